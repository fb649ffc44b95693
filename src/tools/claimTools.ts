// What would become of this claim, and which codes does this note support?
import { z } from 'zod';
import type { CheckedClaim } from '#claims';
import type { CodedNote } from '#notes';
import type { Identifier } from '#privacy';
import { codeText, systemName } from './codeTools.ts';
import { modifierText } from './modifierTools.ts';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

export const checkClaim = tool({
  description:
    'Every edit on one claim: validity, NCCI, MUE, add-on, modifiers, age and sex, Excludes1, coverage.',
  input: z.object({
    setting: z.enum(['practitioner', 'hospital', 'dme']).optional().describe('Left out: practitioner'),
    birthYear: z.number().int().min(1890).max(2100).optional(),
    sex: z.enum(['F', 'M']).optional(),
    diagnoses: z.array(codeText).max(25).optional(),
    lines: z
      .array(
        z.object({
          code: codeText,
          modifiers: z.array(modifierText).max(4).optional(),
          units: z.int().min(1).max(999).optional(),
          placeOfService: z
            .string()
            .trim()
            .regex(/^\d{2}$/)
            .optional(),
          diagnosisPointers: z.array(z.number().int().min(1).max(25)).max(8).optional(),
        }),
      )
      .min(1)
      .max(30),
  }),
  doing: ({ lines }) => `checking a claim of ${lines.length} lines`,
  run: () => unwritten<CheckedClaim>(),
});

export const codeNote = tool({
  description: 'The codes that a clinical note supports, each with the words it rests on.',
  input: z.object({
    text: z.string().min(1).max(20_000),
    setting: z.enum(['outpatient', 'inpatient']).optional(),
    systems: z.array(systemName).max(4).optional(),
  }),
  doing: () => 'reading the note',
  run: () => unwritten<CodedNote>(),
});

export interface IdentifiersFound {
  found: Identifier[];
  masked: string;
}

export const detectIdentifiers = tool({
  description: 'Patient identifiers in a text (HIPAA Safe Harbor list), and the text with them masked.',
  input: z.object({ text: z.string().max(20_000) }),
  doing: () => 'looking for patient identifiers',
  run: () => unwritten<IdentifiersFound>(),
});
