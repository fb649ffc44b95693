// What the story of a case makes of a code: sentences of our own on the official index and tabular list.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noteChecks } from '../../../test/noteChecks.ts';
import { reportHead } from '../text/reportHeads.ts';

const { skip, check } = noteChecks(
  'inpatient',
  (sentence) =>
    `The patient was admitted to the ward and gave consent to this report. ${sentence} The further course was followed in our hospital for several days.`,
);

test('a title and the addresses below it are no findings', () => {
  const told = `A 50-year-old farmer was admitted because of fever. ${'He was examined and treated in our ward. '.repeat(6)}`;
  const title = 'Loin pain in a shepherd: an unusual cause';
  const place = 'Department of Chest Diseases, Atlas Hospital';
  const of = (head: string) => reportHead(`${head}\n\n${told}\nHe recovered.`);
  assert.deepEqual(of(`${title}\n\n${place}`), {
    title: title.length + 1,
    end: title.length + place.length + 3,
  });
  assert.deepEqual(of(told), { title: 0, end: 0 });
  assert.deepEqual(of('Dx: pneumonia'), { title: 0, end: 0 });
});

test('a word that looks of another finding is none of its own', { skip }, () => {
  check([
    ['He passed three pale, greasy stools a day.', 'R19.5', 'R23.1'],
    ['He was pale and had fever.', 'R23.1 R50.9', ''],
    ['A black eschar with an erythematous rim was found, and he had fever.', 'R50.9', 'L53.9'],
    ['MRI showed a right frontal lesion with marked surrounding edema.', 'G93.6', 'R60.9'],
    ['The nodes were of low density, and he had fever.', 'R50.9', 'R92.30'],
    ['When we met him his hips were flexed, and he had fever.', 'R50.9', 'C79.89 C79.9'],
    ['Criteria were met, and liver metastases were seen.', 'C78.7', ''],
    ['The knee was held at 40 degrees, and he vomited.', 'R11.10', 'R50.9'],
    ['His temperature was 39 degrees, and he vomited.', 'R50.9', ''],
  ]);
});

test('what the words around make of a finding', { skip }, () => {
  check([
    ['She had antecedents of four consecutive miscarriages.', 'N96', 'Z87.59 O03.9'],
    ['Hypertension secondary to the nephritis was found.', 'I15.1', 'I10 I12.9'],
    ['He had chest pain which worsened with deep inspiration.', 'R07.1', 'R07.9'],
    ['The specimen showed a nodular hyperplasia of the prostate.', 'N40.0', 'N40.2'],
    ['A diverticulum of the right wall of the bladder was seen.', 'N32.3', 'K57.90'],
    ['Metastatic axillary adenopathies were seen.', 'C77.3', 'R59.0'],
    ['A left adrenalectomy was done. Histology: pheochromocytoma.', 'D35.02', 'D35.00'],
    ['A nodule of the thyroid was punctured: conclusive of medullary carcinoma.', 'C73', 'C72.0 R56.9'],
    ['A malar erythema appeared, and he had fever.', 'R21 R50.9', 'L53.9'],
    ['A mass in the neck of slow growth was seen.', 'R22.1', 'R62.52'],
    ['The stone of the bladder had a nucleus of uric acid.', 'N21.0', 'E79.0'],
    ['Cellulitis of the left leg with erythema was seen.', 'L03.116', 'L53.9'],
    ['A lesion compatible with a lung abscess was seen.', 'J85.2', 'R91.8'],
    [
      'Posterior subcapsular cataracts induced by corticosteroids were present in both eyes.',
      'H26.33',
      'H26.30',
    ],
  ]);
});

test('a drug given beside another did no harm', { skip }, () => {
  check([
    ['Immunoglobulin was administered associated with prednisone.', '', 'T38.0X5A'],
    ['The prednisone was withdrawn with cover by hydrocortisone.', '', 'T38.0X5A'],
    ['A hyperglycemia associated with prednisone appeared.', 'R73.9 T38.0X5A', ''],
  ]);
});

test('the germ that a culture grew stands beside a deep abscess of the throat', { skip }, () => {
  check([
    [
      'A parapharyngeal abscess was drained. In the culture there grew Prevotella melaninogenica.',
      'J39.0 B96.89',
      '',
    ],
  ]);
});

test('who comes along is not who is ill', { skip }, () => {
  check([
    ['She was brought by her granddaughter with bilious vomiting and fever.', 'R11.14 R50.9', ''],
    ['His mother spoke of night sweats and fever.', 'R61 R50.9', ''],
    ['His father had colon cancer, and he had fever.', 'R50.9 Z80.0', 'C18.9'],
  ]);
});

