// What does somebody find in their mailbox? Threads with their letters and answers, and what was held, with a way to let it go on.
// Everything by the owner's number, so that nobody reads another's.
import { setTimeout as pause } from 'node:timers/promises';
import { admitUse, type PlanHolder, personViewer, type UseAdmission } from '#accounts';
import { mask } from '#privacy';
import { type Db, type LetterState, type Schema, transact } from '#store';
import type { Consultation } from './consultation.ts';
import type { Desk } from './desk.ts';
import type { IncomingAttachment } from './incoming.ts';
import type { Hold } from './settling.ts';
import { threadFor } from './threads.ts';

export interface ThreadTitle {
  id: string;
  number: string;
  subject: string;
  updatedAt: string;
  letters: number;
}

export interface MailboxLetter {
  id: string;
  origin: 'mail' | 'form';
  sender: string;
  subject: string;
  text: string;
  quoted: string;
  attachments: IncomingAttachment[];
  /** What was masked, how often, by kind. */
  masked: Record<string, number>;
  state: LetterState;
  /** Of what is held: a `Hold`; of what failed: answering or sending. */
  reason: string | null;
  receivedAt: string;
  answeredAt: string | null;
  consultation: Consultation | null;
  vote: 'up' | 'down' | null;
  voteReason: string | null;
}

export interface Thread extends ThreadTitle {
  letters: number;
  all: MailboxLetter[];
}

export const LONGEST_FEEDBACK = 500;
const MOST_THREADS = 50;
const MOST_HELD = 50;

/** The newest first. @param before of the last one seen; null: from the newest */
export async function threadsOf(db: Db, person: string, before: string | null): Promise<ThreadTitle[]> {
  const rows = await db
    .selectFrom('consultThread')
    .select(({ selectFrom, fn }) => [
      'id',
      'number',
      'subject',
      'updatedAt',
      selectFrom('consultLetter')
        .select(fn.countAll<number>().as('n'))
        .whereRef('consultLetter.thread', '=', 'consultThread.id')
        .as('letters'),
    ])
    .where('person', '=', person)
    .$if(before !== null, (query) => query.where('updatedAt', '<', before ?? ''))
    .orderBy('updatedAt', 'desc')
    .limit(MOST_THREADS)
    .execute();
  return rows.map((row) => ({ ...row, letters: Number(row.letters) }));
}

export async function threadIn(db: Db, person: string, id: string): Promise<Thread | null> {
  const thread = await db
    .selectFrom('consultThread')
    .select(['id', 'number', 'subject', 'updatedAt'])
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  if (!thread) return null;
  const rows = await letterRows(db, person).where('thread', '=', id).orderBy('receivedAt').execute();
  return { ...thread, letters: rows.length, all: rows.map(asLetter) };
}

/** Letters that belong to no thread because they were not answered. */
export async function heldOf(db: Db, person: string): Promise<MailboxLetter[]> {
  const rows = await letterRows(db, person)
    .where('state', '=', 'held')
    .orderBy('receivedAt', 'desc')
    .limit(MOST_HELD)
    .execute();
  return rows.map(asLetter);
}

/** Everything, for the export of an account. */
export async function allLetters(db: Db, person: string): Promise<MailboxLetter[]> {
  return (await letterRows(db, person).orderBy('receivedAt').execute()).map(asLetter);
}

function letterRows(db: Db, person: string) {
  return db.selectFrom('consultLetter').selectAll().where('person', '=', person);
}

function asLetter(row: Schema['consultLetter']): MailboxLetter {
  const {
    id,
    origin,
    sender,
    subject,
    text,
    quoted,
    state,
    reason,
    receivedAt,
    answeredAt,
    vote,
    voteReason,
  } = row;
  return {
    ...{ id, origin, sender, subject, text, quoted, state, reason, receivedAt, answeredAt, voteReason },
    attachments: JSON.parse(row.attachments),
    masked: JSON.parse(row.masked),
    consultation: row.answer === null ? null : JSON.parse(row.answer),
    vote: vote as MailboxLetter['vote'],
  };
}

/** What its owner may let go on: signed in, they have shown that it is theirs, and a new month has new letters. */
export const RELEASABLE: readonly Hold[] = ['unproven', 'sender limit', 'plan'];

/** @returns null: it is queued; how the plan stands, where that has none left; false: there is no such letter to release */
class NothingLeft extends Error {
  readonly admission: UseAdmission;

  constructor(admission: UseAdmission) {
    super();
    this.admission = admission;
  }
}

export async function releaseLetter(
  desk: Desk,
  person: PlanHolder,
  id: string,
): Promise<null | false | UseAdmission> {
  const now = desk.now();
  try {
    const isReleased = await transact(desk.db, async (trx) => {
      const letter = await trx
        .updateTable('consultLetter')
        .set({ state: 'queued', reason: null })
        .where('id', '=', id)
        .where('person', '=', person.id)
        .where('state', '=', 'held')
        .where('reason', 'in', [...RELEASABLE])
        .returning(['id', 'subject', 'references'])
        .executeTakeFirst();
      if (!letter) return false;
      const admission = await admitUse(trx, personViewer(person), 'letters', now);
      if (!admission.open) throw new NothingLeft(admission);
      const thread = await threadFor(trx, person.id, letter, now);
      await trx.updateTable('consultLetter').set({ thread }).where('id', '=', id).execute();
      return true;
    });
    if (!isReleased) return false;
    desk.wake();
    return null;
  } catch (error) {
    if (error instanceof NothingLeft) return error.admission;
    throw error;
  }
}

/** What the reader thinks of an answer. */
export async function judgeAnswer(
  db: Db,
  person: string,
  id: string,
  { vote, reason }: { vote: 'up' | 'down' | null; reason: string },
): Promise<void> {
  const masked = mask(reason.trim().slice(0, LONGEST_FEEDBACK)).text;
  await db
    .updateTable('consultLetter')
    .set({ vote, voteReason: vote === null || masked === '' ? null : masked })
    .where('id', '=', id)
    .where('person', '=', person)
    .where('answer', 'is not', null)
    .execute();
}

/** With all its letters and answers; what is on its way leaves all the same. */
export async function deleteThread(db: Db, person: string, id: string): Promise<void> {
  await db.deleteFrom('consultThread').where('id', '=', id).where('person', '=', person).execute();
}

export async function deleteHeld(db: Db, person: string, id: string): Promise<void> {
  await db
    .deleteFrom('consultLetter')
    .where('id', '=', id)
    .where('person', '=', person)
    .where('state', '=', 'held')
    .execute();
}

const LOOK_AGAIN_MS = 100;

/** Until a letter is answered, held or failed, but no longer than that. */
export async function waitForAnswer(db: Db, id: string, ms: number, signal: AbortSignal): Promise<void> {
  for (let waited = 0; waited < ms && !signal.aborted; waited += LOOK_AGAIN_MS) {
    const row = await db.selectFrom('consultLetter').select('state').where('id', '=', id).executeTakeFirst();
    if (row?.state !== 'queued' && row?.state !== 'received') return;
    await pause(LOOK_AGAIN_MS);
  }
}
