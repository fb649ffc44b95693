// Births, revisions and deletions, each from a handful of releases.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import {
  amaTables,
  type CodeRef,
  historyOf,
  orderTable,
  statusOf,
  type Testimony,
  testimoniesOfAma,
  UNIVERSE,
  writeUniverse,
} from '#catalog';
import { Build, Edition, type PartPlan, type PartWriter } from '#editions';
import { type HcpcsRow, hcpcsTables } from './hcpcs.ts';
import { successorsOf } from './history.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

type Piece = [
  source: string,
  version: string,
  effective: string,
  ends: string | null,
  write: (writer: PartWriter) => void,
];

/** An edition of these releases; `pairs` are what NCCI files testify. */
async function editionFrom(pieces: Piece[], pairs: Partial<Testimony>[] = []): Promise<Edition> {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-history-'));
  made.push(root);
  const build = new Build(root, new Date('2026-11-24T00:00:00Z'));
  const plan = (source: string, version: string, effective: string | null, ends: string | null): PartPlan => {
    return {
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
    };
  };
  const slugs: string[] = [];
  for (const [source, version, effective, ends, write] of pieces) {
    const part = await build.part(plan(source, version, effective, ends), (writer) => {
      write(writer);
      return { rows: 1 };
    });
    slugs.push(part.slug);
  }
  const preview = build.preview();
  const told = [
    ...testimoniesOfAma(preview),
    ...pairs.map((one) => ({
      code: '',
      slug: slugs[0] ?? '',
      kind: 'pairs' as const,
      first: null,
      last: null,
      rows: 1,
      endingThen: 1,
      ...one,
    })),
  ];
  preview.close();
  await build.part(plan(UNIVERSE, 'derived', null, null), (writer) => writeUniverse(writer, told));
  return Edition.open(join(root, build.finish().id));
}

function order(...rows: [code: string, billable: 0 | 1, long: string][]) {
  return (writer: PartWriter) => {
    orderTable.create(writer);
    for (const [n, [code, billable, long]] of rows.entries())
      orderTable.insert(writer, { seq: n + 1, code, billable, short: long, long });
  };
}

function hcpcs(...rows: (Partial<HcpcsRow> & { code: string })[]) {
  const blank: Omit<HcpcsRow, 'code'> = {
    sequence: 100,
    long: '',
    short: '',
    pricing: [],
    multiplePricing: '',
    coverageManual: [],
    carriersManual: [],
    statute: '',
    laboratory: [],
    crossReferences: [],
    coverage: 'C',
    ascGroup: '',
    ascEffective: null,
    processingNote: '',
    betos: '',
    typeOfService: [],
    added: null,
    actionEffective: null,
    terminated: null,
    action: 'N',
  };
  return (writer: PartWriter) => {
    hcpcsTables.create(writer);
    for (const row of rows) hcpcsTables.insertRecord(writer, { ...blank, ...row });
  };
}

function ama(write: (writer: PartWriter) => void) {
  return (writer: PartWriter) => {
    amaTables.create(writer);
    amaTables.insertNotice(writer, 2025);
    write(writer);
  };
}

async function told(ref: CodeRef, pieces: Piece[], pairs?: Partial<Testimony>[]): Promise<string[]> {
  const edition = await editionFrom(pieces, pairs);
  const history = historyOf(edition, ref).map(({ date, kind, what }) => `${date} ${kind}: ${what}`);
  edition.close();
  return history;
}

test('an ICD-10 code shows since when it is listed, what it was called before, and when it stopped being billable', async () => {
  const pieces: Piece[] = [
    [
      'icd-10-cm',
      'FY2023',
      '2022-10-01',
      '2023-09-30',
      order(['E119', 1, 'Old words'], ['U071', 1, 'Gone words']),
    ],
    [
      'icd-10-cm',
      'FY2024',
      '2023-10-01',
      '2024-09-30',
      order(['E119', 0, 'New words'], ['E1199', 1, 'Born words']),
    ],
  ];
  assert.deepEqual(await told({ system: 'icd-10-cm', code: 'E11.9' }, pieces), [
    '2022-10-01 other: Listed in FY2023, the oldest release loaded',
    '2023-10-01 revised: Title changed in FY2024; before: Old words',
    '2023-10-01 revised: A header, no longer billable, since FY2024',
  ]);
  assert.deepEqual(await told({ system: 'icd-10-cm', code: 'E11.99' }, pieces), [
    '2023-10-01 added: Listed since FY2024',
  ]);
  assert.deepEqual(
    (await told({ system: 'icd-10-cm', code: 'U07.1' }, pieces)).at(-1),
    '2023-10-01 deleted: No longer listed in FY2024',
  );
});

test('with years between that are not loaded, a change has no day', async () => {
  const pieces: Piece[] = [
    ['icd-10-cm', 'FY2021', '2020-10-01', '2021-09-30', order(['E119', 1, 'Old words'])],
    ['icd-10-cm', 'FY2024', '2023-10-01', '2024-09-30', order(['E119', 1, 'New words'])],
  ];
  assert.equal(
    (await told({ system: 'icd-10-cm', code: 'E11.9' }, pieces)).at(-1),
    'null revised: Title changed in FY2024 (the releases since FY2021 are not loaded); before: Old words',
  );
});

