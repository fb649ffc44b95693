// Prices against the official files of October 2025, three ways: amounts that were worked out by hand, a second computation that
// reads the files itself and counts in whole numbers of any length, and the amounts that CMS prints (OPPSCAP).
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { type OfficialEdition, officialEdition } from '../../test/official-edition.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { collect } from '../importers/archive.ts';
import {
  type FeeLine,
  localitiesOn,
  parseLocality,
  parseZip,
  price,
  spreadOf,
  type Where,
  type WhereAsked,
  whereOn,
} from './fees.ts';

const skip = skipWithout('mpfs/rvu25d.zip');
const ON = '2025-11-03';
let official: OfficialEdition;
/** Lines of the bundle's files, split by hand. */
let rvu: string[][];
let gpci: string[][];
let cap: string[][];

before(async () => {
  if (skip) return;
  official = await officialEdition();
  const { files } = await collect([sharedData('mpfs/rvu25d.zip') as string]);
  const read = async (name: RegExp) => {
    const file = files.find((one) => name.test(one.name));
    const chunks: Buffer[] = [];
    if (file) for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('latin1').split(/\r?\n/).map(cellsOf);
  };
  rvu = (await read(/^PPRRVU/)).slice(10).filter((cells) => cells.length >= 31);
  gpci = (await read(/^GPCI/)).filter((cells) => /^\d{5}$/.test(cells[0] ?? ''));
  cap = (await read(/^OPPSCAP/)).filter((cells) => /^\w{5}$/.test(cells[0] ?? '') && cells[0] !== 'HCPCS');
});
after(() => official?.close());

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
}

/** A decimal as a whole number of millionths. */
function millionths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt((whole || '0') + fraction.padEnd(6, '0').slice(0, 6));
}

/** [(work × GPCI) + (PE × GPCI) + (MP × GPCI)] × factor, half up to the cent. */
function centsOf(parts: [string, string][], factor: string): number {
  const sum = parts.reduce((total, [value, index]) => total + millionths(value) * millionths(index), 0n);
  const exact = sum * millionths(factor);
  const cent = 10n ** 16n;
  return Number((exact + cent / 2n) / cent);
}

const NATIONAL_INDICES = ['', '', '', '', '1', '1', '1'];

function second(cells: string[], indices: string[], setting: 'facility' | 'nonFacility'): number | null {
  if (!/^[ART]$/.test(cells[3] ?? '')) return null;
  if (cells[setting === 'facility' ? 9 : 7] === 'NA') return null;
  const sum = (pe: number, mp: number) =>
    centsOf(
      [
        [cells[5] as string, indices[4] as string],
        [cells[pe] as string, indices[5] as string],
        [cells[mp] as string, indices[6] as string],
      ],
      cells[24] as string,
    );
  const own = sum(setting === 'facility' ? 8 : 6, 10);
  const opps = setting === 'facility' ? 29 : 28;
  const least = Number(cells[opps]) > 0 ? Math.min(own, sum(opps, 30)) : own;
  return own === 0 ? null : least;
}

function where(asked: WhereAsked | null): Where {
  const found = whereOn(official.edition, asked as WhereAsked, ON);
  if ('problem' in found) assert.fail(found.problem);
  return found;
}

function one(code: string, modifier: string, at: Where, setting: 'facility' | 'nonFacility') {
  const line: FeeLine = { code, modifiers: modifier === '' ? [] : [modifier], units: 1 };
  const priced = price(official.edition, line, { asOf: ON, where: at, setting });
  const [result] = priced?.lines ?? [];
  assert.ok(result);
  return result;
}

/**
 * Worked out with awk from PPRRVU2025_Oct.csv, int((work × GPCI + PE × GPCI + MP × GPCI) × 32.3465 × 100 + 0.5), the indices typed
 * from GPCI2025.csv: non-facility and facility, national, Alabama, Alaska, Los Angeles, Miami, Manhattan.
 */
