// What may the operator do? See people, give them a plan, change what plans hold, appoint operators.
import { randomBytes } from 'node:crypto';
import { type Db, type Engine, type PlanRow, transact } from '#store';
import { type Hand, recordAct } from './auditing.ts';
import { emailFault } from './emailAddress.ts';
import { type Auth, resetLink } from './people.ts';
import { periodOf } from './periods.ts';
import { HOLDING } from './subscriptions.ts';
import { endSessions, InTheWay, orFault } from './teams.ts';

export interface ListedPerson {
  id: string;
  email: string;
  /** What was granted. */
  plan: string;
  /** What is paid for besides. */
  paidPlan: string | null;
  role: string;
  isConfirmed: boolean;
  since: Date;
  /** Code pages in the present period of the plan. */
  pagesUsed: number;
}

/** Newest first; `contains` is a part of the e-mail. `more` when the list goes on. */
export async function listPeople(
  db: Db,
  { contains, from, limit, now }: { contains: string; from: number; limit: number; now: Date },
): Promise<{ people: ListedPerson[]; total: number; more: boolean }> {
  const matching = () => {
    const all = db.selectFrom('person');
    if (contains === '') return all;
    // SQLite has no escape sign of its own; an underscore that stands for any letter finds a little too much.
    return all.where('email', 'like', `%${contains.toLowerCase().replaceAll(/[\\%]/g, '')}%`);
  };
  const { total } = await matching()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching()
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .offset(from)
    .execute();
  const periods = new Map(
    (await db.selectFrom('plan').selectAll().execute()).map((plan) => [
      plan.name,
      periodOf(plan.period, now).key,
    ]),
  );
  const shown = rows.slice(0, limit);
  const keys = shown.map(({ id }) => `person:${id}`);
  const spent = keys.length
    ? await db
        .selectFrom('spending')
        .selectAll()
        .where('what', '=', 'pages')
        .where('viewer', 'in', keys)
        .where('period', 'in', [...new Set(periods.values())])
        .execute()
    : [];
  const paid = shown.length
    ? await db
        .selectFrom('subscription')
        .select(['person', 'plan'])
        .where('status', 'in', HOLDING)
        .where(
          'person',
          'in',
          shown.map(({ id }) => id),
        )
        .execute()
    : [];
  const people = shown.map((row) => ({
    id: row.id,
    email: row.email,
    plan: row.plan,
    paidPlan: paid.find(({ person }) => person === row.id)?.plan ?? null,
    role: row.role,
    isConfirmed: Boolean(row.emailVerified),
    since: new Date(row.createdAt),
    pagesUsed:
      spent.find(({ viewer, period }) => viewer === `person:${row.id}` && period === periods.get(row.plan))
        ?.used ?? 0,
  }));
  return { people, total, more: rows.length > limit };
}

/** In force with the person's next request. @returns the person's e-mail; null when there is no such person or plan */
export async function grantPlan(db: Db, personId: string, plan: string, hand: Hand): Promise<string | null> {
  const known = await db.selectFrom('plan').select('name').where('name', '=', plan).executeTakeFirst();
  if (!known || plan === 'guest') return null;
  return transact(db, async (trx) => {
    const before = await trx
      .selectFrom('person')
      .select('plan')
      .where('id', '=', personId)
      .executeTakeFirst();
    const changed = await trx
      .updateTable('person')
      .set({ plan })
      .where('id', '=', personId)
      .returning('email')
      .executeTakeFirst();
    if (!changed) return null;
    await recordAct(trx, hand, 'plan granted', personId, `${before?.plan} → ${plan}`);
    return changed.email;
  });
}

export const SITE_ROLES = ['member', 'editor', 'admin'] as const;

/**
 * Whoever's role changes signs in again. There is always an admin.
 * @returns what is in the way, or null
 */
export async function changeRole(
  db: Db,
  personId: string,
  typed: string,
  hand: Hand,
): Promise<string | null> {
  const role = SITE_ROLES.find((one) => one === typed);
  if (!role) return 'Choose a role.';
  return orFault(() =>
    transact(db, async (trx) => {
      // Of two changes at once, the second one sees what the first has done.
      const admins = await trx
        .updateTable('person')
        .set(({ ref }) => ({ role: ref('role') }))
        .where('role', '=', 'admin')
        .returning('id')
        .execute();
      if (role !== 'admin' && admins.length === 1 && admins[0]?.id === personId)
        throw new InTheWay('The site would be without an admin. Make someone else admin first.');
      const before = await trx
        .selectFrom('person')
        .select('role')
        .where('id', '=', personId)
        .executeTakeFirst();
      if (!before) throw new InTheWay('This account has gone.');
      if (before.role === role) return;
      await trx.updateTable('person').set({ role }).where('id', '=', personId).execute();
      await endSessions(trx, personId);
      await recordAct(trx, hand, 'role changed', personId, `${before.role} → ${role}`);
    }),
  );
}

export const PLAN_LIMITS = ['pages', 'questions', 'letters', 'apiCalls', 'postings'] as const;
export type PlanLimit = (typeof PLAN_LIMITS)[number];
/** What it costs, in words, and the number of the price at Stripe; blank: it is not sold. */
export const PLAN_PRICES = ['costs', 'stripePrice'] as const;
export type PlanField = PlanLimit | (typeof PLAN_PRICES)[number] | 'period';
const PERIODS = ['day', 'month', 'year'] as const;
const MOST = 1_000_000;

