// What do clinicians call an injury, by the bone, its part and the muscle, and what went wrong with a device or after care? Phrases
// of ours as in `phrases`, which adds them to its own; side and encounter come from the words around.

/** Part of a bone → the fracture of it. Displaced or not is told by the words around. */
const FRACTURES: Record<string, string> = {
  'scaphoid waist|waist of scaphoid': 'S62.02-',
  'scaphoid proximal pole|proximal pole of scaphoid|proximal scaphoid': 'S62.03-',
  'scaphoid distal pole|distal pole of scaphoid|scaphoid tubercle': 'S62.01-',
  'triquetral|triquetrum': 'S62.11-',
  'lunate|lunate bone': 'S62.12-',
  capitate: 'S62.13-',
  'hamate body|body of hamate': 'S62.14-',
  'hook of hamate|hamate hook|hamulus': 'S62.15-',
  pisiform: 'S62.16-',
  trapezium: 'S62.17-',
  trapezoid: 'S62.18-',
  'greater tuberosity|greater tuberosity of humerus|greater tuberosity shoulder': 'S42.25-',
  'lesser tuberosity|lesser tuberosity of humerus': 'S42.26-',
  'two part surgical neck|2-part surgical neck|two-part surgical neck|2 part surgical neck': 'S42.22-',
  'three-part proximal humerus|three part proximal humerus|3-part proximal humerus|3 part proximal humerus|three-part proximal humeral|three part proximal humeral|3-part proximal humeral|3 part proximal humeral|three-part surgical neck':
    'S42.23-',
  'four-part proximal humerus|four part proximal humerus|4-part proximal humerus|4 part proximal humerus|four-part proximal humeral|four part proximal humeral|4-part proximal humeral|4 part proximal humeral':
    'S42.24-',
  'lateral epicondyle|lateral epicondyle of humerus': 'S42.43-',
  'medial epicondyle|medial epicondyle of humerus|medial epicondyle elbow': 'S42.44-',
  'lateral condyle humerus|lateral condyle elbow|lateral humeral condyle': 'S42.45-',
  'medial condyle humerus|medial humeral condyle': 'S42.46-',
  'midshaft clavicle|shaft of clavicle|mid clavicle|middle third clavicle|mid-shaft clavicle': 'S42.02-',
  'distal clavicle|lateral clavicle|lateral end of clavicle|distal third clavicle': 'S42.03-',
  'medial clavicle|sternal end of clavicle|proximal clavicle': 'S42.01-',
  'collarbone|collar bone': 'S42.00-',
  'radial styloid|styloid process of radius': 'S52.51-',
  'ulnar styloid|ulna styloid': 'S52.61-',
  'radial head|head of radius': 'S52.12-',
  'radial neck|neck of radius': 'S52.13-',
  'coronoid|coronoid process of ulna': 'S52.04-',
  'greater trochanter|greater trochanteric': 'S72.11-',
  'lesser trochanter|lesser trochanteric': 'S72.12-',
  'lateral tibial plateau|lateral plateau tibia|lateral condyle of tibia': 'S82.12-',
  'medial tibial plateau|medial plateau tibia|medial condyle of tibia': 'S82.13-',
  'bicondylar tibial plateau|bicondylar tibia|bicondylar plateau': 'S82.14-',
  'tibial spine|tibial eminence|intercondylar eminence': 'S82.11-',
  'tibial tubercle|tibial tuberosity': 'S82.15-',
  'lateral malleolar|lateral malleolus': 'S82.6-',
  'medial malleolar|medial malleolus': 'S82.5-',
  'talar neck|neck of talus|talus neck': 'S92.11-',
  'talar body|body of talus|talar dome': 'S92.12-',
  'lateral process of talus|lateral talar process': 'S92.14-',
  cuboid: 'S92.21-',
  'tarsal navicular|navicular foot': 'S92.25-',
  'lateral cuneiform': 'S92.22-',
  'intermediate cuneiform|middle cuneiform': 'S92.23-',
  'medial cuneiform': 'S92.24-',
  '1st metatarsal|first metatarsal': 'S92.31-',
  '2nd metatarsal|second metatarsal': 'S92.32-',
  '3rd metatarsal|third metatarsal': 'S92.33-',
  '4th metatarsal|fourth metatarsal': 'S92.34-',
  '5th metatarsal|fifth metatarsal|jones|pseudo-jones': 'S92.35-',
  'great toe|big toe|hallux': 'S92.40-',
  'little toe|small toe|pinky toe|lesser toe|second toe|third toe|fourth toe|fifth toe|2nd toe|3rd toe|4th toe|5th toe':
    'S92.50-',
  'superior pubic ramus|superior ramus of pubis|superior ramus': 'S32.51-',
  'iliac wing|iliac crest|ilium': 'S32.30-',
  'coccygeal|coccyx|tailbone': 'S32.2XXA',
  'odontoid type ii|type ii dens|type 2 dens|type 2 odontoid|type ii odontoid': 'S12.11-',
  'facial|face|facial bones': 'S02.92XA',
  'skull vault|calvarium|parietal bone|frontal bone skull|vault of skull|depressed skull': 'S02.0XXA',
  'basilar skull right|right basilar skull|right skull base|base of skull right': 'S02.101A',
  'basilar skull left|left basilar skull|left skull base|base of skull left': 'S02.102A',
  'basilar skull|skull base|base of skull': 'S02.109A',
  'tooth|teeth|incisor|molar|premolar|canine tooth|crown of tooth|crown of incisor|tooth crown|front tooth':
    'S02.5XXA',
  'orbital floor right|right orbital floor|right orbital blowout': 'S02.31XA',
  'orbital floor left|left orbital floor|left orbital blowout': 'S02.32XA',
  'third rib|single rib|one rib|4th rib|5th rib|6th rib|7th rib|8th rib|9th rib|10th rib': 'S22.3-',
};

