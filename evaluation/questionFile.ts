// What may a coder ask, and what must the answer hold? Questions with expectations read off the official files, one YAML file a topic.
//
//   - id: ncci/45385-45380-same-day-ok      topic, slash, name; its hash decides the half
//     ask: "45385 45380 same day ok"        or a list: a conversation, of which the last answer is judged
//     pair: modifier                        see `Expected`
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const QUESTION_HALVES = ['development', 'held-out'] as const;
export type QuestionHalf = (typeof QUESTION_HALVES)[number];

/** The day of questions that name none: after every official release that is loaded. */
export const ASKED_ON = '2026-11-24';

const words = z.union([z.string(), z.array(z.string()).min(1)]);

const question = z.strictObject({
  id: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  ask: words,
  asOf: z.iso.date().default(ASKED_ON),
  /** The code page that it was asked on: `cpt 29881`. */
  page: z
    .string()
    .regex(/^(cpt|hcpcs|icd-10-cm|icd-10-pcs) \S+$/)
    .optional(),
  /** `refused`: it says that it does not know or does not do that. `any`: only what is expected below, and the promises. */
  outcome: z.enum(['answered', 'refused', 'any']).default('answered'),
  /** To the question as it was put. */
  verdict: z.enum(['yes', 'no']).optional(),
  /** May two codes stand together? `none`: no edit holds them apart. `modifier`: indicator 1. `never`: indicator 0. */
  pair: z.enum(['none', 'modifier', 'never']).optional(),
  /** All of these stand in the answer. */
  codes: z.array(z.string()).default([]),
  /** At least one of these. */
  oneOf: z.array(z.string()).default([]),
  /** Each stands in the answer, in one of its spellings; `/…/` is an expression, in which case counts. */
  says: z.array(words).default([]),
  never: z.array(z.string()).default([]),
  /** One of these days, however it is written. */
  dates: z.array(z.iso.date()).default([]),
  /** One of these sources is cited. */
  sources: z.array(z.string()).default([]),
});

export type AskedQuestion = z.output<typeof question>;
export type Expected = Omit<AskedQuestion, 'id' | 'ask' | 'asOf' | 'page'>;

/** It follows from the id alone, so that nobody chooses: five of sixteen are held out. */
export function questionHalf(id: string): QuestionHalf {
  const first = createHash('sha256').update(id).digest('hex').charAt(0);
  return Number.parseInt(first, 16) < 5 ? 'held-out' : 'development';
}

export const topicOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** @throws {Error} that names the file when one is not as described */
export function readQuestions(folder: string, half: QuestionHalf): AskedQuestion[] {
  return readdirSync(join(folder, half))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const read = z.array(question).safeParse(parse(readFileSync(join(folder, half, name), 'utf8')) ?? []);
      if (!read.success) throw new Error(`${half}/${name}: ${z.prettifyError(read.error)}`);
      return read.data;
    });
}
