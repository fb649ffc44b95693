// What do surgeons call what we have codes for? A phrase of ours, the CPT or HCPCS number that we describe, and the ICD-10-PCS
// code for an inpatient text: `R:` and `L:` where the body part has a side. Words that must all be said; the longest wins.
// Every code is checked against the loaded releases before it is shown.

export const PROCEDURES = `
laparoscopic appendectomy | 44970 | 0DTJ4ZZ
open appendectomy | 44950 | 0DTJ0ZZ
appendectomy | 44950 | 0DTJ0ZZ
laparoscopic cholecystectomy | 47562 | 0FT44ZZ
laparoscopic cholecystectomy cholangiogram | 47563 | 0FT44ZZ
lap chole | 47562 | 0FT44ZZ
lap chole cholangiogram | 47563 | 0FT44ZZ
open cholecystectomy | | 0FT40ZZ
sleeve gastrectomy | 43775 | 0DB64Z3
inguinal hernia repair mesh | 49505 | R:0YU50JZ L:0YU60JZ
inguinal hernia repair | 49505 | R:0YQ50ZZ L:0YQ60ZZ
umbilical hernia repair | 49591 | 0WQF0ZZ
ventral hernia repair | 49591 | 0WQF0ZZ
partial colectomy | 44140 | 0DBE0ZZ
sigmoid colectomy | 44140 | 0DTN0ZZ
sigmoidectomy | 44140 | 0DTN0ZZ
right hemicolectomy | 44140 | 0DTF0ZZ
left hemicolectomy | 44140 | 0DTG0ZZ
upper endoscopy | 43235 | 0DJ08ZZ
egd | 43235 | 0DJ08ZZ
esophagogastroduodenoscopy | 43235 | 0DJ08ZZ
egd biopsy | 43239 | 0DB68ZX
upper endoscopy biopsy | 43239 | 0DB68ZX
esophagogastroduodenoscopy biopsy | 43239 | 0DB68ZX
esophageal dilation balloon | 43249 | 0D758ZZ
colonoscopy | 45378 | 0DJD8ZZ
colonoscopy biopsy | 45380 | 0DBE8ZX
colonoscopy snare | 45385 | 0DBE8ZZ
colonoscopy polypectomy | 45385 | 0DBE8ZZ
snare polypectomy | 45385 | 0DBE8ZZ
endoscopic mucosal resection colon | 45390 | 0DBE8ZZ
hemorrhoid banding | 46221 | 06LY8CC
liver biopsy | 47000 | 0FB03ZX
percutaneous liver biopsy | 47000 | 0FB03ZX
incision drainage abscess | 10060 |
i&d abscess | 10060 |
shave biopsy | 11102 |
mohs surgery | 17311 |
cryotherapy actinic keratosis | 17000 |
cryotherapy warts | 17110 |
core biopsy breast ultrasound | 19083 | R:0HBT3ZX L:0HBU3ZX
lumpectomy | 19301 | R:0HBT0ZZ L:0HBU0ZZ
partial mastectomy | 19301 | R:0HBT0ZZ L:0HBU0ZZ
axillary lymph node biopsy | 38525 | R:07B50ZX L:07B60ZX
sentinel lymph node biopsy axillary | 38525 | R:07B50ZX L:07B60ZX
total knee arthroplasty | 27447 | R:0SRC0J9 L:0SRD0J9
total knee replacement | 27447 | R:0SRC0J9 L:0SRD0J9
total hip arthroplasty | 27130 | R:0SR90JZ L:0SRB0JZ
total hip replacement | 27130 | R:0SR90JZ L:0SRB0JZ
intramedullary nail hip fracture | 27245 | R:0QS636Z L:0QS736Z
cephalomedullary nail | 27245 | R:0QS636Z L:0QS736Z
intramedullary nailing femur intertrochanteric | 27245 | R:0QS636Z L:0QS736Z
open reduction internal fixation distal radius | 25607 | R:0PSH04Z L:0PSJ04Z
orif distal radius | 25607 | R:0PSH04Z L:0PSJ04Z
carpal tunnel release | 64721 | 01N50ZZ
trigger finger release | 26055 | R:0LN70ZZ L:0LN80ZZ
knee arthroscopy medial meniscectomy | 29881 | R:0SBC4ZZ L:0SBD4ZZ
knee arthroscopy lateral meniscectomy | 29881 | R:0SBC4ZZ L:0SBD4ZZ
arthroscopic partial medial meniscectomy | 29881 | R:0SBC4ZZ L:0SBD4ZZ
arthroscopic partial lateral meniscectomy | 29881 | R:0SBC4ZZ L:0SBD4ZZ
arthroscopic medial lateral meniscectomy | 29880 | R:0SBC4ZZ L:0SBD4ZZ
arthroscopic rotator cuff repair | 29827 | R:0LQ14ZZ L:0LQ24ZZ
arthroscopic subacromial decompression | 29826 | R:0RNJ4ZZ L:0RNK4ZZ
bunionectomy | 28296 | R:0QBN0ZZ L:0QBP0ZZ
knee injection | 20610 | R:3E0U33Z L:3E0U33Z
shoulder injection | 20610 | 3E0U33Z
hip injection | 20610 | 3E0U33Z
knee aspiration | 20610 | R:0S9C3ZZ L:0S9D3ZZ
arthrocentesis knee | 20610 | R:0S9C3ZZ L:0S9D3ZZ
intra-articular injection knee | 20610 | 3E0U33Z
anterior cervical discectomy fusion | 22551 | 0RG10A0
acdf | 22551 | 0RG10A0
lumbar laminectomy | 63047 | 01NB0ZZ
lumbar decompression | 63047 | 01NB0ZZ
posterolateral lumbar fusion | 22612 | 0SG00K1
septoplasty | 30520 | 09QM0ZZ
nasal endoscopy | 31231 | 09JK8ZZ
total ethmoidectomy | 31255 | R:09TU8ZZ L:09TV8ZZ
flexible laryngoscopy | 31575 | 0CJS8ZZ
bronchoscopy | 31622 | 0BJ08ZZ
bronchoscopy lavage | | 0B9M8ZX
pacemaker implantation dual chamber | 33208 | 0JH606Z
dual chamber pacemaker | 33208 | 0JH606Z
coronary artery bypass | 33533 | 02100Z9
cabg | 33533 | 02100Z9
carotid endarterectomy | 35301 | R:03CK0ZZ L:03CL0ZZ
coronary stent | 92928 | 027034Z
drug eluting stent | 92928 | 027034Z
percutaneous coronary intervention | 92928 | 027034Z
left heart catheterization | 93458 | 4A023N7
cardiac catheterization | 93458 | 4A023N7
coronary angiography | 93458 | B2111ZZ
central venous catheter | 36556 | 02HV33Z
central line placement | 36556 | 02HV33Z
port placement chest | 36561 | 0JH60WZ
lithotripsy shock wave | 50590 | R:0TF3XZZ L:0TF4XZZ
eswl | 50590 | R:0TF3XZZ L:0TF4XZZ
cystoscopy | 52000 | 0TJB8ZZ
ureteral stent | 52332 | R:0T768DZ L:0T778DZ
ureteroscopy laser lithotripsy | 52356 | R:0TF68ZZ L:0TF78ZZ
circumcision | 54161 | 0VTTXZZ
prostate biopsy | 55700 | 0VB03ZX
radical prostatectomy | 55866 | 0VT04ZZ
colposcopy biopsy | 57454 | 0UBC8ZX
iud insertion | 58300 | 0UH97HZ
hysteroscopy polypectomy | 58558 | 0UB98ZZ
total laparoscopic hysterectomy | 58571 | 0UT94ZZ
hysterectomy laparoscopic salpingo-oophorectomy | 58571 | 0UT94ZZ
abdominal hysterectomy | | 0UT90ZZ
cesarean delivery | 59510 | 10D00Z1
cesarean section | 59510 | 10D00Z1
c-section | 59510 | 10D00Z1
vaginal delivery | 59400 | 10E0XZZ
total thyroidectomy | 60240 | 0GTK0ZZ
lumbar puncture | 62270 | 009U3ZX
epidural steroid injection lumbar | 62323 | 3E0S33Z
transforaminal epidural injection lumbar | 64483 | 3E0S33Z
facet injection lumbar | 64493 | 3E0U33Z
medial branch block lumbar | 64493 | 3E0T3BZ
spinal cord stimulator trial | 63650 | 00HU3MZ
botulinum toxin migraine | 64615 | 3E0X3GC
botox migraine | 64615 | 3E0X3GC
cataract extraction intraocular lens | 66984 | R:08RJ3JZ L:08RK3JZ
phacoemulsification intraocular lens | 66984 | R:08RJ3JZ L:08RK3JZ
intravitreal injection | 67028 | 3E0C3GC
cerumen removal | 69210 | R:09C3XZZ L:09C4XZZ
cerumen disimpaction | 69210 | R:09C3XZZ L:09C4XZZ
tympanostomy tube | 69436 | R:099580Z L:099680Z
myringotomy tubes | 69436 | R:099580Z L:099680Z
hemodialysis | 90935 | 5A1D70Z
transthoracic echocardiogram | 93306 | B246ZZZ
echocardiogram | 93306 | B246ZZZ
carotid duplex | 93880 | B345ZZ3
ekg | 93000 |
ecg | 93000 |
electrocardiogram | 93000 |
spirometry | 94010 |
polysomnography | 95810 |
sleep study | 95810 |
chest x-ray | 71046 |
ct head without contrast | 70450 | BW28ZZZ
head ct | 70450 | BW28ZZZ
mri brain without contrast | 70551 | B030ZZZ
mri brain with contrast | 70553 | B030Y0Z
mri lumbar spine | 72148 | BR39ZZZ
ct abdomen pelvis with contrast | 74177 |
ct abdomen pelvis without contrast | 74176 |
ct chest with contrast | 71260 |
ct angiogram chest | 71275 |
abdominal ultrasound | 76700 | BW40ZZZ
transvaginal ultrasound | 76830 |
screening mammogram | 77067 |
dexa scan | 77080 |
bone density scan | 77080 |
basic metabolic panel | 80048 |
comprehensive metabolic panel | 80053 |
lipid panel | 80061 |
hemoglobin a1c | 83036 |
urine culture | 87086 |
mechanical ventilation | | 5A1945Z
endotracheal intubation | | 0BH17EZ
intubation | | 0BH17EZ
blood transfusion | | 30233N1
transfusion red blood cells | | 30233N1
paracentesis | | 0W9G3ZZ
thoracentesis | | R:0W993ZZ L:0W9B3ZZ
chest tube | | R:0W9930Z L:0W9B30Z
tracheostomy | | 0B110F4
percutaneous endoscopic gastrostomy | | 0DH63UZ
nephrectomy | | R:0TT00ZZ L:0TT10ZZ
laparoscopic nephrectomy | | R:0TT04ZZ L:0TT14ZZ
splenectomy | | 07TP0ZZ
exploratory laparotomy | | 0WJG0ZZ
mastectomy | | R:0HTT0ZZ L:0HTU0ZZ
below knee amputation | | R:0Y6H0Z1 L:0Y6J0Z1
craniotomy tumor resection | | 00B00ZZ
`;

/** Drugs that are given: name → HCPCS code. The dose decides the units and is left to the coder. */
export const GIVEN = `
ketorolac J1885
toradol J1885
ceftriaxone J0696
rocephin J0696
dexamethasone J1100
triamcinolone J3301
kenalog J3301
methylprednisolone J1010
hydromorphone J1171
diphenhydramine J1200
benadryl J1200
ondansetron J2405
zofran J2405
morphine J2270
enoxaparin J1650
infliximab J1745
denosumab J0897
prolia J0897
onabotulinumtoxina J0585
botox J0585
cyanocobalamin J3420
testosterone cypionate J1071
iron sucrose J1756
venofer J1756
ferric carboxymaltose J1439
aflibercept J0178
ranibizumab J2778
rituximab J9312
bevacizumab J9035
pembrolizumab J9271
nivolumab J9299
trastuzumab J9355
pegfilgrastim J2506
darbepoetin J0881
regadenoson J2785
`;
