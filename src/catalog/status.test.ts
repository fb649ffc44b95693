// Is a code alive on a date? Cases of the trade, each from a handful of witnesses.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { orderTable, type System, statusOf, type Testimony, UNIVERSE, writeUniverse } from '#catalog';
import { Build, Edition, type PartPlan } from '#editions';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const plan = (source: string, version: string, effective: string | null, ends: string | null): PartPlan => ({
  source,
  title: source,
  version,
  effective,
  ends,
  authority: 'test',
  licence: 'public',
  starter: false,
  note: null,
  inputs: [],
  builder: 1,
});

type Said = Partial<Testimony> & { by: string };

/** An edition with empty parts that witness, and the universe of what they say. */
async function editionWith(code: string, said: Said[]): Promise<Edition> {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-status-'));
  made.push(root);
  const build = new Build(root, new Date('2026-11-24T00:00:00Z'));
  const slugs = new Map<string, string>();
  for (const one of [
    plan('mpfs', '2025D', '2025-10-01', '2025-12-31'),
    plan('opps-addendum-b', '2023 January', '2023-01-01', null),
    plan('opps-addendum-b', '2026 April', '2026-04-01', null),
    plan('ncci-ptp-practitioner', '2024 Q3', '2024-07-01', '2024-09-30'),
    plan('rbcs', '2024', '2024-01-01', null),
  ]) {
    const entry = await build.part(one, () => ({ rows: 0 }));
    slugs.set(`${one.source} ${one.version}`, entry.slug);
  }
  await build.part(plan(UNIVERSE, 'derived', null, null), (writer) =>
    writeUniverse(
      writer,
      said.map(({ by, ...one }) => ({
        code,
        slug: slugs.get(by) ?? by,
        kind: 'listed',
        first: null,
        last: null,
        rows: 1,
        endingThen: 0,
        ...one,
      })),
    ),
  );
  return Edition.open(join(root, build.finish().id));
}

async function statusFor(code: string, said: Said[], asOf: string, system: System = 'cpt') {
  const edition = await editionWith(code, said);
  const status = statusOf(edition, { system, code }, asOf);
  edition.close();
  return status;
}

const PAIRS = 'ncci-ptp-practitioner 2024 Q3';
const retired: Said[] = [{ by: PAIRS, kind: 'pairs', last: '2011-12-31', rows: 447, endingThen: 407 }];

test('a code that no newer list has and whose pairs have all ended is deleted on the day the last pair ended', async () => {
  const status = await statusFor('64560', retired, '2026-11-24');
  assert.equal(status?.kind, 'deleted');
  assert.equal(status?.lastDay, '2011-12-31');
  assert.equal(status?.sentence, 'Deleted. Last valid day 2011-12-31.');
  assert.match(
    status?.evidence[0]?.text ?? '',
    /447 rows name it, none in force; 407 of them end on 2011-12-31/,
  );
  assert.match(status?.evidence.at(-1)?.text ?? '', /Not listed in opps-addendum-b 2026 April/);
  assert.match(status?.inference ?? '', /No code history of the AMA is loaded/);
});

test('on its last valid day it is active, on the next it is not', async () => {
  assert.equal((await statusFor('64560', retired, '2011-12-31'))?.kind, 'active');
  assert.equal((await statusFor('64560', retired, '2012-01-01'))?.kind, 'deleted');
  assert.match(
    (await statusFor('64560', retired, '2011-06-01'))?.sentence ?? '',
    /Active on 2011-06-01, until its last valid day 2011-12-31/,
  );
});

test('a code on the newest list is active, though all its pairs have ended', async () => {
  const status = await statusFor('11111', [...retired, { by: 'opps-addendum-b 2026 April' }], '2026-11-24');
  assert.equal(status?.kind, 'active');
  assert.equal(status?.lastDay, null);
  assert.match(status?.staleness ?? '', /speaks for 2026-04-01/);
});

test('a list that still carried the code after its last pair ended contradicts the pair', async () => {
  const status = await statusFor('11111', [...retired, { by: 'opps-addendum-b 2023 January' }], '2026-11-24');
  assert.equal(status?.kind, 'deleted');
  assert.equal(status?.lastDay, null);
  assert.match(status?.sentence ?? '', /No longer listed; its last valid day is not recorded/);
});

