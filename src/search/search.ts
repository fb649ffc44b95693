// Which codes does a text mean? A full-text index over titles, index entries and our own words, with prefixes
// of the last word. Knows no other room: it is given entries and gives back codes.
import type { Edition, PartWriter } from '#editions';
import type { Found, Hit, SearchOptions } from './found.ts';

export type { Found, Hit, SearchOptions, Span, Understood, Why } from './found.ts';

/** The name of the derived part. */
export const SEARCH_INDEX = 'search-index';

export interface Entry {
  system: string;
  /** Display form. */
  code: string;
  title: string;
  /** Other words that lead here: index terms, inclusion terms, our own description. */
  words: string;
}

interface Row {
  system: string;
  code: string;
  title: string;
  /** Which of the reader's words were found elsewhere than in the title: `index: sugar diabetes`; null when the title has all. */
  why: string | null;
}

/** Longest query that is looked at, in characters and words. */
const LONGEST = 200;
const MOST_WORDS = 12;

export function writeIndex(writer: PartWriter, entries: Iterable<Entry>): { rows: number } {
  writer.schema(`CREATE VIRTUAL TABLE entry USING fts5(system UNINDEXED, code UNINDEXED, title, words,
    tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3')`);
  let rows = 0;
  for (const { system, code, title, words } of entries) {
    writer.insert('entry', system, code, title, words);
    rows++;
  }
  writer.run("INSERT INTO entry (entry) VALUES ('optimize')");
  return { rows };
}

/** The keystroke call: the rows that a box shows. */
export function suggest(edition: Edition, query: string, options: SearchOptions): Found {
  return search(edition, query, options);
}

/** The results page: the best of each system, or of the one asked for. */
export function search(
  edition: Edition,
  query: string,
  options: SearchOptions & { perSystem?: number },
): Found {
  const rows = find(edition, query, { system: options.system ?? null, limit: options.limit });
  const hits: Hit[] = rows.map(({ system, code, title, why }, n) => ({
    system,
    code,
    title,
    titleMarks: [],
    billable: true,
    score: rows.length - n,
    why: why === null ? null : { kind: 'index', text: why, marks: [] },
    family: null,
  }));
  const counts = Map.groupBy(hits, (hit) => hit.system);
  return {
    query,
    hits,
    groups: [...counts].map(([system, found]) => ({ system, count: found.length, capped: true })),
    understood: [],
    didYouMean: null,
    typoFallback: false,
  };
}

/** The best matches, all words first; when no entry has them all, those with most of them. */
export function find(
  edition: Edition,
  query: string,
  options: { system: string | null; limit: number },
): Row[] {
  const part = edition.releases(SEARCH_INDEX)[0];
  const words = wordsOf(query);
  if (!part || words.length === 0) return [];
  const terms = words.map((word) => `"${word}"*`);
  const run = (match: string) =>
    part.all<Row & { excerpt: string }>(
      `SELECT system, code, title, snippet(entry, 3, '', '', '…', 8) AS excerpt FROM entry
       WHERE entry MATCH ?1 AND (?2 IS NULL OR system = ?2) ORDER BY bm25(entry, 0, 0, 6, 1), length(title), code LIMIT ?3`,
      match,
      options.system,
      options.limit,
    );
  let rows = run(terms.join(' AND '));
  if (rows.length === 0 && terms.length > 1) rows = run(terms.join(' OR '));
  return rows.map(({ system, code, title, excerpt }) => ({
    system,
    code,
    title,
    why: whyOf(words, title, excerpt),
  }));
}

function whyOf(words: string[], title: string, excerpt: string): string | null {
  const lower = title.toLowerCase();
  return excerpt !== '' && words.some((word) => !lower.includes(word)) ? excerpt : null;
}

/** Letters and digits only, so that nothing of the query language of the index can be typed. */
function wordsOf(query: string): string[] {
  return (
    query
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);
}
