// How does a backup become the store again? In one transaction on either database: the tables as they were at the
// backup's steps, its rows, then the steps since. Killed anywhere before its end, the store is what it was.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import {
  type BackedUpTable,
  type BackupContents,
  type Cell,
  readBackup,
  readRows,
  UnfitBackup,
} from './backupFolder.ts';
import { holdMigrations, migrate } from './migrating.ts';
import type { Engine } from './migrations.ts';
import { openUnmigrated, type StorePlace } from './opening.ts';
import { serverConnections } from './postgres.ts';
import type { Db } from './schema.ts';
import { shapeAfter, stepsOf, unknownStep } from './shape.ts';
import { transact } from './transacting.ts';

/** Values in one statement; SQLite takes 32,766. */
const BOUND = 10_000;
/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const UNREADABLE = [11, 26];
/** Tables that every new store has rows in. */
const FILLED_BY_STEPS = ['migration', 'plan'];

export interface RestoreOptions extends StorePlace {
  folder: string;
  /** What the store holds now may be lost. */
  replace: boolean;
  now: Date;
}

/**
 * @returns what was restored, and the key that signed cookies where the backup holds it
 * @throws {UnfitBackup} damaged, or the store is not empty. @throws {StoreLocked} a server works. @throws {StoreUnreachable}
 */
export async function restore(
  options: RestoreOptions,
): Promise<{ manifest: BackupContents; sessionSecret: string | null }> {
  const { folder, dataDir } = options;
  const manifest = await readBackup(folder);
  const sessionSecret = manifest.sessionSecret && readFileSync(join(folder, 'session-secret'), 'utf8');
  try {
    await putBack(manifest, options);
  } catch (cause) {
    if (!UNREADABLE.includes((cause as { errcode?: number }).errcode ?? 0)) throw cause;
    const what = `The store in ${dataDir} is damaged (${(cause as Error).message})`;
    throw new UnfitBackup(`${what}. Move store.sqlite* elsewhere, then restore.`, { cause });
  }
  return { manifest, sessionSecret };
}

async function putBack(manifest: BackupContents, options: RestoreOptions): Promise<void> {
  const { folder, now } = options;
  const store = await openUnmigrated(options, true);
  const { db, engine } = store;
  try {
    await transact(db, async (trx) => {
      await holdMigrations(trx, engine);
      await clear(trx, engine, options.replace);
      await migrate(trx, engine, now, manifest.steps);
      await empty(trx, manifest.tables);
      for (const table of manifest.tables) await fill(trx, engine, folder, table);
      await migrate(trx, engine, now);
    });
  } finally {
    await store.close();
  }
}

async function clear(trx: Db, engine: Engine, replace: boolean): Promise<void> {
  const servers = engine === 'postgres' ? await serverConnections(trx) : 0;
  if (servers > 0)
    throw new UnfitBackup(`Servers work on this database (${servers} connections). Stop them first.`);
  const steps = await stepsOf(trx, engine);
  const unknown = unknownStep(steps);
  if (unknown !== undefined)
    throw new UnfitBackup(`A newer program made this store (step ${unknown}). Restore with that one.`);
  const names = (steps.length === 0 ? [] : await shapeAfter(steps)).map(({ name }) => name);
  for (const name of replace ? [] : names) {
    if (FILLED_BY_STEPS.includes(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
    if (rows.length > 0)
      throw new UnfitBackup(
        `The store is not empty (${name} has rows). Back it up, then restore with --replace.`,
      );
  }
  for (const name of names.toReversed()) await trx.schema.dropTable(name).execute();
}

/** Rows that the steps themselves wrote. */
async function empty(trx: Db, tables: readonly BackedUpTable[]): Promise<void> {
  for (const { name } of tables.toReversed()) await sql`delete from ${sql.table(name)}`.execute(trx);
}

async function fill(trx: Db, engine: Engine, folder: string, table: BackedUpTable): Promise<void> {
  const { name, columns } = table;
  const flags = engine === 'postgres' ? await flagsOf(trx, name) : new Set();
  const into = sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))}) values `;
  const typed = (cell: Cell, at: number) => (flags.has(columns[at]) && cell !== null ? cell === 1 : cell);
  let batch: Cell[][] = [];
  const write = async () => {
    if (batch.length === 0) return;
    const rows = batch.map((row) => sql`(${sql.join(row.map(typed))})`);
    await sql`${into}${sql.join(rows)}`.execute(trx);
    batch = [];
  };
  for await (const row of readRows(folder, table)) {
    batch.push(row);
    if ((batch.length + 1) * columns.length > BOUND) await write();
  }
  await write();
}

async function flagsOf(trx: Db, table: string): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and data_type = 'boolean'`.execute(trx);
  return new Set(rows.map(({ name }) => name));
}
