// What lies in the download folder of one file? The finished zip, or a beginning of it that may be resumed.
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** `<name>.part` and then `<name>`, each with an `.origin` beside it that tells this version of the file from the next. */
export class Arriving {
  readonly address: URL;
  readonly name: string;
  readonly path: string;
  readonly part: string;
  readonly #folder: string;

  constructor(folder: string, address: URL) {
    this.address = address;
    // CMS has had slashes in names: `…-revised-08/14/2025.zip`.
    const name = decodeURIComponent(address.pathname.replace(/^.*\/files\/zip\//, ''));
    this.name = name
      .replaceAll(/[^\w.-]+/g, '-')
      .replace(/^[-.]+/, '')
      .slice(-120);
    this.#folder = folder;
    this.path = join(folder, this.name);
    this.part = `${this.path}.part`;
  }

  get arrived(): number {
    return statSync(this.part, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Headers that resume what has begun, or ask only whether the finished file has changed. */
  conditions(): Record<string, string> {
    const begun = validatorOf(this.part);
    if (this.arrived > 0) return begun === '' ? {} : { range: `bytes=${this.arrived}-`, 'if-range': begun };
    const finished = existsSync(this.path) ? validatorOf(this.path) : '';
    if (finished === '') return {};
    return finished.startsWith('"') ? { 'if-none-match': finished } : { 'if-modified-since': finished };
  }

  continuesAt(contentRange: string | null): boolean {
    return (
      this.arrived > 0 && Number(/^bytes (\d+)-/.exec(contentRange ?? '')?.[1] ?? Number.NaN) === this.arrived
    );
  }

  /** Starts an empty part. A weak ETag cannot prove that a rest belongs to a beginning, so it is not kept. */
  begin(etag: string | null, lastModified: string | null): void {
    this.forget();
    writeFileSync(`${this.part}.origin`, etag?.startsWith('"') ? etag : (lastModified ?? ''));
    writeFileSync(this.part, '');
  }

  forget(): void {
    rmSync(this.part, { force: true });
    rmSync(`${this.part}.origin`, { force: true });
  }

  startsAsZip(): boolean {
    const start = Buffer.alloc(4);
    const handle = openSync(this.part, 'r');
    readSync(handle, start);
    closeSync(handle);
    return start.toString('latin1') === 'PK\u0003\u0004';
  }

  /** SHA-256 in hex of what has arrived. */
  async digest(): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(this.part, { highWaterMark: 1 << 20 }))
      hash.update(chunk as Buffer);
    return hash.digest('hex');
  }

  /** Gives the synced part its final name, durably. */
  finish(): void {
    // Without an origin the finished file is fetched anew next time, which is safe.
    rmSync(`${this.path}.origin`, { force: true });
    renameSync(this.part, this.path);
    renameSync(`${this.part}.origin`, `${this.path}.origin`);
    const handle = openSync(this.#folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  }
}

function validatorOf(path: string): string {
  const origin = `${path}.origin`;
  return existsSync(origin) ? readFileSync(origin, 'utf8') : '';
}
