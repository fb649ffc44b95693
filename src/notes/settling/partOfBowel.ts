// Which part of the bowel has Crohn's disease? `Crohn's of the terminal ileum`, `ileocolic Crohn's`: told before the name or behind it.
// Authority: tabular list at K50.0, K50.1 and K50.8.

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';

const PART =
  '(ileo-?col\\w+|(?:terminal )?ile(?:um|al|itis)|small[- ](?:bowel|intestin\\w+)|jejun\\w+|colon(?:ic)?|colitis|large (?:bowel|intestine))';
const BEFORE = new RegExp(`\\b${PART} $`, 'i');
const BEHIND = new RegExp(
  `^(?:['’]?s)?(?: disease)?(?: \\([^()]{0,20}\\))?,? (?:of|in|involving|affecting|limited to|confined to) (?:the |both )?${PART}(?:(?: and|,|/| &) (?:the )?${PART})?\\b`,
  'i',
);
const BEFORE_REACH = 24;
const BEHIND_REACH = 90;

export function atTheirPart(note: NoteText, readings: readonly Reading[]): Reading[] {
  return readings.map((one) => {
    if (!/^K50\.9/.test(one.code)) return one;
    const { start, end } = one.evidence;
    const before = BEFORE.exec(note.text.slice(Math.max(0, start - BEFORE_REACH), start));
    const behind = BEHIND.exec(note.text.slice(end, end + BEHIND_REACH));
    const parts = [before?.[1], behind?.[1], behind?.[2]].filter((part) => part !== undefined);
    if (parts.length === 0) return one;
    const code = `K50.${partOf(parts.join(' '))}${one.code.slice(5)}`;
    const node = note.nodeOf(code);
    if (node === null) return one;
    const rule = 'The part of the bowel is told (tabular list at K50)';
    return { ...one, code, node, rule, missing: [], unspecified: false };
  });
}

/** Fourth character: 0 small, 1 large, 8 both. */
function partOf(parts: string): '0' | '1' | '8' {
  const isLarge = /col|large/i.test(parts);
  const isSmall = /ile|small|jejun/i.test(parts);
  return isLarge && isSmall ? '8' : isLarge ? '1' : '0';
}
