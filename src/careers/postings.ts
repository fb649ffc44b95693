// How does a posting come to be live, and how does it end? draft → pending → live → closed or expired; refused by the operator. What
// is live was looked at: words that change go before the operator again. Its address is its own for good.
import { listPlans, planOf } from '#accounts';
import { type Db, type Schema, transact } from '#store';
import { actsFor, employersOf, holdEmployer, NOT_YOURS } from './employers.ts';
import { holdPerson } from './holding.ts';
import { CHOICE_NAMES, CHOICES } from './jobQuery.ts';
import { wordsOf } from './jobSearch.ts';
import { marksOf } from './postingMarks.ts';
import { type PostingContent, readPosting, type TypedPosting } from './typedPosting.ts';
import { type FormFaults, newNumber, slugFor } from './typedText.ts';
import { CREDENTIALS, EHRS, ENCODERS, SETTINGS, SPECIALTIES } from './vocabulary.ts';

export const POSTING_STATES = {
  draft: 'Draft',
  pending: 'Waiting for the moderator',
  live: 'Live',
  closed: 'Closed',
  expired: 'Expired',
  refused: 'Refused',
} as const;
export type PostingState = keyof typeof POSTING_STATES;

/** Days that a posting is live until it is renewed. */
export const LIVE_DAYS = 30;
/** What is not chosen from a list, and the signs of a swindle. */
const LOOKED_AT = ['title', 'description', 'city', 'applyUrl', 'warnings'] as const;
const DAY_MS = 86_400_000;
const MOST_OF_EMPLOYER = 20_000;

type PostingRow = Schema['posting'];

export interface Posting
  extends Omit<
    PostingRow,
    | 'employer'
    | 'state'
    | 'warnings'
    | 'payPer'
    | 'credentials'
    | 'specialties'
    | 'settings'
    | 'encoders'
    | 'ehrs'
  > {
  employer: { id: string; slug: string; name: string; website: string };
  state: PostingState;
  warnings: string[];
  payPer: 'hour' | 'year';
  credentials: string[];
  specialties: string[];
  settings: string[];
  encoders: string[];
  ehrs: string[];
}

export interface OwnPosting extends Posting {
  /** That stand. */
  applications: number;
}

/** In any state. */
export async function postingAt(db: Db, slug: string): Promise<Posting | null> {
  const row = await rows(db).where('posting.slug', '=', slug).executeTakeFirst();
  return row ? asPosting(row) : null;
}

/** Null for whoever does not act for its employer. */
export async function ownPosting(db: Db, memberId: string, postingId: string): Promise<Posting | null> {
  const row = await rows(db).where('posting.id', '=', postingId).executeTakeFirst();
  return row && (await actsFor(db, memberId, row.employer)) ? asPosting(row) : null;
}

/** The newest first; none for whoever does not act for the employer. Withdrawn applications do not count. */
export async function postingsOfEmployer(
  db: Db,
  memberId: string,
  employerId: string,
  { from = 0, limit = 500 } = {},
): Promise<OwnPosting[]> {
  if (!(await actsFor(db, memberId, employerId))) return [];
  const found = await rows(db)
    .select(({ selectFrom, fn }) =>
      selectFrom('application')
        .select(fn.countAll<number>().as('n'))
        .whereRef('application.posting', '=', 'posting.id')
        .where('application.stage', '!=', 'withdrawn')
        .as('applications'),
    )
    .where('posting.employer', '=', employerId)
    .orderBy('posting.createdAt', 'desc')
    .orderBy('posting.id')
    .limit(limit)
    .offset(from)
    .execute();
  return found.map(({ applications, ...row }) => ({ ...asPosting(row), applications: Number(applications) }));
}

/** A new one is a draft. @param postingId null: a new one @returns its number and address, or what is wrong by field */
export async function savePosting(
  db: Db,
  memberId: string,
  employerId: string,
  postingId: string | null,
  typed: TypedPosting,
  now: Date,
): Promise<{ id: string; slug: string } | { faults: FormFaults }> {
  const read = readPosting(typed);
  if ('faults' in read) return read;
  return transact(db, async (trx) => {
    if (!(await actsFor(trx, memberId, employerId))) return { faults: { form: NOT_YOURS } };
    await holdEmployer(trx, employerId);
    return postingId === null
      ? addDraft(trx, employerId, read.content, now)
      : changePosting(trx, employerId, postingId, read.content, now);
  });
}

