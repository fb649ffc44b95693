// Answers to questions that name no code: a code for words, a rule, or a text that was not understood.
import type { Step, Turn } from '../turn.ts';
import type { Understood } from '../understanding.ts';
import { rules } from './rules.ts';

type System = 'cpt' | 'hcpcs' | 'icd-10-cm' | 'icd-10-pcs';

const SYSTEMS: [RegExp, System][] = [
  [/icd-?10-?pcs|\bpcs\b/, 'icd-10-pcs'],
  [/\bicd|\bdx\b|diagnosis/, 'icd-10-cm'],
  [/hcpcs|\bj[- ]?code/, 'hcpcs'],
  [/\bcpt\b|procedure code/, 'cpt'],
];

/** Words of the question that are no words of the thing. */
const ABOUT_THE_QUESTION =
  /\b(?:what(?:'s| is| are| would)?|which|how (?:do|would|should|can|to)|do|does|i|we|you|me|my|the|a|an|please|give|find|need|looking|look up|tell|show|is|are|there|any|best|correct|right code|code|codes|coded|coding|bill|billing|billed|report|used?|for|of|to|use|icd[- ]?10(?:[- ]?(?:cm|pcs))?|icd|cpt|hcpcs|pcs|dx|diagnosis code|procedure code|level ii|j[- ]?code)\b|[?"“”]/g;

export function searchWords(words: string): string {
  return words
    .replace(
      /\bboth (eye|ear|knee|hip|shoulder|hand|foot|feet|leg|arm|side|breast|kidney|lung|wrist|ankle|elbow)s?\b/,
      'bilateral $1',
    )
    .replaceAll(ABOUT_THE_QUESTION, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `onlyGood`: says nothing unless the search is sure of itself. */
export function* codeFor(
  turn: Turn,
  { parts }: Understood,
  onlyGood = false,
): Step<{ system: System; code: string } | null> {
  const system = SYSTEMS.find(([pattern]) => pattern.test(parts.words))?.[1] ?? null;
  const time = parts.minutes === null ? '' : ` ${parts.minutes} minutes`;
  const text = spelledOut(searchWords(parts.words) || parts.words);
  const found = yield* turn.use('search_codes', {
    text: `${text.slice(0, 280)}${time}`,
    system,
    limit: system === 'icd-10-pcs' ? 20 : 6,
  });
  if (found.value === null) {
    if (!onlyGood) yield* turn.admit(found);
    return null;
  }
  if (onlyGood && !isGood(found.value.hits[0], text, found.value.didYouMean !== null)) return null;
  const order =
    system === 'icd-10-pcs' ? byApproach(found.facts, parts.words) : byWords(found.value.hits, parts.words);
  const [first, ...others] = order.slice(0, 6).map((place) => found.facts[place] ?? '');
  yield* turn.paragraph(`The best match: ${first ?? ''}`, found.evidence);
  const best = found.value.hits[order[0] ?? 0];
  if (best && best.ref.system === 'icd-10-cm') {
    const known = yield* turn.use('get_code', { code: best.ref.code, system: 'icd-10-cm' });
    if (known.value !== null)
      for (const fact of known.facts
        .filter((one) => /billable|Use additional|Code first|Excludes1|7th/.test(one))
        .slice(0, 4))
        yield* turn.item(fact, known.evidence);
  }
  if (others.length > 0) {
    yield* turn.remark('Also near:');
    for (const fact of others) yield* turn.item(fact, found.evidence);
  }
  return best ? best.ref : null;
}

/** A best hit of the search below this score only shares a word with the question. */
const GOOD_SCORE = 7;
const SURE_SCORE = 14;
/** Share of the words that must stand in the title or the line that led to it. */
const GOOD_SHARE = 0.5;
const LONGEST_NAME = 12;

/** Whether words alone, without a question around them, name the thing that was found. */
function isGood(
  hit:
    | {
        score: number;
        titleMarks: readonly unknown[];
        why: { kind: string; marks: readonly unknown[] } | null;
      }
    | undefined,
  text: string,
  /** Some word was found only under another spelling. */
  isMended: boolean,
): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 2);
  if (
    !hit ||
    !/[a-z]{3}/i.test(text) ||
    hit.score < (isMended ? SURE_SCORE : GOOD_SCORE) ||
    words.length === 0 ||
    words.length > LONGEST_NAME
  )
    return false;
  const marks = Math.max(
    hit.titleMarks.length,
    hit.why && hit.why.kind !== 'description' ? hit.why.marks.length : 0,
  );
  return marks >= GOOD_SHARE * words.length;
}

/** A hit within this share of the best score may be more to the point. */
const NEAR_SHARE = 0.8;

/** Places of the hits: the one that holds most words of the question first, where its score is near the best; anesthesia for an operation, which is not the operation, last. */
function byWords(
  hits: readonly { ref: { system: string; code: string }; title: string; score: number }[],
  words: string,
): number[] {
  const wanted = words
    .split(/\s+/)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 5));
  const best = hits[0]?.score ?? 0;
  const held = hits.map(({ title, score }) => {
    const lower = title.toLowerCase();
    return score < NEAR_SHARE * best ? -1 : wanted.filter((word) => lower.includes(word)).length;
  });
  const wantsAnesthesia = /an(?:a)?esthe/.test(words);
  const isAnesthesia = (place: number) =>
    !wantsAnesthesia && hits[place]?.ref.system === 'cpt' && /^0[01]\d{3}$/.test(hits[place]?.ref.code ?? '');
  return hits
    .map((_, place) => place)
    .toSorted(
      (a, b) => Number(isAnesthesia(a)) - Number(isAnesthesia(b)) || (held[b] ?? 0) - (held[a] ?? 0) || a - b,
    );
}

