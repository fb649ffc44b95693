// What does a picture of text say? Asked of Tesseract, a program that the operator installs; pages of a scanned PDF become pictures by
// pdftoppm (poppler), which stands beside it. Both run as processes of their own, bounded in pixels, time and output; nothing of a
// picture is kept.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Unreadable } from './documents.ts';

export const PICTURES = {
  pixels: 40_000_000,
  side: 20_000,
  pages: 20,
  /** Pixels of the longer side of a page: 200 an inch of a letter sheet. */
  page: 2_200,
  /** Times as long as one picture may take. */
  scan: 4,
} as const;

/** Of tesseract: in and out without a file. */
const READING = ['stdin', 'stdout', '-l', 'eng'];
const IHDR = 0x49484452;
/** Frames that are drawn: baseline, extended, progressive, and the same in arithmetic coding. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc9, 0xca];
/** Tables, restart interval and comment, which say their length. */
const MEASURED = [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, 0xfe];

/** Width and height as a picture's head says; null: it has no such head. PNG 11.2.2; JPEG (ITU T.81, B.1.1.3, B.2.2); TIFF 6.0. */
export function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (view.getUint32(0) === 0x89504e47)
      return view.getUint32(12) === IHDR ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    return tiffSize(view);
  } catch {
    // The head ends before it has said it.
    return null;
  }
}

/** Steps as libjpeg does and over nothing that it does not step over: else it would draw another frame than the one measured. */
function jpegSize(view: DataView): { width: number; height: number } | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (FRAMES.includes(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker >= 0xe0 && marker <= 0xef) at += 2 + view.getUint16(at + 2);
    else if (MEASURED.includes(marker)) at += 2 + view.getUint16(at + 2);
    else return null;
  }
}

/** The widest and the highest of its pictures, all of which are read; null, too, for more of them than of a scan. */
function tiffSize(view: DataView): { width: number; height: number } | null {
  const isLittle = view.getUint16(0) === 0x4949;
  const size = { width: 0, height: 0 };
  let first = view.getUint32(4, isLittle);
  for (let pictures = 0; first !== 0; pictures++) {
    if (pictures === PICTURES.pages) return null;
    const end = first + 2 + 12 * view.getUint16(first, isLittle);
    for (let at = first + 2; at < end; at += 12) {
      const tag = view.getUint16(at, isLittle);
      if (tag !== 256 && tag !== 257) continue;
      const type = view.getUint16(at + 2, isLittle);
      // SHORT or LONG (chapter 8); libtiff knows more, some of which lie elsewhere.
      if (type !== 3 && type !== 4) return null;
      const value = type === 3 ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle);
      const side = tag === 256 ? 'width' : 'height';
      size[side] = Math.max(size[side], value);
    }
    first = view.getUint32(end, isLittle);
  }
  return size.width > 0 && size.height > 0 ? size : null;
}

interface Limits {
  characters: number;
  /** Milliseconds. */
  time: number;
}

/** @param ocr path of tesseract */
export async function textOfPicture(
  bytes: Uint8Array,
  ocr: string,
  { characters, time }: Limits,
): Promise<string | Unreadable> {
  const size = sizeOf(bytes);
  if (!size) return { unreadable: 'The picture is damaged.' };
  const { width, height } = size;
  if (width > PICTURES.side || height > PICTURES.side || width * height > PICTURES.pixels)
    return { unreadable: `The picture is too large: ${width} × ${height} pixels.` };
  const said = await run(ocr, READING, bytes, { characters, time });
  if ('failed' in said) return { unreadable: `The picture ${said.failed}.` };
  return said.text.trim() === '' ? { unreadable: 'No text was found in the picture.' } : said.text;
}

/**
 * The pages of a PDF that has no text layer.
 * @param pages how many it has
 * @param ocr path of tesseract
 */
export async function textOfScan(
  bytes: Uint8Array,
  pages: number,
  ocr: string,
  { characters, time }: Limits,
): Promise<string | Unreadable> {
  if (pages > PICTURES.pages)
    return { unreadable: `The PDF is a scan of ${pages} pages; at most ${PICTURES.pages} are read.` };
  // Only its owner may look into it.
  const folder = await mkdtemp(join(tmpdir(), 'coding-ahead-scan-'));
  const until = performance.now() + time * PICTURES.scan;
  try {
    let text = '';
    for (let page = 1; page <= pages; page++) {
      const left = () => ({
        characters: characters - text.length,
        time: Math.min(time, until - performance.now()),
      });
      const file = join(folder, 'page');
      const drawn = await run(join(dirname(ocr), 'pdftoppm'), drawing(page, file), bytes, left());
      if ('failed' in drawn) return { unreadable: `The PDF is a scan and ${drawn.failed}.` };
      const said = await run(ocr, READING, await readFile(`${file}.png`), left());
      if ('failed' in said) return { unreadable: `The PDF is a scan and ${said.failed}.` };
      text += `${said.text}\n\f`;
    }
    return text.trim() === ''
      ? { unreadable: 'The PDF is a scan, and no text was found on its pages.' }
      : text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function drawing(page: number, file: string): string[] {
  const one = ['-f', String(page), '-l', String(page), '-singlefile'];
  return [...one, '-gray', '-png', '-scale-to', String(PICTURES.page), '-', file];
}

/** A program without a shell, fed once; it ends with its time or when it has said too much. */
function run(
  program: string,
  args: readonly string[],
  input: Uint8Array,
  { characters, time }: Limits,
): Promise<{ text: string } | { failed: string }> {
  return new Promise((resolve) => {
    // Nothing of the server's own settings; one thread of the machine's few.
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], env: { OMP_THREAD_LIMIT: '1' } });
    let text = '';
    let failed: string | null = null;
    const end = (why: string) => {
      failed ??= why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('takes too long to read'), Math.max(1, time));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.length > characters) end('has too many characters');
    });
    child.once('error', () => end('cannot be read here'));
    // It may end before it has heard everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (failed === null && code !== 0) failed = 'cannot be read';
      resolve(failed === null ? { text } : { failed });
    });
  });
}
