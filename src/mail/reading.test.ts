// What becomes of each letter, however it is broken or meant to break us: some letter comes out of it, within two seconds, and its
// reader is there for the next one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import PostalMime from 'postal-mime';
import { type IncomingAttachment, LONGEST_TEXT } from '#consultant';
import { zipOf } from '../../test/zips.ts';
import { openLetter } from './letter.ts';
import { createReader, type ReadLetter } from './reading.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'mail');
const ENVELOPE = { from: 'ann@clinic.example', ours: ['consult@site.example'] };
const reader = createReader();
after(() => reader.close());

const CASE = 'Knee pain, left. X-ray of two views.';
const FORWARDED = '---------- Forwarded message ----------';
type Expected = Partial<Omit<ReadLetter, 'attachments'>> & {
  attachments?: [name: string, textOrWhyNot: string][];
};
const SIZE = 'Größe der Läsion: 2 cm';
const ENCRYPTED = 'It is encrypted.';

/** What differs from a letter of Ann's with the subject Case and the words of CASE. */
const LETTERS: Record<string, Expected> = {
  plain: {},
  'no-message-id': { messageId: null },
  'no-from': { messageId: 'n@x', from: null },
  'no-head': { messageId: null, from: null, subject: '' },
  'no-body': { messageId: 'nb@clinic.example', subject: 'What is 99213?', text: '' },
  nothing: { messageId: null, from: null, subject: '', text: '' },
  'only-a-dot': { messageId: null, from: null, subject: '', text: '' },
  bytes: { messageId: null, from: null, subject: '', text: '' },
  'empty-body': { text: '' },
  'line-feeds': { text: `${CASE}\nSecond line.` },
  'carriage-returns': { text: `${CASE}\nSecond line.\nThird line.` },
  'two-from': { from: null },
  'two-mailboxes': { messageId: 'tm@clinic.example', from: null },
  'source-route': { messageId: null },
  'idn-from': { messageId: 'idn@x', from: 'ann@xn--bcher-kva.example' },
  'duplicate-headers': {},
  'duplicate-parameters': {},
  'header-injection': { subject: 'Case Bcc: eve@evil.example Injected' },
  'header-injection-base64': { subject: 'Case X-Evil: yes' },
  'encoded-words-broken': { subject: 'Caseâ˜a==?utf-8?x?y?==?utf-8?q?open' },
  'encoded-words-split': { subject: 'Größe' },
  'encoded-words-japanese': { subject: '症例дело' },
  'raw-8bit-subject': { subject: 'Größe der Läsion' },
  'rtl-and-zero-width': { subject: 'Case 3129 hidden', text: 'Code 31299 and 99213x.' },
  'tag-characters': { text: 'Code 99213.' },
  'nul-bytes': { text: 'Knee pain[31m red.' },
  'latin1-as-utf8': { text: SIZE },
  'utf8-as-ascii': { text: SIZE },
  'utf8-as-latin1': { text: SIZE },
  'unknown-charset': { text: SIZE },
  utf16: { text: 'Größe: 2 cm' },
  utf7: { text: '+ADw-script+AD4-alert(1)+ADw-/script+AD4- Knee pain' },
  gb18030: { text: '膝盖疼痛 M25.562' },
  'iso-2022-kr': { text: '$)CGQ1[ Knee pain' },
  'quoted-printable-broken': { text: 'Größe =ZZ = 2 cm of the =4\nlesion =' },
  'base64-garbage': { text: 'Knee pain' },
  'base64-with-footer': { text: 'Knee pain' },
  'unknown-encoding': {},
  'format-flowed': {
    text: '> Which code is it for a knee that hurts?\nIt is 99213 for me.\n-- \nAnn',
  },
  uuencode: {
    text: 'The note is below.\n\n\nThank you.',
    attachments: [['note.txt', 'Left knee pain for two weeks, worse at night. Swelling.']],
  },
  'uuencode-open': { text: 'begin 644 x\nof the visit was at 9.' },
  'three-alternatives': {},
  'html-only-in-alternative': { text: 'Knee pain\n\n- left\n- two views\n\n73560\tX-ray' },
  'html-only': { text: 'Knee pain\nleft <side> 🦵 &bogus; link' },
  'html-broken': { text: 'Knee pain left\n\nx' },
  'text-around-a-picture': { text: 'First.\n\nSecond.', attachments: [['a.png', 'no PDF']] },
  'only-an-attachment': { text: '', attachments: [['note.txt', CASE]] },
  'attachment-names': {
    text: 'See files.',
    attachments: [
      ['passwd', 'one'],
      ['cmd.exe', 'two'],
      ['größe X.txt', 'three'],
      ['a b€.txt', 'four'],
      ['Nötetxt.exe', 'five'],
      ['text/plain', 'six'],
      ['n'.repeat(120), 'seven'],
    ],
  },
  'eleven-attachments': {
    text: 'Eleven.',
    attachments: Array.from({ length: 11 }, (_, n) => [
      `n${n + 1}.txt`,
      n < 10 ? `file ${n + 1}` : 'Only the first 10 files are read.',
    ]),
  },
  truncated: { text: `${CASE}\n\nnot ended`, broken: 'it is cut off' },
  'truncated-in-head': { text: '', broken: 'it is cut off' },
  'truncated-base64': { broken: 'it is cut off', attachments: [['a.pdf', 'The PDF is damaged']] },
  'no-boundary': {
    text: `--b1\nContent-Type: text/plain\n\n${CASE}\n--b1--`,
    broken: 'parts without a boundary',
  },
  'boundary-never-comes': { broken: 'none of its parts is there' },
  'boundary-prefix': { text: `${CASE}\n\n--b1y is no boundary.` },
  'boundary-empty': {
    text: `--\nContent-Type: text/plain\n\n${CASE}\n----`,
    broken: 'parts without a boundary',
  },
  'boundary-of-specials': {},
  'same-boundary-inside': { broken: 'none of its parts is there' },
  'forwarded-letter': {
    text: `Please code this.\n\n${FORWARDED}\nFrom: Dr. Bob <bob@clinic.example>\nSubject: Fäll\n\n${CASE}`,
  },
  'forwarded-in-base64': { text: `${FORWARDED}\nSubject: inner\n\n${CASE}` },
  'digest-of-letters': {
    text: `${FORWARDED}\nSubject: one\n\nFirst letter\n\n${FORWARDED}\nSubject: two\n\nSecond letter`,
  },
  'message-partial': {
    text: '',
    broken: 'a fragment of a letter',
    attachments: [['message/partial', 'A fragment of a letter.']],
  },
  'external-body': {
    attachments: [['message/external-body', 'It is not in the letter but elsewhere.']],
  },
  'smime-signed': { attachments: [['smime.p7s', 'A signature.']] },
  'smime-encrypted': { text: '', attachments: [['smime.p7m', ENCRYPTED]] },
  'smime-opaque': { text: '', attachments: [['smime.p7m', 'It is wrapped in its signature.']] },
  'pgp-encrypted': { text: '', attachments: [['multipart/encrypted', ENCRYPTED]] },
  'pgp-inline': { text: 'Hello.\nBye.', attachments: [['PGP', ENCRYPTED]] },
  winmail: {
    attachments: [['winmail.dat', 'It is in a form that only Outlook reads (winmail.dat).']],
  },
  calendar: { text: 'Meeting on Monday', attachments: [['invite.ics', 'A calendar entry.']] },
  'calendar-only': { text: '', attachments: [['text/calendar', 'A calendar entry.']] },
  'scan-in-the-text': { attachments: [['scan.jpg', 'no PDF']] },
  'damaged-pdf': { attachments: [['a.pdf', 'The PDF has no text layer']] },
  'mixed-files': {
    attachments: [
      ['report.html', 'Report\n\nM25.562'],
      ['a.rtf', 'A text in RTF'],
      ['voice.mp3', 'Neither text nor a document.'],
    ],
  },
  'bad-content-type': {},
  'type-with-injection': { text: `Content-Type: text/html\n\n${CASE}` },
  'space-before-colon': {},
  references: { subject: 'Re: Case', references: ['1@site.example', '2@site.example', '3@site.example'] },
  ...robot('auto-replied', 'Auto-Submitted: auto-replied (vacation)'),
  ...robot('auto-submitted-no', null),
  ...robot('precedence-bulk', 'Precedence: bulk'),
  ...robot('list', 'list-id is set'),
  ...robot('x-autoreply', 'x-autoreply is set'),
  ...robot('hops', '26 hops'),
  ...robot('x-loop', 'X-Loop is ours'),
  ...robot('null-return-path', 'The null sender'),
  ...robotAt('mailer-daemon', 'mailer-daemon@mx.example'),
  ...robotAt('no-reply', 'no-reply+x=1@bank.example'),
  ...robotAt('list-request', 'coders-request@list.example'),
  ...robotAt('ourselves', 'consult@site.example', 'From ourselves'),
  'robot-bounce': {
    automatic: 'A report (multipart/report)',
    text: 'Not delivered.',
    attachments: [
      ['message/delivery-status', 'A report of a mail server.'],
      ['text/rfc822-headers', 'Subject: x'],
    ],
  },
  'robot-read-receipt': {
    automatic: 'A report (multipart/report)',
    text: 'It was read.',
    attachments: [['message/disposition-notification', 'A report of a mail server.']],
  },
};

