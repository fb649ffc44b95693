// Statuses and circumstances as visits write them, by the rules of `statuses`, which adds them to its own: where a person lives and on what,
// what was put in and works, drugs by their brands.

/** Behind the short name of an operation: what it left is as it should be. */
const WORKS = ['ok', 'fine', 'stable', 'doing well', 'well', 'functioning', 'functioning well', 'no issues'];
const PUT_IN = [
  ['tka', 'Z96.65-'],
  ['tkr', 'Z96.65-'],
  ['tha', 'Z96.64-'],
  ['thr', 'Z96.64-'],
  ['tsa', 'Z96.61-'],
  ['bka', 'Z89.51-'],
  ['aka', 'Z89.61-'],
  ['ppm', 'Z95.0'],
  ['icd', 'Z95.810'],
] as const;

/** Those beside a person, and where they smoke. */
const NEAR =
  'mom mother dad father parents grandma grandmother grandpa grandfather husband wife partner spouse boyfriend girlfriend roommate aunt uncle brother sister son daughter stepdad stepfather stepmother family'.split(
    ' ',
  );
const INDOORS = [
  'in house',
  'in home',
  'in apartment',
  'in car',
  'in room',
  'inside',
  'indoors',
  'at home',
  'around',
];
const SMOKE = NEAR.flatMap((who) => INDOORS.map((where) => `${who} smokes ${where} Z77.22`));

/** Who answers for a child, and what they do not want. */
const GUARDIANS = ['mom', 'mother', 'dad', 'father', 'parent', 'parents', 'family', 'guardian', 'caregiver'];
const WHAT = [
  'vaccine',
  'vaccination',
  'immunizations',
  'imms',
  'shots',
  'catch up',
  'catch-up',
  'mmr',
  'flu',
  'influenza',
  'covid',
  'hpv',
  'gardasil',
  'hep b',
  'hepatitis b',
];
const REFUSALS = GUARDIANS.flatMap((who) =>
  ['declines', 'refuses'].flatMap((how) => WHAT.map((what) => `${who} ${how} ${what} Z28.82`)),
);
const REFUSED = ['vaccine', 'vaccination', 'immunizations', 'imms', 'shots'].flatMap((what) =>
  ['declined', 'refused'].flatMap((how) => GUARDIANS.map((who) => `${what} ${how} by ${who} Z28.82`)),
);

/** Shots that are not all there. */
const SHOTS = [
  'immunizations',
  'imms',
  'vaccines',
  'vaccinations',
  'shots',
  'immunization schedule',
  'vaccine schedule',
];
const BEHIND = SHOTS.flatMap((what) => [
  `behind on ${what} Z28.39`,
  `behind with ${what} Z28.39`,
  `${what} behind Z28.39`,
  `${what} incomplete Z28.39`,
  `${what} delayed Z28.39`,
  `${what} overdue Z28.39`,
  `incomplete ${what} Z28.39`,
  `delayed ${what} Z28.39`,
]);

/** Where those sleep who have no roof. */
const ROUGH = ['truck', 'van', 'vehicle', 'car', 'rv', 'tent', 'park', 'doorway', 'woods']
  .flatMap((where) =>
    ['sleeping', 'sleeps', 'living', 'lives', 'staying'].flatMap((how) =>
      ['his ', 'her ', 'their ', 'a ', 'the ', ''].map((whose) => `${how} in ${whose}${where} Z59.02`),
    ),
  )
  .filter((line) => !/(?:living|lives|staying) in (?:his |her |their |a |the )?rv /.test(line))
  .join('\n');

/** Antibodies against tumors, given at a visit for them. */
const ANTIBODIES =
  'trastuzumab herceptin pertuzumab phesgo pembrolizumab keytruda nivolumab opdivo atezolizumab tecentriq durvalumab imfinzi ipilimumab yervoy bevacizumab avastin cetuximab erbitux cemiplimab avelumab daratumumab darzalex'.split(
    ' ',
  );
