// How is each AMA file laid out? One reader a layout, from lines to typed rows; shared/domain.md §4 and the AMA's own
// read-me files are the authority. Nothing that these readers say of a bad line may quote its words: refusals are logged.
import { isUtf8 } from 'node:buffer';
import { type AmaChange, type AmaModifierKind, isCpt } from '#catalog';
import { fromCompactDate, fromUsDate, type IsoDate, parseIsoDate, Refused } from '#kit';
import type { SourceFile } from './importing.ts';
import { readLines, readXml } from './reading.ts';

export interface Line {
  text: string;
  /** From 1, in the file. */
  number: number;
}

/** UTF-8, and where the bytes are none, Windows-1252. */
export async function readDecoded(file: SourceFile): Promise<Line[]> {
  const raw: string[] = [];
  await readLines(file, 'latin1', (line) => raw.push(line));
  const bytes = Buffer.from(raw.join('\n'), 'latin1');
  const text = isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes);
  return text.split('\n').map((line, n) => ({ text: line, number: n + 1 }));
}

/** The licence header and the data after the last blank line; blank lines at the end of the file do not count. */
export function splitHeader(file: SourceFile, lines: Line[]): { header: string; data: Line[] } {
  const data = lines.slice(0, lines.findLastIndex((line) => line.text.trim() !== '') + 1);
  const blank = data.findLastIndex((line) => line.text.trim() === '');
  if (blank < 0) {
    throw new Refused({ file: file.label, line: 1, expected: 'a licence header, a blank line, then the data' });
  }
  const header = data.slice(0, blank).map((line) => line.text);
  return { header: header.join('\n'), data: data.slice(blank + 1) };
}

export type DescriptorLayout = 'long' | 'long in lines' | 'medium' | 'short';

/** `LONGULT`, `LONGUT`: code TAB text. `LONGULF`, `LONGUF`: lines in sequence. `MEDU`, `SHORTU`: fixed width. */
export function layoutOf(name: string, data: readonly string[]): DescriptorLayout | null {
  if (/^LONGUL?T/i.test(name)) return 'long';
  if (/^LONGUL?F/i.test(name)) return 'long in lines';
  if (/^MEDU/i.test(name)) return 'medium';
  if (/^SHORTU/i.test(name)) return 'short';
  if (data.length === 0) return null;
  if (data.every((line) => /^\d{4}[0-9A-Z]\t[^\t]*[A-Za-z]{3}[^\t]*$/.test(line))) return 'long';
  if (data.every((line) => /^\d{4}[0-9A-Z]\d\d .*[A-Za-z]/.test(line))) return 'long in lines';
  const widest = Math.max(...data.map((line) => line.trimEnd().length));
  if (widest > 54 || !data.every((line) => /^\d{4}[0-9A-Z] \S.*[A-Za-z]{3}/.test(line))) return null;
  return widest > 34 ? 'medium' : 'short';
}

/** Text by code, each code once, in the order of the file. */
export function readDescriptors(file: SourceFile, data: Line[], layout: DescriptorLayout): Map<string, string> {
  const found = new Map<string, string>();
  const sequences = new Map<string, number>();
  for (const line of data) {
    const { code, sequence, text } = descriptorLine(file, line, layout);
    const before = found.get(code);
    if (sequence !== (sequences.get(code) ?? 0) + 1) {
      throw layout === 'long in lines'
        ? bad(file, line, 'line sequence', 'line sequences 01, 02 … without a gap')
        : bad(file, line, 'code', 'each code once');
    }
    sequences.set(code, sequence);
    found.set(code, before === undefined ? text : `${before} ${text}`);
  }
  return found;
}