function robot(name: string, automatic: string | null): Record<string, Expected> {
  return { [`robot-${name}`]: { subject: 'Out of office', text: 'I am away.', automatic } };
}

function robotAt(name: string, from: string, automatic = `From ${from}`): Record<string, Expected> {
  return { [`robot-${name}`]: { messageId: `${name}@x`, from, subject: 'Hello', text: 'Hi', automatic } };
}

async function quickly(raw: Buffer, name: string): Promise<ReadLetter> {
  const start = performance.now();
  const letter = await reader.read(raw, ENVELOPE);
  const took = performance.now() - start;
  assert.ok(took < 2_000, `${name} took ${Math.round(took)} ms`);
  assertBounded(letter, name);
  return letter;
}

/** Whatever it is, the consultant can keep it. */
function assertBounded(letter: ReadLetter, name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const control = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;
  const line = (text: string, most: number) =>
    assert.ok(text.length <= most && !/[\n\t]/.test(text) && !control.test(text), `${name}: ${text}`);
  line(letter.subject, 300);
  let all = letter.text.length;
  assert.ok(!control.test(letter.text), name);
  assert.ok(letter.references.length <= 50);
  for (const id of [...letter.references, letter.messageId ?? '']) line(id, 250);
  assert.ok(letter.attachments.length <= 25);
  for (const attachment of letter.attachments) {
    line(attachment.name, 120);
    assert.notEqual(attachment.name, '');
    assert.doesNotMatch(attachment.name, /[\\]|^\.+$/);
    assert.ok(attachment.text !== null || attachment.left !== null, name);
    all += attachment.text?.length ?? 0;
  }
  assert.ok(all <= LONGEST_TEXT, name);
  assert.match(letter.digest, /^[0-9a-f]{64}$/);
}

