// NCCI pairs from line to answer, in small files of our own in the official layout.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { activityOf, ofCode, type PtpPair, pairRows, partners, testimonies } from '#edits';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import type { Importer } from './importing.ts';
import { ncciPtp } from './ncciPtp.ts';

after(cleanUp);

const [practitioner, hospital] = ncciPtp as [Importer, Importer];
const PREAMBLE =
  '"CPT codes only are copyright of their owner."\t\t\t\t\t\r\nColumn1/Column 2 Edits\t\t\t\t\t\r\n' +
  'Column 1\tColumn 2\t"* = In existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n' +
  '\t\tprior to 1996"\tDate\tDate\t0=not allowed\t\r\n\t\t\t\t*=no data\t1=allowed\t\r\n\t\t\t\t\t9=not applicable\t\r\n';
const pairFile = (lines: string[], name = 'ccipra-v302r0-f1.txt') =>
  fileFrom(name, `${PREAMBLE}${lines.join('\r\n')}\r\n`);
const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);

test('a pair is found from either side, with the row that the date of service picks', async () => {
  const edition = await editionOf([
    practitioner,
    [
      pairFile([
        '11111\t22222\t*\t19960101\t20041231\t0\tMisuse of column two code',
        '11111\t22222\t\t20050101\t*\t1\tMore extensive procedure',
        '33333\t11111\t\t20200101\t20200101\t9\tStandards of practice',
      ]),
    ],
  ]);
  const onDay = (asOf: string) =>
    partners(edition, '22222', {
      setting: 'practitioner',
      asOf,
      contains: '',
      ended: false,
      from: 0,
      limit: 9,
    });
  assert.deepEqual(
    onDay('2004-12-31').pairs.map((pair) => pair.modifierIndicator),
    [0],
  );
  assert.deepEqual(
    onDay('2005-01-01').pairs.map((pair) => pair.modifierIndicator),
    [1],
  );
  assert.equal(onDay('2005-01-01').pairs[0]?.columnOne, '11111');
  const counts = ofCode(edition, '11111', '2024-08-01').ptp[0];
  assert.deepEqual(
    [counts?.columnOne, counts?.columnTwo, counts?.modifierAllowed, counts?.rows],
    [1, 0, 1, 3],
  );
  assert.equal(
    ofCode(edition, '33333', '2020-01-01').ptp[0]?.columnOne,
    0,
    'an indicator 9 is never in force',
  );
  assert.equal(pairRows(edition, 'practitioner', '22222', '11111', '2024-08-01').length, 2);
  edition.close();
});

test('the version of the file name is the quarter: v302 is the third of 2024', () => {
  const head = PREAMBLE;
  const quarter = (name: string) => practitioner.recognise({ name, head })?.version;
  assert.equal(quarter('ccipra-v302r0-f1.txt'), '2024 Q3');
  assert.equal(quarter('ccipra-v310r1-f4.txt'), '2025 Q1');
  assert.equal(quarter('ccioph-v302r0-f1.txt'), undefined);
  assert.equal(hospital.recognise({ name: 'ccioph-v302r0-f1.txt', head })?.ends, '2024-09-30');
  assert.equal(practitioner.recognise({ name: 'ccipra-v302r0-f1.txt', head: 'something else' }), null);
});

