// The tables of conversations: who asked what, and the answer as the events that it consisted of. The owner is a viewer's key,
// of a guest or of a person; questions are kept without patient identifiers. Instants are ISO texts in UTC.
import type { Db } from './schema.ts';

export async function conversations(db: Db): Promise<void> {
  await db.schema
    .createTable('conversation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .addColumn('sharedAs', 'text', (column) => column.unique())
    .addColumn('sharedAt', 'text')
    .execute();
  await db.schema
    .createIndex('conversationOfOwner')
    .on('conversation')
    .columns(['owner', 'updatedAt'])
    .execute();
  await db.schema
    .createTable('turn')
    .addColumn('conversation', 'text', (column) =>
      column.notNull().references('conversation.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('masked', 'integer', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('asOf', 'text', (column) => column.notNull())
    .addColumn('askedAt', 'text', (column) => column.notNull())
    .addColumn('events', 'text')
    .addColumn('vote', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('turnKey', ['conversation', 'number'])
    .execute();
  await askedForFree(db);
}

/** A few questions before an account is asked for; a plan that the operator has changed stays as it is. */
async function askedForFree(db: Db): Promise<void> {
  for (const [name, before, now] of [
    ['guest', 1, 3],
    ['free', 5, 20],
  ] as const)
    await db
      .updateTable('plan')
      .set({ questions: now })
      .where('name', '=', name)
      .where('questions', '=', before)
      .execute();
}
