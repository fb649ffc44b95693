// One question has one address: what is printed is read as it was, and whatever else an address holds is overlooked.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import {
  CHOICE_NAMES,
  CHOICES,
  type JobQuery,
  MILES,
  POSTED_WITHIN_DAYS,
  parseJobQuery,
  printJobQuery,
  SORTS,
} from './jobQuery.ts';

fc.configureGlobal({ seed: seed('jobQuery') });

const read = (text: string) => parseJobQuery(new URLSearchParams(text));

const some = (words: object) => fc.subarray(Object.keys(words));
const words = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => parseJobQuery(new URLSearchParams({ q: text })).words);
const plain = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { noNullPrototype: true });
const queries: fc.Arbitrary<JobQuery> = plain({
  words,
  chosen: plain(
    Object.fromEntries(CHOICE_NAMES.map((choice) => [choice, some(CHOICES[choice])])),
  ) as unknown as fc.Arbitrary<JobQuery['chosen']>,
  near: fc.option(plain({ zip: fc.stringMatching(/^[0-9]{5}$/), miles: fc.constantFrom<number>(...MILES) })),
  payFrom: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  postedWithinDays: fc.option(fc.constantFrom<number>(...POSTED_WITHIN_DAYS)),
  sort: fc.constantFrom(...(Object.keys(SORTS) as (keyof typeof SORTS)[])),
});

test('a question that was printed is read as it was', () => {
  fc.assert(
    fc.property(queries, (query) => {
      assert.deepEqual(read(printJobQuery(query).toString()), query);
    }),
  );
});

test('whatever an address holds, one question comes of it, and it has one address', () => {
  const names = ['q', 'zip', 'miles', 'pay', 'days', 'sort', 'page', ...CHOICE_NAMES];
  const values = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 150 }),
    fc.constantFrom('cpc', 'TX', '50', '78701', '7', 'pay', '60000', 'remote', '$60,000'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 12 }), (pairs) => {
      const once = printJobQuery(parseJobQuery(new URLSearchParams(pairs))).toString();
      assert.equal(printJobQuery(read(once)).toString(), once);
    }),
  );
});

test('the order of an address does not matter, nor does what no filter is', () => {
  const wanted = 'q=appeals&credential=cpc&credential=ccs&state=TX&zip=78701&pay=60000&sort=pay';
  const typed = 'utm=1&sort=pay&state=TX&state=XX&credential=ccs&credential=cpc&credential=cpc';
  const rest = '&miles=50&zip=+78701+&pay=%2460%2C000&q=+appeals%0A&days=2';
  assert.equal(printJobQuery(read(typed + rest)).toString(), wanted);
  assert.equal(printJobQuery(read('zip=7870&pay=-1&days=&sort=__proto__&state=constructor')).toString(), '');
  assert.equal([...read(`q=${'x'.repeat(500)}`).words].length, 100);
});
