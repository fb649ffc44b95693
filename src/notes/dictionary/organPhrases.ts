// What do eye, ear, heart, lung and gut show in the plain words of a report: what is seen through a scope, heard on the chest, felt in the
// belly, read off a film? Phrases of ours as in `phrases`; a finding and its place stand in either order, so that one line holds both.

import { each, lines } from './families.ts';

/** Part of the belly → digit of a lump there. */
const BELLY: Record<string, string> = {
  'right upper quadrant|right hypochondrium|right hypochondriac region|right subcostal': '1',
  'left upper quadrant|left hypochondrium|left hypochondriac region|left subcostal': '2',
  'right lower quadrant|right iliac fossa|right lower abdomen': '3',
  'left lower quadrant|left iliac fossa|left lower abdomen': '4',
  'periumbilical|periumbilical region|around the umbilicus|umbilical region': '5',
  'epigastrium|epigastric|epigastric region': '6',
};
const LUMPS = Object.entries(BELLY).flatMap(([places, digit]) =>
  lines(
    `R19.0${digit}`,
    ...each('lump|mass palpable|mass felt|pulsatile mass|palpable mass|firm mass|hard mass', places),
  ),
);

/** What a film or a scan of the chest shows that is no disease yet. */
const SHADOWS = lines(
  'R91.8',
  ...each(
    'multiple nodules|nodules scattered|nodules numerous|miliary nodules|diffuse nodules',
    'lungs|lung fields|lung parenchyma',
  ),
  ...each(
    'spiculated mass|soft tissue mass|mass lesion|round mass|large mass|lobulated mass|enhancing mass',
    'right upper lobe|right lower lobe|right middle lobe|left upper lobe|left lower lobe|right lung|left lung|lung',
  ),
  ...each(
    'opacities|infiltrates|shadowing|ground-glass',
    'both lungs|lower lobes|upper lobes|both lung fields',
  ),
  'crazy-paving pattern',
  'crazy paving',
  'tree-in-bud',
  'tree in bud',
  'mosaic attenuation',
  'halo sign lung',
  'reticular opacities',
  'reticulonodular opacities',
  'reticulonodular shadows',
  'fluffy infiltrates',
  'white-out of lungs',
);
const COIN = lines(
  'R91.1',
  ...each(
    'single nodule|solitary nodule|small nodule|subcentimeter nodule',
    'right upper lobe|right lower lobe|right middle lobe|left upper lobe|left lower lobe|right lung|left lung|lingula',
  ),
  'coin lesion',
  'coin-shaped lesion',
);
/** Parts of the gut → code of an abnormal picture of them. */
const GUT_WALL = lines(
  'R93.3',
  ...each(
    'wall thickening|thickening of the wall|thickened wall|mural thickening|circumferential thickening',
    'sigmoid|sigmoid colon|colon|cecum|caecum|ascending colon|descending colon|transverse colon|terminal ileum|ileum|jejunum|duodenum|small bowel|bowel|rectum|rectosigmoid|stomach|gastric|esophagus|esophageal|oesophagus|antrum',
  ),
  ...each('filling defect', 'esophagus|esophageal|oesophagus|stomach|gastric|colon|duodenum|barium'),
);

const EYES: readonly [string, string][] = [
  ['right', '1'],
  ['left', '2'],
  ['both', '3'],
  ['bilateral', '3'],
];
const OF_EYE: readonly [string, string, string][] = [
  [
    'blood in vitreous|blood in the vitreous cavity|bleeding into vitreous|vitreous bleed|vitreous bleeding',
    'eye|',
    'H43.1',
  ],
  [
    'flame-shaped hemorrhages|flame-shaped haemorrhages|dot-blot hemorrhages|blot hemorrhages|dot and blot hemorrhages|intraretinal hemorrhages|preretinal hemorrhage|subhyaloid hemorrhage',
    'eye|fundus|retina',
    'H35.6',
  ],
  ['light hurting|light hurt|intolerance to light|sensitivity to light|bothered by light', 'eye', 'H53.14'],
  [
    'red patch conjunctiva|blood under conjunctiva|bleeding under conjunctiva|subconjunctival bleed|subconjunctival bleeding',
    'eye|',
    'H11.3',
  ],
  ['puffiness|puffy|puffy swelling', '', 'H02.84'],
];
const EYE_LINES = OF_EYE.flatMap(([heads, places, stem]) =>
  heads
    .split('|')
    .flatMap((head) =>
      stem === 'H02.84'
        ? [
            ...lines('H02.841', `${head} right upper eyelid`, `${head} right upper lid`),
            ...lines('H02.844', `${head} left upper eyelid`, `${head} left upper lid`),
            ...lines('H02.842', `${head} right lower eyelid`, `${head} right lower lid`),
            ...lines('H02.845', `${head} left lower eyelid`, `${head} left lower lid`),
          ]
        : EYES.flatMap(([side, digit]) =>
            places.split('|').map((place) => `${`${head} ${side} ${place}`.trim()} > ${stem}${digit}`),
          ),
    ),
);

