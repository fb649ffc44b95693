// An application is sent once, is answered whole, is told of by letters without an address, and is read by its two sides alone.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { addEmployer, addPosting, lettersIn, ORIGIN, SECRET } from '../../test/careerPeople.ts';
import { addPerson, closeStores, ENGINES, type EngineName, emptyStore, NOW } from '../../test/stores.ts';
import { addNote, applicantOf, applicantsOf, moveStage, stagesOf } from './applicants.ts';
import {
  type Application,
  applicationFor,
  applicationOf,
  applicationsOf,
  apply,
  withdraw,
} from './applications.ts';
import { parseJobQuery } from './jobQuery.ts';
import { sendMessage } from './messages.ts';
import { careerOf } from './ownCareer.ts';
import { addResume } from './resumes.ts';
import { saveJob } from './savedJobs.ts';
import { saveSearch } from './savedSearches.ts';
import { questionsOf, saveQuestions } from './screening.ts';
import { saveSeeker, seekerOf } from './seekers.ts';

after(closeStores);

const later = (ms: number) => new Date(NOW.getTime() + ms);
const SEEKER = {
  name: 'Ann Coder',
  headline: 'Ten years of cardiology',
  about: 'Line one\r\nLine two',
  state: '',
  zip: '78701',
  experience: '',
  credentials: [],
  specialties: [],
  encoders: [],
  ehrs: [],
};
const WORDS = { resumeId: '', letter: 'I would like to.', answers: {} };

/** Ann applies; Hana and Hugo act for Mercy, Rita for its rival; Eve is anybody. */
async function setting(engine: EngineName) {
  const store = await emptyStore(engine);
  for (const id of ['ann', 'eve']) await addPerson(store, id);
  await addEmployer(store, 'mercy', ['hana', 'hugo']);
  await addEmployer(store, 'rival', ['rita']);
  await addPosting(store, 'mercy', 'job', { title: 'Inpatient coder' });
  await addPosting(store, 'rival', 'other');
  assert.equal(await saveSeeker(store.db, 'ann', SEEKER, NOW), null);
  return store;
}

const sent = (made: { id: string } | { faults: object }) => {
  assert.ok('id' in made, JSON.stringify(made));
  return made.id;
};

