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

export class FeeBook {
  readonly #edition: Edition;
  readonly #stretches = new Map<number, Map<string, FeeRules>>();
  /** The day that was asked last, and what is known of its stretch: the lines of a claim mostly share it. */
  #day: IsoDate | null = null;
  #rules = new Map<string, FeeRules>();

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  rulesOf(code: string, day: IsoDate): FeeRules {
    if (day !== this.#day) this.#turnTo(day);
    let rules = this.#rules.get(code);
    if (rules === undefined) {
      rules = read(this.#edition, code, day);
      if (this.#rules.size < MOST_CODES) this.#rules.set(code, rules);
    }
    return rules;
  }

  #turnTo(day: IsoDate): void {
    const stretch = this.#edition.stretchOf(day);
    let rules = this.#stretches.get(stretch);
    if (!rules) {
      rules = new Map();
      this.#stretches.set(stretch, rules);
    }
    this.#rules = rules;
    this.#day = day;
  }
}

export function feeBookOf(edition: Edition): FeeBook {
  return edition.remember('fee book', () => new FeeBook(edition));
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
