// What do the loaded files hold against one code? Read once a code, stretch of days and setting, then kept, so that the
// lines of a million claims cost a look into a map. Authority: as the tables that are asked.
import { type CodeRef, parseCode, procedureSystem, type Validity, validityOf } from '#catalog';
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type AddOnRow, addOnTable } from './addOnTable.ts';
import type { ClaimSetting } from './claim.ts';
import { DiagnosisBook } from './diagnosisBook.ts';
import { validityIn } from './keptValidity.ts';
import type { PairWords } from './pairCheck.ts';
import type { Edit, PtpLookup } from './ptpLookup.ts';
import { ptpTable } from './ptpTable.ts';
import { type Mue, unitTable } from './unitTable.ts';

/** A procedure code as one setting's edits know it. */
export interface CodeRules {
  code: string;
  ref: CodeRef | null;
  /** Its number in the pair file; -1 when no pair names it. */
  ptp: number;
  mue: Mue | null;
  addOn: AddOnRules | null;
}

/** The add-on edits of one code by primary. */
export interface AddOnRules {
  rows: readonly AddOnRow[];
  byPrimary: ReadonlyMap<string, readonly AddOnRow[]>;
}

/** The edits of one setting in one stretch of days. */
export class RuleBook {
  readonly ptp: { lookup: PtpLookup; cite: Cite; words: Map<number, PairWords[]> } | null;
  readonly addOnCite: Cite | null;
  readonly diagnoses: DiagnosisBook;
  readonly #edition: Edition;
  readonly #setting: ClaimSetting;
  /** Any day of the stretch. */
  readonly #day: IsoDate;
  readonly #codes = new Map<string, CodeRules>();
  readonly #validities = new Map<CodeRules, Validity[]>();

  constructor(edition: Edition, setting: ClaimSetting, day: IsoDate, diagnoses: DiagnosisBook) {
    this.#edition = edition;
    this.#setting = setting;
    this.#day = day;
    this.diagnoses = diagnoses;
    // NCCI has pair edits for practitioners and for outpatient hospitals; suppliers of equipment have limits of units alone.
    const table = setting === 'dme' ? null : ptpTable(edition, setting, day);
    this.ptp = table ? { lookup: table.lookup(), cite: table.cite, words: new Map() } : null;
    const aoc = edition.pick('aoc', day);
    this.addOnCite = aoc ? citeOf(aoc.part) : null;
  }

  rulesOf(code: string): CodeRules {
    let rules = this.#codes.get(code);
    if (rules === undefined) {
      rules = this.#read(code);
      // Codes of five characters that files name are bounded; what else a claim may hold is not kept.
      if (rules.ref !== null && this.#codes.size < MOST_CODES) this.#codes.set(code, rules);
    }
    return rules;
  }

  /** What a line's code is on its day. `rules` is of this book, and its code has the shape of one. */
  validityOf(rules: CodeRules, ref: CodeRef, day: IsoDate): Validity {
    return validityIn(this.#validities, rules, () => validityOf(this.#edition, ref, day), day);
  }

  #read(code: string): CodeRules {
    const system = procedureSystem(code);
    const rows = addOnTable.rowsOf(this.#edition, code, this.#day);
    return {
      code,
      ref: system === null ? null : parseCode(system, code),
      ptp: this.ptp?.lookup.numberOf(code) ?? -1,
      mue: unitTable.limitOf(this.#edition, this.#setting, code, this.#day),
      addOn: rows.length === 0 ? null : { rows, byPrimary: Map.groupBy(rows, (row) => row.primary) },
    };
  }
}

/** All codes of all systems are about 30,000. */
const MOST_CODES = 60_000;

/** The books of an edition, opened as days and settings are asked for. */
export class RuleShelf {
  readonly #edition: Edition;
  readonly #books = new Map<string, RuleBook>();
  readonly #diagnoses = new Map<number, DiagnosisBook>();
  readonly #stretches = new Map<IsoDate, number>();
  /** The book that was opened last: one line after another asks for the same. */
  #open: { setting: ClaimSetting; day: IsoDate; book: RuleBook } | null = null;

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  book(setting: ClaimSetting, day: IsoDate): RuleBook {
    if (this.#open?.day === day && this.#open.setting === setting) return this.#open.book;
    const book = this.#take(setting, day);
    this.#open = { setting, day, book };
    return book;
  }

  #take(setting: ClaimSetting, day: IsoDate): RuleBook {
    let stretch = this.#stretches.get(day);
    if (stretch === undefined) {
      stretch = this.#edition.stretchOf(day);
      if (this.#stretches.size < MOST_DAYS) this.#stretches.set(day, stretch);
    }
    const name = setting + stretch;
    let book = this.#books.get(name);
    if (!book) {
      let diagnoses = this.#diagnoses.get(stretch);
      if (!diagnoses) {
        diagnoses = new DiagnosisBook(this.#edition, day);
        this.#diagnoses.set(stretch, diagnoses);
      }
      book = new RuleBook(this.#edition, setting, day, diagnoses);
      this.#books.set(name, book);
    }
    return book;
  }
}

/** A century of days. */
const MOST_DAYS = 36_525;

export function shelfOf(edition: Edition): RuleShelf {
  return edition.remember('rule shelf', () => new RuleShelf(edition));
}

/** Asks for one pair after another in the table of a setting that applies on a day; null where none is loaded. */
export function pairsOn(edition: Edition, setting: ClaimSetting, asOf: IsoDate): PairsOn | null {
  const lookup = shelfOf(edition).book(setting, asOf).ptp?.lookup;
  return lookup ? (one, two) => lookup.between(one, two, asOf) : null;
}

/** The edit between two codes, in whichever order the file has them; null when none is in force. */
export type PairsOn = (one: string, two: string) => Edit | null;
