// Claims as a table: one row a service line, rows of one claim together (columns: csvLayout.ts, docs/claims.md).
// What is said of the whole claim stands in its first row; later rows repeat it or leave it blank.
import { isAscii } from 'node:buffer';
import type { Claim, ClaimLine } from '#edits';
import * as cell from './cells.ts';
import { COLUMNS, type CsvLayout } from './csvLayout.ts';
import { printRow, splitRow, unguard } from './csvRows.ts';
import { firstDay } from './jsonClaims.ts';
import {
  type ClaimRecord,
  claimId,
  type Fault,
  fault,
  MOST_LINES,
  MOST_MODIFIERS,
  type ReadingOptions,
} from './record.ts';

const { EXPECTED } = cell;

/** A file repeats its cells: each is read once. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    // A hostile file of ever new cells must not fill the memory.
    if (known.size >= 20_000) known.clear();
    if (text.length <= 100) known.set(text, value);
    return value;
  };
}

const NONE: readonly never[] = [];

/** Reads the rows of whole claims. Keeps what it has read of cells from one call to the next, and nothing of a claim. */
export class CsvReader {
  readonly #layout: CsvLayout;
  readonly #options: ReadingOptions;
  readonly #code = remembering(cell.readCode);
  readonly #modifiers = remembering(cell.readModifiers);
  readonly #units = remembering(cell.readUnits);
  readonly #pointers = remembering(cell.readPointers);
  readonly #date = remembering(cell.readDate);
  readonly #diagnoses = remembering(cell.readDiagnoses);
  readonly #cells: string[] = [];
  /** How many columns stand before the first one that is about a single line. */
  readonly #shared: number;

  constructor(layout: CsvLayout, options: ReadingOptions) {
    this.#layout = layout;
    this.#options = options;
    const { code, units, pos, diagnosisPointers, dateOfService } = layout.one;
    const ofLine = [code, units, pos, diagnosisPointers, dateOfService, ...layout.modifiers];
    this.#shared = Math.min(...ofLine.filter((at) => at !== -1));
  }

