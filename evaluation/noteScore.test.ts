// Is the score right? Hand-made predictions, and gold that the loaded release knows.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { officialEdition } from '../test/official-edition.ts';
import { skipWithout } from '../test/shared-data.ts';
import { type GoldNote, HALVES, type Half, halfOf, readNotes } from './noteFile.ts';
import { measuresOf, scoreNote, scoreProcedures, sum, systemOf } from './noteScore.ts';
import { goldProblems, problemsOf } from './notes.ts';

const FOLDER = join(import.meta.dirname, 'notes');
const note: GoldNote = {
  name: 'x',
  specialty: 'x',
  style: 'visit',
  setting: 'outpatient',
  asOf: '2024-03-01',
  text: 'E I R',
  gold: [
    { code: 'E11.42', start: 0, end: 1 },
    { code: 'I10', start: 2, end: 3 },
  ],
  optional: ['Z79.84'],
  absent: ['R07.9'],
};
const said = (...codes: string[]) =>
  codes.map((code) => ({ code, evidence: [{ start: 0, end: 1, text: 'E' }] }));

test('a right code of the wrong kind counts at the category and not at the code', () => {
  const { code, category, kinds } = scoreNote(note, said('E11.9', 'I10'));
  assert.deepEqual(code, { right: 1, missed: 1, extra: 1 });
  assert.deepEqual(category, { right: 2, missed: 0, extra: 0 });
  assert.equal(kinds.get('missed: another code of its category'), 1);
});

test('optional codes neither help nor harm, and a trap is told as one', () => {
  const { code, kinds } = scoreNote(note, said('E11.42', 'I10', 'Z79.84', 'R07.9'));
  assert.deepEqual(code, { right: 2, missed: 0, extra: 1 });
  assert.equal(kinds.get('extra: a trap of the note'), 1);
});

const operated: GoldNote = {
  ...note,
  gold: [
    { code: 'K35.80', start: 0, end: 1 },
    { code: '0DTJ4ZZ', start: 2, end: 3 },
    { code: '30233N1', start: 4, end: 5 },
  ],
  optional: ['5A1945Z'],
  absent: [],
};

test('the shape of a mark tells its system', () => {
  const codes = ['I10', 'E11.42', 'S52.501A', '0DTJ4ZZ', '30233N1', '44970', '3044F', 'J1885', 'appendix'];
  assert.deepEqual(codes.map(systemOf), [
    'icd-10-cm',
    'icd-10-cm',
    'icd-10-cm',
    'icd-10-pcs',
    'icd-10-pcs',
    'cpt',
    'cpt',
    'hcpcs',
    null,
  ]);
});

test('diagnoses and procedures are scored apart', () => {
  const predicted = said('K35.80', '0DTJ0ZZ', '30233N1', '5A1945Z', '44970');
  assert.deepEqual(scoreNote(operated, predicted).code, { right: 1, missed: 0, extra: 0 });
  const inpatient = scoreProcedures(operated, predicted, 'ICD-10-PCS');
  assert.deepEqual(inpatient.code, { right: 1, missed: 1, extra: 1 });
  assert.deepEqual(inpatient.table, { right: 2, missed: 0, extra: 0 });
  assert.deepEqual(
    inpatient.details.map(({ kind, code, at }) => [kind, code, at]),
    [
      ['missed', '0DTJ4ZZ', 'I'],
      ['extra', '0DTJ0ZZ', 'E'],
    ],
  );
  const outside = scoreProcedures(operated, predicted, 'CPT and HCPCS');
  assert.equal(outside.isAsked, false);
  assert.deepEqual(outside.code, { right: 0, missed: 0, extra: 1 });
});

test('a note asks for procedures when it marks or traps one', () => {
  assert.equal(scoreProcedures(note, [], 'ICD-10-PCS').isAsked, false);
  assert.equal(scoreProcedures({ ...note, absent: ['47562'] }, [], 'CPT and HCPCS').isAsked, true);
});

test('F1 is the harmonic mean of precision and recall over all notes', () => {
  const { precision, recall, f1 } = measuresOf(
    sum([
      { right: 3, missed: 1, extra: 2 },
      { right: 1, missed: 1, extra: 0 },
    ]),
  );
  assert.equal(precision, 4 / 6);
  assert.equal(recall, 4 / 6);
  assert.equal(f1.toFixed(6), (4 / 6).toFixed(6));
  assert.equal(measuresOf({ right: 0, missed: 0, extra: 0 }).f1, 0);
});

test('the half of a note follows from its name, and there are enough of them', () => {
  for (const set of ['', 'records-']) {
    const halves = (['development', 'held-out'] as const).map((half) => {
      const notes = readNotes(FOLDER, `${set}${half}` as Half);
      for (const { name } of notes) assert.equal(halfOf(name), half, name);
      return notes;
    });
    assert.ok(halves.flat().length >= 120, String(halves.flat().length));
    assert.ok(new Set(halves.flat().map(({ specialty }) => specialty)).size >= 10);
  }
});

test('a record has between 100 and 1,500 words', () => {
  for (const half of HALVES.filter((one) => one.startsWith('records') || one === 'fresh-held-out'))
    for (const { name, text } of readNotes(FOLDER, half)) {
      const words = text.split(/\s+/).length;
      assert.ok(words >= 100 && words <= 1_500, `${name}: ${words}`);
    }
});

test('marks stand in the text and words are many enough', () => {
  for (const half of HALVES)
    for (const { name, text, gold } of readNotes(FOLDER, half)) {
      assert.ok(gold.length > 0 || /denied|neg|no /i.test(text), name);
      for (const { start, end } of gold) assert.ok(end > start && end <= text.length, name);
    }
});

test('every gold code is billable on the date of its note', { skip: skipWithout('README.md') }, async () => {
  const official = await officialEdition();
  try {
    assert.deepEqual(goldProblems(official.edition), []);
    const codes = ['0DTJ4ZZ', '44970', 'J1885', '0DTJ9ZZ', '0DT', '64560', '12345', 'E11'];
    const gold = codes.map((code) => ({ code, start: 0, end: 1 }));
    assert.deepEqual(problemsOf(official.edition, { ...note, gold }), [
      'x: 0DTJ9ZZ',
      'x: 0DT',
      'x: 64560',
      'x: 12345',
      'x: E11',
    ]);
  } finally {
    official.close();
  }
});
