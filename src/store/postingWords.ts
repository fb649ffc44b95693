// Which postings hold all of these words? By the full text of either database; see careerMigrations.ts for how it is kept.
import { type Expression, PostgresAdapter, type SqlBool, sql } from 'kysely';
import type { Db } from './schema.ts';

/** A condition on `posting`. @param words letters and digits only, one at least */
export function fullTextCondition(db: Db, words: readonly string[]): Expression<SqlBool> {
  if (db.getExecutor().adapter instanceof PostgresAdapter)
    return sql<SqlBool>`posting.words @@ plainto_tsquery('english', ${words.join(' ')})`;
  const asked = words.map((word) => `"${word.replaceAll('"', '')}"`).join(' ');
  return sql<SqlBool>`posting.number in (select rowid from "postingWords" where "postingWords" match ${asked})`;
}
