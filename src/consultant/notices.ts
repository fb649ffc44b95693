// The letters of the consultant on their way out: from its own address, as an answer to the one that came, and never answered by a
// robot itself (RFC 3834, 3.1.7 and 5; RFC 5322, 3.6.4).
import type { LetterToSend } from '#store';
import type { Consultation } from './consultation.ts';
import type { Desk } from './desk.ts';
import type { WrittenLetter } from './letterPage.ts';
import {
  answerLetter,
  invitationLetter,
  limitLetter,
  unreadableLetter,
  unverifiedLetter,
} from './letters.ts';
import type { Owned } from './settling.ts';

/** What a held letter may be told of. */
export type Notice = Owned | 'stranger';

/** What is answered to. */
export interface Answered {
  id: string;
  sender: string;
  messageId: string | null;
  subject: string;
  references: string;
}

/** As a Message-ID: `consult-<letter>@…` */
export function outgoingNumber(letter: string): string {
  return `consult-${letter}`;
}

/** The letter that an outgoing one answers; null: another kind of letter. */
export function letterAnsweredBy(outgoing: string): string | null {
  return /^consult-([\w-]{20})$/.exec(outgoing)?.[1] ?? null;
}

export function answerTo(
  desk: Desk,
  letter: Answered & { person: string | null; thread: string; number: string },
  consultation: Consultation,
): LetterToSend {
  const written = answerLetter(consultation, {
    subject: letter.subject,
    caseNumber: letter.number,
    origin: desk.origin(),
    mailboxLink: `${desk.origin()}/account/letters/${letter.thread}`,
  });
  return outgoing(desk, letter, written, { id: outgoingNumber(letter.id), person: letter.person });
}

/** What a notice says of the letter. */
interface Told {
  subject: string;
  broken: string | null;
  /** From when on it may be answered. */
  renews: Date;
}

export function noticeTo(
  desk: Desk,
  letter: Answered & Told & { person: string | null },
  notice: Notice,
): LetterToSend {
  const id = `consult-notice-${letter.id}`;
  return outgoing(desk, letter, written(desk, letter, notice), { id, person: letter.person });
}

function written(desk: Desk, { subject, broken, renews }: Told, notice: Notice): WrittenLetter {
  const origin = desk.origin();
  const mailboxLink = `${origin}/account/letters`;
  switch (notice) {
    case 'stranger':
      return invitationLetter({ origin, address: desk.address });
    case 'unproven':
      return unverifiedLetter({ origin, mailboxLink });
    case 'unreadable':
      return unreadableLetter({ origin, subject, mailboxLink, why: broken ?? '' });
    case 'sender limit': {
      const limit = `${desk.limits.perSender} letters in 24 hours`;
      return limitLetter({ origin, subject, mailboxLink, limit, renews });
    }
    case 'plan':
      return limitLetter({ origin, subject, mailboxLink, limit: 'the letters of your plan', renews });
  }
}

function outgoing(
  desk: Desk,
  { sender, messageId, references }: Answered,
  { subject, text, html }: WrittenLetter,
  { id, person }: { id: string; person: string | null },
): LetterToSend {
  const thread = [...(JSON.parse(references) as string[]), ...(messageId === null ? [] : [messageId])];
  const bracketed = [...new Set(thread)].slice(-MOST_REFERENCES).map((one) => `<${one}>`);
  return {
    id,
    person,
    to: sender,
    from: `CaseConsultant <${desk.address}>`,
    subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-replied',
      ...(messageId !== null && { 'In-Reply-To': `<${messageId}>` }),
      ...(bracketed.length > 0 && { References: bracketed.join(' ') }),
    },
  };
}

const MOST_REFERENCES = 20;
