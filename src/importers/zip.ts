// What is in a zip, and is it safe to unpack? Bombs, overlapping entries, climbing or absolute names, links, encryption,
// wrong lengths and checksums are refused. Format: PKWARE APPNOTE 6.3; overlap: Fifield, A better zip bomb (2019).
import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { Refused } from '#kit';

/** Limits of one zip, those that lie in it included. */
const LIMITS = {
  /** Of each zip, nested ones too. */
  bytesIn: 512 * 2 ** 20,
  bytesOut: 4 * 2 ** 30,
  entries: 2000,
  /** Official text compresses up to about 40:1. */
  ratio: 200,
};

/** What has been counted against the limits of the outermost zip. */
export interface Spent {
  entries: number;
  bytesOut: number;
}

/** File types of Unix, in the upper half of an entry's attributes; 0 where the packer did not know. */
const PLAIN_FILE = 0o100000;
const FOLDER = 0o040000;
const STORED = 0;
const DEFLATED = 8;

/** The entries of a zip after all checks that need no unpacking, in name order. */
export async function listEntries(path: string, label: string, spent: Spent): Promise<yauzl.Entry[]> {
  const zip = await openZip(path, label);
  const entries: yauzl.Entry[] = [];
  try {
    if (zip.entryCount === 0) throw refuse(label, 'no entries', 'a zip with files in it');
    spent.entries += zip.entryCount;
    if (spent.entries > LIMITS.entries)
      throw refuse(label, `${spent.entries} entries`, 'a zip of at most 2,000 entries');
    await new Promise<void>((resolve, reject) => {
      zip.on('error', (error: Error) =>
        reject(refuse(label, error.message, 'a sound zip with plain relative names')),
      );
      zip.on('end', resolve);
      zip.on('entry', (entry: yauzl.Entry) => {
        const problem = problemOf(entry, entries);
        spent.bytesOut += entry.uncompressedSize;
        if (problem)
          reject(refuse(`${label} › ${printable(entry.fileName)}`, problem.found, problem.expected));
        else if (spent.bytesOut > LIMITS.bytesOut)
          reject(refuse(label, `${spent.bytesOut} bytes`, 'at most 4 GiB unpacked'));
        else {
          entries.push(entry);
          zip.readEntry();
        }
      });
      zip.readEntry();
    });
    await checkOverlap(zip, entries, label);
  } finally {
    zip.close();
  }
  return entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

function problemOf(entry: yauzl.Entry, before: yauzl.Entry[]): { found: string; expected: string } | null {
  const name = entry.fileName;
  if (name === '' || printable(name) !== name)
    return { found: name, expected: 'names of at most 200 printable characters' };
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes('..')) {
    return { found: name, expected: 'names that stay inside the zip' };
  }
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (![0, PLAIN_FILE, FOLDER].includes(kind))
    return { found: `a link or device, ${name}`, expected: 'plain files only' };
  if (entry.generalPurposeBitFlag & 1) return { found: 'encryption', expected: 'a zip without a password' };
  if (![STORED, DEFLATED].includes(entry.compressionMethod)) {
    return { found: `compression method ${entry.compressionMethod}`, expected: 'stored or deflated files' };
  }
  if (entry.uncompressedSize > 2 ** 20 && entry.uncompressedSize > entry.compressedSize * LIMITS.ratio) {
    const ratio = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize));
    return { found: `${ratio}:1`, expected: `compression of at most ${LIMITS.ratio}:1` };
  }
  if (before.some((other) => other.fileName === name)) return { found: name, expected: 'each name once' };
  return null;
}

/** Overlapping entries make small zips that unpack to terabytes; no honest packer writes them. */
async function checkOverlap(zip: yauzl.ZipFile, entries: yauzl.Entry[], label: string): Promise<void> {
  const spans: { from: number; to: number; name: string }[] = [];
  for (const entry of entries) {
    const { fileDataStart } = await zip
      .readLocalFileHeaderPromise(entry, { minimal: true })
      .catch((error: Error) => {
        throw refuse(`${label} › ${entry.fileName}`, error.message, 'an entry where the zip says that it is');
      });
    spans.push({
      from: entry.relativeOffsetOfLocalHeader,
      to: fileDataStart + entry.compressedSize,
      name: entry.fileName,
    });
  }
  spans.sort((a, b) => a.from - b.from);
  for (const [n, span] of spans.entries()) {
    const next = spans[n + 1];
    if (next && span.to > next.from)
      throw refuse(label, `${span.name} overlaps ${next.name}`, 'entries that do not overlap');
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
export async function openEntry(path: string, label: string, entry: yauzl.Entry): Promise<Readable> {
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
      done(
        sum === entry.crc32
          ? null
          : refuse(label, 'a wrong checksum', 'bytes that match the checksum in the zip'),
      );
    },
  });
  inner.on('error', (error) =>
    check.destroy(
      error instanceof Refused ? error : refuse(label, error.message, 'an entry of the declared length'),
    ),
  );
  check.on('close', () => {
    inner.destroy();
    zip.close();
  });
  return inner.pipe(check);
}

/** Names go into messages, on terminals and pages: nothing that moves a cursor or turns the direction of writing. */
export function printable(name: string): string {
  return name.slice(0, 200).replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

export function checkSize(bytes: number, label: string): void {
  if (bytes > LIMITS.bytesIn) throw refuse(label, `${bytes} bytes`, 'a zip of at most 512 MiB');
}

export function refuse(file: string, found: string, expected: string): Refused {
  return new Refused({ file, found, expected });
}
