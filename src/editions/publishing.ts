// Which edition serves? The one on top of the stack in `current`, a file replaced by one atomic rename.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeBuildLock } from './lock.ts';
import {
  checkDigests,
  type Manifest,
  readManifest,
  syncPath,
  UnfitEdition,
  writeDurably,
} from './manifest.ts';

/** How many published editions stay on disk, the serving one included: what rollback can reach. */
const KEPT = 4;

/** The ids that were published, newest first; the first one serves. Empty when nothing was. */
export function publishedStack(root: string): string[] {
  try {
    const value = JSON.parse(readFileSync(join(root, 'current'), 'utf8')) as { stack?: unknown };
    if (
      Array.isArray(value.stack) &&
      value.stack.every((id) => typeof id === 'string' && /^[\w-]+$/.test(id))
    ) {
      return value.stack as string[];
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  }
  throw new UnfitEdition(`The pointer ${join(root, 'current')} is damaged. Publish an edition again.`);
}

/**
 * Verifies every byte, then lets it serve.
 * @param instead an edition whose place it takes: rollback leads to the one before that. Its folder goes with the next publish.
 * @throws {UnfitEdition} and leaves the pointer as it was.
 */
export async function publish(root: string, id: string, instead?: string): Promise<Manifest> {
  const unlock = takeBuildLock(root);
  try {
    // Under the lock: another publisher may otherwise prune the folder between the check and the pointer.
    const manifest = await checkNamed(root, id);
    const stack = [id, ...reachable(root).filter((other) => other !== id && other !== instead)].slice(
      0,
      KEPT,
    );
    if (instead === undefined) {
      point(root, stack);
      prune(root, (other) => !stack.includes(other));
    } else {
      const before = replacedBefore(root);
      point(root, stack, instead);
      // Built ones that wait to be published stay, and so does the replaced one: whoever opens it by its name just now finds it.
      prune(root, (other) => other === before && other !== instead && !stack.includes(other));
    }
    return manifest;
  } finally {
    unlock();
  }
}

/** Goes back to the edition that served before; that one is verified first. Returns null when there is none. */
export async function rollback(root: string): Promise<Manifest | null> {
  if (publishedStack(root).length < 2) return null;
  const unlock = takeBuildLock(root);
  try {
    const [, previous, ...older] = publishedStack(root);
    if (previous === undefined) return null;
    const manifest = await checkNamed(root, previous);
    point(root, [previous, ...older]);
    return manifest;
  } finally {
    unlock();
  }
}

/** A folder that was renamed or is still being built is no edition of that id. */
async function checkNamed(root: string, id: string): Promise<Manifest> {
  const manifest = await checkDigests(join(root, id));
  if (manifest.id !== id)
    throw new UnfitEdition(`Folder ${join(root, id)} holds edition ${manifest.id}; it was renamed.`);
  return manifest;
}

/** What to publish on top of: the stack, or with a damaged pointer every whole edition, so that none is pruned away. */
function reachable(root: string): string[] {
  try {
    return publishedStack(root);
  } catch {
    return listEditions(root).flatMap(({ id, manifest }) => (manifest ? [id] : []));
  }
}

export interface EditionListing {
  id: string;
  serving: boolean;
  /** null when the folder is unfit; then `problem` says why. */
  manifest: Manifest | null;
  problem: string | null;
}

/** Every edition folder, newest first, whole or not. */
export function listEditions(root: string): EditionListing[] {
  if (!existsSync(root)) return [];
  const serving = servingIn(root);
  return readdirSync(root)
    .filter((name) => /^\d{8}T\d{9}-[0-9a-f]{8}$/.test(name))
    .sort()
    .reverse()
    .map((id) => {
      try {
        return { id, serving: id === serving, manifest: readManifest(join(root, id)), problem: null };
      } catch (error) {
        return { id, serving: id === serving, manifest: null, problem: (error as Error).message };
      }
    });
}

function servingIn(root: string): string | undefined {
  try {
    return publishedStack(root)[0];
  } catch {
    // A damaged pointer: nothing serves, the folders are listed all the same.
    return undefined;
  }
}

/** The last one whose place another took; its folder is still there. */
function replacedBefore(root: string): string | null {
  try {
    const { replaced } = JSON.parse(readFileSync(join(root, 'current'), 'utf8')) as { replaced?: unknown };
    return typeof replaced === 'string' ? replaced : null;
  } catch {
    return null;
  }
}

function point(root: string, stack: string[], replaced?: string): void {
  const next = join(root, 'current.next');
  writeDurably(next, JSON.stringify({ stack, replaced }));
  renameSync(next, join(root, 'current'));
  syncPath(root);
}

/** Removes editions that rollback can no longer reach. A process that still reads one keeps its open files. */
function prune(root: string, isOver: (id: string) => boolean): void {
  for (const { id } of listEditions(root)) {
    if (!isOver(id)) continue;
    try {
      rmSync(join(root, id), { recursive: true, force: true });
    } catch {
      // The new edition serves already; what can't be removed now is removed after the next publish.
    }
  }
}
