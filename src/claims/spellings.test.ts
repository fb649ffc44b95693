// Spelling a claim and reading it again changes nothing; what spreadsheets do to tables is undone; hostile files end in a value.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import type { Claim } from '#edits';
import { seed } from '../../test/edition.ts';
import { printCsvClaims } from './csvClaims.ts';
import { printRow, splitRow, unguard } from './csvRows.ts';
import { printJsonClaim } from './jsonClaims.ts';
import { readClaims } from './reading.ts';

const OPTIONS = { setting: null, asOf: '2026-11-24' } as const;
const read = (text: string | Uint8Array) =>
  readClaims(typeof text === 'string' ? Buffer.from(text) : text, 'claims', OPTIONS, 100_000);

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const code = fc.oneof(
  fc.stringMatching(/^\d{5}$/),
  fc.stringMatching(/^[A-CE-V]\d{4}$/),
  fc.stringMatching(/^\d{4}[FTUMA]$/),
);
const modifier = fc.stringMatching(/^[A-Z0-9]{2}$/);
const diagnosis = fc.constantFrom('E11.9', 'I10', 'M17.11', 'S83.241A', 'Z00.00', 'A00', 'U07.1');

const PLAIN = { noNullPrototype: true } as const;
const claim: fc.Arbitrary<Claim> = fc.record(
  {
    setting: fc.constantFrom('practitioner', 'hospital', 'dme'),
    dateOfService: day,
    patient: fc.record({ birthDate: fc.option(day), sex: fc.constantFrom('F', 'M', null) }, PLAIN),
    diagnoses: fc.array(diagnosis, { maxLength: 12 }),
    lines: fc.array(
      fc.record(
        {
          code,
          modifiers: fc.array(modifier, { maxLength: 4 }),
          units: fc.oneof(
            fc.integer({ min: 1, max: 99_999 }),
            fc.integer({ min: 1, max: 9_999 }).map((n) => n / 10),
          ),
          placeOfService: fc.option(fc.stringMatching(/^\d{2}$/)),
          diagnosisPointers: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
          dateOfService: fc.option(day),
        },
        PLAIN,
      ),
      { minLength: 1, maxLength: 8 },
    ),
  },
  PLAIN,
);
const named = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), claim), {
  minLength: 1,
  maxLength: 5,
  selector: ([id]) => id,
});
// A name without control signs is kept as it is.
const readable = named.filter((list) =>
  list.every(([id]) => !/[\p{Cc}\p{Cf}\ud800-\udfff]/u.test(id) && id.trim() !== ''),
);

test('printing as JSON and reading again is identity, alone, one a line, and in a list', () => {
  fc.assert(
    fc.property(readable, (claims) => {
      const printed = claims.map(([id, one]) => printJsonClaim(one, id));
      for (const text of [
        printed.join('\n'),
        `[${printed.join(',')}]`,
        `[\n  ${printed.join('\n,\n')}\n]\n`,
      ]) {
        const { records, refusal } = read(text);
        assert.equal(refusal, null);
        assert.deepEqual(
          records.map(({ id, claim: found, faults }) => [id, found, faults]),
          claims.map(([id, one]) => [id, one, []]),
        );
      }
    }),
    { seed: seed('json'), numRuns: 200 },
  );
});

test('printing as CSV and reading again is identity', () => {
  fc.assert(
    fc.property(readable, (claims) => {
      const { records, refusal } = read(printCsvClaims(claims.map(([id, one]) => ({ id, claim: one }))));
      assert.equal(refusal, null);
      assert.deepEqual(
        records.map(({ id, claim: found, faults }) => [id, found, faults]),
        claims.map(([id, one]) => [id, one, []]),
      );
    }),
    { seed: seed('csv'), numRuns: 300 },
  );
});

test('no printed cell begins with a sign that a spreadsheet runs, and taking the guard off is exact', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r].{0,8}$/)), {
        minLength: 1,
        maxLength: 6,
      }),
      (cells) => {
        // Line breaks never stand in a cell of ours.
        fc.pre(cells.every((cell) => !/[\n\r]/.test(cell)));
        const row = printRow(cells).slice(0, -2);
        const found: string[] = [];
        assert.equal(splitRow(row, ',', found), cells.length);
        for (const cell of found) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
        assert.deepEqual(found.map(unguard), cells);
      },
    ),
    { seed: seed('guard'), numRuns: 5000 },
  );
});

test('a spreadsheet’s table: byte order mark, semicolons, its own heads and dates, several modifier and diagnosis columns', () => {
  const { records } = read(readFileSync(new URL('../../test/fixtures/claims/lines.csv', import.meta.url)));
  const [first, second] = records;
  assert.deepEqual(first?.claim, {
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
  });
  assert.deepEqual(first?.faults, [
    {
      row: 3,
      field: 'units',
      found: '1,5',
      expected: 'a number above 0 and below 100,000',
      severity: 'error',
    },
  ]);
  assert.deepEqual(
    [first?.numbers, first?.rows],
    [
      [1, 3],
      [2, 4],
    ],
  );
  assert.equal(second?.claim?.lines[0]?.code, '00100');
  assert.deepEqual(
    second?.faults.map(({ row, severity }) => [row, severity]),
    [[6, 'information']],
  );
});

