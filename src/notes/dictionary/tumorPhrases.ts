// What do clinicians call a tumor by its organ, its part of the skin, its tissue or its grade? Phrases of ours as in `phrases`, which adds
// them to its own. Authority: ICD-10-CM Table of Neoplasms.

type SkinPlace = 'eyelid' | 'ear' | 'nose' | 'face' | 'scalp' | 'breast' | 'trunk' | 'arm' | 'leg';

const SKIN_WORDS: Record<SkinPlace, readonly string[]> = {
  eyelid: ['eyelid', 'upper lid', 'lower lid', 'canthus'],
  ear: ['ear', 'pinna', 'helix', 'antihelix', 'earlobe', 'auricle', 'tragus', 'conchal bowl'],
  nose: ['nose', 'tip nose', 'side nose', 'bridge nose', 'nasal tip', 'nasal ala', 'nasal dorsum', 'nostril'],
  face: ['cheek', 'forehead', 'temple', 'chin', 'jawline', 'eyebrow', 'glabella', 'nasolabial fold'],
  scalp: ['scalp', 'vertex', 'occiput', 'neck', 'nape'],
  breast: ['areola'],
  trunk: ['trunk', 'back', 'chest', 'abdomen', 'flank', 'buttock', 'sternum', 'groin'],
  arm: [
    'arm',
    'upper arm',
    'forearm',
    'shoulder',
    'hand',
    'dorsum hand',
    'dorsal hand',
    'finger',
    'thumb',
    'wrist',
    'elbow',
  ],
  leg: ['leg', 'thigh', 'calf', 'shin', 'knee', 'foot', 'dorsum foot', 'heel', 'ankle', 'toe', 'sole', 'hip'],
};

interface SkinTumor {
  names: readonly string[];
  /** Place → code. */
  codes: Partial<Record<SkinPlace, string>>;
  /** Places whose bare word is rather an organ of its own. */
  without?: readonly string[];
}

const SKIN_TUMORS: readonly SkinTumor[] = [
  {
    names: [
      'basal cell',
      'bcc',
      'basal cell cancer',
      'basal cell carcinoma',
      'basal cell ca',
      'rodent ulcer',
    ],
    codes: {
      eyelid: 'C44.11-',
      ear: 'C44.21-',
      nose: 'C44.311',
      face: 'C44.319',
      scalp: 'C44.41',
      breast: 'C44.511',
      trunk: 'C44.519',
      arm: 'C44.61-',
      leg: 'C44.71-',
    },
  },
  {
    names: [
      'squamous cell carcinoma',
      'scc',
      'squamous cell ca',
      'squamous cell skin cancer',
      'squamous cell carcinoma skin',
    ],
    codes: {
      eyelid: 'C44.12-',
      ear: 'C44.22-',
      nose: 'C44.321',
      face: 'C44.329',
      scalp: 'C44.42',
      trunk: 'C44.529',
      arm: 'C44.62-',
      leg: 'C44.72-',
    },
    without: ['neck', 'hip', 'groin', 'sternum', 'chest', 'abdomen', 'flank'],
  },
  {
    names: ['merkel cell', 'merkel cell carcinoma'],
    codes: {
      eyelid: 'C4A.1-',
      ear: 'C4A.2-',
      nose: 'C4A.31',
      face: 'C4A.39',
      scalp: 'C4A.4',
      trunk: 'C4A.59',
      arm: 'C4A.6-',
      leg: 'C4A.7-',
    },
  },
  {
    names: ['congenital nevus', 'congenital melanocytic nevus'],
    codes: {
      eyelid: 'Q82.5',
      ear: 'Q82.5',
      nose: 'Q82.5',
      face: 'Q82.5',
      scalp: 'Q82.5',
      trunk: 'Q82.5',
      arm: 'Q82.5',
      leg: 'Q82.5',
    },
  },
  {
    names: [
      'nevus',
      'naevus',
      'melanocytic nevus',
      'benign mole',
      'mole',
      'atypical mole',
      'dysplastic nevus',
    ],
    codes: {
      eyelid: 'D22.1-',
      ear: 'D22.2-',
      nose: 'D22.39',
      face: 'D22.39',
      scalp: 'D22.4',
      trunk: 'D22.5',
      arm: 'D22.6-',
      leg: 'D22.7-',
    },
  },
  {
    names: [
      'dermatofibroma',
      'trichoepithelioma',
      'pilomatrixoma',
      'pilomatricoma',
      'syringoma',
      'poroma',
      'benign skin tumor',
      'fibrous histiocytoma',
    ],
    codes: {
      eyelid: 'D23.1-',
      ear: 'D23.2-',
      nose: 'D23.39',
      face: 'D23.39',
      scalp: 'D23.4',
      trunk: 'D23.5',
      arm: 'D23.6-',
      leg: 'D23.7-',
    },
  },
];

