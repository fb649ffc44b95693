// Downloads from a publisher on this machine, who can break off, change his file, lie and wander off.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test, { after, type TestContext } from 'node:test';
import { Refused } from '#kit';
import { DOWNLOADS, type Download, type DownloadOptions, download } from './downloads.ts';

const TODAY = '2026-11-24';
const NAME = 'october-2026-invented.zip';

/** Bytes that begin as a zip does. */
function zipBytes(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length, seed);
  bytes.write('PK\u0003\u0004', 'latin1');
  return bytes;
}

const WHOLE = zipBytes(300_000, 1);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface Publisher {
  base: string;
  /** Path and Range of what was asked, in order. */
  asked: string[];
}

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

async function publisher(paths: Record<string, Handler>): Promise<Publisher> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.replace(/\?.*$/, '') ?? '';
    asked.push(`${path}${request.headers.range ? ` ${request.headers.range}` : ''}`);
    const handler = paths[path];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** Sends a file as a good server does: ranges, validators, lengths. `stopAfter` breaks the connection off. */
function serve(
  bytes: Buffer,
  options: {
    etag?: string;
    lastModified?: string;
    stopAfter?: number;
    headers?: Record<string, string>;
  } = {},
): Handler {
  return (request, response) => {
    const { etag, lastModified } = options;
    const validator = etag ?? lastModified;
    const head: Record<string, string | number> = { 'content-type': 'application/zip', ...options.headers };
    if (etag) head.etag = etag;
    if (lastModified) head['last-modified'] = lastModified;
    if (
      validator &&
      (request.headers['if-none-match'] === etag || request.headers['if-modified-since'] === lastModified) &&
      (request.headers['if-none-match'] ?? request.headers['if-modified-since'])
    ) {
      response.writeHead(304, head).end();
      return;
    }
    const from =
      request.headers['if-range'] === validator
        ? Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
        : 0;
    const body = bytes.subarray(from);
    if (from > 0) head['content-range'] = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(from > 0 ? 206 : 200, { ...head, 'content-length': body.length });
    if (options.stopAfter === undefined) response.end(body);
    else response.write(body.subarray(0, options.stopAfter), () => setTimeout(() => response.destroy(), 30));
  };
}

function entryAt(base: string, changes: Partial<Download> = {}): Download {
  return {
    source: 'invented',
    title: 'Invented file',
    page: `${base}/page`,
    naming: 'by quarter',
    url: () => `${base}/files/zip/${NAME}`,
    stem: () => 'october-2026-invented',
    listing: () => `${base}/page`,
    licence: null,
    sha256: null,
    ...changes,
  };
}

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-downloads-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function fetchTo(folder: string, entry: Download, changes: Partial<DownloadOptions> = {}): Promise<string> {
  return download(entry, { folder, accepted: false, today: TODAY, loopback: true, ...changes });
}

