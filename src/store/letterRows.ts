// Which letters are to leave, and what became of each? A room writes a letter in the transaction of the fact that it tells of, so
// that neither is there without the other. The sender takes one at a time for a while: dies it, another one takes it again.
import type { Db } from './schema.ts';

/** A letter to one address. */
export interface LetterToSend {
  /** The same letter has the same one: put twice, it leaves once. Letters, digits, `-` and `_`. */
  id: string;
  /** Goes with the account, when it goes before it was sent; null: to somebody without one. */
  person: string | null;
  to: string;
  subject: string;
  text: string;
  /** The same in HTML. */
  html?: string | null;
  /** From whom; else from the site. */
  from?: string | null;
  /** Beyond those that every letter has: `List-Unsubscribe`, `In-Reply-To` … */
  headers: Record<string, string>;
}

export interface DueLetter extends LetterToSend {
  createdAt: Date;
  tries: number;
}

const MINUTE = 60_000;
/** For as long nobody else takes a letter that is being sent; longer than a mail server may take. */
const LEASE_MS = 15 * MINUTE;
const FIRST_WAIT_MS = MINUTE;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE;
/** A mail server may be away for days (RFC 5321, 4.5.4.1). */
const GIVEN_UP_AFTER_MS = 4 * 24 * 60 * MINUTE;
const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * MINUTE;

/** @param trx the transaction of the fact */
export async function putLetter(trx: Db, letter: LetterToSend, now: Date): Promise<void> {
  if (!/^[\w-]{1,120}$/.test(letter.id)) throw new Error(`${letter.id} is no number for a letter.`);
  const at = now.toISOString();
  await trx
    .insertInto('outgoingLetter')
    .values({
      ...letter,
      html: letter.html ?? null,
      from: letter.from ?? null,
      headers: JSON.stringify(letter.headers),
      createdAt: at,
      nextTry: at,
      tries: 0,
      sentAt: null,
      failed: null,
      problem: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The one that waits longest, for this sender alone; null: none is due. */
export async function takeLetter(db: Db, now: Date): Promise<DueLetter | null> {
  const at = now.toISOString();
  for (;;) {
    const due = await db
      .selectFrom('outgoingLetter')
      .select(['id', 'nextTry'])
      .where('nextTry', '<=', at)
      .orderBy('nextTry')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!due) return null;
    const taken = await db
      .updateTable('outgoingLetter')
      .set(({ eb }) => ({ tries: eb('tries', '+', 1), nextTry: later(now, LEASE_MS) }))
      .where('id', '=', due.id)
      .where('nextTry', '=', due.nextTry)
      .returning(['id', 'person', 'to', 'subject', 'text', 'html', 'from', 'headers', 'createdAt', 'tries'])
      .executeTakeFirst();
    // Else another sender was quicker.
    if (taken) return { ...taken, headers: JSON.parse(taken.headers), createdAt: new Date(taken.createdAt) };
  }
}

/** Its words are not kept; its number is, for a month, so that it does not leave again. */
export async function letterSent(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('outgoingLetter')
    .set({ sentAt: now.toISOString(), nextTry: null, text: '', html: null, headers: '{}' })
    .where('id', '=', id)
    .execute();
}

/**
 * @param isFinal it will not be taken, however often it is tried
 * @returns whether it is given up
 */
export async function letterFailed(
  db: Db,
  { id, tries, createdAt }: DueLetter,
  { why, isFinal }: { why: string; isFinal: boolean },
  now: Date,
): Promise<boolean> {
  const isOver = isFinal || now.getTime() - createdAt.getTime() > GIVEN_UP_AFTER_MS;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 20));
  await db
    .updateTable('outgoingLetter')
    .set(
      isOver
        ? // Its words stay until it is forgotten: the operator may let it be tried again.
          { failed: why, problem: why, nextTry: null }
        : { problem: why, nextTry: later(now, wait) },
    )
    .where('id', '=', id)
    .execute();
  return isOver;
}

export interface QueuedLetter {
  id: string;
  to: string;
  subject: string;
  createdAt: string;
  tries: number;
  /** Null: given up. */
  nextTry: string | null;
  problem: string | null;
}

/** For the operator: what waits, what was given up, the oldest first, and how many there are of each. */
export async function letterQueue(
  db: Db,
  limit: number,
): Promise<Record<'waiting' | 'givenUp', { letters: QueuedLetter[]; total: number }>> {
  const waiting = db.selectFrom('outgoingLetter').where('nextTry', 'is not', null);
  const givenUp = db.selectFrom('outgoingLetter').where('failed', 'is not', null).where('text', '!=', '');
  const listed = async (rows: typeof waiting) => {
    const { total } = await rows
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const letters = await rows
      .select(['id', 'to', 'subject', 'createdAt', 'tries', 'nextTry', 'problem'])
      .orderBy('createdAt')
      .orderBy('id')
      .limit(limit)
      .execute();
    return { letters, total: Number(total) };
  };
  return { waiting: await listed(waiting), givenUp: await listed(givenUp) };
}

/** May be tried sooner: what is due within the time of a lease may be on its way just now. */
export function mayTryAgain({ nextTry }: Pick<QueuedLetter, 'nextTry'>, now: Date): boolean {
  return nextTry === null || nextTry > later(now, LEASE_MS);
}

/** At once, with all tries of a new one. @returns false: it was sent, dropped or taken meanwhile */
export async function tryLetterAgain(db: Db, id: string, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const again = await db
    .updateTable('outgoingLetter')
    .set({ nextTry: at, tries: 0, failed: null, createdAt: at })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('nextTry', 'is', null), eb('nextTry', '>', later(now, LEASE_MS))]))
    .where('sentAt', 'is', null)
    .where('text', '!=', '')
    .returning('id')
    .executeTakeFirst();
  return again !== undefined;
}

/** It never leaves; its number stays for a month, so that the same letter is not written again. @returns false: it was sent or dropped meanwhile */
export async function dropLetter(db: Db, id: string): Promise<boolean> {
  const dropped = await db
    .updateTable('outgoingLetter')
    .set({ nextTry: null, failed: 'dropped by the operator', text: '', html: null, headers: '{}' })
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('text', '!=', '')
    .returning('id')
    .executeTakeFirst();
  return dropped !== undefined;
}

/** For the housekeeping of a day. */
export async function forgetOldLetters(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('outgoingLetter')
    .where('createdAt', '<', later(now, -FORGOTTEN_AFTER_MS))
    .where('nextTry', 'is', null)
    .execute();
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
