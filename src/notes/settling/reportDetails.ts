// Which code do the words of the same sentence ask for, as reports of cases write them? The quadrant, the stage, the glans apart from the head
// noun; what it is due to; words that name no disease where they stand. Authority: tabular list and index at each code; Official Guidelines I.B.2.

import { historyCode } from '../assertions/histories.ts';
import { sideDigit } from '../mentions/sides.ts';
import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import { trimesterOf } from '../text/gestation.ts';
import { sentenceAt } from '../text/passages.ts';
import { CASE_DETAILS } from './caseDetails.ts';
import { COMPLICATIONS, type ReportDetail } from './complications.ts';
import { CYTOTOXIC } from './cytotoxics.ts';
import { kidneyStageIn } from './kidneyStages.ts';
import { has, kindsOf, type Near, nearIn } from './neighbors.ts';
import { ofCode } from './ofCode.ts';
import { ORGAN_DETAILS } from './organDetails.ts';
import { recoded } from './recoding.ts';
import { REPORT_SENSES } from './reportSenses.ts';
import type { RuleOut } from './settling.ts';

const none = () => null;

const INJURY =
  /\b(?:fall|fell|accident\w{0,4}|trauma\w{0,8}|blow|kick\w{0,3}|stab\w{0,5}|crash|collision|injur\w{1,5}|aggression|run over|gunshot)\b/i;
const AWAKE =
  /\b(?:without|no) (?:loss of consciousness|loc)\b|\b(?:not|never) (?:lost|lose) consciousness\b/i;
const BRIEF =
  /\bloss of (?:consciousness|knowledge|awareness) (?:of|for|lasting) (?:about |approximately |some )?(?:\d{1,2}|one|two|three|four|five|ten|fifteen|a few|several) (?:seconds|minutes)\b/i;
const NECROSIS = /\b(?:necrosis|necrotic|infarct\w{0,5}|gangren\w{1,4})\b/i;

const QUADRANTS: readonly [RegExp, string][] = [
  [/\b(?:upper|superior)[- ](?:outer|external|lateral)|\bsupero-?external|\bupper-?outer/i, '4'],
  [/\b(?:upper|superior)[- ](?:inner|internal|medial)|\bsupero-?internal/i, '2'],
  [/\b(?:lower|inferior)[- ](?:inner|internal|medial)|\binfero-?internal/i, '3'],
  [/\b(?:lower|inferior)[- ](?:outer|external|lateral)|\binfero-?external/i, '5'],
  [/\b(?:retroareolar|subareolar|central (?:portion|part|quadrant))\b/i, '1'],
  [/\baxillary tail\b/i, '6'],
];
const quadrantIn = (line: string) => QUADRANTS.find(([said]) => said.test(line))?.[1] ?? null;

const BONES: readonly [RegExp, string][] = [
  [/\b(?:iliac|ilium|pelvis|pelvic|sacr\w{1,3}|ischi\w{1,3}|pubi\w{1,2}|acetabul\w{1,3})\b/i, 'C41.4'],
  [/\b(?:vertebra\w{0,2}|spine)\b/i, 'C41.2'],
  [/\b(?:ribs?|sternum|clavicle)\b/i, 'C41.3'],
  [/\bmandib\w{2,4}\b/i, 'C41.1'],
  [/\b(?:skull|maxilla\w{0,2}|orbit\w{0,2})\b/i, 'C41.0'],
];
const LEVELS: readonly [RegExp, string][] = [
  [/\bL5[- /]?S1\b|\blumbosacral\b/i, '7'],
  [/\bL[1-5]\b|\blumbar\b/i, '6'],
  [/\b(?:T1[0-2]|D1[0-2]|T\d|D\d)\b|\b(?:dorsal|thoracic)\b/, '4'],
  [/\bC[2-7]\b|\bcervical\b/, '2'],
];
const INFECTIOUS = /\b(?:infectious|pyogenic|septic|bacterial) (?:spondylo)?discitis\b/i;
const NODES: readonly [RegExp, string][] = [
  [/\b(?:cervical|supraclavicular|neck)\b/i, 'C77.0'],
  [/\baxill\w{2,4}\b/i, 'C77.3'],
  [/\binguin\w{2,4}\b/i, 'C77.4'],
  [/\bmediastin\w{2,4}\b/i, 'C77.1'],
  [/\b(?:retroperitone\w{2,4}|para-?aortic)\b/i, 'C77.2'],
  [/\bpelvic\b/i, 'C77.5'],
];
const pick = (table: readonly [RegExp, string][], line: string) =>
  table.find(([said]) => said.test(line))?.[1] ?? null;

