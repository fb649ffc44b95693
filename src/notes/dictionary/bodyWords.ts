// Which words name a place in the body, a side, or only shade what was said? Our own lists, as stems are cut by `search`.
import { fold, stemOf } from '#search';

const stems = (words: string) =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => stemOf(fold(word))),
  );

/** Parts of the body: shared by all complaints named of them. */
export const PLACES: ReadonlySet<string> = stems(`
abdomen abdominal belly flank groin inguinal pelvis pelvic perineum perineal back lumbar thoracic cervical sacral lumbosacral spine spinal
neck chest thorax breast nipple axilla axillary rib ribs sternum head scalp face facial forehead cheek chin jaw mandible maxilla mandibular maxillary
eye eyes eyelid eyelids ocular orbital orbit cornea corneal retina retinal conjunctiva conjunctival lens macula macular iris optic
ear ears nose nasal sinus sinuses mouth oral lip lips tongue gum gums tooth teeth palate tonsil tonsils tonsillar throat pharynx pharyngeal larynx laryngeal
trachea tracheal bronchus bronchial lung lungs pulmonary pleura pleural diaphragm lobe
heart cardiac myocardium myocardial pericardium pericardial coronary aorta aortic mitral tricuspid valve atrial atrium ventricular ventricle septum septal
artery arteries arterial vein veins venous vascular vessel carotid jugular femoral iliac popliteal
esophagus esophageal stomach gastric duodenum duodenal jejunum jejunal ileum ileal intestine intestinal bowel colon colonic cecum cecal appendix sigmoid rectum rectal anus anal
liver hepatic gallbladder biliary bile pancreas pancreatic spleen splenic peritoneum peritoneal mesentery mesenteric omentum
kidney kidneys renal ureter ureteral bladder vesical urethra urethral urinary prostate prostatic testis testicle testicles testicular scrotum scrotal penis penile
uterus uterine cervix endometrium endometrial ovary ovaries ovarian fallopian vagina vaginal vulva vulvar placenta placental
thyroid parathyroid adrenal pituitary thymus lymph node nodes lymphatic gland glands salivary parotid submandibular
skin cutaneous nail nails hair bone bones osseous joint joints muscle muscles tendon tendons ligament ligaments cartilage meniscus bursa
shoulder shoulders clavicle scapula arm arms forearm elbow elbows wrist wrists hand hands finger fingers thumb palm humerus humeral radius radial ulna ulnar carpal metacarpal phalanx
hip hips thigh thighs femur knee knees patella patellar leg legs calf shin tibia tibial fibula fibular ankle ankles foot feet heel toe toes tarsal metatarsal calcaneus plantar
extremity extremities limb limbs trunk buttock buttocks upper lower low proximal distal shaft end anterior posterior lateral medial superior inferior wall quadrant outer inner
brain cerebral cerebellar cerebellum cranial skull intracranial subdural meninges nerve nerves neural peripheral vertebra vertebrae vertebral disc disk frontal temporal parietal occipital
body site region area tissue soft
acetabulum talus navicular cuboid rotator cuff achilles labrum glenoid olecranon coccyx sacrum
`);

