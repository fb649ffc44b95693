// Who is invited to a team, by which letter, and may the seat be taken? A link is good once, for a week, for the address that it
// was sent to; its secret is kept as a hash.
import { createHash, randomBytes } from 'node:crypto';
import { type Db, transact } from '#store';
import { type Hand, recordAct } from './auditing.ts';
import { emailFault } from './emailAddress.ts';
import { attempt, INVITATIONS } from './pacing.ts';
import { endSessions, InTheWay, orFault, sit, TEAM_ROLES, type TeamRole } from './teams.ts';

const MOST_INVITATIONS = 200;
const INVITATION_MS = 7 * 86_400_000;

export interface Invitation {
  id: string;
  email: string;
  role: TeamRole;
  expiresAt: string;
}

/** @returns the secret for the letter's link, or what is wrong by field */
export async function invite(
  db: Db,
  teamId: string,
  typed: { email: string; role: string },
  hand: Hand,
): Promise<{ secret: string } | { faults: Partial<Record<'email' | 'role' | 'form', string>> }> {
  const { now } = hand;
  const email = typed.email.trim().toLowerCase();
  const role = TEAM_ROLES.find((one) => one === typed.role);
  const fault = emailFault(email);
  if (fault) return { faults: { email: fault } };
  if (!role) return { faults: { role: 'Choose a role.' } };
  const wait = await attempt(db, `invite ${teamId}`, INVITATIONS, now);
  if (wait > 0)
    return { faults: { form: `Too many invitations. Try again in ${Math.ceil(wait / 60_000)} minutes.` } };
  const secret = randomBytes(24).toString('base64url');
  const row = {
    role,
    hash: hashOf(secret),
    expiresAt: new Date(now.getTime() + INVITATION_MS).toISOString(),
  };
  const isMade = await transact(db, async (trx) => {
    await trx.deleteFrom('teamInvitation').where('expiresAt', '<=', now.toISOString()).execute();
    const { n } = await trx
      .selectFrom('teamInvitation')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('team', '=', teamId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_INVITATIONS) return false;
    // Invited again: the newer letter's link is the good one.
    await trx
      .insertInto('teamInvitation')
      .values({ id: randomBytes(12).toString('base64url'), team: teamId, email, ...row })
      .onConflict((conflict) => conflict.columns(['team', 'email']).doUpdateSet(row))
      .execute();
    await recordAct(trx, hand, 'team invitation made', teamId, `as ${role}`);
    return true;
  });
  return isMade
    ? { secret }
    : {
        faults: {
          form: `${MOST_INVITATIONS} invitations are open, as many as there may be. Withdraw one first.`,
        },
      };
}

/** What a letter's link leads to; null: withdrawn, used, or older than a week. */
export async function invitationBehind(
  db: Db,
  secret: string,
  now: Date,
): Promise<{ id: string; teamId: string; teamName: string; email: string; role: TeamRole } | null> {
  const row = await db
    .selectFrom('teamInvitation')
    .innerJoin('team', 'team.id', 'teamInvitation.team')
    .select(['teamInvitation.id', 'team', 'name', 'email', 'role', 'expiresAt'])
    .where('hash', '=', hashOf(secret))
    .executeTakeFirst();
  if (!row || row.expiresAt <= now.toISOString()) return null;
  return { id: row.id, teamId: row.team, teamName: row.name, email: row.email, role: row.role as TeamRole };
}

/** Only the person whose address was invited takes the seat. @returns what is in the way, or null */
export async function acceptInvitation(
  db: Db,
  person: { id: string; email: string },
  secret: string,
  now: Date,
): Promise<string | null> {
  const found = await invitationBehind(db, secret, now);
  if (!found) return 'This invitation was withdrawn, has been used, or is older than a week.';
  if (found.email !== person.email)
    return 'This invitation is for another e-mail address. Sign in with that one.';
  return orFault(() =>
    transact(db, async (trx) => {
      const used = await trx
        .deleteFrom('teamInvitation')
        .where('id', '=', found.id)
        .where('hash', '=', hashOf(secret))
        .returning('id')
        .executeTakeFirst();
      if (!used) throw new InTheWay('This invitation has been used.');
      const seat = await trx
        .updateTable('team')
        .set(({ eb }) => ({ taken: eb('taken', '+', 1) }))
        .where('id', '=', found.teamId)
        .whereRef('taken', '<', 'seats')
        .returning('taken')
        .executeTakeFirst();
      if (!seat)
        throw new InTheWay('All seats of the team are taken. Ask its manager for one, then press again.');
      await sit(trx, person.id, found.teamId, found.role, now);
      await endSessions(trx, person.id);
      await recordAct(trx, { by: person.id, now }, 'team joined', found.teamId, `as ${found.role}`);
    }),
  );
}

export async function withdrawInvitation(db: Db, teamId: string, id: string, hand: Hand): Promise<void> {
  await transact(db, async (trx) => {
    const gone = await trx
      .deleteFrom('teamInvitation')
      .where('team', '=', teamId)
      .where('id', '=', id)
      .returning('role')
      .executeTakeFirst();
    if (gone) await recordAct(trx, hand, 'team invitation withdrawn', teamId, `as ${gone.role}`);
  });
}

export async function invitationsOf(db: Db, teamId: string, now: Date): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('teamInvitation')
    .select(['id', 'email', 'role', 'expiresAt'])
    .where('team', '=', teamId)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('email')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as TeamRole }));
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
