// Which codes are in this group? The crosswalks read from the other end: a risk-adjustment category, a complication list,
// an RBCS group. Authority: as the lists that are asked; counts both ways are the same (test/crosswalks.test.ts).
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import type { Page } from './crosswalks.ts';
import { linkTable } from './linkTable.ts';
import { numberedLike } from './numberTable.ts';
import { RBCS_LEVELS, type RbcsLevel, rbcsTable } from './rbcsTable.ts';

export type GroupKind = 'hcc' | 'complication' | 'rbcs' | 'ms-drg' | 'pos';

/** A group by what a coder calls it: `HCC 38`, `CC`, `Arthroscopy - Lower Extremity`. */
export interface Group {
  kind: GroupKind;
  name: string;
  text: string;
  /** The list or level it stands in. */
  list: string;
  cite: Cite;
}

export interface Members {
  /** `CMS-HCC V28`, `MS-DRG complication status`, `RBCS family`. */
  list: string;
  /** Label of the group in this list. */
  text: string;
  detail: string | null;
  total: number;
  /** One page of them, by code. */
  codes: { code: string; detail: string | null }[];
  cite: Cite;
}

const LINKED = { hcc: ['hcc'], complication: ['ms-cc', 'ms-mcc'] } as const;

/** The codes of a group on a date, list by list; empty where no loaded list has it. Exact name, capitals aside. */
export function membersOf(
  edition: Edition,
  kind: 'hcc' | 'complication' | 'rbcs',
  name: string,
  asOf: IsoDate,
  page: Page,
): Members[] {
  if (kind === 'rbcs') return inRbcs(edition, name, asOf, page);
  return LINKED[kind].flatMap((source) => {
    const part = edition.pick(source, asOf)?.part;
    if (!part) return [];
    return linkTable.listsTo(part, name).map(({ list, text, detail, total }) => ({
      list,
      text,
      detail,
      total,
      codes: linkTable.codesTo(part, list, name, page).map(({ code }) => ({ code, detail: null })),
      cite: citeOf(part),
    }));
  });
}

function inRbcs(edition: Edition, name: string, asOf: IsoDate, page: Page): Members[] {
  const part = edition.pick('rbcs', asOf)?.part;
  if (!part) return [];
  const cite = citeOf(part);
  return rbcsTable.groupsLike(part, literal(name), RBCS_LEVELS.length).map((group) => ({
    list: levelName(group.level),
    text: group.name,
    detail: null,
    total: rbcsTable.countIn(part, group.level, group.name, asOf),
    codes: rbcsTable.codesIn(part, group.level, group.name, asOf, page).map(({ code, ended }) => ({
      code,
      detail: ended < asOf ? `Ended ${ended}` : null,
    })),
    cite,
  }));
}

/** Groups of every kind whose name has the words. */
export function groupsNamed(edition: Edition, words: string, asOf: IsoDate, most: number): Group[] {
  const like = `%${literal(words)}%`;
  const groups: Group[] = [];
  for (const source of ['pos', 'msdrg'] as const) {
    for (const { code, name, cite } of numberedLike(edition, source, like, asOf, most))
      groups.push({
        kind: source === 'pos' ? 'pos' : 'ms-drg',
        name: `${source === 'pos' ? 'POS' : 'DRG'} ${code}`,
        text: name,
        list: source === 'pos' ? 'Place of service' : 'MS-DRG',
        cite,
      });
  }
  const hcc = edition.pick('hcc', asOf)?.part;
  for (const { list, target, text } of hcc ? linkTable.targetsLike(hcc, like, most) : [])
    groups.push({ kind: 'hcc', name: target, text, list, cite: citeOf(hcc as NonNullable<typeof hcc>) });
  const rbcs = edition.pick('rbcs', asOf)?.part;
  for (const { level, name } of rbcs ? rbcsTable.groupsLike(rbcs, like, most) : [])
    groups.push({
      kind: 'rbcs',
      name: `RBCS ${name}`,
      text: name,
      list: levelName(level),
      cite: citeOf(rbcs as NonNullable<typeof rbcs>),
    });
  return groups;
}

function levelName(level: RbcsLevel): string {
  return `RBCS ${level}`;
}

/** For LIKE: its signs stand for themselves. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}
