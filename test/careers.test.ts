// The job board over HTTP, in process: what search engines, feed readers and mail providers get, what closes when, and who may read what.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { approvePosting, resumesOf, writeAlerts } from '#careers';
import { type SiteBrowser, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

const HOME = 'http://127.0.0.1:3000';
let site: TestSite;
let employer: SiteBrowser;
let seeker: SiteBrowser;
let place: string;
before(async () => {
  site = await testSite();
  employer = await someone(site, 'hiring@prairie.example');
  seeker = await someone(site, 'cara@example.org');
  await site.store.db.updateTable('person').set({ plan: 'pro' }).execute();
  const made = await employer.ask('/careercenter/employer', {
    name: 'Prairie & Sons <Health>',
    website: 'https://prairie.example/',
    about: 'Four hospitals.',
    city: 'Omaha',
    inState: 'NE',
  });
  place = (made.to ?? '').split('?')[0] ?? '';
  assert.match(place, /^\/careercenter\/employer\/[\w-]+$/);
});
after(() => site?.close());

const POSTING: Readonly<Record<string, string>> = {
  title: 'Inpatient coder',
  description: 'Code charts & queries <all> day.\n\n## Duties\n- DRG validation\n- “queries”',
  workplace: 'on-site',
  city: 'Omaha',
  inState: 'NE',
  zip: '68102',
  payMin: '28.50',
  payMax: '34',
  payPer: 'hour',
  employment: 'full-time',
  experience: 'two-years',
  credentials: 'cic',
  applyUrl: '',
};

/** Its address, once the operator has approved it. */
async function live(changes: Record<string, string> = {}): Promise<{ slug: string; id: string }> {
  const saved = await employer.ask(`${place}/postings`, { ...POSTING, ...changes });
  const id = /postings\/([\w-]+)\/preview/.exec(saved.to ?? '')?.[1] ?? '';
  const sent = await employer.ask(`/careercenter/postings/${id}/submit`, {});
  assert.equal(sent.status, 303);
  const { slug } = await site.store.db
    .selectFrom('posting')
    .select('slug')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const path = `/careercenter/jobs/${slug}`;
  assert.equal((await site.get(path)).status, 404, 'nobody sees it before the operator');
  const now = new Date('2026-11-24T12:00:00Z');
  assert.equal(await approvePosting(site.store.db, HOME, id, { by: null, now }), null);
  assert.equal((await site.get(path)).status, 200);
  return { slug, id };
}

async function jsonLdOf(slug: string): Promise<Record<string, unknown>> {
  const page = await (await site.get(`/careercenter/jobs/${slug}`)).text();
  return JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '');
}

test('a job’s structured data holds what Google requires, for a place and for remote work', async () => {
  const { slug, id } = await live();
  const there = await jsonLdOf(slug);
  assert.deepEqual(there, {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Inpatient coder',
    description:
      '<p>Code charts &amp; queries &lt;all&gt; day.</p><h3>Duties</h3><ul><li>DRG validation</li><li>“queries”</li></ul>',
    identifier: { '@type': 'PropertyValue', name: 'Prairie & Sons <Health>', value: id },
    datePosted: '2026-11-24T12:00:00.000Z',
    validThrough: '2026-12-24T12:00:00.000Z',
    employmentType: 'FULL_TIME',
    hiringOrganization: {
      '@type': 'Organization',
      name: 'Prairie & Sons <Health>',
      sameAs: 'https://prairie.example/',
    },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: 'Omaha',
        addressRegion: 'NE',
        postalCode: '68102',
        addressCountry: 'US',
      },
    },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'USD',
      value: { '@type': 'QuantitativeValue', minValue: 28.5, maxValue: 34, unitText: 'HOUR' },
    },
    experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
    directApply: true,
    url: `${HOME}/careercenter/jobs/${slug}`,
  });
  const remote = await jsonLdOf(
    (await live({ workplace: 'remote', city: '', inState: '', zip: '', payMin: '', payMax: '' })).slug,
  );
  assert.equal(remote.jobLocationType, 'TELECOMMUTE');
  assert.deepEqual(remote.applicantLocationRequirements, { '@type': 'Country', name: 'USA' });
  assert.ok(!('jobLocation' in remote) && !('baseSalary' in remote), 'nothing is invented');
});

