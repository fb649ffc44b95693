// What does a second process cost that opens the same edition? Each reads every page of every part; then the kernel is
// asked (smaps_rollup): Pss shares a page among the processes that have it, private pages belong to one alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Library } from '#editions';
import { EDITIONS, needEdition } from './place.ts';

interface Memory {
  rss: number;
  pss: number;
  private: number;
}

if (process.argv[2] === undefined) await measure();
else read(process.argv[2] === 'edition');

/** Opens the edition or nothing, reads all of it, and answers each message with its memory. */
function read(opens: boolean): void {
  const library = opens ? new Library(EDITIONS) : null;
  const sources = new Set(library?.current.manifest.parts.map((part) => part.source));
  // The pages of flat arrays are read into small buffers that come and go; only SQLite maps its files.
  for (const source of sources)
    for (const part of library?.current.releases(source) ?? []) part.all('PRAGMA quick_check');
  process.on('message', () => process.send?.(memory()));
  process.send?.('ready');
}

function memory(): Memory {
  const text = readFileSync('/proc/self/smaps_rollup', 'utf8');
  const mebibytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
  return {
    rss: mebibytes('Rss'),
    pss: mebibytes('Pss'),
    private: mebibytes('Private_Clean') + mebibytes('Private_Dirty'),
  };
}

async function measure(): Promise<void> {
  if (!existsSync('/proc/self/smaps_rollup'))
    return console.log('memory of a second process: this system does not tell');
  needEdition();
  const library = new Library(EDITIONS);
  const files = library.current.manifest.parts.flatMap((part) => part.files);
  const bytes = files
    .filter((file) => file.name.endsWith('.sqlite'))
    .reduce((sum, file) => sum + file.bytes, 0);
  library.close();
  const empty = await start('nothing');
  const first = await start('edition');
  print('without an edition', await ask(empty));
  print(`one process, ${(bytes / 2 ** 20).toFixed(0)} MiB of parts read`, await ask(first));
  const second = await start('edition');
  print('the same, beside a second one', await ask(first));
  print('the second one', await ask(second));
  for (const child of [empty, first, second]) child.disconnect();
}

async function start(what: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, what], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function ask(child: ChildProcess): Promise<Memory> {
  const answer = once(child, 'message');
  child.send('how much');
  const [found] = await answer;
  return found as Memory;
}

function print(who: string, { rss, pss, private: own }: Memory): void {
  const figure = (mebibytes: number) => `${mebibytes.toFixed(0).padStart(5)} MiB`;
  console.log(`${who.padEnd(40)} resident ${figure(rss)}, its share ${figure(pss)}, private ${figure(own)}`);
}
