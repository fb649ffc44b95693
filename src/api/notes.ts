// POST case2code: which codes a clinical text supports, with the words they rest on. The text is read in memory, neither kept
// nor logged.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Propose } from '#assistant';
import { type CodedNote, codeNote, LONGEST_NOTE } from '#notes';
import { type ApiVariables, asOf, problems, reader, releases, releasesOf, system } from './door.ts';

const evidence = {
  text: z.string().openapi({ description: 'Verbatim' }),
  start: z.number().int().openapi({ description: 'UTF-16 units of the text' }),
  end: z.number().int(),
};

const noteCall = createRoute({
  method: 'post',
  path: '/case2code',
  summary: 'The codes that a clinical text supports, each with the exact words it rests on',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            text: z.string().min(1).max(LONGEST_NOTE),
            asOf: asOf.optional(),
            systems: z.array(system).max(4).optional().openapi({ description: 'All when left out' }),
            setting: z
              .enum(['outpatient', 'inpatient'])
              .optional()
              .openapi({ description: 'Decides on uncertain diagnoses; read off the text when left out' }),
            model: z.boolean().optional().openapi({
              description:
                'The language model of the operator, if there is one, reads the masked text too and points at words; the same rules decide. Counts as a question.',
            }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The first-listed code first; what was ruled out, with the reason',
      content: {
        'application/json': {
          schema: z.object({
            asOf: z.string(),
            setting: z.enum(['outpatient', 'inpatient']),
            codes: z.array(
              z.object({
                system,
                code: z.string(),
                display: z.string().nullable(),
                confidence: z.number(),
                evidence: z.array(z.object(evidence)),
                rule: z.string(),
                missing: z.array(z.string()).openapi({ description: 'What a more specific code would need' }),
              }),
            ),
            ruledOut: z.array(
              z.object({ ...evidence, reason: z.string(), code: z.string(), display: z.string().nullable() }),
            ),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

export function noteCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>, propose?: Propose): void {
  calls.openapi(noteCall, async (c) => {
    c.header('Cache-Control', 'no-store');
    const { text, asOf: day, systems, setting, model } = c.req.valid('json');
    const date = day ?? c.get('today');
    const asks = model === true && propose && (await c.get('viewing').admitQuestion()).open;
    const note = {
      text,
      proposals: asks ? await propose(text, c.req.raw.signal) : [],
      asOf: date,
      setting: setting ?? null,
      systems: (systems ?? null) as CodedNote['systems'] | null,
    };
    const coded = codeNote(c.get('edition'), note, reader(c));
    return c.json(
      {
        asOf: date,
        setting: coded.setting,
        codes: coded.codes,
        ruledOut: coded.ruledOut,
        releases: releasesOf(coded.releases),
      },
      200,
    );
  });
}
