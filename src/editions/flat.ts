// Named typed arrays in one file: for tables of millions of rows that are read by position.
//
//   0         8        12        16         20                              64-aligned
//   CAEDFLAT  format   headLen   headCrc32  head (JSON: identity, arrays)   array 0 …   array 1 …
//
// `slice` reads a run of elements through the page cache, so several processes share one copy;
// `whole` keeps an array in this process for code that wants millions of look-ups a second.
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { FORMAT, UnfitEdition } from './manifest.ts';

const MAGIC = 'CAEDFLAT';
/** Where the head begins. */
const HEAD = 20;
const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type Kind = keyof typeof KINDS;
export type FlatArray = Uint8Array | Uint16Array | Uint32Array;
type ArrayOf<K extends Kind> = InstanceType<(typeof KINDS)[K]>;

interface Head {
  identity: string;
  arrays: Record<string, { kind: Kind; offset: number; length: number }>;
}

export function writeFlat(path: string, identity: string, arrays: Record<string, FlatArray>): void {
  const head: Head = { identity, arrays: {} };
  // The head's own length depends on the offsets in it, so they count from the end of the head.
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    head.arrays[name] = { kind: kindOf(array), offset, length: array.length };
    offset += align(array.byteLength);
  }
  const headBytes = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(align(HEAD + headBytes.length));
  start.write(MAGIC, 0, 'latin1');
  start.writeUInt32LE(FORMAT, 8);
  start.writeUInt32LE(headBytes.length, 12);
  start.writeUInt32LE(crc32(headBytes), 16);
  headBytes.copy(start, HEAD);
  const handle = openSync(path, 'w');
  try {
    writeAll(handle, start);
    for (const array of Object.values(arrays)) {
      const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
      writeAll(handle, bytes);
      writeAll(handle, Buffer.alloc(align(bytes.length) - bytes.length));
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export class FlatFile {
  readonly #handle: number;
  readonly #path: string;
  readonly #head: Head;
  readonly #base: number;
  readonly #kept = new Map<string, FlatArray>();

  /** @throws {UnfitEdition} when the file is not ours, torn, or of another part. */
  constructor(path: string, identity: string) {
    this.#path = path;
    try {
      this.#handle = openSync(path, 'r');
    } catch (cause) {
      throw new UnfitEdition(`${path} cannot be opened: ${(cause as Error).message}.`, { cause });
    }
    try {
      const headBytes = this.#readHead();
      this.#head = JSON.parse(headBytes.toString('utf8')) as Head;
      this.#base = align(HEAD + headBytes.length);
      if (this.#head.identity !== identity) throw new UnfitEdition(`${path} belongs to another part.`);
      const bytes = this.#base + bytesOf(this.#head);
      const found = fstatSync(this.#handle).size;
      if (found !== bytes)
        throw new UnfitEdition(`${path} has ${found} bytes instead of ${bytes}; it is torn.`);
    } catch (error) {
      closeSync(this.#handle);
      throw error;
    }
  }

  length(name: string): number {
    return this.#entry(name).length;
  }

  /** Elements `from` (inclusive) to `to` (exclusive). */
  slice<K extends Kind>(name: string, kind: K, from: number, to: number): ArrayOf<K> {
    const entry = this.#entry(name);
    if (entry.kind !== kind || from < 0 || to > entry.length || from > to) {
      throw new RangeError(`${this.#path}: no ${kind} ${from}-${to} in ${name}`);
    }
    const kept = this.#kept.get(name);
    if (kept) return kept.subarray(from, to) as ArrayOf<K>;
    const Type = KINDS[kind];
    const bytes = this.#read(
      this.#base + entry.offset + from * Type.BYTES_PER_ELEMENT,
      (to - from) * Type.BYTES_PER_ELEMENT,
    );
    return new Type(bytes.buffer, bytes.byteOffset, to - from) as ArrayOf<K>;
  }

  /** The whole array, read once and kept. */
  whole<K extends Kind>(name: string, kind: K): ArrayOf<K> {
    const array = this.slice(name, kind, 0, this.length(name));
    this.#kept.set(name, array);
    return array;
  }

  close(): void {
    this.#kept.clear();
    closeSync(this.#handle);
  }

  #readHead(): Buffer {
    const start = this.#read(0, HEAD);
    if (start.toString('latin1', 0, 8) !== MAGIC || start.readUInt32LE(8) !== FORMAT) {
      throw new UnfitEdition(`${this.#path} is not a table file of format ${FORMAT}.`);
    }
    const length = start.readUInt32LE(12);
    // The bound first: a damaged length must not become a buffer of gigabytes.
    const head = length <= 1 << 20 ? this.#read(HEAD, length) : null;
    if (head === null || crc32(head) !== start.readUInt32LE(16)) {
      throw new UnfitEdition(`${this.#path} has a damaged head.`);
    }
    return head;
  }

  #entry(name: string) {
    const entry = this.#head.arrays[name];
    if (!entry) throw new RangeError(`${this.#path} has no array ${name}`);
    return entry;
  }

  #read(position: number, length: number): Buffer<ArrayBuffer> {
    // A buffer of its own, not of the pool, so typed arrays over it start aligned.
    const bytes = Buffer.from(new ArrayBuffer(length));
    let done = 0;
    while (done < length) {
      const got = readSync(this.#handle, bytes, done, length - done, position + done);
      if (got === 0) throw new UnfitEdition(`${this.#path} ends early; it is torn.`);
      done += got;
    }
    return bytes;
  }
}

function kindOf(array: FlatArray): Kind {
  return array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32';
}

function bytesOf(head: Head): number {
  return Object.values(head.arrays).reduce(
    (sum, { kind, length }) => sum + align(length * KINDS[kind].BYTES_PER_ELEMENT),
    0,
  );
}

function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}

function writeAll(handle: number, bytes: Buffer): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done);
}
