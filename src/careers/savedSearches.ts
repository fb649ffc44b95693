// Which searches does a person want to hear from, and how often? The query is kept as it stands in the address of the search page.
// A letter's link stops one search without signing in, by one click of a mail program (RFC 8058): the link carries a signature.

import { signed, signedBy } from '#kit';
import { type Db, transact } from '#store';
import { holdPerson } from './holding.ts';
import { type JobQuery, printJobQuery } from './jobQuery.ts';
import { lengthFault, newNumber, oneLine } from './typedText.ts';

export const MOST_SAVED_SEARCHES = 50;
export const LONGEST_SEARCH_NAME = 80;

export const FREQUENCIES = {
  instant: 'At once',
  daily: 'Once a day',
  weekly: 'Once a week',
  off: 'No letters',
} as const;
export type Frequency = keyof typeof FREQUENCIES;

export interface SavedSearch {
  id: string;
  name: string;
  /** What stands behind the `?`. */
  query: string;
  frequency: Frequency;
  createdAt: string;
}

const DAY_MS = 86_400_000;
/** Between two letters of one search, at least. */
const PAUSE_MS: Readonly<Record<Exclude<Frequency, 'off'>, number>> = {
  instant: 60_000,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
};

/** Tells of what goes live from now on. @returns its number, or what is wrong */
export async function saveSearch(
  db: Db,
  personId: string,
  typed: { name: string; query: JobQuery; frequency: string },
  now: Date,
): Promise<{ id: string } | { fault: string }> {
  const name = oneLine(typed.name);
  const frequency = frequencyOf(typed.frequency);
  if (name === '' || lengthFault(name, LONGEST_SEARCH_NAME))
    return { fault: `Name the search in 1 to ${LONGEST_SEARCH_NAME} characters.` };
  if (frequency === null) return { fault: 'Choose how often you want to hear from it.' };
  const id = newNumber();
  const at = now.toISOString();
  return transact(db, async (trx) => {
    await holdPerson(trx, personId);
    if ((await savedSearchesOf(trx, personId)).length >= MOST_SAVED_SEARCHES)
      return {
        fault: `You keep ${MOST_SAVED_SEARCHES} searches, as many as there may be. Delete one first.`,
      };
    await trx
      .insertInto('savedSearch')
      .values({
        id,
        person: personId,
        name,
        query: printJobQuery(typed.query).toString(),
        frequency,
        createdAt: at,
        seenTo: at,
        nextAt: frequency === 'instant' ? at : nextAfter(frequency, now),
      })
      .execute();
    return { id };
  });
}

/** By name. */
export async function savedSearchesOf(db: Db, personId: string): Promise<SavedSearch[]> {
  const rows = await db
    .selectFrom('savedSearch')
    .select(['id', 'name', 'query', 'frequency', 'createdAt'])
    .where('person', '=', personId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, frequency: row.frequency as Frequency }));
}

/** What went live while there were no letters is not told of later. @returns what is wrong, or null */
export async function changeFrequency(
  db: Db,
  personId: string,
  id: string,
  typed: string,
  now: Date,
): Promise<string | null> {
  const frequency = frequencyOf(typed);
  if (frequency === null) return 'Choose how often you want to hear from it.';
  const own = db
    .updateTable('savedSearch')
    .where('id', '=', id)
    .where('person', '=', personId)
    .where('frequency', '!=', frequency);
  await own
    .set(({ ref, eb }) => ({
      frequency,
      nextAt: nextAfter(frequency, now),
      seenTo: eb.case().when('frequency', '=', 'off').then(now.toISOString()).else(ref('seenTo')).end(),
    }))
    .execute();
  return null;
}

export async function deleteSavedSearch(db: Db, personId: string, id: string): Promise<void> {
  await db.deleteFrom('savedSearch').where('id', '=', id).where('person', '=', personId).execute();
}

export function unsubscribeToken(secret: string, searchId: string): string {
  return signed(secret, 'unsubscribing', searchId);
}

/** What a letter's link is about; null: not ours, or the search is gone. Changes nothing. */
export async function searchOfToken(
  db: Db,
  secret: string,
  token: string,
): Promise<Pick<SavedSearch, 'id' | 'name' | 'frequency'> | null> {
  const id = signedBy(secret, 'unsubscribing', token);
  if (id === null) return null;
  const row = await db
    .selectFrom('savedSearch')
    .select(['id', 'name', 'frequency'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, frequency: row.frequency as Frequency } : null;
}

/** @returns whether the link is ours; said twice, it is the same */
export async function unsubscribe(db: Db, secret: string, token: string): Promise<boolean> {
  const id = signedBy(secret, 'unsubscribing', token);
  if (id === null) return false;
  await db.updateTable('savedSearch').set({ frequency: 'off', nextAt: null }).where('id', '=', id).execute();
  return true;
}

export function nextAfter(frequency: Frequency, now: Date): string | null {
  return frequency === 'off' ? null : new Date(now.getTime() + PAUSE_MS[frequency]).toISOString();
}

function frequencyOf(typed: string): Frequency | null {
  return (Object.keys(FREQUENCIES) as Frequency[]).find((one) => one === typed) ?? null;
}
