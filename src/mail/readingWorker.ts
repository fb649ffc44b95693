// One letter after the other, opened in a thread that may be ended at any time: whatever a hostile letter does, it does here.
import { parentPort } from 'node:worker_threads';
import { openLetter } from './letter.ts';
import type { Envelope } from './robots.ts';

parentPort?.on('message', ({ raw, envelope }: { raw: Uint8Array; envelope: Envelope }) => {
  parentPort?.postMessage(openLetter(raw, envelope));
});
parentPort?.postMessage('ready');
