// Is there an edit between these two codes on this day? The pair file of one setting in memory, for millions of questions
// a second. Authority: as ptpTable.ts; layout: ptpRows.ts. Only column one's side is kept: half of the file, 17 MB for
// both settings of 2024; a bit for each pair (2 MB a setting) answers most questions, whose answer is no, in one step.
import type { Part } from '#editions';
import { type IsoDate, toDayNumber } from '#kit';
import { CodeNumbers } from './codeNumbers.ts';
import { type PtpPair, type PtpTuple, SIDES } from './ptpRows.ts';

/** What binds two codes; `turned` when the second one given is in column one. */
export interface Edit extends PtpTuple {
  turned: boolean;
}

/** Seven bits for each pair of the larger table; both orders of two codes have theirs in one word. */
const WORDS = 1 << 19;

function hashOf(low: number, high: number): number {
  return Math.imul((low << 16) | high, 0x9e3779b1);
}

function bitOf(hash: number, isTurned: boolean): number {
  return 1 << (((hash >>> 7) & 30) | (isTurned ? 1 : 0));
}

/** Later than any day. */
const OPEN = 0x7fffffff;

export class PtpLookup {
  readonly #codes: readonly string[];
  readonly #numbers: CodeNumbers;
  readonly #tuples: readonly PtpTuple[];
  /** The answers of `between`, made once. */
  readonly #straight: readonly Edit[];
  readonly #turned: readonly Edit[];
  readonly #from: Uint32Array;
  readonly #partner: Uint16Array;
  readonly #tuple: Uint16Array;
  /** A bit by hash of (column one, column two): clear, then there is no such row. */
  readonly #bits = new Uint32Array(WORDS);
  /** First and last day of each tuple as day numbers; a tuple that never was in force ends before it begins. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** The day that was asked last, and its number. */
  #day: IsoDate = '1960-01-01';
  #dayNumber = 0;

  constructor(part: Part, codes: readonly string[], tuples: readonly PtpTuple[]) {
    this.#codes = codes;
    this.#numbers = new CodeNumbers(codes);
    this.#tuples = tuples;
    this.#straight = tuples.map((tuple) => ({ ...tuple, turned: false }));
    this.#turned = tuples.map((tuple) => ({ ...tuple, turned: true }));
    this.#from = part.flat.whole(SIDES.columnOne.from, 'u32');
    this.#partner = part.flat.whole(SIDES.columnOne.partner, 'u16');
    this.#tuple = part.flat.whole(SIDES.columnOne.tuple, 'u16');
    this.#first = Int32Array.from(tuples, ({ effective }) =>
      effective === null ? -OPEN : toDayNumber(effective),
    );
    this.#last = Int32Array.from(tuples, ({ deletion, modifierIndicator }) =>
      modifierIndicator === 9 ? -OPEN : deletion === null ? OPEN : toDayNumber(deletion),
    );
    for (let one = 0; one < codes.length; one++) {
      const end = this.#from[one + 1] as number;
      for (let row = this.#from[one] as number; row < end; row++) {
        const two = this.#partner[row] as number;
        const hash = one < two ? hashOf(one, two) : hashOf(two, one);
        this.#bits[hash >>> 13] = (this.#bits[hash >>> 13] as number) | bitOf(hash, two < one);
      }
    }
  }

  /** The number by which the file knows a code; -1 when it does not. */
  numberOf(code: string): number {
    return this.#numbers.of(code);
  }

  /**
   * The row that binds two codes on a day, in whichever order the file has them: its place when `one` is in column one,
   * `turned(place)` when `two` is, -1 when there is none. Rows of two codes follow one another in time, so of those that
   * have not ended the one that ends first is meant, even where the file has lost its first day.
   */
  find(one: number, two: number, day: IsoDate): number {
    const hash = one < two ? hashOf(one, two) : hashOf(two, one);
    const word = this.#bits[hash >>> 13] as number;
    const isTurned = two < one;
    const on = this.#numberOfDay(day);
    const straight = (word & bitOf(hash, isTurned)) === 0 ? -1 : this.#ordered(one, two, on);
    const back = (word & bitOf(hash, !isTurned)) === 0 ? -1 : this.#ordered(two, one, on);
    if (back < 0) return straight;
    return straight >= 0 && this.#endsBefore(straight, back) ? straight : turned(back);
  }

  /** A claim, and mostly a file of claims, asks about few days. */
  #numberOfDay(day: IsoDate): number {
    if (day !== this.#day) {
      this.#day = day;
      this.#dayNumber = toDayNumber(day);
    }
    return this.#dayNumber;
  }

  #endsBefore(row: number, other: number): boolean {
    // Tuples are sorted by their ends.
    return (this.#tuple[row] as number) <= (this.#tuple[other] as number);
  }

  #ordered(one: number, two: number, on: number): number {
    const partner = this.#partner;
    let low = this.#from[one] as number;
    const end = this.#from[one + 1] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((partner[middle] as number) < two) low = middle + 1;
      else high = middle;
    }
    // Sorted by their ends, the open one last.
    for (let row = low; row < end && partner[row] === two; row++) {
      const tuple = this.#tuple[row] as number;
      if (on <= (this.#last[tuple] as number) && on >= (this.#first[tuple] as number)) return row;
    }
    return -1;
  }

  /** The row that `find` found between two codes. */
  pair(one: number, two: number, found: number): PtpPair {
    const isTurned = found < -1;
    // Field by field: copying with `...` takes ten times as long as the search.
    const { effective, deletion, modifierIndicator, rationale } = this.#tuples[
      this.#tuple[isTurned ? turned(found) : found] as number
    ] as PtpTuple;
    const columnOne = this.#codes[isTurned ? two : one] as string;
    const columnTwo = this.#codes[isTurned ? one : two] as string;
    return { columnOne, columnTwo, effective, deletion, modifierIndicator, rationale };
  }

  /** As `find`, by codes; null when no edit is in force. */
  between(one: string, two: string, day: IsoDate): Edit | null {
    const a = this.numberOf(one);
    const b = this.numberOf(two);
    const found = a < 0 || b < 0 ? -1 : this.find(a, b, day);
    if (found === -1) return null;
    return found < 0
      ? (this.#turned[this.#tuple[turned(found)] as number] as Edit)
      : (this.#straight[this.#tuple[found] as number] as Edit);
  }
}

/** A place as the mark of a row found in the other order, and back. */
export function turned(place: number): number {
  return -2 - place;
}
