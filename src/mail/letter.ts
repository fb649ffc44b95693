// What does a letter say, who says that they wrote it, and which one is it? RFC 5322. Raw bytes to what the consultant is given.
import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import { type Field, fieldOf, LIMITS, readFields, wordsOf } from './fields.ts';
import { contentsOf, crudeText, type Enclosure } from './letterParts.ts';
import { readParts } from './parts.ts';
import { type Envelope, robotIn } from './robots.ts';

/** A letter whose enclosures are not read yet. */
export interface OpenedLetter {
  messageId: string | null;
  digest: string;
  from: string | null;
  subject: string;
  references: string[];
  text: string;
  enclosures: Enclosure[];
  automatic: string | null;
  broken: string | null;
}

const MOST_REFERENCES = 50;

export function openLetter(raw: Uint8Array, envelope: Envelope): OpenedLetter {
  const lines = linesOf(raw);
  const { root, broken } = readParts(lines);
  const { text, enclosures, isCut, isFragment } = contentsOf(root);
  return {
    ...headOf(root.fields, lines, envelope),
    text,
    enclosures,
    broken:
      broken ??
      (isFragment ? 'a fragment of a letter' : isCut ? 'too many words; the first ones were read' : null),
  };
}

/** Of a letter that could not be opened. */
export function crudeLetter(raw: Uint8Array, envelope: Envelope, broken: string): OpenedLetter {
  const lines = linesOf(raw);
  const end = lines.startsWith('\n') ? 0 : lines.indexOf('\n\n');
  const fields = readFields(end < 0 ? lines : lines.slice(0, end));
  return { ...headOf(fields, lines, envelope), text: crudeText(raw), enclosures: [], broken };
}

/** One character a byte. */
function linesOf(raw: Uint8Array): string {
  const taken = Math.min(raw.length, LIMITS.letter);
  return Buffer.from(raw.buffer, raw.byteOffset, taken).toString('latin1').replaceAll('\r\n', '\n');
}

function headOf(fields: readonly Field[], lines: string, envelope: Envelope) {
  const [messageId = null] = idsIn(fieldOf(fields, 'message-id') ?? '');
  const from = writerOf(fields);
  return {
    messageId,
    digest: digestOf(fields, lines),
    from,
    subject: wordsOf(fieldOf(fields, 'subject') ?? '', 300),
    references: referencesIn(fields),
    automatic: robotIn(fields, from, envelope),
  };
}

/** The only mailbox of the only From, if it is one that letters can go to. */
export function writerOf(fields: readonly Field[]): string | null {
  const [only, ...more] = fields.filter(({ name }) => name === 'from');
  if (!only || more.length > 0 || only.value.length > 2000) return null;
  const found = addressparser(only.value, { flatten: true });
  const address = found.length === 1 ? (found[0]?.address ?? '') : '';
  const [, local = '', domain = ''] =
    /^([!#$%&'*+\-/=?^_`{|}~.\w]{1,64})@([^@\s]{1,253})$/.exec(address) ?? [];
  const ascii = domainToASCII(Buffer.from(domain, 'latin1').toString('utf8')).toLowerCase();
  return local !== '' && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(ascii) ? `${local.toLowerCase()}@${ascii}` : null;
}

function referencesIn(fields: readonly Field[]): string[] {
  const ids = idsIn(fieldOf(fields, 'references') ?? '');
  for (const id of idsIn(fieldOf(fields, 'in-reply-to') ?? '')) if (!ids.includes(id)) ids.push(id);
  return ids.slice(-MOST_REFERENCES);
}

function idsIn(value: string): string[] {
  return [...value.matchAll(/<([!-;=?-~]{1,250})>/g)].map((match) => match[1] as string);
}

/** Servers on the way add fields to the head and change line ends and the last empty lines; nothing else. */
function digestOf(fields: readonly Field[], lines: string): string {
  const end = lines.startsWith('\n') ? 0 : lines.indexOf('\n\n');
  const id = fieldOf(fields, 'message-id');
  // Without a number it is told by what else its writer gave it.
  const names = id === null ? ['from', 'date', 'subject'] : ['message-id', 'from'];
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${fieldOf(fields, name) ?? ''}\n`);
  const body = end < 0 ? '' : lines.slice(end);
  let last = body.length;
  while (last > 0 && body[last - 1] === '\n') last--;
  return hash.update(body.slice(0, last), 'latin1').digest('hex');
}
