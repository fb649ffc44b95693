// How do clinicians and patients tell a symptom or a sign? Complaints of every organ, the eye, the ear, the skin and the mouth in
// everyday words. Phrases of ours as in `phrases`, which adds them to its own.

const bySide = (phrases: readonly string[], stem: string, right: string, left: string, none: string | null) =>
  phrases.flatMap((phrase) => [
    `${phrase} right > ${stem}${right}`,
    `${phrase} left > ${stem}${left}`,
    ...(none === null ? [] : [`${phrase} > ${stem}${none}`]),
  ]);

const FINGERS = [
  'thumb',
  'index finger',
  'middle finger',
  'ring finger',
  'little finger',
  'pinky',
  'fingers',
];
const TOES = ['great toe', 'big toe', 'second toe', 'little toe', 'toe', 'toes', 'hallux'];
const UPPER = ['hand', 'forearm', 'arm', 'upper arm', 'elbow', 'wrist', 'upper extremity', 'upper limb'];
const LOWER = ['foot', 'ankle', 'leg', 'lower leg', 'calf', 'shin', 'knee', 'thigh', 'heel', 'lower limb'];

/** Joints of M25, with the digit of the place. */
const JOINTS: Record<string, string> = {
  shoulder: '1',
  elbow: '2',
  wrist: '3',
  hand: '4',
  hip: '5',
  knee: '6',
  ankle: '7',
};

const REGIONS: readonly [string, string][] = [
  ['ruq', '1'],
  ['right upper quadrant', '1'],
  ['luq', '2'],
  ['left upper quadrant', '2'],
  ['rlq', '3'],
  ['right lower quadrant', '3'],
  ['llq', '4'],
  ['left lower quadrant', '4'],
  ['periumbilical', '5'],
  ['umbilical', '5'],
  ['epigastric', '6'],
  ['epigastrium', '6'],
];

const BREATH_AND_HEART = `
heart racing > R00.0
very irritable > R45.4
more irritable > R45.4
increasingly irritable > R45.4
irritable mood > R45.4
irritable with family > R45.4
easily irritated > R45.4
short-tempered > R45.4
racing heart > R00.0
rapid heartbeat > R00.0
fast heartbeat > R00.0
rapid heart rate > R00.0
fast heart rate > R00.0
rapid pulse > R00.0
slow heart rate > R00.1
slow pulse > R00.1
slow heartbeat > R00.1
fluttering chest > R00.2
flutter sensation chest > R00.2
heart fluttering > R00.2
awareness of heartbeat > R00.2
heart pounding > R00.2
pounding heart > R00.2
heart skipping beats > R00.2
skipped beats > R00.2
heart thumping > R00.2
still murmur > R01.0
innocent murmur > R01.0
functional murmur > R01.0
flow murmur > R01.0
s3 gallop > R00.8
s4 gallop > R00.8
gallop rhythm > R00.8
pericardial friction rub > R01.2
bp high no hypertension > R03.0
bp high no history of hypertension > R03.0
high blood pressure no hypertension > R03.0
high blood pressure without hypertension > R03.0
elevated blood pressure without hypertension > R03.0
white coat > R03.0
bleeding nostril > R04.0
bleeding from nose > R04.0
nose bleeding > R04.0
blood from nose > R04.0
expectoration of blood > R04.2
expectoration bright red blood > R04.2
blood-streaked sputum > R04.2
bloody sputum > R04.2
coughs up blood > R04.2
spitting blood > R04.2
short of breath exertion > R06.09
shortness of breath exertion > R06.09
exertional breathlessness > R06.09
winded after walking > R06.09
winded walking > R06.09
winded climbing > R06.09
gets winded > R06.09
winded easily > R06.09
feels winded > R06.09
cannot catch his breath > R06.02
cannot catch breath > R06.02
difficulty catching breath > R06.02
trouble catching breath > R06.02
unable to catch breath > R06.02
air hunger > R06.02
cannot lie flat > R06.01
unable to lie flat > R06.01
cannot lie flat breathless > R06.01
sleeps on pillows to breathe > R06.01
sleeps on two pillows > R06.01
sleeps on three pillows > R06.01
three pillow > R06.01
two pillow > R06.01
sleeps upright to breathe > R06.01
acute respiratory distress > R06.03
acute respiratory distress accessory muscle > R06.03
stridulous breathing > R06.1
noisy breathing inspiration > R06.1
breathing fast > R06.82
fast breathing > R06.82
rapid breathing > R06.82
breathing rapidly > R06.82
painful throat > R07.0
throat hurts > R07.0
chest pain inspiration > R07.1
chest pain worse inspiration > R07.1
chest pain deep breath > R07.1
chest pain breathing > R07.1
chest hurts breathing > R07.1
substernal pressure > R07.2
substernal pain > R07.2
substernal pressure pain > R07.2
retrosternal pain > R07.2
retrosternal pressure > R07.2
pain behind the breastbone > R07.2
pain behind sternum > R07.2
pressure behind breastbone > R07.2
pleuritic chest pain > R07.81
pain between the ribs > R07.82
pain between ribs > R07.82
intercostal pain > R07.82
noncardiac chest pain > R07.89
non-cardiac chest pain > R07.89
musculoskeletal chest pain > R07.89
chest wall pain > R07.89
chest wall tenderness > R07.89
lump throat feeling > R09.A2
lump in throat sensation > R09.A2
feeling something stuck in throat > R09.A2
something stuck throat > R09.A2
foreign body sensation throat > R09.A2
mucus dripping throat > R09.82
mucus dripping back of throat > R09.82
drainage back of throat > R09.82
post nasal drip > R09.82
increased sputum > R09.3
excess sputum > R09.3
bringing up phlegm > R09.3
a lot of phlegm > R09.3
stuffy nose > R09.81
nose is stuffy > R09.81
`;

