// The second thing that proves who one is: a code of an app that changes every thirty seconds (TOTP, RFC 6238), or one of
// ten recovery codes, good once each. A code of the app is good once, too (RFC 6238, 5.2).
import type { Db } from '#store';
import { recordAct } from './auditing.ts';
import { type Asking, type Faults, type Outcome, refused, tooSoon } from './entering.ts';
import { unlessProven } from './ownAccount.ts';
import { attempt, once, SECOND_FACTOR } from './pacing.ts';
import { type Auth, type Person, refusalCode } from './people.ts';

/** What the app is told (`otpauth://…`), and the codes to keep on paper; shown once. */
export interface Setup {
  uri: string;
  recoveryCodes: string[];
}

/** In force once a code of the app has been confirmed. */
export async function beginSecondFactor(
  auth: Auth,
  db: Db,
  person: Person,
  current: string,
  asking: Asking,
): Promise<Outcome<{ setup: Setup }>> {
  const wrong = await unlessProven(auth, db, person, current, asking);
  if (wrong) return refused(wrong);
  try {
    const made = await auth.api.enableTwoFactor({ body: { password: current }, headers: asking.headers });
    if (made.method !== 'totp') throw new Error('a code by letter was not asked for');
    return { done: true, setup: { uri: made.totpURI, recoveryCodes: made.backupCodes } };
  } catch (error) {
    refusalCode(error);
    return refused({ current: 'Two-factor is on already.' });
  }
}

/** Turns it on; this session gets another number. */
export async function confirmSecondFactor(
  auth: Auth,
  db: Db,
  person: Person,
  code: string,
  asking: Asking,
): Promise<Outcome<{ cookies: string[] }>> {
  const wait = await attempt(db, `second factor ${person.id}`, SECOND_FACTOR, asking.now);
  if (wait > 0) return tooSoon(wait);
  const outcome = await verified(auth, db, person.id, code, asking);
  if (outcome.done) await recordAct(db, { by: person.id, now: asking.now }, 'two-factor on', person.id, '');
  return outcome;
}

export async function endSecondFactor(
  auth: Auth,
  db: Db,
  person: Person,
  current: string,
  asking: Asking,
): Promise<Outcome<{ cookies: string[] }>> {
  const wrong = await unlessProven(auth, db, person, current, asking);
  if (wrong) return refused(wrong);
  const { headers } = await auth.api.disableTwoFactor({
    body: { password: current },
    headers: asking.headers,
    returnHeaders: true,
  });
  await recordAct(db, { by: person.id, now: asking.now }, 'two-factor off', person.id, '');
  return { done: true, cookies: headers.getSetCookie() };
}

/** The second step of signing in: whose it is stands in a signed cookie of the first one. */
export async function signInByCode(
  auth: Auth,
  db: Db,
  code: string,
  asking: Asking,
): Promise<Outcome<{ cookies: string[] }>> {
  const personId = await personOfFirstStep(auth, asking.headers);
  if (personId === null)
    return refused({ form: 'Too much time has passed. Sign in with your password again.' });
  const wait = await attempt(db, `second factor ${personId}`, SECOND_FACTOR, asking.now);
  if (wait > 0) return tooSoon(wait);
  return verified(auth, db, personId, code, asking);
}

const NOT_FITTING: Faults = {
  code: 'This code does not fit, or was used before. The app shows a new one soon.',
};

async function verified(
  auth: Auth,
  db: Db,
  personId: string,
  typed: string,
  { headers, now }: Asking,
): Promise<Outcome<{ cookies: string[] }>> {
  const code = typed.replaceAll(/\s/g, '');
  const isFromApp = /^\d{6}$/.test(code);
  if (!isFromApp && !/^[\w-]{6,24}$/.test(code))
    return refused({ code: 'Enter the six digits of your app, or a recovery code.' });
  if (isFromApp && !(await once(db, `code ${personId} ${code}`, now))) return refused(NOT_FITTING);
  const call = { body: { code }, headers, returnHeaders: true } as const;
  try {
    const { headers: sent } = isFromApp
      ? await auth.api.verifyTOTP(call)
      : await auth.api.verifyBackupCode(call);
    return { done: true, cookies: sent.getSetCookie() };
  } catch (error) {
    return refused(
      refusalCode(error) === 'INVALID_TWO_FACTOR_COOKIE'
        ? { form: 'Too much time has passed. Sign in with your password again.' }
        : NOT_FITTING,
    );
  }
}

/** Only to count by: better-auth checks the cookie's signature itself. */
async function personOfFirstStep(auth: Auth, headers: Headers): Promise<string | null> {
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const { name } = createAuthCookie('two_factor');
  const cookie = (headers.get('cookie') ?? '').split('; ').find((one) => one.startsWith(`${name}=`));
  const key = decodeURIComponent(cookie?.slice(name.length + 1) ?? '').split('.')[0];
  const found = key ? await internalAdapter.findVerificationValue(key) : null;
  return found?.value ?? null;
}
