// What does a letter say? Any bytes in, always a letter out: opened by one thread that is replaced when a letter kills it or takes
// too long, its files read by `documents`, all of it bounded.
import { Worker } from 'node:worker_threads';
import type { IncomingAttachment, IncomingLetter, LONGEST_TEXT } from '#consultant';
import { LIMITS as DOCUMENT_LIMITS, type FileReader, textOf, type Unreadable } from '#documents';
import { withoutInvisible } from './fields.ts';
import { crudeLetter, type OpenedLetter } from './letter.ts';
import type { Enclosure } from './letterParts.ts';
import type { Envelope } from './robots.ts';

export type ReadLetter = Omit<IncomingLetter, 'authenticity' | 'authenticityDetail'>;

export interface LetterReader {
  /** Never rejects, whatever the letter is. */
  read(raw: Uint8Array, envelope: Envelope): Promise<ReadLetter>;
  close(): void;
}

const LONGEST: typeof LONGEST_TEXT = 200_000;
const LONGEST_MS = 1_500;
/** For a file; a thread that reads it starts within. */
const FILE_MS = 5_000;
/** For a picture; for a scan a few times as much. */
const PICTURE_MS = 20_000;
/** After which no other file is begun: whoever sends the letter waits for 250 (RFC 5321, 4.5.3.2.6: ten minutes). */
const FILES_MS = 240_000;

/** @param ocr reads text in pictures; null: nobody does */
export function letterFiles(ocr: string | null): FileReader {
  return (bytes) => textOf(bytes, { ...DOCUMENT_LIMITS, time: ocr === null ? FILE_MS : PICTURE_MS }, ocr);
}

interface Job {
  raw: Uint8Array;
  envelope: Envelope;
  done(letter: OpenedLetter): void;
}

/** @param longest milliseconds for a letter without its files */
export function createReader(fileText: FileReader = letterFiles(null), longest = LONGEST_MS): LetterReader {
  const waiting: Job[] = [];
  let job: Job | null = null;
  let worker: Worker | null = null;
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;

  const finish = (letter: OpenedLetter) => {
    clearTimeout(timer);
    const { done } = job as Job;
    job = null;
    worker?.unref();
    done(letter);
    next();
  };
  const lose = (why: string) => {
    const dead = worker;
    worker = null;
    isReady = false;
    dead?.removeAllListeners();
    dead?.on('error', () => {});
    dead?.terminate();
    if (job) finish(crudeLetter(job.raw, job.envelope, why));
  };
  const start = () => {
    worker = new Worker(new URL('./readingWorker.ts', import.meta.url), {
      // Plain TypeScript (decision 0003): Node strips the types itself.
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    });
    worker.on('message', (message: OpenedLetter | 'ready') => {
      if (message !== 'ready') return finish(message);
      isReady = true;
      worker?.unref();
      next();
    });
    worker.once('error', () => lose('it cannot be read'));
    worker.once('exit', () => lose('it cannot be read'));
  };
  const next = () => {
    if (job || waiting.length === 0) return;
    if (!worker) return start();
    if (!isReady) return;
    job = waiting.shift() as Job;
    worker.ref();
    timer = setTimeout(() => lose('takes too long to read'), longest);
    worker.postMessage({ raw: job.raw, envelope: job.envelope });
  };

  return {
    read: async (raw, envelope) => {
      const opened = await new Promise<OpenedLetter>((done) => {
        waiting.push({ raw, envelope, done });
        next();
      });
      return withFiles(opened, envelope, fileText);
    },
    close: () => {
      worker?.removeAllListeners();
      worker?.terminate();
    },
  };
}

async function withFiles(
  { enclosures, ...letter }: OpenedLetter,
  { from }: Envelope,
  fileText: FileReader,
): Promise<ReadLetter> {
  let left: number = LONGEST;
  const bounded = (text: string) => {
    const some = text.slice(0, left).toWellFormed();
    left -= some.length;
    return some;
  };
  const text = bounded(letter.text);
  const broken =
    letter.broken ??
    (text.length < letter.text.length ? `more than ${LONGEST.toLocaleString('en-US')} characters` : null);
  const attachments: IncomingAttachment[] = [];
  const until = performance.now() + FILES_MS;
  for (const enclosure of enclosures) {
    const { name } = enclosure;
    const read =
      performance.now() < until
        ? await wordsOf(enclosure, fileText)
        : { unreadable: 'The files before it took too long to read.' };
    if (typeof read !== 'string') {
      attachments.push({ name, text: null, left: read.unreadable });
      continue;
    }
    const some = bounded(withoutInvisible(read));
    attachments.push({
      name,
      text: some === '' ? null : some,
      left:
        some.length < read.length && left === 0
          ? `Only the first ${LONGEST.toLocaleString('en-US')} characters of the letter and its files are read.`
          : some === ''
            ? 'It has no text.'
            : null,
    });
  }
  return { ...letter, envelopeFrom: from, text, attachments, broken };
}

async function wordsOf({ text, bytes, left }: Enclosure, fileText: FileReader): Promise<string | Unreadable> {
  if (left !== undefined) return { unreadable: left };
  if (text !== undefined) return text.trim();
  if (!bytes || bytes.length === 0) return { unreadable: 'It is empty.' };
  try {
    const read = await fileText(bytes);
    return 'unreadable' in read ? read : read.text.trim();
  } catch {
    return { unreadable: 'It cannot be read.' };
  }
}
