// A setting that is half set up or of no use stops the start with one line that names what is missing.
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

test('the program for pictures is a name or a path of one that can be started', () => {
  const PATH = process.env.PATH ?? '';
  assert.equal(readConfig({}).ocr, null);
  assert.equal(readConfig({ OCR_COMMAND: process.execPath }).ocr, process.execPath);
  assert.match(readConfig({ OCR_COMMAND: 'sh', PATH }).ocr ?? '', /^\/.*\/sh$/);
  for (const unusable of ['no-such-program', '/no/such/program', '/tmp', import.meta.filename])
    assert.throws(
      () => readConfig({ OCR_COMMAND: unusable, PATH }),
      (error: Error) => error instanceof BadSetting && /^OCR_COMMAND[^\n]*$/.test(error.message),
      unusable,
    );
});
