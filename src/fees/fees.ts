// What does Medicare pay for a code? Physician fee schedule, anesthesia, OPPS, ASC, Part B drugs.
// Authority: 42 CFR 414; the RVU, GPCI, Addendum B, ASC and ASP files. Amounts are whole cents, RVUs hundredths.
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';

/** An indicator of the fee schedule with its meaning in words. */
export interface Indicator {
  code: string;
  text: string;
}

/** One row of the RVU file; a code may have three (blank, 26, TC). */
export interface PhysicianRow {
  modifier: string;
  status: Indicator;
  workRvuHundredths: number;
  nonFacility: RvuSide;
  facility: RvuSide;
  mpRvuHundredths: number;
  /** Units of a ten-thousandth of a dollar: 32.3465 → 323465. */
  conversionFactorTenThousandths: number;
  pcTc: Indicator;
  globalDays: Indicator;
  /** Percent of the work before, during, after the operation; null where the file has none. */
  globalSplit: { pre: number; intra: number; post: number } | null;
  multipleProcedure: Indicator;
  bilateral: Indicator;
  assistant: Indicator;
  coSurgeon: Indicator;
  team: Indicator;
  endoscopicBase: string | null;
  supervision: Indicator | null;
  imagingFamily: Indicator | null;
  notUsedForMedicare: boolean;
}

export interface RvuSide {
  peRvuHundredths: number;
  totalRvuHundredths: number;
  /** National price (GPCI 1.000) in cents; null where Medicare sets none by RVU. */
  amountCents: number | null;
  /** `NA`: not priced in this setting. */
  notApplicable: boolean;
}

export interface Physician {
  rows: PhysicianRow[];
  /** The arithmetic of the national price in words, for the first priced row; null when there is none. */
  arithmetic: string | null;
  cite: Cite;
}

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

export interface Asc {
  addendum: 'AA' | 'BB' | 'EE';
  paymentIndicator: Indicator | null;
  multipleProcedureDiscount: boolean | null;
  paymentCents: number | null;
  deviceOffsetCents: number | null;
  cite: Cite;
}

export interface Drug {
  dosage: string;
  /** Payment limit for one HCPCS unit in thousandths of a dollar. */
  limitMills: number | null;
  coinsurancePercent: number | null;
  notes: string;
  /** Packages of the NDC crosswalk. */
  ndcs: { ndc: string; drug: string; labeler: string; packageSize: string; packageQuantity: string; unitsPerPackage: string }[];
  cite: Cite;
}

export interface CodeFees {
  physician: Physician | null;
  opps: Opps | null;
  asc: Asc[];
  drug: Drug | null;
}

/** What the loaded fee files say of one procedure code on a date of service. */
export function ofCode(_edition: Edition, _code: string, _asOf: IsoDate): CodeFees {
  return { physician: null, opps: null, asc: [], drug: null };
}
