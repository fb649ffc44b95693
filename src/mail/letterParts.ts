// Which words of a letter does a reader see, and what else came with it? RFC 2046 (alternatives, forwarded letters), 1847 and 8551
// (signed and encrypted parts), 5545 (calendars). What cannot be read is named with the reason.
import { decoded, fieldOf, LIMITS, oneLine, withoutInvisible, wordsOf } from './fields.ts';
import { textOfHtml } from './htmlText.ts';
import { bytesOf, type Part, textOfPart, uuDecoded } from './parts.ts';

/** A file that came with a letter, before it is read. */
export interface Enclosure {
  name: string;
  /** What it says, or what it is made of, or why it is left out. */
  text?: string;
  bytes?: Uint8Array;
  left?: string;
}

export interface Contents {
  text: string;
  enclosures: Enclosure[];
  /** Some of the words were left out. */
  isCut: boolean;
  /** Of message/partial: it cannot be read alone. */
  isFragment: boolean;
}

export function contentsOf(root: Part): Contents {
  const contents: Contents = { text: '', enclosures: [], isCut: false, isFragment: false };
  const words = wordsIn(root, contents);
  contents.isCut ||= words.length > MOST_TEXT;
  contents.text = withoutBlocks(withoutInvisible(words.slice(0, MOST_TEXT)), contents).trim();
  return contents;
}

/** Twice what the consultant takes; the rest of it is trimmed. */
const MOST_TEXT = 400_000;
/** Bytes of a part of words, with all its markup. */
const MOST_BYTES = 1.5 * 2 ** 20;
const SEALED_END = '-----END PGP MESSAGE-----';
const FORWARDED = '---------- Forwarded message ----------';

/** @returns the words of a part; what is no words is put among the enclosures. */
function wordsIn(part: Part, contents: Contents): string {
  const { type } = part;
  if (type === 'multipart/alternative') return bestOf(part.parts, contents);
  if (type === 'multipart/encrypted') return enclose(part, contents, { left: 'It is encrypted.' });
  if (type.startsWith('multipart/'))
    return part.parts
      .map((one) => wordsIn(one, contents))
      .filter((words) => words.trim() !== '')
      .join('\n\n');
  if (part.parts[0] !== undefined) return forwarded(part.parts[0], contents);
  if (type === 'text/plain' && isShown(part)) return textOfPart(cut(part, contents));
  if (type === 'text/html' && isShown(part)) return textOfHtml(textOfPart(cut(part, contents)));
  return enclose(part, contents, whyLeft(part));
}

function cut(part: Part, contents: Contents): Part {
  contents.isCut ||= part.body.length > MOST_BYTES;
  return { ...part, body: part.body.slice(0, MOST_BYTES) };
}

/** Plain text before HTML; the same letter is not read twice. */
function bestOf(parts: readonly Part[], contents: Contents): string {
  let best = { words: '', rank: 0 };
  for (const part of parts) {
    const rank = part.type === 'text/plain' ? 2 : 1;
    const words = wordsIn(part, contents);
    if (words.trim() !== '' && rank > best.rank) best = { words, rank };
  }
  return best.words;
}

function forwarded(letter: Part, contents: Contents): string {
  const head = ['From', 'Date', 'Subject', 'To'].flatMap((name) => {
    const value = fieldOf(letter.fields, name.toLowerCase());
    return value === null ? [] : [`${name}: ${wordsOf(value, 300)}`];
  });
  return [FORWARDED, ...head, '', wordsIn(letter, contents)].join('\n');
}

function isShown(part: Part): boolean {
  return part.disposition !== 'attachment' && (part.disposition === 'inline' || part.name === null);
}

