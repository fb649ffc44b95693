/// <reference lib="dom" />
// The guidelines in a real browser: found and read without JavaScript, nothing serious, nothing too wide.
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAllSound } from './axe.ts';
import { NO_SOURCES, openBrowser, type RunningSite, startSite } from './browser.ts';

let site: RunningSite;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([startSite({ SOURCES_DIR: NO_SOURCES }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

test('a rule is searched, opened and left for another of its topic, without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/guidelines`);
  await page.getByLabel('Search the guidelines').fill('when is XS better than 59');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await page
    .getByRole('link', { name: /^Modifier 59/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Modifier 59/ }).waitFor();
  await page.getByRole('heading', { name: 'Official sources' }).waitFor();
  await page.getByRole('link', { name: /^Modifier 25/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Modifier 25/ }).waitFor();
  await context.close();
});

test('nothing serious and nothing too wide on the guidelines, light and dark, wide and narrow', async () => {
  const page = await browser.newPage();
  await assertAllSound(page, site.url, [
    '/guidelines',
    '/guidelines?q=sepsis',
    '/guidelines?q=nothing+of+that+kind',
    '/guidelines/modifier-59',
    '/guidelines/split-shared-visits?asOf=2020-01-02',
  ]);
  await page.close();
});
