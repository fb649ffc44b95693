// What does a code correspond to elsewhere, and what does it do to risk adjustment and the inpatient group?
import { z } from 'zod';
import type { CodeRef } from '#catalog';
import { CROSSWALK_SYSTEMS } from '#crosswalks';
import { codeText } from './codeTools.ts';
import type { Crosswalks } from './crosswalks.ts';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

export interface RiskFacts {
  ref: CodeRef;
  title: string | null;
  /** `CMS-HCC V28`, `HCC 37`; empty where the loaded models have no category for it. */
  categories: {
    model: string;
    category: string;
    label: string;
    overrides: string[];
    droppedBeside: string[];
  }[];
  /** Models that were asked. */
  models: string[];
  /** Null: the lists are not loaded, or the code is no billable one. */
  complication: 'CC' | 'MCC' | 'neither' | null;
  /** Age, sex and position limits of the Medicare code editor. */
  limits: { kind: 'age' | 'sex' | 'manifestation'; text: string }[];
}

export interface DrgFacts {
  drg: string;
  title: string;
  majorDiagnosticCategory: string;
  /** `Surgical`, `Medical` */
  type: string;
}

export const crosswalk = tool({
  description:
    'What a code or group corresponds to: ICD-9 and ICD-10, NDC and HCPCS, HCC, CC/MCC, APC, ASC, RBCS, place of service, MS-DRG; both ways.',
  input: z.object({
    typed: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .describe('A code or a group: 250.00, E11.9, 00009-0039-28, HCC 37, APC 5114, POS 22'),
    system: z
      .enum(CROSSWALK_SYSTEMS)
      .optional()
      .describe('What `typed` is; left out: every reading that fits'),
    limit: z.number().int().min(1).max(50).optional(),
  }),
  doing: ({ typed }) => `looking up what ${typed} corresponds to`,
  run: () => unwritten<Crosswalks>(),
});

export const riskAndDrg = tool({
  description:
    'HCC risk adjustment categories, CC or MCC status and code editor limits of a diagnosis; or the name of an MS-DRG.',
  input: z.object({
    code: codeText.optional(),
    drg: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/)
      .optional(),
  }),
  doing: ({ code, drg }) => `looking up ${code ?? `MS-DRG ${drg}`} in risk adjustment and DRG lists`,
  run: () => unwritten<{ risk: RiskFacts | null; drg: DrgFacts | null }>(),
});
