// Does the packed table of codes answer as a map does?
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { CodeNumbers } from './codeNumbers.ts';

fc.configureGlobal({ seed: seed('codeNumbers') });

const code = fc.stringMatching(/^[0-9A-Z]{5}$/);

test('every code has its place as its number, every other text none', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(code, { maxLength: 300 }),
      fc.array(fc.oneof(code, fc.string())),
      (codes, others) => {
        const numbers = new CodeNumbers(codes);
        for (const [place, one] of codes.entries()) assert.equal(numbers.of(one), place);
        for (const other of others) assert.equal(numbers.of(other), codes.indexOf(other));
      },
    ),
  );
});
