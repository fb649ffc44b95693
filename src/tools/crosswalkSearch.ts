// What does this code, package or group correspond to? Every reading of what was typed, each list with its source.
// Put together in this room because packages, APCs and surgical-center indicators belong to the fees.
import type { Reader } from '#catalog';
import type { Page } from '#crosswalks';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { codeReadings, nineReading, packageReading } from './crosswalkCodes.ts';
import { namedReading, numberReadings, rbcsReading } from './crosswalkGroups.ts';
import type { Reading } from './crosswalkReading.ts';

export const LONGEST_CROSSWALK_QUERY = 100;

/** Readings of which nothing is known are left out, unless no other is left. */
export function crosswalk(
  edition: Edition,
  typed: string,
  asOf: IsoDate,
  reader: Reader,
  page: Page,
): Reading[] {
  const text = typed.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_CROSSWALK_QUERY);
  const asking = { edition, asOf, reader, page };
  const readings = [
    ...codeReadings(asking, text),
    ...nineReading(asking, text),
    ...packageReading(asking, text),
    ...numberReadings(asking, text),
    ...rbcsReading(asking, text),
  ];
  const known = readings.filter(({ lists, text: words }) => lists.length > 0 || words !== null);
  if (known.length > 0) return known;
  return readings.length > 0 ? readings : namedReading(asking, text);
}
