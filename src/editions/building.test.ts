import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import {
  addSample,
  buildSamples,
  openEdition,
  publishSamples,
  removeFolders,
  type Sample,
  samplePlan,
  seed,
  temporaryFolder,
} from '../../test/edition.ts';
import { Build } from './building.ts';
import { checkDigests, keyOf, type PartPlan, UnfitEdition } from './manifest.ts';
import { publish } from './publishing.ts';

const SEED = seed('building');
const NOW = new Date('2026-11-24T03:10:15.123Z');
after(removeFolders);

const SAMPLES: Sample[] = [
  { source: 'codes', codes: { A: 'one', B: 'two' } },
  { source: 'pairs', codes: { C: 'three' }, numbers: new Uint32Array([1, 2, 3]) },
];

test('the same inputs give the same bytes and the same identity, whenever and in whatever order they are built', async () => {
  const one = await buildSamples(temporaryFolder(), SAMPLES, NOW);
  const two = await buildSamples(temporaryFolder(), SAMPLES.toReversed(), new Date('2027-01-01'));
  assert.equal(one.identity, two.identity);
  assert.deepEqual(one.parts, two.parts.toReversed());
  assert.notEqual(one.id, two.id);
  const other = await buildSamples(
    temporaryFolder(),
    [{ source: 'codes', codes: { A: 'one', B: 'two!' } }, ...SAMPLES.slice(1)],
    NOW,
  );
  assert.notEqual(one.identity, other.identity);
});

test('the key of a part knows its release and inputs, and not the order in which a program names them', () => {
  const plan = samplePlan({});
  const key = keyOf(plan);
  const swapped = Object.fromEntries(Object.entries(plan).reverse()) as unknown as PartPlan;
  assert.equal(keyOf(swapped), key);
  const changes: Partial<PartPlan>[] = [
    { source: 'other' },
    { title: 'other' },
    { version: '2027' },
    { effective: null },
    { ends: '2026-12-31' },
    { authority: 'other' },
    { licence: 'ama' },
    { starter: true },
    { note: 'rebuilt' },
    { builder: 2 },
    { inputs: [] },
    { inputs: plan.inputs.map((input) => ({ ...input, sha256: '0'.repeat(64) })) },
    { inputs: plan.inputs.map((input) => ({ ...input, name: 'other.txt' })) },
  ];
  const keys = changes.map((change) => keyOf({ ...plan, ...change }));
  assert.equal(new Set([key, ...keys]).size, changes.length + 1);
  const a = { name: 'a.txt', sha256: '1'.repeat(64), bytes: 1 };
  const b = { name: 'b.txt', sha256: '2'.repeat(64), bytes: 1 };
  assert.equal(keyOf({ ...plan, inputs: [a, b] }), keyOf({ ...plan, inputs: [b, a] }));
});

test('a part that is taken over is the same file on disk, and outlives the edition it came from', async () => {
  const root = temporaryFolder();
  const old = await publishSamples(root, SAMPLES);
  const build = new Build(root, new Date());
  for (const part of old.parts) assert.equal(await build.reuse(old, part), true);
  await addSample(build, { source: 'more', codes: { D: 'four' } });
  const young = await publish(root, build.finish().id);
  for (const { name } of old.parts.flatMap((part) => part.files)) {
    assert.equal(statSync(join(root, old.id, name)).ino, statSync(join(root, young.id, name)).ino);
  }
  rmSync(join(root, old.id), { recursive: true });
  await checkDigests(join(root, young.id));
  const edition = openEdition(root, young);
  assert.equal(
    edition.releases('codes')[0]?.get<{ value: string }>("SELECT value FROM comparable WHERE key = 'B'")
      ?.value,
    'two',
  );
  assert.deepEqual([...(edition.releases('pairs')[0]?.flat.whole('numbers', 'u32') ?? [])], [1, 2, 3]);
  edition.close();
});

