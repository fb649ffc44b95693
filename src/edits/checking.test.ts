// Does a claim get the findings that its tables call for? Small tables of our own in the official layouts.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import type { Edition } from '#editions';
import { type Claim, type ClaimLine, type ClaimSetting, check, type Finding, unchecked } from '#edits';
import { seed } from '../../test/edition.ts';
import { cleanUp, editionOf, fileFrom, fixture, sourceFile } from '../../test/part.ts';
import { addOns } from '../importers/addOns.ts';
import { crosswalkLists } from '../importers/crosswalkLists.ts';
import { icd10cm } from '../importers/icd10cm.ts';
import { icd10cmTabular } from '../importers/icd10cmTabular.ts';
import type { Importer } from '../importers/importing.ts';
import { mue } from '../importers/mue.ts';
import { ncciPtp } from '../importers/ncciPtp.ts';
import { NCCI_MODIFIERS } from './ncciModifiers.ts';

fc.configureGlobal({ seed: seed('checking') });

const DAY = '2024-08-01';
const PAIRS = [
  // A pair that turned around, changed its indicator, and began again after a gap.
  '11111\t22222\t*\t19960101\t20041231\t0\tMisuse of column two code',
  '22222\t11111\t\t20050101\t20101231\t1\tMore extensive procedure',
  '11111\t22222\t\t20120101\t*\t1\tMore extensive procedure',
  '11111\t33333\t\t20200101\t*\t0\tStandards of practice',
  '33333\t44444\t\t20200101\t20200101\t9\tStandards of practice',
  '27000\t99213\t\t20200101\t*\t1\tCMS manual coding instruction',
];

let edition: Edition;
before(async () => {
  const list = (source: string) => crosswalkLists.find((one) => one.source === source) as Importer;
  const head =
    '"CPT codes only are copyright of their owner."\t\t\t\t\t\r\nColumn1/Column 2 Edits\t\t\t\t\t\r\n' +
    'Column 1\tColumn 2\t"* = In existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n' +
    '\t\tprior to 1996"\tDate\tDate\t0=not allowed\t\r\n';
  const unitHead =
    'HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n';
  const addOn = (type: string, code: string, primary: string, from: string, to = '       ') =>
    `${type}${code}       ${primary}       ${from}${to}`.padEnd(295);
  edition = await editionOf(
    [ncciPtp[0] as Importer, [fileFrom('ccipra-v302r0-f1.txt', `${head}${PAIRS.join('\r\n')}\r\n`)]],
    [
      mue[0] as Importer,
      [
        fileFrom(
          'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv',
          `${unitHead}11111,2,1 Line Edit,Clinical\r\n22222,2,2 Date of Service Edit: Policy,Anatomic\r\n33333,2,3 Date of Service Edit: Clinical,Data\r\n44444,0,2 Date of Service Edit: Policy,Packaged\r\n`,
        ),
      ],
    ],
    [
      addOns,
      [
        fileFrom(
          'AOC_V2025Q4_01-MCR.txt',
          `${[addOn('1', '55555', '11111', '2013091'), addOn('1', '55555', '33333', '2013091', '2014365'), addOn('2', '66666', 'CCCCC', '2013091'), addOn('3', '77777', '11111', '2013091')].join('\n')}\n`,
        ),
      ],
    ],
    [icd10cm, [sourceFile(fixture('icd-10-cm', 'icd10cm-order-2024.txt'))]],
    [icd10cmTabular, [sourceFile(fixture('icd-10-cm-tabular', 'icd10cm_tabular_2024.xml'))]],
    [
      list('mce'),
      [
        fileFrom(
          'code_edits.csv',
          'icd_code,icd_description,icd_conflict_group,icd_conflict_rule\nE10.9,W,Age,Pediatric (Ages 0-17)\nA00.0,W,Age,Perinatal/Newborn (Age 0 Only)\nA00.9,W,Sex,Female Only\nI10,W,Other,Manifestation (Not Allowed as Principal Diagnosis)\n',
        ),
      ],
    ],
  );
});
after(() => {
  edition.close();
  cleanUp();
});

const line = (code: string, more: Partial<ClaimLine> = {}): ClaimLine => ({
  code,
  modifiers: [],
  units: 1,
  placeOfService: '11',
  diagnosisPointers: [1],
  dateOfService: null,
  ...more,
});

