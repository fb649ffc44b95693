// What is due leaves once; a server that is away is asked again, one that refuses is not; a killed sender repeats the same letter.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { type Db, putLetter } from '#store';
import { closeStores, ENGINES, emptyPlace, emptyStore, NOW, openPlace } from '../../test/stores.ts';
import { createPost, sendLetters } from './mail.ts';

const SENDER = join(import.meta.dirname, '..', '..', 'test', 'crash', 'letterSender.ts');
const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-sending-'));
after(async () => {
  await closeStores();
  rmSync(folder, { recursive: true, force: true });
});

const MINUTE = 60_000;
const FROM = 'Coding Ahead <jobs@site.example>';
const put = (db: Db, id: string, to = 'ann@example.org') =>
  putLetter(
    db,
    {
      id,
      person: null,
      to,
      subject: `Letter ${id}`,
      text: `Number ${id}\n`,
      headers: { 'List-Unsubscribe': '<https://site.example/u?t=1>' },
    },
    NOW,
  );

/** A mail server that answers each command by its own rule. */
async function mailServer(answer: (line: string) => string) {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.write('220 here\r\n');
    let letter: string | null = null;
    socket.on('error', () => {});
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (letter === null) {
          const said = answer(line);
          if (line === 'DATA' && said.startsWith('354')) letter = '';
          socket.write(`${said}\r\n`);
          if (line === 'QUIT') socket.end();
        } else if (line === '.') {
          heard.push(letter);
          letter = null;
          socket.write('250 kept\r\n');
        } else letter += `${line}\r\n`;
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { heard, smtpUrl: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}

const FINE = (line: string) => (line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 fine');

for (const engine of ENGINES) {
  test(`${engine}: each letter is one file, with its headers and its number; nothing is sent twice`, async () => {
    const { db } = await emptyStore(engine);
    const outboxDir = join(folder, `${engine}-once`);
    const post = createPost({ smtpUrl: null, outboxDir, from: FROM, now: () => NOW });
    const sending = { db, post, problem: (error: unknown) => assert.fail(String(error)), now: () => NOW };
    await put(db, 'a');
    await put(db, 'b');
    assert.equal(await sendLetters(sending), 2);
    assert.equal(await sendLetters(sending), 0);
    const names = readdirSync(outboxDir).sort();
    assert.deepEqual(names, ['2026-11-24T12-00-00-000Z-a.eml', '2026-11-24T12-00-00-000Z-b.eml']);
    const text = readFileSync(join(outboxDir, names[0] ?? ''), 'utf8');
    assert.match(text, /^Message-ID: <a@site\.example>\r$/m);
    assert.match(text, /^List-Unsubscribe: <https:\/\/site\.example\/u\?t=1>\r$/m);
    assert.match(text, /^Auto-Submitted: auto-generated\r$/m);
  });

  test(`${engine}: a mail server that is away or busy is asked again; a refused recipient is not`, async () => {
    const { db } = await emptyStore(engine);
    let isBusy = true;
    const server = await mailServer((line) => {
      if (line.startsWith('RCPT TO:<gone@')) return '550 no such person';
      if (line.startsWith('RCPT TO:') && isBusy) return '451 later';
      return FINE(line);
    });
    let now = NOW;
    let problems = 0;
    const post = createPost({ smtpUrl: server.smtpUrl, outboxDir: '', from: FROM, now: () => now });
    const sending = { db, post, problem: () => problems++, now: () => now };
    await put(db, 'a');
    await put(db, 'b', 'gone@example.org');
    assert.equal(await sendLetters(sending), 0);
    assert.equal(problems, 2);
    isBusy = false;
    now = new Date(NOW.getTime() + 2 * MINUTE);
    assert.equal(await sendLetters(sending), 1);
    now = new Date(NOW.getTime() + 80 * 60 * MINUTE);
    assert.equal(await sendLetters(sending), 0);
    server.close();
    assert.equal(server.heard.length, 1);
    assert.match(server.heard[0] ?? '', /^Message-ID: <a@site\.example>\r$/m);
    const rows = await db.selectFrom('outgoingLetter').selectAll().orderBy('id').execute();
    assert.equal(rows[0]?.failed, null);
    assert.match(rows[1]?.failed ?? '', /rejected/);

    await put(db, 'c');
    assert.equal(await sendLetters(sending), 0, 'nobody listens');
    assert.equal(
      (await db.selectFrom('outgoingLetter').select('failed').where('id', '=', 'c').executeTakeFirst())
        ?.failed,
      null,
    );
  });

  test(`${engine}: a sender that is killed again and again between letters writes each one once`, async () => {
    const place = await emptyPlace(engine);
    const store = await openPlace(place);
    const LETTERS = 120;
    for (let n = 0; n < LETTERS; n++) await put(store.db, `l${n}`);
    const outboxDir = join(folder, `${engine}-killed`);
    let kills = 0;
    for (;;) {
      // Each run comes when the letters that the one before it held are free again.
      const now = new Date(NOW.getTime() + kills * 20 * MINUTE).toISOString();
      const child = fork(SENDER, [place.dataDir, place.databaseUrl ?? '-', outboxDir, FROM, now], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
      });
      let seen = 0;
      // Some letters are written: kill between two of them, a little later each time.
      child.on('message', () => {
        if (++seen === 11) setTimeout(() => child.kill('SIGKILL'), kills % 7);
      });
      const [code] = await once(child, 'exit');
      if (code === 0) break;
      kills++;
      assert.ok(kills < LETTERS, 'it gets on');
    }
    assert.ok(kills >= 5, `killed ${kills} times`);
    const letters = readdirSync(outboxDir).filter((name) => name.endsWith('.eml') && !name.startsWith('.'));
    assert.equal(letters.length, LETTERS);
    const numbers = letters.map(
      (name) => /Number (l\d+)/.exec(readFileSync(join(outboxDir, name), 'utf8'))?.[1],
    );
    assert.equal(new Set(numbers).size, LETTERS);
    const open = await store.db
      .selectFrom('outgoingLetter')
      .select('id')
      .where('sentAt', 'is', null)
      .execute();
    assert.deepEqual(open, []);
  });
}
