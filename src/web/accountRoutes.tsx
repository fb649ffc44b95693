// /account: one's own plan, address, password, sessions and data. Whoever is not signed in is led to the door first.
import {
  beginSecondFactor,
  changeEmail,
  changePassword,
  confirmSecondFactor,
  deleteAccount,
  endSecondFactor,
  endSessions,
  exportOf,
  type Person,
  personViewer,
  requestsOf,
  sessionsOf,
  signOut,
  subscriptionsOf,
} from '#accounts';
import { allConversations, deleteConversations } from '#assistant';
import { careerOf, leaveEmployers } from '#careers';
import { allLetters } from '#consultant';
import type { Db } from '#store';
import { askingOf, privatePage, sendCookies, statusOf, typed } from './enterRoutes.tsx';
import type { Frame } from './frame.ts';
import { AccountPage, type AccountProps } from './pages/people/AccountPage.tsx';
import { SetupPage } from './pages/people/SecondFactorPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const SAID: Record<string, string> = {
  confirmed: 'The address is confirmed.',
  letter: 'A letter is on its way to the new address, if it can be used here.',
  password: 'The password is changed, and all other sessions have ended.',
  sessions: 'Signed out there.',
  paid: 'Thank you. The plan opens when the payment is confirmed, mostly within seconds.',
  asked: 'The operator is asked, and answers by letter.',
  operator:
    'Operators sign in with two-factor. Set it up here, under “Two-factor”; then the operator’s pages open.',
  'factor-on': 'Two-factor is on: signing in asks for a code.',
  'factor-off': 'Two-factor is off.',
};

/** Each is a page of its own; the rest of `/account/…` takes forms. */
const PAGES = new Set([
  '/account/upgrade',
  '/account/letters',
  '/account/favourites',
  '/account/notes',
  '/account/history',
  '/account/keys',
  '/account/team',
  '/account/security',
]);

export function accountRoutes(app: SiteApp, site: Site): void {
  const { auth, db, secret, now } = site.options;
  app.use('/account', privatePage(site));
  app.use('/account/*', privatePage(site));
  app.use('/account/*', async (c, next) => {
    if (c.get('viewing').person) return next();
    // Back to the page that was asked for; what was sent to a form is asked for again there.
    const back = c.req.method === 'GET' && PAGES.has(c.req.path) ? c.req.path : '/account';
    return c.redirect(`/login?${new URLSearchParams({ back })}`, 303);
  });

  app.get('/account', (c) => show(c, null, SAID[c.req.query('said') ?? ''] ?? null));

  app.post('/account/email', async (c) => {
    const form = await typed(c);
    const email = form('email').trim();
    const outcome = await changeEmail(
      auth,
      db,
      self(c),
      { email, current: form('current') },
      askingOf(c, now()),
    );
    if (outcome.done) return c.redirect('/account?said=letter', 303);
    return show(c, { form: 'email', faults: outcome.faults, email }, null, statusOf(c, outcome.waitMs));
  });

  app.post('/account/password', async (c) => {
    const form = await typed(c);
    const wanted = { current: form('current'), password: form('password') };
    const outcome = await changePassword(auth, db, self(c), wanted, askingOf(c, now()));
    if (!outcome.done)
      return show(
        c,
        { form: 'password', faults: outcome.faults, email: '' },
        null,
        statusOf(c, outcome.waitMs),
      );
    sendCookies(c, outcome.cookies);
    return c.redirect('/account?said=password', 303);
  });

  app.post('/account/two-factor', async (c) => {
    const current = (await typed(c))('current');
    const outcome = await beginSecondFactor(auth, db, self(c), current, askingOf(c, now()));
    if (!outcome.done)
      return show(
        c,
        { form: 'two-factor', faults: outcome.faults, email: '' },
        null,
        statusOf(c, outcome.waitMs),
      );
    return c.html(<SetupPage frame={ownFrame(c)} setup={outcome.setup} code="" faults={{}} />);
  });

  app.post('/account/two-factor/confirm', async (c) => {
    const code = (await typed(c))('code');
    const outcome = await confirmSecondFactor(auth, db, self(c), code, askingOf(c, now()));
    if (!outcome.done) {
      const page = <SetupPage frame={ownFrame(c)} setup={null} code={code} faults={outcome.faults} />;
      return c.html(page, statusOf(c, outcome.waitMs));
    }
    sendCookies(c, outcome.cookies);
    return c.redirect('/account?said=factor-on', 303);
  });

  app.post('/account/two-factor/off', async (c) => {
    const current = (await typed(c))('current');
    const outcome = await endSecondFactor(auth, db, self(c), current, askingOf(c, now()));
    if (!outcome.done)
      return show(
        c,
        { form: 'two-factor', faults: outcome.faults, email: '' },
        null,
        statusOf(c, outcome.waitMs),
      );
    sendCookies(c, outcome.cookies);
    return c.redirect('/account?said=factor-off', 303);
  });

  app.post('/account/sessions', async (c) => {
    const which = (await typed(c))('session');
    await endSessions(db, self(c), which === 'others' ? null : which);
    return c.redirect('/account?said=sessions', 303);
  });

  app.get('/account/export', async (c) => {
    c.header('Content-Disposition', 'attachment; filename="coding-ahead-account.json"');
    const person = self(c);
    return c.json({
      ...(await exportOf(db, person, now())),
      careers: await careerOf(db, secret, person.id),
      letters: await allLetters(db, person.id),
      conversations: await allConversations(db, personViewer(person).key ?? ''),
    });
  });

  app.post('/account/delete', async (c) => {
    const asking = askingOf(c, now());
    const person = self(c);
    const current = (await typed(c))('current');
    const leave = async (trx: Db) => {
      await deleteConversations(trx, personViewer(person).key ?? '');
      return leaveEmployers(trx, person.id);
    };
    const outcome = await deleteAccount(auth, db, person, current, asking, leave);
    if (!outcome.done)
      return show(c, { form: 'leave', faults: outcome.faults, email: '' }, null, statusOf(c, outcome.waitMs));
    sendCookies(c, await signOut(auth, asking.headers));
    c.header('Clear-Site-Data', '"cache", "storage"');
    return c.redirect('/', 303);
  });

  async function show(
    c: Ctx,
    sent: AccountProps['sent'],
    said: string | null,
    status: 200 | 422 | 429 = 200,
  ): Promise<Response> {
    const { person } = c.get('viewing');
    if (!person) return c.redirect('/login?back=%2Faccount', 303);
    const page = (
      <AccountPage
        frame={ownFrame(c)}
        person={person}
        sessions={await sessionsOf(db, person, now())}
        subscriptions={await subscriptionsOf(db, { person: person.id })}
        request={(await requestsOf(db, person.id))[0] ?? null}
        sent={sent}
        said={said}
      />
    );
    return c.html(page, status);
  }

  /** The other forms of the page lead back to the account, not to an address that only takes forms. */
  function ownFrame(c: Ctx): Frame {
    return site.frame(c, { path: '/account', query: {} });
  }
}

/** Behind the door that lets only people in. */
export function self(c: Ctx): Person {
  const { person } = c.get('viewing');
  if (!person) throw new Error('nobody is signed in behind the door of /account');
  return person;
}
