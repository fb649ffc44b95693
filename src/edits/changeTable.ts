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
  /** As a sentence begins: `Practitioner`, `Outpatient hospital`. */
  setting: string;
}

/** Changes of one kind in one place: a new code may bring hundreds of pairs. */
interface Group extends Omit<EditChange, 'code' | 'partner'> {
  partners: number;
  /** Comma-separated, in code order. */
  named: string;
}

/** Partners that a sentence names before it counts the rest. */
const MOST_NAMED = 8;

export const changeTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE change (code TEXT NOT NULL, place TEXT NOT NULL, change TEXT NOT NULL, partner TEXT NOT NULL,
      value TEXT NOT NULL, setting TEXT NOT NULL); CREATE INDEX change_code ON change (code)`);
  },

  insert(writer: PartWriter, row: EditChange): void {
    writer.insert('change', row.code, row.place, row.change, row.partner, row.value, row.setting);
  },

  /** Every loaded change that names the code, newest release first, in words. */
  find(edition: Edition, code: string): { text: string; cite: Cite }[] {
    return ['ncci-changes-ptp', 'ncci-changes-mue'].flatMap((source) =>
      edition.releases(source).flatMap((part) =>
        part
          .all<Group>(
            `SELECT place, change, value, setting, count(*) AS partners, group_concat(partner, ',' ORDER BY partner) AS named
             FROM change WHERE code = ? GROUP BY setting, place, change, value ORDER BY setting, place, change, value`,
            code,
          )
          .map((group) => ({ text: `${textOf(group)}, from ${part.entry.effective}`, cite: citeOf(part) })),
      ),
    );
  },
};

function textOf({ place, change, value, setting, partners, named }: Group): string {
  // CMS lists the value after a revision, and the one that was deleted.
  if (place === 'units')
    return `${setting}: unit limit ${change === 'revised' ? `now ${value}` : `${value} ${change}`}`;
  const column = place === 'columnOne' ? 'column-one' : 'column-two';
  const codes = named.split(',').slice(0, MOST_NAMED).join(', ');
  const rest = partners > MOST_NAMED ? ` and ${partners - MOST_NAMED} more` : '';
  return `${setting}: ${column} pair${partners === 1 ? '' : 's'} with ${codes}${rest} ${change}, modifier indicator ${change === 'revised' ? 'now ' : ''}${value}`;
}
