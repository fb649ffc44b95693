// The whole world, put together once: edition, log, clock, web. Nothing below knows of a global.
import { Resolver } from 'node:dns/promises';
import { mkdirSync, rmSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type HttpBindings, serve } from '@hono/node-server';
import {
  BY_HAND,
  createAuth,
  endOrphans,
  forgetOldActs,
  forgetOldAttempts,
  forgetOldEvents,
  forgetOldViews,
  pacedPost,
  sessionSecret,
  stripeProvider,
} from '#accounts';
import { createApi } from '#api';
import { CasePilot, type CasePilotOptions, forgetOldConversations, Model, proposerOf } from '#assistant';
import { expirePostings, forgetOldAlerts, writeAlerts } from '#careers';
import { testimoniesOfOwn } from '#catalog';
import { type Desk, forgetOldMail, noteGivenUp, noteSent, receive, workAtDesk } from '#consultant';
import { textsInForce } from '#editing';
import { Library, publishedStack } from '#editions';
import { type ImportOutcome, type ImportProgress, importPaths, outdatedParts } from '#importers';
import { dayOf, type Log, Rounds } from '#kit';
import {
  createAuthenticator,
  createPost,
  createReader,
  pollLetters,
  receiveLetters,
  sendLetters,
} from '#mail';
import { forgetOldLetters, openStore, type Store } from '#store';
import { createWeb, UPLOAD_PATH, type Web, type WebOptions } from '#web';
import { BadSetting, type Config } from './config.ts';
import { EditionDesk } from './editionDesk.ts';
import { keepTexts } from './textsFolder.ts';

export interface App {
  /** `http://127.0.0.1:3000` */
  url: string;
  library: Library;
  /** Stops taking requests, lets running ones finish (8 s at most), closes edition and store. */
  close(): Promise<void>;
}

const DRAIN_MS = 8_000;
/** In which a request arrives whole; then its connection is cut. */
const BODY_MS = 30_000;
const UPLOAD_MS = 15 * 60_000;
const AFTER_ANSWER_MS = 5_000;
/** How long a letter of the store waits for the sender, at most. */
const LETTERS_MS = 2_000;
const ALERTS_MS = 15_000;
const EXPIRY_MS = 60_000;
/** How long a published text waits for its edition, at most. */
const TEXTS_MS = 5_000;
/** How long a letter to CaseConsultant waits where nobody was woken, as in another process. */
const DESK_MS = 2_000;

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
    post: createPost({
      smtpUrl: config.smtpUrl,
      outboxDir: config.outboxDir,
      from: config.mailFrom,
      dkim: config.dkim,
      now,
    }),
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
  const rounds = new Rounds(letters.problem, now);
  const uploadsDir = join(config.dataDir, 'uploads');
  // Of a server that was killed.
  rmSync(uploadsDir, { recursive: true, force: true });
  const editionWork = new EditionDesk({
    editionsDir: config.editionsDir,
    uploadsDir,
    content: contentOf(config),
    now,
  });
  const payments = config.stripe ? stripeProvider(config.stripe) : BY_HAND;
  const model = config.model ? new Model(config.model, now) : null;
  const desk: Desk = {
    db: store.db,
    library,
    secret,
    address: config.consultAddress,
    origin,
    limits: config.consultLimits,
    originalsDays: config.originalsDays,
    ...(model && { model }),
    problem: (error) => log.error({ error: (error as Error).stack }, 'consultant'),
    wake: () => {
      consulting.wake();
      sending.wake();
    },
    now,
  };
  const web = createDoors({
    desk,
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
    payments,
    editionWork,
    rounds: () => rounds.states(),
    now,
    ...(model && { model }),
  });
  await forgetOldViews(store.db, now());
  await forgetOldAttempts(store.db, now());
  await forgetOldActs(store.db, now());
  await forgetOldLetters(store.db, now());
  await forgetOldEvents(store.db, now());
  await forgetOldAlerts(store.db, now());
  await forgetOldConversations(store.db, now());
  await forgetOldMail(store.db, config.originalsDays, now());
  const server = await listen(config, (request, connection) => web.fetch(request, connection));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const alerting = { db: store.db, secret, origin, now };
  const told = { sent: noteSent, givenUp: noteGivenUp };
  const sending = rounds.begin('Letters', LETTERS_MS, (signal) => sendLetters({ ...letters, told }, signal));
  const consulting = rounds.begin(
    'CaseConsultant',
    DESK_MS,
    (signal) => workAtDesk(desk, signal),
    desk.problem,
  );
  rounds.begin('Job alerts', ALERTS_MS, (signal) => writeAlerts(alerting, signal));
  rounds.begin('Jobs that end', EXPIRY_MS, () => expirePostings(store.db, now()));
  rounds.begin('Texts of editors', TEXTS_MS, async () => {
    const deleted = new Map([...testimoniesOfOwn(library.current)].map(({ code, last }) => [code, last]));
    const texts = await textsInForce(store.db, (code) => deleted.get(code) ?? null);
    await keepTexts(
      {
        folder: textsDir(config),
        serving: () => library.current.id,
        build: async () => {
          const isBuilt = await editionWork.publishTexts();
          library.refresh();
          return isBuilt;
        },
      },
      texts,
    );
  });
  rounds.begin('Subscriptions of accounts that have gone', EXPIRY_MS, () =>
    endOrphans(store.db, payments, now()),
  );
  const closeMail = await openMail(config, desk, log);
  return {
    url,
    library,
    close: async () => {
      web.drain();
      const mailClosed = closeMail();
      editionWork.close();
      // A mail server that does not answer holds nobody up: its letter is taken again.
      const workDone = Promise.race([rounds.stop(), pause(DRAIN_MS, undefined, { ref: false })]);
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
      await Promise.all([workDone, mailClosed]);
      library.close();
      await store.close();
    },
  };
}

