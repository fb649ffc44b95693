// Favourites, notes, history, keys, teams and the CPT terms as a browser without JavaScript and a program meet them.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { GOOD, letterTo, SiteBrowser, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

let site: TestSite;
before(async () => {
  site = await testSite([resolve(import.meta.dirname, 'fixtures', 'cpt-ama')], { guestPages: 1 });
});
after(() => site.close());

const call = (path: string, key: string) => site.get(path, { headers: { Authorization: `Bearer ${key}` } });

async function keyOf(browser: SiteBrowser, scopes: string[]): Promise<string> {
  const form: [string, string][] = [
    ['name', 'nightly <b>job</b>'],
    ['life', '30'],
    ...scopes.map((scope): [string, string] => ['scopes', scope]),
  ];
  const { body } = await browser.ask('/account/keys', form);
  assert.doesNotMatch(body, /<b>job/);
  return /ca_[\w-]{43}/.exec(body)?.[0] ?? '';
}

test('the CPT terms accepted as a guest move to the account, and are not asked for again in another browser', async () => {
  const isAsked = async (browser: SiteBrowser) =>
    !(await browser.ask('/cpt/codes/64561')).body.includes('American Medical Association. All rights');
  const browser = new SiteBrowser(site);
  await browser.ask('/licence/cpt', { accept: 'yes', back: '/' });
  assert.ok(browser.cookies.has('cpt-licence'));
  assert.equal(await isAsked(browser), false);
  await browser.ask('/register', { email: 'lea@example.org', password: GOOD, back: '/' });
  await browser.ask('/verify', { token: await letterTo(site, 'lea@example.org', /Confirm/) });
  assert.equal(await isAsked(browser), false);
  assert.equal(
    browser.cookies.has('cpt-licence'),
    false,
    'it is not left for the next person at this machine',
  );
  const elsewhere = new SiteBrowser(site);
  await elsewhere.ask('/login', { email: 'lea@example.org', password: GOOD, back: '/' });
  assert.equal(await isAsked(elsewhere), false);
  await browser.ask('/logout', {});
  assert.equal(await isAsked(browser), true);
  const other = await someone(site, 'lou@example.org');
  assert.equal(await isAsked(other), true);
  await other.ask('/licence/cpt', { accept: 'yes', back: '/' });
  assert.equal(other.cookies.has('cpt-licence'), false);
  assert.equal(await isAsked(other), false);
  const rows = await site.store.db.selectFrom('licenceAcceptance').selectAll().execute();
  assert.equal(rows.length, 2);
});

test('a favourite and a note stand on the page of the code, locked or not, and on pages of their own', async () => {
  const browser = await someone(site, 'fay@example.org');
  const of = { system: 'cpt', code: '29881', back: '/cpt/codes/29881' };
  assert.deepEqual((await browser.ask('/account/favourites', { ...of, do: 'add' })).to, of.back);
  await browser.ask('/account/notes', { ...of, text: 'ask for <i>both</i> knees' });
  await browser.ask('/account/notes', { ...of, code: '64560', text: 'gone since long' });
  const page = (await browser.ask('/cpt/codes/29881')).body;
  assert.match(page, /Remove from favourites/);
  assert.match(page, /ask for &lt;i&gt;both/);
  assert.match(page, /must not hold patient data/);
  await browser.ask('/licence/cpt', { accept: 'yes', back: '/' });
  await browser.ask('/account/favourites', { ...of, code: '64561', do: 'add' });
  assert.match((await browser.ask('/cpt/codes/64561')).body, /invented/i);
  const list = (await browser.ask('/account/favourites')).body;
  assert.match(list, /29881.*64561|64561.*29881/s);
  assert.doesNotMatch(list, /invented/i, 'the AMA’s words stand in no list');
  const notes = (await browser.ask('/account/notes')).body;
  assert.match(notes, /Not valid on 2026-11-24: [^<]*[Dd]eleted/);
  const long = 'y'.repeat(2001);
  const refused = await browser.ask('/account/notes', { ...of, text: long });
  assert.equal(refused.status, 422);
  assert.ok(refused.body.includes(long), 'what was typed is kept');
  assert.match(refused.body, /this has 2001/);
  assert.equal((await browser.ask('/account/favourites', { ...of, code: '00000', do: 'add' })).status, 422);
  const guest = (await new SiteBrowser(site).ask('/cpt/codes/29881')).body;
  assert.doesNotMatch(guest, /My note|favourites/);
});

test('the history shows codes and searches, forgets one or all, and is switched off', async () => {
  const browser = await someone(site, 'his@example.org');
  await browser.ask('/cpt/codes/29881');
  await browser.ask('/search?q=knee+arthroscopy');
  const shown = (await browser.ask('/account/history')).body;
  assert.match(shown, /29881/);
  assert.match(shown, /knee arthroscopy/);
  assert.match((await browser.ask('/')).body, /Recently viewed.*29881/s);
  await browser.ask('/account/history', { do: 'forget-search', text: 'knee arthroscopy' });
  assert.doesNotMatch((await browser.ask('/account/history')).body, /knee arthroscopy/);
  await browser.ask('/account/history', { do: 'off' });
  await browser.ask('/cpt/codes/29881');
  assert.doesNotMatch((await browser.ask('/')).body, /Recently viewed/);
});

