// What a guest reads, and what nobody reads who has no view left: asked of the site in process.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { codePage, pathOf } from '#catalog';
import { type TestSite, TODAY, testSite } from './starter.ts';

let site: TestSite;
before(async () => {
  site = await testSite([], { guestPages: 1, guestsPerAddress: 5 });
});
after(() => site.close());

const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36';
let network = 0;

/** Someone with a browser, in a network of their own. */
class Guest {
  cookie = '';
  readonly address: string;
  readonly agent: string;

  constructor(agent = BROWSER, address = `203.0.113.${++network}`) {
    this.address = address;
    this.agent = agent;
  }

  async get(path: string, headers: Record<string, string> = {}, method = 'GET') {
    const request = new Request(`http://127.0.0.1:3000${path}`, {
      method,
      headers: { 'User-Agent': this.agent, Cookie: this.cookie, ...headers },
    });
    const response = await site.web.fetch(request, { address: this.address });
    const set = response.headers.getSetCookie().find((one) => one.startsWith('gid='));
    if (set) this.cookie = set.split(';')[0] ?? '';
    const body = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body,
      isLocked: body.includes('class="wall '),
    };
  }
}

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a guest reads one page whole, and again, and under any date; the second code is locked with status 200', async () => {
  const guest = new Guest();
  for (const path of [
    '/cpt/codes/29881',
    '/cpt/codes/29881',
    '/cpt/codes/29881?asOf=2026-01-05',
    '/cpt/codes/29881/edits',
  ]) {
    const { status, isLocked, headers } = await guest.get(path);
    assert.deepEqual([status, isLocked], [200, false], path);
    assert.equal(headers.get('cache-control'), 'private, no-store');
  }
  const second = await guest.get('/icd-10-cm/codes/E11.9');
  assert.deepEqual([second.status, second.isLocked], [200, true]);
  assert.equal((await guest.get('/cpt/codes/29881')).isLocked, false, 'what was opened stays open');
});

test('the locked page keeps its headings, the status, the path and the description, and says how to go on', async () => {
  const guest = new Guest();
  const open = (await new Guest().get('/cpt/codes/99213')).body;
  await guest.get('/cpt/codes/29881');
  const locked = (await guest.get('/cpt/codes/99213')).body;
  const headings = (html: string) =>
    [...html.slice(html.indexOf('<main')).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]);
  assert.deepEqual(headings(locked), headings(open));
  const section = (html: string, id: string) =>
    html.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? '';
  assert.equal(section(locked, 'description'), section(open, 'description'));
  for (const id of ['modifiers', 'procedure', 'tips']) {
    assert.match(words(section(locked, id)), /Create a free account to unlock this content/, id);
  }
  assert.match(locked, /class="badge green"/);
  assert.match(locked, /href="\/register\?back=%2Fcpt%2Fcodes%2F99213"/);
  assert.match(words(locked), /A free account adds 5 more/);
});

