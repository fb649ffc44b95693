// What does a person keep of the reference: favourites, private notes, and the way through it? By code system and code, so that
// a new release leaves it as it is. Bounded: nobody fills the store. What looks like a patient is not kept in the history.
import { type Db, transact } from '#store';

export interface KeptCode {
  system: string;
  code: string;
}

export interface CodeNote extends KeptCode {
  text: string;
  /** ISO instant of the last change. */
  at: string;
}

export const LONGEST_NOTE = 2000;
export const MOST_FAVOURITES = 500;
export const MOST_NOTES = 1000;
/** Of each kind of history; the oldest goes when one more comes. */
export const LONGEST_HISTORY = 200;

/** What stands on the page of one code for its reader. */
export async function shelfOf(
  db: Db,
  personId: string,
  { system, code }: KeptCode,
): Promise<{ isFavourite: boolean; note: string | null }> {
  const found = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('favourite')
        .select('at')
        .where('person', '=', personId)
        .where('system', '=', system)
        .where('code', '=', code)
        .as('favourite'),
      selectFrom('codeNote')
        .select('text')
        .where('person', '=', personId)
        .where('system', '=', system)
        .where('code', '=', code)
        .as('note'),
    ])
    .executeTakeFirstOrThrow();
  return { isFavourite: found.favourite !== null, note: found.note };
}

