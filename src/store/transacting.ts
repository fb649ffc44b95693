// All or nothing: a transaction that is tried again when the database asks for it, and only then.
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from './schema.ts';

const ATTEMPTS = 8;

/** PostgreSQL: serialization failure, deadlock. Nothing of the transaction has happened. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const SQLITE_BUSY = 5;

/**
 * Runs `work` in one transaction; inside another one, as a part of that.
 * `work` may run more than once, so it touches nothing but `trx`.
 */
export async function transact<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !asksForAnother(error)) throw error;
      await pause(randomInt(1, 4 * 2 ** attempt));
    }
  }
}

function asksForAnother(error: unknown): boolean {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (typeof code === 'string' && TRY_AGAIN.has(code)) return true;
  // The low byte is the plain code; above it SQLite says which kind of busy.
  return typeof errcode === 'number' && (errcode & 0xff) === SQLITE_BUSY;
}