const INFUSIONS = [
  ...ANTIBODIES.flatMap((drug) => [
    `${drug} infusion Z51.12`,
    `here for ${drug} Z51.12`,
    `infusion of ${drug} Z51.12`,
    `presents for ${drug} Z51.12`,
  ]),
  'here for immunotherapy Z51.12',
  'presents for immunotherapy Z51.12',
  'chemo and immunotherapy Z51.12',
  'chemotherapy and immunotherapy Z51.12',
  'her2 antibody Z51.12',
  'antibody infusion Z51.12',
];

/** Organs that were taken out, by their absence: `surgical absence of the spleen`, `the gallbladder is surgically absent`. */
const ABSENT = [
  ['spleen', 'Z90.81'],
  ['gallbladder', 'Z90.49'],
  ['gall bladder', 'Z90.49'],
  ['appendix', 'Z90.49'],
  ['colon', 'Z90.49'],
  ['uterus', 'Z90.710'],
  ['kidney', 'Z90.5'],
  ['prostate', 'Z90.79'],
  ['stomach', 'Z90.3'],
  ['pancreas', 'Z90.410'],
  ['bladder', 'Z90.6'],
  ['larynx', 'Z90.02'],
  ['breast', 'Z90.1-'],
] as const;
const TAKEN_OUT = ABSENT.flatMap(([organ, code]) => [
  `surgical absence ${organ} ${code}`,
  `acquired absence ${organ} ${code}`,
  `postsurgical absence ${organ} ${code}`,
  `surgically absent ${organ} ${code}`,
  `${organ} surgically absent ${code}`,
]);

