// Open the store: SQLite in the data folder, or PostgreSQL where a URL says so; at this program's schema; closed once.
import { Kysely } from 'kysely';
import { takeStoreLock } from './lock.ts';
import { migrate } from './migrating.ts';
import type { Engine } from './migrations.ts';
import { demandDurability, postgresDialect } from './postgres.ts';
import type { Db, Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

export interface StoreOptions {
  dataDir: string;
  /** `postgres://…`; null: SQLite in `dataDir`. */
  databaseUrl: string | null;
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
  const { dataDir, databaseUrl, now } = options;
  const engine: Engine = databaseUrl === null ? 'sqlite' : 'postgres';
  const unlock = engine === 'sqlite' && options.isServer ? takeStoreLock(dataDir) : () => {};
  let db: Db | null = null;
  try {
    const dialect =
      databaseUrl === null
        ? sqliteDialect(dataDir)
        : postgresDialect(databaseUrl, options.problem ?? (() => {}));
    db = new Kysely<Schema>({ dialect });
    if (engine === 'postgres') await demandDurability(db);
    await migrate(db, engine, now);
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
