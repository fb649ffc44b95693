// Which live postings does a question find? Each filter is a condition on the row, the words one on the full text; a posting that
// is found for a filter with several values has one of them.
import { type Db, fullTextCondition } from '#store';
import { CHOICES, type JobQuery } from './jobQuery.ts';

const DAY_MS = 86_400_000;

/** Lists of a posting, kept as bits; and the columns that hold one word. */
const BITS = {
  credential: 'credentials',
  specialty: 'specialties',
  setting: 'settings',
  encoder: 'encoders',
  ehr: 'ehrs',
} as const;
const WORDS = {
  workplace: 'workplace',
  type: 'employment',
  experience: 'experience',
  state: 'inState',
} as const;

/** The query over `posting` and its `employer`, for whoever asks to add columns, order and limit. */
export function matching(db: Db, query: JobQuery, now: Date) {
  let found = db
    .selectFrom('posting')
    .innerJoin('employer', 'employer.id', 'posting.employer')
    .where('posting.state', '=', 'live');
  const words = wordsIn(query.words);
  if (words.length > 0) found = found.where(fullTextCondition(db, words));
  for (const [choice, column] of Object.entries(BITS) as [
    keyof typeof BITS,
    (typeof BITS)[keyof typeof BITS],
  ][]) {
    const bits = bitsOf(CHOICES[choice], query.chosen[choice]);
    if (bits > 0) found = found.where(({ eb }) => eb(eb(`posting.${column}`, '&', bits), '>', 0));
  }
  for (const [choice, column] of Object.entries(WORDS) as [
    keyof typeof WORDS,
    (typeof WORDS)[keyof typeof WORDS],
  ][]) {
    const chosen = query.chosen[choice];
    if (chosen.length > 0) found = found.where(`posting.${column}`, 'in', [...chosen]);
  }
  if (query.payFrom !== null) found = found.where('posting.yearMaxCents', '>=', query.payFrom * 100);
  if (query.postedWithinDays !== null)
    found = found.where(
      'posting.liveSince',
      '>=',
      new Date(now.getTime() - query.postedWithinDays * DAY_MS).toISOString(),
    );
  return found;
}

export function bitsOf(list: object, words: readonly string[]): number {
  return Object.keys(list).reduce(
    (bits, word, place) => (words.includes(word) ? bits | (1 << place) : bits),
    0,
  );
}

export function wordsOf(list: object, bits: number): string[] {
  return Object.keys(list).filter((_, place) => (bits & (1 << place)) !== 0);
}

/** As both databases cut a text into words; those that every text has tell nothing. */
function wordsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !SAY_NOTHING.has(word)).slice(0, 12);
}

const SAY_NOTHING = new Set(
  'a an and are as at be by for from in is it of on or our the to we with you your'.split(' '),
);
