// What do clinicians call infections and diseases of the blood, the glands, the mind, the nerves and the vessels in short? Phrases of ours as
// in `phrases`, which adds them to its own.

/** Vein → the fresh clot in it. */
const VEINS: Record<string, string> = {
  popliteal: 'I82.43-',
  femoral: 'I82.41-',
  'common femoral': 'I82.41-',
  iliac: 'I82.42-',
  'posterior tibial': 'I82.44-',
  peroneal: 'I82.45-',
  subclavian: 'I82.B1-',
  axillary: 'I82.A1-',
  brachial: 'I82.62-',
  basilic: 'I82.61-',
  cephalic: 'I82.61-',
  'internal jugular': 'I82.C1-',
  ij: 'I82.C1-',
};
const CLOTS = Object.entries(VEINS).flatMap(([vein, code]) =>
  [
    // A thrombosis beside the name of an artery as well may be of it.
    ...(vein === 'ij' || vein === 'internal jugular'
      ? [`${vein} thrombosis`, `${vein} thrombosis acute`]
      : []),
    `${vein} dvt`,
    `clot ${vein} vein`,
    `clot ${vein}`,
    `${vein} vein clot`,
    `noncompressible ${vein} vein`,
    `non-compressible ${vein} vein`,
    `thrombus ${vein} vein`,
    `${vein} vein thrombosis`,
    `${vein} thrombosis vein acute`,
  ].map((name) => `${name} > ${code}`),
);

/** Diseased arteries of a leg by what they do to it. */
const ISCHEMIAS: readonly (readonly [readonly string[], string])[] = [
  [['claudication', 'claudicant', 'calf claudication', 'leg claudication'], 'I70.21-'],
  [['rest pain', 'ischemic rest pain'], 'I70.22-'],
  [['gangrene', 'gangrenous toes', 'gangrene toes', 'dry gangrene'], 'I70.26-'],
];
const LEGS = ISCHEMIAS.flatMap(([names, code]) =>
  names.flatMap((name) =>
    [
      'atherosclerosis',
      'atherosclerotic',
      'pad',
      'peripheral arterial disease',
      'peripheral artery disease',
    ].map((cause) => `${name} ${cause} > ${code}`),
  ),
);

/** What the phobias are of. */
const FEARS = Object.entries({
  needles: 'F40.231',
  injections: 'F40.231',
  blood: 'F40.230',
  heights: 'F40.241',
  spiders: 'F40.210',
  dogs: 'F40.218',
  snakes: 'F40.218',
  bridges: 'F40.242',
  flying: 'F40.243',
  'enclosed spaces': 'F40.240',
  'confined spaces': 'F40.240',
  thunder: 'F40.220',
  thunderstorms: 'F40.220',
}).map(([what, code]) => `fear ${what} > ${code}`);

/** Drugs that lower the counts beside those of a chemotherapy. */
const LOW_COUNTS = [
  'methotrexate',
  'azathioprine',
  'linezolid',
  'valganciclovir',
  'carbimazole',
  'clozapine',
  'drug',
  'medication',
];
const COUNTS = LOW_COUNTS.flatMap((drug) => [
  `agranulocytosis ${drug} > D70.2`,
  ...(/methotrexate|azathioprine/.test(drug) ? [] : [`${drug} neutropenia > D70.2`]),
  `${drug} induced neutropenia > D70.2`,
]);

