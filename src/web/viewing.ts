// Whose page view is this, what is left, and may a code page open? Found out once for a request, before any page is made.
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import {
  type Admission,
  admit,
  guestIn,
  guestViewer,
  listPlans,
  type MeteredViewer,
  type Standing,
  sealGuest,
  standing,
  welcomeGuest,
} from '#accounts';
import type { Db, PlanRow } from '#store';
import { callerOf } from './caller.ts';

export interface ViewingOptions {
  db: Db;
  /** Signs cookies; the same on all servers of one site. */
  secret: string;
  /** New guests of one network address in a day; 0: no ceiling. */
  guestsPerAddress: number;
  now(): Date;
}

export interface Viewing {
  standing: Standing;
  /** All plans, the smallest first: what registering or paying would add. */
  plans: readonly PlanRow[];
  isGuest: boolean;
  /** Opens a metered page or says no, and counts it. `page` is a code's canonical path. */
  admit(page: string): Promise<Admission>;
}

const A_YEAR_AND_A_MONTH = 400 * 86_400;

/** Those who say that they are machines get the open part of a page and leave no count; it is no gain to pretend. */
const MACHINES =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|mediapartners|archiver|headlesschrome-lighthouse/i;

export function viewing(
  options: ViewingOptions,
  isHttps: (c: Context) => boolean,
): MiddlewareHandler<{ Variables: { viewing: Viewing } }> {
  const { db, secret } = options;
  return async (c, next) => {
    const cookie = isHttps(c) ? '__Host-gid' : 'gid';
    const isMachine = MACHINES.test(c.req.header('user-agent') ?? '');
    let viewer: MeteredViewer = guestViewer(guestIn(getCookie(c, cookie), secret));
    const now = options.now();
    const plans = await listPlans(db);
    const mine = plans.find((plan) => plan.name === viewer.plan);

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
      isGuest: viewer.plan === 'guest',
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
  };
}
