import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { buildSamples, publishSamples, removeFolders, seed, temporaryFolder } from '../../test/edition.ts';
import { Build } from './building.ts';
import { BuildLocked } from './lock.ts';
import { UnfitEdition } from './manifest.ts';
import { listEditions, publish, publishedStack, rollback } from './publishing.ts';

const SEED = seed('publishing');
after(removeFolders);

const folders = (root: string) => readdirSync(root).filter((name) => /^\d{8}T/.test(name));

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test('nothing serves before something was published, and a folder that is not there is no trouble', async () => {
  const root = join(temporaryFolder(), 'not there');
  assert.deepEqual(publishedStack(root), []);
  assert.deepEqual(listEditions(root), []);
  assert.equal(await rollback(root), null);
  await assert.rejects(publish(root, '20260101T000000000-00000000'), UnfitEdition);
});

test('publishing puts an edition on top, keeps three behind it and removes the rest', async () => {
  const root = temporaryFolder();
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) {
    ids.unshift((await publishSamples(root, [{ version: `${n}` }])).id);
    assert.deepEqual(publishedStack(root), ids.slice(0, 4));
    assert.deepEqual(folders(root).sort().reverse(), ids.slice(0, 4));
  }
  assert.deepEqual(
    listEditions(root).map(({ id, serving, problem }) => ({ id, serving, problem })),
    ids.slice(0, 4).map((id, n) => ({ id, serving: n === 0, problem: null })),
  );
});

test('an edition that was built and not published serves to nobody, and the next publish removes it', async () => {
  const root = temporaryFolder();
  const first = await publishSamples(root, [{ version: '1' }]);
  const second = await buildSamples(root, [{ version: '2' }]);
  assert.deepEqual(publishedStack(root), [first.id]);
  const third = await publishSamples(root, [{ version: '3' }]);
  assert.deepEqual(publishedStack(root), [third.id, first.id]);
  assert.ok(!existsSync(join(root, second.id)));
});

test('published in the place of another, it leaves rollback and what waits as they were, and one replaced folder at a time', async () => {
  const root = temporaryFolder();
  const build = (version: string) => buildSamples(root, [{ version }]);
  const old = await publishSamples(root, [{ version: '1' }]);
  const serving = await publishSamples(root, [{ version: '2' }]);
  const waits = await build('3');
  const texts = await build('4');
  await publish(root, texts.id, serving.id);
  assert.deepEqual(publishedStack(root), [texts.id, old.id]);
  assert.deepEqual(folders(root).sort(), [old.id, serving.id, waits.id, texts.id].sort());
  const more = await build('5');
  await publish(root, more.id, texts.id);
  assert.deepEqual(folders(root).sort(), [old.id, waits.id, texts.id, more.id].sort());
  assert.equal((await rollback(root))?.id, old.id);
  await publish(root, waits.id);
  assert.deepEqual(folders(root).sort(), [old.id, waits.id].sort());
});

test('publishing what already serves, or served before, puts it on top once', async () => {
  const root = temporaryFolder();
  const one = await publishSamples(root, [{ version: '1' }]);
  const two = await publishSamples(root, [{ version: '2' }]);
  await publish(root, two.id);
  assert.deepEqual(publishedStack(root), [two.id, one.id]);
  await publish(root, one.id);
  assert.deepEqual(publishedStack(root), [one.id, two.id]);
});

test('a damaged edition is not published and not gone back to, and the pointer stays', async () => {
  const root = temporaryFolder();
  const one = await publishSamples(root, [{ version: '1' }]);
  const two = await publishSamples(root, [{ version: '2' }]);
  const three = await buildSamples(root, [{ version: '3' }]);
  const pointer = readFileSync(join(root, 'current'), 'utf8');
  flip(join(root, three.id, 'sample--3.sqlite'));
  flip(join(root, one.id, 'sample--1.sqlite'));
  await assert.rejects(publish(root, three.id), /checksum/);
  await assert.rejects(rollback(root), /checksum/);
  assert.equal(readFileSync(join(root, 'current'), 'utf8'), pointer);
  assert.deepEqual(publishedStack(root), [two.id, one.id]);
  // Refusing gives the lock back.
  new Build(root, new Date()).abandon();
});