const OF_SKIN = SKIN_TUMORS.flatMap(({ names, codes, without = [] }) =>
  Object.entries(codes).flatMap(([place, code]) =>
    SKIN_WORDS[place as SkinPlace]
      .filter((word) => !without.includes(word))
      .flatMap((word) => names.map((name) => `${name} ${word} > ${code}`)),
  ),
);

const CANCERS = ['cancer', 'carcinoma', 'adenocarcinoma', 'malignancy', 'scc'] as const;
/** Names of organs that the table of neoplasms writes in other words → where their cancers are. */
const ORGANS: Record<string, string> = {
  'ge junction': 'C16.0',
  'gastro-oesophageal junction': 'C16.0',
  'oesophagogastric junction': 'C16.0',
  'mid esophagus': 'C15.4',
  'mid esophageal': 'C15.4',
  'middle third esophagus': 'C15.4',
  'mid thoracic esophagus': 'C15.4',
  'upper third esophagus': 'C15.3',
  'lower third esophagus': 'C15.5',
  'small bowel': 'C17.9',
  'bile duct': 'C24.0',
  ampulla: 'C24.1',
  ampullary: 'C24.1',
  periampullary: 'C24.1',
  sinonasal: 'C31.9',
  antral: 'C16.3',
  submandibular: 'C08.0',
  transglottic: 'C32.8',
  'lung hilum': 'C34.0-',
  'hilar lung': 'C34.0-',
  'glans penis': 'C60.1',
  'peritoneal primary': 'C48.2',
  'primary peritoneal': 'C48.2',
  uterine: 'C55',
  uterus: 'C55',
};
const OF_ORGANS = Object.entries(ORGANS).flatMap(([organ, code]) =>
  CANCERS.map((name) => `${organ} ${name} > ${code}`),
);

/** Gliomas by the part of the brain that is told. */
const GLIOMAS = [
  ['pons', 'C71.7'],
  ['pontine', 'C71.7'],
  ['brainstem', 'C71.7'],
  ['brain stem', 'C71.7'],
  ['midbrain', 'C71.7'],
  ['medulla', 'C71.7'],
  ['fourth ventricle', 'C71.7'],
  ['4th ventricle', 'C71.7'],
  ['lateral ventricle', 'C71.5'],
  ['third ventricle', 'C71.5'],
  ['thalamus', 'C71.0'],
  ['thalamic', 'C71.0'],
  ['basal ganglia', 'C71.0'],
  ['cerebellum', 'C71.6'],
  ['cerebellar', 'C71.6'],
  ['frontal', 'C71.1'],
  ['temporal', 'C71.2'],
  ['parietal', 'C71.3'],
  ['occipital', 'C71.4'],
  ['spinal cord', 'C72.0'],
].flatMap(([site, code]) =>
  ['glioma', 'glioblastoma', 'gbm', 'astrocytoma', 'ependymoma', 'oligodendroglioma'].map(
    (name) => `${name} ${site} > ${code}`,
  ),
);
const MENINGIOMAS = [
  'convexity',
  'frontal',
  'parietal',
  'falx',
  'falcine',
  'parafalcine',
  'sphenoid wing',
  'parasagittal',
  'olfactory groove',
  'tentorial',
  'intracranial',
  'petroclival',
  'cerebellopontine angle',
  'extra-axial',
].map((site) => `meningioma ${site} > D32.0`);

