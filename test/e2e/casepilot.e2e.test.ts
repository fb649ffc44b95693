/// <reference lib="dom" />
// CasePilot in a real browser: ask, watch the steps, stop, go on, open a source, share; a connection that breaks goes on where it
// was; a patient stays in the browser; the limit; without JavaScript. SHOTS=folder keeps pictures.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openStore } from '#store';
import { type ScriptedModel, scriptedModel } from '../scriptedModel.ts';
import { assertSound, axeProblems } from './axe.ts';
import { NO_SOURCES, openBrowser, type RunningSite, startSite } from './browser.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-pilot-'));
const PILOT = '/casepilot?asOf=2026-11-24';
let site: RunningSite;
let browser: Browser;

before(async () => {
  await allow(null);
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: NO_SOURCES, DATA_DIR: dataDir, GUESTS_PER_ADDRESS: '0' }),
    openBrowser(),
  ]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** As the operator sets it in the table of plans, before the server starts. */
async function allow(questions: number | null, dir = dataDir): Promise<void> {
  const store = await openStore({ dataDir: dir, databaseUrl: null, isServer: false, now: new Date() });
  await store.db.updateTable('plan').set({ questions }).where('name', '=', 'guest').execute();
  await store.close();
}

async function open(path = PILOT, options: BrowserContextOptions = {}, home = site.url): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.message));
  await page.goto(home + path);
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  await page.locator('form.ask textarea').fill(question);
  await page.getByRole('button', { name: 'Ask', exact: true }).last().click();
}

/** The last answer, whole. */
async function answered(page: Page, turns: number): Promise<string> {
  await page.locator(`.exchange[data-turn="${turns}"] .turn-actions`).waitFor();
  return (await page.locator(`.exchange[data-turn="${turns}"] .answer`).textContent()) ?? '';
}

test('a question is answered with sources that open, and the next one goes on with it', async () => {
  const page = await open();
  await assertSound(page, 'the beginning');
  await ask(page, 'What is CPT code 99213?');
  assert.match(await answered(page, 1), /99213/);
  assert.match(page.url(), /\/casepilot\/c\/[\w-]{24}\?asOf=2026-11-24$/);
  const code = page.locator('.answer a.code').first();
  assert.equal(await code.getAttribute('href'), '/cpt/codes/99213?asOf=2026-11-24');
  const cite = page.locator('a.cite').first();
  const source = page.locator(`${await cite.getAttribute('href')} details`);
  assert.equal(await source.getAttribute('open'), null);
  await cite.click();
  assert.notEqual(await source.getAttribute('open'), null);
  await assertSound(page, 'an answer');
  await ask(page, 'and which modifiers go with it?');
  assert.match(await answered(page, 2), /99213/);
  await page.context().close();
});

test('a question is edited and what followed it is asked anew; it is renamed, exported and deleted', async () => {
  const page = await open();
  await ask(page, 'What is 99213?');
  await answered(page, 1);
  await ask(page, 'How many units per day?');
  await answered(page, 2);
  const first = page.locator('.exchange[data-turn="1"]');
  await first.getByText('Edit', { exact: true }).click();
  await first.locator('.edit-question textarea').fill('What is 99214?');
  await first.locator('.edit-question button').click();
  await page.locator('.exchange[data-turn="2"]').waitFor({ state: 'detached' });
  assert.match(await answered(page, 1), /99214/);
  await page.reload();
  assert.equal(await page.locator('.exchange').count(), 1);
  await page.getByText('Rename, share, export, delete').click();
  await page.getByLabel('Title').fill('Visits');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('heading', { level: 1, name: 'Visits' }).waitFor();
  await page.getByText('Rename, share, export, delete').click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('as JSON').click()]);
  assert.equal(file.suggestedFilename(), 'conversation.json');
  await page.getByRole('button', { name: 'Delete this conversation' }).click();
  await page.getByText('What you ask is kept here.').waitFor();
  await page.context().close();
});

test('a shared address shows what stood there, to read only, until it is taken back', async () => {
  const page = await open();
  await ask(page, 'What is 99213?');
  await answered(page, 1);
  await page.reload();
  await page.getByText('Rename, share, export, delete').click();
  await page.getByRole('button', { name: 'Share by link' }).click();
  await page.getByText('Rename, share, export, delete').click();
  const address = await page.getByLabel('Shared at').inputValue();
  await ask(page, 'What is 99214?');
  await answered(page, 2);
  const other = await open(new URL(address).pathname);
  assert.equal(await other.locator('.exchange').count(), 1);
  assert.equal(await other.locator('form.ask, .turn-actions').count(), 0);
  assert.deepEqual(await axeProblems(other), []);
  await page.reload();
  await page.getByText('Rename, share, export, delete').click();
  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await page.waitForLoadState();
  assert.equal((await other.reload())?.status(), 404);
  await Promise.all([page.context().close(), other.context().close()]);
});

