// An edition for tests: built from `content/` alone, or from the official files where they are, in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAuth } from '#accounts';
import { createDoors } from '#app';
import type { Desk } from '#consultant';
import { Library } from '#editions';
import { createLog } from '#kit';
import { openStore, type Store } from '#store';
import type { Web, WebOptions } from '#web';
import { placeEdition, TODAY } from './builtEdition.ts';
import { deskFor } from './desk.ts';

export { TODAY };

const HOME = resolve(import.meta.dirname, '..');

export interface TestSite {
  root: string;
  library: Library;
  web: Web;
  /** Asks the site in process. */
  get(path: string, init?: RequestInit): Promise<Response>;
  store: Store;
  /** The consultant's; rounds are the test's to do. */
  desk: Desk;
  /** What was sent, in order. */
  letters: { to: string; subject: string; text: string }[];
  close(): Promise<void>;
}

/** How many code pages a guest may read; null: any number, as most tests are about what stands on them. */
export interface Allowance {
  guestPages?: number | null;
  guestsPerAddress?: number;
  /** What the site is given besides. */
  more?(root: string): Partial<Pick<WebOptions, 'payments' | 'editionWork' | 'rounds' | 'ocr' | 'propose'>>;
}

/** @param paths official files besides our own content; none for the starter edition */
export async function testSite(
  paths: string[] = [],
  { guestPages = null, guestsPerAddress = 0, more = () => ({}) }: Allowance = {},
): Promise<TestSite> {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-site-'));
  await placeEdition(root, paths);
  const library = new Library(root);
  const now = () => new Date(`${TODAY}T12:00:00Z`);
  const store = await openStore({
    dataDir: join(root, 'people'),
    databaseUrl: null,
    isServer: true,
    now: now(),
  });
  await store.db.updateTable('plan').set({ pages: guestPages }).where('name', '=', 'guest').execute();
  const secret = 'a secret for tests, of thirty-two letters';
  const letters: { to: string; subject: string; text: string }[] = [];
  const auth = createAuth({
    db: store.db,
    engine: store.engine,
    secret,
    origin: () => 'http://127.0.0.1:3000',
    isHttps: false,
    post: async (letter) => {
      letters.push(letter);
    },
    problem: (error) => {
      throw error;
    },
    // Sessions are reckoned by the machine's own clock.
    now: () => new Date(),
  });
  const desk = deskFor({ db: store.db, library, secret, now });
  const web = createDoors({
    desk,
    library,
    log: createLog('silent'),
    today: () => TODAY,
    publicUrl: null,
    clientDir: join(HOME, 'dist', 'client'),
    editionsDir: root,
    db: store.db,
    auth,
    secret,
    guestsPerAddress,
    post: (letter) => {
      letters.push(letter);
    },
    now,
    ...more(root),
  });
  return {
    root,
    library,
    web,
    store,
    desk,
    letters,
    get: async (path, init) => web.fetch(new Request(`http://127.0.0.1:3000${path}`, init)),
    close: async () => {
      library.close();
      await store.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