test('the flat tables answer like the list of lines, whatever the lines', async () => {
  const code = fc.integer({ min: 10_000, max: 10_030 }).map(String);
  const day = fc.constantFrom('', '20050101', '20101231', '20200630');
  const row = fc.tuple(
    code,
    code,
    day,
    day,
    fc.constantFrom('0', '1', '9'),
    fc.constantFrom('Rationale A', 'Rationale B'),
  );
  const seed = Number(process.env.SEED ?? 20261124);
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 200 }),
      fc.constantFrom('2004-12-31', '2010-12-31', '2021-01-01'),
      async (rows, asOf) => {
        const lines = rows.map(([one, two, from, to, indicator, why]) =>
          [one, two, '', from, to, indicator, why].join('\t'),
        );
        const edition = await editionOf([practitioner, [pairFile(lines)]]);
        try {
          for (const asked of new Set([...rows.map(([one]) => one), ...rows.map(([, two]) => two)])) {
            const compact = asOf.replaceAll('-', '');
            const naive = rows.filter(
              ([one, two, from, to, indicator]) =>
                (one === asked || two === asked) &&
                indicator !== '9' &&
                (from === '' || from <= compact) &&
                (to === '' || to >= compact),
            );
            // A code paired with itself stands on both sides.
            const twice = naive.filter(([one, two]) => one === two).length;
            const counts = ofCode(edition, asked, asOf).ptp[0];
            assert.equal((counts?.columnOne ?? 0) + (counts?.columnTwo ?? 0), naive.length + twice);
            const found = partners(edition, asked, {
              setting: 'practitioner',
              asOf,
              contains: '',
              ended: false,
              from: 0,
              limit: 1000,
            });
            const text = (pair: PtpPair) =>
              `${pair.columnOne} ${pair.columnTwo} ${pair.effective} ${pair.deletion} ${pair.modifierIndicator}`;
            const wanted = new Set(
              naive.map(
                ([one, two, from, to, indicator]) => `${one} ${two} ${iso(from)} ${iso(to)} ${indicator}`,
              ),
            );
            assert.deepEqual(new Set(found.pairs.map(text)), wanted);
          }
          const [one, two] = rows[0] as [string, string, ...string[]];
          const naive = rows.filter(([a, b]) => (a === one && b === two) || (a === two && b === one));
          assert.equal(pairRows(edition, 'practitioner', two, one, asOf).length, naive.length);
        } finally {
          edition.close();
        }
      },
    ),
    { seed, numRuns: 25 },
  );
});
const iso = (day: string) => (day === '' ? null : `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);

test('a damaged pair file is refused by file, line and field', async () => {
  const cases: [string[], RegExp][] = [
    [
      ['11111\t22222\t\t\t\t7\tWhy'],
      /ccipra-v302r0-f1\.txt, line 7, field modifier indicator: found "7", expected 0, 1 or 9/,
    ],
    [['11111\t22222\t\t20041331\t\t1\tWhy'], /line 7, field effective date: found "20041331"/],
    [['11111\t22222\t\t\t\t1\tWhy', 'cut off in the mid'], /line 8, field columns: found "cut off/],
    [['abcde\t22222\t\t\t\t1\tWhy'], /line 7, field code/],
    [['11111\t22222\t?\t\t\t1\tWhy'], /line 7, field columns/],
  ];
  for (const [lines, pattern] of cases)
    await assert.rejects(editionOf([practitioner, [pairFile(lines)]]), refusal(pattern));
  await assert.rejects(
    editionOf([practitioner, [pairFile([])]]),
    refusal(/pairs of codes after the preamble/),
  );
  const rubbish = [
    pairFile([Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)).toString('latin1')]),
  ];
  await assert.rejects(editionOf([practitioner, rubbish]), refusal(/ccipra-v302r0-f1\.txt, line \d+/));
});

test('a damaged first pair is not taken for a line of the preamble', async () => {
  const lines = ['1111\t22222\t\t\t\t1\tWhy', '11111\t22222\t\t\t\t1\tWhy'];
  await assert.rejects(
    editionOf([practitioner, [pairFile(lines)]]),
    refusal(/line 7, field columns: found "1111 22222/),
  );
});

test('the parts of a release are one issue, each once', async () => {
  const part = (name: string) => pairFile(['11111\t22222\t\t\t\t1\tWhy'], name);
  for (const names of [
    ['ccipra-v302r0-f1.txt', 'ccipra-v302r0-f3.txt'],
    ['ccipra-v302r0-f1.txt', 'ccipra-v302r1-f2.txt'],
  ]) {
    await assert.rejects(
      editionOf([practitioner, names.map((name) => part(name))]),
      refusal(/expected the parts f1, f2, … of one issue/),
    );
  }
  const edition = await editionOf([
    practitioner,
    [part('ccipra-v302r0-f2.txt'), part('ccipra-v302r0-f1.txt')],
  ]);
  assert.equal(edition.manifest.parts[0]?.counts.rows, 2);
  edition.close();
});

test('dental codes are dropped and counted', async () => {
  const edition = await editionOf([
    practitioner,
    [pairFile(['11111\tD0120\t\t\t\t1\tWhy', '11111\t22222\t\t\t\t1\tWhy'])],
  ]);
  assert.deepEqual(edition.manifest.parts[0]?.counts, { rows: 1, codes: 2, open: 1, cdtDropped: 1 });
  edition.close();
});

test('columns that were swapped are noticed by a pair that everyone knows', async () => {
  for (const line of [
    '43235\t43239\t\t\t*\t0\tWhy',
    '43239\t43235\t\t\t*\t1\tWhy',
    '45385\t45380\t\t\t*\t0\tWhy',
  ]) {
    await assert.rejects(editionOf([practitioner, [pairFile([line])]]), /is column two of/);
  }
  const sound = [
    '43239\t43235\t\t\t*\t0\tWhy',
    '45385\t45380\t\t\t*\t1\tWhy',
    '43235\t43239\t\t\t20011231\t1\tWhy',
  ];
  (await editionOf([practitioner, [pairFile(sound)]])).close();
});

test('activity says how many rows of a code are open and when the last ended', async () => {
  const edition = await editionOf([
    practitioner,
    [
      pairFile([
        '11111\t22222\t\t20010101\t20111231\t1\tWhy',
        '33333\t11111\t\t20020101\t20111231\t1\tWhy',
        '11111\t44444\t*\t19960101\t20041231\t0\tWhy',
        '33333\t44444\t\t\t*\t0\tWhy',
      ]),
    ],
  ]);
  const { cite, ...activity } = activityOf(edition, '11111')[0] ?? assert.fail('no activity');
  assert.deepEqual(activity, {
    setting: 'practitioner',
    code: '11111',
    rows: 3,
    open: 0,
    lastDeletion: '2011-12-31',
    endingThen: 2,
    earliestEffective: '1996-01-01',
  });
  assert.equal(cite.version, '2024 Q3');
  assert.equal(activityOf(edition, '44444')[0]?.open, 1);
  assert.deepEqual(activityOf(edition, '55555'), []);
  const [one, two] = [...testimonies(edition)].filter(({ code }) => code === '11111' || code === '33333');
  assert.deepEqual([one?.last, two?.last], ['2011-12-31', null]);
  edition.close();
});

test('a page of partners is a slice of all, in force first, and knows which are', async () => {
  const lines = Array.from(
    { length: 30 },
    (_, n) => `11111\t${20_000 + n}\t\t\t${n % 3 === 0 ? '20111231' : '*'}\t1\tWhy`,
  );
  const edition = await editionOf([practitioner, [pairFile([...lines, '05555\t11111\t\t\t*\t0\tWhy'])]]);
  const ask = (from: number, limit: number, contains = '', ended = true) =>
    partners(edition, '11111', { setting: 'practitioner', asOf: '2024-08-01', contains, ended, from, limit });
  const all = ask(0, 99).pairs;
  assert.equal(all.length, 31);
  assert.deepEqual(
    all.map((pair) => pair.inForce),
    [...Array(21).fill(true), ...Array(10).fill(false)],
  );
  assert.equal(all[20]?.columnOne, '05555');
  for (const [from, limit] of [
    [0, 5],
    [19, 4],
    [28, 9],
    [31, 5],
  ] as const) {
    assert.deepEqual(ask(from, limit), {
      ...ask(from, limit),
      total: 31,
      pairs: all.slice(from, from + limit),
    });
  }
  assert.deepEqual(
    ask(0, 99, '2001', false).pairs.map((pair) => pair.columnTwo),
    ['20010', '20011', '20013', '20014', '20016', '20017', '20019'],
  );
  edition.close();
});

test('an open pair of a code that left CPT in 2011 is a damaged file', async () => {
  await assert.rejects(editionOf([practitioner, [pairFile(['64560\t22222\t\t\t\t1\tWhy'])]]), /64560/);
});
