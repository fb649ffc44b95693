// The edition that a test's site begins with: our own content, and files beside it. Each kind is built once and copied from
// then on: for a whole run in the folder that `bin/test` names (TEST_EDITIONS), else for the one test file.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { importPaths } from '#importers';

const HOME = resolve(import.meta.dirname, '..');
/** The day that every test calls today. */
export const TODAY = '2026-11-24';

let shelf = process.env.TEST_EDITIONS;

/** Publishes into an editions folder. @param paths official files besides our own content; none for the starter edition */
export async function placeEdition(root: string, paths: string[] = []): Promise<void> {
  shelf ??= ownShelf();
  const built = join(shelf, createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 16));
  if (!existsSync(built)) {
    const building = mkdtempSync(join(shelf, 'building-'));
    const { published, refused } = await importPaths({
      root: building,
      paths,
      content: join(HOME, 'content'),
      now: new Date(`${TODAY}T12:00:00Z`),
      skipDamaged: false,
      acceptSizes: false,
      progress: () => {},
    });
    if (!published) throw new Error(`no edition: ${refused.join('\n')}`);
    try {
      renameSync(building, built);
    } catch (error) {
      // Another test file was quicker.
      if (!existsSync(built)) throw error;
      rmSync(building, { recursive: true });
    }
  }
  cpSync(built, root, { recursive: true });
}

function ownShelf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-editions-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