/** Before the operator. @returns what is in the way, or null */
export async function submitPosting(
  db: Db,
  memberId: string,
  postingId: string,
  now: Date,
): Promise<string | null> {
  return ofMember(db, memberId, postingId, async (trx, row) => {
    if (row.state !== 'draft' && row.state !== 'refused') return 'Only a draft is sent to the moderator.';
    const full = await planIsFull(trx, memberId);
    if (full !== null) return full;
    await setState(trx, postingId, 'pending', now, { verdict: '' });
    return null;
  });
}

/** @returns what is in the way, or null */
export async function closePosting(
  db: Db,
  memberId: string,
  postingId: string,
  now: Date,
): Promise<string | null> {
  return ofMember(db, memberId, postingId, async (trx, row) => {
    if (row.state !== 'live' && row.state !== 'pending') return 'This job is not live.';
    await setState(trx, postingId, 'closed', now, { closedAt: now.toISOString() });
    return null;
  });
}

/** Live ones for another month; those that have ended go before the operator again. @returns what is in the way, or null */
export async function renewPosting(
  db: Db,
  memberId: string,
  postingId: string,
  now: Date,
): Promise<string | null> {
  return ofMember(db, memberId, postingId, async (trx, row) => {
    if (row.state === 'live') {
      await setState(trx, postingId, 'live', now, { expiresAt: endOf(now) });
      return null;
    }
    if (row.state !== 'closed' && row.state !== 'expired')
      return 'Only a job that is or was live is renewed.';
    const full = await planIsFull(trx, memberId);
    if (full !== null) return full;
    await setState(trx, postingId, 'pending', now, { closedAt: null, liveSince: null });
    return null;
  });
}

/** For the housekeeping of every few minutes. @returns how many ended */
export async function expirePostings(db: Db, now: Date): Promise<number> {
  const at = now.toISOString();
  const ended = await db
    .updateTable('posting')
    .set({ state: 'expired', closedAt: at, updatedAt: at })
    .where('state', '=', 'live')
    .where('expiresAt', '<=', at)
    .returning('id')
    .execute();
  return ended.length;
}

export async function countView(db: Db, postingId: string): Promise<void> {
  await db
    .updateTable('posting')
    .set(({ eb }) => ({ views: eb('views', '+', 1) }))
    .where('id', '=', postingId)
    .execute();
}

export function endOf(now: Date): string {
  return new Date(now.getTime() + LIVE_DAYS * DAY_MS).toISOString();
}

/** @param trx holds the employer */
export async function addDraft(
  trx: Db,
  employerId: string,
  content: PostingContent,
  now: Date,
  feedKey: string | null = null,
): Promise<{ id: string; slug: string } | { faults: FormFaults }> {
  const { n: kept } = await trx
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('employer', '=', employerId)
    .executeTakeFirstOrThrow();
  if (Number(kept) >= MOST_OF_EMPLOYER)
    return { faults: { form: `An employer has at most ${MOST_OF_EMPLOYER} jobs.` } };
  const at = now.toISOString();
  const made = { id: newNumber(), slug: slugFor(content.title) };
  await trx
    .insertInto('posting')
    .values({
      ...made,
      ...content,
      number: await nextNumber(trx),
      employer: employerId,
      terms: await termsOf(trx, employerId, content),
      state: 'draft',
      verdict: '',
      feedKey,
      views: 0,
      createdAt: at,
      updatedAt: at,
      liveSince: null,
      expiresAt: null,
      closedAt: null,
    })
    .execute();
  return made;
}

/** @param trx holds the employer. Words that have been looked at and change are looked at again. */
export async function changePosting(
  trx: Db,
  employerId: string,
  postingId: string,
  content: PostingContent,
  now: Date,
): Promise<{ id: string; slug: string } | { faults: FormFaults }> {
  const before = await trx
    .selectFrom('posting')
    .select(['slug', 'state', ...LOOKED_AT])
    .where('id', '=', postingId)
    .where('employer', '=', employerId)
    .executeTakeFirst();
  if (!before) return { faults: { form: 'There is no such job of yours.' } };
  const isChanged = LOOKED_AT.some((column) => before[column] !== content[column]);
  const state = before.state === 'live' && isChanged ? 'pending' : before.state;
  await trx
    .updateTable('posting')
    .set({ ...content, terms: await termsOf(trx, employerId, content), state, updatedAt: now.toISOString() })
    .where('id', '=', postingId)
    .execute();
  return { id: postingId, slug: before.slug };
}

/** Whoever goes live takes the next one: the newest have the highest. */
export async function nextNumber(trx: Db): Promise<number> {
  const { n } = await trx
    .insertInto('careerCount')
    .values({ what: 'posting', n: 1 })
    .onConflict((conflict) =>
      conflict.column('what').doUpdateSet(({ eb }) => ({ n: eb('careerCount.n', '+', 1) })),
    )
    .returning('n')
    .executeTakeFirstOrThrow();
  return n;
}

