// Case2Code over its doors: the API's shape and refusals, the page without JavaScript, files, what a coder keeps and changes.
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { type TestSite, testSite } from './starter.ts';

let site: TestSite;
before(async () => {
  site = await testSite();
});
after(() => site.close());

// biome-ignore lint/suspicious/noExplicitAny: the answers are what the tests look into
type Json = any;
const TEXT =
  'Assessment: Type 2 diabetes mellitus without complications. Denies chest pain. Type 2 diabetes mellitus.';

async function ask(body: unknown, at = site): Promise<{ status: number; json: Json; cache: string | null }> {
  const answer = await at.get('/api/v1/case2code', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: await answer.json(), cache: answer.headers.get('cache-control') };
}

async function send(fields: Record<string, string | string[] | File>, at = site) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  const answer = await at.get('/case2code', {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: form,
  });
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
}

test('the API answers with codes, their words and where they stand', async () => {
  const { status, json, cache } = await ask({ text: TEXT, asOf: '2024-03-01', systems: ['icd-10-cm'] });
  assert.equal(status, 200, JSON.stringify(json));
  assert.equal(cache, 'no-store');
  assert.deepEqual(
    json.codes.map(({ code }: Json) => code),
    ['E11.9'],
  );
  for (const { system, display, confidence, evidence, rule } of json.codes) {
    assert.equal(system, 'icd-10-cm');
    assert.ok(display.length > 0 && rule.length > 0 && confidence > 0 && confidence <= 1);
    for (const { start, end, text } of evidence) assert.equal(TEXT.slice(start, end), text);
  }
  assert.ok(json.releases.every(({ source, version }: Json) => source && version));
});

test('a body that is none is a problem that names the field', async () => {
  for (const body of [
    {},
    { text: '' },
    { text: 7 },
    { text: 'x', systems: ['x'] },
    { text: 'x', asOf: 'soon' },
  ]) {
    const { status, json } = await ask(body);
    assert.equal(status, 400, JSON.stringify(body));
    assert.match(json.detail, /text|systems|asOf/);
  }
  assert.equal((await ask({ text: 'x'.repeat(1_000_001) })).status, 400);
});

test('the page marks the words, keeps the text and stores nothing', async () => {
  const { status, page, headers } = await send({ text: TEXT, asOf: '2024-03-01', do: 'find' });
  assert.equal(status, 200);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.match(page, /<mark[^>]*title="E11\.9"/);
  assert.match(page, /value="E11\.9"/);
  assert.ok(page.includes('Denies chest pain'));
});

test('nothing typed, a wrong date and a wrong file say so beside the field', async () => {
  assert.match((await send({ text: ' ' })).page, /id="text-error"/);
  const dated = await send({ text: 'fever', asOf: '2024-13-01' });
  assert.equal(dated.status, 400);
  assert.match(dated.page, /id="asOf-error"/);
  assert.match(dated.page, /fever/);
  const file = await send({ text: '', file: new File([new Uint8Array([0, 1, 2])], 'note.pdf') });
  assert.match(file.page, /id="file-error"[^<]*>[^<]*no PDF/);
});

test('the text of a file takes the place of what was typed', async () => {
  const { page } = await send({ text: '', asOf: '2024-03-01', file: new File([TEXT], 'note.txt') });
  assert.match(page, /<mark[^>]*title="E11\.9"/);
});

test('a code can be dropped, changed and added; what is no code is refused beside its field', async () => {
  const base = { text: TEXT, asOf: '2024-03-01', found: 'E11.9' };
  const dropped = await send({ ...base, as: 'E11.9', do: 'json' });
  assert.deepEqual(JSON.parse(dropped.page).codes, []);
  const changed = await send({ ...base, as: 'E11.65', keep: 'E11.9', add: 'I10', do: 'json' });
  assert.deepEqual(
    JSON.parse(changed.page).codes.map(({ code }: Json) => code),
    ['E11.65', 'I10'],
  );
  assert.match(changed.headers.get('content-disposition') ?? '', /codes\.json/);
  const wrong = await send({ ...base, as: 'E11.9', keep: 'E11.9', add: 'Z99.99X', do: 'json' });
  assert.equal(wrong.status, 400);
  assert.match(wrong.page, /id="add-error"/);
});

