// The search of the job board as one would do it by hand: every posting is looked at, one after the other. What is fast must agree.
import { CHOICE_NAMES, CHOICES, type Choice, type JobQuery } from '#careers';
import type { Schema } from '#store';

type PostingRow = Schema['posting'];

const COLUMNS = {
  credential: 'credentials',
  specialty: 'specialties',
  setting: 'settings',
  encoder: 'encoders',
  ehr: 'ehrs',
  workplace: 'workplace',
  type: 'employment',
  experience: 'experience',
  state: 'inState',
} as const;

/** In the order that the query asks for. @param point of its ZIP code, in degrees. Words match whole words only. */
export function naiveJobs(
  rows: Iterable<PostingRow>,
  query: JobQuery,
  now: Date,
  point: readonly [number, number] | null = null,
): PostingRow[] {
  const words = query.words.toLowerCase().split(' ').filter(Boolean);
  const found = [...rows].filter((row) => {
    if (row.state !== 'live' || row.liveSince === null) return false;
    if (!words.every((word) => textOf(row).has(word))) return false;
    const { payFrom, postedWithinDays, near } = query;
    if (payFrom !== null && (row.yearMaxCents ?? 0) < payFrom * 100) return false;
    if (
      postedWithinDays !== null &&
      now.getTime() - Date.parse(row.liveSince) > postedWithinDays * 86_400_000
    )
      return false;
    if (near !== null && !(point && milesTo(row, point) <= near.miles)) return false;
    return CHOICE_NAMES.every((choice) => {
      const chosen = query.chosen[choice];
      return chosen.length === 0 || wordsSaid(row, choice).some((word) => chosen.includes(word));
    });
  });
  const pay = (row: PostingRow) => row.yearMaxCents ?? -1;
  return found.sort((a, b) => (query.sort === 'pay' ? pay(b) - pay(a) : 0) || b.number - a.number);
}

export function naiveFacets(
  rows: readonly PostingRow[],
  query: JobQuery,
  now: Date,
  point: readonly [number, number] | null = null,
): Record<Choice, Record<string, number>> {
  const facet = (choice: Choice) => {
    const counts: Record<string, number> = {};
    const others = { ...query, chosen: { ...query.chosen, [choice]: [] } };
    for (const row of naiveJobs(rows, others, now, point))
      for (const word of wordsSaid(row, choice)) counts[word] = (counts[word] ?? 0) + 1;
    return counts;
  };
  return Object.fromEntries(CHOICE_NAMES.map((choice) => [choice, facet(choice)])) as Record<
    Choice,
    Record<string, number>
  >;
}

const texts = new WeakMap<PostingRow, Set<string>>();

function textOf(row: PostingRow): Set<string> {
  const text =
    texts.get(row) ?? new Set(`${row.title} ${row.terms} ${row.description}`.toLowerCase().match(/[a-z]+/g));
  texts.set(row, text);
  return text;
}

function wordsSaid(row: PostingRow, choice: Choice): string[] {
  const value = row[COLUMNS[choice]];
  if (typeof value !== 'number') return value === '' ? [] : [value];
  return Object.keys(CHOICES[choice]).filter((_, place) => (value >> place) & 1);
}

/** By the dot product of the two directions. */
function milesTo(
  { latitude, longitude }: PostingRow,
  [toLatitude, toLongitude]: readonly [number, number],
): number {
  if (latitude === null || longitude === null) return Number.POSITIVE_INFINITY;
  const direction = (north: number, east: number) => {
    const [a, b] = [(north * Math.PI) / 180, (east * Math.PI) / 180];
    return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)] as const;
  };
  const [x, y, z] = direction(latitude / 10_000, longitude / 10_000);
  const [u, v, w] = direction(toLatitude, toLongitude);
  return Math.acos(Math.min(1, x * u + y * v + z * w)) * 3958.8;
}
