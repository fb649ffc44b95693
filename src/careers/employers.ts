// Who looks for coders, and who may act for them? Each change names the person who makes it, who must act for the employer. People
// are added out of the team of whoever adds them: there they have said yes, and no form tells who has an account.
import { membershipOf, membersOf } from '#accounts';
import { type Db, type Schema, transact } from '#store';
import { holdPerson } from './holding.ts';
import { type FormFaults, lengthFault, newNumber, oneLine, severalLines, slugFor } from './typedText.ts';
import { STATES } from './vocabulary.ts';

export type Employer = Schema['employer'];
export type TypedEmployer = Pick<Employer, 'name' | 'about' | 'website' | 'city' | 'inState'>;

export const MOST_EMPLOYERS = 5;
export const MOST_EMPLOYER_MEMBERS = 20;
export const LONGEST_EMPLOYER_NAME = 100;
const LONGEST_CITY = 80;
const LONGEST_ABOUT = 8000;
const LONGEST_ADDRESS = 300;

/** Whoever makes it acts for it. @returns its number, or what is wrong by field */
export async function createEmployer(
  db: Db,
  personId: string,
  typed: TypedEmployer,
  now: Date,
): Promise<{ id: string } | { faults: FormFaults }> {
  const read = readEmployer(typed);
  if ('faults' in read) return read;
  const id = newNumber();
  const at = now.toISOString();
  return transact(db, async (trx) => {
    await holdPerson(trx, personId);
    if ((await employersOf(trx, personId)).length >= MOST_EMPLOYERS)
      return { faults: { form: `You act for ${MOST_EMPLOYERS} employers, as many as there may be.` } };
    await trx
      .insertInto('employer')
      .values({ id, slug: slugFor(read.row.name), createdAt: at, ...read.row })
      .execute();
    await trx.insertInto('employerMember').values({ employer: id, person: personId, since: at }).execute();
    return { id };
  });
}

/** @returns what is wrong by field, or null */
export async function saveEmployer(
  db: Db,
  memberId: string,
  employerId: string,
  typed: TypedEmployer,
): Promise<FormFaults | null> {
  const read = readEmployer(typed);
  if ('faults' in read) return read.faults;
  return transact(db, async (trx) => {
    await holdEmployer(trx, employerId);
    const before = (await employersOf(trx, memberId)).find(({ id }) => id === employerId);
    if (!before) return { form: NOT_YOURS };
    await trx.updateTable('employer').set(read.row).where('id', '=', employerId).execute();
    const own = trx.updateTable('posting').where('employer', '=', employerId);
    // Its name stands before the further words of each posting (postings.ts).
    if (read.row.name !== before.name)
      await own
        .set(({ eb, val, fn, lit }) => ({
          terms: eb(
            val(read.row.name),
            '||',
            fn<string>('substr', ['terms', lit([...before.name].length + 1)]),
          ),
        }))
        .execute();
    if (read.row.name !== before.name || read.row.website !== before.website)
      await own.set({ state: 'pending' }).where('state', '=', 'live').execute();
    return null;
  });
}

/** Those that the person acts for, by name. */
export function employersOf(db: Db, personId: string): Promise<Employer[]> {
  return db
    .selectFrom('employer')
    .innerJoin('employerMember', 'employerMember.employer', 'employer.id')
    .selectAll('employer')
    .where('employerMember.person', '=', personId)
    .orderBy('employer.name')
    .orderBy('employer.id')
    .execute();
}

