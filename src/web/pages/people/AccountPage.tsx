// One's own account: plan and views left, address, password, sessions, data, leaving.
import type { Faults, OpenSession, Person, Subscription, UpgradeRequest } from '#accounts';
import { dayOf, proseDate } from '#kit';
import type { PlanRow } from '#store';
import type { Frame } from '../../frame.ts';
import { leftInWords } from '../../ui/views.tsx';
import { Field, Form } from './form.tsx';
import { AccountFrame } from './PeopleFrames.tsx';
import { paidFor } from './UpgradePages.tsx';

export interface AccountProps {
  frame: Frame;
  person: Person;
  sessions: readonly OpenSession[];
  /** Those that are not over. */
  subscriptions: readonly Subscription[];
  /** The last one to the operator. */
  request: UpgradeRequest | null;
  /** Which form was sent, with what is wrong in it. */
  sent: { form: 'email' | 'password' | 'two-factor' | 'leave'; faults: Faults; email: string } | null;
  /** What has just been done. */
  said: string | null;
}

const NONE: Faults = {};

export function AccountPage(props: AccountProps) {
  const { frame, person, sessions, sent, said } = props;
  const faultsOf = (form: string) => (sent?.form === form ? sent.faults : NONE);
  return (
    <AccountFrame frame={frame} title="Account" said={said}>
      <p>
        Signed in as <strong>{person.email}</strong>
      </p>
      <form method="post" action="/logout">
        <button type="submit">Sign out</button>
      </form>
      {plan(props)}
      <section aria-labelledby="email-title">
        <h2 id="email-title">E-mail address</h2>
        <p>The present one stays in use until the new one is confirmed by the letter that goes to it.</p>
        <Form action="/account/email" faults={faultsOf('email')} submit="Send the letter">
          <Field
            of="address-"
            name="email"
            label="New e-mail"
            type="email"
            autocomplete="email"
            value={sent?.form === 'email' ? sent.email : ''}
            faults={faultsOf('email')}
          />
          {present('address-', faultsOf('email'))}
        </Form>
      </section>
      <section aria-labelledby="password-title">
        <h2 id="password-title">Password</h2>
        <p>All other sessions end with it.</p>
        <Form action="/account/password" faults={faultsOf('password')} submit="Change the password">
          {present('secret-', faultsOf('password'))}
          <Field
            of="secret-"
            name="password"
            label="New password"
            type="password"
            autocomplete="new-password"
            faults={faultsOf('password')}
          />
        </Form>
      </section>
      {secondFactor(person, faultsOf('two-factor'))}
      {openSessions(sessions)}
      <section aria-labelledby="data-title">
        <h2 id="data-title">Your data</h2>
        <p>
          <a href="/account/export">All that is kept of you, as JSON</a>
        </p>
      </section>
      <section aria-labelledby="leave-title">
        <h2 id="leave-title">Leave</h2>
        <p>
          Your account and everything that is kept with it is deleted at once. It cannot be brought back. What
          is paid for by subscription ends with it.
        </p>
        <Form action="/account/delete" faults={faultsOf('leave')} submit="Delete the account">
          {present('leave-', faultsOf('leave'))}
        </Form>
      </section>
    </AccountFrame>
  );
}

function present(of: string, faults: Faults) {
  return (
    <Field
      of={of}
      name="current"
      label="Present password"
      type="password"
      autocomplete="current-password"
      faults={faults}
    />
  );
}

function plan({ frame, person, subscriptions, request }: AccountProps) {
  const { viewing } = frame;
  if (!viewing) return null;
  const { standing, plans } = viewing;
  const pro = plans.find(({ name }) => name === 'pro');
  return (
    <section id="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">Plan: {standing.plan.title}</h2>
      {standing.left === null ? (
        <p>Every code page is open, without a count.</p>
      ) : (
        <p>
          {leftInWords(viewing)}
          {person.pool === null ? '' : ', for the team together'}; all of them again on{' '}
          {proseDate(standing.renewsOn)}. A page that you have opened stays open until then.
        </p>
      )}
      {paidFor(frame, subscriptions)}
      {request === null ? null : requested(viewing.plans, request)}
      {pro && standing.plan.name !== 'pro' ? (
        <>
          <p>
            {pro.title} opens {pro.pages === null ? 'every code page, without a count' : `${pro.pages} pages`}
            .
          </p>
          <p>
            <a class="button first" href="/account/upgrade">
              Upgrade
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}

function requested(plans: readonly PlanRow[], { plan: name, at, state, answer, settledAt }: UpgradeRequest) {
  const title = plans.find((plan) => plan.name === name)?.title ?? name;
  const day = proseDate((settledAt ?? at).slice(0, 10));
  if (state === 'open')
    return (
      <p>
        You asked for {title} on {day}. The operator answers by letter.
      </p>
    );
  return (
    <p>
      {state === 'granted'
        ? `The operator granted ${title} on ${day}.`
        : `The operator declined ${title} on ${day}.`}
      {answer === '' ? null : ` “${answer}”`}
    </p>
  );
}

function secondFactor({ hasSecondFactor }: Person, faults: Faults) {
  return (
    <section id="two-factor" aria-labelledby="two-factor-title">
      <h2 id="two-factor-title">Two-factor: {hasSecondFactor ? 'on' : 'off'}</h2>
      <p>
        {hasSecondFactor
          ? 'Signing in asks for a code of your app.'
          : 'Signing in then asks for a code of an app on your phone, too: a stolen password alone opens nothing.'}
      </p>
      <Form
        action={hasSecondFactor ? '/account/two-factor/off' : '/account/two-factor'}
        faults={faults}
        submit={hasSecondFactor ? 'Turn it off' : 'Set it up'}
      >
        {present('factor-', faults)}
      </Form>
    </section>
  );
}

function openSessions(sessions: readonly OpenSession[]) {
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">Where you are signed in</h2>
      <ul class="sessions">
        {sessions.map(({ id, isThisOne, since, network, browser }) => (
          <li>
            <span>
              {isThisOne ? <strong>This browser. </strong> : null}
              Since {dayOf(since)}
              {network === null ? '' : `, from ${network}`}
              {browser === null ? null : <small>{browser.slice(0, 160)}</small>}
            </span>
            {isThisOne ? null : (
              <form method="post" action="/account/sessions">
                <button type="submit" name="session" value={id}>
                  Sign out
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action="/account/sessions">
          <button type="submit" name="session" value="others">
            Sign out everywhere else
          </button>
        </form>
      ) : null}
    </section>
  );
}
