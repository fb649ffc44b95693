// Were a procedure code's words revised lately? HCPCS records say so by action code, AMA files by their history.
import type { Cite, Edition } from '#editions';
import { addDays, type IsoDate } from '#kit';
import type { CodeRef } from './codes.ts';
import { hcpcsRecordOf } from './hcpcs.ts';
import { historyOf } from './history.ts';

/** CMS action codes that change what a code says: B and C touch the long description, S the short one. */
const REVISING = new Set(['B', 'C', 'S']);
const NEWS_DAYS = 365;

/** The latest revision that took effect in the year before the date, or null. */
export function revisionOf(
  edition: Edition,
  ref: CodeRef,
  asOf: IsoDate,
): { date: IsoDate; text: string; cite: Cite } | null {
  if (ref.system === 'hcpcs') {
    const record = hcpcsRecordOf(edition, ref.code, asOf);
    if (!record?.action || record.actionEffective === null || !REVISING.has(record.action.code)) return null;
    return recent(record.actionEffective, asOf)
      ? {
          date: record.actionEffective,
          text: `Action ${record.action.code}: ${record.action.text}`,
          cite: record.cite,
        }
      : null;
  }
  const change = historyOf(edition, ref)
    .filter((entry) => entry.kind === 'revised' && entry.date !== null && recent(entry.date, asOf))
    .at(-1);
  return change?.date ? { date: change.date, text: change.what, cite: change.cite } : null;
}

function recent(date: IsoDate, asOf: IsoDate): boolean {
  return date <= asOf && asOf < addDays(date, NEWS_DAYS);
}
