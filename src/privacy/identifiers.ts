// Finds identifiers and takes their place with a word in brackets. A question about codes keeps its date of service and its locality: they are identifiers only where a text speaks of somebody.
import { contactsIn } from './contacts.ts';
import { daysIn } from './days.ts';
import type { Finding, Identifier } from './finding.ts';
import { numbersIn } from './numbers.ts';
import { peopleIn } from './people.ts';
import { placesIn } from './places.ts';

export type { Identifier, IdentifierKind } from './finding.ts';

/** What `mask` has written; it is never read as an identifier again. */
const MASKED =
  /\[(?:name|address|place|zip \d{3}|date(?: \d{4})?|birth date|age over 89|phone|fax|email|ssn|(?:record|plan|account|licence|vehicle|device) number|biometric|photo|url|ip|employer)\]/g;

/** Sorted by `start`, never overlapping. Takes a time that grows with the length of the text. */
export function identifiersIn(text: string): Identifier[] {
  const found: Finding[] = [...contactsIn(text), ...numbersIn(text), ...daysIn(text), ...placesIn(text)];
  found.push(...peopleIn(text, found));
  const masked = [...text.matchAll(MASKED)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const strong = found.some(({ weak }) => !weak);
  const counted = strong || isClinical(text) ? found : found.filter(({ weak }) => !weak);
  return withoutOverlaps(counted, masked);
}

/** The text with `[name]`, `[phone]`, … where identifiers stood. The year of a date and the first three digits of a ZIP code may stay. */
export function mask(text: string): { text: string; found: Identifier[] } {
  const found = identifiersIn(text);
  let masked = '';
  let at = 0;
  for (const one of found) {
    masked += text.slice(at, one.start) + substitute(one, text.slice(one.start, one.end));
    at = one.end;
  }
  return { text: masked + text.slice(at), found };
}

function substitute({ kind }: Identifier, words: string): string {
  if (kind === 'date') {
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(words)?.[0];
    return year ? `[date ${year}]` : '[date]';
  }
  if (kind === 'zip') {
    const area = words.slice(0, 3);
    return SMALL_ZIP_AREAS.has(area) ? '[zip 000]' : `[zip ${area}]`;
  }
  return kind === 'age' ? '[age over 89]' : `[${kind}]`;
}

/** Areas of 20,000 people or fewer in the census of 2000, as the Office for Civil Rights lists them. */
const SMALL_ZIP_AREAS = new Set(
  '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893'.split(' '),
);

const LONGEST_QUESTION = 400;
/** Such words tell of somebody who was seen; a question about codes does without them. */
const NARRATIVE =
  /\b(?:year[- ]olds?|years old|y\/o|yo|presents|presented|complains of|c\/o|underwent|history of|h\/o|(?:was|were) (?:seen|admitted|discharged|transferred|referred)|hpi|chief complaint|admission date|discharge summary|operative (?:report|note)|progress note|assessment and plan|physical exam)\b/i;

function isClinical(text: string): boolean {
  return text.length > LONGEST_QUESTION || NARRATIVE.test(text);
}

function withoutOverlaps(found: Finding[], masked: { start: number; end: number }[]): Identifier[] {
  const kept: Identifier[] = [];
  const byStart = found.sort((one, other) => one.start - other.start || other.end - one.end);
  let nextMask = 0;
  for (const { kind, start, end } of byStart) {
    while (nextMask < masked.length && (masked[nextMask] as { end: number }).end <= start) nextMask += 1;
    const mark = masked[nextMask];
    if (mark && mark.start < end) continue;
    const last = kept.at(-1);
    if (!last || last.end <= start) kept.push({ kind, start, end });
    // Two that overlap are masked as one, under the name of the longer.
    else if (end > last.end) {
      if (end - start > last.end - last.start) last.kind = kind;
      last.end = end;
    }
  }
  return kept;
}
