// Under which words should a search find an ICD-10 code? Its title, its inclusion terms, and the index entries that end on it.
import type { Edition } from '#editions';
import { indexPaths } from './bookIndexes.ts';
import type { OrderRow } from './orderTable.ts';
import { inclusionTerms } from './tabular.ts';

export interface IcdEntry {
  /** Without dot. */
  code: string;
  title: string;
  words: string;
}

/** Every header and code of the newest release, in book order. */
export function* icdEntries(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Iterable<IcdEntry> {
  const [part] = edition.releases(system);
  if (!part) return;
  const words = wordsByCode(edition, system);
  const rows = part.iterate<Pick<OrderRow, 'code' | 'long'>>('SELECT code, long FROM entry ORDER BY seq');
  for (const { code, long } of rows) {
    yield { code, title: long, words: [...(words.get(code) ?? [])].join('; ') };
  }
}

function wordsByCode(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  const add = (code: string, text: string) => {
    const known = words.get(code);
    if (known) known.add(text);
    else words.set(code, new Set([text]));
  };
  const tabular = system === 'icd-10-cm' ? edition.releases('icd-10-cm-tabular')[0] : undefined;
  if (tabular) for (const { code, text } of inclusionTerms(tabular)) add(code, text);
  for (const { code, path } of indexPaths(edition, system)) add(code, path);
  return words;
}
