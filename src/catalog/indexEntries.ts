// Which entries of the books' indexes say these words? As a coder reads them: the main term first, then the shortest entry.
// Authority: NCHS, ICD-10-CM alphabetic index, index to external causes, tables of neoplasms and of drugs; CMS, ICD-10-PCS index.
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { INDEXES } from './bookIndexes.ts';
import { displayCode, type System } from './codes.ts';
import type { IndexHit } from './types.ts';

export interface IndexEntry {
  /** `Diabetes, diabetic, type 2, with, neuropathy` */
  path: string;
  index: IndexHit['index'];
  /** Column of the neoplasm or drug table. */
  column: string | null;
  system: System;
  /** As far as the index gives it; null where it only refers to another entry. */
  code: string | null;
  /** More characters are needed. */
  open: boolean;
  /** Another entry that it refers to: `Infarct, myocardium`. */
  see: string | null;
  cite: Cite;
}

/** Words that are looked for, and rows of one index that are weighed. */
const MOST_WORDS = 6;
const MOST_ROWS = 400;
/** Say nothing of an entry. */
const EMPTY_WORDS = new Set([
  'of',
  'the',
  'a',
  'an',
  'and',
  'or',
  'in',
  'to',
  'by',
  'for',
  'with',
  'without',
  'due',
]);

const LEADS = {
  select: `SELECT lead.code, lead.path, lead.open, head.title AS heading, NULL AS see FROM lead LEFT JOIN head ON head.col = lead.col`,
  where: 'true',
  text: 'lead.path',
};
/** In a table the column belongs to the words. */
const CELLS = { ...LEADS, text: "lead.path || ', ' || coalesce(head.title, '')" };
/** References of main terms and of the terms right below them; what leads further down has a code of its own. */
const POINTERS = {
  select: `SELECT NULL AS code, rtrim(coalesce(above.title || ', ', '') || term.title, ', ') AS path, 0 AS open, NULL AS heading, pointer.text AS see
    FROM pointer JOIN term ON term.id = pointer.term LEFT JOIN term AS above ON above.id = term.parent`,
  where: "term.level <= 1 AND pointer.kind IN ('see', 'use')",
  text: "coalesce(above.title || ', ', '') || term.title",
};

interface Row {
  code: string | null;
  path: string;
  open: number;
  heading: string | null;
  see: string | null;
}

/** Entries whose path holds all words, in any order and form that begins alike; null when no index of the system is loaded. */
export function indexEntries(
  edition: Edition,
  text: string,
  system: 'icd-10-cm' | 'icd-10-pcs' | null,
  asOf: IsoDate,
  limit: number,
): IndexEntry[] | null {
  const words = wordsOf(text);
  const found: { entry: IndexEntry; rank: number }[] = [];
  let isLoaded = false;
  for (const { source, system: book, index } of INDEXES) {
    const part = system === null || system === book ? edition.pick(source, asOf)?.part : undefined;
    if (!part) continue;
    isLoaded = true;
    if (words.length === 0) continue;
    const cite = citeOf(part);
    for (const { code, path, open, heading, see } of [
      index === 'neoplasm' || index === 'drug' ? CELLS : LEADS,
      POINTERS,
    ].flatMap((from) => rows(part, from, words))) {
      const shown = code === null ? null : displayCode(book, code);
      const entry = { path, index, column: heading, system: book, code: shown, open: open === 1, see, cite };
      found.push({ entry, rank: rankOf(heading === null ? path : `${path}, ${heading}`, words) });
    }
  }
  if (!isLoaded) return null;
  return found
    .sort((a, b) => a.rank - b.rank || a.entry.path.length - b.entry.path.length)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => !EMPTY_WORDS.has(word))
    .map((word) => (word === 'cancer' ? 'neoplasm' : word))
    .map((word) => (word.length > 4 ? word.replace(/(?:es|s)$/, '') : word))
    .slice(0, MOST_WORDS);
}

/** Letters and digits alone reach the pattern, so nothing in it is special. */
function rows(part: Part, { select, where, text }: typeof LEADS, words: readonly string[]): Row[] {
  const like = words.map(() => `${text} LIKE ?`).join(' AND ');
  return part.all<Row>(
    `${select} WHERE ${where} AND ${like} ORDER BY length(${text}) LIMIT ${MOST_ROWS}`,
    ...words.map((word) => `%${word}%`),
  );
}

/** Lower is better: the main term is one of the words, words stand at the beginning of words, and little else is said. */
function rankOf(path: string, words: readonly string[]): number {
  const steps = path.toLowerCase().split(/,\s*/);
  const said: string[] = path.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const main = words.findIndex((word) => steps[0]?.startsWith(word));
  const begun = words.filter((word) => said.some((one) => one.startsWith(word))).length;
  const exact = words.filter((word) => said.includes(word)).length;
  return (main < 0 ? 60 : main * 5) + (words.length - begun) * 40 - exact * 3 + said.length * 2;
}
