// Which live postings does a question find, in which order, and what would a further filter leave? Each filter is a condition on the
// row, the words one on the full text; of a filter with several values a posting has one. Pages follow one another by the last row
// that was seen, so that new postings push nothing over the edge.
import { type Db, fullTextCondition, withinMiles } from '#store';
import { CHOICE_NAMES, CHOICES, type Choice, type JobQuery } from './jobQuery.ts';
import type { Paid, Placed } from './postingInWords.ts';
import { CREDENTIALS } from './vocabulary.ts';
import { around, placeOfZip } from './zipPlaces.ts';

const DAY_MS = 86_400_000;
/** Beyond, nobody needs to know how many there are, and counting takes its time. */
export const MOST_COUNTED = 1000;

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

export interface FoundJob extends Placed, Paid {
  id: string;
  slug: string;
  title: string;
  employerName: string;
  employerSlug: string;
  employment: string;
  credentials: string[];
  liveSince: string;
}

export interface FoundJobs {
  jobs: FoundJob[];
  /** What the next page begins after; null at the end. */
  next: string | null;
  /** Over all pages, `MOST_COUNTED` at most. */
  total: number;
}

export async function searchJobs(
  db: Db,
  query: JobQuery,
  { after, limit }: { after: string; limit: number },
  now: Date,
): Promise<FoundJobs> {
  const found = await matching(db, query, now);
  const column = query.sort === 'pay' ? 'posting.yearMaxCents' : 'posting.liveSince';
  let page = found.select('posting.id');
  const [, value, id] = /^(\S{1,24}) ([\w-]{1,32})$/.exec(after) ?? [];
  if (value !== undefined && id !== undefined)
    page = page.where(({ eb, or, and }) => {
      // Those that do not say what they pay come last.
      if (value === '-') return and([eb(column, 'is', null), eb('posting.id', '<', id)]);
      const last = query.sort === 'pay' ? Number(value) || 0 : value;
      const behind = eb.or([eb(column, '<', last), and([eb(column, '=', last), eb('posting.id', '<', id)])]);
      return query.sort === 'pay' ? or([behind, eb(column, 'is', null)]) : behind;
    });
  const ids = await page
    .orderBy(column, (order) => (query.sort === 'pay' ? order.desc().nullsLast() : order.desc()))
    .orderBy('posting.id', 'desc')
    .limit(limit + 1)
    .execute();
  const jobs = await foundJobs(
    db,
    ids.slice(0, limit).map((row) => row.id),
  );
  const last = jobs.at(-1);
  const { total } = await db
    .selectFrom(found.select('posting.id').limit(MOST_COUNTED).as('found'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const place = (job: FoundJob & { yearMaxCents: number | null }) =>
    query.sort === 'pay' ? (job.yearMaxCents ?? '-') : job.liveSince;
  return {
    jobs: jobs.map(({ yearMaxCents: _, ...job }) => job),
    next: last && ids.length > limit ? `${place(last)} ${last.id}` : null,
    total: Number(total),
  };
}

/** How many postings each value of each filter would find beside the other filters; those that none has are left out. */
export async function facetsOf(
  db: Db,
  query: JobQuery,
  now: Date,
): Promise<Record<Choice, Record<string, number>>> {
  const facets = {} as Record<Choice, Record<string, number>>;
  for (const choice of CHOICE_NAMES) {
    const others = { ...query, chosen: { ...query.chosen, [choice]: [] } };
    const column = choice in BITS ? BITS[choice as keyof typeof BITS] : WORDS[choice as keyof typeof WORDS];
    const rows = await (await matching(db, others, now))
      .select(({ fn, ref }) => [ref(`posting.${column}`).as('value'), fn.countAll<number>().as('n')])
      .groupBy(`posting.${column}`)
      .execute();
    const counts: Record<string, number> = {};
    for (const { value, n } of rows) {
      const words = typeof value === 'number' ? wordsOf(CHOICES[choice], value) : [value];
      for (const word of words) if (word !== '') counts[word] = (counts[word] ?? 0) + Number(n);
    }
    facets[choice] = counts;
  }
  return facets;
}

/** The newest live ones. */
export async function jobsOfEmployer(db: Db, employerId: string, limit: number): Promise<FoundJob[]> {
  const ids = await db
    .selectFrom('posting')
    .select('id')
    .where('employer', '=', employerId)
    .where('state', '=', 'live')
    .orderBy('liveSince', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return foundJobs(
    db,
    ids.map(({ id }) => id),
  );
}

/** For the sitemap: in the order of their addresses. */
export function liveSlugs(
  db: Db,
  { from, limit }: { from: number; limit: number },
): Promise<{ slug: string; updatedAt: string }[]> {
  return db
    .selectFrom('posting')
    .select(['slug', 'updatedAt'])
    .where('state', '=', 'live')
    .orderBy('slug')
    .offset(from)
    .limit(limit)
    .execute();
}

export async function liveCount(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', 'live')
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The query over `posting`, for whoever asks to add columns, order and limit. */
export async function matching(db: Db, query: JobQuery, now: Date) {
  let found = db.selectFrom('posting').where('posting.state', '=', 'live');
  const words = wordsIn(query.words);
  if (words.length > 0) found = found.where(await fullTextCondition(db, words));
  for (const [choice, column] of entries(BITS)) {
    const bits = bitsOf(CHOICES[choice], query.chosen[choice]);
    if (bits > 0) found = found.where(({ eb }) => eb(eb(`posting.${column}`, '&', bits), '>', 0));
  }
  for (const [choice, column] of entries(WORDS)) {
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
  if (query.near === null) return found;
  const point = placeOfZip(query.near.zip);
  // An unknown ZIP code is near nothing.
  if (!point) return found.where('posting.id', '=', '');
  const { south, north, west, east } = around(point, query.near.miles);
  return found
    .where('posting.latitude', '>=', south)
    .where('posting.latitude', '<=', north)
    .where('posting.longitude', '>=', west)
    .where('posting.longitude', '<=', east)
    .where(withinMiles(point, query.near.miles));
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

async function foundJobs(
  db: Db,
  ids: readonly string[],
): Promise<(FoundJob & { yearMaxCents: number | null })[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('posting')
    .innerJoin('employer', 'employer.id', 'posting.employer')
    .select(['posting.id', 'posting.slug', 'posting.title', 'posting.employment', 'posting.credentials'])
    .select(['posting.workplace', 'posting.city', 'posting.inState', 'posting.liveSince'])
    .select(['posting.payMinCents', 'posting.payMaxCents', 'posting.payPer', 'posting.yearMaxCents'])
    .select(['employer.name as employerName', 'employer.slug as employerSlug'])
    .where('posting.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row
      ? { ...row, credentials: wordsOf(CREDENTIALS, row.credentials), liveSince: row.liveSince ?? '' }
      : [];
  });
}

/** As both databases cut a text into words; those that every text has tell nothing. */
function wordsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !SAY_NOTHING.has(word)).slice(0, 12);
}

const SAY_NOTHING = new Set(
  'a an and are as at be by for from in is it of on or our the to we with you your'.split(' '),
);

function entries<T extends object>(map: T): [keyof T, T[keyof T]][] {
  return Object.entries(map) as [keyof T, T[keyof T]][];
}
