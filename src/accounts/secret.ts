// Which key signs cookies? The operator's SESSION_SECRET, or one made once and kept in the data folder.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'session-secret';

export function sessionSecret(dataDir: string, set: string | null): string {
  if (set !== null) return set;
  const kept = keptSecret(dataDir);
  if (kept !== null) return kept;
  const path = join(dataDir, FILE);
  const made = writeAside(dataDir, randomBytes(32).toString('base64url'));
  try {
    // A link fails where the name is taken: of two that start together, both use the first one's.
    linkSync(made, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
  return readFileSync(path, 'utf8');
}

/** The one in the data folder; null: none was made yet. */
export function keptSecret(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** Puts that of a backup in its place. */
export function replaceSecret(dataDir: string, secret: string): void {
  renameSync(writeAside(dataDir, secret), join(dataDir, FILE));
}

function writeAside(dataDir: string, secret: string): string {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, `${FILE}.${randomBytes(6).toString('hex')}`);
  writeFileSync(path, secret, { mode: 0o600, flush: true });
  return path;
}
