// An address that a form takes is one that gets an account; what no letter reaches is said beside the field.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { authFor } from '../../test/accounts.ts';
import { closeStores, emptyStore } from '../../test/stores.ts';
import { emailFault } from './emailAddress.ts';
import type { Letter } from './letters.ts';

after(closeStores);

const ADDRESSES = [
  'ann@example.org',
  '+ann@example.org',
  "o'hara@example.org",
  'ann.b+codes@mail.example.co.uk',
  'A_B-c@xn--bcher-kva.example',
  `${'a'.repeat(64)}@example.org`,
  '=ann@example.org',
  'ann&bob@example.org',
  'ann/bob@example.org',
  'a..b@example.org',
  '.ann@example.org',
  'ann.@example.org',
  'ann@example',
  'ann@example.o',
  'ann@-example.org',
  'ann@example-.org',
  'ann@exam_ple.org',
  'änn@example.org',
  'ann @example.org',
  'ann@example.org\r\nBcc: bob@example.org',
  `${'a'.repeat(65)}@example.org`,
  `ann@${'a'.repeat(64)}.org`,
  `ann@${'a.'.repeat(130)}org`,
  'no address',
  '@',
];

test('every address that the form takes gets its account and its letter', async () => {
  const letters: Letter[] = [];
  const auth = authFor(await emptyStore('sqlite'), letters);
  const taken = ADDRESSES.filter((address) => emailFault(address) === null);
  assert.deepEqual(taken, ADDRESSES.slice(0, 6));
  for (const email of taken)
    await auth.api.signUpEmail({ body: { email, password: 'granite saddle ninety echo', name: email } });
  // A letter leaves after the answer, so that the answer's time tells nothing.
  for (let n = 0; n < 400 && letters.length < taken.length; n++)
    await new Promise((done) => setTimeout(done, 5));
  assert.deepEqual(
    letters.map(({ to }) => to).toSorted(),
    taken.map((address) => address.toLowerCase()).toSorted(),
  );
});

test('a blank is asked for, not called wrong', () => {
  assert.equal(emailFault(''), 'Enter your e-mail address.');
});
