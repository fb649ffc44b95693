// What does OPPS pay for the codes of one outpatient claim? Rates by APC, what is packaged and why, discounting of several procedures.
// Authority: 42 CFR 419.31-.44; OPPS Addenda B and D1. The rates are national: a hospital's wage index is typed in, as the file of
// hospitals' indices is not among the releases; 60 % of a rate is labor (419.43).
import type { Cite, Edition } from '#editions';
import type { IsoDate } from '#kit';
import { shareOf } from './amounts.ts';
import { type Opps, oppsTable } from './oppsTable.ts';
import { fitNote } from './price.ts';

export interface HospitalLine {
  code: string;
  units: number;
  opps: Opps | null;
  /** What the claim as a whole does to this line; null amount: nothing is paid for it here, or no rate. */
  amountCents: number | null;
  outcome: string;
}

export interface HospitalPrice {
  lines: HospitalLine[];
  totalCents: number;
  wageIndexTenThousandths: number | null;
  notes: string[];
  cites: Cite[];
}

/** Significant procedures and visits: what a packaged service of kind Q1 goes with. */
const CARRIES_Q1 = new Set(['S', 'T', 'V', 'J1', 'J2']);
const CARRIES_Q2 = new Set(['T', 'J1', 'J2']);
/** What a comprehensive service pays for with its own rate. Not: pass-through items, vaccines, brachytherapy, F (they are paid beside it). */
const IN_COMPREHENSIVE = new Set([
  'A',
  'J1',
  'J2',
  'K',
  'N',
  'P',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'R',
  'S',
  'S1',
  'T',
  'V',
]);
/** No labor share: drugs, blood products, devices, brachytherapy sources. */
const WITHOUT_WAGES = new Set(['G', 'H', 'K', 'R', 'U', 'H1', 'K1', 'S1']);
const LABOR = 6000;

/** Null when Addendum B is not loaded. */
export function hospitalPrice(
  edition: Edition,
  lines: readonly { code: string; units: number }[],
  asOf: IsoDate,
  wageIndexTenThousandths: number | null,
): HospitalPrice | null {
  const picked = edition.pick('opps-addendum-b', asOf);
  if (!picked) return null;
  const { ends, effective } = picked.part.entry;
  const rated = lines.map(({ code, units }) => ({ code, units, opps: oppsTable.find(edition, code, asOf) }));
  const statuses = new Set(rated.flatMap(({ opps }) => (opps ? [opps.statusIndicator.code] : [])));
  const first = comprehensive(rated);
  const highest = highestDiscounted(rated);
  const priced = rated.map((line): HospitalLine => {
    const { opps, units } = line;
    if (!opps) return { ...line, amountCents: null, outcome: 'Not in this Addendum B.' };
    const rate = opps.paymentCents;
    const status = opps.statusIndicator.code;
    const verdict = verdictOf(line, { status, statuses, first, highest });
    if (rate === null || verdict.share === 0) {
      const outcome = verdict.share === 0 ? verdict.text : `${opps.statusIndicator.text}: no rate here.`;
      return { ...line, amountCents: verdict.share === 0 ? 0 : null, outcome };
    }
    const adjusted = WITHOUT_WAGES.has(status) ? rate : withWages(rate, wageIndexTenThousandths, LABOR);
    // The first unit of the highest procedure in full, every other unit by its share.
    const paidUnits = status === 'J1' ? 1 : units;
    const amountCents = verdict.firstInFull
      ? adjusted + shareOf(adjusted, 5000) * (paidUnits - 1)
      : shareOf(adjusted, verdict.share) * paidUnits;
    return { ...line, amountCents, outcome: verdict.text };
  });
  const notes = fitNote(ends, effective, picked.fit, asOf, 'Addendum B');
  if (wageIndexTenThousandths === null)
    notes.push('National rates: give the wage index of the hospital for its own (60 % of a rate is labor).');
  if (first !== null)
    notes.push(
      'Ambulance, mammography and preventive services are paid beside a comprehensive service; the addendum does not tell them apart.',
    );
  notes.push(
    'Complexity adjustments of comprehensive APCs, composite APCs (Q3), outliers and the cap on copayments are not computed.',
  );
  const cites = rated.flatMap(({ opps }) => (opps ? [opps.cite] : [])).slice(0, 1);
  return {
    lines: priced,
    totalCents: priced.reduce((sum, one) => sum + (one.amountCents ?? 0), 0),
    wageIndexTenThousandths,
    notes,
    cites,
  };
}

type Rated = { code: string; units: number; opps: Opps | null };

/** The comprehensive service that pays for the claim: the highest J1. */
function comprehensive(rated: readonly Rated[]): Rated | null {
  return topOf(rated.filter(({ opps }) => opps?.statusIndicator.code === 'J1'));
}

function highestDiscounted(rated: readonly Rated[]): Rated | null {
  return topOf(rated.filter(({ opps }) => opps?.statusIndicator.code === 'T'));
}

/** Highest rate; equal ones by code. */
function topOf(rated: readonly Rated[]): Rated | null {
  const sorted = [...rated].sort(
    (a, b) => (b.opps?.paymentCents ?? 0) - (a.opps?.paymentCents ?? 0) || (a.code < b.code ? -1 : 1),
  );
  return sorted[0] ?? null;
}

interface Claim {
  status: string;
  statuses: ReadonlySet<string>;
  first: Rated | null;
  highest: Rated | null;
}

/** Share of the rate in hundredths of a percent, and why. */
function verdictOf(line: Rated, claim: Claim): { share: number; text: string; firstInFull?: boolean } {
  const { status, statuses, first, highest } = claim;
  const words = line.opps?.statusIndicator.text ?? '';
  if (first === line) return { share: 10_000, text: `${words}. The rate is for the whole claim.` };
  if (first !== null && IN_COMPREHENSIVE.has(status))
    return { share: 0, text: `Packaged into ${first.code}, whose comprehensive rate pays for the claim.` };
  if (status === 'N') return { share: 0, text: `${words}.` };
  if (status === 'Q1' && [...statuses].some((one) => CARRIES_Q1.has(one)))
    return { share: 0, text: 'Packaged: a service of status S, T or V is on the claim.' };
  if (status === 'Q2' && [...statuses].some((one) => CARRIES_Q2.has(one)))
    return { share: 0, text: 'Packaged: a service of status T is on the claim.' };
  if (status === 'Q4' && statuses.size > 1)
    return { share: 0, text: 'Packaged: other outpatient services are on the claim.' };
  if (status === 'T') {
    if (highest === line)
      return {
        share: 10_000,
        firstInFull: true,
        text: 'The highest procedure of status T: 100 % for one unit.',
      };
    return { share: 5000, text: `A further procedure of status T beside ${highest?.code}: 50 %.` };
  }
  return { share: 10_000, text: `${words}.` };
}

/** The labor share by the wage index, the rest as it is. Rounded once. */
export function withWages(cents: number, wageIndexTenThousandths: number | null, labor: number): number {
  if (wageIndexTenThousandths === null) return cents;
  const exact = cents * (labor * wageIndexTenThousandths + (10_000 - labor) * 10_000);
  return Math.floor((exact + 50_000_000) / 100_000_000);
}
