// The tables that the operator answers from: who did what, who read CPT content. Rows name people by number and stay when an account goes.
// Instants are ISO texts in UTC.
import type { Db } from './schema.ts';

export async function audit(db: Db): Promise<void> {
  await db.schema
    .createTable('auditEntry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('on', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('auditInOrder').on('auditEntry').columns(['at', 'id']).execute();
}

export async function cptReaders(db: Db): Promise<void> {
  await db.schema
    .createTable('cptReader')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('quarter', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('cptReaderKey', ['quarter', 'person'])
    .execute();
}
