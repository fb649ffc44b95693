// Anesthesia, outpatient hospital, surgical center and drugs: amounts worked out by hand from the figures of the fixture's files.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { fixture } from '../../test/part.ts';
import { type TestSite, testSite } from '../../test/starter.ts';
import {
  type AnesthesiaModifier,
  anesthesiaPrice,
  centerPrice,
  drugPrice,
  hospitalPrice,
  packagesOf,
  parseNdc,
  parseZip,
  thousandths,
  type WhereAsked,
  wageAreas,
  whereOn,
} from './fees.ts';

fc.configureGlobal({ seed: seed('others') });

const ON = '2025-11-03';
let site: TestSite;
before(async () => {
  site = await testSite([fixture('fees')]);
});
after(() => site?.close());

function anesthesia(asked: WhereAsked, modifier: AnesthesiaModifier, minutes = 100, code = '00140') {
  const where = whereOn(site.library.current, asked, ON);
  if ('problem' in where) assert.fail(where.problem);
  return anesthesiaPrice(site.library.current, { code, baseUnits: 5, minutes, modifier, where, asOf: ON });
}

test('anesthesia is base and time units times the factor of the locality', () => {
  // 100 ÷ 15 = 6.666… → 6.7; (5 + 6.7) × 20.3178 = 237.71826; Los Angeles × 21.22 = 248.274
  const national = anesthesia({ kind: 'national' }, 'AA');
  assert.deepEqual([national?.timeUnitsTenths, national?.amountCents], [67, 23_772]);
  const la = anesthesia(parseZip('90001') as WhereAsked, 'QZ');
  assert.equal(la?.amountCents, 24_827);
  assert.match(
    la?.arithmetic ?? '',
    /\(5 base units \+ 6\.7 time units \(100 minutes ÷ 15\)\) × \$21\.2200, LOS ANGELES.* = \$248\.27$/,
  );
});

test('medical direction pays half to either, supervision three base units', () => {
  for (const modifier of ['QK', 'QY', 'QX'] as const)
    assert.equal(anesthesia({ kind: 'national' }, modifier)?.amountCents, 11_886);
  // 3 × 20.3178 = 60.9534
  assert.equal(anesthesia({ kind: 'national' }, 'AD')?.amountCents, 6095);
});

test('what is no anesthesia code is told so, and the base units are the reader’s', () => {
  const visit = anesthesia({ kind: 'national' }, 'AA', 100, '99213');
  assert.equal(visit?.amountCents, null);
  assert.match(visit?.why ?? '', /no anesthesia service: its status is A/);
  assert.ok(
    anesthesia({ kind: 'national' }, 'AA')?.notes.some((one) => /base units are what you typed/.test(one)),
  );
});

const JANUARY_2023 = '2023-01-15';
function hospital(codes: string[], wageIndex: number | null = null) {
  const lines = codes.map((text) => {
    const [code = '', units = '1'] = text.split(' x');
    return { code, units: Number(units) };
  });
  return hospitalPrice(site.library.current, lines, JANUARY_2023, wageIndex);
}

test('a comprehensive service pays for the claim; what else is on it is packaged', () => {
  const claim = hospital(['93306', '29881', '11042', '36416']);
  assert.deepEqual(
    claim?.lines.map((one) => one.amountCents),
    [0, 297_666, 0, 0],
  );
  assert.match(claim?.lines[0]?.outcome ?? '', /^Packaged into 29881/);
  assert.equal(claim?.lines[1]?.opps?.apc, '5113');
});

test('what OPPS does not pay is not called packaged', () => {
  // 99213 has B, not recognized on hospital claims.
  const [, visit] = hospital(['29881', '99213'])?.lines ?? [];
  assert.equal(visit?.amountCents, null);
  assert.match(visit?.outcome ?? '', /^Not recognized on hospital outpatient claims/);
});

test('of several status T procedures the highest is paid in full, others half', () => {
  // 45385 1082.91; 43239 825.51 → 412.755 → 412.76
  assert.deepEqual(
    hospital(['43239', '45385'])?.lines.map((one) => one.amountCents),
    [41_276, 108_291],
  );
  assert.equal(hospital(['45385 x2'])?.totalCents, 108_291 + 54_146);
});

test('a service of status Q1 is packaged beside S, T or V and paid alone', () => {
  assert.deepEqual(
    hospital(['12001', '93306'])?.lines.map((one) => one.amountCents),
    [0, 50_313],
  );
  assert.equal(hospital(['12001'])?.totalCents, 18_058);
});

