// What does one line of the RVU file come to in one place? The published formula in whole numbers, and the OPPS cap on imaging.
// Authority: record layout of the RVU file (RVU25D): [(work × GPCI) + (PE × GPCI) + (MP × GPCI)] × conversion factor; Social
// Security Act §1848(b)(4) for the cap. The exact product is rounded half up once, to the cent: so come out all 6,322 amounts that
// CMS prints for active codes in OPPSCAP (October 2025), which rounding the parts or the RVUs would miss.
import { formatCents } from '#kit';
import type { RvuRow } from './physicianTable.ts';

export type Setting = 'facility' | 'nonFacility';

/** Geographic indices in thousandths. */
export interface Indices {
  work: number;
  pe: number;
  mp: number;
}
export const NATIONAL: Indices = { work: 1000, pe: 1000, mp: 1000 };

/** RVUs in hundredths. */
export interface Rvus {
  work: number;
  pe: number;
  mp: number;
}

/** One component's share of the amount; the three shares add up to it. */
export interface Component {
  name: 'work' | 'practice expense' | 'malpractice';
  rvuHundredths: number;
  gpciThousandths: number;
  amountCents: number;
}

/** The fee schedule amount of one unit. */
export interface Amount {
  cents: number;
  /** Before the OPPS cap; the same as `cents` where the cap does not bite. */
  uncappedCents: number;
  components: Component[];
  /** `(1.30 × 1.042 work + 1.35 × 1.194 practice expense + 0.10 × 0.690 malpractice) × $32.3465 = $98.06` */
  arithmetic: string;
  /** The same for the cap, where the cap is what is paid. */
  capArithmetic: string | null;
}

/** Statuses whose RVUs Medicare pays by (record layout of the RVU file). */
const PAID_BY_RVU = new Set(['A', 'R', 'T']);

/** The amount, or in words why the file sets none. `factor` in ten-thousandths of a dollar. */
export function amountOf(
  row: RvuRow,
  setting: Setting,
  indices: Indices,
  factor = row.conversionFactor,
): Amount | string {
  const settled = settle(row, setting, indices, factor);
  if (typeof settled === 'string') return settled;
  const { rvus, capRvus, uncapped, cents } = settled;
  return {
    cents,
    uncappedCents: uncapped,
    components: componentsOf(capRvus ?? rvus, indices, factor, cents),
    arithmetic: arithmeticOf(rvus, indices, factor, uncapped),
    capArithmetic: capRvus === null ? null : arithmeticOf(capRvus, indices, factor, cents),
  };
}

/** The cents alone, for many places at once. */
export function centsOf(row: RvuRow, setting: Setting, indices: Indices): number | null {
  const settled = settle(row, setting, indices, row.conversionFactor);
  return typeof settled === 'string' ? null : settled.cents;
}

interface Settled {
  rvus: Rvus;
  /** Null where the cap does not bite. */
  capRvus: Rvus | null;
  uncapped: number;
  cents: number;
}

function settle(row: RvuRow, setting: Setting, indices: Indices, factor: number): Settled | string {
  const why = whyNone(row, setting);
  if (why !== null) return why;
  const rvus = rvusOf(row, setting);
  const uncapped = toCents(weigh(rvus, indices, factor));
  const capRvus = capRvusOf(row, setting);
  const cap = capRvus === null ? uncapped : toCents(weigh(capRvus, indices, factor));
  return cap < uncapped
    ? { rvus, capRvus, uncapped, cents: cap }
    : { rvus, capRvus: null, uncapped, cents: uncapped };
}

function whyNone(row: RvuRow, setting: Setting): string | null {
  if (!PAID_BY_RVU.has(row.status)) return 'status';
  if (row[`${setting}Na`] === 1) return 'setting';
  return row[`${setting}Total`] === 0 ? 'zero' : null;
}

function rvusOf(row: RvuRow, setting: Setting): Rvus {
  return { work: row.workRvu, pe: row[`${setting}Pe`], mp: row.mpRvu };
}

/** The file gives PE and MP of the OPPS amount for imaging alone. */
function capRvusOf(row: RvuRow, setting: Setting): Rvus | null {
  const pe = setting === 'facility' ? row.oppsFacilityPe : row.oppsNonFacilityPe;
  return pe === 0 ? null : { work: row.workRvu, pe, mp: row.oppsMp };
}

/** Billionths of a dollar, exact: hundredths × thousandths × ten-thousandths. */
export function weigh(rvus: Rvus, indices: Indices, factor: number): number {
  return (rvus.work * indices.work + rvus.pe * indices.pe + rvus.mp * indices.mp) * factor;
}

const BILLIONTHS_IN_CENT = 10_000_000;

/** Rounded half up. */
export function toCents(billionths: number): number {
  return Math.floor((billionths + BILLIONTHS_IN_CENT / 2) / BILLIONTHS_IN_CENT);
}

/** A share of an amount in hundredths of a percent (62.5 % is 6250), rounded half up to the cent. */
export function shareOf(cents: number, hundredthsOfPercent: number): number {
  return Math.floor((cents * hundredthsOfPercent + 5000) / 10_000);
}

/** For reductions of the practice expense by half: therapy. */
export function withHalfPe(row: RvuRow, setting: Setting, indices: Indices, factor: number): number {
  const { work, pe, mp } = rvusOf(row, setting);
  return toCents(weigh({ work, pe: pe / 2, mp }, indices, factor));
}

/** Practice expense alone, by which therapy services are ranked. */
export function peCents(row: RvuRow, setting: Setting, indices: Indices, factor: number): number {
  return toCents(weigh({ ...rvusOf(row, setting), work: 0, mp: 0 }, indices, factor));
}

/** Each component rounded down, the cents that remain to those that lost most: the shares add up to the whole. */
function componentsOf(rvus: Rvus, indices: Indices, factor: number, cents: number): Component[] {
  const parts = NAMES.map(([key, name]) => {
    const exact = (rvus[key] * indices[key] * factor) / BILLIONTHS_IN_CENT;
    return { key, name, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = cents - parts.reduce((sum, part) => sum + part.whole, 0);
  const extra = new Set<string>();
  for (const part of [...parts].sort((a, b) => b.rest - a.rest)) if (left-- > 0) extra.add(part.key);
  return parts.map(({ key, name, whole }) => ({
    name,
    rvuHundredths: rvus[key],
    gpciThousandths: indices[key],
    amountCents: whole + (extra.has(key) ? 1 : 0),
  }));
}

const NAMES = [
  ['work', 'work'],
  ['pe', 'practice expense'],
  ['mp', 'malpractice'],
] as const;

function arithmeticOf(rvus: Rvus, indices: Indices, factor: number, cents: number): string {
  const terms = NAMES.map(
    ([key, name]) => `${(rvus[key] / 100).toFixed(2)} × ${(indices[key] / 1000).toFixed(3)} ${name}`,
  );
  return `(${terms.join(' + ')}) × ${formatFactor(factor)} = ${formatCents(cents)}`;
}

/** `323465` → `$32.3465`. */
export function formatFactor(tenThousandths: number): string {
  return `$${(tenThousandths / 10_000).toFixed(4)}`;
}
