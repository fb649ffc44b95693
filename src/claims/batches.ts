// Where may a file of claims be cut? Into batches of whole claims, some hundred kilobytes each, that workers read by themselves.
// The cutting looks at line ends, brackets and segment names only; what the claims say is the workers' business.
import type { Refused } from '#kit';
import type { CsvLayout } from './csvLayout.ts';
import type { X12Kind } from './x12Envelope.ts';

/** How the bytes of a batch are to be read. */
export type Spelling =
  | { name: 'csv'; layout: CsvLayout }
  /** One claim a line. */
  | { name: 'json lines' }
  /** Claims one behind the other; where each begins and ends is in `spans`. */
  | { name: 'json values' }
  | { name: 'x12'; kind: X12Kind; element: string; component: string; terminator: string };

export interface Batch {
  spelling: Spelling;
  bytes: Uint8Array;
  /** Number of the first row, claim or segment of these bytes in the file. */
  firstRow: number;
  /** Pairs of first byte and byte behind the last, for `json values`. */
  spans: Uint32Array | null;
}

/** Cuts one kind of file. Holds at most a claim or a batch of bytes. */
export interface Cutter {
  /** Takes the next bytes, which it may keep, and gives the whole claims that it has. */
  push(chunk: Buffer): Batch[];
  /** What is left at the end of the file. */
  end(): Batch[];
  /** Why nothing behind the batches given so far can be read; null while all is well. */
  readonly refusal: Refused | null;
}

/** Bytes of a batch: long enough that sending it costs nothing, short enough that memory stays flat. */
export const BATCH_BYTES = 512 * 1024;

export function joined(carried: Buffer | null, chunk: Buffer): Buffer {
  return carried === null || carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
}

/** How many bytes of one value stand between two places. */
export function countOf(bytes: Uint8Array, wanted: number, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted, from); at !== -1 && at < to; at = bytes.indexOf(wanted, at + 1))
    count++;
  return count;
}
