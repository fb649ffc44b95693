// What do office and emergency notes write that no line of the books says in these words? As in `phrases`; apart from it because
// it grows with every house that writes.

export const OFFICE_PHRASES = `
viral uri > J06.9
uri viral > J06.9
keratotic growth > D49.2
partial cuff tear > M75.11-
partial thickness cuff tear > M75.11-
partial cuff tear degenerative > M75.11-
incomplete cuff tear > M75.11-
complete cuff tear > M75.12-
full thickness cuff tear > M75.12-
massive cuff tear > M75.12-
lipoma of cord > D17.6
cord lipoma > D17.6
lipoma of spermatic cord > D17.6
lipoma of inguinal canal > D17.6
spinal cord lipoma > D17.79
tethered cord lipoma > D17.79
filum lipoma > D17.79
conus lipoma > D17.79
yeast diaper area > B37.2
yeast in diaper > B37.2
yeast diaper rash > B37.2
yeast diaper dermatitis > B37.2
yeast rash > B37.2
yeast groin > B37.2
yeast intertrigo > B37.2
yeast skin folds > B37.2
yeast under breast > B37.2
yeast under breasts > B37.2
yeast under pannus > B37.2
vulvovaginal yeast > B37.31
vaginal yeast > B37.31
yeast vaginitis > B37.31
yeast vulvitis > B37.31
yeast vulvovaginitis > B37.31
oral yeast > B37.0
yeast balanitis > B37.42
drug related immunosuppression > D84.821
drug induced immunosuppression > D84.821
medication related immunosuppression > D84.821
medication induced immunosuppression > D84.821
iatrogenic immunosuppression > D84.821
pharmacologic immunosuppression > D84.821
therapeutic immunosuppression > D84.821
immunosuppression from drugs > D84.821
immunosuppression from medication > D84.821
facial contusion > S00.83XA
contusion of face > S00.83XA
face contusion > S00.83XA
scalp contusion > S00.03XA
scalp hematoma > S00.03XA
chest wall contusion > S20.21-
rib contusion > S20.21-
contusion of ribs > S20.21-
facial abrasion > S00.81XA
abrasion of face > S00.81XA
facial laceration > S01.81XA
chin laceration > S01.81XA
forehead laceration > S01.81XA
laceration of chin > S01.81XA
ulnar styloid fracture > S52.61-
fracture of ulnar styloid > S52.61-
perm af > I48.21
perm afib > I48.21
perm atrial fibrillation > I48.21
ns cataract > H25.1-
cataract ns > H25.1-
ns cataracts > H25.1-
nsc > H25.1-
acute gangrenous cholecystitis > K81.0
gangrenous gallbladder > K82.A1
benign nevi > D22.9
benign nevi trunk > D22.5
nevi trunk > D22.5
nevi back > D22.5
nevi face > D22.39
nevi arms > D22.60
nevi legs > D22.70
a1gdm > O24.410
gdma1 > O24.410
a1 gdm > O24.410
gdm a1 > O24.410
diet controlled gestational diabetes > O24.410
gdm diet controlled > O24.410
a2gdm > O24.414
gdma2 > O24.414
a2 gdm > O24.414
gdm insulin > O24.414
trimal ankle fracture > S82.85-
trimal fracture > S82.85-
bimal ankle fracture > S82.84-
bimal fracture > S82.84-
diverticulosis sigmoid > K57.30
diverticula sigmoid > K57.30
left colon diverticulosis > K57.30
personal history adenomatous polyps > Z86.010
history adenomatous polyps > Z86.010
history colon polyps > Z86.010
history colonic polyps > Z86.010
history tubular adenoma > Z86.010
history adenomas colon > Z86.010
prior colon polyps > Z86.010
prior adenomas > Z86.010
seropositive ra multiple sites > M05.79
seropositive rheumatoid arthritis multiple sites > M05.79
seropositive rheumatoid arthritis multiple joints > M05.79
seronegative ra multiple sites > M06.09
seronegative rheumatoid arthritis multiple sites > M06.09
varicose veins leg pain > I83.81-
painful varicose veins > I83.81-
varicose veins pain > I83.81-
septic toxic metabolic encephalopathy > G93.41
t2dm hyperglycemic > E11.65
dm2 hyperglycemic > E11.65
type 2 diabetes hyperglycemic > E11.65
hypothyroid rai > E89.0
hypothyroid rai ablation > E89.0
hypothyroidism rai > E89.0
hypothyroidism radioiodine > E89.0
post-ablative hypothyroidism > E89.0
wernickes > E51.2
wernicke > E51.2
ovarian hgsc > C56.-
hgsc ovary > C56.-
hgsoc > C56.-
high grade serous ovary > C56.-
chronic hcv > B18.2
chronic hep c > B18.2
inferior stemi rca > I21.11
stemi rca > I21.11
crohns > K50.90
ileocolonic crohns > K50.80
ileocolonic crohns disease > K50.80
ileocolonic crohns fistula > K50.813
ileocolonic crohns fistulae > K50.813
ileocolonic crohns stricture > K50.812
crohns ileocolitis > K50.80
ileal crohns > K50.00
ileal crohns disease > K50.00
terminal ileal crohns > K50.00
ileal crohns stricture > K50.012
crohns colitis > K50.10
colonic crohns > K50.10
crohns fistula > K50.913
crohns fistulae > K50.913
crohns stricture > K50.912
dlb > G31.83
ftd > G31.09
frontotemporal dementia > G31.09
leg ulcer > L97.9-
ulcer of leg > L97.9-
heroin use disorder severe > F11.20
heroin use disorder moderate > F11.20
heroin use disorder > F11.20
oud methadone > F11.20
oud buprenorphine > F11.20
oud suboxone > F11.20
oud maintenance > F11.20
opioid use disorder methadone > F11.20
opioid use disorder buprenorphine > F11.20
opioid use disorder suboxone > F11.20
benzodiazepine dependence > F13.20
benzo dependence > F13.20
benzodiazepine use disorder severe > F13.20
benzodiazepine use disorder moderate > F13.20
benzodiazepine use disorder mild > F13.10
sedative use disorder severe > F13.20
sedative use disorder moderate > F13.20
sedative use disorder mild > F13.10
etoh abuse > F10.10
etoh dependence > F10.20
etoh use disorder severe > F10.20
etoh use disorder moderate > F10.20
etoh use disorder mild > F10.10
type 3c diabetes > E08.9
pancreatogenic diabetes > E08.9
postpancreatectomy diabetes > E13.9
crohn > K50.90
class 1 obesity > E66.9
class 2 obesity > E66.9
class 3 obesity > E66.01
class I obesity > E66.9
class II obesity > E66.9
class III obesity > E66.01
obesity class 1 > E66.9
obesity class 2 > E66.9
obesity class 3 > E66.01
bilateral snhl > H90.3
snhl bilateral > H90.3
dilated nicm > I42.0
nicm dilated > I42.0
dilated nonischemic cardiomyopathy > I42.0
nonischemic dilated cardiomyopathy > I42.0
stiff-knee gait > R26.89
stiff knee gait > R26.89
non proliferative retinopathy > E11.329-
mild non proliferative retinopathy > E11.329-
moderate non proliferative retinopathy > E11.339-
severe non proliferative retinopathy > E11.349-
nonproliferative retinopathy > E11.329-
mild nonproliferative retinopathy > E11.329-
moderate nonproliferative retinopathy > E11.339-
severe nonproliferative retinopathy > E11.349-
mild background retinopathy > E11.329-
moderate background retinopathy > E11.339-
incomplete emptying > R39.14
incompletely emptying > R39.14
not emptying completely > R39.14
feels never empties > R39.14
hesitancy > R39.11
hesitancy urination > R39.11
hesitancy urinary stream > R39.11
trouble starting stream > R39.11
difficulty starting stream > R39.11
seborrheic keratosis non inflamed > L82.1
seborrheic keratosis noninflamed > L82.1
seborrheic keratosis not inflamed > L82.1
seborrheic keratosis uninflamed > L82.1
seborrheic keratosis non irritated > L82.1
sk non inflamed > L82.1
sks non inflamed > L82.1
sk not inflamed > L82.1
sks not inflamed > L82.1
non inflamed seborrheic keratosis > L82.1
noninflamed seborrheic keratosis > L82.1
uninflamed seborrheic keratosis > L82.1
`;
