// Which finding is a figure that stands for itself? `INR 6.2` as an item of the assessment, or as all that is asked, is what its
// reader calls too high; among the results of a visit it is one of many, and nobody has called it a finding (Official Guidelines III.B).

import type { NoteText } from '../noteText.ts';
import { type Made, made } from '../readings.ts';

interface Figure {
  name: string;
  /** Bounds and the code of a value in them. */
  ranges: readonly (readonly [number, number, string])[];
  /** Codes beside which it says nothing more. */
  unless?: RegExp;
}

const figure = (name: string, ranges: Figure['ranges'], unless?: RegExp): Figure =>
  unless ? { name, ranges, unless } : { name, ranges };

const ANY = Number.POSITIVE_INFINITY;
const GLUCOSE = /^(?:E0[89]|E1[0136]|O24|P70|R73)/;

const FIGURES: readonly Figure[] = [
  figure('potassium|K\\+?', [
    [1, 3.49, 'E87.6'],
    [5.5, 12, 'E87.5'],
  ]),
  figure('sodium|Na\\+?', [
    [90, 134, 'E87.1'],
    [147, 200, 'E87.0'],
  ]),
  figure('magnesium|Mg', [
    [0.2, 1.5, 'E83.42'],
    [2.8, 12, 'E83.41'],
  ]),
  figure('calcium|Ca', [
    [1, 2.05, 'E83.51'],
    [2.7, 4.9, 'E83.52'],
    [5, 8.3, 'E83.51'],
    [10.7, 20, 'E83.52'],
  ]),
  figure('phosphate|phosphorus|phos', [
    [0.2, 2.2, 'E83.39'],
    [5, 15, 'E83.39'],
  ]),
  figure('fasting (?:blood )?(?:glucose|sugar)|FBS|FBG|FPG', [[100, 125, 'R73.01']], GLUCOSE),
  figure(
    '(?:fasting |random )?(?:blood )?(?:glucose|sugar)|fingerstick|BG|FBS|FBG|FPG',
    [
      [11.1, 35, 'R73.9'],
      [40, 59, 'E16.2'],
      [140, 1500, 'R73.9'],
    ],
    GLUCOSE,
  ),
  figure('(?:Hb|hemoglobin )?A1c', [[5.7, 20, 'R73.09']], GLUCOSE),
  figure('INR', [[3.6, 20, 'R79.1']], /^D68/),
  figure('ESR|sed rate|sedimentation rate|erythrocyte sedimentation rate', [[30, 200, 'R70.0']]),
  figure('CRP|C-reactive protein', [[10, 700, 'R79.82']]),
  figure('LDH|lactate dehydrogenase', [[280, ANY, 'R74.02']]),
  figure('AST|ALT|SGOT|SGPT', [[60, ANY, 'R74.01']]),
  figure('ALP|alk phos|alkaline phosphatase', [[150, ANY, 'R74.8']]),
  figure('lipase', [[120, ANY, 'R74.8']], /^K85|^K86\.[01]/),
  figure('amylase', [[150, ANY, 'R74.8']], /^K85|^K86\.[01]/),
  figure('CP?K|creatine (?:phospho)?kinase', [[350, ANY, 'R74.8']], /^M62\.82|^T79\.6/),
  figure('GGTP?|gamma GT', [[80, ANY, 'R74.8']]),
  figure('(?:total )?bilirubin|T\\.? ?bili', [[2, 60, 'R17']], /^(?:P5[5-9]|K7|K8|E80|B1[5-9])/),
  figure('creatinine|Cr', [[1.6, 20, 'R79.89']], /^(?:N1[79]|N18|I1[23]|N99\.0)/),
  figure('BUN|urea', [[30, 250, 'R79.89']], /^(?:N1[79]|N18|I1[23])/),
  figure('e?GFR|creatinine clearance|CrCl', [[3, 59, 'R94.4']], /^(?:N1[79]|N18|I1[23])/),
  figure('(?:NT-?(?: )?pro-?)?BNP', [[400, ANY, 'R79.89']], /^(?:I50|I11\.0|I13)/),
  figure('D-?dimers?', [[501, ANY, 'R79.89']], /^(?:I26|I82)/),
  figure('ferritin', [[400, ANY, 'R79.89']], /^E83\.1/),
  figure('uric acid|urate', [[7.6, 30, 'E79.0']], /^M1[0A]/),
  figure('triglycerides|TGs?', [[200, ANY, 'E78.1']], /^E78/),
  figure('LDL(?:-C)?|(?:total )?cholesterol', [[240, 900, 'E78.00']], /^E78/),
  figure('LDL(?:-C)?', [[160, 239, 'E78.00']], /^E78/),
  figure('HDL(?:-C)?', [[5, 34, 'E78.6']], /^E78/),
  figure(
    'TSH',
    [
      [0, 0.2, 'R94.6'],
      [5.5, 300, 'R94.6'],
    ],
    /^E0[0-7]/,
  ),
  figure('(?:25-?(?:OH|hydroxy) ?)?vitamin D|25-?OH-?D', [[1, 19.9, 'E55.9']]),
  figure('(?:vitamin )?B-?12|cobalamin', [[20, 190, 'E53.8']], /^D51/),
  figure(
    'WBCs?|white (?:blood )?(?:cell )?count|leu[ck]ocytes',
    [
      [0.1, 3.9, 'D72.819'],
      [11.1, 99, 'D72.829'],
      [500, 3900, 'D72.819'],
      [11100, 99000, 'D72.829'],
    ],
    /^(?:D7[02]|C9[1-5])/,
  ),
  figure(
    'ANC|(?:absolute )?neutrophil count|neutrophils',
    [
      [0, 1.4, 'D70.9'],
      [10, 1400, 'D70.9'],
    ],
    /^D70/,
  ),
  figure('(?:absolute )?eosinophils?(?: count)?', [[600, 90000, 'D72.10']], /^D72/),
  figure(
    'platelets?(?: count)?|plts?',
    [
      [1, 140, 'D69.6'],
      [451, 3000, 'D75.839'],
      [3001, 140000, 'D69.6'],
      [451000, 3000000, 'D75.839'],
    ],
    /^(?:D69|D75|D47|M31\.1)/,
  ),
  figure(
    'Hgb|Hb|hemoglobin|haemoglobin',
    [
      [2, 11, 'D64.9'],
      [40, 110, 'D64.9'],
    ],
    /^(?:D5|D6[0-4]|D46|O99\.0|P61)/,
  ),
  figure('Hct|hematocrit|haematocrit', [[10, 32, 'D64.9']], /^(?:D5|D6[0-4]|O99\.0|P61)/),
  figure('PSA|prostate[- ]specific antigen', [[4.1, ANY, 'R97.20']], /^(?:C61|R97\.2)/),
  figure('CEA', [[5.1, ANY, 'R97.0']], /^C/),
  figure('CA[- ]?125', [[36, ANY, 'R97.1']], /^C/),
  figure('CA[- ]?(?:19-9|15-3|27-?\\.?29)', [[38, ANY, 'R97.8']], /^C/),
  figure('AFP|alpha-?fetoprotein', [[20, ANY, 'R77.2']], /^C/),
  figure(
    'BAL|BAC|blood alcohol(?: level)?|serum ethanol|ethanol level|EtOH level',
    [[10, 900, 'R78.0']],
    /^(?:F10|T51|R78\.0)/,
  ),
  figure('(?:blood )?lead(?: level)?', [[3.5, 200, 'R78.71']], /^T56/),
  figure('Pa?O2', [[20, 59, 'R79.81']], /^(?:J96|R09\.02)/),
  figure(
    '(?:heart|pulse|ventricular) rate|pulse|HR',
    [
      [20, 49, 'R00.1'],
      [101, 260, 'R00.0'],
    ],
    /^(?:I4[4-9]|R00)/,
  ),
  figure('respiratory rate|breathing rate|respirations?|RR', [[25, 80, 'R06.82']], /^(?:J96|J80|R06|P2)/),
  figure(
    '(?:(?:oxygen|O2|pulse) )?sat(?:uration|s)?|SpO2|SaO2|pulse ox(?:imetry)?|O2 sats?',
    [[50, 89, 'R09.02']],
    /^(?:J96|J80|R09\.0|P2)/,
  ),
  figure(
    'temp(?:erature)?|T-?max',
    [
      [25, 34.9, 'R68.0'],
      [38, 43, 'R50.9'],
      [80, 94.9, 'R68.0'],
      [100.4, 109, 'R50.9'],
    ],
    /^(?:R50|T68|R68\.0|P81)/,
  ),
  figure('(?:NIHSS|NIH stroke (?:scale|score)(?: score)?)', [[0, 42, 'R29.7']]),
  figure('GCS(?: total)?(?: score)?|Glasgow (?:coma )?(?:scale|score)(?: score)?', [
    [3, 8, 'R40.2430'],
    [9, 12, 'R40.2420'],
    [13, 15, 'R40.2410'],
  ]),
];

