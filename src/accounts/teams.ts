// Who reads together under one plan, in how many seats, and who may change that? A seat is taken by one statement that compares
// with the number of seats, so no two people take the last one. Whoever's role changes signs in again.
import { randomBytes } from 'node:crypto';
import { type Db, type Schema, transact } from '#store';
import { type Hand, recordAct } from './auditing.ts';
import { periodOf } from './periods.ts';
import { listPlans } from './plans.ts';
import { HOLDING } from './subscriptions.ts';

export const TEAM_ROLES = ['member', 'editor', 'manager', 'admin'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Until the operator grants more. */
export const FIRST_SEATS = 5;
export const MOST_SEATS = 10_000;
export const LONGEST_TEAM_NAME = 80;

export interface Membership {
  team: { id: string; name: string; plan: string | null; seats: number; taken: number };
  role: TeamRole;
}

export interface TeamMember {
  personId: string;
  email: string;
  role: TeamRole;
  since: string;
}

/** Managers and admins see who sits where and sums, and invite; admins alone change roles, and close the team. */
export function mayManage(role: TeamRole): boolean {
  return role === 'manager' || role === 'admin';
}

export async function membershipOf(db: Db, personId: string): Promise<Membership | null> {
  const row = await db
    .selectFrom('teamMember')
    .innerJoin('team', 'team.id', 'teamMember.team')
    .select(({ selectFrom }) => [
      'team.id',
      'name',
      'plan',
      'seats',
      'taken',
      'role',
      selectFrom('subscription')
        .select('subscription.plan')
        .whereRef('subscription.team', '=', 'team.id')
        // Seats that are taken and not paid for: the plan rests until they are one or the other.
        .whereRef('subscription.seats', '>=', 'team.taken')
        .where('subscription.status', 'in', HOLDING)
        .orderBy('subscription.at', 'desc')
        .limit(1)
        .as('paid'),
    ])
    .where('person', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const { role, paid, ...team } = row;
  return { team: { ...team, plan: paid ?? team.plan }, role: role as TeamRole };
}

/** What a team has together: its plan's allowance for each of its seats, in one count. */
export interface Pool {
  /** `team:…` */
  key: string;
  seats: number;
}

/** The plan that was granted to the person, the one paid for, or the team's, whichever holds most pages; the team's is a pool. */
export async function readingPlan(
  db: Db,
  personId: string,
  granted: string,
): Promise<{ plan: string; pool: Pool | null }> {
  const paid = await db
    .selectFrom('subscription')
    .select('plan')
    .where('person', '=', personId)
    .where('status', 'in', HOLDING)
    .execute();
  const team = (await membershipOf(db, personId))?.team ?? null;
  const held = [granted, ...paid.map(({ plan }) => plan), team?.plan].filter(
    (one) => typeof one === 'string',
  );
  const order = held.length === 1 ? held : (await listPlans(db)).map(({ name }) => name);
  const plan = held.reduce((best, one) => (order.indexOf(one) > order.indexOf(best) ? one : best));
  const isTeams =
    team !== null && plan === team.plan && plan !== granted && !paid.some((one) => one.plan === plan);
  return { plan, pool: isTeams ? { key: `team:${team.id}`, seats: team.seats } : null };
}

export async function planOf(db: Db, personId: string, granted: string): Promise<string> {
  return (await readingPlan(db, personId, granted)).plan;
}

export interface Roles {
  isOperator: boolean;
  /** Of the site: reviews and publishes what others propose. */
  isEditor: boolean;
  /** `isGranted`: the operator has given the team a plan, or it pays for one, so it is known. */
  team: { id: string; role: TeamRole; isGranted: boolean } | null;
}

export async function rolesOf(db: Db, personId: string): Promise<Roles> {
  const person = await db.selectFrom('person').select('role').where('id', '=', personId).executeTakeFirst();
  const membership = await membershipOf(db, personId);
  return {
    isOperator: person?.role === 'admin',
    isEditor: person?.role === 'editor',
    team: membership && {
      id: membership.team.id,
      role: membership.role,
      isGranted: membership.team.plan !== null,
    },
  };
}

/** May propose changes of our own descriptions: editors and operators of the site, and editors of a team that has a plan. */
export async function mayPropose(db: Db, personId: string): Promise<boolean> {
  const { isOperator, isEditor, team } = await rolesOf(db, personId);
  if (isOperator || isEditor) return true;
  return team?.isGranted === true && (team.role === 'editor' || team.role === 'admin');
}

/** The founder is its admin, in its first seat. @returns what is in the way, or null */
export async function createTeam(db: Db, personId: string, typed: string, now: Date): Promise<string | null> {
  const name = typed.trim();
  if (name === '' || [...name].length > LONGEST_TEAM_NAME || /\p{Cc}/u.test(name))
    return `Name the team in 1 to ${LONGEST_TEAM_NAME} characters.`;
  const id = randomBytes(12).toString('base64url');
  const createdAt = now.toISOString();
  return orFault(() =>
    transact(db, async (trx) => {
      await trx
        .insertInto('team')
        .values({ id, name, plan: null, seats: FIRST_SEATS, taken: 1, createdAt })
        .execute();
      await sit(trx, personId, id, 'admin', now);
      await endSessions(trx, personId);
      await recordAct(trx, { by: personId, now }, 'team founded', id, '');
    }),
  );
}

/** @returns what is in the way, or null */
export async function changeTeamRole(
  db: Db,
  teamId: string,
  personId: string,
  typed: string,
  hand: Hand,
): Promise<string | null> {
  const role = TEAM_ROLES.find((one) => one === typed);
  if (!role) return 'Choose a role.';
  return orFault(() =>
    transact(db, async (trx) => {
      await hold(trx, teamId);
      const changed = await trx
        .updateTable('teamMember')
        .set({ role })
        .where('team', '=', teamId)
        .where('person', '=', personId)
        .returning('person')
        .executeTakeFirst();
      if (!changed) throw new InTheWay('This person is not in the team any more.');
      await demandAdmin(trx, teamId);
      await endSessions(trx, personId);
      await recordAct(trx, hand, 'team role changed', personId, `${role} in team ${teamId}`);
    }),
  );
}

/** Removed by an admin or manager, or leaving. @returns what is in the way, or null */
export async function leaveTeam(
  db: Db,
  teamId: string,
  personId: string,
  hand: Hand,
  isManagerOnly = false,
): Promise<string | null> {
  return orFault(() =>
    transact(db, async (trx) => {
      await hold(trx, teamId);
      const gone = await trx
        .deleteFrom('teamMember')
        .where('team', '=', teamId)
        .where('person', '=', personId)
        .returning('role')
        .executeTakeFirst();
      if (!gone) throw new InTheWay('This person is not in the team any more.');
      if (isManagerOnly && gone.role === 'admin') throw new InTheWay('Only an admin removes an admin.');
      await demandAdmin(trx, teamId);
      await trx
        .updateTable('team')
        .set(({ eb }) => ({ taken: eb('taken', '-', 1) }))
        .where('id', '=', teamId)
        .execute();
      await endSessions(trx, personId);
      await recordAct(trx, hand, 'team seat freed', personId, `${gone.role} in team ${teamId}`);
    }),
  );
}

/** Members stay people with their own plans. */
export async function closeTeam(db: Db, teamId: string, hand: Hand): Promise<void> {
  await transact(db, async (trx) => {
    const members = await trx.selectFrom('teamMember').select('person').where('team', '=', teamId).execute();
    for (const { person } of members) await endSessions(trx, person);
    await trx.deleteFrom('seenPage').where('viewer', '=', `team:${teamId}`).execute();
    await trx.deleteFrom('spending').where('viewer', '=', `team:${teamId}`).execute();
    await trx.deleteFrom('team').where('id', '=', teamId).execute();
    await recordAct(trx, hand, 'team closed', teamId, `${members.length} seats taken`);
  });
}

/** Before an account goes: its seat is free; a team without anybody goes with it. @returns what is in the way, or null */
export async function vacate(trx: Db, personId: string, now: Date): Promise<string | null> {
  const membership = await membershipOf(trx, personId);
  if (!membership) return null;
  if (membership.team.taken > 1) return leaveTeam(trx, membership.team.id, personId, { by: personId, now });
  await closeTeam(trx, membership.team.id, { by: personId, now });
  return null;
}

/**
 * The operator's grant, in force with the members' next request; `plan` null takes it away.
 * @returns what is in the way, or null
 */
export async function grantTeamPlan(
  db: Db,
  teamId: string,
  { plan, seats }: { plan: string | null; seats: number },
  hand: Hand,
): Promise<string | null> {
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS)
    return `A team has 1 to ${MOST_SEATS.toLocaleString('en-US')} seats.`;
  if (plan === 'guest' || (plan !== null && !(await listPlans(db)).some(({ name }) => name === plan)))
    return 'There is no such plan.';
  return transact(db, async (trx) => {
    const changed = await trx
      .updateTable('team')
      .set({ plan, seats })
      .where('id', '=', teamId)
      .where('taken', '<=', seats)
      .returning('id')
      .executeTakeFirst();
    if (!changed) return 'There is no such team, or more seats are taken than that.';
    await recordAct(trx, hand, 'team plan granted', teamId, `${plan ?? 'no plan'}, ${seats} seats`);
    return null;
  });
}

export type ListedTeam = Schema['team'];

/** For the operator; the newest first. */
export async function listTeams(
  db: Db,
  { from, limit }: { from: number; limit: number },
): Promise<{ teams: ListedTeam[]; more: boolean }> {
  const rows = await db
    .selectFrom('team')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .offset(from)
    .execute();
  return { teams: rows.slice(0, limit), more: rows.length > limit };
}

export async function membersOf(db: Db, teamId: string): Promise<TeamMember[]> {
  const rows = await db
    .selectFrom('teamMember')
    .innerJoin('person', 'person.id', 'teamMember.person')
    .select(['person.id as personId', 'email', 'teamMember.role', 'since'])
    .where('team', '=', teamId)
    .orderBy('since')
    .orderBy('email')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as TeamRole }));
}

