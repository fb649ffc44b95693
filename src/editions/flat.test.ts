import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { openHandles, removeFolders, seed, temporaryFolder } from '../../test/edition.ts';
import { type FlatArray, FlatFile, writeFlat } from './flat.ts';
import { UnfitEdition } from './manifest.ts';

const SEED = seed('flat arrays');
const KEY = 'a'.repeat(64);
const folder = temporaryFolder();
const path = join(folder, 'table.flat');
after(removeFolders);

const arrays = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.uint16Array({ maxLength: 200 }),
    fc.uint32Array({ maxLength: 200 }),
  ),
  { minKeys: 1, maxKeys: 5, noNullPrototype: true },
);

const kindOf = (array: FlatArray) =>
  array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32';

test('every slice of every array is what was written, before and after the whole is kept', () => {
  fc.assert(
    fc.property(arrays, fc.nat(), fc.nat(), (written, a, b) => {
      writeFlat(path, KEY, written);
      const file = new FlatFile(path, KEY);
      for (const [name, array] of Object.entries(written)) {
        const kind = kindOf(array);
        const [from = 0, to = 0] = [a % (array.length + 1), b % (array.length + 1)].sort((x, y) => x - y);
        assert.equal(file.length(name), array.length);
        assert.deepEqual([...file.slice(name, kind, from, to)], [...array.subarray(from, to)]);
        assert.deepEqual([...file.whole(name, kind)], [...array]);
        assert.deepEqual([...file.slice(name, kind, from, to)], [...array.subarray(from, to)]);
      }
      file.close();
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('an array that starts in the middle of a buffer is written from where it starts', () => {
  const buffer = new Uint32Array([1, 2, 3, 4, 5]);
  writeFlat(path, KEY, { part: buffer.subarray(2, 4) });
  const file = new FlatFile(path, KEY);
  assert.deepEqual([...file.whole('part', 'u32')], [3, 4]);
  file.close();
});

test('beyond the end, backwards, under another kind or another name nothing is read', () => {
  writeFlat(path, KEY, { units: new Uint16Array([7, 8]) });
  const file = new FlatFile(path, KEY);
  assert.throws(() => file.slice('units', 'u16', 0, 3), RangeError);
  assert.throws(() => file.slice('units', 'u16', 2, 1), RangeError);
  assert.throws(() => file.slice('units', 'u16', -1, 1), RangeError);
  assert.throws(() => file.slice('units', 'u32', 0, 1), RangeError);
  assert.throws(() => file.length('absent'), RangeError);
  file.close();
});

test('torn after any number of bytes it is unfit, in a sentence', () => {
  writeFlat(path, KEY, { codes: new Uint32Array([1, 2, 3]), units: new Uint8Array(70).fill(9) });
  const whole = readFileSync(path);
  const torn = join(folder, 'torn.flat');
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(torn, whole.subarray(0, length));
    assert.throws(() => new FlatFile(torn, KEY), isSentence, `${length} of ${whole.length} bytes`);
  }
  writeFileSync(torn, Buffer.concat([whole, Buffer.alloc(64)]));
  assert.throws(() => new FlatFile(torn, KEY), isSentence, 'longer than it was');
});

test('any bit flipped in the head makes it unfit', () => {
  writeFlat(path, KEY, { codes: new Uint32Array([1, 2, 3]), units: new Uint8Array(5) });
  const whole = readFileSync(path);
  const head = 20 + whole.readUInt32LE(12);
  const flipped = join(folder, 'flipped.flat');
  for (let bit = 0; bit < head * 8; bit++) {
    const bytes = Buffer.from(whole);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(flipped, bytes);
    assert.throws(() => new FlatFile(flipped, KEY), isSentence, `bit ${bit}`);
  }
});

test('a table of another part, and one that is not there, are unfit', () => {
  writeFlat(path, KEY, {});
  assert.throws(() => new FlatFile(path, 'b'.repeat(64)), isSentence);
  assert.throws(() => new FlatFile(join(folder, 'absent.flat'), KEY), isSentence);
});

test('an unfit file leaves no handle open', { skip: openHandles() === 0 && 'needs /proc' }, () => {
  writeFileSync(path, 'not a table');
  const before = openHandles();
  for (let n = 0; n < 100; n++) assert.throws(() => new FlatFile(path, KEY), UnfitEdition);
  assert.equal(openHandles(), before);
});

function isSentence(error: unknown): boolean {
  assert.ok(error instanceof UnfitEdition, String(error));
  assert.match(error.message, /\.$/);
  return true;
}
