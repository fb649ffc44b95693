// What is a search given to index? One entry a code, with the lines of words under which it should be found.
import type { IsoDate } from '#kit';
import type { Why } from './found.ts';

export interface Line {
  /** `around`: titles of section and chapter, which lend words and are never shown. */
  kind: Exclude<Why['kind'], 'code' | 'title'> | 'around';
  /** As its authority prints it: what is shown when it matched. */
  text: string;
  /** The words that count, in natural order; left out: those of the text. */
  spoken?: string;
  /** Words that may be said as well without being missed: nonessential modifiers, other forms. */
  optional?: string;
}

export interface Entry {
  system: string;
  /** Display form. */
  code: string;
  /** Null: not a code itself, only the beginning of codes to which its lines lead. Empty: a code without words. */
  title: string | null;
  billable: boolean;
  /** First and last valid day; null: open. */
  from: IsoDate | null;
  to: IsoDate | null;
  lines: Line[];
}