  /** @param firstRow number of the first of these rows in the file */
  *read(bytes: Uint8Array, firstRow: number): Generator<ClaimRecord> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = buffer.toString(isAscii(buffer) ? 'latin1' : 'utf8');
    const seen = new Set<string>();
    const cells = this.#cells;
    const { delimiter, one } = this.#layout;
    const shared = this.#shared;
    let current: Rows | null = null;
    // The text of the cells about the whole claim, as the row before had it.
    let prefix = '';
    let row = firstRow - 1;
    for (let at = 0; at < text.length; ) {
      const newline = text.indexOf('\n', at);
      const lineEnd = newline === -1 ? text.length : newline;
      const end = lineEnd > at && text.charCodeAt(lineEnd - 1) === RETURN ? lineEnd - 1 : lineEnd;
      const start = at;
      at = lineEnd + 1;
      row++;
      // Most rows repeat what the row above says of the claim: then only the cells of the line are looked at.
      const repeats = current !== null && prefix !== '' && text.startsWith(prefix, start);
      const count = repeats
        ? splitRow(text, delimiter, cells, start + prefix.length, end, shared)
        : splitRow(text, delimiter, cells, start, end);
      if (count === null) {
        prefix = '';
        current ??= this.#begin('', row);
        current.faults.push(fault(row, null, text.slice(start, end), 'a closing quote on the same row'));
        continue;
      }
      if (repeats && current !== null) {
        this.#readLine(current, row, count);
        continue;
      }
      if (isBlank(cells, count)) continue;
      prefix = this.#prefixOf(text, start, end);
      const named = one.claim === -1 ? '' : this.#cell(one.claim, count);
      // A blank name goes on with the claim above, as where a spreadsheet names each claim once.
      const id: string = named === '' && current ? current.id : named;
      if (current === null || current.id !== id) {
        if (current) yield this.#finish(current);
        current = this.#begin(id, row);
        this.#name(current, seen);
        this.#readClaim(current, count);
      } else this.#compareClaim(current, row, count);
      this.#readLine(current, row, count);
    }
    if (current) yield this.#finish(current);
  }

  #name(current: Rows, seen: Set<string>): void {
    const { id, row, faults } = current;
    if (id === '' && this.#layout.one.claim !== -1)
      faults.push(fault(row, 'claim', '', 'a name or number of the claim'));
    if (id !== '' && seen.has(id)) {
      const expected = 'rows of one claim together: these were checked as a claim of their own';
      faults.push(fault(row, 'claim', id, expected));
    }
    seen.add(id);
  }

  /** The text of the first cells, which are about the whole claim; empty where it cannot be told so simply. */
  #prefixOf(text: string, start: number, end: number): string {
    let at = start;
    for (let n = 0; n < this.#shared; n++) {
      const next = text.indexOf(this.#layout.delimiter, at);
      if (next === -1 || next >= end) return '';
      at = next + 1;
    }
    const prefix = text.slice(start, at);
    return prefix.includes('"') ? '' : prefix;
  }

  #begin(id: string, row: number): Rows {
    return {
      id,
      row,
      whole: [],
      setting: null,
      asOf: null,
      birthDate: null,
      sex: null,
      diagnoses: [],
      lines: [],
      numbers: [],
      at: [],
      rows: 0,
      faults: [],
    };
  }

  #cell(at: number, count: number): string {
    if (at === -1 || at >= count) return '';
    return unguard(this.#cells[at] as string);
  }

  /** What is said of the claim as a whole. */
  #readClaim(current: Rows, count: number): void {
    const { one, diagnoses } = this.#layout;
    const { row, faults } = current;
    const see = <T>(name: string, text: string, read: (text: string) => T | undefined, expected: string) => {
      const found = read(text);
      if (found === undefined) faults.push(fault(row, name, text, expected));
      return found;
    };
    current.setting =
      see('setting', this.#cell(one.setting, count), cell.readSetting, EXPECTED.setting) ?? null;
    current.asOf = see('asOf', this.#cell(one.asOf, count), this.#date, EXPECTED.date) ?? null;
    current.birthDate =
      see('birthDate', this.#cell(one.birthDate, count), cell.readDate, EXPECTED.date) ?? null;
    current.sex = see('sex', this.#cell(one.sex, count), cell.readSex, EXPECTED.sex) ?? null;
    const text = this.#joined(diagnoses, count);
    current.diagnoses = [...(see('diagnoses', text, this.#diagnoses, EXPECTED.diagnoses) ?? NONE)];
    current.whole = [one.setting, one.asOf, one.birthDate, one.sex, ...diagnoses].map((at) =>
      this.#cell(at, count),
    );
  }

  /** A later row that says something else of the claim may belong to another patient. */
  #compareClaim(current: Rows, row: number, count: number): void {
    const { one, diagnoses } = this.#layout;
    for (let n = 0; n < current.whole.length; n++) {
      const at = n < WHOLE.length ? one[WHOLE[n] as 'sex'] : (diagnoses[n - WHOLE.length] as number);
      if (at === -1 || at >= count) continue;
      const raw = this.#cells[at] as string;
      if (raw === '' || raw === current.whole[n] || unguard(raw) === current.whole[n]) continue;
      const expected = `the same as in row ${current.row}, where this claim begins`;
      current.faults.push(fault(row, WHOLE[n] ?? 'diagnoses', raw, expected));
    }
  }

  #readLine(current: Rows, row: number, count: number): void {
    const { faults, lines } = current;
    const { one, modifiers: columns } = this.#layout;
    const before = faults.length;
    current.rows++;
    if (current.rows > MOST_LINES) {
      if (current.rows === MOST_LINES + 1)
        faults.push(fault(row, null, null, `at most ${MOST_LINES} rows of one claim`));
      return;
    }
    const codeText = this.#cell(one.code, count);
    const code = this.#code(codeText);
    if (code === undefined) faults.push(fault(row, 'code', codeText, EXPECTED.code));
    const modifierText =
      columns.length === 1 ? this.#cell(columns[0] as number, count) : this.#joined(columns, count);
    const modifiers = modifierText === '' ? NONE : this.#modifiers(modifierText);
    if (modifiers === undefined || modifiers.length + (code?.modifiers.length ?? 0) > MOST_MODIFIERS)
      faults.push(fault(row, 'modifiers', modifierText, EXPECTED.modifiers));
    const unitText = this.#cell(one.units, count);
    const units = this.#units(unitText);
    if (units === undefined) faults.push(fault(row, 'units', unitText, EXPECTED.units));
    const placeText = this.#cell(one.pos, count);
    const placeOfService = placeText.length === 2 ? placeOf(placeText) : cell.readPlace(placeText);
    if (placeOfService === undefined) faults.push(fault(row, 'pos', placeText, EXPECTED.pos));
    const pointerText = this.#cell(one.diagnosisPointers, count);
    const pointers = pointerText === '' ? NONE : this.#pointers(pointerText);
    if (pointers === undefined) faults.push(fault(row, 'diagnosisPointers', pointerText, EXPECTED.pointers));
    const dateText = this.#cell(one.dateOfService, count);
    const dateOfService = dateText === '' ? null : this.#date(dateText);
    if (dateOfService === undefined) faults.push(fault(row, 'dateOfService', dateText, EXPECTED.date));
    if (faults.length > before || !code || !modifiers || !pointers) return;
    if (code.zerosRestored) {
      const expected = `read as ${code.code}: spreadsheets drop zeros in front`;
      faults.push(fault(row, 'code', codeText, expected, 'information'));
    }
    lines.push({
      code: code.code,
      modifiers: code.modifiers.length === 0 ? (modifiers as string[]) : [...code.modifiers, ...modifiers],
      units: units as number,
      placeOfService: placeOfService as string | null,
      diagnosisPointers: pointers as number[],
      dateOfService: dateOfService as string | null,
    });
    current.numbers.push(current.rows);
    current.at.push(row);
  }

  #joined(columns: readonly number[], count: number): string {
    if (columns.length === 1) return this.#cell(columns[0] as number, count);
    let text = '';
    for (const at of columns) {
      const one = this.#cell(at, count);
      if (one !== '') text = text === '' ? one : `${text} ${one}`;
    }
    return text;
  }

  #finish({
    id,
    row,
    setting,
    asOf,
    birthDate,
    sex,
    diagnoses,
    lines,
    numbers,
    at,
    rows,
    faults,
  }: Rows): ClaimRecord {
    // A claim of which part is missing would be checked as another claim.
    const isWhole = lines.length > 0 && rows <= MOST_LINES;
    const claim: Claim = {
      setting: this.#options.setting ?? setting ?? 'practitioner',
      dateOfService: asOf ?? firstDay(lines) ?? this.#options.asOf,
      patient: { birthDate, sex },
      diagnoses,
      lines,
    };
    return { id: claimId(id), row, claim: isWhole ? claim : null, numbers, rows: at, faults };
  }
}

