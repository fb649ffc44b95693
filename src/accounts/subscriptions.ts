// Who has paid for which plan? What the provider says of a subscription, written down in one transaction with the event that made us
// ask, so that an event counts once. Events come twice, late and in any order: each only makes us look again, and an answer that
// another one has overtaken is asked for once more.
import { type Db, type Schema, transact } from '#store';
import { recordAct } from './auditing.ts';
import {
  type PaymentNotice,
  type PaymentProvider,
  PaymentUnreachable,
  type SubscriptionState,
} from './payment.ts';

export type Subscription = Schema['subscription'];

/** The plan is held; while a payment is late the provider tries again for some weeks. */
export const HOLDING = ['active', 'trialing', 'past_due'] as const;
/** It does not come back from these. */
const OVER = ['canceled', 'incomplete_expired'];
const TURNS = 5;
const EVENTS_KEPT_DAYS = 400;

/** @returns what became of the event. @throws {PaymentUnreachable}: nothing was written, it may be sent again */
export async function takeNotice(
  db: Db,
  provider: PaymentProvider,
  notice: PaymentNotice,
  now: Date,
): Promise<'taken' | 'known' | 'not ours'> {
  const { subscription: id } = notice;
  const known = await db
    .selectFrom('billingEvent')
    .select('id')
    .where('id', '=', notice.id)
    .executeTakeFirst();
  if (known) return 'known';
  for (let turn = 0; turn < TURNS; turn++) {
    const before = id === null ? null : await subscriptionNumbered(db, id);
    const state = id === null ? null : await provider.stateOf(id);
    try {
      return await transact(db, async (trx) => {
        const first = await trx
          .insertInto('billingEvent')
          .values({ id: notice.id, type: notice.type, subscription: id, at: now.toISOString() })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!first) return 'known';
        if (!state) return 'not ours';
        await write(trx, state, before, now);
        return 'taken';
      });
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new PaymentUnreachable(`${id} changes faster than it can be read.`);
}

/** Another event was written since this one's answer was asked for. */
class Overtaken extends Error {}

async function write(
  trx: Db,
  state: SubscriptionState,
  before: Subscription | null,
  now: Date,
): Promise<void> {
  const [kind, number = ''] = state.buyer.split(':');
  const person = kind === 'person' ? await exists(trx, 'person', number) : null;
  const team = kind === 'team' ? await exists(trx, 'team', number) : null;
  const plan = await planPaid(trx, state, before);
  const row = {
    person,
    team,
    customer: state.customer,
    plan,
    seats: state.seats,
    status: state.status,
    renewsAt: state.renewsAt?.toISOString() ?? null,
    endsAt: state.endsAt?.toISOString() ?? null,
    at: now.toISOString(),
  };
  const written = before
    ? await trx
        .updateTable('subscription')
        .set({ ...row, version: before.version + 1 })
        .where('id', '=', state.id)
        .where('version', '=', before.version)
        .returning('id')
        .executeTakeFirst()
    : await trx
        .insertInto('subscription')
        .values({ id: state.id, ...row, version: 1 })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
  if (!written) throw new Overtaken();
  const isHeld = holds(state.status);
  // Seats that the operator has given since stay, until the number that is paid for changes.
  if (team !== null && isHeld && (!before || !holds(before.status) || before.seats !== state.seats))
    await trx.updateTable('team').set({ seats: state.seats }).where('id', '=', team).execute();
  const isNews = before?.status !== state.status || before.plan !== plan || before.seats !== state.seats;
  if (isNews)
    await recordAct(
      trx,
      { by: null, now },
      'subscription changed',
      team ?? person ?? state.id,
      `${plan ?? 'no plan'}, ${state.status}${team === null ? '' : `, ${state.seats} seats`}`,
    );
}

/** By the price, as it can be changed in the portal; a price that is sold no more keeps its plan. */
async function planPaid(
  trx: Db,
  { price, orderedPlan }: SubscriptionState,
  before: Subscription | null,
): Promise<string | null> {
  const plans = await trx.selectFrom('plan').select(['name', 'stripePrice']).execute();
  const sold = plans.find(({ stripePrice }) => price !== null && stripePrice === price)?.name;
  const ordered = plans.find(({ name }) => name === orderedPlan && name !== 'guest')?.name;
  return sold ?? before?.plan ?? ordered ?? null;
}

async function exists(trx: Db, table: 'person' | 'team', id: string): Promise<string | null> {
  const found = await trx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
  return found?.id ?? null;
}

export function holds(status: string): boolean {
  return HOLDING.some((one) => one === status);
}

async function subscriptionNumbered(db: Db, id: string): Promise<Subscription | null> {
  return (await db.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Those that are not over, the newest first. */
export async function subscriptionsOf(
  db: Db,
  buyer: { person: string } | { team: string },
): Promise<Subscription[]> {
  const all = db.selectFrom('subscription').selectAll().where('status', 'not in', OVER).orderBy('at', 'desc');
  return 'person' in buyer
    ? all.where('person', '=', buyer.person).execute()
    : all.where('team', '=', buyer.team).execute();
}

/** The provider's number of a buyer who has paid before. */
export async function customerOf(
  db: Db,
  buyer: { person: string } | { team: string },
): Promise<string | null> {
  const all = db.selectFrom('subscription').select('customer').orderBy('at', 'desc').limit(1);
  const found = await ('person' in buyer
    ? all.where('person', '=', buyer.person)
    : all.where('team', '=', buyer.team)
  ).executeTakeFirst();
  return found?.customer ?? null;
}

/** For the rounds of the server: nobody pays on for an account or a team that has gone. @returns how many were ended */
export async function endOrphans(db: Db, provider: PaymentProvider, now: Date): Promise<number> {
  const orphans = await db
    .selectFrom('subscription')
    .select('id')
    .where('person', 'is', null)
    .where('team', 'is', null)
    .where('status', 'not in', OVER)
    .execute();
  for (const { id } of orphans) {
    await provider.end(id);
    await db
      .updateTable('subscription')
      .set(({ eb }) => ({ status: 'canceled', version: eb('version', '+', 1), at: now.toISOString() }))
      .where('id', '=', id)
      .execute();
  }
  return orphans.length;
}

/** For the housekeeping of a day. */
export async function forgetOldEvents(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - EVENTS_KEPT_DAYS * 86_400_000).toISOString();
  await db.deleteFrom('billingEvent').where('at', '<', before).execute();
}
