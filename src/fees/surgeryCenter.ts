// What does an ambulatory surgical center get for the codes of one day? Rates of Addenda AA and BB, wages, discounting.
// Authority: 42 CFR 416.160-.179 (half of a rate is labor; the highest procedure in full, further ones 50 %: 416.172); ASC addenda.
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';
import { shareOf } from './amounts.ts';
import { type Asc, ascTable } from './ascTable.ts';
import { withWages } from './hospital.ts';
import { fitNote } from './price.ts';

export interface WageArea {
  cbsa: string;
  name: string;
  indexTenThousandths: number;
}

export interface CenterLine {
  code: string;
  units: number;
  asc: Asc | null;
  amountCents: number | null;
  outcome: string;
}

export interface CenterPrice {
  lines: CenterLine[];
  totalCents: number;
  area: WageArea | null;
  notes: string[];
  cites: Cite[];
}

/** Areas of the wage index that came with the addenda. */
export function wageAreas(edition: Edition, asOf: IsoDate): WageArea[] {
  const part = edition.pick('asc', asOf)?.part;
  if (!part) return [];
  return edition.remember(`wage areas ${part.entry.slug}`, () =>
    part.all<WageArea>('SELECT cbsa, name, indexTenThousandths FROM wage ORDER BY length(cbsa), name'),
  );
}

/** Drugs, devices and other items whose rate has no labor share. */
const WITHOUT_WAGES = new Set(['K2', 'K7', 'F4', 'H2', 'J7', 'L6', 'S2']);
const LABOR = 5000;

/** Null when the addenda are not loaded. */
export function centerPrice(
  edition: Edition,
  lines: readonly { code: string; units: number }[],
  asOf: IsoDate,
  area: WageArea | null,
): CenterPrice | null {
  const picked = edition.pick('asc', asOf);
  if (!picked) return null;
  const rated = lines.map(({ code, units }) => {
    const found = ascTable.find(edition, code, asOf);
    return { code, units, asc: found.find((one) => one.addendum !== 'EE') ?? found[0] ?? null };
  });
  const discounted = rated
    .filter(({ asc }) => asc?.multipleProcedureDiscount === true && asc.paymentCents !== null)
    .sort((a, b) => (b.asc?.paymentCents ?? 0) - (a.asc?.paymentCents ?? 0) || (a.code < b.code ? -1 : 1));
  const highest = discounted[0] ?? null;
  const priced = rated.map((line): CenterLine => {
    const { asc, units } = line;
    if (!asc) return { ...line, amountCents: null, outcome: 'In none of the addenda of this release.' };
    if (asc.addendum === 'EE')
      return {
        ...line,
        amountCents: null,
        outcome: 'Excluded from payment in surgical centers (Addendum EE).',
      };
    const words = asc.paymentIndicator?.text ?? '';
    if (asc.paymentCents === null) return { ...line, amountCents: null, outcome: `${words}.` };
    const adjusted = wageAdjusted(asc, area);
    if (asc.multipleProcedureDiscount !== true)
      return { ...line, amountCents: adjusted * units, outcome: `${words}.` };
    if (line === highest) {
      const rest = shareOf(adjusted, 5000) * (units - 1);
      const text =
        units > 1
          ? 'Highest of the day: one unit in full, further units 50 %.'
          : 'Highest of the day: in full.';
      return { ...line, amountCents: adjusted + rest, outcome: `${words}. ${text}` };
    }
    return {
      ...line,
      amountCents: shareOf(adjusted, 5000) * units,
      outcome: `${words}. Beside ${highest?.code}, the highest of the day: 50 %.`,
    };
  });
  const notes = fitNote(picked.part.entry.ends, picked.part.entry.effective, picked.fit, asOf, 'ASC addenda');
  if (area === null && wageAreas(edition, asOf).length > 0)
    notes.push('National rates: choose the area of the center for its own (half of a rate is labor).');
  if (wageAreas(edition, asOf).length === 0) notes.push('The wage index file is not loaded: national rates.');
  if (priced.some(({ asc }) => asc?.paymentIndicator?.code === 'J8'))
    notes.push(
      'Device-intensive procedures (J8): the device portion is left out of the wage adjustment; the 50 % of a further procedure is taken of the whole rate, as 42 CFR 416.172 has it.',
    );
  const cites = rated.flatMap(({ asc }) => (asc ? [asc.cite] : [])).slice(0, 1);
  return {
    lines: priced,
    totalCents: priced.reduce((sum, one) => sum + (one.amountCents ?? 0), 0),
    area,
    notes,
    cites,
  };
}

function wageAdjusted(asc: Asc, area: WageArea | null): number {
  const rate = asc.paymentCents ?? 0;
  const indicator = asc.paymentIndicator?.code ?? '';
  if (area === null || WITHOUT_WAGES.has(indicator)) return rate;
  const device = indicator === 'J8' ? (asc.deviceOffsetCents ?? 0) : 0;
  return device + withWages(rate - device, area.indexTenThousandths, LABOR);
}