export async function employerAt(db: Db, slug: string): Promise<Employer | null> {
  return (await db.selectFrom('employer').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null;
}

export async function actsFor(db: Db, personId: string, employerId: string): Promise<boolean> {
  const found = await db
    .selectFrom('employerMember')
    .select('since')
    .where('employer', '=', employerId)
    .where('person', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}

/** The first to act for it first; none for whoever does not act for it. */
export async function employerMembers(
  db: Db,
  memberId: string,
  employerId: string,
): Promise<{ personId: string; email: string; since: string }[]> {
  if (!(await actsFor(db, memberId, employerId))) return [];
  return db
    .selectFrom('employerMember')
    .innerJoin('person', 'person.id', 'employerMember.person')
    .select(['person.id as personId', 'person.email', 'employerMember.since'])
    .where('employerMember.employer', '=', employerId)
    .orderBy('employerMember.since')
    .orderBy('person.email')
    .execute();
}

/** Somebody of the same team. @returns what is in the way, or null */
export async function addEmployerMember(
  db: Db,
  memberId: string,
  employerId: string,
  email: string,
  now: Date,
): Promise<string | null> {
  const team = (await membershipOf(db, memberId))?.team.id;
  const colleagues = team === undefined ? [] : await membersOf(db, team);
  const wanted = email.trim().toLowerCase();
  const found = colleagues.find((colleague) => colleague.email === wanted);
  if (!found) return 'Only people of your team can act for your employer. Invite them to your team first.';
  return transact(db, async (trx) => {
    await holdEmployer(trx, employerId);
    const members = await employerMembers(trx, memberId, employerId);
    if (members.length === 0) return NOT_YOURS;
    if (members.length >= MOST_EMPLOYER_MEMBERS)
      return `${MOST_EMPLOYER_MEMBERS} people act for it, as many as there may be.`;
    await trx
      .insertInto('employerMember')
      .values({ employer: employerId, person: found.personId, since: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return null;
  });
}

/** The last one stays: an employer that nobody acts for answers nobody. @returns what is in the way, or null */
export async function removeEmployerMember(
  db: Db,
  memberId: string,
  employerId: string,
  personId: string,
): Promise<string | null> {
  return transact(db, async (trx) => {
    await holdEmployer(trx, employerId);
    const members = await employerMembers(trx, memberId, employerId);
    if (members.length === 0) return NOT_YOURS;
    if (members.length === 1)
      return 'Somebody has to act for the employer. Close its jobs, or add somebody first.';
    await trx
      .deleteFrom('employerMember')
      .where('employer', '=', employerId)
      .where('person', '=', personId)
      .execute();
    return null;
  });
}

/** Before an account goes: what nobody else acts for goes with it, postings and applications too. */
export async function leaveEmployers(trx: Db, personId: string): Promise<null> {
  for (const { id } of await employersOf(trx, personId)) {
    await holdEmployer(trx, id);
    if ((await employerMembers(trx, personId, id)).length === 1)
      await trx.deleteFrom('employer').where('id', '=', id).execute();
  }
  return null;
}

export const NOT_YOURS = 'You do not act for this employer.';

export async function holdEmployer(trx: Db, employerId: string): Promise<void> {
  await trx
    .updateTable('employer')
    .set(({ ref }) => ({ slug: ref('slug') }))
    .where('id', '=', employerId)
    .execute();
}

/** An address of the web that a link may lead to; null: it is none. */
export function webAddress(typed: string): string | null {
  const url = typed.length > LONGEST_ADDRESS ? null : URL.parse(typed.trim());
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  return url.hostname.includes('.') ? url.href : null;
}

function readEmployer(typed: TypedEmployer): { row: TypedEmployer } | { faults: FormFaults } {
  const row = {
    name: oneLine(typed.name),
    about: severalLines(typed.about),
    website: typed.website.trim(),
    city: oneLine(typed.city),
    inState: typed.inState,
  };
  const faults: FormFaults = {};
  const note = (field: string, fault: string | null) => {
    if (fault !== null) faults[field] ??= fault;
  };
  note('name', row.name === '' ? 'Name the employer.' : lengthFault(row.name, LONGEST_EMPLOYER_NAME));
  note('about', lengthFault(row.about, LONGEST_ABOUT));
  note('city', lengthFault(row.city, LONGEST_CITY));
  note('inState', row.inState === '' || Object.hasOwn(STATES, row.inState) ? null : 'Choose a state.');
  if (row.website !== '') {
    const address = webAddress(row.website);
    note('website', address === null ? 'A web address begins with https://.' : null);
    row.website = address ?? row.website;
  }
  return Object.keys(faults).length > 0 ? { faults } : { row };
}
