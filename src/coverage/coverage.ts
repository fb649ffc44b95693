// Does Medicare cover it? The index of national and local coverage documents, by title, contractor and date.
// Authority: the Medicare Coverage Database. Code lists of documents are not in the index; then it says so.
import { type Cite, citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';

export interface CoverageDocument {
  id: string;
  type: string;
  title: string;
  contractor: string;
  effective: IsoDate | null;
  retired: IsoDate | null;
  url: string;
}

export interface CoverageIndex {
  documents: number;
  /** True when code lists are loaded too, so that a code's documents can be named. */
  linksCodes: boolean;
  cite: Cite;
}

export const documentTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE document (id TEXT NOT NULL, type TEXT NOT NULL, title TEXT NOT NULL, contractor TEXT NOT NULL,
      effective TEXT, retired TEXT, url TEXT NOT NULL); CREATE INDEX document_title ON document (title)`);
  },
  insert(writer: PartWriter, row: CoverageDocument): void {
    writer.insert('document', row.id, row.type, row.title, row.contractor, row.effective, row.retired, row.url);
  },
};

/** What is loaded; null when no coverage file is. */
export function loaded(edition: Edition): CoverageIndex | null {
  const part = edition.releases('mcd')[0];
  return part ? { documents: part.entry.counts.rows ?? 0, linksCodes: false, cite: citeOf(part) } : null;
}