test('sixty percent of an OPPS rate follows the wage index', () => {
  // 503.13 × (0.6 × 1.2951 + 0.4) = 592.21…: 503.13 × 1.17706 = 592.2142
  assert.equal(hospital(['93306'], 12_951)?.totalCents, 59_221);
});

const JANUARY_2026 = '2026-01-15';

test('a surgical center gets the highest in full and half of others, packaged items nothing', () => {
  const lines = ['29881', '43239', '69210', '27447'].map((code) => ({ code, units: 1 }));
  const found = centerPrice(site.library.current, lines, JANUARY_2026, null);
  assert.deepEqual(
    found?.lines.map((one) => one.amountCents),
    // 1644.87 → 822.435 → 822.44; 497.85 → 248.925 → 248.93
    [82_244, 24_893, null, 939_316],
  );
  assert.match(found?.lines[2]?.outcome ?? '', /Packaged/);
});

test('half of the rate of a center follows the wage index of its area, a device portion does not', () => {
  const bakersfield =
    wageAreas(site.library.current, JANUARY_2026).find((one) => one.cbsa === '12540') ?? null;
  assert.equal(bakersfield?.indexTenThousandths, 11_840);
  const one = (code: string) =>
    centerPrice(site.library.current, [{ code, units: 1 }], JANUARY_2026, bakersfield)?.totalCents;
  // 1644.87 × 1.092 = 1796.198
  assert.equal(one('29881'), 179_620);
  // 5112.92 = 3199.84 device + 1913.08 × 1.092 = 2089.083 → 5288.92
  assert.equal(one('64561'), 528_892);
  // A drug: no labor.
  assert.equal(one('J1885'), 33);
});

test('a National Drug Code is read in any spelling', () => {
  assert.deepEqual(parseNdc('00338-0072-25'), ['00338-0072-25']);
  assert.deepEqual(parseNdc('0338-0072-25'), ['00338-0072-25']);
  assert.deepEqual(parseNdc('00338007225'), ['00338-0072-25']);
  assert.deepEqual(parseNdc('50242-060-01'), ['50242-0060-01']);
  assert.deepEqual(parseNdc('50242-0060-1'), ['50242-0060-01']);
  assert.deepEqual(parseNdc('0338007225'), ['00338-0072-25', '03380-0072-25', '03380-0722-05']);
  for (const text of ['', '123', '1234-567-8', 'abcde-1234-12', '123456789012'])
    assert.deepEqual(parseNdc(text), []);
});

test('every spelling of an NDC leads back to it', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  fc.assert(
    fc.property(digits(5), digits(4), digits(2), (labeler, product, pack) => {
      const ndc = `${labeler}-${product}-${pack}`;
      assert.deepEqual(parseNdc(ndc), [ndc]);
      assert.deepEqual(parseNdc(ndc.replaceAll('-', '')), [ndc]);
      if (labeler.startsWith('0')) {
        assert.deepEqual(parseNdc(ndc.slice(1)), [ndc]);
        assert.ok(parseNdc(ndc.slice(1).replaceAll('-', '')).includes(ndc));
      }
    }),
  );
});

test('packages become HCPCS units and units an amount, half up to the cent', () => {
  const [found] = packagesOf(site.library.current, parseNdc('00338-0072-25'), ON);
  assert.deepEqual([found?.code, found?.dosage, found?.unitsThousandths], ['J1885', '15 MG', 50_000]);
  // 12 × 0.303 = 3.636
  const price = drugPrice(
    site.library.current,
    { code: 'J1885', unitsThousandths: 12_000, openedThousandths: null },
    ON,
  );
  assert.equal(price?.lines[0]?.amountCents, 364);
  assert.deepEqual(price?.arithmetic, ['12 × 15 MG at $0.303 = $3.64']);
});

test('what was discarded of a single-dose container goes on a line with JW, nothing discarded is JZ', () => {
  const given = (unitsThousandths: number) =>
    drugPrice(
      site.library.current,
      { code: 'J0585', unitsThousandths, openedThousandths: 200_000 },
      ON,
    )?.lines.map(({ modifier, unitsThousandths: units, amountCents }) => [modifier, units, amountCents]);
  // 6.497 a unit
  assert.deepEqual(given(155_000), [
    [null, 155_000, 100_704],
    ['JW', 45_000, 29_237],
  ]);
  assert.deepEqual(given(200_000), [['JZ', 200_000, 129_940]]);
});

test('units are decimal numbers of a readable size', () => {
  assert.equal(thousandths('0.5'), 500);
  assert.equal(thousandths('.25'), 250);
  assert.equal(thousandths('1,200'), 1_200_000);
  for (const text of ['', '.', '-1', '1e5', 'ten', '12345678901']) assert.equal(thousandths(text), null);
});
