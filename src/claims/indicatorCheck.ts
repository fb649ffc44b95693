// Does the fee schedule pay this code, and with these modifiers, here? Each line against the indicators of its code.
// Authority: the RVU file's record layout (RVU25D, attachment A) and OPPS Addendum D1; NCCI Policy Manual, chapter I,
// section V (units with 50).
import type { Claim, ClaimLine, Finding } from '#edits';
import type { Indicator } from '#fees';
import type { FeeRules } from './feeBook.ts';

/** A line with the fee rules of its day. */
export interface PricedLine {
  line: ClaimLine;
  /** From 1. */
  number: number;
  rules: FeeRules;
}

export function checkIndicators(claim: Claim, lines: readonly PricedLine[], found: Finding[]): void {
  if (claim.setting === 'dme') return;
  for (const one of lines) {
    if (claim.setting === 'hospital') checkOpps(one, found);
    else {
      checkStatus(one, found);
      checkComponents(one, lines, found);
      checkSurgery(one, found);
    }
  }
}

type Make = (
  severity: Finding['severity'],
  rule: string,
  message: string,
  resolution: string | null,
  source: Finding['source'],
) => void;

function maker({ line, number }: PricedLine, found: Finding[]): Make {
  return (severity, rule, message, resolution, source) => {
    found.push({
      severity,
      rule,
      message: `Line ${number}: ${message}`,
      codes: [line.code],
      lines: [number],
      resolution,
      source,
    });
  };
}

/** Letters of addendum B under which a hospital is not paid by this contractor at all. */
const OPPS_SEVERITY: Record<string, 'error' | 'warning'> = {
  B: 'error',
  C: 'error',
  E1: 'error',
  E2: 'warning',
  M: 'error',
  Y: 'error',
};

function checkOpps(one: PricedLine, found: Finding[]): void {
  const { opps } = one.rules;
  const severity = opps ? OPPS_SEVERITY[opps.status.code] : undefined;
  if (!opps || severity === undefined) return;
  maker(one, found)(
    severity,
    'opps-status',
    `${one.line.code} has OPPS status indicator ${opps.status.code}. ${opps.status.text}.`,
    opps.status.code === 'B'
      ? 'Bill the code that OPPS recognizes for the service.'
      : opps.status.code === 'C'
        ? 'Bill it on an inpatient claim, or the outpatient procedure that was done.'
        : opps.status.code === 'Y'
          ? 'Bill it to the equipment contractor.'
          : 'Expect no payment; where the patient was told, say so with GY or GA.',
    opps.cite,
  );
}

const STATUS_SEVERITY: Record<string, 'error' | 'warning' | 'information'> = {
  B: 'error',
  G: 'error',
  I: 'error',
  M: 'information',
  N: 'error',
  P: 'warning',
};

const STATUS_RESOLUTION: Record<string, string> = {
  B: 'Do not bill it by itself; its payment is in the other services of the day.',
  G: 'Bill the code that Medicare uses for the service.',
  I: 'Bill the code that Medicare uses for the service, often a G code.',
  M: 'Nothing to do: the code reports, and is not paid.',
  N: 'Where a denial is wanted for another payer, say so with GY.',
  P: 'Bill it only where the rules for it beside a physician service are met.',
};

/** Modifiers by which the biller says that no payment is expected. */
const NO_PAYMENT = ['GY', 'GX', 'GZ', 'GA'];

function checkStatus(one: PricedLine, found: Finding[]): void {
  const { physician } = one.rules;
  const severity = physician ? STATUS_SEVERITY[physician.row.status.code] : undefined;
  if (!physician || severity === undefined) return;
  const { code, text } = physician.row.status;
  const declared = one.line.modifiers.some((modifier) => NO_PAYMENT.includes(modifier));
  maker(one, found)(
    declared ? 'information' : severity,
    'fee-status',
    `${one.line.code} has fee schedule status ${code}. ${text}.`,
    declared ? null : (STATUS_RESOLUTION[code] ?? null),
    physician.cite,
  );
}

/** Hospital places in which the technical part is the hospital's: 19 and 22 outpatient, 21 inpatient, 23 emergency. */
const HOSPITAL_PLACES = ['19', '21', '22', '23'];

