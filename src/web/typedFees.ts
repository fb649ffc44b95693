// What stands in the fields of /fees: read from the address, written back to it. Several lines are one word, `45385,45380-59,97110x3`,
// so that an answer has a short address that lasts.
import { type FeeLine, MOST_LINES, readLine, type TypedLine } from '#fees';
import { type IsoDate, parseIsoDate } from '#kit';
import type { Problems } from './pages/fees/fields.tsx';

/** Rows that a fresh form shows. */
const FEWEST_ROWS = 3;
const EARLIEST = '1966-01-01';
const LATEST = '2099-12-31';

export type Query = Record<string, string>;

/** Numbered fields of a form that was sent, or the word of an address. */
export function typedRows(query: Query): TypedLine[] {
  const rows: TypedLine[] = [];
  for (let n = 1; n <= MOST_LINES; n++) {
    const [code = '', modifiers = '', units = ''] = [`code${n}`, `modifiers${n}`, `units${n}`].map(
      (name) => query[name]?.slice(0, 40) ?? '',
    );
    if (`${code}${modifiers}${units}`.trim() !== '') rows.push({ code, modifiers, units });
  }
  for (const word of (query.lines ?? '').split(',').slice(0, MOST_LINES - rows.length)) {
    const match = /^\s*([^-]{0,12}?)((?:-[^-]{0,4}?){0,6})(?:x(\d{1,9}))?\s*$/.exec(word);
    if (word.trim() === '') continue;
    const [, code = word.slice(0, 12), modifiers = '', units = ''] = match ?? [];
    rows.push({ code, modifiers: modifiers.split('-').filter(Boolean).join(' '), units });
  }
  return rows;
}

/** Rows for the form: what was typed and room for more. */
export function withRoom(rows: readonly TypedLine[]): TypedLine[] {
  const wanted = Math.min(MOST_LINES, Math.max(FEWEST_ROWS, rows.length + 1));
  const empty = Array.from({ length: wanted - Math.min(wanted, rows.length) }, () => ({
    code: '',
    modifiers: '',
    units: '',
  }));
  return [...rows, ...empty];
}

/** Lines in order, and what is wrong by the name of its field. */
export function readRows(rows: readonly TypedLine[]): { lines: FeeLine[]; problems: Problems } {
  const problems: Problems = {};
  const lines: FeeLine[] = [];
  rows.forEach((row, i) => {
    const line = readLine(row);
    if ('problems' in line)
      for (const [name, text] of Object.entries(line.problems)) problems[`${name}${i + 1}`] = text;
    else lines.push(line);
  });
  return { lines, problems };
}

export function linesWord(lines: readonly FeeLine[]): string {
  return lines
    .map(({ code, modifiers, units }) => `${[code, ...modifiers].join('-')}${units > 1 ? `x${units}` : ''}`)
    .join(',');
}

/** `45385, 43239x2` in one field. */
export function readCodes(text: string): { code: string; units: number }[] | string {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  if (words.length > MOST_LINES) return `At most ${MOST_LINES} codes.`;
  const lines = [];
  for (const word of words) {
    const [code = '', units = '1'] = word.split(/x/i);
    const line = readLine({ code, modifiers: '', units });
    if ('problems' in line) return `${word.slice(0, 20)}: ${line.problems.code ?? line.problems.units}`;
    lines.push(line);
  }
  return lines;
}

/** The day in the form, which wins over that of the frame; null when it is none. */
export function readDate(text: string | undefined, asOf: IsoDate): IsoDate | null {
  if (text === undefined || text.trim() === '') return asOf;
  const day = parseIsoDate(text.trim());
  return day !== null && day >= EARLIEST && day <= LATEST ? day : null;
}
