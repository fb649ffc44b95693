// What is contained in a disease that is named, and in which sense stands a word? Sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks(
  'inpatient',
  (sentence) =>
    `The patient was admitted to the ward and gave consent to this report. ${sentence} The further course was followed in our hospital for several days.`,
);

test('a finding that a named disease contains is not coded beside it', { skip }, () => {
  check([
    ['Bouveret syndrome was found: a gallstone ileus of the duodenum.', 'K56.3', 'I47.9 K80.21'],
    [
      'He had diabetic nephropathy with chronic kidney disease stage 4 due to type 2 diabetes.',
      'E11.22 N18.4',
      'E11.21',
    ],
    [
      'A right adrenal mass of 5 cm was removed: a pheochromocytoma of the right adrenal gland.',
      'D35.01',
      'E27.8',
    ],
    ['The red eye on the left was an acute anterior uveitis of the left eye.', '', 'H57.89'],
    ['An adrenal mass of 3 cm was seen.', 'E27.8', ''],
    ['Neck stiffness was noted; pneumococcal meningitis was diagnosed.', 'G00.1', 'M43.6 G03.9'],
  ]);
});

test('a swelling, an edema, a weakness of one part are none of the body', { skip }, () => {
  check([
    ['MRI showed edema of the apical segments.', '', 'R60.9'],
    ['The edematous gallbladder was removed.', '', 'R60.9'],
    ['He was edematous and oliguric.', 'R60.9', ''],
    ['Bulbar weakness was noted.', '', 'R53.1'],
    ['She complained of weakness.', 'R53.1', ''],
  ]);
});

test('words in another sense', { skip }, () => {
  check([
    ['He received analgesia with fentanyl.', '', 'R20.0'],
    ['Splinter hemorrhages were seen in the fingers, with pale conjunctiva.', '', 'T15.10XA'],
    ['Shiga toxin was found in the stool.', '', 'A03.0'],
    ['She was scalded by boiling water.', '', 'L02.828 L02.92'],
    ['He had had fever of seven days.', '', 'A27.89'],
    ['Vagal overactivity explained the bradycardia.', '', 'R46.3'],
    ['The corticotropic and thyrotropic axes failed.', '', 'E05.90'],
    ['A supposed discal hernia had been treated with rest.', '', 'K46.9'],
    ['EBV and parvovirus PCR were sent.', '', 'B27.00 B27.90'],
    ['RET and VHL without mutation.', '', 'Q85.83'],
  ]);
});

test('the place and the cause are told apart from the name', { skip }, () => {
  check([
    ['A fluctuant abscess of the right upper arm was drained.', 'L02.413', 'L02.91'],
    ['Cervical, axillary and inguinal adenopathies were palpated.', 'R59.1', 'R59.0'],
    ['A left cervical adenopathy of 2 cm was palpated.', 'R59.0', 'R59.1'],
    ['A grade 3 pressure ulcer in the occiput was dressed.', 'L89.813', 'L89.90'],
    [
      'Without any blow, a compartment syndrome of the right forearm was decompressed.',
      'M79.A11',
      'T79.A11A',
    ],
    [
      'After a fall with a fracture of the right radius, a compartment syndrome of the right forearm was decompressed.',
      'T79.A11A',
      'M79.A11',
    ],
    ['A pneumothorax following the lavage was drained.', 'J95.811', 'J93.9'],
    ['Hypotension after clamping of the vein needed noradrenaline.', 'I95.81', 'I95.9'],
    ['Panhypopituitarism induced by ipilimumab was diagnosed.', 'E23.1', 'E23.0'],
    ['She had type 2 diabetes mellitus with poor metabolic control.', 'E11.65', 'E11.9'],
    ['A spinal epidural abscess at T8 was drained.', 'G06.1', 'G06.2'],
    ['A phototoxic erythema of the arms was seen.', 'L56.0', 'L53.9'],
    ['She was pale and anxious.', '', 'F41.9'],
    ['She had anxiety and took lorazepam.', 'F41.9', ''],
    ['Retention of urine due to atropine was noted.', 'R33.0', 'R33.9'],
  ]);
});

test('what did not come, and what is true of all patients', { skip }, () => {
  check([
    ['Renal failure did not ensue.', '', 'N19'],
    ['Cholesteatoma, lymphoma and pontine glioma were not confirmed.', '', 'H71.90 C85.90 C71.7'],
    ['He had pneumonia and effusions were not confirmed.', 'J18.9', 'J90'],
    ['An aunt was affected by systemic lupus erythematosus.', '', 'M32.9'],
    ['Hepatic cirrhosis and diverticulitis have been proposed as doors of entrance.', '', 'K74.60 K57.92'],
    ['Radiation pneumonitis and lymphangitic recurrence were all on our list.', '', 'J70.0'],
    ['At no time did she notice muscular weakness.', '', 'M62.81'],
    ['A CT belongs to every seizure patient with shoulder pain.', '', 'M25.519'],
    ['Blockade given early may avert etoposide, with its late leukaemias.', '', 'C95.90'],
    [
      'In 1907 Giuseppe Gradenigo described suppurative otitis and pain in the trigeminal territory.',
      '',
      'H66.90 G50.0',
    ],
    ['In 2007 her physician described an otitis media of the left ear.', 'H66.92', ''],
  ]);
});
