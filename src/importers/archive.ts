// Which files did the operator give? Folders and zips are walked, zips inside zips one level down. What can't be taken
// (hostile or torn zips, see zip.ts; pipes, broken links, locked folders) is named, and the rest is found all the same.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  type ReadStream,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { Refused } from '#kit';
import type { SourceFile } from './importing.ts';
import { checkSize, listEntries, openEntry, printable, refuse, type Spent } from './zip.ts';

/** How deep zips may lie in zips. */
const NESTED = 2;

export interface FoundFile extends SourceFile {
  /** Digest of the bytes; for a zip's entry, of the zip and the entry's path. */
  sha256: string;
  /** Of the bytes, wherever they lie: the same file in a zip and beside it has the same. */
  crc32: number;
}

export interface Found {
  files: FoundFile[];
  /** What could not be opened at all. */
  refused: Refused[];
  /** Removes what nested zips left in the temporary folder. */
  cleanUp(): void;
}

/** Every file below the paths, in name order. @throws {Refused} when a path does not exist. */
export async function collect(paths: readonly string[]): Promise<Found> {
  const walk = new Walk();
  try {
    for (const path of paths) {
      if (!statSync(path, { throwIfNoEntry: false })) {
        throw new Refused({ file: path, expected: 'a file, folder or zip that exists' });
      }
      await walk.path(path, printable(basename(path)));
    }
  } catch (error) {
    walk.cleanUp();
    throw error;
  }
  return walk;
}

class Walk implements Found {
  readonly files: FoundFile[] = [];
  readonly refused: Refused[] = [];
  /** Real paths, so that a link back to a folder above, or twice to one, leads nowhere new. */
  readonly #walked = new Set<string>();
  #temporary: string | null = null;

  /** What stands at the path, or why it can't be taken. */
  async path(path: string, label: string): Promise<void> {
    const before = this.files.length;
    try {
      await this.#take(path, label);
    } catch (error) {
      // A zip is taken whole or not at all.
      this.files.length = before;
      if (error instanceof Refused) this.refused.push(error);
      else if (isSystemError(error))
        this.refused.push(refuse(label, error.message, 'a file that can be read'));
      else throw error;
    }
  }

  cleanUp(): void {
    if (this.#temporary) rmSync(this.#temporary, { recursive: true, force: true });
    this.#temporary = null;
  }

  async #take(path: string, label: string): Promise<void> {
    const stats = statSync(path);
    if (stats.isDirectory()) {
      const folder = realpathSync(path);
      if (this.#walked.has(folder)) return;
      this.#walked.add(folder);
      for (const name of readdirSync(path).sort()) {
        if (!isHidden(name)) await this.path(join(path, name), `${label}/${printable(name)}`);
      }
    } else if (!stats.isFile()) {
      throw refuse(label, 'a device, pipe or socket', 'a plain file');
    } else if (isZip(path)) {
      await this.#zip(path, label, 1, { entries: 0, bytesOut: 0 });
    } else {
      this.files.push({
        label,
        name: basename(path),
        bytes: stats.size,
        container: path.slice(0, -basename(path).length),
        ...(await digest(path)),
        open: async () => inPieces(path, 1 << 18),
      });
    }
  }

  async #zip(path: string, label: string, depth: number, spent: Spent): Promise<void> {
    checkSize(statSync(path).size, label);
    const entries = await listEntries(path, label, spent);
    const { sha256 } = await digest(path);
    for (const entry of entries) {
      const name = entry.fileName;
      if (name.endsWith('/') || name.split('/').some(isHidden)) continue;
      const inner = `${label} › ${name}`;
      if (isZip(name)) {
        if (depth >= NESTED) throw refuse(inner, name, 'zips nested at most two deep');
        checkSize(entry.uncompressedSize, inner);
        this.#temporary ??= mkdtempSync(join(tmpdir(), 'coding-ahead-import-'));
        const unpacked = join(this.#temporary, `${spent.entries}-${entry.relativeOffsetOfLocalHeader}.zip`);
        await pipeline(await openEntry(path, inner, entry), createWriteStream(unpacked));
        await this.#zip(unpacked, inner, depth + 1, spent);
        continue;
      }
      this.files.push({
        label: inner,
        name: basename(name),
        bytes: entry.uncompressedSize,
        container: path,
        sha256: createHash('sha256').update(`${sha256}\0${name}`).digest('hex'),
        crc32: entry.crc32,
        open: () => openEntry(path, inner, entry),
      });
    }
  }
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** What operating systems leave behind: `.DS_Store`, `__MACOSX/._RVU.txt`. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX';
}

async function digest(path: string): Promise<{ sha256: string; crc32: number }> {
  const hash = createHash('sha256');
  let sum = 0;
  for await (const chunk of inPieces(path, 1 << 20)) {
    hash.update(chunk as Buffer);
    sum = crc32(chunk as Buffer, sum);
  }
  return { sha256: hash.digest('hex'), crc32: sum };
}

/** No piece larger than the file: buffers for a thousand small files would keep the garbage collector busy. */
function inPieces(path: string, most: number): ReadStream {
  return createReadStream(path, { highWaterMark: Math.min(most, statSync(path).size + 1) });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
