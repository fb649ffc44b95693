// The ICD-10 order files as a table: every header and code of one fiscal year, in book order.
// Authority: CDC/NCHS (ICD-10-CM) and CMS (ICD-10-PCS), `icd10cm-order-YYYY.txt`, `icd10pcs_order_YYYY.txt`.
import { COMPARABLE_SCHEMA, type Part, type PartWriter } from '#editions';

export interface OrderRow {
  /** Place in the file, from 1. */
  seq: number;
  /** Without dot. */
  code: string;
  billable: 0 | 1;
  short: string;
  long: string;
}

export const orderTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE entry (seq INTEGER NOT NULL, code TEXT PRIMARY KEY, billable INTEGER NOT NULL,
      short TEXT NOT NULL, long TEXT NOT NULL) WITHOUT ROWID;
      CREATE UNIQUE INDEX entry_seq ON entry (seq)`);
    writer.schema(COMPARABLE_SCHEMA);
  },

  insert(writer: PartWriter, row: OrderRow): void {
    writer.insert('entry', row.seq, row.code, row.billable, row.short, row.long);
    writer.insert('comparable', row.code, `${row.billable} ${row.long}`);
  },

  find(part: Part, compact: string): OrderRow | undefined {
    return part.get('SELECT seq, code, billable, short, long FROM entry WHERE code = ?', compact);
  },

  /** Codes that begin with a prefix, in book order, the prefix itself included. */
  below(part: Part, prefix: string, limit: number): OrderRow[] {
    return part.all(
      'SELECT seq, code, billable, short, long FROM entry WHERE code >= ? AND code < ? ORDER BY seq LIMIT ?',
      prefix,
      `${prefix}~`,
      limit,
    );
  },

  /** Headings of three characters between two, both in, in book order. */
  categories(part: Part, from: string, to: string): OrderRow[] {
    return part.all(
      'SELECT seq, code, billable, short, long FROM entry WHERE code >= ? AND code <= ? AND length(code) = 3 ORDER BY seq',
      from,
      to,
    );
  },

  /** The first code after `after` (by spelling) that begins with `prefix`. */
  after(part: Part, after: string, prefix: string): OrderRow | undefined {
    return part.get(
      'SELECT seq, code, billable, short, long FROM entry WHERE code > ? AND code < ? ORDER BY code LIMIT 1',
      after,
      `${prefix}~`,
    );
  },

  /** Up to `reach` entries before and after a place in the book, and the one there. */
  around(part: Part, seq: number, reach: number): OrderRow[] {
    return part.all(
      'SELECT seq, code, billable, short, long FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq',
      seq - reach,
      seq + reach - 1,
    );
  },

  count(part: Part): number {
    return part.get<{ n: number }>('SELECT count(*) AS n FROM entry')?.n ?? 0;
  },

  /** Codes (without dot) in book order, from place `from` counted from 0. */
  page(part: Part, from: number, limit: number): string[] {
    return part
      .all<{ code: string }>('SELECT code FROM entry ORDER BY seq LIMIT ? OFFSET ?', limit, from)
      .map((row) => row.code);
  },

  /** The nearest billable or header entry before or after a place in the book. */
  beside(part: Part, seq: number, direction: -1 | 1): OrderRow | undefined {
    return direction < 0
      ? part.get(
          'SELECT seq, code, billable, short, long FROM entry WHERE seq < ? ORDER BY seq DESC LIMIT 1',
          seq,
        )
      : part.get(
          'SELECT seq, code, billable, short, long FROM entry WHERE seq > ? ORDER BY seq LIMIT 1',
          seq,
        );
  },
};
