// What do reports of cases find in nerves, mind, joints, urine, skin, blood and glands, in words of a finding rather than of a disease? Phrases
// of ours as in `phrases`; families that are regular are made from their parts.

import { each, JOINTS, lines } from './families.ts';

const REFLEXES = [
  'reflexes',
  'deep tendon reflexes',
  'tendon reflexes',
  'osteotendinous reflexes',
  'patellar reflexes',
  'knee jerks',
  'ankle jerks',
  'knee reflexes',
  'ankle reflexes',
  'achilles reflexes',
];
const ALTERED = [
  'exaggerated',
  'brisk',
  'hyperactive',
  'increased',
  'diminished',
  'decreased',
  'reduced',
  'depressed',
  'sluggish',
  'absent',
  'abolished',
  'lost',
  'not elicitable',
  'not be elicited',
  'hypoactive',
  'weakened',
].join('|');
const FACE = 'flattened|flattening|effaced|effacement|obliterated|loss|shallow|asymmetric';

/** A count or a level of the blood, and what it is when it is high or low. */
const LEVELS: readonly [string, string | null, string | null][] = [
  ['calcium', 'E83.52', 'E83.51'],
  ['sodium', 'E87.0', 'E87.1'],
  ['potassium', 'E87.5', 'E87.6'],
  ['magnesium', 'E83.41', 'E83.42'],
  ['phosphate', 'E83.39', 'E83.39'],
  ['uric acid', 'E79.0', null],
  ['ammonia', 'E72.20', null],
  ['white cells', 'D72.829', 'D72.819'],
  ['white blood cells', 'D72.829', 'D72.819'],
  ['white count', 'D72.829', 'D72.819'],
  ['white cell count', 'D72.829', 'D72.819'],
  ['white blood cell count', 'D72.829', 'D72.819'],
  ['leukocyte count', 'D72.829', 'D72.819'],
  ['leucocyte count', 'D72.829', 'D72.819'],
  ['leukocytes', 'D72.829', 'D72.819'],
  ['total leucocyte count', 'D72.829', 'D72.819'],
  ['platelets', null, 'D69.6'],
  ['platelet count', null, 'D69.6'],
];
/** `Potassium was reduced to 20 mEq a day`, `magnesium was increased` tell a dose as well: only of cells. */
const HIGH = ['raised', 'elevated', 'high'];
const LOW = ['low', 'decreased'];
const CELLS = /white|leu[ck]ocyte|platelet/;

const levels = LEVELS.flatMap(([what, high, low]) => [
  ...(high === null
    ? []
    : [...HIGH, ...(CELLS.test(what) ? ['increased'] : [])].map((how) => `${what} ${how} > ${high}`)),
  ...(low === null
    ? []
    : [...LOW, ...(CELLS.test(what) ? ['reduced'] : [])].map((how) => `${what} ${how} > ${low}`)),
]);

