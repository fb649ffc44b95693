// What does the story of a report make of a code? A fracture beside a bisphosphonate, a shock beside injuries, a complication of the puerperium, a
// germ of its own: more of `reportDetails`, which reads them before its own. Authority: tabular list and index at each code.

import { sideDigit } from '../mentions/sides.ts';
import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { has, type Near } from './neighbors.ts';

export interface ReportDetail {
  code: RegExp;
  /** What the evidence says; absent: any. */
  said?: RegExp;
  /** What the sentence says; absent: any. */
  line?: RegExp;
  /** The sentence must not say it. */
  unless?: RegExp;
  /** Only in a report. */
  tells?: true;
  /** `readings`: one of each kind. */
  when?: (one: Reading, note: NoteText, readings: readonly Reading[], near: Near) => boolean;
  /** Null: no code. */
  to: (code: string, line: string, note: NoteText) => string | null;
  why: string;
}

const none = () => null;

/** What was tried at an earlier time. */
const EARLIER_TRY =
  /\bat (?:the age of )?\d\d,? (?:he|she)\b|\b(?:in|since) (?:19|20)\d\d\b|\byears? (?:ago|earlier|before|previously)\b|\b(?:previous|prior|earlier|past) (?:suicid\w+ )?(?:attempts?|tries)\b|\bhad (?:once |twice |previously |already )?(?:tried|attempted)\b/i;
const ATYPICAL = /\batypical\b/i;
/** A shock of injuries is theirs; of a wound that an operation made it is another. */
const INJURED = /^S(?:2[1-9]|3[1-9]|7[1-9]|[48][1-9]|1[1-9]|06)\./;
const DELIVERED = /^(?:Z37\.|Z39\.|O80|O82|O72|O36\.4|O66|O6[0-9]|O7[0-5])/;
const AFTER_BIRTH =
  /\b(?:post-?partum|puerper\w{2,4}|after (?:the )?(?:delivery|birth|c(?:a)?esarean)|post-?c(?:a)?esarean)\b/i;
const CERVICES = /\b(?:two|double|duplicated?|both) cervi(?:ces|x)|\bcervix duplex\b/i;

