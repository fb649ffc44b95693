// Which key signs cookies? The operator's SESSION_SECRET, or one made once and kept in the data folder.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'session-secret';

export function sessionSecret(dataDir: string, set: string | null): string {
  if (set !== null) return set;
  const path = join(dataDir, FILE);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(dataDir, { recursive: true });
  const made = join(dataDir, `${FILE}.${randomBytes(6).toString('hex')}`);
  writeFileSync(made, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
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
