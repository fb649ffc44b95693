// Stripe for tests: a server on the loopback that knows subscriptions as they stand, takes orders, and whose events are signed as
// Stripe signs them. Shapes: test/fixtures/stripe.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Stripe from 'stripe';
import { type PaymentProvider, stripeProvider } from '#accounts';

type Json = Record<string, unknown>;
interface Fixtures {
  subscription: Json & { items: { data: Json[] } };
  events: Record<string, Json & { data: { object: Json } }>;
}

const FIXTURES = join(import.meta.dirname, 'fixtures', 'stripe', 'events.json');
const SECRET = 'whsec_a_secret_of_our_own_making';

export interface TestStripe {
  provider: PaymentProvider;
  /** What was asked: `POST /v1/checkout/sessions` and its form. */
  asked: { what: string; form: Record<string, string> }[];
  /** Puts a subscription as it shall stand from now on. */
  put(
    id: string,
    change: {
      status?: string;
      buyer: string;
      plan?: string;
      price?: string;
      seats?: number;
      cancelAt?: number;
    },
  ): void;
  /** While set, it answers 500. */
  isAway: boolean;
  /** Called before a subscription is handed out. */
  onRead: (id: string) => Promise<void>;
  event(type: string, subscription: string, id?: string): string;
  sign(payload: string, at?: Date, secret?: string): string;
  url: string;
  close(): Promise<void>;
}

export async function startStripe(): Promise<TestStripe> {
  const fixtures = JSON.parse(readFileSync(FIXTURES, 'utf8')) as Fixtures;
  const subscriptions = new Map<string, Json>();
  let number = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const what = `${request.method} ${request.url}`;
    const answer = (status: number, json: Json) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': 'req_invented' });
      response.end(JSON.stringify(json));
    };
    stripe.asked.push({ what, form: Object.fromEntries(new URLSearchParams(body)) });
    if (stripe.isAway) return answer(500, { error: { type: 'api_error', message: 'away' } });
    const id = /^\/v1\/subscriptions\/(\w+)/.exec(request.url ?? '')?.[1];
    if (id) {
      const found = subscriptions.get(id);
      if (!found)
        return answer(404, {
          error: { type: 'invalid_request_error', code: 'resource_missing', message: 'none' },
        });
      if (request.method === 'DELETE') subscriptions.set(id, { ...found, status: 'canceled' });
      const read = JSON.stringify(subscriptions.get(id));
      await stripe.onRead(id);
      return answer(200, JSON.parse(read));
    }
    number++;
    if (what === 'POST /v1/checkout/sessions')
      return answer(200, {
        id: `cs_${number}`,
        object: 'checkout.session',
        url: `https://checkout.stripe.com/c/pay/cs_${number}`,
      });
    if (what === 'POST /v1/billing_portal/sessions')
      return answer(200, {
        id: `bps_${number}`,
        object: 'billing_portal.session',
        url: `https://billing.stripe.com/p/session/${number}`,
      });
    return answer(404, { error: { type: 'invalid_request_error', message: what } });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signer = new Stripe('sk_test_invented');
  const stripe: TestStripe = {
    url,
    provider: stripeProvider({ secretKey: 'sk_test_invented', webhookSecret: SECRET, apiUrl: url }),
    asked: [],
    isAway: false,
    onRead: async () => {},
    put: (
      id,
      { buyer, status = 'active', plan = 'pro', price = 'price_InventedPro', seats = 1, cancelAt },
    ) => {
      const [item = {}] = fixtures.subscription.items.data;
      subscriptions.set(id, {
        ...fixtures.subscription,
        id,
        status,
        cancel_at: cancelAt ?? null,
        metadata: { buyer, plan },
        items: {
          ...fixtures.subscription.items,
          data: [{ ...item, price: { ...(item.price as Json), id: price }, quantity: seats }],
        },
      });
    },
    event: (type, subscription, id = `evt_${type}_${subscription}_${++number}`) => {
      const text = JSON.stringify({ ...fixtures.events[type], id });
      return text.replaceAll('sub_1InventedOne', subscription);
    },
    sign: (payload, at = new Date(), secret = SECRET) =>
      signer.webhooks.generateTestHeaderString({
        payload,
        secret,
        timestamp: Math.floor(at.getTime() / 1000),
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return stripe;
}
