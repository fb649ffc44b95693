// Cookies that we did not make count for nothing, and clearing them gets one no further than the ceiling of the address.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { closeStores, ENGINES, emptyStore, NOW } from '../../test/stores.ts';
import { guestIn, sealGuest, welcomeGuest } from './guests.ts';
import { networkOf } from './network.ts';
import { periodOf } from './periods.ts';
import { sessionSecret } from './secret.ts';

fc.configureGlobal({ seed: seed('guests') });

after(closeStores);

const secret = 'a secret of thirty-two characters';
const ID = 'abcdefghijklmnopqrstuvwx';

test('a sealed guest is recognised, by the same secret only', () => {
  assert.equal(guestIn(sealGuest(ID, secret), secret), ID);
  assert.equal(guestIn(sealGuest(ID, secret), `${secret}.`), null);
  assert.equal(guestIn(undefined, secret), null);
});

test('of 10,000 forged or altered cookies none is recognised', () => {
  const good = sealGuest(ID, secret);
  const altered = fc
    .tuple(fc.nat(good.length - 1), fc.constantFrom(...'abcxyzABCXYZ0189-_. \0é'))
    .map(([at, sign]) => good.slice(0, at) + sign + good.slice(at + 1))
    .filter((text) => text !== good);
  const forged = fc.oneof(
    altered,
    fc.string({ maxLength: 100 }),
    fc.base64String().map((text) => `${ID}.${text}`),
  );
  fc.assert(
    fc.property(forged, (cookie) => guestIn(cookie, secret) === null),
    { numRuns: 10_000 },
  );
});

for (const engine of ENGINES) {
  test(`${engine}: of 200 new guests at once from one address 30 are welcome, and the address is nowhere to be read`, async () => {
    const { db } = await emptyStore(engine);
    const visit = (address: string, now = NOW) => welcomeGuest(db, { address, ceiling: 30, secret, now });
    const ids = await Promise.all(Array.from({ length: 200 }, () => visit('203.0.113.9')));
    const welcome = ids.filter((id) => id !== null);
    assert.equal(welcome.length, 30);
    assert.equal(new Set(welcome).size, 30);
    assert.equal(await visit('::ffff:203.0.113.9'), null);
    assert.ok(await visit('203.0.113.10'));
    assert.ok(await visit('203.0.113.9', new Date('2026-11-25T00:00:00Z')));
    const kept = JSON.stringify(await db.selectFrom('guestAddress').selectAll().execute());
    assert.doesNotMatch(kept, /203\.0/);
    await visit('203.0.113.9', new Date('2026-11-27T00:00:00Z'));
    assert.equal((await db.selectFrom('guestAddress').selectAll().execute()).length, 1);
  });

  test(`${engine}: a ceiling of 0 is none`, async () => {
    const { db } = await emptyStore(engine);
    for (let n = 0; n < 40; n++)
      assert.ok(await welcomeGuest(db, { address: '203.0.113.9', ceiling: 0, secret, now: NOW }));
    assert.equal((await db.selectFrom('guestAddress').selectAll().execute()).length, 0);
  });
}

test('an IPv6 address counts by its /64, however it is spelled', () => {
  for (const [address, network] of [
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
    ['2001:DB8::7:0:0:0:4', '2001:db8:0:7::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'nonsense'],
  ] as const)
    assert.equal(networkOf(address), network, address);
});

test('days, months and years end where the calendar says', () => {
  const at = (text: string) => new Date(text);
  assert.deepEqual(periodOf('month', at('2026-12-31T23:59:59.999Z')), {
    key: '2026-12',
    renewsOn: '2027-01-01',
  });
  assert.deepEqual(periodOf('month', at('2028-02-29T00:00:00Z')), { key: '2028-02', renewsOn: '2028-03-01' });
  assert.deepEqual(periodOf('day', at('2028-02-28T12:00:00Z')), {
    key: '2028-02-28',
    renewsOn: '2028-02-29',
  });
  assert.deepEqual(periodOf('year', at('2026-11-24T12:00:00Z')), { key: '2026', renewsOn: '2027-01-01' });
});

test('the secret is made once, for its owner alone, and gives way to the one that is set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-secret-'));
  try {
    const made = sessionSecret(folder, null);
    assert.match(made, /^[\w-]{43}$/);
    assert.equal(sessionSecret(folder, null), made);
    assert.deepEqual(readdirSync(folder), ['session-secret']);
    assert.equal(statSync(join(folder, 'session-secret')).mode & 0o777, 0o600);
    assert.equal(sessionSecret(folder, 'mine'), 'mine');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
