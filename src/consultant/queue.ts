// What came in, and what became of it, for the operator: how many letters are in which state, which are held or failed and why. Words
// of letters are shown to nobody but their owners; what the operator needs is who, when and why.
import { type Hand, recordAct } from '#accounts';
import { unseal } from '#kit';
import { type Db, type LetterState, transact } from '#store';
import { DAY_MS, type Desk, later } from './desk.ts';
import { outgoingNumber } from './notices.ts';
import { threadFor } from './threads.ts';

export const LETTER_STATES: readonly LetterState[] = [
  'received',
  'held',
  'queued',
  'answered',
  'sent',
  'failed',
];

export interface QueuedLetter {
  id: string;
  origin: string;
  sender: string;
  /** Null: nobody with an account. */
  person: string | null;
  authenticity: string;
  authenticityDetail: string;
  /** What stands in the way, where something does. */
  automatic: string | null;
  broken: string | null;
  state: LetterState;
  reason: string | null;
  receivedAt: string;
  answeredAt: string | null;
  tries: number;
  hasOriginal: boolean;
}

/** Of nobody's letters, a robot's among them, nothing is left after so many days. */
const HELD_DAYS = 30;

export async function letterCounts(db: Db): Promise<Record<LetterState, number>> {
  const rows = await db
    .selectFrom('consultLetter')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const counts = Object.fromEntries(LETTER_STATES.map((state) => [state, 0])) as Record<LetterState, number>;
  for (const { state, n } of rows) counts[state] = Number(n);
  return counts;
}

/** The newest first. @param before when the last one seen was received; null: from the newest */
export async function lettersIn(
  db: Db,
  state: LetterState,
  { before, limit }: { before: string | null; limit: number },
): Promise<QueuedLetter[]> {
  const rows = await db
    .selectFrom('consultLetter')
    .select(['id', 'origin', 'sender', 'person', 'authenticity', 'authenticityDetail', 'automatic', 'broken'])
    .select(['state', 'reason', 'receivedAt', 'answeredAt', 'tries'])
    .select(({ eb }) => eb('original', 'is not', null).as('hasOriginal'))
    .where('state', '=', state)
    .$if(before !== null, (query) => query.where('receivedAt', '<', before ?? ''))
    .orderBy('receivedAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, hasOriginal: Boolean(row.hasOriginal) }));
}

/** Answers a held or failed letter of somebody with an account after all; what failed on its way out is answered anew. */
export async function answerAnyway(desk: Desk, id: string, hand: Hand): Promise<boolean> {
  const isQueued = await transact(desk.db, async (trx) => {
    const letter = await trx
      .updateTable('consultLetter')
      .set({ state: 'queued', reason: null, tries: 0, takenTo: hand.now.toISOString() })
      .where('id', '=', id)
      .where('state', 'in', ['held', 'failed'])
      .where('person', 'is not', null)
      .returning(['person', 'thread', 'subject', 'references'])
      .executeTakeFirst();
    if (!letter?.person) return false;
    // The answer that did not leave gives way to the one to come.
    await trx
      .deleteFrom('outgoingLetter')
      .where('id', '=', outgoingNumber(id))
      .where('failed', 'is not', null)
      .execute();
    const thread = letter.thread ?? (await threadFor(trx, letter.person, letter, hand.now));
    await trx.updateTable('consultLetter').set({ thread }).where('id', '=', id).execute();
    await recordAct(trx, hand, 'letter answered anyway', id, '');
    return true;
  });
  if (isQueued) desk.wake();
  return isQueued;
}

export async function dropLetter(db: Db, id: string, hand: Hand): Promise<boolean> {
  return transact(db, async (trx) => {
    const dropped = await trx
      .deleteFrom('consultLetter')
      .where('id', '=', id)
      .where('state', 'in', ['held', 'failed'])
      .returning('state')
      .executeTakeFirst();
    if (!dropped) return false;
    await recordAct(trx, hand, 'letter dropped', id, dropped.state);
    return true;
  });
}

/** The letter as it came, where it is kept. Written down before it is shown. */
export async function originalOf(desk: Desk, id: string, hand: Hand): Promise<Uint8Array | null> {
  const row = await desk.db
    .selectFrom('consultLetter')
    .select('original')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.original) return null;
  await recordAct(desk.db, hand, 'letter read', id, '');
  return unseal(desk.secret, row.original, `letter ${id}`);
}

/** For the housekeeping of a day: originals after their time, letters that belong to nobody after a month. */
export async function forgetOldMail(db: Db, originalsDays: number, now: Date): Promise<void> {
  await db
    .updateTable('consultLetter')
    .set({ original: null })
    .where('original', 'is not', null)
    .where('receivedAt', '<', later(now, -originalsDays * DAY_MS))
    .execute();
  await db
    .deleteFrom('consultLetter')
    .where('state', '=', 'held')
    .where('receivedAt', '<', later(now, -HELD_DAYS * DAY_MS))
    .where('person', 'is', null)
    .execute();
}

export interface Feedback {
  letter: string;
  vote: 'up' | 'down';
  /** Masked. */
  reason: string | null;
  answeredAt: string;
}

/** What readers said of answers, the newest answer first; votes against before votes for. */
export async function feedbackOf(db: Db, limit: number): Promise<Feedback[]> {
  const rows = await db
    .selectFrom('consultLetter')
    .select(['id', 'vote', 'voteReason', 'answeredAt'])
    .where('vote', 'is not', null)
    .where('answeredAt', 'is not', null)
    .orderBy('vote')
    .orderBy('answeredAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, vote, voteReason, answeredAt }) => ({
    letter: id,
    vote: vote as Feedback['vote'],
    reason: voteReason,
    answeredAt: answeredAt ?? '',
  }));
}
