// What changes when an employer sends its feed? A job is known again by its number in the feed: new ones are added, changed ones
// changed, those that are not in it any more closed, and what is no posting is refused with its row and what is wrong.
import { setImmediate as turn } from 'node:timers/promises';
import { type Db, transact } from '#store';
import { actsFor, holdEmployer, NOT_YOURS } from './employers.ts';
import { type FeedFields, readFeed } from './feedReading.ts';
import { postingOfFeed } from './feedRows.ts';
import { addDraft, changePosting, planIsFull, setState } from './postings.ts';
import { type PostingContent, readPosting } from './typedPosting.ts';

export interface ImportReport {
  added: number;
  changed: number;
  same: number;
  closed: number;
  /** `row`: from 1, by its place in the feed. */
  refused: { row: number; title: string; faults: string[] }[];
}

/** Rows in one transaction. */
const BATCH = 50;

export async function importFeed(
  db: Db,
  memberId: string,
  employerId: string,
  bytes: Uint8Array,
  now: Date,
): Promise<ImportReport | { unreadable: string }> {
  if (!(await actsFor(db, memberId, employerId))) return { unreadable: NOT_YOURS };
  const jobs = await readFeed(bytes);
  if ('unreadable' in jobs) return jobs;
  const report: ImportReport = { added: 0, changed: 0, same: 0, closed: 0, refused: [] };
  const seen = new Set<string>();
  for (let at = 0; at < jobs.length; at += BATCH) {
    await transact(db, async (trx) => {
      await holdEmployer(trx, employerId);
      for (const [n, fields] of jobs.slice(at, at + BATCH).entries()) {
        const { outcome, title } = await takeUp(trx, memberId, employerId, fields, seen, now);
        if (typeof outcome === 'string') report[outcome]++;
        else report.refused.push({ row: at + n + 1, title: title.slice(0, 200), faults: outcome });
      }
    });
    await turn();
  }
  // A feed of which nothing could be taken up says nothing about what has ended.
  if (report.refused.length < jobs.length) report.closed = await closeMissing(db, employerId, seen, now);
  return report;
}

async function takeUp(
  trx: Db,
  memberId: string,
  employerId: string,
  fields: FeedFields,
  seen: Set<string>,
  now: Date,
): Promise<{ outcome: 'added' | 'changed' | 'same' | string[]; title: string }> {
  const { key, typed } = postingOfFeed(fields);
  const { title } = typed;
  const refused = (...outcome: string[]) => ({ outcome, title });
  if (key === '') return refused('It has no number of its own (referencenumber).');
  if (seen.has(key)) return refused(`The number ${key} stands in the feed twice.`);
  seen.add(key);
  const read = readPosting(typed);
  if ('faults' in read) return refused(...Object.values(read.faults));
  const before = await trx
    .selectFrom('posting')
    .selectAll()
    .where('employer', '=', employerId)
    .where('feedKey', '=', key)
    .executeTakeFirst();
  const hasEnded = before?.state === 'closed' || before?.state === 'expired';
  if (before && !hasEnded && isSame(before, read.content)) return { outcome: 'same', title };
  const full = before && !hasEnded ? null : await planIsFull(trx, memberId);
  if (full !== null) return refused(full);
  const kept = before
    ? await changePosting(trx, employerId, before.id, read.content, now)
    : await addDraft(trx, employerId, read.content, now, key);
  if ('faults' in kept) return refused(...Object.values(kept.faults));
  if (!before || hasEnded) await setState(trx, kept.id, 'pending', now, { closedAt: null });
  return { outcome: before ? 'changed' : 'added', title };
}

function isSame(before: PostingContent, content: PostingContent): boolean {
  return (Object.keys(content) as (keyof PostingContent)[]).every(
    (column) => before[column] === content[column],
  );
}

async function closeMissing(
  db: Db,
  employerId: string,
  seen: ReadonlySet<string>,
  now: Date,
): Promise<number> {
  return transact(db, async (trx) => {
    await holdEmployer(trx, employerId);
    const open = await trx
      .selectFrom('posting')
      .select(['id', 'feedKey'])
      .where('employer', '=', employerId)
      .where('feedKey', 'is not', null)
      .where('state', 'in', ['live', 'pending'])
      .execute();
    const missing = open.filter(({ feedKey }) => feedKey !== null && !seen.has(feedKey));
    for (const { id } of missing) await setState(trx, id, 'closed', now, { closedAt: now.toISOString() });
    return missing.length;
  });
}
