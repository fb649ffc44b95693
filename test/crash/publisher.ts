// A process to be killed: builds and publishes numbered editions in ROOT and says on stdout what it is doing.
//   publisher.ts ROOT publish          each line on stdin, `FIRST LAST`, publishes the editions of these numbers
//   publisher.ts ROOT publish STEP before|after
//                                      kills itself around the STEPth call that changes the file system
//   publisher.ts ROOT hold             takes the build lock and keeps it
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Build } from '#editions';
import { publishNumbered } from './numbered.ts';
import { atStep } from './steps.ts';

const [root = '', task, step, when] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

if (task === 'hold') {
  new Build(root, new Date());
  say('holding');
  setInterval(() => {}, 1000);
} else {
  say('ready');
  const die = () => process.kill(process.pid, 'SIGKILL');
  // SIGKILL from outside hits the steps between two fsyncs only by luck; this hits every one of them.
  if (step !== undefined) atStep(Number(step), when === 'after' ? { after: die } : { before: die });
  for await (const line of createInterface({ input: process.stdin })) {
    const [first = 0, last = 0] = line.split(' ').map(Number);
    for (let n = first; n <= last; n++) {
      say(`building ${n}`);
      await publishNumbered(root, n);
      say(`published ${n}`);
    }
  }
}
