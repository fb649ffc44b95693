// Cuts JSON into claims: a list of claims, claims one behind the other, or one a line (JSON Lines).
// Lines are trusted to end a claim only where the first line is a whole one.
import { Refused } from '#kit';
import { BATCH_BYTES, type Batch, type Cutter, countOf, joined } from './batches.ts';
import { LONGEST_CLAIM_BYTES } from './record.ts';

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;

/** One claim a line; a broken line costs that line only. */
export class JsonLinesCutter implements Cutter {
  readonly #file: string;
  #carried: Buffer | null = null;
  #row = 1;
  refusal: Refused | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  push(chunk: Buffer): Batch[] {
    const bytes = joined(this.#carried, chunk);
    const cut = bytes.length < BATCH_BYTES ? 0 : bytes.lastIndexOf(NEWLINE) + 1;
    this.#carried = bytes.subarray(cut);
    const batches = cut === 0 ? [] : [this.#batch(bytes.subarray(0, cut))];
    if (this.#carried.length > LONGEST_CLAIM_BYTES)
      this.refusal = new Refused({
        file: this.#file,
        line: this.#row,
        expected: 'a claim of less than 1 MiB',
      });
    return batches;
  }

  end(): Batch[] {
    const left = this.refusal ? null : this.#carried;
    this.#carried = null;
    return left === null || left.length === 0 ? [] : [this.#batch(left)];
  }

  #batch(bytes: Buffer): Batch {
    const firstRow = this.#row;
    this.#row += countOf(bytes, NEWLINE, 0, bytes.length);
    return { spelling: { name: 'json lines' }, bytes, firstRow, spans: null };
  }
}

/** Claims in one list or one behind the other, over as many lines as they like; rows are numbers of claims. */
export class JsonValuesCutter implements Cutter {
  readonly #file: string;
  #carried: Buffer | null = null;
  #claims = 0;
  #isList: boolean | null = null;
  /** How far the carried bytes have been looked at, and in what state. */
  #at = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #start = -1;
  #ended = false;
  #spans: number[] = [];
  refusal: Refused | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  push(chunk: Buffer): Batch[] {
    if (this.refusal) return [];
    const bytes = joined(this.#carried, chunk);
    this.#carried = bytes;
    this.#look(bytes);
    const open = this.#start === -1 ? bytes.length : this.#start;
    if (bytes.length - open > LONGEST_CLAIM_BYTES) {
      const batches = this.#flush(open);
      this.#refuse('a claim of less than 1 MiB');
      return batches;
    }
    return open < BATCH_BYTES ? [] : this.#flush(open);
  }

  end(): Batch[] {
    if (this.refusal) return [];
    const isCut = this.#start !== -1 || (this.#isList === true && !this.#ended);
    const batches = this.#flush(this.#start === -1 ? (this.#carried?.length ?? 0) : this.#start);
    if (isCut) this.#refuse('the rest: the file breaks off in a claim, or before the ] of its list');
    return batches;
  }

  /** Gives out the claims that end before `open`, and keeps the rest. */
  #flush(open: number): Batch[] {
    const bytes = this.#carried ?? Buffer.alloc(0);
    const spans = Uint32Array.from(this.#spans);
    this.#carried = Buffer.from(bytes.subarray(open));
    this.#at -= open;
    if (this.#start !== -1) this.#start -= open;
    this.#spans = [];
    if (spans.length === 0) return [];
    const firstRow = this.#claims + 1;
    this.#claims += spans.length / 2;
    return [{ spelling: { name: 'json values' }, bytes: bytes.subarray(0, open), firstRow, spans }];
  }

  /** Goes on to the end of the bytes; its state is in local variables meanwhile, as this is run for each byte. */
  #look(bytes: Buffer): void {
    let at = this.#at;
    let depth = this.#depth;
    let inText = this.#inText;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (inText) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) inText = false;
        continue;
      }
      if (byte <= 32) continue;
      if (this.#isList === null) {
        this.#isList = byte === OPEN_LIST;
        if (this.#isList) continue;
      }
      if (this.#start === -1) {
        if (byte === COMMA) continue;
        if (byte === CLOSE_LIST && this.#isList) {
          this.#ended = true;
          continue;
        }
        this.#start = at;
      }
      if (byte === QUOTE) inText = true;
      else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if (byte === COMMA && depth === 0) this.#close(at);
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        // Behind a bare value it ends the list.
        if (depth === 0) {
          this.#close(at);
          this.#ended = true;
        } else if (--depth === 0) this.#close(at + 1);
      }
    }
    this.#at = at;
    this.#depth = depth;
    this.#inText = inText;
  }

  #close(end: number): void {
    this.#spans.push(this.#start, end);
    this.#start = -1;
  }

  #refuse(expected: string): void {
    this.refusal = new Refused({ file: `${this.#file}, claim ${this.#claims + 1}`, expected });
  }
}