const BELLY = `
pain left costal margin > R10.12
pain right costal margin > R10.11
pain left hypochondrium > R10.12
pain pit of stomach > R10.13
epigastric burning > R10.13
burning epigastrium > R10.13
burning in the upper abdomen > R10.13
lower abdominal cramps > R10.30
lower abdominal cramping > R10.30
cramps lower abdomen > R10.30
upper abdominal cramps > R10.10
pain around belly button > R10.33
pain belly button > R10.33
pain around navel > R10.33
pain around umbilicus > R10.33
pain all over belly > R10.84
pain all over abdomen > R10.84
pain whole abdomen > R10.84
pain throughout abdomen > R10.84
colicky baby > R10.83
colicky infant > R10.83
mcburney tenderness > R10.813
tender mcburney > R10.813
mcburney point tenderness > R10.813
murphy sign positive > R10.811
rebound four quadrants > R10.827
rebound all quadrants > R10.827
diffuse rebound > R10.827
generalized rebound tenderness > R10.827
sick to the stomach > R11.0
sick to his stomach > R11.0
sick to her stomach > R11.0
vomiting without nausea > R11.11
vomiting without feeling nauseous > R11.11
vomiting without feeling sick > R11.11
burning behind breastbone > R12
burning behind sternum > R12
retrosternal burning > R12
substernal burning > R12
burning after meals chest > R12
unable to swallow > R13.0
cannot swallow > R13.0
unable to swallow at all > R13.0
cannot swallow anything > R13.0
passing wind > R14.3
passing gas excessively > R14.3
passes a lot of gas > R14.3
excessive gas > R14.3
cannot hold stool > R15.9
cannot control bowels > R15.9
cannot control stool > R15.9
leaks stool > R15.9
leaking stool > R15.9
leakage of stool > R15.9
stool leakage > R15.9
loss of bowel control > R15.9
incomplete evacuation > R15.0
sense of incomplete evacuation > R15.0
incomplete defecation > R15.0
sudden urge to defecate > R15.2
urgency to defecate > R15.2
urgent need to defecate > R15.2
bowel urgency > R15.2
shifting dullness > R18.8
fluid wave abdomen > R18.8
no bm for days > K59.00
no bm days > K59.00
no bowel movement > K59.00
no stool for days > K59.00
has not moved bowels > K59.00
not moved his bowels > K59.00
bowels not open > K59.00
bowels have not opened > K59.00
hard infrequent stools > K59.00
hard stools > K59.00
infrequent stools > K59.00
straining at stool > K59.00
painful defecation > K62.89
pain on defecation > K62.89
pain with bowel movements > K62.89
dyschezia > K59.00
`;

