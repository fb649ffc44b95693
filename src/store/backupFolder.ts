// What is in a backup? The same on both databases, so that one restores into the other:
//
//   BACKUP/                 for its owner's eyes only: it holds password hashes and the key that signs cookies
//     manifest.json         format, steps, edition, and rows, bytes and SHA-256 of each file; written last
//     person.jsonl, …       a table: one row a line, as a list in the order of the manifest's columns
//     session-secret        only where SESSION_SECRET is not set
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shapeAfter, unknownStep } from './shape.ts';

/** Rises when a reader of the old format could misread the new one. */
export const FORMAT = 1;

/** One line that says what is wrong with a backup, or with restoring it here. */
export class UnfitBackup extends Error {}

/** Flags are 0 and 1, instants ISO texts, on both databases. */
export type Cell = string | number | null;

const written = z.object({
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const contents = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  steps: z.array(z.string()).min(1),
  /** In the order in which they can be filled. */
  tables: z.array(
    written.extend({
      name: z.string().regex(/^[A-Za-z]\w*$/),
      columns: z.array(z.string()),
      rows: z.number().int().nonnegative(),
    }),
  ),
  /** Null: the key was in the environment. */
  sessionSecret: written.nullable(),
  /** What served, and from which official files it is built again; null: nothing did. */
  edition: z
    .object({
      id: z.string(),
      releases: z.array(z.object({ source: z.string(), version: z.string(), files: z.array(z.string()) })),
    })
    .nullable(),
});

export type BackupContents = z.infer<typeof contents>;
export type EditionPointer = BackupContents['edition'];
export type BackedUpTable = BackupContents['tables'][number];
type Written = z.infer<typeof written>;

/** Writes a file line by line, counting and hashing; on the disk when it returns. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = openSync(path, 'wx', 0o600);
  try {
    for await (const line of lines) {
      const chunk = Buffer.from(line);
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
      hash.update(chunk);
      bytes += chunk.length;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** With a digest of itself, so that a changed manifest is noticed like any other file. */
export function manifestText(manifest: BackupContents): string {
  return `${JSON.stringify({ ...manifest, digest: digestOf(manifest) }, null, 2)}\n`;
}

/** Every byte of every file, before anything is touched. @throws {UnfitBackup} */
export async function readBackup(folder: string): Promise<BackupContents> {
  const manifest = readManifest(folder);
  const unknown = unknownStep(manifest.steps);
  if (unknown !== undefined)
    throw new UnfitBackup(
      `The backup ${folder} was made by a newer program (step ${unknown}). Restore it with that one.`,
    );
  const shape = await shapeAfter(manifest.steps);
  const found = manifest.tables.map(({ name, columns }) => ({ name, columns }));
  if (JSON.stringify(found) !== JSON.stringify(shape))
    throw new UnfitBackup(`The backup ${folder} has not the tables of its own steps.`);
  for (const table of manifest.tables) {
    await checkFile(folder, `${table.name}.jsonl`, table);
    let rows = 0;
    for await (const _ of readRows(folder, table)) rows++;
    if (rows !== table.rows)
      throw new UnfitBackup(`${table.name}.jsonl of the backup has ${rows} rows instead of ${table.rows}.`);
  }
  if (manifest.sessionSecret) await checkFile(folder, 'session-secret', manifest.sessionSecret);
  return manifest;
}

/** Not by `node:readline`, which also ends a line at U+2028, and a note may hold one. */
export async function* readRows(folder: string, { name, columns }: BackedUpTable): AsyncGenerator<Cell[]> {
  let rest = '';
  for await (const chunk of createReadStream(join(folder, `${name}.jsonl`), 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield rowOf(line, columns.length, name);
  }
  if (rest !== '') yield rowOf(rest, columns.length, name);
}

function rowOf(line: string, width: number, table: string): Cell[] {
  try {
    const row: unknown = JSON.parse(line);
    const isCell = (cell: unknown) => cell === null || typeof cell === 'string' || Number.isFinite(cell);
    if (Array.isArray(row) && row.length === width && row.every(isCell)) return row as Cell[];
  } catch {
    // Told below, as any other line that is no row.
  }
  throw new UnfitBackup(`${table}.jsonl of the backup has a line that is no row.`);
}

function readManifest(folder: string): BackupContents {
  let raw: { format?: unknown; digest?: unknown } | null;
  try {
    raw = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  } catch (cause) {
    throw new UnfitBackup(`${folder} has no readable manifest.json, so it is no whole backup.`, { cause });
  }
  if (raw?.format !== FORMAT)
    throw new UnfitBackup(
      `The backup ${folder} is in format ${String(raw?.format)}; this program reads format ${FORMAT}.`,
    );
  const parsed = contents.safeParse(raw);
  if (!parsed.success || raw.digest !== digestOf(parsed.data))
    throw new UnfitBackup(`manifest.json of the backup ${folder} is damaged.`);
  return parsed.data;
}

async function checkFile(folder: string, name: string, { bytes, sha256 }: Written): Promise<void> {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UnfitBackup(`${name} of the backup is missing.`);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  if (found.size !== bytes || hash.digest('hex') !== sha256)
    throw new UnfitBackup(`${name} of the backup does not match its checksum; it is torn or was changed.`);
}

function digestOf(manifest: BackupContents): string {
  return createHash('sha256')
    .update(JSON.stringify(contents.parse(manifest)))
    .digest('hex');
}