export const VISIT_STATES = `
${[...TAKEN_OUT, ...SMOKE, ...REFUSALS, ...REFUSED, ...BEHIND].join('\n')}
${INFUSIONS.join('\n')}
lives with smoker Z77.22
lives with smokers Z77.22
household smoker Z77.22
household smokers Z77.22
smoker in household Z77.22
smokers in household Z77.22
smoker in house Z77.22
smokers in house Z77.22
parents both smoke Z77.22
both parents smoke Z77.22
second-hand smoke Z77.22
passive smoke Z77.22
environmental tobacco smoke Z77.22
vaccine refusal by parent Z28.82
parental vaccine refusal Z28.82
parental refusal of vaccines Z28.82
underimmunised Z28.39
under-immunized Z28.39
smoke free since Z87.891
smoke free for Z87.891
tobacco free since Z87.891
tobacco free for Z87.891
nicotine free since Z87.891
nicotine free for Z87.891
pciol Z96.1
pc iol Z96.1
pc-iol Z96.1
iol in place Z96.1
iol in good position Z96.1
iol well centered Z96.1
iud in situ Z97.5
iud in place Z97.5
iud placed Z97.5
has iud Z97.5
mirena in place Z97.5
mirena in situ Z97.5
mirena placed Z97.5
kyleena in place Z97.5
liletta in place Z97.5
paragard in place Z97.5
has mirena Z97.5
has paragard Z97.5
chest port Z95.828
port-a-cath Z95.828
portacath Z95.828
mediport Z95.828
port site clean Z95.828
port in place Z95.828

${[
  ['knee', 'Z96.65-'],
  ['hip', 'Z96.64-'],
  ['shoulder', 'Z96.61-'],
]
  .flatMap(([joint, code]) =>
    [`total ${joint}`, `${joint} replacement`, `${joint} prosthesis`, `${joint} arthroplasty`].map(
      (name) => `${name} in place ${code}`,
    ),
  )
  .join('\n')}
${PUT_IN.flatMap(([name, code]) => WORKS.map((how) => `${name} ${how} ${code}`)).join('\n')}
ileocecectomy Z90.49
ileocolectomy Z90.49
ileocecal resection Z90.49
ileocolic resection Z90.49
ileal resection Z90.49
jejunal resection Z90.49
bowel resected Z90.49
tobacco quit Z87.891
smoking quit Z87.891
smoker quit Z87.891
cigarettes quit Z87.891
cigs quit Z87.891
lives by herself Z60.2
lives by himself Z60.2
living by herself Z60.2
living by himself Z60.2
lives with no one Z60.2
lives w no one Z60.2
homeless shelter Z59.01
mission shelter Z59.01
bed at shelter Z59.01
staying at shelter Z59.01
stays at shelter Z59.01
staying in shelter Z59.01
lives in shelter Z59.01
living in shelter Z59.01
lives in tent Z59.02
living in tent Z59.02
lives in car Z59.02
living in car Z59.02
lives in his car Z59.02
lives in her car Z59.02
living in his car Z59.02
living in her car Z59.02
${ROUGH}
womens shelter Z59.01
women's shelter Z59.01
men's shelter Z59.01
family shelter Z59.01
night shelter Z59.01
emergency shelter Z59.01
warming shelter Z59.01
out of work since Z56.0
out of a job Z56.0
jobless Z56.0
between jobs Z56.0
sleeping in car Z59.02
sleeps in car Z59.02
sleeping under bridge Z59.02
sleeps under bridge Z59.02
sleeping on the street Z59.02
lives on the street Z59.02
living on the streets Z59.02
homeless encampment Z59.02
food pantry Z59.41
church pantry Z59.41
food bank Z59.41
runs out of food Z59.41
ran out of food Z59.41
not enough food Z59.41
lack of transportation Z59.82
lacks transportation Z59.82
transportation barrier Z59.82
transportation barriers Z59.82
no transportation Z59.82
on probation Z65.3
on parole Z65.3
quit cigs Z87.891
quit cigarettes Z87.891
stopped cigarettes Z87.891
gave up cigarettes Z87.891
cigarettes a day F17.210
cigarettes per day F17.210
cigarettes daily F17.210
cigs a day F17.210
cigs per day F17.210
smokes cigs F17.210
penile prosthesis Z96.0
inflatable penile prosthesis Z96.0
artificial urinary sphincter Z96.0
absent hallux Z89.41-
absent great toe Z89.41-
truvada for prep Z29.81
descovy for prep Z29.81
cabotegravir for prep Z29.81
apretude Z29.81
hiv prep Z29.81
continue prep Z29.81
prep refill Z29.81
prep labs Z29.81
prep follow-up Z29.81
on prep Z29.81
elopement wandering Z91.83
wanders off Z91.83
wandering off Z91.83
wandering behavior Z91.83
exit seeking Z91.83
hep c treated Z86.19
hepatitis c treated Z86.19
hcv treated Z86.19
hepatitis c cured Z86.19
hep c cured Z86.19
hcv cured Z86.19
iud for contraception Z30.430
l o2 continuous Z99.81
l o2 continuously Z99.81
o2 continuous Z99.81
continuous o2 Z99.81
l nc at home Z99.81
l nc baseline Z99.81
baseline l nc Z99.81
active on the list Z76.82
active on list Z76.82
active on transplant list Z76.82
listed for transplant Z76.82
relisted for transplant Z76.82
status 7 on list Z76.82
mechanical bileaflet aortic valve Z95.2
bileaflet aortic valve Z95.2
bileaflet mitral valve Z95.2
bileaflet mechanical valve Z95.2
knee prosthesis Z96.65-
prosthetic knee Z96.65-
hip prosthesis Z96.64-
prosthetic hip Z96.64-
shoulder prosthesis Z96.61-
cad stent Z95.5
cad stents Z95.5
stent in lad Z95.5
stent to lad Z95.5
stent of lad Z95.5
stent lad Z95.5
stent in left anterior descending Z95.5
stent to left anterior descending Z95.5
stent of left anterior descending Z95.5
stent left anterior descending Z95.5
stent in circumflex Z95.5
stent to circumflex Z95.5
stent of circumflex Z95.5
stent circumflex Z95.5
stent in lcx Z95.5
stent to lcx Z95.5
stent of lcx Z95.5
stent lcx Z95.5
stent in rca Z95.5
stent to rca Z95.5
stent of rca Z95.5
stent rca Z95.5
stent in right coronary Z95.5
stent to right coronary Z95.5
stent of right coronary Z95.5
stent right coronary Z95.5
stent in left main Z95.5
stent to left main Z95.5
stent of left main Z95.5
stent left main Z95.5
stent in om1 Z95.5
stent to om1 Z95.5
stent of om1 Z95.5
stent om1 Z95.5
stent in diagonal Z95.5
stent to diagonal Z95.5
stent of diagonal Z95.5
stent diagonal Z95.5
mechanical bileaflet aortic valve Z95.2
mechanical bileaflet mitral valve Z95.2
bileaflet aortic valve Z95.2
bileaflet mitral valve Z95.2
sleeping in his truck Z59.02
sleeping in his car Z59.02
sleeping in his van Z59.02
sleeping in his vehicle Z59.02
sleeping in her truck Z59.02
sleeping in her car Z59.02
sleeping in her van Z59.02
sleeping in her vehicle Z59.02
sleeping in their truck Z59.02
sleeping in their car Z59.02
sleeping in their van Z59.02
sleeping in their vehicle Z59.02
sleeping in my truck Z59.02
sleeping in my car Z59.02
sleeping in my van Z59.02
sleeping in my vehicle Z59.02
lives in mens shelter Z59.01
lives in womens shelter Z59.01
lives in family shelter Z59.01
lives in homeless shelter Z59.01
lives in night shelter Z59.01
living in mens shelter Z59.01
living in womens shelter Z59.01
living in family shelter Z59.01
living in homeless shelter Z59.01
living in night shelter Z59.01
staying in mens shelter Z59.01
staying in womens shelter Z59.01
staying in family shelter Z59.01
staying in homeless shelter Z59.01
staying in night shelter Z59.01
stays in mens shelter Z59.01
stays in womens shelter Z59.01
stays in family shelter Z59.01
stays in homeless shelter Z59.01
stays in night shelter Z59.01
`;

