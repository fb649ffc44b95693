// Requests to the operator on both databases: answered once, with a letter and a plan, or not at all.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { addPerson, closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { addPlan, changeRole } from './operating.ts';
import { planOf } from './teams.ts';
import { listRequests, requestUpgrade, settleRequest } from './upgradeRequests.ts';

after(closeStores);

const HAND = { by: 'chief', now: NOW };

for (const engine of ENGINES) {
  test(`${engine}: ten grants of one request at once make one grant and one letter; a team's is refused where more seats are taken`, async () => {
    const store = await emptyStore(engine);
    const { db } = store;
    for (const [id, role] of [
      ['ann', 'member'],
      ['chief', 'admin'],
    ] as const)
      await addPerson(store, id, role);
    const ask = { plan: 'pro', team: null, seats: '', message: '' };
    const asked = await Promise.all(Array.from({ length: 8 }, () => requestUpgrade(db, 'ann', ask, NOW)));
    assert.equal(asked.filter((faults) => faults === null).length, 1, 'one waits at a time');
    const [open] = (await listRequests(db, 9)).open;
    const grant = (id: string) =>
      settleRequest(db, 'http://127.0.0.1', id, { isGranted: true, answer: '' }, HAND);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => grant(open?.id ?? '')));
    assert.equal(outcomes.filter((fault) => fault === null).length, 1);
    const { plan } = await db
      .selectFrom('person')
      .select('plan')
      .where('id', '=', 'ann')
      .executeTakeFirstOrThrow();
    assert.equal(await planOf(db, 'ann', plan), 'pro');
    assert.equal((await db.selectFrom('outgoingLetter').select('to').execute()).length, 1);
    await db
      .insertInto('team')
      .values({ id: 't', name: 'T', plan: null, seats: 5, taken: 3, createdAt: NOW.toISOString() })
      .execute();
    await requestUpgrade(db, 'ann', { ...ask, team: 't', seats: '2' }, NOW);
    const [ofTeam] = (await listRequests(db, 9)).open;
    assert.match((await grant(ofTeam?.id ?? '')) ?? '', /More seats/);
    assert.equal((await listRequests(db, 9)).open.length, 1, 'it still waits');
    assert.equal(await addPlan(db, 'Coding team', HAND), null);
    assert.match((await addPlan(db, 'coding TEAM', HAND)) ?? '', /already/);
    assert.equal(await changeRole(db, 'ann', 'admin', HAND), null);
    const down = await Promise.all(['ann', 'chief'].map((id) => changeRole(db, id, 'member', HAND)));
    assert.equal(down.filter((fault) => fault === null).length, 1, 'one admin stays');
  });
}
