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

export type NumberedSource = 'pos' | 'msdrg';

/** A row as the list has it: `kind` and `text` mean what the list's importer put there. */
export interface Numbered {
  code: string;
  kind: string;
  name: string;
  text: string;
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
  find(
    edition: Edition,
    source: NumberedSource,
    code: string,
    asOf: IsoDate,
  ): (Numbered & { cite: Cite }) | null {
    const part = edition.pick(source, asOf)?.part;
    const row = part?.get<Numbered>('SELECT code, kind, name, text FROM number WHERE code = ?', code);
    return part && row ? { ...row, cite: citeOf(part) } : null;
  },
  /** Numbers whose name holds each of the words, in any order and case; the shortest names, which say little else, first. */
  named(edition: Edition, source: NumberedSource, words: string, asOf: IsoDate, limit: number): Numbered[] {
    return (
      edition.pick(source, asOf)?.part.all<Numbered>(
        `SELECT code, kind, name, text FROM number WHERE name <> 'Unassigned'
           AND NOT EXISTS (SELECT 1 FROM json_each(?) AS word WHERE instr(lower(name), word.value) = 0) ORDER BY length(name), code LIMIT ?`,
        JSON.stringify(words.toLowerCase().split(/\s+/).filter(Boolean)),
        limit,
      ) ?? []
    );
  },
};

/** The places of the newest list, numbers that CMS has not assigned left out; empty where none is loaded. */
export function placesOfService(edition: Edition): PlaceOfService[] {
  const part = edition.releases('pos')[0];
  return (
    part?.all<PlaceOfService>(
      "SELECT code, name, text AS description FROM number WHERE name <> 'Unassigned' ORDER BY code",
    ) ?? []
  );
}