function claim(lines: ClaimLine[], more: Partial<Claim> = {}): Claim {
  return {
    setting: 'practitioner',
    dateOfService: DAY,
    patient: { birthDate: null, sex: null },
    diagnoses: ['E11.9'],
    lines,
    ...more,
  };
}

const of = (rule: string, asked: Claim) => check(edition, asked).filter((one) => one.rule === rule);
const told = (findings: Finding[]) =>
  findings.map(({ severity, codes, lines }) => `${severity} ${codes.join(' ')} [${lines}]`);

test('the date of service picks the row: indicator, order of the columns, or no edit at all', () => {
  const on = (dateOfService: string, modifiers: string[] = []) =>
    told(of('ncci-ptp', claim([line('11111', { modifiers }), line('22222')], { dateOfService })));
  assert.deepEqual(on('2004-12-31'), ['error 11111 22222 [1,2]']);
  assert.deepEqual(on('2004-12-31', ['59']), ['error 11111 22222 [1,2]']);
  assert.deepEqual(on('2005-01-01'), ['error 22222 11111 [1,2]']);
  assert.deepEqual(on('2010-12-31', ['59']), ['information 22222 11111 [1,2]']);
  assert.deepEqual(on('2011-01-01'), []);
  assert.deepEqual(on('2012-01-01'), ['error 11111 22222 [1,2]']);
  assert.deepEqual(on('1995-12-31'), []);
});

test('XE, XS, XP and XU lift nothing before 2015, and 22, 76 and 77 never', () => {
  const on = (dateOfService: string, modifier: string) =>
    of('ncci-ptp', claim([line('11111'), line('22222', { modifiers: [modifier] })], { dateOfService }))[0]
      ?.severity;
  assert.equal(on('2014-12-31', 'XS'), 'error');
  assert.equal(on('2015-01-01', 'XS'), 'information');
  assert.equal(on('2014-12-31', '59'), 'information');
  for (const modifier of ['22', '76', '77', '51']) assert.equal(on(DAY, modifier), 'error', modifier);
});

test('a pair with indicator 9 is never in force', () => {
  assert.deepEqual(
    of('ncci-ptp', claim([line('33333'), line('44444')], { dateOfService: '2020-01-01' })),
    [],
  );
});

test('of several lines of a pair only those without a modifier are denied', () => {
  const findings = of(
    'ncci-ptp',
    claim([line('11111'), line('22222', { modifiers: ['XS'] }), line('22222', { modifiers: ['51'] })]),
  );
  assert.deepEqual(told(findings), ['information 11111 22222 [1,2]', 'error 11111 22222 [1,3]']);
});

test('a modifier that lifts an edit but does not fit is a warning: same site, visit without 25, 25 on surgery', () => {
  const severity = (one: [string, string], two: [string, string]) =>
    of('ncci-ptp', claim([one, two].map(([code, modifier]) => line(code, { modifiers: [modifier] }))))[0]
      ?.severity;
  assert.equal(severity(['11111', 'RT'], ['22222', 'RT']), 'warning');
  assert.equal(severity(['11111', 'RT'], ['22222', 'LT']), 'information');
  assert.equal(severity(['27000', 'RT'], ['99213', '76']), 'warning');
  assert.equal(severity(['27000', 'RT'], ['99213', '25']), 'information');
  assert.equal(severity(['27000', '51'], ['99213', '59']), 'warning');
  assert.equal(severity(['11111', '25'], ['22222', '76']), 'warning');
});

test('units by line, by day, and a limit of none', () => {
  assert.deepEqual(told(of('mue', claim([line('11111', { units: 2 }), line('11111', { units: 3 })]))), [
    'error 11111 [2]',
  ]);
  const split = [line('22222', { units: 2 }), line('33333', { units: 2 }), line('22222')];
  assert.deepEqual(told(of('mue', claim(split))), ['error 22222 [1,3]']);
  const apart = [line('22222', { units: 2 }), line('22222', { dateOfService: '2024-08-02' })];
  assert.deepEqual(told(of('mue', claim(apart))), []);
  assert.match(of('mue', claim([line('44444')]))[0]?.message ?? '', /the limit for practitioners is 0/);
  assert.match(of('mue', claim([line('33333', { units: 3 })]))[0]?.resolution ?? '', /appeal/);
});

