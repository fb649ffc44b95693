// What do office notes, forms and lists of problems call a disease? Phrases of ours as in `phrases`, which adds them to its own.

/** Part of the bowel → the adenoma of it. */
const ADENOMAS: Record<string, string> = {
  cecum: 'D12.0',
  cecal: 'D12.0',
  'ascending colon': 'D12.2',
  'hepatic flexure': 'D12.3',
  'transverse colon': 'D12.3',
  'splenic flexure': 'D12.3',
  'descending colon': 'D12.4',
  sigmoid: 'D12.5',
  rectosigmoid: 'D12.7',
  rectum: 'D12.8',
  rectal: 'D12.8',
};

/** Part of the skin → fourth and fifth character of its cancers in C44, and whether it has sides. */
const SKIN: Record<string, string> = {
  'nasal sidewall': '3x1',
  'nasal ala': '3x1',
  'nasal tip': '3x1',
  'nasal dorsum': '3x1',
  'nasal bridge': '3x1',
  nasal: '3x1',
  nose: '3x1',
  'upper arm': '6x-',
  shoulder: '6x-',
  'upper back': '5x9',
  'mid back': '5x9',
};

const WRITTEN = `
nsvt > I47.29
gestational diabetes diet controlled > O24.410
gestational diabetes controlled by diet > O24.410
gdm controlled with insulin > O24.414
gdm metformin > O24.415
thyroid disease pregnancy > O99.28-
anemia poor iron intake > D50.8
anemia low iron intake > D50.8
anemia inadequate iron intake > D50.8
failed back surgery > M96.1
failed back surgery syndrome > M96.1
failed back syndrome > M96.1
fbss > M96.1
postlaminectomy syndrome > M96.1
post laminectomy syndrome > M96.1
stiff finger > M25.64-
stiff fingers > M25.64-
finger stiffness > M25.64-
stiff hand > M25.64-
hand stiffness > M25.64-
stiff wrist > M25.63-
stiff elbow > M25.62-
stiff shoulder > M25.61-
stiff hip > M25.65-
stiff knee > M25.66-
stiff ankle > M25.67-
talofibular ligament sprain > S93.49-
sprain talofibular > S93.49-
ankle sprain talofibular > S93.49-
atfl sprain > S93.49-
ankle sprain atfl > S93.49-
sprain atfl > S93.49-
calcaneofibular ligament sprain > S93.41-
cfl sprain > S93.41-
deltoid ligament sprain > S93.42-
high ankle sprain > S93.43-
syndesmotic sprain > S93.43-
midcervical femoral neck fracture > S72.03-
mid cervical femoral neck fracture > S72.03-
midcervical fracture femur > S72.03-
transcervical femoral neck fracture > S72.03-
subcapital femoral neck fracture > S72.01-
subcapital hip fracture > S72.01-
basicervical femoral neck fracture > S72.04-
carcinoma upper outer breast > C50.41-
cancer upper outer breast > C50.41-
carcinoma upper inner breast > C50.21-
cancer upper inner breast > C50.21-
carcinoma lower outer breast > C50.51-
cancer lower outer breast > C50.51-
carcinoma lower inner breast > C50.31-
cancer lower inner breast > C50.31-
hyperplastic polyp rectum > K62.1
rectal hyperplastic polyp > K62.1
rectum hyperplastic polyp > K62.1
hyperplastic polyp sigmoid > K63.5
hyperplastic polyp colon > K63.5
paronychia toe > L03.03-
paronychia hallux > L03.03-
paronychia great toe > L03.03-
paronychia toenail > L03.03-
paronychia finger > L03.01-
paronychia thumb > L03.01-
nicotine dep > F17.200
nicotine dep cigs > F17.210
nicotine dep cigarettes > F17.210
nicotine dependence cigs > F17.210
tobacco dep > F17.200
tob ppd > F17.210
tobacco ppd > F17.210
ischemic cm > I25.5
nonischemic cm > I42.8
dilated cm > I42.0
hypertrophic cm > I42.2
marital separation > Z63.5
separated from wife > Z63.5
separated from husband > Z63.5
divorce pending > Z63.5
going through divorce > Z63.5
going through a divorce > Z63.5
childhood sexual abuse > Z62.810
sexual abuse in childhood > Z62.810
sexually abused as a child > Z62.810
molested as a child > Z62.810
childhood physical abuse > Z62.810
physical abuse in childhood > Z62.810
physically abused as a child > Z62.810
childhood emotional abuse > Z62.811
childhood psychological abuse > Z62.811
childhood neglect > Z62.812
neglected as a child > Z62.812
contraceptive pill management > Z30.41
contraceptive pill surveillance > Z30.41
yeast vaginitis > B37.31
vaginal yeast infection > B37.31
yeast infection vagina > B37.31
yeast vulvovaginitis > B37.31
oral contraceptive management > Z30.41
oral contraceptive surveillance > Z30.41
oral contraceptive refill > Z30.41
birth control pill refill > Z30.41
birth control refill > Z30.41
ocp management > Z30.41
ocp refill > Z30.41
ocp surveillance > Z30.41
depo provera injection > Z30.42
depo provera surveillance > Z30.42
iud check > Z30.431
iud string check > Z30.431
iud surveillance > Z30.431
nexplanon check > Z30.46
crt-d check > Z45.02
crt d check > Z45.02
icd check > Z45.02
icd interrogation > Z45.02
defibrillator check > Z45.02
defibrillator interrogation > Z45.02
pacemaker check > Z45.018
pacemaker interrogation > Z45.018
ppm check > Z45.018
crt-p check > Z45.018
`;

const HISTOLOGIES = [
  'adenoma',
  'tubular adenoma',
  'tubulovillous adenoma',
  'villous adenoma',
  'adenomatous polyp',
];
const BASAL = ['basal cell', 'basal cell carcinoma', 'bcc', 'basal cell ca'];
const SQUAMOUS = ['squamous cell carcinoma', 'scc', 'squamous cell ca'];
const IN_SITU: Record<string, string> = {
  forearm: 'D04.6-',
  arm: 'D04.6-',
  hand: 'D04.6-',
  shoulder: 'D04.6-',
  leg: 'D04.7-',
  'lower leg': 'D04.7-',
  thigh: 'D04.7-',
  foot: 'D04.7-',
  scalp: 'D04.4',
  neck: 'D04.4',
  ear: 'D04.2-',
  chest: 'D04.5',
  back: 'D04.5',
  trunk: 'D04.5',
  cheek: 'D04.39',
  forehead: 'D04.39',
  temple: 'D04.39',
  nose: 'D04.39',
  face: 'D04.39',
};

const lines = [
  ...Object.entries(ADENOMAS).flatMap(([site, code]) => HISTOLOGIES.map((one) => `${site} ${one} > ${code}`)),
  ...Object.entries(SKIN).flatMap(([site, code]) => [
    ...BASAL.map((one) => `${one} ${site} > C44.${code.replace('x', '1')}`),
    ...SQUAMOUS.map((one) => `${one} ${site} > C44.${code.replace('x', '2')}`),
  ]),
  ...Object.entries(IN_SITU).flatMap(([site, code]) =>
    [
      'scc in situ',
      'squamous cell carcinoma in situ',
      'sccis',
      'bowen disease',
      'squamous cell ca in situ',
    ].map((one) => `${one} ${site} > ${code}`),
  ),
];

export const VISIT_PHRASES = `${WRITTEN.trim()}
${lines.join('\n')}`;
