// What does one cell of a claim say? The same reading for every spelling: JSON values, CSV cells, elements of an 837.
// Each gives undefined for what it cannot read; `expected…` says in words what it would have read.
import { parseCode } from '#catalog';
import type { Claim } from '#edits';
import { fromCompactDate, fromUsDate, type IsoDate, parseIsoDate } from '#kit';
import { MOST_DIAGNOSES, MOST_MODIFIERS } from './record.ts';

/** A procedure code, with modifiers when they were written behind it: `29881-59`, `29881 59 LT`. */
export interface CodeCell {
  code: string;
  modifiers: readonly string[];
  /** A spreadsheet had taken the zeros in front: `100` stood for `00100`. */
  zerosRestored: boolean;
}

export const EXPECTED = {
  code: 'a CPT or HCPCS code of five characters',
  modifiers: `at most ${MOST_MODIFIERS} modifiers of two letters or digits`,
  units: 'a number above 0 and below 100,000',
  pos: 'a place of service of two digits',
  pointers: 'places in the list of diagnoses, as 1,2 or AB',
  date: 'a day, YYYY-MM-DD or MM/DD/YYYY',
  sex: 'F or M',
  setting: 'practitioner, hospital or dme',
  diagnoses: `at most ${MOST_DIAGNOSES} ICD-10-CM codes`,
} as const;

const CODE = /^[A-Z0-9]\d{3}[A-Z0-9]$/;
const MODIFIER = /^[A-Z0-9]{2}$/;
const BETWEEN = /[\s,;:|/+.-]+/;
/** Anything longer is no cell of a claim; also what keeps the patterns below from long texts. */
const LONGEST_CELL = 600;

export function readCode(text: string): CodeCell | undefined {
  if (text.length > LONGEST_CELL) return undefined;
  const [first = '', ...rest] = text.trim().toUpperCase().split(BETWEEN).filter(Boolean);
  const zerosRestored = /^\d{3,4}$/.test(first);
  const code = zerosRestored ? first.padStart(5, '0') : first;
  if (!CODE.test(code) || rest.length > MOST_MODIFIERS || !rest.every((one) => MODIFIER.test(one)))
    return undefined;
  return { code, modifiers: rest, zerosRestored };
}

export function readModifiers(text: string): readonly string[] | undefined {
  if (text.length > LONGEST_CELL) return undefined;
  const found = text.trim().toUpperCase().split(BETWEEN).filter(Boolean);
  return found.length <= MOST_MODIFIERS && found.every((one) => MODIFIER.test(one)) ? found : undefined;
}

/** Blank: one unit. Fractions are read, an 837 may have them. */
export function readUnits(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 1;
  if (!/^\d{1,5}(\.\d{1,3})?$/.test(trimmed)) return undefined;
  const units = Number(trimmed);
  return units > 0 ? units : undefined;
}

/** Blank: null. A spreadsheet drops the zero of `02`. */
export function readPlace(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,2}$/.test(trimmed) ? trimmed.padStart(2, '0') : undefined;
}

/** `1,2`, `1:2`, or letters as on the CMS-1500: `AB`. */
export function readPointers(text: string): readonly number[] | undefined {
  if (text.length > LONGEST_CELL) return undefined;
  const trimmed = text.trim().toUpperCase();
  if (/^[A-L]{1,12}$/.test(trimmed)) return [...trimmed].map((letter) => letter.charCodeAt(0) - 64);
  const pointers: number[] = [];
  for (const piece of trimmed.split(BETWEEN)) {
    if (piece === '') continue;
    if (/^[A-L]$/.test(piece)) pointers.push(piece.charCodeAt(0) - 64);
    else if (/^\d{1,2}$/.test(piece) && Number(piece) > 0) pointers.push(Number(piece));
    else return undefined;
  }
  return pointers.length <= 12 ? pointers : undefined;
}

/** Blank: null. */
export function readDate(text: string): IsoDate | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.length > 24) return undefined;
  // A spreadsheet may write midnight behind a day.
  const day = trimmed.replace(/[T ]0{1,2}:00(:00(\.0+)?)?Z?$/, '');
  return withinReach(parseIsoDate(day) ?? fromUsDate(day) ?? fromCompactDate(day));
}

/** Blank and "unknown": null. */
export function readSex(text: string): 'F' | 'M' | null | undefined {
  switch (text.trim().toUpperCase()) {
    case 'F':
    case 'FEMALE':
      return 'F';
    case 'M':
    case 'MALE':
      return 'M';
    case '':
    case 'U':
    case 'UNKNOWN':
      return null;
    default:
      return undefined;
  }
}

/** Blank: null. */
export function readSetting(text: string): Claim['setting'] | null | undefined {
  switch (text.trim().toLowerCase()) {
    case '':
      return null;
    case 'practitioner':
    case 'professional':
    case '837p':
      return 'practitioner';
    case 'hospital':
    case 'outpatient hospital':
    case 'institutional':
    case '837i':
      return 'hospital';
    case 'dme':
      return 'dme';
    default:
      return undefined;
  }
}

/** Codes between blanks, commas, semicolons or bars. */
export function readDiagnoses(text: string): readonly string[] | undefined {
  if (text.length > LONGEST_CELL) return undefined;
  const found = text.split(/[\s,;|^]+/).filter(Boolean);
  if (found.length > MOST_DIAGNOSES) return undefined;
  const codes: string[] = [];
  for (const piece of found) {
    const code = readDiagnosis(piece);
    if (code === undefined) return undefined;
    codes.push(code);
  }
  return codes;
}

/** In display form. What has not the shape of an ICD-10-CM code is kept as it stands when it may be an older one. */
export function readDiagnosis(text: string): string | undefined {
  const trimmed = text.trim().toUpperCase();
  const code = parseCode('icd-10-cm', trimmed)?.code;
  return code ?? (/^[A-Z0-9]{1,4}(\.?[A-Z0-9]{1,4})?$/.test(trimmed) ? trimmed : undefined);
}

/** A day that services were coded on; null stays null. */
function withinReach(day: IsoDate | null): IsoDate | undefined {
  return day !== null && day >= '1850-01-01' && day <= '2099-12-31' ? day : undefined;
}
