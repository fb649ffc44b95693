// How does a letter leave? By the operator's SMTP server, or, without one, as an .eml file in `DATA_DIR/outbox`.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

export { createAuthenticator } from './authenticity.ts';
export { pollLetters } from './polling.ts';
export { createReader } from './reading.ts';
export { receiveLetters } from './receiving.ts';
export { sendLetters } from './sending.ts';

/** A letter to one address. */
export interface OutgoingLetter {
  to: string;
  subject: string;
  text: string;
  html?: string | null;
  /** From whom; else from the site. */
  from?: string | null;
  headers?: Record<string, string>;
  /** Of a letter that may be sent twice, because nobody knows whether it left: it has the same Message-ID and file then. */
  kept?: { id: string; createdAt: Date };
}

export interface PostOptions {
  /** `smtp://…`; null: letters are kept in `outboxDir`. */
  smtpUrl: string | null;
  outboxDir: string;
  /** `Coding Ahead <no-reply@…>` */
  from: string;
  /** Signs every letter (RFC 6376); null: none. */
  dkim?: DkimKey | null;
  now(): Date;
}

export interface DkimKey {
  domain: string;
  selector: string;
  /** PEM. */
  privateKey: string;
}

export type Post = (letter: OutgoingLetter) => Promise<void>;

/** RFC 3834: robots are asked not to answer. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

export function createPost({ smtpUrl, outboxDir, from, dkim, now }: PostOptions): Post {
  const signing = dkim && {
    dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey },
  };
  const host = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  const messageOf = ({ to, subject, text, html, from: writer, headers, kept }: OutgoingLetter) => ({
    from: writer ?? from,
    to,
    subject,
    text,
    ...(html && { html }),
    date: kept?.createdAt ?? now(),
    ...(kept && { messageId: `<${kept.id}@${host}>` }),
    headers: { ...HEADERS, ...headers },
    // RFC 3834, 3.3: whatever becomes of an answer of ours, nobody is told.
    ...(headers?.['Auto-Submitted'] === 'auto-replied' && { envelope: { from: '', to } }),
    ...signing,
  });
  if (smtpUrl !== null) {
    const transport = createTransport(smtpUrl);
    return async (letter) => {
      await transport.sendMail({ ...messageOf(letter), disableFileAccess: true, disableUrlAccess: true });
    };
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (letter) => {
    const content = messageOf(letter);
    const { message } = await transport.sendMail(content);
    mkdirSync(outboxDir, { recursive: true, mode: 0o700 });
    const number = letter.kept?.id ?? randomBytes(4).toString('hex');
    const name = `${content.date.toISOString().replaceAll(/[:.]/g, '-')}-${number}.eml`;
    // A half one of a sender that was killed is written over.
    const file = await open(join(outboxDir, `.${name}`), letter.kept ? 'w' : 'wx', 0o600);
    try {
      await file.writeFile(message as Buffer);
      await file.sync();
    } finally {
      await file.close();
    }
    // A name that ends in .eml is a whole letter.
    await rename(join(outboxDir, `.${name}`), join(outboxDir, name));
  };
}
