// From which network address does a request come? The other end of the connection; where that is a proxy of our own
// network, the nearest address outside of it that the proxies have written down (RFC 7239 tells the older header's story).
import { isIP } from 'node:net';
import type { Context } from 'hono';

/** What the server knows of the connection; empty in tests. */
export interface Connection {
  address?: string | undefined;
}

export function callerOf(c: Context): string {
  const peer = (c.env as Connection | undefined)?.address ?? '127.0.0.1';
  if (!isInside(peer)) return peer;
  // Written from left to right; what a stranger invents stands left of what our proxy adds.
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  return forwarded.findLast((one) => isIP(one) !== 0 && !isInside(one)) ?? peer;
}

/** Loopback, private and link-local ranges: RFC 1918, 4193, 3927, 4291. */
function isInside(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return (
    plain === '::1' ||
    /^f[cd][0-9a-f]{2}:/.test(plain) ||
    /^fe[89ab][0-9a-f]:/.test(plain) ||
    /^(127|10)\./.test(plain) ||
    /^192\.168\./.test(plain) ||
    /^169\.254\./.test(plain) ||
    /^172\.(1[6-9]|2\d|3[01])\./.test(plain)
  );
}
