// Somebody with an account, made in a browser as people make it: by form, letter and link.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { codeOf } from '../totp.ts';

const HOME = resolve(import.meta.dirname, '..', '..');
export const GOOD = 'tulip basin forty-two lamp';

/** The oldest letter to an address that holds what is asked for, waited for. */
export async function letterTo(dataDir: string, to: string, wanted: RegExp, seconds = 5): Promise<string> {
  const outbox = join(dataDir, 'outbox');
  for (let n = 0; n < seconds * 40; n++) {
    for (const name of readdirSync(dataDir).includes('outbox') ? readdirSync(outbox).sort() : []) {
      if (name.startsWith('.') || !name.endsWith('.eml')) continue;
      const text = readFileSync(join(outbox, name), 'utf8');
      if (text.includes(`To: ${to}\r\n`) && wanted.test(text)) return text;
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`no letter to ${to} with ${wanted}`);
}

export async function register(page: Page, home: string, dataDir: string, email: string): Promise<void> {
  await page.goto(`${home}/register`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(GOOD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'A letter is on its way' }).waitFor();
  const letter = await letterTo(dataDir, email, /\/verify\?token=/);
  await page.goto(`${home}/verify?token=${/\/verify\?token=(\S+)/.exec(letter)?.[1]}`);
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await page.getByText('The address is confirmed.').waitFor();
}

/** Registered, appointed at the console, and signed in with a second factor. */
export async function becomeOperator(
  page: Page,
  home: string,
  dataDir: string,
  email: string,
): Promise<void> {
  await register(page, home, dataDir, email);
  await promisify(execFile)(
    process.execPath,
    ['--import', './bin/jsx.mjs', '--disable-warning=ExperimentalWarning', 'src/cli.ts', 'admin', email],
    { cwd: HOME, env: { ...process.env, DATA_DIR: dataDir } },
  );
  await page.goto(`${home}/login?back=%2Faccount`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(GOOD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const section = page.locator('#two-factor');
  await section.getByLabel('Present password').fill(GOOD);
  await section.getByRole('button', { name: 'Set it up' }).click();
  const uri = (await page.getByRole('link', { name: 'Open in the app' }).getAttribute('href')) ?? '';
  await page.getByLabel('Code of the app').fill(codeOf(uri, 0));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('Two-factor is on').waitFor();
}
