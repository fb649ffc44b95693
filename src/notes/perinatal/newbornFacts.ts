// What do the figures of a newborn's note say? Weeks at birth, weight at birth, the mother's diabetes, what was looked for and not found, the first
// vaccine. Authority: ICD-10-CM Official Guidelines I.C.16.d (prematurity and low birth weight), I.C.16.b (observation); tabular list at P07 and P70.

import type { NoteText } from '../noteText.ts';
import { evidenceOf, type Made, made, type Reading } from '../readings.ts';
import { isNewborn, weeksCode, weightCode } from './newborns.ts';

const PRETERM = /\b(?:pre-?term|premature|prematurity|premie|preemie)\b/i;
const WEEKS =
  /\b(2\d|3[0-6])(?: ?(?:\+|and|&)? ?[0-6] ?\/ ?7| ?\+ ?[0-6]|w ?[0-6]d?| [0-6]\/7)?[ -]?(?:w(?:ee)?ks?\b|w[0-6]d|w\b|wga\b)/gi;
const WEIGHT =
  /\b(?:bw|birth ?(?:weight|wt)?|lbw|vlbw|elbw|b\.?w\.?)[ :=of]{1,6}(\d{3,4}) ?(?:g\b|gm\b|gms\b|grams?\b)|\b(?:bw|birth ?(?:weight|wt)|lbw|vlbw)[ :=of]{1,6}(\d\.\d{1,3}) ?kg\b/i;
const SMALL = /\b(?:SGA|small for (?:gestational age|dates)|IUGR|FGR|growth restrict\w+)\b/i;
const GESTATIONAL =
  /\binfant of (?:an? )?(?:(?:mom|mother) with )?(?:GDM|A[12] ?GDM|gestational diabet\w+)\b|\b(?:maternal|mom|mother|pregnancy|G\d{1,2}P\d{1,4})\b[^.;\n]{0,70}\b(?:[AB][12])?(?:GDM(?:A[12])?|gestational diabet\w+)\b/i;
const DIABETIC =
  /\b(?:IDM|infant of (?:an? )?(?:(?:mom|mother) with )?(?:(?:type [12]|T[12]|insulin[- ]dependent) ?)?(?:DM|diabet\w+))\b/i;
/** Beside low sugars of the child. */
const MOTHER_DIABETIC =
  /\b(?:mother|mom|maternal)\b(?![^.;\n]{0,30}\b(?:gestational|GDM))[^.;\n]{0,30}\b(?:diabet\w+|T[12]DM|DM ?[12]?)\b/i;
const LOW_SUGAR =
  /\bhypoglyc\w+|\blow (?:blood )?(?:sugars?|glucoses?|BGs?)\b|\b(?:sugars?|glucoses?|BGs?|dextrostix|accuchecks?) (?:was |were |as )?(?:low\b|down to|(?:of |in the )?[123]\d\b)|\bD10W? bolus/i;
/** Milligrams of a calcium that is low in a newborn. */
const CALCIUM =
  /(?<!ionized )\b(?:calcium|Ca) (?:was |level |levels? )?(?:down to|fell to|dropped to|nadir(?: of)?|as low as|low(?:est)?(?: at| of)?|of) ?(\d\.\d)\b(?![^.;\n]{0,10}\bmmol)/i;
const LEAST_CALCIUM = 7;
const SLOW =
  /(?<!\b(?:no|not|without|if|for|call) )\bslow(?:ly)? (?:to |with |at |oral |at the |learning to |to take |to take the )?(?:nippl\w+|bottle(?:s|[- ]feed\w*)?|PO feed\w*|oral feed\w*|nipple[- ]feed\w*|feeder|feeding by mouth|p\.?o\.? feed\w*|po intake)\b/i;
const OBSERVED =
  /\b(?:observ\w+|monitored|evaluat\w+|work-?up|screened|rule[- ]?out|r\/o) (?:for |of )?(?:\w+[- ]){0,4}(?:sepsis|infection)\b|\bsepsis (?:evaluation|eval|work-?up|rule[- ]?out|screen)\b/i;
/** What the mother's water was. */
const WATERS: readonly [RegExp, string][] = [
  [/(?<!\b(?:no|without) )\bpolyhydramnios\b/i, 'P01.3'],
  [/(?<!\b(?:no|without) )\b(?:oligohydramnios|anhydramnios)\b/i, 'P01.2'],
];
const BORN_HERE =
  /\bborn[^.;\n]{0,60}\b(?:at|in) (?:our|this) (?:hospital|cent(?:er|re)|institution|maternity|unit)\b/i;
/** Without a transfer from elsewhere. */
const INBORN = /(?<!\b(?:not|never) )\b(?:born here|delivered here|inborn(?! error))\b/i;
const TWIN = /\b(?:twins?(?! [AB] (?:died|demised))|(?:baby|infant) [AB])\b/i;
const TRIPLET = /\btriplets?\b/i;

