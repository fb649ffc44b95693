// Which tables and columns are there after these steps? Asked of an empty database in memory that has run them,
// so that no list has to be kept. Derived things (virtual tables, generated columns) are not among them.
import { Kysely, sql } from 'kysely';
import { migrate } from './migrating.ts';
import { type Engine, MIGRATIONS } from './migrations.ts';
import type { Db, Schema } from './schema.ts';
import { memoryDialect } from './sqlite.ts';

export interface TableShape {
  name: string;
  columns: string[];
}

/** In the order in which they were made: whatever a row refers to stands in an earlier table. */
export async function shapeAfter(steps: readonly string[]): Promise<TableShape[]> {
  const db = new Kysely<Schema>({ dialect: memoryDialect() });
  try {
    await migrate(db, 'sqlite', new Date(0), steps);
    const { rows } = await sql<{ name: string; columns: string }>`
      select s.name, (select json_group_array(name) from pragma_table_info(s.name)) as columns
      from sqlite_schema s join pragma_table_list l on l.name = s.name and l.schema = 'main'
      where l.type = 'table' and s.name not like 'sqlite_%' order by s.rowid`.execute(db);
    return rows.map(({ name, columns }) => ({ name, columns: JSON.parse(columns) as string[] }));
  } finally {
    await db.destroy();
  }
}

/** The steps that a store has run; none: there is no store yet. */
export async function stepsOf(db: Db, engine: Engine): Promise<string[]> {
  const found = await (engine === 'sqlite'
    ? sql`select name from sqlite_schema where type = 'table' and name = 'migration'`
    : sql`select 1 from pg_tables where schemaname = current_schema() and tablename = 'migration'`
  ).execute(db);
  if (found.rows.length === 0) return [];
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** A step of a newer program, where there is one: what it made is not known here. */
export function unknownStep(steps: readonly string[]): string | undefined {
  return steps.find((step) => !MIGRATIONS.some(({ name }) => name === step));
}
