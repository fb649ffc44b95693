// Whose conversation it is, what takes whose place, what others see, and what is forgotten; on both databases.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { NEW_CONVERSATION } from './conversationState.ts';
import {
  beginTurn,
  carryConversations,
  conversationOf,
  conversationsOf,
  deleteConversation,
  forgetOldConversations,
  isOwner,
  type NewTurn,
  renameConversation,
  saveAnswer,
  shareConversation,
  sharedConversation,
  voteOn,
} from './conversations.ts';
import type { AnswerEvent } from './events.ts';

after(closeStores);

const [ANN, EVE] = ['person:ann', 'guest:eve'];
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const turn = (conversation: string | null, more: Partial<NewTurn> = {}): NewTurn => ({
  conversation,
  replaces: null,
  question: 'What is 99213?',
  masked: 0,
  code: null,
  asOf: '2026-11-24',
  ...more,
});
const done = (place: string): AnswerEvent[] => [
  {
    type: 'done',
    outcome: 'answered',
    detail: null,
    state: { ...NEW_CONVERSATION, place },
    suggestions: [],
  },
];

for (const engine of ENGINES) {
  test(`${engine}: a conversation keeps its turns and its state, for its owner alone`, async () => {
    const { db } = await emptyStore(engine);
    const first = await beginTurn(db, ANN, turn(null, { code: { system: 'cpt', code: '99213' } }), NOW);
    assert.ok(first);
    const id = first.conversation;
    await saveAnswer(db, first, done('10001'));
    const second = await beginTurn(db, ANN, turn(id, { masked: 2 }), later(1));
    assert.deepEqual([second?.number, second?.state.place], [2, '10001']);
    assert.equal(await beginTurn(db, EVE, turn(id), later(2)), null);
    assert.deepEqual([await isOwner(db, ANN, id), await isOwner(db, EVE, id)], [true, false]);
    assert.equal(await conversationOf(db, EVE, id), null);
    assert.equal(await renameConversation(db, EVE, id, 'mine'), false);
    await deleteConversation(db, EVE, id);
    await shareConversation(db, EVE, id, later(2));
    await voteOn(db, EVE, id, 1, { vote: 'down', reason: '' });
    await voteOn(db, ANN, id, 1, { vote: 'up', reason: ' exact ' });
    const kept = await conversationOf(db, ANN, id);
    assert.deepEqual(
      [kept?.title, kept?.sharedAs, kept?.turns.map(({ vote, reason }) => [vote, reason])],
      [
        'What is 99213?',
        null,
        [
          ['up', 'exact'],
          [null, null],
        ],
      ],
    );
    assert.deepEqual(
      [kept?.turns[0]?.code, kept?.turns[1]?.masked, kept?.turns[1]?.events],
      [{ system: 'cpt', code: '99213' }, 2, null],
    );
  });

  test(`${engine}: a turn that is asked again takes what followed with it, and no late answer of the old one`, async () => {
    const { db } = await emptyStore(engine);
    const first = await beginTurn(db, ANN, turn(null), NOW);
    assert.ok(first);
    const id = first.conversation;
    await beginTurn(db, ANN, turn(id), later(1));
    const again = await beginTurn(db, ANN, turn(id, { replaces: 1, question: 'What is 99214?' }), later(2));
    assert.equal(again?.number, 1);
    await saveAnswer(db, first, done('late'));
    const kept = await conversationOf(db, ANN, id);
    assert.deepEqual(
      kept?.turns.map(({ question, events }) => [question, events]),
      [['What is 99214?', null]],
    );
    assert.equal(await beginTurn(db, ANN, turn(id, { replaces: 7 }), later(3)), null);
  });

  test(`${engine}: of ten questions at once in one conversation each has its own number`, async () => {
    const { db } = await emptyStore(engine);
    const first = await beginTurn(db, ANN, turn(null), NOW);
    const id = first?.conversation ?? '';
    const numbers = await Promise.all(
      Array.from({ length: 10 }, async () => (await beginTurn(db, ANN, turn(id), NOW))?.number),
    );
    assert.deepEqual(
      numbers.toSorted((a, b) => Number(a) - Number(b)),
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    );
  });

  test(`${engine}: others see what stood there when it was shared, until the address is taken back`, async () => {
    const { db } = await emptyStore(engine);
    const id = (await beginTurn(db, ANN, turn(null), NOW))?.conversation ?? '';
    await shareConversation(db, ANN, id, later(1));
    const secret = (await conversationOf(db, ANN, id))?.sharedAs ?? '';
    assert.match(secret, /^[\w-]{24}$/);
    await beginTurn(db, ANN, turn(id), later(2));
    assert.equal((await sharedConversation(db, secret))?.turns.length, 1);
    await shareConversation(db, ANN, id, later(3));
    assert.equal((await sharedConversation(db, secret))?.turns.length, 2, 'at the same address');
    await shareConversation(db, ANN, id, null);
    assert.equal(await sharedConversation(db, secret), null);
    await shareConversation(db, ANN, id, later(4));
    assert.notEqual((await conversationOf(db, ANN, id))?.sharedAs, secret);
  });

  test(`${engine}: a guest’s conversations move to the account, and are forgotten in time`, async () => {
    const { db } = await emptyStore(engine);
    for (const owner of [EVE, 'guest:old', ANN]) await beginTurn(db, owner, turn(null), NOW);
    await carryConversations(db, EVE, ANN);
    await forgetOldConversations(db, later(59 * 24 * 60));
    assert.equal((await conversationsOf(db, 'guest:old')).length, 1);
    await forgetOldConversations(db, later(61 * 24 * 60));
    assert.deepEqual([await conversationsOf(db, EVE), await conversationsOf(db, 'guest:old')], [[], []]);
    assert.equal((await conversationsOf(db, ANN)).length, 2);
  });
}