function descriptorLine(file: SourceFile, line: Line, layout: DescriptorLayout): { code: string; sequence: number; text: string } {
  const code = codeIn(file, line, line.text.slice(0, 5), 'a CPT code of five characters in columns 1-5');
  const text = line.text.trimEnd();
  if (layout === 'long') {
    const cells = text.split('\t');
    if (cells.length !== 2 || text[5] !== '\t' || !cells[1]?.trim()) throw bad(file, line, 'descriptor', 'the code, a tab, then the long descriptor');
    return { code, sequence: 1, text: cells[1].trim() };
  }
  if (layout === 'long in lines') {
    const sequence = /^\d\d $/.test(text.slice(5, 8)) ? Number(text.slice(5, 7)) : 0;
    if (sequence === 0 || text.slice(8).trim() === '') throw bad(file, line, 'line sequence', 'two digits in columns 6-7 and text from column 9');
    return { code, sequence, text: text.slice(8).trim() };
  }
  const last = layout === 'medium' ? 54 : 34;
  if (text[5] !== ' ' || text.length > last || text.slice(6).trim() === '') {
    throw bad(file, line, 'descriptor', `a blank in column 6 and text in columns 7-${last}`);
  }
  return { code, sequence: 1, text: text.slice(6).trim() };
}

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
    const cells = line.text.trimEnd().split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (places === null) {
      const found = Object.entries(columns).map(([name, { head }]): [string, number] => [name, cells.findIndex((cell) => head.test(cell))]);
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

export const CONSUMER: Columns = { 'Concept Id': CONCEPT, 'CPT Code': CODE, 'Consumer Descriptor': { head: /^consumer.*descriptor$/i } };
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

export function codeIn(file: SourceFile, line: Line, text: string, expected = 'a CPT code of five characters'): string {
  if (!isCpt(text)) throw new Refused({ file: file.label, line: line.number, field: 'code', found: text.slice(0, 8), expected });
  return text;
}

/** `20120101`, `2012-01-01`, `1/1/2012`, or `Pre-1982` for what the AMA has no day of. */
export function changeDate(file: SourceFile, line: Line, text: string): Pick<AmaChange, 'date' | 'beforeYear'> {
  const before = /^pre-?\s?(\d{4})$/i.exec(text)?.[1];
  if (before) return { date: null, beforeYear: Number(before) };
  const date = anyDate(text);
  if (date === null) {
    // A shifted column would put words here.
    const found = /[a-z]{4}/i.test(text) ? `${text.length} characters of text` : text;
    throw new Refused({ file: file.label, line: line.number, field: 'date', found, expected: 'a day, YYYYMMDD, or Pre-YYYY' });
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

export interface Pla {
  code: string;
  long: string | null;
  medium: string | null;
  short: string | null;
  deleted: boolean;
  effective: IsoDate | null;
}

/** `plaCodes/plaCode[@cdCode]` with `cdDesc`, `cdMDesc`, `cdSDesc`, `cdStatus`, `effectiveDate`. */
export async function readPla(file: SourceFile): Promise<Pla[]> {
  const found: Pla[] = [];
  let values: Record<string, string> | null = null;
  let code = '';
  let element = '';
  await readXml(file, {
    open(name, attributes, number) {
      element = name;
      if (name !== 'plaCode') return;
      code = codeIn(file, { text: '', number }, (attributes.cdCode ?? '').trim(), 'plaCode with a CPT code in cdCode');
      values = {};
    },
    text(text) {
      if (values) values[element] = (values[element] ?? '') + text;
    },
    close(name, number) {
      element = '';
      if (name !== 'plaCode' || !values) return;
      const value = (key: string) => values?.[key]?.trim() || null;
      const day = value('effectiveDate');
      const effective = day === null ? null : changeDate(file, { text: '', number }, day.replace(/T.*$/, '')).date;
      const deleted = /^delet/i.test(value('cdStatus') ?? '');
      found.push({ code, long: value('cdDesc'), medium: value('cdMDesc'), short: value('cdSDesc'), deleted, effective });
      values = null;
    },
  });
  if (found.length === 0) throw new Refused({ file: file.label, line: 1, expected: 'plaCodes with at least one plaCode' });
  return found;
}

const SECTIONS: { title: RegExp; kind: AmaModifierKind; modifier: RegExp; everyLine: boolean }[] = [
  { title: /^Appendix A\b/i, kind: 'general', modifier: /^(\d\d)[ \t]+(\S.*)$/, everyLine: false },
  { title: /^Anesthesia Physical Status/i, kind: 'physical status', modifier: /^\W*(P\d)[: \t]+(\S.*)$/, everyLine: true },
  { title: /^(CPT Level I Modifiers|Modifiers Approved for)/i, kind: 'outpatient', modifier: /^(\d\d)[ \t]+(\S.*)$/, everyLine: false },
  { title: /^Category II Modifiers/i, kind: 'category II', modifier: /^(\d[A-Z])[ \t]+(\S.*)$/, everyLine: false },
  { title: /^Level II\b/i, kind: 'level II', modifier: /^([A-Z][0-9A-Z])[ \t]+(\S.*)$/, everyLine: true },
];

export interface AmaModifier {
  kind: AmaModifierKind;
  modifier: string;
  text: string;
}

/** Prose in sections: a modifier opens a paragraph (or a line, in the short lists) and runs to the next blank line. */
export function readModifiers(file: SourceFile, lines: Line[]): AmaModifier[] {
  const found: AmaModifier[] = [];
  let section: (typeof SECTIONS)[number] | undefined;
  let open: AmaModifier | null = null;
  let opensParagraph = true;
  for (const line of lines) {
    const text = line.text.trim();
    const titled = SECTIONS.find((one) => one.title.test(text) && text.length < 80);
    const match = section && (section.everyLine || opensParagraph) ? section.modifier.exec(text) : null;
    if (titled) {
      section = titled;
      open = null;
    } else if (text === '') {
      open = null;
    } else if (section && match?.[1] && match[2]) {
      open = { kind: section.kind, modifier: match[1], text: match[2] };
      found.push(open);
    } else if (open) {
      open.text += ` ${text}`;
    }
    opensParagraph = text === '' || titled !== undefined;
  }
  if (found.length === 0) throw new Refused({ file: file.label, line: 1, expected: 'the sections of Appendix A with modifiers' });
  return found;
}

/** A refusal that names the place and keeps the words to itself. */
export function bad(file: SourceFile, line: Line, field: string | null, expected: string): Refused {
  const found = `${line.text.slice(0, 5)}… (${line.text.length} characters)`;
  return new Refused({ file: file.label, line: line.number, ...(field === null ? {} : { field }), found, expected });
}
