// How does an edition come to be? Part by part in `<id>.building`, the manifest last, then one rename.
// A kill at any point leaves a `.building` folder that nobody opens and the next build sweeps away.
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { takeBuildLock } from './lock.ts';
import {
  digestFile,
  digestOf,
  FORMAT,
  identityOf,
  keyOf,
  type Manifest,
  type PartEntry,
  type PartPlan,
  readManifest,
  syncPath,
  writeDurably,
} from './manifest.ts';
import { Edition } from './reading.ts';
import { PartWriter } from './writing.ts';

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
    this.#root = root;
    this.#now = now;
    this.#unlock = takeBuildLock(root);
    try {
      // Only the holder of the lock gets here, so whatever is still under construction was left by the dead.
      for (const name of readdirSync(root)) {
        if (name.endsWith('.building')) rmSync(join(root, name), { recursive: true, force: true });
      }
      this.#id = newId(root, now);
      this.#folder = join(root, `${this.#id}.building`);
      mkdirSync(this.#folder);
    } catch (error) {
      this.#unlock();
      throw error;
    }
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
    const slug = this.#freeSlug(slugOf(plan));
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

  /**
   * Takes over a part of an older edition of the same root unchanged: a hard link where the file system has them.
   * False, and nothing is taken over, when its files are gone or no longer what they were.
   */
  async reuse(from: Manifest, entry: PartEntry): Promise<boolean> {
    const slug = this.#freeSlug(entry.slug);
    const files = entry.files.map((file) => ({ ...file, name: slug + file.name.slice(entry.slug.length) }));
    for (const [n, file] of files.entries()) {
      const target = join(this.#folder, file.name);
      const source = join(this.#root, from.id, entry.files[n]?.name ?? '');
      if (existsSync(source)) linkOrCopy(source, target);
      if (!existsSync(target) || (await digestFile(target)) !== file.sha256) {
        for (const { name } of files) rmSync(join(this.#folder, name), { force: true });
        return false;
      }
    }
    this.#parts.push({ ...entry, slug, files });
    return true;
  }

  /** The parts so far, opened for reading: for parts that are derived from others. Close it before `finish`. */
  preview(): Edition {
    return Edition.preview(this.#folder, this.#seal([]), false);
  }

  /** Seals the folder and gives it its final name. It does not serve until `publish`. */
  finish(refused: string[] = []): Manifest {
    writeDurably(join(this.#folder, 'manifest.json'), JSON.stringify(this.#seal(refused), null, 1));
    // Read back first: a date or count that no reader would take must not leave a finished-looking folder behind.
    const manifest = readManifest(this.#folder);
    syncPath(this.#folder);
    renameSync(this.#folder, join(this.#root, this.#id));
    syncPath(this.#root);
    this.#end();
    return manifest;
  }

  /** Throws the unfinished folder away. Safe to call after `finish`. */
  abandon(): void {
    if (!this.#open) return;
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } finally {
      this.#end();
    }
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

  #freeSlug(base: string): string {
    let slug = base;
    for (let n = 2; this.#parts.some((part) => part.slug === slug); n++) slug = `${base}-${n}`;
    return slug;
  }
}

/** `20261124T031015123-9f2c01ab`: sorts by time; two builds of one millisecond differ. */
function newId(root: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:.Z]/g, '');
  for (let n = 0; ; n++) {
    const id = `${stamp}-${digestOf([stamp, process.pid, n]).slice(0, 8)}`;
    if (!existsSync(join(root, id))) return id;
  }
}

function slugOf(plan: PartPlan): string {
  return `${plan.source}--${plan.version.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.replaceAll(
    /^-|-$/g,
    '',
  );
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Never over a file that is there: it may be a link to one that serves.
    copyFileSync(source, target, constants.COPYFILE_EXCL);
    syncPath(target);
  }
}
