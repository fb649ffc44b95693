// Which postings hold all of these words? By the full text of either database; see careerMigrations.ts for how it is kept.
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Engine } from './migrations.ts';

/** A condition on `posting`. @param words letters and digits only, one at least */
export function fullTextCondition(engine: Engine, words: readonly string[]): Expression<SqlBool> {
  if (engine === 'postgres')
    return sql<SqlBool>`posting.words @@ plainto_tsquery('english', ${words.join(' ')})`;
  const asked = words.map((word) => `"${word.replaceAll('"', '')}"`).join(' ');
  return sql<SqlBool>`posting.number in (select rowid from "postingWords" where "postingWords" match ${asked})`;
}
