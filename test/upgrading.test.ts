// The way to a larger plan as a browser without JavaScript meets it: asked of the operator, or paid at Stripe, whose webhook tells.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { type SiteBrowser, signedInOperator, someone } from './siteBrowser.ts';
import { type TestSite, testSite } from './starter.ts';
import { startStripe, type TestStripe } from './stripe.ts';

let site: TestSite;
let stripe: TestStripe;
let chief: SiteBrowser;
let ann: SiteBrowser;
const NOW = new Date('2026-11-24T12:00:00Z');
before(async () => {
  stripe = await startStripe();
  site = await testSite([], { more: () => ({ payments: stripe.provider }) });
  chief = await signedInOperator(site);
  ann = await someone(site, 'ann@example.org');
});
after(async () => {
  await site.close();
  await stripe.close();
});

async function letterAbout(subject: RegExp): Promise<string> {
  const letters = await site.store.db
    .selectFrom('outgoingLetter')
    .select(['to', 'subject', 'text'])
    .execute();
  const found = letters.find((letter) => subject.test(letter.subject));
  return found ? `${found.to}\n${found.text}` : '';
}

const planOf = async (who: SiteBrowser) => /Plan: (\w+)/.exec((await who.ask('/account')).body)?.[1];
const idOf = async (email: string) =>
  (await site.store.db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow())
    .id;

/** As Stripe posts it: no cookie, no origin. */
function tell(payload: string, signature = stripe.sign(payload, NOW), headers: Record<string, string> = {}) {
  return site.get('/webhooks/stripe', {
    method: 'POST',
    body: payload,
    headers: { 'Stripe-Signature': signature, 'Content-Type': 'application/json', ...headers },
  });
}

