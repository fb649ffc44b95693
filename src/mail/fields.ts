// What stands in the head of a letter? Fields and their words, RFC 5322, 2047 (encoded words), 2231 (parameters). Whatever comes,
// something is read: nothing here throws, and every step is linear in the length.

export interface Field {
  /** Lower case. */
  name: string;
  /** Unfolded; one character a byte. */
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

/** Fields of a head whose lines end with `\n`. */
export function readFields(head: string): Field[] {
  const fields: Field[] = [];
  let open: { name: string; lines: string[] } | null = null;
  const close = () => {
    if (open) fields.push({ name: open.name, value: open.lines.join(' ').trim() });
    open = null;
  };
  for (const line of head.slice(0, LIMITS.head).split('\n')) {
    if (/^[ \t]/.test(line)) {
      open?.lines.push(line.trim());
      continue;
    }
    close();
    if (fields.length >= LIMITS.fields) break;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase();
    if (/^[!-9;-~]{1,100}$/.test(name)) open = { name, lines: [line.slice(colon + 1)] };
  }
  close();
  return fields;
}

export function fieldOf(fields: readonly Field[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}

/** `text/plain; charset=utf-8; name*0*=…` */
export function readParameters(field: string): { value: string; parameters: Map<string, string> } {
  const first = /^[^;]*/.exec(field)?.[0] ?? '';
  const raw = new Map<string, string>();
  // A quoted string or a run of anything else up to the next semicolon.
  for (const match of field
    .slice(first.length, first.length + 10_000)
    .matchAll(/;\s*([^\s=;"]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gs)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2]?.replaceAll(/\\(.)/gs, '$1') ?? (match[3] ?? '').trim();
    if (!raw.has(name)) raw.set(name, value);
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of raw) {
    const [, base = name, isLong] = /^([^*]+)(\*0?\*?)$/.exec(name) ?? [];
    if (isLong === undefined) {
      if (!name.includes('*') && !parameters.has(name)) parameters.set(name, value);
    } else parameters.set(base, continued(raw, base));
  }
  return { value: first.trim().toLowerCase(), parameters };
}

/** RFC 2231: `name*=utf-8''a%20b`, or `name*0*=utf-8''a`, `name*1="b"`. */
function continued(raw: ReadonlyMap<string, string>, base: string): string {
  const whole = raw.get(`${base}*`);
  let charset = 'utf-8';
  let bytes = '';
  const take = (value: string, isEncoded: boolean, isFirst: boolean) => {
    let rest = value;
    const [head, name] = /^([^']{0,40})'[^']{0,40}'/.exec(value) ?? [];
    if (isEncoded && isFirst && head !== undefined) {
      charset = name || charset;
      rest = value.slice(head.length);
    }
    bytes += isEncoded ? percentDecoded(rest) : rest;
  };
  if (whole !== undefined) take(whole, true, true);
  else
    for (let n = 0; n < 100; n++) {
      const encoded = raw.get(`${base}*${n}*`);
      const plain = raw.get(`${base}*${n}`);
      if (encoded === undefined && plain === undefined) break;
      take(encoded ?? plain ?? '', encoded !== undefined, n === 0);
    }
  return Buffer.from(decoded(Buffer.from(bytes, 'latin1'), charset)).toString('latin1');
}

function percentDecoded(text: string): string {
  return text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The text of a field as a reader sees it: one line, no control or invisible characters, at most `most` of it. */
export function wordsOf(value: string, most: number): string {
  const joined = value.slice(0, 20_000).replaceAll(/(\?=)[ \t]+(?==\?)/g, '$1');
  let text = '';
  let at = 0;
  let waiting: { charset: string; bytes: Buffer } | null = null;
  const flush = () => {
    if (waiting) text += decoded(waiting.bytes, waiting.charset);
    waiting = null;
  };
  for (const word of joined.matchAll(/=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]{0,2000})\?=/g)) {
    const before = joined.slice(at, word.index);
    if (before !== '') {
      flush();
      text += unlabelled(Buffer.from(before, 'latin1'));
    }
    at = word.index + word[0].length;
    const [, charset = '', how = '', body = ''] = word;
    const bytes = how.toLowerCase() === 'b' ? base64(body) : quoted(body.replaceAll('_', ' '));
    // A character may be cut between two words of the same character set.
    if (waiting !== null && (waiting as { charset: string }).charset === charset.toLowerCase())
      waiting = {
        charset: charset.toLowerCase(),
        bytes: Buffer.concat([(waiting as { bytes: Buffer }).bytes, bytes]),
      };
    else {
      flush();
      waiting = { charset: charset.toLowerCase(), bytes };
    }
  }
  flush();
  text += unlabelled(Buffer.from(joined.slice(at), 'latin1'));
  return oneLine(text, most);
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

export function base64(text: string): Buffer {
  return Buffer.from(text.replaceAll(/[^A-Za-z0-9+/]/g, ''), 'base64');
}

/** Quoted-printable, RFC 2045, 6.7; what is no escape stays as it is. */
export function quoted(text: string): Buffer {
  const plain = text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** Text of bytes that say what they are, and may be wrong. */
export function decoded(bytes: Uint8Array, charset: string): string {
  const label = charset.trim().toLowerCase();
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    return unlabelled(bytes);
  }
  // What is named Latin and is UTF-8, or the other way round, is so by a mistake of the writer's program.
  if (decoder.encoding === 'windows-1252' || decoder.encoding === 'utf-8') return unlabelled(bytes);
  return decoder.decode(bytes);
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
