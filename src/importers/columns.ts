// Which column is which? CMS tables begin with a few title lines; the header row is found by its first cell,
// and columns by name, so a re-ordered or widened table is still read rightly, and a missing column is refused.
import { Refused } from '#kit';
import type { SourceFile } from './importing.ts';
import { readDelimited } from './reading.ts';

/** One row of a table, cells trimmed. */
export interface TableRow {
  line: number;
  /** The cell of a column; empty where the row is short. */
  cell(column: string): string;
  refuse(column: string, expected: string): Refused;
  /** Nothing stands in it but the first cell: a footnote. */
  isAlone: boolean;
}

export interface TableShape {
  delimiter: string;
  encoding: 'utf8' | 'latin1';
  /** Of a table whose cells hold whole documents; 1 MiB where not given. */
  longestRecord?: number;
  /** The header row is the first one whose first cell is like this. */
  header: RegExp;
  /** Name → pattern of the header cell, white space folded. A name that ends in `?` may be missing. */
  columns: Record<string, RegExp>;
}

/** Calls `onRow` for each row below the header; rows of blanks are passed over. */
export async function readTable(
  file: SourceFile,
  shape: TableShape,
  onRow: (row: TableRow) => void,
): Promise<void> {
  let places: Map<string, number> | null = null;
  await readDelimited(file, shape, (raw, line) => {
    const cells = raw.map(clean);
    if (places === null) {
      if (shape.header.test(cells[0] ?? '')) places = placesOf(file, shape, cells, line);
      return;
    }
    if (cells.every((cell) => cell === '')) return;
    const isAlone = cells.slice(1).every((cell) => cell === '');
    const width = Math.max(...places.values()) + 1;
    // A footnote may be shorter; a row of data that ends early was cut.
    if (cells.length < width && !isAlone) {
      throw new Refused({ file: file.label, line, found: cells.join(','), expected: `${width} columns` });
    }
    const at = places;
    const cell = (column: string) => cells[at.get(column) ?? -1] ?? '';
    const refuse = (column: string, expected: string) =>
      new Refused({ file: file.label, line, field: column, found: cell(column), expected });
    onRow({ line, cell, refuse, isAlone });
  });
  if (places === null) {
    throw new Refused({
      file: file.label,
      line: 1,
      expected: `a header row whose first cell is like ${shape.header.source}`,
    });
  }
}

function placesOf(file: SourceFile, shape: TableShape, cells: string[], line: number): Map<string, number> {
  const places = new Map<string, number>();
  for (const [name, pattern] of Object.entries(shape.columns)) {
    const place = cells.findIndex((cell) => pattern.test(cell));
    if (place >= 0) places.set(name.replace('?', ''), place);
    else if (!name.endsWith('?')) {
      throw new Refused({
        file: file.label,
        line,
        field: name,
        found: cells.join(', '),
        expected: `a column like ${pattern.source}`,
      });
    }
  }
  return places;
}

/** `12.34` → 1234 with two places; blank, `.` and `N/A` → null. @throws {Refused} for anything else. */
export function scaled(row: TableRow, column: string, places: number): number | null {
  const text = row.cell(column).replaceAll(/[$,%]/g, '').trim();
  if (text === '' || text === '.' || text === 'N/A') return null;
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(text)) throw row.refuse(column, 'a number');
  return Math.round(Number(text) * 10 ** places);
}

/** Blanks single, no-break blanks among them. */
function clean(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim();
}
