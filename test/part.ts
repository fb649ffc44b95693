// A one-part edition for tests: files on disk → importer → part → Edition, in a folder that the test throws away.
import {
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Build, Edition, type PartPlan } from '#editions';
import type { Importer, SourceFile } from '../src/importers/importing.ts';

/** A plain file as an importer gets it. */
export function sourceFile(path: string): SourceFile {
  return {
    label: basename(path),
    name: basename(path),
    bytes: statSync(path).size,
    container: dirname(path),
    open: async () => createReadStream(path),
  };
}

/** A file from text, in a folder of its own that `cleanUp` removes. */
export function fileFrom(name: string, content: string | Buffer): SourceFile {
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-file-'));
  made.add(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return sourceFile(path);
}

const made = new Set<string>();

export function cleanUp(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
}

/** Imports each list of files with its importer, each list being one release, into one edition. Close it, then `cleanUp()`. */
export async function editionOf(...imports: [Importer, SourceFile[]][]): Promise<Edition> {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-edition-'));
  made.add(root);
  const build = new Build(root, new Date('2026-11-24T00:00:00Z'));
  try {
    for (const [importer, files] of imports) {
      const slots = new Map<string, SourceFile[]>();
      let version: string | null = null;
      let effective: string | null = null;
      let ends: string | null = null;
      let note: string | null = null;
      for (const file of files) {
        const head = (await firstBytes(file)).toString('latin1');
        const first = importer.recognise({ name: file.name, head, label: file.label });
        if (!first) throw new Error(`${importer.source} does not recognise ${file.name}`);
        const seen = importer.inspect ? await importer.inspect(file, first) : first;
        slots.set(seen.slot, [...(slots.get(seen.slot) ?? []), file]);
        version ??= seen.version;
        effective ??= seen.effective;
        ends ??= seen.ends;
        note ??= seen.note ?? null;
      }
      if (version === null) throw new Error(`no file of ${importer.source} names its release`);
      const { source, title, authority, licence, builder } = importer;
      const plan: PartPlan = {
        source,
        title,
        authority,
        licence,
        builder,
        version,
        effective,
        ends,
        note,
        starter: false,
        inputs: files.map((f) => ({ name: f.label, sha256: '0'.repeat(64), bytes: f.bytes })),
      };
      await build.part(plan, async (writer) => {
        const counts = await importer.write(writer, slots, { version: plan.version, effective });
        for (const anchor of importer.anchors) {
          const against = writer.rows(anchor.against);
          if (against.length > 0) throw new Error(`${anchor.truth}: ${JSON.stringify(against[0])}`);
        }
        return counts;
      });
    }
    const manifest = build.finish();
    return Edition.open(join(root, manifest.id));
  } finally {
    build.abandon();
  }
}

export function fixture(...path: string[]): string {
  return join(import.meta.dirname, 'fixtures', ...path);
}

/** Every file of a fixture folder, in name order. */
export function fixtures(...path: string[]): SourceFile[] {
  const folder = fixture(...path);
  return readdirSync(folder)
    .sort()
    .map((name) => sourceFile(join(folder, name)));
}

export function text(path: string): string {
  return readFileSync(path, 'utf8');
}

async function firstBytes(file: SourceFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await file.open()) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= 16_384) break;
  }
  return Buffer.concat(chunks).subarray(0, 16_384);
}
