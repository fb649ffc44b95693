// Addresses: which system a path means, where a redirect leads, which paths a form may go back to; and what leaves as XML or CSV.
import type { Context } from 'hono';
import { SYSTEMS, type System } from '#catalog';
import { printRow } from '#claims';

/** `ICD10CM`, `icd10-cm`, `HCPCS` are other spellings; null for words that are no system. */
export function canonicalSystem(text: string): System | null {
  const bare = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return SYSTEMS.find((system) => system.replaceAll('-', '') === bare) ?? null;
}

export function redirect(c: Context, path: string, status: 302 | 308 = 308): Response {
  const asOf = c.req.query('asOf');
  return c.redirect(asOf ? `${path}?asOf=${encodeURIComponent(asOf)}` : path, status);
}

/** Only a path of this site; anything else leads home. */
export function localPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[^\p{Cc}\\]{0,2000}$/u.test(value) ? value : '/';
}

export function xml(c: Context, body: string): Response {
  return c.body(body, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
}

/** A spreadsheet takes a table for UTF-8 only with the mark; no cell runs as a formula. */
export function csv(c: Context, name: string, rows: readonly (string | number)[][]): Response {
  return c.body(`\ufeff${rows.map(printRow).join('')}`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
  });
}
