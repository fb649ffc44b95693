// A posting is live when the operator has let it, for as long as it says, in the plan's number, by the hand of those who act for its
// employer and nobody else.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createTeam } from '#accounts';
import { addEmployer, lettersIn, ORIGIN } from '../../test/careerPeople.ts';
import { addPerson, closeStores, ENGINES, type EngineName, emptyStore, NOW } from '../../test/stores.ts';
import {
  addEmployerMember,
  createEmployer,
  employerMembers,
  employersOf,
  leaveEmployers,
  MOST_EMPLOYERS,
  removeEmployerMember,
  saveEmployer,
} from './employers.ts';
import { parseJobQuery } from './jobQuery.ts';
import { searchJobs } from './jobSearch.ts';
import {
  approvePosting,
  openReports,
  pendingPostings,
  refusePosting,
  reportPosting,
  settleReport,
} from './moderation.ts';
import {
  closePosting,
  expirePostings,
  LIVE_DAYS,
  ownPosting,
  postingAt,
  postingsOfEmployer,
  renewPosting,
  savePosting,
  submitPosting,
} from './postings.ts';
import { saveQuestions } from './screening.ts';
import { readPosting, type TypedPosting } from './typedPosting.ts';

after(closeStores);

const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);
const EMPLOYER = { name: 'Mercy Health', about: '', website: '', city: 'Austin', inState: 'TX' };
const TYPED: TypedPosting = {
  title: 'Cardiology coder',
  description: 'Codes cardiology encounters for twelve clinics, and answers queries.',
  workplace: 'hybrid',
  employment: 'full-time',
  experience: 'two-years',
  city: 'Austin',
  inState: 'TX',
  zip: '78701',
  payMin: '$28.50',
  payMax: '34',
  payPer: 'hour',
  applyUrl: '',
  credentials: ['cpc', 'ccs', 'no such credential'],
  specialties: ['cardiology'],
  settings: ['professional'],
  encoders: [],
  ehrs: ['epic'],
};

async function setting(engine: EngineName) {
  const store = await emptyStore(engine);
  const { db } = store;
  await addEmployer(store, 'mercy', ['hana']);
  await addEmployer(store, 'grace', ['rita']);
  await db.updateTable('plan').set({ postings: 3 }).where('name', '=', 'free').execute();
  const draft = async (typed: Partial<TypedPosting> = {}, now = NOW) => {
    const kept = await savePosting(db, 'hana', 'mercy', null, { ...TYPED, ...typed }, now);
    assert.ok('id' in kept);
    return kept;
  };
  const hand = (now: Date) => ({ by: 'operator', now });
  const live = async (typed: Partial<TypedPosting> = {}, now = NOW) => {
    const { id, slug } = await draft(typed, now);
    assert.equal(await submitPosting(db, 'hana', id, now), null);
    assert.equal(await approvePosting(db, ORIGIN, id, hand(now)), null);
    return { id, slug };
  };
  const found = async (words = '') =>
    (
      await searchJobs(
        db,
        parseJobQuery(new URLSearchParams({ q: words })),
        { after: '', limit: 50 },
        later(1000),
      )
    ).jobs.map(({ slug }) => slug);
  const state = async (slug: string) => (await postingAt(db, slug))?.state;
  return { store, db, draft, live, hand, found, state };
}

