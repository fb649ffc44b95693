// Register, confirm, sign in, sign out, choose another password: what each form asks for and answers with.
import type { Db } from '#store';
import { recordAct } from './auditing.ts';
import { emailFault } from './emailAddress.ts';
import { evened } from './evening.ts';
import { attempt, forgive, LETTER_FORMS, SIGN_IN_ANYWHERE, SIGN_IN_HERE, SIGN_IN_NETWORK } from './pacing.ts';
import { faultOf } from './passwords.ts';
import { type Auth, followLink, linkOf, refusalCode } from './people.ts';

/** By field, what is wrong with it; `form` is about the whole. */
export type Faults = Partial<Record<'email' | 'password' | 'current' | 'code' | 'form', string>>;

export type Outcome<T = object> = ({ done: true } & T) | { done: false; faults: Faults; waitMs: number };

/** Who fills in the form: cookies and browser as they came, and the network. */
export interface Asking {
  headers: Headers;
  network: string;
  now: Date;
}

/** Sends a letter either way: to confirm the address, or to say that it has an account. */
export async function register(
  auth: Auth,
  db: Db,
  { email, password }: { email: string; password: string },
  asking: Asking,
): Promise<Outcome> {
  const faults = onlyFaults({ email: emailFault(email), password: faultOf(password, [email]) });
  if (faults) return refused(faults);
  const wait = await attempt(db, `register ${asking.network}`, LETTER_FORMS, asking.now);
  if (wait > 0) return tooSoon(wait);
  await evened(() => auth.api.signUpEmail({ body: { email, password, name: email } }));
  return { done: true };
}

/** Opens the account of a confirming letter, or puts a changed address in force; null: the link is no longer good. */
export async function confirm(
  auth: Auth,
  db: Db,
  link: string,
  asking: Asking,
): Promise<{ cookies: string[]; personId: string | null } | null> {
  const token = await followLink(auth, link, asking.now);
  if (token === null) return null;
  try {
    const { headers } = await auth.api.verifyEmail({
      query: { token },
      headers: asking.headers,
      returnHeaders: true,
    });
    const { email, isForNewAddress } = linkOf(token);
    const found = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst();
    if (found && isForNewAddress)
      await recordAct(db, { by: found.id, now: asking.now }, 'e-mail changed', found.id, '');
    return { cookies: headers.getSetCookie(), personId: found?.id ?? null };
  } catch (error) {
    refusalCode(error);
    return null;
  }
}

export async function signIn(
  auth: Auth,
  db: Db,
  { email, password }: { email: string; password: string },
  asking: Asking,
): Promise<Outcome<{ cookies: string[]; needsCode: boolean }>> {
  const faults = onlyFaults({
    email: emailFault(email),
    password: password === '' ? 'Enter your password.' : null,
  });
  if (faults) return refused(faults);
  const name = email.toLowerCase();
  const here = `sign-in ${name} ${asking.network}`;
  // Counted before the password is looked at: of a hundred at once, too, only the free ones are.
  for (const [what, pace] of [
    [here, SIGN_IN_HERE],
    [`sign-in ${name}`, SIGN_IN_ANYWHERE],
    [`sign-in from ${asking.network}`, SIGN_IN_NETWORK],
  ] as const) {
    const wait = await attempt(db, what, pace, asking.now);
    if (wait > 0) return tooSoon(wait);
  }
  try {
    const { response, headers } = await evened(() =>
      auth.api.signInEmail({
        body: { email, password: password.slice(0, 512) },
        headers: asking.headers,
        returnHeaders: true,
      }),
    );
    await forgive(db, here);
    await forgive(db, `sign-in ${name}`);
    return { done: true, cookies: headers.getSetCookie(), needsCode: 'twoFactorRedirect' in response };
  } catch (error) {
    // Only whoever knows the password learns that the address is not confirmed.
    if (refusalCode(error) !== 'EMAIL_NOT_VERIFIED')
      return refused({ form: 'E-mail and password do not fit together.' });
    await auth.api.sendVerificationEmail({ body: { email } });
    return refused({ form: 'Confirm your address first: a letter with a new link is on its way.' });
  }
}

export async function signOut(auth: Auth, headers: Headers): Promise<string[]> {
  const { headers: sent } = await auth.api.signOut({ headers, returnHeaders: true });
  return sent.getSetCookie();
}

/** Says the same, and takes as long, whether there is such an account or not. */
export async function forgotPassword(auth: Auth, db: Db, email: string, asking: Asking): Promise<Outcome> {
  const faults = onlyFaults({ email: emailFault(email) });
  if (faults) return refused(faults);
  const wait = await attempt(db, `forgot ${asking.network}`, LETTER_FORMS, asking.now);
  if (wait > 0) return tooSoon(wait);
  await evened(() => auth.api.requestPasswordReset({ body: { email: email.toLowerCase() } }));
  return { done: true };
}

/** @returns faults of the password, or of the link (`form`) */
export async function resetPassword(auth: Auth, token: string, password: string): Promise<Outcome> {
  const fault = faultOf(password, []);
  if (fault) return refused({ password: fault });
  try {
    await auth.api.resetPassword({ body: { token, newPassword: password } });
    return { done: true };
  } catch (error) {
    refusalCode(error);
    return refused({ form: 'This link has been used, or is older than an hour. Ask for another one.' });
  }
}

export function onlyFaults(found: Record<string, string | null>): Faults | null {
  const faults = Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== null));
  return Object.keys(faults).length === 0 ? null : faults;
}

export function refused(faults: Faults): { done: false; faults: Faults; waitMs: number } {
  return { done: false, faults, waitMs: 0 };
}

export function tooSoon(waitMs: number): { done: false; faults: Faults; waitMs: number } {
  const seconds = Math.ceil(waitMs / 1000);
  const when =
    seconds < 120
      ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
      : `${Math.ceil(seconds / 60)} minutes`;
  return { done: false, faults: { form: `Too many tries. Try again in ${when}.` }, waitMs };
}