test('a closed job says so for a month, without structured data, and is gone after', async () => {
  const { slug, id } = await live();
  await employer.ask(`/careercenter/postings/${id}/close`, {});
  const closed = await site.get(`/careercenter/jobs/${slug}`);
  const page = await closed.text();
  assert.equal(closed.status, 200);
  assert.match(page, /takes no applications any more/);
  assert.doesNotMatch(page, /ld\+json/);
  assert.match(page, /noindex/);
  assert.equal((await seeker.ask(`/careercenter/jobs/${slug}/apply`)).status, 303);
  await site.store.db
    .updateTable('posting')
    .set({ closedAt: '2026-10-25T12:00:00.000Z' })
    .where('id', '=', id)
    .execute();
  assert.equal((await site.get(`/careercenter/jobs/${slug}`)).status, 200, 'thirty days');
  await site.store.db
    .updateTable('posting')
    .set({ closedAt: '2026-10-25T11:59:59.000Z' })
    .where('id', '=', id)
    .execute();
  assert.equal((await site.get(`/careercenter/jobs/${slug}`)).status, 410);
});

test('each search is a feed in three forms, well made whatever stands in a title', async () => {
  const { slug } = await live({ title: 'Coder & auditor <b>"CIC"</b> ]]>' });
  const url = `${HOME}/careercenter/jobs/${slug}`;
  const ask = async (kind: string) => {
    const answer = await site.get(`/careercenter/feed.${kind}?q=auditor&sort=pay`);
    assert.equal(answer.status, 200);
    return { type: answer.headers.get('content-type') ?? '', body: await answer.text() };
  };
  const rss = await ask('rss');
  assert.match(rss.type, /^application\/rss\+xml/);
  assert.ok(rss.body.includes(`<link>${url}</link>`));
  assert.ok(rss.body.includes('<title>Coder &amp; auditor &lt;b&gt;&quot;CIC&quot;&lt;/b&gt; ]]&gt;'));
  assert.ok(rss.body.includes('<pubDate>Tue, 24 Nov 2026 12:00:00 GMT</pubDate>'));
  const atom = await ask('atom');
  assert.ok(atom.body.includes(`<id>${url}</id>`));
  assert.ok(atom.body.includes('<updated>2026-11-24T12:00:00.000Z</updated>'));
  const { SaxesParser } = await import('saxes');
  for (const { body } of [rss, atom]) new SaxesParser({ xmlns: true }).write(body).close();
  const json = JSON.parse((await ask('json')).body);
  assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
  assert.deepEqual(
    json.items.map((item: { id: string }) => item.id),
    [url],
    'only what the search finds',
  );
  assert.equal(json.feed_url, `${HOME}/careercenter/feed.json?q=auditor&sort=pay`);
  assert.equal((await site.get('/careercenter/feed.exe')).status, 404);
});

test('the sitemap names the live jobs and no others', async () => {
  const open = await live();
  const closed = await live();
  await employer.ask(`/careercenter/postings/${closed.id}/close`, {});
  assert.match(await (await site.get('/sitemap.xml')).text(), /sitemaps\/jobs-1\.xml/);
  const jobs = await (await site.get('/sitemaps/jobs-1.xml')).text();
  assert.ok(jobs.includes(`/careercenter/jobs/${open.slug}</loc>`));
  assert.ok(!jobs.includes(closed.slug));
  assert.equal((await site.get('/sitemaps/jobs-2.xml')).status, 404);
  assert.equal((await site.get('/sitemaps/jobs-0.xml')).status, 404);
});

