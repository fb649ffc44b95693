// What do the documents of a stay (trauma, obstetrics, psychiatry, infections of the blood) write that is no disease where it stands, and what do
// their words make of a code? Authority: tabular list and index at each code; Official Guidelines I.B.2, I.C.1.d, I.C.19.
import { isNewborn } from '../perinatal/newborns.ts';
import { has } from './neighbors.ts';
import type { VisitDetail } from './visitDetails.ts';

const behind = (text: string, end: number, reach: number) => text.slice(end, end + reach);
const before = (text: string, start: number, reach: number) => text.slice(Math.max(0, start - reach), start);

const INFECTED =
  /\b(?:MSSA|MRSA|staph\w*|strep\w*|enterococ\w+|gram[- ](?:positive|negative)|bacter\w+|candid\w+|HACEK|vegetations?|septic emboli|infective|infectious|blood cultures? (?:positive|grew|with)|BCx|TEE)\b/i;
const STERILE =
  /\b(?:marantic|NBTE|non-?bacterial|Libman|Loeffler|non-?infecti\w+|sterile|lupus|rheumatic)\b/i;
/** Characters in which an item of a list tells its germ. */
const ITEM = 220;

/** Grades of the trauma surgeons. */
const GRADES: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };
const GRADE = /\b(?:gr(?:ade|\.)?|AAST(?: (?:gr(?:ade)?|OIS))?)[ -]{0,2}(i{1,3}|iv|vi?|[1-6])\b/i;

function gradeNear(text: string, start: number, end: number): number | null {
  const ahead = /[^,.;\n]*$/.exec(before(text, start, 24))?.[0] ?? '';
  const after = /^[^.;\n]*/.exec(behind(text, end, 24))?.[0] ?? '';
  const found = GRADE.exec(ahead) ?? GRADE.exec(text.slice(start, end)) ?? GRADE.exec(after);
  if (!found) return null;
  const said = (found[1] as string).toLowerCase();
  return GRADES[said] ?? Number(said);
}

/** A torn spleen or liver: the sixth character by the grade, or by centimeters, which say it themselves. */
const TORN: readonly VisitDetail[] = [0, 1, 2].map((degree) => ({
  code: /^S36\.(?:039|113)/,
  line: null,
  to: (code) => `${code.slice(0, 6)}${(code.startsWith('S36.03') ? 0 : 4) + degree}${code.slice(7)}`,
  when: ({ code, evidence: { start, end } }, { text }) => {
    const size = code.startsWith('S36.03') ? centimetersBehind(text, end) : null;
    const grade = gradeNear(text, start, end);
    const told =
      size !== null
        ? size < 1
          ? 0
          : size <= 3
            ? 1
            : 2
        : grade === null
          ? null
          : grade === 1
            ? 0
            : grade <= 3
              ? 1
              : 2;
    return told === degree;
  },
  why: 'The grade of the injury is told (tabular list at S36)',
}));

function centimetersBehind(text: string, end: number): number | null {
  const found = /^[^;\n]{0,20}?\b(\d{1,2}(?:\.\d)?) ?cm\b/i.exec(behind(text, end, 40));
  return found ? Number(found[1]) : null;
}

const FETAL =
  /\b(?:deliver\w*|vaginal birth|vertex|occiput|station|apgars?|labor|cephalic|fetal|NSVD|SVD|dilat\w+)\b/i;

