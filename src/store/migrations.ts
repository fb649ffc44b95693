// How did the tables come to be? Steps in order, each run once on a database, all in one transaction.
// A step that has been released is never changed: a new one follows it.
import { sql } from 'kysely';
import { billing } from './billingMigrations.ts';
import { employers, postings } from './careerMigrations.ts';
import { consultLetters } from './consultMigrations.ts';
import { letterProblems, lettersInHtml, outgoingLetters } from './letterMigrations.ts';
import { audit, cptReaders } from './operatorMigrations.ts';
import { apiKeys, hashedSessions, licenceAcceptances, passkeys, shelf, teams } from './peopleMigrations.ts';
import { conversations } from './pilotMigrations.ts';
import type { Db } from './schema.ts';
import { alerts, applications, seekers } from './seekerMigrations.ts';
import { textRevisions } from './textMigrations.ts';

export type Engine = 'sqlite' | 'postgres';

interface Migration {
  name: string;
  up(db: Db, engine: Engine): Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-plans-and-meter', up: plansAndMeter },
  { name: '0002-people', up: people },
  { name: '0003-second-factor', up: secondFactor },
  { name: '0010-licence-acceptances', up: licenceAcceptances },
  { name: '0011-shelf', up: shelf },
  { name: '0012-api-keys', up: apiKeys },
  { name: '0013-teams', up: teams },
  { name: '0014-hashed-sessions', up: hashedSessions },
  { name: '0015-passkeys', up: passkeys },
  { name: '0020-audit', up: audit },
  { name: '0021-cpt-readers', up: cptReaders },
  { name: '0025-outgoing-letters', up: outgoingLetters },
  { name: '0030-employers', up: employers },
  { name: '0031-postings', up: postings },
  { name: '0040-seekers', up: seekers },
  { name: '0041-alerts', up: alerts },
  { name: '0042-applications', up: applications },
  { name: '0050-conversations', up: conversations },
  { name: '0060-letters-in-html', up: lettersInHtml },
  { name: '0061-consult-letters', up: consultLetters },
  { name: '0080-billing', up: billing },
  { name: '0081-letter-problems', up: letterProblems },
  { name: '0082-text-revisions', up: textRevisions },
];

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

/** The tables that better-auth works on, under our names; `src/accounts/people.test.ts` compares them with what it expects. */
async function people(db: Db, engine: Engine): Promise<void> {
  const instant = engine === 'postgres' ? sql`timestamptz` : sql`text`;
  const flag = engine === 'postgres' ? sql`boolean` : sql`integer`;
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', flag, (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('plan', 'text', (column) => column.notNull().defaultTo('free').references('plan.name'))
    .addColumn('role', 'text', (column) => column.notNull().defaultTo('member'))
    .addColumn('createdAt', instant, (column) => column.notNull())
    .addColumn('updatedAt', instant, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('userId', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('createdAt', instant, (column) => column.notNull())
    .addColumn('updatedAt', instant, (column) => column.notNull())
    .addColumn('expiresAt', instant, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessionOfUser').on('session').column('userId').execute();
  await db.schema
    .createTable('credential')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', instant)
    .addColumn('refreshTokenExpiresAt', instant)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', instant, (column) => column.notNull())
    .addColumn('updatedAt', instant, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('credentialOfUser').on('credential').column('userId').execute();
  await db.schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', instant, (column) => column.notNull())
    .addColumn('createdAt', instant, (column) => column.notNull())
    .addColumn('updatedAt', instant, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('verificationOf').on('verification').column('identifier').execute();
  await db.schema
    .createTable('attempt')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('last', 'text', (column) => column.notNull())
    .addColumn('next', 'text', (column) => column.notNull())
    .execute();
}

async function secondFactor(db: Db, engine: Engine): Promise<void> {
  const instant = engine === 'postgres' ? sql`timestamptz` : sql`text`;
  const flag = engine === 'postgres' ? sql`boolean` : sql`integer`;
  await db.schema.alterTable('person').addColumn('twoFactorEnabled', flag).execute();
  await db.schema
    .createTable('twoFactor')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backupCodes', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('verified', flag)
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', instant)
    .execute();
  await db.schema.createIndex('twoFactorOfUser').on('twoFactor').column('userId').execute();
}
