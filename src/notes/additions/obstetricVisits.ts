// What does a prenatal visit tell beside the diseases? The mother's age at delivery, and blood without the Rhesus factor that is given
// immunoglobulin. Authority: tabular list at O09.5 (35 years and older at expected date of delivery) and O26.89.

import type { NoteText } from '../noteText.ts';
import { isNewborn } from '../perinatal/newborns.ts';
import { evidenceOf, type Made, made, type Reading } from '../readings.ts';
import { trimesterOf } from '../text/gestation.ts';

const AGE_AT_DELIVERY =
  /\b(?:will be|age|aged|turns|be) ((?:3[5-9]|4\d)) (?:years? (?:old )?|y\/?o )?(?:at|by|on) (?:the )?(?:time of )?(?:delivery|edd|edc|due date|term|birth)\b/i;
const PARITY = /\bg(\d{1,2}) ?p ?\d{1,4}\b/i;
const FIRST = /\b(?:primigravida|nulligravida|primip)\b/i;
const NEGATIVE =
  /\b(?:A|B|AB|O)[ -]{0,2}neg(?:ative)?\b|\bRh(?:\(D\))?[ -]?neg(?:ative)?\b|\bRhD[ -]?neg(?:ative)?\b/;
const GLOBULIN = /\b(?:rho\(d\)|rhogam|rhophylac|anti-?d\b|rh ?ig\b|rh immune globulin)/i;
const GIVEN = /\b(?:given|today|administered|IM|injection|received)\b/i;

export function obstetricVisit(note: NoteText, readings: readonly Reading[]): Made[] {
  if (note.weeks === null || note.setting === 'inpatient' || isNewborn(note.text)) return [];
  const third = trimesterOf(note.weeks.weeks);
  const has = (pattern: RegExp) => readings.some(({ code }) => pattern.test(code));
  const all: Made[] = [];
  const age = AGE_AT_DELIVERY.exec(note.text);
  if (age && !has(/^O09\.5/)) {
    const isFirst = PARITY.exec(note.text)?.[1] === '1' || FIRST.test(note.text);
    const rule = 'Age of the mother at delivery (tabular list at O09.5)';
    all.push(made(evidenceOf(age), `O09.5${isFirst ? 1 : 2}${third}`, rule));
  }
  const negative = NEGATIVE.exec(note.text);
  const globulin = GLOBULIN.exec(note.text);
  if (negative && globulin && isGiven(note.text, globulin) && !has(/^O(?:36\.[01]|26\.89)/)) {
    const rule = 'Blood without the Rhesus factor that is treated in a pregnancy (O26.89-)';
    all.push(made(evidenceOf(negative), `O26.89${third}`, rule));
  }
  return all;
}

function isGiven(text: string, { 0: words, index }: RegExpExecArray): boolean {
  return GIVEN.test(text.slice(index, index + words.length + 60));
}
