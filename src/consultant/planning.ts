// What is a letter answered with? Which cases are coded, anew or with what was added to them, and which questions are asked, by what
// the letter says and what the thread has told before.
import type { Asking } from '#tools';
import { amended, isNewCase, whichCase } from './amending.ts';
import { type ConsultLetter, LONGEST_CASE } from './consultation.ts';
import { contentWords, isTelling, type LetterParts } from './letterParts.ts';

/** Of a thread; see `caseState`. */
const MOST_KEPT_CASES = 8;

/** What is going to be written about. */
export interface Plan {
  /** Cases to code, and for one that was amended the text before. */
  cases: { text: string; before: string | null; at: number }[];
  questions: string[];
  kept: string[];
}

export function planOf(letter: ConsultLetter, parts: LetterParts, asking: Asking): Plan {
  const { earlier } = letter;
  const told = earlier?.cases ?? [];
  const rest = parts.rest.replaceAll(DAY_ALONE, '').trim();
  const kept = [...told];
  const cases: Plan['cases'] = [];
  const cut = (text: string) => text.slice(0, LONGEST_CASE);
  const open = (text: string) => {
    cases.push({ text: cut(text), before: null, at: kept.length });
    kept.push(cut(text));
  };
  const amend = (text: string) => {
    const at = whichCase(text, told);
    const before = kept[at] as string;
    const now = amended(before, text, asking);
    cases.push({ text: now, before, at });
    kept[at] = now;
  };
  for (const text of parts.cases) {
    if (told.length === 0 || isNewCase(text)) open(text);
    else amend(text);
  }
  const questions = [...parts.questions];
  const isNewDay = letter.dateOfService != null && letter.dateOfService !== earlier?.dateOfService;
  if (parts.cases.length === 0 && rest !== '') {
    if (questions.some((one) => !NAMES_CODE.test(one)) && NAMES_CODE.test(rest) && told.length === 0)
      // "We billed 29881 and 29877. Is that right?"
      questions.splice(
        0,
        questions.length,
        ...questions.map((one) => (NAMES_CODE.test(one) ? one : `${rest} ${one}`)),
      );
    else if (told.length > 0 && contentWords(rest) + (/\d|left|right/i.test(rest) ? 1 : 0) > 0) amend(rest);
    else if (questions.length === 0) {
      if (NAMES_CODE.test(rest)) questions.push(rest);
      else if (contentWords(rest) > 0) open(rest);
    }
  }
  // Another day for what was asked last.
  if (cases.length === 0 && told.length === 0 && questions.length === 0 && earlier !== null && isNewDay)
    questions.push(`and on ${letter.dateOfService}?`);
  // "Please code it", or another day: once more what is known.
  if (cases.length === 0 && told.length > 0 && (parts.wantsCodes || isNewDay))
    cases.push({ text: told.at(-1) as string, before: null, at: told.length - 1 });
  const from = Math.max(0, kept.length - MOST_KEPT_CASES);
  return { cases, questions, kept: kept.slice(from) };
}

/** `DOS: 05/05/2010`: it was read, and is nothing to code. */
const DAY_ALONE =
  /^\W*(?:the )?(?:dos|d\.o\.s\.?|dates? of (?:service|surgery|visit)|service date)\b[^\n]{0,40}$/gim;

export const NAMES_CODE =
  /(?<![\w$.-])(?:\d{4}[0-9AFMTU]|[A-EGHJ-MP-V]\d{4}|[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4})(?![\w-]|\.\d)/i;

export function isAnything({ cases, questions }: Plan, { wantsCodes }: LetterParts): boolean {
  return questions.length > 0 || wantsCodes || cases.some(({ text }) => isTelling(text));
}