test('a HCPCS code shows the dates of its record once, and words that changed between releases', async () => {
  const row = { code: 'J1885', added: '1996-01-01', actionEffective: '1996-01-01', action: 'A' };
  const pieces: Piece[] = [
    [
      'hcpcs',
      '2019',
      '2019-01-01',
      null,
      hcpcs({ ...row, long: 'Old words' }, { code: 'C1234', long: 'Left', added: '2001-04-01' }),
    ],
    [
      'hcpcs',
      '2024 July',
      '2024-07-01',
      null,
      hcpcs({ ...row, long: 'New words', action: 'C', actionEffective: '2023-01-01' }),
    ],
  ];
  const history = await told({ system: 'hcpcs', code: 'J1885' }, pieces);
  assert.equal(history.length, 3);
  assert.equal(history[0], '1996-01-01 added: Added to HCPCS Level II');
  assert.match(history[1] ?? '', /^2023-01-01 revised: Action C: /);
  assert.equal(
    history[2],
    '2024-07-01 revised: Long description in 2024 July differs from 2019, which said: Old words',
  );
  assert.deepEqual(await told({ system: 'hcpcs', code: 'C1234' }, pieces), [
    '2001-04-01 added: Added to HCPCS Level II',
    '2024-07-01 deleted: Not listed in 2024 July',
  ]);
});

test('without AMA files the history of a CPT number is what its NCCI pairs and the RBCS file let one see', async () => {
  const pieces: Piece[] = [['ncci-ptp-practitioner', '2024 Q3', '2024-07-01', null, () => {}]];
  const history = await told({ system: 'cpt', code: '64560' }, pieces, [
    { code: '64560', last: '2011-12-31', rows: 447, endingThen: 407 },
    { code: '64560', kind: 'dated', first: '2002-01-01' },
  ]);
  assert.deepEqual(history, [
    '2002-01-01 added: First valid day, as ncci-ptp-practitioner states it',
    '2011-12-31 other: ncci-ptp-practitioner: the last pair that names it ended (407 pairs on this day, of 447 rows in all)',
  ]);
});

test('the AMA history decides the status, and its advice names the successors of a deleted code only', async () => {
  const edition = await editionFrom([
    [
      'cpt-ama',
      '2026',
      '2026-01-01',
      '2026-12-31',
      ama((writer) => {
        const none = { long: null, medium: null, short: null, consumer: null };
        amaTables.insertDescriptor(writer, { code: '64561', ...none, listed: 1 });
        amaTables.insertChange(writer, 0, {
          code: '64560',
          date: '2002-01-01',
          beforeYear: null,
          kind: 'added',
          label: 'added',
        });
        amaTables.insertChange(writer, 1, {
          code: '64560',
          date: '2012-01-01',
          beforeYear: null,
          kind: 'deleted',
          label: 'deleted',
        });
        amaTables.insertChange(writer, 0, {
          code: '64561',
          date: '2026-01-01',
          beforeYear: null,
          kind: 'revised',
          label: 'editorial change',
        });
        amaTables.insertSuccessor(writer, '64560', '64561');
        amaTables.insertSuccessor(writer, '64560', 'C1820');
        amaTables.insertSuccessor(writer, '64560', 'D0120');
      }),
    ],
  ]);
  try {
    const ref: CodeRef = { system: 'cpt', code: '64560' };
    const successors = [
      { system: 'cpt', code: '64561' },
      { system: 'hcpcs', code: 'C1820' },
    ];
    assert.deepEqual(successorsOf(edition, ref), successors, 'a CDT code is never named');
    const today = statusOf(edition, ref, '2026-11-24');
    assert.equal(today?.sentence, 'Deleted. Last valid day 2011-12-31.');
    assert.equal(today?.inference, null, 'stated, not inferred');
    assert.deepEqual(today?.successors, successors);
    const then = statusOf(edition, ref, '2011-06-01');
    assert.equal(then?.kind, 'active');
    assert.deepEqual(then?.successors, []);
    assert.deepEqual(
      historyOf(edition, ref).map(({ date, kind, what }) => [date, kind, what]),
      [
        ['2002-01-01', 'added', 'Added to CPT'],
        ['2012-01-01', 'deleted', 'Deleted from CPT'],
      ],
    );
    const revised = statusOf(edition, { system: 'cpt', code: '64561' }, '2026-11-24');
    assert.equal(revised?.kind, 'revised');
    assert.equal(revised?.evidence[0]?.text, 'Revised in CPT (editorial change)');
  } finally {
    edition.close();
  }
});

test('a terminated HCPCS code points to the codes of its cross-reference', async () => {
  const edition = await editionFrom([
    [
      'hcpcs',
      '2024 July',
      '2024-07-01',
      null,
      hcpcs(
        { code: 'C9399', terminated: '2020-12-31', crossReferences: ['J1885', 'D0120', 'C9399', '29881'] },
        { code: 'J1885', crossReferences: ['29881'] },
      ),
    ],
  ]);
  try {
    assert.deepEqual(successorsOf(edition, { system: 'hcpcs', code: 'C9399' }), [
      { system: 'hcpcs', code: 'J1885' },
      { system: 'cpt', code: '29881' },
    ]);
    assert.deepEqual(successorsOf(edition, { system: 'hcpcs', code: 'J1885' }), [], 'a living code has none');
  } finally {
    edition.close();
  }
});
