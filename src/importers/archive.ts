// Which files did the operator give? Folders and zips are walked, zips inside zips one level down; what is hostile
// or torn is refused: bombs, overlapping entries, climbing or absolute paths, links, encryption, wrong checksums.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { Refused } from '#kit';
import type { SourceFile } from './importing.ts';

/** Limits of one zip. */
const LIMITS = {
  bytesIn: 512 * 2 ** 20,
  bytesOut: 4 * 2 ** 30,
  entries: 2000,
  /** Official text compresses up to about 40:1. */
  ratio: 200,
  nested: 2,
  folders: 16,
};

export interface FoundFile extends SourceFile {
  /** Digest of the bytes; for a zip's entry, of the zip and the entry's path. */
  sha256: string;
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
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) {
      walk.cleanUp();
      throw new Refused({ file: path, expected: 'a file, folder or zip that exists' });
    }
    await walk.path(path, basename(path));
  }
  return walk;
}

class Walk implements Found {
  readonly files: FoundFile[] = [];
  readonly refused: Refused[] = [];
  #temporary: string | null = null;

  async path(path: string, label: string, depth = 0): Promise<void> {
    const stats = statSync(path);
    if (stats.isDirectory()) {
      // A link back to a folder above would go round for ever.
      if (depth > LIMITS.folders) throw refuse(label, `${depth} folders`, `at most ${LIMITS.folders} folders deep`);
      for (const name of readdirSync(path).sort()) {
        if (!name.startsWith('.')) await this.path(join(path, name), `${label}/${name}`, depth + 1);
      }
    } else if (!stats.isFile()) {
      throw refuse(label, 'a device or socket', 'a plain file');
    } else if (isZip(path)) {
      await this.#guarded(() => this.#zip(path, label, 1));
    } else {
      this.files.push({
        label,
        name: basename(path),
        bytes: statSync(path).size,
        container: path.slice(0, -basename(path).length),
        sha256: await digest(createReadStream(path)),
        open: async () => createReadStream(path, { highWaterMark: 1 << 18 }),
      });
    }
  }

  cleanUp(): void {
    if (this.#temporary) rmSync(this.#temporary, { recursive: true, force: true });
    this.#temporary = null;
  }

  async #zip(path: string, label: string, depth: number): Promise<void> {
    const bytes = statSync(path).size;
    if (bytes > LIMITS.bytesIn) throw refuse(label, `${bytes} bytes`, 'a zip of at most 512 MiB');
    const entries = await listEntries(path, label);
    const zipDigest = await digest(createReadStream(path));
    for (const entry of entries) {
      const inner = `${label} › ${entry.fileName}`;
      if (entry.fileName.endsWith('/')) continue;
      if (/\.zip$/i.test(entry.fileName)) {
        if (depth >= LIMITS.nested) throw refuse(inner, entry.fileName, 'zips nested at most two deep');
        const unpacked = join(this.#folder(), `${this.files.length}-${depth}.zip`);
        await pipeline(await openEntry(path, inner, entry), createWriteStream(unpacked));
        await this.#zip(unpacked, inner, depth + 1);
        continue;
      }
      this.files.push({
        label: inner,
        name: basename(entry.fileName),
        bytes: entry.uncompressedSize,
        container: path,
        sha256: createHash('sha256').update(`${zipDigest}\0${entry.fileName}`).digest('hex'),
        open: () => openEntry(path, inner, entry),
      });
    }
  }

  async #guarded(read: () => Promise<void>): Promise<void> {
    const before = this.files.length;
    try {
      await read();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // A zip is taken whole or not at all.
      this.files.length = before;
      this.refused.push(error);
    }
  }

  #folder(): string {
    this.#temporary ??= mkdtempSync(join(tmpdir(), 'coding-ahead-import-'));
    return this.#temporary;
  }
}

/** The entries of a zip after all checks that need no unpacking. */
async function listEntries(path: string, label: string): Promise<yauzl.Entry[]> {
  const zip = await openZip(path, label);
  const entries: yauzl.Entry[] = [];
  let out = 0;
  try {
    if (zip.entryCount > LIMITS.entries) throw refuse(label, `${zip.entryCount} entries`, 'a zip of at most 2,000 entries');
    await new Promise<void>((resolve, reject) => {
      zip.on('error', (error: Error) => reject(refuse(label, error.message, 'a sound zip with plain relative names')));
      zip.on('end', resolve);
      zip.on('entry', (entry: yauzl.Entry) => {
        const problem = problemOf(entry, entries);
        out += entry.uncompressedSize;
        if (problem) reject(refuse(`${label} › ${entry.fileName}`, problem.found, problem.expected));
        else if (out > LIMITS.bytesOut) reject(refuse(label, `${out} bytes unpacked`, 'at most 4 GiB unpacked'));
        else {
          entries.push(entry);
          zip.readEntry();
        }
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
  checkOverlap(entries, label);
  return entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

function problemOf(entry: yauzl.Entry, before: yauzl.Entry[]): { found: string; expected: string } | null {
  const name = entry.fileName;
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes('..')) {
    return { found: name, expected: 'names that stay inside the zip' };
  }
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (mode === 0o120000) return { found: `a link, ${name}`, expected: 'plain files only' };
  if (entry.generalPurposeBitFlag & 1) return { found: 'encryption', expected: 'a zip without a password' };
  if (entry.uncompressedSize > 2 ** 20 && entry.uncompressedSize > entry.compressedSize * LIMITS.ratio) {
    const ratio = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize));
    return { found: `${ratio}:1`, expected: `compression of at most ${LIMITS.ratio}:1` };
  }
  if (before.some((other) => other.fileName === name)) return { found: name, expected: 'each name once' };
  return null;
}

/** Overlapping entries make small zips that unpack to terabytes; no honest packer writes them. */
function checkOverlap(entries: yauzl.Entry[], label: string): void {
  const spans = entries
    .map((entry) => ({ from: entry.relativeOffsetOfLocalHeader, length: 30 + entry.compressedSize, name: entry.fileName }))
    .sort((a, b) => a.from - b.from);
  for (const [n, span] of spans.entries()) {
    const next = spans[n + 1];
    if (next && span.from + span.length > next.from) {
      throw refuse(label, `${span.name} overlaps ${next.name}`, 'entries that do not overlap');
    }
  }
}

async function openZip(path: string, label: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw refuse(label, (error as Error).message, 'a whole zip');
  }
}

/** The unpacked bytes of an entry; length and checksum are checked at the end. */
async function openEntry(path: string, label: string, entry: yauzl.Entry): Promise<Readable> {
  const zip = await openZip(path, label);
  let inner: Readable;
  try {
    inner = await zip.openReadStreamPromise(entry);
  } catch (error) {
    zip.close();
    throw refuse(label, (error as Error).message, 'an entry that can be unpacked');
  }
  let sum = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === entry.crc32 ? null : refuse(label, 'a wrong checksum', 'bytes that match the checksum in the zip'));
    },
  });
  inner.on('error', (error) => check.destroy(error instanceof Refused ? error : refuse(label, error.message, 'an entry of the declared length')));
  check.on('close', () => {
    inner.destroy();
    zip.close();
  });
  return inner.pipe(check);
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

async function digest(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function refuse(file: string, found: string, expected: string): Refused {
  return new Refused({ file, found, expected });
}
