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
type Listed = Omit<IcdEntry, 'lines'>;
type CodeLine = IcdLine & { code: string };

/** Every header and code of every loaded release, in order of spelling, and the beginnings that an index names. */
export function* icdEntries(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Iterable<IcdEntry> {
  const listed = listedCodes(edition, system);
  if (listed.size === 0) return;
  const codes = [...listed.keys()].sort();
  let at = 0;
  // Lines and codes side by side, both in order: the lines of 100,000 codes are never all in memory.
  for (const { code, lines } of byCode(lineSources(edition, system))) {
    for (; at < codes.length && (codes[at] as string) < code; at++)
      yield { ...(listed.get(codes[at] as string) as Listed), lines: [] };
    const entry = listed.get(code);
    if (entry) at++;
    yield { ...(entry ?? { code, title: null, billable: false, from: null, to: null }), lines };
  }
  for (; at < codes.length; at++) yield { ...(listed.get(codes[at] as string) as Listed), lines: [] };
}

function listedCodes(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  const releases = edition.releases(system);
  for (const [n, part] of releases.entries()) {
    const newer = releases[n - 1]?.entry.effective ?? null;
    const from = n === releases.length - 1 ? null : part.entry.effective;
    const to = newer === null ? null : addDays(newer, -1);
    for (const { code, long, billable } of part.iterate<Row>('SELECT code, long, billable FROM entry')) {
      const known = listed.get(code);
      if (known) known.from = from;
      else listed.set(code, { code, title: long, billable: billable === 1, from, to });
    }
  }
  return listed;
}

/** Each in order of the codes. */
function lineSources(edition: Edition, system: 'icd-10-cm' | 'icd-10-pcs'): Iterable<CodeLine>[] {
  const tabular = system === 'icd-10-cm' ? edition.releases('icd-10-cm-tabular')[0] : undefined;
  const own = tabular ? [inclusionLines(tabular), surroundings(tabular)] : [];
  return [...own, ...indexLines(edition, system)];
}

/** The lines of all sources, a code at a time. */
function* byCode(sources: Iterable<CodeLine>[]): Iterable<{ code: string; lines: IcdLine[] }> {
  const cursors = sources.map((source) => {
    const iterator = source[Symbol.iterator]();
    return { iterator, head: iterator.next() };
  });
  for (;;) {
    let code: string | null = null;
    for (const { head } of cursors)
      if (head.done !== true && (code === null || head.value.code < code)) code = head.value.code;
    if (code === null) return;
    const lines: IcdLine[] = [];
    for (const cursor of cursors) {
      while (cursor.head.done !== true && cursor.head.value.code === code) {
        const { code: _code, ...line } = cursor.head.value;
        lines.push(line);
        cursor.head = cursor.iterator.next();
      }
    }
    yield { code, lines };
  }
}

function* inclusionLines(tabular: Part): Iterable<CodeLine> {
  for (const { code, text } of inclusionTerms(tabular))
    yield { code, kind: 'inclusion', text, spoken: text, optional: '' };
}

/** Category → titles of its chapter and sections. */
function* surroundings(tabular: Part): Iterable<CodeLine> {
  const sections = new Map(sectionsOf(tabular).map((section) => [section.id, section]));
  const chapters = new Map(chaptersOf(tabular).map((chapter) => [chapter.number, chapter.title]));
  for (const [code, id] of [...sectionByCategory(tabular)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const titles: string[] = [];
    const first = sections.get(id);
    for (let at = first; at; at = at.parent === null ? undefined : sections.get(at.parent))
      titles.push(at.title);
    const chapter = first && chapters.get(first.chapter);
    if (chapter !== undefined) titles.push(chapter);
    const text = titles.join('; ');
    yield { code, kind: 'around', text, spoken: text, optional: '' };
  }
}
