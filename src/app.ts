// The whole world, put together once: edition, log, clock, web. Nothing below knows of a global.
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type HttpBindings, serve } from '@hono/node-server';
import {
  createAuth,
  forgetOldActs,
  forgetOldAttempts,
  forgetOldViews,
  pacedPost,
  sessionSecret,
} from '#accounts';
import { createApi } from '#api';
import { CasePilot, type CasePilotOptions, forgetOldConversations, Model, proposerOf } from '#assistant';
import { expirePostings, forgetOldAlerts, writeAlerts } from '#careers';
import { Library, publishedStack } from '#editions';
import { type ImportOutcome, type ImportProgress, importPaths, outdatedParts } from '#importers';
import { dayOf, type Log, repeat } from '#kit';
import { createPost, sendLetters } from '#mail';
import { forgetOldLetters, openStore, type Store } from '#store';
import { createWeb, type Web, type WebOptions } from '#web';
import type { Config } from './config.ts';

export interface App {
  /** `http://127.0.0.1:3000` */
  url: string;
  library: Library;
  /** Stops taking requests, lets running ones finish (8 s at most), closes edition and store. */
  close(): Promise<void>;
}

const DRAIN_MS = 8_000;
/** How long a letter of the store waits for the sender, at most. */
const LETTERS_MS = 2_000;
const ALERTS_MS = 15_000;
const EXPIRY_MS = 60_000;

/** The site with the API behind its guard. */
export function createDoors(
  options: Omit<WebOptions, 'api' | 'casePilot'> & Pick<CasePilotOptions, 'model' | 'answerer'>,
): Web {
  const casePilot = new CasePilot(options);
  const doors = { ...options, casePilot, ...(options.model ? { propose: proposerOf(options.model) } : {}) };
  const web = createWeb({ ...doors, api: createApi(doors) });
  return {
    ...web,
    drain: () => {
      web.drain();
      casePilot.stopAll();
    },
  };
}

/**
 * Serves the published edition until closed. @throws {UnfitEdition} when there is none.
 * @throws {StoreLocked} another server holds the data folder. @throws {StoreUnreachable}
 */
export async function startApp(config: Config, log: Log, now: () => Date = () => new Date()): Promise<App> {
  const store = await openStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    isServer: true,
    now: now(),
    problem: (problem) => log.error({ problem }, 'store'),
  });
  try {
    return await serveFrom(store, config, log, now);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serveFrom(store: Store, config: Config, log: Log, now: () => Date): Promise<App> {
  const library = new Library(config.editionsDir, (problem) => log.error({ problem }, 'edition'));
  library.watch(500, (edition) => log.info({ edition: edition.id }, 'serving another edition'));
  const secret = sessionSecret(config.dataDir, config.sessionSecret);
  // Known when the port is; no letter is written before.
  let url = '';
  const origin = () => config.publicUrl ?? url;
  const letters = {
    db: store.db,
    post: createPost({ smtpUrl: config.smtpUrl, outboxDir: config.outboxDir, from: config.mailFrom, now }),
    problem: (error: unknown) => log.error({ error: (error as Error).message }, 'letter'),
    now,
  };
  const auth = createAuth({
    ...letters,
    engine: store.engine,
    secret,
    origin,
    isHttps: config.publicUrl?.startsWith('https:') ?? false,
  });
  const web = createDoors({
    library,
    log,
    today: () => dayOf(now()),
    publicUrl: config.publicUrl,
    clientDir: config.clientDir,
    editionsDir: config.editionsDir,
    db: store.db,
    auth,
    secret,
    guestsPerAddress: config.guestsPerAddress,
    post: pacedPost(letters),
    now,
    ...(config.model ? { model: new Model(config.model, now) } : {}),
  });
  await forgetOldViews(store.db, now());
  await forgetOldAttempts(store.db, now());
  await forgetOldActs(store.db, now());
  await forgetOldLetters(store.db, now());
  await forgetOldAlerts(store.db, now());
  await forgetOldConversations(store.db, now());
  const server = await listen(config, (request, connection) => web.fetch(request, connection));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const alerting = { db: store.db, secret, origin, now };
  const work = [
    repeat(ALERTS_MS, (signal) => writeAlerts(alerting, signal), letters.problem),
    repeat(EXPIRY_MS, () => expirePostings(store.db, now()), letters.problem),
    repeat(LETTERS_MS, (signal) => sendLetters(letters, signal), letters.problem),
  ];
  return {
    url,
    library,
    close: async () => {
      web.drain();
      // A mail server that does not answer holds nobody up: its letter is taken again.
      const workDone = Promise.race([
        Promise.all(work.map((one) => one.stop())),
        pause(DRAIN_MS, undefined, { ref: false }),
      ]);
      await new Promise<void>((resolve) => {
        const hard = setTimeout(() => {
          server.closeAllConnections();
          resolve();
        }, DRAIN_MS);
        server.close(() => {
          clearTimeout(hard);
          resolve();
        });
        server.closeIdleConnections();
      });
      await workDone;
      library.close();
      await store.close();
    },
  };
}

/**
 * Makes sure that an edition serves: builds the first one, or takes up changed content and a changed program.
 * Damaged sources are left out and named; `import` is stricter.
 */
export async function prepareEdition(
  config: Config,
  now: Date,
  progress: (event: ImportProgress) => void,
): Promise<ImportOutcome> {
  mkdirSync(config.editionsDir, { recursive: true });
  return importPaths({
    root: config.editionsDir,
    paths: needsSources(config) && config.sourcesDir ? [config.sourcesDir] : [],
    content: config.contentDir,
    now,
    skipDamaged: true,
    acceptSizes: false,
    progress,
  });
}

function needsSources(config: Config): boolean {
  try {
    if (publishedStack(config.editionsDir).length === 0) return true;
    const library = new Library(config.editionsDir);
    try {
      return outdatedParts(library.current.manifest).length > 0;
    } finally {
      library.close();
    }
  } catch {
    // Whatever is there cannot be read; build anew.
    return true;
  }
}

function listen(config: Config, fetch: Web['fetch']): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, env) =>
          fetch(request, { address: (env as HttpBindings).incoming.socket.remoteAddress }),
        hostname: config.host,
        port: config.port,
        serverOptions: {
          maxHeaderSize: 16_384,
          headersTimeout: 10_000,
          requestTimeout: 30_000,
          keepAliveTimeout: 65_000,
        },
      },
      () => {
        server.off('error', reject);
        resolve(server as Server);
      },
    ) as Server;
    server.once('error', reject);
    if ('maxConnections' in server) server.maxConnections = 2000;
  });
}