/** One, a twin, a triplet; by the belly or not, as the words around the birth say. */
function bornAs(text: string, at: number): string {
  const told = text.slice(Math.max(0, at - 300), at + 120);
  const head = text.slice(0, 200) + told;
  const isByBelly = /\b(?:c(?:a)?esarean|C[- ]?section|[LP]?LTCS|c\/s)\b/i.test(told) ? 1 : 0;
  if (TRIPLET.test(head)) return `Z38.6${isByBelly + 1}`;
  return `Z38.${TWIN.test(head) ? 3 : 0}${isByBelly}`;
}
const FIRST_VACCINE =
  /\bhep(?:atitis)? ?B (?:#1 |1 )?(?:vaccine|vacc?|vax|immunization|given|on \d|(?<=#1 )(?:at|DOL))(?:\b|(?<=\d))(?![^.;\n]{0,24}\b(?:declin|defer|refus|held|not given|consent pending))/i;

/** Weeks that a child has reached since: `PMA at d/c 36w4d`. */
const REACHED =
  /\b(?:PMA|CGA|PCA|post-?menstrual|corrected|adjusted|now|today|currently|discharge|d\/c)\b[^.;\n]{0,24}$/i;

function weeksAtBirth(text: string): RegExpExecArray | null {
  for (const found of text.matchAll(WEEKS))
    if (!REACHED.test(text.slice(Math.max(0, found.index - 40), found.index))) return found;
  return null;
}

export function newbornFacts(note: NoteText, readings: readonly Reading[]): Made[] {
  const { text } = note;
  if (!isNewborn(text)) return [];
  const has = (pattern: RegExp) => readings.some(({ code }) => pattern.test(code));
  const found: Made[] = [];
  const take = (match: RegExpExecArray | null, code: string, rule: string, settled = true) => {
    if (match === null) return;
    const evidence = evidenceOf(match);
    found.push(made(evidence, code, rule, { settled, section: settled ? null : 'course' }));
  };
  // What makes no list of diagnoses of a note that has none.
  const isListed = readings.some((one) => one.settled);
  const weeks = PRETERM.test(text) ? weeksAtBirth(text) : null;
  if (weeks && !has(/^P07\.[23][1-9]/))
    take(weeks, weeksCode(Number(weeks[1])), 'Weeks at a birth before term (Official Guidelines I.C.16.d)');
  const weight = SMALL.test(text) ? null : WEIGHT.exec(text);
  const grams = weight ? Number(weight[1] ?? Number(weight[2]) * 1000) : 0;
  const light = weightCode(grams);
  if (light !== null && !has(/^P0(?:5|7\.[01][1-9])/))
    take(weight, light, 'Weight at birth (Official Guidelines I.C.16.d)');
  if (!has(/^P70\.[01]/)) {
    const gestational = GESTATIONAL.exec(text);
    const isLow = has(/^(?:P70|E16\.2)/) || LOW_SUGAR.test(text);
    if (gestational && isLow)
      take(gestational, 'P70.0', 'A mother with gestational diabetes (tabular list at P70.0)');
    else if (!gestational)
      take(
        DIABETIC.exec(text) ?? (isLow ? MOTHER_DIABETIC.exec(text) : null),
        'P70.1',
        'A diabetic mother (tabular list at P70.1)',
      );
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
  const calcium = has(/^(?:P71|E83\.5)/) ? null : CALCIUM.exec(text);
  if (calcium && Number(calcium[1]) < LEAST_CALCIUM)
    take(calcium, 'P71.1', 'A calcium that is low in a newborn (tabular list at P71.1)', isListed);
  if (!has(/^P92\.[2-59]/))
    take(SLOW.exec(text), 'P92.2', 'Slow feeding of newborn (tabular list at P92.2)', isListed);
  const inborn = has(/^Z38/) || note.setting !== 'inpatient' ? null : INBORN.exec(text);
  if (inborn)
    take(
      inborn,
      bornAs(text, inborn.index),
      'Born in this hospital (Official Guidelines I.C.16.a.2)',
      isListed,
    );
  const here = inborn || has(/^Z38/) || note.setting !== 'inpatient' ? null : BORN_HERE.exec(text);
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

/** What no newborn has. */
const OF_MOTHER =
  /^(?:E1[01]\.|Z79\.4$|Z96\.41$|Z3[34]|Z3A|Z37|F1[0-9]|Z72\.0$|Z87\.891$|I10$|E66|A5[0-9]\.9$)/;
/** What a newborn may have, and its mother as well. */
const OF_ADULT = /^(?:[A-FH-N]|R|Z(?!05|23|28|38|41))/;
const MOTHER_SUBJECT =
  /(?:^|[.;:\n] ?)[ \t]*(?:maternal(?! O)|mother|mom|mat(?:ernal)? (?:hx|history)|prenatal)\b[^.;\n]{0,120}$/i;
const CHILD = /\b(?:infant|baby|neonate|newborn|he|she|boy|girl|child|born)\b/i;

/** The sentence has the mother as its subject, and no child behind her. */
function isOfMother(text: string, at: number): boolean {
  const found = MOTHER_SUBJECT.exec(text.slice(Math.max(0, at - 150), at));
  return found !== null && !CHILD.test(found[0]);
}

/** What the figures and the mother's disease say better. */
export function withoutVague(note: NoteText, readings: Reading[]): Reading[] {
  if (!isNewborn(note.text)) return readings;
  const has = (pattern: RegExp) => readings.some(({ code }) => pattern.test(code));
  return readings.filter(
    ({ code, evidence }) =>
      !OF_MOTHER.test(code) &&
      !(OF_ADULT.test(code) && isOfMother(note.text, evidence.start)) &&
      !(code === 'P07.30' && has(/^P07\.3[1-9]/)) &&
      !(code === 'P07.10' && has(/^P07\.[01][1-9]/)) &&
      !(code === 'P70.4' && has(/^P70\.[01]/)),
  );
}
