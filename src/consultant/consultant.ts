// A letter comes in, a grounded letter goes out: who wrote, what they ask, what became of it.
export {
  type CaseState,
  type CodeRow,
  type Consultation,
  type ConsultBlock,
  type ConsultLetter,
  type ConsultSource,
  caseState,
  type Masked,
  type Said,
} from './consultation.ts';
export { type Consulting, consult } from './consulting.ts';
export type { Authenticity, IncomingAttachment, IncomingLetter, Receipt } from './incoming.ts';
export { LONGEST_TEXT } from './incoming.ts';
export type { WrittenLetter } from './letterPage.ts';
export {
  answerLetter,
  type Frame,
  invitationLetter,
  limitLetter,
  unreadableLetter,
  unverifiedLetter,
} from './letters.ts';
export { type MaskedLetter, maskLetter } from './maskingLetter.ts';
export { type NewWords, newWords } from './quoting.ts';
export { sampleLetters } from './sampleLetters.ts';