/** @returns what is in the way, or null */
export async function addFavourite(
  db: Db,
  personId: string,
  { system, code }: KeptCode,
  now: Date,
): Promise<string | null> {
  return transact(db, async (trx) => {
    const { n } = await trx
      .selectFrom('favourite')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('person', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_FAVOURITES)
      return `You have ${MOST_FAVOURITES} favourites, as many as there may be. Remove one first.`;
    await trx
      .insertInto('favourite')
      .values({ person: personId, system, code, at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return null;
  });
}

export async function removeFavourite(db: Db, personId: string, { system, code }: KeptCode): Promise<void> {
  await db
    .deleteFrom('favourite')
    .where('person', '=', personId)
    .where('system', '=', system)
    .where('code', '=', code)
    .execute();
}

/** The newest first. */
export function favouritesOf(db: Db, personId: string): Promise<(KeptCode & { at: string })[]> {
  return db
    .selectFrom('favourite')
    .select(['system', 'code', 'at'])
    .where('person', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('code')
    .execute();
}

/** An empty text takes the note away. @returns what is wrong with it, or null */
export async function saveNote(
  db: Db,
  personId: string,
  { system, code }: KeptCode,
  typed: string,
  now: Date,
): Promise<string | null> {
  const text = typed.replaceAll('\r\n', '\n').trim();
  const letters = [...text].length;
  if (letters > LONGEST_NOTE)
    return `A note has at most ${LONGEST_NOTE} characters; this has ${letters}. Nothing is saved yet.`;
  return transact(db, async (trx) => {
    const own = trx.deleteFrom('codeNote').where('person', '=', personId);
    await own.where('system', '=', system).where('code', '=', code).execute();
    if (text === '') return null;
    const { n } = await trx
      .selectFrom('codeNote')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('person', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_NOTES)
      return `You have ${MOST_NOTES} notes, as many as there may be. Delete one first.`;
    await trx
      .insertInto('codeNote')
      .values({ person: personId, system, code, text, at: now.toISOString() })
      // Two windows that save at once: the later one stands.
      .onConflict((conflict) =>
        conflict.columns(['person', 'system', 'code']).doUpdateSet({ text, at: now.toISOString() }),
      )
      .execute();
    return null;
  });
}

/** The newest first. */
export function notesOf(db: Db, personId: string): Promise<CodeNote[]> {
  return db
    .selectFrom('codeNote')
    .select(['system', 'code', 'text', 'at'])
    .where('person', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('code')
    .execute();
}

export async function keepsHistory(db: Db, personId: string): Promise<boolean> {
  const off = await db
    .selectFrom('historyOff')
    .select('person')
    .where('person', '=', personId)
    .executeTakeFirst();
  return off === undefined;
}

/** Switching it off forgets what was kept. */
export async function switchHistory(db: Db, personId: string, isOn: boolean): Promise<void> {
  await transact(db, async (trx) => {
    if (isOn) await trx.deleteFrom('historyOff').where('person', '=', personId).execute();
    else {
      await trx
        .insertInto('historyOff')
        .values({ person: personId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await clearHistory(trx, personId);
    }
  });
}

export async function clearHistory(db: Db, personId: string): Promise<void> {
  await transact(db, async (trx) => {
    await trx.deleteFrom('visitedCode').where('person', '=', personId).execute();
    await trx.deleteFrom('searchedText').where('person', '=', personId).execute();
  });
}

export async function rememberVisit(
  db: Db,
  personId: string,
  { system, code }: KeptCode,
  now: Date,
): Promise<void> {
  if (!(await keepsHistory(db, personId))) return;
  const at = now.toISOString();
  await transact(db, async (trx) => {
    await trx
      .insertInto('visitedCode')
      .values({ person: personId, system, code, at })
      .onConflict((conflict) => conflict.columns(['person', 'system', 'code']).doUpdateSet({ at }))
      .execute();
    await keepNewest(trx, 'visitedCode', personId);
  });
}

export async function rememberSearch(db: Db, personId: string, text: string, now: Date): Promise<void> {
  if (text === '' || looksLikePatient(text) || !(await keepsHistory(db, personId))) return;
  const at = now.toISOString();
  await transact(db, async (trx) => {
    await trx
      .insertInto('searchedText')
      .values({ person: personId, text, at })
      .onConflict((conflict) => conflict.columns(['person', 'text']).doUpdateSet({ at }))
      .execute();
    await keepNewest(trx, 'searchedText', personId);
  });
}

async function keepNewest(trx: Db, table: 'visitedCode' | 'searchedText', personId: string): Promise<void> {
  const edge = await trx
    .selectFrom(table)
    .select('at')
    .where('person', '=', personId)
    .orderBy('at', 'desc')
    .offset(LONGEST_HISTORY)
    .limit(1)
    .executeTakeFirst();
  if (edge) await trx.deleteFrom(table).where('person', '=', personId).where('at', '<=', edge.at).execute();
}

export async function historyOf(
  db: Db,
  personId: string,
): Promise<{ visits: (KeptCode & { at: string })[]; searches: { text: string; at: string }[] }> {
  const [visits, searches] = await Promise.all([
    db
      .selectFrom('visitedCode')
      .select(['system', 'code', 'at'])
      .where('person', '=', personId)
      .orderBy('at', 'desc')
      .orderBy('code')
      .execute(),
    db
      .selectFrom('searchedText')
      .select(['text', 'at'])
      .where('person', '=', personId)
      .orderBy('at', 'desc')
      .orderBy('text')
      .execute(),
  ]);
  return { visits, searches };
}

export function recentlyViewed(db: Db, personId: string, limit: number): Promise<KeptCode[]> {
  return db
    .selectFrom('visitedCode')
    .select(['system', 'code'])
    .where('person', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('code')
    .limit(limit)
    .execute();
}

export async function forgetVisit(db: Db, personId: string, { system, code }: KeptCode): Promise<void> {
  await db
    .deleteFrom('visitedCode')
    .where('person', '=', personId)
    .where('system', '=', system)
    .where('code', '=', code)
    .execute();
}

export async function forgetSearch(db: Db, personId: string, text: string): Promise<void> {
  await db.deleteFrom('searchedText').where('person', '=', personId).where('text', '=', text).execute();
}

/** Addresses, dates with a day, and numbers longer than any code (45 CFR 164.514(b)(2)): better not kept than kept. */
function looksLikePatient(text: string): boolean {
  return /@|\d{8}|\d[\d()\s-]{8,}\d|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/.test(text.slice(0, 256));
}
