// Can the operator look up who did what? On both databases: with the act, by person and act, page by page, without addresses of the gone.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { type Db, transact } from '#store';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { auditTrail, forgetOldActs, recordAct } from './auditing.ts';
import { createKey, revokeKey } from './keys.ts';
import { grantPlan, savePlan } from './operating.ts';
import { changeTeamRole, createTeam, grantTeamPlan, membershipOf, vacate } from './teams.ts';

after(closeStores);

const ALL = { person: '', act: '', after: '', limit: 50 };

async function person(db: Db, id: string, engine: string): Promise<void> {
  const at = engine === 'postgres' ? NOW : NOW.toISOString();
  const emailVerified = engine === 'postgres' ? true : 1;
  await db
    .insertInto('person')
    .values({
      id,
      name: id,
      email: `${id}@example.org`,
      emailVerified,
      plan: 'free',
      role: 'member',
      createdAt: at,
      updatedAt: at,
    })
    .execute();
}

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

for (const engine of ENGINES) {
  test(`${engine}: what was done stands in the log, and what was refused does not`, async () => {
    const { db } = await emptyStore(engine);
    await person(db, 'ann', engine);
    await person(db, 'chief', engine);
    const hand = (seconds: number) => ({ by: 'chief', now: later(seconds) });
    assert.equal(await grantPlan(db, 'ann', 'pro', hand(1)), 'ann@example.org');
    assert.equal(await grantPlan(db, 'nobody', 'pro', hand(2)), null);
    assert.equal(await grantPlan(db, 'ann', 'gold', hand(2)), null);
    const held = {
      period: 'month',
      pages: '7',
      questions: '',
      letters: '1',
      apiCalls: '9',
      postings: '2',
      costs: '',
      stripePrice: '',
    };
    assert.equal(await savePlan(db, 'free', held, hand(3)), null);
    assert.notEqual(await savePlan(db, 'free', { ...held, pages: 'x' }, hand(4)), null);
    const made = await createKey(db, 'ann', { name: 'my secret name', scopes: ['fees'], life: '' }, later(5));
    assert.ok('key' in made);
    assert.equal(await createTeam(db, 'ann', 'Coders', later(6)), null);
    const team = (await membershipOf(db, 'ann'))?.team.id ?? '';
    assert.equal(await grantTeamPlan(db, team, { plan: 'pro', seats: 9 }, hand(7)), null);
    assert.match((await changeTeamRole(db, team, 'ann', 'member', hand(8))) ?? '', /without an admin/);
    const { entries } = await auditTrail(db, ALL);
    assert.deepEqual(
      entries.map(({ byEmail, act, detail }) => [byEmail, act, detail]),
      [
        ['chief@example.org', 'team plan granted', 'pro, 9 seats'],
        ['ann@example.org', 'team founded', ''],
        ['ann@example.org', 'key made', 'fees'],
        [
          'chief@example.org',
          'plan changed',
          'in a month: pages 7, questions without limit, letters 1, apiCalls 9, postings 2',
        ],
        ['chief@example.org', 'plan granted', 'free → pro'],
      ],
    );
    assert.ok(!JSON.stringify(entries).includes(made.key.slice(3)), 'no key in the log');
    const key = entries.find(({ act }) => act === 'key made')?.on ?? '';
    assert.equal(await revokeKey(db, 'chief', key, later(9)), false);
    assert.equal(await revokeKey(db, 'ann', key, later(9)), true);
    const ofAnn = await auditTrail(db, { ...ALL, person: 'ANN@' });
    assert.deepEqual(
      ofAnn.entries.map(({ act }) => act),
      ['key revoked', 'team founded', 'key made', 'plan granted'],
    );
    const granted = await auditTrail(db, { ...ALL, person: 'chief', act: 'plan granted' });
    assert.deepEqual(
      granted.entries.map(({ onEmail }) => onEmail),
      ['ann@example.org'],
    );
    assert.equal(await vacate(db, 'ann', later(10)), null);
    await db.deleteFrom('person').where('id', '=', 'ann').execute();
    const after = await auditTrail(db, { ...ALL, person: 'ann' });
    assert.ok(after.entries.length > 0, 'found by the number when the account is gone');
    assert.ok(!JSON.stringify(after.entries).includes('ann@example.org'));
  });

  test(`${engine}: an act that is taken back takes its row along`, async () => {
    const { db } = await emptyStore(engine);
    const work = transact(db, async (trx) => {
      await recordAct(trx, { by: null, now: NOW }, 'operator appointed', 'ann', '');
      throw new Error('taken back');
    });
    await assert.rejects(work, /taken back/);
    assert.deepEqual((await auditTrail(db, ALL)).entries, []);
  });

  test(`${engine}: pages of the log neither repeat nor lose a row, also of one instant; a detail has 200 letters at most`, async () => {
    const { db } = await emptyStore(engine);
    for (let n = 0; n < 25; n++)
      await recordAct(
        db,
        { by: null, now: later(Math.floor(n / 10)) },
        'plan granted',
        `p${n}`,
        '😀'.repeat(300),
      );
    const seen: string[] = [];
    let place: string | null = '';
    while (place !== null) {
      const page: Awaited<ReturnType<typeof auditTrail>> = await auditTrail(db, {
        ...ALL,
        after: place,
        limit: 7,
      });
      assert.ok(page.entries.every(({ detail }) => [...detail].length === 200));
      seen.push(...page.entries.map(({ on }) => on));
      place = page.next;
      // What comes in between does not move the pages that follow.
      await recordAct(db, { by: null, now: later(100) }, 'plan granted', 'new', '');
      if (seen.length === 7) assert.ok(!seen.includes('new'));
    }
    assert.equal(seen.length, 25);
    assert.equal(new Set(seen).size, 25);
    assert.equal(
      (await auditTrail(db, { ...ALL, after: "' or 1=1 --", limit: 1 })).entries[0]?.on,
      'new',
      'a place that is none begins at the top',
    );
    await forgetOldActs(db, new Date(NOW.getTime() + 731 * 86_400_000));
    assert.deepEqual((await auditTrail(db, ALL)).entries, []);
  });
}
