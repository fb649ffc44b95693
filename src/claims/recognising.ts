// In which spelling is a file of claims? Told by its first bytes, never by its name.
import { Refused } from '#kit';
import { type Batch, type Cutter, joined } from './batches.ts';
import { CsvCutter } from './csvCutter.ts';
import { JsonLinesCutter, JsonValuesCutter } from './jsonCutter.ts';
import { LONGEST_CLAIM_BYTES } from './record.ts';
import { X12Cutter } from './x12Envelope.ts';

/** Bytes that tell a text from a picture, a zip or a workbook. */
const LOOKED_AT = 512;

/** Takes a file of any spelling from its first byte on. */
export class FileCutter implements Cutter {
  readonly #file: string;
  #cutter: Cutter | null = null;
  #carried: Buffer | null = null;
  #refusal: Refused | null = null;
  /** Set where the first bytes say UTF-16, as spreadsheets write "Unicode text". */
  #decoder: TextDecoder | null = null;
  #isBegun = false;

  constructor(file: string) {
    this.#file = file;
  }

  get refusal(): Refused | null {
    return this.#refusal ?? this.#cutter?.refusal ?? null;
  }

  push(chunk: Buffer): Batch[] {
    if (this.refusal || chunk.length === 0) return [];
    const bytes = this.#decoded(chunk);
    if (bytes === null) return [];
    if (this.#cutter) return this.#cutter.push(bytes);
    return this.#recognise(bytes, false);
  }

  end(): Batch[] {
    if (this.refusal) return [];
    this.#isBegun = true;
    if (this.#cutter) return this.#cutter.end();
    const batches = this.#recognise(this.#carried ?? Buffer.alloc(0), true);
    return this.refusal ? batches : [...batches, ...((this.#cutter as Cutter | null)?.end() ?? [])];
  }

  /** UTF-8 without its byte order mark; null while there are too few bytes to tell. */
  #decoded(chunk: Buffer): Buffer | null {
    if (this.#isBegun)
      return this.#decoder ? Buffer.from(this.#decoder.decode(chunk, { stream: true })) : chunk;
    const bytes = joined(this.#carried, chunk);
    if (bytes.length < 4) {
      this.#carried = bytes;
      return null;
    }
    this.#isBegun = true;
    this.#carried = null;
    const mark = bytes.readUInt16BE(0);
    if (mark === 0xfffe || mark === 0xfeff) {
      this.#decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
      return Buffer.from(this.#decoder.decode(bytes, { stream: true }));
    }
    return bytes.readUIntBE(0, 3) === 0xefbbbf ? bytes.subarray(3) : bytes;
  }

  #recognise(chunk: Buffer, isEnd: boolean): Batch[] {
    const bytes = joined(this.#carried === chunk ? null : this.#carried, chunk);
    this.#carried = bytes;
    const start = bytes.findIndex((byte) => byte > 32);
    if (start === -1) {
      if (isEnd) this.#refuse(null, 'claims; there is nothing in it');
      return [];
    }
    const head = bytes.subarray(start, start + LOOKED_AT);
    if (head.length < 3 && !isEnd) return [];
    if (head[0] === 0x50 && head[1] === 0x4b) {
      this.#refuse(null, 'text: a workbook (.xlsx) must be saved as CSV first');
      return [];
    }
    if (head.includes(0)) {
      this.#refuse(null, 'a text file: JSON, CSV or X12 837');
      return [];
    }
    const cutter = this.#cutterFor(bytes, start, isEnd);
    if (!cutter) return [];
    this.#cutter = cutter;
    this.#carried = null;
    // An ISA counts its own characters; a table and lines count their rows from the first byte.
    return cutter.push(cutter instanceof X12Cutter ? bytes.subarray(start) : bytes);
  }

  #cutterFor(bytes: Buffer, start: number, isEnd: boolean): Cutter | null {
    const first = String.fromCharCode(bytes[start] as number);
    if (bytes.toString('latin1', start, start + 3) === 'ISA') return new X12Cutter(this.#file);
    if (first === '[') return new JsonValuesCutter(this.#file);
    if (first !== '{') return new CsvCutter(this.#file);
    const newline = bytes.indexOf(10, start);
    if (newline === -1 && !isEnd && bytes.length - start < LONGEST_CLAIM_BYTES) return null;
    const isWhole = isJson(bytes.toString('utf8', start, newline === -1 ? bytes.length : newline));
    return isWhole ? new JsonLinesCutter(this.#file) : new JsonValuesCutter(this.#file);
  }

  #refuse(found: string | null, expected: string): void {
    this.#refusal = new Refused({ file: this.#file, ...(found === null ? {} : { found }), expected });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
