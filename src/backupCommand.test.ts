// `coding-ahead backup` and `restore`: the key goes with the rows, and the operator is told what a backup does not hold.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { sessionSecret } from '#accounts';
import { UnfitBackup } from '#store';
import { fixture } from '../test/part.ts';
import { testSite } from '../test/starter.ts';
import { closeStores, emptyPlace, NOW, openPlace } from '../test/stores.ts';
import { backupCommand, restoreCommand } from './backupCommand.ts';

const root = mkdtempSync(join(tmpdir(), 'coding-ahead-backup-'));
after(async () => {
  await closeStores();
  rmSync(root, { recursive: true, force: true });
});

const KEY = 'k'.repeat(32);

async function place(key: string | null = null, editionsDir = join(root, 'no-editions')) {
  return { ...(await emptyPlace('sqlite')), editionsDir, sessionSecret: key };
}

type At = Awaited<ReturnType<typeof place>>;

async function started(at: At): Promise<At> {
  await (await openPlace(at)).close();
  return at;
}

async function said(command: (out: (text: string) => void) => Promise<number>): Promise<string> {
  const lines: string[] = [];
  assert.equal(await command((text) => lines.push(text)), 0);
  return lines.join('\n');
}

const backup = (folder: string, at: At) => said((out) => backupCommand(folder, at, NOW, out));
const restore = (folder: string, at: At) => said((out) => restoreCommand(folder, false, at, NOW, out));

test('the key that was made in the data folder is the key after restoring, whatever was made there meanwhile', async () => {
  const from = await started(await place());
  const key = sessionSecret(from.dataDir, null);
  const folder = join(root, 'kept');
  const told = await backup(folder, from);
  const tables = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const rows = tables.flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
  const there = rows.filter((row) => row !== '').length;
  assert.ok(told.startsWith(`${there} rows of ${tables.length} tables are in ${folder}\n`), told);
  const to = await place();
  assert.notEqual(sessionSecret(to.dataDir, null), key);
  assert.doesNotMatch(await restore(folder, to), /SESSION_SECRET/);
  assert.equal(sessionSecret(to.dataDir, null), key);
});

test('a key of the environment stays out of the backup, and whoever restores is told to set it', async () => {
  const from = await started(await place(KEY));
  sessionSecret(from.dataDir, null);
  const folder = join(root, 'environment');
  assert.match(await backup(folder, from), /Keep SESSION_SECRET with it/);
  assert.throws(() => readFileSync(join(folder, 'session-secret')), /ENOENT/);
  assert.match(await restore(folder, await place()), /with the SESSION_SECRET of the backup/);
});

test('a SESSION_SECRET other than the key of the backup is named, the same one is not', async () => {
  const from = await started(await place());
  writeFileSync(join(from.dataDir, 'session-secret'), KEY);
  const folder = join(root, 'other');
  await backup(folder, from);
  assert.match(await restore(folder, await place('other'.repeat(8))), /with the SESSION_SECRET/);
  assert.doesNotMatch(await restore(folder, await place(KEY)), /SESSION_SECRET/);
});

test('the backup points to the edition that served: releases that do not serve here are named with their files', async () => {
  const site = await testSite([fixture('fees')]);
  try {
    const from = await started(await place(null, site.root));
    const folder = join(root, 'edition');
    await backup(folder, from);
    const { edition } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    assert.equal(edition.id, site.library.current.id);
    const bare = await restore(folder, await place());
    assert.match(bare, /load them with update or import:\n/);
    assert.match(bare, /^ {2}mpfs 2025D \(October\) {2}\S+/m);
    assert.doesNotMatch(bare, /own-content|search-index/, 'what comes with the program is not asked for');
    assert.doesNotMatch(await restore(folder, await place(null, site.root)), /import/);
    writeFileSync(join(site.root, 'current'), 'torn');
    assert.match(await backup(join(root, 'torn'), from), /No edition serves/);
  } finally {
    await site.close();
  }
});

test('a damaged backup changes neither store nor key', async () => {
  const from = await started(await place());
  sessionSecret(from.dataDir, null);
  const folder = join(root, 'damaged');
  await backup(folder, from);
  writeFileSync(join(folder, 'plan.jsonl'), '');
  const to = await place();
  const key = sessionSecret(to.dataDir, null);
  await assert.rejects(restore(folder, to), UnfitBackup);
  assert.equal(sessionSecret(to.dataDir, null), key);
});
