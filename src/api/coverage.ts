// GET coverage/documents: national and local documents. GET coverage/check: what loaded articles say of a code with a diagnosis.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { parseCode, procedureSystem } from '#catalog';
import { DOCUMENT_TYPES, search, supports } from '#coverage';
import { type ApiVariables, asOf, problem, problems, releases, releasesOf } from './door.ts';

const place = {
  state: z.string().max(60).default('').openapi({ example: 'OH', description: 'Abbreviation or name' }),
  contractor: z.string().max(100).default('').openapi({ description: 'Name, a part of it, or a number' }),
  asOf: asOf.optional(),
};

const documentShape = z.object({
  id: z.string(),
  version: z.number().int(),
  type: z.enum(DOCUMENT_TYPES),
  title: z.string(),
  contractors: z.array(z.string()),
  states: z.array(z.string()).nullable(),
  effective: z.string().nullable(),
  ends: z.string().nullable(),
  url: z.string(),
});

const documentsCall = createRoute({
  method: 'get',
  path: '/coverage/documents',
  summary: 'Coverage documents in force on a date of service, by title',
  request: {
    query: z.object({
      words: z.string().max(100).default('').openapi({ example: 'arthroscopy' }),
      type: z.enum(DOCUMENT_TYPES).optional(),
      from: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      ...place,
    }),
  },
  responses: {
    200: {
      description: 'One page of documents; `caveats` says what the loaded files could not answer',
      content: {
        'application/json': {
          schema: z.object({
            total: z.number().int(),
            documents: z.array(documentShape),
            caveats: z.array(z.string()),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

const checkCall = createRoute({
  method: 'get',
  path: '/coverage/check',
  summary: 'What loaded articles say of a code with a diagnosis, article by article',
  request: {
    query: z.object({
      code: z.string().min(1).max(20).openapi({ example: '29881' }),
      diagnosis: z.string().min(1).max(20).openapi({ example: 'M23.205' }),
      ...place,
    }),
  },
  responses: {
    200: {
      description: 'Never one verdict for all: contractors differ',
      content: {
        'application/json': {
          schema: z.object({
            answer: z.enum(['not loaded', 'code in no article', 'answered']),
            sentence: z.string(),
            articles: z.array(
              z.object({ document: documentShape, verdict: z.string(), determinations: z.array(z.string()) }),
            ),
            caveats: z.array(z.string()),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

export function coverageCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(documentsCall, (c) => {
    const { type, ...query } = c.req.valid('query');
    const day = query.asOf ?? c.get('today');
    const { cites, ...found } = search(c.get('edition'), { ...query, type: type ?? null, asOf: day });
    return c.json({ ...found, releases: releasesOf(cites) }, 200);
  });
  calls.openapi(checkCall, (c) => {
    const { code: typed, diagnosis: named, state, contractor, ...query } = c.req.valid('query');
    const system = procedureSystem(typed.toUpperCase());
    const code = system ? parseCode(system, typed)?.code : undefined;
    const diagnosis = parseCode('icd-10-cm', named)?.code;
    if (!code) return problem(c, 400, 'Request not understood', 'code: a CPT or HCPCS code');
    if (!diagnosis) return problem(c, 400, 'Request not understood', 'diagnosis: an ICD-10-CM code');
    const day = query.asOf ?? c.get('today');
    const { answer, sentence, articles, caveats, cites } = supports(c.get('edition'), {
      code,
      diagnosis,
      state,
      contractor,
      asOf: day,
    });
    const said = articles.map(({ document, verdict, determinations }) => ({
      document,
      verdict,
      determinations,
    }));
    return c.json({ answer, sentence, articles: said, caveats, releases: releasesOf(cites) }, 200);
  });
}