test('a table as UTF-16 with tabs, as "Unicode text" is saved, and one with only returns', () => {
  const table = 'code\tmodifiers\tunits\n29881\t59 RT\t2\n';
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
  for (const bytes of [wide, Buffer.from(table.replaceAll('\n', '\r')), Buffer.from(`sep=\t\r\n${table}`)]) {
    const { records, refusal } = read(bytes);
    assert.equal(refusal, null);
    assert.deepEqual(
      records[0]?.claim?.lines.map((line) => [line.code, line.modifiers, line.units]),
      [['29881', ['59', 'RT'], 2]],
    );
  }
});

test('a refused row is named by its number and the rest goes on', () => {
  const { records } = read('claim,code,units\nA,29881,1\nA,NONE,1\nB,99213,0\n"B,99214\nC,80053,1\n');
  assert.deepEqual(
    records.map(({ id, claim: found, faults }) => [
      id,
      found?.lines.map((line) => line.code) ?? null,
      faults.map(({ row, field }) => `${row} ${field}`),
    ]),
    [
      ['A', ['29881'], ['3 code']],
      ['B', null, ['4 units', '5 null']],
      ['C', ['80053'], []],
    ],
  );
});

test('rows that say different things of one claim are named', () => {
  const { records } = read('claim,dob,code\nA,1950-01-01,29881\nA,1951-01-01,29880\nA,,29879\n');
  assert.deepEqual(
    records[0]?.faults.map(({ row, field }) => `${row} ${field}`),
    ['3 birthDate'],
  );
});

test('a claim whose rows stand apart is named where it comes again', () => {
  const { records } = read('claim,code\nA,29881\nB,99213\nA,29880\n');
  assert.match(records[2]?.faults[0]?.expected ?? '', /rows of one claim together/);
});

test('a field that is not read is said, so that a misspelt one does not change the answer in silence', () => {
  const { records } = read('{"lines":[{"code":"29881","modifier":"59"}]}');
  assert.deepEqual(
    records[0]?.faults.map(({ field, severity }) => [field, severity]),
    [['lines[1].modifier', 'information']],
  );
});

test('a broken line of JSON Lines is refused by its number and costs that line only', () => {
  const { records } = read(
    '{"id":"A","lines":[{"code":"29881"}]}\n{"id":"B","lines":\n\n{"id":"C","lines":[{"code":"99213"}]}\n',
  );
  assert.deepEqual(
    records.map(({ id, row, claim: found }) => [id, row, found !== null]),
    [
      ['A', 1, true],
      ['', 2, false],
      ['C', 4, true],
    ],
  );
});

test('what is no claim file is refused once, with what was expected', () => {
  for (const [bytes, message] of [
    ['', /there is nothing in it/],
    ['  \n ', /there is nothing in it/],
    ['PK\u0003\u0004zzzz', /workbook/],
    ['a\u0000b\u0000c\u0000', /a text file/],
    ['name,colour\nx,y\n', /a column "code"/],
    ['[{"lines":[{"code":"29881"}]}', /breaks off/],
    ['{"lines":[{"code":"29881"}', /one claim as JSON|breaks off/],
    ["UNA:+.? 'UNB+UNOC", /a column "code"/],
  ] as const) {
    const { records, refusal } = read(bytes);
    const said =
      refusal?.message ?? records.flatMap(({ faults }) => faults.map((one) => one.expected)).join();
    assert.match(said, message, JSON.stringify(bytes));
  }
});

test('hostile bytes end in claims, faults or a refusal, never in a failure', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'claim,code\n',
      'ISA',
      '[',
      ']',
      '{',
      '}',
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\\',
      'A,29881',
      '{"lines":[',
      '{"code":"29881"}',
      '~',
      '*',
      'sep=;',
      '\ufeff',
      '__proto__',
      '"lines":',
      'null',
      '1e999',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { records, refusal } = read(pieces.join(''));
      assert.ok(records.length > 0 || refusal !== null || pieces.join('').trim() !== '');
    }),
    { seed: seed('hostile'), numRuns: 3000 },
  );
});

// Work that grows with the square of ten megabytes would not end within the limit of this test.
test('ten megabytes of one sign are answered, and a bounded number of claims is made of them', {
  timeout: 180_000,
}, () => {
  for (const sign of ['"', ',', '[', '{', '\n', 'a', '{"a":', '\\"', ' ', 'ISA*', '~', '"",']) {
    const { records } = readClaims(Buffer.alloc(10 << 20, sign), 'claims', OPTIONS, 10);
    assert.ok(records.length <= 10, sign);
  }
  const head = Buffer.from('claim,code\n');
  for (const sign of ['"', ',', 'A,', '\n', 'A,"']) {
    const { records } = readClaims(
      Buffer.concat([head, Buffer.alloc(10 << 20, sign)]),
      'claims',
      OPTIONS,
      1_000_000,
    );
    assert.ok(records.length <= 1_000_000, sign);
  }
});
