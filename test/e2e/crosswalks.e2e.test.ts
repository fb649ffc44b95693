/// <reference lib="dom" />
// The page of crosswalks in a real browser: there and back without JavaScript, nothing serious, nothing too wide.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeProblems } from './axe.ts';
import { openBrowser, type RunningSite, startSite } from './browser.ts';

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

test('a package leads to its code, and the code back to the package, without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/crosswalks?asOf=2025-11-03`);
  await page.getByLabel('Code, NDC, group or words').fill('0338-0069-10');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText('10 units of 15 MG a package').waitFor();
  await page.getByRole('link', { name: 'J1885', exact: true }).click();
  await page.getByRole('link', { name: '00338-0069-10' }).waitFor();
  assert.match(page.url(), /asOf=2025-11-03/);
  await page.getByLabel('Code, NDC, group or words').fill('no such thing');
  await page.getByRole('button', { name: 'Look up' }).click();
  const field = page.getByLabel('Code, NDC, group or words');
  assert.equal(await field.inputValue(), 'no such thing');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    test(`nothing serious and nothing too wide on the page of crosswalks, ${colorScheme}, ${width} px`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      for (const query of ['', 'code=J1885', 'code=APC+5311', 'code=zzz']) {
        await page.goto(`${site.url}/crosswalks?asOf=2025-11-03&${query}`);
        assert.deepEqual(await axeProblems(page), [], query);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${query} is ${wide} px wide`);
      }
      await context.close();
    });
  }
}
