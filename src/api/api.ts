// The JSON door: `/api/v1/…`, described by OpenAPI 3.1 at `/api/openapi.json`. Every answer names the releases it was made from.
// Errors are RFC 9457 problems. Stands behind the guard of the site that mounts it.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { askCalls } from './asking.ts';
import { claimCalls } from './claims.ts';
import { codeCalls } from './codes.ts';
import { coverageCalls } from './coverage.ts';
import { crosswalkCalls } from './crosswalks.ts';
import { type ApiOptions, type ApiVariables, problem, refuseUnfit } from './door.ts';
import { feeCalls } from './fees.ts';
import { noteCalls } from './notes.ts';
import { searchCalls } from './searching.ts';

export type { ApiOptions } from './door.ts';

/** Largest body of a request; a clinical text may be long. */
const LARGEST_BODY = 256 * 1024;
const LARGEST_NOTE = 4 * 1024 * 1024;

const DESCRIPTION = `What a code means on a date of service, from the releases that this server has loaded.
Dates are YYYY-MM-DD, money is whole cents, names are camelCase. Errors are application/problem+json (RFC 9457).`;

export interface Api {
  routes: Hono;
  /** The OpenAPI 3.1 document. */
  document(): object;
}

export function createApi(options: ApiOptions): Api {
  const app = new OpenAPIHono<{ Variables: ApiVariables }>({ defaultHook: refuseUnfit });
  const calls = new OpenAPIHono<{ Variables: ApiVariables }>({ defaultHook: refuseUnfit });

  const limited = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (c) => problem(c, 413, 'Too large', `A request holds at most ${maxSize >> 10} KiB here.`),
    });
  const [usual, note] = [limited(LARGEST_BODY), limited(LARGEST_NOTE)];
  calls.use((c, next) => (c.req.path.endsWith('/case2code') ? note(c, next) : usual(c, next)));
  calls.use(async (c, next) => {
    const isJson = /^application\/json\b/i.test(c.req.header('content-type') ?? '');
    if (c.req.method === 'POST' && !isJson) {
      return problem(c, 415, 'Not JSON', 'Send the body as application/json.');
    }
    // One edition for the whole answer.
    const lease = options.library.borrow();
    try {
      c.set('edition', lease.edition);
      c.set('today', options.today());
      c.header('X-Edition', lease.edition.id);
      await next();
    } finally {
      lease.release();
    }
  });
  searchCalls(calls);
  codeCalls(calls);
  feeCalls(calls);
  coverageCalls(calls);
  crosswalkCalls(calls);
  claimCalls(calls);
  noteCalls(calls, options.propose);
  askCalls(calls, options.casePilot);
  calls.all('*', (c) => problem(c, 404, 'No such call', 'The calls are listed at /api.'));
  calls.onError((error, c) => {
    options.log.error({ requestId: c.get('requestId'), error: error.stack }, 'call failed');
    return problem(c, 500, 'Broken', `The operator finds it in the log under ${c.get('requestId')}.`);
  });

  app.route('/api/v1', calls);
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key made at /account/keys, for the first part of the path (search, codes, fees, …). Without one, a call is that of a guest. 401: not known; 403: not in its scope; 429 with Retry-After: the calls of the plan are used up.',
  });
  const document = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      security: [{}, { key: [] }],
      info: { title: 'Coding Ahead', version: '1', description: DESCRIPTION },
    });
  app.get('/api/openapi.json', (c) => c.json(document()));
  return { routes: app as unknown as Hono, document };
}
