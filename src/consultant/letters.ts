// Which letters does the consultant write? The answer, and those that say why there is none. A letter to a stranger repeats no word
// of theirs: nobody can make us carry one to a third.
import { proseDate } from '#kit';
import type { Consultation } from './consultation.ts';
import { letterHtml } from './letterHtml.ts';
import {
  item,
  type LetterPage,
  oneLine,
  type PageBlock,
  paragraph,
  replySubject,
  type WrittenLetter,
} from './letterPage.ts';
import { topicOf } from './letterParts.ts';
import { letterText } from './letterText.ts';

export interface Frame {
  /** `https://codingahead.example`, without a slash at its end. */
  origin: string;
  /** The page of this case in the account's mailbox. */
  mailboxLink: string;
  /** Of the letter that is answered, masked. */
  subject: string;
}

export function answerLetter(
  consultation: Consultation,
  { origin, mailboxLink, subject, caseNumber }: Frame & { caseNumber: string },
): WrittenLetter {
  const { blocks, sources, outcome } = consultation;
  const first = blocks.find((block) => 'said' in block);
  const title = {
    answered: 'Answer to your letter',
    'nothing found': 'Nothing was found',
    'not a case': 'What is needed for an answer',
  }[outcome];
  return written(
    {
      subject: replySubject(topicOf(subject), caseNumber),
      preheader:
        first && 'said' in first ? oneLine(first.said.map(({ text }) => text).join(' '), 140) : title,
      title,
      blocks: [
        ...blocks,
        ...(sources.length > 0
          ? [
              { kind: 'heading' as const, level: 1 as const, text: 'Sources' },
              { kind: 'sources' as const, sources },
            ]
          : []),
      ],
      footer: [
        paragraph(
          `Reply to this letter to go on: add what is missing, or ask the next question. The case keeps what was told; its number is ${caseNumber}.`,
        ),
        {
          kind: 'link',
          before: 'Was it right or wrong? Tell us in your mailbox, where this letter is, too:',
          href: mailboxLink,
        },
        ...ABOUT,
      ],
    },
    origin,
  );
}

const ABOUT: PageBlock[] = [
  paragraph(
    'CaseConsultant gives guidance with its sources. It is no advice to bill: the record, the payer’s own rules and your judgment decide.',
  ),
  paragraph(
    'CPT® is a registered trademark of the American Medical Association; its descriptions are not in this letter.',
  ),
];

/** To an address that nobody has an account with; once. */
export function invitationLetter({ origin, address }: { origin: string; address: string }): WrittenLetter {
  return written(
    {
      subject: 'Your letter to CaseConsultant',
      preheader: 'It was not answered: your address has no account yet.',
      title: 'Your letter was not answered',
      blocks: [
        paragraph(
          'Somebody, probably you, wrote to CaseConsultant from this address. It has no account here, so the letter was not read.',
        ),
        {
          kind: 'link',
          before: 'Create a free account with this address, then write again:',
          href: `${origin}/register`,
        },
        paragraph(
          'What you get: a letter with a case or a question of coding is answered by e-mail within a minute, each statement with its source.',
        ),
        paragraph(`Write to: ${oneLine(address, 200)}`),
        paragraph('Not you? Ignore this letter. It is the only one that this address gets.'),
      ],
      footer: [ABOUT[0] as PageBlock],
    },
    origin,
  );
}

/** To an account in whose name a letter came that its domain does not vouch for. */
export function unverifiedLetter({ origin, mailboxLink }: Omit<Frame, 'subject'>): WrittenLetter {
  return written(
    {
      subject: 'A letter in your name is held',
      preheader: 'We could not verify that it is yours. Open your mailbox to release it.',
      title: 'A letter in your name is held',
      blocks: [
        paragraph(
          'A letter with your address as its sender came to CaseConsultant. We could not verify that it is yours, so it was not answered.',
        ),
        { kind: 'link', before: 'Yours? Sign in and release it in your mailbox:', href: mailboxLink },
        paragraph('Not yours? There is nothing to do: it is not answered, and it is deleted by itself.'),
        paragraph(
          'Why: your mail domain has no SPF record or DKIM signature that fits. Whoever runs it can add them; then your letters are answered at once.',
        ),
      ],
      footer: [ABOUT[0] as PageBlock],
    },
    origin,
  );
}

/** @param limit in words: `20 letters a day` */
export function limitLetter({
  origin,
  mailboxLink,
  subject,
  limit,
  renews,
}: Frame & { limit: string; renews: Date }): WrittenLetter {
  const time = `${renews.toISOString().slice(11, 16)} UTC on ${proseDate(renews.toISOString().slice(0, 10))}`;
  return written(
    {
      subject: replySubject(topicOf(subject), null),
      preheader: `The limit of ${limit} is reached; it renews at ${time}.`,
      title: 'The limit is reached',
      blocks: [
        paragraph(`This letter is not answered yet: the limit of ${limit} is reached.`),
        paragraph(
          `It renews at ${time}. Write again then. Until then further letters are kept without an answer.`,
        ),
        { kind: 'link', before: 'What came of your letters is in your mailbox:', href: mailboxLink },
      ],
      footer: [ABOUT[0] as PageBlock],
    },
    origin,
  );
}

/** @param why a sentence of ours: `It is encrypted (S/MIME).` */
export function unreadableLetter({
  origin,
  mailboxLink,
  subject,
  why,
}: Frame & { why: string }): WrittenLetter {
  return written(
    {
      subject: replySubject(topicOf(subject), null),
      preheader: oneLine(why, 140),
      title: 'Your letter could not be read',
      blocks: [
        paragraph(`Your letter came, but it could not be read: ${oneLine(why, 400)}`),
        paragraph('What works:'),
        item('a letter in plain text or HTML'),
        item('attachments as text, PDF with a text layer, DOCX or HTML'),
        item('no encryption and no password'),
        { kind: 'link', before: 'Or fill in the form:', href: `${origin}/caseconsultant` },
        { kind: 'link', before: 'What could be read of it is in your mailbox:', href: mailboxLink },
      ],
      footer: [ABOUT[0] as PageBlock],
    },
    origin,
  );
}

function written(page: LetterPage, origin: string): WrittenLetter {
  const subject = oneLine(page.subject, 200);
  return { subject, text: letterText({ ...page, subject }), html: letterHtml({ ...page, subject }, origin) };
}
