// A letter is taken in: known already? too many of this sender? else masked and written down, and only then is it ours. The
// door says 250 behind this, so whatever is here is never lost. RFC 5321, 6.1; 45 CFR 164.514(b)(2) for what is masked.
import { randomBytes } from 'node:crypto';
import { admitUse, type PlanHolder, personViewer, type UseAdmission } from '#accounts';
import { dayOf, type IsoDate, seal } from '#kit';
import { mask } from '#privacy';
import { type Db, transact } from '#store';
import { DAY_MS, type Desk, later, TAKEN_FOR_ONE_ANSWERED } from './desk.ts';
import type { IncomingAttachment, IncomingLetter, Receipt } from './incoming.ts';
import { maskLetter } from './maskingLetter.ts';
import { newWords } from './quoting.ts';
import { beginThread, isToUs } from './threads.ts';

/** UTF-16 units of text and attachments that the form takes. */
export const LONGEST_TYPED = 100_000;
export const LONGEST_SUBJECT = 300;

/** What somebody who is signed in has typed; a letter with a known writer. */
export interface TypedLetter {
  person: PlanHolder & { email: string };
  /** A thread of theirs that it goes on with; null: a new one. */
  thread: string | null;
  subject: string;
  text: string;
  attachments: IncomingAttachment[];
  asOf: IsoDate | null;
}

/** @param raw the letter as it came. When this resolves the letter is written down for good. */
export async function receive(desk: Desk, letter: IncomingLetter, raw: Uint8Array): Promise<Receipt> {
  const { db } = desk;
  const now = desk.now();
  const known = await db
    .selectFrom('consultLetter')
    .select('id')
    .where('digest', '=', letter.digest)
    .executeTakeFirst();
  if (known) return { outcome: 'known', id: known.id };
  const sender = letter.from ?? '';
  const { taken, waiting } = await countOf(db, sender, letter.authenticity, now);
  if (taken >= desk.limits.perSender * TAKEN_FOR_ONE_ANSWERED)
    return { outcome: 'later', why: 'Too many letters from this sender today' };
  const id = newNumber();
  const { text, quoted } = newWords(letter.text, isToUs(letter), letter.subject);
  const written = await db
    .insertInto('consultLetter')
    .values({
      ...blank(id, now),
      ...maskedParts({ ...letter, text, attachments: withDamage(letter) }, quoted, now),
      digest: letter.digest,
      origin: 'mail',
      messageId: letter.messageId,
      sender,
      authenticity: letter.authenticity,
      authenticityDetail: letter.authenticityDetail,
      references: JSON.stringify(letter.references),
      automatic: letter.automatic,
      broken: isEmpty(letter) ? letter.broken : null,
      turn: waiting,
      original: desk.originalsDays > 0 ? seal(desk.secret, raw, `letter ${id}`) : null,
    })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .returning('id')
    .executeTakeFirst();
  // Else the same letter came by another way at the same time.
  if (!written) return receive(desk, letter, raw);
  desk.wake();
  return { outcome: 'received', id };
}

export type Submission = { id: string; thread: string } | { closed: UseAdmission };

/** Taken and queued at once, where the plan has a letter left. */
export async function submit(desk: Desk, typed: TypedLetter): Promise<Submission> {
  const now = desk.now();
  const id = newNumber();
  const { person } = typed;
  const parts = maskedParts(typed, '', now);
  const submission = await transact(desk.db, async (trx): Promise<Submission> => {
    const { waiting } = await countOf(trx, person.email, 'proven', now);
    const admission = await admitUse(trx, personViewer(person), 'letters', now);
    if (!admission.open) return { closed: admission };
    const thread = typed.thread ?? (await beginThread(trx, person.id, parts.subject, now));
    await trx
      .insertInto('consultLetter')
      .values({
        ...blank(id, now),
        ...parts,
        asOf: typed.asOf ?? parts.asOf,
        digest: `form ${id}`,
        origin: 'form',
        sender: person.email,
        authenticity: 'proven',
        person: person.id,
        thread,
        state: 'queued',
        turn: waiting,
      })
      .execute();
    return { id, thread };
  });
  desk.wake();
  return submission;
}

/** What of a sender came in a day, and what of it still waits. Letters that may be somebody else's do not count for the owner's. */
async function countOf(
  db: Db,
  sender: string,
  authenticity: string,
  now: Date,
): Promise<{ taken: number; waiting: number }> {
  const states = await db
    .selectFrom('consultLetter')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .where('sender', '=', sender)
    .where('authenticity', '=', authenticity)
    .where('receivedAt', '>', later(now, -DAY_MS))
    .groupBy('state')
    .execute();
  const sum = (wanted: (state: string) => boolean) =>
    states.reduce((all, { state, n }) => all + (wanted(state) ? Number(n) : 0), 0);
  return { taken: sum(() => true), waiting: sum((state) => state === 'received' || state === 'queued') };
}

/** What every letter begins with. */
function blank(id: string, now: Date) {
  return {
    id,
    messageId: null,
    authenticityDetail: '',
    person: null,
    thread: null,
    references: '[]',
    automatic: null,
    broken: null,
    state: 'received' as const,
    reason: null,
    receivedAt: now.toISOString(),
    tries: 0,
    takenTo: now.toISOString(),
    answeredAt: null,
    answer: null,
    vote: null,
    voteReason: null,
    original: null,
  };
}

/** Without patient identifiers; how many of which kind were masked; the quarter of the service. */
function maskedParts(
  { subject, text, attachments }: Pick<IncomingLetter, 'subject' | 'text' | 'attachments'>,
  quoted: string,
  now: Date,
) {
  const readable = attachments.map(({ name, text: words }) => ({ name, text: words ?? '' }));
  const masked = maskLetter({ subject, text, attachments: readable }, dayOf(now));
  return {
    subject: masked.subject.slice(0, LONGEST_SUBJECT),
    text: masked.text,
    quoted: mask(quoted).text,
    attachments: JSON.stringify(
      attachments.map(({ text: words, left }, n) => ({
        name: masked.attachments[n]?.name ?? '',
        text: words === null ? null : (masked.attachments[n]?.text ?? null),
        left,
      })),
    ),
    masked: JSON.stringify(masked.masked),
    asOf: masked.dateOfService === null ? null : quarterOf(masked.dateOfService),
  };
}

/** The day of a service is a patient's identifier; code sets, edits and fees change by quarters, so its first day says as much. */
function quarterOf(day: IsoDate): IsoDate {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as IsoDate;
}

/** What could not be read of a letter is told like a file that could not. */
function withDamage(letter: IncomingLetter): IncomingAttachment[] {
  const { attachments, broken } = letter;
  if (broken === null || isEmpty(letter)) return attachments;
  return [
    ...attachments,
    { name: 'The letter itself', text: null, left: `Only a part could be read: ${broken}.` },
  ];
}

function isEmpty({ text, attachments }: IncomingLetter): boolean {
  return text.trim() === '' && attachments.every((one) => one.text === null);
}

function newNumber(): string {
  return randomBytes(15).toString('base64url');
}
