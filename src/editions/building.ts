// How does an edition come to be? Part by part in `<id>.building`, the manifest last, then one rename.
// A kill at any point leaves a `.building` folder that nobody opens and the next build sweeps away.
import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { takeBuildLock } from './lock.ts';
import {
  digestFile,
  digestOf,
  FORMAT,
  identityOf,
  type Manifest,
  type PartEntry,
  type Release,
  readManifest,
  syncPath,
  writeDurably,
} from './manifest.ts';
import { Edition } from './reading.ts';
import { PartWriter } from './writing.ts';

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

/** Digest of what goes in, so a part that is already built is linked instead of built again. */
export function keyOf(plan: PartPlan): string {
  const { inputs, ...release } = plan;
  return digestOf([FORMAT, release, inputs.map((input) => [input.name, input.sha256]).sort()]);
}

export class Build {
  readonly #root: string;
  readonly #folder: string;
  readonly #id: string;
  readonly #now: Date;
  readonly #unlock: () => void;
  readonly #parts: PartEntry[] = [];
  #open = true;

  /** @throws {BuildLocked} when another process builds in the same folder. */
  constructor(root: string, now: Date) {
    mkdirSync(root, { recursive: true });
    this.#root = root;
    this.#now = now;
    this.#unlock = takeBuildLock(root);
    // Only the holder of the lock gets here, so whatever is still under construction was left by the dead.
    for (const name of readdirSync(root)) {
      if (name.endsWith('.building')) rmSync(join(root, name), { recursive: true, force: true });
    }
    const stamp = now.toISOString().replaceAll(/[-:.Z]/g, '');
    this.#id = `${stamp}-${digestOf([stamp, process.pid]).slice(0, 8)}`;
    this.#folder = join(root, `${this.#id}.building`);
    mkdirSync(this.#folder);
  }

  get parts(): readonly PartEntry[] {
    return this.#parts;
  }

  /** What the edition's identity would be with the parts so far. */
  get identity(): string {
    return identityOf(this.#parts);
  }

  /** Builds one part; `write` returns its counts (`rows` and others, for the bands and the status page). */
  async part(
    plan: PartPlan,
    write: (writer: PartWriter) => Promise<Record<string, number>> | Record<string, number>,
  ): Promise<PartEntry> {
    const key = keyOf(plan);
    const slug = this.#slugFor(plan);
    const writer = new PartWriter(this.#folder, slug, key);
    try {
      const counts = await write(writer);
      writer.finish();
      const files = [];
      for (const name of writer.files) {
        const path = join(this.#folder, name);
        files.push({ name, bytes: statSync(path).size, sha256: await digestFile(path) });
      }
      const entry: PartEntry = { ...plan, slug, key, files, counts };
      this.#parts.push(entry);
      return entry;
    } catch (error) {
      writer.abandon();
      for (const name of writer.files) rmSync(join(this.#folder, name), { force: true });
      throw error;
    }
  }

  /** Takes over a part of an older edition of the same root unchanged: a hard link where the file system has them. */
  reuse(from: Manifest, entry: PartEntry): void {
    for (const file of entry.files) {
      const source = join(this.#root, from.id, file.name);
      const target = join(this.#folder, file.name);
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
        syncPath(target);
      }
    }
    this.#parts.push(entry);
  }

  /** The parts so far, opened for reading: for parts that are derived from others. Close it before `finish`. */
  preview(): Edition {
    return Edition.preview(this.#folder, this.#seal([]));
  }

  /** Seals the folder and gives it its final name. It does not serve until `publish`. */
  finish(refused: string[] = []): Manifest {
    writeDurably(join(this.#folder, 'manifest.json'), JSON.stringify(this.#seal(refused), null, 1));
    syncPath(this.#folder);
    renameSync(this.#folder, join(this.#root, this.#id));
    syncPath(this.#root);
    this.#end();
    return readManifest(join(this.#root, this.#id));
  }

  /** Throws the unfinished folder away. Safe to call after `finish`. */
  abandon(): void {
    if (!this.#open) return;
    rmSync(this.#folder, { recursive: true, force: true });
    this.#end();
  }

  #seal(refused: string[]): Manifest {
    return {
      format: FORMAT,
      id: this.#id,
      identity: identityOf(this.#parts),
      builtAt: this.#now.toISOString(),
      parts: [...this.#parts],
      refused,
    };
  }

  #end(): void {
    this.#open = false;
    this.#unlock();
  }

  #slugFor(plan: PartPlan): string {
    const base = `${plan.source}--${plan.version.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.replaceAll(/^-|-$/g, '');
    let slug = base;
    for (let n = 2; this.#parts.some((part) => part.slug === slug); n++) slug = `${base}-${n}`;
    return slug;
  }
}