/** Muscle or tendon → beginning of the code of what is strained, pulled or torn. */
const MUSCLES: Record<string, string> = {
  'hamstring|hamstrings|biceps femoris|semimembranosus|semitendinosus': 'S76.31-',
  'quadriceps|quad|rectus femoris': 'S76.11-',
  'groin|adductor|adductor muscle|adductors': 'S76.21-',
  'hip flexor|iliopsoas': 'S76.01-',
  'calf|calf muscle|gastrocnemius|soleus': 'S86.11-',
  'achilles|achilles tendon': 'S86.01-',
  'tibialis anterior': 'S86.21-',
  'peroneal muscle|peroneal tendon': 'S86.31-',
  'rotator cuff': 'S46.01-',
  'long head of biceps|biceps long head': 'S46.11-',
  'distal biceps|biceps tendon distal': 'S46.21-',
  'triceps|triceps tendon': 'S46.31-',
  'pectoral|pectoralis|pec|chest wall muscle|intercostal muscle': 'S29.011A',
  'mid-back muscle|mid back muscle|thoracic muscle|upper back muscle|rhomboid': 'S29.012A',
  'abdominal wall muscle|abdominal muscle|oblique muscle|rectus abdominis': 'S39.011A',
};
const HURTS = ['strain', 'pulled', 'strained'];
/** A tear of these is no strain of age where the note says how it came about: `M75.1` and `M66` are the others. */
const TORN = ['torn', 'tear', 'tore', 'rupture', 'ruptured'];
const TORN_BY_FORCE = new Set(['S46.01-']);

/** Joint part that is sprained, torn or ruptured. */
const LIGAMENTS: Record<string, string> = {
  'acl|anterior cruciate ligament': 'S83.51-',
  'pcl|posterior cruciate ligament': 'S83.52-',
  'mcl|medial collateral ligament': 'S83.41-',
  'lcl|lateral collateral ligament': 'S83.42-',
  'atfl|anterior talofibular ligament|cfl ankle': 'S93.49-',
  'ac joint|acromioclavicular joint|acromioclavicular': 'S43.5-',
};

/** Device → beginnings of the codes: infected, mechanical breakdown, displaced, leaking, blocked or clotted, painful; `` has none of its own. */
const DEVICES: readonly (readonly [string, string, string, string, string, string, string])[] = [
  [
    'hip replacement|hip prosthesis|hip arthroplasty|total hip|hip implant',
    'T84.5-',
    '',
    '',
    '',
    '',
    'T84.84XA',
  ],
  [
    'knee replacement|knee prosthesis|knee arthroplasty|total knee|knee implant',
    'T84.5-',
    '',
    '',
    '',
    '',
    'T84.84XA',
  ],
  [
    'orthopedic screws|orthopedic hardware|orthopaedic hardware|orthopedic plate|hardware|retained hardware',
    'T84.7XXA',
    '',
    '',
    '',
    '',
    'T84.84XA',
  ],
  [
    'breast implant|breast prosthesis|breast tissue expander',
    'T85.79XA',
    'T85.41XA',
    'T85.42XA',
    'T85.43XA',
    '',
    '',
  ],
  ['hernia mesh|abdominal wall mesh|prosthetic mesh', 'T85.79XA', 'T85.618A', 'T85.628A', '', '', ''],
  [
    'ventriculoperitoneal shunt|vp shunt|ventricular shunt|vps',
    'T85.730A',
    'T85.01XA',
    'T85.02XA',
    'T85.03XA',
    'T85.09XA',
    '',
  ],
  ['insulin pump', 'T85.72XA', 'T85.614A', 'T85.624A', 'T85.633A', '', ''],
  [
    'peritoneal dialysis catheter|pd catheter|tenckhoff catheter',
    'T85.71XA',
    'T85.611A',
    'T85.621A',
    'T85.631A',
    '',
    '',
  ],
  [
    'dialysis catheter|tunneled dialysis catheter|permcath|hemodialysis catheter',
    'T80.211A',
    'T82.41XA',
    'T82.42XA',
    'T82.43XA',
    'T82.868A',
    '',
  ],
  [
    'spinal cord stimulator|spinal cord stimulator lead|stimulator lead',
    'T85.733A',
    'T85.112A',
    'T85.122A',
    '',
    '',
    '',
  ],
  [
    'foley|foley catheter|indwelling urinary catheter',
    'T83.511A',
    'T83.011A',
    'T83.021A',
    'T83.031A',
    'T83.091A',
    '',
  ],
  [
    'suprapubic catheter|suprapubic tube|cystostomy tube',
    'T83.510A',
    'T83.010A',
    'T83.020A',
    'T83.030A',
    'T83.090A',
    '',
  ],
  [
    'nephrostomy tube|percutaneous nephrostomy',
    'T83.512A',
    'T83.012A',
    'T83.022A',
    'T83.032A',
    'T83.092A',
    '',
  ],
  ['ureteral stent|double j stent|jj stent', 'T83.592A', 'T83.112A', 'T83.122A', '', 'T83.192A', ''],
  ['penile implant|penile prosthesis', 'T83.61XA', 'T83.410A', 'T83.420A', '', '', ''],
  [
    'biliary stent|bile duct stent|bile duct prosthesis',
    'T85.79XA',
    'T85.510A',
    'T85.520A',
    '',
    'T85.590A',
    '',
  ],
  [
    'port-a-cath|mediport|chest port|port catheter|implanted port',
    'T80.212A',
    'T82.518A',
    'T82.528A',
    'T82.538A',
    'T82.868A',
    '',
  ],
  [
    'picc|picc line|central line|central venous catheter',
    'T80.219A',
    'T82.514A',
    'T82.524A',
    'T82.534A',
    'T82.868A',
    '',
  ],
  ['av graft|arteriovenous graft|dialysis graft', 'T82.7XXA', 'T82.318A', '', '', 'T82.868A', ''],
  [
    'av fistula|avf|arteriovenous fistula dialysis|dialysis fistula|hemodialysis av fistula',
    'T82.7XXA',
    'T82.510A',
    '',
    '',
    'T82.868A',
    '',
  ],
  ['vascular graft|femoral graft|bypass graft leg', 'T82.7XXA', '', '', '', 'T82.868A', ''],
  [
    'pacemaker pocket|icd pocket|pacemaker generator|icd generator',
    'T82.7XXA',
    'T82.111A',
    'T82.121A',
    '',
    '',
    '',
  ],
  ['pacemaker lead|icd lead|defibrillator lead', 'T82.7XXA', 'T82.110A', 'T82.120A', '', '', ''],
  ['peg tube site|gastrostomy site|g-tube site', 'K94.22', '', '', '', '', ''],
];
const HAPPENS: readonly (readonly string[])[] = [
  ['infected', 'infection'],
  ['broken', 'breakdown', 'malfunction', 'failure', 'fractured', 'mechanical breakdown'],
  ['displaced', 'dislodged', 'migrated', 'migration', 'migrating'],
  ['leaking', 'leak', 'leakage'],
  ['clotted', 'thrombosis', 'thrombosed', 'occluded', 'occlusion', 'blocked', 'obstructed', 'clot'],
  ['painful', 'pain due to'],
];

