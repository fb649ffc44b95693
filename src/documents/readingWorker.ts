// One file, read in a thread that may be ended at any time: whatever a hostile file does, it does here.
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentText, Unreadable } from './documents.ts';
import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';

const { kind, bytes, characters, pages } = workerData as {
  kind: 'pdf' | 'docx';
  bytes: Uint8Array;
  characters: number;
  pages: number;
};

const answer: DocumentText | Unreadable =
  kind === 'pdf' ? await readPdf(bytes, { characters, pages }) : await readDocx(bytes, characters);
parentPort?.postMessage(answer);
