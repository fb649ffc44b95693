// Which evaluation and management code do these facts of a visit support? By medical decision making (two of three elements) or by time.
// Authority: CMS physician fee schedule final rules for CY 2021 (office visits) and CY 2023 (the rest); the AMA's CPT E/M guidelines, in our own words.
import { z } from 'zod';
import type { CodeRef } from '#catalog';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

export const VISIT_CATEGORIES = [
  'office new',
  'office established',
  'hospital initial',
  'hospital subsequent',
  'hospital same day',
  'hospital discharge',
  'emergency department',
  'office consultation',
  'hospital consultation',
  'nursing facility initial',
  'nursing facility subsequent',
  'nursing facility discharge',
  'home new',
  'home established',
] as const;
export type VisitCategory = (typeof VISIT_CATEGORIES)[number];

export const MDM_LEVELS = ['straightforward', 'low', 'moderate', 'high'] as const;
export type MdmLevel = (typeof MDM_LEVELS)[number];

export interface VisitCode {
  ref: CodeRef;
  /** The lowest level of decision making that supports it; null: it needs none, or goes by time alone. */
  mdm: MdmLevel | null;
  /** Minutes on the date of the encounter that must be met; null: time does not decide. */
  minutes: number | null;
  valid: boolean;
}

export interface VisitLevel {
  category: VisitCategory;
  /** All codes of the category, lowest first. */
  codes: VisitCode[];
  /** By the elements that were given; null where they do not settle a level. */
  byMdm: { level: MdmLevel; code: string; why: string } | null;
  /** By minutes; null where none were given, or time does not decide. `code` null: too few minutes for any. */
  byTime: { minutes: number; code: string | null; why: string } | null;
  /** The higher of both: the reader may choose either basis. */
  code: string | null;
}

export const emLevel = tool({
  description:
    'The E/M code that medical decision making (problems, data, risk: two of three) or total time supports, by category of visit and date of service.',
  input: z.object({
    category: z.enum(VISIT_CATEGORIES),
    mdm: z.enum(MDM_LEVELS).optional().describe('The level of decision making, where it is known as a whole'),
    problems: z.enum(['minimal', 'low', 'moderate', 'high']).optional(),
    data: z.enum(['minimal', 'limited', 'moderate', 'extensive']).optional(),
    risk: z.enum(['minimal', 'low', 'moderate', 'high']).optional(),
    minutes: z.number().int().min(1).max(1440).optional(),
  }),
  doing: ({ category }) => `working out the visit level (${category})`,
  run: () => unwritten<VisitLevel>(),
});
