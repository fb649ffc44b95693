// How does Medicare pay a hospital outpatient department and a surgery center for a code, and what does it pay for a drug?
import { z } from 'zod';
import type { CodeRef } from '#catalog';
import type { Asc, DrugPrice, Opps, Package } from '#fees';
import { codeText } from './codeTools.ts';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

export interface FacilityStatus {
  ref: CodeRef;
  /** Null: not in the Addendum B of the date. */
  opps: Opps | null;
  /** The addendum that pays, else EE; null: in none. */
  asc: Asc | null;
}

export interface DrugMatch {
  ref: CodeRef;
  title: string | null;
  /** `15 MG` */
  dosage: string;
  /** Thousandths of a dollar for one HCPCS unit. */
  limitMills: number | null;
  /** HCPCS units of the dose that was asked about, rounded up to whole units; null where none was, or the units do not match. */
  doseUnits: number | null;
  /** What is paid for `units` or the dose; null where neither was given. */
  price: DrugPrice | null;
  /** Packages: all of a code up to 20, or the one that was asked for. */
  packages: Package[];
  totalPackages: number;
}

export interface DrugFacts {
  matches: DrugMatch[];
}

export const facilityStatus = tool({
  description:
    'OPPS status indicator, APC and rate of a code, and its ASC payment indicator and rate: inpatient only, packaged, paid in a surgery center.',
  input: z.object({ code: codeText }),
  doing: ({ code }) => `looking up ${code} in the OPPS and ASC addenda`,
  run: () => unwritten<FacilityStatus>(),
});

export const drugPrice = tool({
  description:
    'Medicare Part B drug price (ASP payment limit) by HCPCS code, National Drug Code or drug name; billing units of a dose; packages.',
  input: z.object({
    code: codeText.optional(),
    ndc: z.string().trim().min(10).max(14).optional(),
    name: z.string().trim().min(3).max(80).optional(),
    units: z.number().min(0.001).max(100_000).optional().describe('HCPCS units'),
    dose: z
      .object({ amount: z.number().min(0.0001).max(1_000_000), unit: z.string().trim().min(1).max(12) })
      .optional()
      .describe('What was given: 60 mg'),
  }),
  doing: ({ code, ndc, name }) => `looking up the price of ${code ?? ndc ?? name ?? 'a drug'}`,
  run: () => unwritten<DrugFacts>(),
});
