// Who works in this folder? The lock is the operating system's, held through SQLite on an empty file,
// so it dies with its process and can be neither stale nor stolen; the note beside it is only for the message.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;
/** A handle that nobody refers to is closed by the garbage collector, and its lock is free; so these are kept. */
const held = new Set<DatabaseSync>();

export class FolderLocked extends Error {
  /** Process id of the holder, `unknown` in the moment between its lock and its note. */
  readonly holder: string;
  constructor(holder: string, cause: unknown) {
    super(`held by process ${holder}`, { cause });
    this.holder = holder;
  }
}

/** Takes `<name>.lock` in the folder; the returned function gives it back. @throws {FolderLocked} */
export function lockFolder(folder: string, name: string): () => void {
  mkdirSync(folder, { recursive: true });
  const note = join(folder, `${name}.pid`);
  const db = new DatabaseSync(join(folder, `${name}.lock`));
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    writeFileSync(note, String(process.pid));
  } catch (cause) {
    db.close();
    if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
    throw new FolderLocked(holderOf(note), cause);
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
