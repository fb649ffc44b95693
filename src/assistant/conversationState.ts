// What does a follow-up keep of the questions before it: "and for the hospital?", "what about the left side?"
import { z } from 'zod';

const code = z.object({
  system: z.enum(['cpt', 'hcpcs', 'icd-10-cm', 'icd-10-pcs']),
  code: z.string().max(16),
});

/** Kept with the conversation, as JSON. */
export const conversationState = z.object({
  /** What was spoken of, the last first. */
  codes: z.array(code).max(25),
  /** How many of them the last question was about. */
  focus: z.int().min(0).max(25),
  /** The date of service that the conversation has settled on; null: that of the frame. */
  asOf: z.string().max(10).nullable(),
  setting: z.enum(['practitioner', 'hospital', 'asc', 'dme']).nullable(),
  /** ZIP code, locality or state, as it was said. */
  place: z.string().max(40).nullable(),
  modifiers: z.array(z.string().max(2)).max(8),
  /** What was wanted of the codes: `price`, `pair`, … */
  wanted: z.string().max(40).nullable(),
  /** Words that a search was made with. */
  words: z.string().max(300).nullable(),
});

export type ConversationState = z.infer<typeof conversationState>;

export const NEW_CONVERSATION: ConversationState = {
  codes: [],
  focus: 0,
  asOf: null,
  setting: null,
  place: null,
  modifiers: [],
  wanted: null,
  words: null,
};
