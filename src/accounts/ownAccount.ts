// What may people do with their own account? See and end sessions, change e-mail and password, take their data along, leave.
import { type Db, transact } from '#store';
import { recordAct } from './auditing.ts';
import { emailFault } from './emailAddress.ts';
import { type Asking, type Faults, type Outcome, onlyFaults, refused } from './entering.ts';
import { evened } from './evening.ts';
import { keysOf } from './keys.ts';
import type { MeteredViewer } from './meter.ts';
import { attempt, SIGN_IN_HERE } from './pacing.ts';
import { passkeysOf } from './passkeys.ts';
import { faultOf } from './passwords.ts';
import { type Auth, type Person, refusalCode } from './people.ts';
import { favouritesOf, historyOf, notesOf } from './shelf.ts';
import { InTheWay, membershipOf, orFault, vacate } from './teams.ts';
import { requestsOf } from './upgradeRequests.ts';

export interface OpenSession {
  id: string;
  isThisOne: boolean;
  since: Date;
  lastSeen: Date;
  network: string | null;
  browser: string | null;
}

/** Without `pool`: counted for the person alone. */
/** Whose plan is used; without `pool` on their own allowance. */
export type PlanHolder = Pick<Person, 'id' | 'plan'> & Partial<Pick<Person, 'pool'>>;

export function personViewer({ id, plan, pool = null }: PlanHolder): MeteredViewer {
  return { key: `person:${id}`, plan, pool };
}

