// Who has an account, and who of them is asking? better-auth keeps e-mails, password hashes, sessions and links; this file
// is the only one that knows it. What may go wrong in a form comes back as a value, the same for known and unknown e-mails.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Db, Engine } from '#store';
import { recordAct } from './auditing.ts';
import { hashingAdapter } from './hashedSessions.ts';
import {
  alreadyRegisteredLetter,
  changedLetter,
  confirmLetter,
  type Letter,
  newAddressLetter,
  resetLetter,
} from './letters.ts';
import { attempt, LETTERS } from './pacing.ts';
import { hashPassword, isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts';
import { type Pool, readingPlan } from './teams.ts';

export interface PeopleOptions {
  db: Db;
  engine: Engine;
  secret: string;
  /** Where letters lead to, without a slash at the end. */
  origin(): string;
  isHttps: boolean;
  post(letter: Letter): Promise<void>;
  /** What went wrong after the answer was given. */
  problem(error: unknown): void;
  now(): Date;
}

export interface Person {
  id: string;
  email: string;
  plan: string;
  /** The plan is the team's, and counted for it. */
  pool: Pool | null;
  role: string;
  hasSecondFactor: boolean;
  session: { id: string; since: Date };
}

/** Idle for a week, or a month after signing in: signed out. */
const IDLE_S = 7 * 86_400;
const LONGEST_SESSION_MS = 30 * 86_400_000;
const LINK_S = 3600;

/** The network address of the caller, as our own door found it out, on its way to the list of sessions. */
export const CALLER_HEADER = 'x-caller-address';

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(options: PeopleOptions) {
  const { db, engine, origin } = options;
  const post = pacedPost(options);
  const auth = betterAuth({
    appName: 'Coding Ahead',
    baseURL: options.isHttps ? 'https://localhost' : 'http://localhost',
    secret: options.secret,
    database: hashingAdapter(db, engine),
    logger: { disabled: true },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'coding-ahead',
      useSecureCookies: options.isHttps,
      ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
    },
    user: {
      modelName: 'person',
      additionalFields: {
        plan: { type: 'string', input: false, defaultValue: 'free' },
        role: { type: 'string', input: false, defaultValue: 'member' },
      },
      changeEmail: { enabled: true },
    },
    plugins: [twoFactor({ issuer: 'Coding Ahead' })],
    session: { expiresIn: IDLE_S, updateAge: 86_400, cookieCache: { enabled: false } },
    account: { modelName: 'credential' },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: SHORTEST_PASSWORD,
      // In UTF-16 units, of which a letter has two at most; `faultOf` counts letters.
      maxPasswordLength: LONGEST_PASSWORD * 2,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
      resetPasswordTokenExpiresIn: LINK_S,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        post(resetLetter(user.email, `${origin()}/reset?token=${encodeURIComponent(token)}`));
      },
      onPasswordReset: async ({ user }) => {
        // Whoever opened the letter owns the address.
        await db
          .updateTable('person')
          .set({ emailVerified: engine === 'postgres' ? true : 1 })
          .where('id', '=', user.id)
          .execute();
        await recordAct(db, { by: user.id, now: options.now() }, 'password reset', user.id, '');
        post(changedLetter(user.email, 'password', `${origin()}/forgot`));
      },
      onExistingUserSignUp: async ({ user }) => {
        if (user.emailVerified) {
          post(alreadyRegisteredLetter(user.email, `${origin()}/login`, `${origin()}/forgot`));
        } else {
          // Not waited for: it takes its time, and only for addresses that are known.
          auth.api.sendVerificationEmail({ body: { email: user.email } }).catch(options.problem);
        }
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: LINK_S,
      sendVerificationEmail: async ({ user, token }) => {
        const link = `${origin()}/verify?token=${await shortLink(auth, token, options.now())}`;
        post(
          linkOf(token).isForNewAddress
            ? newAddressLetter(user.email, link)
            : confirmLetter(user.email, link),
        );
      },
    },
  });
  return auth;
}

