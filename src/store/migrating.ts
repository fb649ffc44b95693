// Is the database at this program's schema? Missing steps run once, also when several instances start together:
// SQLite by an immediate transaction, PostgreSQL by an advisory lock that ends with the transaction.
import { sql } from 'kysely';
import { type Engine, MIGRATIONS } from './migrations.ts';
import type { Db } from './schema.ts';
import { transact } from './transacting.ts';

/** Any number that no other program on the database takes. */
const MIGRATION_LOCK = 7_202_611_240;

/** @param steps all of this program's, or those at which a backup was made. @returns names of the steps that ran now */
export async function migrate(
  db: Db,
  engine: Engine,
  now: Date,
  steps: readonly string[] = MIGRATIONS.map(({ name }) => name),
): Promise<string[]> {
  return transact(db, async (trx) => {
    await holdMigrations(trx, engine);
    await trx.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    const done = new Set(
      (await trx.selectFrom('migration').select('name').execute()).map(({ name }) => name),
    );
    // Names that this program does not know belong to a newer one, which keeps older programs working.
    const missing = MIGRATIONS.filter(({ name }) => steps.includes(name) && !done.has(name));
    for (const { name, up } of missing) {
      await up(trx, engine);
      await trx.insertInto('migration').values({ name, at: now.toISOString() }).execute();
    }
    return missing.map(({ name }) => name);
  });
}

/** Until the transaction ends, no other program changes a table. */
export async function holdMigrations(trx: Db, engine: Engine): Promise<void> {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
}
