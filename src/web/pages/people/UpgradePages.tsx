// What do larger plans hold, what do they cost, and how does one get there? By paying, or by asking the operator.
import {
  holds,
  LONGEST_MESSAGE,
  PLAN_LIMITS,
  type Subscription,
  type UpgradeFaults,
  type UpgradeRequest,
} from '#accounts';
import { proseDate } from '#kit';
import type { PlanRow } from '#store';
import type { Frame } from '../../frame.ts';
import { figure } from '../../ui/words.tsx';
import { Form, faultLine } from './form.tsx';
import { AccountFrame } from './PeopleFrames.tsx';
import { LIMIT_NAMES } from './planWords.ts';

export interface SentUpgrade {
  plan: string;
  of: 'me' | 'team';
  seats: string;
  message: string;
}

interface Team {
  id: string;
  name: string;
  seats: number;
  taken: number;
}

export function UpgradePage({
  frame,
  plans,
  team,
  subscriptions,
  sent,
  faults,
}: {
  frame: Frame;
  plans: readonly PlanRow[];
  /** That the reader may buy for; null: none. */
  team: Team | null;
  subscriptions: readonly Subscription[];
  sent: SentUpgrade;
  faults: UpgradeFaults;
}) {
  return (
    <AccountFrame frame={frame} title="Upgrade" said={null}>
      {subscriptions.length === 0 && faults.form === undefined ? null : (
        <section aria-labelledby="paid-title">
          <h2 id="paid-title">What is paid</h2>
          {faults.form === undefined ? null : faultLine('upgrade-fault', faults.form, true)}
          {paidFor(frame, subscriptions)}
        </section>
      )}
      {plans.map((plan) => (
        <section aria-labelledby={`plan-${plan.name}`}>
          <h2 id={`plan-${plan.name}`}>
            {plan.title}
            {plan.costs === null ? null : <small> {plan.costs}</small>}
          </h2>
          {holdings(plan)}
          <Form
            action="/account/upgrade"
            hidden={{ plan: plan.name, of: 'me' }}
            faults={{}}
            submit={`Get ${plan.title}`}
          />
          {team ? (
            <Form
              action="/account/upgrade"
              hidden={{ plan: plan.name, of: 'team' }}
              faults={{}}
              submit={`Get it for ${team.name}`}
              quiet
            >
              {seatsField(
                plan.name,
                team,
                sent.plan === plan.name ? sent : null,
                sent.plan === plan.name ? faults : {},
              )}
            </Form>
          ) : null}
        </section>
      ))}
      {plans.length === 0 ? <p>There is no larger plan here.</p> : null}
    </AccountFrame>
  );
}

/** Also on the page of the account. */
export function paidFor(frame: Frame, subscriptions: readonly Subscription[]) {
  const titleOf = (name: string | null) => frame.viewing?.plans.find((plan) => plan.name === name)?.title;
  return (
    <>
      {subscriptions.map((one) => (
        <p class={one.status === 'past_due' || one.status === 'unpaid' ? 'fault' : undefined}>
          <span>
            {titleOf(one.plan) ?? 'A plan'}
            {one.team === null ? '' : ` for the team, ${one.seats} seats`}: {inWords(one)}
          </span>
        </p>
      ))}
      {(['me', 'team'] as const).map((of) =>
        subscriptions.some(({ team }) => (team === null) === (of === 'me')) ? (
          <form method="post" action="/account/billing">
            <button type="submit" name="of" value={of}>
              Invoices, card and notice{of === 'team' ? ' of the team' : ''}
            </button>
          </form>
        ) : null,
      )}
    </>
  );
}

function inWords({ status, endsAt, renewsAt }: Subscription): string {
  if (status === 'past_due')
    return 'the last payment failed. Check the card; the plan stays while it is tried again.';
  if (status === 'unpaid') return 'it is not paid, and the plan rests.';
  if (!holds(status)) return 'the payment is not through yet.';
  if (endsAt !== null) return `paid until ${proseDate(endsAt.slice(0, 10))}, and ends then.`;
  return renewsAt === null ? 'paid.' : `paid until ${proseDate(renewsAt.slice(0, 10))}, and renewed then.`;
}

