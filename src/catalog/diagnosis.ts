// What is an ICD-10 code called, may it be billed, and in which chapter and section does it stand?
// Authority: the order files (NCHS for ICD-10-CM, CMS for ICD-10-PCS); names of chapters from the tabular list.
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { sectionOfCategory } from './categories.ts';
import { type CodeRef, compactCode } from './codes.ts';
import { type OrderRow, orderTable } from './orderTable.ts';
import { pcsLabel } from './pcsTables.ts';
import { chapterLabel, surroundings, tabularOn } from './tabular.ts';
import type { Diagnosis } from './types.ts';

/** Null where no loaded release lists the code. For ICD-10-PCS chapter and section are section and body system. */
export function diagnosisOf(
  edition: Edition,
  ref: CodeRef,
  asOf: IsoDate,
): (Diagnosis & { cite: Cite; long: string }) | null {
  const found = orderRowOf(edition, ref, asOf);
  if (!found) return null;
  const { part, row } = found;
  const { chapter, section } = namesAround(edition, ref, asOf);
  return {
    billable: row.billable === 1,
    short: row.short,
    long: row.long,
    chapter,
    section,
    cite: citeOf(part),
  };
}

/** The code's row in the release in effect, else in the nearest one that lists it, older ones first. */
export function orderRowOf(
  edition: Edition,
  ref: CodeRef,
  asOf: IsoDate,
): { part: Part; row: OrderRow } | null {
  const compact = compactCode(ref.code);
  for (const part of releasesFrom(edition, ref.system, asOf)) {
    const row = orderTable.find(part, compact);
    if (row) return { part, row };
  }
  return null;
}

/** The release in effect, then older ones going back, then newer ones going forward. */
export function releasesFrom(edition: Edition, source: string, asOf: IsoDate): Part[] {
  const picked = edition.pick(source, asOf)?.part;
  if (!picked) return [];
  const parts = edition.releases(source);
  const at = parts.indexOf(picked);
  return [...parts.slice(at), ...parts.slice(0, at).reverse()];
}

function namesAround(edition: Edition, ref: CodeRef, asOf: IsoDate): Pick<Diagnosis, 'chapter' | 'section'> {
  const compact = compactCode(ref.code);
  if (ref.system === 'icd-10-pcs') {
    return {
      chapter: pcsLabel(edition, compact.slice(0, 1), asOf),
      section: pcsLabel(edition, compact.slice(0, 2), asOf),
    };
  }
  const tabular = tabularOn(edition, asOf);
  const id = sectionOfCategory(edition, compact.slice(0, 3), asOf);
  if (!tabular || id === null) return { chapter: null, section: null };
  const { sections, chapter } = surroundings(tabular, id);
  const [section] = sections;
  return {
    chapter: chapter ? `${chapterLabel(chapter)} (${chapter.range})` : null,
    section: section ? `${section.title} (${section.id})` : null,
  };
}