/** Letters leave after the answer, so that its time does not say whether there was one; so many to one address. */
export function pacedPost(
  options: Pick<PeopleOptions, 'db' | 'post' | 'problem' | 'now'>,
): (letter: Letter) => void {
  return (letter) => {
    attempt(options.db, `letter ${letter.to}`, LETTERS, options.now())
      .then((wait) => (wait === 0 ? options.post(letter) : undefined))
      .catch(options.problem);
  };
}

/** The person whose session the cookies carry; `cookies` prolong it. */
export async function whoIs(
  auth: Auth,
  db: Db,
  headers: Headers,
  now: Date,
): Promise<{ person: Person; cookies: string[] } | null> {
  if (!headers.has('cookie')) return null;
  const { response, headers: sent } = await auth.api.getSession({ headers, returnHeaders: true });
  if (!response) return null;
  const { session, user } = response;
  if (now.getTime() - session.createdAt.getTime() > LONGEST_SESSION_MS) {
    await db.deleteFrom('session').where('id', '=', session.id).execute();
    return null;
  }
  const { id, email, role } = user;
  const { plan, pool } = await readingPlan(db, id, user.plan);
  return {
    person: {
      id,
      email,
      plan,
      pool,
      role,
      hasSecondFactor: user.twoFactorEnabled === true,
      session: { id: session.id, since: session.createdAt },
    },
    cookies: sent.getSetCookie(),
  };
}

/** A new session for someone whose others have ended, or who has proven otherwise who they are. @returns its cookies */
export async function openSession(auth: Auth, personId: string, headers: Headers): Promise<string[]> {
  const { internalAdapter, createAuthCookie, sessionConfig, secret } = await auth.$context;
  const { token } = await internalAdapter.createSession(personId, false, {
    ipAddress: headers.get(CALLER_HEADER) ?? '',
    userAgent: headers.get('user-agent') ?? '',
  });
  // As better-auth signs it (better-call, `signCookieValue`).
  const signed = `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
  const { name, attributes } = createAuthCookie('session_token');
  const secure = attributes.secure ? '; Secure' : '';
  return [
    `${name}=${encodeURIComponent(signed)}; Max-Age=${sessionConfig.expiresIn}; Path=/; HttpOnly${secure}; SameSite=Lax`,
  ];
}

/** What better-auth answers with when a form cannot be granted; anything else is a bug and goes on. */
export function refusalCode(error: unknown): string {
  if (!isAPIError(error)) throw error;
  const code = (error.body as { code?: string } | undefined)?.code;
  return code ?? String(error.status);
}

/** better-auth's token is long and good for an hour; ours fits into a line of a letter, and is good once. */
async function shortLink(auth: Auth, token: string, now: Date): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const short = randomBytes(18).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_S * 1000);
  await internalAdapter.createVerificationValue({ identifier: linkKey(short), value: token, expiresAt });
  return short;
}

/** A way to choose a password without a letter: for the operator's own console. */
export async function resetLink(auth: Auth, personId: string, now: Date): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const token = randomBytes(18).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_S * 1000);
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: personId,
    expiresAt,
  });
  return `/reset?token=${token}`;
}

/** The token behind a link, which is no longer good afterwards; null: used, too old, or never ours. */
export async function followLink(auth: Auth, short: string, now: Date): Promise<string | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.consumeVerificationValue(linkKey(short));
  return found && found.expiresAt > now ? found.value : null;
}

/** Whoever reads the table cannot follow the links. */
function linkKey(short: string): string {
  return `confirm:${createHash('sha256').update(short).digest('base64url')}`;
}

/** What a confirming link carries in its middle; its signature is for better-auth to check. */
export function linkOf(token: string): { email: string; isForNewAddress: boolean } {
  const [, payload = ''] = token.split('.');
  const { email, updateTo } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    email: string;
    updateTo?: string;
  };
  return { email: updateTo ?? email, isForNewAddress: updateTo !== undefined };
}

/** Who owns an address, and has shown it; null: nobody. The plan is the one in force. */
export async function personAt(
  db: Db,
  email: string,
): Promise<Pick<Person, 'id' | 'email' | 'plan' | 'pool'> | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'email', 'plan', 'emailVerified'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (!row?.emailVerified) return null;
  return { id: row.id, email: row.email, ...(await readingPlan(db, row.id, row.plan)) };
}
