// What do clinicians write that no line of the books says in these words? A phrase of ours and the code, or the beginning of
// codes, to which a coder's reading of the index leads. One a line; every code is checked against the loaded release.

import { AIRWAY_PHRASES } from './airwayPhrases.ts';
import { BIRTH_PHRASES } from './birthPhrases.ts';
import { CASE_PHRASES } from './casePhrases.ts';
import { CLINIC_PHRASES } from './clinicPhrases.ts';
import { EPONYM_PHRASES } from './eponyms.ts';
import { FRAME_PHRASES } from './framePhrases.ts';
import { INJURY_PHRASES } from './injuryPhrases.ts';
import { OFFICE_PHRASES } from './officePhrases.ts';
import { ORGAN_PHRASES } from './organPhrases.ts';
import { REPORT_FINDING_PHRASES } from './reportFindingPhrases.ts';
import { REPORT_PHRASES } from './reportPhrases.ts';
import { REPORT_SIGN_PHRASES } from './reportSignPhrases.ts';
import { SHORT_PHRASES } from './shortPhrases.ts';
import { SIGN_PHRASES } from './signPhrases.ts';
import { STUDY_PHRASES } from './studyPhrases.ts';
import { TRANSLATED_PHRASES } from './translatedPhrases.ts';
import { TUMOR_PHRASES } from './tumorPhrases.ts';
import { VISIT_NAMES } from './visitNames.ts';
import { VISIT_PHRASES } from './visitPhrases.ts';
import { WORDING_PHRASES } from './wordingPhrases.ts';

