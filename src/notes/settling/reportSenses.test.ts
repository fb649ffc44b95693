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

test('a shock, a cut-off, a fear of another kind', { skip }, () => {
  check([
    ['A synchronized 150 J shock restored sinus rhythm.', '', 'R57.9'],
    ['He was in shock on arrival.', 'R57.9', ''],
    ['CT angiography showed a cut-off of the popliteal artery.', '', 'S85.009A'],
    ['The white coat of the tongue could be scraped off.', '', 'S00.512A'],
    ['The fall of platelets raised fear of heparin.', '', 'F40.9'],
    ['A ventricular escape rhythm was recorded.', '', 'I49.3'],
    ['Biopsy showed granulomas with giant cells.', '', 'M27.1'],
    ['Non-ischemic myocardial injury was diagnosed.', 'I5A', 'I25.9'],
    ['He had pain in the maxillary division of the trigeminal nerve.', 'G50.0', 'T14.8XXA'],
    ['He walked with a limp.', 'R26.89', ''],
    ['The findings favored amyloidosis over sarcoidosis.', '', 'D86.9'],
    ['She was HIV-negative.', '', 'B20'],
    ['Her cough was put down to asthma, a label later removed after normal spirometry.', '', 'J45.909'],
    ['Lymphoma, our first thought, was not supported by histology.', '', 'C85.90'],
    ['Hepatitis C and HIV B negative results came back.', '', 'Z67.21'],
  ]);
});

test('what is told beside it makes the code', { skip }, () => {
  check([
    ['Vertebral fracture in steroid-induced osteoporosis was seen at L2.', 'M80.88XA', 'M80.08XA'],
    ['Acute suppurative otitis media with perforation of the right ear was seen.', 'H66.011', 'H66.001'],
    ['An adjustment disorder with low mood was diagnosed.', 'F43.21', 'F43.20'],
    ['He uses cannabis, harmfully, on most weekends.', 'F12.10', 'F12.90'],
    ['Acute liver failure with grade 3 encephalopathy was diagnosed.', 'K76.82', 'G93.40'],
    ['As a child she had hives from amoxicillin.', 'Z88.0', 'L50.0 T36.0X5A'],
    ['Hives from amoxicillin appeared on day 3.', 'L50.0 T36.0X5A', 'Z88.0'],
    ['Tardive dyskinesia due to haloperidol and metoclopramide was seen.', 'T43.4X5A T45.0X5A', ''],
    ['Right and left foot drop was found.', 'M21.371 M21.372', ''],
    ['The abdomen showed guarding and rigidity.', 'R19.30', 'R29.898'],
    ['He had acute hypoxemic and hypercapnic respiratory failure.', 'J96.01 J96.02', ''],
    ['A polyneuropathy, organophosphate-induced, followed.', 'G62.2', 'G62.9'],
    ['He had drunk too much; after drinking 50 ml of parathion to end his life he vomited.', 'T60.0X2A', ''],
  ]);
});

test('the words around a finding choose its code', { skip }, () => {
  check([
    ['Nodes were enlarged in the neck and both groins.', 'R59.1', 'R59.9'],
    ['The fundus showed a pale disc.', '', 'R23.1'],
    ['A paralytic ptosis of the left eyelid was noted.', '', 'G81.94'],
    ['A punch biopsy of the thigh was taken.', '', 'Y04.0XXA'],
    ['Liver enzymes were raised in the absence of hepatic masses.', '', 'Q44.79'],
    ['Testing of BRCA1 and BRCA2 found no variants.', '', 'Z15.01'],
    ['She had undergone carpal tunnel release five years before.', '', 'G56.00'],
    [
      'Embolic stroke was seen on MRI. He had left facial palsy, aphasia and hemiparesis.',
      'R29.810',
      'G51.0',
    ],
    ['A paroxysm of atrial fibrillation followed.', 'I48.0', 'I48.91'],
    ['After lobectomy there was a persistent air leak.', 'J95.812', 'J93.82'],
    ['Low back pain radiating to the left leg had begun in May.', 'M54.42', 'M54.50'],
    ['Acute drug induced hepatitis was diagnosed.', 'K71.2', 'K71.6'],
    ['Nephropathy due to gentamicin followed.', 'N14.19 T36.5X5A', 'N28.9'],
    ['After a right nephrectomy he has a solitary left kidney.', 'Z90.5', 'Q60.0'],
    ['Hypertension was known. Giant cell myocarditis with heart failure was found.', 'I10', 'I11.0'],
    [
      'AL amyloidosis with amyloid cardiomyopathy and autonomic neuropathy was found.',
      'E85.81 I43 G99.0',
      'E85.4',
    ],
    ['The anemia was due to the lymphoma. Diffuse large B-cell lymphoma had been known.', 'D63.0', 'D64.9'],
    ['A type 2 anterior myocardial infarction was diagnosed.', 'I21.A1', 'I21.09'],
    ['Surgical site infection by MRSA, superficial, was seen.', 'T81.41XA B95.62', 'A49.02'],
    ['Phlebitis at the cannula site appeared.', 'T80.1XXA', ''],
    ['Non-bacterial thrombotic endocarditis was diagnosed.', 'I38', 'I33.0'],
    ['She was discharged on enoxaparin.', 'Z79.01', ''],
    ['Steroid-induced diabetes was managed with insulin.', '', 'Z79.4'],
  ]);
});
