// What the operator sees: who has an account and with which plan, and what the plans hold.
import { type ListedPerson, PLAN_LIMITS, type PlanLimit } from '#accounts';
import { dayOf } from '#kit';
import type { PlanRow } from '#store';
import type { Frame } from '../../frame.ts';
import { count, figure } from '../../ui/words.tsx';
import { AdminFrame } from './PeopleFrames.tsx';

export function PeoplePage({
  frame,
  found,
  plans,
  query,
  said,
}: {
  frame: Frame;
  found: { people: ListedPerson[]; total: number; more: boolean };
  plans: readonly PlanRow[];
  query: { contains: string; from: number; limit: number };
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
                <td>{person.role}</td>
                <td class="right code">{figure(person.pagesUsed)}</td>
                <td>{planForm(person, plans, query)}</td>
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
  typed: Record<PlanLimit | 'period', string>;
  faults: Partial<Record<PlanLimit | 'period', string>>;
}

const LIMITS: Record<PlanLimit, string> = {
  pages: 'Code pages',
  questions: 'Questions',
  letters: 'Letters',
  apiCalls: 'API calls',
  postings: 'Live jobs at one time',
};

export function PlansPage({
  frame,
  plans,
  sent,
  said,
}: {
  frame: Frame;
  plans: readonly PlanRow[];
  sent: PlanForm | null;
  said: string | null;
}) {
  return (
    <AdminFrame frame={frame} title="Plans" said={said}>
      <p>
        How much of each a reader may use in a period; blank is without limit. In force with the next request.
        Pages that are paid for stay open until their period ends.
      </p>
      {plans.map((plan) => (
        <section aria-labelledby={`plan-${plan.name}`}>
          <h2 id={`plan-${plan.name}`}>{plan.title}</h2>
          {limitsForm(plan, sent?.name === plan.name ? sent : null)}
        </section>
      ))}
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
      {PLAN_LIMITS.map((limit) => {
        const id = `${plan.name}-${limit}`;
        const fault = sent?.faults[limit];
        return (
          <div class="field">
            <label for={id}>{LIMITS[limit]}</label>
            <input
              id={id}
              name={limit}
              inputmode="numeric"
              maxlength={9}
              value={sent?.typed[limit] ?? (plan[limit] === null ? '' : String(plan[limit]))}
              aria-invalid={fault ? 'true' : undefined}
              aria-describedby={fault ? `${id}-fault` : undefined}
            />
            {fault ? (
              <p class="fault" id={`${id}-fault`}>
                <span>{fault}</span>
              </p>
            ) : null}
          </div>
        );
      })}
      <button type="submit">Save</button>
    </form>
  );
}
