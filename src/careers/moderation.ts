// What does the operator look at before a job is live, and what do readers tell of it? Each act is in the audit log, and the employer
// is told by letter in the same transaction.
import { attempt, type Hand, recordAct } from '#accounts';
import { type Db, transact } from '#store';
import { putToEmployer, refusedLetter, wentLiveLetter } from './careerLetters.ts';
import { asPosting, endOf, nextNumber, type Posting, type PostingState, rows, setState } from './postings.ts';
import { type Question, questionsOf } from './screening.ts';
import { signsIn } from './swindle.ts';
import { type FormFaults, lengthFault, newNumber, oneLine, severalLines } from './typedText.ts';

export const REPORT_REASONS = {
  swindle: 'It looks like a swindle',
  wrong: 'It is not what it says',
  offensive: 'It offends or discriminates',
  duplicate: 'It is there more than once',
  gone: 'The job is gone',
  other: 'Something else',
} as const;

const LONGEST_REPORT = 1000;
const LONGEST_VERDICT = 500;
const MOST_OPEN_REPORTS = 50;

/** Of one person, or of all guests together. */
const REPORTING = {
  free: 20,
  firstWaitMs: 60_000,
  longestWaitMs: 3_600_000,
  forgottenAfterMs: 86_400_000,
} as const;

export interface PendingPosting extends Posting {
  questions: Question[];
}

export interface OpenReport {
  id: string;
  posting: { id: string; slug: string; title: string; state: PostingState };
  reason: string;
  text: string;
  at: string;
  /** Null: a guest, or the account is gone. */
  reporter: string | null;
}

/** @param personId null: a guest. @returns what is wrong by field, or null */
export async function reportPosting(
  db: Db,
  postingId: string,
  personId: string | null,
  typed: { reason: string; text: string },
  now: Date,
): Promise<FormFaults | null> {
  const text = severalLines(typed.text);
  if (!Object.hasOwn(REPORT_REASONS, typed.reason)) return { reason: 'Choose what is wrong with it.' };
  const long = lengthFault(text, LONGEST_REPORT);
  if (long !== null) return { text: long };
  const wait = await attempt(db, `career report ${personId ?? `guest on ${postingId}`}`, REPORTING, now);
  if (wait > 0) return { form: `Too many reports. Try again in ${Math.ceil(wait / 60_000)} minutes.` };
  return transact(db, async (trx) => {
    const posting = await trx
      .selectFrom('posting')
      .select(({ selectFrom, fn }) => [
        'posting.id',
        selectFrom('postingReport')
          .select(fn.countAll<number>().as('n'))
          .whereRef('postingReport.posting', '=', 'posting.id')
          .where('settledAt', 'is', null)
          .as('open'),
      ])
      .where('posting.id', '=', postingId)
      .executeTakeFirst();
    if (!posting) return { form: 'There is no such job.' };
    // Many have told already: the operator looks at it anyway.
    if (Number(posting.open) < MOST_OPEN_REPORTS)
      await trx
        .insertInto('postingReport')
        .values({
          id: newNumber(),
          posting: postingId,
          person: personId,
          reason: typed.reason,
          text,
          at: now.toISOString(),
          settledAt: null,
        })
        .execute();
    return null;
  });
}

/** Those that wait longest first, with what they ask applicants; signs of a swindle are looked for in that too. */
export async function pendingPostings(db: Db, limit: number): Promise<PendingPosting[]> {
  const found = await rows(db)
    .where('posting.state', '=', 'pending')
    .orderBy('posting.updatedAt')
    .orderBy('posting.id')
    .limit(limit)
    .execute();
  const pending: PendingPosting[] = [];
  for (const row of found) {
    const posting = asPosting(row);
    const questions = await questionsOf(db, posting.id);
    const asked = signsIn(questions.flatMap(({ text, options }) => [text, ...options]).join('\n'));
    const warnings = [...posting.warnings, ...asked.map((sign) => `${sign}, in a question`)];
    pending.push({ ...posting, warnings, questions });
  }
  return pending;
}

/**
 * Live for a month, or until its old end where only its words were looked at again: new to those whom its old words did not reach.
 * @returns what is in the way, or null
 */
