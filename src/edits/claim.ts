// What is a claim, and what is said about one? The values that pass between spellings, checks and doors.
// Authority: the CMS-1500 and UB-04 forms (837P, 837I) name the fields.
import type { Cite } from '#editions';
import type { IsoDate } from '#kit';

/** Whose edits apply: those for practitioners and ASCs, for outpatient hospitals, for suppliers of equipment. */
export type ClaimSetting = 'practitioner' | 'hospital' | 'dme';

export interface ClaimLine {
  /** CPT or HCPCS code, upper case. */
  code: string;
  /** Two characters each, upper case. */
  modifiers: readonly string[];
  units: number;
  /** Two digits; null where the form has none (UB-04). */
  placeOfService: string | null;
  /** Places in `diagnoses`, from 1. */
  diagnosisPointers: readonly number[];
  /** Null: the claim's. */
  dateOfService: IsoDate | null;
}

export interface Claim {
  setting: ClaimSetting;
  dateOfService: IsoDate;
  patient: { birthDate: IsoDate | null; sex: 'F' | 'M' | null };
  /** ICD-10-CM codes, the first-listed first. */
  diagnoses: readonly string[];
  lines: readonly ClaimLine[];
}

export interface Finding {
  /** error: would be denied or returned; warning: may be; information: what a reviewer should know. */
  severity: 'error' | 'warning' | 'information';
  /** `ncci-ptp`, `mue`, `add-on`, … */
  rule: string;
  /** What is wrong and why, in one or two sentences. */
  message: string;
  codes: string[];
  /** Places in `lines`, from 1; empty when it is about the whole claim. */
  lines: number[];
  /** What would resolve it; null where there is nothing to do. */
  resolution: string | null;
  /** The release that says so; null for a rule of the form itself. */
  source: Cite | null;
}