test('the export is text, CSV or JSON, and one press leads to the claim check', async () => {
  const base = { text: TEXT, asOf: '2024-03-01', found: 'E11.9', as: 'E11.9', keep: 'E11.9' };
  assert.match((await send({ ...base, do: 'csv' })).page, /icd-10-cm,E11\.9,/);
  assert.match((await send({ ...base, do: 'text' })).page, /E11\.9[\s\S]*Sources:/);
  const claim = await send({ ...base, add: '99213', do: 'claim' });
  assert.equal(claim.status, 200);
  assert.match(claim.page, /<h1>Check a claim<\/h1>/);
  assert.match(claim.page, /value="E11\.9"/);
  assert.match(claim.page, /value="99213"/);
});

test('markup in a note is text', async () => {
  const { page } = await send({ text: '<script>alert(1)</script> Type 2 diabetes mellitus', do: 'find' });
  assert.ok(!page.includes('<script>alert(1)'));
});

test('a picture is asked for and read only where the operator has a program for it', async () => {
  const file = new File(
    [readFileSync(join(import.meta.dirname, 'fixtures', 'documents', 'note.png'))],
    'note.png',
  );
  const without = await send({ file });
  assert.equal(without.status, 400);
  assert.match(without.page, /text in pictures is not read here/);
  assert.doesNotMatch(without.page, /\.png|a picture or a scan/);
  const other = await testSite(undefined, {
    more: (root) => {
      const ocr = join(root, 'tesseract');
      writeFileSync(ocr, '#!/bin/sh\necho "Assessment: Type 2 diabetes mellitus without complications."\n');
      chmodSync(ocr, 0o700);
      return { ocr };
    },
  });
  try {
    const { status, page } = await send({ file }, other);
    assert.equal(status, 200);
    assert.match(page, /E11\.9/);
    assert.match(page, /a picture or a scan/);
    assert.match(page, /accept="[^"]*\.png,\.jpg,\.jpeg,\.tif,\.tiff"/);
  } finally {
    await other.close();
  }
});

test('a model points at words only when it is asked, and what it said is carried on', async () => {
  const text = 'Assessment: sweet sickness for years.';
  let asked = 0;
  const other = await testSite(undefined, {
    more: () => ({
      propose: async () => {
        asked++;
        return [
          { words: 'sweet sickness', term: 'type 2 diabetes mellitus without complications' },
          { words: 'not in the text', term: 'hypertension' },
        ];
      },
    }),
  });
  try {
    assert.doesNotMatch((await send({ text })).page, /name="model"/);
    const unasked = await send({ text, asOf: '2024-03-01' }, other);
    assert.match(unasked.page, /name="model" value="ask"/);
    assert.doesNotMatch(unasked.page, /value="E11\.9"/);
    assert.equal(asked, 0);

    const pointed = await send({ text, asOf: '2024-03-01', model: 'ask' }, other);
    assert.equal(asked, 1);
    assert.match(pointed.page, /<mark[^>]*title="E11\.9"[^>]*>sweet sickness</);
    assert.match(pointed.page, /Pointed at by the language model/);
    assert.doesNotMatch(pointed.page, /value="I10"/);

    const carried = { words: 'sweet sickness', term: 'type 2 diabetes mellitus without complications' };
    const exported = await send({ text, asOf: '2024-03-01', ...carried, do: 'csv' }, other);
    assert.match(exported.page, /icd-10-cm,E11\.9,/);
    assert.equal(asked, 1);

    const body = { text, asOf: '2024-03-01' };
    assert.deepEqual((await ask(body, other)).json.codes, []);
    const [code] = (await ask({ ...body, model: true }, other)).json.codes;
    assert.equal(code.code, 'E11.9');
    assert.equal(code.evidence[0].text, 'sweet sickness');
    assert.equal(asked, 2);
    assert.deepEqual((await ask({ ...body, model: true })).json.codes, []);
  } finally {
    await other.close();
  }
});
