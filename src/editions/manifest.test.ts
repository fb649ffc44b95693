import assert from 'node:assert/strict';
import { copyFileSync, cpSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { buildSamples, openHandles, removeFolders, seed, temporaryFolder } from '../../test/edition.ts';
import { checkDigests, type Manifest, readManifest, UnfitEdition } from './manifest.ts';
import { Edition } from './reading.ts';

const SEED = seed('manifest');
const root = temporaryFolder();
after(removeFolders);

const built = await buildSamples(root, [
  { source: 'codes', codes: { A: 'one', B: 'two' }, effective: '2026-01-01', ends: '2026-12-31' },
  { source: 'pairs', codes: { C: 'three' }, numbers: new Uint32Array([1, 2, 3]) },
]);
const whole = join(root, built.id);

/** A copy to damage. */
function copy(): string {
  const folder = join(temporaryFolder(), built.id);
  cpSync(whole, folder, { recursive: true });
  return folder;
}

function unfit(pattern: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof UnfitEdition, String(error));
    assert.match(error.message, pattern);
    assert.match(error.message, /\.$/);
    return true;
  };
}

function edited(edit: (manifest: Manifest) => void): string {
  const folder = copy();
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  edit(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

test('a whole edition opens and passes every check', async () => {
  assert.deepEqual(readManifest(whole), built);
  assert.deepEqual(await checkDigests(whole), built);
  Edition.open(whole).close();
});

test('an edition lies as well in a folder whose name has blanks, hashes and per cents', () => {
  const folder = join(temporaryFolder(), 'my data #1 100%25 ?mode=rw');
  cpSync(whole, folder, { recursive: true });
  const edition = Edition.open(folder);
  assert.equal(
    edition.releases('codes')[0]?.get<{ value: string }>("SELECT value FROM comparable WHERE key = 'B'")
      ?.value,
    'two',
  );
  edition.close();
});

test('without a manifest, or with half of one, the build never finished', () => {
  const folder = copy();
  truncateSync(join(folder, 'manifest.json'), 100);
  assert.throws(() => readManifest(folder), unfit(/no readable manifest/));
  unlinkSync(join(folder, 'manifest.json'));
  assert.throws(() => Edition.open(folder), unfit(/no readable manifest/));
  for (const text of ['null', '[]', '7', '"x"', '']) {
    writeFileSync(join(folder, 'manifest.json'), text);
    assert.throws(() => readManifest(folder), UnfitEdition);
  }
});

test('a format of another number says to import again', () => {
  const folder = edited((manifest) => Object.assign(manifest, { format: 2 }));
  assert.throws(
    () => readManifest(folder),
    unfit(/format 2; this program reads format 1\. Import the sources again/),
  );
});

const BY_HAND: [string, (manifest: Manifest) => void][] = [
  ['an effective date', ({ parts: [part] }) => Object.assign(part ?? {}, { effective: '2025-01-01' })],
  ['an end', ({ parts: [part] }) => Object.assign(part ?? {}, { ends: null })],
  ['a version', ({ parts: [part] }) => Object.assign(part ?? {}, { version: '2027' })],
  ['a title', ({ parts: [part] }) => Object.assign(part ?? {}, { title: 'Another list' })],
  ['a source', ({ parts: [part] }) => Object.assign(part ?? {}, { source: 'others' })],
  ['a licence', ({ parts: [part] }) => Object.assign(part ?? {}, { licence: 'own' })],
  ['an input', ({ parts: [part] }) => Object.assign(part?.inputs[0] ?? {}, { name: 'other.txt' })],
  ['the name of its files', ({ parts: [part] }) => Object.assign(part ?? {}, { slug: 'others--2026' })],
  ['a checksum', ({ parts: [part] }) => Object.assign(part?.files[0] ?? {}, { sha256: '0'.repeat(64) })],
  ['a key', ({ parts: [part] }) => Object.assign(part ?? {}, { key: '0'.repeat(64) })],
  ['a part that is gone', ({ parts }) => parts.pop()],
  ['a part twice', ({ parts }) => parts.push(...parts)],
  ['the identity', (manifest) => Object.assign(manifest, { identity: '0'.repeat(64) })],
];
for (const [what, edit] of BY_HAND) {
  test(`changed by hand is refused: ${what}`, () => {
    assert.throws(() => readManifest(edited(edit)), unfit(/does not match its own identity|damaged at/));
  });
}

test('a file name that leads out of the folder is refused before anything is opened', () => {
  const folder = edited(({ parts: [part] }) =>
    Object.assign(part?.files[0] ?? {}, { name: '../../../etc/passwd' }),
  );
  assert.throws(() => readManifest(folder), unfit(/damaged at parts\.0\.files\.0\.name/));
});

test('a missing file and one of another size are named', () => {
  for (const part of built.parts) {
    for (const { name } of part.files) {
      const folder = copy();
      truncateSync(join(folder, name), 64);
      assert.throws(() => Edition.open(folder), unfit(new RegExp(`${name} has 64 bytes instead of`)));
      rmSync(join(folder, name));
      assert.throws(() => Edition.open(folder), unfit(new RegExp(`${name} is missing`)));
    }
  }
});

test('files of two parts that were exchanged are found at opening, and no handle stays open', () => {
  const folder = edited(({ parts: [one, two] }) => {
    Object.assign(one?.files[0] ?? {}, { bytes: two?.files[0]?.bytes });
  });
  const [one = '', two = ''] = built.parts.map((part) => part.files[0]?.name);
  copyFileSync(join(whole, two), join(folder, one));
  const before = openHandles();
  for (let n = 0; n < 20; n++)
    assert.throws(() => Edition.open(folder), unfit(/not the part that the manifest names/));
  assert.equal(openHandles(), before);
});

test('verify finds any single flipped bit of any file', async () => {
  const folder = copy();
  const files = built.parts.flatMap((part) => part.files);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(7), async (which, where, bit) => {
      const { name = '', bytes = 0 } = files[which % files.length] ?? {};
      const path = join(folder, name);
      const content = readFileSync(path);
      const at = where % bytes;
      content[at] = (content[at] ?? 0) ^ (1 << bit);
      writeFileSync(path, content);
      await assert.rejects(checkDigests(folder), unfit(new RegExp(`${name} does not match its checksum`)));
      copyFileSync(join(whole, name), path);
    }),
    { seed: SEED, numRuns: 300 },
  );
  await checkDigests(folder);
});

test('verify finds any single flipped bit of the manifest that changes what it says', async () => {
  const folder = copy();
  const path = join(folder, 'manifest.json');
  const content = readFileSync(path);
  // Not sealed, because no reader of the reference sees them: when it was built, the counts, the list of the refused.
  const says = ({ builtAt, refused, id, parts, ...rest }: Manifest) =>
    JSON.stringify({
      ...rest,
      parts: parts.map(({ counts, inputs, ...part }) => ({
        ...part,
        inputs: inputs.map((i) => [i.name, i.sha256]),
      })),
    });
  const said = says(built);
  await fc.assert(
    fc.asyncProperty(fc.nat(content.length * 8 - 1), async (at) => {
      const flipped = Buffer.from(content);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      writeFileSync(path, flipped);
      try {
        assert.equal(says(await checkDigests(folder)), said);
      } catch (error) {
        assert.ok(error instanceof UnfitEdition, String(error));
      }
    }),
    { seed: SEED, numRuns: 1000 },
  );
});
