// Does Medicare cover it? National and local coverage documents, and which diagnoses support a procedure.
// Authority: the Medicare Coverage Database. What is not loaded is said, never guessed.
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { databaseParts } from './database.ts';
import { onceEach } from './searching.ts';

export { contractorTables } from './contractors.ts';
export { type DocumentRow, databaseTables, type Listing } from './databaseTables.ts';
export { documentNumbered, documentTable } from './documentIndex.ts';
export { type CoverageDocument, DOCUMENT_TYPES, type DocumentType, isDocumentType } from './documents.ts';
export { choices, type DocumentQuery, documentsOf, type FoundDocuments, search } from './searching.ts';
export {
  type ArticleSupport,
  SUPPORT_WORDS,
  type Supported,
  type SupportGroup,
  type SupportQuery,
  type SupportVerdict,
  supports,
} from './support.ts';

/** What is loaded, in short. */
export interface CoverageLoaded {
  /** Documents of all loaded files. */
  documents: number;
  /** Articles with their codes are loaded, so that a code's documents can be named. */
  linksCodes: boolean;
  cites: Cite[];
}

/** Null when no coverage file is loaded. */
export function loaded(edition: Edition, asOf: IsoDate): CoverageLoaded | null {
  const parts = databaseParts(edition, asOf);
  const index = edition.pick('mcd', asOf)?.part;
  const used = [...parts.values()];
  // The index lists local documents only; where both local downloads are loaded it adds nothing.
  if (index && !(parts.has('LCD') && parts.has('Article'))) used.push(index);
  if (used.length === 0) return null;
  return {
    documents: used.reduce((sum, part) => sum + (part.entry.counts.rows ?? 0), 0),
    linksCodes: parts.has('Article'),
    cites: onceEach(used.map(citeOf)),
  };
}
