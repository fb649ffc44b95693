// What do the shapes of visits make of a code? Charts and forms that say more than the writer, signs for words, courses by problem,
// additions to a report, what stands beside a disease: sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('what a chart, a form or a relative calls it is not what the writer finds', { skip }, () => {
  check([
    ['PMH: DM2, "COPD" per old chart (PFTs normal).\nAssessment: 1. Cough', 'R05.9 E11.9', 'J44.9'],
    ['PMH: gout. Hypothyroidism (erroneous, removed).\nAssessment: 1. Rash', 'R21', 'E03.9'],
    ['PMH: CAD, rule out, stress test normal. HTN.\nAssessment: 1. HTN', 'I10', 'I25.10'],
    [
      'Considered and excluded: PE, pneumonia, aortic dissection.\nDx: costochondritis',
      'M94.0',
      'I26.99 J18.9',
    ],
    [
      'Ruled out/considered: sacroiliitis, trochanteric bursitis\nDx: lumbar radiculopathy',
      'M54.16',
      'M46.1',
    ],
    ['62 yo F. FH: sister with embolism postpartum.\nAssessment: 1. DM2 2. HTN', 'E11.9 I10', 'O24.919'],
  ]);
});

test('signs stand for words, and short forms for what their field means', { skip }, () => {
  check([
    ['HPI: Ø edema, Ø DVT. ↑ ALT on labs.\nAssessment: 1. ↑ ALT', 'R74.01', 'R60.9 I82.409'],
    ['Exam: TTP over the calf.\nAssessment: 1. Calf strain', '', 'M31.19'],
    ['ALL: PCN\nAssessment: 1. cough', 'R05.9 Z88.0', 'C91.00'],
    ['Burning down the left thigh.\nAssessment: 1. Meralgia paresthetica', '', 'T24.012A T24.012D'],
    ['RV thresh 0.75 V, impedance stable.\nAssessment: 1. Atrial flutter', '', 'B37.0'],
  ]);
});

test('numbered items of the course and added pathology are what was settled', { skip }, () => {
  const course =
    'PRINCIPAL DIAGNOSIS\nSepsis due to E. coli\n\nHOSPITAL COURSE\n1. Sepsis. Resolved.\n2. Hypokalemia, repleted.\n3. Mental status. Confused on arrival. This was metabolic encephalopathy.';
  check([
    [course, 'A41.51 E87.6 G93.41', '', 'inpatient'],
    ['Impression: 1. Colon polyp\nADDENDUM 3/4 (path back):\n A. Sigmoid -- tubular adenoma', 'D12.5', ''],
  ]);
});

test('what stands beside a disease narrows it', { skip }, () => {
  check([
    ['A/P: 1. Iron deficiency anemia 2/2 heavy menses', 'D50.0', 'D50.9'],
    ['A/P: 1. Allergic rhinitis due to ragweed', 'J30.1', 'J30.9'],
    ['A/P: 1. Orthostatic hypotension from diuretics', 'I95.2', 'I95.1'],
    ['A/P: 1. Vascular dementia, moderate, with agitation', 'F01.B11', 'F01.B0 R45.1'],
    ['A/P: 1. Seropositive RA of hands and knees', 'M05.79', 'M06.9'],
    ['A/P: 1. Obstructing left ureteral stone with infection', 'N13.6', 'N20.1'],
    ['A/P: 1. Diabetic foot ulcer, right heel, fat layer exposed', 'E11.621 L97.412', ''],
    ['A/P: 1. Left hemiparesis after the 2021 ischemic stroke', 'I69.354', 'I63.9 G81.94'],
    ['A/P: 1. Latent TB, completed rifampin 2019', 'Z86.15', 'Z22.7'],
    ['A/P: 1. Pressure injury of sacrum, stage 2', 'L89.152', 'T14.90XA'],
  ]);
});

test('drugs that were stopped are not taken, and why one is not taken is coded', { skip }, () => {
  check([
    ['Meds: clopidogrel (stopped 2020), metformin\nA: 1. DM2', 'Z79.84', 'Z79.02'],
    ['Meds: empagliflozin 10 (for HF)\nA: 1. Chronic systolic heart failure', 'I50.22', 'Z79.84'],
    ['A/P: 1. HTN, above goal, not taking amlodipine because of cost', 'I10 T46.1X6A Z91.120', ''],
    ['A/P: 1. Kidney transplant 2013, ESRD before that\n2. HTN', 'Z94.0 I10', 'N18.6 Z99.2'],
  ]);
});

test('an earlier week of the pregnancy is over', { skip }, () => {
  check([
    [
      'G2P1 at 30w2d. Placenta previa @20w. Blood type B neg.\nA/P: 1. GDM, diet controlled',
      'O24.410 Z67.21',
      'O44.03',
    ],
  ]);
});
