// Are more units billed than one patient plausibly has in a day? Medically unlikely edits on one claim.
// Authority: NCCI Policy Manual, chapter I, section V: MAI 1 tests each line; MAI 2 and 3 test the sum of all lines of the
// code on the same date of service, and deny all of its units.
import { type CheckedLine, linesText } from './checkedLine.ts';
import type { Finding } from './claim.ts';
import type { Mue } from './unitTable.ts';

export function checkUnits(lines: readonly CheckedLine[], found: Finding[]): void {
  for (let n = 0; n < lines.length; n++) {
    const one = lines[n] as CheckedLine;
    const mue = one.rules.mue;
    if (mue === null) continue;
    if (mue.adjudication.indicator === 1) {
      if (one.line.units > mue.units) found.push(tooMany(one, mue, one.line.units, [one.number]));
      continue;
    }
    if (isRepeated(lines, n)) continue;
    let units = one.line.units;
    for (let later = n + 1; later < lines.length; later++) {
      const other = lines[later] as CheckedLine;
      if (other.rules.code === one.rules.code && other.day === one.day) units += other.line.units;
    }
    if (units > mue.units) {
      const numbers = lines
        .filter((other) => other.rules.code === one.rules.code && other.day === one.day)
        .map((other) => other.number);
      found.push(tooMany(one, mue, units, numbers));
    }
  }
}

/** An earlier line of the same code and day has spoken for this one. */
function isRepeated(lines: readonly CheckedLine[], n: number): boolean {
  const one = lines[n] as CheckedLine;
  for (let earlier = 0; earlier < n; earlier++) {
    const other = lines[earlier] as CheckedLine;
    if (other.rules.code === one.rules.code && other.day === one.day) return true;
  }
  return false;
}

const SETTINGS = {
  practitioner: 'practitioners',
  hospital: 'outpatient hospitals',
  dme: 'suppliers of equipment',
};

function tooMany({ rules, day }: CheckedLine, mue: Mue, units: number, lines: number[]): Finding {
  const { indicator, text } = mue.adjudication;
  const counted = lines.length === 1 ? `${linesText(lines)} has` : `${linesText(lines)} together have`;
  const limit =
    mue.units === 0
      ? `the limit for ${SETTINGS[mue.setting]} is 0: Medicare does not pay the code in this setting`
      : `the limit for ${SETTINGS[mue.setting]} is ${mue.units} ${indicator === 1 ? 'a line' : 'a day'}`;
  return {
    severity: 'error',
    rule: 'mue',
    message: `${counted} ${units} unit${units === 1 ? '' : 's'} of ${rules.code} on ${day}; ${limit}. MUE, adjudication indicator ${indicator}: ${text} CMS's reason: ${mue.rationale}.`,
    codes: [rules.code],
    lines,
    resolution:
      mue.units === 0 ? 'Bill the code that this setting uses for the service.' : RESOLUTIONS[indicator],
    source: mue.cite,
  };
}

const RESOLUTIONS = {
  1: 'Correct the units. Where the service was repeated or done at further sites, bill those units on another line with the modifier that says so (76, 77, 91, 59 or X{EPSU}, anatomic).',
  2: 'Correct the units; a limit by policy is not overridden, also not on appeal.',
  3: 'Correct the units. Where more were given and the record shows why, bill them all and appeal the denial with it.',
} as const;
