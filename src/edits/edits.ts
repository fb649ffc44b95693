// What does CMS forbid or bound for a code? NCCI procedure-to-procedure pairs, medically unlikely units, add-on codes.
// Authority: NCCI Policy Manual; the PTP, MUE and AOC files. Claim checking (`edits.check`) builds on these tables.
import type { Testimony } from '#catalog';
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type AddOn, addOnTable } from './addOnTable.ts';
import { changeTable } from './changeTable.ts';
import type { PtpActivity, PtpPair } from './ptpRows.ts';
import {
  activities,
  activityIn,
  type PtpCounts,
  type PtpQuestion,
  type PtpSetting,
  ptpTable,
  sourceOf,
} from './ptpTable.ts';
import { type Mue, unitTable } from './unitTable.ts';

export { type AddOn, type AddOnRow, addOnTable } from './addOnTable.ts';
export { changeTable, type EditChange } from './changeTable.ts';
export { check, unchecked } from './checking.ts';
export type { Claim, ClaimLine, ClaimSetting, Finding } from './claim.ts';
export { LIMIT_BUILDER, limitOf, limitTable } from './limitTable.ts';
export { NCCI_MODIFIERS } from './ncciModifiers.ts';
export { isEvaluation } from './pairCheck.ts';
export type { Edit } from './ptpLookup.ts';
export { MOST_NUMBERS, type PtpActivity, type PtpPair, PtpRows, type PtpTuple } from './ptpRows.ts';
export type { PtpCounts, PtpSetting } from './ptpTable.ts';
export { type PairsOn, pairsOn } from './ruleBook.ts';
export { type Mue, type MueSetting, unitTable } from './unitTable.ts';

export const PTP_SETTINGS: readonly PtpSetting[] = ['practitioner', 'hospital'];

export interface CodeEdits {
  ptp: PtpCounts[];
  mue: Mue[];
  addOn: AddOn | null;
  /** Quarterly change files that name the code. */
  changes: { text: string; cite: Cite }[];
}

/** What the loaded edit files say of one procedure code on a date of service. */
export function ofCode(edition: Edition, code: string, asOf: IsoDate): CodeEdits {
  return {
    ptp: PTP_SETTINGS.flatMap((setting) => countsOf(edition, setting, code, asOf) ?? []),
    mue: unitTable.find(edition, code, asOf),
    addOn: addOnTable.find(edition, code, asOf),
    changes: changeTable.find(edition, code),
  };
}

function countsOf(edition: Edition, setting: PtpSetting, code: string, asOf: IsoDate): PtpCounts | null {
  const table = ptpTable(edition, setting, asOf);
  if (!table) return null;
  const activity = activityIn(table.part, code);
  return {
    setting,
    ...table.inForce(code, asOf),
    rows: activity?.rows ?? 0,
    lastDeletion: activity && activity.open === 0 ? activity.lastDeletion : null,
    cite: table.cite,
  };
}

/** One page of a code's pairs in a setting, in force first; `contains` keeps partners whose number holds these characters. */
export function partners(
  edition: Edition,
  code: string,
  options: PtpQuestion & { setting: PtpSetting },
): { total: number; pairs: (PtpPair & { inForce: boolean })[]; cite: Cite | null } {
  const table = ptpTable(edition, options.setting, options.asOf);
  return table ? { ...table.page(code, options), cite: table.cite } : { total: 0, pairs: [], cite: null };
}

/** Every row of two codes in either order, in force or not. */
export function pairRows(
  edition: Edition,
  setting: PtpSetting,
  one: string,
  two: string,
  asOf: IsoDate,
): PtpPair[] {
  return ptpTable(edition, setting, asOf)?.between(one, two) ?? [];
}

/** What every loaded pair file, newest first by setting, testifies about the life of one code. */
export function activityOf(
  edition: Edition,
  code: string,
): (PtpActivity & { setting: PtpSetting; cite: Cite })[] {
  return PTP_SETTINGS.flatMap((setting) =>
    edition.releases(sourceOf(setting)).flatMap((part) => {
      const activity = activityIn(part, code);
      return activity ? [{ setting, ...activity, cite: citeOf(part) }] : [];
    }),
  );
}

/** The same of all codes, for the list of all procedure codes. */
export function* testimonies(edition: Edition): Iterable<Testimony> {
  for (const setting of PTP_SETTINGS) {
    for (const part of edition.releases(sourceOf(setting))) {
      for (const { code, rows, open, lastDeletion, endingThen, earliestEffective } of activities(part)) {
        const last = open > 0 ? null : lastDeletion;
        yield {
          code,
          slug: part.entry.slug,
          kind: 'pairs',
          first: earliestEffective,
          last,
          rows,
          endingThen,
        };
      }
    }
  }
}
