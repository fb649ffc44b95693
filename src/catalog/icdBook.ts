// Leafing through the ICD-10 books: ICD-10-CM by chapter, section, category; ICD-10-PCS by section, body system, table.
// And where a code stands in them. Book order is that of the order file (C4A stands between C43 and C44).
import { citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { type CategoryRow, categoriesOf, type PlacedCategory } from './categories.ts';
import { type CodeRef, compactCode, displayCode, parseCode, SYSTEM_NAMES, type System } from './codes.ts';
import { orderRowOf } from './diagnosis.ts';
import { notesOn } from './notes.ts';
import { type OrderRow, orderTable } from './orderTable.ts';
import { pcsLabel } from './pcsTables.ts';
import {
  chapterLabel,
  chapterOf,
  chaptersOf,
  sectionOf,
  sectionsOf,
  surroundings,
  tabularOn,
} from './tabular.ts';
import type { BrowseNode, Listed, Place } from './types.ts';

type IcdSystem = 'icd-10-cm' | 'icd-10-pcs';
type Group = BrowseNode['groups'][number];
type Step = Place['path'][number];

/** Siblings shown around a code, and children below one: a table of ICD-10-PCS may hold 1,500. */
const MOST_SIBLINGS = 40;
const MOST_CHILDREN = 200;
/** Above every table of ICD-10-PCS: the page of a table lists all of its codes. */
const LARGEST_TABLE = 10_000;

/**
 * A page of the book. Nodes of ICD-10-CM: `chapter-4`, `E08-E13`, `E11`, `E11.3`, or a letter for what no tabular list
 * has; of ICD-10-PCS: `0`, `0D`, `0DT`. Null for a node that the release of that date does not have.
 */
export function browseIcd(
  edition: Edition,
  system: IcdSystem,
  node: string | null,
  asOf: IsoDate,
): BrowseNode | null {
  const part = edition.pick(system, asOf)?.part;
  if (!part) return null;
  const page = { system, node, notes: [], groups: [], codes: [], path: [], cite: citeOf(part) };
  if (node === null)
    return { ...page, label: SYSTEM_NAMES[system], groups: rootOf(edition, system, part, asOf) };
  if (system === 'icd-10-pcs') return browsePcs(edition, part, page, node, asOf);
  const tabular = tabularOn(edition, asOf);
  const categories = categoriesOf(edition, part, tabular);
  const chapter = /^chapter-(\d{1,2})$/.exec(node)?.[1];
  if (chapter !== undefined) {
    const found = tabular ? chapterOf(tabular, Number(chapter)) : undefined;
    if (!tabular || !found) return null;
    const notes = notesOn(tabular, 'chapter', chapter);
    return {
      ...page,
      label: chapterLabel(found),
      notes,
      groups: sectionGroups(tabular, categories, found.number, null),
    };
  }
  const section = tabular ? sectionOf(tabular, node) : undefined;
  // A section of one category bears the category's name, `B20`: the category's own page says more.
  if (tabular && section && node.includes('-')) {
    const inner = sectionGroups(tabular, categories, section.chapter, section.id);
    const own = categories.filter((one) => one.section === section.id);
    return {
      ...page,
      label: section.title,
      path: stepsTo(tabular, section.id).filter((step) => step.node !== node),
      notes: notesOn(tabular, 'section', section.id),
      groups: [...inner, ...own.filter((one) => one.last > one.seq).map(categoryGroup)],
      codes: own.filter((one) => one.last === one.seq).map(categoryListed),
    };
  }
  if (/^[A-Z]$/.test(node)) {
    const own = categories.filter((one) => one.section === null && one.code.startsWith(node));
    return own.length === 0 ? null : { ...page, label: `Codes ${node}`, groups: own.map(categoryGroup) };
  }
  const ref = parseCode('icd-10-cm', node);
  const row = ref?.code === node ? orderTable.find(part, compactCode(node)) : undefined;
  if (!ref || !row) return null;
  const children = childrenOf(part, row.code);
  return {
    ...page,
    label: row.long,
    path: pathTo(edition, part, ref, asOf),
    notes: tabular
      ? [...(section ? notesOn(tabular, 'section', section.id) : []), ...notesOn(tabular, 'code', row.code)]
      : [],
    codes: (children.length > 0 ? children : [row]).map((one) => listed(ref.system, one)),
  };
}

/** Null where no loaded release lists the code. */
export function placeOfIcd(edition: Edition, ref: CodeRef, asOf: IsoDate): Place | null {
  const found = orderRowOf(edition, ref, asOf);
  if (!found) return null;
  const { part, row } = found;
  const refOf = (other: OrderRow | undefined) => (other ? listed(ref.system, other).ref : null);
  return {
    path: pathTo(edition, part, ref, asOf),
    previous: refOf(orderTable.beside(part, row.seq, -1)),
    next: refOf(orderTable.beside(part, row.seq, 1)),
    siblings: siblingsOf(edition, part, ref.system, row, asOf).map((one) => listed(ref.system, one)),
    children: childrenOf(part, row.code).map((one) => listed(ref.system, one)),
    cite: citeOf(part),
  };
}

function rootOf(edition: Edition, system: IcdSystem, part: Part, asOf: IsoDate): Group[] {
  const tabular = system === 'icd-10-cm' ? tabularOn(edition, asOf) : null;
  const categories = categoriesOf(edition, part, tabular);
  const label = (of: string) => (system === 'icd-10-pcs' ? pcsLabel(edition, of, asOf) : null);
  // Without a tabular list, or for what it does not have: by first character.
  const others = prefixGroups(
    categories.filter((one) => one.section === null),
    '',
    1,
    label,
  );
  if (!tabular) return others;
  const sections = new Map(sectionsOf(tabular).map((section) => [section.id, section.chapter]));
  const chapters = chaptersOf(tabular)
    .map((chapter) => ({
      label: chapter.title,
      node: `chapter-${chapter.number}`,
      detail: chapter.range,
      count: countOf(categories.filter((one) => sections.get(one.section ?? '') === chapter.number)),
    }))
    .filter((group) => group.count > 0);
  return [...chapters, ...others];
}

function browsePcs(
  edition: Edition,
  part: Part,
  page: Omit<BrowseNode, 'label'>,
  node: string,
  asOf: IsoDate,
): BrowseNode | null {
  if (!/^[0-9A-HJ-NP-Z]{1,3}$/.test(node)) return null;
  const label = (of: string) => pcsLabel(edition, of, asOf);
  const own = categoriesOf(edition, part, null).filter((one) => one.code.startsWith(node));
  const [first] = own;
  if (!first) return null;
  const path = pcsPath(edition, node.slice(0, -1), asOf);
  if (node.length < 3) {
    return {
      ...page,
      label: label(node) ?? node,
      path,
      groups: prefixGroups(own, node, node.length + 1, label),
    };
  }
  const codes = orderTable.below(part, node, LARGEST_TABLE).filter((row) => row.billable === 1);
  return {
    ...page,
    label: label(node) ?? first.long ?? node,
    path,
    codes: codes.map((row) => listed('icd-10-pcs', row)),
  };
}

/** Categories put together by their first characters, each group under what the book calls it. */
function prefixGroups(
  categories: readonly CategoryRow[],
  under: string,
  length: number,
  label: (node: string) => string | null,
): Group[] {
  const groups = Map.groupBy(categories, (one) => one.code.slice(0, length));
  return [...groups].map(([node, same]) => ({
    label:
      label(node) ?? (length === 3 ? (same[0]?.long ?? node) : `${under === '' ? 'Codes' : under} ${node}`),
    node,
    detail: node,
    count: countOf(same),
  }));
}

/** Sections right below a chapter or a wider section. */
function sectionGroups(
  tabular: Part,
  categories: readonly PlacedCategory[],
  chapter: number,
  parent: string | null,
): Group[] {
  const all = sectionsOf(tabular);
  const within = (id: string): string[] => [
    id,
    ...all.filter((one) => one.parent === id).flatMap((one) => within(one.id)),
  ];
  return all
    .filter((one) => one.chapter === chapter && one.parent === parent)
    .map((one) => {
      const ids = new Set(within(one.id));
      return {
        label: one.title,
        node: one.id,
        detail: one.id,
        count: countOf(categories.filter((c) => ids.has(c.section ?? ''))),
      };
    })
    .filter((group) => group.count > 0);
}

function pathTo(edition: Edition, part: Part, ref: CodeRef, asOf: IsoDate): Step[] {
  const compact = compactCode(ref.code);
  if (ref.system === 'icd-10-pcs')
    return pcsPath(edition, compact.slice(0, Math.min(3, compact.length - 1)), asOf);
  const tabular = tabularOn(edition, asOf);
  const section = categoriesOf(edition, part, tabular).find(
    (one) => one.code === compact.slice(0, 3),
  )?.section;
  const steps = tabular && section ? stepsTo(tabular, section) : [];
  for (let length = 3; length < compact.length; length++) {
    const row = orderTable.find(part, compact.slice(0, length));
    const node = displayCode(ref.system, row?.code ?? '');
    if (row && !steps.some((step) => step.node === node)) steps.push({ label: row.long, node });
  }
  return steps;
}

/** Chapter, wider sections, section. A section of one category is left to the category. */
function stepsTo(tabular: Part, section: string): Step[] {
  const { sections, chapter } = surroundings(tabular, section);
  const steps = sections
    .filter(({ id }) => id.includes('-'))
    .map(({ id, title }) => ({ label: title, node: id }))
    .reverse();
  return chapter ? [{ label: chapterLabel(chapter), node: `chapter-${chapter.number}` }, ...steps] : steps;
}

function pcsPath(edition: Edition, upTo: string, asOf: IsoDate): Step[] {
  return [...upTo].map((_, n) => {
    const node = upTo.slice(0, n + 1);
    return { label: pcsLabel(edition, node, asOf) ?? node, node };
  });
}

/** Codes right below one: those whose nearest listed beginning it is. */
function childrenOf(part: Part, compact: string): OrderRow[] {
  // After each child its whole branch is skipped, so a category of thousands costs as many look-ups as it has children.
  const rows: OrderRow[] = [];
  for (let row = orderTable.after(part, compact, compact); row && rows.length < MOST_CHILDREN; ) {
    rows.push(row);
    row = orderTable.after(part, `${row.code}~`, compact);
  }
  return rows.sort((a, b) => a.seq - b.seq);
}

function siblingsOf(edition: Edition, part: Part, system: System, row: OrderRow, asOf: IsoDate): OrderRow[] {
  if (row.code.length === 7 && system === 'icd-10-pcs') {
    const near = orderTable.around(part, row.seq, MOST_SIBLINGS / 2);
    return near.filter((one) => one.code.length === 7 && one.code.slice(0, 3) === row.code.slice(0, 3));
  }
  const parent = parentOf(part, row.code);
  const same =
    parent !== null ? childrenOf(part, parent) : categoriesBeside(edition, part, system, row, asOf);
  const at = same.findIndex((one) => one.code === row.code);
  const from = Math.max(0, Math.min(at - MOST_SIBLINGS / 2, same.length - MOST_SIBLINGS));
  return same.slice(from, from + MOST_SIBLINGS);
}

/** Categories of the same section, tables of the same body system. */
function categoriesBeside(
  edition: Edition,
  part: Part,
  system: System,
  row: OrderRow,
  asOf: IsoDate,
): OrderRow[] {
  const categories = categoriesOf(edition, part, system === 'icd-10-cm' ? tabularOn(edition, asOf) : null);
  const self = categories.find((one) => one.code === row.code);
  return categories
    .filter((one) =>
      self?.section ? one.section === self.section : one.code.slice(0, 2) === row.code.slice(0, 2),
    )
    .map(({ code, seq, billable, long }) => ({ code, seq, billable, short: long ?? '', long: long ?? '' }));
}

function parentOf(part: Part, compact: string): string | null {
  for (let length = compact.length - 1; length >= 3; length--) {
    const beginning = compact.slice(0, length);
    if (orderTable.find(part, beginning)) return beginning;
  }
  return null;
}

function listed(system: System, row: { code: string; long: string; billable: 0 | 1 }): Listed {
  return {
    ref: { system, code: displayCode(system, row.code) },
    title: row.long,
    billable: row.billable === 1,
  };
}

function categoryGroup({ code, long, codes }: CategoryRow): Group {
  return { label: long ?? code, node: code, detail: code, count: codes };
}

function categoryListed({ code, long, billable }: CategoryRow): Listed {
  return listed('icd-10-cm', { code, long: long ?? code, billable });
}

function countOf(categories: readonly CategoryRow[]): number {
  return categories.reduce((sum, one) => sum + one.codes, 0);
}
