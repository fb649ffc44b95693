// A letter is there with its fact or not at all, is taken by one sender at a time, and is tried again later and later.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import {
  type DueLetter,
  dropLetter,
  forgetOldLetters,
  type LetterToSend,
  letterFailed,
  letterQueue,
  letterSent,
  putLetter,
  takeLetter,
  tryLetterAgain,
} from './letterRows.ts';
import { transact } from './store.ts';

after(closeStores);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const LETTER: LetterToSend = {
  id: 'alert-1',
  person: null,
  to: 'ann@example.org',
  subject: 'New jobs',
  text: 'Three new jobs',
  html: '<p>Three new jobs</p>',
  from: null,
  headers: { 'List-Unsubscribe': '<https://example.org/u>' },
};

for (const engine of ENGINES) {
  test(`${engine}: a letter is there with its fact, or neither is`, async () => {
    const { db } = await emptyStore(engine);
    await assert.rejects(
      transact(db, async (trx) => {
        await putLetter(trx, LETTER, NOW);
        throw new Error('killed here');
      }),
      /killed here/,
    );
    assert.equal(await takeLetter(db, later(DAY)), null);
    await transact(db, (trx) => putLetter(trx, LETTER, NOW));
    assert.deepEqual(await takeLetter(db, NOW), { ...LETTER, createdAt: NOW, tries: 1 });
  });

  test(`${engine}: put twice, a letter leaves once, also when it has left before`, async () => {
    const { db } = await emptyStore(engine);
    await putLetter(db, LETTER, NOW);
    await putLetter(db, { ...LETTER, text: 'something else' }, NOW);
    assert.equal((await takeLetter(db, NOW))?.text, LETTER.text);
    await letterSent(db, LETTER.id, NOW);
    await putLetter(db, LETTER, later(DAY));
    assert.equal(await takeLetter(db, later(DAY)), null);
    const row = await db.selectFrom('outgoingLetter').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([row.text, row.html, row.headers, row.sentAt], ['', null, '{}', NOW.toISOString()]);
  });

  test(`${engine}: of ten senders at once each letter goes to one; one that died gives it back after a while`, async () => {
    const { db } = await emptyStore(engine);
    for (let n = 0; n < 7; n++) await putLetter(db, { ...LETTER, id: `l${n}` }, NOW);
    const taken = await Promise.all(Array.from({ length: 10 }, () => takeLetter(db, NOW)));
    const ids = taken.flatMap((letter) => letter?.id ?? []);
    assert.equal(ids.length, 7);
    assert.equal(new Set(ids).size, 7);
    assert.equal(await takeLetter(db, later(14 * MINUTE)), null);
    assert.equal((await takeLetter(db, later(16 * MINUTE)))?.tries, 2);
  });

  test(`${engine}: what fails waits longer each time and is given up after four days, or at once when refused`, async () => {
    const { db } = await emptyStore(engine);
    await putLetter(db, LETTER, NOW);
    let now = NOW;
    const waits: number[] = [];
    for (;;) {
      const letter: DueLetter | null = await takeLetter(db, now);
      assert.ok(letter);
      await letterFailed(db, letter, { why: 'no answer', isFinal: false }, now);
      const { nextTry, failed } = await db
        .selectFrom('outgoingLetter')
        .select(['nextTry', 'failed'])
        .executeTakeFirstOrThrow();
      if (nextTry === null) {
        assert.equal(failed, 'no answer');
        break;
      }
      waits.push((Date.parse(nextTry) - now.getTime()) / MINUTE);
      now = new Date(nextTry);
    }
    assert.deepEqual(waits.slice(0, 10), [1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
    assert.ok(now.getTime() - NOW.getTime() > 4 * DAY);

    await putLetter(db, { ...LETTER, id: 'refused' }, NOW);
    const letter = await takeLetter(db, NOW);
    assert.ok(letter);
    await letterFailed(db, letter, { why: '550 no such person', isFinal: true }, NOW);
    assert.equal(await takeLetter(db, later(30 * DAY)), null);
  });

  test(`${engine}: the operator sees why letters wait, lets a given-up one go again with its words, and drops one for good`, async () => {
    const { db } = await emptyStore(engine);
    const names = ['waits', 'refused', 'sent', 'fresh'];
    for (const [n, id] of names.entries()) await putLetter(db, { ...LETTER, id }, later(n));
    const fail = async (isFinal: boolean, why: string) => {
      const letter = await takeLetter(db, later(10));
      assert.ok(letter);
      await letterFailed(db, letter, { why, isFinal }, later(10));
    };
    await fail(false, 'no answer');
    await fail(true, '550 no such person');
    await letterSent(db, 'sent', NOW);
    const queue = await letterQueue(db, 10);
    assert.deepEqual(
      queue.waiting.letters.map(({ id, problem }) => [id, problem]),
      [
        ['waits', 'no answer'],
        ['fresh', null],
      ],
    );
    assert.deepEqual(
      queue.givenUp.letters.map(({ id, problem }) => [id, problem]),
      [['refused', '550 no such person']],
    );
    assert.equal(await tryLetterAgain(db, 'waits', later(20)), false, 'it may be on its way');
    assert.equal(await tryLetterAgain(db, 'sent', later(20)), false);
    assert.equal(await tryLetterAgain(db, 'refused', later(20)), true);
    const at = later(5 * MINUTE);
    const taken = [await takeLetter(db, at), await takeLetter(db, at), await takeLetter(db, at)];
    const again = taken.find((letter) => letter?.id === 'refused');
    assert.deepEqual([again?.text, again?.tries], [LETTER.text, 1]);
    assert.equal(await dropLetter(db, 'waits'), true);
    assert.equal(await dropLetter(db, 'waits'), false);
    assert.equal(await dropLetter(db, 'sent'), false);
    await putLetter(db, { ...LETTER, id: 'waits' }, NOW);
    const left = (await letterQueue(db, 10)).waiting.letters.map(({ id }) => id).sort();
    assert.deepEqual(left, ['fresh', 'refused'], 'a dropped letter is not written again');
  });

  test(`${engine}: numbers of letters that are over go after a month; waiting letters stay; a person's go with the person`, async () => {
    const { db } = await emptyStore(engine);
    await db
      .insertInto('person')
      .values({
        id: 'ann',
        name: 'ann',
        email: 'ann@example.org',
        emailVerified: engine === 'postgres' ? true : 1,
        plan: 'free',
        role: 'member',
        createdAt: engine === 'postgres' ? NOW : NOW.toISOString(),
        updatedAt: engine === 'postgres' ? NOW : NOW.toISOString(),
      })
      .execute();
    await putLetter(db, { ...LETTER, person: 'ann' }, NOW);
    await putLetter(db, { ...LETTER, id: 'sent' }, NOW);
    await letterSent(db, 'sent', NOW);
    const ids = async () =>
      (await db.selectFrom('outgoingLetter').select('id').execute()).map(({ id }) => id);
    await forgetOldLetters(db, later(29 * DAY));
    assert.equal((await ids()).length, 2);
    await forgetOldLetters(db, later(31 * DAY));
    assert.deepEqual(await ids(), [LETTER.id]);
    await db.deleteFrom('person').execute();
    assert.deepEqual(await ids(), []);
  });

  test(`${engine}: a number that is no file name is refused`, async () => {
    const { db } = await emptyStore(engine);
    await assert.rejects(putLetter(db, { ...LETTER, id: '../x' }, NOW), /no number/);
  });
}
