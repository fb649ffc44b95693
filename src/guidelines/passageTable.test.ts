// Which codes does a text name?
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { mentionsIn } from './passageTable.ts';

const named = (text: string) => mentionsIn(text).map(({ kind, low, high }) => `${kind} ${low}-${high}`);

test('codes and ranges are named in every spelling of the manual', () => {
  assert.deepEqual(named('CPT codes 64553-64595, 11200 - 11201, 22532- 22865 and 90460–90474'), [
    '##### 64553-64595',
    '##### 11200-11201',
    '##### 22532-22865',
    '##### 90460-90474',
  ]);
  assert.deepEqual(named('95940/95941, G0453, 0071T-0074T, 99239.'), [
    '##### 95940-95940',
    '##### 95941-95941',
    'G#### 453-453',
    '####T 71-74',
    '##### 99239-99239',
  ]);
});

test('years, sections, dental codes and the spans of chapters are no codes', () => {
  assert.deepEqual(
    named('In 2010, Section 20.4.5 of 100-04; 1/1/2025; D0120; 20000-29999; A0000 of the year'),
    ['A#### 0-0'],
  );
});

test('two codes of different kinds around a dash are two codes', () => {
  assert.deepEqual(named('64595-0588T'), ['##### 64595-64595', '####T 588-588']);
  assert.deepEqual(named('93010-93000'), ['##### 93010-93010', '##### 93000-93000']);
});

test('each code that is written is named once, whatever stands around it', () => {
  const code = fc.oneof(
    fc.integer({ min: 100, max: 99_999 }).map((n) => String(n).padStart(5, '0')),
    fc.integer({ min: 0, max: 9999 }).map((n) => `${String(n).padStart(4, '0')}T`),
  );
  const around = fc.constantFrom(' and ', ', ', ' (invented words) ', '; ', '/');
  fc.assert(
    fc.property(fc.array(fc.tuple(code, around), { maxLength: 20 }), (parts) => {
      const found = new Set(named(parts.flat().join('')));
      const wanted = new Set(
        parts.map(
          ([one]) => `${one.replaceAll(/\d/g, '#')} ${Number.parseInt(one, 10)}-${Number.parseInt(one, 10)}`,
        ),
      );
      assert.deepEqual(found, wanted);
    }),
    { seed: Number(process.env.SEED ?? 20261124) },
  );
});
