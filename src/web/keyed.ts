// Which program asks? `Authorization: Bearer ca_…` (RFC 6750) names whoever the call is for, what it may ask, and whose plan it
// is counted on. Calls without a key are those of a browser or a guest, as ever.
import type { Context, MiddlewareHandler } from 'hono';
import { admitUse, holderOf, type KeyHolder } from '#accounts';
import type { Db } from '#store';

export interface KeyVariables {
  keyHolder: KeyHolder | undefined;
}

export function keyed(options: { db: Db; now(): Date }): MiddlewareHandler<{ Variables: KeyVariables }> {
  const { db } = options;
  return async (c, next) => {
    const authorization = c.req.header('authorization') ?? '';
    // Other schemes are a proxy's business.
    if (!/^Bearer\b/i.test(authorization)) return next();
    const [, key = ''] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? [];
    const now = options.now();
    const holder = await holderOf(db, key, now);
    if (!holder) {
      c.header('WWW-Authenticate', 'Bearer realm="Coding Ahead"');
      return refusal(
        c,
        401,
        'Key not known',
        'The key was revoked, has ended, or never was. Make one at /account/keys.',
      );
    }
    const area = c.req.path.split('/')[3] ?? '';
    if (!holder.scopes.includes(area)) {
      c.header(
        'WWW-Authenticate',
        `Bearer realm="Coding Ahead", error="insufficient_scope", scope="${areaName(area)}"`,
      );
      return refusal(
        c,
        403,
        'Not in the scope of this key',
        `This key may ask: ${holder.scopes.join(', ')}.`,
      );
    }
    const { open, renewsOn } = await admitUse(db, holder.viewer, 'apiCalls', now);
    if (!open) {
      const seconds = Math.ceil((Date.parse(`${renewsOn}T00:00:00Z`) - now.getTime()) / 1000);
      c.header('Retry-After', String(Math.max(1, seconds)));
      return refusal(c, 429, 'API calls used up', `The calls of the plan are used up until ${renewsOn}.`);
    }
    c.header('Cache-Control', 'private, no-store');
    c.set('keyHolder', holder);
    return next();
  };
}

function areaName(area: string): string {
  return area.replaceAll(/[^\w-]/g, '').slice(0, 40);
}

/** RFC 9457, as the API itself answers. */
function refusal(c: Context, status: 401 | 403 | 429, title: string, detail: string): Response {
  return c.body(JSON.stringify({ type: 'about:blank', title, status, detail }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}