interface Rows {
  id: string;
  row: number;
  /** The first row's cells about the claim as a whole. */
  whole: string[];
  setting: Claim['setting'] | null;
  asOf: string | null;
  birthDate: string | null;
  sex: 'F' | 'M' | null;
  diagnoses: string[];
  lines: ClaimLine[];
  /** Number and row of each of `lines`. */
  numbers: number[];
  at: number[];
  rows: number;
  faults: Fault[];
}

const WHOLE = ['setting', 'asOf', 'birthDate', 'sex'] as const;
const RETURN = 13;

const PLACES = new Map<string, string>(
  Array.from({ length: 100 }, (_, n) => [String(n).padStart(2, '0'), String(n).padStart(2, '0')]),
);
const placeOf = (text: string) => PLACES.get(text);

function isBlank(cells: readonly string[], count: number): boolean {
  for (let at = 0; at < count; at++) if ((cells[at] as string).trim() !== '') return false;
  return true;
}

/** A table that `CsvReader` reads back to the same claims; cells that a spreadsheet would run are guarded. */
export function printCsvClaims(claims: readonly { id: string; claim: Claim }[]): string {
  const rows = [printRow(COLUMNS)];
  for (const { id, claim } of claims) {
    for (const [at, line] of claim.lines.entries()) {
      const first = at === 0;
      rows.push(
        printRow([
          id,
          first ? claim.setting : '',
          first ? claim.dateOfService : '',
          first ? (claim.patient.birthDate ?? '') : '',
          first ? (claim.patient.sex ?? '') : '',
          first ? claim.diagnoses.join(' ') : '',
          line.code,
          line.modifiers.join(' '),
          line.units,
          line.placeOfService ?? '',
          line.diagnosisPointers.join(' '),
          line.dateOfService ?? '',
        ]),
      );
    }
  }
  return rows.join('');
}
