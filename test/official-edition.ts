// One edition of every official file, for all tests that read one: `bin/test` builds it before them (OFFICIAL_EDITION),
// a test file that is run by itself builds its own.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Edition, publishedStack } from '#editions';
import { sharedData } from './shared-data.ts';

const HOME = resolve(import.meta.dirname, '..');

export interface OfficialEdition {
  edition: Edition;
  /** The editions folder that it stands in; never publish into it. */
  root: string;
  /** What the import of everything took. */
  report: { seconds: number; peakMiB: number };
  close(): void;
}

/** Only where the official files are: `skipWithout('README.md')`. */
export async function officialEdition(): Promise<OfficialEdition> {
  const shared = process.env.OFFICIAL_EDITION;
  const folder = shared ?? mkdtempSync(join(tmpdir(), 'coding-ahead-official-'));
  if (shared === undefined) await buildOfficialEdition(folder);
  const root = join(folder, 'editions');
  const edition = Edition.open(join(root, publishedStack(root)[0] as string));
  return {
    edition,
    root,
    report: JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')),
    close: () => {
      edition.close();
      if (shared === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function buildOfficialEdition(folder: string): Promise<void> {
  const root = join(folder, 'editions');
  mkdirSync(root, { recursive: true });
  // A process of its own, so that its peak memory is the import's.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      './bin/jsx.mjs',
      '--disable-warning=ExperimentalWarning',
      join(HOME, 'test', 'import-all.ts'),
      root,
      sharedData() as string,
    ],
    { cwd: HOME, maxBuffer: 1 << 24 },
  );
  writeFileSync(join(folder, 'report.json'), stdout.trim().split('\n').at(-1) as string);
}

// Run by itself: builds into the folder that is given.
if (process.argv[1] === import.meta.filename && process.argv[2]) await buildOfficialEdition(process.argv[2]);
