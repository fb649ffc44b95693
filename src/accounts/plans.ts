// What may a viewer of a plan use in a period? A table that the operator edits; null is without limit.
import type { Db, PlanRow } from '#store';

/** In the order in which they are offered: the smallest allowance first. */
export async function listPlans(db: Db): Promise<PlanRow[]> {
  const plans = await db.selectFrom('plan').selectAll().orderBy('name').execute();
  const pages = (plan: PlanRow) => plan.pages ?? Number.POSITIVE_INFINITY;
  return plans.sort((a, b) => (pages(a) === pages(b) ? 0 : pages(a) - pages(b)));
}

/** @throws when the store has lost a plan that the program knows */
export async function planNamed(db: Db, name: string): Promise<PlanRow> {
  const found = await db.selectFrom('plan').selectAll().where('name', '=', name).executeTakeFirst();
  if (!found) throw new Error(`There is no plan ${name}.`);
  return found;
}
