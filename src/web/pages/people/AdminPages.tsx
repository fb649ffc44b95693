// What the operator sees: who has an account and with which plan, and what the plans hold.
import { type ListedPerson, PLAN_LIMITS, PLAN_PRICES, type PlanField, SITE_ROLES } from '#accounts';
import { dayOf } from '#kit';
import type { PlanRow } from '#store';
import type { Frame } from '../../frame.ts';
import { count, figure } from '../../ui/words.tsx';
import { faultLine } from './form.tsx';
import { AdminFrame } from './PeopleFrames.tsx';
import { LIMIT_NAMES } from './planWords.ts';

export function PeoplePage({
  frame,
  found,
  plans,
  query,
  sent,
  said,
}: {
  frame: Frame;
  found: { people: ListedPerson[]; total: number; more: boolean };
  plans: readonly PlanRow[];
  query: { contains: string; from: number; limit: number };
  /** A role that could not be given, and why. */
  sent: { id: string; role: string; fault: string } | null;
  said: string | null;
}) {
  const { contains, from, limit } = query;
  const pageAt = (start: number) => `/admin?${new URLSearchParams({ q: contains, from: String(start) })}`;
  return (
    <AdminFrame frame={frame} title="People" said={said}>
      <form class="within" action="/admin">
        <label>
          E-mail contains <input type="search" name="q" value={contains} maxlength={254} />
        </label>
        <button type="submit">Look up</button>
      </form>
      <p>{count(found.total, 'person', 'people')}</p>
      <section class="scroll" aria-label="People" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">E-mail</th>
              <th scope="col">Since</th>
              <th scope="col">Role</th>
              <th scope="col" class="right">
                Pages read
              </th>
              <th scope="col">Plan</th>
            </tr>
          </thead>
          <tbody>
            {found.people.map((person) => (
              <tr>
                <th scope="row">
                  {person.email}
                  {person.isConfirmed ? null : <small>not confirmed</small>}
                </th>
                <td class="code">{dayOf(person.since)}</td>
                <td>{roleForm(person, query, sent?.id === person.id ? sent : null)}</td>
                <td class="right code">{figure(person.pagesUsed)}</td>
                <td>
                  {planForm(person, plans, query)}
                  {person.paidPlan === null ? null : (
                    <small>pays for {titleOf(plans, person.paidPlan)}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="pager">
        {from > 0 ? <a href={pageAt(Math.max(0, from - limit))}>Newer</a> : null}
        {found.more ? <a href={pageAt(from + limit)}>Older</a> : null}
      </p>
    </AdminFrame>
  );
}

function titleOf(plans: readonly PlanRow[], name: string): string {
  return plans.find((plan) => plan.name === name)?.title ?? name;
}

function roleForm(
  { id, email, role }: ListedPerson,
  { contains, from }: { contains: string; from: number },
  sent: { role: string; fault: string } | null,
) {
  return (
    <form method="post" action={`/admin/people/${encodeURIComponent(id)}/role`} class="within">
      <input type="hidden" name="q" value={contains} />
      <input type="hidden" name="from" value={String(from)} />
      <select
        name="role"
        aria-label={`Role of ${email}`}
        aria-invalid={sent ? 'true' : undefined}
        aria-describedby={sent ? `role-${id}-fault` : undefined}
      >
        {SITE_ROLES.map((one) => (
          <option value={one} selected={one === (sent?.role ?? role)}>
            {one}
          </option>
        ))}
      </select>
      <button type="submit" aria-label={`Change the role of ${email}`}>
        Change
      </button>
      {sent ? faultLine(`role-${id}-fault`, sent.fault) : null}
    </form>
  );
}

function planForm(
  person: ListedPerson,
  plans: readonly PlanRow[],
  { contains, from }: { contains: string; from: number },
) {
  return (
    <form method="post" action={`/admin/people/${encodeURIComponent(person.id)}`} class="within">
      <input type="hidden" name="q" value={contains} />
      <input type="hidden" name="from" value={String(from)} />
      <select name="plan" aria-label={`Plan of ${person.email}`}>
        {plans.map(({ name, title }) => (
          <option value={name} selected={name === person.plan}>
            {title}
          </option>
        ))}
      </select>
      <button type="submit">Grant</button>
    </form>
  );
}

export interface PlanForm {
  name: string;
  typed: Record<PlanField, string>;
  faults: Partial<Record<PlanField, string>>;
}

const FIELDS: Record<Exclude<PlanField, 'period'>, string> = {
  ...LIMIT_NAMES,
  costs: 'Costs, in words',
  stripePrice: 'Price at Stripe',
};

export function PlansPage({
  frame,
  plans,
  sent,
  added,
  said,
}: {
  frame: Frame;
  plans: readonly PlanRow[];
  sent: PlanForm | null;
  /** A plan that could not be added, and why. */
  added: { title: string; fault: string } | null;
  said: string | null;
}) {
  return (
    <AdminFrame frame={frame} title="Plans" said={said}>
      <p>
        How much of each a reader may use in a period; blank is without limit. A team has as much for each of
        its seats, together. In force with the next request. With the number of a price at Stripe the plan can
        be bought; without, it is asked for.
      </p>
      {plans.map((plan) => (
        <section aria-labelledby={`plan-${plan.name}`}>
          <h2 id={`plan-${plan.name}`}>{plan.title}</h2>
          {limitsForm(plan, sent?.name === plan.name ? sent : null)}
        </section>
      ))}
      <section aria-labelledby="add-title">
        <h2 id="add-title">Another plan</h2>
        <form method="post" action="/admin/plans" class="people-form">
          <div class="field">
            <label for="plan-title">Its name</label>
            <input
              id="plan-title"
              name="title"
              maxlength={60}
              value={added?.title ?? ''}
              aria-invalid={added ? 'true' : undefined}
              aria-describedby={added ? 'plan-title-fault' : undefined}
            />
            {added ? faultLine('plan-title-fault', added.fault) : null}
          </div>
          <button type="submit">Add</button>
        </form>
      </section>
    </AdminFrame>
  );
}

function limitsForm(plan: PlanRow, sent: PlanForm | null) {
  const period = sent?.typed.period ?? plan.period;
  return (
    <form method="post" action={`/admin/plans/${plan.name}`} class="people-form plan-form">
      <div class="field">
        <label for={`${plan.name}-period`}>In each</label>
        <select id={`${plan.name}-period`} name="period">
          {['day', 'month', 'year'].map((one) => (
            <option value={one} selected={one === period}>
              {one}
            </option>
          ))}
        </select>
      </div>
      {[...PLAN_LIMITS, ...PLAN_PRICES].map((field) => {
        const id = `${plan.name}-${field}`;
        const fault = sent?.faults[field];
        const isText = field === 'costs' || field === 'stripePrice';
        return (
          <div class="field">
            <label for={id}>{FIELDS[field]}</label>
            <input
              id={id}
              name={field}
              inputmode={isText ? undefined : 'numeric'}
              maxlength={isText ? 120 : 9}
              value={sent?.typed[field] ?? String(plan[field] ?? '')}
              aria-invalid={fault ? 'true' : undefined}
              aria-describedby={fault ? `${id}-fault` : undefined}
            />
            {fault ? faultLine(`${id}-fault`, fault) : null}
          </div>
        );
      })}
      <button type="submit">Save</button>
    </form>
  );
}
