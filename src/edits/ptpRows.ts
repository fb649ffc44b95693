// NCCI procedure-to-procedure pairs of one quarter and setting, as sorted flat arrays with all their history.
// Authority: CMS NCCI PTP edit files; a pair may have several rows over time, and the date of service picks.
//
//   code      sorted codes, their place is their number          tuple   distinct (effective, deletion, indicator, rationale)
//   from1 ──▶ two, tuple1    rows of a code in column one, by (column two, deletion)
//   from2 ──▶ one, tuple2    rows of a code in column two, by (column one, deletion)
//
// Two numbers of 16 bits a row and side: 8 bytes a row, 35 MB for both settings of 2024.
import type { PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export interface PtpPair {
  columnOne: string;
  columnTwo: string;
  /** Null: the file does not say (lost, or "in existence prior to 1996"). */
  effective: IsoDate | null;
  /** Last day in force; null while open. */
  deletion: IsoDate | null;
  /** 0 no modifier helps, 1 an NCCI-associated modifier may, 9 never in force. */
  modifierIndicator: 0 | 1 | 9;
  rationale: string;
}

/** What stands behind the two codes of a row; about a thousand of them are distinct. */
export type PtpTuple = Omit<PtpPair, 'columnOne' | 'columnTwo'>;

/** What the pair file of one setting testifies about one code. */
export interface PtpActivity {
  code: string;
  rows: number;
  /** Rows without an end. */
  open: number;
  lastDeletion: IsoDate | null;
  /** Rows that end on `lastDeletion`. */
  endingThen: number;
  earliestEffective: IsoDate | null;
}

/** Which array holds what: where the rows of a code begin on its side, the other code of each, its tuple. */
export const SIDES = {
  columnOne: { from: 'from1', partner: 'two', tuple: 'tuple1' },
  columnTwo: { from: 'from2', partner: 'one', tuple: 'tuple2' },
} as const;

/** Numbers are 16 bits wide. */
export const MOST_NUMBERS = 65_535;

const SCHEMA = `CREATE TABLE code (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
  CREATE TABLE tuple (number INTEGER PRIMARY KEY, effective TEXT, deletion TEXT, indicator INTEGER NOT NULL, rationale TEXT NOT NULL);
  CREATE TABLE activity (code TEXT PRIMARY KEY, rows INTEGER NOT NULL, open INTEGER NOT NULL, last_deletion TEXT,
    ending_then INTEGER NOT NULL, earliest_effective TEXT) WITHOUT ROWID;
  CREATE TABLE known_pair (column_one TEXT NOT NULL, column_two TEXT NOT NULL, deletion TEXT, indicator INTEGER NOT NULL)`;

/** Rows gathered in the order of the file; codes and tuples by number of first appearance. */
export class PtpRows {
  readonly codes: string[] = [];
  readonly tuples: PtpTuple[] = [];
  #one = new Uint16Array(1 << 16);
  #two = new Uint16Array(1 << 16);
  #tuple = new Uint16Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Each number below `MOST_NUMBERS`, and pushed to `codes` or `tuples` before. */
  add(one: number, two: number, tuple: number): void {
    if (this.#length === this.#one.length) {
      this.#one = doubled(this.#one);
      this.#two = doubled(this.#two);
      this.#tuple = doubled(this.#tuple);
    }
    this.#one[this.#length] = one;
    this.#two[this.#length] = two;
    this.#tuple[this.#length] = tuple;
    this.#length++;
  }

  /** `known`: codes whose pairs among each other are also written as rows of SQL, for the known truths of the source. */
  write(writer: PartWriter, known: readonly string[]): void {
    const codeRank = rankOf(this.codes, (a, b) => (a < b ? -1 : 1));
    const tupleRank = rankOf(this.tuples, byEnd);
    const codes = this.codes.toSorted();
    const tuples = this.tuples.toSorted(byEnd);
    const first = this.#side(this.#one, this.#two, codeRank, tupleRank, codes.length);
    const second = this.#side(this.#two, this.#one, codeRank, tupleRank, codes.length);
    writer.schema(SCHEMA);
    for (const [number, code] of codes.entries()) {
      writer.insert('code', number, code);
      const one = activityOf(code, number, tuples, [first, second]);
      writer.insert(
        'activity',
        code,
        one.rows,
        one.open,
        one.lastDeletion,
        one.endingThen,
        one.earliestEffective,
      );
    }
    for (const [number, { effective, deletion, modifierIndicator, rationale }] of tuples.entries()) {
      writer.insert('tuple', number, effective, deletion, modifierIndicator, rationale);
    }
    this.#writeKnown(writer, known);
    const { columnOne, columnTwo } = SIDES;
    writer.flat({
      [columnOne.from]: first.from,
      [columnOne.partner]: first.partner,
      [columnOne.tuple]: first.tuple,
      [columnTwo.from]: second.from,
      [columnTwo.partner]: second.partner,
      [columnTwo.tuple]: second.tuple,
    });
  }

  /** One side's rows, sorted by (own code, partner, tuple); 48 bits of key fit a double exactly. */
  #side(
    own: Uint16Array,
    partner: Uint16Array,
    codeRank: Uint16Array,
    tupleRank: Uint16Array,
    codes: number,
  ): Side {
    const keys = new Float64Array(this.#length);
    for (let n = 0; n < this.#length; n++) {
      const high =
        (codeRank[own[n] as number] as number) * 65_536 + (codeRank[partner[n] as number] as number);
      keys[n] = high * 65_536 + (tupleRank[this.#tuple[n] as number] as number);
    }
    keys.sort();
    const side: Side = {
      from: new Uint32Array(codes + 1),
      partner: new Uint16Array(this.#length),
      tuple: new Uint16Array(this.#length),
    };
    for (let n = 0; n < keys.length; n++) {
      const key = keys[n] as number;
      const high = Math.floor(key / 65_536);
      side.tuple[n] = key - high * 65_536;
      const code = Math.floor(high / 65_536);
      side.partner[n] = high - code * 65_536;
      side.from[code + 1] = n + 1;
    }
    // A code without rows on this side begins and ends where the one before it ends.
    for (let code = 1; code <= codes; code++) {
      side.from[code] = Math.max(side.from[code] as number, side.from[code - 1] as number);
    }
    return side;
  }

  #writeKnown(writer: PartWriter, known: readonly string[]): void {
    const numbers = new Set(known.map((code) => this.codes.indexOf(code)));
    for (let n = 0; n < this.#length; n++) {
      const one = this.#one[n] as number;
      const two = this.#two[n] as number;
      if (!numbers.has(one) || !numbers.has(two)) continue;
      const { deletion, modifierIndicator } = this.tuples[this.#tuple[n] as number] as PtpTuple;
      writer.insert(
        'known_pair',
        this.codes[one] as string,
        this.codes[two] as string,
        deletion,
        modifierIndicator,
      );
    }
  }
}

interface Side {
  from: Uint32Array;
  partner: Uint16Array;
  tuple: Uint16Array;
}

function doubled(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(array.length * 2);
  wider.set(array);
  return wider;
}

/** Place of each item in sorted order, by its number. */
function rankOf<T>(items: readonly T[], order: (a: T, b: T) => number): Uint16Array {
  const sorted = items.map((_, n) => n).sort((a, b) => order(items[a] as T, items[b] as T));
  const rank = new Uint16Array(items.length);
  for (const [place, n] of sorted.entries()) rank[n] = place;
  return rank;
}

/** Ended rows by their end, open ones last; the rest only makes the order total. */
function byEnd(a: PtpTuple, b: PtpTuple): number {
  const key = (one: PtpTuple) =>
    `${one.deletion ?? '9999-12-31'} ${one.effective ?? ''} ${one.modifierIndicator} ${one.rationale}`;
  return key(a) < key(b) ? -1 : 1;
}

function activityOf(
  code: string,
  number: number,
  tuples: readonly PtpTuple[],
  sides: readonly Side[],
): PtpActivity {
  const activity: PtpActivity = {
    code,
    rows: 0,
    open: 0,
    lastDeletion: null,
    endingThen: 0,
    earliestEffective: null,
  };
  for (const { from, tuple } of sides) {
    for (let n = from[number] as number; n < (from[number + 1] as number); n++) {
      const { effective, deletion } = tuples[tuple[n] as number] as PtpTuple;
      activity.rows++;
      if (
        effective !== null &&
        (activity.earliestEffective === null || effective < activity.earliestEffective)
      ) {
        activity.earliestEffective = effective;
      }
      if (deletion === null) activity.open++;
      else if (activity.lastDeletion === null || deletion > activity.lastDeletion) {
        activity.lastDeletion = deletion;
        activity.endingThen = 1;
      } else if (deletion === activity.lastDeletion) activity.endingThen++;
    }
  }
  return activity;
}