export const VISIT_PAST = `
great toe amp Z89.41-
hallux amp Z89.41-
toe amp Z89.42-
bka amp Z89.51-
mast Z90.1-
total knee Z96.65-
total hip Z96.64-
total shoulder Z96.61-
`;

export const VISIT_DRUGS = `
asa 81 Z79.82
asa 325 Z79.82
asa daily Z79.82
baby asa Z79.82
ecasa Z79.82
ec asa Z79.82
pred Z79.52
estradiol patch Z79.890
estradiol progesterone Z79.890
estradiol Z79.890
premarin Z79.890
prempro Z79.890
hrt Z79.890
ics Z79.51
inhaled corticosteroid Z79.51
inhaled steroid Z79.51
trelegy Z79.51
inhaled fluticasone Z79.51
inhaled budesonide Z79.51
inhaled beclomethasone Z79.51
inhaled mometasone Z79.51
inhaled ciclesonide Z79.51
fluticasone hfa Z79.51
fluticasone inhaler Z79.51
budesonide inhaler Z79.51
fluticasone salmeterol Z79.51
fluticasone/salmeterol Z79.51
fluticasone vilanterol Z79.51
fluticasone/vilanterol Z79.51
fluticasone furoate Z79.51
budesonide formoterol Z79.51
budesonide/formoterol Z79.51
mometasone formoterol Z79.51
mometasone/formoterol Z79.51
airduo Z79.51
wixela Z79.51
breztri Z79.51
asmanex Z79.51
alvesco Z79.51
breo Z79.51
advair Z79.51
symbicort Z79.51
dulera Z79.51
flovent Z79.51
pulmicort Z79.51
qvar Z79.51
arnuity Z79.51
`;