const SKIN_AND_NERVES = `
loss of feeling > R20.0
lost feeling > R20.0
no feeling in foot > R20.0
no feeling in feet > R20.0
no feeling in hand > R20.0
loss of sensation > R20.0
hypersensitive to touch > R20.3
hypersensitive skin > R20.3
skin sensitive to touch > R20.3
skin hypersensitive touch > R20.3
hyperesthesia skin > R20.3
cervical swelling > R22.1
swelling neck > R22.1
swollen neck > R22.1
lump axilla > R22.3-
mass axilla > R22.3-
lump forearm > R22.3-
mass forearm > R22.3-
soft tissue mass forearm > R22.3-
nodule forearm > R22.3-
lump arm > R22.3-
nodule calf > R22.4-
lump calf > R22.4-
mass calf > R22.4-
palpable nodule calf > R22.4-
skin peeling > R23.4
peeling skin > R23.4
desquamation > R23.4
flaking skin > R23.4
head bobbing > R25.0
head nodding involuntary > R25.0
charley horse > R25.2
jerky involuntary movements > R25.8
involuntary jerks > R25.8
jerking movements > R25.8
involuntary jerking > R25.8
wide-based gait > R26.0
broad-based gait > R26.0
wide-based ataxic walk > R26.0
ataxic walk > R26.0
walks with wide base > R26.0
toe walking > R26.89
walks on toes > R26.89
walking on tiptoe > R26.89
freezing of gait > R26.89
gait freezing > R26.89
limps > R26.89
clumsy uncoordinated > R27.8
clumsiness > R27.8
poor coordination > R27.9
impaired coordination > R27.9
uncoordinated > R27.9
loss of coordination > R27.9
kernig sign > R29.1
positive kernig > R29.1
kernig positive > R29.1
brudzinski sign > R29.1
brudzinski positive > R29.1
stiff neck kernig > R29.1
brisk reflexes > R29.2
brisk deep tendon reflexes > R29.2
absent reflexes > R29.2
reflexes absent > R29.2
babinski positive > R29.2
positive babinski > R29.2
babinski sign > R29.2
clonus > R25.8
poor posture > R29.3
abnormal posture > R29.3
stooped posture > R29.3
falls frequently > R29.6
frequent falls > R29.6
falling frequently > R29.6
keeps falling > R29.6
falls past month > R29.6
two falls past month > R29.6
three falls past month > R29.6
multiple falls > R29.6
fallen several times > R29.6
brief alteration awareness > R40.4
transient alteration of awareness > R40.4
staring spell > R40.4
staring spells > R40.4
zoned out > R40.4
acute confusional episode > R41.0
confusional episode > R41.0
episode of confusion > R41.0
cannot form new memories > R41.1
unable to form new memories > R41.1
poor short-term memory > R41.3
short-term memory loss > R41.3
poor memory > R41.3
memory complaints > R41.3
memory problems > R41.3
memory difficulties > R41.3
memory trouble > R41.3
subjective memory complaints > R41.3
memory impairment > R41.3
poor concentration > R41.840
difficulty concentrating > R41.840
trouble concentrating > R41.840
cannot concentrate > R41.840
unable to concentrate > R41.840
impaired concentration > R41.840
distorted smell > R43.1
distorted sense of smell > R43.1
phantom smell > R43.1
smells that are not there > R43.1
smells not there > R43.1
smells burnt not there > R43.1
smells burning not there > R43.1
lost taste and smell > R43.8
loss of taste and smell > R43.8
lost sense taste smell > R43.8
sees people not there > R44.1
sees things not there > R44.1
seeing things not there > R44.1
seeing people not there > R44.1
sees animals not there > R44.1
sees bugs not there > R44.1
hears voices not there > R44.0
hearing voices > R44.0
alexia > R48.0
difficulty reading alexia > R48.0
acquired alexia > R48.0
lost her voice > R49.1
lost his voice > R49.1
loss of voice > R49.1
voice loss > R49.1
no voice > R49.1
hypernasal > R49.21
hypernasal speech > R49.21
hypernasal voice > R49.21
hyponasal > R49.22
hyponasal voice > R49.22
hyponasal speech > R49.22
hot potato voice > R49.8
muffled voice > R49.8
muffled hot potato voice > R49.8
passed out > R55
passing out > R55
blacking out > R55
collapsed and lost consciousness > R55
transient loss of consciousness > R55
had a fit > R56.9
having fits > R56.9
had fits > R56.9
`;

