// What does the tabular list say around a diagnosis? Chapters, sections, categories, and every instructional note with
// the level on which it stands. Authority: NCHS, ICD-10-CM Tabular List of Diseases and Injuries (XML).
//
//   chapter 4 ─ section E08-E13 ─ E11 ─ E11.3 ─ E11.31        a note applies to everything below the level it stands on
import { COMPARABLE_SCHEMA, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { NoteKind } from './types.ts';

export interface TabularChapter {
  number: number;
  title: string;
  /** `E00-E89` */
  range: string;
}

export interface TabularSection {
  /** `E08-E13`, or a lone category, `B20`. */
  id: string;
  seq: number;
  chapter: number;
  /** The wider section around it (`C00-C96` around `C00-C14`); null where the chapter is next. */
  parent: string | null;
  title: string;
}

export interface TabularDiag {
  /** Without dot. */
  code: string;
  section: string;
  title: string;
  /** Listed only to hold the place of the X; no code of its own. */
  placeholder: 0 | 1;
}

export type NoteLevel = 'chapter' | 'section' | 'code';

export interface TabularNote {
  level: NoteLevel;
  /** Number of the chapter, id of the section, code without dot. */
  owner: string;
  seq: number;
  kind: NoteKind;
  text: string;
}

export const tabularTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE chapter (number INTEGER PRIMARY KEY, title TEXT NOT NULL, range TEXT NOT NULL);
      CREATE TABLE section (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, chapter INTEGER NOT NULL, parent TEXT,
        title TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE diag (code TEXT PRIMARY KEY, section TEXT NOT NULL, title TEXT NOT NULL,
        placeholder INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE note (level TEXT NOT NULL, owner TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL,
        text TEXT NOT NULL, PRIMARY KEY (level, owner, seq)) WITHOUT ROWID;
      CREATE TABLE seventh (code TEXT NOT NULL, seq INTEGER NOT NULL, character TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (code, seq)) WITHOUT ROWID`);
    writer.schema(COMPARABLE_SCHEMA);
  },
  insertChapter(writer: PartWriter, { number, title, range }: TabularChapter): void {
    writer.insert('chapter', number, title, range);
  },
  insertSection(writer: PartWriter, { id, seq, chapter, parent, title }: TabularSection): void {
    writer.insert('section', id, seq, chapter, parent, title);
  },
  insertDiag(writer: PartWriter, { code, section, title, placeholder }: TabularDiag, words: string): void {
    writer.insert('diag', code, section, title, placeholder);
    writer.insert('comparable', code, words);
  },
  insertNote(writer: PartWriter, { level, owner, seq, kind, text }: TabularNote): void {
    writer.insert('note', level, owner, seq, kind, text);
  },
  insertSeventh(writer: PartWriter, code: string, seq: number, character: string, text: string): void {
    writer.insert('seventh', code, seq, character, text);
  },
};

/** The tabular list that applies on a date; of another year than the order file where only such a one is loaded. */
export function tabularOn(edition: Edition, asOf: IsoDate): Part | null {
  return edition.pick('icd-10-cm-tabular', asOf)?.part ?? null;
}

/** A section with the wider ones around it, the inner first, and their chapter. */
export function surroundings(
  part: Part,
  id: string,
): { sections: TabularSection[]; chapter: TabularChapter | null } {
  const sections: TabularSection[] = [];
  for (let next: string | null = id; next !== null; ) {
    const section: TabularSection | undefined = sectionOf(part, next);
    if (!section) break;
    sections.push(section);
    next = section.parent;
  }
  const number = sections[0]?.chapter;
  return { sections, chapter: number === undefined ? null : (chapterOf(part, number) ?? null) };
}

export function chapterOf(part: Part, number: number): TabularChapter | undefined {
  return part.get('SELECT number, title, range FROM chapter WHERE number = ?', number);
}

export function chaptersOf(part: Part): TabularChapter[] {
  return part.all('SELECT number, title, range FROM chapter ORDER BY number');
}

const SECTION = 'SELECT id, seq, chapter, parent, title FROM section';

export function sectionOf(part: Part, id: string): TabularSection | undefined {
  return part.get(`${SECTION} WHERE id = ?`, id);
}

/** All sections in book order. */
export function sectionsOf(part: Part): TabularSection[] {
  return part.all(`${SECTION} ORDER BY seq`);
}

/** Category → section. */
export function sectionByCategory(part: Part): Map<string, string> {
  const rows = part.all<{ code: string; section: string }>(
    'SELECT code, section FROM diag WHERE length(code) = 3',
  );
  return new Map(rows.map(({ code, section }) => [code, section]));
}

/** `Chapter 4: Endocrine, nutritional and metabolic diseases` */
export function chapterLabel({ number, title }: TabularChapter): string {
  return `Chapter ${number}: ${title}`;
}

/** Every inclusion term with the code it belongs to, in order of the codes, for the search index. */
export function* inclusionTerms(part: Part): Iterable<{ code: string; text: string }> {
  yield* part.iterate<{ code: string; text: string }>(
    "SELECT owner AS code, text FROM note WHERE level = 'code' AND kind = 'inclusionTerm' ORDER BY owner, seq",
  );
}

/** The code's own row and those of its ancestors, the nearest first. */
export function listedAbove(part: Part, compact: string): TabularDiag[] {
  const rows: TabularDiag[] = [];
  for (let length = compact.length; length >= 3; length--) {
    const row = part.get<TabularDiag>(
      'SELECT code, section, title, placeholder FROM diag WHERE code = ?',
      compact.slice(0, length),
    );
    if (row) rows.push(row);
  }
  return rows;
}

/** Notes that stand on a level itself, in the order of the book. */
export function notesAt(part: Part, level: NoteLevel, owner: string): { kind: NoteKind; text: string }[] {
  return part.all('SELECT kind, text FROM note WHERE level = ? AND owner = ? ORDER BY seq', level, owner);
}

/** 7th characters that a code defines for everything below it. */
export function seventhAt(part: Part, code: string): { character: string; text: string }[] {
  return part.all('SELECT character, text FROM seventh WHERE code = ? ORDER BY seq', code);
}
