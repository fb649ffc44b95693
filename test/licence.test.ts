// AMA descriptors (invented ones) are shown only after the terms were accepted, with their notice, and leave by no other door.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { fixture } from './part.ts';
import { type TestSite, testSite } from './starter.ts';

const CANARY = /Invented descriptor of service/;

let site: TestSite;
before(async () => {
  site = await testSite([fixture('cpt-ama')]);
});
after(() => site.close());

const body = async (path: string, init?: RequestInit) => (await site.get(path, init)).text();

async function accepted(): Promise<RequestInit> {
  const answer = await site.get('/licence/cpt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ accept: 'yes', back: '/cpt/codes/29881' }),
  });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/cpt/codes/29881');
  return { headers: { Cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] as string } };
}

test('before the terms are accepted the page invites and shows no word of the AMA', async () => {
  const page = await body('/cpt/codes/29881');
  assert.doesNotMatch(page, CANARY);
  assert.match(page, /href="\/licence\/cpt\?back=/);
  const terms = await body('/licence/cpt?back=/cpt/codes/29881');
  assert.match(terms, /FARS/);
  assert.match(terms, /not assigned by the AMA/);
  assert.doesNotMatch(terms, CANARY);
});

test('a cookie of another release, or any made-up one, accepts nothing', async () => {
  for (const cookie of ['cpt-licence=1', 'cpt-licence=yes', 'cpt-licence=']) {
    assert.doesNotMatch(await body('/cpt/codes/29881', { headers: { Cookie: cookie } }), CANARY, cookie);
  }
});

test('once accepted, the descriptor stands with the copyright line of the file’s own year', async () => {
  const page = await body('/cpt/codes/29881', await accepted());
  assert.match(page, CANARY);
  assert.match(page, /CPT © 2025 American Medical Association\. All rights reserved\./);
});

test('search, lists, sitemaps, structured data and page titles never carry a descriptor, accepted or not', async () => {
  const doors = [
    '/',
    '/cpt',
    '/cpt?under=20100-29999',
    '/search?q=invented+descriptor',
    '/sitemap.xml',
    '/sitemaps/cpt-1.xml',
    '/status',
    '/robots.txt',
    '/metrics',
    '/cpt/codes/29881/edits',
    '/cpt/codes/29888',
  ];
  for (const door of doors) {
    for (const init of [undefined, await accepted()])
      assert.doesNotMatch(await body(door, init), CANARY, door);
  }
  assert.doesNotMatch(await body('/api/v1/codes/cpt/29881'), CANARY);
  const page = await body('/cpt/codes/29881', await accepted());
  const head = page.slice(0, page.indexOf('<body'));
  assert.doesNotMatch(head, CANARY);
});
