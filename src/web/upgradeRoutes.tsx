// /account/upgrade: the larger plans, paid for at the provider's own pages or asked for of the operator. And where the provider tells
// what was paid: signed by it, so without a session and without an origin.
import { bodyLimit } from 'hono/body-limit';
import {
  BY_HAND,
  customerOf,
  membershipOf,
  PaymentUnreachable,
  requestsOf,
  requestUpgrade,
  SEATS_FAULT,
  seatsTyped,
  subscriptionsOf,
  takeNotice,
  type UpgradeFaults,
} from '#accounts';
import type { PlanRow } from '#store';
import { self } from './accountRoutes.tsx';
import { typed } from './enterRoutes.tsx';
import { GoOnPage, RequestPage, type SentUpgrade, UpgradePage } from './pages/people/UpgradePages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

/** Stripe's events are a few KiB. */
const LARGEST_EVENT = 262_144;
const NOTHING: SentUpgrade = { plan: '', of: 'me', seats: '', message: '' };

/** Before the routes that look for a session. */
export function paymentRoutes(app: SiteApp, site: Site): void {
  const { db, log, now, payments = BY_HAND } = site.options;
  const limit = bodyLimit({
    maxSize: LARGEST_EVENT,
    onError: (c) => c.text('An event has at most 256 KiB.\n', 413),
  });
  app.post('/webhooks/stripe', limit, async (c) => {
    const notice = payments.noticeOf(await c.req.text(), c.req.header('stripe-signature') ?? '', now());
    if (!notice) return c.text('The signature is not that of the provider, or too old.\n', 400);
    try {
      const outcome = await takeNotice(db, payments, notice, now());
      log.info({ event: notice.id, type: notice.type, outcome }, 'payment');
      return c.text(`${outcome}\n`);
    } catch (error) {
      if (!(error instanceof PaymentUnreachable)) throw error;
      log.warn({ event: notice.id, type: notice.type, error: error.message }, 'payment');
      return c.text('Not now; send it again.\n', 503);
    }
  });
}

