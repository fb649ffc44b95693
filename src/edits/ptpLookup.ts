// Is there an edit between these two codes on this day? The pair file of one setting in memory, for millions of questions
// a second. Authority: as ptpTable.ts; layout: ptpRows.ts. Only column one's side is kept: half of the file, 17 MB for
// both settings of 2024; a bit for each pair (2 MB a setting) answers most questions, whose answer is no, in one step.
import type { Part } from '#editions';
import type { IsoDate } from '#kit';
import { CodeNumbers } from './codeNumbers.ts';
import { type PtpPair, type PtpTuple, SIDES } from './ptpRows.ts';

/** What binds two codes; `turned` when the second one given is in column one. */
export interface Edit extends PtpTuple {
  turned: boolean;
}

/** Seven for each pair of the larger table. */
const BITS = 1 << 24;

function bitOf(one: number, two: number): number {
  return Math.imul((one << 16) | two, 0x9e3779b1) >>> 8;
}

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
  /** One bit by hash of (column one, column two): clear, then there is no such row. */
  readonly #bits = new Uint32Array(BITS / 32);

  constructor(part: Part, codes: readonly string[], tuples: readonly PtpTuple[]) {
    this.#codes = codes;
    this.#numbers = new CodeNumbers(codes);
    this.#tuples = tuples;
    this.#straight = tuples.map((tuple) => ({ ...tuple, turned: false }));
    this.#turned = tuples.map((tuple) => ({ ...tuple, turned: true }));
    this.#from = part.flat.whole(SIDES.columnOne.from, 'u32');
    this.#partner = part.flat.whole(SIDES.columnOne.partner, 'u16');
    this.#tuple = part.flat.whole(SIDES.columnOne.tuple, 'u16');
    for (let one = 0; one < codes.length; one++) {
      const end = this.#from[one + 1] as number;
      for (let row = this.#from[one] as number; row < end; row++) {
        const bit = bitOf(one, this.#partner[row] as number);
        this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
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
    const straight = this.#ordered(one, two, day);
    const back = this.#ordered(two, one, day);
    if (back < 0) return straight;
    return straight >= 0 && this.#endsBefore(straight, back) ? straight : turned(back);
  }

  #endsBefore(row: number, other: number): boolean {
    // Tuples are sorted by their ends.
    return (this.#tuple[row] as number) <= (this.#tuple[other] as number);
  }

  #ordered(one: number, two: number, day: IsoDate): number {
    const bit = bitOf(one, two);
    if (((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
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
      const { effective, deletion, modifierIndicator } = this.#tuples[this.#tuple[row] as number] as PtpTuple;
      if (deletion !== null && deletion < day) continue;
      if (modifierIndicator !== 9 && (effective === null || effective <= day)) return row;
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
