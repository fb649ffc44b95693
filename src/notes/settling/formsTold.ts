// Which form of a disease do the words of its sentence tell? The level, the cause, the vessel, the animal: what the tabular list parts by
// words that stand apart from the name. Authority: tabular list and index at each code; Official Guidelines I.B.2, I.B.9.

import { sideDigit } from '../mentions/sides.ts';
import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { sentenceAt } from '../text/passages.ts';
import { ofCode } from './ofCode.ts';
import { isSymptom } from './relations.ts';
import type { RuleOut } from './settling.ts';
import { TUMOR_FORMS } from './tumorForms.ts';

export interface Form {
  code: RegExp;
  /** What the sentence of the mention says; null: any. */
  sentence: RegExp | null;
  /** What the mention itself says; null: any. */
  words?: RegExp;
  /** Codes that take its place; none: it is ruled out. */
  to: (code: string, sentence: string, words: string) => readonly string[];
  why: string;
}

const AFTER = String.raw`\b(?:after|following|post|secondary to|due to|caused by|complicating)`;
/** Artery of an aneurysm that bled → I60. */
function bledFrom(sentence: string): string | null {
  if (/\banterior communicating\b/i.test(sentence)) return 'I60.2';
  if (/\bbasilar\b/i.test(sentence)) return 'I60.4';
  const side = sideDigit(sentence, '0');
  if (/\bposterior communicating\b/i.test(sentence)) return `I60.3${side}`;
  if (/\bmiddle cerebral\b/i.test(sentence)) return `I60.1${side}`;
  if (/\bvertebral artery\b/i.test(sentence)) return `I60.5${side}`;
  return /\b(?:internal )?carotid\b/i.test(sentence) ? `I60.0${side}` : null;
}

/** Food of an anaphylaxis → T78.0. */
const FOODS: readonly [RegExp, string][] = [
  [/\bpeanuts?\b/i, 'T78.01XA'],
  [/\b(?:shrimps?|prawns?|crustaceans?|shellfish|lobster|crab|mussels?|oysters?|clams?)\b/i, 'T78.02XA'],
  [/\b(?:fish|cod|salmon|tuna|hake|anisakis)\b/i, 'T78.03XA'],
  [/\b(?:kiwi|peach|banana|apple|melon|fruits?|celery|tomato|vegetables?)\b/i, 'T78.04XA'],
  [/\b(?:nuts?|walnuts?|hazelnuts?|almonds?|cashews?|sesame|pistachios?|seeds?)\b/i, 'T78.05XA'],
  [/\b(?:milk|dairy|cheese)\b/i, 'T78.07XA'],
  [/\b(?:eggs?)\b/i, 'T78.08XA'],
];
const EATEN = /\b(?:eat(?:ing|en)?|ate|ingest\w+|intake of|consum\w+|meal|food)\b/i;

function anaphylaxisTo(sentence: string): string | null {
  if (/\b(?:wasps?|hornets?|yellow jackets?)\b/i.test(sentence)) return 'T63.461A';
  if (/\b(?:bees?|honeybees?)\b/i.test(sentence)) return 'T63.441A';
  const food = FOODS.find(([pattern]) => pattern.test(sentence));
  return food && (EATEN.test(sentence) || /\bto [a-z]+s?\b/i.test(sentence)) ? food[1] : null;
}

const DEGREES: readonly [RegExp, string][] = [
  [/\b(?:first|1st)[- ]degree|\b(?:degree|grade|stage) (?:I|1|one)\b/i, '1'],
  [/\b(?:second|2nd)[- ]degree|\b(?:degree|grade|stage) (?:II|2|two)\b/i, '2'],
  [/\b(?:third|3rd)[- ]degree|\b(?:degree|grade|stage) (?:III|3|three)\b/i, '3'],
  [/\b(?:fourth|4th)[- ]degree|\b(?:degree|grade|stage) (?:IV|4|four)\b/i, '4'],
];

