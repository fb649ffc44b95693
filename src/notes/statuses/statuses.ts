// What is left of an earlier treatment, or true of the person all the same? Organs removed, devices, transplants, allergies,
// tobacco, long-term drugs. Authority: ICD-10-CM Official Guidelines I.C.21.c.3 (status).

import { fold, stemOf } from '#search';
import { PERSON_DRUGS, PERSON_PAST, PERSON_STATES } from './personStatuses.ts';
import { REPORT_DRUGS, REPORT_PAST, REPORT_STATES } from './reportStatuses.ts';
import { VISIT_DRUGS, VISIT_PAST, VISIT_STATES } from './visitStatuses.ts';

export interface StatusRule {
  /** Stems that must stand together, in this order, at most two words apart. */
  words: readonly string[];
  /** Code, or the beginning of codes that tell the side: `Z96.65-`. */
  code: string;
  /** `past`: only after `status post`, `history of`, in a surgical history; `any`: wherever it is said. */
  when: 'past' | 'any' | 'drug';
}

const PAST_OPERATIONS = `
c/s Z98.891
ltcs Z98.891
ralp Z90.79
rarp Z90.79
robotic prostatectomy Z90.79
low anterior resection Z90.49
lap appy Z90.49
appy Z90.49
chole Z90.49
ccy Z90.49
esophagectomy Z90.49
hyst Z90.710
lavh Z90.710
tlh Z90.710
lsh Z90.711
hemithyroidectomy E89.0
enucleation Z90.01
fem-pop bypass Z95.828
femoropopliteal bypass Z95.828
watchman Z95.818
mitraclip Z95.818
loop recorder Z95.818
lvad Z95.811
rygb Z98.84
lrygb Z98.84
vsg Z98.84
stents Z95.5
stented Z95.5
olt Z94.4
oht Z94.1
ddkt Z94.0
lrkt Z94.0
ldkt Z94.0
kidney tx Z94.0
liver tx Z94.4
heart tx Z94.1
lung tx Z94.2
bmt Z94.81
allo sct Z94.84
auto sct Z94.84
asct Z94.84
allo hsct Z94.84
hsct Z94.84
pancreas transplant Z94.83
cornea transplant Z94.7
pkp Z94.7
dsaek Z94.7
tsa Z96.61-
rtsa Z96.61-
uka Z96.65-
hip hemiarthroplasty Z96.64-
total ankle replacement Z96.66-
acdf Z98.1
tlif Z98.1
plif Z98.1
trabeculectomy Z98.83
transtibial amputation Z89.51-
transfemoral amputation Z89.61-
hallux amputation Z89.41-
ray amputation Z89.42-
forefoot amputation Z89.43-
appendectomy Z90.49
appendicectomy Z90.49
liver transplant Z94.4
cataract surgery with lens implantation Z96.1
cataract surgery with intraocular lens Z96.1
cholecystectomy Z90.49
lap chole Z90.49
colectomy Z90.49
hemicolectomy Z90.49
sigmoidectomy Z90.49
bowel resection Z90.49
small bowel resection Z90.49
hysterectomy Z90.710
tah Z90.710
tahbso Z90.710
supracervical hysterectomy Z90.711
oophorectomy Z90.721
bilateral oophorectomy Z90.722
adnexectomy Z90.721
annexectomy Z90.721
bilateral adnexectomy Z90.722
double adnexectomy Z90.722
bilateral annexectomy Z90.722
double annexectomy Z90.722
double oophorectomy Z90.722
bso Z90.722
mastectomy Z90.1-
bilateral mastectomy Z90.13
nephrectomy Z90.5
splenectomy Z90.81
gastrectomy Z90.3
pneumonectomy Z90.2
lobectomy Z90.2
prostatectomy Z90.79
orchiectomy Z90.79
cystectomy Z90.6
thyroidectomy E89.0
whipple Z90.410
pancreatectomy Z90.410
laryngectomy Z90.02
gastric bypass Z98.84
sleeve gastrectomy Z98.84
bariatric surgery Z98.84
roux-en-y Z98.84
cabg Z95.1
coronary artery bypass Z95.1
bypass grafting Z95.1
coronary stent Z95.5
cardiac stent Z95.5
drug-eluting stent Z95.5
des Z95.5
stent placement Z95.5
stents placed Z95.5
pci Z95.5
pci with stent Z95.5
angioplasty Z98.61
ptca Z98.61
aortic valve replacement Z95.2
mitral valve replacement Z95.2
avr Z95.2
mvr Z95.2
tavr Z95.2
mechanical valve Z95.2
mechanical mitral valve Z95.2
mechanical aortic valve Z95.2
bioprosthetic valve Z95.3
bioprosthetic aortic valve Z95.3
heart transplant Z94.1
kidney transplant Z94.0
renal transplant Z94.0
kidney transplantation Z94.0
renal transplantation Z94.0
liver transplantation Z94.4
lung transplant Z94.2
bone marrow transplant Z94.81
stem cell transplant Z94.84
corneal transplant Z94.7
knee replacement Z96.65-
knee arthroplasty Z96.65-
tka Z96.65-
tkr Z96.65-
hip replacement Z96.64-
hip arthroplasty Z96.64-
tha Z96.64-
thr Z96.64-
hip replaced Z96.64-
knee replaced Z96.65-
hip prosthesis Z96.64-
knee prosthesis Z96.65-
shoulder replacement Z96.61-
shoulder arthroplasty Z96.61-
lens implant Z96.1
iol Z96.1
cataract extraction Z98.4-
cataract surgery Z98.4-
below knee amputation Z89.51-
bka Z89.51-
above knee amputation Z89.61-
aka Z89.61-
toe amputation Z89.42-
great toe amputation Z89.41-
tubal ligation Z98.51
btl Z98.51
vasectomy Z98.52
cesarean section Z98.891
cesarean delivery Z98.891
c-section Z98.891
cesarean Z98.891
spinal fusion Z98.1
treated with radiation Z92.3
treated with radiotherapy Z92.3
treated with xrt Z92.3
radiation therapy Z92.3
radiotherapy Z92.3
od attempt Z91.51
overdose attempt Z91.51
suicide attempt Z91.51
lumbar fusion Z98.1
cervical fusion Z98.1
vp shunt Z98.2
ventriculoperitoneal shunt Z98.2
icd Z95.810
ppm Z95.0
bioprosthetic avr Z95.3
bioprosthetic mvr Z95.3
ivc filter Z95.828
carotid stent Z95.828
carotid endarterectomy Z98.890
evar Z95.828
aortic endograft Z95.828
femoral stent Z95.820
iliac stent Z95.820
liver resection Z90.49
colon resection Z90.49
total thyroidectomy E89.0
salpingectomy Z90.79
total hysterectomy Z90.710
turp Z90.79
transmetatarsal amputation Z89.43-
tma Z89.43-
finger amputation Z89.02-
reverse shoulder arthroplasty Z96.61-
cochlear implant Z96.21
breast implants Z98.82
breast augmentation Z98.82
gastric sleeve Z98.84
lap band Z98.84
discectomy Z98.890
laminectomy Z98.890
`;

