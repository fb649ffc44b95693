// A letter comes in, a grounded letter goes out: who wrote, what they ask, what became of it.
export type { Authenticity, IncomingAttachment, IncomingLetter, Receipt } from './incoming.ts';
export { LONGEST_TEXT } from './incoming.ts';
