// Which letters are answered, to whom, once; what holds the others; which belong together; who reads them.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Db } from '#store';
import { deskFor } from '../../test/desk.ts';
import { type TestSite, testSite } from '../../test/starter.ts';
import { addPerson, closeStores, ENGINES, type EngineName, emptyStore, NOW } from '../../test/stores.ts';
import {
  allLetters,
  answerAnyway,
  type Desk,
  deleteThread,
  dropLetter,
  forgetOldMail,
  heldOf,
  type IncomingLetter,
  judgeAnswer,
  letterCounts,
  lettersIn,
  noteGivenUp,
  noteSent,
  originalOf,
  receive,
  releaseLetter,
  submit,
  threadIn,
  threadsOf,
  workAtDesk,
} from './consultant.ts';

let site: TestSite;
before(async () => {
  site = await testSite();
});
after(async () => {
  await site.close();
  await closeStores();
});

const RAW = Buffer.from('From: ann@example.org\r\n\r\nas it came');
const CASE =
  'Established patient with type 2 diabetes mellitus and essential hypertension. Which codes apply?';

let letters = 0;
function letter(own: Partial<IncomingLetter> = {}): IncomingLetter {
  const n = ++letters;
  return {
    messageId: `m${n}@example.org`,
    digest: `digest ${n}`,
    from: 'ann@example.org',
    envelopeFrom: 'ann@example.org',
    subject: 'A case',
    references: [],
    text: CASE,
    attachments: [],
    authenticity: 'proven',
    authenticityDetail: 'dkim=pass',
    automatic: null,
    broken: null,
    ...own,
  };
}

async function someDesk(engine: EngineName, own: Partial<Desk> = {}): Promise<Desk> {
  const { db } = await emptyStore(engine);
  await db.updateTable('plan').set({ letters: null }).execute();
  return deskFor({
    db,
    library: site.library,
    secret: 'a secret of thirty-two letters, or more',
    now: () => NOW,
    ...own,
  });
}

async function person(db: Db, engine: EngineName, id: string) {
  await addPerson({ db, engine }, id);
  return { id, email: `${id}@example.org`, plan: 'free' };
}

/** What waits to leave, oldest first. */
function outgoing(db: Db) {
  return db.selectFrom('outgoingLetter').selectAll().orderBy('createdAt').orderBy('id').execute();
}