const MIND = `
unhappy > R45.2
unhappiness > R45.2
hostile > R45.5
hostile toward staff > R45.5
hostility > R45.5
suicidal > R45.851
wish to kill himself > R45.851
wish to kill herself > R45.851
wants to kill himself > R45.851
wants to kill herself > R45.851
wants to die > R45.851
wish to die > R45.851
wishes to die > R45.851
thoughts of ending life > R45.851
thoughts of killing himself > R45.851
thoughts of killing herself > R45.851
homicidal > R45.850
labile affect > R45.86
emotional lability > R45.86
emotionally labile > R45.86
labile mood > R45.86
mood lability > R45.86
impulsive > R45.87
impulsivity > R45.87
impulsive behavior > R45.87
cuts herself without suicidal > R45.88
cuts himself without suicidal > R45.88
cutting without suicidal intent > R45.88
cuts herself no suicidal > R45.88
self-harm without suicidal > R45.88
self-injury without suicidal > R45.88
nonsuicidal self-injury > R45.88
nonsuicidal self-harm > R45.88
excessive worries > R45.82
excessive worry > R45.82
worries excessively > R45.82
constant worry > R45.82
cries for no reason > R45.83
crying for no reason > R45.83
cries easily > R45.83
excessive crying adult > R45.83
crying spells > R45.83
overactive child > R46.3
psychomotor slowing > R46.4
psychomotor retardation > R46.4
slow poorly responsive > R46.4
slowed and poorly responsive > R46.4
`;

const URINE_AND_SEX = `
stinging passing water > R30.0
stinging passing urine > R30.0
stinging on urination > R30.0
burning passing urine > R30.0
burns when he urinates > R30.0
burns when she urinates > R30.0
burning when urinating > R30.0
hurts to urinate > R30.9
tenesmus bladder > R30.1
bladder tenesmus > R30.1
vesical tenesmus > R30.1
visible blood urine > R31.0
microhematuria asymptomatic > R31.21
asymptomatic microhematuria > R31.21
wet herself > R32
wet himself > R32
wets herself > R32
wets himself > R32
wetting herself > R32
leaks when coughs > N39.3
leaks when she coughs > N39.3
leaks when coughs or sneezes > N39.3
leakage when coughing > N39.3
leakage with coughing > N39.3
leakage cough sneeze > N39.3
leaks urine cough > N39.3
leaks urine sneeze > N39.3
leaks urine exercise > N39.3
could not pass urine > R33.9
cannot pass urine > R33.9
unable to pass urine > R33.9
cannot urinate > R33.9
unable to urinate > R33.9
unable to void > R33.9
cannot void > R33.9
could not void > R33.9
inability to void > R33.9
urinates every hour > R35.0
urinating every hour > R35.0
urinates often > R35.0
voids every hour > R35.0
gets up at night to urinate > R35.1
gets up times at night to urinate > R35.1
wakes at night to urinate > R35.1
wakes up to urinate > R35.1
up at night to void > R35.1
gets up at night to void > R35.1
large amounts of urine > R35.89
large volumes of urine > R35.89
passing large amounts of urine > R35.89
blood in semen > R36.1
bloody semen > R36.1
blood in ejaculate > R36.1
poor urinary flow > R39.12
poor urinary stream > R39.12
poor stream > R39.12
slow stream urine > R39.12
weak urinary flow > R39.12
weak urine stream > R39.12
bladder does not empty > R39.14
feels bladder not empty > R39.14
bladder not emptying > R39.14
not emptying bladder > R39.14
strains to urinate > R39.16
strain to urinate > R39.16
straining to urinate > R39.16
straining to void > R39.16
strains to void > R39.16
void again immediately > R39.191
has to void again > R39.191
need to immediately re-void > R39.191
sit down to urinate > R39.192
must sit to urinate > R39.192
position dependent urination > R39.192
does not reach toilet in time > R39.81
cannot reach toilet in time > R39.81
not reach the toilet in time > R39.81
testicle not palpable > R39.83
testis not palpable > R39.83
nonpalpable testicle > R39.83
nonpalpable testis > R39.83
testicles not palpable > R39.84
neither testicle palpable > R39.84
neither testis palpable > R39.84
bilateral nonpalpable testes > R39.84
cannot maintain erection > N52.9
cannot get an erection > N52.9
unable to maintain an erection > N52.9
unable to achieve erection > N52.9
difficulty maintaining erection > N52.9
poor erections > N52.9
impotent > N52.9
bleeding after sex > N93.0
bleeding after intercourse > N93.0
bleeds after sex > N93.0
bleeds after intercourse > N93.0
postcoital spotting > N93.0
spotting after intercourse > N93.0
hot flashes menopausal > N95.1
menopausal hot flashes > N95.1
menopausal hot flushes > N95.1
perimenopausal hot flashes > N95.1
hot flashes menopause > N95.1
vaginal itching > N89.8
itching vagina > N89.8
vaginal itch > N89.8
scrotal itching > L29.1
itchy scrotum > L29.1
itching scrotum > L29.1
sore breasts > N64.4
breasts sore > N64.4
breasts hurt > N64.4
inverted nipple > N64.53
nipple inversion > N64.53
milky discharge breast > N64.3
milky discharge breasts > N64.3
milky nipple discharge > N64.3
sagging breasts > N64.81
breast ptosis > N64.81
ptosis of breasts > N64.81
drooping breasts > N64.81
enlarged male breast > N62
enlarged breasts man > N62
male breast enlargement > N62
large pendulous breasts > N62
pendulous breasts > N62
large breasts back pain > N62
macromastia > N62
`;

