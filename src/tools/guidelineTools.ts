// What do the rules say? Passages of our own summaries and of the operator's documents, each with its source.
import { z } from 'zod';
import type { Cite } from '#editions';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

export interface RulePassage {
  /** `Modifier 59 › When XS is better` */
  heading: string;
  text: string;
  /** The official source that it rests on, named in words. */
  source: string;
  page: string | null;
  path: string | null;
  score: number;
  cite: Cite;
}

export const searchGuidelines = tool({
  description:
    'Coding rules in words: E/M, modifiers, global surgery, NCCI principles, ICD-10-CM conventions and chapter rules, compliance, payment rules.',
  input: z.object({
    words: z.string().trim().min(1).max(300),
    limit: z.number().int().min(1).max(10).optional(),
  }),
  doing: ({ words: text }) => `searching the guidelines for “${text}”`,
  run: () => unwritten<{ passages: RulePassage[] }>(),
});