test('an add-on finds its primary on the same day alone, among the primaries in force', () => {
  const on = (dateOfService: string, ...lines: ClaimLine[]) =>
    told(of('add-on', claim([line('55555'), ...lines], { dateOfService })));
  assert.deepEqual(on(DAY, line('11111')), []);
  assert.deepEqual(on(DAY, line('33333')), ['error 55555 [1]']);
  assert.deepEqual(on('2014-12-31', line('33333')), []);
  assert.deepEqual(on('2013-03-31'), [], 'no add-on yet');
  const later = claim([line('55555'), line('11111', { dateOfService: '2024-08-02' })]);
  assert.match(of('add-on', later)[0]?.message ?? '', /11111 on line 2 is one, on 2024-08-02/);
  assert.deepEqual(told(of('add-on', claim([line('66666'), line('55555')]))), [
    'error 66666 [1]',
    'error 55555 [2]',
  ]);
});

test('a header is refused, and codes below it are named', () => {
  const [finding] = of('highest-specificity', claim([line('11111')], { diagnoses: ['E11.4', 'E11.9'] }));
  assert.deepEqual(finding?.codes, ['E11.4']);
  assert.match(finding?.message ?? '', /E11\.40 and E11\.42/);
});

test('Excludes1 is found from either side, and with what the chapter hands down', () => {
  const between = (...diagnoses: string[]) => told(of('excludes1', claim([line('11111')], { diagnoses })));
  assert.deepEqual(between('E11.9', 'E10.9'), ['error E11.9 E10.9 []']);
  assert.deepEqual(between('E10.9', 'E11.9'), ['error E11.9 E10.9 []']);
  assert.deepEqual(between('E11.9', 'Z79.4'), [], 'a code to be used in addition');
  // P71.2 is in no loaded list; the note of the chapter names its range all the same.
  assert.deepEqual(between('E11.9', 'P71.2'), ['error E11.9 P71.2 []']);
  assert.deepEqual(between('E11.9', 'E11.9'), []);
});

test('age, sex and the first place: an error for a hospital, a warning for a practitioner', () => {
  const about = (
    rule: string,
    diagnoses: string[],
    birthDate: string | null,
    sex: 'F' | 'M' | null,
    setting: ClaimSetting,
  ) => told(of(rule, claim([line('11111')], { diagnoses, patient: { birthDate, sex }, setting })));
  assert.deepEqual(about('diagnosis-age', ['E10.9'], '2006-08-02', null, 'hospital'), [], '17 years');
  assert.deepEqual(
    about('diagnosis-age', ['E10.9'], '2006-08-01', null, 'hospital'),
    ['error E10.9 []'],
    '18 today',
  );
  assert.deepEqual(about('diagnosis-age', ['E10.9'], '2006-08-01', null, 'practitioner'), [
    'warning E10.9 []',
  ]);
  assert.deepEqual(
    about('diagnosis-age', ['A00.0'], '2023-08-02', null, 'hospital'),
    [],
    'in its first year',
  );
  assert.deepEqual(about('diagnosis-age', ['A00.0'], '2023-08-01', null, 'hospital'), ['error A00.0 []']);
  assert.deepEqual(about('diagnosis-age', ['A00.0'], null, null, 'hospital'), [], 'age not given');
  assert.deepEqual(about('diagnosis-sex', ['A00.9'], null, 'M', 'hospital'), ['error A00.9 []']);
  assert.deepEqual(about('diagnosis-sex', ['A00.9'], null, 'F', 'hospital'), []);
  assert.deepEqual(about('manifestation-first', ['I10', 'E11.9'], null, null, 'practitioner'), [
    'error I10 []',
  ]);
  assert.deepEqual(about('manifestation-first', ['E11.9', 'I10'], null, null, 'practitioner'), []);
});

test('pointers are wanted where the form has them, and must name a diagnosis', () => {
  const pointing = (diagnosisPointers: number[], setting: ClaimSetting = 'practitioner') =>
    of('diagnosis-pointer', claim([line('11111', { diagnosisPointers })], { setting })).length;
  assert.equal(pointing([1]), 0);
  assert.equal(pointing([]), 1);
  assert.equal(pointing([], 'hospital'), 0);
  for (const wrong of [0, 2, -1, 1.5]) assert.equal(pointing([wrong]), 1, String(wrong));
});

