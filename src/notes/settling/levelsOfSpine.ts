// At which level of the spine is a disc? `C5-C6 disc herniation`, `L5-S1 protrusion with radiculopathy`: the region, and in the neck the
// very disc, are told by the vertebrae. Authority: tabular list at M50 and M51.

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { clauseAt } from '../text/passages.ts';

const DISC = /^M5(?:1\.9|1\.[0-3]\d|0\.[0-3]0)$/;
const LEVEL = /\b([CTL])(\d{1,2}) ?[-–/] ?([CTLS])?(\d{1,2})\b/;
const DISPLACED = /\b(?:herniat\w+|protru\w+|bulg\w+|displac\w+|extru\w+|slipped|sequest\w+)\b/i;
const OF_ROOT = /\b(?:radiculopath\w+|sciatica|radicular|nerve root)\b/i;
const NOT_SO = /\b(?:no|without|denies)\b/i;
const REACH = 120;
const MISSING = /level|region|laterality/;

export function atTheirLevel(note: NoteText, readings: readonly Reading[]): Reading[] {
  return readings.map((one) => {
    if (!DISC.test(one.code)) return one;
    const { start, end } = one.evidence;
    const line = clauseAt(note.text, start, end, REACH);
    const level = LEVEL.exec(line);
    const kind = kindOf(one.code, line);
    const code = level === null || kind === null ? null : discAt(kind, level);
    const node = code === null || code === one.code ? null : note.nodeOf(code);
    if (code === null || node === null) return one;
    const rule = 'The vertebrae tell which disc it is (tabular list at M50 and M51)';
    const missing = one.missing.filter((what) => !MISSING.test(what));
    return { ...one, code, node, rule, missing, unspecified: false };
  });
}

/** Fifth character: 0 with myelopathy, 1 with radiculopathy, 2 displaced, 3 worn. */
function kindOf(code: string, line: string): string | null {
  const told = code === 'M51.9' ? null : code.charAt(4);
  if (told === null && !DISPLACED.test(line)) return null;
  if ((told === null || told === '2') && OF_ROOT.test(line) && !NOT_SO.test(line)) return '1';
  return told ?? '2';
}

function discAt(kind: string, [, part = '', above = '', other, below = '']: RegExpExecArray): string | null {
  const upper = Number(above);
  const lower = Number(below);
  const next = other ?? part;
  if (part === 'C') {
    if (next === 'T') return upper === 7 && lower === 1 ? `M50.${kind}3` : null;
    if (next !== 'C' || lower !== upper + 1 || upper < 2 || upper > 6) return null;
    return upper < 4 ? `M50.${kind}1` : `M50.${kind}2${upper - 3}`;
  }
  if (part === 'T') {
    if (next === 'L') return upper === 12 ? `M51.${kind}5` : null;
    return next === 'T' && lower === upper + 1 && lower < 13 ? `M51.${kind}4` : null;
  }
  if (next === 'S') return upper === 5 && lower === 1 ? `M51.${kind}7` : null;
  // `L5-1` is the one above the sacrum.
  if (other === undefined && upper === 5 && lower === 1) return `M51.${kind}7`;
  return next === 'L' && lower === upper + 1 && lower < 6 ? `M51.${kind}6` : null;
}