/** What the team has used together in the present period of its plan; of nobody alone, and of no page. */
export async function teamUsage(
  db: Db,
  team: Membership['team'],
  now: Date,
): Promise<Record<string, number>> {
  const plan = (await listPlans(db)).find(({ name }) => name === team.plan);
  if (!plan) return {};
  const rows = await db
    .selectFrom('spending')
    .select(['what', 'used'])
    .where('viewer', '=', `team:${team.id}`)
    .where('period', '=', periodOf(plan.period, now).key)
    .execute();
  return Object.fromEntries(rows.map(({ what, used }) => [what, used]));
}

/** Takes the whole transaction back. */
export class InTheWay extends Error {}

export async function orFault(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof InTheWay) return error.message;
    throw error;
  }
}

export async function sit(trx: Db, person: string, team: string, role: TeamRole, now: Date): Promise<void> {
  const seated = await trx
    .insertInto('teamMember')
    .values({ person, team, role, since: now.toISOString() })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .returning('person')
    .executeTakeFirst();
  if (!seated) throw new InTheWay('You are in a team already. Leave it first.');
}

/** Of two changes at once, the second one sees what the first has done. */
async function hold(trx: Db, teamId: string): Promise<void> {
  await trx
    .updateTable('team')
    .set(({ ref }) => ({ taken: ref('taken') }))
    .where('id', '=', teamId)
    .execute();
}

async function demandAdmin(trx: Db, teamId: string): Promise<void> {
  const admin = await trx
    .selectFrom('teamMember')
    .select('person')
    .where('team', '=', teamId)
    .where('role', '=', 'admin')
    .executeTakeFirst();
  if (!admin) throw new InTheWay('The team would be without an admin. Make someone else admin first.');
}

/** A session does not outlive the role that it was opened with. */
export async function endSessions(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('session').where('userId', '=', personId).execute();
}
