/// <reference lib="dom" />
// One walk through the site in a browser: a guest reads one page, registers, confirms by the letter, reads five more,
// meets the wall, and reads on when the operator grants Pro. Once with JavaScript and once without; each page sound for a screen reader.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { codeOf } from '../totp.ts';
import { assertAllSound, axeProblems } from './axe.ts';
import { NO_SOURCES, openBrowser, type RunningSite, startSite } from './browser.ts';

const HOME = resolve(import.meta.dirname, '..', '..');
const GOOD = 'tulip basin forty-two lamp';
const OPERATORS = 'granite saddle ninety echo';

const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-walk-'));
let site: RunningSite;
let browser: Browser;
let postgres: TestPostgres | null = null;
before(async () => {
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: NO_SOURCES, DATA_DIR: dataDir, GUESTS_PER_ADDRESS: '0' }, 1),
    openBrowser(),
  ]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function letterLink(to: string): Promise<string> {
  const outbox = join(dataDir, 'outbox');
  for (let n = 0; n < 200; n++) {
    try {
      for (const name of readdirSync(outbox)) {
        if (!name.endsWith('.eml')) continue;
        const text = readFileSync(join(outbox, name), 'utf8');
        if (text.includes(`To: ${to}\r\n`)) return /^http\S+\/verify\?token=\S+/m.exec(text)?.[0] ?? '';
      }
    } catch {
      // The first letter makes the folder.
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`no letter to ${to}`);
}

async function visit(page: Page, path: string): Promise<boolean> {
  const response = await page.goto(`${site.url}${path}`);
  assert.equal(response?.status(), 200, path);
  return page.locator('.wall').isVisible();
}

/** A browser with someone in it. */
async function someone(javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  const isSound = async (where: string) => {
    // axe is a script itself.
    if (javaScriptEnabled) assert.deepEqual(await axeProblems(page), [], where);
    assert.deepEqual(complaints, [], where);
  };
  return { page, isSound, close: () => context.close() };
}

async function operator(): Promise<Page> {
  const run = promisify(execFile);
  const { stdout } = await run(
    process.execPath,
    [
      '--import',
      './bin/jsx.mjs',
      '--disable-warning=ExperimentalWarning',
      'src/cli.ts',
      'admin',
      'chief@example.org',
    ],
    { cwd: HOME, env: { ...process.env, DATA_DIR: dataDir, PORT: new URL(site.url).port } },
  );
  const link = /^http\S+\/reset\?token=\S+/m.exec(stdout)?.[0];
  assert.ok(link, stdout);
  const { page, isSound } = await someone(true);
  await page.goto(link);
  await isSound('reset');
  await page.getByLabel('New password').fill(OPERATORS);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByLabel('E-mail').fill('chief@example.org');
  await page.getByLabel('Password', { exact: true }).fill(OPERATORS);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.goto(`${site.url}/admin`);
  await page.getByText('Operators sign in with two-factor').waitFor();
  await isSound('two-factor first');
  await page.setViewportSize({ width: 360, height: 800 });
  const section = page.locator('#two-factor');
  await section.getByLabel('Present password').fill(OPERATORS);
  await section.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('img', { name: 'The key as a QR code' }).waitFor();
  await isSound('two-factor');
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
  const uri = (await page.getByRole('link', { name: 'Open in the app' }).getAttribute('href')) ?? '';
  await page.getByLabel('Code of the app').fill(codeOf(uri, 0));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('Two-factor is on').waitFor();
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(`${site.url}/admin`);
  await isSound('admin');
  return page;
}

let chief: Page;

for (const javaScript of [true, false]) {
  test(`from guest to Pro, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const email = javaScript ? 'ann@example.org' : 'bob@example.org';
    const { page, isSound, close } = await someone(javaScript);
    assert.equal(await visit(page, '/cpt/codes/29881'), false);
    assert.equal(await visit(page, '/cpt/codes/99213'), true);
    await page.locator('#modifiers').getByText('Create a free account to unlock this content').waitFor();
    assert.ok(await page.locator('#description').getByText('known patient').isVisible());
    await isSound('locked');

    await page.getByRole('link', { name: 'Create a free account' }).first().click();
    await page.getByLabel('E-mail').fill('not an address');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Create account' }).click();
    assert.equal(await page.getByLabel('E-mail').inputValue(), 'not an address');
    await page.getByText('This is not an e-mail address').waitFor();
    await isSound('faults');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(GOOD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'A letter is on its way' }).waitFor();
    await isSound('sent');

    await page.goto(await letterLink(email));
    await isSound('verify');
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await page.getByText('The address is confirmed.').waitFor();
    await page.getByText('5 of 5 pages left').first().waitFor();
    await isSound('account');

    assert.equal(await visit(page, '/cpt/codes/29881'), false, 'the guest’s page stays open');
    for (const code of ['99213', '99214', '99215', '64561', '64560'])
      assert.equal(await visit(page, `/cpt/codes/${code}`), false, code);
    assert.equal(await visit(page, '/cpt/codes/99212'), true);
    await page.locator('#modifiers').getByText('Pro opens this and every other page').waitFor();
    await isSound('locked for a free account');
    assert.equal((await page.goto(`${site.url}/admin`))?.status(), 404, 'no such page for members');

    chief ??= await operator();
    await chief.goto(`${site.url}/admin?q=${encodeURIComponent(email)}`);
    await chief.getByLabel(`Plan of ${email}`).selectOption('Pro');
    await chief.getByRole('button', { name: 'Grant' }).click();
    await chief.getByText('The plan is in force.').waitFor();

    assert.equal(await visit(page, '/cpt/codes/99212'), false);
    assert.equal(await visit(page, '/icd-10-cm/codes/E11.9'), false);
    await page.goto(`${site.url}/account`);
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    assert.equal(await visit(page, '/cpt/codes/99214'), true, 'signed out, the guest’s one page is used');
    await close();
  });
}

test('the operator changes what a plan holds, in force at once; a number that is none is said beside its field', async () => {
  chief ??= await operator();
  await chief.goto(`${site.url}/admin/plans`);
  assert.deepEqual(await axeProblems(chief), []);
  const guest = chief.locator('section', { has: chief.getByRole('heading', { name: 'Guest' }) });
  await guest.getByLabel('Code pages').fill('many');
  await guest.getByRole('button', { name: 'Save' }).click();
  await guest.getByText('A whole number').waitFor();
  assert.equal(await guest.getByLabel('Code pages').inputValue(), 'many');
  await guest.getByLabel('Code pages').fill('2');
  await guest.getByRole('button', { name: 'Save' }).click();
  await chief.getByText('Saved, and in force.').waitFor();
  const { page, close } = await someone(true);
  assert.equal(await visit(page, '/cpt/codes/29881'), false);
  assert.equal(await visit(page, '/cpt/codes/99213'), false);
  assert.equal(await visit(page, '/cpt/codes/99214'), true);
  await close();
});

test('the operator’s other pages are sound at every width, and a team’s seats are said beside their field', async () => {
  chief ??= await operator();
  await chief.goto(`${site.url}/account/team`);
  await chief.getByLabel('Name').fill('Knee and Shoulder Surgery Associates');
  await chief.getByRole('button', { name: /found/i }).click();
  await chief.goto(`${site.url}/admin/teams`);
  await chief.getByLabel('Seats of Knee').fill('many');
  await chief.getByRole('button', { name: 'Grant' }).click();
  await chief.getByText('A team has 1 to 10,000 seats.').waitFor();
  assert.equal(await chief.getByLabel('Seats of Knee').inputValue(), 'many');
  assert.deepEqual(await axeProblems(chief), [], 'refused');
  await chief.getByLabel('Seats of Knee').fill('12');
  await chief.getByLabel('Plan of Knee').selectOption('Pro');
  await chief.getByRole('button', { name: 'Grant' }).click();
  await chief.getByText('Granted, and in force.').waitFor();
  const pages = ['audit', 'teams', 'usage', 'licence', 'requests', 'editions', 'queues'];
  await assertAllSound(chief, site.url, [
    ...pages.map((name) => `/admin/${name}`),
    '/account/upgrade',
    '/editing/codes/64561',
  ]);
  await chief.goto(`${site.url}/admin/audit`);
  await chief.getByLabel('Act').selectOption('Plan and seats granted to a team');
  await chief.getByRole('button', { name: 'Look up' }).click();
  await chief.getByText('pro, 12 seats').waitFor();
  assert.match(await chief.locator('tbody').innerText(), /Knee and Shoulder/);
  assert.equal(await chief.locator('tbody tr').count(), 1);
  await chief.emulateMedia({ colorScheme: null });
  await chief.setViewportSize({ width: 1200, height: 900 });
});

test('two servers on one PostgreSQL: a guest of one is known at the other, with one allowance', async () => {
  postgres = await startPostgres();
  const common = {
    SOURCES_DIR: NO_SOURCES,
    DATABASE_URL: await postgres.database(),
    SESSION_SECRET: 'one secret for both of these servers',
    GUESTS_PER_ADDRESS: '0',
  };
  const both = await Promise.all([startSite(common, 1), startSite(common, 1)]);
  try {
    const ask = async (n: number, path: string, cookie: string) => {
      const response = await fetch(`${both[n % 2]?.url}${path}`, { headers: { cookie } });
      const body = await response.text();
      return {
        cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
        isOpen: !body.includes('class="wall '),
      };
    };
    const { cookie } = await ask(0, '/cpt/codes/29881', '');
    const same = await Promise.all(Array.from({ length: 60 }, (_, n) => ask(n, '/cpt/codes/29881', cookie)));
    assert.equal(same.filter(({ isOpen }) => isOpen).length, 60);
    const others = await Promise.all(
      ['99213', '99214', '99215', '64561'].flatMap((code) =>
        [0, 1].map((n) => ask(n, `/cpt/codes/${code}`, cookie)),
      ),
    );
    assert.equal(others.filter(({ isOpen }) => isOpen).length, 0);
  } finally {
    await Promise.all(both.map((one) => one.stop()));
  }
});
