// The edits in two databases that others would take for the job: DuckDB and SQLite, in memory, indexed as they like it.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Edition } from '#editions';

export interface Question {
  one: string;
  two: string;
}

export interface PairRow extends Question {
  effective: string | null;
  deletion: string | null;
  indicator: number;
}

interface Peer {
  name: string;
  /** How many questions it is asked one by one. */
  most: number;
  /** How many of the pairs have an edit in force, in either order; all in one statement. */
  batch(questions: readonly Question[], on: string): Promise<number>;
  each(questions: readonly Question[], on: string): Promise<number>;
  close(): void;
}

/** Every row of the newest pair file of a setting. */
export function pairRowsOf(edition: Edition, setting: string): PairRow[] {
  const part = edition.releases(`ncci-ptp-${setting}`)[0];
  if (!part) throw new Error(`no pair file of ${setting} is loaded`);
  const codes = part.all<{ code: string }>('SELECT code FROM code ORDER BY number').map((row) => row.code);
  const tuples = part.all<Omit<PairRow, 'one' | 'two'>>(
    'SELECT effective, deletion, indicator FROM tuple ORDER BY number',
  );
  const from = part.flat.slice('from1', 'u32', 0, codes.length + 1);
  const two = part.flat.slice('two', 'u16', 0, from.at(-1) as number);
  const tuple = part.flat.slice('tuple1', 'u16', 0, from.at(-1) as number);
  const rows: PairRow[] = [];
  for (const [number, one] of codes.entries()) {
    for (let n = from[number] as number; n < (from[number + 1] as number); n++) {
      rows.push({ ...(tuples[tuple[n] as number] as PairRow), one, two: codes[two[n] as number] as string });
    }
  }
  return rows;
}

const TABLE =
  'CREATE TABLE ptp (one TEXT NOT NULL, two TEXT NOT NULL, effective TEXT, deletion TEXT, indicator INTEGER NOT NULL';
const IN_FORCE = (on: string) =>
  `p.indicator <> 9 AND (p.effective IS NULL OR p.effective <= ${on}) AND (p.deletion IS NULL OR p.deletion >= ${on})`;
const batchQuery = (on: string) => `SELECT count(*) AS n FROM question q WHERE
  EXISTS (SELECT 1 FROM ptp p WHERE p.one = q.one AND p.two = q.two AND ${IN_FORCE(on)})
  OR EXISTS (SELECT 1 FROM ptp p WHERE p.one = q.two AND p.two = q.one AND ${IN_FORCE(on)})`;
const EACH = `SELECT 1 FROM ptp p WHERE ((p.one = $1 AND p.two = $2) OR (p.one = $2 AND p.two = $1)) AND ${IN_FORCE('$3')} LIMIT 1`;

export function openSqlite(rows: readonly PairRow[]): Peer {
  const db = new DatabaseSync(':memory:');
  db.exec(`${TABLE}); CREATE INDEX ptp_pair ON ptp (one, two, deletion, effective, indicator); BEGIN`);
  const insert = db.prepare('INSERT INTO ptp VALUES (?, ?, ?, ?, ?)');
  for (const { one, two, effective, deletion, indicator } of rows)
    insert.run(one, two, effective, deletion, indicator);
  db.exec('COMMIT; CREATE TEMP TABLE question (one TEXT NOT NULL, two TEXT NOT NULL)');
  const ask = db.prepare('INSERT INTO question VALUES (?, ?)');
  const each = db.prepare(EACH.replaceAll('$', '?'));
  return {
    name: 'SQLite',
    most: 100_000,
    async batch(questions, on) {
      db.exec('DELETE FROM question; BEGIN');
      for (const { one, two } of questions) ask.run(one, two);
      db.exec('COMMIT');
      return Number(db.prepare(batchQuery(`'${on}'`)).get()?.n);
    },
    async each(questions, on) {
      return questions.filter(({ one, two }) => each.get(one, two, on) !== undefined).length;
    },
    close: () => db.close(),
  };
}

export async function openDuck(rows: readonly PairRow[]): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const duck = await instance.connect();
  await duck.run(`${TABLE})`);
  await duck.run('CREATE TABLE question (one TEXT NOT NULL, two TEXT NOT NULL)');
  const load = loaderOf(duck);
  await load(
    'ptp',
    rows.map((row) => [row.one, row.two, row.effective, row.deletion, row.indicator]),
  );
  await duck.run('CREATE INDEX ptp_pair ON ptp (one, two)');
  const each = await duck.prepare(EACH);
  return {
    name: 'DuckDB',
    most: 2_000,
    async batch(questions, on) {
      await duck.run('DELETE FROM question');
      await load(
        'question',
        questions.map(({ one, two }) => [one, two]),
      );
      const [row] = await (await duck.run(batchQuery(`'${on}'`))).getRows();
      return Number(row?.[0]);
    },
    async each(questions, on) {
      let found = 0;
      for (const { one, two } of questions) {
        each.bind([one, two, on]);
        found += (await (await each.run()).getRows()).length;
      }
      return found;
    },
    close: () => duck.closeSync(),
  };
}

/** Pairs, units and add-ons of a whole file of claims in SQL: how many there are of each. */
export interface FileCounts {
  pairs: number;
  units: number;
  addOns: number;
}

