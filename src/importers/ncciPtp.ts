// NCCI procedure-to-procedure pairs: `ccipra-v302r0-f1.txt` … (practitioner), `ccioph-…` (outpatient hospital).
// A preamble of several lines, then tab-separated: column 1, column 2, `*` = before 1996, effective, deletion, indicator, rationale.
import { MOST_NUMBERS, PtpRows, type PtpSetting, type PtpTuple } from '#edits';
import { fromCompactDate, Refused } from '#kit';
import type { Importer, Look, Recognition, SourceFile } from './importing.ts';
import { quarterOf } from './quarters.ts';
import { readLines } from './reading.ts';

const PREFIX: Record<PtpSetting, string> = { practitioner: 'ccipra', hospital: 'ccioph' };
/** `ccipra`, years since 1994, quarter from 0, issue, part. */
const NAME = /^(ccipra|ccioph)-v(\d{2})(\d)r(\d+)-f(\d+)\.txt$/i;
const CODE = /^[0-9A-Z]{5}$/;
/** `D`: the ADA's dental codes, which are dropped whole. */
const CDT = 68;
/** Two pairs whose order and indicator have stood for decades: a shifted or swapped column shows in them. */
const KNOWN = ['43235', '43239', '45380', '45385'];
/** Lines of the preamble; data must have begun after that many. */
const LONGEST_PREAMBLE = 40;
/** A first cell like a code: a damaged data line, which is no part of the preamble. */
const LIKE_DATA = /^\s{0,8}[0-9A-Z]{0,8}\d[0-9A-Z]{0,8}\t/;

export const ncciPtp: readonly Importer[] = (['practitioner', 'hospital'] as const).map((setting) => ({
  source: `ncci-ptp-${setting}`,
  title: `NCCI procedure-to-procedure edits, ${setting === 'hospital' ? 'outpatient hospital' : 'practitioner'}`,
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  officialName: `${PREFIX[setting]}-v302r0-f1.txt`,
  requires: ['pairs'],
  recognise: (look) => recognise(look, setting),
  async write(writer, slots) {
    const rows = new PtpRows();
    const reader = new PairReader(rows);
    const files = slots.get('pairs') ?? [];
    checkParts(files);
    for (const file of files) await reader.read(file);
    rows.write(writer, KNOWN);
    return { rows: rows.length, codes: rows.codes.length, open: reader.open, cdtDropped: reader.cdtDropped };
  },
  anchors: [
    {
      truth: 'no pair of 64560, which left CPT at the end of 2011, is open',
      against:
        "SELECT code, open FROM activity WHERE code = '64560' AND (open > 0 OR last_deletion <> '2011-12-31')",
    },
    {
      truth: 'a diagnostic endoscopy (43235) is column two of its biopsy (43239), and no modifier parts them',
      against: openUnlike('43239', '43235', 0),
    },
    {
      truth:
        'a colonoscopy with biopsy (45380) is column two of one with snare (45385), and a modifier may part them',
      against: openUnlike('45385', '45380', 1),
    },
  ],
}));

/** Open rows of two codes that stand the other way round or have another indicator. */
function openUnlike(one: string, two: string, indicator: 0 | 1): string {
  return `SELECT * FROM known_pair WHERE deletion IS NULL AND ((column_one = '${two}' AND column_two = '${one}')
    OR (column_one = '${one}' AND column_two = '${two}' AND indicator <> ${indicator}))`;
}

function recognise({ name, head }: Look, setting: PtpSetting): Recognition | null {
  const match = NAME.exec(name);
  if (match?.[1]?.toLowerCase() !== PREFIX[setting] || !/Column ?1\/Column ?2 Edits/i.test(head)) return null;
  // Version 30.2 is the third quarter of 2024: the first number counts years from 1994, the second quarters from 0.
  const quarter = Number(match[3]) + 1;
  return quarter > 4 ? null : { slot: 'pairs', ...quarterOf(1994 + Number(match[2]), quarter) };
}

/** @throws {Refused} when a part is missing between others, or two issues (r0, r1) of one quarter are mixed. */
function checkParts(files: readonly SourceFile[]): void {
  const names = files.map((file) => NAME.exec(file.name));
  const issues = new Set(names.map((name) => name?.[4]));
  const parts = names.map((name) => Number(name?.[5])).sort((a, b) => a - b);
  if (issues.size === 1 && parts.every((part, n) => part === n + 1)) return;
  throw new Refused({
    file: files[0]?.label ?? '',
    found: files.map((file) => file.name).join(', '),
    expected: 'the parts f1, f2, … of one issue, each once',
  });
}

/** Reads the files of one release one after the other; two and a half million lines, so no object a line. */
class PairReader {
  open = 0;
  cdtDropped = 0;
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
        if (!inData && number <= LONGEST_PREAMBLE && !LIKE_DATA.test(line)) return;
        throw refuse(file, number, 'columns', line, 'column 1, column 2 and five more cells between tabs');
      }
      inData = true;
      count++;
      if (line.charCodeAt(0) === CDT || line.charCodeAt(6) === CDT) {
        this.cdtDropped++;
        return;
      }
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
    if (this.#codes.size >= MOST_NUMBERS)
      throw refuse(file, line, 'code', code, `at most ${MOST_NUMBERS} codes`);
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
    if (this.#tuples.size >= MOST_NUMBERS)
      throw refuse(file, line, 'dates', rest, `at most ${MOST_NUMBERS} kinds of rows`);
    const tuple = tupleOf(rest, file, line);
    const number = this.#tuples.size;
    this.#tuples.set(rest, number);
    this.#rows.tuples.push(tuple);
    if (tuple.deletion === null) this.open++;
    return number;
  }
}

function tupleOf(rest: string, file: SourceFile, line: number): PtpTuple {
  const [mark = '', effective = '', deletion = '', indicator = '', rationale = '', ...more] = rest
    .split('\t')
    .map((cell) => cell.trim());
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