test('each letter that is broken, hostile or old-fashioned is read as its reader would', async () => {
  const names = readdirSync(FOLDER).map((name) => name.replace(/\.eml$/, ''));
  assert.deepEqual(names.sort(), Object.keys(LETTERS).sort());
  for (const name of names) {
    const letter = await quickly(readFileSync(join(FOLDER, `${name}.eml`)), name);
    const expected = LETTERS[name] as Expected;
    const { digest: _, attachments, ...got } = letter;
    assert.deepEqual(
      got,
      {
        messageId: `${name}@clinic.example`,
        from: ENVELOPE.from,
        envelopeFrom: ENVELOPE.from,
        subject: 'Case',
        references: [],
        text: CASE,
        automatic: null,
        broken: null,
        ...Object.fromEntries(Object.entries(expected).filter(([key]) => key !== 'attachments')),
      },
      name,
    );
    const said = (attachment: IncomingAttachment | undefined) => attachment?.text ?? attachment?.left ?? '';
    assert.deepEqual(
      attachments.map((one) => one.name),
      (expected.attachments ?? []).map(([file]) => file),
      name,
    );
    for (const [n, [, words]] of (expected.attachments ?? []).entries())
      assert.ok(said(attachments[n]).includes(words), `${name}: ${said(attachments[n])}`);
  }
});

