// Which signs do figures tell? A report gives the rate of breath and the saturation as numbers; what they mean is defined: 30 or more
// breaths a minute of an adult are too fast, a saturation below 90 % in room air is too low. Read where no other words name the sign.

import type { NoteText } from '../noteText.ts';
import { isNewborn } from '../perinatal/newborns.ts';
import { type Made, made } from '../readings.ts';

const RATE =
  /\b(?:respiratory (?:rate|frequency)|breathing rate|respirations?|tachypn(?:o)?ea|RR)\b[^.;,\n\d]{0,24}(\d{2})(?: (?:breaths?|rpm|bpm|\/ ?min|per minute|cycles|resp))/gi;
const SATURATION =
  /\b(?:(?:oxygen|O2|arterial|basal|pulse)[ -]?(?:oxygen )?saturation|saturation(?: of)? (?:O2|oxygen)|saturation|SpO2|SaO2|sat(?:s|O2)?)\b[^.;,\n\d%]{0,28}(\d{2}(?:[.,]\d)?) ?%/gi;
const OXYGEN =
  /^[^.;,\n]{0,14}\b(?:with|on|under|receiving|at)\b[^.;,\n]{0,20}\b(?:oxygen|O2|FiO2|mask|nasal|litres|liters|l\/min)/i;
const RECOVERED =
  /\b(?:rose|increased|improved|recovered|returned|reached|maintain\w*|keep|target|goal|above|over)\b[^.;]{0,20}$/i;
const FAST = 30;
const LOW = 90;
const CHILD =
  /\b\d{1,2}[- ](?:day|week|month)s?[- ]old\b|\b(?:[1-9]|1[0-2])[- ]years?[- ]old\b|\b(?:infant|newborn|neonate|toddler|preterm)\b/i;
const HEAD = 600;
const MOST = 40;

export function measuredSigns(note: NoteText, codes: ReadonlySet<string>): Made[] {
  const { text } = note;
  const found: Made[] = [];
  if (
    !SHORT_OF_BREATH.some((code) => hasUnder(codes, code)) &&
    !CHILD.test(text.slice(0, HEAD)) &&
    !isNewborn(text)
  ) {
    const fast = first(text, RATE, (value) => value >= FAST && value <= 70);
    if (fast) found.push(made(fast, 'R06.82', 'A rate of breath that is too fast'));
  }
  const isLow = !codes.has('R09.02') && !SHORT_OF_AIR.some((code) => hasUnder(codes, code));
  const low = isLow ? first(text, SATURATION, (value) => value >= 40 && value < LOW) : null;
  if (low && !OXYGEN.test(text.slice(low.end, low.end + 60)))
    found.push(made(low, 'R09.02', 'A saturation of oxygen that is too low'));
  return found;
}

/** Where breath is told to be hard, its rate adds nothing. */
const SHORT_OF_BREATH = ['R06.0', 'R06.82', 'J96', 'J80', 'R06.4'];
/** Failing breath and what is the same by another name. */
const SHORT_OF_AIR = ['J96', 'J80', 'R09.0', 'P28.5', 'P22'];

function hasUnder(codes: ReadonlySet<string>, start: string): boolean {
  for (const code of codes) if (code.startsWith(start)) return true;
  return false;
}

function first(
  text: string,
  pattern: RegExp,
  holds: (value: number) => boolean,
): { start: number; end: number; text: string } | null {
  let tried = 0;
  for (const match of text.matchAll(pattern)) {
    if (tried++ > MOST) return null;
    const value = Number((match[1] as string).replace(',', '.'));
    const start = match.index;
    if (!holds(value) || RECOVERED.test(text.slice(Math.max(0, start - 30), start))) continue;
    return { start, end: start + match[0].length, text: match[0] };
  }
  return null;
}
