// A process to be killed: builds and publishes numbered editions in ROOT and says on stdout what it is doing.
//   publisher.ts ROOT publish          each line on stdin, `FIRST LAST`, publishes the editions of these numbers
//   publisher.ts ROOT publish STEP before|after
//                                      kills itself around the STEPth call that changes the file system
//   publisher.ts ROOT hold             takes the build lock and keeps it
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createInterface } from 'node:readline';
import { Build } from '#editions';
import { publishNumbered } from './numbered.ts';

const [root = '', task, step, when] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

if (task === 'hold') {
  new Build(root, new Date());
  say('holding');
  setInterval(() => {}, 1000);
} else {
  say('ready');
  if (step !== undefined) dieAt(Number(step), when === 'after');
  for await (const line of createInterface({ input: process.stdin })) {
    const [first = 0, last = 0] = line.split(' ').map(Number);
    for (let n = first; n <= last; n++) {
      say(`building ${n}`);
      await publishNumbered(root, n);
      say(`published ${n}`);
    }
  }
}

/** SIGKILL from outside hits the steps between two fsyncs only by luck; this hits every one of them. */
function dieAt(wanted: number, after: boolean): void {
  let calls = 0;
  const names = [
    'copyFileSync',
    'fsyncSync',
    'linkSync',
    'mkdirSync',
    'renameSync',
    'rmSync',
    'writeFileSync',
    'writeSync',
  ] as const;
  for (const name of names) {
    const real = fs[name] as (...given: unknown[]) => unknown;
    const dying = (...given: unknown[]): unknown => {
      // What is said on stdout is no step.
      if (given[0] === 1) return real(...given);
      const last = ++calls === wanted;
      if (last && !after) process.kill(process.pid, 'SIGKILL');
      const result = real(...given);
      if (last) process.kill(process.pid, 'SIGKILL');
      return result;
    };
    Object.assign(fs, { [name]: dying });
  }
  syncBuiltinESMExports();
}
