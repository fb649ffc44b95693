import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { privateNotes, scorePrivacy } from '../../evaluation/privacy.ts';
import { privateNote, unseenNote } from '../../evaluation/privacyNotes.ts';
import { UNKNOWN_GIVEN, UNKNOWN_SURNAMES } from '../../evaluation/privacyWords.ts';
import { seed } from '../../test/edition.ts';
import { GIVEN_NAMES, SURNAMES, WORDLIKE_GIVEN_NAMES } from './nameLists.ts';
import { identifiersIn, mask } from './privacy.ts';

fc.configureGlobal({ seed: seed('identifiers') });

const masked = (text: string): string => mask(text).text;

test('what names a patient is masked, of every kind of the Safe Harbor list', () => {
  for (const [text, expected] of [
    ['Patient Name: Zorvath Quillmere, DOB 3/4/1951', 'Patient Name: [name], DOB [birth date]'],
    [
      'Mr. Quillmere of 12 Oak Street, Apt 4, Springfield, IL 62704',
      'Mr. [name] of [address], [place], IL [zip 627]',
    ],
    ['MRN 00123, acct: 99887766, SSN 123-45-6789', 'MRN [record number], acct: [account number], SSN [ssn]'],
    ['pt john smith, call 312-555-0199 or fax (312) 555-0100', 'pt [name], call [phone] or fax [fax]'],
    ['mail a.b@example.org, https://example.org/p/1, 10.0.0.12', 'mail [email], [url], [ip]'],
    ['Medicare 1EG4-TE5-MK73', 'Medicare [plan number]'],
    ['VIN 1HGCM82633A004352, license plate ABC 1234', 'VIN [vehicle number], license plate [vehicle number]'],
    ['pacemaker S/N PM-1234567; NPI 1234567893', 'pacemaker S/N [device number]; NPI [licence number]'],
    ['fingerprint ID 88213, see IMG_2034.jpg', 'fingerprint ID [biometric], see [photo]'],
    [
      'Electronically signed by Zoë Maier-Quill, M.D. on 03/04/2024',
      'Electronically signed by [name], M.D. on [date 2024]',
    ],
    ['her daughter Zelda and Dr. van der Heijden', 'her daughter [name] and Dr. [name]'],
    ['works for Harborview Logistics, lives in Duluth', 'works for [employer], lives in [place]'],
  ] as const)
    assert.equal(masked(text), expected);
});

test('an age over 89 goes, and the year of birth that would tell it; other ages stay', () => {
  assert.equal(masked('92-year-old woman'), '[age over 89]-year-old woman');
  assert.equal(masked('ninety-four-year-old, born in 1931'), '[age over 89]-year-old, born in [birth date]');
  assert.equal(masked('Age: 101'), 'Age: [age over 89]');
  for (const text of [
    '89-year-old woman',
    'aged 95 days',
    'temp 98 F',
    'BP 95/60',
    'over 90 minutes',
    '100 mg',
  ])
    assert.equal(masked(text), text);
});

test('a ZIP code keeps three digits, but none where few people live', () => {
  assert.equal(
    masked('Lives at 1 Elm St, Bangor, ME 04401-1234'),
    'Lives at [address], [place], ME [zip 044]',
  );
  assert.equal(
    masked('Mr. Smith, 1 Elm St, Rutland, VT 05901'),
    'Mr. [name], [address], [place], VT [zip 000]',
  );
});

test('a question keeps its codes, its date of service and its locality', () => {
  for (const text of [
    'What is CPT code 99213?',
    'Can I bill 45385 and 45380 together?',
    'What does Medicare pay for 29881 in 10001?',
    'What does Medicare pay for 29881 in Chicago, IL 60601 on 3/1/2025?',
    'Is 64560 still valid on 2011-03-01?',
    'How many units of J1885 per day?',
    '99213 OR 99214, IN 2024',
    'COLONOSCOPY, OR 45378',
    'modifier 59 vs XS for 11042-59 DOS 3/15/25',
    'NDC 0409-1234-01 for J3301, LCD L33777, policy article A52345',
    'claim #1: 29881-RT with 20610',
    'section 30.6.15.1 of the manual',
    'MR lumbar spine, DR with macular edema, MS DRG 470',
    "Parkinson's disease, Crohn's, Foley catheter, Smith fracture, Baker's cyst, Bell's palsy, Le Fort I",
    'Does Aetna or Novitas cover Ozempic 1 mg weekly?',
    'What does cms.gov say about 99490?',
  ])
    assert.equal(masked(text), text);
});