const DETAILS: readonly ReportDetail[] = [
  ...COMPLICATIONS,
  ...CASE_DETAILS,
  ...ORGAN_DETAILS,
  ...REPORT_SENSES,
  {
    code: /^C50\.9[12]\d$/,
    to: (code, line) => `C50.${quadrantIn(line)}${code.slice(5)}`,
    when: ({ evidence }, { text }) =>
      quadrantIn(sentenceAt(text, evidence.start, evidence.end, REACH)) !== null,
    why: 'The quadrant is told',
  },
  {
    code: /^C60\.9$/,
    line: /\b(?:glans|prepuce|foreskin|shaft|body)\b/i,
    to: (_, line) =>
      /\bglans\b/i.test(line) ? 'C60.1' : /\b(?:prepuce|foreskin)\b/i.test(line) ? 'C60.0' : 'C60.2',
    why: 'The part of the penis is told',
  },
  { code: /^C41\.9$/, to: (code, line) => pick(BONES, line) ?? code, why: 'The bone is told' },
  {
    code: /^C79\.9$/,
    line: /\b(?:adenopath\w{1,3}|nodes?|lymphadenopath\w{1,3})\b/i,
    to: (code, line) => pick(NODES, line) ?? code,
    why: 'The lymph nodes are told',
  },
  {
    code: /^C7(?:0\.9|9\.49)$/,
    said: /meningeal|carcinomatosis/i,
    line: /\bcarcinomatosis\b/i,
    to: () => 'C79.32',
    why: 'A carcinoma that spread to the meninges',
  },
  {
    code: /^C78\.0/,
    said: /\b(?:parietal|temporal|occipital|frontal|cerebell\w{2,3})\b/i,
    to: () => 'C79.31',
    why: 'A lobe of the brain',
  },
  { code: /^C(?:50|49)\./, said: /\bborderline\b/i, to: none, why: 'Said to be borderline' },
  { code: /^C49\./, line: /\bkaposi\b/i, to: () => 'C46.0', why: 'Kaposi’s sarcoma has codes of its own' },
  {
    code: /^C96\.9$/,
    said: /\b(?:infiltrat\w{2,4}|marrow)\b/i,
    to: none,
    when: (_, __, readings) => has(readings, /^C(?!96|79|77|78)/),
    why: 'The marrow is infiltrated by the cancer that is told',
  },
  {
    code: /^D61\.81[08]$/,
    line: /\b(?:marrow (?:infiltrat\w{2,4}|involvement|metastas[ei]s)|infiltration of the bone marrow|myelophthis\w{1,3})\b/i,
    to: () => 'D61.82',
    why: 'The marrow is displaced',
  },
  {
    code: /^C(?:[0-68]|7[0-6])/,
    line: /\bhad (?:been treated|received|undergone)\b.{0,160}\bin (?:complete |total |prolonged |full )?(?:clinical )?remission\b/i,
    tells: true,
    to: (code) => historyCode(code),
    why: 'Treated before, and in remission: history (Official Guidelines I.C.2.m)',
  },
  { code: /^Z79\.81/, line: /\bhad been treated with\b/i, tells: true, to: none, why: 'No longer taken' },
  {
    code: /^N18\.9$/,
    line: /\bstage\b/i,
    to: (code, line) => kidneyStageIn(line)?.code ?? code,
    why: 'The stage is told further on',
  },
  {
    code: /^N05\./,
    to: none,
    when: ({ code }, _, readings) => readings.some((one) => one.code.startsWith(`N04.${code.charAt(4)}`)),
    why: 'The nephrotic syndrome names its lesion',
  },
  {
    code: /^D70\.[29]$/,
    line: CYTOTOXIC,
    to: (_, line) => (/\b(?:chemotherap\w{1,6}|cycles?|scheme)\b/i.test(line) ? 'D70.1' : 'D70.2'),
    why: 'Neutropenia by drugs against cancer, or by such drugs for something else',
  },
  { code: /^K12\.30$/, line: CYTOTOXIC, to: () => 'K12.31', why: 'Mucositis after chemotherapy' },
  {
    code: /^D50\.9$/,
    line: /\b(?:hypermenorrh\w{2,4}|menorrhagia|metrorrhagia|menometrorrhagia)\b/i,
    to: () => 'D50.0',
    why: 'Iron deficiency by loss of blood',
  },
  {
    code: /^I89\.0$/,
    line: /\b(?:mastectomy|axillary (?:emptying|dissection|clearance|lymphadenectomy))\b/i,
    to: () => 'I97.2',
    why: 'Lymphedema after mastectomy',
  },
  { code: /^T81\.31XA$/, line: /\beviscerat\w{2,4}\b/i, to: () => 'T81.32XA', why: 'The deep layers opened' },
  {
    code: /^D73\.5$/,
    said: /\bruptur/i,
    line: INJURY,
    unless: /\b(?:no|without|absence of) (?:\w+ )?trauma\b/i,
    to: () => 'S36.09XA',
    why: 'Ruptured by an injury',
  },
  {
    code: /^N97\.9$/,
    to: () => 'N46.9',
    when: ({ evidence }, { text, sex }) =>
      sex === 'male' ||
      /\b(?:varicocele|\w{0,9}zoospermia|semen|sperm\w{0,5})\b/i.test(
        sentenceAt(text, evidence.start, evidence.end, REACH),
      ),
    why: 'Infertility of a man',
  },
  {
    code: /^T86\./,
    said: /\btransplant\w{0,6},? (?:and|or)\b/i,
    to: none,
    why: 'A transplantation beside another thing',
  },
  {
    code: /^Z94\.[0-4]$/,
    to: (code) => REJECTED[code] ?? code,
    when: (_, note) => isRejected(note),
    why: 'The graft was rejected (index: Rejection, transplant)',
  },
  {
    code: /^I77\.0$/,
    line: /\b(?:created|creation|constructed|performed|hemodialysis|haemodialysis|dialysis|radiocephalic|brachiocephalic|humerocephalic)\b/i,
    to: none,
    why: 'A fistula made for dialysis',
  },
  {
    code: /^L98\.8$/,
    said: /fistul/i,
    to: none,
    when: ({ evidence }) => !/\b(?:skin|cutaneous)\b/i.test(evidence.text),
    why: 'No place tells that it is of the skin',
  },
  {
    code: /^M86\.6/,
    line: /\b(?:fistula\w{0,2}|fistulous|draining|sinus)\b/i,
    to: (code) => code.replace('M86.6', 'M86.4'),
    why: 'With a draining sinus',
  },
  {
    code: /^M75\.1[012]\d$/,
    line: /\b(?:full[- ]thickness|of full thickness|complete (?:tear|rupture))\b/i,
    to: (code) => code.replace(/^M75\.1\d/, 'M75.12'),
    why: 'The whole thickness is torn',
  },
  {
    code: /^M75\.1[012]\d$/,
    line: /\b(?:partial(?:[- ]thickness)?|incomplete) (?:tear|rupture)/i,
    to: (code) => code.replace(/^M75\.1\d/, 'M75.11'),
    why: 'Part of the thickness is torn',
  },
  {
    code: /^M51\.2[67]$|^M50\.2/,
    line: /\b(?:radicul\w{2,6}|sciatica|las[eè]gue|(?:irradiat|radiat)\w{2,4} (?:to|down|along)|lumbociatica)/i,
    unless: /\b(?:no|without) (?:signs of )?radicul/i,
    to: (code) => code.replace(/^(M5[01])\.2/, '$1.1'),
    why: 'With radiculopathy',
  },
  {
    code: /^M54\.(?:5\d|4\d|3\d|16|17)$/,
    to: none,
    when: (one, { text }, _, near) =>
      near(one, REACH).some(
        (other) =>
          /^M51\.[12]/.test(other.code) &&
          other.evidence.start > one.evidence.start &&
          !/[.;\n]/.test(text.slice(one.evidence.end, other.evidence.start)),
      ),
    why: 'The pain of the disc that the sentence names (Excludes1 at M54.5)',
  },
  {
    code: /^M41\.9$/,
    line: /\bidiopathic\b/i,
    to: (_, line) => (/\b(?:adolescen\w{1,3}|1[0-7][- ]year)/i.test(line) ? 'M41.129' : 'M41.20'),
    why: 'Idiopathic',
  },
  {
    code: /^M46\.[34]\d$/,
    to: (code, line) => {
      const level = pick(LEVELS, line);
      const kind = INFECTIOUS.test(line) ? code.replace('M46.4', 'M46.3') : code;
      return level === null ? kind : kind.replace(/0$/, level);
    },
    why: 'The level is told',
  },
  {
    code: /^M84\.37[123]A$/,
    line: /\bmetatars\w{1,4}\b/i,
    to: (code) => code.replace(/7([123])A$/, (_, side) => `7${Number(side) + 3}A`),
    why: 'A bone of the foot',
  },
  {
    code: /^M84\.4/,
    line: /\b(?:myeloma|metasta\w{1,5}|tumou?r|lytic|cancer|carcinoma)\b/i,
    tells: true,
    to: (code) => code.replace('M84.4', 'M84.5'),
    when: (_, __, readings) => has(readings, /^C/),
    why: 'A fracture in a neoplasm',
  },
  {
    code: /^S06\.\d[XA-Z]?[X0-9]?9A$/,
    line: BRIEF,
    to: (code) => code.replace(/9A$/, '1A'),
    why: 'Half an hour at most',
  },
  {
    code: /^I62\.0/,
    to: (_, line) => `S06.5X${BRIEF.test(line) ? 1 : AWAKE.test(line) ? 0 : 9}A`,
    when: (_, __, readings) => has(readings, /^S0[129]\./),
    why: 'A subdural hematoma beside an injury of the head is traumatic',
  },
  {
    code: /^S27\.3\d9A$/,
    line: /\b(?:left|right|bilateral|both)\b/i,
    to: (code, line) => code.replace(/9A$/, /\b(?:bilateral|both)\b/i.test(line) ? '2A' : '1A'),
    why: 'One lung or both',
  },
  {
    code: /^C7[789]\./,
    said: /\bmetasta[sz]i[sz]ed$/i,
    to: none,
    why: 'Where it came from, not where it went',
  },
  {
    code: /^D36\.1/,
    said: /\b(?:vestibular|acoustic|cochleovestibular)\b/i,
    to: () => 'D33.3',
    why: 'Of the eighth nerve',
  },
  {
    code: /^G90\.50$/,
    line: /\b(?:hand|arm|wrist|forearm|shoulder|upper (?:limb|extremity))\b/i,
    to: (_, line) => `G90.51${sideDigit(line)}`,
    why: 'The limb is told',
  },
  {
    code: /^G90\.50$/,
    line: /\b(?:foot|leg|ankle|knee|lower (?:limb|extremity))\b/i,
    to: (_, line) => `G90.52${sideDigit(line)}`,
    why: 'The limb is told',
  },
  {
    code: /^R68\.89$/,
    said: /^hyperemia$/i,
    to: none,
    why: 'A redness without its place',
  },
  {
    code: /^R40\.20$/,
    said: /consciousness/i,
    to: none,
    when: (_, __, readings) => has(readings, /^(?:S06|I62\.0)/),
    why: 'Part of the injury of the head',
  },
  {
    code: /^S09\.90/,
    to: none,
    when: (_, __, readings) => has(readings, /^(?:S0(?:6|2\.[01])|I62\.0)/),
    why: 'The injury of the head is named',
  },
  {
    code: /^H47\.10$/,
    line: /\b(?:pseudotumou?r|intracranial (?:hypertension|pressure)|opening pressure|raised pressure)\b/i,
    to: () => 'H47.11',
    why: 'By pressure within the skull',
  },
  {
    code: /^D86\.9$/,
    line: /\b(?:uveitis|iridocyclitis|iritis)\b/i,
    to: () => 'D86.83',
    why: 'Sarcoidosis of the eye',
  },
  {
    code: /^D86\.9$/,
    line: /\b(?:myocard\w{2,5}|cardiac)\b/i,
    to: () => 'D86.85',
    why: 'Sarcoidosis of the heart',
  },
  {
    code: /^M31\.30$/,
    line: /\b(?:glomerulonephritis|renal|kidney|nephr\w{2,6})\b/i,
    unless: /\b(?:without|no|normal) (?:renal|kidney)\b/i,
    to: () => 'M31.31',
    why: 'With the kidneys',
  },
  {
    code: /^O42\.[019]0$/,
    to: (code, _, { weeks }) => {
      const at = weeks?.weeks ?? 0;
      return at >= 37 ? code.replace(/0$/, '2') : `${code.slice(0, 5)}1${trimesterOf(at)}`;
    },
    when: (_, { weeks }) => weeks !== null,
    why: 'The weeks are told',
  },
  { code: /^L90\.0$/, line: /\bvulva\w{0,2}\b|\blabia\b/i, to: () => 'N90.4', why: 'Of the vulva' },
  { code: /^L90\.0$/, line: /\b(?:penis|glans|prepuce|foreskin)\b/i, to: () => 'N48.0', why: 'Of the penis' },
  { code: /^B19\.20$/, said: /\bchronic/i, to: () => 'B18.2', why: 'Said to be chronic' },
  { code: /^B19\.10$/, said: /\bchronic/i, to: () => 'B18.1', why: 'Said to be chronic' },
  {
    code: /^E27\.4/,
    line: /\b(?:suspen\w{2,5}|withdraw\w{0,4}|discontinu\w{2,6}|cessation|stopp\w{2,4}) (?:of |the )*(?:gluco)?(?:cortico)?(?:steroids?|prednis\w{2,5})/i,
    to: () => 'E27.3',
    why: 'Brought about by a drug',
  },
  {
    code: /^O03\.9$/,
    line: /\b(?:two|three|four|five|several|previous|prior|\d) (?:\w+ )?(?:miscarriages?|abortions?)\b/i,
    tells: true,
    to: none,
    why: 'Of earlier pregnancies',
  },
  {
    code: /^K26\.9$|^K25\.9$|^K27\.9$/,
    line: /\bhad (?:been diagnosed|had|suffered)\b.{0,80}\b(?:resolved|healed|cured)\b/i,
    tells: true,
    to: () => 'Z87.11',
    why: 'Told as resolved',
  },
  {
    code: /^C44\.1\d\d[12]$/,
    line: /\bupper\b/i,
    unless: /\blower\b/i,
    to: (code) => code.replace(/\d$/, '1'),
    why: 'The upper eyelid is told',
  },
  {
    code: /^H21\.89$/,
    line: /\b(?:wound|lacerat\w{2,4}|perforat\w{2,4}|trauma)\b/i,
    to: (_, line) => `S05.2${sideDigit(line)}XA`,
    why: 'An eye that was torn',
  },
  {
    code: /^I83\.0\d9$/,
    line: /\b(?:malleol\w{2,3}|ankle)\b/i,
    to: (_, line) => `I83.0${sideDigit(line) === '9' ? '0' : sideDigit(line)}3`,
    why: 'The ulcer is at the ankle',
  },
  {
    code: /^I83\.0\d9$/,
    line: /\bcalf\b/i,
    to: (_, line) => `I83.0${sideDigit(line) === '9' ? '0' : sideDigit(line)}2`,
    why: 'The ulcer is at the calf',
  },
  {
    code: /^C56\.|^D27\./,
    said: /\b(?:yolk sac|germ cell|teratoma|choriocarcinoma)\b/i,
    line: /\bmediastin\w{2,3}\b/i,
    to: (code) => (code.startsWith('C') ? 'C38.3' : 'D15.2'),
    why: 'Of the mediastinum',
  },
  { code: /^N83\.2/, said: /\bteratoma\b/i, to: none, why: 'A teratoma is no such cyst' },
  {
    code: /^N85\.2$/,
    said: /\bbulky\b/i,
    line: /\bbulky (?:uterine )?(?:myoma|fibroid|leiomyoma)/i,
    to: none,
    why: 'The myoma is bulky',
  },
  {
    code: /^N28\.89$/,
    said: /obstructive/i,
    line: /\bobstructive (?:acute )?(?:renal|kidney) (?:failure|insufficiency|injury)/i,
    to: none,
    why: 'The failure is named',
  },
  {
    code: /^T14\.90/,
    said: /^trauma$/i,
    line: /\b(?:dental|urethral|ocular|acoustic|perineal|birth|thoracic|cranial) trauma\b/i,
    to: none,
    why: 'Its place is told before it',
  },
  { code: /^Q87\.40$/, line: /\b(?:lens|ectopia|luxat\w{1,4})\b/i, to: () => 'Q87.42', why: 'With the eye' },
  {
    code: /^I10$/,
    to: () => 'I15.0',
    when: ({ evidence }, { text }, readings) =>
      has(readings, /^I70\.1$/) &&
      /\brenal artery stenosis|stenosis of the (?:\w+ )?renal artery\b/i.test(
        sentenceAt(text, evidence.start, evidence.end, REACH),
      ),
    why: 'Of the narrowed renal artery',
  },
  {
    code: /^R65\.21$/,
    line: /\b(?:anastomotic (?:leak|dehiscence)|post-?operative day|days? after (?:the )?surgery)\b/i,
    to: () => 'T81.12XA',
    why: 'Septic shock after an operation',
  },
  {
    code: /^D17\.9$/,
    line: /\b(?:ile(?:um|al)|jejun\w{2}|colon\w{0,2}|intestin\w{1,3}|duoden\w{2}|gastric|stomach|cec\w{2})\b/i,
    to: () => 'D17.5',
    why: 'A lipoma of an organ within the abdomen',
  },
  {
    code: /^K55\.(?:9|0[059]9|069|1)$/,
    line: NECROSIS,
    unless: /\bno necrosis\b|\bwithout necrosis\b/i,
    to: (code, line) =>
      /\b(?:small|jejun\w{2}|ile(?:um|al))\b/i.test(line)
        ? 'K55.029'
        : /\bcolon|colonic\b/i.test(line)
          ? 'K55.049'
          : code,
    why: 'The bowel died',
  },
  {
    code: /^R10\.8[12]9$/,
    to: (code, line) => {
      const at = quarterIn(line);
      return at === null ? code : code.replace(/9$/, at);
    },
    why: 'The quarter of the abdomen is told',
  },
  {
    code: /^R10\.0$/,
    said: /abdomin\w{2,3}$|\bpain\b/i,
    to: none,
    when: (_, __, readings) => has(readings, /^R10\.[1-38]/),
    why: 'A pain that is acute, no acute abdomen',
  },
  {
    code: /^K11\.6$/,
    line: /\b(?:sinus\w{0,5}|nasal|frontal|ethmoid\w{0,3})\b/i,
    to: () => 'J34.1',
    why: 'Of a sinus of the nose',
  },
  {
    code: /^M26\.4$/,
    line: /\bclass (?:I{1,3}|[123])\b/i,
    to: (_, line) =>
      `M26.21${/\bclass (?:III|3)\b/i.test(line) ? '3' : /\bclass (?:II|2)\b/i.test(line) ? '2' : '1'}`,
    why: 'The class is told',
  },
  {
    code: /^H33\.03\d$/,
    said: /rhegmatogenous|detachment/i,
    unless: /\bgiant\b/i,
    to: (code, line) =>
      code.replace(
        'H33.03',
        /\b(?:horseshoe|single) tear|\ba (?:\w+ )?(?:tear|break)\b/i.test(line) ? 'H33.01' : 'H33.00',
      ),
    why: 'No giant tear is told',
  },
  {
    code: /^S37\.0[0-9]/,
    said: /\b(?:perirenal|perinephric|subcapsular)\b/i,
    line: /\b(?:lithotripsy|biopsy|nephrolithotomy|nephrostomy|nephrectomy|post-?operative)\b/i,
    to: () => 'N99.840',
    why: 'A hematoma after a procedure',
  },
  { code: /^S05\.7/, said: /eviscerat/i, unless: INJURY, to: none, why: 'The evisceration was an operation' },
  {
    code: /^H26\.4/,
    said: /\bafter\b/i,
    unless: /\b(?:capsul\w{2,4}|opacif\w{2,6}|secondary cataract)\b/i,
    to: none,
    why: 'The operation, no cataract after it',
  },
  {
    code: /^H2[56]\./,
    line: /\b(?:had been|was|were|previously) (?:operated|intervened)\b/i,
    tells: true,
    to: none,
    why: 'The cataract was taken out',
  },
  {
    code: /^R10\.83$/,
    said: /^colic$/i,
    line: /\bcolic (?:type|nature|character)\b|\bof colic\b/i,
    to: none,
    why: 'How it hurts',
  },
  {
    code: /^Z51\.11$/,
    tells: true,
    line: /\b(?:received|receiving|underwent|completed|after|treated|treatment|course|began|begun|started|administered)\b/i,
    to: none,
    why: 'A treatment that is told, not the reason of the stay',
  },
  {
    code: /^Z1[123]\./,
    tells: true,
    // A text that begins with it tells what the patient came for.
    when: ({ evidence }) => evidence.start > OPENING,
    to: none,
    why: 'What was looked for in the course of the illness',
  },
  {
    code: /^R58$/,
    said: /^h(?:a)?emorrhages?$/i,
    line: /\b(?:fundus|funduscop\w{1,4}|ophthalmoscop\w{1,4}|retinal?)\b/i,
    to: none,
    why: 'In the fundus, where the disease of the retina is named',
  },
  { code: /^D49\.2$/, said: /^skin over\b/i, to: none, why: 'The skin over a tumor' },
];

