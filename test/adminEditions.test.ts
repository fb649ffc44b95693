// Editions as the operator handles them without JavaScript: files come in, are read in a process of their own, refused by line or built;
// two editions are compared, one is published, and one goes back.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { EditionDesk } from '../src/editionDesk.ts';
import { SiteBrowser, signedInOperator, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';

const HOME = resolve(import.meta.dirname, '..');
const ICD = resolve(import.meta.dirname, 'fixtures', 'icd-10-cm');

let site: TestSite;
let desk: EditionDesk;
let chief: SiteBrowser;
before(async () => {
  site = await testSite([], {
    more: (root) => {
      desk = new EditionDesk({
        editionsDir: root,
        uploadsDir: join(root, 'people', 'uploads'),
        content: [join(HOME, 'content')],
        now: () => new Date(),
      });
      return { editionWork: desk };
    },
  });
  chief = await signedInOperator(site);
});
after(async () => {
  desk.close();
  await site.close();
});

async function upload(files: Record<string, string | Uint8Array<ArrayBuffer>>, as = chief) {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('files', new File([text], name));
  return as.send('/admin/editions/files', form);
}

async function over(): Promise<string> {
  for (let n = 0; n < 600; n++) {
    const { body } = await chief.ask('/admin/editions');
    if (body.includes('The last import')) return body;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the import does not end');
}

test('members and guests find no such page, and files of theirs go nowhere', async () => {
  const ann = await someone(site, 'ann@example.org');
  for (const path of ['/admin/editions', '/admin/editions/compare'])
    assert.equal((await ann.ask(path)).status, 404, path);
  assert.equal((await upload({ 'a.txt': 'x' }, ann)).status, 404);
  assert.equal((await upload({ 'a.txt': 'x' }, new SiteBrowser(site))).to, '/login?back=%2Fadmin');
  assert.equal((await ann.ask('/admin/editions/rollback', {})).status, 404);
  assert.ok(!existsSync(join(site.root, 'people', 'uploads')));
});

test('a damaged file is refused by file, line and what was expected; nothing is built and its folder is gone', async () => {
  const name = readdirSync(ICD).find((one) => one.includes('order')) ?? '';
  const lines = readFileSync(join(ICD, name), 'utf8').split('\n');
  const at = lines.length - 3;
  lines[at] = 'not a line of this list';
  assert.equal((await upload({ [name]: lines.join('\n') })).to, '/admin/editions?said=begun');
  const busy = await upload({ 'b.txt': 'x' });
  assert.equal(busy.status, 422);
  assert.match(busy.body, /Another import runs/);
  const body = await over();
  const refused = /<ul class="refused">.*?<\/ul>/s.exec(body)?.[0] ?? '';
  assert.ok(refused.includes(name), refused);
  assert.ok(
    refused.includes(`${name} line ${at + 1}`) || refused.includes(`${name}, line ${at + 1}`),
    refused,
  );
  assert.match(refused, /expected/);
  assert.match(body, /Nothing was built/);
  assert.deepEqual(readdirSync(join(site.root, 'people', 'uploads')), []);
  const nothing = await upload({});
  assert.match(nothing.body, /id="official-fault".*Choose at least one file/s);
});

test('good files are built and wait; compared, published, rolled back, and each is in the log', async () => {
  const serving = site.library.current.id;
  const files = Object.fromEntries(
    readdirSync(ICD).map((name) => [name, new Uint8Array(readFileSync(join(ICD, name)))]),
  );
  await upload(files);
  const body = await over();
  const built = /Edition (\S+) is built/.exec(body)?.[1] ?? '';
  assert.notEqual(
    built,
    '',
    body.slice(body.indexOf('The last import'), body.indexOf('The last import') + 1500),
  );
  assert.equal(site.library.current.id, serving, 'what serves stays');
  assert.match(body, /built, not published/);
  const compared = await chief.ask(`/admin/editions/compare?before=${serving}&after=${built}`);
  assert.match(compared.body, /[\d,]+ added, [\d,]+ revised, [\d,]+ deleted/);
  assert.equal((await chief.ask('/admin/editions/publish', { edition: '../x' })).status, 422);
  assert.equal(
    (await chief.ask('/admin/editions/publish', { edition: built })).to,
    '/admin/editions?said=published',
  );
  assert.equal(site.library.current.id, built);
  assert.equal((await chief.ask('/admin/editions/rollback', {})).to, '/admin/editions?said=back');
  assert.equal(site.library.current.id, serving);
  const again = await chief.ask('/admin/editions/rollback', {});
  assert.match(again.body, /no edition to go back to/);
  const log = (await chief.ask('/admin/audit')).body;
  for (const act of ['Official files imported', 'Edition published', 'Edition rolled back'])
    assert.ok(log.includes(`<td>${act}</td>`), act);
});
