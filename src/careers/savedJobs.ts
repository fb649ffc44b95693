// Which postings has a person put aside? Bounded; one that is closed stays in the list and says so.
import { type Db, transact } from '#store';
import { holdPerson } from './holding.ts';

export const MOST_SAVED_JOBS = 500;

export interface SavedJob {
  postingId: string;
  slug: string;
  title: string;
  employer: string;
  isLive: boolean;
  at: string;
}

/** @returns what is in the way, or null */
export async function saveJob(
  db: Db,
  personId: string,
  postingId: string,
  now: Date,
): Promise<string | null> {
  return transact(db, async (trx) => {
    await holdPerson(trx, personId);
    const posting = await trx
      .selectFrom('posting')
      .select('id')
      .where('id', '=', postingId)
      .where('state', '=', 'live')
      .executeTakeFirst();
    if (!posting) return 'This job is closed.';
    const { n } = await trx
      .selectFrom('savedJob')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('person', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_SAVED_JOBS)
      return `You keep ${MOST_SAVED_JOBS} jobs, as many as there may be. Remove one first.`;
    await trx
      .insertInto('savedJob')
      .values({ person: personId, posting: postingId, at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return null;
  });
}

export async function removeSavedJob(db: Db, personId: string, postingId: string): Promise<void> {
  await db.deleteFrom('savedJob').where('person', '=', personId).where('posting', '=', postingId).execute();
}

/** The newest first. */
export async function savedJobsOf(db: Db, personId: string): Promise<SavedJob[]> {
  const rows = await db
    .selectFrom('savedJob')
    .innerJoin('posting', 'posting.id', 'savedJob.posting')
    .innerJoin('employer', 'employer.id', 'posting.employer')
    .select([
      'savedJob.posting',
      'posting.slug',
      'posting.title',
      'employer.name',
      'posting.state',
      'savedJob.at',
    ])
    .where('savedJob.person', '=', personId)
    .orderBy('savedJob.at', 'desc')
    .orderBy('savedJob.posting')
    .execute();
  return rows.map(({ posting, name, state, ...row }) => ({
    ...row,
    postingId: posting,
    employer: name,
    isLive: state === 'live',
  }));
}

export async function isSavedJob(db: Db, personId: string, postingId: string): Promise<boolean> {
  const found = await db
    .selectFrom('savedJob')
    .select('at')
    .where('person', '=', personId)
    .where('posting', '=', postingId)
    .executeTakeFirst();
  return found !== undefined;
}
