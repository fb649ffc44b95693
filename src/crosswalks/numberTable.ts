// What does a place of service or an MS-DRG number stand for? Lists that are looked up by their own number.
// Authority: CMS place of service code set; MS-DRG definitions manual.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export interface PlaceOfService {
  /** Two digits. */
  code: string;
  name: string;
  description: string;
}

export const numberTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE number (code TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
      ${COMPARABLE_SCHEMA}`);
  },
  /** `kind`: facility or not, for a place of service; the major diagnostic category, for an MS-DRG. */
  insert(writer: PartWriter, code: string, kind: string, name: string, text: string): void {
    writer.insert('number', code, kind, name, text);
    writer.insert('comparable', code, `${name}; ${kind}; ${text}`);
  },
};

/** What one number stands for; `kind` as in `insert`. */
export interface Numbered {
  code: string;
  kind: string;
  name: string;
  text: string;
  cite: Cite;
}

/** A place of service (two digits) or an MS-DRG (three); null where the release has none of that number. */
export function numbered(
  edition: Edition,
  source: 'pos' | 'msdrg',
  code: string,
  asOf: IsoDate,
): Numbered | null {
  const picked = edition.pick(source, asOf);
  const row = picked?.part.get<Omit<Numbered, 'cite'>>(
    'SELECT code, kind, name, text FROM number WHERE code = ?',
    code,
  );
  return picked && row ? { ...row, cite: citeOf(picked.part) } : null;
}

/** Those whose name has the words; `like` as in `linkTable.targetsLike`. */
export function numberedLike(
  edition: Edition,
  source: 'pos' | 'msdrg',
  like: string,
  asOf: IsoDate,
  most: number,
): Numbered[] {
  const picked = edition.pick(source, asOf);
  if (!picked) return [];
  const cite = citeOf(picked.part);
  return picked.part
    .all<Omit<Numbered, 'cite'>>(
      "SELECT code, kind, name, text FROM number WHERE name LIKE ? ESCAPE '\\' ORDER BY code LIMIT ?",
      like,
      most,
    )
    .map((row) => ({ ...row, cite }));
}

/** The places of the newest list, numbers that CMS has not assigned left out; empty where none is loaded. */
export function placesOfService(edition: Edition): PlaceOfService[] {
  const part = edition.releases('pos')[0];
  return (
    part?.all<PlaceOfService>(
      "SELECT code, name, text AS description FROM number WHERE name <> 'Unassigned' ORDER BY code",
    ) ?? []
  );
}
