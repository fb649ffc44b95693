// What is in a letter? Its parts, RFC 2045 to 2049, as far as the limits go; a boundary that never comes, or comes twice, ends
// nothing but its part. Written by hand because a part too many must not cost the parts before it.
import {
  base64,
  decoded,
  type Field,
  fieldOf,
  LIMITS,
  quoted,
  readFields,
  readParameters,
} from './fields.ts';

export interface Part {
  fields: Field[];
  /** `text/plain` */
  type: string;
  parameters: Map<string, string>;
  disposition: string;
  /** As named, one character a byte; null: not at all. */
  name: string | null;
  /** Still encoded; one character a byte; of a leaf. */
  body: string;
  parts: Part[];
}

export interface Parts {
  root: Part;
  /** What is wrong with it, the first thing only. */
  broken: string | null;
}

/** @param raw the letter, one character a byte, lines ending with `\n` */
export function readParts(raw: string): Parts {
  const reading: Reading = { left: LIMITS.parts, broken: null };
  return { root: readPart(raw, { type: 'text/plain', depth: 0 }, reading), broken: reading.broken };
}

interface Reading {
  left: number;
  broken: string | null;
}

function readPart(
  raw: string,
  { type: usual, depth }: { type: string; depth: number },
  reading: Reading,
): Part {
  const complain = (why: string) => {
    reading.broken ??= why;
  };
  reading.left--;
  const { head, body } = split(raw);
  if (head.length > LIMITS.head) complain(`a head of more than ${LIMITS.head / 1024} KiB`);
  const fields = readFields(head);
  if (fields.length >= LIMITS.fields) complain(`${LIMITS.fields} header fields`);
  const content = readParameters(fieldOf(fields, 'content-type') ?? usual);
  const placed = readParameters(fieldOf(fields, 'content-disposition') ?? '');
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(content.value) ? content.value : 'text/plain';
  const part: Part = {
    fields,
    type,
    parameters: content.parameters,
    disposition: placed.value,
    name: placed.parameters.get('filename') ?? content.parameters.get('name') ?? null,
    body,
    parts: [],
  };
  if (type !== 'message/rfc822' && type !== 'message/global' && !type.startsWith('multipart/')) return part;
  if (depth >= LIMITS.depth) {
    complain(`more than ${LIMITS.depth} parts deep`);
    return { ...part, body: '' };
  }
  if (!type.startsWith('multipart/')) {
    if (reading.left > 0)
      part.parts.push(readPart(transferDecoded(part), { type: 'text/plain', depth: depth + 1 }, reading));
    else complain(`more than ${LIMITS.parts} parts`);
    return { ...part, body: '' };
  }
  const boundary = content.parameters.get('boundary') ?? '';
  const { pieces, isClosed } = piecesOf(body, boundary, reading.left + 1);
  if (pieces.length === 0) {
    complain(boundary === '' ? 'parts without a boundary' : 'none of its parts is there');
    return { ...part, type: 'text/plain' };
  }
  const below = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  for (const piece of pieces) {
    if (reading.left <= 0) {
      complain(`more than ${LIMITS.parts} parts`);
      break;
    }
    part.parts.push(readPart(piece, { type: below, depth: depth + 1 }, reading));
  }
  if (!isClosed) complain('it is cut off');
  return { ...part, body: '' };
}

function split(raw: string): { head: string; body: string } {
  if (raw.startsWith('\n')) return { head: '', body: raw.slice(1) };
  const end = raw.indexOf('\n\n');
  return end < 0 ? { head: raw, body: '' } : { head: raw.slice(0, end), body: raw.slice(end + 2) };
}

function piecesOf(body: string, boundary: string, most: number): { pieces: string[]; isClosed: boolean } {
  const pieces: string[] = [];
  if (boundary === '') return { pieces, isClosed: false };
  const text = `\n${body}`;
  const mark = `\n--${boundary}`;
  let from = -1;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const behind = text[at + mark.length] ?? '\n';
    if (!/[\s-]/.test(behind)) continue;
    const lineEnd = text.indexOf('\n', at + 1);
    const rest = text.slice(at + mark.length, lineEnd < 0 ? undefined : lineEnd).trim();
    // Else another boundary begins with this one.
    if (rest !== '' && rest !== '--') continue;
    if (from >= 0) pieces.push(text.slice(from, at));
    if (rest === '--') return { pieces, isClosed: true };
    if (pieces.length >= most) return { pieces, isClosed: false };
    from = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  if (from >= 0) pieces.push(text.slice(from));
  return { pieces, isClosed: false };
}

/** One character a byte. */
function transferDecoded(part: Part): string {
  const how = (fieldOf(part.fields, 'content-transfer-encoding') ?? '').trim().toLowerCase();
  if (how !== 'base64' && how !== 'quoted-printable') return part.body;
  return bytesOf(part).toString('latin1').replaceAll('\r\n', '\n');
}

export function bytesOf(part: Part): Buffer {
  const how = (fieldOf(part.fields, 'content-transfer-encoding') ?? '').trim().toLowerCase();
  if (how === 'base64') return base64(part.body);
  if (how === 'quoted-printable') return quoted(part.body);
  if (/^(x-)?uu(e|encode)?$/.test(how)) return uuDecoded(part.body.split('\n'));
  return Buffer.from(part.body, 'latin1');
}

/** Text as its writer meant it, lines ending with `\n`. */
export function textOfPart(part: Part): string {
  const text = decoded(bytesOf(part), part.parameters.get('charset') ?? 'utf-8').replaceAll(/\r\n?/g, '\n');
  return part.parameters.get('format')?.toLowerCase() === 'flowed'
    ? unflowed(text, part.parameters.get('delsp')?.toLowerCase() === 'yes')
    : text;
}

/** RFC 3676: a line that ends with a space goes on with the next one of the same depth of quotes. */
function unflowed(text: string, dropsSpace: boolean): string {
  const lines: string[] = [];
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const quotes = /^>*/.exec(line)?.[0] ?? '';
    const words = line.slice(quotes.length).replace(/^ /, '');
    const isFlowing = words.endsWith(' ') && words !== '-- ';
    const said = isFlowing && dropsSpace ? words.slice(0, -1) : words;
    if (open === quotes && words !== '-- ') lines[lines.length - 1] += said;
    else lines.push(quotes === '' ? said : `${quotes} ${said}`);
    open = isFlowing ? quotes : null;
  }
  return lines.join('\n');
}

/** Lines of uuencode, with or without `begin` and `end`. */
export function uuDecoded(lines: readonly string[]): Buffer {
  const bytes: number[] = [];
  for (const line of lines) {
    if (/^(begin [0-7]{3,4} |end\s*$)/.test(line)) continue;
    const length = (line.charCodeAt(0) - 32) & 63;
    if (line === '' || length === 0) continue;
    const six = (n: number) => ((line.charCodeAt(n) || 32) - 32) & 63;
    for (let n = 0, at = 1; n < length; at += 4) {
      const word = (six(at) << 18) | (six(at + 1) << 12) | (six(at + 2) << 6) | six(at + 3);
      for (const shift of [16, 8, 0]) if (n++ < length) bytes.push((word >> shift) & 255);
    }
  }
  return Buffer.from(bytes);
}
