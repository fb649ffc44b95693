// Claims out of bytes: batches to records, and for small files the whole way at once.
import type { Refused } from '#kit';
import type { Batch } from './batches.ts';
import { CsvReader } from './csvClaims.ts';
import { readJsonText } from './jsonClaims.ts';
import { FileCutter } from './recognising.ts';
import { type ClaimRecord, fault, LONGEST_CLAIM_BYTES, type ReadingOptions } from './record.ts';
import { readX12 } from './x12Claims.ts';

/** Reads batch after batch of one file. */
export class BatchReader {
  readonly #options: ReadingOptions;
  #csv: CsvReader | null = null;

  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  read({ spelling, bytes, firstRow, spans }: Batch): Iterable<ClaimRecord> {
    switch (spelling.name) {
      case 'csv':
        this.#csv ??= new CsvReader(spelling.layout, this.#options);
        return this.#csv.read(bytes, firstRow);
      case 'x12':
        return readX12(bytes, firstRow, spelling, this.#options);
      case 'json lines':
        return readLines(bytes, firstRow, this.#options);
      case 'json values':
        return readValues(bytes, firstRow, spans ?? new Uint32Array(), this.#options);
    }
  }
}

/** What a number of a row counts, by spelling. */
export const ROW_WORDS = {
  csv: 'Row',
  x12: 'Segment',
  'json lines': 'Line',
  'json values': 'Claim',
} as const;

export interface ReadFile {
  records: ClaimRecord[];
  spelling: Batch['spelling']['name'] | null;
  /** There are more claims than were asked for. */
  hasMore: boolean;
  /** The file, or the rest of it, could not be read. */
  refusal: Refused | null;
}

/** A small file at once. @param most claims that are read at most */
export function readClaims(bytes: Uint8Array, file: string, options: ReadingOptions, most: number): ReadFile {
  const cutter = new FileCutter(file);
  const reader = new BatchReader(options);
  const records: ClaimRecord[] = [];
  let spelling: ReadFile['spelling'] = null;
  for (const batch of [...cutter.push(Buffer.from(bytes)), ...cutter.end()]) {
    spelling = batch.spelling.name;
    for (const record of reader.read(batch)) {
      if (records.length === most) return { records, spelling, hasMore: true, refusal: null };
      records.push(record);
    }
  }
  return { records, spelling, hasMore: false, refusal: cutter.refusal };
}

function* readLines(bytes: Uint8Array, firstRow: number, options: ReadingOptions): Generator<ClaimRecord> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let row = firstRow - 1;
  for (let at = 0; at < buffer.length; ) {
    const newline = buffer.indexOf(10, at);
    const end = newline === -1 ? buffer.length : newline;
    row++;
    if (end - at > LONGEST_CLAIM_BYTES) {
      yield {
        id: '',
        row,
        claim: null,
        numbers: [],
        rows: [],
        faults: [fault(row, null, null, 'a claim of less than 1 MiB')],
      };
    } else {
      const text = buffer.toString('utf8', at, end);
      if (text.trim() !== '') yield readJsonText(text, row, options);
    }
    at = end + 1;
  }
}

function* readValues(
  bytes: Uint8Array,
  firstRow: number,
  spans: Uint32Array,
  options: ReadingOptions,
): Generator<ClaimRecord> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let n = 0; n < spans.length; n += 2) {
    yield readJsonText(buffer.toString('utf8', spans[n], spans[n + 1]), firstRow + n / 2, options);
  }
}
