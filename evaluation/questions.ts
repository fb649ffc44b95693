// `npm run evaluate -- questions [--half development|held-out] [--topic ncci] [--reveal]`: the questions of this folder through CasePilot.
// Of the held-out third only sums are printed unless `--reveal` is given by hand, so that nothing can be fitted to it.
import { resolve } from 'node:path';
import {
  type AnswerEvent,
  answer,
  type ConversationState,
  NEW_CONVERSATION,
  type Question,
} from '#assistant';
import { parseCode, type System } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { mask } from '#privacy';
import type { Asking } from '#tools';
import { brokenPromises } from './answerPromises.ts';
import { type AskedQuestion, type QuestionHalf, readQuestions, topicOf } from './questionFile.ts';
import { failures, type Got } from './questionScore.ts';

const FOLDER = resolve(import.meta.dirname, 'questions');
/** Of the default answerer. */
const WANTED_SHARE = 0.9;

export type Answerer = (
  question: Question,
  answering: Asking & { signal: AbortSignal },
) => AsyncIterable<AnswerEvent>;

interface Options {
  halves: readonly QuestionHalf[];
  topic: string | null;
  reveal: boolean;
  write(line: string): void;
}

interface Judged {
  question: AskedQuestion;
  problems: string[];
  broken: string[];
  got: Got;
  firstMs: number;
  wholeMs: number;
}

/** False when a half has less than nine in ten right, or a promise is broken. */
export async function evaluateQuestions(
  edition: Edition,
  { halves, topic, reveal, write }: Options,
  answerer: Answerer = answer,
): Promise<boolean> {
  const parts = edition.manifest.parts.map(({ source, version }) => `${source} ${version}`);
  write(`Edition ${edition.id}: ${parts.join(' · ')}`);
  let holds = true;
  for (const half of halves) {
    const questions = readQuestions(FOLDER, half).filter(({ id }) => topic === null || topicOf(id) === topic);
    if (questions.length === 0) continue;
    const judged: Judged[] = [];
    for (const question of questions) judged.push(await judge(edition, question, answerer));
    write(`\n${half}: ${questions.length} questions`);
    for (const [name, own] of Map.groupBy(judged, ({ question }) => topicOf(question.id)))
      line(write, name, own);
    const share = line(write, 'all', judged);
    const broken = judged.filter((one) => one.broken.length > 0).length;
    write(
      `  answers that break a promise ${broken} · first event p50 ${ms(judged, 'firstMs', 0.5)} p95 ${ms(judged, 'firstMs', 0.95)} · whole p50 ${ms(judged, 'wholeMs', 0.5)} p95 ${ms(judged, 'wholeMs', 0.95)} ms`,
    );
    if (share < WANTED_SHARE || broken > 0) holds = false;
    if (half === 'held-out' && !reveal) continue;
    for (const { question, problems, broken, got } of judged) {
      if (problems.length + broken.length === 0) continue;
      write(`\n✗ ${question.id}\n  asked     ${[question.ask].flat().join(' → ')}`);
      for (const problem of problems) write(`  expected  ${problem}`);
      for (const promise of broken) write(`  promise   ${promise}`);
      write(`  got       ${got.outcome}: ${shortened(got.text.replaceAll('\n', ' ⏎ '))}`);
    }
  }
  return holds;
}

async function judge(edition: Edition, question: AskedQuestion, answerer: Answerer): Promise<Judged> {
  const asOf = question.asOf as IsoDate;
  const [system, text] = (question.page ?? '').split(' ') as [System, string?];
  const page = text === undefined ? null : parseCode(system, text);
  let state: ConversationState = NEW_CONVERSATION;
  let events: AnswerEvent[] = [];
  let broken: string[] = [];
  let firstMs = 0;
  let wholeMs = 0;
  for (const ask of [question.ask].flat()) {
    events = [];
    firstMs = 0;
    // The doors mask patients before they ask.
    const masked = mask(ask).text;
    const began = performance.now();
    const asking = { edition, asOf, reader: { cptAccepted: false }, signal: new AbortController().signal };
    try {
      for await (const event of answerer({ text: masked, code: page, state }, asking)) {
        if (events.length === 0) firstMs = performance.now() - began;
        events.push(event);
      }
    } catch (error) {
      broken.push(`threw ${error instanceof Error ? error.message : error}`);
    }
    wholeMs = performance.now() - began;
    const done = events.at(-1);
    if (done?.type === 'done') state = done.state;
    broken = [...broken, ...brokenPromises(edition, (state.asOf ?? asOf) as IsoDate, events)];
  }
  const got = readerGot(events);
  return { question, problems: failures(question, got), broken, got, firstMs, wholeMs };
}

function readerGot(events: readonly AnswerEvent[]): Got {
  const evidence = new Map(
    events.flatMap((event) => (event.type === 'evidence' ? [[event.id, event.evidence]] : [])),
  );
  const done = events.at(-1);
  return {
    outcome: done?.type === 'done' ? done.outcome : 'failed',
    text: events.flatMap((event) => (event.type === 'text' ? [event.text] : [])).join('\n'),
    cited: events.flatMap((event) => (event.type === 'citation' ? (evidence.get(event.evidence) ?? []) : [])),
  };
}

function line(write: Options['write'], name: string, judged: readonly Judged[]): number {
  const right = judged.filter(({ problems, broken }) => problems.length + broken.length === 0).length;
  const share = right / judged.length;
  write(
    `  ${name.padEnd(12)} ${String(right).padStart(4)} of ${String(judged.length).padStart(4)}  ${(100 * share).toFixed(1)} %`,
  );
  return share;
}

function ms(judged: readonly Judged[], key: 'firstMs' | 'wholeMs', share: number): string {
  const sorted = judged.map((one) => one[key]).sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}

const shortened = (text: string) => (text.length > 400 ? `${text.slice(0, 400)} …` : text);