const REJECTED: Record<string, string> = {
  'Z94.0': 'T86.11',
  'Z94.1': 'T86.21',
  'Z94.2': 'T86.810',
  'Z94.4': 'T86.41',
};
const REJECTION =
  /\b(?:(?:acute|chronic|cellular|humoral|vascular|antibody[- ]mediated|transplant|allograft) (?:graft |allograft |transplant |cellular |humoral )?rejection|graft rejection|rejection of the (?:graft|transplant|kidney|liver|heart|lung))\b/i;

const KNOWN = new WeakMap<NoteText, boolean>();

/** Said of the patient and not denied; looked for once in a text. */
function isRejected(note: NoteText): boolean {
  const known = KNOWN.get(note) ?? tellsRejection(note.text);
  KNOWN.set(note, known);
  return known;
}

function tellsRejection(text: string): boolean {
  const found = REJECTION.exec(text);
  if (!found) return false;
  const before =
    text
      .slice(Math.max(0, found.index - 60), found.index)
      .split(/[.;]/)
      .at(-1) ?? '';
  return !/\b(?:no|not|without|denied|excluded?|ruled out|discard\w{2,3}|suspicion|suspected|possible|risk|prevent|prophylaxis|to)\b/i.test(
    before,
  );
}

function quarterIn(line: string): string | null {
  if (/\bright (?:iliac fossa|lower quadrant)\b/i.test(line)) return '3';
  if (/\bleft (?:iliac fossa|lower quadrant)\b/i.test(line)) return '4';
  if (/\bright (?:hypochondri\w{2,3}|upper quadrant)\b/i.test(line)) return '1';
  if (/\bleft (?:hypochondri\w{2,3}|upper quadrant)\b/i.test(line)) return '2';
  return /\bepigastri\w{1,3}\b/i.test(line) ? '6' : null;
}

