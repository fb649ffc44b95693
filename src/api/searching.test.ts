// Search and validation over the API: shapes, dates, filters, and an answer to every wrong question.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { type TestSite, testSite } from '../../test/starter.ts';

fc.configureGlobal({ seed: seed('searching') });

let site: TestSite;
before(async () => {
  site = await testSite();
});
after(() => site.close());

// biome-ignore lint/suspicious/noExplicitAny: the answers are what the tests look into
type Json = any;

async function search(query: string, expected = 200): Promise<Json> {
  const answer = await site.get(`/api/v1/search?${query}`);
  assert.equal(answer.status, expected);
  return answer.json();
}

async function validate(body: unknown, expected = 200): Promise<Json> {
  const answer = await site.get('/api/v1/codes/validate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, expected);
  return answer.json();
}

test('words find codes with their status, why they matched, and the releases behind them', async () => {
  const found = await search('q=sugar+diabetes&system=icd-10-cm&limit=5');
  assert.equal(found.query, 'sugar diabetes');
  assert.ok(found.results.length > 0 && found.results.length <= 5);
  for (const { system, code, display, status, score } of found.results) {
    assert.equal(system, 'icd-10-cm');
    assert.ok(display.length > 0 && typeof score === 'number' && status === 'active', code);
  }
  assert.ok(found.results.some(({ code }: Json) => /^E1[0-3]/.test(code)));
  assert.deepEqual(found.understood, [
    { typed: 'sugar diabetes', as: 'diabetes mellitus', kind: 'lay word' },
  ]);
  assert.deepEqual(
    found.releases.map((one: Json) => one.source),
    ['icd-10-cm'],
  );
});

test('a misspelt word is found, and the right spelling offered', async () => {
  const found = await search('q=colonscopy');
  assert.deepEqual(found.suggestions, ['colonoscopy']);
  assert.ok(found.results.some(({ code }: Json) => code === '45378'));
});

test('billable only leaves headers out', async () => {
  const all = await search('q=E11&system=icd-10-cm&limit=50');
  const billable = await search('q=E11&system=icd-10-cm&limit=50&billable=true');
  assert.ok(all.results.some((one: Json) => !one.billable));
  assert.ok(billable.results.length > 0 && billable.results.every((one: Json) => one.billable));
});

test('a question that is none is a problem that names the field', async () => {
  assert.match((await search('q=', 400)).detail, /^q:/);
  assert.match((await search('q=a&limit=0', 400)).detail, /^limit:/);
  assert.match((await search('q=a&system=snomed', 400)).detail, /^system:/);
  assert.match((await search('q=a&asOf=tomorrow', 400)).detail, /^asOf: a day written/);
  assert.match((await search(`q=${'a'.repeat(201)}`, 400)).detail, /^q:/);
});

test('codes are validated in order, on the date, in any spelling', async () => {
  const codes = [
    { system: 'cpt', code: '64560' },
    { system: 'icd-10-cm', code: 'e119' },
    { system: 'icd-10-cm', code: 'E11' },
    { system: 'icd-10-cm', code: 'E99.9' },
    { system: 'hcpcs', code: '???' },
  ];
  const today = await validate({ codes });
  assert.deepEqual(
    today.results.map(({ code, valid, billable, status }: Json) => [code, valid, billable, status]),
    [
      ['64560', false, false, 'deleted'],
      ['E11.9', true, true, 'active'],
      ['E11', true, false, 'active'],
      ['E99.9', false, false, null],
      ['???', false, false, null],
    ],
  );
  assert.match(today.results[3].reason, /No loaded icd-10-cm file names/);
  const then = await validate({ codes: codes.slice(0, 1), asOf: '2011-06-01' });
  assert.deepEqual(
    then.results.map(({ valid, status }: Json) => [valid, status]),
    [[true, 'active']],
  );
});

test('a body that is none is refused by field, and a form is no body', async () => {
  assert.match((await validate({ codes: [] }, 400)).detail, /^codes:/);
  assert.match((await validate({ codes: [{ system: 'cpt' }] }, 400)).detail, /^codes\.0\.code:/);
  const many = Array.from({ length: 501 }, () => ({ system: 'cpt', code: '99213' }));
  assert.match((await validate({ codes: many }, 400)).detail, /^codes:/);
  const form = await site.get('/api/v1/codes/validate', { method: 'POST', body: 'codes=99213' });
  assert.equal(form.status, 415);
});

test('nothing that can be typed makes search or suggestions fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const q = encodeURIComponent(text.toWellFormed());
      for (const path of [`/search/suggest?q=${q}`, `/api/v1/search?q=${q}`, `/search?q=${q}`]) {
        const answer = await site.get(path);
        assert.ok(answer.status < 500, path);
        await answer.text();
      }
    }),
    { numRuns: 150 },
  );
});

test('suggestions come by system, in the order of their best, with the date carried in the links', async () => {
  const answer = await site.get('/search/suggest?q=knee+scope&asOf=2020-05-01');
  const { groups } = (await answer.json()) as Json;
  assert.equal(groups[0].name, 'CPT®');
  assert.match(groups[0].rows[0].href, /^\/cpt\/codes\/\d{5}\?asOf=2020-05-01$/);
  assert.deepEqual(await (await site.get('/search/suggest?q=')).json(), { groups: [], understood: [] });
});