function whyLeft({ type, parameters }: Part): Pick<Enclosure, 'left'> {
  const smime = parameters.get('smime-type')?.toLowerCase();
  if (/^application\/(x-)?pkcs7-mime$/.test(type))
    return { left: smime?.startsWith('signed') ? 'It is wrapped in its signature.' : 'It is encrypted.' };
  if (type === 'application/pgp-encrypted') return { left: 'It is encrypted.' };
  if (/^application\/((x-)?pkcs7|pgp)-signature$/.test(type)) return { left: 'A signature.' };
  if (type === 'application/pgp-keys') return { left: 'A key.' };
  if (/ms-tnef$/.test(type)) return { left: 'It is in a form that only Outlook reads (winmail.dat).' };
  if (/^(application|text)\/(rtf|richtext)$/.test(type))
    return { left: 'A text in RTF; PDF, Word (.docx) and plain text are read.' };
  if (/^(text\/calendar|application\/ics)$/.test(type)) return { left: 'A calendar entry.' };
  if (type === 'message/external-body') return { left: 'It is not in the letter but elsewhere.' };
  if (type === 'message/partial') return { left: 'A fragment of a letter.' };
  if (/^message\//.test(type)) return { left: 'A report of a mail server.' };
  if (/^(audio|video|model|font)\//.test(type)) return { left: 'Neither text nor a document.' };
  return {};
}

function enclose(part: Part, contents: Contents, { left }: Pick<Enclosure, 'left'>): '' {
  if (part.type === 'message/partial') contents.isFragment = true;
  const named = nameOf(part);
  const files = contents.enclosures.filter((one) => one.left === undefined).length;
  if (left !== undefined) contents.enclosures.push({ name: named, left });
  else if (files >= LIMITS.attachments)
    contents.enclosures.push({ name: named, left: `Only the first ${LIMITS.attachments} files are read.` });
  else if (part.type === 'text/html')
    contents.enclosures.push({ name: named, text: textOfHtml(textOfPart(cut(part, contents))) });
  else if (part.type.startsWith('text/')) contents.enclosures.push({ name: named, text: textOfPart(part) });
  else contents.enclosures.push({ name: named, bytes: bytesOf(part) });
  return '';
}

/** Without a path, whichever system it is of. */
function nameOf({ name, type }: Part): string {
  const words = wordsOf(name ?? '', 1000);
  return oneLine(words.split(/[\\/]/).at(-1) ?? '', 120).replace(/^\.+$/, '') || type.slice(0, 120);
}

/** Files in uuencode and blocks of PGP stand among the words of old letters. */
function withoutBlocks(text: string, contents: Contents): string {
  const kept: string[] = [];
  const lines = text.split('\n');
  const lastEnds = { end: lines.lastIndexOf('end'), [SEALED_END]: lines.lastIndexOf(SEALED_END) };
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as string;
    const [, file] = /^begin [0-7]{3,4} (\S.{0,200})$/.exec(line) ?? [];
    const isSealed = line === '-----BEGIN PGP MESSAGE-----';
    if (file === undefined && !isSealed) {
      kept.push(line);
      continue;
    }
    const last = file === undefined ? SEALED_END : 'end';
    const end = (lastEnds[last] ?? -1) < n ? -1 : lines.indexOf(last, n);
    // A line that only looks like a beginning is one of the words.
    if (end < 0 || (file !== undefined && !/^[ -`]{1,62}$/.test(lines[n + 1] ?? ''))) {
      kept.push(line);
      if (end < 0 && isSealed && contents.enclosures.length < LIMITS.attachments)
        contents.enclosures.push({ name: 'PGP', left: 'It is encrypted.' });
      continue;
    }
    const name = oneLine((file ?? 'PGP').split(/[\\/]/).at(-1) ?? '', 120);
    if (contents.enclosures.length >= LIMITS.parts) contents.isCut = true;
    else if (file === undefined) contents.enclosures.push({ name, left: 'It is encrypted.' });
    else if (contents.enclosures.length >= LIMITS.attachments)
      contents.enclosures.push({ name, left: `Only the first ${LIMITS.attachments} files are read.` });
    else contents.enclosures.push({ name, bytes: uuDecoded(lines.slice(n + 1, end)) });
    n = end;
  }
  return kept.join('\n');
}

/** Of a letter whose parts nobody could take apart in time: what looks like words. */
export function crudeText(raw: Uint8Array): string {
  const text = decoded(raw.subarray(0, 50_000), 'utf-8').replaceAll(/\r\n?/g, '\n');
  const end = text.indexOf('\n\n');
  return end < 0 ? '' : withoutInvisible(text.slice(end + 2)).trim();
}
