// Findings in the English of reports that were thought in another language: sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks(
  'inpatient',
  (sentence) =>
    `The patient was admitted to the ward and gave consent to this report. ${sentence} The further course was followed in our hospital for several days.`,
);

test('findings by their translated names', { skip }, () => {
  check([
    ['He presented delirious ideas and saw insects on the ceiling.', 'F22 R44.1', ''],
    ['Upbeat nystagmus and a broad-based gait were seen.', 'H55.09 R26.0', 'H55.00'],
    ['He referred whistling in both ears and hazy vision.', 'H93.13 H53.8', ''],
    ['There was epigastric rigidity with a globular abdomen.', 'R19.36 R14.0', 'R29.898'],
    ['A retrocaval adenopathy was seen, with MR cholangiography performed later.', 'R59.0', 'R59.9 I34.0'],
    ['Right sixth nerve paresis was observed.', 'H49.21', ''],
    ['Posterior reversible encephalopathy was seen on MRI.', 'I67.83', 'G93.40'],
    ['Total bilirubin was 0.7 mg/dL.', '', 'R17'],
    ['Total bilirubin 6.4 mg/dL, with dark urine.', 'R17', ''],
    ['There was rigidity of the nape, and he vomited.', 'R29.1 R11.10', 'R29.898'],
    ['He had a fall with a brief loss of knowledge and a concussion.', 'S06.0X1A', 'R40.20'],
    [
      'A fracture of the diaphysis of the left femur, displaced and comminuted, after a fall.',
      'S72.352A',
      '',
    ],
    ['He fell; fractures of the third to sixth right costal arches were seen.', 'S22.41XA', 'T14.8XXA'],
    ['Hemorrhage of the tracheostomy stoma occurred.', 'J95.01', ''],
    ['Involuntary loss of urine by overflow was referred.', 'N39.490', 'R32'],
    ['Steroid glaucoma of both eyes, in a moderate stage, was found.', 'H40.63X2', 'H40.9'],
    ['He had pasty stools daily and rejection of food.', 'R19.7 R63.39', 'F50.9'],
  ]);
});

test('what is told in the turns of a translation', { skip }, () => {
  check([
    ['She had lack of appetite and dizziness.', 'R63.0 R42', ''],
    ['Meningitis was considered and discarded.', '', 'G03.9'],
    ['The picture was labelled as septic shock and treated.', 'R65.21', ''],
    ['He had an ischaemic stroke in 2015 with sequelar right hemiparesis.', 'I69.351', 'G81.91 Z86.73'],
    ['Neutropenia after chemotherapy with fever was treated.', 'D70.1', 'R50.2'],
    ['He noticed hearing loss on both sides secondary to amikacin.', 'H91.03', 'H91.93'],
    ['Diuresis recovered with furosemide, with loss of 4 kg in a week.', '', 'R63.4'],
  ]);
});
