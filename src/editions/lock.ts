// Who is building? One builder at a time; the lock dies with its process (`kit/folderLock.ts`).
import { FolderLocked, lockFolder } from '#kit';

export class BuildLocked extends Error {}

/** Takes the lock; the returned function gives it back. @throws {BuildLocked} naming the holder. */
export function takeBuildLock(root: string): () => void {
  try {
    return lockFolder(root, 'build');
  } catch (cause) {
    if (!(cause instanceof FolderLocked)) throw cause;
    const message = `Another import is running on ${root} (process ${cause.holder}). Wait for it, or stop it.`;
    throw new BuildLocked(message, { cause });
  }
}
