// What must be known of a diagnosis to check a claim? Validity, specificity, side, limits and Excludes1, read once a code
// and stretch of days. Authority: ICD-10-CM order file and tabular list; the Medicare code editor's lists.
import {
  type CodeRef,
  compactCode,
  diagnosisOf,
  isReferredTo,
  notesOf,
  orderTable,
  parseCode,
  type Reference,
  referencesIn,
  type Validity,
  validityOf,
} from '#catalog';
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';
import { validityIn } from './keptValidity.ts';
import { type DiagnosisLimit, limitTable } from './limitTable.ts';

export interface DiagnosisRules {
  /** In display form; as typed where it has not the shape of a code. */
  code: string;
  compact: string;
  ref: CodeRef | null;
  /** Null where no loaded release lists it. */
  billable: boolean | null;
  /** Two codes below a header, to show what more specific means. */
  examples: string[];
  side: 'left' | 'right' | 'both' | null;
  limits: readonly DiagnosisLimit[];
  cite: Cite | null;
}

export interface Exclusion {
  /** The code whose note it is, and the code that the note names. */
  by: string;
  excluded: string;
  note: string;
  /** `E11 Type 2 diabetes mellitus`: where in the book the note stands. */
  level: string;
  cite: Cite;
}

interface ExcludesNote {
  text: string;
  level: string;
  references: readonly Reference[];
}

/** Far more than a release has codes; more than this is not kept. */
const MOST_CODES = 100_000;
const MOST_PAIRS = 1_000_000;

export class DiagnosisBook {
  readonly limitsCite: Cite | null;
  readonly #edition: Edition;
  /** Any day of the stretch. */
  readonly #day: IsoDate;
  readonly #codes = new Map<string, DiagnosisRules>();
  readonly #validities = new Map<DiagnosisRules, Validity[]>();
  readonly #notes = new Map<DiagnosisRules, { notes: ExcludesNote[]; cite: Cite | null }>();
  readonly #pairs = new Map<DiagnosisRules, Map<DiagnosisRules, Exclusion | null>>();
  #pairCount = 0;

  constructor(edition: Edition, day: IsoDate) {
    this.#edition = edition;
    this.#day = day;
    this.limitsCite = limitTable.find(edition, '', day)?.cite ?? null;
  }

  rulesOf(typed: string): DiagnosisRules {
    let rules = this.#codes.get(typed);
    if (rules === undefined) {
      rules = this.#read(typed);
      if (rules.ref !== null && this.#codes.size < MOST_CODES) this.#codes.set(typed, rules);
    }
    return rules;
  }

  validityOf(rules: DiagnosisRules, ref: CodeRef, day: IsoDate): Validity {
    return validityIn(this.#validities, rules, () => validityOf(this.#edition, ref, day), day);
  }

  /** The Excludes1 note of one that names the other, own or inherited; null when there is none. */
  exclusionBetween(one: DiagnosisRules, other: DiagnosisRules): Exclusion | null {
    let known = this.#pairs.get(one);
    const before = known?.get(other);
    if (before !== undefined) return before;
    const found = this.#excludes(one, other) ?? this.#excludes(other, one);
    if (++this.#pairCount > MOST_PAIRS) {
      this.#pairs.clear();
      this.#pairCount = 1;
      known = undefined;
    }
    if (known) known.set(other, found);
    else this.#pairs.set(one, new Map([[other, found]]));
    return found;
  }

  #excludes(by: DiagnosisRules, excluded: DiagnosisRules): Exclusion | null {
    const { notes, cite } = this.#excludesNotes(by);
    const note = notes.find(({ references }) =>
      references.some((one) => isReferredTo(one, excluded.compact)),
    );
    return note && cite
      ? { by: by.code, excluded: excluded.code, note: note.text, level: note.level, cite }
      : null;
  }

  #excludesNotes(rules: DiagnosisRules): { notes: ExcludesNote[]; cite: Cite | null } {
    let known = this.#notes.get(rules);
    if (!known) {
      const found = notesOf(this.#edition, rules.code, this.#day);
      const notes = (found?.notes ?? []).flatMap(({ kind, texts, from }) =>
        kind === 'excludes1'
          ? texts.map((text) => ({ text, level: from.label, references: referencesIn(text) }))
          : [],
      );
      known = { notes: notes.filter(({ references }) => references.length > 0), cite: found?.cite ?? null };
      this.#notes.set(rules, known);
    }
    return known;
  }

  #read(typed: string): DiagnosisRules {
    const ref = parseCode('icd-10-cm', typed);
    const code = ref?.code ?? typed;
    const found = ref && diagnosisOf(this.#edition, ref, this.#day);
    const compact = compactCode(typed);
    return {
      code,
      compact,
      ref,
      billable: found?.billable ?? null,
      examples: found && !found.billable ? this.#billableBelow(compact) : [],
      side: found ? this.#sideOf(compact, found.long) : null,
      limits: limitTable.find(this.#edition, code, this.#day)?.limits ?? [],
      cite: found?.cite ?? null,
    };
  }

  #billableBelow(compact: string): string[] {
    const part = this.#edition.pick('icd-10-cm', this.#day)?.part;
    const below = part ? orderTable.below(part, compact, 60) : [];
    return below
      .filter((row) => row.billable === 1)
      .slice(0, 2)
      .flatMap((row) => parseCode('icd-10-cm', row.code)?.code ?? []);
  }

  /** A side is meant where the other side has a code of its own: `left ventricular failure` has none. */
  #sideOf(compact: string, title: string): DiagnosisRules['side'] {
    if (/\bbilateral\b/i.test(title)) return 'both';
    const [word] = /\b(?:right|left)\b/i.exec(title) ?? [];
    const part = this.#edition.pick('icd-10-cm', this.#day)?.part;
    if (word === undefined || !part) return null;
    const side = word.toLowerCase() as 'left' | 'right';
    const mirrored = title.replaceAll(/\b(right|left)\b/gi, (found) => MIRROR[found.toLowerCase()] as string);
    for (let place = 3; place < Math.min(compact.length, 6); place++) {
      for (const digit of '0123456789') {
        const other = compact.slice(0, place) + digit + compact.slice(place + 1);
        const row = other === compact ? undefined : orderTable.find(part, other);
        if (row && row.long.toLowerCase() === mirrored.toLowerCase()) return side;
      }
    }
    return null;
  }
}

const MIRROR: Record<string, string> = { left: 'right', right: 'left' };
