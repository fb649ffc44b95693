// A real browser against a real server on loopback, for tests; both end with the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { openStore } from '#store';
import { placeEdition } from '../builtEdition.ts';

const HOME = resolve(import.meta.dirname, '..', '..');
/** A site without official files begins on the starter edition. */
export const NO_SOURCES = resolve(HOME, 'test', 'fixtures', 'no-sources');

export async function openBrowser(): Promise<Browser> {
  const installed = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const executablePath = installed.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      // Chromium refuses to run as root inside its own sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface RunningSite {
  url: string;
  /** What it printed, for failures. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts `src/main.ts` on a free port with a data folder of its own; `environment` overrides.
 * @param guestPages code pages that a guest may read, as the operator sets it in the table of plans; null: any number
 * @param edition 'built': the one of its SOURCES_DIR is there already; 'none': the site builds its first one itself
 */
export async function startSite(
  environment: Record<string, string>,
  guestPages: number | null = null,
  edition: 'built' | 'none' = 'built',
): Promise<RunningSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-run-'));
  const editions = join(environment.DATA_DIR ?? dataDir, 'editions');
  const sources = environment.SOURCES_DIR ?? NO_SOURCES;
  if (edition === 'built' && !existsSync(editions))
    await placeEdition(editions, sources === NO_SOURCES ? [] : [sources]);
  const store = await openStore({
    dataDir: environment.DATA_DIR ?? dataDir,
    databaseUrl: environment.DATABASE_URL ?? null,
    isServer: false,
    now: new Date(),
  });
  await store.db.updateTable('plan').set({ pages: guestPages }).where('name', '=', 'guest').execute();
  await store.close();
  const child = spawn(
    process.execPath,
    ['--import', './bin/jsx.mjs', '--disable-warning=ExperimentalWarning', 'src/main.ts'],
    {
      cwd: HOME,
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const stop = async () => {
    await ended(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await new Promise<string>((found, failed) => {
      child.stdout.on('data', (chunk) => {
        output += chunk;
        const match = /Coding Ahead is ready on (\S+)/.exec(output);
        if (match?.[1]) found(match[1]);
      });
      child.once('exit', (code) => failed(new Error(`the server ended with ${code}:\n${output}`)));
    });
    return { url, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
