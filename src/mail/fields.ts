// What stands in the head of a letter? Fields and their words, as mailsplit takes them apart and libmime decodes them (RFC 5322, 2047,
// 2231). Whatever comes, something is read: nothing here throws. What a character set is called and what its writer meant are two things.
import { Headers } from '@zone-eu/mailsplit';
import libmime from 'libmime';
import { decode } from 'libmime/lib/charset.js';

export interface Field {
  /** Lower case. */
  name: string;
  /** Unfolded; one character a byte; a CR in it is one. */
  value: string;
}

export const LIMITS = {
  /** Bytes of a letter. */
  letter: 10 * 2 ** 20,
  /** Bytes of its head; what is behind is not looked at. */
  head: 100 * 2 ** 10,
  fields: 1000,
  parts: 25,
  depth: 10,
  attachments: 10,
} as const;

/** Where the first empty line is, with the line end before it. */
export function headEnd(raw: Buffer): number {
  if (/^\r?\n/.test(raw.toString('latin1', 0, 2))) return 0;
  const ends = ['\n\n', '\n\r\n'].map((end) => raw.indexOf(end));
  return Math.min(raw.length, ...ends.filter((at) => at >= 0));
}

/** Of a letter or a part. */
export function readFields(raw: Buffer): Field[] {
  const headers = new Headers(raw.subarray(0, Math.min(headEnd(raw), LIMITS.head)));
  // `From : ann@…` as the first line is taken for the separator of an mbox.
  const first = headers.mbox
    ? [{ key: headers.mbox.split(':', 1)[0]?.trim().toLowerCase() ?? '', line: headers.mbox }]
    : [];
  return [...first, ...headers.getList()]
    .filter(({ key }) => /^[!-9;-~]{1,100}$/.test(key))
    .slice(0, LIMITS.fields)
    .map(({ key, line }) => ({
      name: key,
      value: line
        .slice(line.indexOf(':') + 1)
        .replaceAll(/\r\n[ \t]*/g, ' ')
        .trim(),
    }));
}

export function fieldOf(fields: readonly Field[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}

/** `text/plain; charset=utf-8; name*0*=…` */
export function readParameters(field: string): { value: string; params: Record<string, string> } {
  const { value, params } = libmime.parseHeaderValue(field.slice(0, 10_000), { stripComments: true });
  return { value: value.toLowerCase(), params };
}

/** The text of a field as a reader sees it: one line, no control or invisible characters, at most `most` of it. */
export function wordsOf(value: string, most: number): string {
  return oneLine(libmime.decodeWords(unlabelled(Buffer.from(value.slice(0, 20_000), 'latin1'))), most);
}

export function oneLine(text: string, most: number): string {
  return withoutInvisible(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** Characters that show nothing or turn the order round hide words from a reader and not from a program. */
export function withoutInvisible(text: string): string {
  return (
    text
      .replaceAll(/[\t\n\r\f\v\u0085\u2028\u2029]/g, (c) => (c === '\t' ? c : '\n'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
      .replaceAll(
        /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g,
        '',
      )
      .toWellFormed()
  );
}

/** Text of bytes that say what they are, and may be wrong. */
export function decoded(bytes: Buffer, charset: string): string {
  const name = libmime.normalizeCharset(charset);
  // What is named Latin and is UTF-8, or the other way round, is so by a mistake of the writer's program.
  return /^(utf-8|windows-1252)$/i.test(name) || !libmime.createDecodeStream(name).supported
    ? unlabelled(bytes)
    : decode(bytes, name);
}

function unlabelled(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
    return whole > broken ? text : new TextDecoder('windows-1252').decode(bytes);
  }
}