for (const engine of ENGINES) {
  test(`${engine}: a draft goes before the operator, is live for a month, ends, and comes back the same way`, async () => {
    const { db, store, draft, hand, found, state } = await setting(engine);
    const { id, slug } = await draft();
    assert.match(slug, /^cardiology-coder-[0-9a-f]{8}$/);
    const posting = await postingAt(db, slug);
    assert.deepEqual(
      [posting?.payMinCents, posting?.payMaxCents, posting?.yearMinCents, posting?.yearMaxCents],
      [2850, 3400, 2850 * 2080, 3400 * 2080],
    );
    assert.deepEqual(posting?.credentials, ['cpc', 'ccs']);
    assert.deepEqual([posting?.latitude, posting?.longitude].map(Number.isInteger), [true, true]);
    assert.equal(
      await approvePosting(db, ORIGIN, id, hand(NOW)),
      'This job does not wait for the moderator any more.',
    );
    assert.deepEqual(await found(), []);
    assert.equal(await submitPosting(db, 'hana', id, NOW), null);
    assert.deepEqual(
      (await pendingPostings(db, 9)).map((one) => one.id),
      [id],
    );
    assert.deepEqual(await found(), []);
    assert.equal(await approvePosting(db, ORIGIN, id, hand(later(1))), null);
    assert.deepEqual(await found('cardiology'), [slug]);
    assert.equal((await lettersIn(store))[0]?.to, 'hana@example.org');
    assert.equal(await expirePostings(db, later(LIVE_DAYS)), 0);
    assert.equal(await renewPosting(db, 'hana', id, later(10)), null);
    assert.equal(await expirePostings(db, later(LIVE_DAYS + 2)), 0, 'renewed, it lives on');
    assert.equal(await expirePostings(db, later(LIVE_DAYS + 10)), 1);
    assert.equal(await state(slug), 'expired');
    assert.deepEqual(await found(), []);
    assert.equal(await renewPosting(db, 'hana', id, later(60)), null);
    assert.equal(await state(slug), 'pending');
    assert.equal(await approvePosting(db, ORIGIN, id, hand(later(61))), null);
    assert.equal((await postingAt(db, slug))?.liveSince, later(61).toISOString());
    assert.equal(await closePosting(db, 'hana', id, later(62)), null);
    assert.equal((await postingAt(db, slug))?.closedAt, later(62).toISOString());
    assert.deepEqual(await found(), []);
    const acts = await db.selectFrom('auditEntry').select(['act', 'by', 'on']).execute();
    assert.deepEqual(
      acts.map((entry) => ({ ...entry })),
      Array(2).fill({ act: 'job approved', by: 'operator', on: id }),
    );
  });

  test(`${engine}: words that change are looked at again, filters are not`, async () => {
    const { db, live, state, found, hand } = await setting(engine);
    const { id, slug } = await live();
    const save = (typed: Partial<TypedPosting>) =>
      savePosting(db, 'hana', 'mercy', id, { ...TYPED, ...typed }, later(1));
    await save({ credentials: ['crc'], payMax: '36' });
    assert.equal(await state(slug), 'live');
    for (const typed of [
      { title: 'Coder of hearts' },
      { description: `${TYPED.description} Text us.` },
      { applyUrl: 'https://mercy.example.org/jobs' },
      { city: 'Call 555' },
      { payMin: '90', payMax: '120' },
    ]) {
      assert.deepEqual(await save(typed), { id, slug });
      assert.equal(await state(slug), 'pending', JSON.stringify(typed));
      assert.deepEqual(await found(), []);
      assert.equal(await approvePosting(db, ORIGIN, id, hand(later(2))), null);
      await save({});
      await approvePosting(db, ORIGIN, id, hand(later(2)));
    }
    assert.equal((await postingAt(db, slug))?.expiresAt, later(LIVE_DAYS).toISOString(), 'no longer for it');
    const question = { text: 'Send your routing number', kind: 'text', options: '', isRequired: true };
    assert.equal(await saveQuestions(db, 'hana', id, [question]), null);
    const [pending] = await pendingPostings(db, 9);
    assert.deepEqual(
      pending?.questions.map(({ text }) => text),
      [question.text],
    );
    assert.deepEqual(pending?.warnings, ['Asks for identity or bank details, in a question']);
    await approvePosting(db, ORIGIN, id, hand(later(3)));
    assert.equal(await saveEmployer(db, 'hana', 'mercy', { ...EMPLOYER, name: 'mercy Health' }), null);
    assert.equal(await state(slug), 'live');
    assert.deepEqual(await found('mercy'), [slug]);
    assert.equal(await saveEmployer(db, 'hana', 'mercy', { ...EMPLOYER, name: 'Saint Somebody’s' }), null);
    assert.equal(await state(slug), 'pending', 'another name is another employer');
    await approvePosting(db, ORIGIN, id, hand(later(4)));
    assert.deepEqual([await found('mercy'), await found('somebody austin')], [[], [slug]]);
  });

  test(`${engine}: whoever does not act for the employer changes nothing and reads no draft`, async () => {
    const { db, draft, live, state } = await setting(engine);
    await addPerson({ db, engine }, 'ann');
    const kept = await draft();
    const { id, slug } = await live();
    for (const stranger of ['rita', 'ann', '', 'nobody']) {
      assert.equal(await ownPosting(db, stranger, kept.id), null);
      assert.deepEqual(await postingsOfEmployer(db, stranger, 'mercy'), []);
      assert.deepEqual(await employerMembers(db, stranger, 'mercy'), []);
      assert.ok('faults' in (await savePosting(db, stranger, 'mercy', null, TYPED, NOW)));
      assert.ok('faults' in (await savePosting(db, stranger, 'mercy', id, { ...TYPED, title: 'x' }, NOW)));
      for (const act of [submitPosting, closePosting, renewPosting])
        for (const one of [kept.id, id]) assert.equal(typeof (await act(db, stranger, one, NOW)), 'string');
      assert.ok((await saveEmployer(db, stranger, 'mercy', EMPLOYER))?.form);
      assert.equal(typeof (await addEmployerMember(db, stranger, 'mercy', 'ann@example.org', NOW)), 'string');
      assert.equal(typeof (await removeEmployerMember(db, stranger, 'mercy', 'hana')), 'string');
    }
    // By way of one's own employer neither.
    assert.ok('faults' in (await savePosting(db, 'rita', 'grace', id, { ...TYPED, title: 'x' }, NOW)));
    assert.deepEqual([await state(slug), await state(kept.slug)], ['live', 'draft']);
    assert.equal((await postingAt(db, slug))?.title, TYPED.title);
    assert.equal((await postingsOfEmployer(db, 'hana', 'mercy')).length, 2);
  });

  test(`${engine}: a plan holds so many live jobs, whoever presses how often`, async () => {
    const { db, draft, live } = await setting(engine);
    await db.updateTable('plan').set({ postings: 2 }).where('name', '=', 'free').execute();
    const first = await live();
    const drafts = await Promise.all(Array.from({ length: 5 }, () => draft()));
    const said = await Promise.all(drafts.map(({ id }) => submitPosting(db, 'hana', id, NOW)));
    assert.equal(said.filter((fault) => fault === null).length, 1);
    assert.match(
      said.find((fault) => fault !== null) ?? '',
      /^The Free plan holds 2 live jobs at one time\./,
    );
    assert.equal(await closePosting(db, 'hana', first.id, NOW), null);
    const waiting = drafts.filter((_, n) => said[n] !== null).map(({ id }) => id);
    assert.equal(await submitPosting(db, 'hana', waiting[0] ?? '', NOW), null);
    assert.equal(typeof (await renewPosting(db, 'hana', first.id, NOW)), 'string');
    await db.updateTable('plan').set({ postings: null }).where('name', '=', 'free').execute();
    for (const id of waiting.slice(1)) assert.equal(await submitPosting(db, 'hana', id, NOW), null);
  });

  test(`${engine}: the operator refuses with a reason, readers report, and what is taken down is told`, async () => {
    const { db, store, draft, live, hand, state, found } = await setting(engine);
    const bad = await draft();
    await submitPosting(db, 'hana', bad.id, NOW);
    assert.equal(await refusePosting(db, ORIGIN, bad.id, ' ', hand(NOW)), 'Say why, for the employer.');
    assert.equal(await refusePosting(db, ORIGIN, bad.id, 'It asks for money.', hand(NOW)), null);
    assert.equal((await postingAt(db, bad.slug))?.verdict, 'It asks for money.');
    assert.ok((await lettersIn(store)).some(({ text }) => text.includes('It asks for money.')));
    assert.equal(await submitPosting(db, 'hana', bad.id, NOW), null, 'mended, it is sent again');

    const { id, slug } = await live();
    const report = { reason: 'swindle', text: 'They want a fee.' };
    assert.deepEqual(
      Object.keys((await reportPosting(db, id, null, { ...report, reason: 'x' }, NOW)) ?? {}),
      ['reason'],
    );
    assert.ok((await reportPosting(db, 'nothing', null, report, NOW))?.form);
    assert.equal(await reportPosting(db, id, 'rita', report, NOW), null);
    assert.equal(await reportPosting(db, id, null, { ...report, reason: 'gone' }, NOW), null);
    const reports = await openReports(db, 9);
    assert.deepEqual(reports.map(({ reporter }) => reporter).sort(), [null, 'rita@example.org'].sort());
    assert.equal(await settleReport(db, ORIGIN, reports[0]?.id ?? '', false, hand(NOW)), null);
    assert.deepEqual([await state(slug), await openReports(db, 9)], ['live', []]);
    assert.equal(
      await settleReport(db, ORIGIN, reports[1]?.id ?? '', true, hand(NOW)),
      'This report has been settled.',
    );
    await reportPosting(db, id, 'rita', report, later(1));
    const [again] = await openReports(db, 9);
    assert.equal(await settleReport(db, ORIGIN, again?.id ?? '', true, hand(later(1))), null);
    assert.deepEqual([await state(slug), await found()], ['refused', []]);
  });

  test(`${engine}: of two operators at one job the first decides`, async () => {
    const { db, draft, state, hand } = await setting(engine);
    const { id, slug } = await draft();
    await submitPosting(db, 'hana', id, NOW);
    const said = await Promise.all([
      approvePosting(db, ORIGIN, id, hand(NOW)),
      refusePosting(db, ORIGIN, id, 'No.', hand(NOW)),
    ]);
    assert.equal(said.filter((fault) => fault === null).length, 1);
    assert.equal(await state(slug), said[0] === null ? 'live' : 'refused');
  });

  test(`${engine}: an employer is acted for by people of one team, by one at least, and goes with the last one`, async () => {
    const { db, live, store, state } = await setting(engine);
    await addPerson(store, 'ann');
    const { slug } = await live();
    assert.equal(typeof (await addEmployerMember(db, 'hana', 'mercy', 'ann@example.org', NOW)), 'string');
    assert.equal(await createTeam(db, 'hana', 'Coders of Mercy', NOW), null);
    const team = await db.selectFrom('team').select('id').executeTakeFirstOrThrow();
    await db
      .insertInto('teamMember')
      .values({ team: team.id, person: 'ann', role: 'member', since: NOW.toISOString() })
      .execute();
    assert.equal(await addEmployerMember(db, 'hana', 'mercy', ' Ann@example.org', NOW), null);
    assert.deepEqual((await employerMembers(db, 'ann', 'mercy')).map(({ personId }) => personId).sort(), [
      'ann',
      'hana',
    ]);
    assert.equal(await removeEmployerMember(db, 'ann', 'mercy', 'hana'), null);
    assert.equal(typeof (await removeEmployerMember(db, 'ann', 'mercy', 'ann')), 'string');
    assert.deepEqual(await employersOf(db, 'hana'), []);
    assert.equal(await leaveEmployers(db, 'hana'), null);
    assert.equal(await state(slug), 'live');
    assert.equal(await leaveEmployers(db, 'ann'), null);
    assert.equal(await state(slug), undefined);
    for (let n = 0; n < MOST_EMPLOYERS; n++)
      assert.ok('id' in (await createEmployer(db, 'ann', EMPLOYER, NOW)));
    assert.ok('faults' in (await createEmployer(db, 'ann', EMPLOYER, NOW)));
    const made = await employersOf(db, 'ann');
    assert.equal(new Set(made.map((one) => one.slug)).size, MOST_EMPLOYERS, 'each has an address of its own');
  });
}

