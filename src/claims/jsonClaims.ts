// A claim as JSON, in the shape of `POST /api/v1/claims/check` (docs/claims.md). Printing and reading again is identity.
import type { Claim, ClaimLine } from '#edits';
import type { IsoDate } from '#kit';
import {
  EXPECTED,
  readCode,
  readDate,
  readDiagnosis,
  readModifiers,
  readPlace,
  readPointers,
  readSetting,
  readSex,
  readUnits,
} from './cells.ts';
import {
  type ClaimRecord,
  claimId,
  type Fault,
  fault,
  MOST_DIAGNOSES,
  MOST_LINES,
  MOST_MODIFIERS,
  type ReadingOptions,
} from './record.ts';

type Fields = Record<string, unknown>;

const CLAIM_FIELDS = new Set(['id', 'setting', 'asOf', 'patient', 'diagnoses', 'lines']);
const PATIENT_FIELDS = new Set(['birthDate', 'sex']);
const LINE_FIELDS = new Set(['code', 'modifiers', 'units', 'pos', 'diagnosisPointers', 'dateOfService']);

export function readJsonText(text: string, row: number, options: ReadingOptions): ClaimRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      id: '',
      row,
      claim: null,
      numbers: [],
      rows: [],
      faults: [fault(row, null, text, 'one claim as JSON')],
    };
  }
  return readJsonClaim(value, row, options);
}

export function readJsonClaim(value: unknown, row: number, options: ReadingOptions): ClaimRecord {
  const faults: Fault[] = [];
  const none: ClaimRecord = { id: '', row, claim: null, numbers: [], rows: [], faults };
  if (!isFields(value)) {
    faults.push(fault(row, null, shown(value), 'a claim, an object with lines'));
    return none;
  }
  const id = value.id === undefined || value.id === null ? '' : claimId(String(value.id));
  const see = <T>(field: string, given: unknown, read: (text: string) => T | undefined, expected: string) => {
    if (given === undefined || given === null) return null;
    const found = isCell(given) ? read(String(given)) : undefined;
    if (found === undefined) faults.push(fault(row, field, shown(given), expected));
    return found ?? null;
  };
  noteUnread(value, CLAIM_FIELDS, '', row, faults);
  const patient = isFields(value.patient) ? value.patient : {};
  if (value.patient !== undefined && value.patient !== null && !isFields(value.patient))
    faults.push(fault(row, 'patient', shown(value.patient), 'an object with birthDate and sex'));
  noteUnread(patient, PATIENT_FIELDS, 'patient.', row, faults);
  const setting = see('setting', value.setting, readSetting, EXPECTED.setting);
  const asOf = see('asOf', value.asOf, readDate, EXPECTED.date);
  const birthDate = see('patient.birthDate', patient.birthDate, readDate, EXPECTED.date);
  const sex = see('patient.sex', patient.sex, readSex, EXPECTED.sex);
  const diagnoses = diagnosesOf(value.diagnoses, row, faults);
  const given = value.lines;
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_LINES) {
    faults.push(fault(row, 'lines', shown(given), `a list of 1 to ${MOST_LINES} service lines`));
    return { ...none, id };
  }
  const lines: ClaimLine[] = [];
  const numbers: number[] = [];
  for (const [at, one] of given.entries()) {
    const line = lineOf(one, `lines[${at + 1}]`, row, faults);
    if (!line) continue;
    lines.push(line);
    numbers.push(at + 1);
  }
  const claim: Claim = {
    setting: options.setting ?? setting ?? 'practitioner',
    dateOfService: asOf ?? firstDay(lines) ?? options.asOf,
    patient: { birthDate, sex },
    diagnoses,
    lines,
  };
  return { id, row, claim: lines.length === 0 ? null : claim, numbers, rows: numbers.map(() => row), faults };
}

/** The earliest date of the lines; null when none has one. */
export function firstDay(lines: readonly ClaimLine[]): IsoDate | null {
  let first: IsoDate | null = null;
  for (const { dateOfService } of lines) {
    if (dateOfService !== null && (first === null || dateOfService < first)) first = dateOfService;
  }
  return first;
}

