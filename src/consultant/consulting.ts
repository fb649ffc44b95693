// A letter to an answer: its parts told apart, its cases coded and checked, its questions answered one by one, and everything that is said
// covered by evidence. Pure: the same letter on the same edition has the same answer.
import { setImmediate } from 'node:timers/promises';
import { answer, type ConversationState, LONGEST_QUESTION, type Model, NEW_CONVERSATION } from '#assistant';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import type { Asking, CodeRef } from '#tools';
import { amended, isNewCase, whichCase } from './amending.ts';
import {
  caveats,
  changes,
  codeRows,
  conflicts,
  missing,
  modifiers,
  type ReadCase,
  readCase,
  ruledOutRows,
  summary,
} from './caseWriting.ts';
import { type CaseState, type Consultation, type ConsultLetter, LONGEST_CASE } from './consultation.ts';
import { contentWords, isTelling, type LetterParts, partsOfLetter } from './letterParts.ts';
import { type Reading, readingNotes, serviceDayOf } from './readingNotes.ts';
import { Hearing, Writing } from './writing.ts';

export interface Consulting {
  edition: Edition;
  /** The day of the letter: the date of service where it names none. */
  asOf: IsoDate;
  signal: AbortSignal;
  /** Answers questions, where the operator has one; a case is coded without. */
  model?: Model;
}

/** Of a letter; what is beyond is said to be left. */
export const MOST_QUESTIONS = 6;
const MOST_KEPT_CASES = 8;
/** A letter may be shown to others and is kept: words of the AMA stay out of it. */
const READER = { cptAccepted: false };

/** What is going to be written about. */
interface Plan {
  /** Cases to code, and for one that was amended the text before. */
  cases: { text: string; before: string | null; at: number }[];
  questions: string[];
  kept: string[];
}

export async function consult(letter: ConsultLetter, consulting: Consulting): Promise<Consultation> {
  const { edition, asOf, signal, model } = consulting;
  signal.throwIfAborted();
  const day = serviceDayOf(letter, asOf);
  const asking: Asking = { edition, asOf: day.asOf, reader: READER };
  const parts = partsOfLetter(letter);
  const plan = planOf(letter, parts, asking);
  const writing = new Writing();
  const reads: ReadCase[] = [];
  for (const { text } of plan.cases) {
    reads.push(readCase(text, asking, writing));
    await setImmediate(undefined, { signal });
  }
  for (const [n, read] of reads.entries()) writeAnswer(writing, read, plan, n);
  let conversation = conversationAfter(letter.earlier?.conversation ?? NEW_CONVERSATION, reads);
  let answered = 0;
  const asked = plan.questions.slice(0, MOST_QUESTIONS);
  if (asked.length > 0 && reads.length > 0) writing.heading('Your questions');
  for (const question of asked) {
    if (asked.length > 1 || reads.length > 0) writing.add({ kind: 'asked', text: question });
    const own = reads[0] ? ofTheCase(question, reads[0]) : null;
    if (own !== null) {
      writing.add(...own);
      answered++;
      continue;
    }
    const hearing = new Hearing(writing);
    let outcome = 'failed';
    const text = question.slice(0, LONGEST_QUESTION);
    for await (const event of answer(
      { text, code: null, state: conversation },
      { ...asking, signal, ...(model ? { model } : {}) },
    )) {
      hearing.hear(event);
      if (event.type !== 'done') continue;
      outcome = event.outcome;
      if (outcome === 'answered') conversation = event.state;
    }
    signal.throwIfAborted();
    if (outcome === 'answered') {
      answered++;
      writing.add(...hearing.take());
    } else if (asked.length > 1 || reads.length > 0)
      writing.remark('Nothing was found that answers this. Name the code, or the rule that it is about.');
  }
  for (const [n, read] of reads.entries()) writeDetails(writing, read, reads.length > 1 ? n + 1 : null);
  const coded = reads.some(({ coded: found }) => (found?.value.codes.length ?? 0) > 0);
  const outcome: Consultation['outcome'] =
    coded || answered > 0 ? 'answered' : isAnything(plan, parts) ? 'nothing found' : 'not a case';
  if (outcome !== 'answered') writeNeeded(writing, outcome, letter);
  const reading: Reading = {
    letter,
    day,
    isDated: outcome !== 'not a case',
    casesLeft: Math.max(0, parts.cases.length - plan.cases.length),
    questionsLeft: plan.questions.slice(MOST_QUESTIONS),
    isCut: plan.cases.some(({ text }) => text.length >= LONGEST_CASE),
    caveats: [...new Set(reads.flatMap(caveats))],
  };
  writing.section('How your letter was read', 1, readingNotes(reading));
  return {
    outcome,
    blocks: writing.blocks,
    sources: writing.sources,
    state: stateAfter(letter, plan, reads, conversation),
  };
}

