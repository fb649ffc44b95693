// Without an SMTP server letters are whole files in the outbox, readable by anyone's mail program, and nobody else's.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth';
import PostalMime from 'postal-mime';
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

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const dkim = {
  domain: 'site.example',
  selector: 's1',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const KEY = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

/** Of the only letter in an outbox. */
async function written(letter: Parameters<ReturnType<typeof createPost>>[0], name: string): Promise<Buffer> {
  const outboxDir = join(folder, name);
  await createPost({ ...options, dkim, outboxDir })(letter);
  const [only] = readdirSync(outboxDir);
  const raw = readFileSync(join(outboxDir, only ?? ''));
  rmSync(outboxDir, { recursive: true });
  return raw;
}

const ids = Array.from({ length: 50 }, (_, n) => `<${'m'.repeat(120)}${n}@mail.example>`);
const ANSWER = {
  to: 'ann@example.org',
  from: 'CaseConsultant <consult@site.example>',
  subject: 'Re: Größe der Läsion, 2 cm, und was noch in einer langen Zeile zu sagen ist: 症例',
  text: 'Codes:\n- 99213 “level 3”\n\n.\n.hidden\nFrom the start\n',
  html: '<p>Codes: <b>99213</b> “level 3”</p>',
  headers: {
    'Auto-Submitted': 'auto-replied',
    'In-Reply-To': ids[49] as string,
    References: ids.join(' '),
  },
};

test('an answer is read by a second library as it was written, with all that it refers to, and its signature holds', async () => {
  const raw = await written(ANSWER, 'answer');
  const read = await PostalMime.parse(raw);
  assert.equal(read.subject, ANSWER.subject);
  assert.equal(read.text?.replaceAll('\r\n', '\n').trim(), ANSWER.text.trim());
  assert.equal(read.html?.trim(), ANSWER.html);
  assert.deepEqual(read.from, { name: 'CaseConsultant', address: 'consult@site.example' });
  assert.equal(read.inReplyTo, ids[49]);
  assert.equal(read.references?.replaceAll(/\s+/g, ' '), ids.join(' '));
  assert.deepEqual(
    read.headers.filter(({ key }) => key === 'auto-submitted').map(({ value }) => value),
    ['auto-replied'],
  );
  for (const line of raw.toString('latin1').split('\r\n')) assert.ok(line.length <= 998, line.slice(0, 80));
  const { results } = await dkimVerify(raw, {
    strict: true,
    resolver: async (name) => (name === 's1._domainkey.site.example' ? [[KEY]] : []),
  });
  assert.equal(results[0]?.status.result, 'pass');
  assert.equal(results[0]?.signingDomain, 'site.example');
});

test('an answer leaves with the null sender, any other letter with ours', async () => {
  let heard = '';
  const server = createServer((socket) => {
    socket.write('220 here\r\n');
    let isLetter = false;
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      heard += chunk;
      if (isLetter) {
        if (!heard.endsWith('\r\n.\r\n')) return;
        isLetter = false;
        socket.write('250 kept\r\n');
      } else if (/^DATA/m.test(String(chunk))) {
        isLetter = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/m.test(String(chunk))) socket.end('221 bye\r\n');
      else socket.write('250 fine\r\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const post = createPost({ ...options, dkim, smtpUrl: `smtp://127.0.0.1:${port}`, outboxDir: '' });
  await post(ANSWER);
  assert.match(heard, /^MAIL FROM:<>\r$/m);
  assert.match(heard, /^RCPT TO:<ann@example\.org>\r$/m);
  assert.match(heard, /^DKIM-Signature: /m);
  heard = '';
  await post({ ...ANSWER, headers: {} });
  assert.match(heard, /^MAIL FROM:<consult@site\.example>\r$/m);
  server.close();
});

test('whatever stands in a field of a letter, it makes no further field and no further recipient', async () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\0',
        ' ',
        ':',
        '<',
        '>',
        ',',
        '"',
        'Bcc: eve@evil.example',
        'a',
        'é',
        '\u2028',
        '=?utf-8?q?=0D=0ABcc:_eve@evil.example?=',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const names = [
    'In-Reply-To',
    'References',
    'List-Unsubscribe',
    'X-One',
    'Auto-Submitted',
    'Reply-To',
    'Message-ID',
  ];
  const plain = { to: 'ann@example.org', subject: 'S', text: 'T' };
  const allowed = new Set(
    'from to subject message-id date mime-version content-type content-transfer-encoding auto-submitted x-auto-response-suppress dkim-signature reply-to'
      .split(' ')
      .concat(names.map((name) => name.toLowerCase())),
  );
  let n = 0;
  await fc.assert(
    fc.asyncProperty(nasty, fc.constantFrom('to', 'subject', 'from', ...names), async (words, field) => {
      const value = `x${words}`;
      const letter =
        field === 'to' || field === 'subject'
          ? { ...plain, [field]: field === 'to' ? `${value}@example.org` : value }
          : field === 'from'
            ? { ...plain, from: `${value} <a@site.example>` }
            : { ...plain, headers: { [field]: value } };
      const raw = await written(letter, `nasty${n++}`);
      const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
      assert.doesNotMatch(head.replaceAll('\r\n', ''), /[\r\n\0]/);
      for (const line of head.split('\r\n').filter((one) => !/^[ \t]/.test(one)))
        assert.ok(allowed.has(line.slice(0, line.indexOf(':')).toLowerCase()), line);
    }),
    { numRuns: 300 },
  );
});
