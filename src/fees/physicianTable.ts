// What does the physician fee schedule pay? One quarter's relative values, locality indices and anesthesia factors.
// Authority: 42 CFR 414.20-.46; the RVU bundle of CMS. Payment = (work + PE + MP, each times its GPCI) × conversion factor.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import { formatCents, type IsoDate } from '#kit';
import { amountOf, formatFactor, NATIONAL, type Setting } from './amounts.ts';
import { decode, type Indicator } from './indicators.ts';

/** One line of the RVU file, its 31 columns. RVUs in hundredths, percentages whole, the conversion factor in ten-thousandths of a dollar. */
export interface RvuRow {
  code: string;
  modifier: string;
  /** Empty for CPT codes, whose words are the AMA's. */
  description: string;
  status: string;
  notUsedForMedicare: 0 | 1;
  workRvu: number;
  nonFacilityPe: number;
  nonFacilityNa: 0 | 1;
  facilityPe: number;
  facilityNa: 0 | 1;
  mpRvu: number;
  nonFacilityTotal: number;
  facilityTotal: number;
  pcTc: string;
  globalDays: string;
  pre: number;
  intra: number;
  post: number;
  multipleProcedure: string;
  bilateral: string;
  assistant: string;
  coSurgeon: string;
  team: string;
  endoscopicBase: string;
  conversionFactor: number;
  supervision: string;
  calculationFlag: string;
  imagingFamily: string;
  oppsNonFacilityPe: number;
  oppsFacilityPe: number;
  oppsMp: number;
}

const RVU_COLUMNS = [
  'code',
  'modifier',
  'description',
  'status',
  'notUsedForMedicare',
  'workRvu',
  'nonFacilityPe',
  'nonFacilityNa',
  'facilityPe',
  'facilityNa',
  'mpRvu',
  'nonFacilityTotal',
  'facilityTotal',
  'pcTc',
  'globalDays',
  'pre',
  'intra',
  'post',
  'multipleProcedure',
  'bilateral',
  'assistant',
  'coSurgeon',
  'team',
  'endoscopicBase',
  'conversionFactor',
  'supervision',
  'calculationFlag',
  'imagingFamily',
  'oppsNonFacilityPe',
  'oppsFacilityPe',
  'oppsMp',
] as const satisfies readonly (keyof RvuRow)[];

/** Indices in thousandths. */
export interface GpciRow {
  mac: string;
  state: string;
  locality: string;
  name: string;
  work: number;
  pe: number;
  mp: number;
}

/** The counties of a locality, in the file's words. */
export interface CountyRow {
  mac: string;
  locality: string;
  state: string;
  area: string;
  counties: string;
  /** Marked as served by two carriers. */
  twoCarriers: 0 | 1;
}

