// What was done, told by its verb or noun and not by a name that surgeons have for it: `the stone was extracted`, `a drain was left
// in the psoas`, `biopsies of the oesophagus`. The verb gives the root operation, the clause the body part, by the tables of the root.
// Form of a line as in `operationNames.ts`. Authority: ICD-10-PCS definitions of root operations, Official Guidelines B3 to B6.

import { CENTRAL } from './operationNames.ts';

/** `@B` of a template: the tables of a root operation that an action alone may lead to. The first is taken where two know a name. */
export const TABLES_OF: Readonly<Record<string, string>> = {
  B: '0DB,0FB,0TB,0UB,0VB,0BB,07B,0GB,0CB,09B,00B,0SB,0RB,0QB,0PB,0NB,0LB,0MB,01B',
  N: '0FB,0TB,0UB,0VB,0BB,07B,0GB,0CB,09B,00B,0SB,0RB,0QB,0PB,0NB,0LB,0MB,01B',
  C: '0DC,0FC,0TC,0UC,0BC,0CC,09C,08C,03C,04C,05C,06C,02C',
  F: '0QS,0PS',
  L: '04L,03L,02L,06L,05L',
  Q: '0DQ,0FQ,0TQ,0UQ,0VQ,0BQ,07Q,0CQ,02Q,04Q,03Q,06Q,05Q,08Q,0LQ,0MQ,01Q',
  D: '0F9,0T9,0U9,0V9,0W9,0B9,0G9,0D9,079,0C9,009,0K9,0S9,0R9',
  7: '0T7,0D7,0F7,0B7',
};

/** Every verb with every thing. */
function pairs(things: string, verbs: string): string {
  const all = verbs.split(',').map((verb) => verb.trim());
  return things
    .split(',')
    .flatMap((thing) => all.map((verb) => `${thing.trim()} ${verb}`))
    .join(', ');
}

const TAKEN = 'removed, removal, taken out, excised, excision, resected, resection';
const LESIONS =
  'tumor,tumour,nodule,lesion,mass,polyp,cyst,adenoma,septum,growth,implant,stone,stones,calculus,calculi,stent,drain,catheter,clot,thrombus,foreign,biopsy,biopsies,fragment,pack,packing,tube,wall,margin,partial,part,wedge';
const NO_LESION = `!${LESIONS}`;

/** A whole organ taken out (guideline B3.8). */
const ORGANS = [
  ['gallbladder', '0FT 4 ~0 Z Z'],
  ['appendix', '0DT J ~0 Z Z'],
  ['spleen', '07T P ~0 Z Z'],
  ['kidney', '0TT R:0/L:1/B:2 ~0 Z Z'],
  ['ovary', '0UT R:0/L:1/B:2 ~0 Z Z'],
  ['fallopian tube', '0UT R:5/L:6/B:7 ~0 Z Z'],
  ['uterus', '0UT 9 ~0 Z Z'],
  ['adrenal', '0GT R:3/L:2/B:4 ~0 Z Z'],
  ['testis, testicle', '0VT R:9/L:B/B:C 0 Z Z'],
  ['thymus', '07T M ~0 Z Z'],
]
  .map(([organ = '', template]) => `${pairs(organ, TAKEN)} | ${NO_LESION}? ${template}`)
  .join('\n');

const STONES =
  'stone, stones, calculus, calculi, bezoar, phytobezoar, trichobezoar, foreign body, fecalith, thrombus, embolus, clot, worm, worms, larva, coin, membranes';
const OUT =
  'extracted, extraction, removed, removal, retrieved, retrieval, evacuated, delivered, swept, lifted out, basketed, basket, taken out, fished out';

/** Where the matter was collected. */
const COLLECTION =
  'abscess,abscesses,collection,collections,empyema,hematoma,haematoma,effusion,pus,fluid,cyst,bile,urine,pyonephrosis,hydronephrosis,loculation,loculated';
