// One claim or a million: a file is cut into batches, workers read and check them on all cores, and what they print comes out
// in the order of the file. Memory is that of a few batches, whatever the length of the file.
//
//   bytes ─ cut ─▶ batch 1 ─▶ worker ─▶ printed 1 ─┐
//                  batch 2 ─▶ worker ─▶ printed 2 ─┴─ in order ─▶ write
import { Worker } from 'node:worker_threads';
import { type Cite, Edition } from '#editions';
import type { Refused } from '#kit';
import { BatchChecker, type Checked, type CheckingOptions } from './batchChecking.ts';
import { BATCH_BYTES, type Batch } from './batches.ts';
import type { Verdict } from './checking.ts';
import { HEADS } from './printing.ts';
import { FileCutter } from './recognising.ts';

export interface AuditOptions extends CheckingOptions {
  /** Of the file, for what is said of it. */
  name: string;
  /** Folder of the edition that every worker opens. */
  editionFolder: string;
  workers: number;
  write(bytes: Uint8Array | string): Promise<void> | void;
  progress?(done: { claims: number; bytes: number }): void;
}

export interface AuditReport {
  claims: number;
  verdicts: Record<Verdict, number>;
  /** Every release that was asked. */
  releases: Cite[];
  /** What was not checked, and why. */
  caveats: string[];
  /** Why the file, or the rest of it, could not be read. */
  refusal: Refused | null;
}

/** Batches that may be under way for each worker: one in work, one waiting, one done that waits for its turn. */
const BATCHES_PER_WORKER = 3;

export async function audit(source: AsyncIterable<Buffer>, options: AuditOptions): Promise<AuditReport> {
  const report: AuditReport = {
    claims: 0,
    verdicts: { clean: 0, information: 0, warnings: 0, errors: 0 },
    releases: [],
    caveats: [],
    refusal: null,
  };
  const { editionFolder, name, write } = options;
  const checking: CheckingOptions = { setting: options.setting, asOf: options.asOf, format: options.format };
  const releases = new Map<string, Cite>();
  const caveats = new Set<string>();
  const cutter = new FileCutter(name);
  const crew = new Crew(editionFolder, checking, options.workers);
  const underWay: Promise<Checked>[] = [];
  let bytes = 0;

  const writeNext = async () => {
    const checked = await (underWay.shift() as Promise<Checked>);
    report.claims += checked.claims;
    for (const verdict of Object.keys(report.verdicts) as Verdict[])
      report.verdicts[verdict] += checked.verdicts[verdict];
    for (const cite of checked.releases) releases.set(`${cite.source} ${cite.version}`, cite);
    for (const caveat of checked.caveats) caveats.add(caveat);
    if (checked.printed.length > 0) await write(checked.printed);
    options.progress?.({ claims: report.claims, bytes });
  };
  const submit = async (batch: Batch) => {
    const checked = crew.check(batch);
    // It is awaited in its turn; until then a failure must not count as one that nobody handles.
    checked.catch(() => {});
    underWay.push(checked);
    if (underWay.length >= options.workers * BATCHES_PER_WORKER) await writeNext();
  };

  try {
    if (HEADS[options.format] !== '') await write(HEADS[options.format]);
    for await (const chunk of source) {
      bytes += chunk.length;
      for (const batch of cutter.push(chunk)) await submit(batch);
      if (cutter.refusal) break;
    }
    crew.isLast = true;
    for (const batch of cutter.end()) await submit(batch);
    while (underWay.length > 0) await writeNext();
  } finally {
    await crew.close();
  }
  report.releases = [...releases.values()];
  report.caveats = [...caveats];
  report.refusal = cutter.refusal;
  return report;
}

/** Workers, hired when there is a second batch; a small file is checked where it is read. */
class Crew {
  readonly #editionFolder: string;
  readonly #checking: CheckingOptions;
  readonly #size: number;
  readonly #hands: Hand[] = [];
  #own: { edition: Edition; checker: BatchChecker } | null = null;
  /** No more than what is submitted now will come. */
  isLast = false;

  constructor(editionFolder: string, checking: CheckingOptions, size: number) {
    this.#editionFolder = editionFolder;
    this.#checking = checking;
    this.#size = size;
  }

  async check(batch: Batch): Promise<Checked> {
    if (this.#hands.length === 0 && this.isLast && batch.bytes.length <= 2 * BATCH_BYTES) {
      const edition = this.#own?.edition ?? Edition.open(this.#editionFolder);
      this.#own ??= { edition, checker: new BatchChecker(edition, this.#checking) };
      return this.#own.checker.check(batch);
    }
    while (this.#hands.length < this.#size) this.#hands.push(new Hand(this.#editionFolder, this.#checking));
    const idlest = this.#hands.reduce((a, b) => (b.waiting < a.waiting ? b : a));
    return idlest.check(batch);
  }

  async close(): Promise<void> {
    this.#own?.edition.close();
    await Promise.all(this.#hands.map((hand) => hand.close()));
  }
}

class Hand {
  readonly #worker: Worker;
  readonly #asked: { found(checked: Checked): void; failed(error: Error): void }[] = [];

  constructor(editionFolder: string, checking: CheckingOptions) {
    this.#worker = new Worker(new URL('./auditWorker.ts', import.meta.url), {
      workerData: { editionFolder, checking },
      // Plain TypeScript (decision 0003): Node strips the types itself, without the loader of the main thread.
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // A batch's claims are all new and all gone with it: with room for them, collecting costs a third less time.
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    });
    this.#worker.on('message', (checked: Checked) => this.#asked.shift()?.found(checked));
    const fail = (error: Error) => {
      for (const { failed } of this.#asked.splice(0)) failed(error);
    };
    this.#worker.on('error', fail);
    this.#worker.on('exit', (code) => fail(new Error(`a worker that checks claims ended with ${code}`)));
  }

  get waiting(): number {
    return this.#asked.length;
  }

  check(batch: Batch): Promise<Checked> {
    return new Promise((found, failed) => {
      this.#asked.push({ found, failed });
      // A copy of its own, so that it can be handed over whole while the rest of the bytes stays here.
      const bytes = new Uint8Array(batch.bytes);
      this.#worker.postMessage({ ...batch, bytes }, [bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }
}
