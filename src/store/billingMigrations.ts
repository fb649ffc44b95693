// The tables of what is paid and asked for: what a plan costs, subscriptions as the payment provider tells of them, the events that
// were taken, requests to the operator. Instants are ISO texts in UTC.
import type { Db } from './schema.ts';

export async function billing(db: Db): Promise<void> {
  await db.schema.alterTable('plan').addColumn('stripePrice', 'text').execute();
  await db.schema.alterTable('plan').addColumn('costs', 'text').execute();
  await db.schema
    .createTable('subscription')
    .addColumn('id', 'text', (column) => column.primaryKey())
    // Null: the account or team has gone; then it is to be ended.
    .addColumn('person', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('team', 'text', (column) => column.references('team.id').onDelete('set null'))
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.references('plan.name'))
    .addColumn('seats', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('renewsAt', 'text')
    .addColumn('endsAt', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('subscriptionOfPerson').on('subscription').column('person').execute();
  await db.schema.createIndex('subscriptionOfTeam').on('subscription').column('team').execute();
  await db.schema
    .createTable('billingEvent')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('subscription', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('upgradeRequest')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('team', 'text', (column) => column.references('team.id').onDelete('cascade'))
    .addColumn('plan', 'text', (column) => column.notNull().references('plan.name'))
    .addColumn('seats', 'integer')
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('settledAt', 'text')
    .execute();
  await db.schema
    .createIndex('upgradeRequestInOrder')
    .on('upgradeRequest')
    .columns(['state', 'at'])
    .execute();
  await db.schema.createIndex('upgradeRequestOfPerson').on('upgradeRequest').column('person').execute();
}
