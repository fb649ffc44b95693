// How many codes stand under each three-character category (ICD-10-CM) or table (ICD-10-PCS), and where in the book?
// Worked out once, when an order file is imported, so that browsing never walks through a hundred thousand rows.
import type { Edition, Part, PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { sectionByCategory, tabularOn } from './tabular.ts';

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

export interface PlacedCategory extends CategoryRow {
  /** Section of the tabular list; null where the list has none for it. */
  section: string | null;
}

/** In book order. A category younger than the tabular list stands in the section of the one before it, if of the same letter. */
export function categoriesOf(edition: Edition, part: Part, tabular: Part | null): readonly PlacedCategory[] {
  return edition.remember(`categories ${part.entry.slug} ${tabular?.entry.slug ?? ''}`, () => {
    const sections = tabular ? sectionByCategory(tabular) : new Map<string, string>();
    let before = { code: '', section: null as string | null };
    return categoryTable.all(part).map((row) => {
      const inherited = before.code[0] === row.code[0] ? before.section : null;
      before = { code: row.code, section: sections.get(row.code) ?? inherited };
      return { ...row, section: before.section };
    });
  });
}

/** The section in which an ICD-10-CM category stands on a date, or null where the loaded files do not tell. */
export function sectionOfCategory(edition: Edition, category: string, asOf: IsoDate): string | null {
  const tabular = tabularOn(edition, asOf);
  const part = edition.pick('icd-10-cm', asOf)?.part;
  if (!tabular || !part) return null;
  return categoriesOf(edition, part, tabular).find((one) => one.code === category)?.section ?? null;
}
