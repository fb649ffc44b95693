// Which parts are made from other parts? The list of all procedure codes with their witnesses, and the search index.
import {
  displayCode,
  icdEntries,
  listedOf,
  procedureOf,
  SYSTEMS,
  type Testimony,
  testimoniesOfAma,
  testimoniesOfHcpcs,
  testimoniesOfOwn,
  UNIVERSE,
  universeCodes,
  writeUniverse,
} from '#catalog';
import { testimonies as crosswalkTestimonies } from '#crosswalks';
import type { Edition, PartWriter } from '#editions';
import { testimonies as editTestimonies } from '#edits';
import { testimonies as feeTestimonies } from '#fees';
import type { IsoDate } from '#kit';
import { type Entry, SEARCH_INDEX, writeIndex } from '#search';

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
    builder: 1,
    write: (writer, edition) => writeIndex(writer, entries(edition)),
  },
];

function* testimonies(edition: Edition): Iterable<Testimony> {
  yield* testimoniesOfAma(edition);
  yield* testimoniesOfHcpcs(edition);
  yield* testimoniesOfOwn(edition);
  yield* editTestimonies(edition);
  yield* feeTestimonies(edition);
  yield* crosswalkTestimonies(edition);
}

/** Far in the future: the newest release of everything is what is searched. */
const NEWEST: IsoDate = '9999-12-31';

function* entries(edition: Edition): Iterable<Entry> {
  for (const system of SYSTEMS) {
    if (system === 'cpt' || system === 'hcpcs') {
      for (const code of universeCodes(edition, system)) {
        const { title } = listedOf(edition, { system, code }, NEWEST);
        if (title === null) continue;
        const own = procedureOf(edition, code);
        const words =
          own?.description.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ') ?? '';
        yield { system, code, title, words };
      }
    } else {
      for (const { code, title, words } of icdEntries(edition, system)) {
        yield { system, code: displayCode(system, code), title, words };
      }
    }
  }
}
