// What does a file that somebody gave say? The text of a PDF, a Word document or a plain text file, told by its bytes and not by
// its name. Hostile files are read in a thread of their own, bounded in size, memory and time.
import { Worker } from 'node:worker_threads';
import { kindOf } from './kinds.ts';

export type DocumentKind = 'text' | 'pdf' | 'docx';

export interface DocumentText {
  kind: DocumentKind;
  /** Lines end with `\n`; pages with a form feed behind the line. */
  text: string;
  /** Of a PDF; null for the others. */
  pages: number | null;
}

/** Why a file has no text for us, in a sentence for whoever gave it. */
export interface Unreadable {
  unreadable: string;
}

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
const MOST_AT_ONCE = 2;

/** The text of a file, or why it has none; never throws for what is in the file. */
export async function textOf(bytes: Uint8Array, limits = LIMITS): Promise<DocumentText | Unreadable> {
  if (bytes.length > limits.bytes)
    return { unreadable: `The file has more than ${Math.round(limits.bytes / 2 ** 20)} MiB.` };
  const kind = kindOf(bytes);
  if (kind === null)
    return {
      unreadable: 'The file is no PDF, no Word document (.docx) and no plain text in UTF-8 or Windows-1252.',
    };
  if (kind === 'text') return plainText(bytes, limits.characters);
  await turn();
  try {
    return await inWorker(kind, bytes, limits);
  } finally {
    running--;
    waiting.shift()?.();
  }
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

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  while (running >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running++;
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
