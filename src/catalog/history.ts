// How did a code come to be what it is? Its births, revisions and deletions as the loaded files tell them, and what
// took its place. Authority: AMA history and deletion lists, CMS HCPCS records, the yearly ICD-10 order files;
// without AMA files what CMS files let one see of a CPT number. CPT wording never stands in a history.
import { citeOf, type Edition, type Part } from '#editions';
import { addDays, type IsoDate } from '#kit';
import { AMA, type AmaChange, amaWords } from './ama.ts';
import { type CodeRef, compactCode, procedureSystem } from './codes.ts';
import { hcpcsRecordOf } from './hcpcs.ts';
import { orderTable } from './orderTable.ts';
import type { HcpcsRecord, HistoryEntry } from './types.ts';
import { partsBySlug, testimoniesOn } from './universe.ts';

/** Oldest first; entries whose day is not known stand where they belong. */
export function historyOf(edition: Edition, ref: CodeRef): HistoryEntry[] {
  if (ref.system === 'icd-10-cm' || ref.system === 'icd-10-pcs') return icdHistory(edition, ref);
  if (ref.system === 'hcpcs') return hcpcsHistory(edition, ref.code);
  const told = amaHistory(edition, ref.code);
  return told.length > 0 ? told : inferredHistory(edition, ref.code);
}

/** What to look at instead of a deleted code; empty where no authority names anything. */
export function successorsOf(edition: Edition, ref: CodeRef): CodeRef[] {
  const named =
    ref.system === 'cpt'
      ? (firstNonEmpty(edition.releases(AMA), (part) => amaWords.successors(part, ref.code)) ?? [])
      : ref.system === 'hcpcs'
        ? crossReferencesOf(hcpcsRecordOf(edition, ref.code, NEWEST))
        : [];
  return [...new Set(named)].flatMap((code) => {
    const system = procedureSystem(code);
    return system === null || code === ref.code ? [] : [{ system, code }];
  });
}

/** Far in the future: the newest release of everything. */
const NEWEST: IsoDate = '9999-12-31';

function crossReferencesOf(record: HcpcsRecord | null): string[] {
  return record?.terminated ? record.crossReferences : [];
}

/** The AMA's history is cumulative: the newest release that knows the code tells all of it. */
function amaHistory(edition: Edition, code: string): HistoryEntry[] {
  for (const part of edition.releases(AMA)) {
    const changes = amaWords.changes(part, code);
    const cite = citeOf(part);
    if (changes.length > 0)
      return changes.map((one) => ({ date: one.date, kind: one.kind, what: amaText(one), cite }));
  }
  return [];
}

const AMA_TEXTS: Record<AmaChange['kind'], string> = {
  added: 'Added to CPT',
  revised: 'Revised in CPT',
  deleted: 'Deleted from CPT',
  other: 'Changed in CPT',
};

function amaText(one: AmaChange): string {
  const label = one.label === one.kind ? '' : ` (${one.label})`;
  return `${AMA_TEXTS[one.kind]}${label}${one.beforeYear === null ? '' : `, before ${one.beforeYear}`}`;
}

/** What other files let one see of a CPT number while no AMA history is loaded. */
function inferredHistory(edition: Edition, code: string): HistoryEntry[] {
  const parts = partsBySlug(edition);
  const entries: HistoryEntry[] = [];
  for (const { slug, kind, first, last, rows, endingThen } of testimoniesOn(edition, code)) {
    const part = parts.get(slug);
    if (!part || kind === 'listed') continue;
    const cite = citeOf(part);
    const name = part.entry.title;
    if (first !== null && kind === 'dated')
      entries.push({ date: first, kind: 'added', what: `First valid day, as ${name} states it`, cite });
    if (last === null) continue;
    if (kind === 'dated')
      entries.push({ date: last, kind: 'deleted', what: `Last valid day, as ${name} states it`, cite });
    else
      entries.push({
        date: last,
        kind: 'other',
        what: `${name}: the last pair that names it ended (${plural(endingThen, 'pair')} on this day, of ${plural(rows, 'row')} in all)`,
        cite,
      });
  }
  return entries.sort(byDate);
}

