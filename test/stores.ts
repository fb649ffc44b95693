// Both databases for a test: each test that asks gets an empty one of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '#store';
import { startPostgres, type TestPostgres } from './postgres.ts';

export type EngineName = 'sqlite' | 'postgres';

/** The inner loop (`npm run test:quick`) leaves the real PostgreSQL to `npm test`. */
export const ENGINES: readonly EngineName[] =
  process.env.INNER_LOOP === '1' ? ['sqlite'] : ['sqlite', 'postgres'];

export const NOW = new Date('2026-11-24T12:00:00.000Z');

let postgres: Promise<TestPostgres> | null = null;
const folders: string[] = [];
const opened: Store[] = [];

export interface Place {
  dataDir: string;
  databaseUrl: string | null;
}

export async function emptyPlace(engine: EngineName): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-store-'));
  folders.push(dataDir);
  if (engine === 'sqlite') return { dataDir, databaseUrl: null };
  postgres ??= startPostgres();
  return { dataDir, databaseUrl: await (await postgres).database() };
}

/** An open store, closed by `closeStores`. */
export async function openPlace(place: Place, isServer = false): Promise<Store> {
  const store = await openStore({ ...place, isServer, now: NOW });
  opened.push(store);
  return store;
}

export async function emptyStore(engine: EngineName): Promise<Store> {
  return openPlace(await emptyPlace(engine));
}

/** Somebody with a confirmed address, `<id>@example.org`. */
export async function addPerson(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  id: string,
  role = 'member',
): Promise<string> {
  const at = engine === 'postgres' ? NOW : NOW.toISOString();
  await db
    .insertInto('person')
    .values({
      id,
      name: id,
      email: `${id}@example.org`,
      emailVerified: engine === 'postgres' ? true : 1,
      plan: 'free',
      role,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  return id;
}

/** For `after`. */
export async function closeStores(): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await (await postgres)?.stop();
  postgres = null;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
