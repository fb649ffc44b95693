// Who did what that others must be able to look up later? One row for each act of an operator and each act that opens, closes or
// hands on an account, written in the transaction of the act. People stand in it by number only, so that a deleted account
// leaves no address behind; no secret, no text of a form. OWASP ASVS 5, 16.3: log authentication and authorization changes.
import { randomBytes } from 'node:crypto';
import type { Db } from '#store';

export const ACTS = {
  'plan granted': 'Plan granted to a person',
  'plan changed': 'What a plan holds changed',
  'operator appointed': 'Operator appointed',
  'team plan granted': 'Plan and seats granted to a team',
  'key made': 'API key made',
  'key revoked': 'API key revoked',
  'team founded': 'Team founded',
  'team role changed': 'Role in a team changed',
  'team invitation made': 'Invitation to a team made',
  'team invitation withdrawn': 'Invitation to a team withdrawn',
  'team joined': 'Seat in a team taken',
  'team seat freed': 'Seat in a team freed',
  'team closed': 'Team closed',
  'passkey added': 'Passkey added',
  'passkey removed': 'Passkey removed',
  'two-factor on': 'Two-factor turned on',
  'two-factor off': 'Two-factor turned off',
  'password changed': 'Password changed',
  'password reset': 'Password reset by link',
  'e-mail changed': 'E-mail address changed',
  'account deleted': 'Account deleted',
  'subscription changed': 'Subscription changed, as Stripe tells',
  'upgrade declined': 'Larger plan declined',
  'role changed': 'Role at the site changed',
  'edition imported': 'Official files imported',
  'edition published': 'Edition published',
  'edition rolled back': 'Edition rolled back',
  'letter queued again': 'Letter queued again',
  'text proposed': 'Text of ours proposed',
  'text published': 'Text of ours published',
  'text declined': 'Text of ours declined',
  'text rolled back': 'Text of ours rolled back',
  'job approved': 'Job approved',
  'job refused': 'Job refused or taken down',
  'job report settled': 'Report of a job settled',
  'letter answered anyway': 'Held or failed letter answered anyway',
  'letter dropped': 'Held or failed letter dropped',
  'letter read': 'Original of a letter read',
} as const;
export type Act = keyof typeof ACTS;

/** Whose hand did it, and when; `by` null: the console of the server. */
export interface Hand {
  by: string | null;
  now: Date;
}

/** Letters of `detail` that are kept. */
const LONGEST_DETAIL = 200;
const KEPT_DAYS = 730;

/** `on`: the number of the person, team, key or plan that it was done to. In the transaction of the act, `db` is that one. */
export async function recordAct(
  db: Db,
  { by, now }: Hand,
  act: Act,
  on: string,
  detail: string,
): Promise<void> {
  await db
    .insertInto('auditEntry')
    .values({
      id: randomBytes(12).toString('base64url'),
      at: now.toISOString(),
      by,
      act,
      on,
      detail: [...detail].slice(0, LONGEST_DETAIL).join(''),
    })
    .execute();
}

export interface AuditEntry {
  id: string;
  at: string;
  by: string | null;
  /** Null: the console, or an account that is gone. */
  byEmail: string | null;
  act: string;
  on: string;
  /** Null where it was not done to a person, or the account is gone. */
  onEmail: string | null;
  /** Null where it was not done to a team, or the team is closed. */
  onTeam: string | null;
  detail: string;
}

/**
 * The newest first. `person`: a part of the e-mail of whoever did it or had it done, or their whole number.
 * `after`: the place of the last row of the page before; anything else begins at the top.
 * @returns `next`: the place that the next page begins after; null at the end
 */
export async function auditTrail(
  db: Db,
  { person, act, after, limit }: { person: string; act: string; after: string; limit: number },
): Promise<{ entries: AuditEntry[]; next: string | null }> {
  let rows = db
    .selectFrom('auditEntry')
    .leftJoin('person as hand', 'hand.id', 'auditEntry.by')
    .leftJoin('person as other', 'other.id', 'auditEntry.on')
    .leftJoin('team', 'team.id', 'auditEntry.on')
    .select(['auditEntry.id', 'at', 'by', 'hand.email as byEmail', 'act', 'on', 'detail'])
    .select(['other.email as onEmail', 'team.name as onTeam']);
  if (act !== '') rows = rows.where('act', '=', act);
  if (person !== '') {
    const like = `%${person.toLowerCase().replaceAll(/[\\%]/g, '')}%`;
    rows = rows.where(({ eb, or }) =>
      or([
        eb('by', '=', person),
        eb('on', '=', person),
        eb('hand.email', 'like', like),
        eb('other.email', 'like', like),
      ]),
    );
  }
  const place = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\w-]{16})$/.exec(after);
  if (place) {
    const [, at = '', id = ''] = place;
    rows = rows.where(({ eb, or, and }) =>
      or([eb('at', '<', at), and([eb('at', '=', at), eb('auditEntry.id', '<', id)])]),
    );
  }
  const found = await rows
    .orderBy('at', 'desc')
    .orderBy('auditEntry.id', 'desc')
    .limit(limit + 1)
    .execute();
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return { entries, next: last && found.length > limit ? `${last.at} ${last.id}` : null };
}

/** For the housekeeping of a day: two years are kept. */
export async function forgetOldActs(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  await db.deleteFrom('auditEntry').where('at', '<', before).execute();
}
