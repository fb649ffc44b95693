// A line of a claim with what its checks ask again and again: its day, its number, its rules.
import type { IsoDate } from '#kit';
import type { Claim, ClaimLine } from './claim.ts';
import type { CodeRules, RuleBook, RuleShelf } from './ruleBook.ts';

export interface CheckedLine {
  line: ClaimLine;
  /** From 1. */
  number: number;
  day: IsoDate;
  /** Of the line's day. */
  book: RuleBook;
  rules: CodeRules;
}

export function checkedLines(shelf: RuleShelf, claim: Claim): CheckedLine[] {
  const lines: CheckedLine[] = [];
  for (let n = 0; n < claim.lines.length; n++) {
    const line = claim.lines[n] as ClaimLine;
    const day = line.dateOfService ?? claim.dateOfService;
    const book = shelf.book(claim.setting, day);
    lines.push({ line, number: n + 1, day, book, rules: book.rulesOf(line.code) });
  }
  return lines;
}

/** `Line 2`, `Lines 1 and 3`, `Lines 1, 2 and 4`. */
export function linesText(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'Line' : 'Lines'} ${listText(numbers)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
