// What does a later addition to a report settle? When the pathologist's answer is in and the physician writes it down, it is the diagnosis.
// Authority: ICD-10-CM Official Guidelines IV.K (outpatient diagnostic tests that have been interpreted by a physician).
import type { Heading } from './sections.ts';
import type { Token } from './tokens.ts';

const ADDITION = /^(?:addendum|addenda|amendment)$/;
const PATHOLOGY = /^(?:path|pathology|histology|histopathology|biopsy|bx|dermpath)$/;
/** Tokens of such a heading. */
const LONGEST = 24;

/** `ADDENDUM 29-Mar (path back)`, `PATH ADDENDUM 6/24: …`: with pathology, a list of diagnoses. */
export function addendumAt(tokens: readonly Token[], at: number): Heading | null {
  const first = tokens[at] as Token;
  if (!first.opensLine || first.kind !== 'word' || first.small) return null;
  const isFirst = ADDITION.test(first.plain);
  if (!isFirst && !(PATHOLOGY.test(first.plain) && ADDITION.test(tokens[at + 1]?.plain ?? ''))) return null;
  let isPathology = !isFirst;
  for (let next = at + 1; next < Math.min(tokens.length, at + LONGEST); next++) {
    const token = tokens[next] as Token;
    if (token.opensLine) return isPathology ? { kind: 'diagnosis', next, title: 'addendum' } : null;
    if (token.plain === ':')
      return isPathology || PATHOLOGY.test(tokens[next + 1]?.plain ?? '')
        ? { kind: 'diagnosis', next: next + 1, title: 'addendum' }
        : null;
    isPathology ||= PATHOLOGY.test(token.plain);
  }
  return null;
}