test('lines alike in code, day, place and modifiers are duplicates; one more modifier tells them apart', () => {
  assert.deepEqual(
    told(of('duplicate-line', claim([line('11111'), line('22222'), line('11111'), line('11111')]))),
    ['error 11111 [1,3,4]'],
  );
  assert.deepEqual(of('duplicate-line', claim([line('11111'), line('11111', { modifiers: ['76'] })])), []);
  assert.deepEqual(
    of('duplicate-line', claim([line('11111'), line('11111', { dateOfService: '2024-08-02' })])),
    [],
  );
});

test('impossible units, dates and codes are findings, not failures', () => {
  const rules = (asked: Claim) => check(edition, asked).map(({ rule }) => rule);
  assert.ok(rules(claim([line('11111', { units: 0 })])).includes('units'));
  assert.ok(rules(claim([line('11111', { units: Number.NaN })])).includes('units'));
  assert.ok(
    rules(claim([line('11111')], { patient: { birthDate: '2025-01-01', sex: null } })).includes('patient'),
  );
  assert.ok(rules(claim([line('no code at all')])).includes('code-not-valid'));
  assert.ok(rules(claim([line('11111')], { diagnoses: [] })).includes('diagnosis-missing'));
  assert.ok(rules(claim([line('11111')], { diagnoses: ['250.00'] })).includes('code-not-valid'));
});

test('what is not loaded, or not made for a setting, is said', () => {
  assert.deepEqual(unchecked(edition, 'practitioner', DAY), []);
  assert.match(unchecked(edition, 'dme', DAY).join(' '), /no procedure-to-procedure pairs for suppliers/);
  assert.match(unchecked(edition, 'hospital', DAY).join(' '), /no NCCI pair file of this setting is loaded/);
});

const CODES = ['11111', '22222', '33333', '44444', '55555', '66666', '77777', '27000', '99213'];
const lines = fc.array(
  fc.record({
    code: fc.constantFrom(...CODES),
    modifiers: fc.uniqueArray(fc.constantFrom('59', 'RT', 'LT', '25', '76', '51', 'XS'), { maxLength: 3 }),
    units: fc.integer({ min: 1, max: 4 }),
    placeOfService: fc.constantFrom('11', '22'),
    diagnosisPointers: fc.constant([1]),
    dateOfService: fc.constantFrom(null, '2024-08-02', '2009-01-01'),
  }),
  { minLength: 1, maxLength: 8 },
);

test('the order of the lines never matters', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (given, keys) => {
      const order = given.map((_, n) => n).sort((a, b) => (keys[a] as number) - (keys[b] as number));
      const shuffled = order.map((n) => given[n] as ClaimLine);
      // Findings as sets, with the lines by the places that they had before.
      const said = (findings: Finding[], place: (number: number) => number) =>
        findings
          .map(({ rule, severity, codes, lines: numbers }) =>
            [rule, severity, ...codes, ...numbers.map(place).sort((a, b) => a - b)].join(' '),
          )
          .sort();
      assert.deepEqual(
        said(check(edition, claim(shuffled)), (number) => (order[number - 1] as number) + 1),
        said(check(edition, claim(given)), (number) => number),
      );
    }),
  );
});

test('an NCCI-associated modifier more never makes a pair worse', () => {
  const denied = (given: ClaimLine[]) =>
    of('ncci-ptp', claim(given)).filter(({ severity }) => severity === 'error').length;
  fc.assert(
    fc.property(lines, fc.nat(), fc.constantFrom(...NCCI_MODIFIERS.keys()), (given, at, modifier) => {
      const more = given.map((one, n) =>
        n === at % given.length ? { ...one, modifiers: [...one.modifiers, modifier] } : one,
      );
      assert.ok(denied(more) <= denied(given));
    }),
  );
});

test('a line less never adds a denied pair, and a unit less never breaks a limit', () => {
  const count = (rule: string, given: ClaimLine[]) =>
    of(rule, claim(given)).filter(({ severity }) => severity === 'error').length;
  fc.assert(
    fc.property(lines, fc.nat(), (given, at) => {
      const without = given.filter((_, n) => n !== at % given.length);
      assert.ok(count('ncci-ptp', without) <= count('ncci-ptp', given));
      const fewer = given.map((one) => ({ ...one, units: Math.max(1, one.units - 1) }));
      assert.ok(count('mue', fewer) <= count('mue', given));
    }),
  );
});
