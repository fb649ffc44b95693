// How is what people do copied while servers write? In one snapshot: SQLite's reader of the WAL
// (https://sqlite.org/isolation.html), PostgreSQL's `repeatable read, read only`. Nobody waits, nothing is half there.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import {
  type BackedUpTable,
  type BackupContents,
  type Cell,
  type EditionPointer,
  FORMAT,
  manifestText,
  UnfitBackup,
  writeLines,
} from './backupFolder.ts';
import type { Engine } from './migrations.ts';
import { openUnmigrated, type Store, type StorePlace } from './opening.ts';
import type { Db } from './schema.ts';
import { shapeAfter, stepsOf, type TableShape, unknownStep } from './shape.ts';

const FETCHED = 1000;

export interface BackupOptions extends StorePlace {
  /** Is made; must not exist, or be empty. */
  folder: string;
  /** The key that signs cookies and seals second factors; null: it is in the environment. */
  sessionSecret: string | null;
  edition: EditionPointer;
  now: Date;
}

/** The folder is there whole or not at all. @throws {UnfitBackup} @throws {StoreUnreachable} */
export async function backUp(options: BackupOptions): Promise<BackupContents> {
  const { dataDir, databaseUrl, folder } = options;
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UnfitBackup(`${folder} is not empty. Name a folder for this backup alone.`);
  if (databaseUrl === null && !existsSync(join(dataDir, 'store.sqlite')))
    throw new UnfitBackup(`There is nothing to back up in ${dataDir}.`);
  const store = await openUnmigrated({ dataDir, databaseUrl }, false);
  try {
    return await writeBackup(store, options);
  } finally {
    await store.close();
  }
}

async function writeBackup({ db, engine }: Store, options: BackupOptions): Promise<BackupContents> {
  const { folder, sessionSecret: secret, edition, now } = options;
  mkdirSync(dirname(folder), { recursive: true });
  const making = mkdtempSync(`${folder}.making-`);
  try {
    const copied = await db.connection().execute((connection) => writeTables(connection, engine, making));
    const sessionSecret =
      secret === null ? null : await writeLines(join(making, 'session-secret'), once(secret));
    const madeAt = now.toISOString();
    const manifest: BackupContents = { format: FORMAT, madeAt, engine, ...copied, sessionSecret, edition };
    await writeLines(join(making, 'manifest.json'), once(manifestText(manifest)));
    syncFolder(making);
    renameSync(making, folder);
    syncFolder(dirname(folder));
    return manifest;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function writeTables(
  db: Db,
  engine: Engine,
  folder: string,
): Promise<{ steps: string[]; tables: BackedUpTable[] }> {
  // `begin` alone takes SQLite's write lock here; a deferred one reads beside the writers.
  const begin = engine === 'sqlite' ? 'begin deferred' : 'begin isolation level repeatable read read only';
  await sql.raw(begin).execute(db);
  try {
    const steps = await stepsOf(db, engine);
    if (steps.length === 0) throw new UnfitBackup('There is nothing to back up: no server has started yet.');
    const unknown = unknownStep(steps);
    if (unknown !== undefined)
      throw new UnfitBackup(
        `A newer program works on this store (step ${unknown}). Back it up with that one.`,
      );
    const tables: BackedUpTable[] = [];
    for (const shape of await shapeAfter(steps)) {
      let rows = 0;
      const lines = async function* () {
        for await (const row of rowsOf(db, engine, shape)) {
          rows++;
          yield `${JSON.stringify(shape.columns.map((column) => cellOf(row[column])))}\n`;
        }
      };
      const written = await writeLines(join(folder, `${shape.name}.jsonl`), lines());
      tables.push({ ...shape, rows, ...written });
    }
    return { steps, tables };
  } finally {
    await sql`rollback`.execute(db);
  }
}

async function* rowsOf(
  db: Db,
  engine: Engine,
  { name, columns }: TableShape,
): AsyncGenerator<Record<string, unknown>> {
  const select = db
    .selectFrom(sql.table(name).as('copied'))
    .select(columns.map((column) => sql.ref(column).as(column)));
  if (engine === 'sqlite') return yield* select.stream();
  await sql`declare backup no scroll cursor for ${select}`.execute(db);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(FETCHED)} from backup`.execute(db);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close backup`.execute(db);
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.toISOString();
  throw new Error(`no form in a backup for ${Object.prototype.toString.call(value)}`);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
