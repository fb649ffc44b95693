// Does a procedure's payment already cover another line of the claim? Global surgery, for one practitioner.
// Authority: NCCI Policy Manual, chapter I, section D; global days of the RVU file.
//
//   090   day before ── day ── 90 days after        010   day ── 10 days after        000   day
import { type Claim, type Finding, isEvaluation } from '#edits';
import { addDays, type IsoDate } from '#kit';
import type { PricedLine } from './indicatorCheck.ts';

export function checkGlobals(claim: Claim, lines: readonly PricedLine[], found: Finding[]): void {
  if (claim.setting !== 'practitioner') return;
  for (const procedure of lines) {
    const days = procedure.rules.globalDays;
    if (days === null || isOfAnother(procedure)) continue;
    const day = dayOf(procedure, claim);
    for (const other of lines) {
      if (other === procedure) continue;
      if (isEvaluation(other.line.code)) checkVisit(procedure, days, day, other, dayOf(other, claim), found);
      else if (dayOf(other, claim) > day) checkLater(procedure, days, day, other, dayOf(other, claim), found);
    }
  }
}

/** Assistants and those who share the care have no global period of their own. */
function isOfAnother({ line }: PricedLine): boolean {
  return line.modifiers.some((modifier) => ['80', '81', '82', 'AS', '55', '56'].includes(modifier));
}

function dayOf({ line }: PricedLine, claim: Claim): IsoDate {
  return line.dateOfService ?? claim.dateOfService;
}

function checkVisit(
  procedure: PricedLine,
  days: 0 | 10 | 90,
  day: IsoDate,
  visit: PricedLine,
  on: IsoDate,
  found: Finding[],
): void {
  const has = (...modifiers: string[]) => modifiers.some((one) => visit.line.modifiers.includes(one));
  const major = days === 90;
  const name = `${procedure.line.code} (global period ${procedure.rules.physician?.row.globalDays.code})`;
  if (on === day || (major && on === addDays(day, -1))) {
    if (has('24', '25', '57')) return;
    push(
      found,
      procedure,
      visit,
      `the visit ${visit.line.code} on ${on} is part of ${name} on ${day}.`,
      major
        ? `Add 57 to ${visit.line.code} where the decision for the operation was made at it, 25 where it was about something else; otherwise remove it.`
        : `Add 25 to ${visit.line.code} where it was significant and separate from the procedure; otherwise remove it.`,
    );
  } else if (on > day && on <= addDays(day, days)) {
    if (has('24')) return;
    push(
      found,
      procedure,
      visit,
      `the visit ${visit.line.code} on ${on} falls into the ${days} days after ${name} on ${day}.`,
      `Add 24 to ${visit.line.code} where it was for something unrelated to the operation; otherwise remove it.`,
    );
  }
}

function checkLater(
  procedure: PricedLine,
  days: 0 | 10 | 90,
  day: IsoDate,
  later: PricedLine,
  on: IsoDate,
  found: Finding[],
): void {
  if (later.rules.globalDays === null || on > addDays(day, days)) return;
  if (later.line.modifiers.some((modifier) => ['58', '78', '79'].includes(modifier))) return;
  push(
    found,
    procedure,
    later,
    `${later.line.code} on ${on} falls into the ${days} days after ${procedure.line.code} (global period ${procedure.rules.physician?.row.globalDays.code}) on ${day}.`,
    `Add 58 (planned or more extensive), 78 (return to the operating room for a complication) or 79 (unrelated) to ${later.line.code}, as the record has it.`,
  );
}

function push(
  found: Finding[],
  procedure: PricedLine,
  other: PricedLine,
  message: string,
  resolution: string,
): void {
  found.push({
    severity: 'error',
    rule: 'global-period',
    message: `Line ${other.number}: ${message}`,
    codes: [procedure.line.code, other.line.code],
    lines: [procedure.number, other.number].sort((a, b) => a - b),
    resolution,
    source: procedure.rules.physician?.cite ?? null,
  });
}
