// May this viewer read this page, and how many are left? One view is spent on a page once in a period; seeing it again is free.
//
//   seenPage  (viewer, period, page)   one row for each page paid for  ┐ written in one transaction,
//   spending  (viewer, what, period)   used = number of those rows     ┘ so a kill leaves both or neither
//
// The count is raised by one statement that also compares it with the allowance: no two requests can both take the last view.
import type { IsoDate } from '#kit';
import { type Db, type PlanRow, transact } from '#store';
import { type Period, periodOf } from './periods.ts';
import { planNamed } from './plans.ts';
import type { Pool } from './teams.ts';

/** Whose views are counted, and by which plan. */
export interface MeteredViewer {
  /** `guest:…` or `person:…`; null: someone without a cookie, who has used nothing and gets nothing. */
  key: string | null;
  plan: string;
  /** The plan is a team's: counted for all of its seats together. */
  pool?: Pool | null;
}

export interface Standing {
  plan: PlanRow;
  used: number;
  /** Null: without limit. */
  left: number | null;
  renewsOn: IsoDate;
}

export interface Admission {
  open: boolean;
  standing: Standing;
}

/** Pages seen longer ago than this belong to no period any more. */
const FORGOTTEN_AFTER_DAYS = 400;

/** Opens the page where the plan allows, and spends one view unless this page was seen in the period. */
export async function admit(db: Db, viewer: MeteredViewer, page: string, now: Date): Promise<Admission> {
  const { key, plan } = await countedOn(db, viewer);
  const period = periodOf(plan.period, now);
  if (plan.pages === null) return { open: true, standing: standingOf(plan, period, 0) };
  if (key === null) return { open: false, standing: standingOf({ ...plan, pages: 0 }, period, 0) };
  const known = await look(db, key, period, page);
  if (known.seen || known.used >= plan.pages) {
    return { open: known.seen, standing: standingOf(plan, period, known.used) };
  }
  const used = await spend(db, { viewer: key, period: period.key, page, at: now.toISOString() }, plan.pages);
  if (used !== null) return { open: true, standing: standingOf(plan, period, used) };
  // Others took the last view meanwhile, or saw this very page.
  const after = await look(db, key, period, page);
  return { open: after.seen, standing: standingOf(plan, period, after.used) };
}

/** What is left, without spending anything. */
export async function standing(db: Db, viewer: MeteredViewer, now: Date): Promise<Standing> {
  const { key, plan } = await countedOn(db, viewer);
  const period = periodOf(plan.period, now);
  const known = key === null || plan.pages === null ? null : await look(db, key, period, '');
  return standingOf(plan, period, known?.used ?? 0);
}

/** What one use leaves: of how many in the period, and when there is a full allowance again. */
export interface UseAdmission {
  open: boolean;
  /** Null: without limit. */
  left: number | null;
  renewsOn: IsoDate;
}

/** Counts one call of the API, one question or one letter where the plan has one left: raised and compared by one statement. Without limit it is counted, too. */
export async function admitUse(
  db: Db,
  viewer: MeteredViewer,
  what: 'apiCalls' | 'questions' | 'letters',
  now: Date,
): Promise<UseAdmission> {
  const { key, plan } = await countedOn(db, viewer);
  const { key: period, renewsOn } = periodOf(plan.period, now);
  const allowance = plan[what];
  if (allowance === 0 || key === null) return { open: false, left: 0, renewsOn };
  const used = await raise(db, { viewer: key, what, period }, allowance);
  return { open: used !== null, left: allowance === null ? null : allowance - (used ?? allowance), renewsOn };
}

