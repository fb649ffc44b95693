// How is a table of claims cut into rows and cells? RFC 4180, with what spreadsheets do to it: a byte order mark,
// `sep=;`, semicolons or tabs for commas. A line break always ends a row, so that one stray quote costs one row and not the file.

export type Delimiter = ',' | ';' | '\t' | '|';

/** More cells than this in a row are not looked at. */
const MOST_CELLS = 200;

/**
 * The cells of the row that stands in `text` from `at` to `end`, quotes taken off, written into `cells` from place `count` on.
 * Gives the number of cells; null when a quote is not closed.
 */
export function splitRow(
  text: string,
  delimiter: Delimiter,
  cells: string[],
  at = 0,
  end = text.length,
  count = 0,
): number | null {
  for (;;) {
    if (count === MOST_CELLS) return count;
    if (text.charCodeAt(at) === QUOTE && at < end) {
      const closed = closingQuote(text, at + 1, end);
      if (closed === -1) return null;
      const inside = text.slice(at + 1, closed);
      const next = before(text.indexOf(delimiter, closed), end);
      // What stands between the closing quote and the delimiter belongs to the cell, as spreadsheets read it.
      cells[count++] =
        (inside.includes('"') ? inside.replaceAll('""', '"') : inside) + text.slice(closed + 1, next);
      if (next === end) return count;
      at = next + 1;
      continue;
    }
    const next = before(text.indexOf(delimiter, at), end);
    cells[count++] = text.slice(at, next);
    if (next === end) return count;
    at = next + 1;
  }
}

/** A place that was found, unless it lies behind the end of the row. */
function before(found: number, end: number): number {
  return found === -1 || found > end ? end : found;
}

const QUOTE = 34;

/** The quote that ends a cell: not the first of two that stand for one. */
function closingQuote(text: string, from: number, end: number): number {
  for (let at = text.indexOf('"', from); at !== -1 && at < end; at = text.indexOf('"', at + 2)) {
    if (at + 1 === end || text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}

/** One row with its line end. A cell that a spreadsheet would run as a formula is made text by an apostrophe. */
export function printRow(cells: readonly (string | number)[]): string {
  let row = printCell(cells[0] as string | number);
  for (let n = 1; n < cells.length; n++) row += `,${printCell(cells[n] as string | number)}`;
  return `${row}\r\n`;
}

/** One cell as `printRow` writes it. */
export function printCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const guarded = needsGuard(cell) ? `'${cell}` : cell;
  return needsQuotes(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function needsQuotes(cell: string): boolean {
  return /[",\r\n;\t]/.test(cell) || isBlankAt(cell, 0) || isBlankAt(cell, cell.length - 1);
}

function isBlankAt(cell: string, at: number): boolean {
  const character = cell.charCodeAt(at);
  // Most text begins and ends with a letter, a digit or a full stop.
  return (character <= 32 || character > 126) && /\s/.test(cell.charAt(at));
}

/** Also a text that begins with an apostrophe before such a sign, so that taking the guard off again is exact. */
function needsGuard(cell: string): boolean {
  // A letter needs none: told without the pattern.
  return !(cell.charCodeAt(0) > 64) && /^'*[=+\-@\t\r]/.test(cell);
}

/** What `printRow` guarded, as it was. */
export function unguard(cell: string): string {
  return cell.charCodeAt(0) === APOSTROPHE && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

const APOSTROPHE = 39;
