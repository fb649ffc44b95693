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
