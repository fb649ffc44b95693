// How many codes stand under each three-character category (ICD-10-CM) or table (ICD-10-PCS), and where in the book?
// Worked out once, when an order file is imported, so that browsing never walks through a hundred thousand rows.
import type { Part, PartWriter } from '#editions';

export interface CategoryRow {
  code: string;
  /** Places of its first and last row in the order file. */
  seq: number;
  last: number;
  /** Billable codes under it, itself included. */
  codes: number;
  billable: 0 | 1;
  /** Null where the file lists codes of the category but not its header. */
  long: string | null;
}

const ROWS = `SELECT category.code, category.seq, category.last, category.codes, coalesce(entry.billable, 0) AS billable,
  entry.long FROM category LEFT JOIN entry ON entry.code = category.code`;

export const categoryTable = {
  /** After the last row of the order file. */
  fill(writer: PartWriter): void {
    writer.schema(`CREATE TABLE category (code TEXT PRIMARY KEY, seq INTEGER NOT NULL, last INTEGER NOT NULL,
      codes INTEGER NOT NULL) WITHOUT ROWID;
      INSERT INTO category SELECT substr(code, 1, 3), min(seq), max(seq), sum(billable) FROM entry GROUP BY 1`);
  },

  /** In book order. */
  all(part: Part): CategoryRow[] {
    return part.all(`${ROWS} ORDER BY category.seq`);
  },
};
