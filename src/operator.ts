// What is the operator told? The progress of an import, and failures that are settings, folders and ports, not bugs.
import { BuildLocked, UnfitEdition } from '#editions';
import type { DownloadProgress, ImportProgress } from '#importers';
import { StoreLocked, StoreUnreachable, UnfitBackup } from '#store';
import { BadSetting } from './config.ts';

export function reporter(stream: NodeJS.WriteStream): (event: ImportProgress) => void {
  const isTerminal = stream.isTTY === true;
  let recognised = 0;
  return (event) => {
    switch (event.step) {
      case 'recognised':
        recognised++;
        if (isTerminal) stream.write(`\r\x1b[K${recognised} files recognised: ${event.label}`);
        break;
      case 'ignored':
        stream.write(`${isTerminal ? '\r\x1b[K' : ''}left alone  ${event.label}: ${event.why}\n`);
        break;
      case 'refused':
        stream.write(`${isTerminal ? '\r\x1b[K' : ''}REFUSED     ${event.message}\n`);
        break;
      case 'building':
        if (isTerminal) stream.write(`\r\x1b[Kreading     ${event.source} ${event.version} …`);
        break;
      case 'built':
        if (event.reused && !isTerminal) break;
        stream.write(
          `${isTerminal ? '\r\x1b[K' : ''}${event.reused ? 'unchanged ' : 'built     '}  ${event.source} ${event.version}: ` +
            `${event.rows.toLocaleString('en-US')} rows${event.reused ? '' : `, ${event.seconds.toFixed(1)} s`}\n`,
        );
        break;
      case 'published':
        stream.write(`${isTerminal ? '\r\x1b[K' : ''}published   ${event.id}\n`);
        break;
    }
  };
}

const EXPECTED = [BadSetting, UnfitEdition, BuildLocked, StoreLocked, StoreUnreachable, UnfitBackup];

/** One line for the operator, no stack: these are settings, folders and ports, not bugs. */
export function explain(error: unknown): string | null {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE') return 'PORT is not usable: another program listens on it';
  if (code === 'EACCES' || code === 'ENOSPC') return (error as Error).message;
  return null;
}

/** A download's progress: on a terminal one line that is rewritten, elsewhere nothing. */
export function arriving(stream: NodeJS.WriteStream): (progress: DownloadProgress) => void {
  return ({ name, bytes, total }) => {
    if (stream.isTTY !== true) return;
    const mib = (n: number) => (n / 2 ** 20).toFixed(1);
    stream.write(`\r\x1b[K${name}: ${mib(bytes)}${total === null ? '' : ` of ${mib(total)}`} MiB`);
  };
}
