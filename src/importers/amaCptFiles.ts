// How are the AMA's descriptor files laid out? Encoding, licence header, the four descriptor layouts; the authority is
// the AMA's own read-me files. Nothing that these readers say of a bad line may quote its words: refusals are logged.
import { isUtf8 } from 'node:buffer';
import { isCpt } from '#catalog';
import { Refused } from '#kit';
import type { SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

export interface Line {
  text: string;
  /** From 1, in the file. */
  number: number;
}

/** UTF-8, and where the bytes are none, Windows-1252. */
export async function readDecoded(file: SourceFile): Promise<Line[]> {
  const raw: string[] = [];
  await readLines(file, 'latin1', (line) => raw.push(line));
  const bytes = Buffer.from(raw.join('\n'), 'latin1');
  const text = isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes);
  return text.split('\n').map((line, n) => ({ text: line, number: n + 1 }));
}

/** The licence header and the data after the last blank line; blank lines at the end of the file do not count. */
export function splitHeader(file: SourceFile, lines: Line[]): { header: string; data: Line[] } {
  const data = lines.slice(0, lines.findLastIndex((line) => line.text.trim() !== '') + 1);
  const blank = data.findLastIndex((line) => line.text.trim() === '');
  if (blank < 0) {
    throw new Refused({
      file: file.label,
      line: 1,
      expected: 'a licence header, a blank line, then the data',
    });
  }
  const header = data.slice(0, blank).map((line) => line.text);
  return { header: header.join('\n'), data: data.slice(blank + 1) };
}

export type DescriptorLayout = 'long' | 'long in lines' | 'medium' | 'short';

/** `LONGULT`, `LONGUT`: code TAB text. `LONGULF`, `LONGUF`: lines in sequence. `MEDU`, `SHORTU`: fixed width. */
export function layoutOf(name: string, data: readonly string[]): DescriptorLayout | null {
  if (/^LONGUL?T/i.test(name)) return 'long';
  if (/^LONGUL?F/i.test(name)) return 'long in lines';
  if (/^MEDU/i.test(name)) return 'medium';
  if (/^SHORTU/i.test(name)) return 'short';
  if (data.length === 0) return null;
  if (data.every((line) => /^\d{4}[0-9A-Z]\t[^\t]*[A-Za-z]{3}[^\t]*$/.test(line))) return 'long';
  if (data.every((line) => /^\d{4}[0-9A-Z]\d\d .*[A-Za-z]/.test(line))) return 'long in lines';
  const widest = Math.max(...data.map((line) => line.trimEnd().length));
  if (widest > 54 || !data.every((line) => /^\d{4}[0-9A-Z] \S.*[A-Za-z]{3}/.test(line))) return null;
  return widest > 34 ? 'medium' : 'short';
}

/** Text by code, each code once, in the order of the file. */
export function readDescriptors(
  file: SourceFile,
  data: Line[],
  layout: DescriptorLayout,
): Map<string, string> {
  const found = new Map<string, string>();
  const sequences = new Map<string, number>();
  for (const line of data) {
    const { code, sequence, text } = descriptorLine(file, line, layout);
    const before = found.get(code);
    if (sequence !== (sequences.get(code) ?? 0) + 1) {
      throw layout === 'long in lines'
        ? bad(file, line, 'line sequence', 'line sequences 01, 02 … without a gap')
        : bad(file, line, 'code', 'each code once');
    }
    sequences.set(code, sequence);
    found.set(code, before === undefined ? text : `${before} ${text}`);
  }
  return found;
}

function descriptorLine(
  file: SourceFile,
  line: Line,
  layout: DescriptorLayout,
): { code: string; sequence: number; text: string } {
  const code = codeIn(file, line, line.text.slice(0, 5), 'a CPT code of five characters in columns 1-5');
  const text = line.text.trimEnd();
  if (layout === 'long') {
    const cells = text.split('\t');
    if (cells.length !== 2 || text[5] !== '\t' || !cells[1]?.trim())
      throw bad(file, line, 'descriptor', 'the code, a tab, then the long descriptor');
    return { code, sequence: 1, text: cells[1].trim() };
  }
  if (layout === 'long in lines') {
    const sequence = /^\d\d $/.test(text.slice(5, 8)) ? Number(text.slice(5, 7)) : 0;
    if (sequence === 0 || text.slice(8).trim() === '')
      throw bad(file, line, 'line sequence', 'two digits in columns 6-7 and text from column 9');
    return { code, sequence, text: text.slice(8).trim() };
  }
  const last = layout === 'medium' ? 54 : 34;
  if (text[5] !== ' ' || text.length > last || text.slice(6).trim() === '') {
    throw bad(file, line, 'descriptor', `a blank in column 6 and text in columns 7-${last}`);
  }
  return { code, sequence: 1, text: text.slice(6).trim() };
}

export function codeIn(
  file: SourceFile,
  line: Line,
  text: string,
  expected = 'a CPT code of five characters',
): string {
  if (!isCpt(text))
    throw new Refused({
      file: file.label,
      line: line.number,
      field: 'code',
      found: text.slice(0, 8),
      expected,
    });
  return text;
}

/** A refusal that names the place and keeps the words to itself. */
export function bad(file: SourceFile, line: Line, field: string | null, expected: string): Refused {
  const found = `${line.text.slice(0, 5)}… (${line.text.length} characters)`;
  return new Refused({
    file: file.label,
    line: line.number,
    ...(field === null ? {} : { field }),
    found,
    expected,
  });
}