const GENERAL = `
running a temperature > R50.9
running a fever > R50.9
running temperature > R50.9
spiked a temperature > R50.9
orthostatic headache > R51.0
postural headache > R51.0
headache worse upright > R51.0
headache worse standing > R51.0
hurts all over > R52
pain all over > R52
body aches > R52
aches all over > R52
generalized aches > R52
debilitated > R53.81
rundown > R53.81
no energy > R53.83
lack of energy > R53.83
low energy > R53.83
exhausted > R53.83
frail > R54
frail elderly > R54
frailty > R54
swollen glands neck > R59.0
swollen gland neck > R59.0
swollen lymph node neck > R59.0
swollen glands axilla > R59.0
swollen glands groin > R59.0
diffuse adenopathy > R59.1
diffuse lymphadenopathy > R59.1
generalized adenopathy > R59.1
not meeting developmental milestones > R62.0
not meeting milestones > R62.0
delayed milestones > R62.0
behind on milestones > R62.0
not gaining weight > R62.51
child not gaining weight > R62.51
poor weight gain > R62.51
short for age > R62.52
short stature > R62.52
no desire to eat > R63.0
no appetite > R63.0
not hungry > R63.0
does not want to eat > R63.0
off her food > R63.0
off his food > R63.0
eats excessively > R63.2
eating excessively > R63.2
overeats > R63.2
overeating > R63.2
feeding problem toddler > R63.30
feeding problem > R63.30
gained lb without trying > R63.5
gained weight without trying > R63.5
gained pounds without trying > R63.5
unexplained weight gain > R63.5
lost weight without trying > R63.4
lost lb without trying > R63.4
lost pounds without trying > R63.4
poor oral intake > R63.8
poor po intake > R63.8
decreased oral intake > R63.8
reduced oral intake > R63.8
not eating or drinking > R63.8
wasting syndrome > R64
cold to touch low temperature > R68.0
low body temperature > R68.0
gets full quickly > R68.81
gets full fast > R68.81
feels full quickly > R68.81
full after a few bites > R68.81
low sex drive > R68.82
no sex drive > R68.82
decreased sex drive > R68.82
dry mouth > R68.2
mouth dryness > R68.2
`;

const LIMBS = `
lower back ache > M54.50
low back ache > M54.50
lower back hurts > M54.50
low back hurts > M54.50
sore lower back > M54.50
mid-back pain > M54.6
mid back pain > M54.6
middle back pain > M54.6
upper back pain > M54.6
pain between shoulder blades > M54.6
pain between scapulae > M54.6
interscapular pain > M54.6
lumbosciatica > M54.40
pinched nerve neck > M54.12
pinched nerve in neck arm pain > M54.12
radicular arm pain > M54.12
neck muscle pain > M79.12
neck myalgia > M79.12
soft tissue swelling limb > M79.89
swelling limb > M79.89
swelling calf > M79.89
swollen calf > M79.89
calf swelling > M79.89
fluid shoulder joint > M25.41-
fluid knee joint > M25.46-
fluid on the knee > M25.46-
fluid elbow joint > M25.42-
fluid ankle joint > M25.47-
fluid hip joint > M25.45-
ankle joint swelling > M25.47-
knee joint swelling > M25.46-
wrist joint swelling > M25.43-
elbow joint swelling > M25.42-
shoulder joint swelling > M25.41-
knee gives way > M25.36-
knee giving way > M25.36-
knee buckles > M25.36-
ankle gives way > M25.37-
ankle giving way > M25.37-
hip gives way > M25.35-
`;

