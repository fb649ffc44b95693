// What do the official books say: where does their index lead, and how is an ICD-10-PCS code built?
import { z } from 'zod';
import type { CodeRef, IndexHit } from '#catalog';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

export interface IndexEntry {
  /** `Diabetes, type 2, with, neuropathy` */
  path: string;
  index: IndexHit['index'];
  /** Column of the neoplasm or drug table. */
  column: string | null;
  ref: CodeRef | null;
  /** More characters are needed. */
  open: boolean;
  title: string | null;
  valid: boolean;
}

export interface IndexLookUp {
  words: string;
  entries: IndexEntry[];
}

export interface PcsBuild {
  table: string;
  /** Axes that the characters so far have settled, in order. */
  settled: { position: number; title: string; character: string; label: string; definition: string | null }[];
  /** For the next axis: characters that may follow. */
  next: { position: number; title: string; values: { character: string; label: string }[] } | null;
  /** Codes that can be built with what is settled; at most 60. */
  codes: { ref: CodeRef; title: string | null }[];
  total: number;
}

export const indexLookup = tool({
  description:
    'Entries of the official ICD-10-CM and ICD-10-PCS indexes (alphabetic, external causes, neoplasm table, drug table) for words, or those that lead to a code.',
  input: z.object({
    words: z.string().trim().min(1).max(300).describe('Words of the index, the main term first, or a code'),
    system: z.enum(['icd-10-cm', 'icd-10-pcs']).optional(),
    limit: z.number().int().min(1).max(40).optional(),
  }),
  doing: ({ words: text }) => `reading the index at “${text}”`,
  run: () => unwritten<IndexLookUp>(),
});

export const pcsTable = tool({
  description:
    'Builds an ICD-10-PCS code axis by axis: three to seven characters give their meanings and what may follow.',
  input: z.object({
    characters: z.string().trim().min(3).max(7).describe('The characters so far: 0DT, 0DTJ4'),
  }),
  doing: ({ characters }) => `reading ICD-10-PCS table ${characters.slice(0, 3).toUpperCase()}`,
  run: () => unwritten<PcsBuild>(),
});
