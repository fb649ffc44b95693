// One round at a time, also after one that failed; the end waits for the round that runs and no further one begins.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { repeat } from './repeating.ts';
import { Rounds } from './rounds.ts';

test('rounds follow one another, and a failed one is told and not the last', async () => {
  let running = 0;
  let rounds = 0;
  const problems: unknown[] = [];
  const work = repeat(
    1,
    async () => {
      assert.equal(++running, 1);
      await pause(2);
      running--;
      if (++rounds === 2) throw new Error('this one');
    },
    (problem) => problems.push(problem),
  );
  while (rounds < 5) await pause(5);
  await work.stop();
  assert.equal(problems.length, 1);
  const after = rounds;
  await pause(20);
  assert.equal(rounds, after);
});

test('stopping hurries the round that runs and waits for it', async () => {
  let isOver = false;
  const work = repeat(
    1,
    async (signal) => {
      while (!signal.aborted) await pause(1);
      await pause(10);
      isOver = true;
    },
    (problem) => assert.fail(String(problem)),
  );
  await pause(5);
  await work.stop();
  assert.equal(isOver, true);
});

test('of each kind of work it is known when it was done last and what was in the way', async () => {
  const problems: unknown[] = [];
  const rounds = new Rounds(
    (problem) => problems.push(problem),
    () => new Date('2026-11-24T12:00:00Z'),
  );
  let n = 0;
  rounds.begin('Letters', 1, async () => {
    if (++n === 2) throw new Error('the second');
  });
  while (n < 3) await pause(5);
  await rounds.stop();
  const [state] = rounds.states();
  assert.equal(state?.lastEnd?.toISOString(), '2026-11-24T12:00:00.000Z');
  assert.equal(state?.lastProblem?.why, 'the second');
  assert.equal(problems.length, 1);
});
