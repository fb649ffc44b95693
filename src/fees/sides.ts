// Which units of a claim are the two sides of one procedure, and what do they come to together?
// Authority: RVU record layout, bilateral surgery indicator; Claims Processing Manual ch. 12 §40.7. Both sides are one procedure
// in the ranking of several (§40.6), so the adjustment comes before it.
import { shareOf } from './amounts.ts';
import { change, type Working } from './line.ts';

/** One procedure as the rules for several count them: a unit of a line, both sides of one procedure, or a family of endoscopies. */
export interface Counted {
  pieces: Piece[];
}

export interface Piece {
  working: Working;
  cents: number;
  /** Of the amount of one unit, in hundredths of a percent: 10000, 15000 for both sides, 5000 for the second side. */
  share: number;
}

/** What the second side adds, by bilateral indicator, in hundredths of a percent. */
const SECOND_SIDE: Record<string, number> = { '0': 0, '1': 5000, '2': 0, '3': 10_000 };
const SECOND_SIDE_WORDS: Record<string, string> = {
  '0': 'one side is the price of both',
  '1': 'both sides come to 150 %',
  '2': 'already priced for both sides',
  '3': 'each side is paid in full',
};

/** Another digit, eyelid, vessel, session or time: no second side. */
const DISTINCT = /^(59|X[EPSU]|7[6789]|91|F[A1-9]|T[A1-9]|E[1-4]|L[CDM]|R[CI])$/;

export function countedProcedures(workings: readonly Working[]): Counted[] {
  const counted: Counted[] = [];
  const lonely: Working[] = [];
  for (const working of workings) {
    if (working.amount === null) continue;
    const units = working.line.units;
    working.cents = working.amount.cents;
    if (units > 1) {
      change(working, 'units', working.amount.cents * units, `${units} units`);
    }
    const both = bothSidesOnOneLine(working);
    if (both !== null) counted.push(both);
    else if (units === 1 && indicatorOf(working) in SECOND_SIDE) lonely.push(working);
    else counted.push(...Array.from({ length: units }, () => ({ pieces: [pieceOf(working)] })));
  }
  for (const group of Map.groupBy(lonely, keyOf).values()) counted.push(...pairs(group));
  return counted;
}

function pieceOf(working: Working): Piece {
  return { working, cents: working.amount?.cents ?? 0, share: 10_000 };
}

function indicatorOf(working: Working): string {
  return working.row?.bilateral ?? '9';
}

function has(working: Working, modifier: string): boolean {
  return working.line.modifiers.includes(modifier);
}

/** The same service by the same role: what can be its own second side. */
function keyOf(working: Working): string {
  const roles = working.shares.map(({ text }) => text).join();
  return `${working.line.code} ${working.row?.modifier} ${roles} ${working.isReturn}`;
}

/** 50, RT with LT, or two units without a sign of another site. Indicator 0 knows no "two units". */
function bothSidesOnOneLine(working: Working): Counted | null {
  const { line } = working;
  const named = has(working, '50') || (has(working, 'LT') && has(working, 'RT'));
  const indicator = indicatorOf(working);
  const second = SECOND_SIDE[indicator];
  if (second === undefined) {
    if (has(working, '50'))
      working.notes.push(`50 has no effect: bilateral indicator ${indicator}, the concept does not apply.`);
    return null;
  }
  const unnamed = line.units === 2 && indicator !== '0' && !line.modifiers.some((one) => isSided(one));
  if (!unnamed && !(named && line.units <= 2)) {
    if (named) working.notes.push('50 belongs on one unit; more than two units are priced one by one.');
    return null;
  }
  const share = 10_000 + second;
  const cents = shareOf(working.amount?.cents ?? 0, share);
  const how = named ? (has(working, '50') ? 'Modifier 50' : 'LT and RT') : 'Two units';
  change(
    working,
    'bilateral',
    cents,
    `${how}, bilateral indicator ${indicator}: ${SECOND_SIDE_WORDS[indicator]}, ${share / 100} % of one`,
  );
  return { pieces: [{ working, cents, share }] };
}

function isSided(modifier: string): boolean {
  return modifier === 'LT' || modifier === 'RT' || DISTINCT.test(modifier);
}

/** Lines of one unit each: left with right, or two that nothing tells apart. */
function pairs(group: Working[]): Counted[] {
  const left = group.filter((one) => has(one, 'LT') && !hasDistinct(one));
  const right = group.filter((one) => has(one, 'RT') && !hasDistinct(one));
  const plain = group.filter((one) => !one.line.modifiers.some(isSided));
  const counted: Counted[] = [];
  const paired = new Set<Working>();
  const join = (first: Working, secondLine: Working) => {
    counted.push(pair(first, secondLine));
    paired.add(first).add(secondLine);
  };
  for (let i = 0; i < Math.min(left.length, right.length); i++) join(left[i] as Working, right[i] as Working);
  const [first, second] = plain;
  if (plain.length === 2 && first && second && indicatorOf(first) !== '0') join(first, second);
  for (const one of group) if (!paired.has(one)) counted.push({ pieces: [pieceOf(one)] });
  return counted;
}

function hasDistinct(working: Working): boolean {
  return working.line.modifiers.some((one) => DISTINCT.test(one));
}

function pair(first: Working, second: Working): Counted {
  const indicator = indicatorOf(first);
  const share = SECOND_SIDE[indicator] as number;
  const cents = shareOf(second.amount?.cents ?? 0, share);
  if (share !== 10_000) {
    change(
      second,
      'bilateral',
      cents,
      `The second side, bilateral indicator ${indicator}: ${SECOND_SIDE_WORDS[indicator]}, so this line is ${share / 100} %`,
    );
  }
  return { pieces: [pieceOf(first), { working: second, cents, share }] };
}