/** Pages that a guest has opened stay open for the person that the guest becomes, and cost nothing again. */
export async function carryOver(db: Db, guestKey: string, person: MeteredViewer, now: Date): Promise<void> {
  const { key, plan } = person;
  if (key === null) return;
  const of = periodOf((await planNamed(db, 'guest')).period, now).key;
  const to = periodOf((await planNamed(db, plan)).period, now).key;
  const seen = await db
    .selectFrom('seenPage')
    .select(['page', 'at'])
    .where('viewer', '=', guestKey)
    .where('period', '=', of)
    .execute();
  if (seen.length === 0) return;
  await db
    .insertInto('seenPage')
    .values(seen.map(({ page, at }) => ({ viewer: key, period: to, page, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** For the housekeeping of a day. */
export async function forgetOldViews(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - FORGOTTEN_AFTER_DAYS * 86_400_000).toISOString();
  await db.deleteFrom('seenPage').where('at', '<', before).execute();
}

/** Under which key, and against which allowance: a team has that of its plan for each seat, all of them together. */
async function countedOn(db: Db, viewer: MeteredViewer): Promise<{ key: string | null; plan: PlanRow }> {
  const plan = await planNamed(db, viewer.plan);
  const { pool } = viewer;
  if (!pool || viewer.key === null) return { key: viewer.key, plan };
  const times = (allowance: number | null) => (allowance === null ? null : allowance * pool.seats);
  const { pages, questions, letters, apiCalls } = plan;
  return {
    key: pool.key,
    plan: {
      ...plan,
      pages: times(pages),
      questions: times(questions),
      letters: times(letters),
      apiCalls: times(apiCalls),
    },
  };
}

/** Both in one statement: a count from before and a page from after another request would lock a page that is paid for. */
async function look(
  db: Db,
  viewer: string,
  period: Period,
  page: string,
): Promise<{ used: number; seen: boolean }> {
  const found = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('spending')
        .select('used')
        .where('viewer', '=', viewer)
        .where('what', '=', 'pages')
        .where('period', '=', period.key)
        .as('used'),
      selectFrom('seenPage')
        .select('page')
        .where('viewer', '=', viewer)
        .where('period', '=', period.key)
        .where('page', '=', page)
        .as('seen'),
    ])
    .executeTakeFirstOrThrow();
  return { used: found.used ?? 0, seen: found.seen !== null };
}

class NothingLeft extends Error {}

/** @returns how many are used now; null when nothing was spent: seen meanwhile, or nothing left */
async function spend(
  db: Db,
  view: { viewer: string; period: string; page: string; at: string },
  allowance: number,
): Promise<number | null> {
  try {
    return await transact(db, async (trx) => {
      // Another request for the same page makes this one wait until it is known which of them pays.
      const first = await trx
        .insertInto('seenPage')
        .values(view)
        .onConflict((conflict) => conflict.columns(['viewer', 'period', 'page']).doNothing())
        .returning('page')
        .executeTakeFirst();
      if (!first) return null;
      const used = await raise(trx, { viewer: view.viewer, what: 'pages', period: view.period }, allowance);
      // Takes the row of the page back with it.
      if (used === null) throw new NothingLeft();
      return used;
    });
  } catch (error) {
    if (error instanceof NothingLeft) return null;
    throw error;
  }
}

/** @returns how many are used now; null when all of the allowance (at least one; null: without limit) is */
async function raise(
  db: Db,
  spending: { viewer: string; what: string; period: string },
  allowance: number | null,
): Promise<number | null> {
  const count = await db
    .insertInto('spending')
    .values({ ...spending, used: 1 })
    .onConflict((conflict) => {
      const more = conflict
        .columns(['viewer', 'what', 'period'])
        .doUpdateSet(({ eb }) => ({ used: eb('spending.used', '+', 1) }));
      return allowance === null ? more : more.where('spending.used', '<', allowance);
    })
    .returning('used')
    .executeTakeFirst();
  return count?.used ?? null;
}

function standingOf(plan: PlanRow, period: Period, used: number): Standing {
  const left = plan.pages === null ? null : Math.max(0, plan.pages - used);
  return { plan, used, left, renewsOn: period.renewsOn };
}
