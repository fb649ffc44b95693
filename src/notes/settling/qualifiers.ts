// Which code do the words ask for that follow a disease behind a comma or a preposition, and which two diagnoses are one code?
// Authority: tabular list and index at each code; Official Guidelines I.B.2 (specificity), I.B.9 (combination codes).

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { trimesterOf } from '../text/gestation.ts';
import { clauseAt } from '../text/passages.ts';
import { ofCode } from './ofCode.ts';
import { isSymptom } from './relations.ts';
import type { RuleOut } from './settling.ts';

interface Qualifier {
  code: RegExp;
  /** What the sentence says of it; null: anything. */
  line: RegExp | null;
  /** Code that takes its place; null: none. */
  to: (code: string, line: string) => string | null;
  when?: (one: Reading, note: NoteText, has: (pattern: RegExp) => boolean) => boolean;
  why: string;
}

const sideOf = (line: string, code: string): '1' | '2' | '3' | '9' => {
  const told = /[123]$/.exec(code)?.[0];
  const both = /\b(?:bilateral|both|OU|b\/l)\b/.test(line);
  const right = /\b(?:[Rr]ight|[Rr]t|R|OD)\b/.test(line);
  const left = /\b(?:[Ll]eft|[Ll]t|L|OS)\b/.test(line);
  if (both || (right && left)) return '3';
  return right ? '1' : left ? '2' : told === '1' || told === '2' || told === '3' ? told : '9';
};

