/// <reference lib="dom" />
// The site in a real browser: reachable by keyboard, sound for a screen reader, whole without JavaScript,
// nothing wider than the window, no word from the browser's console.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAllSound, axeProblems } from './axe.ts';
import { NO_SOURCES, openBrowser, type RunningSite, startSite } from './browser.ts';

/** Further ones stand in the files of what they are about. */
const PAGES = [
  '/',
  '/cpt',
  '/hcpcs',
  '/icd-10-cm',
  '/icd-10-cm?under=chapter-4',
  '/cpt/codes/64560',
  '/cpt/codes/64560?asOf=2011-06-01',
  '/cpt/codes/99213',
  '/cpt/codes/29881',
  '/cpt/codes/29881/edits',
  '/hcpcs/codes/J1885',
  '/icd-10-cm/codes/E11.9',
  '/search?q=zzqqxx',
  '/status',
  '/nowhere',
];

let site: RunningSite;
let browser: Browser;
before(async () => {
  // From content alone: what a fresh machine shows, the same on every machine.
  [site, browser] = await Promise.all([startSite({ SOURCES_DIR: NO_SOURCES }, null, 'none'), openBrowser()]);
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

test('every page is sound for a screen reader and fits, light and dark, wide and narrow', async () => {
  const { page, complaints, close } = await open('/robots.txt');
  await assertAllSound(page, site.url, PAGES, async (path) => {
    assert.deepEqual(complaints, [], path);
    assert.equal(await page.locator('h1').count(), 1, path);
  });
  await close();
});

test('slash leads to the search box, Enter on a code opens its page', async () => {
  const { page, close } = await open('/status');
  await page.keyboard.press('/');
  await page.keyboard.type('29881');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cpt/codes/29881');
  await close();
});

test('a question mark shows the keys, Escape puts them away', async () => {
  const { page, complaints, close } = await open('/cpt/codes/29881');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor({ state: 'visible' });
  assert.deepEqual(await axeProblems(page), []);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(complaints, []);
  await close();
});

test('the right arrow turns to the next code of the book, the left one back', async () => {
  const { page, close } = await open('/cpt/codes/64561');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(
    (url) => /\/cpt\/codes\/645\d\d$/.test(url.pathname) && !url.pathname.endsWith('64561'),
  );
  const next = new URL(page.url()).pathname;
  assert.ok(next > '/cpt/codes/64561');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL('**/cpt/codes/64561');
  await close();
});

test('c copies the code', async () => {
  const { page, close } = await open('/icd-10-cm/codes/E11.9', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.keyboard.press('c');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) === 'E11.9');
  await close();
});

test('another date of service tints the frame and stays until it is reset', async () => {
  const { page, close } = await open('/cpt/codes/64561');
  await page.getByLabel(/date of service/i).fill('2011-06-01');
  await page.getByLabel(/date of service/i).press('Enter');
  await page.waitForURL('**/cpt/codes/64561?asOf=2011-06-01');
  await page.locator('main a[href*="/cpt/codes/64560"]').first().click();
  await page.waitForURL('**/cpt/codes/64560?asOf=2011-06-01');
  assert.match(await page.locator('main').innerText(), /Active on 2011-06-01/);
  await page
    .getByRole('link', { name: /today|reset/i })
    .first()
    .click();
  await page.waitForURL('**/cpt/codes/64560');
  assert.match(await page.locator('main').innerText(), /Deleted\. Last valid day 2011-12-31/);
  await close();
});

test('the chosen theme is kept', async () => {
  const { page, close } = await open('/cpt/codes/29881', { colorScheme: 'light' });
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const kept = page.waitForResponse('**/theme');
  await page.locator('form[action="/theme"] button[value="dark"]').first().click();
  await kept;
  await page.waitForFunction((old) => getComputedStyle(document.body).backgroundColor !== old, before);
  await page.goto(`${site.url}/status`);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), before);
  await close();
});

test('without JavaScript one still searches, chooses a date, browses and reads', async () => {
  const { page, close } = await open('/', { javaScriptEnabled: false });
  await page.getByRole('searchbox').first().fill('E11.9');
  await page.getByRole('searchbox').first().press('Enter');
  await page.waitForURL('**/icd-10-cm/codes/E11.9');
  await page.getByLabel(/date of service/i).fill('2024-07-01');
  await page.getByLabel(/date of service/i).press('Enter');
  await page.waitForURL('**/icd-10-cm/codes/E11.9?asOf=2024-07-01');
  assert.match(await page.locator('main').innerText(), /Active/);
  await close();
});

test('a printed code page leaves out what paper cannot use', async () => {
  const { page, close } = await open('/cpt/codes/29881');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('search').first().isVisible(), false);
  assert.match(await page.locator('h1').innerText(), /29881/);
  await close();
});
