// Two hundred conversations at once, some of whose readers do not read: every answer comes whole, and the house stays small.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { type TestSite, testSite } from './starter.ts';

/** Three questions each: more answers than may be made at once, so that finished ones must not count. */
const AT_ONCE = 200;
const QUESTIONS = ['What is CPT code 99213?', 'and 29881?', 'What does modifier 59 mean?'];
/** Kept events of all answers, and what a busy process has besides. */
const MOST_MIB = 400;

let site: TestSite;
before(async () => {
  site = await testSite();
  await site.store.db.updateTable('plan').set({ questions: null }).where('name', '=', 'guest').execute();
});
after(() => site.close());

interface Turn {
  cookie: string;
  conversation: string;
  number: number;
}

async function ask(question: string, before: Turn | null): Promise<Turn> {
  const answer = await site.get('/casepilot/ask', {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      ...(before ? { cookie: before.cookie } : {}),
    },
    body: new URLSearchParams({ question, conversation: before?.conversation ?? '' }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { ...(await answer.json()), cookie: before?.cookie ?? cookies.join('; ') };
}

const follow = ({ cookie, conversation, number }: Turn) =>
  site.get(`/casepilot/c/${conversation}/turns/${number}/events`, { headers: { cookie } });

async function converse(): Promise<void> {
  let turn: Turn | null = null;
  for (const question of QUESTIONS) {
    turn = await ask(question, turn);
    const events = await (await follow(turn)).text();
    assert.match(events, /event: done\n/);
    assert.match(events, /event: end\n/);
    assert.match(events, /event: text\n/);
  }
  assert.equal(turn?.number, QUESTIONS.length);
}

test('200 conversations of three questions at once have every answer, while other readers do not read', async () => {
  const stalled = await Promise.all(
    Array.from({ length: 20 }, async () => follow(await ask('What is CPT code 99213?', null))),
  );
  const before = process.memoryUsage().rss;
  await Promise.all(Array.from({ length: AT_ONCE }, converse));
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  assert.ok(grown < MOST_MIB, `${grown.toFixed(0)} MiB more`);
  for (const { body } of stalled) await body?.cancel();
});
