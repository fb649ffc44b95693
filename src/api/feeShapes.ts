// The shapes of prices in the API: what a place, a priced line, an indicator and an amount look like as JSON.
import { z } from '@hono/zod-openapi';
import type { Edition } from '#editions';
import { type Amount, type PricedLine, RULES, readWhere, type Where, whereOn } from '#fees';
import type { IsoDate } from '#kit';
import { asOf, type Call, problem } from './door.ts';

/** Where, in any of three ways; none is national. */
export const placeQuery = {
  zip: z.string().max(12).optional().openapi({ example: '90001', description: 'Five or nine digits' }),
  locality: z
    .string()
    .max(12)
    .optional()
    .openapi({ example: '01182-18', description: 'Contractor and locality number' }),
  national: z.string().max(5).optional().openapi({ description: 'All indices 1.000; the default' }),
  asOf: asOf.optional(),
};

const cents = z.number().int().nullable();

export const placeShape = z
  .object({
    mac: z.string(),
    locality: z.string(),
    state: z.string(),
    name: z.string(),
    gpciThousandths: z.object({ work: z.number(), pe: z.number(), mp: z.number() }),
  })
  .nullable()
  .openapi({ description: 'Null: national, all indices 1.000' });

export const lineShape = z.object({
  code: z.string(),
  modifiers: z.array(z.string()),
  units: z.number().int(),
  status: z.object({ code: z.string(), text: z.string() }).nullable(),
  feeScheduleCents: cents,
  arithmetic: z.string().nullable(),
  steps: z.array(
    z.object({
      rule: z.string(),
      title: z.string(),
      text: z.string(),
      beforeCents: z.number().int(),
      afterCents: z.number().int(),
      authority: z.string(),
    }),
  ),
  amountCents: cents,
  why: z.string().nullable().openapi({ description: 'Why there is no price; null where there is one' }),
  notes: z.array(z.string()),
});

/** The place that was asked for, or the answer that refuses it. */
export function placeOr(
  c: Call,
  edition: Edition,
  typed: { zip?: string; locality?: string; national?: string },
  day: IsoDate,
): Where | Response {
  const { zip = '', locality = '', national } = typed;
  if (national !== undefined && (zip !== '' || locality !== ''))
    return problem(c, 400, 'Request not understood', 'national: give it alone, without zip or locality.');
  const asked = readWhere({ zip, locality });
  const where = 'problem' in asked ? asked : whereOn(edition, asked, day);
  if (!('problem' in where)) return where;
  return problem(
    c,
    'problem' in asked ? 400 : 404,
    'problem' in asked ? 'Request not understood' : 'No such place',
    `${where.field}: ${where.problem}`,
  );
}

export function placeJson({ locality }: Where): z.infer<typeof placeShape> {
  if (locality === null) return null;
  const { mac, state, name, indices } = locality;
  return { mac, locality: locality.locality, state, name, gpciThousandths: indices };
}

export function lineJson({ line, row, amount, steps, amountCents, why, notes }: PricedLine) {
  return {
    ...line,
    status: row?.status ?? null,
    feeScheduleCents: amount?.cents ?? null,
    arithmetic: arithmeticOf(amount),
    steps: steps.map((step) => ({
      ...step,
      title: RULES[step.rule].title,
      authority: RULES[step.rule].authority,
    })),
    amountCents,
    why,
    notes,
  };
}

export function arithmeticOf(amount: Amount | null): string | null {
  if (amount === null) return null;
  return amount.capArithmetic === null
    ? amount.arithmetic
    : `${amount.arithmetic}; OPPS cap ${amount.capArithmetic}`;
}
