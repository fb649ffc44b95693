// Zips written by hand, byte by byte, so that each field can lie. PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16.
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  name: string | Buffer;
  content?: Buffer | string;
  /** Stored instead of deflated. */
  stored?: boolean;
  /** Fields of the central directory that differ from the truth. */
  method?: number;
  flags?: number;
  crc?: number;
  compressed?: number;
  uncompressed?: number;
  offset?: number;
  /** Unix mode in the upper half, as in `0o120777` for a link. */
  mode?: number;
  /** Extra field of the central directory. */
  extra?: Buffer;
  /** Extra field of the local header. */
  localExtra?: Buffer;
  /** Written in the place of header and data; then `offset` must lead somewhere. */
  noLocal?: boolean;
}

export interface Ending {
  entries?: number;
  directoryOffset?: number;
  directorySize?: number;
  comment?: Buffer;
  /** A ZIP64 end record and locator before the end record; the fields may lie. */
  zip64?: { entries?: number; directoryOffset?: bigint; recordOffset?: bigint };
}

const UTF8_NAME = 0x800;

export function zipOf(files: Packed[], ending: Ending = {}): Buffer {
  const chunks: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  const add = (bytes: Buffer) => {
    chunks.push(bytes);
    at += bytes.length;
  };
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content ?? '');
    const data = file.stored ? content : deflateRawSync(content);
    const method = file.method ?? (file.stored ? 0 : 8);
    const flags = file.flags ?? UTF8_NAME;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(0x58780000, 6);
    common.writeUInt32LE(file.crc ?? crc32(content), 10);
    common.writeUInt32LE(file.compressed ?? data.length, 14);
    common.writeUInt32LE(file.uncompressed ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(file.extra?.length ?? 0, 24);
    const offset = file.offset ?? at;
    if (!file.noLocal) {
      const local = Buffer.from(common);
      local.writeUInt16LE(file.localExtra?.length ?? 0, 24);
      add(Buffer.concat([signature(0x04034b50), local, name, file.localExtra ?? Buffer.alloc(0), data]));
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((file.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 3]);
    central.push(
      Buffer.concat([signature(0x02014b50), version, common, rest, name, file.extra ?? Buffer.alloc(0)]),
    );
  }
  const directoryOffset = at;
  for (const header of central) add(header);
  const directorySize = at - directoryOffset;
  if (ending.zip64) {
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(BigInt(ending.zip64.entries ?? files.length), 24);
    record.writeBigUInt64LE(BigInt(ending.zip64.entries ?? files.length), 32);
    record.writeBigUInt64LE(BigInt(directorySize), 40);
    record.writeBigUInt64LE(ending.zip64.directoryOffset ?? BigInt(directoryOffset), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(ending.zip64.recordOffset ?? BigInt(at), 8);
    locator.writeUInt32LE(1, 16);
    add(record);
    add(locator);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(ending.entries ?? files.length, 8);
  end.writeUInt16LE(ending.entries ?? files.length, 10);
  end.writeUInt32LE(ending.directorySize ?? directorySize, 12);
  end.writeUInt32LE(ending.directoryOffset ?? directoryOffset, 16);
  end.writeUInt16LE(ending.comment?.length ?? 0, 20);
  add(end);
  if (ending.comment) add(ending.comment);
  return Buffer.concat(chunks);
}

/** The ZIP64 field of an entry whose 32-bit fields say 0xffffffff. */
export function zip64Extra(...values: bigint[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [n, value] of values.entries()) field.writeBigUInt64LE(value, 4 + n * 8);
  return field;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