const HEAD = 'From: ann@clinic.example\r\nMessage-ID: <big@clinic.example>\r\nSubject: Case\r\n';
const multipart = (parts: string[], type = 'mixed') =>
  `${HEAD}Content-Type: multipart/${type}; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
const plainPart = (words: string) => `Content-Type: text/plain\r\n\r\n${words}`;
const deep = (levels: number) => {
  let letter = '';
  for (let n = 0; n < levels; n++)
    letter += `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`;
  return `${HEAD}${letter}Content-Type: text/plain\r\n\r\n${CASE}`;
};
const filePart = (name: string, bytes: Buffer) =>
  `Content-Type: application/octet-stream; name=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}`;

const LARGE: [
  name: string,
  letter: () => string | Promise<string>,
  expected: RegExp | null,
  text?: RegExp,
][] = [
  [
    '30 MB',
    () =>
      `${HEAD}\r\n${'A line of seventy-four characters that goes on and on and never ends..\r\n'.repeat(420_000)}`,
    /^too many words/,
  ],
  [
    '10,000 parts',
    () => multipart(Array.from({ length: 10_000 }, (_, n) => plainPart(`part ${n}`))),
    /^more than 25 parts$/,
    /^part 0\n\npart 1\n/,
  ],
  [
    '10,000 files',
    () =>
      multipart([
        plainPart(CASE),
        ...Array.from({ length: 10_000 }, () => filePart('a.bin', Buffer.alloc(8))),
      ]),
    /^more than 25 parts$/,
    /^Knee/,
  ],
  ['50 deep', () => deep(50), /^more than 10 parts deep$/],
  ['10,000 deep', () => deep(10_000), /^more than 10 parts deep$/],
  ['8 deep, and open', () => deep(8), /^it is cut off$/, /^Knee/],
  [
    'letters in letters without end',
    () => `${HEAD}${'Content-Type: message/rfc822\r\n\r\n'.repeat(20_000)}${CASE}`,
    /^more than 10 parts deep$/,
  ],
  ['one line of 1 MB', () => `${HEAD}\r\n${'x'.repeat(2 ** 20)}`, /^too many words/, /^x+$/],
  [
    'one line of 9 MB of spaces',
    () => `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\n${' '.repeat(9 * 2 ** 20)}x`,
    /^too many words/,
  ],
  [
    '10,000 fields',
    () => `${'X-Field: x\r\n'.repeat(10_000)}${HEAD}\r\n${CASE}`,
    /^a head of more than 100 KiB$/,
    /^Knee/,
  ],
  [
    'a head of 1 MB',
    () => `${HEAD}X-Long: ${'x'.repeat(2 ** 20)}\r\n\r\n${CASE}`,
    /^a head of more than 100 KiB$/,
    /^Knee/,
  ],
  [
    'a folded field of 90 KB',
    () => `${HEAD}References:${'\r\n <a@b>'.repeat(9_000)}\r\n\r\n${CASE}`,
    null,
    /^Knee/,
  ],
  [
    'a From of 90 KB',
    () =>
      `Message-ID: <big@clinic.example>\r\nFrom: ${'('.repeat(45_000)}${'<'.repeat(45_000)}\r\n\r\n${CASE}`,
    null,
    /^Knee/,
  ],
  [
    'a subject of 5,000 broken words',
    () => `${HEAD.replace('Case', '=?utf-8?q?'.repeat(5_000))}\r\n${CASE}`,
    null,
    /^Knee/,
  ],
  [
    'a type of 5,000 parameters',
    () => `${HEAD}Content-Type: text/plain${'; a*0*="x'.repeat(5_000)}\r\n\r\n${CASE}`,
    null,
    /^Knee/,
  ],
  [
    'a boundary that is nearly there',
    () => `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--bx\r\n'.repeat(1_000_000)}`,
    /^none of its parts/,
  ],
  [
    'HTML 100,000 deep',
    () => `${HEAD}Content-Type: text/html\r\n\r\n${'<div hidden><b>'.repeat(100_000)}x`,
    null,
    /^$/,
  ],
  [
    'HTML of open tags',
    () => `${HEAD}Content-Type: text/html\r\n\r\n${'<a '.repeat(2_000_000)}`,
    /^too many words/,
  ],
  [
    'HTML of open comments',
    () => `${HEAD}Content-Type: text/html\r\n\r\nKnee${'<!--'.repeat(1_000_000)}`,
    /^too many words/,
    /^Knee/,
  ],
  [
    'HTML of ends of what hides',
    () => `${HEAD}Content-Type: text/html\r\n\r\n<p hidden>${'</b><i>'.repeat(500_000)}`,
    /^too many words/,
    /^$/,
  ],
  [
    'flowed lines',
    () => `${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n${'> x \r\n'.repeat(1_000_000)}`,
    /^too many words/,
  ],
  ['50,000 words', () => `${HEAD}\r\n${'word '.repeat(50_000)}`, /^more than 200,000 characters$/],
  [
    'beginnings of uuencode',
    () => `${HEAD}\r\n${'begin 644 x\r\n#ABC\r\n'.repeat(300_000)}`,
    /^too many words/,
  ],
  [
    'a million beginnings of PGP',
    () => `${HEAD}\r\n${'-----BEGIN PGP MESSAGE-----\r\n'.repeat(250_000)}`,
    /^too many words/,
  ],
];

