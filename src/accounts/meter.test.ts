// No interleaving, no second process and no kill gives a viewer more than the plan holds, or charges a page twice.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import type { Db } from '#store';
import {
  closeStores,
  ENGINES,
  emptyPlace,
  emptyStore,
  NOW,
  openPlace,
  type Place,
} from '../../test/stores.ts';
import { admit, standing } from './meter.ts';

const WORKER = join(import.meta.dirname, '..', '..', 'test', 'crash', 'meterWorker.ts');
const KILLS = 12;
const workers: ChildProcess[] = [];
after(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await closeStores();
});

interface Said {
  page: string;
  open: boolean;
  used: number;
  error?: string;
}

async function startWorker(place: Place): Promise<ChildProcess> {
  const worker = fork(WORKER, [place.dataDir, place.databaseUrl ?? '-'], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

function ask(worker: ChildProcess, viewer: string, plan: string, pages: string[]): Promise<Said[]> {
  const said: Said[] = [];
  return new Promise((done) => {
    const hear = (one: Said) => {
      said.push(one);
      if (said.length < pages.length) return;
      worker.off('message', hear);
      done(said);
    };
    worker.on('message', hear);
    worker.send({ viewer, plan, pages });
  });
}

const codes = (count: number, first = 0) =>
  Array.from({ length: count }, (_, n) => `cpt/${10_000 + first + n}`);
const usedBy = async (db: Db, viewer: string) =>
  (await db.selectFrom('spending').select('used').where('viewer', '=', viewer).executeTakeFirst())?.used ?? 0;
const seenBy = async (db: Db, viewer: string) =>
  (await db.selectFrom('seenPage').select('page').where('viewer', '=', viewer).execute()).map(
    ({ page }) => page,
  );

for (const engine of ENGINES) {
  for (const [plan, allowance] of [
    ['guest', 1],
    ['free', 5],
  ] as const) {
    test(`${engine}: of 200 codes at once a ${plan} viewer reads exactly ${allowance}`, async () => {
      const { db } = await emptyStore(engine);
      const viewer = { key: 'guest:a', plan };
      const answers = await Promise.all(codes(200).map((page) => admit(db, viewer, page, NOW)));
      assert.equal(answers.filter(({ open }) => open).length, allowance);
      assert.equal(await usedBy(db, 'guest:a'), allowance);
      assert.equal((await seenBy(db, 'guest:a')).length, allowance);
      assert.equal((await standing(db, viewer, NOW)).left, 0);
    });

    test(`${engine}: 200 requests for one code all open it for a ${plan} viewer and spend one view`, async () => {
      const { db } = await emptyStore(engine);
      const viewer = { key: 'guest:a', plan };
      const answers = await Promise.all(codes(200).map(() => admit(db, viewer, 'cpt/99213', NOW)));
      assert.equal(answers.filter(({ open }) => open).length, 200);
      assert.equal(await usedBy(db, 'guest:a'), 1);
    });
  }

  test(`${engine}: views come back with the next month, and pages seen in the last one cost again`, async () => {
    const { db } = await emptyStore(engine);
    const viewer = { key: 'guest:a', plan: 'guest' };
    const december = new Date('2026-12-01T00:00:00Z');
    assert.ok((await admit(db, viewer, 'cpt/99213', NOW)).open);
    assert.ok((await admit(db, viewer, 'cpt/99213', NOW)).open);
    const locked = await admit(db, viewer, 'cpt/99214', NOW);
    assert.deepEqual([locked.open, locked.standing.left, locked.standing.renewsOn], [false, 0, '2026-12-01']);
    assert.ok((await admit(db, viewer, 'cpt/99214', december)).open);
    assert.equal((await admit(db, viewer, 'cpt/99213', december)).open, false);
  });

  test(`${engine}: pro is without limit and leaves no track; someone without a cookie gets nothing`, async () => {
    const { db } = await emptyStore(engine);
    for (const page of codes(20)) {
      const { open, standing: left } = await admit(db, { key: 'person:a', plan: 'pro' }, page, NOW);
      assert.deepEqual([open, left.left], [true, null]);
      assert.equal((await admit(db, { key: null, plan: 'guest' }, page, NOW)).open, false);
    }
    assert.equal((await db.selectFrom('seenPage').select('page').execute()).length, 0);
  });

  test(`${engine}: an operator's other number counts from the next page on`, async () => {
    const { db } = await emptyStore(engine);
    const viewer = { key: 'guest:a', plan: 'guest' };
    await admit(db, viewer, 'cpt/1', NOW);
    await db.updateTable('plan').set({ pages: 2 }).where('name', '=', 'guest').execute();
    assert.ok((await admit(db, viewer, 'cpt/2', NOW)).open);
    await db.updateTable('plan').set({ pages: 0 }).where('name', '=', 'guest').execute();
    assert.equal((await admit(db, viewer, 'cpt/3', NOW)).open, false);
    assert.ok((await admit(db, viewer, 'cpt/1', NOW)).open, 'what was paid for stays open');
    assert.equal((await admit(db, { key: 'guest:b', plan: 'guest' }, 'cpt/1', NOW)).open, false);
    assert.equal((await standing(db, viewer, NOW)).left, 0);
  });

  test(`${engine}: any sequence of pages opens what a set of five would hold`, async () => {
    const { db } = await emptyStore(engine);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), async (walk) => {
        const viewer = { key: `guest:${++run}`, plan: 'free' };
        const paid = new Set<number>();
        for (const code of walk) {
          const isOpen = paid.has(code) || paid.size < 5;
          if (isOpen) paid.add(code);
          const answer = await admit(db, viewer, `cpt/${code}`, NOW);
          assert.deepEqual([answer.open, answer.standing.left], [isOpen, 5 - paid.size]);
        }
      }),
      { numRuns: engine === 'sqlite' ? 100 : 25 },
    );
  });

  test(`${engine}: killed ${KILLS} times while it writes, no acknowledged view is lost and none is charged twice`, async () => {
    const place = await emptyPlace(engine);
    const acknowledged = new Set<string>();
    const setUp = await openPlace(place);
    await setUp.db.updateTable('plan').set({ pages: 100_000 }).where('name', '=', 'free').execute();
    for (let kill = 0; kill < KILLS; kill++) {
      const worker = await startWorker(place);
      worker.on('message', ({ page, open }: Said) => {
        if (open) acknowledged.add(page);
      });
      const before = acknowledged.size;
      worker.send({ viewer: 'person:a', plan: 'free', pages: codes(300, kill * 300) });
      while (acknowledged.size === before) await new Promise((done) => setTimeout(done, 1));
      await new Promise((done) => setTimeout(done, randomInt(0, 60)));
      worker.kill('SIGKILL');
      await once(worker, 'close');
    }
    // On PostgreSQL the killed process's last transaction may still be ending.
    await new Promise((done) => setTimeout(done, 300));
    const seen = await seenBy(setUp.db, 'person:a');
    const kept = new Set(seen);
    const lost = [...acknowledged].filter((page) => !kept.has(page));
    assert.deepEqual(lost, []);
    assert.equal(await usedBy(setUp.db, 'person:a'), seen.length);
    assert.ok(acknowledged.size > KILLS);
  });
}

test('two server processes on one PostgreSQL share one allowance', async () => {
  const place = await emptyPlace('postgres');
  const { db } = await openPlace(place);
  const both = [await startWorker(place), await startWorker(place)] as const;
  for (const [viewer, plan, allowance] of [
    ['guest:a', 'guest', 1],
    ['person:b', 'free', 5],
  ] as const) {
    const said = (
      await Promise.all(both.map((worker, n) => ask(worker, viewer, plan, codes(100, n * 100))))
    ).flat();
    assert.equal(said.length, 200);
    assert.equal(said.filter(({ open }) => open).length, allowance);
    assert.equal(await usedBy(db, viewer), allowance);
  }
  const same = (
    await Promise.all(both.map((worker) => ask(worker, 'guest:c', 'guest', Array(100).fill('cpt/99213'))))
  ).flat();
  assert.equal(same.filter(({ open }) => open).length, 200);
  assert.equal(await usedBy(db, 'guest:c'), 1);
});
