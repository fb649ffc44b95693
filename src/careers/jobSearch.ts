// Which live postings does a question find, in which order, and what would a further filter leave? Each filter is a condition on the
// row, the words one on the full text; of a filter with several values a posting has one. Pages follow one another by the last row
// that was seen, so that new postings push nothing over the edge.
import { type Db, type Held, holdsWords, postingsHolding, withinMiles } from '#store';
import { CHOICE_NAMES, CHOICES, type Choice, type JobQuery } from './jobQuery.ts';
import type { Paid, Placed } from './postingInWords.ts';
import { marksFor } from './postingMarks.ts';
import { CREDENTIALS } from './vocabulary.ts';
import { placeOfZip } from './zipPlaces.ts';

const DAY_MS = 86_400_000;
/** That PostgreSQL's integer holds. */
const HIGHEST = 2 ** 31 - 1;
/** Postings that went live at one time have their numbers in no order of it. */
const SAME_MOMENT = 1000;
/** Beyond, nobody needs to know how many there are, and counting takes its time. */
export const MOST_COUNTED = 250;
/** Fewer are put in order here; where more are found, the best paid ones come soon on the way through all. */
const FEW = 3000;

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
  const held = await matching(db, query, sinceOf(query, now));
  const { rows, newest } = held;
  const columns = ['posting.id', 'posting.number', 'posting.yearMaxCents'] as const;
  const most = Math.max(limit + 1, query.sort === 'pay' && !held.isForAnyOrder ? FEW : MOST_COUNTED);
  const first = await rows.select(columns).orderBy(newest, 'desc').limit(most).execute();
  const isAll = first.length < most;
  const from = placeIn(after);
  let page: Placeable[];
  if (query.sort === 'pay') {
    page = isAll
      ? first.sort(byPay).filter((row) => from === null || byPay(row, from) > 0)
      : await bestPaid(held.isForAnyOrder ? rows : walkedThrough(db, query, now), from, limit + 1);
  } else if (isAll || from === null) {
    page = first.filter(({ number }) => from === null || number < from.number);
  } else {
    const further = rows.where('posting.number', '<', from.number);
    page = await further
      .select(columns)
      .orderBy(newest, 'desc')
      .limit(limit + 1)
      .execute();
  }
  const last = page[limit - 1];
  return {
    jobs: await foundJobs(
      db,
      page.slice(0, limit).map(({ id }) => id),
    ),
    next: last && page.length > limit ? `${last.yearMaxCents ?? '-'} ${last.number}` : null,
    total: Math.min(first.length, MOST_COUNTED),
  };
}

/** Where a posting stands, in either order. */
interface Placeable {
  id: string;
  number: number;
  yearMaxCents: number | null;
}

function placeIn(after: string): Omit<Placeable, 'id'> | null {
  const [, pay, number] = /^(-|\d{1,9}) (\d{1,9})$/.exec(after) ?? [];
  if (pay === undefined || Number(number) > HIGHEST || (pay !== '-' && Number(pay) > HIGHEST)) return null;
  return { number: Number(number), yearMaxCents: pay === '-' ? null : Number(pay) };
}

/** Those that do not say what they pay come last, the newest of equals first. */
function byPay(a: Omit<Placeable, 'id'>, b: Omit<Placeable, 'id'>): number {
  return (b.yearMaxCents ?? -1) - (a.yearMaxCents ?? -1) || b.number - a.number;
}

/** From the best paid one, until the page is full. */
function bestPaid(
  found: Held['rows'],
  from: Omit<Placeable, 'id'> | null,
  limit: number,
): Promise<Placeable[]> {
  let rows = found;
  if (from !== null)
    rows = rows.where(({ eb, and, or }) => {
      const pay = from.yearMaxCents;
      const newer = eb('posting.number', '<', from.number);
      if (pay === null) return and([eb('posting.yearMaxCents', 'is', null), newer]);
      return or([
        eb('posting.yearMaxCents', '<', pay),
        and([eb('posting.yearMaxCents', '=', pay), newer]),
        eb('posting.yearMaxCents', 'is', null),
      ]);
    });
  return rows
    .select(['posting.id', 'posting.number', 'posting.yearMaxCents'])
    .orderBy('posting.yearMaxCents', (order) => order.desc().nullsLast())
    .orderBy('posting.number', 'desc')
    .limit(limit)
    .execute();
}

/** All live postings, each asked for the words when its turn comes: of very many that hold them, few are. */
function walkedThrough(db: Db, query: JobQuery, now: Date): Held['rows'] {
  const rows = withConditions(db.selectFrom('posting'), query, sinceOf(query, now));
  const words = wordsIn(query.words);
  return words.length > 0 ? rows.where(holdsWords(db, words, false)) : rows;
}

