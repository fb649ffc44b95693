import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import fc from 'fast-check';
import {
  buildSamples,
  openEdition,
  openHandles,
  removeFolders,
  type Sample,
  seed,
  temporaryFolder,
} from '../../test/edition.ts';
import { citeOf, type Edition } from './reading.ts';

const SEED = seed('pick by date');
const root = temporaryFolder();
const opened: Edition[] = [];
after(() => {
  for (const edition of opened) edition.close();
  removeFolders();
});

async function editionOf(...releases: Sample[]): Promise<Edition> {
  const edition = openEdition(root, await buildSamples(root, releases));
  opened.push(edition);
  return edition;
}

function picked(edition: Edition, asOf: string): string | null {
  const found = edition.pick('sample', asOf);
  return found && `${found.part.entry.version} ${found.fit}`;
}

test('the newest release that has begun on the date of service is picked, and how it fits is said', async () => {
  const edition = await editionOf(
    { version: 'FY2024', effective: '2023-10-01', ends: '2024-09-30' },
    { version: 'FY2021', effective: '2020-10-01', ends: '2021-09-30' },
    { version: 'open', effective: '2026-01-01', ends: null },
  );
  assert.equal(picked(edition, '2020-09-30'), 'FY2021 before its start');
  assert.equal(picked(edition, '2020-10-01'), 'FY2021 covers');
  assert.equal(picked(edition, '2021-09-30'), 'FY2021 covers');
  assert.equal(picked(edition, '2021-10-01'), 'FY2021 past its end');
  assert.equal(picked(edition, '2023-09-30'), 'FY2021 past its end');
  assert.equal(picked(edition, '2023-10-01'), 'FY2024 covers');
  assert.equal(picked(edition, '2025-12-31'), 'FY2024 past its end');
  assert.equal(picked(edition, '9999-12-31'), 'open covers');
  assert.deepEqual(
    edition.releases('sample').map((part) => part.entry.version),
    ['open', 'FY2024', 'FY2021'],
  );
});

test('a release without a date stands behind every dated one and covers what is before them', async () => {
  const edition = await editionOf(
    { version: 'undated', effective: null, ends: null },
    { version: '2024', effective: '2024-01-01', ends: '2024-12-31' },
  );
  assert.equal(picked(edition, '2023-01-01'), 'undated covers');
  assert.equal(picked(edition, '2024-06-01'), '2024 covers');
  assert.equal(picked(edition, '2025-06-01'), '2024 past its end');
  const ended = await editionOf({ version: 'undated', effective: null, ends: '2024-12-31' });
  assert.equal(picked(ended, '2024-12-31'), 'undated covers');
  assert.equal(picked(ended, '2025-01-01'), 'undated past its end');
});

test('a source that is not loaded picks nothing', async () => {
  const edition = await editionOf({ version: '2024' });
  assert.equal(edition.pick('others', '2024-01-01'), null);
  assert.deepEqual(edition.releases('others'), []);
});

test('picking agrees with trying every release in turn', async () => {
  const day = fc.integer({ min: 0, max: 30 }).map((n) => `2024-01-${String(n + 1).padStart(2, '0')}`);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.record({ effective: fc.option(day), ends: fc.option(day) }), {
        minLength: 1,
        maxLength: 4,
        selector: ({ effective }) => effective,
      }),
      fc.array(day, { minLength: 1, maxLength: 8 }),
      async (releases, days) => {
        const edition = openEdition(
          root,
          await buildSamples(
            root,
            releases.map((one, n) => ({ ...one, version: `v${n}` })),
          ),
        );
        try {
          for (const asOf of days) {
            const found = edition.pick('sample', asOf);
            assert.ok(found);
            const begun = releases.filter(({ effective }) => (effective ?? '') <= asOf);
            const latest = begun.toSorted((a, b) => ((a.effective ?? '') < (b.effective ?? '') ? 1 : -1))[0];
            const earliest = releases.toSorted((a, b) =>
              (a.effective ?? '') < (b.effective ?? '') ? -1 : 1,
            )[0];
            const wanted = latest ?? earliest;
            assert.equal(
              found.part.entry.version,
              `v${releases.indexOf(wanted as (typeof releases)[number])}`,
            );
            const fit = !latest
              ? 'before its start'
              : latest.ends !== null && latest.ends < asOf
                ? 'past its end'
                : 'covers';
            assert.equal(found.fit, fit);
          }
        } finally {
          edition.close();
        }
      },
    ),
    { seed: SEED, numRuns: 40 },
  );
});

test('nothing can be written through an open edition', async () => {
  const edition = await editionOf({ codes: { A: 'one' } });
  const part = edition.releases('sample')[0];
  for (const sql of [
    "INSERT INTO comparable VALUES ('B', 'two')",
    'DELETE FROM comparable',
    'CREATE TABLE more (a)',
    'DROP TABLE comparable',
  ]) {
    assert.throws(() => part?.all(sql), /readonly|read-only|attempt to write/i, sql);
  }
  assert.throws(() => part?.flat, RangeError);
});

test('a part cites its release, authority and files', async () => {
  const edition = await editionOf({ version: '2026', codes: {} });
  const part = edition.releases('sample')[0];
  assert.ok(part);
  assert.deepEqual(citeOf(part), {
    source: 'sample',
    title: 'Sample list',
    version: '2026',
    effective: '2026-01-01',
    files: ['sample.txt'],
    authority: 'test',
    starter: false,
    note: null,
  });
});

test('a list that is remembered is computed once an edition', async () => {
  const edition = await editionOf({});
  let times = 0;
  const compute = () => {
    times++;
    return undefined;
  };
  edition.remember('nothing', compute);
  edition.remember('nothing', compute);
  assert.equal(times, 1);
});

test('an iterator that is left half way does not disturb the next reader', async () => {
  const edition = await editionOf({ codes: { A: '1', B: '2', C: '3' } });
  const part = edition.releases('sample')[0];
  const sql = 'SELECT key FROM comparable ORDER BY key';
  const half = part?.iterate<{ key: string }>(sql);
  assert.equal(half?.next().value?.key, 'A');
  assert.deepEqual(
    part?.all<{ key: string }>(sql).map((row) => row.key),
    ['A', 'B', 'C'],
  );
  assert.equal(half?.next().value?.key, 'B');
});

test('a closed edition gives back every file', async () => {
  const manifest = await buildSamples(root, [{ codes: { A: '1' }, numbers: new Uint32Array(10) }]);
  const before = openHandles();
  for (let n = 0; n < 20; n++) openEdition(root, manifest).close();
  assert.equal(openHandles(), before);
});