const QUALIFIERS: readonly Qualifier[] = [
  {
    code: /^R63\.4$/,
    line: null,
    to: () => null,
    when: ({ settled, evidence: { start, end, text: words } }, { text }, has) =>
      !settled || !has(/^(?:E66|K7[56]|G47\.3|E11|R73)/)
        ? false
        : /^weight loss$/i.test(words) &&
          /[.;\n] ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
          /^ ?[.;]/.test(text.slice(end, end + 2)),
    why: 'A goal of the plan',
  },
  {
    code: /^R50\.9$/,
    line: null,
    to: () => null,
    when: (_, __, has) => has(/^R50\.81$/) || has(/^D70/),
    why: 'The fever of the neutropenia',
  },
  {
    code: /^L50\.9$/,
    line: null,
    to: () => null,
    when: ({ settled }, __, has) => !settled && has(/^(?:T78\.[02]|T63\.[2-9]|T88\.6)/),
    why: 'A sign of the anaphylaxis',
  },
  {
    code: /^R53\.83$/,
    line: null,
    to: () => null,
    when: ({ settled }, { text }, has) =>
      !settled && has(/^D6[0-4]/) && /\b(?:dx|diagnosis|assessment|impression)\b/i.test(text),
    why: 'A sign of the anemia',
  },
  {
    code: /^Z23$/,
    line: /\b(?:declin\w+|refus\w+|defer\w+)\b/i,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:declin\w+|refus\w+|defer\w+)\b/i.test(text.slice(start, end + 12)),
    why: 'It was not given',
  },
  {
    code: /^Z51\.11$/,
    line: /\b(?:pembrolizumab|nivolumab|ipilimumab|atezolizumab|durvalumab|cemiplimab|avelumab|dostarlimab|immunotherapy)\b/i,
    to: () => 'Z51.12',
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:chemo\w*|\w+platin|\w+taxel|pemetrexed|gemcitabine|etoposide|folf\w+|capecitabine|fluorouracil|5-?fu)\b/i.test(
        clauseAt(text, start, end, REACH),
      ),
    why: 'Immunotherapy',
  },
  {
    code: /^K51\.[02358]0$|^K51\.90$/,
    line: /\b(?:with|and|,) (?:\w+ )?(?:rectal bleeding|hematochezia|bloody (?:stools?|diarrhea)|BRBPR)\b/i,
    to: (code) => `${code.slice(0, -1)}11`,
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:no|without|denies|not)\b/i.test(clauseAt(text, start, end, REACH)),
    why: 'Colitis with rectal bleeding is one code',
  },
  {
    code: /^K62\.5$|^K92\.1$/,
    line: /\b(?:ulcerative (?:colitis|proctitis|pancolitis)|UC)\b/,
    to: () => null,
    when: (_, __, has) => has(/^K51/),
    why: 'Part of the code of the colitis',
  },
  {
    code: /^Q6(?:2\.5|3\.8)$/,
    line: /\b(?:arter(?:y|ies|ial)|ve(?:in|nous)|ultrasound|doppler|scan)\b[^.;\n]{0,12}\bduplex\b|\bduplex:|\bduplex (?:ultrasound|scan|study|doppler)\b/i,
    to: () => null,
    why: 'A duplex ultrasound',
  },
  {
    code: /^F0[123]\.[89]0$/,
    line: null,
    to: (code, line) => {
      const found = DEGREE.exec(line);
      const degree = (found?.[1] ?? found?.[2])?.toLowerCase();
      return code.replace(/\.[89]/, degree === 'mild' ? '.A' : degree === 'severe' ? '.C' : '.B');
    },
    when: ({ evidence: { start, end } }, { text }) => DEGREE.test(clauseAt(text, start, end, REACH)),
    why: 'The degree of the dementia is told',
  },
  {
    code: /^S\d0\.[2-9]\d9[AD]$/,
    line: /,[^.;\n]{0,30}\b(?:right|left)\b/i,
    to: (code, line) => {
      const side = sideOf(line, '');
      return side === '1' || side === '2' ? `${code.slice(0, 6)}${side}${code.slice(7)}` : code;
    },
    why: 'The side is told',
  },
  {
    code: /^F3[23]\.(?:2|9|A)$/,
    line: /(?:\bwith|,|\band|\+) ?(?:mood[- ](?:in)?congruent )?psychotic (?:features|symptoms)\b|\bpsychotic depression\b/i,
    to: (code) => (code.startsWith('F33') ? 'F33.3' : 'F32.3'),
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:without|no|denies) psychotic/i.test(clauseAt(text, start, end, REACH)),
    why: 'With psychotic features',
  },
  {
    code: /^I48\.91$/,
    line: /(?:,| -|\()\s?(?:permanent|paroxysmal|persistent|long-?standing persistent)\b|\b(?:is|now) (?:permanent|paroxysmal|persistent)\b/i,
    to: (_, line) =>
      /permanent/i.test(line)
        ? 'I48.21'
        : /paroxysmal/i.test(line)
          ? 'I48.0'
          : /long-?standing/i.test(line)
            ? 'I48.11'
            : 'I48.19',
    why: 'The kind of fibrillation is told',
  },
  {
    code: /^I50\.(?:2|3|4)0$/,
    line: /\b(?:acute on chronic|chronic|acute)\b/i,
    to: (code, line) =>
      `${code.slice(0, 5)}${/acute on chronic|acute exacerbation of chronic/i.test(line) ? '3' : /\bchronic\b/i.test(line) ? '2' : '1'}`,
    why: 'Acute or chronic is told',
  },
  {
    code: /^G43\.[79]0?9$|^G43\.909$/,
    line: /\bmigraines? without aura\b|\bcommon migraine\b/i,
    to: (_, line) =>
      /(?<!\bnot |\bnon-?)\bintractable\b/i.test(line)
        ? `G43.01${/with status/i.test(line) ? '1' : '9'}`
        : `G43.00${/with status/i.test(line) ? '1' : '9'}`,
    why: 'Without aura',
  },
  {
    code: /^R10\.9$/,
    line: /\b(?:pain|tenderness),? (?:is |was )?(?:generalized|diffuse)\b/i,
    to: () => 'R10.84',
    why: 'Generalized',
  },
  {
    code: /^R10\.9$/,
    line: /\bpain,? \(?(?:RUQ|right upper quadrant|LUQ|left upper quadrant|RLQ|right lower quadrant|LLQ|left lower quadrant|epigastric|periumbilical)\b/i,
    to: (_, line) =>
      /RUQ|right upper/i.test(line)
        ? 'R10.11'
        : /LUQ|left upper/i.test(line)
          ? 'R10.12'
          : /RLQ|right lower/i.test(line)
            ? 'R10.31'
            : /LLQ|left lower/i.test(line)
              ? 'R10.32'
              : /epigastric/i.test(line)
                ? 'R10.13'
                : 'R10.33',
    why: 'Where it hurts is told',
  },
  { code: /^F40\.10$/, line: /\bgenerali[sz]ed\b/i, to: () => 'F40.11', why: 'Generalized' },
  {
    code: /^F1[0-689]\.20$/,
    line: /\b(?:in )?(?:early|sustained|full|partial|complete) (?:and sustained )?remission\b|\bin remission\b/i,
    to: (code) => code.replace('20', '21'),
    why: 'In remission',
  },
  {
    code: /^L20\.9$/,
    line: /\bflexural\b/i,
    to: () => 'L20.82',
    why: 'Of the flexures',
  },
  {
    code: /^H60\.(?:9\d|50\d|5\d\d|6\d)$/,
    line: /\bswimmer'?s ear\b/i,
    to: (code, line) => `H60.33${sideOf(line, code)}`,
    why: 'Swimmer’s ear (index: Swimmer’s, ear)',
  },
  {
    code: /^O00\.(?:9|1)\d*$/,
    line: /\b(?:tubal|tube|fallopian|ampullary|isthmic)\b/i,
    to: (_, line) => {
      const side = sideOf(line, '');
      const beside = /\bwith (?:an? )?(?:intrauterine|IUP|heterotopic)/i.test(line) ? '1' : '0';
      return `O00.1${beside}${side === '3' || side === '9' ? '9' : side}`;
    },
    why: 'In the tube (index: Pregnancy, tubal)',
  },
  {
    code: /^(?:I25\.10|I25\.119|I20\.(?:8\d*|9))$/,
    line: /\b(?:CAD|coronary (?:artery |heart )?(?:disease|atherosclerosis))\b[^.;\n]{0,40}\b(?:with|and) (?:\w+ )?(?:stable|exertional) angina\b/i,
    to: () => 'I25.118',
    why: 'Coronary disease with another form of angina is one code (Official Guidelines I.C.9.b)',
  },
  {
    code: /^(?:I25\.10|I25\.119|I20\.0)$/,
    line: /\b(?:CAD|coronary (?:artery |heart )?(?:disease|atherosclerosis))\b[^.;\n]{0,40}\b(?:with|and) unstable angina\b/i,
    to: () => 'I25.110',
    why: 'Coronary disease with unstable angina is one code (Official Guidelines I.C.9.b)',
  },
  {
    code: /^I83\.9\d*$/,
    line: /\bwith (?:\w+ ){0,2}(?:pain|aching|ache)\b|\bpainful\b/i,
    to: (_, line) => `I83.81${sideOf(line, '')}`,
    why: 'Varicose veins with pain are one code',
  },
  {
    code: /^I83\.9\d*$/,
    line: /\bwith (?:\w+ ){0,2}(?:swelling|edema)\b/i,
    to: (_, line) => `I83.89${sideOf(line, '')}`,
    why: 'Varicose veins with edema are one code',
  },
  {
    code: /^M79\.6\d\d$/,
    line: /\bvaricose veins\b[^.;\n]{0,30}\bpain\b/i,
    to: () => null,
    when: (_, __, has) => has(/^I83/),
    why: 'Part of the code of the veins',
  },
  {
    code: /^P07\.30$/,
    line: /\bof prematurity\b/i,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:disease|dysplasia|BPD|CLD|ROP|retinopathy|apnea|anemia|jaundice|osteopenia) of prematurity$/i.test(
        text.slice(Math.max(0, start - 16), end),
      ),
    why: 'The prematurity of another disease’s name',
  },
  {
    code: /^O16\.[1-59]$/,
    line: /\b(?:chronic|pre-?existing|long-?standing) (?:hypertension|HTN)\b/i,
    to: (code) => {
      const time = code.slice(-1);
      return time === '4' ? 'O10.92' : time === '5' ? 'O10.93' : `O10.91${time}`;
    },
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:chronic|pre-?existing|long-?standing) (?:hypertension|HTN)$/i.test(
        text.slice(Math.max(0, start - 20), end),
      ),
    why: 'It was there before the pregnancy',
  },
  {
    code: /^F10\.20$/,
    line: /\bnon[- ]?alcoholic\b/i,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /\bnon[- ]?alcoholic$/i.test(text.slice(Math.max(0, start - 5), end)),
    why: 'Not of alcohol',
  },
  {
    code: /^M54\.1\d$/,
    line: /\bdis[ck]s?\b/i,
    to: () => null,
    when: (_, __, has) => has(/^M5(?:0\.1|1\.1)/),
    why: 'Part of the code of the disc',
  },
  {
    code: /^N63\.[12]0$/,
    line: /\b(?:1|2|4|5|7|8|10|11)(?::\d\d)? ?o['’]?clock\b/i,
    to: (code, line) => {
      const hour = Number(/\b(\d{1,2})(?::\d\d)? ?o['’]?clock/i.exec(line)?.[1]);
      const isUpper = hour > 9 || hour < 3;
      // As one looks at the patient: the outer half of the right breast is on the left of the clock.
      const isOuter = hour > 6 === code.startsWith('N63.1');
      return `${code.slice(0, 5)}${isUpper ? (isOuter ? 1 : 2) : isOuter ? 3 : 4}`;
    },
    why: 'The hour of the clock tells the quadrant',
  },
  {
    code: /^K50\.[0189]0$/,
    line: /\b(?:rectal bleeding|hematochezia|bloody (?:stools?|diarrhea)|BRBPR)\b/i,
    to: (code) => `${code.slice(0, -1)}11`,
    when: ({ evidence: { start, end } }, { text }) =>
      /(?:\bwith|\band|,|\bcausing|\+) (?:\w+ )?(?:rectal bleeding|hematochezia|bloody|BRBPR)/i.test(
        text.slice(start, end + REACH),
      ) && !/\b(?:no|without|denies|not)\b/i.test(clauseAt(text, start, end, REACH)),
    why: 'Crohn’s disease with rectal bleeding is one code',
  },
  {
    code: /^K50\.[0189]0$/,
    line: /\babscess(?:es)?\b/i,
    to: (code) => `${code.slice(0, -1)}14`,
    when: ({ evidence: { start, end } }, { text }) =>
      /(?:\bwith|\band|,|\bcausing|\+) (?:[\w-]+ ){0,3}abscess/i.test(text.slice(start, end + REACH)) &&
      !/\b(?:no|without|denies|not|history)\b/i.test(clauseAt(text, start, end, REACH)),
    why: 'Crohn’s disease with abscess is one code',
  },
  {
    code: /^(?:K62\.5|K92\.[12]|K61\.\d\d?|K63\.0)$/,
    line: /\bcrohn/i,
    to: () => null,
    when: (_, __, has) => has(/^K50/),
    why: 'Part of the code of Crohn’s disease',
  },
  {
    code: /^K50\.[0189]0$/,
    line: /\bfistul\w+/i,
    to: (code) => `${code.slice(0, -1)}13`,
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:no|without|denies|history of)\b[^.;\n]{0,20}\bfistul/i.test(clauseAt(text, start, end, REACH)),
    why: 'Crohn’s disease with fistula is one code',
  },
  {
    code: /^K50\.[0189]0$/,
    line: /\b(?:stricture|stenosis|obstruction|SBO)\b/i,
    to: (code) => `${code.slice(0, -1)}12`,
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:no|without|denies|history of|non)[^.;\n]{0,24}\b(?:strict|sten|obstr|SBO)/i.test(
        clauseAt(text, start, end, REACH),
      ),
    why: 'Crohn’s disease with obstruction is one code',
  },
  {
    code: /^(?:K63\.2|L98\.8)$/,
    line: /\bcrohn/i,
    to: () => null,
    when: (_, __, has) => has(/^K50/),
    why: 'Part of the code of Crohn’s disease',
  },
  {
    code: /^M32\.(?:9|10)$/,
    line: /\b(?:lupus nephritis|(?:with|and) (?:\w+ )?(?:nephritis|glomerulonephritis|renal involvement))\b/i,
    to: () => 'M32.14',
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:no|without|denies)\b/i.test(clauseAt(text, start, end, REACH)),
    why: 'Lupus with nephritis is one code',
  },
  {
    code: /^N0[0-9]\.\d+$/,
    line: /\b(?:SLE|lupus)\b/i,
    to: () => null,
    when: (_, { text }, has) =>
      has(/^M32/) && /\blupus nephritis\b|\b(?:SLE|lupus) with (?:\w+ )?nephritis/i.test(text),
    why: 'Part of the code of lupus',
  },
  {
    code: /^J11\.(?:1|00|2|89)$/,
    line: null,
    to: (code) => (code === 'J11.00' ? 'J10.00' : code.replace('J11', 'J10')),
    when: ({ evidence: { start, end } }, { text }) =>
      /^[- ]?(?:type )?[AB]\b/.test(text.slice(end, end + 8)) ||
      /\b(?:influenza|flu)[- ](?:type )?[AB]\b/.test(clauseAt(text, start, end, REACH)) ||
      /\b(?:rapid )?(?:flu|influenza)(?: [AB])?(?: test| swab| antigen| PCR)?(?: is| was)?[ :]{1,2}(?:pos(?:itive)?|\+)/i.test(
        text,
      ),
    why: 'The virus is identified (tabular list at J10)',
  },
  {
    code: /^E(08|09|10|11|13)\.3[2-5]\d9$/,
    line: null,
    to: (code, line) => `${code.slice(0, -1)}${sideOf(line, '')}`,
    when: ({ evidence: { start, end } }, { text }) => sideOf(clauseAt(text, start, end, REACH), '') !== '9',
    why: 'The side is told',
  },
  {
    code: /^(?:T78\.2XXA)$/,
    line: null,
    to: () => null,
    when: (_, __, has) => has(/^T63\.[2-9]/) || has(/^T78\.0/) || has(/^T88\.6/),
    why: 'The anaphylaxis of a named cause is coded by it',
  },
  {
    code: /^D70\.[29]$/,
    line: /\b(?:chemo\w*|antineoplastic|folfox|r-chop|chop)\b/i,
    to: () => 'D70.1',
    why: 'Neutropenia of chemotherapy',
  },
  {
    code: /^D64\.9$|^D63\.0$/,
    line: /\b(?:due to|secondary to|from|2\/2|d\/t) (?:\w+ )?(?:chemo\w*|antineoplastic)/i,
    to: () => 'D64.81',
    why: 'Anemia of chemotherapy',
  },
  {
    code: /^K12\.3[019]$/,
    line: null,
    to: () => 'K12.33',
    when: (_, { text }, has) =>
      has(/^Z51\.0$/) && has(/^C(?:0|1[0-4]|3[0-2]|76\.0)/) && !/\bchemo/i.test(text),
    why: 'Mucositis of radiation',
  },
  {
    code: /^O47\.9$/,
    line: null,
    to: () => 'O47.1',
    when: (_, { weeks }) => weeks !== null && weeks.weeks >= 37,
    why: 'From 37 weeks on (tabular list at O47.1)',
  },
  {
    code: /^O47\.9$/,
    line: null,
    to: () => 'O47.03',
    when: (_, { weeks }) => weeks !== null && weeks.weeks >= 28 && weeks.weeks < 37,
    why: 'Before 37 weeks (tabular list at O47.0)',
  },
  {
    code: /^N52\.9$/,
    line: /\b(?:due to|secondary to|from|2\/2|d\/t)\b[^.;\n]{0,30}\b(?:hypogonad\w+|diabetes|T[12]?DM|hypothyroid\w*|multiple sclerosis|low testosterone)\b/i,
    to: () => 'N52.1',
    why: 'In a disease classified elsewhere',
  },
  {
    code: /^E28\.39$/,
    line: /\bhypogonad/i,
    to: (_, line) => (/\b(?:hypogonadotropic|central|secondary|pituitary)\b/i.test(line) ? 'E23.0' : 'E29.1'),
    when: ({ evidence }, { text, sex }) =>
      /hypogonad/i.test(evidence.text) &&
      (sex === 'male' || /\b(?:erectile|testic\w+|testosterone|testes|prostate|PSA)\b/i.test(text)),
    why: 'Of a man',
  },
  {
    code: /^D21\.9$|^D25\.9$/,
    line: /\b(?:intramural|submucos(?:al|ous)|subserosal|subserous)\b/i,
    to: (_, line) => (/intramural/i.test(line) ? 'D25.1' : /submucos/i.test(line) ? 'D25.0' : 'D25.2'),
    when: ({ evidence: { text: words } }) => /leiomyoma|fibroid|myoma/i.test(words),
    why: 'Where in the uterus it sits is told',
  },
  {
    code: /^M79\.67[123]$/,
    line: null,
    to: (code) => code.replace(/(\d)$/, (side) => (side === '1' ? '4' : side === '2' ? '5' : '6')),
    when: ({ evidence: { text: words } }) => /\btoes?\b|\bhallux\b/i.test(words),
    why: 'Of the toe',
  },
  {
    code: /^M06\.9$/,
    line: /\bsero-?negative\b|\bRF[- ]?neg\w*/i,
    to: (_, line) => (/\bmultiple (?:sites|joints)\b/i.test(line) ? 'M06.09' : 'M06.00'),
    why: 'Without rheumatoid factor',
  },
  {
    code: /^M05\.9$/,
    line: /\bmultiple (?:sites|joints)\b/i,
    to: () => 'M05.79',
    why: 'Of several joints',
  },
  {
    code: /^D50\.0$/,
    line: /\b(?:not|no|without|rather than)\b[^.;\n]{0,24}\b(?:blood loss|bleed\w*)\b/i,
    to: () => 'D50.9',
    why: 'Loss of blood is denied',
  },
  {
    code: /^N76\.[01]$/,
    line: /\batrophic vaginitis\b|\bvaginal atrophy\b/i,
    to: () => 'N95.2',
    why: 'Atrophic (index: Vaginitis, atrophic)',
  },
  {
    code: /^Z59\.00$/,
    line: /\b(?:shelter|motel|couch[- ]surfing|doubled up)\b/i,
    to: () => 'Z59.01',
    why: 'Sheltered homelessness',
  },
  {
    code: /^Z59\.00$/,
    line: /\b(?:street|unsheltered|tent|in (?:his|her|their) (?:car|vehicle)|encampment|outdoors)\b/i,
    to: () => 'Z59.02',
    why: 'Unsheltered homelessness',
  },
  {
    code: /^M87\.0/,
    line: /\b(?:due to|from|secondary to|induced|2\/2)\b[^.;\n]{0,16}\b(?:drugs?|medication|steroids?|prednisone|glucocorticoids?|corticosteroids?)\b|\bsteroid[- ]induced\b/i,
    to: (code) => code.replace('M87.0', 'M87.1'),
    why: 'Osteonecrosis by drugs',
  },
  {
    code: /^R05\.(?:9|3)$/,
    line: /\b(?:ace[- ]?(?:inhibitor|i)?|lisinopril|enalapril|ramipril|benazepril)\b[- ](?:induced |related )?cough\b|\bcough\b[^.;\n]{0,20}\b(?:due to|from|secondary to|2\/2|on)\b[^.;\n]{0,12}\b(?:ace\b|lisinopril|enalapril|ramipril|benazepril)/i,
    to: () => 'R05.8',
    why: 'Another specified cough',
  },
  {
    code: /^U07\.1$|^Z86\.16$/,
    line: null,
    to: (code) => (code === 'U07.1' ? 'U09.9' : null),
    when: ({ evidence: { start } }, { text }, has) =>
      /\b(?:sequelae? of|post|long|late effects? of)[- ]{0,2}$/i.test(
        text.slice(Math.max(0, start - 18), start),
      ) ||
      has(/^U09\.9$/) ||
      /\bsequelae? of (?:covid|sars)/i.test(text),
    why: 'A condition after COVID-19',
  },
  {
    code: /^S[0-9]/,
    line: null,
    to: (code) => code.replace(/A$/, 'D'),
    when: ({ code, evidence: { start, end } }, { text }) =>
      /A$/.test(code) &&
      REMOVED.test(text.slice(0, HEAD)) &&
      /\b(?:laceration|wound|cut|incision)\b/i.test(text.slice(start, end)),
    why: 'Sutures of an earlier visit come out: a later encounter (Official Guidelines I.C.19.a)',
  },
  {
    code: /^S/,
    line: null,
    to: () => null,
    when: ({ settled, evidence: { end } }, { text }, has) =>
      !settled &&
      /^ \d{1,2} (?:days?|weeks?|months?|years?) ago without (?:sequelae?|problems?|residual)/i.test(
        text.slice(end, end + 50),
      ) &&
      has(/./),
    why: 'An injury that left nothing',
  },
  {
    code: /^H35\.05/,
    line: null,
    to: () => null,
    when: (_, __, has) => has(/^H35\.32[1-3]/),
    why: 'Part of the code of the macula’s disease',
  },
  {
    code: /^H35\.81$|^H34\.81\d[12]$/,
    line: null,
    to: () => null,
    when: ({ code }, __, has) => code === 'H35.81' && (has(/^H34\.8/) || has(/^E\d\d\.3/)),
    why: 'Part of the code of the retina’s disease',
  },
  {
    code: /^F22$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }, _, has) =>
      /^(?:paranoid|delusions?|delusional|paranoia)$/i.test(text) && has(/^F(?:20|25|3[0-3]|0[1-3])/),
    why: 'A sign of the psychosis that is named',
  },
  {
    code: /^(?:R20\.[0-3]|R20\.8)$/,
    line: null,
    to: () => null,
    when: ({ settled }, _, has) => !settled && has(/^(?:G6[0-4]|G5[4-9]|E(?:08|09|10|11|13)\.4)/),
    why: 'A sign of the neuropathy that is named',
  },
  {
    code: /^K57\.[39]0$/,
    line: null,
    to: () => null,
    when: ({ settled }, __, has) => !settled && has(/^K57\.[0-9][23]$/),
    why: 'The diverticula are those that are inflamed',
  },
  {
    code: /^K85\.20$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }, __, has) => !/acute/i.test(text) && has(/^K86\.0$/),
    why: 'The pancreatitis is chronic',
  },
  {
    code: /^K90\.9$/,
    line: null,
    to: () => null,
    when: (_, __, has) => has(/^(?:K86\.81|K90\.0|E84)/),
    why: 'A sign of the insufficiency that is named',
  },
  {
    code: /^I78\.1$/,
    line: null,
    to: () => null,
    when: ({ settled }, __, has) => !settled && has(/^(?:L71|L57|M34|K7[04])/),
    why: 'A sign of the disease that is named',
  },
  {
    code: /^(?:H18\.2\d*|H57\.04|H57\.1\d|H40\.05\d)$/,
    line: null,
    to: () => null,
    when: ({ settled }, __, has) => !settled && has(/^H40\.2[1-3]/),
    why: 'A sign of the glaucoma that is named',
  },
  {
    code: /^H40\.00/,
    line: null,
    to: () => null,
    when: (_, __, has) => has(/^H40\.0[1-6]/),
    why: 'The kind of suspicion is named',
  },
  {
    code: /^K12\.[01]$/,
    line: null,
    to: () => null,
    when: ({ settled }, __, has) => !settled && has(/^(?:B08\.[45]|B00\.2|M35\.2|K50|L40)/),
    why: 'A sign of the disease that is named',
  },
  {
    code: /^D09\.9$/,
    line: null,
    to: () => null,
    when: (_, __, has) => has(/^D0[0-7]\.(?!9$)/) || has(/^D05/),
    why: 'Its site is named',
  },
  {
    code: /^M75\.10\d$/,
    line: null,
    to: () => null,
    when: (_, __, has) => has(/^M75\.1[12]/),
    why: 'How much of the cuff is torn is told',
  },
  {
    code: /^M19\.90$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }, __, has) =>
      /^(?:OA|DJD|osteoarthritis|arthritis)$/i.test(text) && has(/^M1(?:[5-8]|9\.(?!90))/),
    why: 'Its joint is named',
  },
  {
    code: /^J02\.9$/,
    line: null,
    to: () => null,
    when: ({ settled }, __, has) => !settled && has(/^J35\.0/),
    why: 'The infections of the tonsils that are named',
  },
  {
    code: /^E61\.1$/,
    line: /\banemia\b/i,
    to: () => 'D50.9',
    why: 'Iron deficiency of an anemia',
  },
  {
    code: /^R25\.2$/,
    line: null,
    to: () => null,
    when: ({ evidence: { text } }, __, has) => /^cramp(?:y|ing)$/i.test(text) && has(/^(?:R10|K|N94|A0|N92)/),
    why: 'How the pain feels',
  },
  {
    code: /^E78\.[0125]/,
    line: null,
    to: () => null,
    when: ({ settled, code }, __, has) => !settled && code !== 'E78.2' && has(/^E78\.2$/),
    why: 'Part of the mixed hyperlipidemia',
  },
  {
    code: /^K64\.[89]$/,
    line: /\b(?:first|second|third|fourth|1st|2nd|3rd|4th|grade (?:1|2|3|4|I{1,3}|IV))[- ]?(?:degree|grade|stage)?\b/i,
    to: (_, line) => {
      const found =
        /\b(?:(first|1st|grade 1|grade I)|(second|2nd|grade 2|grade II)|(third|3rd|grade 3|grade III)|(fourth|4th|grade 4|grade IV))\b/i.exec(
          line,
        );
      const at = found?.slice(1).findIndex((one) => one !== undefined) ?? -1;
      return at < 0 ? 'K64.8' : `K64.${at}`;
    },
    when: ({ evidence: { start, end } }, { text }) =>
      /h(?:a)?emorrhoid/i.test(clauseAt(text, start, end, REACH)),
    why: 'The degree is told',
  },
  {
    code: /^Z79\.4$/,
    line: /\b(?:not|never|no longer|off) (?:on |taking |using |requiring )?(?:any )?insulin\b|\bno insulin\b|\bnon-insulin/i,
    to: () => null,
    why: 'Insulin is denied',
  },
  {
    code: /^Z97\.4$/,
    line: /\bhearing aids? (?:eval\w*|consult\w*|trial|candidacy|recommended|discussed|referral|fitting)\b|\b(?:refer\w*|recommend\w*|consider\w*|discuss\w*|candidate)[^.;\n]{0,20}\bhearing aid/i,
    to: () => null,
    why: 'It is planned',
  },
  {
    code: /^Z98\.1$/,
    line: /\b(?:prior to|before|plann\w+|schedul\w+|upcoming|pre-?op\w*|candidate|consider\w*)\b/i,
    to: () => null,
    why: 'It is planned',
  },
  {
    code: /^Z23$/,
    line: /\b(?:information|handout|asks|asked|question\w*) (?:on|about|whether|regarding)?\b/i,
    to: () => null,
    why: 'It was spoken of',
  },
  {
    code: /^Z12\.31$/,
    line: /\bmammogram (?:follow-?up|callback|recall|showed|abnormal|last)\b|\babnormal (?:screening )?mammo/i,
    to: () => null,
    why: 'The screening was before',
  },
  {
    code: /^Z00\.0/,
    line: /\b(?:skin|breast|pelvic|gyn|gynecologic\w*|eye|vision|dental|foot|diabetic) (?:exam|check)\b|\bannual (?:skin|eye|dental|gyn|pap|well[- ]woman)/i,
    to: () => null,
    when: ({ evidence: { text: words } }) => !/\b(?:physical|wellness|AWV|preventive)\b/i.test(words),
    why: 'An examination of one organ',
  },
  {
    code: /^Z00\.0/,
    line: null,
    to: () => null,
    when: (_, { text }, has) => has(/^Z01\.41/) && !/\b(?:physical|wellness|AWV|CPE)\b/i.test(text),
    why: 'The gynecological examination is the reason (Excludes1 at Z01.4)',
  },
  {
    code: /^Z13\.828$/,
    line: /\b(?:plaquenil|hydroxychloroquine|HCQ)\b/i,
    to: () => 'Z79.899',
    why: 'A drug is watched, no disease looked for',
  },
  {
    code: /^Z93/,
    line: null,
    to: () => null,
    when: ({ code }, _, has) =>
      (/^Z93\.5/.test(code) && has(/^Z43\.5/)) ||
      (code === 'Z93.3' && has(/^Z43\.3/)) ||
      (code === 'Z93.2' && has(/^Z43\.2/)) ||
      (code === 'Z93.1' && has(/^Z43\.1/)) ||
      (code === 'Z93.0' && has(/^Z43\.0/)) ||
      (code === 'Z93.6' && has(/^Z43\.6/)),
    why: 'The opening is attended to (Excludes1 at Z93)',
  },
  {
    code: /^Z88\./,
    line: null,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:(?:oral )?challenge|label removed|de-?label\w*|skin test(?:ing)? negative)\b/i.test(
        text.slice(Math.max(0, start - 30), end + 90),
      ) &&
      /\b(?:no reaction|negative|not allergic|removed|passed|de-?label\w*)\b/i.test(
        text.slice(start, end + 90),
      ),
    why: 'The allergy was disproved',
  },
  {
    code: /^(?:R|M79|M25\.5|M54|H92|H57)/,
    line: null,
    to: () => null,
    when: ({ settled, evidence: { end } }, { text, setting }) =>
      !settled &&
      setting === 'outpatient' &&
      /^,? (?:has |have |is |are |now |fully |completely ){0,3}(?:resolved|gone)\b/i.test(
        text.slice(end, end + 40),
      ),
    why: 'It is gone',
  },
  {
    code: /^(?:F2|F22|F4|R44)/,
    line: null,
    to: () => null,
    when: ({ settled, evidence: { end, text: words } }, { text }) =>
      !settled &&
      /^(?:delusions?|voices|hallucinations?|paranoia|mania)$/i.test(words) &&
      /^,? (?:now )?(?:resolved|gone)\b/i.test(text.slice(end, end + 20)),
    why: 'It is gone',
  },
  {
    code: /^(?:A5[0-9]|A6[0-4]|A74|B20|B1[5-9]|B00|A60)/,
    line: /\b(?:sent|ordered|collected|drawn|obtained|pending|requested)\b/i,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /^[^.;\n]{0,50}\b(?:sent|ordered|collected|drawn|obtained|pending|requested)\b/i.test(
        text.slice(end, end + 70),
      ) &&
      !/\b(?:positive|confirmed|treated|known|with|history|viral load|suspected)\b/i.test(
        clauseAt(text, start, end, REACH),
      ),
    why: 'A test that was taken, no finding',
  },
  {
    code: /^T\d\d\..{3}5/,
    line: /\b(?:dish|hand|bar|body)? ?(?:soaps?|detergents?|cleansers?|shampoo)\b/i,
    to: () => null,
    when: ({ evidence: { text } }, _, has) =>
      /soap|detergent|cleanser|shampoo/i.test(text) && has(/^L2[3-5]/),
    why: 'No drug: the irritant is part of the code',
  },
  {
    code: /^T45\.8X5/,
    line: null,
    to: () => null,
    when: ({ evidence: { start } }, { text }) =>
      /[a-z] [-–] $/.test(text.slice(Math.max(0, start - 4), start)),
    why: 'The drug treats what stands before it',
  },
  {
    code: /^S67|^S57|^S87|^S97|^S77/,
    line: /\b(?:after|following|since|from|post)(?: a| an| old| the)? crush/i,
    to: () => null,
    when: (_, __, has) => has(/^G90\.5|^G56|^M/),
    why: 'The injury of before, which led to it',
  },
  {
    code: /^S[23]2\.0/,
    line: null,
    to: () => null,
    when: ({ settled }, _, has) => !settled && has(/^M80\.\d8XA/),
    why: 'The fracture of the osteoporosis',
  },
  {
    code: /^F0[0-3]\./,
    line: /\b(?:caregiver|caring for|cares for|wife of|husband of|daughter of|son of|mother of|father of) (?:an? |the )?(?:patient|man|woman|husband|wife|mother|father|parent|spouse|someone|person)? ?(?:of |with )/i,
    to: () => null,
    why: 'Of the one who is cared for',
  },
  {
    code: /^C(?:02|01)\.?9?$/,
    line: /\bbase of (?:the )?tongue\b|\btongue base\b|\bBOT\b/i,
    to: () => 'C01',
    when: ({ code }) => code !== 'C01',
    why: 'Of the base',
  },
  {
    code: /^C16\.9$/,
    line: /\b(?:antrum|antral|cardia|fundus|fundic|body|pylor\w+|GE junction|lesser curv\w+|greater curv\w+)\b/i,
    to: (_, line) =>
      /antr/i.test(line)
        ? 'C16.3'
        : /cardia|GE junction/i.test(line)
          ? 'C16.0'
          : /fund/i.test(line)
            ? 'C16.1'
            : /body/i.test(line)
              ? 'C16.2'
              : /pylor/i.test(line)
                ? 'C16.4'
                : /lesser/i.test(line)
                  ? 'C16.5'
                  : 'C16.6',
    why: 'The part is told',
  },
  {
    code: /^C18\.9$/,
    line: /\b(?:colon|colonic) (?:cancer|ca|adenocarcinoma|carcinoma)\b[,(: -]{1,3}(?:cecum|cecal|ascending|hepatic flexure|transverse|splenic flexure|descending|sigmoid)\b/i,
    to: (_, line) =>
      /cec/i.test(line)
        ? 'C18.0'
        : /\bascending/i.test(line)
          ? 'C18.2'
          : /hepatic/i.test(line)
            ? 'C18.3'
            : /transverse/i.test(line)
              ? 'C18.4'
              : /splenic/i.test(line)
                ? 'C18.5'
                : /\bdescending/i.test(line)
                  ? 'C18.6'
                  : 'C18.7',
    why: 'The part is told',
  },
  {
    code: /^H11\.0[05]\d$/,
    line: /\bperipheral\b/i,
    to: (code, line) =>
      `H11.0${/progressive/i.test(line) && !/(?:not|non-?|without)[^.;\n]{0,10}progressive/i.test(line) ? '5' : '4'}${sideOf(line, code)}`,
    why: 'Peripheral, stationary or progressive',
  },
  {
    code: /^H81\.0/,
    line: /\b(?:left|right|bilateral)\b/i,
    to: (_, line) => `H81.0${sideOf(line, '')}`,
    when: ({ code }) => code === 'H81.09',
    why: 'The side is told',
  },
];

