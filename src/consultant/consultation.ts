// What does a letter come to? The answer as plain data: what is said with the numbers of its sources, and what the case keeps for the next letter.
import { z } from 'zod';
import { type CodeMark, conversationState } from '#assistant';
import type { IdentifierKind } from '#privacy';
import type { Evidence } from '#tools';

/** A letter as the consultant reads it: the new words, without patient identifiers. */
export interface ConsultLetter {
  subject: string;
  /** Without what was quoted, see `newWords`. */
  text: string;
  /** Those that could be read. */
  attachments: { name: string; text: string }[];
  /** Those that were not, and why, in a sentence for the sender. */
  left?: { name: string; why: string }[];
  /** The case so far; null: the letter opens one. */
  earlier: CaseState | null;
  /** How many of each kind were masked, as `maskLetter` counts them. */
  masked: Masked;
  /** Read off the letter before it was masked, by `maskLetter`; null or left out: none was named. */
  dateOfService?: string | null;
}

export type Masked = Partial<Record<IdentifierKind, number>>;

/** UTF-16 units of a case that are kept; what is beyond is left out and said. */
export const LONGEST_CASE = 60_000;

/** Kept with the thread, as JSON. Its text is masked. */
export const caseState = z.object({
  /** One text a case, in the order in which they were told. */
  cases: z.array(z.string().max(LONGEST_CASE)).max(8),
  conversation: conversationState,
  /** What the cases came to when they were last read. */
  codes: z.array(z.object({ system: z.string().max(12), code: z.string().max(16) })).max(100),
  dateOfService: z.string().max(10).nullable(),
});

export type CaseState = z.infer<typeof caseState>;

/** A sentence, and which of the sources say so. */
export interface Said {
  text: string;
  /** Numbers of `sources`. */
  cites: number[];
  codes: CodeMark[];
}

export interface CodeRow {
  code: string;
  /** `ICD-10-CM`; empty where the row needs none. */
  system: string;
  /** Null: no words for it may be shown. */
  title: string | null;
  /** Without the code at its head. */
  why: Said;
  /** Verbatim from the letter. */
  quotes: string[];
  /** Page of the site: `/cpt/codes/45385?asOf=2025-10-01`. */
  path: string | null;
}

export type ConsultBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph' | 'item'; said: Said[] }
  /** The sender's own words, as a question that is answered below. */
  | { kind: 'asked'; text: string }
  | { kind: 'codes'; rows: CodeRow[] };

export interface ConsultSource {
  number: number;
  title: string;
  /** `NCCI procedure-to-procedure edits, practitioner 2024 Q3 (CMS)` */
  releases: string;
  evidence: Evidence;
}

export interface Consultation {
  outcome: 'answered' | 'nothing found' | 'not a case';
  blocks: ConsultBlock[];
  sources: ConsultSource[];
  state: CaseState;
}
