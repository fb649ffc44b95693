// Findings in the English of reports that were thought in another European language: `delirious ideas`, `aphthae`, `globular abdomen`,
// `comitial crisis`. A phrase of ours and its code, as in `phrases`.

import { each, lines } from './families.ts';

/** Where a rigid wall is felt, and its digit. */
const RIGID: Record<string, string> = {
  abdominal: '0',
  'right hypochondrium': '1',
  'left hypochondrium': '2',
  'right iliac fossa': '3',
  'left iliac fossa': '4',
  periumbilical: '5',
  epigastric: '6',
  epigastrium: '6',
  'generalized abdominal': '7',
  'diffuse abdominal': '7',
};

/** Where a colic is felt. */
const COLIC: Record<string, string> = {
  'diffuse colicky abdominal pain': 'R10.84',
  'generalized colicky abdominal pain': 'R10.84',
  'generalised colicky abdominal pain': 'R10.84',
  'colicky epigastric pain': 'R10.13',
  'colicky periumbilical pain': 'R10.33',
  'colicky hypogastric pain': 'R10.30',
  'colicky pain right iliac fossa': 'R10.31',
  'colicky pain left iliac fossa': 'R10.32',
  'colicky pain right hypochondrium': 'R10.11',
  'colicky pain left hypochondrium': 'R10.12',
};

/** Nerves of the eye muscles, by number and name. */
const EYE_NERVES: readonly [string, string][] = [
  ['VI nerve|VI cranial nerve|sixth nerve|sixth cranial nerve|VI pair|sixth pair|abducens', 'H49.2-'],
  ['IV nerve|IV cranial nerve|fourth nerve|fourth cranial nerve|IV pair|fourth pair|trochlear', 'H49.1-'],
  ['III nerve|III cranial nerve|third nerve|third cranial nerve|III pair|third pair|oculomotor', 'H49.0-'],
];

