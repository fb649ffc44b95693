// Leafing through the ICD-10 books: ICD-10-CM by chapter, section, category; ICD-10-PCS by section, body system, table.
// Categories stand where the order file puts them, sections and chapters are those of the tabular list.
import { citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { type CategoryRow, categoriesOf, type PlacedCategory } from './categories.ts';
import { compactCode, parseCode, SYSTEM_NAMES } from './codes.ts';
import { childrenOf, listed, pathTo, pcsPath, stepsTo } from './icdPlaces.ts';
import { notesOn } from './notes.ts';
import { orderTable } from './orderTable.ts';
import { pcsLabel } from './pcsTables.ts';
import { chapterLabel, chapterOf, chaptersOf, sectionOf, sectionsOf, tabularOn } from './tabular.ts';
import type { BrowseNode, Listed } from './types.ts';

type IcdSystem = 'icd-10-cm' | 'icd-10-pcs';
type Group = BrowseNode['groups'][number];

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

function categoryGroup({ code, long, codes }: CategoryRow): Group {
  return { label: long ?? code, node: code, detail: code, count: codes };
}

function categoryListed({ code, long, billable }: CategoryRow): Listed {
  return listed('icd-10-cm', { code, long: long ?? code, billable });
}

function countOf(categories: readonly CategoryRow[]): number {
  return categories.reduce((sum, one) => sum + one.codes, 0);
}
