// Which postings hold these words, and which lie within so many miles? The full text of either database (careerMigrations.ts keeps
// it), and the great circle between two points.
import { type Expression, PostgresAdapter, type SqlBool, sql } from 'kysely';
import type { Db } from './schema.ts';

/** Where a word stands in so many postings, SQLite walks through the newest ones rather than through all that hold it. */
const COMMON = 2000;

/** A condition on `posting`. @param words letters and digits only, one at least */
export async function fullTextCondition(db: Db, words: readonly string[]): Promise<Expression<SqlBool>> {
  if (db.getExecutor().adapter instanceof PostgresAdapter)
    return sql<SqlBool>`posting.words @@ plainto_tsquery('english', ${words.join(' ')})`;
  const asked = words.map((word) => `"${word.replaceAll('"', '')}"`).join(' ');
  const found = sql`select rowid from "postingWords" where "postingWords" match ${asked}`;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${found} limit ${COMMON})`.execute(db);
  // The sign keeps the planner from looking each one up by its number (sqlite.org/optoverview.html, “disqualifying”).
  return (rows[0]?.n ?? 0) < COMMON
    ? sql<SqlBool>`posting.number in (${found})`
    : sql<SqlBool>`+posting.number in (${found})`;
}

const EARTH_MILES = 3958.8;

/** A condition on `posting`; the point in ten-thousandths of a degree. */
export function withinMiles(
  { latitude, longitude }: { latitude: number; longitude: number },
  miles: number,
): Expression<SqlBool> {
  const radian = sql.lit(Math.PI / 1_800_000);
  const half = (column: string, at: number) =>
    sql`power(sin((posting.${sql.ref(column)} - ${at}) * ${radian} / 2), 2)`;
  const most = Math.sin(Math.min(miles / EARTH_MILES, Math.PI) / 2) ** 2;
  const across = sql`cos(posting.latitude * ${radian}) * ${Math.cos((latitude * Math.PI) / 1_800_000)}`;
  return sql<SqlBool>`${half('latitude', latitude)} + ${across} * ${half('longitude', longitude)} <= ${most}`;
}
