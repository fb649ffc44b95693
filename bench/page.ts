// How fast is a code page? Server time of one page in process, and requests a second over loopback,
// beside the same server (Node, Hono) that answers a constant string, in the same run, turn by turn.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { createDoors } from '#app';
import { type CodeRef, codePage, pathOf, SYSTEMS } from '#catalog';
import { Library } from '#editions';
import { createLog, dayOf } from '#kit';
import { EDITIONS, HOME, needEdition, quantile, unlimitedReaders } from './place.ts';

needEdition();
const TODAY = dayOf(new Date());
const library = new Library(EDITIONS);
const web = createDoors({
  log: createLog('error'),
  today: () => TODAY,
  publicUrl: null,
  clientDir: join(HOME, 'dist', 'client'),
  editionsDir: EDITIONS,
  ...(await unlimitedReaders(library)),
});

/** Every n-th code of each system, plus the ones that the issue names. */
function sample(each: number): CodeRef[] {
  const named: CodeRef[] = [
    { system: 'icd-10-cm', code: 'E11.9' },
    { system: 'cpt', code: '99213' },
    { system: 'cpt', code: '29881' },
    { system: 'cpt', code: '64560' },
    { system: 'hcpcs', code: 'J1885' },
    { system: 'icd-10-pcs', code: '0DTJ4ZZ' },
  ];
  const refs = SYSTEMS.flatMap((system) => {
    const codes = codePage(library.current, system, TODAY, 0, 200_000);
    const step = Math.max(1, Math.floor(codes.length / each));
    return codes.filter((_, n) => n % step === 0).map((code) => ({ system, code }));
  });
  return [...named, ...refs];
}

const refs = sample(500);
const request = (ref: CodeRef) => new Request(`http://127.0.0.1${pathOf(ref)}`);
for (const ref of refs.slice(0, 600)) await (await web.fetch(request(ref))).text();
const times: number[] = [];
let bytes = 0;
let slowest = { ms: 0, path: '' };
for (const ref of refs) {
  const started = performance.now();
  const response = await web.fetch(request(ref));
  const body = await response.text();
  const ms = performance.now() - started;
  if (response.status !== 200) throw new Error(`${pathOf(ref)} answered ${response.status}`);
  times.push(ms);
  bytes += body.length;
  if (ms > slowest.ms) slowest = { ms, path: pathOf(ref) };
}
console.log(
  `code page, server time over ${times.length} codes: p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms, ` +
    `p99 ${quantile(times, 0.99).toFixed(2)} ms, slowest ${slowest.ms.toFixed(1)} ms (${slowest.path}); ${Math.round(bytes / times.length / 1024)} KiB a page`,
);

const paths = refs.slice(0, 300).map(pathOf);
const ratios: number[] = [];
for (let turn = 0; turn < 3; turn++) {
  const constant = await measure('constant', ['/']);
  const page = await measure('page', paths);
  ratios.push(page.requests / constant.requests);
  console.log(
    `turn ${turn + 1}: constant string ${constant.requests.toFixed(0)} requests/s; code pages ${page.requests.toFixed(0)} requests/s, ` +
      `p99 ${page.p99} ms, errors ${page.errors}; ratio ${(page.requests / constant.requests).toFixed(3)}`,
  );
}
console.log(
  `code pages a second as a share of the constant string: median ${quantile(ratios, 0.5).toFixed(3)}`,
);
library.close();

async function measure(kind: 'constant' | 'page', urls: string[]) {
  const child = fork(join(import.meta.dirname, 'pageServer.ts'), [kind], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const port = await new Promise<number>((resolve) =>
      child.once('message', (message) => resolve(message as number)),
    );
    const result = await autocannon({
      url: `http://127.0.0.1:${port}`,
      connections: 20,
      duration: 5,
      requests: urls.map((path) => ({ method: 'GET' as const, path })),
    });
    return {
      requests: result.requests.average,
      p99: result.latency.p99,
      errors: result.errors + result.non2xx,
    };
  } finally {
    child.kill();
  }
}