const WRITTEN = `
facial asymmetry mouth > R29.810
mouth deviated to right > R29.810
mouth deviated to left > R29.810
angle of mouth deviated > R29.810
corner of mouth deviated > R29.810
deviation of angle of mouth > R29.810
deviation of corner of mouth > R29.810
deviation of mouth > R29.810
deviation of labial commissure > R29.810
drooping corner of mouth > R29.810
corner of mouth drooped > R29.810
whole-body shaking > R56.9
whole body shaking > R56.9
shaking of all limbs > R56.9
shaking of all four limbs > R56.9
jerking of all limbs > R56.9
jerking of all four limbs > R56.9
jerking of limbs with uprolling of eyes > R56.9
uprolling of eyes > R56.9
up-rolling of eyes > R56.9
abnormal movements with frothing > R56.9
frothing from mouth > R56.9
frothing at mouth > R56.9
stiffening and jerking > R56.9
abnormal eeg > R94.01
effaced sulci brain swelling > G93.6
effacement of sulci > G93.6
sulcal effacement > G93.6
sulci effaced > G93.6
diffuse brain swelling > G93.6
diffuse cerebral swelling > G93.6
swelling of brain > G93.6
herniation of uncus > G93.5
uncal herniation > G93.5
herniation of cerebellar tonsils > G93.5
sensitivity to light eyes > H53.14-
migraine zigzag lines aura > G43.109
migraine flashing lights aura > G43.109
migraine visual aura > G43.109
migraine preceded aura > G43.109
saw things not there > R44.1
sees things not there > R44.1
seeing things not there > R44.1
saw people not there > R44.1
seeing people not there > R44.1
saw animals not there > R44.1
seeing animals not there > R44.1
heard voices > R44.0
hearing voices > R44.0
hears voices > R44.0
lost sense of smell > R43.0
loss of sense of smell > R43.0
unable to smell > R43.0
lost sense of taste > R43.2
loss of sense of taste > R43.2
metallic taste > R43.2
tasted of metal > R43.2
dependent on heroin > F11.20
dependent on opioids > F11.20
dependent on opiates > F11.20
dependent on alcohol > F10.20
dependent on cocaine > F14.20
dependent on cannabis > F12.20
dependent on benzodiazepines > F13.20
addicted to heroin > F11.20
addicted to cocaine > F14.20
addicted to alcohol > F10.20
psychotic state > F29
acute psychotic state > F23
endometrial hyperplasia biopsy > N85.00
overdose of unknown tablets > T50.901A
unknown tablets overdose > T50.901A
unknown pills ingested > T50.901A
unknown tablets ingested > T50.901A
hypoxic brain damage > G93.1
anoxic brain damage > G93.1
altered sensorium > R41.82
four limbs paralyzed > G82.50
four limbs paralysed > G82.50
paralysis of four limbs > G82.50
paralysis of all four limbs > G82.50
paralysis of both legs > G82.20
both legs paralyzed > G82.20
both legs paralysed > G82.20
saw double > H53.2
sees double > H53.2
seeing double > H53.2
upper lid drooped > H02.40-
eyelid drooped > H02.40-
lid drooped > H02.40-
lid drooping > H02.40-
vibration sense lost > R20.8
position sense lost > R20.8
position sense impaired > R20.8
vibration sense impaired > R20.8
impaired proprioception > R20.8
loss of proprioception > R20.8
loss of vibration sense > R20.8
fallen repeatedly > R29.6
fell repeatedly > R29.6
fell several times > R29.6
fallen several times > R29.6
lost interest in everything > R45.84
lost all interest > R45.84
lost interest in activities > R45.84
no pleasure in activities > R45.84
bizarre behavior > R46.2
bizarre behaviour > R46.2
behavior bizarre > R46.2
behaviour bizarre > R46.2
strange behavior > R46.2
strange behaviour > R46.2
odd behavior > R46.2
odd behaviour > R46.2
could not concentrate > R41.840
unable to concentrate > R41.840
difficulty concentrating > R41.840
inability to concentrate > R41.840
attempted suicide > T14.91XA
tired easily > R53.83
tires easily > R53.83
tiring easily > R53.83
easy fatigability > R53.83
easily fatigued > R53.83
lips blue > R23.0
blue lips > R23.0
bluish lips > R23.0
bluish discoloration > R23.0
bluish discolouration > R23.0
fingers blue > R23.0
had to wait before stream > R39.11
alteration of sensorium > R41.82
change in sensorium > R41.82
clouded sensorium > R41.82
clouding of sensorium > R41.82
clouding of consciousness > R40.1
fluctuating consciousness > R41.82
disturbed consciousness > R40.4
fixed false belief > F22
false fixed belief > F22
loss of control of bowels > R15.9
lost control of bowels > R15.9
loss of bowel control > R15.9
lost bowel control > R15.9
loss of control of bladder > R32
lost control of bladder > R32
loss of bladder control > R32
lost bladder control > R32
involuntary loss of urine > R32
involuntary passage of urine > R32
involuntary passage of stool > R15.9
dysmetria finger-nose > R27.8
loss of coordination of limbs > R27.8
confused talk > R41.0
talked incoherently > R41.0
talking incoherently > R41.0
incoherent talk > R41.0
irrelevant talk > R41.0
knee full of fluid > M25.46-
fluid in knee > M25.46-
fluid in knee joint > M25.46-
swan-neck deformity > M20.03-
swan-neck deformities > M20.03-
pain and swelling in leg > M79.60-
urine protein 1+ > R80.9
urine protein 2+ > R80.9
urine protein 3+ > R80.9
urine protein 4+ > R80.9
urinalysis protein 1+ > R80.9
urinalysis protein 2+ > R80.9
urinalysis protein 3+ > R80.9
urinalysis protein 4+ > R80.9
dipstick protein 1+ > R80.9
dipstick protein 2+ > R80.9
dipstick protein 3+ > R80.9
dipstick protein 4+ > R80.9
urinalysis showed protein > R80.9
loss of awareness > R40.4
brief loss of awareness > R40.4
lump palpable in right breast > N63.10
lump palpable in left breast > N63.20
mass palpable in right breast > N63.10
mass palpable in left breast > N63.20
bitten by snake > T63.001A
snake bit > T63.001A
stung by bee > T63.441A
stung by bees > T63.441A
stung by wasp > T63.461A
stung by wasps > T63.461A
stung by scorpion > T63.2X1A
migraine visual aura preceded > G43.109
protein 1+ on dipstick > R80.9
protein 2+ on dipstick > R80.9
protein 3+ on dipstick > R80.9
protein 4+ on dipstick > R80.9
urine albumin 1+ > R80.9
urine albumin 2+ > R80.9
urine albumin 3+ > R80.9
urine albumin 4+ > R80.9
passed urine frequently > R35.0
passing urine frequently > R35.0
frequent passage of urine > R35.0
urinated frequently > R35.0
urinating frequently > R35.0
frequent urination > R35.0
got up at night to urinate > R35.1
gets up at night to urinate > R35.1
getting up at night to urinate > R35.1
got up times a night to urinate > R35.1
got up at night to pass urine > R35.1
woke at night to urinate > R35.1
waking at night to urinate > R35.1
urine output fell > R34
urine output dropped > R34
fall in urine output > R34
passed little urine > R34
passing little urine > R34
passed hardly any urine > R34
scanty urine > R34
decreased urine output > R34
reduced urine output > R34
diminished urine output > R34
urine output decreased > R34
pus cells in urine > R82.81
bacteria in urine without symptoms > R82.71
stone in distal ureter > N20.1
stone in proximal ureter > N20.1
stone distal ureter > N20.1
stone proximal ureter > N20.1
stone lodged in ureter > N20.1
stone impacted ureter > N20.1
impacted ureteral stone > N20.1
impacted ureteric stone > N20.1
ureteric calculus > N20.1
kidney small and shrunken > N26.1
small shrunken kidney > N26.1
shrunken kidney > N26.1
bph with retention of urine > N40.1
enlarged prostate with retention of urine > N40.1
prostatic enlargement with retention of urine > N40.1
enlarged prostate with urinary retention > N40.1
loss of erections > N52.9
loss of erection > N52.9
unable to achieve erection > N52.9
inability to achieve erection > N52.9
not menstruated for months > N91.2
had not menstruated > N91.2
absence of menstruation > N91.2
absence of menses > N91.2
no menses for months > N91.2
vaginal bleeding after menopause > N95.0
vaginal bleeding years after menopause > N95.0
bleeding after menopause > N95.0
pale-looking > R23.1
loss of scalp hair > L65.9
loss of hair > L65.9
lost her hair > L65.9
lost his hair > L65.9
hair falling out > L65.9
hair fell out > L65.9
scar from former operation > L90.5
scar from previous operation > L90.5
scar from previous surgery > L90.5
surgical scar visible > L90.5
operative scar visible > L90.5
laparotomy scar > L90.5
cesarean scar visible > L90.5
all three cell lines reduced > D61.818
three cell lines reduced > D61.818
reduction of all three cell lines > D61.818
trilineage cytopenia > D61.818
amyloid deposits > E85.9
deposits of amyloid > E85.9
amyloid deposition > E85.9
nodule felt in thyroid > E04.1
nodule palpable in thyroid > E04.1
vitamin d deficient > E55.9
vitamin d low > E55.9
miscarried spontaneously > O03.9
miscarried > O03.9
membranes ruptured before onset of labor > O42.90
membranes ruptured before labor > O42.90
rupture of membranes before onset of labor > O42.90
born preterm > P07.30
rejection of renal transplant > T86.11
rejection kidney transplant > T86.11
rejection of renal graft > T86.11
rejection of renal allograft > T86.11
`;

