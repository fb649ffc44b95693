// Who has applied to an employer, in which stage, and what does the employer note about it? Each question names who asks: only
// people who act for the posting's employer get an answer. Of a withdrawn application there is nothing left to read.
import { type Db, transact } from '#store';
import { contentsOf, stageNamed, type WholeApplication } from './applications.ts';
import { putToSeeker, STAGES, type Stage, stageLetter } from './careerLetters.ts';
import { type Seeker, seekerOf } from './seekers.ts';
import { lengthFault, newNumber, severalLines } from './typedText.ts';

export const LONGEST_APPLICATION_NOTE = 2000;
const MOST_NOTES = 200;

/** The stages that an employer may choose. */
export const EMPLOYER_STAGES = (Object.keys(STAGES) as Stage[]).filter((stage) => stage !== 'withdrawn');

export interface Applicant {
  applicationId: string;
  posting: { id: string; slug: string; title: string };
  /** As in the profile. */
  name: string;
  headline: string;
  stage: Stage;
  createdAt: string;
  movedAt: string;
}

export interface ApplicationNote {
  id: string;
  /** Null: the account is gone. */
  author: string | null;
  text: string;
  at: string;
}

export interface WholeApplicant extends Applicant {
  employerId: string;
  /** Null: withdrawn. */
  content: (Pick<WholeApplication, 'letter' | 'resume' | 'answers' | 'messages'> & { seeker: Seeker }) | null;
  /** The oldest first. */
  notes: ApplicationNote[];
}

/** Of one employer, the newest first. @returns `next`: what the next page begins after; null at the end */
export async function applicantsOf(
  db: Db,
  memberId: string,
  employerId: string,
  wanted: { postingId?: string; stage?: Stage; after?: string; limit: number },
): Promise<{ applicants: Applicant[]; next: string | null }> {
  let rows = rowsFor(db, memberId).where('posting.employer', '=', employerId);
  if (wanted.postingId !== undefined) rows = rows.where('posting.id', '=', wanted.postingId);
  if (wanted.stage !== undefined) rows = rows.where('application.stage', '=', wanted.stage);
  const [, at, id] = /^(\S{24}) ([\w-]{16})$/.exec(wanted.after ?? '') ?? [];
  if (at !== undefined && id !== undefined)
    rows = rows.where(({ eb, or, and }) =>
      or([
        eb('application.createdAt', '<', at),
        and([eb('application.createdAt', '=', at), eb('application.id', '<', id)]),
      ]),
    );
  const found = await rows
    .orderBy('application.createdAt', 'desc')
    .orderBy('application.id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
  const applicants = found.slice(0, wanted.limit).map(asApplicant);
  const last = applicants.at(-1);
  return {
    applicants,
    next: last && found.length > wanted.limit ? `${last.createdAt} ${last.applicationId}` : null,
  };
}

/** How many stand in each stage, by posting. */
export async function stagesOf(
  db: Db,
  memberId: string,
  employerId: string,
): Promise<{ postingId: string; stage: Stage; n: number }[]> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('posting', 'posting.id', 'application.posting')
    .innerJoin('employerMember', 'employerMember.employer', 'posting.employer')
    .select(({ fn }) => ['posting.id as postingId', 'application.stage', fn.countAll<number>().as('n')])
    .where('posting.employer', '=', employerId)
    .where('employerMember.person', '=', memberId)
    .groupBy(['posting.id', 'application.stage'])
    .execute();
  return rows.map(({ postingId, stage, n }) => ({ postingId, stage: stageNamed(stage), n: Number(n) }));
}

/** Null for everyone who does not act for its employer. */
export async function applicantOf(
  db: Db,
  memberId: string,
  applicationId: string,
): Promise<WholeApplicant | null> {
  const row = await rowsFor(db, memberId).where('application.id', '=', applicationId).executeTakeFirst();
  if (!row) return null;
  const applicant = asApplicant(row);
  const content =
    applicant.stage === 'withdrawn'
      ? null
      : { ...(await contentsOf(db, applicationId)), seeker: await seekerOf(db, row.seekerId) };
  const notes = await db
    .selectFrom('applicationNote')
    .leftJoin('person', 'person.id', 'applicationNote.author')
    .select(['applicationNote.id', 'person.email as author', 'text', 'at'])
    .where('application', '=', applicationId)
    .orderBy('at')
    .orderBy('applicationNote.id')
    .execute();
  return { ...applicant, employerId: row.employerId, content, notes };
}

/** The applicant is told by letter. @returns what is in the way, or null */
export async function moveStage(
  db: Db,
  origin: string,
  memberId: string,
  applicationId: string,
  typed: string,
  now: Date,
): Promise<string | null> {
  const stage = EMPLOYER_STAGES.find((one) => one === typed);
  if (!stage) return 'Choose a stage.';
  return transact(db, async (trx) => {
    const found = await rowsFor(trx, memberId).where('application.id', '=', applicationId).executeTakeFirst();
    if (!found) return 'There is no such application.';
    const moved = await trx
      .updateTable('application')
      .set({ stage, movedAt: now.toISOString() })
      .where('id', '=', applicationId)
      .where('stage', 'not in', ['withdrawn', stage])
      .returning('person')
      .executeTakeFirst();
    if (moved)
      await putToSeeker(trx, moved.person, stageLetter(origin, applicationId, found.title, stage), now);
    else if (found.stage === 'withdrawn') return 'This application was withdrawn.';
    return null;
  });
}

/** For the eyes of those who act for the employer. @returns what is in the way, or null */
export async function addNote(
  db: Db,
  memberId: string,
  applicationId: string,
  typed: string,
  now: Date,
): Promise<string | null> {
  const text = severalLines(typed);
  if (text === '') return 'Write something first.';
  const long = lengthFault(text, LONGEST_APPLICATION_NOTE);
  if (long !== null) return long;
  return transact(db, async (trx) => {
    const found = await rowsFor(trx, memberId).where('application.id', '=', applicationId).executeTakeFirst();
    if (!found) return 'There is no such application.';
    const { n } = await trx
      .selectFrom('applicationNote')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('application', '=', applicationId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_NOTES) return `There are ${MOST_NOTES} notes, as many as there may be.`;
    await trx
      .insertInto('applicationNote')
      .values({
        id: newNumber(),
        application: applicationId,
        author: memberId,
        text,
        at: now.toISOString(),
      })
      .execute();
    return null;
  });
}

function rowsFor(db: Db, memberId: string) {
  return db
    .selectFrom('application')
    .innerJoin('posting', 'posting.id', 'application.posting')
    .innerJoin('employerMember', 'employerMember.employer', 'posting.employer')
    .leftJoin('seeker', 'seeker.person', 'application.person')
    .select(['application.id', 'application.person as seekerId', 'application.stage'])
    .select(['application.createdAt', 'application.movedAt'])
    .select(['posting.id as postingId', 'posting.slug', 'posting.title', 'posting.employer as employerId'])
    .select(['seeker.name', 'seeker.headline'])
    .where('employerMember.person', '=', memberId);
}

function asApplicant(
  row: Awaited<ReturnType<ReturnType<typeof rowsFor>['executeTakeFirstOrThrow']>>,
): Applicant {
  const isWithdrawn = row.stage === 'withdrawn';
  return {
    applicationId: row.id,
    posting: { id: row.postingId, slug: row.slug, title: row.title },
    name: isWithdrawn ? '' : (row.name ?? ''),
    headline: isWithdrawn ? '' : (row.headline ?? ''),
    stage: stageNamed(row.stage),
    createdAt: row.createdAt,
    movedAt: row.movedAt,
  };
}
