// What does a birth in this stay make of a complication of pregnancy? Where the book has a code `in childbirth`, that one stands whatever the
// trimester was. Authority: ICD-10-CM Official Guidelines I.C.15.a.4.

import type { NoteText } from '../noteText.ts';
import { evidenceOf, type Made, made, type Reading } from '../readings.ts';
import { isNewborn } from './newborns.ts';

/** Code by trimester → the one in childbirth. */
const IN_CHILDBIRTH: readonly [RegExp, (code: string) => string][] = [
  [/^O24\.41/, (code) => code.replace('O24.41', 'O24.42')],
  [/^O24\.([0138])1/, (code) => `${code.slice(0, 5)}2`],
  [/^O10\.\d1/, (code) => `${code.slice(0, 5)}2`],
  [/^O1(?:1|3|6)\.[1-359]$/, (code) => `${code.slice(0, 4)}4`],
  [/^O1(?:2|4)\.\d[02359]$/, (code) => `${code.slice(0, 5)}4`],
  [/^O99\.(?:0|4|5|6|7)1/, (code) => `${code.slice(0, 5)}2`],
  [/^O99\.(?:2[18]|3[1-5])[0-359]$/, (code) => `${code.slice(0, 6)}4`],
  [/^O99\.8[1-4]0$/, (code) => `${code.slice(0, 6)}4`],
  [/^O98\.\d1/, (code) => `${code.slice(0, 5)}2`],
  [/^O26\.[67]1/, (code) => `${code.slice(0, 5)}2`],
];
const AFTER =
  /\b(?:post[- ]?partum|puerper\w+)[ -]{1,2}(?:onset )?(?:pre-?eclampsia|hypertension|anemia|depression)\b/i;

