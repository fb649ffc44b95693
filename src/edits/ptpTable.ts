// Which pairs bind a code on a date of service? The reading side of the pair file of one setting (layout: ptpRows.ts).
// Authority: NCCI Policy Manual, chapter I.E: the order in which two codes are billed never matters.
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { PtpLookup } from './ptpLookup.ts';
import { type PtpActivity, type PtpPair, type PtpTuple, SIDES } from './ptpRows.ts';

export type PtpSetting = 'practitioner' | 'hospital';

/** How many PTP pairs a code has in one setting on a date. */
export interface PtpCounts {
  setting: PtpSetting;
  /** Pairs in force on the date with the code in column one, and in column two. */
  columnOne: number;
  columnTwo: number;
  /** Pairs in force that allow a modifier (indicator 1). */
  modifierAllowed: number;
  /** All rows of the file for this code, in force or not, and the last day on which any of them was (null: open or none). */
  rows: number;
  lastDeletion: IsoDate | null;
  cite: Cite;
}

export interface PtpQuestion {
  asOf: IsoDate;
  /** Characters that the partner's number must hold; empty for all. */
  contains: string;
  /** Also pairs that are not in force on the date. */
  ended: boolean;
  from: number;
  limit: number;
}

const ACTIVITY = `SELECT code, rows, open, last_deletion AS lastDeletion, ending_then AS endingThen,
  earliest_effective AS earliestEffective FROM activity`;

export function sourceOf(setting: PtpSetting): string {
  return `ncci-ptp-${setting}`;
}

/** The pair file that applies on a date, null when none is loaded. */
export function ptpTable(edition: Edition, setting: PtpSetting, asOf: IsoDate): PtpTable | null {
  const picked = edition.pick(sourceOf(setting), asOf);
  if (!picked) return null;
  return edition.remember(`ptp ${picked.part.entry.slug}`, () => new PtpTable(picked.part));
}

/** What one code of a pair file did; undefined when the file does not name it. */
export function activityIn(part: Part, code: string): PtpActivity | undefined {
  return part.get<PtpActivity>(`${ACTIVITY} WHERE code = ?`, code);
}

/** What every code of a pair file did, in code order. */
export function activities(part: Part): Iterable<PtpActivity> {
  return part.iterate<PtpActivity>(`${ACTIVITY} ORDER BY code`);
}

/** One pair file, with its small tables at hand; the rows stay in the page cache. */
class PtpTable {
  readonly part: Part;
  readonly cite: Cite;
  readonly #codes: string[];
  readonly #numbers: Map<string, number>;
  readonly #tuples: PtpTuple[];
  #lookup: PtpLookup | null = null;
  #live: { asOf: IsoDate; tuples: boolean[] } | null = null;