/** The newest first. */
export async function sessionsOf(db: Db, person: Person, now: Date): Promise<OpenSession[]> {
  const rows = await db.selectFrom('session').selectAll().where('userId', '=', person.id).execute();
  return rows
    .filter((row) => new Date(row.expiresAt) > now)
    .map((row) => ({
      id: row.id,
      isThisOne: row.id === person.session.id,
      since: new Date(row.createdAt),
      lastSeen: new Date(row.updatedAt),
      network: row.ipAddress,
      browser: row.userAgent,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.since.getTime() - a.since.getTime());
}

/** Ends one session of this person, or with `null` all but the one in use. In force with the next request. */
export async function endSessions(db: Db, person: Person, id: string | null): Promise<void> {
  const own = db.deleteFrom('session').where('userId', '=', person.id);
  await (id === null ? own.where('id', '!=', person.session.id) : own.where('id', '=', id)).execute();
}

/** Everyone else who is signed in to the account is signed out, and this session gets another number. */
export async function changePassword(
  auth: Auth,
  db: Db,
  person: Person,
  { current, password }: { current: string; password: string },
  asking: Asking,
): Promise<Outcome<{ cookies: string[] }>> {
  const faults = onlyFaults({
    current: current === '' ? 'Enter your present password.' : null,
    password: faultOf(password, [person.email]),
  });
  if (faults) return refused(faults);
  const wrong = await unlessProven(auth, db, person, current, asking);
  if (wrong) return refused(wrong);
  const { headers } = await auth.api.changePassword({
    body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
    headers: asking.headers,
    returnHeaders: true,
  });
  await recordAct(db, { by: person.id, now: asking.now }, 'password changed', person.id, '');
  return { done: true, cookies: headers.getSetCookie() };
}

/** Sends a letter to the new address; the old one stays until it is confirmed. Says the same for taken addresses. */
export async function changeEmail(
  auth: Auth,
  db: Db,
  person: Person,
  { email, current }: { email: string; current: string },
  asking: Asking,
): Promise<Outcome> {
  const isSame = email.toLowerCase() === person.email;
  const faults = onlyFaults({
    email: emailFault(email) ?? (isSame ? 'This is your address already.' : null),
    current: current === '' ? 'Enter your password.' : null,
  });
  if (faults) return refused(faults);
  const wrong = await unlessProven(auth, db, person, current, asking);
  if (wrong) return refused(wrong);
  await evened(() => auth.api.changeEmail({ body: { newEmail: email }, headers: asking.headers }));
  return { done: true };
}

/**
 * The account with everything that hangs on it, at once.
 * @param leave what other rooms have to do before, in the same transaction; says what is in the way, or null
 */
export async function deleteAccount(
  auth: Auth,
  db: Db,
  person: Person,
  current: string,
  asking: Asking,
  leave: (trx: Db) => Promise<string | null> = async () => null,
): Promise<Outcome> {
  const wrong = await unlessProven(auth, db, person, current, asking);
  if (wrong) return refused(wrong);
  const { key } = personViewer(person);
  const fault = await orFault(() =>
    transact(db, async (trx) => {
      const inTheWay = (await vacate(trx, person.id, asking.now)) ?? (await leave(trx));
      if (inTheWay !== null) throw new InTheWay(inTheWay);
      await trx.deleteFrom('seenPage').where('viewer', '=', key).execute();
      await trx.deleteFrom('spending').where('viewer', '=', key).execute();
      // Sessions, password, keys, favourites, notes and history go with it.
      await trx.deleteFrom('teamInvitation').where('email', '=', person.email).execute();
      await trx.deleteFrom('person').where('id', '=', person.id).execute();
      await recordAct(trx, { by: person.id, now: asking.now }, 'account deleted', person.id, '');
    }),
  );
  return fault === null ? { done: true } : refused({ form: fault });
}

/** All that is kept of a person, but for the password's hash and the sessions' numbers. */
export async function exportOf(db: Db, person: Person, now: Date): Promise<object> {
  const { key } = personViewer(person);
  const row = await db.selectFrom('person').selectAll().where('id', '=', person.id).executeTakeFirstOrThrow();
  const viewed = await db
    .selectFrom('seenPage')
    .select(['period', 'page', 'at'])
    .where('viewer', '=', key)
    .orderBy('at')
    .execute();
  const spent = await db
    .selectFrom('spending')
    .select(['what', 'period', 'used'])
    .where('viewer', '=', key)
    .execute();
  const sessions = await sessionsOf(db, person, now);
  const membership = await membershipOf(db, person.id);
  const acceptances = await db
    .selectFrom('licenceAcceptance')
    .select(['version', 'at'])
    .where('person', '=', person.id)
    .execute();
  const quarters = await db
    .selectFrom('cptReader')
    .select(['quarter', 'at'])
    .where('person', '=', person.id)
    .execute();
  const keys = await keysOf(db, person.id);
  return {
    exportedAt: now.toISOString(),
    account: {
      email: row.email,
      plan: row.plan,
      role: row.role,
      createdAt: new Date(row.createdAt).toISOString(),
    },
    sessions: sessions.map(({ id: _, ...session }) => session),
    pagesViewed: viewed,
    used: spent,
    licencesAccepted: acceptances,
    cptReadIn: quarters,
    favourites: await favouritesOf(db, person.id),
    notes: await notesOf(db, person.id),
    history: await historyOf(db, person.id),
    subscriptions: await db
      .selectFrom('subscription')
      .select(['plan', 'status', 'renewsAt', 'endsAt'])
      .where('person', '=', person.id)
      .execute(),
    upgradeRequests: (await requestsOf(db, person.id)).map(({ id: _, person: __, ...request }) => request),
    textsProposed: await db
      .selectFrom('textRevision')
      .select(['code', 'state', 'text', 'note', 'at'])
      .where('author', '=', person.id)
      .execute(),
    apiKeys: keys.map(({ id: _, ...key }) => key),
    passkeys: (await passkeysOf(db, person.id)).map(({ id: _, ...passkey }) => passkey),
    team: membership && { name: membership.team.name, role: membership.role },
  };
}

/** Asks for the password once more; wrong ones are paced as at the door. */
export async function unlessProven(
  auth: Auth,
  db: Db,
  person: Person,
  password: string,
  asking: Asking,
): Promise<Faults | null> {
  if (password === '') return { current: 'Enter your password.' };
  const wait = await attempt(db, `prove ${person.id}`, SIGN_IN_HERE, asking.now);
  if (wait > 0) return { current: `Too many tries. Try again in ${Math.ceil(wait / 1000)} seconds.` };
  try {
    await auth.api.verifyPassword({ body: { password }, headers: asking.headers });
    return null;
  } catch (error) {
    refusalCode(error);
    return { current: 'This is not your password.' };
  }
}
