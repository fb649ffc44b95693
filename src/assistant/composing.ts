// Which answer is written to what is wanted? What is wrong with the codes first, then each thing that was asked, then what to ask next.

import type { Step, Turn } from './turn.ts';
import type { Understood } from './understanding.ts';
import { asksRule } from './wantedByWords.ts';
import type { Wanted } from './wantedCues.ts';
import {
  contents,
  difference,
  instructions,
  meaning,
  opening,
  pcs,
  status,
  together,
} from './writing/codes.ts';
import { addOn, pair, units } from './writing/edits.ts';
import { claim, coverage, crosswalk, documents, group, groupNamed, note, risk } from './writing/links.ts';
import { modifierComparison, modifierMeaning, modifierOnCode, modifiersOfCode } from './writing/modifiers.ts';
import {
  anesthesia,
  drug,
  drugNamed,
  facility,
  factor,
  global,
  indicator,
  locality,
  price,
  relativeValue,
} from './writing/money.ts';
import { rules } from './writing/rules.ts';
import { visitLevel, visitTime } from './writing/visits.ts';
import { codeFor, greeting, guideline, modifierFor, searchWords, unclear } from './writing/words.ts';

const WRITERS: Record<
  Exclude<Wanted, 'codeFor' | 'guideline'>,
  (turn: Turn, asked: Understood) => Step<unknown>
> = {
  meaning,
  status,
  pair,
  units,
  price,
  relativeValue,
  global,
  modifierMeaning,
  modifierComparison,
  modifierOnCode,
  modifiersOfCode,
  addOn,
  facility,
  drug,
  crosswalk,
  risk,
  together,
  instructions,
  difference,
  coverage,
  visitLevel,
  anesthesia,
  contents,
  claim,
  note,
  greeting,
  group,
  pcs,
  documents,
  factor,
  indicator,
  locality,
  modifierFor,
  groupNamed,
  drugNamed,
  visitTime,
};

const ASKS_TO_BE_TOLD = /^(?:should|can|may|must|is|are|do|does|who|when|why)\b/;
/** A rule that is about nearly every word of the question. */
const SURE_RULE = 0.6;
/** Where nothing else is known about the words. */
const FAIR_RULE = 0.48;

export interface Composed {
  outcome: 'answered' | 'unclear';
  /** What a question in words was settled on. */
  code: { system: 'cpt' | 'hcpcs' | 'icd-10-cm' | 'icd-10-pcs'; code: string } | null;
}

export function* compose(turn: Turn, asked: Understood): Step<Composed> {
  const known = yield* opening(turn, asked);
  if (asked.parts.codes.length > 0 && known.length === 0 && !asked.wanted.includes('status'))
    return { outcome: 'answered', code: null };
  const about = {
    ...asked,
    parts: { ...asked.parts, codes: asked.wanted.includes('status') ? asked.parts.codes : known },
  };
  let code: Composed['code'] = null;
  for (const wanted of asked.wanted) {
    if (wanted === 'codeFor') {
      // "How do I code burns of several degrees" asks a rule where no single code answers it.
      const asksHow = /^how (?:do|should|would|to|does)\b/.test(about.parts.words);
      if (asksHow && (yield* guideline(turn, about, SURE_RULE))) continue;
      code = yield* codeFor(turn, about, true);
      if (code === null && (asksHow || !(yield* guideline(turn, about, SURE_RULE))))
        code = yield* codeFor(turn, about);
    } else if (wanted === 'guideline') {
      // A rule beside another answer only where that one found nothing.
      if (turn.said > 0 || (yield* guideline(turn, about))) continue;
      if (!ASKS_TO_BE_TOLD.test(about.parts.words)) return yield* lookedFor(turn, about);
      // No code answers whether something may be done.
      yield* unclear(turn, about);
      return { outcome: 'unclear', code: null };
    } else yield* WRITERS[wanted](turn, about);
  }
  if (turn.said === 0 && known.length > 0) yield* meaning(turn, about);
  if (
    asked.wanted.length === 1 &&
    asked.wanted[0] === 'meaning' &&
    (asksRule(asked.parts.words) || namesMore(asked.parts.words))
  )
    yield* rules(turn, asked.text, 2);
  if (turn.said > 0) return { outcome: 'answered', code };
  return yield* lookedFor(turn, about);
}

/** Beside the code the question has words of its own: `prolonged service with 99215`. */
function namesMore(words: string): boolean {
  return (
    searchWords(words)
      .split(' ')
      .filter((word) => word.length > 3).length > 1
  );
}

/** Words without a cue: a rule or a code if one fits well, a modifier; else what a search finds, with a question back. */
function* lookedFor(turn: Turn, asked: Understood): Step<Composed> {
  const code = yield* codeFor(turn, asked, true);
  if (code !== null) return { outcome: 'answered', code };
  if (yield* modifierFor(turn, asked, true)) return { outcome: 'answered', code: null };
  if (yield* guideline(turn, asked, FAIR_RULE)) return { outcome: 'answered', code: null };
  yield* unclear(turn, asked);
  return { outcome: 'unclear', code: null };
}
