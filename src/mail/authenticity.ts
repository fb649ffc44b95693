// Whose letter is it? SPF (RFC 7208), DKIM (6376), DMARC (9989), for the domain that From names. Stricter than a mail server has to
// be: an answer goes to whoever is named, with what their account may see. What others say of the letter in its head (ARC,
// Authentication-Results) is a stranger's word, but for the one server that the operator names.
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { dmarc } from 'mailauth/lib/dmarc/index.js';
import { spf } from 'mailauth/lib/spf/index.js';
import type { Authenticity } from '#consultant';
import { type Field, fieldOf, LIMITS, oneLine, readFields } from './fields.ts';
import { writerOf } from './letter.ts';

/** A letter at the door. */
export interface Arriving {
  raw: Uint8Array;
  /** Of the peer; null: unknown (IMAP). */
  ip: string | null;
  helo: string | null;
  /** Empty: the null sender; null: unknown (IMAP). */
  envelopeFrom: string | null;
}

export interface Verdict {
  authenticity: Authenticity;
  /** `dkim=pass header.d=example.org; spf=none; dmarc=none` */
  authenticityDetail: string;
}

/** Nobody could be asked; another time somebody may. */
export interface DnsTrouble {
  trouble: string;
}

export type Authenticator = (arriving: Arriving) => Promise<Verdict | DnsTrouble>;

export interface AuthenticityOptions {
  /** As `dns.promises.resolve`. */
  resolver(name: string, type: string): Promise<string[] | string[][]>;
  /** The consultant's addresses, lower case. */
  ours: readonly string[];
  /** The name under which the mailbox's own server writes Authentication-Results; null: none is believed. */
  authservId: string | null;
  /** Somebody's trial on their own machine: what comes from there is whose it says in the envelope. */
  trustsLoopback: boolean;
  /** Milliseconds for all questions. */
  longest?: number;
}

const LONGEST_MS = 8_000;
const MOST_QUESTIONS = 80;
const MOST_SIGNATURES = 8;
/** RFC 5322, 3.6: at most once. Of two, a signature covers one and a reader sees the other. */
const ONLY_ONCE = [
  ...['from', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references', 'reply-to'],
  ...['content-type', 'content-transfer-encoding', 'mime-version'],
];

export function createAuthenticator(options: AuthenticityOptions): Authenticator {
  return async (arriving) => {
    const letter = look(arriving);
    if (letter.isTwofold) return verdict('refuted', 'From is twofold');
    if (options.trustsLoopback && arriving.ip !== null && isLoopback(arriving.ip)) {
      if (letter.from !== null && arriving.envelopeFrom?.toLowerCase() === letter.from)
        return verdict('proven', 'from this machine; the envelope says the same');
      const { signatures } = await signaturesOf(letter, options);
      return letter.from !== null && signatures.includes(domainOf(letter.from))
        ? verdict('proven', `from this machine; dkim=pass header.d=${domainOf(letter.from)}`)
        : verdict('refuted', 'from this machine; the envelope says another');
    }
    if (letter.from === null) return verdict('unproven', 'no From that can be answered');
    return judged({ ...letter, from: letter.from }, options);
  };
}

interface Looked extends Arriving {
  fields: Field[];
  from: string | null;
  isTwofold: boolean;
  /** What of it may be asked of DKIM. */
  isSignable: boolean;
}

function look(arriving: Arriving): Looked {
  const { raw } = arriving;
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, LIMITS.head + 2));
  const text = start.toString('latin1').replaceAll('\r\n', '\n');
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const fields = readFields(end < 0 ? text : text.slice(0, end));
  const count = (name: string) => fields.filter((field) => field.name === name).length;
  const from = writerOf(fields);
  return {
    ...arriving,
    fields,
    from,
    isTwofold: count('from') > 1 || (from === null && /@[^@]*[,;][^@]*@/.test(fieldOf(fields, 'from') ?? '')),
    isSignable:
      (end >= 0 || raw.length <= LIMITS.head) &&
      fields.length < LIMITS.fields &&
      count('dkim-signature') <= MOST_SIGNATURES &&
      ONLY_ONCE.every((name) => count(name) <= 1),
  };
}

async function judged(
  letter: Looked & { from: string },
  options: AuthenticityOptions,
): Promise<Verdict | DnsTrouble> {
  const domain = domainOf(letter.from);
  const said = serverSaid(letter, options.authservId);
  if (said) return said;
  const { ask, hasTrouble } = questions(options);
  const [{ signatures, detail }, host] = await Promise.all([
    signaturesOf(letter, { ...options, resolver: ask }),
    hostOf(letter, ask),
  ]);
  const policy = await dmarc({
    headerFrom: [letter.from],
    spfDomains: host.result === 'pass' ? [host.domain] : [],
    dkimDomains: signatures.map((one) => ({ domain: one, id: one })),
    resolver: ask,
  }).catch(() => false as const);
  const result = policy ? policy.status.result : 'none';
  const strictness = policy && result !== 'none' ? ` p=${policy.policy}` : '';
  const tell = (authenticity: Authenticity) =>
    verdict(authenticity, `${detail}; spf=${host.result}; dmarc=${result}${strictness}`);
  // Without a record of how near is near enough, the same domain is.
  const isSame = signatures.includes(domain) || (host.result === 'pass' && host.domain === domain);
  if (result === 'pass' || (result === 'none' && isSame)) return tell('proven');
  if (hasTrouble() || result === 'temperror')
    return { trouble: `${detail}; spf=${host.result}; dmarc=${result}` };
  // From a mailbox nobody knows which host sent it, so the record may have been kept.
  if (letter.ip === null) return tell('unproven');
  const isRefused = result === 'fail' && policy && policy.policy !== 'none';
  return tell(isRefused || host.result === 'fail' ? 'refuted' : 'unproven');
}

