// Where the benchmarks work: a folder of their own, filled by `bench import`.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAuth } from '#accounts';
import type { Library } from '#editions';
import { openStore } from '#store';
import { deskFor } from '../test/desk.ts';

export const HOME = resolve(import.meta.dirname, '..');
export const DATA_DIR = process.env.BENCH_DIR ?? join(tmpdir(), 'coding-ahead-bench');
export const EDITIONS = join(DATA_DIR, 'editions');
export const SOURCES = process.env.SOURCES_DIR ?? join(HOME, '..', 'shared', 'data');

export function needEdition(): void {
  if (existsSync(join(EDITIONS, 'current'))) return;
  console.error('Run `npm run bench -- import` first.');
  process.exit(2);
}

/** The value below which a share `q` of the sorted samples lies. */
export function quantile(samples: number[], q: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/**
 * Readers whose pages and questions are not counted, in a store that ends with the process.
 * @param guestPages how many pages a guest may read, counted
 */
export async function unlimitedReaders(library: Library, guestPages: number | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const now = () => new Date();
  const { db, engine } = await openStore({ dataDir: folder, databaseUrl: null, isServer: true, now: now() });
  await db
    .updateTable('plan')
    .set({ pages: guestPages, questions: null })
    .where('name', '=', 'guest')
    .execute();
  const secret = 'a secret for measuring, of thirty-two letters';
  const origin = () => 'http://127.0.0.1';
  const auth = createAuth({
    db,
    engine,
    secret,
    origin,
    isHttps: false,
    post: async () => {},
    problem: console.error,
    now,
  });
  const desk = deskFor({ db, library, secret, now });
  return { db, desk, library, auth, secret, guestsPerAddress: 0, post: () => {}, now };
}
