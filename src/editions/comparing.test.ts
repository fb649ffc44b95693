import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import fc from 'fast-check';
import {
  buildSamples,
  openEdition,
  removeFolders,
  type Sample,
  samplePlan,
  seed,
  temporaryFolder,
} from '../../test/edition.ts';
import { Build } from './building.ts';
import { compareEditions, compareParts, type SourceDifference } from './comparing.ts';

const SEED = seed('compare');
const root = temporaryFolder();
after(removeFolders);

async function compared(before: Sample[], after: Sample[], limit?: number): Promise<SourceDifference[]> {
  const old = openEdition(root, await buildSamples(root, before));
  const young = openEdition(root, await buildSamples(root, after));
  try {
    return compareEditions(old, young, limit);
  } finally {
    old.close();
    young.close();
  }
}

type Codes = Record<string, string>;

/** What a map by hand says. */
function naive(before: Codes, after: Codes) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return keys.flatMap((key) => {
    const [was = null, is = null] = [before[key], after[key]];
    if (was === is) return [];
    return [
      { key, change: was === null ? 'added' : is === null ? 'deleted' : 'revised', before: was, after: is },
    ];
  });
}

const codes = (key: fc.Arbitrary<string>) =>
  fc.dictionary(key, fc.constantFrom('one', 'two', 'three'), { maxKeys: 12, noNullPrototype: true });
// Few different keys, so that the two lists meet; some beyond the basic plane, where orders differ.
const key = fc.oneof(
  fc.stringMatching(/^[A-C]\d?$/),
  fc.constantFrom('', 'a', 'Z', 'é', '\ue000', '\uffff', '\u{10000}', '\u{1f600}', '名', 'E11.9', 'E119'),
);

test('comparing agrees with two maps laid side by side', async () => {
  await fc.assert(
    fc.asyncProperty(codes(key), codes(key), async (before, after) => {
      const [found] = await compared(
        [{ version: 'old', codes: before }],
        [{ version: 'new', codes: after }],
        1000,
      );
      const wanted = naive(before, after);
      assert.deepEqual(found?.examples, wanted);
      for (const change of ['added', 'revised', 'deleted'] as const) {
        assert.equal(found?.[change], wanted.filter((one) => one.change === change).length);
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('examples stop at the limit, one kind at a time, and the counts go on', async () => {
  const many: Codes = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`A${String(n).padStart(2, '0')}`, 'words']),
  );
  const [found] = await compared(
    [{ version: 'old', codes: { B: 'gone', C: 'gone' } }],
    [{ version: 'new', codes: many }],
    3,
  );
  assert.equal(found?.added, 30);
  assert.equal(found?.deleted, 2);
  assert.deepEqual(
    found?.examples.map((one) => one.key),
    ['A00', 'A01', 'A02', 'B', 'C'],
  );
  assert.deepEqual([found?.from, found?.to, found?.title], ['old', 'new', 'Sample list']);
});

test('newest is compared with newest; what is the same is left out; added and dropped sources have one side', async () => {
  const same: Sample = { source: 'same', codes: { A: '1' } };
  const found = await compared(
    [
      same,
      { source: 'dropped', codes: { A: '1' } },
      { source: 'years', version: '2024', effective: '2024-01-01', codes: { A: 'old' } },
    ],
    [
      same,
      { source: 'added', codes: { A: '1', B: '2' } },
      { source: 'years', version: '2024', effective: '2024-01-01', codes: { A: 'old' } },
      { source: 'years', version: '2025', effective: '2025-01-01', codes: { A: 'new' } },
    ],
  );
  assert.deepEqual(
    found.map(({ source, from, to, added, revised, deleted }) => ({
      source,
      from,
      to,
      added,
      revised,
      deleted,
    })),
    [
      { source: 'added', from: null, to: '2026', added: 2, revised: 0, deleted: 0 },
      { source: 'dropped', from: '2026', to: null, added: 0, revised: 0, deleted: 1 },
      { source: 'years', from: '2024', to: '2025', added: 0, revised: 1, deleted: 0 },
    ],
  );
});

test('two years of one list inside one edition are compared part by part', async () => {
  const edition = openEdition(
    root,
    await buildSamples(root, [
      { version: 'FY2021', effective: '2020-10-01', codes: { A: '1', B: '2' } },
      { version: 'FY2024', effective: '2023-10-01', codes: { B: '3', C: '4' } },
    ]),
  );
  const [young, old] = edition.releases('sample');
  const { added, revised, deleted } = compareParts('sample', old, young);
  assert.deepEqual({ added, revised, deleted }, { added: 1, revised: 1, deleted: 1 });
  edition.close();
});

test('a source without codes of its own is left out', async () => {
  const build = new Build(root, new Date());
  await build.part(samplePlan({ source: 'plain' }), () => ({ rows: 0 }));
  const plain = openEdition(root, build.finish());
  const empty = openEdition(root, await buildSamples(root, []));
  assert.deepEqual(compareEditions(empty, plain), []);
  plain.close();
  empty.close();
});
