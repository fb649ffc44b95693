// Who is this reader without an account? A random number in a cookie, signed so that nobody makes up their own;
// and no more than so many new ones a day from one network address, so that clearing cookies is no free pass.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { addDays, dayOf } from '#kit';
import type { Db } from '#store';
import type { MeteredViewer } from './meter.ts';
import { networkOf } from './network.ts';

const ID_BYTES = 18;
const SHAPE = /^([\w-]{24})\.([\w-]{43})$/;

/** The cookie's text. */
export function sealGuest(id: string, secret: string): string {
  return `${id}.${signature(id, secret)}`;
}

/** The guest that a cookie names; null when we did not make it. */
export function guestIn(cookie: string | undefined, secret: string): string | null {
  const [, id, signed] = SHAPE.exec(cookie ?? '') ?? [];
  if (id === undefined || signed === undefined) return null;
  // As text: the last letter of a signature carries two bits that decoding would overlook.
  return timingSafeEqual(Buffer.from(signed), Buffer.from(signature(id, secret))) ? id : null;
}

export function guestViewer(id: string | null): MeteredViewer {
  return { key: id === null ? null : `guest:${id}`, plan: 'guest' };
}

/** A new guest's id, or null when the network address has had its number of new guests today; `ceiling` 0: no ceiling. */
export async function welcomeGuest(
  db: Db,
  { address, ceiling, secret, now }: { address: string; ceiling: number; secret: string; now: Date },
): Promise<string | null> {
  if (ceiling > 0) {
    const day = dayOf(now);
    const counted = await db
      .insertInto('guestAddress')
      .values({ address: addressHash(address, day, secret), day, guests: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['address', 'day'])
          .doUpdateSet(({ eb }) => ({ guests: eb('guestAddress.guests', '+', 1) }))
          .where('guestAddress.guests', '<', ceiling),
      )
      .returning('guests')
      .executeTakeFirst();
    if (!counted) return null;
    // The first guest of an address today: a good moment to forget the addresses of other days.
    if (counted.guests === 1)
      await db.deleteFrom('guestAddress').where('day', '<', addDays(day, -1)).execute();
  }
  return randomBytes(ID_BYTES).toString('base64url');
}

/** With the day inside, the hashes of two days cannot be put together either. */
function addressHash(address: string, day: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(`address ${day} ${networkOf(address)}`)
    .digest('base64url');
}

function signature(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`guest ${id}`).digest('base64url');
}