const STATES = `
gastrectomized Z90.3
laryngectomized Z90.02
mastectomized Z90.1-
prostatectomized Z90.79
tonsillectomized Z90.89
amygdalectomized Z90.89
vasectomized Z98.52
colostomized Z93.3
thyroidectomized E89.0
enucleated eye Z90.01
mechanical mitral prosthesis Z95.2
mechanical aortic prosthesis Z95.2
metallic mitral valve Z95.2
metallic aortic valve Z95.2
carrier of mitral prosthesis Z95.2
carrier of aortic prosthesis Z95.2
aortic bioprosthesis Z95.3
mitral bioprosthesis Z95.3
carrier of hip prosthesis Z96.64-
carrier of knee prosthesis Z96.65-
carrier of intrauterine device Z97.5
iud carrier Z97.5
dental prosthesis Z97.2
dental prostheses Z97.2
double j carrier Z96.0
carrier of double j Z96.0
gastrostomy carrier Z93.1
renal transplant recipient Z94.0
kidney transplant recipient Z94.0
liver transplant recipient Z94.4
heart transplant recipient Z94.1
lung transplant recipient Z94.2
bone marrow transplant recipient Z94.81
hemodialysis program Z99.2
dialysis program Z99.2
periodic hemodialysis Z99.2
chronic hemodialysis Z99.2
maintenance hemodialysis Z99.2
domiciliary oxygen Z99.81
home oxygen therapy Z99.81
longer smokes Z87.891
stopped smoking Z87.891
gave up smoking Z87.891
oral anticoagulation Z79.01
antiaggregated Z79.02
hormone replacement therapy Z79.890
chronic corticotherapy Z79.52
pharmacoactive stent Z95.5
poor adherence Z91.148
non-compliant with treatment Z91.148
noncompliant with treatment Z91.148
non-adherent to treatment Z91.148
poor compliance Z91.148
poor therapeutic compliance Z91.148
poor adherence treatment Z91.148
abandoned treatment Z91.148
pacemaker carrier Z95.0
carrier of pacemaker Z95.0
carrier of a pacemaker Z95.0
pacemaker wearer Z95.0
metallic mitral prosthesis Z95.2
metallic aortic prosthesis Z95.2
biological aortic prosthesis Z95.3
biological mitral prosthesis Z95.3
nephrectomized Z90.5
mastectomized Z90.10
monorenal Z90.5
intrauterine device carrier Z97.5
nonadherence medication Z91.148
nonadherence medications Z91.148
nonadherence meds Z91.148
nonadherent medication Z91.148
nonadherent meds Z91.148
noncompliance medication Z91.148
noncompliance meds Z91.148
noncompliant meds Z91.148
off his meds Z91.148
off her meds Z91.148
cigs ppd F17.210
sleeping under bridge Z59.02
sleeps under bridge Z59.02
sleeping rough Z59.02
sleeping in car Z59.02
sleeps in car Z59.02
living in car Z59.02
living in tent Z59.02
living on streets Z59.02
living on street Z59.02
sleeping on streets Z59.02
staying at shelter Z59.01
living at shelter Z59.01
couch surfing Z59.01
remote smoker Z87.891
remote tobacco Z87.891
distant smoker Z87.891
hx suicide attempt Z91.51
hx of suicide attempt Z91.51
h/o suicide attempt Z91.51
prior suicide attempts Z91.51
mechanical avr Z95.2
mechanical mvr Z95.2
mech avr Z95.2
mech mvr Z95.2
bioprosthetic avr Z95.3
chronic opioids Z79.891
chronic opiates Z79.891
long-term opioids Z79.891
long term opioids Z79.891
long-term opioid Z79.891
long-term oxycodone Z79.891
long-term morphine Z79.891
long-term hydrocodone Z79.891
chronic oxycodone Z79.891
chronic narcotics Z79.891
opioid contract Z79.891
pain contract Z79.891
dual antiplatelet Z79.02
postpartum check Z39.2
postpartum exam Z39.2
postpartum follow up Z39.2
postpartum follow-up Z39.2
pp check Z39.2
crc screening Z12.11
colon ca screening Z12.11
screening for colon cancer Z12.11
screening for colorectal cancer Z12.11
screening c-scope Z12.11
pacemaker Z95.0
icd placement Z95.810
implantable cardioverter defibrillator Z95.810
aicd Z95.810
colostomy Z93.3
ileostomy Z93.2
tracheostomy Z93.0
gastrostomy Z93.1
peg tube Z93.1
g-tube Z93.1
nephrostomy Z93.6
urostomy Z93.6
on hemodialysis Z99.2
hemodialysis dependent Z99.2
on dialysis Z99.2
on hd Z99.2
on pd Z99.2
dialysis dependent Z99.2
peritoneal dialysis Z99.2
home oxygen Z99.81
supplemental oxygen at home Z99.81
home o2 Z99.81
oxygen dependent Z99.81
ventilator dependent Z99.11
wheelchair bound Z99.3
wheelchair dependent Z99.3
icd interrogated Z95.810
icd in place Z95.810
has icd Z95.810
pseudophakia Z96.1
pseudophakic Z96.1
second hand smoke Z77.22
secondhand smoke Z77.22
tobacco smoke exposure Z77.22
passive smoker Z77.22
passive smoking Z77.22
exposure to asbestos Z77.090
asbestos exposure Z77.090
exposed to asbestos Z77.090
single liveborn Z37.0
singleton liveborn Z37.0
live female Z37.0
live boy Z37.0
live girl Z37.0
liveborn boy Z37.0
liveborn girl Z37.0
live male Z37.0
twins liveborn Z37.2
vaccine declined Z28.21
declined vaccine Z28.21
vaccine refused Z28.21
refused vaccine Z28.21
long term use of anticoagulants Z79.01
long-term anticoagulation Z79.01
chronic anticoagulation Z79.01
chronic steroids Z79.52
chronic steroid therapy Z79.52
long-term steroids Z79.52
long-term opiate Z79.891
chronic opioid therapy Z79.891
homelessness Z59.00
medication refill Z76.0
medication refills Z76.0
positive pregnancy test Z32.01
hearing aids Z97.4
hearing aid Z97.4
hysterectomized Z90.710
appendectomized Z90.49
appendicectomized Z90.49
cholecystectomized Z90.49
splenectomized Z90.81
transplanted kidney Z94.0
former smoker Z87.891
ex smoker Z87.891
ex-smoker Z87.891
exsmoker Z87.891
quit smoking Z87.891
former tobacco Z87.891
quit tobacco Z87.891
tobacco former Z87.891
tobacco use former Z87.891
smoking former Z87.891
smoking status former Z87.891
smoker former Z87.891
cigarettes former Z87.891
cigarette use former Z87.891
nicotine former Z87.891
smoking history former Z87.891
history of smoking Z87.891
history of tobacco Z87.891
previous smoker Z87.891
prior smoker Z87.891
past smoker Z87.891
current smoker F17.210
active smoker F17.210
daily smoker F17.210
smoker of F17.210
smokes F17.210
still smoking F17.210
continues to smoke F17.210
smoking habit F17.210
cigarette smoker F17.210
current every day smoker F17.210
smoker F17.210
dnr Z66
do not resuscitate Z66
live male infant Z37.0
live female infant Z37.0
viable male infant Z37.0
viable female infant Z37.0
liveborn male Z37.0
liveborn female Z37.0
liveborn infant Z37.0
tubal ligation Z98.51
brca mutation Z15.01
brca2 mutation Z15.01
iud insertion Z30.430
iud placement Z30.430
iud removal Z30.432
here for chemo Z51.11
for chemo Z51.11
unsheltered homeless Z59.02
unsheltered Z59.02
sports physical Z02.5
sports pe Z02.5
postpartum visit Z39.2
pp visit Z39.2
preoperative cardiovascular examination Z01.810
preoperative cardiovascular exam Z01.810
preop cardiovascular exam Z01.810
preoperative cardiac evaluation Z01.810
preoperative cardiac clearance Z01.810
preoperative cardiovascular evaluation Z01.810
preoperative cardiovascular clearance Z01.810
preoperative cardiac risk Z01.810
preop cardiac evaluation Z01.810
preop cardiac clearance Z01.810
pre-op cardiac clearance Z01.810
pre-op cardiac evaluation Z01.810
pre-op cardiac risk Z01.810
cardiac clearance Z01.810
cardiac clearance for surgery Z01.810
cardiac preop Z01.810
preoperative pulmonary evaluation Z01.811
preoperative respiratory examination Z01.811
preoperative pulmonary clearance Z01.811
preoperative laboratory examination Z01.812
mechanical mitral valve Z95.2
mechanical aortic valve Z95.2
mechanical heart valve Z95.2
bioprosthetic mitral valve Z95.3
bioprosthetic aortic valve Z95.3
tracheostomized Z93.0
tracheostomised Z93.0
below knee amputee Z89.51-
above knee amputee Z89.61-
long term anticoagulant Z79.01
non compliance with medication Z91.148
cochlear implant Z96.21
wheelchair user Z99.3
bedbound Z74.01
homeless Z59.00
insulin pump Z96.41
waiting list Z76.82
missing doses Z91.148
missed doses Z91.148
stopped meds Z91.148
stopped his meds Z91.148
stopped taking Z91.148
bedridden Z74.01
medication noncompliance Z91.148
medication nonadherence Z91.148
noncompliant with medication Z91.148
noncompliance Z91.199
brca1 mutation Z15.01
brca1 Z15.01
brca2 Z15.01
er+ Z17.0
estrogen receptor positive Z17.0
er positive Z17.0
hormone receptor positive Z17.0
estrogen receptor negative Z17.1
er negative Z17.1
triple negative Z17.1
screening colonoscopy Z12.11
colon cancer screening Z12.11
colorectal cancer screening Z12.11
screening mammogram Z12.31
screening mammography Z12.31
well child Z00.129
well-child Z00.129
annual physical Z00.00
annual wellness visit Z00.00
routine physical Z00.00
preventive visit Z00.00
immunization given Z23
flu shot given Z23
shot given Z23
booster given Z23
immunizations given Z23
vaccination given Z23
vaccine given Z23
vaccines given Z23
vaccines administered Z23
encounter for chemotherapy Z51.11
chemotherapy administration Z51.11
admitted for chemotherapy Z51.11
here for chemotherapy Z51.11
encounter for radiation Z51.0
preoperative clearance Z01.818
preop clearance Z01.818
palliative care Z51.5
comfort care Z51.5
hospice Z51.5
abdominal aortic stent graft Z95.828
ivc filter Z95.828
coronary stents Z95.5
coronary stent Z95.5
left bka Z89.512
right bka Z89.511
r bka Z89.511
l bka Z89.512
left aka Z89.612
right aka Z89.611
suprapubic catheter Z93.59
suprapubic tube Z93.59
artificial eye Z97.0
ocular prosthesis Z97.0
cochlear implants Z96.21
breast implants Z98.82
pseudophakos Z96.1
well baby Z00.129
well-baby Z00.129
well child visit Z00.129
well visit Z00.129
wcc Z00.129
newborn weight check Z00.110
newborn check Z00.110
annual wellness visit with abnormal findings Z00.01
annual physical with abnormal findings Z00.01
routine gynecologic exam Z01.419
well woman Z01.419
well-woman Z01.419
annual gyn exam Z01.419
annual gynecologic exam Z01.419
screening for cervical cancer Z12.4
cervical cancer screening Z12.4
lung cancer screening Z12.2
prostate cancer screening Z12.5
breast cancer screening Z12.31
screening for osteoporosis Z13.820
osteoporosis screening Z13.820
screening for diabetes Z13.1
diabetes screening Z13.1
lipid screening Z13.220
screening for lipids Z13.220
sti screening Z11.3
std screening Z11.3
screening for std Z11.3
screening for stds Z11.3
screening for sti Z11.3
screening for hiv Z11.4
hiv screening Z11.4
screening for hepatitis c Z11.59
hepatitis c screening Z11.59
tb screening Z11.1
chemotherapy infusion Z51.11
chemo infusion Z51.11
chemotherapy today Z51.11
chemo today Z51.11
presents for chemotherapy Z51.11
cycle of chemotherapy Z51.11
here for cycle Z51.11
immunotherapy infusion Z51.12
encounter for immunotherapy Z51.12
pembrolizumab infusion Z51.12
nivolumab infusion Z51.12
encounter for radiation therapy Z51.0
do not resuscitate status Z66
dnr/dni Z66
dnar Z66
suture removal Z48.02
sutures removed Z48.02
staple removal Z48.02
staples removed Z48.02
removal of sutures Z48.02
removal of staples Z48.02
surgical wound check Z48.00
dressing change surgical Z48.01
surgical dressing change Z48.01
hardware removal Z47.2
removal of hardware Z47.2
removal of orthopedic hardware Z47.2
influenza vaccination Z23
flu vaccine given Z23
tdap given Z23
tdap today Z23
tdap vaccination Z23
tetanus given Z23
tetanus updated Z23
vaccination today Z23
vaccines today Z23
immunization today Z23
need for vaccination Z23
need for immunization Z23
supervision of normal first pregnancy Z34.00
supervision of other normal pregnancy Z34.80
supervision of normal pregnancy Z34.90
contraceptive counseling Z30.09
contraception counseling Z30.09
counseling on contraception Z30.09
oral contraceptive refill Z30.41
ocp refill Z30.41
surveillance of oral contraceptive Z30.41
depo provera injection Z30.42
depo-provera Z30.42
depo shot Z30.42
nexplanon insertion Z30.017
pre-employment exam Z02.1
pre-employment physical Z02.1
dot physical Z02.4
school physical Z02.0
camp physical Z02.89
exposure to covid-19 Z20.822
exposure to covid Z20.822
exposed to covid Z20.822
covid-19 exposure Z20.822
covid exposure Z20.822
exposure to tuberculosis Z20.1
tb exposure Z20.1
tuberculosis contact Z20.1
exposure to hiv Z20.6
hiv exposure Z20.6
exposure to strep Z20.818
strep exposure Z20.818
needlestick Z77.21
living in shelter Z59.01
lives in shelter Z59.01
staying in shelter Z59.01
lives in car Z59.02
lives on the street Z59.02
food insecurity Z59.41
unemployed Z56.0
unemployment Z56.0
lost his job Z56.0
lost her job Z56.0
lives alone Z60.2
living alone Z60.2
bereavement Z63.4
noncompliance with dialysis Z91.158
missed dialysis Z91.158
skipped dialysis Z91.158
cannot afford medication Z91.120
could not afford medication Z91.120
cannot afford meds Z91.120
could not afford Z91.120
because of cost Z91.120
due to cost Z91.120
history of falls Z91.81
recurrent falls R29.6
repeated falls R29.6
frequent falls R29.6
fall risk Z91.81
at risk for falls Z91.81
bed bound Z74.01
bed-bound Z74.01
vapes F17.290
vaping F17.290
e-cigarettes F17.290
smokeless tobacco F17.220
chewing tobacco F17.220
mrsa carrier Z22.322
mrsa colonization Z22.322
history of covid Z86.16
hx of covid Z86.16
history of recurrent utis Z87.440
history of recurrent uti Z87.440
prior suicide attempt Z91.51
previous suicide attempt Z91.51
history of suicide attempt Z91.51
past suicide attempt Z91.51
suicide attempt in past Z91.51
history of self-harm Z91.52
history of cutting Z91.52
rh negative Z67.91
underimmunized Z28.39
delayed immunizations Z28.39
vaccines refused Z28.21
influenza vaccine declined Z28.21
flu shot declined Z28.21
declined flu Z28.21
declines flu Z28.21
declined influenza Z28.21
refused flu Z28.21
single live birth Z37.0
military deployment Z56.82
sedentary lifestyle Z72.3
lack of exercise Z72.3
high risk sexual behavior Z72.51
unprotected sex Z72.51
dietary counseling Z71.3
nutrition counseling Z71.3
hiv counseling Z71.7
travel counseling Z71.84
genetic counseling Z71.83
pacemaker check Z45.018
pacemaker interrogation Z45.018
icd interrogation Z45.02
icd check Z45.02
port flush Z45.2
picc care Z45.2
foley removal Z46.6
foley exchange Z46.6
catheter exchange Z46.6
catheter removed Z46.6
awaiting transplant Z76.82
transplant list Z76.82
hospice care Z51.5
comfort measures Z51.5
comfort measures only Z51.5
tube feeding Z93.1
gastrostomy tube Z93.1
trach Z93.0
chronic trach Z93.0
home ventilator Z99.11
oxygen at home Z99.81
o2 at home Z99.81
on home oxygen Z99.81
o2 dependent Z99.81
oxygen-dependent Z99.81
l home o2 Z99.81
hd mwf Z99.2
hd tts Z99.2
hd tths Z99.2
dialysis mwf Z99.2
dialysis tts Z99.2
cpap compliance Z99.89
bmi below 5th percentile Z68.51
gb removed Z90.49
gallbladder removed Z90.49
gallbladder out Z90.49
appendix removed Z90.49
appendix out Z90.49
spleen removed Z90.81
uterus removed Z90.710
uterus and cervix out Z90.710
cervix and uterus out Z90.710
uterus and cervix removed Z90.710
kidney removed Z90.5
thyroid removed E89.0
yearly physical Z00.00
yearly check up Z00.00
annual preventive visit Z00.00
annual exam Z00.00
physical exam annual Z00.00
health maintenance exam Z00.00
well-child check Z00.129
well child check Z00.129
smoke in home Z77.22
smokers in home Z77.22
smoker in home Z77.22
exposed to smoke Z77.22
esbl producer Z16.12
esbl producing Z16.12
esbl-producing Z16.12
esbl e coli Z16.12
mdr organism Z16.24
multidrug resistant Z16.24
lad stent Z95.5
rca stent Z95.5
stent to lad Z95.5
lcx stent Z95.5
medically optimized for surgery Z01.818
preoperative evaluation Z01.818
preoperative medical evaluation Z01.818
pre-op clearance Z01.818
preop evaluation Z01.818
surgical clearance Z01.818
cleared for surgery Z01.818
uterus cervix and both ovaries out Z90.710
cigarettes ppd F17.210
smokes ppd F17.210
smoker ppd F17.210
ppd smoker F17.210
ppd cigarettes F17.210
ppd tobacco F17.210
tobacco ppd F17.210
pack per day F17.210
packs per day F17.210
pack a day F17.210
packs a day F17.210
brca1 carrier Z15.01
brca2 carrier Z15.01
`;

