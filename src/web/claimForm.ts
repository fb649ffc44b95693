// What did a reader type into the claim form, and what claim is it? The fields as typed are kept beside what was understood,
// so that a form comes back as it was left, with each error beside its field. A claim lives for one request and is not kept.
import { type ClaimRecord, readJsonClaim } from '#claims';
import type { Claim } from '#edits';
import type { IsoDate } from '#kit';

export const LINE_FIELDS = ['code', 'modifiers', 'units', 'pos', 'pointers', 'date'] as const;
export type LineField = (typeof LINE_FIELDS)[number];
export type TypedLine = Record<LineField, string>;

export interface TypedClaim {
  setting: string;
  asOf: string;
  birthDate: string;
  sex: string;
  diagnoses: string;
  lines: TypedLine[];
}

export interface ReadForm {
  typed: TypedClaim;
  record: ClaimRecord | null;
  /** By field: `asOf`, `diagnoses`, `lines[2].units`. */
  errors: Map<string, string>;
}

/** Lines that an empty form begins with, and that one press of "add lines" adds. */
export const FIRST_LINES = 6;
export const MORE_LINES = 6;
const MOST_LINES = 999;
const LONGEST_FIELD = 600;

export type FormBody = Record<string, string | File | (string | File)[] | undefined>;

export function emptyClaim(asOf: IsoDate): TypedClaim {
  const lines = Array.from({ length: FIRST_LINES }, emptyLine);
  return { setting: 'practitioner', asOf, birthDate: '', sex: '', diagnoses: '', lines };
}

export function emptyLine(): TypedLine {
  return { code: '', modifiers: '', units: '', pos: '', pointers: '', date: '' };
}

/** Blank lines are closed up, so that the numbers on the page are those of the claim; some are left to type into. */
export function typedFrom(body: FormBody, more: number): TypedClaim {
  const one = (name: string) => textsOf(body[name])[0] ?? '';
  const columns = LINE_FIELDS.map((field) => textsOf(body[field]));
  const count = Math.min(MOST_LINES, Math.max(...columns.map((column) => column.length)));
  const rows = Array.from({ length: count }, (_, at) => {
    const line = emptyLine();
    for (const [n, field] of LINE_FIELDS.entries()) line[field] = columns[n]?.[at] ?? '';
    return line;
  });
  const lines = rows.filter((line) => LINE_FIELDS.some((field) => line[field] !== ''));
  const wanted = Math.min(MOST_LINES, Math.max(FIRST_LINES, rows.length) + more);
  while (lines.length < wanted) lines.push(emptyLine());
  return {
    setting: one('setting'),
    asOf: one('asOf'),
    birthDate: one('birthDate'),
    sex: one('sex'),
    diagnoses: one('diagnoses'),
    lines,
  };
}

export function readForm(typed: TypedClaim, today: IsoDate): ReadForm {
  const errors = new Map<string, string>();
  const filled = typed.lines.filter((line) => LINE_FIELDS.some((field) => line[field] !== ''));
  const given = {
    setting: typed.setting,
    asOf: typed.asOf,
    patient: { birthDate: typed.birthDate, sex: typed.sex },
    diagnoses: typed.diagnoses.split(/[\s,;|]+/).filter(Boolean),
    lines: filled.map(({ code, modifiers, units, pos, pointers, date }) => ({
      code,
      modifiers,
      units,
      pos,
      diagnosisPointers: pointers,
      dateOfService: date,
    })),
  };
  if (typed.asOf === '') errors.set('asOf', 'Give the date of service.');
  if (filled.length === 0) {
    errors.set('lines[1].code', 'Type a code.');
    return { typed, record: null, errors };
  }
  const record = readJsonClaim(given, 1, { setting: null, asOf: today });
  for (const { field, found, expected, severity } of record.faults) {
    if (severity === 'error')
      errors.set(inputOf(field ?? ''), `${found ? `“${found}”: ` : ''}expected ${expected}.`);
  }
  return { typed, record: errors.size > 0 ? null : record, errors };
}

/** A claim out of a file, as if it had been typed. */
export function typedOf(claim: Claim): TypedClaim {
  return {
    setting: claim.setting,
    asOf: claim.dateOfService,
    birthDate: claim.patient.birthDate ?? '',
    sex: claim.patient.sex ?? '',
    diagnoses: claim.diagnoses.join(' '),
    lines: claim.lines.map((line) => ({
      code: line.code,
      modifiers: line.modifiers.join(' '),
      units: String(line.units),
      pos: line.placeOfService ?? '',
      pointers: line.diagnosisPointers.join(' '),
      date:
        line.dateOfService === null || line.dateOfService === claim.dateOfService ? '' : line.dateOfService,
    })),
  };
}

/** The name of the input that a field of the claim was typed into. */
function inputOf(field: string): string {
  if (field.startsWith('diagnoses')) return 'diagnoses';
  return field
    .replace(/^patient\./, '')
    .replace('.diagnosisPointers', '.pointers')
    .replace('.dateOfService', '.date');
}

function textsOf(value: FormBody[string]): string[] {
  const all = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return all.map((one) => (typeof one === 'string' ? one.slice(0, LONGEST_FIELD).trim() : ''));
}
