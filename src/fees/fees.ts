// What does Medicare pay for a code? Physician fee schedule, anesthesia, OPPS, ASC, Part B drugs.
// Authority: 42 CFR 414, 416, 419; the RVU, GPCI, Addendum B, ASC and ASP files. Amounts are whole cents, RVUs hundredths.
import type { Testimony } from '#catalog';
import type { Edition, Part } from '#editions';
import type { IsoDate } from '#kit';
import { type Asc, ascTable } from './ascTable.ts';
import { type Drug, drugTable } from './drugTable.ts';
import { type Opps, oppsTable } from './oppsTable.ts';
import { type Physician, physicianOf } from './physicianTable.ts';
import { type LocalityRange, rangeOf } from './spread.ts';

export { type Amount, type Component, formatFactor, type Setting, shareOf } from './amounts.ts';
export {
  ANESTHESIA_MODIFIERS,
  ANESTHESIA_WORDS,
  type AnesthesiaModifier,
  type AnesthesiaPrice,
  anesthesiaPrice,
} from './anesthesia.ts';
export { type Asc, type AscAddendum, ascTable } from './ascTable.ts';
export {
  type LineProblems,
  readLine,
  readWageIndex,
  readWhere,
  readWhole,
  type TypedLine,
} from './asking.ts';
export {
  type DrugPrice,
  drugPrice,
  formatUnits,
  type Package,
  packagesOf,
  parseNdc,
  thousandths,
} from './drugPrice.ts';
export { type Drug, drugNames, drugTable, type NdcRow } from './drugTable.ts';
export { codesOfApc, codesOfCenterGroup, EXCLUDED, type PaidCode, type PaidGroup } from './groups.ts';
export { type HospitalPrice, hospitalPrice } from './hospital.ts';
export { decode, type Indicator } from './indicators.ts';
export { priceInWords } from './inWords.ts';
export type { FeeLine } from './line.ts';
export {
  type Locality,
  localitiesOn,
  localityKey,
  type Nowhere,
  parseLocality,
  parseZip,
  type Where,
  type WhereAsked,
  whereOn,
} from './localities.ts';
export { type Opps, type OppsRow, oppsTable } from './oppsTable.ts';
export {
  type CountyRow,
  type GpciRow,
  type Physician,
  type PhysicianRow,
  physicianTables,
  type RvuRow,
  type RvuSide,
} from './physicianTable.ts';
export {
  type FeeRequest,
  hasQualifyingFactor,
  MOST_LINES,
  MOST_MODIFIERS,
  MOST_UNITS,
  type Priced,
  type PricedLine,
  price,
} from './price.ts';
export { RULES, type Step } from './rules.ts';
export { type LocalityRange, type Spread, spreadOf } from './spread.ts';
export { type CenterPrice, centerPrice, type WageArea, wageAreas } from './surgeryCenter.ts';
export { zipTable } from './zipTable.ts';

export interface CodeFees {
  physician: Physician | null;
  opps: Opps | null;
  asc: Asc[];
  drug: Drug | null;
  /** One unit over the localities, of the first row with a price; null where there is none or no indices are loaded. */
  localities: LocalityRange | null;
}

/** What the loaded fee files say of one procedure code on a date of service. */
export function ofCode(edition: Edition, code: string, asOf: IsoDate): CodeFees {
  return {
    physician: physicianOf(edition, code, asOf),
    opps: oppsTable.find(edition, code, asOf),
    asc: ascTable.find(edition, code, asOf),
    drug: drugTable.find(edition, code, asOf),
    localities: rangeOf(edition, code, asOf),
  };
}

/** Every release that lists a code is a witness that it was valid then. */
export function* testimonies(edition: Edition): Iterable<Testimony> {
  const LISTS: [string, (part: Part) => Iterable<{ code: string }>][] = [
    [
      'mpfs',
      (part) => part.iterate("SELECT DISTINCT code FROM rvu WHERE status NOT IN ('D', 'F') ORDER BY code"),
    ],
    ['opps-addendum-b', oppsTable.codes],
    ['asc', ascTable.codes],
  ];
  for (const [source, codes] of LISTS) {
    for (const part of edition.releases(source)) {
      for (const { code } of codes(part)) {
        yield {
          code,
          slug: part.entry.slug,
          kind: 'listed',
          first: null,
          last: null,
          rows: 1,
          endingThen: 0,
        };
      }
    }
  }
}
