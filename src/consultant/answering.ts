// The next letter is answered: consulted on one edition, then answer, state and outgoing letter are one transaction, so no kill comes
// between them. Whoever dies over a letter gives it back after a while; too often, and it goes to the operator.
import type { IsoDate } from '#kit';
import { type Db, putLetter, transact } from '#store';
import { type Consultation, caseState } from './consultation.ts';
import { consult } from './consulting.ts';
import { type Desk, later } from './desk.ts';
import type { IncomingAttachment } from './incoming.ts';
import { answerTo, letterAnsweredBy } from './notices.ts';

/** For as long nobody else takes a letter that is being answered. */
const LEASE_MS = 2 * 60_000;
/** A process that dies over a letter counts as one, and so does one that was killed for another reason. */
const MOST_TRIES = 6;
const LONGEST_ANSWERING_MS = 60_000;
const HOUR_MS = 3_600_000;

/** @returns whether there was one, and the hour has room for it */
export async function answerNext(desk: Desk, signal?: AbortSignal): Promise<boolean> {
  const { db } = desk;
  if ((await answersInAnHour(db, desk.now())) >= desk.limits.perHour) return false;
  const letter = await take(db, desk.now());
  if (!letter) return false;
  if (letter.tries > MOST_TRIES) {
    await failed(db, letter, desk.now());
    return true;
  }
  let consultation: Consultation;
  try {
    consultation = await consulted(desk, letter, signal);
  } catch (error) {
    // Closing: it stays taken, and is answered by whoever opens next.
    if (signal?.aborted) return false;
    desk.problem(error);
    await failed(db, letter, desk.now());
    return true;
  }
  await transact(db, (trx) => answered(trx, desk, letter, consultation));
  desk.wake();
  return true;
}

type Taken = NonNullable<Awaited<ReturnType<typeof take>>>;

/** Fewest waiting of its sender first; of one thread one after the other. */
async function take(db: Db, now: Date) {
  const at = now.toISOString();
  for (;;) {
    const next = await db
      .selectFrom('consultLetter')
      .select(['id', 'takenTo'])
      .where('state', '=', 'queued')
      .where('takenTo', '<=', at)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('consultLetter as earlier')
              .select('earlier.id')
              .whereRef('earlier.thread', '=', 'consultLetter.thread')
              .where('earlier.state', '=', 'queued')
              .whereRef('earlier.receivedAt', '<', 'consultLetter.receivedAt'),
          ),
        ),
      )
      .orderBy('turn')
      .orderBy('receivedAt')
      .limit(1)
      .executeTakeFirst();
    if (!next) return null;
    const taken = await db
      .updateTable('consultLetter')
      .set(({ eb }) => ({ takenTo: later(now, LEASE_MS), tries: eb('tries', '+', 1) }))
      .where('id', '=', next.id)
      .where('state', '=', 'queued')
      .where('takenTo', '=', next.takenTo)
      .returning([
        'id',
        'sender',
        'person',
        'thread',
        'messageId',
        'subject',
        'text',
        'attachments',
        'masked',
      ])
      .returning(['references', 'asOf', 'receivedAt', 'tries', 'takenTo'])
      .executeTakeFirst();
    // Else another instance was quicker.
    if (taken) return taken;
  }
}

async function consulted(
  { db, library, model }: Desk,
  letter: Taken,
  signal?: AbortSignal,
): Promise<Consultation> {
  const thread = await threadOf(db, letter);
  const attachments = JSON.parse(letter.attachments) as IncomingAttachment[];
  const limit = AbortSignal.timeout(LONGEST_ANSWERING_MS);
  const lease = library.borrow();
  try {
    return await consult(
      {
        subject: letter.subject,
        text: letter.text,
        attachments: attachments.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }])),
        left: attachments.flatMap(({ name, left }) => (left === null ? [] : [{ name, why: left }])),
        earlier: thread.state === null ? null : caseState.parse(JSON.parse(thread.state)),
        masked: JSON.parse(letter.masked),
        dateOfService: letter.asOf,
      },
      {
        edition: lease.edition,
        asOf: letter.receivedAt.slice(0, 10) as IsoDate,
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        ...(model && { model }),
      },
    );
  } finally {
    lease.release();
  }
}

/** Nothing is written for a letter that somebody else has meanwhile: taken back, deleted, or answered after our time was over. */
async function answered(trx: Db, desk: Desk, letter: Taken, consultation: Consultation): Promise<void> {
  const now = desk.now();
  const at = now.toISOString();
  const mine = await trx
    .updateTable('consultLetter')
    .set({ state: 'answered', answeredAt: at, answer: JSON.stringify(consultation) })
    .where('id', '=', letter.id)
    .where('state', '=', 'queued')
    .where('takenTo', '=', letter.takenTo)
    .returning('id')
    .executeTakeFirst();
  if (!mine) return;
  const { id, number } = await threadOf(trx, letter);
  await trx
    .updateTable('consultThread')
    .set({ state: JSON.stringify(consultation.state), updatedAt: at })
    .where('id', '=', id)
    .execute();
  await putLetter(trx, answerTo(desk, { ...letter, thread: id, number }, consultation), now);
}

async function threadOf(db: Db, { thread }: Taken) {
  if (thread === null) throw new Error('a letter that is queued has a thread');
  return db
    .selectFrom('consultThread')
    .select(['id', 'number', 'state'])
    .where('id', '=', thread)
    .executeTakeFirstOrThrow();
}

async function failed(db: Db, { id, tries, takenTo }: Taken, now: Date): Promise<void> {
  await db
    .updateTable('consultLetter')
    .set(tries < MOST_TRIES ? { takenTo: later(now, LEASE_MS) } : { state: 'failed', reason: 'answering' })
    .where('id', '=', id)
    .where('takenTo', '=', takenTo)
    .execute();
}

async function answersInAnHour(db: Db, now: Date): Promise<number> {
  const { n } = await db
    .selectFrom('consultLetter')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('answeredAt', '>', later(now, -HOUR_MS))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** For the sender of letters, in the transaction in which it notes that one has left. */
export async function noteSent(trx: Db, outgoing: string): Promise<void> {
  await moveAnswered(trx, outgoing, { state: 'sent' });
}

/** The same when it was given up. */
export async function noteGivenUp(trx: Db, outgoing: string): Promise<void> {
  await moveAnswered(trx, outgoing, { state: 'failed', reason: 'sending' });
}

async function moveAnswered(
  trx: Db,
  outgoing: string,
  to: { state: 'sent' } | { state: 'failed'; reason: string },
): Promise<void> {
  const letter = letterAnsweredBy(outgoing);
  if (letter === null) return;
  await trx
    .updateTable('consultLetter')
    .set(to)
    .where('id', '=', letter)
    .where('state', '=', 'answered')
    .execute();
}
