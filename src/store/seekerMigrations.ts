// The tables of people who look for work: profile, saved jobs and searches, alerts sent, résumés, applications with their answers,
// notes and messages. All of a person's rows go with the person, all of a posting's with the posting. Instants are ISO texts in UTC.
import type { CreateTableBuilder } from 'kysely';
import type { Db } from './schema.ts';

export async function seekers(db: Db): Promise<void> {
  let seeker = db.schema
    .createTable('seeker')
    .addColumn('person', 'text', (column) => column.primaryKey().references('person.id').onDelete('cascade'));
  for (const name of ['name', 'headline', 'about', 'state', 'zip', 'experience'] as const)
    seeker = seeker.addColumn(name, 'text', (column) => column.notNull());
  for (const list of ['credentials', 'specialties', 'encoders', 'ehrs'] as const)
    seeker = seeker.addColumn(list, 'text', (column) => column.notNull());
  await seeker.addColumn('updatedAt', 'text', (column) => column.notNull()).execute();
  await of(of(db.schema.createTable('savedJob'), 'person'), 'posting')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('savedJobKey', ['person', 'posting'])
    .execute();
  await db.schema.createIndex('savedJobOfPosting').on('savedJob').column('posting').execute();
}

export async function alerts(db: Db): Promise<void> {
  await of(
    db.schema.createTable('savedSearch').addColumn('id', 'text', (column) => column.primaryKey()),
    'person',
  )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('frequency', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('seenTo', 'text', (column) => column.notNull())
    .addColumn('nextAt', 'text')
    .execute();
  await db.schema.createIndex('savedSearchOfPerson').on('savedSearch').column('person').execute();
  await db.schema.createIndex('savedSearchDue').on('savedSearch').column('nextAt').execute();
  await of(of(db.schema.createTable('alertSent'), 'person'), 'posting')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('alertSentKey', ['person', 'posting'])
    .execute();
  await db.schema.createIndex('alertSentOfPosting').on('alertSent').column('posting').execute();
}

export async function applications(db: Db): Promise<void> {
  await of(
    db.schema.createTable('resume').addColumn('id', 'text', (column) => column.primaryKey()),
    'person',
  )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('resumeOfPerson').on('resume').column('person').execute();
  await of(
    db.schema.createTable('screeningQuestion').addColumn('id', 'text', (column) => column.primaryKey()),
    'posting',
  )
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('required', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('questionOfPosting').on('screeningQuestion').column('posting').execute();
  await of(
    of(
      db.schema.createTable('application').addColumn('id', 'text', (column) => column.primaryKey()),
      'posting',
    ),
    'person',
  )
    .addColumn('resume', 'text', (column) => column.references('resume.id').onDelete('set null'))
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('movedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('applicationOnce', ['posting', 'person'])
    .execute();
  await db.schema.createIndex('applicationOfPerson').on('application').column('person').execute();
  await db.schema.createIndex('applicationOfResume').on('application').column('resume').execute();
  await of(db.schema.createTable('applicationAnswer'), 'application')
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('applicationAnswerKey', ['application', 'place'])
    .execute();
  for (const [name, isPrivate] of [
    ['applicationNote', true],
    ['careerMessage', false],
  ] as const) {
    const table = of(
      db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey()),
      'application',
    )
      // Whoever wrote for an employer may go; the application's side of it stays.
      .addColumn('author', 'text', (column) => column.references('person.id').onDelete('set null'))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull());
    await (isPrivate ? table : table.addColumn('side', 'text', (column) => column.notNull())).execute();
    await db.schema.createIndex(`${name}OfApplication`).on(name).columns(['application', 'at']).execute();
    await db.schema.createIndex(`${name}OfAuthor`).on(name).column('author').execute();
  }
}

/** A row that is part of another one and goes with it. */
function of<T extends string, C extends string, W extends 'person' | 'posting' | 'application'>(
  table: CreateTableBuilder<T, C>,
  whole: W,
): CreateTableBuilder<T, C | W> {
  return table.addColumn(whole, 'text', (column) =>
    column.notNull().references(`${whole}.id`).onDelete('cascade'),
  );
}
