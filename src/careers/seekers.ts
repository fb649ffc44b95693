// What does a person who looks for work say about themselves? One profile; an employer reads it with an application, and only then.
import type { Db } from '#store';
import { type FormFaults, lengthFault, oneLine, severalLines } from './typedText.ts';
import { CREDENTIALS, EHRS, ENCODERS, EXPERIENCE, SPECIALTIES, STATES } from './vocabulary.ts';

export const LONGEST_SEEKER_NAME = 80;
export const LONGEST_HEADLINE = 120;
export const LONGEST_ABOUT = 4000;

/** Texts are empty, lists without an entry, where nothing was said. */
export interface Seeker {
  name: string;
  headline: string;
  about: string;
  state: string;
  zip: string;
  experience: string;
  credentials: string[];
  specialties: string[];
  encoders: string[];
  ehrs: string[];
}

/** The lists of a profile and what may stand in them. */
const CHOICES = {
  credentials: CREDENTIALS,
  specialties: SPECIALTIES,
  encoders: ENCODERS,
  ehrs: EHRS,
} as const;
type Choice = keyof typeof CHOICES;

const NOBODY = 'An applicant without a name';

export async function seekerOf(db: Db, personId: string): Promise<Seeker> {
  const row = await db.selectFrom('seeker').selectAll().where('person', '=', personId).executeTakeFirst();
  const lists = Object.fromEntries(
    (Object.keys(CHOICES) as Choice[]).map((list) => [list, JSON.parse(row?.[list] ?? '[]') as string[]]),
  ) as Record<Choice, string[]>;
  return {
    name: row?.name ?? '',
    headline: row?.headline ?? '',
    about: row?.about ?? '',
    state: row?.state ?? '',
    zip: row?.zip ?? '',
    experience: row?.experience ?? '',
    ...lists,
  };
}

/** @returns what is wrong by field, or null */
export async function saveSeeker(
  db: Db,
  personId: string,
  typed: Seeker,
  now: Date,
): Promise<FormFaults | null> {
  const texts = {
    name: oneLine(typed.name),
    headline: oneLine(typed.headline),
    about: severalLines(typed.about),
    state: typed.state,
    zip: typed.zip.trim(),
    experience: typed.experience,
  };
  const faults: FormFaults = {};
  const note = (field: string, fault: string | null) => {
    if (fault !== null) faults[field] = fault;
  };
  note('name', texts.name === '' ? 'Say your name as an employer is to read it.' : null);
  note('name', lengthFault(texts.name, LONGEST_SEEKER_NAME));
  note('headline', lengthFault(texts.headline, LONGEST_HEADLINE));
  note('about', lengthFault(texts.about, LONGEST_ABOUT));
  note('state', texts.state === '' || Object.hasOwn(STATES, texts.state) ? null : 'Choose a state.');
  note('zip', /^(\d{5})?$/.test(texts.zip) ? null : 'A ZIP code has five digits.');
  note(
    'experience',
    texts.experience === '' || Object.hasOwn(EXPERIENCE, texts.experience) ? null : 'Choose one of these.',
  );
  if (Object.keys(faults).length > 0) return faults;
  const lists = Object.fromEntries(
    Object.entries(CHOICES).map(([list, known]) => [
      list,
      JSON.stringify(Object.keys(known).filter((name) => typed[list as Choice].includes(name))),
    ]),
  ) as Record<Choice, string>;
  const row = { ...texts, ...lists, updatedAt: now.toISOString() };
  await db
    .insertInto('seeker')
    .values({ person: personId, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
  return null;
}

export async function deleteSeeker(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('seeker').where('person', '=', personId).execute();
}

/** As a letter names them. */
export async function nameOfSeeker(db: Db, personId: string): Promise<string> {
  const row = await db.selectFrom('seeker').select('name').where('person', '=', personId).executeTakeFirst();
  return row?.name || NOBODY;
}
