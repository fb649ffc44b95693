// Is each line of a claim whole? Units, modifiers, pointers, and lines that repeat one another.
// Authority: the CMS-1500 form (items 21 and 24: at most twelve diagnoses, four modifiers and four pointers a line) and the
// UB-04 form (no pointers); NCCI Policy Manual, chapter I, section V (repeated services need a modifier).
import { levelTwoModifier, modifierOf } from '#catalog';
import type { Edition } from '#editions';
import { type CheckedLine, linesText } from './checkedLine.ts';
import type { Claim, Finding } from './claim.ts';

const MOST_MODIFIERS = 4;
const MOST_POINTERS = 4;

export function checkLines(
  edition: Edition,
  claim: Claim,
  lines: readonly CheckedLine[],
  found: Finding[],
): void {
  for (const one of lines) {
    const { units, modifiers } = one.line;
    if (!(units > 0)) found.push(wrongUnits(one));
    if (modifiers.length > 0) checkModifiers(edition, one, found);
    if (claim.setting !== 'hospital') checkPointers(claim, one, found);
    if (claim.patient.birthDate !== null && claim.patient.birthDate > one.day)
      found.push(beforeBirth(one, claim));
  }
  checkRepeats(lines, found);
}

function about(
  one: CheckedLine,
  severity: Finding['severity'],
  rule: string,
  message: string,
  resolution: string,
) {
  const { code } = one.rules;
  return { severity, rule, message, codes: [code], lines: [one.number], resolution, source: null };
}

function wrongUnits(one: CheckedLine): Finding {
  const message = `Line ${one.number}: ${one.line.units} units of ${one.rules.code}; a line needs more than 0.`;
  return about(one, 'error', 'units', message, 'Enter the units that were furnished.');
}

function beforeBirth(one: CheckedLine, { patient }: Claim): Finding {
  const message = `Line ${one.number}: the service of ${one.day} lies before the patient's birth on ${patient.birthDate}.`;
  return about(one, 'error', 'patient', message, 'Correct the date of service or of birth.');
}

function checkModifiers(edition: Edition, one: CheckedLine, found: Finding[]): void {
  const { modifiers } = one.line;
  if (modifiers.length > MOST_MODIFIERS) {
    const message = `Line ${one.number}: ${modifiers.length} modifiers; the form holds ${MOST_MODIFIERS}.`;
    found.push(
      about(
        one,
        'error',
        'modifier',
        message,
        'Use 99 and list the others in the note, or drop what does not change payment.',
      ),
    );
  }
  for (const [place, modifier] of modifiers.entries()) {
    if (modifiers.indexOf(modifier) < place) {
      const message = `Line ${one.number}: modifier ${modifier} stands twice.`;
      found.push(about(one, 'warning', 'modifier', message, 'Remove one.'));
    } else if (!isKnown(edition, modifier)) {
      const message = `Line ${one.number}: modifier ${modifier} is in none of the loaded lists of modifiers; a newer list may have it.`;
      found.push(about(one, 'information', 'modifier', message, 'Check the modifier.'));
    }
  }
}

function isKnown(edition: Edition, modifier: string): boolean {
  const known = edition.remember('known modifiers', () => new Map<string, boolean>());
  let answer = known.get(modifier);
  if (answer === undefined) {
    answer = modifierOf(edition, modifier) !== null || levelTwoModifier(edition, modifier) !== null;
    if (known.size < 2_000) known.set(modifier, answer);
  }
  return answer;
}

function checkPointers({ diagnoses }: Claim, one: CheckedLine, found: Finding[]): void {
  const pointers = one.line.diagnosisPointers;
  if (pointers.length === 0) {
    const message = `Line ${one.number}: no diagnosis pointer says which diagnosis ${one.rules.code} was for.`;
    found.push(
      about(one, 'error', 'diagnosis-pointer', message, 'Point to at least one diagnosis of the claim.'),
    );
    return;
  }
  if (pointers.length > MOST_POINTERS) {
    const message = `Line ${one.number}: ${pointers.length} diagnosis pointers; the form holds ${MOST_POINTERS}.`;
    found.push(
      about(one, 'error', 'diagnosis-pointer', message, 'Keep the four that matter most for this service.'),
    );
  }
  for (let n = 0; n < pointers.length; n++) {
    const pointer = pointers[n] as number;
    if (pointer >= 1 && pointer <= diagnoses.length && Number.isInteger(pointer)) continue;
    const message = `Line ${one.number}: pointer ${pointer} names no diagnosis; the claim has ${diagnoses.length}.`;
    found.push(
      about(one, 'error', 'diagnosis-pointer', message, 'Correct the pointer, or add the diagnosis.'),
    );
  }
}

/** Lines that are alike in everything are paid once. */
function checkRepeats(lines: readonly CheckedLine[], found: Finding[]): void {
  for (let i = 0; i < lines.length; i++) {
    const one = lines[i] as CheckedLine;
    let alike: number[] | null = null;
    for (let j = 0; j < lines.length; j++) {
      if (j === i || !isAlike(one, lines[j] as CheckedLine)) continue;
      // The first of them speaks for all.
      if (j < i) {
        alike = null;
        break;
      }
      alike ??= [i + 1];
      alike.push(j + 1);
    }
    if (alike === null) continue;
    found.push({
      severity: 'error',
      rule: 'duplicate-line',
      message: `${linesText(alike)} are the same: ${one.rules.code}${one.line.modifiers.length > 0 ? `-${one.line.modifiers.join('-')}` : ''} on ${one.day}. A payer takes the later ones for duplicates.`,
      codes: [one.rules.code],
      lines: alike,
      resolution:
        'Put the units on one line; or, where the service was repeated or done at another site, say so with a modifier (76, 77, 91, 59 or X{EPSU}, RT and LT).',
      source: null,
    });
  }
}

function isAlike(one: CheckedLine, other: CheckedLine): boolean {
  if (one.rules.code !== other.rules.code || one.day !== other.day) return false;
  const [a, b] = [one.line, other.line];
  return (
    a.placeOfService === b.placeOfService &&
    a.modifiers.length === b.modifiers.length &&
    a.modifiers.every((modifier) => b.modifiers.includes(modifier))
  );
}
