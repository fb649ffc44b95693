// How fast does CasePilot answer? The questions of the evaluation in process, with every system loaded; then 200 conversations at
// once over HTTP, some of whose readers do not read, and the memory of the server while they last.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { answer, NEW_CONVERSATION } from '#assistant';
import { Library } from '#editions';
import type { IsoDate } from '#kit';
import { ASKED_ON, readQuestions } from '../evaluation/questionFile.ts';
import { EDITIONS, HOME, needEdition, quantile } from './place.ts';

const AT_ONCE = 200;
const TURNS = 3;
const SLOW_READERS = 20;
const ROUNDS = 5;
const FIRST_EVENT_MS = 50;
const WHOLE_P95_MS = 150;

needEdition();
const texts = readQuestions(join(HOME, 'evaluation', 'questions'), 'development').flatMap(({ ask }) =>
  [ask].flat(),
);

/** The times of one question in milliseconds. */
interface Times {
  first: number;
  whole: number;
}

await inProcess();
await overHttp();

async function inProcess(): Promise<void> {
  const library = new Library(EDITIONS);
  const ask = async (text: string): Promise<Times> => {
    const began = performance.now();
    let first = 0;
    const asking = {
      edition: library.current,
      asOf: ASKED_ON as IsoDate,
      reader: { cptAccepted: false },
      signal: new AbortController().signal,
    };
    for await (const _ of answer({ text, code: null, state: NEW_CONVERSATION }, asking))
      first ||= performance.now() - began;
    return { first, whole: performance.now() - began };
  };
  const cold = await ask(texts[0] as string);
  console.log(
    `first question of a process: first event ${cold.first.toFixed(1)} ms, whole ${cold.whole.toFixed(1)} ms`,
  );
  const before = process.memoryUsage().rss;
  const times: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) for (const text of texts) times.push(await ask(text));
  tell(`${times.length} answers in process`, times);
  const more = (process.memoryUsage().rss - before) / 2 ** 20;
  console.log(`resident memory after them: ${more.toFixed(0)} MiB more than before`);
  const slowest = times.map(({ whole }, n) => ({ whole, text: texts[n % texts.length] as string }));
  for (const { whole, text } of slowest.toSorted((a, b) => b.whole - a.whole).slice(0, 3))
    console.log(`  ${whole.toFixed(1)} ms: ${text}`);
  library.close();
}

async function overHttp(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'pageServer.ts'), ['page'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const said = async () => (await once(child, 'message'))[0] as number;
  const memory = async () => {
    child.send('memory');
    return (await said()) / 2 ** 20;
  };
  const slow: Socket[] = [];
  try {
    const port = await said();
    const origin = `http://127.0.0.1:${port}`;
    for (let n = 0; n < 10; n++) await converse(origin, n);
    tell('one conversation at a time over HTTP', (await Promise.all([converse(origin, 0)])).flat());
    const idle = await memory();
    const rounds = async (name: string) => {
      const began = performance.now();
      const settled = await Promise.allSettled(
        Array.from({ length: AT_ONCE }, (_, n) => converse(origin, n)),
      );
      const seconds = (performance.now() - began) / 1000;
      const failed = settled.filter(({ status }) => status === 'rejected');
      for (const one of failed.slice(0, 3)) console.log(`  ${(one as PromiseRejectedResult).reason}`);
      const times = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
      tell(
        `${AT_ONCE} conversations of ${TURNS} questions at once, ${name}: errors ${failed.length}, ${(times.length / seconds).toFixed(0)} answers a second`,
        times,
      );
      console.log(`  resident memory of the server ${(await memory()).toFixed(0)} MiB`);
      if (failed.length > 0) process.exitCode = 1;
    };
    await rounds('all read');
    for (let n = 0; n < SLOW_READERS; n++) slow.push(await slowReader(origin, port));
    await rounds(`${SLOW_READERS} more readers that do not read`);
    for (let n = 0; n < 3; n++) await rounds('again');
    console.log(`resident memory of the server before the rounds ${idle.toFixed(0)} MiB`);
  } finally {
    for (const socket of slow) socket.destroy();
    child.kill();
  }
}

/** A guest of its own asks `TURNS` questions, each when the one before is answered. */
async function converse(origin: string, nth: number): Promise<Times[]> {
  const times: Times[] = [];
  let guest: Guest | null = null;
  for (let turn = 0; turn < TURNS; turn++) {
    const began = performance.now();
    guest = await begin(origin, texts[(nth * TURNS + turn) % texts.length] as string, guest);
    const response = await fetch(`${origin}${eventsOf(guest)}`, { headers: { cookie: guest.cookie } });
    if (response.status !== 200 || !response.body) throw new Error(`events answered ${response.status}`);
    let first = 0;
    let last = '';
    for await (const bytes of response.body) {
      first ||= performance.now() - began;
      last = last.slice(-200) + new TextDecoder().decode(bytes);
    }
    if (!last.includes('event: end')) throw new Error('the events broke off');
    times.push({ first, whole: performance.now() - began });
  }
  return times;
}

interface Guest {
  cookie: string;
  conversation: string;
  number: number;
}

function eventsOf({ conversation, number }: Guest): string {
  return `/casepilot/c/${conversation}/turns/${number}/events`;
}

async function begin(origin: string, question: string, guest: Guest | null): Promise<Guest> {
  const response = await fetch(`${origin}/casepilot/ask`, {
    method: 'POST',
    headers: { accept: 'application/json', origin, ...(guest ? { cookie: guest.cookie } : {}) },
    body: new URLSearchParams({ question, conversation: guest?.conversation ?? '', identifiers: 'mask' }),
  });
  if (response.status !== 200) throw new Error(`ask answered ${response.status}: ${await response.text()}`);
  const { conversation, number } = (await response.json()) as Omit<Guest, 'cookie'>;
  const set = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { cookie: guest?.cookie ?? set.join('; '), conversation, number };
}

/** Asks for the events of an answer and never takes a byte of them. */
async function slowReader(origin: string, port: number): Promise<Socket> {
  const guest = await begin(origin, 'which CPT codes are in APC 5113', null);
  const socket = connect({ port, host: '127.0.0.1' });
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.pause();
  socket.write(
    `GET ${eventsOf(guest)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${guest.cookie}\r\n\r\n`,
  );
  return socket;
}

function tell(name: string, times: readonly Times[]): void {
  const of = (key: keyof Times, share: number) =>
    quantile(
      times.map((one) => one[key]),
      share,
    ).toFixed(1);
  console.log(
    `${name}: first event p50 ${of('first', 0.5)}, p95 ${of('first', 0.95)}, most ${of('first', 1)} ms (wanted ${FIRST_EVENT_MS}); ` +
      `whole p50 ${of('whole', 0.5)}, p95 ${of('whole', 0.95)} (wanted ${WHOLE_P95_MS}), p99 ${of('whole', 0.99)}, most ${of('whole', 1)} ms`,
  );
}
