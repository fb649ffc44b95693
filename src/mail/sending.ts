// Which letters of the store leave now? One after the other; what a server is not there for is tried again later and later, what it
// will never take is given up. Killed anywhere, each letter leaves: once as a file, and by SMTP with the same Message-ID if the
// kill came between the server's answer and our note of it (RFC 5321, 6.1).
import { type Db, letterFailed, letterSent, takeLetter, transact } from '#store';
import type { Post } from './mail.ts';

export interface Sending {
  db: Db;
  post: Post;
  problem(error: unknown): void;
  /** For who waits to know: in the transaction in which it is written down that a letter has left, or was given up. */
  told?: { sent(trx: Db, id: string): Promise<void>; givenUp(trx: Db, id: string): Promise<void> };
  now(): Date;
}

/** @returns how many left */
export async function sendLetters(
  { db, post, problem, told, now }: Sending,
  signal?: AbortSignal,
): Promise<number> {
  let sent = 0;
  while (!signal?.aborted) {
    const letter = await takeLetter(db, now());
    if (letter === null) break;
    const { id, createdAt, ...content } = letter;
    try {
      await post({ ...content, kept: { id, createdAt } });
    } catch (error) {
      problem(error);
      const { message } = error as Error;
      const how = { why: message.slice(0, 500), isFinal: isRefusal(error) };
      await transact(db, async (trx) => {
        if (await letterFailed(trx, letter, how, now())) await told?.givenUp(trx, id);
      });
      continue;
    }
    await transact(db, async (trx) => {
      await letterSent(trx, id, now());
      await told?.sent(trx, id);
    });
    sent++;
  }
  return sent;
}

/** The server has heard the letter, or whom it is for, and says no for good; anything else may be its own trouble. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode, rejected } = error as {
    code?: string;
    responseCode?: number;
    rejected?: string[];
  };
  const isAboutLetter = code === 'EMESSAGE' || (code === 'EENVELOPE' && (rejected?.length ?? 0) > 0);
  return isAboutLetter && responseCode !== undefined && responseCode >= 500;
}
