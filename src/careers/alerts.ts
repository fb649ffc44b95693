// Who is to hear of which new posting, in which letter? A posting reaches each person once, by whichever of their searches finds it
// first: the rows that say so, the letter and the search's next time are one transaction, so no kill comes between them.
import { type Db, putLetter, transact } from '#store';
import { alertLetter } from './careerLetters.ts';
import { parseJobQuery } from './jobQuery.ts';
import { matching } from './jobSearch.ts';
import { type Frequency, nextAfter, unsubscribeToken } from './savedSearches.ts';

/** Postings in one letter; what is beyond comes in the next one, at once. */
export const MOST_IN_LETTER = 40;
/** A posting may be stamped by one instance and be there for another one only a little later. */
const OVERLAP_MS = 10 * 60_000;
const FORGOTTEN_AFTER_MS = 180 * 86_400_000;

export interface Alerting {
  db: Db;
  secret: string;
  /** Where links lead to, without a slash at the end. */
  origin(): string;
  now(): Date;
}

/** One round over the searches that are due. @returns letters written */
export async function writeAlerts(alerting: Alerting, signal?: AbortSignal): Promise<number> {
  const { db } = alerting;
  const now = alerting.now();
  const newest = await db
    .selectFrom('posting')
    .select('liveSince')
    .where('state', '=', 'live')
    .where('liveSince', 'is not', null)
    .orderBy('liveSince', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest?.liveSince) return 0;
  let letters = 0;
  while (!signal?.aborted) {
    const due = await db
      .selectFrom('savedSearch')
      .select(['id', 'nextAt'])
      .where('nextAt', '<=', now.toISOString())
      .where('seenTo', '<=', later(newest.liveSince, OVERLAP_MS))
      .orderBy('nextAt')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!due) break;
    if (await tell(alerting, due, now)) letters++;
  }
  return letters;
}

/** @returns whether there was something to tell */
async function tell(
  { db, secret, origin }: Alerting,
  due: { id: string; nextAt: string | null },
  now: Date,
): Promise<boolean> {
  return transact(db, async (trx) => {
    // Another instance was quicker, or the search was changed meanwhile: it is not due any more.
    const search = await trx
      .updateTable('savedSearch')
      .set({ nextAt: later(now.toISOString(), 60_000) })
      .where('id', '=', due.id)
      .where('nextAt', '=', due.nextAt)
      .returning(['id', 'person', 'name', 'query', 'frequency', 'seenTo', 'createdAt'])
      .executeTakeFirst();
    if (!search) return false;
    const { person, createdAt } = search;
    const from = later(search.seenTo, -OVERLAP_MS);
    // How new a posting may be, this says, and no filter of the search.
    const since = from > createdAt ? from : createdAt;
    const found = await (await matching(trx, parseJobQuery(new URLSearchParams(search.query)), since)).rows
      .innerJoin('employer', 'employer.id', 'posting.employer')
      .select(['posting.id', 'posting.slug', 'posting.title', 'posting.city', 'posting.inState'])
      .select(['posting.workplace', 'posting.payMinCents', 'posting.payMaxCents', 'posting.payPer'])
      .select('employer.name as employer')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('alertSent')
              .select('at')
              .whereRef('alertSent.posting', '=', 'posting.id')
              .where('alertSent.person', '=', person),
          ),
        ),
      )
      .orderBy('posting.liveSince')
      .orderBy('posting.id')
      .limit(MOST_IN_LETTER)
      .execute();
    const isAll = found.length < MOST_IN_LETTER;
    const at = now.toISOString();
    await trx
      .updateTable('savedSearch')
      .set(isAll ? { seenTo: at, nextAt: nextAfter(search.frequency as Frequency, now) } : { nextAt: at })
      .where('id', '=', search.id)
      .execute();
    if (found.length === 0) return false;
    // Of two instances that told of it through two searches, the second one waits here for the first one, and leaves it out.
    const told = await trx
      .insertInto('alertSent')
      .values(found.map(({ id }) => ({ person, posting: id, at })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('posting')
      .execute();
    const postings = found.filter(({ id }) => told.some(({ posting }) => posting === id));
    if (postings.length === 0) return false;
    const { email } = await trx
      .selectFrom('person')
      .select('email')
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    await putLetter(
      trx,
      {
        person,
        to: email,
        ...alertLetter(origin(), search, postings, unsubscribeToken(secret, search.id)),
      },
      now,
    );
    return true;
  });
}

/** For the housekeeping of a day: of postings that are gone for long. */
export async function forgetOldAlerts(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('alertSent')
    .where('at', '<', later(now.toISOString(), -FORGOTTEN_AFTER_MS))
    .where('posting', 'not in', (eb) => eb.selectFrom('posting').select('id').where('state', '=', 'live'))
    .execute();
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
