// What do weeks and grams at birth say of a newborn? A weight below 2,500 g and fewer than 37 weeks have codes of their own, both coded
// together. Authority: tabular list at P07 and P08; Official Guidelines I.C.16.d.
import { isNewborn } from './newborns.ts';
import type { NoteText } from './noteText.ts';
import { type Made, made } from './readings.ts';

const WEEKS =
  /\b(2[2-9]|3[0-6])(?:\s?(?:\+|and)\s?\d(?:\/7)?)?\s?(?:-|\s)?(?:weeks?|wks?)\b['’]?(?:\s(?:of\s)?(?:gestation(?:al age)?|amenorrh\w+|GA))?/i;
const GRAMS = /\b(\d{3,4}|\d[.,]\d{3}) ?(?:g|gr|grams)\b/gi;
const OF_BIRTH = /\b(?:birth ?weight|weigh\w*|weeks?|born|gestation\w*|preterm|premature|newborn)\b/i;
const NEAR = 70;
const MOST = 12;

/** Weight in grams below which the code holds. */
const WEIGHTS: readonly [number, string][] = [
  [500, 'P07.01'],
  [750, 'P07.02'],
  [1000, 'P07.03'],
  [1250, 'P07.14'],
  [1500, 'P07.15'],
  [1750, 'P07.16'],
  [2000, 'P07.17'],
  [2500, 'P07.18'],
];

/** 22 completed weeks and less are P07.21, 23 P07.22 to 27 P07.26; 28 P07.31 to 36 P07.39. */
function weeksCode(weeks: number): string {
  return weeks < 28 ? `P07.2${Math.max(1, weeks - 21)}` : `P07.3${weeks - 27}`;
}

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
    const weight = grams >= 300 ? WEIGHTS.find(([below]) => grams < below) : undefined;
    if (!weight || !isOfBirth(text, match.index, match[0].length)) continue;
    take(match.index, match[0], weight[1], 'Weight at birth (P07)');
    break;
  }
  return found;
}

const HEAD = 700;

function isOfBirth(text: string, start: number, length: number): boolean {
  return OF_BIRTH.test(text.slice(Math.max(0, start - NEAR), start + length + NEAR));
}