/** As typed: whole numbers, blank for "without limit". @returns what is wrong, by field; null when it is saved */
export async function savePlan(
  db: Db,
  name: string,
  typed: Record<PlanField, string>,
  hand: Hand,
): Promise<Partial<Record<PlanField, string>> | null> {
  const faults: Partial<Record<PlanField, string>> = {};
  const period = PERIODS.find((one) => one === typed.period);
  if (!period) faults.period = 'Choose day, month or year.';
  const limits: Pick<PlanRow, PlanLimit> = {
    pages: null,
    questions: null,
    letters: null,
    apiCalls: null,
    postings: null,
  };
  for (const limit of PLAN_LIMITS) {
    const text = typed[limit].trim();
    if (text === '') continue;
    const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= MOST) limits[limit] = number;
    else faults[limit] = `A whole number up to ${MOST.toLocaleString('en-US')}, or blank for no limit.`;
  }
  const costs = typed.costs.trim();
  if ([...costs].length > 60 || /\p{Cc}/u.test(costs)) faults.costs = 'At most 60 characters on one line.';
  const stripePrice = typed.stripePrice.trim();
  if (stripePrice !== '' && !/^price_\w{1,100}$/.test(stripePrice))
    faults.stripePrice = 'The number of a price as Stripe shows it: price_…, or blank.';
  else if (stripePrice !== '' && (name === 'guest' || name === 'free'))
    faults.stripePrice = 'Everyone has this plan; it cannot be sold.';
  else if (stripePrice !== '' && (await isSoldAs(db, stripePrice, name)))
    faults.stripePrice = 'Another plan is sold at this price.';
  if (!period || Object.keys(faults).length > 0) return faults;
  await transact(db, async (trx) => {
    await trx
      .updateTable('plan')
      .set({ period, ...limits, costs: costs || null, stripePrice: stripePrice || null })
      .where('name', '=', name)
      .execute();
    const held = PLAN_LIMITS.map((limit) => `${limit} ${limits[limit] ?? 'without limit'}`);
    const sold = stripePrice === '' ? '' : `; sold as ${stripePrice}`;
    await recordAct(trx, hand, 'plan changed', name, `in a ${period}: ${held.join(', ')}${sold}`);
  });
  return null;
}

const MOST_PLANS = 20;

/** With what the free plan holds, to be changed. @returns what is wrong with the title, or null */
export async function addPlan(db: Db, typed: string, hand: Hand): Promise<string | null> {
  const title = typed.trim();
  const name = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (name === '' || [...title].length > 40 || /\p{Cc}/u.test(title))
    return 'Name it in 1 to 40 characters, with letters or digits among them.';
  return transact(db, async (trx) => {
    const plans = await trx.selectFrom('plan').selectAll().execute();
    const free = plans.find((plan) => plan.name === 'free');
    if (!free || plans.length >= MOST_PLANS) return `There are at most ${MOST_PLANS} plans.`;
    const made = await trx
      .insertInto('plan')
      .values({ ...free, name, title, costs: null, stripePrice: null })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst();
    if (!made) return 'There is such a plan already.';
    await recordAct(trx, hand, 'plan changed', name, 'added');
    return null;
  });
}

/** The price of what was paid tells the plan, so no two have one. */
async function isSoldAs(db: Db, stripePrice: string, name: string): Promise<boolean> {
  const other = await db
    .selectFrom('plan')
    .select('name')
    .where('stripePrice', '=', stripePrice)
    .where('name', '!=', name)
    .executeTakeFirst();
  return other !== undefined;
}

/**
 * Makes someone an operator, with a new account where there is none yet.
 * @returns the address path to choose a password at, for a new account; null for one that has a password already
 */
export async function appoint(
  auth: Auth,
  { db, engine }: { db: Db; engine: Engine },
  email: string,
  now: Date,
): Promise<{ fault: string } | { fault: null; path: string | null }> {
  const fault = emailFault(email);
  if (fault) return { fault };
  const address = email.toLowerCase();
  const confirmed = { emailVerified: engine === 'postgres' ? true : 1 };
  const known = await transact(db, async (trx) => {
    const person = await trx
      .updateTable('person')
      .set({ role: 'admin', ...confirmed })
      .where('email', '=', address)
      .returning('id')
      .executeTakeFirst();
    // Whoever is signed in as a member does not become an operator by that.
    if (person) {
      await trx.deleteFrom('session').where('userId', '=', person.id).execute();
      await recordAct(trx, { by: null, now }, 'operator appointed', person.id, 'known account');
    }
    return person;
  });
  if (known) return { fault: null, path: null };
  const id = randomBytes(18).toString('base64url');
  const at = engine === 'postgres' ? now : now.toISOString();
  await transact(db, async (trx) => {
    await trx
      .insertInto('person')
      .values({
        id,
        name: address,
        email: address,
        ...confirmed,
        plan: 'pro',
        role: 'admin',
        createdAt: at,
        updatedAt: at,
      })
      .execute();
    await recordAct(trx, { by: null, now }, 'operator appointed', id, 'new account');
  });
  return { fault: null, path: await resetLink(auth, id, now) };
}
