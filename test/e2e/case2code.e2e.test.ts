/// <reference lib="dom" />
// Case2Code in a real browser: paste, read the evidence, drop a code, go on to the claim; a dropped file; without JavaScript.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { scriptedModel } from '../scriptedModel.ts';
import { assertSound } from './axe.ts';
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

const NOTE = 'Assessment:\n1. Type 2 diabetes mellitus without complications\nDenies chest pain.';

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/case2code?asOf=2024-03-01`);
  return page;
}

async function findCodes(page: Page): Promise<void> {
  await page.locator('textarea[name="text"]').fill(NOTE);
  await page.getByRole('button', { name: 'Find codes' }).click();
  await page.locator('#codes').waitFor();
}

test('a pasted note shows its codes with the words they rest on, in both themes and both widths', async () => {
  const page = await open();
  await findCodes(page);
  assert.equal(await page.locator('input[name="as"]').first().inputValue(), 'E11.9');
  assert.match((await page.locator('mark').first().textContent()) ?? '', /Type 2 diabetes/);
  await assertSound(page, 'the codes of a note');
  await page.context().close();
});

test('a quote leads to its place in the text', async () => {
  const page = await open();
  await findCodes(page);
  const quote = page.locator('.note-quotes a').first();
  const target = (await quote.getAttribute('href')) ?? '';
  await quote.click();
  assert.equal(await page.locator(`${target}:target`).count(), 1);
  await page.context().close();
});

test('a code that is dropped stays dropped, and the rest goes to the claim check', async () => {
  const page = await open();
  await findCodes(page);
  await page.locator('input[name="add"]').fill('I10 99213');
  await page.locator('input[name="keep"]').first().uncheck();
  await page.getByRole('button', { name: 'Apply changes' }).click();
  await page.locator('#codes').waitFor();
  assert.equal(await page.locator('input[name="keep"]').first().isChecked(), false);
  await page.getByRole('button', { name: 'Check a claim with these codes' }).click();
  await page.getByRole('heading', { name: 'Check a claim' }).waitFor();
  assert.equal(await page.locator('input[name="diagnoses"]').inputValue(), 'I10');
  assert.equal(await page.locator('input[name="code"]').first().inputValue(), '99213');
  await page.context().close();
});

test('a file that is dropped on the text is read', async () => {
  const page = await open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'note.txt', { type: 'text/plain' }));
    document
      .querySelector('textarea[name="text"]')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, NOTE);
  await page.locator('#codes').waitFor();
  assert.equal(await page.locator('input[name="as"]').first().inputValue(), 'E11.9');
  await page.context().close();
});

test('everything works without JavaScript', async () => {
  const page = await open({ javaScriptEnabled: false });
  await findCodes(page);
  assert.equal(await page.locator('input[name="as"]').first().inputValue(), 'E11.9');
  await page.context().close();
});

test('the words that a model points at are marked like any other, and stay when the codes are changed', async () => {
  const model = await scriptedModel({
    text: 'sweet sickness => type 2 diabetes mellitus without complications',
  });
  const own = await startSite({
    SOURCES_DIR: NO_SOURCES,
    MODEL_URL: model.url,
    MODEL_NAME: 'scripted',
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${own.url}/case2code?asOf=2024-03-01`);
    await page
      .locator('textarea[name="text"]')
      .fill('Assessment:\n1. The sweet sickness, well controlled. Seen by Dr. Smith.');
    await page.getByLabel('Let the language model point at words').check();
    await page.getByRole('button', { name: 'Find codes' }).click();
    await page.locator('#codes').waitFor();
    assert.match((await page.locator('mark').first().textContent()) ?? '', /sweet sickness/);
    await assertSound(page, 'codes with the words that a model points at');
    await page.locator('input[name="add"]').fill('I10');
    await page.getByRole('button', { name: 'Apply changes' }).click();
    await page.locator('.note-list li').nth(1).waitFor();
    assert.match((await page.locator('.note-list').textContent()) ?? '', /language model/);
    assert.match((await page.locator('mark').first().textContent()) ?? '', /sweet sickness/);
    assert.equal(model.asked.length, 1);
  } finally {
    await context.close();
    await own.stop();
    await model.close();
  }
});
