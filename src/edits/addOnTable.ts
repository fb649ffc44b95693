// With which primary is an add-on paid? The add-on code edits of one quarter.
// Authority: CMS AOC file; type 1 all primaries are listed, 2 the contractor decides, 3 some are listed, more may be added.
import { type Cite, citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export interface AddOn {
  /** The code is an add-on of this type; null when it only is a primary. */
  type: 1 | 2 | 3 | null;
  /** `CCCCC` stands for "as the contractor decides". */
  primaries: { code: string; effective: IsoDate | null; deletion: IsoDate | null; note: string }[];
  /** Add-ons that name this code as a primary, in force on the date. */
  addOns: string[];
  cite: Cite;
}

export interface AddOnRow {
  type: 1 | 2 | 3;
  addOn: string;
  primary: string;
  effective: IsoDate | null;
  deletion: IsoDate | null;
  note: string;
}

const IN_FORCE = '(effective IS NULL OR effective <= ?2) AND (deletion IS NULL OR deletion >= ?2)';

export const addOnTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE add_on (code TEXT NOT NULL, type INTEGER NOT NULL, primary_code TEXT NOT NULL, effective TEXT,
      deletion TEXT, note TEXT NOT NULL);
      CREATE INDEX add_on_code ON add_on (code); CREATE INDEX add_on_primary ON add_on (primary_code)`);
  },

  insert(writer: PartWriter, row: AddOnRow): void {
    writer.insert('add_on', row.addOn, row.type, row.primary, row.effective, row.deletion, row.note);
  },

  /** Every row of an add-on, in force or not, of the release that applies on the date. */
  rowsOf(edition: Edition, addOn: string, asOf: IsoDate): AddOnRow[] {
    return (
      edition
        .pick('aoc', asOf)
        ?.part.all<AddOnRow>(
          'SELECT type, code AS addOn, primary_code AS "primary", effective, deletion, note FROM add_on WHERE code = ? ORDER BY primary_code',
          addOn,
        ) ?? []
    );
  },

  /** Null when the code is neither an add-on nor a primary on the date, or no file is loaded. */
  find(edition: Edition, code: string, asOf: IsoDate): AddOn | null {
    const picked = edition.pick('aoc', asOf);
    if (!picked) return null;
    const rows = picked.part.all<{
      type: 1 | 2 | 3;
      code: string;
      effective: IsoDate | null;
      deletion: IsoDate | null;
      note: string;
    }>(
      `SELECT type, primary_code AS code, effective, deletion, note FROM add_on WHERE code = ?1 AND ${IN_FORCE} ORDER BY primary_code`,
      code,
      asOf,
    );
    const addOns = picked.part
      .all<{ code: string }>(
        `SELECT DISTINCT code FROM add_on WHERE primary_code = ?1 AND ${IN_FORCE} ORDER BY code`,
        code,
        asOf,
      )
      .map((row) => row.code);
    if (rows.length === 0 && addOns.length === 0) return null;
    const primaries = rows.map(({ type: _type, ...primary }) => primary);
    return { type: rows[0]?.type ?? null, primaries, addOns, cite: citeOf(picked.part) };
  },
};