async function refusal(promise: Promise<string>): Promise<string> {
  const error = await promise.then(
    (path) => assert.fail(`${path} was taken`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Refused, String(error));
  return error.message;
}

const FILE = `/files/zip/${NAME}`;

test('a whole file arrives under its name, with progress to its end', async (t) => {
  const { base, asked } = await publisher({ [FILE]: serve(WHOLE, { etag: '"one"' }) });
  const folder = folderFor(t);
  const seen: number[] = [];
  const path = await fetchTo(folder, entryAt(base), {
    onProgress: ({ bytes, total }) => seen.push(bytes, total ?? -1),
  });
  assert.equal(path, join(folder, NAME));
  assert.ok(readFileSync(path).equals(WHOLE));
  assert.deepEqual(seen.slice(-2), [WHOLE.length, WHOLE.length]);
  assert.ok(!existsSync(`${path}.part`));

  await fetchTo(folder, entryAt(base));
  assert.equal(asked.filter((one) => one === FILE).length, 2);
  assert.ok(readFileSync(path).equals(WHOLE), 'unchanged at the publisher, so kept');
});

test('nothing is fetched before the licence is accepted', async (t) => {
  const { base, asked } = await publisher({ [FILE]: serve(WHOLE) });
  const entry = entryAt(base, { licence: 'terms' });
  assert.match(await refusal(fetchTo(folderFor(t), entry)), /a licence that has not been accepted/);
  assert.deepEqual(asked, []);
  await fetchTo(folderFor(t), entry, { accepted: true });
});

test('an interrupted file is resumed where it stopped', async (t) => {
  for (const validator of [{ etag: '"one"' }, { lastModified: 'Wed, 01 Jul 2026 00:00:00 GMT' }]) {
    let times = 0;
    const { base, asked } = await publisher({
      [FILE]: (request, response) =>
        serve(WHOLE, { ...validator, ...(times++ === 0 ? { stopAfter: 100_000 } : {}) })(request, response),
    });
    const folder = folderFor(t);
    assert.match(await refusal(fetchTo(folder, entryAt(base))), /goes on where this one stopped/);
    assert.deepEqual(
      readdirSync(folder).sort(),
      [`${NAME}.part`, `${NAME}.part.origin`],
      'no file has the final name',
    );
    const path = await fetchTo(folder, entryAt(base));
    assert.ok(readFileSync(path).equals(WHOLE));
    assert.match(asked[1] ?? '', / bytes=[1-9]\d*-$/);
  }
});

test('a file that changed in between, or a server without ranges, starts again', async (t) => {
  const young = zipBytes(250_000, 2);
  const cases: [string, Handler][] = [
    ['changed', serve(young, { etag: '"two"' })],
    [
      'no ranges',
      (_request, response) => response.writeHead(200, { 'content-length': young.length }).end(young),
    ],
    [
      'a range that is not the one asked for',
      (request, response) => {
        if (!request.headers.range) response.writeHead(200, { 'content-length': young.length }).end(young);
        else
          response
            .writeHead(206, { 'content-range': `bytes 5-${young.length - 1}/${young.length}` })
            .end(young.subarray(5));
      },
    ],
    [
      '416',
      (request, response) => {
        if (!request.headers.range) response.writeHead(200, { 'content-length': young.length }).end(young);
        else response.writeHead(416).end();
      },
    ],
  ];
  for (const [what, second] of cases) {
    let times = 0;
    const first = serve(WHOLE, { etag: '"one"', stopAfter: 100_000 });
    const { base } = await publisher({
      [FILE]: (request, response) => (times++ === 0 ? first : second)(request, response),
    });
    const folder = folderFor(t);
    await refusal(fetchTo(folder, entryAt(base)));
    assert.ok(readFileSync(await fetchTo(folder, entryAt(base))).equals(young), what);
  }
});

test('a part without a strong validator is not trusted', async (t) => {
  let times = 0;
  const { base, asked } = await publisher({
    [FILE]: (request, response) =>
      serve(WHOLE, { etag: 'W/"weak"', ...(times++ === 0 ? { stopAfter: 100_000 } : {}) })(request, response),
  });
  const folder = folderFor(t);
  await refusal(fetchTo(folder, entryAt(base)));
  assert.ok(readFileSync(await fetchTo(folder, entryAt(base))).equals(WHOLE));
  assert.deepEqual(asked.slice(0, 2), [FILE, FILE]);
});

test('the operator can stop it, and go on later', async (t) => {
  const { base, asked } = await publisher({ [FILE]: serve(WHOLE, { etag: '"one"' }) });
  const folder = folderFor(t);
  const stop = new AbortController();
  await assert.rejects(
    fetchTo(folder, entryAt(base), { signal: stop.signal, onProgress: () => stop.abort() }),
    /abort/i,
  );
  assert.ok(readFileSync(await fetchTo(folder, entryAt(base))).equals(WHOLE));
  assert.match(asked[1] ?? '', /bytes=\d+-$/);
});

test('a wrong checksum throws the file away, wherever the right one is stated', async (t) => {
  const wrong = createHash('sha256').update('other').digest();
  const stated: Record<
    string,
    { paths?: Record<string, Handler>; headers?: Record<string, string>; entry?: Partial<Download> }
  > = {
    'in the table': { entry: { sha256: wrong.toString('hex') } },
    'in the header': { headers: { 'repr-digest': `sha-256=:${wrong.toString('base64')}:` } },
    'in the older header': { headers: { digest: `SHA-256=${wrong.toString('base64')}` } },
    'beside it': {
      paths: {
        [`${FILE}.sha256`]: (_request, response) => response.end(`${wrong.toString('hex')}  ${NAME}\n`),
      },
    },
  };
  for (const [where, { paths, headers, entry }] of Object.entries(stated)) {
    const { base } = await publisher({
      [FILE]: serve(WHOLE, { etag: '"one"', headers: headers ?? {} }),
      ...paths,
    });
    const folder = folderFor(t);
    assert.match(await refusal(fetchTo(folder, entryAt(base, entry))), /as its publisher states/, where);
    assert.deepEqual(readdirSync(folder), [], where);
  }
  const right = createHash('sha256').update(WHOLE).digest('hex');
  const { base } = await publisher({
    [FILE]: serve(WHOLE),
    [`${FILE}.sha256`]: (_request, response) => response.end(right),
  });
  await fetchTo(folderFor(t), entryAt(base));
});

test('a file over the bound is refused, whether its length is told or not', async (t) => {
  const told = await publisher({ [FILE]: serve(WHOLE) });
  const untold = await publisher({ [FILE]: (_request, response) => response.writeHead(200).end(WHOLE) });
  for (const { base } of [told, untold]) {
    const folder = folderFor(t);
    assert.match(
      await refusal(fetchTo(folder, entryAt(base), { mostBytes: 200_000 })),
      /a zip of at most 200000 bytes/,
    );
    assert.deepEqual(readdirSync(folder), []);
  }
});

test('redirects lead only to the publisher himself, five at most', async (t) => {
  const other = await publisher({ [FILE]: serve(WHOLE) });
  const to =
    (location: string): Handler =>
    (_request, response) =>
      response.writeHead(302, { location }).end();
  const { base } = await publisher({
    '/inside': to(FILE),
    [FILE]: serve(WHOLE),
    '/outside': to(`${other.base}${FILE}`),
    '/plain': to('http://example.invalid/file.zip'),
    '/round': to('/round'),
  });
  const from = (path: string) => fetchTo(folderFor(t), entryAt(base, { url: () => `${base}${path}` }));
  assert.ok(readFileSync(await from('/inside')).equals(WHOLE));
  assert.match(
    await refusal(from('/outside')),
    /a redirect to 127\.0\.0\.1:\d+.*an address of the publisher/,
  );
  assert.match(await refusal(from('/plain')), /an address that begins with https/);
  assert.match(await refusal(from('/round')), /more than 5 redirects/);
  assert.deepEqual(other.asked, []);
});

test('plain http is refused outside of tests', async (t) => {
  const { base, asked } = await publisher({ [FILE]: serve(WHOLE) });
  assert.match(await refusal(fetchTo(folderFor(t), entryAt(base), { loopback: false })), /begins with https/);
  assert.deepEqual(asked, []);
});

test('what is missing, forbidden, broken or silent is said in a sentence that helps', async (t) => {
  const status =
    (code: number): Handler =>
    (_request, response) =>
      response.writeHead(code).end();
  const { base } = await publisher({
    '/403': status(403),
    '/503': status(503),
    '/page.zip': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Accept the licence'),
    '/rubbish.zip': (_request, response) => response.end('this is no zip'),
    '/silent': () => {},
  });
  const at = (path: string, changes: Partial<DownloadOptions> = {}) =>
    refusal(fetchTo(folderFor(t), entryAt(base, { url: () => `${base}${path}` }), changes));
  assert.match(await at('/gone.zip'), /404, no such file.*look on .*\/page under which name it stands now/);
  assert.match(await at('/403'), /403, access refused.*fetch it by hand from/);
  assert.match(await at('/503'), /status 503.*try again later/);
  assert.match(await at('/page.zip'), /found "a web page", expected a zip/);
  assert.match(await at('/rubbish.zip'), /found "a web page", expected a zip/);
  assert.match(await at('/silent', { silence: 100 }), /found "silence"/);
  const closed = await publisher({});
  servers.at(-1)?.close();
  const down = entryAt(closed.base);
  assert.match(await refusal(fetchTo(folderFor(t), down)), /a broken connection \(ECONNREFUSED\)/);
});

test('a file that CMS has renamed is found on its page by the beginning of its name', async (t) => {
  const renamed = '/files/zip/october-2026-invented-updated-09/28/2026.zip';
  const { base, asked } = await publisher({
    '/page': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<a href="/files/zip/july-2026-invented.zip">July</a> <a href="/license/ama?file=${renamed}">October</a>`,
        ),
    [renamed]: serve(WHOLE),
  });
  const path = await fetchTo(folderFor(t), entryAt(base));
  assert.equal(basename(path), 'october-2026-invented-updated-09-28-2026.zip');
  assert.ok(readFileSync(path).equals(WHOLE));
  assert.deepEqual(asked.slice(0, 3), [FILE, '/page', renamed]);
});

test('the table leads to https addresses of CMS and the CDC, release by release', () => {
  const on = (source: string, today: string) =>
    DOWNLOADS.filter((entry) => entry.source === source).map((entry) =>
      basename(new URL(entry.url(today)).pathname),
    );
  for (const entry of DOWNLOADS) {
    for (const address of [entry.page, entry.url(TODAY), entry.listing(TODAY)]) {
      const { protocol, hostname } = new URL(address);
      assert.equal(protocol, 'https:');
      assert.match(hostname, /^(www\.cms\.gov|www\.cdc\.gov|ftp\.cdc\.gov)$/);
    }
    assert.ok(entry.licence === null || /cms\.gov\/license\/ama/.test(entry.licence));
    assert.ok(basename(new URL(entry.url(TODAY)).pathname).startsWith(entry.stem(TODAY)), entry.title);
  }
  // Names as CMS published them.
  assert.deepEqual(on('icd-10-cm', TODAY), ['2027-code-descriptions-tabular-order.zip']);
  assert.deepEqual(on('icd-10-cm', '2026-09-30'), ['april-1-2026-code-descriptions-tabular-order.zip']);
  assert.deepEqual(on('icd-10-cm', '2026-02-01'), ['2026-code-descriptions-tabular-order.zip']);
  assert.deepEqual(on('icd-10-pcs', TODAY), ['2027-icd-10-pcs-order-file-long-abbreviated-titles.zip']);
  assert.deepEqual(on('hcpcs', TODAY), ['october-2026-alpha-numeric-hcpcs-file.zip']);
  assert.deepEqual(on('hcpcs', '2024-09-30'), ['july-2024-alpha-numeric-hcpcs-file.zip']);
  assert.equal(
    on('ncci-ptp-practitioner', TODAY)[3],
    'medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f4.zip',
  );
  assert.equal(
    on('ncci-ptp-practitioner', '2025-12-01')[0],
    'medicare-ncci-2025q4-practitioner-ptp-edits-ccipra-v313r0-f1.zip',
  );
  assert.equal(
    on('ncci-ptp-hospital', '2026-05-01')[0],
    'medicare-ncci-2026q2-hospital-ptp-edits-ccioph-v321r0-f1.zip',
  );
  assert.deepEqual(on('mue-hospital', TODAY), [
    'medicare-ncci-2026-q4-facility-outpatient-hospital-services-mue-table.zip',
  ]);
  assert.deepEqual(on('aoc', '2025-10-01'), ['add-code-edits-medicare-effective-10012025.zip']);
  assert.deepEqual(on('mpfs', '2025-12-31'), ['rvu25d.zip']);
  assert.deepEqual(on('opps-addendum-b', '2023-01-01'), ['january-2023-opps-addendum-b.zip']);
  assert.deepEqual(on('asc', '2026-01-15'), ['january-2026-asc-addenda.zip']);
  assert.deepEqual(on('asp', TODAY), [
    'october-2026-medicare-part-b-payment-limit-files-final.zip',
    'october-2026-ndc-hcpcs-crosswalk-final.zip',
  ]);
});
