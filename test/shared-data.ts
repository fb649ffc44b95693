// Where are the official files? Beside the clone, for developers and CI; elsewhere such tests skip and say so.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'data');

/** The path of an official file, or null where the folder is absent. With REQUIRE_SHARED_DATA=1 absence fails. */
export function sharedData(path = ''): string | null {
  const full = join(ROOT, path);
  if (existsSync(full)) return full;
  if (process.env.REQUIRE_SHARED_DATA === '1')
    throw new Error(`${full} is absent, and REQUIRE_SHARED_DATA=1`);
  return null;
}

/** For `test(name, { skip }, …)`. */
export function skipWithout(path: string): string | false {
  if (process.env.INNER_LOOP === '1') return 'the official files are left to npm test';
  return sharedData(path) === null ? `needs the official file ${path} in ../shared/data` : false;
}
