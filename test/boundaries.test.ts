// Who may import whom? The walls of ARCHITECTURE.md, read off the files themselves.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import test from 'node:test';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

const REFERENCE = [
  'catalog',
  'search',
  'notes',
  'edits',
  'fees',
  'coverage',
  'crosswalks',
  'guidelines',
  'claims',
];

/** Folder → the folders whose faces it may import. */
const WALLS: Record<string, readonly string[]> = {
  kit: [],
  documents: ['kit'],
  editions: ['kit'],
  store: ['kit'],
  accounts: ['store', 'kit'],
  careers: ['accounts', 'documents', 'store', 'kit'],
  catalog: ['editions', 'kit'],
  search: ['editions', 'kit'],
  notes: ['catalog', 'search', 'editions', 'kit'],
  edits: ['catalog', 'editions', 'kit'],
  fees: ['catalog', 'editions', 'kit'],
  coverage: ['catalog', 'editions', 'kit'],
  crosswalks: ['catalog', 'editions', 'kit'],
  guidelines: ['catalog', 'editions', 'kit'],
  claims: ['catalog', 'edits', 'fees', 'coverage', 'editions', 'kit'],
  privacy: [],
  tools: [...REFERENCE, 'privacy', 'editions', 'kit'],
  assistant: ['tools', 'privacy', 'editions', 'store', 'kit'],
  editing: ['accounts', 'catalog', 'editions', 'store', 'kit'],
  consultant: ['assistant', 'tools', 'privacy', 'accounts', 'editions', 'store', 'kit'],
  importers: [...REFERENCE, 'documents', 'editions', 'kit'],
  mail: ['consultant', 'documents', 'store', 'kit'],
  web: [
    ...REFERENCE,
    'documents',
    'privacy',
    'tools',
    'assistant',
    'accounts',
    'careers',
    'consultant',
    'editing',
    'editions',
    'store',
    'kit',
  ],
  api: [...REFERENCE, 'privacy', 'tools', 'assistant', 'editions', 'kit'],
};

/** The folders inside `notes`, in the order in which a text passes them: a file takes what it runs from its own or an earlier one. */
const NOTE_FOLDERS = [
  'text',
  'dictionary',
  'assertions',
  'mentions',
  'perinatal',
  'statuses',
  'settling',
  'additions',
  'procedures',
] as const;

/** Which folders (or top files) hold the lease of a library. */
const LEASES: Record<string, readonly string[]> = {
  hono: ['web', 'api'],
  '@hono/zod-openapi': ['api'],
  '@hono/node-server': ['app.ts'],
  'node:sqlite': ['editions', 'store', 'kit'],
  kysely: ['store'],
  'better-auth': ['accounts'],
  '@better-auth': ['accounts'],
  '@zxcvbn-ts': ['accounts'],
  nodemailer: ['mail'],
  'smtp-server': ['mail'],
  imapflow: ['mail'],
  mailauth: ['mail'],
  '@zone-eu': ['mail'],
  libmime: ['mail'],
  stripe: ['accounts'],
  uqr: ['web'],
  pg: ['store'],
  pino: ['kit'],
  'prom-client': ['web'],
  saxes: ['importers', 'documents', 'careers'],
  unpdf: ['documents'],
  'csv-parse': ['importers', 'careers'],
  yauzl: ['importers', 'documents'],
  '@ai-sdk': ['assistant/models'],
  marked: ['importers'],
  yaml: ['importers'],
  zod: ['tools', 'assistant', 'consultant', 'accounts', 'config.ts', 'editions', 'store'],
};

interface SourceText {
  /** `catalog/status.ts` */
  name: string;
  folder: string;
  text: string;
  imports: { target: string; typeOnly: boolean }[];
}

const files = readTree(SRC);

test('the walls are read off the whole tree', () => {
  assert.ok(files.length >= 60, `only ${files.length} files were read`);
  for (const folder of Object.keys(WALLS)) {
    assert.ok(
      files.some((file) => file.folder === folder),
      `no file of ${folder} was read`,
    );
  }
});

