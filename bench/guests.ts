// How many code pages a second do guests get, each view counted (SECURITY.md, LD1)? Three kinds: a guest who sees the one page that is
// paid for again, a guest who has none left, and a guest who comes for the first time, which writes. Load and server share the machine.
//   npm run bench -- guests [SECONDS [CONNECTIONS]]
import { fork } from 'node:child_process';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { needEdition } from './place.ts';

needEdition();
const [seconds = '15', connections = '200'] = process.argv.slice(2);
const GUESTS = 200;
const CODES = ['29881', '99213', '99214', '64561', '27447', '45378', '93000', '70450', '97110', '36415'];

const child = fork(join(import.meta.dirname, 'pageServer.ts'), ['counted'], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
try {
  const port = await new Promise<number>((resolve) =>
    child.once('message', (message) => resolve(message as number)),
  );
  const url = `http://127.0.0.1:${port}`;
  const pathOf = (n: number) => `/cpt/codes/${CODES[n % CODES.length]}`;
  // Each guest opens one page and has none left for others.
  const cookies: string[] = [];
  for (let n = 0; n < GUESTS; n++) {
    const response = await fetch(url + pathOf(n));
    await response.text();
    cookies.push(response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }
  const asked = (shift: number) =>
    cookies.map((cookie, n) => ({ method: 'GET' as const, path: pathOf(n + shift), headers: { cookie } }));
  const kinds = {
    'the page that is paid for': asked(0),
    'a locked page': asked(1),
    'a first page': CODES.map((_, n) => ({ method: 'GET' as const, path: pathOf(n) })),
  };
  for (const [kind, requests] of Object.entries(kinds)) {
    const result = await autocannon({
      url,
      connections: Number(connections),
      duration: Number(seconds),
      requests,
    });
    console.log(
      `${kind}, ${connections} connections, ${seconds} s: ${result.requests.average.toFixed(0)} requests/s of ${result.requests.total}, ` +
        `p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, errors ${result.errors + result.timeouts}, not 200: ${result.non2xx}`,
    );
  }
} finally {
  child.kill();
}
