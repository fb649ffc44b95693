// What does a question come to? Understood, looked up, written from evidence, held until it is covered, streamed; and kept as a conversation.
export { type Answering, answer, LONGEST_QUESTION, type Question } from './answering.ts';
export { type Asked, type Begun, CasePilot, type CasePilotOptions } from './casePilot.ts';
export { type ConversationState, conversationState, NEW_CONVERSATION } from './conversationState.ts';
export {
  allConversations,
  type Conversation,
  type ConversationTitle,
  carryConversations,
  conversationOf,
  conversationsOf,
  deleteConversation,
  deleteConversations,
  forgetOldConversations,
  isOwner,
  LONGEST_REASON,
  LONGEST_TITLE,
  renameConversation,
  shareConversation,
  sharedConversation,
  type TurnRecord,
  voteOn,
} from './conversations.ts';
export type { AnswerEvent, CodeMark } from './events.ts';
export { Model, type ModelSettings } from './models/model.ts';
export { type Propose, proposerOf } from './models/proposing.ts';
export { type Block, blocksOf, citationsIn, plainAnswer, sourceLine } from './plainAnswer.ts';
export { dateIn } from './questionDates.ts';
export { type Site, siteIn } from './questionPlaces.ts';
export { sentencesOf } from './sentences.ts';
export { EXAMPLES } from './suggesting.ts';
export { type Found, type NotFound, type Step, Turn } from './turn.ts';
