// The doors of an account: each form is asked for with GET, sent with POST, and shown again with what is wrong in it.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  type Asking,
  carryOver,
  confirm,
  endSessions,
  forgotPassword,
  register,
  resetPassword,
  signIn,
  signInByCode,
  signOut,
  TooBusy,
} from '#accounts';
import { carryConversations } from '#assistant';
import { localPath } from './addresses.ts';
import { callerOf } from './caller.ts';
import {
  ForgotPage,
  LoginPage,
  RegisterPage,
  ResetPage,
  SentPage,
  VerifyPage,
} from './pages/people/EnterPages.tsx';
import { CodePage } from './pages/people/SecondFactorPages.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';
import { sessionHeaders } from './viewing.ts';

const LARGEST_FORM = 16_384;
/** The other forms of the frame lead back to a page; the secret of a link stays out of them. */
const WITHOUT_SECRET = { query: {} };

/** Pages of a person are kept nowhere, and their addresses, which may hold a link's secret, are told to nobody. */
export function privatePage(site: Site, largest = LARGEST_FORM): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: largest,
    onError: (c) => c.text(`The form is larger than ${Math.floor(largest / 1024)} KiB.\n`, 413),
  });
  return async (c, next) => {
    c.header('Cache-Control', 'private, no-store');
    c.header('Referrer-Policy', 'no-referrer');
    try {
      return await limit(c, next);
    } finally {
      if (c.error instanceof TooBusy) {
        c.res = await site.problem(
          c as Ctx,
          503,
          'Too many people sign in right now',
          'Try again in a moment.',
        );
        c.res.headers.set('Retry-After', '2');
      }
    }
  };
}

export function askingOf(c: Context, now: Date): Asking {
  return { headers: sessionHeaders(c), network: callerOf(c), now };
}

export function sendCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

/** The fields of a form as texts. */
export async function typed(c: Context): Promise<(name: string) => string> {
  const form = await c.req.parseBody();
  return (name) => (typeof form[name] === 'string' ? form[name] : '');
}

/** Too many tries are told to programs, too. */
export function statusOf(c: Context, waitMs: number): 422 | 429 {
  if (waitMs > 0) c.header('Retry-After', String(Math.ceil(waitMs / 1000)));
  return waitMs > 0 ? 429 : 422;
}

