// What does an ambulatory surgical center get? Addenda AA (surgery), BB (ancillary), EE (excluded), FF (device offsets).
// Authority: 42 CFR 416.160-.179; the ASC addenda of CMS.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import { formatCents, type IsoDate } from '#kit';
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

/** Weight in ten-thousandths, amounts in cents. */
export interface AscRow {
  code: string;
  addendum: AscAddendum;
  /** Null in EE, whose meaning is that the code is in it. */
  indicator: string | null;
  discount: 0 | 1 | null;
  weight: number | null;
  payment: number | null;
  /** Copayment of a drug as the Inflation Reduction Act lowers it. */
  adjustedCopayment: number | null;
  /** Asterisks beside the code: one temporarily office-based, two preventive, three non-opioid. */
  mark: string;
}

/** Percentages in hundredths of a percent, amounts in cents. */
export interface DeviceOffsetRow {
  code: string;
  apc: string | null;
  apcPercent: number | null;
  oppsPayment: number | null;
  percent: number | null;
  offset: number | null;
}

export const ascTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE asc_rate (code TEXT NOT NULL, addendum TEXT NOT NULL, indicator TEXT, discount INTEGER, weight INTEGER,
        payment INTEGER, adjustedCopayment INTEGER, mark TEXT NOT NULL, PRIMARY KEY (code, addendum)) WITHOUT ROWID;
      CREATE INDEX asc_group ON asc_rate (indicator, code);
      CREATE TABLE asc_offset (code TEXT PRIMARY KEY, apc TEXT, apcPercent INTEGER, oppsPayment INTEGER, percent INTEGER,
        offset INTEGER) WITHOUT ROWID;
      CREATE TABLE wage (cbsa TEXT PRIMARY KEY, name TEXT NOT NULL, indexTenThousandths INTEGER NOT NULL) WITHOUT ROWID;
      ${COMPARABLE_SCHEMA}`);
  },
  insertRate(writer: PartWriter, row: AscRow): void {
    const { code, addendum, indicator, discount, weight, payment, adjustedCopayment, mark } = row;
    writer.insert('asc_rate', code, addendum, indicator, discount, weight, payment, adjustedCopayment, mark);
    writer.insert(
      'comparable',
      `${code} ${addendum}`,
      `${indicator ?? 'excluded'} ${payment === null ? 'no rate' : formatCents(payment)}`,
    );
  },
  insertOffset(writer: PartWriter, row: DeviceOffsetRow): void {
    writer.insert('asc_offset', row.code, row.apc, row.apcPercent, row.oppsPayment, row.percent, row.offset);
  },
  insertWage(writer: PartWriter, cbsa: string, name: string, indexTenThousandths: number): void {
    writer.insert('wage', cbsa, name, indexTenThousandths);
  },
  find(edition: Edition, code: string, asOf: IsoDate): Asc[] {
    const picked = edition.pick('asc', asOf);
    if (!picked) return [];
    const cite = citeOf(picked.part);
    return picked.part
      .all<{
        addendum: AscAddendum;
        indicator: string | null;
        discount: number | null;
        payment: number | null;
        offset: number | null;
      }>(
        `SELECT addendum, indicator, discount, payment, asc_offset.offset AS offset FROM asc_rate
         LEFT JOIN asc_offset USING (code) WHERE asc_rate.code = ? ORDER BY addendum`,
        code,
      )
      .map(({ addendum, indicator, discount, payment, offset }) => ({
        addendum,
        paymentIndicator: indicator === null ? null : decode.ascPayment(indicator),
        multipleProcedureDiscount: discount === null ? null : discount === 1,
        paymentCents: payment,
        deviceOffsetCents: addendum === 'AA' ? offset : null,
        cite,
      }));
  },
  /** Codes that an addendum carries as valid: D5 marks a discontinued one. */
  codes(part: Part): Iterable<{ code: string }> {
    return part.iterate("SELECT DISTINCT code FROM asc_rate WHERE indicator IS NOT 'D5' ORDER BY code");
  },
};