test('a mail provider stops the letters of a search with one post; the link alone, or a wrong one, stops nothing', async () => {
  await seeker.ask('/careercenter/searches', { name: 'Auditing', query: 'q=auditing', frequency: 'daily' });
  await live({ title: 'Auditing lead' });
  const { db } = site.store;
  await db.updateTable('savedSearch').set({ seenTo: '2026-11-23', nextAt: '2026-11-24' }).execute();
  const now = () => new Date('2026-11-24T13:00:00Z');
  await writeAlerts(
    { db, secret: 'a secret for tests, of thirty-two letters', origin: () => HOME, now },
    AbortSignal.timeout(5000),
  );
  const letter = await db
    .selectFrom('outgoingLetter')
    .selectAll()
    .where('to', '=', 'cara@example.org')
    .execute();
  const path = /\/careercenter\/unsubscribe\?token=[^\s>"\\]+/.exec(JSON.stringify(letter))?.[0] ?? '';
  assert.notEqual(path, '', JSON.stringify(letter));
  const frequency = async () =>
    /<option value="(\w+)" selected="">/.exec((await seeker.ask('/careercenter/searches')).body)?.[1];
  const page = await site.get(path);
  assert.match(await page.text(), /No more letters/);
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(await frequency(), 'daily', 'opening the link changes nothing');
  const click = (address: string, headers: Record<string, string> = {}) =>
    site.get(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: 'List-Unsubscribe=One-Click',
    });
  await click(`${path}x`);
  assert.equal((await click(path, { 'Sec-Fetch-Site': 'cross-site' })).status, 403, 'a foreign page');
  assert.equal(await frequency(), 'daily');
  assert.equal((await click(path)).status, 200);
  assert.equal(await frequency(), 'off');
  assert.equal((await click('/careercenter/employer')).status, 403, 'no other form is taken from nowhere');
});

