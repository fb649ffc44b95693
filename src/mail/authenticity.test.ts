// Forty letters that say they are Ann's and are not, none of them taken for hers; and hers, by each way in which a domain can say so.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type DKIMSignOptions, dkimSign } from 'mailauth';
import { type Arriving, type AuthenticityOptions, createAuthenticator } from './authenticity.ts';
import { fieldOf, readFields } from './fields.ts';
import { writerOf } from './letter.ts';

const OURS = 'consult@site.example';
const ANN = 'ann@clinic.example';
/** Of the clinic, of the quiet domain, of the attacker. */
const HOST = '192.0.2.10';
const QUIET_HOST = '192.0.2.20';
const EVIL_HOST = '203.0.113.66';

const keyOf = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = { clinic: keyOf(), evil: keyOf(), small: generateKeyPairSync('rsa', { modulusLength: 768 }) };
type KeyName = keyof typeof keys;
const record = (name: KeyName, flags = '') =>
  `v=DKIM1; k=rsa;${flags} p=${keys[name].publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

const ZONE: Record<string, string[]> = {
  'clinic.example': [`v=spf1 ip4:${HOST} -all`],
  '_dmarc.clinic.example': ['v=DMARC1; p=reject'],
  's1._domainkey.clinic.example': [record('clinic')],
  'small._domainkey.clinic.example': [record('small')],
  'testing._domainkey.clinic.example': [record('clinic', ' t=y;')],
  'revoked._domainkey.clinic.example': ['v=DKIM1; k=rsa; p='],
  // Strict: only the very domain is near enough.
  'strict.example': [`v=spf1 ip4:${HOST} -all`],
  '_dmarc.strict.example': ['v=DMARC1; p=quarantine; adkim=s; aspf=s'],
  's1._domainkey.strict.example': [record('clinic')],
  's1._domainkey.mail.strict.example': [record('clinic')],
  'mail.strict.example': [`v=spf1 ip4:${HOST} -all`],
  's1._domainkey.mail.clinic.example': [record('clinic')],
  'mail.clinic.example': [`v=spf1 ip4:${HOST} -all`],
  // Watches only.
  'watching.example': [`v=spf1 ip4:${HOST} ~all`],
  '_dmarc.watching.example': ['v=DMARC1; p=none'],
  // Has SPF and a key, and says nothing of what is to be done.
  'quiet.example': [`v=spf1 ip4:${QUIET_HOST} -all`],
  's1._domainkey.quiet.example': [record('clinic')],
  'soft.example': [`v=spf1 ip4:${QUIET_HOST} ~all`],
  'open.example': ['v=spf1 +all'],
  // All that an attacker can publish of their own.
  'evil.example': [`v=spf1 ip4:${EVIL_HOST} -all`],
  '_dmarc.evil.example': ['v=DMARC1; p=reject'],
  's1._domainkey.evil.example': [record('evil')],
  'clinic.example.evil.example': [`v=spf1 ip4:${EVIL_HOST} -all`],
  's1._domainkey.clinic.example.evil.example': [record('evil')],
  'evil-clinic.example': [`v=spf1 ip4:${EVIL_HOST} -all`],
  's1._domainkey.evil-clinic.example': [record('evil')],
  // clіnic.example with a Cyrillic і.
  'xn--clnic-s7d.example': [`v=spf1 ip4:${EVIL_HOST} -all`],
};
const KNOWN = new Set(Object.keys(ZONE));

const resolver: AuthenticityOptions['resolver'] = async (name, type) => {
  const records = type === 'TXT' ? ZONE[name.toLowerCase()] : undefined;
  if (records) return records.map((one) => [one]);
  const exists = [...KNOWN].some((one) => one === name || one.endsWith(`.${name}`));
  throw Object.assign(new Error(name), { code: exists ? 'ENODATA' : 'ENOTFOUND' });
};
const options: AuthenticityOptions = { resolver, ours: [OURS], authservId: null, trustsLoopback: false };

interface Sent {
  from?: string | string[];
  to?: string;
  subject?: string;
  /** Further fields, above the others. */
  fields?: string[];
  body?: string;
  envelope?: string | null;
  ip?: string | null;
  helo?: string;
  sign?: Partial<DKIMSignOptions> & { key?: KeyName };
  /** What happens to it on the way. */
  onTheWay?(letter: string): string;
}

async function letterOf(sent: Sent): Promise<Arriving> {
  const { from = `Ann <${ANN}>`, to = OURS, subject = 'Case', fields = [], body = 'A case.\r\n' } = sent;
  let letter = [
    ...fields,
    ...[from].flat().map((one) => `From: ${one}`),
    ...(to === '' ? [] : [`To: ${to}`]),
    `Subject: ${subject}`,
    'Date: Tue, 24 Nov 2026 12:00:00 +0000',
    'Message-ID: <1@clinic.example>',
    '',
    body,
  ].join('\r\n');
  if (sent.sign) {
    const { key = 'clinic', ...sign } = sent.sign;
    const { signingDomain = 'clinic.example', selector = 's1', maxBodyLength, ...others } = sign;
    const privateKey = keys[key].privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { signatures, errors } = await dkimSign(letter, {
      ...others,
      signatureData: [{ signingDomain, selector, privateKey, ...(maxBodyLength && { maxBodyLength }) }],
    } as DKIMSignOptions);
    assert.match(signatures, /^DKIM-Signature:/);
    assert.deepEqual(errors, []);
    letter = signatures + letter;
  }
  if (sent.onTheWay) letter = sent.onTheWay(letter);
  const { ip = EVIL_HOST, envelope = 'eve@evil.example', helo = 'mail.evil.example' } = sent;
  return { raw: Buffer.from(letter), ip, helo, envelopeFrom: envelope };
}

const spoofs: [name: string, sent: Sent, expected: 'refuted' | 'unproven' | 'not Ann'][] = [
  ['plain, from nowhere', { envelope: 'x@nowhere.example' }, 'refuted'],
  ['the envelope is the attacker’s own, with SPF', {}, 'refuted'],
  ['the envelope is Ann’s, from another host', { envelope: ANN }, 'refuted'],
  ['the null sender with a HELO of the attacker', { envelope: '', helo: 'evil.example' }, 'refuted'],
  ['the null sender with a HELO of the clinic', { envelope: '', helo: 'clinic.example' }, 'refuted'],
  ['a subdomain of the clinic that does not exist', { from: 'ann@no.clinic.example' }, 'refuted'],
  ['two fields From, Ann first', { from: [ANN, 'eve@evil.example'] }, 'refuted'],
  ['two fields From, Ann second', { from: ['eve@evil.example', ANN] }, 'refuted'],
  [
    'two fields From, the second one signed by the attacker',
    { from: [ANN, 'eve@evil.example'], sign: { key: 'evil', signingDomain: 'evil.example' } },
    'refuted',
  ],
  ['two mailboxes in From', { from: `${ANN}, eve@evil.example` }, 'refuted'],
  ['a group in From', { from: `Clinic: ${ANN}, eve@evil.example;` }, 'refuted'],
  ['Ann as the display name', { from: `"${ANN}" <eve@evil.example>` }, 'not Ann'],
  ['Ann as a bare display name', { from: `${ANN} <eve@evil.example>` }, 'not Ann'],
  [
    'Ann in an encoded display name',
    { from: `=?utf-8?q?ann=40clinic=2Eexample?= <eve@evil.example>` },
    'not Ann',
  ],
  ['Ann in a comment', { from: `eve@evil.example (${ANN})` }, 'not Ann'],
  ['a comment inside the address', { from: `eve@evil.example(@clinic.example)` }, 'not Ann'],
  ['a quoted local part', { from: `"${ANN} "@evil.example` }, 'not Ann'],
  ['two signs @', { from: `<eve@evil.example@clinic.example>` }, 'not Ann'],
  ['a source route', { from: `<@clinic.example:eve@evil.example>` }, 'not Ann'],
  [
    'a lookalike under the attacker’s domain',
    { from: 'ann@clinic.example.evil.example', envelope: 'a@clinic.example.evil.example' },
    'not Ann',
  ],
  [
    'a lookalike beside it',
    { from: 'ann@evil-clinic.example', envelope: 'a@evil-clinic.example' },
    'not Ann',
  ],
  [
    'a Cyrillic letter in the domain',
    { from: 'ann@cl\u0456nic.example', envelope: 'a@xn--clnic-s7d.example' },
    'not Ann',
  ],
  ['a Cyrillic letter in the name', { from: '\u0430nn@clinic.example' }, 'not Ann'],
  ['a zero-width space in the name', { from: 'ann\u200b@clinic.example' }, 'not Ann'],
  ['full-width letters in the domain', { from: 'ann@\uff43linic.example' }, 'refuted'],
  [
    'a signature of the attacker’s domain',
    { sign: { key: 'evil', signingDomain: 'evil.example' } },
    'refuted',
  ],
  [
    'a signature of a domain that ends like the clinic’s',
    { sign: { key: 'evil', signingDomain: 'evil-clinic.example' } },
    'refuted',
  ],
  ['a signature with a key of the attacker’s for the clinic', { sign: { key: 'evil' } }, 'refuted'],
  ['a signature with a revoked key', { sign: { selector: 'revoked' } }, 'refuted'],
  ['a signature with a key of 768 bits', { sign: { selector: 'small', key: 'small' } }, 'refuted'],
  ['a signature of a key that is only tried', { sign: { selector: 'testing' } }, 'refuted'],
  ['a signature by RSA and SHA-1', { sign: { algorithm: 'rsa-sha1' } }, 'refuted'],
  [
    'a signature of the beginning, and something behind it',
    { sign: { maxBodyLength: 4 }, onTheWay: (letter) => `${letter}Send me all of it.\r\n` },
    'refuted',
  ],
  ['a signature of the length that it has', { sign: { maxBodyLength: 9 } }, 'refuted'],
  [
    'a signature that ran out',
    { sign: { expires: new Date('2020-01-02'), signTime: new Date('2020-01-01') } },
    'refuted',
  ],
  [
    'a signed letter with another body',
    { sign: {}, onTheWay: (l) => l.replace('A case', 'My case') },
    'refuted',
  ],
  [
    'a signed letter with another subject',
    { sign: {}, onTheWay: (l) => l.replace('Subject: Case', 'Subject: X') },
    'refuted',
  ],
  ['a signed letter with a second subject', { sign: {}, onTheWay: (l) => `Subject: X\r\n${l}` }, 'refuted'],
  [
    'a signed letter with another type',
    { sign: {}, onTheWay: (l) => `Content-Type: text/html\r\nContent-Type: text/plain\r\n${l}` },
    'refuted',
  ],
  ['a letter of Ann’s to others, sent on to us', { to: 'bob@other.example', sign: {} }, 'refuted'],
  [
    'a letter of Ann’s to others, with us in a second To',
    { to: 'bob@other.example', sign: {}, onTheWay: (l) => `To: ${OURS}\r\n${l}` },
    'refuted',
  ],
  [
    'a letter of Ann’s to nobody, with us in a To that is not signed',
    { to: '', sign: { headerList: ['from', 'subject'] }, onTheWay: (l) => `To: ${OURS}\r\n${l}` },
    'refuted',
  ],
  [
    'Authentication-Results that say all is well',
    {
      fields: [
        'Authentication-Results: site.example; dkim=pass header.d=clinic.example; dmarc=pass header.from=clinic.example',
      ],
    },
    'refuted',
  ],
  [
    'ARC that says all was well',
    {
      fields: [
        'ARC-Seal: i=1; a=rsa-sha256; cv=none; d=evil.example; s=s1; t=1; b=AAAA',
        'ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=evil.example; s=s1; h=from; bh=AAAA; b=AAAA',
        'ARC-Authentication-Results: i=1; site.example; dmarc=pass header.from=clinic.example',
      ],
    },
    'refuted',
  ],
  [
    'Received-SPF that says it passed',
    { fields: [`Received-SPF: pass (site.example) client-ip=${HOST}`] },
    'refuted',
  ],
  ['a Sender of its own', { fields: ['Sender: eve@evil.example'] }, 'refuted'],
  [
    'a strict domain by the host of its subdomain',
    { from: 'ann@strict.example', ip: HOST, envelope: 'a@mail.strict.example' },
    'refuted',
  ],
  [
    'a strict domain by the key of its subdomain',
    { from: 'ann@strict.example', sign: { signingDomain: 'mail.strict.example' } },
    'refuted',
  ],
  ['a domain that only watches', { from: 'ann@watching.example', envelope: 'a@open.example' }, 'unproven'],
  ['a quiet domain by the attacker’s host', { from: 'ann@quiet.example' }, 'unproven'],
  [
    'a quiet domain with its own envelope, from another host',
    { from: 'ann@quiet.example', envelope: 'ann@quiet.example' },
    'refuted',
  ],
  [
    'a soft domain with its own envelope, from another host',
    { from: 'ann@soft.example', envelope: 'ann@soft.example' },
    'unproven',
  ],
  ['a domain without any record', { from: 'ann@silent.example', envelope: 'ann@silent.example' }, 'unproven'],
  [
    '300 signatures',
    {
      onTheWay: (l) =>
        `${'DKIM-Signature: v=1; a=rsa-sha256; d=clinic.example; s=s1; h=from; bh=AA; b=AA\r\n'.repeat(300)}${l}`,
    },
    'refuted',
  ],
  ['no From', { from: [] }, 'not Ann'],
];

test('no letter of somebody else’s is taken for Ann’s', async () => {
  assert.ok(spoofs.length >= 40);
  const authenticate = createAuthenticator(options);
  for (const [name, sent, expected] of spoofs) {
    const arriving = await letterOf(sent);
    const verdict = await authenticate(arriving);
    assert.ok('authenticity' in verdict, `${name}: ${JSON.stringify(verdict)}`);
    const fields = readFields(
      Buffer.from(arriving.raw).toString('latin1').replaceAll('\r\n', '\n').split('\n\n')[0] ?? '',
    );
    const from = writerOf(fields);
    if (expected === 'not Ann') assert.notEqual(from, ANN, name);
    else assert.equal(verdict.authenticity, expected, `${name}: ${verdict.authenticityDetail}`);
    assert.ok(verdict.authenticityDetail.length <= 300 && !/[\r\n]/.test(verdict.authenticityDetail));
    assert.ok(fieldOf(fields, 'subject') !== null);
  }
});

test('a letter of Ann’s is taken for hers by any way in which her domain says so', async () => {
  const authenticate = createAuthenticator(options);
  const own: [string, Sent][] = [
    ['by its host', { ip: HOST, envelope: ANN }],
    ['by its host, Bcc to us', { ip: HOST, envelope: ANN, to: 'bob@other.example' }],
    ['by its signature, sent on by another host', { sign: {} }],
    ['by its signature, with us in Cc', { to: `bob@other.example\r\nCc: ${OURS}`, sign: {} }],
    ['by the host of a subdomain', { ip: HOST, envelope: 'bounces+7@mail.clinic.example' }],
    ['by the key of a subdomain', { sign: { signingDomain: 'mail.clinic.example' } }],
    [
      'a strict domain by its own key',
      { from: 'ann@strict.example', sign: { signingDomain: 'strict.example' } },
    ],
    [
      'a quiet domain by its host',
      { from: 'ann@quiet.example', ip: QUIET_HOST, envelope: 'ann@quiet.example' },
    ],
    ['a quiet domain by its key', { from: 'ann@quiet.example', sign: { signingDomain: 'quiet.example' } }],
    [
      'a domain that watches by its host',
      { from: 'ann@watching.example', ip: HOST, envelope: 'ann@watching.example' },
    ],
    ['from a mailbox, by its signature', { ip: null, envelope: null, sign: {} }],
  ];
  for (const [name, sent] of own) {
    const verdict = await authenticate(await letterOf(sent));
    assert.equal(
      'authenticity' in verdict && verdict.authenticity,
      'proven',
      `${name}: ${JSON.stringify(verdict)}`,
    );
  }
});

test('from a mailbox only the server that the operator names is believed, and only its topmost word', async () => {
  const said = (...fields: string[]) =>
    letterOf({ ip: null, envelope: null, fields: fields.map((field) => `Authentication-Results: ${field}`) });
  const verdictOf = async (authservId: string | null, ...fields: string[]) => {
    const verdict = await createAuthenticator({ ...options, authservId })(await said(...fields));
    return 'authenticity' in verdict ? verdict.authenticity : verdict.trouble;
  };
  const pass =
    'mx.host.example; dkim=pass header.d=clinic.example; dmarc=pass (p=reject) header.from=clinic.example';
  const fail = 'mx.host.example 1; dmarc=fail (p=reject; x) header.from=clinic.example';
  assert.equal(await verdictOf(null, pass), 'unproven');
  assert.equal(await verdictOf('mx.other.example', pass), 'unproven');
  assert.equal(await verdictOf('mx.host.example', pass), 'proven');
  assert.equal(await verdictOf('mx.host.example', fail, pass), 'refuted');
  assert.equal(await verdictOf('mx.host.example', pass, fail), 'proven');
  assert.equal(await verdictOf('mx.host.example', 'mx.host.example; none', pass), 'unproven');
  assert.equal(
    await verdictOf('mx.host.example', 'mx.host.example; dmarc=pass header.from=evil.example'),
    'unproven',
  );
  assert.equal(
    await verdictOf(
      'mx.host.example',
      'mx.host.example; spf=pass (x; dmarc=pass header.from=clinic.example) smtp.mailfrom=eve@evil.example',
    ),
    'unproven',
  );
  assert.equal(
    await verdictOf('mx.host.example', `mx.host.example; spf=pass smtp.mailfrom=${ANN}`),
    'proven',
  );
});

test('a name server in trouble gives no verdict, unless the letter is proven without it', async () => {
  const broken = (what: RegExp, how: 'fails' | 'hangs') =>
    createAuthenticator({
      ...options,
      longest: 150,
      resolver: async (name, type) => {
        if (what.test(name) && how === 'hangs') await pause(3_000, undefined, { ref: false });
        if (what.test(name)) throw Object.assign(new Error('SERVFAIL'), { code: 'ESERVFAIL' });
        return resolver(name, type);
      },
    });
  for (const how of ['fails', 'hangs'] as const) {
    assert.ok('trouble' in (await broken(/./, how)(await letterOf({}))));
    assert.ok('trouble' in (await broken(/_dmarc/, how)(await letterOf({ sign: { key: 'evil' } }))));
    assert.ok('trouble' in (await broken(/_domainkey/, how)(await letterOf({ sign: {} }))));
    const byHost = await broken(/_domainkey/, how)(await letterOf({ sign: {}, ip: HOST, envelope: ANN }));
    assert.equal('authenticity' in byHost && byHost.authenticity, 'proven');
  }
});

test('a letter asks the name servers only so much', async () => {
  let asked = 0;
  const authenticate = createAuthenticator({
    ...options,
    resolver: async (name, type) => {
      asked++;
      if (type === 'TXT' && !name.startsWith('_'))
        return [['v=spf1 include:a.evil.example include:b.evil.example -all']];
      return resolver(name, type);
    },
  });
  await authenticate(
    await letterOf({ from: `ann@${'a.'.repeat(100)}example`, envelope: `x@${'b.'.repeat(50)}example` }),
  );
  assert.ok(asked <= 80, String(asked));
});

test('on a trial machine a letter is whose its envelope says, and its own Date asks nobody', async () => {
  const authenticate = createAuthenticator({
    ...options,
    trustsLoopback: true,
    resolver: async () => assert.fail('nobody is asked'),
  });
  const verdictOf = async (sent: Sent) => {
    const verdict = await authenticate(await letterOf({ ip: '127.0.0.1', ...sent }));
    return 'authenticity' in verdict ? verdict.authenticity : verdict.trouble;
  };
  assert.equal(await verdictOf({ envelope: 'Ann@Clinic.example' }), 'proven');
  assert.equal(await verdictOf({ envelope: 'eve@evil.example' }), 'refuted');
  assert.equal(await verdictOf({ envelope: '' }), 'refuted');
  assert.equal(await verdictOf({ envelope: ANN, from: [ANN, ANN] }), 'refuted');
});