test('a key opens its areas of the API on its owner’s plan, and tells why not', async () => {
  const browser = await someone(site, 'kim@example.org');
  const none = await browser.ask('/account/keys', { name: '', life: '30' });
  assert.equal(none.status, 422);
  assert.match(none.body, /id="key-name-fault"/);
  assert.match(none.body, /id="key-scopes-fault"/);
  const key = await keyOf(browser, ['codes']);
  assert.ok(!(await browser.ask('/account/keys')).body.includes(key), 'shown once');
  const answer = await call('/api/v1/codes/cpt/29881', key);
  assert.equal(answer.status, 200);
  assert.equal(((await answer.json()) as { locked: boolean }).locked, false);
  assert.equal(answer.headers.get('set-cookie'), null);
  const other = await call('/api/v1/search?q=knee', key);
  assert.equal(other.status, 403);
  assert.match(other.headers.get('www-authenticate') ?? '', /insufficient_scope/);
  for (const unfit of ['', 'ca_nonsense', `${key}x`]) {
    const refused = await call('/api/v1/codes/cpt/29881', unfit);
    assert.equal(refused.status, 401);
    assert.match(refused.headers.get('content-type') ?? '', /problem\+json/);
  }
  await site.store.db.updateTable('plan').set({ apiCalls: 3 }).where('name', '=', 'free').execute();
  const answers = await Promise.all(Array.from({ length: 200 }, () => call('/api/v1/codes/cpt/29881', key)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 2, 'one of three was used above');
  const spent = answers.find(({ status }) => status === 429);
  // From noon of 24 November to the first of December, in UTC.
  assert.equal(spent?.headers.get('retry-after'), String(6.5 * 86_400));
  await site.store.db.updateTable('plan').set({ apiCalls: 1000 }).where('name', '=', 'free').execute();
  const id = /name="key" value="([^"]+)"/.exec((await browser.ask('/account/keys')).body)?.[1] ?? '';
  await browser.ask('/account/keys/revoke', { key: id });
  assert.equal((await call('/api/v1/codes/cpt/29881', key)).status, 401);
  assert.equal((await site.get('/account', { headers: { Authorization: `Bearer ${key}` } })).status, 303);
  assert.equal((await site.get('/api/v1/codes/cpt/29881')).status, 200, 'guests ask as before');
  const basic = await site.get('/api/v1/codes/cpt/29881', { headers: { Authorization: 'Basic eDp5' } });
  assert.equal(basic.status, 200, 'a proxy’s own password is not a key');
});

test('a team: founded, invited by letter, a seat taken under its plan; roles rotate sessions; sums, not what was looked up', async () => {
  const ann = await someone(site, 'ann@example.org');
  const bob = await someone(site, 'bob@example.org');
  assert.match((await ann.ask('/account/team', { name: ' ' })).body, /id="team-name-fault"/);
  const before = ann.cookies.get('coding-ahead.session_token') ?? '';
  assert.equal((await ann.ask('/account/team', { name: 'Knee & Co' })).to, '/account/team?said=founded');
  assert.notEqual(ann.cookies.get('coding-ahead.session_token'), before);
  const old = new SiteBrowser(site);
  old.cookies.set('coding-ahead.session_token', before);
  assert.equal((await old.ask('/account')).status, 303, 'the session of before is dead');
  const unfit = await ann.ask('/account/team/invite', { email: 'bob at example', role: 'member' });
  assert.match(unfit.body, /value="bob at example"/);
  assert.equal(
    (await ann.ask('/account/team/invite', { email: 'Bob@example.org', role: 'manager' })).to,
    '/account/team?said=invited',
  );
  const token = await letterTo(site, 'bob@example.org', /invited to a team/);
  assert.match((await new SiteBrowser(site).ask(`/invitation?token=${token}`)).body, /create a free account/);
  assert.equal((await ann.ask('/invitation', { token })).status, 422, 'it is for another address');
  const shown = await bob.ask(`/invitation?token=${token}`);
  assert.match(shown.body, /Knee &amp; Co/);
  assert.equal((await bob.ask('/invitation', { token })).to, '/account/team?said=joined');
  assert.equal((await bob.ask('/account')).status, 200, 'signed in under another number');
  const { id } = await site.store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  await site.store.db.updateTable('team').set({ plan: 'pro' }).where('id', '=', id).execute();
  assert.match((await bob.ask('/account')).body, /Plan: Pro/);
  await ann.ask('/cpt/codes/29881');
  const managed = (await bob.ask('/account/team')).body;
  assert.match(managed, /ann@example\.org/);
  assert.doesNotMatch(managed, /29881/);
  assert.equal((await bob.ask('/account/team/role', { person: 'x', role: 'admin' })).status, 404);
  assert.equal((await bob.ask('/account/team/close', { name: 'Knee & Co' })).status, 404);
  const high = await bob.ask('/account/team/invite', { email: 'eve@example.org', role: 'admin' });
  assert.match(high.body, /Only an admin gives another role/);
  const { person } = await site.store.db
    .selectFrom('teamMember')
    .select('person')
    .where('role', '=', 'manager')
    .executeTakeFirstOrThrow();
  await ann.ask('/account/team/role', { person, role: 'member' });
  assert.equal((await bob.ask('/account')).status, 303, 'signed out with the role');
  assert.match((await ann.ask('/account/team/leave', {})).body, /without an admin/);
  assert.equal((await ann.ask('/account/team/close', { name: 'other' })).status, 422);
  const exported = JSON.parse((await ann.ask('/account/export')).body) as Record<string, unknown>;
  assert.deepEqual(exported.team, { name: 'Knee & Co', role: 'admin' });
  assert.equal((await ann.ask('/account/team/close', { name: 'Knee & Co' })).to, '/account/team?said=closed');
  assert.match((await ann.ask('/account')).body, /Plan: Free/);
});

