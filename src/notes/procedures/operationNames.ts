// What do surgeons call their operations, and which characters of ICD-10-PCS follow from the name alone? Names, then templates:
// table(s), and a slot for each of the characters 4 to 7. Every code is checked against the tables and the order file.
//
//   Z            this character            ~0       approach as the words say, else 0      ~=3   the same, without remark
//   R:C/L:D/B:V  by side                   *6       body part as the words say, else 6     **E   each one that they say
//   mesh>J/=Z    by words, else Z          word/0   without `=`: the answer says that 0 was taken
//   ^345/4       by hours: under 24, up to 96, more; else 4, or no code
//   mesh? …      only with these words     !mesh? … only without them                       a,b: either; a_b: both
/** Ways into a central vein, by which something is given. */
export const CENTRAL = 'central,cvc,picc,jugular,subclavian,port,hickman,umbilical,uvc';
const UNCEMENTED = 'uncemented,cementless,noncemented,press>A/cemented,cement>9/Z';

export const OPERATIONS = `
appendectomy | 0DT J ~0 Z Z
lap appy, lap appendectomy | 0DT J 4 Z Z
cholecystectomy | 0FT 4 ~0 Z Z
lap chole | 0FT 4 4 Z Z
cholecystostomy, cholecystostomy tube, percutaneous cholecystostomy | 0F9 4 ~=3 0 Z
sleeve gastrectomy | 0DB 6 ~4 Z 3
gastric bypass, rygb | 0D1 6 ~4 Z A
partial gastrectomy, subtotal gastrectomy, distal gastrectomy | 0DB 6 ~0 Z Z
total gastrectomy | 0DT 6 ~0 Z Z
fundoplication | 0DV 4 ~0 Z Z
heller myotomy | 0D8 4 ~0 Z Z
pyloromyotomy | 0D8 7 ~0 Z Z
right hemicolectomy, right colectomy, right colon resection | 0DT F ~0 Z Z
left hemicolectomy, left colectomy, left colon resection | 0DT G ~0 Z Z
transverse colectomy | 0DT L ~0 Z Z
sigmoid colectomy, sigmoidectomy, sigmoid resection, sigmoid colon resection | 0DT N ~0 Z Z
total colectomy, total abdominal colectomy | 0DT E ~0 Z Z
subtotal colectomy | 0DB E ~0 Z Z
partial colectomy, segmental colectomy | 0DB **E ~0 Z Z
hartmann procedure, hartmann operation | 0DT N ~0 Z Z + 0D1 M ~0 Z 4
low anterior resection | 0DT N ~0 Z Z + 0DB P ~0 Z Z
abdominoperineal resection | 0DT P ~0 Z Z + 0DT Q ~0 Z Z + 0D1 N ~0 Z 4
proctocolectomy | 0DT E ~0 Z Z + 0DT P ~0 Z Z
small bowel resection, small intestine resection, ileum resection, jejunum resection | 0DB jejunum>A/ileum>B/=8 ~0 Z Z
ileocecectomy, ileocecal resection, ileocolic resection | 0DT H ~0 Z Z + 0DB B ~0 Z Z
end colostomy, loop colostomy, diverting colostomy, colostomy creation, colostomy formation, terminal colostomy, colostomy | 0D1 transverse>L/descending>M/sigmoid>N/N ~0 Z 4
loop ileostomy, end ileostomy, diverting ileostomy, ileostomy creation, ileostomy formation, terminal ileostomy, ileostomy | 0D1 B ~0 Z 4
adhesiolysis, lysis adhesions, enterolysis | 0DN intestine,enterolysis>8/W ~0 Z Z
exploratory laparotomy, ex lap | 0WJ G 0 Z Z
diagnostic laparoscopy, exploratory laparoscopy | 0WJ G 4 Z Z
perforated ulcer repair, graham patch, omental patch repair | 0DQ duodenum>9/stomach>6/9 ~0 Z Z
gastrectomy | 0DT 6 ~0 Z Z
colectomy | 0DT E ~0 Z Z
splenectomy | 07T P ~0 Z Z
distal pancreatectomy, partial pancreatectomy | 0FB G ~0 Z Z
total pancreatectomy | 0FT G ~0 Z Z
whipple, pancreaticoduodenectomy, pancreatoduodenectomy | 0FB G ~0 Z Z + 0DT 9 ~0 Z Z
right hepatectomy, right hepatic lobectomy | 0FT 1 ~0 Z Z
left hepatectomy, left hepatic lobectomy | 0FT 2 ~0 Z Z
partial hepatectomy, liver resection, liver wedge resection, hepatic segmentectomy | 0FB right>1/left>2/=0 ~0 Z Z
liver transplant, orthotopic liver transplantation | 0FY 0 0 Z 0
kidney transplant, renal transplant, kidney transplantation | 0TY R:0/L:1 0 Z 0
inguinal hernia repair, inguinal herniorrhaphy, inguinal hernioplasty, inguinal hernia repaired | mesh? 0YU R:5/L:6/B:A ~0 J Z + !mesh? 0YQ R:5/L:6/B:A ~0 Z Z
femoral hernia repair, femoral herniorrhaphy | mesh? 0YU R:7/L:8/B:E ~0 J Z + !mesh? 0YQ R:7/L:8/B:E ~0 Z Z
umbilical hernia repair, ventral hernia repair, incisional hernia repair, epigastric hernia repair, umbilical herniorrhaphy, ventral herniorrhaphy, incisional herniorrhaphy, ventral hernia repaired, umbilical hernia repaired, incisional hernia repaired | mesh? 0WU F ~0 J Z + !mesh? 0WQ F ~0 Z Z
hiatal hernia repair, paraesophageal hernia repair, diaphragmatic hernia repair | mesh? 0BU T ~0 J Z + !mesh? 0BQ T ~0 Z Z
peg tube placement, peg placement, peg tube, percutaneous endoscopic gastrostomy, gastrostomy tube placement, g tube placement, gastrostomy tube, peg placed | 0DH 6 3 U Z
gastrostomy tube changed, gastrostomy tube exchange, gastrostomy tube exchanged, gastrostomy tube replaced, gastrostomy tube replacement, gastrostomy button replaced, gastrostomy button changed, gastrostomy button exchanged, g tube replaced, g tube exchanged, g tube changed, g tube exchange, g tube replacement, g button replaced, g button changed, button replaced, button exchanged, low profile button, peg exchanged, peg exchange, peg replaced | 0D2 0 X U Z
end jejunostomy, terminal jejunostomy, loop jejunostomy, diverting jejunostomy | 0D1 A ~0 Z 4
jejunostomy tube placement, j tube placement, feeding jejunostomy | 0DH A ~3 U Z
hemorrhoidectomy | 06B Y 0 Z C
hemorrhoid banding | 06L Y 8 C C
fistulotomy, fistulectomy anus | 0DB Q ~0 Z Z
egd, esophagogastroduodenoscopy, upper endoscopy, upper gi endoscopy, gastroduodenoscopy | clip,clips,clipped,clipping,cautery,cauterized,coagulation,hemostasis,epinephrine? 0W3 P 8 Z Z + !clip,clips,clipped,clipping,cautery,cauterized,coagulation,hemostasis,epinephrine? 0DJ 0 8 Z Z
cold biopsy antrum, cold bx antrum, biopsy antrum, bx antrum, antral biopsies, gastric biopsies, stomach biopsies | 0DB antrum>7/=6 8 Z X
egd biopsy, esophagogastroduodenoscopy biopsy, upper endoscopy biopsy | 0DB **6 8 Z X
variceal banding, variceal ligation, band ligation, varices banded, varices banding, varices ligation, bands placed, bands deployed, bands applied, bands fired | 06L stomach>2/=3 8 C Z
hemoclips hemostasis, hemoclip hemostasis, clips hemostasis, endoclips hemostasis, endoclip hemostasis, hemospray, epinephrine injection hemostasis, epinephrine injection hemoclips, epi injection hemostasis, epi injection hemoclips, injection hemoclips, bipolar hemostasis ulcer, egd clip, egd clipping, egd hemostasis, egd cautery, egd epinephrine, endoscopic hemostasis, egd clips, egd coagulation, endoscopic clipping, egd clipped, colonoscopy clip, colonoscopy hemostasis | 0W3 P 8 Z Z
esophageal dilation, esophageal dilatation, egd dilation, esophagus dilated | 0D7 upper>1/middle>2/lower,distal>3/=5 8 Z Z
esophageal stent | 0D7 upper>1/middle>2/lower,distal>3/=5 8 D Z
colonoscopy | 0DJ D 8 Z Z
colonoscopy biopsy, colonoscopy biopsies | 0DB **E 8 Z X
colonoscopy polypectomy, colonoscopy snare, snare polypectomy, colonoscopy polyp removed, colonoscopy polyps removed, endoscopic mucosal resection colon | 0DB **E 8 Z Z
sigmoidoscopy | 0DJ D 8 Z Z
sigmoidoscopy biopsy | 0DB **N 8 Z X
ercp | 0FJ B 8 Z Z
ercp stone extraction, ercp stone removal, ercp stones removed, ercp balloon sweep, ercp stones extracted, ercp stone removed, ercp stone extracted | 0FC 9 8 Z Z + stent,stented? 0F7 9 8 D Z
ercp stent, biliary stent | 0F7 9 8 D Z
ercp sphincterotomy | 0F7 C 8 Z Z
laryngoscopy | 0CJ S 8 Z Z
bronchoscopy | 0BJ 0 8 Z Z
bronchoalveolar lavage, bronchoscopy lavage, bronchoscopy bal, bal | 0B9 **M 8 Z X
transbronchial biopsy, bronchoscopy biopsy | 0BB **M 8 Z X
endobronchial biopsy | 0BB **3 8 Z X
ebus biopsy, ebus needle aspiration, ebus fna, ebus tbna, endobronchial ultrasound needle aspiration | 07B 7 ~8 Z X
cystoscopy | 0TJ B 8 Z Z
ureteral stent, ureteral stent placement, double j stent, double j catheter, jj stent, double j, ureteral catheter | 0T7 R:6/L:7/B:8 8 D Z
ureteroscopy lithotripsy, ureteroscopy laser lithotripsy, ureteral stone lithotripsy | 0TF R:6/L:7 8 Z Z + stent? 0T7 R:6/L:7 8 D Z
ureteroscopy stone extraction, ureteroscopy basket, ureteral stone basket | 0TC R:6/L:7 8 Z Z + stent? 0T7 R:6/L:7 8 D Z
shock wave lithotripsy, eswl | 0TF R:3/L:4 X Z Z
percutaneous nephrolithotomy, pcnl | 0TC R:3/L:4 3 Z Z
nephrostomy tube, percutaneous nephrostomy, nephrostomy placement, nephrostomy | 0T9 R:3/L:4 3 0 Z
suprapubic catheter, suprapubic tube, cystostomy, suprapubic cystostomy | 0T9 B 3 0 Z
turp, transurethral resection prostate | 0VB 0 8 Z Z
turbt, transurethral resection bladder | 0TB B 8 Z Z
prostatectomy | 0VT 0 ~0 Z Z
radical prostatectomy | 0VT 0 ~0 Z Z + 0VT 3 ~0 Z Z
radical cystoprostatectomy, cystoprostatectomy | 0TT B ~0 Z Z + 0VT 0 ~0 Z Z + 0VT 3 ~0 Z Z
cystectomy, radical cystectomy | 0TT B ~0 Z Z
nephrectomy, radical nephrectomy | 0TT R:0/L:1/B:2 ~0 Z Z
nephroureterectomy | 0TT R:0/L:1 ~0 Z Z + 0TT R:6/L:7 ~0 Z Z
partial nephrectomy, tumorectomy kidney, nephron sparing surgery | 0TB R:0/L:1 ~0 Z Z
adrenalectomy | 0GT R:3/L:2/B:4 ~0 Z Z
pyeloplasty | 0TQ R:3/L:4 ~0 Z Z
orchiectomy, orchidectomy | 0VT R:9/L:B/B:C 0 Z Z
orchiopexy, orchidopexy | 0VS R:9/L:B/B:C ~0 Z Z
detorsion testis, testicular detorsion | 0VS R:9/L:B/B:C ~0 Z Z
penectomy, penile amputation, amputation penis | partial? 0VB S ~0 Z Z + !partial? 0VT S ~0 Z Z
circumcision | 0VT T X Z Z
cesarean, cesarean section, cesarean delivery, c section, csection, ltcs | 10D 0 0 Z classical,corporeal,fundal>0/vertical_upper>0/extraperitoneal>2/=1
vaginal delivery, vaginal birth, nsvd, svd, vbac | 10E 0 X Z Z
vacuum delivery, vacuum assisted vaginal delivery, vacuum extraction, vacuum assisted delivery | 10D 0 7 Z 6
forceps delivery, forceps assisted vaginal delivery, forceps assisted delivery, forceps vaginal delivery | 10D 0 7 Z mid>4/high>5/low,outlet>3/3
episiotomy | 0W8 N X Z Z
degree laceration repaired, degree laceration repair, degree tear repaired, degree tear repair, perineal laceration repair, perineal laceration repaired | first,1st? 0HQ 9 X Z Z + second,2nd? 0KQ M 0 Z Z + third,3rd? 0DQ R 0 Z Z + fourth,4th? 0DQ P 0 Z Z
amniotomy, artificial rupture membranes, arom | 109 0 7 Z C
oxytocin induction, pitocin induction, induction oxytocin, induced oxytocin, induced pitocin, labor augmented pitocin, labor augmented oxytocin | 3E0 3 3 V J
manual removal placenta, manual extraction placenta | 10D 1 7 Z 9
d&c, dilation curettage, suction curettage, dilatation curettage | retained,products,miscarriage,abortion,incomplete,missed,mole,molar,hydatidiform? 10D 1 7 Z Z + !retained,products,miscarriage,abortion,incomplete,missed,mole,molar,hydatidiform? 0UD B 7 Z diagnostic,biopsy>X/=Z
tubal ligation, btl | 0UL 7 ~0 clip,clips,ring,filshie>C/Z Z
both tubes removed, both tubes removal, tubes removed | hysterectomy,uterus,ovary,ovaries? 0UT 7 ~0 Z Z
salpingectomy | 0UT R:5/L:6/B:7 ~0 Z Z
oophorectomy | 0UT R:0/L:1/B:2 ~0 Z Z
salpingo oophorectomy, salpingoophorectomy | 0UT R:0/L:1/B:2 ~0 Z Z + 0UT R:5/L:6/B:7 ~0 Z Z
bso, tah bso, tlh bso | 0UT 2 ~0 Z Z + 0UT 7 ~0 Z Z
ovarian cystectomy | 0UB R:0/L:1/B:2 ~0 Z Z
hysterectomy | 0UT 9 ~0 Z supracervical,subtotal>L/=Z
abdominal hysterectomy, tah | 0UT 9 0 Z supracervical,subtotal>L/=Z
vaginal hysterectomy, tvh | 0UT 9 7 Z Z
laparoscopic assisted vaginal hysterectomy, lavh | 0UT 9 F Z Z
laparoscopic hysterectomy, tlh | 0UT 9 4 Z supracervical,subtotal>L/=Z
myomectomy | 0UB 9 ~0 Z Z
hysteroscopy | 0UJ D 8 Z Z
endometrial biopsy | 0UD B 7 Z X
cervical cerclage | 0UV C 7 Z Z
total hip arthroplasty, total hip replacement, hip arthroplasty, hip replacement, tha | 0SR R:9/L:B 0 ceramic_polyethylene>4/metal_polyethylene>2/oxinium,zirconium>6/ceramic>3/metal>1/J ${UNCEMENTED}
hip hemiarthroplasty, hemiarthroplasty, bipolar hemiarthroplasty, hip bipolar prosthesis | 0SR R:R/L:S 0 metal>1/ceramic>3/J ${UNCEMENTED}
total knee arthroplasty, total knee replacement, knee arthroplasty, knee replacement, tka, tkr | 0SR R:C/L:D 0 oxinium,zirconium>6/=J ${UNCEMENTED}
unicompartmental knee arthroplasty, unicondylar knee arthroplasty, partial knee replacement, unicompartmental knee replacement | 0SR R:C/L:D 0 lateral>M/patellofemoral>N/L ${UNCEMENTED}
total shoulder arthroplasty, total shoulder replacement, shoulder arthroplasty, shoulder replacement | 0RR R:J/L:K 0 J Z
reverse shoulder arthroplasty, reverse total shoulder arthroplasty, reverse shoulder replacement, reverse total shoulder replacement | 0RR R:J/L:K 0 0 Z
shoulder hemiarthroplasty | 0RR R:J/L:K 0 J 6
total ankle arthroplasty, total ankle replacement | 0SR R:F/L:G 0 J ${UNCEMENTED}
cephalomedullary nail, cephalomedullary nailing | 0QS R:6/L:7 ~3 6 Z
intramedullary nail, intramedullary nailing, im nail, imn, im nailing, intramedullary rod, intramedullary fixation | 0QS,0PS * ~3 6 Z
orif, open reduction internal fixation, open reduction plating, open reduction plate, osteosynthesis, plate fixation, plated | 0QS,0PS ** 0 intramedullary,nail,rod>6/=4 Z
sliding hip screw, dynamic hip screw | 0QS R:6/L:7 ~0 4 Z
percutaneous pinning, crpp, closed reduction internal fixation, percutaneous screw fixation, closed reduction percutaneous pinning, percutaneous fixation | 0QS,0PS * 3 4 Z
closed reduction | dislocation,dislocated? 0RS,0SS * X Z Z + !dislocation,dislocated? 0QS,0PS * X Z Z
external fixator, external fixation | 0QS,0PS * ~3 5 Z
laminectomy, laminotomy, foraminotomy, hemilaminectomy | cervix? 00N W 0 Z Z + thoracic? 00N X 0 Z Z + lumbar,lumbosacral? 01N B 0 Z Z
discectomy, microdiscectomy | lumbosacral? 0SB 4 ~0 Z Z + lumbar_!lumbosacral? 0SB 2 ~0 Z Z + cervix? 0RB 3 ~0 Z Z + thoracic? 0RB 9 ~0 Z Z
kyphoplasty | thoracic? 0PS 4 3 Z Z + thoracic? 0PU 4 3 J Z + lumbar? 0QS 0 3 Z Z + lumbar? 0QU 0 3 J Z
vertebroplasty | thoracic? 0PU 4 3 J Z + lumbar? 0QU 0 3 J Z
meniscectomy | 0SB R:C/L:D ~4 Z Z
rotator cuff repair | 0LQ R:1/L:2 ~0 Z Z
quadriceps tendon repair | 0LQ R:Q/L:R 0 Z Z
achilles tendon repair | 0LQ R:N/L:P 0 Z Z
subacromial decompression | 0RN R:J/L:K 4 Z Z
carpal tunnel release | 01N 5 ~0 Z Z
trigger finger release | 0LN R:7/L:8 0 Z Z
bunionectomy | 0QB R:N/L:P 0 Z Z
arthrocentesis, joint aspiration, knee aspiration, hip aspiration, shoulder aspiration, elbow aspiration, ankle aspiration | 0S9,0R9 * 3 Z therapeutic>Z/=X
joint washout, knee washout, hip washout, arthroscopic irrigation, arthroscopic washout, irrigation debridement joint, irrigation debridement knee, irrigation debridement hip, irrigation debridement shoulder | 0S9,0R9 * ~0 drain>0/=Z Z
below knee amputation, bka, transtibial amputation, infrapatellar amputation, infragenicular amputation, infracondylar amputation, amputation below knee, amputated below knee | 0Y6 R:H/L:J 0 Z high,proximal>1/mid,middle>2/low,distal>3/1
above knee amputation, aka, transfemoral amputation, suprapatellar amputation, supragenicular amputation, supracondylar amputation, amputation above knee, amputated above knee | 0Y6 R:C/L:D 0 Z high,proximal>1/mid,middle>2/low,distal>3/2
knee disarticulation | 0Y6 R:F/L:G 0 Z Z
transmetatarsal amputation, tma | 0Y6 R:M/L:N 0 Z 9 + 0Y6 R:M/L:N 0 Z B + 0Y6 R:M/L:N 0 Z C + 0Y6 R:M/L:N 0 Z D + 0Y6 R:M/L:N 0 Z F
ray amputation | 0Y6 R:M/L:N 0 Z first,1st,great>9/second,2nd>B/third,3rd>C/fourth,4th>D/fifth,5th>F
toe amputation, toe amputated, hallux amputation, toes amputation | 0Y6 ** 0 Z partial,distal>3/proximal>1/0
finger amputation, thumb amputation | 0X6 ** 0 Z partial,distal>3/proximal>1/0
excisional debridement | bone? 0QB,0PB * 0 Z Z + muscle_!bone? 0KB * 0 Z Z + fascia,subcutaneous_!muscle_!bone? 0JB * 0 Z Z + skin_!fascia_!subcutaneous_!muscle_!bone? 0HB * X Z Z
incision drainage, i&d, incised drained | 0J9,0D9,0W9,0H9 * 0 penrose,drain>0/=Z Z
percutaneous drainage, ct guided drainage, ultrasound guided drainage, image guided drainage, abscess drainage catheter, pigtail drainage, percutaneous drain, drain placement abscess | 0W9,0F9,0J9,0D9 * 3 aspiration>Z/=0 Z
thoracentesis, thoracocentesis, pleurocentesis, pleural tap, pleural tapped, pleural puncture | 0W9 R:9/L:B 3 Z diagnostic>X/=Z
chest tube, chest tube placement, tube thoracostomy, pigtail chest, chest drain, intercostal drain, intercostal tube, thoracic drain, thoracic drainage, thoracic tube, thoracostomy tube, pleural drain, pleural drainage, pleural tube | 0W9 R:9/L:B ~=3 0 Z
paracentesis, ascites tapped, ascites drained, tap ascites, abdominal tap, ascitic tap, peritoneal tap | 0W9 G 3 Z diagnostic>X/=Z
pericardiocentesis | 0W9 D 3 drain,catheter>0/=Z diagnostic>X/=Z
pericardial window | 0W9 D ~0 drain,tube>0/=Z Z
lumbar puncture, spinal tap, lp | 009 U 3 Z therapeutic>Z/=X
bone marrow biopsy, bone marrow aspiration, bone marrow aspirate | 07D sternum>Q/=R 3 Z X
liver biopsy | 0FB 0 ~3 Z X
kidney biopsy, renal biopsy | 0TB R:0/L:1 ~3 Z X
muscle biopsy | 0KB * ~0 Z X
pleural biopsy | 0BB R:N/L:P ~3 Z X
thyroid biopsy, thyroid fna, fine needle aspiration thyroid, thyroid nodule aspiration | 0GB R:H/L:G ~=3 Z X
breast biopsy, breast core biopsy | 0HB R:T/L:U/B:V ~3 Z X
lung biopsy | 0BB * ~3 Z X
bone biopsy | 0QB,0PB * ~3 Z X
pancreas biopsy | 0FB G ~3 Z X
prostate biopsy | 0VB 0 ~3 Z X
temporal artery biopsy | 03B R:S/L:T 0 Z X
endomyocardial biopsy, myocardial biopsy, cardiac biopsy, heart biopsy, interventricular septum biopsy, ventricle septum biopsy | 02B septum,septal>M/left>L/K 3 Z X
brain biopsy, stereotactic biopsy brain | 00B frontal,temporal,parietal,occipital>7/cerebellum>C/=0 ~3 Z X
skin biopsy, punch biopsy, shave biopsy | 0HB * X Z X
lymph node biopsy, excisional biopsy lymph node | 07B * ~0 Z X
core needle biopsy, needle biopsy, percutaneous biopsy, ct guided biopsy, ultrasound guided biopsy, image guided biopsy, open biopsy, core biopsy, core biopsies, biopsy mass, fine needle aspiration, fna, fine needle biopsy | 0FB,0BB,0TB,0GB,0HB,07B,0DB,0QB,0PB,0KB,0WB,00B * ~3 Z X
axillary sentinel lymph node biopsy, sentinel node biopsy axillary, axillary lymph node biopsy | 07B R:5/L:6 0 Z X
axillary lymph node dissection, axillary dissection, axillary node dissection | 07T R:5/L:6 0 Z Z
mastectomy | 0HT R:T/L:U/B:V 0 Z Z
modified radical mastectomy | 0HT R:T/L:U/B:V 0 Z Z + 07T R:5/L:6 0 Z Z
lumpectomy, partial mastectomy | 0HB R:T/L:U/B:V 0 Z Z
tissue expander | 0HH R:T/L:U/B:V 0 N Z
total thyroidectomy, thyroidectomy | 0GT K ~=0 Z Z
thyroid lobectomy, hemithyroidectomy | 0GT R:H/L:G ~=0 Z Z
parathyroidectomy | 0GT ** ~=0 Z Z
tracheostomy, tracheostomy placement, trach placement, trach placed, trached | 0B1 1 percutaneous>3/=0 F 4
trach peg, trach peg placement | 0B1 1 percutaneous>3/=0 F 4 + 0DH 6 3 U Z
tonsillectomy | 0CT P X Z Z
adenoidectomy | 0CT Q X Z Z
adenotonsillectomy, tonsilloadenoidectomy | 0CT P X Z Z + 0CT Q X Z Z
tympanostomy tube, tympanostomy tubes, grommet, grommets, ventilation tube ear, myringotomy tube, tube eardrum, tube tympanic | 099 R:5/L:6/B:5 7 0 Z + both,bilateral? 099 6 7 0 Z
total laryngectomy, laryngectomy | 0CT S ~0 Z Z
hemiglossectomy, partial glossectomy | 0CB 7 ~X Z Z
total glossectomy | 0CT 7 ~X Z Z
hemimandibulectomy | 0NT R:T/L:V 0 Z Z
mandibulectomy, segmental mandibulectomy, marginal mandibulectomy | 0NB R:T/L:V 0 Z Z
maxillectomy, hemimaxillectomy | partial,infrastructure,hemimaxillectomy? 0NB R 0 Z Z + !partial_!infrastructure_!hemimaxillectomy? 0NT R 0 Z Z
tooth extraction, teeth extraction, dental extraction, exodontia, tooth extracted, teeth extracted | upper,maxilla? 0CD W X Z teeth,multiple>1/0 + lower,mandible? 0CD X X Z teeth,multiple>1/0
pelvic lymphadenectomy, pelvic lymph node dissection, ilioobturator lymphadenectomy | 07T C ~0 Z Z
retroperitoneal lymphadenectomy, retroperitoneal lymph node dissection, paraaortic lymphadenectomy | 07T D ~0 Z Z
inguinal lymphadenectomy, inguinal lymph node dissection | 07T R:H/L:J ~0 Z Z
neck dissection, cervical lymphadenectomy, cervical emptying | 07T R:1/L:2 0 Z Z
septoplasty | 09S M ~0 Z Z
carotid endarterectomy | 03C common>H/R:K/L:L 0 Z Z + patch? 03U R:K/L:L 0 bovine,pericardium>K/vein>7/J Z
filter removed, filter removal, filter retrieved, filter explanted | cava,ivc,caval? 06P Y 3 D Z
ivc filter, inferior vena cava filter, vena cava filter, caval filter, filter cava | 06H 0 3 D Z
picc, picc line, peripherally inserted central catheter, catheter superior vena cava, line superior vena cava, catheter svc, line svc, dual lumen catheter superior vena cava, hickman line, hickman catheter, broviac catheter, groshong catheter | 02H V 3 3 Z
central line, central venous catheter, central venous line, triple lumen catheter, triple lumen, cvc, internal jugular catheter, tunneled catheter, tunneled dialysis catheter, hemodialysis catheter, dialysis catheter, hd catheter, hd cath, dialysis cath, permacath, tunneled hemodialysis catheter, internal jugular line, subclavian line, ij line, ij central line, ij catheter | femur? 06H 0 3 3 Z + atrium_!femur? 02H 6 3 3 Z + !femur_!atrium? 02H V 3 3 Z
port placement, port a cath, mediport, portacath, chest port | 0JH 6 0 W Z + 02H V 3 3 Z
left heart catheterization, left heart cath, lhc, cardiac catheterization, cardiac cath, heart catheterization | 4A0 2 3 N 7
right heart catheterization, right heart cath, rhc | 4A0 2 3 N 6
left right heart catheterization, left right heart cath, right left heart catheterization | 4A0 2 3 N 8
coronary angiography, coronary angiogram, coronary arteriography | B21 single>0/=1 high_osmolar>0/low_osmolar>1/1 Z Z
left ventriculography, left ventriculogram | B21 5 high_osmolar>0/low_osmolar>1/1 Z Z
transesophageal echocardiogram, tee, transesophageal echocardiography | B24 6 Z Z 4
aortic valve replacement, avr, savr | 02R F ~0 mechanical>J/bioprosthetic,bioprosthesis,tissue,bovine,porcine>8/8 Z
tavr, tavi, transcatheter aortic valve replacement | 02R F 3 8 transapical>H/=Z
mitral valve replacement, mvr | 02R G ~0 mechanical>J/bioprosthetic,bioprosthesis,tissue,bovine,porcine>8/8 Z
mitral valve repair, mitral valvuloplasty | ring,annuloplasty? 02U G ~0 J Z + !ring_!annuloplasty? 02Q G ~0 Z Z
mitraclip, transcatheter edge repair | 02U G 3 J Z
tricuspid valve repair, tricuspid annuloplasty | ring,annuloplasty? 02U J ~0 J Z + !ring_!annuloplasty? 02Q J ~0 Z Z
watchman, left atrial appendage closure, left atrial appendage occlusion | 02L 7 ~=3 D K
left atrial appendage ligation, left atrial appendage clip | 02L 7 ~0 clip,atriclip>C/Z K
dual chamber pacemaker, dual chamber permanent pacemaker, pacemaker dual chamber | 0JH 6 0 6 Z + 02H 6 3 J Z + 02H K 3 J Z
single chamber pacemaker, single chamber permanent pacemaker | 0JH 6 0 4 Z + 02H K 3 J Z
pacemaker implantation, pacemaker placement, permanent pacemaker placement, permanent pacemaker implanted, ppm placement | 0JH 6 0 dual>6/single>4/6 Z + single? 02H K 3 J Z + !single? 02H 6 3 J Z + !single? 02H K 3 J Z
leadless pacemaker | 02H K 3 N Z
biventricular pacemaker, crt p, resynchronization pacemaker, resynchronisation pacemaker | 0JH 6 0 7 Z + 02H 6 3 J Z + 02H K 3 J Z + 02H 4 3 J Z
implantable cardioverter defibrillator, icd placement, icd implantation, icd implanted, dual chamber icd, single chamber icd, defibrillator implantation | 0JH 6 0 8 Z + dual? 02H 6 3 J Z + 02H K 3 K Z
biventricular icd, crt d, biventricular defibrillator, resynchronization defibrillator, resynchronisation defibrillator | 0JH 6 0 9 Z + 02H 6 3 J Z + 02H K 3 K Z + 02H 4 3 J Z
pacemaker generator change, pacemaker generator exchange, pacemaker generator replacement | 0JP T 0 P Z + 0JH 6 0 dual>6/single>4/6 Z
temporary pacemaker, temporary transvenous pacemaker, transvenous pacing wire, temporary pacing wire, transvenous pacer, temporary transvenous wire, temporary transvenous lead, temporary pacing lead, temporary pacing electrode, temporary transvenous electrode, temporary pacing catheter, transvenous pacing | 02H K 3 J Z + 5A1 2 2 3 Z
transcutaneous pacing, external pacing, temporary pacing, paced continuously | 5A1 2 2 3 Z
atrial fibrillation ablation, pulmonary vein isolation, pvi, catheter ablation, atrial flutter ablation, radiofrequency ablation atrial, cryoablation atrial, cavotricuspid isthmus ablation, av node ablation | 025 8 3 Z Z
cardioversion, cardioverted, defibrillated, defibrillation, dccv, dc shock, direct current shock, synchronized shock, synchronised shock, unsynchronized shock, unsynchronised shock, biphasic shock, j shock, joule shock | 5A2 2 0 4 Z
cpr, chest compressions, cardiopulmonary resuscitation, resuscitation maneuvers | 5A1 2 0 1 2
intra aortic balloon pump, iabp, intraaortic balloon pump | 5A0 2 2 1 0
impella | 02H A 3 R Z + 5A0 2 2 1 D
ecmo, extracorporeal membrane oxygenation | 5A1 5 2 2 central>F/va,arterial,venoarterial>G/vv,venovenous>H
cardiopulmonary bypass | 5A1 2 2 1 Z
evar, endovascular aortic aneurysm repair, endovascular aneurysm repair, endovascular abdominal aortic aneurysm repair | 04V 0 3 D Z
tevar, thoracic endovascular aortic repair | 02V W 3 D Z
open abdominal aortic aneurysm repair, open aaa repair | 04R 0 0 J Z
femoral popliteal bypass, fem pop bypass, femoropopliteal bypass | 041 R:K/L:L ~0 vein,saphenous,gsv>9/ptfe,synthetic,prosthetic,gore>J/9 L
femoral endarterectomy | 04C R:K/L:L 0 Z Z
embolectomy, thrombectomy, thromboembolectomy | 03C,04C,05C,06C,02C * ~0 Z Z
balloon angioplasty, percutaneous transluminal angioplasty, angioplasty | 047,037 * 3 drug_stent>4/stent,stented,stenting>D/Z Z
brachiocephalic fistula, brachiobasilic fistula, brachiocephalic av fistula, brachiocephalic arteriovenous fistula | 031 R:7/L:8 0 Z D
radiocephalic fistula, radiocephalic av fistula, radiocephalic arteriovenous fistula | 031 R:B/L:C 0 Z F
coil embolization, embolization, angioembolization, embolized | 04L,03L,02L,06L * 3 D Z
subdural hematoma evacuation, subdural evacuation, craniotomy subdural, craniotomy sdh, sdh evacuation, subdural hematoma evacuated | 00C 4 ~0 Z Z
burr hole, burr hole drainage, burr holes, burr hole evacuation subdural, burr hole drainage subdural hematoma | abscess,abscesses? 009 0 ~3 drain,device>0/=Z Z + !abscess_!abscesses? 009 4 0 drain,device>0/=Z Z
epidural hematoma evacuation, craniotomy epidural hematoma | 00C 3 0 Z Z
intracerebral hemorrhage evacuation, intracerebral hematoma evacuation, intraparenchymal hemorrhage evacuation, craniotomy intracerebral hemorrhage, intraparenchymal hematoma evacuation | 00C frontal,temporal,parietal,occipital,lobe>7/cerebellum>C/0 0 Z Z
craniotomy tumor resection, craniotomy tumor, craniotomy resection, craniotomy mass, craniotomy meningioma, meningioma resection, brain tumor resection, craniotomy excision, craniotomy glioblastoma, glioma resection | meningioma? 00B 1 0 Z Z + !meningioma? 00B frontal,temporal,parietal,occipital>7/cerebellum>C/=0 0 Z Z
decompressive craniectomy, decompressive hemicraniectomy | 00N 0 0 Z Z
external ventricular drain, evd, ventriculostomy, evd placement | 009 6 3 0 Z
transjugular intrahepatic portosystemic shunt, transjugular portosystemic shunt, transjugular intrahepatic shunt, intrahepatic portosystemic shunt, tipss, tips procedure | 061 8 3 J 4
ventriculoperitoneal shunt, vp shunt | 001 6 ~0 J 6
aneurysm clipping, aneurysm clipped, clipping aneurysm | 03V G 0 C Z
aneurysm coiling, aneurysm coil embolization, endovascular coiling, aneurysm coiled | 03V G 3 bioactive>B/=D Z
mechanical thrombectomy, cerebral thrombectomy, endovascular thrombectomy, mca thrombectomy, thrombectomy middle cerebral artery, m1 thrombectomy, m2 thrombectomy, thrombectomy m1, thrombectomy m2, lvo thrombectomy | 03C G 3 Z retriever,stentriever,solitaire,trevo>7/=Z
tpa, alteplase, tenecteplase, tnk, thrombolysis | 3E0 3 3 1 7
icp monitor, intracranial pressure monitor | 4A1 0 3 B D
weaned ventilator, ventilator days, ventilator hours | 5A1 9 ^345 5 Z
intubation, intubated, endotracheal intubation, reintubated, reintubation | 0BH 1 7 E Z + 5A1 9 ^345 5 Z
mechanical ventilation, mechanically ventilated, ventilated, ventilator support, ventilatory support, placed ventilator, vent support | 5A1 9 ^345/4 5 Z
bipap, noninvasive ventilation, bcpap, bubble cpap, ncpap, nasal cpap, cpap, noninvasive positive pressure ventilation | 5A0 9 ^345/3 5 7
high flow nasal cannula, hfnc, high flow oxygen | 5A0 9 ^345/3 5 A
hemodialysis, dialysis, hd session, dialyzed, dialysed, ihd | 5A1 D continuous>9/prolonged,sled>8/=7 0 Z
crrt, cvvh, cvvhd, cvvhdf, continuous renal replacement, continuous venovenous hemofiltration, hemofiltration, hemodiafiltration | 5A1 D 9 0 Z
peritoneal dialysis | 3E1 M 3 9 Z
erythrocytapheresis, erythroapheresis, red cell exchange, red blood cell exchange, erythrocyte exchange | 6A5 5 single>0/one_session,x1>0/sessions,multiple,daily,exchanges,two,three,four,five,six>1/0 Z 0
leukapheresis, leukocytapheresis, leucapheresis, leukoreduction | 6A5 5 single>0/one_session,x1>0/sessions,multiple,daily,two,three,four,five,six>1/0 Z 1
thrombocytapheresis, plateletpheresis, platelet apheresis removal | 6A5 5 single>0/one_session,x1>0/sessions,multiple,daily,two,three,four,five,six>1/0 Z 2
plasmapheresis, plasma exchange, plex | 6A5 5 x1,single,once>0/one_session,x1>0/sessions,multiple,daily,exchanges,two,three,four,five,six,seven,eight,ten>1/0 Z 3
prbc, prbcs, packed red blood cells, packed red cells, packed cells, blood transfusion, red blood cells, red cell transfusion, transfusion red cells, red cell concentrates, erythrocyte concentrates, cell concentrates, units blood, transfused blood, transfused units, transfusion units | prbc,prbcs,packed,red,blood? 302 ${CENTRAL}>4/=3 3 N autologous>0/=1 + !prbc,prbcs,packed,red,blood,platelet,platelets,plasma,ffp,cryoprecipitate? 302 ${CENTRAL}>4/=3 3 N autologous>0/=1
kcentra, prothrombin complex concentrate, prothrombin complex, 4 factor pcc, pcc | 302 8 3 B 1
platelet transfusion, units platelets, transfused platelets, platelets transfused | 302 ${CENTRAL}>4/=3 3 R 1
fresh frozen plasma, ffp, units plasma | 302 ${CENTRAL}>4/=3 3 K 1
cryoprecipitate | 302 ${CENTRAL}>4/=3 3 M 1
fresh plasma | !frozen_!thawed? 302 ${CENTRAL}>4/=3 3 L 1
cell saver | 302 ${CENTRAL}>4/=3 3 N 0
ivig, intravenous immunoglobulin, intravenous immune globulin | 302 ${CENTRAL}>4/=3 3 S 1
stem cell transplant, stem cell transplantation, bone marrow transplant, bone marrow transplantation | 302 peripheral>3/=4 3 Y autologous>0/unrelated>3/related,sibling>2/4
chemotherapy infusion, chemotherapy administered, induction chemotherapy, inpatient chemotherapy, cycle chemotherapy, chemotherapy cycle | 3E0 central,port,picc>4/3 3 0 5
lobectomy | 0BT,0GT,0FT * ~0 Z Z
lung wedge resection, wedge resection, segmentectomy | 0BB,0FB * ~0 Z biopsy,diagnostic>X/=Z
pneumonectomy | 0BT R:K/L:L ~0 Z Z
decortication | 0BN R:K/L:L ~0 Z Z
pleurodesis | talc,chemical,doxycycline? 3E0 L ~3 G C + mechanical? 0B5 R:N/L:P ~0 Z Z
esophagectomy | partial,ivor,distal? 0DB 5 ~0 Z Z + !partial_!ivor_!distal? 0DT 5 ~0 Z Z
thymectomy | 07T M ~0 Z Z
mediastinoscopy | 0WJ C 4 Z Z
split thickness skin graft, stsg | 0HR * X 7 4
full thickness skin graft, ftsg | 0HR * X 7 3
laceration repair, laceration repaired, laceration sutured, suture laceration | 0HQ * X Z Z
gastric lavage, stomach lavage, stomach washout, gastric washout, stomach washed out, gastric irrigation | 3E1 G 7 8 Z
fasciotomy | 0J8 * 0 Z Z
cataract extraction, phacoemulsification | 08R R:J/L:K 3 J Z
eye enucleation, enucleation eye, eyeball enucleation, globe enucleation | 08T R:0/L:1 X Z Z
trabeculectomy | 081 R:2/L:3 3 Z 4
penetrating keratoplasty, corneal transplant, keratoplasty | 08R R:8/L:9 3 K Z
vitrectomy | 08B R:4/L:5 3 Z Z
electroconvulsive therapy, ect | GZB bilateral>2/unilateral>0/4 Z Z Z
alcohol detoxification, detoxification, detoxification protocol, detox protocol, ciwa detox, medical detox, alcohol detox, opioid detoxification, managed detox | HZ2 Z Z Z Z
group psychotherapy, group therapy, therapy groups, process groups, process group, skills groups, skills group, dbt group, dbt groups, psychotherapy groups | GZH Z Z Z Z
individual cbt, individual cognitive behavioral therapy, individual cognitive behavioural therapy, cognitive behavioral sessions, cognitive behavioural sessions, cbt sessions, cognitive behavioral psychotherapy | GZ5 8 Z Z Z
interpersonal psychotherapy, individual interpersonal therapy | GZ5 3 Z Z Z
individual supportive psychotherapy, supportive psychotherapy | GZ5 6 Z Z Z
family session, family sessions, family therapy, family psychotherapy | GZ7 2 Z Z Z
motivational enhancement, motivational enhancement session, motivational enhancement sessions, motivational enhancement therapy | HZ3 7 Z Z Z
hepatitis b vaccine, hepatitis b vaccination, hep b vaccine | 3E0 2 3 4 Z
phototherapy | 6A6 0 single>0/=1 Z Z
`;

/** Read by rules of their own: the number of vessels, stents, grafts and levels decides. */
export const COUNTED = {
  stents:
    'coronary stent, drug eluting stent, percutaneous coronary intervention, pci, des, bare metal stent, ptca, coronary angioplasty, stent lad, stent rca, stent circumflex, stenting lad, stenting rca',
  bypass: 'coronary artery bypass, cabg, coronary bypass, coronary artery bypass grafting',
  fusion:
    'cervical fusion, lumbar fusion, thoracic fusion, spinal fusion, interbody fusion, acdf, tlif, plif, alif, xlif, llif, posterolateral fusion, cervical discectomy fusion, posterior fusion, anterior fusion, lumbosacral fusion',
};
