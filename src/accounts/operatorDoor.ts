// May this session enter /admin now? Operators prove themselves twice (ASVS 6.3), sign in anew after half a day, and after half
// an hour in which they did nothing there. A session that is too old ends here: the door of sign-in would let it pass.
import type { Db } from '#store';
import type { Person } from './people.ts';

const LONGEST_SHIFT_MS = 12 * 3_600_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

export type OperatorDoor = 'open' | 'not an operator' | 'second factor first' | 'sign in again';

/** @param roles of the site, whom the door is for */
export async function operatorDoor(
  db: Db,
  person: Person,
  now: Date,
  roles: readonly string[] = ['admin'],
): Promise<OperatorDoor> {
  if (!roles.includes(person.role)) return 'not an operator';
  const { id, since } = person.session;
  const visit = await db
    .selectFrom('operatorVisit')
    .select('at')
    .where('session', '=', id)
    .executeTakeFirst();
  const lastSeen = Math.max(since.getTime(), Date.parse(visit?.at ?? since.toISOString()));
  if (now.getTime() - since.getTime() > LONGEST_SHIFT_MS || now.getTime() - lastSeen > LONGEST_PAUSE_MS) {
    await db.deleteFrom('session').where('id', '=', id).execute();
    return 'sign in again';
  }
  if (!person.hasSecondFactor) return 'second factor first';
  const at = now.toISOString();
  await db
    .insertInto('operatorVisit')
    .values({ session: id, at })
    .onConflict((conflict) => conflict.column('session').doUpdateSet({ at }))
    .execute();
  return 'open';
}
