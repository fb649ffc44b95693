// One question to one stream of events. The edition is pinned by the caller for as long as the answer is made.
import { setImmediate } from 'node:timers/promises';
import type { Asking, CodeRef } from '#tools';
import { type Composed, compose } from './composing.ts';
import type { ConversationState } from './conversationState.ts';
import type { AnswerEvent } from './events.ts';
import type { Model } from './models/model.ts';
import { modelAnswer } from './models/modelAnswer.ts';
import { suggestionsFor } from './suggesting.ts';
import { Turn } from './turn.ts';
import { type Understood, understand } from './understanding.ts';

/** UTF-16 units; the doors refuse more. */
export const LONGEST_QUESTION = 8_000;

export interface Question {
  /** Without patient identifiers: the doors mask them before. */
  text: string;
  /** The code page that it was asked on; null elsewhere. */
  code: CodeRef | null;
  /** What the conversation has settled on so far. */
  state: ConversationState;
}

export interface Answering extends Asking {
  signal: AbortSignal;
  /** Plans and writes, where the operator has one; else, and where it fails, the built-in answerer does. */
  model?: Model;
}

/** Ends with one `done`, whatever happens. @throws {RangeError} when the question is longer than `LONGEST_QUESTION` */
export async function* answer(question: Question, answering: Answering): AsyncGenerator<AnswerEvent> {
  if (question.text.length > LONGEST_QUESTION)
    throw new RangeError(`a question has at most ${LONGEST_QUESTION} characters`);
  const { signal, model, ...asking } = answering;
  const asked = understand(question, asking);
  const turn = new Turn(asked.asking, question.text);
  const stopped: AnswerEvent = {
    type: 'done',
    outcome: 'stopped',
    detail: 'Stopped.',
    state: question.state,
    suggestions: [],
  };
  const done = (composed: Composed): AnswerEvent => ({
    type: 'done',
    outcome: composed.outcome,
    detail: null,
    state: stateAfter(question.state, asked, composed),
    suggestions: suggestionsFor(asked, composed),
  });
  if (model) {
    const { silent } = yield* modelAnswer(turn, question, model, signal);
    if (signal.aborted) {
      yield stopped;
      return;
    }
    if (silent === null) {
      yield done({ outcome: 'answered', code: null });
      return;
    }
    yield* turn.remark(`The language model ${silent}; this is the built-in answer.`);
  }
  const steps = compose(turn, asked);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      yield done(step.value);
      return;
    }
    yield step.value;
    // Between steps others get their turn, and a reader who has gone is noticed.
    if (step.value.type === 'tool') await setImmediate();
    if (signal.aborted) {
      yield stopped;
      return;
    }
  }
}

const MOST_REMEMBERED = 25;

function stateAfter(before: ConversationState, asked: Understood, { code }: Composed): ConversationState {
  const { parts, wanted, site, place } = asked;
  const named = parts.codes.filter(({ known }) => known).map(({ ref }) => ref);
  const now = named.length > 0 ? named : code ? [code] : [];
  const earlier = before.codes.filter((one) => !now.some((other) => other.code === one.code));
  return {
    codes: [...now, ...earlier].slice(0, MOST_REMEMBERED),
    focus: now.length > 0 ? Math.min(now.length, MOST_REMEMBERED) : before.focus,
    asOf: parts.asOf ?? before.asOf,
    setting: site === 'nonFacility' || site === 'facility' ? 'practitioner' : (site ?? before.setting),
    place: place ?? before.place,
    modifiers: [...new Set([...parts.modifiers, ...parts.codes.flatMap((one) => one.modifiers)])].slice(0, 8),
    wanted: wanted[0] ?? null,
    words: wanted[0] === 'codeFor' ? parts.words.slice(0, 300) : null,
  };
}
