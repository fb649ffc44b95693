// What does Medicare pay for anesthesia? (base units + time units) × the anesthesia conversion factor of the locality.
// Authority: 42 CFR 414.46; Claims Processing Manual ch. 12 §50 (time in units of 15 minutes, to one decimal; medical direction 50 %;
// supervision of more than four, three base units). The base units stand in no file of the RVU bundle: the reader gives them.
import { type Cite, citeOf, type Edition } from '#editions';
import { formatCents, type IsoDate } from '#kit';
import { formatFactor, shareOf } from './amounts.ts';
import { localityKey, type Where } from './localities.ts';
import { rvuRows } from './physicianTable.ts';
import { fitNote } from './price.ts';

export const ANESTHESIA_MODIFIERS = ['AA', 'QK', 'QY', 'QX', 'QZ', 'AD'] as const;
export type AnesthesiaModifier = (typeof ANESTHESIA_MODIFIERS)[number];

/** In our own words. */
export const ANESTHESIA_WORDS: Record<AnesthesiaModifier, string> = {
  AA: 'by the anesthesiologist in person: 100 %',
  QK: 'medical direction of two to four cases: 50 %',
  QY: 'medical direction of one anesthetist: 50 %',
  QX: 'anesthetist under medical direction: 50 %',
  QZ: 'anesthetist without medical direction: 100 %',
  AD: 'supervision of more than four cases: three base units, one more when present at induction',
};

export interface AnesthesiaRequest {
  code: string;
  baseUnits: number;
  minutes: number;
  modifier: AnesthesiaModifier;
  /** For AD: documented presence at induction. */
  atInduction?: boolean;
  where: Where;
  asOf: IsoDate;
}

export interface AnesthesiaPrice {
  code: string;
  modifier: AnesthesiaModifier;
  /** Tenths of a unit. */
  timeUnitsTenths: number;
  unitsTenths: number;
  /** Ten-thousandths of a dollar. */
  conversionFactor: number;
  amountCents: number | null;
  why: string | null;
  arithmetic: string;
  notes: string[];
  cites: Cite[];
}

/** Null when no anesthesia factors are loaded. */
export function anesthesiaPrice(edition: Edition, request: AnesthesiaRequest): AnesthesiaPrice | null {
  const picked = edition.pick('mpfs', request.asOf);
  if (!picked) return null;
  const { part, fit } = picked;
  const { code, baseUnits, minutes, modifier, where, asOf } = request;
  const { locality } = where;
  const factor = locality
    ? centsToTenThousandths(
        part.get<{ cents: number }>(
          'SELECT cents FROM anesthesia WHERE mac = ? AND locality = ?',
          locality.mac,
          locality.locality,
        )?.cents,
      )
    : part.get<{ value: number }>("SELECT value FROM national WHERE name = 'conversion factor, anesthesia'")
        ?.value;
  if (factor === undefined) return null;
  const row = rvuRows(part, code)[0];
  const isAnesthesia = row?.status === 'J';
  const notes = [
    ...fitNote(part.entry.ends, part.entry.effective, fit, asOf, 'fee schedule'),
    ...where.notes,
  ];
  const timeTenths = Math.floor((minutes * 10 + 7.5) / 15);
  const isSupervision = modifier === 'AD';
  const unitsTenths = isSupervision ? 30 + (request.atInduction ? 10 : 0) : baseUnits * 10 + timeTenths;
  const full = Math.floor((unitsTenths * factor + 500) / 1000);
  const share = modifier === 'AA' || modifier === 'QZ' || isSupervision ? 10_000 : 5000;
  const amount = shareOf(full, share);
  const place = locality ? `${locality.name} (${localityKey(locality)})` : 'national';
  const sum = isSupervision
    ? `3 base units${request.atInduction ? ' + 1 for the induction' : ''}`
    : `${baseUnits} base units + ${(timeTenths / 10).toFixed(1)} time units (${minutes} minutes ÷ 15)`;
  return {
    code,
    modifier,
    timeUnitsTenths: isSupervision ? 0 : timeTenths,
    unitsTenths,
    conversionFactor: factor,
    amountCents: isAnesthesia ? amount : null,
    why: isAnesthesia ? null : whyNot(code, row?.status, part.entry.version),
    arithmetic: `(${sum}) × ${formatFactor(factor)}, ${place} = ${formatCents(full)}${
      share === 10_000 ? '' : `; ${modifier} 50 % = ${formatCents(amount)}`
    }`,
    notes: [
      ...notes,
      'The base units are what you typed: CMS publishes them in a list of its own, which is not in the fee schedule bundle.',
      'Medicare pays nothing more for physical status (P1 to P6) or qualifying circumstances.',
    ],
    cites: [citeOf(part), ...where.cites],
  };
}

function whyNot(code: string, status: string | undefined, version: string): string {
  if (status === undefined) return `The fee schedule ${version} does not list ${code}.`;
  return `${code} is no anesthesia service: its status is ${status}, not J.`;
}

function centsToTenThousandths(cents: number | undefined): number | undefined {
  return cents === undefined ? undefined : cents * 100;
}