/** Site of a melanoma → C43. */
function melanomaSite(sentence: string): string | null {
  const found =
    /\b(?:of|on|in|from) (?:the )?(?:skin of (?:the |his |her )?)?(?:his |her )?(?:(?:left|right|upper|lower|mid|posterior|anterior) )*(back|trunk|chest|abdomen|flank|scalp|neck|cheek|forehead|face|nose|arm|forearm|shoulder|hand|finger|thumb|leg|thigh|calf|foot|heel|sole|toe|hallux|hip)\b/i.exec(
      sentence,
    )?.[1];
  if (found === undefined) return null;
  const site = found.toLowerCase();
  if (/^(?:back|trunk|chest|abdomen|flank)$/.test(site)) return 'C43.59';
  if (/^(?:scalp|neck)$/.test(site)) return 'C43.4';
  if (/^(?:cheek|forehead|face)$/.test(site)) return 'C43.39';
  if (site === 'nose') return 'C43.31';
  const side = sideDigit(sentence, '0');
  return /^(?:arm|forearm|shoulder|hand|finger|thumb)$/.test(site) ? `C43.6${side}` : `C43.7${side}`;
}

const FORMS: readonly Form[] = [
  ...TUMOR_FORMS,
  {
    code: /^I21\.(?:19|3|9|09|29)$/,
    sentence: /\bright coronary\b|\bRCA\b/,
    words: /\binferior|\bSTEMI\b|\bST[- ]/i,
    to: () => ['I21.11'],
    why: 'The vessel is told: the right coronary artery',
  },
  {
    code: /^I21\.(?:09|3)$/,
    sentence: /\b(?:anterior descending|LAD)\b/,
    words: /\banter|\bSTEMI\b|\bST[- ]/i,
    to: () => ['I21.02'],
    why: 'The vessel is told: the left anterior descending artery',
  },
  {
    code: /^I24\.0$/,
    sentence: null,
    words: /\binfarct/i,
    to: (_, sentence) => [
      /\bright coronary\b|\bRCA\b/.test(sentence) && /\binferior\b/i.test(sentence)
        ? 'I21.11'
        : /\banterior descending\b|\bLAD\b/.test(sentence) && /\banterior\b/i.test(sentence)
          ? 'I21.02'
          : 'I21.9',
    ],
    why: 'The occlusion led to an infarct (Excludes1 at I24.0)',
  },
  {
    code: /^I60\.[679]$/,
    sentence: /\baneurysm\b/i,
    to: (code, sentence) => [bledFrom(sentence) ?? code],
    why: 'The artery that bled is told',
  },
  {
    code: /^T78\.2XXA$/,
    sentence: null,
    to: (code, sentence) => [anaphylaxisTo(sentence) ?? code],
    why: 'What it came from is told',
  },
  {
    code: /^L89\.\d+9$/,
    sentence: /\b(?:degree|grade|stage)\b/i,
    to: (code, sentence) => [
      `${code.slice(0, -1)}${DEGREES.find(([pattern]) => pattern.test(sentence))?.[1] ?? '9'}`,
    ],
    why: 'The stage of the ulcer is told',
  },
  {
    code: /^C43\.9$/,
    sentence: null,
    to: (code, sentence) => [melanomaSite(sentence) ?? code],
    why: 'The site of the melanoma is told',
  },
  {
    code: /^I82\.40[129]$/,
    sentence: /\bilio-?femoral\b/i,
    to: (code) => [code.replace('I82.40', 'I82.42'), code.replace('I82.40', 'I82.41')],
    why: 'Iliac and femoral vein',
  },
  {
    code: /^J67\.9$/,
    sentence:
      /\b(?:pigeons?|birds?|parrots?|budgerigars?|parakeets?|canary|canaries|avian|feathers?|poultry)\b/i,
    to: () => ['J67.2'],
    why: 'Of bird fanciers',
  },
  {
    code: /^J67\.9$/,
    sentence: /\b(?:farmers?|hay|straw|silage)\b/i,
    to: () => ['J67.0'],
    why: 'Of farmers',
  },
  {
    code: /^I80\.[89]$/,
    sentence:
      /\b(?:thrombo)?phlebitis\b[^.;\n]{0,50}\b(?:cannula|venflon|catheter|infusion|IV|drip|line)(?: site)?\b|\b(?:cannula|infusion|catheter|line)[- ](?:related|associated|site) (?:thrombo)?phlebitis\b/i,
    to: (code) => ['T80.1XXA', code],
    why: 'A vein that an infusion inflamed (index: Complication, infusion, phlebitis)',
  },
  {
    code: /^A49\.0[12]$/,
    sentence: /\bsurgical (?:site|wound) infection/i,
    to: (code, sentence) => [
      /\bsuperficial\b/i.test(sentence)
        ? 'T81.41XA'
        : /\bdeep\b/i.test(sentence)
          ? 'T81.42XA'
          : /\borgan(?:[- ]|\/)space\b/i.test(sentence)
            ? 'T81.43XA'
            : 'T81.49XA',
      code === 'A49.01' ? 'B95.61' : 'B95.62',
    ],
    why: 'Of the wound of an operation',
  },
  {
    code: /^E85\.9$/,
    sentence: /\bAA\b|\bsecondary amyloid/,
    to: () => ['E85.3'],
    why: 'Of the AA type: secondary',
  },
  { code: /^E85\.9$/, sentence: /\bAL\b/, to: () => ['E85.81'], why: 'Of light chains' },
  {
    code: /^E83\.119$/,
    sentence: /\b(?:HFE|hereditary|primary|C282Y|H63D|homozyg\w+|genetic)\b/i,
    to: () => ['E83.110'],
    why: 'Hereditary',
  },
  {
    code: /^K86\.1$/,
    sentence: /\balcohol/i,
    words: /pancreatitis/i,
    to: () => ['K86.0'],
    why: 'Laid to alcohol',
  },
  {
    code: /^A15\.9$/,
    sentence: /\bpericard/i,
    words: /^tubercul/i,
    to: () => ['A18.84'],
    why: 'Tuberculosis of the pericardium',
  },
  {
    code: /^A15\.9$/,
    sentence: /\b(?:peritonitis|ascites|peritoneal)\b/i,
    words: /^tuberculous$/i,
    to: () => ['A18.31'],
    why: 'Tuberculosis of the peritoneum',
  },
  {
    code: /^A06\.5$/,
    sentence: null,
    words: /\b(?:liver|hepatic)\b/i,
    to: () => ['A06.4'],
    why: 'The abscess is of the liver',
  },
  {
    code: /^D59\.30$/,
    sentence: /\b(?:diarrh\w+|shiga|STEC|coli|O157|O104|shigella|infection)\b/i,
    to: () => ['D59.31'],
    why: 'Associated with an infection',
  },
  {
    code: /^E03\.9$/,
    sentence: new RegExp(
      `${AFTER} (?:\\w+ ){0,2}(?:radioiodine|radioactive iodine|I-?131|thyroidectomy|radiotherapy|thyroid surgery|neck irradiation)`,
      'i',
    ),
    to: () => ['E89.0'],
    why: 'After a procedure',
  },
  {
    code: /^J93\.(?:0|1|9|83)/,
    sentence: new RegExp(
      `${AFTER} (?:(?:a|an|the|\\w+) ){0,3}(?:puncture|cannulation|biopsy|thora[ck]o?centesis|catheteri[sz]ation|catheter placement|line placement|pacemaker implantation)`,
      'i',
    ),
    to: () => ['J95.811'],
    why: 'After a procedure',
  },
  {
    code: /^J93\.(?:83|9)$/,
    sentence:
      /\b(?:cystic fibrosis|COPD|emphysema(?! of the neck)|catamenial|interstitial lung disease|lymphangioleiomyomatosis)\b/i,
    words: /spontaneous/i,
    to: () => ['J93.12'],
    why: 'Secondary to a disease of the lung',
  },
  {
    code: /^G20\./,
    sentence: /\bdyskinesias?\b/i,
    to: (_, sentence) => [/\bfluctuat|\bwearing[- ]off|\bon[- ]off/i.test(sentence) ? 'G20.B2' : 'G20.B1'],
    why: 'With dyskinesia',
  },
  {
    code: /^F0[23]\.[89]\d*$/,
    sentence: /\b(?:advanced|severe|end[- ]stage)(?:\s+\w+){0,2}\s+(?:dementia|alzheimer)/i,
    to: (code) => [code.replace(/^(F0[23]\.)[89](?=.)/, '$1C')],
    why: 'The severity of the dementia is told',
  },
  {
    code: /^D75\.829$/,
    sentence: /\bthrombos[ie]s\b|\bembol/i,
    to: () => ['D75.822'],
    why: 'With thrombosis: immune-mediated',
  },
  {
    code: /^D74\.9$/,
    sentence:
      /\b(?:dapsone|benzocaine|prilocaine|nitrites?|poppers|primaquine|rasburicase|induced|acquired|toxic)\b/i,
    to: () => ['D74.8'],
    why: 'Acquired: other methemoglobinemia',
  },
  {
    code: /^J1[01]\.1$/,
    sentence: /\binfluenza(?: virus)? (?:type )?[AB]\b/i,
    words: /\binfluenza\b/i,
    to: () => ['J10.1'],
    why: 'The virus was identified',
  },
  {
    code: /^T58\.91XA$/,
    sentence: /\b(?:exhaust|car engine|motor vehicle|garage)\b/i,
    to: () => ['T58.01XA'],
    why: 'From the exhaust of an engine',
  },
  {
    code: /^T58\.91XA$/,
    sentence: /\b(?:boiler|gas heater|gas stove|gas cooker|utility gas|natural gas|butane|propane)\b/i,
    to: () => ['T58.11XA'],
    why: 'From utility gas',
  },
  {
    code: /^T58\.91XA$/,
    sentence: /\b(?:brazier|charcoal|coal|wood|kerosene|fireplace|barbecue|grill)\b/i,
    to: () => ['T58.2X1A'],
    why: 'From another domestic fuel',
  },
  {
    code: /^L97\.\d\d3$/,
    sentence: null,
    words: /^(?!.*\bmuscle)/i,
    to: (code) => [`${code.slice(0, -1)}9`],
    why: 'No necrosis of muscle is told',
  },
  {
    code: /^E(?:08|09|10|11|13)\.622$/,
    sentence: null,
    words: /\b(?:foot|heel|toe|plantar)\b/i,
    to: (code) => [code.replace('622', '621')],
    why: 'The ulcer is of the foot',
  },
  {
    code: /^(?:E53\.8|D51\.\d)$/,
    sentence: null,
    words: /combined degeneration/i,
    to: (code) => [code, 'G32.0'],
    why: 'The cord in a lack of vitamin B12 (use of G32.0 beside the cause)',
  },
  {
    code: /^B76\.9$/,
    sentence: null,
    words: /an(?:a)?emia/i,
    to: (code) => [code, 'D63.8'],
    why: 'An anemia in a disease that is named (code first at D63.8)',
  },
  {
    code: /^A4[01]\./,
    sentence: null,
    words: /\bseptic shock\b/i,
    to: (code) => [code, 'R65.21'],
    why: 'The shock of a sepsis has a code of its own (Official Guidelines I.C.1.d.2)',
  },
  {
    code: /^Z67\.9[01]$/,
    sentence: /\b(?:AB|A|B|O),? Rh/,
    to: (code, sentence) => {
      const group = /\b(AB|A|B|O),? Rh/.exec(sentence)?.[1] ?? '';
      return [`Z67.${{ A: '1', B: '2', AB: '3', O: '0' }[group] ?? '9'}${code.slice(-1)}`];
    },
    why: 'The blood group is told',
  },
  {
    code: /^T79\.7XXA$/,
    sentence: /^(?!.*\b(?:trauma\w*|accident\w*|injur\w+|fall|fell|fractures?|stab\w*|collision)\b)/is,
    words: /emphysema/i,
    to: () => ['J98.2'],
    why: 'No injury is told: an interstitial emphysema',
  },
  {
    code: /^F3[02]\.|^F32/,
    sentence: /\b(?:recurrent|recurring)\b[^.;,]{0,40}\bdepress/i,
    words: /depress/i,
    to: (code) => [code.replace(/^F32\.(?=[0-4])/, 'F33.').replace(/^F32\.(?:9|A)$/, 'F33.9')],
    why: 'Recurrent (index: Disorder, depressive, recurrent)',
  },
  { code: /^R62\.50$/, sentence: null, words: /^infancy$/i, to: () => [], why: 'The age, no finding' },
  {
    code: /^R63\.5$/,
    sentence:
      /\bgain(?:ed|ing)?\b[^.;,]{0,30}\b(?:adequate(?:ly)?|appropriate(?:ly)?|well|normal(?:ly)?|good)\b|\b(?:adequate|appropriate|good|normal)\b[^.;,]{0,12}\bweight\b/i,
    to: () => [],
    why: 'Weight that is gained as it should',
  },
  { code: /^J98\.4$/, sentence: null, words: /\boccluding\b/i, to: () => [], why: 'Of the vessels' },
  {
    code: /^R06\.81$/,
    sentence: /\bapn(?:o)?ea[- ]?(?:\/ ?)?hypopn(?:o)?ea index\b/i,
    words: /^apn/i,
    to: () => [],
    why: 'A measure of the sleep',
  },
  { code: /^R60\.9$/, sentence: null, words: /^bulging$/i, to: () => [], why: 'A shape, no edema' },
  {
    code: /^I51\.9$|^J98\.4$/,
    sentence: /\binterstitial (?:lung|pulmonary) disease\b/i,
    words: /^(?:lung|pulmonary) disease$/i,
    to: () => [],
    why: 'Named as interstitial',
  },
  {
    code: /^F16\.283$/,
    sentence: /^(?!.*\b(?:LSD|hallucinogens?|psilocybin|mushrooms?|mescaline|ecstasy)\b)/is,
    words: /^flashbacks?$/i,
    to: () => [],
    why: 'What is remembered of a trauma',
  },
  {
    code: /^F17\.2/,
    sentence:
      /\bsmok(?:ing|ed|es)\s(?:of )?(?:meth|methamphetamine|crack|cocaine|heroin|cannabis|marijuana|hashish|opium|crystal|spice|synthetic cannabinoids)\b/i,
    words: /^smok/i,
    to: () => [],
    why: 'Another drug was smoked',
  },
  {
    code: /^Z71\.89$/,
    sentence: null,
    words: /\b(?:reason|motive) (?:for|of) consultation\b/i,
    to: () => [],
    why: 'Why the patient came, no counseling',
  },
  {
    code: /^(?:Z1[123]\.|Z20\.1|Z22\.7)/,
    sentence: /\bscreen/i,
    to: () => [],
    why: 'What was looked for, in a stay for something else',
  },
  {
    code: /^(?:U07\.1|J12\.82)$/,
    sentence: /\b(?:after|following|post-?)[- ](?:\w+ )?COVID(?:-19)?\b/i,
    words: /\bafter COVID|post-?COVID/i,
    to: (code) => (code === 'U07.1' ? ['U09.9'] : []),
    why: 'What came after the infection (index: Post COVID-19 condition)',
  },
  {
    code: /^G40\.909$/,
    sentence: /\bnon-?epileptic (?:seizures?|attacks?|crises)\b/i,
    words: /epileptic/i,
    to: () => ['F44.5'],
    why: 'Seizures that are not epileptic (index: Seizure, psychogenic)',
  },
  {
    code: /^C8[1-8]\./,
    sentence: /\b(?:complete )?remission (?:since|for (?:\w+ ){1,2}years)\b|\bcured (?:since|of)\b/i,
    words: /lymphoma|hodgkin/i,
    to: (code) => [code.startsWith('C81') ? 'Z85.71' : 'Z85.72'],
    why: 'In remission for years and no longer treated: a history',
  },
  {
    code: /^B50\.9$/,
    sentence: /\bcerebral (?:involvement|malaria)\b|\bcoma\b/i,
    to: () => ['B50.0'],
    why: 'With its disease of the brain',
  },
  {
    code: /^D44\.4$/,
    sentence: /\b(?:after|following|since) (?:the )?(?:removal|resection|excision|surgery|craniotomy)\b/i,
    to: () => ['Z86.018'],
    why: 'It was taken out',
  },
  {
    code: /^S61\.519A$/,
    sentence: /\bwrists\b/i,
    to: () => ['S61.511A', 'S61.512A'],
    why: 'Both wrists',
  },
  {
    code: /^(?:L92\.9|R59\.9)$/,
    sentence: /\bnon-?(?:caseating|necroti[sz]ing) granulomas?\b/i,
    words: /granuloma/i,
    to: () => [],
    why: 'What the tissue shows of the disease',
  },
  {
    code: /^A78$/,
    sentence: /\bendocarditis\b/i,
    to: (code) => [code, 'I39'],
    why: 'The heart in a disease that is named (code first at I39)',
  },
  {
    code: /^S36\.1/,
    sentence: /\b(?:cyst|abscess|hydatid|tumou?r|aneurysm|adenoma)\b/i,
    words: /ruptur/i,
    to: () => [],
    why: 'What ruptured was no injured liver',
  },
  {
    code: /^R52$/,
    sentence: /\bpost-?herpetic neuralgia\b/i,
    words: /pain/i,
    to: () => [],
    why: 'The neuralgia says it',
  },
  {
    code: /^Z11\.1$/,
    sentence: null,
    words: /\btest\b/i,
    to: () => [],
    why: 'A test and its result, no reason of the stay',
  },
  {
    code: /^T50\.9\d*[12]A$/,
    sentence: null,
    words: /^(?:tablets?|pills?|capsules?|drugs?|medication|medicines?)$/i,
    to: () => [],
    why: 'What the drug is, is told beside it',
  },
  {
    code: /^(?:B34\.9|J0[0-69]\.\d+|J1[01]\.1|A09|B27\.90|J22)$/,
    sentence: null,
    to: () => [],
    why: 'An infection some weeks before',
  },
];

