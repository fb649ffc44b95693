// How do reports from everywhere name a finding that the books name by one learned word? Blood in a joint, an eye that is dark for a while, a
// disc that is swollen. One line each: words > code, as in `phrases`.

import { JOINTS } from './families.ts';

const BLOODY = ['blood in the joint', 'bloody effusion', 'hemorrhagic effusion', 'bloody synovial fluid'];
const DARK = ['loss of sight', 'blindness', 'visual loss'];
const FOR_A_WHILE = ['transient', 'fleeting', 'temporary', 'momentary'];
const LACKING = [
  'syndrome of inappropriate antidiuresis',
  'inappropriate antidiuresis',
  'inappropriate secretion of antidiuretic hormone',
  'inappropriate vasopressin secretion',
];

/** Where an artery or the aorta is widened to an aneurysm. */
const WIDENED: Record<string, string> = {
  'renal artery': 'I72.2',
  'iliac artery': 'I72.3',
  'popliteal artery': 'I72.4',
  'femoral artery': 'I72.4',
  'carotid artery': 'I72.0',
  'vertebral artery': 'I72.6',
  'brachial artery': 'I72.1',
  'splenic artery': 'I72.8',
  'hepatic artery': 'I72.8',
  'mesenteric artery': 'I72.8',
  'subclavian artery': 'I72.8',
  'celiac trunk': 'I72.8',
  'coronary artery': 'I25.41',
  'ascending aorta': 'I71.21',
  'aortic arch': 'I71.22',
  'abdominal aorta': 'I71.40',
};
const WIDE = [
  'aneurysmal dilatation',
  'aneurysmal dilation',
  'aneurysmatic dilatation',
  'aneurysmal enlargement',
];

const STEROIDS = [
  'steroid',
  'corticosteroid',
  'glucocorticoid',
  'cortisone',
  'prednisone',
  'prednisolone',
  'methylprednisolone',
  'dexamethasone',
];

const INFECTED_CLOTS = ['infected', 'mycotic'].flatMap((kind) =>
  ['embolus', 'emboli', 'embolism', 'embolization'].map((clot) => `${kind} ${clot}`),
);

const HALVES = ['half of the body', 'half of body', 'hemibody', 'body half'];

const COUPLES = ['wife', 'husband', 'spouse'].flatMap((one) =>
  ['quarrel', 'quarrels', 'quarreled', 'quarrelled', 'discord', 'marital conflict'].map(
    (how) => `${how} ${one}`,
  ),
);

const LITTLE = ['very little', 'hardly any', 'scarcely any', 'almost no', 'barely any'].flatMap((how) =>
  ['passed', 'passing', 'passes'].map((verb) => `${verb} ${how} urine`),
);

/** Hearing that an audiometry finds less. */
const DEAF = ['loss', 'fall', 'drop', 'deafness', 'hypoacusis'].flatMap((less) => [
  ...['sensorineural', 'neurosensorial', 'neurosensory'].flatMap((kind) => [
    `bilateral ${kind} ${less} > H90.3`,
    `${kind} ${less} both ears > H90.3`,
  ]),
  ...['conductive', 'transmissive'].flatMap((kind) => [
    `bilateral ${kind} ${less} > H90.0`,
    `${kind} ${less} both ears > H90.0`,
  ]),
]);

/** A colitis whose extent and bleeding are told. */
const COLITIS = Object.entries({
  extensive: '0',
  universal: '0',
  total: '0',
  pancolonic: '0',
  'left-sided': '5',
  distal: '5',
}).flatMap(([extent, digit]) =>
  ['rectal bleeding', 'rectorrhagia', 'bloody diarrhea', 'bloody stools'].map(
    (blood) => `${extent} ulcerative colitis ${blood} > K51.${digit}11`,
  ),
);

/** A gallbladder that opens into the bowel. */
const OPENED = ['duodenum', 'colon', 'stomach', 'bowel', 'duodenal'].flatMap((where) => [
  `communication gallbladder ${where} > K82.3`,
  `communication between gallbladder and ${where} > K82.3`,
]);

