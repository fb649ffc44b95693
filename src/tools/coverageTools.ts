// Does Medicare cover it? Coverage documents by words or code, and what articles say of a diagnosis, article by article.
import { z } from 'zod';
import type { CodeRef } from '#catalog';
import { type ArticleSupport, type CoverageDocument, DOCUMENT_TYPES, type Supported } from '#coverage';
import { codeText } from './codeTools.ts';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

const where = {
  state: z.string().trim().max(30).optional(),
  contractor: z.string().trim().max(60).optional(),
};

export interface CoverageFound {
  /** Of all that match; `documents` may be a part of them. */
  total: number;
  documents: CoverageDocument[];
  caveats: string[];
}

export interface CoverageChecked {
  code: CodeRef;
  diagnosis: CodeRef;
  answer: Supported['answer'];
  sentence: string;
  /** Paragraphs that quote CPT words are empty for a reader without licence. */
  articles: ArticleSupport[];
  caveats: string[];
}

export const coverageSearch = tool({
  description:
    'NCDs, LCDs and billing articles by words of the title, or those that list a procedure code; by state or contractor.',
  input: z.object({
    words: z.string().trim().max(120).optional(),
    code: codeText.optional(),
    type: z.enum(DOCUMENT_TYPES).optional(),
    ...where,
    limit: z.number().int().min(1).max(25).optional(),
  }),
  doing: ({ words, code }) => `searching coverage documents for ${code ?? `“${words ?? ''}”`}`,
  run: () => unwritten<CoverageFound>(),
});

export const coverageCheck = tool({
  description:
    'Whether a diagnosis supports a procedure under each loaded billing and coding article, by state or contractor.',
  input: z.object({ code: codeText, diagnosis: codeText, ...where }),
  doing: ({ code, diagnosis }) => `checking ${diagnosis} for ${code} in the coverage articles`,
  run: () => unwritten<CoverageChecked>(),
});