/** What another code of the same note says better. */
const EXPLAINED: readonly [RegExp, RegExp][] = [
  [/^K65\.0$/, /^K35\.[23]/],
  [/^N81\.1/, /^N81\.3$/],
  [/^M21\.61/, /^M20\.1/],
  [/^N28\.9$/, /^N1[789]/],
];

/** Characters of a sentence on either side. */
const REACH = 200;

/** Characters in which a text says whom it is about and what for. */
const OPENING = 40;

const detailsOf = ofCode(DETAILS, ({ code }) => code);
const explainedOf = ofCode(EXPLAINED, ([less]) => less);

/** `tells`: the text is a report. */
export function inReportDetail(
  note: NoteText,
  readings: readonly Reading[],
  tells: boolean,
  ruleOut: RuleOut,
): Reading[] {
  const kinds = kindsOf(readings);
  const near = nearIn(readings);
  const changed = readings.flatMap((one) => {
    const sided = withSide(note, one);
    if (sided) return [sided];
    const detail = detailsOf(one.code).find((rule) => fits(rule, one, note, kinds, near, tells));
    if (!detail) return [one];
    const code = detail.to(
      one.code,
      sentenceAt(note.text, one.evidence.start, one.evidence.end, REACH),
      note,
    );
    return recoded(note, one, code, detail.why, ruleOut);
  });
  const codes = [...new Set(changed.map(({ code }) => code))];
  return changed.filter((one) => {
    const [by] = explainedOf(one.code);
    const better = by && codes.find((code) => by[1].test(code));
    if (better) ruleOut(one, `${better} says what it is`);
    return !better;
  });
}

