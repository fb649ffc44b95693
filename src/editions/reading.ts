// A whole edition, opened read-only: parts by source, the release that applies on a date, rows by SQL.
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { addDays, type IsoDate } from '#kit';
import { FlatFile } from './flat.ts';
import { checkSizes, FORMAT, type Manifest, type PartEntry, readManifest, UnfitEdition } from './manifest.ts';
import { APPLICATION_ID, type Cell } from './writing.ts';

/** How a release fits a date: made for it, already past its end, or not yet begun (then it is the earliest loaded). */
export type Fit = 'covers' | 'past its end' | 'before its start';

export class Part {
  readonly entry: PartEntry;
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #flat: FlatFile | null;

  constructor(folder: string, entry: PartEntry, mapped = true) {
    this.entry = entry;
    const path = join(folder, `${entry.slug}.sqlite`);
    const url = pathToFileURL(path);
    // immutable: no lock files, no stat per read; the folder is never written after publishing.
    url.searchParams.set('immutable', '1');
    try {
      this.#db = new DatabaseSync(url, { readOnly: true });
    } catch (cause) {
      throw cannotOpen(path, cause);
    }
    try {
      // Memory-mapped: rows come straight from the page cache that all processes share.
      this.#db.exec(
        `PRAGMA mmap_size = ${mapped ? 1 << 30 : 0}; PRAGMA cache_size = -256; PRAGMA query_only = 1`,
      );
      const application = this.#db.prepare('PRAGMA application_id').get()?.application_id;
      const format = this.#db.prepare('PRAGMA user_version').get()?.user_version;
      const key = this.#db.prepare('SELECT key FROM identity').get()?.key;
      if (application !== APPLICATION_ID || format !== FORMAT || key !== entry.key) {
        throw new UnfitEdition(`${path} is not the part that the manifest names (format ${String(format)}).`);
      }
      const flat = entry.files.find((file) => file.name.endsWith('.flat'));
      this.#flat = flat ? new FlatFile(join(folder, flat.name), entry.key) : null;
    } catch (error) {
      this.#db.close();
      throw error instanceof UnfitEdition ? error : cannotOpen(path, error);
    }
  }

  /** All rows of a fixed SQL text; the statement is prepared once. */
  all<T>(sql: string, ...cells: Cell[]): T[] {
    return this.#statement(sql).all(...cells) as T[];
  }

  get<T>(sql: string, ...cells: Cell[]): T | undefined {
    return this.#statement(sql).get(...cells) as T | undefined;
  }

  iterate<T>(sql: string, ...cells: Cell[]): IterableIterator<T> {
    // A statement of its own: an iterator left open must not be reset by the next caller.
    return this.#db.prepare(sql).iterate(...cells) as IterableIterator<T>;
  }

  /** @throws {RangeError} when the part has no flat arrays. */
  get flat(): FlatFile {
    if (!this.#flat) throw new RangeError(`${this.entry.slug} has no flat arrays`);
    return this.#flat;
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
    this.#flat?.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

export class Edition {
  readonly id: string;
  readonly identity: string;
  readonly manifest: Manifest;
  readonly #bySource = new Map<string, Part[]>();
  readonly #remembered = new Map<string, unknown>();
  /** First days of releases and days after their last, in order. */
  readonly #edges: readonly IsoDate[];

  /** @throws {UnfitEdition} */
  static open(folder: string): Edition {
    const manifest = readManifest(folder);
    checkSizes(folder, manifest);
    return Edition.preview(folder, manifest);
  }

  /** Parts that a build has written so far; not `mapped`, a build that reads them all stays small. */
  static preview(folder: string, manifest: Manifest, mapped = true): Edition {
    const parts: Part[] = [];
    try {
      for (const entry of manifest.parts) parts.push(new Part(folder, entry, mapped));
    } catch (error) {
      for (const part of parts) part.close();
      throw error;
    }
    return new Edition(manifest, parts);
  }

  private constructor(manifest: Manifest, parts: Part[]) {
    this.manifest = manifest;
    this.id = manifest.id;
    this.identity = manifest.identity;
    for (const part of parts) {
      const siblings = this.#bySource.get(part.entry.source);
      if (siblings) siblings.push(part);
      else this.#bySource.set(part.entry.source, [part]);
    }
    for (const siblings of this.#bySource.values()) siblings.sort(newestFirst);
    this.#edges = [...new Set(manifest.parts.flatMap(edgesOf))].sort();
  }

  /** No official file is loaded: everything comes from our own starter content. */
  get isStarter(): boolean {
    return this.manifest.parts.every((part) => part.licence === 'own' || part.starter);
  }

  /** Every loaded release of a source, newest first. */
  releases(source: string): readonly Part[] {
    return this.#bySource.get(source) ?? [];
  }

  /** The release that applies on a date; without one that does, the nearest, and how it misses. */
  pick(source: string, asOf: IsoDate): { part: Part; fit: Fit } | null {
    const parts = this.releases(source);
    for (const part of parts) {
      const { effective, ends } = part.entry;
      if (effective === null || effective <= asOf) {
        return { part, fit: ends !== null && ends < asOf ? 'past its end' : 'covers' };
      }
    }
    const earliest = parts.at(-1);
    return earliest ? { part: earliest, fit: 'before its start' } : null;
  }

  /**
   * The number of the stretch of days in which `pick` answers the same for every source. What was computed for one day of
   * a stretch from picked releases alone holds for all of its days.
   */
  stretchOf(day: IsoDate): number {
    let low = 0;
    let high = this.#edges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#edges[middle] as IsoDate) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Computed once an edition, such as a small list that every page needs. */
  remember<T>(name: string, compute: () => T): T {
    if (!this.#remembered.has(name)) this.#remembered.set(name, compute());
    return this.#remembered.get(name) as T;
  }

  close(): void {
    this.#remembered.clear();
    for (const parts of this.#bySource.values()) for (const part of parts) part.close();
  }
}

/** Where a statement comes from: what every block of a page ends with. */
export interface Cite {
  source: string;
  title: string;
  version: string;
  effective: IsoDate | null;
  /** The files it was read from, as the operator gave them. */
  files: string[];
  authority: string;
  starter: boolean;
  note: string | null;
}

export function citeOf(part: Part): Cite {
  const { source, title, version, effective, inputs, authority, starter, note } = part.entry;
  return {
    source,
    title,
    version,
    effective,
    files: inputs.map((input) => input.name),
    authority,
    starter,
    note,
  };
}

function cannotOpen(path: string, cause: unknown): UnfitEdition {
  return new UnfitEdition(`${path} cannot be opened: ${(cause as Error).message}.`, { cause });
}

function edgesOf({ effective, ends }: PartEntry): IsoDate[] {
  return [...(effective === null ? [] : [effective]), ...(ends === null ? [] : [addDays(ends, 1)])];
}

function newestFirst(a: Part, b: Part): number {
  const left = a.entry.effective ?? '';
  const right = b.entry.effective ?? '';
  return left < right ? 1 : left > right ? -1 : a.entry.version < b.entry.version ? 1 : -1;
}