test('what stays in a question goes where the text speaks of a patient', () => {
  assert.equal(masked('Mr. Quillmere had 29881 on 3/15/2025'), 'Mr. [name] had 29881 on [date 2025]');
  assert.equal(masked('55 yo underwent 29881 on 3/15/2025'), '55 yo underwent 29881 on [date 2025]');
});

test('a name that was found once is found wherever it stands, and a disease of that name stays', () => {
  assert.equal(
    masked("Patient: Zorvath Hodgkin. Zorvath has Hodgkin's lymphoma. Mr. Hodgkin denies fever."),
    "Patient: [name]. [name] has Hodgkin's lymphoma. Mr. [name] denies fever.",
  );
});

test('invented notes meet the promise, with names that no list has', () => {
  const known = (name: string) =>
    GIVEN_NAMES.has(name) || WORDLIKE_GIVEN_NAMES.has(name) || SURNAMES.has(name);
  for (const name of [...UNKNOWN_GIVEN, ...UNKNOWN_SURNAMES])
    assert.ok(
      !name
        .toLowerCase()
        .split(/(?:van der|de la|st\.)? |-/)
        .some(known),
      `${name} is on a list of the product`,
    );
  for (const made of [(random: () => number) => privateNote(random, 'unknown'), unseenNote]) {
    const score = scorePrivacy(privateNotes(150, made));
    for (const [kind, { all, found }] of score.kinds) {
      const least =
        kind === 'name'
          ? made === unseenNote
            ? 0.95
            : 0.97
          : ['address', 'place', 'employer'].includes(kind)
            ? 0.95
            : 1;
      assert.ok(found / all >= least, `${kind}: ${found} of ${all}; ${score.misses.join('\n')}`);
    }
    assert.equal(score.changedCodes, 0, score.misses.join('\n'));
  }
});

test('notes that name nobody lose nothing but days', () => {
  const folder = join(import.meta.dirname, '../../evaluation/notes/practice');
  let notes = 0;
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8').replace(/^[\s\S]*?\n---\n/, '');
    const plain = text.replace(/\[\[[^:\]]*: ([^\]]*)\]\]/g, '$1');
    notes += 1;
    for (const { kind, start, end } of identifiersIn(plain))
      assert.equal(kind, 'date', `${name}: ${plain.slice(start, end)}`);
  }
  assert.ok(notes > 100);
});

test('found identifiers are sorted, apart and inside the text, and what is masked holds none', () => {
  const pieces = fc.constantFrom(
    'Mr. Quillmere',
    'Dr. ',
    'patient: ',
    '12 Oak Street',
    ', IL 62704',
    '3/4/2024',
    ' ',
    '\n',
    'MRN 12345',
    '92-year-old',
    'J1885',
    "O'Neil",
    'SMITH, JOHN',
    '[name]',
    '[',
    '1EG4-TE5-MK73',
    'é',
    '😀',
    '555-123-4567',
    'born in 1931',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { start, end } of identifiersIn(text)) {
        assert.ok(start >= at && end > start && end <= text.length);
        at = end;
      }
    }),
    { numRuns: 400 },
  );
  const once = masked(
    'Patient: Zorvath Quillmere, DOB 3/4/1951, 1 Elm St, Rutland, VT 05901, 92 yo, seen 3/15/2025. (312) 555-0199',
  );
  assert.equal(masked(once), once);
});

test('time grows with the length of a hostile text, not faster', () => {
  const hostile = [
    'a.',
    'A. ',
    'Mr. ',
    '1 Aa ',
    '1/',
    '1-',
    '(555) ',
    'x@',
    'Aa, ',
    'Aa Bb\n',
    'de la ',
    ' ',
    '\t',
    "O'",
    '1:',
    'patient: ',
    'seen by ',
    'MRN ',
    '0',
    'a-',
    'http://',
    'Lives in ',
    '12 Oak ',
    'Aa Bb, MD ',
    '9',
    'ninety ',
    '[name]',
  ];
  for (const piece of hostile) {
    const timed = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const began = performance.now();
      identifiersIn(text);
      return performance.now() - began;
    };
    timed(20_000);
    // Others have the machine, too: the best of a few tries is what the text itself costs.
    let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const isLinear = () => whole < 2.3 * half + 60 && whole < 1_000;
    for (let n = 0; n < 2 || (n < 12 && !isLinear()); n++) {
      half = Math.min(half, timed(50_000));
      whole = Math.min(whole, timed(100_000));
    }
    assert.ok(isLinear(), `${JSON.stringify(piece)}: ${half} ms, then ${whole} ms for 100,000 characters`);
  }
});
