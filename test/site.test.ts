// What a reader and an attacker get from the site, asked in process over the starter edition.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { type TestSite, TODAY, testSite } from './starter.ts';

let site: TestSite;
before(async () => {
  site = await testSite();
});
after(() => site.close());

const page = async (path: string) => {
  const response = await site.get(path);
  return { status: response.status, headers: response.headers, body: await response.text() };
};

/** What a reader sees: text without tags, white space folded. */
const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('64560 opens today with its deletion, its last valid day and the NCCI evidence', async () => {
  const { status, body } = await page('/cpt/codes/64560');
  const main = words(body.slice(body.indexOf('<main')));
  assert.equal(status, 200);
  assert.match(main, /Deleted\. Last valid day 2011-12-31/);
  assert.match(main, /NCCI/);
  assert.ok(main.indexOf('Deleted') < main.indexOf('Common language description'));
});

test('64560 is active on a date of service in 2011, and the date stays in the links', async () => {
  const { body } = await page('/cpt/codes/64560?asOf=2011-06-01');
  assert.doesNotMatch(words(body.slice(body.indexOf('<main'))), /Deleted\. Last valid day/);
  assert.match(words(body), /Active on 2011-06-01/);
  assert.match(body, /href="\/cpt\/codes\/\d{5}\?asOf=2011-06-01"/);
});

test('every page of the starter edition says that it is one and how to load the rest', async () => {
  for (const path of [
    '/',
    '/cpt',
    '/cpt/codes/99213',
    '/icd-10-cm/codes/E11.9',
    '/search?q=diabetes',
    '/status',
    '/nowhere',
  ]) {
    const { body } = await page(path);
    assert.match(words(body), /starter edition/i, path);
    assert.match(body, /href="\/status#load"/, path);
  }
});

test('other spellings of a code lead to the canonical one for good', async () => {
  for (const [from, to] of [
    ['/icd-10-cm/codes/e119', '/icd-10-cm/codes/E11.9'],
    ['/icd-10-cm/codes/E119', '/icd-10-cm/codes/E11.9'],
    ['/ICD10CM/codes/E11.9', '/icd-10-cm/codes/E11.9'],
    ['/hcpcs/codes/j1885', '/hcpcs/codes/J1885'],
    ['/cpt/codes/J1885', '/hcpcs/codes/J1885'],
    ['/CPT', '/cpt'],
    ['/icd-10-cm/codes/e119?asOf=2024-01-05', '/icd-10-cm/codes/E11.9?asOf=2024-01-05'],
  ]) {
    const response = await site.get(from as string);
    assert.equal(response.status, 308, from);
    assert.equal(response.headers.get('location'), to, from);
  }
});

test('a date that is none, or out of all reach, is answered with a clear page', async () => {
  for (const asOf of [
    'tomorrow',
    '1899-01-01',
    '2024-02-30',
    '9999-12-31',
    '2024-13-01',
    '%F0%9F%A9%BA',
    '2024-1-1',
    '<script>',
  ]) {
    const { status, body } = await page(`/icd-10-cm/codes/E11.9?asOf=${asOf}`);
    assert.equal(status, 400, asOf);
    assert.match(words(body), /not a date of service/, asOf);
    assert.match(words(body), /YYYY-MM-DD/, asOf);
  }
});

