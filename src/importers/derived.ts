// Which parts are made from other parts? The list of all procedure codes with their witnesses, and the search index.
import {
  searchWords,
  type Testimony,
  testimoniesOfAma,
  testimoniesOfHcpcs,
  testimoniesOfOwn,
  UNIVERSE,
  writeUniverse,
} from '#catalog';
import { testimonies as crosswalkTestimonies } from '#crosswalks';
import type { Edition, PartWriter } from '#editions';
import { testimonies as editTestimonies } from '#edits';
import { testimonies as feeTestimonies } from '#fees';
import { dictionaryOf, SEARCH_INDEX, writeIndex } from '#search';
import { collectGarbage } from './collecting.ts';
import { searchEntries } from './searchEntries.ts';

export interface Derived {
  source: string;
  title: string;
  builder: number;
  write(writer: PartWriter, edition: Edition): { rows: number } & Record<string, number>;
}

/** Order matters: the index reads the universe. */
export const DERIVED: readonly Derived[] = [
  {
    source: UNIVERSE,
    title: 'All procedure codes and the files that name them',
    builder: 1,
    write: (writer, edition) => writeUniverse(writer, testimonies(edition)),
  },
  {
    source: SEARCH_INDEX,
    title: 'Search index',
    builder: 3,
    write: (writer, edition) =>
      writeIndex(writer, tidied(searchEntries(edition)), dictionaryOf(searchWords(edition))),
  },
];

/** The index is made when the last entry is read, beside nothing that the entries have left. */
function* tidied<T>(entries: Iterable<T>): Iterable<T> {
  yield* entries;
  collectGarbage();
}

function* testimonies(edition: Edition): Iterable<Testimony> {
  yield* testimoniesOfAma(edition);
  yield* testimoniesOfHcpcs(edition);
  yield* testimoniesOfOwn(edition);
  yield* editTestimonies(edition);
  yield* feeTestimonies(edition);
  yield* crosswalkTestimonies(edition);
}