for (const [name, make, broken, text] of LARGE)
  test(`${name}: a letter all the same, and quickly`, async () => {
    const letter = await quickly(Buffer.from(await make()), name);
    assert.equal(letter.messageId, name === '10,000 fields' ? null : 'big@clinic.example');
    if (broken === null) assert.equal(letter.broken, null);
    else assert.match(letter.broken ?? '', broken);
    if (text) assert.match(letter.text, text);
  });

test('files that grow when they are unpacked are left out', async () => {
  const bomb = zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: Buffer.alloc(300 * 2 ** 20, ' ') },
  ]);
  assert.ok(bomb.length < 2 ** 20);
  const parts = [plainPart(CASE), ...Array.from({ length: 4 }, (_, n) => filePart(`${n}.docx`, bomb))];
  const letter = await quickly(Buffer.from(multipart(parts)), 'bombs');
  assert.equal(letter.text, CASE);
  for (const attachment of letter.attachments) assert.equal(attachment.text, null);
  assert.equal(letter.attachments.length, 4);
});

test('a letter that takes too long or too much memory is kept by its head, and the next one is read', async () => {
  const impatient = createReader(undefined, 1);
  const slow = Buffer.from(`${HEAD}\r\n${CASE}\r\n${'<a '.repeat(3_000_000)}`);
  const letter = await impatient.read(slow, ENVELOPE);
  impatient.close();
  assert.equal(letter.broken, 'takes too long to read');
  assert.equal(letter.subject, 'Case');
  assert.ok(letter.text.startsWith(CASE));
  assert.equal((await quickly(readFileSync(join(FOLDER, 'plain.eml')), 'plain')).text, CASE);
});