export async function approvePosting(
  db: Db,
  origin: string,
  postingId: string,
  hand: Hand,
): Promise<string | null> {
  const { now } = hand;
  return decide(db, postingId, async (trx, { employer, title, slug, liveSince, expiresAt }) => {
    const at = now.toISOString();
    const isOld = liveSince !== null && expiresAt !== null && expiresAt > at;
    await setState(trx, postingId, 'live', now, {
      closedAt: null,
      liveSince: at,
      number: await nextNumber(trx),
      expiresAt: isOld ? expiresAt : endOf(now),
    });
    await recordAct(trx, hand, 'job approved', postingId, title);
    await putToEmployer(trx, employer, () => wentLiveLetter(origin, slug, title), now);
    return null;
  });
}

/** @returns what is in the way, or null */
export async function refusePosting(
  db: Db,
  origin: string,
  postingId: string,
  reason: string,
  hand: Hand,
): Promise<string | null> {
  const verdict = oneLine(reason);
  if (verdict === '') return 'Say why, for the employer.';
  const long = lengthFault(verdict, LONGEST_VERDICT);
  if (long !== null) return long;
  return decide(db, postingId, async (trx, { employer, title }) => {
    await takeDown(trx, origin, { id: postingId, employer, title }, verdict, hand);
    return null;
  });
}

/** Those that wait longest first. */
export async function openReports(db: Db, limit: number): Promise<OpenReport[]> {
  const found = await db
    .selectFrom('postingReport')
    .innerJoin('posting', 'posting.id', 'postingReport.posting')
    .leftJoin('person', 'person.id', 'postingReport.person')
    .select(['postingReport.id', 'postingReport.reason', 'postingReport.text', 'postingReport.at'])
    .select(['posting.id as postingId', 'posting.slug', 'posting.title', 'posting.state'])
    .select('person.email as reporter')
    .where('postingReport.settledAt', 'is', null)
    .orderBy('postingReport.at')
    .orderBy('postingReport.id')
    .limit(limit)
    .execute();
  return found.map(({ postingId, slug, title, state, ...report }) => ({
    ...report,
    posting: { id: postingId, slug, title, state: state as PostingState },
  }));
}

/** All that is open about the same posting is settled with it. @returns what is in the way, or null */
export async function settleReport(
  db: Db,
  origin: string,
  reportId: string,
  isTakenDown: boolean,
  hand: Hand,
): Promise<string | null> {
  return transact(db, async (trx) => {
    const posting = await trx
      .selectFrom('postingReport')
      .innerJoin('posting', 'posting.id', 'postingReport.posting')
      .select(['posting.id', 'posting.employer', 'posting.title', 'posting.state'])
      .where('postingReport.id', '=', reportId)
      .where('postingReport.settledAt', 'is', null)
      .executeTakeFirst();
    if (!posting) return 'This report has been settled.';
    await trx
      .updateTable('postingReport')
      .set({ settledAt: hand.now.toISOString() })
      .where('posting', '=', posting.id)
      .where('settledAt', 'is', null)
      .execute();
    await recordAct(
      trx,
      hand,
      'job report settled',
      posting.id,
      isTakenDown ? 'taken down' : 'left as it is',
    );
    if (isTakenDown && posting.state !== 'refused')
      await takeDown(trx, origin, posting, 'Readers have reported it.', hand);
    return null;
  });
}

async function takeDown(
  trx: Db,
  origin: string,
  { id, employer, title }: { id: string; employer: string; title: string },
  verdict: string,
  hand: Hand,
): Promise<void> {
  await setState(trx, id, 'refused', hand.now, {
    verdict,
    closedAt: hand.now.toISOString(),
    liveSince: null,
  });
  await recordAct(trx, hand, 'job refused', id, verdict);
  await putToEmployer(trx, employer, () => refusedLetter(origin, title, verdict), hand.now);
}

/** Of two operators at once, the first one decides. */
async function decide(
  db: Db,
  postingId: string,
  act: (
    trx: Db,
    row: {
      employer: string;
      title: string;
      slug: string;
      liveSince: string | null;
      expiresAt: string | null;
    },
  ) => Promise<null>,
): Promise<string | null> {
  return transact(db, async (trx) => {
    const row = await trx
      .updateTable('posting')
      .set(({ ref }) => ({ slug: ref('slug') }))
      .where('id', '=', postingId)
      .where('state', '=', 'pending')
      .returning(['employer', 'title', 'slug', 'liveSince', 'expiresAt'])
      .executeTakeFirst();
    return row ? act(trx, row) : 'This job does not wait for the moderator any more.';
  });
}
