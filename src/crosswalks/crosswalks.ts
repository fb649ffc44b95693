// What is this code called elsewhere? Code to code and code to group, each with its source.
import type { Testimony } from '#catalog';
import type { Cite, Edition, PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { linkTable } from './linkTable.ts';

export { type Link, linkTable } from './linkTable.ts';

/** One list of correspondences of a code, such as its risk-adjustment categories. */
export interface Crosswalk {
  /** `CMS-HCC V28`, `ICD-9-CM`, `RBCS`, `MS-DRG complication status`, `Medicare code editor`. */
  name: string;
  /** True when the list is a hint, not an official map (the ICD-9 list carries no flags). */
  approximate: boolean;
  items: { code: string | null; text: string; detail: string | null }[];
  cite: Cite;
}

/** In the order in which a coder asks. */
const DIAGNOSIS_SOURCES = ['hcc', 'ms-cc', 'ms-mcc', 'mce', 'gem-icd9'] as const;

/** Everything loaded that maps the code to something else or something else to it. `system` as in the catalog. */
export function ofCode(edition: Edition, system: string, code: string, asOf: IsoDate): Crosswalk[] {
  const sources = system === 'icd-10-cm' ? DIAGNOSIS_SOURCES : ['rbcs'];
  return sources.flatMap((source) => linkTable.find(edition, source, system, code, asOf));
}

/** First and last day of each procedure code, as the RBCS list repeats them from CMS's records. */
export const lifeTable = {
  create(writer: PartWriter): void {
    writer.schema('CREATE TABLE life (code TEXT PRIMARY KEY, first TEXT NOT NULL, last TEXT) WITHOUT ROWID');
  },
  /** A code may stand in several rows: its first day is the earliest, and it lives while one row is open. */
  insert(writer: PartWriter, code: string, first: IsoDate, last: IsoDate | null): void {
    writer.run(
      `INSERT INTO life VALUES (?1, ?2, ?3) ON CONFLICT (code) DO UPDATE SET first = min(first, excluded.first),
       last = CASE WHEN last IS NULL OR excluded.last IS NULL THEN NULL ELSE max(last, excluded.last) END`,
      code,
      first,
      last,
    );
  },
};

/** MS-DRGs and places of service: lists that are looked up by their own number. */
export const numberTables = {
  create(writer: PartWriter): void {
    writer.schema('CREATE TABLE number (code TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID');
  },
  insert(writer: PartWriter, code: string, kind: string, name: string, text: string): void {
    writer.insert('number', code, kind, name, text);
  },
};

export function* testimonies(edition: Edition): Iterable<Testimony> {
  for (const part of edition.releases('rbcs')) {
    for (const row of part.iterate<{ code: string; first: IsoDate; last: IsoDate | null }>('SELECT code, first, last FROM life ORDER BY code')) {
      yield { ...row, slug: part.entry.slug, kind: 'dated', rows: 1, endingThen: 0 };
    }
  }
}
