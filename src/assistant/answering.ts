// One question to one stream of events. The edition is pinned by the caller for as long as the answer is made.
import type { Asking, CodeRef } from '#tools';
import type { ConversationState } from './conversationState.ts';
import type { AnswerEvent } from './events.ts';

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
}

export async function* answer(question: Question, { signal }: Answering): AsyncGenerator<AnswerEvent> {
  if (signal.aborted) return;
  yield {
    type: 'done',
    outcome: 'unclear',
    detail: null,
    state: question.state,
    suggestions: ['What is CPT code 99213?'],
  };
}
