// Passages of an official manual, by chapter, heading and page, and the codes that each names.
//
//   passage   17 · Chapter VIII: … › C. Nervous System › 12 · VIII-8 · text
//   mention   ##### 64553-64595 → 17        a code or a range; the kind keeps 0191T out of 00100-01999
//   section   the passages once more, as the search reads the sections of other documents
import { type Cite, citeOf, type Edition, type PartWriter } from '#editions';
import { sectionWords } from './guidelineTable.ts';

/** Manuals that an older builder read are looked up by code, but not searched. */
export const MANUAL_BUILDER = 2;

export interface Passage {
  /** `Chapter IV: Surgery: Musculoskeletal System › E. Arthroscopy › 7` */
  heading: string;
  /** As printed at its foot: `IV-6`. */
  page: string;
  /** Null where the passage may quote CPT descriptors and the licence gate is closed. */
  text: string | null;
  cite: Cite;
}

export interface Mention {
  /** The code with `#` for each digit: `#####`, `####T`, `G####`. */
  kind: string;
  low: number;
  high: number;
}

/** A wider range is the span of a chapter (20000-29999), which says nothing of one code. */
const WIDEST_RANGE = 2000;

export const passageTable = {
  /** `title`: of the manual, as it is cited. */
  create(writer: PartWriter, title: string): void {
    sectionWords.create(writer);
    writer.schema(`CREATE VIEW section AS SELECT id, '' AS document, '${title.replaceAll("'", "''")}' AS title, heading, page, text,
        '${title.replaceAll("'", "''")}, page ' || page AS sources, NULL AS since, NULL AS until FROM passage`);
    writer.schema(`CREATE TABLE passage (id INTEGER PRIMARY KEY, heading TEXT NOT NULL, page TEXT NOT NULL, text TEXT NOT NULL);
      CREATE TABLE mention (kind TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, passage INTEGER NOT NULL,
        PRIMARY KEY (kind, low, high, passage)) WITHOUT ROWID`);
  },

  /** Ids count from 1 in book order. */
  insert(writer: PartWriter, id: number, heading: string, page: string, text: string): void {
    writer.insert('passage', id, heading, page, text);
    sectionWords.insert(writer, id, { title: '', also: [], heading, text });
    for (const { kind, low, high } of mentionsIn(text)) writer.insert('mention', kind, low, high, id);
  },

  /** Passages that name the code, alone or in a range, in book order. The newest manual only: each replaces the one before. */
  find(edition: Edition, source: string, code: string, mayQuote: boolean): Passage[] {
    const [part] = edition.releases(source);
    if (!part) return [];
    return part
      .all<{ heading: string; page: string; text: string }>(
        `SELECT heading, page, text FROM passage WHERE id IN
           (SELECT passage FROM mention WHERE kind = ?1 AND low BETWEEN ?2 - ${WIDEST_RANGE} AND ?2 AND high >= ?2) ORDER BY id`,
        kindOf(code),
        numberOf(code),
      )
      .map(({ heading, page, text }) => ({
        heading,
        page,
        text: mayQuote ? text : null,
        cite: citeOf(part),
      }));
  },
};

const CODE = String.raw`\d{4}[0-9AFMTU]|[ABCE-V]\d{4}`;
// The PDF's text may break a range after its dash: `22532- 22865`.
const MENTION = new RegExp(String.raw`\b(${CODE})\b(?:\s?[-–—]\s?\b(${CODE})\b)?`, 'g');

/** Codes and ranges that a text names, each once. */
export function mentionsIn(text: string): Mention[] {
  const found = new Map<string, Mention>();
  const note = (first: string, last: string) => {
    found.set(`${first} ${last}`, { kind: kindOf(first), low: numberOf(first), high: numberOf(last) });
  };
  for (const [, first = '', last] of text.matchAll(MENTION)) {
    const isRange = last !== undefined && kindOf(first) === kindOf(last) && first < last;
    if (!isRange) for (const one of [first, last ?? first]) note(one, one);
    else if (numberOf(last) - numberOf(first) <= WIDEST_RANGE) note(first, last);
  }
  return [...found.values()];
}

function kindOf(code: string): string {
  return code.replaceAll(/\d/g, '#');
}

function numberOf(code: string): number {
  return Number(code.replaceAll(/\D/g, ''));
}
