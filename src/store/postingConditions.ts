// Which postings hold these words, the newest first, and which lie within so many miles? The full text of either database
// (careerMigrations.ts keeps it) gives its finds in the order of their numbers, which are those of going live.
import { type Expression, PostgresAdapter, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Schema } from './schema.ts';

const EARTH_MILES = 3958.8;

export interface Held {
  rows: SelectQueryBuilder<Schema, 'posting', object>;
  /** Of `rows`, to be ordered by descending. */
  newest: Expression<number>;
  /** Another order costs no more: the planner chooses its way by what it knows of the words. */
  isForAnyOrder: boolean;
}

/**
 * @param words all of them are in it, in one form or another; letters and digits only
 * @param marks one of each group is in it as it stands; letters and digits, with a digit at the end
 * @param from the least number
 */
export function postingsHolding(
  db: Db,
  words: readonly string[],
  marks: readonly (readonly string[])[],
  from: number,
): Held {
  const all = db.selectFrom('posting').where('posting.number', '>=', from);
  const number = sql.ref<number>('posting.number');
  if (words.length === 0 && marks.length === 0) return { rows: all, newest: number, isForAnyOrder: true };
  if (isPostgres(db)) {
    const groups = marks.map((group) => `(${group.join(' | ')})`).join(' & ');
    const asked = [
      ...(words.length > 0 ? [sql`plainto_tsquery('english', ${words.join(' ')})`] : []),
      ...(marks.length > 0 ? [sql`to_tsquery('simple', ${groups})`] : []),
    ];
    return {
      rows: all.where(sql<SqlBool>`posting.words @@ (${sql.join(asked, sql` && `)})`),
      newest: number,
      isForAnyOrder: true,
    };
  }
  const asked = [...words.map(quoted), ...marks.map((group) => `(${group.map(quoted).join(' OR ')})`)].join(
    ' AND ',
  );
  // Crossed in this order: the full text is walked from its newest end, and no further than is asked for.
  const rows = db
    .selectFrom(sql<{ rowid: number }>`"postingWords"`.as('held'))
    .crossJoin('posting')
    .where(sql<SqlBool>`held."postingWords" match ${asked}`)
    .where(sql<SqlBool>`held.rowid >= ${from}`)
    .where(sql<SqlBool>`posting.number = held.rowid`);
  return {
    rows: rows as unknown as Held['rows'],
    newest: sql.ref<number>('held.rowid'),
    isForAnyOrder: false,
  };
}

/**
 * A condition on `posting`.
 * @param isForAll all postings are looked through, not a few of them one by one: then all that hold the words are put together first
 */
export function holdsWords(db: Db, words: readonly string[], isForAll: boolean): Expression<SqlBool> {
  if (isPostgres(db)) return sql<SqlBool>`posting.words @@ plainto_tsquery('english', ${words.join(' ')})`;
  const held = sql`select rowid from "postingWords" as held where held."postingWords" match ${words.map(quoted).join(' AND ')}`;
  return isForAll
    ? sql<SqlBool>`+posting.number in (${held})`
    : sql<SqlBool>`exists (${held} and held.rowid = posting.number)`;
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '')}"`;
}

function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

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
