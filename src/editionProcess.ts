// Imports official files or compares two editions, in a process of its own: the server that asked goes on answering.
import { join } from 'node:path';
import { compareEditions, Edition, type SourceDifference } from '#editions';
import { type ImportOptions, type ImportProgress, importPaths } from '#importers';
import { Refused } from '#kit';
import { explain } from './operator.ts';

export type EditionJob =
  | ({ do: 'import'; now: string } & Omit<ImportOptions, 'now' | 'progress' | 'importers' | 'derived'>)
  | { do: 'compare'; root: string; before: string; after: string };

export type EditionTold =
  | { event: ImportProgress }
  | { built: string | null; published: string | null; unchanged: boolean; refused: string[] }
  | { differences: SourceDifference[] }
  | { failed: string };

/** Examples of each change in a source. */
const EXAMPLES = 20;

async function work(job: EditionJob): Promise<EditionTold> {
  if (job.do === 'compare') {
    const before = Edition.open(join(job.root, job.before));
    const after = Edition.open(join(job.root, job.after));
    return { differences: compareEditions(before, after, EXAMPLES) };
  }
  const { do: _, now, ...options } = job;
  const outcome = await importPaths({ ...options, now: new Date(now), progress: (event) => tell({ event }) });
  return {
    built: outcome.held?.id ?? null,
    published: outcome.published?.id ?? null,
    unchanged: outcome.unchanged,
    refused: outcome.refused,
  };
}

function tell(told: EditionTold): void {
  process.send?.(told);
}

process.once('message', (job: EditionJob) => {
  work(job)
    .catch((error: unknown): EditionTold => {
      const known = error instanceof Refused ? error.message : explain(error);
      return { failed: known ?? (error as Error).stack ?? String(error) };
    })
    .then((told) => {
      tell(told);
      process.disconnect();
    });
});
// Whoever asked has gone: an import that nobody waits for is thrown away by its lock and its unfinished folder.
process.once('disconnect', () => process.exit());