test('a patient stays in the browser until the reader has decided', async () => {
  const page = await open();
  const sent: string[] = [];
  page.on('request', (one) => {
    if (one.method() === 'POST') sent.push(one.postData() ?? '');
  });
  await ask(page, 'Patient John Miller, SSN 123-45-6789: is 99213 right?');
  await page.locator('.identifiers').waitFor();
  assert.deepEqual(sent, []);
  assert.deepEqual(await axeProblems(page), []);
  await shot(page, 'identifiers');
  await page.getByRole('button', { name: 'Cancel' }).click();
  assert.equal(await page.locator('.identifiers').count(), 0);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('button', { name: 'Ask with them masked' }).click();
  await answered(page, 1);
  assert.ok(sent.length > 0 && sent.every((body) => !/123-45-6789|Miller/.test(body)));
  assert.match((await page.locator('.asked').textContent()) ?? '', /\[ssn\]/);
  await page.goto(`${site.url}/cpt/codes/99213`);
  await page.locator('.pilot-panel textarea').fill('John Miller, SSN 123-45-6789, which modifier?');
  await page.locator('.pilot-panel').getByRole('button', { name: 'Ask', exact: true }).click();
  await page.locator('.pilot-panel .identifiers').waitFor();
  assert.ok(sent.every((body) => !/123-45-6789|Miller/.test(body)));
  await page.context().close();
});

test('the panel of a code page asks with the code in mind', async () => {
  const page = await open('/cpt/codes/99213');
  await page.getByRole('heading', { name: 'Have a question about CPT® code 99213?' }).waitFor();
  await page.getByRole('button', { name: 'Which modifiers go with it?' }).click();
  assert.match(await answered(page, 1), /99213/);
  await page.context().close();
});

test('without JavaScript a question is sent, answered and followed up; a patient is asked about', async () => {
  const page = await open(PILOT, { javaScriptEnabled: false });
  await ask(page, 'What is 99213?');
  assert.match((await page.locator('.answer').textContent()) ?? '', /99213/);
  await ask(page, 'and which modifiers go with it?');
  assert.equal(await page.locator('.exchange').count(), 2);
  await ask(page, 'SSN 123-45-6789, what is 99213?');
  await page.getByRole('button', { name: 'Ask with them masked' }).click();
  assert.match((await page.locator('.asked').last().textContent()) ?? '', /\[ssn\]/);
  await page.context().close();
});

test('a guest whose questions are used up is told until when, and where there are more', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'coding-ahead-limit-'));
  await allow(1, dir);
  const limited = await startSite({ SOURCES_DIR: NO_SOURCES, DATA_DIR: dir, GUESTS_PER_ADDRESS: '0' });
  try {
    const page = await open(PILOT, {}, limited.url);
    await ask(page, 'What is 99213?');
    await answered(page, 1);
    await page.locator('.turn-actions .next-questions button').first().click();
    await page.getByText(/The questions of a guest are used up until/).waitFor();
    assert.equal(await page.getByRole('link', { name: 'A free account has more.' }).count(), 1);
    assert.deepEqual(await axeProblems(page), []);
    await page.context().close();
  } finally {
    await limited.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});

/** A site whose model looks 99213 up, and then says nothing more for as long as the test wants. */
async function slowSite(run: (wire: Wire, model: ScriptedModel) => Promise<void>): Promise<void> {
  const model = await scriptedModel(
    { calls: [{ name: 'get_code', input: { code: '99213' } }] },
    'hangs after a piece',
  );
  const dir = mkdtempSync(join(tmpdir(), 'coding-ahead-slow-'));
  await allow(null, dir);
  const slow = await startSite({
    SOURCES_DIR: NO_SOURCES,
    DATA_DIR: dir,
    GUESTS_PER_ADDRESS: '0',
    MODEL_URL: model.url,
    MODEL_NAME: 'scripted',
  });
  const wire = await wireTo(slow.url);
  try {
    await run(wire, model);
  } finally {
    await wire.close();
    await slow.stop();
    await model.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A wire to the site that can be cut: every connection breaks, new ones are made. */
interface Wire {
  url: string;
  /** What each request for events said to have seen. */
  seen: (string | undefined)[];
  cut(): void;
  close(): Promise<void>;
}

async function wireTo(home: string): Promise<Wire> {
  const seen: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    const { method, url: path = '', headers } = request;
    if (path.endsWith('/events')) seen.push(headers['last-event-id'] as string | undefined);
    const onward = httpRequest(home + path, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    cut,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        cut();
      }),
  };
}

test('steps are seen while the answer is made; a broken connection and a reload go on; Stop ends it', async () => {
  await slowSite(async ({ url, cut, seen }, model) => {
    const page = await open(PILOT, {}, url);
    await ask(page, 'What is 99213?');
    await page.locator('.steps.live .done').waitFor();
    assert.equal(await page.locator('.steps.live li').count(), 1);
    cut();
    for (let n = 0; n < 200 && seen.length < 2; n++) await page.waitForTimeout(50);
    assert.equal(seen[0], undefined);
    assert.match(seen[1] ?? '', /^\d+$/, 'it says what it has seen');
    assert.equal(await page.locator('.steps.live li').count(), 1, 'no step is shown twice');
    await page.reload();
    await page.locator('.steps.live .done').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.turn-actions').waitFor();
    assert.match((await page.locator('.exchange').textContent()) ?? '', /Stopped\./);
    for (let n = 0; n < 100 && model.gone() === 0; n++) await page.waitForTimeout(50);
    assert.equal(model.gone(), 1, 'the model was told, too');
    await page.context().close();
  });
});

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
}
