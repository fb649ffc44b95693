/// <reference lib="dom" />
// A passkey in Chromium's virtual authenticator, and every page of what people keep: sound for a screen reader, and fitting a
// telephone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAllSound, axeProblems } from './axe.ts';
import { NO_SOURCES, openBrowser, type RunningSite, startSite } from './browser.ts';
import { GOOD, register } from './people.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-keeping-'));
let site: RunningSite;
let browser: Browser;
/** A passkey belongs to a name; a number is none (WebAuthn 5.1.3). */
let home: string;
before(async () => {
  [site, browser] = await Promise.all([
    startSite({ SOURCES_DIR: NO_SOURCES, DATA_DIR: dataDir, GUESTS_PER_ADDRESS: '0' }, 1),
    openBrowser(),
  ]);
  home = site.url.replace('127.0.0.1', 'localhost');
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a passkey is added, signs in without a password, and is of no use once it is removed', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await register(page, home, dataDir, 'key@example.org');
  await page.goto(`${home}/account/security`);
  assert.deepEqual(await axeProblems(page), []);
  await page.getByLabel('Name').fill('Laptop');
  await page.getByLabel('Present password').fill('not the password at all');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('This is not your password').waitFor();
  assert.equal(await page.getByLabel('Name').inputValue(), 'Laptop');
  await page.getByLabel('Present password').fill(GOOD);
  // The device holds the one that was not taken; it may be asked again for the same person.
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added').waitFor();
  await page.goto(`${home}/account`);
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.goto(`${home}/login?back=%2Faccount%2Fsecurity`);
  assert.deepEqual(await axeProblems(page), []);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/account/security');
  await page.getByText('last used').waitFor();
  await page.getByRole('button', { name: 'Remove Laptop' }).click();
  await page.getByText('The passkey is removed').waitFor();
  await page.goto(`${home}/account`);
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.goto(`${home}/login`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This passkey is not known here').waitFor();
  await context.close();
});

test('without JavaScript the page of signing in says what a passkey needs', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${home}/login`);
  await page.getByText('A passkey needs JavaScript').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).isDisabled(), true);
  await context.close();
});

test('favourites, notes, history, keys and team are sound, light and dark, wide and narrow', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await register(page, home, dataDir, 'ann@example.org');
  await page.goto(`${home}/cpt/codes/29881`);
  await page.getByRole('button', { name: 'Add to favourites' }).click();
  await page.getByText('My note', { exact: true }).click();
  await page.getByLabel('My note on 29881').fill('Ask for the compartment: medial and lateral.');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await page.goto(`${home}/cpt/codes/64560`);
  await page.getByRole('button', { name: 'Add to favourites' }).click();
  await page.goto(`${home}/search?q=knee+arthroscopy`);
  await page.goto(`${home}/account/team`);
  await page.getByLabel('Name of the team').fill('Knee and Hip');
  await page.getByRole('button', { name: 'Found the team' }).click();
  await page.getByLabel('E-mail address').fill('bob@example.org');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText('The invitation is on its way').waitFor();
  await page.goto(`${home}/account/keys`);
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByText('Choose what the key may ask').waitFor();
  assert.deepEqual(await axeProblems(page), [], 'faults');
  await page.getByLabel('Name').fill('Nightly check');
  await page.getByLabel('Claims: check, pairs').check();
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByText('it is shown only once').waitFor();
  assert.deepEqual(await axeProblems(page), [], 'a new key');
  await assertAllSound(page, home, [
    '/',
    '/cpt/codes/29881',
    '/account',
    '/account/favourites',
    '/account/notes',
    '/account/history',
    '/account/keys',
    '/account/team',
    '/account/security',
  ]);
  await context.close();
});
