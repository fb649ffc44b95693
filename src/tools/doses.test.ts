import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { doseUnits, readDosage } from './doses.ts';

fc.configureGlobal({ seed: seed('doses') });

test('a dose is counted in whole billing units, a part of one as one', () => {
  const cases: [number, string, string, number][] = [
    [60, 'mg', '15 MG', 4],
    [61, 'mg', '15 MG', 5],
    [1, 'mg', '15 MG', 1],
    [0.3, 'mg', '0.1 MG', 3],
    [1, 'g', '250 MG', 4],
    [500, 'mcg', '0.5 MG', 1],
    [100, 'units', '1 UNIT', 100],
    [40, 'IU', '100 UNITS', 1],
    [2, 'cc', '1 ML', 2],
    [30, 'mCi', '1 millicurie', 30],
    [5000, 'units', '1,000 UNITS', 5],
  ];
  for (const [amount, unit, dosage, units] of cases)
    assert.equal(doseUnits({ amount, unit }, dosage), units, `${amount} ${unit} of ${dosage}`);
});

test('measures of different kinds, and dosages without a measure, give no number', () => {
  assert.equal(doseUnits({ amount: 2, unit: 'ml' }, '15 MG'), null);
  assert.equal(doseUnits({ amount: 2, unit: 'vials' }, '15 MG'), null);
  assert.equal(doseUnits({ amount: 60, unit: 'mg' }, 'per dose'), null);
  assert.equal(doseUnits({ amount: 60, unit: 'mg' }, '0 MG'), null);
  assert.equal(readDosage(''), null);
});

test('units always hold the dose, and one unit fewer never does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 5000 }), (amount, each) => {
      const units = doseUnits({ amount, unit: 'mg' }, `${each} MG`) as number;
      assert.ok(units * each >= amount);
      assert.ok((units - 1) * each < amount);
    }),
  );
});
