// Which program calls the API, for whom, and what may it ask? A key is 32 random bytes, shown once; only its SHA-256 is kept,
// which is enough for what cannot be guessed. A key never reaches the account itself.
import { createHash, randomBytes } from 'node:crypto';
import { type Db, transact } from '#store';
import { recordAct } from './auditing.ts';
import type { MeteredViewer } from './meter.ts';
import { readingPlan } from './teams.ts';

/** An area of `/api/v1`, by the first part of its paths. */
export const API_SCOPES = {
  search: 'Search',
  codes: 'Codes: records, validation',
  fees: 'Fees',
  coverage: 'Coverage',
  crosswalks: 'Crosswalks',
  claims: 'Claims: check, pairs',
  case2code: 'Case2Code: clinical text to codes',
  ask: 'CasePilot: questions',
} as const;
export type ApiScope = keyof typeof API_SCOPES;
export const SCOPE_NAMES = Object.keys(API_SCOPES) as ApiScope[];

/** Days that a key may last; the empty text: until it is revoked. */
export const KEY_LIVES = ['30', '90', '365', ''] as const;
export const MOST_KEYS = 20;
export const LONGEST_KEY_NAME = 60;

const SHAPE = /^ca_[\w-]{43}$/;
/** `lastUsedAt` is written this often at most. */
const USE_NOTED_MS = 60_000;

export interface ListedKey {
  id: string;
  name: string;
  begins: string;
  scopes: ApiScope[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

export type KeyFaults = Partial<Record<'name' | 'scopes' | 'life' | 'form', string>>;

/** @returns the key itself, which nobody can find out again */
export async function createKey(
  db: Db,
  personId: string,
  wanted: { name: string; scopes: readonly string[]; life: string },
  now: Date,
): Promise<{ key: string } | { faults: KeyFaults }> {
  const name = wanted.name.trim();
  const scopes = SCOPE_NAMES.filter((scope) => wanted.scopes.includes(scope));
  const life = KEY_LIVES.find((one) => one === wanted.life);
  const faults: KeyFaults = {};
  if (name === '' || [...name].length > LONGEST_KEY_NAME || /\p{Cc}/u.test(name))
    faults.name = `Name the program that will use it, in 1 to ${LONGEST_KEY_NAME} characters.`;
  if (scopes.length === 0) faults.scopes = 'Choose what the key may ask, one area at least.';
  if (life === undefined) faults.life = 'Choose how long the key lasts.';
  if (life === undefined || Object.keys(faults).length > 0) return { faults };
  const key = `ca_${randomBytes(32).toString('base64url')}`;
  const isMade = await transact(db, async (trx) => {
    const { n } = await trx
      .selectFrom('apiKey')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('person', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_KEYS) return false;
    const id = randomBytes(12).toString('base64url');
    await trx
      .insertInto('apiKey')
      .values({
        id,
        person: personId,
        hash: hashOf(key),
        name,
        begins: key.slice(0, 8),
        scopes: scopes.join(' '),
        createdAt: now.toISOString(),
        expiresAt: life === '' ? null : new Date(now.getTime() + Number(life) * 86_400_000).toISOString(),
        lastUsedAt: null,
      })
      .execute();
    await recordAct(trx, { by: personId, now }, 'key made', id, scopes.join(' '));
    return true;
  });
  return isMade
    ? { key }
    : { faults: { form: `You have ${MOST_KEYS} keys, as many as there may be. Revoke one first.` } };
}

/** The newest first. */
export async function keysOf(db: Db, personId: string): Promise<ListedKey[]> {
  const rows = await db
    .selectFrom('apiKey')
    .select(['id', 'name', 'begins', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'])
    .where('person', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, scopes: row.scopes.split(' ') as ApiScope[] }));
}

/** In force with the next call. @returns false: no such key of this person */
export async function revokeKey(db: Db, personId: string, id: string, now: Date): Promise<boolean> {
  return transact(db, async (trx) => {
    const gone = await trx
      .deleteFrom('apiKey')
      .where('person', '=', personId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!gone) return false;
    await recordAct(trx, { by: personId, now }, 'key revoked', id, '');
    return true;
  });
}

export interface KeyHolder {
  personId: string;
  scopes: readonly string[];
  viewer: MeteredViewer & { key: string };
}

/** Whose key this is; null: nobody's, revoked, or past its day. */
export async function holderOf(db: Db, key: string, now: Date): Promise<KeyHolder | null> {
  if (!SHAPE.test(key)) return null;
  const at = now.toISOString();
  const row = await db
    .selectFrom('apiKey')
    .innerJoin('person', 'person.id', 'apiKey.person')
    .select(['apiKey.id', 'person.id as personId', 'person.plan', 'scopes', 'expiresAt', 'lastUsedAt'])
    .where('hash', '=', hashOf(key))
    .executeTakeFirst();
  if (!row || (row.expiresAt !== null && row.expiresAt <= at)) return null;
  if (row.lastUsedAt === null || now.getTime() - Date.parse(row.lastUsedAt) >= USE_NOTED_MS)
    await db.updateTable('apiKey').set({ lastUsedAt: at }).where('id', '=', row.id).execute();
  return {
    personId: row.personId,
    scopes: row.scopes.split(' '),
    viewer: { key: `person:${row.personId}`, ...(await readingPlan(db, row.personId, row.plan)) },
  };
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
