// `check FILE`: claims of a file, or of standard input, through every check. Exit 0 none has an error; 1 some have; 2 the file,
// or the rest of it, cannot be read. Nothing of a claim goes anywhere but to the output that was asked for.
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import { type AuditReport, audit, type Format } from '#claims';
import type { ClaimSetting } from '#edits';
import type { IsoDate } from '#kit';

export interface CheckCommand {
  /** Null: standard input. */
  path: string | null;
  /** As it was typed, for what is said of the file. */
  name: string;
  editionFolder: string;
  format: Format;
  setting: ClaimSetting | null;
  asOf: IsoDate;
  /** Milliseconds, for progress and speed. */
  clock(): number;
  out: Writable;
  report: NodeJS.WriteStream;
}

/** Bytes that are read at once. */
const READ_BYTES = 1 << 20;
const PROGRESS_MS = 250;

export async function checkFile(command: CheckCommand): Promise<number> {
  const { path, name, out, report, clock } = command;
  const source = path === null ? process.stdin : createReadStream(path, { highWaterMark: READ_BYTES });
  const isTerminal = report.isTTY === true;
  const start = clock();
  let shown = start;
  const result = await audit(source as AsyncIterable<Buffer>, {
    name,
    editionFolder: command.editionFolder,
    workers: availableParallelism(),
    format: command.format,
    setting: command.setting,
    asOf: command.asOf,
    write: (bytes) => write(out, bytes),
    progress: ({ claims, bytes }) => {
      if (!isTerminal || clock() - shown < PROGRESS_MS) return;
      shown = clock();
      report.write(`\r\x1b[K${figure(claims)} claims, ${(bytes / 2 ** 20).toFixed(0)} MiB read`);
    },
  });
  if (isTerminal) report.write('\r\x1b[K');
  report.write(summary(result, (clock() - start) / 1000));
  if (result.refusal) {
    report.write(`${result.refusal.message}\n`);
    return 2;
  }
  return result.verdicts.errors > 0 ? 1 : 0;
}

/** Waits while the reader of the output is slower than the checks, so that nothing piles up. */
function write(out: Writable, bytes: Uint8Array | string): Promise<void> {
  return new Promise((done, failed) => {
    out.write(bytes, (error) => (error ? failed(error) : done()));
  });
}

function summary({ claims, verdicts, releases, caveats }: AuditReport, seconds: number): string {
  const counts =
    `${figure(claims)} ${claims === 1 ? 'claim' : 'claims'}: ${figure(verdicts.errors)} with errors, ` +
    `${figure(verdicts.warnings)} with warnings, ${figure(verdicts.information)} with information, ` +
    `${figure(verdicts.clean)} clean; ${seconds.toFixed(1)} s`;
  const named = releases.map(({ title, version }) => `  ${title} ${version}\n`);
  const missing = caveats.map((text) => `  ${text}\n`);
  return (
    `${counts}\n${named.length === 0 ? '' : `Checked by\n${named.join('')}`}` +
    (missing.length === 0 ? '' : `Mind that\n${missing.join('')}`)
  );
}

function figure(n: number): string {
  return n.toLocaleString('en-US');
}
