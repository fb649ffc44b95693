// GET fees/anesthesia, fees/opps, fees/asc, fees/drug: what is not paid by relative values.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ANESTHESIA_MODIFIERS,
  anesthesiaPrice,
  centerPrice,
  drugPrice,
  hospitalPrice,
  MOST_LINES,
  packagesOf,
  parseNdc,
  readLine,
  readWageIndex,
  thousandths,
  wageAreas,
} from '#fees';
import { type ApiVariables, asOf, type Call, problem, problems, releases, releasesOf } from './door.ts';
import { placeJson, placeOr, placeQuery, placeShape } from './feeShapes.ts';

/** `45385,43239x2` */
const codes = z
  .string()
  .max(600)
  .openapi({ example: '45385,43239', description: `At most ${MOST_LINES}; 45385x2 for two units` });
const cents = z.number().int().nullable();
const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...problems(400, 404),
});
const notes = z.array(z.string());

const anesthesiaCall = createRoute({
  method: 'get',
  path: '/fees/anesthesia',
  summary: 'Base and time units times the anesthesia factor of the locality',
  request: {
    query: z.object({
      code: z.string().max(12).openapi({ example: '00140' }),
      baseUnits: z.coerce
        .number()
        .int()
        .min(0)
        .max(50)
        .openapi({ description: 'They stand in no file of the bundle' }),
      minutes: z.coerce.number().int().min(1).max(1440),
      modifier: z.enum(ANESTHESIA_MODIFIERS),
      atInduction: z.enum(['true', 'false']).optional(),
      ...placeQuery,
    }),
  },
  responses: json(
    z.object({
      code: z.string(),
      modifier: z.string(),
      locality: placeShape,
      timeUnits: z.number(),
      units: z.number(),
      conversionFactorTenThousandths: z.number().int(),
      amountCents: cents,
      arithmetic: z.string(),
      why: z.string().nullable(),
      notes,
      releases,
    }),
    'The amount with its arithmetic',
  ),
});

const facilityLines = z.array(
  z.object({
    code: z.string(),
    units: z.number().int(),
    indicator: z.object({ code: z.string(), text: z.string() }).nullable(),
    apc: z.string().nullable(),
    rateCents: cents,
    copaymentCents: cents,
    amountCents: cents,
    outcome: z.string(),
  }),
);
const facilityShape = z.object({ lines: facilityLines, totalCents: z.number().int(), notes, releases });

const oppsCall = createRoute({
  method: 'get',
  path: '/fees/opps',
  summary: 'Codes of one outpatient claim: APC, rate, copayment, what is packaged and discounted',
  request: {
    query: z.object({
      codes,
      wageIndex: z.string().max(8).optional().openapi({ example: '0.9234' }),
      asOf: asOf.optional(),
    }),
  },
  responses: json(facilityShape, 'Each line with its outcome on this claim'),
});

const ascCall = createRoute({
  method: 'get',
  path: '/fees/asc',
  summary: 'Codes of one day in an ambulatory surgical center',
  request: {
    query: z.object({
      codes,
      cbsa: z
        .string()
        .max(8)
        .optional()
        .openapi({ example: '12540', description: 'Area of the wage index file' }),
      asOf: asOf.optional(),
    }),
  },
  responses: json(facilityShape, 'Each line with its outcome'),
});

const drugCall = createRoute({
  method: 'get',
  path: '/fees/drug',
  summary: 'Part B drug by HCPCS code or National Drug Code, units and packages converted',
  request: {
    query: z.object({
      code: z.string().max(12).optional().openapi({ example: 'J1885' }),
      ndc: z.string().max(32).optional().openapi({ example: '0338-0072-25' }),
      units: z.string().max(12).optional().openapi({ description: 'HCPCS units given to the patient' }),
      packages: z.string().max(12).optional().openapi({ description: 'Packages opened, with ndc' }),
      asOf: asOf.optional(),
    }),
  },
  responses: json(
    z.object({
      code: z.string(),
      dosage: z.string(),
      limitMills: z
        .number()
        .int()
        .nullable()
        .openapi({ description: 'Thousandths of a dollar for one unit' }),
      lines: z.array(
        z.object({
          code: z.string(),
          modifier: z.string().nullable(),
          unitsThousandths: z.number().int(),
          amountCents: cents,
        }),
      ),
      arithmetic: z.array(z.string()),
      packages: z.array(
        z.object({
          ndc: z.string(),
          drug: z.string(),
          labeler: z.string(),
          packageSize: z.string(),
          packageQuantity: z.string(),
          billingUnits: z.string().openapi({ description: 'HCPCS units in one piece of the package' }),
          unitsPerPackage: z.string(),
        }),
      ),
      notes,
      releases,
    }),
    'The payment limit times the units; packages that are billed by the code',
  ),
});

