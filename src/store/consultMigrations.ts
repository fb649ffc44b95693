// The tables of CaseConsultant. Everything of a person goes with the account.
import type { Db } from './schema.ts';

export async function consultLetters(db: Db): Promise<void> {
  await db.schema
    .createTable('consultThread')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('consultThreadOfPerson')
    .on('consultThread')
    .columns(['person', 'updatedAt'])
    .execute();
  await db.schema
    .createTable('consultLetter')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('digest', 'text', (column) => column.notNull().unique())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('messageId', 'text')
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('authenticity', 'text', (column) => column.notNull())
    .addColumn('authenticityDetail', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.references('person.id').onDelete('cascade'))
    .addColumn('thread', 'text', (column) => column.references('consultThread.id').onDelete('cascade'))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('quoted', 'text', (column) => column.notNull())
    .addColumn('attachments', 'text', (column) => column.notNull())
    .addColumn('masked', 'text', (column) => column.notNull())
    .addColumn('references', 'text', (column) => column.notNull())
    .addColumn('asOf', 'text')
    .addColumn('automatic', 'text')
    .addColumn('broken', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('receivedAt', 'text', (column) => column.notNull())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('takenTo', 'text', (column) => column.notNull())
    .addColumn('answeredAt', 'text')
    .addColumn('answer', 'text')
    .addColumn('vote', 'text')
    .addColumn('voteReason', 'text')
    .addColumn('original', 'text')
    .execute();
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on('consultLetter')
      .columns([...columns])
      .execute();
  await index('consultLetterToDo', ['state', 'turn', 'receivedAt']);
  await index('consultLetterOfSender', ['sender', 'receivedAt']);
  await index('consultLetterOfThread', ['thread', 'receivedAt']);
  await index('consultLetterOfPerson', ['person', 'receivedAt']);
  await index('consultLetterAnswered', ['answeredAt']);
  await db.schema
    .createTable('consultInvitation')
    .addColumn('address', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