/** Place → beginning of the code of an open bite, and of an insect's. */
const BITTEN: readonly (readonly [string, string, string])[] = [
  ['face', 'S01.85XA', 'S00.86XA'],
  ['cheek', 'S01.45-', 'S00.86XA'],
  ['lip', 'S01.551A', 'S00.561A'],
  ['ear', 'S01.35-', 'S00.46-'],
  ['nose', 'S01.25XA', 'S00.36XA'],
  ['eyelid', 'S01.15-', 'S00.26-'],
  ['scalp', 'S01.05XA', 'S00.06XA'],
  ['neck', 'S11.95XA', 'S10.96XA'],
  ['shoulder', 'S41.05-', 'S40.26-'],
  ['upper arm', 'S41.15-', 'S40.86-'],
  ['elbow', 'S51.05-', 'S50.36-'],
  ['forearm', 'S51.85-', 'S50.86-'],
  ['wrist', 'S61.55-', 'S60.86-'],
  ['hand', 'S61.45-', 'S60.56-'],
  ['thumb', 'S61.05-', 'S60.36-'],
  ['index finger', 'S61.25-', 'S60.46-'],
  ['middle finger', 'S61.25-', 'S60.46-'],
  ['ring finger', 'S61.25-', 'S60.46-'],
  ['little finger', 'S61.25-', 'S60.46-'],
  ['finger', 'S61.25-', 'S60.46-'],
  ['hip', 'S71.05-', 'S70.26-'],
  ['thigh', 'S71.15-', 'S70.36-'],
  ['knee', 'S81.05-', 'S80.26-'],
  ['lower leg', 'S81.85-', 'S80.86-'],
  ['calf', 'S81.85-', 'S80.86-'],
  ['shin', 'S81.85-', 'S80.86-'],
  ['leg', 'S81.85-', 'S80.86-'],
  ['ankle', 'S91.05-', 'S90.56-'],
  ['foot', 'S91.35-', 'S90.86-'],
  ['arm', 'S41.15-', 'S40.86-'],
];
const BITES = [
  'dog bite',
  'cat bite',
  'human bite',
  'bitten by dog',
  'bitten by cat',
  'bite wound',
  'rat bite',
  'raccoon bite',
  'fist bite',
  'fight bite',
];
const STINGS = [
  'insect bite',
  'insect bites',
  'tick bite',
  'mosquito bites',
  'mosquito bite',
  'bug bite',
  'bug bites',
  'flea bites',
];

/** Level of the cord → last character of S14.1-, S24.1- and S34.1-, behind the kind of the lesion. */
const CORD: readonly (readonly [string, string, string])[] = [
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'].map(
    (level, n) => [level, 'S14.1', String(n + 1)] as const,
  ),
  ...['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9', 't10', 't11', 't12'].map(
    (level, n) => [level, 'S24.1', n === 0 ? '1' : n < 6 ? '2' : n < 10 ? '3' : '4'] as const,
  ),
  ...['l1', 'l2', 'l3', 'l4', 'l5'].map((level, n) => [level, 'S34.1', String(n + 1)] as const),
];
const CORD_LESIONS: Record<string, Record<string, string>> = {
  'S14.1': {
    complete: '1',
    'central cord': '2',
    'anterior cord': '3',
    'brown sequard': '4',
    incomplete: '5',
  },
  'S24.1': { complete: '1', 'anterior cord': '3', 'brown sequard': '4', incomplete: '5' },
  'S34.1': { complete: '1', incomplete: '2' },
};

/** Vertebra → beginning of the code of its fracture. */
const VERTEBRAE: readonly (readonly [string, string])[] = [
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((level, n) => [level, `S12.${n}-`] as const),
  ...['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9', 't10', 't11', 't12'].map(
    (level, n) => [level, `S22.0${n < 4 ? n + 1 : 5 + Math.floor((n - 4) / 2)}-`] as const,
  ),
  ...['l1', 'l2', 'l3', 'l4', 'l5'].map((level, n) => [level, `S32.0${n + 1}-`] as const),
];