const WRITTEN = `
seeing double > H53.2
saw double > H53.2
sees double > H53.2
seen double > H53.2
images were double > H53.2
doubling of images > H53.2
nystagmus beating > H55.00
protrusion of eyeballs > H05.20
protrusion of the eyes > H05.20
protruding eyeballs > H05.20
bulging of eyes > H05.20
prominent eyeballs > H05.20
staring bulging eyes > H05.20
eyesight deteriorated > H54.7
eyesight failing > H54.7
failing eyesight > H54.7
poor eyesight > H54.7
eyesight worsened > H54.7
deterioration of eyesight > H54.7
deteriorating vision > H54.7
deterioration of vision > H54.7
vision deteriorated > H54.7
vision had worsened > H54.7
worsening of vision > H54.7
worsening vision > H54.7
diminution of vision > H54.7
diminished vision > H54.7
dimness of vision > H53.8
dim vision > H53.8
eyes not aligned > H50.9
misalignment of eyes > H50.9
gaze preference > H51.8
gaze deviation > H51.8
eyes deviated to left > H51.8
eyes deviated to right > H51.8
conjugate deviation of eyes > H51.8
forced gaze deviation > H51.8
conjugate gaze deviation > H51.8
cornea hazy edematous > H18.20
corneal haze edema > H18.20
edematous cornea > H18.20
conjunctivae congested red watering > H10.9
could not hear well > H91.9-
did not hear well > H91.9-
difficulty in hearing > H91.9-
hearing had declined > H91.9-
decline in hearing > H91.9-
hearing had worsened > H91.9-
reduction in hearing > H91.9-
diminution of hearing > H91.9-
blood pressure elevated on arrival > R03.0
blood pressure found elevated > R03.0
blood pressure raised > R03.0
blood pressure was high > R03.0
intimal flap ascending aorta > I71.010
intimal tear ascending aorta > I71.010
dissection flap ascending aorta > I71.010
false lumen ascending aorta > I71.010
dissection flap aortic arch > I71.011
intimal flap aortic arch > I71.011
intimal flap descending thoracic aorta > I71.012
intimal flap descending aorta > I71.012
intimal tear descending aorta > I71.012
intimal tear descending thoracic aorta > I71.012
dissection flap descending aorta > I71.012
dissection flap descending thoracic aorta > I71.012
false lumen descending thoracic aorta > I71.012
false lumen descending aorta > I71.012
intimal flap abdominal aorta > I71.02
dissection flap abdominal aorta > I71.02
fingers turned white cold > I73.00
fingers turned white and blue > I73.00
fingers turn white cold > I73.00
fingers blanched in cold > I73.00
blanching of fingers cold > I73.00
color change of fingers in cold > I73.00
colour change of fingers in cold > I73.00
whitening of fingers cold > I73.00
dissection of left anterior descending artery > I25.42
dissection of left anterior descending > I25.42
dissection of lad > I25.42
dissection of right coronary artery > I25.42
dissection of circumflex artery > I25.42
dissection of left main > I25.42
impaired left ventricular function > I51.9
reduced left ventricular function > I51.9
poor left ventricular function > I51.9
impaired left ventricular systolic function > I51.9
depressed left ventricular function > I51.9
left ventricular systolic dysfunction > I51.9
found pulseless > I46.9
pulseless and apneic > I46.9
pulseless without breathing > I46.9
pulseless and not breathing > I46.9
without pulse and breathing > I46.9
no pulse not breathing > I46.9
clot right internal jugular vein > I82.C11
clot left internal jugular vein > I82.C12
filling defect right internal jugular vein > I82.C11
filling defect left internal jugular vein > I82.C12
compression of celiac artery by ligament > I77.4
common cold > J00
nasal discharge > J34.89
discharge from nose > J34.89
discharge from nostrils > J34.89
discharge from right nostril > J34.89
discharge from left nostril > J34.89
watery discharge nose > J34.89
polyp vocal fold > J38.1
polyp vocal cord > J38.1
polypoid lesion vocal cord > J38.1
polypoid lesion vocal fold > J38.1
white patch vocal cord > J38.3
white patch vocal fold > J38.3
white plaque vocal cord > J38.3
white lesion vocal cord > J38.3
leukoplakia vocal cord > J38.3
bulging posterior pharyngeal wall > J39.2
mass posterior pharyngeal wall > J39.2
swelling of posterior pharyngeal wall > J39.2
swelling of larynx > J38.4
laryngeal swelling > J38.4
swollen larynx > J38.4
swelling of arytenoids > J38.4
swollen arytenoids > J38.4
edematous arytenoids > J38.4
edema of arytenoids > J38.4
edematous epiglottis > J38.4
swollen epiglottis > J38.4
swelling of epiglottis > J38.4
edema of vocal cords > J38.4
edematous vocal cords > J38.4
tracheostomy bled > J95.01
tracheostomy stoma bled > J95.01
bleeding from tracheostomy > J95.01
emphysematous changes > J43.9
emphysematous lungs > J43.9
emphysematous changes lobes > J43.9
emphysematous bullae > J43.9
air in pleural space > J93.9
air in pleural cavity > J93.9
intrapleural air > J93.9
pleural air > J93.9
lung biopsy organizing pneumonia > J84.89
foul-smelling sputum > R09.3
foul smelling sputum > R09.3
greenish sputum > R09.3
green sputum > R09.3
yellow sputum > R09.3
yellowish sputum > R09.3
copious sputum > R09.3
sputum large amounts > R09.3
thick sputum > R09.3
mucopurulent sputum > R09.3
rust-colored sputum > R09.3
rusty sputum > R09.3
food stuck in gullet > R13.10
food stuck in chest > R13.10
food stuck in throat > R13.10
food sticking in throat > R13.10
food got stuck > R13.10
food getting stuck > R13.10
food sticking > R13.10
sensation of food sticking > R13.10
rebound mcburney > R10.823
rebound tenderness mcburney > R10.823
tenderness mcburney > R10.813
right hypochondrium painful > R10.11
left hypochondrium painful > R10.12
right iliac fossa painful > R10.31
left iliac fossa painful > R10.32
threw up > R11.10
throwing up > R11.10
throws up > R11.10
was sick several times > R11.10
brought up everything he ate > R11.10
felt sick and vomited > R11.2
felt sick vomiting > R11.2
sick to stomach vomited > R11.2
nauseated and vomited > R11.2
queasy and vomited > R11.2
vomit bile-stained > R11.14
vomit green > R11.14
vomit greenish > R11.14
vomitus bile-stained > R11.14
vomitus bilious > R11.14
vomitus greenish > R11.14
bile-stained vomiting > R11.14
bile-stained vomit > R11.14
green vomit > R11.14
greenish vomit > R11.14
greenish vomiting > R11.14
green vomiting > R11.14
vomited green > R11.14
vomited greenish > R11.14
vomiting of bile > R11.14
bile-stained vomitus > R11.14
free fluid abdomen > R18.8
free fluid in peritoneal cavity > R18.8
free fluid peritoneum > R18.8
free abdominal fluid > R18.8
intraabdominal free fluid > R18.8
intra-abdominal free fluid > R18.8
fluid in peritoneal cavity > R18.8
fluid in peritoneal space > R18.8
free peritoneal fluid > R18.8
free fluid morison > R18.8
free fluid hepatorenal > R18.8
free fluid paracolic > R18.8
urge to defecate > R15.2
urgency of defecation > R15.2
rushing to toilet stool > R15.2
bowel sounds loud > R19.12
bowel sounds hyperactive > R19.12
bowel sounds increased > R19.12
bowel sounds brisk > R19.12
bowel sounds exaggerated > R19.12
fecal occult blood test positive > R19.5
fecal occult blood positive > R19.5
stool positive for occult blood > R19.5
occult blood in stool > R19.5
fobt positive > R19.5
fit positive stool > R19.5
echogenic mass atrium > R93.1
echogenic mass right atrium > R93.1
echogenic mass left atrium > R93.1
mass right atrium > R93.1
mass left atrium > R93.1
mass right ventricle echocardiography > R93.1
mass left ventricle echocardiography > R93.1
intracardiac mass > R93.1
mobile mass atrium > R93.1
gallbladder wall thickened > K82.8
mass in retroperitoneum > R19.00
retroperitoneum mass > R19.00
lump in abdomen > R19.00
abdominal lump > R19.00
lump abdomen > R19.00
lump belly > R19.00
lump tummy > R19.00
lump in stomach area > R19.00
palpable abdominal lump > R19.00
spirometry restrictive > R94.2
spirometry obstructive > R94.2
restrictive ventilatory defect > R94.2
restrictive pattern > R94.2
restrictive defect > R94.2
obstructive ventilatory defect > R94.2
reduced diffusion capacity > R94.2
diffusing capacity reduced > R94.2
diffusion capacity reduced > R94.2
low dlco > R94.2
reduced dlco > R94.2
renal function tests deranged > R94.4
deranged renal function tests > R94.4
abnormal renal function tests > R94.4
deranged kidney function tests > R94.4
serum amylase raised > R74.8
amylase raised > R74.8
amylase high > R74.8
urinalysis pus cells > R82.81
urine pus cells > R82.81
pus cells in urine > R82.81
pus cells per field > R82.81
pus cells per high power field > R82.81
leucocyturia > R82.81
urine dipstick positive glucose > R81
urine glucose positive > R81
sugar in urine > R81
urine sugar positive > R81
dipstick testing protein > R80.9
urine protein positive > R80.9
urine albumin positive > R80.9
urinalysis protein > R80.9
urinalysis red blood cells > R31.29
microscopic examination urine red cells > R31.29
urine microscopy red cells > R31.29
urine microscopy red blood cells > R31.29
urine microscopy pus cells > R82.81
urinalysis leukocytes > R82.81
urinalysis white blood cells > R82.81
urinalysis white cells > R82.81
urinalysis glucose > R81
dipstick glucose > R81
urinalysis ketones > R82.4
dipstick ketones > R82.4
urinalysis red cells > R31.29
urinalysis erythrocytes > R31.29
urinary sediment red cells > R31.29
monoclonal band > R77.8
m band protein electrophoresis > R77.8
monoclonal spike > R77.8
paraprotein band > R77.8
swelling of right parotid > K11.8
swelling of left parotid > K11.8
swelling of parotid > K11.8
parotid swelling > K11.8
bilateral parotid swelling > K11.8
swollen parotid > K11.8
swelling of submandibular gland > K11.8
submandibular gland swelling > K11.8
leukoplakia cheek > K13.21
leukoplakia buccal mucosa > K13.21
leukoplakia palate > K13.21
white plaque buccal mucosa > K13.21
ulcer gastric antrum > K25.9
ulcer antrum of stomach > K25.9
ulcer lesser curvature > K25.9
ulcer prepyloric > K25.9
ulcer gastric body > K25.9
ulcer gastric fundus > K25.9
antral ulcer > K25.9
bleeding ulcer duodenal bulb > K26.4
bleeding ulcer duodenum > K26.4
bleeding duodenal ulcer > K26.4
bleeding ulcer stomach > K25.4
bleeding ulcer lesser curvature > K25.4
ulcer mid-esophagus > K22.10
ulcer middle esophagus > K22.10
ulcer lower esophagus > K22.10
ulcer distal esophagus > K22.10
ulcers esophagus > K22.10
ulceration of esophagus > K22.10
polyp gastric body > K31.7
polyp gastric antrum > K31.7
polyp gastric fundus > K31.7
polyp in stomach > K31.7
polypoid lesion stomach > K31.7
polypoid lesion gastric > K31.7
gastric folds thickened > K31.89
thickened gastric folds > K31.89
enlarged gastric folds > K31.89
giant gastric folds > K31.89
erythematous gastric mucosa > K31.89
polyp in rectum > K62.1
polyp rectum > K62.1
rectum polypoid lesion > K62.1
postoperative ileus > K56.7
blood in peritoneal cavity > K66.1
blood in abdominal cavity > K66.1
blood in peritoneum > K66.1
free blood peritoneal cavity > K66.1
intraperitoneal blood > K66.1
intraabdominal blood > K66.1
air under diaphragm > K66.8
gas under diaphragm > K66.8
air under right diaphragm > K66.8
free air beneath diaphragm > K66.8
free subdiaphragmatic air > K66.8
subdiaphragmatic free air > K66.8
free intraperitoneal air > K66.8
intraperitoneal free air > K66.8
free peritoneal air > K66.8
hydrops of gallbladder > K82.1
distended gallbladder hydrops > K82.1
pseudocyst pancreatitis > K86.3
pseudocyst followed pancreatitis > K86.3
pseudocyst tail pancreas > K86.3
pseudocyst head pancreas > K86.3
pseudocyst body pancreas > K86.3
sight misty > H53.8
misty sight > H53.8
vision became hazy > H53.8
right eye painful > H57.11
left eye painful > H57.12
drooping left upper lid > H02.402
drooping right upper lid > H02.401
drooping left upper eyelid > H02.402
drooping right upper eyelid > H02.401
drooping of left eyelid > H02.402
drooping of right eyelid > H02.401
drooping left lid > H02.402
drooping right lid > H02.401
drooping of both eyelids > H02.403
drooping of both lids > H02.403
indistinct optic discs > H47.10
blurred optic discs > H47.10
blurred disc margins > H47.10
optic disc margins indistinct > H47.10
optic disc margins blurred > H47.10
optic discs elevated > H47.10
elevated optic discs > H47.10
blurring of disc margins > H47.10
blurring of optic disc > H47.10
left pupil not react to light > H57.04
dilated nonreactive pupil > H57.04
dilated non-reactive pupil > H57.04
dilated unreactive pupil > H57.04
dilated fixed pupil > H57.04
pupils fixed dilated > H57.04
blown pupil > H57.04
globe displaced forward > H05.20
forward displacement of globe > H05.20
forward displacement of eye > H05.20
forward displacement of eyeball > H05.20
inward turning squint > H50.00
inward squint > H50.00
convergent squint > H50.00
divergent squint > H50.10
outward squint > H50.10
outward turning squint > H50.10
blood trickled from left ear > H92.22
blood trickled from right ear > H92.21
blood from left ear > H92.22
blood from right ear > H92.21
bleeding from left ear > H92.22
bleeding from right ear > H92.21
bloody discharge left ear > H92.22
bloody discharge right ear > H92.21
everything spun around him > R42
everything spun around > R42
everything was spinning > R42
surroundings spinning > R42
spinning of surroundings > R42
world spinning > R42
heart raced > R00.2
racing of heart > R00.2
heart was racing > R00.2
heart beating fast > R00.2
heart beat fast > R00.2
woke at night gasping > R06.09
woke up gasping for breath > R06.09
could not lie flat > R06.01
could not sleep flat > R06.01
could not lie down breathlessness > R06.01
swollen all over > R60.1
swelling all over > R60.1
swelling of whole body > R60.1
whole body swelling > R60.1
generalised body swelling > R60.1
generalized body swelling > R60.1
generalised swelling of body > R60.1
generalized swelling of body > R60.1
jugular veins distended > R09.89
distended jugular veins > R09.89
distended neck veins > R09.89
neck veins distended > R09.89
neck veins engorged > R09.89
engorged neck veins > R09.89
lips blue > R23.0
blue lips > R23.0
lips were bluish > R23.0
lips turned blue > R23.0
fingertips blue > R23.0
nonspecific st changes ecg > R94.31
ecg nonspecific st changes > R94.31
nonspecific st-t changes > R94.31
non-specific st-t changes > R94.31
st-t changes ecg > R94.31
leak mitral valve > I34.0
leaking mitral valve > I34.0
leaky mitral valve > I34.0
leak tricuspid valve > I36.1
leaking tricuspid valve > I36.1
leak aortic valve > I35.1
leaking aortic valve > I35.1
leaky aortic valve > I35.1
fluid in both pleural cavities > J90
fluid in pleural cavity > J90
fluid in pleural cavities > J90
fluid in pleural space > J90
pleural cavity fluid > J90
bilateral pleural fluid > J90
air in mediastinum > J98.2
mediastinal air > J98.2
air tracking mediastinum > J98.2
become thinner > R63.4
became thinner > R63.4
had grown thin > R63.4
grew thinner > R63.4
weight had dropped > R63.4
weight dropped > R63.4
weight had fallen > R63.4
drop in weight > R63.4
clothes had become loose > R63.4
expectoration of yellow phlegm > R09.3
yellow phlegm > R09.3
green phlegm > R09.3
greenish phlegm > R09.3
yellowish phlegm > R09.3
purulent phlegm > R09.3
purulent expectoration > R09.3
yellowish expectoration > R09.3
greenish expectoration > R09.3
copious expectoration > R09.3
nose bled > R04.0
nose bleeds > R04.0
bled from nose > R04.0
bled from nostril > R04.0
bleeding from nostril > R04.0
bleeding from nostrils > R04.0
nasal bleeding > R04.0
vocal cord not move > J38.00
vocal cord not moving > J38.00
vocal fold not move > J38.00
fixed vocal cord > J38.00
vocal cord fixed > J38.00
right vocal cord fixed > J38.01
left vocal cord fixed > J38.01
belly swollen up > R14.0
belly bloated > R14.0
bloated belly > R14.0
distended belly > R14.0
belly distended > R14.0
abdomen bloated > R14.0
bloated abdomen > R14.0
protuberant abdomen > R14.0
abdomen protuberant > R14.0
blood-streaked stools > K92.1
blood on glove rectal > K62.5
blood on examining finger rectal > K62.5
rectal examination fresh blood > K62.5
bright red blood dripped into toilet > K62.5
blood dripping after defecation > K62.5
bright red blood toilet > K62.5
no longer get food down > R13.10
could not get food down > R13.10
unable to swallow food > R13.10
could not swallow solids > R13.10
unable to swallow solids > R13.10
could hardly swallow > R13.10
turned yellow > R17
turning yellow > R17
skin turned yellow > R17
skin yellow > R17
yellow skin > R17
yellowing of skin > R17
yellowing of eyes > R17
yellowish eyes > R17
yellow discoloration of skin > R17
yellow discoloration of eyes > R17
yellowish discoloration of eyes > R17
yellowish discoloration of skin > R17
yellowish discolouration of eyes > R17
yellow discolouration of eyes > R17
tired all the time > R53.83
always tired > R53.83
constantly tired > R53.83
tired easily > R53.83
easily tired > R53.83
tired easily and quickly > R53.83
easy fatiguability > R53.83
no bowel sounds heard > R19.15
bowel sounds not heard > R19.15
bowel sounds could not be heard > R19.15
hold neither stool nor urine > R15.9
not passed stool for days > K59.00
not passed stools for days > K59.00
not passed stool > K59.00
not passed stools > K59.00
no passage of stool > K59.00
not passed motions > K59.00
not had a bowel movement > K59.00
dilated loops of small bowel transition point > K56.609
dilated small bowel transition point > K56.609
small bowel dilated transition point > K56.609
transition point bowel > K56.609
pancreatic duct widened > K86.89
widened pancreatic duct > K86.89
widening of pancreatic duct > K86.89
dilatation of pancreatic duct > K86.89
dilation of pancreatic duct > K86.89
bile duct widened > K83.8
widened bile duct > K83.8
widening of bile duct > K83.8
air beneath hemidiaphragm > K66.8
air under hemidiaphragm > K66.8
gas under hemidiaphragm > K66.8
anca positive > R76.8
ancas positive > R76.8
positive anca > R76.8
c-anca positive > R76.8
p-anca positive > R76.8
`;

const ALL = [...LUMPS, ...SHADOWS, ...COIN, ...GUT_WALL, ...EYE_LINES];

export const ORGAN_PHRASES = `${WRITTEN.trim()}
${ALL.join('\n')}`;
