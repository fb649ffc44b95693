// What has come by mail, as the mail door reads it for the consultant. Every word of it is a stranger's.

/** Whose letter is it? RFC 7208, 6376 and 9989 (SPF, DKIM, DMARC), for the domain of `From`. */
export type Authenticity =
  /** A signature or the sending host is the domain's own, and aligned with it. */
  | 'proven'
  /** The domain says that this is not its letter: DMARC fails, or SPF fails hard, or From is twofold. */
  | 'refuted'
  /** The domain says nothing. */
  | 'unproven';

export interface IncomingLetter {
  /** Without angle brackets; null: it has none, or none that is usable. */
  messageId: string | null;
  /** SHA-256 in hex of Message-ID, From and body as they came: the same letter by another way has the same. */
  digest: string;
  /** Lower case, ASCII domain; null: no From, more than one, or none that is usable. */
  from: string | null;
  /** Of the envelope; empty: the null sender of bounces; null: unknown (IMAP). */
  envelopeFrom: string | null;
  /** One line without control characters, at most 300 characters. */
  subject: string;
  /** Message-IDs without angle brackets, the last one nearest; In-Reply-To is the last when it is not among References. At most 50. */
  references: string[];
  /** The text that a reader sees: the text part, else the HTML as text. Lines end with `\n`; at most `LONGEST_TEXT`. */
  text: string;
  attachments: IncomingAttachment[];
  authenticity: Authenticity;
  /** For the operator: `dkim=pass header.d=example.org; spf=none; dmarc=none`. At most 300 characters. */
  authenticityDetail: string;
  /** Why no robot's letter is answered, as `Auto-Submitted: auto-replied` or `Precedence: list`; null: a person wrote it. */
  automatic: string | null;
  /** Why it could not be read as it should: `50 parts deep`; null: it was. What could be read is in the other fields. */
  broken: string | null;
}

export interface IncomingAttachment {
  /** As the sender named it: one line, at most 120 characters, no path. */
  name: string;
  /** What it says; null: nothing that can be read. */
  text: string | null;
  /** Why it was left out, in a sentence for the sender: `A picture; text is not read from pictures here.` */
  left: string | null;
}

/** UTF-16 units of the letter and of all its attachments together; what is beyond is left out and said. */
export const LONGEST_TEXT = 200_000;

/** What became of a letter at the door. The door says 250 only after one of the first two, and 452 at the third. */
export type Receipt =
  | { outcome: 'received'; id: string }
  /** It was here before. */
  | { outcome: 'known'; id: string }
  /** Too much of one sender: it may come again. */
  | { outcome: 'later'; why: string };
