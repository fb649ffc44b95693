/**
 * The rules of a list that are for a code, in its order. A list has hundreds and a text many readings: each code is held
 * against the list once in the life of the process, which keeps no more than the codes of the book.
 */
export function ofCode<Rule>(
  rules: readonly Rule[],
  patternOf: (rule: Rule) => RegExp,
): (code: string) => readonly Rule[] {
  const known = new Map<string, readonly Rule[]>();
  return (code) => {
    let own = known.get(code);
    if (own === undefined) {
      own = rules.filter((rule) => patternOf(rule).test(code));
      known.set(code, own);
    }
    return own;
  };
}
