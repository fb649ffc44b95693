// Which codes does a text mean? Keystrokes → intent → words → codes, on flat arrays of our own (docs/search-design.md).
// Knows no other room: it is given entries and a dictionary, and gives back codes.
import type { Edition, PartWriter } from '#editions';
import { answer } from './answering.ts';
import { buildIndex } from './building.ts';
import { type Dictionary, EMPTY_DICTIONARY } from './dictionary.ts';
import type { Entry } from './entry.ts';
import type { Found, SearchOptions } from './found.ts';
import { Index } from './opening.ts';

export { buildIndex, type IndexArrays } from './building.ts';
export { type Dictionary, type DictionaryLine, dictionaryOf, EMPTY_DICTIONARY } from './dictionary.ts';
export type { Entry, Line } from './entry.ts';
export type { Found, Hit, SearchOptions, Span, Understood, Why } from './found.ts';
export { FLAG, KINDS, NONE } from './layout.ts';
export { Index } from './opening.ts';
export { editsBetween } from './spelling.ts';
export { fold, STOP, stemOf, wordsOf } from './words.ts';

/** The name of the derived part. */
export const SEARCH_INDEX = 'search-index';

/** Writes the part: all of it is in the flat arrays. */
export function writeIndex(
  writer: PartWriter,
  entries: Iterable<Entry>,
  dictionary: Dictionary,
): { rows: number } & Record<string, number> {
  const { arrays, rows, counts } = buildIndex(entries, dictionary);
  writer.flat(arrays);
  return { rows, ...counts };
}

/** The keystroke call: the rows that a box shows, best first over all systems. */
export function suggest(edition: Edition, query: string, options: SearchOptions): Found {
  return suggestIn(indexOf(edition), query, options);
}

/** The results page: at most `perSystem` rows of each system. */
export function search(
  edition: Edition,
  query: string,
  options: SearchOptions & { perSystem?: number },
): Found {
  return answer(indexOf(edition), query, options, options.perSystem ?? null);
}

/** The keystroke call on an index that stands in no edition. */
export function suggestIn(index: Index, query: string, options: SearchOptions): Found {
  // The first letters lead to the most codes and are asked for the most often: their answers are kept.
  if (query.length > FIRST_LETTERS) return answer(index, query, options, null);
  const { system = null, billable = false, validOn = null, asOf, limit } = options;
  const key = [query, system, billable, validOn, asOf, limit].join(' ');
  const known = index.firstAnswers.get(key);
  if (known) return known;
  const found = answer(index, query, options, null);
  if (index.firstAnswers.size >= MOST_KEPT) index.firstAnswers.clear();
  index.firstAnswers.set(key, found);
  return found;
}

const FIRST_LETTERS = 2;
const MOST_KEPT = 2000;

/** The index of an edition, opened once; an empty one where none is built. */
export function indexOf(edition: Edition): Index {
  return edition.remember('search index', () => {
    const [part] = edition.releases(SEARCH_INDEX);
    return part ? new Index(part.flat) : Index.over(buildIndex([], EMPTY_DICTIONARY).arrays);
  });
}
