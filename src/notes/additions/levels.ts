// What do a level of alcohol, a clotting time under an anticoagulant, or the name of Alzheimer ask for beside the disease?
// Authority: `use additional code` notes at F10 (Y90), R79.1 and D68.32 (T45.515), G30 (F02); index: Disease, Alzheimer's.

import type { NoteText } from '../noteText.ts';
import { evidenceOf, type Made, made, type Reading } from '../readings.ts';

const LEVEL =
  /\b(?:bac|bal|etoh|ethanol|blood alcohol|alcohol level|serum alcohol)(?: level| conc\w*)?(?: was)?[ :=of]{1,6}(?:(\d{1,3})(?![.\d%])|0?(\.\d{2,3}))/i;
/** Milligrams in 100 ml below which each digit of Y90 ends. */
const BELOW = [20, 40, 60, 80, 100, 120, 200, 240] as const;

/** The level of alcohol at an intoxication. */
export function alcoholLevel({ text }: NoteText, readings: readonly Reading[]): Made | null {
  if (!readings.some(({ code }) => /^(?:F10\.[129][23]|T51)/.test(code))) return null;
  const found = LEVEL.exec(text);
  if (!found) return null;
  const level = found[1] === undefined ? Number(found[2]) * 1000 : Number(found[1]);
  const below = BELOW.findIndex((bound) => level < bound);
  const evidence = evidenceOf(found);
  return made(evidence, `Y90.${below < 0 ? 8 : below}`, 'Level of alcohol (use additional code at F10)');
}

const THINNER =
  /\b(?:warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|pradaxa|heparin|enoxaparin|anticoagula\w+)\b/i;

/** A clotting time that is long under an anticoagulant is an effect of it. */
export function thinnerEffect({ text }: NoteText, readings: readonly Reading[]): Made | null {
  const time = readings.find(
    ({ code, evidence }) =>
      /^D68\.32$/.test(code) ||
      (code === 'R79.1' && /\b(?:inr|supra|prolong\w*|elevat\w*|high)\b/i.test(evidence.text)),
  );
  if (!time || readings.some(({ code }) => /^T45\.51/.test(code))) return null;
  const near = text.slice(time.evidence.end, time.evidence.end + 80).split('\n')[0] ?? '';
  const found = THINNER.exec(near);
  const anywhere = found ?? THINNER.exec(text);
  if (!anywhere) return null;
  const start = found ? time.evidence.end + found.index : anywhere.index;
  const evidence = { start, end: start + anywhere[0].length, text: anywhere[0] };
  return made(evidence, 'T45.515A', 'An anticoagulant brought it about (use additional code)', {
    settled: time.settled,
  });
}

const SEVERITIES: readonly [RegExp, string][] = [
  [/\bmild\b/i, 'A'],
  [/\bmoderate\b/i, 'B'],
  [/\b(?:severe|advanced|end[- ]stage)\b/i, 'C'],
];
const BEHAVIORS: readonly [RegExp, string][] = [
  [/\bagitat(?:ion|ed)\b|\baggressi(?:on|ve)\b/i, '11'],
  [/\b(?:delusions?|hallucinations?|psychosis|psychotic)\b/i, '2'],
  [/\bmood disturbance\b|\bapathy\b/i, '3'],
  [/\banxiety\b/i, '4'],
];
const BEHIND = 110;
const NOT = /\b(?:no|not|without|denies|nor)\b/i;

/** Alzheimer's disease is a dementia: how severe, with what. */
export function dementiaOfAlzheimer({ text }: NoteText, readings: readonly Reading[]): Made[] {
  const disease = readings.find(({ code, settled }) => settled && /^G30\./.test(code));
  if (!disease || readings.some(({ code }) => /^F0[1-3]\./.test(code))) return [];
  const { evidence, settled, section } = disease;
  const behind = text.slice(evidence.end, evidence.end + BEHIND).split(/[.\n;]/)[0] ?? '';
  const near = text.slice(Math.max(0, evidence.start - 12), evidence.end) + behind;
  const degree = SEVERITIES.find(([said]) => said.test(near))?.[1];
  const stem = degree === undefined ? 'F02.8' : `F02.${degree}`;
  const kinds = NOT.test(behind)
    ? []
    : BEHAVIORS.filter(([said]) => said.test(behind)).map(([, digits]) => digits);
  const rule = 'The dementia of Alzheimer’s disease (index: Disease, Alzheimer’s)';
  return (kinds.length > 0 ? kinds : ['0']).map((digits) =>
    made(evidence, `${stem}${digits}`, rule, { settled, section }),
  );
}
