// What do clinics and wards write in few words? Too little of a drug and why, a newborn's figures, a birth in the stay, late effects of a
// stroke, levels, words that name no disease: sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('too little of a drug is coded with its reason and the drug', { skip }, () => {
  check([
    [
      'She has been rationing her insulin because she lost coverage. Assessment: type 2 DM with hyperglycemia.',
      'Z91.120 T38.3X6A E11.65',
      'Z91.148',
    ],
    ['Forgot to take his lisinopril most days. Assessment: HTN.', 'Z91.138 T46.4X6A I10', ''],
    [
      'Stopped taking sertraline on her own because she felt better. A/P: MDD.',
      'Z91.128 T43.226A',
      'Z91.148',
    ],
    [
      'Mother has been giving half doses of the Keppra since the refill was too expensive. A/P: epilepsy.',
      'Z91.A20 T42.6X6A',
      '',
    ],
    [
      'Never misses a dose of metformin. Told to stop taking it before the scan. A/P: DM2.',
      'E11.9',
      'Z91.148',
    ],
    ['ESRD on HD. Skipped 3 runs this month, stayed in bed. A/P: ESRD.', 'Z91.158 N18.6', ''],
  ]);
});

test('what an earlier stroke left stands in a list of its own', { skip }, () => {
  check([
    [
      'Assessment:\n1. Sequelae of left MCA stroke: right hemiparesis, dysphagia.\n2. HTN',
      'I69.351 I69.391 I10',
      'I63.9 G81.91',
    ],
    ['A/P\n# Residual deficits from ICH 2021:\n- left hemiplegia\n# HTN', 'I69.154', 'G81.94'],
  ]);
});

test('a newborn has figures, and none of the codes of its mother', { skip }, () => {
  check([
    [
      'Newborn nursery discharge. Preterm 34 2/7 weeks, birth weight 1980 g. GDM on diet. Observed for sepsis, cultures neg.',
      'P07.37 P07.17 Z05.1',
      'O24.410 P07.30',
      'inpatient',
    ],
  ]);
});

test('a complication of pregnancy is one in childbirth when the child was born in the stay', { skip }, () => {
  check([
    [
      'Admitted at 38 weeks gestation. Spontaneous vaginal delivery, live female. Diagnoses:\n- Gestational DM, diet controlled\n- Preeclampsia w/o severe features',
      'O24.420 O14.04 Z37.0',
      'O24.410',
      'inpatient',
    ],
  ]);
});

test('levels and names ask for what goes with them', { skip }, () => {
  check([
    ['ETOH 164 mg/dL. Dx: alcohol intoxication, uncomplicated.', 'Y90.6', ''],
    ['A/P: 1. Supratherapeutic INR - warfarin. Hold two doses.', 'R79.1 T45.515A', ''],
    ["Assessment: Alzheimer's disease, late onset, now moderate, with agitation.", 'G30.1 F02.B11', 'R45.1'],
  ]);
});

test('words of clinics that name no disease where they stand', { skip }, () => {
  check([
    ['A/P: GERD. Alendronate contraindicated by her reflux.', 'K21.9', 'E74.09'],
    ['Assessment: mild malnutrition, shakes bid. Home aide 6 hrs a week.', 'E44.1', 'R25.1 K76.7'],
    ['Assessment: asthma. Flu + pneumovax utd.', 'J45.909', 'J11.1'],
    ['A/P: CHF. Full code. Old face sheet says DNR, revoked.', 'I50.9', 'Z66'],
    ['Assessment: DM2. Program wait list for day care.', 'E11.9', 'Z76.82'],
  ]);
});
