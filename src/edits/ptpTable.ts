// NCCI procedure-to-procedure pairs of one quarter and setting, as sorted flat arrays with all their history.
// Authority: CMS NCCI PTP edit files; a pair may have several rows over time, and the date of service picks.
//
//   code      sorted codes, their place is their number          tuple   distinct (effective, deletion, indicator, rationale)
//   from1 ──▶ two, tuple1    rows of a code in column one, by (column two, deletion)
//   from2 ──▶ one, tuple2    rows of a code in column two, by (column one, deletion)
//
// Two numbers of 16 bits a row and side: 8 bytes a row, 35 MB for both settings of 2024.
import { type Cite, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export type PtpSetting = 'practitioner' | 'hospital';

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

export function sourceOf(setting: PtpSetting): string {
  return `ncci-ptp-${setting}`;
}

/** What stands behind the two codes of a row; few thousand of them are distinct. */
export type PtpTuple = Omit<PtpPair, 'columnOne' | 'columnTwo'>;

/** Numbers are 16 bits wide. */
export const MOST_NUMBERS = 65_535;

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

  add(one: number, two: number, tuple: number): void {
    if (this.#length === this.#one.length) this.#grow();
    this.#one[this.#length] = one;
    this.#two[this.#length] = two;
    this.#tuple[this.#length] = tuple;
    this.#length++;
  }

  write(writer: PartWriter): void {
    const codeRank = rankOf(this.codes, (a, b) => (a < b ? -1 : 1));
    const tupleRank = rankOf(this.tuples, byEnd);
    const codes = this.codes.toSorted();
    const tuples = this.tuples.toSorted(byEnd);
    const first = this.#side(this.#one, this.#two, codeRank, tupleRank, codes.length);
    const second = this.#side(this.#two, this.#one, codeRank, tupleRank, codes.length);
    writer.schema(`CREATE TABLE code (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
      CREATE TABLE tuple (number INTEGER PRIMARY KEY, effective TEXT, deletion TEXT, indicator INTEGER NOT NULL, rationale TEXT NOT NULL);
      CREATE TABLE activity (code TEXT PRIMARY KEY, rows INTEGER NOT NULL, open INTEGER NOT NULL, last_deletion TEXT,
        ending_then INTEGER NOT NULL, earliest_effective TEXT) WITHOUT ROWID`);
    for (const [number, code] of codes.entries()) {
      writer.insert('code', number, code);
      const one = activityOf(code, number, tuples, [first, second]);
      writer.insert('activity', code, one.rows, one.open, one.lastDeletion, one.endingThen, one.earliestEffective);
    }
    for (const [number, { effective, deletion, modifierIndicator, rationale }] of tuples.entries()) {
      writer.insert('tuple', number, effective, deletion, modifierIndicator, rationale);
    }
    writer.flat({
      from1: first.from,
      two: first.partner,
      tuple1: first.tuple,
      from2: second.from,
      one: second.partner,
      tuple2: second.tuple,
    });
  }

  /** One side's rows, sorted by (own code, partner, tuple); 48 bits of key fit a double exactly. */
  #side(own: Uint16Array, partner: Uint16Array, codeRank: Uint16Array, tupleRank: Uint16Array, codes: number): Side {
    const keys = new Float64Array(this.#length);
    for (let n = 0; n < this.#length; n++) {
      const high = (codeRank[own[n] as number] as number) * 65_536 + (codeRank[partner[n] as number] as number);
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

  #grow(): void {
    for (const name of ['one', 'two', 'tuple'] as const) {
      const old = name === 'one' ? this.#one : name === 'two' ? this.#two : this.#tuple;
      const wider = new Uint16Array(old.length * 2);
      wider.set(old);
      if (name === 'one') this.#one = wider;
      else if (name === 'two') this.#two = wider;
      else this.#tuple = wider;
    }
  }
}

interface Side {
  from: Uint32Array;
  partner: Uint16Array;
  tuple: Uint16Array;
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

function activityOf(code: string, number: number, tuples: readonly PtpTuple[], sides: readonly Side[]): PtpActivity {
  const activity: PtpActivity = { code, rows: 0, open: 0, lastDeletion: null, endingThen: 0, earliestEffective: null };
  for (const { from, tuple } of sides) {
    for (let n = from[number] as number; n < (from[number + 1] as number); n++) {
      const { effective, deletion } = tuples[tuple[n] as number] as PtpTuple;
      activity.rows++;
      if (effective !== null && (activity.earliestEffective === null || effective < activity.earliestEffective)) {
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

/** The pair file of a setting that applies on a date, with its small tables at hand. */
class PtpTable {
  readonly cite: Cite;
  readonly #part: Part;
  readonly #codes: string[];
  readonly #numbers: Map<string, number>;
  readonly #tuples: PtpTuple[];

  constructor(part: Part) {
    this.#part = part;
    this.cite = citeOf(part);
    this.#codes = part.all<{ code: string }>('SELECT code FROM code ORDER BY number').map((row) => row.code);
    this.#numbers = new Map(this.#codes.map((code, number) => [code, number]));
    this.#tuples = part.all<PtpTuple>(
      'SELECT effective, deletion, indicator AS modifierIndicator, rationale FROM tuple ORDER BY number',
    );
  }

  /** Rows with the code in column one, then those with it in column two. */
  rowsOf(code: string): PtpPair[] {
    return [...this.#rows(code, 'from1', 'two', 'tuple1', true), ...this.#rows(code, 'from2', 'one', 'tuple2', false)];
  }

  /** How many rows of a code are in force on a date, by side, and how many of these allow a modifier. */
  inForce(code: string, asOf: IsoDate): { columnOne: number; columnTwo: number; modifierAllowed: number } {
    const counts = { columnOne: 0, columnTwo: 0, modifierAllowed: 0 };
    const number = this.#numbers.get(code);
    if (number === undefined) return counts;
    const live = this.#tuples.map((tuple) => isInForce(tuple, asOf));
    for (const [side, fromName, tupleName] of SIDES) {
      const [start = 0, end = 0] = this.#part.flat.slice(fromName, 'u32', number, number + 2);
      for (const tuple of this.#part.flat.slice(tupleName, 'u16', start, end)) {
        if (!live[tuple]) continue;
        counts[side]++;
        if (this.#tuples[tuple]?.modifierIndicator === 1) counts.modifierAllowed++;
      }
    }
    return counts;
  }

  /** Rows of two codes in either order. */
  between(one: string, two: string): PtpPair[] {
    return this.rowsOf(one).filter((row) => row.columnOne === two || row.columnTwo === two);
  }

  activityOf(code: string): PtpActivity | undefined {
    return this.#part.get<PtpActivity>(`${ACTIVITY} WHERE code = ?`, code);
  }

  #rows(code: string, fromName: string, partnerName: string, tupleName: string, isOne: boolean): PtpPair[] {
    const number = this.#numbers.get(code);
    if (number === undefined) return [];
    const { flat } = this.#part;
    const [start = 0, end = 0] = flat.slice(fromName, 'u32', number, number + 2);
    const partners = flat.slice(partnerName, 'u16', start, end);
    const tuples = flat.slice(tupleName, 'u16', start, end);
    return Array.from(partners, (partner, n) => {
      const other = this.#codes[partner] as string;
      const tuple = this.#tuples[tuples[n] as number] as PtpTuple;
      return { columnOne: isOne ? code : other, columnTwo: isOne ? other : code, ...tuple };
    });
  }
}

const ACTIVITY = `SELECT code, rows, open, last_deletion AS lastDeletion, ending_then AS endingThen,
  earliest_effective AS earliestEffective FROM activity`;

export function ptpTable(edition: Edition, setting: PtpSetting, asOf: IsoDate): PtpTable | null {
  const picked = edition.pick(sourceOf(setting), asOf);
  if (!picked) return null;
  return edition.remember(`ptp ${picked.part.entry.slug}`, () => new PtpTable(picked.part));
}

/** What every code of a pair file did, in code order. */
export function activities(part: Part): Iterable<PtpActivity> {
  return part.iterate<PtpActivity>(`${ACTIVITY} ORDER BY code`);
}

const SIDES = [
  ['columnOne', 'from1', 'tuple1'],
  ['columnTwo', 'from2', 'tuple2'],
] as const;

export function isInForce(pair: PtpTuple, asOf: IsoDate): boolean {
  return (
    pair.modifierIndicator !== 9 &&
    (pair.effective === null || pair.effective <= asOf) &&
    (pair.deletion === null || pair.deletion >= asOf)
  );
}
