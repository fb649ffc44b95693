// What does an answer consist of, in the order in which it comes to be? The doors turn these events into SSE, JSON or a letter.
import type { CodeRef, Evidence } from '#tools';
import type { ConversationState } from './conversationState.ts';

/** A code in a sentence, as it stands on the date of service. */
export interface CodeMark {
  /** As written in the text. */
  text: string;
  ref: CodeRef;
  /** Null when it is valid; else what to say beside it: `deleted 2011-12-31`. */
  warning: string | null;
}

export type AnswerEvent =
  /** A step: running, then once more with how it ended. `detail`: why it failed or found nothing. */
  | {
      type: 'tool';
      step: number;
      tool: string;
      doing: string;
      state: 'running' | 'done' | 'nothing' | 'failed';
      detail: string | null;
    }
  /** What a step brought. Numbered from 1 in order of arrival. */
  | { type: 'evidence'; id: number; evidence: Evidence }
  /** A citation is named for the first time: its number in the text, and the evidence behind it. Comes before its text. */
  | { type: 'citation'; number: number; evidence: number }
  /** A sentence, held back until everything in it was covered. Sentences of one `block` belong together. */
  | {
      type: 'text';
      block: number;
      kind: 'paragraph' | 'item' | 'heading';
      text: string;
      /** Citation numbers. */
      cites: number[];
      codes: CodeMark[];
    }
  /** A sentence that nothing covers was kept back in this place. */
  | { type: 'withheld'; block: number; why: string }
  | {
      type: 'done';
      /** `unclear`: not understood, a question is asked back. */
      outcome: 'answered' | 'unclear' | 'stopped' | 'failed';
      /** Why it stopped or failed, for the reader. */
      detail: string | null;
      state: ConversationState;
      /** What the reader may want to ask next. */
      suggestions: string[];
    };
