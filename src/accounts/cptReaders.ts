// How many people have read CPT content in a calendar quarter? What the AMA's licence asks of whoever distributes its descriptors:
// distinct users of a quarter. One row for a person and quarter, however often they read; it stays when the account goes, so that
// a report can be made again. Guests who accepted the terms in a cookie are nobody to count.
import type { Db } from '#store';
import { quarterOf } from './periods.ts';

/** The person was shown words of the AMA. Reading again in the quarter writes nothing. */
export async function countCptReader(db: Db, personId: string, now: Date): Promise<void> {
  const row = { person: personId, quarter: quarterOf(now) };
  const known = await db
    .selectFrom('cptReader')
    .select('at')
    .where('person', '=', row.person)
    .where('quarter', '=', row.quarter)
    .executeTakeFirst();
  if (known) return;
  await db
    .insertInto('cptReader')
    .values({ ...row, at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** `2026-Q4`, and its distinct people. */
export interface QuarterOfUse {
  quarter: string;
  people: number;
}

/** The newest first; quarters without anybody are not there. */
export async function cptUsage(db: Db): Promise<QuarterOfUse[]> {
  const rows = await db
    .selectFrom('cptReader')
    .select(({ fn }) => ['quarter', fn.countAll<number>().as('people')])
    .groupBy('quarter')
    .orderBy('quarter', 'desc')
    .execute();
  return rows.map(({ quarter, people }) => ({ quarter, people: Number(people) }));
}