/** The mother's note of a birth in this stay: the child has its points, and how it came is told. */
const APGARS =
  /\bapgars?\b(?: scores?)?[ :(]{0,3}(?:(?:were|was|of|at|1|5|min|and) ?){0,4}(\d{1,2}) ?(?:\/|,|and|-) ?\d{1,2}/gi;
const BIRTH =
  /\b(?:delivery|delivered|birth|NSVD|SVD|SVB|VAVD|VBAC|c(?:a)?esarean|C[- ]?section|[LR]?LTCS|PLTCS)\b/i;
const SEVERAL =
  /\b(?:twins?|triplets?|quadruplets?|(?:baby|infant|fetus) [AB]\b|multiples?|stillb\w+|IUFD|fetal demise|demise)/i;

/** She comes back with what the birth left. */
const BACK =
  /\breadmi(?:t|ss)\w*|\breturn(?:ed|s|ing) to (?:the )?(?:ED|ER|hospital|L&D|triage)\b|\bpresent(?:s|ed|ing) (?:on |at )?(?:PPD|post-?partum day)\b/i;

export function isBornHere({ text, setting }: NoteText, readings: readonly Reading[]): boolean {
  if (setting !== 'inpatient' || isNewborn(text)) return false;
  if (readings.some(({ code }) => /^(?:Z37\.|O80|O82)/.test(code))) return true;
  return (
    readings.some(({ code }) => /^(?:O|Z3A)/.test(code)) &&
    /\bapgars?\b/i.test(text) &&
    !BACK.test(text) &&
    BIRTH.test(text)
  );
}

/** A child with points of Apgar was born alive; where nobody speaks of a second one it was one. */
export function outcome(note: NoteText, readings: readonly Reading[]): Made | null {
  if (!isBornHere(note, readings) || readings.some(({ code }) => /^Z37/.test(code))) return null;
  if (SEVERAL.test(note.text)) return null;
  const [found, second] = note.text.matchAll(APGARS);
  if (found === undefined || second !== undefined || Number(found[1]) === 0) return null;
  const evidence = evidenceOf(found);
  return made(evidence, 'Z37.0', 'Outcome of the delivery (Official Guidelines I.C.21.c.11)', {
    settled: readings.some((one) => one.settled),
  });
}

/** What the stay of a birth names otherwise: a hypertension of before, its preeclampsia, the blood that was lost. */
function ofTheBirth(note: NoteText, { code, evidence: { start, end } }: Reading): string | null {
  const { text } = note;
  const before = text.slice(Math.max(0, start - 30), start);
  const said = text.slice(Math.max(0, start - 30), end + 40);
  if (/^O14/.test(code) && /\bsuperimposed\b/i.test(before + text.slice(start, end))) return 'O11.4';
  if (
    /^O(?:16|10\.9|13)/.test(code) &&
    /\b(?:chronic |long-?standing |pre-?existing )?essential (?:HTN|hypertension)$/i.test(
      before + text.slice(start, end),
    )
  )
    return 'O10.02';
  if (
    /^(?:D50\.0|D62|O99\.0)/.test(code) &&
    /\b(?:blood loss|PPH|h(?:a)?emorrhage|ABLA|post[- ]?partum|bled)\b/i.test(said)
  )
    return 'O90.81';
  return null;
}

export function inChildbirth(note: NoteText, readings: Reading[]): Reading[] {
  if (!isBornHere(note, readings)) return readings;
  const hasSuperimposed = readings.some((one) => ofTheBirth(note, one) === 'O11.4' || /^O11/.test(one.code));
  const all = readings.flatMap((one) => {
    // A placenta that had moved away before term.
    if (/^O44/.test(one.code) && isGone(note.text, one.evidence.end)) return [];
    const code = ofTheBirth(note, one);
    if (code === null && hasSuperimposed && /^O16/.test(one.code)) return [];
    const node = code === null ? null : note.nodeOf(code);
    if (code === null || node === null) return [one];
    const made = {
      ...one,
      code,
      node,
      rule: 'The child was born in this stay (Official Guidelines I.C.15.a.4)',
    };
    return one.code === 'D62' ? [one, made] : [made];
  });
  const settled = formsOfBirth(note, all);
  // An essential hypertension of one line is the chronic one of the other.
  const isEssential = settled.some(({ code }) => /^O10\.0/.test(code));
  settled.push(...hypertensionBefore(note, settled));
  return settled.filter(
    ({ code }) =>
      !(isEssential && /^O10\.9/.test(code)) &&
      // `Use of insulin` goes with diabetes of before the pregnancy only.
      !(code === 'Z79.4' && !settled.some((one) => /^(?:E1|E0[89]|O24\.[0138])/.test(one.code))),
  );
}

const CHRONIC =
  /\b(?:(?:chronic|long-?standing|pre-?existing) (essential )?(?:HTN|hypertension)|cHTN|(essential) (?:HTN|hypertension))\b/i;

/** The hypertension on which a preeclampsia is superimposed has its code beside (use additional code at O11). */
function hypertensionBefore(note: NoteText, readings: readonly Reading[]): Reading[] {
  const one = readings.find(({ code }) => /^O11\./.test(code));
  const told = one && !readings.some(({ code }) => /^O10/.test(code)) ? CHRONIC.exec(note.text) : null;
  if (!one || !told) return [];
  const code = told[1] || told[2] ? 'O10.02' : 'O10.92';
  const node = note.nodeOf(code);
  const evidence = evidenceOf(told);
  return node === null
    ? []
    : [{ ...one, evidence, code, node, rule: 'Type of hypertension (use additional code at O11)' }];
}

function isGone(text: string, end: number): boolean {
  return /^[^.;\n]{0,40}\b(?:resolved|moved|migrated|no longer|cleared)\b/i.test(text.slice(end, end + 60));
}

function formsOfBirth(note: NoteText, readings: Reading[]): Reading[] {
  return readings.map((one) => {
    const { start, end } = one.evidence;
    if (AFTER.test(note.text.slice(Math.max(0, start - 16), end + 4))) return one;
    const to = IN_CHILDBIRTH.find(([pattern]) => pattern.test(one.code))?.[1](one.code);
    const node = to === undefined ? null : note.nodeOf(to);
    if (to === undefined || node === null) return one;
    const rule = 'The child was born in this stay (Official Guidelines I.C.15.a.4)';
    return { ...one, code: to, node, rule };
  });
}
