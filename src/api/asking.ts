// POST ask: a question, answered with its sources; as events while it is made, or as one object when it is done.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { type AnswerEvent, blocksOf, type CasePilot, citationsIn, LONGEST_QUESTION } from '#assistant';
import { guessSystems } from '#catalog';
import { type ApiVariables, asOf, type Call, problem, problems, releases, releasesOf } from './door.ts';

const answerShape = z.object({
  answer: z.string().openapi({ description: 'Plain text; numbers in brackets are citations' }),
  citations: z.array(
    z.object({
      number: z.number().int(),
      title: z.string(),
      facts: z.array(z.string()),
      path: z.string().nullable(),
      releases,
    }),
  ),
  codes: z.array(z.object({ system: z.string(), code: z.string(), warning: z.string().nullable() })).openapi({
    description: 'Codes that the answer speaks of; `warning` where one may not be used on the date',
  }),
  tools: z.array(
    z.object({ tool: z.string(), doing: z.string(), state: z.string(), detail: z.string().nullable() }),
  ),
  withheld: z.array(z.string()).openapi({ description: 'Why sentences were kept back' }),
  outcome: z.enum(['answered', 'unclear', 'stopped', 'failed']),
  suggestions: z.array(z.string()),
  masked: z
    .number()
    .int()
    .openapi({ description: 'Patient identifiers that were masked in the question before it was read' }),
  conversationId: z.string(),
  releases,
});

const askCall = createRoute({
  method: 'post',
  path: '/ask',
  summary: 'A coding question, answered from the loaded releases with numbered sources',
  description:
    'With `Accept: text/event-stream` the events `tool`, `evidence`, `citation`, `text`, `withheld` and `done` as they come; else one object.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            question: z.string().trim().min(1).max(LONGEST_QUESTION),
            conversationId: z
              .string()
              .regex(/^[\w-]{24}$/)
              .optional()
              .openapi({ description: 'Goes on with a conversation of the caller’s own' }),
            code: z
              .string()
              .max(16)
              .optional()
              .openapi({ description: 'The code that the question is about', example: '99213' }),
            asOf: asOf.optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'The answer', content: { 'application/json': { schema: answerShape } } },
    ...problems(400, 404, 429, 503),
  },
});

export function askCalls(calls: OpenAPIHono<{ Variables: ApiVariables }>, casePilot: CasePilot): void {
  calls.openapi(askCall, async (c) => {
    c.header('Cache-Control', 'private, no-store');
    const { question, conversationId, code, asOf: day } = c.req.valid('json');
    const [ref] = code === undefined ? [] : guessSystems(code);
    if (code !== undefined && !ref)
      return problem(c, 400, 'Request not understood', 'code: the shape of no code');
    // Before it is counted.
    if (casePilot.isBusy)
      return problem(
        c,
        503,
        'Busy',
        'Too many questions are being answered right now; ask again in a moment.',
      );
    const { open, renewsOn, owner } = await c.get('viewing').admitQuestion();
    if (!open || owner === null)
      return problem(c, 429, 'Questions used up', `The questions of the plan are used up until ${renewsOn}.`);
    const asked = {
      conversation: conversationId ?? null,
      replaces: null,
      question,
      code: ref ?? null,
      asOf: day ?? c.get('today'),
    };
    const begun = await casePilot.ask(owner, asked);
    if (!begun)
      return problem(c, 404, 'No such conversation', 'It is not yours, or it holds no further question.');
    const { conversation, number, masked } = begun;
    const { signal } = c.req.raw;
    // Nobody comes back for an answer that a program has turned away from.
    signal.addEventListener('abort', () => void casePilot.stop(owner, conversation, number), { once: true });
    const follow = () => casePilot.follow(owner, begun, 0, signal);
    if (/\btext\/event-stream\b/.test(c.req.header('accept') ?? '')) return streamed(c, conversation, follow);
    const events: AnswerEvent[] = [];
    for await (const { event } of follow()) events.push(event);
    return c.json({ ...whole(events), masked, conversationId: conversation }, 200);
  });
}

function streamed(
  c: Call,
  conversationId: string,
  follow: () => AsyncIterable<{ id: number; event: AnswerEvent }>,
): never {
  return streamSSE(c, async (stream) => {
    for await (const { id, event } of follow()) {
      const { type, ...data } = event;
      const body = type === 'done' ? { ...data, conversationId } : data;
      await stream.writeSSE({ id: String(id), event: type, data: JSON.stringify(body) });
    }
  }) as never;
}

function whole(events: readonly AnswerEvent[]) {
  const cited = citationsIn(events);
  const steps = new Map(
    events.flatMap((event) => (event.type === 'tool' ? [[event.step, event] as const] : [])),
  );
  const codes = new Map(
    events.flatMap((event) =>
      event.type === 'text'
        ? event.codes.map(({ ref, warning }) => [`${ref.system} ${ref.code}`, { ...ref, warning }] as const)
        : [],
    ),
  );
  const done = events.at(-1);
  return {
    answer: blocksOf(events)
      .map(({ kind, parts }) => {
        const text = parts
          .flatMap((part) =>
            part.type === 'text' ? [part.text + part.cites.map((number) => ` [${number}]`).join('')] : [],
          )
          .join(' ');
        return kind === 'item' ? `- ${text}` : text;
      })
      .join('\n'),
    citations: cited.map(({ number, evidence: { title, facts, path, cites } }) => ({
      number,
      title,
      facts,
      path,
      releases: releasesOf(cites),
    })),
    codes: [...codes.values()],
    tools: [...steps.values()].map(({ tool, doing, state, detail }) => ({ tool, doing, state, detail })),
    withheld: events.flatMap((event) => (event.type === 'withheld' ? [event.why] : [])),
    outcome: done?.type === 'done' ? done.outcome : ('failed' as const),
    suggestions: done?.type === 'done' ? done.suggestions : [],
    releases: releasesOf(cited.flatMap(({ evidence }) => evidence.cites)),
  };
}
