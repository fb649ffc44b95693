// What do the figures of a newborn's note say? Weeks at birth, weight at birth, the mother's diabetes, what was looked for and not found, the first
// vaccine. Authority: ICD-10-CM Official Guidelines I.C.16.d (prematurity and low birth weight), I.C.16.b (observation); tabular list at P07 and P70.

import type { NoteText } from '../noteText.ts';
import { type Made, made, type Reading } from '../readings.ts';
import { isNewborn, weeksCode, weightCode } from './newborns.ts';

const PRETERM = /\b(?:pre-?term|premature|prematurity|premie|preemie)\b/i;
const WEEKS =
  /\b(2\d|3[0-6])(?: ?(?:\+|and|&)? ?[0-6] ?\/ ?7| ?\+ ?[0-6]|w ?[0-6]d?| [0-6]\/7)?[ -]?(?:w(?:ee)?ks?\b|w[0-6]d|w\b|wga\b)/i;
const WEIGHT =
  /\b(?:bw|birth ?(?:weight|wt)?|lbw|vlbw|elbw|b\.?w\.?)[ :=of]{1,6}(\d{3,4}) ?(?:g\b|gm\b|gms\b|grams?\b)|\b(?:bw|birth ?(?:weight|wt)|lbw|vlbw)[ :=of]{1,6}(\d\.\d{1,3}) ?kg\b/i;
const SMALL = /\b(?:SGA|small for (?:gestational age|dates)|IUGR|FGR|growth restrict\w+)\b/i;
const GESTATIONAL =
  /\binfant of (?:an? )?(?:(?:mom|mother) with )?(?:GDM|A[12] ?GDM|gestational diabet\w+)\b|\b(?:maternal|mom|mother)[^.;\n]{0,20}\b(?:GDM|gestational diabet\w+)\b/i;
const DIABETIC =
  /\b(?:IDM|infant of (?:an? )?(?:(?:mom|mother) with )?(?:(?:type [12]|T[12]|insulin[- ]dependent) ?)?(?:DM|diabet\w+))\b/i;
const OBSERVED =
  /\b(?:observ\w+|monitored|evaluat\w+|work-?up|screened|rule[- ]?out|r\/o) (?:for |of )?(?:\w+[- ]){0,4}(?:sepsis|infection)\b|\bsepsis (?:evaluation|eval|work-?up|rule[- ]?out|screen)\b/i;
/** What the mother's water was. */
const WATERS: readonly [RegExp, string][] = [
  [/(?<!\b(?:no|without) )\bpolyhydramnios\b/i, 'P01.3'],
  [/(?<!\b(?:no|without) )\b(?:oligohydramnios|anhydramnios)\b/i, 'P01.2'],
];
const BORN_HERE =
  /\bborn[^.;\n]{0,60}\b(?:at|in) (?:our|this) (?:hospital|cent(?:er|re)|institution|maternity|unit)\b/i;
const FIRST_VACCINE =
  /\bhep(?:atitis)? ?B (?:#1 |1 )?(?:vaccine|vacc?|vax|immunization)\b(?![^.;\n]{0,24}\b(?:declin|defer|refus|held|not given|consent pending))/i;

export function newbornFacts(note: NoteText, readings: readonly Reading[]): Made[] {
  const { text } = note;
  if (!isNewborn(text)) return [];
  const has = (pattern: RegExp) => readings.some(({ code }) => pattern.test(code));
  const found: Made[] = [];
  const take = (match: RegExpExecArray | null, code: string, rule: string) => {
    if (match === null) return;
    const evidence = { start: match.index, end: match.index + match[0].length, text: match[0] };
    found.push(made(evidence, code, rule, { settled: true }));
  };
  const weeks = PRETERM.test(text) ? WEEKS.exec(text) : null;
  if (weeks && !has(/^P07\.[23][1-9]/))
    take(weeks, weeksCode(Number(weeks[1])), 'Weeks at a birth before term (Official Guidelines I.C.16.d)');
  const weight = SMALL.test(text) ? null : WEIGHT.exec(text);
  const grams = weight ? Number(weight[1] ?? Number(weight[2]) * 1000) : 0;
  const light = weightCode(grams);
  if (light !== null && !has(/^P0(?:5|7\.[01][1-9])/))
    take(weight, light, 'Weight at birth (Official Guidelines I.C.16.d)');
  if (!has(/^P70\.[01]/)) {
    const gestational = GESTATIONAL.exec(text);
    const isLow = has(/^(?:P70|E16\.2)/) || /\bhypoglyc\w+/i.test(text);
    if (gestational && isLow)
      take(gestational, 'P70.0', 'A mother with gestational diabetes (tabular list at P70.0)');
    else if (!gestational) take(DIABETIC.exec(text), 'P70.1', 'A diabetic mother (tabular list at P70.1)');
  }
  if (!has(/^P36|^A4[01]|^P39/) && !/\bculture[^.;\n]{0,12}(?:positive|grew)/i.test(text))
    take(
      OBSERVED.exec(text),
      'Z05.1',
      'Observed for an infection that was not found (Official Guidelines I.C.16.b)',
    );
  for (const [said, code] of WATERS)
    if (!has(/^P01\.[23]/))
      take(
        said.exec(text),
        code,
        'The mother’s waters (tabular list at P01; Official Guidelines I.C.16.a.1)',
      );
  const here = has(/^Z38/) || note.setting !== 'inpatient' ? null : BORN_HERE.exec(text);
  if (here)
    take(
      here,
      /\bc(?:a)?esarean|\bC-?section/i.test(here[0]) ? 'Z38.01' : 'Z38.00',
      'Born in this hospital (Official Guidelines I.C.16.a.2)',
    );
  if (note.setting === 'inpatient' && !has(/^Z23$/))
    take(FIRST_VACCINE.exec(text), 'Z23', 'Immunization at birth');
  return found;
}

/** What the figures and the mother's disease say better. */
export function withoutVague(note: NoteText, readings: Reading[]): Reading[] {
  if (!isNewborn(note.text)) return readings;
  const has = (pattern: RegExp) => readings.some(({ code }) => pattern.test(code));
  return readings.filter(
    ({ code }) =>
      !(code === 'P07.30' && has(/^P07\.3[1-9]/)) &&
      !(code === 'P07.10' && has(/^P07\.[01][1-9]/)) &&
      !(code === 'P70.4' && has(/^P70\.[01]/)),
  );
}
