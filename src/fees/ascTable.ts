// What does an ambulatory surgical center get? Addenda AA (surgery), BB (ancillary), EE (excluded), FF (device offsets).
// Authority: 42 CFR 416.160-.179; the ASC addenda of CMS.
import { type Cite, citeOf, COMPARABLE_SCHEMA, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { decode, type Indicator } from './indicators.ts';

export type AscAddendum = 'AA' | 'BB' | 'EE';

export interface Asc {
  addendum: AscAddendum;
  paymentIndicator: Indicator | null;
  multipleProcedureDiscount: boolean | null;
  paymentCents: number | null;
  deviceOffsetCents: number | null;
  cite: Cite;
}

export const ascTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE asc_rate (code TEXT NOT NULL, addendum TEXT NOT NULL, indicator TEXT, discount INTEGER, weight INTEGER,
        payment INTEGER, PRIMARY KEY (code, addendum)) WITHOUT ROWID;
      CREATE TABLE asc_offset (code TEXT PRIMARY KEY, apc TEXT, percentHundredths INTEGER, offset INTEGER) WITHOUT ROWID;
      CREATE TABLE wage (cbsa TEXT PRIMARY KEY, name TEXT NOT NULL, indexTenThousandths INTEGER NOT NULL) WITHOUT ROWID;
      ${COMPARABLE_SCHEMA}`);
  },
  /** Weight in ten-thousandths, payment in cents. */
  insertRate(
    writer: PartWriter,
    row: { code: string; addendum: AscAddendum; indicator: string | null; discount: 0 | 1 | null; weight: number | null; payment: number | null },
  ): void {
    writer.insert('asc_rate', row.code, row.addendum, row.indicator, row.discount, row.weight, row.payment);
    writer.insert('comparable', `${row.code} ${row.addendum}`, `${row.indicator ?? 'excluded'} ${row.payment ?? '—'} cents`);
  },
  insertOffset(writer: PartWriter, code: string, apc: string | null, percentHundredths: number | null, offset: number | null): void {
    writer.insert('asc_offset', code, apc, percentHundredths, offset);
  },
  insertWage(writer: PartWriter, cbsa: string, name: string, indexTenThousandths: number): void {
    writer.insert('wage', cbsa, name, indexTenThousandths);
  },
  find(edition: Edition, code: string, asOf: IsoDate): Asc[] {
    const picked = edition.pick('asc', asOf);
    if (!picked) return [];
    const cite = citeOf(picked.part);
    return picked.part
      .all<{ addendum: AscAddendum; indicator: string | null; discount: number | null; payment: number | null; offset: number | null }>(
        `SELECT addendum, indicator, discount, payment, asc_offset.offset AS offset FROM asc_rate
         LEFT JOIN asc_offset USING (code) WHERE asc_rate.code = ? ORDER BY addendum`,
        code,
      )
      .map(({ addendum, indicator, discount, payment, offset }) => ({
        addendum,
        paymentIndicator: indicator === null ? null : decode.ascPayment(indicator),
        multipleProcedureDiscount: discount === null ? null : discount === 1,
        paymentCents: payment,
        deviceOffsetCents: addendum === 'AA' && offset ? offset : null,
        cite,
      }));
  },
  codes(part: Part): Iterable<{ code: string }> {
    return part.iterate('SELECT DISTINCT code FROM asc_rate ORDER BY code');
  },
};
