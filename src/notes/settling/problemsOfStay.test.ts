// How do hospitalists head, correct and close what a stay treated? Sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('inpatient');
const office = noteChecks('outpatient');

test('a short form heads an item of the course, what is prevented does not', { skip }, () => {
  check([
    ['HOSPITAL COURSE\nHTN: home amlodipine.\nOSA: own CPAP.\nMS: CT head negative.', 'I10 G47.33', 'G35'],
    [
      'PROBLEMS\n1. Cellulitis, left leg\n2. VTE: SCDs.\n3. Skin/DVT: intact; enoxaparin ppx.',
      '',
      'I74.9 I82.409',
    ],
    ['PROBLEMS\n1. DVT: left femoral vein, heparin drip.', 'I82.412', ''],
  ]);
});

test('what is left of the stroke of this stay is no late effect', { skip }, () => {
  check([
    [
      'STROKE SERVICE, TRANSFER TO ACUTE REHAB\nLKW 0600, TNK given.\nPROBLEMS\n1. Acute left MCA stroke. Residual deficits at discharge:\n - mild dysarthria\n - right facial weakness',
      'R47.1 R29.810',
      'I69.322 I69.392',
    ],
    [
      'INPATIENT REHABILITATION UNIT - ADMISSION H&P\nAdmitted to acute care with R MCA infarct, thrombectomy.\nPROBLEMS\n1. R MCA infarct with\n - left hemiparesis, nondominant\n - dysarthria',
      'I69.354 I69.322',
      'I63.511 G81.94 R47.1',
    ],
    ['PROBLEMS\n1. Pneumonia\n2. Prior stroke with residual dysarthria', 'I69.322', 'R47.1'],
  ]);
});

test('what belongs together in a stay', { skip }, () => {
  check([
    ['DIAGNOSES\n1. BPH c/b acute retention', 'N40.1', 'N40.0'],
    ['DIAGNOSES\n1. Sepsis due to Streptococcus pneumoniae', 'A40.3', 'A40.9 A41.9'],
    ['DIAGNOSES\n1. AECOPD\n2. Pneumococcal pneumonia', 'J44.0 J44.1 J13', 'J18.9'],
    ['DIAGNOSES\n1. COPD with pneumonia\n2. Pneumococcal pneumonia', 'J44.0 J13', 'J18.9'],
    ['DIAGNOSES\n1. Malnutrition\nCOURSE\nNutrition: severe protein calorie malnutrition.', 'E43', 'E46'],
    ['DIAGNOSES\n1. ATN, oliguric, improving', 'N17.0', 'R34'],
    ['DIAGNOSES\n1. UTI, catheter out. Fever 38.4 on 3/2, cephalexin.', 'N39.0', 'R50.9'],
    ['DIAGNOSES\n1. Noninfectious SIRS with organ dysfunction', 'R65.11', 'R65.10'],
  ]);
});

test('a word of another trade, a lobe, a home, a vaccine', { skip }, () => {
  check([
    ['DIAGNOSES\n1. Pneumococcal pneumonia, RLL/RML', 'J13', 'J98.19'],
    ['DIAGNOSES\n1. Hip pain\nCOURSE\nReturned to the ALF. Alendronate given per ALF.', '', 'K72.00'],
    ['DIAGNOSES\n1. Postop delirium, hyperactive', 'F05', 'F90.9'],
    ['DIAGNOSES\n1. Cirrhosis\nCOURSE\nHAV/HBV series deferred.', '', 'B19.10 K75.9'],
    ['DIAGNOSES\n1. GDMA2 on insulin\nLabs: HIV NR, HCV n/a.\nMeds: NPH 10 u qhs', '', 'B20 B19.20 G91.2'],
    ['COURSE\nTele with 1st degree AVB.', 'I44.0', 'I44.30'],
    ['COURSE\nCautery with bipolar forceps/magnet.', '', 'F31.9'],
  ]);
});

