// Descriptions of ours as their editors handle them without JavaScript: proposed by one, reviewed by another, on the page with the next
// edition, and back again.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { textsInForce } from '#editing';
import { EditionDesk } from '../src/editionDesk.ts';
import { keepTexts } from '../src/textsFolder.ts';
import { GOOD_TEXT } from './editors.ts';
import { SiteBrowser, signedInOperator, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

const HOME = resolve(import.meta.dirname, '..');

let site: TestSite;
let desk: EditionDesk;
let folder: string;
let ann: SiteBrowser;
let chief: SiteBrowser;
before(async () => {
  site = await testSite();
  folder = mkdtempSync(join(tmpdir(), 'coding-ahead-texts-'));
  desk = new EditionDesk({
    editionsDir: site.root,
    uploadsDir: join(folder, 'uploads'),
    content: [join(HOME, 'content'), join(folder, 'texts')],
    now: () => new Date(),
  });
  ann = await someone(site, 'ann@example.org');
  chief = await signedInOperator(site);
  const { db } = site.store;
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'ann@example.org')
    .executeTakeFirstOrThrow();
  assert.equal(
    (await chief.ask(`/admin/people/${id}/role`, { role: 'editor', q: '', from: '0' })).status,
    303,
  );
  assert.equal((await ann.ask('/account')).status, 303, 'her session has ended with the role');
  await ann.ask('/login', { email: 'ann@example.org', password: 'tulip basin forty-two lamp', back: '/' });
});
after(async () => {
  desk.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As the server does every few seconds. */
async function round(): Promise<void> {
  const build = async () => {
    const isBuilt = await desk.publishTexts();
    site.library.refresh();
    return isBuilt;
  };
  const place = { folder: join(folder, 'texts'), serving: () => site.library.current.id, build };
  await keepTexts(place, await textsInForce(site.store.db, () => null));
}

async function proposed(
  as: SiteBrowser,
  note: string,
  change: Partial<typeof GOOD_TEXT> = {},
): Promise<string> {
  const sent = await as.ask('/editing/codes/64561', { ...GOOD_TEXT, ...change, note });
  assert.equal(sent.to, '/editing?said=proposed', sent.body.slice(0, 300));
  const { body } = await as.ask('/editing');
  const entry = new RegExp(`/editing/revisions/([\\w-]+)"(?:(?!<li>).)*${note}`, 's').exec(body);
  return entry?.[1] ?? '';
}

test('members and guests find no such page', async () => {
  const eve = await someone(site, 'eve@example.org');
  for (const path of ['/editing', '/editing/codes/64561', '/editing/revisions/x']) {
    assert.equal((await eve.ask(path)).status, 404, path);
    assert.equal((await new SiteBrowser(site).ask(path)).to, '/login?back=%2Fediting', path);
  }
  assert.equal((await eve.ask('/editing/codes/64561', { ...GOOD_TEXT, note: 'x' })).status, 404);
});

test('the present text is there to change; what is wrong is said beside its field and what was typed is kept', async () => {
  assert.equal((await ann.ask('/editing?code=64561')).to, '/editing/codes/64561');
  assert.match((await ann.ask('/editing?code=nonsense')).body, /id="editing-code-fault"/);
  const { body } = await ann.ask('/editing/codes/64561');
  assert.match(body, /<textarea id="text-description"[^>]*>\s*\S+ \S+/);
  const refused = await ann.ask('/editing/codes/64561', {
    ...GOOD_TEXT,
    tips: '',
    related: 'see <b>64581',
    note: 'n',
  });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /id="text-tips-fault"/);
  assert.match(refused.body, /see &lt;b&gt;64581/);
  assert.match(
    (await ann.ask('/editing/codes/64561', { ...GOOD_TEXT, note: '' })).body,
    /id="text-note-fault"/,
  );
});

test('nobody publishes their own; another one sees what changed, publishes, and it is on the page with the next edition', async () => {
  const id = await proposed(ann, 'shorter, read against CMS');
  assert.notEqual(id, '');
  const mine = await ann.ask(`/editing/revisions/${id}`);
  assert.match(mine.body, /Somebody else reviews/);
  assert.doesNotMatch(mine.body, /value="publish"/);
  assert.equal(
    (await ann.ask(`/editing/revisions/${id}`, { act: 'publish', seen: '0' })).to,
    '/account?said=operator#two-factor',
  );
  const seen = await chief.ask(`/editing/revisions/${id}`);
  assert.match(seen.body, /<del>.*<ins>|<ins>.*<del>/s);
  const stale = await chief.ask(`/editing/revisions/${id}`, { act: 'publish', seen: '7' });
  assert.match(stale.body, /Compare again/);
  assert.equal(
    (await chief.ask(`/editing/revisions/${id}`, { act: 'publish', seen: '0' })).to,
    '/editing?said=published',
  );
  assert.match(
    (await chief.ask(`/editing/revisions/${id}`, { act: 'publish', seen: '1' })).body,
    /settled meanwhile/,
  );
  const before = site.library.current.id;
  await round();
  assert.notEqual(site.library.current.id, before);
  const page = (await ann.ask('/cpt/codes/64561')).body;
  assert.match(page, /A thin wire is brought to a nerve near the tailbone/);
  const served = site.library.current.id;
  await round();
  assert.equal(site.library.current.id, served, 'nothing to do');
  const found = await (await site.get('/api/v1/search?q=64561')).text();
  assert.match(found, /Lead at a sacral nerve, by needle/, 'the search knows it too');
});

test('a proposal of the operator waits for an editor with two-factor; declined, its author reads why; history tells who and when', async () => {
  const id = await proposed(chief, 'of the chief', { name: 'Wire at a sacral nerve' });
  const own = await chief.ask(`/editing/revisions/${id}`, { act: 'publish', seen: '1' });
  assert.equal(own.status, 422);
  assert.match(own.body, /Somebody else reviews/);
  const other = await proposed(ann, 'a slip', { name: 'Lead' });
  assert.match(
    (await chief.ask(`/editing/revisions/${other}`, { act: 'decline', answer: '' })).body,
    /id="review-fault"/,
  );
  await chief.ask(`/editing/revisions/${other}`, { act: 'decline', answer: 'Says too little <b>' });
  const { body } = await ann.ask('/editing');
  assert.match(body, /Says too little &lt;b&gt;/);
  assert.equal(
    (await chief.ask(`/editing/revisions/${id}`, { act: 'withdraw' })).to,
    '/editing?said=withdrawn',
  );
  const history = (await ann.ask('/editing/codes/64561')).body;
  assert.match(history, /number 1, published by chief@example\.org on 2026-11-24/);
  assert.match(history, /declined by chief@example\.org/);
});

test('going back brings the text of the program to the page again; the log has it all', async () => {
  assert.equal(
    (await ann.ask('/editing/codes/64561/back', { to: 'own' })).to,
    '/account?said=operator#two-factor',
  );
  assert.equal(
    (await chief.ask('/editing/codes/64561/back', { to: 'own' })).to,
    '/editing/codes/64561?said=back',
  );
  assert.match(
    (await chief.ask('/editing/codes/64561/back', { to: 'nothing' })).body,
    /no such published text/,
  );
  await round();
  assert.doesNotMatch((await ann.ask('/cpt/codes/64561')).body, /A thin wire is brought/);
  const log = (await chief.ask('/admin/audit')).body;
  for (const act of ['proposed', 'published', 'declined', 'rolled back'])
    assert.ok(log.includes(`<td>Text of ours ${act}</td>`), act);
});