function fits(
  { said, line, unless, tells: only, when }: ReportDetail,
  one: Reading,
  note: NoteText,
  kinds: readonly Reading[],
  near: Near,
  tells: boolean,
): boolean {
  if ((only && !tells) || (said && !said.test(one.evidence.text))) return false;
  const sentence = line || unless ? sentenceAt(note.text, one.evidence.start, one.evidence.end, REACH) : '';
  return (
    (!line || line.test(sentence)) && !unless?.test(sentence) && (when?.(one, note, kinds, near) ?? true)
  );
}

const OF_ELSEWHERE =
  /\b(?:left|right) (?:ventric\w{2,4}|atri\w{2,3}|heart|hemi\w{3,9}|kidney|lung|lobe|leg|arm|hand|foot|knee|hip|breast)\b/gi;
const SIDES: Record<'1' | '2' | '3', RegExp> = { 1: /\bright\b/i, 2: /\bleft\b/i, 3: /\bbilateral\b/i };

/** The one side that the sentence names is that of a finding of an eye or an ear for which it tells no other. */
function withSide(note: NoteText, one: Reading): Reading | null {
  if (!/^(?:H|C69|E(?:08|09|10|11|13)\.3)/.test(one.code)) return null;
  const { index } = note.lexicon;
  if (!/\bunspecified (?:eye|ear|orbit|lacrimal passage|side|retina)\b/i.test(index.titleOf(one.node)))
    return null;
  const line = sentenceAt(note.text, one.evidence.start, one.evidence.end, REACH).replace(OF_ELSEWHERE, '');
  const side = /\b(?:bilateral|both)\b/i.test(line)
    ? /\b(?:right|left)\b/i.test(line)
      ? '9'
      : '3'
    : sideDigit(line);
  if (side === '9') return null;
  for (const at of [one.code.length - 1, one.code.length - 2]) {
    const code = `${one.code.slice(0, at)}${side}${one.code.slice(at + 1)}`;
    const node = /[09]/.test(one.code.charAt(at)) ? note.nodeOf(code) : null;
    if (node !== null && SIDES[side as '1' | '2' | '3'].test(index.titleOf(node)))
      return { ...one, code, node, missing: [], unspecified: false };
  }
  return null;
}
