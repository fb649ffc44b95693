// What is said of another day or another person, and what only looks like a disease: sentences of our own on the official books.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('what is done at another visit, and what is only warned of', { skip }, () => {
  check([
    ['Wound clean, 6 stitches placed. Suture removal 12 days.', '', 'Z48.02'],
    ['Here for suture removal.', 'Z48.02', ''],
    ['Return sooner for fever, redness or numbness of the hand.', '', 'R50.9 L53.9 R20.0'],
    ['Redness and numbness of the left hand.', 'R20.0', ''],
    ['Bleeding, PTL and PIH warning signs reviewed.', '', 'O60.00 O13.9'],
    ['Flu shot given last October.', '', 'Z23'],
    ['Assessment: seizure free since 2019.', '', 'R56.9'],
    ['Plan: insulin if fasting glucose stays above 95.', '', 'Z79.4'],
    ['Allergies: none to latex or contrast.', '', 'Z91.040 Z91.041'],
    ['Allergies: contrast.', 'Z91.041', ''],
  ]);
});

test('smoke, shots and what stays with a person', { skip }, () => {
  check([
    ['Dad smokes in the car. No fever.', 'Z77.22', 'F17.210'],
    ['Dad smokes outside only.', '', 'Z77.22 F17.210'],
    ['Talked about a smoke free home.', '', 'F17.210'],
    ['Smoked until his stroke in 2012.', 'Z87.891', 'F17.210'],
    ['Smokes half a pack a day.', 'F17.210', 'Z87.891'],
    ['Immunizations: behind. Parents decline shots today.', 'Z28.39 Z28.82', 'Z28.21'],
    ['Renal transplant 2018 (tacrolimus, mycophenolate).', 'Z94.0 Z79.621 Z79.624', ''],
    ['Assessment: type 2 DM, A1c 6.4, metformin; HTN.', 'E11.9 Z79.84', ''],
    ['Assessment: type 2 DM, start metformin.', 'E11.9', 'Z79.84'],
    ['Eczema: tacrolimus 0.1% ointment.', '', 'Z79.621'],
    ['Assessment: ibuprofen/aspirin hypersensitivity.', 'Z88.6', 'T78.40XA'],
  ]);
});

test('the encounter of an injury, its cause, and short forms of another trade', { skip }, () => {
  check([
    ['PHYSICAL THERAPY EVALUATION\nAssessment: cervical sprain.', 'S13.4XXD', 'S13.4XXA'],
    ['Assessment: cervical sprain.', 'S13.4XXA', 'S13.4XXD'],
    ['Scald of the left hand: spilled hot noodles, cool tap water at once.', 'X10.1XXA', 'X11.1XXA'],
    ['IOP 14 both. SLE: clear. SLE lids mild.', '', 'M32.9'],
    ['Left by ALS at noon.', '', 'G12.21'],
    ['ECG: QTc 431.', '', 'I45.81 R94.31'],
    ['Assessment: QTc prolongation.', 'R94.31', 'I45.81'],
    ['Assessment: hepatitis C, cured.', 'Z86.19', 'B18.2'],
  ]);
});

test('the age of a mother at delivery and her blood', { skip }, () => {
  check([
    ['30w1d, G2P1, will be 37 at delivery.\nAssessment: pregnancy.', 'O09.523', 'O09.513'],
    ['30w1d, G2P1, will be 31 at delivery.\nAssessment: pregnancy.', '', 'O09.523'],
    ['28w0d. Blood group O neg, RhoGAM given today.', 'O26.893 Z67.41', ''],
  ]);
});
