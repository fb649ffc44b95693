// What do whole sentences of reports say? Combination codes told side by side, germs beside their disease, what began upon a drug, figures,
// foreign bodies, newborns, and turns of a sentence that take a disease back: sentences of our own on the official index and tabular list.
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';

const { skip, check } = noteChecks(
  'inpatient',
  (sentence) =>
    `The patient was admitted to the ward and gave consent to this report. ${sentence} The further course was followed in our hospital for several days.`,
);

test('a disease and what it does, told side by side, are one code', { skip }, () => {
  check([
    ['Lyme disease with facial palsy followed a tick bite.', 'A69.22', 'A69.20 G51.0'],
    ['She had bipolar disorder and was in a manic episode with psychotic symptoms.', 'F31.2', 'F30.2 F31.9'],
    ['Systemic lupus erythematosus with class III nephritis was treated.', 'M32.14', 'M32.9 N05.9'],
    ['Septic shock due to Klebsiella pneumoniae was treated with meropenem.', 'A41.59 R65.21', 'R57.9'],
    ['Granulomatosis with polyangiitis caused glomerulonephritis.', 'M31.31', 'M31.30'],
    ['Inferior STEMI from occlusion of the right coronary artery was stented.', 'I21.11', 'I24.0'],
  ]);
});

test('the form of a disease is read off its sentence', { skip }, () => {
  check([
    ['A melanoma of the left thigh was excised.', 'C43.72', 'C43.9'],
    ['After eating hazelnuts he suffered anaphylaxis.', 'T78.05XA', 'T78.2XXA'],
    ['Hypersensitivity pneumonitis in a pigeon breeder was diagnosed.', 'J67.2', 'J67.9'],
    ['A pressure ulcer of the sacrum of third degree was found.', 'L89.153', 'L89.159'],
    ['Carbon monoxide poisoning from a gas boiler caused headache.', 'T58.11XA', 'T58.91XA'],
  ]);
});

test('a germ beside its disease makes one code with it', { skip }, () => {
  check([
    ['Legionella antigen was positive, and the pneumonia was treated with levofloxacin.', 'A48.1', 'J18.9'],
    ['Listeria grew in the cerebrospinal fluid, and meningitis was treated.', 'A32.11', 'G03.9'],
    ['Cultures for pneumococcus were negative; the pneumonia was treated.', 'J18.9', 'J13'],
  ]);
});

test('what began upon a drug is laid to it; what improved upon it is not', { skip }, () => {
  check([
    ['Gynecomastia appeared after three years of spironolactone.', 'N62 T50.0X5A', ''],
    ['A rash began ten days after starting carbamazepine.', 'L27.0 T42.1X5A', ''],
    ['The seizures disappeared two days after starting carbamazepine.', '', 'T42.1X5A'],
    ['Hypothyroidism was treated with replacement by levothyroxine.', 'E03.9', 'T38.1X5A'],
  ]);
});

test('figures, foreign bodies and newborns', { skip }, () => {
  check([
    ['His oxygen saturation was 82% on room air.', 'R09.02', ''],
    ['His oxygen saturation was 97% on room air.', '', 'R09.02'],
    ['A coin was lodged in the esophagus.', 'T18.198A', ''],
    ['An esophageal ring was dilated and no foreign body was found.', '', 'T18.198A'],
    ['This preterm male infant was born at 27 weeks with a weight of 890 g.', 'P07.26 P07.03', 'P07.30'],
  ]);
});

test('turns of a sentence take a disease back, or settle it', { skip }, () => {
  check([
    ['Pericarditis was ruled out, as was pulmonary embolism.', '', 'I31.9 I26.99'],
    ['Cough was lacking, as were fever and chest pain.', '', 'R05.9 R50.9 R07.9'],
    ['Had the malaria recurred, quinine would have been given.', '', 'B54'],
    ['None of her siblings had epilepsy or deafness.', '', 'G40.909 Z82.0 Z82.2'],
    ['Mumps was contracted by two cousins.', '', 'B26.9'],
    ['Tuberculosis and lymphoma were the main differential diagnoses.', '', 'A15.9 C85.90'],
    ['Brucellosis was suspected and later confirmed by culture.', 'A23.9', ''],
    ['The parents were taught how to recognise hypoglycemia.', '', 'E16.2'],
    ['Facial diplegia, absent gag reflex and fever were noted.', 'G51.0 R29.2', ''],
  ]);
});
