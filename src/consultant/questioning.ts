// One question of a letter, asked of the reference as CasePilot asks it, with what the thread has settled on.
import { answer, type ConversationState, LONGEST_QUESTION, type Model } from '#assistant';
import type { Asking } from '#tools';
import type { ConsultBlock } from './consultation.ts';
import { Hearing, type Writing } from './writing.ts';

interface Questioning {
  asking: Asking;
  conversation: ConversationState;
  writing: Writing;
  signal: AbortSignal;
  model: Model | undefined;
}

/** In the words of a model an address is none of ours. */
const LEADS_AWAY = /\S@\S|:\/\/|\bwww\./i;

/** Null: nothing answers it. */
export async function answered(
  question: string,
  questioning: Questioning,
): Promise<{ blocks: ConsultBlock[]; conversation: ConversationState } | null> {
  const { asking, conversation, writing, signal, model } = questioning;
  const hearing = new Hearing(writing);
  let state: ConversationState | null = null;
  for await (const event of answer(
    { text: question.slice(0, LONGEST_QUESTION), code: null, state: conversation },
    { ...asking, signal, ...(model && { model }) },
  )) {
    if (model && event.type === 'text' && LEADS_AWAY.test(event.text)) continue;
    hearing.hear(event);
    if (event.type === 'done' && event.outcome === 'answered') state = event.state;
  }
  signal.throwIfAborted();
  const blocks = hearing.take();
  if (state !== null && blocks.length > 0) return { blocks, conversation: state };
  // Where a model left nothing to say, the built-in answerer may have something.
  return model ? answered(question, { ...questioning, model: undefined }) : null;
}
