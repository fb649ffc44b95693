// Cuts a table between two claims: at a line end behind which another claim is named.
import { Refused } from '#kit';
import { BATCH_BYTES, type Batch, type Cutter, countOf, joined } from './batches.ts';
import { type CsvLayout, readHead } from './csvLayout.ts';
import { type Delimiter, splitRow } from './csvRows.ts';
import { LONGEST_CLAIM_BYTES } from './record.ts';

const NEWLINE = 10;
const RETURN = 13;
const LONGEST_HEAD = 64 * 1024;

export class CsvCutter implements Cutter {
  readonly #file: string;
  #layout: CsvLayout | null = null;
  #carried: Buffer | null = null;
  /** Number of the first row that is carried. */
  #row = 1;
  #told: Delimiter | null = null;
  /** Only returns end the rows, as old spreadsheets write them. */
  #onlyReturns: boolean | null = null;
  refusal: Refused | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  push(chunk: Buffer): Batch[] {
    if (this.refusal) return [];
    let bytes = this.#withNewlines(joined(this.#carried, chunk));
    if (this.#layout === null) {
      bytes = this.#readHead(bytes, false);
      if (this.#layout === null) {
        this.#carried = bytes;
        return [];
      }
    }
    if (bytes.length < BATCH_BYTES) {
      this.#carried = bytes;
      return [];
    }
    const cut = this.#lastBoundary(bytes, this.#layout);
    if (cut === 0) {
      this.#carried = bytes;
      if (bytes.length > LONGEST_CLAIM_BYTES) this.#refuseLong();
      return [];
    }
    this.#carried = bytes.subarray(cut);
    return [this.#batch(bytes.subarray(0, cut), this.#layout)];
  }

  end(): Batch[] {
    if (this.refusal) return [];
    let bytes = this.#carried ?? Buffer.alloc(0);
    if (this.#layout === null) bytes = this.#readHead(bytes, true);
    this.#carried = null;
    return bytes.length === 0 || this.#layout === null ? [] : [this.#batch(bytes, this.#layout)];
  }

  #batch(bytes: Buffer, layout: CsvLayout): Batch {
    const firstRow = this.#row;
    this.#row += countOf(bytes, NEWLINE, 0, bytes.length);
    return { spelling: { name: 'csv', layout }, bytes, firstRow, spans: null };
  }

  /** Turns returns into line ends where they are the only ones; the first of either tells. */
  #withNewlines(bytes: Buffer): Buffer {
    if (this.#onlyReturns === null) {
      const newline = bytes.indexOf(NEWLINE);
      const first = bytes.indexOf(RETURN);
      if (newline !== -1 && (first === -1 || newline <= first + 1)) this.#onlyReturns = false;
      else if (first !== -1 && first + 1 < bytes.length) this.#onlyReturns = true;
    }
    if (this.#onlyReturns) {
      for (let at = bytes.indexOf(RETURN); at !== -1; at = bytes.indexOf(RETURN, at + 1)) bytes[at] = NEWLINE;
    }
    return bytes;
  }

  /** Takes `sep=;` and the head off; leaves the layout null while the head is not all there. */
  #readHead(bytes: Buffer, isEnd: boolean): Buffer {
    let at = 0;
    while (this.#layout === null) {
      const newline = bytes.indexOf(NEWLINE, at);
      if (newline === -1 && !isEnd && bytes.length - at < LONGEST_HEAD) return bytes.subarray(at);
      const end = newline === -1 ? bytes.length : newline;
      const line = bytes.toString('utf8', at, Math.min(end, at + LONGEST_HEAD)).replace(/\r$/, '');
      const separator = /^"?sep=([,;\t|])"?$/i.exec(line);
      if (separator) this.#told = separator[1] as Delimiter;
      else if (line.replaceAll(/[\s,;|"]/g, '') !== '' || newline === -1) {
        const found = readHead(line, this.#file, this.#row, this.#told);
        if (found instanceof Refused) {
          this.refusal = found;
          return Buffer.alloc(0);
        }
        this.#layout = found;
      }
      at = Math.min(end + 1, bytes.length);
      this.#row++;
    }
    return bytes.subarray(at);
  }

  /** The last place at which a claim begins; 0 when all rows are of one claim. */
  #lastBoundary(bytes: Buffer, layout: CsvLayout): number {
    if (layout.one.claim === -1) return 0;
    let start = bytes.lastIndexOf(NEWLINE) + 1;
    // The last row may be half there: it can begin a claim only when its name is known, so it is not looked at.
    let later: { at: number; id: string } | null = null;
    while (start > 1) {
      const before = bytes.lastIndexOf(NEWLINE, start - 2) + 1;
      const id = idOf(bytes.toString('utf8', before, start - 1), layout);
      if (later !== null && id !== '' && later.id !== '' && id !== later.id) return later.at;
      // A blank name goes on with the claim above.
      if (id !== '') later = { at: before, id };
      start = before;
    }
    return 0;
  }

  #refuseLong(): void {
    const hasClaim = this.#layout?.one.claim !== -1;
    this.refusal = new Refused({
      file: this.#file,
      line: this.#row,
      expected: hasClaim
        ? 'rows of one claim of less than 1 MiB'
        : 'a column "claim" where a table holds several claims',
    });
  }
}

const CELLS: string[] = [];

function idOf(row: string, layout: CsvLayout): string {
  const count = splitRow(row, layout.delimiter, CELLS);
  return count === null || layout.one.claim >= count ? '' : (CELLS[layout.one.claim] as string);
}
