// How do official files become an edition? Recognise, group by release, build or reuse each part, check, seal, publish.
// Nothing is published unless every offered file was read whole, or the operator asked to leave damaged ones out.

import { join } from 'node:path';
import {
  type Build,
  type Cell,
  type Edition,
  Build as EditionBuild,
  keyOf,
  type Manifest,
  type PartEntry,
  type PartPlan,
  type PartWriter,
  publish,
  publishedStack,
  readManifest,
} from '#editions';
import { Refused } from '#kit';
import { collect } from './archive.ts';
import { DERIVED, type Derived } from './derived.ts';
import { groupByRelease, type Release } from './grouping.ts';
import { IMPORTERS } from './sources.ts';

export { DOWNLOADS, type Download, type DownloadProgress, download } from './downloads.ts';

export interface ImportOptions {
  /** Folder of the editions, `DATA_DIR/editions`. */
  root: string;
  /** Files, folders or zips in the official layouts; may be empty to rebuild from what is loaded. */
  paths: readonly string[];
  /** Our own `content/` folder. */
  content: string;
  now: Date;
  /** Leave damaged and unknown files out instead of publishing nothing. */
  skipDamaged: boolean;
  /** Take a release even though its row count is far from the one before. */
  acceptSizes: boolean;
  progress(event: ImportProgress): void;
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
  /** True when the offered files are what already serves. */
  unchanged: boolean;
  refused: string[];
  ignored: string[];
}

/** Row counts of a new release within these bounds of the release before it pass without a question. */
const BAND = { least: 0.8, most: 1.5 };

export async function importPaths(options: ImportOptions): Promise<ImportOutcome> {
  const refused: string[] = [];
  const ignored: string[] = [];
  const refuse = (message: string) => {
    refused.push(message);
    options.progress({ step: 'refused', message });
  };
  const offered = await collect(options.paths);
  const own = await collect([options.content]);
  try {
    for (const error of [...offered.refused, ...own.refused]) refuse(error.message);
    const onIgnored = (label: string, why: string) => {
      ignored.push(label);
      options.progress({ step: 'ignored', label, why });
    };
    const releases = [
      ...(await groupByRelease(offered.files, {
        starter: false,
        refuse,
        onIgnored,
        onRecognised: (label, source, version) =>
          options.progress({ step: 'recognised', label, source, version }),
      })),
      ...(await groupByRelease(own.files, {
        starter: true,
        refuse,
        onIgnored: () => {},
        onRecognised: () => {},
      })),
    ];
    if (refused.length > 0 && !options.skipDamaged)
      return { published: null, unchanged: false, refused, ignored };
    return await build(releases, { ...options, refuse, refused, ignored });
  } finally {
    offered.cleanUp();
    own.cleanUp();
  }
}

/** Parts that this program would write differently today; their files must be imported again. */
export function outdatedParts(manifest: Manifest): PartEntry[] {
  const builders = new Map(IMPORTERS.map((importer) => [importer.source, importer.builder]));
  for (const derived of DERIVED) builders.set(derived.source, derived.builder);
  return manifest.parts.filter((part) => builders.get(part.source) !== part.builder);
}

interface BuildContext extends ImportOptions {
  refuse(message: string): void;
  refused: string[];
  ignored: string[];
}

async function build(releases: Release[], context: BuildContext): Promise<ImportOutcome> {
  const { root, refused, ignored } = context;
  const servingId = publishedStack(root)[0];
  const serving = servingId === undefined ? null : manifestOrNull(join(root, servingId));
  const draft = new EditionBuild(root, context.now);
  try {
    const official = new Set(releases.filter((r) => !r.starter).map((r) => r.importer.source));
    const kept = keptParts(serving, releases, official, context.refuse);
    for (const part of kept) official.add(part.source);
    for (const release of releases) {
      // Our own selection stands in for a source only until an official release of it is there.
      if (release.starter && release.importer.licence !== 'own' && official.has(release.importer.source))
        continue;
      await buildRelease(draft, release, serving, context);
    }
    for (const part of kept) {
      if (serving && !(await draft.reuse(serving, part))) {
        context.refuse(`${part.title} ${part.version} is damaged on disk; import its files again`);
      }
    }
    if (refused.length > 0 && !context.skipDamaged)
      return { published: null, unchanged: false, refused, ignored };
    for (const derived of DERIVED) await derive(draft, derived, serving, context);
    if (serving?.identity === draft.identity) return { published: null, unchanged: true, refused, ignored };
    const manifest = draft.finish(refused);
    await publish(root, manifest.id);
    context.progress({ step: 'published', id: manifest.id });
    return { published: manifest, unchanged: false, refused, ignored };
  } finally {
    draft.abandon();
  }
}

