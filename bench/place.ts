// Where the benchmarks work: a folder of their own, filled by `bench import`.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