test('what was feared or is told of such cases is not the patient’s', { skip }, () => {
  check([
    ['A diagnosis of leukemia had been feared, and he had fever.', 'R50.9', 'C95.90'],
    ['Leukemia was confirmed by the film.', 'C95.90', ''],
    [
      'He had suffered from asthma since youth.\nDiscussion\nPsychosis and lead poisoning occur.',
      'J45.909',
      'F29 T56.0X1A',
    ],
    ['He had smoked for years. Iron deficiency anemia is treated with infusions.', 'D50.9', ''],
  ]);
});

test('the organ of a named disease has no code of its own', { skip }, () => {
  check([
    ['Echinococcosis of the liver was found, with a cyst of the bile duct.', 'B67.8', 'K83.5'],
    ['She collapsed in an anaphylactic shock with urticaria.', 'T78.2XXA', 'R55'],
    ['Gallstone ileus was found, a small bowel obstruction by a stone.', 'K56.3', 'K56.609'],
    ['Superficial thrombophlebitis of the forearm complicated the infusions.', 'I80.8', 'I80.00 T80.90XA'],
    ['Hepatitis due to isoniazid was seen.', 'K71.6 T37.1X5A', 'K75.9 K71.9'],
    ['A first epileptic seizure occurred with a brain abscess.', 'R56.9 G06.0', 'G40.909'],
    ['The 50-year-old woman had chronic hypoxemic respiratory insufficiency.', 'J96.11', 'J96.10'],
    ['Hydatidosis of the liver and the lung was diagnosed.', 'B67.32', 'B67.8 B67.0'],
    ['Lumbar puncture was done for neck stiffness.', 'R29.1', 'M43.6'],
    ['She woke with neck stiffness after a draft.', 'M43.6', 'R29.1'],
    ['With her Alzheimer disease she suffered acute confusion at night.', 'F05', 'R41.0'],
    ['After the laparotomy a superficial wound infection was drained.', 'T81.41XA', 'T14.90XA B99.9'],
    ['CT showed 70% stenosis of the left common carotid artery.', 'I65.22', 'K83.1'],
    ['Stenosis of the common bile duct was seen.', 'K83.1', 'I65.29'],
    [
      'CT showed stenosis of the left common carotid artery and a cyst of the right kidney.',
      'I65.22 N28.1',
      'K83.1 I65.21',
    ],
    ['Angiography showed stenosis of the common iliac artery.', 'I77.1', 'K83.1 I65.29'],
    ['The liver at 4 cm and spleen at 9 cm below the costal margin were soft.', 'R16.2', 'R16.1 R16.0'],
    ['The liver was felt 3 cm below the costal margin; the spleen was not palpable.', 'R16.0', 'R16.2 R16.1'],
    ['She had lost five kilograms since spring.', 'R63.4', ''],
    ['She had no loss of five kilograms or of appetite.', '', 'R63.4'],
    ['Dexamethasone psychosis was treated with olanzapine.', 'F19.959', 'F24 F29'],
    ['CT showed an aneurysmal dilatation of the splenic artery.', 'I72.8', 'I72.9'],
    ['There was no aneurysmal dilatation of the abdominal aorta.', '', 'I71.40 I71.9'],
    ['A mycotic embolus of the femoral artery was removed.', 'I76', ''],
    ['An acute anemization by digestive bleeding was transfused.', 'D62', 'D64.9'],
    ['He had left-sided ulcerative colitis with rectal bleeding.', 'K51.511', 'K51.911'],
    ['A communication between the gallbladder and the duodenum was found.', 'K82.3', ''],
    ['Audiometry showed a bilateral neurosensorial drop.', 'H90.3', ''],
    ['For two days he had passed hardly any urine.', 'R34', ''],
    ['There was hardly any urine in the bladder on ultrasound.', '', 'R34'],
    ['She complained of soreness of the throat.', 'R07.0', ''],
    ['Weakness of the left half of the body was found.', 'G81.94', 'R53.1'],
    ['Weakness of the left half of the face was found.', '', 'G81.94'],
    ['He had quarrels with his wife.', 'Z63.0', ''],
    ['He had lost his spleen in an accident.', 'Z90.81', ''],
    ['The spleen was normal and he had lost his keys in an accident.', '', 'Z90.81'],
    ['She was treated with dialysis since the transplant lost function.', '', 'Z90.5'],
    ['The inappropriate antidiuresis led to an acute ventilatory failure.', 'E22.2 J96.00', ''],
    ['Aspiration proved blood in the joint of the right knee.', 'M25.061', ''],
    ['He had an anemia of chronic inflammation.', 'D63.8', 'D64.9'],
    ['Fundus showed bilateral disc edema.', 'H47.10', 'R60.9'],
    ['The 50-year-old woman had respiratory distress syndrome.', 'J80', 'P22.0'],
  ]);
});
