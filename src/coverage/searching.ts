// Which coverage documents are there? By words of the title, contractor, state, kind and date, from the downloaded database
// where it is loaded and from the index of titles where only that is.
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { contractorsMeant, jurisdictionsOn, servingStates, statesMeant } from './contractors.ts';
import { databaseParts, listing, reaches, reachOf, shown, titled, type Wanted } from './database.ts';
import { indexed, indexedContractors } from './documentIndex.ts';
import { type CoverageDocument, DOCUMENT_TYPES, type DocumentType } from './documents.ts';
import { wordsOf } from './words.ts';

export interface DocumentQuery {
  /** Of the title; empty: any. */
  words: string;
  /** A name, a part of it, or a contractor number; empty: any. */
  contractor: string;
  /** An abbreviation or a name; empty: any. */
  state: string;
  /** Null: all kinds. */
  type: DocumentType | null;
  asOf: IsoDate;
  from: number;
  limit: number;
}

export interface FoundDocuments {
  total: number;
  documents: CoverageDocument[];
  /** What the loaded files could not answer, one sentence each. */
  caveats: string[];
  cites: Cite[];
}

export function search(edition: Edition, query: DocumentQuery): FoundDocuments {
  const { asOf } = query;
  const words = [...new Set(wordsOf(query.words))];
  const parts = databaseParts(edition, asOf);
  const index = edition.pick('mcd', asOf)?.part ?? null;
  const place = placeOf(edition, query);
  const caveats: string[] = [...place.caveats];
  const cites: Cite[] = [];
  const sorted: { title: string; id: string; row: () => CoverageDocument }[] = [];
  for (const type of query.type === null ? DOCUMENT_TYPES : [query.type]) {
    const part = parts.get(type);
    if (part) {
      cites.push(citeOf(part));
      caveats.push(...fitOf(part, asOf));
      for (const one of titled(part, words, asOf)) {
        if (!reaches(reachOf(part, one), place.wanted, type === 'NCD')) continue;
        const row = () => shown(part, type, one, place.all, asOf);
        sorted.push({ title: one.title, id: one.display, row });
      }
    } else if (index && type !== 'NCD') {
      cites.push(citeOf(index));
      caveats.push(...fitOf(index, asOf));
      if (query.state !== '')
        caveats.push(`States of ${plural(type)} are not in the loaded index: all are listed.`);
      for (const one of indexed(index, { words, type, contractor: query.contractor, asOf }))
        sorted.push({ title: one.title, id: one.id, row: () => one });
    } else if (parts.size > 0 || index) caveats.push(`No file with ${plural(type)} is loaded.`);
  }
  sorted.sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
  return {
    total: sorted.length,
    documents: sorted.slice(query.from, query.from + query.limit).map(({ row }) => row()),
    caveats: [...new Set(caveats)],
    cites: onceEach([...cites, ...(place.all && parts.size > 0 ? [place.all.cite] : [])]),
  };
}

/** Articles and local determinations in force that list the procedure code. */
export function documentsOf(
  edition: Edition,
  code: string,
  asOf: IsoDate,
): { documents: CoverageDocument[]; cites: Cite[] } {
  const all = jurisdictionsOn(edition, asOf);
  const documents: CoverageDocument[] = [];
  const cites: Cite[] = [];
  for (const [type, part] of databaseParts(edition, asOf)) {
    if (type === 'NCD') continue;
    cites.push(citeOf(part));
    for (const one of listing(part, code, asOf)) documents.push(shown(part, type, one, all, asOf));
  }
  return { documents, cites };
}

/** The contractors and states that a reader can choose from, in the order of their names. */
export function choices(edition: Edition, asOf: IsoDate): { contractors: string[]; states: string[] } {
  const all = jurisdictionsOn(edition, asOf);
  const named = all ? [...all.contractors.values()].map(({ name }) => name) : indexedContractors(edition);
  const serving = new Set(all?.serving.map(({ state }) => all.states.get(state)?.name ?? ''));
  return {
    contractors: [...new Set(named)].filter((name) => name !== '').sort(compare),
    states: [...serving].filter((name) => name !== '').sort(compare),
  };
}

/** What contractor and state were asked for, as far as the loaded tables tell. */
export function placeOf(edition: Edition, query: { contractor: string; state: string; asOf: IsoDate }) {
  const all = jurisdictionsOn(edition, query.asOf);
  const wanted: { -readonly [field in keyof Wanted]: Wanted[field] } = {
    serving: null,
    states: null,
    named: null,
  };
  const caveats: string[] = [];
  if (query.contractor !== '' && all) wanted.named = contractorsMeant(all, query.contractor);
  if (query.state !== '' && all) {
    wanted.states = statesMeant(all, query.state);
    wanted.serving = servingStates(all, wanted.states, query.asOf);
    if (wanted.states.size === 0) caveats.push(`The loaded tables know no state “${query.state}”.`);
  }
  if ((query.state !== '' || query.contractor !== '') && !all && databaseParts(edition, query.asOf).size > 0)
    caveats.push('The tables of contractors and states are not loaded: documents of all are listed.');
  return { all, wanted: wanted as Wanted, caveats };
}

/** One sentence where the release that answers is not of the date's time. */
export function fitOf(part: Part, asOf: IsoDate): string[] {
  const { title, version, effective } = part.entry;
  if (effective === null || effective <= asOf) return [];
  return [
    `${title}: the earliest loaded download is of ${version}. Versions of documents that had been replaced by then are not in it.`,
  ];
}

export function onceEach(cites: readonly Cite[]): Cite[] {
  return [...new Map(cites.map((cite) => [`${cite.source} ${cite.version}`, cite])).values()];
}

function plural(type: DocumentType): string {
  return `${type}s`.replace('Articles', 'articles');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