test('the same letter by another way has the same number; another one with the same Message-ID has not', () => {
  const digestOf = (letter: string) => openLetter(Buffer.from(letter), ENVELOPE).digest;
  const letter = `${HEAD}\r\n${CASE}\r\n`;
  const same = digestOf(letter);
  assert.equal(digestOf(`Received: from a by b\r\nDelivered-To: x\r\n${letter}\r\n`), same);
  assert.equal(digestOf(`Return-Path: <x@y>\n${letter.replaceAll('\r\n', '\n')}`), same);
  assert.notEqual(digestOf(letter.replace('left', 'right')), same);
  assert.notEqual(digestOf(letter.replace('ann@', 'bob@')), same);
  assert.notEqual(digestOf(letter.replace('<big', '<other')), same);
  const unnumbered = (subject: string) =>
    digestOf(`From: ann@clinic.example\r\nSubject: ${subject}\r\n\r\n${CASE}`);
  assert.notEqual(unnumbered('One'), unnumbered('Two'));
});

test('a second library reads the same words', async () => {
  const same =
    'plain utf16 gb18030 quoted-printable-broken three-alternatives smime-signed boundary-of-specials';
  for (const name of same.split(' ')) {
    const raw = readFileSync(join(FOLDER, `${name}.eml`));
    const theirs = await PostalMime.parse(raw);
    const ours = openLetter(raw, ENVELOPE);
    const words = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ').trim();
    if (name !== 'three-alternatives' && name !== 'quoted-printable-broken')
      assert.equal(words(theirs.text), words(ours.text), name);
    assert.equal(theirs.subject, ours.subject);
    assert.equal(theirs.from?.address, ours.from);
    assert.equal(theirs.messageId, `<${ours.messageId}>`);
  }
});

test('letters that are damaged anywhere are letters', () => {
  const seed = Number(process.env.MAIL_SEED ?? 20261124);
  const rounds = Number(process.env.MAIL_MUTATIONS ?? 400);
  let state = seed;
  const dice = (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const letters = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name)));
  const pick = () => letters[dice(letters.length)] as Buffer;
  const pieces = [
    '\r\n\r\n',
    '\r\n',
    '--b1\r\n',
    '--b1--',
    '\0',
    '=',
    '=?utf-8?q?',
    '"',
    ';',
    '<',
    '\xff',
    'Content-Type: message/rfc822\r\n\r\n',
  ];
  for (let round = 0; round < rounds; round++) {
    let letter = Buffer.from(pick());
    for (let n = dice(6); n >= 0; n--) {
      const at = dice(letter.length + 1);
      const end = Math.min(letter.length, at + dice(40));
      const between = [
        () => Buffer.from(pieces[dice(pieces.length)] as string, 'latin1'),
        () => Buffer.of(dice(256)),
        () => Buffer.alloc(0),
        () => pick().subarray(0, dice(600)),
        () => Buffer.concat([letter.subarray(at, end), letter.subarray(at, end)]),
      ];
      const middle = (between[dice(between.length)] as () => Buffer)();
      letter = Buffer.concat([letter.subarray(0, at), middle, letter.subarray(dice(2) ? at : end)]);
    }
    try {
      const start = performance.now();
      const { enclosures, ...opened } = openLetter(letter, ENVELOPE);
      assert.ok(performance.now() - start < 2_000);
      const attachments = enclosures.map(({ name, left, text }) => ({
        name,
        text: text ?? '',
        left: left ?? null,
      }));
      const text = opened.text.slice(0, 1000);
      assertBounded(
        {
          ...opened,
          text,
          attachments: attachments.slice(0, 25).map((one) => ({ ...one, text: '' })),
          envelopeFrom: null,
        },
        'mutation',
      );
    } catch (error) {
      throw new Error(`seed ${seed}, round ${round}: ${letter.toString('base64')}`, { cause: error });
    }
  }
});
