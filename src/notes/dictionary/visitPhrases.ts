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

/** What documents of hospital stays write. */
const STAYS = `
late decelerations > O76
late decels > O76
recurrent late decelerations > O76
recurrent late decels > O76
recurrent variable decelerations > O76
recurrent variable decels > O76
recurrent variables > O76
prolonged deceleration > O76
prolonged decel > O76
terminal bradycardia fetal > O76
fetal bradycardia > O76
category iii tracing > O76
category 3 tracing > O76
category iii strip > O76
category iii fhr > O76
cat iii tracing > O76
category ii tracing remote from delivery > O76
nrfht > O76
nrfhts > O76
nuchal cord > O69.81X0
nuchal cord loose > O69.81X0
nuchal cord without compression > O69.81X0
cord around neck > O69.81X0
nuchal cord tight > O69.1XX0
nuchal cord compression > O69.1XX0
postpartum anemia > O90.81
postpartum anemia due to blood loss > O90.81
postpartum anemia blood loss > O90.81
postpartum acute blood loss anemia > O90.81
anemia of the puerperium > O90.81
boggy uterus pph > O72.1
pph atony > O72.1
gbs positive penicillin > O99.820
gbs positive ampicillin > O99.820
gbs positive cefazolin > O99.820
gbs positive prophylaxis > O99.820
gbs carrier > O99.820
gbs colonized > O99.820
central apnea of prematurity > P28.41
apnea of prematurity central > P28.41
central neonatal apnea > P28.41
obstructive apnea of prematurity > P28.42
mixed apnea of prematurity > P28.43
apnea of prematurity mixed > P28.43
jaundice of prematurity > P59.0
hyperbilirubinemia of prematurity > P59.0
prematurity jaundice > P59.0
preterm jaundice > P59.0
hemodynamically significant ductus arteriosus > Q25.0
hemodynamically significant ductus > Q25.0
ductus arteriosus hemodynamically significant > Q25.0
ductus arteriosus left to right > Q25.0
ductus arteriosus l to r > Q25.0
large ductus arteriosus > Q25.0
ductus arteriosus ligated > Q25.0
hspda > Q25.0
hs-pda > Q25.0
germinal matrix hemorrhage > P52.0
germinal matrix bleed > P52.0
subependymal hemorrhage > P52.0
immature oral feeding > P92.8
oral feeding immaturity > P92.8
immature feeding pattern > P92.8
feeding immaturity > P92.8
immature suck > P92.8
gavage dependent feeding > P92.8
post op urinary retention > R33.8
postop urinary retention > R33.8
postoperative urinary retention > R33.8
post op retention > R33.8
postoperative retention > R33.8
postop retention > R33.8
orthostatic drop > I95.1
orthostatic bp drop > I95.1
orthostasis > I95.1
orthostatic vitals positive > I95.1
positive orthostatics > I95.1
orthostatics positive > I95.1
postural drop > I95.1
postural bp drop > I95.1
postural hypotension > I95.1
acute traumatic subdural > S06.5X9A
traumatic subdural > S06.5X9A
traumatic subarachnoid > S06.6X9A
traumatic epidural > S06.4X9A
scalp laceration > S01.01XA
laceration vertex > S01.01XA
laceration occiput > S01.01XA
occipital laceration > S01.01XA
parietal laceration > S01.01XA
galea laceration > S01.01XA
laceration to galea > S01.01XA
lac vertex > S01.01XA
lac occiput > S01.01XA
occipital lac > S01.01XA
parietal lac > S01.01XA
scalp lac > S01.01XA
overt he > K76.82
covert he > K76.82
he overt > K76.82
he grade 1 > K76.82
he grade 2 > K76.82
he grade 3 > K76.82
grade 2 he > K76.82
grade 1 he > K76.82
incision separated > T81.31XA
incision came apart > T81.31XA
incision opened up > T81.31XA
wound came apart > T81.31XA
wound edges separated > T81.31XA
skin edges separated > T81.31XA
surgical wound opened > T81.31XA
staple line separated skin > T81.31XA
separation of incision > T81.31XA
incision dehisced > T81.31XA
systolic failure > I50.20
diastolic failure > I50.30
acute systolic failure > I50.21
acute diastolic failure > I50.31
chronic systolic failure > I50.22
chronic diastolic failure > I50.32
acute on chronic systolic failure > I50.23
systolic failure acute on chronic > I50.23
acute on chronic diastolic failure > I50.33
diastolic failure acute on chronic > I50.33
chronic post-traumatic pain > G89.21
chronic post traumatic pain > G89.21
chronic posttraumatic pain > G89.21
chronic pain due to trauma > G89.21
chronic pain after trauma > G89.21
chronic pain after injury > G89.21
spasms both legs > M62.838
leg spasms spinal cord > M62.838
spasms baclofen > M62.838
flexor spasms > M62.838
extensor spasms > M62.838
consumptive thrombocytopenia > D69.59
consumptive coagulopathy > D65
consumption coagulopathy > D65
platelets consumptive > D69.59
plt consumptive > D69.59
septic thrombocytopenia > D69.59
sepsis related thrombocytopenia > D69.59
thrombocytopenia of sepsis > D69.59
thrombocytopenia critical illness > D69.59
delirium superimposed on dementia > F05
uremic platelet dysfunction > D69.1
coagulopathy of liver disease > D68.4
liver disease coagulopathy > D68.4
coagulopathy of cirrhosis > D68.4
cirrhotic coagulopathy > D68.4
hepatic coagulopathy > D68.4
coagulopathy due to liver disease > D68.4
cirrhosis coagulopathy > D68.4
diabetic kidney disease > E11.22
`;

