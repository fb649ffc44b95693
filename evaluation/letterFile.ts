// What may come by mail, and what must the answer hold? Invented letters, messy as they come, one YAML file a topic.
//
//   - id: threads/side-added
//     letters: [{subject, text, attachments, left}, …]     a thread, of which the last answer is judged
//     codes: [S52.502A]                                    see below
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.union([z.string(), z.array(z.string()).min(1)]);

const letter = z.strictObject({
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.strictObject({ name: z.string(), text: z.string() })).default([]),
  left: z.array(z.strictObject({ name: z.string(), why: z.string() })).default([]),
});

const exchange = z.strictObject({
  id: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  letters: z.array(letter).min(1),
  outcome: z.enum(['answered', 'nothing found', 'not a case', 'any']).default('answered'),
  /** All of these stand in the answer. */
  codes: z.array(z.string()).default([]),
  /** At least one of these. */
  oneOf: z.array(z.string()).default([]),
  /** Of none of these is it said that the case supports it; it may be ruled out. */
  codesNever: z.array(z.string()).default([]),
  /** Each stands in the letter, in one of its spellings; `/…/` is an expression, in which case counts. */
  says: z.array(words).default([]),
  never: z.array(z.string()).default([]),
});

export type Exchange = z.output<typeof exchange>;

/** @throws {Error} that names the file when one is not as described */
export function readExchanges(folder: string): Exchange[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const read = z.array(exchange).safeParse(parse(readFileSync(join(folder, name), 'utf8')));
      if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
      return read.data;
    });
}