test('an account takes all that was kept along, and leaves nothing behind', async () => {
  const browser = await someone(site, 'all@example.org');
  const of = { system: 'cpt', code: '29881', back: '/' };
  await browser.ask('/account/favourites', { ...of, do: 'add' });
  await browser.ask('/account/notes', { ...of, text: 'mine alone' });
  await browser.ask('/cpt/codes/29881');
  await browser.ask('/search?q=meniscus');
  await browser.ask('/licence/cpt', { accept: 'yes', back: '/' });
  await browser.ask('/account/team', { name: 'One' });
  await browser.ask('/casepilot/ask', { question: 'How many units of 29881 per day?' });
  const key = await keyOf(browser, ['fees']);
  const exported = (await browser.ask('/account/export')).body;
  for (const word of [
    '"favourites"',
    'mine alone',
    'meniscus',
    '"licencesAccepted"',
    'nightly',
    '"One"',
    'units of 29881',
  ])
    assert.ok(exported.includes(word), word);
  assert.ok(!exported.includes(key));
  const { id } = await site.store.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'all@example.org')
    .executeTakeFirstOrThrow();
  assert.equal((await browser.ask('/account/delete', { current: GOOD })).to, '/');
  for (const table of [
    'favourite',
    'codeNote',
    'visitedCode',
    'searchedText',
    'apiKey',
    'licenceAcceptance',
    'teamMember',
  ] as const) {
    const left = await site.store.db.selectFrom(table).select('person').where('person', '=', id).execute();
    assert.deepEqual(left, [], table);
  }
  assert.deepEqual(
    await site.store.db.selectFrom('team').select('id').where('name', '=', 'One').execute(),
    [],
  );
  const talks = site.store.db.selectFrom('conversation').select('id').where('owner', '=', `person:${id}`);
  assert.deepEqual(await talks.execute(), []);
});

test('each new form is refused from other sites, and is for nobody who is not signed in', async () => {
  const forms = [
    '/account/favourites',
    '/account/notes',
    '/account/history',
    '/account/keys',
    '/account/keys/revoke',
    '/account/team',
    '/account/team/invite',
    '/account/team/withdraw',
    '/account/team/role',
    '/account/team/remove',
    '/account/team/leave',
    '/account/team/close',
    '/account/security',
    '/account/security/challenge',
    '/account/security/remove',
  ];
  for (const path of [...forms, '/invitation', '/login/passkey', '/login/passkey/challenge'])
    for (const from of ['cross-site', 'same-site'])
      assert.equal((await new SiteBrowser(site).ask(path, {}, { 'Sec-Fetch-Site': from })).status, 403, path);
  for (const path of forms)
    assert.match((await new SiteBrowser(site).ask(path, {})).to ?? '', /^\/login\?back=/, path);
  assert.equal((await new SiteBrowser(site).ask('/account/notes')).to, '/login?back=%2Faccount%2Fnotes');
  assert.equal((await new SiteBrowser(site).ask('/invitation', { token: 'x' })).status, 422);
});

test('a session is kept by its hash: what stands in the table opens nothing', async () => {
  const browser = await someone(site, 'hash@example.org');
  const cookie = decodeURIComponent(browser.cookies.get('coding-ahead.session_token') ?? '');
  const [token = ''] = cookie.split('.');
  const rows = await site.store.db.selectFrom('session').select('token').execute();
  assert.ok(token.length >= 32 && rows.length > 0);
  assert.ok(rows.every((row) => row.token !== token && row.token.length === 43));
});
