/// <reference lib="dom" />
// Claims in a real browser: typed and pasted like a spreadsheet, checked, compared as a set, without JavaScript.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

const DAY = '2024-08-01';

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

const cell = (page: Page, name: string, line: number) => page.locator(`input[name="${name}"]`).nth(line - 1);

test('a claim is pasted from a spreadsheet, checked, and each finding stands by its line with its source', async () => {
  const page = await open(`/claims?asOf=${DAY}`);
  await page.locator('input[name="diagnoses"]').fill('K63.5');
  await cell(page, 'code', 1).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '45385\t\t1\t11\tA\n45380\t\t1\t11\tA\n64560\t\t1\t11\tA');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  assert.equal(await cell(page, 'code', 3).inputValue(), '64560');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.waitForLoadState();
  const text = (await page.locator('main').textContent()) ?? '';
  assert.match(text, /45380 is not paid beside 45385/);
  assert.match(text, /2011-12-31/);
  assert.match(text, /NCCI procedure-to-procedure edits, practitioner/);
  assert.doesNotMatch(page.url(), /45385|K63/, 'nothing of a claim stands in an address');
  await page.context().close();
});

test('a set of codes shows which is denied, and its address shows the same again', async () => {
  const page = await open('/claims/pairs');
  await page.locator('textarea').fill('43235, 43239');
  await page.locator('main input[type="date"]').fill(DAY);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.waitForURL(/codes=/);
  const verdict = (await page.locator('main').textContent()) ?? '';
  assert.match(verdict, /43235 is not paid beside 43239/);
  assert.match(verdict, /indicator 0: no modifier lifts this edit/i);
  const again = await open(page.url().slice(site.url.length));
  assert.match((await again.locator('main').textContent()) ?? '', /43235 is not paid beside 43239/);
  await again.context().close();
  await page.context().close();
});

test('without JavaScript a wrong field says so beside itself and everything typed stays', async () => {
  const page = await open(`/claims?asOf=${DAY}`, { javaScriptEnabled: false });
  await page.locator('input[name="diagnoses"]').fill('E11.9');
  await cell(page, 'code', 1).fill('99213');
  await cell(page, 'units', 1).fill('many');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  assert.equal(await cell(page, 'units', 1).inputValue(), 'many');
  assert.equal(await cell(page, 'units', 1).getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('input[name="diagnoses"]').inputValue(), 'E11.9');
  await cell(page, 'units', 1).fill('1');
  await cell(page, 'pointers', 1).fill('A');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  assert.equal(await page.locator('[aria-invalid="true"]').count(), 0);
  await page.context().close();
});

test('a file of claims is read and answered, and may not be kept by the browser', async () => {
  const page = await open('/claims/file');
  const file = new URL('../fixtures/claims/professional.837', import.meta.url).pathname;
  await page.locator('input[type="file"]').setInputFiles(file);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Check the file' }).click();
  assert.equal((await answered).headers()['cache-control'], 'no-store');
  await page.context().close();
});

test('nothing serious and nothing too wide on the pages of claims, light and dark, wide and narrow', async () => {
  const page = await browser.newPage();
  await assertAllSound(page, site.url, [
    '/claims',
    '/claims/file',
    `/claims/pairs?codes=45385,45380,43239,43235&asOf=${DAY}`,
  ]);
  await page.close();
});
