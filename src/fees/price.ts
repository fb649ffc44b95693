// What does Medicare pay a physician for the lines of one day? Each line from its fee schedule amount through every rule, in order:
// units, both sides, endoscopies of a family, several procedures, parts of the global package, roles, injections.
// Authority: 42 CFR 414.20-.46; the RVU bundle of CMS. Charges below the amounts, deductible and coinsurance are not in it.
import { type Cite, citeOf, type Edition, type Fit, type Part } from '#editions';
import { type IsoDate, proseDate } from '#kit';
import { type Amount, type Setting, shareOf } from './amounts.ts';
import { reduceTests, reduceTherapy } from './components.ts';
import { begin, change, decodedRow, type FeeLine, type Scene, type Working } from './line.ts';
import type { Where } from './localities.ts';
import type { PhysicianRow } from './physicianTable.ts';
import type { Step } from './rules.ts';
import { reduceSurgery } from './several.ts';
import { countedProcedures } from './sides.ts';

/** Bounds of one price; the doors refuse more. */
export const MOST_LINES = 50;
export const MOST_UNITS = 999;
export const MOST_MODIFIERS = 4;

const RULES_SINCE = '2017-01-01';

export interface FeeRequest {
  asOf: IsoDate;
  where: Where;
  setting: Setting;
  /** Qualifying participant of an advanced payment model, who has a factor of his own since 2026. */
  qualifying?: boolean;
}

export interface PricedLine {
  line: FeeLine;
  /** The row of the file that it is priced by; null when there is none. */
  row: PhysicianRow | null;
  /** One unit before any rule; null where the file sets no price. */
  amount: Amount | null;
  steps: Step[];
  /** Null when there is no fixed price: `why` says so. */
  amountCents: number | null;
  why: string | null;
  notes: string[];
}

export interface Priced {
  setting: Setting;
  where: Where;
  lines: PricedLine[];
  /** Of the lines with a price. */
  totalCents: number;
  linesWithoutPrice: number;
  /** Ten-thousandths of a dollar. */
  conversionFactor: number | null;
  /** What the reader must know of the release: that it is older or newer than the day. */
  notes: string[];
  cites: Cite[];
}

/** `price(edition, line or lines, request)`; null when no fee schedule is loaded. */
export function price(
  edition: Edition,
  lines: FeeLine | readonly FeeLine[],
  { asOf, where, setting, qualifying = false }: FeeRequest,
): Priced | null {
  const picked = edition.pick('mpfs', asOf);
  if (!picked) return null;
  const { part, fit } = picked;
  const notes = fitNote(part.entry.ends, part.entry.effective, fit, asOf, 'fee schedule');
  const own = qualifyingFactor(part);
  if (qualifying && own === undefined) {
    notes.push(
      `The release ${part.entry.version} has one conversion factor for all; qualifying participants have their own since 2026.`,
    );
  }
  // The percentages of several tests and therapies were others before; the record layout of the year says which.
  if (Array.isArray(lines) && lines.length > 1 && (part.entry.effective ?? '') < RULES_SINCE)
    notes.push('Reductions of several services are those since 2017; this release is older.');
  const factor = qualifying ? (own ?? null) : null;
  const scene: Scene = { part, setting, indices: where.indices, factor };
  const workings = (Array.isArray(lines) ? lines : [lines]).map((line: FeeLine) => begin(scene, line));
  const counted = countedProcedures(workings.filter((one) => one.why === null));
  reduceSurgery(scene, counted);
  reduceTests(scene, counted);
  reduceTherapy(scene, counted);
  for (const working of workings) {
    for (const { rule, share, text } of working.shares)
      change(working, rule, shareOf(working.cents ?? 0, share), text);
  }
  bundleInjections(workings);
  const priced = workings.map(pricedOf);
  return {
    setting,
    where,
    lines: priced,
    totalCents: priced.reduce((sum, one) => sum + (one.amountCents ?? 0), 0),
    linesWithoutPrice: priced.filter((one) => one.amountCents === null).length,
    conversionFactor: factor ?? workings.find((one) => one.row)?.row?.conversionFactor ?? null,
    notes: [...notes, ...where.notes],
    cites: [citeOf(part), ...where.cites],
  };
}

function qualifyingFactor(part: Part): number | undefined {
  return part.get<{ value: number }>(
    "SELECT value FROM national WHERE name = 'conversion factor, qualifying participants'",
  )?.value;
}

/** Whether the release that applies has a factor of their own for qualifying participants. */
export function hasQualifyingFactor(edition: Edition, asOf: IsoDate): boolean {
  const part = edition.pick('mpfs', asOf)?.part;
  return part !== undefined && qualifyingFactor(part) !== undefined;
}

/** Says when a release was not made for the day; empty when it was. */
export function fitNote(
  ends: IsoDate | null,
  effective: IsoDate | null,
  fit: Fit,
  asOf: IsoDate,
  what: string,
): string[] {
  if (fit === 'past its end' && ends !== null)
    return [
      `The newest ${what} loaded for ${proseDate(asOf)} ended on ${proseDate(ends)}: amounts may have changed since.`,
    ];
  if (fit === 'before its start' && effective !== null)
    return [
      `No ${what} of ${proseDate(asOf)} is loaded; the earliest begins on ${proseDate(effective)}: amounts were others before.`,
    ];
  return [];
}

/** Status T is paid only when nothing else payable is billed that day. */
function bundleInjections(workings: readonly Working[]): void {
  const other = workings.find((one) => one.row?.status !== 'T' && (one.cents ?? 0) > 0 && one.why === null);
  if (!other) return;
  for (const working of workings) {
    if (working.row?.status !== 'T' || working.cents === null) continue;
    change(working, 'injection', 0, `Status T: in the price of ${other.line.code}, which is paid that day`);
  }
}

function pricedOf(working: Working): PricedLine {
  const { line, amount, steps, cents, why, notes } = working;
  return {
    line,
    row: decodedRow(working),
    amount,
    steps,
    amountCents: why === null ? cents : null,
    why,
    notes,
  };
}
