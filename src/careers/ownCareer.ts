// All that the job board keeps of one person as somebody who looks for work, to take along. What others wrote about them for their
// own eyes is theirs.
import type { Db } from '#store';
import { applicationOf, applicationsOf } from './applications.ts';
import { readResume, resumesOf } from './resumes.ts';
import { savedJobsOf } from './savedJobs.ts';
import { savedSearchesOf } from './savedSearches.ts';
import { seekerOf } from './seekers.ts';

export async function careerOf(db: Db, secret: string, personId: string): Promise<object> {
  const resumes = [];
  for (const { id, ...resume } of await resumesOf(db, personId)) {
    const read = await readResume(db, secret, personId, id);
    resumes.push({ ...resume, base64: read?.content.toString('base64') ?? null });
  }
  const applications = [];
  for (const { id } of await applicationsOf(db, personId)) {
    const whole = await applicationOf(db, personId, id);
    if (!whole) continue;
    const { id: _, posting, resume, messages, ...application } = whole;
    applications.push({
      ...application,
      job: { title: posting.title, slug: posting.slug },
      resume: resume?.name ?? null,
      messages: messages.map(({ side, text, at }) => ({ side, text, at })),
    });
  }
  return {
    profile: await seekerOf(db, personId),
    resumes,
    applications,
    savedJobs: (await savedJobsOf(db, personId)).map(({ postingId: _, ...job }) => job),
    savedSearches: (await savedSearchesOf(db, personId)).map(({ id: _, ...search }) => search),
  };
}
