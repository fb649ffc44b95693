// A payment that is half set up stops the start with one line that names what is missing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { BadSetting, readConfig } from './config.ts';

test('Stripe is set whole or not at all', () => {
  assert.equal(readConfig({}).stripe, null);
  const whole = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
  assert.deepEqual(readConfig(whole).stripe, {
    secretKey: 'sk_test_1',
    webhookSecret: 'whsec_1',
    apiUrl: null,
  });
  for (const [half, named] of [
    [{ STRIPE_SECRET_KEY: 'sk_test_1' }, 'STRIPE_WEBHOOK_SECRET'],
    [{ STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_SECRET_KEY'],
    [{ STRIPE_API_URL: 'http://127.0.0.1:1' }, 'STRIPE_SECRET_KEY'],
    [{ ...whole, STRIPE_SECRET_KEY: 'pk_test_1' }, 'STRIPE_SECRET_KEY'],
    [{ ...whole, STRIPE_WEBHOOK_SECRET: 'secret' }, 'STRIPE_WEBHOOK_SECRET'],
    [{ ...whole, STRIPE_API_URL: 'ftp://x' }, 'STRIPE_API_URL'],
  ] as const)
    assert.throws(
      () => readConfig(half),
      (error: Error) =>
        error instanceof BadSetting && error.message.startsWith(named) && !error.message.includes('\n'),
      JSON.stringify(half),
    );
});
