// GET crosswalks: what a code or group corresponds to in the other systems, both ways, list by list with its source.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { CROSSWALK_SYSTEMS } from '#crosswalks';
import { crosswalksOf, LONGEST_TYPED } from '#tools';
import { type ApiVariables, asOf, problem, problems, releases, releasesOf } from './door.ts';

const system = z.enum(CROSSWALK_SYSTEMS);
const named = { system, code: z.string() };
const release = z.object({ source: z.string(), version: z.string(), effective: z.string().nullable() });
const related = z
  .array(z.object({ words: z.string(), codes: z.array(z.string()) }))
  .openapi({ description: 'The hierarchy, where the list has one' });

const list = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string().openapi({ description: 'The group’s own words in this list' }),
  approximate: z.boolean().openapi({ description: 'A hint, not an official map' }),
  related,
  total: z.number().int(),
  from: z.number().int(),
  items: z.array(
    z.object({
      system: system.nullable(),
      code: z.string().nullable(),
      text: z.string(),
      detail: z.string().nullable(),
      related,
      gone: z.string().nullable().openapi({ description: 'Why the code may not be used on the date' }),
    }),
  ),
  notes: z.array(z.string()),
  release,
});

const crosswalksCall = createRoute({
  method: 'get',
  path: '/crosswalks',
  summary: 'What a code or group corresponds to in the other systems, both ways',
  request: {
    query: z.object({
      code: z.string().min(1).max(LONGEST_TYPED).openapi({
        example: 'E11.42',
        description: 'Any code, or a group: HCC 37, MCC, DRG 470, APC 5113, ASC A2, POS 11, an RBCS name',
      }),
      system: system.optional().openapi({ description: 'Only this reading', example: 'icd-10-cm' }),
      list: z.string().max(LONGEST_TYPED).optional().openapi({ description: 'Only the list of this id' }),
      from: z.coerce.number().int().min(0).max(1_000_000).default(0).openapi({ description: 'Of each list' }),
      limit: z.coerce.number().int().min(1).max(500).default(50).openapi({ description: 'Of each list' }),
      asOf: asOf.optional(),
    }),
  },
  responses: {
    200: {
      description: 'Every reading that a loaded file names; `silent` says which lists have nothing, and why',
      content: {
        'application/json': {
          schema: z.object({
            readings: z.array(
              z.object({
                ...named,
                name: z.string().nullable(),
                sentence: z.string().nullable(),
                facts: z.array(z.object({ name: z.string(), text: z.string() })),
                lists: z.array(list),
                silent: z.array(z.object({ name: z.string(), why: z.string() })),
              }),
            ),
            unnamed: z.array(z.object(named)),
            near: z.array(z.object({ ...named, text: z.string() })),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

export function crosswalkCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(crosswalksCall, (c) => {
    const { code, system: only, list: id, ...query } = c.req.valid('query');
    const found = crosswalksOf(c.get('edition'), {
      ...query,
      typed: code,
      system: only ?? null,
      list: id ?? null,
      asOf: query.asOf ?? c.get('today'),
    });
    if (found.readings.length === 0 && found.near.length === 0)
      return problem(
        c,
        400,
        'Request not understood',
        'code: a code, number or group that is looked up here',
      );
    const readings = found.readings.map(({ cite: _cite, lists, ...reading }) => ({
      ...reading,
      lists: lists.map(({ cite: { source, version, effective }, ...one }) => ({
        ...one,
        release: { source, version, effective },
      })),
    }));
    const { unnamed, cites } = found;
    const near = found.near.map(({ cite: _cite, ...name }) => name);
    return c.json({ readings, unnamed, near, releases: releasesOf(cites) }, 200);
  });
}
