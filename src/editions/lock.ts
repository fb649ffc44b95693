// Who is building? One builder at a time. The lock is the operating system's, held through SQLite on an
// empty file, so it dies with its process and can be neither stale nor stolen; `build.pid` is only for the message.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;
/** A handle that nobody refers to is closed by the garbage collector, and its lock is free; so these are kept. */
const held = new Set<DatabaseSync>();

export class BuildLocked extends Error {}

/** Takes the lock; the returned function gives it back. @throws {BuildLocked} naming the holder. */
export function takeBuildLock(root: string): () => void {
  mkdirSync(root, { recursive: true });
  const note = join(root, 'build.pid');
  const db = new DatabaseSync(join(root, 'build.lock'));
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    writeFileSync(note, String(process.pid));
  } catch (cause) {
    db.close();
    if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
    const message = `Another import is running on ${root} (process ${holderOf(note)}). Wait for it, or stop it.`;
    throw new BuildLocked(message, { cause });
  }
  held.add(db);
  return () => {
    try {
      rmSync(note, { force: true });
    } catch {
      // A note that stays behind is overwritten by the next holder; the lock must be given back all the same.
    }
    held.delete(db);
    db.close();
  };
}

function holderOf(note: string): string {
  try {
    return readFileSync(note, 'utf8') || 'unknown';
  } catch {
    return 'unknown';
  }
}
