import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { isSymptom } from './relations.ts';
import type { RuleOut } from './settling.ts';

/** The reading with a code that the words around it ask for; without a code it is ruled out, and a code that the edition lacks changes nothing. */
export function recoded(
  note: NoteText,
  one: Reading,
  code: string | null,
  why: string,
  ruleOut: RuleOut,
): Reading[] {
  if (code === null) {
    ruleOut(one, why);
    return [];
  }
  const node = code === one.code ? null : note.nodeOf(code);
  if (node === null) return [one];
  return [{ ...one, code, node, rule: why, unspecified: false, symptom: isSymptom(code) }];
}
