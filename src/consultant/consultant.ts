// A letter comes in, a grounded letter goes out: who wrote, what they ask, what became of it.
export type { LetterState } from '#store';
export { noteGivenUp, noteSent } from './answering.ts';
export type { Consultation, ConsultBlock, ConsultLetter, Said } from './consultation.ts';
export { consult } from './consulting.ts';
export type { ConsultLimits, Desk } from './desk.ts';
export type { Authenticity, IncomingAttachment, IncomingLetter, Receipt } from './incoming.ts';
export { LONGEST_TEXT } from './incoming.ts';
export { LONGEST_SUBJECT, LONGEST_TYPED, receive, submit } from './intake.ts';
export type { WrittenLetter } from './letterPage.ts';
export { answerLetter } from './letters.ts';
export {
  allLetters,
  deleteHeld,
  deleteThread,
  heldOf,
  judgeAnswer,
  LONGEST_FEEDBACK,
  type MailboxLetter,
  RELEASABLE,
  releaseLetter,
  type Thread,
  type ThreadTitle,
  threadIn,
  threadsOf,
  waitForAnswer,
} from './mailbox.ts';
export { maskLetter } from './maskingLetter.ts';
export {
  answerAnyway,
  dropLetter,
  type Feedback,
  feedbackOf,
  forgetOldMail,
  LETTER_STATES,
  letterCounts,
  lettersIn,
  originalOf,
  type QueuedLetter,
} from './queue.ts';
export { newWords } from './quoting.ts';
export { sampleLetters } from './sampleLetters.ts';
export type { Hold } from './settling.ts';
export { workAtDesk } from './working.ts';