/** Two vertebrae that came apart → the code of their dislocation. */
const APART: readonly (readonly [string, string, string])[] = [
  ...['c1 c2', 'c2 c3', 'c3 c4', 'c4 c5', 'c5 c6', 'c6 c7', 'c7 t1'].map(
    (pair, n) => [...(pair.split(' ') as [string, string]), `S13.1${n + 2}1A`] as const,
  ),
  ...Array.from({ length: 11 }, (_, n) => {
    const own = n === 0 ? '11' : `${2 + Math.floor((n - 1) / 2)}${n % 2 === 1 ? '1' : '3'}`;
    return [`t${n + 1}`, `t${n + 2}`, `S23.1${own.padEnd(2, '1')}A`] as const;
  }),
  ['t12', 'l1', 'S23.171A'],
  ...['1', '2', '3', '4'].map((one) => [`l${one}`, `l${Number(one) + 1}`, `S33.1${one}1A`] as const),
];
const CAME_APART = [
  'dislocation',
  'dislocated',
  'fracture dislocation',
  'traumatic dislocation',
  'perched facet',
  'perched facets',
  'jumped facet',
  'jumped facets',
  'locked facets',
];

/** End of a bone → what its growth plate breaks by, the type of Salter and Harris left open. */
const GROWTH_PLATES: readonly (readonly [string, string])[] = [
  ['proximal humerus', 'S49.0'],
  ['distal humerus', 'S49.1'],
  ['distal ulna', 'S59.0'],
  ['proximal radius', 'S59.1'],
  ['distal radius', 'S59.2'],
  ['proximal femur', 'S79.0'],
  ['distal femur', 'S79.1'],
  ['proximal tibia', 'S89.0'],
  ['distal tibia', 'S89.1'],
  ['proximal fibula', 'S89.2'],
  ['distal fibula', 'S89.3'],
];
const SALTER = ['i|1', 'ii|2', 'iii|3', 'iv|4'] as const;

/** Limb that was taken off → last digits of what befell its stump, right and left. */
const STUMPS: readonly (readonly [string, string, string])[] = [
  ...['below-knee', 'above-knee', 'bka', 'aka', 'leg', 'lower extremity'].map(
    (limb) => [limb, '3', '4'] as const,
  ),
  ...['below-elbow', 'above-elbow', 'arm', 'upper extremity'].map((limb) => [limb, '1', '2'] as const),
];
const OF_STUMPS: Record<string, string> = {
  neuroma: 'T87.3',
  infected: 'T87.4',
  infection: 'T87.4',
  necrosis: 'T87.5',
  necrotic: 'T87.5',
};

/** Bone → the code of its plate or nail, right and left: infected, broken. */
const FIXED: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
  ['humerus', ['T84.610A', 'T84.611A'], ['T84.110A', 'T84.111A']],
  ['radius', ['T84.612A', 'T84.613A'], ['T84.112A', 'T84.113A']],
  ['ulna', ['T84.614A', 'T84.615A'], ['T84.112A', 'T84.113A']],
  ['femur', ['T84.620A', 'T84.621A'], ['T84.114A', 'T84.115A']],
  ['tibia', ['T84.622A', 'T84.623A'], ['T84.116A', 'T84.117A']],
  ['fibula', ['T84.624A', 'T84.625A'], ['T84.116A', 'T84.117A']],
];
const FIXERS = ['plate', 'nail', 'intramedullary nail', 'screws', 'hardware', 'internal fixation'];