test('what is behind the login leads there and back, and nobody reads what is another’s', async () => {
  const guest = await site.get('/careercenter/profile');
  assert.equal(guest.headers.get('location'), '/login?back=%2Fcareercenter%2Fprofile');
  const { slug, id } = await live({ question0: 'Remote?', kind0: 'yes-no' });
  const apply = `/careercenter/jobs/${slug}/apply`;
  await seeker.ask('/careercenter/profile', { name: '=cmd|calc' });
  const question = /name="(answer-[\w-]+)"/.exec((await seeker.ask(apply)).body)?.[1] ?? '';
  const wrong = await seeker.ask(apply, { letter: '', [question]: 'Perhaps' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Answer yes or no/);
  const sent = await seeker.ask(apply, { letter: 'Ten years.', [question]: 'Yes' });
  const application = (sent.to ?? '').split('?')[0] ?? '';
  const number = application.split('/').at(-1);
  const stranger = await someone(site, 'stranger@example.org');
  const employers = [
    place,
    `${place}/company`,
    `${place}/postings`,
    `${place}/import`,
    `${place}/applicants`,
    `${place}/applicants.csv`,
    `/careercenter/postings/${id}`,
    `/careercenter/postings/${id}/preview`,
    `/careercenter/applicants/${number}`,
  ];
  for (const path of employers) {
    assert.equal((await employer.ask(path)).status, 200, path);
    assert.equal((await stranger.ask(path)).status, 404, path);
    assert.equal((await seeker.ask(path)).status, 404, path);
  }
  for (const [path, form] of [
    [`/careercenter/postings/${id}`, { ...POSTING }],
    [`/careercenter/postings/${id}/close`, {}],
    [`${place}/company`, { name: 'Mine now' }],
    [`${place}/members`, { email: 'stranger@example.org' }],
    [`/careercenter/applicants/${number}/messages`, { text: 'Hello' }],
    [`/careercenter/applications/${number}/messages`, { text: 'Hello' }],
    [`/careercenter/applications/${number}/withdraw`, {}],
  ] as const)
    assert.equal((await stranger.ask(path, form)).status, 404, path);
  for (const [path, form] of [
    [`/careercenter/applicants/${number}/stage`, { stage: 'hired' }],
    [`/careercenter/applicants/${number}/notes`, { text: 'Mine' }],
  ] as const)
    assert.equal((await stranger.ask(path, form)).status, 404, path);
  assert.equal((await employer.ask(application)).status, 404, 'the applicant’s own page');
  const csv = (await employer.ask(`${place}/applicants.csv`)).body;
  assert.ok(csv.includes("'=cmd|calc"), csv);
  assert.ok(!csv.includes('cara@example.org'), 'addresses stay hidden');
});

test('a résumé is typed by its content and served to nobody’s browser as a page', async () => {
  const upload = async (name: string, content: string) => {
    const form = new FormData();
    form.set('file', new File([content], name, { type: 'application/pdf' }));
    return site.get('/careercenter/resumes', {
      method: 'POST',
      headers: {
        Cookie: [...seeker.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        'Sec-Fetch-Site': 'same-origin',
      },
      body: form,
    });
  };
  assert.equal((await upload('cv.pdf', 'MZ\u0000\u0000\u0003')).status, 422, 'a program');
  assert.equal((await upload('cv.pdf', '')).status, 422, 'nothing');
  assert.equal((await upload('big.txt', 'a'.repeat(6 * 2 ** 20))).status, 413);
  assert.equal((await upload('cv.html', '<script>alert(1)</script> my résumé')).status, 422, 'a page');
  assert.equal((await upload('cv".html', 'My résumé <script>alert(1)</script>')).status, 303);
  const { id } = await site.store.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'cara@example.org')
    .executeTakeFirstOrThrow();
  const [resume] = await resumesOf(site.store.db, id);
  const got = await seeker.ask(`/careercenter/resumes/${resume?.id}`);
  assert.equal(got.status, 200);
  assert.match(got.headers.get('content-type') ?? '', /^text\/plain/);
  assert.match(
    got.headers.get('content-disposition') ?? '',
    /^attachment; filename="[\w .-]+\.txt"; filename\*=UTF-8''cv\.txt$/,
  );
  assert.equal(got.headers.get('x-content-type-options'), 'nosniff');
  assert.match(got.headers.get('cache-control') ?? '', /no-store/);
  assert.equal((await employer.ask(`/careercenter/resumes/${resume?.id}`)).status, 404);
});

test('a page of jobs begins after the last one seen, so that new ones push nothing over the edge', async () => {
  for (let n = 0; n < 27; n++) await live({ title: `Paged ${n}`, payMin: '', payMax: '' });
  const seen: string[] = [];
  let path: string | null = '/careercenter?q=paged';
  for (let page = 0; path !== null && page < 5; page++) {
    const { body } = await seeker.ask(path);
    seen.push(
      ...[...body.matchAll(/<h3><a href="\/careercenter\/jobs\/[\w-]+">(Paged \d+)</g)].map(
        ([, title]) => title ?? '',
      ),
    );
    path = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? null;
    if (page === 0) await live({ title: 'Paged late' });
  }
  assert.equal(seen.length, 27);
  assert.equal(new Set(seen).size, 27);
});

test('an employer with many postings turns pages of them', async () => {
  const jobs = Array.from({ length: 205 }, (_, n) => ({
    id: `F-${n}`,
    title: `Feed ${n}`,
    description: 'Professional fee coding for twelve clinics, from home.',
    remote: 'yes',
  }));
  const made = await employer.ask('/careercenter/employer', {
    name: 'Feeds',
    website: '',
    about: '',
    city: '',
    inState: '',
  });
  const feeds = (made.to ?? '').split('?')[0] ?? '';
  const form = new FormData();
  form.set('file', new File([JSON.stringify({ jobs })], 'feed.json'));
  const report = await site.get(`${feeds}/import`, {
    method: 'POST',
    headers: {
      Cookie: [...employer.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      'Sec-Fetch-Site': 'same-origin',
    },
    body: form,
  });
  assert.match(await report.text(), /205 jobs added/);
  const titles = (body: string) => [...body.matchAll(/>(Feed \d+)<\/a>/g)].map(([, title]) => title);
  const first = await employer.ask(feeds);
  const second = await employer.ask(/href="([^"]+\?from=200)"/.exec(first.body)?.[1] ?? '');
  const all = [...titles(first.body), ...titles(second.body)];
  assert.equal(all.length, 205);
  assert.equal(new Set(all).size, 205);
  assert.match(second.body, /\?from=0">Newer/);
});
