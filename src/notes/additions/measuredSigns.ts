// Which signs do figures tell? A report gives the rate of breath and the saturation as numbers; what they mean is defined: 30 or more
// breaths a minute of an adult are too fast, a saturation below 90 % in room air is too low; so are a heart of 110 beats and a body of
// 38 °C. Read where no other words name the sign.

import type { NoteText } from '../noteText.ts';
import { isNewborn } from '../perinatal/newborns.ts';
import { type Made, made } from '../readings.ts';

const RATE =
  /\b(?:respiratory (?:rate|frequency)|breathing rate|respirations?|tachypn(?:o)?ea|RR)\b[^.;,\n\d]{0,24}(?<![\d/])(\d{2})(?:,| ?(?:breaths?|rpm|bpm|\/ ?min|per minute|cycles|resp))/gi;
const SATURATION =
  /\b(?:(?:oxygen|O2|arterial|basal|pulse)[ -]?(?:oxygen )?saturation|saturation(?: of)? (?:O2|oxygen)|saturation|SpO2|SaO2|sat(?:s|O2)?)\b[^.;,\n\d%]{0,28}(\d{2}(?:[.,]\d)?) ?%/gi;
const OXYGEN =
  /^[^.;,\n]{0,14}\b(?:with|on|under|receiving|at)\b[^.;,\n]{0,20}\b(?:oxygen|O2|FiO2|mask|nasal|litres|liters|l\/min)/i;
const RECOVERED =
  /\b(?:rose|increased|improved|recovered|returned|reached|maintain\w*|keep|target|goal|above|over)\b[^.;]{0,20}$/i;
const FAST = 30;
const LOW = 90;
const CHILD =
  /\b\d{1,2}[- ](?:day|week|month)s?[- ]old\b|\b(?:[1-9]|1[0-2])[- ]years?[- ]old\b|\b(?:boy|girl|child|male|female|patient) of (?:\d{1,2} (?:days|weeks|months)|(?:[1-9]|1[0-2]) years?)\b|\b(?:infant|newborn|neonate|toddler|preterm)\b/i;
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
  const heart = isNewborn(text) ? null : beating(text, codes);
  if (heart) found.push(heart);
  if (!FEVERISH.some((code) => hasUnder(codes, code))) {
    const hot = first(text, WARMTH, (value) => value >= 38 && value < 43);
    if (hot) found.push(made(hot, 'R50.9', 'A temperature that is a fever'));
  }
  const yellow = hasUnder(codes, 'R17') ? null : first(text, BILIRUBIN, (value) => value >= 2.5);
  if (yellow) found.push(made(yellow, 'R17', 'Bilirubin that is seen in the skin'));
  for (const [pattern, code, rule] of SIZES) {
    if (hasUnder(codes, 'R16') || found.some((one) => one.code === code)) continue;
    const big = first(text, pattern, (value) => value >= 2 && value < 30);
    if (big) found.push(made(big, code, rule));
  }
  return found;
}

/** Below the costal margin: `Liver at 3 cm`. */
const SIZES: readonly [RegExp, string, string][] = [
  [
    /\b[Ll]iver (?:edge )?(?:was |is )?(?:palpable |palpated |felt )?(?:at )?(\d{1,2}) ?cm(?= (?:below|under|from|and)|[.,;])/g,
    'R16.0',
    'A liver that reaches below the ribs',
  ],
  [
    /\b[Ss]pleen (?:tip |edge )?(?:was |is )?(?:palpable |palpated |felt )?(?:at )?(\d{1,2}) ?cm(?= (?:below|under|from|and)|[.,;])/g,
    'R16.1',
    'A spleen that reaches below the ribs',
  ],
];

/** In milligrams; in a case of jaundice the word itself is there. */
const BILIRUBIN =
  /\b(?:total )?bilirubin(?: of| was| at|:)? (\d{1,2}(?:[.,]\d{1,2})?)(?= ?mg|[.,;)])(?! ?mg\/kg)/gi;

const BEATS =
  /\b(?:(?:heart|pulse|cardiac) (?:rate|frequency)|HR|pulse)\b(?: of| was| at|,|:| =)? ?(\d{2,3})\b(?! ?(?:mm|%|cm|\/\d{2}))|(?<![\w,.])(\d{2,3}) ?bpm\b/g;
/** A rhythm that has a name; an injury or a birth that bleeds. */
const RHYTHM = ['R00', 'I47', 'I48', 'I49', 'I44', 'I45', 'P29', 'S', 'O'];
const OF_BREATH = /\b(?:RR|respirat\w+|breath\w*)\b[^.;,\n]{0,20}$/i;
const INFANT =
  /\b\d{1,2}[- ](?:day|week|month)s?[- ]old\b|\b(?:infant|toddler) of\b|\b(?:boy|girl|child|male|female|patient) of (?:\d{1,2} (?:days|weeks|months)|[12] years?)\b/i;

/** How fast the heart beats; a child's does so by nature. */
function beating(text: string, codes: ReadonlySet<string>): Made | null {
  if (RHYTHM.some((code) => hasUnder(codes, code))) return null;
  const head = text.slice(0, HEAD);
  const fast = INFANT.test(head) ? 170 : CHILD.test(head) ? 140 : 110;
  let tried = 0;
  for (const match of text.matchAll(BEATS)) {
    if (tried++ > MOST) return null;
    const value = Number(match[1] ?? match[2]);
    const start = match.index;
    if (OF_BREATH.test(text.slice(Math.max(0, start - 30), start))) continue;
    const evidence = { start, end: start + match[0].length, text: match[0] };
    if (value >= fast && value < 260) return made(evidence, 'R00.0', 'A heart that beats too fast');
    if (value < 48 && value > 15 && fast === 110)
      return made(evidence, 'R00.1', 'A heart that beats too slowly');
  }
  return null;
}

const WARMTH =
  /(?<![\d.,])(?:\b(?:T|Tª|temp\.?|temperature)(?: of| was| up to|:)? ?)?(3[89](?:[.,]\d)?|4[0-2](?:[.,]\d)?) ?(?:º ?C?|° ?C?|degrees)(?![\w])|\b(?:T|Tª|temp\.?|temperature)(?: of| was| up to|:)? ?(3[89][.,]\d|4[0-2][.,]\d)\b/g;
const FEVERISH = ['R50', 'T67', 'P81', 'R68.0', 'O86.4', 'O75.2'];

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
    const value = Number((match[1] ?? match[2] ?? '').replace(',', '.'));
    const start = match.index;
    if (!holds(value) || RECOVERED.test(text.slice(Math.max(0, start - 30), start))) continue;
    // A knee held at 40 degrees.
    if (/degrees$/.test(match[0]) && isAngle(text, start, start + match[0].length)) continue;
    return { start, end: start + match[0].length, text: match[0] };
  }
  return null;
}

const OF_WARMTH =
  /\b(?:T|temp\.?|temperature|fever\w{0,3}|febrile|pyrexia\w{0,1}|hyperthermia|axillary|rectal|tympanic)\b/i;

/** Without a word of warmth near them, and no `Celsius` behind, degrees are those of a joint. */
function isAngle(text: string, start: number, end: number): boolean {
  return (
    !OF_WARMTH.test(text.slice(Math.max(0, start - 60), end + 30)) &&
    !/^ (?:c|celsius|centigrade)\b/i.test(text.slice(end, end + 14))
  );
}
