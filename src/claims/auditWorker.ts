// One core's share of an audit: opens the same edition read-only and answers each batch with what it printed.
import { parentPort, workerData } from 'node:worker_threads';
import { Edition } from '#editions';
import { BatchChecker, type CheckingOptions } from './batchChecking.ts';
import type { Batch } from './batches.ts';

const { editionFolder, checking } = workerData as { editionFolder: string; checking: CheckingOptions };
const checker = new BatchChecker(Edition.open(editionFolder), checking);

parentPort?.on('message', (batch: Batch) => {
  const checked = checker.check(batch);
  parentPort?.postMessage(checked, [checked.printed.buffer]);
});
