// What do clinicians call diseases of joints and spine, of the urinary and the sexual organs? Phrases of ours as in `phrases`.

const JOINTS = `
seronegative ra > M06.00
polyarticular jia > M08.3
polyarticular juvenile arthritis > M08.3
polyarticular juvenile idiopathic arthritis > M08.3
oligoarticular jia > M08.40
oligoarticular juvenile idiopathic arthritis > M08.40
pauciarticular jia > M08.40
reiter > M02.30
polyarticular osteoarthritis > M15.9
osteoarthritis of multiple joints > M15.9
osteoarthritis multiple sites > M15.9
primary generalized osteoarthritis > M15.0
claw hand > M21.51-
kneecap popping out > M22.0-
kneecap pops out > M22.0-
kneecap dislocates > M22.0-
runner's knee > M22.2X-
unstable knee > M25.36-
knee giving way > M25.36-
knee gives way > M25.36-
knee gives out > M25.36-
knee giving out > M25.36-
knee buckles > M25.36-
unstable ankle > M25.37-
ankle giving way > M25.37-
ankle gives way > M25.37-
unstable shoulder > M25.31-
bone spur > M25.70
bone spurs > M25.70
snapping hip > R29.4
churg-strauss > M30.1
churg strauss > M30.1
giant cell arteritis polymyalgia > M31.5
gca polymyalgia > M31.5
gca pmr > M31.5
temporal arteritis polymyalgia > M31.5
takayasu > M31.4
takayasu arteritis > M31.4
wegener > M31.30
goodpasture > M31.0
crest > M34.1
limited scleroderma > M34.1
limited cutaneous scleroderma > M34.1
limited systemic sclerosis > M34.1
scleroderma lung > M34.81
scleroderma ild > M34.81
scleroderma interstitial lung > M34.81
systemic sclerosis ild > M34.81
systemic sclerosis interstitial lung > M34.81
uctd > M35.9
undifferentiated connective tissue disease > M35.9
hypermobile joints > M35.7
joint hypermobility > M35.7
hypermobility syndrome > M35.7
benign hypermobility > M35.7
synovitis > M65.9
tenosynovitis > M65.9
dupuytren > M72.0
avascular necrosis > M87.00
aseptic necrosis of bone > M87.00
scfe > M93.00-
sever > M92.6-
kienbock > M93.1
kienboeck > M93.1
freiberg > M92.7-
tietze > M94.0
fibro flare > M79.7
left thumb pain > M79.645
right thumb pain > M79.644
right finger pain > M79.644
left finger pain > M79.645
compartment syndrome nontraumatic leg > M79.A2-
nontraumatic compartment syndrome arm > M79.A1-
fibrous dysplasia tibia > M85.06-
fibrous dysplasia fibula > M85.06-
fibrous dysplasia femur > M85.05-
fibrous dysplasia hip > M85.05-
fibrous dysplasia humerus > M85.02-
fibrous dysplasia radius > M85.03-
fibrous dysplasia rib > M85.08
nonunion spinal fusion > M96.0
pseudarthrosis spinal fusion > M96.0
pseudoarthrosis spinal fusion > M96.0
failed spinal fusion pseudarthrosis > M96.0
muscle deconditioning > M62.81
`;

