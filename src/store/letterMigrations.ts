// The table of letters that are to leave: written in the transaction of what they tell of, sent afterwards, once.
// Instants are ISO texts in UTC.
import type { Db } from './schema.ts';

export async function outgoingLetters(db: Db): Promise<void> {
  await db.schema
    .createTable('outgoingLetter')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.references('person.id').onDelete('cascade'))
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('headers', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('nextTry', 'text')
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('sentAt', 'text')
    .addColumn('failed', 'text')
    .execute();
  await db.schema.createIndex('letterDue').on('outgoingLetter').column('nextTry').execute();
  await db.schema.createIndex('letterOfPerson').on('outgoingLetter').column('person').execute();
}

/** Letters that a reader sees with headings and lists, and letters of the consultant, which come from its own address. */
export async function lettersInHtml(db: Db): Promise<void> {
  await db.schema.alterTable('outgoingLetter').addColumn('html', 'text').execute();
  await db.schema.alterTable('outgoingLetter').addColumn('from', 'text').execute();
}

/** What the last try came to, while there are more. */
export async function letterProblems(db: Db): Promise<void> {
  await db.schema.alterTable('outgoingLetter').addColumn('problem', 'text').execute();
}
