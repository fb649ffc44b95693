// POST claims/check and claims/pairs: what a claim would be denied for, and which codes conflict. Bodies are not kept and not logged.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { checkSet, MOST_CODES_OF_SET, outcomeOf, readJsonClaim, readSet, sourceOf } from '#claims';
import { type ApiVariables, asOf, problem, problems, releases, releasesOf } from './door.ts';

const setting = z
  .enum(['practitioner', 'hospital', 'dme'])
  .openapi({ description: 'Whose edits apply: practitioner, outpatient hospital, equipment supplier' });

const cell = z.union([z.string().max(600), z.number()]);

const claimShape = z
  .object({
    id: cell.optional().openapi({ description: 'Your own name for the claim' }),
    asOf: asOf.optional(),
    setting: setting.optional(),
    patient: z
      .object({
        birthDate: z.string().nullable().optional().openapi({ format: 'date' }),
        sex: z.enum(['F', 'M']).nullable().optional(),
      })
      .optional(),
    diagnoses: z.array(z.string()).max(50).optional(),
    lines: z
      .array(
        z.looseObject({
          code: z.string(),
          modifiers: z.array(z.string()).max(4).nullable().optional(),
          units: cell.nullable().optional(),
          pos: z.string().nullable().optional(),
          diagnosisPointers: z.array(z.number().int()).max(12).nullable().optional(),
          dateOfService: z.string().nullable().optional().openapi({ format: 'date' }),
        }),
      )
      .min(1)
      .max(999),
  })
  .openapi('Claim');

const finding = z
  .object({
    severity: z.enum(['error', 'warning', 'information']),
    rule: z.string(),
    message: z.string(),
    codes: z.array(z.string()),
    lines: z.array(z.number().int()).openapi({ description: 'From 1; empty: the whole claim' }),
    resolution: z.string().nullable(),
    source: z
      .object({
        source: z.string(),
        title: z.string(),
        version: z.string(),
        effective: z.string().nullable(),
        files: z.array(z.string()),
      })
      .nullable(),
  })
  .openapi('Finding');

const checkCall = createRoute({
  method: 'post',
  path: '/claims/check',
  summary: 'What a claim would be denied for, by every check that the loaded releases allow',
  request: { body: { required: true, content: { 'application/json': { schema: claimShape } } } },
  responses: {
    200: {
      description: 'Findings of different sources stand side by side and are never merged',
      content: {
        'application/json': {
          schema: z.object({
            verdict: z.enum(['clean', 'information', 'warnings', 'errors']),
            findings: z.array(finding),
            caveats: z.array(z.string()).openapi({ description: 'What was not checked, and why' }),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

const pairsCall = createRoute({
  method: 'post',
  path: '/claims/pairs',
  summary: 'Which codes of a set conflict by NCCI, which is column one, and whether a modifier may help',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            asOf: asOf.optional(),
            setting: setting.optional(),
            codes: z
              .array(z.string().max(40))
              .min(2)
              .max(MOST_CODES_OF_SET)
              .openapi({ example: ['45385', '45380-59'], description: 'Modifiers behind a dash' }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description:
        'Only conflicts; a pair that is not named has no edit in force, which says no more than that',
      content: {
        'application/json': {
          schema: z.object({
            asOf: z.string(),
            setting,
            codes: z.array(z.object({ code: z.string(), modifiers: z.array(z.string()) })),
            pairs: z.array(
              z.object({
                entries: z.array(z.number().int()).openapi({ description: 'Places in `codes`, from 1' }),
                columnOne: z.string(),
                columnTwo: z.string(),
                modifierIndicator: z.number().int(),
                effective: z.string().nullable(),
                deletion: z.string().nullable(),
                rationale: z.string(),
                state: z.enum(['denied', 'passes', 'doubtful']),
                message: z.string(),
                resolution: z.string().nullable(),
              }),
            ),
            findings: z.array(finding),
            caveats: z.array(z.string()),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

export function claimCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(checkCall, async (c) => {
    c.header('Cache-Control', 'no-store');
    const record = readJsonClaim(await c.req.json(), 1, { setting: null, asOf: c.get('today') });
    const refused = record.faults.filter(({ severity }) => severity === 'error');
    if (refused.length > 0) {
      const detail = refused
        .slice(0, 10)
        .map(
          ({ field, found, expected }) => `${field}: found ${JSON.stringify(found)}, expected ${expected}`,
        );
      return problem(c, 400, 'Claim not understood', detail.join('; '));
    }
    const { verdict, findings, caveats, releases: asked } = outcomeOf(c.get('edition'), record, 'Claim');
    const answered = findings.map(({ rows: _rows, ...one }) => ({
      ...one,
      source: one.source && sourceOf(one.source),
    }));
    return c.json({ verdict, findings: answered, caveats: [...caveats], releases: releasesOf(asked) }, 200);
  });

  calls.openapi(pairsCall, (c) => {
    const { asOf: day, setting: asked, codes } = c.req.valid('json');
    const { entries, refused } = readSet(codes.join(' '));
    if (refused.length > 0 || entries.length < 2)
      return problem(
        c,
        400,
        'Codes not understood',
        `codes: found ${JSON.stringify(refused.join(' '))}, expected 2 to ${MOST_CODES_OF_SET} CPT or HCPCS codes with modifiers behind each`,
      );
    const set = checkSet(c.get('edition'), entries, asked ?? 'practitioner', day ?? c.get('today'));
    const pairs = set.pairs.map(({ entries: places, pair, state, message, resolution }) => ({
      entries: [...places],
      ...pair,
      state,
      message,
      resolution,
    }));
    return c.json(
      {
        asOf: set.dateOfService,
        setting: set.setting,
        codes: set.entries.map(({ code, modifiers }) => ({ code, modifiers: [...modifiers] })),
        pairs,
        findings: set.findings.map((one) => ({ ...one, source: one.source && sourceOf(one.source) })),
        caveats: set.caveats,
        releases: releasesOf([set.cite, ...set.findings.map((one) => one.source)]),
      },
      200,
    );
  });
}
