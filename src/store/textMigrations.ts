// The table of what editors write: every proposal for a description of ours, what became of it, and by that the history of the text.
// Names people by number; a row stays when an account goes. Instants are ISO texts in UTC.
import type { Db } from './schema.ts';

export async function textRevisions(db: Db): Promise<void> {
  await db.schema
    .createTable('textRevision')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('number', 'integer')
    .addColumn('base', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('reviewer', 'text')
    .addColumn('settledAt', 'text')
    .addColumn('answer', 'text', (column) => column.notNull())
    // Of two publications at once, one is the next and the other looks again.
    .addUniqueConstraint('textRevisionNumber', ['code', 'number'])
    .execute();
  await db.schema.createIndex('textRevisionByState').on('textRevision').columns(['state', 'at']).execute();
}