/** One line of JSON, as `readJsonText` reads it. */
export function printJsonClaim(claim: Claim, id = ''): string {
  const { setting, dateOfService, patient, diagnoses } = claim;
  const lines = claim.lines.map((line) => ({
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    pos: line.placeOfService,
    diagnosisPointers: line.diagnosisPointers,
    dateOfService: line.dateOfService,
  }));
  return JSON.stringify({
    ...(id === '' ? {} : { id }),
    setting,
    asOf: dateOfService,
    patient: { birthDate: patient.birthDate, sex: patient.sex },
    diagnoses,
    lines,
  });
}

function diagnosesOf(given: unknown, row: number, faults: Fault[]): string[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given) || given.length > MOST_DIAGNOSES) {
    faults.push(fault(row, 'diagnoses', shown(given), EXPECTED.diagnoses));
    return [];
  }
  return given.flatMap((one, at) => {
    const code = typeof one === 'string' ? readDiagnosis(one) : undefined;
    if (code === undefined) faults.push(fault(row, `diagnoses[${at + 1}]`, shown(one), 'an ICD-10-CM code'));
    // Pointers count places: what cannot be read keeps its place.
    return [code ?? ''];
  });
}

function lineOf(given: unknown, field: string, row: number, faults: Fault[]): ClaimLine | null {
  const before = faults.length;
  const refuse = (name: string, found: unknown, expected: string) => {
    faults.push(fault(row, `${field}${name}`, shown(found), expected));
  };
  if (!isFields(given)) {
    refuse('', given, 'an object with a code');
    return null;
  }
  noteUnread(given, LINE_FIELDS, `${field}.`, row, faults);
  const notes = faults.length - before;
  const code = typeof given.code === 'string' ? readCode(given.code) : undefined;
  if (!code) refuse('.code', given.code, EXPECTED.code);
  const modifiers = listOf(given.modifiers, readModifiers);
  if (!modifiers || modifiers.length + (code?.modifiers.length ?? 0) > MOST_MODIFIERS)
    refuse('.modifiers', given.modifiers, EXPECTED.modifiers);
  const units = readUnits(isCell(given.units ?? '') ? String(given.units ?? '') : '-');
  if (units === undefined) refuse('.units', given.units, EXPECTED.units);
  const placeOfService = readPlace(isCell(given.pos ?? '') ? String(given.pos ?? '') : '-');
  if (placeOfService === undefined) refuse('.pos', given.pos, EXPECTED.pos);
  const diagnosisPointers = listOf(given.diagnosisPointers, readPointers);
  if (!diagnosisPointers) refuse('.diagnosisPointers', given.diagnosisPointers, EXPECTED.pointers);
  const dateOfService = readDate(isCell(given.dateOfService ?? '') ? String(given.dateOfService ?? '') : '-');
  if (dateOfService === undefined) refuse('.dateOfService', given.dateOfService, EXPECTED.date);
  if (faults.length > before + notes || !code || !modifiers || !diagnosisPointers) return null;
  return {
    code: code.code,
    modifiers: [...code.modifiers, ...modifiers],
    units: units as number,
    placeOfService: placeOfService as string | null,
    diagnosisPointers: [...diagnosisPointers],
    dateOfService: dateOfService as IsoDate | null,
  };
}

/** A list of short values, or one text with signs between them. */
function listOf<T>(
  given: unknown,
  read: (text: string) => readonly T[] | undefined,
): readonly T[] | undefined {
  if (given === undefined || given === null) return [];
  if (isCell(given)) return read(String(given));
  return Array.isArray(given) && given.length <= 12 && given.every(isCell)
    ? read(given.map(String).join(','))
    : undefined;
}

/** A misspelt field must not be passed over in silence: `modifier` for `modifiers` would change the answer. */
function noteUnread(
  given: Fields,
  known: ReadonlySet<string>,
  prefix: string,
  row: number,
  faults: Fault[],
): void {
  for (const name of Object.keys(given)) {
    if (known.has(name) || faults.length > 20) continue;
    faults.push(fault(row, `${prefix}${claimId(name)}`, null, 'this field is not read', 'information'));
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : (JSON.stringify(value)?.slice(0, 200) ?? '');
}
