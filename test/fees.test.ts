// The pages of prices, asked in process: figures and reasons, an address that lasts, and a word beside every wrong field.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { fixture } from './part.ts';
import { type TestSite, testSite } from './starter.ts';

let site: TestSite;
before(async () => {
  site = await testSite([fixture('fees')]);
});
after(() => site?.close());

async function page(path: string, status = 200): Promise<string> {
  const answer = await site.get(path);
  const text = await answer.text();
  assert.equal(answer.status, status, `${path} ${text.slice(0, 300)}`);
  return text;
}

async function leadsTo(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 303, path);
  return answer.headers.get('location') ?? '';
}

test('one code: amount, arithmetic, other setting, localities, sources', async () => {
  const text = await page('/fees?lines=99213&zip=90001&asOf=2025-11-03');
  assert.match(text, /<h2 id="answer">\$98\.19<\/h2>/);
  assert.match(text, /1\.30 × 1\.042 work \+ 1\.35 × 1\.194 practice expense/);
  assert.match(text, /in a facility<\/a> \$68\.06/);
  assert.match(text, /<svg viewBox="0 0 480 \d+" role="img" aria-label="Payment in 10 localities/);
  assert.match(text, /Limiting charge/);
  assert.match(text, /Source: ZIP code to carrier locality 2025 Q4/);
});

test('several lines: each reduction with its authority, a total, the text to copy', async () => {
  const text = await page('/fees?lines=45385,45380-59,36416&setting=facility&asOf=2025-11-03');
  assert.match(text, /<h2 id="answer">\$258\.45<\/h2>/);
  assert.match(text, /Endoscopies of one family\./);
  assert.match(text, /endoscopic base code; Claims Processing Manual ch\. 12 §40\.6/);
  assert.match(text, /because the status is B/);
  assert.match(text, /data-copy="Medicare physician fee schedule, 2025-11-03, national, in a facility/);
});

test('a form that was filled in well leads to a short address that lasts', async () => {
  const sent =
    '/fees?code1=45385&modifiers1=&units1=&code2=45380&modifiers2=59&units2=2&code3=&modifiers3=&units3=&zip=90001&locality=&date=2025-11-03&setting=facility';
  assert.equal(
    await leadsTo(sent),
    '/fees?lines=45385%2C45380-59x2&zip=90001&setting=facility&asOf=2025-11-03',
  );
  const kept = await page(await leadsTo(sent));
  assert.match(kept, /name="code2"[^>]* value="45380"/);
  assert.match(kept, /name="modifiers2"[^>]* value="59"/);
  assert.match(kept, /name="units2"[^>]* value="2"/);
  assert.equal(
    await leadsTo('/fees/drugs?code=&ndc=0023-3921-02&packages=1&units=155&date=2025-11-03'),
    '/fees/drugs?ndc=0023-3921-02&packages=1&units=155&asOf=2025-11-03',
  );
});

test('every wrong field keeps what was typed and says beside it what was expected', async () => {
  const text = await page('/fees?code1=9921&units1=0&code2=99213&modifiers2=1&zip=90&date=2025-13-01', 400);
  for (const [name, typed, words] of [
    ['code1', '9921', 'five characters'],
    ['units1', '0', 'whole number from 1'],
    ['modifiers2', '1', 'two characters each'],
    ['zip', '90', 'five digits, or nine'],
    ['date', '2025-13-01', 'YYYY-MM-DD'],
  ] as const) {
    assert.match(text, new RegExp(`name="${name}"[^>]* value="${typed}"`), name);
    assert.match(text, new RegExp(`<p class="wrong" id="${name}-wrong">[^<]*${words}`), name);
  }
  assert.match(text, /role="alert"/);
});

test('the other pages say what is wrong too', async () => {
  const wrong = async (path: string, name: string) =>
    assert.match(await page(path, 400), new RegExp(`id="${name}-wrong"`), path);
  await wrong('/fees?lines=99213&zip=90001&locality=01182-18', 'zip');
  await wrong('/fees?lines=99213&locality=99999-99', 'locality');
  await wrong('/fees/anesthesia?code=00140&baseUnits=&minutes=60', 'baseUnits');
  await wrong('/fees/anesthesia?code=00140&baseUnits=5&minutes=-1', 'minutes');
  await wrong('/fees/hospital?codes=4538', 'codes');
  await wrong('/fees/hospital?codes=45385&wageIndex=high', 'wageIndex');
  await wrong('/fees/surgical-center?codes=29881&area=1', 'area');
  await wrong('/fees/drugs?ndc=12', 'ndc');
  await wrong('/fees/drugs?code=J9999', 'code');
  await wrong('/fees/drugs?code=J1885&packages=1', 'packages');
  await wrong('/fees/drugs?code=J1885&units=ten', 'units');
});

test('anesthesia, hospital, surgical center and drugs', async () => {
  const anesthesia = '/fees/anesthesia?code=00140&baseUnits=5&minutes=100&modifier=QK&asOf=2025-11-03';
  assert.match(await page(anesthesia), /<h2 id="answer">\$118\.86<\/h2>/);
  assert.match(await page('/fees/hospital?codes=93306,29881&asOf=2023-02-01'), /Packaged into 29881/);
  const center = await page('/fees/surgical-center?codes=29881&area=12540&asOf=2026-02-01');
  assert.match(center, /\$1,796\.20/);
  const drug = await page('/fees/drugs?ndc=0023-3921-02&packages=1&units=155&asOf=2025-11-03');
  assert.match(drug, /one package is <strong>200 units<\/strong>/);
  assert.match(drug, /JW: 45 × 1 UNIT at \$6\.497 = \$292\.37/);
});

test('a code page leads to the prices with its code in place, and shows the localities', async () => {
  const text = await page('/cpt/codes/99213?asOf=2025-11-03');
  assert.match(text, /href="\/fees\?lines=99213&amp;asOf=2025-11-03"/);
  assert.match(text, /Payment in 10 localities/);
  const anesthesia = await page('/fees/anesthesia?code=00140');
  assert.doesNotMatch(anesthesia, /class="wrong"/);
  assert.match(anesthesia, /name="code"[^>]* value="00140"/);
});

test('what is typed comes back as text, however hostile', async () => {
  const text = await page(
    `/fees?code1=${encodeURIComponent('"><script>alert(1)</script>')}&zip=%3Cb%3E`,
    400,
  );
  assert.doesNotMatch(text, /<script>alert/);
  assert.doesNotMatch(text, /<b>/);
  await page(`/fees?lines=${'99213,'.repeat(500)}`);
  await page(`/fees?lines=${encodeURIComponent('-'.repeat(4000))}`, 400);
});