test('what is no posting is said field by field', () => {
  const faults = (typed: Partial<TypedPosting>) => {
    const read = readPosting({ ...TYPED, ...typed });
    return 'faults' in read ? Object.keys(read.faults) : [];
  };
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ title: '\u0000 \n', description: 'short' }), ['title', 'description']);
  assert.deepEqual(faults({ title: 'x'.repeat(121), description: 'x'.repeat(20_001) }), [
    'title',
    'description',
  ]);
  assert.deepEqual(
    faults({ workplace: 'constructor', employment: '', experience: '__proto__', inState: 'XX' }),
    ['workplace', 'employment', 'experience', 'inState'],
  );
  assert.deepEqual(faults({ city: '', inState: '' }), ['city', 'inState']);
  assert.deepEqual(faults({ city: '', inState: '', zip: '', workplace: 'remote' }), []);
  assert.deepEqual(faults({ zip: '7870' }), ['zip']);
  assert.deepEqual(faults({ payMin: '40', payMax: '30' }), ['payMax']);
  for (const payMin of ['a lot', '-5', '1', '600', '9'.repeat(30)])
    assert.deepEqual(faults({ payMin }), ['payMin']);
  assert.deepEqual(faults({ payMin: '', payMax: '' }), []);
  for (const applyUrl of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://me:x@host.org',
    'https://localhost/',
    'x',
  ])
    assert.deepEqual(faults({ applyUrl }), ['applyUrl'], applyUrl);
});
