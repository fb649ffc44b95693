// What do reports of cases say in their own way? Denials behind a list, first thoughts, earlier years, other persons, what is known of a
// disease, and findings in the words of a report: sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks(
  'inpatient',
  (sentence) =>
    `The patient was admitted to our hospital last week. ${sentence} The further course was followed in the ward for several days.`,
);

test('a list is denied before and behind it', { skip }, () => {
  check([
    ['Nor did she have diarrhea, jaundice or a rash.', '', 'R19.7 R17 R21'],
    ['Chest pain, palpitations and syncope: none of these was referred.', '', 'R07.9 R00.2 R55'],
    ['He was questioned about dysphagia and jaundice, which he denied.', '', 'R13.10 R17'],
    ['Toxoplasmosis was ruled out, as were brucellosis and Q fever.', '', 'B58.9 A23.9 A78'],
    ['At discharge he no longer had dyspnea or chest pain.', '', 'R06.00 R07.9'],
    ['Varicose veins without signs of thrombosis in chronic venous insufficiency.', 'I83.90 I87.2', 'I82.91'],
  ]);
});

test('a first thought is no diagnosis', { skip }, () => {
  check([
    ['Multiple sclerosis was the first diagnostic hypothesis, but the biopsy showed a lymphoma.', '', 'G35'],
    ['The dyspnea was initially attributed to asthma.', 'R06.00', 'J45.909'],
    [
      'He was treated with salbutamol as an atypical asthma, although the dyspnea went on.',
      'R06.00',
      'J45.909',
    ],
    ['The palpitations were attributed to panic attacks.', 'R00.2', 'F41.0'],
    ['It was not considered that he suffered from epilepsy.', '', 'G40.909'],
    ['There were no aphthae which might point to Crohn disease.', '', 'K50.90'],
    ['A drain was left in anticipation of ascites.', '', 'R18.8'],
    ['A friction rub was not auscultated, and he had fever.', 'R50.9', 'R01.2'],
    ['He did not refer jaundice, fever or previous renal colics.', '', 'R17 R50.9 Z87.442'],
  ]);
});

test('what an operation took out years ago is history, and so is what was treated then', { skip }, () => {
  check([
    ['A gastrectomy for gastric adenocarcinoma had been performed in 2009.', 'Z90.3 Z85.028', 'C16.9'],
    ['He had a pleural tuberculosis treated ten years ago.', 'Z86.11', 'A15.6'],
    [
      'Six years earlier, a nephrectomy had been done because of a renal cell carcinoma.',
      'Z90.5 Z85.528',
      'C64.9',
    ],
  ]);
});

test('other persons and the literature are not the patient', { skip }, () => {
  check([
    ['Diabetes mellitus in two cousins was recorded.', '', 'E11.9'],
    ['Hepatitis of the donor was known.', '', 'K75.9'],
    ['In a series of 40 cases described by others, empyema was the main complication.', '', 'J86.9'],
    ['Had the anemia progressed, a transfusion would have been given.', '', 'D64.9'],
  ]);
});

test('what stands apart from the head noun makes the code', { skip }, () => {
  check([
    ['A carcinoma was found in the upper outer quadrant of the right breast.', 'C50.411', 'C50.911'],
    ['A chondrosarcoma of the sacrum was resected.', 'C41.4', 'C41.9'],
    ['Chronic kidney disease due to nephrosclerosis had reached stage 4.', 'N18.4', 'N18.9'],
    ['Septic discitis of L4-L5 was seen.', 'M46.36', 'M46.40'],
    ['An L4-L5 disc herniation with sciatica was operated.', 'M51.16', 'M51.26'],
    ['Sarcoidosis with uveitis was diagnosed.', 'D86.83', 'D86.9'],
  ]);
});

test('what brought it about makes the code', { skip }, () => {
  check([
    ['Neutropenia appeared after the third cycle of carboplatin.', 'D70.1', 'D70.9'],
    ['A kidney transplant recipient was treated for acute cellular rejection.', 'T86.11', 'Z94.0'],
    ['Lymphedema of the left arm followed a mastectomy.', 'I97.2', 'I89.0'],
    ['The spleen was ruptured by a kick.', 'S36.09XA', 'D73.5'],
  ]);
});

test('a fragment of another name is no finding', { skip }, () => {
  check([
    ['An arteriovenous fistula was created for hemodialysis.', '', 'I77.0'],
    ['A large retroperitoneal hematoma was seen.', 'K68.3', 'K66.1'],
    ['The seminal vesicles were of normal size.', '', 'R23.8'],
    ['Anti-tuberculosis drugs were begun.', '', 'A15.9'],
  ]);
});

test('a first impression, a histology that did not bear it', { skip }, () => {
  check([
    ['A first impression of cholecystitis was recorded.', '', 'K81.9'],
    ['Sarcoidosis was not supported by the biopsy.', '', 'D86.9'],
    ['This was recorded as a transient ischemic attack.', 'G45.9', ''],
  ]);
});

test('at no time, never, looking back, and whose the verb is', { skip }, () => {
  check([
    ['At no time did he meet criteria of liver failure.', '', 'K72.90'],
    ['On no occasion was there hematuria.', '', 'R31.9'],
    ['Atrial fibrillation was never recorded.', '', 'I48.91'],
    ['Her doctor had diagnosed measles, but she was immune.', '', 'B05.9'],
    [
      'A diagnosis of panic disorder had been made; in retrospect the spells were those of a tumor.',
      '',
      'F41.0',
    ],
    ['The vomiting had been put down to migraine.', 'R11.10', 'G43.909'],
    ['Lupus serology, HIV and the interferon assay were negative.', '', 'B20'],
    ['He had a dementia, which was ruled out later.', '', 'F03.90'],
    ["Her mother had presented Parkinson's disease.", '', 'G20.A1'],
    [
      'A mass in contact with the pericardium and elevation of the left hemidiaphragm were seen.',
      'J98.6',
      '',
    ],
  ]);
});
