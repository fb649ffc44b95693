// The Medicare Coverage Database as it can be downloaded: documents of one kind with their contractors, codes, diagnoses
// and group paragraphs. One part a kind (`mcd-article`, `mcd-lcd`, `mcd-ncd`), the same tables in each.
//
//   document 1─┬─* issuer      (contractor)            1─* listed_code  (HCPCS/CPT, with its group)
//              ├─* jurisdiction (state of its own)      1─* diagnosis    (covered | noncovered, with its group)
//              └─* related      (LCD, article, NCD)     1─* paragraph    (words of a diagnosis group)
import { COMPARABLE_SCHEMA, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { wordsOf } from './words.ts';

/** Of a list of diagnoses: what it means to stand in it. */
export type Listing = 'covered' | 'noncovered';

export interface DocumentRow {
  /** CMS's own number, the key of all tables. */
  id: number;
  version: number;
  /** As it is quoted: `A52369`. */
  display: string;
  title: string;
  effective: IsoDate | null;
  ends: IsoDate | null;
  /** Coverage level of an NCD in words; null otherwise. */
  level: string | null;
}

export const databaseTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE document (id INTEGER NOT NULL, version INTEGER NOT NULL, display TEXT NOT NULL, title TEXT NOT NULL,
        effective TEXT, ends TEXT, level TEXT, PRIMARY KEY (id, version)) WITHOUT ROWID;
      CREATE TABLE title_word (word TEXT NOT NULL, id INTEGER NOT NULL, version INTEGER NOT NULL,
        PRIMARY KEY (word, id, version)) WITHOUT ROWID;
      CREATE TABLE issuer (id INTEGER NOT NULL, version INTEGER NOT NULL, contractor TEXT NOT NULL);
      CREATE TABLE jurisdiction (id INTEGER NOT NULL, version INTEGER NOT NULL, state INTEGER NOT NULL);
      CREATE TABLE listed_code (id INTEGER NOT NULL, version INTEGER NOT NULL, code TEXT NOT NULL, groupNumber INTEGER NOT NULL);
      CREATE TABLE diagnosis (id INTEGER NOT NULL, version INTEGER NOT NULL, code TEXT NOT NULL, listing TEXT NOT NULL,
        groupNumber INTEGER NOT NULL, asterisk INTEGER NOT NULL);
      CREATE TABLE paragraph (id INTEGER NOT NULL, version INTEGER NOT NULL, listing TEXT NOT NULL, groupNumber INTEGER NOT NULL,
        text TEXT NOT NULL, asteriskText TEXT NOT NULL);
      CREATE TABLE related (id INTEGER NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL, target INTEGER NOT NULL);
      ${COMPARABLE_SCHEMA}`);
  },
  document(writer: PartWriter, row: DocumentRow): void {
    const { id, version, display, title, effective, ends, level } = row;
    writer.insert('document', id, version, display, title, effective, ends, level);
    for (const word of new Set(wordsOf(title))) writer.insert('title_word', word, id, version);
    writer.insert(
      'comparable',
      `${display} ${version}`,
      `${title}; ${effective ?? 'no date'} to ${ends ?? 'open'}`,
    );
  },
  /** `contractor`: key as in `contractorTables`. */
  issuer(writer: PartWriter, id: number, version: number, contractor: string): void {
    writer.insert('issuer', id, version, contractor);
  },
  jurisdiction(writer: PartWriter, id: number, version: number, state: number): void {
    writer.insert('jurisdiction', id, version, state);
  },
  code(writer: PartWriter, id: number, version: number, code: string, group: number): void {
    writer.insert('listed_code', id, version, code, group);
  },
  diagnosis(
    writer: PartWriter,
    row: { id: number; version: number; code: string; listing: Listing; group: number; asterisk: boolean },
  ): void {
    const { id, version, code, listing, group, asterisk } = row;
    writer.insert('diagnosis', id, version, code, listing, group, asterisk ? 1 : 0);
  },
  paragraph(
    writer: PartWriter,
    row: { id: number; version: number; listing: Listing; group: number; text: string; asteriskText: string },
  ): void {
    const { id, version, listing, group, text, asteriskText } = row;
    writer.insert('paragraph', id, version, listing, group, text, asteriskText);
  },
  related(writer: PartWriter, id: number, version: number, type: 'LCD' | 'Article' | 'NCD', target: number) {
    writer.insert('related', id, version, type, target);
  },
  /** After the last row: half a million rows are faster sorted than kept in order. */
  finish(writer: PartWriter): void {
    writer.schema(`CREATE INDEX issuer_document ON issuer (id, version); CREATE INDEX jurisdiction_document ON jurisdiction (id, version);
      CREATE INDEX code_listed ON listed_code (code, id, version); CREATE INDEX code_document ON listed_code (id, version);
      CREATE INDEX diagnosis_document ON diagnosis (id, version, code);
      CREATE INDEX paragraph_document ON paragraph (id, version); CREATE INDEX related_document ON related (id, version)`);
  },
};