/** Carcinoids that are told to be malignant. */
const CARCINOIDS = Object.entries({
  duodenum: '010',
  duodenal: '010',
  jejunum: '011',
  jejunal: '011',
  ileum: '012',
  ileal: '012',
  'small bowel': '019',
  'small intestine': '019',
  appendix: '020',
  appendiceal: '020',
  cecum: '021',
  cecal: '021',
  'ascending colon': '022',
  'transverse colon': '023',
  'descending colon': '024',
  sigmoid: '025',
  rectum: '026',
  rectal: '026',
  bronchus: '090',
  bronchial: '090',
  lung: '090',
  thymus: '091',
  thymic: '091',
  stomach: '092',
  gastric: '092',
  kidney: '093',
  renal: '093',
}).flatMap(([site, end]) =>
  ['malignant carcinoid', 'metastatic carcinoid', 'carcinoid malignant tumor', 'atypical carcinoid'].map(
    (name) => `${name} ${site} > C7A.${end}`,
  ),
);

const NERVES = [
  ['arm', 'C47.1-'],
  ['forearm', 'C47.1-'],
  ['shoulder', 'C47.1-'],
  ['hand', 'C47.1-'],
  ['leg', 'C47.2-'],
  ['thigh', 'C47.2-'],
  ['calf', 'C47.2-'],
  ['foot', 'C47.2-'],
  ['neck', 'C47.0'],
  ['chest', 'C47.3'],
  ['abdomen', 'C47.4'],
  ['pelvis', 'C47.5'],
].flatMap(([site, code]) =>
  ['malignant peripheral nerve sheath tumor', 'mpnst'].map((name) => `${name} ${site} > ${code}`),
);

/** The third grade of an intraepithelial neoplasia is a carcinoma in situ; the first and second are dysplasias. */
const GRADES: readonly (readonly [readonly string[], string, string, string])[] = [
  [['vin', 'vulvar intraepithelial neoplasia'], 'N90.0', 'N90.1', 'D07.1'],
  [['vain', 'vaginal intraepithelial neoplasia'], 'N89.0', 'N89.1', 'D07.2'],
  [['cervical intraepithelial neoplasia'], 'N87.0', 'N87.1', 'D06.9'],
  [['ain', 'anal intraepithelial neoplasia'], 'K62.82', 'K62.82', 'D01.3'],
];
const INTRAEPITHELIAL = GRADES.flatMap(([names, first, second, third]) =>
  names.flatMap((name) => [
    ...['1', 'I'].map((grade) => `${name} ${grade} > ${first}`),
    ...['2', 'II'].map((grade) => `${name} ${grade} > ${second}`),
    ...['3', 'III'].map((grade) => `${name} ${grade} > ${third}`),
    ...(['vin', 'vain', 'ain'].includes(name)
      ? [`${name}1 > ${first}`, `${name}2 > ${second}`, `${name}3 > ${third}`]
      : []),
  ]),
);

