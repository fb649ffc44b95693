// Words of a visit that belong to something else, and what the words beside a disease add to it. Sentences of our own on the official
// index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks('outpatient');

test('a word that says something else where it stands', { skip }, () => {
  check([
    ['A/P: COPD and HTN, both stable.', 'J44.9 I10', 'I27.20 I27.23'],
    ['A/P: pulmonary hypertension from COPD.', 'I27.23', ''],
    ['A/P: leukemia in chemotherapy, complicated by herpes zoster.', 'B02.9', 'B02.8'],
    ['A/P: renal colic. Strain urine.', 'N23', 'R39.16'],
    ['He is straining to urinate.', 'R39.16', ''],
    ['ILD, to be presented at MDD.', 'J84.9', 'F32.9'],
    ['A/P: MDD, on sertraline.', 'F32.9', ''],
    ['A/P: dry eye disease.', 'H04.129', 'H57.9'],
  ]);
});

test('whose history it is, which box is ticked, what was taken out', { skip }, () => {
  check([
    ['Seborrheic keratosis. Hx melanoma - father.', 'Z80.8', 'Z85.820'],
    ['H/o breast cancer - mother drove her here.', 'Z85.3', 'Z80.3'],
    ['Code status: DNR [ ] Full [x]', '', 'Z66'],
    ['Code status: DNR [x] Full [ ]', 'Z66', ''],
    ['History: surgical absence of the spleen.', 'Z90.81', 'Q89.01'],
    ['CT abdomen: gallbladder surgically absent.', 'Z90.49', ''],
    ['Carried list: 1 PAD 2 Asthma 3 CAD 4 COPD 5 HTN 6 AKI (resolved)', 'I10 J44.9', 'I12.9 I27.23'],
    ['Absence of fever.', '', 'R50.9'],
  ]);
});

test('a drug behind another cause is no cause; details of eye, bone and dementia', { skip }, () => {
  check([
    ['A/P: polyneuropathy from DM glargine 12 units.', 'E11.42', 'T38.3X5A'],
    ['A/P: neuropathy from vincristine.', 'T45.1X5A', ''],
    ['A/P: COPD, GOLD 3, group E, in exacerbation.', 'J44.1', 'J44.9'],
    ['A/P: COPD, no sign of being in exacerbation.', 'J44.9', 'J44.1'],
    [
      'A/P: atherosclerosis of native arteries with intermittent claudication, right leg.',
      'I70.211',
      'I70.8 I73.9',
    ],
    [
      'Dx: acute on chronic hypoxic and hypercapnic respiratory failure.',
      'J96.21 J96.22',
      'J96.20',
      'inpatient',
    ],
    ['Dx: acute on chronic hypercapnic respiratory failure.', 'J96.22', 'J96.21', 'inpatient'],
    [
      'Procedure: laparoscopic fundoplication. Findings: iatrogenic splenic laceration 2 cm, held with pressure.',
      'D78.12',
      'S36.031A',
      'inpatient',
    ],
    ['BPPV. No stroke sx. HTN ok.', 'I10', 'I63.9'],
    ['A/P: POAG bilateral, mild stage.', 'H40.1131', 'H40.10X1'],
    ['A/P: POAG OS moderate stage.', 'H40.1122', ''],
    ['A/P: left femur fracture due to age-related osteoporosis.', 'M80.052A', 'M80.059A'],
    ['A/P: pathological fracture of T10 due to metastasis.', 'M84.58XA', 'M84.48XA'],
    ['A/P: pathological fracture of L3.', 'M84.48XA', 'M84.58XA'],
    ['A/P: Parkinson dementia, moderate, w agitation.', 'F02.B11', 'F02.B0'],
  ]);
});

test('short words that name a form, a movement, a shot or two words in one', { skip }, () => {
  check([
    ['PHQ-2 = 0, GAD-2 = 1. A/P: HTN.', 'I10', 'F41.1'],
    ['A/P\n1. MDD\n2. GAD\n3. HTN', 'F41.1', ''],
    ['AROM knee 0-90, PROM knee 0-110. A/P: stiffness L knee.', 'M25.662', 'O42.90'],
    ["He'd rather wait. A/P: HTN.", 'I10', 'Q79.62'],
    ['Last tetanus 2012. A/P: laceration L index finger.', 'S61.211A', 'A35'],
    ['CT: low-density spot in the liver, unchanged. A/P: HTN.', 'I10', 'L81.4 R92.30'],
  ]);
});

test('a drug against tumors, a root, a vein and a retina make the code', { skip }, () => {
  check([
    ['A/P: Breast cancer. Neutropenia from the ribociclib.', 'D70.1 T45.1X5A', 'D70.9'],
    ['A/P: Rheumatoid arthritis. Neutropenia from azathioprine.', 'D70.2 T45.1X5A', 'D70.1'],
    ['A/P: Erectile dysfunction due to paroxetine.', 'N52.2 T43.225A', 'N52.9'],
    ['A/P: Left S1 radiculopathy.', 'M54.17', 'M54.10'],
    ['A/P: Postthrombotic syndrome R leg with ulcer, stasis dermatitis.', 'I87.031', 'I87.2'],
    ['A/P: T2DM. Mod NPDR w/ DME OS.', 'E11.3312', 'E11.3392'],
    ['A/P: Concussion, LOC 2 min. Vomited x1.', 'S06.0X1A', 'R40.20 R11.10'],
  ]);
});
