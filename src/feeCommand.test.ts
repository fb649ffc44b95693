// `coding-ahead fee`: words, JSON, and the exit for a price, none, and wrong use.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { fixture } from '../test/part.ts';
import { type TestSite, testSite } from '../test/starter.ts';
import { type FeeWords, feeCommand } from './feeCommand.ts';

let site: TestSite;
before(async () => {
  site = await testSite([fixture('fees')]);
});
after(() => site?.close());

function fee(words: Partial<FeeWords>): { exit: number | string; text: string } {
  const out: string[] = [];
  const asked = { code: '', zip: '', locality: '', modifier: '', asOf: '2025-11-03', json: false, ...words };
  const exit = feeCommand(site.library.current, asked, (line) => out.push(line));
  return { exit, text: out.join('\n') };
}

test('a price is printed for both settings with its arithmetic and source', () => {
  const { exit, text } = fee({ code: '99213', zip: '90001' });
  assert.equal(exit, 0);
  assert.match(text, /^99213 {2}LOS ANGELES.*\(01182-18\)$/m);
  assert.match(text, /^outside a facility {2}\$98\.19$/m);
  assert.match(text, /^in a facility {7}\$68\.06$/m);
  assert.match(text, /0\.57 × 1\.194 practice expense/);
  assert.match(text, /Physician fee schedule relative values 2025D \(October\)/);
});

test('a modifier shows its step, a code without a price says why and exits 1', () => {
  assert.match(fee({ code: '27447', modifier: '80' }).text, /16 % for an assistant at surgery: \$201\.22/);
  const bundled = fee({ code: '36416' });
  assert.equal(bundled.exit, 1);
  assert.match(bundled.text, /because the status is B/);
});

test('as JSON the answer holds both settings', () => {
  const { exit, text } = fee({ code: '99213', locality: '09102-04', json: true });
  assert.equal(exit, 0);
  assert.equal(JSON.parse(text).nonFacility.lines[0].amountCents, 9498);
});

test('wrong use is told in one line', () => {
  assert.match(String(fee({ code: '992' }).exit), /five characters/);
  assert.match(String(fee({ code: '99213', zip: '1' }).exit), /^--zip: A ZIP code/);
  assert.match(
    String(fee({ code: '99213', locality: '99999-01' }).exit),
    /^--locality: .* no locality 99999-01/,
  );
});