export function upgradeRoutes(app: SiteApp, site: Site): void {
  const { db, log, now, payments = BY_HAND } = site.options;

  app.get('/account/upgrade', (c) => show(c, NOTHING, {}));

  app.post('/account/upgrade', async (c) => {
    const sent = await sentOf(c);
    const person = self(c);
    const plan = offered(c).find(({ name }) => name === sent.plan);
    if (!plan) return show(c, sent, { plan: 'Choose a plan.' });
    const team = await teamOf(c, sent);
    const seats = sent.of === 'team' ? seatsTyped(sent.seats) : 1;
    if (seats === null) return show(c, sent, { seats: SEATS_FAULT });
    if (team && seats < team.taken) return show(c, sent, { seats: `${team.taken} seats are taken.` });
    if (plan.stripePrice === null) return toRequest(c, sent);
    const buyer = team ? { team: team.id } : { person: person.id };
    if ((await subscriptionsOf(db, buyer)).length > 0)
      return show(c, sent, { form: 'There is a subscription already. Change it where it is paid.' });
    const url = await fromProvider(async () =>
      payments.checkout({
        buyer: team ? `team:${team.id}` : `person:${person.id}`,
        plan: plan.name,
        price: plan.stripePrice as string,
        seats,
        email: person.email,
        customer: await customerOf(db, buyer),
        paidAt: `${site.origin(c)}/account?said=paid`,
        leftAt: `${site.origin(c)}/account/upgrade`,
      }),
    );
    if (url === undefined) return show(c, sent, { form: AWAY });
    return url === null ? toRequest(c, sent) : goOn(c, url, `Pay for ${plan.title}`);
  });

  app.get('/account/upgrade/request', (c) => {
    const asked = (name: string) => (c.req.query(name) ?? '').slice(0, 40);
    const of = asked('of') === 'team' ? 'team' : 'me';
    return request(c, { plan: asked('plan'), of, seats: asked('seats'), message: '' }, {});
  });
  app.post('/account/upgrade/request', async (c) => {
    const sent = await sentOf(c);
    const team = await teamOf(c, sent);
    const { plan, seats, message } = sent;
    const faults = offered(c).some(({ name }) => name === plan)
      ? await requestUpgrade(db, self(c).id, { plan, team: team?.id ?? null, seats, message }, now())
      : { plan: 'Choose a plan.' };
    return faults ? request(c, sent, faults) : c.redirect('/account?said=asked', 303);
  });

  app.post('/account/billing', async (c) => {
    const person = self(c);
    const membership = (await typed(c))('of') === 'team' ? await membershipOf(db, person.id) : null;
    if (membership && membership.role !== 'admin') return site.notFound(c);
    const customer = await customerOf(db, membership ? { team: membership.team.id } : { person: person.id });
    if (customer === null) return site.notFound(c);
    const url = await fromProvider(() => payments.portal(customer, `${site.origin(c)}/account`));
    if (url === undefined) return show(c, NOTHING, { form: AWAY });
    return url === null ? site.notFound(c) : goOn(c, url, 'Invoices, card and notice');
  });

  /** A link, not a redirect: our policy lets no form lead away from this site. */
  function goOn(c: Ctx, url: string, title: string): Response | Promise<Response> {
    return c.html(<GoOnPage frame={frameOf(c)} url={url} title={title} />);
  }

  function toRequest(c: Ctx, { plan, of, seats }: SentUpgrade): Response {
    return c.redirect(`/account/upgrade/request?${new URLSearchParams({ plan, of, seats })}`, 303);
  }

  /** Undefined: it does not answer. */
  async function fromProvider(ask: () => Promise<string | null>): Promise<string | null | undefined> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof PaymentUnreachable)) throw error;
      log.warn({ error: error.message }, 'payment');
      return undefined;
    }
  }

  async function sentOf(c: Ctx): Promise<SentUpgrade> {
    const form = await typed(c);
    const of = form('of') === 'team' ? 'team' : 'me';
    return { plan: form('plan'), of, seats: form('seats'), message: form('message') };
  }

  /** The team that is bought for: its admins alone do. */
  async function teamOf(c: Ctx, { of }: Pick<SentUpgrade, 'of'>) {
    const membership = of === 'team' ? await membershipOf(db, self(c).id) : null;
    return membership?.role === 'admin' ? membership.team : null;
  }

  /** What everyone has is not for sale. */
  function offered(c: Ctx): PlanRow[] {
    return c.get('viewing').plans.filter(({ name }) => name !== 'guest' && name !== 'free');
  }

  async function show(c: Ctx, sent: SentUpgrade, faults: UpgradeFaults): Promise<Response> {
    const team = await teamOf(c, { of: 'team' });
    const subscriptions = [
      ...(await subscriptionsOf(db, { person: self(c).id })),
      ...(team ? await subscriptionsOf(db, { team: team.id }) : []),
    ];
    const page = (
      <UpgradePage
        frame={frameOf(c)}
        plans={offered(c)}
        team={team}
        subscriptions={subscriptions}
        sent={sent}
        faults={faults}
      />
    );
    return c.html(page, Object.keys(faults).length > 0 ? 422 : 200);
  }

  async function request(c: Ctx, sent: SentUpgrade, faults: UpgradeFaults): Promise<Response> {
    const team = await teamOf(c, { of: 'team' });
    const waiting = (await requestsOf(db, self(c).id)).find(({ state }) => state === 'open') ?? null;
    const page = (
      <RequestPage
        frame={frameOf(c)}
        plans={offered(c)}
        team={team}
        waiting={waiting}
        sent={sent}
        faults={faults}
      />
    );
    return c.html(page, Object.keys(faults).length > 0 ? 422 : 200);
  }

  function frameOf(c: Ctx) {
    return site.frame(c, { path: '/account', query: {} });
  }
}

const AWAY = 'The payment provider does not answer. Try again in a few minutes.';
