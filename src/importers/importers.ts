// How do official files become an edition? Recognise, group by release, build or reuse each part, check, seal, publish.
// Nothing is published unless every offered file was read whole, or the operator asked to leave damaged ones out.
import { existsSync } from 'node:fs';
import type { Manifest, PartEntry } from '#editions';
import { collect, type Found } from './archive.ts';
import { assemble, outdatedAmong } from './assembling.ts';
import { DERIVED, type Derived } from './derived.ts';
import { groupByRelease } from './grouping.ts';
import type { Importer } from './importing.ts';
import { IMPORTERS } from './sources.ts';

export { DOWNLOADS, type Download, type DownloadProgress, download } from './downloads.ts';

export interface ImportOptions {
  /** Folder of the editions, `DATA_DIR/editions`. */
  root: string;
  /** Files, folders or zips in the official layouts; may be empty to rebuild from what is loaded. */
  paths: readonly string[];
  /** Our own `content/` folder; of several, a file of a later one takes the place of its namesake in an earlier one. */
  content: string | readonly string[];
  now: Date;
  /** Leave damaged and unknown files out instead of publishing nothing. */
  skipDamaged: boolean;
  /** Take a release even though its row count is far from the one before. */
  acceptSizes: boolean;
  /** Build and leave it to somebody to publish. */
  hold?: boolean;
  /** Publish in the place of what serves: only our own texts have changed, and they have a history of their own. */
  inPlace?: boolean;
  progress(event: ImportProgress): void;
  /** Every source that this program knows, unless a test brings its own. */
  importers?: readonly Importer[];
  derived?: readonly Derived[];
}

export type ImportProgress =
  | { step: 'recognised'; label: string; source: string; version: string }
  | { step: 'ignored'; label: string; why: string }
  | { step: 'refused'; message: string }
  | { step: 'building'; source: string; version: string }
  | { step: 'built'; source: string; version: string; rows: number; seconds: number; reused: boolean }
  | { step: 'published'; id: string };

export interface ImportOutcome {
  /** The edition that serves now because of this import; null when nothing was published. */
  published: Manifest | null;
  /** The edition that was built and waits to be published, where that was asked for. */
  held?: Manifest;
  /** True when the offered files are what already serves. */
  unchanged: boolean;
  refused: string[];
  ignored: string[];
}

export async function importPaths(options: ImportOptions): Promise<ImportOutcome> {
  const { importers = IMPORTERS, derived = DERIVED, progress } = options;
  const refused: string[] = [];
  const ignored: string[] = [];
  const refuse = (message: string) => {
    refused.push(message);
    progress({ step: 'refused', message });
  };
  const onIgnored = (label: string, why: string) => {
    ignored.push(label);
    progress({ step: 'ignored', label, why });
  };
  const onRecognised = (label: string, source: string, version: string) =>
    progress({ step: 'recognised', label, source, version });
  const own = await collectOwn(options.content);
  const offered = await collect(options.paths);
  try {
    for (const error of [...offered.refused, ...own.refused]) refuse(error.message);
    const releases = [
      ...(await groupByRelease(offered.files, importers, {
        starter: false,
        refuse,
        onIgnored,
        onRecognised,
      })),
      ...(await groupByRelease(own.files, importers, {
        starter: true,
        refuse,
        onIgnored,
        onRecognised: () => {},
      })),
    ];
    if (refused.length > 0 && !options.skipDamaged)
      return { published: null, unchanged: false, refused, ignored };
    return await assemble(releases, { ...options, importers, derived, refuse, refused, ignored });
  } finally {
    offered.cleanUp();
    own.cleanUp();
  }
}

async function collectOwn(content: ImportOptions['content']): Promise<Found> {
  const found = await collect(
    typeof content === 'string' ? [content] : content.filter((one) => existsSync(one)),
  );
  const last = new Map(found.files.map((file) => [file.name, file]));
  // A name stands for one thing: `64561.md` in `procedures/cpt` and in what was published since.
  found.files.splice(0, found.files.length, ...found.files.filter((file) => last.get(file.name) === file));
  return found;
}

/** Parts that this program would write differently today; their files must be imported again. */
export function outdatedParts(manifest: Manifest): PartEntry[] {
  return outdatedAmong(manifest, IMPORTERS, DERIVED);
}
