// Which readings stand near another one, and which are there at all? A text of a megabyte has tens of thousands: none may be
// compared with all of the others.

import type { Reading } from '../readings.ts';
import { firstWhere } from '../text/firstWhere.ts';

/** Readings that begin within some characters of another's words, in the order of the text. */
export type Near = (one: Reading, reach: number) => readonly Reading[];

/** A crowd of readings at one place is looked at so far. */
const MOST_NEAR = 60;

export function nearIn(readings: readonly Reading[]): Near {
  const sorted = [...readings].sort((a, b) => a.evidence.start - b.evidence.start);
  return ({ evidence: { start, end } }, reach) => {
    const near: Reading[] = [];
    const first = firstWhere(sorted.length, (at) => (sorted[at] as Reading).evidence.start >= start - reach);
    for (let at = first; at < sorted.length && near.length < MOST_NEAR; at++) {
      const other = sorted[at] as Reading;
      if (other.evidence.start > end + reach) break;
      near.push(other);
    }
    return near;
  };
}

/** One reading of each code in each wording, settled or not. */
export function kindsOf(readings: readonly Reading[]): Reading[] {
  const kinds = new Map<string, Reading>();
  for (const one of readings) {
    const key = `${one.code} ${one.settled} ${one.evidence.text.toLowerCase()}`;
    if (!kinds.has(key)) kinds.set(key, one);
  }
  return [...kinds.values()];
}

export const has = (readings: readonly Reading[], pattern: RegExp): boolean =>
  readings.some(({ code }) => pattern.test(code));
