// Are services outside a stay found by the names that clinicians give them, and only where they were rendered?
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { ownNameOf } from '#catalog';
import type { IsoDate } from '#kit';
import { type OfficialEdition, officialEdition } from '../../../test/official-edition.ts';
import { skipWithout } from '../../../test/shared-data.ts';
import { codeNote } from '../notes.ts';
import { PROCEDURES } from './procedurePhrases.ts';

const skip = skipWithout('README.md');
let official: OfficialEdition;
before(async () => {
  if (skip === false) official = await officialEdition();
});
after(() => {
  if (skip === false) official.close();
});

const codesOf = (text: string) =>
  codeNote(
    official.edition,
    { text, asOf: '2024-11-01' as IsoDate, setting: 'outpatient', systems: ['cpt', 'hcpcs'] },
    { cptAccepted: false },
  ).codes.map(({ code }) => code);

test('every service that we describe is found by each of its names', { skip }, () => {
  for (const line of PROCEDURES.trim().split('\n')) {
    const [service = '', names = ''] = line.split(' | ');
    const code = service.split(' ')[0] as string;
    // Numbers that only licensed files describe.
    if (ownNameOf(official.edition, code) === null) continue;
    const section = /^8[0-7]/.test(code) ? 'LABS' : 'PROCEDURE';
    for (const name of names.split(',')) {
      const found = codesOf(`${section}: ${name.trim()} performed today.`).filter((one) => !/^J/.test(one));
      assert.deepEqual(found, [code], name);
    }
  }
});

test('a service counts when it was rendered', { skip }, () => {
  assert.deepEqual(codesOf('Right knee injected with 40 mg triamcinolone.'), ['20610', 'J3301']);
  assert.deepEqual(codesOf('MRI brain with and without contrast was performed.'), ['70553']);
  assert.deepEqual(codesOf('MRI brain without contrast was performed.'), ['70551']);
  assert.deepEqual(codesOf('Colonoscopy with biopsy was performed.'), ['45380']);
  assert.deepEqual(codesOf('Received IV iron for iron deficiency anemia.'), []);
  assert.deepEqual(codesOf('Received iron sucrose 200 mg IV.'), ['J1756']);
  assert.deepEqual(codesOf('Plan: colonoscopy. Will schedule carpal tunnel release. Discussed TKA.'), []);
  assert.deepEqual(codesOf('She underwent carpal tunnel release in 2012.'), []);
  assert.deepEqual(codesOf('Shoulder injection was offered and he declined.'), []);
});

test('the laboratory under the heading of an operation was done before it', { skip }, () => {
  assert.deepEqual(codesOf('PROCEDURE NOTE\nPre: elevated PSA\nTransrectal prostate biopsy.'), ['55700']);
});
