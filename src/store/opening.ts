// Open the store: SQLite in the data folder, or PostgreSQL where a URL says so; at this program's schema; closed once.
import { Kysely } from 'kysely';
import { takeStoreLock } from './lock.ts';
import { migrate } from './migrating.ts';
import type { Engine } from './migrations.ts';
import { demandDurability, postgresDialect } from './postgres.ts';
import type { Db, Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

export interface StorePlace {
  dataDir: string;
  /** `postgres://…`; null: SQLite in `dataDir`. */
  databaseUrl: string | null;
}

export interface StoreOptions extends StorePlace {
  /** A server serves: no second one on the same SQLite folder. A command of the operator works beside it. */
  isServer: boolean;
  now: Date;
  /** What went wrong between requests, for the log. */
  problem?(message: string): void;
}

export interface Store {
  readonly db: Db;
  readonly engine: Engine;
  close(): Promise<void>;
}

/** @throws {StoreLocked} another server holds the folder. @throws {StoreUnreachable} */
export async function openStore(options: StoreOptions): Promise<Store> {
  return open(options, options.isServer, (db, engine) => migrate(db, engine, options.now));
}

/** As it lies, not migrated: for backup and restore. @param alone keeps servers from the SQLite folder meanwhile */
export async function openUnmigrated({ dataDir, databaseUrl }: StorePlace, alone: boolean): Promise<Store> {
  return open({ dataDir, databaseUrl, isServer: false }, alone, async () => {});
}

async function open(
  options: Omit<StoreOptions, 'now'>,
  alone: boolean,
  prepare: (db: Db, engine: Engine) => Promise<unknown>,
): Promise<Store> {
  const { dataDir, databaseUrl, isServer } = options;
  const engine: Engine = databaseUrl === null ? 'sqlite' : 'postgres';
  const unlock = engine === 'sqlite' && alone ? takeStoreLock(dataDir) : () => {};
  let db: Db | null = null;
  try {
    const dialect =
      databaseUrl === null
        ? sqliteDialect(dataDir)
        : postgresDialect(databaseUrl, isServer, options.problem ?? (() => {}));
    db = new Kysely<Schema>({ dialect });
    if (engine === 'postgres') await demandDurability(db);
    await prepare(db, engine);
  } catch (error) {
    await db?.destroy();
    unlock();
    throw error;
  }
  const opened = db;
  let closing: Promise<void> | null = null;
  return {
    db: opened,
    engine,
    close: () => {
      closing ??= opened.destroy().finally(unlock);
      return closing;
    },
  };
}
