// The official files for tests that compare against them: read out of their zips by other means than the importers use.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { sharedData } from './shared-data.ts';

/** One file of a zip in ../shared/data, whole. */
export function officialBytes(zip: string, name: string): Buffer {
  const bytes = readFileSync(sharedData(zip) as string);
  // The central directory: its place stands in the end record, 22 bytes before the end.
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (
    ;
    bytes.readUInt32LE(at) === 0x02014b50;
    at += 46 + sizeAt(at + 28) + sizeAt(at + 30) + sizeAt(at + 32)
  ) {
    if (bytes.toString('latin1', at + 46, at + 46 + sizeAt(at + 28)) !== name) continue;
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + sizeAt(local + 26) + sizeAt(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    return sizeAt(at + 10) === 0 ? packed : inflateRawSync(packed);
  }
  throw new Error(`${zip} has no ${name}`);

  function sizeAt(offset: number): number {
    return bytes.readUInt16LE(offset);
  }
}

export function officialLines(zip: string, name: string): string[] {
  return linesOf(officialBytes(zip, name).toString('latin1'));
}

/** Without end marks and without empty lines at the end. */
export function linesOf(text: string): string[] {
  return text.replace(/[\r\n]+$/, '').split(/\r?\n/);
}