export const COMPLICATIONS: readonly ReportDetail[] = [
  {
    code: /^(?:T14\.91XA|T71\.1\d2A)$/,
    line: EARLIER_TRY,
    to: () => 'Z91.51',
    why: 'An attempt of an earlier time (index: History, personal, suicide attempt)',
  },
  {
    code: /^(?:T14\.8XXA|S72\.[39]\w{0,3}A|M84\.4\d\dA|M84\.750A)$/,
    line: ATYPICAL,
    when: (_, { text }) => /\bfem(?:ur|ora|oral)\b|\bthighs?\b/i.test(text),
    to: (_, line) => atypicalFracture(line),
    why: 'An atypical fracture of the femur (index: Fracture, pathological, atypical femoral)',
  },
  {
    code: /^S72\.3/,
    to: none,
    when: ({ evidence: { start, end } }, { text }) =>
      ATYPICAL.test(text.slice(end, end + 160)) &&
      !/\b(?:car|motor|vehicle|crash)\b/i.test(text.slice(Math.max(0, start - 160), start)),
    why: 'Told as an atypical fracture',
  },
  {
    code: /^R57\.[18]$/,
    said: /\b(?:hemorrhagic|haemorrhagic|hypovol(?:a)?emic|traumatic)\b/i,
    to: () => 'T79.4XXA',
    tells: true,
    when: (_, { setting }, readings) =>
      setting === 'inpatient' && has(readings, INJURED) && has(readings, /^[VWXY]/),
    why: 'The shock of an injury (index: Shock, hemorrhagic, trauma)',
  },
  {
    code: /^Q89\.01$/,
    to: () => 'Z90.81',
    when: (_, { text }) => /\bsplenectom/i.test(text),
    why: 'The spleen was taken out (index: Asplenia, postsurgical)',
  },
  {
    code: /^S42\.00[129]A$/,
    line: /\b(?:mid-?shaft|middle third|mid-?third|shaft|diaphys\w{2,4})\b/i,
    to: (code, line) => claviclePart(code, line, '2'),
    why: 'The shaft of the clavicle',
  },
  {
    code: /^S42\.00[129]A$/,
    line: /\b(?:lateral|distal|outer) (?:third|end|clavicle)\b/i,
    to: (code, line) => claviclePart(code, line, '3'),
    why: 'The lateral end of the clavicle',
  },
  {
    code: /^R07\.1$/,
    said: /\bchest\b/i,
    line: /\b(?:shortness of breath|breathless\w*)\b/i,
    unless: /\b(?:pleuritic|inspirat\w{2,4}|(?:on|with|when|by|upon|during) (?:deep )?breath\w{0,3})\b/i,
    to: () => 'R07.9',
    why: 'The breath is short besides',
  },
  {
    code: /^R29\.898$/,
    said: /^(?:a|hypo|dys)kinesi[sa]$/i,
    line: /\b(?:ape[xc]\w{0,3}|apical|ventric\w{2,4}|wall|sept\w{2,3}|basal|inferior|anterior|ejection|echocardio\w{2,6})\b/i,
    to: none,
    why: 'Of the wall of the heart',
  },
  {
    code: /^I47\.19$/,
    said: /^MAT$/,
    line: /\b(?:leptospir\w{1,4}|agglutinat\w{2,4}|tit(?:er|re)s?)\b|1 ?[:/] ?\d{2,5}/i,
    to: none,
    why: 'A test of the serum',
  },
  {
    code: /^E11\.9$/,
    said: /^sugars?$/i,
    tells: true,
    to: none,
    why: 'Its sugar, no diabetes',
  },
  {
    code: /^H73\.2/,
    said: /^tympanitic$/i,
    to: none,
    when: (_, { text }) => /\babdom\w{2,4}|\bbelly\b/i.test(text),
    why: 'The sound of the abdomen',
  },
  {
    code: /^R68\.3$/,
    said: /^club$/i,
    line: /\bclub ?-?(?:hands?|f(?:oo|ee)t)\b/i,
    to: none,
    why: 'A limb, no fingertips',
  },
  {
    code: /^L92\.9$/,
    said: /^granulation tissue$/i,
    line: /\b(?:biops(?:y|ies)|histolog\w{1,5}|patholog\w{1,5})\b/i,
    to: none,
    why: 'What the tissue shows',
  },
  {
    code: /^R60\.9$/,
    said: /^(?:o?edematous|o?edema)$/i,
    line: /\b(?:canal|mucos\w{1,4}|larynx|epiglott\w{1,3}|arytenoids?|uvula|turbinates?|white[- ]matter|stroma\w{0,2}|disc|marrow)\b/i,
    to: none,
    why: 'The swelling of one organ',
  },
  {
    code: /^O12\.[01]/,
    line: /\b(?:cerebral|brain|occipital|white[- ]matter|vasogenic|pulmonary|lungs?)\b/i,
    said: /edema/i,
    to: none,
    why: 'The edema of an organ',
  },
  {
    code: /^O12\./,
    to: none,
    when: (_, __, readings) => has(readings, /^O1(?:1|4|5)\./),
    why: 'Part of the pre-eclampsia or eclampsia that is told (tabular list at O14)',
  },
  {
    code: /^O15\.(?:2|9)$/,
    to: (_, __, { weeks }) => `O15.0${(weeks?.weeks ?? 0) >= 28 ? '2' : '0'}`,
    when: ({ evidence }, { text, weeks }, readings) =>
      weeks !== null &&
      has(readings, /^(?:O36\.4|Z3A|Z37)/) &&
      /\b(?:fits?|convuls\w{2,4}|seizures?)\b[^.;]{0,40}\b(?:at home|before (?:admission|delivery|labou?r)|on the way|in the ambulance)\b/i.test(
        text,
      ) &&
      !AFTER_BIRTH.test(text.slice(Math.max(0, evidence.start - 40), evidence.end + 40)),
    why: 'Eclampsia before the birth',
  },
  {
    code: /^N17\.[089]$/,
    line: AFTER_BIRTH,
    to: () => 'O90.49',
    when: (_, { sex, weeks }, readings) => sex !== 'male' && (weeks !== null || has(readings, DELIVERED)),
    why: 'A failure of the kidneys after a birth (index: Failure, kidney, postpartum)',
  },
  {
    code: /^O99\.0[123]\d?$/,
    line: /\b(?:an(?:a)?emia (?:of|in) the puerperium|puerperal an(?:a)?emia|post-?partum an(?:a)?emia)\b/i,
    to: () => 'O90.81',
    why: 'Anemia of the puerperium has a code of its own',
  },
  {
    code: /^O98\.81\d$|^O85$|^A41\.9$/,
    said: /^septic$/i,
    line: /\b(?:wound|incision|scar|stitch\w{0,2})\b/i,
    to: (code, _, { weeks }) => (weeks !== null || code.startsWith('O') ? 'O86.01' : 'T81.41XA'),
    why: 'A wound that is infected',
  },
  {
    code: /^Q51\.28$/,
    line: CERVICES,
    unless: /\b(?:double|duplicated?|two) vagina/i,
    to: () => 'Q51.21',
    why: 'Doubled with its cervix',
  },
  {
    code: /^N80\.9$/,
    line: /\b(?:pouch of douglas|douglas|cul-de-sac|rectouterine)\b/i,
    to: (_, line) => `N80.32${/\bdeep\b/i.test(line) ? '2' : /\bsuperficial\b/i.test(line) ? '1' : '9'}`,
    why: 'Of the posterior cul-de-sac',
  },
  {
    code: /^G08$/,
    line: /\bnon-?(?:pyogenic|septic|infective|suppurative)\b/i,
    to: () => 'I67.6',
    why: 'Not of an infection',
  },
  {
    code: /^I51\.4$/,
    line: /\b(?:leptospir\w{2,4}|typhoid|scrub typhus|mening(?:o|oc)occ\w{2,4}|viral myocarditis)\b/i,
    to: () => 'I41',
    when: (_, __, readings) => has(readings, /^A(?:27|01|75|39)/),
    why: 'The heart in a disease that is named (code first at I41)',
  },
  {
    code: /^R10\.819$/,
    line: /\b(?:diffuse|generali[sz]ed)(?:ly)?\b/i,
    to: () => 'R10.817',
    why: 'All over the abdomen',
  },
  {
    code: /^G93\.40$/,
    line: /\bposterior reversible\b/i,
    to: () => 'I67.83',
    why: 'The posterior reversible one',
  },
  {
    code: /^Z93\.[0-4]/,
    to: none,
    tells: true,
    when: ({ evidence: { start, end } }, { text, setting }) =>
      setting === 'inpatient' &&
      (/^[^.;\n]{0,24}\b(?:on (?:hospital |postoperative |post-operative )?day \d|was (?:performed|done|made|fashioned|created|placed|formed|added)|being added|under (?:local|general))\b/i.test(
        text.slice(end, end + 60),
      ) ||
        /\b(?:surgical|open|percutaneous|awake|divided|loop|defunctioning|diverting|feeding|emergency|temporary)[- ](?:\w{4,9} )?$/i.test(
          text.slice(Math.max(0, start - 36), start),
        )) &&
      !/\b(?:has|had|with an?|carrier of an?|wears an?|previous|existing)\b[^.;]{0,24}$/i.test(
        text.slice(Math.max(0, start - 40), start),
      ),
    why: 'Made in this stay',
  },
  {
    code: /^J96\.9[01]$/,
    to: (code) => code.replace('J96.9', 'J96.0'),
    when: (_, __, readings) => has(readings, /^J80$/),
    why: 'Acute, as the distress of the lungs beside it',
  },
  {
    code: /^J96\.0[01]$/,
    said: /\btype (?:2|II)\b|\bhypercap/i,
    // Both gases are told: `besides` has made the two codes.
    when: ({ evidence }) => !/\bhypox/i.test(evidence.text),
    to: () => 'J96.02',
    why: 'Type 2 is the one with hypercapnia',
  },
  {
    code: /^Q39\.0$/,
    line: /\bfistula\b/i,
    unless: /\b(?:without|no|isolated|pure)\b[^.;:]{0,30}\bfistula\b/i,
    to: () => 'Q39.1',
    why: 'With a fistula between trachea and esophagus',
  },
  {
    code: /^L98\.8$/,
    said: /fistul/i,
    to: none,
    when: (_, __, readings) => has(readings, /^Q39\./),
    why: 'The fistula of the atresia',
  },
  {
    code: /^P59\.9$/,
    line: /\b(?:pre-?term|prematur\w{2,4})\b/i,
    to: () => 'P59.0',
    why: 'Of a birth before its time',
  },
  {
    code: /^B96\.7$/,
    line: /\bdifficile\b/i,
    to: () => 'A04.72',
    when: (_, __, readings) => !has(readings, /^A04\.7/),
    why: 'The germ of an enterocolitis (index: Enterocolitis, Clostridium difficile)',
  },
  {
    code: /^B96\.7$/,
    line: /\bdifficile\b/i,
    to: none,
    why: 'Part of the code of the enterocolitis',
  },
];

/** Right or left, whole or in part, across or aslant → M84.75-. */
function atypicalFracture(line: string): string {
  const side = sideDigit(line);
  const at = (right: number) => `M84.75${right + (side === '1' ? 0 : side === '2' ? 1 : 2)}A`;
  if (/\b(?:incomplete|partial)\b/i.test(line)) return at(1);
  if (/\boblique\b/i.test(line)) return at(7);
  if (/\b(?:complete|transverse)\b/i.test(line)) return at(4);
  return 'M84.750A';
}

/** A part of the clavicle; what is not said to be undisplaced is taken as displaced (Official Guidelines I.C.19.c). */
function claviclePart(code: string, line: string, part: '2' | '3'): string {
  const side = sideDigit(line) === '9' ? (/S42\.00([129])A/.exec(code)?.[1] ?? '9') : sideDigit(line);
  const isInPlace = /\b(?:undisplaced|non-?displaced|without displacement)\b/i.test(line);
  const digit = { 1: isInPlace ? '4' : '1', 2: isInPlace ? '5' : '2' }[side] ?? (isInPlace ? '6' : '3');
  return `S42.0${part}${digit}A`;
}
