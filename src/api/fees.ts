// GET fees/physician, fees/anesthesia, fees/opps, fees/asc, fees/drug and POST fees/price: what Medicare pays, with the arithmetic.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  MOST_LINES,
  MOST_MODIFIERS,
  MOST_UNITS,
  type Physician,
  type PricedLine,
  price,
  readLine,
} from '#fees';
import { type ApiVariables, asOf, problem, problems, releases, releasesOf } from './door.ts';
import { facilityCalls } from './facilityFees.ts';
import {
  arithmeticOf,
  lineJson,
  lineShape,
  placeJson,
  placeOr,
  placeQuery,
  placeShape,
} from './feeShapes.ts';

const sideShape = z.object({
  totalRvu: z.number().nullable(),
  amountCents: z.number().int().nullable(),
  arithmetic: z.string().nullable(),
  components: z.array(
    z.object({
      name: z.string(),
      rvu: z.number(),
      gpciThousandths: z.number().int(),
      amountCents: z.number().int(),
    }),
  ),
  steps: lineShape.shape.steps,
  why: z.string().nullable(),
});

const physicianCall = createRoute({
  method: 'get',
  path: '/fees/physician',
  summary: 'One code by the physician fee schedule, in a facility and outside',
  request: {
    query: z.object({
      code: z.string().max(12).openapi({ example: '99213' }),
      modifier: z.string().max(20).optional().openapi({ example: '26', description: 'Several with commas' }),
      qualifying: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'By the factor of qualifying participants (since 2026)' }),
      ...placeQuery,
    }),
  },
  responses: {
    200: {
      description: 'Both settings with their arithmetic, the indicators in words',
      content: {
        'application/json': {
          schema: z.object({
            code: z.string(),
            modifier: z.string().nullable(),
            status: z.object({ code: z.string(), text: z.string() }).nullable(),
            locality: placeShape,
            facility: sideShape,
            nonFacility: sideShape,
            components: z
              .object({
                workRvu: z.number(),
                facilityPeRvu: z.number(),
                nonFacilityPeRvu: z.number(),
                mpRvu: z.number(),
              })
              .nullable(),
            indicators: z.record(z.string(), z.object({ code: z.string(), text: z.string() })),
            globalSplit: z.object({ pre: z.number(), intra: z.number(), post: z.number() }).nullable(),
            endoscopicBase: z.string().nullable(),
            conversionFactorTenThousandths: z.number().int().nullable(),
            notes: z.array(z.string()),
            releases,
          }),
        },
      },
    },
    ...problems(400, 404),
  },
});

const priceCall = createRoute({
  method: 'post',
  path: '/fees/price',
  summary: 'Several lines of one day, with every reduction in order',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            asOf: asOf.optional(),
            zip: placeQuery.zip,
            locality: placeQuery.locality,
            setting: z.enum(['facility', 'nonFacility']).default('nonFacility'),
            qualifying: z.boolean().default(false),
            lines: z
              .array(
                z.strictObject({
                  code: z.string().max(12),
                  modifiers: z.array(z.string().max(4)).max(MOST_MODIFIERS).default([]),
                  units: z.number().int().min(1).max(MOST_UNITS).default(1),
                }),
              )
              .min(1)
              .max(MOST_LINES),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Each line from its fee schedule amount through every rule that changed it',
      content: {
        'application/json': {
          schema: z.object({
            setting: z.string(),
            locality: placeShape,
            lines: z.array(lineShape),
            totalCents: z.number().int(),
            linesWithoutPrice: z.number().int(),
            notes: z.array(z.string()),
            releases,
          }),
        },
      },
    },
    ...problems(400, 404),
  },
});

const NOT_LOADED = 'No physician fee schedule is loaded.';