async function stateOf(db: Db, id: string): Promise<string> {
  const { state, reason } = await db
    .selectFrom('consultLetter')
    .select(['state', 'reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return reason === null ? state : `${state}: ${reason}`;
}

for (const engine of ENGINES) {
  test(`${engine}: the same letter fifty times at once is one letter with one answer; another with its number has its own`, async () => {
    const desk = await someDesk(engine);
    await person(desk.db, engine, 'ann');
    const one = letter();
    const receipts = await Promise.all(Array.from({ length: 50 }, () => receive(desk, one, RAW)));
    assert.equal(receipts.filter(({ outcome }) => outcome === 'received').length, 1);
    assert.equal(new Set(receipts.map((receipt) => ('id' in receipt ? receipt.id : ''))).size, 1);
    await receive(desk, letter({ messageId: one.messageId, text: 'What is E11.9?' }), RAW);
    await workAtDesk(desk);
    assert.equal((await receive(desk, one, RAW)).outcome, 'known');
    await workAtDesk(desk);
    const sent = await outgoing(desk.db);
    assert.equal(sent.length, 2);
    for (const { to, from, headers, text, html } of sent) {
      assert.equal(to, 'ann@example.org');
      assert.equal(from, 'CaseConsultant <consult@site.example>');
      const said = JSON.parse(headers);
      assert.equal(said['Auto-Submitted'], 'auto-replied');
      assert.equal(said['In-Reply-To'], `<${one.messageId}>`);
      assert.match(text, /E11/);
      assert.match(html ?? '', /E11/);
    }
  });

  test(`${engine}: robots, strangers and letters that may be somebody else’s get no answer, and each is held with its reason`, async () => {
    const desk = await someDesk(engine);
    const { db } = desk;
    await person(db, engine, 'ann');
    const take = async (own: Partial<IncomingLetter>) => {
      const receipt = await receive(desk, letter(own), RAW);
      assert.equal(receipt.outcome, 'received');
      await workAtDesk(desk);
      return 'id' in receipt ? stateOf(db, receipt.id) : '';
    };
    assert.equal(await take({ automatic: 'Auto-Submitted: auto-replied' }), 'held: robot');
    assert.equal(await take({ from: 'consult@site.example' }), 'held: robot');
    assert.equal(await take({ from: null }), 'held: no sender');
    assert.equal(await take({ authenticity: 'refuted' }), 'held: spoofed');
    assert.equal(await take({ from: 'eve@example.net', authenticity: 'unproven' }), 'held: stranger');
    assert.equal(await take({ from: 'eve@example.net', automatic: 'Precedence: bulk' }), 'held: robot');
    assert.deepEqual(await outgoing(db), [], 'none of these is written to');
    assert.equal(await take({ from: 'eve@example.net' }), 'held: stranger');
    assert.equal(await take({ from: 'eve@example.net' }), 'held: stranger');
    const [invitation, ...others] = await outgoing(db);
    assert.equal(invitation?.to, 'eve@example.net');
    assert.doesNotMatch(invitation?.text ?? '', /diabetes/);
    assert.deepEqual(others, [], 'invited once');
    assert.equal(await take({ authenticity: 'unproven' }), 'held: unproven');
    assert.equal(await take({ authenticity: 'unproven' }), 'held: unproven');
    assert.equal(await take({ text: ' ', broken: 'the parts do not end' }), 'held: unreadable');
    const told = (await outgoing(db)).slice(1);
    assert.equal(await take({ broken: '50 parts deep' }), 'answered');
    const answer = (await outgoing(db)).find(({ id }) => !id.startsWith('consult-notice'));
    assert.match(answer?.text ?? '', /50\s+parts\s+deep/);
    assert.equal(told.length, 2, 'of each thing once a day');
    assert.equal(
      (await db.selectFrom('consultLetter').select('id').where('person', 'is', null).execute()).length,
      8,
    );
  });

  test(`${engine}: nothing of a patient is written down, and of the day of service only the quarter`, async () => {
    const desk = await someDesk(engine);
    await person(desk.db, engine, 'ann');
    await receive(
      desk,
      letter({
        subject: 'Mr. John Miller',
        text: 'Patient: John Miller, MRN 4471982, phone 614-555-0134. Date of service: 03/17/2025. He has type 2 diabetes.',
        attachments: [
          { name: 'miller.txt', text: 'Patient: John Miller was seen on 03/17/2025.', left: null },
        ],
      }),
      RAW,
    );
    await workAtDesk(desk);
    const kept = JSON.stringify([
      await desk.db.selectFrom('consultLetter').selectAll().execute(),
      await desk.db.selectFrom('consultThread').selectAll().execute(),
      await outgoing(desk.db),
    ]);
    assert.doesNotMatch(kept, /Miller|4471982|555-0134|03\/17|2025-03-17/);
    const row = await desk.db.selectFrom('consultLetter').select('asOf').executeTakeFirstOrThrow();
    assert.equal(row.asOf, '2025-01-01');
    assert.match((await outgoing(desk.db))[0]?.text ?? '', /masked/i);
  });

  test(`${engine}: ten thousand letters of one sender leave others served, and little is kept of them`, async () => {
    const desk = await someDesk(engine);
    const { db } = desk;
    for (const id of ['ann', 'bob', 'cid']) await person(db, engine, id);
    let put = 0;
    // On the other database each of them is a journey.
    const all = engine === 'sqlite' ? 10_000 : 1_000;
    for (let n = 0; n < all; n += 100)
      for (const { outcome } of await Promise.all(
        Array.from({ length: 100 }, () => receive(desk, letter({ subject: 'flood' }), RAW)),
      ))
        if (outcome === 'later') put++;
    for (const from of ['bob@example.org', 'cid@example.org']) await receive(desk, letter({ from }), RAW);
    await workAtDesk(desk);
    const counts = await letterCounts(db);
    assert.equal(counts.answered, 12, 'ten of the flood, and one of each of the others');
    const answered = (await outgoing(db))
      .filter(({ id }) => !id.startsWith('consult-notice'))
      .map(({ to }) => to);
    assert.ok(answered.includes('bob@example.org') && answered.includes('cid@example.org'));
    assert.ok(put >= all - 200, `${put} were told to come again`);
    const notices = (await outgoing(db)).filter(({ id }) => id.startsWith('consult-notice'));
    assert.equal(notices.length, 1);
  });

  test(`${engine}: a reply finds its thread by Message-ID, by the subject where that is lost, and never another’s`, async () => {
    const desk = await someDesk(engine);
    const { db } = desk;
    await person(db, engine, 'ann');
    await person(db, engine, 'bob');
    const take = async (own: Partial<IncomingLetter>) => {
      const receipt = await receive(desk, letter(own), RAW);
      await workAtDesk(desk);
      const { thread } = await db
        .selectFrom('consultLetter')
        .select('thread')
        .where('id', '=', 'id' in receipt ? receipt.id : '')
        .executeTakeFirstOrThrow();
      return { id: 'id' in receipt ? receipt.id : '', thread };
    };
    const first = await take({});
    const answer = `consult-${first.id}@site.example`;
    const subject = (await outgoing(db))[0]?.subject ?? '';
    assert.match(subject, /\[Case [2-9A-Z]{6}\]/);
    assert.equal(
      (await take({ references: ['gone@x', answer], text: 'And if it is type 1?' })).thread,
      first.thread,
    );
    assert.equal(
      (await take({ subject, text: 'And with gout?' })).thread,
      first.thread,
      'a mail program without references',
    );
    assert.equal(
      (await take({ references: [answer], subject: 'Something else', text: 'And with gout of the knee?' }))
        .thread,
      first.thread,
      'a changed subject',
    );
    assert.notEqual((await take({})).thread, first.thread, 'a new letter');
    const foreign = await take({ from: 'bob@example.org', references: [answer], subject, text: CASE });
    assert.notEqual(foreign.thread, first.thread);
    assert.equal((await threadIn(db, 'ann', first.thread ?? ''))?.all.length, 4);
    assert.equal(await threadIn(db, 'bob', first.thread ?? ''), null);
    assert.equal((await threadsOf(db, 'bob', null)).length, 1);
  });

  test(`${engine}: a robot that hides that it is one, and answers everything, is answered once`, async () => {
    const desk = await someDesk(engine);
    const { db } = desk;
    await person(db, engine, 'ann');
    const away = (n: number) =>
      `Thank you for your letter. I am away, and answer on my return. It is ${n} o'clock.`;
    await receive(desk, letter({ subject: 'Away', text: away(1) }), RAW);
    await workAtDesk(desk);
    // Each answer of ours is answered by it.
    for (let n = 2; n <= 5; n++) {
      const [answer] = (await outgoing(db)).slice(-1);
      await receive(
        desk,
        letter({
          subject: `Away: ${answer?.subject}`,
          references: [`${answer?.id}@site.example`],
          text: away(n),
        }),
        RAW,
      );
      await workAtDesk(desk);
    }
    assert.equal((await outgoing(db)).length, 1);
    assert.equal((await letterCounts(db)).held, 4);
  });

  test(`${engine}: a form is a letter; the plan and the hour bound what is answered, and nothing is lost by it`, async () => {
    const desk = await someDesk(engine, { limits: { perSender: 10, perHour: 2 } });
    const { db } = desk;
    const ann = await person(db, engine, 'ann');
    await db.updateTable('plan').set({ letters: 3 }).where('name', '=', 'free').execute();
    const typed = { person: ann, thread: null, subject: '', text: CASE, attachments: [], asOf: null };
    for (let n = 0; n < 2; n++) assert.ok('id' in (await submit(desk, typed)));
    await receive(desk, letter(), RAW);
    await workAtDesk(desk);
    assert.deepEqual([(await letterCounts(db)).answered, (await letterCounts(db)).queued], [2, 1]);
    const refused = await submit(desk, typed);
    assert.ok('closed' in refused && refused.closed.renewsOn === '2026-12-01');
    await receive(desk, letter(), RAW);
    await workAtDesk(desk);
    const [held] = await heldOf(db, 'ann');
    assert.equal(held?.reason, 'plan');
    assert.match((await outgoing(db)).at(-1)?.text ?? '', /2026|December/);
    const nextMonth = { ...desk, now: () => new Date('2026-12-02T09:00:00Z') };
    assert.equal(await releaseLetter(nextMonth, { id: 'ann', plan: 'free' }, held?.id ?? ''), null);
    await workAtDesk(nextMonth);
    assert.equal((await letterCounts(db)).answered, 4);
  });

  test(`${engine}: whoever is signed in lets an unproven letter of theirs go on, and nobody else’s`, async () => {
    const desk = await someDesk(engine);
    await person(desk.db, engine, 'ann');
    await person(desk.db, engine, 'bob');
    await receive(desk, letter({ authenticity: 'unproven' }), RAW);
    await receive(desk, letter({ automatic: 'List-Id' }), RAW);
    await workAtDesk(desk);
    const [held, ...others] = await heldOf(desk.db, 'ann');
    assert.deepEqual(others, [], 'what a robot wrote unproven is nobody’s');
    const id = held?.id ?? '';
    assert.equal(await releaseLetter(desk, { id: 'bob', plan: 'free' }, id), false);
    assert.equal(await releaseLetter(desk, { id: 'ann', plan: 'free' }, id), null);
    assert.equal(await releaseLetter(desk, { id: 'ann', plan: 'free' }, id), false);
    await workAtDesk(desk);
    assert.equal(await stateOf(desk.db, id), 'answered');
  });

  test(`${engine}: what was sent, what was given up, and what could not be answered stands in the operator’s queue`, async () => {
    let now = NOW;
    let isBroken = true;
    const problems: unknown[] = [];
    const desk = await someDesk(engine, { problem: (error) => problems.push(error), now: () => now });
    const { db } = desk;
    const hand = { by: null, now: NOW };
    await person(db, engine, 'ann');
    const take = async () => {
      const receipt = await receive(desk, letter(), RAW);
      return 'id' in receipt ? receipt.id : '';
    };
    const [first, second] = [await take(), await take()];
    await workAtDesk(desk);
    await noteSent(db, `consult-${first}`);
    await noteGivenUp(db, `consult-${second}`);
    await noteSent(db, `consult-${second}`);
    assert.deepEqual([await stateOf(db, first), await stateOf(db, second)], ['sent', 'failed: sending']);
    await db
      .updateTable('outgoingLetter')
      .set({ failed: 'gone', nextTry: null })
      .where('id', '=', `consult-${second}`)
      .execute();
    assert.equal(await answerAnyway(desk, second, hand), true);
    await workAtDesk(desk);
    assert.equal(await stateOf(db, second), 'answered');
    assert.equal((await outgoing(db)).find(({ id }) => id === `consult-${second}`)?.failed, null);

    const third = await take();
    const library = {
      borrow: () => {
        throw new Error('no edition');
      },
    };
    const broken = () => (isBroken ? { ...desk, library: library as unknown as Desk['library'] } : desk);
    for (let n = 0; n < 6; n++) {
      await workAtDesk(broken());
      now = new Date(now.getTime() + 3 * 60_000);
    }
    assert.equal(problems.length, 6);
    assert.equal(await stateOf(db, third), 'failed: answering');
    assert.equal((await lettersIn(db, 'failed', { before: null, limit: 9 }))[0]?.tries, 6);
    isBroken = false;
    assert.equal(await answerAnyway(desk, third, hand), true);
    await workAtDesk(broken());
    assert.equal(await stateOf(db, third), 'answered');
    assert.equal(await dropLetter(db, third, hand), false, 'only what is held or failed');
  });

  test(`${engine}: an original is kept sealed, only where the operator says so, and for as long`, async () => {
    const desk = await someDesk(engine, { originalsDays: 30 });
    await person(desk.db, engine, 'ann');
    const receipt = await receive(desk, letter(), RAW);
    const id = 'id' in receipt ? receipt.id : '';
    const kept = await desk.db.selectFrom('consultLetter').select('original').executeTakeFirstOrThrow();
    assert.doesNotMatch(Buffer.from(kept.original ?? '', 'base64').toString('latin1'), /as it came/);
    const hand = { by: null, now: NOW };
    assert.deepEqual(Buffer.from((await originalOf(desk, id, hand)) ?? []), RAW);
    assert.equal((await desk.db.selectFrom('auditEntry').selectAll().execute())[0]?.act, 'letter read');
    await forgetOldMail(desk.db, 30, new Date(NOW.getTime() + 31 * 86_400_000));
    assert.equal(await originalOf(desk, id, hand), null);
  });

  test(`${engine}: feedback, export and deletion are the owner’s`, async () => {
    const desk = await someDesk(engine);
    const { db } = desk;
    await person(db, engine, 'ann');
    const receipt = await receive(desk, letter(), RAW);
    await workAtDesk(desk);
    const id = 'id' in receipt ? receipt.id : '';
    await judgeAnswer(db, 'bob', id, { vote: 'down', reason: 'not mine' });
    await judgeAnswer(db, 'ann', id, { vote: 'up', reason: 'Call John Miller at 614-555-0134' });
    const [own] = await allLetters(db, 'ann');
    assert.equal(own?.vote, 'up');
    assert.doesNotMatch(own?.voteReason ?? '', /555-0134/);
    const [thread] = await threadsOf(db, 'ann', null);
    await deleteThread(db, 'bob', thread?.id ?? '');
    assert.equal((await allLetters(db, 'ann')).length, 1);
    await deleteThread(db, 'ann', thread?.id ?? '');
    assert.deepEqual(await allLetters(db, 'ann'), []);
  });
}