test('codes that are none get a page that says the shape and offers near ones', async () => {
  for (const code of [
    'ABCDE',
    '%F0%9F%A9%BA',
    '00000',
    'x'.repeat(200),
    '%00',
    '..%2f..%2fetc%2fpasswd',
    "1'%20OR%201=1--",
    '%3Cscript%3E',
  ]) {
    const { status, body } = await page(`/cpt/codes/${code}`);
    assert.equal(status, 404, code);
    assert.match(words(body), /not in this reference/, code);
    assert.doesNotMatch(body, /<script>/, code);
  }
  assert.match((await page('/cpt/codes/64562')).body, /href="\/cpt\/codes\/6456\d"/);
  assert.match((await page('/icd-10-cm/codes/E11.999')).body, /href="\/icd-10-cm\/codes\/E11/);
});

test('a code of 10 kB is turned away, not looked up', async () => {
  const { status, body } = await page(`/cpt/codes/${'9'.repeat(10_000)}`);
  assert.equal(status, 414);
  assert.match(words(body), /at most 8 KiB/);
  assert.doesNotMatch(body, /9{200}/);
});

test('a slash too many is taken off, and never leads to another host', async () => {
  const answer = await site.get('/cpt/codes/99213/?asOf=2024-05-01');
  assert.equal(answer.status, 308);
  assert.equal(answer.headers.get('location'), '/cpt/codes/99213?asOf=2024-05-01');
  for (const path of ['//example.com/', '///example.com//', '/', '/nosuch'])
    assert.doesNotMatch((await site.get(path)).headers.get('location') ?? '', /example/, path);
});

test('D codes are nobody’s but the ADA’s', async () => {
  const { status, body } = await page('/hcpcs/codes/D0120');
  assert.equal(status, 404);
  assert.match(words(body), /American Dental Association/);
});

test('no path, query or date that anyone can type makes the server fail', async () => {
  const seed = Number(process.env.SEED ?? 20261124);
  const segment = fc.string({ unit: 'binary', maxLength: 40 }).map(encodeURIComponent);
  const system = fc.constantFrom('cpt', 'hcpcs', 'icd-10-cm', 'icd-10-pcs', 'search', 'sitemaps', 'status');
  await fc.assert(
    fc.asyncProperty(system, segment, segment, async (one, two, three) => {
      for (const path of [
        `/${one}/codes/${two}?asOf=${three}`,
        `/${one}?under=${two}&q=${three}`,
        `/${one}/codes/${two}/edits?contains=${three}&from=${two}`,
      ]) {
        const { status } = await page(path);
        assert.ok(status < 500, `${path} answered ${status}`);
      }
    }),
    { seed, numRuns: 150 },
  );
});

test('every answer carries the security headers, and no page has an inline script or style', async () => {
  for (const path of [
    '/',
    '/cpt',
    '/cpt/codes/29881',
    '/cpt/codes/29881/edits',
    '/search?q=knee',
    '/status',
    '/casepilot',
    '/nowhere',
    '/robots.txt',
    '/healthz',
    '/metrics',
  ]) {
    const { headers, body } = await page(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /script-src 'nonce-[\w-]{20,}' 'strict-dynamic'/, path);
    assert.doesNotMatch(policy, /unsafe/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('x-frame-options'), 'DENY', path);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
    if (!headers.get('content-type')?.includes('html')) continue;
    assert.doesNotMatch(body, /\sstyle="/, path);
    assert.doesNotMatch(body, /\son[a-z]+="/, path);
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
    for (const [tag] of body.matchAll(/<script\b[^>]*>/g))
      assert.ok(tag.includes(`nonce="${nonce}"`), `${path}: ${tag}`);
  }
});

test('a form is taken from this site only, and leads only back into it', async () => {
  const form = (headers: Record<string, string>, back: string) =>
    site.get('/theme', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ to: 'dark', back }),
    });
  assert.equal((await form({ 'Sec-Fetch-Site': 'cross-site' }, '/')).status, 403);
  assert.equal((await form({ Origin: 'https://elsewhere.example' }, '/')).status, 403);
  assert.equal((await form({}, '/')).status, 403);
  const taken = await form({ 'Sec-Fetch-Site': 'same-origin' }, '/cpt/codes/29881');
  assert.equal(taken.status, 303);
  assert.equal(taken.headers.get('location'), '/cpt/codes/29881');
  assert.match(taken.headers.get('set-cookie') ?? '', /^theme=dark;.*HttpOnly.*SameSite=Lax/);
  for (const back of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/a\r\nSet-Cookie: x=1',
  ]) {
    assert.equal((await form({ 'Sec-Fetch-Site': 'same-origin' }, back)).headers.get('location'), '/', back);
  }
});

