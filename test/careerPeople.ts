// People, employers and live postings for the tests of the job board, written as rows.
import type { Store } from '#store';
import { addPerson, NOW } from './stores.ts';

export const ORIGIN = 'https://site.example';
export const SECRET = 'a secret for tests, of thirty-two letters';

type Place = Pick<Store, 'db' | 'engine'>;

/** With these people, who act for it; they are made too. */
export async function addEmployer(place: Place, id: string, members: string[]): Promise<string> {
  const { db } = place;
  await db
    .insertInto('employer')
    .values({
      id,
      slug: id,
      name: `${id} Health`,
      about: '',
      website: '',
      city: '',
      inState: '',
      createdAt: NOW.toISOString(),
    })
    .execute();
  for (const person of members) {
    await addPerson(place, person);
    await db
      .insertInto('employerMember')
      .values({ employer: id, person, since: NOW.toISOString() })
      .execute();
  }
  return id;
}

export async function addPosting(
  { db }: Place,
  employer: string,
  id: string,
  { title = `Coder ${id}`, at = NOW, applyUrl = null as string | null } = {},
): Promise<string> {
  const { n } = await db
    .insertInto('careerCount')
    .values({ what: 'posting', n: 1 })
    .onConflict((conflict) =>
      conflict.column('what').doUpdateSet(({ eb }) => ({ n: eb('careerCount.n', '+', 1) })),
    )
    .returning('n')
    .executeTakeFirstOrThrow();
  const instant = at.toISOString();
  await db
    .insertInto('posting')
    .values({
      id,
      number: n,
      slug: id,
      employer,
      title,
      description: 'What one does all day.',
      terms: '',
      state: 'live',
      verdict: '',
      warnings: '[]',
      credentials: 0,
      specialties: 0,
      settings: 0,
      encoders: 0,
      ehrs: 0,
      workplace: 'remote',
      employment: 'full-time',
      experience: 'none',
      city: '',
      inState: '',
      zip: '',
      latitude: null,
      longitude: null,
      payMinCents: 2_800,
      payMaxCents: 3_400,
      payPer: 'hour',
      yearMinCents: 5_824_000,
      yearMaxCents: 7_072_000,
      applyUrl,
      feedKey: null,
      views: 0,
      createdAt: instant,
      updatedAt: instant,
      liveSince: instant,
      expiresAt: null,
      closedAt: null,
    })
    .execute();
  return id;
}

/** The letters that wait, as `to: subject`. */
export async function lettersIn({ db }: Place) {
  return db.selectFrom('outgoingLetter').selectAll().orderBy('createdAt').orderBy('to').execute();
}
