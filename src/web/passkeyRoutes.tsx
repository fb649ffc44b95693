// /account/security: add, see and remove passkeys. /login/passkey: sign in with one. The browser's script fills the forms.
import {
  addPasskey,
  challenge,
  endSessions,
  type Faults,
  openSession,
  PASSKEY_ALGORITHMS,
  passkeysOf,
  personOfPasskey,
  removePasskey,
  signInChallenge,
  unlessProven,
} from '#accounts';
import { self } from './accountRoutes.tsx';
import { localPath } from './addresses.ts';
import { askingOf, privatePage, sendCookies, typed } from './enterRoutes.tsx';
import { LoginPage } from './pages/people/EnterPages.tsx';
import { PasskeysPage } from './pages/people/PasskeyPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const SAID: Record<string, string> = {
  added: 'The passkey is added. You can sign in with it.',
  removed: 'The passkey is removed.',
};

export function passkeyRoutes(app: SiteApp, site: Site): void {
  const { auth, db, now } = site.options;
  app.use('/login/passkey', privatePage(site));
  app.use('/login/passkey/*', privatePage(site));

  app.get('/account/security', (c) => show(c, null, '', SAID[c.req.query('said') ?? ''] ?? null));
  app.post('/account/security/challenge', async (c) => {
    const { id, email } = self(c);
    const known = (await passkeysOf(db, id)).map((one) => one.id);
    const user = { id: Buffer.from(id).toString('base64url'), name: email };
    return c.json({ challenge: await challenge(db, id, now()), user, known, options: PASSKEY_ALGORITHMS });
  });
  app.post('/account/security', async (c) => {
    const form = await typed(c);
    const sent = {
      clientData: form('clientData'),
      authenticatorData: form('authenticatorData'),
      publicKey: form('publicKey'),
      algorithm: form('algorithm'),
    };
    // Whoever found an open browser does not leave a way in behind.
    const wrong = await unlessProven(auth, db, self(c), form('current'), askingOf(c, now()));
    if (wrong) return show(c, null, form('name'), null, wrong);
    const fault = await addPasskey(db, self(c).id, form('name'), sent, { origin: site.origin(c) }, now());
    if (fault !== null) return show(c, fault, form('name'), null);
    return c.redirect('/account/security?said=added', 303);
  });
  app.post('/account/security/remove', async (c) => {
    await removePasskey(db, self(c).id, (await typed(c))('passkey'), now());
    return c.redirect('/account/security?said=removed', 303);
  });

  app.post('/login/passkey/challenge', async (c) => {
    const text = await signInChallenge(db, askingOf(c, now()).network, now());
    if (text === null) return c.json({ title: 'Too many tries. Try again in a minute.' }, 429);
    return c.json({ challenge: text, known: [], options: PASSKEY_ALGORITHMS });
  });
  app.post('/login/passkey', async (c) => {
    const form = await typed(c);
    const back = localPath(form('back'));
    const sent = {
      id: form('id'),
      clientData: form('clientData'),
      authenticatorData: form('authenticatorData'),
      signature: form('signature'),
    };
    const found = await personOfPasskey(db, sent, { origin: site.origin(c) }, now());
    if (found === null) {
      const faults = {
        form: 'This passkey is not known here, or took too long. Try again, or use your password.',
      };
      const frame = site.frame(c, { path: '/login', query: {} });
      return c.html(<LoginPage frame={frame} back={back} email="" faults={faults} said={null} />, 422);
    }
    const { person } = c.get('viewing');
    if (person) await endSessions(db, person, person.session.id);
    sendCookies(c, await openSession(auth, found, askingOf(c, now()).headers));
    return c.redirect(back, 303);
  });

  async function show(
    c: Ctx,
    fault: string | null,
    name: string,
    said: string | null,
    wrong: Faults = {},
  ): Promise<Response> {
    const frame = site.frame(c, { path: '/account/security', query: {} });
    const keys = await passkeysOf(db, self(c).id);
    const page = (
      <PasskeysPage frame={frame} keys={keys} name={name} fault={fault} wrong={wrong} said={said} />
    );
    return c.html(page, fault === null && !wrong.current ? 200 : 422);
  }
}
