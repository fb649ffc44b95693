// What does a place of service or an MS-DRG number stand for? Lists that are looked up by their own number.
// Authority: CMS place of service code set; MS-DRG definitions manual.
import { COMPARABLE_SCHEMA, type Edition, type PartWriter } from '#editions';

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

/** The places of the newest list, numbers that CMS has not assigned left out; empty where none is loaded. */
export function placesOfService(edition: Edition): PlaceOfService[] {
  const part = edition.releases('pos')[0];
  return (
    part?.all<PlaceOfService>(
      "SELECT code, name, text AS description FROM number WHERE name <> 'Unassigned' ORDER BY code",
    ) ?? []
  );
}
