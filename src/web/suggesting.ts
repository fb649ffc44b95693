// What the search box shows while a reader types: a few codes by system, as data that the browser side draws.
import { pathOf, SYSTEM_NAMES } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { findCodes } from '#tools';
import { link } from './frame.ts';

/** Rows of the box. */
const SHOWN = 10;

export function suggestions(edition: Edition, query: string, asOf: IsoDate, today: IsoDate) {
  const found = findCodes(edition, query, { asOf, limit: SHOWN });
  return {
    groups: found.groups.map(({ system, count, capped }) => ({
      name: SYSTEM_NAMES[system],
      count: capped ? `${count}+` : String(count),
      rows: found.hits
        .filter(({ ref }) => ref.system === system)
        .map(({ ref, title, titleMarks, why, billable, family, status }) => ({
          code: ref.code,
          href: link({ asOf, today }, pathOf(ref)),
          title,
          marks: titleMarks,
          why: why === null ? null : { text: why.text, marks: why.marks },
          /** What a reader must know before choosing it. */
          note: status.kind === 'active' || status.kind === 'revised' ? null : status.kind,
          needsMore: !billable && (system === 'icd-10-cm' || system === 'icd-10-pcs'),
          more: family?.more ?? 0,
        })),
    })),
    understood: found.understood.map(({ typed, as }) => ({ typed, as })),
  };
}
