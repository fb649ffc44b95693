// What do reports see, hear and feel of eye, ear, heart, lung and gut? Findings that were seen somewhere, studies that showed them, and words
// that speak of another organ: sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks(
  'outpatient',
  (sentence) => `Case report. A 47-year-old man came to our clinic. ${sentence}`,
);

test('a finding is told with the place in which it was seen or felt', { skip }, () => {
  check([
    ['A small polyp was found in the rectum.', 'K62.1', ''],
    ['Free fluid was noted in the abdomen.', 'R18.8', ''],
    ['A firm lump was felt in the left iliac fossa.', 'R19.04', 'R19.00'],
    ['A clot was detected in the left internal jugular vein.', 'I82.C12', ''],
    ['A spiculated mass was visible in the left lower lobe.', 'R91.8', ''],
  ]);
});

test('complaints and signs in the words of those who tell them', { skip }, () => {
  check([
    ['Everything was spinning and his left upper lid was drooping.', 'R42 H02.402', ''],
    ['His heart was racing and he could not lie flat.', 'R00.2 R06.01', ''],
    ['He became thinner and his skin turned yellow.', 'R63.4 R17', ''],
    ['He had not passed stools for four days and his belly was distended.', 'K59.00 R14.0', ''],
  ]);
});

test('a study and what it showed are one finding', { skip }, () => {
  check([
    ['Urinalysis showed numerous pus cells.', 'R82.81', ''],
    ['Dipstick testing revealed protein 3+.', 'R80.9', ''],
  ]);
});

test('the words around tell of which organ and side a finding is', { skip }, () => {
  check([
    ['CT showed a cyst in the right lobe of the liver.', 'K76.89', 'J98.4'],
    [
      'A cord was felt along the left great saphenous vein, a superficial thrombophlebitis.',
      'I80.02',
      'I80.00',
    ],
    ['Chondritis of the right auricle was seen.', 'H61.031', 'M94.8X9'],
    ['The discs were pale, with optic atrophy.', 'H47.20', 'R23.1'],
    ['The bowel sounds were loud and hyperactive.', 'R19.12', 'F90.9'],
    ['CT showed traction bronchiectasis in pulmonary fibrosis.', 'J84.10', 'J47.9'],
    ['His ankles were swollen and heart failure was found.', 'I50.9 R60.0', 'M25.473'],
  ]);
});