/** CMS action codes by what they do to a code; N (nothing) has no place in a history. */
const ACTIONS: Record<string, HistoryEntry['kind']> = {
  A: 'added',
  R: 'added',
  B: 'revised',
  C: 'revised',
  S: 'revised',
  D: 'deleted',
};

function hcpcsHistory(edition: Edition, code: string): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const say = (
    date: IsoDate | null,
    kind: HistoryEntry['kind'],
    what: string,
    cite: HistoryEntry['cite'],
  ) => {
    // Every release repeats what the ones before it said.
    if (date !== null && !entries.some((one) => one.date === date && one.what === what))
      entries.push({ date, kind, what, cite });
  };
  let before: HcpcsRecord | null = null;
  for (const part of oldestFirst(edition.releases('hcpcs'))) {
    const { effective, version } = part.entry;
    const found = effective === null ? null : hcpcsRecordOf(edition, code, effective);
    // The record of another release stands in where this one has none.
    const record: HcpcsRecord | null = found?.cite.version === version ? found : null;
    if (record) {
      const { cite, action } = record;
      say(record.added, 'added', 'Added to HCPCS Level II', cite);
      if (action && !isSaidElsewhere(action.code, record)) {
        say(
          record.actionEffective,
          ACTIONS[action.code] ?? 'other',
          `Action ${action.code}: ${action.text}`,
          cite,
        );
      }
      say(record.terminated, 'deleted', 'Last valid day', cite);
      if (before && before.long !== record.long) {
        say(
          effective,
          'revised',
          `Long description in ${version} differs from ${before.cite.version}, which said: ${before.long}`,
          cite,
        );
      }
    } else if (before && !before.terminated) {
      say(effective, 'deleted', `Not listed in ${version}`, citeOf(part));
    }
    before = record;
  }
  return entries.sort(byDate);
}

/** The date fields of the record say the same as these actions; N says nothing. */
function isSaidElsewhere(action: string, record: HcpcsRecord): boolean {
  if (action === 'A') return record.actionEffective === record.added;
  return action === 'N' || (action === 'D' && record.terminated !== null);
}

function icdHistory(edition: Edition, ref: CodeRef): HistoryEntry[] {
  const compact = compactCode(ref.code);
  const entries: HistoryEntry[] = [];
  const releases = oldestFirst(edition.releases(ref.system)).map((part) => ({
    part,
    row: orderTable.find(part, compact),
  }));
  for (const [n, { part, row }] of releases.entries()) {
    const older = releases[n - 1];
    const { version, effective } = part.entry;
    const cite = citeOf(part);
    // With years between that are not loaded, the day of a change is not known.
    const gap = older !== undefined && !joins(older.part, part);
    const date = gap ? null : effective;
    const since = gap ? ` (the releases since ${older.part.entry.version} are not loaded)` : '';
    if (!older) {
      if (row)
        entries.push({ date, kind: 'other', what: `Listed in ${version}, the oldest release loaded`, cite });
    } else if (row && !older.row) {
      entries.push({ date, kind: 'added', what: `Listed since ${version}${since}`, cite });
    } else if (!row && older.row) {
      entries.push({ date, kind: 'deleted', what: `No longer listed in ${version}${since}`, cite });
    } else if (row && older.row) {
      if (row.long !== older.row.long) {
        entries.push({
          date,
          kind: 'revised',
          what: `Title changed in ${version}${since}; before: ${older.row.long}`,
          cite,
        });
      }
      if (row.billable !== older.row.billable) {
        const what = row.billable ? 'Billable' : 'A header, no longer billable,';
        entries.push({ date, kind: 'revised', what: `${what} since ${version}${since}`, cite });
      }
    }
  }
  return entries;
}

function joins(older: Part, newer: Part): boolean {
  const { ends } = older.entry;
  const begins = newer.entry.effective;
  return ends !== null && begins !== null && begins <= addDays(ends, 1);
}

function oldestFirst(parts: readonly Part[]): Part[] {
  return [...parts].reverse();
}

function firstNonEmpty<T>(parts: readonly Part[], read: (part: Part) => T[]): T[] | undefined {
  for (const part of parts) {
    const found = read(part);
    if (found.length > 0) return found;
  }
  return undefined;
}

function byDate(a: HistoryEntry, b: HistoryEntry): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
