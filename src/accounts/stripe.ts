// Payment by Stripe Checkout: pages of Stripe's own take the card, its webhook tells that something happened, and the subscription
// itself is always asked for anew. So the order in which events come does not matter. https://docs.stripe.com/webhooks
import { createHash } from 'node:crypto';
import Stripe from 'stripe';
import { type PaymentNotice, type PaymentProvider, PaymentUnreachable } from './payment.ts';

export interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  /** Where Stripe answers; null: at Stripe. */
  apiUrl: string | null;
}

/** A signature older than that may be a replay; Stripe's own default. */
const TOLERANCE_S = 300;
const TIMEOUT_MS = 15_000;

export function stripeProvider({ secretKey, webhookSecret, apiUrl }: StripeSettings): PaymentProvider {
  const elsewhere = apiUrl === null ? null : new URL(apiUrl);
  const isPlain = elsewhere?.protocol === 'http:';
  const stripe = new Stripe(secretKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    telemetry: false,
    ...(elsewhere && {
      host: elsewhere.hostname,
      port: elsewhere.port || (isPlain ? 80 : 443),
      protocol: isPlain ? 'http' : 'https',
    }),
  });
  return {
    checkout: async (order) => {
      const about = { buyer: order.buyer, plan: order.plan };
      const session = await reached(() =>
        stripe.checkout.sessions.create({
          mode: 'subscription',
          line_items: [{ price: order.price, quantity: order.seats }],
          client_reference_id: order.buyer,
          metadata: about,
          subscription_data: { metadata: about },
          ...(order.customer === null ? { customer_email: order.email } : { customer: order.customer }),
          success_url: order.paidAt,
          cancel_url: order.leftAt,
        }),
      );
      return session.url;
    },
    portal: async (customer, back) =>
      (await reached(() => stripe.billingPortal.sessions.create({ customer, return_url: back }))).url,
    noticeOf: (body, signature, now) => {
      try {
        const event = stripe.webhooks.constructEvent(
          body,
          signature,
          webhookSecret,
          TOLERANCE_S,
          undefined,
          now.getTime(),
        );
        return noticeOf(event);
      } catch (error) {
        // Signed, and yet no event: as little ours as one that is not signed.
        if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError)
          return null;
        throw error;
      }
    },
    stateOf: async (id) => {
      const found = await reached(async () => {
        try {
          return await stripe.subscriptions.retrieve(id);
        } catch (error) {
          if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404)
            return null;
          throw error;
        }
      });
      if (!found) return null;
      const item = found.items.data[0];
      return {
        id: found.id,
        buyer: found.metadata.buyer ?? '',
        orderedPlan: found.metadata.plan ?? '',
        price: item?.price.id ?? null,
        customer: numberOf(found.customer) ?? '',
        seats: item?.quantity ?? 1,
        status: found.status,
        renewsAt: instant(item?.current_period_end),
        endsAt: instant(found.cancel_at),
      };
    },
    end: async (id) => {
      await reached(async () => {
        try {
          // The same request again, when the answer to the first was lost, is the same one to Stripe.
          const idempotencyKey = createHash('sha256').update(`end ${id}`).digest('hex');
          await stripe.subscriptions.cancel(id, {}, { idempotencyKey });
        } catch (error) {
          // Ended already.
          if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        }
      });
    },
  };
}

/** Which subscription an event is about; those that Stripe may add later are about none. */
function noticeOf(event: Stripe.Event): PaymentNotice {
  const { id, type } = event;
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
      return { id, type, subscription: numberOf(event.data.object.subscription) };
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
      return { id, type, subscription: event.data.object.id };
    case 'invoice.paid':
    case 'invoice.payment_failed':
    case 'invoice.payment_action_required':
      return {
        id,
        type,
        subscription: numberOf(event.data.object.parent?.subscription_details?.subscription),
      };
    default:
      return { id, type, subscription: null };
  }
}

/** Stripe gives a number, or the thing itself where that was asked for. */
function numberOf(one: string | { id: string } | null | undefined): string | null {
  return typeof one === 'string' ? one : (one?.id ?? null);
}

function instant(seconds: number | null | undefined): Date | null {
  return typeof seconds === 'number' ? new Date(seconds * 1000) : null;
}

async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) throw new PaymentUnreachable(`Stripe: ${error.message}`);
    throw error;
  }
}
