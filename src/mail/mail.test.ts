// Without an SMTP server letters are whole files in the outbox, readable by anyone's mail program, and nobody else's.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { createPost } from './mail.ts';

const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-mail-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const options = {
  smtpUrl: null,
  from: 'Coding Ahead <no-reply@localhost>',
  now: () => new Date('2026-11-24T12:00:00Z'),
};

test('a letter stands in the outbox whole, for its owner alone, with its link in one piece', async () => {
  const outboxDir = join(folder, 'outbox');
  const post = createPost({ ...options, outboxDir });
  const link = `http://127.0.0.1:3000/verify?token=${'x'.repeat(32)}`;
  await post({ to: 'ann@example.org', subject: 'Confirm', text: `Open\n\n${link}\n` });
  const [name, ...others] = readdirSync(outboxDir);
  assert.deepEqual(others, []);
  assert.match(name ?? '', /^2026-11-24T12-00-00-000Z-[0-9a-f]{8}\.eml$/);
  const path = join(outboxDir, name ?? '');
  assert.equal(statSync(path).mode & 0o077, 0);
  const text = readFileSync(path, 'utf8');
  assert.match(text, /^To: ann@example\.org\r$/m);
  assert.match(text, /^Auto-Submitted: auto-generated\r$/m);
  assert.ok(text.includes(`\r\n${link}\r\n`), text);
});

test('line breaks in an address or a subject make no further header', async () => {
  const outboxDir = join(folder, 'injected');
  const post = createPost({ ...options, outboxDir });
  await post({ to: 'ann@example.org\r\nBcc: eve@example.org', subject: 'Hello\r\nX-Evil: yes', text: '.' });
  const head =
    readFileSync(join(outboxDir, readdirSync(outboxDir)[0] ?? ''), 'utf8').split('\r\n\r\n')[0] ?? '';
  assert.doesNotMatch(head, /^(Bcc|X-Evil):/m);
});

test('with an SMTP server a letter goes there', async () => {
  let heard = '';
  const server = createServer((socket) => {
    socket.write('220 here\r\n');
    let isLetter = false;
    socket.on('data', (chunk) => {
      heard += chunk;
      if (isLetter && heard.endsWith('\r\n.\r\n')) {
        isLetter = false;
        socket.write('250 kept\r\n');
      } else if (/^DATA/m.test(String(chunk))) {
        isLetter = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/m.test(String(chunk))) socket.end('221 bye\r\n');
      else if (!isLetter) socket.write('250 fine\r\n');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const post = createPost({
    ...options,
    smtpUrl: `smtp://127.0.0.1:${port}`,
    outboxDir: join(folder, 'none'),
  });
  await post({ to: 'ann@example.org', subject: 'Confirm', text: 'Hello' });
  server.close();
  assert.match(heard, /RCPT TO:<ann@example\.org>/);
  assert.match(heard, /Subject: Confirm/);
});