/** Everything that the checks of a file need besides the pairs. */
export interface EditRows {
  pairs: readonly PairRow[];
  units: readonly { code: string; units: number; perLine: boolean }[];
  addOns: readonly { addOn: string; primary: string }[];
}

const FILE_TABLES = `CREATE TABLE mue (code TEXT NOT NULL, units INTEGER NOT NULL, per_line INTEGER NOT NULL);
  CREATE TABLE aoc (add_on TEXT NOT NULL, primary_code TEXT NOT NULL);
  CREATE TABLE line (claim TEXT NOT NULL, number INTEGER NOT NULL, code TEXT NOT NULL, units INTEGER NOT NULL)`;
const countsOf = (on: string) => [
  `SELECT count(*) AS n FROM line a JOIN line b ON a.claim = b.claim AND a.number <> b.number
   JOIN ptp p ON p.one = a.code AND p.two = b.code WHERE ${IN_FORCE(on)}`,
  `SELECT count(*) AS n FROM (SELECT 1 FROM line JOIN mue ON mue.code = line.code
   GROUP BY claim, line.code, CASE WHEN per_line = 1 THEN number ELSE 0 END, mue.units
   HAVING sum(line.units) > mue.units) AS over_limit`,
  `SELECT count(*) AS n FROM line a WHERE a.code IN (SELECT add_on FROM aoc) AND NOT EXISTS (SELECT 1 FROM line b
   JOIN aoc ON aoc.primary_code = b.code WHERE b.claim = a.claim AND aoc.add_on = a.code)`,
];

export interface FilePeer {
  name: string;
  /** From the file to the counts; the edits are loaded and indexed before. */
  check(csv: string, on: string): Promise<FileCounts>;
  close(): void;
}

export function openSqliteFiles({ pairs, units, addOns }: EditRows): FilePeer {
  const db = new DatabaseSync(':memory:');
  db.exec(`${TABLE}); CREATE INDEX ptp_pair ON ptp (one, two, deletion, effective, indicator); ${FILE_TABLES};
    CREATE INDEX mue_code ON mue (code); CREATE INDEX aoc_code ON aoc (add_on, primary_code);
    CREATE INDEX line_claim ON line (claim, code); BEGIN`);
  const pair = db.prepare('INSERT INTO ptp VALUES (?, ?, ?, ?, ?)');
  for (const { one, two, effective, deletion, indicator } of pairs)
    pair.run(one, two, effective, deletion, indicator);
  const unit = db.prepare('INSERT INTO mue VALUES (?, ?, ?)');
  for (const { code, units: most, perLine } of units) unit.run(code, most, perLine ? 1 : 0);
  const addOn = db.prepare('INSERT INTO aoc VALUES (?, ?)');
  for (const one of addOns) addOn.run(one.addOn, one.primary);
  db.exec('COMMIT; ANALYZE');
  const line = db.prepare('INSERT INTO line VALUES (?, ?, ?, ?)');
  return {
    name: 'SQLite',
    async check(csv, on) {
      db.exec('DELETE FROM line; BEGIN');
      const text = readFileSync(csv, 'utf8');
      let number = 0;
      for (let at = text.indexOf('\n') + 1; at < text.length; ) {
        const end = text.indexOf('\n', at);
        const [claim = '', , , code = '', , units = ''] = text.slice(at, end).split(',');
        line.run(claim, number++, code, Number(units));
        at = end + 1;
      }
      db.exec('COMMIT');
      const [found = 0, over = 0, alone = 0] = countsOf(`'${on}'`).map((sql) =>
        Number(db.prepare(sql).get()?.n),
      );
      return { pairs: found, units: over, addOns: alone };
    },
    close: () => db.close(),
  };
}

export async function openDuckFiles({ pairs, units, addOns }: EditRows): Promise<FilePeer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const duck = await instance.connect();
  for (const sql of [`${TABLE})`, ...FILE_TABLES.split(';')]) await duck.run(sql);
  const load = loaderOf(duck);
  await load(
    'ptp',
    pairs.map((row) => [row.one, row.two, row.effective, row.deletion, row.indicator]),
  );
  await load(
    'mue',
    units.map((row) => [row.code, row.units, row.perLine ? 1 : 0]),
  );
  await load(
    'aoc',
    addOns.map((row) => [row.addOn, row.primary]),
  );
  return {
    name: 'DuckDB',
    async check(csv, on) {
      // A new table each time: with the rows of the last turn deleted it plans the joins thirty times slower.
      await duck.run(
        `CREATE OR REPLACE TABLE line AS SELECT claim, row_number() OVER () AS number, code, units FROM read_csv('${csv}', header = true, all_varchar = false)`,
      );
      const counts: number[] = [];
      for (const sql of countsOf(`'${on}'`)) {
        const [row] = await (await duck.run(sql)).getRows();
        counts.push(Number(row?.[0]));
      }
      const [found = 0, over = 0, alone = 0] = counts;
      return { pairs: found, units: over, addOns: alone };
    },
    close: () => duck.closeSync(),
  };
}

function loaderOf(duck: DuckDBConnection) {
  return async (table: string, rows: readonly (readonly (string | number | null)[])[]): Promise<void> => {
    const appender = await duck.createAppender(table);
    for (const row of rows) {
      for (const cell of row) {
        if (cell === null) appender.appendNull();
        else if (typeof cell === 'number') appender.appendInteger(cell);
        else appender.appendVarchar(cell);
      }
      appender.endRow();
    }
    appender.closeSync();
  };
}
