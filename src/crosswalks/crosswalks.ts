// What is this code called elsewhere? Code to code and code to group, each with its source.
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { linkTable } from './linkTable.ts';
import { rbcsTable } from './rbcsTable.ts';

export { type Group, type GroupKind, groupsNamed, type Members, membersOf } from './groups.ts';
export { type Link, linkTable } from './linkTable.ts';
export { type Numbered, numbered, numberTable, type PlaceOfService, placesOfService } from './numberTable.ts';
export { rbcsTable, testimonies } from './rbcsTable.ts';

/** A stretch of a long list. */
export interface Page {
  /** How many are left out in front. */
  from: number;
  limit: number;
}

/** One list of correspondences of a code, such as its risk-adjustment categories. */
export interface Crosswalk {
  /** `CMS-HCC V28`, `ICD-9-CM`, `RBCS`, `MS-DRG complication status`. */
  name: string;
  /** True when the list is a hint, not an official map (the ICD-9 list carries no flags). */
  approximate: boolean;
  items: { code: string | null; text: string; detail: string | null }[];
  cite: Cite;
}

/** Everything loaded that maps the code to something else. `system` as in the catalog, and `icd-9-cm`. */
export function ofCode(edition: Edition, system: string, code: string, asOf: IsoDate): Crosswalk[] {
  if (system === 'cpt' || system === 'hcpcs') return rbcsTable.find(edition, code, asOf);
  if (system === 'icd-9-cm') return linkTable.find(edition, 'gem-icd9', system, code, asOf);
  if (system !== 'icd-10-cm') return [];
  const of = (source: string) => linkTable.find(edition, source, system, code, asOf);
  // In the order in which a coder asks.
  return [...of('hcc'), ...complicationStatus(edition, code, asOf), ...of('gem-icd9')];
}

/** CC, MCC or, where both lists are loaded and neither has it or a code below it, neither. */
function complicationStatus(edition: Edition, code: string, asOf: IsoDate): Crosswalk[] {
  const lists = ['ms-cc', 'ms-mcc'] as const;
  const found = lists.flatMap((source) => linkTable.find(edition, source, 'icd-10-cm', code, asOf));
  const picked = lists.map((source) => edition.pick(source, asOf)?.part);
  const [cc, mcc] = picked;
  if (found.length > 0 || !cc || !mcc) return found;
  if (picked.some((part) => part && linkTable.holdsBelow(part, 'icd-10-cm', code))) return [];
  const item = {
    code: null,
    text: 'Neither CC nor MCC',
    detail: `Also not on the MCC list ${mcc.entry.version}`,
  };
  return [{ name: 'MS-DRG complication status', approximate: false, items: [item], cite: citeOf(cc) }];
}
