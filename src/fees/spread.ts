// How far apart are the localities for one service? One amount for each, lowest first.
// Authority: as amounts.ts, with the indices of the GPCI file.
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { centsOf, NATIONAL, type Setting } from './amounts.ts';
import { type Locality, localitiesOn } from './localities.ts';
import { rvuRows } from './physicianTable.ts';

export interface Spread {
  setting: Setting;
  modifier: string;
  nationalCents: number;
  /** Lowest first. */
  amounts: { locality: Locality; cents: number }[];
}

/** One unit of a code in every locality; null where the file sets no price or no indices are loaded. */
export function spreadOf(
  edition: Edition,
  service: { code: string; modifier: string; setting: Setting },
  asOf: IsoDate,
): Spread | null {
  const part = edition.pick('mpfs', asOf)?.part;
  const localities = localitiesOn(edition, asOf);
  const row = part && rvuRows(part, service.code).find((one) => one.modifier === service.modifier);
  if (!row || localities.length === 0) return null;
  const nationalCents = centsOf(row, service.setting, NATIONAL);
  if (nationalCents === null) return null;
  const amounts = localities
    .flatMap((locality) => {
      const cents = centsOf(row, service.setting, locality.indices);
      return cents === null ? [] : [{ locality, cents }];
    })
    .sort((a, b) => a.cents - b.cents);
  return { setting: service.setting, modifier: service.modifier, nationalCents, amounts };
}

/** The same, as short as a picture needs it. */
export interface LocalityRange {
  setting: Setting;
  modifier: string;
  nationalCents: number;
  /** One of each locality, lowest first. */
  cents: number[];
  lowest: { name: string; state: string; cents: number };
  highest: { name: string; state: string; cents: number };
}

/** The first row of a code that has a price, outside a facility if it has one there. */
export function rangeOf(edition: Edition, code: string, asOf: IsoDate): LocalityRange | null {
  const part = edition.pick('mpfs', asOf)?.part;
  for (const { modifier } of part ? rvuRows(part, code) : []) {
    for (const setting of ['nonFacility', 'facility'] as const) {
      const spread = spreadOf(edition, { code, modifier, setting }, asOf);
      const [first] = spread?.amounts ?? [];
      const last = spread?.amounts.at(-1);
      if (!spread || !first || !last) continue;
      const point = ({ locality: { name, state }, cents }: typeof first) => ({ name, state, cents });
      return {
        setting,
        modifier,
        nationalCents: spread.nationalCents,
        cents: spread.amounts.map((one) => one.cents),
        lowest: point(first),
        highest: point(last),
      };
    }
  }
  return null;
}
