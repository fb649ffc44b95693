// Is there an edit between these two codes on this day? The pair file of one setting in memory, for millions of questions
// a second. Authority: as ptpTable.ts; layout: ptpRows.ts. Only column one's side is kept: half of the file, 17 MB for
// both settings of 2024.
import type { Part } from '#editions';
import type { IsoDate } from '#kit';
import { type PtpPair, type PtpTuple, SIDES } from './ptpRows.ts';

export class PtpLookup {
  readonly #codes: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #tuples: readonly PtpTuple[];
  readonly #from: Uint32Array;
  readonly #partner: Uint16Array;
  readonly #tuple: Uint16Array;

  constructor(
    part: Part,
    codes: readonly string[],
    numbers: ReadonlyMap<string, number>,
    tuples: readonly PtpTuple[],
  ) {
    this.#codes = codes;
    this.#numbers = numbers;
    this.#tuples = tuples;
    this.#from = part.flat.whole(SIDES.columnOne.from, 'u32');
    this.#partner = part.flat.whole(SIDES.columnOne.partner, 'u16');
    this.#tuple = part.flat.whole(SIDES.columnOne.tuple, 'u16');
  }

  /** The number by which the file knows a code; -1 when it does not. */
  numberOf(code: string): number {
    return this.#numbers.get(code) ?? -1;
  }

  /**
   * The place of the row that binds two codes on a day with `one` in column one; -1 when none does. Rows of a pair follow
   * one another in time, so the one that ends first of those that have not ended is meant, even where the file has lost
   * its first day.
   */
  find(one: number, two: number, day: IsoDate): number {
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

  /** The row that `find` found. */
  pair(one: number, row: number): PtpPair {
    return {
      columnOne: this.#codes[one] as string,
      columnTwo: this.#codes[this.#partner[row] as number] as string,
      ...(this.#tuples[this.#tuple[row] as number] as PtpTuple),
    };
  }
}
