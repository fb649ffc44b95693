// Are notes handed down from every level, marked with where they stand, and inclusion terms kept to their code?
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { diagnosisOf, type InstructionalNote, notesOf } from '#catalog';
import type { Edition } from '#editions';
import { cleanUp, editionOf, fixture, sourceFile } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { collect } from '../importers/archive.ts';
import { icd10cm } from '../importers/icd10cm.ts';
import { icd10cmTabular } from '../importers/icd10cmTabular.ts';

after(cleanUp);

const AS_OF = '2024-01-01';

function small(): Promise<Edition> {
  return editionOf(
    [icd10cm, [sourceFile(fixture('icd-10-cm', 'icd10cm-order-2024.txt'))]],
    [icd10cmTabular, [sourceFile(fixture('icd-10-cm-tabular', 'icd10cm_tabular_2024.xml'))]],
  );
}

const line = ({ kind, from, own }: InstructionalNote) => `${own ? 'own ' : ''}${kind} from ${from.label}`;

test('a code inherits the notes of its category, section and chapter, the nearest first', async () => {
  const edition = await small();
  assert.deepEqual(notesOf(edition, 'E11.40', AS_OF)?.notes.map(line), [
    'own inclusionTerm from E11.40 Type 2 diabetes mellitus with diabetic neuropathy, unspecified',
    'includes from E11 Type 2 diabetes mellitus',
    'excludes1 from E11 Type 2 diabetes mellitus',
    'excludes2 from E11 Type 2 diabetes mellitus',
    'codeFirst from E11 Type 2 diabetes mellitus',
    'useAdditionalCode from E11 Type 2 diabetes mellitus',
    'codeAlso from E11 Type 2 diabetes mellitus',
    'excludes1 from Chapter 4: Endocrine, nutritional and metabolic diseases',
  ]);
  edition.close();
});

test('inclusion terms are not handed down to the codes below', async () => {
  const edition = await small();
  const texts = (code: string) => notesOf(edition, code, AS_OF)?.notes.flatMap((note) => note.texts) ?? [];
  assert.ok(texts('E11').includes('Not to be handed down'));
  assert.ok(!texts('E11.9').includes('Not to be handed down'));
  assert.ok(
    !texts('E11.42').includes('Not to be handed down'),
    'a code that the tabular list does not have yet',
  );
  edition.close();
});

test('a note of a wider section reaches the sections within it', async () => {
  const edition = await small();
  assert.deepEqual(notesOf(edition, 'C4A.9', AS_OF)?.notes.map(line), [
    'excludes1 from C00-C96 Malignant neoplasms',
    'notes from Chapter 2: Neoplasms',
  ]);
  edition.close();
});

test('a code with placeholder X and 7th character takes both from the code that the list has', async () => {
  const edition = await small();
  const notes = notesOf(edition, 'S02.0XXA', AS_OF);
  assert.deepEqual(notes?.notes.map(line), [
    'inclusionTerm from S02.0 Fracture of vault of skull',
    'notes from S02 Fracture of skull and facial bones',
    'sevenChrNote from S02 Fracture of skull and facial bones',
  ]);
  assert.deepEqual(notes?.seventh, {
    from: { system: 'icd-10-cm', code: 'S02' },
    characters: [
      { character: 'A', text: 'initial encounter for closed fracture; initial encounter for fracture NOS' },
      { character: 'S', text: 'sequela' },
    ],
  });
  edition.close();
});

test('a category younger than the tabular list has the notes of the section in which the book puts it', async () => {
  const edition = await small();
  assert.deepEqual(notesOf(edition, 'E14', AS_OF)?.notes.map(line), [
    'excludes1 from Chapter 4: Endocrine, nutritional and metabolic diseases',
  ]);
  const { chapter, section, billable } =
    diagnosisOf(edition, { system: 'icd-10-cm', code: 'E14' }, AS_OF) ?? {};
  assert.deepEqual(
    [billable, chapter, section],
    [
      true,
      'Chapter 4: Endocrine, nutritional and metabolic diseases (E00-E89)',
      'Diabetes mellitus (E08-E13)',
    ],
  );
  edition.close();
});

test('without a tabular list there are no notes, and the title stands alone', async () => {
  const edition = await editionOf([icd10cm, [sourceFile(fixture('icd-10-cm', 'icd10cm-order-2024.txt'))]]);
  assert.equal(notesOf(edition, 'E11.9', AS_OF), null);
  const found = diagnosisOf(edition, { system: 'icd-10-cm', code: 'E11.9' }, AS_OF);
  assert.deepEqual([found?.long, found?.chapter], ['Type 2 diabetes mellitus without complications', null]);
  assert.equal(diagnosisOf(edition, { system: 'icd-10-cm', code: 'Q99.9' }, AS_OF), null);
  edition.close();
});

test('a code that only another year lists is shown as that year has it', async () => {
  const edition = await editionOf(
    [icd10cm, [sourceFile(fixture('icd-10-cm', 'icd10cm-order-2024.txt'))]],
    [icd10cm, [sourceFile(fixture('icd-10-cm', 'icd10cm-order-2021.txt'))]],
  );
  const found = (code: string, asOf: string) => {
    const one = diagnosisOf(edition, { system: 'icd-10-cm', code }, asOf);
    return [one?.cite.version, one?.long];
  };
  assert.deepEqual(found('E10.9', '2021-01-01'), [
    'FY2021',
    'Diabetes mellitus, type 1, without complications',
  ]);
  assert.deepEqual(found('E10.9', '2024-01-01'), [
    'FY2024',
    'Type 1 diabetes mellitus without complications',
  ]);
  assert.deepEqual(found('E11.42', '2021-01-01'), [
    'FY2024',
    'Type 2 diabetes mellitus with diabetic polyneuropathy',
  ]);
  edition.close();
});

const ORDER = 'icd10cm/icd10cm-order-2024.zip';
const TABULAR = 'icd10cm/icd10cm-tabular-2021.zip';
test('every code of the real book has a chapter, a section and its notes', {
  skip: skipWithout(ORDER) || skipWithout(TABULAR),
}, async () => {
  const found = await collect([sharedData(ORDER) ?? '', sharedData(TABULAR) ?? '']);
  const file = (name: RegExp) => found.files.filter((one) => name.test(one.name));
  const edition = await editionOf([icd10cm, file(/order/)], [icd10cmTabular, file(/tabular/)]);
  const part = edition.releases('icd-10-cm')[0];
  for (const { code } of part?.all<{ code: string }>('SELECT code FROM entry WHERE seq % 7 = 0') ?? []) {
    const { chapter, section } = diagnosisOf(edition, { system: 'icd-10-cm', code }, AS_OF) ?? {};
    assert.ok(chapter && section, code);
    assert.ok(notesOf(edition, code, AS_OF), code);
  }
  const insulin = notesOf(edition, 'E11.9', AS_OF)?.notes.find((note) => note.kind === 'useAdditionalCode');
  assert.ok(insulin?.texts.includes('insulin (Z79.4)'));
  assert.equal(insulin?.from.ref?.code, 'E11');
  assert.equal(notesOf(edition, 'S72.001A', AS_OF)?.seventh?.from.code, 'S72');
  edition.close();
});