function holdings(plan: PlanRow) {
  return (
    <ul>
      {PLAN_LIMITS.map((limit) => (
        <li>
          {LIMIT_NAMES[limit]}: {plan[limit] === null ? 'any number' : figure(plan[limit])}
          {plan[limit] === null || limit === 'postings' ? '' : ` in a ${plan.period}`}
        </li>
      ))}
    </ul>
  );
}

function seatsField(of: string, team: Team, sent: SentUpgrade | null, faults: UpgradeFaults) {
  const id = `${of}-seats`;
  return (
    <div class="field">
      <label for={id}>Seats</label>
      <input
        id={id}
        name="seats"
        inputmode="numeric"
        maxlength={6}
        value={sent?.seats || String(team.seats)}
        aria-invalid={faults.seats ? 'true' : undefined}
        aria-describedby={faults.seats ? `${id}-fault` : undefined}
      />
      {faults.seats ? faultLine(`${id}-fault`, faults.seats) : null}
    </div>
  );
}

export function RequestPage({
  frame,
  plans,
  team,
  waiting,
  sent,
  faults,
}: {
  frame: Frame;
  plans: readonly PlanRow[];
  team: Team | null;
  waiting: UpgradeRequest | null;
  sent: SentUpgrade;
  faults: UpgradeFaults;
}) {
  if (waiting) {
    return (
      <AccountFrame frame={frame} title="Upgrade" said={null}>
        <p role={faults.form ? 'alert' : undefined}>
          You asked on {proseDate(waiting.at.slice(0, 10))}. The operator answers by letter.
        </p>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame frame={frame} title="Upgrade" said={null}>
      <p>The operator of this site grants larger plans, and answers by letter.</p>
      <Form action="/account/upgrade/request" faults={faults} submit="Ask for it">
        <div class="field">
          <label for="request-plan">Plan</label>
          <select
            id="request-plan"
            name="plan"
            aria-invalid={faults.plan ? 'true' : undefined}
            aria-describedby={faults.plan ? 'request-plan-fault' : undefined}
          >
            {plans.map((plan) => (
              <option value={plan.name} selected={plan.name === sent.plan}>
                {plan.title}
              </option>
            ))}
          </select>
          {faults.plan ? faultLine('request-plan-fault', faults.plan) : null}
        </div>
        {team ? (
          <>
            <div class="field">
              <label for="request-of">For</label>
              <select id="request-of" name="of">
                <option value="me">myself</option>
                <option value="team" selected={sent.of === 'team'}>
                  {team.name}
                </option>
              </select>
            </div>
            {seatsField('request', team, sent, faults)}
          </>
        ) : null}
        <div class="field">
          <label for="request-message">What for (you may leave it blank)</label>
          <textarea
            id="request-message"
            name="message"
            rows={4}
            aria-invalid={faults.message ? 'true' : undefined}
            aria-describedby={faults.message ? 'request-message-fault' : 'request-message-hint'}
          >
            {sent.message}
          </textarea>
          {faults.message ? (
            faultLine('request-message-fault', faults.message)
          ) : (
            <p class="hint" id="request-message-hint">
              At most {figure(LONGEST_MESSAGE)} characters. No patient data.
            </p>
          )}
        </div>
      </Form>
    </AccountFrame>
  );
}

export function GoOnPage({ frame, url, title }: { frame: Frame; url: string; title: string }) {
  return (
    <AccountFrame frame={frame} title="Upgrade" said={null}>
      <p>
        {title}: this is done at {new URL(url).host}, where your card is known and we do not see it.
      </p>
      <p>
        <a class="button first" href={url} rel="noreferrer">
          Go on to {new URL(url).host}
        </a>
      </p>
      <p>
        <a href="/account">Back to the account</a>
      </p>
    </AccountFrame>
  );
}