/** A joint by its names → codes of its worn cartilage, to which the side is added. */
const WORN: readonly [string, string][] = [
  ['knee', 'M17.1-'],
  ['knees', 'M17.1-'],
  ['patellofemoral', 'M17.1-'],
  ['hip', 'M16.1-'],
  ['hips', 'M16.1-'],
  ['shoulder', 'M19.01-'],
  ['glenohumeral', 'M19.01-'],
  ['acromioclavicular', 'M19.01-'],
  ['ac joint', 'M19.01-'],
  ['elbow', 'M19.02-'],
  ['wrist', 'M19.03-'],
  ['ankle', 'M19.07-'],
  ['midfoot', 'M19.07-'],
  ['tibiotalar', 'M19.07-'],
  ['subtalar', 'M19.07-'],
  ['talonavicular', 'M19.07-'],
  ['basal joint', 'M18.1-'],
  ['basal thumb', 'M18.1-'],
  ['thumb cmc', 'M18.1-'],
  ['trapeziometacarpal', 'M18.1-'],
];
const WEAR = [
  'degenerative arthritis',
  'wear and tear arthritis',
  'bone-on-bone arthritis',
  'end-stage arthritis',
];
const NAMED_BY_PLACE = new Set([
  'patellofemoral',
  'glenohumeral',
  'acromioclavicular',
  'ac joint',
  'basal joint',
  'basal thumb',
  'thumb cmc',
  'trapeziometacarpal',
  'tibiotalar',
  'talonavicular',
  'subtalar',
  'midfoot',
]);
const WORN_JOINTS = WORN.flatMap(([joint, code]) => [
  ...WEAR.map((wear) => `${joint} ${wear} > ${code}`),
  // What is called arthritis of these is nearly always their wear.
  ...(NAMED_BY_PLACE.has(joint) ? [`${joint} arthritis > ${code}`, `${joint} osteoarthritis > ${code}`] : []),
]);

const SPINE = `
dowager's hump > M40.209
dowager hump > M40.209
lumbar hyperlordosis > M40.56
scheuermann > M42.00
bamboo spine > M45.9
nr-axspa > M45.A0
non-radiographic axial spa > M45.A0
radiographic axial spondyloarthritis > M45.9
axial spondyloarthritis > M46.80
axial spa > M46.80
ankylosing spondylitis spine > M45.9
degenerative changes lumbar spine > M47.816
degenerative changes cervical spine > M47.812
degenerative changes thoracic spine > M47.814
degenerative change lumbar spine > M47.816
degenerative lumbar spine > M47.816
degenerative cervical spine > M47.812
lumbar facet arthritis > M47.816
lumbar facet arthrosis > M47.816
cervical facet arthritis > M47.812
cervical facet arthropathy > M47.812
cervical spinal stenosis > M48.02
cervical canal stenosis > M48.02
cervical stenosis spine > M48.02
thoracic spinal stenosis > M48.04
thoracic canal stenosis > M48.04
lumbar stenosis claudication > M48.062
lumbar stenosis neurogenic claudication > M48.062
lumbar spinal stenosis claudication > M48.062
diffuse idiopathic skeletal hyperostosis > M48.10
dish > M48.10
forestier disease > M48.10
forestier > M48.10
baastrup > M48.20
slipped disc > M51.9
slipped disc lower back > M51.26
slipped disc low back > M51.26
slipped lumbar disc > M51.26
slipped disc neck > M50.20
bulging lumbar disc > M51.26
bulging disc lower back > M51.26
bulging cervical disc > M50.20
thoracic disc protrusion > M51.24
thoracic disc herniation > M51.24
thoracic disc bulge > M51.24
herniated thoracic disc > M51.24
thoracic disc extrusion > M51.24
lumbar disc protrusion > M51.26
lumbar disc extrusion > M51.26
cervical disc protrusion > M50.20
cervical disc extrusion > M50.20
lumbar disc radiculopathy > M51.16
lumbar disc herniation radiculopathy > M51.16
lumbosacral disc radiculopathy > M51.17
cervical disc radiculopathy > M50.10
thoracic disc radiculopathy > M51.14
sore neck > M54.2
neck soreness > M54.2
mid-back pain > M54.6
mid back pain > M54.6
midback pain > M54.6
pain between the shoulder blades > M54.6
left low back pain sciatica > M54.42
right low back pain sciatica > M54.41
low back pain left sciatica > M54.42
low back pain right sciatica > M54.41
lumbago left sciatica > M54.42
lumbago right sciatica > M54.41
si joint dysfunction > M53.3
sacroiliac joint dysfunction > M53.3
sacroiliac dysfunction > M53.3
anterolisthesis > M43.10
retrolisthesis > M43.10
cervical anterolisthesis > M43.12
cervical retrolisthesis > M43.12
lumbar anterolisthesis > M43.16
lumbar retrolisthesis > M43.16
lumbosacral anterolisthesis > M43.17
lumbosacral retrolisthesis > M43.17
thoracic anterolisthesis > M43.14
`;

