// GET crosswalks: what a code, package or group corresponds to, both ways, every reading of what was typed.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { crosswalk, LONGEST_CROSSWALK_QUERY } from '#tools';
import { type ApiVariables, asOf, problem, problems, reader, releases, releasesOf } from './door.ts';

const item = z.object({
  system: z
    .string()
    .nullable()
    .openapi({ description: 'Where the code has a record: codes/{system}/{code}' }),
  name: z.string().nullable(),
  text: z.string().nullable(),
  detail: z.string().nullable(),
  ask: z.string().nullable().openapi({ description: 'What to ask this call for the way back' }),
});

const crosswalksCall = createRoute({
  method: 'get',
  path: '/crosswalks',
  summary: 'What a code, package or group corresponds to elsewhere, on a date of service',
  request: {
    query: z.object({
      code: z.string().min(1).max(LONGEST_CROSSWALK_QUERY).openapi({
        example: 'E11.42',
        description:
          'ICD-10-CM, ICD-9-CM, CPT, HCPCS, NDC; HCC 38, CC, DRG 470, POS 11, APC 5113, ASC G2, RBCS name; or words',
      }),
      from: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      asOf: asOf.optional(),
    }),
  },
  responses: {
    200: {
      description:
        'One reading for each thing that the text can mean; `missing` names lists that are not loaded',
      content: {
        'application/json': {
          schema: z.object({
            readings: z.array(
              z.object({
                kind: z.string(),
                name: z.string(),
                text: z.string().nullable(),
                lists: z.array(
                  z.object({
                    list: z.string(),
                    label: z.string().nullable(),
                    approximate: z.boolean(),
                    total: z.number().int(),
                    items: z.array(item),
                    source: z.string(),
                    version: z.string(),
                  }),
                ),
                missing: z.array(z.string()),
              }),
            ),
            releases,
          }),
        },
      },
    },
    ...problems(400, 404),
  },
});

export function crosswalkCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(crosswalksCall, (c) => {
    const { code, from, limit, asOf: day } = c.req.valid('query');
    const found = crosswalk(c.get('edition'), code, day ?? c.get('today'), reader(c), { from, limit });
    if (found.every(({ lists }) => lists.length === 0)) {
      const missing = [...new Set(found.flatMap((reading) => reading.missing))];
      const why = missing.length === 0 ? '' : ` Not loaded: ${missing.join(', ')}.`;
      return problem(c, 404, 'Nothing corresponds', `No loaded list names ${JSON.stringify(code)}.${why}`);
    }
    const cites = found.flatMap(({ lists }) => lists.map(({ cite }) => cite));
    const readings = found.map(({ kind, name, text, lists, missing }) => ({
      kind,
      name,
      text,
      lists: lists.map(({ list, label, approximate, total, items, cite }) => ({
        list,
        label: label ?? null,
        approximate,
        total,
        items: items.map(({ ref, ...rest }) => ({ system: ref?.system ?? null, ...rest })),
        source: cite.source,
        version: cite.version,
      })),
      missing,
    }));
    return c.json({ readings, releases: releasesOf(cites) }, 200);
  });
}
