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

/** Of UTF-8, where a program put one. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

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
    if (line.length > LONGEST_LINE) throw tooLong(file, number, line);
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
  options: {
    delimiter: string;
    encoding: Encoding;
    quote?: boolean;
    /** Characters of the longest record, where it may be longer than any line of other files. */
    longestRecord?: number;
  },
  onRow: (cells: string[], line: number) => void,
): Promise<void> {
  const longest = options.longestRecord ?? LONGEST_LINE;
  const parser = parse({
    delimiter: options.delimiter,
    // Named, since it would take the first line's for all; some official files mix the two.
    record_delimiter: ['\r\n', '\n'],
    quote: options.quote === false ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longest,
    encoding: options.encoding,
  });
  // What goes wrong is looked at after each write.
  parser.on('error', () => {});
  let line = 1;
  // A record of nothing but delimiters has no size in the parser's own count.
  let sinceRecord = 0;
  const take = (cells: string[]) => {
    onceOnly(file, line, () => onRow(cells, line));
    sinceRecord = 0;
    // The parser's own counter takes a CRLF inside quotes for two lines.
    line += 1 + cells.reduce((breaks, cell) => breaks + countOf(cell, '\n'), 0);
  };
  try {
    await readBytes(file, (bytes) => {
      parser.write(bytes);
      sinceRecord += bytes.length;
      for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) take(cells);
      if (parser.errored) throw parser.errored;
      if (sinceRecord > longest) throw tooLong(file, line, '', longest);
    });
    parser.end();
    for await (const cells of parser) take(cells as string[]);
  } catch (error) {
    throw isCsvError(error) ? csvRefusal(file, error, line, longest) : error;
  } finally {
    parser.destroy();
  }
}

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>, line: number): void;
  text?(text: string, line: number): void;
  close?(name: string, line: number): void;
}

/** XML limits: UTF-8, no DOCTYPE (so no entities of the file's own), depth 64, 64 attributes, 1 MiB between two tags. */
export async function readXml(file: SourceFile, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  // The parser holds an unfinished tag, text or comment back; one that grows past the bound is an attack or a torn file.
  let given = 0;
  let finishedAt = 0;
  const refuse = (found: string, expected: string) =>
    new Refused({ file: file.label, line: parser.line, found, expected });
  const finish = () => {
    finishedAt = given;
  };
  parser.on('error', (error) => {
    throw refuse(error.message, 'well-formed XML');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding))
      throw refuse(`encoding ${encoding}`, 'XML in UTF-8');
  });
  parser.on('doctype', (doctype) => {
    throw refuse(`<!DOCTYPE${doctype}`, 'XML without a DOCTYPE');
  });
  parser.on('attribute', (attribute) => {
    if (++attributes > 64) throw refuse(attribute.name, 'at most 64 attributes on an element');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    finish();
    attributes = 0;
    if (++depth > 64) throw refuse(`<${tag.name}>`, 'at most 64 levels of elements');
    handlers.open?.(tag.name, tag.attributes, parser.line);
  });
  const onText = (text: string) => {
    finish();
    handlers.text?.(text, parser.line);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('comment', finish);
  parser.on('processinginstruction', finish);
  parser.on('closetag', (tag: SaxesTagPlain) => {
    finish();
    depth--;
    handlers.close?.(tag.name, parser.line);
  });
  await readText(file, 'utf8', (text) => {
    given += text.length;
    parser.write(text);
    if (given - finishedAt > LONGEST_LINE) throw refuse(text.slice(0, 60), 'at most 1 MiB between two tags');
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

/** Decoded text in chunks; bytes that are no UTF-8 fall back to U+FFFD. */
async function readText(file: SourceFile, encoding: Encoding, onText: (text: string) => void): Promise<void> {
  const decoder = new StringDecoder(encoding);
  await readBytes(file, (bytes) => onText(decoder.write(bytes)));
  onText(decoder.end());
}

/** The bytes in chunks, the byte order mark dropped. @throws {Refused} at a NUL, which no text of one byte a letter has. */
async function readBytes(file: SourceFile, onBytes: (bytes: Buffer) => void): Promise<void> {
  const stream: Readable = await file.open();
  // Until there is enough of it to see a mark.
  let start: Buffer | null = Buffer.alloc(0);
  let line = 1;
  const give = (bytes: Buffer) => {
    const nul = bytes.indexOf(0);
    line += countOf(nul < 0 ? bytes : bytes.subarray(0, nul), '\n');
    if (nul >= 0) {
      const expected = 'text in UTF-8 or Latin-1 (save UTF-16 as UTF-8)';
      throw new Refused({ file: file.label, line, found: 'a NUL character', expected });
    }
    onBytes(bytes);
  };
  try {
    for await (const chunk of stream) {
      if (start === null) {
        give(chunk as Buffer);
        continue;
      }
      start = Buffer.concat([start, chunk as Buffer]);
      if (start.length < MARK.length) continue;
      give(withoutMark(start));
      start = null;
    }
    if (start !== null) give(withoutMark(start));
  } finally {
    stream.destroy();
  }
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function tooLong(file: SourceFile, line: number, text: string, longest = LONGEST_LINE): Refused {
  return new Refused({
    file: file.label,
    line,
    found: text.slice(0, 60),
    expected: `lines of at most ${longest >> 20} MiB`,
  });
}

function isCsvError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function csvRefusal(
  file: SourceFile,
  error: Error & { code: string },
  line: number,
  longest: number,
): Refused {
  const expected =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? `records of at most ${longest >> 20} MiB`
      : 'rows of delimited text with closed quotes';
  return new Refused({ file: file.label, line, found: error.message, expected });
}

function countOf(text: string | Buffer, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}
