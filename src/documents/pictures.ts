// What does a picture of text say? Asked of Tesseract, a program that the operator installs; pages of a scanned PDF become pictures by
// pdftoppm (poppler), which stands beside it. Both run as processes of their own, bounded in pixels, time and output; nothing of a
// picture is kept.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Unreadable } from './documents.ts';

export const PICTURES = {
  pixels: 40_000_000,
  side: 20_000,
  pages: 20,
  /** Pixels of the longer side of a page: about 270 a inch of a letter sheet. */
  page: 3_000,
} as const;

/** Width and height as a picture's head says; null: it has no such head. PNG; JPEG (ITU T.81, B.2.2); TIFF 6.0. */
export function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    return tiffSize(view);
  } catch {
    // The head ends before it has said it.
    return null;
  }
}

function jpegSize(view: DataView): { width: number; height: number } | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Frames begin with C0 to CF, but for tables (C4, C8, CC).
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** Of the first picture in it. */
function tiffSize(view: DataView): { width: number; height: number } | null {
  const isLittle = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, isLittle);
  const size = { width: 0, height: 0 };
  for (let n = 0, at = first + 2; n < view.getUint16(first, isLittle); n++, at += 12) {
    const tag = view.getUint16(at, isLittle);
    if (tag !== 256 && tag !== 257) continue;
    const isShort = view.getUint16(at + 2, isLittle) === 3;
    const value = isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle);
    size[tag === 256 ? 'width' : 'height'] = value;
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
  const said = await run(ocr, ['stdin', 'stdout', '-l', 'eng'], bytes, { characters, time });
  if ('failed' in said) return { unreadable: `The picture ${said.failed}.` };
  return said.text.trim() === '' ? { unreadable: 'No text was found in the picture.' } : said.text;
}

/** The pages of a PDF that has no text layer. */
export async function textOfScan(
  bytes: Uint8Array,
  ocr: string,
  { characters, time }: Limits,
): Promise<{ text: string; pages: number } | Unreadable> {
  const folder = await mkdtemp(join(tmpdir(), 'coding-ahead-scan-'));
  const until = performance.now() + time;
  try {
    const drawing = ['-gray', '-png', '-scale-to', String(PICTURES.page), '-l', String(PICTURES.pages)];
    const program = join(dirname(ocr), 'pdftoppm');
    const drawn = await run(program, [...drawing, '-', join(folder, 'page')], bytes, { characters, time });
    if ('failed' in drawn) return { unreadable: `The PDF is a scan and ${drawn.failed}.` };
    const names = (await readdir(folder)).sort();
    let text = '';
    for (const name of names) {
      const left = { characters: characters - text.length, time: until - performance.now() };
      const page = await textOfPicture(await readFile(join(folder, name)), ocr, left);
      text += `${typeof page === 'string' ? page : ''}\n\f`;
      if (left.time <= 0) return { unreadable: 'The PDF is a scan that takes too long to read.' };
    }
    if (text.trim() === '') return { unreadable: 'The PDF is a scan, and no text was found on its pages.' };
    return { text, pages: names.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
