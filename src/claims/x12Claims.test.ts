// Claims out of 837P and 837I files of invented people, in any legal set of signs, and one clear message for everything else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { BatchReader, readClaims } from './reading.ts';
import { FileCutter } from './recognising.ts';
import type { ClaimRecord } from './record.ts';

const FIXTURES = new URL('../../test/fixtures/claims/', import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, FIXTURES));
const OPTIONS = { setting: null, asOf: '2026-11-24' } as const;
const read = (text: string | Buffer) => readClaims(Buffer.from(text), 'a.837', OPTIONS, 1000);

test('a subscriber who is the patient: claim, diagnoses, lines with modifiers, units, place, pointers and days', () => {
  const { records, refusal } = read(fixture('professional.837'));
  assert.equal(refusal, null);
  const [first] = records;
  assert.deepEqual(first, {
    id: 'FC-1001',
    row: 21,
    claim: {
      setting: 'practitioner',
      dateOfService: '2024-08-15',
      patient: { birthDate: '1948-03-07', sex: 'F' },
      diagnoses: ['M17.11', 'E11.9'],
      lines: [
        {
          code: '29881',
          modifiers: ['RT'],
          units: 1,
          placeOfService: '11',
          diagnosisPointers: [1],
          dateOfService: '2024-08-15',
        },
        {
          code: '29880',
          modifiers: ['59', 'RT'],
          units: 1,
          placeOfService: '24',
          diagnosisPointers: [1, 2],
          dateOfService: '2024-08-15',
        },
      ],
    },
    numbers: [1, 2],
    rows: [23, 27],
    faults: [],
  });
});

test('the dependent is the patient, not the subscriber', () => {
  const [, second] = read(fixture('professional.837')).records;
  assert.deepEqual(second?.claim?.patient, { birthDate: '2019-02-11', sex: 'F' });
});

test('a dependent without birth date has none, rather than the subscriber’s', () => {
  const text = fixture('professional.837')
    .toString()
    .replace('DMG*D8*20190211*F~\n', '')
    .replace('SE*47', 'SE*46');
  const { records, refusal } = read(text);
  assert.equal(refusal, null);
  assert.deepEqual(records[1]?.claim?.patient, { birthDate: null, sex: null });
});

test('an 837I: hospital setting, statement day, principal diagnosis first; a revenue line without a procedure is not checked', () => {
  const { records, refusal } = read(fixture('institutional.837'));
  assert.equal(refusal, null);
  const [outpatient] = records;
  assert.equal(outpatient?.claim?.setting, 'hospital');
  assert.deepEqual(outpatient?.claim?.diagnoses, ['K63.5', 'I10', 'E78.5']);
  assert.deepEqual(
    outpatient?.claim?.lines.map(({ code, modifiers }) => [code, ...modifiers]),
    [['45385'], ['45380', '59']],
  );
  assert.deepEqual(outpatient?.faults, []);
});

test('an inpatient bill is checked for its diagnoses only, and that is said', () => {
  const [, inpatient] = read(fixture('institutional.837')).records;
  assert.deepEqual(inpatient?.claim?.lines, []);
  assert.deepEqual(inpatient?.claim?.diagnoses, ['I21.4']);
  assert.equal(inpatient?.claim?.dateOfService, '2024-09-01');
  assert.match(inpatient?.faults[0]?.expected ?? '', /inpatient/);
  assert.equal(inpatient?.faults[0]?.severity, 'information');
});

test('the signs between segments, elements and components make no difference', () => {
  const one = read(fixture('professional.837'));
  const other = read(fixture('professional-other-signs.837'));
  assert.equal(other.refusal, null);
  assert.deepEqual(other.records, one.records);
});

test('any legal set of signs, with or without line ends behind segments, reads as the same claims', () => {
  const expected = read(fixture('professional.837')).records;
  const text = fixture('professional.837').toString().replaceAll('~\n', '~');
  const sign = fc.constantFrom(...'!"%&\'()*+,./:;<=>?@[]^_`{|}~#$\\\u001c\u001d\u001e\u001f\r\n');
  fc.assert(
    fc.property(
      fc.uniqueArray(sign, { minLength: 4, maxLength: 4 }),
      fc.constantFrom('', '\n', '\r\n'),
      (signs, end) => {
        const [element, component, repetition, terminator] = signs as [string, string, string, string];
        // The data itself must not hold the sign, and white space may stand only where it ends segments.
        fc.pre(![element, component].some((one) => /[\r\n]/.test(one)) && !/[./-]/.test(signs.join('')));
        const swapped = [...text]
          .map(
            (one) =>
              ({ '*': element, ':': component, '^': repetition, '~': `${terminator}${end}` })[one] ?? one,
          )
          .join('');
        const { records, refusal } = read(swapped);
        assert.equal(refusal?.message ?? null, null);
        assert.deepEqual(records, expected);
      },
    ),
    { seed: seed('signs'), numRuns: 200 },
  );
});

