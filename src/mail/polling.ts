// How does a letter come in from a mailbox elsewhere? By IMAP (RFC 9051): what is unseen is handed to the consultant and marked only
// when it has been written down, so that a crash between the two hands it over again, and the consultant knows it.
import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { type Authenticator, isLoopback } from './authenticity.ts';
import { LIMITS } from './fields.ts';
import type { LetterReader } from './reading.ts';
import type { Receive } from './receiving.ts';

export interface PollingOptions {
  /** `imaps://user:password@host/INBOX`; with `?move=Done` letters go to that folder when they are taken. */
  url: string;
  /** The consultant's addresses, lower case. */
  addresses: readonly string[];
  /** Milliseconds between two looks where the server does not tell by itself (IDLE). */
  every: number;
  reader: LetterReader;
  authenticate: Authenticator;
  receive: Receive;
  problem(error: unknown): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;
const DRAIN_MS = 8_000;

/** Connects again, later and later, whenever the server is away. */
export function pollLetters(options: PollingOptions): { close(): Promise<void> } {
  const { every, problem } = options;
  const ending = new AbortController();
  const { signal } = ending;
  let client: ImapFlow | null = null;

  const stay = async (connected: ImapFlow, onTaken: () => void) => {
    const news = new EventEmitter();
    connected.on('exists', () => news.emit('news'));
    connected.on('close', () => news.emit('news'));
    const { folder, move } = mailboxOf(options.url);
    await connected.connect();
    if (move !== null) await connected.mailboxCreate(move).catch(() => {});
    await connected.mailboxOpen(folder);
    while (!signal.aborted && connected.usable) {
      // What comes while we look is found by another look.
      const wait = AbortSignal.any([signal, AbortSignal.timeout(every)]);
      const next = once(news, 'news', { signal: wait }).catch(() => {});
      await takeUnseen(connected, move, options, signal);
      onTaken();
      await next;
    }
  };

  const work = async () => {
    let rest = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      client = connection(options.url);
      try {
        await stay(client, () => {
          rest = FIRST_PAUSE_MS;
        });
      } catch (error) {
        if (!signal.aborted) problem(told(error));
      } finally {
        client.close();
      }
      await pause(rest, undefined, { signal, ref: false }).catch(() => {});
      rest = Math.min(rest * 2, LONGEST_PAUSE_MS);
    }
  };
  const done = work();
  return {
    close: async () => {
      ending.abort();
      await Promise.race([done, pause(DRAIN_MS, undefined, { ref: false })]);
      client?.close();
    },
  };
}

async function takeUnseen(
  client: ImapFlow,
  move: string | null,
  { addresses, reader, authenticate, receive, problem }: PollingOptions,
  signal: AbortSignal,
): Promise<void> {
  const uids = (await client.search({ seen: false }, { uid: true })) || [];
  for (const uid of uids) {
    if (signal.aborted) return;
    const at = String(uid);
    const { size = 0 } = (await client.fetchOne(at, { size: true }, { uid: true })) || {};
    if (size > LIMITS.letter) {
      problem(
        new Error(`A letter of ${size} bytes in the mailbox is too large; it is marked and left there`),
      );
      await client.messageFlagsAdd(at, ['\\Seen', '\\Flagged'], { uid: true });
      continue;
    }
    const { source } = (await client.fetchOne(at, { source: true }, { uid: true })) || {};
    // Somebody else has taken it away.
    if (!source) continue;
    const [read, verdict] = await Promise.all([
      reader.read(source, { from: null, ours: addresses }),
      authenticate({ raw: source, ip: null, helo: null, envelopeFrom: null }),
    ]);
    if ('trouble' in verdict) continue;
    try {
      const { outcome } = await receive({ ...read, ...verdict }, source);
      if (outcome === 'later') continue;
    } catch (error) {
      problem(error);
      continue;
    }
    await client.messageFlagsAdd(at, ['\\Seen'], { uid: true });
    if (move !== null) await client.messageMove(at, move, { uid: true });
  }
}

function mailboxOf(url: string): { folder: string; move: string | null } {
  const { pathname, searchParams } = new URL(url);
  return { folder: decodeURIComponent(pathname.slice(1)) || 'INBOX', move: searchParams.get('move') };
}

/** With what the server says, which the library keeps beside. */
function told(error: unknown): Error {
  const { message, responseText } = error as { message: string; responseText?: string };
  return new Error(`The mailbox of IMAP_URL: ${responseText ?? message}`, { cause: error });
}

function connection(url: string): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const client = new ImapFlow({
    host,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    // A password leaves this machine only in secret.
    ...(!secure && { doSTARTTLS: !isLoopback(host) && host !== 'localhost' }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    autoIdleDelay: 100,
    maxIdleTime: 120_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
  });
  // It is told by what waits for the connection.
  client.on('error', () => {});
  return client;
}
