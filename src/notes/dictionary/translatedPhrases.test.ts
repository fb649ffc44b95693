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
