// What is true of a person, and what do they come for, in everyday words? Organs and devices told as what one has, habits, homes and work,
// contacts and screenings. Lists as in `statuses`, which adds them to its own: words and code.

/** Tests → the code of the screening. */
const SCREENINGS: Record<string, string> = {
  mammogram: 'Z12.31',
  mammography: 'Z12.31',
  'breast cancer': 'Z12.31',
  psa: 'Z12.5',
  'prostate cancer': 'Z12.5',
  'colon cancer': 'Z12.11',
  'colorectal cancer': 'Z12.11',
  'lung cancer': 'Z12.2',
  'skin cancer': 'Z12.83',
  cholesterol: 'Z13.220',
  lipid: 'Z13.220',
  diabetes: 'Z13.1',
  thyroid: 'Z13.29',
  depression: 'Z13.31',
  aaa: 'Z13.6',
  lead: 'Z13.88',
  autism: 'Z13.41',
  std: 'Z11.3',
  sti: 'Z11.3',
  hiv: 'Z11.4',
  tb: 'Z11.1',
  tuberculosis: 'Z11.1',
  osteoporosis: 'Z13.820',
  anemia: 'Z13.0',
  'sickle cell': 'Z13.0',
  hypertension: 'Z13.6',
};

/** What one was in contact with → the code. */
const CONTACTS: Record<string, string> = {
  covid: 'Z20.822',
  'covid-19': 'Z20.822',
  coronavirus: 'Z20.822',
  'sars-cov-2': 'Z20.822',
  strep: 'Z20.818',
  'strep throat': 'Z20.818',
  pertussis: 'Z20.818',
  chickenpox: 'Z20.820',
  varicella: 'Z20.820',
  tuberculosis: 'Z20.1',
  tb: 'Z20.1',
  rabies: 'Z20.3',
  hiv: 'Z20.6',
  'hepatitis b': 'Z20.5',
  'hepatitis c': 'Z20.5',
  'viral hepatitis': 'Z20.5',
  chlamydia: 'Z20.2',
  gonorrhea: 'Z20.2',
  syphilis: 'Z20.2',
  std: 'Z20.2',
  sti: 'Z20.2',
  scabies: 'Z20.7',
  lice: 'Z20.7',
  rubella: 'Z20.4',
  'meningococcal meningitis': 'Z20.811',
  meningococcus: 'Z20.811',
  anthrax: 'Z20.810',
  influenza: 'Z20.828',
  flu: 'Z20.828',
  mono: 'Z20.828',
  measles: 'Z20.828',
  monkeypox: 'Z20.828',
  'e coli': 'Z20.01',
  mold: 'Z77.120',
  asbestos: 'Z77.090',
  lead: 'Z77.011',
  arsenic: 'Z77.010',
  radon: 'Z77.123',
  noise: 'Z77.122',
};

/** Organs that one `lost to surgery`, `lost in an accident`. */
const LOST_ORGANS: Record<string, string> = {
  gallbladder: 'Z90.49',
  appendix: 'Z90.49',
  spleen: 'Z90.81',
  uterus: 'Z90.710',
  womb: 'Z90.710',
  stomach: 'Z90.3',
  kidney: 'Z90.5',
  'left kidney': 'Z90.5',
  'right kidney': 'Z90.5',
};

/** What was operated on → the code of the care after it. */
const AFTER: Record<string, string> = {
  'joint replacement': 'Z47.1',
  'knee replacement': 'Z47.1',
  'hip replacement': 'Z47.1',
  'shoulder replacement': 'Z47.1',
  amputation: 'Z47.81',
  'spinal fusion': 'Z47.89',
  cabg: 'Z48.812',
  'bypass surgery': 'Z48.812',
  'heart surgery': 'Z48.812',
  'valve replacement': 'Z48.812',
  'kidney transplant': 'Z48.22',
  'liver transplant': 'Z48.23',
  'heart transplant': 'Z48.21',
  'lung transplant': 'Z48.24',
  'bone marrow transplant': 'Z48.290',
  'cataract surgery': 'Z48.810',
  craniotomy: 'Z48.811',
  lobectomy: 'Z48.813',
  'tooth extraction': 'Z48.814',
  appendectomy: 'Z48.815',
  cholecystectomy: 'Z48.815',
  colectomy: 'Z48.815',
  'hernia repair': 'Z48.815',
  hysterectomy: 'Z48.816',
  prostatectomy: 'Z48.816',
  nephrectomy: 'Z48.816',
  'skin graft': 'Z48.817',
};

