// Claims out of the loops of an 837P or 837I: patient, claim, diagnoses, service lines. Names, addresses and numbers of
// people are not kept. Authority: X12 005010X222A1 and 005010X223A2; the loops read are listed in docs/claims.md.
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
  readUnits,
} from './cells.ts';
import { firstDay } from './jsonClaims.ts';
import {
  type ClaimRecord,
  claimId,
  type Fault,
  fault,
  MOST_DIAGNOSES,
  MOST_LINES,
  type ReadingOptions,
} from './record.ts';
import { isBlank, type X12Kind } from './x12Envelope.ts';

export interface X12Signs {
  kind: X12Kind;
  element: string;
  component: string;
  terminator: string;
}

type Patient = Claim['patient'];
const UNKNOWN: Patient = { birthDate: null, sex: null };

/** Diagnosis codes and nothing else of HI: principal and other ones, ICD-10 and the ICD-9 of old claims. */
const PRINCIPAL = new Set(['ABK', 'BK']);
const OTHER = new Set(['ABF', 'BF']);

/** First digits of a type of bill of hospital and nursing inpatients: outpatient edits are not for them. */
const INPATIENT = new Set(['11', '18', '21', '41']);

/** Reads the segments between ST and SE, or between two subscribers. */
export function* readX12(
  bytes: Uint8Array,
  firstSegment: number,
  signs: X12Signs,
  options: ReadingOptions,
): Generator<ClaimRecord> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let patient: Patient = UNKNOWN;
  let open: Open | null = null;
  let segment = firstSegment - 1;
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    const next = text.indexOf(signs.terminator, at);
    const elements = text.slice(at, next === -1 ? text.length : next).split(signs.element);
    at = next === -1 ? text.length : next + 1;
    if (elements.length > 1 || next !== -1) segment++;
    switch (elements[0]) {
      case 'HL':
        if (open) yield finish(open, signs, options);
        open = null;
        // A dependent is the patient instead of the subscriber, and has a DMG of their own or none.
        patient = UNKNOWN;
        break;
      case 'CLM':
        if (open) yield finish(open, signs, options);
        open = begin(elements, segment, patient, signs);
        break;
      case 'DMG':
        if (!open) patient = patientOf(elements);
        break;
      default:
        if (open) readInto(open, elements, segment, signs);
    }
  }
  if (open) yield finish(open, signs, options);
}

interface Line {
  number: number;
  row: number;
  line: ClaimLine | null;
  /** Something of it could not be read; or it has no procedure code to check. */
  refused: boolean;
  dateOfService: IsoDate | null;
}

interface Open {
  id: string;
  row: number;
  patient: Patient;
  /** Place of service of the claim, from CLM05 of an 837P. */
  placeOfService: string | null;
  /** First two figures of the type of bill, from CLM05 of an 837I. */
  billType: string | null;
  dateOfService: IsoDate | null;
  diagnoses: string[];
  lines: Line[];
  faults: Fault[];
}

function begin(elements: string[], row: number, patient: Patient, signs: X12Signs): Open {
  const faults: Fault[] = [];
  const [facility = '', qualifier = ''] = (elements[5] ?? '').split(signs.component);
  const place = signs.kind === '837P' && qualifier !== 'A' ? readPlace(facility) : null;
  if (place === undefined) faults.push(fault(row, 'CLM05', facility, EXPECTED.pos));
  const id = claimId(elements[1] ?? '');
  if (id === '') faults.push(fault(row, 'CLM01', '', 'a patient control number'));
  const billType = signs.kind === '837I' ? facility.slice(-2) : null;
  return {
    id,
    row,
    patient,
    placeOfService: place ?? null,
    billType,
    dateOfService: null,
    diagnoses: [],
    lines: [],
    faults,
  };
}

/** DMG01 D8, DMG02 birth date, DMG03 sex. */
function patientOf(elements: string[]): Patient {
  const birthDate = elements[1] === 'D8' ? (readDate(elements[2] ?? '') ?? null) : null;
  const sex = elements[3] === 'F' || elements[3] === 'M' ? elements[3] : null;
  return { birthDate, sex };
}

function readInto(open: Open, elements: string[], segment: number, signs: X12Signs): void {
  switch (elements[0]) {
    case 'HI':
      readDiagnoses(open, elements, segment, signs);
      break;
    case 'LX':
      open.lines.push({
        number: Number(elements[1]) || open.lines.length + 1,
        row: segment,
        line: null,
        refused: false,
        dateOfService: null,
      });
      if (open.lines.length > MOST_LINES) open.lines.length = MOST_LINES + 1;
      break;
    case 'SV1':
      // SV101 procedure, SV103 unit of measure, SV104 units, SV105 place, SV107 pointers.
      readService(open, segment, signs, elements[1], elements[3], elements[4], elements[5], elements[7]);
      break;
    case 'SV2':
      // SV201 revenue code, SV202 procedure, SV204 unit of measure, SV205 units.
      readService(open, segment, signs, elements[2], elements[4], elements[5], undefined, undefined);
      break;
    case 'DTP':
      readDay(open, elements, segment);
      break;
  }
}