/** `… unspecified trimester` → of the trimester that the line or the weeks tell. */
function ofTrimester(code: string, line: string, { weeks }: NoteText): string | null {
  const known = TRIMESTER_CODES.find((pattern) => pattern.test(code));
  if (!known) return null;
  const told = /\b(first|second|third|1st|2nd|3rd) trimester\b/i.exec(line)?.[1]?.charAt(0).toLowerCase();
  const digit =
    told === 'f' || told === '1'
      ? 1
      : told === 's' || told === '2'
        ? 2
        : told === 't' || told === '3'
          ? 3
          : weeks === null
            ? null
            : trimesterOf(weeks.weeks);
  return digit === null ? null : code.replace(known, `$1${digit}$2`);
}

const TRIMESTER = 'The trimester is told (Official Guidelines I.C.15.a.3)';

/** Codes of an unspecified trimester: the digit of it between what stands before and behind. */
const TRIMESTER_CODES: readonly RegExp[] = [
  /^(Z34\.[089])0()$/,
  /^(O(?:09\.[0-9A]\d?|10\.\d1|11\.|12\.\d|13\.|14\.\d|16\.|22\.\d|23\.\d\d?|24\.\d1|26\.\d\d?|98\.\d1|99\.(?:01|11|28|33|34|35|21|84)))[90]()$/,
  /^(O3[0-6]\.[0-9X]+)9([0-9])$/,
  /^(O36\.5[19])9([0-9])$/,
  /^(O30\.[0-9]{2})9()$/,
];

