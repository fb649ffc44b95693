// Which promises does every letter keep, whatever came? No code or amount that no source names, citations that resolve, the same facts
// in both parts, nothing that runs or leads elsewhere. Read off the letter, apart from the product's own grounding.
import type { Consultation, WrittenLetter } from '#consultant';
import type { Edition } from '#editions';
import { type IsoDate, readReferences } from '#kit';
import { namedCodes } from '#tools';

const COLUMNS = 76;

/** Broken ones, in words. */
export function brokenPromises(
  edition: Edition,
  asOf: IsoDate,
  { blocks, sources }: Consultation,
  { subject, text, html }: WrittenLetter,
  origin: string,
): string[] {
  const broken: string[] = [];
  const facts = sources.flatMap(({ evidence }) => [evidence.title, ...evidence.facts]).join('\n');
  const covered = new Set([
    ...sources.flatMap(({ evidence }) => evidence.codes.map(({ code }) => code)),
    ...namedCodes(edition, facts, asOf).map(({ ref }) => ref.code),
  ]);
  const rows = blocks.flatMap((block) => (block.kind === 'codes' ? block.rows : []));
  for (const { code } of rows) if (!covered.has(code)) broken.push(`${code} stands in no source`);
  const said = blocks.flatMap((block) => ('said' in block ? block.said : []));
  for (const { text: sentence, cites } of [...said, ...rows.map(({ why }) => why)]) {
    // What only repeats the sender, and the advice how to ask, cites nothing.
    if (cites.length > 0)
      for (const { ref, known } of namedCodes(edition, sentence, asOf))
        if (known && !covered.has(ref.code)) broken.push(`${ref.code} stands in no source: “${sentence}”`);
    for (const [amount] of sentence.matchAll(/\$\d[\d,]*(\.\d+)?/g))
      if (!facts.includes(amount)) broken.push(`${amount} stands in no source: “${sentence}”`);
    for (const cite of cites)
      if (!sources.some(({ number }) => number === cite)) broken.push(`[${cite}] is no source`);
  }
  for (const line of text.split('\n'))
    if (line.length > COLUMNS && !/^\s*https?:\/\/\S+$/.test(line))
      broken.push(`a line of ${line.length}: ${line}`);
  if (/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(subject)) broken.push('the subject has controls');
  if (
    /<(?:script|img|form|iframe|link|object|input|svg|base)\b|javascript:|\son\w+=["']?/i.test(
      withoutText(html),
    )
  )
    broken.push('the HTML has something that runs or loads');
  for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
    if (!href.startsWith(`${origin}/`)) broken.push(`a link to ${href}`);
  const both = [factsOf(text), factsOf(plainOf(html))] as const;
  for (const [name, one, other] of [
    ['HTML', both[0], both[1]],
    ['text', both[1], both[0]],
  ] as const)
    for (const word of one) if (!other.has(word)) broken.push(`“${word}” is not in the ${name}`);
  return broken;
}

/** The tags alone. */
function withoutText(html: string): string {
  return (html.match(/<[^>]*>/g) ?? []).join('');
}

export function plainOf(html: string): string {
  return readReferences(
    html
      .replace(/^[\s\S]*?<body[^>]*>\s*<div[^>]*>[^<]*<\/div>/, '')
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(/<\/?(?:p|div|li|td|th|h\d|blockquote)\b[^>]*>|<br>/g, '\n')
      .replaceAll(/<[^>]*>/g, ''),
    '',
  );
}

/** Every word of a letter that has a digit or three letters. */
function factsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[\s“”]+/)
      .map((word) => word.replaceAll(/^[^\p{L}\d[$]+|[^\p{L}\d\]%]+$/gu, ''))
      .filter((word) => !/^https?:/.test(word) && (/\d/.test(word) || word.length > 2)),
  );
}