const DRUGS = `
acenocoumarol Z79.01
sintrom Z79.01
oral antidiabetics Z79.84
corticosteroids Z79.52
methotrexate Z79.631
azathioprine Z79.624
tacrolimus Z79.621
infliximab Z79.620
adalimumab Z79.620
tamoxifen Z79.810
letrozole Z79.811
anastrozole Z79.811
exemestane Z79.811
oral contraceptives Z79.3
acetylsalicylic acid Z79.82
mmf Z79.624
imuran Z79.624
myfortic Z79.624
mtx Z79.631
prograf Z79.621
envarsus Z79.621
rapamune Z79.623
arava Z79.624
cosentyx Z79.620
stelara Z79.620
entyvio Z79.620
orencia Z79.620
actemra Z79.620
simponi Z79.620
cimzia Z79.620
taltz Z79.620
ixekizumab Z79.620
tremfya Z79.620
skyrizi Z79.620
ocrevus Z79.620
tysabri Z79.620
rituxan Z79.620
dupixent Z79.620
dupilumab Z79.620
belimumab Z79.620
benlysta Z79.620
xeljanz Z79.622
rinvoq Z79.622
olumiant Z79.622
jakafi Z79.622
fosamax Z79.83
actonel Z79.83
boniva Z79.83
ibandronate Z79.83
reclast Z79.83
evista Z79.810
arimidex Z79.811
femara Z79.811
aromasin Z79.811
januvia Z79.84
amaryl Z79.84
glucotrol Z79.84
invokana Z79.84
actos Z79.84
victoza Z79.85
byetta Z79.85
bydureon Z79.85
toujeo Z79.4
humulin Z79.4
novolin Z79.4
basal-bolus Z79.4
savaysa Z79.01
doac Z79.01
doacs Z79.01
brilinta Z79.02
effient Z79.02
dapt Z79.02
hydrea Z79.64
revlimid Z79.61
leuprolide Z79.818
lupron Z79.818
goserelin Z79.818
degarelix Z79.818
insulin Z79.4
glargine Z79.4
lantus Z79.4
lispro Z79.4
humalog Z79.4
novolog Z79.4
insulin aspart Z79.4
basaglar Z79.4
levemir Z79.4
warfarin Z79.01
oral anticoagulants Z79.01
anticoagulants Z79.01
oral antidiabetic Z79.84
oral hypoglycemic agents Z79.84
oral hypoglycemics Z79.84
glibenclamide Z79.84
gliclazide Z79.84
vildagliptin Z79.84
antiplatelet Z79.02
antiplatelet agents Z79.02
corticoids Z79.52
prednisolone Z79.52
immunosuppressants Z79.60
bisphosphonates Z79.83
zoledronic acid Z79.83
oral contraceptive Z79.3
coumadin Z79.01
apixaban Z79.01
eliquis Z79.01
rivaroxaban Z79.01
xarelto Z79.01
dabigatran Z79.01
pradaxa Z79.01
anticoagulation Z79.01
anticoagulated Z79.01
clopidogrel Z79.02
plavix Z79.02
ticagrelor Z79.02
prasugrel Z79.02
aspirin Z79.82
metformin Z79.84
glipizide Z79.84
glimepiride Z79.84
empagliflozin Z79.84
jardiance Z79.84
sitagliptin Z79.84
prednisone Z79.52
semaglutide Z79.85
ozempic Z79.85
dulaglutide Z79.85
trulicity Z79.85
liraglutide Z79.85
humira Z79.620
remicade Z79.620
etanercept Z79.620
enbrel Z79.620
rituximab Z79.620
tocilizumab Z79.620
ustekinumab Z79.620
vedolizumab Z79.620
secukinumab Z79.620
golimumab Z79.620
certolizumab Z79.620
abatacept Z79.620
natalizumab Z79.620
ocrelizumab Z79.620
risankizumab Z79.620
guselkumab Z79.620
cyclosporine Z79.621
tofacitinib Z79.622
upadacitinib Z79.622
baricitinib Z79.622
ruxolitinib Z79.622
sirolimus Z79.623
everolimus Z79.623
mycophenolate Z79.624
cellcept Z79.624
leflunomide Z79.624
lenalidomide Z79.61
hydroxyurea Z79.64
alendronate Z79.83
risedronate Z79.83
zoledronate Z79.83
raloxifene Z79.810
edoxaban Z79.01
dapagliflozin Z79.84
farxiga Z79.84
canagliflozin Z79.84
glyburide Z79.84
pioglitazone Z79.84
linagliptin Z79.84
tirzepatide Z79.85
mounjaro Z79.85
exenatide Z79.85
degludec Z79.4
tresiba Z79.4
detemir Z79.4
nph Z79.4
chronic opioids Z79.891
methadone Z79.891
long-term antibiotics Z79.2
suppressive antibiotics Z79.2
hormone replacement Z79.890
hydrocortisone Z79.52
dexamethasone Z79.52
inhaled corticosteroid Z79.51
combined oral contraceptive Z79.3
birth control pills Z79.3
ocps Z79.3
`;

