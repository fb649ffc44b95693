// The built browser side: a handful of hashed files, read once and kept in memory.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export interface Assets {
  /** Paths for the page's head; null when nothing is built. */
  entry: { css: string; js: string } | null;
  find(name: string): { body: Uint8Array<ArrayBuffer>; type: string } | null;
}

/** Reads `clientDir`, the output of Vite with its manifest. */
export function readAssets(clientDir: string): Assets {
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; type: string }>();
  const folder = join(clientDir, 'assets');
  if (existsSync(folder)) {
    for (const name of readdirSync(folder)) {
      const type = TYPES[extname(name)];
      if (type) files.set(name, { body: new Uint8Array(readFileSync(join(folder, name))), type });
    }
  }
  return { entry: entryOf(clientDir), find: (name) => files.get(name) ?? null };
}

function entryOf(clientDir: string): Assets['entry'] {
  const path = join(clientDir, '.vite', 'manifest.json');
  if (!existsSync(path)) return null;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    { file: string; isEntry?: boolean; css?: string[] }
  >;
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  const css = entry?.css?.[0];
  return entry && css ? { css: `/${css}`, js: `/${entry.file}` } : null;
}
