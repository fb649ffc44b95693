// A letter to an answer: its parts told apart, its cases coded and checked, its questions answered one by one, and everything that is said
// covered by evidence. Pure: the same letter on the same edition has the same answer.
import { setImmediate } from 'node:timers/promises';
import { type ConversationState, type Model, NEW_CONVERSATION } from '#assistant';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import type { Asking, CodeRef } from '#tools';
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
import { partsOfLetter } from './letterParts.ts';
import { isAnything, NAMES_CODE, type Plan, planOf } from './planning.ts';
import { answered } from './questioning.ts';
import { type Reading, readingNotes, serviceDayOf } from './readingNotes.ts';
import { Writing } from './writing.ts';

export interface Consulting {
  edition: Edition;
  /** The day of the letter: the date of service where it names none. */
  asOf: IsoDate;
  signal: AbortSignal;
  /** Answers questions, where the operator has one; a case is coded without. */
  model?: Model;
}

/** Of a letter; what is beyond is said to be left. */
const MOST_QUESTIONS = 6;
/** A letter may be shown to others and is kept: words of the AMA stay out of it. */
const READER = { cptAccepted: false };

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
  for (const [n, read] of reads.entries()) {
    writeAnswer(writing, read, plan, n);
    // What is asked comes before the details; of several cases each is told to its end.
    if (reads.length > 1) writeDetails(writing, read, 2);
  }
  let conversation = conversationAfter(letter.earlier?.conversation ?? NEW_CONVERSATION, reads);
  let answers = 0;
  const asked = plan.questions.slice(0, MOST_QUESTIONS);
  if (asked.length > 0 && reads.length > 0) writing.heading('Your questions');
  for (const question of asked) {
    if (asked.length > 1 || reads.length > 0) writing.add({ kind: 'asked', text: question });
    const own = reads[0] ? ofTheCase(question, reads[0]) : null;
    if (own !== null) {
      writing.add(...own);
      answers++;
      continue;
    }
    const found = await answered(question, { asking, conversation, writing, signal, model });
    if (found === null) {
      if (asked.length > 1 || reads.length > 0)
        writing.remark('Nothing was found that answers this. Name the code, or the rule that it is about.');
      continue;
    }
    writing.add(...found.blocks);
    conversation = found.conversation;
    answers++;
  }
  if (reads.length === 1) writeDetails(writing, reads[0] as ReadCase, 1);
  const coded = reads.some(({ coded: found }) => (found?.value.codes.length ?? 0) > 0);
  const outcome: Consultation['outcome'] =
    coded || answers > 0 ? 'answered' : isAnything(plan, parts) ? 'nothing found' : 'not a case';
  if (outcome !== 'answered') writeNeeded(writing, outcome, letter);
  const reading: Reading = {
    letter,
    day,
    isDated: outcome !== 'not a case',
    casesLeft: Math.max(0, parts.cases.length - plan.cases.length),
    questionsLeft: plan.questions.slice(MOST_QUESTIONS),
    isCut: plan.cases.some(({ text }) => text.length >= LONGEST_CASE),
    caveats: [...new Set([...reads.flatMap(caveats), ...writing.caveats])],
  };
  writing.section('How your letter was read', 1, readingNotes(reading));
  return {
    outcome,
    blocks: writing.blocks,
    sources: writing.sources,
    state: stateAfter(letter, plan, reads, conversation),
  };
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

function writeDetails(writing: Writing, read: ReadCase, level: 1 | 2): void {
  const { hearing, coded, lines } = read;
  const ruledOut = ruledOutRows(read);
  const isCoded = (coded?.value.codes.length ?? 0) > 0 || lines.length > 0;
  if (!isCoded && ruledOut.length === 0) return;
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