export function facilityCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(anesthesiaCall, (c) => {
    const query = c.req.valid('query');
    const day = query.asOf ?? c.get('today');
    const where = placeOr(c, c.get('edition'), query, day);
    if (where instanceof Response) return where as never;
    const { code, baseUnits, minutes, modifier } = query;
    const found = anesthesiaPrice(c.get('edition'), {
      code: code.trim().toUpperCase(),
      baseUnits,
      minutes,
      modifier,
      atInduction: query.atInduction === 'true',
      where,
      asOf: day,
    });
    if (!found) return problem(c, 404, 'Not loaded', 'No anesthesia conversion factors are loaded.');
    const { timeUnitsTenths, unitsTenths, conversionFactor, amountCents, arithmetic, why } = found;
    return c.json(
      {
        code: found.code,
        modifier,
        locality: placeJson(where),
        timeUnits: timeUnitsTenths / 10,
        units: unitsTenths / 10,
        conversionFactorTenThousandths: conversionFactor,
        amountCents,
        arithmetic,
        why,
        notes: found.notes,
        releases: releasesOf(found.cites),
      },
      200,
    );
  });

  calls.openapi(oppsCall, (c) => {
    const query = c.req.valid('query');
    const lines = linesOf(c, query.codes);
    if (lines instanceof Response) return lines as never;
    const wageIndex = query.wageIndex === undefined ? null : readWageIndex(query.wageIndex);
    if (query.wageIndex !== undefined && wageIndex === null)
      return problem(c, 400, 'Request not understood', 'wageIndex: a number such as 0.9234.');
    const found = hospitalPrice(c.get('edition'), lines, query.asOf ?? c.get('today'), wageIndex);
    if (!found) return problem(c, 404, 'Not loaded', 'No OPPS Addendum B is loaded.');
    const { totalCents, notes: words, cites } = found;
    return c.json(
      {
        lines: found.lines.map(({ opps, ...line }) => ({
          code: line.code,
          units: line.units,
          indicator: opps?.statusIndicator ?? null,
          apc: opps?.apc ?? null,
          rateCents: opps?.paymentCents ?? null,
          copaymentCents: opps?.copaymentCents ?? opps?.minimumCopaymentCents ?? null,
          amountCents: line.amountCents,
          outcome: line.outcome,
        })),
        totalCents,
        notes: words,
        releases: releasesOf(cites),
      },
      200,
    );
  });

  calls.openapi(ascCall, (c) => {
    const query = c.req.valid('query');
    const day = query.asOf ?? c.get('today');
    const lines = linesOf(c, query.codes);
    if (lines instanceof Response) return lines as never;
    const area = wageAreas(c.get('edition'), day).find((one) => one.cbsa === query.cbsa) ?? null;
    if (query.cbsa !== undefined && area === null)
      return problem(c, 404, 'No such area', 'cbsa: no area of the loaded wage index file.');
    const found = centerPrice(c.get('edition'), lines, day, area);
    if (!found) return problem(c, 404, 'Not loaded', 'No ASC addenda are loaded.');
    const { totalCents, notes: words, cites } = found;
    return c.json(
      {
        lines: found.lines.map(({ asc, ...line }) => ({
          code: line.code,
          units: line.units,
          indicator: asc?.paymentIndicator ?? null,
          apc: null,
          rateCents: asc?.paymentCents ?? null,
          copaymentCents: null,
          amountCents: line.amountCents,
          outcome: line.outcome,
        })),
        totalCents,
        notes: words,
        releases: releasesOf(cites),
      },
      200,
    );
  });

  calls.openapi(drugCall, (c) => {
    const query = c.req.valid('query');
    const day = query.asOf ?? c.get('today');
    const { ndc, code } = query;
    if ((ndc === undefined) === (code === undefined))
      return problem(c, 400, 'Request not understood', 'code or ndc: give one of the two.');
    const packs = ndc === undefined ? [] : packagesOf(c.get('edition'), spellings(ndc), day);
    const [pack] = packs;
    if (ndc !== undefined && !pack)
      return problem(c, 404, 'No such package', `The loaded crosswalk has no ${ndc.slice(0, 32)}.`);
    const packages = query.packages === undefined ? null : thousandths(query.packages);
    const typed = query.units === undefined ? null : thousandths(query.units);
    if ((query.units !== undefined && typed === null) || (query.packages !== undefined && packages === null))
      return problem(
        c,
        400,
        'Request not understood',
        'units and packages are numbers, at most three decimals.',
      );
    const opened =
      pack?.unitsThousandths == null || packages === null
        ? null
        : Math.round((pack.unitsThousandths * packages) / 1000);
    const request = {
      code: (code ?? pack?.code ?? '').trim().toUpperCase(),
      unitsThousandths: typed ?? opened ?? 1000,
      openedThousandths: typed === null ? null : opened,
    };
    const found = drugPrice(c.get('edition'), request, day);
    if (!found)
      return problem(c, 404, 'Not loaded', `No loaded ASP file names ${request.code.slice(0, 12)}.`);
    return c.json(
      {
        code: request.code,
        dosage: found.drug.dosage,
        limitMills: found.drug.limitMills,
        lines: found.lines,
        arithmetic: found.arithmetic,
        packages: found.drug.ndcs,
        notes: found.notes,
        releases: releasesOf(found.cites),
      },
      200,
    );
  });
}

/** An NDC in any spelling, or a maker's own number as the crosswalk has it. */
function spellings(text: string): string[] {
  const ndcs = parseNdc(text);
  return ndcs.length > 0 ? ndcs : [text.trim()];
}

function linesOf(c: Call, text: string): { code: string; units: number }[] | Response {
  const parts = text.split(/[\s,]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > MOST_LINES)
    return problem(c, 400, 'Request not understood', `codes: 1 to ${MOST_LINES} codes with commas.`);
  const lines = [];
  for (const part of parts) {
    const [code = '', units = '1'] = part.split(/x/i);
    const line = readLine({ code, modifiers: '', units });
    if ('problems' in line)
      return problem(c, 400, 'Request not understood', `codes: ${line.problems.code ?? line.problems.units}`);
    lines.push(line);
  }
  return lines;
}
