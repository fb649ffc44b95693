// Lines, cells and events are the same however a file falls into chunks; what is hostile is refused soon and without being held.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Refusal, Refused } from '#kit';
import { seed } from '../../test/edition.ts';
import type { SourceFile } from './importing.ts';
import { readDelimited, readLines, readXml } from './reading.ts';

const SEED = seed('reading');

function fileOf(chunks: Iterable<Buffer | string>): SourceFile {
  return {
    label: 'release.zip › list.txt',
    name: 'list.txt',
    bytes: 0,
    container: 'release.zip',
    open: async () => Readable.from(map(chunks), { objectMode: false }),
  };
}

function* map(chunks: Iterable<Buffer | string>): Generator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

/** The bytes in pieces, cut at the given places. */
function cut(bytes: Buffer, places: number[]): Buffer[] {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...at]
    .map((from, n) => bytes.subarray(from, at[n] ?? bytes.length))
    .filter((piece) => piece.length > 0);
}

async function linesOf(
  chunks: Iterable<Buffer | string>,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  await readLines(fileOf(chunks), encoding, (line, number) => lines.push([number, line]));
  return lines;
}

async function rowsOf(
  chunks: Iterable<Buffer | string>,
  delimiter = ',',
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<[number, string[]][]> {
  const rows: [number, string[]][] = [];
  await readDelimited(fileOf(chunks), { delimiter, encoding }, (cells, line) => rows.push([line, cells]));
  return rows;
}

async function eventsOf(chunks: Iterable<Buffer | string>): Promise<string[]> {
  const events: string[] = [];
  await readXml(fileOf(chunks), {
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify(attributes)}`),
    text: (text) => events.push(text),
    close: (name) => events.push(`</${name}`),
  });
  return events;
}

async function refusal(reading: Promise<unknown>): Promise<Refusal> {
  const started = performance.now();
  try {
    await reading;
  } catch (error) {
    assert.ok(error instanceof Refused, (error as Error).stack);
    assert.ok(performance.now() - started < 1000, 'within a second');
    return error.refusal;
  }
  throw new assert.AssertionError({ message: 'it was not refused' });
}

const places = fc.array(fc.nat(), { maxLength: 12 });
const mark = fc.constantFrom('', '\ufeff');

test('any chunking of a file gives the same lines, with LF or CRLF, with or without a last line end or a mark', async () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '名', '😀', ' ', '\t', '"', '\r', 'x'),
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(word, fc.constantFrom('\n', '\r\n')), { maxLength: 12 }),
      word,
      mark,
      places,
      async (lines, last, bom, where) => {
        const text = lines.map(([words, end]) => words + end).join('') + last;
        const wanted = text.split('\n').map((line) => line.replace(/\r$/, ''));
        if (wanted.at(-1) === '' && !text.endsWith('\r')) wanted.pop();
        const bytes = Buffer.from(bom + text);
        assert.deepEqual(
          await linesOf(cut(bytes, where)),
          wanted.map((line, n) => [n + 1, line]),
        );
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});

test('a file byte by byte gives the same lines as in one piece', async () => {
  const text = '\ufeffZ87.001\r\nMénière’s disease\n\n😀';
  assert.deepEqual(
    await linesOf(
      cut(
        Buffer.from(text),
        Array.from({ length: 99 }, (_, n) => n),
      ),
    ),
    [
      [1, 'Z87.001'],
      [2, 'Ménière’s disease'],
      [3, ''],
      [4, '😀'],
    ],
  );
  assert.deepEqual(await linesOf([]), []);
  assert.deepEqual(await linesOf(['\n']), [[1, '']]);
});

test('latin-1 keeps every byte; bytes that are no UTF-8 become the replacement character and break no line', async () => {
  const bytes = Buffer.from([0x4d, 0xe9, 0x0a, 0xed, 0xa0, 0x80, 0x0a, 0xc3]);
  assert.deepEqual(await linesOf([bytes], 'latin1'), [
    [1, 'Mé'],
    [2, '\u00ed\u00a0\u0080'],
    [3, 'Ã'],
  ]);
  const lines = (await linesOf(cut(bytes, [1, 4, 5]))).map(([, line]) => line);
  assert.equal(lines.length, 3);
  assert.match(lines[0] ?? '', /^M\ufffd$/);
  assert.match(lines[1] ?? '', /^\ufffd+$/);
  assert.match(lines[2] ?? '', /^\ufffd$/);
});

test('a file in UTF-16, or with a NUL in it, is refused and the remedy said', async () => {
  const utf16 = Buffer.from('\ufeffA0001\twords\r\n', 'utf16le');
  for (const read of [linesOf, rowsOf, eventsOf]) {
    const { expected, found } = await refusal(read([utf16]));
    assert.match(`${found}: ${expected}`, /a NUL character: .*save UTF-16 as UTF-8/);
  }
  assert.equal((await refusal(linesOf(['A0001\n', 'A00\0', '2\n']))).line, 2);
});

/** What such a generator yields adds up to 100 MB; it tells how much was taken from it. */
function endless(first: string, piece: string, last = ''): { chunks: Iterable<string>; taken: () => number } {
  let taken = 0;
  const block = piece.repeat(Math.ceil(65_536 / piece.length));
  function* chunks() {
    yield first;
    for (; taken < 100_000_000; taken += block.length) yield block;
    yield last;
  }
  return { chunks: chunks(), taken: () => taken };
}

const LONG: [string, (chunks: Iterable<string>) => Promise<unknown>, [string, string, string?], RegExp][] = [
  ['a line', linesOf, ['first\n', 'x'], /lines of at most 1 MiB/],
  ['a cell', rowsOf, ['a,b\n', 'x'], /at most 1 MiB/],
  ['a quoted cell', rowsOf, ['a,b\n"', 'x'], /at most 1 MiB/],
  ['a quoted cell of short lines', rowsOf, ['a,b\n"', 'x\n'], /at most 1 MiB/],
  ['a row of empty cells', rowsOf, ['a,b\n', ','], /at most 1 MiB/],
  ['a row of short cells', rowsOf, ['a,b\n', 'x,'], /at most 1 MiB/],
  ['a text', eventsOf, ['<a>', 'x', '</a>'], /at most 1 MiB between two tags/],
  ['a text of entities', eventsOf, ['<a>', '&amp;', '</a>'], /at most 1 MiB between two tags/],
  ['a comment', eventsOf, ['<a><!--', ' < x', '--></a>'], /at most 1 MiB between two tags/],
  ['a CDATA section', eventsOf, ['<a><![CDATA[', ' < > ', ']]></a>'], /at most 1 MiB between two tags/],
  ['an instruction', eventsOf, ['<a><?x ', ' < ', '?></a>'], /at most 1 MiB between two tags/],
  ['an attribute', eventsOf, ['<a b="', 'x', '"/>'], /at most 1 MiB between two tags/],
  ['a name', eventsOf, ['<a', 'x', '/>'], /at most 1 MiB between two tags/],
  ['blanks inside a tag', eventsOf, ['<a ', ' ', '/>'], /at most 1 MiB between two tags/],
  ['a DOCTYPE', eventsOf, ['<!DOCTYPE a [', ' ', ']><a/>'], /at most 1 MiB between two tags/],
  ['blanks before anything', eventsOf, ['', ' ', '<a/>'], /at most 1 MiB between two tags/],
];
for (const [what, read, pieces, pattern] of LONG) {
  test(`${what} of 100 MB is refused after a little more than one, and not held`, async () => {
    const { chunks, taken } = endless(...pieces);
    const { expected } = await refusal(read(chunks));
    assert.match(expected, pattern);
    assert.ok(taken() < 2 ** 21, `${taken()} bytes were taken`);
  });
}

test('a line of 1 MiB is read and one of a byte more refused, whether it comes whole or in pieces', async () => {
  const most = 'x'.repeat(2 ** 20);
  assert.equal((await linesOf([most, '\nnext']))[0]?.[1].length, 2 ** 20);
  for (const chunks of [[`${most}x\nnext`], [most, 'x\nnext'], [`${most}x`], ['a\n', most, 'x', '\n']]) {
    assert.match((await refusal(linesOf(chunks))).expected, /lines of at most 1 MiB/);
  }
});

test('rows are those of a parser that has the whole text, each with the line that it starts on, however it is cut', async () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '0'), maxLength: 6 }),
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\t', 'é'), maxLength: 6 }),
  );
  const end = fc.constantFrom('\n', '\r\n');
  const table = fc.array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), end), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.boolean(),
      mark,
      places,
      fc.constantFrom(',', '\t'),
      async (rows, last, bom, where, delimiter) => {
        const quoted = (text: string) => (/[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        let text = '';
        const wanted: [number, string[]][] = [];
        for (const [cells, lineEnd] of rows) {
          // Text in the official layout: what stands in a cell comes back from it.
          wanted.push([text.split('\n').length, cells]);
          text += cells.map(quoted).join(delimiter) + lineEnd;
        }
        // Without the last line end; an empty last row is then no row.
        if (last) text = text.replace(/\r?\n$/, '');
        if (last && wanted.at(-1)?.[1].every((one) => one === '') && wanted.at(-1)?.[1].length === 1)
          wanted.pop();
        const found = await rowsOf(cut(Buffer.from(bom + text), where), delimiter);
        assert.deepEqual(found, wanted);
        const whole: string[][] = parse(text, {
          delimiter,
          record_delimiter: ['\r\n', '\n'],
          relax_column_count: true,
          relax_quotes: true,
        });
        assert.deepEqual(
          found.map(([, cells]) => cells),
          whole,
        );
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});

test('whatever text comes, rows are those of a parser that has it whole, and both refuse the same', async () => {
  const unit = fc.constantFrom('a', '"', '""', ',', '\n', '\r\n', '\r', ' ', 'é');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 30 }), places, async (text, where) => {
      let whole: string[][] | null = null;
      try {
        whole = parse(text, {
          record_delimiter: ['\r\n', '\n'],
          relax_column_count: true,
          relax_quotes: true,
        });
      } catch {
        // An open quote.
      }
      const chunks = cut(Buffer.from(text), where);
      if (whole === null) assert.match((await refusal(rowsOf(chunks))).expected, /closed quotes/);
      else
        assert.deepEqual(
          (await rowsOf(chunks)).map(([, cells]) => cells),
          whole,
        );
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('many more rows than fit into one buffer arrive in order, and what the reader refuses is refused with its line', async () => {
  const text = Array.from({ length: 50_000 }, (_, n) => `${n},"row\n${n}"\n`).join('');
  const rows = await rowsOf(
    cut(
      Buffer.from(text),
      Array.from({ length: 200 }, (_, n) => n * 4099),
    ),
  );
  assert.equal(rows.length, 50_000);
  assert.deepEqual(rows[49_999], [99_999, ['49999', 'row\n49999']]);
  let seen = 0;
  const stopped = readDelimited(fileOf([text]), { delimiter: ',', encoding: 'utf8' }, (cells, line) => {
    seen++;
    if (cells[0] === '700') throw new Refused({ file: 'list.txt', line, expected: 'no row 700' });
  });
  assert.equal((await refusal(stopped)).line, 1401);
  assert.equal(seen, 701, 'and no row after it is read');
});

test('a quote that never closes is refused with the line on which its row begins', async () => {
  const found = await refusal(rowsOf(['code,words\nA0001,"fine"\nA0002,"open\nA0003,x\n']));
  assert.equal(found.line, 3);
  assert.match(found.expected, /closed quotes/);
});

test('an unquoted file takes quotes as letters', async () => {
  const rows: string[][] = [];
  await readDelimited(
    fileOf(['a\t"b\n"c\td"\n']),
    { delimiter: '\t', encoding: 'latin1', quote: false },
    (cells) => rows.push(cells),
  );
  assert.deepEqual(rows, [
    ['a', '"b'],
    ['"c', 'd"'],
  ]);
});

test('latin-1 cells keep every letter', async () => {
  assert.deepEqual(await rowsOf([Buffer.from('caf\u00e9,"\u00a7\u00ff"\n', 'latin1')], ',', 'latin1'), [
    [1, ['café', '§ÿ']],
  ]);
});

test('a file that breaks while it is read fails as it broke, and its stream is closed', async () => {
  for (const read of [
    readLines,
    (file: SourceFile) => readDelimited(file, { delimiter: ',', encoding: 'utf8' }, () => {}),
    (file: SourceFile) => readXml(file, {}),
  ]) {
    let stream: Readable | null = null;
    const file: SourceFile = {
      ...fileOf([]),
      open: async () => {
        stream = Readable.from(
          (function* () {
            yield Buffer.from('<a>text\n');
            throw new Error('the disk is gone');
          })(),
        );
        return stream;
      },
    };
    await assert.rejects(
      read(file, 'utf8', () => {}),
      /the disk is gone/,
    );
    assert.equal((stream as Readable | null)?.destroyed, true);
  }
});

test('any chunking of XML gives the same events', async () => {
  const text =
    '\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<a x="1 &lt; 2">é&amp;<b>😀</b><!-- c --><![CDATA[<d>]]>&#x41;<e/>\n</a>\n';
  const whole = (await eventsOf([text])).join('');
  assert.match(whole, /^\s*<a \{"x":"1 < 2"\}é&<b \{\}😀<\/b<d>A<e \{\}<\/e\n<\/a\s*$/);
  await fc.assert(
    fc.asyncProperty(places, async (where) => {
      assert.equal((await eventsOf(cut(Buffer.from(text), where))).join(''), whole);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const BAD_XML: [string, () => Iterable<string | Buffer>, RegExp][] = [
  [
    'a billion laughs',
    () => [`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><x>&l10;</x>`],
    /without a DOCTYPE/,
  ],
  [
    'a quadratic blow-up',
    () => [`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]><x>${'&a;'.repeat(50_000)}</x>`],
    /without a DOCTYPE/,
  ],
  [
    'an external entity',
    () => ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
    /without a DOCTYPE/,
  ],
  ['an external DTD', () => ['<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><x/>'], /without a DOCTYPE/],
  [
    'a parameter entity',
    () => ['<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/p"> %p;]><x/>'],
    /without a DOCTYPE/,
  ],
  ['a plain DOCTYPE', () => ['<!DOCTYPE html><html></html>'], /without a DOCTYPE/],
  ['an entity that nobody declared', () => ['<x>&nbsp;</x>'], /well-formed/],
  ['200,000 levels', () => ['<a>'.repeat(200_000)], /at most 64 levels/],
  [
    '200,000 attributes',
    () => [`<a ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
    /at most 64 attributes/,
  ],
  ['an attribute twice', () => ['<a b="1" b="2"/>'], /well-formed/],
  ['the end missing', () => ['<a><b>text</b>'], /well-formed/],
  ['torn inside a tag', () => ['<a><b', ''], /well-formed/],
  ['torn inside a comment', () => ['<a><!-- x'], /well-formed/],
  ['torn inside CDATA', () => ['<a><![CDATA[ x'], /well-formed/],
  ['closed in the wrong order', () => ['<a><b></a></b>'], /well-formed/],
  ['two roots', () => ['<a/><b/>'], /well-formed/],
  ['text after the root', () => ['<a/>words'], /well-formed/],
  ['nothing', () => [], /well-formed/],
  ['blanks only', () => [' \n '], /well-formed/],
  ['rubbish', () => ['PK\u0003\u0004 no xml at all <<<>>>'], /well-formed/],
  ['a control character', () => ['<a>\u0001</a>'], /well-formed/],
  ['a NUL', () => ['<a>\0</a>'], /UTF-8/],
  ['a NUL by reference', () => ['<a>&#0;</a>'], /well-formed/],
  ['a lone surrogate by reference', () => ['<a>&#xD800;</a>'], /well-formed/],
  ['a reference beyond all letters', () => ['<a>&#x110000;</a>'], /well-formed/],
  [
    'another encoding',
    () => [Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>', 'latin1')],
    /XML in UTF-8/,
  ],
  ['UTF-16', () => [Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><a/>', 'utf16le')], /UTF-8/],
  ['UTF-7', () => ['<?xml version="1.0" encoding="UTF-7"?><a>+ADw-script+AD4-</a>'], /XML in UTF-8/],
];
for (const [what, chunks, pattern] of BAD_XML) {
  test(`XML is refused: ${what}`, async () => {
    const found = await refusal(eventsOf(chunks()));
    assert.match(found.expected, pattern);
    assert.equal(found.file, 'release.zip › list.txt');
  });
}

test('64 levels, 64 attributes and many long texts are read', async () => {
  const deep = await eventsOf([`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`]);
  assert.equal(deep.length, 128);
  await eventsOf([`<a ${Array.from({ length: 64 }, (_, n) => `a${n}=""`).join(' ')}/>`]);
  const long = `<b>${'x'.repeat(900_000)}</b>`;
  assert.equal(
    (await eventsOf(cut(Buffer.from(`<a>${long.repeat(5)}</a>`), [65_536, 1_000_000, 2_000_000]))).length,
    17,
  );
});

test('no address in XML is fetched, and no file beside it is opened', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.dtd`;
  for (const text of [
    `<!DOCTYPE x SYSTEM "${address}"><x/>`,
    `<!DOCTYPE x [<!ENTITY e SYSTEM "${address}">]><x>&e;</x>`,
    `<!DOCTYPE x [<!ENTITY % p SYSTEM "${address}">%p;]><x/>`,
  ]) {
    await refusal(eventsOf([text]));
  }
  const read = await eventsOf([
    `<x xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="${address}"><?xml-stylesheet href="${address}"?><xi:include href="${address}"/></x>`,
  ]);
  assert.equal(read.length, 4);
  await new Promise((resolve) => setTimeout(resolve, 50));
  server.close();
  assert.equal(asked, 0);
  // The readers are given a stream; neither they nor their parsers know how to open anything.
  const source = readFileSync(new URL('./reading.ts', import.meta.url), 'utf8');
  assert.doesNotMatch(source, /node:(fs|http|https|net)|fetch\(/);
});