test('a foreign host name is not answered', async () => {
  const response = await site.web.fetch(new Request('http://attacker.example/cpt/codes/29881'));
  assert.equal(response.status, 421);
});

test('search finds by code and by word, redirects a whole code, and teaches when it finds nothing', async () => {
  assert.equal((await site.get('/search?q=29881')).headers.get('location'), '/cpt/codes/29881');
  assert.equal((await site.get('/search?q=e119')).headers.get('location'), '/icd-10-cm/codes/E11.9');
  assert.match((await page('/search?q=type+2+diabetes')).body, /\/icd-10-cm\/codes\/E11/);
  assert.match((await page('/search?q=diabetes+type+2&system=icd-10-cm')).body, /\/icd-10-cm\/codes\/E11/);
  const nothing = await page('/search?q=zzqqxx');
  assert.equal(nothing.status, 200);
  assert.match(words(nothing.body), /nothing|no /i);
});

test('browsing leads from each system down to its codes', async () => {
  for (const system of ['cpt', 'hcpcs', 'icd-10-cm']) {
    let path = `/${system}`;
    for (let depth = 0; depth < 6; depth++) {
      const { status, body } = await page(path);
      assert.equal(status, 200, path);
      if (new RegExp(`href="/${system}/codes/`).test(body.slice(body.indexOf('<main')))) break;
      const next = new RegExp(`href="(/${system}\\?under=[^"]+)"`).exec(
        body.slice(body.indexOf('<main')),
      )?.[1];
      assert.ok(next, `${path} leads nowhere`);
      path = next.replaceAll('&amp;', '&');
      assert.ok(depth < 5, `${path} is too deep`);
    }
  }
  assert.equal((await page('/cpt?under=nowhere')).status, 404);
});

test('crawlers get robots.txt, sitemaps of every system and structured data', async () => {
  assert.match((await page('/robots.txt')).body, /Sitemap: http:\/\/127\.0\.0\.1:3000\/sitemap\.xml/);
  const index = (await page('/sitemap.xml')).body;
  for (const system of ['cpt', 'hcpcs', 'icd-10-cm']) {
    const address = new RegExp(`<loc>http://127\\.0\\.0\\.1:3000(/sitemaps/${system}-1\\.xml)</loc>`).exec(
      index,
    )?.[1];
    assert.ok(address, system);
    assert.match((await page(address)).body, new RegExp(`<loc>http://127\\.0\\.0\\.1:3000/${system}/codes/`));
  }
  assert.equal((await page('/sitemaps/cpt-99.xml')).status, 404);
  const { body } = await page('/icd-10-cm/codes/E11.9');
  const data = JSON.parse(
    /<script[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/.exec(body)?.[1] ?? 'null',
  );
  assert.equal(data['@type'], 'MedicalCode');
  assert.equal(data.codeValue, 'E11.9');
  assert.equal(data.codingSystem, 'http://hl7.org/fhir/sid/icd-10-cm');
});

test('the API gives the record of the page, and a problem where there is none', async () => {
  const response = await site.get('/api/v1/codes/cpt/64560');
  const record = (await response.json()) as {
    status: { kind: string; lastDay: string };
    releases: unknown[];
    asOf: string;
  };
  assert.equal(record.status.kind, 'deleted');
  assert.equal(record.status.lastDay, '2011-12-31');
  assert.equal(record.asOf, TODAY);
  assert.ok(record.releases.length > 0);
  const missing = await site.get('/api/v1/codes/cpt/00000');
  assert.equal(missing.status, 404);
  assert.match(missing.headers.get('content-type') ?? '', /application\/problem\+json/);
});

test('health, readiness and metrics answer, and readiness turns red while closing', async () => {
  assert.equal((await page('/healthz')).status, 200);
  assert.equal((await page('/readyz')).status, 200);
  assert.match((await page('/metrics')).body, /http_request_duration_seconds_bucket/);
  const closing = await testSite();
  closing.web.drain();
  assert.equal((await closing.get('/readyz')).status, 503);
  closing.close();
});
