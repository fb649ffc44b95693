// What does a file that somebody gave say? The text of a PDF, a Word document, a page in HTML, a plain text file, and of a picture where
// the operator has a program that reads them; told by its bytes and not by its name. Hostile files are read in a thread of their own, bounded in size, memory and time.
import { Worker } from 'node:worker_threads';
import { textOfHtml } from './htmlText.ts';
import { kindOf } from './kinds.ts';
import { textOfPicture, textOfScan } from './pictures.ts';

export { textOfHtml } from './htmlText.ts';

export type DocumentKind = 'text' | 'html' | 'pdf' | 'docx' | 'picture';

export interface DocumentText {
  kind: DocumentKind;
  /** Lines end with `\n`; pages with a form feed behind the line. */
  text: string;
  /** Of a PDF and a scan; null for the others. */
  pages: number | null;
  /** Of HTML: as it came. */
  markup?: string;
}

/** Why a file has no text for us, in a sentence for whoever gave it. */
export interface Unreadable {
  unreadable: string;
  /** Of a PDF, when they are pictures. */
  scanned?: number;
}

/** Reads files, with the operator's program for pictures where there is one. */
export type FileReader = (bytes: Uint8Array) => Promise<DocumentText | Unreadable>;

export const LIMITS = {
  /** Bytes of the file. */
  bytes: 20 * 2 ** 20,
  /** UTF-16 units of its text. */
  characters: 4_000_000,
  pages: 2000,
  /** Milliseconds. */
  time: 15_000,
};

/** Files that are read at once; each has a thread. */
const threads = lanes(2);
/** Pictures take a core for seconds: one at a time, and no file without them waits for one. */
const pictures = lanes(1);

/**
 * The text of a file, or why it has none; never throws for what is in the file.
 * @param ocr path of the operator's tesseract; null: text in pictures is not read
 */
export async function textOf(
  bytes: Uint8Array,
  limits = LIMITS,
  ocr: string | null = null,
): Promise<DocumentText | Unreadable> {
  if (bytes.length > limits.bytes)
    return { unreadable: `The file has more than ${Math.round(limits.bytes / 2 ** 20)} MiB.` };
  const kind = kindOf(bytes);
  if (kind === null)
    return {
      unreadable:
        'The file is no PDF, no Word document (.docx), no plain text, no HTML and no picture (PNG, JPEG, TIFF).',
    };
  if (kind === 'text') return plainText(bytes, limits.characters);
  if (kind === 'html') {
    const page = plainText(bytes, limits.characters);
    return 'unreadable' in page ? page : { ...page, kind, text: textOfHtml(page.text), markup: page.text };
  }
  if (kind === 'picture' && ocr === null)
    return { unreadable: 'It is a picture, and text in pictures is not read here.' };
  if (kind === 'picture') {
    const text = await pictures(() => textOfPicture(bytes, ocr ?? '', limits));
    return typeof text === 'string' ? { kind, text, pages: null } : text;
  }
  const read = await threads(() => inWorker(kind, bytes, limits));
  if (ocr === null || !('unreadable' in read) || read.scanned === undefined) return read;
  const { scanned } = read;
  const text = await pictures(() => textOfScan(bytes, scanned, ocr, limits));
  return typeof text === 'string' ? { kind, text, pages: scanned } : text;
}

function plainText(bytes: Uint8Array, most: number): DocumentText | Unreadable {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (text.length > most)
    return { unreadable: `The text has more than ${most.toLocaleString('en-US')} characters.` };
  return { kind: 'text', text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), pages: null };
}

function lanes(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    while (running >= most) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

function inWorker(
  kind: 'pdf' | 'docx',
  bytes: Uint8Array,
  limits: typeof LIMITS,
): Promise<DocumentText | Unreadable> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), {
      workerData: { kind, bytes, characters: limits.characters, pages: limits.pages },
      // Plain TypeScript (decision 0003): Node strips the types itself.
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 },
      stdout: true,
      stderr: true,
    });
    let answer: DocumentText | Unreadable = { unreadable: NOT_READ[kind] };
    const timer = setTimeout(() => {
      answer = { unreadable: 'The file takes too long to read.' };
      worker.terminate();
    }, limits.time);
    worker.once('message', (message: DocumentText | Unreadable) => {
      answer = message;
    });
    // Too much memory, a broken file: what there is to say is said already.
    worker.once('error', () => {});
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

const NOT_READ = {
  pdf: 'The PDF is damaged, protected by a password, or too large to read.',
  docx: 'The Word document is damaged or too large to read.',
} as const;
