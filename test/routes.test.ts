// Every address of the site, read off the router, so that a new one is asked, too: whom it opens to, and that no other site posts to it.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { SiteBrowser, signedInOperator, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

let site: TestSite;
let ann: SiteBrowser;
before(async () => {
  site = await testSite();
  ann = await someone(site, 'ann@example.org');
});
after(() => site.close());

/** Where an address begins, and what a guest and a member find there. Nothing else is behind a door of its own. */
const DOORS: { begins: string; guest: RegExp | number; member: number | null }[] = [
  { begins: '/admin', guest: /^\/login\?back=/, member: 404 },
  { begins: '/editing', guest: /^\/login\?back=/, member: 404 },
  { begins: '/account', guest: /^\/login\?back=/, member: null },
];
/** Programs post there without an origin; what they send is signed or counted. */
const PROGRAMS = ['/api/v1/', '/careercenter/unsubscribe', '/webhooks/stripe'];

function addresses(isUnsafe: boolean): string[] {
  const found = site.web.routes.filter(({ method }) => (method !== 'GET' && method !== 'HEAD') === isUnsafe);
  return [
    ...new Set(found.map(({ path }) => path.replaceAll(/:\w+(\{[^}]*\})?\??/g, 'x').replaceAll('*', 'x'))),
  ];
}

const doorOf = (path: string) => DOORS.find(({ begins }) => path === begins || path.startsWith(`${begins}/`));

test('the router tells its addresses', () => {
  assert.ok(addresses(true).length >= 60, `${addresses(true).length} that change something`);
  assert.ok(addresses(false).length >= 60, `${addresses(false).length} to read`);
  for (const { begins } of DOORS)
    assert.ok(
      addresses(true).some((path) => path.startsWith(begins)),
      begins,
    );
});

test('whatever changes something is refused when another site posts it, or nobody says who does', async () => {
  const strangers: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1:3000.evil.example' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://127.0.0.1:3000' },
  ];
  for (const path of addresses(true)) {
    for (const headers of strangers) {
      const cookie = [...ann.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const { status } = await site.get(path, { method: 'POST', body: '', headers: { cookie, ...headers } });
      assert.equal(status, 403, `${path} ${JSON.stringify(headers)}`);
    }
    if (PROGRAMS.some((program) => path.startsWith(program))) continue;
    const silent = await site.get(path, { method: 'POST', body: '' });
    assert.equal(silent.status, 403, `${path} without an origin`);
  }
});

test('guests are led to sign in, and to members there is no page of operators and editors', async () => {
  const guest = new SiteBrowser(site);
  for (const isUnsafe of [false, true]) {
    for (const path of addresses(isUnsafe)) {
      const door = doorOf(path);
      if (!door) continue;
      const form = isUnsafe ? {} : undefined;
      const asGuest = await guest.ask(path, form);
      assert.match(asGuest.to ?? String(asGuest.status), door.guest as RegExp, path);
      if (door.member !== null) assert.equal((await ann.ask(path, form)).status, door.member, path);
    }
  }
});

test('an editor of the site opens the pages of texts and none of the operator', async () => {
  const chief = await signedInOperator(site);
  await site.store.db
    .updateTable('person')
    .set({ role: 'editor' })
    .where('email', '=', 'chief@example.org')
    .execute();
  assert.equal((await chief.ask('/editing')).status, 200);
  for (const path of addresses(false).filter((one) => one.startsWith('/admin')))
    assert.equal((await chief.ask(path)).status, 404, path);
});
