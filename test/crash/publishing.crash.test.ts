// Killed with SIGKILL at any point of building and publishing, does a whole edition serve? Kills at random moments, then
// one before and one after every single call that changes the file system.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Library, listEditions, publishedStack, verify } from '#editions';
import { removeFolders, seed, temporaryFolder } from '../edition.ts';
import { killPublishers, Publisher } from './children.ts';
import { numberOf, publishNumbered } from './numbered.ts';

const KILLS = Number(process.env.KILLS ?? 40);
const LATEST_MS = 150;
after(() => {
  killPublishers();
  removeFolders();
});

/** Which edition serves, checked byte by byte and row by row; null when none was ever published. */
async function serving(root: string): Promise<number | null> {
  if (publishedStack(root).length === 0) return null;
  const problems: string[] = [];
  const library = new Library(root, (problem) => problems.push(problem));
  try {
    assert.deepEqual(problems, [], 'the pointer names a whole edition');
    await verify(join(root, library.current.id));
    return numberOf(library.current);
  } finally {
    library.close();
  }
}

/** What the dead process left half done: so that a run shows where its kills fell. */
function leftBehind(root: string): string {
  const names = readdirSync(root);
  if (names.includes('current.next')) return 'while the pointer was written';
  const building = names.find((name) => name.endsWith('.building'));
  if (building)
    return readdirSync(join(root, building)).includes('manifest.json') ? 'while sealing' : 'while building';
  const stack = publishedStack(root);
  const editions = names.filter((name) => /^\d{8}T/.test(name));
  if (editions.some((name) => !stack.includes(name)))
    return editions.length > 4 ? 'while pruning' : 'before the pointer';
  return 'between editions';
}

/** The next import works at once and leaves nothing of the dead behind. */
async function assertRecovers(root: string, n: number): Promise<void> {
  await publishNumbered(root, n);
  assert.equal(await serving(root), n);
  const stack = publishedStack(root);
  assert.deepEqual(readdirSync(root).sort(), [...stack, 'build.lock', 'current'].sort());
  for (const { id, manifest, problem } of listEditions(root)) assert.ok(manifest, `${id}: ${problem}`);
}

test(`after each of ${KILLS} kills at random moments a whole edition serves, never one behind the last that was acknowledged`, async (t) => {
  const random = generator(seed('kills at random moments'));
  const root = temporaryFolder();
  const fell = new Map<string, number>();
  let acknowledged: number | null = null;
  let next = 1;
  let spare = new Publisher(root, 'publish');
  for (let kill = 0; kill < KILLS; kill++) {
    const publisher = spare;
    await publisher.says('ready');
    spare = new Publisher(root, 'publish');
    publisher.publish(next, next + 1000);
    await publisher.says('building');
    await new Promise((resolve) => setTimeout(resolve, random() * LATEST_MS));
    await publisher.kill();
    acknowledged = publisher.last('published') ?? acknowledged;
    const building = publisher.last('building') ?? 0;
    const where = leftBehind(root);
    fell.set(where, (fell.get(where) ?? 0) + 1);
    const found: number | null = await serving(root);
    const what = `kill ${kill} ${where}: ${found} serves, ${acknowledged} acknowledged, ${building} begun`;
    assert.ok(
      found === null ? acknowledged === null : found >= (acknowledged ?? 0) && found <= building,
      what,
    );
    acknowledged = building + 1;
    await assertRecovers(root, acknowledged);
    next = acknowledged + 1;
  }
  await spare.kill();
  t.diagnostic(`the kills fell ${[...fell].map(([where, times]) => `${times} ${where}`).join(', ')}`);
  assert.ok((fell.get('while building') ?? 0) > 0, 'some kills hit a build');
});

test('killed before or after any single step, the old edition or the new one serves whole, and the next build succeeds', async (t) => {
  let steps = 0;
  let kills = 0;
  for (let finished = false; !finished; steps++) {
    const pair = await Promise.all(['before', 'after'].map((when) => dieAround(steps + 1, when)));
    finished = pair.every((died) => !died);
    kills += pair.filter(Boolean).length;
  }
  t.diagnostic(`${kills} kills around ${steps - 1} steps`);
  assert.ok(steps > 15, `only ${steps} steps were seen`);
});

/** False when the publisher came to its end before that step. */
async function dieAround(step: number, when: string): Promise<boolean> {
  const root = temporaryFolder();
  // More editions than are kept, so that the last one prunes.
  for (let n = 1; n <= 4; n++) await publishNumbered(root, n);
  const publisher = new Publisher(root, 'publish', `${step}`, when);
  publisher.publish(5, 5);
  const { signal } = await publisher.finished();
  const found = await serving(root);
  if (publisher.last('published') === 5) assert.equal(found, 5);
  else assert.ok(found === 4 || found === 5, `step ${step}, ${when}: ${found} serves`);
  await assertRecovers(root, 6);
  return signal === 'SIGKILL';
}

/** Mulberry32: the same kills for the same seed. */
function generator(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