test('a code that left the lists while its pairs were open is gone since the newest list, no day being known', async () => {
  const said: Said[] = [{ by: PAIRS, kind: 'pairs', last: null, rows: 90 }, { by: 'mpfs 2025D' }];
  assert.equal((await statusFor('37225', said, '2026-11-24'))?.kind, 'deleted');
  assert.equal((await statusFor('37225', said, '2025-11-01'))?.kind, 'active');
});

test('a stated first day makes a code new for a year, and not yet effective before', async () => {
  const said: Said[] = [
    { by: 'opps-addendum-b 2026 April' },
    { by: 'rbcs 2024', kind: 'dated', first: '2024-01-01' },
  ];
  assert.equal((await statusFor('64596', said, '2024-06-01'))?.kind, 'new');
  assert.equal((await statusFor('64596', said, '2025-06-01'))?.kind, 'active');
  const early = await statusFor('64596', said, '2023-12-31');
  assert.equal(early?.kind, 'not yet effective');
  assert.match(early?.sentence ?? '', /First valid day 2024-01-01/);
});

test('the absence of a Medicaid code from Medicare’s lists proves nothing', async () => {
  const status = await statusFor(
    'T1015',
    [{ by: 'rbcs 2024', kind: 'dated', first: '2002-01-01' }],
    '2024-06-01',
    'hcpcs',
  );
  assert.equal(status?.kind, 'active');
});

test('a code that no file names has no status at all', async () => {
  assert.equal(await statusFor('11111', [], '2026-11-24'), null);
});

async function icdEdition(releases: [string, string, string, Record<string, string>][]): Promise<Edition> {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-status-'));
  made.push(root);
  const build = new Build(root, new Date('2026-11-24T00:00:00Z'));
  for (const [version, effective, ends, codes] of releases) {
    await build.part(plan('icd-10-cm', version, effective, ends), (writer) => {
      orderTable.create(writer);
      let seq = 0;
      for (const [code, long] of Object.entries(codes))
        orderTable.insert(writer, { seq: ++seq, code, billable: 1, short: long, long });
      return { rows: seq };
    });
  }
  return Edition.open(join(root, build.finish().id));
}

test('an ICD-10-CM code lives by fiscal years', async () => {
  const edition = await icdEdition([
    ['FY2023', '2022-10-01', '2023-09-30', { A000: 'Kept', B000: 'Dropped', C000: 'Old words' }],
    ['FY2024', '2023-10-01', '2024-09-30', { A000: 'Kept', C000: 'New words', D000: 'Added' }],
  ]);
  const on = (code: string, asOf: string) => statusOf(edition, { system: 'icd-10-cm', code }, asOf);
  assert.equal(on('A00.0', '2024-01-05')?.kind, 'active');
  assert.equal(on('A00.0', '2024-01-05')?.staleness, null);
  assert.deepEqual([on('B00.0', '2023-09-30')?.kind, on('B00.0', '2023-10-01')?.kind], ['active', 'deleted']);
  assert.equal(on('B00.0', '2024-01-05')?.sentence, 'Deleted. Last valid day 2023-09-30.');
  assert.equal(on('C00.0', '2024-01-05')?.kind, 'revised');
  assert.equal(on('D00.0', '2024-01-05')?.kind, 'new');
  assert.equal(on('D00.0', '2023-01-05')?.kind, 'not yet effective');
  assert.equal(on('D00.0', '2023-01-05')?.firstDay, '2023-10-01');
  assert.match(on('A00.0', '2026-11-24')?.staleness ?? '', /FY2024, which ended on 2024-09-30/);
  assert.match(on('A00.0', '2020-01-05')?.staleness ?? '', /No loaded release reaches back to 2020-01-05/);
  assert.match(on('A00.0', '2015-09-30')?.sentence ?? '', /Not in use on 2015-09-30/);
  assert.equal(on('Z99.9', '2024-01-05'), null);
  edition.close();
});

test('between two releases that do not meet, the last valid day is not made up', async () => {
  const edition = await icdEdition([
    ['FY2021', '2021-01-01', '2021-09-30', { A000: 'Kept', B000: 'Dropped' }],
    ['FY2024', '2023-10-01', '2024-09-30', { A000: 'Kept' }],
  ]);
  const status = statusOf(edition, { system: 'icd-10-cm', code: 'B00.0' }, '2024-01-05');
  assert.equal(status?.kind, 'deleted');
  assert.equal(status?.lastDay, null);
  assert.match(status?.sentence ?? '', /in FY2021, not in FY2024/);
  edition.close();
});