/** Official parts of the serving edition that the offered files do not replace. */
function keptParts(
  serving: Manifest | null,
  releases: Release[],
  official: Set<string>,
  refuse: (message: string) => void,
): PartEntry[] {
  if (!serving) return [];
  const outdated = new Set(outdatedParts(serving).map((part) => part.slug));
  const derived = new Set(DERIVED.map((one) => one.source));
  // Our own selection never takes the place of an official release, not even of the same version.
  const offered = new Set(
    releases
      .filter((release) => !release.starter)
      .map((release) => `${release.importer.source} ${release.version}`),
  );
  return serving.parts.filter((part) => {
    // Content and derived parts are made anew each time, from the folder and from the other parts.
    if (derived.has(part.source) || part.starter || part.licence === 'own') return false;
    if (offered.has(`${part.source} ${part.version}`)) return false;
    if (outdated.has(part.slug)) {
      if (!official.has(part.source)) {
        refuse(
          `${part.title} ${part.version} was built by another version of this program; import its files again`,
        );
      }
      return false;
    }
    return true;
  });
}

async function buildRelease(
  draft: Build,
  release: Release,
  serving: Manifest | null,
  context: BuildContext,
): Promise<void> {
  const { importer, version } = release;
  // The files that make the release come first: they are what a page cites.
  const needed = (slot: string) => (importer.requires.includes(slot) ? 0 : 1);
  const files = [...release.slots].toSorted(([a], [b]) => needed(a) - needed(b)).flatMap(([, slot]) => slot);
  const missing = importer.requires.filter((slot) => !release.slots.has(slot));
  if (missing.length > 0) {
    context.refuse(
      `${files[0]?.label}: ${importer.title} ${version} is not whole, expected also a file with its ${missing.join(', ')}`,
    );
    return;
  }
  const plan: PartPlan = {
    source: importer.source,
    title: importer.title,
    authority: importer.authority,
    licence: importer.licence,
    builder: importer.builder,
    version,
    effective: release.effective,
    ends: release.ends,
    note: release.note,
    starter: release.starter && importer.licence !== 'own',
    inputs: files.map((file) => ({ name: file.label, sha256: file.sha256, bytes: file.bytes })),
  };
  await reuseOrBuild(draft, plan, serving, context, async (writer) => {
    const counts = await importer.write(writer, release.slots, { version, effective: release.effective });
    for (const anchor of importer.anchors) {
      const [against] = writer.rows<Record<string, Cell>>(anchor.against);
      if (against) {
        const found = JSON.stringify(Object.values(against));
        throw new Refused({
          file: files[0]?.label ?? importer.source,
          found,
          expected: `the known truth: ${anchor.truth}`,
        });
      }
    }
    checkBand(plan, counts, serving, context);
    return counts;
  });
}

function checkBand(
  plan: PartPlan,
  counts: { rows: number },
  serving: Manifest | null,
  context: BuildContext,
): void {
  const before = serving?.parts.find((part) => part.source === plan.source && !part.starter);
  const rows = before?.counts.rows;
  if (rows === undefined || plan.starter || context.acceptSizes) return;
  if (counts.rows < rows * BAND.least || counts.rows > rows * BAND.most) {
    const least = Math.round(rows * BAND.least);
    const most = Math.round(rows * BAND.most);
    throw new Refused({
      file: plan.inputs[0]?.name ?? plan.source,
      found: `${counts.rows} rows`,
      expected: `between ${least} and ${most} rows, since ${before?.version} has ${rows} (pass --accept-sizes if it is right)`,
    });
  }
}

async function derive(
  draft: Build,
  derived: Derived,
  serving: Manifest | null,
  context: BuildContext,
): Promise<void> {
  const used = draft.parts.filter((part) => !DERIVED.some((other) => other.source === part.source));
  const plan: PartPlan = {
    source: derived.source,
    title: derived.title,
    authority: 'Coding Ahead',
    licence: 'own',
    builder: derived.builder,
    version: 'derived',
    effective: null,
    ends: null,
    note: null,
    starter: false,
    inputs: used.map((part) => ({ name: part.slug, sha256: part.key, bytes: 0 })),
  };
  await reuseOrBuild(draft, plan, serving, context, (writer) => {
    const edition: Edition = draft.preview();
    try {
      return derived.write(writer, edition);
    } finally {
      edition.close();
    }
  });
}

async function reuseOrBuild(
  draft: Build,
  plan: PartPlan,
  serving: Manifest | null,
  context: BuildContext,
  write: (writer: PartWriter) => Promise<Record<string, number>> | Record<string, number>,
): Promise<void> {
  const { source, version } = plan;
  const key = keyOf(plan);
  const same = serving?.parts.find((part) => part.key === key);
  if (serving && same && (await draft.reuse(serving, same))) {
    context.progress({
      step: 'built',
      source,
      version,
      rows: same.counts.rows ?? 0,
      seconds: 0,
      reused: true,
    });
    return;
  }
  context.progress({ step: 'building', source, version });
  const started = performance.now();
  try {
    const part = await draft.part(plan, write);
    const seconds = (performance.now() - started) / 1000;
    context.progress({ step: 'built', source, version, rows: part.counts.rows ?? 0, seconds, reused: false });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    context.refuse(error.message);
  }
}

function manifestOrNull(folder: string): Manifest | null {
  try {
    return readManifest(folder);
  } catch {
    // Unfit: everything is built anew, and publish puts a whole edition on top of it.
    return null;
  }
}
