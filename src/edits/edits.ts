// What does CMS forbid or bound for a code? NCCI procedure-to-procedure pairs, medically unlikely units, add-on codes.
// Authority: NCCI Policy Manual; the PTP, MUE and AOC files. Claim checking (`edits.check`) builds on these tables.
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';

export type PtpSetting = 'practitioner' | 'hospital';
export type MueSetting = PtpSetting | 'dme';

/** How many PTP pairs a code has in one setting on a date. */
export interface PtpCounts {
  setting: PtpSetting;
  /** Pairs in force on the date with the code in column one, and in column two. */
  columnOne: number;
  columnTwo: number;
  /** Pairs in force that allow a modifier (indicator 1). */
  modifierAllowed: number;
  /** All rows of the file for this code, in force or not, and the last day on which any of them was (null: open or none). */
  rows: number;
  lastDeletion: IsoDate | null;
  cite: Cite;
}

export interface PtpPair {
  columnOne: string;
  columnTwo: string;
  /** Null: the file does not say (lost, or "in existence prior to 1996"). */
  effective: IsoDate | null;
  deletion: IsoDate | null;
  /** 0 no modifier helps, 1 an NCCI-associated modifier may, 9 never in force. */
  modifierIndicator: 0 | 1 | 9;
  rationale: string;
}

export interface Mue {
  setting: MueSetting;
  units: number;
  /** MUE adjudication indicator: 1 claim line, 2 date of service by policy, 3 date of service, clinical. */
  adjudication: { indicator: 1 | 2 | 3; text: string };
  rationale: string;
  cite: Cite;
}

export interface AddOn {
  /** The code is an add-on of this type (1 all primaries listed, 2 contractor decides, 3 some listed). */
  type: 1 | 2 | 3 | null;
  primaries: { code: string; effective: IsoDate | null; deletion: IsoDate | null; note: string }[];
  /** Add-ons that name this code as a primary. */
  addOns: string[];
  cite: Cite;
}

export interface CodeEdits {
  ptp: PtpCounts[];
  mue: Mue[];
  addOn: AddOn | null;
  /** Quarterly change files that name the code. */
  changes: { text: string; cite: Cite }[];
}

/** What the loaded edit files say of one procedure code on a date of service. */
export function ofCode(_edition: Edition, _code: string, _asOf: IsoDate): CodeEdits {
  return { ptp: [], mue: [], addOn: null, changes: [] };
}

/** One page of a code's pairs in a setting, in force first; `contains` keeps partners whose number holds these characters. */
export function partners(
  _edition: Edition,
  _code: string,
  _options: { setting: PtpSetting; asOf: IsoDate; contains: string; ended: boolean; from: number; limit: number },
): { total: number; pairs: (PtpPair & { inForce: boolean })[]; cite: Cite | null } {
  return { total: 0, pairs: [], cite: null };
}
