// /account/keys: make a key for a program, see when it was used, revoke it. Behind the door of /account.
import { createKey, type KeyFaults, keysOf, revokeKey } from '#accounts';
import { self } from './accountRoutes.tsx';
import { typed } from './enterRoutes.tsx';
import { type KeyForm, KeysPage } from './pages/people/KeysPage.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const EMPTY: KeyForm = { name: '', scopes: [], life: '90' };

export function keyRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;

  app.get('/account/keys', (c) =>
    show(c, EMPTY, {}, null, c.req.query('said') === 'revoked' ? 'The key is revoked.' : null),
  );
  app.post('/account/keys', async (c) => {
    const form = await typed(c);
    const all = await c.req.parseBody({ all: true });
    const scopes = [all.scopes ?? []].flat().filter((one) => typeof one === 'string');
    const wanted = { name: form('name'), scopes, life: form('life') };
    const made = await createKey(db, self(c).id, wanted, now());
    if ('faults' in made) return show(c, wanted, made.faults, null, null);
    return show(c, EMPTY, {}, made.key, null);
  });
  app.post('/account/keys/revoke', async (c) => {
    if (!(await revokeKey(db, self(c).id, (await typed(c))('key'), now()))) return site.notFound(c);
    return c.redirect('/account/keys?said=revoked', 303);
  });

  async function show(
    c: Ctx,
    form: KeyForm,
    faults: KeyFaults,
    key: string | null,
    said: string | null,
  ): Promise<Response> {
    const frame = site.frame(c, { path: '/account/keys', query: {} });
    const keys = await keysOf(db, self(c).id);
    const page = (
      <KeysPage frame={frame} keys={keys} form={form} faults={faults} made={key} said={said} now={now()} />
    );
    return c.html(page, Object.keys(faults).length > 0 ? 422 : 200);
  }
}