const EYE_AND_EAR = `
hazy vision > H53.8
cloudy vision > H53.8
foggy vision > H53.8
fuzzy vision > H53.8
acute visual loss > H53.13-
acute vision loss > H53.13-
sudden vision loss > H53.13-
sudden loss of vision > H53.13-
transient loss of vision > H53.12-
transient vision loss > H53.12-
temporary loss of vision > H53.12-
light sensitivity eyes > H53.149
light sensitivity eyes both > H53.143
light sensitivity > H53.149
light sensitivity right eye > H53.141
light sensitivity left eye > H53.142
light sensitivity both > H53.143
sensitive to light > H53.149
sensitive to light right eye > H53.141
sensitive to light left eye > H53.142
sensitive to light both > H53.143
eyes sensitive to light > H53.149
eyes sensitive to light both > H53.143
eye strain > H53.149
eye strain right eye > H53.141
eye strain left eye > H53.142
eye strain both > H53.143
eyestrain > H53.149
eyestrain both > H53.143
halos around lights > H53.19
sees halos > H53.19
halos lights > H53.19
straight lines look wavy > H53.15
straight lines wavy > H53.15
lines look wavy > H53.15
wavy lines > H53.15
distorted vision > H53.15
poor night vision > H53.60
trouble seeing at night > H53.60
cannot see at night > H53.60
difficulty seeing at night > H53.60
legally blind > H54.8
legal blindness > H54.8
reduced vision right eye other eye normal > H54.61
reduced vision left eye other eye normal > H54.62
loss of visual acuity right eye > H54.61
loss of visual acuity left eye > H54.62
decreased vision right eye > H54.61
decreased vision left eye > H54.62
reduced vision right eye > H54.61
reduced vision left eye > H54.62
something in right eye > H57.8A1
something in left eye > H57.8A2
foreign body sensation right eye > H57.8A1
foreign body sensation left eye > H57.8A2
foreign body sensation both eyes > H57.8A3
foreign body sensation eye > H57.8A-
gritty eyes > H57.8A-
gritty sensation eye > H57.8A-
giant papillary conjunctivitis > H10.41-
gpc contact lens > H10.41-
stye > H00.01-
stye right upper lid > H00.011
stye right lower lid > H00.012
stye left upper lid > H00.014
stye left lower lid > H00.015
hordeolum left upper lid > H00.014
hordeolum left lower lid > H00.015
hordeolum right upper lid > H00.011
hordeolum right lower lid > H00.012
lid cellulitis > H00.03-
eyelid cellulitis > H00.03-
lid cellulitis right > H00.033
lid cellulitis left > H00.036
preseptal cellulitis right > H00.033
preseptal cellulitis left > H00.036
bulging eyes > H05.20
bulging eye > H05.20
protruding eyes > H05.20
eyes bulging > H05.20
redundant upper lid skin right > H02.831
redundant upper lid skin left > H02.834
redundant upper lid skin > H02.83-
baggy upper lids > H02.83-
excess upper lid skin > H02.83-
ingrown lashes > H02.05-
ingrown eyelashes > H02.05-
lashes turned in > H02.05-
ingrown lashes left lower lid > H02.055
ingrown lashes right lower lid > H02.052
ingrown lashes left upper lid > H02.054
ingrown lashes right upper lid > H02.051
dry eyes bilateral > H04.123
burst blood vessel white eye > H11.3-
burst blood vessel eye > H11.3-
broken blood vessel eye > H11.3-
blood in the white of the eye > H11.3-
welder flash > H16.13-
welder flash burn > H16.13-
welder flash eyes > H16.13-
flash burn eyes > H16.13-
arc eye > H16.13-
snow blindness > H16.13-
photokeratitis > H16.13-
combined cataract > H25.81-
visually significant combined cataract > H25.81-
combined forms senile cataract > H25.81-
traumatic cataract > H26.10-
traumatic cataract right > H26.101
traumatic cataract left > H26.102
traumatic cataract both > H26.103
acute angle-closure attack > H40.21-
angle closure attack > H40.21-
narrow angles > H40.03-
narrow angle > H40.03-
anatomically narrow angles > H40.03-
occludable angles > H40.03-
macula off retinal detachment > H33.00-
macula-off retinal detachment > H33.00-
macula off detachment > H33.00-
macula on retinal detachment > H33.00-
rhegmatogenous retinal detachment > H33.00-
disc swelling raised icp > H47.11
disc swelling increased intracranial pressure > H47.11
papilledema raised icp > H47.11
optic disc swelling raised intracranial pressure > H47.11
intermittent exotropia > H50.30
intermittent esotropia > H50.30
short-sighted > H52.1-
shortsighted > H52.1-
near-sighted > H52.1-
nearsighted > H52.1-
long-sighted > H52.0-
longsighted > H52.0-
far-sighted > H52.0-
farsighted > H52.0-
ear hurts > H92.0-
ears hurt > H92.0-
both ears hurt > H92.03
ear draining > H92.1-
draining ear > H92.1-
ear drainage > H92.1-
discharge from ear > H92.1-
runny ear > H92.1-
ringing in both ears > H93.13
ringing right ear > H93.11
ringing left ear > H93.12
sensitivity to sound > H93.23-
sound sensitivity > H93.23-
sensitive to sound > H93.23-
sensitive to noise > H93.23-
hyperacusis > H93.23-
plugged ear > H93.8X-
ear plugged > H93.8X-
ear feels full > H93.8X-
ear fullness > H93.8X-
blocked ear > H93.8X-
clogged ear > H93.8X-
decreased hearing > H91.9-
reduced hearing > H91.9-
diminished hearing > H91.9-
hard of hearing > H91.9-
trouble hearing > H91.9-
difficulty hearing > H91.9-
cannot hear > H91.9-
presbyacusis > H91.1-
presbyacusis bilateral > H91.13
presbycusis bilateral > H91.13
age-related hearing loss > H91.1-
auricular hematoma nontraumatic > H61.12-
positional vertigo > H81.1-
positional vertigo posterior canal > H81.1-
benign positional vertigo > H81.1-
noise-induced hearing loss > H83.3X-
noise induced hearing loss both ears > H83.3X3
acoustic trauma > H83.3X-
`;

