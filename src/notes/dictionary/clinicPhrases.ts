// What do clinics, wards and operating rooms call a disease in short? Phrases of ours as in `phrases`, which adds them to its own.

const STAGES = ['1', '2', '3', '4'] as const;
/** Pressure injuries of the sacrum by stage: `sacral PI stage 2`. */
const PRESSURE = ['sacral', 'sacrum', 'coccyx', 'coccygeal'].flatMap((site) => [
  ...STAGES.flatMap((stage) =>
    ['pi', 'pressure injury', 'pressure ulcer', 'decub'].map(
      (name) => `${site} ${name} stage ${stage} > L89.15${stage}`,
    ),
  ),
  ...['dti', 'deep tissue injury', 'deep tissue pressure injury'].map((name) => `${site} ${name} > L89.156`),
]);

/** Asthma by how severe it is, where it flares. */
const FLARES = Object.entries({
  'mild intermittent': '2',
  'mild persistent': '3',
  'moderate persistent': '4',
  'severe persistent': '5',
}).flatMap(([degree, digit]) =>
  ['flare', 'flaring', 'in exacerbation', 'acute flare'].map(
    (how) => `${degree} asthma ${how} > J45.${digit}1`,
  ),
);

const DEPRESSIONS = Object.entries({ mild: '0', moderate: '1', severe: '2' }).flatMap(([degree, digit]) =>
  ['major depression', 'mdd'].map((name) => `${name} single episode ${degree} > F32.${digit}`),
);

const TEARS = [
  ['1st', 'O70.0'],
  ['first', 'O70.0'],
  ['2nd', 'O70.1'],
  ['second', 'O70.1'],
  ['4th', 'O70.3'],
  ['fourth', 'O70.3'],
].flatMap(([degree, code]) =>
  ['laceration', 'lac', 'tear', 'perineal tear', 'perineal lac'].map(
    (name) => `${degree} degree ${name} > ${code}`,
  ),
);

