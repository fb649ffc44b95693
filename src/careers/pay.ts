// What do live postings pay, by credential, state and setting? The middle of each range, for a year of 2,080 hours. A figure stands
// only where at least five postings of at least two employers are behind it, so that it tells of no single one.
import type { Db } from '#store';
import { wordsOf } from './jobSearch.ts';
import { CREDENTIALS, SETTINGS, STATES } from './vocabulary.ts';

export const FEWEST_POSTINGS = 5;
const FEWEST_EMPLOYERS = 2;

const GROUPINGS = {
  credential: { column: 'credentials', words: CREDENTIALS },
  state: { column: 'inState', words: STATES },
  setting: { column: 'settings', words: SETTINGS },
} as const;
export type PayGrouping = keyof typeof GROUPINGS;

/** Of a year. Low and high: the tenth and the ninetieth of a hundred. */
export interface PayFigure {
  word: string;
  n: number;
  lowCents: number;
  q1Cents: number;
  medianCents: number;
  q3Cents: number;
  highCents: number;
}

/** In the order of the vocabulary; those with too few postings are left out. */
export async function payStatistics(db: Db, by: PayGrouping): Promise<PayFigure[]> {
  const { column, words } = GROUPINGS[by];
  const rows = await db
    .selectFrom('posting')
    .select(({ ref }) => ['employer', 'yearMinCents', 'yearMaxCents', ref(column).as('value')])
    .where('state', '=', 'live')
    .where('yearMinCents', 'is not', null)
    .execute();
  const groups = new Map<string, { cents: number[]; employers: Set<string> }>();
  for (const { employer, yearMinCents, yearMaxCents, value } of rows) {
    const cents = ((yearMinCents ?? 0) + (yearMaxCents ?? 0)) / 2;
    for (const word of typeof value === 'number' ? wordsOf(words, value) : [value]) {
      const group = groups.get(word) ?? { cents: [], employers: new Set() };
      group.cents.push(cents);
      group.employers.add(employer);
      groups.set(word, group);
    }
  }
  return Object.keys(words).flatMap((word) => {
    const group = groups.get(word);
    if (!group || group.cents.length < FEWEST_POSTINGS || group.employers.size < FEWEST_EMPLOYERS) return [];
    const sorted = group.cents.sort((a, b) => a - b);
    return {
      word,
      n: sorted.length,
      lowCents: quantile(sorted, 0.1),
      q1Cents: quantile(sorted, 0.25),
      medianCents: quantile(sorted, 0.5),
      q3Cents: quantile(sorted, 0.75),
      highCents: quantile(sorted, 0.9),
    };
  });
}

/** Between the two that lie around it (Hyndman and Fan 1996, type 7), in whole cents. */
export function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return Math.round(below + (above - below) * (at - Math.floor(at)));
}
