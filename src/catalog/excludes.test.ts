// Are the codes that an Excludes1 note names read as the tabular list means them? Wordings as they stand in the list.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isReferredTo, referencesIn } from './excludes.ts';

const names = (note: string, code: string) =>
  referencesIn(note).some((one) => isReferredTo(one, code.replace('.', '')));

for (const [note, inside, outside] of [
  ['type 1 diabetes mellitus (E10.-)', ['E10', 'E10.9', 'E10.3211'], ['E11.9', 'E1']],
  ['skin of genital organs (C51-C52, C60.-, C63.2)', ['C51.9', 'C52', 'C60.1', 'C63.2'], ['C53.9', 'C63.1']],
  ['nerve root compression in spondylosis (M47.0-M47.2.-)', ['M47.011', 'M47.29'], ['M47.3', 'M48.0']],
  ['diabetes mellitus (E08-E13 with .42)', ['E11.42', 'E08.42'], ['E11.40', 'E14.42']],
  ['diabetic angiopathy (E08-E13 with .51-.52)', ['E11.51', 'E13.52'], ['E11.59', 'E11.49']],
  [
    'aphasia following cerebrovascular disease (I69. with final characters -20)',
    ['I69.320', 'I69.020'],
    ['I69.321'],
  ],
  ['infectious mononucleosis with meningitis (B27.- with fourth character 2)', ['B27.22'], ['B27.01']],
  ['poisoning (T36-T50 with fifth or sixth character 6)', ['T39.016', 'T39.06'], ['T39.011', 'T51.016']],
  ['open skull fracture (S02.- with 7th character B)', ['S02.0XXB'], ['S02.0XXA']],
  ['torticollis NOS M43.6', ['M43.6'], ['M43.5']],
  ['hearing loss as classified in H90.-', ['H90.3'], ['H91.0']],
] as const) {
  test(`“${note}”`, () => {
    for (const code of inside) assert.ok(names(note, code), `${code} is meant`);
    for (const code of outside) assert.ok(!names(note, code), `${code} is not meant`);
  });
}

test('a note without codes, and one under a condition that is not understood, name nothing', () => {
  assert.deepEqual(referencesIn('disorders of:'), []);
  assert.deepEqual(referencesIn('open fracture of elbow (S52.- with open fracture 7th character)'), []);
  assert.deepEqual(
    referencesIn('vitamin B12 deficiency anemia (D51.-)').map(({ from }) => from),
    ['D51'],
  );
});
