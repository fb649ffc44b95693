// What may the operator's page ask for that takes a process of its own? The doors know no importers: app.ts hands this in.
import type { SourceDifference } from '#editions';

/** One import, running or over. */
export interface ImportRun {
  startedAt: Date;
  /** Null: it runs. */
  endedAt: Date | null;
  files: readonly string[];
  /** What is being read; null: nothing now. */
  doing: string | null;
  /** Releases that were read, and files that were left alone, each in a sentence. */
  notes: readonly string[];
  /** Each names file, line, what was found and what was expected. */
  refused: readonly string[];
  /** The edition that was built and waits to be published; null: none. */
  built: string | null;
  /** In one sentence, when it is over. */
  outcome: string | null;
}

export interface EditionWork {
  /** A new, empty folder for files to come. */
  folder(): Promise<string>;
  /** Throws a folder away whose files did not come whole. */
  discard(folder: string): Promise<void>;
  /** Reads the files of the folder, then throws it away. @returns false: another import runs */
  begin(
    folder: string,
    files: readonly string[],
    options: { skipDamaged: boolean; acceptSizes: boolean },
  ): boolean;
  /** The last one since this server started; null: none. */
  run(): ImportRun | null;
  compare(before: string, after: string): Promise<SourceDifference[]>;
}
