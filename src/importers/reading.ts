// How are official files read? As streams with bounds: lines, CSV rows, XML events, each with its line number.
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { parse } from 'csv-parse';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { DuplicateRow } from '#editions';
import { Refused } from '#kit';
import type { SourceFile } from './importing.ts';

/** Longer than any line of any official file (the widest, the NCCI preamble, has 1.2 kB). */
const LONGEST_LINE = 1 << 20;

type Encoding = 'utf8' | 'latin1';

/** Calls `onLine` for each line without its end mark; lines count from 1. */
export async function readLines(
  file: SourceFile,
  encoding: Encoding,
  onLine: (line: string, number: number) => void,
): Promise<void> {
  let rest = '';
  let number = 0;
  const take = (line: string) => {
    number++;
    onceOnly(file, number, () => onLine(withoutReturn(line), number));
  };
  await readText(file, encoding, (text) => {
    let from = 0;
    let end = text.indexOf('\n');
    if (rest !== '' && end >= 0) {
      const line = rest + text.slice(0, end);
      rest = '';
      take(line);
      from = end + 1;
      end = text.indexOf('\n', from);
    }
    while (end >= 0) {
      take(text.slice(from, end));
      from = end + 1;
      end = text.indexOf('\n', from);
    }
    rest += text.slice(from);
    if (rest.length > LONGEST_LINE) throw tooLong(file, number + 1, rest);
  });
  if (rest !== '') take(rest);
}

/**
 * Calls `onRow` for each record of a delimited file, cells as they stand (untrimmed), with the line it starts on.
 * Quoted cells may hold line breaks. A quote that never closes is refused.
 */
export async function readDelimited(
  file: SourceFile,
  options: { delimiter: string; encoding: Encoding; quote?: boolean },
  onRow: (cells: string[], line: number) => void,
): Promise<void> {
  const parser = parse({
    delimiter: options.delimiter,
    // Named, since it would take the first line's for all; some official files mix the two.
    record_delimiter: ['\r\n', '\n'],
    quote: options.quote === false ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_LINE,
    encoding: null,
    info: true,
  });
  let failure: unknown = null;
  // csv-parse reports the line on which a record ends; the next one starts after it. A CRLF inside quotes it counts as two.
  let startsOn = 1;
  let countedTwice = 0;
  parser.on('readable', () => {
    if (failure) return;
    try {
      for (let item = parser.read(); item !== null; item = parser.read()) {
        const { record, info } = item as { record: (Buffer | string)[]; info: { lines: number } };
        const cells = record.map((cell) =>
          typeof cell === 'string' ? cell : cell.toString(options.encoding),
        );
        onceOnly(file, startsOn, () => onRow(cells, startsOn));
        for (const cell of cells) if (cell.includes('\r\n')) countedTwice += cell.split('\r\n').length - 1;
        startsOn = info.lines - countedTwice + 1;
      }
    } catch (error) {
      failure = error;
      parser.destroy();
    }
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on('end', resolve);
    parser.on('close', resolve);
    parser.on('error', reject);
  });
  finished.catch(() => {});
  try {
    let first = true;
    await readBytes(file, async (chunk) => {
      if (failure) throw failure;
      const bytes = first ? withoutMark(chunk) : chunk;
      first = false;
      if (!parser.write(bytes))
        await new Promise<void>((resolve) => whicheverFirst(parser, ['drain', 'close', 'error'], resolve));
    });
    parser.end();
    await finished;
  } catch (error) {
    throw failure ?? (isCsvError(error) ? csvRefusal(file, error, startsOn) : error);
  } finally {
    parser.destroy();
  }
  if (failure) throw failure;
}

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>, line: number): void;
  text?(text: string, line: number): void;
  close?(name: string, line: number): void;
}

/** XML limits: no DOCTYPE (so no entities of the file's own), depth 64, 64 attributes, 1 MiB of text at a time. */
export async function readXml(file: SourceFile, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  let textLength = 0;
  const refuse = (found: string, expected: string) =>
    new Refused({ file: file.label, line: parser.line, found, expected });
  parser.on('error', (error) => {
    throw refuse(error.message, 'well-formed XML');
  });
  parser.on('doctype', (doctype) => {
    throw refuse(`<!DOCTYPE${doctype}`, 'XML without a DOCTYPE');
  });
  parser.on('attribute', (attribute) => {
    if (++attributes > 64) throw refuse(attribute.name, 'at most 64 attributes on an element');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    attributes = 0;
    textLength = 0;
    if (++depth > 64) throw refuse(`<${tag.name}>`, 'at most 64 levels of elements');
    handlers.open?.(tag.name, tag.attributes, parser.line);
  });
  parser.on('text', (text) => handlers.text?.(text, parser.line));
  parser.on('cdata', (text) => handlers.text?.(text, parser.line));
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth--;
    textLength = 0;
    handlers.close?.(tag.name, parser.line);
  });
  await readText(file, 'utf8', (text) => {
    // saxes holds an unfinished token back; a token that grows past the bound is an attack or a torn file.
    textLength = text.includes('<') ? text.length - text.lastIndexOf('<') : textLength + text.length;
    if (textLength > LONGEST_LINE) throw refuse(text.slice(0, 80), 'at most 1 MiB between two tags');
    parser.write(text);
  });
  parser.close();
}

/** A key that a table holds already is the file's fault, and has a line. */
function onceOnly(file: SourceFile, line: number, take: () => void): void {
  try {
    take();
  } catch (error) {
    if (!(error instanceof DuplicateRow)) throw error;
    throw new Refused({
      file: file.label,
      line,
      found: error.message,
      expected: 'each key once in the file',
    });
  }
}

/** Decoded text in chunks, byte order mark dropped; bytes that are no UTF-8 fall back to U+FFFD. */
async function readText(file: SourceFile, encoding: Encoding, onText: (text: string) => void): Promise<void> {
  const decoder = new StringDecoder(encoding);
  let first = true;
  await readBytes(file, (chunk) => {
    onText(decoder.write(first ? withoutMark(chunk) : chunk));
    first = false;
  });
  onText(decoder.end());
}

async function readBytes(file: SourceFile, onChunk: (chunk: Buffer) => void | Promise<void>): Promise<void> {
  const stream: Readable = await file.open();
  try {
    for await (const chunk of stream) await onChunk(chunk as Buffer);
  } finally {
    stream.destroy();
  }
}

function withoutMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function tooLong(file: SourceFile, line: number, text: string): Refused {
  return new Refused({
    file: file.label,
    line,
    found: text.slice(0, 60),
    expected: 'lines of at most 1 MiB',
  });
}

function isCsvError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function csvRefusal(file: SourceFile, error: Error & { code: string }, line: number): Refused {
  const expected =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? 'records of at most 1 MiB'
      : 'rows of delimited text with closed quotes';
  return new Refused({ file: file.label, line, found: error.message, expected });
}

function whicheverFirst(emitter: NodeJS.EventEmitter, events: string[], done: () => void): void {
  const once = () => {
    for (const event of events) emitter.off(event, once);
    done();
  };
  for (const event of events) emitter.on(event, once);
}
