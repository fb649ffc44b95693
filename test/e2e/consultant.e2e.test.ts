/// <reference lib="dom" />
// CaseConsultant in a real browser and by a real mail client: a case by form, its answer, a reply, what it was worth; the same by mail;
// the operator's queue and the letters as they look. SHOTS=folder keeps pictures.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { openStore } from '#store';
import { assertAllSound, assertSound } from './axe.ts';
import { NO_SOURCES, openBrowser, type RunningSite, startSite } from './browser.ts';
import { becomeOperator, letterTo } from './people.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-consultant-'));
const MAIL = 'ann@example.org';
let port: number;
let site: RunningSite;
let browser: Browser;
let page: Page;
before(async () => {
  port = await freePort();
  const store = await openStore({ dataDir, databaseUrl: null, isServer: false, now: new Date() });
  await store.db.updateTable('plan').set({ letters: null }).execute();
  await store.close();
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: NO_SOURCES, DATA_DIR: dataDir, MAIL_IN_PORT: String(port) }),
    openBrowser(),
  ]);
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on('pageerror', (error) => assert.fail(error.message));
  await becomeOperator(page, site.url, dataDir, MAIL);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: found } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return found;
}

test('a case by form is answered by mail and in the mailbox, goes on by reply, and is told what it was worth', async () => {
  await page.goto(`${site.url}/caseconsultant`);
  await assertSound(page, '/caseconsultant');
  await page.getByLabel('Subject').fill('Diabetes');
  await page
    .getByLabel('Case or question')
    .fill('He has type 2 diabetes mellitus and essential hypertension.');
  await page.getByRole('button', { name: 'Send the case' }).click();
  const answer = page.locator('.answer').first();
  await answer.getByRole('link', { name: 'E11.9' }).first().waitFor();
  await assertSound(page, 'a thread');
  const sent = await letterTo(dataDir, MAIL, /^Subject: Re: Diabetes \[Case [2-9A-Z]{6}\]\r$/m);
  assert.match(sent, /^Auto-Submitted: auto-replied\r$/m);
  assert.match(sent, /Content-Type: text\/html/);
  await page.getByLabel('Your reply').fill('What is E11.9?');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await page.locator('.exchange').nth(1).locator('.answer').waitFor();
  await page.locator('.exchange').first().getByLabel('Yes').check();
  await page.locator('.exchange').first().getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Thank you.').waitFor();
  assert.equal(await page.locator('.exchange').first().getByLabel('Yes').isChecked(), true);
});

test('a letter is answered by letter, and a reply to it goes on with its case', async () => {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const letter = { from: MAIL, to: 'consult@localhost', text: 'Is E11.9 billable?' };
  await transport.sendMail({ ...letter, subject: 'By mail', messageId: '<one@example.org>' });
  const answer = await letterTo(dataDir, MAIL, /^In-Reply-To: <one@example\.org>\r$/m);
  assert.match(answer, /E11\.9/);
  const number = /^Message-ID: (<consult-[^>]+>)\r$/im.exec(answer)?.[1] ?? '';
  await transport.sendMail({
    ...letter,
    subject: 'Re: something else',
    text: 'And I10?\n\nOn Thu, 26 Nov 2026 CaseConsultant wrote:\n> E11.9 is valid',
    messageId: '<two@example.org>',
    inReplyTo: number,
    references: ['<one@example.org>', number],
  });
  await letterTo(dataDir, MAIL, /^In-Reply-To: <two@example\.org>\r$/m);
  // From somebody else, in her name: held, and nobody is told.
  await transport.sendMail({
    ...letter,
    subject: 'Not hers',
    envelope: { from: 'eve@example.net', to: letter.to },
  });
  transport.close();
  await page.goto(`${site.url}/account/letters`);
  await page.getByRole('link', { name: 'By mail' }).click();
  assert.equal(await page.locator('.exchange').count(), 2);
});

test('the operator finds what is held, and every letter as a mail program shows it', async () => {
  await page.goto(`${site.url}/admin/consultant`);
  await page.getByText('The sender’s domain says that the letter is not from there.').waitFor();
  await assertAllSound(page, site.url, ['/account/letters', '/admin/consultant', '/admin/templates']);
  await page.goto(`${site.url}/admin/templates/caseconsultant-answer`);
  if (process.env.SHOTS)
    await page.screenshot({ path: join(process.env.SHOTS, 'letter.png'), fullPage: true });
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll('td, p')].map((one) => getComputedStyle(one).color),
  );
  assert.ok(new Set(colours).size > 1, 'its own styles are in force');
  await page.setViewportSize({ width: 360, height: 900 });
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(over <= 0, `${over} px wider than a telephone`);
});
