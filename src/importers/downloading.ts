// How does an official file get here whole? Streamed to `<name>.part`, resumed after an interruption (RFC 9110 Range and
// If-Range), bounded, checked, synced, then renamed: what has the final name is what the publisher sent.
import { mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type IsoDate, Refused } from '#kit';
import { Arriving } from './arriving.ts';
import type { Download } from './downloads.ts';
import { type Answer, NotThere, request, smallText } from './requesting.ts';

export interface DownloadOptions {
  /** Where finished and unfinished files lie; made when missing. */
  folder: string;
  /** The operator has accepted `entry.licence`. */
  accepted: boolean;
  /** Picks the release. */
  today: IsoDate;
  signal?: AbortSignal;
  onProgress?(progress: DownloadProgress): void;
  /** 512 MiB unless told, the most that the importer takes as a zip. */
  mostBytes?: number;
  /** Milliseconds without a byte after which the publisher counts as silent; 30 s unless told. */
  silence?: number;
  /** Tests only: plain http to this machine. */
  loopback?: boolean;
}

export interface DownloadProgress {
  /** Name of the file in the folder. */
  name: string;
  bytes: number;
  /** Null where the publisher does not say. */
  total: number | null;
}

const MOST_BYTES = 512 * 2 ** 20;

/**
 * Fetches the zip of the release that is in effect, or finds that the one in the folder still is it. Returns its path.
 * @throws {Refused} with a sentence for the operator; what has arrived stays and is resumed by the next call.
 */
export async function download(entry: Download, options: DownloadOptions): Promise<string> {
  if (entry.licence !== null && !options.accepted) {
    throw new Refused({
      file: entry.title,
      found: 'a licence that has not been accepted',
      expected: 'acceptance of the licence before the download',
    });
  }
  mkdirSync(options.folder, { recursive: true });
  const address = new URL(entry.url(options.today));
  try {
    return await fetchFile(entry, address, options);
  } catch (error) {
    if (!(error instanceof NotThere)) throw error;
    // CMS adds suffixes such as `-updated-08-26-2026` to the names that it has announced; its page tells.
    const renamed = await linkOnPage(entry, address, options);
    if (!renamed) throw error;
    return fetchFile(entry, renamed, options);
  }
}

async function fetchFile(entry: Download, address: URL, options: DownloadOptions): Promise<string> {
  const file = new Arriving(options.folder, address);
  const response = await request(address, file.conditions(), entry.page, options);
  if (response.status === 304) {
    await response.cancel();
    return file.path;
  }
  const resumed = response.status === 206 && file.continuesAt(response.header('content-range'));
  if (response.status !== 200 && !resumed) {
    await response.cancel();
    if (file.arrived === 0)
      throw new Refused({
        file: String(address),
        found: `status ${response.status}`,
        expected: 'the whole file',
      });
    // What lies here is no beginning of what lies there.
    file.forget();
    return fetchFile(entry, address, options);
  }
  await receive(file, response, resumed, entry, options);
  await check(file, response, entry, options);
  file.finish();
  return file.path;
}