function planOf(letter: ConsultLetter, parts: LetterParts, asking: Asking): Plan {
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

const NAMES_CODE =
  /(?<![\w$.-])(?:\d{4}[0-9AFMTU]|[A-EGHJ-MP-V]\d{4}|[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4})(?![\w-]|\.\d)/i;

function isAnything({ cases, questions }: Plan, { wantsCodes }: LetterParts): boolean {
  return questions.length > 0 || wantsCodes || cases.some(({ text }) => isTelling(text));
}

/** What a case comes to, and its codes. */
function writeAnswer(writing: Writing, read: ReadCase, { cases }: Plan, n: number): void {
  const { hearing } = read;
  const before = cases[n]?.before ?? null;
  if (cases.length > 1) writing.heading(`Case ${n + 1}`);
  writing.add(...hearing.blocks(summary(read)));
  if (before !== null) writing.section('What changed', 1, hearing.blocks(changes(read, before)));
  const rows = codeRows(read);
  if (rows.length > 0) writing.section('Codes and why', cases.length > 1 ? 2 : 1, [{ kind: 'codes', rows }]);
}

function writeDetails(writing: Writing, read: ReadCase, number: number | null): void {
  const { hearing, coded, lines } = read;
  const ruledOut = ruledOutRows(read);
  const isCoded = (coded?.value.codes.length ?? 0) > 0 || lines.length > 0;
  if (!isCoded && ruledOut.length === 0) return;
  if (number !== null) writing.heading(`Case ${number}, in detail`);
  const level = number === null ? 1 : 2;
  if (isCoded) {
    const found = hearing.blocks(conflicts(read));
    writing.section('What conflicts', level, found.length > 0 ? found : [REMARK(NO_CONFLICT)]);
    writing.section('Modifiers', level, hearing.blocks(modifiers(read)));
    writing.section('What the record does not say', level, hearing.blocks(missing(read)));
  }
  if (ruledOut.length > 0)
    writing.section('Considered and ruled out', level, [{ kind: 'codes', rows: ruledOut }]);
}

const NO_CONFLICT =
  'No edit that could be checked holds these codes apart. Medical necessity and the payer’s own rules still apply.';

/** A question that the sections of the case answer; null: it is asked of the reference. */
function ofTheCase(question: string, read: ReadCase) {
  if (NAMES_CODE.test(question)) return null;
  const { hearing } = read;
  if (/\blateral\w*|\bwhich side\b|\bleft or right\b/i.test(question)) {
    const open = hearing.blocks(missing(read, /lateral/i));
    return open.length > 0 ? [REMARK('Yes: without the side the code stays unspecified.'), ...open] : null;
  }
  if (/\b(?:documentation|documented|missing|record (?:lack|need))\b/i.test(question)) {
    const open = hearing.blocks(missing(read));
    return open.length > 0 ? open : null;
  }
  return null;
}

const REMARK = (text: string) => ({ kind: 'paragraph' as const, said: [{ text, cites: [], codes: [] }] });

function writeNeeded(writing: Writing, outcome: Consultation['outcome'], { earlier }: ConsultLetter): void {
  if (outcome === 'nothing found') {
    writing.add(REMARK('No code and no rule was found for this letter that a source supports.'));
    writing.add(REMARK('What would help:'));
  } else if (earlier !== null) {
    writing.add(REMARK('There is nothing new in your letter to answer. To go on, reply with:'));
  } else
    writing.add(
      REMARK('Your letter has neither a case nor a question of coding that could be read. Please write:'),
    );
  writing.remark(
    'a case: what was found and what was done, in the words of the record, without the patient’s name',
    'item',
  );
  writing.remark('or a question that names its codes, such as “Does 45380 bundle with 45385?”', 'item');
  writing.remark('the date of service, and the place or ZIP code where payment is asked', 'item');
}

/** What a question may call "it": the procedures of the case, then its diagnoses. */
function conversationAfter(before: ConversationState, reads: readonly ReadCase[]): ConversationState {
  const all = codesOf(reads);
  if (all.length === 0) return before;
  const procedures = all.filter(({ system }) => system === 'cpt' || system === 'hcpcs');
  const codes = [...procedures, ...all.filter((one) => !procedures.includes(one))].slice(0, 25);
  return { ...before, codes, focus: Math.min(Math.max(1, procedures.length), 25), wanted: null, words: null };
}

function codesOf(reads: readonly ReadCase[]): CodeRef[] {
  const refs = reads.flatMap(({ coded, named }) => [
    ...(coded?.value.codes.map(({ system, code }) => ({ system, code })) ?? []),
    ...named,
  ]);
  return [...new Map(refs.map((ref) => [ref.code, ref])).values()];
}

function stateAfter(
  { earlier, dateOfService }: ConsultLetter,
  { kept }: Plan,
  reads: readonly ReadCase[],
  conversation: ConversationState,
): CaseState {
  return {
    cases: kept,
    conversation,
    codes: reads.length > 0 ? codesOf(reads).slice(0, 100) : (earlier?.codes ?? []),
    dateOfService: dateOfService ?? earlier?.dateOfService ?? null,
  };
}
