// What does a search give back? The shapes of a question and its answer, shared by page, API and command line.
import type { IsoDate } from '#kit';

export interface SearchOptions {
  /** Only this system; null or left out: all. */
  system?: string | null;
  /** Only codes that can be billed as they are. */
  billable?: boolean;
  /** Only codes that are valid on this day, as far as the loaded releases tell. */
  validOn?: IsoDate | null;
  asOf: IsoDate;
  limit: number;
}

/** A run of UTF-16 units of a text. */
export interface Span {
  start: number;
  end: number;
}

/** A text that led to a code, where that is not its title. */
export interface Why {
  kind: 'code' | 'title' | 'index' | 'inclusion' | 'description' | 'drug' | 'table' | 'synonym';
  text: string;
  marks: Span[];
}

export interface Hit {
  system: string;
  /** Display form. */
  code: string;
  title: string;
  /** Where the words of the query stand in the title. */
  titleMarks: Span[];
  billable: boolean;
  score: number;
  why: Why | null;
  /** Codes of the same family that matched as well and are folded under this one. */
  family: { code: string; title: string; more: number } | null;
}

/** One thing that the query was taken to mean beside what it says. */
export interface Understood {
  typed: string;
  as: string;
  kind: 'abbreviation' | 'lay word' | 'spelling' | 'typo' | 'preference' | 'negative';
}

export interface Found {
  query: string;
  hits: Hit[];
  /** Matches in each system; `capped` when there are more than were counted. */
  groups: { system: string; count: number; capped: boolean }[];
  understood: Understood[];
  didYouMean: string | null;
  /** Some word was found only under another spelling. */
  typoFallback: boolean;
}
