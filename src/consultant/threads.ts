// Which letters belong together? An answer to one of ours says so by Message-ID (RFC 5322, 3.6.4); where a mail program has lost
// that, by the number in the subject. Only ever among the letters of the same person.
import { randomInt } from 'node:crypto';
import type { Db } from '#store';

/** Of `consult-<letter>@host`, the Message-ID of an answer. */
const OURS = /^consult-([\w-]{10,40})@/;
/** `[Case K7F3Q2]` */
const NUMBER = /\[Case ([2-9A-HJ-NP-Z]{6})\]/i;
/** No letters that look like digits, nor the other way round. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** An old thread is found again, however many there are. */
const MOST_REFERENCES = 50;

/** It says that it answers one of our letters. */
export function isToUs({ references, subject }: { references: readonly string[]; subject: string }): boolean {
  return references.some((one) => OURS.test(one)) || NUMBER.test(subject);
}

export async function threadFor(
  db: Db,
  person: string,
  letter: { subject: string; references: string },
  now: Date,
): Promise<string> {
  const references = (JSON.parse(letter.references) as string[]).slice(-MOST_REFERENCES);
  return (
    (await threadOf(db, person, references, letter.subject)) ??
    (await beginThread(db, person, letter.subject, now))
  );
}

async function threadOf(
  db: Db,
  person: string,
  references: readonly string[],
  subject: string,
): Promise<string | null> {
  if (references.length > 0) {
    const answers = references.flatMap((one) => OURS.exec(one)?.[1] ?? []);
    const found = await db
      .selectFrom('consultLetter')
      .select('thread')
      .where('person', '=', person)
      .where('thread', 'is not', null)
      .where(({ or, eb }) =>
        or([
          eb('messageId', 'in', [...references]),
          ...(answers.length > 0 ? [eb('id', 'in', answers)] : []),
        ]),
      )
      .orderBy('receivedAt', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (found) return found.thread;
  }
  const number = NUMBER.exec(subject)?.[1]?.toUpperCase();
  if (number === undefined) return null;
  const named = await db
    .selectFrom('consultThread')
    .select('id')
    .where('person', '=', person)
    .where('number', '=', number)
    .executeTakeFirst();
  return named?.id ?? null;
}

export async function beginThread(db: Db, person: string, subject: string, now: Date): Promise<string> {
  for (;;) {
    const number = Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    const at = now.toISOString();
    const row = { id: `t${number}`, person, number, subject, state: null, createdAt: at, updatedAt: at };
    const begun = await db
      .insertInto('consultThread')
      .values(row)
      .onConflict((conflict) => conflict.column('number').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (begun) return begun.id;
  }
}
