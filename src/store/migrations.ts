// How did the tables come to be? Steps in order, each run once on a database, all in one transaction.
// A step that has been released is never changed: a new one follows it.
import type { Db } from './schema.ts';

export type Engine = 'sqlite' | 'postgres';

interface Migration {
  name: string;
  up(db: Db, engine: Engine): Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [{ name: '0001-plans-and-meter', up: plansAndMeter }];

async function plansAndMeter(db: Db): Promise<void> {
  await db.schema
    .createTable('plan')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('pages', 'integer')
    .addColumn('questions', 'integer')
    .addColumn('letters', 'integer')
    .addColumn('apiCalls', 'integer')
    .execute();
  await db.schema
    .createTable('spending')
    .addColumn('viewer', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('used', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('spendingKey', ['viewer', 'what', 'period'])
    .execute();
  await db.schema
    .createTable('seenPage')
    .addColumn('viewer', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('page', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('seenPageKey', ['viewer', 'period', 'page'])
    .execute();
  await db.schema
    .createTable('guestAddress')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('guests', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('guestAddressKey', ['address', 'day'])
    .execute();
  await db
    .insertInto('plan')
    .values([
      { name: 'guest', title: 'Guest', period: 'month', pages: 1, questions: 1, letters: 0, apiCalls: 100 },
      { name: 'free', title: 'Free', period: 'month', pages: 5, questions: 5, letters: 2, apiCalls: 1000 },
      {
        name: 'pro',
        title: 'Pro',
        period: 'month',
        pages: null,
        questions: null,
        letters: null,
        apiCalls: null,
      },
    ])
    .execute();
}