export const SIDES: ReadonlyMap<string, 'left' | 'right' | 'bilateral'> = new Map([
  ['left', 'left'],
  ['l', 'left'],
  ['lt', 'left'],
  ['lft', 'left'],
  ['right', 'right'],
  ['r', 'right'],
  ['rt', 'right'],
  ['rgt', 'right'],
  ['bilateral', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['bilat', 'bilateral'],
  ['b/l', 'bilateral'],
  ['both', 'bilateral'],
  ['od', 'right'],
  ['os', 'left'],
  ['ou', 'bilateral'],
  ['lue', 'left'],
  ['lle', 'left'],
  ['rue', 'right'],
  ['rle', 'right'],
  ['rul', 'right'],
  ['rml', 'right'],
  ['rll', 'right'],
  ['lul', 'left'],
  ['lll', 'left'],
  ['ruq', 'right'],
  ['rlq', 'right'],
  ['luq', 'left'],
  ['llq', 'left'],
]);
/** Sides that need capitals to be one. */
export const CAPITAL_SIDES = new Set([
  'l',
  'r',
  'od',
  'os',
  'ou',
  'lt',
  'rt',
  'lue',
  'lle',
  'rue',
  'rle',
  'rul',
  'rml',
  'rll',
  'lul',
  'lll',
  'ruq',
  'rlq',
  'luq',
  'llq',
]);

/** What the books say beside a thing without meaning more by it. */
export const SOFT: ReadonlySet<string> = stems(`
unspecified specified other others nos nec site sites elsewhere classified classifiable encounter organism type mellitus condition conditions
side part parts cause causes form forms female male initial subsequent sequela nature any stated not without mention presenting kind kinds
traumatic nontraumatic idiopathic essential essentially generalized patient patients diagnosed state one more multiple uncomplicated region
`);

/** Of the soft ones, those of the code that is meant when nothing more is said. */
export const SILENT: ReadonlySet<string> = stems(
  `unspecified nos mellitus type organism site essential diagnosed any female male encounter uncomplicated`,
);

/** Words between those of a mention that do not part them. */
export const SHADING: ReadonlySet<string> = stems(`
mild moderate severe acute subacute chronic worsening stable persistent intermittent new recent ongoing recurrent episodic constant significant marked slight
minimal large small massive some several very quite severely moderately mildly progressive longstanding known uncontrolled controlled diffuse dull sharp
his her their the a an of in on at to with and or for from by is was are were has have had been this that these those right left bilateral both
also well due secondary associated related involving affecting located primarily mainly predominantly mostly noted noticed found seen observed detected felt palpated likely multiple high low grade
`);

/** Main terms that say too little to stand alone, though the index gives them a code. */
export const NEVER_ALONE: ReadonlySet<string> = stems(`
abandonment abnormal abnormality abolition absence accident accretion activity activities adhesion aftercare agent aid ain alien alte amaxophobia anger anomaly antibody
apprehension arc arcus arousal arrest articulation assault assassin attack avalanche axis callus embolism backflow backup bacterid bankruptcy bend birthmark bite biting bleb blizzard blood
bloom blow blue boarder bowleg brash break bridge burn caf cafe calm casualty castration catabolism cavity change chafe chill cistern circumcision
clump cold collapse collision combustion complication complicating complaint complaining concern condition consult consultation consumption contamination contusion conus converter
conviction corn coverage crab cramp crime crossbite crush crushed crust cutting cut death debility debt decline defect defibrination deficiency deformity degree delivery dependence
deployment depolarization deposit deposition depression deprivation dental desertion destruction detachment development deviation device diagnosis dilation dilatation dilated direction discharge
discoloration discontinuity disease diseased disability disorder displacement disruption dissolution distention disturbance division divorce donor drift drip drop drug dull dullness
dye earthquake effect effusion elevated elevation elongation embolus embolism callus encounter engorgement enlargement enlarged erection examination excess excessive expired explosion exposure expression
extraction eye failure failed fall falling false family famine fear feeding fire fissure fistula fit flap flat flatus fleck flood fluid flush focus food foreign foundling fragment frail freeze frozen
function gain gas general gland grief growth guidance hang hardship harm heat heavy height hematoma hemorrhage high history hole hormone hostility household humidity hunger hypertrophy
illness image imaging immersion immunization impaired impairment implant implantation impression imprisonment increased inclusion increase infarct infarction infection infected infiltrate infiltration inflammation inflamed influenzal
inhalation inhibitor injection injury insertion insufficiency intolerance intubation intoxication investigation involvement irritation irritable jerk jumping kill knee kneel lack large laceration lesion lengthening
leak leakage level lice light lip live living localized loose loss low lump male malformation malposition marked mass material may medical melted menopause mental mice migration migrant minus
mites mole monitoring movement multiple narrow narrowing necrosis need neglect neoplasm nerve new newborn nodule nodules noise none normal number observation obstruction occlusion occlusal old open operation operational opening
organ other outcome overlap pad paradoxical parent partial passage past pat pattern pause perforation perpetrator personality person persons physical pick pin pinched pit place plaque plaster plus poison poisoning polyp position
positive possible posture pot poverty power pregnancy premature preparation presence present pressure prick primary private problem procedure prolonged prosecution puberty puckering pull puncture pulse rape rat
rate reaction reading recanalization recipient recruitment recurrent reduced reduction reflex relaxation removal repair replacement residual resistance respiration response rest result retained retention retraction rise
rising rivalry robin rotation rough rubber rule rupture ruptured saber sample scald scale scar scarring scratch screen screening seclusion secondary section seizure senile sensation sensitivity separation septum sequela series service severe
sex shadow shape sheath shift shock short shortening shot shower sick sickness sign significant single site sitting size skin slip slow small smear smoke smoker smoking soft softening solid sore sound spasm specified spell spindle
spot spur spread stable staff stand standing staring stage state stasis status step stiff stiffness stimulation sting stone stop storm strain strand strangulation stress stretch striking stricture stroke
structure struck stump subject substance suction sudden sunken supernumerary supervision supply surgery surgical suspected suture swelling swollen symptom syndrome system tag tail taking tar target tear tattoo tension term test therapy
thick thickening thin threat threatened thrombosis thrombus tie tight tightness tissue tolerance toxic toxicity trabecular traction training transection transient transfusion translucency transplant transplantation transport trap trauma travel tired
treatment trip tumor twin twins twist ulcer ulceration unable unavailable uncertain under undiagnosed unhealthy union unit unspecified unstable use uses vaccination vaccine vacuum valve variance variant vent version vessel victim vin violence virus vision
vital vitality volume waiting walking wall war water wave weak weaning wear weather weight weil whole wide widow withdrawal work worker worm worry wound yawn young
hypo hyper acute chronic panic fever swear hive ulcerative allergy allergic sensitization contact exercise exam counseling problem prior previous trial adequate active axis imbalance
concrescence deformation degeneration degenerative dehiscence colic cyst calculus calcification atrophy abscess adenopathy dysplasia dysfunction hyperplasia hernia herniation
colonization candida alcohol tobacco cannabis cocaine opioid opiate nicotine marijuana paralysis prolapse malignant malignancy metastasis carcinoma adenoma reflux regurgitation stenosis sclerosis rigid aneurysm ischemia edema
do pin liv h r hit may in it on an as or at was no so go sit ict ird ist tpa tar tad tac dira dpd amh daa med13l pre rise rape swan march fox crow bee ant cat dog rat horse
chair table ladder bed stairs door window tree train car bus boat bicycle boxing football soccer hockey basketball running swimming tennis golf cooking
crisis addiction gravel pest pinta carat brill craw chignon favus orf felon halo blur cloud scream sigh moron idiot monster lock tartar furrow mortification plethora blush globus moria panda rar digit appearance behavior obstetrical internal external papa mis pim dish pian pono mumu cop dish crest mash nows gestation childbirth interference perseveration demoralization vain unknown pyramid olive vasodilation pigmented pigmentation disseminated
dawson lutz nicolas schmitz kelly paterson cassidy alder aldrich lorain putnam scholz batten schilder klein collet bernhardt schwartz raymond hodgson osler gee legg robinson marshall albright engelmann plaut waterhouse henoch pellegrini morel
trachea larynx malleus lens scalp clavus astragalus cloaca contusional prostate appendix
`);
/** Short forms of tests and the like, which are no finding by themselves. */
export const NO_FINDING: ReadonlySet<string> = new Set(
  'cns ast alt alp ldl hdl crp esr wbc rbc psa inr bnp tsh a1c hba1c ua fm emb hep tts gc avf lac uds ldh ck cea afp ana bun cr hgb hct plt ph ggt d-dimer troponin bp hr rr t temp iup ob hd si pcp ns ed dtap tdap mmr mmrv ipv hib o2 spo2 na k cl co2 glu la ra ca ldct diuresis ef lvef ntg rd ssi rhd lhd spin spine fat ciwa mac depressible ada'.split(
    ' ',
  ),
);

/** Of those above, terms that are still a diagnosis when nothing else is said of them: a case report's words. */
export const ALONE_AFTER_ALL: ReadonlySet<string> = stems(`
fever chill seizure stroke syncope edema depression hypotension shock abscess sepsis anemia jaundice cough dyspnea fistula hematoma smoker hemorrhage hernia
ulcer necrosis ischemia thrombosis infarction lesion infection tumor nodule mass effusion aneurysm cyst polyp carcinoma metastasis adenopathy hepatomegaly withdrawal delirium swelling spasm malignancy neoplasm inflammation laceration weak trauma injury pregnancy
panic paralysis colic cramp hive stiffness adenoma calcification dehiscence debility
`);
