// Who asks the operator for a larger plan, and what was answered? Where nothing is sold, this is the way up. A grant is in force with
// the next request; the asker is told by a letter that is written in the same transaction, and sees it at /account.
import { randomBytes } from 'node:crypto';
import { type Db, putLetter, type Schema, transact } from '#store';
import { type Hand, recordAct } from './auditing.ts';
import { upgradeDeclinedLetter, upgradeGrantedLetter } from './letters.ts';
import { listPlans } from './plans.ts';
import { InTheWay, MOST_SEATS, orFault } from './teams.ts';

export type UpgradeRequest = Schema['upgradeRequest'];

export const LONGEST_MESSAGE = 1000;

export interface WantedPlan {
  plan: string;
  /** Null: for oneself. */
  team: string | null;
  /** As typed; for a team. */
  seats: string;
  message: string;
}

export type UpgradeFaults = Partial<Record<'plan' | 'seats' | 'message' | 'form', string>>;

/** @returns what is wrong, by field; null: it waits for the operator */
export async function requestUpgrade(
  db: Db,
  personId: string,
  wanted: WantedPlan,
  now: Date,
): Promise<UpgradeFaults | null> {
  const faults: UpgradeFaults = {};
  const plans = await listPlans(db);
  if (!plans.some(({ name }) => name === wanted.plan && name !== 'guest' && name !== 'free'))
    faults.plan = 'Choose a plan.';
  const seats = seatsTyped(wanted.seats);
  if (wanted.team !== null && seats === null) faults.seats = SEATS_FAULT;
  const message = wanted.message
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  const length = [...message].length;
  if (length > LONGEST_MESSAGE)
    faults.message = `At most ${LONGEST_MESSAGE.toLocaleString('en-US')} characters; this has ${length}.`;
  if (Object.keys(faults).length > 0) return faults;
  const fault = await orFault(() =>
    transact(db, async (trx) => {
      // One at a time: the row of the person is held until this is written.
      await trx
        .updateTable('person')
        .set(({ ref }) => ({ plan: ref('plan') }))
        .where('id', '=', personId)
        .execute();
      if ((await requestsOf(trx, personId)).some(({ state }) => state === 'open'))
        throw new InTheWay('You have asked already. The operator answers by letter.');
      await trx
        .insertInto('upgradeRequest')
        .values({
          id: randomBytes(12).toString('base64url'),
          person: personId,
          team: wanted.team,
          plan: wanted.plan,
          seats: wanted.team === null ? null : seats,
          message,
          at: now.toISOString(),
          state: 'open',
          answer: '',
          settledAt: null,
        })
        .execute();
    }),
  );
  return fault === null ? null : { form: fault };
}

export const SEATS_FAULT = `A whole number from 1 to ${MOST_SEATS.toLocaleString('en-US')}.`;

/** @returns null: that is no number of seats */
export function seatsTyped(typed: string): number | null {
  const seats = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
  return seats >= 1 && seats <= MOST_SEATS ? seats : null;
}

/** The newest first. */
export async function requestsOf(db: Db, personId: string): Promise<UpgradeRequest[]> {
  return db
    .selectFrom('upgradeRequest')
    .selectAll()
    .where('person', '=', personId)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
}

export type ListedRequest = UpgradeRequest & { email: string; teamName: string | null };

/** For the operator: what waits, the oldest first; then the last that were answered. */
export async function listRequests(
  db: Db,
  limit: number,
): Promise<{ open: ListedRequest[]; settled: ListedRequest[] }> {
  const all = () =>
    db
      .selectFrom('upgradeRequest')
      .innerJoin('person', 'person.id', 'upgradeRequest.person')
      .leftJoin('team', 'team.id', 'upgradeRequest.team')
      .selectAll('upgradeRequest')
      .select(['person.email', 'team.name as teamName'])
      .limit(limit);
  return {
    open: await all().where('state', '=', 'open').orderBy('at').execute(),
    settled: await all().where('state', '!=', 'open').orderBy('settledAt', 'desc').execute(),
  };
}

/** @returns what is in the way, or null */
export async function settleRequest(
  db: Db,
  origin: string,
  id: string,
  { isGranted, answer: typed }: { isGranted: boolean; answer: string },
  hand: Hand,
): Promise<string | null> {
  const answer = typed.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if ([...answer].length > 500) return 'At most 500 characters.';
  if (!isGranted && answer === '') return 'Say why; the asker reads it.';
  return orFault(() =>
    transact(db, async (trx) => {
      const settled = await trx
        .updateTable('upgradeRequest')
        .set({ state: isGranted ? 'granted' : 'declined', answer, settledAt: hand.now.toISOString() })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .returning(['person', 'team', 'plan', 'seats'])
        .executeTakeFirst();
      if (!settled) throw new InTheWay('This request was answered meanwhile.');
      const { person, team, plan, seats } = settled;
      if (isGranted && team !== null) {
        const given = await trx
          .updateTable('team')
          .set({ plan, seats: seats ?? 1 })
          .where('id', '=', team)
          .where('taken', '<=', seats ?? 1)
          .returning('id')
          .executeTakeFirst();
        if (!given) throw new InTheWay('More seats of the team are taken than were asked for.');
        await recordAct(trx, hand, 'team plan granted', team, `${plan}, ${seats} seats, as requested`);
      } else if (isGranted) {
        await trx.updateTable('person').set({ plan }).where('id', '=', person).execute();
        await recordAct(trx, hand, 'plan granted', person, `${plan}, as requested`);
      } else await recordAct(trx, hand, 'upgrade declined', team ?? person, plan);
      const { email } = await trx
        .selectFrom('person')
        .select('email')
        .where('id', '=', person)
        .executeTakeFirstOrThrow();
      const { title } = await trx
        .selectFrom('plan')
        .select('title')
        .where('name', '=', plan)
        .executeTakeFirstOrThrow();
      const letter = isGranted
        ? upgradeGrantedLetter(email, title, answer, `${origin}/account`)
        : upgradeDeclinedLetter(email, title, answer, `${origin}/account`);
      await putLetter(trx, { id: `upgrade-${id}`, person, headers: {}, ...letter }, hand.now);
    }),
  );
}