test('every folder of src has a place in the walls and a face that repeats its name', () => {
  for (const entry of readdirSync(SRC, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    assert.ok(entry.name in WALLS, `src/${entry.name} has no place in the walls`);
    const face = ['ts', 'tsx']
      .map((ending) => join(SRC, entry.name, `${entry.name}.${ending}`))
      .some((path) => existsSync(path));
    assert.ok(face, `src/${entry.name} has no face`);
  }
});

test('folders import one another only through faces, and only where the walls have a door', () => {
  for (const { name, folder, imports } of files) {
    const allowed = WALLS[folder];
    if (!allowed) continue;
    for (const { target } of imports) {
      if (target.startsWith('#')) {
        assert.ok(allowed.includes(target.slice(1)), `${name} imports ${target}: ${folder} may not`);
      } else if (target.startsWith('.')) {
        const inside = relative(join(SRC, folder), resolve(SRC, dirname(name), target));
        assert.ok(!inside.startsWith('..'), `${name} climbs out with ${target}`);
      }
    }
  }
});

test('inside notes the folders stand on one another in one order', () => {
  const place = (name: string) => NOTE_FOLDERS.findIndex((folder) => name.startsWith(`notes/${folder}/`));
  const own = files.filter(({ folder, name }) => folder === 'notes' && name.split('/').length > 2);
  assert.ok(own.length >= 80, `only ${own.length} files were read`);
  for (const file of own) {
    assert.ok(place(file.name) >= 0, `${file.name} stands in a folder that has no place`);
    for (const target of valueImports(file))
      assert.ok(place(target) <= place(file.name), `${file.name} imports ${target}`);
  }
});

test('a library is imported only by the folder that holds its lease', () => {
  for (const { name, folder, imports } of files) {
    for (const { target } of imports) {
      const leased = Object.keys(LEASES).find(
        (library) => target === library || target.startsWith(`${library}/`),
      );
      if (!leased) continue;
      const holders = LEASES[leased] ?? [];
      assert.ok(
        holders.some((holder) => holder === folder || holder === name || name.startsWith(`${holder}/`)),
        `${name} imports ${target}`,
      );
    }
  }
});

test('only config reads the environment, and no rule reads the clock or throws dice', () => {
  const clockReaders = ['main.ts', 'cli.ts', 'app.ts'];
  for (const { name, folder, text } of files) {
    if (name !== 'config.ts') assert.ok(!/\bprocess\.env\b/.test(text), `${name} reads process.env`);
    if (folder in WALLS) {
      assert.ok(
        !/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(text),
        `${name} reads the clock or throws dice`,
      );
    } else assert.ok(clockReaders.includes(name) || !/\bnew Date\(\)/.test(text), `${name} reads the clock`);
  }
});

test('no file imports itself in a circle', () => {
  const graph = new Map(files.map((file) => [file.name, valueImports(file)]));
  const done = new Set<string>();
  const walk = (name: string, path: string[]): void => {
    if (path.includes(name)) assert.fail(`circle: ${[...path.slice(path.indexOf(name)), name].join(' → ')}`);
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...path, name]);
    done.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
});

test('files are named for what they answer, never utils, helpers, common, service or manager', () => {
  for (const { name } of files) {
    assert.ok(
      !/(^|\/)(index|utils?|helpers?|common|services?|managers?)\./i.test(name),
      `${name} has an empty name`,
    );
  }
});

function valueImports(file: SourceText): string[] {
  const faces = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).imports as Record<
    string,
    string
  >;
  return file.imports.flatMap(({ target, typeOnly }) => {
    if (typeOnly) return [];
    if (target.startsWith('#'))
      return [
        relative(SRC, resolve(ROOT, faces[target] ?? ''))
          .split(sep)
          .join('/'),
      ];
    return target.startsWith('.') ? [join(dirname(file.name), target).split(sep).join('/')] : [];
  });
}

function readTree(folder: string): SourceText[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/'))
      // The browser side is built by Vite and has walls of its own: it imports nothing of the server.
      .filter((name) => !name.startsWith('web/client/'))
      .map((name) => {
        const text = readFileSync(join(SRC, name), 'utf8');
        const found = text.matchAll(
          /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gms,
        );
        const imports = [...found].map((match) => ({
          target: match[2] ?? match[3] ?? match[4] ?? '',
          typeOnly: match[1] !== undefined,
        }));
        return { name, folder: name.includes('/') ? (name.split('/')[0] as string) : '', text, imports };
      })
  );
}