const ACID_DRUGS = [
  'pantoprazole',
  'omeprazole',
  'esomeprazole',
  'lansoprazole',
  'rabeprazole',
  'famotidine',
  'ppi',
  'protonix',
  'prilosec',
  'nexium',
];

/** Grade of the scale of organ injuries → the code of the laceration. */
const GRADED: readonly [readonly string[], Record<string, string>][] = [
  [['spleen', 'splenic'], { i: 'S36.030-', ii: 'S36.031-', iii: 'S36.031-', iv: 'S36.032-', v: 'S36.032-' }],
  [['liver', 'hepatic'], { i: 'S36.114-', ii: 'S36.115-', iii: 'S36.116-', iv: 'S36.116-', v: 'S36.116-' }],
  [['kidney', 'renal'], { ii: 'S37.04-', iii: 'S37.05-', iv: 'S37.06-', v: 'S37.06-' }],
];
const ARABIC: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };

/** Level of the spinal cord → the last digit of its code. */
const CORD: readonly [string, string][] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n): [string, string] => [`c${n}`, `S14.1x${n}`]),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n): [string, string] => [
    `t${n}`,
    `S24.1x${n === 1 ? 1 : n < 7 ? 2 : n < 11 ? 3 : 4}`,
  ]),
];

const stays = [
  ...ACID_DRUGS.map((drug) => `reflux ${drug} > K21.9`),
  ...GRADED.flatMap(([organs, grades]) =>
    organs.flatMap((organ) =>
      Object.entries(grades).flatMap(([grade, code]) =>
        [grade, ARABIC[grade]].flatMap((one) =>
          ['laceration', 'lac', 'injury'].map((what) => `${organ} ${what} grade ${one} > ${code}`),
        ),
      ),
    ),
  ),
  ...CORD.flatMap(([level, code]) =>
    ['cord injury', 'sci', 'spinal cord injury', 'cord lesion'].flatMap((what) => [
      `${level} ${what} incomplete > ${code.replace('x', '5')}-`,
      `${level} ${what} complete > ${code.replace('x', '1')}-`,
      `${level} ${what} > ${code.replace('x', '0')}-`,
    ]),
  ),
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) =>
    ['fracture', 'fx', 'vertebral fracture', 'vertebral body fracture'].flatMap((what) => [
      `c${n} ${what} > S12.${n - 1}00-`,
      `displaced c${n} ${what} > S12.${n - 1}00-`,
      `nondisplaced c${n} ${what} > S12.${n - 1}01-`,
    ]),
  ),
  ...['a', 'b', 'c'].flatMap((letter, n) =>
    [
      'laceration',
      'perineal laceration',
      'tear',
      'perineal tear',
      'lac',
      'external sphincter',
      'sphincter',
    ].map((what) => `3${letter} ${what} > O70.2${n + 1}`),
  ),
  ...['0', '1', '2', '3', '4'].flatMap((stage) =>
    ['i', 'ii', 'iii', '1', '2', '3'].map(
      (zone) => `stage ${stage} zone ${zone} > H35.1${Number(stage) + 1}-`,
    ),
  ),
  ...(
    [
      ['i', 'P52.0'],
      ['ii', 'P52.1'],
      ['iii', 'P52.21'],
      ['iv', 'P52.22'],
    ] as const
  ).flatMap(([grade, code]) =>
    [grade, ARABIC[grade]].flatMap((one) =>
      ['ivh', 'intraventricular hemorrhage', 'gmh', 'gmh-ivh', 'germinal matrix hemorrhage'].map(
        (what) => `${what} grade ${one} > ${code}`,
      ),
    ),
  ),
];

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
${STAYS.trim()}
${stays.join('\n')}
${lines.join('\n')}`;
