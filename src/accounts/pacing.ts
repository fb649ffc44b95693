// How soon may this be tried again? A few tries are free; then each one waits longer than the last, up to a limit, and
// after a quiet while all is forgotten. Slows a guesser down and never locks an owner out for good.
import { createHash } from 'node:crypto';
import { type Db, transact } from '#store';

export interface Pace {
  /** Tries without a wait. */
  free: number;
  /** Wait after the first try beyond those; it doubles with each further one. */
  firstWaitMs: number;
  longestWaitMs: number;
  forgottenAfterMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Wrong passwords for one e-mail from one network; for one e-mail from everywhere; from one network for all e-mails. */
export const SIGN_IN_HERE: Pace = {
  free: 5,
  firstWaitMs: 1000,
  longestWaitMs: 60_000,
  forgottenAfterMs: 15 * MINUTE,
};
export const SIGN_IN_ANYWHERE: Pace = {
  free: 50,
  firstWaitMs: 1000,
  longestWaitMs: 30_000,
  forgottenAfterMs: 15 * MINUTE,
};
export const SIGN_IN_NETWORK: Pace = {
  free: 100,
  firstWaitMs: 1000,
  longestWaitMs: 30_000,
  forgottenAfterMs: 15 * MINUTE,
};
/** Codes of the second factor: a million there are, and three are good at a time. */
export const SECOND_FACTOR: Pace = {
  free: 5,
  firstWaitMs: 2000,
  longestWaitMs: 300_000,
  forgottenAfterMs: 30 * MINUTE,
};
/** Letters to one address, and forms that may send one from one network. */
export const LETTERS: Pace = {
  free: 3,
  firstWaitMs: 20 * MINUTE,
  longestWaitMs: HOUR,
  forgottenAfterMs: 2 * HOUR,
};
export const LETTER_FORMS: Pace = {
  free: 20,
  firstWaitMs: MINUTE,
  longestWaitMs: HOUR,
  forgottenAfterMs: 2 * HOUR,
};

/** Letters that one team sends to people who have not asked for them. */
export const INVITATIONS: Pace = {
  free: 50,
  firstWaitMs: MINUTE,
  longestWaitMs: HOUR,
  forgottenAfterMs: 2 * HOUR,
};

/** Counts one try. @returns milliseconds to wait when it comes too soon; 0: go on */
export async function attempt(db: Db, what: string, pace: Pace, now: Date): Promise<number> {
  const key = keyOf(what);
  const at = now.toISOString();
  const forgotten = later(now, -pace.forgottenAfterMs);
  return transact(db, async (trx) => {
    await trx
      .insertInto('attempt')
      .values({ key, tries: 0, last: at, next: at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    await trx
      .updateTable('attempt')
      .set({ tries: 0 })
      .where('key', '=', key)
      .where('last', '<', forgotten)
      .execute();
    // The update holds the row: of many at once each sees the one before.
    const counted = await trx
      .updateTable('attempt')
      .set(({ eb }) => ({ tries: eb('tries', '+', 1), last: at }))
      .where('key', '=', key)
      .where('next', '<=', at)
      .returning('tries')
      .executeTakeFirst();
    if (!counted) {
      const { next } = await trx
        .selectFrom('attempt')
        .select('next')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return Math.max(1, Date.parse(next) - now.getTime());
    }
    const beyond = counted.tries - pace.free;
    const wait = beyond < 0 ? 0 : Math.min(pace.longestWaitMs, pace.firstWaitMs * 2 ** Math.min(beyond, 30));
    await trx
      .updateTable('attempt')
      .set({ next: later(now, wait) })
      .where('key', '=', key)
      .execute();
    return 0;
  });
}

/** True for the first who says it, for a day. */
export async function once(db: Db, what: string, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const first = await db
    .insertInto('attempt')
    .values({ key: keyOf(what), tries: 1, last: at, next: at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return first !== undefined;
}

/** It went well: the tries before it count no more. */
export async function forgive(db: Db, what: string): Promise<void> {
  await db.deleteFrom('attempt').where('key', '=', keyOf(what)).execute();
}

export async function forgetOldAttempts(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('attempt')
    .where('last', '<', later(now, -24 * HOUR))
    .execute();
}

/** E-mails and networks are not kept in the clear where a hash does. */
function keyOf(what: string): string {
  return createHash('sha256').update(what).digest('base64url');
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