export function enterRoutes(app: SiteApp, site: Site): void {
  const { auth, db, now } = site.options;
  for (const path of ['/register', '/login', '/login/code', '/logout', '/verify', '/forgot', '/reset'])
    app.use(path, privatePage(site));
  const empty = { email: '', faults: {} };
  const backOf = (c: Ctx) => localPath(c.req.query('back'));

  app.get('/register', (c) => c.html(<RegisterPage frame={site.frame(c, {})} back={backOf(c)} {...empty} />));
  app.post('/register', async (c) => {
    const form = await typed(c);
    const email = form('email').trim();
    const outcome = await register(auth, db, { email, password: form('password') }, askingOf(c, now()));
    const frame = site.frame(c, {});
    if (outcome.done) return c.html(<SentPage frame={frame} title="A letter is on its way" email={email} />);
    const { faults, waitMs } = outcome;
    const page = <RegisterPage frame={frame} back={localPath(form('back'))} email={email} faults={faults} />;
    return c.html(page, statusOf(c, waitMs));
  });

  app.get('/login', (c) => {
    if (c.get('viewing').person) return c.redirect(backOf(c) === '/' ? '/account' : backOf(c), 303);
    const said = SAID[c.req.query('said') ?? ''] ?? null;
    return c.html(<LoginPage frame={site.frame(c, {})} back={backOf(c)} {...empty} said={said} />);
  });
  app.post('/login', async (c) => {
    const form = await typed(c);
    const email = form('email').trim();
    const back = localPath(form('back'));
    const outcome = await signIn(auth, db, { email, password: form('password') }, askingOf(c, now()));
    if (outcome.done) {
      // A session that was open in this browser ends with the new one.
      const { person } = c.get('viewing');
      if (person) await endSessions(db, person, person.session.id);
      sendCookies(c, outcome.cookies);
      if (outcome.needsCode) return c.redirect(`/login/code?${new URLSearchParams({ back })}`, 303);
      return c.redirect(back, 303);
    }
    const { faults, waitMs } = outcome;
    const page = (
      <LoginPage frame={site.frame(c, {})} back={back} email={email} faults={faults} said={null} />
    );
    return c.html(page, statusOf(c, waitMs));
  });

  app.get('/login/code', (c) =>
    c.html(<CodePage frame={site.frame(c, {})} back={backOf(c)} code="" faults={{}} />),
  );
  app.post('/login/code', async (c) => {
    const form = await typed(c);
    const back = localPath(form('back'));
    const outcome = await signInByCode(auth, db, form('code'), askingOf(c, now()));
    if (outcome.done) {
      sendCookies(c, outcome.cookies);
      return c.redirect(back, 303);
    }
    const { faults, waitMs } = outcome;
    return c.html(
      <CodePage frame={site.frame(c, {})} back={back} code={form('code')} faults={faults} />,
      statusOf(c, waitMs),
    );
  });

  app.post('/logout', async (c) => {
    sendCookies(c, await signOut(auth, askingOf(c, now()).headers));
    c.header('Clear-Site-Data', '"cache", "storage"');
    return c.redirect('/', 303);
  });

  app.get('/verify', (c) =>
    c.html(
      <VerifyPage frame={site.frame(c, WITHOUT_SECRET)} token={c.req.query('token') ?? ''} faults={{}} />,
    ),
  );
  app.post('/verify', async (c) => {
    const token = (await typed(c))('token');
    const opened = await confirm(auth, db, token, askingOf(c, now()));
    if (!opened) return unfitLink(c, token);
    const { guestKey } = c.get('viewing');
    if (opened.personId !== null && guestKey !== null) {
      const key = `person:${opened.personId}`;
      await carryOver(db, guestKey, { key, plan: 'free' }, now());
      await carryConversations(db, guestKey, key);
    }
    sendCookies(c, opened.cookies);
    return c.redirect(opened.cookies.length > 0 ? '/account?said=confirmed' : '/login?said=confirmed', 303);
  });

  app.get('/forgot', (c) => c.html(<ForgotPage frame={site.frame(c, {})} {...empty} />));
  app.post('/forgot', async (c) => {
    const email = (await typed(c))('email').trim();
    const outcome = await forgotPassword(auth, db, email, askingOf(c, now()));
    const frame = site.frame(c, {});
    if (outcome.done) {
      const title = 'If there is such an account, a letter is on its way';
      return c.html(<SentPage frame={frame} title={title} email={email} />);
    }
    const { faults, waitMs } = outcome;
    return c.html(<ForgotPage frame={frame} email={email} faults={faults} />, statusOf(c, waitMs));
  });

  app.get('/reset', (c) =>
    c.html(
      <ResetPage frame={site.frame(c, WITHOUT_SECRET)} token={c.req.query('token') ?? ''} faults={{}} />,
    ),
  );
  app.post('/reset', async (c) => {
    const form = await typed(c);
    const outcome = await resetPassword(auth, form('token'), form('password'));
    if (outcome.done) return c.redirect('/login?said=reset', 303);
    const page = (
      <ResetPage frame={site.frame(c, WITHOUT_SECRET)} token={form('token')} faults={outcome.faults} />
    );
    return c.html(page, 422);
  });

  function unfitLink(c: Ctx, token: string): Answer {
    const faults = { form: 'This link has been used, or is older than an hour.' };
    return c.html(<VerifyPage frame={site.frame(c, WITHOUT_SECRET)} token={token} faults={faults} />, 422);
  }
}

const SAID: Record<string, string> = {
  reset: 'The password is saved. Sign in with it.',
  confirmed: 'The address is confirmed. Sign in.',
};