const WRITTEN = `
salmonella diarrhea > A02.0
salmonella gastroenteritis > A02.0
salmonella enteritis > A02.0
salmonella food poisoning > A02.0
salmonella blood cultures > A02.1
salmonella bacteremia > A02.1
salmonella grew blood > A02.1
campylobacter diarrhea > A04.5
campylobacter stool > A04.5
campylobacter gastroenteritis > A04.5
paratyphoid a > A01.1
paratyphoid A fever > A01.1
paratyphoid B fever > A01.2
shiga toxin e coli > A04.3
e coli o157 diarrhea > A04.3
ehec diarrhea > A04.3
stec > A04.3
etec > A04.1
traveler's diarrhea etec > A04.1
enterotoxigenic e coli > A04.1
staph food poisoning > A05.0
staphylococcal food poisoning > A05.0
cyclospora diarrhea > A07.4
cyclospora > A07.4
disseminated mac > A31.2
disseminated mycobacterium avium > A31.2
disseminated mai > A31.2
group a strep sepsis > A40.0
gas sepsis > A40.0
strep pyogenes sepsis > A40.0
group b strep sepsis > A40.1
gbs sepsis > A40.1
pneumococcal sepsis > A40.3
strep pneumo sepsis > A40.3
bartonella lymphadenitis > A28.1
bartonella henselae > A28.1
cervicofacial actinomycosis > A42.2
actinomycosis jaw > A42.2
actinomycosis neck > A42.2
lumpy jaw > A42.2
thoracic actinomycosis > A42.0
pulmonary actinomycosis > A42.0
actinomycosis lung > A42.0
abdominal actinomycosis > A42.1
pulmonary nocardia > A43.0
nocardia pneumonia > A43.0
lung nocardiosis > A43.0
cutaneous nocardia > A43.1
toxic shock > A48.3
secondary syphilis rash > A51.39
syphilis secondary palms soles > A51.39
pharyngeal gonorrhea > A54.5
gonococcal throat > A54.5
gonorrhea throat > A54.5
rectal gonorrhea > A54.6
lgv proctitis > A55
genital trichomonas > A59.00
trichomonas vaginalis > A59.01
trichomonas vaginitis > A59.01
trichomonas infection > A59.9
herpes penis > A60.01
penile herpes > A60.01
perianal herpes > A60.1
anal herpes > A60.1
vulvar herpes > A60.04
stomach flu > A08.4
paralytic polio > A80.39
aseptic meningitis > A87.9
jc virus leukoencephalopathy > A81.2
jc virus pml > A81.2
post herpetic neuralgia > B02.29
postherpetic neuralgia > B02.29
post-herpetic neuralgia > B02.29
phn zoster > B02.29
pain after shingles > B02.29
shingles pain persisting > B02.29
verruca sole > B07.0
plantar verruca > B07.0
verruca plantaris > B07.0
verruca foot > B07.0
orf finger > B08.02
orf hand > B08.02
orf lamb > B08.02
acute hep A > B15.9
hep A infection > B15.9
acute hep b > B16.9
chronic hep b > B18.1
hep b carrier > B18.1
infectious mono > B27.90
acute mono > B27.90
mono positive monospot > B27.90
kissing disease > B27.90
ringworm trunk > B35.4
ringworm body > B35.4
ringworm arm > B35.4
ringworm scalp > B35.0
ringworm groin > B35.6
ringworm foot > B35.3
candida esophagitis > B37.81
chronic vulvovaginal candidiasis > B37.32
recurrent vulvovaginal candidiasis > B37.32
chronic vaginal candidiasis > B37.32
recurrent yeast vaginitis > B37.32
candida intertrigo > B37.2
candidal intertrigo > B37.2
yeast intertrigo > B37.2
yeast diaper rash > B37.2
candida diaper rash > B37.2
candidal diaper dermatitis > B37.2
candida uti > B37.49
candida cystitis > B37.41
candiduria > B37.49
valley fever > B38.9
coccidioides pneumonia > B38.2
acute coccidioides pneumonia > B38.0
acute pulmonary histo > B39.0
acute pulmonary histoplasmosis > B39.0
chronic pulmonary histo > B39.1
disseminated histo > B39.3
crypto meningitis > B45.1
cryptococcal meningitis > B45.1
rhinocerebral mucor > B46.1
rhino-orbital mucor > B46.1
pulmonary mucor > B46.0
schistosomiasis haematobium > B65.0
schistosoma haematobium > B65.0
schistosoma mansoni > B65.1
schistosomiasis mansoni > B65.1
schistosoma japonicum > B65.2
river blindness > B73.00
strongyloides > B78.9
strongyloides stercoralis > B78.9
pinworm > B80
enterobius > B80
itchy bottom enterobius > B80
nits hair > B85.0
head lice > B85.0
pubic lice > B85.3
pubic crabs > B85.3
crabs pubic > B85.3
maggots wound > B87.1
wound myiasis > B87.1
late effects polio > B91
beta thal major > D56.1
beta thal minor > D56.3
beta thal trait > D56.3
alpha thal trait > D56.3
sickler crisis > D57.00
sickler pain > D57.00
sickle pain crisis > D57.00
hus e coli > D59.31
hemolytic uremic syndrome e coli > D59.31
hemolytic uremic syndrome infection > D59.31
hemolytic uremic syndrome shiga > D59.31
acquired hemolytic anemia > D59.9
idiopathic aplastic anemia > D61.3
low counts three cell lines > D61.818
all three cell lines low > D61.818
trilineage cytopenia > D61.818
consumptive coagulopathy > D65
consumption coagulopathy > D65
prothrombin 20210 mutation > D68.52
prothrombin mutation > D68.52
prothrombin g20210a > D68.52
lupus anticoagulant syndrome > D68.62
coagulopathy liver disease > D68.4
coagulopathy cirrhosis > D68.4
vitamin k deficiency coagulopathy > D68.4
vitamin k deficiency bleeding > D68.4
bleeding warfarin coagulopathy > D68.32
coagulopathy warfarin bleeding > D68.32
high white cell count > D72.829
raised white cell count > D72.829
elevated white cell count > D72.829
high white count > D72.829
raised eosinophil count > D72.10
raised eosinophils > D72.10
high eosinophil count > D72.10
raised platelet count > D75.839
high platelet count > D75.839
elevated platelet count > D75.839
igg subclass deficiency > D80.3
hyper ige > D82.4
hyper-ige syndrome > D82.4
hyper ige job > D82.4
22q11 digeorge > D82.1
immunocompromised medication > D84.821
immunosuppressed medication > D84.821
immunosuppressed drugs > D84.821
immunocompromised drugs > D84.821
sarcoidosis lung hilar nodes > D86.2
sarcoidosis lungs and lymph nodes > D86.2
neurosarcoidosis meningitis > D86.81
sarcoid meningitis > D86.81
igg4 disease > D89.84
igg4-related disease > D89.84
folate deficiency anemia methotrexate > D52.1
drug-induced folate deficiency anemia > D52.1
b12 deficiency anemia diet > D51.3
b12 deficiency anemia vegan > D51.3
dietary b12 deficiency anemia > D51.3
iron deficient anemia blood loss > D50.0
anemia heavy periods iron deficient > D50.0
iron deficiency blood loss anemic > D50.0
iron deficiency gi blood loss anemic > D50.0
multiple thyroid nodules > E04.2
several thyroid nodules > E04.2
bilateral thyroid nodules > E04.2
thyrotoxic > E05.90
toxic nodule thyroid > E05.10
toxic thyroid nodule > E05.10
toxic adenoma thyroid > E05.10
hot nodule thyrotoxicosis > E05.10
plummer disease > E05.20
sick euthyroid > E07.81
euthyroid sick > E07.81
non-thyroidal illness > E07.81
type 1 dm hypos > E10.649
type 1 diabetes hypos > E10.649
t1dm hypos > E10.649
type 2 diabetes hypos > E11.649
t2dm hypos > E11.649
t2dm out of control > E11.65
type 2 diabetes out of control > E11.65
diabetes out of control > E11.65
t1dm out of control > E10.65
type 1 diabetes out of control > E10.65
maturity onset diabetes young > E13.9
monogenic diabetes > E13.9
diabetes from chronic pancreatitis > E08.9
diabetes due to chronic pancreatitis > E08.9
diabetes due to pancreatitis > E08.9
hypoglycemia non-diabetic > E16.2
hypoglycemia without diabetes > E16.2
reactive hypoglycemia > E16.1
hypoparathyroid thyroidectomy > E89.2
postsurgical hypoparathyroidism > E89.2
hypoparathyroidism after thyroidectomy > E89.2
high prolactin > E22.1
raised prolactin > E22.1
elevated prolactin > E22.1
pituitary cushing's > E24.0
cushing's pituitary > E24.0
cushing's disease > E24.0
cushingoid prednisolone > E24.2
cushingoid prednisone > E24.2
cushingoid steroids > E24.2
steroid induced cushing > E24.2
iatrogenic cushing > E24.2
ectopic acth > E24.3
adrenal suppression steroids > E27.3
steroid induced adrenal suppression > E27.3
premature ovarian insufficiency > E28.39
primary ovarian insufficiency > E28.39
early menopause hot flashes > E28.310
early menopause > E28.319
premature menopause > E28.319
autoimmune polyendocrine > E31.0
autoimmune polyglandular > E31.0
mildly malnourished > E44.1
moderately malnourished > E44.0
severely malnourished > E43
undernourished > E46
undernutrition > E46
obesity hypoventilation > E66.2
vit d deficient > E55.9
vitamin d deficient > E55.9
vit b12 deficient > E53.8
mthfr deficiency > E72.12
mthfr mutation > E72.12
high lp(a) > E78.41
elevated lp(a) > E78.41
high lipoprotein(a) > E78.41
low hdl > E78.6
transfusional iron overload > E83.111
iron overload transfusions > E83.111
raised magnesium > E83.41
high magnesium > E83.41
elevated magnesium > E83.41
hungry bones > E83.81
hungry bone > E83.81
cf pulmonary exacerbation > E84.0
cf exacerbation > E84.0
cf lung disease > E84.0
cystic fibrosis pulmonary exacerbation > E84.0
cystic fibrosis exacerbation > E84.0
meconium ileus cf > E84.11
meconium ileus cystic fibrosis > E84.11
al amyloid > E85.81
attr amyloid > E85.82
hypovolemic > E86.1
volume depleted > E86.9
volume depletion > E86.9
mixed acid-base > E87.4
low albumin > E88.09
insulin resistance > E88.819
insulin resistant > E88.819
alcoholic sober > F10.21
alcohol dependence sober > F10.21
schizotypal > F21
erotomania > F22
erotomania delusional > F22
brief psychotic episode > F23
schizoaffective bipolar type > F25.0
schizoaffective depressive type > F25.1
schizoaffective > F25.9
claustrophobic > F40.240
claustrophobia > F40.240
arachnophobia > F40.210
acrophobia > F40.241
hoarding > F42.3
skin picking > F42.4
compulsive skin picking > F42.4
dermatillomania > F42.4
adjustment disorder low mood > F43.21
adjustment disorder depressed > F43.21
adjustment reaction anxiety depression > F43.23
adjustment reaction depression > F43.21
adjustment reaction anxiety > F43.22
functional weakness conversion > F44.4
functional leg weakness > F44.4
functional limb weakness > F44.4
functional sensory loss > F44.6
body dysmorphia > F45.22
body dysmorphic > F45.22
bulimic > F50.2
binge eating > F50.81
compulsive gambler > F63.0
compulsive gambling > F63.0
problem gambling > F63.0
stutters since childhood > F80.81
stutters childhood > F80.81
developmental dyslexia > F81.0
dyscalculia > F81.2
add inattentive > F90.0
adhd inattentive > F90.0
separation anxiety child > F93.0
separation anxiety disorder > F93.0
bed wetting not organic > F98.0
cannabinoid hyperemesis abuse > F12.188
cannabis hyperemesis abuse > F12.188
adem post infectious > G04.01
post-infectious adem > G04.01
acute disseminated encephalomyelitis post infectious > G04.01
msa parkinsonian > G23.2
msa-p > G23.2
multiple system atrophy parkinsonian > G23.2
wearing off parkinson > G20.A2
impaired awareness focal epilepsy > G40.209
focal impaired awareness epilepsy > G40.209
complex partial epilepsy > G40.209
complex partial epilepsy intractable > G40.219
complex partial seizures intractable > G40.219
focal impaired awareness seizures intractable > G40.219
migraineur > G43.909
classic migraine > G43.109
classical migraine > G43.109
cataplexy narcolepsy > G47.411
narcolepsy cataplexy > G47.411
shift work sleep disorder > G47.26
shift work disorder > G47.26
jet lag > G47.25
nocturnal leg cramps > G47.62
night leg cramps > G47.62
nighttime leg cramps > G47.62
leg cramps at night > G47.62
sleep bruxism > G47.63
grinds teeth night > G47.63
grinding teeth sleep > G47.63
teeth grinding at night > G47.63
myasthenia > G70.00
todd's paresis > G83.84
todd's paralysis > G83.84
thalamic pain > G89.0
central pain stroke > G89.0
me/cfs > G93.32
syrinx cervical cord > G95.0
syrinx > G95.0
dysautonomia > G90.9
quadriplegia c5 complete > G82.53
quadriplegia c6 complete > G82.53
quadriplegia c4 complete > G82.51
tetraplegia c5 complete > G82.53
quadriplegia complete c1-c4 > G82.51
mitral and aortic valve disease > I08.0
syndrome x angina > I20.81
microvascular angina > I20.81
silent ischemia > I25.6
silent myocardial ischemia > I25.6
calcified coronary lesion > I25.84
heavily calcified coronary > I25.84
calcified coronary stenosis > I25.84
old inferior infarct > I25.2
old anterior infarct > I25.2
old infarct ekg > I25.2
old infarct ecg > I25.2
filling defects pulmonary arteries > I26.99
filling defect pulmonary artery > I26.99
pulmonary hypertension copd > I27.23
pulmonary hypertension lung disease > I27.23
pulmonary hypertension ild > I27.23
idiopathic acute pericarditis > I30.0
acute idiopathic pericarditis > I30.0
anthracycline cardiomyopathy > I42.7
doxorubicin cardiomyopathy > I42.7
chemotherapy cardiomyopathy > I42.7
ventricular ectopics > I49.3
ventricular ectopy > I49.3
atrial ectopics > I49.1
flash pulmonary edema lvf > I50.1
pulmonary edema left ventricular failure > I50.1
broken heart syndrome > I51.81
ruptured acomm aneurysm > I60.2
acomm aneurysm rupture > I60.2
ruptured pcomm aneurysm > I60.3-
ruptured mca aneurysm > I60.1-
basilar stenosis > I65.1
basilar artery stenosis > I65.1
vertebral artery stenosis > I65.0-
small vessel ischemic disease brain > I67.82
small vessel ischemic disease cerebral > I67.82
ectatic ascending aorta > I77.810
ectasia ascending aorta > I77.810
ectatic thoracic aorta > I77.810
ectatic abdominal aorta > I77.811
acquired av fistula > I77.0
arteriovenous fistula acquired > I77.0
acute limb ischemia arm > I74.2
brachial artery embolism > I74.2
trousseau migratory thrombophlebitis > I82.1
migratory thrombophlebitis > I82.1
svc thrombosis > I82.210
superior vena cava thrombosis > I82.210
ivc thrombosis > I82.220
varicosities legs > I83.9-
varicosities leg > I83.9-
post-thrombotic syndrome leg > I87.00-
post-thrombotic syndrome > I87.00-
bp falls during dialysis > I95.3
bp drops during dialysis > I95.3
hypotension during dialysis > I95.3
intradialytic hypotension > I95.3
post-op hypotension > I95.81
postoperative hypotension > I95.81
postop hypotension > I95.81
postpericardiotomy syndrome > I97.0
post-pericardiotomy syndrome > I97.0
tb cavity > A15.0
tuberculous cavity > A15.0
cavitary tb > A15.0
septic knee > M00.9
trichomonas > A59.9
trichomonas wet prep > A59.9
trichomonas wet mount > A59.9
crab lice > B85.3
crabs pubic > B85.3
crabs groin > B85.3
crabs genital > B85.3
acute hep a > B15.9
hep a infection > B15.9
hep a igm positive > B15.9
has mono > B27.90
mono infection > B27.90
mono spot positive > B27.90
monospot positive > B27.90
kissing disease > B27.90
candida esophagus > B37.81
candida esophageal plaques > B37.81
candida plaques esophagus > B37.81
candida white plaques esophagus > B37.81
esophageal thrush > B37.81
thrush esophagus > B37.81
hypoglycemia in a non-diabetic > E16.2
low sugar non-diabetic > E16.2
low blood sugar non-diabetic > E16.2
mthfr mutation > E72.12
mthfr deficiency > E72.12
vit d deficient > E55.9
vitamin d low deficient > E55.9
`;

export const SHORT_PHRASES = [WRITTEN.trim(), ...CLOTS, ...LEGS, ...FEARS, ...COUNTS].join('\n');