const WRITTEN = `
copd in exacerbation > J44.1
copd flaring > J44.1
copd in flare > J44.1
secondary hpt > N25.81
renal hpt > N25.81
shpt > N25.81
barrett lgd > K22.710
barrett low grade dysplasia > K22.710
barrett hgd > K22.711
barrett high grade dysplasia > K22.711
stenotic os > N88.2
stenotic cervix > N88.2
stenotic internal os > N88.2
stenotic cervical os > N88.2
tight cervical os > N88.2
uterine descensus > N81.4
1st degree uterine descensus > N81.2
2nd degree uterine descensus > N81.2
second degree uterine descensus > N81.2
3rd degree uterine descensus > N81.3
extra digit hand > Q69.0
extra digit ulnar > Q69.0
postaxial polydactyly hand > Q69.0
extra finger > Q69.0
extra toe > Q69.2
postaxial polydactyly foot > Q69.2
focal aware seizures > G40.109
focal aware motor seizures > G40.109
focal impaired awareness seizures > G40.209
steroid diabetes > E09.9
diabetes due to steroids > E09.9
post transplant diabetes due to steroid > E09.9
posttransplant diabetes due to steroid > E09.9
drug tremor > G25.1
medication tremor > G25.1
antibody mediated rejection kidney > T86.11
antibody mediated rejection renal > T86.11
oversedated > R40.0
oversedation > R40.0
over sedated > R40.0
functional incontinence > R39.81
phantom pain > G54.6
phantom limb pain > G54.6
htn heart dz w failure > I11.0
hypertensive heart dz w failure > I11.0
klebsiella bacteremia with sepsis > A41.59
thrombocytopenia sepsis > D69.59
sjogren dry eye > M35.01
sjogren dry eyes > M35.01
sjogren keratoconjunctivitis > M35.01
osteopenia hip spine > M85.89
osteopenia spine hip > M85.89
osteopenia multiple sites > M85.89
transaminases up > R74.01
transaminases elevated > R74.01
raised transaminases > R74.01
alt ast elevated > R74.01
ast alt elevated > R74.01
preeclampsia w/o severe features > O14.0-
preeclampsia without severe features > O14.0-
preeclampsia without severe > O14.0-
preeclampsia with severe features > O14.1-
fdp laceration index > S66.12-
fds laceration index > S66.12-
flexor tendon laceration index > S66.12-
digital nerve index divided > S64.49-
digital nerve index laceration > S64.49-
digital nerve index transected > S64.49-
laceration volar index > S61.21-
oud severe early remission > F11.21
oud early remission > F11.21
oud in remission > F11.21
oud sustained remission > F11.21
opioid use disorder early remission > F11.21
incomplete emptying bladder > R39.14
ac joint dislocation > S43.10-
ac joint separation > S43.10-
ac separation > S43.10-
acromioclavicular separation > S43.10-
separated ac joint > S43.10-
dislocated ac joint > S43.10-
retention after foley removal > R33.8
retention after catheter removal > R33.8
retention after foley out > R33.8
retention after foley removed > R33.8
retention after catheter removed > R33.8
retention following foley removal > R33.8
retention following catheter removal > R33.8
retention once foley removed > R33.8
post foley retention > R33.8
post catheter retention > R33.8
glanular hypospadias > Q54.0
glandular hypospadias > Q54.0
subcoronal hypospadias > Q54.0
distal shaft hypospadias > Q54.1
midshaft hypospadias > Q54.1
mid shaft hypospadias > Q54.1
proximal penile hypospadias > Q54.1
scrotal hypospadias > Q54.3
stenosis arteriovenous fistula > T82.858-
stenosis cephalic arch fistula > T82.858-
avf stenosis > T82.858-
stenosis of fistula dialysis > T82.858-
fistula stenosis dialysis > T82.858-
namd > H35.32-
neovascular amd > H35.32-
neovascular macular degeneration > H35.32-
exudative amd > H35.32-
namd cnv active > H35.32-1
wet amd active > H35.32-1
neovascular amd active > H35.32-1
exudative amd active > H35.32-1
chronic rhinosinusitis all sinuses > J32.4
chronic sinusitis all sinuses > J32.4
rhinosinusitis involving all sinuses > J32.4
chronic pansinusitis > J32.4
pan sinusitis chronic > J32.4
impacted wax > H61.2-
wax impaction > H61.2-
impacted ear wax > H61.2-
wax plug ear > H61.2-
hard wax ear canal > H61.2-
ear canal filled wax > H61.2-
ear canal blocked wax > H61.2-
ear canal full wax > H61.2-
occluding wax > H61.2-
occlusive wax > H61.2-
occluding cerumen > H61.2-
cerumen plug > H61.2-
intra-articular fracture distal radius > S52.57-
intraarticular fracture distal radius > S52.57-
intra-articular distal radius fracture > S52.57-
intraarticular fracture lower end radius > S52.57-
lipids at goal > E78.5
lipids not at goal > E78.5
lipids above goal > E78.5
lipids uncontrolled > E78.5
lipids well controlled > E78.5
diabetic microalbuminuria > E11.29
diabetic albuminuria > E11.29
diabetic proteinuria > E11.29
microalbuminuria due to diabetes > E11.29
albuminuria due to diabetes > E11.29
proteinuria due to diabetes > E11.29
`;

/** `Lipids: on rosuvastatin.` */
const LIPIDS =
  'statin atorvastatin rosuvastatin simvastatin pravastatin lovastatin pitavastatin lipitor crestor zocor ezetimibe zetia'
    .split(' ')
    .map((drug) => `lipids ${drug} > E78.5`);

export const CLINIC_PHRASES = [
  WRITTEN.trim(),
  ...LIPIDS,
  ...PRESSURE,
  ...FLARES,
  ...DEPRESSIONS,
  ...TEARS,
].join('\n');