/** How many postings each value of each filter would find beside the other filters; those that none has are left out. */
export async function facetsOf(
  db: Db,
  query: JobQuery,
  now: Date,
): Promise<Record<Choice, Record<string, number>>> {
  const facets = {} as Record<Choice, Record<string, number>>;
  const count = async (asked: JobQuery, choices: readonly Choice[]) => {
    const columns = choices.map((choice) => ({ ...BITS, ...WORDS })[choice]);
    const { rows } = await matching(db, asked, sinceOf(asked, now));
    const found = await rows.select(columns.map((column) => `posting.${column}` as const)).execute();
    for (const [n, choice] of choices.entries()) facets[choice] = counted(choice, found, columns[n]);
  };
  // What is not chosen from is counted on one way through all that is found.
  const open = CHOICE_NAMES.filter((choice) => query.chosen[choice].length === 0);
  if (open.length > 0) await count(query, open);
  for (const choice of CHOICE_NAMES)
    if (!open.includes(choice))
      await count({ ...query, chosen: { ...query.chosen, [choice]: [] } }, [choice]);
  return facets;
}

function counted<Column extends string>(
  choice: Choice,
  found: readonly Partial<Record<Column, string | number>>[],
  column: Column | undefined,
): Record<string, number> {
  const times = new Map<string | number, number>();
  if (column !== undefined)
    for (const row of found) times.set(row[column] ?? '', (times.get(row[column] ?? '') ?? 0) + 1);
  const counts: Record<string, number> = {};
  for (const [value, n] of times) {
    const words = typeof value === 'number' ? wordsOf(CHOICES[choice], value) : [value];
    for (const word of words) if (word !== '') counts[word] = (counts[word] ?? 0) + n;
  }
  return counts;
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

/**
 * The query over `posting`, for whoever asks to add columns, order and limit.
 * @param since the instant that a posting must have gone live at or after; empty: any
 */
export async function matching(db: Db, query: JobQuery, since: string): Promise<Held> {
  const words = wordsIn(query.words);
  const point = query.near === null ? null : placeOfZip(query.near.zip);
  const from = since === '' ? 0 : await firstNumberSince(db, since);
  const held = postingsHolding(db, words, marksFor(query, point), from);
  return { ...held, rows: withConditions(held.rows, query, since) };
}

/** What the rows themselves say; of the full text, pay and place are no more than near. */
function withConditions(rows: Held['rows'], query: JobQuery, since: string): Held['rows'] {
  let found = rows.where('posting.state', '=', 'live');
  for (const [choice, column] of entries(BITS)) {
    const bits = bitsOf(CHOICES[choice], query.chosen[choice]);
    if (bits > 0) found = found.where(({ eb }) => eb(eb(`posting.${column}`, '&', bits), '>', 0));
  }
  for (const [choice, column] of entries(WORDS)) {
    const chosen = query.chosen[choice];
    if (chosen.length > 0) found = found.where(`posting.${column}`, 'in', [...chosen]);
  }
  if (query.payFrom !== null) found = found.where('posting.yearMaxCents', '>=', query.payFrom * 100);
  if (since !== '') found = found.where('posting.liveSince', '>=', since);
  if (query.near === null) return found;
  const point = placeOfZip(query.near.zip);
  // An unknown ZIP code is near nothing.
  return point ? found.where(withinMiles(point, query.near.miles)) : found.where('posting.id', '=', '');
}

/** The instant that a posting must have gone live at or after; empty: any. */
function sinceOf({ postedWithinDays }: JobQuery, now: Date): string {
  return postedWithinDays === null ? '' : new Date(now.getTime() - postedWithinDays * DAY_MS).toISOString();
}

/** The full text is walked no further than to here. */
async function firstNumberSince(db: Db, since: string): Promise<number> {
  const first = await db
    .selectFrom('posting')
    .select('number')
    .where('state', '=', 'live')
    .where('liveSince', '>=', since)
    .orderBy('liveSince')
    .limit(1)
    .executeTakeFirst();
  return first ? first.number - SAME_MOMENT : HIGHEST;
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

async function foundJobs(db: Db, ids: readonly string[]): Promise<FoundJob[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('posting')
    .innerJoin('employer', 'employer.id', 'posting.employer')
    .select(['posting.id', 'posting.slug', 'posting.title', 'posting.employment', 'posting.credentials'])
    .select(['posting.workplace', 'posting.city', 'posting.inState', 'posting.liveSince'])
    .select(['posting.payMinCents', 'posting.payMaxCents', 'posting.payPer'])
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
