// Which clinical group is a procedure code in? The Restructured BETOS Classification System, and the code's first and last day.
// Authority: CMS RBCS file. A code may have changed its group: each row says from when it is meant.
import type { Testimony } from '#catalog';
import { COMPARABLE_SCHEMA, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { Crosswalk, Page } from './crosswalks.ts';

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

export const RBCS_LEVELS = ['category', 'subcategory', 'family'] as const;
export type RbcsLevel = (typeof RBCS_LEVELS)[number];

export interface RbcsMember {
  code: string;
  added: IsoDate;
  /** As in the file: 9999-12-31 while the code lives. */
  ended: IsoDate;
}

/** The row of a code that is meant on a date: the last one before it, or the first of all. */
const MEANT = `r.effective = coalesce(
  (SELECT max(effective) FROM rbcs AS one WHERE one.code = r.code AND one.effective <= ?2),
  (SELECT min(effective) FROM rbcs AS one WHERE one.code = r.code))`;

const OPEN_END: IsoDate = '9999-12-31';

export const rbcsTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE rbcs (code TEXT NOT NULL, effective TEXT NOT NULL, procedure TEXT NOT NULL, category TEXT NOT NULL,
      subcategory TEXT NOT NULL, family TEXT NOT NULL, added TEXT NOT NULL, ended TEXT NOT NULL, PRIMARY KEY (code, effective)) WITHOUT ROWID;
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
    const items = [
      { code: null, text: row.category, detail: 'Category' },
      { code: null, text: row.subcategory, detail: 'Subcategory' },
    ];
    if (row.family !== 'No RBCS Family') items.push({ code: null, text: row.family, detail: 'Family' });
    return [{ name: 'RBCS', approximate: false, items, cite: citeOf(picked.part) }];
  },
  /** Codes whose group on the date, as `find` gives it, has the name at one of its levels. */
  codesIn(part: Part, level: RbcsLevel, name: string, asOf: IsoDate, { from, limit }: Page): RbcsMember[] {
    return part.all(
      `SELECT code, added, ended FROM rbcs AS r WHERE ${level} = ?1 AND ${MEANT} ORDER BY code LIMIT ?3 OFFSET ?4`,
      name,
      asOf,
      limit,
      from,
    );
  },
  countIn(part: Part, level: RbcsLevel, name: string, asOf: IsoDate): number {
    const sql = `SELECT count(*) AS total FROM rbcs AS r WHERE ${level} = ?1 AND ${MEANT}`;
    return part.get<{ total: number }>(sql, name, asOf)?.total ?? 0;
  },
  /** Groups of all levels whose names match; `like` as in `linkTable.targetsLike`. */
  groupsLike(part: Part, like: string, most: number): { level: RbcsLevel; name: string }[] {
    const select = RBCS_LEVELS.map(
      (level) =>
        `SELECT DISTINCT '${level}' AS level, ${level} AS name FROM rbcs WHERE ${level} LIKE ?1 ESCAPE '\\'`,
    ).join(' UNION ALL ');
    return part.all(`${select} LIMIT ?2`, like, most);
  },
};

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
