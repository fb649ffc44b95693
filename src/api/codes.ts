// GET codes/{system}/{code}: the whole record that a code page shows, on a date of service.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isSystem, parseCode, pathOf } from '#catalog';
import { codeRecord, openPartOf } from '#tools';
import { type ApiVariables, asOf, problem, problems, reader, releases, releasesOf, system } from './door.ts';

const codeCall = createRoute({
  method: 'get',
  path: '/codes/{system}/{code}',
  summary: 'Everything known of one code on a date of service',
  request: {
    params: z.object({
      system: z.string().openapi({ enum: system.options, example: 'icd-10-cm' }),
      code: z.string().openapi({ example: 'E11.9', description: 'In any spelling' }),
    }),
    query: z.object({ asOf: asOf.optional() }),
  },
  responses: {
    200: {
      description: 'The record that the code page shows; every block names its source',
      content: {
        'application/json': {
          schema: z.looseObject({
            ref: z.object({ system: z.string(), code: z.string() }),
            asOf: z.string(),
            locked: z.boolean().openapi({
              description: 'The reader’s page views are used up: only the open part of the record is here',
            }),
            releases,
          }),
        },
      },
    },
    ...problems(400, 404),
  },
});

export function codeCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(codeCall, async (c) => {
    const { system: name, code } = c.req.valid('param');
    const day = c.req.valid('query').asOf ?? c.get('today');
    const ref = isSystem(name) ? parseCode(name, code) : null;
    const record = ref ? codeRecord(c.get('edition'), ref, day, reader(c)) : null;
    if (ref && record) {
      // Read as JSON or as a page, it is the same view.
      const { open } = await c.get('viewing').admit(pathOf(ref));
      const allowed = open ? record : openPartOf(record);
      return c.json({ ...allowed, locked: !open, releases: releasesOf(record.releases) }, 200);
    }
    return problem(
      c,
      404,
      'Code not found',
      `No loaded file names ${code.slice(0, 40)} in ${name.slice(0, 40)}.`,
    );
  });
}
