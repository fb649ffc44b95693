// What does a question come to? Understood, looked up, written from evidence, held until it is covered, streamed.
export { type Answering, answer, LONGEST_QUESTION, type Question } from './answering.ts';
export { type ConversationState, conversationState, NEW_CONVERSATION } from './conversationState.ts';
export type { AnswerEvent, CodeMark } from './events.ts';
export { EXAMPLES } from './suggesting.ts';
