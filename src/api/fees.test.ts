// Prices over the API: figures, reductions, releases, and an answer to every wrong question.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { CasePilot } from '#assistant';
import { Library } from '#editions';
import { createLog } from '#kit';
import { publishSamples, removeFolders, temporaryFolder } from '../../test/edition.ts';
import { fixture } from '../../test/part.ts';
import { type TestSite, TODAY, testSite } from '../../test/starter.ts';
import { createApi } from './api.ts';

let site: TestSite;
before(async () => {
  site = await testSite([fixture('fees')]);
});
after(() => {
  site?.close();
  removeFolders();
});

// biome-ignore lint/suspicious/noExplicitAny: the answers are what the tests look into
type Json = any;

async function get(path: string, expected = 200): Promise<Json> {
  const answer = await site.get(`/api/v1/fees/${path}`);
  const body = await answer.json();
  assert.equal(answer.status, expected, JSON.stringify(body));
  if (expected !== 200) assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  return body;
}

async function post(body: unknown, expected = 200): Promise<Json> {
  const answer = await site.get('/api/v1/fees/price', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  assert.equal(answer.status, expected, text);
  return JSON.parse(text);
}

const ON = 'asOf=2025-11-03';

test('a visit in Los Angeles: both settings, components, indicators, releases', async () => {
  const visit = await get(`physician?code=99213&zip=90001&${ON}`);
  assert.equal(visit.nonFacility.amountCents, 9819);
  assert.equal(visit.facility.amountCents, 6806);
  assert.equal(visit.nonFacility.totalRvu, 2.75);
  assert.deepEqual(visit.components, {
    workRvu: 1.3,
    facilityPeRvu: 0.57,
    nonFacilityPeRvu: 1.35,
    mpRvu: 0.1,
  });
  assert.equal(visit.locality.name, 'LOS ANGELES-LONG BEACH-ANAHEIM (LOS ANGELES/ORANGE CNTY)');
  assert.equal(visit.status.code, 'A');
  assert.equal(visit.indicators.globalDays.code, 'XXX');
  assert.deepEqual(
    visit.releases.map((one: Json) => [one.source, one.version]),
    [
      ['mpfs', '2025D (October)'],
      ['zip-locality', '2025 Q4'],
    ],
  );
});

test('national without a place, a locality by its number, a modifier on the code', async () => {
  assert.equal((await get(`physician?code=99213&national&${ON}`)).nonFacility.amountCents, 8895);
  assert.equal((await get(`physician?code=99213&locality=0910204&${ON}`)).nonFacility.amountCents, 9498);
  const assistant = await get(`physician?code=27447&modifier=80&${ON}`);
  assert.equal(assistant.facility.amountCents, 20_122);
  assert.equal(assistant.facility.steps[0].rule, 'assistant');
  assert.match(assistant.nonFacility.why, /\(NA\)/);
});

test('several lines are reduced together', async () => {
  const { lines, totalCents, linesWithoutPrice } = await post({
    asOf: '2025-11-03',
    setting: 'facility',
    lines: [{ code: '45385' }, { code: '45380' }, { code: '36416' }],
  });
  assert.deepEqual(
    lines.map((one: Json) => one.amountCents),
    [24_292, 1553, null],
  );
  assert.equal(totalCents, 25_845);
  assert.equal(linesWithoutPrice, 1);
  assert.match(lines[1].steps[0].authority, /endoscopic base code/);
});

test('anesthesia, hospital, surgical center and drugs', async () => {
  const anesthesia = await get(`anesthesia?code=00140&baseUnits=5&minutes=100&modifier=AA&${ON}`);
  assert.equal(anesthesia.amountCents, 23_772);
  const hospital = await get('opps?codes=45385,43239&asOf=2023-02-01');
  assert.equal(hospital.totalCents, 108_291 + 41_276);
  assert.equal(hospital.lines[0].copaymentCents, 21_659);
  const center = await get('asc?codes=29881&cbsa=12540&asOf=2026-02-01');
  assert.equal(center.totalCents, 179_620);
  const drug = await get(`drug?ndc=0023-3921-02&packages=1&units=155&${ON}`);
  assert.deepEqual(
    drug.lines.map((one: Json) => [one.modifier, one.amountCents]),
    [
      [null, 100_704],
      ['JW', 29_237],
    ],
  );
  assert.equal((await get(`drug?code=J1885&units=12&${ON}`)).lines[0].amountCents, 364);
});

test('a wrong question is told its field', async () => {
  const detail = async (path: string, status = 400) => (await get(path, status)).detail;
  assert.match(await detail('physician?code=9921'), /code: A CPT or HCPCS code/);
  assert.match(await detail('physician?code=99213&modifier=2'), /modifiers: Modifiers have two/);
  assert.match(await detail('physician?code=99213&zip=9000'), /zip: A ZIP code has five/);
  assert.match(await detail('physician?code=99213&zip=90001&locality=0118218'), /not both/);
  assert.match(await detail('physician?code=99213&asOf=yesterday'), /asOf: a day/);
  assert.match(await detail('physician?code=99213&zip=00001', 404), /has no 00001/);
  assert.match(await detail('physician?code=99999', 404), /does not list 99999/);
  assert.match(await detail('opps?codes='), /codes: 1 to 50/);
  assert.match(await detail('opps?codes=45385&wageIndex=high'), /wageIndex/);
  assert.match(await detail('asc?codes=29881&cbsa=99999', 404), /cbsa/);
  assert.match(await detail('drug'), /code or ndc/);
  assert.match(await detail('drug?ndc=1', 404), /has no 1/);
  assert.match((await post({ lines: [] }, 400)).detail, /lines/);
  assert.match((await post({ lines: [{ code: '99213', units: 0 }] }, 400)).detail, /units/);
  assert.match((await post({ lines: [{ code: '99213', price: 1 }] }, 400)).detail, /price/);
});

test('a post from a foreign page is refused, one from a program is not', async () => {
  const foreign = await site.get('/api/v1/fees/price', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: 'https://elsewhere.example' },
    body: '{}',
  });
  assert.equal(foreign.status, 403);
});

test('without the files a price is not guessed', async () => {
  const root = temporaryFolder();
  await publishSamples(root, [{ codes: { '99213': 'Sample' } }]);
  const library = new Library(root);
  const log = createLog('silent');
  const casePilot = new CasePilot({ db: site.store.db, library, log, now: () => new Date() });
  const bare = createApi({ library, log, today: () => TODAY, casePilot }).routes;
  for (const path of ['physician?code=99213', 'opps?codes=45385', 'asc?codes=29881', 'drug?code=J1885']) {
    const answer = await bare.request(`/api/v1/fees/${path}`);
    assert.equal(answer.status, 404, path);
    assert.match(((await answer.json()) as Json).detail, /loaded/);
  }
  library.close();
});