const SHARED =
  "(?:(?:his|her|the|a|an|serum|plasma|blood|corrected|ionized|total|peak|resting|random|latest|today'?s|low|high|elevated|raised) )*";
const BETWEEN =
  '(?: ?(?:level|of|is|was|at|in|the|to|up|down|total|score|value|today|now|only|persistently|measured|=|:|>|<|≥|~|about|around|,|-)){0,5} ?';
const READ = FIGURES.map((one) => ({
  ...one,
  pattern: new RegExp(
    `^${SHARED}(?:${one.name})${BETWEEN}(?:1:)?(\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,3})?)(?![\\d/]|-\\d)(?:(?<=\\d)k\\b)?`,
    'i',
  ),
}));
const PRESSURE =
  /^(?:(?:his|her|the|a) )?(?:BP|blood pressure)(?: ?(?:of|is|was|at|today|:|=)){0,3} ?(\d{2,3}) ?\/ ?(\d{2,3})\b/i;
const TITER =
  /^(?:ANA|anti-?nuclear antibod(?:y|ies))(?: ?(?:titer|titre|of|is|at|positive|:)){0,3} ?1: ?(\d{2,5})\b/i;
const WHY = 'The figure stands as the finding itself';

/** A sentence that begins with a figure; `start` is where it begins in the text. */
export function figureAt(sentence: string, start: number): (Made & { unless?: RegExp }) | null {
  const said = sentence.slice(0, LONGEST);
  const lead = /^[\s\d.)#*•-]{0,6}(?=[A-Za-z])/.exec(said)?.[0].length ?? 0;
  const rest = said.slice(/^\d+ ?[-.]?[A-Za-z]/.test(said.trim()) ? 0 : lead);
  const from = start + said.length - rest.length;
  const evidence = (text: string) => ({ start: from, end: from + text.length, text });
  const pressure = PRESSURE.exec(rest);
  if (pressure) {
    const [upper, lower] = [Number(pressure[1]), Number(pressure[2])];
    const code = upper >= 140 || lower >= 90 ? 'R03.0' : upper < 90 ? 'R03.1' : null;
    return code && { ...made(evidence(pressure[0]), code, WHY), unless: /^(?:I1[0-6]|I95|O1|R03|R57)/ };
  }
  const titer = TITER.exec(rest);
  if (titer)
    return Number(titer[1]) < 80 ? null : { ...made(evidence(titer[0]), 'R76.8', WHY), unless: /^M3/ };
  for (const { pattern, ranges, unless } of READ) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const value = Number((found[1] as string).replaceAll(',', '')) * (/\dk$/i.test(found[0]) ? 1000 : 1);
    const range = ranges.find(([least, most]) => value >= least && value <= most);
    if (!range) continue;
    const code = range[2] === 'R29.7' ? `R29.7${String(value).padStart(2, '0')}` : range[2];
    const one = made(evidence(found[0]), code, WHY, { symptom: /^R/.test(code) });
    return unless ? { ...one, unless } : one;
  }
  return null;
}

/** Characters of a sentence that are looked at. */
const LONGEST = 90;
/** Tokens of a text that is one finding. */
const ONE_FINDING = 16;

/** The whole text is one statement, such as a line of a list that is coded. */
export function isOneFinding({ tokens, text }: NoteText): boolean {
  return tokens.length <= ONE_FINDING && !/\n\s*\S/.test(text.trim());
}
