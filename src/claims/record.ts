// What stood in a file as one claim? The claim as far as it could be read, where it stood, and what could not be read.
// A row that is refused is a finding about that row; the rest of the file goes on.
import type { Claim, Finding } from '#edits';
import type { IsoDate } from '#kit';

/** What a reader is told besides the file. */
export interface ReadingOptions {
  /** Overrides what the file says or implies; null: as the file has it. */
  setting: Claim['setting'] | null;
  /** Date of service of claims that name none. */
  asOf: IsoDate;
}

/** Something in a file that could not be read, or not as it stood. */
export interface Fault {
  /** Row of a CSV file, line of a JSON Lines file, number of a claim in a JSON array, segment of an X12 file; from 1. */
  row: number;
  field: string | null;
  /** At most 40 characters of what stood there. */
  found: string | null;
  expected: string;
  severity: 'error' | 'information';
}

export interface ClaimRecord {
  /** The submitter's own name for the claim; empty when the file has none. */
  id: string;
  /** Where it begins. */
  row: number;
  /** Null when nothing of it can be checked. */
  claim: Claim | null;
  /** Of each of `claim.lines`: its number in the claim, which is not its place where one before was refused, and its row. */
  numbers: number[];
  rows: number[];
  faults: Fault[];
}

/** Most service lines of a claim: 999 in an 837I, 50 in an 837P. */
export const MOST_LINES = 999;
/** Most diagnoses of a claim: 25 in an 837I, 12 in an 837P. */
export const MOST_DIAGNOSES = 50;
/** Most modifiers of a line, as in SV101 and on both paper forms. */
export const MOST_MODIFIERS = 4;
/** A claim that is longer than this in a file is refused. */
export const LONGEST_CLAIM_BYTES = 1 << 20;

const LONGEST_FOUND = 40;
const LONGEST_ID = 50;

export function fault(
  row: number,
  field: string | null,
  found: string | null,
  expected: string,
  severity: Fault['severity'] = 'error',
): Fault {
  return { row, field, found: found === null ? null : oneLine(found, LONGEST_FOUND), expected, severity };
}

/** The submitter's name for a claim, without control characters. */
export function claimId(text: string): string {
  return text.length <= LONGEST_ID && !/[\p{Cc}\p{Cf}]/u.test(text) ? text : oneLine(text, LONGEST_ID);
}

/** `Row 17, units: found "abc", expected a number above 0.` */
export function faultFinding(one: Fault, where: string): Finding {
  const field = one.field === null ? '' : `, ${one.field}`;
  const found = one.found === null ? '' : `found ${JSON.stringify(one.found)}, `;
  const isRefused = one.severity === 'error';
  return {
    severity: one.severity,
    rule: isRefused ? 'unreadable-row' : 'reading-note',
    message: `${where} ${one.row}${field}: ${found}${isRefused ? 'expected ' : ''}${one.expected}.`,
    codes: [],
    lines: [],
    resolution: isRefused
      ? 'Correct it and check again; what could not be read was left out of the checks.'
      : null,
    source: null,
  };
}

function oneLine(text: string, longest: number): string {
  const clean = text
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}
