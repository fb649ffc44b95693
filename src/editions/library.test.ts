import assert from 'node:assert/strict';
import { readdirSync, readFileSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { openHandles, publishSamples, removeFolders, temporaryFolder } from '../../test/edition.ts';
import { Library } from './library.ts';
import { UnfitEdition } from './manifest.ts';
import { rollback } from './publishing.ts';
import type { Edition } from './reading.ts';

after(removeFolders);

const publishWords = (root: string, words: string) =>
  publishSamples(root, [{ version: words, codes: { A: words }, numbers: new Uint32Array([words.length]) }]);

function wordsOf(edition: Edition): string | undefined {
  return edition.releases('sample')[0]?.get<{ value: string }>("SELECT value FROM comparable WHERE key = 'A'")
    ?.value;
}

/** Paths of the files below a folder that this process has open. */
function openBelow(root: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(root) ? [path] : [];
    } catch {
      return [];
    }
  });
}

test('without a published edition there is no library, and the sentence says so', () => {
  assert.throws(
    () => new Library(temporaryFolder()),
    (error) => error instanceof UnfitEdition && /No edition has been published in/.test(error.message),
  );
});

test('a lease keeps its edition open until it is given back, however often another one is published', async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  const library = new Library(root);
  const first = library.borrow();
  const second = library.borrow();
  await publishWords(root, 'two');
  assert.equal(wordsOf(library.current), 'one', 'nothing changes before the library looks');
  assert.equal(library.refresh(), true);
  assert.equal(library.refresh(), false);
  assert.equal(wordsOf(library.current), 'two');
  const third = library.borrow();
  await publishWords(root, 'three');
  library.refresh();
  assert.equal(wordsOf(first.edition), 'one');
  assert.equal(wordsOf(third.edition), 'two');
  first.release();
  first.release();
  assert.equal(wordsOf(second.edition), 'one', 'giving back twice counts once');
  second.release();
  assert.throws(() => wordsOf(second.edition), /not open/, 'the last borrower closes it');
  third.release();
  assert.throws(() => wordsOf(third.edition), /not open/);
  assert.equal(wordsOf(library.current), 'three');
  library.close();
});

test('an edition that nobody borrows is closed by the swap, and its files are given back', {
  skip: openHandles() === 0 && 'needs /proc',
}, async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  const library = new Library(root);
  const handles = openBelow(root).length;
  for (let n = 0; n < 8; n++) {
    await publishWords(root, `edition ${n}`);
    library.refresh();
    assert.equal(wordsOf(library.current), `edition ${n}`);
  }
  // Of this folder only: what the runtime opens for itself comes and goes.
  const open = openBelow(root);
  assert.equal(open.length, handles);
  assert.deepEqual(
    open.filter((path) => !path.includes(library.current.id)),
    [],
  );
  library.close();
});

test('a library that is closed lets its borrowers finish, and may be closed again', async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  const library = new Library(root);
  const lease = library.borrow();
  library.close();
  assert.equal(wordsOf(lease.edition), 'one');
  library.close();
  lease.release();
  assert.throws(() => wordsOf(lease.edition), /not open/);
});

test('an unfit edition that was just published leaves the one in use, is reported once, and is taken up when it is whole', async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  const problems: string[] = [];
  const library = new Library(root, (problem) => problems.push(problem));
  const two = await publishWords(root, 'two');
  const path = join(root, two.id, 'sample--two.flat');
  const whole = readFileSync(path);
  truncateSync(path, whole.length - 1);
  for (let n = 0; n < 5; n++) assert.equal(library.refresh(), false);
  assert.equal(wordsOf(library.current), 'one');
  assert.equal(problems.length, 1);
  assert.match(
    problems[0] ?? '',
    /sample--two\.flat has \d+ bytes instead of \d+; it is torn or was changed\. The edition in use stays\.$/,
  );
  writeFileSync(path, whole);
  assert.equal(library.refresh(), true);
  assert.equal(wordsOf(library.current), 'two');
  library.close();
});

test('a damaged or removed pointer leaves the edition in use', async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  const problems: string[] = [];
  const library = new Library(root, (problem) => problems.push(problem));
  writeFileSync(join(root, 'current'), 'rubbish');
  assert.equal(library.refresh(), false);
  assert.match(problems[0] ?? '', /pointer .* is damaged/);
  rmSync(join(root, 'current'));
  assert.equal(library.refresh(), false);
  rmSync(root, { recursive: true });
  assert.equal(library.refresh(), false);
  assert.equal(wordsOf(library.current), 'one');
  library.close();
});

test('a new library passes an unfit edition over for the one that served before, and says so', async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  const two = await publishWords(root, 'two');
  rmSync(join(root, two.id, 'manifest.json'));
  const problems: string[] = [];
  const library = new Library(root, (problem) => problems.push(problem));
  assert.equal(wordsOf(library.current), 'one');
  assert.equal(problems.length, 1);
  await publishWords(root, 'three');
  library.refresh();
  assert.equal(wordsOf(library.current), 'three');
  library.close();
});

test('going back is a swap like any other', async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  await publishWords(root, 'two');
  const library = new Library(root);
  await rollback(root);
  assert.equal(library.refresh(), true);
  assert.equal(wordsOf(library.current), 'one');
  library.close();
});

test('a watching library takes up what is published and tells of it', async () => {
  const root = temporaryFolder();
  await publishWords(root, 'one');
  const library = new Library(root);
  const swapped = new Promise<Edition>((resolve) => library.watch(5, resolve));
  // The library's timer keeps no process alive; something else does while it waits.
  const waiting = setTimeout(() => {}, 10_000);
  await publishWords(root, 'two');
  assert.equal(wordsOf(await swapped), 'two');
  clearTimeout(waiting);
  library.close();
});
