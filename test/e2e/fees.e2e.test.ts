/// <reference lib="dom" />
// The pages of prices in a real browser: sound for a screen reader, whole without JavaScript, nothing wider than the window.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAllSound } from './axe.ts';
import { openBrowser, type RunningSite, startSite } from './browser.ts';

const PAGES = [
  '/fees',
  '/fees?lines=99213&zip=90001&asOf=2025-11-03',
  '/fees?lines=45385,45380-59,29881-RT,29881-LT,36416&locality=13202-01&setting=facility',
  '/fees?code1=9921&units1=0&modifiers2=1&code2=99213&zip=90&date=2025-11-03',
  '/fees/anesthesia',
  '/fees/anesthesia?code=00140&baseUnits=5&minutes=100&modifier=QK&zip=90001',
  '/fees/hospital?codes=93306,29881,11042,36416&wageIndex=1.1&asOf=2023-02-01',
  '/fees/surgical-center?codes=29881,43239,64561&area=12540&asOf=2026-02-01',
  '/fees/drugs?ndc=0023-3921-02&packages=1&units=155',
  '/cpt/codes/99213?asOf=2025-11-03',
];

let site: RunningSite;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: new URL('../fixtures/fees', import.meta.url).pathname }),
    openBrowser(),
  ]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.url}${path}`);
  return { page, complaints, close: () => context.close() };
}

test('every page of prices is sound for a screen reader and fits, light and dark, wide and narrow', async () => {
  const { page, complaints, close } = await open('/robots.txt');
  await assertAllSound(page, site.url, PAGES, async (path) => {
    assert.deepEqual(complaints, [], path);
    assert.equal(await page.locator('h1').count(), 1, path);
  });
  await close();
});

test('without JavaScript two lines are typed, mended and priced', async () => {
  const { page, close } = await open('/fees', { javaScriptEnabled: false });
  await page.getByLabel('Code, line 1').fill('45385');
  await page.getByLabel('Code, line 2').fill('4538');
  await page.getByLabel('ZIP code').fill('90001');
  await page.getByLabel('In a facility').check();
  await page.getByLabel('Date of service').last().fill('2025-11-03');
  await page.getByRole('button', { name: 'Price' }).click();
  assert.equal(await page.getByLabel('Code, line 2').inputValue(), '4538');
  assert.equal(await page.getByLabel('Code, line 2').getAttribute('aria-invalid'), 'true');
  assert.equal(await page.getByLabel('In a facility').isChecked(), true);
  await page.getByLabel('Code, line 2').fill('45380');
  await page.getByRole('button', { name: 'Price' }).click();
  await page.waitForURL('**/fees?lines=45385%2C45380&zip=90001&setting=facility&asOf=2025-11-03');
  // 258.45 and 16.41 above the base code, as the room's own tests have it for the locality.
  assert.equal(await page.locator('#answer').innerText(), '$274.86');
  await close();
});

test('the answer is copied as text', async () => {
  const { page, close } = await open('/fees?lines=99213&asOf=2025-11-03', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.waitForFunction(async () => /99213 {2}\$88\.95/.test(await navigator.clipboard.readText()));
  await close();
});

test('another date of service keeps the lines', async () => {
  const { page, close } = await open('/fees?lines=45385,45380&setting=facility');
  await page.getByLabel('Date of service').first().fill('2025-11-03');
  await page.getByLabel('Date of service').first().press('Enter');
  await page.waitForURL((url) => url.searchParams.get('asOf') === '2025-11-03');
  assert.equal(await page.getByLabel('Code, line 2').inputValue(), '45380');
  assert.equal(await page.locator('#answer').innerText(), '$258.45');
  await close();
});
