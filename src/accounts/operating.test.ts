// What the operator's hand does, on both databases.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { authFor } from '../../test/accounts.ts';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { resetPassword, signIn } from './entering.ts';
import { admit } from './meter.ts';
import { appoint, grantPlan, listPeople, savePlan } from './operating.ts';
import { whoIs } from './people.ts';
import { listPlans } from './plans.ts';

after(closeStores);

async function setting(engine: (typeof ENGINES)[number]) {
  const store = await emptyStore(engine);
  return { store, db: store.db, auth: authFor(store) };
}

const HAND = { by: 'the operator', now: NOW };
const PASSWORD = 'granite saddle ninety echo';

for (const engine of ENGINES) {
  test(`${engine}: the first operator chooses a password by the link; appointing again ends all sessions`, async () => {
    const { store, db, auth } = await setting(engine);
    assert.match((await appoint(auth, store, 'no address', NOW)).fault ?? '', /not an e-mail/);
    const made = await appoint(auth, store, 'Chief@example.org', new Date());
    assert.ok(made.fault === null);
    const token = made.path?.split('token=')[1] ?? '';
    assert.ok((await resetPassword(auth, token, PASSWORD)).done);
    const asking = { headers: new Headers(), network: '203.0.113.9', now: new Date() };
    const opened = await signIn(auth, db, { email: 'chief@example.org', password: PASSWORD }, asking);
    assert.ok(opened.done);
    const headers = new Headers({ cookie: opened.cookies[0]?.split(';')[0] ?? '' });
    assert.equal((await whoIs(auth, db, headers, new Date()))?.person.role, 'admin');
    assert.deepEqual(await appoint(auth, store, 'chief@example.org', NOW), { fault: null, path: null });
    assert.equal(await whoIs(auth, db, headers, new Date()), null);
  });

  test(`${engine}: people are found by a part of their address, page by page, with what they have read`, async () => {
    const { store, db, auth } = await setting(engine);
    for (const name of ['ann', 'bob', 'a_b', '100%']) {
      const email = `${name.replace('%', '')}@example.org`;
      await appoint(auth, store, email, new Date(NOW.getTime() + name.length * 1000));
    }
    const list = (contains: string, from = 0, limit = 2) =>
      listPeople(db, { contains, from, limit, now: NOW });
    const all = await list('');
    assert.deepEqual([all.total, all.people.length, all.more], [4, 2, true]);
    assert.deepEqual([(await list('', 2)).people.length, (await list('', 2)).more], [2, false]);
    assert.deepEqual(
      (await list('ANN')).people.map(({ email }) => email),
      ['ann@example.org'],
    );
    assert.equal((await list("'; drop table person; --")).total, 0);
    assert.equal((await list('%%%')).total, 4);
    const [ann] = (await list('ann')).people;
    assert.ok(ann);
    assert.equal(await grantPlan(db, ann.id, 'free', HAND), 'ann@example.org');
    await admit(db, { key: `person:${ann.id}`, plan: 'free' }, '/cpt/codes/29881', NOW);
    const [read] = (await list('ann')).people;
    assert.deepEqual([read?.plan, read?.pagesUsed, read?.isConfirmed], ['free', 1, true]);
    for (const plan of ['gold', 'guest', '']) assert.equal(await grantPlan(db, ann.id, plan, HAND), null);
    assert.equal(await grantPlan(db, 'nobody', 'pro', HAND), null);
  });

  test(`${engine}: a plan takes whole numbers and blanks, and says which field has neither`, async () => {
    const { db } = await setting(engine);
    const typed = {
      period: 'day',
      pages: '7',
      questions: '',
      letters: '0',
      apiCalls: '1000000',
      postings: '3',
      costs: '',
      stripePrice: '',
    };
    assert.equal(await savePlan(db, 'free', typed, HAND), null);
    const free = (await listPlans(db)).find(({ name }) => name === 'free');
    assert.deepEqual(
      { ...free },
      {
        name: 'free',
        title: 'Free',
        period: 'day',
        pages: 7,
        questions: null,
        letters: 0,
        apiCalls: 1_000_000,
        postings: 3,
        costs: null,
        stripePrice: null,
      },
    );
    const faults = await savePlan(
      db,
      'free',
      {
        period: 'week',
        pages: '-1',
        questions: '1.5',
        letters: '1e3',
        apiCalls: '1000001',
        postings: '-1',
        costs: 'x'.repeat(61),
        stripePrice: 'prod_1',
      },
      HAND,
    );
    assert.deepEqual(Object.keys(faults ?? {}).sort(), [
      'apiCalls',
      'costs',
      'letters',
      'pages',
      'period',
      'postings',
      'questions',
      'stripePrice',
    ]);
    assert.deepEqual(
      (await listPlans(db)).find(({ name }) => name === 'free'),
      free,
      'nothing is half saved',
    );
  });
}