test('only an edition under its own name in this folder is published', async () => {
  const root = temporaryFolder();
  const one = await publishSamples(root, [{ version: '1' }]);
  const elsewhere = temporaryFolder();
  const other = await buildSamples(elsewhere, [{ version: '2' }]);
  cpSync(join(elsewhere, other.id), join(root, 'copy'), { recursive: true });
  cpSync(join(elsewhere, other.id), join(root, `${other.id}.building`), { recursive: true });
  for (const id of [
    'copy',
    `${other.id}.building`,
    `../${elsewhere.split('/').at(-1)}/${other.id}`,
    '',
    '.',
    '..',
  ]) {
    await assert.rejects(publish(root, id), UnfitEdition, id);
  }
  assert.deepEqual(publishedStack(root), [one.id]);
});

test('while an edition is verified for publishing, nobody else can build, publish or prune', async () => {
  const root = temporaryFolder();
  const one = await buildSamples(root, [{ version: '1' }]);
  const publishing = publish(root, one.id);
  assert.throws(() => new Build(root, new Date()), BuildLocked);
  await assert.rejects(publish(root, one.id), BuildLocked);
  await publishing;
  assert.deepEqual(publishedStack(root), [one.id]);
});

test('going back takes the edition before, then the one before that, then says that there is none', async () => {
  const root = temporaryFolder();
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) ids.push((await publishSamples(root, [{ version: `${n}` }])).id);
  const [one = '', two = '', three = ''] = ids;
  assert.equal((await rollback(root))?.id, two);
  assert.ok(existsSync(join(root, three)), 'going back removes nothing');
  assert.equal((await rollback(root))?.id, one);
  assert.equal(await rollback(root), null);
  assert.deepEqual(publishedStack(root), [one]);
  await publish(root, three);
  assert.deepEqual(publishedStack(root), [three, one]);
});

test('a damaged pointer is named, the editions are still listed, and publishing mends it without losing any', async () => {
  for (const text of ['', '{', 'null', '[]', '{"stack":"x"}', '{"stack":[1]}', '{"stack":["../../etc"]}']) {
    const root = temporaryFolder();
    const one = await publishSamples(root, [{ version: '1' }]);
    const two = await publishSamples(root, [{ version: '2' }]);
    writeFileSync(join(root, 'current'), text);
    assert.throws(
      () => publishedStack(root),
      (error) => error instanceof UnfitEdition && /pointer .* is damaged/.test(error.message),
      text,
    );
    await assert.rejects(rollback(root), UnfitEdition);
    assert.deepEqual(
      listEditions(root).map(({ id, serving }) => ({ id, serving })),
      [two, one].map(({ id }) => ({ id, serving: false })),
    );
    const three = await publishSamples(root, [{ version: '3' }]);
    assert.deepEqual(publishedStack(root), [three.id, two.id, one.id]);
  }
});

test('a folder that is no whole edition is listed with what is wrong with it', async () => {
  const root = temporaryFolder();
  const one = await publishSamples(root, [{ version: '1' }]);
  rmSync(join(root, one.id, 'manifest.json'));
  renameSync(join(root, one.id), join(root, '20200101T000000000-00000000'));
  const [listed] = listEditions(root);
  assert.equal(listed?.manifest, null);
  assert.match(listed?.problem ?? '', /its build never finished/);
});

test('whatever is published and gone back to in whatever order, the stack is that of a list by hand', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('publish', 'publish', 'back', 'again'), { maxLength: 8 }),
      async (acts) => {
        const root = temporaryFolder();
        let wanted: string[] = [];
        for (const [n, act] of acts.entries()) {
          if (act === 'publish')
            wanted = [(await publishSamples(root, [{ version: `${n}` }])).id, ...wanted].slice(0, 4);
          else if (act === 'back') {
            const found = await rollback(root);
            assert.equal(found?.id ?? null, wanted[1] ?? null);
            if (found) wanted.shift();
          } else if (wanted.length > 0) {
            const again = wanted.at(-1) ?? '';
            await publish(root, again);
            wanted = [again, ...wanted.filter((id) => id !== again)];
          }
          assert.deepEqual(publishedStack(root), wanted);
          for (const id of wanted)
            assert.ok(existsSync(join(root, id)), 'whatever can be gone back to is on disk');
        }
      },
    ),
    { seed: SEED, numRuns: 15 },
  );
});
