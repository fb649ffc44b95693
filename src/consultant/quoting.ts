// Which words of a letter are new? What is quoted is taken away: above, below or between the answers; of a forward it stays, for it is the case.
// Authority: RFC 3676 (quoting, "-- "); the lines by which mail programs introduce what they quote, in the languages they speak.
import { forwardMark, headerBlock, introduction, isDeviceLine, isOriginalMark } from './quotingMarks.ts';

export interface NewWords {
  text: string;
  quoted: string;
}

interface Line {
  text: string;
  /** How many `>` stand before it. */
  depth: number;
}

type Kept = 'new' | 'quoted' | 'dropped';

const FORWARDED_SUBJECT = /^\s*(?:fwd?|wg|tr|rv|enc|doorst|vs|vb|pd|i)\s*:/i;
const ANSWERED_SUBJECT = /^\s*(?:re|aw|antw|sv|r|res|odp)\s*:/i;
/** Words that send the reader to what is quoted. */
const POINTS_BELOW =
  /\b(?:below|beneath|following|thread|underneath|forwarded|see above|unten|ci-dessous|abajo)\b/i;
const FEW_WORDS = 25;

/** `subject` tells a forward where the text does not. Takes a time that grows with the length of the text. */
export function newWords(text: string, isReplyToUs: boolean, subject = ''): NewWords {
  const lines = linesOf(text);
  const mark = lines.findIndex(
    (line, at) => line.depth === 0 && forwardMark(line.text, lines[at + 1]?.text ?? ''),
  );
  const isForward = FORWARDED_SUBJECT.test(subject) && !ANSWERED_SUBJECT.test(subject);
  if (mark >= 0) return forwarded(lines, mark);
  const split = parted(lines);
  if (split.quoted === '') return split;
  // Not our letter that is quoted: it may be what the question is about.
  const isAbout =
    isForward || (!isReplyToUs && (wordsIn(split.text) < FEW_WORDS || POINTS_BELOW.test(split.text)));
  return isAbout ? { text: joined(split.text, split.quoted), quoted: '' } : split;
}

/** Above the mark the sender's words, below it the letter that is passed on. */
function forwarded(lines: readonly Line[], mark: number): NewWords {
  const own = parted(lines.slice(0, mark));
  const texts = lines.map(({ text }) => text);
  const body = withoutSignature(texts.slice(headersEnd(texts, mark + 1)));
  return { text: joined(own.text, passedOn(body)), quoted: own.quoted };
}

/** What is passed on may have been passed on before, or quote: all of it is the case. */
function passedOn(lines: readonly string[]): string {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (forwardMark(line, lines[at + 1] ?? '') || isOriginalMark(line)) {
      at = headersEnd(lines, at + 1) - 1;
      continue;
    }
    const intro = introduction(lines, at);
    if (intro > 0) at += intro - 1;
    else if (!isDeviceLine(line)) kept.push(line);
  }
  return tidy(kept);
}

function parted(lines: readonly Line[]): NewWords {
  const kept: Kept[] = lines.map(({ depth }) => (depth > 0 ? 'quoted' : 'new'));
  const texts = lines.map(({ text }) => text);
  let isSignature = false;
  for (let at = 0; at < lines.length; at++) {
    const { text, depth } = lines[at] as Line;
    if (depth > 0) {
      isSignature = false;
      continue;
    }
    const rest = cutFrom(lines, texts, at);
    if (rest === 'all') {
      kept.fill('quoted', at);
      break;
    }
    if (rest > 0) {
      isSignature = false;
      kept.fill('quoted', at, at + rest);
      at += rest - 1;
      continue;
    }
    if (/^--\s?$/.test(text)) isSignature = true;
    if (isSignature || isDeviceLine(text)) kept[at] = 'dropped';
    else if (isTornOff(lines, at)) kept[at] = 'quoted';
  }
  const of = (kind: Kept) => tidy(texts.filter((_, at) => kept[at] === kind));
  return { text: of('new'), quoted: of('quoted') };
}

/** How many lines introduce a quotation here; `all`: it has no marks and reaches to the end. */
function cutFrom(lines: readonly Line[], texts: readonly string[], at: number): number | 'all' {
  if (isOriginalMark(texts[at] as string) || headerBlock(texts, at) > 0) return 'all';
  const intro = introduction(texts, at);
  if (intro === 0) return 0;
  for (let next = at + intro; next < Math.min(lines.length, at + intro + 4); next++) {
    const { text, depth } = lines[next] as Line;
    if (depth > 0) return intro;
    if (text.trim() !== '') break;
  }
  // `Dr. Lee wrote:` before words without marks may be the sender's own sentence.
  return /@|\d/.test(texts.slice(at, at + intro).join(' ')) ? 'all' : 0;
}

const LONG_LINE = 60;

/** The end of a long quoted line that a mail program broke and left without its mark. */
function isTornOff(lines: readonly Line[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at] as Line, lines[at + 1]];
  return (
    before !== undefined &&
    after !== undefined &&
    before.depth > 0 &&
    after.depth > 0 &&
    before.text.length >= LONG_LINE &&
    line.text.length < LONG_LINE / 2 &&
    /^[a-z(]/.test(line.text)
  );
}

const HEADER =
  /^\W*(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|à|a|envoyé|objet|para|fecha|enviado|asunto|da|inviato|data|oggetto|per|aan|verzonden|onderwerp|van|från|till|skickat|ämne|assunto|enviada|fra|til|sendt|emne)\s?[*_]?[:：]/iu;
const MOST_HEADERS = 14;

/** Where the text begins behind the `From:`, `Date:`, `Subject:` of what is passed on. */
function headersEnd(lines: readonly string[], from: number): number {
  let at = from;
  const end = Math.min(lines.length, from + MOST_HEADERS);
  while (at < end && lines[at]?.trim() === '') at++;
  let isHeader = false;
  for (; at < end; at++) {
    const line = lines[at] as string;
    if (HEADER.test(line)) isHeader = true;
    // A header may go on in the next line.
    else if (!(isHeader && /^\s+\S/.test(line))) break;
  }
  return at;
}

function withoutSignature(lines: string[]): string[] {
  const at = lines.findIndex((line) => /^--\s?$/.test(line));
  return at >= 0 && lines.length - at <= 14 ? lines.slice(0, at) : lines;
}

function linesOf(text: string): Line[] {
  const raw = text.split(/\r\n?|\n/);
  const isMarked = (line: string | undefined) => line !== undefined && /^\s{0,2}>/.test(line);
  return raw.map((line, at) => {
    if (!isMarked(line)) return { text: line, depth: 0 };
    // `>50% stenosis`: a sentence that happens to begin a line.
    const alone =
      /^\s{0,2}>(?:\d| \d+(?:\.\d+)? ?(?:%|[cm]?m\b|m?[lg]\b|units?\b|hours?\b|days?\b|min))/.test(line) &&
      !isMarked(raw[at - 1]) &&
      !isMarked(raw[at + 1]);
    if (alone) return { text: line, depth: 0 };
    const marks = /^(?:\s{0,2}>)+ ?/.exec(line)?.[0] ?? '';
    return { text: line.slice(marks.length), depth: 1 };
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

/** Without blank lines around it, and never more than one between. */
function tidy(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines.map((one) => one.trimEnd()))
    if (line !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(line);
  if (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}