function checkComponents(one: PricedLine, lines: readonly PricedLine[], found: Finding[]): void {
  const { physician } = one.rules;
  if (!physician) return;
  const { line } = one;
  const { pcTc } = physician.row;
  const make = maker(one, found);
  const professional = line.modifiers.includes('26');
  const technical = line.modifiers.includes('TC');
  const why = indicatorText('PC/TC', pcTc);
  if (professional && technical) {
    make(
      'error',
      'component',
      `26 and TC together are the whole of ${line.code}.`,
      'Bill the code once without either, or on two lines.',
      physician.cite,
    );
    return;
  }
  if (professional && pcTc.code !== '1' && pcTc.code !== '6' && pcTc.code !== '8')
    make('error', 'component', `26 is not used with ${line.code}. ${why}`, 'Remove 26.', physician.cite);
  if (technical && pcTc.code !== '1')
    make('error', 'component', `TC is not used with ${line.code}. ${why}`, 'Remove TC.', physician.cite);
  if (pcTc.code === '1' && !professional && !technical) {
    for (const other of lines) {
      const component = other.line.modifiers.find((modifier) => modifier === '26' || modifier === 'TC');
      if (component === undefined || other.line.code !== line.code || !sameDay(one, other)) continue;
      found.push({
        severity: 'error',
        rule: 'component',
        message: `Line ${one.number} bills all of ${line.code}, and line ${other.number} its ${component} part again on the same day.`,
        codes: [line.code],
        lines: [one.number, other.number],
        resolution:
          'Bill the whole, or its parts; for two studies of one day say so with 76, 77 or 59 on the second.',
        source: physician.cite,
      });
    }
  }
  if (line.placeOfService === null || !HOSPITAL_PLACES.includes(line.placeOfService)) return;
  if (pcTc.code === '1' && !professional) {
    make(
      'warning',
      'component',
      `in place of service ${line.placeOfService} a practitioner is paid only the professional part of ${line.code}. ${why}`,
      technical ? 'Leave the technical part to the hospital.' : 'Add 26.',
      physician.cite,
    );
  } else if (pcTc.code === '5') {
    make(
      'error',
      'component',
      `${line.code} is not paid to a practitioner in place of service ${line.placeOfService}. ${why}`,
      'Leave it to the hospital’s claim.',
      physician.cite,
    );
  }
}

function sameDay(one: PricedLine, other: PricedLine): boolean {
  return one.line.dateOfService === other.line.dateOfService;
}

function checkSurgery(one: PricedLine, found: Finding[]): void {
  const { physician, globalDays } = one.rules;
  const { line } = one;
  if (!physician || line.modifiers.length === 0) return;
  const { row, cite } = physician;
  const make = maker(one, found);
  for (const modifier of line.modifiers) {
    if (modifier === '50') {
      checkBilateral(one, row.bilateral, cite, make);
    } else if (['80', '81', '82', 'AS'].includes(modifier)) {
      byIndicator(make, 'assistant', modifier, line.code, row.assistant, cite, { error: '19', warning: '0' });
    } else if (modifier === '62') {
      byIndicator(make, 'co-surgeon', modifier, line.code, row.coSurgeon, cite, {
        error: '09',
        warning: '1',
      });
    } else if (modifier === '66') {
      byIndicator(make, 'team', modifier, line.code, row.team, cite, { error: '09', warning: '1' });
    } else if (modifier === '51') {
      byIndicator(make, 'multiple-procedure', modifier, line.code, row.multipleProcedure, cite, {
        error: '',
        warning: '09',
      });
    } else if (['54', '55', '56'].includes(modifier) && globalDays !== 10 && globalDays !== 90) {
      make(
        'error',
        'split-care',
        `${modifier} splits a global period of 10 or 90 days, and ${line.code} has none. ${indicatorText('Global days', row.globalDays)}`,
        `Remove ${modifier}.`,
        cite,
      );
    }
  }
}

function checkBilateral(one: PricedLine, bilateral: Indicator, cite: Finding['source'], make: Make): void {
  const { code, units } = one.line;
  byIndicator(make, 'bilateral', '50', code, bilateral, cite, { error: '29', warning: '0' });
  if ((bilateral.code === '1' || bilateral.code === '3') && units > 1) {
    make(
      'warning',
      'bilateral',
      `${code} is billed with 50 and ${units} units; 50 on one unit already says both sides.`,
      'Bill 1 unit with 50, or one more for each further site that was treated on both sides.',
      cite,
    );
  }
}

/** `severities`: the indicators at which the modifier is refused, and those at which it is doubtful. */
function byIndicator(
  make: Make,
  rule: string,
  modifier: string,
  code: string,
  indicator: Indicator,
  cite: Finding['source'],
  severities: { error: string; warning: string },
): void {
  if (indicator.code === '') return;
  const severity = severities.error.includes(indicator.code)
    ? 'error'
    : severities.warning.includes(indicator.code)
      ? 'warning'
      : null;
  if (severity === null) return;
  make(
    severity,
    rule,
    `${modifier} ${severity === 'error' ? 'is not paid with' : 'is doubtful with'} ${code}. ${indicatorText(NAMES[rule] as string, indicator)}`,
    severity === 'error'
      ? `Remove ${modifier}.`
      : 'Keep it only where the record and the rules for the code support it.',
    cite,
  );
}

const NAMES: Record<string, string> = {
  assistant: 'Assistant at surgery',
  bilateral: 'Bilateral',
  'co-surgeon': 'Co-surgeon',
  team: 'Team surgery',
  'multiple-procedure': 'Multiple procedure',
};

function indicatorText(name: string, { code, text }: Indicator): string {
  return `${name} indicator ${code}: ${text}.`;
}