const WRITTEN = `
soreness of throat > R07.0
soreness in throat > R07.0
throat soreness > R07.0
throat discomfort > R07.0
scratchy throat > R07.0
burning throat > R07.0
pharyngeal pain > R07.0
acute anemization bleeding > D62
acute anemization hemorrhage > D62
acute anemization blood loss > D62
acute anaemization bleeding > D62
acute anaemization hemorrhage > D62
acute anaemization blood loss > D62
septic embolization > I76
septic arterial embolization > I76
septic embolization lung > I26.90
septic pulmonary embolization > I26.90
septic embolization lungs > I26.90
vasoplegic shock > R57.8
shock vasoplegia > R57.8
distributive shock > R57.8
vasodilatory shock > R57.8
vasodilatory collapse > R57.8
scanty urine > R34
passing little urine > R34
very little urine passed > R34
scant urine > R34
scant diuresis > R34
scarce diuresis > R34
drop in diuresis > R34
urticarial eruption > L50.9
urticarial exanthem > L50.9
urticarial exanthema > L50.9
urticaria-like eruption > L50.9
overgrown gums > K06.1
gums overgrown > K06.1
overgrowth of the gums > K06.1
gums hypertrophied > K06.1
gums hyperplastic > K06.1
gram-negative meningitis > G00.9
gram negative bacillary meningitis > G00.9
gram-positive meningitis > G00.9
meningitis gram-negative bacilli > G00.9
meningitis gram-negative rods > G00.9
bacillary meningitis > G00.9
subcutaneous metastases > C79.2
subcutaneous metastasis > C79.2
cutaneous secondary deposit > C79.2
cutaneous secondary deposits > C79.2
subcutaneous secondary deposits > C79.2
liver spleen below costal margin > R16.2
liver spleen below costal margins > R16.2
liver spleen below the ribs > R16.2
liver spleen both palpable > R16.2
localized drug rash > L27.1
circumscribed drug rash > L27.1
localized drug eruption > L27.1
circumscribed drug eruption > L27.1
wearer monthly lenses > Z97.3
wearer disposable lenses > Z97.3
wearer replacement lenses > Z97.3
wears soft lenses > Z97.3
wears disposable lenses > Z97.3
soft contact lenses user > Z97.3
soft contact lenses wearer > Z97.3
acute ventilatory failure > J96.00
chronic ventilatory failure > J96.10
ventilatory failure > J96.90
hypercapnic ventilatory failure > J96.92
acute hypercapnic ventilatory failure > J96.02
anemia of chronic inflammation > D63.8
anemia of inflammation > D63.8
inflammatory anemia > D63.8
disc edema > H47.10
edema of the disc > H47.10
edema of the optic disc > H47.10
optic disc edema > H47.10
swollen optic discs > H47.10
bilateral disc swelling > H47.10
papillary edema of the fundus > H47.10
maculopapular eruption > R21
morbilliform eruption > R21
generalized eruption > R21
pruritic eruption > R21
`;

export const CASE_PHRASES = [
  ...WRITTEN.trim().split('\n'),
  ...Object.entries(WIDENED).flatMap(([where, code]) => WIDE.map((wide) => `${wide} ${where} > ${code}`)),
  ...STEROIDS.flatMap((drug) => [`${drug} psychosis > F19.959`, `${drug} induced psychosis > F19.959`]),
  ...INFECTED_CLOTS.map((clot) => `${clot} > I76`),
  ...INFECTED_CLOTS.map((clot) => `${clot} pulmonary > I26.90`),
  ...HALVES.flatMap((half) => [`weakness right ${half} > G81.91`, `weakness left ${half} > G81.94`]),
  ...COUPLES.map((words) => `${words} > Z63.0`),
  ...LITTLE.map((words) => `${words} > R34`),
  ...DEAF,
  ...COLITIS,
  ...OPENED,
  ...LACKING.map((one) => `${one} > E22.2`),
  ...FOR_A_WHILE.flatMap((span) => DARK.map((dark) => `${span} ${dark} > H53.12-`)),
  ...Object.entries(JOINTS).flatMap(([joint, digit]) =>
    BLOODY.map((bloody) => `${bloody} ${joint} > M25.0${digit}-`),
  ),
].join('\n');
