// What do the fee files say of one code that bears on a claim? Read once a code and stretch of days.
// Authority: the RVU file's record layout (42 CFR 414) and OPPS Addendum B (42 CFR 419).
import type { Cite, Edition } from '#editions';
import { type Indicator, ofCode, type PhysicianRow } from '#fees';
import type { IsoDate } from '#kit';

/** The indicators of a code; rows with 26 and TC repeat those of the whole code. */
export interface FeeRules {
  physician: { row: PhysicianRow; cite: Cite } | null;
  opps: { status: Indicator; cite: Cite } | null;
  /** Days of a global period: 0, 10 or 90 after the day of the procedure; null where there is none. */
  globalDays: 0 | 10 | 90 | null;
}

/** All codes of both files are about 20,000. */
const MOST_CODES = 60_000;

const GLOBAL_DAYS: Record<string, 0 | 10 | 90> = { '000': 0, '010': 10, '090': 90 };

export function feeRulesOf(edition: Edition, code: string, day: IsoDate): FeeRules {
  const stretch = edition.stretchOf(day);
  const books = edition.remember('fee rules of codes', () => new Map<number, Map<string, FeeRules>>());
  let book = books.get(stretch);
  if (!book) {
    book = new Map();
    books.set(stretch, book);
  }
  let rules = book.get(code);
  if (rules === undefined) {
    rules = read(edition, code, day);
    if (book.size < MOST_CODES) book.set(code, rules);
  }
  return rules;
}

function read(edition: Edition, code: string, day: IsoDate): FeeRules {
  const { physician, opps } = ofCode(edition, code, day);
  const row = physician?.rows.find((one) => one.modifier === '') ?? physician?.rows[0];
  return {
    physician: physician && row ? { row, cite: physician.cite } : null,
    opps: opps ? { status: opps.statusIndicator, cite: opps.cite } : null,
    globalDays: GLOBAL_DAYS[row?.globalDays.code ?? ''] ?? null,
  };
}
