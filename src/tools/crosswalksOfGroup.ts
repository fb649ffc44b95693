// What does a group hold? The codes of a risk category in each model, of CC or MCC, of an RBCS group, of an APC, of an ASC
// payment indicator: the same files as crosswalksOfCode.ts, read from the other side.
import { membersOf } from '#crosswalks';
import { codesOfApc, codesOfCenterGroup, type PaidGroup } from '#fees';
import { formatCents } from '#kit';
import { type Asked, grouped, type Lists, member, missing } from './crosswalkList.ts';
import type { Named } from './crosswalkReading.ts';

const NO_HIERARCHY = 'The loaded hierarchy puts no category above or below it.';

export function ofApc(asked: Asked, apc: string): Lists {
  const found = codesOfApc(asked.edition, apc, asked.asOf, asked.slice);
  const notes = ['The titles of APCs stand in Addendum A, which is not among the loaded files.'];
  return ofPaidGroup(asked, found, {
    source: 'opps-addendum-b',
    name: 'Codes of the APC',
    how: 'Status',
    notes,
  });
}

export function ofCenterGroup(asked: Asked, indicator: string): Lists {
  const found = codesOfCenterGroup(asked.edition, indicator, asked.asOf, asked.slice);
  return ofPaidGroup(asked, found, {
    source: 'asc',
    name: 'Codes of the payment indicator',
    how: 'Addendum',
    notes: [],
  });
}

function ofPaidGroup(
  asked: Asked,
  found: PaidGroup | null,
  words: { source: string; name: string; how: string; notes: string[] },
): Lists {
  const { source, name, how, notes } = words;
  if (!found || found.total === 0)
    return { lists: [], silent: [missing(asked, source, name, 'No code of the loaded release is in it.')] };
  const items = found.codes.map((row) => {
    const rate = row.paymentCents === null ? '' : ` · ${formatCents(row.paymentCents)}`;
    return { ...member(asked, row.code), detail: `${how} ${row.how}${rate}` };
  });
  return {
    lists: [
      grouped(asked, { name, text: '', related: [], total: found.total, cite: found.cite }, items, notes),
    ],
    silent: [],
  };
}

export function ofGroup(asked: Asked, group: Named): Lists {
  const { edition, asOf, slice } = asked;
  const found = membersOf(edition, group, asOf, slice);
  const notes =
    group.system === 'cc'
      ? [
          'Whether it counts beside a given principal diagnosis is in the exclusion lists, which are not loaded.',
        ]
      : [];
  const lists = found.map((members) => {
    const own = group.system === 'hcc' && members.related.length === 0 ? [...notes, NO_HIERARCHY] : notes;
    return grouped(
      asked,
      members,
      members.codes.map((code) => member(asked, code)),
      own,
    );
  });
  if (lists.length > 0) return { lists, silent: [] };
  const source = group.system === 'cc' ? (group.code === 'MCC' ? 'ms-mcc' : 'ms-cc') : group.system;
  return { lists, silent: [missing(asked, source, 'Members', 'No loaded release has this group.')] };
}