const DNS = { timeout: 2_000, tries: 2 };
/** Between two looks into a mailbox whose server does not tell of new letters by itself. */
const IMAP_MS = 15_000;

/** The ways by which letters come in, as the operator has set them. @returns what closes them */
async function openMail(config: Config, desk: Desk, log: Log): Promise<() => Promise<void>> {
  if (config.mailIn === null && config.imapUrl === null) return async () => {};
  const dns = new Resolver(DNS);
  const addresses = [desk.address];
  const reader = createReader();
  const common = {
    addresses,
    reader,
    authenticate: createAuthenticator({
      resolver: (name, type) => dns.resolve(name, type) as Promise<string[] | string[][]>,
      ours: addresses,
      authservId: config.authservId,
      // Without a name of its own the site is somebody's trial on their own machine.
      trustsLoopback: config.publicUrl === null,
    }),
    receive: (letter: Parameters<typeof receive>[1], raw: Buffer) => receive(desk, letter, raw),
    problem: (error: unknown) => log.error({ error: (error as Error).stack }, 'mail'),
    now: desk.now,
  };
  const name = desk.address.slice(desk.address.indexOf('@') + 1);
  const server = config.mailIn
    ? await receiveLetters({ ...config.mailIn, ...common, name }).catch((error: NodeJS.ErrnoException) => {
        throw new BadSetting(`MAIL_IN_PORT is not usable: ${error.message}`);
      })
    : null;
  if (server) log.info({ port: server.port, address: desk.address }, 'receiving letters');
  const mailbox = config.imapUrl ? pollLetters({ ...common, url: config.imapUrl, every: IMAP_MS }) : null;
  return async () => {
    await Promise.all([server?.close(), mailbox?.close()]);
    reader.close();
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
    content: contentOf(config),
    now,
    skipDamaged: true,
    acceptSizes: false,
    progress,
  });
}

function textsDir({ dataDir }: Config): string {
  return join(dataDir, 'texts');
}

/** What comes with the program, and what editors have published since. */
function contentOf(config: Config): string[] {
  return [config.contentDir, textsDir(config)];
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
          requestTimeout: UPLOAD_MS,
          keepAliveTimeout: 65_000,
        },
      },
      () => {
        server.off('error', reject);
        resolve(server as Server);
      },
    ) as Server;
    server.once('error', reject);
    server.on('request', hurry);
    if ('maxConnections' in server) server.maxConnections = 2000;
  });
}

/** Bodies come within half a minute, files of the operator within a quarter of an hour, and none after its answer. */
function hurry(request: IncomingMessage, response: ServerResponse): void {
  const most = request.url?.split('?')[0] === UPLOAD_PATH ? UPLOAD_MS : BODY_MS;
  const cut = () => {
    if (!request.complete) request.socket.destroy();
  };
  const late = setTimeout(cut, most).unref();
  request.once('end', () => clearTimeout(late));
  response.once('finish', () => {
    clearTimeout(late);
    if (!request.complete) setTimeout(cut, AFTER_ANSWER_MS).unref();
  });
}