/** A study and what it showed: the verb parts the words of a finding unless the phrase has it. */
const SHOWED = ['', 'showed ', 'shows ', 'revealed ', 'demonstrated ', 'disclosed ', 'recorded '];
const study = (names: string, findings: string, code: string) =>
  SHOWED.flatMap((verb) => lines(code, ...each(names, findings.replace(/^|(?<=\|)/g, verb))));

/** An effusion of M25.4 tells more than the swelling of the joint. */
const effusions = Object.entries(JOINTS).flatMap(([joint, digit]) =>
  [`${joint} swollen effusion`, `${joint} painful swollen effusion`, `${joint} swelling effusion`].map(
    (words) => `${words} > M25.4${digit}-`,
  ),
);

export const REPORT_SIGN_PHRASES = [
  WRITTEN.trim(),
  ...study(
    'eeg|electroencephalogram|electroencephalography',
    'slowing|slow waves|slow wave activity|slow background|slowed background|slow activity|triphasic waves|sharp waves|spikes|spike and wave|spike-and-wave|spike wave|polyspikes|epileptiform|epileptiform discharges|epileptiform activity|burst suppression|encephalopathy|hypsarrhythmia|theta activity|delta activity',
    'R94.01',
  ),
  ...study(
    'urinalysis|urine microscopy|urine examination|urine analysis|urine sediment|microscopy of urine',
    'pus cells|numerous pus cells|many pus cells|leukocytes|leucocytes|leukocyturia|numerous leukocytes|abundant leukocytes|white blood cells|white cells|numerous white blood cells',
    'R82.81',
  ),
  ...study(
    'urinalysis|urine dipstick|dipstick|urine examination|urine analysis|urine',
    'protein 1+|protein 2+|protein 3+|protein 4+|albumin 1+|albumin 2+|albumin 3+|proteins|albuminuria',
    'R80.9',
  ),
  ...study(
    'urinalysis|urine microscopy|urine examination|urine analysis|urine sediment|microscopy of urine',
    'red blood cells|red cells|dysmorphic red cells|dysmorphic red blood cells|numerous red cells|blood 2+|blood 3+|blood 1+|erythrocytes',
    'R31.29',
  ),
  ...study('urinalysis|urine dipstick|dipstick|urine', 'ketones|ketone bodies', 'R82.4'),
  ...study('urinalysis|urine dipstick|dipstick', 'glucose|sugar', 'R81'),
  ...REFLEXES.flatMap((reflex) => lines('R29.2', ...each(reflex, ALTERED))),
  ...lines('R29.810', ...each('nasolabial fold|nasolabial folds|nasolabial groove', FACE)),
  ...levels,
  ...effusions,
].join('\n');