const WRITTEN = `
hypothyroidism postsurgical > E89.0
hypothyroidism hashimoto > E06.3
graves dz > E05.00
vit def > E55.9
vit insufficiency > E55.9
hypertg > E78.1
elevated ldl > E78.00
adrenal insuff primary > E27.1
hypogonadism male > E29.1
gender dysphoria adult > F64.0
hyperna > E87.0
hypomag > E83.42
hypophos > E83.39
cystic fibrosis pulm manifestations > E84.0
osteopenia hip > M85.85-
iron def > E61.1
zinc def > E60
precocious puberty central > E22.8
needle phobia > F40.231
adjustment disorder mixed anxiety depressed mood > F43.23
bpad > F31.9
schizoaffective disorder bipolar type > F25.0
schizoaffective depressive type > F25.1
dmdd > F34.81
enuresis nocturnal nonorganic > F98.0
speech delay > F80.9
dyslexia > R48.0
id mild > F70
global dev delay > F88
borderline pd > F60.3
binge purge type > F50.02
arfid > F50.82
etoh intoxication > F10.929
cannabis hyperemesis dependence > F12.288
polysubstance abuse > F19.10
passive si > R45.851
pnes > F44.5
somatic sx disorder > F45.1
erectile dysfunction psychogenic > F52.21
vestibular migraine > G43.809
tth chronic > G44.229
ha positional > R51.0
tarsal tunnel > G57.5-
peripheral neuropathy idiopathic > G60.9
chiari > G93.5
cp spastic diplegic > G80.1
lightheadedness > R42
acute post op pain > G89.18
autonomic neuropathy idiopathic > G90.09
huntington > G10
charcot marie tooth > G60.0
oag suspect low risk > H40.01-
acg acute > H40.21-
cortical cataract > H25.01-
psc cataract > H25.04-
pco obscuring vision > H26.49-
vh eye > H43.1-
lattice degeneration > H35.41-
central serous > H35.71-
exotropia intermittent alternating > H50.34
upper lid dermatochalasis > H02.83-
subconj hemorrhage > H11.3-
eye redness > H57.89
low vision ou > H54.3
csom tubotympanic > H66.1-
swimmer ear > H60.33-
eustachian tube dysfunction > H69.9-
tm perf central > H72.0-
snhl unrestricted hearing > H90.4-
sudden hl > H91.2-
meniere > H81.0-
auricular hematoma > S00.43-
acute chronic combined chf > I50.43
rhf chronic > I50.812
cad stable angina > I25.118
etoh cardiomyopathy > I42.6
flutter typical > I48.3
sinus tach > R00.0
long qt > I45.81
ms rheumatic > I05.0
cp atypical > R07.89
cp noncardiac > R07.89
pad claudication leg > I70.21-
dvt acute femoral > I82.41-
pe subsegmental single > I26.93
lymphedema arm postmastectomy > I97.2
pulm htn > I27.20
external hemorrhoids thrombosed > K64.5
severe persistent asthma status > J45.52
mod persistent asthma acute exac > J45.41
rad exac > J45.901
influenza uri sx > J10.1
viral uri cough > J06.9
acute bacterial sinusitis frontal > J01.10
ar seasonal > J30.2
allergic rhinitis dust mites > J30.89
acute pharyngitis viral > J02.8
strep tonsillitis > J03.00
vc nodules > J38.2
vc paralysis > J38.01
pulm fibrosis > J84.10
ptx spontaneous > J93.83
pulm nodule solitary > R91.1
dysphagia pharyngoesophageal > R13.14
du acute bleeding > K26.0
norovirus > A08.11
constipation chronic idiopathic > K59.04
crohn colon fistula > K50.113
diverticulitis abscess colon > K57.20
ascending colon ta > D12.2
chronic cholecystitis stones > K80.10
acute pancreatitis etoh without necrosis > K85.20
chronic pancreatitis etoh > K86.0
elevated alk phos > R74.8
gilbert > E80.4
abd pain generalized > R10.84
lower abd pain > R10.30
isk cheek > L82.0
acne cystic > L70.0
rosacea papulopustular > L71.8
ad flexural > L20.82
seb derm > L21.9
irritant contact derm > L24.9
diaper derm > L22
psoriasis plaque > L40.0
urticaria chronic idiopathic > L50.1
dermatographism > L50.3
furuncle thigh > L02.42-
verruca vulgaris hand > B07.8
molluscum > B08.1
lentigines > L81.4
eic upper back > L72.0
df thigh > D23.7-
cherry angiomas > D18.01
acrochordon > L91.8
corn foot > L84
callus heel > L84
xerosis > L85.3
keratosis pilaris > L85.8
hyperhidrosis axillary primary > L74.510
bowen dz arm > D04.6-
mis back > D03.59
ankle oa post traumatic > M19.17-
ra seronegative > M06.00
ank spond > M45.9
cppd knee > M11.26-
sjogren > M35.00
behcet > M35.2
cervical radic > M54.12
lumbar ddd > M51.36
ddd spine > M51.36
lumbar stenosis nc > M48.062
lumbar facet arthropathy > M47.816
rtc tear complete nontraumatic > M75.12-
partial rtc tear atraumatic > M75.11-
rtc syndrome > M75.10-
triggering long finger > M65.33-
dorsal wrist ganglion > M67.43-
dupuytren hand > M72.0
hip greater troch bursitis > M70.6-
gtps > M70.6-
it band syndrome > M76.3-
pfps > M22.2X-
pes anserine bursitis > M70.5-
osgood schlatter > M92.52-
meniscal tear degenerative > M23.20-
knee instability > M25.36-
bunion foot > M21.61-
osteomyelitis chronic foot > M86.67-
hemorrhagic cystitis > N30.90
mcd nephrotic > N04.0
pkd autosomal dominant > Q61.2
mixed ui > N39.46
asx microscopic hematuria > R31.21
ed arterial insufficiency > N52.01
peyronie > N48.6
undescended testicle > Q53.10
abnl mammo > R92.8
menopausal sx > N95.1
vms menopausal > N95.1
atrophic vaginitis > N95.2
vaginal candidiasis recurrent > B37.32
trich vaginitis > A59.01
subserosal leiomyoma > D25.2
hemorrhagic ovarian cyst > N83.29-
uterine prolapse incomplete > N81.2
pop complete uterovaginal > N81.3
posthysterectomy vault prolapse > N99.3
agus pap > R87.619
early pregnancy viability uncertain > O36.80X0
tubal ectopic > O00.10-
pph delayed > O72.2
pp thyroiditis > O90.5
pp hemorrhoids > O87.2
breastfeeding jaundice > P59.3
slow feeding newborn > P92.2
newborn poor wt gain > P92.6
erythema toxicum > P83.1
torticollis congenital > Q68.0
sacral dimple > Q82.6
turner > Q96.9
marfan > Q87.40
picky eater > R63.39
hfm dz > B08.4
hfmd > B08.4
fifth dz > B08.3
aocd > D63.8
sc trait > D57.3
beta thal minor > D56.3
alpha thal trait > D56.3
aiha > D59.10
fvl heterozygous > D68.51
selective iga def > D80.2
cecal adenoca > C18.0
gastric ca antrum > C16.3
nmibc > C67.9
utuc renal pelvis > C65.-
testicular ca > C62.9-
ptc thyroid > C73
cll remission > C91.11
cml chronic phase > C92.10
hodgkin nodular sclerosis > C81.10
mf skin > C84.00
mets axillary ln > C77.3
malignant carcinoid small bowel > C7A.019
kaposi skin > C46.0
pulm tb > A15.0
syphilis primary genital > A51.0
chlamydia cervical > A56.09
trich > A59.9
em rash > A69.20
rmsf > A77.0
giardia > A07.1
histo pulmonary > B39.2
cocci pulmonary acute > B38.0
acute hep > B16.9
thumb ucl sprain > S63.64-
ac joint separation > S43.10-
rtc tear traumatic > S46.01-
thoracic strain > S29.012A
hamstring strain > S76.31-
calf strain > S86.81-
groin strain > S76.21-
achilles rupture > S86.01-
drf closed > S52.50-
buckle fx distal radius > S52.52-
index distal phalanx fx closed > S62.63-
it fx femur displaced closed > S72.14-
hand lac > S61.41-
scalp lac > S01.01XA
forehead lac > S01.81XA
lip lac > S01.511A
eyebrow lac > S01.11-
lac knee > S81.01-
subungual hematoma great toe > S90.21-
fb foot superficial > S90.85-
med side effect > T88.7XXA
seroma postop skin > L76.34
fall hip pain > M25.55-
traumatic amputation tip index finger > S68.62-
turf toe > S93.52-
radial styloid fx nondisplaced > S52.51-
deconditioning > R53.81
abnl tsh > R94.6
abnl lfts > R94.5
elevated cr > R79.89
positive fit > R19.5
abnl ua > R82.90
abd mass llq > R19.04
fever postop > R50.82
tka painful > T84.84XA
conductive hearing loss normal > H90.1-
aoe diffuse > H60.31-
com mucoid > H65.3-
chalazion upper lid > H00.1-
conjunctivitis acute viral > B30.9
sinusitis acute sphenoid > J01.30
tonsillitis acute viral > J03.80
cardiomyopathy hypertrophic nonobstructive > I42.2
as ai nonrheumatic > I35.2
dvt arm acute > I82.62-
hashimoto thyroiditis hypothyroidism > E06.3
ra hand seropositive > M05.74-
sjogren sicca > M35.00
psoriasis psoriatic arthritis > L40.50
cervical spondylosis radiculopathy > M47.22
concussion loc unknown > S06.0XAA
cellulitis abd wall > L03.311
stasis derm > I87.2
cystitis acute hematuria > N30.01
stone uvj obstructing > N20.1
ed organic > N52.9
incontinence mixed > N39.46
menorrhagia irregular cycles > N92.1
crohn ileocolitis rectal bleeding > K50.811
hemorrhoids internal bleeding > K64.8
abd pain lower quadrant > R10.3-
epilepsy intractable generalized > G40.319
dysarthria late effect cva > I69.322
neuralgia trigeminal > G50.0
neuroma morton > G57.6-
breast cancer male > C50.92-
sk irritated > L82.0
stye lower lid > H00.01-
ectropion lower lid > H02.10-
posterior capsular opacification > H26.49-
mature cataract > H25.89
tinnitus pulsatile > H93.A-
septal perforation > J34.89
tonsil stones > J35.8
hypotension postural > I95.1
hfmref > I50.20
chest pain msk > R07.89
subclavian steal > G45.8
hemorrhoids ext > K64.4
alopecia androgenic > L64.9
hyperpigmentation postinflammatory > L81.0
oa hand > M19.04-
oa foot primary > M19.07-
oa post traumatic wrist > M19.13-
strain trapezius > S46.81-
fx scaphoid waist nondisplaced > S62.02-
sprain cervical > S13.4XXA
contusion coccyx > S30.0XXA
cyst ovary simple > N83.29-
vaginitis candidal > B37.31
anxiety situational > F41.8
depression postpartum > F53.0
ha post traumatic chronic > G44.329
anemia chronic dz > D63.8
thrombocytosis reactive > D75.838
lymphoma hodgkin remission > C81.90
constipation functional child > K59.04
reflux infant > K21.9
asthma uncontrolled mod persistent > J45.40
afib rvr persistent > I48.19
mitral regurg severe > I34.0
aortic regurg mod > I35.1
as mod bicuspid > Q23.1
crohn perianal fistula > K50.913
bipolar current hypomanic > F31.0
etoh use disorder alcohol induced depression > F10.24
adjustment reaction mixed emotions conduct > F43.25
neuropathy small fiber > G62.89
shoulder impingement rtc tendinitis > M75.4-
rtc tear > M75.10-
bicep tendon rupture distal > S46.21-
quad strain > S76.11-
ankle fx trimalleolar closed > S82.85-
postop acute respiratory failure > J95.821
strep pneumo pna > J13
multiple subsegmental pes > I26.94
saddle embolus > I26.92
flash pulm edema > J81.0
ild uip > J84.112
mucus plugging > J98.09
trach malfunction > J95.03
acute rv failure > I50.811
cad unstable angina > I25.110
obstructive shock > R57.8
vasodilatory shock > R57.8
torsades > I47.21
afl rvr > I48.92
inappropriate sinus tachycardia > I47.11
icd lead fracture > T82.110A
lvad driveline infection > T82.7XXA
stress cm > I51.81
alcoholic cm > I42.6
type dissection > I71.010
acute ij thrombus > I82.C1-
superficial thrombophlebitis rue > I80.8
cli foot rest pain > I70.22-
intradialytic hypotension > I95.3
orthostatic syncope > I95.1
diff colitis > A04.72
recurrent diff > A04.71
abd wall cellulitis > L03.311
nec fasc thigh > M72.6
fournier > N49.3
osteo great toe > M86.9
acute osteo tibia > M86.16-
chronic osteomyelitis foot > M86.67-
vertebral osteo lumbar > M46.26
strep pneumo meningitis > G00.1
postop wound infection superficial > T81.41XA
hypoca > E83.51
hyperca malignancy > E83.52
nagma > E87.20
volume overload > E87.70
obstructing ureteral stone > N20.1
bilateral hydro > N13.30
kidney txp rejection > T86.11
acute ugib gastric ulcer > K25.4
gastric avm bleeding > K31.811
colonic avm bleed > K55.21
erosive esophagitis bleeding > K22.11
la grade esophagitis > K21.00
etoh hepatitis ascites > K70.11
etoh pancreatitis > K85.20
infected pancreatic necrosis > K85.92
acute chole > K81.0
choledocho > K80.50
choledocholithiasis cholangitis > K80.30
acute appy > K35.80
perforated appendicitis abscess > K35.33
ogilvie > K59.81
small bowel perf > K63.1
perforated viscus > R19.8
diverticulitis abscess > K57.20
incarcerated ventral hernia > K43.6
crohn flare sbo > K50.912
stercoral colitis > K52.89
cyclic vomiting > R11.15
cannabinoid hyperemesis > F12.988
severe pcm > E43
ftt adult > R62.7
anemia malignancy > D63.0
hbss voc > D57.00
hbsc crisis acute chest syndrome > D57.211
pca infarct > I63.53-
aca infarct > I63.52-
pica stroke > I63.54-
basilar artery thrombosis pontine infarct > I63.02
basilar occlusion stroke > I63.22
ica occlusion stroke > I63.23-
aneurysmal sah acom > I60.2
midline shift brain compression > G93.5
cvst > I67.6
unruptured acom aneurysm > I67.1
prior stroke residual sided weakness > I69.35-
focal epilepsy intractable > G40.119
postop delirium > F05
myasthenia exacerbation > G70.01
cauda equina > G83.4
neurogenic shock > R57.8
etoh withdrawal > F10.239
etoh intox > F10.929
benzo withdrawal > F13.239
cocaine intoxication > F14.929
meth induced psychosis > F15.959
methamphetamine abuse psychosis > F15.159
si plan > R45.851
mdd partial remission > F32.4
schizoaffective disorder depressive type > F25.1
schizophrenia paranoid > F20.0
acute exacerbation chronic schizophrenia > F20.9
first episode psychosis > F29
antisocial pd > F60.2
restricting type > F50.01
skin tear forearm > S51.81-
superior pubic ramus fx > S32.51-
traumatic hptx > S27.2XXA
pulmonary contusion > S27.321A
renal lac > S37.03-
intertroch fx > S72.14-
pilon fx > S82.87-
prox humerus fx > S42.20-
quad tendon rupture > S76.11-
gsw abdomen peritoneal penetration > S31.639A
sw chest > S21.11-
postop hematoma abd wall > L76.32
fascial dehiscence > T81.32XA
hardware infection tibia > T84.62-
loosening tha > T84.03-
tka instability > T84.02-
hip prosthesis dislocation > T84.02-
hardware failure lumbar > T84.216A
physical deconditioning > R53.81
icu acquired weakness > G72.81
transfusion reaction febrile > R50.84
extravasation chemo > T80.810A
postpartum preeclampsia severe features > O14.15
postpartum preeclampsia > O14.95
postpartum hellp > O14.25
postpartum eclampsia > O15.2
hg dehydration > O21.1
asb pregnancy > O23.40
chorio > O41.1290
retained placenta hemorrhage > O72.0
cervical lac delivery > O71.3
uterine rupture during tolac > O71.1
failed tolac > O66.41
failed iol > O61.9
arrest descent > O62.1
arrest dilation > O62.1
precipitous delivery > O62.3
nrfht > O76
cat ii tracing labor > O76
mec stained fluid labor > O77.0
mo twins third trimester > O30.013
fgr third trimester > O36.5930
fetal macrosomia third trimester > O36.63X0
abruption dic third trimester > O45.023
ama multigravida third trimester > O09.523
incomplete ab > O03.4
incomplete abortion hemorrhage > O03.1
cornual ectopic > O00.80
peripartum cm > O90.3
ppcm > O90.3
amniotic fluid embolism labor > O88.12
postpartum pe > O88.23
section wound infection superficial > O86.01
breast abscess lactating > O91.13
postpartum fever > O86.4
ttnb > P22.1
neonatal resp failure > P28.5
neonatal ptx > P25.1
hspda > Q25.0
gr ii ivh > P52.1
idm hypoglycemia > P70.1
infant gdm mother > P70.0
hyperbili prematurity > P59.0
neonatal thrombocytopenia > P61.0
polycythemia nb > P61.1
early onset gbs sepsis > P36.0
late onset cons sepsis neonate > P36.39
nec bell stage iiib > P77.3
nec totalis > P77.9
caput > P12.81
poor feeding nb > P92.9
neonatal dehydration > P74.1
neonatal hyponatremia > P74.22
tef ea > Q39.1
avsd complete > Q21.23
congenital cmv > P35.1
severe aud withdrawal delirium > F10.231
traumatic htx > S27.1XXA
ruptured tubal ectopic > O00.10-
abo incompatibility neonatal jaundice > P55.1
acute chronic hypoxic rf > J96.21
hemidiaphragm paralysis > J98.6
acute decompensated hfpef > I50.33
lima graft occlusion angina > I25.729
strep pyogenes sepsis > A40.0
gbs sepsis > A40.1
enterococcal sepsis > A41.81
macrocytic anemia folate def > D52.9
thalamic lacunar stroke > I63.81
ica terminus thrombus stroke > I63.03-
aca embolic infarct > I63.42-
parietal ich > I61.1
neurogenic oh > G90.3
acute postop pain > G89.18
hypoxic rf > J96.91
viral ge > A08.4
acute chronic cholecystitis stones > K80.12
perf appy > K35.32
rih reducible > K40.90
colon ca > C18.9
cecal mass > K63.89
splenic lac > S36.039A
vasc dementia > F01.50
toxic polyneuropathy > G62.2
toxic neuropathy > G62.2
superficial infection surgical wound > T81.41XA
superficial infection operative wound > T81.41XA
superficial wound infection after surgery > T81.41XA
post traumatic stricture bulbar urethra > N35.011
post traumatic urethral stricture > N35.014
iga vasculitis > D69.0
meigs syndrome > D27.9
mayer rokitansky kuster hauser > Q51.0
rokitansky syndrome > Q51.0
cesarean scar pregnancy > O00.80
interstitial ectopic pregnancy > O00.80
genital tuberculosis > A18.17
uterine arteriovenous malformation > Q27.39
amniotic band syndrome > Q79.8
twin to twin transfusion syndrome > P02.3
cavernous hemangioma liver > D18.03
hemangioma scalp > D18.01
hemangioma skin > D18.01
hemangioma tongue > D18.09
t cell lymphoma > C84.9-
large cell b lymphoma > C83.3-
severe dengue > A91
22q11 microdeletion > Q93.81
digeorge syndrome > D82.1
spinal muscular atrophy type 1 > G12.0
spinocerebellar ataxia > G11.8
klinefelter syndrome > Q98.4
mucopolysaccharidosis type 2 > E76.1
mucopolysaccharidosis type 1 > E76.03
chiari malformation type 1 > Q07.00
phrase > right
loeys dietz syndrome > Q87.89
charge association > Q89.8
vacterl association > Q87.2
vater association > Q87.2
velocardiofacial syndrome > Q93.81
wolf hirschhorn syndrome > Q93.3
pierre robin sequence > Q87.0
von recklinghausen neurofibromatosis > Q85.01
hht > I78.0
primary ciliary dyskinesia > Q34.8
cleidocranial dysplasia > Q74.0
multiple osteochondromatosis > Q78.6
dystrophic epidermolysis bullosa > Q81.2
hypohidrotic ectodermal dysplasia > Q82.4
adpkd > Q61.2
cacchi ricci disease > Q61.5
cloacal exstrophy > Q64.12
mucopolysaccharidosis type ii > E76.1
mitochondrial cytopathy > E88.40
otc deficiency > E72.4
nephropathic cystinosis > E72.04
hypophosphataemic rickets > E83.31
variegate porphyria > E80.29
madelung disease > E88.89
multiple symmetric lipomatosis > E88.89
transthyretin amyloidosis > E85.1
senile cardiac amyloidosis > E85.82
aa amyloidosis > E85.3
secondary amyloidosis > E85.3
men iib > E31.23
ectopic acth syndrome > E24.3
horton disease > M31.6
anti gbm disease > M31.0
urticarial vasculitis > M31.8
primary angiitis central nervous system > I67.7
sharp syndrome > M35.1
collagenosis > M35.9
limited systemic sclerosis > M34.1
scleroderma renal crisis > M34.89
eosinophilic fasciitis > M35.4
shulman syndrome > M35.4
immune mediated necrotising myopathy > G72.49
adult still disease > M06.1
systemic juvenile idiopathic arthritis > M08.20
sapho syndrome > M86.30
fmf > M04.1
subacute cutaneous lupus > L93.1
neonatal lupus > P00.89
idiopathic hypereosinophilic syndrome > D72.110
rosai dorfman disease > D76.3
kikuchi fujimoto disease > I88.1
kikuchi disease > I88.1
bruton disease > D80.0
bruton agammaglobulinaemia > D80.0
hyper igm syndrome > D80.5
hyper ige syndrome > D82.4
vaso occlusive crisis > D57.00
haemoglobin sc disease > D57.20
upshaw schulman syndrome > M31.19
moschcowitz syndrome > M31.19
vaquez disease > D45
cmml > C93.10
richter transformation > C91.10
prolymphocytic leukaemia > C91.90
large granular lymphocyte leukaemia > C91.Z0
maltoma parotid > C88.4
plasmablastic lymphoma > C83.30
primary effusion lymphoma > C83.80
anaplastic large cell lymphoma > C84.60
alk negative anaplastic large cell lymphoma > C84.70
ptld > D47.Z1
lymphomatoid granulomatosis > D47.Z9
chagasic cardiomyopathy > B57.2
chagasic megacolon > B57.32
strongyloides hyperinfection > B78.7
bilharziasis > B65.9
ophthalmomyiasis > B87.2
biliary ascariasis > B77.89
hookworm infestation > B76.9
renal hydatid cyst > B67.99
vertebral hydatidosis > B67.2
plasmodium malariae malaria > B52.9
rickettsia conorii infection > A77.1
bartonella henselae infection > A28.1
erythema migrans > A69.20
lyme carditis > A69.29
cerebral nocardiosis > A43.8
mycobacterium avium complex pulmonary infection > A31.0
disseminated mycobacterium avium infection > A31.2
choroidal tuberculoma > A18.53
bcgitis > A18.89
fitz hugh curtis syndrome > A74.81
tropical spastic paraparesis > G04.1
phaeohyphomycosis > B43.2
fusariosis > B48.8
cryptococcal meningoencephalitis > B45.1
cerebral aspergillosis > B44.89
sinus aspergillosis > B44.89
candidal endophthalmitis > B37.89
hepatosplenic candidiasis > B37.89
alveolar rhabdomyosarcoma > C49.9
malignant fibrous histiocytoma leg > C49.2-
angiosarcoma spleen > C26.1
dermatofibrosarcoma protuberans abdominal wall > C44.599
malignant peripheral nerve sheath tumour > C47.9
malignant schwannoma sciatic nerve > C47.2-
solitary fibrous tumour pleura > D38.2
pleural solitary fibrous tumour > D38.2
inflammatory myofibroblastic tumour lung > D38.1
solid pseudopapillary tumour pancreas > D37.8
frantz tumour > D37.8
pancreatic mucinous cystadenoma > D13.6
serous cystadenoma pancreas > D13.6
gastric leiomyoma > D13.1
anal melanoma > C43.51
anorectal melanoma > C21.8
mucosal melanoma nasal cavity > C30.0
vaginal melanoma > C52
becker naevus > D22.5
trichoepithelioma > D23.9
eccrine poroma > D23.9
cylindroma scalp > D23.4
extramammary paget disease > C44.99
angiolipoma > D17.9
elastofibroma dorsi > D21.6
granular cell tumour > D21.9
abrikossoff tumour > D21.9
pvns knee > M12.26-
synovial chondromatosis right shoulder > D48.0
giant cell tumour tendon sheath > D21.9
aneurysmal bone cyst humerus > M85.52-
simple bone cyst humerus > M85.42-
unicameral bone cyst calcaneus > M85.47-
fibrous dysplasia femur > M85.05-
adamantinoma tibia > C40.2-
clival chordoma > C41.0
ewing sarcoma right iliac bone > C41.4
spinal ependymoma > C72.0
myxopapillary ependymoma > C72.0
ganglioglioma > D43.2
neurocytoma > D33.2
colloid cyst third ventricle > Q04.6
diffuse intrinsic pontine glioma > C71.7
atypical meningioma > D42.9
anaplastic meningioma > C70.9
rathke cleft cyst > E23.6
epidermoid cyst cerebellopontine angle > Q04.6
macroprolactinoma > D35.2
microprolactinoma > D35.2
adrenal neuroblastoma > C74.9-
ganglioneuroma adrenal > D35.0-
adrenal myelolipoma > D17.79
left adrenal myelolipoma > D17.79
carotid paraganglioma > D44.6
glomus tympanicum > D44.7
primary mediastinal germ cell tumour > C38.3
testicular choriocarcinoma > C62.90
adenomatoid tumour epididymis > D29.30
mesothelioma tunica vaginalis > C45.7
penile intraepithelial neoplasia > D07.4
bellini duct carcinoma > C64.9
metanephric adenoma > D30.00
sinonasal adenocarcinoma > C31.9
sclerosing haemangioma lung > D14.30
pulmonary artery sarcoma > C49.3
papillary fibroelastoma aortic valve > D15.1
cardiac lipoma > D17.79
conjunctival lymphoma > C85.99
lacrimal gland adenoid cystic carcinoma > C69.50
isaacs syndrome > G71.19
kennedy disease > G12.25
hakim adams syndrome > G91.2
reversible cerebral vasoconstriction syndrome > I67.841
locked syndrome > G83.5
paraneoplastic limbic encephalitis > G13.1
landau kleffner syndrome > G40.802
tolosa hunt syndrome > H49.40
parinaud syndrome > H49.889
arnold chiari malformation type i > G93.5
tako tsubo syndrome > I51.81
kounis syndrome > I20.1
vasospastic angina > I20.1
pulmonary atresia > Q25.5
idiopathic pulmonary arterial hypertension > I27.0
pulmonary veno occlusive disease > I27.0
sinusoidal obstruction syndrome > K76.5
nutcracker syndrome > I87.1
coeliac artery dissection > I77.79
dunbar syndrome > I77.4
cavernous transformation portal vein > I81
primary lymphoedema > Q82.0
bouveret syndrome > K56.3
epiploic appendagitis > K63.89
groove pancreatitis > K86.1
abdominal cocoon > K65.8
tracheo oesophageal fistula > J86.0
pancreaticopleural fistula > J86.0
colocutaneous fistula > K63.2
carotid cavernous fistula > I67.1
amyand hernia > K40.90
richter hernia > K46.0
petersen hernia > K45.8
mucous membrane pemphigoid > L12.1
erythema induratum bazin > A18.4
scleredema > M34.9
agep > L27.0
favre racouchot syndrome > L57.8
melorheostosis > M85.80
gorham stout disease > M89.50
charcot foot > M14.679
charcot arthropathy ankle > M14.67-
myositis ossificans > M61.9
ledderhose disease > M72.2
transient osteoporosis hip > M81.8
piriformis syndrome > G57.00
cemento osseous dysplasia > D16.5
cyst canal nuck > N94.89
duplication cyst ileum > Q43.4
oesophageal duplication cyst > Q39.8
parapelvic cyst > N28.1
viper bite > T63.091A
ethylene glycol poisoning > T52.8X1A
amanita phalloides poisoning > T62.0X1A
saturnism > T56.0X1A
mercury poisoning > T56.1X1A
arsenic poisoning > T57.0X1A
scombroid poisoning > T61.11XA
ciguatera > T61.01XA
disease kikuchi > I88.1
b cell non hodgkin lymphoma > C85.10
relapse acute myeloid leukaemia > C92.02
chronic myeloid leukaemia remission > C92.11
renal amyloidosis > E85.4
laryngeal amyloidosis > E85.4
pulmonary langerhans cell histiocytosis > J84.82
liver hydatidosis > B67.8
cutaneous leishmania > B55.1
infection leishmania > B55.9
osteoma frontal sinus > D16.4
osteoma ear canal > D16.4
intramuscular haemangioma left thigh > D18.09
av fistula left arm > I77.0
parotid lipoma > D17.0
intramuscular lipoma arm > D17.2-
cecal lipoma > D17.5
cauda equina ependymoma > C72.1
ependymoma filum terminale > C72.1
gliomatosis cerebri > C71.9
haemangioma tongue > D18.09
epidermoid cyst testicle > N50.89
epidermoid cyst spleen > D73.4
pancreatic hydatid cyst > B67.99
mesenteric fibromatosis > D48.114
choledochocele > Q44.4
vitelline duct remnant > Q43.0
retroperitoneal lipoma > D17.79
lipoma corpus callosum > D17.79
haemangioma parotid > D18.09
bladder haemangioma > D18.09
cardiac haemangioma > D18.09
haemangioma scalp > D18.01
choroidal haemangioma left eye > D18.09
cavernous haemangioma liver > D18.03
orbital cavernous haemangioma > D18.09
vagal schwannoma > D33.3
plexiform neurofibroma > D36.10
osteoid osteoma talus > D16.3-
fibrous dysplasia maxilla > M27.8
aneurysmal bone cyst tibia > M85.56-
aneurysmal cyst spine > M85.58
bone cyst femur > M85.65-
synovial cyst lumbar spine > M71.38
epidermoid cyst scalp > L72.0
dermoid cyst orbit > D31.6-
dermoid cyst floor mouth > K09.8
dermoid cyst nasal dorsum > D23.39
pineal cyst > E34.8
prostatic utricle cyst > Q55.4
brunner gland adenoma > D13.2
cystic fibrosis pulmonary involvement > E84.0
neuropsychiatric lupus > M32.19
scleroderma pulmonary fibrosis > M34.81
polymyositis lung involvement > M33.21
graves ophthalmopathy > E05.00
pretibial myxoedema > E05.90
non proliferative diabetic retinopathy > E11.329-
mild non proliferative diabetic retinopathy > E11.329-
moderate non proliferative diabetic retinopathy > E11.339-
severe non proliferative diabetic retinopathy > E11.349-
mild non proliferative diabetic retinopathy macular edema > E11.321-
moderate non proliferative diabetic retinopathy macular edema > E11.331-
severe non proliferative diabetic retinopathy macular edema > E11.341-
hyperactive delirium > F05
hypoactive delirium > F05
choking > R09.89
burning throat > R07.0
alcoholic steatosis > K70.0
alcoholic fatty liver > K70.0
heparin induced thrombocytopenia > D75.829
immune heparin induced thrombocytopenia > D75.822
qtc prolonged > R94.31
prolonged qtc interval > R94.31
prolonged qt interval > R94.31
qt interval prolonged > R94.31
deep tendon reflexes absent > R29.2
ankle jerks absent > R29.2
absent ankle jerks > R29.2
lost patellar reflex > R29.2
absent knee jerks > R29.2
absent patellar reflex > R29.2
postural headache spinal anesthesia > T88.59XA
velcro crepitations > R09.89
velcro crackles > R09.89
papilledema bilateral > H47.10
albuminocytological dissociation > R83.8
cytoalbuminological dissociation > R83.8
nodal recurrence groin > C77.4
petrous apicitis > H70.21-
acute petrositis > H70.21-
biliary pseudolithiasis > K82.8
reduced sensation > R20.1
diminished sensation > R20.1
decreased sensation > R20.1
arteriovenous malformation lung > Q25.72
pulmonary arteriovenous malformation > Q25.72
arteriovenous malformation lower lobe > Q25.72
arteriovenous malformation upper lobe > Q25.72
frozen shoulder > M75.0-
sacral sore stage 2 > L89.152
stage 2 sacral sore > L89.152
epidural collection posterior fossa > G06.0
hypertensive emergency > I16.1
hypertensive crisis > I16.9
cavitary abscess lobe > J85.1
unable find words > R47.01
frankly bloody urine > R31.0
purple points > R23.3
coronary calcification > I25.10
steroid aggravated osteoporosis > M81.8
steroid induced osteoporosis > M81.8
toxic nephropathy > N14.19
toxic pancreatitis > K85.80
drug induced pancreatitis > K85.30
secondary aortoduodenal fistula > I77.2
aortoenteric fistula > I77.2
aortoduodenal fistula > I77.2
extraperitoneal rupture bladder > S37.29XA
intraperitoneal rupture bladder > S37.29XA
traumatic hemorrhagic shock > T79.4XXA
fracture corpus cavernosum > S39.840A
anterior hemiblock > I44.4
posterior hemiblock > I44.5
neurosensory hypoacusis > H90.5
dry eye > H04.12-
dry eyes > H04.12-
atherosclerosis native arteries intermittent claudication > I70.21-
atherosclerosis native artery intermittent claudication > I70.21-
atherosclerosis native arteries claudication > I70.21-
atherosclerosis native arteries rest pain > I70.22-
atherosclerosis native artery rest pain > I70.22-
dry eye disease > H04.12-
dry eyes disease > H04.12-
dry eye disorder > H04.12-
sudden loss vision > H53.13-
sudden decrease vision > H53.13-
without perception light > H54.40
no light perception > H54.40
no light perception right eye > H54.415A
no light perception left eye > H54.42A5
no light perception both eyes > H54.0X55
no light perception bilateral > H54.0X55
amaurosis eye > H54.6-
diminished visual acuity > H54.7
myodesopsias eye > H43.39-
chemosis > H11.42-
subconjunctival hemorrhage > H11.3-
hyposphagma eye > H11.3-
lid edema > H02.84-
corneal ulcer > H16.00-
corneal leucoma eye > H17.9
rubeosis iris > H21.1X-
vitritis eye > H43.89
vitreous haemorrhage > H43.1-
hemovitreous eye > H43.1-
serous neurosensory detachment > H33.2-
central retinal artery thrombosis > H34.1-
blurred optic disc > H47.39-
pale papilla > H47.29-
retrobulbar neuritis > H46.1-
paresis third pair > H49.0-
convergent strabismus > H50.00
divergent strabismus > H50.11-
central scotoma > H53.41-
suppuration ear > H92.1-
taste distortion > R43.2
erythematous pharynx > J39.2
reinke edema > J38.4
left cervical mass > R22.1
limitation mouth opening > M26.52
toothless > K08.109
hypernasal voice > R49.21
inability open mouth > M26.52
itchiness whole body > L29.9
petechial rash > R23.3
subcutaneous nodule arm > R22.3-
excessive hair growth > L68.9
psoriatic plaques > L40.9
urticarial lesions > L50.9
nodular erythema > L52
necrotic ulcer heel > L97.4-
grade ii sacral eschar > L89.152
facial cellulitis > L03.211
ophthalmic herpes zoster > B02.30
post herpetic neuralgia > B02.29
splinter hemorrhages > L60.8
infective endocarditis mitral valve > I33.0
hepatitis b virus carrier > B18.1
gait disorder > R26.9
low level consciousness > R40.4
bradypsychic > R41.89
cognitive impairment > R41.89
cognitive decline > R41.89
language impairment > R47.9
tremulousness > R25.1
dystonic posture > G24.9
bradykinetic > R25.8
hyperreflexic > R29.2
focal seizures impaired awareness > G40.209
uncal herniation > G93.5
hydrocephaly > G91.9
thrombosis superior sagittal sinus > I67.6
encephalopathic > G93.40
optic neuromyelitis > G36.0
psychotic outbreak > F23
oppressive chest pain > R07.89
jugular engorgement > I87.8
dilatation right atrium > I51.7
dilated right cavities > I51.7
polypneic > R06.82
shallow breathing > R06.89
abolition vesicular murmur > R09.89
decreased vesicular murmur left > R09.89
obstructive chronic bronchopneumopathy > J44.9
alveolar infiltrates > R91.8
hyperosmolar coma > E11.01
hypoglycaemic > E16.2
acromegalic > E22.0
anaemization > D64.9
plaquetopenia > D69.6
thrombopenic > D69.6
morning stiffness > M25.60
coxarthrosis hip > M16.1-
cervical spondyloarthrosis > M47.812
cervical disc hernia > M50.20
avascular necrosis hip > M87.05-
pseudoarthrosis tibia > S82.20-
osteolytic lesion humerus > M89.52-
language delay > F80.9
rejection feeds > R63.39
food refusal > R63.39
epicanthus > Q10.3
facial dysmorphism > Q18.9
dysmorphic features > Q18.9
simian crease > Q82.8
interatrial communication > Q21.10
atrophy quadriceps > M62.55-
drug induced hepatitis > K71.6
floating spots > H43.39-
aphakic eye > H27.0-
glaucomatous excavation optic disc > H47.23-
macular edema secondary retinal vein occlusion > H34.812-
choroidal nevus eye > D31.3-
exotropia eye > H50.11-
eyeball rupture eye > S05.3-
impacted lower third molar > K01.1
oroantral communication > J32.0
cellulitis floor mouth > K12.2
hypoxic ischaemic encephalopathy newborn > P91.60
obstetric brachial plexus palsy > P14.3
sees only light > H54.414-
absence light perception > H54.40
absence light perception right eye > H54.415A
absence light perception left eye > H54.42A5
nlp eye > H54.40
nlp right eye > H54.415A
nlp left eye > H54.42A5
nlp both eyes > H54.0X55
nlp od > H54.415A
nlp os > H54.42A5
nlp ou > H54.0X55
loss visual acuity > H54.6-
decreased va > H54.6-
reduction visual field > H53.48-
colour vision alteration > H53.50
upper lid ptosis > H02.40-
macular scar > H31.01-
soft exudates eye > H35.89
buzzing ear > H93.1-
difficulty breathing through nose > J34.89
pain when swallowing > R13.10
sensation pharyngeal foreign body > R09.A2
globus sensation > R09.A2
papular lesions trunk > R23.8
fatigability > R53.83
poor general condition > R53.81
loss knowledge > R40.20
fall level consciousness > R40.4
behavioural alterations > R46.89
central facial palsy right > R29.810
exalted tendon reflexes > R29.2
ischaemic stroke territory mca > I63.51-
ischemic ictus > I63.9
centrothoracic pain > R07.9
thoracic oppression > R07.89
pretibial edema > R60.0
edema left upper limb > R60.0
anasarcous > R60.1
branch block > I44.-
pericardial fluid > I31.39
venous thrombosis lower limb > I82.40-
tirage > R06.89
crepitants > R09.89
bibasal crepitus > R09.89
noisy breathing > R06.89
interstitial infiltrates > R91.8
paralysis vertical gaze > H51.0
eupneic low saturation > R09.02
edematised lower limbs > R60.0
signs dehydration mucous membranes > E86.0
hypersomnolence > G47.10
paraparetic > G82.20
quadriplegic > G82.50
spasticity > R25.2
hypertonia > M62.89
neck rigidity > R29.1
kernig sign > R29.1
mydriatic pupil > H57.04
strabismic > H50.9
ophthalmoplegic > H49.9
complete ophthalmoplegia > H49.3-
gaze paralysis > H51.0
hemianopic > H53.47
myopic > H52.10
hyperopic > H52.00
astigmatic > H52.209
aphthosis > K12.0
pustular lesions > L08.9
tophi > M1A.9XX1
hydrarthrosis knee > M25.46-
hyperlordosis > M40.50
spondyloarthrosis > M47.9
plaquetosis > D75.839
coagulation alteration > D68.9
lengthened aptt > R79.1
hypertriglyceridemic > E78.1
elevated tsh > R94.6
sepsis streptococcus pneumoniae > A40.3
respiratory superinfection > J98.8
pulmonary hydatid cyst > B67.1
cutaneous sporotrichosis > B42.1
candiduria > B37.49
catheter related bacteremia > T80.211A
basocellular carcinoma left cheek > C44.319
spinocellular carcinoma ear > C44.22-
polymorphous erythema > L51.9
uraemic > N19
secondary deposits liver > C78.7
bone dissemination > C79.51
tumor infiltration bone marrow > C79.52
metastatic pulmonary nodules > C78.00
pulmonary dissemination > C78.00
peritoneal implants > C78.6
peritoneal dissemination > C78.6
carcinomatous ascites > R18.0
secondary deposits brain > C79.31
meningeal carcinomatosis > C79.32
leptomeningeal dissemination > C79.32
sister mary joseph nodule > C79.2
metastasis small bowel > C78.4
choroidal metastasis > C79.49
testicular metastasis > C79.82
muscle metastasis > C79.89
soft tissue metastases > C79.89
lymph node dissemination > C77.9
metastatic left supraclavicular adenopathy > C77.0
adenopathic conglomerate left neck > R59.0
enlarged retroperitoneal lymph nodes > R59.0
carcinoma hepatic angle colon > C18.3
ampulloma > C24.1
small bowel adenocarcinoma > C17.9
left temporal glioblastoma > C71.2
chondrosarcoma pelvis > C41.4
merkel cell carcinoma left cheek > C4A.39
prostatic intraepithelial neoplasia grade iii > D07.5
villous adenoma rectum > D37.5
hematuria clots > R31.0
frank hematuria > R31.0
pain urination > R30.9
involuntary loss urine > R32
acute retention urine > R33.8
decreased force urinary stream > R39.12
difficulty starting micturition > R39.11
post micturition dribbling > N39.43
fecaluria > R39.89
right renoureteral colic > N23
dilatation left collecting system > N28.89
pyeloureteral junction stenosis > Q62.11
coralliform lithiasis > N20.0
left ureteric calculus > N20.1
xanthogranulomatous pyelonephritis > N11.8
left cryptorchidism > Q53.10
urethral stenosis > N35.919
stricture bulbar urethra > N35.912
meatal stenosis > N35.911
urethrocutaneous fistula > N36.0
left renal agenesis > Q60.0
nephritic syndrome > N05.9
tubulointerstitial nephritis > N12
chronic graft nephropathy > T86.19
abdominal guarding iliac fossa > R19.3-
abdomen painful palpation epigastrium > R10.816
mesogastric mass > R19.05
faecal occult blood positive > R19.5
faecaloid vomiting > R11.13
absence stool passage > K59.00
alteration bowel rhythm > R19.4
retrosternal burning > R12
hyperamylasaemia > R74.8
phlegmonous appendicitis > K35.80
acute lithiasic cholecystitis > K80.00
biliary lithiasis > K80.20
vesicular lithiasis > K80.20
gallbladder perforation > K82.2
chronic alcoholic pancreatitis > K86.0
fulminant hepatic failure > K72.00
hepatitis c virus infection > B19.20
fecaloma > K56.41
ulcus duodenal bulb > K26.9
colonic diverticula > K57.30
sigmoid diverticulosis > K57.30
inguinoscrotal hernia > K40.90
eventration laparotomy > K43.2
infrarenal aortic aneurysm > I71.43
carotid aneurysm > I72.0
iliofemoral thrombosis > I82.42-
varicose veins legs > I83.9-
post thrombotic syndrome leg > I87.00-
pte > I26.99
peripheral vasculopathy > I73.9
peripheral obstructive arteriopathy > I73.9
right femoral artery thrombosis > I74.3
coeliac trunk stenosis > I77.4
anastomotic dehiscence > K91.89
leak colorectal anastomosis > K91.89
postoperative pneumothorax > J95.811
iatrogenic pneumothorax > J95.811
seroma surgical wound > L76.34
intraoperative perforation colon > K91.71
infection femoropopliteal bypass > T82.7XXA
thrombosis femoropopliteal bypass > T82.868A
aortic endograft infection > T82.7XXA
dialysis fistula thrombosis > T82.868A
dialysis catheter infection > T82.7XXA
intrastent coronary restenosis > T82.855A
loosening knee arthroplasty > T84.03-
periprosthetic fracture hip > M97.0-
breakage femoral nail > T84.11-
obstruction bladder catheter > T83.091A
migration double j stent > T83.122A
obstruction ureteral stent > T83.192A
displaced nephrostomy catheter > T83.022A
penile prosthesis infection > T83.61XA
obstruction biliary stent > T85.590A
migration biliary prosthesis > T85.520A
stoma necrosis > K94.09
colostomy prolapse > K94.09
postprocedural bleeding after polypectomy > K91.840
polytraumatism > T07.XXXA
chest trauma > S29.9XXA
facial trauma > S09.93XA
trauma eye > S05.9-
ocular contusion > S05.1-
perforating wound eye > S05.6-
traumatic hyphaema eye > S05.1-
fracture proximal phalanx index > S62.61-
fracture seventh rib > S22.3-
diaphyseal fracture femur > S72.30-
supracondylar femur fracture > S72.45-
fractures ischiopubic iliopubic rami > S32.50-
frontal brain contusion > S06.32-
splenic rupture after trauma > S36.09XA
urethral rupture after pelvic trauma > S37.39XA
penile fracture > S39.840A
scrotal haematoma > S30.22XA
traumatic perforation jejunum > S36.438A
traumatic rupture thoracic aorta > S25.02XA
haematoma left flank > S30.1XXA
incised contused wound forehead > S01.81XA
scalp wound > S01.00XA
facial burns > T20.00XA
section flexor tendon thumb > S66.02-
rectal foreign body > T18.5XXA
stone impacted left ureter > N20.1
lithiasic gallbladder > K80.20
prostatic calcifications > N42.89
hydropic gallbladder > K82.1
adenocarcinoma metastasis supraclavicular node > C77.0
lymph nodes infiltrated carcinoma > C77.9
lymphatic spread retroperitoneum > C77.2
liver seeded metastases > C78.7
peritoneum studded tumour implants > C78.6
secondary hepatic tumour > C78.7
secondary bone lesions > C79.51
metastatic adenopathies neck > C77.0
metastatic pleural effusion > J91.0
neoplastic pleural effusion > J91.0
mass left upper lobe > R91.8
voiding symptoms > R39.9
urinary extravasation > R39.0
ureterohydronephrosis due lithiasis > N13.2
renoureteral colics repetition > N23
epididymal cyst > N50.3
torsion testicular hydatid > N44.03
male infertility > N46.9
intestinal bacterial overgrowth > K63.8219
paraoesophageal hernia > K44.9
abdominal wall haematoma > S30.1XXA
temporal arteritis > M31.6
fibromuscular dysplasia > I77.3
critical ischaemia leg > I70.22-
ischaemic ulcer foot > L97.5-
endometrioid carcinoma endometrium > C54.1
myomatous uterus > D25.9
subserous fibroid > D25.2
ovarian vein thrombosis > I82.890
ureteral injury during hysterectomy > N99.71
capsular contracture breast implant > T85.44XA
intrauterine device migration > T83.32XA
heavy menstruation > N92.0
pyosalpinx > N70.93
bartholin abscess > N75.1
micropolycystic ovaries > E28.2
ovarian hyperstimulation syndrome > N98.1
rectocele > N81.6
vaginal vault prolapse > N99.3
low grade squamous intraepithelial lesion cytology > R87.612
vulvar intraepithelial neoplasia grade iii > D07.1
nodule upper outer quadrant breast > N63.1-
anembryonic pregnancy > O02.0
eclamptic seizures > O15.9
gestational cholestasis > O26.649
preterm premature rupture membranes > O42.919
anhydramnios > O41.00X0
fetal death > O36.4XX0
dichorionic twin gestation > O30.049
retained placental remnants without haemorrhage > O73.1
puerperal endometritis > O86.12
infection caesarean wound > O86.00
cephalopelvic disproportion > O33.9
easy fatigability > R53.83
tires easily > R53.83
feeling generally unwell > R53.81
deterioration general state > R53.81
physical decline > R53.81
ponderal loss > R63.4
increase weight > R63.5
refusal food > R63.8
dysthermic sensation > R50.9
distermic sensation > R50.9
sweatiness > R61
diaphoretic > R61
subicteric > R17
bluish lips > R23.0
cutaneous flushing > R23.2
malleolar edema > R60.0
bimalleolar oedema > R60.0
edematized > R60.9
signs dehydration > E86.0
mouth dryness > R68.2
acropachy > R68.3
hippocratic fingers > R68.3
hilar lymph node enlargement > R59.0
polyadenopathies > R59.1
low size age > R62.52
ponderal stagnation > R62.51
rejection feedings > R63.39
lipothymia > R55
vasovagal episode > R55
brief loss consciousness > R55
air hunger > R06.00
difficulty breathing > R06.00
respiratory difficulty > R06.00
sleeps two pillows > R06.01
polypnea > R06.82
increased respiratory rate > R06.82
hypophonesis left base > R09.89
diminished vesicular murmur > R09.89
abolished breath sounds > R09.89
crepitants both bases > R09.89
sibilants > R06.2
sibilances > R06.2
stridorous > R06.1
use accessory muscles > R06.89
intercostal retractions > R06.89
respiratory work increased > R06.89
snorer > R06.83
kussmaul breathing > R06.89
cough expectoration > R05.8
bloody expectoration > R04.2
pain left hemithorax > R07.9
precordialgia > R07.2
rapid heartbeat > R00.0
arrhythmic heart sounds > I49.9
absent pedal pulses > R09.89
pharyngeal globus > R09.A2
episode choking > R09.89
hypogastralgia > R10.30
surgical abdomen > R10.0
painful abdomen palpation > R10.819
abdomen painful palpation > R10.819
diffusely tender abdomen > R10.817
rebound tenderness > R10.829
positive blumberg sign > R10.829
signs peritoneal irritation > R19.8
muscular defense > R19.30
board like abdomen > R19.30
abdomen globulous > R14.0
meteorism > R14.0
flatulent > R14.3
biliary vomiting > R11.14
fecaloid vomiting > R11.13
coffee ground vomiting > K92.0
hematic vomiting > K92.0
melenic stools > K92.1
rectorrhagia > K62.5
liquid stools > R19.7
diarrheic picture > R19.7
alteration intestinal rhythm > R19.4
acholic stools > R19.5
pale stools > R19.5
coluria > R82.2
positive fecal occult blood > R19.5
foul smelling stools > R19.5
dyspeptic discomfort > R10.13
drooling > K11.7
decreased bowel sounds > R19.15
increased hydroaerial noises > R19.12
absence bowel sounds > R19.11
abdominal bruit > R19.15
palpable liver > R16.0
splenomegalic > R16.1
free intraperitoneal fluid > R18.8
pruriginous > L29.9
maculopapular eruption trunk > R21
exanthematous > R21
purpuric rash > D69.2
vesicular lesions > R23.8
bullous lesions > R23.8
peeling palms > R23.4
cutaneous nodule right arm > R22.31
cervical mass > R22.1
laterocervical tumoration > R22.1
lump right groin > R19.09
nodule upper outer quadrant left breast > N63.21
anaesthesia chin > R20.0
allodynia > R20.8
loss strength lower limbs > R29.898
weakness right arm > R29.898
deviation labial commissure > R29.810
deviation oral commissure > R29.810
drooping mouth > R29.810
tetraparesis > G82.50
tetraplegic > G82.50
positive babinski > R29.2
extensor plantar reflex > R29.2
extensor plantar response > R29.2
exalted reflexes > R29.2
abolished reflexes > R29.2
meningeal signs > R29.1
meningeal syndrome > R29.1
unstable gait > R26.81
steppage gait > R26.89
impossibility walking > R26.2
lameness > R26.89
incoordination > R27.8
abnormal movements > R25.9
tonic clonic movements > R56.9
generalized tonic clonic crisis > R56.9
comitial crisis > R56.9
speech difficulties > R47.9
word finding difficulty > R47.89
language disturbance > R47.9
bradylalia > R47.89
somnolent > R40.0
stuporous > R40.1
obnubilated > R40.1
obnubilation > R40.1
lowered level consciousness > R40.4
confusional picture > R41.0
memory failures > R41.3
mnesic failures > R41.3
amnesic > R41.3
attention deficit > R41.840
vertiginous syndrome > H81.90
metallic taste > R43.2
apathetic > R45.3
heteroaggressiveness > R45.6
autolytic ideation > R45.851
autolytic attempt > T14.91XA
difficulty falling asleep > G47.00
micturition syndrome > R39.198
voiding syndrome > R39.198
irritative voiding symptoms > R39.198
obstructive voiding symptoms > R39.198
burning micturition > R30.0
urinary tenesmus > R30.1
polaquiuria > R35.0
diminished urinary stream > R39.12
difficulty initiating urination > R39.11
sensation incomplete emptying > R39.14
oligoanuria > R34
vesical globe > R33.9
urethral suppuration > R36.9
postmenopausal metrorrhagia > N95.0
osteomuscular pain > M79.18
nuchalgia > M54.2
sciatalgia > M54.30
lumbosciatica > M54.40
left lumbociatalgia > M54.42
quadriceps atrophy > M62.559
hypotonia > R29.898
hypotonic > R29.898
talalgia > M79.673
ocular redness > H57.89
photophobic > H53.149
without perception light left eye > H54.42A5
myodesopsias > H43.399
unequal pupils > H57.02
mydriatic pupils > H57.04
miotic pupils > H57.03
acouphenes > H93.19
ear fullness > H93.8X9
nasal voice > R49.21
gingivorrhagia > K06.8
elevated got gpt > R74.01
altered liver function tests > R94.5
altered liver profile > R79.89
cholestasis enzymes elevated > R74.8
hyperckemia > R74.8
hyperamylasemia > R74.8
hyperglycemic > R73.9
hypoglycemic episode > E16.2
proteinuria nephrotic range > R80.9
plateletopenia > D69.6
bicytopenia > D75.89
ferropenia > E61.1
polyglobulia > D75.1
altered coagulation > D68.9
hyperlactatemia > E87.20
monoclonal peak > D47.2
elevated ige > R76.8
positive lupus anticoagulant > R76.0
positive antiphospholipid antibodies > R76.0
antiphospholipid antibodies > R76.0
positive tuberculin skin test > R76.11
elevated carcinoembryonic antigen > R97.0
raised prostate specific antigen > R97.20
elevated tumor markers > R97.8
elevated alpha fetoprotein > R77.2
nodule left upper lobe > R91.1
bilateral infiltrates > R91.8
interstitial infiltrate > R91.8
ground glass pattern > R91.8
interstitial pattern > R91.8
hilar mass > R91.8
increased cardiothoracic index > I51.7
elevation st segment > R94.31
st segment elevation > R94.31
st depression > R94.31
negative t waves > R94.31
repolarization alterations > R94.31
pathological q waves > R94.31
left anterior hemiblock > I44.4
complete lbbb > I44.7
space occupying lesion right frontal lobe > R90.0
intracranial mass > R90.0
white matter lesions > R90.82
hepatic space occupying lesion > K76.9
pyelocaliceal ectasia > N13.30
restrictive pattern spirometry > R94.2
slowed electroencephalogram > R94.01
ethylic habit > F10.20
alcohol consumption > F10.90
habitual drinker > F10.20
excessive drinker > F10.10
heavy drinker > F10.10
abstinent alcoholic > F10.21
ex drinker > F10.91
ex drug addict > F19.21
parenteral drug user > F19.90
intravenous drug user > F19.90
cocaine user > F14.90
cocaine consumption > F14.90
cannabis smoker > F12.90
cannabis consumer > F12.90
heroin addict > F11.20
allergic pollen > J30.1
allergic dust mites > J30.89
thyroidectomized > E89.0
aphakic > H27.00
aht > I10
dyslipemic > E78.5
mixed dyslipidemia > E78.2
non insulin dependent diabetes mellitus > E11.9
hypertensive cardiopathy > I11.9
dilated cardiopathy > I42.0
angor > I20.9
cardiac insufficiency > I50.9
reagudization copd > J44.1
asthmatic crisis > J45.901
crisis asthma > J45.901
osas > G47.33
sahs > G47.33
terminal renal insufficiency > N18.6
uremic > N19
acva > I63.9
duodenal ulcus > K26.9
chronic hepatopathy > K76.9
alcoholic hepatopathy > K70.9
ethylic cirrhosis > K70.30
enolic cirrhosis > K70.30
hcv carrier > B18.2
hepatitis c virus carrier > B18.2
hbsag carrier > B18.1
generalised osteoarthritis > M15.9
gonarthrosis > M17.9
right coxarthrosis > M16.11
cervicoarthrosis > M47.812
anxiety crisis > F41.0
migrainous > G43.909
parkinsonian > G20.C
pseudogripal picture > J11.1
intestinal subocclusion > K56.600
suboclusive picture > K56.600
lost consciousness > R55
blacked out > R55
lost appetite > R63.0
lack appetite > R63.0
feels tired > R53.83
lack energy > R53.83
heaviness chest > R07.89
abdomen hurts > R10.9
pain right groin > R10.31
left groin pain > R10.32
burning mouth > K14.6
cannot walk > R26.2
fell repeatedly > R29.6
unsteadiness > R26.81
loss balance > R26.89
balance disorder > R26.89
convulsed > R56.9
saddle anesthesia > R20.0
mental confusion > R41.0
altered level consciousness > R40.4
altered consciousness > R40.4
sopor > R40.1
soporous > R40.1
vegetative state > R40.3
hemineglect > R41.4
left neglect > R41.4
unable speak > R47.01
anosognosia > R41.89
daytime hypersomnolence > G47.10
terminal dribbling > N39.43
nodule left testicle > N50.89
lump back > R22.2
lump scalp > R22.0
frontal tumefaction > R22.0
nodule left leg > R22.42
soft tissue mass thigh > R22.40
swelling lips > R22.0
lip swelling > R22.0
edema right arm > R60.0
flushed face > R23.2
bounding pulse > R09.89
bigeminy > R00.8
pleural friction rub > R09.89
high creatine phosphokinase > R74.8
hyperglycaemic > R73.9
elevated glycemia > R73.9
white cell count elevated > D72.829
low white cell count > D72.819
hypereosinophilia > D72.10
increased platelets > D75.839
coagulation alterations > D68.9
prolonged pt > R79.1
elevated potassium > E87.5
hyperpotasemia > E87.5
hydroelectrolytic alterations > E87.8
low albumin > E88.09
elevated bnp > R79.89
elevated immunoglobulins > R76.8
elevated aslo > R76.0
raised antibody titres > R76.0
antinuclear antibodies positive > R76.8
tuberculin test positive > R76.11
positive blood alcohol > R78.0
cocaine positive urine > R82.5
hemoglobinuric > R82.3
lipiduria > R82.998
nephrotic range proteinuria > R80.9
hpv positive > R87.810
electrocardiographic alterations > R94.31
nonspecific st t changes > R94.31
abnormal emg > R94.131
nodular lesion right lung > R91.1
perihilar infiltrate > R91.8
reticulonodular pattern > R91.8
diffuse interstitial infiltrates > R91.8
nephromegaly > N28.81
enlarged kidneys > N28.81
diabetic poor metabolic control > E11.65
history epilepsy > G40.909
history alcoholism > F10.21
history drug addiction > F19.21
badly controlled type 2 diabetes > E11.65
badly controlled type 1 diabetes > E10.65
badly controlled diabetes > E11.65
type 2 diabetes bad metabolic control > E11.65
type 2 diabetes poor metabolic control > E11.65
type 2 diabetes poor glycemic control > E11.65
type 2 diabetes with poor control > E11.65
sars cov 2 > U07.1
sars cov 2 infection > U07.1
hypovitaminosis d > E55.9
alveolar hemorrhage > R04.89
diffuse alveolar hemorrhage > R04.89
pulmonary alveolar hemorrhage > R04.89
vasogenic edema > G93.6
perilesional edema brain > G93.6
severe caloric protein malnutrition > E43
severe protein caloric malnutrition > E43
moderate caloric protein malnutrition > E44.0
moderate protein caloric malnutrition > E44.0
mild caloric protein malnutrition > E44.1
caloric protein malnutrition > E46
postsurgical acute respiratory failure > J95.821
postoperative acute respiratory failure > J95.821
postoperative respiratory failure > J95.821
acute respiratory failure after surgery > J95.821
pneumonia associated mechanical ventilation > J95.851
pneumonia associated ventilator > J95.851
ventilator associated pneumonia > J95.851
jirovecii pneumonia > B59
pneumocystis pneumonia > B59
digestive bleeding > K92.2
digestive hemorrhage > K92.2
upper digestive bleeding > K92.2
upper digestive hemorrhage > K92.2
lower digestive bleeding > K92.2
lower digestive hemorrhage > K92.2
ischemic cardiopathy > I25.9
ischemic heart disease chronic > I25.9
neoplastic ascites > R18.0
malignant ascites > R18.0
tumoral ascites > R18.0
anemia renal origin > D63.1
renal anemia > D63.1
anemia chronic renal disease > D63.1
anemia attributed neoplasm > D63.0
tumoral anemia > D63.0
upper right abdomen pain > R10.11
upper left abdomen pain > R10.12
lower right abdomen pain > R10.31
lower left abdomen pain > R10.32
pain right hypochondrium > R10.11
pain left hypochondrium > R10.12
pain right iliac fossa > R10.31
pain left iliac fossa > R10.32
pain hypogastrium > R10.2
pain epigastrium > R10.13
pain mesogastrium > R10.33
mesogastric pain > R10.33
mesogastric discomfort > R10.33
periumbilical discomfort > R10.33
epigastric discomfort > R10.13
abdominal discomfort > R10.9
renal fossa pain > R10.9
mass right hypochondrium > R19.01
mass left hypochondrium > R19.02
mass right flank > R19.00
mass left flank > R19.00
mass hypogastrium > R19.00
defense right hypochondrium > R19.31
defense right iliac fossa > R19.33
defense left iliac fossa > R19.34
abdominal defense > R19.30
coronary aneurysm > I25.41
aneurysm coronary artery > I25.41
aneurysm left anterior descending > I25.41
aneurysm anterior descending > I25.41
aneurysm right coronary > I25.41
aneurysm circumflex > I25.41
infarct middle cerebral > I63.51-
infarction middle cerebral > I63.51-
stroke middle cerebral > I63.51-
embolic infarct middle cerebral > I63.41-
embolic infarction middle cerebral > I63.41-
embolic stroke middle cerebral > I63.41-
infarct posterior cerebral > I63.53-
infarct anterior cerebral > I63.52-
without perception of light > H54.7
no perception of light > H54.7
accelerated sedimentation > R70.0
elevated sedimentation > R70.0
elevated sedimentation rate > R70.0
raised sedimentation rate > R70.0
raised esr > R70.0
high esr > R70.0
dyspnea climbing > R06.09
dyspnea stairs > R06.09
dyspnea moderate efforts > R06.09
dyspnea minimal efforts > R06.09
dyspnea efforts > R06.09
dyspnea effort > R06.09
slimming > R63.4
lost kilos > R63.4
paleness > R23.1
paleness skin > R23.1
mucocutaneous paleness > R23.1
skin pallor > R23.1
mucocutaneous pallor > R23.1
not able to urinate > R33.9
unable to urinate > R33.9
inability to urinate > R33.9
impossibility to urinate > R33.9
diminution diuresis > R34
decreased diuresis > R34
diminished diuresis > R34
decreased urine output > R34
light mental retardation > F70
mild mental retardation > F70
moderate mental retardation > F71
severe mental retardation > F72
syncopal episode > R55
syncopal episodes > R55
presyncopal episode > R55
febricula > R50.9
orchiepididymitis > N45.3
epididymo orchitis > N45.3
epidural phlegmon > G06.2
spinal epidural collection > G06.1
intraspinal epidural collection > G06.1
epidural abscess > G06.2
hemoptoic expectoration > R04.2
hemoptoic sputum > R04.2
blood streaked sputum > R04.2
fall of hair > L65.9
falling hair > L65.9
buccal ulcers > K12.1
buccal aphthae > K12.0
pain mandible > R68.84
mandibular pain > R68.84
pain jaw > R68.84
disexecutive disorder > R41.844
dysexecutive syndrome > R41.844
executive dysfunction > R41.844
impulsivity > R45.87
choreic movements > G25.5
choreoathetoid movements > G25.5
catatonic syndrome > F06.1
delusional ideas > F22
pleocytosis > R83.6
retractile scar > L90.5
myopathy critical patient > G72.81
critical illness myopathy > G72.81
polyneuropathy critical patient > G62.81
critical illness polyneuropathy > G62.81
secondary hemophagocytic syndrome > D76.2
rapidly progressive crescentic glomerulonephritis > N01.7
crescentic glomerulonephritis > N05.7
chronic periodontal disease > K05.30
osteonecrosis jaws > M87.180
pathological fracture vertebra > M84.48-
asystolic arrest > I46.9
asystole > I46.9
hypercholesterolemic > E78.00
confusional state > R41.0
confusional syndrome > R41.0
acute confusional syndrome > F05
light perception only > H54.7
subacute infective endocarditis > I33.0
brachial paresis > G83.2-
crural paresis > G83.1-
motor aphasia > R47.01
mixed aphasia > R47.01
excess anticoagulation > R79.1
overanticoagulation > R79.1
acute pulmonary edema left ventricular failure > I50.1
superinfected ulcer > L08.9
hyperemia papillae > H47.1-
edema papillae > H47.10
papillary edema > H47.10
papilledema > H47.10
acute serous detachment retina > H33.2-
post biopsy hematoma kidney > N99.840
secondary pneumothorax > J93.12
tractional retinal detachment > H33.4-
bilateral neurosensorial hearing loss > H90.3
neurosensorial hearing loss > H90.5
neurosensory hearing loss > H90.5
laterocervical adenopathy > R59.0
submandibular adenopathy > R59.0
mesenteric adenopathy > R59.0
preauricular adenopathy > R59.0
occipital adenopathy > R59.0
pelvic adenopathy > R59.0
obturator adenopathy > R59.0
para aortic adenopathy > R59.0
generalized adenopathies > R59.1
cancer > C80.1
high-grade squamous intraepithelial lesion > R87.613
low-grade squamous intraepithelial lesion > R87.612
septic shock of urinary origin > R65.21
acute respiratory insufficiency > J96.00
chronic respiratory insufficiency > J96.10
congestive cardiac insufficiency > I50.9
heart insufficiency > I50.9
global respiratory insufficiency > J96.92
hepatic insufficiency > K72.90
acute hepatic insufficiency > K72.00
submaxillary lithiasis > K11.5
salivary lithiasis > K11.5
parotid lithiasis > K11.5
amaurosis right eye > H54.61
amaurosis left eye > H54.62
intestinal obstruction due to adhesions > K56.50
intestinal obstruction adhesions > K56.50
bowel obstruction adhesions > K56.50
autolysis attempt > T14.91XA
suicidal attempt > T14.91XA
iatrogenic perforation bladder > N99.71
bladder perforation during surgery > N99.71
iatrogenic injury ureter > N99.71
ureteral injury during surgery > N99.71
iatrogenic perforation bowel > K91.71
iatrogenic perforation colon > K91.71
iatrogenic perforation esophagus > K91.71
hematoma surgical wound > L76.32
surgical wound hematoma > L76.32
surgical wound seroma > L76.34
dehiscence surgical wound > T81.31XA
evisceration surgical wound > T81.31XA
postoperative evisceration > T81.32XA
cardiac arrest during anesthesia > I97.711
intraoperative cardiac arrest > I97.711
loosening hip prosthesis > T84.039A
loosening knee prosthesis > T84.039A
loosening of prosthesis > T84.039A
prosthetic loosening > T84.039A
aseptic loosening > T84.039A
ventriculoperitoneal shunt obstructed > T85.09XA
ventriculoperitoneal shunt obstruction > T85.09XA
ventriculoperitoneal shunt dysfunction > T85.09XA
shunt valve dysfunction > T85.09XA
rupture breast implant > T85.49XA
breast prosthesis rupture > T85.49XA
tracheostomy stenosis > J95.03
stenosis of the tracheostomy > J95.03
post-intubation tracheal stenosis > J95.5
subglottic stenosis after intubation > J95.5
postintubation tracheal stenosis > J95.5
nephrostomy catheter dislodged > N99.528
displacement nephrostomy catheter > N99.528
post-cholecystectomy biliary leak > K91.89
postoperative biliary leak > K91.89
postoperative biliary fistula > K91.89
postoperative pancreatic fistula > K91.89
stoma prolapse > K94.09
stomal prolapse > K94.09
ileostomy prolapse > K94.19
post-thyroidectomy hypocalcemia > E89.2
postoperative hypocalcemia > E89.2
postsurgical hypocalcemia > E89.2
accidental dural puncture > G97.41
intraoperative dural tear > G97.41
cerebrospinal fluid fistula postoperative > G97.82
bullet wound head > S01.90XA
stab wound thorax > S21.109A
gunshot wound thorax > S21.109A
rupture of spleen trauma > S36.09XA
traumatic rupture spleen > S36.09XA
traumatic splenic rupture > S36.09XA
traumatic rupture diaphragm > S27.808A
traumatic diaphragmatic rupture > S27.808A
traumatic liver laceration > S36.113A
liver laceration > S36.113A
hepatic laceration > S36.113A
renal laceration > S37.039A
kidney laceration > S37.039A
renal contusion > S37.019A
traumatic aortic rupture > S25.09XA
chyle leak > I89.8
chylous fistula > I89.8
lymphatic fistula > I89.8
flap necrosis > T86.821
necrosis of flap > T86.821
flap failure > T86.821
partial flap necrosis > T86.821
skin graft failure > T86.821
corneal graft rejection > T86.840-
rejection corneal graft > T86.840-
posterior capsule opacification > H26.49-
opacification of posterior capsule > H26.49-
capsular bag intraocular lens dislocation > T85.22XA
dislocation intraocular lens > T85.22XA
luxation intraocular lens > T85.22XA
lens luxation > H27.13-
subluxation of the lens > H27.11-
silicone oil emulsification > T85.698A
bleb leak > H59.40
peristomal dermatitis > L24.B3
apnea of prematurity > P28.40
apneas of prematurity > P28.40
axillary lymph node involvement > C77.3
cervical lymph node involvement > C77.0
inguinal lymph node involvement > C77.4
mediastinal lymph node involvement > C77.1
pelvic lymph node involvement > C77.5
bone marrow infiltration > C79.52
neuroendocrine tumor ileum > C7A.012
neuroendocrine tumor jejunum > C7A.011
neuroendocrine tumor duodenum > C7A.010
neuroendocrine tumor small intestine > C7A.019
neuroendocrine tumor appendix > C7A.020
neuroendocrine tumor cecum > C7A.021
neuroendocrine tumor rectum > C7A.026
neuroendocrine tumor colon > C7A.029
neuroendocrine tumor stomach > C7A.092
gastric neuroendocrine tumor > C7A.092
neuroendocrine tumor lung > C7A.090
neuroendocrine tumor kidney > C7A.093
glomus tumor finger > D18.01
drug-induced psychosis > F19.959
substance-induced psychosis > F19.959
cocaine-induced psychosis > F14.959
cannabis-induced psychosis > F12.959
user of cannabis > F12.90
cannabis user > F12.90
consumer of cannabis > F12.90
cannabis consumption > F12.90
heroin user > F11.90
ex-heroin addict > F11.21
parenteral drug addict > F19.20
drug addict > F19.20
hyperthermia > R50.9
vocal cord paresis > J38.00
recurrent laryngeal nerve paralysis > J38.00
vertebral osteoarthritis > M47.9
spinal osteoarthritis > M47.9
cervical osteoarthritis > M47.812
cervical arthrosis > M47.812
lumbar osteoarthritis > M47.816
lumbar arthrosis > M47.816
coxarthrosis > M16.9
rhizarthrosis > M18.9
excessive alcohol consumption > F10.10
excessive consumption of alcohol > F10.10
chronic ethylism > F10.20
enolism > F10.20
chronic enolism > F10.20
alcoholic habit > F10.20
ethyl habit > F10.20
mixed acidosis > E87.4
inappropriate secretion ADH > E22.2
inappropriate secretion antidiuretic hormone > E22.2
inappropriate ADH secretion > E22.2
SIADH > E22.2
phlebitis arm > I80.8
phlebitis upper limb > I80.8
post-transplant diabetes > E13.9
post-transplant diabetes mellitus > E13.9
posttransplant diabetes mellitus > E13.9
scarce weight gain > R62.51
umbilical wound infection > T81.49XA
conjunctival suffusion > H11.43-
osteoradionecrosis > M27.2
osteoradionecrosis mandible > M27.2
osteoradionecrosis jaw > M27.2
palmoplantar erythrodysesthesia > L27.1
hand-foot syndrome > L27.1
atrial septal aneurysm > I25.3
aneurysm interatrial septum > I25.3
aneurysm of the atrial septum > I25.3
lentigo maligna > D03.9
lentigo maligna melanoma > C43.9
duodenal perforation > K63.1
perforation duodenum > K63.1
intestinal perforation > K63.1
colonic perforation > K63.1
perforation colon > K63.1
gastric perforation > K25.5
esophageal perforation > K22.3
stone common bile duct > K80.50
residual choledocholithiasis > K80.50
post-ERCP pancreatitis > K91.89
gallbladder hydrops > K82.1
dysplasia sphenoid wing > Q75.8
unable to walk > R26.2
inability to walk > R26.2
impossibility of walking > R26.2
impossibility to walk > R26.2
difficulty in walking > R26.2
leg swollen > M79.89
st elevation leads > R94.31
st segment elevation leads > R94.31
st depression leads > R94.31
eeg slowing > R94.01
electroencephalogram slowing > R94.01
eeg epileptiform > R94.01
abnormal eeg > R94.01
trouble sleeping > G47.9
difficulty sleeping > G47.9
irritable > R45.4
limited mouth opening > M26.52
limitation of oral opening > M26.52
limited oral opening > M26.52
bled from gums > K06.8
vomited bile > R11.14
inconsolable crying > R68.11
crying inconsolably > R68.11
failed to gain weight > R62.51
failure to gain weight > R62.51
poor weight gain > R62.51
weight stagnation > R62.51
ponderal stagnation weight > R62.51
inability to open mouth > R25.2
difficulty opening mouth > R25.2
mandibular hypomobility > M26.52
lower urinary tract syndrome > R39.9
prostatic syndrome > N40.1
breast implant-associated anaplastic large cell lymphoma > C84.7A
implant associated anaplastic large cell lymphoma > C84.7A
anaplastic large cell lymphoma breast implant > C84.7A
capsular contracture breast > T85.44XA
capsular contracture implant > T85.44XA
brucella melitensis > A23.0
arthromyalgia > M79.10
laterocervical mass > R22.1
cervical tumor > R22.1
vocal cord paralysis > J38.00
vocal cord leukoplakia > J38.3
vocal cord lesion > J38.3
vocal cord polyp > J38.1
L1 fracture > S32.01-
L1 vertebral fracture > S32.01-
L2 fracture > S32.02-
L2 vertebral fracture > S32.02-
L3 fracture > S32.03-
L3 vertebral fracture > S32.03-
L4 fracture > S32.04-
L4 vertebral fracture > S32.04-
L5 fracture > S32.05-
L5 vertebral fracture > S32.05-
T1 fracture > S22.01-
T1 vertebral fracture > S22.01-
D1 fracture > S22.01-
D1 vertebral fracture > S22.01-
T2 fracture > S22.02-
T2 vertebral fracture > S22.02-
D2 fracture > S22.02-
D2 vertebral fracture > S22.02-
T3 fracture > S22.03-
T3 vertebral fracture > S22.03-
D3 fracture > S22.03-
D3 vertebral fracture > S22.03-
T4 fracture > S22.04-
T4 vertebral fracture > S22.04-
D4 fracture > S22.04-
D4 vertebral fracture > S22.04-
T5 fracture > S22.05-
T5 vertebral fracture > S22.05-
D5 fracture > S22.05-
D5 vertebral fracture > S22.05-
T6 fracture > S22.05-
T6 vertebral fracture > S22.05-
D6 fracture > S22.05-
D6 vertebral fracture > S22.05-
T7 fracture > S22.06-
T7 vertebral fracture > S22.06-
D7 fracture > S22.06-
D7 vertebral fracture > S22.06-
T8 fracture > S22.06-
T8 vertebral fracture > S22.06-
D8 fracture > S22.06-
D8 vertebral fracture > S22.06-
T9 fracture > S22.07-
T9 vertebral fracture > S22.07-
D9 fracture > S22.07-
D9 vertebral fracture > S22.07-
T10 fracture > S22.07-
T10 vertebral fracture > S22.07-
D10 fracture > S22.07-
D10 vertebral fracture > S22.07-
T11 fracture > S22.08-
T11 vertebral fracture > S22.08-
D11 fracture > S22.08-
D11 vertebral fracture > S22.08-
T12 fracture > S22.08-
T12 vertebral fracture > S22.08-
D12 fracture > S22.08-
D12 vertebral fracture > S22.08-
T1 vertebral collapse > M48.54XA
D1 vertebral collapse > M48.54XA
T2 vertebral collapse > M48.54XA
D2 vertebral collapse > M48.54XA
T3 vertebral collapse > M48.54XA
D3 vertebral collapse > M48.54XA
T4 vertebral collapse > M48.54XA
D4 vertebral collapse > M48.54XA
T5 vertebral collapse > M48.54XA
D5 vertebral collapse > M48.54XA
T6 vertebral collapse > M48.54XA
D6 vertebral collapse > M48.54XA
T7 vertebral collapse > M48.54XA
D7 vertebral collapse > M48.54XA
T8 vertebral collapse > M48.54XA
D8 vertebral collapse > M48.54XA
T9 vertebral collapse > M48.54XA
D9 vertebral collapse > M48.54XA
T10 vertebral collapse > M48.54XA
D10 vertebral collapse > M48.54XA
T11 vertebral collapse > M48.54XA
D11 vertebral collapse > M48.54XA
T12 vertebral collapse > M48.54XA
D12 vertebral collapse > M48.54XA
L1 vertebral collapse > M48.56XA
L2 vertebral collapse > M48.56XA
L3 vertebral collapse > M48.56XA
L4 vertebral collapse > M48.56XA
L5 vertebral collapse > M48.56XA
lumbar disc herniation lumbosacral > M51.27
herniated disc lumbosacral > M51.27
herpes zoster trigeminal > B02.22
stroke middle cerebral artery > I63.51-
central retinal vein occlusion > H34.81-
acute confusional state > F05
acute confusional picture > F05
thymoma > D15.0
malignant thymoma > C37
invasive thymoma > C37
thymic carcinoma > C37
voiding urgency > R39.15
urinary urgency > R39.15
micturition urgency > R39.15
adenocarcinoma prostate gleason > C61
emphysematous pyelonephritis > N10
acute pyelonephritis > N10
retroperitoneal fibrosis > N13.5
autosomal dominant polycystic kidney disease > Q61.2
polycystic kidney disease autosomal dominant > Q61.2
hemolytic uremic syndrome > D59.30
bulbar urethral stricture > N35.912
lumbar pain > M54.50
generalized tonic-clonic seizures > R56.9
dementia of Alzheimer type > F02.80
ischemic stroke middle cerebral artery > I63.51-
infarction middle cerebral artery > I63.51-
stroke in territory of middle cerebral artery > I63.51-
infarct in territory of middle cerebral artery > I63.51-
mental nerve hypoesthesia > R20.1
visual blurring > H53.8
periungual desquamation > R23.4
desquamation of fingers > R23.4
desquamation of hands > R23.4
palmoplantar desquamation > R23.4
dilatation intrahepatic bile duct > K83.8
dilatation extrahepatic bile duct > K83.8
dilation bile ducts > K83.8
dilatation biliary tract > K83.8
dilated biliary tract > K83.8
dilatation common bile duct > K83.8
dilated common bile duct > K83.8
elevated acute phase reactants > R79.89
elevation of acute phase reactants > R79.89
pituitary Cushing's disease > E24.0
mixed dyslipemia > E78.2
affectation general state > R53.81
poor general state > R53.81
constitutional syndrome > R53.81
toxic syndrome constitutional > R53.81
periorbital edema > H05.22-
palpebral edema > H02.84-
pain in hypogastrium > R10.2
coffee ground vomits > K92.0
melenic deposition > K92.1
liquid depositions > R19.7
watery stools > R19.7
loose stools > R19.7
aerophagia > F45.8
pleuritic pain > R07.81
pain of pleuritic characteristics > R07.81
oppressive precordial pain > R07.2
generalized tonic-clonic seizure > R56.9
generalized tonic clonic seizure > R56.9
tonic-clonic seizure > R56.9
tonic clonic seizure > R56.9
focal motor seizure > R56.9
convulsive crisis > R56.9
epileptic crisis > R56.9
convulsive seizure > R56.9
convulsive episode > R56.9
disoriented > R41.0
temporospatial disorientation > R41.0
cognitive deterioration > R41.89
nystagmus > H55.00
horizontal nystagmus > H55.09
quadriparesis > G82.50
babinski > R29.2
choreiform movements > G25.5
cavernous sinus thrombosis > I67.6
superior sagittal sinus thrombosis > I67.6
transverse sinus thrombosis > I67.6
thrombosis of cerebral venous sinus > I67.6
cerebral venous sinus thrombosis > I67.6
dural sinus thrombosis > I67.6
septic cavernous sinus thrombosis > G08
temporal glioblastoma > C71.2
frontal glioblastoma > C71.1
parietal glioblastoma > C71.3
occipital glioblastoma > C71.4
lumbar disc herniation L5-S1 > M51.27
disc herniation L5-S1 > M51.27
cocaine consumer > F14.10
decreased visual acuity left eye > H54.62
decreased visual acuity right eye > H54.61
decrease in visual acuity left eye > H54.62
decrease in visual acuity right eye > H54.61
decrease visual acuity > H54.7
diminution of visual acuity > H54.7
decreased vision left eye > H54.62
decreased vision right eye > H54.61
conjunctival chemosis > H11.42-
ciliary hyperemia > H11.43-
ocular hyperemia > H11.43-
myopia magna > H44.2-
pathological myopia > H44.2-
vitritis > H43.89
effort angina > I20.89
non-ST elevation acute coronary syndrome > I21.4
acute coronary syndrome without ST elevation > I21.4
acute coronary syndrome with ST elevation > I21.3
valvular cardiopathy > I38
tricuspid insufficiency > I36.1
superficial thrombophlebitis of the leg > I80.0-
acute ischemia lower limb > I99.8
acute ischemia upper limb > I99.8
vertebral collapse > M48.50XA
vertebral crush > M48.50XA
dorsal vertebral collapse > M48.54XA
lumbar vertebral collapse > M48.56XA
hyperpigmentation of skin > L81.9
cutaneous hyperpigmentation > L81.9
hypopigmented macules > L81.9
hypochromic macules > L81.9
hyperpigmented macules > L81.9
ecchymoses > R58
melanoma of choroid > C69.3-
melanoma of iris > C69.4-
melanoma of ciliary body > C69.4-
Merkel cell carcinoma arm > C4A.6-
Merkel cell carcinoma forearm > C4A.6-
Merkel cell carcinoma hand > C4A.6-
Merkel cell carcinoma leg > C4A.7-
Merkel cell carcinoma thigh > C4A.7-
Merkel cell carcinoma face > C4A.30
Merkel cell carcinoma cheek > C4A.39
Merkel cell carcinoma forehead > C4A.39
Merkel cell carcinoma nose > C4A.31
Merkel cell carcinoma eyelid > C4A.1-
Merkel cell carcinoma scalp > C4A.4
Merkel cell carcinoma neck > C4A.4
Merkel cell carcinoma trunk > C4A.59
Merkel cell carcinoma back > C4A.59
Merkel cell carcinoma buttock > C4A.59
Merkel cell carcinoma lip > C4A.0
Merkel cell carcinoma ear > C4A.2-
dermatofibrosarcoma protuberans abdomen > C49.4
dermatofibrosarcoma protuberans shoulder > C49.1-
dermatofibrosarcoma protuberans thigh > C49.2-
dermatofibrosarcoma protuberans back > C49.6
gangrenous appendicitis with perforation > K35.32
perforated appendicitis > K35.32
gangrenous appendicitis > K35.891
appendicular plastron > K35.33
appendiceal plastron > K35.33
appendicular abscess > K35.33
periappendicular abscess > K35.33
fecal peritonitis > K65.0
fecaloid peritonitis > K65.0
purulent peritonitis > K65.0
acute peritonitis > K65.0
diffuse peritonitis > K65.0
biliary peritonitis > K65.3
eventration > K43.2
chronic lithiasic cholecystitis > K80.10
lithiasic cholecystitis > K80.10
cirrhosis due to hepatitis C virus > K74.60
adenocarcinoma of sigma > C18.7
tumor of sigma > D49.0
sigma carcinoma > C18.7
carcinoid tumor appendix > C7A.020
carcinoid of appendix > C7A.020
carcinoid tumor ileum > C7A.012
carcinoid tumor lung > C7A.090
pulmonary carcinoid > C7A.090
carcinoid tumor bronchus > C7A.090
carcinoid tumor rectum > C7A.026
carcinoid tumor stomach > C7A.092
gastric carcinoid > C7A.092
carcinoid tumor duodenum > C7A.010
thymic carcinoid > C7A.091
renal carcinoid > C7A.093
neuroendocrine tumor pancreas > C7A.8
pancreatic neuroendocrine tumor > C7A.8
neuroendocrine carcinoma > C7A.8
poorly differentiated neuroendocrine carcinoma > C7A.1
large cell neuroendocrine carcinoma > C7A.1
familial adenomatous polyposis > D12.6
splenic rupture > D73.5
spontaneous splenic rupture > D73.5
rupture of spleen > D73.5
wound infection > T81.49XA
suture dehiscence > T81.30XA
dehiscence of the suture > T81.30XA
dehiscence of the anastomosis > K91.89
anastomotic fistula > K91.89
retroperitoneal hematoma > K68.3
catheter-related bacteremia > T80.211A
catheter bacteremia > T80.211A
catheter sepsis > T80.211A
catheter-related sepsis > T80.211A
infection of hip prosthesis > T84.59XA
infection of knee prosthesis > T84.59XA
caustic ingestion > T54.91XA
cervical intraepithelial neoplasia grade 3 > D06.9
cervical intraepithelial neoplasia grade 2 > N87.1
cervical intraepithelial neoplasia grade 1 > N87.0
tuberculous lymphadenitis > A18.2
ganglionic tuberculosis > A18.2
lymph node tuberculosis > A18.2
pulmonary hemorrhage > R04.89
adult respiratory distress syndrome > J80
adult respiratory distress > J80
alveolar infiltrate > R91.8
pulmonary infiltrate > R91.8
lung condensation > J18.1
condensation lower lobe > J18.1
condensation upper lobe > J18.1
condensation middle lobe > J18.1
pulmonary condensation > J18.1
cavitated lesion upper lobe > J98.4
cavitated lesion lower lobe > J98.4
odontogenic abscess > K04.7
dental abscess > K04.7
odontogenic infection > K04.7
odontogenic cellulitis > K12.2
cervicofacial cellulitis > K12.2
periodontal disease > K05.6
agenesis of teeth > K00.0
dental agenesis > K00.0
Le Fort I fracture > S02.411A
Le Fort 1 fracture > S02.411A
Le Fort II fracture > S02.412A
Le Fort III fracture > S02.413A
class III malocclusion > M26.213
class II malocclusion > M26.212
HIV-positive > Z21
HIV positive > Z21
seropositive for HIV > Z21
HIV carrier > Z21
invasive pulmonary aspergillosis > B44.0
hepatitis B virus infection > B19.10
hepatitis C virus infection > B19.20
infection by hepatitis C virus > B19.20
infection by hepatitis B virus > B19.10
sepsis of urinary origin > A41.9
urinary sepsis > A41.9
urosepsis > A41.9
primary cerebral lymphoma > C85.89
primary CNS lymphoma > C85.89
primary central nervous system lymphoma > C85.89
essential thrombocythemia > D47.3
idiopathic thrombocytopenic purpura > D69.3
immune thrombocytopenic purpura > D69.3
immune thrombocytopenia > D69.3
delayed psychomotor development > F82
poor feeding > R63.39
rejection of feeding > R63.39
craniocerebral trauma > S06.9X9A
electrical burn > T30.0
traumatic shock > T79.4XXA
ventriculomegaly > G93.89
single palmar crease > Q82.8
clubfeet > Q66.89
club feet > Q66.89
coronary artery dilatation > I25.41
dilatation coronary artery > I25.41
midline shift brain > G93.5
brain midline shift > G93.5
shift of the midline hematoma > G93.5
hematoma midline shift > G93.5
tibia and fibula fracture > S82.20-
muscular rigidity > M62.89
masseter spasm > M62.838
sacral pressure ulcer second degree > L89.152
pressure ulcer sacrum stage 2 > L89.152
acute hepatic failure > K72.00
acute liver failure > K72.00
acute tubular necrosis > N17.0
generalized muscular weakness > M62.81
generalized muscle weakness > M62.81
catatonia > F06.1
catatonic > F06.1
fluctuating level of consciousness > R40.4
low level of consciousness > R40.4
lowered level of consciousness > R40.4
altered level of consciousness > R40.4
alteration of consciousness > R40.4
antisynthetase syndrome > D89.89
wild-type transthyretin amyloid cardiomyopathy > E85.82
fetal heart rate abnormality > O76
fetal bradycardia > O76
fetal distress > O77.9
loss of fetal well-being > O77.9
pupillary dilatation > H57.04
absent tendon reflexes > R29.2
tendon reflexes absent > R29.2
abolition of reflexes > R29.2
ashen > R23.1
whitening of lashes > L67.1
poliosis > L67.1
restrictive ventilatory pattern > R94.2
obstructive ventilatory pattern > R94.2
decreased diffusion capacity > R94.2
orocutaneous fistula > K12.2
cutaneous fistula intraoral > K12.2
oroantral fistula > J32.0
oronasal fistula > J34.89
exposed necrotic bone jaw > M87.180
osteonecrosis jaw bisphosphonates > M87.180
osteonecrosis jaw bisphosphonate > M87.180
osteonecrosis mandible bisphosphonates > M87.180
osteonecrosis maxilla bisphosphonates > M87.180
osteonecrosis jaws bisphosphonates > M87.180
maxillary osteonecrosis bisphosphonates > M87.180
mandibular osteonecrosis bisphosphonates > M87.180
medication related osteonecrosis jaw > M87.180
osteonecrosis jaw denosumab > M87.180
shoulder pain > M25.51-
elbow pain > M25.52-
wrist pain > M25.53-
hip pain > M25.55-
knee pain > M25.56-
ankle pain > M25.57-
deep vein thrombosis leg > I82.40-
deep vein thrombosis lower extremity > I82.40-
generalized abdominal pain > R10.84
white coat hypertension > R03.0
skin tag > L91.8
epidermal cyst > L72.0
epidermoid cyst skin > L72.0
sebaceous cyst > L72.3
irregular menses > N92.6
irregular menstruation > N92.6
carotid artery disease > I77.9
ductal carcinoma in situ > D05.1-
lobular carcinoma in situ > D05.0-
multiple endocrine neoplasia type 1 > E31.21
multiple endocrine neoplasia type 2a > E31.22
multiple endocrine neoplasia type 2b > E31.23
wild-type transthyretin amyloid > E85.82
wild-type transthyretin amyloidosis > E85.82
mass palpable left upper quadrant > R19.02
mass palpable right upper quadrant > R19.01
mass palpable right lower quadrant > R19.03
mass palpable left lower quadrant > R19.04
celiac > K90.0
caries > K02.9
norovirus gastroenteritis > A08.11
seb k > L82.1
diabetic ketoacidosis type 1 > E10.10
insect bite > T14.8XXA
shoulder strain > S46.91-
uncontrolled type 2 diabetes > E11.65
poorly controlled type 2 diabetes > E11.65
uncontrolled diabetes > E11.65
poorly controlled diabetes > E11.65
acute cholecystitis with cholelithiasis > K80.00
acute cholecystitis with gallstones > K80.00
acute calculous cholecystitis > K80.00
chronic cholecystitis with cholelithiasis > K80.10
ulcerative colitis with rectal bleeding > K51.911
ulcerative pancolitis with rectal bleeding > K51.011
gout ankle > M10.9
gout foot > M10.9
gout knee > M10.9
gout toe > M10.9
gout great toe > M10.9
gout wrist > M10.9
gout elbow > M10.9
metatarsal fracture > S92.30-
fifth metatarsal fracture > S92.35-
metacarpal fracture > S62.30-
boxers fracture > S62.33-
multiple rib fractures > S22.4-
scaphoid fracture > S62.00-
patella fracture > S82.00-
patellar fracture > S82.00-
calcaneus fracture > S92.00-
fibula fracture > S82.40-
fibular fracture > S82.40-
tibial plateau fracture > S82.14-
tibial shaft fracture > S82.20-
proximal humerus fracture > S42.20-
humeral shaft fracture > S42.30-
supracondylar humerus fracture > S42.41-
olecranon fracture > S52.02-
radial head fracture > S52.12-
distal fibula fracture > S82.83-
lateral malleolus fracture > S82.6-
medial malleolus fracture > S82.5-
bimalleolar fracture > S82.84-
trimalleolar fracture > S82.85-
displaced femoral neck fracture > S72.00-
femoral neck fracture > S72.00-
intertrochanteric fracture > S72.14-
subtrochanteric fracture > S72.2-
pelvic fracture > S32.9-
wrist fracture > S62.10-
vertebral compression fracture > M48.50XA
de quervain tenosynovitis > M65.4
de quervain > M65.4
twin pregnancy > O30.009
fibrocystic breast > N60.1-
deviated septum > J34.2
deviated nasal septum > J34.2
threatened preterm labor > O47.0-
subclinical hypothyroidism > E02
toxic multinodular goiter > E05.20
focal seizures > G40.109
migraine without aura > G43.009
migraine with aura > G43.109
chronic migraine > G43.709
hammertoe > M20.4-
hammer toe > M20.4-
bunion > M21.61-
rotator cuff tendinitis > M75.10-
rotator cuff tendinopathy > M75.10-
thumb arthritis cmc > M18.1-
cmc arthritis > M18.1-
carpometacarpal arthritis > M18.1-
dry macular degeneration > H35.3190
dry amd > H35.3190
wet macular degeneration > H35.32-
wet amd > H35.32-
otitis externa > H60.9-
acute suppurative otitis media > H66.00-
medial meniscus tear > S83.24-
lateral meniscus tear > S83.28-
meniscus tear > S83.20-
sigmoid colon cancer > C18.7
adenocarcinoma sigmoid colon > C18.7
cancer sigmoid colon > C18.7
cancer ascending colon > C18.2
cancer transverse colon > C18.4
cancer descending colon > C18.6
cancer cecum > C18.0
rest pain peripheral arterial disease > I70.22-
atherosclerosis native arteries intermittent claudication leg > I70.21-
chronic deep vein thrombosis leg > I82.50-
major depressive disorder recurrent > F33.9
recurrent major depression > F33.9
major depression > F32.9
bacterial pneumonia > J15.9
alcoholic pancreatitis > K85.20
gallstone pancreatitis > K85.10
strangulated umbilical hernia > K42.0
influenza A with pneumonia > J10.00
retinal detachment > H33.2-
corneal abrasion > S05.0-
post traumatic arthritis ankle > M19.17-
post traumatic arthritis knee > M17.3-
febrile neutropenia after chemotherapy > D70.1
cin 3 > D06.9
cin iii > D06.9
cin 2 > N87.1
cin 1 > N87.0
stress urinary incontinence > N39.3
stress incontinence > N39.3
urge incontinence > N39.41
urge urinary incontinence > N39.41
mixed urinary incontinence > N39.46
escherichia coli sepsis > A41.51
sepsis due to escherichia coli > A41.51
klebsiella sepsis > A41.59
mrsa sepsis > A41.02
mssa sepsis > A41.01
pseudomonas sepsis > A41.52
streptococcal sepsis > A40.9
idiopathic intracranial hypertension > G93.2
intracranial hypertension > G93.2
pseudotumor cerebri > G93.2
ocular hypertension > H40.05-
idc breast > C50.91-
invasive ductal carcinoma breast > C50.91-
ductal carcinoma breast > C50.91-
dcis > D05.1-
traumatic pneumothorax > S27.0XXA
traumatic hemothorax > S27.1XXA
hemopneumothorax > S27.2XXA
spinal stenosis with neurogenic claudication > M48.062
lumbar stenosis with neurogenic claudication > M48.062
neurogenic claudication > M48.062
helicobacter pylori > B96.81
degenerative joint disease knee > M17.1-
degenerative joint disease hip > M16.1-
nonischemic cardiomyopathy > I42.8
non ischemic cardiomyopathy > I42.8
nonsustained ventricular tachycardia > I47.29
nonalcoholic steatohepatitis > K75.81
peanut anaphylaxis > T78.01XA
anaphylaxis due to peanut > T78.01XA
pulmonary edema > J81.0
acute pulmonary edema > J81.0
hypertensive urgency > I16.0
dyspepsia > K30
anal fistula > K60.30
clostridium difficile colitis > A04.72
clostridioides difficile colitis > A04.72
clostridium difficile infection > A04.72
non hodgkin lymphoma > C85.90
chronic lymphocytic leukemia > C91.10
chronic myeloid leukemia > C92.10
chronic myelogenous leukemia > C92.10
peritoneal carcinomatosis > C78.6
essential tremor > G25.0
cerebral venous thrombosis > I67.6
cerebral vein thrombosis > I67.6
moyamoya > I67.5
pseudogout > M11.20
dermatomyositis > M33.90
kyphosis > M40.209
avascular necrosis femoral head > M87.05-
ankle fracture > S82.89-
acl tear > S83.51-
anterior cruciate ligament tear > S83.51-
shoulder dislocation > S43.00-
malaria > B54
mononucleosis > B27.90
infectious mononucleosis > B27.90
hyperosmolar hyperglycemic state > E11.00
ptosis eyelid > H02.40-
ptosis > H02.40-
lumbar stenosis > M48.061
cervical stenosis > M48.02
cervical spondylosis > M47.812
lumbar spondylosis > M47.816
exercise induced asthma > J45.990
exercise induced bronchospasm > J45.990
oral mucositis due to chemotherapy > K12.31
mucositis due to chemotherapy > K12.31
moderate malnutrition > E44.0
severe malnutrition > E43
mild malnutrition > E44.1
moderate protein calorie malnutrition > E44.0
severe protein calorie malnutrition > E43
rem sleep behavior disorder > G47.52
raynaud > I73.00
prior low transverse cesarean > O34.211
previous low transverse cesarean > O34.211
prior cesarean > O34.219
parkinson with dyskinesia fluctuations > G20.B2
parkinson with dyskinesia > G20.B1
parkinson with fluctuations > G20.A2
parkinson disease > G20.A1
attention deficit hyperactivity disorder combined > F90.2
attention deficit hyperactivity disorder inattentive > F90.0
attention deficit hyperactivity disorder predominantly inattentive > F90.0
attention deficit hyperactivity disorder predominantly hyperactive > F90.1
nocturnal enuresis > N39.44
optic neuritis > H46.9
knee sprain > S83.9-
lumbar strain > S39.012A
cervical strain > S16.1XXA
low vitamin d > E55.9
bipolar manic severe with psychotic features > F31.2
bipolar manic with psychotic features > F31.2
bipolar depressed severe > F31.4
bipolar depressed severe with psychotic features > F31.5
cigarette dependence > F17.210
basal cell carcinoma nose > C44.311
basal cell carcinoma cheek > C44.319
basal cell carcinoma forehead > C44.319
basal cell carcinoma face > C44.319
basal cell carcinoma temple > C44.319
basal cell carcinoma scalp > C44.41
basal cell carcinoma neck > C44.41
basal cell carcinoma ear > C44.21-
basal cell carcinoma eyelid > C44.11-
basal cell carcinoma back > C44.519
basal cell carcinoma chest > C44.519
basal cell carcinoma trunk > C44.519
basal cell carcinoma arm > C44.61-
basal cell carcinoma forearm > C44.61-
basal cell carcinoma shoulder > C44.61-
basal cell carcinoma hand > C44.61-
basal cell carcinoma leg > C44.71-
squamous cell carcinoma skin nose > C44.321
squamous cell carcinoma skin cheek > C44.329
squamous cell carcinoma skin forehead > C44.329
squamous cell carcinoma skin face > C44.329
squamous cell carcinoma skin scalp > C44.42
squamous cell carcinoma skin neck > C44.42
squamous cell carcinoma skin ear > C44.22-
squamous cell carcinoma skin back > C44.529
squamous cell carcinoma skin chest > C44.529
squamous cell carcinoma skin arm > C44.62-
squamous cell carcinoma skin forearm > C44.62-
squamous cell carcinoma skin hand > C44.62-
squamous cell carcinoma skin leg > C44.72-
nuclear sclerotic cataract > H25.1-
nuclear cataract > H25.1-
age related nuclear cataract > H25.1-
senile cataract > H25.9
weak stream > R39.12
weak urinary stream > R39.12
straining to void > R39.16
urinary hesitancy > R39.11
incomplete bladder emptying > R39.14
disc herniation with radiculopathy > M51.16
lumbar disc herniation with radiculopathy > M51.16
lumbar disc herniation > M51.26
herniated lumbar disc > M51.26
cervical disc herniation > M50.20
impingement shoulder > M75.4-
subacromial impingement > M75.4-
subacromial impingement syndrome > M75.4-
rotator cuff impingement > M75.4-
subacromial pain syndrome > M75.4-
vitamin d deficiency > E55.9
delirium > R41.0
skin infection > L08.9
nicotine dependence cigarettes > F17.210
first degree perineal laceration > O70.0
second degree perineal laceration > O70.1
third degree perineal laceration > O70.20
fourth degree perineal laceration > O70.3
perineal laceration > O70.9
pneumococcal pneumonia > J13
respiratory failure with hypoxia > J96.91
acute respiratory failure > J96.00
acute hypoxic respiratory failure > J96.01
acute hypercapnic respiratory failure > J96.02
acute respiratory failure with hypoxia > J96.01
acute respiratory failure with hypercapnia > J96.02
acute on chronic hypoxic respiratory failure > J96.21
acute on chronic hypercapnic respiratory failure > J96.22
acute on chronic respiratory failure > J96.20
chronic hypoxic respiratory failure > J96.11
chronic hypercapnic respiratory failure > J96.12
chronic respiratory failure > J96.10
meningitis > G03.9
portal hypertension > K76.6
pneumonia > J18.9
ataxia > R27.0
chemotherapy induced pancytopenia > D61.810
pancytopenia due to chemotherapy > D61.810
neutropenia due to chemotherapy > D70.1
chemotherapy induced neutropenia > D70.1
anemia due to chemotherapy > D64.81
melanoma of back > C43.59
melanoma of trunk > C43.59
melanoma of chest > C43.59
melanoma of arm > C43.6-
melanoma of leg > C43.7-
melanoma of scalp > C43.4
melanoma of face > C43.30
cystic fibrosis related diabetes > E08.9
grade 1 hemorrhoids > K64.0
grade 2 hemorrhoids > K64.1
grade 3 hemorrhoids > K64.2
grade 4 hemorrhoids > K64.3
infertility > N97.9
generalized anxiety disorder > F41.1
crackles > R09.89
digital clubbing > R68.3
jugular venous distension > I87.8
strep pharyngitis > J02.0
strep throat > J02.0
streptococcal pharyngitis > J02.0
idiopathic pulmonary fibrosis > J84.112
superficial surgical site infection > T81.41XA
superficial incisional surgical site infection > T81.41XA
deep surgical site infection > T81.42XA
gastroesophageal reflux disease > K21.9
gastroesophageal reflux > K21.9
tubular adenoma of colon > D12.6
tubular adenoma of sigmoid > D12.5
tubular adenoma of ascending colon > D12.2
tubular adenoma of transverse colon > D12.3
tubular adenoma of descending colon > D12.4
tubular adenoma of cecum > D12.0
mssa pneumonia > J15.211
mrsa pneumonia > J15.212
latent tb > Z22.7
latent tuberculosis > Z22.7
multiple sclerosis > G35
carotid stenosis > I65.2-
carotid artery stenosis > I65.2-
parapneumonic effusion > J90
asbestos exposure > Z77.090
perianal abscess > K61.0
aspiration pneumonia > J69.0
lymphedema > I89.0
ureteral stone with hydronephrosis > N13.2
kidney stone with hydronephrosis > N13.2
renal stone with hydronephrosis > N13.2
ureterolithiasis > N20.1
ureteral stone > N20.1
reading disorder > F81.0
vulvovaginal candidiasis > B37.31
vaginal candidiasis > B37.31
yeast infection vaginal > B37.31
oral candidiasis > B37.0
thrush > B37.0
incarcerated inguinal hernia > K40.30
small cell carcinoma of lung > C34.9-
small cell lung cancer > C34.9-
female infertility > N97.9
anovulatory infertility > N97.0
morbidly obese > E66.01
severely obese > E66.01
ophthalmoparesis > H49.9
hypophysitis > E23.6
anemia in neoplastic disease > D63.0
anemia of pregnancy > O99.01-
previous cesarean > O34.219
ovarian torsion > N83.51-
torsion of ovary > N83.51-
scratch > T14.8XXA
aortic stenosis > I35.0
mitral regurgitation > I34.0
mitral stenosis > I05.0
aortic regurgitation > I35.1
aortic insufficiency > I35.1
tricuspid regurgitation > I36.1
cardiac tamponade > I31.4
tamponade > I31.4
chronic ischemic heart disease > I25.9
disseminated intravascular coagulation > D65
kawasaki disease > M30.3
kawasaki > M30.3
edema of hands > R60.0
edema of feet > R60.0
flank mass > R19.00
abdominal mass > R19.00
tongue ulcer > K14.0
pulmonary nodule > R91.1
lung lesion > R91.8
lung opacity > R91.8
lung infiltrate > R91.8
pulmonary opacities > R91.8
ground glass opacities > R91.8
pulmonary consolidation > J18.1
lung consolidation > J18.1
liver lesion > K76.89
hepatic nodule > K76.89
renal lesion > N28.9
renal mass > N28.89
skin lesion > L98.9
cutaneous lesion > L98.9
bone lesion > M89.9
lytic lesion > M89.8X9
osteolytic lesion > M89.8X9
brain lesion > G93.9
cerebral lesion > G93.9
brain mass > G93.89
mediastinal mass > J98.59
pelvic mass > R19.00
adnexal mass > N83.8
retroperitoneal mass > R19.00
ovarian mass > N83.8
testicular mass > N50.89
scrotal mass > N50.89
pancreatic mass > K86.89
pancreatic lesion > K86.9
gastric mass > K31.89
colonic mass > K63.89
bladder mass > N32.89
thyroid mass > E07.89
parotid mass > K11.8
breast lump > N63.-
breast nodule > N63.-
breast mass > N63.-
neck mass > R22.1
neck lump > R22.1
soft tissue mass > R22.9
low back pain > M54.50
back pain > M54.9
pain back > M54.9
flank pain > R10.9
lumbar fossa pain > R10.9
neck pain > M54.2
cervical pain > M54.2
arm pain > M79.60-
leg pain > M79.60-
thigh pain > M79.65-
calf pain > M79.66-
foot pain > M79.67-
hand pain > M79.64-
finger pain > M79.64-
toe pain > M79.67-
heel pain > M79.67-
forearm pain > M79.63-
limb pain > M79.609
eye pain > H57.1-
ear pain > H92.0-
breast pain > N64.4
testicular pain > N50.81-
scrotal pain > N50.82
bone pain > M89.8X9
muscle pain > M79.10
epigastric pain > R10.13
right upper quadrant pain > R10.11
left upper quadrant pain > R10.12
right lower quadrant pain > R10.31
left lower quadrant pain > R10.32
right iliac fossa pain > R10.31
left iliac fossa pain > R10.32
right hypochondrium pain > R10.11
left hypochondrium pain > R10.12
suprapubic pain > R10.30
hypogastric pain > R10.2
lower abdominal pain > R10.30
upper abdominal pain > R10.10
colicky abdominal pain > R10.83
diffuse abdominal pain > R10.84
abdominal tenderness > R10.819
facial pain > R51.9
pelvic pain > R10.2
hypogastrium pain > R10.2
pleuritic chest pain > R07.1
substernal chest pain > R07.2
retrosternal pain > R07.2
precordial pain > R07.2
chest tightness > R07.89
odynophagia > R13.10
leg swelling > R60.0
leg edema > R60.0
lower extremity edema > R60.0
lower limb edema > R60.0
pedal edema > R60.0
ankle edema > R60.0
peripheral edema > R60.0
pitting edema > R60.0
edema of the lower limbs > R60.0
facial edema > R60.0
facial swelling > R22.0
generalized edema > R60.1
joint swelling > M25.40
knee swelling > M25.46-
high blood pressure > I10
elevated blood pressure > R03.0
elevated creatinine > R79.89
increased creatinine > R79.89
elevated troponin > R79.89
elevated transaminases > R74.01
elevated liver enzymes > R74.8
elevated lfts > R79.89
transaminitis > R74.01
hypertransaminasemia > R74.01
increased crp > R79.82
elevated crp > R79.82
elevated c-reactive protein > R79.82
elevated psa > R97.20
elevated lactate > R79.89
elevated d-dimer > R79.1
elevated esr > R70.0
elevated bilirubin > R17
hyperbilirubinemia > E80.6
hyperglycemia > R73.9
elevated glucose > R73.9
elevated blood glucose > R73.9
low hemoglobin > D64.9
leukocytosis > D72.829
neutrophilia > D72.829
lymphopenia > D72.810
lymphocytosis > D72.820
thrombocytosis > D75.839
eosinophilia > D72.10
loss of appetite > R63.0
decreased appetite > R63.0
poor appetite > R63.0
anorexia > R63.0
weight loss > R63.4
weight gain > R63.5
night sweats > R61
sweating > R61
diaphoresis > R61
general malaise > R53.81
malaise > R53.81
deterioration of general condition > R53.81
functional decline > R53.81
general discomfort > R53.81
asthenia > R53.1
generalized weakness > R53.1
muscle weakness > M62.81
loss of strength > R53.1
weakness > R53.1
fatigue > R53.83
loss of consciousness > R40.20
decreased level of consciousness > R40.4
altered mental status > R41.82
mental status change > R41.82
confusion > R41.0
disorientation > R41.0
memory loss > R41.3
gait disturbance > R26.9
gait instability > R26.81
unsteady gait > R26.81
difficulty walking > R26.2
repeated falls > R29.6
frequent falls > R29.6
recurrent falls > R29.6
blurred vision > H53.8
blurry vision > H53.8
double vision > H53.2
vision loss > H54.7
loss of vision > H54.7
visual loss > H54.7
visual loss eye > H54.6-
vision loss eye > H54.6-
loss of vision eye > H54.6-
decreased visual acuity > H54.7
loss of visual acuity > H54.7
hearing loss > H91.9-
red eye > H57.89
sore throat > J02.9
stuffy nose > R09.81
nasal congestion > R09.81
runny nose > J34.89
rhinorrhea > J34.89
shortness of breath > R06.02
dyspnea > R06.00
dyspnea on exertion > R06.09
exertional dyspnea > R06.09
orthopnea > R06.01
respiratory distress > R06.03
acute respiratory distress > R06.03
respiratory failure > J96.9-
respiratory insufficiency > R06.89
hypoxia > R09.02
hypoxemia > R09.02
desaturation > R09.02
productive cough > R05.8
wheezing > R06.2
hemoptysis > R04.2
palpitations > R00.2
syncope > R55
presyncope > R55
cardiac arrest > I46.9
cardiopulmonary arrest > I46.9
cardiorespiratory arrest > I46.9
hemodynamic instability > R57.9
hypotension > I95.9
tachycardia > R00.0
bradycardia > R00.1
heart murmur > R01.1
systolic murmur > R01.1
murmur > R01.1
rectal bleeding > K62.5
blood per rectum > K62.5
hematochezia > K92.1
melena > K92.1
blood in stool > K92.1
blood in urine > R31.9
hematuria > R31.9
gross hematuria > R31.0
macroscopic hematuria > R31.0
microscopic hematuria > R31.29
urinary frequency > R35.0
urinary retention > R33.9
acute urinary retention > R33.8
nocturia > R35.1
urinary incontinence > R32
pollakiuria > R35.0
polyuria > R35.89
polydipsia > R63.1
oliguria > R34
anuria > R34
vaginal bleeding > N93.9
abnormal uterine bleeding > N93.9
metrorrhagia > N92.1
heavy menstrual bleeding > N92.0
postmenopausal bleeding > N95.0
vaginal discharge > N89.8
hepatomegaly > R16.0
splenomegaly > R16.1
hepatosplenomegaly > R16.2
ascites > R18.8
jaundice > R17
bowel obstruction > K56.609
intestinal obstruction > K56.609
small bowel obstruction > K56.609
abdominal distension > R14.0
abdominal distention > R14.0
bloating > R14.0
infected bronchiectasis > J47.0
air in the mediastinum > J98.2
centrilobular emphysematous > J43.2
emphysematous changes lung > J43.9
status asthmaticus > J45.902
asthma attack > J45.901
lipoid pneumonia > J69.1
lipid pneumonia > J69.1
extrinsic allergic alveolitis > J67.9
loeffler syndrome > J82.89
fibrotic lung disease > J84.10
desquamative interstitial pneumonitis > J84.117
desquamative interstitial pneumonia > J84.117
type 2 respiratory failure > J96.92
type 1 respiratory failure > J96.91
paralysis left vocal cord > J38.01
paralysis right vocal cord > J38.01
unilateral vocal cord paralysis > J38.01
left vocal cord palsy > J38.01
right vocal cord palsy > J38.01
bilateral vocal cord paralysis > J38.02
bilateral vocal cord palsy > J38.02
bilateral vocal fold paralysis > J38.02
vocal fold paralysis > J38.00
vocal cord palsy > J38.00
retropharyngeal collection > J39.0
parapharyngeal collection > J39.0
septal deviation > J34.2
nasal polyposis > J33.9
sinonasal polyposis > J33.9
hypertrophic turbinates > J34.3
hypertrophied turbinates > J34.3
turbinate hypertrophy > J34.3
tracheostomy bleeding > J95.01
tracheobronchomalacia > J98.09
bronchomalacia > J98.09
elevated hemidiaphragm > J98.6
elevation of the hemidiaphragm > J98.6
stone submandibular > K11.5
stone parotid > K11.5
salivary stone > K11.5
swelling parotid > R22.0
swelling submandibular > R22.0
swelling face > R22.0
swelling cheek > R22.0
swelling neck > R22.1
erosive esophagitis > K22.10
hiatus hernia > K44.9
crohn colitis with fistula > K50.113
adhesive small bowel obstruction > K56.50
adhesive bowel obstruction > K56.50
adhesive intestinal obstruction > K56.50
perforated diverticulitis > K57.20
perforated sigmoid diverticulitis > K57.20
perforated sigmoid diverticulitis abscess > K57.20
sigmoid diverticulitis abscess > K57.20
sclerosing encapsulating peritonitis > K65.8
encapsulating peritoneal sclerosis > K65.8
abscess lobe liver > K75.0
abscess hepatic lobe > K75.0
calculous cholecystitis > K80.10
stone gallbladder > K80.20
hemobilia > K83.8
bile leak > K83.8
biliary leak > K83.8
bleeding colostomy > K94.01
gastrostomy tube dislodgement > K94.23
gastrostomy tube dislodged > K94.23
postcholecystectomy syndrome > K91.5
post cholecystectomy syndrome > K91.5
iga bullous dermatosis > L13.8
anal itching > L29.0
perianal itching > L29.0
palmoplantar pustulosis > L40.3
urticarial rash > L50.9
epidermal inclusion cyst > L72.0
callus foot > L84
plantar callus > L84
callosity > L84
keloid scar > L91.0
livedoid vasculopathy > L95.0
livedoid vasculitis > L95.0
ulcer foot > L97.5-
ulcer ankle > L97.3-
ulcer heel > L97.4-
ulcer toe > L97.5-
ulcer calf > L97.2-
ulcer thigh > L97.1-
pyogenic granuloma > L98.0
oral pyogenic granuloma > K13.4
gingival pyogenic granuloma > K13.4
pyogenic granuloma gum > K13.4
septic hip > M00.9
septic knee > M00.9
septic joint > M00.9
gouty attack > M10.9
tophaceous gout > M1A.9XX1
gouty tophi > M1A.9XX1
pseudogout knee > M11.26-
pseudogout wrist > M11.23-
pseudogout ankle > M11.27-
pseudogout shoulder > M11.21-
spondylolisthesis l5 s1 > M43.17
cervical spondylotic myelopathy > M47.12
thoracic back pain > M54.6
prolapsed disc radiculopathy > M51.16
disc herniation radiculopathy > M51.16
slipped disc sciatica > M51.16
nontraumatic compartment syndrome leg > M79.A2-
compartment syndrome leg nontraumatic > M79.A2-
compartment syndrome leg > T79.A2-
compartment syndrome calf > T79.A2-
compartment syndrome thigh > T79.A2-
compartment syndrome foot > T79.A2-
compartment syndrome forearm > T79.A1-
compartment syndrome arm > T79.A1-
compartment syndrome hand > T79.A1-
rectus diastasis > M62.08
diastasis recti > M62.08
synovitis knee > M65.9
synovitis hip > M65.9
synovitis ankle > M65.9
legg calve perthes > M91.1-
legg calve perthes disease hip > M91.1-
perthes disease > M91.1-
acute interstitial nephritis > N10
acute tubulointerstitial nephritis > N10
ureteric colic > N23
shrunken kidney > N26.9
contracted kidney > N26.9
nonfunctioning kidney > N28.9
testicular pain left > N50.812
testicular pain right > N50.811
inverted nipple > N64.59
nipple inversion > N64.59
nipple retraction > N64.53
retracted nipple > N64.53
bartholin gland cyst > N75.0
cyst right ovary > N83.201
cyst left ovary > N83.202
adnexal torsion right > N83.521
adnexal torsion left > N83.522
adnexal torsion > N83.529
partial mole > O01.1
complete mole > O01.0
molar pregnancy > O01.9
twin gestation > O30.00-
triplet pregnancy > O30.10-
intrauterine fetal death > O36.4
intrauterine fetal demise > O36.4
fetal demise > O36.4
cord prolapse > O69.0
third degree perineal tear > O70.20
fourth degree perineal tear > O70.3
second degree perineal tear > O70.1
first degree perineal tear > O70.0
acute fatty liver of pregnancy > O26.61-
cholestasis of pregnancy > O26.64-
obstetric cholestasis > O26.64-
bronchopulmonary dysplasia > P27.1
cephalhematoma > P12.0
cephalohematoma > P12.0
caput succedaneum > P12.81
neonatal seizures > P90
neonatal convulsions > P90
dandy walker > Q03.1
tethered cord > Q06.8
tethered spinal cord > Q06.8
hypoplastic left heart > Q23.4
anomalous pulmonary venous return > Q26.4
anomalous pulmonary venous drainage > Q26.4
total anomalous pulmonary venous return > Q26.2
total anomalous pulmonary venous connection > Q26.2
partial anomalous pulmonary venous return > Q26.3
partial anomalous pulmonary venous drainage > Q26.3
congenital cystic adenomatoid malformation > Q33.0
congenital pulmonary airway malformation > Q33.0
cystic adenomatoid malformation lung > Q33.0
esophageal atresia tracheoesophageal fistula > Q39.1
esophageal atresia tracheo esophageal fistula > Q39.1
choledochal cyst > Q44.4
caroli disease > Q44.6
caroli syndrome > Q44.6
bicornuate uterus > Q51.3
uterus didelphys > Q51.28
didelphic uterus > Q51.28
undescended left testis > Q53.10
undescended right testis > Q53.10
undescended left testicle > Q53.10
undescended right testicle > Q53.10
bilateral undescended testes > Q53.20
developmental dysplasia hip > Q65.89
hip dysplasia > Q65.89
multiple exostoses > Q78.6
hereditary multiple exostoses > Q78.6
morgagni hernia > Q79.0
bochdalek hernia > Q79.0
diaphragmatic hernia bochdalek > Q79.0
low oxygen saturation > R09.02
low o2 saturation > R09.02
oropharyngeal dysphagia > R13.12
incontinence of stool > R15.9
stool incontinence > R15.9
yellow discoloration sclera > R17
yellowish discoloration sclera > R17
yellow sclera > R17
yellow eyes > R17
yellowish skin > R17
yellowing of the skin > R17
yellow discoloration skin > R17
mass right lower abdomen > R19.03
mass left lower abdomen > R19.04
mass right upper abdomen > R19.01
mass left upper abdomen > R19.02
mass right iliac fossa > R19.03
mass left iliac fossa > R19.04
abdominal mass right lower quadrant > R19.03
abdominal mass left lower quadrant > R19.04
abdominal mass right upper quadrant > R19.01
abdominal mass left upper quadrant > R19.02
mass epigastrium > R19.06
mass periumbilical > R19.05
mass right groin > R19.03
mass left groin > R19.04
mass thigh > R22.4-
mass calf > R22.4-
mass foot > R22.4-
mass forearm > R22.3-
mass hand > R22.3-
mass shoulder > R22.3-
mass arm > R22.3-
absent bowel sounds > R19.11
hyperactive bowel sounds > R19.12
increased bowel sounds > R19.12
altered bowel habits > R19.4
altered bowel habit > R19.4
change in bowel habits > R19.4
abdominal guarding > R19.30
abdominal rigidity > R19.30
facial flushing > R23.2
loss of smell > R43.0
smell loss > R43.0
loss of taste > R43.2
drug fever > R50.2
drug induced fever > R50.2
posttraumatic seizure > R56.1
post traumatic seizure > R56.1
positive ana > R76.8
positive antinuclear antibody > R76.8
positive antinuclear antibodies > R76.8
positive rheumatoid factor > R76.8
positive tuberculin > R76.11
positive ppd > R76.11
positive mantoux > R76.11
positive quantiferon > R76.12
positive igra > R76.12
positive interferon gamma release assay > R76.12
elevated c reactive protein > R79.82
abnormal liver function tests > R94.5
deranged liver function tests > R94.5
deranged liver function > R94.5
elevated inr > R79.1
supratherapeutic inr > R79.1
prolonged aptt > R79.1
prolonged inr > R79.1
space occupying lesion brain > R90.0
space occupying lesion intracranial > R90.0
white matter hyperintensities > R90.82
white matter hyperintensity > R90.82
widened mediastinum > R93.89
mediastinal widening > R93.89
mass head pancreas > K86.89
mass tail pancreas > K86.89
mass body pancreas > K86.89
gallbladder wall thickening > K82.8
abnormal cervical smear > R87.619
abnormal pap smear > R87.619
hsil cervix > R87.613
lsil cervix > R87.612
sudden infant death > R99
nose fracture > S02.2
broken nose > S02.2
ruptured globe > S05.3-
globe rupture > S05.3-
open globe injury > S05.3-
traumatic hyphema > S05.1-
fracture ribs > S22.4-
stab wound chest > S21.11-
stab wound abdomen > S31.119
stab wound neck > S11.91
stab wound back > S21.21-
stab wound thigh > S71.11-
gunshot wound abdomen > S31.139
gunshot wound chest > S21.13-
gunshot wound thigh > S71.13-
gunshot wound head > S01.93
burst fracture l1 > S32.011
burst fracture l2 > S32.021
burst fracture l3 > S32.031
burst fracture l4 > S32.041
burst fracture l5 > S32.051
burst fracture t12 > S22.081
pubic ramus fracture > S32.59-
pubic rami fracture > S32.59-
pubic fracture > S32.50-
bladder rupture after trauma > S37.29
traumatic bladder rupture > S37.29
blunt abdominal trauma > S39.91
abdominal trauma > S39.91
anterior dislocation shoulder > S43.01-
anterior shoulder dislocation > S43.01-
posterior shoulder dislocation > S43.02-
posterior dislocation shoulder > S43.02-
acromioclavicular separation > S43.10-
acromioclavicular dislocation > S43.10-
quadriceps tendon rupture > S76.11-
patellar tendon rupture > S76.11-
achilles tendon rupture > S86.01-
achilles tendon tear > S86.01-
rupture anterior cruciate ligament > S83.51-
rupture posterior cruciate ligament > S83.52-
rupture acl > S83.51-
lisfranc fracture dislocation > S93.32-
lisfranc injury > S93.32-
lisfranc dislocation > S93.32-
foreign body main bronchus > T17.508
foreign body bronchus > T17.508
third degree burn leg > T24.30-
second degree burn leg > T24.20-
third degree burn arm > T22.30-
second degree burn arm > T22.20-
methanol poisoning > T51.1X1
methanol intoxication > T51.1X1
retained surgical sponge > T81.509
retained surgical gauze > T81.509
retained gauze > T81.509
gossypiboma > T81.509
textiloma > T81.509
prosthetic joint infection > T84.50
periprosthetic joint infection > T84.50
prosthetic infection right hip > T84.51
prosthetic infection left hip > T84.52
prosthetic infection right knee > T84.53
prosthetic infection left knee > T84.54
infected right hip prosthesis > T84.51
infected left hip prosthesis > T84.52
infected hip prosthesis left > T84.52
infected hip prosthesis right > T84.51
infected right knee prosthesis > T84.53
infected left knee prosthesis > T84.54
infected knee prosthesis left > T84.54
infected knee prosthesis right > T84.53
periprosthetic infection right hip > T84.51
periprosthetic infection left hip > T84.52
periprosthetic infection right knee > T84.53
periprosthetic infection left knee > T84.54
loosening right hip prosthesis > T84.030
loosening left hip prosthesis > T84.031
loosening right knee prosthesis > T84.032
loosening left knee prosthesis > T84.033
dislocated right hip prosthesis > T84.020
dislocated left hip prosthesis > T84.021
dislocation right hip prosthesis > T84.020
dislocation left hip prosthesis > T84.021
infected pacemaker > T82.7
pacemaker pocket infection > T82.7
pacemaker infection > T82.7
infected icd > T82.7
pacemaker lead dislodgement > T82.120
pacemaker lead displacement > T82.120
prosthetic valve endocarditis > T82.6
prosthetic valve thrombosis > T82.867
coronary in stent restenosis > T82.855
in stent restenosis > T82.855
coronary stent thrombosis > T82.867
stent thrombosis > T82.867
migrated intrauterine device > T83.32
migrated iud > T83.32
displaced iud > T83.32
mesh erosion vagina > T83.721
vaginal mesh erosion > T83.721
ventriculoperitoneal shunt infection > T85.730
vp shunt infection > T85.730
vp shunt malfunction > T85.09
ventriculoperitoneal shunt malfunction > T85.09
shunt malfunction > T85.09
breast implant rupture > T85.43
dislocated intraocular lens > T85.22
intraocular lens dislocation > T85.22
rejection liver graft > T86.41
rejection liver transplant > T86.41
rejection kidney graft > T86.11
rejection heart transplant > T86.21
rejection lung transplant > T86.810
malignant hyperthermia > T88.3
transfusion reaction > T80.92
hepatitis b carrier > B18.1
hepatitis c carrier > B18.2
tenderness right lower quadrant > R10.813
tenderness left lower quadrant > R10.814
tenderness right upper quadrant > R10.811
tenderness left upper quadrant > R10.812
tenderness right iliac fossa > R10.813
tenderness left iliac fossa > R10.814
epigastric tenderness > R10.816
epigastrium tenderness > R10.816
periumbilical tenderness > R10.815
rebound tenderness right iliac fossa > R10.823
rebound tenderness right lower quadrant > R10.823
rebound tenderness epigastrium > R10.826
distended gallbladder > K82.8
distended bladder > N32.89
neonatal hypotonia > P94.2
diminished appetite > R63.0
reddish urine > R31.9
elevated procalcitonin > R79.89
penetrating wound eye > S05.6-
leakage breast implant > T85.43
blocked urinary catheter > T83.091
blocked catheter > T83.091
bleeding stoma > K94.01
bleeding stoma colostomy > K94.01
lower limb weakness > R29.898
opacification maxillary sinus > J34.89
opacification sinus > J34.89
honeycombing lung > J84.10
pleural mass > R22.2
hypertrophied tonsils > J35.1
hypertrophic tonsils > J35.1
hypertrophied adenoids > J35.2
esophageal web > K22.2
duodenal diverticulum > K57.10
duodenal diverticula > K57.10
trichobezoar > T18.2
gastric dilatation > K31.0
gastric dilation > K31.0
dilated stomach > K31.0
focal nodular hyperplasia > K76.89
hydatid cyst liver > B67.0
drug induced liver injury > K71.9
porcelain gallbladder > K82.8
sludge gallbladder > K82.8
biliary sludge > K83.8
autoimmune pancreatitis > K86.1
hypertriglyceridemic pancreatitis > K85.80
pancreas divisum > Q45.3
pneumobilia > K83.8
aerobilia > K83.8
oral lichen planus > L43.8
swelling tongue > R22.0
bruxism > F45.8
loose teeth > K08.89
subungual hematoma thumb > S60.11-
acute generalized exanthematous pustulosis > L27.0
pemphigoid gestationis > O26.40
herpes gestationis > O26.40
sternoclavicular arthritis > M19.019
enthesitis > M77.9
biceps tendinitis > M75.2-
bicipital tendonitis > M75.2-
full thickness rotator cuff tear > M75.12-
complete rotator cuff tear > M75.12-
partial rotator cuff tear > M75.11-
partial thickness rotator cuff tear > M75.11-
bone marrow edema > M89.8X9
duplicated collecting system > Q62.5
duplex collecting system > Q62.5
duplex kidney > Q63.8
bladder outlet obstruction > N32.0
bladder neck obstruction > N32.0
thickened bladder wall > N32.89
bladder wall thickening > N32.89
premenstrual syndrome > N94.3
anovulation > N97.0
postdates pregnancy > O48.0
post dates pregnancy > O48.0
heterotopic pregnancy > O00.90
subchorionic hematoma > O41.8X90
subchorionic hemorrhage > O41.8X90
tricuspid atresia > Q22.4
interrupted aortic arch > Q25.21
hepatojugular reflux > R09.89
pericardial rub > R01.2
pericardial friction rub > R01.2
dysdiadochokinesia > R27.8
elevated hematocrit > R71.8
elevated ferritin > R79.89
t wave inversion > R94.31
inverted t waves > R94.31
st segment elevation ecg > R94.31
st segment depression > R94.31
abnormal thyroid function test > R94.6
abnormal chest radiograph > R91.8
abnormal chest x ray > R91.8
abnormal spirometry > R94.2
abnormal pulmonary function test > R94.2
hangmans fracture > S12.190
degloving injury leg > S81.80-
degloving injury arm > S41.10-
degloving injury hand > S61.40-
degloving injury foot > S91.30-
hematoma thigh > S70.1-
hematoma leg > S80.1-
hematoma forearm > S50.1-
hematoma hip > S70.0-
hematoma knee > S80.0-
extradural hematoma > S06.4X9
epidural hematoma > S06.4X9
altitude sickness > T70.29
alcohol poisoning > T51.0X1
seroma > T88.8
hardware failure > T84.498
infected arteriovenous graft > T82.7
infected av graft > T82.7
thrombosed arteriovenous fistula > T82.868
thrombosed av fistula > T82.868
thrombosis arteriovenous fistula > T82.868
peritoneal dialysis catheter infection > T85.71
bartholin cyst > N75.0
bartholins cyst > N75.0
swelling groin > R19.09
keloid > L91.0
focal segmental glomerulosclerosis > N05.1
fsgs > N05.1
tuberculin skin test positive > R76.11
fistula anal > K60.3
fistula anus > K60.3
edentulous > K08.109
edentulism > K08.109
constipation > K59.00
diarrhea > R19.7
nausea and vomiting > R11.2
nausea vomiting > R11.2
vomiting > R11.10
nausea > R11.0
hematemesis > K92.0
dysphagia > R13.10
heartburn > R12
rash > R21
skin rash > R21
exanthem > R21
erythema > L53.9
pruritus > L29.9
petechiae > R23.3
ecchymosis > R23.3
bruising > R23.3
hyperpigmentation > L81.4
alopecia > L65.9
numbness > R20.0
tingling > R20.2
paresthesia > R20.2
paresthesias > R20.2
hypoesthesia > R20.1
tremor > R25.1
dysarthria > R47.1
slurred speech > R47.81
aphasia > R47.01
facial droop > R29.810
facial weakness > R29.810
headache > R51.9
headaches > R51.9
dizziness > R42
vertigo > R42
seizure > R56.9
seizures > R56.9
febrile seizure > R56.00
insomnia > G47.00
irritability > R45.4
agitation > R45.1
anxiety > F41.9
suicidal ideation > R45.851
depression > F32.A
depressive syndrome > F32.A
depressed mood > F32.A
behavior disorder > F91.9
fever > R50.9
febrile > R50.9
chills > R68.83
shivering > R68.83
fever with chills > R50.9
lymphadenopathy > R59.9
cervical lymphadenopathy > R59.0
axillary lymphadenopathy > R59.0
inguinal lymphadenopathy > R59.0
mediastinal lymphadenopathy > R59.0
retroperitoneal lymphadenopathy > R59.0
generalized lymphadenopathy > R59.1
enlarged lymph nodes > R59.9
pleural effusion > J90
pericardial effusion > I31.39
malignant pleural effusion > J91.0
joint effusion > M25.40
knee effusion > M25.46-
lung mass > R91.8
cavitary lesion > J98.4
hypercalcemia > E83.52
hypocalcemia > E83.51
metabolic acidosis > E87.20
lactic acidosis > E87.20
respiratory acidosis > E87.29
coagulopathy > D68.9
normocytic anemia > D64.9
macrocytic anemia > D53.9
microcytic anemia > D50.9
iron deficiency > E61.1
anemia > D64.9
acute blood loss anemia > D62
anemia of chronic disease > D63.8
renal failure > N19
renal insufficiency > N28.9
acute kidney injury > N17.9
acute renal failure > N17.9
acute renal insufficiency > N28.9
impaired renal function > N28.9
deterioration of renal function > N28.9
chronic renal failure > N18.9
chronic renal insufficiency > N18.9
esrd on dialysis > N18.6
end stage renal disease > N18.6
hydronephrosis > N13.30
ureterohydronephrosis > N13.30
kidney stone > N20.0
nephrolithiasis > N20.0
renal colic > N23
proteinuria > R80.9
heart failure > I50.9
congestive heart failure > I50.9
hfref > I50.20
hfpef > I50.30
heart failure with reduced ejection fraction > I50.20
heart failure with preserved ejection fraction > I50.30
acute on chronic systolic heart failure > I50.23
acute on chronic diastolic heart failure > I50.33
chronic systolic heart failure > I50.22
chronic diastolic heart failure > I50.32
acute systolic heart failure > I50.21
acute diastolic heart failure > I50.31
systolic heart failure > I50.20
diastolic heart failure > I50.30
acute on chronic hfref > I50.23
acute on chronic hfpef > I50.33
chronic hfref > I50.22
chronic hfpef > I50.32
left ventricular dysfunction > I51.9
left ventricular hypertrophy > I51.7
cardiomegaly > I51.7
coronary artery disease > I25.10
ischemic heart disease > I25.9
atrial fibrillation > I48.91
paroxysmal atrial fibrillation > I48.0
permanent atrial fibrillation > I48.21
persistent atrial fibrillation > I48.19
chronic atrial fibrillation > I48.20
atrial flutter > I48.92
deep vein thrombosis > I82.40-
deep venous thrombosis > I82.40-
pulmonary embolism > I26.99
pulmonary thromboembolism > I26.99
pulmonary hypertension > I27.20
stroke > I63.9
ischemic stroke > I63.9
cerebral infarction > I63.9
subarachnoid hemorrhage > I60.9
intracerebral hemorrhage > I61.9
intraparenchymal hemorrhage > I61.9
subdural hematoma > I62.00
high cholesterol > E78.00
hypercholesterolemia > E78.00
hyperlipidemia > E78.5
dyslipidemia > E78.5
mixed hyperlipidemia > E78.2
hypertriglyceridemia > E78.1
obesity > E66.9
morbid obesity > E66.01
gerd > K21.9
acid reflux > K21.9
urinary tract infection > N39.0
urinary infection > N39.0
community acquired pneumonia > J18.9
bilateral pneumonia > J18.9
respiratory infection > J98.8
upper respiratory infection > J06.9
lower respiratory tract infection > J22
flu > J11.1
viral infection > B34.9
bacterial infection > A49.9
septic shock > R65.21
multiorgan failure > R65.20
multiple organ failure > R65.20
surgical wound infection > T81.49XA
surgical site infection > T81.49XA
ligament tear > T14.8XXA
meniscal tear > S83.20-
osteoarthritis of knee > M17.1-
knee osteoarthritis > M17.1-
knee oa > M17.1-
hip osteoarthritis > M16.1-
bilateral knee osteoarthritis > M17.0
hip oa > M16.1-
osteoarthritis > M19.90
arthritis > M19.90
rotator cuff tear > M75.10-
carpal tunnel syndrome > G56.0-
plantar fasciitis > M72.2
trigger finger > M65.30
osteoporosis > M81.0
degenerative disc disease > M51.36
lumbar radiculopathy > M54.16
cervical radiculopathy > M54.12
sciatica > M54.3-
lumbar spinal stenosis > M48.061
spinal stenosis > M48.00
spinal cord compression > G95.20
polyneuropathy > G62.9
peripheral neuropathy > G62.9
neuropathy > G62.9
sleep apnea > G47.30
obstructive sleep apnea > G47.33
alzheimer dementia > G30.9
alzheimers dementia > G30.9
dementia > F03.90
parkinsons > G20.A1
migraine > G43.909
epilepsy > G40.909
bph > N40.0
enlarged prostate > N40.0
prostatic hypertrophy > N40.0
bph with luts > N40.1
bph with urinary retention > N40.1
bph with obstruction > N40.1
erectile dysfunction > N52.9
peripheral arterial disease > I73.9
peripheral vascular disease > I73.9
intermittent claudication > I73.9
varicose veins > I83.90
hypothyroidism > E03.9
hyperthyroidism > E05.90
thyroid nodule > E04.1
type 2 diabetes > E11.9
diabetes > E11.9
diabetes mellitus > E11.9
insulin dependent diabetes > E10.9
type 1 diabetes > E10.9
uncontrolled diabetes with hyperglycemia > E11.65
prediabetes > R73.03
diabetic neuropathy > E11.40
diabetic nephropathy > E11.21
diabetic foot ulcer > E11.621
diabetic ketoacidosis > E11.10
hypoglycemia > E16.2
alcohol abuse > F10.10
alcohol use disorder > F10.10
alcoholism > F10.20
alcohol dependence > F10.20
alcohol withdrawal > F10.939
drug addiction > F19.20
cocaine use > F14.90
opioid use disorder > F11.10
tobacco use > Z72.0
smoker > F17.210
smoking > F17.210
tobacco abuse > F17.210
nicotine dependence > F17.200
major depressive disorder > F32.9
attention deficit hyperactivity disorder > F90.9
bipolar disorder > F31.9
ptsd > F43.10
viral hepatitis c > B19.20
hepatitis c > B19.20
chronic hepatitis c > B18.2
hepatitis b > B19.10
hiv infection > B20
hiv > B20
covid-19 > U07.1
covid 19 infection > U07.1
sars-cov-2 infection > U07.1
cirrhosis > K74.60
fatty liver > K76.0
hepatic steatosis > K76.0
gallstones > K80.20
cholelithiasis > K80.20
acute cholecystitis > K81.0
acute pancreatitis > K85.90
gastritis > K29.70
hiatal hernia > K44.9
inguinal hernia > K40.90
umbilical hernia > K42.9
incisional hernia > K43.2
ventral hernia > K43.9
diverticulosis > K57.90
diverticulitis > K57.92
colon polyp > K63.5
colonic polyps > K63.5
hemorrhoids > K64.9
anal fissure > K60.2
gi bleed > K92.2
gastrointestinal bleeding > K92.2
upper gastrointestinal bleeding > K92.2
lower gastrointestinal bleeding > K92.2
peritonitis > K65.9
ovarian cyst > N83.20-
renal cyst > N28.1
uterine fibroids > D25.9
fibroids > D25.9
preterm labor > O60.00
cellulitis of leg > L03.11-
cellulitis of lower extremity > L03.11-
cellulitis lower leg > L03.11-
cellulitis > L03.90
foot cellulitis > L03.11-
pressure ulcer > L89.90
eczema > L30.9
acne > L70.9
psoriasis > L40.9
otitis media > H66.9-
acute otitis media > H66.9-
cataract > H26.9
hepatitis E > B17.2
hepatitis E virus > B17.2
vitamin A deficiency > E50.9
non ST elevation myocardial infarction > I21.4
non ST elevation mi > I21.4
non ST segment elevation myocardial infarction > I21.4
type A aortic dissection > I71.010
stanford A dissection > I71.010
type b aortic dissection > I71.012
stanford b dissection > I71.012
candidemia > B37.7
invasive candidiasis > B37.7
pulmonary aspergilloma > B44.1
aspergilloma > B44.1
rhino orbital mucormycosis > B46.1
rhinoorbital mucormycosis > B46.1
rhino orbito cerebral mucormycosis > B46.1
sinonasal mucormycosis > B46.1
nasal mucormycosis > B46.1
orbital mucormycosis > B46.1
mucormycosis nose > B46.1
diphtheria throat > A36.0
whooping cough > A37.90
lyme neuroborreliosis > A69.22
neuroborreliosis > A69.22
legionella pneumonia > A48.1
genital warts > A63.0
anogenital warts > A63.0
chikungunya > A92.0
ebola > A98.4
zoster ophthalmicus > B02.30
cmv colitis > B25.8
cytomegalovirus colitis > B25.8
cytomegalovirus enteritis > B25.8
cytomegalovirus esophagitis > B25.8
cytomegalovirus gastritis > B25.8
cytomegalovirus encephalitis > B25.8
disseminated histoplasmosis > B39.3
pcp pneumonia > B59
ocular toxoplasmosis > B58.00
hydatid lung > B67.99
pulmonary hydatid > B67.99
nasal myiasis > B87.3
pseudomembranous colitis > A04.72
norovirus enteritis > A08.11
norovirus infection > A08.11
rotavirus gastroenteritis > A08.0
rotavirus enteritis > A08.0
adenovirus gastroenteritis > A08.2
gastrointestinal stromal tumor small bowel > C49.A3
gastrointestinal stromal tumor jejunum > C49.A3
gastrointestinal stromal tumor ileum > C49.A3
gastrointestinal stromal tumor duodenum > C49.A3
colorectal cancer > C19
colorectal carcinoma > C19
colorectal adenocarcinoma > C19
bronchogenic carcinoma > C34.9-
melanoma thigh > C43.7-
melanoma calf > C43.7-
melanoma foot > C43.7-
melanoma heel > C43.7-
melanoma toe > C43.7-
melanoma knee > C43.7-
melanoma shoulder > C43.6-
melanoma forearm > C43.6-
melanoma hand > C43.6-
melanoma finger > C43.6-
melanoma neck > C43.4
melanoma ear > C43.2-
melanoma nose > C43.31
melanoma cheek > C43.39
melanoma forehead > C43.39
melanoma eyelid > C43.1-
melanoma lip > C43.0
melanoma abdomen > C43.59
melanoma buttock > C43.59
melanoma breast > C43.52
leiomyosarcoma uterus > C55
sarcoma uterus > C55
carcinosarcoma uterus > C55
transitional cell carcinoma renal pelvis > C65.-
urothelial carcinoma renal pelvis > C65.-
renal pelvis cancer > C65.-
renal pelvis carcinoma > C65.-
urothelial carcinoma ureter > C66.-
ependymoma fourth ventricle > C71.7
parasagittal meningioma > D32.0
convexity meningioma > D32.0
sphenoid wing meningioma > D32.0
falx meningioma > D32.0
falcine meningioma > D32.0
olfactory groove meningioma > D32.0
petroclival meningioma > D32.0
adrenocortical carcinoma > C74.0-
adrenal cortical carcinoma > C74.0-
nodular sclerosing hodgkin > C81.1-
nodular sclerosing hodgkin lymphoma > C81.1-
lipoma back > D17.1
lipoma trunk > D17.1
lipoma chest wall > D17.1
lipoma abdominal wall > D17.1
lipoma buttock > D17.1
left lipoma shoulder > D17.22
right lipoma shoulder > D17.21
lipoma shoulder > D17.2-
left lipoma arm > D17.22
right lipoma arm > D17.21
lipoma arm > D17.2-
left lipoma forearm > D17.22
right lipoma forearm > D17.21
lipoma forearm > D17.2-
left lipoma hand > D17.22
right lipoma hand > D17.21
lipoma hand > D17.2-
left lipoma axilla > D17.22
right lipoma axilla > D17.21
lipoma axilla > D17.2-
left lipoma thigh > D17.24
right lipoma thigh > D17.23
lipoma thigh > D17.2-
left lipoma leg > D17.24
right lipoma leg > D17.23
lipoma leg > D17.2-
left lipoma calf > D17.24
right lipoma calf > D17.23
lipoma calf > D17.2-
left lipoma knee > D17.24
right lipoma knee > D17.23
lipoma knee > D17.2-
lipoma neck > D17.0
lipoma scalp > D17.0
lipoma face > D17.0
lipoma forehead > D17.0
lipoma kidney > D17.71
lipoma spermatic cord > D17.6
lipoma mediastinum > D17.4
lipoma colon > D17.5
lipoma duodenum > D17.5
lipoma stomach > D17.5
cavernous hemangioma brain > D18.02
brain cavernoma > D18.02
cavernous angioma brain > D18.02
intramural myoma > D25.1
intramural fibroid > D25.1
submucosal myoma > D25.0
submucous myoma > D25.0
submucosal fibroid > D25.0
subserosal myoma > D25.2
subserous myoma > D25.2
subserosal fibroid > D25.2
myoma uterus > D25.9
dermoid cyst ovary > D27.-
ovarian dermoid > D27.-
atrial myxoma > D15.1
cardiac myxoma > D15.1
ventricular myxoma > D15.1
adenoma colon > D12.6
tubular adenoma colon > D12.6
tubulovillous adenoma colon > D12.6
adenoma rectum > D12.8
ductal carcinoma in situ breast > D05.1-
warthin tumor > D11.9
warthin tumor parotid > D11.0
warthin tumor submandibular > D11.7
g6pd deficiency > D75.A
glucose 6 phosphate dehydrogenase deficiency > D75.A
hlh > D76.1
cvid > D83.9
pulmonary sarcoid > D86.0
cardiac sarcoidosis > D86.85
cardiac sarcoid > D86.85
thyroid storm > E05.91
thyrotoxic crisis > E05.91
diabetic peripheral neuropathy > E11.42
empty sella > E23.6
zinc deficiency > E60
urea cycle disorder > E72.20
urea cycle defect > E72.20
melas > E88.41
senile dementia > F03.90
heroin abuse > F11.10
heroin dependence > F11.20
heroin addiction > F11.20
conversion disorder > F44.9
tourette > F95.2
tourettes > F95.2
capgras > F22
autoimmune encephalitis > G04.81
adem > G04.00
frontal lobe abscess > G06.0
temporal lobe abscess > G06.0
parietal lobe abscess > G06.0
occipital lobe abscess > G06.0
multiple system atrophy > G90.3
stiff person syndrome > G25.82
osmotic demyelination > G37.2
brachial plexopathy > G54.0
guillain barre > G61.0
myasthenic crisis > G70.01
lambert eaton > G70.80
lambert eaton syndrome > G70.80
lambert eaton myasthenic syndrome > G70.80
statin myopathy > G72.0
complex regional pain syndrome hand > G90.51-
complex regional pain syndrome wrist > G90.51-
complex regional pain syndrome foot > G90.52-
complex regional pain syndrome ankle > G90.52-
midline shift > G93.5
drooping eyelid > H02.40-
droopy eyelid > H02.40-
conjunctival injection > H11.43-
conjunctival congestion > H11.43-
iritis > H20.9
cataract eye > H26.9
aion > H47.01-
naion > H47.01-
optic disc swelling > H47.10
optic disc edema > H47.10
swollen optic disc > H47.10
pale optic disc > H47.20
optic disc pallor > H47.20
squint > H50.9
short sightedness > H52.1-
shortsighted > H52.1-
bitemporal hemianopsia > H53.47
bitemporal hemianopia > H53.47
aom > H66.9-
glue ear > H65.3-
perforated eardrum > H72.9-
eardrum perforation > H72.9-
conductive hearing loss left ear > H90.12
left conductive hearing loss > H90.12
conductive hearing loss right ear > H90.11
right conductive hearing loss > H90.11
sensorineural hearing loss left ear > H90.42
left sensorineural hearing loss > H90.42
sensorineural hearing loss right ear > H90.41
right sensorineural hearing loss > H90.41
ear discharge > H92.1-
aural discharge > H92.1-
triple vessel disease > I25.10
three vessel disease > I25.10
triple vessel coronary artery disease > I25.10
coronary dissection > I25.42
spontaneous coronary dissection > I25.42
scad > I25.42
cteph > I27.24
hocm > I42.1
arvc > I42.8
arrhythmogenic right ventricular cardiomyopathy > I42.8
noncompaction cardiomyopathy > I42.8
left ventricular noncompaction > I42.8
non compaction cardiomyopathy > I42.8
takotsubo > I51.81
stress cardiomyopathy > I51.81
mobitz > I44.1
1st degree avb > I44.0
first degree avb > I44.0
1 degree avb > I44.0
2nd degree avb > I44.1
second degree avb > I44.1
3rd degree avb > I44.2
third degree avb > I44.2
complete avb > I44.2
high grade avb > I44.39
pneumococcal bacteremia with sepsis > A40.3
pneumococcal sepsis > A40.3
pneumococcal septicemia > A40.3
sepsis from pneumococcus > A40.3
sirs with organ dysfunction > R65.11
noninfectious sirs with organ dysfunction > R65.11
non infectious sirs with organ dysfunction > R65.11
non-infectious sirs with organ dysfunction > R65.11
sirs with acute organ dysfunction > R65.11
sirs of noninfectious origin with organ dysfunction > R65.11
sirs without organ dysfunction > R65.10
pancreatitis with sterile necrosis > K85.91
hypertriglyceridemic pancreatitis with necrosis > K85.81
wenckebach > I44.1
left heart failure > I50.1
left sided heart failure > I50.1
left ventricular failure > I50.1
right heart failure > I50.810
right sided heart failure > I50.810
right ventricular failure > I50.810
diastolic dysfunction > I51.89
left atrial enlargement > I51.7
left atrial dilatation > I51.7
dilated left atrium > I51.7
enlarged left atrium > I51.7
dilated right ventricle > I51.7
dilated left ventricle > I51.7
right ventricular dilatation > I51.7
left ventricular dilatation > I51.7
thalamic hemorrhage > I61.0
hemorrhage thalamus > I61.0
basal ganglia hemorrhage > I61.0
putaminal hemorrhage > I61.0
lobar hemorrhage > I61.1
pontine hemorrhage > I61.3
hemorrhage pons > I61.3
brainstem hemorrhage > I61.3
stenosis internal carotid artery > I65.2-
vertebral artery stenosis > I65.0-
basilar artery stenosis > I65.1
middle cerebral artery stenosis > I66.0-
communicating artery aneurysm > I67.1
middle cerebral artery aneurysm > I67.1
basilar artery aneurysm > I67.1
ruptured communicating artery aneurysm > I60.7
rcvs > I67.841
cerebral vasculitis > I67.7
cns vasculitis > I67.7
femoral pseudoaneurysm > I72.4
budd chiari > I82.0
post thrombotic syndrome > I87.00-
may thurner > I87.1
may thurner syndrome > I87.1
svc syndrome > I87.1
superior vena cava obstruction > I87.1
sepsis urinary origin > A41.9
salmonella bacteremia > A02.1
salmonella septicemia > A02.1
listeria rhombencephalitis > A32.12
listeria encephalitis > A32.12
neonatal tetanus > A33
mediterranean spotted fever > A77.1
disseminated gonococcal infection > A54.86
gonococcal sepsis > A54.86
herpes zoster eye > B02.30
htlv associated myelopathy > G04.1
hepatitis D > B17.8
delta hepatitis > B17.8
cryptococcoma lung > B45.0
pulmonary cryptococcoma > B45.0
fungal keratitis > B49
allergic fungal sinusitis > B48.8
alveolar echinococcosis > B67.7
echinococcal cyst liver > B67.8
maxillary sinus carcinoma > C31.0
maxillary sinus cancer > C31.0
ethmoid sinus carcinoma > C31.1
sphenoid sinus carcinoma > C31.3
frontal sinus carcinoma > C31.2
adenoid cystic carcinoma trachea > C33
tracheal adenoid cystic carcinoma > C33
giant cell tumor bone > D48.0
giant cell tumor femur > D48.0
giant cell tumor tibia > D48.0
giant cell tumor radius > D48.0
giant cell tumor humerus > D48.0
bowen disease > D04.9
bowen disease leg > D04.7-
bowen disease arm > D04.6-
bowen disease hand > D04.6-
bowen disease finger > D04.6-
bowen disease trunk > D04.5
bowen disease back > D04.5
bowen disease face > D04.39
bowen disease scalp > D04.4
melanocytic nevus back > D22.5
nevus back > D22.5
nevus trunk > D22.5
nevus chest > D22.5
nevus abdomen > D22.5
nevus face > D22.30
nevus cheek > D22.39
nevus scalp > D22.4
nevus neck > D22.4
nevus arm > D22.6-
nevus leg > D22.7-
nevus foot > D22.7-
nevus sole > D22.7-
nevus eyelid > D22.1-
nevus of ota > D22.39
inflammatory breast carcinoma > C50.9-
inflammatory breast cancer > C50.9-
borderline ovarian tumor > D39.1-
borderline ovary tumor > D39.1-
yolk sac tumor testis > C62.9-
embryonal carcinoma testis > C62.9-
leydig cell tumor > D40.1-
leydig cell tumor testis > D40.1-
sertoli cell tumor testis > D40.1-
sertoli leydig cell tumor ovary > D39.1-
optic nerve glioma > C72.3-
optic glioma > C72.3-
optic pathway glioma > C72.3-
spinal cord ependymoma > C72.0
intramedullary ependymoma > C72.0
spinal cord astrocytoma > C72.0
spinal cord glioma > C72.0
dysembryoplastic neuroepithelial tumor > D33.0
dnet > D33.0
adrenal pheochromocytoma > D35.0-
pleural carcinomatosis > C78.2
lymphangitic carcinomatosis > C78.0-
pulmonary lymphangitic carcinomatosis > C78.0-
carcinomatous lymphangitis > C78.0-
gastric lymphoma > C85.99
lymphoma stomach > C85.99
intestinal lymphoma > C85.99
cerebral lymphoma > C85.89
nk t cell lymphoma > C86.0
splenic marginal zone lymphoma > C83.07
smoldering myeloma > D47.2
smoldering multiple myeloma > D47.2
hemangioma orbit > D18.09
orbital hemangioma > D18.09
retinal hemangioma > D18.09
renal hemangioma > D18.09
splenic hemangioma > D18.03
fanconi anemia > D61.09
atypical hemolytic uremic syndrome > D59.39
selective iga deficiency > D80.2
iga deficiency > D80.2
immune reconstitution inflammatory syndrome > D89.3
graft versus host disease > D89.813
gvhd > D89.813
acute graft versus host disease > D89.810
chronic graft versus host disease > D89.811
neurosarcoidosis > D86.89
neurosarcoid > D86.89
sarcoid uveitis > D86.83
sarcoidosis uveitis > D86.83
amiodarone induced thyrotoxicosis > E05.80
amiodarone induced hyperthyroidism > E05.80
lada > E13.9
latent autoimmune diabetes > E13.9
diabetic macular edema > E11.311
charcot foot diabetes > E11.610
diabetic charcot foot > E11.610
diabetic charcot arthropathy > E11.610
postprandial hypoglycemia > E16.1
reactive hypoglycemia > E16.1
nesidioblastosis > E16.1
men1 > E31.21
men 1 > E31.21
men 2a > E31.22
men2a > E31.22
men 2b > E31.23
men2b > E31.23
carcinoid syndrome > E34.0
pituitary apoplexy > E23.6
apparent mineralocorticoid excess > E26.1
gitelman > N15.8
gitelman syndrome > N15.8
x linked hypophosphatemia > E83.31
refeeding syndrome > E87.8
cerebrotendinous xanthomatosis > E75.5
morquio > E76.219
morquio syndrome > E76.219
enolic habit > F10.20
ethylism > F10.20
ex alcoholic > F10.21
former alcoholic > F10.21
recovering alcoholic > F10.21
opioid withdrawal > F11.93
opiate withdrawal > F11.93
severe methamphetamine use disorder > F15.20
severe amphetamine use disorder > F15.20
severe stimulant use disorder > F15.20
psychotic depression > F32.3
depression with psychotic features > F32.3
anxious depressive syndrome > F41.8
anxiety depressive syndrome > F41.8
anxiety depressive disorder > F41.8
anxiety depression syndrome > F41.8
psychogenic nonepileptic seizures > F44.5
psychogenic non epileptic seizures > F44.5
psychogenic seizures > F44.5
dissociative seizures > F44.5
pseudoseizures > F44.5
factitious disorder > F68.10
munchausen > F68.10
limbic encephalitis > G04.81
nmda receptor encephalitis > G04.81
anti nmda encephalitis > G04.81
lgi1 encephalitis > G04.81
hashimoto encephalopathy > G04.81
paraneoplastic encephalitis > G04.81
hemiballismus > G25.5
hemiballism > G25.5
hemichorea > G25.5
acute dystonic reaction > G24.02
drug induced dystonia > G24.02
refractory epilepsy > G40.919
drug resistant epilepsy > G40.919
pharmacoresistant epilepsy > G40.919
intractable epilepsy > G40.919
vertebrobasilar insufficiency > G45.0
olfactory nerve palsy > G52.0
glossopharyngeal nerve palsy > G52.1
vagus nerve palsy > G52.2
hypoglossal nerve palsy > G52.3
hypoglossal palsy > G52.3
twelfth nerve palsy > G52.3
accessory nerve palsy > G52.8
abducens palsy > H49.2-
abducens nerve palsy > H49.2-
abducens nerve paralysis > H49.2-
sixth cranial nerve palsy > H49.2-
vi nerve palsy > H49.2-
oculomotor nerve palsy > H49.0-
oculomotor palsy > H49.0-
oculomotor nerve paralysis > H49.0-
third cranial nerve palsy > H49.0-
iii nerve palsy > H49.0-
trochlear nerve palsy > H49.1-
fourth nerve palsy > H49.1-
fourth cranial nerve palsy > H49.1-
sciatic nerve palsy > G57.0-
sciatic neuropathy > G57.0-
femoral nerve palsy > G57.2-
femoral neuropathy > G57.2-
median nerve palsy > G56.1-
ulnar nerve palsy > G56.2-
chemotherapy induced peripheral neuropathy > G62.0
chemotherapy induced neuropathy > G62.0
drug induced neuropathy > G62.0
hereditary transthyretin amyloidosis > E85.2
hereditary attr amyloidosis > E85.2
fshd > G71.02
facioscapulohumeral dystrophy > G71.02
crural monoparesis > G83.1-
brachial monoparesis > G83.2-
raised intracranial pressure > G93.2
increased intracranial pressure > G93.2
elevated intracranial pressure > G93.2
post dural puncture headache > G97.1
postdural puncture headache > G97.1
spinal headache > G97.1
thyroid eye disease > E05.00
thyroid orbitopathy > E05.00
thyroid associated orbitopathy > E05.00
graves orbitopathy > E05.00
nasolacrimal duct obstruction > H04.55-
nasolacrimal obstruction > H04.55-
lacrimal duct obstruction > H04.55-
posterior uveitis > H30.9-
intermediate uveitis > H30.2-
pars planitis > H30.2-
choroidal neovascularization > H35.05-
choroidal neovascular membrane > H35.05-
retinal tear > H33.30-
cystoid macular edema > H35.35-
leber hereditary optic neuropathy > H47.22
one and a half syndrome > H51.8
lacrimation > H04.20-
watery eyes > H04.20-
mixed hearing loss > H90.8
bilateral mixed hearing loss > H90.6
ototoxicity > H91.0-
ototoxic hearing loss > H91.0-
exertional angina > I20.89
angina on exertion > I20.89
angina of effort > I20.89
stable angina > I20.89
anterolateral myocardial infarction > I21.09
anteroseptal myocardial infarction > I21.09
inferolateral myocardial infarction > I21.19
inferoposterior myocardial infarction > I21.11
old anterior infarct > I25.2
old inferior infarct > I25.2
previous myocardial infarction > I25.2
coronary artery fistula > I25.41
coronary fistula > I25.41
stenosis left anterior descending artery > I25.10
stenosis right coronary artery > I25.10
stenosis circumflex artery > I25.10
coronary stenosis > I25.10
stent restenosis > T82.855A
aortic valve endocarditis > I35.8
loeffler endocarditis > I42.3
cardiogenic pulmonary edema > I50.1
reduced ejection fraction > R94.30
low ejection fraction > R94.30
perimesencephalic hemorrhage > I60.8
perimesencephalic subarachnoid hemorrhage > I60.8
pontine infarct > I63.89
pontine infarction > I63.89
brainstem infarct > I63.89
thalamic infarct > I63.89
cerebellar infarct > I63.9
carotid dissection > I77.71
carotid artery dissection > I77.71
vertebral artery dissection > I77.74
sequelae stroke > I69.30
sequela stroke > I69.30
aortoiliac occlusive disease > I74.09
aortoiliac occlusion > I74.09
dilatation ascending aorta > I77.810
dilated ascending aorta > I77.810
ascending aorta dilatation > I77.810
dilated aortic root > I77.810
aortic root dilatation > I77.810
cholesterol embolism > I75.89
cholesterol emboli > I75.89
calf vein thrombosis > I82.4Z-
iatrogenic hypotension > I95.2
drug induced hypotension > I95.2
cerebral amyloid angiopathy > I68.0
amyloid angiopathy > I68.0
giant cell tumor distal femur > D48.0
smouldering myeloma > D47.2
squamous cell carcinoma eyelid > C44.12-
sebaceous carcinoma eyelid > C44.13-
sebaceous cell carcinoma eyelid > C44.13-
hemorrhagic stroke > I61.9
infarct posterior cerebral artery > I63.53-
infarction posterior cerebral artery > I63.53-
stroke posterior cerebral artery > I63.53-
infarct anterior cerebral artery > I63.52-
infarction anterior cerebral artery > I63.52-
stroke anterior cerebral artery > I63.52-
frontal meningioma > D32.0
temporal meningioma > D32.0
parietal meningioma > D32.0
occipital meningioma > D32.0
intracranial meningioma > D32.0
post surgical hypoparathyroidism > E89.2
poorly controlled type 1 diabetes > E10.65
uncontrolled type 1 diabetes > E10.65
thyroid lobe nodule > E04.1
femoral artery embolism > I74.3
popliteal artery embolism > I74.3
tuberculous spondylodiscitis > A18.01
tuberculous spondylitis > A18.01
vertebral hemangioma > D18.09
traumatic intracerebral hemorrhage > S06.369A
traumatic brain hemorrhage > S06.369A
infected pacemaker pocket > T82.7XXA
klebsiella urinary tract infection > N39.0
proteus urinary tract infection > N39.0
pseudomonas urinary tract infection > N39.0
enterococcus urinary tract infection > N39.0
enterococcal urinary tract infection > N39.0
escherichia urinary tract infection > N39.0
enterobacter urinary tract infection > N39.0
serratia urinary tract infection > N39.0
citrobacter urinary tract infection > N39.0
staphylococcus urinary tract infection > N39.0
streptococcus urinary tract infection > N39.0
carcinoid appendix > D3A.020
carcinoid bronchus > D3A.090
bronchial carcinoid > D3A.090
carcinoid lung > D3A.090
carcinoid stomach > D3A.092
carcinoid duodenum > D3A.010
carcinoid jejunum > D3A.011
carcinoid ileum > D3A.012
carcinoid small intestine > D3A.019
carcinoid rectum > D3A.026
carcinoid cecum > D3A.021
carcinoid thymus > D3A.091
carcinoid kidney > D3A.093
otitis externa ear > H60.9-
pacemaker lead infection > T82.7XXA
glaucoma > H40.9
conjunctivitis > H10.9
blindness > H54.7
uveitis > H20.9
iron deficiency anemia > D50.9
thrombocytopenia > D69.6
neutropenia > D70.9
febrile neutropenia > D70.9
pancytopenia > D61.818
leukopenia > D72.819
bacteremia > R78.81
abnormal weight loss > R63.4
failure to thrive > R62.51
developmental delay > R62.50
dehydration > E86.0
hypokalemia > E87.6
hyperkalemia > E87.5
hyponatremia > E87.1
hypernatremia > E87.0
gout > M10.9
rheumatoid arthritis > M06.9
lupus > M32.9
systemic lupus erythematosus > M32.9
fibromyalgia > M79.7
asthma > J45.909
asthma exacerbation > J45.901
acute asthma exacerbation > J45.901
copd > J44.9
copd exacerbation > J44.1
bronchiectasis > J47.9
interstitial lung disease > J84.9
pulmonary fibrosis > J84.10
emphysema > J43.9
bronchospasm > J98.01
atelectasis > J98.11
allergic rhinitis > J30.9
chronic sinusitis > J32.9
allergy > T78.40XA
burn > T30.0
head injury > S09.90XA
head trauma > S09.90XA
traumatic brain injury > S06.9XAA
cranioencephalic trauma > S09.90XA
polytrauma > T07.XXXA
contusion > T14.8XXA
trauma > T14.90XA
inferior myocardial infarction > I21.19
inferior wall myocardial infarction > I21.19
anterior myocardial infarction > I21.09
anterior wall myocardial infarction > I21.09
lateral myocardial infarction > I21.29
posterior myocardial infarction > I21.29
transposition of the great arteries > Q20.3
transposition of great vessels > Q20.3
bicuspid aortic valve > Q23.1
complete atrioventricular septal defect > Q21.23
complete atrioventricular canal > Q21.23
partial atrioventricular septal defect > Q21.21
traumatic subdural hematoma > S06.5X9A
traumatic subdural hemorrhage > S06.5X9A
traumatic subarachnoid hemorrhage > S06.6X9A
partial seizures > G40.109
focal epilepsy > G40.109
complex partial seizures > G40.209
temporal lobe epilepsy > G40.209
generalized epilepsy > G40.309
absence epilepsy > G40.A09
grand mal seizures > G40.409
herpes simplex encephalitis > B00.4
herpetic encephalitis > B00.4
chiari malformation > G93.5
arnold chiari malformation > Q07.00
psychomotor retardation > F88
psychomotor delay > F88
dry cough > R05.8
nonproductive cough > R05.8
hepatitis A > B15.9
acute hepatitis A > B15.9
cerebral toxoplasmosis > B58.2
toxoplasma encephalitis > B58.2
cytomegalovirus retinitis > B25.8
esophageal candidiasis > B37.81
candida esophagitis > B37.81
acanthamoeba keratitis > B60.13
spondylodiscitis > M46.40
psoas abscess > K68.12
iliopsoas abscess > K68.12
salmonellosis > A02.9
sigmoid diverticulitis > K57.32
acute sigmoid diverticulitis > K57.32
colonic diverticulitis > K57.32
diverticulosis of the colon with bleeding > K57.31
diverticular bleeding > K57.31
mesenteric ischemia > K55.9
intestinal ischemia > K55.9
pneumoperitoneum > K66.8
perianal fistula > K60.3
renal lithiasis > N20.0
ureteral colic > N23
nephritic colic > N23
lower urinary tract symptoms > R39.9
uterine myoma > D25.9
uterine myomatosis > D25.9
cystocele > N81.10
prematurity > P07.30
premature newborn > P07.30
premature infant > P07.30
preterm infant > P07.30
neonatal necrotizing enterocolitis > P77.9
anorectal malformation > Q42.9
imperforate anus > Q42.3
al amyloidosis > E85.81
attr amyloidosis > E85.82
phenylketonuria > E70.1
thrombotic thrombocytopenic purpura > M31.19
factor v leiden > D68.51
takayasu arteritis > M31.4
takayasu disease > M31.4
giant cell arteritis > M31.6
fibrous dysplasia > M85.00
fibrous dysplasia jaw > M27.8
herniated disc > M51.9
disc herniation > M51.9
blurring of vision > H53.8
decreased vision > H54.7
amaurosis > H54.7
proptosis > H05.20
bilateral proptosis > H05.20
exophthalmos > H05.20
ophthalmoplegia > H49.9
periodontitis > K05.6
mucocele > K11.6
xerostomia > R68.2
dry mouth > R68.2
oral ulcers > K12.1
mouth ulcers > K12.1
oral ulceration > K12.1
oral erosions > K12.1
erosions of the mouth > K12.1
oral aphthae > K12.0
ampullary carcinoma > C24.1
ampullary adenocarcinoma > C24.1
carcinoma of the ampulla of vater > C24.1
urothelial carcinoma > C68.9
urothelial carcinoma of the bladder > C67.9
urothelial carcinoma of the renal pelvis > C65.-
urothelial carcinoma of the ureter > C66.-
urothelial carcinoma of the lateral wall > C67.2
medullary thyroid carcinoma > C73
medullary carcinoma of the thyroid > C73
vestibular schwannoma > D33.3
ewing sarcoma > C41.9
ewing sarcoma femur > C40.2-
ewing sarcoma tibia > C40.2-
ewing sarcoma fibula > C40.2-
ewing sarcoma humerus > C40.0-
ewing sarcoma pelvis > C41.4
ewing sarcoma rib > C41.3
choroidal melanoma > C69.3-
uveal melanoma > C69.4-
conjunctival melanoma > C69.0-
hepatic hemangioma > D18.03
liver hemangioma > D18.03
cerebral cavernoma > D18.02
cavernous malformation brain > D18.02
angiomyolipoma > D17.71
renal angiomyolipoma > D17.71
insulinoma > D13.7
ameloblastoma > D16.5
ameloblastoma maxilla > D16.4
oncocytoma kidney > D30.0-
renal oncocytoma > D30.0-
leptomeningeal carcinomatosis > C79.32
leptomeningeal metastases > C79.32
leptomeningeal disease > C79.32
carcinomatous meningitis > C79.32
gastrointestinal stromal tumor > C49.A0
gastrointestinal stromal tumor stomach > C49.A2
gastrointestinal stromal tumor small intestine > C49.A3
gastric gist > C49.A2
vertebral fracture > S32.009A
lumbar vertebral fracture > S32.009A
thoracic vertebral fracture > S22.009A
thoracic compression fracture > S22.000A
lumbar compression fracture > S32.000A
l1 compression fracture > S32.010A
l2 compression fracture > S32.020A
l3 compression fracture > S32.030A
l4 compression fracture > S32.040A
l5 compression fracture > S32.050A
t11 compression fracture > S22.080A
t12 compression fracture > S22.080A
l1 burst fracture > S32.011A
cervical vertebral fracture > S12.9XXA
odontoid fracture > S12.100A
hypovolemic shock > R57.1
hemorrhagic shock > R57.1
burns > T30.0
carbon monoxide poisoning > T58.91XA
carbon monoxide intoxication > T58.91XA
postoperative wound infection > T81.49XA
infected surgical wound > T81.49XA
wound dehiscence > T81.31XA
surgical wound dehiscence > T81.31XA
superficial thrombophlebitis > I80.00
critical limb ischemia > I70.229
acute limb ischemia > I74.3
acute ischemia of the lower limb > I74.3
hemophagocytic syndrome > D76.1
hemophagocytic lymphohistiocytosis > D76.1
cervical adenopathy > R59.0
axillary adenopathy > R59.0
inguinal adenopathy > R59.0
supraclavicular lymphadenopathy > R59.0
supraclavicular adenopathy > R59.0
mediastinal adenopathy > R59.0
hilar lymphadenopathy > R59.0
hilar adenopathy > R59.0
retroperitoneal adenopathy > R59.0
mesenteric lymphadenopathy > R59.0
submandibular lymphadenopathy > R59.0
abdominal lymphadenopathy > R59.0
cervical lymph nodes enlarged > R59.0
inguinal lymph nodes enlarged > R59.0
mediastinal lymph nodes enlarged > R59.0
axillary lymph nodes enlarged > R59.0
generalized adenopathy > R59.1
generalised lymphadenopathy > R59.1
diffuse lymphadenopathy > R59.1
multiple lymphadenopathies > R59.1
pvcs > I49.3
premature ventricular complexes > I49.3
premature ventricular beats > I49.3
viral syndrome > B34.9
viral illness > B34.9
acute hypoxemic respiratory failure > J96.01
acute respiratory failure with hypoxemia > J96.01
acute on chronic hypoxemic respiratory failure > J96.21
chronic hypoxemic respiratory failure > J96.11
hypoxemic respiratory failure > J96.91
hypercapnic respiratory failure > J96.92
lung nodules > R91.8
pulmonary nodules > R91.8
multiple pulmonary nodules > R91.8
mallory weiss tear > K22.6
mallory weiss syndrome > K22.6
opioid induced constipation > K59.03
drug induced constipation > K59.03
common bile duct stone > K80.50
cbd stone > K80.50
catheter associated uti > T83.511A
catheter associated urinary tract infection > T83.511A
cauti > T83.511A
hot flashes > R23.2
hot flushes > R23.2
menopausal hot flashes > N95.1
lsil > R87.612
hsil > R87.613
ascus > R87.610
asc-us > R87.610
fetal growth restriction > O36.5990
intrauterine growth restriction > O36.5990
iugr > O36.5990
postpartum mastitis > O91.22
lactational mastitis > O91.23
retained placenta > O73.0
cervical insufficiency > O34.30
low birth weight > P07.10
very low birth weight > P07.10
meconium aspiration syndrome > P24.01
patellofemoral syndrome > M22.2X9
patellofemoral pain syndrome > M22.2X9
dupuytren contracture > M72.0
dupuytren disease > M72.0
thoracic radiculopathy > M54.14
lumbosacral radiculopathy > M54.17
hand bite dog > S61.45-
dog bite hand > S61.45-
dog bite forearm > S51.85-
dog bite leg > S81.85-
dog bite face > S01.85XA
cat bite hand > S61.45-
methamphetamine use disorder > F15.10
methamphetamine abuse > F15.10
methamphetamine dependence > F15.20
tobacco use disorder > F17.200
toxic encephalopathy > G92.8
septic encephalopathy > G93.41
hypoxic brain injury > G93.1
anoxic brain injury > G93.1
hypoxic ischemic encephalopathy > G93.1
cardioembolic stroke > I63.40
embolic stroke > I63.40
middle cerebral artery stroke > I63.51-
middle cerebral artery infarct > I63.51-
posterior cerebral artery stroke > I63.53-
posterior cerebral artery infarct > I63.53-
anterior cerebral artery stroke > I63.52-
anterior cerebral artery infarct > I63.52-
cerebellar stroke > I63.9
ulnar neuropathy > G56.2-
radial neuropathy > G56.3-
median neuropathy > G56.1-
peroneal neuropathy > G57.3-
vestibular neuritis > H81.2-
vestibular neuronitis > H81.2-
posterior subcapsular cataract > H26.9
epiretinal membrane > H35.37-
branch retinal vein occlusion > H34.83-
venous stasis ulcer > I83.009
adenocarcinoma of the ascending colon > C18.2
adenocarcinoma of the transverse colon > C18.4
adenocarcinoma of the descending colon > C18.6
adenocarcinoma of the cecum > C18.0
adenocarcinoma of the hepatic flexure > C18.3
adenocarcinoma of the splenic flexure > C18.5
sigmoid adenocarcinoma > C18.7
sigmoid cancer > C18.7
sigmoid carcinoma > C18.7
cecal adenocarcinoma > C18.0
rectosigmoid adenocarcinoma > C19
hyperplastic polyp > K63.5
b12 deficiency anemia > D51.9
vitamin b12 deficiency anemia > D51.9
adrenal incidentaloma > E27.8
adrenal mass > E27.8
adrenal nodule > E27.8
anastomotic leak > K91.89
postoperative bile leak > K91.89
postoperative hematoma > L76.32
postoperative seroma > L76.34
prosthetic joint infection knee > T84.5-
drug rash > L27.0
drug eruption > L27.0
drug reaction with eosinophilia and systemic symptoms > D72.12
dress syndrome > D72.12
bee sting > T63.441A
wasp sting > T63.461A
rattlesnake bite > T63.011A
snake bite > T63.001A
snakebite > T63.001A
scorpion sting > T63.2X1A
spider bite > T63.301A
recurrent mild major depression > F33.0
recurrent moderate major depression > F33.1
recurrent severe major depression > F33.2
recurrent severe major depression with psychotic features > F33.3
mild major depression > F32.0
moderate major depression > F32.1
severe major depression > F32.2
severe major depression with psychotic features > F32.3
moderate depressive episode > F32.1
severe depressive episode > F32.2
crohn disease small intestine with obstruction > K50.012
crohn disease ileum with obstruction > K50.012
crohn disease terminal ileum with stricture > K50.012
crohn disease ileum with abscess > K50.014
crohn disease terminal ileum > K50.00
crohn ileitis > K50.00
crohn colitis > K50.10
ileocolonic crohn disease > K50.80
crohn disease with fistula > K50.913
ileal crohn disease > K50.00
peritoneal adhesions > K66.0
intestinal adhesions > K66.0
abdominal adhesions > K66.0
dense adhesions > K66.0
extensive adhesions > K66.0
intra-abdominal adhesions > K66.0
intraabdominal adhesions > K66.0
small bowel adhesions > K66.0
bowel adhesions > K66.0
adhesions of bowel > K66.0
interloop adhesions > K66.0
decompensated alcoholic cirrhosis with ascites > K70.31
alcoholic cirrhosis with ascites > K70.31
alcoholic liver cirrhosis > K70.30
esophageal varices in cirrhosis > I85.10
bleeding esophageal varices > I85.01
esophageal variceal bleeding > I85.01
variceal bleeding > I85.01
acquired hemophilia > D68.311
sphincter of oddi dysfunction > K83.4
bilateral visual loss > H54.3
visual loss both eyes > H54.3
bilateral blindness > H54.3
dilated pupils > H57.04
steroid induced diabetes > E09.9
steroid induced diabetes mellitus > E09.9
drug induced diabetes > E09.9
corticosteroid induced diabetes > E09.9
vaccine declined > Z28.21
immunization declined > Z28.21
colles fracture > S52.53-
limp > R26.89
limping > R26.89
shuffling gait > R26.89
antalgic gait > R26.89
iron deficient anemia > D50.9
iron def anemia > D50.9
hypertensive heart disease > I11.9
dry eye syndrome > H04.12-
vitreous floaters > H43.39-
serous retinal detachment > H33.2-
exudative retinal detachment > H33.2-
neovascular glaucoma > H40.89
nonreassuring fetal heart rate > O76
nonreassuring fetal status > O77.9
nonreassuring fetal tracing > O76
category ii tracing > O76
uterine atony with postpartum hemorrhage > O72.1
postpartum hemorrhage due to atony > O72.1
postpartum anemia > O90.81
anemia postpartum > O90.81
lateral medullary syndrome > G46.3
wallenberg syndrome > G46.3
acute chest syndrome > D57.01
septic emboli > I76
septic pulmonary emboli > I26.90
septic pulmonary embolism > I26.90
internal jugular vein thrombophlebitis > I80.8
internal jugular vein thrombosis > I82.C1-
jugular vein thrombosis > I82.C1-
subclavian vein thrombosis > I82.B1-
splenic vein thrombosis > I82.890
mesenteric vein thrombosis > K55.069
superior mesenteric vein thrombosis > K55.069
renal vein thrombosis > I82.3
inferior vena cava thrombosis > I82.220
retinal artery occlusion > H34.9
elevated alkaline phosphatase > R74.8
nutritional macrocytic anemia > D53.9
ataxic > R27.0
ataxic gait > R26.0
falls > R29.6
rem behavior disorder > G47.52
parkinson with dyskinesia and fluctuations > G20.B2
tortuous aorta > I77.1
macroglossia > K14.8
coffee ground emesis > K92.0
black stools > K92.1
tarry stools > K92.1
bloody stools > K92.1
bloody diarrhea > R19.7
food impaction > T18.128A
painless jaundice > R17
obstructive jaundice > K83.1
cholestatic jaundice > K83.1
bile duct obstruction > K83.1
biliary obstruction > K83.1
cholestasis > K83.1
bile duct dilatation > K83.8
dilated bile duct > K83.8
biliary stricture > K83.1
pancreatic duct dilatation > K86.89
pancreatic necrosis > K85.91
necrotizing pancreatitis > K85.91
splenic infarction > D73.5
splenic abscess > D73.3
splenic cyst > D73.4
renal infarction > N28.0
testicular swelling > N50.89
scrotal swelling > N50.89
penile lesion > N48.9
gingival hyperplasia > K06.1
gingival bleeding > K06.8
bleeding gums > K06.8
jaw swelling > R22.0
swelling of the cheek > R22.0
mandibular swelling > R22.0
neck swelling > R22.1
thoracic pain > R07.9
chest wall pain > R07.89
costal pain > R07.81
rib pain > R07.81
inguinal pain > R10.30
groin pain > R10.30
perineal pain > R10.2
rectal pain > K62.89
tenesmus > R19.8
fecal incontinence > R15.9
steatorrhea > K90.9
malabsorption > K90.9
early satiety > R68.81
regurgitation > R11.10
dyschezia > K59.00
dyspareunia > N94.10
foamy urine > R82.998
dark urine > R82.998
choluria > R82.2
acholia > R19.5
hematospermia > R36.1
urethral discharge > R36.9
pyuria > R82.81
bacteriuria > R82.71
crystalluria > R82.998
leukocyturia > R82.81
glycosuria > R81
ketonuria > R82.4
elevated ggt > R74.8
elevated ca 19-9 > R97.8
ca 15-3 > R97.8
afp > R77.2
alpha-fetoprotein > R77.2
prolactin > R79.89
uric acid > E79.0
ldh > R74.02
elevated ck > R74.8
elevated amylase > R74.8
elevated lipase > R74.8
elevated calcitonin > R97.8
elevated cea > R97.0
elevated ca 125 > R97.1
elevated afp > R77.2
hyperferritinemia > R79.89
hyperproteinemia > E88.09
hypoproteinemia > E77.8
hypergammaglobulinemia > D89.2
uremia > N19
azotemia > R79.89
hemianopia > H53.469
homonymous hemianopia > H53.469
quadrantanopia > H53.469
scotoma > H53.419
dysmetria > R27.8
bradypsychia > R41.89
bradykinesia > R25.8
rigidity > R29.898
hyperreflexia > R29.2
areflexia > R29.2
babinski sign > R29.2
clonus > R25.8
myoclonus > G25.3
chorea > G25.5
dystonia > G24.9
neck stiffness > M43.6
nuchal rigidity > R29.1
meningism > R29.1
meningismus > R29.1
stupor > R40.1
obtundation > R40.1
obtunded > R40.1
lethargy > R53.83
lethargic > R53.83
behavioral changes > R46.89
behavioural changes > R46.89
personality change > R46.89
apathy > R45.3
aggressiveness > R45.6
aggressive behavior > R45.6
visual hallucinations > R44.1
auditory hallucinations > R44.0
delusions > F22
psychosis > F29
psychotic episode > F29
suicidal > R45.851
self harm > R45.88
acroparesthesia > R20.2
foot drop > M21.37-
wrist drop > M21.33-
muscle atrophy > M62.50
muscle wasting > M62.50
muscle cramps > R25.2
proximal muscle weakness > M62.81
proximal weakness > M62.81
joint stiffness > M25.60
hemarthrosis > M25.00
hemarthrosis knee > M25.06-
clubbing > R68.3
finger clubbing > R68.3
koilonychia > L60.3
leukonychia > L60.8
nail dystrophy > L60.3
skin nodule > R22.9
skin nodules > R22.9
subcutaneous nodule > R22.9
subcutaneous nodules > R22.9
papules > R23.8
vesicles > R23.8
blisters > R23.8
skin ulcer > L98.499
skin necrosis > I96
gangrene of the toe > I96
gangrene of the foot > I96
dry gangrene > I96
livedo reticularis > R23.1
flushing > R23.2
telangiectasia > I78.1
spider nevi > I78.1
hirsutism > L68.0
striae > L90.6
moon face > R22.0
polyphagia > R63.2
thirst > R63.1
cold intolerance > R68.89
heat intolerance > R68.89
short of breath > R06.02
breathlessness > R06.02
dyspnea on effort > R06.09
paroxysmal nocturnal dyspnea > R06.09
snoring > R06.83
hypoventilation > R06.89
rales > R09.89
rhonchi > R09.89
decreased breath sounds > R09.89
expectoration > R09.3
purulent sputum > R09.3
mucopurulent expectoration > R09.3
anosmia > R43.0
hyposmia > R43.8
ageusia > R43.2
dysgeusia > R43.2
halitosis > R19.6
foreign body sensation eye > H57.8-
epiphora > H04.20-
tearing > H04.20-
leukocoria > H44.53-
eyelid edema > H02.84-
eyelid swelling > H02.84-
conjunctival hyperemia > H11.43-
ciliary injection > H11.43-
hyphema > H21.0-
hypopyon > H20.05-
corneal edema > H18.20
corneal opacity > H17.9
corneal perforation > H16.07-
photopsia > H53.19
floaters > H43.39-
metamorphopsia > H53.15
restricted eye movements > H51.9
limited ocular motility > H51.9
factor 5 leiden > D68.51
factor 5 leiden mutation > D68.51
ckd 1 > N18.1
ckd stage 1 > N18.1
chronic kidney disease 1 > N18.1
ckd 2 > N18.2
ckd stage 2 > N18.2
chronic kidney disease 2 > N18.2
ckd 3 > N18.30
ckd stage 3 > N18.30
chronic kidney disease 3 > N18.30
ckd 3a > N18.31
ckd stage 3a > N18.31
chronic kidney disease 3a > N18.31
ckd 3b > N18.32
ckd stage 3b > N18.32
chronic kidney disease 3b > N18.32
ckd 4 > N18.4
ckd stage 4 > N18.4
chronic kidney disease 4 > N18.4
ckd 5 > N18.5
ckd stage 5 > N18.5
chronic kidney disease 5 > N18.5
squamous cell carcinoma forearm > C44.62-
squamous cell carcinoma hand > C44.62-
squamous cell carcinoma arm > C44.62-
squamous cell carcinoma shoulder > C44.62-
squamous cell carcinoma leg > C44.72-
squamous cell carcinoma thigh > C44.72-
squamous cell carcinoma foot > C44.72-
squamous cell carcinoma scalp > C44.42
squamous cell carcinoma cheek > C44.329
squamous cell carcinoma forehead > C44.329
squamous cell carcinoma temple > C44.329
squamous cell carcinoma ear > C44.22-
squamous cell carcinoma back > C44.529
squamous cell carcinoma trunk > C44.529
postsurgical hypoparathyroidism > E89.2
postoperative hypoparathyroidism > E89.2
postoperative hypothyroidism > E89.0
post thyroidectomy hypothyroidism > E89.0
postablative hypothyroidism > E89.0
prolonged qt > I45.81
qt prolongation > I45.81
pure red cell aplasia > D60.9
benign thymoma > D15.0
tooth mobility > K08.89
gangrene of the gallbladder > K82.A1
gangrenous cholecystitis > K82.A1
omental adhesions > K66.0
adenoma of the ascending colon > D12.2
adenoma of the sigmoid colon > D12.5
adenoma of the transverse colon > D12.3
adenoma of the descending colon > D12.4
adenoma of the cecum > D12.0
adenomatous polyp of the ascending colon > D12.2
adenomatous polyp of the sigmoid colon > D12.5
diverticulosis of the sigmoid colon > K57.30
diverticulosis of the colon > K57.30
colonic diverticulosis > K57.30
sigmoid diverticula > K57.30
visual disturbances > H53.9
visual disturbance > H53.9
mutism > R47.01
prior low transverse c-section > O34.211
advanced maternal age > O09.52-
vapes nicotine > F17.290
nicotine vaping > F17.290
vaping nicotine dependence > F17.290
spinal epidural abscess > G06.1
left upper lobe adenocarcinoma > C34.12
right upper lobe adenocarcinoma > C34.11
left lower lobe adenocarcinoma > C34.32
right lower lobe adenocarcinoma > C34.31
drug induced hypothyroidism > E03.2
sudden blindness > H53.13-
sudden loss of sight > H53.13-
sudden visual loss > H53.13-
sudden vision loss > H53.13-
relative afferent pupillary defect > H57.09
afferent pupillary defect > H57.09
loss of vision both eyes > H54.3
bilateral loss of vision > H54.3
sixth nerve paresis > H49.2-
sixth nerve palsy > H49.2-
third nerve paresis > H49.0-
fourth nerve paresis > H49.1-
loss of weight > R63.4
lost weight > R63.4
lost kg > R63.4
persistent cough > R05.3
persistent dry cough > R05.3
steroid myopathy > G72.0
adjustment disorder depressed mood > F43.21
adaptive disorder depressed mood > F43.21
infective endocarditis > I33.0
bacterial endocarditis > I33.0
infectious endocarditis > I33.0
cerebral venous infarction > I63.6
venous infarction brain > I63.6
dependent on alcohol > F10.20
alcohol dependent > F10.20
stiff neck meningeal > R29.1
ringing in ears > H93.1-
watering of eyes > H04.20-
tearing of eyes > H04.20-
pinpoint pupils > H57.03
pupils pinpoint > H57.03
constricted pupils > H57.03
blood-streaked sputum > R04.2
blood-stained sputum > R04.2
bloody sputum > R04.2
reflexes absent > R29.2
absent reflexes > R29.2
brisk reflexes > R29.2
external ophthalmoplegia complete > H49.3-
carrier of brca1 > Z15.01
cerebral abscess > G06.0
compartment syndrome lower leg > T79.A2-
fibular head fracture > S82.83-
fracture of fibular head > S82.83-
papilledema intracranial hypertension > H47.11
chronic lymphatic leukemia > C91.10
acute renal deterioration > N17.9
acute deterioration of renal function > N17.9
worsening of renal function > N28.9
iron deficiency anemia chronic losses > D50.0
ferropenic anemia > D50.9
ferropenic anemia chronic losses > D50.0
etoh cirrhosis > K70.30
etoh cirrhosis ascites > K70.31
alcoholic cirrhosis ascites > K70.31
high bp > I10
flat head > Q67.3
white coat > R03.0
low k > E87.6
low potassium > E87.6
low na > E87.1
low sodium > E87.1
low mg > E83.42
low mag > E83.42
low magnesium > E83.42
low phos > E83.39
low phosphate > E83.39
low phosphorus > E83.39
low calcium > E83.51
high potassium > E87.5
high k > E87.5
high sodium > E87.0
high calcium > E83.52
high phosphorus > E83.39
low bp > I95.9
low blood pressure > I95.9
low bp after surgery > I95.81
postoperative hypotension > I95.81
low platelets > D69.6
low plts > D69.6
high blood sugar > R73.9
low blood sugar > E16.2
malignant effusion > J91.0
opioid constipation > K59.03
constipation opioids > K59.03
ica stenosis > I65.2-
internal carotid stenosis > I65.2-
fe def anemia > D50.9
fe deficiency anemia > D50.9
fe def anemia blood loss > D50.0
iron def anemia blood loss > D50.0
left spatial neglect > R41.4
spatial neglect > R41.4
hemispatial neglect > R41.4
warfarin coagulopathy > D68.32
anticoagulant coagulopathy > D68.32
coagulopathy due to warfarin > D68.32
expressive dysphasia > R47.02
disc extrusion lumbar root > M51.16
thrombosis of renal vein > I82.3
infection of surgical wound > T81.49XA
intraparenchymal hematoma brain > I61.9
intraparenchymal hematoma frontal > I61.1
intraparenchymal hematoma > I61.9
fracture of mandibular condyle > S02.61-
mandibular condyle fracture > S02.61-
facial asymmetry > Q67.0
limitation of mouth opening > M26.52
esophageal varices bleeding > I85.01
`;

