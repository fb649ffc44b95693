// Small things that all answers share: is it a yes-or-no question, which facts are about what was asked, where does a sentence end.

const YES_NO =
  /^(?:(?:and|so|but|ok|okay|also|then),? )?(?:is|are|was|were|can|could|may|might|do|does|did|should|would|will|has|have|must|am)\b/i;

export function isYesNo(text: string): boolean {
  const trimmed = text.trim();
  return (
    YES_NO.test(trimmed) ||
    /\b(?:is it ok|ok to|allowed to|possible to)\b|\b(?:ok|payable|allowed)\?$/i.test(trimmed)
  );
}

export function picked(facts: readonly string[], pattern: RegExp): string[] {
  return facts.filter((fact) => pattern.test(fact));
}

/** Ends at `.`, `?` or `!` before a blank and a capital, a digit or a quotation mark; never behind `e.g.`, `ch.` and their like. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.?!][”"')\]]*\s+(?=[A-Z0-9“"'(])/g)) {
    const end = match.index + match[0].trimEnd().length;
    if (/\b(?:e\.g|i\.e|vs|ch|sec|no|approx|dr|mr|mrs|st|fig|incl|etc|U\.S)\.$/i.test(text.slice(from, end)))
      continue;
    sentences.push(text.slice(from, end).trim());
    from = match.index + match[0].length;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}
