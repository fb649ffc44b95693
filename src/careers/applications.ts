// How does a person apply, and what became of it? One application for a person and a posting; withdrawn, it may be sent again.
// Each change and the letter that tells of it are one transaction.
import { attempt } from '#accounts';
import { type Db, transact } from '#store';
import { applicationLetter, putToEmployer, STAGES, type Stage, withdrawnLetter } from './careerLetters.ts';
import { holdPerson } from './holding.ts';
import { type Message, messagesIn } from './messages.ts';
import { type Resume, type ResumeKind, resumesOf } from './resumes.ts';
import { type Answer, answersTo, questionsOf } from './screening.ts';
import { nameOfSeeker } from './seekers.ts';
import { type FormFaults, lengthFault, newNumber, severalLines } from './typedText.ts';

export const LONGEST_LETTER = 4000;

/** Of one person: more is no careful applicant. */
const APPLYING = {
  free: 60,
  firstWaitMs: 60_000,
  longestWaitMs: 3_600_000,
  forgottenAfterMs: 86_400_000,
} as const;

export interface Application {
  id: string;
  posting: { id: string; slug: string; title: string; isLive: boolean };
  employer: { name: string; slug: string };
  stage: Stage;
  createdAt: string;
  /** When it came to its stage. */
  movedAt: string;
}

export interface WholeApplication extends Application {
  letter: string;
  /** Null: sent without one, or deleted since. */
  resume: Resume | null;
  answers: Answer[];
  /** The oldest first. */
  messages: Message[];
}

export interface TypedApplication {
  /** Empty: none. */
  resumeId: string;
  letter: string;
  /** By the question's number. */
  answers: Readonly<Record<string, string>>;
}

/** @returns its number, or what is wrong by field: `resume`, `letter`, `answer-<question's number>`, `form` */
export async function apply(
  db: Db,
  origin: string,
  personId: string,
  postingId: string,
  typed: TypedApplication,
  now: Date,
): Promise<{ id: string } | { faults: FormFaults }> {
  const letter = severalLines(typed.letter);
  const faults: FormFaults = {};
  const long = lengthFault(letter, LONGEST_LETTER);
  if (long !== null) faults.letter = long;
  const isOwn = (await resumesOf(db, personId)).some(({ id }) => id === typed.resumeId);
  if (typed.resumeId !== '' && !isOwn) faults.resume = 'Choose one of your résumés.';
  const checked = answersTo(await questionsOf(db, postingId), typed.answers);
  if ('faults' in checked) Object.assign(faults, checked.faults);
  if (typed.resumeId === '' && letter === '') faults.form = 'Send a résumé, or write a few words.';
  if ('faults' in checked || Object.keys(faults).length > 0) return { faults };
  const wait = await attempt(db, `apply ${personId}`, APPLYING, now);
  if (wait > 0)
    return { faults: { form: `Too many applications. Try again in ${Math.ceil(wait / 60_000)} minutes.` } };
  const at = now.toISOString();
  const row = { resume: typed.resumeId || null, letter, stage: 'new', createdAt: at, movedAt: at };
  return transact(db, async (trx) => {
    await holdPerson(trx, personId);
    const posting = await trx
      .selectFrom('posting')
      .select(['title', 'employer', 'applyUrl'])
      .where('id', '=', postingId)
      .where('state', '=', 'live')
      .executeTakeFirst();
    if (!posting) return { faults: { form: 'This job is closed.' } };
    if (posting.applyUrl !== null)
      return { faults: { form: 'The employer takes applications at its own site.' } };
    const written = await trx
      .insertInto('application')
      .values({ id: newNumber(), posting: postingId, person: personId, ...row })
      .onConflict((conflict) =>
        conflict.columns(['posting', 'person']).doUpdateSet(row).where('application.stage', '=', 'withdrawn'),
      )
      .returning('id')
      .executeTakeFirst();
    if (!written) return { faults: { form: 'You have applied for this job already.' } };
    const { id } = written;
    await trx.deleteFrom('applicationAnswer').where('application', '=', id).execute();
    if (checked.answers.length > 0)
      await trx
        .insertInto('applicationAnswer')
        .values(checked.answers.map((answer, place) => ({ application: id, place, ...answer })))
        .execute();
    const from = await nameOfSeeker(trx, personId);
    await putToEmployer(trx, posting.employer, () => applicationLetter(origin, id, posting.title, from), now);
    return { id };
  });
}

