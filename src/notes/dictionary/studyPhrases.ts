// What do studies and laboratories find, in the words of those who read them? An abnormal picture of an organ, too much or too little
// of what is measured. Phrases of ours as in `phrases`, which adds them to its own.

/** Study and organ → code of an abnormal one. */
const PICTURES = `
ct head > R93.0
head ct > R93.0
mri head > R93.0
skull x-ray > R93.0
sinus ct > R93.0
ct brain > R90.89
mri brain > R90.89
cranial mri > R90.89
cranial ultrasound > R90.81
echo > R93.1
echocardiogram > R93.1
cardiac mri > R93.1
heart mri > R93.1
cardiac ct > R93.1
coronary ct > R93.1
coronary angiogram > R93.1
ultrasound gallbladder > R93.2
ultrasound liver > R93.2
liver ct > R93.2
liver mri > R93.2
biliary ultrasound > R93.2
hida scan > R93.2
mrcp > R93.2
cholangiogram > R93.2
barium swallow > R93.3
barium enema > R93.3
upper gi series > R93.3
esophagram > R93.3
small bowel follow through > R93.3
ct colon > R93.3
ct colonography > R93.3
gastric emptying study > R94.8
renal ultrasound > R93.42-
kidney ultrasound > R93.42-
ultrasound kidney > R93.42-
kidney ct > R93.42-
kidney mri > R93.42-
renal ct > R93.42-
bladder ultrasound > R93.41
ct urogram > R93.41
urogram > R93.41
intravenous pyelogram > R93.41
cystogram > R93.41
abdominal ct > R93.5
abdominal mri > R93.5
abdominal ultrasound > R93.5
abdominal x-ray > R93.5
retroperitoneal ct > R93.5
retroperitoneum ct > R93.5
x-ray hand > R93.6
x-ray wrist > R93.6
x-ray forearm > R93.6
x-ray elbow > R93.6
x-ray arm > R93.6
x-ray foot > R93.6
x-ray ankle > R93.6
x-ray leg > R93.6
x-ray knee > R93.6
x-ray femur > R93.6
mri knee > R93.6
mri ankle > R93.6
mri wrist > R93.6
mri spine > R93.7
mri lumbar spine > R93.7
mri cervical spine > R93.7
mri thoracic spine > R93.7
x-ray spine > R93.7
x-ray hip > R93.7
x-ray pelvis > R93.7
x-ray shoulder > R93.7
mri shoulder > R93.7
mri hip > R93.7
ultrasound testis > R93.81-
ultrasound scrotum > R93.81-
testicular ultrasound > R93.81-
ultrasound thyroid > R93.89
ultrasound endometrium > R93.89
mammogram > R92.8
mammography > R92.8
breast ultrasound > R92.8
breast mri > R92.8
chest x-ray > R91.8
cxr > R91.8
chest radiograph > R91.8
chest ct > R91.8
brain pet > R94.02
brain scan > R94.02
lung scan > R94.2
vq scan > R94.2
thyroid scan > R94.6
bone scan > R94.8
eeg > R94.01
electroencephalogram > R94.01
erg > R94.111
electroretinogram > R94.111
electro-oculogram > R94.110
visual evoked potential > R94.112
vep > R94.112
oculomotor study > R94.113
audiogram > R94.120
audiometry > R94.120
hearing test > R94.120
hearing screen > R94.120
newborn hearing screen > R94.120
otoacoustic emissions > R94.120
brainstem auditory evoked > R94.120
caloric > R94.121
calorics > R94.121
vestibular test > R94.121
vestibular testing > R94.121
calorics vestibular testing > R94.121
nerve conduction > R94.130
nerve conduction study > R94.130
ncs > R94.130
emg > R94.131
electromyogram > R94.131
pft > R94.2
pfts > R94.2
spirometry > R94.2
pulmonary function test > R94.2
lung function test > R94.2
dlco > R94.2
diffusing capacity > R94.2
ecg > R94.31
ekg > R94.31
electrocardiogram > R94.31
stress test > R94.39
nuclear stress test > R94.39
stress echo > R94.39
stress ecg > R94.39
exercise treadmill > R94.39
treadmill test > R94.39
exercise stress test > R94.39
exercise test > R94.39
myocardial perfusion > R94.39
cardiac stress test > R94.39
holter > R94.39
renal function test > R94.4
renal function > R94.4
kidney function > R94.4
kidney function test > R94.4
liver function test > R94.5
thyroid function > R94.6
thyroid function test > R94.6
tfts > R94.6
thyroid uptake > R94.6
glucose tolerance test > R73.09
urinalysis > R82.90
ua > R82.90
pap > R87.619
pap smear > R87.619
pap test > R87.619
cervical smear > R87.619
cervical cytology > R87.619
vaginal smear > R87.629
anal pap > R85.619
anal cytology > R85.619
sputum cytology > R84.6
urine cytology > R82.89
semen analysis > R86.9
csf > R83.9
cerebrospinal fluid > R83.9
`;
const ABNORMAL = ['abnormal', 'abnormality', 'abnormalities'];