const WRITTEN = `
tooth knocked > S03.2XXA
front tooth knocked > S03.2XXA
teeth knocked > S03.2XXA
incisor knocked > S03.2XXA
molar knocked > S03.2XXA
luxated central incisor > S03.2XXA
luxated upper central incisor > S03.2XXA
luxated lateral incisor > S03.2XXA
avulsed central incisor > S03.2XXA
loosened front tooth > S03.2XXA
cotton bud ear > T16.-
cotton bud tip ear > T16.-
cotton swab tip ear > T16.-
hearing aid battery stuck ear > T16.-
earbud tip stuck ear > T16.-
pea stuck ear > T16.-
toy stuck ear > T16.-
coin now in stomach > T18.2XXA
swallowed coin now in stomach > T18.2XXA
battery stomach > T18.2XXA
button battery stomach > T18.2XXA
swallowed magnets stomach > T18.2XXA
swallowed toy stomach > T18.2XXA
swallowed button battery esophagus > T18.198A
bends diving > T70.3XXA
bends after dive > T70.3XXA
bends scuba > T70.3XXA
sponge left after surgery obstruction > T81.520A
retained sponge obstruction > T81.520A
sponge left abdomen obstruction > T81.520A
retained sponge perforation > T81.530A
retained sponge adhesions > T81.510A
av fistula stenosis > T82.858A
av graft stenosis > T82.858A
dialysis fistula stenosis > T82.858A
dialysis graft stenosis > T82.858A
dialysis access stenosis > T82.858A
stenosed av fistula > T82.858A
pacemaker battery failure > T82.111A
pacemaker generator failure > T82.111A
pacemaker pulse generator failure > T82.111A
icd generator failure > T82.111A
icd battery failure > T82.111A
pd catheter peritonitis > T85.71XA
peritoneal dialysis catheter peritonitis > T85.71XA
peritoneal dialysis peritonitis > T85.71XA
pd peritonitis > T85.71XA
capd peritonitis > T85.71XA
broke hip > S72.00-
broken hip > S72.00-
broke collarbone > S42.00-
broke clavicle > S42.00-
broke neck of femur > S72.00-
broke femur > S72.9-
broke radius > S52.9-
broke forearm > S52.9-
broke wrist > S62.10-
broke ulna > S52.20-
broke humerus > S42.30-
broke tibia > S82.20-
broke fibula > S82.40-
broke ankle > S82.89-
broke rib > S22.3-
broke ribs > S22.4-
broke patella > S82.00-
broke kneecap > S82.00-
broke jaw > S02.609A
broke tooth > S02.5XXA
broke lower end of radius > S52.50-
broke distal radius > S52.50-
broke collar bone > S42.00-
broke toe > S92.91-
broke nose > S02.2XXA
broken nose > S02.2XXA
chipped tooth > S02.5XXA
chipped front tooth > S02.5XXA
broken tooth > S02.5XXA
buckle fracture distal radius > S52.52-
torus fracture distal radius > S52.52-
buckle fracture of radius > S52.52-
buckle fracture distal radial > S52.52-
tuft fracture thumb > S62.52-
tuft fracture index finger > S62.63-
tuft fracture middle finger > S62.63-
tuft fracture ring finger > S62.63-
tuft fracture little finger > S62.63-
tuft fracture finger > S62.63-
distal phalanx fracture index finger > S62.63-
distal phalanx fracture middle finger > S62.63-
distal phalanx fracture ring finger > S62.63-
distal phalanx fracture little finger > S62.63-
march fracture metatarsal > M84.37-
periprosthetic fracture hip > M97.0-
periprosthetic fracture total hip > M97.0-
periprosthetic fracture femoral stem > M97.0-
periprosthetic femur fracture hip > M97.0-
periprosthetic fracture knee > M97.1-
periprosthetic fracture knee replacement > M97.1-
periprosthetic fracture total knee > M97.1-
periprosthetic fracture shoulder > M97.3-
periprosthetic fracture ankle > M97.2-
periprosthetic fracture elbow > M97.4-
subtalar dislocation > S93.31-
tarsometatarsal dislocation > S93.32-
lisfranc dislocation > S93.32-
lunate dislocation > S63.09-
thumb ip joint dislocation > S63.12-
traumatic rupture cervical disc > S13.0XXA
traumatic disc rupture cervical > S13.0XXA
medial meniscal tear acute > S83.24-
acute medial meniscus tear > S83.24-
acute lateral meniscal tear > S83.28-
acute lateral meniscus tear > S83.28-
sprained shoulder > S43.40-
shoulder sprain > S43.40-
neck sprain > S13.4XXA
sprained neck > S13.4XXA
thoracic sprain > S23.3XXA
thoracic spine sprain > S23.3XXA
lumbar sprain > S33.5XXA
snapped achilles > S86.01-
snapped achilles tendon > S86.01-
extensor tendon rupture ring finger hand > S66.31-
flexor tendon laceration index finger > S66.12-
flexor tendon laceration middle finger > S66.12-
flexor tendon laceration ring finger > S66.12-
flexor tendon laceration little finger > S66.12-
concussed > S06.0XAA
traumatic sah > S06.6X9A
tsah > S06.6X9A
traumatic sdh > S06.5X9A
traumatic subdural > S06.5X9A
cerebral contusion > S06.33-
brain contusion > S06.33-
frontal lobe contusion > S06.31-
cerebral contusion right frontal > S06.31-
traumatic cerebral edema > S06.1X9A
black eye > S00.1-
periorbital bruising > S00.1-
periorbital ecchymosis traumatic > S00.1-
periorbital hematoma > S00.1-
conjunctival foreign body > T15.1-
foreign body conjunctiva > T15.1-
penetrating globe injury metal > S05.5-
intraocular foreign body trauma > S05.5-
bronchial rupture blunt > S27.499A
stab wound chest > S21.119A
stab wound anterior chest left > S21.112A
stab wound anterior chest right > S21.111A
stab wound left upper quadrant > S31.111A
stab wound right upper quadrant > S31.110A
stab wound abdomen > S31.119A
sliced finger > S61.21-
sliced his finger > S61.21-
sliced her finger > S61.21-
fingertip amputation index > S68.62-
fingertip amputation middle > S68.62-
fingertip amputation finger > S68.62-
partial fingertip amputation > S68.62-
traumatic below knee amputation > S88.11-
traumatic above knee amputation > S78.11-
ulnar nerve laceration wrist > S64.0-
median nerve laceration wrist > S64.1-
radial nerve laceration wrist > S64.2-
alkali burn cornea > T26.6-
chemical burn cornea > T26.6-
acid burn cornea > T26.6-
chemical burn eye > T26.9-
frostbite necrosis toes > T34.83-
frostbite toes > T33.83-
frostbite fingers > T33.53-
frostbite nose > T33.02XA
frostbitten nose > T33.02XA
frostbite ear > T33.01-
fish bone throat > T17.228A
fish bone pharynx > T17.228A
coin stomach > T18.2XXA
swallowed coin stomach > T18.2XXA
coin esophagus > T18.198A
coin lodged esophagus > T18.198A
button battery esophagus > T18.198A
swallowed button battery > T18.9XXA
peanut bronchus > T17.528A
aspirated peanut > T17.928A
aspirated peanut bronchus > T17.528A
anaphylaxis milk > T78.07XA
anaphylaxis peanut > T78.01XA
anaphylaxis peanuts > T78.01XA
anaphylaxis shellfish > T78.02XA
anaphylaxis eggs > T78.08XA
anaphylaxis tree nuts > T78.05XA
anaphylaxis fish > T78.03XA
rape adult > T74.21XA
alleged rape adult > T76.21XA
carbon monoxide gas furnace > T58.11XA
co poisoning furnace > T58.11XA
co poisoning car exhaust > T58.01XA
opioid overdose > T40.601A
opiate overdose > T40.601A
toxic berries > T62.1X1A
poisonous berries > T62.1X1A
ate wild mushrooms > T62.0X1A
diffuse axonal injury > S06.2XA-
shear injury of brain > S06.2XA-
goose egg scalp > S00.03XA
egg on forehead > S00.83XA
scalp hematoma > S00.03XA
subgaleal hematoma > S00.03XA
subgaleal hematoma after trauma > S00.03XA
hit his head > S09.90XA
hit her head > S09.90XA
struck his head > S09.90XA
struck her head > S09.90XA
bumped his head > S09.90XA
bumped her head > S09.90XA
facial injury > S09.93XA
injury of the face > S09.93XA
facial trauma > S09.93XA
head trauma > S09.90XA
tooth knocked out > S03.2XXA
front tooth knocked out > S03.2XXA
avulsed tooth > S03.2XXA
avulsion of tooth > S03.2XXA
luxated incisor > S03.2XXA
luxated tooth > S03.2XXA
traumatic perforation eardrum right > S09.21XA
traumatic perforation eardrum left > S09.22XA
traumatically perforated right eardrum > S09.21XA
traumatically perforated left eardrum > S09.22XA
traumatic right tympanic membrane rupture > S09.21XA
traumatic left tympanic membrane rupture > S09.22XA
traumatic right tympanic membrane perforation > S09.21XA
traumatic left tympanic membrane perforation > S09.22XA
foreign body under right upper eyelid > T15.11XA
foreign body under left upper eyelid > T15.12XA
foreign body under right eyelid > T15.11XA
foreign body under left eyelid > T15.12XA
globe laceration right > S05.31XA
globe laceration left > S05.32XA
ruptured globe > S05.3-
ruptured globe uveal prolapse > S05.2-
ruptured right globe uveal prolapse > S05.21XA
ruptured left globe uveal prolapse > S05.22XA
blunt trauma eyeball right > S05.11XA
blunt trauma eyeball left > S05.12XA
blunt trauma right eye > S05.11XA
blunt trauma left eye > S05.12XA
torn right earlobe > S01.311A
torn left earlobe > S01.312A
earlobe laceration > S01.31-
torn earlobe > S01.31-
laceration nose bridge > S01.21XA
laceration of bridge of nose > S01.21XA
bit her lip > S01.551A
bit his lip > S01.551A
bit through lip > S01.551A
bit through lower lip > S01.551A
bit her tongue > S01.552A
bit his tongue > S01.552A
bit tongue > S01.552A
myocardial contusion > S26.91XA
cardiac contusion > S26.91XA
aortic transection > S25.09XA
traumatic aortic transection > S25.09XA
cervical cord contusion > S14.0XXA
spinal cord contusion cervical > S14.0XXA
shattered spleen > S36.032A
grade iii splenic laceration > S36.031A
grade 3 splenic laceration > S36.031A
grade ii splenic laceration > S36.031A
grade 2 splenic laceration > S36.031A
grade i splenic laceration > S36.030A
grade 1 splenic laceration > S36.030A
grade iv splenic laceration > S36.032A
grade 4 splenic laceration > S36.032A
grade v splenic laceration > S36.032A
grade 5 splenic laceration > S36.032A
grade i liver laceration > S36.114A
grade 1 liver laceration > S36.114A
grade ii liver laceration > S36.114A
grade 2 liver laceration > S36.114A
grade iii liver laceration > S36.115A
grade 3 liver laceration > S36.115A
grade iv liver laceration > S36.116A
grade 4 liver laceration > S36.116A
grade v liver laceration > S36.116A
grade 5 liver laceration > S36.116A
splenic hematoma trauma > S36.029A
splenic hematoma subcapsular trauma > S36.029A
shattered kidney > S37.06-
duodenal hematoma blunt > S36.420A
mesenteric tear > S36.893A
mesenteric tear blunt > S36.893A
retroperitoneal hematoma trauma > S36.892A
traumatic retroperitoneal hematoma > S36.892A
urethral disruption > S37.39XA
traumatic urethral disruption > S37.39XA
vulvar hematoma trauma > S30.23XA
traumatic hematoma breast > S20.0-
upper back contusion > S20.22-
bruise upper back > S20.22-
low back contusion > S30.0XXA
lower back contusion > S30.0XXA
contusion lumbar region > S30.0XXA
laceration low back > S31.010A
upper arm hematoma > S40.02-
skin tear forearm > S51.81-
skin tear lower leg > S81.81-
skin tear shin > S81.81-
skin tear upper arm > S41.11-
skin tear hand > S61.41-
stepped on nail foot > S91.33-
stepped on a nail foot > S91.33-
nail puncture sole foot > S91.33-
nail through foot > S91.33-
puncture sole foot > S91.33-
splinter sole foot > S90.85-
splinter finger index > S60.45-
splinter index finger > S60.45-
subungual hematoma finger > S60.1-
subungual hematoma middle finger > S60.13-
subungual hematoma index finger > S60.12-
subungual hematoma ring finger > S60.14-
subungual hematoma little finger > S60.15-
subungual hematoma thumb > S60.11-
subungual hematoma great toe > S90.21-
crush injury index finger > S67.19-
crush injury finger > S67.19-
crush injury thumb > S67.0-
crush injury hand > S67.2-
stubbed great toe > S90.11-
stubbed big toe > S90.11-
stubbed toe > S90.12-
injured shoulder > S49.9-
injury shoulder > S49.9-
hurt his shoulder > S49.9-
hurt her shoulder > S49.9-
hurt his foot > S99.92-
hurt her foot > S99.92-
injured foot > S99.92-
injured ankle > S99.91-
hurt his ankle > S99.91-
hurt her ankle > S99.91-
injured knee > S89.9-
hurt his knee > S89.9-
hurt her knee > S89.9-
injured elbow > S59.90-
hurt his wrist > S69.9-
hurt her wrist > S69.9-
injured wrist > S69.9-
hurt his hand > S69.9-
hurt her hand > S69.9-
multiple injuries > T07.XXXA
multiple trauma > T07.XXXA
polytraumatized > T07.XXXA
polytrauma > T07.XXXA
burnt tongue > T28.0XXA
burned tongue > T28.0XXA
burned mouth > T28.0XXA
smoke inhalation injury > J70.5
smoke inhalation > J70.5
electrical shock injury > T75.4XXA
electric shock injury > T75.4XXA
electrocuted > T75.4XXA
electrocution > T75.4XXA
struck by lightning > T75.00XA
altitude sickness > T70.29XA
acute mountain sickness > T70.29XA
high altitude pulmonary edema > T70.29XA
high altitude cerebral edema > T70.29XA
ear barotrauma > T70.0XXA
barotitis > T70.0XXA
sinus barotrauma > T70.1XXA
the bends > T70.3XXA
decompression sickness > T70.3XXA
shaken baby > T74.4XXA
bead in ear > T16.-
insect in ear > T16.-
insect in ear canal > T16.-
cotton in ear > T16.-
q-tip stuck in ear > T16.-
foreign body ear canal > T16.-
bead up nose > T17.1XXA
bead in nose > T17.1XXA
something up nose > T17.1XXA
pebble in nose > T17.1XXA
retained tampon > T19.2XXA
vaginal foreign body > T19.2XXA
forgotten tampon > T19.2XXA
incision came apart > T81.31XA
wound came apart after surgery > T81.31XA
wound opened after surgery > T81.31XA
incision dehisced > T81.31XA
surgical wound dehisced > T81.31XA
dehiscence surgical wound > T81.31XA
nonhealing surgical wound > T81.89XA
non-healing surgical wound > T81.89XA
surgical wound not healing > T81.89XA
postoperative sepsis > T81.44XA
sepsis following surgery > T81.44XA
postoperative intra-abdominal abscess > T81.43XA
intra-abdominal abscess after surgery > T81.43XA
postoperative pelvic abscess > T81.43XA
postoperative wound infection superficial > T81.41XA
superficial surgical site infection > T81.41XA
superficial ssi > T81.41XA
superficial incisional ssi > T81.41XA
superficial wound infection after surgery > T81.41XA
deep surgical site infection > T81.42XA
deep incisional ssi > T81.42XA
deep ssi > T81.42XA
deep wound infection after surgery > T81.42XA
organ space ssi > T81.43XA
organ space infection after surgery > T81.43XA
surgical site infection > T81.49XA
ssi > T81.49XA
air embolism infusion > T80.0XXA
extravasation chemotherapy > T80.810A
chemotherapy extravasation > T80.810A
iv infiltration > T80.818A
iv infiltrated > T80.818A
infiltrated iv > T80.818A
extravasation of iv fluid > T80.818A
transfusion reaction > T80.92XA
acute hemolytic transfusion reaction > T80.910A
delayed hemolytic transfusion reaction > T80.911A
febrile transfusion reaction > R50.84
febrile nonhemolytic transfusion reaction > R50.84
anaphylaxis after vaccination > T80.52XA
anaphylaxis vaccine > T80.52XA
infection after vaccination > T88.0XXA
infection injection site vaccination > T88.0XXA
injection site abscess vaccine > T88.0XXA
awareness under anesthesia > T88.53XA
iud strings lost > T83.32XA
iud displaced > T83.32XA
displaced iud > T83.32XA
malpositioned iud > T83.32XA
iud malposition > T83.32XA
embedded iud > T83.39XA
vaginal mesh erosion > T83.711A
vaginal mesh exposure > T83.721A
pacemaker battery depletion > Z45.010
paravalvular leak mitral > T82.03XA
paravalvular leak > T82.03XA
perivalvular leak > T82.03XA
hip replacement keeps dislocating > T84.02-
dislocated hip replacement > T84.02-
dislocation of hip prosthesis > T84.02-
dislocated total hip > T84.02-
prosthetic hip dislocation > T84.02-
unstable knee replacement > T84.02-
instability of knee prosthesis > T84.02-
graft versus host disease after bone marrow transplant > D89.813
failed skin graft > T86.821
skin graft failure > T86.821
necrosis of skin graft > T86.828
fell and broke > T14.8XXA
stung by wasp > T63.461A
wasp sting > T63.461A
yellow jacket sting > T63.461A
yellow jacket stings > T63.461A
hornet sting > T63.451A
stung by hornet > T63.451A
stung by bee > T63.441A
brown recluse bite > T63.331A
recluse spider bite > T63.331A
black widow bite > T63.311A
bitten by black widow > T63.311A
fire ant bites > T63.421A
fire ant bite > T63.421A
fire ant stings > T63.421A
copperhead bite > T63.061A
copperhead envenomation > T63.061A
cottonmouth bite > T63.061A
rattlesnake bite > T63.011A
rattlesnake envenomation > T63.011A
coral snake bite > T63.021A
scorpion sting > T63.2X1A
stung by scorpion > T63.2X1A
stingray injury > T63.511A
stingray sting > T63.511A
stung by stingray > T63.511A
jellyfish sting > T63.621A
stung by jellyfish > T63.621A
scombroid > T61.11XA
scombroid poisoning > T61.11XA
ciguatera > T61.01XA
swallowed bleach > T54.91XA
drank bleach > T54.91XA
ingested bleach > T54.91XA
drank lye > T54.3X1A
swallowed lye > T54.3X1A
ingested drain cleaner > T54.3X1A
mercury poisoning > T56.1X1A
arsenic poisoning > T57.0X1A
cyanide poisoning > T65.0X1A
rat poison ingestion > T60.4X1A
ate rat poison > T60.4X1A
swallowed rat poison > T60.4X1A
ingested rat poison > T60.4X1A
chlorine gas inhalation > T59.4X1A
inhaled chlorine > T59.4X1A
drank antifreeze > T52.8X1A
antifreeze ingestion > T52.8X1A
ethylene glycol ingestion > T52.8X1A
pepper spray exposure > T59.3X1A
tear gas exposure > T59.3X1A
organophosphate poisoning > T60.0X1A
paraquat ingestion > T60.3X1A
drug overdose > T50.901A
overdose of unknown pills > T50.901A
unknown pill ingestion > T50.901A
overdose unknown substance > T50.901A
polydrug overdose > T50.911A
multiple drug overdose > T50.911A
polysubstance overdose > T50.911A
hanging suicide attempt > T71.162A
attempted hanging > T71.162A
hanged himself > T71.162A
hanged herself > T71.162A
food reaction not anaphylaxis > T78.1XXA
traumatic carotid dissection right > S15.091A
traumatic carotid dissection left > S15.092A
traumatic left carotid dissection > S15.092A
traumatic right carotid dissection > S15.091A
central cord syndrome > S14.129A
anterior cord syndrome > S14.139A
`;