/** What one comes for → the code, as `here for`. */
const COMES_FOR: Record<string, string> = {
  immunizations: 'Z23',
  vaccines: 'Z23',
  vaccination: 'Z23',
  shots: 'Z23',
  'flu shot': 'Z23',
  'flu vaccine': 'Z23',
  'covid vaccine': 'Z23',
  'travel vaccines': 'Z23',
  'radiation therapy': 'Z51.0',
  'radiation treatment': 'Z51.0',
  radiotherapy: 'Z51.0',
  'preop labs': 'Z01.812',
  'preoperative labs': 'Z01.812',
  'pre-op blood work': 'Z01.812',
  'paternity testing': 'Z02.81',
  'dental check-up': 'Z01.20',
  'dental exam': 'Z01.20',
};

/** Defects of birth that were repaired, by what is left to tell. */
const REPAIRED: Record<string, string> = {
  'congenital heart defect': 'Z87.74',
  'congenital heart disease': 'Z87.74',
  vsd: 'Z87.74',
  'ventricular septal defect': 'Z87.74',
  asd: 'Z87.74',
  'atrial septal defect': 'Z87.74',
  pda: 'Z87.74',
  'cleft lip and palate': 'Z87.730',
  'cleft lip': 'Z87.730',
  'cleft palate': 'Z87.730',
  hypospadias: 'Z87.710',
};

/** Insects → allergy to their sting. */
const STINGERS = [
  ['bee', 'Z91.030'],
  ['wasp', 'Z91.038'],
  ['hornet', 'Z91.038'],
  ['yellow jacket', 'Z91.038'],
  ['fire ant', 'Z91.038'],
  ['insect', 'Z91.038'],
] as const;

