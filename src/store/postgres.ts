// The store on a server that speaks PostgreSQL, for several instances: Kysely's dialect over `pg`.
import { PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Db } from './schema.ts';

/** Database down, wrong name or password, or a server that may lose what it acknowledged. */
export class StoreUnreachable extends Error {}

const CONNECTIONS = 20;
const CONNECT_MS = 5000;
const STATEMENT_MS = 10_000;
/** `bigint`, as `count(*)` has it: ours stay far below 2^53. */
const INT8 = 20;

/** As pg_stat_activity shows it. */
const SERVER = 'coding-ahead server';

export function postgresDialect(
  url: string,
  isServer: boolean,
  problem: (message: string) => void,
): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    // A server is seen by a restore also while nobody asks it.
    min: isServer ? 1 : 0,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    application_name: isServer ? SERVER : 'coding-ahead',
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks while nobody uses it is replaced; unheard, the event would end the process.
  pool.on('error', (error) => problem(error.message));
  return new PostgresDialect({ pool });
}

/** An acknowledged write must outlive a power cut. @throws {StoreUnreachable} */
export async function demandDurability(db: Db): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit'] as const) {
    const found = await sql<{ value: string }>`select current_setting(${setting}) as value`
      .execute(db)
      .catch((cause) => {
        throw new StoreUnreachable(`DATABASE_URL is not usable: ${(cause as Error).message}`, { cause });
      });
    if (found.rows[0]?.value === 'off')
      throw new StoreUnreachable(
        `DATABASE_URL is not usable: the server runs with ${setting}=off and may lose what it has acknowledged.`,
      );
  }
}

/** How many servers' connections there are to this database. */
export async function serverConnections(db: Db): Promise<number> {
  const found = await sql<{ found: number }>`
    select count(*) as found from pg_stat_activity
    where datname = current_database() and application_name = ${SERVER}`.execute(db);
  return found.rows[0]?.found ?? 0;
}