const URINARY = `
fsgs nephrotic syndrome > N04.1
focal segmental glomerulosclerosis nephrotic syndrome > N04.1
minimal change nephrotic syndrome > N04.0
membranous nephrotic syndrome > N04.20
kidney infection > N15.9
upj obstruction hydronephrosis > N13.0
ureteropelvic junction obstruction hydronephrosis > N13.0
ureteropelvic junction obstruction > N13.5
upj obstruction > N13.5
upj stenosis > N13.5
calculus distal ureter > N20.1
calculus ureter > N20.1
calculus mid ureter > N20.1
calculus proximal ureter > N20.1
uvj stone > N20.1
stone at the uvj > N20.1
uvj calculus > N20.1
stone ureterovesical junction > N20.1
upj stone > N20.1
kidney and ureteral stones > N20.2
renal and ureteral stones > N20.2
kidney stone and ureteral stone > N20.2
renal and ureteral calculi > N20.2
nephrolithiasis and ureterolithiasis > N20.2
recurrent utis > N39.0
hemorrhagic cystitis > N30.91
acute hemorrhagic cystitis > N30.01
painful bladder syndrome > N30.10
bladder pain syndrome > N30.10
flaccid neurogenic bladder > N31.2
flaccid bladder > N31.2
areflexic bladder > N31.2
hypotonic bladder > N31.2
acontractile bladder > N31.2
bladder neck contracture > N32.0
bladder neck stenosis > N32.0
contracture of the bladder neck > N32.0
female urethral stricture > N35.92
urethral stricture woman > N35.92
leaks urine coughing > N39.3
leaks urine when sneezing > N39.3
leaks urine laughing > N39.3
leakage of urine coughing > N39.3
urine leakage with cough > N39.3
prostatomegaly > N40.0
prostatodynia > N42.81
prostatic intraepithelial neoplasia > N42.31
`;