const SKIN = `
boil neck > L02.12
boil back of neck > L02.12
furuncle back of neck > L02.12
boil nape > L02.12
abscess back of neck > L02.11
infected hangnail finger > L03.01-
infected hangnail > L03.01-
nappy rash > L22
diaper rash > L22
napkin rash > L22
idiopathic urticaria > L50.1
hives cold > L50.2
wheals cold > L50.2
wheals exposure to cold > L50.2
hives exposure to cold > L50.2
cold urticaria > L50.2
cold-induced urticaria > L50.2
hives exposure to heat > L50.2
toxic epidermal necrolysis > L51.2
sjs ten overlap > L51.3
sjs > L51.1
blistering sunburn > L55.1
sunburn blisters > L55.1
second degree sunburn > L55.1
peeling sunburn > L55.9
dystrophic nails > L60.3
dystrophic nail > L60.3
nail dystrophy > L60.3
thickened dystrophic nails > L60.3
epidermoid cyst > L72.0
epidermoid cyst back > L72.0
epidermoid cyst neck > L72.0
epidermoid cyst face > L72.0
epidermoid cyst chest > L72.0
trichilemmal cyst > L72.11
trichilemmal cyst scalp > L72.11
pilar cyst scalp > L72.11
ingrown beard hairs > L73.1
ingrown hairs beard > L73.1
ingrown hairs face > L73.1
razor bumps > L73.1
pseudofolliculitis > L73.1
axillary hyperhidrosis > L74.510
axillary sweating excessive > L74.510
hyperhidrosis axilla > L74.510
palmar hyperhidrosis > L74.512
hyperhidrosis palms > L74.512
sweaty palms > L74.512
sweaty hands > L74.512
plantar hyperhidrosis > L74.513
sweaty feet > L74.513
sweaty soles > L74.513
facial hyperhidrosis > L74.511
post-inflammatory hyperpigmentation > L81.0
postinflammatory hyperpigmentation > L81.0
postinflammatory pigmentation > L81.0
irritated seborrheic keratosis > L82.0
inflamed seborrheic keratosis > L82.0
irritated sk > L82.0
inflamed sk > L82.0
unstageable sacral decubitus > L89.150
unstageable sacral pressure > L89.150
unstageable sacral > L89.150
left ankle ulcer skin breakdown > L97.321
right ankle ulcer skin breakdown > L97.311
`;

