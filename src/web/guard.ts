// Who may ask, and what goes with every answer? Headers, host list, same-origin writes, size limits.
// The header set and the limits are those of SECURITY.md.
import { createHash, randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';

export interface GuardOptions {
  /** `https://coding.example`; null: a machine of one's own. */
  publicUrl: string | null;
}

export interface GuardVariables {
  nonce: string;
  requestId: string;
  /** The CPT licence that this browser has accepted, by version; empty: none. */
  cptLicence: string;
  /** Of a page that is shown as something else than ours; else the policy of the site. */
  policy: string | undefined;
  /** Words of the AMA are in the answer. */
  hasAmaWords: boolean;
}

export function guard(options: GuardOptions): MiddlewareHandler<{ Variables: GuardVariables }> {
  const isHttps = options.publicUrl?.startsWith('https:') ?? false;
  const publicHost = options.publicUrl === null ? null : new URL(options.publicUrl).host;
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64url');
    const requestId = randomBytes(9).toString('base64url');
    c.set('nonce', nonce);
    c.set('requestId', requestId);
    c.set('hasAmaWords', false);
    c.set('cptLicence', getCookie(c, 'cpt-licence') ?? '');
    const url = new URL(c.req.url);
    const refusal = refuse(c.req.raw, url, publicHost);
    if (refusal) c.res = refusal;
    else await next();
    const headers = c.res.headers;
    headers.set('Content-Security-Policy', c.get('policy') ?? policy(nonce, isHttps));
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Origin-Agent-Cluster', '?1');
    headers.set(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
    headers.set('X-Request-Id', requestId);
    if (isHttps) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  };
}

function policy(nonce: string, isHttps: boolean): string {
  return (
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; ` +
    `font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; ` +
    `worker-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'` +
    // Over plain HTTP on a machine of one's own there is nothing to upgrade to.
    (isHttps ? '; upgrade-insecure-requests' : '')
  );
}

/** Of a letter that is shown as a mail program shows it: no script, no address, and of styles only its own. */
export function letterPolicy(html: string): string {
  const styles = [...html.matchAll(/ style="([^"]*)"|<style[^>]*>([^<]*)<\/style>/g)].map(
    ([, attribute, sheet]) => attribute ?? sheet ?? '',
  );
  const hashes = [...new Set(styles)].map(
    (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return `sandbox; default-src 'none'; frame-ancestors 'none'; style-src 'unsafe-hashes' ${hashes.join(' ')}`;
}

/** Where programs post without an origin: a mail provider that stops letters (RFC 8058), Stripe that tells of a payment. Link and body are signed. */
const SIGNED_POSTS = new Set(['/careercenter/unsubscribe', '/webhooks/stripe']);

function refuse(request: Request, url: URL, publicHost: string | null): Response | null {
  // Without this a foreign name that resolves to this machine could read it (DNS rebinding).
  const isOwnName =
    publicHost === null ? isLocal(url.hostname) : url.host === publicHost || isLocal(url.hostname);
  if (!isOwnName)
    return text(421, 'This server does not answer to that host name. Set PUBLIC_URL to it if it should.');
  const isProgram =
    (url.pathname.startsWith('/api/v1/') || SIGNED_POSTS.has(url.pathname)) && !isFromBrowser(request);
  if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !isProgram && !isSameOrigin(request, url)) {
    return text(403, 'Forms are accepted from this site only.');
  }
  return null;
}

/** Browsers name the origin of every post; a program that calls the API has none, and no cookies to be misused. */
function isFromBrowser(request: Request): boolean {
  return request.headers.has('sec-fetch-site') || request.headers.has('origin');
}

function isSameOrigin(request: Request, url: URL): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  // `null` is what a browser says for a page that has none.
  return origin !== null && URL.canParse(origin) && new URL(origin).host === url.host;
}

/** Names and numbers of this machine or of a private network: only someone inside can reach them. */
function isLocal(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^(127|10)\.\d+\.\d+\.\d+$/.test(hostname) ||
    /^192\.168\.\d+\.\d+$/.test(hostname) ||
    /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(hostname) ||
    hostname === '0.0.0.0'
  );
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