const PLACES = [null, '10112-00', '02102-01', '01182-18', '09102-04', '13202-01'];
type Row = [string, string, ...(number | null)[]];
const BY_HAND: Row[] = [
  ['11042', '', 12518, 5887, 11183, 5420, 14695, 7527, 14238, 6321, 13387, 6577, 14472, 6740],
  ['20610', '', 6340, 4399, 5721, 4034, 7719, 5621, 6970, 4652, 7061, 5068, 7340, 5077],
  ['27447', '', null, 125763, null, 113809, null, 156219, null, 134036, null, 146410, null, 146545],
  ['29881', '', null, 53825, null, 48431, null, 65514, null, 58544, null, 61287, null, 62666],
  ['43239', '', 35711, 13262, 31769, 12262, 41384, 17117, 40991, 14187, 37848, 14793, 41317, 15142],
  ['45385', '', 43538, 24292, 39239, 22514, 52373, 31568, 48825, 25845, 46983, 27217, 50160, 27719],
  ['64561', '', 69254, 29403, 61802, 27172, 81097, 38019, 78841, 31259, 74079, 33152, 80114, 33648],
  ['66984', '', null, 52175, null, 47931, null, 65493, null, 57786, null, 55562, null, 59306],
  ['70553', '', 31408, null, 28112, null, 36803, null, 36115, null, 32819, null, 36128, null],
  ['71046', '', 3267, null, 2913, null, 3798, null, 3760, null, 3431, null, 3769, null],
  ['71046', '26', 1003, 1003, 955, 955, 1366, 1366, 1073, 1073, 1058, 1058, 1113, 1113],
  ['71046', 'TC', 2264, null, 1958, null, 2432, null, 2687, null, 2373, null, 2656, null],
  ['88305', '', 6954, null, 6342, null, 8503, null, 7902, null, 7172, null, 7896, null],
  ['90834', '', 10416, 9089, 10042, 8889, 14501, 13067, 11150, 9567, 10721, 9359, 11423, 9877],
  ['92014', '', 12098, 7213, 11076, 6832, 14939, 9659, 13681, 7849, 12491, 7475, 13705, 8010],
  ['93306', '', 18793, null, 16883, null, 22184, null, 21607, null, 19507, null, 21547, null],
  ['97110', '', 2879, null, 2683, null, 3706, null, 3200, null, 2965, null, 3226, null],
  ['99213', '', 8895, 6372, 8186, 5993, 11220, 8492, 9819, 6806, 9498, 6907, 10106, 7164],
  ['99214', '', 12518, 9380, 11549, 8823, 15897, 12505, 13758, 10012, 13403, 10181, 14207, 10548],
  ['99223', '', null, 16723, null, 15749, null, 22378, null, 17790, null, 18203, null, 18800],
  ['99285', '', null, 16885, null, 15959, null, 22994, null, 17493, null, 19040, null, 19063],
  ['99291', '', 26556, 20572, 24566, 19366, 34111, 27642, 28779, 21634, 28977, 22831, 30192, 23215],
];

test('twenty codes in six places agree to the cent with amounts worked out by hand', { skip }, () => {
  for (const [code, modifier, ...amounts] of BY_HAND) {
    PLACES.forEach((place, i) => {
      const at = where(place === null ? { kind: 'national' } : parseLocality(place));
      const found = (['nonFacility', 'facility'] as const).map(
        (setting) => one(code, modifier, at, setting).amountCents,
      );
      assert.deepEqual(found, [amounts[2 * i], amounts[2 * i + 1]], `${code} ${modifier} ${place}`);
    });
  }
});

test('every row of the file, in six places and both settings, agrees with a second computation', {
  skip,
}, () => {
  let priced = 0;
  for (const place of PLACES) {
    const at = where(place === null ? { kind: 'national' } : parseLocality(place));
    const [mac, locality] = place?.split('-') ?? [];
    const indices = gpci.find((cells) => cells[0] === mac && cells[2] === locality) ?? NATIONAL_INDICES;
    for (const cells of rvu) {
      const [code = '', modifier = ''] = cells;
      for (const setting of ['nonFacility', 'facility'] as const) {
        const expected = second(cells, indices, setting);
        const found = one(code, modifier, at, setting);
        assert.equal(found.amountCents, expected, `${code} ${modifier} ${setting} ${place}`);
        assert.equal(found.why === null, expected !== null, `${code} says why it has no price`);
        if (expected !== null) priced++;
      }
    }
  }
  assert.ok(priced > 50_000, `only ${priced} amounts were compared`);
});

test('the amounts that CMS prints after the OPPS cap come out, all of active codes', { skip }, () => {
  const localities = new Map(
    localitiesOn(official.edition, ON).map((one) => [`${one.mac} ${one.locality}`, one]),
  );
  let compared = 0;
  for (const [code = '', modifier = '', status, mac = '', locality = '', , printed] of cap) {
    // Southern California stands in the file a second time under the northern contractor.
    const known = localities.get(`${mac} ${locality}`);
    if (status !== 'A' || !known) continue;
    const found = one(code, modifier, where({ kind: 'locality', mac, locality }), 'nonFacility');
    assert.equal(
      found.amountCents,
      Math.round(Number(printed) * 100),
      `${code} ${modifier} ${mac} ${locality}`,
    );
    assert.notEqual(found.amount?.capArithmetic, null);
    compared++;
  }
  assert.equal(compared, 6322);
});

