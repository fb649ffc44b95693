// Sections of our guidelines and of the operator's documents, and their words for the search.
//
//   guideline        modifier-59 · title · topic · the page as JSON
//   section          17 · modifier-59 · title · heading · page · text · sources · from · until
//   section_words    17 → title, other words, heading, text           FTS5, English stems
import type { PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { GuidelinePage } from './pages.ts';

/** Parts of own content built before hold no guidelines. */
export const GUIDELINE_BUILDER = 3;

export interface SectionRow {
  id: number;
  /** Slug of a page, name of a document. */
  document: string;
  title: string;
  heading: string;
  /** Of a document with pages. */
  page: string | null;
  text: string;
  sources: string;
  from: IsoDate | null;
  until: IsoDate | null;
}

export const guidelineTable = {
  create(writer: PartWriter): void {
    writer.schema(
      `CREATE TABLE guideline (slug TEXT PRIMARY KEY, title TEXT NOT NULL, topic TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID`,
    );
    guidelineTable.createSections(writer);
  },

  createSections(writer: PartWriter): void {
    writer.schema(`CREATE TABLE section (id INTEGER PRIMARY KEY, document TEXT NOT NULL, title TEXT NOT NULL, heading TEXT NOT NULL,
        page TEXT, text TEXT NOT NULL, sources TEXT NOT NULL, since TEXT, until TEXT)`);
    sectionWords.create(writer);
  },

  insertPage(writer: PartWriter, page: GuidelinePage): void {
    writer.insert('guideline', page.slug, page.title, page.topic, JSON.stringify(page));
    for (const { heading, blocks } of page.sections) {
      const lines = blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : block.items.map((item) => `- ${item}`),
      );
      guidelineTable.insertSection(
        writer,
        {
          document: page.slug,
          title: page.title,
          heading,
          page: null,
          text: lines.join('\n'),
          sources: page.sources.join('; '),
          from: page.from,
          until: page.until,
        },
        [page.topic, ...page.also],
      );
    }
  },

  /** `text`: a paragraph or an item (`- …`) a line. */
  insertSection(writer: PartWriter, one: Omit<SectionRow, 'id'>, also: readonly string[]): void {
    const { document, title, heading, page, text, sources, from, until } = one;
    writer.insert('section', null, document, title, heading, page, text, sources, from, until);
    sectionWords.insert(writer, null, { title, also, heading, text });
  },
};

/** What the search looks in: the words of each section, under its id. */
export const sectionWords = {
  create(writer: PartWriter): void {
    writer.schema(
      `CREATE VIRTUAL TABLE section_words USING fts5(title, also, heading, text, tokenize = 'porter unicode61')`,
    );
  },

  /** `id` null: of the section that was inserted last. */
  insert(
    writer: PartWriter,
    id: number | null,
    { title, also, heading, text }: { title: string; also: readonly string[]; heading: string; text: string },
  ): void {
    writer.run(
      'INSERT INTO section_words (rowid, title, also, heading, text) VALUES (coalesce(?, last_insert_rowid()), ?, ?, ?, ?)',
      id,
      spelled(title),
      spelled(also.join(' ; ')),
      spelled(heading),
      spelled(text),
    );
  },
};

/** Spellings that the tokenizer would tear apart. */
export function spelled(text: string): string {
  return text
    .replaceAll(/\b[Ee] ?[/&] ?[Mm]\b/g, 'em')
    .replaceAll(/\bX ?\{EPSU\}/gi, 'XE XP XS XU')
    .replaceAll(/\bPC ?\/ ?TC\b/gi, 'pctc')
    .replaceAll(/\b7th\b/gi, 'seventh')
    .replaceAll(/\bICD-?10-?(CM|PCS)\b/gi, 'icd10 $1')
    .replaceAll(/\bMS-DRGs?\b/gi, 'drg');
}