test('without a price the button leads to a form; the operator grants, a letter tells, and it is in force', async () => {
  assert.match((await ann.ask('/account')).body, /href="\/account\/upgrade"/);
  const asked = await ann.ask('/account/upgrade', { plan: 'pro', of: 'me' });
  assert.equal(asked.to, '/account/upgrade/request?plan=pro&of=me&seats=');
  const wrong = await ann.ask('/account/upgrade/request', {
    plan: 'guest',
    of: 'me',
    message: 'Many <b>codes',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /id="request-plan-fault"/);
  assert.match(wrong.body, /Many &lt;b&gt;codes/);
  const long = await ann.ask('/account/upgrade/request', {
    plan: 'pro',
    of: 'me',
    message: 'x'.repeat(1001),
  });
  assert.match(long.body, /id="request-message-fault".*At most 1,000/s);
  const form = { plan: 'pro', of: 'me', message: 'Many codes' };
  const twice = await Promise.all([
    ann.ask('/account/upgrade/request', form),
    ann.ask('/account/upgrade/request', form),
  ]);
  assert.deepEqual(twice.map(({ status }) => status).sort(), [303, 422], 'one at a time');
  assert.match((await ann.ask('/account')).body, /You asked for Pro/);
  const list = (await chief.ask('/admin/requests')).body;
  assert.match(list, /Many codes/);
  const id = /action="\/admin\/requests\/([\w-]+)"/.exec(list)?.[1] ?? '';
  const unsaid = await chief.ask(`/admin/requests/${id}`, { act: 'decline', answer: '' });
  assert.match(unsaid.body, /Say why/);
  assert.equal((await ann.ask(`/admin/requests/${id}`, { act: 'grant', answer: '' })).status, 404);
  assert.equal(
    (await chief.ask(`/admin/requests/${id}`, { act: 'grant', answer: 'Welcome' })).to,
    '/admin/requests?said=granted',
  );
  assert.match(
    (await chief.ask(`/admin/requests/${id}`, { act: 'grant', answer: '' })).body,
    /answered meanwhile/,
  );
  assert.equal(await planOf(ann), 'Pro');
  assert.match(await letterAbout(/granted/), /^ann@example\.org\n.*Welcome/s);
});

test('declined, the asker reads why, by letter and at /account, and may ask again', async () => {
  const bob = await someone(site, 'bob@example.org');
  await bob.ask('/account/upgrade/request', { plan: 'pro', of: 'me', message: '' });
  const id =
    /action="\/admin\/requests\/([\w-]+)"/.exec((await chief.ask('/admin/requests')).body)?.[1] ?? '';
  await chief.ask(`/admin/requests/${id}`, { act: 'decline', answer: 'Ask your team' });
  assert.match((await bob.ask('/account')).body, /declined Pro on .*Ask your team/);
  assert.match(await letterAbout(/declined/), /^bob@example\.org\n.*Ask your team/s);
  assert.equal(await planOf(bob), 'Free');
  assert.equal(
    (await bob.ask('/account/upgrade/request', { plan: 'pro', of: 'me', message: '' })).status,
    303,
  );
});

test('the operator sets the price; a price that is none is said beside its field', async () => {
  const form = {
    period: 'month',
    pages: '',
    questions: '',
    letters: '',
    apiCalls: '',
    postings: '',
    costs: '$29 a month',
  };
  const wrong = await chief.ask('/admin/plans/pro', { ...form, stripePrice: 'prod_x' });
  assert.match(wrong.body, /id="pro-stripePrice-fault"/);
  assert.match(wrong.body, /value="prod_x"/);
  assert.equal(
    (await chief.ask('/admin/plans/pro', { ...form, stripePrice: 'price_InventedPro' })).status,
    303,
  );
});

test('the operator adds a plan; a name that is taken or none is said beside its field', async () => {
  assert.match((await chief.ask('/admin/plans', { title: ' * ' })).body, /id="plan-title-fault".*1 to 40/s);
  assert.match((await chief.ask('/admin/plans', { title: 'PRO' })).body, /such a plan already/);
  assert.equal((await chief.ask('/admin/plans', { title: 'Coding team' })).to, '/admin/plans?said=saved');
  assert.match((await chief.ask('/admin/plans')).body, /action="\/admin\/plans\/coding-team"/);
  assert.match((await ann.ask('/account/upgrade')).body, /Get Coding team/);
});

test('paid at Stripe: the order, the way there, the signed event, the plan, the portal, the end', async () => {
  const cid = await someone(site, 'cid@example.org');
  const buyer = `person:${await idOf('cid@example.org')}`;
  assert.match((await cid.ask('/account/upgrade')).body, /\$29 a month/);
  const going = await cid.ask('/account/upgrade', { plan: 'pro', of: 'me' });
  assert.match(going.body, /href="https:\/\/checkout\.stripe\.com\/c\/pay\//);
  const order = stripe.asked.findLast(({ what }) => what === 'POST /v1/checkout/sessions')?.form;
  assert.equal(order?.['line_items[0][price]'], 'price_InventedPro');
  assert.equal(order?.['subscription_data[metadata][buyer]'], buyer);
  assert.equal(order?.customer_email, 'cid@example.org');
  assert.equal(order?.mode, 'subscription');
  stripe.put('sub_cid', { buyer });
  const paid = stripe.event('checkout.session.completed', 'sub_cid');
  assert.equal((await tell(paid, stripe.sign(paid, NOW, 'whsec_wrong'))).status, 400);
  assert.equal((await tell(paid, '')).status, 400);
  assert.equal(await planOf(cid), 'Free');
  stripe.isAway = true;
  assert.equal((await tell(paid)).status, 503, 'Stripe sends it again');
  stripe.isAway = false;
  assert.equal(await (await tell(paid)).text(), 'taken\n');
  assert.equal(await (await tell(paid)).text(), 'known\n');
  assert.equal(await planOf(cid), 'Pro');
  assert.match((await cid.ask('/account')).body, /paid until .*renewed then/);
  const again = await cid.ask('/account/upgrade', { plan: 'pro', of: 'me' });
  assert.match(again.body, /There is a subscription already/);
  assert.match(
    (await cid.ask('/account/billing', { of: 'me' })).body,
    /href="https:\/\/billing\.stripe\.com\//,
  );
  assert.equal(
    (await ann.ask('/account/billing', { of: 'me' })).status,
    404,
    'who has never paid has no invoices',
  );
  stripe.put('sub_cid', { buyer, status: 'past_due' });
  await tell(stripe.event('invoice.payment_failed', 'sub_cid'));
  assert.match((await cid.ask('/account')).body, /the last payment failed/);
  assert.equal(await planOf(cid), 'Pro');
  assert.match((await chief.ask('/admin?q=cid')).body, /pays for Pro/);
  stripe.put('sub_cid', { buyer, status: 'canceled' });
  await tell(stripe.event('customer.subscription.deleted', 'sub_cid'));
  assert.equal(await planOf(cid), 'Free');
  assert.match((await chief.ask('/admin/audit?act=subscription+changed')).body, /pro, canceled/);
});

test('a team’s admin buys seats, no fewer than are taken; other members do not', async () => {
  const dan = await someone(site, 'dan@example.org');
  await dan.ask('/account/team', { name: 'Knee & Co' });
  const few = await dan.ask('/account/upgrade', { plan: 'pro', of: 'team', seats: '0' });
  assert.match(few.body, /id="pro-seats-fault"/);
  await dan.ask('/account/upgrade', { plan: 'pro', of: 'team', seats: '7' });
  const order = stripe.asked.findLast(({ what }) => what === 'POST /v1/checkout/sessions')?.form;
  assert.equal(order?.['line_items[0][quantity]'], '7');
  const { id } = await site.store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  assert.equal(order?.client_reference_id, `team:${id}`);
  stripe.put('sub_team', { buyer: `team:${id}`, seats: 7 });
  await tell(stripe.event('checkout.session.completed', 'sub_team'));
  assert.match((await dan.ask('/account/team')).body, /1 of 7 seats taken.*plan Pro/s);
});

test('what is not from Stripe gets nowhere: from a browser, too large, unsigned; and other posts still need an origin', async () => {
  const payload = stripe.event('checkout.session.completed', 'sub_cid');
  assert.equal((await tell(payload, undefined, { Origin: 'https://evil.example' })).status, 403);
  assert.equal((await tell(payload, undefined, { 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  assert.equal((await tell('x'.repeat(300_000))).status, 413);
  assert.equal((await site.get('/webhooks/stripe')).status, 404);
  assert.equal((await site.get('/account/upgrade', { method: 'POST', body: 'plan=pro' })).status, 403);
});

test('an admin of the site steps down only when there is another; whoever’s role changes signs in again', async () => {
  const [chiefId, annId] = [await idOf('chief@example.org'), await idOf('ann@example.org')];
  const role = (id: string, to: string) =>
    chief.ask(`/admin/people/${id}/role`, { role: to, q: '', from: '0' });
  const alone = await role(chiefId, 'member');
  assert.equal(alone.status, 422);
  assert.match(alone.body, /without an admin/);
  assert.match((await role(annId, 'king')).body, /Choose a role/);
  assert.equal((await role(annId, 'admin')).status, 303);
  assert.equal((await ann.ask('/account')).status, 303, 'her session has ended');
  const both = await Promise.all([role(annId, 'member'), role(chiefId, 'editor')]);
  // Where the chief's own change comes first, the other request is sent to sign in.
  for (const { status } of both) assert.ok(status === 303 || status === 422, String(status));
  const admins = await site.store.db.selectFrom('person').select('id').where('role', '=', 'admin').execute();
  assert.equal(admins.length, 1);
});
