// What do hospital documents write that names no disease where it stands, and what do their words make of a code? More of `visitDetails`,
// which reads them behind its own. Authority: tabular list and index at each code; Official Guidelines I.B.9, I.C.5, I.C.19.
import { isNewborn } from '../perinatal/newborns.ts';
import { has } from './neighbors.ts';
import type { VisitDetail } from './visitDetails.ts';

const behind = (text: string, end: number, reach: number) => text.slice(end, end + reach);
const before = (text: string, start: number, reach: number) => text.slice(Math.max(0, start - reach), start);
const around = (text: string, start: number, end: number, reach: number) =>
  text.slice(Math.max(0, start - reach), end + reach);

/** An abbreviation or word that stands for no disease: its whole mention, and what is looked for around it. */
function noDisease(
  code: RegExp,
  words: RegExp,
  is: (text: string, start: number, end: number) => boolean,
  why: string,
): VisitDetail {
  return {
    code,
    line: null,
    to: () => null,
    when: ({ evidence: { start, end, text: said } }, { text }) => words.test(said) && is(text, start, end),
    why,
  };
}

const CLOTS =
  /\b(?:ppx|prophylaxis|dvt|vte|ted|teds|stockings?|hose|boots?|sleeves?|pumps?|s?q?heparin|sqh|lmwh|enoxaparin|lovenox|compression)\b/i;
const OF_BLOOD = /\b(?:polycyth\w*|jak ?-?2|phlebotom\w*|hydroxyurea|hematocrit|myeloproliferative)\b/i;

const PREVENTION =
  /\b(?:vacc?\w*|vax|hep(?:atitis)? ?b|flu shot|tdap|shingrix|pneumovax|prevnar|immuni[sz]\w+|imms|NBS|newborn screen|hearing|car ?seat|CCHD|mammo\w*|colonoscop\w+|cologuard|pap|dexa|screen\w*|synagis|nirsevimab|beyfortus|up to date|utd|due)\b/i;

/** Depression of one episode → of several. */
const AGAIN: readonly [RegExp, string][] = [
  [/^F32\.([0-3])$/, 'F33.$1'],
  [/^F32\.4$/, 'F33.41'],
  [/^F32\.5$/, 'F33.42'],
  [/^F32\.[9A]$/, 'F33.9'],
];
const recurrentOf = (code: string) =>
  AGAIN.reduce((known, [from, to]) => (from.test(code) ? code.replace(from, to) : known), code);

/** Manic or depressed without psychosis → with it. */
const PSYCHOTIC: readonly [RegExp, string][] = [
  [/^F30\.1/, 'F30.2'],
  [/^F31\.1/, 'F31.2'],
  [/^F31\.[34]/, 'F31.5'],
  [/^F32\.2/, 'F32.3'],
  [/^F33\.2/, 'F33.3'],
];
const GLUCOSE_HIGH =
  /^[^.;\n]{0,24}\b(?:hyperglyc\w+|(?:glucoses?|sugars?|bg|bgs) (?:of |in the |up to |running )?[2-5]\d\d(?: ?(?:-|–|to) ?[2-5]\d\d|s)?)/i;
const MADE_BY_STEROID =
  /\b(?:steroid|glucocorticoid|cortico\w+|prednis\w+|dexamethasone|tacrolimus|drug|medication)[- ](?:induced|related|associated)\b/i;

