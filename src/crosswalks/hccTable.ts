// Which risk adjustment category is a diagnosis in, what does the category override, and which diagnoses does it hold?
// Authority: CMS risk adjustment model files (mappings, labels, hierarchies of one payment year).
import { citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { Crosswalk, Members, Related, Slice } from './links.ts';
import { linkTable } from './linkTable.ts';

export const hccTable = {
  create(writer: PartWriter): void {
    linkTable.create(writer);
    writer.schema(`CREATE TABLE category (list TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (code, list));
      CREATE TABLE hierarchy (list TEXT NOT NULL, above TEXT NOT NULL, below TEXT NOT NULL, PRIMARY KEY (list, above, below)) WITHOUT ROWID;
      CREATE INDEX hierarchy_below ON hierarchy (list, below, above)`);
  },
  /** In the order in which the models are to be named. `code`: `HCC 37`, `RxHCC 30`. */
  insertCategory(writer: PartWriter, list: string, code: string, label: string): void {
    writer.insert('category', list, code, label);
  },
  /** A patient with the category `above` is not paid for the one `below`. */
  insertHierarchy(writer: PartWriter, list: string, above: string, below: string): void {
    writer.insert('hierarchy', list, above, below);
  },
  find(edition: Edition, code: string, asOf: IsoDate): Crosswalk[] {
    const part = edition.pick('hcc', asOf)?.part;
    if (!part) return [];
    return linkTable.find(edition, 'hcc', 'icd-10-cm', code, asOf).map((list) => ({
      ...list,
      items: list.items.map((item) => ({ ...item, related: relatedOf(part, list.name, item.code ?? '') })),
    }));
  },
  /** The category in each model that has it. */
  members(edition: Edition, code: string, asOf: IsoDate, slice: Slice): Members[] {
    const part = edition.pick('hcc', asOf)?.part;
    if (!part) return [];
    const rows = part.all<{ list: string; label: string }>(
      'SELECT list, label FROM category WHERE code = ? ORDER BY rowid',
      code,
    );
    return rows.map(({ list, label }) => ({
      name: list,
      text: label,
      related: relatedOf(part, list, code),
      ...linkTable.members(part, list, code, slice),
      cite: citeOf(part),
    }));
  },
  models(part: Part): string[] {
    return part
      .all<{ list: string }>('SELECT list FROM category GROUP BY list ORDER BY min(rowid)')
      .map(({ list }) => list);
  },
};

function relatedOf(part: Part, list: string, code: string): Related[] {
  const below = part.all<{ code: string }>(
    'SELECT below AS code FROM hierarchy WHERE list = ? AND above = ?',
    list,
    code,
  );
  const above = part.all<{ code: string }>(
    'SELECT above AS code FROM hierarchy WHERE list = ? AND below = ?',
    list,
    code,
  );
  return [
    { words: 'Overrides', codes: inOrder(below) },
    { words: 'Dropped beside', codes: inOrder(above) },
  ].filter(({ codes }) => codes.length > 0);
}

/** By number: HCC 9 stands before HCC 10. */
function inOrder(rows: readonly { code: string }[]): string[] {
  const number = (code: string) => Number(code.slice(code.indexOf(' ') + 1));
  return rows.map(({ code }) => code).sort((a, b) => number(a) - number(b));
}
