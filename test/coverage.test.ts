// Coverage from the files of the Medicare Coverage Database's downloads (rows of our own in their layout) to page, record and API.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { seed } from './edition.ts';
import { fixture } from './part.ts';
import { type TestSite, testSite } from './starter.ts';

fc.configureGlobal({ seed: seed('coverage') });

let site: TestSite;
let bare: TestSite;
before(async () => {
  [site, bare] = [await testSite([fixture('coverage')]), await testSite()];
});
after(() => {
  site?.close();
  bare?.close();
});

// biome-ignore lint/suspicious/noExplicitAny: the answers are what the tests look into
type Json = any;
const get = async (path: string, at = site) => (await (await at.get(path)).json()) as Json;
const words = async (path: string, at = site) =>
  (await (await at.get(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const check = (diagnosis: string, more = '') =>
  get(`/api/v1/coverage/check?code=29881&diagnosis=${diagnosis}&asOf=2024-06-01${more}`);

test('a diagnosis is supported, not listed, or listed as non-covered, article by article', async () => {
  const verdicts = async (diagnosis: string) =>
    (await check(diagnosis)).articles.map(({ document, verdict }: Json) => `${document.id} ${verdict}`);
  assert.deepEqual(await verdicts('M23.205'), ['A50001 supported']);
  assert.deepEqual(await verdicts('s83206a'), ['A50001 supported']);
  assert.deepEqual(await verdicts('E11.9'), ['A50001 not supported']);
  assert.deepEqual(await verdicts('M17.11'), ['A50001 listed as non-covered']);
});

test('an article counts on its days and where its contractor serves', async () => {
  assert.equal((await check('M23.205', '&state=OH')).answer, 'answered');
  assert.equal((await check('M23.205', '&state=Ohio')).articles.length, 1);
  const before = await get('/api/v1/coverage/check?code=29881&diagnosis=M23.205&asOf=2023-06-01');
  assert.equal(before.answer, 'code in no article');
  assert.match(before.sentence, /says nothing about coverage/);
  const retired = await get('/api/v1/coverage/check?code=99213&diagnosis=E11.9&asOf=2024-06-01');
  assert.equal(retired.answer, 'code in no article');
});

test('documents are found by title, kind, contractor and state, with their release', async () => {
  const found = await get('/api/v1/coverage/documents?words=arthroscopy&asOf=2024-06-01');
  assert.deepEqual(
    found.documents.map(({ id, type }: Json) => [id, type]),
    [
      ['150.9', 'NCD'],
      ['A50001', 'Article'],
    ],
  );
  assert.ok(found.releases.some(({ source }: Json) => source === 'mcd-article'));
  const local = await get(
    '/api/v1/coverage/documents?words=arthroscopy&type=Article&state=OH&asOf=2024-06-01',
  );
  assert.deepEqual(
    local.documents.map(({ contractors, states }: Json) => [contractors, states]),
    [[['Invented Administrators'], ['Ohio']]],
  );
  assert.equal((await get('/api/v1/coverage/documents?words=visits&asOf=2024-06-01')).total, 0);
});

test('the code page names the articles, and without articles it says why none is named', async () => {
  assert.match(
    await words('/cpt/codes/29881?asOf=2024-06-01'),
    /A50001 Billing and coding: knee arthroscopy/,
  );
  assert.doesNotMatch(await words('/cpt/codes/29881?asOf=2023-06-01'), /A50001/);
});

test('nothing loaded is said plainly, never guessed', async () => {
  assert.match(await words('/coverage', bare), /No coverage documents are loaded/);
  const none = await get('/api/v1/coverage/check?code=29881&diagnosis=M23.205', bare);
  assert.equal(none.answer, 'not loaded');
  assert.match(none.sentence, /nothing can be said/);
});

test('the page answers a form, keeps what was typed and says what is wrong beside the field', async () => {
  const page = await words('/coverage?code=29881&diagnosis=M23.205&asOf=2024-06-01');
  assert.match(page, /One loaded article names 29881/);
  assert.match(page, /Listed as supporting medical necessity/);
  const wrong = await (await site.get('/coverage?code=knee&diagnosis=x')).text();
  assert.match(wrong, /value="KNEE"/);
  assert.match(wrong, /A CPT or HCPCS code, such as 29881/);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
      const q = encodeURIComponent(text.toWellFormed());
      for (const path of [`/coverage?words=${q}&state=${q}`, `/coverage?code=${q}&diagnosis=${q}`])
        assert.ok((await site.get(path)).status < 500);
    }),
    { numRuns: 60 },
  );
});

test('descriptions of procedure codes stay in the file', async () => {
  const id = site.library.current.id;
  for (const name of readdirSync(join(site.root, id)))
    assert.ok(!readFileSync(join(site.root, id, name)).includes('MUST NOT BE KEPT'), name);
});
