// What do weeks and grams at birth say of a newborn? A weight below 2,500 g and fewer than 37 weeks have codes of their own, both coded
// together. Authority: tabular list at P07 and P08; Official Guidelines I.C.16.d.

import type { NoteText } from '../noteText.ts';
import { type Made, made } from '../readings.ts';
import { isNewborn, weeksCode, weightCode } from './newborns.ts';

const WEEKS =
  /\b(2[2-9]|3[0-6])(?:\s?(?:\+|and)\s?\d(?:\/7)?)?\s?(?:-|\s)?(?:weeks?|wks?)\b['’]?(?:\s(?:of\s)?(?:gestation(?:al age)?|amenorrh\w+|GA))?/i;
const GRAMS = /\b(\d{3,4}|\d[.,]\d{3}) ?(?:g|gr|grams)\b/gi;
const OF_BIRTH = /\b(?:birth ?weight|weigh\w*|weeks?|born|gestation\w*|preterm|premature|newborn)\b/i;
const NEAR = 70;
const MOST = 12;

export function birthWeight(note: NoteText): Made[] {
  const { text } = note;
  if (!isNewborn(text)) return [];
  const found: Made[] = [];
  const take = (start: number, said: string, code: string, what: string) =>
    found.push(made({ start, end: start + said.length, text: said }, code, what, { score: 9 }));
  const weeks = WEEKS.exec(text.slice(0, HEAD));
  if (weeks && isOfBirth(text, weeks.index, weeks[0].length))
    take(weeks.index, weeks[0], weeksCode(Number(weeks[1])), 'Weeks of a preterm newborn (P07)');
  let tried = 0;
  for (const match of text.slice(0, HEAD).matchAll(GRAMS)) {
    if (tried++ > MOST) break;
    const grams = Number((match[1] as string).replace(/[.,]/, ''));
    const code = weightCode(grams);
    if (code === null || !isOfBirth(text, match.index, match[0].length)) continue;
    take(match.index, match[0], code, 'Weight at birth (P07)');
    break;
  }
  return found;
}

const HEAD = 700;

function isOfBirth(text: string, start: number, length: number): boolean {
  return OF_BIRTH.test(text.slice(Math.max(0, start - NEAR), start + length + NEAR));
}