export const PERSON_STATES = `
${Object.entries(LOST_ORGANS)
  .flatMap(([organ, code]) =>
    [
      'to surgery',
      'to an operation',
      'to the surgeon',
      'in an accident',
      'after an accident',
      'to trauma',
    ].flatMap((how) => ['his', 'her', 'the', 'my'].map((whose) => `lost ${whose} ${organ} ${how} ${code}`)),
  )
  .join('\n')}
${Object.entries(AFTER)
  .flatMap(([what, code]) =>
    ['following', 'after', 'for'].map((before) => `aftercare ${before} ${what} ${code}`),
  )
  .join('\n')}
${Object.entries(COMES_FOR)
  .flatMap(([what, code]) => [
    `here for ${what} ${code}`,
    `presents for ${what} ${code}`,
    `in for ${what} ${code}`,
  ])
  .join('\n')}
${Object.entries(REPAIRED)
  .flatMap(([what, code]) => [`repaired ${what} ${code}`, `surgically repaired ${what} ${code}`])
  .join('\n')}
${STINGERS.flatMap(([insect, code]) => [
  `${insect} sting allergy ${code}`,
  `${insect} venom allergy ${code}`,
  `${insect} allergy ${code}`,
  `allergic to ${insect} stings ${code}`,
  `allergy to ${insect} stings ${code}`,
]).join('\n')}
${[
  ['a', '1'],
  ['b', '2'],
  ['ab', '3'],
  ['o', '4'],
]
  .map(
    ([group, digit]) =>
      `blood type ${group} negative Z67.${digit}1\nblood group ${group} negative Z67.${digit}1`,
  )
  .join('\n')}
covid vaccine visit Z23
flu shot visit Z23
vaccine visit Z23
travel vaccines Z23
travel vaccination Z23
travel immunizations Z23
needs flu shot Z23
needs immunizations Z23
wants flu shot Z23
requests flu shot Z23
adult check-up Z00.00
adult checkup Z00.00
adult annual exam Z00.00
adult well visit Z00.00
adult wellness exam Z00.00
routine dental check-up Z01.20
routine dental checkup Z01.20
routine dental exam Z01.20
routine dental visit Z01.20
blood pressure check normal Z01.30
bp check normal Z01.30
hearing test normal Z01.10
hearing exam normal Z01.10
normal hearing test Z01.10
normal hearing exam Z01.10
vision exam with abnormal findings Z01.01
eye exam with abnormal findings Z01.01
vision exam without abnormal findings Z01.00
eye exam without abnormal findings Z01.00
medical clearance before surgery Z01.818
medical clearance for surgery Z01.818
medical clearance before operation Z01.818
clearance before surgery Z01.818
paternity test Z02.81
paternity testing Z02.81
difficulty adjusting to retirement Z60.0
trouble adjusting to retirement Z60.0
adjusting to retirement Z60.0
struggling with retirement Z60.0
recently retired difficulty adjusting Z60.0
empty nest Z60.0
adjusting to a new culture Z60.3
adjusting to new culture Z60.3
adjusting to a new country Z60.3
culture shock Z60.3
acculturation stress Z60.3
acculturation difficulty Z60.3
county jail Z65.1
serving a prison sentence Z65.1
prisoner Z65.1
unbalanced diet Z72.4
poor eating habits Z72.4
poor dietary habits Z72.4
unhealthy eating habits Z72.4
fast food diet Z72.4
junk food diet Z72.4
gambles regularly Z72.6
gambles weekly Z72.6
gambles at casino Z72.6
gambling no disorder Z72.6
spends money on gambling Z72.6
caregiver unavailable Z74.2
no caregiver at home Z74.2
no caregiver available Z74.2
nobody at home to help Z74.2
no one at home to help Z74.2
no one at home to care Z74.2
no help at home Z74.2
glasses fitting Z46.0
eyeglasses fitting Z46.0
fitting of glasses Z46.0
contact lens fitting Z46.0
fitting of contact lenses Z46.0
spectacles fitting Z46.0
wandering at night Z91.83
wanders at night Z91.83
wanders outside Z91.83
wanders from home Z91.83
prone to wandering Z91.83
tends to wander Z91.83
found wandering Z91.83
had covid last year Z86.16
covid last year Z86.16
recovered from covid Z86.16
ex-tobacco user Z87.891
former tobacco user Z87.891
prior tobacco user Z87.891
past tobacco user Z87.891
ex-tobacco chewer Z87.891
postmenopausal no symptoms Z78.0
postmenopausal without symptoms Z78.0
asymptomatic postmenopausal Z78.0
postmenopausal state Z78.0
postmenopausal status Z78.0
natural menopause Z78.0
cpap dependence Z99.89
cpap dependent Z99.89
bipap dependent Z99.89
dependence on cpap Z99.89
dependence on bipap Z99.89
${Object.entries(SCREENINGS)
  .flatMap(([test, code]) => [
    `screening for ${test} ${code}`,
    `${test} screening ${code}`,
    `screened for ${test} ${code}`,
  ])
  .join('\n')}
${Object.entries(CONTACTS)
  .flatMap(([what, code]) =>
    ['exposed to', 'exposure to', 'contact with', 'close contact of', 'close contact with']
      .map((before) => `${before} ${what} ${code}`)
      .concat(`${what} exposure ${code}`),
  )
  .join('\n')}
screening mammogram Z12.31
screening mammography Z12.31
screening colonoscopy Z12.11
ppd placement Z11.1
ppd placed Z11.1
quantiferon latent Z11.7
cardiac stent in place Z95.5
coronary stent in place Z95.5
stent in place heart Z95.5
stents in his heart Z95.5
stents in her heart Z95.5
triple bypass Z95.1
quadruple bypass Z95.1
double bypass heart Z95.1
quintuple bypass Z95.1
lvad Z95.811
left ventricular assist device Z95.811
biventricular icd Z95.810
crt-d Z95.810
defibrillator in place Z95.810
total artificial heart Z95.812
vp shunt in place Z98.2
shunted hydrocephalus Z98.2
wears dentures Z97.2
upper dentures Z97.2
full dentures Z97.2
partial dentures Z97.2
dental implants Z96.5
wears glasses Z97.3
wears contact lenses Z97.3
prosthetic eye Z97.0
artificial eye Z97.0
glass eye Z97.0
prosthetic leg Z97.1-
wears hearing aids Z97.4
wears aids Z97.4
wearing aids Z97.4
uses aids Z97.4
wears bilateral aids Z97.4
aids in both ears Z97.4
bilateral hearing aids Z97.4
cochlear implant Z96.21
corneal transplant status Z94.7
bilateral knee replacements Z96.653
both knees replaced Z96.653
bilateral tkas Z96.653
bilateral hip replacements Z96.643
both hips replaced Z96.643
cervical fusion old Z98.1
lumbar fusion old Z98.1
asplenic Z90.81
surgically asplenic Z90.81
asplenia after splenectomy Z90.81
cervix remains Z90.711
missing index finger old Z89.02-
needs help with bathing Z74.1
needs assistance with adls Z74.1
dependent for all adls Z74.1
dependent on others for care Z74.1
uses a walker Z99.89
ambulates with walker Z99.89
supplemental oxygen dependent Z99.81
dependent on supplemental oxygen Z99.81
oxygen dependent Z99.81
on home oxygen Z99.81
unable to read Z55.0
cannot read Z55.0
illiterate Z55.0
failing at school Z55.3
failing in school Z55.3
did not finish high school Z55.5
dropped out of high school Z55.5
no high school diploma Z55.5
about to be evicted Z59.811
facing eviction Z59.811
eviction notice Z59.811
behind on rent Z59.811
no transportation to Z59.82
socially isolated Z60.4
recently retired difficulty Z60.0
new culture difficulty Z60.3
job stress Z56.6
work stress Z56.6
stress at work Z56.6
sexual harassment at work Z56.81
conflict with boss Z56.4
laid off Z56.0
lost job Z56.0
job loss Z56.0
recent job loss Z56.0
fired from job Z56.0
let go from job Z56.0
between jobs Z56.0
on unemployment Z56.0
unemployment benefits Z56.0
divorce final Z63.5
divorce finalized Z63.5
divorce just final Z63.5
recently divorced Z63.5
newly divorced Z63.5
recent divorce Z63.5
getting divorced Z63.5
filed for divorce Z63.5
in midst of divorce Z63.5
recently separated Z63.5
tour iraq Z91.82
tours iraq Z91.82
tour afghanistan Z91.82
tours afghanistan Z91.82
tour vietnam Z91.82
tours vietnam Z91.82
deployed to iraq Z91.82
deployed to afghanistan Z91.82
deployed to vietnam Z91.82
deployed to kuwait Z91.82
deployment to iraq Z91.82
deployment to afghanistan Z91.82
deployments to iraq Z91.82
deployments to afghanistan Z91.82
combat tour Z91.82
combat tours Z91.82
combat deployment Z91.82
combat deployments Z91.82
combat veteran Z91.82
served in iraq Z91.82
served in afghanistan Z91.82
served in vietnam Z91.82
bilateral aids Z97.4
wears aids Z97.4
bte aids Z97.4
walker dependent Z99.89
walker dependence Z99.89
dependent on walker Z99.89
cane dependent Z99.89
crutch dependent Z99.89
lost his job Z56.0
lost her job Z56.0
husband deployed Z63.31
wife deployed Z63.31
spouse deployed Z63.31
caring for dependent parent Z63.6
caring for her mother with dementia Z63.6
alcoholism in the family Z63.72
parent-child conflict Z62.820
sibling rivalry Z62.891
in jail Z65.1
in prison Z65.1
currently incarcerated Z65.1
is incarcerated Z65.1
inmate Z65.1
released from prison Z65.2
released from jail Z65.2
court case pending Z65.3
pending court case Z65.3
legal problems Z65.3
facing charges Z65.3
works with dust Z57.2
occupational dust exposure Z57.2
men who have sex with men Z72.52
physically inactive Z72.3
sedentary lifestyle Z72.3
unhealthy diet Z72.4
burnout Z73.0
burned out Z73.0
under a lot of stress Z73.3
stressed out Z73.3
awaiting nursing home placement Z75.1
awaiting placement Z75.1
awaiting snf bed Z75.1
malingering Z76.5
feigning symptoms Z76.5
here for prescription refill Z76.0
here for medication refill Z76.0
here for refill Z76.0
here for med refill Z76.0
smoking cessation counseling Z71.6
tobacco cessation counseling Z71.6
travel advice Z71.84
pretravel Z71.84
pre-travel Z71.84
left ama Z53.29
left against medical advice Z53.29
leave against medical advice Z53.29
leaves against medical advice Z53.29
leaving against medical advice Z53.29
left against advice Z53.29
ama discharge Z53.29
discharged ama Z53.29
discharged against medical advice Z53.29
discharge against medical advice Z53.29
signed out ama Z53.29
signed out against medical advice Z53.29
patient directed discharge Z53.29
patient-directed discharge Z53.29
self directed discharge Z53.29
self-directed discharge Z53.29
eloped from Z53.29
lives on street Z59.02
lives on streets Z59.02
left without being seen Z53.21
dips snuff F17.220
dipping snuff F17.220
dips tobacco F17.220
dipping tobacco F17.220
uses snuff F17.220
dips skoal F17.220
dips copenhagen F17.220
snuff dependent F17.220
snuff dependence F17.220
uses snus F17.220
has iud Z97.5
has an iud Z97.5
has mirena Z97.5
has mirena iud Z97.5
has lng iud Z97.5
has lng-iud Z97.5
has copper iud Z97.5
has paragard Z97.5
has hormonal iud Z97.5
uses iud Z97.5
iud in situ Z97.5
mirena in situ Z97.5
sleeping in tent Z59.02
sleeping in encampment Z59.02
sleeping in truck Z59.02
sleeping in van Z59.02
sleeping in vehicle Z59.02
sleeping outdoors Z59.02
sleeping outside Z59.02
sleeping in underpass Z59.02
sleeping in doorway Z59.02
sleeping on streets Z59.02
sleeping on street Z59.02
sleeping on park bench Z59.02
sleeping in woods Z59.02
sleeps in tent Z59.02
sleeps in encampment Z59.02
sleeps in truck Z59.02
sleeps in van Z59.02
sleeps in vehicle Z59.02
sleeps outdoors Z59.02
sleeps outside Z59.02
sleeps in underpass Z59.02
sleeps in doorway Z59.02
sleeps on streets Z59.02
sleeps on street Z59.02
sleeps on park bench Z59.02
sleeps in woods Z59.02
living in tent Z59.02
living in encampment Z59.02
living in truck Z59.02
living in van Z59.02
living in vehicle Z59.02
living outdoors Z59.02
living in underpass Z59.02
living in doorway Z59.02
living on park bench Z59.02
lives in tent Z59.02
lives in encampment Z59.02
lives in truck Z59.02
lives in van Z59.02
lives in vehicle Z59.02
lives in underpass Z59.02
lives in doorway Z59.02
lives on park bench Z59.02
lives in car Z59.02
staying in tent Z59.02
staying in encampment Z59.02
staying in truck Z59.02
staying in van Z59.02
staying in vehicle Z59.02
staying outdoors Z59.02
staying in underpass Z59.02
staying in doorway Z59.02
staying on streets Z59.02
staying on street Z59.02
staying on park bench Z59.02
staying in car Z59.02
stays in tent Z59.02
stays in encampment Z59.02
stays in truck Z59.02
stays in van Z59.02
stays in vehicle Z59.02
stays outdoors Z59.02
stays in underpass Z59.02
stays in doorway Z59.02
stays on streets Z59.02
stays on street Z59.02
stays on park bench Z59.02
stays in car Z59.02
lwbs Z53.21
cancelled because of a contraindication Z53.09
refused on religious grounds Z53.1
declined the procedure Z53.20
converted to open Z53.31
have staples out Z48.02
have stitches out Z48.02
have sutures out Z48.02
here for staple removal Z48.02
here for suture removal Z48.02
drain removal Z48.03
drain removed Z48.03
icd interrogation Z45.02
icd check Z45.02
defibrillator check Z45.02
pacemaker check Z45.018
pacemaker interrogation Z45.018
pacemaker generator replacement Z45.010
generator change Z45.010
foley catheter change Z46.6
foley change Z46.6
picc line removal Z45.2
picc removal Z45.2
port removal Z45.2
hearing aid fitting Z46.1
fitting of hearing aid Z46.1
insulin pump training Z46.81
removal of dialysis catheter Z49.01
prophylactic mastectomy Z40.01
prophylactic oophorectomy Z40.02
risk-reducing mastectomy Z40.01
risk-reducing salpingo-oophorectomy Z40.02
breast reconstruction after mastectomy Z42.1
wants birth control pills Z30.011
starting ocps Z30.011
start birth control pills Z30.011
initial prescription of contraceptive pills Z30.011
tubal sterilization Z30.2
wants tubal Z30.2
natural family planning Z30.02
infertility testing Z31.41
fertility testing Z31.41
preconception counseling Z31.69
wants to conceive Z31.69
trying to conceive counseling Z31.69
pregnancy test positive Z32.01
positive pregnancy test Z32.01
pregnancy test result positive Z32.01
allergy shots Z51.6
allergen immunotherapy Z51.6
drug level monitoring Z51.81
therapeutic drug monitoring Z51.81
radiation therapy here Z51.0
parents refused vaccines Z28.82
parents decline vaccines Z28.82
mother declines vaccines Z28.82
mom declines vaccines Z28.82
vaccine refusal by parents Z28.82
vaccine refused Z28.21
declined vaccine Z28.21
declines flu vaccine Z28.21
declined flu shot Z28.21
declines flu shot Z28.21
behind on vaccines Z28.39
behind on immunizations Z28.39
under-immunized Z28.39
underimmunized Z28.39
immunizations not up to date Z28.39
unvaccinated against covid Z28.310
unvaccinated for covid Z28.310
partially vaccinated against covid Z28.311
partially vaccinated for covid Z28.311
lynch syndrome gene carrier Z15.09
brca1 carrier Z15.01
brca2 carrier Z15.01
brca1 mutation Z15.01
brca2 mutation Z15.01
mrsa nares positive Z22.322
mrsa colonized Z22.322
mrsa carrier Z22.322
mrsa nasal swab positive Z22.322
group b strep carrier Z22.330
asymptomatic hiv Z21
hiv positive asymptomatic Z21
exposed to secondhand smoke Z77.22
secondhand smoke Z77.22
smokes in the house Z77.22
parents smoke Z77.22
passive smoker Z77.22
wanders away Z91.83
wandering behavior Z91.83
non-adherent to diet Z91.119
nonadherent to diet Z91.119
noncompliant with diet Z91.119
not following diet Z91.119
not following diabetic diet Z91.119
history of polio Z86.12
had polio Z86.12
history of mrsa Z86.14
prior mrsa infection Z86.14
`;

/** Only of earlier times. */
export const PERSON_PAST = `
femoral-popliteal bypass Z95.828
fem-fem bypass Z95.828
axillofemoral bypass Z95.828
carotid stent Z95.828
evar Z95.828
whipple Z90.411
pancreaticoduodenectomy Z90.411
`;

export const PERSON_DRUGS = `
inhaled steroids Z79.51
inhaled corticosteroids Z79.51
ics inhaler Z79.51
oral hypoglycemics Z79.84
oral hypoglycemic Z79.84
semaglutide Z79.85
glp-1 Z79.85
aromatase inhibitor Z79.811
chronic nsaid Z79.1
chronic nsaids Z79.1
chronic opioid Z79.891
chronic opioids Z79.891
antibiotic prophylaxis Z79.2
prophylactic antibiotics Z79.2
cyclosporine Z79.621
ciclosporin Z79.621
`;
