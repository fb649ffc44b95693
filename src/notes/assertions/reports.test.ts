// What does a report of a case say of its patient, and what of such cases? Sentences of our own on the official index and tabular list.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';
import { skinCode } from '../mentions/skinSites.ts';
import { prematurity } from '../perinatal/newborns.ts';
import { mayGoOn, speaksInGeneral } from '../text/generalities.ts';

const { skip, check } = noteChecks('inpatient');

test('what is said of all patients is said of none', () => {
  for (const general of [
    'The disease is transmitted by ticks and produces fever and rash.',
    'Risk factors include obesity and diabetes.',
    'In most cases it manifests itself as painless hematuria.',
    'Several authors have related it to hypothyroidism.',
  ])
    assert.ok(speaksInGeneral(general), general);
  for (const told of [
    'The patient was discharged with heart failure.',
    'She presented fever and a rash.',
    'There is a mass of the left kidney.',
  ])
    assert.ok(!speaksInGeneral(told), told);
  assert.ok(mayGoOn('Early diagnosis avoids sepsis.'));
  assert.ok(!mayGoOn('She developed sepsis.'));
});

test('a closing sentence adds no disease', { skip }, () => {
  check([
    [
      'She was admitted with fever and was diagnosed with brucellosis. Its complications include endocarditis, and it must be distinguished from tuberculosis.',
      'A23.9 R50.9',
      'I38 I33.0 A15.9',
    ],
  ]);
});

test('a tumor has the site that was told before it', { skip }, () => {
  check([
    [
      'CT showed a mass in the head of the pancreas. Cytology was compatible with ductal adenocarcinoma.',
      'C25.0',
      'C80.1',
    ],
    [
      'A nodule was seen on the tip of the nose. Biopsy was performed and revealed basal cell carcinoma.',
      'C44.311',
      'C44.91',
    ],
    ['CT showed lesions in the liver compatible with metastases.', 'C78.7', 'C79.9 K76.89'],
    ['Cutaneous metastases of lung carcinoma were seen.', 'C79.2 C34.90', 'C78.00'],
    [
      'He presented a neuroendocrine tumor of the ileum and was found to have hepatic metastases.',
      'C7A.012 C7B.02',
      'C78.7',
    ],
  ]);
});

test('what a pathologist describes is no disease of its own', { skip }, () => {
  check([
    [
      'The biopsy showed hyperkeratosis, acanthosis and areas of necrosis, and pityriasis lichenoides chronica was diagnosed.',
      'L41.1',
      'L85.9 L83 I96',
    ],
  ]);
});

test('a short form lends no word to its neighbour', { skip }, () => {
  check([
    [
      'He had a history of COPD, ischemic heart disease and atrial fibrillation.',
      'J44.9 I25.9 I48.91',
      'I48.20',
    ],
    ['It was an acute bronchiolitis due to RSV with respiratory failure.', 'J21.0', 'J98.8'],
  ]);
});

test('a test that looks for a disease finds it only where it says so', { skip }, () => {
  check([
    [
      'PCR for herpes simplex and tuberculosis was performed, and she had fever.',
      'R50.9',
      'B00.9 A15.9 A17.9',
    ],
    ['Serology for syphilis was positive, and he was treated.', 'A53.0', ''],
    [
      'Serologies for hepatitis B, HIV and brucellosis were negative, and he had fever.',
      'R50.9',
      'B19.10 B20 A23.9',
    ],
  ]);
});

test('a drug is blamed where something is laid to it', { skip }, () => {
  check([
    [
      'She developed hepatitis secondary to the administration of intravenous amiodarone.',
      'K71.6 T46.2X5A',
      'K75.9',
    ],
    ['Pancytopenia was attributed to the use of azathioprine.', 'D61.811 T45.1X5A', 'D61.818'],
    ['He was treated with vancomycin associated with gentamicin, and he had fever.', 'R50.9', 'T36.5X5A'],
    ['Anesthesia was induced with propofol, and he had fever.', 'R50.9', 'T41.0X5A T41.291A'],
  ]);
});

test('a birth before its time has weeks and weight', () => {
  const codes = (text: string) => prematurity(text).map(({ code }) => code);
  assert.deepEqual(codes('Preterm newborn, born by cesarean at 29 weeks with a weight of 1,180 grams.'), [
    'P07.32',
    'P07.14',
  ]);
  assert.deepEqual(codes('Newborn of 26 weeks of gestation, born with a weight of 890 g.'), ['P07.03']);
  assert.deepEqual(codes('Newborn born at 39 weeks with a weight of 3,200 g.'), []);
  assert.deepEqual(codes('A 5-year-old boy born at 30 weeks.'), []);
});

test('a skin tumor is where its lesion was', () => {
  const of = (code: string, text: string) => skinCode(code, `${text} X`, text.length + 1, text.length + 2);
  assert.equal(of('C44.91', 'A nodule on the left forearm.'), 'C44.619');
  assert.equal(of('C43.9', 'A lesion on the right thigh.'), 'C43.71');
  assert.equal(of('C44.91', 'A nodule.'), null);
});

test('a text that begins with a screening is of a screening', { skip }, () => {
  const rest = 'A polyp was removed by snare, and a separate lesion was biopsied.';
  check([
    [`71 yo male, screening colonoscopy. ${rest}`, 'Z12.11', '', 'outpatient'],
    [
      `A 71-year-old man was admitted with melena for several days. Years before, a screening colonoscopy was done. ${rest}`,
      '',
      'Z12.11',
    ],
  ]);
});

test('what a report tells under its treatment was done and seen', { skip }, () => {
  const story =
    'Case presentation\nA 61-year-old man came to our hospital with cellulitis of the left leg that had begun two days before he was seen.\n\n';
  check([
    [
      `${story}Treatment\nHe received ceftriaxone, and on the third day a rash attributed to ceftriaxone was seen on his trunk.`,
      'L27.0 T36.1X5A',
      '',
    ],
  ]);
});