export const physicianTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE rvu (${RVU_COLUMNS.map((name) => `${name} NOT NULL`).join(', ')}, PRIMARY KEY (code, modifier)) WITHOUT ROWID;
      CREATE TABLE gpci (mac TEXT NOT NULL, state TEXT NOT NULL, locality TEXT NOT NULL, name TEXT NOT NULL, work INTEGER NOT NULL,
        pe INTEGER NOT NULL, mp INTEGER NOT NULL, PRIMARY KEY (mac, locality)) WITHOUT ROWID;
      CREATE TABLE county (mac TEXT NOT NULL, locality TEXT NOT NULL, state TEXT NOT NULL, area TEXT NOT NULL, counties TEXT NOT NULL,
        twoCarriers INTEGER NOT NULL, PRIMARY KEY (mac, locality)) WITHOUT ROWID;
      CREATE TABLE anesthesia (mac TEXT NOT NULL, locality TEXT NOT NULL, name TEXT NOT NULL, cents INTEGER NOT NULL,
        PRIMARY KEY (mac, locality)) WITHOUT ROWID;
      CREATE TABLE opps_cap (code TEXT NOT NULL, modifier TEXT NOT NULL, status TEXT NOT NULL, mac TEXT NOT NULL, locality TEXT NOT NULL,
        facility INTEGER NOT NULL, nonFacility INTEGER NOT NULL, PRIMARY KEY (code, modifier, mac, locality)) WITHOUT ROWID;
      CREATE TABLE national (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
      ${COMPARABLE_SCHEMA}`);
  },
  insertRvu(writer: PartWriter, row: RvuRow): void {
    writer.insert('rvu', ...RVU_COLUMNS.map((name) => row[name]));
    const figures = `${row.status} ${row.workRvu}/${row.nonFacilityPe}/${row.facilityPe}/${row.mpRvu} global ${row.globalDays}`;
    writer.insert('comparable', `${row.code} ${row.modifier}`.trim(), figures);
  },
  insertGpci(writer: PartWriter, row: GpciRow): void {
    writer.insert('gpci', row.mac, row.state, row.locality, row.name, row.work, row.pe, row.mp);
  },
  insertCounty(writer: PartWriter, row: CountyRow): void {
    writer.insert('county', row.mac, row.locality, row.state, row.area, row.counties, row.twoCarriers);
  },
  insertAnesthesia(writer: PartWriter, mac: string, locality: string, name: string, cents: number): void {
    writer.insert('anesthesia', mac, locality, name, cents);
  },
  /** In ten-thousandths of a dollar. Since 2026 qualifying participants of advanced payment models have a factor of their own. */
  insertNationalFactor(
    writer: PartWriter,
    name: 'anesthesia' | 'qualifying participants',
    tenThousandths: number,
  ): void {
    writer.insert('national', `conversion factor, ${name}`, tenThousandths);
  },
  insertOppsCap(
    writer: PartWriter,
    row: {
      code: string;
      modifier: string;
      status: string;
      mac: string;
      locality: string;
      facility: number;
      nonFacility: number;
    },
  ): void {
    writer.insert(
      'opps_cap',
      row.code,
      row.modifier,
      row.status,
      row.mac,
      row.locality,
      row.facility,
      row.nonFacility,
    );
  },
};

/** One row of the RVU file; a code may have three (blank, 26, TC). */
export interface PhysicianRow {
  modifier: string;
  status: Indicator;
  workRvuHundredths: number;
  nonFacility: RvuSide;
  facility: RvuSide;
  mpRvuHundredths: number;
  /** Units of a ten-thousandth of a dollar: 32.3465 → 323465. */
  conversionFactorTenThousandths: number;
  pcTc: Indicator;
  globalDays: Indicator;
  /** Percent of the work before, during, after the operation; null where the file has none. */
  globalSplit: { pre: number; intra: number; post: number } | null;
  multipleProcedure: Indicator;
  bilateral: Indicator;
  assistant: Indicator;
  coSurgeon: Indicator;
  team: Indicator;
  endoscopicBase: string | null;
  supervision: Indicator | null;
  imagingFamily: Indicator | null;
  notUsedForMedicare: boolean;
}

export interface RvuSide {
  peRvuHundredths: number;
  totalRvuHundredths: number;
  /** National price (GPCI 1.000) in cents; null where Medicare sets none by RVU, or none in this setting. */
  amountCents: number | null;
  /** `NA`: rarely or never done in this setting, and not priced there. */
  notApplicable: boolean;
}

export interface Physician {
  rows: PhysicianRow[];
  /** The arithmetic of the national price in words, for the first priced row; null when there is none. */
  arithmetic: string | null;
  cite: Cite;
}

/** The rows of a code in the quarter that applies; null when the fee schedule does not list it. */
export function physicianOf(edition: Edition, code: string, asOf: IsoDate): Physician | null {
  const picked = edition.pick('mpfs', asOf);
  const rows = picked ? rvuRows(picked.part, code) : [];
  if (!picked || rows.length === 0) return null;
  const arithmetic = rows.map(arithmeticOf).find((text) => text !== null) ?? null;
  return { rows: rows.map(rowOf), arithmetic, cite: citeOf(picked.part) };
}

/** As the file has them: blank modifier first. */
export function rvuRows(part: Part, code: string): RvuRow[] {
  return part.all<RvuRow>('SELECT * FROM rvu WHERE code = ? ORDER BY modifier', code);
}

export function rowOf(row: RvuRow): PhysicianRow {
  const none = row.pre === 0 && row.intra === 0 && row.post === 0;
  return {
    modifier: row.modifier,
    status: decode.status(row.status),
    workRvuHundredths: row.workRvu,
    nonFacility: side(row, 'nonFacility'),
    facility: side(row, 'facility'),
    mpRvuHundredths: row.mpRvu,
    conversionFactorTenThousandths: row.conversionFactor,
    pcTc: decode.pcTc(row.pcTc),
    globalDays: decode.globalDays(row.globalDays),
    globalSplit: none ? null : { pre: row.pre, intra: row.intra, post: row.post },
    multipleProcedure: decode.multipleProcedure(row.multipleProcedure),
    bilateral: decode.bilateral(row.bilateral),
    assistant: decode.assistant(row.assistant),
    coSurgeon: decode.coSurgeon(row.coSurgeon),
    team: decode.team(row.team),
    endoscopicBase: row.endoscopicBase === '' ? null : row.endoscopicBase,
    supervision:
      row.supervision === '' || row.supervision === '09' ? null : decode.supervision(row.supervision),
    imagingFamily:
      row.imagingFamily === '' || row.imagingFamily === '99' ? null : decode.imagingFamily(row.imagingFamily),
    notUsedForMedicare: row.notUsedForMedicare === 1,
  };
}

function side(row: RvuRow, setting: Setting): RvuSide {
  const amount = amountOf(row, setting, NATIONAL);
  return {
    peRvuHundredths: row[`${setting}Pe`],
    totalRvuHundredths: row[`${setting}Total`],
    amountCents: typeof amount === 'string' ? null : amount.cents,
    notApplicable: row[`${setting}Na`] === 1,
  };
}

/** `Non-facility: (1.30 work + 1.35 practice expense + 0.10 malpractice) × $32.3465 = $88.95`, for each setting with a price. */
function arithmeticOf(row: RvuRow): string | null {
  const one = (name: string, setting: Setting) => {
    const amount = amountOf(row, setting, NATIONAL);
    if (typeof amount === 'string') return [];
    const sum = `${rvu(row.workRvu)} work + ${rvu(row[`${setting}Pe`])} practice expense + ${rvu(row.mpRvu)} malpractice`;
    const cap =
      amount.capArithmetic === null ? '' : `, capped at the OPPS amount of ${formatCents(amount.cents)}`;
    const uncapped = formatCents(amount.uncappedCents);
    return [`${name}: (${sum}) × ${formatFactor(row.conversionFactor)} = ${uncapped}${cap}`];
  };
  const parts = [...one('Non-facility', 'nonFacility'), ...one('Facility', 'facility')];
  if (parts.length === 0) return null;
  const which = row.modifier === '' ? '' : `With modifier ${row.modifier}. `;
  return `${which}${parts.join('. ')}. National, all geographic indices 1.000, rounded to the cent once.`;
}

function rvu(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}
