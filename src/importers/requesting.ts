// How is a publisher asked? GET over https, to his own host only, at most five redirects, never silent for long;
// whatever goes wrong becomes one sentence that says what the operator can do.
import { Refused } from '#kit';

export interface RequestOptions {
  signal?: AbortSignal;
  silence?: number;
  loopback?: boolean;
}

export interface Answer {
  status: number;
  header(name: string): string | null;
  /** The body as it comes. @throws {Refused} when it breaks off or the publisher falls silent. */
  chunks(): AsyncIterable<Uint8Array>;
  cancel(): Promise<void>;
}

/** The publisher has nothing at this address. */
export class NotThere extends Refused {}

const REDIRECTS = 5;
const SILENCE_MS = 30_000;

/** Answers with 200, 206, 304 or 416; any other status is refused. @throws {Refused} @throws {NotThere} */
export async function request(
  address: URL,
  headers: Record<string, string>,
  page: string,
  options: RequestOptions,
): Promise<Answer> {
  let at = address;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    checkAddress(at, address, options);
    const { response, watch } = await ask(at, headers, options);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && location !== null) {
      await response.body?.cancel();
      watch.stop();
      at = new URL(location, at);
      continue;
    }
    if (![200, 206, 304, 416].includes(response.status)) {
      await response.body?.cancel();
      watch.stop();
      throw refusalFor(response.status, at, page);
    }
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      chunks: () => chunksOf(response, at, watch, options),
      cancel: async () => {
        watch.stop();
        await response.body?.cancel();
      },
    };
  }
  throw new Refused({
    file: String(address),
    found: `more than ${REDIRECTS} redirects`,
    expected: 'the file',
  });
}

/** A small text, or null when there is none or the publisher cannot be asked. */
export async function smallText(
  address: URL,
  page: string,
  mostBytes: number,
  options: RequestOptions,
): Promise<string | null> {
  try {
    const answer = await request(address, {}, page, options);
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of answer.chunks()) {
      bytes += chunk.length;
      if (bytes > mostBytes) return null;
      parts.push(chunk);
    }
    return answer.status === 200 ? Buffer.concat(parts).toString('utf8') : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function checkAddress(at: URL, first: URL, { loopback }: RequestOptions): void {
  const isHere = loopback === true && ['127.0.0.1', 'localhost', '[::1]'].includes(at.hostname);
  if (at.protocol !== 'https:' && !isHere) {
    throw new Refused({
      file: String(first),
      found: String(at),
      expected: 'an address that begins with https',
    });
  }
  if (at.host !== first.host) {
    throw new Refused({
      file: String(first),
      found: `a redirect to ${at.host}`,
      expected: `an address of the publisher, ${first.host}`,
    });
  }
}

/** Aborts when nothing has come for a while; every byte winds it up again. */
class Watch {
  readonly #controller = new AbortController();
  readonly #silence: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(silence: number) {
    this.#silence = silence;
    this.wind();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  wind(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), this.#silence);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

async function ask(
  at: URL,
  headers: Record<string, string>,
  options: RequestOptions,
): Promise<{ response: Response; watch: Watch }> {
  const watch = new Watch(options.silence ?? SILENCE_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, watch.signal]) : watch.signal;
  try {
    const response = await fetch(at, {
      redirect: 'manual',
      signal,
      // Lengths and ranges count the bytes of the file itself.
      headers: { 'accept-encoding': 'identity', 'user-agent': 'coding-ahead', ...headers },
    });
    watch.wind();
    return { response, watch };
  } catch (error) {
    watch.stop();
    throw sentenceFor(error, at, watch, options);
  }
}

async function* chunksOf(
  response: Response,
  at: URL,
  watch: Watch,
  options: RequestOptions,
): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of response.body ?? []) {
      watch.wind();
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw sentenceFor(error, at, watch, options);
  } finally {
    watch.stop();
  }
}

function refusalFor(status: number, at: URL, page: string): Refused {
  const file = String(at);
  if (status === 404 || status === 410) {
    return new NotThere({
      file,
      found: `${status}, no such file`,
      expected: `the file; look on ${page} under which name it stands now, and load it with "import"`,
    });
  }
  if (status === 401 || status === 403) {
    return new Refused({
      file,
      found: `${status}, access refused`,
      expected: `the file; fetch it by hand from ${page} and load it with "import"`,
    });
  }
  return new Refused({
    file,
    found: `status ${status}`,
    expected: 'the file; the publisher has a fault, try again later',
  });
}

/** What Node says in codes, in words. The operator's own stop and bugs pass through. */
function sentenceFor(error: unknown, at: URL, watch: Watch, options: RequestOptions): unknown {
  if (error instanceof Refused || options.signal?.aborted) return error;
  const file = String(at);
  if (watch.signal.aborted) {
    return new Refused({
      file,
      found: 'silence',
      expected: 'data; the next call goes on where this one stopped',
    });
  }
  const codes = codesOf(error);
  if (codes.some((code) => code === 'ENOTFOUND' || code === 'EAI_AGAIN')) {
    return new Refused({
      file,
      found: `no answer for the name ${at.hostname}`,
      expected: 'a connection to the internet',
    });
  }
  if (codes.some((code) => /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))) {
    return new Refused({ file, found: codes.join(' '), expected: 'a certificate that this machine trusts' });
  }
  const found = codes.length > 0 ? `a broken connection (${codes.join(' ')})` : 'a broken connection';
  return new Refused({
    file,
    found,
    expected: `data from ${at.host}; the next call goes on where this one stopped`,
  });
}

/** `fetch` wraps the code of the socket into causes. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let one = error; one instanceof Error && codes.length < 4; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') codes.push(one.code);
  }
  return codes;
}