const MOUTH = `
cavity molar > K02.9
cavity tooth > K02.9
cavities teeth > K02.9
dental cavity > K02.9
dental cavities > K02.9
rotten teeth > K02.9
rotten tooth > K02.9
decayed teeth > K02.9
decayed tooth > K02.9
tooth decay > K02.9
rotting teeth > K02.9
caries dentin occlusal > K02.52
caries into dentin occlusal > K02.52
caries enamel occlusal > K02.51
caries pulp occlusal > K02.53
caries dentin smooth surface > K02.62
caries enamel smooth surface > K02.61
missing teeth congenital > K00.0
congenitally missing teeth > K00.0
congenital absence of teeth > K00.0
worn teeth > K03.0
worn teeth grinding > K03.0
teeth worn from grinding > K03.0
tooth wear grinding > K03.0
tartar > K03.6
tartar teeth > K03.6
tartar buildup > K03.6
dental calculus > K03.6
dental plaque > K03.6
periapical abscess sinus tract > K04.6
chronic periodontitis > K05.30
localized periodontitis > K05.319
generalized periodontitis > K05.329
periodontitis > K05.30
gum recession > K06.0-
receding gums > K06.0-
gum recession generalized > K06.020
gum recession localized > K06.010
gum overgrowth > K06.1
gum hyperplasia > K06.1
gingival overgrowth > K06.1
swollen gums phenytoin > K06.1
overgrown gums > K06.1
lost all teeth periodontal disease > K08.129
edentulous periodontal disease > K08.129
lost all teeth > K08.109
no teeth > K08.109
retained root tip > K08.3
retained dental root > K08.3
retained tooth root > K08.3
crowded teeth > M26.31
dental crowding > M26.31
crowding of teeth > M26.31
tmj syndrome > M26.609
tmj disorder > M26.609
tmj dysfunction > M26.609
tmd > M26.609
tmj pain > M26.62-
tmj arthralgia > M26.62-
jaw clicking tmj pain > M26.62-
bruxism sleep > G47.63
sleep bruxism > G47.63
nocturnal bruxism > G47.63
grinds teeth sleep > G47.63
grinding teeth at night > G47.63
grinds teeth at night > G47.63
excess saliva > K11.7
excessive saliva > K11.7
drooling > K11.7
mouth sores chemotherapy > K12.31
mouth sores chemo > K12.31
oral mucositis chemotherapy > K12.31
mucositis chemotherapy > K12.31
oral mucositis radiotherapy > K12.33
oral mucositis radiation > K12.33
mucositis radiotherapy > K12.33
mouth sores radiation > K12.33
chapped lips > K13.0
cracked lips > K13.0
dry cracked lips > K13.0
angular stomatitis > K13.0
sore tongue > K14.6
teething pain > K00.7
teething discomfort > K00.7
teething infant > K00.7
teething baby > K00.7
fussy teething > K00.7
drooling teething > K00.7
tongue pain > K14.6
tongue sore > K14.6
burning tongue > K14.6
painful tongue > K14.6
hairy tongue > K14.3
black hairy tongue > K14.3
coated tongue > K14.3
`;

const lines = [
  // What counts as positive in everybody.
  ...Array.from({ length: 16 }, (_, n) => n + 15).flatMap((size) =>
    ['mantoux', 'ppd', 'tst', 'tuberculin'].map((test) => `${test} ${size} mm > R76.11`),
  ),
  ...['sees', 'seeing', 'saw'].flatMap((verb) =>
    ['people', 'things', 'animals', 'children', 'men'].map((what) => `${verb} ${what} who not there > R44.1`),
  ),
  ...FINGERS.flatMap((one) => bySide([`${one} pain`], 'M79.64', '4', '5', '6')),
  ...TOES.flatMap((one) => bySide([`${one} pain`], 'M79.67', '4', '5', '6')),
  ...UPPER.flatMap((one) => bySide([`cellulitis ${one}`], 'L03.11', '3', '4', null)),
  ...LOWER.flatMap((one) => bySide([`cellulitis ${one}`], 'L03.11', '5', '6', null)),
  ...Object.entries(JOINTS).flatMap(([joint, digit]) => [
    `unstable ${joint} > M25.3${digit}-`,
    `flail ${joint} > M25.2${digit}-`,
  ]),
  ...REGIONS.flatMap(([region, digit]) => [
    // `left upper outer quadrant` is one of the breast.
    ...['mass', 'lump', 'swelling', 'bulge'].map(
      (what) => `${region}${/quadrant/.test(region) ? ' abdominal' : ''} ${what} > R19.0${digit}`,
    ),
    `${region} rebound > R10.82${digit}`,
  ]),
];

export const SIGN_PHRASES = [
  BREATH_AND_HEART,
  BELLY,
  SKIN_AND_NERVES,
  MIND,
  URINE_AND_SEX,
  GENERAL,
  LIMBS,
  EYE_AND_EAR,
  SKIN,
  MOUTH,
  lines.join('\n'),
]
  .map((part) => part.trim())
  .join('\n');