/** What an allergy is to, by stem → code of the status. */
const ALLERGENS = `
streptomycin Z88.1
pyrazolone Z88.6
pyrazolones Z88.6
metamizole Z88.6
diclofenac Z88.6
acetylsalicylic Z88.6
sulfamide Z88.2
sulfamides Z88.2
penicillin Z88.0
pcn Z88.0
amoxicillin Z88.0
augmentin Z88.0
ampicillin Z88.0
sulfa Z88.2
sulfonamide Z88.2
bactrim Z88.2
sulfamethoxazole Z88.2
cephalosporin Z88.1
cephalexin Z88.1
keflex Z88.1
ceftriaxone Z88.1
erythromycin Z88.1
azithromycin Z88.1
clindamycin Z88.1
ciprofloxacin Z88.1
cipro Z88.1
levofloxacin Z88.1
vancomycin Z88.1
doxycycline Z88.1
macrolide Z88.1
quinolone Z88.1
tetracycline Z88.1
metronidazole Z88.3
lidocaine Z88.4
codeine Z88.5
morphine Z88.5
hydrocodone Z88.5
oxycodone Z88.5
opioid Z88.5
aspirin Z88.6
paracetamol Z88.6
clarithromycin Z88.1
gentamicin Z88.1
cotrimoxazole Z88.2
procaine Z88.4
nsaid Z88.6
ibuprofen Z88.6
lisinopril Z88.8
allopurinol Z88.8
febuxostat Z88.8
latex Z91.040
contrast Z91.041
iodine Z91.041
peanut Z91.010
shellfish Z91.013
shrimp Z91.013
milk Z91.011
egg Z91.012
bee Z91.030
nut Z91.018
nuts Z91.018
fish Z91.013
wasp Z91.030
hornet Z91.030
trimethoprim Z88.2
nitrofurantoin Z88.3
fluconazole Z88.3
cefazolin Z88.1
cefepime Z88.1
meropenem Z88.1
tramadol Z88.5
naproxen Z88.6
ketorolac Z88.6
phenytoin Z88.8
statin Z88.8
gluten Z91.018
adhesive Z91.048
clopidogrel Z88.8
plavix Z88.8
ticagrelor Z88.8
allopurinol Z88.8
carbamazepine Z88.8
lamotrigine Z88.8
oxcarbazepine Z88.8
levetiracetam Z88.8
enalapril Z88.8
ramipril Z88.8
benazepril Z88.8
captopril Z88.8
amlodipine Z88.8
hydralazine Z88.8
heparin Z88.8
enoxaparin Z88.8
metoclopramide Z88.8
reglan Z88.8
prochlorperazine Z88.8
compazine Z88.8
promethazine Z88.8
phenergan Z88.8
ondansetron Z88.8
haloperidol Z88.8
metformin Z88.8
gabapentin Z88.8
fentanyl Z88.5
hydromorphone Z88.5
dilaudid Z88.5
meperidine Z88.5
demerol Z88.5
percocet Z88.5
vicodin Z88.5
norco Z88.5
opioids Z88.5
opiate Z88.5
opiates Z88.5
acetaminophen Z88.6
tylenol Z88.6
indomethacin Z88.6
celecoxib Z88.6
celebrex Z88.6
meloxicam Z88.6
toradol Z88.6
motrin Z88.6
advil Z88.6
aleve Z88.6
nsaids Z88.6
moxifloxacin Z88.1
cefdinir Z88.1
cefuroxime Z88.1
ceftazidime Z88.1
cefadroxil Z88.1
omnicef Z88.1
ceftin Z88.1
rocephin Z88.1
ancef Z88.1
zithromax Z88.1
levaquin Z88.1
minocycline Z88.1
linezolid Z88.1
tobramycin Z88.1
macrolides Z88.1
quinolones Z88.1
fluoroquinolone Z88.1
fluoroquinolones Z88.1
cephalosporins Z88.1
tetracyclines Z88.1
amox Z88.0
penicillins Z88.0
pcns Z88.0
piperacillin Z88.0
zosyn Z88.0
unasyn Z88.0
nafcillin Z88.0
macrobid Z88.3
acyclovir Z88.3
terbinafine Z88.3
isoniazid Z88.3
hydroxychloroquine Z88.3
flagyl Z88.3
septra Z88.2
sulfas Z88.2
benzocaine Z88.4
bupivacaine Z88.4
novocaine Z88.4
novocain Z88.4
marcaine Z88.4
propofol Z88.4
`;

