// What does the first month make of a disease? Chapter 16 comes before the others for what began in the perinatal period.
// Authority: ICD-10-CM Official Guidelines I.C.16.a.1 and a.5.

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';

/** Characters in which a text says whom it speaks of. */
const HEAD = 300;
const NEWBORN =
  /\b(?:newborn|neonate|(?:pre-?|post-?)?term (?:male|female|boy|girl|infant|baby)|(?:extremely |very )?premature (?:male|female|boy|girl|infant|baby)|day \d{1,2} of life|day of life \d{1,3}|first (?:day|week|hours) of life|born at \d{2} weeks|neonatal (?:sepsis|lupus|period|intensive care|discharge)|nicu (?:discharge|progress|admission|transfer|attending|note|daily|course|h&p|h & p|summary)|newborn nursery|(?<!\b(?:a|an|healthy|viable|her|his|their|of|liveborn|live) )baby (?:boy|girl)|dol[ :#]{0,2}\d{1,3}|\d{1,2}[- ]days?[- ]old)\b/i;
const OLDER = /\b\d{1,3}[ -]?(?:years?|yrs?|y\/?o|yo|months?|mo|m\/o)\b/i;

/** The text is of a newborn, not of a child or a mother that one is named beside. */
export function isNewborn(text: string): boolean {
  const found = NEWBORN.exec(text.slice(0, HEAD));
  return found !== null && !OLDER.test(text.slice(0, found.index));
}

const OF_THE_NEWBORN: readonly [RegExp, string][] = [
  [/^J93\.[89]/, 'P25.1'],
  [/^J98\.2$/, 'P25.2'],
  [/^I61\.5$/, 'P52.3'],
  [/^R17$/, 'P59.9'],
  [/^D69\.[56]/, 'P61.0'],
  [/^D70\.9$/, 'P61.5'],
  [/^D64\.9$/, 'P61.4'],
  [/^D62$/, 'P61.3'],
  [/^E87\.2/, 'P74.0'],
  [/^E16\.2$/, 'P70.4'],
  [/^E83\.51$/, 'P71.1'],
  [/^K55\.30$/, 'P77.9'],
  [/^K55\.31$/, 'P77.1'],
  [/^K55\.32$/, 'P77.2'],
  [/^K55\.33$/, 'P77.3'],
  [/^K65\.[09]$/, 'P78.1'],
  [/^A41\.9$/, 'P36.9'],
  [/^A41\.0\d$/, 'P36.2'],
  [/^A41\.[12]$/, 'P36.39'],
  [/^A41\.51$/, 'P36.4'],
  [/^A41\.(?:5\d|3|8\d)$/, 'P36.8'],
  [/^A41\.4$/, 'P36.5'],
  [/^A40\.[0389]$/, 'P36.19'],
  [/^A40\.1$/, 'P36.0'],
  [/^E80\.[67]$/, 'P59.9'],
  [/^O48\.[01]$/, 'P08.21'],
  [/^I27\.2\d?$/, 'P29.30'],
  [/^E16\.1$/, 'P70.4'],
  [/^D65$/, 'P60'],
  [/^I95\.9$/, 'P29.89'],
  [/^N1[79](?:\.9)?$/, 'P96.0'],
  [/^R11\.14$/, 'P92.01'],
  [/^R11\.1[0-3]$/, 'P92.09'],
  [/^R23\.0$/, 'P28.2'],
  [/^R06\.81$/, 'P28.40'],
  [/^R56\.9$/, 'P90'],
  [/^J96\.[09]/, 'P28.5'],
  [/^R50\.9$/, 'P81.9'],
  [/^R06\.(?:03|00|89)$/, 'P22.9'],
  [/^(?:T68|R68\.0)/, 'P80.9'],
  [/^K92\.2$/, 'P54.3'],
  [/^J18\.9$/, 'P23.9'],
  [/^I27\.20$/, 'P29.30'],
  [/^G93\.1$/, 'P91.60'],
  [/^D75\.1$/, 'P61.1'],
  [/^L08\.82$/, 'P38.9'],
  [/^B37\.(?:0|[23]|9|83)$/, 'P37.5'],
  [/^H04\.55\d$/, 'Q10.5'],
  [/^R29\.898$|^M62\.89$/, 'P94.2'],
];

export function inNewborn(note: NoteText, readings: readonly Reading[]): Reading[] {
  if (!isNewborn(note.text)) return [...readings];
  return readings.map((one) => {
    const code = OF_THE_NEWBORN.find(([disease]) => disease.test(one.code))?.[1];
    const node = code === undefined ? null : note.nodeOf(code);
    if (code === undefined || node === null) return one;
    const rule = 'What began in the perinatal period has a code of chapter 16 (Official Guidelines I.C.16.a)';
    return { ...one, code, node, rule, missing: [], symptom: false, unspecified: false };
  });
}

const AGE =
  /\b(?:born|gestation(?:al age)?|preterm|premature|delivered|delivery|c(?:a)?esarean)\b[^.;]{0,90}?\b(2[2-9]|3[0-6])(?:\+\d| ?weeks?| weeks? and \d days?| ?w\b)(?! of life)/i;
const WEIGHT =
  /\b(?:weigh(?:t|ed|ing)|bw)(?: at birth)?(?: of|:| was| is)? ?(\d(?:[.,]?\d{3})|\d{3}) ?g(?:r|rams?|rs)?\b/i;

/** What a report tells of a birth before its time: weeks, and weight where it is low (Official Guidelines I.C.16.d). */
export function prematurity(text: string): { code: string; start: number; end: number; text: string }[] {
  if (!isNewborn(text)) return [];
  const head = text.slice(0, HEAD_OF_BIRTH);
  const found: { code: string; start: number; end: number; text: string }[] = [];
  const age = AGE.exec(head);
  if (age) {
    const weeks = Number(age[1]);
    const start = age.index + age[0].lastIndexOf(age[1] as string);
    const end = age.index + age[0].length;
    found.push({ code: weeksCode(weeks), start, end, text: head.slice(start, end) });
  }
  const weight = WEIGHT.exec(head);
  const grams = weight ? Number((weight[1] as string).replace(/[.,]/, '')) : 0;
  const code = weightCode(grams);
  if (weight && code !== null) {
    const start = weight.index;
    const end = start + weight[0].length;
    found.push({ code, start, end, text: head.slice(start, end) });
  }
  return found;
}

const HEAD_OF_BIRTH = 900;

/** Completed weeks of a birth before term → P07.2- and P07.3-. */
export function weeksCode(weeks: number): string {
  if (weeks < 23) return 'P07.21';
  return weeks < 28 ? `P07.2${weeks - 21}` : `P07.3${weeks - 27}`;
}

/** Grams at birth → P07.0- and P07.1-; null where the weight is not low, or none that a newborn has. */
export function weightCode(grams: number): string | null {
  if (grams < 300 || grams >= 2500) return null;
  if (grams < 1000) return `P07.0${grams < 500 ? 1 : grams < 750 ? 2 : 3}`;
  if (grams >= 2000) return 'P07.18';
  return `P07.1${4 + Math.floor((grams - 1000) / 250)}`;
}
