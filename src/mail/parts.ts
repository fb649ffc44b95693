// What is in a letter? Its parts, RFC 2045 to 2049, one after the other as mailsplit finds them: a part too many, or a broken one, does
// not cost those before it.
import { type MimeNode, Splitter, type SplitterChunk } from '@zone-eu/mailsplit';
import libmime from 'libmime';
import { decoded, type Field, headEnd, LIMITS, readFields } from './fields.ts';

export interface Part {
  node: MimeNode;
  fields: Field[];
  /** `text/plain` */
  type: string;
  /** Of a leaf. */
  body: Buffer;
  parts: Part[];
}

export interface Parts {
  /** null: nothing but heads that are too long. */
  root: Part | null;
  /** What is wrong with it, the first thing only. */
  broken: string | null;
}

export async function readParts(raw: Buffer): Promise<Parts> {
  const reading: Reading = { left: LIMITS.parts, broken: null };
  return { root: await readLetter(raw, 0, reading), broken: reading.broken };
}

const TOO_MANY = `more than ${LIMITS.parts} parts`;
const TOO_DEEP = `more than ${LIMITS.depth} parts deep`;
const LONG_HEAD = `a head of more than ${LIMITS.head / 1024} KiB`;

interface Reading {
  left: number;
  broken: string | null;
}

interface Open {
  part: Part;
  depth: number;
  chunks: Buffer[];
}

async function readLetter(raw: Buffer, depth: number, reading: Reading): Promise<Part | null> {
  const complain = (why: string) => {
    reading.broken ??= why;
  };
  const open = new Map<MimeNode, Open>();
  const most = reading.left;
  const splitter = new Splitter({ ignoreEmbedded: true, maxChildNodes: most });
  const end = headEnd(raw);
  if (end > LIMITS.head) complain(LONG_HEAD);
  // A head that is too long must not cost what is behind it.
  splitter.write(raw.subarray(0, Math.min(end, LIMITS.head)));
  splitter.end(raw.subarray(end));
  try {
    for await (const chunk of splitter as AsyncIterable<SplitterChunk>) {
      if (chunk.type !== 'node') {
        open.get(chunk.node)?.chunks.push(chunk.value);
        continue;
      }
      const above = chunk.parentNode && open.get(chunk.parentNode);
      if (above === undefined) continue;
      if (above && above.depth >= LIMITS.depth) {
        complain(TOO_DEEP);
        continue;
      }
      if (chunk._headerlen > LIMITS.head + 4) complain(LONG_HEAD);
      const part = partOf(chunk, above && above.part.type === 'multipart/digest');
      if (above) above.part.parts.push(part);
      open.set(chunk, { part, depth: above ? above.depth + 1 : depth, chunks: [] });
    }
  } catch {
    complain(open.size >= most ? TOO_MANY : LONG_HEAD);
    if ([...open.values()].every(({ part }) => part.type.startsWith('multipart/'))) return null;
  }
  reading.left -= open.size;
  for (const one of open.values()) await close(one, raw, reading);
  const [root] = open.values();
  return root?.part ?? null;
}

function partOf(node: MimeNode, isOfDigest: boolean): Part {
  const fields = readFields(node.getHeaders());
  const said = node.contentType || '';
  const isUnsaid = isOfDigest && !fields.some(({ name }) => name === 'content-type');
  const type = isUnsaid
    ? 'message/rfc822'
    : /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(said)
      ? said
      : 'text/plain';
  return { node, fields, type, body: Buffer.alloc(0), parts: [] };
}

/** All of its parts were found. */
async function close({ part, depth, chunks }: Open, raw: Buffer, reading: Reading): Promise<void> {
  const { node } = part;
  const boundary = node._boundary ? node._boundary.toString() : '';
  if (part.parts.length > 0) {
    if (!raw.includes(`\n--${boundary}--`)) reading.broken ??= 'it is cut off';
    if (!part.type.startsWith('multipart/')) part.type = 'multipart/mixed';
    return;
  }
  const isLetter = /^message\/(rfc822|global)$/.test(part.type);
  const isMultipart = part.type.startsWith('multipart/');
  if ((isLetter || isMultipart) && depth >= LIMITS.depth) {
    reading.broken ??= TOO_DEEP;
    return;
  }
  const decoder = node.getDecoder();
  decoder.end(Buffer.concat(chunks));
  const body = Buffer.concat(await decoder.toArray());
  part.body = /^(x-)?uu(e|encode)?$/.test(node.encoding || '')
    ? uuDecoded(body.toString('latin1').split(/\r?\n/))
    : body;
  if (isMultipart) {
    reading.broken ??= boundary === '' ? 'parts without a boundary' : 'none of its parts is there';
    part.type = 'text/plain';
  }
  if (!isLetter) return;
  const letter = reading.left > 0 ? await readLetter(part.body, depth + 1, reading) : null;
  if (letter) part.parts.push(letter);
  else reading.broken ??= TOO_MANY;
}

/** Text as its writer meant it, lines ending with `\n`. */
export function textOfPart({ node, body }: Part): string {
  const text = decoded(body, node.charset || 'utf-8').replaceAll(/\r\n?/g, '\n');
  return node.flowed ? libmime.decodeFlowed(text, node.delSp) : text;
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
