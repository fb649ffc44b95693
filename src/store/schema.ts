// Which tables are there? The same on both databases; how they came to be is in migrations.ts.
// Instants are ISO texts in UTC, `2026-11-24T12:00:00.000Z`: they sort as time and read alike everywhere.
import type { Kysely } from 'kysely';
import type { CareerSchema } from './careerSchema.ts';
import type { ConsultSchema } from './consultSchema.ts';
import type { SeekerSchema } from './seekerSchema.ts';

export interface Schema extends CareerSchema, ConsultSchema, SeekerSchema {
  migration: { name: string; at: string };
  plan: PlanRow;
  spending: SpendingRow;
  seenPage: SeenPageRow;
  guestAddress: GuestAddressRow;
  attempt: AttemptRow;
  person: PersonRow;
  session: SessionRow;
  licenceAcceptance: { person: string; version: string; at: string };
  favourite: KeptCodeRow;
  codeNote: KeptCodeRow & { text: string };
  visitedCode: KeptCodeRow;
  searchedText: { person: string; text: string; at: string };
  /** A row: this person wants no history kept. */
  historyOff: { person: string };
  apiKey: ApiKeyRow;
  team: TeamRow;
  teamMember: { person: string; team: string; role: string; since: string };
  teamInvitation: TeamInvitationRow;
  /** When the operator's session was last used in /admin. */
  operatorVisit: { session: string; at: string };
  /** People by number; `by` null: the console. Stays when an account goes. */
  auditEntry: { id: string; at: string; by: string | null; act: string; on: string; detail: string };
  /** Was shown words of the AMA in that quarter; stays when the account goes. */
  cptReader: { person: string; quarter: string; at: string };
  conversation: ConversationRow;
  turn: TurnRow;
  passkey: PasskeyRow;
  outgoingLetter: OutgoingLetterRow;
  subscription: SubscriptionRow;
  /** Events of the payment provider that were taken, each once. */
  billingEvent: { id: string; type: string; subscription: string | null; at: string };
  upgradeRequest: UpgradeRequestRow;
  textRevision: TextRevisionRow;
  /** The hash of what a device is to sign; `purpose`: the person that adds a passkey, or `sign in`. */
  passkeyChallenge: { hash: string; purpose: string; expiresAt: string };
}

/** The handle that rooms ask; inside a transaction, the transaction. */
export type Db = Kysely<Schema>;

/** What a viewer of this plan may use in a period; null is without limit. */
export interface PlanRow {
  name: string;
  title: string;
  period: 'day' | 'month' | 'year';
  pages: number | null;
  questions: number | null;
  letters: number | null;
  apiCalls: number | null;
  /** Jobs that are live or wait to be, at one time. */
  postings: number | null;
  /** Stripe's number of the price; null: not sold there. */
  stripePrice: string | null;
  /** In words: `$29 a month`. */
  costs: string | null;
}

/** As the payment provider told last. Neither person nor team: they have gone, and it is to be ended. */
interface SubscriptionRow {
  id: string;
  person: string | null;
  team: string | null;
  customer: string;
  plan: string | null;
  seats: number;
  status: string;
  renewsAt: string | null;
  /** It was given notice for then. */
  endsAt: string | null;
  /** Rises with every change, so that no older answer overwrites a newer one. */
  version: number;
  at: string;
}

interface TextRevisionRow {
  id: string;
  code: string;
  /** Of those that were published, from 1; null: not published. */
  number: number | null;
  /** The number that was in force when it was written; 0: the program's own text. */
  base: number;
  state: 'proposed' | 'published' | 'declined' | 'withdrawn';
  /** JSON of its fields; null: back to the program's own text. */
  text: string | null;
  note: string;
  author: string | null;
  at: string;
  reviewer: string | null;
  settledAt: string | null;
  answer: string;
}

interface UpgradeRequestRow {
  id: string;
  person: string;
  /** Null: for oneself. */
  team: string | null;
  plan: string;
  seats: number | null;
  message: string;
  at: string;
  state: 'open' | 'granted' | 'declined';
  answer: string;
  settledAt: string | null;
}

/** How much of one thing a viewer has used in a period; only ever counted upwards. */
interface SpendingRow {
  viewer: string;
  what: string;
  period: string;
  used: number;
}

/** Pages that a viewer has paid for in a period: seeing them again is free. */
interface SeenPageRow {
  viewer: string;
  period: string;
  page: string;
  at: string;
}

/** New guests of one network address on one day; the address only as a keyed hash. */
interface GuestAddressRow {
  address: string;
  day: string;
  guests: number;
}

/** Tries of something that gets slower: signing in, asking for letters. The key is a hash. */
interface AttemptRow {
  key: string;
  tries: number;
  last: string;
  /** Not before this instant. */
  next: string;
}

/** Written by better-auth, but for plan and role. Instants are `timestamptz` on PostgreSQL and text on SQLite. */
interface PersonRow {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean | number;
  plan: string;
  role: string;
  createdAt: Date | string;
  updatedAt: Date | string;
}

interface SessionRow {
  id: string;
  token: string;
  userId: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date | string;
  updatedAt: Date | string;
  expiresAt: Date | string;
}

/** By system and code, so that it outlives the releases. */
interface KeptCodeRow {
  person: string;
  system: string;
  code: string;
  at: string;
}

interface ApiKeyRow {
  id: string;
  person: string;
  /** SHA-256 of the key, which is itself random. */
  hash: string;
  name: string;
  /** The first letters, to know it again by. */
  begins: string;
  /** Parted by spaces. */
  scopes: string;
  createdAt: string;
  /** Null: never. */
  expiresAt: string | null;
  lastUsedAt: string | null;
}

interface TeamRow {
  id: string;
  name: string;
  /** Null until the operator grants one. */
  plan: string | null;
  seats: number;
  /** Number of members; raised only by a statement that compares it with `seats`. */
  taken: number;
  createdAt: string;
}

interface TeamInvitationRow {
  id: string;
  team: string;
  email: string;
  role: string;
  hash: string;
  expiresAt: string;
}

interface ConversationRow {
  id: string;
  /** `guest:…` or `person:…` */
  owner: string;
  title: string;
  createdAt: string;
  updatedAt: string;
  /** The secret part of the address that shows it to others; null: nobody else. */
  sharedAs: string | null;
  /** Others see the answers that were asked for until then. */
  sharedAt: string | null;
}

interface TurnRow {
  conversation: string;
  /** From 1. */
  number: number;
  question: string;
  /** How many patient identifiers were masked in it. */
  masked: number;
  /** `cpt 99213`: the page that it was asked on. */
  code: string | null;
  asOf: string;
  askedAt: string;
  /** The answer as JSON; null while it is made, and for ever when its process was killed. */
  events: string | null;
  vote: string | null;
  reason: string | null;
}

interface PasskeyRow {
  /** The credential's own, as base64url. */
  id: string;
  person: string;
  name: string;
  /** SPKI, DER, base64url. */
  publicKey: string;
  /** COSE. */
  algorithm: number;
  counter: number;
  createdAt: string;
  lastUsedAt: string | null;
}

interface OutgoingLetterRow {
  id: string;
  person: string | null;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  from: string | null;
  /** JSON, by name. */
  headers: string;
  createdAt: string;
  /** Nobody takes it before this instant; null: sent, or given up. */
  nextTry: string | null;
  tries: number;
  sentAt: string | null;
  /** Why it was given up. */
  failed: string | null;
  /** What was in the way at the last try. */
  problem: string | null;
}
