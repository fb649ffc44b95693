// What did the reader type, and what is wrong with it? The words of every door (page, API, command line) become lines and places here.
// Authority: shapes of codes and modifiers as the catalog has them; bounds of one price in price.ts.
import { procedureSystem } from '#catalog';
import type { FeeLine } from './line.ts';
import { type Nowhere, parseLocality, parseZip, type WhereAsked } from './localities.ts';
import { MOST_MODIFIERS, MOST_UNITS } from './price.ts';

export interface TypedLine {
  code: string;
  modifiers: string;
  units: string;
}

/** Field → what was expected of it. */
export type LineProblems = Partial<Record<keyof TypedLine, string>>;

export function readLine(typed: TypedLine): FeeLine | { problems: LineProblems } {
  const problems: LineProblems = {};
  const code = typed.code.trim().toUpperCase();
  if (procedureSystem(code) === null)
    problems.code = 'A CPT or HCPCS code has five characters, such as 99213 or G0439.';
  const modifiers = [
    ...new Set(
      typed.modifiers
        .toUpperCase()
        .split(/[\s,;/-]+/)
        .filter(Boolean),
    ),
  ];
  if (modifiers.some((one) => !/^[0-9A-Z]{2}$/.test(one)))
    problems.modifiers = 'Modifiers have two characters each, such as 26 or RT.';
  else if (modifiers.length > MOST_MODIFIERS)
    problems.modifiers = `A line takes at most ${MOST_MODIFIERS} modifiers.`;
  else if (modifiers.includes('26') && modifiers.includes('TC'))
    problems.modifiers = '26 and TC together are the whole service: leave both out.';
  const units = readWhole(typed.units === '' ? '1' : typed.units, 1, MOST_UNITS);
  if (units === null) problems.units = `Units are a whole number from 1 to ${MOST_UNITS}.`;
  return Object.keys(problems).length > 0 || units === null ? { problems } : { code, modifiers, units };
}

/** A whole number between two bounds, both in; null for anything else. */
export function readWhole(text: string, least: number, most: number): number | null {
  if (!/^\s*\d{1,9}\s*$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

/** A wage index such as 0.9234, in ten-thousandths; null when it is none. */
export function readWageIndex(text: string): number | null {
  if (!/^\s*\d?\.?\d{1,4}\s*$/.test(text)) return null;
  const index = Math.round(Number(text) * 10_000);
  return index >= 1000 && index <= 40_000 ? index : null;
}

/** Neither: national. */
export function readWhere(typed: { zip: string; locality: string }): WhereAsked | Nowhere {
  const zip = typed.zip.trim();
  const locality = typed.locality.trim();
  if (zip !== '' && locality !== '')
    return { field: 'zip', problem: 'Give a ZIP code or a locality, not both.' };
  if (zip !== '')
    return (
      parseZip(zip) ?? { field: 'zip', problem: 'A ZIP code has five digits, or nine: 90001 or 90001-2345.' }
    );
  if (locality === '') return { kind: 'national' };
  return (
    parseLocality(locality) ?? {
      field: 'locality',
      problem: 'A locality is the contractor’s five digits and two more, such as 01182-18.',
    }
  );
}
