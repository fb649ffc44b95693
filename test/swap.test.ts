// While another process publishes 20 editions, does every reader see one edition and nothing but that one?
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import test, { after } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { type Edition, Library } from '#editions';
import { killPublishers, Publisher } from './crash/children.ts';
import { numberOf, publishNumbered } from './crash/numbered.ts';
import { removeFolders, temporaryFolder } from './edition.ts';

const READERS = 200;
const SWAPS = 20;
after(() => {
  killPublishers();
  removeFolders();
});

test(`${READERS} readers over ${SWAPS} publishes by another process: no error, no mixture, every old edition closed`, async (t) => {
  const root = temporaryFolder();
  await publishNumbered(root, 1);
  const problems: string[] = [];
  const library = new Library(root, (problem) => problems.push(problem));
  const seen = new Set<number>();
  const closed = new Set<Edition>();
  let reads = 0;
  let published = false;
  const read = async (reader: number) => {
    while (!published) {
      const lease = library.borrow();
      try {
        const part = lease.edition.releases('numbered')[0];
        const n = Number(part?.entry.version.slice('release '.length));
        seen.add(n);
        for (let look = 0; look < 5; look++) {
          const row = (reader * 7919 + reads++) % 3000;
          assert.equal(
            part?.get<{ value: string }>('SELECT value FROM comparable WHERE key = ?', `code ${row}`)?.value,
            `${n}`,
          );
          assert.equal(part?.flat.slice('numbers', 'u32', row, row + 1)[0], n);
          // Others read, and the swap happens, in the middle of this lease.
          await turn();
        }
      } finally {
        lease.release();
        if (lease.edition !== library.current) closed.add(lease.edition);
      }
      await turn();
    }
  };
  library.watch(5);
  const readers = Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
  // A reader that fails ends the others, and the wait for them.
  readers.catch(() => {
    published = true;
  });
  const publisher = new Publisher(root, 'publish');
  for (let n = 2; n <= SWAPS + 1; n++) {
    publisher.publish(n, n);
    await publisher.says(`published ${n}`);
    while (!seen.has(n) && !published) await turn();
  }
  published = true;
  await readers;
  assert.deepEqual(await publisher.finished(), { code: 0, signal: null });
  assert.deepEqual(problems, []);
  assert.equal(seen.size, SWAPS + 1, 'every edition was read');
  for (const edition of closed) assert.throws(() => numberOf(edition), /not open/);
  if (existsSync('/proc/self/fd'))
    assert.deepEqual(
      openBelow(root).filter((path) => !path.includes(library.current.id)),
      [],
    );
  t.diagnostic(`${reads} reads over ${seen.size} editions`);
  library.close();
  assert.throws(() => numberOf(library.current), /not open/);
});

test('published as fast as it can be, the newest edition is what serves in the end, and nothing in between fails', async () => {
  const root = temporaryFolder();
  await publishNumbered(root, 1);
  const library = new Library(root);
  const publisher = new Publisher(root, 'publish');
  publisher.publish(2, 61);
  const done = publisher.says('published 61');
  let over = false;
  done.then(() => {
    over = true;
  });
  // An edition that is pruned before it could be opened is passed over: four are kept, sixty come.
  while (!over) {
    library.refresh();
    numberOf(library.current);
    await turn();
  }
  library.refresh();
  assert.equal(numberOf(library.current), 61);
  await publisher.finished();
  library.close();
});

function openBelow(root: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(root) ? [path] : [];
    } catch {
      // The handle of this very listing is gone.
      return [];
    }
  });
}