/** An infection that went before by weeks: what stands right before its name. */
const WEEKS_AFTER = /\b(?:days|weeks|months) (?:after|following) (?:an? |the |a bout of |an episode of )?$/i;
const EARLIER = 'An infection some weeks before';
/** Screening counts where a visit is for it. */
const OF_A_VISIT = /^Z(?:1[123]\.|20\.1|22\.7)/;
const REACH = 180;

const formsOf = ofCode(FORMS, ({ code }) => code);

export function inFormTold(note: NoteText, readings: readonly Reading[], ruleOut: RuleOut): Reading[] {
  return readings.flatMap((one) => {
    const { start, end, text: words } = one.evidence;
    const forms = formsOf(one.code).filter(
      ({ words: said, why }) =>
        (said?.test(words) ?? true) &&
        (why !== EARLIER || WEEKS_AFTER.test(note.text.slice(Math.max(0, start - 40), start))) &&
        (!OF_A_VISIT.test(one.code) || note.setting === 'inpatient'),
    );
    if (forms.length === 0) return [one];
    const sentence = sentenceAt(note.text, start, end, REACH);
    const form = forms.find((it) => it.sentence?.test(sentence) ?? true);
    if (!form) return [one];
    const codes = form.to(one.code, sentence, words);
    if (codes.length === 0) {
      ruleOut(one, form.why);
      return [];
    }
    if (codes.length === 1 && codes[0] === one.code) return [one];
    const made = codes.flatMap((code) => {
      const node = note.nodeOf(code);
      if (node === null) return [];
      return [
        { ...one, code, node, rule: form.why, missing: [], unspecified: false, symptom: isSymptom(code) },
      ];
    });
    return made.length > 0 ? made : [one];
  });
}
