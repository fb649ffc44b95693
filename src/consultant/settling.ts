// Is a letter that came in answered, and if not, why not? Robots, strangers and letters that may be somebody else's are not
// (RFC 3834; DMARC), nor what is beyond the plan. Whatever is decided, the state and a letter that tells of it are one transaction.
import { createHash } from 'node:crypto';
import { admitUse, type PlanHolder, personAt, personViewer } from '#accounts';
import { type Db, putLetter, transact } from '#store';
import { DAY_MS, type Desk, later } from './desk.ts';
import { type Notice, noticeTo } from './notices.ts';
import { isToUs, threadFor } from './threads.ts';

export type Hold =
  | 'robot'
  | 'unreadable'
  | 'no sender'
  | 'spoofed'
  | 'stranger'
  | 'unproven'
  | 'repeat'
  | 'sender limit'
  | 'plan';

/** What stands in the mailbox of the account: it can do something about it, and is told. */
export type Owned = Extract<Hold, 'unproven' | 'unreadable' | 'sender limit' | 'plan'>;
function isOwned(hold: Hold): hold is Owned {
  return ['unproven', 'unreadable', 'sender limit', 'plan'].includes(hold);
}

interface Received {
  id: string;
  sender: string;
  authenticity: string;
  messageId: string | null;
  subject: string;
  text: string;
  references: string;
  automatic: string | null;
  broken: string | null;
}

/** The letter of a sender of whom the fewest wait. @returns whether there was one */
export async function settleNext(desk: Desk): Promise<boolean> {
  const letter = await desk.db
    .selectFrom('consultLetter')
    .select([
      'id',
      'sender',
      'authenticity',
      'messageId',
      'subject',
      'text',
      'references',
      'automatic',
      'broken',
    ])
    .where('state', '=', 'received')
    .orderBy('turn')
    .orderBy('receivedAt')
    .limit(1)
    .executeTakeFirst();
  if (!letter) return false;
  await transact(desk.db, (trx) => settle(trx, desk, letter));
  return true;
}

async function settle(trx: Db, desk: Desk, letter: Received): Promise<void> {
  const now = desk.now();
  const { id, sender } = letter;
  // Of two instances the second one finds it gone.
  const mine = await trx
    .updateTable('consultLetter')
    .set({ state: 'queued' })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .returning('id')
    .executeTakeFirst();
  if (!mine) return;
  const person = sender === '' ? null : await personAt(trx, sender);
  const { hold, renews } = await verdictOn(trx, desk, letter, person, now);
  const row = trx.updateTable('consultLetter').where('id', '=', id);
  if (hold === null && person) {
    await row.set({ person: person.id, thread: await threadFor(trx, person.id, letter, now) }).execute();
    return;
  }
  const owner = hold !== null && isOwned(hold) ? (person?.id ?? null) : null;
  const notice = await noticeFor(trx, hold, letter, now);
  await row.set({ state: 'held', reason: hold, person: owner }).execute();
  if (notice)
    await putLetter(trx, noticeTo(desk, { ...letter, person: owner, renews: renews ?? now }, notice), now);
}

/** `renews`: from when on it may be answered. */
interface Verdict {
  hold: Hold | null;
  renews: Date | null;
}

async function verdictOn(
  trx: Db,
  { address, limits }: Desk,
  letter: Received,
  person: PlanHolder | null,
  now: Date,
): Promise<Verdict> {
  const { sender, authenticity, automatic, broken } = letter;
  const held = (hold: Hold, renews: Date | null = null): Verdict => ({ hold, renews });
  if (sender === '') return held('no sender');
  if (automatic !== null || sender === address) return held('robot');
  if (authenticity === 'refuted') return held('spoofed');
  if (!person) return held('stranger');
  if (authenticity !== 'proven') return held('unproven');
  if (broken !== null) return held('unreadable');
  if (await isEcho(trx, letter, now)) return held('repeat');
  if ((await answersInADay(trx, sender, now)) > limits.perSender)
    return held('sender limit', new Date(now.getTime() + DAY_MS));
  const { open, renewsOn } = await admitUse(trx, personViewer(person), 'letters', now);
  return open ? { hold: null, renews: null } : held('plan', new Date(`${renewsOn}T00:00:00Z`));
}

/** A robot that answers everything with the same words, and does not say that it is one: it is answered once. */
async function isEcho(
  trx: Db,
  { id, sender, subject, text, references }: Received,
  now: Date,
): Promise<boolean> {
  if (!isToUs({ subject, references: JSON.parse(references) })) return false;
  const earlier = await trx
    .selectFrom('consultLetter')
    .select('text')
    .where('sender', '=', sender)
    .where('receivedAt', '>', later(now, -DAY_MS))
    .where('id', '!=', id)
    .execute();
  // Clocks and numbers in it change.
  const words = (of: string) => of.replaceAll(/[\P{L}]+/gu, ' ').trim();
  return earlier.some((one) => words(one.text) === words(text));
}

/** This one included. */
async function answersInADay(trx: Db, sender: string, now: Date): Promise<number> {
  const { n } = await trx
    .selectFrom('consultLetter')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('sender', '=', sender)
    .where('authenticity', '=', 'proven')
    .where('receivedAt', '>', later(now, -DAY_MS))
    .where('state', 'in', ['queued', 'answered', 'sent'])
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Strangers hear of us once, and only if they have certainly written; people with an account once a day of each thing. */
async function noticeFor(
  trx: Db,
  hold: Hold | null,
  { id, sender, authenticity }: Received,
  now: Date,
): Promise<Notice | null> {
  if (hold === 'stranger')
    return authenticity === 'proven' && (await inviteOnce(trx, sender, now)) ? hold : null;
  if (hold === null || !isOwned(hold)) return null;
  const earlier = await trx
    .selectFrom('consultLetter')
    .select('id')
    .where('sender', '=', sender)
    .where('reason', '=', hold)
    .where('receivedAt', '>', later(now, -DAY_MS))
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  return earlier ? null : hold;
}

/** The address of somebody without an account is kept as a hash. */
async function inviteOnce(trx: Db, sender: string, now: Date): Promise<boolean> {
  const first = await trx
    .insertInto('consultInvitation')
    .values({ address: createHash('sha256').update(sender).digest('base64url'), at: now.toISOString() })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('at')
    .executeTakeFirst();
  return first !== undefined;
}
