// How do the documents of a stay tell a birth, a newborn, an injury, an infection of the blood? Sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('inpatient');

test('a child with points of Apgar was born in the stay', { skip }, () => {
  check([
    [
      'OB DISCHARGE SUMMARY\n30 yo G1P1001, 38w2d at delivery. Problems: GBS carrier, A2GDM on insulin.\nDELIVERY: NSVD, ROA, Apgars 8/9, 3100 g. Chronic essential HTN with superimposed preeclampsia.',
      'Z37.0 O99.824 O24.424 O11.4 O10.02',
      'O14.94 O16.4 Z79.4',
    ],
    ['OB DISCHARGE SUMMARY\n30 yo G1, 38 weeks. Twins, both Apgars 8/9. Cesarean delivery.', '', 'Z37.0'],
    ['ANTEPARTUM ADMISSION\n30 yo G1 at 31w0d, A2GDM. No labor.', '', 'Z37.0 O24.424'],
  ]);
});

test('what the mother has is not the newborn’s', { skip }, () => {
  check([
    [
      'NICU DISCHARGE SUMMARY\nBaby girl, DOL 9. Mother has type 1 diabetes on a pump. Cesarean, twin A, born here.\nBY SYSTEM\nFEN: low sugars, D10 bolus. Slow to nipple. Calcium down to 6.6, gluconate.\nResp: hyaline membrane disease.',
      'Z38.31 P70.1 P92.2 P71.1 P22.0',
      'E10.9 Z96.41',
    ],
  ]);
});

test('the course goes on behind a study, and by systems', { skip }, () => {
  check([
    [
      'PRINCIPAL DIAGNOSIS: Sigmoid diverticulitis.\nHOSPITAL COURSE: On day 3 he vomited. CT: dilated loops. This was an ileus following the laparotomy.\n\nDay 5: he had hypothyroidism treated with levothyroxine.',
      'K91.89 K56.7 E03.9',
      '',
    ],
    [
      'INJURIES\n1. Liver laceration grade IV\n\nCOURSE 48 h\nNeuro: GCS 15. Resp: acute hypoxic respiratory failure, HFNC.',
      'S36.116A J96.01',
      'S36.113A',
    ],
    ['A/P: 1. Stroke.\nDDx considered, not favored: endocarditis, migraine.', '', 'I38 G43.909'],
  ]);
});

test('injuries by their grade, riders by what they met', { skip }, () => {
  check([
    ['Dx: AAST grade III splenic laceration.', 'S36.031A', 'S36.039A'],
    ['Dx: splenic laceration grade V.', 'S36.032A', 'S36.039A'],
    ['Dx: splenic laceration.', 'S36.039A', ''],
    ['Motorcyclist (driver), T-boned by a pickup. Dx: femoral shaft fracture.', 'V23.49XA', 'V43.53XA'],
    ['Restrained driver, T-boned by a pickup. Dx: femoral shaft fracture.', 'V43.53XA', 'V23.49XA'],
  ]);
});

test('germs, places and measures of a stay', { skip }, () => {
  check([
    ['Dx: 1. Tricuspid valve endocarditis, MSSA.', 'I33.0 B95.61', 'I07.9'],
    ['Dx: 1. Sepsis due to E. coli with acute organ dysfunction.', 'R65.20', ''],
    ['Dx: 1. Sepsis due to E. coli without organ dysfunction.', '', 'R65.20'],
    ['Dx: left antecubital abscess.', 'L02.414', 'L02.91'],
    ['Dx: abscess of the right thigh.', 'L02.415', 'L02.91'],
    ['Dx: hypertension. QTc 438.', '', 'I45.81'],
    ['Dx: long QT syndrome.', 'I45.81', ''],
    ['Dx: pneumonia. Pt left AMA. He sleeps in a tent.', 'Z53.29 Z59.02', ''],
    ['No neuro sx. Settled on acute hypoxic respiratory failure.', 'J96.01', ''],
    ['Transferred from Lakeview. TNK at Lakeview 09:10. Dx: left MCA stroke.', 'Z92.82', ''],
    ['Stroke code here, TNK 25 mg at 09:10. Dx: left MCA stroke.', '', 'Z92.82'],
    ['Dx: hypertension. PCN allergy: none.', '', 'Z88.0'],
    ['Dx: pneumonia. She is sulfa-allergic.', 'Z88.2', ''],
  ]);
});

test('a psychosis of a mood, a differential that was not sustained', { skip }, () => {
  check([
    [
      'DIAGNOSES\nPsych: Bipolar I, current episode manic, severe, with mood-congruent psychosis\nDifferential on admission -- schizoaffective disorder -- not sustained.',
      'F31.2',
      'F31.13 F29 F25.9',
    ],
    ['Substance: cannabis most weekends; meets mild use disorder.', 'F12.10', ''],
    ['Substance: cannabis most weekends; does not meet mild use disorder.', '', 'F12.10'],
  ]);
});
