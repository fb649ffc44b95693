// Letters come in over real connections: taken only behind the commit, only for us, only so large, so many and so fast; no second
// letter hides in the first, and closing loses none.
import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import test, { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { IncomingLetter, Receipt } from '#consultant';
import { createAuthenticator, createReader, receiveLetters } from './mail.ts';
import type { ReceivingOptions } from './receiving.ts';

const OURS = 'consult@site.example';
const reader = createReader();
after(() => reader.close());

const authenticate = createAuthenticator({
  resolver: async () => {
    throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  },
  ours: [OURS],
  authservId: null,
  trustsLoopback: true,
});

async function door(own: Partial<ReceivingOptions> = {}) {
  const letters: IncomingLetter[] = [];
  const problems: unknown[] = [];
  const { port, close } = await receiveLetters({
    host: '127.0.0.1',
    port: 0,
    addresses: [OURS],
    name: 'site.example',
    tls: null,
    reader,
    authenticate,
    receive: async (letter) => {
      letters.push(letter);
      return { outcome: 'received', id: `n${letters.length}` };
    },
    problem: (error) => problems.push(error),
    now: () => new Date('2026-11-24T12:00:00Z'),
    ...own,
  });
  return { port, close, letters, problems };
}

/** A peer that says what it likes and hears every answer. */
async function peer(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  let heard = '';
  let isOver = false;
  socket.setEncoding('latin1').on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('close', () => {
    isOver = true;
  });
  socket.on('error', () => {});
  const hear = async (pattern: RegExp): Promise<string> => {
    for (let n = 0; n < 400; n++) {
      const found = pattern.exec(heard);
      if (found) {
        heard = heard.slice(found.index + found[0].length);
        return found[0];
      }
      if (isOver) break;
      await pause(10);
    }
    return assert.fail(`${pattern} is not in ${JSON.stringify(heard)}`);
  };
  const say = async (line: string, pattern: RegExp) => {
    socket.write(`${line}\r\n`);
    return hear(pattern);
  };
  await hear(/^220 .*\r\n/m);
  return { socket, say, hear, isOver: () => isOver };
}

async function begun(port: number) {
  const one = await peer(port);
  await one.say('EHLO peer.example', /^250 .*\r\n/m);
  await one.say('MAIL FROM:<ann@example.org>', /^250 .*\r\n/m);
  await one.say(`RCPT TO:<${OURS}>`, /^250 .*\r\n/m);
  return one;
}

const LETTER = `From: ann@example.org\r\nTo: ${OURS}\r\nSubject: Case\r\nMessage-ID: <1@example.org>\r\n\r\nA case.\r\n`;

test('a letter is taken when the consultant has written it down, and not before', async () => {
  let write: (receipt: Receipt) => void = () => {};
  const { port, close } = await door({ receive: () => new Promise((written) => (write = written)) });
  const one = await begun(port);
  await one.say('DATA', /^354 .*\r\n/m);
  one.socket.write(`${LETTER}.\r\n`);
  await pause(200);
  const answer = one.hear(/^\d{3} .*\r\n/m);
  write({ outcome: 'received', id: 'x7' });
  assert.equal(await answer, '250 2.0.0 Kept as x7\r\n');
  one.socket.end();
  await close();
});

test('what the consultant cannot write down is asked for again, and so is what comes too often', async () => {
  const { port, close, problems } = await door({
    receive: async (letter) => {
      if (letter.subject === 'Case') throw new Error('disk full');
      return { outcome: 'later', why: 'Too many letters\r\n250 fine' };
    },
  });
  const one = await begun(port);
  await one.say('DATA', /^354 .*\r\n/m);
  assert.match(await one.say(`${LETTER}.`, /^\d{3} .*\r\n/m), /^451 /);
  assert.equal(problems.length, 1);
  await one.say('MAIL FROM:<ann@example.org>', /^250 .*\r\n/m);
  await one.say(`RCPT TO:<${OURS}>`, /^250 .*\r\n/m);
  await one.say('DATA', /^354 .*\r\n/m);
  assert.match(
    await one.say(`${LETTER.replace('Case', 'Other')}.`, /^\d{3} .*\r\n/m),
    /^452 4\.7\.1 Too many letters/,
  );
  one.socket.end();
  await close();
});

test('a mail program of today sends a letter with a file', async () => {
  const { port, close, letters } = await door();
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const sent = await transport.sendMail({
    from: 'Ann <ann@example.org>',
    to: OURS,
    subject: 'Größe',
    text: 'A case.\n.\n..dots\n',
    html: '<p>A case.</p>',
    attachments: [{ filename: 'note.txt', content: 'Patient with cough.' }],
  });
  transport.close();
  assert.match(sent.response, /^250 2\.0\.0 Kept as n1$/);
  const [letter] = letters;
  assert.equal(letter?.from, 'ann@example.org');
  assert.equal(letter?.envelopeFrom, 'ann@example.org');
  assert.equal(letter?.authenticity, 'proven');
  assert.equal(letter?.subject, 'Größe');
  assert.equal(letter?.text, 'A case.\n.\n..dots');
  assert.equal(`<${letter?.messageId}>`, sent.messageId);
  assert.deepEqual(letter?.attachments, [{ name: 'note.txt', text: 'Patient with cough.', left: null }]);
  await close();
});

test('only letters for us are taken, ten recipients at most, and who guesses is hung up on', async () => {
  const { port, close } = await door();
  const one = await peer(port);
  assert.match(await one.say('EHLO peer.example', /^250 .*\r\n/m), /^250 /);
  await one.say('MAIL FROM:<ann@example.org>', /^250 .*\r\n/m);
  assert.match(await one.say(`RCPT TO:<Consult@Site.Example>`, /^\d{3} .*\r\n/m), /^250 /);
  for (const name of ['root', 'admin', 'info', 'office', 'sales'])
    assert.match(await one.say(`RCPT TO:<${name}@site.example>`, /^\d{3} .*\r\n/m), /^550 5\.1\.1/);
  assert.match(await one.say('AUTH PLAIN AGEAYg==', /^\d{3} .*\r\n/m), /^421 /);
  await pause(50);
  assert.ok(one.isOver());
  await close();
});

test('what is too large is refused, announced or not', async () => {
  const { port, close, letters } = await door();
  const one = await begun(port);
  await one.say('RSET', /^250 .*\r\n/m);
  assert.match(await one.say('MAIL FROM:<ann@example.org> SIZE=30000000', /^\d{3} .*\r\n/m), /^552 /);
  await one.say('MAIL FROM:<ann@example.org>', /^250 .*\r\n/m);
  await one.say(`RCPT TO:<${OURS}>`, /^250 .*\r\n/m);
  await one.say('DATA', /^354 .*\r\n/m);
  one.socket.write(LETTER);
  const line = `${'x'.repeat(98)}\r\n`.repeat(1000);
  for (let n = 0; n < 120; n++)
    if (!one.socket.write(line)) await new Promise((go) => one.socket.once('drain', go));
  assert.match(await one.say('.', /^\d{3} .*\r\n/m), /^552 /);
  assert.deepEqual(letters, []);
  one.socket.end();
  await close();
});

test('no second letter hides in the first one, whichever end of a line it tries', async () => {
  const { port, close, letters } = await door();
  const second = `MAIL FROM:<eve@example.org>\r\nRCPT TO:<${OURS}>\r\nDATA\r\nSubject: smuggled\r\n\r\n.\r\n`;
  for (const end of ['\n.\n', '\n.\r\n', '\r\n.\n', '\r.\r', '\r\n.\r', '\r.\r\n', '\n\0.\r\n']) {
    const one = await begun(port);
    await one.say('DATA', /^354 .*\r\n/m);
    assert.match(
      await one.say(`${LETTER}first${end}${second}.`, /^\d{3} .*\r\n/m),
      /^550 5\.6\.0/,
      JSON.stringify(end),
    );
    one.socket.destroy();
  }
  assert.deepEqual(letters, []);
  await close();
});

test('a letter that is not its domain’s is refused at the door; one that nobody can judge may come again', async () => {
  const verdicts = [
    { authenticity: 'refuted' as const, authenticityDetail: 'dmarc=fail' },
    { trouble: 'dmarc=temperror' },
  ];
  for (const [verdict, answer] of [
    [verdicts[1], /^451 4\.4\.3/],
    [verdicts[0], /^250 /],
  ] as const) {
    const { port, close, letters } = await door({ authenticate: async () => verdict as never });
    const one = await begun(port);
    await one.say('DATA', /^354 .*\r\n/m);
    // From this machine it is held by the consultant, because a relay here would bounce it.
    assert.match(await one.say(`${LETTER}.`, /^\d{3} .*\r\n/m), answer);
    assert.equal(letters.length, answer.test('250 ') ? 1 : 0);
    one.socket.end();
    await close();
  }
});

test('closing lets a letter that is on its way end, and nobody new in', async () => {
  let write: (receipt: Receipt) => void = () => {};
  const { port, close } = await door({ receive: () => new Promise((written) => (write = written)) });
  const idle = await peer(port);
  const one = await begun(port);
  await one.say('DATA', /^354 .*\r\n/m);
  one.socket.write(`${LETTER}.\r\n`);
  await pause(150);
  const closed = close();
  assert.match(await idle.hear(/^\d{3} .*\r\n/m), /^421 4\.3\.2 Closing/);
  await assert.rejects(peer(port));
  write({ outcome: 'received', id: 'x' });
  assert.match(await one.hear(/^\d{3} .*\r\n/m), /^250 /);
  const start = performance.now();
  await closed;
  assert.ok(performance.now() - start < 2_000);
});

test('300 letters, 20 at a time, are all taken once', async () => {
  const { port, close, letters } = await door();
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 20,
  });
  const sent = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      transport.sendMail({ from: `a${n}@example.org`, to: OURS, subject: `Case ${n}`, text: 'A case.' }),
    ),
  );
  transport.close();
  assert.equal(sent.length, 300);
  assert.equal(new Set(letters.map(({ subject }) => subject)).size, 300);
  await close();
});
