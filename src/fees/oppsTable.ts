// What does the hospital outpatient system pay? Addendum B: status indicator, APC, weight, payment, copayment.
// Authority: 42 CFR 419; OPPS Addendum B of CMS.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { decode, type Indicator } from './indicators.ts';

export interface Opps {
  statusIndicator: Indicator;
  apc: string | null;
  /** Ten-thousandths. */
  relativeWeight: number | null;
  paymentCents: number | null;
  copaymentCents: number | null;
  minimumCopaymentCents: number | null;
  note: string | null;
  cite: Cite;
}

export interface OppsRow {
  code: string;
  statusIndicator: string;
  apc: string | null;
  relativeWeight: number | null;
  /** Ten-thousandths of a dollar: rates of drugs have three or four decimal places. */
  payment: number | null;
  copayment: number | null;
  minimumCopayment: number | null;
  note: string | null;
}

export const oppsTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE opps (code TEXT PRIMARY KEY, statusIndicator TEXT NOT NULL, apc TEXT, relativeWeight INTEGER,
      payment INTEGER, copayment INTEGER, minimumCopayment INTEGER, note TEXT) WITHOUT ROWID;
      CREATE INDEX opps_apc ON opps (apc); ${COMPARABLE_SCHEMA}`);
  },
  insert(writer: PartWriter, row: OppsRow): void {
    const { code, statusIndicator, apc, relativeWeight, payment, copayment, minimumCopayment, note } = row;
    writer.insert(
      'opps',
      code,
      statusIndicator,
      apc,
      relativeWeight,
      payment,
      copayment,
      minimumCopayment,
      note,
    );
    const rate = payment === null ? 'no rate' : `$${(payment / 10_000).toFixed(4)}`;
    writer.insert('comparable', code, `${statusIndicator} APC ${apc ?? 'none'} ${rate}`);
  },
  find(edition: Edition, code: string, asOf: IsoDate): Opps | null {
    const picked = edition.pick('opps-addendum-b', asOf);
    const row = picked?.part.get<OppsRow>('SELECT * FROM opps WHERE code = ?', code);
    if (!picked || !row) return null;
    return {
      statusIndicator: decode.oppsStatus(row.statusIndicator),
      apc: row.apc,
      relativeWeight: row.relativeWeight,
      paymentCents: row.payment === null ? null : Math.round(row.payment / 100),
      copaymentCents: row.copayment,
      minimumCopaymentCents: row.minimumCopayment,
      note: row.note,
      cite: citeOf(picked.part),
    };
  },
  /** Codes that the release carries as valid: status D marks a discontinued one. */
  codes(part: Part): Iterable<{ code: string }> {
    return part.iterate("SELECT code FROM opps WHERE statusIndicator <> 'D' ORDER BY code");
  },
};
