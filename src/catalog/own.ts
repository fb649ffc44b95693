// What do we say in our own words? Descriptions of procedure codes, modifiers, places of service and diagnoses,
// written from medical knowledge and public CMS material; the files of `content/` as tables.
import { type Cite, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { compactCode, procedureSystem } from './codes.ts';
import { levelTwoModifier } from './hcpcs.ts';
import type { Block, Modifier, Procedure } from './types.ts';
import type { Testimony } from './universe.ts';

export interface OwnProcedure {
  code: string;
  name: string;
  specialty: string;
  reviewed: IsoDate;
  /** Last valid day of a code that has left its code set. */
  deleted: IsoDate | null;
  description: Block[];
  indications: Block[];
  procedure: Block[];
  aftercare: Block[];
  tips: Block[];
  related: { code: string; why: string }[];
}

export interface OwnModifier {
  modifier: string;
  name: string;
  authority: string;
  kind: string;
  ncci: boolean;
  reviewed: IsoDate;
  says: Block[];
  use: Block[];
  watch: Block[];
}

/** A line of `content/search`: `abbreviations`, `lay-words`, `spelling` or `preferences`. */
export interface SearchWord {
  list: string;
  typed: string;
  meant: string;
  /** Words around it that decide for this meaning; empty: none needed. */
  context: string;
}

export const ownTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE procedure (code TEXT PRIMARY KEY, name TEXT NOT NULL, deleted TEXT, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE modifier (modifier TEXT PRIMARY KEY, name TEXT NOT NULL, ncci INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE plain (code TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE place (code TEXT PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE search_word (list TEXT NOT NULL, typed TEXT NOT NULL, meant TEXT NOT NULL, context TEXT NOT NULL)`);
  },
  insertProcedure(writer: PartWriter, one: OwnProcedure): void {
    writer.insert('procedure', one.code, one.name, one.deleted, JSON.stringify(one));
  },
  insertModifier(writer: PartWriter, one: OwnModifier): void {
    writer.insert('modifier', one.modifier, one.name, one.ncci ? 1 : 0, JSON.stringify(one));
  },
  insertPlain(writer: PartWriter, code: string, text: string): void {
    writer.insert('plain', compactCode(code), text);
  },
  insertPlace(writer: PartWriter, code: string, name: string, text: string): void {
    writer.insert('place', code, name, text);
  },
  insertSearchWord(writer: PartWriter, { list, typed, meant, context }: SearchWord): void {
    writer.insert('search_word', list, typed, meant, context);
  },
};

/** Our description of a CPT or HCPCS code, or null where none is written. */
export function procedureOf(edition: Edition, code: string): Procedure | null {
  const part = own(edition);
  const row = part?.get<{ body: string }>('SELECT body FROM procedure WHERE code = ?', code);
  if (!part || !row) return null;
  const { deleted: _deleted, code: _code, related, ...rest } = JSON.parse(row.body) as OwnProcedure;
  return {
    ...rest,
    related: related.flatMap(({ code: other, why }) => {
      const system = procedureSystem(other);
      return system ? [{ ref: { system, code: other }, why }] : [];
    }),
    cite: fileCite(part, `procedures/${procedureSystem(code)}/${code}.md`),
  };
}

/** Our short label of a procedure code; what a list shows where no official words may. */
export function ownNameOf(edition: Edition, code: string): { text: string; cite: Cite } | null {
  const part = own(edition);
  const row = part?.get<{ name: string }>('SELECT name FROM procedure WHERE code = ?', code);
  return part && row
    ? { text: row.name, cite: fileCite(part, `procedures/${procedureSystem(code)}/${code}.md`) }
    : null;
}

/** One sentence of ours on a diagnosis, or null. */
export function plainOf(edition: Edition, code: string): { text: string; cite: Cite } | null {
  const part = own(edition);
  const row = part?.get<{ text: string }>('SELECT text FROM plain WHERE code = ?', compactCode(code));
  return part && row ? { text: row.text, cite: fileCite(part, 'icd-10-cm/plain.tsv') } : null;
}

export function modifierOf(edition: Edition, modifier: string): Modifier | null {
  const part = own(edition);
  const row = part?.get<{ body: string }>('SELECT body FROM modifier WHERE modifier = ?', modifier);
  if (!part || !row) return null;
  const { reviewed: _reviewed, ...rest } = JSON.parse(row.body) as OwnModifier;
  return {
    ...rest,
    official: levelTwoModifier(edition, modifier)?.text ?? null,
    cite: fileCite(part, `modifiers/${modifier}.md`),
  };
}

/** Every modifier that we describe. */
export function ownModifiers(edition: Edition): string[] {
  return (
    own(edition)?.all<{ modifier: string }>('SELECT modifier FROM modifier ORDER BY modifier') ?? []
  ).map(({ modifier }) => modifier);
}

/** The lists of short forms and lay words, in the order of their files. */
export function searchWords(edition: Edition): SearchWord[] {
  return (
    own(edition)?.all<SearchWord>('SELECT list, typed, meant, context FROM search_word ORDER BY rowid') ?? []
  );
}

/** Every procedure code that we describe, with the last day where it has one. */
export function testimoniesOfOwn(edition: Edition): Testimony[] {
  const part = own(edition);
  const rows =
    part?.all<{ code: string; deleted: IsoDate | null }>(
      'SELECT code, deleted FROM procedure ORDER BY code',
    ) ?? [];
  return rows.map(({ code, deleted }) => ({
    code,
    slug: part?.entry.slug ?? '',
    kind: deleted === null ? 'listed' : 'dated',
    first: null,
    last: deleted,
    rows: 1,
    endingThen: 0,
  }));
}

/** Our words name the one file that a reader would mend. */
function fileCite(part: Part, path: string): Cite {
  return { ...citeOf(part), files: [`content/${path}`] };
}

function own(edition: Edition): Part | undefined {
  return edition.releases('own-content')[0];
}
