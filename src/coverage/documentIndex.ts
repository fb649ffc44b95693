// The index of local coverage documents as the search page of the Medicare Coverage Database exports it: titles,
// contractors and dates, but no codes and no states.
import { COMPARABLE_SCHEMA, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { CoverageDocument } from './documents.ts';
import { wordsOf } from './words.ts';

export interface IndexRow {
  id: string;
  version: number;
  type: string;
  title: string;
  contractor: string;
  effective: IsoDate | null;
  retired: IsoDate | null;
  note: string;
  url: string;
}

export const documentTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL,
        title TEXT NOT NULL, contractor TEXT NOT NULL, effective TEXT, retired TEXT, note TEXT NOT NULL, url TEXT NOT NULL);
      CREATE TABLE title_word (word TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (word, document)) WITHOUT ROWID;
      CREATE INDEX document_id ON document (id, version); ${COMPARABLE_SCHEMA}`);
  },
  /** `number`: place in the file. The index lists one version of a document, or the one in force and the next. */
  insert(writer: PartWriter, number: number, row: IndexRow): void {
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

/**
 * Documents in force on a date (through their retirement date) whose titles hold all the words, or words that begin
 * so. The index knows only current versions: on a date before theirs, a document is not found.
 */
export function indexed(
  part: Part,
  wanted: { words: readonly string[]; type: string; contractor: string; asOf: IsoDate },
): CoverageDocument[] {
  return part
    .all<Omit<IndexRow, 'note'>>(
      `SELECT id, version, type, title, contractor, effective, retired, url FROM document
       WHERE type = ?3 AND (?4 = '' OR instr(lower(contractor), ?4) > 0)
         AND (json_array_length(?1) = 0 OR number IN (SELECT document FROM json_each(?1) AS wanted
           JOIN title_word ON word >= wanted.value AND word < wanted.value || '~'
           GROUP BY document HAVING count(DISTINCT wanted.key) = json_array_length(?1)))
         AND (effective IS NULL OR effective <= ?2) AND (retired IS NULL OR retired >= ?2)
         AND NOT EXISTS (SELECT 1 FROM document AS later WHERE later.id = document.id
           AND later.version > document.version AND later.effective <= ?2)`,
      JSON.stringify(wanted.words),
      wanted.asOf,
      wanted.type,
      wanted.contractor.toLowerCase(),
    )
    .map(documentOf);
}

function documentOf({ retired, contractor, type, ...row }: Omit<IndexRow, 'note'>): CoverageDocument {
  return {
    ...row,
    type: type as CoverageDocument['type'],
    contractors: contractor === '' ? [] : contractor.split('; '),
    states: null,
    ends: retired,
  };
}

/** One document by its number, `L33452`: its newest version, in force or not. */
export function documentNumbered(
  edition: Edition,
  id: string,
): { document: CoverageDocument; part: Part } | null {
  const [part] = edition.releases('mcd');
  const row = part?.get<Omit<IndexRow, 'note'>>(
    'SELECT id, version, type, title, contractor, effective, retired, url FROM document WHERE id = ? ORDER BY version DESC LIMIT 1',
    id,
  );
  return part && row ? { document: documentOf(row), part } : null;
}

/** Contractors' names without the kinds of contract that stand behind them in brackets. */
export function indexedContractors(edition: Edition): string[] {
  const [part] = edition.releases('mcd');
  const rows = part?.all<{ contractor: string }>('SELECT DISTINCT contractor FROM document') ?? [];
  return rows.flatMap(({ contractor }) =>
    contractor.split('; ').map((name) => name.replace(/ \([^)]*\)$/, '')),
  );
}
