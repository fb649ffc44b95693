// Where does a code stand in its book? Path, neighbours, brothers and sisters; and the book to leaf through.
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type CodeRef, SYSTEM_NAMES, type System } from './codes.ts';
import { hcpcsRecordOf } from './hcpcs.ts';
import { browseIcd } from './icdBook.ts';
import { placeOfIcd } from './icdPlaces.ts';
import { ownNameOf } from './own.ts';
import { CPT_SECTIONS, HCPCS_SECTIONS, type Section } from './sections.ts';
import type { BrowseNode, Listed, Place } from './types.ts';
import { codesBefore, codesBetween, codesFrom, countBetween } from './universe.ts';

/** Codes shown on each side of one in the strip of neighbours. */
const BESIDE = 4;

export function placeOf(edition: Edition, ref: CodeRef, asOf: IsoDate): Place | null {
  const { system, code } = ref;
  if (system === 'icd-10-cm' || system === 'icd-10-pcs') return placeOfIcd(edition, ref, asOf);
  const before = codesBefore(edition, system, code, BESIDE).reverse();
  const [self, ...after] = codesFrom(edition, system, code, BESIDE + 1);
  if (self !== code) return null;
  const previous = before.at(-1);
  const next = after[0];
  return {
    path: pathTo(system, code),
    previous: previous === undefined ? null : { system, code: previous },
    next: next === undefined ? null : { system, code: next },
    siblings: [...before, code, ...after].map((one) => listedOf(edition, { system, code: one }, asOf)),
    children: [],
    cite: null,
  };
}

/** A page of the book: the root (`node` null), a section, or a group of codes. Null for a node that does not exist. */
export function browse(
  edition: Edition,
  system: System,
  node: string | null,
  asOf: IsoDate,
): BrowseNode | null {
  if (system === 'icd-10-cm' || system === 'icd-10-pcs') return browseIcd(edition, system, node, asOf);
  const sections = system === 'cpt' ? CPT_SECTIONS : HCPCS_SECTIONS;
  const group = (label: string, from: string, to: string) => ({
    label,
    node: `${from}-${to}`,
    detail: `${from}–${to}`,
    count: countBetween(edition, system, from, to),
  });
  const page = {
    system,
    notes: [],
    cite: null,
    codes: [] as Listed[],
    groups: [] as ReturnType<typeof group>[],
  };
  if (node === null) {
    const groups = sections.map((one) => group(one.label, one.from, one.to)).filter((one) => one.count > 0);
    return { ...page, node, label: SYSTEM_NAMES[system], path: [], groups };
  }
  for (const one of sections) {
    const top = { label: one.label, node: `${one.from}-${one.to}` };
    if (node === top.node && one.parts.length > 0) {
      const groups = one.parts
        .map((part) => group(part.label, part.from, part.to))
        .filter((part) => part.count > 0);
      return {
        ...page,
        node,
        label: one.label,
        path: [],
        groups,
        codes: looseCodes(edition, system, one, asOf),
      };
    }
    const part = node === top.node ? one : one.parts.find((inner) => node === `${inner.from}-${inner.to}`);
    if (part) {
      const codes = codesBetween(edition, system, part.from, part.to).map((code) =>
        listedOf(edition, { system, code }, asOf),
      );
      return { ...page, node, label: part.label, path: part === one ? [] : [top], codes };
    }
  }
  return null;
}

/** A line of a list: never an AMA word, so lists need no licence. */
export function listedOf(edition: Edition, ref: CodeRef, asOf: IsoDate): Listed {
  const official = ref.system === 'hcpcs' ? (hcpcsRecordOf(edition, ref.code, asOf)?.long ?? null) : null;
  return { ref, title: official ?? ownNameOf(edition, ref.code)?.text ?? null, billable: null };
}

function pathTo(system: System, code: string): { label: string; node: string }[] {
  const sections = system === 'cpt' ? CPT_SECTIONS : HCPCS_SECTIONS;
  const one = sections.find((section) => within(section, code));
  if (!one) return [];
  const part = one.parts.find((inner) => within(inner, code));
  return [one, ...(part ? [part] : [])].map(({ label, from, to }) => ({ label, node: `${from}-${to}` }));
}

/** Codes of a section that stand in none of its parts: a part's range may lag behind the book. */
function looseCodes(edition: Edition, system: System, one: Section, asOf: IsoDate): Listed[] {
  return codesBetween(edition, system, one.from, one.to)
    .filter((code) => !one.parts.some((part) => within(part, code)))
    .map((code) => listedOf(edition, { system, code }, asOf));
}

/** `0001T-9999T` holds only codes that end in T; `90281-99199` only numbers. */
function within({ from, to }: { from: string; to: string }, code: string): boolean {
  const kind = (text: string) => text.slice(-1).replace(/\d/, '#');
  return code >= from && code <= to && kind(code) === kind(from);
}
