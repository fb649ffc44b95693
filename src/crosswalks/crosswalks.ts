// What is this code called elsewhere, and what does that group hold? Code to code and code to group, both ways, each with its source.
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { hccTable } from './hccTable.ts';
import type { Crosswalk, CrosswalkSystem, Members, Slice } from './links.ts';
import { linkTable } from './linkTable.ts';
import { rbcsTable } from './rbcsTable.ts';

export { hccTable } from './hccTable.ts';
export * from './links.ts';
export { type Link, linkTable } from './linkTable.ts';
export { type Numbered, numberTable, placesOfService } from './numberTable.ts';
export { rbcsTable, STEP, testimonies } from './rbcsTable.ts';

/** Everything loaded that maps the code to something else or something else to it. `system` as in the catalog, and `icd-9-cm`. */
export function ofCode(edition: Edition, system: string, code: string, asOf: IsoDate): Crosswalk[] {
  if (system === 'cpt' || system === 'hcpcs') return rbcsTable.find(edition, code, asOf);
  if (system === 'icd-9-cm') return linkTable.find(edition, 'gem-icd9', system, code, asOf);
  if (system !== 'icd-10-cm') return [];
  // In the order in which a coder asks.
  return [
    ...hccTable.find(edition, code, asOf),
    ...complicationStatus(edition, code, asOf),
    ...linkTable.find(edition, 'gem-icd9', system, code, asOf),
  ];
}

/** What a group holds, list by list: a category in each model that has it, CC or MCC, a classification's group at any level. */
export function membersOf(
  edition: Edition,
  group: { system: CrosswalkSystem; code: string },
  asOf: IsoDate,
  slice: Slice,
): Members[] {
  if (group.system === 'hcc') return hccTable.members(edition, group.code, asOf, slice);
  if (group.system === 'rbcs') return rbcsTable.members(edition, group.code, asOf, slice);
  if (group.system !== 'cc') return [];
  const part = edition.pick(group.code === 'MCC' ? 'ms-mcc' : 'ms-cc', asOf)?.part;
  if (!part) return [];
  const { total, codes } = linkTable.members(part, COMPLICATION_STATUS, group.code, slice);
  const text = COMPLICATIONS[group.code] ?? '';
  return [{ name: COMPLICATION_STATUS, text, related: [], total, codes, cite: citeOf(part) }];
}

/** Models that the risk adjustment release has; null when none is loaded. */
export function riskModels(edition: Edition, asOf: IsoDate): { models: string[]; cite: Cite } | null {
  const part = edition.pick('hcc', asOf)?.part;
  return part ? { models: hccTable.models(part), cite: citeOf(part) } : null;
}

export const COMPLICATION_STATUS = 'MS-DRG complication status';
export const COMPLICATIONS: Record<string, string> = {
  CC: 'Complication or comorbidity',
  MCC: 'Major complication or comorbidity',
};

/** CC, MCC or, where both lists are loaded and neither has it or a code below it, neither. */
function complicationStatus(edition: Edition, code: string, asOf: IsoDate): Crosswalk[] {
  const lists = ['ms-cc', 'ms-mcc'] as const;
  const found = lists.flatMap((source) => linkTable.find(edition, source, 'icd-10-cm', code, asOf));
  const picked = lists.map((source) => edition.pick(source, asOf)?.part);
  const [cc, mcc] = picked;
  if (found.length > 0 || !cc || !mcc) return found;
  if (picked.some((part) => part && linkTable.holdsBelow(part, 'icd-10-cm', code))) return [];
  const item = {
    system: null,
    code: null,
    text: 'Neither CC nor MCC',
    detail: `Also not on the MCC list ${mcc.entry.version}`,
    related: [],
  };
  return [{ name: COMPLICATION_STATUS, approximate: false, items: [item], cite: citeOf(cc) }];
}
