// How do the files of releases become an edition? Build or take over each part, check it, derive, seal, publish.
import { join } from 'node:path';
import {
  Build,
  type Cell,
  DuplicateRow,
  Edition,
  keyOf,
  listEditions,
  type Manifest,
  type PartEntry,
  type PartPlan,
  type PartWriter,
  publish,
  publishedStack,
  UnfitEdition,
} from '#editions';
import { Refused } from '#kit';
import { collectGarbage } from './collecting.ts';
import type { Derived } from './derived.ts';
import type { Release } from './grouping.ts';
import type { ImportOptions, ImportOutcome } from './importers.ts';
import type { Importer } from './importing.ts';

/** Row counts of a new release within these bounds of the release before it pass without a question. */
const BAND = { least: 0.8, most: 1.5 };

export interface Assembly extends ImportOptions {
  importers: readonly Importer[];
  derived: readonly Derived[];
  refuse(message: string): void;
  refused: string[];
  ignored: string[];
}

export async function assemble(releases: Release[], assembly: Assembly): Promise<ImportOutcome> {
  const { root, refused, ignored } = assembly;
  const nothing: ImportOutcome = { published: null, unchanged: false, refused, ignored };
  const isRefused = () => refused.length > 0 && !assembly.skipDamaged;
  const draft = new Draft(root, assembly.now);
  try {
    for (const release of releases) if (!release.starter) await buildRelease(draft, release, assembly);
    await keepParts(draft, assembly);
    const loaded = new Set(draft.build.parts.map((part) => part.source));
    for (const release of releases) {
      // Our own selection stands in for a source only until an official release of it is there.
      const standsIn = release.importer.licence === 'own' || !loaded.has(release.importer.source);
      if (release.starter && standsIn) await buildRelease(draft, release, assembly);
    }
    if (isRefused()) return nothing;
    for (const derived of assembly.derived) await derive(draft, derived, assembly);
    if (isRefused()) return nothing;
    if (draft.isWhatServes()) return { ...nothing, unchanged: true };
    const manifest = draft.build.finish(refused);
    if (assembly.hold === true) return { ...nothing, held: manifest };
    await publish(root, manifest.id, assembly.inPlace === true ? draft.serving?.id : undefined);
    assembly.progress({ step: 'published', id: manifest.id });
    return { ...nothing, published: manifest };
  } finally {
    draft.build.abandon();
  }
}

/** The edition under construction, and the one whose parts it takes over. */
class Draft {
  readonly build: Build;
  /** What a site serves now: the first of the stack that is fit. Null when there is none. */
  readonly serving: Manifest | null;
  readonly #pointedTo: string | undefined;
  #foundDamage = false;

  constructor(root: string, now: Date) {
    this.build = new Build(root, now);
    const stack = stackOf(root);
    this.#pointedTo = stack[0];
    this.serving = firstFit(root, stack);
  }

  /** False when it is not as it was; then it has to be built again. */
  async reuse(part: PartEntry): Promise<boolean> {
    if (this.serving && (await this.build.reuse(this.serving, part))) return true;
    this.#foundDamage = true;
    return false;
  }

  /** Nothing to publish, unless what serves is damaged or stands behind one that is unfit. */
  isWhatServes(): boolean {
    const { serving } = this;
    return !this.#foundDamage && serving?.id === this.#pointedTo && serving?.identity === this.build.identity;
  }
}

function stackOf(root: string): string[] {
  try {
    return publishedStack(root);
  } catch {
    // A damaged pointer names none, any whole edition can be built upon, and publishing mends the pointer.
    return ['', ...listEditions(root).map(({ id }) => id)];
  }
}

function firstFit(root: string, stack: string[]): Manifest | null {
  for (const id of stack) {
    try {
      const edition = Edition.open(join(root, id));
      edition.close();
      return edition.manifest;
    } catch (error) {
      if (!(error instanceof UnfitEdition)) throw error;
    }
  }
  return null;
}