const SEXUAL = `
low sperm count > N46.11
sperm count low > N46.11
low sperm > N46.11
no sperm ejaculate > N46.01
no sperm semen > N46.01
curvature of the penis peyronie > N48.6
acquired buried penis > N48.83
adult buried penis > N48.83
buried penis obesity > N48.83
blood in semen > R36.1
bloody semen > R36.1
blood ejaculate > R36.1
trouble with erections > N52.9
difficulty with erections > N52.9
cannot maintain erection > N52.9
unable to maintain erection > N52.9
difficulty maintaining erection > N52.9
weak erections > N52.9
erectile dysfunction after prostatectomy > N52.31
erectile dysfunction post prostatectomy > N52.31
erectile dysfunction following prostatectomy > N52.31
erectile dysfunction after radical prostatectomy > N52.31
impotence after prostatectomy > N52.31
ed after prostatectomy > N52.31
enlarged male breasts > N62
man boobs > N62
male breast enlargement > N62
large breasts > N62
large pendulous breasts > N62
sore breasts > N64.4
breast soreness > N64.4
breast tenderness > N64.4
tender breasts > N64.4
inverted nipple acquired > N64.53
retracted nipple > N64.53
pelvic adhesions > N73.6
adhesions of the uterus > N73.6
labial abscess > N76.4
labia abscess > N76.4
abscess of the labia majora > N76.4
labial cyst > N90.7
labia cyst > N90.7
chocolate cyst > N80.12-
chocolate cyst ovary > N80.12-
enterocele > N81.5
simple cyst ovary > N83.20-
simple ovarian cyst > N83.20-
hemorrhagic ovarian cyst > N83.20-
hemorrhagic cyst ovary > N83.20-
complex ovarian cyst > N83.29-
asherman > N85.6
asherman syndrome > N85.6
stenosis of the cervical os > N88.2
cervical os stenosis > N88.2
cervical os stenotic > N88.2
cervical stenosis os uteri > N88.2
vain 1 > N89.0
vain 2 > N89.1
vain 3 > D07.2
vin 1 > N90.0
vin 2 > N90.1
vin 3 > D07.1
dry vagina > N89.8
vaginal dryness > N89.8
vaginal itching > N89.8
vaginal itch > N89.8
vaginal pruritus > N89.8
itchy vagina > N89.8
vaginal odor > N89.8
vaginal malodor > N89.8
pain with intercourse > N94.10
pain during intercourse > N94.10
pain with sex > N94.10
pain during sex > N94.10
hurts during sex > N94.10
sex is painful > N94.10
period cramps > N94.6
cramps with periods > N94.6
cramping with periods > N94.6
menstrual cramping > N94.6
pelvic congestion syndrome > N94.89
pelvic congestion > N94.89
absent periods > N91.2
absent menses > N91.2
no period for months > N91.2
no periods for months > N91.2
no menses for months > N91.2
no period in months > N91.2
no menses in months > N91.2
periods have stopped > N91.2
never had menses > N91.0
never had a period > N91.0
never menstruated > N91.0
never had menarche > N91.0
infrequent periods > N91.5
infrequent menses > N91.5
scanty periods > N91.5
scant menses > N91.5
light periods > N91.5
frequent periods > N92.0
periods every two weeks > N92.0
spotting between periods > N92.3
spotting between menses > N92.3
midcycle spotting > N92.3
mid-cycle spotting > N92.3
midcycle bleeding > N92.3
intermenstrual spotting > N92.3
spotting after intercourse > N93.0
spotting after sex > N93.0
bleeding after intercourse > N93.0
bleeding after sex > N93.0
bleeding with intercourse > N93.0
bleeds after sex > N93.0
bleeds after intercourse > N93.0
hot flushes climacteric > N95.1
perimenopausal symptoms > N95.1
menopausal symptoms > N95.1
symptomatic menopause > N95.1
vasomotor symptoms menopause > N95.1
menopausal vasomotor symptoms > N95.1
genitourinary syndrome of menopause > N95.8
gsm > N95.8
blocked tubes > N97.1
blocked fallopian tubes > N97.1
blocked fallopian tube > N97.1
tubal occlusion infertility > N97.1
tubal infertility > N97.1
tubal factor infertility > N97.1
tubal factor > N97.1
`;

/** Where in a breast a lump lies; the side is added. */
const LUMPS = ['lump', 'mass', 'nodule'].flatMap((lump) =>
  [
    ['upper outer quadrant', '1'],
    ['upper inner quadrant', '2'],
    ['lower outer quadrant', '3'],
    ['lower inner quadrant', '4'],
  ].flatMap(([where, last]) => [
    `${lump} ${where} right breast > N63.1${last}`,
    `${lump} ${where} left breast > N63.2${last}`,
  ]),
);
const BELOW_NIPPLE = ['lump', 'mass', 'nodule'].flatMap((lump) => [
  `right subareolar ${lump} > N63.41`,
  `left subareolar ${lump} > N63.42`,
  `right retroareolar ${lump} > N63.41`,
  `left retroareolar ${lump} > N63.42`,
  `right axillary tail ${lump} > N63.31`,
  `left axillary tail ${lump} > N63.32`,
]);

export const FRAME_PHRASES = [JOINTS, SPINE, URINARY, SEXUAL]
  .map((list) => list.trim())
  .concat(WORN_JOINTS, LUMPS, BELOW_NIPPLE)
  .join('\n');
