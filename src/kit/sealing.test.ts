// Whoever holds the rows alone reads nothing, changes nothing unseen and makes no link.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test from 'node:test';
import { seal, signed, signedBy, unseal } from './sealing.ts';

const SECRET = 'a secret for tests, of thirty-two letters';

test('what was sealed opens as it was, for its row and with its secret alone', () => {
  for (const plain of [Buffer.from(''), Buffer.from('résumé of Ann'), randomBytes(100_000)]) {
    const sealed = seal(SECRET, plain, 'row 1');
    assert.deepEqual(unseal(SECRET, sealed, 'row 1'), plain);
    assert.equal(unseal(SECRET, sealed, 'row 2'), null);
    assert.equal(unseal(`${SECRET}!`, sealed, 'row 1'), null);
    assert.notEqual(seal(SECRET, plain, 'row 1'), sealed, 'each time with another start');
  }
});

test('a changed byte, wherever it is, and a cut are found', () => {
  const sealed = Buffer.from(seal(SECRET, Buffer.from('résumé of Ann'), 'row'), 'base64');
  assert.ok(!sealed.includes('Ann'));
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.equal(unseal(SECRET, changed.toString('base64'), 'row'), null, `byte ${at}`);
    assert.equal(unseal(SECRET, sealed.subarray(0, at).toString('base64'), 'row'), null, `cut at ${at}`);
  }
});

test('a link is good for its number, its purpose and its secret', () => {
  const token = signed(SECRET, 'unsubscribing', 'abc_-123');
  assert.equal(signedBy(SECRET, 'unsubscribing', token), 'abc_-123');
  assert.equal(signedBy(SECRET, 'something else', token), null);
  assert.equal(signedBy(`${SECRET}!`, 'unsubscribing', token), null);
  for (let at = 0; at < token.length; at++) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    assert.equal(signedBy(SECRET, 'unsubscribing', changed), null, changed);
  }
  for (const made of ['', '.', 'abc', `abc.${'A'.repeat(42)}`, `abc.${'é'.repeat(43)}`, `${token} `])
    assert.equal(signedBy(SECRET, 'unsubscribing', made), null, made);
});
