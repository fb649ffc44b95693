// How is one list of a crosswalk written? A page of targets with their words, whether each may be used on the date,
// what the list does not tell, and its source; or, where a list has nothing, why.
import { parseCode, procedureSystem, statusOf, titleOf } from '#catalog';
import type { CrosswalkItem, Members, Related, Slice } from '#crosswalks';
import type { Cite, Edition } from '#editions';
import { type IsoDate, proseDate } from '#kit';

export interface CrosswalkTarget extends CrosswalkItem {
  /** What must be known first: `Deleted. Last valid day 2011-12-31.` Null when the code may be used on the date. */
  gone: string | null;
}

export interface CrosswalkList {
  /** Names the list in an address: `cms-hcc-v28`. */
  id: string;
  name: string;
  /** The group's own words in this list; empty for a list of what a code leads to. */
  text: string;
  approximate: boolean;
  related: Related[];
  total: number;
  from: number;
  items: CrosswalkTarget[];
  /** What the list does not tell, and how its release misses the date. */
  notes: string[];
  cite: Cite;
}

export interface Lists {
  lists: CrosswalkList[];
  /** Lists that were asked and have nothing, with why. */
  silent: { name: string; why: string }[];
}

export interface Asked {
  edition: Edition;
  asOf: IsoDate;
  slice: Slice;
}

/** Lists never show an AMA word: they name codes as a reader without the licence sees them. */
export const NOBODY = { cptAccepted: false };

/** What a code leads to in one list, a page of it. */
export function listed(
  asked: Asked,
  list: { name: string; approximate: boolean; items: CrosswalkItem[]; cite: Cite },
): CrosswalkList {
  const { from, limit } = asked.slice;
  const items = list.items.map((item) => ({ gone: null, ...item }));
  return {
    ...list,
    id: idOf(list.name),
    text: '',
    related: [],
    total: items.length,
    from,
    items: items.slice(from, from + limit),
    notes: [
      ...(list.approximate ? ['About one target each, without the flags of the official maps: a hint.'] : []),
      ...fitOf(asked, list.cite.source),
    ],
  };
}

/** What a group holds in one list; `items` are already the page asked for. */
export function grouped(
  asked: Asked,
  { name, text, related, total, cite }: Omit<Members, 'codes'>,
  items: CrosswalkTarget[],
  notes: string[],
): CrosswalkList {
  return {
    id: idOf(name),
    name,
    text,
    approximate: false,
    related,
    total,
    from: asked.slice.from,
    items,
    notes: [...notes, ...fitOf(asked, cite.source)],
    cite,
  };
}

/** A code of a book as a list names it: our words or the authority's, and whether it may be used on the date. */
export function member(asked: Asked, code: string): CrosswalkTarget {
  const system = procedureSystem(code) ?? 'icd-10-cm';
  return titled(asked, { system, code, text: '', detail: null, related: [] });
}

export function titled({ edition, asOf }: Asked, item: CrosswalkItem): CrosswalkTarget {
  const { system, code } = item;
  if (code === null || (system !== 'cpt' && system !== 'hcpcs' && system !== 'icd-10-cm'))
    return { ...item, gone: null };
  const ref = parseCode(system, code) ?? { system, code };
  const title = titleOf(edition, ref, asOf, NOBODY).text;
  const status = statusOf(edition, ref, asOf);
  const isGone = status?.kind === 'deleted' || status?.kind === 'not yet effective';
  return { ...item, text: title ?? item.text, gone: isGone ? status.sentence : null };
}

/** A list that has nothing, and why. */
export function silence(name: string, why: string): { name: string; why: string } {
  return { name, why };
}

/** As `silence`, where the list may also not be loaded. */
export function missing({ edition, asOf }: Asked, source: string, name: string, why: string) {
  return silence(name, edition.pick(source, asOf) ? why : NOT_LOADED);
}

export const NOT_LOADED = 'No such list is loaded.';

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** How the release misses the date of service; nothing when it covers it. */
function fitOf({ edition, asOf }: Asked, source: string): string[] {
  const picked = edition.pick(source, asOf);
  const { effective, ends } = picked?.part.entry ?? {};
  if (picked?.fit === 'past its end' && ends)
    return [`The newest loaded release ended on ${proseDate(ends)}.`];
  if (picked?.fit === 'before its start' && effective)
    return [`No release of that day is loaded; the earliest begins on ${proseDate(effective)}.`];
  return [];
}
