// How long from 250 to sent? Letters with a visit note and a question over real SMTP to a server of its own, with every system
// loaded: at a steady pace, and twenty at once. Without a model; the answer is sent when its file stands in the outbox.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { openStore } from '#store';
import { readNotes } from '../evaluation/noteFile.ts';
import { addPerson } from '../test/stores.ts';
import { EDITIONS, HOME, needEdition, quantile } from './place.ts';

/** Nobody writes more than is answered in a day, but for one. */
const PEOPLE = 100;
const STEADY = 100;
const EACH_MS = 200;
const AT_ONCE = 20;
const BURSTS = 3;
const FLOOD = 10_000;
const BAR_P95_S = 3;

needEdition();
const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-bench-'));
const now = new Date();
const store = await openStore({ dataDir, databaseUrl: null, isServer: false, now });
await store.db.updateTable('plan').set({ letters: null }).execute();
const at = now.toISOString();
for (let n = 0; n < PEOPLE; n++) await addPerson(store, `p${n}`);
await store.close();
const notes = readNotes(join(HOME, 'evaluation', 'notes'), 'development').filter(
  ({ style, text }) => style === 'visit' && text.length < 4_000,
);

const server = fork(join(HOME, 'test', 'crash', 'consultantServer.ts'), [dataDir, EDITIONS, '0', at], {
  execArgv: ['--import', './bin/jsx.mjs', '--disable-warning=ExperimentalWarning'],
});
const [{ port }] = (await once(server, 'message')) as [{ port: number }];
const transport = createTransport({
  host: '127.0.0.1',
  port,
  ignoreTLS: true,
  pool: true,
  maxConnections: AT_ONCE,
});
const acknowledgedAt: number[] = [];
const sentAt = new Map<string, number>();
const outbox = join(dataDir, 'outbox');
const seen = new Set<string>();
const watching = setInterval(() => {
  for (const name of readFolder()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const number = /^In-Reply-To: <(l\d+)@/m.exec(readFileSync(join(outbox, name), 'utf8'))?.[1];
    if (number) sentAt.set(number, performance.now());
  }
}, 10);

let letters = 0;
try {
  await deliver();
  await waitForAll();
  console.log(`first letter of a process: ${((await timesOf([0]))[0] ?? 0).toFixed(2)} s from 250 to sent`);
  const steady: Promise<number>[] = [];
  for (let n = 0; n < STEADY; n++) {
    steady.push(deliver());
    await pause(EACH_MS);
  }
  await tell(`${STEADY} letters, ${1_000 / EACH_MS} a second`, steady);
  const bursts: Promise<number>[] = [];
  for (let round = 0; round < BURSTS; round++) {
    const burst = Array.from({ length: AT_ONCE }, deliver);
    bursts.push(...burst);
    await Promise.all(burst);
    await waitForAll();
  }
  await tell(`${BURSTS} times ${AT_ONCE} letters at once`, bursts);
  await flood();
} finally {
  clearInterval(watching);
  transport.close();
  server.send('stop');
  await once(server, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}

/** Another sender's letters, all at once; hers go on meanwhile. */
async function flood(): Promise<void> {
  let left = FLOOD;
  let putOff = 0;
  const pour = async () => {
    while (left-- > 0)
      await transport
        .sendMail({
          from: 'p0@example.org',
          to: 'consult@site.example',
          subject: 'More',
          text: `More ${left}`,
        })
        .catch(() => putOff++);
  };
  const began = performance.now();
  let isOver = false;
  const poured = Promise.all(Array.from({ length: AT_ONCE - 1 }, pour)).then(() => {
    isOver = true;
  });
  const others: Promise<number>[] = [];
  while (!isOver) {
    others.push(deliver());
    await pause(EACH_MS * 5);
  }
  await poured;
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  await tell(
    `${others.length} letters while ${FLOOD} of another come in ${seconds} s (${putOff} were put off)`,
    others,
  );
}

function readFolder(): string[] {
  try {
    return readdirSync(outbox).filter((name) => /^\d.*\.eml$/.test(name));
  } catch {
    // No answer yet.
    return [];
  }
}

/** @returns the letter's number, when 250 was said */
async function deliver(): Promise<number> {
  const n = letters++;
  const note = notes[n % notes.length];
  await transport.sendMail({
    from: `p${1 + (n % (PEOPLE - 1))}@example.org`,
    to: 'consult@site.example',
    subject: `Case ${n}`,
    text: `Please code this visit. Is a modifier needed?\n\n${note?.text}\n\nCase ${n}`,
    messageId: `<l${n}@example.org>`,
  });
  acknowledgedAt[n] = performance.now();
  return n;
}

async function waitForAll(): Promise<void> {
  while (sentAt.size < letters) await pause(10);
}

async function timesOf(numbers: readonly number[]): Promise<number[]> {
  await waitForAll();
  return numbers.map(
    (n) => ((sentAt.get(`l${n}`) ?? Number.NaN) - (acknowledgedAt[n] ?? Number.NaN)) / 1_000,
  );
}

async function tell(what: string, delivered: readonly Promise<number>[]): Promise<void> {
  const times = await timesOf(await Promise.all(delivered));
  const p = (q: number) => quantile(times, q).toFixed(2);
  console.log(
    `${what}: from 250 to sent p50 ${p(0.5)} s, p95 ${p(0.95)} s, longest ${p(1)} s (bar p95 ${BAR_P95_S} s)`,
  );
}