/** `dementia, moderate`, not the `severe` of something else. */
const DEGREE =
  /\b(?:dementia|disorder|alzheimer'?s?(?: disease)?|DLB|lewy bodies)(?: with [a-z ]{4,30})?(?:,| -|:| \() ?(mild|moderate|severe)\b|\b(mild|moderate|severe)(?:[- ]stage)? (?:(?:vascular|mixed|parkinson(?:['’]?s)?|frontotemporal|lewy body|alzheimer(?:['’]?s)?|PD|senile|type|disease) ){1,3}dementia\b/i;

/** What is not there any more. */
const OVER =
  /^,? (?:now |is |has |have |are |was )?(?:now )?(?:fully |completely |clinically )?(?:resolved|cured)\b/i;
const CURABLE =
  /^(?:A0|J1[2-8]|J0[0-69]|J32\.9|J2[0-2]|N10|N1[27]|N30|N39\.0|L0[0-8]|A41|U07\.1|H6[05-7]|H10|K35|K57\.[0-9]2|R65|K85|K52)/;

function isOver(one: Reading, { text, setting }: NoteText): boolean {
  return (
    setting === 'outpatient' &&
    CURABLE.test(one.code) &&
    OVER.test(text.slice(one.evidence.end, one.evidence.end + 40))
  );
}

const REMOVED =
  /\b(?:suture|staple|stitch)s? (?:removal|out|removed)\b|\bremoval of (?:sutures|staples|stitches)\b/i;
/** Characters in which a visit says what it is. */
const HEAD = 200;

/** Characters of a sentence before and behind that are looked at. */
const REACH = 100;

const qualifiersOf = ofCode(QUALIFIERS, ({ code }) => code);

/** `tells`: a case report, which keeps a finding beside the disease that it is a sign of. */
export function qualified(
  note: NoteText,
  readings: readonly Reading[],
  tells: boolean,
  ruleOut: RuleOut,
): Reading[] {
  const codes = [...new Set(readings.map(({ code }) => code))];
  const known = new Map<RegExp, boolean>();
  const has = (pattern: RegExp) => {
    const before = known.get(pattern);
    if (before !== undefined) return before;
    const is = codes.some((code) => pattern.test(code));
    known.set(pattern, is);
    return is;
  };
  const over = new Set(readings.filter((one) => isOver(one, note)).map(({ code }) => code));
  return readings.flatMap((one) => {
    if (over.has(one.code)) {
      ruleOut(one, 'It is over');
      return [];
    }
    const { start, end } = one.evidence;
    let line: string | null = null;
    if (/^(?:O|Z34)/.test(one.code)) {
      const own = ofTrimester(one.code, clauseAt(note.text, start, end, REACH), note);
      const node = own === null || own === one.code ? null : note.nodeOf(own);
      if (own !== null && node !== null)
        return [{ ...one, code: own, node, rule: TRIMESTER, unspecified: false }];
    }
    for (const { line: said, to, when, why } of qualifiersOf(one.code)) {
      line ??= clauseAt(note.text, start, end, REACH);
      if ((said !== null && !said.test(line)) || when?.(one, note, has) === false) continue;
      const own = to(one.code, line);
      if (own === null && tells) continue;
      if (own === null) {
        ruleOut(one, why);
        return [];
      }
      const node = own === one.code ? null : note.nodeOf(own);
      if (node === null) continue;
      return [{ ...one, code: own, node, rule: why, unspecified: false, symptom: isSymptom(own) }];
    }
    return [one];
  });
}