/** The employer sees no more of it than that it was there. @returns whether there was one to withdraw */
export async function withdraw(
  db: Db,
  origin: string,
  personId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  return transact(db, async (trx) => {
    const changed = await trx
      .updateTable('application')
      .set({ stage: 'withdrawn', movedAt: now.toISOString() })
      .where('id', '=', id)
      .where('person', '=', personId)
      .where('stage', '!=', 'withdrawn')
      .returning('posting')
      .executeTakeFirst();
    if (!changed) return false;
    const { employer, title } = await trx
      .selectFrom('posting')
      .select(['employer', 'title'])
      .where('id', '=', changed.posting)
      .executeTakeFirstOrThrow();
    await putToEmployer(trx, employer, () => withdrawnLetter(origin, id, title), now);
    return true;
  });
}

/** The newest first. */
export async function applicationsOf(db: Db, personId: string): Promise<Application[]> {
  const rows = await ownRows(db, personId)
    .orderBy('application.createdAt', 'desc')
    .orderBy('application.id')
    .execute();
  return rows.map(asApplication);
}

/** The person's own; null for all others. */
export async function applicationOf(db: Db, personId: string, id: string): Promise<WholeApplication | null> {
  const row = await ownRows(db, personId).where('application.id', '=', id).executeTakeFirst();
  return row ? { ...asApplication(row), ...(await contentsOf(db, id)) } : null;
}

/** The application of this person for that posting that stands, if there is one. */
export async function applicationFor(
  db: Db,
  personId: string,
  postingId: string,
): Promise<Pick<Application, 'id' | 'stage'> | null> {
  const row = await db
    .selectFrom('application')
    .select(['id', 'stage'])
    .where('person', '=', personId)
    .where('posting', '=', postingId)
    .executeTakeFirst();
  return row ? { id: row.id, stage: stageNamed(row.stage) } : null;
}

/** For whoever has been found to be allowed to read it. */
export async function contentsOf(
  db: Db,
  id: string,
): Promise<Pick<WholeApplication, 'letter' | 'resume' | 'answers' | 'messages'>> {
  const { letter, resume } = await db
    .selectFrom('application')
    .select(['letter', 'resume'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const sent =
    resume === null
      ? undefined
      : await db
          .selectFrom('resume')
          .select(['id', 'name', 'kind', 'bytes', 'at'])
          .where('id', '=', resume)
          .executeTakeFirst();
  const answers = await db
    .selectFrom('applicationAnswer')
    .select(['question', 'answer'])
    .where('application', '=', id)
    .orderBy('place')
    .execute();
  return {
    letter,
    resume: sent ? { ...sent, kind: sent.kind as ResumeKind } : null,
    answers,
    messages: await messagesIn(db, id),
  };
}

export function stageNamed(text: string): Stage {
  return (Object.keys(STAGES) as Stage[]).find((one) => one === text) ?? 'new';
}

function ownRows(db: Db, personId: string) {
  return db
    .selectFrom('application')
    .innerJoin('posting', 'posting.id', 'application.posting')
    .innerJoin('employer', 'employer.id', 'posting.employer')
    .select(['application.id', 'application.stage', 'application.createdAt', 'application.movedAt'])
    .select(['posting.id as postingId', 'posting.slug', 'posting.title', 'posting.state'])
    .select(['employer.name as employerName', 'employer.slug as employerSlug'])
    .where('application.person', '=', personId);
}

function asApplication(
  row: Awaited<ReturnType<ReturnType<typeof ownRows>['executeTakeFirstOrThrow']>>,
): Application {
  return {
    id: row.id,
    posting: { id: row.postingId, slug: row.slug, title: row.title, isLive: row.state === 'live' },
    employer: { name: row.employerName, slug: row.employerSlug },
    stage: stageNamed(row.stage),
    createdAt: row.createdAt,
    movedAt: row.movedAt,
  };
}
