// Which codes does an APC hold, and which an ASC payment indicator? The fee tables read from the other side.
// Authority: OPPS Addendum B; ASC addenda AA, BB and EE of CMS.
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import type { AscAddendum } from './ascTable.ts';

export interface PaidCode {
  code: string;
  /** OPPS status indicator, or the ASC addendum. */
  how: string;
  paymentCents: number | null;
}

export interface PaidGroup {
  total: number;
  codes: PaidCode[];
  cite: Cite;
}

/** Stands for a payment indicator of codes that are paid in no surgical center. */
export const EXCLUDED = 'EE';

/** Null when no Addendum B is loaded. */
export function codesOfApc(
  edition: Edition,
  apc: string,
  asOf: IsoDate,
  { from, limit }: { from: number; limit: number },
): PaidGroup | null {
  const part = edition.pick('opps-addendum-b', asOf)?.part;
  if (!part) return null;
  const total = part.get<{ n: number }>('SELECT count(*) AS n FROM opps WHERE apc = ?', apc);
  const rows = part.all<{ code: string; how: string; payment: number | null }>(
    'SELECT code, statusIndicator AS how, payment FROM opps WHERE apc = ? ORDER BY code LIMIT ? OFFSET ?',
    apc,
    limit,
    from,
  );
  const codes = rows.map(({ code, how, payment }) => ({
    code,
    how,
    paymentCents: payment === null ? null : Math.round(payment / 100),
  }));
  return { total: total?.n ?? 0, codes, cite: citeOf(part) };
}

/** `indicator`: `A2`, or `EE` for the codes that Addendum EE excludes. Null when no ASC addenda are loaded. */
export function codesOfCenterGroup(
  edition: Edition,
  indicator: string,
  asOf: IsoDate,
  { from, limit }: { from: number; limit: number },
): PaidGroup | null {
  const part = edition.pick('asc', asOf)?.part;
  if (!part) return null;
  const asked = indicator === EXCLUDED ? null : indicator;
  const total = part.get<{ n: number }>('SELECT count(*) AS n FROM asc_rate WHERE indicator IS ?', asked);
  const rows = part.all<{ code: string; how: AscAddendum; payment: number | null }>(
    'SELECT code, addendum AS how, payment FROM asc_rate WHERE indicator IS ? ORDER BY code, addendum LIMIT ? OFFSET ?',
    asked,
    limit,
    from,
  );
  const codes = rows.map(({ code, how, payment }) => ({ code, how, paymentCents: payment }));
  return { total: total?.n ?? 0, codes, cite: citeOf(part) };
}
