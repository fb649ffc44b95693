// What is in an edition folder? `manifest.json`, written last: without it a folder is no edition.
//
//   editions/
//     current                     {"stack":["20261124T0310-9f2c…","20261001T…"]}   the pointer; first = serving
//     20261124T0310-9f2c…/
//       manifest.json             format, identity, parts with the size and SHA-256 of each file
//       icd-10-cm--fy2024.sqlite  a part: one release of one source
//       ncci-ptp-hospital--2024q3.sqlite, .flat
//     build.lock, 2026…​.building/  a build under way
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Rises when a reader of the old format could misread the new one. */
export const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const isoDate = z.iso.date();

const releaseSchema = z.object({
  /** Which official list: `icd-10-cm`, `mpfs`, … */
  source: z.string().regex(/^[a-z0-9-]+$/),
  /** In the reader's words: `ICD-10-CM order file`. */
  title: z.string(),
  /** The publisher's own name of the release: `FY2024`, `2024 Q3`. */
  version: z.string(),
  /** First day on which it applies; null where the files do not say. */
  effective: isoDate.nullable(),
  /** Last day for which it was made, null where open or unknown. */
  ends: isoDate.nullable(),
  authority: z.string(),
  licence: z.enum(['public', 'ama', 'own']),
  /** Our own selection from `content/`, standing in until the official file is loaded. */
  starter: z.boolean(),
  /** What a reader must know about these files, one sentence; null when nothing. */
  note: z.string().nullable(),
});

const partSchema = releaseSchema.extend({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  /** Digest of release, inputs, builder and format (`keyOf`): equal keys mean equal content. */
  key: sha256,
  inputs: z.array(z.object({ name: z.string(), sha256, bytes: z.number().int().nonnegative() })),
  files: z.array(
    z.object({
      name: z.string().regex(/^[a-z0-9-]+\.(sqlite|flat)$/),
      bytes: z.number().int().nonnegative(),
      sha256,
    }),
  ),
  counts: z.record(z.string(), z.number()),
  /** Which version of our code wrote it; a part of another one is not read but built again. */
  builder: z.number().int(),
});

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  id: z.string().regex(/^\d{8}T\d{9}-[0-9a-f]{8}$/),
  identity: sha256,
  builtAt: z.iso.datetime(),
  parts: z.array(partSchema),
  /** Sources that were offered and turned away when this edition was built. */
  refused: z.array(z.string()),
});

/** One release of one source, as its publisher names it. */
export type Release = z.infer<typeof releaseSchema>;
export type PartEntry = z.infer<typeof partSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

export interface PartInput {
  name: string;
  sha256: string;
  bytes: number;
}

export interface PartPlan extends Release {
  inputs: PartInput[];
  /** Rises when the code that writes this part changes what it writes. */
  builder: number;
}

export class UnfitEdition extends Error {}

/** @throws {UnfitEdition} with one sentence that says what is wrong with the folder. */
export function readManifest(folder: string): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  } catch (cause) {
    throw new UnfitEdition(`Edition ${folder} has no readable manifest.json, so its build never finished.`, {
      cause,
    });
  }
  const format = (raw as { format?: unknown } | null)?.format;
  if (format !== FORMAT) {
    throw new UnfitEdition(
      `Edition ${folder} is in format ${String(format)}; this program reads format ${FORMAT}. Import the sources again.`,
    );
  }
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UnfitEdition(
      `Edition ${folder}: manifest.json is damaged at ${issue?.path.join('.')}: ${issue?.message}.`,
    );
  }
  const { identity, parts } = parsed.data;
  const strange = parts.some(
    (part) => part.key !== keyOf(part) || part.files[0]?.name !== `${part.slug}.sqlite`,
  );
  if (strange || identity !== identityOf(parts)) {
    throw new UnfitEdition(
      `Edition ${folder}: manifest.json does not match its own identity; it was changed after the build.`,
    );
  }
  return parsed.data;
}

/**
 * Digest of what goes into a part: one that is already built is taken over instead of built again, and a version or
 * date that was changed in the manifest by hand no longer matches.
 */
export function keyOf(plan: PartPlan): string {
  const { source, title, version, effective, ends, authority, licence, starter, note, builder } = plan;
  const inputs = plan.inputs.map((input) => [input.name, input.sha256]).sort();
  return digestOf([
    FORMAT,
    source,
    title,
    version,
    effective,
    ends,
    authority,
    licence,
    starter,
    note,
    builder,
    inputs,
  ]);
}

/** The same parts give the same identity, in whatever order and whenever they were built. */
export function identityOf(parts: readonly Pick<PartEntry, 'key' | 'files'>[]): string {
  const hash = createHash('sha256');
  for (const line of parts
    .map((part) => `${part.key} ${part.files.map((f) => `${f.name} ${f.sha256}`).join(' ')}`)
    .sort()) {
    hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}

export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Cheap check at opening: every file there, and as long as it was. The digests are for `verify`. */
export function checkSizes(folder: string, manifest: Manifest): void {
  for (const part of manifest.parts) {
    for (const file of part.files) {
      const found = statSync(join(folder, file.name), { throwIfNoEntry: false });
      if (!found) throw new UnfitEdition(`Edition ${folder}: ${file.name} is missing.`);
      if (found.size !== file.bytes) {
        throw new UnfitEdition(
          `Edition ${folder}: ${file.name} has ${found.size} bytes instead of ${file.bytes}; it is torn or was changed.`,
        );
      }
    }
  }
}

/** Full check: every byte of every file. @throws {UnfitEdition} */
export async function checkDigests(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  checkSizes(folder, manifest);
  for (const part of manifest.parts) {
    for (const file of part.files) {
      if ((await digestFile(join(folder, file.name))) !== file.sha256) {
        throw new UnfitEdition(
          `Edition ${folder}: ${file.name} does not match its checksum; a byte of it has changed.`,
        );
      }
    }
  }
  return manifest;
}

/** Durable before it returns: the bytes reach the disk, then the folder entry does. */
export function writeDurably(path: string, text: string): void {
  writeFileSync(path, text);
  syncPath(path);
}

export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