/** What a laboratory reports → code of too much of it. */
const TOO_HIGH = `
sed rate > R70.0
plasma viscosity > R70.1
alp > R74.8
cpk > R74.8
alk phos > R74.8
aso > R76.0
aso titer > R76.0
antistreptolysin > R76.0
homocysteine > R79.83
blood lead > R78.71
lead level > R78.71
serum iron > R79.0
serum copper > R79.0
bnp > R79.89
pro-bnp > R79.89
nt-probnp > R79.89
bun > R79.89
lactic acid > R79.89
tsh > R94.6
free t4 > R94.6
eosinophils > D72.10
eosinophil count > D72.10
lymphocytes > D72.820
lymphocyte count > D72.820
monocytes > D72.821
basophils > D72.824
white count > D72.829
white cell count > D72.829
white blood cell count > D72.829
wbc > D72.829
leukocytes > D72.829
platelets > D75.839
platelet count > D75.839
serum calcium > E83.52
serum phosphate > E83.39
serum sodium > E87.0
serum potassium > E87.5
triglycerides > E78.1
globulin > R77.1
gamma globulin > R77.1
afp > R77.2
alpha-fetoprotein > R77.2
ige > R76.8
glucose > R73.9
blood glucose > R73.9
blood sugars > R73.9
fasting glucose > R73.01
fasting blood sugar > R73.01
a1c > R73.09
hematocrit > R71.8
ca 15-3 > R97.8
ca 27.29 > R97.8
urinary uric acid > R82.993
urine uric acid > R82.993
urinary oxalate > R82.992
urine oxalate > R82.992
urinary calcium > R82.994
urine calcium > R82.994
blood alcohol > R78.0
`;
const HIGH = ['elevated', 'raised', 'increased', 'high', 'elevation', 'rising'];

/** The same, too little of it. */
const TOO_LOW = `
hdl > E78.6
hdl cholesterol > E78.6
serum albumin > E88.09
serum iron > R79.0
gfr > R94.4
egfr > R94.4
creatinine clearance > R94.4
renal clearance > R94.4
dlco > R94.2
diffusing capacity > R94.2
fev1 > R94.2
urinary citrate > R82.991
urine citrate > R82.991
neutrophils > D70.9
neutrophil count > D70.9
absolute neutrophil count > D70.9
anc > D70.9
lymphocytes > D72.810
lymphocyte count > D72.810
wbc > D72.819
white cell count > D72.819
white blood cell count > D72.819
leukocytes > D72.819
platelet count > D69.6
hemoglobin > D64.9
hgb > D64.9
hb > D64.9
serum sodium > E87.1
serum potassium > E87.6
serum magnesium > E83.42
serum calcium > E83.51
serum phosphate > E83.39
phosphorus > E83.39
folate > E53.8
b12 > E53.8
blood glucose > E16.2
blood sugars > E16.2
o2 sat > R09.02
o2 sats > R09.02
oxygen saturation > R09.02
oxygen saturations > R09.02
sats > R09.02
spo2 > R09.02
oxygen level > R09.02
urine output > R34
urinary output > R34
libido > R68.82
sex drive > R68.82
body temperature > R68.0
`;
const LOW = ['low', 'decreased', 'reduced', 'diminished'];