/** Kind of abscess, boil or cellulitis without its place → the stem of its category. */
const SKIN_SITES: readonly [RegExp, string, boolean][] = [
  [/\b(?:axilla\w*|armpit)\b/i, '1', true],
  [
    /\b(?:antecubital|cubital fossa|AC fossa|forearms?|(?:upper )?arms?|elbows?|wrists?|deltoid|biceps|triceps|shoulders?)\b/i,
    '3',
    true,
  ],
  [
    /\b(?:popliteal|thighs?|calf|calves|shins?|knees?|ankles?|lower legs?|legs?|pretibial|hips?)\b/i,
    '5',
    true,
  ],
];
/** Words before and behind in which the place stands: `R antecubital abscess`, `abscess of the left thigh`. */
const AHEAD = 26;
const AFTERWARDS = /^ ?(?:\(|(?:,? ?(?:of|on|in|at|over|to) (?:the |his |her )?))?(?:[a-z]+ ){0,2}?/i;

function limbOf(text: string, start: number, end: number): string | null {
  const ahead = /[^,.;:\n]*$/.exec(before(text, start, AHEAD))?.[0] ?? '';
  const led = AFTERWARDS.exec(behind(text, end, 40))?.[0] ?? '';
  const after = led === '' ? '' : (/^[^,.;:\n]*/.exec(behind(text, end, 34))?.[0] ?? '');
  for (const told of [ahead, after]) {
    const site = SKIN_SITES.find(([words]) => words.test(told));
    if (!site) continue;
    const isRight = /\b(?:right|rt|r)\b/i.test(told);
    const isLeft = /\b(?:left|lt|l)\b/i.test(told);
    if (isRight === isLeft) return '9';
    return String(Number(site[1]) + (isLeft ? 1 : 0));
  }
  return null;
}

const LIMBS: readonly VisitDetail[] = ['1', '2', '3', '4', '5', '6', '9'].map((digit) => ({
  code: /^L02\.9[123]$/,
  line: null,
  to: (code) => `L02.4${code.slice(-1)}${digit}`,
  when: ({ evidence: { start, end } }, { text }) => limbOf(text, start, end) === digit,
  why: 'The limb is told beside it',
}));

export const HOSPITAL_DETAILS: readonly VisitDetail[] = [
  ...TORN,
  ...LIMBS,
  {
    code: /^Z30\.430$/,
    line: null,
    to: () => 'Z97.5',
    when: ({ evidence: { text: said } }) =>
      /\bin (?:place|situ)\b|\b(?:well|properly|correctly|appropriately|normally)[- ](?:placed|positioned|seated)\b/i.test(
        said,
      ),
    why: 'The device is there',
  },
  {
    code: /^R29\.7\d\d$/,
    line: null,
    to: () => null,
    when: ({ code, evidence: { start } }, _, readings) =>
      readings.some(
        (other) => /^R29\.7/.test(other.code) && other.code !== code && other.evidence.start < start,
      ),
    why: 'The points at first are coded, not each later count (Official Guidelines I.C.18.i)',
  },
  {
    code: /^E66\.9$/,
    line: /\b(?:severe|morbid|extreme|class (?:3|III))\b[^.;\n]{0,12}\bobes/i,
    to: () => 'E66.01',
    why: 'Severe obesity',
  },
  {
    code: /^E66\.9$/,
    line: /\bobes\w+ (?:from|due to|d\/t|2\/2|secondary to|because of) (?:excess(?:ive)?|over-?eating|high) ?(?:calor\w+|intake|food|eating)?/i,
    to: () => 'E66.09',
    why: 'Obesity by excess of calories',
  },
  {
    code: /^I45\.81$/,
    line: null,
    to: () => null,
    when: ({ evidence: { start, end, text: said } }, { text }) =>
      /^QTc?[BF]?$/i.test(said) &&
      !/\b(?:long|prolong\w*|lengthen\w*)\b/i.test(before(text, start, 24) + behind(text, end, 40)),
    why: 'The measure, which nobody calls long',
  },
  {
    code: /^B74\.3$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text: said } }, { text }) => /^LOA$/i.test(said) && FETAL.test(text),
    why: 'How the child lies: left occiput anterior',
  },
  {
    code: /^M1[59]\.9/,
    line: /\b(?:NSVD|SVD|SVB|VAVD|vaginal (?:birth|delivery)|delivered|apgars?|vertex|cephalic|station|crowning)\b/i,
    to: () => null,
    when: ({ evidence: { text: said } }, _, readings) => /^OA$/.test(said) && has(readings, /^(?:O|Z37|Z3A)/),
    why: 'How the child lies: occiput anterior',
  },
  {
    code: /^T8[35]\./,
    line: null,
    to: () => null,
    when: ({ evidence: { start, text: said } }, { text }) =>
      /^block catheter/i.test(said) &&
      /\b(?:rib|nerve|plane|paravertebral|intercostal|femoral|adductor|interscalene|serratus|ESP|TAP|PECS|fascia iliaca|erector|popliteal|sciatic|canal|epidural)\b[^.;\n]{0,12}$/i.test(
        before(text, start, 30),
      ),
    why: 'A catheter of a nerve block',
  },
  {
    code: /^E83\.4[12]$/,
    line: null,
    to: () => null,
    when: ({ evidence: { end } }, { text }) =>
      /^ ?(?:g|gm|grams?|mg|g\/h\w*)\b(?! ?\/ ?d)/i.test(behind(text, end, 8)),
    why: 'What was given of it',
  },
  {
    code: /^I(?:07\.[0189]|08\.\d|36\.[0189]|0[56]\.[89]|3[45]\.[089]|3[78]|37\.[89]|38)$/,
    line: null,
    to: () => 'I33.0',
    when: ({ evidence: { start, end, text: said } }, { text }, readings) => {
      if (!/endocarditis/i.test(said)) return false;
      const item = /^[^\n]*/.exec(behind(text, end, ITEM))?.[0] ?? '';
      const near = `${/[^\n]*$/.exec(before(text, start, 60))?.[0] ?? ''}${said}${item}`;
      return !STERILE.test(near) && (INFECTED.test(near) || has(readings, /^(?:A4[01]|R78\.81|I26\.90|I76)/));
    },
    why: 'The endocarditis is infectious',
  },
  {
    code: /^N28\.9$/,
    line: /\borgan (?:dysfunction|failure|injury)\b/i,
    to: () => 'R65.20',
    when: ({ evidence: { text: said } }, _, readings) => /\borgan\b/i.test(said) && has(readings, /^A4[01]/),
    why: 'A sepsis with an organ that fails (Official Guidelines I.C.1.d.1.b)',
  },
  {
    code: /^G24\.(?:0?9|9)$/,
    line: /\bacute(?:ly)? (?:laryngeal |oculogyric |cervical )?dyston\w+|\bdystonic reaction\b/i,
    to: () => 'G24.02',
    when: (_, { text }) =>
      /\b(?:haloperidol|haldol|droperidol|metoclopramide|reglan|prochlorperazine|compazine|promethazine|chlorpromazine|fluphenazine|olanzapine|risperidone|aripiprazole|ziprasidone|neuroleptics?|antipsychotics?|benztropine|cogentin|diphenhydramine)\b/i.test(
        text,
      ),
    why: 'Acute dystonia that a drug brought about',
  },
  {
    code: /^O44\.[04]/,
    line: /\b(?:resolved|moved away|no longer low|migrated|cleared)\b/i,
    to: () => null,
    why: 'The placenta moved away',
  },
  {
    code: /^T(?:3[6-9]|4\d|50)\.[\dA-Z]{1,3}[1-4]X?A$/,
    line: null,
    to: () => 'Z91.51',
    when: ({ code, section, evidence: { start, end } }, { text }) => {
      const near = `${/[^.;\n]*$/.exec(before(text, start, 40))?.[0] ?? ''}${/^[^.;\n]*/.exec(behind(text, end, 40))?.[0] ?? ''}`;
      return (
        /\b(?:overdos\w+|OD|ingest\w+|poison\w+|attempts?)\b/i.test(near) &&
        (/\b(?:at|age|aged) (?:age |the age of )?(?:[1-9]|[1-6]\d)\b(?! ?(?:am|pm|:|h\b|mg|g\b|tab))/i.test(
          near,
        ) ||
          /\b(?:in|since) (?:19|20)\d\d\b|\b(?:years|yrs) ago\b|\bno attempts? since\b/i.test(near)) &&
        (section === 'history' || section === 'story' || section === null || section === 'earlier') &&
        /[2]X?A$/.test(code)
      );
    },
    why: 'An attempt of earlier years (index: History, personal, suicide attempt)',
  },
  {
    code: /^(?:F30\.1|F31\.(?:1|3[12]|4)|F32\.2|F33\.2)/,
    line: null,
    to: (code) =>
      code.startsWith('F30.1')
        ? 'F30.2'
        : code.startsWith('F31.1')
          ? 'F31.2'
          : code.startsWith('F31')
            ? 'F31.5'
            : `${code.slice(0, 4)}3`,
    when: ({ evidence: { start, end } }, { text }) => {
      const said = /^[^.;\n]*/.exec(text.slice(start, end + 110))?.[0] ?? '';
      return (
        /\bwith (?:mood[- ](?:in)?congruent |severe |marked )?(?:psychotic (?:features|symptoms)|psychosis|delusions|hallucinations)\b/i.test(
          said,
        ) && !/\b(?:no|not|without|denies|non-?)\b[^.;\n]{0,20}\bpsycho/i.test(said)
      );
    },
    why: 'With psychotic features',
  },
  {
    code: /^K65\.9$/,
    line: /\b(?:f(?:a)?eculent|f(?:a)?ecal|f(?:a)?eculant|stercoral|purulent|generali[sz]ed|diffuse|(?:four|4)[- ]quadrant|suppurative|pan-?peritonitis)\b/i,
    to: () => 'K65.0',
    when: (_, { text }) => !isNewborn(text),
    why: 'The peritonitis is generalized (index: Peritonitis, generalized)',
  },
];

export const HOSPITAL_EXPLAINED: readonly [RegExp, RegExp][] = [
  [/^O62\.2$/, /^O72\.1$/],
  [/^R51\.9$/, /^O1[145]\.?/],
  [/^F29$/, /^F(?:30\.2|31\.(?:2|5|64)|32\.3|33\.3|20|25)/],
  [/^J90$/, /^S27\.[12]/],
];
