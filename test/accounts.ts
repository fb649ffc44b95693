// The accounts of a test: letters are kept instead of sent, and a failing letter fails the test.
import assert from 'node:assert/strict';
import { type Auth, createAuth, type Letter } from '#accounts';
import type { Store } from '#store';

export function authFor(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  letters: Letter[] = [],
  now: () => Date = () => new Date(),
): Auth {
  return createAuth({
    db,
    engine,
    secret: 'a secret for tests, of thirty-two letters',
    origin: () => 'http://127.0.0.1:3000',
    isHttps: false,
    post: async (letter) => {
      letters.push(letter);
    },
    problem: (error) => assert.fail(String(error)),
    now,
  });
}
