// Who imports for the operator's page? One child process at a time; what it tells is kept until the next one.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SourceDifference } from '#editions';
import type { ImportOptions } from '#importers';
import type { EditionWork, ImportRun } from '#web';
import type { EditionJob, EditionTold } from './editionProcess.ts';

export interface DeskOptions {
  editionsDir: string;
  /** Where files of the page lie until they are read. */
  uploadsDir: string;
  content: readonly string[];
  now(): Date;
}

const MOST_NOTES = 300;
const HOME = resolve(import.meta.dirname, '..');

export class EditionDesk implements EditionWork {
  readonly #options: DeskOptions;
  readonly #children = new Set<ChildProcess>();
  #run: ImportRun | null = null;
  #isRunning = false;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  async folder(): Promise<string> {
    const { uploadsDir } = this.#options;
    await mkdir(uploadsDir, { recursive: true, mode: 0o700 });
    return mkdtemp(join(uploadsDir, 'files-'));
  }

  async discard(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
  }

  begin(
    folder: string,
    files: readonly string[],
    options: { skipDamaged: boolean; acceptSizes: boolean },
  ): boolean {
    if (this.#isRunning) return false;
    const notes: string[] = [];
    const refused: string[] = [];
    const run = {
      startedAt: this.#options.now(),
      endedAt: null as Date | null,
      files,
      doing: 'Recognising the files' as string | null,
      notes,
      refused,
      built: null as string | null,
      outcome: null as string | null,
    };
    this.#run = run;
    const note = (list: string[], text: string) => {
      if (list.length < MOST_NOTES) list.push(text);
    };
    const paths = files.map((name) => join(folder, name));
    this.#import(paths, { ...options, hold: true }, (told) => {
      if (!('event' in told)) return;
      const { event } = told;
      if (event.step === 'refused') note(refused, event.message);
      else if (event.step === 'ignored') note(notes, `${event.label}: left alone, ${event.why}`);
      else if (event.step === 'recognised') note(notes, `${event.label}: ${event.source} ${event.version}`);
      else if (event.step === 'building') run.doing = `Reading ${event.source} ${event.version}`;
      else if (event.step === 'built' && !event.reused)
        note(notes, `${event.source} ${event.version}: ${event.rows.toLocaleString('en-US')} rows`);
    })
      .then(
        (told) => {
          if ('failed' in told) run.outcome = told.failed;
          else if ('built' in told) {
            run.built = told.built;
            run.outcome = outcomeOf(told);
          }
        },
        (error: unknown) => {
          run.outcome = `The import has ended before it was done: ${(error as Error).message}`;
        },
      )
      .then(() => this.discard(folder))
      .finally(() => {
        run.doing = null;
        run.endedAt = this.#options.now();
      });
    return true;
  }

  run(): ImportRun | null {
    return this.#run;
  }

  async compare(before: string, after: string): Promise<SourceDifference[]> {
    const told = await this.#ask({ do: 'compare', root: this.#options.editionsDir, before, after }, () => {});
    if ('differences' in told) return told.differences;
    throw new Error('failed' in told ? told.failed : 'no comparison came back');
  }

  /** Takes up changed texts of ours, and publishes. @returns false: not now, another import runs. @throws when they cannot be read */
  async publishTexts(): Promise<boolean> {
    if (this.#isRunning) return false;
    const told = await this.#import([], { skipDamaged: false, acceptSizes: false, inPlace: true }, () => {});
    if ('failed' in told) throw new Error(told.failed);
    if ('refused' in told && told.refused.length > 0) throw new Error(told.refused.join('\n').slice(0, 1000));
    return true;
  }

  close(): void {
    for (const child of this.#children) child.kill();
  }

  async #import(
    paths: string[],
    options: Pick<ImportOptions, 'skipDamaged' | 'acceptSizes' | 'hold' | 'inPlace'>,
    progress: (told: EditionTold) => void,
  ): Promise<EditionTold> {
    const { editionsDir: root, content, now } = this.#options;
    this.#isRunning = true;
    try {
      return await this.#ask(
        { do: 'import', root, paths, content, now: now().toISOString(), ...options },
        progress,
      );
    } finally {
      this.#isRunning = false;
    }
  }

  #ask(job: EditionJob, progress: (told: EditionTold) => void): Promise<EditionTold> {
    return new Promise((done, failed) => {
      const child = fork(join(import.meta.dirname, 'editionProcess.ts'), {
        cwd: HOME,
        execArgv: [
          '--import',
          './bin/jsx.mjs',
          '--disable-warning=ExperimentalWarning',
          '--max-old-space-size=2048',
        ],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      this.#children.add(child);
      let last: EditionTold | null = null;
      child.on('message', (told: EditionTold) => {
        if ('event' in told) progress(told);
        else last = told;
      });
      child.once('error', failed);
      child.once('exit', (code, signal) => {
        this.#children.delete(child);
        if (last) done(last);
        else failed(new Error(`its process ended with ${signal ?? code}`));
      });
      child.send(job);
    });
  }
}

function outcomeOf({ built, unchanged }: { built: string | null; unchanged: boolean }): string {
  if (built !== null) return `Edition ${built} is built. Compare it, then publish it.`;
  return unchanged
    ? 'These files are what serves already.'
    : 'Nothing was built; the edition in use stays as it was.';
}
