// Does Medicare cover it? The index of national and local coverage documents, by title, contractor and date.
// Authority: the Medicare Coverage Database. Code lists of documents are not in the index; then it says so.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type PartWriter } from '#editions';
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
    writer.schema(`CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL,
        title TEXT NOT NULL, contractor TEXT NOT NULL, effective TEXT, retired TEXT, note TEXT NOT NULL, url TEXT NOT NULL);
      CREATE TABLE title_word (word TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (word, document)) WITHOUT ROWID;
      CREATE INDEX document_id ON document (id, version); ${COMPARABLE_SCHEMA}`);
  },
  /** `number`: place in the file. The index lists one version of a document, or the one in force and the next. */
  insert(
    writer: PartWriter,
    number: number,
    row: CoverageDocument & { version: number; note: string },
  ): void {
    const { id, version, type, title, contractor, effective, retired, note, url } = row;
    writer.insert('document', number, id, version, type, title, contractor, effective, retired, note, url);
    for (const word of new Set(wordsOf(title))) writer.insert('title_word', word, number);
    writer.insert(
      'comparable',
      `${id} ${version}`,
      `${title}; ${effective ?? 'no date'} to ${retired ?? 'open'}`,
    );
  },
};

/** What is loaded; null when no coverage file is. */
export function loaded(edition: Edition): CoverageIndex | null {
  const part = edition.releases('mcd')[0];
  return part ? { documents: part.entry.counts.rows ?? 0, linksCodes: false, cite: citeOf(part) } : null;
}

/**
 * Documents in force on a date (through their retirement date) whose titles hold all the words, or words that begin
 * so; by title. The index knows only current versions: on a date before theirs, a document is not found.
 */
export function search(
  edition: Edition,
  options: { words: string; asOf: IsoDate; limit: number },
): CoverageDocument[] {
  const words = [...new Set(wordsOf(options.words))];
  const part = edition.pick('mcd', options.asOf)?.part;
  if (!part || words.length === 0) return [];
  return part.all<CoverageDocument>(
    `SELECT id, type, title, contractor, effective, retired, url FROM document
     WHERE number IN (SELECT document FROM json_each(?1) AS wanted
         JOIN title_word ON word >= wanted.value AND word < wanted.value || '~'
         GROUP BY document HAVING count(DISTINCT wanted.key) = json_array_length(?1))
       AND (effective IS NULL OR effective <= ?2) AND (retired IS NULL OR retired >= ?2)
       AND NOT EXISTS (SELECT 1 FROM document AS later WHERE later.id = document.id AND later.version > document.version
         AND later.effective <= ?2)
     ORDER BY title, id LIMIT ?3`,
    JSON.stringify(words),
    options.asOf,
    options.limit,
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
