// Under which words should a search find an ICD-10 code? Its title, its inclusion terms, the index entries that lead to it,
// and for a category the titles of its section and chapter. With the days between which the loaded releases list it.
import type { Edition, Part } from '#editions';
import { addDays, type IsoDate } from '#kit';
import { type IndexLine, indexLines } from './indexLines.ts';
import type { OrderRow } from './orderTable.ts';
import { chaptersOf, inclusionTerms, sectionByCategory, sectionsOf } from './tabular.ts';

export interface IcdLine {
  kind: IndexLine['kind'] | 'inclusion' | 'around';
  text: string;
  spoken: string;
  optional: string;
}

export interface IcdEntry {
  /** Without dot. */
  code: string;
  /** Null where the index names only the beginning of codes, or a code that no loaded release lists. */
  title: string | null;
  billable: boolean;
  /** First and last day as far as the loaded releases tell; null: before and after all of them. */
  from: IsoDate | null;
  to: IsoDate | null;
  lines: IcdLine[];
}

type Row = Pick<OrderRow, 'code' | 'long' | 'billable'>;

/** Every header and code of every loaded release, in order of spelling, and the beginnings that an index names. */
export function* icdEntries(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Iterable<IcdEntry> {
  const lines = linesByCode(edition, system);
  const entries = new Map<string, Omit<IcdEntry, 'lines'>>();
  const releases = edition.releases(system);
  for (const [n, part] of releases.entries()) {
    const newer = releases[n - 1]?.entry.effective ?? null;
    const from = n === releases.length - 1 ? null : part.entry.effective;
    const to = newer === null ? null : addDays(newer, -1);
    for (const { code, long, billable } of part.iterate<Row>('SELECT code, long, billable FROM entry')) {
      const known = entries.get(code);
      if (known) known.from = from;
      else entries.set(code, { code, title: long, billable: billable === 1, from, to });
    }
  }
  if (entries.size === 0) return;
  for (const code of lines.keys()) {
    if (!entries.has(code)) entries.set(code, { code, title: null, billable: false, from: null, to: null });
  }
  for (const code of [...entries.keys()].sort()) {
    const entry = entries.get(code);
    if (entry) yield { ...entry, lines: lines.get(code) ?? [] };
  }
}

function linesByCode(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Map<string, IcdLine[]> {
  const lines = new Map<string, IcdLine[]>();
  const add = (code: string, line: IcdLine) => {
    const known = lines.get(code);
    if (known) known.push(line);
    else lines.set(code, [line]);
  };
  const tabular = system === 'icd-10-cm' ? edition.releases('icd-10-cm-tabular')[0] : undefined;
  if (tabular) {
    for (const { code, text } of inclusionTerms(tabular))
      add(code, { kind: 'inclusion', text, spoken: text, optional: '' });
    for (const [code, text] of surroundings(tabular))
      add(code, { kind: 'around', text, spoken: text, optional: '' });
  }
  for (const { code, ...line } of indexLines(edition, system)) add(code, line);
  return lines;
}

/** Category → titles of its chapter and sections. */
function* surroundings(tabular: Part): Iterable<[string, string]> {
  const sections = new Map(sectionsOf(tabular).map((section) => [section.id, section]));
  const chapters = new Map(chaptersOf(tabular).map((chapter) => [chapter.number, chapter.title]));
  for (const [category, id] of sectionByCategory(tabular)) {
    const titles: string[] = [];
    const first = sections.get(id);
    for (let at = first; at; at = at.parent === null ? undefined : sections.get(at.parent))
      titles.push(at.title);
    const chapter = first && chapters.get(first.chapter);
    if (chapter !== undefined) titles.push(chapter);
    yield [category, titles.join('; ')];
  }
}