test('where no cap is printed, none is applied', { skip }, () => {
  const printed = new Set(cap.map(([code, modifier]) => `${code} ${modifier}`));
  const manhattan = where(parseLocality('13202-01'));
  for (const [code = '', modifier = ''] of rvu) {
    if (printed.has(`${code} ${modifier}`)) continue;
    assert.equal(one(code, modifier, manhattan, 'nonFacility').amount?.capArithmetic ?? null, null, code);
  }
});

test('the components of an amount add up to it', { skip }, () => {
  const miami = where(parseLocality('09102-04'));
  for (const [code = '', modifier = ''] of rvu) {
    const { amount } = one(code, modifier, miami, 'nonFacility');
    if (!amount) continue;
    const sum: number = amount.components.reduce((total, part) => total + part.amountCents, 0);
    assert.equal(sum, amount.cents, code);
    for (const component of amount.components) assert.ok(component.amountCents >= 0, code);
  }
});

test('26 and TC together are the whole in RVUs without exception, in cents to the cent that rounding takes', {
  skip,
}, () => {
  const rows = new Map(rvu.map((cells) => [`${cells[0]} ${cells[1]}`, cells]));
  const national = where({ kind: 'national' });
  let wholes = 0;
  const byCents = new Map<number, number>();
  for (const [code = '', modifier, , status] of rvu) {
    const professional = rows.get(`${code} 26`);
    const technical = rows.get(`${code} TC`);
    if (modifier !== '' || !/^[ART]$/.test(status ?? '') || !professional || !technical) continue;
    const whole = rows.get(`${code} `) as string[];
    for (const column of [5, 6, 8, 10, 11, 12]) {
      const sum: number =
        Math.round(100 * Number(professional[column])) + Math.round(100 * Number(technical[column]));
      assert.equal(sum, Math.round(100 * Number(whole[column])), `${code}, column ${column}`);
    }
    const cents = (one26: string) => one(code, one26, national, 'nonFacility').amountCents;
    const [all, pc, tc] = [cents(''), cents('26'), cents('TC')];
    if (all === null || pc === null || tc === null) continue;
    byCents.set(all - pc - tc, (byCents.get(all - pc - tc) ?? 0) + 1);
    wholes++;
  }
  assert.ok(wholes > 750, String(wholes));
  assert.deepEqual([...byCents.keys()].sort(), [-1, 0, 1]);
});

test('a ZIP code leads to its locality, with and without its four digits', { skip }, () => {
  for (const text of ['90001', '90001-2345', '900012345']) {
    const at = where(parseZip(text));
    assert.deepEqual([at.locality?.mac, at.locality?.locality, at.notes], ['01182', '18', []], text);
  }
  assert.equal(one('99213', '', where(parseZip('90001')), 'nonFacility').amountCents, 9819);
});

test('a ZIP code that spans localities says that the ZIP+4 decides', { skip }, () => {
  const at = where(parseZip('35958'));
  assert.equal(at.locality?.state, 'AL');
  assert.match(at.notes[0] ?? '', /^ZIP 35958 spans payment localities: the ZIP\+4 decides/);
  const unknown = whereOn(official.edition, { kind: 'zip', zip: '00000', plusFour: null }, ON);
  assert.ok('problem' in unknown && unknown.field === 'zip');
});

test('the spread over the localities holds all 109, lowest first, the reader’s among them', { skip }, () => {
  const spread = spreadOf(official.edition, { code: '99213', modifier: '', setting: 'nonFacility' }, ON);
  assert.equal(spread?.amounts.length, 109);
  assert.equal(spread?.nationalCents, 8895);
  const cents = spread?.amounts.map((one) => one.cents) ?? [];
  assert.deepEqual(
    [...cents].sort((a, b) => a - b),
    cents,
  );
  assert.equal(spread?.amounts.find((one) => one.locality.name === 'MIAMI')?.cents, 9498);
});

test('a day after the last release is priced with a warning, one before the first too', { skip }, () => {
  const at = where({ kind: 'national' });
  const line: FeeLine = { code: '99213', modifiers: [], units: 1 };
  const later = price(official.edition, line, { asOf: '2026-11-24', where: at, setting: 'nonFacility' });
  assert.match(later?.notes[0] ?? '', /ended on 31 December 2025: amounts may have changed since/);
  const earlier = price(official.edition, line, { asOf: '2011-01-05', where: at, setting: 'nonFacility' });
  assert.match(earlier?.notes[0] ?? '', /No fee schedule of 5 January 2011 is loaded/);
});
