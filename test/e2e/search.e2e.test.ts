/// <reference lib="dom" />
// The search box and the page of results in a real browser: by keyboard, for a screen reader, without JavaScript.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAllSound, axeProblems } from './axe.ts';
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

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

const box = (page: Page) => page.getByRole('combobox', { name: 'Search codes and words' });
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"] .code').textContent();

/** Until the list for the whole text stands: on a slow machine those for its beginnings come first. */
async function type(page: Page, text: string): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === text);
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await (await answered).finished();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.getByRole('option').first().waitFor();
}

test('codes appear while one types, are announced, and Enter opens the chosen one', async () => {
  const page = await open('/cpt/codes/99213');
  await type(page, 'knee scope');
  assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
  await page
    .getByRole('status')
    .filter({ hasText: /\d+ suggestions in \d system/ })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  const code = await chosen(page);
  const option = page.locator(`#${await box(page).getAttribute('aria-activedescendant')}`);
  assert.equal(await option.locator('.code').textContent(), code);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.url}/cpt/codes/${code}`);
  await page.context().close();
});

test('Tab goes to the next system, Escape closes, and Enter without a choice searches', async () => {
  const page = await open('/');
  await type(page, 'colonoscopy');
  const systems = await page.locator('.suggestions [role="group"]').count();
  assert.ok(systems >= 2, `${systems} systems`);
  await page.keyboard.press('ArrowDown');
  const first = await chosen(page);
  await page.keyboard.press('Tab');
  const second = await chosen(page);
  assert.notEqual(second, first);
  assert.equal(
    second,
    await page.locator('.suggestions [role="group"]').nth(1).locator('.code').first().textContent(),
  );
  await page.keyboard.press('Escape');
  assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
  assert.equal(await page.getByRole('listbox').count(), 0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=colonoscopy/);
  await page.context().close();
});

test('going back over letters shows what was shown, and an empty box shows nothing', async () => {
  const page = await open('/');
  await type(page, 'knee');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
  await page.context().close();
});

test('results are walked with the arrows, and systems with Tab', async () => {
  const page = await open('/search?q=colonoscopy');
  const links = page.locator('.found li > a.code');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  assert.equal(await focused(), await links.nth(1).textContent());
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), await links.first().textContent());
  const second = page.locator('.found').nth(1).locator('li > a.code').first();
  for (let n = 0; n < 20 && (await focused()) !== (await second.textContent()); n++)
    await page.keyboard.press('Tab');
  assert.equal(await focused(), await second.textContent());
  await page.context().close();
});

test('without JavaScript the form searches, narrows and says how it read the words', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  await page.locator('.find.large input[type="search"]').fill('T2DM w neuropathy');
  await page.locator('.find.large button').click();
  await page.waitForURL(/\/search\?q=T2DM/);
  assert.match((await page.locator('.understood').textContent()) ?? '', /type 2 diabetes mellitus/);
  await page.getByLabel('billable only').check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.waitForURL(/billable=yes/);
  assert.ok((await page.locator('.found li').count()) > 0);
  assert.equal(await page.getByText('Needs more digits').count(), 0);
  await page.context().close();
});

for (const width of [360, 1440])
  test(`nothing serious and nothing too wide while suggestions stand open, ${width} px`, async () => {
    const page = await open('/', { viewport: { width, height: 900 } });
    await type(page, 'diabetis');
    await page.keyboard.press('ArrowDown');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await axeProblems(page), [], colorScheme);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px`);
    await page.context().close();
  });

test('nothing serious and nothing too wide on the page of results, light and dark, wide and narrow', async () => {
  const page = await browser.newPage();
  await assertAllSound(page, site.url, ['/search?q=diabetis']);
  await page.close();
});
