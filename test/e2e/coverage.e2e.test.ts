/// <reference lib="dom" />
// The page of coverage in a real browser: its forms without JavaScript, nothing serious, nothing too wide.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAllSound } from './axe.ts';
import { openBrowser, type RunningSite, startSite } from './browser.ts';

let site: RunningSite;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: new URL('../fixtures/coverage', import.meta.url).pathname }),
    openBrowser(),
  ]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

test('a code and a diagnosis are looked up without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/coverage?asOf=2024-06-01`);
  await page.getByLabel('CPT or HCPCS code').fill('29881');
  await page.locator('input[name="diagnosis"]').fill('m23.205');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText('Listed as supporting medical necessity').waitFor();
  assert.match(page.url(), /asOf=2024-06-01/);
  await context.close();
});

test('nothing serious and nothing too wide on the page of coverage, light and dark, wide and narrow', async () => {
  const page = await browser.newPage();
  const queries = ['words=arthroscopy', 'code=29881&diagnosis=M23.205', 'code=knee&diagnosis=x'];
  await assertAllSound(
    page,
    site.url,
    queries.map((query) => `/coverage?asOf=2024-06-01&${query}`),
  );
  await page.close();
});
