// Which codes does a text name, and how does each stand on the date of service? For reading questions and for checking answers.
// Authority: the shapes of the code books; whether a code is known and alive is the catalog's to say.
import { type CodeRef, guessSystems, isCdt, modifierOf, type System, statusOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';

/** A run of a text that has the shape of a code. */
export interface NamedCode {
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** The likeliest reading; of an unknown code, by its shape. */
  ref: CodeRef;
  /** Some loaded file names it. */
  known: boolean;
  /** May be used on the date of service. */
  valid: boolean;
  /** Why it may not: `deleted, last valid day 2011-12-31`; null when it may. */
  warning: string | null;
}

/** Words before a code that say which book is meant. */
const BOOKS: [RegExp, System][] = [
  [/icd-?10-?pcs|\bpcs\b/i, 'icd-10-pcs'],
  [/icd|\bdx\b|diagnos/i, 'icd-10-cm'],
  [/hcpcs/i, 'hcpcs'],
  [/\bcpt/i, 'cpt'],
];

/** How far before a code its book may be named, in UTF-16 units. */
const BEFORE = 40;

// A digit somewhere, no letter or digit at either side; ICD-10-CM with or without its dot.
const SHAPE =
  /(?<![A-Za-z0-9.$])(?=[A-Za-z0-9]*\d)([0-9]{4}[0-9AFMTUaftum]|[A-Za-z][0-9][0-9A-Za-z](?:\.[0-9A-Za-z]{1,4}|[0-9A-Za-z]{1,4})?|[0-9B-HJ-NP-Zb-hj-np-z][0-9A-HJ-NP-Za-hj-np-z]{6})(?![A-Za-z0-9]|\.\d)/g;

/** In the order of the text. Numbers of five digits that are no code are listed as unknown: only the reader can tell. */
export function namedCodes(edition: Edition, text: string, asOf: IsoDate): NamedCode[] {
  return [...text.matchAll(SHAPE)].flatMap((match) => {
    const written = match[0];
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
    const named = standingIn(edition, written, asOf, bookBefore(before));
    return named ? [{ start: match.index, end: match.index + written.length, text: written, ...named }] : [];
  });
}

/** One text as a code: the reading that a loaded file knows, else the one that its shape makes likeliest; null when it is none. */
export function standingIn(
  edition: Edition,
  written: string,
  asOf: IsoDate,
  book: System | null = null,
): Omit<NamedCode, 'start' | 'end' | 'text'> | null {
  const readings = readingsOf(written, book);
  const [first] = readings;
  if (!first) return null;
  for (const ref of readings) {
    const status = statusOf(edition, ref, asOf);
    if (!status) continue;
    const { kind, lastDay, firstDay } = status;
    const valid = kind === 'active' || kind === 'new' || kind === 'revised';
    const warning =
      kind === 'deleted'
        ? `deleted${lastDay === null ? '' : `, last valid day ${lastDay}`}`
        : kind === 'not yet effective'
          ? `not yet in use${firstDay === null ? '' : `, from ${firstDay}`}`
          : valid
            ? null
            : 'not confirmed for this date';
    return { ref, known: true, valid, warning };
  }
  // D codes of the ADA are never spoken of; `D649` and its like were found above.
  if (isCdt(written.toUpperCase())) return null;
  return { ref: first, known: false, valid: false, warning: 'in no loaded file' };
}

function readingsOf(written: string, book: System | null): CodeRef[] {
  const readings = guessSystems(written).filter(
    // A table of ICD-10-PCS has the shape of too many words and numbers.
    ({ system, code }) =>
      (system !== 'icd-10-pcs' || (code.length === 7 && /\d/.test(code))) &&
      // `E11.40` is a diagnosis, not the wheelchair E1140.
      (system === 'icd-10-cm' || !written.includes('.')),
  );
  if (book === null) return readings;
  return [...readings.filter((one) => one.system === book), ...readings.filter((one) => one.system !== book)];
}

function bookBefore(before: string): System | null {
  let found: { at: number; system: System } | null = null;
  for (const [pattern, system] of BOOKS) {
    const at = before.search(pattern);
    if (at >= 0 && (found === null || at > found.at)) found = { at, system };
  }
  return found?.system ?? null;
}

/** Whether two characters are a modifier that is known here. */
export function isModifier(edition: Edition, text: string): boolean {
  return modifierOf(edition, text) !== null;
}
