// Which word of the books is meant by a clinician's word? Adjective and organ, plain and learned. Our own list; the pairs of
// words that the official index names together (`Diabetes, diabetic`) are added when a lexicon is read.

/** `said` > `in the books`, one of several by `|`; words that belong together by a blank. */
export const EQUIVALENTS = `
mod>moderate
sev>severe
renal>kidney
diaphysis>shaft
diaphyseal>shaft
nape>neck
kidney>renal
hepatic>liver
mediastinal>mediastinum
retroperitoneal>retroperitoneum
abdominopelvic>pelvis
axillary>axilla
supraclavicular>neck
laterocervical>neck|cervical
submaxillary>submandibular
parotid>parotid gland
meningeal>meninges
dural>meninges
medullary>spinal cord
parenchymal>parenchyma
articular>joint
muscular>muscle
tendinous>tendon
ligamentous>ligament
palatal>palate
gingival>gum|gingiva
dental>tooth
auricular>ear
aural>ear
tympanic>tympanic membrane
palpebral>eyelid
lacrimal>lacrimal
orbital>orbit
scrotal>scrotum
penile>penis
perianal>anus
perineal>perineum
mammary>breast
thymic>thymus
pituitary>pituitary gland
hypophyseal>pituitary
vascular>vessel
biliary>bile duct
choledochal>bile duct
vertebrae>vertebra
paraspinal>back
dorsal>back
gluteal>buttock
sacral>sacrum
cranial>skull
calvarial>skull
frontal>frontal
temporal>temporal
labial>lip
ungual>nail
liver>hepatic
pulmonary>lung
lung>pulmonary
cardiac>heart
heart>cardiac
gastric>stomach
stomach>gastric
cerebral>brain
brain>cerebral
cutaneous>skin
dermal>skin
ocular>eye
splenic>spleen
pancreatic>pancreas
ovarian>ovary
uterine>uterus
testicular>testis
testicle>testis
testes>testis
uteri>uterus
supraglottic>supraglottis
subglottic>subglottis
endocervical>endocervix
ectocervical>exocervix
ectocervix>exocervix
exocervical>exocervix
ureteric>ureter
choroidal>choroid
uveal>uvea
adrenocortical>adrenal cortex
bronchogenic>bronchus
gej>gastroesophageal junction
regurg>regurgitation
infarcted>infarction
prostatic>prostate
thyroidal>thyroid
adrenal>adrenal gland
colonic>colon
rectal>rectum
rectum>rectal
anal>anus
duodenal>duodenum
jejunal>jejunum
ileal>ileum
cecal>cecum
esophageal>esophagus
esophagus>esophageal
bronchial>bronchus
tracheal>trachea
laryngeal>larynx
pharyngeal>pharynx
vaginal>vagina
vagina>vaginal
vulvar>vulva
cervical>cervix
endometrial>endometrium
vesical>bladder
ureteral>ureter
urethral>urethra
nasal>nose
oral>mouth
buccal>mouth
lingual>tongue
aortic>aorta
aorta>aortic
arterial>artery
venous>vein
pericardial>pericardium
pleural>pleura
peritoneal>peritoneum
mesenteric>mesentery
retinal>retina
corneal>cornea
conjunctival>conjunctiva
osseous>bone
bony>bone
vertebral>vertebra
spinal>spine|vertebra
spine>vertebra|spinal
mandibular>mandible
maxillary>maxilla
humeral>humerus
femoral>femur
tibial>tibia
fibular>fibula
radial>radius
ulnar>ulna
patellar>patella
clavicular>clavicle
scapular>scapula
sternal>sternum
costal>rib
inguinal>groin
groin>inguinal
abdominal>abdomen
abdomen>abdominal
thoracic>chest|thorax
thorax>chest
umbilical>umbilicus
pelvic>pelvis
lymph>lymph node
nodal>lymph node
lymphadenopathy>enlarged lymph node
adenopathies>enlarged lymph node
adenopathy>enlarged lymph node
distal>lower end
proximal>upper end
bleeding>hemorrhage
bleed>hemorrhage
hemorrhage>bleeding
hemorrhagic>hemorrhage
haematoma>hematoma
oedema>edema
swelling>swelling
swollen>swelling
febrile>fever
feverish>fever
pyrexia>fever
anemic>anemia
hypertensive>hypertension
hypotensive>hypotension
tachycardic>tachycardia
bradycardic>bradycardia
jaundiced>jaundice
icteric>jaundice
icterus>jaundice
cyanotic>cyanosis
septic>sepsis
comatose>coma
dehydrated>dehydration
constipated>constipation
diarrheal>diarrhea
asthmatic>asthma
epileptic>epilepsy
obese>obesity
overweight>overweight
depressed>depression
dyspneic>dyspnea
dyspnoeic>dyspnea
breathlessness>shortness breath
breathless>shortness breath
sob>shortness breath
nauseated>nausea
nauseous>nausea
vomited>vomiting
vomits>vomiting
emesis>vomiting
fatigued>fatigue
tired>fatigue
tiredness>fatigue
dizzy>dizziness
confused>confusion
disoriented>disorientation
agitated>agitation
lethargic>lethargy
weakness>weakness
painful>pain
pains>pain
ache>pain
aching>pain
aches>pain
tender>tenderness
discomfort>pain
pruritic>pruritus
itching>pruritus
itchy>pruritus
erythematous>erythema
redness>erythema
rash>rash
icteric>jaundice
diabetic>diabetes
hypothyroid>hypothyroidism
hyperthyroid>hyperthyroidism
malnourished>malnutrition
cachectic>cachexia
ischemic>ischemia
necrotic>necrosis
gangrenous>gangrene
infected>infection
infectious>infection
ulcerated>ulcer
ulceration>ulcer
ulcers>ulcer
fractured>fracture
broken>fracture
herniated>hernia
dislocated>dislocation
sprained>sprain
torn>tear
ruptured>rupture
perforated>perforation
obstructed>obstruction
obstructive>obstruction
stenotic>stenosis
narrowing>stenosis
occluded>occlusion
thrombosed>thrombosis
thrombotic>thrombosis
thrombus>thrombosis
embolic>embolism
emboli>embolism
embolus>embolism
calcified>calcification
cystic>cyst
polypoid>polyp
nodular>nodule
tumoral>tumor
tumour>tumor
tumorous>tumor
cancerous>cancer
paralyzed>paralysis
paretic>paresis
syncopal>syncope
fainted>syncope
fainting>syncope
seizures>seizure
convulsions>seizure
convulsion>seizure
hematuric>hematuria
proteinuric>proteinuria
leukopenic>leukopenia
neutropenic>neutropenia
thrombocytopenic>thrombocytopenia
hyponatremic>hyponatremia
hypokalemic>hypokalemia
hyperkalemic>hyperkalemia
hypoxic>hypoxia
hypoxemic>hypoxemia
tearful>tearfulness
smoker>tobacco dependence
alcoholic>alcohol dependence
alcoholism>alcohol dependence
dysmenorrhoea>dysmenorrhea
leucocytosis>leukocytosis
leucopenia>leukopenia
hyperlipidemic>hyperlipidemia
dyslipemia>dyslipidemia
dyslipidaemia>dyslipidemia
hypercholesterolaemia>hypercholesterolemia
cholelithiasic>cholelithiasis
gallstone>cholelithiasis
gallstones>cholelithiasis
diverticular>diverticulum
appendiceal>appendix
cirrhotic>cirrhosis
ascitic>ascites
nephrotic>nephrosis
congenital>congenital
metabolic>metabolic
wound>wound
lumbosacral>lumbosacral
tear>tear
sleepiness>somnolence
sleepy>somnolence
drowsy>somnolence
irritability>irritability
bradypsychia>slowness
epigastralgia>epigastric pain
epigastrium>epigastric
hypochondrium>upper quadrant
lumbalgia>low back pain
lumbago>low back pain
cephalea>headache
cephalgia>headache
cephalalgia>headache
odynophagia>dysphagia
dysphagic>dysphagia
asthenic>asthenia
anorexic>anorexia
hyporexia>anorexia
inappetence>anorexia
weightloss>weight loss
preeclampsia>pre eclampsia
metastases>metastasis metastatic
mets>metastasis metastatic
tooth>dental
teeth>dental
disease>syndrome
syndrome>disease
exanthem>rash
exanthema>rash
desaturation>hypoxemia
polyadenopathy>lymph node enlarged
thrombopenia>thrombocytopenia
hypoacusis>hearing loss
hyposmia>anosmia
arthralgias>pain joint
arthralgia>pain joint
myalgias>myalgia
epigastric>epigastrium
odontalgia>toothache
lumbosciatica>sciatica
cervicalgia>neck pain
gonalgia>knee pain
coxalgia>hip pain
omalgia>shoulder pain
tumefaction>swelling
lump>mass
bulge>swelling
sialorrhea>salivation excessive
enolism>alcohol dependence
exertional>exertion
node>gland
nodes>gland
nodal>gland
opacities>opacity
blasts>blast
obese>obesity
lobe>lung
bipolar>disorder
parapneumonic>pleural
node>lymph
nodes>lymph
ataxic>ataxia
irritable>irritability
sweats>sweating
vaping>nicotine dependence
thrombophlebitic>thrombophlebitis
hypercapnic>hypercapnia
fib>fibrillation atrial
afib>fibrillation atrial
vit>vitamin
resp>respiratory
wt>weight
coli>escherichia
difficile>clostridium clostridioides
aureus>staphylococcus
tuberculous>tuberculosis
tubercular>tuberculous|tuberculosis
tuberculosis>tuberculous
pleuritis>pleurisy
listeria>listerial
septicemia>sepsis
macroadenoma>adenoma
microadenoma>adenoma
brainstem>brain stem
thalamic>thalamus
pontine>pons
cerebellar>cerebellum
sarcoid>sarcoidosis
pseudoaneurysm>aneurysm
eardrum>tympanic membrane
oropharyngeal>oropharynx
hypopharyngeal>hypopharynx
nasopharyngeal>nasopharynx
urachal>urachus
ileocecal>ileum|cecum
rhombencephalitis>encephalitis
echinococcal>echinococcus
echinococcosis>echinococcus
candida>candidal
fungal>mycotic
melanocytic>pigmented
nevocellular>pigmented
schwannoma>neurilemmoma
neurinoma>neurilemmoma
hemophagocytosis>hemophagocytic
pinealoma>pineal
sphincteric>sphincter
intraventricular>ventricle
colon>large|intestine
tumoration>tumor
tumorations>tumor
sacrum>sacral
raised>elevated
distended>distension
leaking>leakage
dislodged>dislodgement
hydronephrotic>hydronephrosis
acetabular>acetabulum
calcaneal>calcaneus
ankylosed>ankylosis
kyphotic>kyphosis
scoliotic>scoliosis
lordotic>lordosis
gonarthrosis>osteoarthritis knee
coxarthrosis>osteoarthritis hip
gouty>gout
edematous>edema
cholestatic>cholestasis
dysuric>dysuria
oliguric>oliguria
anuric>anuria
acidotic>acidosis
bacteremic>bacteremia
lymphopenic>lymphopenia
pancytopenic>pancytopenia
hypothermic>hypothermia
tachypneic>tachypnea
apneic>apnea
dysarthric>dysarthria
aphasic>aphasia
dysphonic>dysphonia
hoarse>hoarseness
paraplegic>paraplegia
hemiplegic>hemiplegia
hemiparetic>hemiparesis
wheeze>wheezing
wheezes>wheezing
wheezy>wheezing
petechial>petechiae
purpuric>purpura
ecchymotic>ecchymosis
eczematous>eczema
amenorrheic>amenorrhea
incontinent>incontinence
arthritic>arthritis
tremulous>tremor
vertiginous>vertigo
stenosed>stenosis
strictured>stricture
prolapsed>prolapse
impacted>impaction
thickened>thickening
lithiasis>calculus
tendonitis>tendinitis
tendinopathy>tendinitis
tendinosis>tendinitis
adhesive>adhesion
tumoration>tumor
decubitus>pressure
hypochondrial>upper quadrant
protruded>herniated
protruding>herniated
microhematuria>microscopic hematuria
microhaematuria>microscopic hematuria
macrohematuria>gross hematuria
macrohaematuria>gross hematuria
osteomyelitic>osteomyelitis
phthisical>tuberculosis
both>bilateral
belly>abdomen|abdominal
tummy>abdomen|abdominal
abd>abdomen|abdominal
armpit>axilla
armpits>axilla
underarm>axilla
testicle>testis
testes>testis
paraesthesiae>paresthesia
paraesthesias>paresthesia
paresthesias>paresthesia
polyuric>polyuria
glucosuria>glycosuria
overactive>hyperactivity
stridulous>stridor
clumsy>clumsiness
d/o>disorder
dld>dyslipidemia
scz>schizophrenia
cvid>common variable immunodeficiency
urti>upper respiratory infection
uris>upper respiratory infection
hrs>hepatorenal syndrome
uoq>upper outer quadrant
uiq>upper inner quadrant
loq>lower outer quadrant
liq>lower inner quadrant
lbo>large bowel obstruction
igan>iga nephropathy
`;