/** As lists of problems and forms write them. */
const OF_LISTS = `
amputation toe Z89.42-
amputation toes Z89.42-
amputated toe Z89.42-
amputated toes Z89.42-
amputation great toe Z89.41-
kidney tx Z94.0
renal tx Z94.0
liver tx Z94.4
heart tx Z94.1
lung tx Z94.2
ddrt Z94.0
ddkt Z94.0
ldrt Z94.0
ldkt Z94.0
`;
const STATES_OF_LISTS = `
oral dm meds Z79.84
oral diabetes meds Z79.84
oral diabetic meds Z79.84
oral diabetic medication Z79.84
oral hypoglycemic Z79.84
oral hypoglycemics Z79.84
oral antidiabetic Z79.84
oral antidiabetics Z79.84
dni Z66
polst dnr Z66
vaccine due Z23
vaccines due Z23
vaccine need Z23
vaccine needed Z23
need for vaccine Z23
need for vaccination Z23
immunizations due Z23
due for vaccine Z23
due for vaccines Z23
`;

const VACCINES =
  'dtap|tdap|td|tetanus|mmr|mmrv|varicella|hib|ipv|pcv13|pcv15|pcv20|prevnar|pneumovax|pneumococcal|shingrix|zoster|flu|influenza|covid|hpv|gardasil|rsv|menactra|meningococcal|rotavirus|hepatitis|rabies|imms|immunizations|vaccine|vaccines';