/** Null: the plan of this person holds one more. Counted over all employers that the person acts for. */
export async function planIsFull(trx: Db, personId: string): Promise<string | null> {
  await holdPerson(trx, personId);
  const { plan: own } = await trx
    .selectFrom('person')
    .select('plan')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const name = await planOf(trx, personId, own);
  const plan = (await listPlans(trx)).find((one) => one.name === name);
  if (!plan || plan.postings === null) return null;
  const employers = (await employersOf(trx, personId)).map(({ id }) => id);
  const { n } = await trx
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('employer', 'in', employers.length > 0 ? employers : [''])
    .where('state', 'in', ['pending', 'live'])
    .executeTakeFirstOrThrow();
  if (Number(n) < plan.postings) return null;
  const held = plan.postings === 1 ? 'one live job' : `${plan.postings} live jobs`;
  return `The ${plan.title} plan holds ${held} at one time. Close one, or ask the operator for more.`;
}

export async function setState(
  trx: Db,
  postingId: string,
  state: PostingState,
  now: Date,
  more: Partial<Pick<PostingRow, 'verdict' | 'closedAt' | 'expiresAt' | 'liveSince' | 'number'>>,
): Promise<void> {
  await trx
    .updateTable('posting')
    .set({ state, updatedAt: now.toISOString(), ...more })
    .where('id', '=', postingId)
    .execute();
}

export function rows(db: Db) {
  return db
    .selectFrom('posting')
    .innerJoin('employer', 'employer.id', 'posting.employer')
    .selectAll('posting')
    .select(['employer.name as employerName', 'employer.slug as employerSlug', 'employer.website']);
}

export function asPosting({
  employerName,
  employerSlug,
  website,
  ...row
}: PostingRow & { employerName: string; employerSlug: string; website: string }): Posting {
  return {
    ...row,
    employer: { id: row.employer, slug: employerSlug, name: employerName, website },
    state: row.state as PostingState,
    warnings: JSON.parse(row.warnings) as string[],
    payPer: row.payPer === 'hour' ? 'hour' : 'year',
    credentials: wordsOf(CREDENTIALS, row.credentials),
    specialties: wordsOf(SPECIALTIES, row.specialties),
    settings: wordsOf(SETTINGS, row.settings),
    encoders: wordsOf(ENCODERS, row.encoders),
    ehrs: wordsOf(EHRS, row.ehrs),
  };
}

/** Further words that a search finds it by: what its lists say, and its marks. */
async function termsOf(trx: Db, employerId: string, content: PostingContent): Promise<string> {
  const { name } = await trx
    .selectFrom('employer')
    .select('name')
    .where('id', '=', employerId)
    .executeTakeFirstOrThrow();
  return termsFor(name, content);
}

export function termsFor(employerName: string, content: Omit<PostingContent, 'warnings'>): string {
  const words = {
    credential: wordsOf(CREDENTIALS, content.credentials),
    specialty: wordsOf(SPECIALTIES, content.specialties),
    setting: wordsOf(SETTINGS, content.settings),
    encoder: wordsOf(ENCODERS, content.encoders),
    ehr: wordsOf(EHRS, content.ehrs),
    workplace: [content.workplace],
    type: [content.employment],
    experience: [content.experience],
    state: content.inState === '' ? [] : [content.inState],
  };
  const labels = CHOICE_NAMES.flatMap((choice) =>
    words[choice].map((word) => (CHOICES[choice] as Readonly<Record<string, string>>)[word]),
  );
  const { latitude, longitude } = content;
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  return [employerName, content.city, ...labels, ...marksOf(words, content.yearMaxCents, point)].join(' ');
}

async function ofMember(
  db: Db,
  memberId: string,
  postingId: string,
  act: (trx: Db, row: Pick<PostingRow, 'employer' | 'state'>) => Promise<string | null>,
): Promise<string | null> {
  return transact(db, async (trx) => {
    const found = await trx
      .selectFrom('posting')
      .select('employer')
      .where('id', '=', postingId)
      .executeTakeFirst();
    if (!found || !(await actsFor(trx, memberId, found.employer))) return 'There is no such job of yours.';
    await holdEmployer(trx, found.employer);
    const row = await trx
      .selectFrom('posting')
      .select(['employer', 'state'])
      .where('id', '=', postingId)
      .executeTakeFirstOrThrow();
    return act(trx, row);
  });
}
