// What the operator looks up and hands on, as a browser without JavaScript meets it: audit log, CPT acceptances, teams, usage for the AMA.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { GOOD, SiteBrowser, signedInOperator, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

let site: TestSite;
let chief: SiteBrowser;
let ann: SiteBrowser;
before(async () => {
  site = await testSite([resolve(import.meta.dirname, 'fixtures', 'cpt-ama')]);
  chief = await signedInOperator(site);
  ann = await someone(site, '+ann@example.org');
});
after(() => site.close());

const PAGES = [
  '/admin/audit',
  '/admin/teams',
  '/admin/licence',
  '/admin/licence.csv',
  '/admin/usage',
  '/admin/usage.csv',
  '/admin/requests',
  '/admin/queues',
  '/admin/editions',
];

test('to members and guests there is no such page', async () => {
  for (const path of PAGES) {
    assert.equal((await ann.ask(path)).status, 404, path);
    assert.equal((await new SiteBrowser(site).ask(path)).to, '/login?back=%2Fadmin', path);
    assert.equal((await chief.ask(path)).status, 200, path);
  }
});

test('the log holds what was done at the site, found by person and act', async () => {
  await ann.ask('/account/keys', { name: 'my <i>program</i>', life: '30', scopes: 'fees' });
  await ann.ask('/account/team', { name: 'Knee & Co' });
  await ann.ask('/account/team/invite', { email: 'eve@example.org', role: 'member' });
  const changed = await ann.ask('/account/password', {
    current: GOOD,
    password: 'granite saddle ninety echo',
  });
  assert.equal(changed.to, '/account?said=password');
  const { body } = await chief.ask('/admin/audit');
  const table = /<tbody>.*<\/tbody>/s.exec(body)?.[0] ?? '';
  for (const words of ['API key made', 'Team founded', 'Invitation to a team made', 'Password changed'])
    assert.ok(table.includes(words), words);
  assert.match(table, /chief@example\.org.*Two-factor turned on|Two-factor turned on.*chief@example\.org/s);
  assert.doesNotMatch(table, /eve@example|granite|program/);
  const keys = (await chief.ask('/admin/audit?person=ann%40&act=key+made')).body;
  assert.match(keys, /<td>API key made<\/td>/);
  assert.doesNotMatch(keys, /<td>Team founded<\/td>/);
  const none = await chief.ask(`/admin/audit?${new URLSearchParams({ person: "';--<b>", after: 'x' })}`);
  assert.equal(none.status, 200);
  assert.match(none.body, /Nothing here/);
  assert.doesNotMatch(none.body, /<b>/);
});

test('who accepted the CPT terms stands on a page and in a table that runs no formula', async () => {
  assert.match((await chief.ask('/admin/licence')).body, /Nobody yet/);
  await ann.ask('/licence/cpt', { accept: 'yes', back: '/' });
  assert.match((await chief.ask('/admin/licence')).body, /\+ann@example\.org/);
  const { body } = await chief.ask('/admin/licence.csv');
  const [head, row, end] = body.split('\r\n');
  assert.match(head ?? '', /accepted,version,e-mail,account$/);
  assert.match(row ?? '', /^2026-11-24T12:00:00\.000Z,CPT [^,]+,'\+ann@example\.org,/);
  assert.equal(end, '');
});

test('the operator gives a team plan and seats, in force at once, and is told beside the field what does not fit', async () => {
  const { id } = await site.store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  const plan = async () => {
    const { body } = await ann.ask('/account');
    return /Plan: (\w+)/.exec(body)?.[1];
  };
  const grant = (form: Record<string, string>) => chief.ask(`/admin/teams/${id}`, { from: '0', ...form });
  assert.match((await chief.ask('/admin/teams')).body, /Knee &amp; Co/);
  assert.equal(await plan(), 'Free');
  for (const seats of ['0', '-3', '2.5', 'many', '', '10001']) {
    const refused = await grant({ plan: 'pro', seats });
    assert.equal(refused.status, 422, seats);
    assert.match(refused.body, /A team has 1 to 10,000 seats/);
    assert.ok(refused.body.includes(`value="${seats}"`), 'what was typed is kept');
  }
  assert.match((await grant({ plan: 'guest', seats: '9' })).body, /There is no such plan/);
  assert.equal(await plan(), 'Free');
  assert.equal((await grant({ plan: 'pro', seats: '9' })).to, '/admin/teams?from=0&said=saved');
  assert.equal(await plan(), 'Pro');
  assert.match((await chief.ask('/admin/teams')).body, /1 of 9/);
  await grant({ plan: '', seats: '9' });
  assert.equal(await plan(), 'Free');
  assert.match((await chief.ask('/admin/audit')).body, /no plan, 9 seats/);
  assert.equal((await chief.ask('/admin/teams/none', { plan: 'pro', seats: '9' })).status, 404);
  assert.equal((await ann.ask(`/admin/teams/${id}`, { plan: 'pro', seats: '9' })).status, 404);
});

test('who is shown words of the AMA is counted once in a quarter, on pages and by the API; nobody else is', async () => {
  const csv = async () => (await chief.ask('/admin/usage.csv')).body.trim().split('\r\n').slice(1);
  const reader = await someone(site, 'reader@example.org');
  await reader.ask('/cpt/codes/64561');
  assert.deepEqual(await csv(), [], 'the terms are not accepted yet');
  await reader.ask('/licence/cpt', { accept: 'yes', back: '/' });
  await reader.ask('/icd-10-cm');
  await reader.ask('/');
  assert.deepEqual(await csv(), [], 'these pages hold no words of the AMA');
  const guest = new SiteBrowser(site);
  await guest.ask('/licence/cpt', { accept: 'yes', back: '/' });
  assert.match((await guest.ask('/cpt/codes/64561')).body, /American Medical Association. All rights/);
  assert.deepEqual(await csv(), [], 'a guest is nobody to count');
  await reader.ask('/cpt/codes/64561');
  await reader.ask('/cpt/codes/64561');
  assert.deepEqual(await csv(), ['2026-Q4,1']);
  // Ann accepted above; her program reads for her.
  const made = await ann.ask('/account/keys', { name: 'reads', life: '30', scopes: 'codes' });
  const key = /ca_[\w-]{43}/.exec(made.body)?.[0] ?? '';
  const call = () => site.get('/api/v1/codes/cpt/64561', { headers: { Authorization: `Bearer ${key}` } });
  assert.match(await (await call()).text(), /"state":"shown"/);
  await call();
  assert.deepEqual(await csv(), ['2026-Q4,2']);
  assert.match((await chief.ask('/admin/usage')).body, /2026-Q4/);
  await ann.ask('/account/delete', { current: 'granite saddle ninety echo' });
  assert.deepEqual(await csv(), ['2026-Q4,2'], 'a report can be made again');
  assert.match((await chief.ask('/admin/audit?act=account+deleted')).body, /<td>Account deleted<\/td>/);
});