test('no sentence of a locked section leaves by any way of asking', async () => {
  const open = (await new Guest().get('/cpt/codes/29881')).body;
  const gated = ['procedure', 'tips', 'modifiers', 'aftercare', 'indications']
    .flatMap((id) => (open.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? '').split(/<[^>]+>/))
    .map((text) => text.trim())
    .filter((text) => text.length > 40 && !text.startsWith('Source:'));
  assert.ok(gated.length > 10, 'there is something to look for');
  const shapes: [string, Record<string, string>, string?][] = [
    ['/cpt/codes/29881', {}],
    ['/cpt/codes/29881', {}, 'HEAD'],
    ['/cpt/codes/29881?asOf=2026-01-05', {}],
    ['/cpt/codes/29881', { Range: 'bytes=0-99999' }],
    ['/cpt/codes/29881', { 'If-None-Match': '*' }],
    ['/cpt/codes/29881', { 'Sec-Purpose': 'prefetch' }],
    ['/cpt/codes/29881', { Accept: 'application/json' }],
    [
      '/cpt/codes/29881',
      { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    ['/cpt/codes/29881', { 'X-Forwarded-For': '198.51.100.7' }],
    ['/cpt/codes/29881/edits', {}],
    ['/api/v1/codes/cpt/29881', {}],
    ['/api/v1/codes/cpt/29881', { Origin: 'http://127.0.0.1:3000' }],
    ['/search?q=29881', {}],
    ['/cpt', {}],
    ['/sitemaps/cpt-1.xml', {}],
  ];
  const guest = new Guest();
  await guest.get('/icd-10-cm/codes/E11.9');
  for (const [path, headers, method] of shapes) {
    const { body } = await guest.get(path, headers, method);
    for (const text of gated) assert.ok(!body.includes(text), `${path} ${JSON.stringify(headers)}: ${text}`);
  }
  const record = JSON.parse((await guest.get('/api/v1/codes/cpt/29881')).body);
  assert.equal(record.locked, true);
  assert.deepEqual(
    ['fees', 'edits', 'modifiers', 'procedure', 'history'].filter((key) => key in record),
    [],
  );
});

test('crawlers get the open part of every page, spend nothing and count as no guest', async () => {
  const bot = new Guest('Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)');
  for (const code of ['29881', '99213', '64560']) {
    const { status, isLocked, headers } = await bot.get(`/cpt/codes/${code}`);
    assert.deepEqual([status, isLocked, headers.getSetCookie()], [200, true, []]);
  }
});

test('searching, browsing, status and pages that are not there cost nothing; how many views are left stands everywhere', async () => {
  const guest = new Guest();
  for (const path of [
    '/',
    '/search?q=knee',
    '/cpt',
    '/icd-10-cm',
    '/status',
    '/cpt/codes/00000',
    '/icd-10-cm/codes/e119',
  ]) {
    const { body, headers, status } = await guest.get(path);
    assert.deepEqual(headers.getSetCookie(), [], path);
    if (status !== 308) assert.match(words(body), /1 of 1 page left Free account: 5 more/, path);
  }
  assert.match(words((await guest.get('/cpt/codes/29881')).body), /No pages left Free account: 5 more/);
});

test('the deletion of a dead code is said to everyone', async () => {
  const guest = new Guest();
  await guest.get('/cpt/codes/29881');
  const { body, isLocked } = await guest.get('/cpt/codes/64560');
  assert.ok(isLocked);
  assert.match(words(body), /Deleted\. Last valid day 2011-12-31/);
  assert.match(words(body), /Look at instead/);
});

test('200 requests of one guest at once: of different codes one opens, of one code all', async () => {
  const codes = codePage(site.library.current, 'cpt', TODAY, 0, 200).map((code) =>
    pathOf({ system: 'cpt', code }),
  );
  assert.ok(codes.length > 20);
  const ask = async (paths: string[]) => {
    const guest = new Guest();
    // A guest with a cookie and one view left.
    await site.store.db.updateTable('plan').set({ pages: 2 }).where('name', '=', 'guest').execute();
    await guest.get('/hcpcs/codes/J1885');
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => guest.get(paths[n % paths.length] ?? '')),
    );
    await site.store.db.updateTable('plan').set({ pages: 1 }).where('name', '=', 'guest').execute();
    return answers
      .map(({ isLocked }, n) => (isLocked ? null : paths[n % paths.length]))
      .filter((path) => path !== null);
  };
  assert.equal(new Set(await ask(codes)).size, 1);
  assert.equal((await ask(['/cpt/codes/29881'])).length, 200);
});

test('clearing cookies helps as often as the network has guests; past it the wall stands, and nothing is refused', async () => {
  const open: boolean[] = [];
  for (let n = 0; n < 8; n++) {
    const { status, isLocked } = await new Guest(BROWSER, '198.51.100.20').get('/cpt/codes/29881');
    assert.equal(status, 200);
    open.push(!isLocked);
  }
  assert.deepEqual(open, [true, true, true, true, true, false, false, false]);
  const proxied = new Guest(BROWSER, '127.0.0.1');
  assert.equal(
    (await proxied.get('/cpt/codes/29881', { 'X-Forwarded-For': '8.8.8.8, 198.51.100.20' })).isLocked,
    true,
  );
  assert.equal(
    (await proxied.get('/cpt/codes/29881', { 'X-Forwarded-For': '198.51.100.20, 8.8.8.8' })).isLocked,
    false,
  );
});
