// Who is building? One builder at a time. The lock is the operating system's, held through SQLite on an
// empty file, so it dies with its process and can be neither stale nor stolen; `build.pid` is only for the message.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

export class BuildLocked extends Error {}

/** Takes the lock; the returned function gives it back. @throws {BuildLocked} naming the holder. */
export function takeBuildLock(root: string): () => void {
  mkdirSync(root, { recursive: true });
  const db = new DatabaseSync(join(root, 'build.lock'));
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
    throw new BuildLocked(
      `Another import is running on ${root} (process ${holderOf(root)}). Wait for it, or stop it.`,
      {
        cause,
      },
    );
  }
  const name = join(root, 'build.pid');
  writeFileSync(name, String(process.pid));
  return () => {
    rmSync(name, { force: true });
    db.close();
  };
}

function holderOf(root: string): string {
  try {
    return readFileSync(join(root, 'build.pid'), 'utf8') || 'unknown';
  } catch {
    return 'unknown';
  }
}