/** Streams the body to the part. Bounds are kept before and while it arrives. */
async function receive(
  file: Arriving,
  response: Answer,
  resumed: boolean,
  entry: Download,
  options: DownloadOptions,
): Promise<void> {
  const { address } = file;
  const most = options.mostBytes ?? MOST_BYTES;
  const start = resumed ? file.arrived : 0;
  const length = Number(response.header('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? start + length : null;
  const isPage = /^text\/html/i.test(response.header('content-type') ?? '');
  if (isPage || (total !== null && total > most)) {
    await response.cancel();
    throw isPage ? noZip(address, entry) : tooLarge(address, total ?? 0, most);
  }
  if (!resumed) file.begin(response.header('etag'), response.header('last-modified'));
  const handle = await open(file.part, 'a');
  try {
    await pour(handle, response.chunks(), {
      name: file.name,
      start,
      total,
      most,
      onProgress: options.onProgress,
    });
    await handle.sync();
  } finally {
    await handle.close();
  }
  const { arrived } = file;
  if (arrived > most) {
    file.forget();
    throw tooLarge(address, arrived, most);
  }
  if (total !== null && arrived !== total) {
    throw new Refused({
      file: String(address),
      found: `${arrived} of ${total} bytes`,
      expected: 'the whole file; the next call goes on where this one stopped',
    });
  }
}

/** Is it a zip, and the one that the publisher states? What is wrong is thrown away, for a resume would keep it wrong. */
async function check(
  file: Arriving,
  response: Answer,
  entry: Download,
  options: DownloadOptions,
): Promise<void> {
  const { address } = file;
  if (!file.startsAsZip()) {
    file.forget();
    throw noZip(address, entry);
  }
  const stated = entry.sha256 ?? statedDigest(response.header('repr-digest') ?? response.header('digest'));
  const expected = stated ?? (await digestBeside(address, entry.page, options));
  if (expected === null) return;
  const found = await file.digest();
  if (found !== expected) {
    file.forget();
    throw new Refused({
      file: String(address),
      found: `SHA-256 ${found.slice(0, 16)}…`,
      expected: `${expected.slice(0, 16)}… as its publisher states; what arrived was thrown away`,
    });
  }
}

interface Flow extends Omit<DownloadProgress, 'bytes'> {
  start: number;
  most: number;
  onProgress: DownloadOptions['onProgress'];
}

/** Stops with the first chunk that goes past the bound; the caller sees it by the length. */
async function pour(handle: FileHandle, chunks: AsyncIterable<Uint8Array>, flow: Flow): Promise<void> {
  const { name, total, most } = flow;
  let bytes = flow.start;
  for await (const chunk of chunks) {
    await handle.appendFile(chunk);
    bytes += chunk.length;
    flow.onProgress?.({ name, bytes, total });
    if (bytes > most) return;
  }
}

/** The zip on the publisher's page whose name begins as announced; null where the page shows none. */
async function linkOnPage(entry: Download, address: URL, options: DownloadOptions): Promise<URL | null> {
  const page = new URL(entry.listing(options.today));
  if (page.host !== address.host) return null;
  const html = (await smallText(page, entry.page, 4 * 2 ** 20, options)) ?? '';
  const stem = entry.stem(options.today).toLowerCase();
  for (const [, name = ''] of html.matchAll(/\/files\/zip\/([^"'<>?&\s]+\.zip)/gi)) {
    if (name.toLowerCase().startsWith(stem)) return new URL(`/files/zip/${name}${address.search}`, address);
  }
  return null;
}

/** `sha-256=:base64:` (RFC 9530) or `SHA-256=base64` (RFC 3230) as hex. */
function statedDigest(header: string | null): string | null {
  const base64 = /sha-256=:?([A-Za-z0-9+/]{43}=):?/i.exec(header ?? '')?.[1];
  return base64 ? Buffer.from(base64, 'base64').toString('hex') : null;
}

/** `<file>.sha256` beside the file: the digest in hex, then perhaps its name. */
async function digestBeside(address: URL, page: string, options: DownloadOptions): Promise<string | null> {
  const beside = new URL(address);
  beside.pathname += '.sha256';
  const text = await smallText(beside, page, 4096, options);
  return /^([0-9a-f]{64})(\s|$)/i.exec(text?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}

function tooLarge(address: URL, bytes: number, most: number): Refused {
  return new Refused({
    file: String(address),
    found: `${bytes} bytes or more`,
    expected: `a zip of at most ${most} bytes`,
  });
}

function noZip(address: URL, entry: Download): Refused {
  return new Refused({
    file: String(address),
    found: 'a web page',
    expected: `a zip; fetch it by hand from ${entry.page} and load it with "import"`,
  });
}