  constructor(part: Part) {
    this.part = part;
    this.cite = citeOf(part);
    this.#codes = part.all<{ code: string }>('SELECT code FROM code ORDER BY number').map((row) => row.code);
    this.#numbers = new Map(this.#codes.map((code, number) => [code, number]));
    this.#tuples = part.all<PtpTuple>(
      'SELECT effective, deletion, indicator AS modifierIndicator, rationale FROM tuple ORDER BY number',
    );
  }

  /** The rows in memory, read at the first call: a code page needs a few hundred of millions, a claim file all. */
  lookup(): PtpLookup {
    this.#lookup ??= new PtpLookup(this.part, this.#codes, this.#tuples);
    return this.#lookup;
  }

  /** How many rows of a code are in force on a date, by side, and how many of these allow a modifier. */
  inForce(code: string, asOf: IsoDate): { columnOne: number; columnTwo: number; modifierAllowed: number } {
    const counts = { columnOne: 0, columnTwo: 0, modifierAllowed: 0 };
    const live = this.#liveOn(asOf);
    for (const side of ['columnOne', 'columnTwo'] as const) {
      const { start, end } = this.#run(side, code);
      for (const tuple of this.part.flat.slice(SIDES[side].tuple, 'u16', start, end)) {
        if (!live[tuple]) continue;
        counts[side]++;
        if (this.#tuples[tuple]?.modifierIndicator === 1) counts.modifierAllowed++;
      }
    }
    return counts;
  }

  /** One page of a code's rows: in force first, within that column one before column two, then by partner. */
  page(code: string, question: PtpQuestion): { total: number; pairs: (PtpPair & { inForce: boolean })[] } {
    const live = this.#liveOn(question.asOf);
    const inForce: (() => PtpPair)[] = [];
    const ended: (() => PtpPair)[] = [];
    for (const side of ['columnOne', 'columnTwo'] as const) {
      const { start, end } = this.#run(side, code);
      const partners = this.part.flat.slice(SIDES[side].partner, 'u16', start, end);
      const tuples = this.part.flat.slice(SIDES[side].tuple, 'u16', start, end);
      for (const [n, tuple] of tuples.entries()) {
        if (!live[tuple] && !question.ended) continue;
        const partner = this.#codes[partners[n] as number] as string;
        if (!partner.includes(question.contains)) continue;
        (live[tuple] ? inForce : ended).push(() =>
          side === 'columnOne' ? this.#pair(code, partner, tuple) : this.#pair(partner, code, tuple),
        );
      }
    }
    // Only the rows that are shown become objects: a code may have fifteen thousand.
    const pairs = [...inForce, ...ended]
      .slice(question.from, question.from + question.limit)
      .map((pair, n) => ({ ...pair(), inForce: question.from + n < inForce.length }));
    return { total: inForce.length + ended.length, pairs };
  }

  /** Rows of two codes in either order, in force or not. */
  between(one: string, two: string): PtpPair[] {
    return one === two ? this.#ordered(one, two) : [...this.#ordered(one, two), ...this.#ordered(two, one)];
  }

  #ordered(columnOne: string, columnTwo: string): PtpPair[] {
    const wanted = this.#numbers.get(columnTwo);
    const { start, end } = this.#run('columnOne', columnOne);
    if (wanted === undefined || start === end) return [];
    const partners = this.part.flat.slice(SIDES.columnOne.partner, 'u16', start, end);
    const pairs: PtpPair[] = [];
    for (let n = firstAtLeast(partners, wanted); partners[n] === wanted; n++) {
      const [tuple = 0] = this.part.flat.slice(SIDES.columnOne.tuple, 'u16', start + n, start + n + 1);
      pairs.push(this.#pair(columnOne, columnTwo, tuple));
    }
    return pairs;
  }

  /** Where the rows of a code stand on one side. */
  #run(side: keyof typeof SIDES, code: string): { start: number; end: number } {
    const number = this.#numbers.get(code);
    if (number === undefined) return { start: 0, end: 0 };
    const [start = 0, end = 0] = this.part.flat.slice(SIDES[side].from, 'u32', number, number + 2);
    return { start, end };
  }

  #pair(columnOne: string, columnTwo: string, tuple: number): PtpPair {
    return { columnOne, columnTwo, ...(this.#tuples[tuple] as PtpTuple) };
  }

  /** Which tuples are in force on a date; kept for the last date asked, which mostly is today. */
  #liveOn(asOf: IsoDate): boolean[] {
    if (this.#live?.asOf !== asOf)
      this.#live = { asOf, tuples: this.#tuples.map((tuple) => isInForce(tuple, asOf)) };
    return this.#live.tuples;
  }
}

function isInForce({ effective, deletion, modifierIndicator }: PtpTuple, asOf: IsoDate): boolean {
  return (
    modifierIndicator !== 9 &&
    (effective === null || effective <= asOf) &&
    (deletion === null || deletion >= asOf)
  );
}

/** Binary search: the first place whose number is not below `wanted`. */
function firstAtLeast(numbers: Uint16Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