test('a file that is none of ours gets one message with the segment and what was expected', () => {
  const text = fixture('professional.837').toString();
  for (const [broken, message] of [
    [text.replace('*00501*', '*00401*'), /^a\.837, segment 1: found "00401", expected version 00501/],
    [
      text.replaceAll('005010X222A1', '004010X098A1'),
      /^a\.837, segment 2: found "004010X098A1", expected version 005010X222A1/,
    ],
    [text.replaceAll('005010X222A1', '005010X224A2'), /^a\.837, segment 2: found "005010X224A2"/],
    [text.replace('GS*HC*', 'GS*HP*'), /segment 2: found "HP", expected HC/],
    [text.replace('ST*837*', 'ST*835*'), /segment 3: found "835", expected transaction set 837/],
    [text.slice(0, 60), /segment 1: .*expected ISA with all its 106 characters/],
    [text.slice(0, text.indexOf('GE*')), /segment 50: expected GE: the file breaks off here/],
    [text.slice(0, text.indexOf('LX*2')), /segment 27: expected SE: the file breaks off here/],
    [text.replace('SE*47', 'SE*50'), /segment 49: found "50", expected 47 in SE01/],
    [
      text.slice(0, text.indexOf('ST*')) + text.slice(text.indexOf('GE*')),
      /segment 4: expected a transaction set 837 with claims/,
    ],
    [text.replace('~', '*'), /three different signs|ISA/],
  ] as const) {
    const { refusal } = read(broken);
    assert.match(refusal?.message ?? 'no refusal', message);
  }
});

test('what stands before a break is still read', () => {
  const text = fixture('professional.837').toString();
  const { records, refusal } = read(text.slice(0, text.indexOf('HL*4')));
  assert.deepEqual(
    records.map(({ id }) => id),
    ['FC-1001'],
  );
  assert.match(refusal?.message ?? '', /breaks off/);
});

test('an element that cannot be read is a fault of its segment; the other lines are checked', () => {
  const text = fixture('professional.837')
    .toString()
    .replace('HC:29881:RT', 'HC:2988:RT')
    .replace('D8*20240902', 'D8*20241302');
  const [first, second] = read(text).records;
  assert.deepEqual(first?.faults, [
    {
      row: 24,
      field: 'procedure',
      found: '2988',
      expected: 'a CPT or HCPCS code of five characters',
      severity: 'error',
    },
  ]);
  assert.deepEqual(
    first?.claim?.lines.map(({ code }) => code),
    ['29880'],
  );
  assert.deepEqual(first?.numbers, [2]);
  assert.deepEqual(
    second?.claim?.lines.map(({ code }) => code),
    ['J1885'],
  );
});

test('no name, address or member number is kept', () => {
  for (const name of ['professional.837', 'institutional.837']) {
    const kept = JSON.stringify(read(fixture(name)).records);
    assert.doesNotMatch(kept, /MARLOWE|ILSA|OKORO|WREN|VANTONGEREN|INVENTED|1TEST|98248|HARBOR/);
  }
});

test('cut anywhere into pieces, a file reads as the same claims', () => {
  for (const name of ['professional.837', 'institutional.837', 'lines.csv']) {
    const whole = fixture(name);
    const expected = readClaims(whole, name, OPTIONS, 1000).records;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 40 }), (lengths) => {
        const cutter = new FileCutter(name);
        const reader = new BatchReader(OPTIONS);
        const records: ClaimRecord[] = [];
        let at = 0;
        for (let n = 0; at < whole.length; n++) {
          const to = at + (lengths[n % lengths.length] as number);
          for (const batch of cutter.push(Buffer.from(whole.subarray(at, to))))
            records.push(...reader.read(batch));
          at = to;
        }
        for (const batch of cutter.end()) records.push(...reader.read(batch));
        assert.equal(cutter.refusal, null);
        assert.deepEqual(records, expected);
      }),
      { seed: seed(name), numRuns: 100 },
    );
  }
});