const WRITTEN = `
delusional ideation > F22
delusional ideas > F22
delirious ideas > F22
delirious ideation > F22
delusions of persecution > F22
delusions of reference > F22
voices that commented > R44.0
voices commenting > R44.0
commenting voices > R44.0
commanding voices > R44.0
imperative voices > R44.0
voices ordering > R44.0
voices insulting > R44.0
seeing insects > R44.1
saw insects > R44.1
seeing bugs > R44.1
seeing animals that were not there > R44.1
seeing people who were not there > R44.1
zoopsia > R44.1
microzoopsia > R44.1
form new memories unable > R41.1
no capacity form new memories > R41.1
incapacity form new memories > R41.1
inability form new memories > R41.1
could not form new memories > R41.1
anterograde memory deficit > R41.1
confusional syndrome > F05
acute confusional > F05
tonic clonic crisis > R56.9
tonic-clonic crisis > R56.9
convulsive crisis > R56.9
comitial crisis > R56.9
critical convulsive episode > R56.9
oro-lingual-facial dyskinesia > G24.4
orolingual dyskinesia > G24.4
orofacial dyskinesia > G24.4
oral-facial dyskinesia > G24.4
buccolingual dyskinesia > G24.4
orobuccolingual dyskinesia > G24.4
buccolinguofacial dyskinesia > G24.4
posterior reversible encephalopathy > I67.83
reversible posterior encephalopathy > I67.83
posterior reversible leukoencephalopathy > I67.83
wide-based gait > R26.0
broad-based gait > R26.0
gait with widened base > R26.0
gait with increased base > R26.0
increased base of support gait > R26.0
horizontal nystagmus > H55.09
vertical nystagmus > H55.09
upbeat nystagmus > H55.09
downbeat nystagmus > H55.09
rotatory nystagmus > H55.09
torsional nystagmus > H55.09
gaze-evoked nystagmus > H55.09
multidirectional nystagmus > H55.09
horizontorotatory nystagmus > H55.09
radicular lumbar pain > M54.16
lumbar pain radicular type > M54.16
irradiation thigh radicular type > M54.16
radicular pain leg > M54.16
radicular pain arm > M54.12
whistling in ear > H93.1-
whistling in both ears > H93.13
whistling in the ears > H93.1-
buzzing in ear > H93.1-
buzzing in both ears > H93.13
humming in ear > H93.1-
noises in ear > H93.1-
noises in both ears > H93.13
intolerance to light > H53.14-
light intolerance > H53.14-
aversion to light > H53.14-
tearing of eye > H04.20-
watering of eye > H04.20-
tearing left eye > H04.202
tearing right eye > H04.201
tearing both eyes > H04.203
cloudy vision > H53.8
clouded vision > H53.8
misty vision > H53.8
foggy vision > H53.8
hazy vision > H53.8
veiled vision > H53.8
stromal ring ulcer > H16.02-
ring corneal ulcer > H16.02-
annular corneal ulcer > H16.02-
ring ulcer of cornea > H16.02-
central leukoma > H17.1-
central leucoma > H17.1-
deep corneal vascularization > H16.44-
deep vascularization of cornea > H16.44-
cataract secondary to inflammation > H26.22-
cataract secondary to uveitis > H26.22-
wearer soft lenses > Z97.3
wearer contact lenses > Z97.3
contact lens wearer > Z97.3
user contact lenses > Z97.3
contact lens user > Z97.3
achromic macule > L80
achromic patch > L80
achromic lesion > L80
phototoxic erythema > L56.0
erythema phototoxic > L56.0
phototoxic reaction > L56.0
phototoxic eruption > L56.0
phototoxicity > L56.0
photoallergic reaction > L56.1
cribriform scar > L90.5
atrophic scar > L90.5
residual scar > L90.5
retractile scar > L90.5
impetiginization > L01.1
impetiginisation > L01.1
impetiginized > L01.1
impetiginised > L01.1
oral aphthae > K12.0
mouth aphthae > K12.0
aphthae jugal mucosa > K12.0
aphthae oral mucosa > K12.0
aphthae buccal mucosa > K12.0
aphthae tongue > K12.0
aphthae palate > K12.0
aphthae lip > K12.0
erosion palate > K13.79
erosion oral mucosa > K13.79
erosion buccal mucosa > K13.79
erosion jugal mucosa > K13.79
erosion mouth > K13.79
oral erosion > K13.79
oral moniliasis > B37.0
oropharyngeal moniliasis > B37.0
esophageal moniliasis > B37.81
oesophageal moniliasis > B37.81
vaginal moniliasis > B37.31
vulvovaginal moniliasis > B37.31
metallic high-pitched bowel sounds > R19.12
high-pitched bowel sounds > R19.12
globular abdomen > R14.0
globose abdomen > R14.0
globulous abdomen > R14.0
stool with dark blood > K92.1
stool mixed with dark blood > K92.1
dark blood in stool > K92.1
acute drug hepatitis > K71.2
acute toxic hepatitis > K71.2
drug hepatitis > K71.6
hypopituitarism caused by checkpoint inhibitors > E23.1
panhypopituitarism caused by checkpoint inhibitors > E23.1
immune-related hypopituitarism > E23.1
extensive ulcerative colitis > K51.00
universal ulcerative colitis > K51.00
stenosis of gastric sleeve > K31.2
stenosis of the sleeve > K31.2
mid-gastric stenosis > K31.2
midgastric stenosis > K31.2
refusal of feeds > R63.30
refusal of feedings > R63.30
rejection of feeds > R63.30
refusing feeds > R63.30
pallid > R23.1
splenic border palpable > R16.1
splenic pole palpable > R16.1
spleen tip palpable > R16.1
liver below costal margin > R16.0
spleen below costal margin > R16.1
liver below costal margins > R16.0
spleen below costal margins > R16.1
acute poststreptococcal glomerulonephritis > N00.9
acute post-streptococcal glomerulonephritis > N00.9
acute postinfectious glomerulonephritis > N00.9
acute post-infectious glomerulonephritis > N00.9
elevated aslo > R76.0
raised aslo > R76.0
high aslo > R76.0
elevated antistreptolysin > R76.0
elevated anti-dnase > R76.0
endocrine hypertension > I15.2
hypertension of endocrine origin > I15.2
orthostatic drop > I95.1
postural drop in blood pressure > I95.1
orthostatic fall in blood pressure > I95.1
cigarette habit > F17.210
elevated bilirubin > R17
raised bilirubin > R17
high bilirubin > R17
increased bilirubin > R17
edema of the hands and feet > R60.0
edema backs hands > R60.0
edema backs feet > R60.0
edema dorsum hands > R60.0
edema dorsum feet > R60.0
generalized tonic clonic crisis > R56.9
generalised tonic clonic crisis > R56.9
generalized tonic-clonic crisis > R56.9
generalised tonic-clonic crisis > R56.9
loss of knowledge > R40.20
lost knowledge > R40.20
loss of awareness > R40.20
rigidity of the nape > R29.1
nape rigidity > R29.1
stiffness of the nape > R29.1
stiff nape > R29.1
abundant menses > N92.0
abundant menstruation > N92.0
abundant menstruations > N92.0
abundant periods > N92.0
abundant menstrual bleeding > N92.0
profuse menstruation > N92.0
profuse menses > N92.0
prolonged menses > N92.0
prolonged menstruation > N92.0
heavy menses > N92.0
hypermenorrhea > N92.0
polymenorrhea > N92.0
metrorrhagia > N92.1
clonic movements > R56.9
clonic jerks > R56.9
tonic-clonic movements > R56.9
tonic clonic movements > R56.9
generalized clonic movements > R56.9
generalised clonic movements > R56.9
splinter hemorrhages retina > H35.6-
splinter hemorrhages retinas > H35.63
flame hemorrhages retina > H35.6-
flame-shaped hemorrhages retina > H35.6-
hemorrhages of both retinas > H35.63
hemorrhages in both retinas > H35.63
hemorrhages in both fundi > H35.63
overflow incontinence > N39.490
loss of urine by overflow > N39.490
involuntary loss of urine by overflow > N39.490
incontinence by overflow > N39.490
urine leakage by overflow > N39.490
urinary incontinence by overflow > N39.490
soft stools daily > R19.7
soft stools four times > R19.7
soft stools times daily > R19.7
soft stools several times > R19.7
soft stools times a day > R19.7
was sweaty > R61
looked sweaty > R61
pale sweaty > R61
sweaty pale > R61
sweaty skin > R61
cold sweaty > R61
sweaty tachycardic > R61
sweaty tachypneic > R61
cyanotic sweaty > R61
anxious sweaty > R61
soft stools a day > R19.7
soft stools per day > R19.7
pasty stools daily > R19.7
semi-liquid stools > R19.7
semiliquid stools > R19.7
diarrheal stools > R19.7
diarrheic stools > R19.7
liquid bowel movements > R19.7
injection of conjunctiva > H11.43-
injection of both conjunctivae > H11.433
injection of the conjunctivae > H11.43-
injected conjunctiva > H11.43-
injected conjunctivae > H11.43-
redness of both conjunctivae > H11.433
rejection of food > R63.39
rejects food > R63.39
rejection of the feeds > R63.30
malar rash > R21
butterfly rash > R21
erythema in butterfly wings > R21
erythema butterfly wing > R21
hemorrhage of the tracheostomy > J95.01
hemorrhage tracheostomy stoma > J95.01
bleeding tracheostomy > J95.01
bleeding tracheostomy stoma > J95.01
tracheostomy hemorrhage > J95.01
hemorrhage through the tracheostomy > J95.01
traumatic lesion peroneal nerve > S84.1-
traumatic lesion radial nerve > S44.2-
traumatic lesion ulnar nerve > S44.0-
traumatic lesion median nerve > S44.1-
traumatic lesion sciatic nerve > S74.0-
traumatic lesion femoral nerve > S74.1-
traumatic lesion tibial nerve > S84.0-
traumatic lesion brachial plexus > S14.3-
fracture costal arches > S22.4-
fractures costal arches > S22.4-
costal arch fractures > S22.4-
fractures costal arches left > S22.42XA
fractures costal arches right > S22.41XA
fracture costal arch > S22.3-
corticosteroid glaucoma > H40.6-
cortisone glaucoma > H40.6-
steroid glaucoma > H40.6-
steroid-induced glaucoma > H40.6-
corticosteroid-induced glaucoma > H40.6-
glaucoma induced by corticosteroids > H40.6-
glaucoma due to corticosteroids > H40.6-
glaucoma secondary to corticosteroids > H40.6-
`;

export const TRANSLATED_PHRASES = [
  ...Object.entries(RIGID).flatMap(([where, digit]) =>
    lines(`R19.3${digit}`, `${where} rigidity`, `rigidity ${where}`),
  ),
  ...Object.entries(COLIC).map(([words, code]) => `${words} > ${code}`),
  ...EYE_NERVES.flatMap(([names, code]) => lines(code, ...each(names, 'paresis|palsy|paralysis'))),
  ...lines(
    'R60.0',
    ...each('edema', 'hands|feet|calf|calves|forearm|dorsum of the foot|dorsum of the hand|shins|thigh'),
  ),
  ...lines(
    'R59.0',
    ...each(
      'retrocaval|paraaortic|para-aortic|precaval|interaortocaval|retroperitoneal|mesenteric|hilar|iliac|obturator|celiac|peripancreatic|periportal|laterocervical|submandibular|preauricular|retroauricular|jugulodigastric',
      'adenopathy|lymphadenopathy',
    ),
  ),
  WRITTEN.trim(),
].join('\n');
