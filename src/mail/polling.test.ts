// Letters come in from a mailbox: each is handed over until it is written down, then marked, never before; the server may go and come
// back. Against Debian's dovecot, a process of our own with its own folder.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingLetter } from '#consultant';
import { openLetter } from './letter.ts';
import { createAuthenticator, createReader, pollLetters } from './mail.ts';

const DOVECOT = '/usr/sbin/dovecot';
const OURS = 'consult@site.example';
const NOBODY = 65534;
const skip = !existsSync(DOVECOT)
  ? 'dovecot is not installed (apt-get install dovecot-imapd)'
  : process.getuid?.() !== 0 && 'dovecot starts as root';

const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-imap-'));
const reader = createReader();
let dovecot: ChildProcess | null = null;
after(async () => {
  reader.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function start(port: number): Promise<void> {
  const config = join(folder, 'dovecot.conf');
  writeFileSync(
    config,
    `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=a@b
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/home
}
`,
  );
  dovecot = spawn(DOVECOT, ['-F', '-c', config], { stdio: 'ignore' });
  for (let n = 0; n < 100; n++) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'data').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await pause(50);
  }
  assert.fail('dovecot does not start');
}

async function stop(): Promise<void> {
  if (!dovecot || dovecot.exitCode !== null) return;
  dovecot.kill();
  await once(dovecot, 'exit');
}

let delivered = 0;
function deliver(letter: string): void {
  const name = `${++delivered}.test`;
  const path = join(folder, 'mail', 'tmp', name);
  writeFileSync(path, letter);
  chownSync(path, NOBODY, NOBODY);
  renameSync(path, join(folder, 'mail', 'new', name));
}

const letterOf = (number: number, body = 'A case.') =>
  `Return-Path: <ann@clinic.example>\nReceived: by mx.example\nFrom: Ann <ann@clinic.example>\nTo: ${OURS}\nSubject: Case ${number}\nMessage-ID: <${number}@clinic.example>\n\n${body}\n`;

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let n = 0; n < 500; n++) {
    if (condition()) return;
    await pause(20);
  }
  assert.fail(what);
}

test('letters of a mailbox are handed over until they are written down, and marked then', {
  skip,
}, async () => {
  for (const part of ['tmp', 'new', 'cur']) mkdirSync(join(folder, 'mail', part), { recursive: true });
  mkdirSync(join(folder, 'home'));
  for (const path of ['', 'home', 'mail', 'mail/tmp', 'mail/new', 'mail/cur'])
    chownSync(join(folder, path), NOBODY, NOBODY);
  deliver(letterOf(1));
  deliver(letterOf(2));
  deliver(letterOf(3, 'x'.repeat(76).concat('\n').repeat(145_000)));
  const port = await freePort();
  await start(port);

  const taken: IncomingLetter[] = [];
  const problems: string[] = [];
  let isBroken = true;
  const options = {
    url: `imap://ann:a%40b@127.0.0.1:${port}/INBOX`,
    addresses: [OURS],
    every: 300,
    reader,
    authenticate: createAuthenticator({
      resolver: async () => {
        throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
      },
      ours: [OURS],
      authservId: null,
      trustsLoopback: false,
    }),
    receive: async (letter: IncomingLetter) => {
      if (isBroken) throw new Error('disk full');
      taken.push(letter);
      return { outcome: 'received' as const, id: String(taken.length) };
    },
    problem: (error: unknown) => problems.push((error as Error).message),
  };
  const seen = () =>
    readdirSync(join(folder, 'mail', 'cur')).filter((name) => /:2,[A-Z]*S/.test(name)).length;

  const failing = pollLetters(options);
  await until(() => problems.filter((one) => one === 'disk full').length >= 4, 'it is tried again');
  assert.equal(seen(), 1, 'only the one that is too large is marked');
  assert.ok(problems.some((one) => /^A letter of \d{8} bytes in the mailbox is too large/.test(one)));
  await failing.close();

  isBroken = false;
  // The server tells of new letters by itself.
  const polling = pollLetters({ ...options, every: 60_000 });
  await until(() => seen() === 3, 'both are marked');
  assert.deepEqual(taken.map(({ subject }) => subject).sort(), ['Case 1', 'Case 2']);
  assert.equal(taken[0]?.envelopeFrom, null);
  assert.equal(taken[0]?.authenticity, 'unproven');
  const bySmtp = openLetter(
    Buffer.from(
      letterOf(1)
        .replace(/^Return.*\nReceived.*\n/, '')
        .replaceAll('\n', '\r\n'),
    ),
    {
      from: null,
      ours: [],
    },
  );
  assert.ok(
    taken.some(({ digest }) => digest === bySmtp.digest),
    'by SMTP it would be the same letter',
  );
  await pause(300);
  deliver(letterOf(4));
  await until(() => taken.length === 3, 'a new letter is told of');

  await stop();
  await pause(100);
  await start(port);
  deliver(letterOf(5));
  await until(() => taken.length === 4 && seen() === 5, 'it connects again');
  await polling.close();

  const moving = pollLetters({ ...options, url: `${options.url}?move=Taken` });
  deliver(letterOf(6));
  await until(() => taken.length === 5, 'another one');
  await until(() => readdirSync(join(folder, 'mail', '.Taken', 'cur')).length === 1, 'it is moved');
  await moving.close();
  assert.deepEqual([...new Set(taken.map(({ digest }) => digest))].length, 5);
});
