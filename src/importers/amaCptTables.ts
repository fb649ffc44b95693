// How are the AMA's tab-separated files laid out? Consumer and clinician descriptors, and the CPT Link history:
// a header row, then one row a concept. Authority: the header rows themselves.
import type { AmaChange } from '#catalog';
import { fromCompactDate, fromUsDate, type IsoDate, parseIsoDate, Refused } from '#kit';
import { bad, type Line } from './amaCptFiles.ts';
import type { SourceFile } from './importing.ts';

/** Column names as the AMA heads them; the optional ones are missing from some years. */
type Columns = Record<string, { head: RegExp; optional?: true }>;

export interface Row {
  line: Line;
  cell(column: string): string;
}

/** The rows below the header row of a tab-separated file, cells by column name. What stands above is the licence. */
export function* rowsOf(file: SourceFile, lines: Line[], columns: Columns): Iterable<Row> {
  let places: Map<string, number> | null = null;
  let width = 0;
  for (const line of lines) {
    const cells = line.text
      .trimEnd()
      .split('\t')
      .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (places === null) {
      const found = Object.entries(columns).map(([name, { head }]): [string, number] => [
        name,
        cells.findIndex((cell) => head.test(cell)),
      ]);
      if (found.every(([name, at]) => at >= 0 || columns[name]?.optional)) places = new Map(found);
      width = cells.length;
    } else if (line.text.trim() !== '') {
      const at = places;
      if (cells.length > width) throw bad(file, line, null, `at most ${width} cells between tabs`);
      yield { line, cell: (column) => cells[at.get(column) ?? -1] ?? '' };
    }
  }
  if (places === null) {
    const names = Object.keys(columns).join(', ');
    throw new Refused({ file: file.label, line: 1, expected: `a header row with the columns ${names}` });
  }
}

const CONCEPT = { head: /^concept ?id$/i };
const CODE = { head: /^(cpt )?code$/i };
const INSTRUCTION = { head: /^instruction$/i, optional: true as const };

export const CONSUMER: Columns = {
  'Concept Id': CONCEPT,
  'CPT Code': CODE,
  'Consumer Descriptor': { head: /^consumer.*descriptor$/i },
};
export const CLINICIAN: Columns = {
  'Concept Id': CONCEPT,
  'CPT Code': CODE,
  'Clinician Descriptor Id': { head: /^clinician.*id$/i },
  'Clinician Descriptor': { head: /^clinician.*descriptor$/i },
};
export const HISTORY: Columns = {
  Date: { head: /^date$/i },
  'Change Type': { head: /^change ?type$/i },
  'Concept Id': CONCEPT,
  'CPT Code': CODE,
  Instruction: INSTRUCTION,
};
export const DELETED: Columns = {
  'Concept Id': CONCEPT,
  'CPT Code': CODE,
  'Date Deleted': { head: /^date ?deleted$/i },
  Descriptor: { head: /^descriptor$/i, optional: true },
  Instruction: INSTRUCTION,
};

/** `20120101`, `2012-01-01`, `1/1/2012`, or `Pre-1982` for what the AMA has no day of. */
export function changeDate(
  file: SourceFile,
  line: Line,
  text: string,
): Pick<AmaChange, 'date' | 'beforeYear'> {
  const before = /^pre-?\s?(\d{4})$/i.exec(text)?.[1];
  if (before) return { date: null, beforeYear: Number(before) };
  const date = anyDate(text);
  if (date === null) {
    // A shifted column would put words here.
    const found = /[a-z]{4}/i.test(text) ? `${text.length} characters of text` : text;
    throw new Refused({
      file: file.label,
      line: line.number,
      field: 'date',
      found,
      expected: 'a day, YYYYMMDD, or Pre-YYYY',
    });
  }
  return { date, beforeYear: null };
}

function anyDate(text: string): IsoDate | null {
  return fromCompactDate(text) ?? parseIsoDate(text.slice(0, 10)) ?? fromUsDate(text);
}

/** `ADDED`, `DELETED`, `REVISED` and their kin; what the AMA may add to them is kept as "other". */
export function changeKind(label: string): AmaChange['kind'] {
  if (/^(add|new|reinstat)/i.test(label)) return 'added';
  if (/^delet/i.test(label)) return 'deleted';
  return /^(revis|chang|modif|descriptor)/i.test(label) ? 'revised' : 'other';
}

/** `(64560 has been deleted. To report, use 64561-64565, 64999)`: the codes after "use" or "see", ranges as pairs. */
export function successorsNamed(instruction: string, own: string): { from: string; to: string }[] {
  const advice = /\b(?:use|see|report(?:ed)?(?: with| using)?)\b(.*)$/is.exec(instruction)?.[1] ?? '';
  return [...advice.matchAll(/\b(\d{4}[0-9A-Z]|[A-V]\d{4})(?:\s?[-–]\s?(\d{4}[0-9A-Z]|[A-V]\d{4}))?\b/g)]
    .map(([, from = '', to = from]) => ({ from, to }))
    .filter(({ from, to }) => from !== own && to >= from);
}
