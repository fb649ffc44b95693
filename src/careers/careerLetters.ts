// What do the letters of the job board say? Who writes to whom never shows an address: letters come from the site, answers go
// through its pages. A stranger's words stand on lines of their own, so that they are not taken for ours.
import { type Db, putLetter } from '#store';
import { type Paid, type Placed, payInWords, placeInWords } from './postingInWords.ts';
import { newNumber } from './typedText.ts';

export const STAGES = {
  new: 'Sent',
  review: 'In review',
  interview: 'Interview',
  offer: 'Offer',
  hired: 'Hired',
  declined: 'Not selected',
  withdrawn: 'Withdrawn',
} as const;
export type Stage = keyof typeof STAGES;

interface Letter {
  id: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
}

/** What a letter tells of a posting. */
export interface ToldPosting extends Placed, Paid {
  slug: string;
  title: string;
  employer: string;
}

export function alertLetter(
  origin: string,
  search: { name: string; query: string },
  postings: readonly ToldPosting[],
  token: string,
): Letter {
  const stop = `${origin}/careercenter/unsubscribe?token=${token}`;
  const n = postings.length;
  const jobs = postings.map((posting) =>
    [
      posting.title,
      [posting.employer, placeInWords(posting), payInWords(posting)]
        .filter((part) => part !== '')
        .join(' · '),
      `${origin}/careercenter/jobs/${posting.slug}`,
    ].join('\n'),
  );
  return {
    ...letter('alert', n === 1 ? `New job: ${postings[0]?.title}` : `${n} new jobs: ${search.name}`, [
      `Your saved search “${search.name}” has found ${n === 1 ? 'a new job' : `${n} new jobs`}:`,
      ...jobs,
      `All that it finds:\n${origin}/careercenter?${search.query}`,
      `No more letters from this search:\n${stop}`,
    ]),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

export function applicationLetter(
  origin: string,
  applicationId: string,
  title: string,
  from: string,
): Letter {
  return letter('application', `New application: ${title}`, [
    'There is a new application for your job:',
    title,
    `It comes from:\n${from}`,
    `Read it here:\n${applicantPage(origin, applicationId)}`,
  ]);
}

export function withdrawnLetter(origin: string, applicationId: string, title: string): Letter {
  return letter('withdrawn', `Application withdrawn: ${title}`, [
    'An application for your job was withdrawn:',
    title,
    applicantPage(origin, applicationId),
  ]);
}

export function stageLetter(origin: string, applicationId: string, title: string, stage: Stage): Letter {
  return letter('stage', `Your application: ${STAGES[stage]}`, [
    `Your application has moved to: ${STAGES[stage]}`,
    title,
    `See it here:\n${applicationPage(origin, applicationId)}`,
  ]);
}

export function wentLiveLetter(origin: string, slug: string, title: string): Letter {
  return letter('live', `Your job is live: ${title}`, [
    'The moderator has approved your job:',
    title,
    `${origin}/careercenter/jobs/${slug}`,
  ]);
}

export function refusedLetter(origin: string, title: string, verdict: string): Letter {
  return letter('refused', `Your job was refused: ${title}`, [
    'The moderator has refused your job:',
    title,
    `Why: ${verdict}`,
    `Change it and send it again here:\n${origin}/careercenter/employers`,
  ]);
}

/** @param to whose page the link leads to */
export function messageLetter(
  origin: string,
  applicationId: string,
  to: 'seeker' | 'employer',
  { title, from, text }: { title: string; from: string; text: string },
): Letter {
  const page = to === 'seeker' ? applicationPage : applicantPage;
  return letter('message', `Message about: ${title}`, [
    `${from} writes about the job “${title}”:`,
    text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
    `Answer here; a reply to this letter reaches nobody:\n${page(origin, applicationId)}`,
  ]);
}

export async function putToSeeker(trx: Db, personId: string, letter: Letter, now: Date): Promise<void> {
  const person = await trx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst();
  if (person) await putLetter(trx, { ...letter, person: personId, to: person.email }, now);
}

/** One for each who acts for the employer. */
export async function putToEmployer(
  trx: Db,
  employerId: string,
  makeLetter: () => Letter,
  now: Date,
): Promise<void> {
  const members = await trx
    .selectFrom('employerMember')
    .innerJoin('person', 'person.id', 'employerMember.person')
    .select(['person.id', 'email'])
    .where('employer', '=', employerId)
    .execute();
  for (const { id, email } of members) await putLetter(trx, { ...makeLetter(), person: id, to: email }, now);
}

function applicationPage(origin: string, id: string): string {
  return `${origin}/careercenter/applications/${id}`;
}

function applicantPage(origin: string, id: string): string {
  return `${origin}/careercenter/applicants/${id}`;
}

function letter(kind: string, subject: string, paragraphs: string[]): Letter {
  return {
    id: `${kind}-${newNumber()}`,
    subject: `${subject} (Coding Ahead)`,
    text: `${paragraphs.join('\n\n')}\n\nCoding Ahead\n`,
    headers: {},
  };
}

/** Each letter once, with invented content, to be looked at. */
export function sampleCareerLetters(origin: string): { name: string; subject: string; text: string }[] {
  const title = 'Outpatient coder';
  const posting: ToldPosting = {
    slug: 'outpatient-coder-1',
    title,
    employer: 'North Clinic',
    city: 'Columbus',
    inState: 'OH',
    workplace: 'hybrid',
    payMinCents: 2_600,
    payMaxCents: 3_200,
    payPer: 'hour',
  };
  const search = { name: 'Coder in Ohio', query: 'q=coder&state=OH' };
  const named = (name: string, { subject, text }: Letter) => ({ name, subject, text });
  return [
    named('alert', alertLetter(origin, search, [posting], 'sample')),
    named('application', applicationLetter(origin, 'sample', title, 'Ann Example')),
    named('withdrawn', withdrawnLetter(origin, 'sample', title)),
    named('stage', stageLetter(origin, 'sample', title, 'interview')),
    named('live', wentLiveLetter(origin, posting.slug, title)),
    named('refused', refusedLetter(origin, title, 'The pay is missing.')),
    named(
      'message',
      messageLetter(origin, 'sample', 'seeker', { title, from: 'North Clinic', text: 'When can you start?' }),
    ),
  ];
}