export function feeCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(physicianCall, (c) => {
    const query = c.req.valid('query');
    const day = query.asOf ?? c.get('today');
    const line = readLine({ code: query.code, modifiers: query.modifier ?? '', units: '1' });
    if ('problems' in line) return problem(c, 400, 'Request not understood', inWords(line.problems));
    const where = placeOr(c, c.get('edition'), query, day);
    if (where instanceof Response) return where as never;
    const request = { asOf: day, where, qualifying: query.qualifying === 'true' };
    const facility = price(c.get('edition'), line, { ...request, setting: 'facility' });
    const nonFacility = price(c.get('edition'), line, { ...request, setting: 'nonFacility' });
    const [inside] = facility?.lines ?? [];
    const [outside] = nonFacility?.lines ?? [];
    if (!facility || !inside || !outside) return problem(c, 404, 'Not loaded', NOT_LOADED);
    const { row } = inside;
    if (row === null) return problem(c, 404, 'No price', inside.why ?? `No price for ${line.code}.`);
    return c.json(
      {
        code: line.code,
        modifier: line.modifiers.join(',') || null,
        status: row.status,
        locality: placeJson(where),
        facility: sideJson(inside, row.facility),
        nonFacility: sideJson(outside, row.nonFacility),
        components: {
          workRvu: row.workRvuHundredths / 100,
          facilityPeRvu: row.facility.peRvuHundredths / 100,
          nonFacilityPeRvu: row.nonFacility.peRvuHundredths / 100,
          mpRvu: row.mpRvuHundredths / 100,
        },
        indicators: indicatorsOf(row),
        globalSplit: row.globalSplit,
        endoscopicBase: row.endoscopicBase,
        conversionFactorTenThousandths: facility.conversionFactor,
        notes: [...new Set([...facility.notes, ...inside.notes, ...outside.notes])],
        releases: releasesOf(facility.cites),
      },
      200,
    );
  });

  calls.openapi(priceCall, (c) => {
    const body = c.req.valid('json');
    const day = body.asOf ?? c.get('today');
    const lines = [];
    for (const [i, { code, modifiers, units }] of body.lines.entries()) {
      const line = readLine({ code, modifiers: modifiers.join(' '), units: String(units) });
      if ('problems' in line)
        return problem(c, 400, 'Request not understood', `lines.${i}: ${inWords(line.problems)}`);
      lines.push(line);
    }
    const where = placeOr(c, c.get('edition'), body, day);
    if (where instanceof Response) return where as never;
    const { setting, qualifying } = body;
    const priced = price(c.get('edition'), lines, { asOf: day, where, setting, qualifying });
    if (!priced) return problem(c, 404, 'Not loaded', NOT_LOADED);
    return c.json(
      {
        setting,
        locality: placeJson(where),
        lines: priced.lines.map(lineJson),
        totalCents: priced.totalCents,
        linesWithoutPrice: priced.linesWithoutPrice,
        notes: priced.notes,
        releases: releasesOf(priced.cites),
      },
      200,
    );
  });
  facilityCalls(calls);
}

function inWords(problems: Record<string, string | undefined>): string {
  return Object.entries(problems)
    .map(([field, text]) => `${field}: ${text}`)
    .join('; ');
}

type Row = Physician['rows'][number];

function sideJson(line: PricedLine, side: Row['facility']): z.infer<typeof sideShape> {
  return {
    totalRvu: side.notApplicable ? null : side.totalRvuHundredths / 100,
    amountCents: line.amountCents,
    arithmetic: arithmeticOf(line.amount),
    components: (line.amount?.components ?? []).map(({ rvuHundredths, ...rest }) => ({
      ...rest,
      rvu: rvuHundredths / 100,
    })),
    steps: lineJson(line).steps,
    why: line.why,
  };
}

function indicatorsOf(row: Row): Record<string, { code: string; text: string }> {
  const {
    pcTc,
    globalDays,
    multipleProcedure,
    bilateral,
    assistant,
    coSurgeon,
    team,
    supervision,
    imagingFamily,
  } = row;
  const all = {
    pcTc,
    globalDays,
    multipleProcedure,
    bilateral,
    assistant,
    coSurgeon,
    team,
    supervision,
    imagingFamily,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, one]) => (one === null ? [] : [[name, one]])),
  );
}