test('a chart that is corrected speaks of kin', { skip }, () => {
  check([
    ["DIAGNOSES\n1. Hip pain\nPast history: breast cancer is the sister's, not hers.", '', 'C50.919 Z85.3'],
    ['DIAGNOSES\n1. Alzheimer disease with dementia, informant is her daughter.', 'G30.9', ''],
    ['DIAGNOSES\n1. Hip pain\nLung cancer in an old list; this was his FATHER.', '', 'C34.90 Z85.118'],
  ]);
});

test('what is stopped or ends on a day is no long-term drug', { skip }, () => {
  check([
    ['DIAGNOSES\n1. Stroke\nMEDS: aspirin 81 thru 5/30 only; apixaban 5 bid', 'Z79.01', 'Z79.82'],
    ['DIAGNOSES\n1. Stroke\nSTOPPED: ibuprofen, aspirin 81.', '', 'Z79.82'],
    ['MEDICATIONS\nlosartan 25 daily (CHANGED from 50)\namlodipine 5; sertraline 100', '', 'T46.1X5A'],
    ['PMH: asthma on inhaled fluticasone.', 'Z79.51', ''],
    ['CODE: DNR, suspended for surgery, reinstated 1/17', 'Z66', ''],
  ]);
});

test('an organ that is gone stands in the history of a stay', { skip }, () => {
  check([
    ['DIAGNOSES\n1. Variceal bleeding\nPMH: open cholecystectomy 1999', 'Z90.49', ''],
    ['DIAGNOSES\n1. Stroke\nPSH: appendectomy', '', 'Z90.49'],
  ]);
});

test('what was consented to ends with its paragraph', { skip: office.skip }, () => {
  office.check([['Consent: bleeding, perforation explained.\n\nEGD\nHiatal hernia 4 cm.', 'K44.9', 'R58']]);
});

test('what heads, shortens and dates in a stay', { skip }, () => {
  check([
    ['DIAGNOSES\n1. T2DM with diabetic retinopathy', 'E11.319', 'E13.319'],
    ['DIAGNOSES\n1. T1DM with diabetic nephropathy', 'E10.21', 'E13.21'],
    ['SECONDARY / COMORBID\n- Acute kidney injury, resolved', 'N17.9', 'Z87.448'],
    ['DIAGNOSES\n1. Atrial fibrillation with RVR', 'I48.91', 'I49.01'],
    ['DIAGNOSES\n1. Insomnia\nMEDICATIONS: trazodone 50 HS', '', 'L73.2'],
    ['DIAGNOSES\n1. COPD\nDischarge meds: prednisone 20 x2 more days', 'J44.9', 'Z79.52'],
    ['DIAGNOSES\n1. Duodenal ulcer with bleeding\n2. Sigmoid diverticulosis', 'K26.4', 'K57.31'],
    ['DIAGNOSES\n1. Depression, recurrent, in partial remission', 'F33.41', 'F32.4'],
    ['DIAGNOSES\n1. Lennox-Gastaut syndrome, drug-resistant', 'G40.814', 'G40.812 Z16.30'],
    [
      'DIAGNOSES\n1. MDD, recurrent, severe\nHPI: suicidal ideation. Father of three, sleeping in his van.',
      'R45.851 Z59.02',
      '',
    ],
    [
      'DIAGNOSES\n1. Bronchiolitis\nCOURSE\nRSV, COVID, adenovirus and the rest of the panel negative.',
      '',
      'U07.1',
    ],
    [
      'DIAGNOSES\n1. Croup\nHPI: No wheeze. The triage sheet says asthma, he does not have asthma.',
      '',
      'J45.909',
    ],
  ]);
});

test('what is only talked of, and what is found in its place', { skip: office.skip }, () => {
  office.check([
    ['A/P: 1. COPD. Wife asks when hospice, not yet.', 'J44.9', 'Z51.5'],
    ['A/P: 1. Moderate vascular dementia.', 'F01.B0', ''],
    ['Ultrasound: IUD well placed.\nA/P: 1. Menorrhagia.', 'N92.0', 'Z30.430'],
    ['A/P: 1. Rheumatoid arthritis. Neutropenia due to azathioprine. No lymphoma.', 'D70.2', 'D70.1'],
    ['A/P: 1. Stab wound of chest. Hemodynamically stable.', '', 'Y92.71'],
  ]);
});
