// What does Medicare pay a physician or an anesthetist, where, and how does it come about?
import { z } from 'zod';
import type { CodeRef } from '#catalog';
import {
  ANESTHESIA_MODIFIERS,
  type AnesthesiaPrice,
  type Indicator,
  type Locality,
  type PhysicianRow,
  type PricedLine,
} from '#fees';
import type { IsoDate } from '#kit';
import { codeText } from './codeTools.ts';
import { modifierText } from './modifierTools.ts';
import { tool } from './telling.ts';
import { unwritten } from './unwritten.ts';

/** One of three ways to say where; none: the national price. */
const place = {
  zip: z.string().trim().max(10).optional().describe('Five digits, or nine'),
  locality: z.string().trim().max(10).optional().describe('Contractor and locality: 01182-18'),
  state: z.string().trim().max(30).optional().describe('Two letters or a name: each locality of the state'),
};

export interface FeePlace {
  /** `national`, `Manhattan, NY (13202-01)` */
  name: string;
  /** Null: national. */
  locality: Locality | null;
  zip: string | null;
  /** Outside a facility, and in one; null where it was not asked for. `amountCents` null: `why` says so. */
  nonFacility: PricedLine | null;
  facility: PricedLine | null;
  /** A ZIP code that spans localities, a release of another time. */
  notes: string[];
}

export interface PhysicianFee {
  ref: CodeRef;
  modifiers: string[];
  units: number;
  /** RVUs and indicators; null where the fee schedule does not list it. */
  row: PhysicianRow | null;
  /** Ten-thousandths of a dollar. */
  conversionFactor: number | null;
  /** One, or each locality of a state. */
  places: FeePlace[];
}

export interface AnesthesiaFee {
  ref: CodeRef;
  places: {
    name: string;
    locality: Locality | null;
    /** Ten-thousandths of a dollar. */
    conversionFactor: number;
    /** Null where base units or minutes are not given. */
    price: AnesthesiaPrice | null;
  }[];
}

export interface GlobalPeriod {
  ref: CodeRef;
  globalDays: Indicator;
  /** Days after the day of the procedure; null where it is no number (MMM, XXX, YYY, ZZZ). */
  days: 0 | 10 | 90 | null;
  /** For a procedure on the date of service: first day of the package, and the last. */
  firstDay: IsoDate | null;
  lastDay: IsoDate | null;
  /** Percent before, during, after the operation. */
  split: { pre: number; intra: number; post: number } | null;
}

export const physicianFee = tool({
  description:
    'What the Medicare physician fee schedule pays for a code, nationally, in a ZIP code, a locality or a state; relative value units, status and every rule of its modifiers.',
  input: z.object({
    code: codeText,
    modifiers: z.array(modifierText).max(4).optional(),
    units: z.int().min(1).max(999).optional(),
    setting: z.enum(['facility', 'nonFacility']).optional().describe('Left out: both'),
    ...place,
  }),
  doing: ({ code, zip, locality, state }) =>
    `pricing ${code} in ${zip ?? locality ?? state ?? 'the national fee schedule'}`,
  run: () => unwritten<PhysicianFee>(),
});

export const anesthesiaFee = tool({
  description: 'Medicare anesthesia payment: base and time units times the conversion factor of the place.',
  input: z.object({
    code: codeText,
    baseUnits: z.number().int().min(1).max(50).optional(),
    minutes: z.number().int().min(1).max(2880).optional(),
    modifier: z.enum(ANESTHESIA_MODIFIERS).optional(),
    ...place,
  }),
  doing: ({ code }) => `pricing anesthesia ${code}`,
  run: () => unwritten<AnesthesiaFee>(),
});

export const globalPeriod = tool({
  description:
    'The global surgical period of a code, its last day for a procedure on the date of service, and how the package is split.',
  input: z.object({ code: codeText }),
  doing: ({ code }) => `looking up the global period of ${code}`,
  run: () => unwritten<GlobalPeriod>(),
});
