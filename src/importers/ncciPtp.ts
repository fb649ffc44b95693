// NCCI procedure-to-procedure pairs: `ccipra-v302r0-f1.txt` … (practitioner), `ccioph-…` (outpatient hospital).
// A preamble of several lines, then tab-separated: column 1, column 2, `*` = before 1996, effective, deletion, indicator, rationale.
import { MOST_NUMBERS, PtpRows, type PtpSetting, type PtpTuple } from '#edits';
import { addDays, fromCompactDate, Refused } from '#kit';
import type { Importer, Look, Recognition, SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

const PREFIX: Record<PtpSetting, string> = { practitioner: 'ccipra', hospital: 'ccioph' };
const CODE = /^[0-9A-Z]{5}$/;
/** Lines of the preamble; data must have begun after that many. */
const LONGEST_PREAMBLE = 40;

export const ncciPtp: readonly Importer[] = (['practitioner', 'hospital'] as const).map((setting) => ({
  source: `ncci-ptp-${setting}`,
  title: `NCCI procedure-to-procedure edits, ${setting === 'hospital' ? 'outpatient hospital' : 'practitioner'}`,
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['pairs'],
  recognise: (look) => recognise(look, setting),
  async write(writer, slots) {
    const rows = new PtpRows();
    const reader = new PairReader(rows);
    for (const file of slots.get('pairs') ?? []) await reader.read(file);
    rows.write(writer);
    return { rows: rows.length, codes: rows.codes.length, open: reader.open };
  },
  anchors: [
    {
      truth: 'no pair of 64560, which left CPT at the end of 2011, is open',
      against: "SELECT code, open FROM activity WHERE code = '64560' AND (open > 0 OR last_deletion <> '2011-12-31')",
    },
    {
      truth: 'every modifier indicator is 0, 1 or 9',
      against: 'SELECT indicator FROM tuple WHERE indicator NOT IN (0, 1, 9)',
    },
  ],
}));

function recognise({ name, head }: Look, setting: PtpSetting): Recognition | null {
  const match = /^cci(?:pra|oph)-v(\d{2})(\d)r\d+-f\d+\.txt$/i.exec(name);
  if (!match || !name.toLowerCase().startsWith(PREFIX[setting]) || !/Column ?1\/Column ?2 Edits/i.test(head)) return null;
  // Version 30.2 is the third quarter of 2024: the first number counts years from 1994, the second quarters from 0.
  const year = 1994 + Number(match[1]);
  const quarter = Number(match[2]);
  if (quarter > 3) return null;
  const effective = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  const next = quarter === 3 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 4).padStart(2, '0')}-01`;
  return { slot: 'pairs', version: `${year} Q${quarter + 1}`, effective, ends: addDays(next, -1) };
}

/** Reads the files of one release one after the other; two and a half million lines, so no object a line. */
class PairReader {
  open = 0;
  readonly #rows: PtpRows;
  readonly #codes = new Map<string, number>();
  readonly #tuples = new Map<string, number>();

  constructor(rows: PtpRows) {
    this.#rows = rows;
  }

  async read(file: SourceFile): Promise<void> {
    let inData = false;
    let count = 0;
    await readLines(file, 'latin1', (line, number) => {
      // Every data line begins with two codes of five characters, each before a tab.
      const isPair = line.charCodeAt(5) === 9 && line.charCodeAt(11) === 9 && line.charCodeAt(0) !== 34;
      if (!isPair) {
        if (line.trim() === '') return;
        if (!inData && number <= LONGEST_PREAMBLE) return;
        throw refuse(file, number, 'columns', line, 'column 1, column 2 and five more cells between tabs');
      }
      inData = true;
      count++;
      const one = this.#codeNumber(line.slice(0, 5), file, number);
      const two = this.#codeNumber(line.slice(6, 11), file, number);
      this.#rows.add(one, two, this.#tupleNumber(line.slice(12), file, number));
    });
    if (count === 0) throw refuse(file, 1, 'columns', '', 'pairs of codes after the preamble');
  }

  #codeNumber(code: string, file: SourceFile, line: number): number {
    const known = this.#codes.get(code);
    if (known !== undefined) return known;
    if (!CODE.test(code)) throw refuse(file, line, 'code', code, 'a code of five capitals and digits');
    if (this.#codes.size >= MOST_NUMBERS) throw refuse(file, line, 'code', code, `at most ${MOST_NUMBERS} codes`);
    const number = this.#codes.size;
    this.#codes.set(code, number);
    this.#rows.codes.push(code);
    return number;
  }

  #tupleNumber(rest: string, file: SourceFile, line: number): number {
    const known = this.#tuples.get(rest);
    if (known !== undefined) {
      if (this.#rows.tuples[known]?.deletion === null) this.open++;
      return known;
    }
    if (this.#tuples.size >= MOST_NUMBERS) throw refuse(file, line, 'dates', rest, `at most ${MOST_NUMBERS} kinds of rows`);
    const tuple = tupleOf(rest, file, line);
    const number = this.#tuples.size;
    this.#tuples.set(rest, number);
    this.#rows.tuples.push(tuple);
    if (tuple.deletion === null) this.open++;
    return number;
  }
}

function tupleOf(rest: string, file: SourceFile, line: number): PtpTuple {
  const [mark = '', effective = '', deletion = '', indicator = '', rationale = '', ...more] = rest.split('\t').map((cell) => cell.trim());
  if (more.some((cell) => cell !== '') || (mark !== '' && mark !== '*')) {
    throw refuse(file, line, 'columns', rest, '`*` or nothing, effective, deletion, indicator, rationale');
  }
  if (indicator !== '0' && indicator !== '1' && indicator !== '9') {
    throw refuse(file, line, 'modifier indicator', indicator, '0, 1 or 9');
  }
  return {
    effective: dateOf(effective, 'effective date', file, line),
    deletion: dateOf(deletion, 'deletion date', file, line),
    modifierIndicator: Number(indicator) as 0 | 1 | 9,
    rationale: rationale.replaceAll('"', ''),
  };
}

function dateOf(text: string, field: string, file: SourceFile, line: number): string | null {
  if (text === '' || text === '*') return null;
  const date = fromCompactDate(text);
  if (date === null) throw refuse(file, line, field, text, 'a day YYYYMMDD, `*` or nothing');
  return date;
}

function refuse(file: SourceFile, line: number, field: string, found: string, expected: string): Refused {
  return new Refused({ file: file.label, line, field, found, expected });
}