/** Takes over the official parts of the serving edition that were not built anew, also where the new files were refused. */
async function keepParts(draft: Draft, { importers, derived, refuse }: Assembly): Promise<void> {
  const { serving, build } = draft;
  const outdated = new Set(serving ? outdatedAmong(serving, importers, derived) : []);
  for (const part of serving?.parts ?? []) {
    // Content and derived parts are made anew each time, from the folder and from the other parts.
    if (part.starter || part.licence === 'own' || derived.some((one) => one.source === part.source)) continue;
    if (build.parts.some((other) => other.source === part.source && other.version === part.version)) continue;
    const name = `${part.title} ${part.version}`;
    if (outdated.has(part))
      refuse(`${name} was built by another version of this program; import its files again`);
    else if (!(await draft.reuse(part))) refuse(`${name} is damaged on disk; import its files again`);
  }
}

/** Parts that another version of this program wrote, perhaps otherwise than this one would. */
export function outdatedAmong(
  manifest: Manifest,
  importers: readonly Importer[],
  derived: readonly Derived[],
): PartEntry[] {
  const builders = new Map([...importers, ...derived].map((one) => [one.source, one.builder]));
  return manifest.parts.filter((part) => builders.get(part.source) !== part.builder);
}

async function buildRelease(draft: Draft, release: Release, assembly: Assembly): Promise<void> {
  const { importer, version } = release;
  // The files that make the release come first: they are what a page cites.
  const needed = (slot: string) => (importer.requires.includes(slot) ? 0 : 1);
  const files = [...release.slots].toSorted(([a], [b]) => needed(a) - needed(b)).flatMap(([, slot]) => slot);
  const missing = importer.requires.filter((slot) => !release.slots.has(slot));
  if (missing.length > 0) {
    assembly.refuse(
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
  await reuseOrBuild(draft, plan, assembly, async (writer) => {
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
    // Our own content grows and shrinks by review, not by download.
    if (!release.starter && !importer.anySize && !assembly.acceptSizes)
      checkBand(plan, counts, draft.serving);
    return counts;
  });
}

function checkBand(plan: PartPlan, counts: { rows: number }, serving: Manifest | null): void {
  const before = releaseBefore(plan, serving);
  const rows = before?.counts.rows;
  if (rows === undefined) return;
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

/** The loaded release that is nearest before this one, or the same; without one the earliest. */
function releaseBefore(plan: PartPlan, serving: Manifest | null): PartEntry | undefined {
  const from = (part: { effective: string | null }) => part.effective ?? '';
  const loaded = (serving?.parts ?? [])
    .filter((part) => part.source === plan.source && !part.starter)
    .sort((a, b) => (from(a) < from(b) ? 1 : -1));
  return loaded.find((part) => from(part) <= from(plan)) ?? loaded.at(-1);
}

async function derive(draft: Draft, derived: Derived, assembly: Assembly): Promise<void> {
  const used = draft.build.parts.filter(
    (part) => !assembly.derived.some((other) => other.source === part.source),
  );
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
  await reuseOrBuild(draft, plan, assembly, (writer) => {
    const edition = draft.build.preview();
    collectGarbage();
    try {
      return derived.write(writer, edition);
    } finally {
      edition.close();
    }
  });
}

async function reuseOrBuild(
  draft: Draft,
  plan: PartPlan,
  assembly: Assembly,
  write: (writer: PartWriter) => Promise<Record<string, number>> | Record<string, number>,
): Promise<void> {
  const { source, version } = plan;
  const key = keyOf(plan);
  const same = draft.serving?.parts.find((part) => part.key === key);
  if (same && (await draft.reuse(same))) {
    assembly.progress({
      step: 'built',
      source,
      version,
      rows: same.counts.rows ?? 0,
      seconds: 0,
      reused: true,
    });
    return;
  }
  assembly.progress({ step: 'building', source, version });
  const started = performance.now();
  try {
    const part = await draft.build.part(plan, write);
    const seconds = (performance.now() - started) / 1000;
    assembly.progress({
      step: 'built',
      source,
      version,
      rows: part.counts.rows ?? 0,
      seconds,
      reused: false,
    });
  } catch (error) {
    if (error instanceof Refused) assembly.refuse(error.message);
    else if (error instanceof DuplicateRow)
      assembly.refuse(`${plan.title} ${version}: ${error.message} stands twice in its files`);
    else throw error;
  }
}
