// Does another server work on this data folder? SQLite would bear two, but jobs, letters and counters in memory would not.
import { FolderLocked, lockFolder } from '#kit';

export class StoreLocked extends Error {}

/** Takes the lock; the returned function gives it back. @throws {StoreLocked} naming the holder. */
export function takeStoreLock(dataDir: string): () => void {
  try {
    return lockFolder(dataDir, 'store');
  } catch (cause) {
    if (!(cause instanceof FolderLocked)) throw cause;
    const message = `Another server works on ${dataDir} (process ${cause.holder}). Stop it, or give this one a DATA_DIR of its own.`;
    throw new StoreLocked(message, { cause });
  }
}
