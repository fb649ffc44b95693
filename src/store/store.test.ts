// The same promises on both databases: migrated once, all or nothing, tried again, one server to a folder.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { sql } from 'kysely';
import { startPostgres } from '../../test/postgres.ts';
import {
  closeStores,
  ENGINES,
  emptyPlace,
  emptyStore,
  NOW,
  openPlace,
  type Place,
} from '../../test/stores.ts';
import { MIGRATIONS } from './migrations.ts';
import { openStore, type Store, StoreLocked, StoreUnreachable, transact } from './store.ts';

const STARTER = join(import.meta.dirname, '..', '..', 'test', 'crash', 'storeStarter.ts');
const children: ChildProcess[] = [];
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await closeStores();
});

type Said = { opened: true; steps: number; plans: number } | { opened: false; message: string };

async function start(place: Place, role: 'server' | 'command' = 'server'): Promise<[ChildProcess, Said]> {
  const child = fork(STARTER, [place.dataDir, place.databaseUrl ?? '-', role], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  children.push(child);
  const [said] = await once(child, 'message');
  return [child, said as Said];
}

const spend = (store: Store, viewer: string, used: number) =>
  store.db.insertInto('spending').values({ viewer, what: 'pages', period: '2026-11', used }).execute();
const spent = async (store: Store) =>
  (await store.db.selectFrom('spending').selectAll().orderBy('viewer').execute()).map(
    ({ viewer, used }) => `${viewer} ${used}`,
  );

for (const engine of ENGINES) {
  test(`${engine}: what was written is there after closing and opening again`, async () => {
    const place = await emptyPlace(engine);
    const first = await openPlace(place);
    await spend(first, 'a', 3);
    await first.close();
    await first.close();
    assert.deepEqual(await spent(await openPlace(place)), ['a 3']);
  });

  test(`${engine}: three instances that start together migrate once`, async () => {
    const place = await emptyPlace(engine);
    const said = await Promise.all([1, 2, 3].map(() => start(place, 'command')));
    for (const [, one] of said) {
      assert.deepEqual(one, { opened: true, steps: MIGRATIONS.length, plans: 3 });
    }
  });

  test(`${engine}: a step that fails leaves nothing behind`, async () => {
    const store = await emptyStore(engine);
    await assert.rejects(
      transact(store.db, async (trx) => {
        await trx.schema.createTable('half').addColumn('a', 'text').execute();
        throw new Error('killed here');
      }),
      /killed here/,
    );
    await store.db.schema.createTable('half').addColumn('a', 'text').execute();
  });

  test(`${engine}: a transaction is all or nothing, and another one never lands inside it`, async () => {
    const store = await emptyStore(engine);
    const failing = transact(store.db, async (trx) => {
      await trx.insertInto('spending').values({ viewer: 'a', what: 'x', period: 'p', used: 1 }).execute();
      await new Promise((done) => setTimeout(done, 20));
      throw new Error('no');
    });
    const other = spend(store, 'b', 1);
    await assert.rejects(failing, /no/);
    await other;
    assert.deepEqual(await spent(store), ['b 1']);
  });

  test(`${engine}: a hundred transactions that read and then write lose no update`, async () => {
    const store = await emptyStore(engine);
    await spend(store, 'a', 0);
    await Promise.all(
      Array.from({ length: 100 }, () =>
        transact(store.db, async (trx) => {
          // Forbids the interleaving outright; PostgreSQL answers 40001 to the losers, who try again.
          if (engine === 'postgres') await sql`set transaction isolation level repeatable read`.execute(trx);
          const { used } = await trx.selectFrom('spending').select('used').executeTakeFirstOrThrow();
          await trx
            .updateTable('spending')
            .set({ used: used + 1 })
            .execute();
        }).catch((error) => {
          // Eight attempts may be too few in a crowd of a hundred; it must be said, not lost.
          assert.equal((error as { code?: string }).code, '40001');
          return 'refused';
        }),
      ),
    ).then(async (outcomes) => {
      const done = outcomes.filter((outcome) => outcome !== 'refused').length;
      assert.deepEqual(await spent(store), [`a ${done}`]);
      if (engine === 'sqlite') assert.equal(done, 100);
    });
  });

  test(`${engine}: a count is a number`, async () => {
    const store = await emptyStore(engine);
    const { plans } = await store.db
      .selectFrom('plan')
      .select(({ fn }) => fn.countAll<number>().as('plans'))
      .executeTakeFirstOrThrow();
    assert.equal(plans, 3);
  });
}

test('deadlocked transactions are tried again, and both go through', async () => {
  const store = await emptyStore('postgres');
  await spend(store, 'a', 0);
  await spend(store, 'b', 0);
  const cross = (first: string, second: string) =>
    transact(store.db, async (trx) => {
      for (const viewer of [first, second]) {
        await trx
          .updateTable('spending')
          .set(({ eb }) => ({ used: eb('used', '+', 1) }))
          .where('viewer', '=', viewer)
          .execute();
        await new Promise((done) => setTimeout(done, 50));
      }
    });
  await Promise.all([cross('a', 'b'), cross('b', 'a')]);
  assert.deepEqual(await spent(store), ['a 2', 'b 2']);
});

test('a second server on one SQLite folder stops at once and names the first; a command works beside it', async () => {
  const place = await emptyPlace('sqlite');
  const [holder, said] = await start(place);
  assert.ok(said.opened);
  const begun = performance.now();
  for (let n = 0; n < 200; n++) {
    await assert.rejects(openPlace(place, true), (error) => {
      assert.ok(error instanceof StoreLocked, String(error));
      assert.equal(
        error.message,
        `Another server works on ${place.dataDir} (process ${holder.pid}). Stop it, or give this one a DATA_DIR of its own.`,
      );
      return true;
    });
  }
  assert.ok(performance.now() - begun < 2000, 'nobody waits');
  await spend(await openPlace(place), 'a', 1);
  // A killed holder leaves its note; nobody takes it for a living one.
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const next = await openPlace(place, true);
  assert.deepEqual(await spent(next), ['a 1']);
  await next.close();
  await (await openPlace(place, true)).close();
});

test('two servers share one PostgreSQL', async () => {
  const place = await emptyPlace('postgres');
  const [, first] = await start(place);
  const [, second] = await start(place);
  assert.ok(first.opened && second.opened);
});

test('the SQLite file is for its owner alone, in WAL with full syncs', async () => {
  const place = await emptyPlace('sqlite');
  const store = await openPlace(place);
  for (const name of readdirSync(place.dataDir))
    assert.equal(statSync(join(place.dataDir, name)).mode & 0o077, 0, name);
  const pragma = async (name: string) =>
    Object.values((await sql.raw(`pragma ${name}`).execute(store.db)).rows[0] as object)[0];
  assert.equal(await pragma('journal_mode'), 'wal');
  assert.equal(await pragma('synchronous'), 2);
  assert.equal(await pragma('foreign_keys'), 1);
});

test('a server that may lose what it acknowledged is refused, and so is one that is not there', async () => {
  const careless = await startPostgres({ synchronous_commit: 'off' });
  try {
    const databaseUrl = await careless.database();
    const open = (url: string) =>
      openStore({ dataDir: '/nowhere', databaseUrl: url, isServer: true, now: NOW });
    await assert.rejects(open(databaseUrl), (error) => {
      assert.ok(error instanceof StoreUnreachable);
      assert.match(error.message, /^DATABASE_URL is not usable: .*synchronous_commit=off/);
      return true;
    });
    await assert.rejects(
      open('postgres://coder@127.0.0.1:1/none'),
      /DATABASE_URL is not usable: .*ECONNREFUSED/,
    );
  } finally {
    await careless.stop();
  }
});
