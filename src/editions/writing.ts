// One part being written: an SQLite file, and if wanted a file of flat arrays, both stamped with the part's key.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type FlatArray, writeFlat } from './flat.ts';
import { FORMAT, syncPath } from './manifest.ts';

/** `CAED`, in the SQLite header: tells our files from any other database. */
export const APPLICATION_ID = 0x43414544;

export type Cell = string | number | bigint | null | Uint8Array;

/** The file lists a key twice that its authority lists once. */
export class DuplicateRow extends Error {}

/** SQLITE_CONSTRAINT_PRIMARYKEY and _UNIQUE. */
const DUPLICATE = new Set([1555, 2067]);

export class PartWriter {
  readonly files: string[];
  readonly #folder: string;
  readonly #slug: string;
  readonly #key: string;
  readonly #db: DatabaseSync;
  readonly #inserts = new Map<string, StatementSync>();

  constructor(folder: string, slug: string, key: string) {
    this.#folder = folder;
    this.#slug = slug;
    this.#key = key;
    this.files = [`${slug}.sqlite`];
    const path = join(folder, `${slug}.sqlite`);
    rmSync(path, { force: true });
    this.#db = new DatabaseSync(path);
    // No journal while building: a killed build is thrown away whole, and finish() syncs.
    this.#db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY;
      PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT};
      CREATE TABLE identity (key TEXT NOT NULL); BEGIN`);
    this.#db.prepare('INSERT INTO identity VALUES (?)').run(key);
  }

  /** `CREATE TABLE …` and the like. */
  schema(sql: string): void {
    this.#db.exec(sql);
  }

  /** Appends one row, one cell a column. @throws {DuplicateRow} */
  insert(table: string, ...cells: Cell[]): void {
    let statement = this.#inserts.get(table);
    if (!statement) {
      statement = this.#db.prepare(`INSERT INTO ${table} VALUES (${cells.map(() => '?').join(',')})`);
      this.#inserts.set(table, statement);
    }
    try {
      statement.run(...cells);
    } catch (error) {
      if (!DUPLICATE.has((error as { errcode?: number }).errcode ?? 0)) throw error;
      throw new DuplicateRow(String(cells[0]), { cause: error });
    }
  }

  /** For derived tables: any statement with parameters, while writing. */
  run(sql: string, ...cells: Cell[]): void {
    this.#db.prepare(sql).run(...cells);
  }

  rows<T>(sql: string, ...cells: Cell[]): T[] {
    return this.#db.prepare(sql).all(...cells) as T[];
  }

  /** Writes the part's flat arrays, all at once. */
  flat(arrays: Record<string, FlatArray>): void {
    const name = `${this.#slug}.flat`;
    // Named first, so that a file that could not be written whole is removed with the part.
    this.files.push(name);
    writeFlat(join(this.#folder, name), this.#key, arrays);
  }

  finish(): void {
    this.#inserts.clear();
    this.#db.exec('COMMIT; ANALYZE');
    this.#db.close();
    syncPath(join(this.#folder, `${this.#slug}.sqlite`));
  }

  abandon(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}