for (const engine of ENGINES) {
  test(`${engine}: ten presses of the button are one application and one letter to each who acts for the employer`, async () => {
    const store = await setting(engine);
    const { db } = store;
    const made = await Promise.all(
      Array.from({ length: 10 }, () => apply(db, ORIGIN, 'ann', 'job', WORDS, NOW)),
    );
    assert.equal(made.filter((one) => 'id' in one).length, 1);
    for (const one of made)
      if ('faults' in one) assert.match(one.faults.form ?? '', /have applied for this job already/);
    const id = sent(made.find((one) => 'id' in one) ?? { faults: {} });
    const letters = await lettersIn(store);
    assert.deepEqual(
      letters.map(({ to, person }) => [to, person]),
      [
        ['hana@example.org', 'hana'],
        ['hugo@example.org', 'hugo'],
      ],
    );
    for (const { text } of letters) {
      assert.match(text, /Ann Coder/);
      assert.ok(text.includes(`${ORIGIN}/careercenter/applicants/${id}\n`));
      assert.doesNotMatch(text, /@/);
    }
    assert.deepEqual(await applicationFor(db, 'ann', 'job'), { id, stage: 'new' });
    assert.equal(await applicationFor(db, 'eve', 'job'), null);
  });

  test(`${engine}: what the employer asks must be answered as it is asked, and is kept as it was asked`, async () => {
    const { db } = await setting(engine);
    const question = { kind: 'text', options: '', isRequired: false };
    const ask = [
      { ...question, text: 'Are you certified?', kind: 'yes-no', isRequired: true },
      { ...question, text: '' },
      { ...question, text: 'Charts an hour?', kind: 'number' },
      { ...question, text: 'Shift?', kind: 'choice', options: 'Day\n Night \n\nDay' },
    ];
    for (const stranger of ['ann', 'rita', ''])
      assert.ok((await saveQuestions(db, stranger, 'job', ask))?.form, stranger);
    assert.deepEqual(
      Object.keys(
        (await saveQuestions(db, 'hana', 'job', [{ ...question, text: 'x', kind: 'choice' }])) ?? {},
      ),
      ['question0'],
    );
    assert.equal(await saveQuestions(db, 'hana', 'job', ask), null);
    const job = db.selectFrom('posting').select('state').where('id', '=', 'job');
    assert.equal((await job.executeTakeFirst())?.state, 'pending', 'the operator looks at what is asked');
    await db.updateTable('posting').set({ state: 'live' }).where('id', '=', 'job').execute();
    assert.equal(await saveQuestions(db, 'hana', 'job', ask), null);
    assert.equal((await job.executeTakeFirst())?.state, 'live', 'the same questions are no change');
    const [certified, charts, shift] = await questionsOf(db, 'job');
    assert.ok(certified && charts && shift);
    assert.deepEqual(
      [certified.isRequired, charts.isRequired, shift.options],
      [true, false, ['Day', 'Night']],
    );
    const answered = (answers: Record<string, string>) =>
      apply(db, ORIGIN, 'ann', 'job', { ...WORDS, answers }, NOW);
    const bad = await answered({ [charts.id]: 'many', [shift.id]: 'Evening' });
    assert.ok('faults' in bad);
    assert.deepEqual(
      Object.keys(bad.faults).sort(),
      [certified, charts, shift].map(({ id }) => `answer-${id}`).sort(),
    );
    const id = sent(await answered({ [certified.id]: 'Yes', [shift.id]: 'Night', foreign: 'x' }));
    assert.equal(await saveQuestions(db, 'hugo', 'job', []), null);
    const expected = [
      { question: 'Are you certified?', answer: 'Yes' },
      { question: 'Shift?', answer: 'Night' },
    ];
    assert.deepEqual(plain((await applicationOf(db, 'ann', id))?.answers), expected);
    assert.deepEqual(plain((await applicantOf(db, 'hana', id))?.content?.answers), expected);
  });

  test(`${engine}: nobody applies for a closed job, with nothing, or where the employer takes applications elsewhere`, async () => {
    const store = await setting(engine);
    const { db } = store;
    const fault = async (posting: string, typed = WORDS) => {
      const made = await apply(db, ORIGIN, 'ann', posting, typed, NOW);
      return 'faults' in made ? Object.values(made.faults).join() : 'sent';
    };
    await addPosting(store, 'mercy', 'away', { applyUrl: 'https://mercy.example/jobs/1' });
    assert.match(await fault('away'), /at its own site/);
    assert.match(await fault('none'), /closed/);
    assert.match(await fault('job', { ...WORDS, letter: ' \n' }), /résumé, or write/);
    assert.match(await fault('job', { ...WORDS, letter: 'x'.repeat(4001) }), /At most 4,000/);
    await db.updateTable('posting').set({ state: 'closed' }).where('id', '=', 'job').execute();
    assert.match(await fault('job'), /closed/);
    assert.deepEqual(await applicationsOf(db, 'ann'), []);
    assert.deepEqual(await lettersIn(store), []);
  });

  test(`${engine}: an application is read and moved by its employer alone, and each move is told once`, async () => {
    const store = await setting(engine);
    const { db } = store;
    const id = sent(await apply(db, ORIGIN, 'ann', 'job', WORDS, NOW));
    for (const stranger of ['ann', 'eve', 'rita', '']) {
      assert.equal(await applicantOf(db, stranger, id), null, stranger);
      assert.deepEqual(await applicantsOf(db, stranger, 'mercy', { limit: 10 }), {
        applicants: [],
        next: null,
      });
      assert.deepEqual(await stagesOf(db, stranger, 'mercy'), []);
      assert.match((await moveStage(db, ORIGIN, stranger, id, 'hired', NOW)) ?? '', /no such/);
      assert.match((await addNote(db, stranger, id, 'spy', NOW)) ?? '', /no such/);
    }
    for (const stranger of ['hana', 'eve', 'rita', '']) {
      assert.equal(await applicationOf(db, stranger, id), null, stranger);
      assert.equal(await withdraw(db, ORIGIN, stranger, id, NOW), false);
    }
    for (const stranger of ['eve', 'rita', ''])
      assert.match((await sendMessage(db, ORIGIN, stranger, id, 'hello', NOW)) ?? '', /no such/);
    assert.equal((await applicationOf(db, 'ann', id))?.stage, 'new');

    assert.match((await moveStage(db, ORIGIN, 'hana', id, 'withdrawn', NOW)) ?? '', /Choose/);
    await db.deleteFrom('outgoingLetter').execute();
    const moves = Array.from({ length: 5 }, () => moveStage(db, ORIGIN, 'hana', id, 'interview', later(1)));
    for (const fault of await Promise.all(moves)) assert.equal(fault, null);
    const [letter, ...others] = await lettersIn(store);
    assert.deepEqual(others, []);
    assert.equal(letter?.to, 'ann@example.org');
    assert.match(letter?.text ?? '', /Interview/);
    assert.ok(letter?.text.includes(`${ORIGIN}/careercenter/applications/${id}\n`));
    assert.doesNotMatch(letter?.text ?? '', /@/);
    const own = (await applicationOf(db, 'ann', id)) as Application;
    assert.deepEqual([own.stage, own.movedAt], ['interview', later(1).toISOString()]);
    assert.deepEqual(plain(await stagesOf(db, 'hugo', 'mercy')), [
      { postingId: 'job', stage: 'interview', n: 1 },
    ]);

    assert.equal(await addNote(db, 'hana', id, 'good', NOW), null);
    const seen = await applicantOf(db, 'hugo', id);
    assert.deepEqual(
      seen?.notes.map(({ author, text }) => [author, text]),
      [['hana@example.org', 'good']],
    );
    assert.equal(seen?.content?.seeker.about, 'Line one\nLine two');
    assert.doesNotMatch(JSON.stringify({ ...seen, notes: [] }), /@example/);
    assert.doesNotMatch(JSON.stringify(await applicationOf(db, 'ann', id)), /good|@example/);
  });

  test(`${engine}: a message reaches the other side from the site, and neither learns an address`, async () => {
    const store = await setting(engine);
    const { db } = store;
    const id = sent(await apply(db, ORIGIN, 'ann', 'job', WORDS, NOW));
    await db.deleteFrom('outgoingLetter').execute();
    assert.equal(await sendMessage(db, ORIGIN, 'hana', id, 'Can you come\r\non Monday?', later(1)), null);
    assert.equal(await sendMessage(db, ORIGIN, 'ann', id, 'Yes.', later(2)), null);
    assert.match((await sendMessage(db, ORIGIN, 'ann', id, ' ', NOW)) ?? '', /Write/);
    assert.match((await sendMessage(db, ORIGIN, 'ann', id, 'x'.repeat(4001), NOW)) ?? '', /At most/);
    const letters = await lettersIn(store);
    assert.deepEqual(
      letters.map(({ to }) => to),
      ['ann@example.org', 'hana@example.org', 'hugo@example.org'],
    );
    assert.match(letters[0]?.text ?? '', /^mercy Health writes .*\n\n> Can you come\n> on Monday\?\n/);
    assert.match(letters[1]?.text ?? '', /^Ann Coder writes .*\n\n> Yes\.\n/);
    for (const { text, subject } of letters) assert.doesNotMatch(text + subject, /@/);
    const expected = [
      ['employer', 'Can you come\non Monday?'],
      ['seeker', 'Yes.'],
    ];
    const said = (messages: { side: string; text: string }[] | undefined) =>
      messages?.map(({ side, text }) => [side, text]);
    assert.deepEqual(said((await applicationOf(db, 'ann', id))?.messages), expected);
    assert.deepEqual(said((await applicantOf(db, 'hugo', id))?.content?.messages), expected);
    assert.ok(await withdraw(db, ORIGIN, 'ann', id, NOW));
    assert.match((await sendMessage(db, ORIGIN, 'hana', id, 'Still there?', NOW)) ?? '', /withdrawn/);
  });

  test(`${engine}: of a withdrawn application the employer reads nothing any more; sent again, it is new`, async () => {
    const store = await setting(engine);
    const { db } = store;
    const id = sent(await apply(db, ORIGIN, 'ann', 'job', WORDS, NOW));
    assert.equal(await moveStage(db, ORIGIN, 'hana', id, 'offer', NOW), null);
    assert.equal(await withdraw(db, ORIGIN, 'ann', id, later(1)), true);
    assert.equal(await withdraw(db, ORIGIN, 'ann', id, later(2)), false);
    const letters = (await lettersIn(store)).filter(({ subject }) => /withdrawn/.test(subject));
    assert.equal(letters.length, 2);
    const seen = await applicantOf(db, 'hana', id);
    assert.equal(seen?.content, null);
    assert.doesNotMatch(JSON.stringify(seen), /Ann Coder|I would like to/);
    assert.match((await moveStage(db, ORIGIN, 'hana', id, 'hired', NOW)) ?? '', /withdrawn/);
    assert.equal(sent(await apply(db, ORIGIN, 'ann', 'job', { ...WORDS, letter: 'Again.' }, later(3))), id);
    assert.equal((await applicantOf(db, 'hana', id))?.content?.letter, 'Again.');
    assert.equal((await applicationOf(db, 'ann', id))?.stage, 'new');
  });

  test(`${engine}: the pages of applicants follow one another without a gap while new ones come`, async () => {
    const store = await setting(engine);
    const { db } = store;
    const add = async (id: string, n: number) => {
      await addPerson(store, id);
      sent(await apply(db, ORIGIN, id, 'job', WORDS, later(n)));
    };
    // Pairs at one instant.
    for (let n = 0; n < 11; n++) await add(`p${n}`, Math.floor(n / 2));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { applicants, next } = await applicantsOf(db, 'hana', 'mercy', {
        postingId: 'job',
        stage: 'new',
        limit: 3,
        ...(after !== undefined && { after }),
      });
      seen.push(...applicants.map(({ applicationId }) => applicationId));
      await add(`late${seen.length}`, 1000);
      after = next ?? undefined;
    } while (after !== undefined);
    assert.equal(seen.length, 11);
    assert.equal(new Set(seen).size, 11);
    assert.deepEqual((await applicantsOf(db, 'hana', 'mercy', { stage: 'hired', limit: 3 })).applicants, []);
    assert.deepEqual((await applicantsOf(db, 'hana', 'rival', { limit: 3 })).applicants, []);
  });

  test(`${engine}: a profile holds what is known, and says what is wrong by field`, async () => {
    const { db } = await setting(engine);
    const faults = await saveSeeker(
      db,
      'eve',
      {
        ...SEEKER,
        name: '\u0007 ',
        zip: '7870',
        state: 'ZZ',
        experience: 'toString',
        about: 'x'.repeat(4001),
      },
      NOW,
    );
    assert.deepEqual(Object.keys(faults ?? {}).sort(), ['about', 'experience', 'name', 'state', 'zip']);
    assert.equal((await seekerOf(db, 'eve')).name, '');
    const typed = { ...SEEKER, name: 'Eve\nEvil', credentials: ['<script>', 'toString'] };
    assert.equal(await saveSeeker(db, 'eve', typed, NOW), null);
    const { name, credentials } = await seekerOf(db, 'eve');
    assert.deepEqual([name, credentials], ['Eve Evil', []]);
  });

  test(`${engine}: people take all of it along and leave nothing of it behind`, async () => {
    const store = await setting(engine);
    const { db } = store;
    const file = { name: 'cv.txt', bytes: new Uint8Array(Buffer.from('Ann Coder, CPC')) };
    const resumeId = sent((await addResume(db, SECRET, 'ann', file, NOW)) as { id: string });
    const id = sent(await apply(db, ORIGIN, 'ann', 'job', { ...WORDS, resumeId }, NOW));
    assert.equal(await sendMessage(db, ORIGIN, 'ann', id, 'Have you read it?', NOW), null);
    assert.equal(await sendMessage(db, ORIGIN, 'hana', id, 'We have.', NOW), null);
    assert.equal(await addNote(db, 'hana', id, 'secret of the employer', NOW), null);
    assert.equal(await saveJob(db, 'ann', 'job', NOW), null);
    const query = parseJobQuery(new URLSearchParams('q=cardiology'));
    sent((await saveSearch(db, 'ann', { name: 'Heart', query, frequency: 'daily' }, NOW)) as { id: string });
    await db
      .insertInto('alertSent')
      .values({ person: 'ann', posting: 'job', at: NOW.toISOString() })
      .execute();

    const data = JSON.stringify(await careerOf(db, SECRET, 'ann'));
    for (const own of [
      'Ten years of cardiology',
      Buffer.from(file.bytes).toString('base64'),
      'I would like to.',
      'Have you read it?',
      'We have.',
      'Inpatient coder',
      'Heart',
    ])
      assert.ok(data.includes(own), own);
    assert.doesNotMatch(data, /secret of the employer|@example/);
    assert.doesNotMatch(JSON.stringify(await careerOf(db, SECRET, 'eve')), /Ann/);

    // An employer's hand that goes leaves the other side's messages as they were.
    await db.deleteFrom('person').where('id', '=', 'hana').execute();
    assert.equal((await applicationOf(db, 'ann', id))?.messages.length, 2);
    assert.deepEqual(
      (await applicantOf(db, 'hugo', id))?.notes.map(({ author }) => author),
      [null],
    );
    await db.deleteFrom('person').where('id', '=', 'ann').execute();
    for (const table of [
      'seeker',
      'savedJob',
      'savedSearch',
      'alertSent',
      'resume',
      'application',
      'applicationAnswer',
      'applicationNote',
      'careerMessage',
    ] as const)
      assert.deepEqual(await db.selectFrom(table).selectAll().execute(), [], table);
    assert.deepEqual(
      (await lettersIn(store)).filter(({ to }) => to === 'ann@example.org'),
      [],
    );
  });
}

/** Rows of SQLite have no prototype. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
