// An edition for tests: built from `content/` alone, or from the official files where they are, in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDoors } from '#app';
import { Library } from '#editions';
import { importPaths } from '#importers';
import { createLog } from '#kit';
import type { Web } from '#web';

const HOME = resolve(import.meta.dirname, '..');

export interface TestSite {
  root: string;
  library: Library;
  web: Web;
  /** Asks the site in process. */
  get(path: string, init?: RequestInit): Promise<Response>;
  close(): void;
}

/** The day that every test calls today. */
export const TODAY = '2026-11-24';

/** @param paths official files besides our own content; none for the starter edition */
export async function testSite(paths: string[] = []): Promise<TestSite> {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-site-'));
  const outcome = await importPaths({
    root,
    paths,
    content: join(HOME, 'content'),
    now: new Date(`${TODAY}T12:00:00Z`),
    skipDamaged: false,
    acceptSizes: false,
    progress: () => {},
  });
  if (!outcome.published) throw new Error(`no edition: ${outcome.refused.join('\n')}`);
  const library = new Library(root);
  const web = createDoors({
    library,
    log: createLog('silent'),
    today: () => TODAY,
    publicUrl: null,
    clientDir: join(HOME, 'dist', 'client'),
    editionsDir: root,
  });
  return {
    root,
    library,
    web,
    get: async (path, init) => web.fetch(new Request(`http://127.0.0.1:3000${path}`, init)),
    close: () => {
      library.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
