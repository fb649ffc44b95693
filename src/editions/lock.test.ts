import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { killPublishers, Publisher } from '../../test/crash/children.ts';
import { publishSamples, removeFolders, temporaryFolder } from '../../test/edition.ts';
import { Build } from './building.ts';
import { BuildLocked, takeBuildLock } from './lock.ts';
import { publish, rollback } from './publishing.ts';

after(() => {
  killPublishers();
  removeFolders();
});

test('while another process builds, every builder, publisher and rollback is refused at once with its pid', async () => {
  const root = temporaryFolder();
  const { id } = await publishSamples(root, [{ version: '1' }]);
  await publishSamples(root, [{ version: '2' }]);
  const holder = new Publisher(root, 'hold');
  await holder.says('holding');
  const refused = (error: unknown) => {
    assert.ok(error instanceof BuildLocked, String(error));
    assert.match(
      error.message,
      new RegExp(`Another import is running on .*\\(process ${holder.pid}\\)\\. Wait for it, or stop it\\.$`),
    );
    return true;
  };
  const started = performance.now();
  for (let n = 0; n < 100; n++) assert.throws(() => new Build(root, new Date()), refused);
  await assert.rejects(publish(root, id), refused);
  await assert.rejects(rollback(root), refused);
  assert.ok(performance.now() - started < 1000, 'nobody waits');
  await holder.kill();
  // Its pid still stands in build.pid, and nobody takes it for a living one.
  new Build(root, new Date()).abandon();
});

test('the lock of a process that was killed is free at once, again and again', async () => {
  const root = temporaryFolder();
  for (let n = 0; n < 5; n++) {
    const holder = new Publisher(root, 'hold');
    await holder.says('holding');
    assert.throws(() => takeBuildLock(root), BuildLocked);
    await holder.kill();
    takeBuildLock(root)();
  }
});

test('two builders in one process exclude each other too', () => {
  const root = temporaryFolder();
  const first = new Build(root, new Date());
  assert.throws(() => new Build(root, new Date()), new RegExp(`process ${process.pid}`));
  first.abandon();
  const second = new Build(root, new Date());
  // Abandoned twice, and after another has taken the lock: that one's lock stays.
  first.abandon();
  assert.throws(() => takeBuildLock(root), BuildLocked);
  second.abandon();
});

test('a holder whose note is gone is called unknown, and trouble with the lock file is not called an import', () => {
  const root = temporaryFolder();
  const unlock = takeBuildLock(root);
  rmSync(join(root, 'build.pid'));
  assert.throws(() => takeBuildLock(root), /process unknown/);
  writeFileSync(join(root, 'build.pid'), '');
  assert.throws(() => takeBuildLock(root), /process unknown/);
  unlock();
  writeFileSync(join(root, 'build.lock'), 'no database '.repeat(100));
  assert.throws(
    () => takeBuildLock(root),
    (error) => !(error instanceof BuildLocked),
  );
});
