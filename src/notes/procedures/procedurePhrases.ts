// What do clinicians call the services that we describe, outside a stay? A CPT or HCPCS number, `LR` where it has a side, and names of
// ours, of which every word must be said; the longest wins. Numbers that only the licensed files describe are in the list as well:
// they are given where those are loaded. Every code is checked against the loaded releases before it is shown.

export const PROCEDURES = `
10060 | incision drainage abscess, i&d abscess, abscess incised drained, abscess drained
10061 | complicated abscess incision drainage, multiple abscesses incised drained
10120 | foreign body removal skin incision
11042 | debridement subcutaneous, debrided subcutaneous, debridement fat layer, wound debridement subcutaneous
11043 | debridement muscle, debrided muscle
11102 | shave biopsy, shave removal biopsy, tangential biopsy
11104 | punch biopsy
11721 | debridement six nails, nail debridement, nails debrided, toenails debrided, debridement toenails, mycotic nails debrided
11730 | nail avulsion, toenail avulsion
11750 | matrixectomy, nail matrix ablation
12001 | simple laceration repair, laceration repaired sutures, simple closure laceration, laceration sutured, laceration repair, laceration closed sutures
13121 | complex laceration repair, complex repair leg, complex repair arm, complex repair scalp, complex closure scalp, complex closure arm, complex closure leg
14040 | local flap hand, advancement flap hand, rotation flap forehead, advancement flap cheek, rotation flap cheek, local flap foot, rotation flap neck
17000 | cryotherapy actinic keratosis, actinic keratosis frozen, cryosurgery actinic keratosis, liquid nitrogen actinic keratosis, actinic keratoses liquid nitrogen, aks liquid nitrogen, ak liquid nitrogen, ak cryotherapy, aks cryotherapy, aks frozen
17110 | cryotherapy warts, warts frozen, wart cryotherapy, liquid nitrogen wart, warts treated liquid nitrogen, cryosurgery warts
17311 | mohs surgery, mohs first stage, mohs micrographic surgery, mohs excision
19083 LR | core biopsy breast ultrasound, ultrasound guided breast biopsy, breast core needle biopsy ultrasound
19301 LR | lumpectomy, partial mastectomy, breast conserving surgery, segmental mastectomy
19303 LR | simple mastectomy, total mastectomy
20550 LR | tendon sheath injection, plantar fascia injection
20553 | trigger point injections
20605 LR | wrist injection, elbow injection, ankle injection, wrist arthrocentesis, elbow arthrocentesis, ankle arthrocentesis, olecranon bursa aspiration, olecranon bursa injection, intra articular injection ankle, intra articular injection wrist
20610 LR | knee injection, shoulder injection, hip injection, knee aspiration, arthrocentesis knee, intra articular injection knee, knee injected, shoulder injected, subacromial injection, arthrocentesis shoulder, knee aspirated, trochanteric bursa injection, knee joint injection, glenohumeral injection
22551 | anterior cervical discectomy fusion, acdf, anterior cervical decompression fusion
22612 | posterolateral lumbar fusion, posterior lumbar fusion, lumbar posterolateral arthrodesis
23412 LR | open rotator cuff repair chronic, open repair chronic rotator cuff, open rotator cuff repair
25607 LR | open reduction internal fixation distal radius, orif distal radius, volar plate distal radius, distal radius fracture plated
26055 LR | trigger finger release, a1 pulley release, trigger thumb release
27130 LR | total hip arthroplasty, total hip replacement, tha, hip arthroplasty
27245 LR | intramedullary nail hip fracture, cephalomedullary nail, intramedullary nailing femur intertrochanteric, intramedullary nail intertrochanteric
27447 LR | total knee arthroplasty, total knee replacement, tka, tkr
28296 LR | bunionectomy, distal metatarsal osteotomy, chevron osteotomy, hallux valgus correction, chevron bunionectomy
29824 LR | arthroscopic distal clavicle resection, arthroscopic distal clavicle excision, arthroscopic mumford, arthroscopic distal claviculectomy
29828 LR | arthroscopic biceps tenodesis, biceps tenodesis arthroscopic
29826 LR | arthroscopic subacromial decompression, arthroscopic acromioplasty
29827 LR | arthroscopic rotator cuff repair, rotator cuff repair arthroscopic, rotator cuff repaired arthroscopically, arthroscopic cuff repair
29880 LR | arthroscopic medial lateral meniscectomy, knee arthroscopy medial lateral meniscectomy, arthroscopic partial medial lateral meniscectomies
29881 LR | knee arthroscopy medial meniscectomy, knee arthroscopy lateral meniscectomy, arthroscopic partial medial meniscectomy, arthroscopic partial lateral meniscectomy, arthroscopic medial meniscectomy, arthroscopic lateral meniscectomy, arthroscopic partial meniscectomy, knee arthroscopy partial meniscectomy
29888 LR | arthroscopic acl reconstruction, acl reconstruction
30520 | septoplasty, nasal septum repair, septal reconstruction
30901 LR | nasal packing epistaxis, anterior epistaxis cautery, epistaxis cauterized
31231 | nasal endoscopy, sinonasal endoscopy, nasal scope
31255 LR | total ethmoidectomy, endoscopic ethmoidectomy, endoscopic total ethmoidectomy
31500 | endotracheal intubation, emergency intubation, intubated
31575 | flexible laryngoscopy, fiberoptic laryngoscopy, nasopharyngolaryngoscopy, flexible fiberoptic laryngoscopy
31622 | bronchoscopy, flexible bronchoscopy, diagnostic bronchoscopy
31624 | bronchoscopy lavage, bronchoalveolar lavage
32551 LR | chest tube placement, tube thoracostomy
32555 LR | ultrasound guided thoracentesis, thoracentesis ultrasound
32608 LR | vats biopsy nodule, thoracoscopic lung biopsy, vats wedge biopsy, thoracoscopy biopsy lung nodule, vats lung biopsy
33208 | pacemaker implantation dual chamber, dual chamber pacemaker, dual chamber pacemaker placement, dual chamber pacemaker implanted
33533 | coronary artery bypass, cabg, cabg lima, coronary artery bypass arterial graft
35301 LR | carotid endarterectomy, endarterectomy carotid artery
36415 | venipuncture, blood draw, blood drawn, phlebotomy specimen
36475 LR | radiofrequency ablation saphenous vein, saphenous vein radiofrequency ablation, endovenous radiofrequency ablation, venous closure radiofrequency
36556 | central venous catheter, central line placement, central line, triple lumen catheter
36561 | port placement chest, mediport placement, port a cath placement, chest port placement, portacath placement, chest port
37225 LR | femoral artery atherectomy, popliteal artery atherectomy, sfa atherectomy, superficial femoral artery atherectomy
38525 LR | axillary lymph node biopsy, sentinel lymph node biopsy axillary, axillary node excision deep, axillary sentinel node biopsy
42820 | tonsillectomy adenoidectomy
43235 | upper endoscopy, egd, esophagogastroduodenoscopy, diagnostic upper endoscopy
43239 | egd biopsy, upper endoscopy biopsy, esophagogastroduodenoscopy biopsy, egd biopsies, upper endoscopy biopsies
43249 | esophageal dilation balloon, egd balloon dilation, esophagus balloon dilated, upper endoscopy balloon dilation, egd balloon dilatation, stricture dilated balloon
43775 | sleeve gastrectomy, laparoscopic sleeve, vertical sleeve gastrectomy
44140 | partial colectomy, sigmoid colectomy, sigmoidectomy, right hemicolectomy, left hemicolectomy, segmental colectomy, colon resection anastomosis
44950 | open appendectomy, appendectomy
44970 | laparoscopic appendectomy, lap appy, lap appendectomy, appendectomy laparoscopically
45378 | colonoscopy, diagnostic colonoscopy, screening colonoscopy
45380 | colonoscopy biopsy, colonoscopy biopsies, colonoscopy cold forceps
45385 | colonoscopy snare, colonoscopy polypectomy, snare polypectomy, colonoscopy polyp removed snare, colonoscopy hot snare, colonoscopy cold snare
45390 | endoscopic mucosal resection colon, colonoscopy mucosal resection, colonoscopy emr, emr colon polyp
46221 | hemorrhoid banding, hemorrhoids banded, rubber band ligation hemorrhoids, hemorrhoid ligation
47000 | liver biopsy, percutaneous liver biopsy, liver core biopsy
47562 | laparoscopic cholecystectomy, lap chole, cholecystectomy laparoscopic
47563 | laparoscopic cholecystectomy cholangiogram, lap chole cholangiogram, laparoscopic cholecystectomy ioc, laparoscopic cholecystectomy cholangiography
47600 | open cholecystectomy
49083 | paracentesis ultrasound, ultrasound guided paracentesis
49505 LR | inguinal hernia repair, inguinal hernia repair mesh, open inguinal hernia repair, inguinal herniorrhaphy, inguinal hernioplasty
49650 LR | laparoscopic inguinal hernia repair
49591 | umbilical hernia repair, ventral hernia repair, epigastric hernia repair, umbilical herniorrhaphy, incisional hernia repair
50590 LR | shock wave lithotripsy, eswl, extracorporeal lithotripsy
51702 | foley catheter insertion, foley catheter placed, foley inserted
51798 | bladder scan, post void residual, postvoid residual, pvr bladder scan
52000 | cystoscopy, cystourethroscopy, flexible cystoscopy, office cystoscopy
52332 LR | ureteral stent, cystoscopy ureteral stent, double j stent, ureteral stent placement
52356 LR | ureteroscopy laser lithotripsy stent, ureteroscopy laser lithotripsy, ureteroscopy lithotripsy stent, ureteroscopic lithotripsy stent
54161 | circumcision, adult circumcision, surgical circumcision
55250 | vasectomy
55700 | prostate biopsy, prostate needle biopsy, transrectal prostate biopsy, prostate biopsies, prostate core biopsies, transrectal ultrasound guided biopsy, trus biopsy, 12 core biopsy, prostate 12 core
55866 | radical prostatectomy, robotic prostatectomy, laparoscopic prostatectomy, robotic radical prostatectomy
57454 | colposcopy biopsy, colposcopy cervical biopsy endocervical curettage, colposcopy biopsy ecc, colposcopy biopsies
58100 | endometrial biopsy
58300 | iud insertion, iud placement, iud inserted, mirena inserted, mirena placed, intrauterine device insertion, iud placed, paragard inserted
58301 | iud removal, iud removed
58558 | hysteroscopy polypectomy, hysteroscopic polypectomy, hysteroscopy endometrial biopsy, hysteroscopy d&c, hysteroscopy curettage
58571 | total laparoscopic hysterectomy salpingo oophorectomy, laparoscopic hysterectomy salpingo oophorectomy, total laparoscopic hysterectomy, tlh bso, laparoscopic hysterectomy bilateral salpingectomy
58661 LR | laparoscopic salpingo oophorectomy, laparoscopic salpingectomy
59025 | nonstress test, fetal nonstress test, nst
59400 | vaginal delivery, vaginal birth, nsvd, spontaneous vaginal delivery
59510 | cesarean delivery, cesarean section, c section, cesarean
60240 | total thyroidectomy, thyroid gland removed
62270 | lumbar puncture, spinal tap, diagnostic lumbar puncture, lp
62323 | epidural steroid injection lumbar, lumbar epidural, caudal epidural injection, interlaminar epidural lumbar, lumbar epidural steroid injection, lesi, interlaminar epidural steroid injection
63047 | lumbar laminectomy, lumbar decompression, laminectomy stenosis, decompressive lumbar laminectomy, lumbar laminectomy facetectomy
63650 | spinal cord stimulator trial, spinal cord stimulator lead, percutaneous stimulator lead, scs trial, scs lead
63685 | spinal cord stimulator generator, scs generator, spinal stimulator battery, scs battery replacement
64483 LR | transforaminal epidural injection lumbar, transforaminal epidural, tfesi, transforaminal epidural steroid injection, selective nerve root block lumbar
64493 LR | facet injection lumbar, medial branch block lumbar, lumbar facet injection, lumbar medial branch blocks, lumbar facet block, mbb
64553 | cranial nerve stimulator lead percutaneous, percutaneous cranial nerve electrode
64555 | peripheral nerve stimulator lead percutaneous, percutaneous peripheral nerve stimulator, peripheral nerve stimulator trial
64561 | sacral neuromodulation trial, sacral nerve stimulator lead, interstim trial, interstim lead, percutaneous sacral lead, sacral nerve stimulation trial
64566 | posterior tibial nerve stimulation, ptns, percutaneous tibial nerve stimulation, tibial neuromodulation
64568 | vagus nerve stimulator implant, vns implant, vagal nerve stimulator implanted, vns placement, vagus nerve stimulator placed
64569 | vagus nerve stimulator lead revision, vns lead revision, vns lead replacement
64570 | vagus nerve stimulator removal, vns removal, vagus nerve stimulator explant
64575 | open peripheral nerve stimulator lead, peripheral nerve electrode open
64580 | neuromuscular electrode open
64581 | sacral lead incision, open sacral nerve stimulator lead, interstim stage incision
64582 | hypoglossal nerve stimulator implant, inspire implant, inspire device implanted, hypoglossal stimulator placed, hypoglossal nerve stimulator placement
64583 | hypoglossal stimulator lead revision, inspire lead revision, hypoglossal lead replacement
64584 | hypoglossal stimulator removal, inspire removal, inspire explant
64585 | peripheral nerve stimulator lead revision, sacral lead revision, interstim lead removal, peripheral stimulator lead removal, sacral lead removal
64590 | sacral stimulator generator, interstim generator, interstim battery, peripheral stimulator generator placed, gastric stimulator generator, interstim generator placement
64595 | interstim generator removal, sacral generator removal, peripheral generator removal, interstim generator revision
64596 | integrated peripheral nerve stimulator, peripheral nerve lead integrated receiver
64598 | integrated peripheral nerve stimulator removal, integrated peripheral nerve stimulator revision
64615 | botulinum toxin migraine, botox migraine, onabotulinumtoxin migraine, botox chronic migraine
64721 LR | carpal tunnel release, open carpal tunnel release, median nerve decompression wrist, median nerve release
66984 LR | cataract extraction intraocular lens, phacoemulsification intraocular lens, cataract surgery iol, phaco iol, cataract extraction iol, phacoemulsification iol
66821 LR | yag capsulotomy
67028 LR | intravitreal injection, intravitreal aflibercept, eylea injection, intravitreal ranibizumab, intravitreal bevacizumab, intravitreally injected, intravitreal avastin
67904 LR | ptosis repair, levator advancement, levator resection, external levator repair, ptosis levator
69210 LR | cerumen removal, cerumen disimpaction, impacted cerumen removed, earwax removed, cerumen removed curette, impacted wax removed
69436 LR | tympanostomy tube, myringotomy tubes, ear tubes placed, pe tubes, tympanostomy tubes, bmt
70450 | ct head without contrast, head ct, ct head, noncontrast head ct, ct brain without contrast
70551 | mri brain, brain mri, mri brain without contrast, brain mri without contrast, noncontrast brain mri
70553 | mri brain contrast, mri brain with without contrast, brain mri with without contrast, mri brain gadolinium, brain mri contrast
71045 | chest x ray portable, portable chest x ray, single view chest x ray, chest x ray one view, chest x ray 1 view, portable cxr
71046 | chest x ray, chest x ray two views, pa lateral chest x ray, cxr, chest radiograph, 2 view chest x ray
71250 | ct chest without contrast, noncontrast chest ct, ct chest
71260 | ct chest contrast, chest ct contrast, contrast enhanced chest ct
71275 | ct angiogram chest, cta chest, ctpa, ct pulmonary angiogram
72110 | lumbar spine x ray, lumbar x rays, lumbosacral spine series, lumbar spine radiographs
72148 | mri lumbar spine, lumbar mri, mri lumbar without contrast, lumbar spine mri
73030 LR | shoulder x ray, shoulder radiographs, shoulder x rays
73221 LR | mri shoulder, shoulder mri, mri wrist, mri elbow, wrist mri, elbow mri
73562 LR | knee x ray, knee x rays, knee radiographs, knee series
73721 LR | mri knee, knee mri, mri hip, mri ankle, hip mri, ankle mri
74176 | ct abdomen pelvis without contrast, ct stone protocol, noncontrast ct abdomen pelvis, ct kub
74177 | ct abdomen pelvis contrast, ct abdomen pelvis iv contrast, contrast enhanced ct abdomen pelvis
76536 | thyroid ultrasound, neck ultrasound, ultrasound thyroid, soft tissue neck ultrasound
76642 LR | limited breast ultrasound, targeted breast ultrasound, breast ultrasound
76700 | abdominal ultrasound, complete abdominal ultrasound, ultrasound abdomen complete
76705 | right upper quadrant ultrasound, ruq ultrasound, limited abdominal ultrasound, gallbladder ultrasound
76805 | fetal anatomy scan, obstetric anatomy ultrasound, anatomy ultrasound, second trimester ultrasound
76830 | transvaginal ultrasound, tvus, endovaginal ultrasound
77063 | screening tomosynthesis, screening mammogram tomosynthesis, 3d screening mammogram
77067 | screening mammogram, screening mammography, bilateral screening mammogram
77080 | dexa scan, bone density scan, dxa scan, bone densitometry, dexa
77427 | weekly radiation management, radiation treatment management, five radiation fractions
78452 | nuclear stress test, myocardial perfusion imaging, spect stress test, nuclear perfusion stress, stress spect
80048 | basic metabolic panel, bmp, chem 7
80053 | comprehensive metabolic panel, cmp, complete metabolic panel
80061 | lipid panel, fasting lipids, lipid profile
80307 | urine drug screen, drug screen, uds, toxicology screen
81001 | urinalysis microscopy, automated urinalysis microscopy, ua microscopy, urinalysis microscopic
81025 | urine pregnancy test, upt, urine hcg
81519 | oncotype dx, oncotype
82306 | vitamin d level, hydroxy vitamin d, oh vitamin d
82947 | serum glucose, blood glucose, fasting glucose
83036 | hemoglobin a1c, hba1c, a1c, glycated hemoglobin
84153 | psa, prostate specific antigen, total psa
84443 | tsh, thyroid stimulating hormone
85025 | cbc differential, complete blood count differential, cbc diff, cbc
85610 | prothrombin time, pt inr, inr
86803 | hepatitis c antibody, hcv antibody, hep c antibody
87086 | urine culture, urine sent culture
87491 | chlamydia naat, chlamydia pcr, chlamydia amplification, gonorrhea chlamydia naat
87635 | covid pcr, covid 19 pcr, sars cov 2 pcr, covid naat
88175 | pap smear, pap test, liquid based pap, thinprep pap, pap smear obtained
88305 | surgical pathology level 4, surgical pathology specimen
88342 | immunostain, immunohistochemistry
90471 | vaccine administered, vaccine given, immunization administered, flu shot, vaccine injected, prevnar given, shingrix given, shingrix administered, tdap given, tdap administered
90791 | psychiatric diagnostic evaluation, psychiatric intake, mental health intake, diagnostic interview psychiatric
90834 | psychotherapy 45 minutes, psychotherapy 45 min, individual therapy 45 minutes
90837 | psychotherapy 60 minutes, psychotherapy 60 min, individual therapy 60 minutes, psychotherapy 55 minutes
90935 | hemodialysis, hemodialysis session, dialysis treatment
92014 | comprehensive eye exam established, established patient comprehensive eye, dilated comprehensive eye exam established
92928 | coronary stent, drug eluting stent, percutaneous coronary intervention, stent lad, stent rca, des lad, des rca, pci stent
92960 | electrical cardioversion, cardioversion
93000 | ekg, ecg, electrocardiogram, 12 lead ekg, 12 lead ecg
93306 | transthoracic echocardiogram, echocardiogram, tte, echo doppler, 2d echo
93458 | left heart catheterization, cardiac catheterization, coronary angiography, left heart cath, coronary angiogram, cardiac cath
93880 | carotid duplex, carotid ultrasound, carotid doppler, bilateral carotid duplex
94010 | spirometry, office spirometry, pulmonary function spirometry
94640 | nebulizer treatment, albuterol nebulizer treatment, nebulized albuterol
95810 | polysomnography, sleep study, overnight sleep study, psg, polysomnogram
95886 | needle emg nerve conduction, emg nerve conduction study, emg ncs, emg ncv, complete limb emg
96365 | iv infusion first hour, intravenous infusion hour, infused over hour, iv infusion hour
96372 | intramuscular injection, im injection, subcutaneous injection, injected intramuscularly, given im, administered im, given intramuscularly, im given
97110 | therapeutic exercise, therapeutic exercises, strengthening exercises minutes, exercise therapy
97140 | manual therapy, joint mobilization, soft tissue mobilization, myofascial release
99291 | critical care time, critical care minutes
99406 | tobacco cessation counseling minutes, smoking cessation counseling minutes, tobacco counseling minutes
99497 | advance care planning, advance directive discussion minutes
0232T | platelet rich plasma injection, prp injection, prp injected
0446T | eversense sensor implanted, implanted glucose sensor, eversense inserted, implantable cgm sensor inserted
A0425 | ground ambulance mileage, ambulance mileage, loaded miles
A0427 | advanced life support emergency ambulance, als1 emergency transport, als emergency transport
A0428 | basic life support nonemergency ambulance, bls nonemergency transport, bls non emergency transport
A0429 | basic life support emergency ambulance, bls emergency transport
A0433 | als2 transport, advanced life support level 2
A4253 | glucose test strips dispensed, blood glucose strips dispensed, test strips provided
A4351 | straight catheter dispensed, intermittent catheters dispensed, straight tip catheter
A6010 | collagen wound filler, collagen powder
A6196 | alginate dressing dispensed, alginate dressings dispensed, alginate dressing supplied, alginate dressings supplied, alginate dressings provided
A9500 | sestamibi, technetium sestamibi, cardiolite
A9552 | fdg, fluorodeoxyglucose
A9579 | gadolinium contrast injected, gadolinium administered
B4150 | enteral formula dispensed, tube feeding formula provided
E0143 | wheeled walker dispensed, rolling walker provided, folding wheeled walker, front wheeled walker dispensed
E0260 | semi electric hospital bed, hospital bed delivered
E0431 | portable oxygen provided, portable gaseous oxygen, portable oxygen dispensed
E0470 | bipap device dispensed, bilevel device provided, bipap machine
E0601 | cpap device dispensed, cpap machine, cpap unit provided
E0730 | tens unit dispensed, tens unit provided
E0784 | insulin pump dispensed, insulin pump provided
E1390 | oxygen concentrator
G0008 | medicare influenza vaccine administered, medicare flu shot given, medicare flu vaccine given, influenza vaccine medicare
G0009 | medicare pneumococcal vaccine administered, medicare pneumonia vaccine given, medicare prevnar given, pneumococcal vaccine medicare
G0101 | screening pelvic breast exam, medicare pelvic breast exam
G0105 | screening colonoscopy high risk, high risk screening colonoscopy
G0121 | screening colonoscopy average risk, average risk screening colonoscopy
G0279 | diagnostic tomosynthesis, diagnostic breast tomosynthesis
G0283 | electrical stimulation unattended, unattended e stim, unattended electrical stimulation
G0402 | welcome medicare visit, ippe, initial preventive physical
G0438 | initial annual wellness visit, first annual wellness visit
G0439 | subsequent annual wellness visit, medicare annual wellness visit, annual wellness visit
G0444 | depression screening minutes, annual depression screening
G0447 | obesity counseling minutes, intensive behavioral therapy obesity
H0001 | alcohol drug assessment, substance use assessment
K0001 | standard manual wheelchair, standard wheelchair dispensed, standard wheelchair provided
L1833 | knee brace dispensed, knee brace fitted, adjustable knee brace, hinged knee brace fitted
L4360 | walking boot dispensed, pneumatic walking boot, walking boot fitted, cam boot dispensed, cam walker dispensed
L0650 | lumbar brace dispensed, lso brace, lumbosacral orthosis dispensed
L3000 | custom foot orthotics dispensed, ucb orthotic
L5301 | below knee prosthesis, transtibial prosthesis delivered
Q0091 | pap smear collected, screening pap collected, pap smear obtained medicare, screening pap smear obtained
Q3014 | telehealth originating site
Q4038 LR | short leg fiberglass cast, fiberglass short leg cast, short leg cast applied
Q9967 | omnipaque 350, isovue 370, iohexol 350, iopamidol 370
R0070 | portable x ray transport
V2020 | eyeglass frame dispensed, frames dispensed
V2632 | posterior chamber intraocular lens supplied
V5261 | digital bte hearing aids, binaural bte hearing aids, behind ear hearing aids fitted
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
lexiscan J2785
ferumoxytol Q0138
feraheme Q0138
synvisc J7325
decadron J1100
eylea J0178
lucentis J2778
avastin J9035
keytruda J9271
opdivo J9299
herceptin J9355
rituxan J9312
remicade J1745
xgeva J0897
lovenox J1650
dilaudid J1171
neulasta J2506
aranesp J0881
injectafer J1439
b12 J3420
zarxio Q5101
`;
