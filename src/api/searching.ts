// GET search: the codes that a text means. POST codes/validate: is each of these codes valid on a date, and can it be billed?
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type CodeRef, diagnosisOf, isSystem, mainReleases, parseCode, statusOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { findCodes } from '#tools';
import { type ApiVariables, asOf, problems, releases, releasesOf, system } from './door.ts';

/** Codes of one request. */
const MOST_CODES = 500;

const searchCall = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Codes that a text means, best first',
  request: {
    query: z.object({
      q: z
        .string()
        .min(1)
        .max(200)
        .openapi({ example: 'T2DM w neuropathy', description: 'Codes, words, short forms' }),
      system: system.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(10),
      billable: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'true: only codes that can be billed as they are' }),
      asOf: asOf.optional(),
    }),
  },
  responses: {
    200: {
      description: 'What was found, and what the text was taken to mean',
      content: {
        'application/json': {
          schema: z.object({
            query: z.string(),
            results: z.array(
              z.object({
                system,
                code: z.string(),
                display: z.string(),
                billable: z.boolean(),
                status: z.string(),
                score: z.number(),
                why: z
                  .object({ kind: z.string(), text: z.string() })
                  .nullable()
                  .openapi({ description: 'The words that led here, where they are not those of the title' }),
              }),
            ),
            understood: z.array(z.object({ typed: z.string(), as: z.string(), kind: z.string() })),
            suggestions: z.array(z.string()).openapi({ description: 'Other spellings of the whole text' }),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

const validateCall = createRoute({
  method: 'post',
  path: '/codes/validate',
  summary: 'Is each of these codes valid on a date of service, and can it be billed?',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            asOf: asOf.optional(),
            codes: z
              .array(z.object({ system, code: z.string().min(1).max(40) }))
              .min(1)
              .max(MOST_CODES),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'One result a code, in the order of the request',
      content: {
        'application/json': {
          schema: z.object({
            results: z.array(
              z.object({
                system,
                code: z
                  .string()
                  .openapi({ description: 'In its official spelling where the code has the shape of one' }),
                valid: z.boolean(),
                billable: z.boolean(),
                status: z.string().nullable(),
                reason: z.string(),
                successor: z.string().nullable(),
              }),
            ),
            releases,
          }),
        },
      },
    },
    ...problems(400),
  },
});

export function searchCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>): void {
  calls.openapi(searchCall, (c) => {
    const { q, limit, billable, ...asked } = c.req.valid('query');
    const found = findCodes(c.get('edition'), q, {
      system: asked.system ?? null,
      billable: billable === 'true',
      asOf: asked.asOf ?? c.get('today'),
      limit,
    });
    return c.json(
      {
        query: q,
        results: found.hits.map(({ ref, title, status, why, ...hit }) => ({
          system: ref.system,
          code: ref.code,
          display: title,
          billable: hit.billable,
          status: status.kind,
          score: hit.score,
          why: why === null ? null : { kind: why.kind, text: why.text },
        })),
        understood: found.understood,
        suggestions: found.didYouMean === null ? [] : [found.didYouMean],
        releases: releasesOf(found.releases),
      },
      200,
    );
  });

  calls.openapi(validateCall, (c) => {
    const { codes, ...asked } = c.req.valid('json');
    const edition = c.get('edition');
    const day = asked.asOf ?? c.get('today');
    const systems = [...new Set(codes.map((one) => one.system))].filter(isSystem);
    return c.json(
      {
        results: codes.map((one) => validated(edition, one.system, one.code, day)),
        releases: releasesOf(systems.flatMap((one) => mainReleases(edition, one, day))),
      },
      200,
    );
  });
}

/** "Not in this release" is never worded as "does not exist". */
function validated(edition: Edition, name: string, text: string, day: IsoDate) {
  const ref: CodeRef | null = isSystem(name) ? parseCode(name, text) : null;
  const status = ref ? statusOf(edition, ref, day) : null;
  if (!ref || !status) {
    const reason = ref
      ? `No loaded ${name} file names this code.`
      : `This has not the shape of a code of ${name}.`;
    return {
      system: name,
      code: ref?.code ?? text,
      valid: false,
      billable: false,
      status: null,
      reason,
      successor: null,
    };
  }
  const valid = status.kind !== 'deleted' && status.kind !== 'not yet effective';
  return {
    system: name,
    code: ref.code,
    valid,
    billable: valid && (diagnosisOf(edition, ref, day)?.billable ?? true),
    status: status.kind,
    reason: status.sentence,
    successor: status.successors[0]?.code ?? null,
  };
}
