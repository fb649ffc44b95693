// Where does an ICD-10 code stand in its book? Levels above it, neighbours, brothers and sisters, codes below.
// Book order is that of the order file: C4A stands between C43 and C44.
import { citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { categoriesOf } from './categories.ts';
import { type CodeRef, compactCode, displayCode, type System } from './codes.ts';
import { orderRowOf } from './diagnosis.ts';
import { type OrderRow, orderTable } from './orderTable.ts';
import { pcsLabel } from './pcsTables.ts';
import { chapterLabel, surroundings, tabularOn } from './tabular.ts';
import type { Listed, Place } from './types.ts';

type Step = Place['path'][number];

/** Siblings shown around a code, and children below one: a table of ICD-10-PCS may hold 1,500. */
const MOST_SIBLINGS = 40;
const MOST_CHILDREN = 200;

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

/** Levels above a code, the outermost first. */
export function pathTo(edition: Edition, part: Part, ref: CodeRef, asOf: IsoDate): Step[] {
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
export function stepsTo(tabular: Part, section: string): Step[] {
  const { sections, chapter } = surroundings(tabular, section);
  const steps = sections
    .filter(({ id }) => id.includes('-'))
    .map(({ id, title }) => ({ label: title, node: id }))
    .reverse();
  return chapter ? [{ label: chapterLabel(chapter), node: `chapter-${chapter.number}` }, ...steps] : steps;
}

export function pcsPath(edition: Edition, upTo: string, asOf: IsoDate): Step[] {
  return [...upTo].map((_, n) => {
    const node = upTo.slice(0, n + 1);
    return { label: pcsLabel(edition, node, asOf) ?? node, node };
  });
}

/** Codes right below one: those whose nearest listed beginning it is. */
export function childrenOf(part: Part, compact: string): OrderRow[] {
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

export function listed(system: System, row: { code: string; long: string; billable: 0 | 1 }): Listed {
  return {
    ref: { system, code: displayCode(system, row.code) },
    title: row.long,
    billable: row.billable === 1,
  };
}
