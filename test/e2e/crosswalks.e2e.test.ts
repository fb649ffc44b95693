/// <reference lib="dom" />
// The page of crosswalks in a real browser: there and back without JavaScript, nothing serious, nothing too wide.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAllSound } from './axe.ts';
import { openBrowser, type RunningSite, startSite } from './browser.ts';

let site: RunningSite;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: new URL('../fixtures/crosswalks', import.meta.url).pathname }),
    openBrowser(),
  ]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

test('a diagnosis leads to its category and the category back to it, without JavaScript and on its date', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/crosswalks?asOf=2026-03-01`);
  await page.getByLabel('Code or group').fill('e1142');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByRole('link', { name: 'HCC 37', exact: true }).click();
  await page.getByText('Invented label thirty-seven').waitFor();
  await page.getByRole('link', { name: 'All 14' }).click();
  await page.getByRole('heading', { name: /14$/ }).waitFor();
  await page.getByRole('link', { name: 'E11.42', exact: true }).click();
  assert.match(page.url(), /code=E11\.42&system=icd-10-cm&asOf=2026-03-01/);
  await context.close();
});

test('the code page leads to its crosswalks', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/icd-10-cm/codes/E11.42?asOf=2026-03-01`);
  await page.getByRole('link', { name: 'All crosswalks of E11.42, both ways' }).click();
  await page.getByRole('heading', { name: /^E11\.42/ }).waitFor();
  await page.close();
});

test('nothing serious and nothing too wide on the page of crosswalks, light and dark, wide and narrow', async () => {
  const page = await browser.newPage();
  const codes = ['', 'E11.42', 'HCC 37', '470', '45385', 'POS 11', 'wrong!', 'sepsis', 'E11.9 or more'];
  await assertAllSound(
    page,
    site.url,
    codes.map((code) => `/crosswalks?asOf=2026-03-01&code=${encodeURIComponent(code)}`),
  );
  await page.close();
});
