// What is a visit for, and what does it bear on? Lists that are carried along, differentials, risks, aftercare, prenatal visits,
// details that a list of diagnoses tells: sentences of our own on the official index and tabular list.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';
import { kidneyStageIn } from '../settling/kidneyStages.ts';
import { composedKind } from '../text/headingWords.ts';
import { placeIn } from './places.ts';

const { skip, check } = noteChecks('outpatient');

test('a heading that no list has is read by its words', () => {
  const kinds: [string, string | undefined][] = [
    ['ed clinical impression', 'diagnosis'],
    ['diagnoses attached to this encounter', 'diagnosis'],
    ['relevant past history', 'history'],
    ['admission diagnoses', 'before'],
    ['differential diagnosis', 'advice'],
    ['fall risk assessment', undefined],
    ['the patient walked', undefined],
  ];
  for (const [title, kind] of kinds) assert.equal(composedKind(title.split(' ')), kind, title);
});

test('a stage is read as it is written', () => {
  assert.equal(kidneyStageIn('CKD G3aA2')?.code, 'N18.31');
  assert.equal(kidneyStageIn('chronic kidney disease stage IIIb')?.code, 'N18.32');
  assert.equal(kidneyStageIn('CKD'), null);
});

test('a place is told where more is said than that it was at home', () => {
  assert.equal(placeIn('slipped on the sidewalk')?.code, 'Y92.480');
  assert.equal(placeIn('fell in the kitchen of her house')?.code, 'Y92.010');
  assert.equal(placeIn('fell at home'), null);
});

test('a carried list, a differential and a risk are no diagnoses of the visit', { skip }, () => {
  check([
    [
      'PMH: migraine, GERD, appendectomy, HTN.\n\nAssessment:\n1. Gout flare',
      'M10.9 I10',
      'G43.909 K21.9 Z90.49',
    ],
    [
      'Problem list (carried forward):\n- Graves disease\n- depression\n\nA/P:\n1. Psoriasis',
      'L40.9',
      'E05.00 F32.A',
    ],
    [
      'Cough.\nMDM: thought about asthma, pneumonia and PE.\nDx: Acute bronchitis',
      'J20.9',
      'J45.909 J18.9 I26.99',
    ],
    [
      'Diagnoses:\n1. Plaque psoriasis\nShe has sneezing and itchy eyes each May.\nYours sincerely',
      'L40.0',
      'H10.10 R06.7',
    ],
    ['Past history: "CHF" in 2016, never confirmed.\nImpression: gout', 'M10.9', 'I50.9'],
    ['PMH: asthma as a child, depression 2009.\nA/P: 1. Gout', 'M10.9', 'J45.909 F32.A'],
    ['A: Acute prostatitis; negative PE work up', 'N41.0', 'I26.99'],
    ['Allergies: penicillin (hives). Tolerates cefazolin.\nA: gout', 'Z88.0', 'L50.0 Z88.1'],
  ]);
});

test('a visit after an operation, for a cancer that is gone, for a pregnancy that goes well', {
  skip,
}, () => {
  check([
    ['Post-op visit, 6 weeks s/p right TKA. Incision healed.\nA: doing well', 'Z47.1 Z96.651', ''],
    [
      'Post-op check, 10 d s/p lap chole. Port red with pus. A: superficial surgical site infection',
      'T81.41XA',
      'Z48.815',
    ],
    [
      '66M colon cancer 2018 s/p hemicolectomy. CT: no evidence of recurrence.\nA: doing well',
      'Z08 Z85.038',
      'C18.9',
    ],
    ['OB visit 24w1d G1P0. Good fetal movement.\nA/P: routine care', 'Z34.02 Z3A.24', ''],
    [
      'Preoperative cardiac clearance for hip replacement.\nDx: coronary artery disease',
      'Z01.810 I25.10',
      'Z01.818',
    ],
    ['NSVD of live female infant at 39w4d. Placenta intact.', 'O80 Z37.0', 'Z38.00', 'inpatient'],
  ]);
});

test('cause, place and encounter of an injury', { skip }, () => {
  check([
    [
      'HPI: slipped on ice on the sidewalk.\nDx: right ankle sprain\nPlan: ortho f/u',
      'S93.401A W00.0XXA Y92.480',
      '',
    ],
    ['CC: hand injury.\nDx: laceration L index finger', 'S61.211A', 'S69.92XA S61.218A'],
    ['Dx: concussion without LOC', 'S06.0X0A', 'S06.0X9A'],
    ['Dx: partial thickness burn right hand, 3% TBSA', 'T23.201A T31.0', 'T23.001A'],
    ['Mosquito bites last week.\nA: gout', '', 'W57.XXXA'],
  ]);
});

test('what a list tells beside a disease makes its code', { skip }, () => {
  check([
    ['A: Secondary hypertension from primary hyperaldosteronism', 'I15.2', 'I15.9'],
    ['A: right hydronephrosis with obstructing ureteral stone', 'N13.2', 'N20.1 N13.30'],
    ["A: Moderate Alzheimer's dementia with agitation", 'G30.9 F02.B11', ''],
    ['A: Lewy body dementia', 'G31.83 F02.80', ''],
    ['A: diabetic foot ulcer R plantar, fat layer exposed', 'E11.621 L97.512', ''],
    ['A: dysphagia after stroke, oropharyngeal', 'I69.391 R13.12', ''],
    ['A: post-stroke epilepsy', 'I69.398 G40.909', ''],
    ['A: Acute stroke, cardioembolic, left MCA', 'I63.412', 'I63.9'],
    ['A: Iron deficiency anemia due to menorrhagia', 'D50.0', 'D50.9'],
    ['A: C5-6 disc herniation with right radiculopathy', 'M50.122', 'M51.16'],
    ['A: Neuropathy from Taxol', 'G62.0', 'G62.9'],
    ['A: alcohol withdrawal - tremor, sweats. No seizure.', 'F10.930', 'R25.1 R61'],
    ['Discharge diagnoses: 1. AKI (ATN not felt likely), resolved', 'N17.9', 'N17.0', 'inpatient'],
  ]);
});
