// Whose page view is this, what is left, and may a code page open? Found out once for a request, before any page is made.
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import {
  type Admission,
  type Auth,
  acceptLicence,
  admit,
  admitUse,
  CALLER_HEADER,
  countCptReader,
  guestIn,
  guestViewer,
  hasAcceptedLicence,
  type Letter,
  listPlans,
  type MeteredViewer,
  type Person,
  personViewer,
  type Standing,
  sealGuest,
  standing,
  type UseAdmission,
  welcomeGuest,
  whoIs,
} from '#accounts';
import type { Db, PlanRow } from '#store';
import { callerOf } from './caller.ts';
import type { GuardVariables } from './guard.ts';
import type { KeyVariables } from './keyed.ts';

export interface ViewingOptions {
  db: Db;
  auth: Auth;
  /** Signs cookies; the same on all servers of one site. */
  secret: string;
  /** New guests of one network address in a day; 0: no ceiling. */
  guestsPerAddress: number;
  /** Sends a letter after the answer, paced by address. */
  post(letter: Letter): void;
  now(): Date;
}

export interface Viewing {
  standing: Standing;
  /** All plans, the smallest first: what registering or paying would add. */
  plans: readonly PlanRow[];
  isGuest: boolean;
  /** Null: nobody is signed in. */
  person: Person | null;
  /** Under which the views of this browser were counted before; null: none were. */
  guestKey: string | null;
  /** Under which conversations are kept; null: a guest who has asked nothing yet. */
  owner: string | null;
  /** Counts a question where the plan has one left; a guest becomes one with the first. */
  admitQuestion(): Promise<UseAdmission & { owner: string | null }>;
  /** Opens a metered page or says no, and counts it. `page` is a code's canonical path. */
  admit(page: string): Promise<Admission>;
}

const A_YEAR_AND_A_MONTH = 400 * 86_400;

/** Those who say that they are machines get the open part of a page and leave no count; it is no gain to pretend. */
const MACHINES =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|mediapartners|archiver|headlesschrome-lighthouse/i;

export function saysMachine(c: Context): boolean {
  return MACHINES.test(c.req.header('user-agent') ?? '');
}

export function viewing(
  options: ViewingOptions,
  isHttps: (c: Context) => boolean,
  /** The version of the CPT terms that the present edition asks to be accepted; null: none. */
  licence: () => string | null,
): MiddlewareHandler<{ Variables: GuardVariables & KeyVariables & { viewing: Viewing } }> {
  const { db, secret } = options;
  return async (c, next) => {
    const cookie = isHttps(c) ? '__Host-gid' : 'gid';
    const isMachine = saysMachine(c);
    const now = options.now();
    const guest = guestViewer(guestIn(getCookie(c, cookie), secret));
    const keyHolder = c.get('keyHolder');
    const signedIn = keyHolder ? null : await whoIs(options.auth, db, sessionHeaders(c), now);
    for (const one of signedIn?.cookies ?? []) c.header('Set-Cookie', one, { append: true });
    let viewer: MeteredViewer = keyHolder?.viewer ?? (signedIn ? personViewer(signedIn.person) : guest);
    const personId = keyHolder?.personId ?? signedIn?.person.id;
    if (personId !== undefined) c.set('cptLicence', await licenceOf(c, personId));
    const plans = await listPlans(db);
    const mine = plans.find((plan) => plan.name === viewer.plan);

    /** What a person accepts is kept with the account; what was accepted in this browser before signing in moves there. */
    async function licenceOf(c: Context, id: string): Promise<string> {
      const version = licence();
      if (version === null) return '';
      if (await hasAcceptedLicence(db, id, version)) return version;
      if (keyHolder || getCookie(c, 'cpt-licence') !== version) return '';
      await acceptLicence(db, id, version, now);
      deleteCookie(c, 'cpt-licence', { path: '/' });
      return version;
    }

    /** A guest becomes one with the first page that is counted. */
    const welcome = async () => {
      const id = await welcomeGuest(db, {
        address: callerOf(c),
        ceiling: options.guestsPerAddress,
        secret,
        now,
      });
      if (id === null) return;
      viewer = guestViewer(id);
      setCookie(c, cookie, sealGuest(id, secret), {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: isHttps(c),
        maxAge: A_YEAR_AND_A_MONTH,
      });
    };

    const found: Viewing = {
      standing: await standing(db, viewer, now),
      plans,
      isGuest: signedIn === null,
      person: signedIn?.person ?? null,
      guestKey: guest.key,
      owner: viewer.key,
      admitQuestion: async () => {
        c.header('Cache-Control', 'private, no-store');
        if (!isMachine && viewer.key === null) await welcome();
        return {
          ...(await admitUse(db, isMachine ? { ...viewer, key: null } : viewer, 'questions', now)),
          owner: viewer.key,
        };
      },
      admit: async (page) => {
        c.header('Cache-Control', 'private, no-store');
        const isReading = !isMachine && c.req.method !== 'HEAD';
        if (isReading && viewer.key === null && mine?.pages !== null) await welcome();
        const admission = await admit(db, isReading ? viewer : { ...viewer, key: null }, page, now);
        found.standing = admission.standing;
        return admission;
      },
    };
    c.set('viewing', found);
    await next();
    if (personId !== undefined && c.get('hasAmaWords') && c.res.ok) await countCptReader(db, personId, now);
  };
}

/** What a session is known by, and what is noted of where it is used. */
export function sessionHeaders(c: Context): Headers {
  const headers = new Headers({ [CALLER_HEADER]: callerOf(c) });
  for (const name of ['cookie', 'user-agent']) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}
