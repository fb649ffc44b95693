// How many codes are there, which come first, and which are near a text that is none? For home, sitemaps and 404 pages.
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type CodeRef, compactCode, displayCode, SYSTEM_NAMES, SYSTEMS, type System } from './codes.ts';
import { orderTable } from './orderTable.ts';
import { listedOf } from './places.ts';
import { codesBefore, codesBetween, codesFrom, countCodes, pageOfCodes } from './universe.ts';

export interface SystemSummary {
  system: System;
  name: string;
  codes: number;
  releases: Cite[];
}

/** Main list of each system: what its number of codes is counted in. */
const MAIN_SOURCES: Record<System, readonly string[]> = {
  cpt: ['cpt-ama', 'mpfs'],
  hcpcs: ['hcpcs'],
  'icd-10-cm': ['icd-10-cm'],
  'icd-10-pcs': ['icd-10-pcs'],
};

export function systemSummaries(edition: Edition, asOf: IsoDate): SystemSummary[] {
  return SYSTEMS.map((system) => ({
    system,
    name: SYSTEM_NAMES[system],
    codes: codeCount(edition, system, asOf),
    releases: mainReleases(edition, system, asOf),
  }));
}

/** The releases that list a system's codes on a date. */
export function mainReleases(edition: Edition, system: System, asOf: IsoDate): Cite[] {
  return MAIN_SOURCES[system].flatMap((source) => {
    const picked = edition.pick(source, asOf);
    return picked ? [citeOf(picked.part)] : [];
  });
}

/** Codes of the release that applies on a date (ICD), or that any loaded file names (CPT, HCPCS). */
export function codeCount(edition: Edition, system: System, asOf: IsoDate): number {
  if (system === 'cpt' || system === 'hcpcs') return countCodes(edition, system);
  const picked = edition.pick(system, asOf);
  return picked
    ? edition.remember(`count ${picked.part.entry.slug}`, () => orderTable.count(picked.part))
    : 0;
}

/** A run of a system's codes in book order, display form. */
export function codePage(
  edition: Edition,
  system: System,
  asOf: IsoDate,
  from: number,
  limit: number,
): string[] {
  if (system === 'cpt' || system === 'hcpcs') return pageOfCodes(edition, system, from, limit);
  const picked = edition.pick(system, asOf);
  return picked ? orderTable.page(picked.part, from, limit).map((code) => displayCode(system, code)) : [];
}

/** Codes below a heading (`to` null), or between two codes: of the ICD books their categories. Book order, at most `limit`. */
export function codesWithin(
  edition: Edition,
  from: CodeRef,
  to: CodeRef | null,
  asOf: IsoDate,
  limit: number,
): { ref: CodeRef; title: string | null; billable: boolean | null }[] {
  const { system, code } = from;
  if (system === 'cpt' || system === 'hcpcs')
    return codesBetween(edition, system, code, to?.code ?? code)
      .slice(0, limit)
      .map((one) => listedOf(edition, { system, code: one }, asOf));
  const part = edition.pick(system, asOf)?.part;
  if (!part) return [];
  const rows =
    to === null
      ? orderTable.below(part, compactCode(code), limit + 1).filter((row) => row.code !== compactCode(code))
      : orderTable.categories(part, code.slice(0, 3), to.code.slice(0, 3));
  return rows.slice(0, limit).map((row) => ({
    ref: { system, code: displayCode(system, row.code) },
    title: row.long,
    billable: row.billable === 1,
  }));
}

const NEAR = 6;

/** Codes that a reader may have meant: those that share the longest beginning, else the neighbours in the book. */
export function nearest(
  edition: Edition,
  system: System,
  text: string,
  asOf: IsoDate,
): { ref: CodeRef; title: string | null }[] {
  const wanted = compactCode(text).replaceAll(/[^A-Z0-9]/g, '');
  if (wanted === '') return [];
  if (system === 'cpt' || system === 'hcpcs') {
    const before = codesBefore(edition, system, wanted, NEAR / 2).reverse();
    const codes = [...before, ...codesFrom(edition, system, wanted, NEAR - before.length)];
    return codes.map((code) => listedOf(edition, { system, code }, asOf));
  }
  const part = edition.pick(system, asOf)?.part;
  if (!part) return [];
  for (let length = Math.min(wanted.length, 7); length > 0; length--) {
    const rows = orderTable.below(part, wanted.slice(0, length), NEAR);
    if (rows.length > 0)
      return rows.map((row) => ({ ref: { system, code: displayCode(system, row.code) }, title: row.long }));
  }
  return [];
}
