// What does a birth in this stay make of a complication of pregnancy? Where the book has a code `in childbirth`, that one stands whatever the
// trimester was. Authority: ICD-10-CM Official Guidelines I.C.15.a.4.

import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';

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

export function inChildbirth(note: NoteText, readings: Reading[]): Reading[] {
  if (note.setting !== 'inpatient' || !readings.some(({ code }) => /^(?:Z37\.|O80|O82)/.test(code)))
    return readings;
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