/** Approaches of ICD-10-PCS by the words that surgeons use. */
const APPROACHES: [RegExp, RegExp][] = [
  [/laparoscop|arthroscop|thoracoscop|robot/, /Percutaneous Endoscopic Approach/],
  [/\bopen\b/, /Open Approach/],
  [/endoscop|colonoscop|transurethral|hysteroscop/, /Natural or Artificial Opening/],
  [/percutaneous|needle/, /Percutaneous Approach/],
];

/** The whole of a part is resection, a piece of it excision (ICD-10-PCS Reference Manual, root operations). */
function operationOf(words: string): RegExp | null {
  if (/partial|biops|wedge|segment|lesion|polyp/.test(words)) return /is excision/i;
  return /ectomy\b|removal|resect/.test(words) ? /is resection/i : null;
}

/** Places of the facts, those with the operation and the approach that the words name first. */
function byApproach(facts: readonly string[], words: string): number[] {
  const wanted = [operationOf(words), APPROACHES.find(([said]) => said.test(words))?.[1] ?? null];
  const fits = (place: number) => wanted.filter((pattern) => pattern?.test(facts[place] ?? '')).length;
  return facts.map((_, place) => place).toSorted((a, b) => fits(b) - fits(a));
}

/** Words that a search of passages would not find, or would take for empty ones. */
const SHORT_FOR: [RegExp, string][] = [
  [/\bcode first\b/i, 'etiology manifestation sequencing convention'],
  [/\buse additional code\b/i, 'etiology manifestation additional convention'],
  [/\bopps si\b|\bsi\b(?= [a-z]\d?\b)/i, 'OPPS status indicator'],
  [/\bchemo\b/i, 'chemotherapy'],
  [/\bmgmt\b/i, 'management'],
  [/\bpost-?\s?op\b/i, 'postoperative'],
  [/\b2 surgeons\b/i, 'two surgeons'],
  [/\bold mi\b/i, 'old myocardial infarction'],
  [/\bdown-?coding\b/i, 'downcoding undercoding'],
];

/** Every page names them; they say nothing of what is asked. */
const BOOKS = /\b(?:icd[- ]?10(?:[- ]?(?:cm|pcs))?|icd|cpt|hcpcs)\b/gi;

function spelledOut(text: string): string {
  return SHORT_FOR.reduce((whole, [said, meant]) => whole.replace(said, meant), text);
}

/** Enough of the question's words stand in the passage. */
const GOOD_ENOUGH = 0.39;

/** `least`: how sure the search has to be. */
export function guideline(turn: Turn, asked: Understood, least = GOOD_ENOUGH): Step<boolean> {
  return rules(turn, spelledOut(asked.text.replaceAll(BOOKS, ' ')), MOST_PASSAGES, least);
}

const MOST_PASSAGES = 3;
const GOOD_MODIFIER = 0.8;

/** A modifier for what it is to say. */
export function* modifierFor(turn: Turn, asked: Understood, onlyGood = false): Step<boolean> {
  const found = yield* turn.use('search_modifiers', {
    words: spelledOut(asked.parts.words).slice(0, 300),
    limit: 3,
  });
  if (found.value === null) return false;
  const [best] = found.value.found;
  if (onlyGood && (best?.score ?? 0) < GOOD_MODIFIER) return false;
  yield* turn.quote(found);
  const whole = best ? yield* turn.use('get_modifier', { modifier: best.modifier }) : null;
  if (whole && whole.value !== null)
    for (const fact of whole.facts.slice(1, 4)) yield* turn.item(fact, whole.evidence);
  return true;
}

export function* greeting(turn: Turn): Step {
  yield* turn.remark(
    'Ask about a code, codes billed together, a modifier, a rule, coverage or what Medicare pays; name the date of service where it is not today.',
  );
}

/** Not understood: what a search finds, and one question back. */
export function* unclear(turn: Turn, asked: Understood): Step {
  const text = searchWords(asked.parts.words);
  yield* turn.remark('I did not understand that as a question of coding, so I only searched for its words.');
  if (text.length > 2) {
    const found = yield* turn.use('search_codes', { text: text.slice(0, 300), limit: 4 });
    if (found.value !== null) for (const fact of found.facts) yield* turn.item(fact, found.evidence);
    else yield* turn.admit(found);
    yield* rules(turn, asked.text, 1);
  }
  yield* turn.remark('Which code, or which rule, is it about?');
}
