// NCCI files from line to answer: small files of our own in the official layouts, then the official ones against an independent count.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { ofCode, type PtpPair, pairRows, partners } from '#edits';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { addOns } from './addOns.ts';
import type { Importer, SourceFile } from './importing.ts';
import { mue } from './mue.ts';
import { ncciChanges } from './ncciChanges.ts';
import { ncciPtp } from './ncciPtp.ts';
import { collect } from './archive.ts';

after(cleanUp);

const [practitioner, hospital] = ncciPtp as [Importer, Importer];
const PREAMBLE =
  '"CPT codes only are copyright of their owner."\t\t\t\t\t\r\nColumn1/Column 2 Edits\t\t\t\t\t\r\n' +
  'Column 1\tColumn 2\t"* = In existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n' +
  '\t\tprior to 1996"\tDate\tDate\t0=not allowed\t\r\n\t\t\t\t*=no data\t1=allowed\t\r\n\t\t\t\t\t9=not applicable\t\r\n';
const pairFile = (lines: string[], name = 'ccipra-v302r0-f1.txt') => fileFrom(name, `${PREAMBLE}${lines.join('\r\n')}\r\n`);
const refusal = (pattern: RegExp) => (error: unknown) => error instanceof Refused && pattern.test(error.message);

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
  const onDay = (asOf: string) => partners(edition, '22222', { setting: 'practitioner', asOf, contains: '', ended: false, from: 0, limit: 9 });
  assert.deepEqual(onDay('2004-12-31').pairs.map((pair) => pair.modifierIndicator), [0]);
  assert.deepEqual(onDay('2005-01-01').pairs.map((pair) => pair.modifierIndicator), [1]);
  assert.equal(onDay('2005-01-01').pairs[0]?.columnOne, '11111');
  const counts = ofCode(edition, '11111', '2024-08-01').ptp[0];
  assert.deepEqual([counts?.columnOne, counts?.columnTwo, counts?.modifierAllowed, counts?.rows], [1, 0, 1, 3]);
  assert.equal(ofCode(edition, '33333', '2020-01-01').ptp[0]?.columnOne, 0, 'an indicator 9 is never in force');
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
  const row = fc.tuple(code, code, day, day, fc.constantFrom('0', '1', '9'), fc.constantFrom('Rationale A', 'Rationale B'));
  const seed = Number(process.env.SEED ?? 20261124);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 200 }), fc.constantFrom('2004-12-31', '2010-12-31', '2021-01-01'), async (rows, asOf) => {
      const lines = rows.map(([one, two, from, to, indicator, why]) => [one, two, '', from, to, indicator, why].join('\t'));
      const edition = await editionOf([practitioner, [pairFile(lines)]]);
      try {
        for (const asked of new Set(rows.flatMap(([one, two]) => [one, two]))) {
          const compact = asOf.replaceAll('-', '');
          const naive = rows.filter(
            ([one, two, from, to, indicator]) =>
              (one === asked || two === asked) && indicator !== '9' && (from === '' || from <= compact) && (to === '' || to >= compact),
          );
          // A code paired with itself stands on both sides.
          const twice = naive.filter(([one, two]) => one === two).length;
          const counts = ofCode(edition, asked, asOf).ptp[0];
          assert.equal((counts?.columnOne ?? 0) + (counts?.columnTwo ?? 0), naive.length + twice);
          const found = partners(edition, asked, { setting: 'practitioner', asOf, contains: '', ended: false, from: 0, limit: 1000 });
          const text = (pair: PtpPair) => `${pair.columnOne} ${pair.columnTwo} ${pair.effective} ${pair.deletion} ${pair.modifierIndicator}`;
          const wanted = new Set(naive.map(([one, two, from, to, indicator]) => `${one} ${two} ${iso(from)} ${iso(to)} ${indicator}`));
          assert.deepEqual(new Set(found.pairs.map(text)), wanted);
        }
      } finally {
        edition.close();
      }
    }),
    { seed, numRuns: 25 },
  );
});
const iso = (day: string) => (day === '' ? null : `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);

test('a damaged pair file is refused by file, line and field', async () => {
  const cases: [string[], RegExp][] = [
    [['11111\t22222\t\t\t\t7\tWhy'], /ccipra-v302r0-f1\.txt, line 7, field modifier indicator: found "7", expected 0, 1 or 9/],
    [['11111\t22222\t\t20041331\t\t1\tWhy'], /line 7, field effective date: found "20041331"/],
    [['11111\t22222\t\t\t\t1\tWhy', 'cut off in the mid'], /line 8, field columns: found "cut off/],
    [['abcde\t22222\t\t\t\t1\tWhy'], /line 7, field code/],
    [['11111\t22222\t?\t\t\t1\tWhy'], /line 7, field columns/],
  ];
  for (const [lines, pattern] of cases) await assert.rejects(editionOf([practitioner, [pairFile(lines)]]), refusal(pattern));
  await assert.rejects(editionOf([practitioner, [pairFile([])]]), refusal(/pairs of codes after the preamble/));
});

test('an open pair of a code that left CPT in 2011 is a damaged file', async () => {
  await assert.rejects(editionOf([practitioner, [pairFile(['64560\t22222\t\t\t\t1\tWhy'])]]), /64560/);
});

const MUE_HEAD = '"Preamble, with a comma\r\nand a line break",,,\r\nHCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n';
const units = (rows: string) => fileFrom('MCR_MUE_PractitionerServices_Eff_07-01-2024.csv', `${MUE_HEAD}${rows}`);

test('units carry their limit, adjudication and rationale', async () => {
  const edition = await editionOf([mue[0] as Importer, [units('12345,3,2 Date of Service Edit: Policy,Anatomic Consideration\r\n')]]);
  const [limit] = ofCode(edition, '12345', '2024-08-01').mue;
  assert.equal(limit?.units, 3);
  assert.equal(limit?.adjudication.indicator, 2);
  assert.equal(limit?.rationale, 'Anatomic Consideration');
  edition.close();
  for (const [rows, pattern] of [
    ['12345,three,2 x,y\r\n', /line 4, field MUE value: found "three"/],
    ['12345,3,8 x,y\r\n', /line 4, field MUE adjudication indicator/],
    ['1234,3,2 x,y\r\n', /line 4, field code/],
  ] as const) {
    await assert.rejects(editionOf([mue[0] as Importer, [units(rows)]]), refusal(pattern));
  }
});

const addOnLine = (type: string, code: string, primary: string, from: string, to = '       ', note = '') =>
  `${type}${code}       ${primary}       ${from}${to}${note}`.padEnd(295);
const addOnFile = (lines: string[]) => fileFrom('AOC_V2025Q4_01-MCR.txt', `${lines.join('\n')}\n`);

test('an add-on names its primaries in force, a primary its add-ons', async () => {
  const edition = await editionOf([
    addOns,
    [
      addOnFile([
        addOnLine('1', '22222', '11111', '2013091'),
        addOnLine('1', '22222', '33333', '2013091', '2014365'),
        addOnLine('2', '44444', 'CCCCC', '2013091', '       ', 'Contractor Defined'),
      ]),
    ],
  ]);
  const addOn = ofCode(edition, '22222', '2025-11-01').addOn;
  assert.equal(addOn?.type, 1);
  assert.deepEqual(addOn?.primaries.map((one) => [one.code, one.effective]), [['11111', '2013-04-01']]);
  assert.deepEqual(ofCode(edition, '22222', '2014-12-31').addOn?.primaries.map((one) => one.code), ['11111', '33333']);
  assert.deepEqual(ofCode(edition, '11111', '2025-11-01').addOn?.addOns, ['22222']);
  assert.equal(ofCode(edition, '44444', '2025-11-01').addOn?.primaries[0]?.code, 'CCCCC');
  assert.equal(ofCode(edition, '55555', '2025-11-01').addOn, null);
  edition.close();
  await assert.rejects(editionOf([addOns, [addOnFile([addOnLine('1', '22222', '11111', '2013091'), addOnLine('1', '22222', '11111', '2013999')])]]), refusal(/line 2, field effective date: found "2013999"/));
});

test('a quarterly change is said on the pages of both codes', async () => {
  const head = '"Copyright: Current Procedural Terminology\r\n\r\nof its owner. "\t\t\r\nColumn 1\tColumn 2\t"Modifier\r\nIndicator\r\n0=not allowed"\r\n';
  const edition = await editionOf([ncciChanges[0] as Importer, [fileFrom('MCR_NCCI_OCE_Additions_Eff_10-01-2025.txt', `${head}11111\t22222\t1\r\n`)]]);
  assert.deepEqual(ofCode(edition, '11111', '2026-01-01').changes.map((one) => one.text), [
    'Outpatient hospital: column-one pair with 22222 added, modifier indicator 1, from 2025-10-01',
  ]);
  assert.match(ofCode(edition, '22222', '2026-01-01').changes[0]?.text ?? '', /column-two pair with 11111 added/);
  edition.close();
});

/** Lines that match, counted over the whole text at once, by other means than ours. */
async function countLines(files: SourceFile[], pattern: RegExp): Promise<number> {
  let count = 0;
  for (const file of files) {
    const chunks: Buffer[] = [];
    for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
    count += Buffer.concat(chunks).toString('latin1').match(pattern)?.length ?? 0;
  }
  return count;
}

test('none of the official pairs is lost', { skip: skipWithout('ncci/ccioph-v302r0-f1.zip') }, async () => {
  const zips = [1, 2, 3, 4].map((n) => sharedData(`ncci/ccioph-v302r0-f${n}.zip`) as string);
  const found = await collect(zips);
  const edition = await editionOf([hospital, found.files as SourceFile[]]);
  const counts = edition.manifest.parts[0]?.counts;
  const rows = await countLines(found.files, /^[0-9A-Z]{5}\t[0-9A-Z]{5}\t/gm);
  const open = await countLines(found.files, /^[0-9A-Z]{5}\t[0-9A-Z]{5}\t[^\t]*\t[^\t]*\t\*?\t/gm);
  assert.equal(counts?.rows, rows);
  assert.equal(counts?.rows, 1_775_818);
  assert.equal(counts?.open, open);
  assert.equal(counts?.open, 1_335_857);
  const [pair] = pairRows(edition, 'hospital', '45380', '45385', '2024-07-01');
  assert.deepEqual([pair?.columnOne, pair?.columnTwo, pair?.modifierIndicator], ['45385', '45380', 1]);
  edition.close();
  found.cleanUp();
});
