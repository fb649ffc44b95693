// What did a quarter change? The additions, deletions and revisions that CMS publishes beside the full files.
import { type Cite, citeOf, type Edition, type PartWriter } from '#editions';

export interface EditChange {
  code: string;
  /** `columnOne`, `columnTwo`: the code's place in a pair; `units`: a limit of units. */
  place: 'columnOne' | 'columnTwo' | 'units';
  change: 'added' | 'deleted' | 'revised';
  /** The other code of the pair; empty for units. */
  partner: string;
  /** Modifier indicator or units. */
  value: string;
}

export const changeTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE change (code TEXT NOT NULL, place TEXT NOT NULL, change TEXT NOT NULL, partner TEXT NOT NULL,
      value TEXT NOT NULL, setting TEXT NOT NULL); CREATE INDEX change_code ON change (code)`);
  },

  insert(writer: PartWriter, row: EditChange, setting: string): void {
    writer.insert('change', row.code, row.place, row.change, row.partner, row.value, setting);
  },

  /** Every loaded change that names the code, newest release first, in words. */
  find(edition: Edition, code: string): { text: string; cite: Cite }[] {
    return ['ncci-changes-ptp', 'ncci-changes-mue'].flatMap((source) =>
      edition.releases(source).flatMap((part) =>
        part
          .all<EditChange & { setting: string }>(
            'SELECT code, place, change, partner, value, setting FROM change WHERE code = ? ORDER BY place, partner',
            code,
          )
          .map((row) => ({ text: `${textOf(row)} from ${part.entry.effective ?? part.entry.version}`, cite: citeOf(part) })),
      ),
    );
  },
};

function textOf({ place, change, partner, value, setting }: EditChange & { setting: string }): string {
  if (place === 'units') return `${setting} units limit ${change}: ${value}`;
  const column = place === 'columnOne' ? 'column one over' : 'column two under';
  const indicator = change === 'revised' ? `modifier indicator becomes ${value}` : `modifier indicator ${value}`;
  return `${setting} pair ${change}: ${column} ${partner}, ${indicator}`;
}
