// How does a letter come in? By a receiving SMTP server of our own (RFC 5321) for the consultant's addresses and nobody else's.
// 250 is said when the consultant has written the letter down; what is refused is refused here and never bounced later.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { IncomingLetter, Receipt } from '#consultant';
import { type Arriving, type Authenticator, isLoopback } from './authenticity.ts';
import { LIMITS } from './fields.ts';
import type { LetterReader } from './reading.ts';

/** Takes a letter; when it resolves the letter is written down. */
export type Receive = (letter: IncomingLetter, raw: Buffer) => Promise<Receipt>;

export interface ReceivingOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Whose letters are taken; lower case. */
  addresses: readonly string[];
  /** What the server calls itself. */
  name: string;
  /** PEM files for STARTTLS; null: letters come in the clear. */
  tls: { keyFile: string; certificateFile: string } | null;
  reader: LetterReader;
  authenticate: Authenticator;
  receive: Receive;
  problem(error: unknown): void;
  now(): Date;
}

const MOST = {
  connections: 50,
  connectionsOfOne: 5,
  recipients: 10,
  errors: 5,
  /** Bytes of all letters that are on their way in. */
  held: 96 * 2 ** 20,
  /** Of one address in a minute. */
  letters: 120,
} as const;
const IDLE_MS = 60_000;
const SESSION_MS = 600_000;
const DRAIN_MS = 8_000;
const MINUTE_MS = 60_000;

interface Session {
  ip: string;
  timer: NodeJS.Timeout;
  isTaking: boolean;
}

/** @throws when the port is taken or a file of `tls` cannot be read */
export async function receiveLetters(
  options: ReceivingOptions,
): Promise<{ port: number; close(): Promise<void> }> {
  const { addresses, tls, problem, now } = options;
  const sessions = new Map<string, Session>();
  const pace = new Map<string, { since: number; letters: number }>();
  let held = 0;
  let isClosing = false;

  const connectionOf = (id: string) => [...server.connections].find((one) => one.id === id);
  const hangUp = (id: string, why: string) => connectionOf(id)?.send(421, `4.3.2 ${why}`);

  const isTooFast = (ip: string): boolean => {
    if (isLoopback(ip)) return false;
    const at = now().getTime();
    for (const [one, { since }] of pace) if (at - since >= MINUTE_MS) pace.delete(one);
    const count = pace.get(ip) ?? { since: at, letters: 0 };
    pace.set(ip, count);
    return ++count.letters > MOST.letters;
  };

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const chunks: Buffer[] = [];
    let size = 0;
    let isFull = false;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        isFull ||= held + chunk.length > MOST.held;
        // The rest is heard and not kept; the answer comes at its end.
        if (isFull || stream.sizeExceeded) continue;
        held += chunk.length;
        size += chunk.length;
        chunks.push(chunk);
      }
      if (stream.sizeExceeded) throw new Answer(552, '5.3.4 A letter may have 10 MiB');
      if (isFull) throw new Answer(452, '4.3.1 Too many letters at once, try again in a minute');
      const raw = Buffer.concat(chunks);
      if (hasBareLineEnd(raw)) throw new Answer(550, '5.6.0 Lines of a letter end with CR LF');
      return await deliver(options, {
        raw,
        ip: session.remoteAddress,
        helo: session.hostNameAppearsAs || null,
        envelopeFrom: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
      });
    } finally {
      held -= size;
    }
  };

  const server = new SMTPServer({
    ...(tls && { key: readFileSync(tls.keyFile), cert: readFileSync(tls.certificateFile) }),
    name: options.name,
    banner: 'CaseConsultant',
    disabledCommands: ['AUTH', 'HELP', 'WIZ', 'SHELL', 'KILL', ...(tls ? [] : ['STARTTLS'])],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    size: LIMITS.letter,
    rejectOversized: true,
    maxClients: MOST.connections,
    maxRecipients: MOST.recipients,
    socketTimeout: IDLE_MS,
    closeTimeout: DRAIN_MS,
    onConnect: (session, done) => {
      const { id, remoteAddress: ip } = session;
      const ofOne = [...sessions.values()].filter((one) => one.ip === ip).length;
      if (isClosing) return done(new Answer(421, '4.3.2 Closing'));
      // Whoever is on this machine hands on the letters of many.
      if (ofOne >= MOST.connectionsOfOne && !isLoopback(ip))
        return done(new Answer(421, '4.7.0 Too many connections from your address'));
      const timer = setTimeout(() => hangUp(id, 'A session has ten minutes'), SESSION_MS).unref();
      sessions.set(id, { ip, timer, isTaking: false });
      const connection = connectionOf(id);
      if (connection) countErrors(connection);
      done();
    },
    onMailFrom: (_address, session, done) =>
      done(isTooFast(session.remoteAddress) ? new Answer(421, '4.7.0 Too many letters a minute') : null),
    onRcptTo: ({ address }, _session, done) =>
      done(
        addresses.includes(address.toLowerCase()) ? null : new Answer(550, '5.1.1 Nobody here by that name'),
      ),
    onData: (stream, session, done) => {
      const own = sessions.get(session.id);
      if (own) own.isTaking = true;
      take(stream, session)
        .then(
          (answer) => done(null, answer),
          (error) => {
            if (!(error instanceof Answer)) problem(error);
            done(error instanceof Answer ? error : new Answer(451, '4.3.0 Try again later'));
          },
        )
        .finally(() => {
          if (own) own.isTaking = false;
          if (isClosing) setImmediate(() => hangUp(session.id, 'Closing'));
        });
    },
    onClose: ({ id }) => {
      clearTimeout(sessions.get(id)?.timer);
      sessions.delete(id);
    },
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host, () => {
      server.off('error', failed);
      listening();
    });
  });
  // Peers that vanish, and handshakes that fail, are their own affair.
  server.on('error', () => {});
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((closed) => {
        isClosing = true;
        server.close(() => closed());
        for (const [id, { isTaking }] of sessions) if (!isTaking) hangUp(id, 'Closing');
      }),
  };
}