/** `Shingrix dose 1 given`, `flu shot today`. */
const GIVEN_VACCINES = VACCINES.split('|')
  .flatMap((name) =>
    ['given', 'today', 'administered', 'dose', 'shot given', 'vaccine given', 'vaccine today', 'booster'].map(
      (how) => `${name} ${how} Z23`,
    ),
  )
  .join('\n');

const stem = (word: string) => stemOf(fold(word));

function rules(text: string, when: StatusRule['when']): StatusRule[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(' ');
      const words = line
        .slice(0, at)
        .split(/[\s-]+/)
        .map(stem);
      return { words, code: line.slice(at + 1), when };
    });
}

/** First stem → rules that begin with it, the longest first. */
export const STATUS_RULES: ReadonlyMap<string, readonly StatusRule[]> = Map.groupBy(
  [
    ...rules(PAST_OPERATIONS, 'past'),
    ...rules(STATES, 'any'),
    ...rules(GIVEN_VACCINES, 'any'),
    ...rules(DRUGS, 'drug'),
    ...rules(OF_LISTS, 'past'),
    ...rules(STATES_OF_LISTS, 'any'),
    ...rules(VISIT_PAST, 'past'),
    ...rules(VISIT_STATES, 'any'),
    ...rules(VISIT_DRUGS, 'drug'),
    ...rules(REPORT_PAST, 'past'),
    ...rules(REPORT_STATES, 'any'),
    ...rules(REPORT_DRUGS, 'drug'),
    ...rules(PERSON_PAST, 'past'),
    ...rules(PERSON_STATES, 'any'),
    ...rules(PERSON_DRUGS, 'drug'),
  ].sort((a, b) => b.words.length - a.words.length),
  (rule) => rule.words[0] as string,
);

export const ALLERGIES: ReadonlyMap<string, string> = new Map(
  ALLERGENS.trim()
    .split('\n')
    .map((line) => {
      const [word = '', code = ''] = line.split(' ');
      return [stem(word), code];
    }),
);
