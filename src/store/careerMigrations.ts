// The tables of employers and their postings, and the full text of postings: an FTS5 table that triggers keep on SQLite
// (sqlite.org/fts5.html#external_content_tables), a column that keeps itself on PostgreSQL. Both are derived: no backup holds them,
// and they fill with the rows of a restore. Instants are ISO texts in UTC.
import { sql } from 'kysely';
import type { Engine } from './migrations.ts';
import type { Db } from './schema.ts';

export async function employers(db: Db): Promise<void> {
  await db.schema.alterTable('plan').addColumn('postings', 'integer').execute();
  for (const [name, postings] of [
    ['guest', 0],
    ['free', 1],
  ] as const)
    await db.updateTable('plan').set({ postings }).where('name', '=', name).execute();
  let employer = db.schema
    .createTable('employer')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique());
  for (const name of ['name', 'about', 'website', 'city', 'inState', 'createdAt'] as const)
    employer = employer.addColumn(name, 'text', (column) => column.notNull());
  await employer.execute();
  await db.schema
    .createTable('employerMember')
    .addColumn('employer', 'text', (column) => column.notNull().references('employer.id').onDelete('cascade'))
    .addColumn('person', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('employerMemberKey', ['employer', 'person'])
    .execute();
  await db.schema.createIndex('employerOfMember').on('employerMember').column('person').execute();
}

export async function postings(db: Db, engine: Engine): Promise<void> {
  await db.schema
    .createTable('careerCount')
    .addColumn('what', 'text', (column) => column.primaryKey())
    .addColumn('n', 'integer', (column) => column.notNull())
    .execute();
  let posting = db.schema
    .createTable('posting')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull().unique())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('employer', 'text', (column) =>
      column.notNull().references('employer.id').onDelete('cascade'),
    );
  for (const name of ['title', 'description', 'terms', 'state', 'verdict', 'warnings'] as const)
    posting = posting.addColumn(name, 'text', (column) => column.notNull());
  for (const list of ['credentials', 'specialties', 'settings', 'encoders', 'ehrs'] as const)
    posting = posting.addColumn(list, 'integer', (column) => column.notNull());
  for (const name of ['workplace', 'employment', 'experience', 'city', 'inState', 'zip', 'payPer'] as const)
    posting = posting.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['payMinCents', 'payMaxCents', 'yearMinCents', 'yearMaxCents'] as const)
    posting = posting.addColumn(name, 'integer');
  await posting
    .addColumn('latitude', 'integer')
    .addColumn('longitude', 'integer')
    .addColumn('applyUrl', 'text')
    .addColumn('feedKey', 'text')
    .addColumn('views', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .addColumn('liveSince', 'text')
    .addColumn('expiresAt', 'text')
    .addColumn('closedAt', 'text')
    .addUniqueConstraint('postingOfFeed', ['employer', 'feedKey'])
    .execute();
  await db.schema.createIndex('postingNewest').on('posting').columns(['state', 'liveSince']).execute();
  // Whoever looks for jobs reads these from one end, and all that a filter asks stands in them: the rows are fetched last.
  const asked = sql.raw(
    ['credentials', 'specialties', 'settings', 'encoders', 'ehrs', 'workplace', 'employment', 'experience']
      .concat(['inState', 'latitude', 'longitude', 'id'])
      .map((name) => `"${name}"`)
      .join(', '),
  );
  await sql`create index "postingInOrder" on posting
    (state, number desc, "yearMaxCents", "liveSince", ${asked})`.execute(db);
  // SQLite takes nothing for the least there is, so that it comes last anyway.
  const last = sql.raw(engine === 'postgres' ? 'nulls last' : '');
  await sql`create index "postingBestPaid" on posting
    (state, "yearMaxCents" desc ${last}, number desc, "liveSince", ${asked})`.execute(db);
  await db.schema.createIndex('postingOfEmployer').on('posting').columns(['employer', 'state']).execute();
  await db.schema.createIndex('postingEnds').on('posting').columns(['state', 'expiresAt']).execute();
  await db.schema
    .createTable('postingReport')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('posting', 'text', (column) => column.notNull().references('posting.id').onDelete('cascade'))
    .addColumn('person', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('settledAt', 'text')
    .execute();
  await db.schema.createIndex('reportOfPosting').on('postingReport').column('posting').execute();
  await (engine === 'postgres' ? fullTextOfPostgres(db) : fullTextOfSqlite(db));
}

/** PostgreSQL would read `ICD-10` with a negative number, `CPC/CCS` as a file, `’s` as a letter where its locale is C. */
const SIGNS = `!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~‘’“”–—•…·`;

async function fullTextOfPostgres(db: Db): Promise<void> {
  await sql`alter table posting add column words tsvector generated always as
    (to_tsvector('english', translate(title || ' ' || terms || ' ' || description, ${sql.lit(SIGNS)}, ${sql.lit(' '.repeat(SIGNS.length))}))) stored`.execute(
    db,
  );
  await sql`create index "postingWords" on posting using gin (words)`.execute(db);
}

async function fullTextOfSqlite(db: Db): Promise<void> {
  const columns = sql.raw('title, terms, description');
  // A restore has dropped the tables that a backup holds; this one is not among them.
  await sql`drop table if exists "postingWords"`.execute(db);
  await sql`create virtual table "postingWords" using fts5(${columns},
    content='posting', content_rowid='number', tokenize='porter unicode61')`.execute(db);
  const add = sql`insert into "postingWords" (rowid, ${columns})
    values (new.number, new.title, new.terms, new.description);`;
  const remove = sql`insert into "postingWords" ("postingWords", rowid, ${columns})
    values ('delete', old.number, old.title, old.terms, old.description);`;
  await sql`create trigger "postingAdded" after insert on posting begin ${add} end`.execute(db);
  await sql`create trigger "postingRemoved" after delete on posting begin ${remove} end`.execute(db);
  await sql`create trigger "postingChanged" after update of number, ${columns} on posting
    begin ${remove} ${add} end`.execute(db);
}
