// A thousand letters over real SMTP connections while the server is killed again and again: each is answered once, none is lost.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { type TestSite, testSite } from '../starter.ts';
import { addPerson, closeStores, emptyPlace, NOW, openPlace } from '../stores.ts';

const SERVER = join(import.meta.dirname, 'consultantServer.ts');
const LETTERS = 1_000;
const AT_ONCE = 20;
const KILLS = 10;
const PEOPLE = 100;
/** Whoever held a letter when it was killed gives it back in this time. */
const RESTART_MS = 16 * 60_000;

let site: TestSite;
before(async () => {
  site = await testSite();
});
after(async () => {
  await site.close();
  await closeStores();
});

test('a thousand letters, twenty at a time, ten kills: each is answered exactly once', async () => {
  const place = await emptyPlace('sqlite');
  const store = await openPlace(place);
  await store.db.updateTable('plan').set({ letters: null }).execute();
  for (let n = 0; n < PEOPLE; n++) await addPerson(store, `p${n}`);
  const outbox = join(place.dataDir, 'outbox');
  const answers = () =>
    existsSync(outbox) ? readdirSync(outbox).filter((name) => /^\d.*\.eml$/.test(name)) : [];

  let port = 0;
  let kills = 0;
  const start = async (): Promise<ChildProcess> => {
    const now = new Date(NOW.getTime() + kills * RESTART_MS).toISOString();
    const started = fork(SERVER, [place.dataDir, site.root, String(port), now], {
      execArgv: ['--import', './bin/jsx.mjs', '--disable-warning=ExperimentalWarning'],
    });
    const [ready] = (await once(started, 'message')) as [{ port: number }];
    port = ready.port;
    return started;
  };
  const kill = async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    kills++;
    server = await start();
  };
  let server = await start();

  // As a mail server does: what is not acknowledged is sent again, the same letter.
  let acknowledged = 0;
  let next = 0;
  const deliver = async () => {
    while (next < LETTERS) {
      const n = next++;
      const from = `p${n % PEOPLE}@example.org`;
      for (;;) {
        const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
        const letter = {
          from,
          to: 'consult@site.example',
          subject: `Letter ${n}`,
          text: `Is E11.9 billable? (${n})`,
          messageId: `<l${n}@example.org>`,
          date: NOW,
        };
        const isTaken = await transport.sendMail(letter).then(
          () => true,
          () => false,
        );
        transport.close();
        if (isTaken) break;
        await pause(50);
      }
      acknowledged++;
    }
  };
  const killing = async () => {
    for (let n = 1; n <= KILLS; n++) {
      while (acknowledged < (LETTERS * n) / (KILLS + 1)) await pause(10);
      await pause((n * 37) % 90);
      await kill();
    }
  };
  await Promise.all([killing(), ...Array.from({ length: AT_ONCE }, deliver)]);
  // What was held by one that was killed last is free again for a further one.
  await kill();
  for (let n = 0; answers().length < LETTERS && n < 1_200; n++) await pause(100);
  await pause(500);
  server.send('stop');
  await once(server, 'exit');

  const answered = answers().map(
    (name) => /^In-Reply-To: <l(\d+)@/m.exec(readFileSync(join(outbox, name), 'utf8'))?.[1],
  );
  assert.equal(answered.length, LETTERS);
  assert.equal(new Set(answered).size, LETTERS);
  const states = await store.db
    .selectFrom('consultLetter')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  assert.deepEqual(
    states.map(({ state, n }) => [state, Number(n)]),
    [['sent', LETTERS]],
  );
  rmSync(outbox, { recursive: true });
});
