// Does the side that a line's modifier names agree with the side that its diagnoses name?
// Authority: ICD-10-CM Official Guidelines, I.B.13 (laterality); LT, RT, 50 and the modifiers of eyelids and digits.
import type { CheckedLine } from './checkedLine.ts';
import type { Finding } from './claim.ts';
import type { DiagnosisRules } from './diagnosisBook.ts';
import { sideOf } from './ncciModifiers.ts';

export function checkSides(
  lines: readonly CheckedLine[],
  diagnoses: readonly DiagnosisRules[],
  found: Finding[],
): void {
  for (const one of lines) {
    if (one.line.modifiers.length === 0) continue;
    const billed = billedSide(one.line.modifiers);
    if (billed === null) continue;
    const pointed = one.line.diagnosisPointers.flatMap((pointer) => {
      const diagnosis = diagnoses[pointer - 1];
      return diagnosis && diagnosis.side !== null ? [diagnosis] : [];
    });
    // One diagnosis that fits is enough: the others may be why the patient came.
    if (pointed.length === 0 || pointed.some(({ side }) => side === billed.side || side === 'both')) continue;
    if (
      billed.side === 'both' &&
      pointed.some(({ side }) => side === 'left') &&
      pointed.some(({ side }) => side === 'right')
    )
      continue;
    const codes = [...new Set(pointed.map(({ code }) => code))];
    found.push({
      severity: 'warning',
      rule: 'laterality',
      message: `Line ${one.number}: ${one.rules.code} is billed for ${WORDS[billed.side]} (${billed.modifier}), and ${codes.join(', ')} ${codes.length === 1 ? 'is' : 'are'} for the ${pointed[0]?.side} alone.`,
      codes: [one.rules.code, ...codes],
      lines: [one.number],
      resolution: 'Correct the modifier or the diagnosis, so that both name the side that was treated.',
      source: pointed[0]?.cite ?? null,
    });
  }
}

const WORDS = { left: 'the left side', right: 'the right side', both: 'both sides' };

function billedSide(
  modifiers: readonly string[],
): { side: 'left' | 'right' | 'both'; modifier: string } | null {
  let billed: { side: 'left' | 'right' | 'both'; modifier: string } | null = null;
  for (const modifier of modifiers) {
    const side = modifier === '50' ? 'both' : sideOf(modifier);
    if (side === null) continue;
    if (billed !== null && billed.side !== side)
      return { side: 'both', modifier: `${billed.modifier} and ${modifier}` };
    billed = { side, modifier };
  }
  return billed;
}
