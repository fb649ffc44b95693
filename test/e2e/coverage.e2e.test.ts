/// <reference lib="dom" />
// The page of coverage in a real browser: its forms without JavaScript, nothing serious, nothing too wide.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeProblems } from './axe.ts';
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    test(`nothing serious and nothing too wide on the page of coverage, ${colorScheme}, ${width} px`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      for (const query of ['words=arthroscopy', 'code=29881&diagnosis=M23.205', 'code=knee&diagnosis=x']) {
        await page.goto(`${site.url}/coverage?asOf=2024-06-01&${query}`);
        assert.deepEqual(await axeProblems(page), [], query);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${query} is ${wide} px wide`);
      }
      await context.close();
    });
  }
}
