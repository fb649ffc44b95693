// May a sentence be said? Only what evidence covers, and what belongs together only together.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import type { Evidence } from '#tools';
import { type OfficialEdition, officialEdition } from '../../test/official-edition.ts';
import { skipWithout } from '../../test/shared-data.ts';
import { Grounding } from './grounding.ts';

const skip = skipWithout('README.md');
const SEED = Number(process.env.SEED ?? 20261126);
let official: OfficialEdition;
before(async () => {
  if (skip === false) official = await officialEdition();
});
after(() => {
  if (skip === false) official.close();
});

function evidence(facts: string[], own: Partial<Evidence> = {}): Evidence {
  return { tool: 'test', title: 'Invented evidence', facts, codes: [], cites: [], path: null, ...own };
}

function grounded(question: string, ...all: Evidence[]): Grounding {
  const grounding = new Grounding({ edition: official.edition, asOf: '2025-10-01' }, question);
  all.forEach((one, place) => {
    grounding.add(place + 1, one);
  });
  return grounding;
}

const PRICE = evidence(['Medicare allows $88.95 for 99213 by the fee schedule 2025D.']);
const PAIR = evidence([
  'NCCI bundles 45380 into 45385.',
  'The pair of 45385 and 45380 has modifier indicator 1 since 2003-01-01.',
]);
const missing = (grounding: Grounding, sentence: string) => {
  const found = grounding.check(sentence);
  return 'missing' in found ? found.missing : [];
};

test('a sentence whose code, amount, indicator and day are in evidence is said, with what covers it', {
  skip,
}, () => {
  const grounding = grounded('', PRICE, PAIR);
  assert.deepEqual(grounding.check('For 99213 it is $88.95.'), {
    evidence: [1],
    codes: [{ text: '99213', ref: { system: 'cpt', code: '99213' }, warning: null }],
  });
  assert.deepEqual(missing(grounding, '45385 and 45380 have indicator 1 since January 1, 2003.'), []);
});

test('a code that nothing names, a wrong amount, indicator, day or number is not', { skip }, () => {
  const grounding = grounded('', PRICE, PAIR);
  assert.deepEqual(missing(grounding, '99214 pays $88.95.'), ['99214', 'amount $88.95']);
  assert.deepEqual(missing(grounding, '99213 pays $98.95.'), ['amount $98.95']);
  assert.deepEqual(missing(grounding, '45385 with 45380 has indicator 0.'), ['indicator 0']);
  const counted = grounded('', PAIR, evidence(['A code of ICD-10-PCS has 7 characters.']));
  assert.deepEqual(missing(counted, 'The modifier indicator of the pair is 7.'), ['indicator 7']);
  assert.deepEqual(missing(counted, 'The modifier indicator of the pair is 1.'), []);
  assert.deepEqual(missing(grounding, 'The pair of 45385 and 45380 ended on 2004-01-01.'), [
    'date 2004-01-01',
  ]);
  assert.deepEqual(missing(grounding, '99213 may be billed 17 times, or twelve.'), [
    'number 17',
    'number 12',
  ]);
  assert.deepEqual(missing(grounding, 'Use modifier XS.'), ['modifier XS']);
});

test('an amount counts only beside a code that its evidence names', { skip }, () => {
  assert.deepEqual(missing(grounded('', PRICE, PAIR), '45385 pays $88.95.'), ['amount $88.95']);
});

test('the reader may bring a number and a day, never a code or an amount', { skip }, () => {
  const grounding = grounded('Is 27447 worth $5000.00 for 90 minutes on 2024-02-03?');
  assert.deepEqual(missing(grounding, 'You asked about 90 minutes on 3 February 2024.'), []);
  assert.deepEqual(missing(grounding, '27447 pays $5,000.00.'), ['27447', 'amount $5000']);
});

test('a code that may not be used is said with its warning', { skip }, () => {
  const grounding = grounded(
    '',
    evidence(['64560 is deleted.', '99999 is in no loaded file.'], {
      codes: [{ system: 'cpt', code: '99999' }],
    }),
  );
  const found = grounding.check('64560 is deleted and 99999 is unknown.');
  assert.ok('codes' in found);
  assert.deepEqual(
    found.codes.map(({ text, warning }) => [text, warning]),
    [
      ['64560', 'deleted, last valid day 2011-12-31'],
      ['99999', 'in no loaded file'],
    ],
  );
});

test('a ZIP code, a locality and a package are no unknown codes', { skip }, () => {
  const grounding = grounded(
    'in 10001',
    evidence([
      'Medicare allows $626.66 for 29881 in ZIP 10001, locality 13202-01.',
      'NDC 00023-1145-01 is a package.',
    ]),
  );
  const found = grounding.check('29881 pays $626.66 in ZIP 10001 (13202-01); NDC 00023-1145-01.');
  assert.ok('codes' in found, JSON.stringify(found));
  assert.deepEqual(
    found.codes.map(({ text }) => text),
    ['29881'],
  );
});

test('whatever is changed in a number of a covered sentence, it is withheld', { skip }, () => {
  const sentence = 'Medicare allows $88.95 for 99213 by the fee schedule.';
  const digits = [...sentence.matchAll(/\d/g)].map(({ index }) => index);
  const grounding = grounded('', PRICE);
  fc.assert(
    fc.property(fc.constantFrom(...digits), fc.integer({ min: 0, max: 9 }), (at, digit) => {
      const changed = sentence.slice(0, at) + digit + sentence.slice(at + 1);
      assert.equal('missing' in grounding.check(changed), changed !== sentence, changed);
    }),
    { seed: SEED },
  );
});

test('every fact of evidence may be said as it stands, and hostile texts end quickly', { skip }, () => {
  const piece = fc.constantFrom(
    '99213 ',
    '$1,234.56 ',
    'indicator 1 ',
    '2025-10-01 ',
    'modifier 59 ',
    'E11.9 ',
    '1.92 work RVUs ',
    '0DTJ4ZZ ',
    'XS ',
    '[3] ',
    '12 % ',
    'a word ',
    '-',
    '.',
    '$',
    '9'.repeat(40),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const fact = pieces.join('');
      assert.deepEqual(missing(grounded('', evidence([fact])), fact), []);
    }),
    { seed: SEED },
  );
  const started = process.cpuUsage().user;
  missing(grounded('', PRICE), `${'9'.repeat(50_000)} ${'$1,1'.repeat(20_000)} ${'A1'.repeat(20_000)}`);
  // A bound against blow-up, not a speed: linear takes a hundredth of it.
  assert.ok(process.cpuUsage().user - started < 5_000_000);
});
