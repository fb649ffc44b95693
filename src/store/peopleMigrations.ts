// The tables of what people keep and hold together: licence acceptances, favourites and notes, API keys, teams, passkeys.
// All of a person's rows go with the person. Instants are ISO texts in UTC.
import type { CreateTableBuilder } from 'kysely';
import type { Db } from './schema.ts';

export async function licenceAcceptances(db: Db): Promise<void> {
  await ofPerson(db.schema.createTable('licenceAcceptance'))
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('licenceAcceptanceKey', ['person', 'version'])
    .execute();
}

export async function shelf(db: Db): Promise<void> {
  for (const name of ['favourite', 'codeNote', 'visitedCode'] as const) {
    const table = ofPerson(db.schema.createTable(name))
      .addColumn('system', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${name}Key`, ['person', 'system', 'code']);
    await (name === 'codeNote'
      ? table.addColumn('text', 'text', (column) => column.notNull())
      : table
    ).execute();
  }
  await ofPerson(db.schema.createTable('searchedText'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('searchedTextKey', ['person', 'text'])
    .execute();
  await ofPerson(db.schema.createTable('historyOff'))
    .addPrimaryKeyConstraint('historyOffKey', ['person'])
    .execute();
}

export async function apiKeys(db: Db): Promise<void> {
  await ofPerson(db.schema.createTable('apiKey'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('begins', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text')
    .addColumn('lastUsedAt', 'text')
    .execute();
  await db.schema.createIndex('apiKeyOfPerson').on('apiKey').column('person').execute();
}

export async function teams(db: Db): Promise<void> {
  await db.schema
    .createTable('team')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.references('plan.name'))
    .addColumn('seats', 'integer', (column) => column.notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();
  // One team for a person: whose plan is in force is never a question.
  await ofPerson(db.schema.createTable('teamMember'))
    .addColumn('team', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('teamMemberKey', ['person'])
    .execute();
  await db.schema.createIndex('memberOfTeam').on('teamMember').column('team').execute();
  await db.schema
    .createTable('teamInvitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('invitedOnce', ['team', 'email'])
    .execute();
}

/** Sessions from before are kept by their plain numbers: whoever is signed in signs in again, once. */
export async function hashedSessions(db: Db): Promise<void> {
  await db.deleteFrom('session').execute();
  await db.schema
    .createTable('operatorVisit')
    .addColumn('session', 'text', (column) =>
      column.primaryKey().references('session.id').onDelete('cascade'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}

function ofPerson<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.addColumn('person', 'text', (column) =>
    column.notNull().references('person.id').onDelete('cascade'),
  );
}

export async function passkeys(db: Db): Promise<void> {
  await ofPerson(db.schema.createTable('passkey'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('algorithm', 'integer', (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('lastUsedAt', 'text')
    .execute();
  await db.schema.createIndex('passkeyOfPerson').on('passkey').column('person').execute();
  await db.schema
    .createTable('passkeyChallenge')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .execute();
}