/** @returns what is said with 250 @throws {Answer} what is said instead */
async function deliver(
  { addresses, reader, authenticate, receive }: ReceivingOptions,
  arriving: Arriving & { raw: Buffer },
): Promise<string> {
  const { raw, envelopeFrom } = arriving;
  const [read, verdict] = await Promise.all([
    reader.read(raw, { from: envelopeFrom, ours: addresses }),
    authenticate(arriving),
  ]);
  if ('trouble' in verdict) throw new Answer(451, '4.4.3 The records of your domain cannot be asked for now');
  // What this machine hands on would be bounced by it, to whom it is not from; the consultant holds it instead.
  if (verdict.authenticity === 'refuted' && !isLoopback(arriving.ip ?? ''))
    throw new Answer(550, '5.7.26 The domain of From says that this is not its letter (SPF, DKIM, DMARC)');
  const receipt = await receive({ ...read, ...verdict }, raw);
  if (receipt.outcome === 'later') throw new Answer(452, `4.7.1 ${receipt.why}`);
  return `2.0.0 Kept as ${receipt.id}`;
}

type Connection = SMTPServer['connections'] extends Set<infer C> ? C : never;

class Answer extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** One that guesses at names or commands is hung up on. */
function countErrors(connection: Connection): void {
  const send = connection.send.bind(connection);
  let errors = 0;
  connection.send = (code, data, context) => {
    if (code >= 500 && ++errors > MOST.errors) send(421, '4.7.0 Too many errors');
    else send(code, data, context);
  };
}

/** A line end that some server takes for one and another does not hides a second letter in the first. */
function hasBareLineEnd(raw: Buffer): boolean {
  for (let at = raw.indexOf(10); at >= 0; at = raw.indexOf(10, at + 1)) if (raw[at - 1] !== 13) return true;
  for (let at = raw.indexOf(13); at >= 0; at = raw.indexOf(13, at + 1)) if (raw[at + 1] !== 10) return true;
  return false;
}