/** What a laboratory reports, and the code of too much of it. */
const MEASURED = `
crp > R79.82
c-reactive protein > R79.82
esr > R70.0
sedimentation rate > R70.0
erythrocyte sedimentation rate > R70.0
lactate dehydrogenase > R74.02
transaminases > R74.01
aminotransferases > R74.01
alt > R74.01
ast > R74.01
liver enzymes > R74.8
alkaline phosphatase > R74.8
ggt > R74.8
amylase > R74.8
lipase > R74.8
creatine kinase > R74.8
ck > R74.8
d-dimer > R79.89
ferritin > R79.89
procalcitonin > R79.89
lactate > R79.89
ammonia > R79.89
urea > R79.89
creatinine > R79.89
tumor markers > R97.8
cea > R97.0
carcinoembryonic antigen > R97.0
ca 125 > R97.1
psa > R97.20
prostate specific antigen > R97.20
troponin > R79.89
troponins > R79.89
inr > R79.1
intraocular pressure > H40.05-
`;
const TOO_MUCH = ['elevated', 'raised', 'increased', 'high', 'elevation', 'increase', 'rise', 'accelerated'];

export const PHRASES = `${WRITTEN.trim()}
${OFFICE_PHRASES.trim()}
${VISIT_PHRASES}
${CLINIC_PHRASES}
${INJURY_PHRASES}
${REPORT_PHRASES}
${REPORT_SIGN_PHRASES}
${CASE_PHRASES}
${REPORT_FINDING_PHRASES}
${ORGAN_PHRASES}
${TRANSLATED_PHRASES}
${WORDING_PHRASES}
${AIRWAY_PHRASES}
${FRAME_PHRASES}
${BIRTH_PHRASES}
${TUMOR_PHRASES}
${EPONYM_PHRASES}
${SHORT_PHRASES}
${SIGN_PHRASES}
${STUDY_PHRASES}
${VISIT_NAMES.trim()}
${MEASURED.trim()
  .split('\n')
  .flatMap((line) => TOO_MUCH.map((how) => `${how} ${line}`))
  .join('\n')}`;
