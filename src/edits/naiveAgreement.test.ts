// Do the edits say what the official files say? A hundred thousand random claims against a naive implementation that reads
// the files itself (test/naive-ncci.ts), in both settings, on three dates of service.
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Claim, check, type Finding } from '#edits';
import { seed } from '../../test/edition.ts';
import { type NaiveLine, NaiveNcci, type NaiveSetting } from '../../test/naive-ncci.ts';
import { officialEdition } from '../../test/official-edition.ts';
import { skipWithout } from '../../test/shared-data.ts';

const CLAIMS = 100_000;
const DATES = ['2011-06-15', '2019-03-01', '2024-08-01'];
const SETTINGS: NaiveSetting[] = ['practitioner', 'hospital'];
const MODIFIERS =
  '59 XS XE XU XP RT LT 25 57 58 78 79 24 27 91 F1 T5 E1 LC 22 76 77 50 26 TC 51 KX GY 80'.split(' ');

test('pairs, units and add-ons of 100,000 random claims are those of a naive reading of the files', {
  skip: skipWithout('ncci/ccipra-v302r0-f1.zip'),
}, async () => {
  const official = await officialEdition();
  try {
    const naive = new NaiveNcci();
    const next = dice(seed('naive agreement'));
    const pool = poolOf(naive, next);
    naive.readPairs(new Set(pool.all));
    const told = { ptp: 0, mue: 0, 'add-on': 0 };
    for (let n = 0; n < CLAIMS; n++) {
      const drawn = drawClaim(pool, next);
      for (const date of DATES) {
        const lines = drawn.map(({ later, ...line }) => ({ ...line, date: later ? addDay(date) : date }));
        for (const setting of SETTINGS) {
          const ours = statementsOf(lines, check(official.edition, claimOf(lines, date, setting)));
          const theirs = naive.statements(lines, setting);
          if (ours.join('\n') !== theirs.join('\n'))
            assert.deepEqual(ours, theirs, `claim ${n}, ${setting}, ${date}: ${JSON.stringify(lines)}`);
          for (const one of theirs) told[one.slice(0, one.indexOf(' ')) as keyof typeof told]++;
        }
      }
    }
    console.log(`# statements compared: ${JSON.stringify(told)}`);
    // Agreement on nothing would prove nothing.
    for (const [kind, count] of Object.entries(told)) assert.ok(count > CLAIMS / 10, `only ${count} ${kind}`);
  } finally {
    official.close();
  }
});

type Dice = (below: number) => number;

function dice(start: number): Dice {
  let state = start >>> 0;
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

interface Pool {
  /** Codes with most edits; codes as they come; add-ons each with a listed primary. */
  edited: string[];
  common: string[];
  addOns: { addOn: string; primary: string }[];
  all: string[];
}

/** Three thousand codes: fewer would miss much, more would seldom meet one another. */
function poolOf(naive: NaiveNcci, next: Dice): Pool {
  const byRows = [...naive.rowCounts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const limited = [...naive.units.practitioner.keys()];
  const pick = <T>(from: readonly T[], count: number) =>
    Array.from({ length: count }, () => from[next(from.length)] as T);
  const addOns = pick([...naive.addOns.keys()], 250).flatMap((addOn) => {
    const rows = naive.addOns.get(addOn) ?? [];
    return rows.length > 0 ? [{ addOn, primary: rows[next(rows.length)]?.primary ?? '' }] : [];
  });
  const edited = pick(byRows.slice(0, 1_500), 700);
  const common = [...COMMON, ...pick(byRows, 900), ...pick(limited, 600)];
  const all = [...edited, ...common, ...addOns.flatMap((one) => [one.addOn, one.primary])];
  return { edited, common, addOns, all: [...new Set(all)] };
}

/** Billed everywhere, and the worked examples; no file in ../shared/data says how often a code is billed. */
const COMMON =
  '99213 99214 99232 99285 36415 80053 80048 85025 93000 93010 71046 96372 97110 97140 20610 45378 45380 45385 43239 43235 29880 29881 11721 17000 66984 27447 64560 J1885 G0463'.split(
    ' ',
  );

interface DrawnLine extends Omit<NaiveLine, 'date'> {
  /** On the day after the claim's. */
  later: boolean;
}

function drawClaim({ edited, common, addOns }: Pool, next: Dice): DrawnLine[] {
  const codes: string[] = [];
  for (let count = 2 + next(11); codes.length < count; ) {
    const kind = next(10);
    if (kind < 4) codes.push(edited[next(edited.length)] as string);
    else if (kind < 8) codes.push(common[next(common.length)] as string);
    else if (kind < 9 && codes.length > 0) codes.push(codes[next(codes.length)] as string);
    else {
      const { addOn, primary } = addOns[next(addOns.length)] as { addOn: string; primary: string };
      codes.push(addOn);
      if (next(2) === 0 && codes.length < count) codes.push(primary);
    }
  }
  return codes.map((code) => ({
    code,
    modifiers: Array.from(
      { length: Math.max(0, next(6) - 3) },
      () => MODIFIERS[next(MODIFIERS.length)] as string,
    ),
    units: next(4) === 0 ? 1 + next(12) : 1,
    later: next(12) === 0,
  }));
}

function claimOf(lines: readonly NaiveLine[], date: string, setting: NaiveSetting): Claim {
  return {
    setting,
    dateOfService: date,
    patient: { birthDate: null, sex: null },
    diagnoses: ['Z00.00'],
    lines: lines.map((line) => ({
      code: line.code,
      modifiers: line.modifiers,
      units: line.units,
      placeOfService: '11',
      diagnosisPointers: [1],
      dateOfService: line.date === date ? null : line.date,
    })),
  };
}

/** Our findings in the words of the naive implementation. */
function statementsOf(lines: readonly NaiveLine[], findings: readonly Finding[]): string[] {
  const told = new Map<string, Set<number>>();
  for (const { rule, severity, codes, lines: numbers } of findings) {
    const date = lines[(numbers[0] ?? 1) - 1]?.date;
    const key =
      rule === 'ncci-ptp'
        ? `ptp ${codes.join(' ')} ${date} ${severity === 'error' ? 'denied' : 'lifted'}`
        : rule === 'mue'
          ? `mue ${codes[0]} ${numbers.join(',')}`
          : rule === 'add-on'
            ? `add-on ${codes[0]} ${numbers.join(',')} ${severity}`
            : null;
    if (key === null) continue;
    const known = told.get(key) ?? new Set();
    for (const number of numbers) known.add(number);
    told.set(key, known);
  }
  return [...told]
    .map(([key, numbers]) =>
      key.startsWith('ptp') ? `${key} ${[...numbers].sort((a, b) => a - b).join(',')}` : key,
    )
    .sort();
}

function addDay(date: string): string {
  return `${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, '0')}`;
}
