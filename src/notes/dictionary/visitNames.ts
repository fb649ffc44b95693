// What do one-line notes and lists call a disease, with the kind of it before or behind? Phrases of ours as in `phrases`, which adds
// them to its own.
export const VISIT_NAMES = `
swimmer's ear > H60.33-
swimmers ear > H60.33-
left tubal pregnancy > O00.102
right tubal pregnancy > O00.101
sle with lupus nephritis > M32.14
lupus nephritis > M32.14
mammographic microcalcifications > R92.0
mammographic microcalcification > R92.0
microcalcifications on mammogram > R92.0
microcalcifications mammogram > R92.0
mammographic calcifications > R92.1
calcifications on mammogram > R92.1
lgsil on pap > R87.612
lsil on pap > R87.612
pap lsil > R87.612
lgsil pap > R87.612
hgsil on pap > R87.613
hsil on pap > R87.613
pap hsil > R87.613
ascus on pap > R87.610
asc-us on pap > R87.610
pap asc-us > R87.610
pap ascus > R87.610
molluscum > B08.1
flexural eczema > L20.82
flexural atopic dermatitis > L20.82
lewy body dementia moderate > G31.83
hfmd > B08.4
hand foot mouth > B08.4
hand-foot-mouth > B08.4
meniere's > H81.0-
menieres > H81.0-
painful retained hardware > T84.84XA
painful hardware > T84.84XA
hardware pain > T84.84XA
symptomatic hardware > T84.84XA
painful orthopedic hardware > T84.84XA
postoperative hemorrhage tonsillectomy > J95.830
post-tonsillectomy hemorrhage > J95.830
post tonsillectomy hemorrhage > J95.830
post-tonsillectomy bleed > J95.830
post-tonsillectomy bleeding > J95.830
post tonsillectomy bleed > J95.830
hemorrhage following tonsillectomy > J95.830
base of tongue squamous carcinoma > C01
base of tongue squamous cell carcinoma > C01
base of tongue cancer > C01
bot cancer > C01
bot scc > C01
base of tongue scc > C01
tongue base carcinoma > C01
brain mets > C79.31
brain metastases > C79.31
brain met > C79.31
tnbc > C50.91-
cmc oa > M18.9
thumb base arthritis > M18.9
basal joint arthritis > M18.9
central vein occlusion macular edema > H34.811-
crvo macular edema > H34.811-
crvo cme > H34.811-
central retinal vein occlusion macular edema > H34.811-
brvo macular edema > H34.831-
branch retinal vein occlusion macular edema > H34.831-
branch vein occlusion macular edema > H34.831-
central vein occlusion > H34.81-
after-cataract obscuring vision > H26.49-
posterior capsule opacification > H26.49-
posterior capsular opacification > H26.49-
peripheral pterygium > H11.04-
peripheral pterygium stationary > H11.04-
peripheral pterygium progressive > H11.05-
hodgkin nodular sclerosis mediastinal > C81.12
hodgkin nodular sclerosis > C81.1-
nodular sclerosis hodgkin > C81.1-
4th mc neck fx > S62.33-
mc neck fx > S62.33-
metacarpal neck fx > S62.33-
5th metacarpal neck fracture right > S62.336A
5th metacarpal neck fracture left > S62.337A
5th mc neck fx right > S62.336A
5th mc neck fx left > S62.337A
4th mc neck fx r hand > S62.334A
4th mc neck fx l hand > S62.335A
5th mc neck fx r hand > S62.336A
5th mc neck fx l hand > S62.337A
boxer's fracture right > S62.336A
boxer's fracture left > S62.337A
l5-s1 degenerative disc disease > M51.37
l5-s1 ddd > M51.37
lumbosacral ddd > M51.37
l4-5 ddd > M51.36
l4-5 degenerative disc disease > M51.36
l3-4 ddd > M51.36
l3-4 degenerative disc disease > M51.36
retained products > O03.4
oropharyngeal phase dysphagia > R13.12
erectile dysfunction diabetes > N52.1
neutropenic fever chemotherapy > D70.1
chemotherapy induced neutropenia > D70.1
chemo induced neutropenia > D70.1
chemotherapy induced anemia > D64.81
paronychia ingrown toenail > L60.0
psa elevated > R97.20
dichorionic diamniotic twins > O30.04-
dichorionic twins > O30.04-
di-di twins > O30.04-
monochorionic diamniotic twins > O30.03-
mono-di twins > O30.03-
mo-di twins > O30.03-
monochorionic monoamniotic twins > O30.01-
relationship distress > Z63.0
`;
