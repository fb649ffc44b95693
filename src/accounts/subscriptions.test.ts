// What the payment provider tells, on both databases: events twice, late, out of order, forged, and while it is away.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Db } from '#store';
import { addPerson, closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { startStripe, type TestStripe } from '../../test/stripe.ts';
import { admit } from './meter.ts';
import { PaymentUnreachable } from './payment.ts';
import { endOrphans, takeNotice } from './subscriptions.ts';
import { membershipOf, planOf, readingPlan } from './teams.ts';

let stripe: TestStripe;
before(async () => {
  stripe = await startStripe();
});
after(async () => {
  await stripe.close();
  await closeStores();
});

const PERIOD_END = '2026-12-25T12:00:00.000Z';

async function people(engine: (typeof ENGINES)[number], ...names: string[]): Promise<Db> {
  const store = await emptyStore(engine);
  const { db } = store;
  for (const id of names) await addPerson(store, id);
  await db.updateTable('plan').set({ stripePrice: 'price_InventedPro' }).where('name', '=', 'pro').execute();
  return db;
}

function take(db: Db, payload: string) {
  const notice = stripe.provider.noticeOf(payload, stripe.sign(payload, NOW), NOW);
  assert.ok(notice);
  return takeNotice(db, stripe.provider, notice, NOW);
}

for (const engine of ENGINES) {
  test(`${engine}: a plan begins with the payment, stays while a card is tried again, and ends with the subscription`, async () => {
    const db = await people(engine, 'ann');
    stripe.put('sub_1', { buyer: 'person:ann', status: 'incomplete' });
    assert.equal(await take(db, stripe.event('customer.subscription.created', 'sub_1')), 'taken');
    assert.equal(await planOf(db, 'ann', 'free'), 'free', 'not paid yet');
    stripe.put('sub_1', { buyer: 'person:ann' });
    const paid = stripe.event('checkout.session.completed', 'sub_1');
    assert.equal(await take(db, paid), 'taken');
    assert.equal(await planOf(db, 'ann', 'free'), 'pro');
    assert.equal(await take(db, paid), 'known', 'an event counts once');
    const [row] = await db.selectFrom('subscription').selectAll().execute();
    assert.deepEqual([row?.version, row?.renewsAt, row?.customer], [2, PERIOD_END, 'cus_InventedOne']);
    stripe.put('sub_1', { buyer: 'person:ann', status: 'past_due' });
    await take(db, stripe.event('invoice.payment_failed', 'sub_1'));
    assert.equal(await planOf(db, 'ann', 'free'), 'pro');
    stripe.put('sub_1', { buyer: 'person:ann', status: 'unpaid' });
    await take(db, stripe.event('customer.subscription.updated', 'sub_1'));
    assert.equal(await planOf(db, 'ann', 'free'), 'free');
    stripe.put('sub_1', { buyer: 'person:ann' });
    await take(db, stripe.event('invoice.paid', 'sub_1'));
    assert.equal(await planOf(db, 'ann', 'free'), 'pro');
    stripe.put('sub_1', { buyer: 'person:ann', status: 'canceled' });
    await take(db, stripe.event('customer.subscription.deleted', 'sub_1'));
    assert.equal(await planOf(db, 'ann', 'free'), 'free');
    const late = stripe.event('checkout.session.completed', 'sub_1');
    assert.equal(await take(db, late), 'taken');
    assert.equal(await planOf(db, 'ann', 'free'), 'free', 'a late event does not bring the plan back');
    assert.equal(await planOf(db, 'ann', 'pro'), 'pro', 'what the operator has granted is another matter');
  });

  test(`${engine}: an event sent 20 times at once counts once, and an answer that was overtaken is asked for again`, async () => {
    const db = await people(engine, 'ann');
    stripe.put('sub_2', { buyer: 'person:ann' });
    const event = stripe.event('checkout.session.completed', 'sub_2');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => take(db, event)));
    assert.equal(outcomes.filter((one) => one === 'taken').length, 1);
    assert.equal((await db.selectFrom('subscription').select('version').executeTakeFirst())?.version, 1);
    const acts = await db.selectFrom('auditEntry').select('detail').execute();
    assert.deepEqual(
      acts.map(({ detail }) => detail),
      ['pro, active'],
    );
    // The first event reads "active" and dawdles; meanwhile it is canceled and that is written.
    let isFirst = true;
    stripe.onRead = async () => {
      if (!isFirst) return;
      isFirst = false;
      stripe.put('sub_2', { buyer: 'person:ann', status: 'canceled' });
      await take(db, stripe.event('customer.subscription.deleted', 'sub_2'));
    };
    await take(db, stripe.event('customer.subscription.updated', 'sub_2'));
    stripe.onRead = async () => {};
    assert.equal(await planOf(db, 'ann', 'free'), 'free');
  });

  test(`${engine}: what is forged, stale or about nothing changes nothing; away, nothing is written and it comes again`, async () => {
    const db = await people(engine, 'ann');
    stripe.put('sub_3', { buyer: 'person:ann' });
    const payload = stripe.event('checkout.session.completed', 'sub_3');
    const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);
    const { noticeOf } = stripe.provider;
    assert.equal(noticeOf(payload, stripe.sign(payload, NOW, 'whsec_another'), NOW), null);
    assert.equal(noticeOf(payload.replace('sub_3', 'sub_4'), stripe.sign(payload, NOW), NOW), null);
    assert.equal(noticeOf(payload, stripe.sign(payload, minutes(-6)), NOW), null, 'a replay');
    for (const header of ['', 't=1', 'v1=00', `t=${'9'.repeat(400)},v1=00`])
      assert.equal(noticeOf(payload, header, NOW), null, header);
    assert.equal(noticeOf('no json', stripe.sign('no json', NOW), NOW), null);
    assert.equal(await take(db, stripe.event('customer.created', 'sub_3')), 'not ours');
    assert.equal(await take(db, stripe.event('customer.subscription.updated', 'sub_unknown')), 'not ours');
    stripe.isAway = true;
    await assert.rejects(take(db, payload), PaymentUnreachable);
    stripe.isAway = false;
    assert.equal(await planOf(db, 'ann', 'free'), 'free');
    assert.equal(await take(db, payload), 'taken');
    assert.equal(await planOf(db, 'ann', 'free'), 'pro');
  });

  test(`${engine}: a team pays for seats and reads from one pool; more people than seats, and the plan rests`, async () => {
    const db = await people(engine, 'ann', 'bob');
    await db.updateTable('plan').set({ pages: 2, questions: 3 }).where('name', '=', 'pro').execute();
    await db.updateTable('plan').set({ pages: 1 }).where('name', '=', 'free').execute();
    const at = NOW.toISOString();
    await db
      .insertInto('team')
      .values({ id: 't', name: 'T', plan: null, seats: 5, taken: 2, createdAt: at })
      .execute();
    for (const [person, role] of [
      ['ann', 'admin'],
      ['bob', 'member'],
    ] as const)
      await db.insertInto('teamMember').values({ person, team: 't', role, since: at }).execute();
    stripe.put('sub_5', { buyer: 'team:t', seats: 3 });
    await take(db, stripe.event('checkout.session.completed', 'sub_5'));
    const membership = await membershipOf(db, 'bob');
    assert.deepEqual([membership?.team.plan, membership?.team.seats], ['pro', 3]);
    const read = async (person: string, page: string) => {
      const reading = await readingPlan(db, person, 'free');
      return admit(db, { key: `person:${person}`, ...reading }, page, NOW);
    };
    // Two pages for each of three seats, whoever reads them; 40 requests of both at once open six.
    const admissions = await Promise.all(
      Array.from({ length: 40 }, (_, n) => read(n % 2 ? 'ann' : 'bob', `/cpt/codes/${n}`)),
    );
    assert.equal(admissions.filter(({ open }) => open).length, 6);
    const opened = admissions.findIndex(({ open }) => open);
    const again = await read(opened % 2 ? 'bob' : 'ann', `/cpt/codes/${opened}`);
    assert.deepEqual(
      [again.open, again.standing.left, again.standing.plan.pages],
      [true, 0, 6],
      'paid for once',
    );
    stripe.put('sub_5', { buyer: 'team:t', seats: 1 });
    await take(db, stripe.event('customer.subscription.updated', 'sub_5'));
    assert.deepEqual(
      await readingPlan(db, 'bob', 'free'),
      { plan: 'free', pool: null },
      'two seats taken, one paid',
    );
    stripe.put('sub_5', { buyer: 'team:t', seats: 4 });
    await take(db, stripe.event('customer.subscription.updated', 'sub_5'));
    assert.deepEqual(await readingPlan(db, 'bob', 'free'), {
      plan: 'pro',
      pool: { key: 'team:t', seats: 4 },
    });
    stripe.put('sub_5', { buyer: 'team:t', status: 'canceled', seats: 4 });
    await take(db, stripe.event('customer.subscription.deleted', 'sub_5'));
    assert.equal(await planOf(db, 'bob', 'free'), 'free');
  });

  test(`${engine}: the price tells the plan; nobody pays on for an account that has gone`, async () => {
    const db = await people(engine, 'ann');
    await db
      .insertInto('plan')
      .values({
        name: 'max',
        title: 'Max',
        period: 'month',
        pages: null,
        questions: null,
        letters: null,
        apiCalls: null,
        postings: null,
        stripePrice: 'price_Max',
        costs: null,
      })
      .execute();
    stripe.put('sub_6', { buyer: 'person:ann' });
    await take(db, stripe.event('checkout.session.completed', 'sub_6'));
    const plan = async () => (await db.selectFrom('subscription').select('plan').executeTakeFirst())?.plan;
    assert.equal(await plan(), 'pro');
    stripe.put('sub_6', { buyer: 'person:ann', price: 'price_Max' });
    await take(db, stripe.event('customer.subscription.updated', 'sub_6'));
    assert.equal(await plan(), 'max', 'changed in the portal');
    stripe.put('sub_6', { buyer: 'person:ann', price: 'price_of_last_year' });
    await take(db, stripe.event('customer.subscription.updated', 'sub_6'));
    assert.equal(await plan(), 'max', 'a price that is sold no more');
    assert.equal(await endOrphans(db, stripe.provider, NOW), 0);
    await db.deleteFrom('person').where('id', '=', 'ann').execute();
    stripe.isAway = true;
    await assert.rejects(endOrphans(db, stripe.provider, NOW), PaymentUnreachable);
    stripe.isAway = false;
    assert.equal(await endOrphans(db, stripe.provider, NOW), 1);
    assert.ok(stripe.asked.some(({ what }) => what === 'DELETE /v1/subscriptions/sub_6'));
    assert.equal(await endOrphans(db, stripe.provider, NOW), 0);
  });
}
