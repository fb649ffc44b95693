// How is a plan paid for? One interface for whoever takes the money; what it tells is written down by subscriptions.ts.
// Without a provider the operator grants plans by hand: buying leads to a form, and there is nothing to be told.

/** Who buys which plan, for how many seats. */
export interface Order {
  /** `person:…` or `team:…`; comes back with everything that is told of the subscription. */
  buyer: string;
  plan: string;
  /** The provider's number of the price. */
  price: string;
  seats: number;
  email: string;
  /** The provider's number of the buyer, where it is known from before. */
  customer: string | null;
  /** Where the buyer comes back to, paid or not. */
  paidAt: string;
  leftAt: string;
}

/** As it stands with the provider now. */
export interface SubscriptionState {
  id: string;
  buyer: string;
  /** The plan that was ordered; the price tells which one is paid for since. */
  orderedPlan: string;
  price: string | null;
  customer: string;
  seats: number;
  status: string;
  renewsAt: Date | null;
  endsAt: Date | null;
}

/** Something happened to a subscription; what, is asked of the provider. */
export interface PaymentNotice {
  id: string;
  type: string;
  /** Null: it is about none. */
  subscription: string | null;
}

export interface PaymentProvider {
  /** The address to pay at; null: nothing is sold here, ask the operator. @throws {PaymentUnreachable} */
  checkout(order: Order): Promise<string | null>;
  /** Where a customer sees invoices, changes the card, gives notice. @throws {PaymentUnreachable} */
  portal(customer: string, back: string): Promise<string | null>;
  /** What the provider sent, as it was sent. Null: it is not from the provider, or too old. */
  noticeOf(body: string, signature: string, now: Date): PaymentNotice | null;
  /** Null: there is no such subscription. @throws {PaymentUnreachable} */
  stateOf(subscription: string): Promise<SubscriptionState | null>;
  /** At once, for accounts that have gone. @throws {PaymentUnreachable} */
  end(subscription: string): Promise<void>;
}

export class PaymentUnreachable extends Error {}

/** The operator grants. */
export const BY_HAND: PaymentProvider = {
  checkout: async () => null,
  portal: async () => null,
  noticeOf: () => null,
  stateOf: async () => null,
  end: async () => {},
};
