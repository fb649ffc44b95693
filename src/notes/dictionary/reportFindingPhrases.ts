// Complaints, signs and complications as reports of cases tell them in plain, British or translated words: a phrase of ours and its code, as in
// `phrases`. Families that are regular are made from their parts.

const WRITTEN = `
pounding heart > R00.2
heart pounding > R00.2
thumping of heart > R00.2
awareness of heartbeat > R00.2
st elevation leads > R94.31
st segment elevation leads > R94.31
st elevation v2 > R94.31
st elevation v1 > R94.31
st elevation ecg > R94.31
st depression ecg > R94.31
t wave inversion ecg > R94.31
coughing up blood > R04.2
coughing up bright blood > R04.2
coughing up fresh blood > R04.2
coughed up blood > R04.2
bringing up blood > R04.2
bringing up fresh blood > R04.2
brought up blood > R04.2
spitting blood > R04.2
spat blood > R04.2
expectoration of blood > R04.2
blood in sputum > R04.2
lassitude > R53.83
weariness > R53.83
dark cola urine > R31.0
cola-coloured urine > R31.0
cola-colored urine > R31.0
coca-cola coloured urine > R31.0
smoky urine > R31.0
rusty urine > R31.0
bloody urine > R31.0
urine bright red > R31.0
blood in urine visible > R31.0
dipstick blood > R31.29
urine dip blood > R31.29
blood on dipstick > R31.29
blood not visible to eye > R31.29
pain in multiple joints > M25.50
pain in several joints > M25.50
pains in joints > M25.50
aching of joints > M25.50
aching joints > M25.50
polyarthralgia > M25.50
polyarthralgias > M25.50
liver below costal margin > R16.0
liver cm below ribs > R16.0
liver palpable cm > R16.0
spleen below costal margin > R16.1
spleen cm below ribs > R16.1
splenic border palpable > R16.1
splenic pole palpable > R16.1
palpable splenic pole > R16.1
tip of spleen palpable > R16.1
liver and spleen below costal margin > R16.2
liver spleen palpable > R16.2
palpable liver and spleen > R16.2
posterior cervical nodes > R59.0
cervical nodes palpable > R59.0
enlarged cervical nodes > R59.0
palpable nodes neck > R59.0
palpable nodes groin > R59.0
palpable nodes axilla > R59.0
cervical axillary inguinal adenopathies > R59.1
cervical axillary inguinal lymphadenopathy > R59.1
cervical axillary inguinal adenopathy > R59.1
cervical and axillary nodes > R59.1
axillary and inguinal nodes > R59.1
generalised adenopathies > R59.1
muddled > R41.0
befuddled > R41.0
disorientated > R41.0
disoriented in time > R41.0
disorientated in time > R41.0
struggling to find words > R47.01
word-finding trouble > R47.01
confused the names of objects > R47.01
immune-mediated ttp > M31.19
immune mediated ttp > M31.19
immune ttp > M31.19
autoimmune ttp > M31.19
acquired ttp > M31.19
congenital ttp > M31.19
immune-mediated thrombotic thrombocytopenic purpura > M31.19
acquired thrombotic thrombocytopenic purpura > M31.19
cough of recent onset > R05.1
acute cough > R05.1
subacute cough > R05.2
dry subacute cough > R05.2
generalised colicky abdominal pain > R10.84
diffuse colicky abdominal pain > R10.84
colicky pain all over the abdomen > R10.84
tinkling bowel sounds > R19.15
high-pitched bowel sounds > R19.15
metallic bowel sounds > R19.15
borborygmi > R19.15
loud active bowel sounds > R19.12
increased bowel sounds > R19.12
exaggerated bowel sounds > R19.12
bowel sounds lacking > R19.11
tympanitic abdomen > R14.0
abdomen tympanitic > R14.0
abdomen distended tympanitic > R14.0
hearing angels > R44.0
hears voices > R44.0
heard voices > R44.0
hearing voices > R44.0
voices commanding > R44.0
low serum iron > R79.0
serum iron low > R79.0
low iron level > R79.0
serum zinc low > R79.0
low serum zinc > R79.0
serum copper low > R79.0
low serum copper > R79.0
acute retention > R33.8
acute urinary retention > R33.8
unable to pass urine > R33.9
could not pass urine > R33.9
not been able to urinate > R33.9
unable to urinate > R33.9
bladder globe > R33.9
vesical globe > R33.9
right kidney absent > Q60.0
left kidney absent > Q60.0
absent right kidney > Q60.0
absent left kidney > Q60.0
absence of right kidney > Q60.0
absence of left kidney > Q60.0
one kidney absent > Q60.0
both kidneys absent > Q60.1
herlyn werner wunderlich > Q52.8
herlyn-werner-wunderlich > Q52.8
herlyn-werner-wunderlich syndrome > Q52.8
ohvira > Q52.8
obstructed hemivagina > Q52.129
right hemivagina septum > Q52.121
left hemivagina septum > Q52.122
obstructed right hemivagina > Q52.121
obstructed left hemivagina > Q52.122
vocal cord immobile > J38.00
immobile vocal cord > J38.00
immobile left vocal cord > J38.01
immobile right vocal cord > J38.01
left vocal cord immobile > J38.01
right vocal cord immobile > J38.01
fixed left vocal cord > J38.01
fixed right vocal cord > J38.01
vocal cords immobile > J38.02
immobile vocal cords > J38.02
clostridium difficile toxin positive > A04.72
clostridioides difficile toxin positive > A04.72
difficile positive > A04.72
clostridioides difficile diarrhea > A04.72
clostridioides difficile infection > A04.72
dribbling saliva > K11.7
drooling saliva > K11.7
frothing at mouth > K11.7
frothing profuse salivation > K11.7
profuse salivation > K11.7
excessive salivation > K11.7
sialorrhea > K11.7
hypersalivation > K11.7
muffled voice > R49.8
hot potato voice > R49.8
voice muffled > R49.8
could not swallow > R13.10
unable to swallow > R13.10
grossly carious > K02.9
carious molar > K02.9
carious tooth > K02.9
carious teeth > K02.9
decayed teeth > K02.9
rotten teeth > K02.9
decayed tooth > K02.9
gum disease generalised > K05.6
generalised gum disease > K05.6
periodontal disease > K05.6
contracted scar > L90.5
tight scar neck > L90.5
short-tempered > R45.4
short tempered > R45.4
bad-tempered > R45.4
quick to anger > R45.4
hardly slept > G47.00
slept badly > G47.00
slept poorly > G47.00
sleeping badly > G47.00
not sleeping > G47.00
sleepless > G47.00
pin-point pupils > H57.03
pinpoint pupils > H57.03
pupils pinpoint > H57.03
constricted pupils > H57.03
pupils constricted > H57.03
miotic pupils > H57.03
fixed dilated pupils > H57.04
dilated pupils > H57.04
intermediate syndrome > G70.1
organophosphate-induced delayed polyneuropathy > G62.2
organophosphate delayed neuropathy > G62.2
organophosphate polyneuropathy > G62.2
delayed polyneuropathy due to organophosphate > G62.2
organophosphorus neuropathy > G62.2
binge drinks > F10.10
binge-drinks > F10.10
binge drinking > F10.10
binge drinker > F10.10
harmful use of alcohol > F10.10
harmful user of liquor > F10.10
harmful drinking > F10.10
drinks to excess > F10.10
abusive alcohol consumption > F10.10
abusive ethylic consumption > F10.10
excessive alcohol consumption > F10.10
conjunctival suffusion > H11.43-
red suffused eyes > H11.43-
suffused eyes > H11.43-
suffused conjunctivae > H11.43-
injected conjunctivae > H11.43-
conjunctivae injected > H11.43-
bloodshot eyes > H11.43-
leptospiral myocarditis > I41
retained surgical towel > T81.500A
retained surgical sponge > T81.500A
retained swab > T81.500A
retained gauze > T81.500A
retained surgical gauze > T81.500A
textiloma > T81.500A
gossypiboma > T81.500A
obstruction by retained towel > T81.520A
obstruction by retained surgical towel > T81.520A
obstruction by retained sponge > T81.520A
obstruction by retained swab > T81.520A
intestinal obstruction by a retained surgical towel > T81.520A
anastomotic leak > K91.89
leak of the join > K91.89
leak of anastomosis > K91.89
leaking anastomosis > K91.89
anastomotic leakage > K91.89
anastomotic dehiscence > K91.89
dehiscence of anastomosis > K91.89
postoperative sepsis > T81.44XA
sepsis after operation > T81.44XA
postoperative pelvic collection > T81.43XA
postoperative pelvic abscess > T81.43XA
postoperative intra-abdominal abscess > T81.43XA
postoperative intraabdominal abscess > T81.43XA
postoperative abdominal collection > T81.43XA
skin edges burst open > T81.31XA
skin edges gaped > T81.31XA
wound burst open > T81.31XA
wound gaped > T81.31XA
wound came apart > T81.31XA
disruption of wound > T81.31XA
left lower quadrant mass > R19.04
right lower quadrant mass > R19.03
left upper quadrant mass > R19.02
right upper quadrant mass > R19.01
mass in left iliac fossa > R19.04
mass in right iliac fossa > R19.03
mass in right lower quadrant > R19.03
mass occupied right lower quadrant > R19.03
mass in left lower quadrant > R19.04
mass in the right hypochondrium > R19.01
mass in the left hypochondrium > R19.02
epigastric mass > R19.06
periumbilical mass > R19.05
mass from xiphoid to pubis > R19.07
stumbled over > W01.0XXA
shattered spleen > S36.032A
shattered lower pole of spleen > S36.032A
shattered upper pole of spleen > S36.032A
shattered lower pole spleen > S36.032A
spleen laceration hilum > S36.032A
oesophageal atresia with distal fistula > Q39.1
esophageal atresia with distal fistula > Q39.1
esophageal atresia with tracheoesophageal fistula > Q39.1
absent radius right > Q71.41
absent radius left > Q71.42
right radial aplasia > Q71.41
left radial aplasia > Q71.42
radial club hand right > Q71.41
radial club hand left > Q71.42
absent radius and radial club hand right > Q71.41
absent radius and radial club hand left > Q71.42
patent ductus > Q25.0
ductus patent > Q25.0
thirteen ribs > Q76.6
supernumerary rib > Q76.6
supernumerary ribs > Q76.6
thirteen pairs of ribs > Q76.6
vacterl > Q87.2
vacterl association > Q87.2
vater association > Q87.2
blue during feed > P28.2
turned blue at feed > P28.2
blue while feeding > P28.2
jaundice of the preterm > P59.0
jaundice of prematurity > P59.0
placental abruption with consumptive coagulopathy > O45.02-
placental abruption with disseminated intravascular coagulation > O45.02-
postpartum acute kidney injury > O90.49
postpartum acute renal failure > O90.49
puerperal acute kidney injury > O90.49
anemia of the puerperium > O90.81
puerperal anemia > O90.81
postpartum anemia > O90.81
low in mood in first fortnight > O90.6
baby blues > O90.6
postpartum blues > O90.6
maternity blues > O90.6
hematoma of cesarean wound > O90.2
fresh stillborn > Z37.1
fresh stillbirth > Z37.1
macerated stillborn > Z37.1
macerated stillbirth > Z37.1
stillborn male > Z37.1
stillborn female > Z37.1
stillborn boy > Z37.1
stillborn girl > Z37.1
stillborn infant delivered > Z37.1
stillborn fetus delivered > Z37.1
posterior reversible encephalopathy > I67.83
posterior reversible leukoencephalopathy > I67.83
spots before eyes > H53.19
loss of vision both eyes returned > H53.123
transient loss of vision both eyes > H53.123
bilateral transient loss of vision > H53.123
womb removed > Z90.710
uterus removed > Z90.710
womb was removed > Z90.710
uterus taken out > Z90.710
appendix removed > Z90.49
appendix was removed > Z90.49
appendix taken out > Z90.49
appendectomized > Z90.49
appendicectomised > Z90.49
cholecystectomized > Z90.49
gallbladder removed > Z90.49
gastrectomized > Z90.3
splenectomized > Z90.81
nephrectomized > Z90.5
hysterectomized > Z90.710
spleen removed > Z90.81
used marijuana weekends > F12.90
uses marijuana > F12.90
used marijuana > F12.90
uses cannabis > F12.90
smokes cannabis > F12.90
smokes marijuana > F12.90
smoked cannabis > F12.90
atypical femoral fracture > M84.750A
atypical femur fracture > M84.750A
atypical fracture of femur > M84.750A
type 1 respiratory failure acute > J96.01
acute type 1 respiratory failure > J96.01
acute type 2 respiratory failure > J96.02
acute type ii respiratory failure > J96.02
acute hypercapnic respiratory failure > J96.02
pain under right rib margin > R10.11
pain under left rib margin > R10.12
pain beneath right ribs > R10.11
epigastric burning > R10.13
burning in epigastrium > R10.13
clay-coloured stools > R19.5
stools were clay > R19.5
clay stools > R19.5
acholic stools > R19.5
pale stools > R19.5
breathless on the flat > R06.01
breathless lying flat > R06.01
numerous schistocytes > R71.8
acalculous cholecystitis acute > K81.0
acute alithiasic cholecystitis > K81.0
acute acalculous cholecystitis > K81.0
alithiasic cholecystitis > K81.9
abrupt decrease of vision both eyes > H53.133
sudden loss of vision both eyes > H53.133
abrupt loss of vision right eye > H53.131
abrupt loss of vision left eye > H53.132
acufenos > H93.1-
acufenos both ears > H93.13
acufenos right ear > H93.11
acufenos left ear > H93.12
bilateral neurosensorial hearing loss > H90.3
bilateral sensorineural fall high frequencies > H90.3
neurosensorial hypoacusis > H90.5
bilateral neurosensorial hypoacusis > H90.3
vogt-koyanagi-harada disease > H30.81-
vogt-koyanagi-harada > H30.81-
disphagia > R13.10
compensatory hypertrophy kidney > N28.81
compensatory hypertrophy left kidney > N28.81
compensatory hypertrophy right kidney > N28.81
frozen shoulder right > M75.01
frozen shoulder left > M75.02
haematoma of iliopsoas > M79.81
hematoma iliopsoas muscle > M79.81
hematoma of psoas > M79.81
spontaneous muscle hematoma > M79.81
hematoma rectus sheath > M79.81
cafe-au-lait spots > L81.3
cafe-au-lait stains > L81.3
cafe au lait macules > L81.3
fever without focus puerperium > O86.4
repeated late decelerations > O76
late decelerations > O76
thin stream > R39.12
stream was thin > R39.12
weak stream > R39.12
non-vaccinated child > Z28.39
not vaccinated according to calendar > Z28.39
not vaccinated by decision of parents > Z28.82
conductive hearing loss right ear > H90.11
conductive hearing loss left ear > H90.12
conductive loss right ear > H90.11
conductive loss left ear > H90.12
cytokine shock > R57.8
exposed to silica dust > Z57.2
exposed to dust of sand blasting > Z57.2
dust of sandblasting > Z57.2
given up cigarettes > Z87.891
gave up cigarettes > Z87.891
given up smoking > Z87.891
carrier of ileostomy > Z93.2
carrier of colostomy > Z93.3
carrier of nephrostomy > Z93.6
carrier of tracheostomy > Z93.0
carrier of gastrostomy > Z93.1
carrier of pacemaker > Z95.0
carrier of dental prosthesis > Z97.2
htlv-1 carrier > Z22.6
htlv-1 asymptomatic carrier > Z22.6
lumbar radiculalgia > M54.16
cervical radiculalgia > M54.12
contracture paravertebral musculature > M62.830
paravertebral contracture > M62.830
cerebral hemorrhage ventricular flooding > I61.5
restrictive alteration > R94.2
restrictive pattern spirometry > R94.2
obstructive pattern spirometry > R94.2
reduced diffusing capacity > R94.2
fall of diffusion > R94.2
filling defects in pulmonary arteries > I26.99
filling defects lobar pulmonary arteries > I26.99
filling defects segmental pulmonary arteries > I26.99
filling defect in pulmonary artery > I26.99
thrombus in pulmonary artery > I26.99
clot in pulmonary artery > I26.99
dipstick protein > R80.9
urine dipstick protein > R80.9
cyanosed > R23.0
renal vein thrombus inferior vena cava > I82.220
thrombus protruding into inferior vena cava > I82.220
thrombus extending into inferior vena cava > I82.220
breathlessness on hills > R06.09
breathlessness uphill > R06.09
breathlessness climbing > R06.09
breathless on hills > R06.09
breathless uphill > R06.09
breathless climbing stairs > R06.09
breathless walking > R06.09
dyspnea uphill > R06.09
dyspnea on hills > R06.09
dyspnea walking > R06.09
flapping tremor > R27.8
liver flap > R27.8
hepatic flap > R27.8
enlarged mediastinal hilar nodes > R59.0
enlarged mediastinal and bilateral hilar nodes > R59.0
enlarged mediastinal and hilar nodes > R59.0
enlarged hilar and mediastinal nodes > R59.0
itching after bathing > L29.8
itching after bath > L29.8
pruritus after bathing > L29.8
aquagenic pruritus > L29.8
non-adherence to medication > Z91.148
nonadherence to medication > Z91.148
non-adherent to medication > Z91.148
poor adherence to medication > Z91.148
poor drug adherence > Z91.148
loose motions > R19.7
repeated loose motions > R19.7
watery motions > R19.7
maroon stool > K92.1
maroon stools > K92.1
maroon-coloured stool > K92.1
maroon-colored stool > K92.1
clammy > R23.1
cold and clammy > R23.1
cool and clammy > R23.1
generalised rebound > R10.827
generalized rebound > R10.827
rebound over the whole abdomen > R10.827
rigid abdomen > R19.30
board-like rigidity > R19.30
boardlike rigidity > R19.30
board-like abdomen > R19.30
boardlike abdomen > R19.30
abdomen board-like > R19.30
abdomen was rigid > R19.30
generalised rigidity of abdomen > R19.37
generalized rigidity of abdomen > R19.37
rebound and rigidity > R19.37
guarding and rigidity > R19.30
irritant dermatitis around stoma > L24.B3
dermatitis around stoma > L24.B3
skin irritation around stoma > L24.B3
excoriation around stoma > L24.B3
peristomal skin irritation > L24.B3
stools in clothes > R15.9
soiled himself > R15.9
soiled herself > R15.9
passed stool involuntarily > R15.9
passed feces involuntarily > R15.9
passed urine involuntarily > R32
high-stepping gait > R26.89
high stepping gait > R26.89
steppage > R26.89
neglect of hygiene > R46.0
neglected hygiene > R46.0
poor hygiene > R46.0
unkempt > R46.0
dishevelled > R46.0
disheveled > R46.0
marked suspiciousness > R46.5
suspiciousness > R46.5
markedly evasive > R46.5
became mute > R47.01
was mute > R47.01
remained mute > R47.01
myoglobin in urine > R82.1
urine positive for myoglobin > R82.1
urine contained myoglobin > R82.1
urinary myoglobin positive > R82.1
myoglobinuric urine > R82.1
menses heavy > N92.0
heavy menses > N92.0
unusually heavy menses > N92.0
periods heavy > N92.0
heavy periods > N92.0
heavier periods > N92.0
pus running from canal > H92.1-
pus from ear canal > H92.1-
pus from the ear > H92.1-
pus in ear canal > H92.1-
discharging ear > H92.1-
purulent ear discharge > H92.1-
swelling behind ear > R22.0
tender swelling behind ear > R22.0
swelling behind the ear > R22.0
retroauricular swelling > R22.0
postauricular swelling > R22.0
post-auricular swelling > R22.0
pain in ophthalmic division > G50.0
pain in maxillary division > G50.0
pain in mandibular division > G50.0
pain ophthalmic division trigeminal > G50.0
pain in distribution of trigeminal nerve > G50.0
pain territory trigeminal nerve > G50.0
right conductive loss > H90.11
left conductive loss > H90.12
conductive loss on right, with normal hearing on left > H90.11
conductive loss on left, with normal hearing on right > H90.12
placenta covering os bleeding > O44.1-
placenta covering internal os bleeding > O44.1-
bleeding placenta praevia > O44.1-
bleeding placenta previa > O44.1-
abdominal wound discharged pus > O86.01
caesarean wound discharged pus > O86.01
syphilitic snuffles > A50.05
syphilitic rhinitis of newborn > A50.05
syphilitic pemphigus > A50.06
transient coagulopathy of newborn > P61.6
neonatal coagulopathy > P61.6
coagulopathy of the newborn > P61.6
candiduria with cystitis > B37.41
candidal cystitis > B37.41
organophosphate-induced polyneuropathy > G62.2
polyneuropathy organophosphate-induced > G62.2
polyneuropathy organophosphate > G62.2
organophosphate-induced neuropathy > G62.2
drinking to excess > F10.10
acute mixed respiratory failure > J96.02
allergic reaction to plasma > T80.89XA
allergic reaction to platelets > T80.89XA
allergic reaction to transfusion > T80.89XA
allergic transfusion reaction > T80.89XA
drug-induced obesity > E66.1
immunosuppression by rituximab > D84.821
immunosuppression by prednisolone > D84.821
immunosuppression by corticosteroids > D84.821
immunosuppression by drugs > D84.821
drug-induced immunosuppression > D84.821
drug-related immunosuppression > D84.821
medication-induced immunosuppression > D84.821
sensory loss > R20.8
loss of sensation > R20.8
loss of sensitivity > R20.8
anomalous origin of left coronary artery from pulmonary artery > Q24.5
anomalous left coronary artery from pulmonary artery > Q24.5
anomalous origin of right coronary artery > Q24.5
anomalous origin of coronary artery > Q24.5
anomalous coronary artery origin > Q24.5
alcapa > Q24.5
bland white garland > Q24.5
subcostal recession > R06.89
intercostal recession > R06.89
sternal recession > R06.89
chest recession > R06.89
chest wall recession > R06.89
suprasternal recession > R06.89
subcostal retractions > R06.89
subcostal retraction > R06.89
intercostal retraction > R06.89
suprasternal retractions > R06.89
sternal retractions > R06.89
chest retractions > R06.89
nasal stuffiness > R09.81
stuffiness of nose > R09.81
stuffed nose > R09.81
blocked nose > R09.81
nasal blockage > R09.81
nasal obstruction sensation > R09.81
blood-stained nasal discharge > R04.0
blood stained nasal discharge > R04.0
bloodstained nasal discharge > R04.0
blood-tinged nasal discharge > R04.0
bloody nasal discharge > R04.0
bloody rhinorrhea > R04.0
haemorrhagic rhinorrhea > R04.0
hemorrhagic rhinorrhea > R04.0
sanguineous nasal discharge > R04.0
serosanguinous nasal discharge > R04.0
corneal sensation absent > H18.81-
absent corneal sensation > H18.81-
corneal sensation lost > H18.81-
loss of corneal sensation > H18.81-
reduced corneal sensation > H18.81-
corneal sensation reduced > H18.81-
decreased corneal sensation > H18.81-
corneal sensitivity abolished > H18.81-
abolished corneal sensitivity > H18.81-
corneal hypoesthesia > H18.81-
corneal hypoaesthesia > H18.81-
corneal anaesthesia > H18.81-
constant proptosis > H05.24-
constant exophthalmos > H05.24-
intermittent proptosis > H05.25-
intermittent exophthalmos > H05.25-
pulsating proptosis > H05.26-
pulsatile proptosis > H05.26-
pulsatile exophthalmos > H05.26-
elevation of ca 19-9 > R97.8
elevation of ca 19.9 > R97.8
elevated ca 19.9 > R97.8
raised ca 19-9 > R97.8
raised ca 19.9 > R97.8
ca 19-9 elevated > R97.8
ca 19.9 elevated > R97.8
ca 19.9 raised > R97.8
ca 19-9 elevation > R97.8
elevated ca 15-3 > R97.8
elevated ca 15.3 > R97.8
elevation of ca 15.3 > R97.8
elevation of ca 15-3 > R97.8
elevation of cea > R97.0
raised cea > R97.0
elevation of ca 125 > R97.1
raised ca 125 > R97.1
elevation of tumor markers > R97.8
raised tumor markers > R97.8
acquired factor x deficiency > D68.4
acquired factor v deficiency > D68.4
acquired factor vii deficiency > D68.4
acquired factor xiii deficiency > D68.4
acquired factor deficiency > D68.4
acquired coagulation factor deficiency > D68.4
bence jones protein urine > R80.3
bence-jones protein urine > R80.3
urine contained bence jones protein > R80.3
bence jones proteinuria > R80.3
bence jones protein > R80.3
nephrotoxicity > N14.19
drug nephrotoxicity > N14.19
amphotericin nephrotoxicity > N14.19
aminoglycoside nephrotoxicity > N14.19
cisplatin nephrotoxicity > N14.19
nonbacterial thrombotic endocarditis > I38
non-bacterial thrombotic endocarditis > I38
non bacterial thrombotic endocarditis > I38
nbte > I38
marantic endocarditis > I38
non-infectious endocarditis > I38
noninfectious endocarditis > I38
noninfective endocarditis > I38
non-infective endocarditis > I38
omental implants > C78.6
implants in omentum > C78.6
implants on omentum > C78.6
implants of omentum > C78.6
implants in peritoneum > C78.6
implants on peritoneum > C78.6
peritoneal tumor implants > C78.6
tumor implants in peritoneum > C78.6
omental metastasis > C78.6
subfalcine herniation > G93.5
subfalcian herniation > G93.5
transtentorial herniation > G93.5
tonsillar herniation > G93.5
tentorial herniation > G93.5
descending transtentorial herniation > G93.5
magnetic gait > R26.89
magnetic short-stepped gait > R26.89
short-stepped gait > R26.89
short stepped gait > R26.89
small-stepped gait > R26.89
gait with short steps > R26.89
gait with small steps > R26.89
exfoliative erythroderma > L26
exfoliative erythrodermia > L26
erythroderma exfoliative > L26
air leak prolonged postoperative > J95.812
postoperative air leak > J95.812
absence of right eye > Z90.01
absence of left eye > Z90.01
anophthalmic socket > Z90.01
enucleated socket > Z90.01
swelling of both lower limbs > R60.0
swelling of both lower extremities > R60.0
swelling of both legs > R60.0
swelling of both feet > R60.0
swelling of lower limbs > R60.0
swelling of lower extremities > R60.0
bilateral leg swelling > R60.0
bilateral lower limb swelling > R60.0
swollen legs > R60.0
infection of surgical site superficial > T81.41XA
superficial infection of surgical wound > T81.41XA
`;

const SIDES = [
  ['right', '1'],
  ['left', '2'],
] as const;

/** Lungs that fail in both ways; `besides` adds the want of oxygen to the code of the carbon dioxide. */
const BOTH_GASES = ['hypoxic', 'hypoxemic', 'hypoxaemic']
  .flatMap((one) => [`${one} and hypercapnic`, `hypercapnic and ${one}`])
  .flatMap((gases) => [
    `acute ${gases} respiratory failure > J96.02`,
    `chronic ${gases} respiratory failure > J96.12`,
    `acute on chronic ${gases} respiratory failure > J96.22`,
  ]);

const lines = SIDES.flatMap(([side, digit]) => [
  `incomplete atypical fracture ${side} femur > M84.75${digit}A`,
  `complete transverse atypical fracture ${side} femur > M84.75${Number(digit) + 3}A`,
  `complete oblique atypical fracture ${side} femur > M84.75${Number(digit) + 6}A`,
  `${side} hemivagina obstructed > Q52.12${digit}`,
  `${side} wrist drop > M21.33${digit}`,
]);

export const REPORT_FINDING_PHRASES = `${WRITTEN.trim()}
${BOTH_GASES.join('\n')}
${lines.join('\n')}`;