function readDiagnoses(open: Open, elements: string[], segment: number, signs: X12Signs): void {
  for (const element of elements.slice(1)) {
    const [qualifier = '', code = ''] = element.split(signs.component);
    const isPrincipal = PRINCIPAL.has(qualifier);
    if (!isPrincipal && !OTHER.has(qualifier)) continue;
    const read = readDiagnosis(code);
    if (read === undefined) open.faults.push(fault(segment, 'HI', code, 'an ICD-10-CM code'));
    if (open.diagnoses.length >= MOST_DIAGNOSES) return;
    // Pointers count places: what cannot be read keeps its place. The principal one comes first.
    if (isPrincipal) open.diagnoses.unshift(read ?? '');
    else open.diagnoses.push(read ?? '');
  }
}

function readService(
  open: Open,
  segment: number,
  signs: X12Signs,
  procedure = '',
  measure = '',
  quantity = '',
  place = '',
  pointing = '',
): void {
  const line = open.lines.at(-1);
  if (!line || line.line) {
    open.faults.push(fault(segment, null, null, 'LX before each service line'));
    return;
  }
  const refuse = (field: string, found: string, expected: string) => {
    line.refused = true;
    open.faults.push(fault(segment, field, found, expected));
  };
  const [qualifier = '', text = '', ...more] = procedure.split(signs.component);
  // A revenue code alone has no procedure to check.
  if (procedure === '') {
    line.refused = true;
    return;
  }
  if (qualifier !== 'HC') {
    line.refused = true;
    const expected = 'not checked: only procedures of qualifier HC are';
    open.faults.push(fault(segment, 'procedure', qualifier, expected, 'information'));
    return;
  }
  const code = readCode(text);
  if (!code || code.zerosRestored || code.modifiers.length > 0) refuse('procedure', text, EXPECTED.code);
  const modifiers = readModifiers(more.slice(0, 4).join(' '));
  if (!modifiers) refuse('modifiers', more.slice(0, 4).join(' '), EXPECTED.modifiers);
  const counted = readUnits(quantity);
  if (counted === undefined) refuse('units', quantity, EXPECTED.units);
  const placeOfService = readPlace(place);
  if (placeOfService === undefined) refuse('SV105', place, EXPECTED.pos);
  const pointers = readPointers(pointing.split(signs.component).join(','));
  if (!pointers) refuse('SV107', pointing, EXPECTED.pointers);
  if (line.refused || !code || !modifiers || !pointers) return;
  line.line = {
    code: code.code,
    modifiers: [...modifiers],
    // Minutes of anesthesia are no units of the procedure.
    units: measure === 'MJ' ? 1 : (counted as number),
    placeOfService: placeOfService ?? open.placeOfService,
    diagnosisPointers: [...pointers],
    dateOfService: null,
  };
}

/** DTP*472 of a line; DTP*434, the statement's days, of an institutional claim. Of a range the first day counts. */
function readDay(open: Open, elements: string[], segment: number): void {
  const [, purpose, format, text = ''] = elements;
  const line = open.lines.at(-1);
  if (purpose !== '472' && (purpose !== '434' || line)) return;
  const day = format === 'RD8' ? text.slice(0, 8) : text;
  const read =
    (format === 'D8' && day.length === 8) || (format === 'RD8' && text.length === 17)
      ? readDate(day)
      : undefined;
  if (read === undefined || read === null) {
    if (line) line.refused = true;
    open.faults.push(fault(segment, `DTP*${purpose}`, text, 'a day as CCYYMMDD, or two with a dash between'));
  } else if (line) line.dateOfService = read;
  else open.dateOfService = read;
}

function finish(open: Open, { kind }: X12Signs, options: ReadingOptions): ClaimRecord {
  const { id, row, patient, diagnoses, faults } = open;
  const setting = options.setting ?? (kind === '837I' ? 'hospital' : 'practitioner');
  const isInpatient = kind === '837I' && open.billType !== null && INPATIENT.has(open.billType);
  if (open.lines.length > MOST_LINES) {
    faults.push(fault(row, 'LX', null, `at most ${MOST_LINES} service lines`));
    return { id, row, claim: null, numbers: [], rows: [], faults };
  }
  if (isInpatient) {
    const expected =
      'an inpatient type of bill: edits for outpatient hospitals do not apply, only the diagnoses were checked';
    faults.push(fault(row, 'CLM05', open.billType, expected, 'information'));
  }
  const kept = isInpatient ? [] : open.lines.filter((line) => line.line && !line.refused);
  for (const line of open.lines) {
    if (!line.line && !line.refused) faults.push(fault(line.row, 'LX', null, 'SV1 or SV2 behind it'));
  }
  const lines = kept.map(({ line, dateOfService }) => ({ ...(line as ClaimLine), dateOfService }));
  const claim: Claim = {
    setting,
    dateOfService: open.dateOfService ?? firstDay(lines) ?? options.asOf,
    patient,
    diagnoses,
    lines,
  };
  const isEmpty = lines.length === 0 && diagnoses.length === 0;
  if (isEmpty && faults.length === 0) faults.push(fault(row, null, null, 'service lines or diagnoses'));
  return {
    id,
    row,
    claim: isEmpty ? null : claim,
    numbers: kept.map((line) => line.number),
    rows: kept.map((line) => line.row),
    faults,
  };
}
