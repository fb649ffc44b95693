// Which clinical group is a procedure code in? The Restructured BETOS Classification System, and the code's first and last day.
// Authority: CMS RBCS file. A code may have changed its group: each row says from when it is meant.
import type { Testimony } from '#catalog';
import { COMPARABLE_SCHEMA, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { Crosswalk, CrosswalkItem, Members, Slice } from './links.ts';

export interface RbcsRow {
  code: string;
  effective: IsoDate;
  /** `Major`, `Other`, `Non-Procedure`. */
  procedure: string;
  category: string;
  subcategory: string;
  /** `No RBCS Family` where the group has none. */
  family: string;
  added: IsoDate;
  /** 9999-12-31 while the code lives. */
  ended: IsoDate;
}

const OPEN_END: IsoDate = '9999-12-31';

export const rbcsTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE rbcs (code TEXT NOT NULL, effective TEXT NOT NULL, procedure TEXT NOT NULL, category TEXT NOT NULL,
      subcategory TEXT NOT NULL, family TEXT NOT NULL, added TEXT NOT NULL, ended TEXT NOT NULL, PRIMARY KEY (code, effective)) WITHOUT ROWID;
      CREATE INDEX rbcs_group ON rbcs (category, subcategory, family);
      ${COMPARABLE_SCHEMA}`);
  },
  insert(writer: PartWriter, row: RbcsRow): void {
    const { code, effective, procedure, category, subcategory, family, added, ended } = row;
    writer.insert('rbcs', code, effective, procedure, category, subcategory, family, added, ended);
    writer.insert(
      'comparable',
      `${code} ${effective}`,
      `${category} › ${subcategory} › ${family}; ${added} to ${ended}`,
    );
  },
  /** The group that is meant on the date, or the first one for a date before all. */
  find(edition: Edition, code: string, asOf: IsoDate): Crosswalk[] {
    const picked = edition.pick('rbcs', asOf);
    const rows =
      picked?.part.all<RbcsRow>('SELECT * FROM rbcs WHERE code = ? ORDER BY effective DESC', code) ?? [];
    const row = rows.find(({ effective }) => effective <= asOf) ?? rows.at(-1);
    if (!picked || !row) return [];
    const levels = [row.category, row.subcategory, row.family].filter((name) => name !== NO_FAMILY);
    const items = levels.map(
      (text, level): CrosswalkItem => ({
        system: 'rbcs',
        code: pathTo(levels.slice(0, level + 1)),
        text,
        detail: LEVELS[level] ?? null,
        related: [],
      }),
    );
    return [{ name: 'RBCS', approximate: false, items, cite: citeOf(picked.part) }];
  },
  /** Codes that are in the group on the date: `Procedure`, `Procedure › Breast`, `Procedure › Breast › Mastectomy`. */
  members(edition: Edition, group: string, asOf: IsoDate, { from, limit }: Slice): Members[] {
    const part = edition.pick('rbcs', asOf)?.part;
    const levels = group.split(STEP);
    if (!part || !rbcsTable.groups(edition, asOf).has(group)) return [];
    const columns = ['category', 'subcategory', 'family'].slice(0, levels.length);
    // The row that is meant on the date, as in `find`.
    const where = `${columns.map((column) => `${column} = ?`).join(' AND ')} AND effective = coalesce(
      (SELECT max(effective) FROM rbcs AS one WHERE one.code = rbcs.code AND one.effective <= ?),
      (SELECT min(effective) FROM rbcs AS one WHERE one.code = rbcs.code))`;
    const codes = part
      .all<{ code: string }>(`SELECT code FROM rbcs WHERE ${where} ORDER BY code`, ...levels, asOf)
      .map(({ code }) => code);
    return [
      {
        name: `RBCS ${LEVELS[levels.length - 1]?.toLowerCase()}`,
        text: levels.at(-1) ?? '',
        related: [],
        total: codes.length,
        codes: codes.slice(from, from + limit),
        cite: citeOf(part),
      },
    ];
  },
  /** Paths of all groups on the date's release. */
  groups(edition: Edition, asOf: IsoDate): ReadonlySet<string> {
    const part = edition.pick('rbcs', asOf)?.part;
    return part
      ? edition.remember(`rbcs groups ${part.entry.slug}`, () => groupsOf(part))
      : new Set<string>();
  },
};

/** What stands between the levels of a path. */
export const STEP = ' › ';
const LEVELS = ['Category', 'Subcategory', 'Family'];
const NO_FAMILY = 'No RBCS Family';

const pathTo = (levels: readonly string[]): string => levels.join(STEP);

function groupsOf(part: Part): Set<string> {
  const rows = part.all<{ category: string; subcategory: string; family: string }>(
    'SELECT DISTINCT category, subcategory, family FROM rbcs ORDER BY category, subcategory, family',
  );
  const groups = new Set<string>();
  for (const { category, subcategory, family } of rows) {
    groups.add(category).add(pathTo([category, subcategory]));
    if (family !== NO_FAMILY) groups.add(pathTo([category, subcategory, family]));
  }
  return groups;
}

/** First and last day of each procedure code, as the RBCS file repeats them from CMS's records. */
export function* testimonies(edition: Edition): Iterable<Testimony> {
  for (const part of edition.releases('rbcs')) {
    const lives = part.iterate<{ code: string; first: IsoDate; last: IsoDate }>(
      'SELECT code, min(added) AS first, max(ended) AS last FROM rbcs GROUP BY code ORDER BY code',
    );
    for (const { code, first, last } of lives) {
      const known = last === OPEN_END ? null : last;
      yield { code, slug: part.entry.slug, kind: 'dated', first, last: known, rows: 1, endingThen: 0 };
    }
  }
}
