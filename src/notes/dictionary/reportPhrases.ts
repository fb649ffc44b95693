// Findings in the words of reports of cases that no line of the books has: a phrase of ours and its code, as in `phrases`.

/** Regions of the abdomen, as reports divide it, and their quadrants. */
const FOSSAE: Record<string, string> = {
  'right iliac fossa': '3',
  'left iliac fossa': '4',
  'right hypochondrium': '1',
  'left hypochondrium': '2',
};
const SIGNS: Record<string, string> = {
  'positive blumberg': 'R10.82',
  'blumberg sign': 'R10.82',
  'rebound tenderness': 'R10.82',
  'rebound pain': 'R10.82',
  'painful on palpation': 'R10.81',
  'pain on palpation': 'R10.81',
  'tenderness on palpation': 'R10.81',
};
const LOBES = [
  'frontal',
  'parietal',
  'temporal',
  'occipital',
  'frontoparietal',
  'temporoparietal',
  'cerebellar',
];

const WRITTEN = `
perilesional edema > G93.6
perilesional vasogenic edema > G93.6
peritumoral edema > G93.6
edema prepuce > N48.89
preputial edema > N48.89
penile edema > N48.89
scrotal edema > N50.89
ulcerated lesion glans > N48.5
ulcer glans > N48.5
ulcer of prepuce > N48.5
ulcerated lesion penis > N48.5
solid mass kidney > N28.89
solid mass pole kidney > N28.89
mass upper pole kidney > N28.89
mass lower pole kidney > N28.89
solid renal mass > N28.89
solid renal lesion > N28.89
bosniak cyst > N28.1
bosniak i cyst > N28.1
bosniak ii cyst > N28.1
bosniak i cysts kidneys > N28.1
bosniak iii cyst > N28.1
simple cortical cyst kidney > N28.1
red cells per field > R31.29
red blood cells per field > R31.29
erythrocytes per field > R31.29
rbc per hpf > R31.29
passing gas through urine > R39.89
passing feces through urine > R39.89
pneumaturia > R39.89
nocturia urgency > R39.15
urgency to urinate > R39.15
dysuria frequency > R35.0
frequency dysuria > R35.0
urinary syndrome frequency > R35.0
ureter sectioned accidentally > N99.72
accidental section ureter > N99.72
ureter injured during dissection > N99.72
inadvertent ureteral injury > N99.72
bladder opened accidentally > N99.72
accidental opening bladder > N99.72
accidental cystotomy > N99.72
testicular microlithiasis > N50.89
urethral trauma > S37.30XA
urethral injury straddle > S37.30XA
lumboabdominal pain > R10.9
retroperitoneal haematoma > K68.3
spontaneous retroperitoneal hemorrhage > K68.3
retroperitoneal bleeding > K68.3
asthenozoospermia > R86.8
stercoraceous peritonitis > K65.8
dehiscence with evisceration > T81.32XA
wound evisceration > T81.32XA
evisceration laparotomy > T81.32XA
dehiscence of fascia > T81.32XA
abdominal wall dehiscence > T81.32XA
foreign body stomach > T18.2XXA
metallic foreign body stomach > T18.2XXA
foreign body duodenum > T18.3XXA
foreign body rectum > T18.5XXA
calculi bile duct > K80.50
bile duct contained calculi > K80.50
bile duct contained stones > K80.50
stones in common bile duct > K80.50
calculus in choledochus > K80.50
choledochal calculi > K80.50
lymphedema after mastectomy > I97.2
lymphedema arm mastectomy > I97.2
cystic image ovary > N83.20-
cystic image left ovary > N83.202
cystic image right ovary > N83.201
complex cystic image ovary > N83.20-
cystic formation ovary > N83.20-
twisted adnexa > N83.53
cytology high-grade squamous intraepithelial lesion > R87.613
cervical cytology high grade lesion > R87.613
vulvar lichen sclerosus > N90.4
lichen sclerosus vulva > N90.4
lichen sclerosus penis > N48.0
bloody secretion breast > N64.52
bloody secretion nipple > N64.52
bloody discharge nipple > N64.52
telorrhagia > N64.52
telorrhea > N64.52
dysfunctional uterine bleeding > N93.8
bleeding was dysfunctional > N93.8
bleeding considered dysfunctional > N93.8
osteonecrosis mandible zoledronic acid > M87.180
osteonecrosis jaws bisphosphonate > M87.180
osteonecrosis jaw zoledronic > M87.180
fracture orbital floor > S02.3-
orbital floor fracture > S02.3-
blow-out fracture orbit > S02.3-
included canine > K01.1
included tooth > K01.1
included third molar > K01.1
included upper canine > K01.1
included wisdom tooth > K01.1
retained canine > K01.1
impacted canine > K01.1
leukoplakia floor of mouth > K13.21
leukoplakia tongue > K13.21
leukoplakia of mucosa mouth > K13.21
leukoplakia gingiva > K13.21
mucocele maxillary sinus > J34.1
mucocele frontal sinus > J34.1
mucocele ethmoid > J34.1
frontoethmoidal mucocele > J34.1
class iii malocclusion > M26.213
class ii malocclusion > M26.212
class i malocclusion > M26.211
angle class iii > M26.213
angle class ii > M26.212
taste alterations > R43.2
alteration of taste > R43.2
altered taste > R43.2
cellulitis of face > L03.211
facial cellulitis odontogenic > L03.211
high myopia > H52.1-
bilateral papilledema intracranial hypertension > H47.11
ethmoiditis > J32.2
endotropia > H50.00
exotropia > H50.10
fracture pertrochanteric > S72.14-
pertrochanteric fracture > S72.14-
loosening acetabular component right hip > T84.030A
loosening acetabular component left hip > T84.031A
loosening femoral component right hip > T84.030A
loosening femoral component left hip > T84.031A
aseptic loosening right hip > T84.030A
aseptic loosening left hip > T84.031A
pseudarthrosis left scaphoid > S62.002K
pseudarthrosis right scaphoid > S62.001K
nonunion left scaphoid > S62.002K
nonunion right scaphoid > S62.001K
scaphoid pseudarthrosis > S62.009K
night pain femoral > M79.659
complex regional pain syndrome left hand > G90.512
complex regional pain syndrome right hand > G90.511
complex regional pain syndrome left foot > G90.522
complex regional pain syndrome right foot > G90.521
complex regional pain syndrome left arm > G90.512
complex regional pain syndrome right arm > G90.511
complex regional pain syndrome left leg > G90.522
complex regional pain syndrome right leg > G90.521
complex regional pain syndrome > G90.50
algodystrophy > G90.50
adolescent idiopathic scoliosis > M41.129
brucellar spondylodiscitis > A23.9
fractures 4th to 8th left ribs > S22.42XA
fractures left ribs > S22.42XA
fractures right ribs > S22.41XA
left rib fractures > S22.42XA
right rib fractures > S22.41XA
multiple left rib fractures > S22.42XA
multiple right rib fractures > S22.41XA
stiffness right elbow > M25.621
stiffness left elbow > M25.622
stiffness pain right elbow > M25.621
stiffness pain left elbow > M25.622
stiffness pain right knee > M25.661
stiffness pain left knee > M25.662
stiffness pain right shoulder > M25.611
stiffness pain left shoulder > M25.612
heterotopic ossification left hip > M61.552
heterotopic ossification right hip > M61.551
heterotopic ossification left elbow > M61.522
heterotopic ossification right elbow > M61.521
heterotopic ossification > M61.50
ganglion right wrist > M67.431
ganglion left wrist > M67.432
ganglion dorsum right wrist > M67.431
ganglion dorsum left wrist > M67.432
wrist ganglion > M67.439
radial palsy fracture humerus > S44.2-
radial nerve palsy fracture humerus > S44.2-
hepatitis c virus chronic infection > B18.2
chronic infection hepatitis c > B18.2
chronic hepatitis c virus infection > B18.2
chronic hcv infection > B18.2
chronic infection hepatitis b > B18.1
chronic hepatitis b virus infection > B18.1
esr elevated > R70.0
esr mm/h > R70.0
accelerated esr > R70.0
kaposi sarcoma skin > C46.0
kaposi sarcoma lower limbs > C46.0
kaposi sarcoma legs > C46.0
kaposi sarcoma feet > C46.0
adrenal insufficiency suspension corticosteroids > E27.3
adrenal insufficiency withdrawal corticosteroids > E27.3
saddle nose > M95.0
cochleovestibular schwannoma > D33.3
acoustic schwannoma > D33.3
schwannoma of eighth nerve > D33.3
hypoacusis left ear > H91.92
hypoacusis right ear > H91.91
nodules thigh > R22.4-
satellite nodules thigh > R22.4-
satellite nodules leg > R22.4-
absence of bowel movements > K59.00
absence of stools days > K59.00
no bowel movement days > K59.00
luxated lens > H27.13-
lens luxated vitreous > H27.13-
dislocated lens vitreous > H27.13-
wound cornea iris prolapse > S05.2-
corneal wound iris prolapse > S05.2-
fungemia candida > B37.7
candida fungemia > B37.7
candida albicans fungemia > B37.7
meckel diverticulitis > Q43.0
meckel diverticulum > Q43.0
incarcerated hernia > K46.0
strangulated hernia > K46.0
sudden sensorineural hearing loss > H91.2-
sudden hearing loss > H91.2-
sudden deafness > H91.2-
chylous leak > I89.8
consumer of cocaine > F14.90
heroin consumer > F11.90
hyphema blow > S05.1-
asthmatic > J45.909
interstitial nephritis > N12
second degree burns face > T20.20XA
burns second degree face > T20.20XA
second degree burn hand > T23.20-
second degree burns right hand > T23.201A
second degree burns left hand > T23.202A
yolk sac tumor mediastinum > C38.3
germ cell tumor mediastinum > C38.3
mediastinal germ cell tumor > C38.3
mediastinal seminoma > C38.3
mediastinal teratoma > D15.2
cystic teratoma ovary > D27.-
`;

const lines = [
  ...Object.entries(SIGNS).flatMap(([sign, code]) =>
    Object.entries(FOSSAE).map(([fossa, digit]) => `${sign} ${fossa} > ${code}${digit}`),
  ),
  ...LOBES.flatMap((lobe) => [`metastasis ${lobe} lobe > C79.31`, `${lobe} metastasis > C79.31`]),
];

export const REPORT_PHRASES = `${WRITTEN.trim()}
${lines.join('\n')}`;