const DRAIN = 'drain,drains,pigtail,catheter,tube,tubes,penrose,jackson';
const BY_NEEDLE =
  'guided,ct,ultrasound,sonographic,needle,burr,stereotactic,pigtail,percutaneous,percutaneously,punctured,puncture';
const NO_NEEDLE = `!${BY_NEEDLE}`;
const NO_DRAIN = `!${DRAIN}`;

const GASTROSCOPE = 'gastroscopy,gastroscopic,egd,esophagogastroduodenoscopy,panendoscopy';
const COLONOSCOPE = 'colonoscopy,colonoscopic,sigmoidoscopy,ileocolonoscopy,rectoscopy';
const NO_SCOPE = `!${GASTROSCOPE},${COLONOSCOPE}`;

/** A picture is coded with its contrast agent, which is then named. */
const AGENT = 'iohexol,omnipaque,iopamidol,isovue,iodixanol,visipaque,ioversol,iopromide,iomeprol,osmolar';
const GADOLINIUM = 'gadolinium,gadobutrol,gadoterate,gadavist,dotarem';
const CONTRAST = 'high_osmolar>0/=1 without,before>0/=Z Z';

export const ACTIONS = `
ct chest abdomen pelvis, ct thorax abdomen pelvis | ${AGENT}? BW2 5 ${CONTRAST}
ct abdomen pelvis, abdominopelvic ct, abdomino pelvic ct | ${AGENT}? BW2 1 ${CONTRAST}
ct chest abdomen, ct thorax abdomen, thoracoabdominal ct, thoraco abdominal ct | ${AGENT}? BW2 4 ${CONTRAST}
ct abdomen, abdominal ct | ${AGENT}? BW2 0 ${CONTRAST}
mri lumbar spine | ${GADOLINIUM}? BR3 9 Y without,before>0/=Z Z
mri brain | ${GADOLINIUM}? B03 0 Y without,before>0/=Z Z
${ORGANS}
${pairs('gastroscopy, endoscopy', 'biopsy, biopsies, biopsied')} | 0DB **6 8 Z X
biopsy, biopsies, biopsied | ${GASTROSCOPE}? 0DB ** 8 Z X + ${COLONOSCOPE}? 0DB ** 8 Z X + skin,cutaneous,cutis_${NO_SCOPE}? 0HB * X Z X + muscle_!skin_${NO_SCOPE}? 0KB * ~0 Z X + !skin,cutaneous,muscle,aspirate_${NO_SCOPE}? 0DB * ~8 Z X + !skin,cutaneous,muscle,aspirate_${NO_SCOPE}? @N * ~3 Z X
lymph node biopsied, lymph node excised, excision biopsy node, excisional biopsy node, node excised | 07B * ~0 Z X
disc biopsy, disk biopsy | lumbar? 0SB 2 ~3 Z X + lumbosacral? 0SB 4 ~3 Z X + thoracic? 0RB 9 ~3 Z X + cervix? 0RB 3 ~3 Z X
${pairs('nodule, tumor, tumour, lesion, mass, polyp, cyst, adenoma, growth, septum, diverticulum, leiomyoma, lipoma', TAKEN)} | skin? 0HB * X Z Z + !skin_!biopsy_!biopsies? @B * ~0 Z Z
cm ileum resected, cm jejunum resected, cm intestine resected, ileum resected, jejunum resected, loop resected, bowel resected, segment resected, segmental resection | @B * ~0 Z Z
${pairs('whole, entire, entirely, en bloc', 'removed, excised, resected, taken out')} | ${NO_LESION}? 0GT,0TT,0UT,0FT,0DT,07T,0BT,0VT * ~0 Z Z
${pairs(STONES, OUT)} | !evacuation? @C * ~0 Z Z
sutured, suture repair, suture carried, sutured primarily, primary suture, layer suture, running suture, oversewn, primary repair, repaired, defect closed, perforation closed, perforation sutured, tear closed, rent closed, hole closed, layers closed | !anastomosis_!hernia_!mesh_!graft_!stump_!skin_!wound_!drain_!aneurysm_!perineum_!muscle_!fascia_!hip_!joint_!fracture? @Q * ~0 Z Z
drained, drainage, drain placed, drain put, drain left, drain inserted, placement drain, pigtail placed, pigtail into, pigtail left, aspirated, needle aspiration, aspiration, punctured | ${COLLECTION},psoas_${BY_NEEDLE}_${DRAIN}? @D * ~3 0 Z + ${COLLECTION},psoas_${BY_NEEDLE}_${NO_DRAIN}? @D * ~3 Z diagnostic,analysis,culture,cultures,sample,cytology,punctured>X/=Z + ${COLLECTION}_${NO_NEEDLE}_${DRAIN}? @D * ~0 0 Z + ${COLLECTION}_${NO_NEEDLE}_${NO_DRAIN}? @D * ~0 Z Z
drain kidney, drain renal | percutaneous,pigtail? 0T9 R:0/L:1 3 0 Z
${pairs('plate, plates, screw, screws, wires, pins, k wires', 'fixed, fixation, fixated, synthesis, stabilized')}, reduced fixed, pinned | @F ** open>0/percutaneous,percutaneously>3/=0 4 Z
nailed, nailing, intramedullary nail, antegrade nail, retrograde nail, nail inserted | @F * ~3 6 Z
coils released, coils deployed, coils placed, microcoils, coil embolized, vascular plug, amplatzer plug, plug deployed, plugs deployed, occlusion plug, occluded coils, occluded plug, occlusion coils, transcatheter occlusion, endovascular occlusion, embolization, embolized | @L * 3 D Z
endoscopic dilatation, endoscopic dilation, balloon dilatation, balloon dilation, pneumatic dilatation, pneumatic dilation, dilatation guide, dilation guide, dilatation bougie, dilation bougie, dilated bougie, dilated balloon, dilated endoscopically | stent? @7 * ~8 D Z + !stent? @7 * ~8 Z Z
adhesions takedown, adhesions divided, adhesions freed, adhesions released, adhesions lysed | omentum? 0DN U ~0 Z Z + !omentum? 0DN intestine>8/W ~0 Z Z
surgical debridement, sharp debridement, necrotic debridement, debridement fascia, debridement subcutaneous, debridement muscle, debridement necrotic | bone? 0QB,0PB * 0 Z Z + muscle_!bone? 0KB * 0 Z Z + fascia,subcutaneous_!muscle_!bone? 0JB * 0 Z Z
${pairs('red cells, red cell, red blood cells, packed red cells, packed cells, prbc, prbcs, rbc, rbcs, erythrocytes, erythrocyte', 'units, unit, u, transfused, transfusion, concentrates, concentrate, pool, pools, bags, given')} | 302 ${CENTRAL}>4/=3 3 N autologous>0/=1
whole blood, units whole blood, fresh whole blood, units fresh whole blood | 302 ${CENTRAL}>4/=3 3 H 1
${pairs('platelet, platelets', 'pool, pools, concentrate, concentrates, bags, apheresis, u, unit, units, given')} | 302 ${CENTRAL}>4/=3 3 R 1
${pairs('plasma', 'fresh frozen, thawed, thawed frozen, u, unit, units')}, units fresh frozen plasma, units thawed frozen plasma | !exchange? 302 ${CENTRAL}>4/=3 3 K 1
cryoprecipitate pools, units cryoprecipitate, cryo pools | 302 ${CENTRAL}>4/=3 3 M 1
central catheter, jugular catheter, jugular line, jugular central catheter, subclavian catheter, central venous access, central access, ij tlc, jugular cvc, subclavian cvc | femur? 06H 0 3 3 Z + atrium,atriocaval_!femur? 02H 6 3 3 Z + !femur_!atrium_!atriocaval? 02H V 3 3 Z
femoral dialysis line, femoral hemodialysis line, femoral hemodialysis catheter, femoral central catheter, femoral central line, femoral venous catheter | 06H 0 3 3 Z
uvc, umbilical venous catheter, umbilical vein catheter | 06H 0 3 3 T
endotracheal tube placed, orotracheal tube, tracheal tube placed, tracheal intubation, orotracheal intubation, rapid sequence intubation, nasotracheal intubation | !anesthesia,anaesthesia? 0BH 1 7 E Z + 5A1 9 ^345 5 Z
remained intubated, stayed intubated, still intubated, ventilator until, ventilator through | 5A1 9 ^345 5 Z
invasive ventilation, invasive mechanical ventilation, artificial ventilation, assisted ventilation, controlled ventilation, connected ventilation, connected ventilator, respirator | !non_!noninvasive? 5A1 9 ^345/4 5 Z
non invasive ventilation, non invasive mechanical ventilation, noninvasive mechanical ventilation, niv, nippv, cpap ventilation, bipap ventilation, non invasive cpap ventilation, noninvasive cpap ventilation, non invasive bipap ventilation, bilevel ventilation, bilevel positive airway pressure, continuous positive airway pressure, bubble cpap, nasal cpap | 5A0 9 ^345/3 5 7
high flow nasal oxygen, nasal high flow, hfno, optiflow | 5A0 9 ^345/3 5 A
poractant, beractant, surfactant given, surfactant administered, surfactant instilled, exogenous surfactant, curosurf, calfactant, surfactant ett | 3E0 F 7 G C
parenteral nutrition, tpn, total parenteral nutrition | peripheral_!home? 3E0 3 3 6 Z + !peripheral_!home? 3E0 4 3 6 Z
intravitreal vancomycin, intravitreal ceftazidime, intravitreal amikacin, intravitreal antibiotics | 3E0 C 3 2 9
intravitreal bevacizumab, intravitreal ranibizumab, intravitreal aflibercept | 3E0 C 3 G C
emergent hd, urgent hd, intermittent hd, inpatient hd, hd avf, hd fistula, hd tdc | 5A1 D 7 0 Z
continuous hemofiltration, continuous hemodiafiltration, continuous renal replacement therapy, continuous venovenous hemodiafiltration, continuous venovenous hemodialysis, venovenous hemofiltration, continuous dialysis | 5A1 D 9 0 Z
balloon counterpulsation, intra aortic balloon counterpulsation, aortic counterpulsation | 5A0 2 2 1 0
extracorporeal circulation | 5A1 2 2 1 Z
lavage lobe, alveolar lavage, bronchial lavage, lavage lingula | 0B9 **M 8 Z X
ventricular end diastolic pressure measured, ventricular catheterization, left heart catheter, l heart cath | 4A0 2 3 N 7
r heart cath, right heart catheter, swan ganz | 4A0 2 3 N 6
video eeg monitoring, continuous eeg, continuous eeg monitoring, video eeg, eeg monitoring | 4A1 0 X 4 Z
marrow aspirated, marrow taken, marrow biopsied, crest marrow, marrow sternum, marrow puncture, trephine marrow | 07D sternum>Q/=R 3 Z X
spinal puncture, cerebrospinal fluid puncture, rachicentesis | 009 U 3 Z X
anal sphincter repaired, anal sphincter repair, eas repaired, external sphincter repaired, sphincteroplasty | 0DQ R 0 Z Z
perineal body repaired, bulbocavernosus repaired, perineal muscles repaired, perineal muscles sutured | !sphincter? 0KQ M 0 Z Z
iud placed, iud inserted, iud insertion, iud placement, liletta placed, mirena placed, mirena inserted, paragard placed, kyleena placed, intrauterine device placed, intrauterine device inserted | 0UH 9 7 H Z
frenotomy, frenulotomy, lingual frenotomy | 0CN 7 X Z Z
circ gomco, circ mogen, circ plastibell, circumcised | 0VT T X Z Z
bili light, bili lights, bili blanket, bililights | 6A6 0 single,overhead>0/=1 Z Z
nasal packing, anterior packing, packing nose, nose packed, nasal tamponade | 2Y4 1 X 5 Z
cruroplasty, crural repair, cruroraphy, hiatoplasty, cruror haphy, diaphragm suture, diaphragm sutured, diaphragm repaired, diaphragm repair | mesh? 0BU T ~0 J Z + !mesh? 0BQ T ~0 Z Z
split thickness autograft, split skin graft, split skin autograft, meshed autograft, meshed graft | 0HR * X 7 4
skin harvested, harvest skin, harvest split skin | 0HB * X Z Z
saphenous vein harvest, harvest saphenous, saphenous harvested, vein harvested saphenous | 06B R:P/L:Q ~0 Z Z
axillobifemoral bypass | 031 R:5/L:6 0 ptfe,synthetic,dacron,ringed>J/9 8
stent retriever, retriever pass, stentriever | 03C G 3 Z 7
right hepatic lobe biopsy, right liver lobe biopsy | 0FB 1 ~3 Z X
left hepatic lobe biopsy, left liver lobe biopsy | 0FB 2 ~3 Z X
abscess right lobe drained, abscess right lobe drainage | liver,hepatic? 0F9 1 ~3 ${DRAIN}>0/=Z Z
tooth extracted, teeth extracted, molar extracted, molars extracted, premolar extracted, wisdom tooth removed | upper,maxilla_!lower? 0CD W X Z teeth,multiple>1/0 + lower,mandible? 0CD X X Z teeth,multiple>1/0
venovenous ecmo, veno venous ecmo, femoro jugular ecmo | 5A1 5 2 2 H
venoarterial ecmo, veno arterial ecmo, femoro femoral ecmo | 5A1 5 2 2 G
lumbar disc needle biopsy | 0SB 2 ~3 Z X
mastoidectomy | radical,complete,total,cells? 09T R:B/L:C 0 Z Z + !radical_!complete_!total_!cells? 09B R:B/L:C 0 Z Z
suprapubic cystocatheter, suprapubic cystotomy, bladder drained suprapubic, suprapubic catheterization | 0T9 B 3 0 Z
tracheotomy | 0B1 1 percutaneous>3/=0 F 4
stamm gastrostomy, surgical gastrostomy, open gastrostomy | 0DH 6 0 U Z
reverse shoulder prosthesis, reverse total shoulder prosthesis, reverse arthroplasty shoulder | 0RR R:J/L:K 0 0 Z
total shoulder prosthesis | 0RR R:J/L:K 0 J Z
total knee prosthesis | 0SR R:C/L:D 0 J cemented,cement>9/uncemented,cementless>A/Z
total hip prosthesis, hip endoprosthesis | 0SR R:9/L:B 0 J cemented,cement>9/uncemented,cementless>A/Z
tricuspid valve replacement | 02R J ~0 mechanical>J/bioprosthetic,bioprosthesis,tissue,bovine,porcine>8/8 Z
pulmonary valve replacement | 02R H ~0 mechanical>J/bioprosthetic,bioprosthesis,tissue,bovine,porcine>8/8 Z
gastroscopy, panendoscopy, oesophagogastroscopy | clip,clips,clipped,clipping,cautery,cauterized,coagulation,hemostasis,epinephrine,adrenaline,sclerosis? 0W3 P 8 Z Z + !clip_!clips_!clipped_!clipping_!cautery_!cauterized_!coagulation_!hemostasis_!epinephrine_!adrenaline_!sclerosis? 0DJ 0 8 Z Z
partial cystectomy | !hydatid_!hepatic_!liver_!cysts? 0TB B ~0 Z Z
`;
