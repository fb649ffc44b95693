// The store as one file: Kysely's SQLite dialect over `node:sqlite`.
// WAL and synchronous=FULL: what was acknowledged is on the disk (https://sqlite.org/pragma.html#pragma_synchronous).
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** How long a writer waits for the short transaction of another process (the command line). */
const BUSY_MS = 5000;
const KEPT_STATEMENTS = 200;

export function sqliteDialect(dataDir: string): SqliteDialect {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'store.sqlite');
  // It holds password hashes: for its owner's eyes only, from the first byte.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const db = new DatabaseSync(path);
  db.exec(
    `PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON`,
  );
  return new SqliteDialect({ database: kyselyDatabase(db) });
}

/** Gone when it is closed. */
export function memoryDialect(): SqliteDialect {
  return new SqliteDialect({ database: kyselyDatabase(new DatabaseSync(':memory:')) });
}

/** The face that Kysely expects, that of better-sqlite3. */
function kyselyDatabase(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => db.close(),
    prepare: (sql) => {
      // A deferred transaction that reads first and writes later may find itself outrun and fail; an immediate one waits its turn.
      if (sql === 'begin') return kyselyStatement(db.prepare('begin immediate'));
      const found = kept.get(sql);
      if (found) return found;
      const made = kyselyStatement(db.prepare(sql));
      const oldest = kept.size < KEPT_STATEMENTS ? undefined : kept.keys().next().value;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(sql, made);
      return made;
    },
  };
}

function kyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