const FOUND = `
haematocrit fell > R71.0
hematocrit fell > R71.0
hemoglobin fell > R71.0
fall in hemoglobin > R71.0
falling hemoglobin > R71.0
hemoglobin dropped > R71.0
hematocrit dropped > R71.0
drop hematocrit > R71.0
ast alt times normal > R74.01
transaminases times normal > R74.01
alt times upper limit > R74.01
ast times upper limit > R74.01
ast alt up > R74.01
hiv indeterminate > R75
indeterminate hiv test > R75
inconclusive hiv > R75
hiv test inconclusive > R75
indeterminate western blot > R75
ana positive > R76.8
positive antinuclear antibody > R76.8
false positive rpr > R76.8
false positive vdrl > R76.8
false-positive syphilis > R76.8
biologic false positive > R76.8
mantoux positive > R76.11
mantoux mm chest clear > R76.11
positive tuberculin skin test > R76.11
reactive tuberculin > R76.11
ppd reactive > R76.11
cocaine metabolites blood > R78.2
cocaine in blood > R78.2
opiates in blood > R78.1
positive blood culture > R78.81
blood culture positive > R78.81
troponin leak > R79.89
d-dimer positive > R79.89
positive d-dimer > R79.89
mixed acid-base disturbance > E87.4
mixed acid base disorder > E87.4
mixed acidosis > E87.4
abnormal blood gas > R79.81
abnormal abg > R79.81
protein dipstick > R80.9
protein on dipstick > R80.9
dipstick positive for protein > R80.9
ketones urine > R82.4
ketones on dipstick > R82.4
bilirubin urine > R82.2
bile in urine > R82.2
pus cells urine > R82.81
white cells urine no growth > R82.81
urine culture positive no symptoms > R82.71
positive urine culture asymptomatic > R82.71
bacteria urine no symptoms > R82.71
urine drug screen positive > R82.5
positive urine drug screen > R82.5
uds positive > R82.5
positive uds > R82.5
cloudy urine > R82.90
turbid urine > R82.90
dark urine > R82.998
foul smelling urine > R82.90
casts in urine > R82.998
crystals in urine > R82.998
atypical squamous undetermined significance > R87.610
atypical squamous cells cervix > R87.610
ascus pap > R87.610
ascus > R87.610
unsatisfactory pap > R87.615
unsatisfactory cervical smear > R87.615
inadequate pap > R87.615
inadequate cervical smear > R87.615
pap lacking endocervical > R87.616
pap without endocervical > R87.616
no endocervical component pap > R87.616
pap absent endocervical > R87.616
atypical glandular cells > R87.619
atypical glandular cells pap > R87.619
lsil vaginal > R87.622
lsil vaginal smear > R87.622
hsil vaginal > R87.623
ascus vaginal > R87.620
ascus anal > R85.610
asc-us anal pap > R85.610
anal pap asc us > R85.610
lsil anal > R85.612
hsil anal > R85.613
hpv 16 detected > R87.810
hpv 18 detected > R87.810
hpv 16 positive > R87.810
hpv 18 positive > R87.810
high risk hpv detected > R87.810
hpv detected cervical > R87.810
high-risk hpv positive > R87.810
anal high-risk hpv > R85.81
anal hpv positive > R85.81
vaginal high-risk hpv > R87.811
brain mass on mri > R90.0
brain mass on ct > R90.0
intracranial mass > R90.0
space-occupying lesion brain > R90.0
space-occupying lesion intracranial > R90.0
space-occupying lesion frontal lobe > R90.0
space-occupying lesion parietal lobe > R90.0
space-occupying lesion temporal lobe > R90.0
space-occupying lesion occipital lobe > R90.0
space-occupying lesion cerebellum > R90.0
white matter changes > R90.82
white matter disease mri > R90.82
coin lesion > R91.1
coin lesion chest > R91.1
nodule right upper lobe > R91.1
nodule left upper lobe > R91.1
nodule right lower lobe > R91.1
nodule left lower lobe > R91.1
nodule right middle lobe > R91.1
nodule lingula > R91.1
nodule rul > R91.1
nodule lul > R91.1
nodule rll > R91.1
nodule lll > R91.1
nodule rml > R91.1
patchy opacity base > R91.8
opacity right base > R91.8
opacity left base > R91.8
opacity lung base > R91.8
patchy opacities lung > R91.8
breast calcification mammography > R92.1
calcification mammography > R92.1
calcifications on mammography > R92.1
breast calcification > R92.1
microcalcification mammography > R92.0
extremely dense breasts > R92.34-
extremely dense breast tissue > R92.34-
heterogeneously dense breasts > R92.33-
heterogeneously dense breast tissue > R92.33-
scattered fibroglandular > R92.32-
scattered fibroglandular densities > R92.32-
entirely fatty breasts > R92.31-
almost entirely fatty breasts > R92.31-
fatty breasts mammogram > R92.31-
extremely dense breasts bilateral > R92.343
heterogeneously dense both breasts > R92.333
scattered fibroglandular densities bilateral > R92.323
almost entirely fatty breasts bilateral > R92.313
focal asymmetry mammogram > R92.8
asymmetry mammogram > R92.8
architectural distortion mammogram > R92.8
architectural distortion mammography > R92.8
architectural distortion breast > R92.8
rads 0 mammogram > R92.8
mammogram needs additional views > R92.8
inconclusive mammogram > R92.2
gallbladder not visualized > R93.2
nonvisualization of gallbladder > R93.2
gallbladder wall thickening > K82.8
thickened colonic wall > R93.3
colonic wall thickening > R93.3
thickened bowel wall > R93.3
bowel wall thickening > R93.3
gastric wall thickening > R93.3
thickened gastric wall > R93.3
esophageal wall thickening > R93.3
thickened bladder wall > R93.41
bladder wall thickening > R93.41
abnormal left kidney ct > R93.422
abnormal right kidney ct > R93.421
heterogeneous testis > R93.81-
endometrial stripe thickened > R93.89
endometrial stripe mm > R93.89
thick endometrium > R93.89
thickened endometrial stripe > R93.89
inconclusive body habitus > R93.9
limited by body habitus > R93.9
failed hearing screen > R94.120
failed newborn hearing screen > R94.120
referred hearing screen > R94.120
did not pass hearing screen > R94.120
positive stress test > R94.39
stress test positive > R94.39
positive treadmill test > R94.39
positive exercise test > R94.39
positive cologuard > R19.5
cologuard positive > R19.5
stool guaiac positive > R19.5
guaiac positive stool > R19.5
heme positive stool > R19.5
stool occult blood positive > R19.5
fit test positive > R19.5
positive fit test > R19.5
positive fecal immunochemical > R19.5
spleen measures cm > R16.1
enlarged spleen ultrasound > R16.1
enlarged liver and spleen > R16.2
liver and spleen enlarged > R16.2
liver and spleen palpable > R16.2
psa rising after prostatectomy > R97.21
rising psa prostatectomy > R97.21
psa recurrence > R97.21
psa rising after radiation > R97.21
biochemical recurrence prostate > R97.21
`;

const lines = (table: string, hows: readonly string[]) =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => hows.map((how) => `${how} ${line}`));

export const STUDY_PHRASES = [
  FOUND.trim(),
  ...lines(PICTURES, ABNORMAL),
  ...lines(TOO_HIGH, HIGH),
  ...lines(TOO_LOW, LOW),
].join('\n');
