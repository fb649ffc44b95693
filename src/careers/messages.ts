// What do applicant and employer write to each other? It stays here, and a letter of the site tells the other side of it, so that
// neither learns the other's address.
import { attempt } from '#accounts';
import { type Db, transact } from '#store';
import { messageLetter, putToEmployer, putToSeeker } from './careerLetters.ts';
import { nameOfSeeker } from './seekers.ts';
import { lengthFault, newNumber, severalLines } from './typedText.ts';

export const LONGEST_MESSAGE = 4000;

const WRITING = {
  free: 60,
  firstWaitMs: 30_000,
  longestWaitMs: 3_600_000,
  forgottenAfterMs: 6 * 3_600_000,
} as const;

export interface Message {
  id: string;
  side: 'seeker' | 'employer';
  text: string;
  at: string;
}

/** From either side of an application that stands. @returns what is in the way, or null */
export async function sendMessage(
  db: Db,
  origin: string,
  personId: string,
  applicationId: string,
  typed: string,
  now: Date,
): Promise<string | null> {
  const text = severalLines(typed);
  if (text === '') return 'Write something first.';
  const long = lengthFault(text, LONGEST_MESSAGE);
  if (long !== null) return long;
  const found = await partiesOf(db, personId, applicationId);
  if (!found) return 'There is no such application, or it was withdrawn.';
  const wait = await attempt(db, `career message ${personId}`, WRITING, now);
  if (wait > 0) return `Too many messages. Try again in ${Math.ceil(wait / 60_000)} minutes.`;
  await transact(db, async (trx) => {
    const parties = await partiesOf(trx, personId, applicationId);
    if (!parties) return;
    const { side, seeker, employer, employerName, title } = parties;
    await trx
      .insertInto('careerMessage')
      .values({
        id: newNumber(),
        application: applicationId,
        author: personId,
        side,
        text,
        at: now.toISOString(),
      })
      .execute();
    if (side === 'employer') {
      const content = { title, from: employerName, text };
      await putToSeeker(trx, seeker, messageLetter(origin, applicationId, 'seeker', content), now);
    } else {
      const content = { title, from: await nameOfSeeker(trx, seeker), text };
      await putToEmployer(
        trx,
        employer,
        () => messageLetter(origin, applicationId, 'employer', content),
        now,
      );
    }
  });
  return null;
}

/** The oldest first. For whoever has been found to be allowed to read the application. */
export async function messagesIn(db: Db, applicationId: string): Promise<Message[]> {
  const rows = await db
    .selectFrom('careerMessage')
    .select(['id', 'side', 'text', 'at'])
    .where('application', '=', applicationId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side === 'employer' ? 'employer' : 'seeker' }));
}

async function partiesOf(db: Db, personId: string, applicationId: string) {
  const row = await db
    .selectFrom('application')
    .innerJoin('posting', 'posting.id', 'application.posting')
    .innerJoin('employer', 'employer.id', 'posting.employer')
    .leftJoin('employerMember', (join) =>
      join.onRef('employerMember.employer', '=', 'employer.id').on('employerMember.person', '=', personId),
    )
    .select(['application.person as seeker', 'employer.id as employer', 'employer.name as employerName'])
    .select(['posting.title', 'employerMember.person as member'])
    .where('application.id', '=', applicationId)
    .where('application.stage', '!=', 'withdrawn')
    .executeTakeFirst();
  if (!row || (row.seeker !== personId && row.member === null)) return null;
  const { member: _, ...parties } = row;
  return { ...parties, side: row.seeker === personId ? ('seeker' as const) : ('employer' as const) };
}
