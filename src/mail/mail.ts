// How does a letter leave? By the operator's SMTP server, or, without one, as an .eml file in `DATA_DIR/outbox`.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** Plain text to one address. */
export interface OutgoingLetter {
  to: string;
  subject: string;
  text: string;
}

export interface PostOptions {
  /** `smtp://…`; null: letters are kept in `outboxDir`. */
  smtpUrl: string | null;
  outboxDir: string;
  /** `Coding Ahead <no-reply@…>` */
  from: string;
  now(): Date;
}

export type Post = (letter: OutgoingLetter) => Promise<void>;

/** RFC 3834: robots are asked not to answer. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

export function createPost({ smtpUrl, outboxDir, from, now }: PostOptions): Post {
  if (smtpUrl !== null) {
    const transport = createTransport(smtpUrl);
    return async (letter) => {
      await transport.sendMail({
        ...letter,
        from,
        headers: HEADERS,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    };
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (letter) => {
    const date = now();
    const { message } = await transport.sendMail({ ...letter, from, date, headers: HEADERS });
    mkdirSync(outboxDir, { recursive: true, mode: 0o700 });
    const name = `${date.toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}.eml`;
    const file = await open(join(outboxDir, `.${name}`), 'wx', 0o600);
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