export const INJURY_PHRASES = [
  ...Object.entries(FRACTURES).flatMap(([parts, code]) =>
    parts
      .split('|')
      .flatMap((part) =>
        (/^S(?:02|92\.[45])/.test(code) ? ['fracture'] : ['fracture', 'avulsion']).map(
          (how) => `${part} ${how} > ${code}`,
        ),
      ),
  ),
  ...Object.entries(MUSCLES).flatMap(([names, code]) =>
    names
      .split('|')
      .flatMap((name) => [
        ...HURTS.map((hurt) => `${hurt} ${name} > ${code}`),
        ...TORN.map((torn) =>
          TORN_BY_FORCE.has(code) ? `traumatic ${name} ${torn} > ${code}` : `${name} ${torn} > ${code}`,
        ),
      ]),
  ),
  ...Object.entries(LIGAMENTS).flatMap(([names, code]) =>
    names
      .split('|')
      .flatMap((name) => ['sprain', ...TORN, 'injury'].map((hurt) => `${name} ${hurt} > ${code}`)),
  ),
  ...DEVICES.flatMap(([names, ...codes]) =>
    codes.flatMap((code, n) =>
      code === ''
        ? []
        : names.split('|').flatMap((name) => (HAPPENS[n] ?? []).map((what) => `${name} ${what} > ${code}`)),
    ),
  ),
  ...BITTEN.flatMap(([place, open, sting]) => [
    ...BITES.map((bite) => `${bite} ${place} > ${open}`),
    ...STINGS.map((bite) => `${bite} ${place} > ${sting}`),
  ]),
  ...CORD.flatMap(([level, stem, last]) =>
    Object.entries(CORD_LESIONS[stem] ?? {}).flatMap(([kind, digit]) =>
      [
        'spinal cord injury',
        'cord injury',
        'cord lesion',
        'sci',
        ...(kind.endsWith('plete') ? [] : ['syndrome']),
      ].map((what) => `${kind} ${what} ${level} > ${stem}${digit}${last}A`),
    ),
  ),
  ...VERTEBRAE.flatMap(([level, code]) => [
    `${level} fracture > ${code}`,
    `${level} vertebral fracture > ${code}`,
    ...(level.startsWith('c')
      ? []
      : [
          `unstable burst fracture ${level} > ${code.replace('-', '2A')}`,
          `stable burst fracture ${level} > ${code.replace('-', '1A')}`,
          `traumatic compression ${level} > ${code.replace('-', '0A')}`,
          `traumatic compression fracture ${level} > ${code.replace('-', '0A')}`,
          `endplate compression ${level} traumatic > ${code.replace('-', '0A')}`,
          `superior endplate compression ${level} traumatic > ${code.replace('-', '0A')}`,
          `inferior endplate compression ${level} traumatic > ${code.replace('-', '0A')}`,
        ]),
  ]),
  // `C5-C6`, `C5 on C6`, `C5-6`
  ...APART.flatMap(([upper, lower, code]) =>
    CAME_APART.flatMap((what) => [
      `${what} ${upper} ${lower} > ${code}`,
      `${what} ${upper} ${lower.slice(1)} > ${code}`,
    ]),
  ),
  ...GROWTH_PLATES.flatMap(([end, stem]) =>
    SALTER.flatMap((type, n) =>
      type.split('|').map((number) => `salter-harris ${number} ${end} > ${stem}${n + 1}-`),
    ),
  ),
  ...STUMPS.flatMap(([limb, right, left]) =>
    Object.entries(OF_STUMPS).flatMap(([what, code]) => [
      `${what} right ${limb} stump > ${code}${right}`,
      `${what} left ${limb} stump > ${code}${left}`,
    ]),
  ),
  ...FIXED.flatMap(([bone, infected, broken]) =>
    FIXERS.flatMap((what) =>
      ['right', 'left'].flatMap((side, n) => [
        `infected ${what} ${side} ${bone} > ${infected[n]}`,
        `${what} infection ${side} ${bone} > ${infected[n]}`,
        `broken ${what} ${side} ${bone} > ${broken[n]}`,
        `fractured ${what} ${side} ${bone} > ${broken[n]}`,
      ]),
    ),
  ),
  WRITTEN.trim(),
].join('\n');
