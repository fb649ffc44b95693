// What do the words beside an injury or a poisoning make of its code? The growth plate, how open it is, consciousness, what is left in a
// wound, intent. More of `visitDetails`, which reads them behind its own. Authority: tabular list at S02 to S92, S06, T36 to T65;
// Official Guidelines I.C.19.c (fractures), I.C.19.e.5 (poisoning).
import type { VisitDetail } from './visitDetails.ts';

/** Fracture near a growth plate → beginning of the code that names the type. */
const GROWTH_PLATES: readonly [RegExp, string, number][] = [
  [/^S52\.[56]/, 'S59.2', 4],
  [/^S52\.1/, 'S59.1', 4],
  [/^S42\.2/, 'S49.0', 4],
  [/^S42\.4/, 'S49.1', 4],
  [/^S72\.4/, 'S79.1', 4],
  [/^S82\.1/, 'S89.0', 4],
  [/^S82\.[35]/, 'S89.1', 4],
  [/^S82\.(?:6|83)/, 'S89.3', 2],
];
const SALTER = /\b(?:salter[- ]harris|SH)[- ]?(?:type )?[- ]?(iv|i{1,3}|[1-4])\b/i;
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ULNA = /\bulna\w{0,3}\b/i;

const TELLS_LOC =
  /\b(?:loc|conscious\w*|loss of knowledge|loss of awareness|unconscious\w*|unresponsive|comatose|coma|gcs|passed out|blacked out|knocked out|minutes?|hours?)\b/i;

const SELF =
  /\b(?:suicid\w+|kill (?:him|her|my|them)sel\w+|self[- ]harm\w*|intentional(?:ly)?|on purpose|deliberate(?:ly)?|want(?:ed|s|ing)? to die|end (?:his|her|my) life)\b/i;
const UNINTENDED =
  /\b(?:un|non|not |no )[- ]?(?:intentional\w*|suicid\w+|deliberate\w*|on purpose)|\b(?:denies|denied|without|no)\b[^.;\n]{0,24}\b(?:suicid|self[- ]harm|intent)/i;
const UNDETERMINED =
  /\b(?:undetermined|unknown intent|intent (?:is |was )?(?:unclear|unknown|undetermined)|unclear intent)\b/i;

/** The digit of intent of a poisoning, before its encounter. */
const ACCIDENTAL = /^(T(?:3[6-9]|4\d|5[0-9]|6[0-5])\.[\dA-Z]{1,3})1(X?A)$/;

export const INJURY_DETAILS: readonly VisitDetail[] = [
  {
    code: /^S(?:52\.[156]|42\.[24]|72\.4|82\.(?:[1356]|83))/,
    line: SALTER,
    to: (code, line, side) => {
      const plate = GROWTH_PLATES.find(([pattern]) => pattern.test(code));
      const named = (SALTER.exec(line)?.[1] ?? '').toLowerCase();
      const type = ROMAN[named] ?? Number(named);
      if (!plate || type > plate[2]) return code;
      const stem = plate[1] === 'S59.2' && ULNA.test(line) && !/\bradi/i.test(line) ? 'S59.0' : plate[1];
      return `${stem}${type}${side}${/[DGKPS]$/.exec(code)?.[0] ?? 'A'}`;
    },
    why: 'The type of the fracture of the growth plate',
  },
  {
    code: /^S(?:52|72|82)\..*[BEHMQ]$/,
    line: /\b(?:gustilo|type|grade)\b[- ]?(?:anderson )?(?:type |grade )?(?:iii|3)[- ]?[abc]?\b/i,
    to: (code) => code.replace(/[BEHMQ]$/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
    why: 'An open fracture of type III',
  },
  {
    code: /^S(?:[1-9]2|49|59|79|89)\..*[AD]$/,
    line: /\b(?:delayed (?:union|healing)|non-?union|malunion|malunited|ununited)\b/i,
    to: (code, line) =>
      code.replace(/[AD]$/, /\bmal/i.test(line) ? 'P' : /\bdelayed/i.test(line) ? 'G' : 'K'),
    why: 'How the fracture heals',
  },
  {
    code: /^S06\.\d[XA-Z]?\d?9A$/,
    line: null,
    to: (code) => code.replace(/9A$/, 'AA'),
    when: (_, { text }) => !TELLS_LOC.test(text),
    why: 'Nothing is told of consciousness',
  },
  {
    // What an open wound of a place holds: the fifth character of S01, S11, S21 …
    code: /^S\d1\.\d[13]/,
    line: /\b(?:retained|embedded)\b|\b(?:glass|wood|metal|splinter|gravel|needle|foreign body)\b[^.;\n]{0,16}\b(?:still in|inside|in situ|retained)\b|\bwith (?:an? |the )?(?:foreign body|piece of|shard of|fragments? of)\b/i,
    to: (code, line) =>
      /\b(?:no|without|negative for)\b[^.;\n]{0,24}\b(?:retained|foreign|fb|embedded)\b/i.test(line)
        ? code
        : code.replace(/^(S\d1\.\d)([13])/, (_, stem, wound) => `${stem}${Number(wound) + 1}`),
    why: 'Something is left in the wound',
  },
  {
    code: ACCIDENTAL,
    line: null,
    to: (code, line) =>
      code.replace(ACCIDENTAL, (_, stem, end) => `${stem}${UNDETERMINED.test(line) ? '4' : '2'}${end}`),
    when: ({ evidence: { start, end } }, { text }) => {
      const around = text.slice(Math.max(0, start - NEAR_INTENT), end + NEAR_INTENT);
      return (SELF.test(around) || UNDETERMINED.test(around)) && !UNINTENDED.test(around);
    },
    why: 'The intent is told (Official Guidelines I.C.19.e.5.b)',
  },
];

/** Characters around a poisoning in which its intent is told. */
const NEAR_INTENT = 120;