export const STAY_DETAILS: readonly VisitDetail[] = [
  noDisease(
    /^D57/,
    /^SCDs?$/,
    (text, start, end) => CLOTS.test(around(text, start, end, 50)),
    'Sleeves that press the legs',
  ),
  noDisease(
    /^I48/,
    /^fib$/i,
    (text, start) => /\btib[ /&-]{1,3}$/i.test(before(text, start, 8)),
    'The fibula',
  ),
  noDisease(
    /^A35$/,
    /^tetanus$/i,
    (text, _, end) =>
      /^[ ,:(-]{0,3}(?:given|updated?|up to date|utd|current|booster|boosted|shot|im\b|ig\b|imm\w*|vacc\w*|status|today|in \d|\d{4})/i.test(
        behind(text, end, 24),
      ),
    'The vaccine',
  ),
  noDisease(
    /^J93/,
    /^pneumo$/i,
    (text, start, end) =>
      /\b(?:klebsiella|kleb|k\.?|strep|streptococcus|s\.?) $/i.test(before(text, start, 16)) ||
      /^ ?(?:vax|vaccine|shot|\d{2}\b)/i.test(behind(text, end, 10)),
    'A germ or a vaccine',
  ),
  noDisease(/^D45$/, /^p\.?v\.?$/i, (text) => !OF_BLOOD.test(text), 'By the vagina, or the portal vein'),
  noDisease(
    /^(?:D59\.3|O99|P)/,
    /^HUS$/i,
    (text, start, end) =>
      isNewborn(text) ||
      /\b(?:cranial|ivh|pvl|germinal|ventric\w+|dol)\b/i.test(around(text, start, end, 50)),
    'Ultrasound of the head',
  ),
  noDisease(
    /^M41/,
    /^AIS$/,
    (text, start, end) =>
      /^[ :=]{1,3}[A-E]\b/.test(behind(text, end, 5)) ||
      /\b(?:asia|sci|cord|tetrap\w+|quadrip\w+|parapleg\w+|stroke|abbreviated|iss)\b/i.test(
        around(text, start, end, 60),
      ),
    'The scale of injuries of the cord',
  ),
  noDisease(
    /^N30\.1/,
    /^IC$/,
    (text, start, end) =>
      /^ (?:program|cath\w*|schedule|q ?\d|training|teaching|every)/i.test(behind(text, end, 14)) ||
      /\bneurogenic\b/i.test(text) ||
      /\b(?:self|intermittent) $/i.test(before(text, start, 14)),
    'Catheterization',
  ),
  noDisease(
    /^L73\.2$/,
    /^HS$/,
    (text, start) =>
      /\b(?:\d[\d.,/-]{0,7}(?: ?(?:mg|mcg|g|ml|units?|tabs?|caps?))?|at|q|po|prn|nightly) $/i.test(
        before(text, start, 18),
      ),
    'At bedtime',
  ),
  noDisease(/^I49\.0/, /\bRVR\b/, () => true, 'Ventricles that answer an atrial fibrillation fast'),
  noDisease(
    /^I42\.[12]$/,
    /^HCM$/,
    (text, _, end) =>
      PREVENTION.test(/^(?:[ \t]*[:.–-]?[ \t]*\n?[^\n]{0,90})/.exec(behind(text, end, 110))?.[0] ?? ''),
    'The upkeep of health',
  ),
  noDisease(/^H90/, /^SN$/i, () => true, 'A skilled nurse'),
  noDisease(/^K76\.82$/, /\b[Hh]e\b/, () => true, 'A pronoun'),
  noDisease(
    /^C79\./,
    /\bmets?\b/i,
    (text, start, end) =>
      /\b(?:(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth)(?: and \w{3,6})? |plantar )mets?\b/i.test(
        text.slice(Math.max(0, start - 20), end),
      ) || /\bmets? (?:heads?|shafts?|base|bases|necks?)\b/i.test(text.slice(start, end + 8)),
    'A bone of the foot',
  ),
  noDisease(
    /^F31/,
    /^bipolar$/i,
    (text, start, end) =>
      /^[ -](?:stem|hip|hemi\w*|prosthe\w+|head|cup|component|implant|cauter\w+|electrocaut\w+|forceps|lead|leads|pacing|device|diathermy|energy|coag\w*|resect\w+|sealer)/i.test(
        behind(text, end, 16),
      ) ||
      /\b(?:cemented|uncemented|cementless|press-fit|unipolar|using|with) $/i.test(before(text, start, 14)),
    'A prosthesis or an instrument',
  ),
  noDisease(/^O48/, /^(?:late|past|post)$/i, () => true, 'No pregnancy that goes on too long'),
  noDisease(
    /^Z93\.6$/,
    /nephrostomy/i,
    (text, _, end) =>
      /^(?: tubes?)? ?(?:\(?(?:\d{1,2}\/\d{1,2}|by IR|placed|placement|inserted|insertion|per IR|via IR|done)\b)/i.test(
        behind(text, end, 20),
      ),
    'Put in in this stay',
  ),
  noDisease(
    /^Z99\.2$/,
    /./,
    (text, _, end) =>
      /^[ ,(]{0,2}(?:from |in )?(?:19|20)\d\d ?(?:-|–|to|until|till|through) ?(?:19|20)?\d\d\b/.test(
        behind(text, end, 24),
      ),
    'Dialysis of earlier years',
  ),
  {
    code: /^F32\.(?:[0-59]|A)$/,
    line: /\brecurrent\b/i,
    to: recurrentOf,
    when: ({ evidence: { start, end } }, { text }) =>
      /^(?:MDD|major depress\w+(?: disorder)?|depress\w+(?: disorder)?)[ ,:(–-]{1,3}recurrent\b/i.test(
        text.slice(start, end + 14),
      ) || /\brecurrent[ ,]{1,2}(?:\w+[ ,]{1,2}){0,2}$/i.test(before(text, start, 30)),
    why: 'Told as recurrent, behind its name',
  },
  {
    code: /^I51\.7$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text: said } }, _, readings) =>
      /\bdilat/i.test(said) && has(readings, /^I(?:50|42|25\.5)/),
    why: 'How an image shows the heart that fails',
  },
  {
    code: /^P15\.9$/,
    line: null,
    to: () => null,
    when: (_, { text }) => !isNewborn(text),
    why: 'How it came to what was left, years ago',
  },
  {
    code: /^S02\.5/,
    line: null,
    to: () => null,
    when: ({ settled }, _, readings) =>
      !settled && has(readings, /^K02/) && !has(readings, /^(?:S0[0-46-9]|[VW])/),
    why: 'Teeth that decay broke, no injury',
  },
  {
    code: /^Q67\.0$/,
    line: null,
    to: () => null,
    when: (_, { text }) =>
      !isNewborn(text) && !/\b(?:congenital|plagioceph\w+|torticollis|birth)\b/i.test(text),
    why: 'An asymmetry that nobody says to be of birth',
  },
  {
    code: /^S/,
    line: null,
    to: () => null,
    when: ({ section }) => section === 'review',
    why: 'A complaint, no injury that was found',
  },
  {
    code: /^K57\.[0-3][23]$/,
    line: /\b(?:underwent|s\/p|status post|after|following)\b[^.;\n]{0,90}\b(?:for|due to|because of) (?:\w+ ){0,3}(?:diverticul\w+)/i,
    to: () => null,
    when: ({ settled, evidence: { start } }, { text }) =>
      !settled &&
      /\b(?:\w*colectomy|\w+sigmoidectomy|sigmoidectomy|resection|hartmann\w*)\b[^.;\n]{0,90}$/i.test(
        before(text, start, 140),
      ),
    why: 'What the operation was for, which is over',
  },
  {
    code: /^(?:F30\.1|F31\.(?:1|3[12]|4)|F32\.2|F33\.2)/,
    line: /\b(?:psychotic|psychosis)\b/i,
    to: (code) => PSYCHOTIC.find(([from]) => from.test(code))?.[1] ?? code,
    when: ({ evidence: { start, end } }, { text }) =>
      /^[^.;\n]{0,60}\b(?:psychotic (?:features|symptoms)|psychosis)\b/i.test(text.slice(start, end + 70)) &&
      !/\b(?:no|not|without|denies|non-?)\b[^.;\n]{0,20}\bpsycho/i.test(text.slice(start, end + 70)),
    why: 'With psychotic features',
  },
  {
    code: /^E1[13]\./,
    line: MADE_BY_STEROID,
    to: (code) => code.replace(/^E1[13]/, 'E09'),
    when: ({ evidence: { start, end } }, { text }) => MADE_BY_STEROID.test(text.slice(start, end)),
    why: 'A diabetes that a drug brought about (index: Diabetes, due to drug or chemical)',
  },
  {
    code: /^E(?:08|09|10|11|13)\.9$/,
    line: null,
    to: (code) => code.replace('.9', '.65'),
    when: ({ settled, evidence: { end } }, { text, setting }) =>
      settled && setting === 'inpatient' && GLUCOSE_HIGH.test(behind(text, end, 60)),
    why: 'With hyperglycemia',
  },
  {
    code: /^M1A\.[1-4](?:0|9)X[01]$/,
    line: /\b(?:multiple|many|several) (?:joints|sites)\b|\bpolyarticular\b/i,
    to: (code) => `${code.slice(0, 5)}9${code.slice(6)}`,
    when: ({ code }) => code.charAt(5) !== '9',
    why: 'Several joints are told',
  },
  {
    code: /^H35\.31[1239]1$/,
    line: null,
    to: (code) => `${code.slice(0, 7)}0`,
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:early|stage 1|mild|category 2|areds 2)\b/i.test(around(text, start, end, 60)),
    why: 'No stage is told',
  },
  {
    code: /^R57\.1$/,
    line: /\bhemorrhag\w+/i,
    to: () => 'T79.4XXA',
    when: (_, { text }, readings) =>
      has(readings, /^S(?:[2379]\d|.[0-9])\..*A$/) &&
      !/\b(?:post-?op\w*|intra-?op\w*|gi bleed\w*)\b/i.test(text),
    why: 'Shock of an injury (index: Shock, traumatic)',
  },
  {
    code: /^G93\.5$/,
    line: null,
    to: (_, line) =>
      /\bherniat\w+/i.test(line) && !/\b(?:no|without)\b/i.test(line) ? 'S06.A1XA' : 'S06.A0XA',
    when: (_, __, readings) => has(readings, /^S06\.[1-68].*A$/),
    why: 'Compression of the brain by an injury (index: Compression, brain, traumatic)',
  },
  {
    code: /^S[4-9]1\.[08]/,
    line: null,
    to: () => null,
    when: ({ code }, { text }, readings) =>
      has(readings, new RegExp(`^S${code.charAt(1)}2`)) &&
      /\b(?:gustilo|open (?:fx|fracture|tib|fem|rad|dist|ankle|displaced|comminuted)|compound fracture)/i.test(
        text,
      ),
    why: 'The wound of an open fracture is part of it',
  },
  {
    code: /^R58$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text: said } }, _, readings) =>
      /^(?:bleed|bleeds|bleeding)$/i.test(said) && has(readings, /^(?:[A-Q]|S)/),
    why: 'What bleeds is told elsewhere',
  },
];

export const STAY_EXPLAINED: readonly [RegExp, RegExp][] = [
  [/^I82\.40/, /^I82\.4[1-9]/],
  [/^I50\.20$/, /^I50\.2[123]$/],
  [/^I50\.30$/, /^I50\.3[123]$/],
  [/^I50\.40$/, /^I50\.4[123]$/],
  [/^I50\.9$/, /^I50\.[2348]/],
  [/^J96\.9/, /^J96\.[012]/],
  [/^I87\.8$/, /^I(?:50|11\.0|13\.[02])/],
  [/^J94\.8$/, /^P22\.1$/],
  [/^D25\.9$/, /^D25\.[0-2]$/],
  [/^R44\.[0-3]$/, /^F0[123]\..2$/],
  [/^Z97\.5$/, /^Z30\.43[23]$/],
  [/^G20\.(?:A1|A2|B1)$/, /^G20\.B2$/],
  [/^F17\.2\d0$/, /^F17\.2\d1$/],
  [/^Z87\.891$/, /^F17\.2\d1$/],
  [/^K76\.89$/, /^Q44\.6$/],
  [/^M79\.89$/, /^I82\.[46]/],
];