/** Domains that have signed the letter: all of it, for us, and well. */
async function signaturesOf(
  { raw, fields, isSignable }: Looked,
  { resolver, ours }: Pick<AuthenticityOptions, 'resolver' | 'ours'>,
): Promise<{ signatures: string[]; detail: string }> {
  if (!fields.some(({ name }) => name === 'dkim-signature')) return { signatures: [], detail: 'dkim=none' };
  if (!isSignable) return { signatures: [], detail: 'dkim=policy' };
  const { results } = await dkimVerify(Buffer.from(raw), { resolver, strict: true });
  // A letter to others that somebody sends on to us is signed as well.
  const isForUs = ['to', 'cc'].filter((name) => {
    const value = (fieldOf(fields, name) ?? '').toLowerCase();
    return ours.some((address) => value.includes(address));
  });
  const signatures: string[] = [];
  for (const { status, signingDomain, canonBodyLengthLimited, signingHeaders } of results) {
    const signed = signingHeaders?.keys.toLowerCase().split(/\s*:\s*/) ?? [];
    if (
      status.result === 'pass' &&
      !status.testing &&
      !canonBodyLengthLimited &&
      signed.includes('from') &&
      isForUs.some((name) => signed.includes(name))
    )
      signatures.push((signingDomain ?? '').toLowerCase());
  }
  const detail = results
    .slice(0, 3)
    .map(({ status, signingDomain }) => `dkim=${status.result} header.d=${signingDomain}`)
    .join('; ');
  return { signatures, detail: detail || 'dkim=none' };
}

async function hostOf(
  { ip, helo, envelopeFrom }: Looked,
  resolver: AuthenticityOptions['resolver'],
): Promise<{ result: string; domain: string }> {
  if (ip === null || envelopeFrom === null) return { result: 'none', domain: '' };
  const { status, domain } = await spf({
    ip,
    helo: helo ?? `[${ip}]`,
    sender: envelopeFrom,
    mta: 'localhost',
    resolver,
  });
  return { result: status.result, domain: domain.toLowerCase() };
}

/** RFC 8601: the topmost field of the mailbox's own server; those below it may be anybody's. */
function serverSaid(
  { ip, fields, from }: Looked & { from: string },
  authservId: string | null,
): Verdict | null {
  if (ip !== null || authservId === null) return null;
  const value = fields.find(
    (field) =>
      field.name === 'authentication-results' &&
      field.value.split(/[;\s]/, 1)[0]?.toLowerCase() === authservId.toLowerCase(),
  )?.value;
  if (value === undefined) return null;
  const results = withoutComments(value).split(';').slice(1);
  const domain = domainOf(from);
  const has = (method: string, result: string, property: string) =>
    results.some((one) => {
      const words = one.trim().toLowerCase().split(/\s+/);
      const named = words.find((word) => word.startsWith(`${property}=`))?.slice(property.length + 1);
      return words[0] === `${method}=${result}` && named?.slice(named.lastIndexOf('@') + 1) === domain;
    });
  const tell = (authenticity: Authenticity) =>
    verdict(authenticity, `${authservId}: ${results.join(';').trim()}`);
  if (has('dmarc', 'fail', 'header.from')) return tell('refuted');
  if (
    has('dmarc', 'pass', 'header.from') ||
    has('dkim', 'pass', 'header.d') ||
    has('spf', 'pass', 'smtp.mailfrom')
  )
    return tell('proven');
  return null;
}

function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const character of value.slice(0, 10_000)) {
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

/** So many questions, so long; whoever is asked more has been asked enough. */
function questions({ resolver, longest = LONGEST_MS }: AuthenticityOptions) {
  const end = AbortSignal.timeout(longest);
  let asked = 0;
  let trouble = false;
  const ask = async (name: string, type: string): Promise<string[] | string[][]> => {
    if (++asked > MOST_QUESTIONS) throw Object.assign(new Error('asked enough'), { code: 'ENODATA' });
    try {
      return await Promise.race([resolver(name, type), late(end, Math.ceil(longest / 3))]);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== 'ENOTFOUND' && code !== 'ENODATA' && code !== 'EBADNAME') trouble = true;
      throw error;
    }
  };
  return { ask, hasTrouble: () => trouble };
}

/** One name server that does not answer leaves time for the others. */
function late(end: AbortSignal, longest: number): Promise<never> {
  const signal = AbortSignal.any([end, AbortSignal.timeout(longest)]);
  return new Promise((_, fail) => {
    const tell = () => fail(Object.assign(new Error('no answer in time'), { code: 'ETIMEOUT' }));
    if (signal.aborted) tell();
    else signal.addEventListener('abort', tell, { once: true });
  });
}

function verdict(authenticity: Authenticity, detail: string): Verdict {
  return { authenticity, authenticityDetail: oneLine(detail, 300) };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

export function isLoopback(ip: string): boolean {
  return /^(::ffff:)?127\./.test(ip) || ip === '::1';
}
