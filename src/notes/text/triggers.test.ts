import assert from 'node:assert/strict';
import test from 'node:test';
import { LABELS, PATTERNS } from '../procedures/visitServices.ts';
import { lettersOf, triggersOf } from './triggers.ts';

test('letters that every match of a pattern holds', () => {
  const letters = (source: string) => {
    const all = lettersOf(source);
    return all && [...all].sort();
  };
  assert.deepEqual(letters('bladder scan|\\bpvr\\b'), ['bla', 'pvr']);
  assert.deepEqual(letters('i ?& ?d'), null, 'no three letters in a row');
  assert.deepEqual(
    letters('(?:us|ultrasound)[- ]guided'),
    ['gui'],
    'a group with a short name tells nothing',
  );
  assert.deepEqual(letters('tests?(?: done)?'), ['tes'], 'what may be absent tells nothing');
  assert.deepEqual(letters('(?:hep|flu)[ab]?(?=x)'), ['flu', 'hep']);
  assert.deepEqual(letters('abc?d'), null, 'an optional letter parts a run');
});

test('no pattern of a visit loses a match by its letters', () => {
  const triggers = triggersOf(PATTERNS, ({ pattern }) => pattern);
  const texts = [
    'Tdap 0.5 mL IM R deltoid',
    'RSV rapid antigen POS',
    'I&D of a paronychia',
    'PVR 30 mL by bladder scan',
    'Nexplanon inserted left arm',
    ...LABELS.values(),
  ];
  for (const text of texts) {
    const all = PATTERNS.filter(({ pattern }) => text.match(pattern) !== null);
    const among = triggers.among(text).filter(({ pattern }) => text.match(pattern) !== null);
    assert.deepEqual(among, all, text);
  }
});