test('a part whose file was damaged, torn or removed is not taken over', async () => {
  const root = temporaryFolder();
  const damage: ((path: string) => void)[] = [
    (path) => {
      const bytes = readFileSync(path);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
    (path) => writeFileSync(path, readFileSync(path).subarray(0, 100)),
    (path) => rmSync(path),
  ];
  for (const damaged of damage) {
    const old = await buildSamples(root, SAMPLES);
    const pairs = old.parts.find((part) => part.source === 'pairs');
    assert.ok(pairs);
    damaged(join(root, old.id, 'pairs--2026.flat'));
    const build = new Build(root, new Date());
    assert.equal(await build.reuse(old, pairs), false);
    assert.deepEqual(build.parts, []);
    await addSample(build, SAMPLES[1] as Sample);
    await checkDigests(join(root, build.finish().id));
  }
});

test('versions that shorten to one name stand beside each other, built or taken over, and nothing is written over', async () => {
  const root = temporaryFolder();
  const dashed = await publishSamples(root, [{ version: '2024-Q3', codes: { A: 'dash' } }]);
  const before = readFileSync(join(root, dashed.id, 'sample--2024-q3.sqlite'));
  const build = new Build(root, new Date());
  await addSample(build, { version: '2024 Q3', codes: { A: 'blank' } });
  const [entry] = dashed.parts;
  assert.ok(entry);
  assert.equal(await build.reuse(dashed, entry), true);
  assert.equal(await build.reuse(dashed, entry), true);
  await addSample(build, { version: '2024/Q3', codes: { A: 'slash' } });
  const manifest = build.finish();
  assert.deepEqual(
    manifest.parts.map((part) => part.slug),
    ['sample--2024-q3', 'sample--2024-q3-2', 'sample--2024-q3-3', 'sample--2024-q3-4'],
  );
  await checkDigests(join(root, manifest.id));
  const edition = openEdition(root, manifest);
  const words = Object.fromEntries(
    edition
      .releases('sample')
      .map((part) => [part.entry.slug, part.get<{ value: string }>('SELECT value FROM comparable')?.value]),
  );
  assert.deepEqual(words, {
    'sample--2024-q3': 'blank',
    'sample--2024-q3-2': 'dash',
    'sample--2024-q3-3': 'dash',
    'sample--2024-q3-4': 'slash',
  });
  edition.close();
  assert.deepEqual(readFileSync(join(root, dashed.id, 'sample--2024-q3.sqlite')), before);
});

test('two editions of one millisecond have two names', async () => {
  const root = temporaryFolder();
  const one = await buildSamples(root, [], NOW);
  const two = await buildSamples(root, [], NOW);
  assert.notEqual(one.id, two.id);
  assert.match(one.id, /^20261124T031015123-[0-9a-f]{8}$/);
});

test('what the dead left under construction is swept away, and nothing else', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, '20200101T000000000-00000000.building', 'deep'), { recursive: true });
  writeFileSync(join(root, '20200101T000000000-00000000.building', 'part.sqlite'), 'half');
  writeFileSync(join(root, 'current'), '{"stack":[]}');
  mkdirSync(join(root, 'my own folder'));
  const build = new Build(root, NOW);
  assert.deepEqual(
    readdirSync(root).filter((name) => name.startsWith('2020')),
    [],
  );
  build.abandon();
  assert.deepEqual(readdirSync(root).sort(), ['build.lock', 'current', 'my own folder']);
});

test('a part that fails leaves no file, and the build goes on without it', async () => {
  const root = temporaryFolder();
  const build = new Build(root, NOW);
  await assert.rejects(
    build.part(samplePlan({ source: 'bad' }), (writer) => {
      writer.schema('CREATE TABLE t (a)');
      writer.insert('t', 1);
      writer.flat({ numbers: new Uint32Array(10) });
      throw new Error('line 7 is not as laid out');
    }),
    /line 7/,
  );
  await addSample(build, SAMPLES[0] as Sample);
  const manifest = build.finish(['bad was left out']);
  assert.deepEqual(readdirSync(join(root, manifest.id)).sort(), ['codes--2026.sqlite', 'manifest.json']);
  assert.deepEqual(manifest.refused, ['bad was left out']);
});

test('a count or date that no reader would take fails the build and leaves no edition', async () => {
  const bad: [Partial<PartPlan>, Record<string, number>][] = [
    [{}, { rows: Number.NaN }],
    [{ effective: '2026-02-30' }, { rows: 1 }],
    [{ source: 'Not A Slug' }, { rows: 1 }],
  ];
  for (const [change, counts] of bad) {
    const root = temporaryFolder();
    const build = new Build(root, NOW);
    await build.part({ ...samplePlan({}), ...change }, () => counts);
    assert.throws(() => build.finish(), UnfitEdition);
    build.abandon();
    assert.deepEqual(readdirSync(root), ['build.lock']);
  }
});

test('parts under construction can be read before the build is finished', async () => {
  const build = new Build(temporaryFolder(), NOW);
  for (const sample of SAMPLES) await addSample(build, sample);
  const edition = build.preview();
  assert.equal(edition.releases('codes')[0]?.all('SELECT * FROM comparable').length, 2);
  edition.close();
  build.abandon();
});

test('what a part was given it gives back: text of any kind, numbers, bytes and nothing', async () => {
  const cells = fc.tuple(
    fc.string({ unit: 'grapheme' }),
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.uint8Array({ maxLength: 20 }),
    fc.option(fc.string()),
  );
  const root = temporaryFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { maxLength: 20 }), async (rows) => {
      const build = new Build(root, new Date());
      await build.part(samplePlan({}), (writer) => {
        writer.schema('CREATE TABLE t (a TEXT, b, c BLOB, d TEXT)');
        for (const row of rows) writer.insert('t', ...row);
        return { rows: rows.length };
      });
      const edition = openEdition(root, build.finish());
      const found = edition
        .releases('sample')[0]
        ?.all<{ a: string; b: number; c: Uint8Array; d: string | null }>('SELECT * FROM t ORDER BY rowid');
      assert.deepEqual(
        found?.map(({ a, b, c, d }) => [a, b === 0 ? 0 : b, new Uint8Array(c), d]),
        rows.map(([a, b, c, d]) => [a, b === 0 ? 0 : b, c, d]),
      );
      edition.close();
    }),
    { seed: SEED, numRuns: 50 },
  );
});

test('a folder of parts is not taken for an edition before it has its name', async () => {
  const root = temporaryFolder();
  const build = new Build(root, NOW);
  await addSample(build, SAMPLES[0] as Sample);
  const [building = ''] = readdirSync(root).filter((name) => name.endsWith('.building'));
  assert.ok(!existsSync(join(root, building, 'manifest.json')));
  build.abandon();
  await assert.rejects(publish(root, building), UnfitEdition);
});
