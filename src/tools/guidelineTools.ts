// What do the rules say? Passages of our own summaries and of the operator's documents, each with its source.
import { z } from 'zod';
import { type GuidelinePassage, searchGuidelines as search } from '#guidelines';
import { evidence, nothing, tool } from './telling.ts';

const SHOWN = 4;

export const searchGuidelines = tool({
  description:
    'Coding rules in words: E/M, modifiers, global surgery, NCCI principles, ICD-10-CM conventions and chapter rules, compliance, payment rules.',
  input: z.object({
    words: z.string().trim().min(1).max(300),
    limit: z.int().min(1).max(10).optional(),
  }),
  doing: ({ words }) => `searching the guidelines for “${words.slice(0, 80)}”`,
  run: ({ words, limit = SHOWN }, { edition, asOf, reader }) => {
    const passages: GuidelinePassage[] = search(edition, words, { asOf, limit, reader });
    if (passages.length === 0)
      return nothing('not found', `No guideline that is loaded speaks of “${words.slice(0, 80)}”.`);
    return {
      value: { passages },
      evidence: passages.map(({ heading, text, source, page, path, cite }) =>
        evidence('search_guidelines', {
          title: page === null ? heading : `${heading}, page ${page}`,
          facts: [...text.split('\n').map((line) => line.replace(/^- /, '')), `This rests on ${source}.`],
          codes: [],
          cites: [cite],
          path: path && `${path}?asOf=${asOf}`,
        }),
      ),
    };
  },
});