const WRITTEN = `
ureter tcc > C66.-
ureteral tcc > C66.-
ureteric tcc > C66.-
ureteral urothelial carcinoma > C66.-
bladder tcc > C67.9
tcc of bladder > C67.9
hilar cholangiocarcinoma > C24.0
perihilar cholangiocarcinoma > C24.0
klatskin tumor > C24.0
klatskin > C24.0
extrahepatic cholangiocarcinoma > C24.0
distal cholangiocarcinoma > C24.0
intrahepatic cholangiocarcinoma > C22.1
malignant insulinoma > C25.4
metastatic insulinoma > C25.4
malignant gastrinoma > C25.4
malignant glucagonoma > C25.4
dipg > C71.7
diffuse intrinsic pontine glioma > C71.7
diffuse midline glioma pons > C71.7
choroidal melanoma > C69.3-
melanoma right choroid > C69.3-
uveal melanoma choroid > C69.3-
melanoma choroid > C69.3-
iris melanoma > C69.4-
lower lip vermilion scc > C00.1
upper lip vermilion scc > C00.0
vermilion lower lip carcinoma > C00.1
vermilion upper lip carcinoma > C00.0
uterine leiomyosarcoma > C55
leiomyosarcoma uterus > C55
myometrial leiomyosarcoma > C54.2
leiomyosarcoma myometrium > C54.2
leiomyosarcoma uterus myometrium > C54.2
endometrial stromal sarcoma > C54.1
positive sentinel node axilla > C77.3
positive sentinel node axillary > C77.3
positive sentinel lymph node breast > C77.3
positive axillary node > C77.3
node positive axilla > C77.3
axillary nodal metastasis > C77.3
sentinel node metastasis groin > C77.4
positive inguinal node > C77.4
positive cervical node > C77.0
omental caking > C78.6
omental cake > C78.6
omental metastases > C78.6
omental deposits > C78.6
peritoneal deposits > C78.6
peritoneal carcinomatosis > C78.6
malignant ascites > R18.0
gastric maltoma > C88.4
maltoma > C88.4
malt lymphoma > C88.4
gastric malt lymphoma > C88.4
pcnsl > C83.39
cns lymphoma primary diffuse large b-cell > C83.39
primary cns dlbcl > C83.39
cns lymphoma > C85.89
cns lymphoma diffuse large b-cell > C83.39
mds excess blasts > D46.20
mds-eb1 > D46.21
mds eb-1 > D46.21
mds excess blasts-1 > D46.21
mds with excess blasts 1 > D46.21
mds-eb2 > D46.22
mds eb-2 > D46.22
mds excess blasts-2 > D46.22
mds with excess blasts 2 > D46.22
raeb-1 > D46.21
raeb-2 > D46.22
polycythemia vera > D45
polycythaemia vera > D45
polycythemia rubra vera > D45
prv venesection > D45
pcv venesection > D45
pcv phlebotomy > D45
pcv jak2 > D45
pcv hydroxyurea > D45
essential thrombocytosis > D47.3
primary thrombocytosis > D47.3
thrombocytosis jak2 > D47.3
thrombocytosis calr > D47.3
warthin tumor parotid > D11.0
warthin tumor > D11.0
warthins tumor > D11.0
parotid warthin > D11.0
pleomorphic adenoma parotid > D11.0
bladder papilloma > D30.3
papilloma bladder > D30.3
benign leydig cell tumor > D29.2-
benign sertoli cell tumor > D29.2-
benign testicular leydig cell tumor > D29.2-
leydig cell tumor benign testis > D29.2-
phyllodes tumor benign breast > D24.-
benign phyllodes tumor > D24.-
benign phyllodes breast > D24.-
malignant phyllodes tumor > C50.9-
malignant phyllodes breast > C50.9-
pulmonary hamartoma > D14.3-
lung hamartoma > D14.3-
hamartoma lung > D14.3-
nasal papilloma > D14.0
papilloma nasal > D14.0
papilloma nose > D14.0
sinonasal papilloma > D14.0
inverted papilloma > D14.0
inverting papilloma > D14.0
schneiderian papilloma > D14.0
laryngeal papilloma > D14.1
thyroid neoplasm uncertain behavior > D44.0
thyroid follicular neoplasm > D44.0
follicular neoplasm thyroid > D44.0
high grade pin prostate > D07.5
high-grade pin > D07.5
hgpin > D07.5
high-grade prostatic intraepithelial neoplasia > D07.5
strawberry nevus > D18.01
strawberry naevus > D18.01
strawberry hemangioma > D18.01
infantile hemangioma > D18.01
anemia secondary to cancer > D63.0
anemia secondary to malignancy > D63.0
anemia due to cancer > D63.0
anemia of cancer > D63.0
anemia of malignancy > D63.0
cancer related anemia > D63.0
anemia in malignancy > D63.0
`;

export const TUMOR_PHRASES = [
  WRITTEN.trim(),
  ...OF_SKIN,
  ...OF_ORGANS,
  ...GLIOMAS,
  ...MENINGIOMAS,
  ...CARCINOIDS,
  ...NERVES,
  ...INTRAEPITHELIAL,
].join('\n');
