// Which words of the letter does a code rest on, as its writer will recognise them? Verbatim, with the words around where there are few.
import { type Asking, namedCodes } from '#tools';

interface Span {
  start: number;
  end: number;
}

/** UTF-16 units. */
const SHORT = 24;
const AROUND = 32;
const LONGEST = 140;
const MOST = 2;

/** At most two. What has the shape of a code or an amount is the sender's word for it and is not quoted beside one of ours. */
export function quotesOf(text: string, spans: readonly Span[], asking: Asking): string[] {
  const quotes = new Set<string>();
  for (const { start, end } of spans) {
    if (quotes.size === MOST) break;
    const plain = tidy(text.slice(start, end));
    const wide = end - start < SHORT ? tidy(widened(text, start, end)) : plain;
    const quote = [wide, plain].find((one) => isHarmless(one, asking));
    if (quote) quotes.add(quote);
  }
  const all = [...quotes];
  return all.filter((one) => !all.some((other) => other !== one && other.includes(one)));
}

function isHarmless(words: string, { edition, asOf }: Asking): boolean {
  return (
    words !== '' &&
    !/[$@]|:\/\//.test(words) &&
    !namedCodes(edition, words, asOf).some(({ known, text }) => known || text.length >= 5)
  );
}

/** To the edge of the sentence, or of so many words. */
function widened(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const from = Math.max(...['\n', '. ', '; ', ': '].map((edge) => at(before.lastIndexOf(edge), edge.length)));
  const stops = ['\n', '. ', '; '].map((edge) => after.indexOf(edge)).filter((place) => place >= 0);
  const left = from > 0 ? before.slice(from) : start > AROUND ? before.replace(/^\S*\s/, '') : before;
  const to = stops.length > 0 ? Math.min(...stops) : after.length;
  const right =
    stops.length > 0 || end + AROUND >= text.length ? after.slice(0, to) : after.replace(/\s\S*$/, '');
  return `${left}${text.slice(start, end)}${right}`;
}

function at(place: number, length: number): number {
  return place < 0 ? 0 : place + length;
}

function tidy(words: string): string {
  const said = words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[-*•] /, '')
    .replace(/[.,;:]+$/, '');
  return said.length > LONGEST ? `${said.slice(0, LONGEST).trimEnd()} …` : said;
}
