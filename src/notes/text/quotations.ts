// Whose words are they? What a note sets in quotation marks is what a chart, a form or a relative calls it; the writer does not
// say that the patient has it. Authority: ICD-10-CM Official Guidelines I.B.14 (documentation by the provider).
import type { Sentence, Token } from './tokens.ts';

/** A name is quoted, a sentence is told. */
const MOST_WORDS = 5;
const MARK = /["“”]/;

/** Tokens of a sentence that stand within quotation marks, where only a few do. */
export function quotedIn(
  text: string,
  tokens: readonly Token[],
  { from, to }: Sentence,
): ReadonlySet<number> {
  const quoted = new Set<number>();
  let opened: number | null = null;
  for (let at = from; at < to; at++) {
    const { start, end } = tokens[at] as Token;
    const before = start > 0 ? text.charAt(start - 1) : '';
    if (opened === null) {
      // `5"` is a measure.
      if (MARK.test(before) && !/\d/.test(text.charAt(start - 2))) opened = at;
      else continue;
    }
    if (!MARK.test(text.charAt(end))) continue;
    if (at - opened < MOST_WORDS) for (let one = opened; one <= at; one++) quoted.add(one);
    opened = null;
  }
  return quoted;
}

const STRUCK = /~~[^~\n]{1,200}~~/g;

/** Tokens of a sentence that the writer struck through: `~~L toe amputation 2021~~`. */
export function struckIn(text: string, tokens: readonly Token[], { from, to }: Sentence): number[] {
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  const passage = text.slice(Math.max(0, start - 2), end + 2);
  if (!passage.includes('~~')) return [];
  const offset = Math.max(0, start - 2);
  const struck: number[] = [];
  let at = from;
  for (const found of passage.matchAll(STRUCK)) {
    const first = offset + found.index;
    const last = first + found[0].length;
    while (at < to && (tokens[at] as Token).start < first) at++;
    for (; at < to && (tokens[at] as Token).end <= last; at++) struck.push(at);
  }
  return struck;
}
