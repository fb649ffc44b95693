// What do the words around a finding make of it in the story of a case? A stool that is pale, a rim that is red, an edema of a brain, a wound
// of an operation. Rules of `reportDetails`, which reads them before its own. Authority: tabular list and index at each code.

import { sideDigit, sideOfOrgan } from '../mentions/sides.ts';
import type { NoteText } from '../noteText.ts';
import type { Reading } from '../readings.ts';
import type { ReportDetail } from './complications.ts';
import { has } from './neighbors.ts';

const none = () => null;

/** Characters behind a mention that are looked at. */
const BEHIND = 40;
const behind = ({ evidence }: Reading, { text }: NoteText) => text.slice(evidence.end, evidence.end + BEHIND);
const before = ({ evidence }: Reading, { text }: NoteText) =>
  text.slice(Math.max(0, evidence.start - BEHIND), evidence.start);

/** What is pale or colored there is no skin. */
const OF_STOOL =
  /^(?:,? (?:and )?(?:bulky|fatty|greasy|loose|foul(?:-smelling)?|frothy|offensive|soft|clay-colou?red|floating|voluminous|copious|fluffy|mushy|watery)){0,4},? (?:stools?|f(?:a)?eces|motions?|bowel movements?)\b/i;
/** What is red there is part of another finding. */
const OF_LESION =
  /^ (?:rim|halo|base|border|borders|margins?|edges?|ring|areola|background|plaques?|papules?|macules?|patch(?:es)?|nodules?|lesions?|vesicles?|pustules?|throat|pharynx|fauces|tonsils?|mucosa|tympanic|eardrum|wheals?|eruption|rash|maculopapular|swelling)\b/i;
const OF_BRAIN =
  /\b(?:brain|cerebr\w{1,4}|cerebell\w{1,4}|intracranial|frontal|temporal|parietal|occipital|parieto-?\w{1,9}|fronto-?\w{1,9}|thalam\w{1,3}|ring-enhancing|midline shift|head CT|cranial|hemispher\w{1,3})\b/i;
const OF_LIGHT =
  /\b(?:perilesional|perifocal|peritumou?ral|surrounding|adjacent|vasogenic|cytotoxic|marrow|bone marrow|interstitial|mucosal|wall|submucosal)[ -]$/i;
const OPERATED =
  /\b(?:post-?operative\w{0,2}|incision|laparotomy|surgery|operation|operated|\w{3,20}(?:ectomy|otomy|ostomy|plasty|orrhaphy))\b/i;
const ARM =
  /\b(?:fore-?arms?|arms?|antecubital|cubital|hands?|wrists?|cephalic|basilic|upper (?:limb|extremity)|cannula|venflon)\b/i;

/** Behind the name of a test. */
const YET_TO_COME =
  /^(?: levels?| tests?)?[ ,(:]{1,2}(?:(?:w\/|with|on|at) ?(?:the |his |her )?(?:next|follow[- ]?up|future|annual|am|morning) ?(?:labs?|visit|draw|bloodwork|blood work|f\/u)\b|pending\b|ordered\b|sent\b|due\b(?! to)|to be (?:checked|drawn|repeated)\b|next (?:visit|labs?|time|week|month)\b|in \d{1,2} ?(?:wks?|weeks?|mo|months?|d|days?)\b)/i;
/** Before it. */
const ORDERED =
  /\b(?:re-?check|check|order|send|draw|repeat|obtain|monitor|follow)(?:ed|ing)? (?:an? |the |his |her )?(?:serum )?$/i;
/** What was thought of before it was known; `treated as` right before a disease is a cue of its own. */
const TAKEN_FOR =
  /\btreated (?:with|by) [^.;,]{3,50} as (?:an? |if it were an? |suspected |probable )?(?:\w+ )?$/i;
const ATTRIBUTED = /\b(?:attributed|ascribed|imputed|put down) to (?:an? |his |her |the )?(?:\w+ )?$/i;
const SEVERAL =
  /\b(?:[3-9]|three|four|five|six|seven|eight|several|multiple|repeated|recurrent|habitual)\b[^.;,\n]{0,40}\b(?:abortions?|miscarriages?|(?:pregnancy|gestational|f(?:o)?etal) loss(?:es)?)\b|\b(?:abortions?|miscarriages?) \((?:[3-9]|three|four|five)\)/i;
/** Of the kidney, told behind the hypertension. */
const OF_KIDNEY =
  /\b(?:hypertension|HTN|HBP)\b,? (?:(?:was|is|considered|which was) )?(?:secondary|due|attributed|attributable) to (?:the |his |her |an? )?(?:\w+ )?(?:nephropath\w{1,2}|nephritis|glomerulo\w{4,9}|renal|kidneys?|renovascular)\b|\b(?:nephrogenic|renoparenchymal|renal|parenchymal renal) hypertension\b|\bhypertension of (?:renal|nephrogenic|renoparenchymal) (?:origin|cause)\b/i;
const WITH_BREATH =
  /\b(?:increas\w{1,3}|worsen\w{0,3}|aggravat\w{2,3}|exacerbat\w{2,3}|accentuat\w{2,3}|intensif\w{3,5}|modif\w{3,4}|var\w{3,5}) (?:with|by|on|upon|during) (?:the )?(?:deep )?(?:breath\w{0,3}|inspir\w{2,6}|inhal\w{2,5}|respirat\w{2,4}|respiratory movements)\b|\bon (?:deep )?(?:inspiration|breathing)\b|\bpleuritic\b/i;
const NODES_OF: readonly [RegExp, string][] = [
  [/\b(?:mediastin|hilar|paratracheal|subcarinal|intrathoracic|thoracic)/i, 'C77.1'],
  [/\b(?:cervical|supraclavicular|laterocervical|neck|submandibular|jugul)/i, 'C77.0'],
  [/\b(?:axill|epitrochlear|infraclavicular)/i, 'C77.3'],
  [/\b(?:inguin|groin)/i, 'C77.4'],
  [/\b(?:iliac|pelvic|obturator)/i, 'C77.5'],
  [
    /\b(?:retroperiton|para-?aortic|mesenteric|abdominal|perigastric|c(?:o)?eliac|peripancreatic|periportal)/i,
    'C77.2',
  ],
];
/** The adrenal that the text tells to be sick or taken out. */
const ADRENALS =
  /\b(right|left) (?:adrenalectom\w{1,3}|(?:adrenal|suprarenal)(?: gland)? (?:mass|nodule|tumou?r|lesion|incidentaloma|adenoma|neoplasm|ph(?:a)?eochromocytoma))\b/gi;

/** `pain and swelling in the right leg`: the place behind both. */
const PAIN_AND =
  /\bpain(?:,| and| with) (?:\w+ )?(?:swelling|redness|erythema|stiffness|numbness|weakness|tingling)(?: (?:of|in|over|on))? (?:the |his |her |my )?(right|left) (shoulder|elbow|wrist|hip|knee|ankle|arm|forearm|hand|leg|lower leg|calf|thigh|foot|upper limb|lower limb|upper extremity|lower extremity)\b/i;
const PAINS: Record<string, string> = {
  shoulder: 'M25.51',
  elbow: 'M25.52',
  wrist: 'M25.53',
  hip: 'M25.55',
  knee: 'M25.56',
  ankle: 'M25.57',
  arm: 'M79.60',
  'upper limb': 'M79.60',
  'upper extremity': 'M79.60',
  forearm: 'M79.63',
  hand: 'M79.64',
  leg: 'M79.60',
  'lower limb': 'M79.60',
  'lower extremity': 'M79.60',
  'lower leg': 'M79.66',
  calf: 'M79.66',
  thigh: 'M79.65',
  foot: 'M79.67',
};

function painOf(line: string): string {
  const [, side = '', place = ''] = PAIN_AND.exec(line) ?? [];
  const stem = PAINS[place.toLowerCase()] ?? '';
  const isRight = side.toLowerCase() === 'right';
  if (/^(?:leg|lower limb|lower extremity)$/i.test(place)) return `${stem}${isRight ? 4 : 5}`;
  return `${stem}${isRight ? 1 : 2}`;
}

export const CASE_DETAILS: readonly ReportDetail[] = [
  {
    code: /^R52$/,
    line: PAIN_AND,
    to: (_, line) => painOf(line),
    why: 'The place of the pain is told behind what goes with it',
  },
  {
    code: /./,
    tells: true,
    when: (one, { text }) =>
      TAKEN_FOR.test(text.slice(Math.max(0, one.evidence.start - 90), one.evidence.start)),
    to: none,
    why: 'What it was treated as at first',
  },
  {
    code: /^(?:F4[0-5]|F32\.A|N95\.1|R54|Z73)/,
    tells: true,
    when: (one, note) => ATTRIBUTED.test(before(one, note)),
    to: none,
    why: 'What a report says that it was laid to at first',
  },
  // A report affirms what its patient has; the relatives are its background, but for cancers, which say why it was looked for.
  { code: /^Z8[1-4]\./, tells: true, to: none, why: 'Of relatives, not of the patient of the report' },
  {
    code: /^(?:Z87\.59|O03\.9|N96)$/,
    line: SEVERAL,
    unless: /\b(?:no|without|denie[sd]|two|2|one) (?:\w+ )?(?:abortions?|miscarriages?)\b/i,
    when: (_, __, readings) => !has(readings, /^(?:Z33|Z3A|Z34|O0[9]|O[1-4])/),
    to: () => 'N96',
    why: 'Three and more are recurrent (index: Abortion, habitual or recurrent)',
  },
  {
    code: /^I1(?:0|2\.9)$/,
    line: OF_KIDNEY,
    to: () => 'I15.1',
    why: 'Secondary to the disease of a kidney (index: Hypertension, secondary)',
  },
  {
    code: /^R07\.(?:89|9)$/,
    line: WITH_BREATH,
    unless: /\b(?:not|no|without|neither|nor) (?:increas|worsen|modif|aggravat|var|chang|pleuritic)/i,
    to: () => 'R07.1',
    why: 'A pain of the chest that breathing brings about',
  },
  {
    code: /^N40\.[23]$/,
    said: /hyperplasia|hypertrophy|adenoma/i,
    to: (code) => (code === 'N40.2' ? 'N40.0' : 'N40.1'),
    why: 'The index has a nodular hyperplasia at the enlarged prostate',
  },
  {
    code: /^K57\.90$/,
    said: /^diverticul(?:um|a)$/i,
    when: ({ evidence: { end } }, { text }) =>
      /^ (?:of|in|on|at) [^.;,\n]{0,45}\bbladder\b|^ of [^.;,\n]{0,20}\bvesical\b/i.test(
        text.slice(end, end + 60),
      ),
    to: () => 'N32.3',
    why: 'Of the bladder',
  },
  {
    code: /^R62\.52$/,
    said: /slow/i,
    line: /\b(?:mass|lumps?|tumou?rs?|tumoration|lesions?|nodules?|swellings?|tumefaction|papules?|plaques?)\b/i,
    to: none,
    why: 'A lump grows slowly',
  },
  {
    code: /^E79\.0$/,
    said: /^uric acid$/i,
    line: /\b(?:calcul\w{1,3}|stones?|lithiasis|crystals?|nucleus)\b/i,
    to: none,
    why: 'What a stone is made of',
  },
  {
    code: /^G70\.8[01]$/,
    when: (one, note, readings) => has(readings, /^C/) || /\bparaneoplastic\b/i.test(before(one, note)),
    to: () => 'G73.1',
    why: 'In a neoplastic disease',
  },
  {
    code: /^R59\.[019]$/,
    when: (one, note) =>
      /\b(?:metastatic|metastasi[sz]ed|tumou?ral|neoplastic) (?:\w+ )?$/i.test(before(one, note)),
    to: (_, line) => NODES_OF.find(([region]) => region.test(line))?.[1] ?? 'C77.9',
    why: 'Nodes with metastases',
  },
  {
    code: /^(?:D35\.00|D44\.10|C74\.[019]0|C79\.70)$/,
    when: (_, note) => sideOfOrgan(note, ADRENALS) !== '9',
    to: (code, _, note) => code.replace(/0$/, sideOfOrgan(note, ADRENALS)),
    why: 'The text tells the side of the gland',
  },
  {
    code: /^C72\.0$/,
    said: /\bmedullary\b/i,
    when: (_, { text }) => /\b(?:thyroid\w{0,6}|calcitonin)\b/i.test(text),
    to: () => 'C73',
    why: 'Medullary carcinoma is one of the thyroid gland',
  },
  {
    code: /^L53\.9$/,
    said: /^erythema$/i,
    when: (one, note) =>
      /\b(?:malar|facial|butterfly) $/i.test(before(one, note)) ||
      /^ (?:in|of|with)? ?(?:the )?(?:butterfly|malar|cheeks)/i.test(behind(one, note)),
    to: () => 'R21',
    why: 'A malar erythema is a rash',
  },
  {
    code: /^L53\.9$/,
    said: /^erythema$/i,
    when: (_, __, readings) => has(readings, /^(?:K12\.2|J39\.0|L0[1-3]\.|M72\.6|A46)/),
    to: none,
    why: 'Shows the infection of the skin or of what lies below it',
  },
  {
    code: /^R23\.1$/,
    said: /^(?:pale|clay)$/i,
    when: (one, note) => OF_STOOL.test(behind(one, note)),
    to: () => 'R19.5',
    why: 'The stools are pale, not the patient',
  },
  {
    code: /^R23\.1$/,
    said: /^pale$/i,
    when: (one, note) =>
      /^,?(?: (?:and|or|yellow|brown|pink|grey|gray|areas?|thin|soft))* (?:optic )?(?:discs?|urine|fluid|papillae?|kidneys?|tissue|mass|tumou?r|nodules?|lesions?|patch(?:es)?|macules?|plaques?|marrow|mucosa|liver|areas?|halo|cells?)\b/i.test(
        behind(one, note),
      ),
    to: none,
    why: 'Something else is pale',
  },
  {
    code: /^L53\.9$/,
    said: /^(?:erythematous|red|reddened)$/i,
    when: (one, note) => OF_LESION.test(behind(one, note)),
    to: none,
    why: 'Part of how another finding looks',
  },
  {
    code: /^R60\.9$/,
    said: /^o?edema$/i,
    line: OF_BRAIN,
    when: (one, note) => OF_LIGHT.test(before(one, note)) && !/marrow|mucosal|wall/i.test(before(one, note)),
    to: () => 'G93.6',
    why: 'Edema around a lesion of the brain',
  },
  {
    code: /^R60\.9$/,
    said: /^o?edema$/i,
    when: (one, note) => OF_LIGHT.test(before(one, note)),
    to: none,
    why: 'Part of how a lesion looks',
  },
  // A newborn has it for want of surfactant.
  {
    code: /^P22\.0$/,
    said: /respiratory distress syndrome/i,
    when: (_, { text }) =>
      OF_GROWN.test(text) && !/\b(?:newborn|neonat\w{1,3}|preterm|premature|surfactant)\b/i.test(text),
    to: () => 'J80',
    why: 'Of an adult',
  },
  {
    code: /^I80\.0/,
    said: /superficial/i,
    line: ARM,
    unless: /\b(?:leg|legs|calf|thigh|saphenous|lower (?:limb|extremity))\b/i,
    to: () => 'I80.8',
    why: 'A vein of the arm (index: Phlebitis, specified site NEC)',
  },
  {
    code: /^T8[08]\.9/,
    said: /^complicat(?:ed|ing|es)\b/i,
    to: none,
    why: 'The sentence names the complication',
  },
  {
    code: /^K83\.8$/,
    said: /\bleak/i,
    when: (_, { text }) => OPERATED.test(text),
    to: () => 'K91.89',
    why: 'A leak after an operation',
  },
  {
    code: /^D50\.9$/,
    line: /\b(?:dietary|nutritional|poor (?:diet|intake)|(?:low|insufficient|inadequate) (?:iron )?intake|restrictive diet|vegan|cow'?s milk)\b[^.;\n]{0,30}\biron|\biron[- ]deficien\w{2,3}(?: an(?:a)?emia)?[^.;\n]{0,30}\b(?:dietary|nutritional|malabsor\w{2,5}|poor (?:diet|intake)|(?:low|insufficient|inadequate) (?:iron )?intake|vegan|cow'?s milk|inadequate diet)/i,
    unless: /\b(?:bleed\w{0,3}|blood loss|menorrh\w{2,4}|h(?:a)?emorrh\w{2,5})\b/i,
    to: () => 'D50.8',
    why: 'Of the diet or of malabsorption (inclusion at D50.8)',
  },
  {
    code: /^E61\.1$/,
    line: /\biron deficiency\b[^.;\n]{0,20}\b(?:due to|from|of|secondary to) (?:the )?malabsor/i,
    when: (one, { text }) =>
      /\b(?:an(?:a)?emi\w{1,2}|h(?:a)?emoglobin|Hb)\b/i.test(
        text.slice(Math.max(0, one.evidence.start - 80), one.evidence.end + 60),
      ),
    to: () => 'D50.8',
    why: 'With a low hemoglobin: an anemia',
  },
  {
    code: /^J96\.[0129]0$/,
    said: /hypox(?:a)?emi/i,
    to: (code) => code.replace(/0$/, '1'),
    why: 'With hypoxia',
  },
  {
    code: /^J96\.[0129]0$/,
    said: /hypercapni|hypercarbi/i,
    to: (code) => code.replace(/0$/, '2'),
    why: 'With hypercapnia',
  },
  {
    code: /^G40\.909$/,
    line: /\b(?:first|single|isolated|one|a new|new-onset|solitary)(?:[- ](?:ever|time|generali[sz]ed|focal|brief|short))* epileptic (?:fit|seizure|attack|convulsion)\b/i,
    when: (_, __, readings) => !has(readings, /^G40\.(?!909$)/),
    to: () => 'R56.9',
    why: 'One fit is no epilepsy',
  },
  {
    code: /^(?:E79\.0|R7(?!3)\d|R9[47])/,
    said: /^(?!.*\b(?:abnormal|deranged|high|low|elevated|raised|increased|decreased|reduced|impaired|positive)\b)/i,
    when: (one, note) => YET_TO_COME.test(behind(one, note)) || ORDERED.test(before(one, note)),
    to: none,
    why: 'A test that is ordered has found nothing yet',
  },
  {
    code: /^R92\.3/,
    when: ({ evidence: { start, end } }, { text }) =>
      !/\b(?:breasts?|mammo\w{0,8}|BI-?RADS|parenchym\w+)\b/i.test(
        text.slice(Math.max(0, start - 240), end + 160),
      ),
    to: none,
    why: 'The density of something else',
  },
  // `Liver at 5 cm and spleen at 11 cm below the costal margins`.
  {
    code: /^R16\.[01]$/,
    line: /\bliver(?: edge)?(?: was| palpable| felt)?(?: at)? \d{1,2}(?:[.,]\d)? ?cm,? and (?:the )?spleen(?: tip)?(?: at)? \d{1,2}/i,
    to: () => 'R16.2',
    why: 'Both are measured below the ribs',
  },
  {
    code: /^K83\.1$|^K83\.5$|^K80\.5/,
    said: /\bcommon$/i,
    when: (one, note) =>
      /^ (?:carotid|iliac|femoral|peroneal|fibular|hepatic artery|interosseous|digital|extensor)/i.test(
        behind(one, note),
      ),
    to: (_, line) => {
      if (/\bstenos[ie]s of (?:the )?(?:(?:right|left) )?common (?:iliac|femoral|hepatic) artery/i.test(line))
        return 'I77.1';
      if (!/\bcommon carotid/i.test(line)) return null;
      // `the left common carotid artery` tells its side, whatever else the sentence names.
      const own = /\b(?:right|left)(?= common carotid)/gi;
      const told = new Set(line.match(own)?.map((one) => one.toLowerCase()));
      if (told.size === 1) return `I65.2${sideDigit([...told][0] as string)}`;
      return told.size || /\b(?:right|left)\b.{1,200}\b(?:right|left)\b/i.test(line)
        ? null
        : `I65.2${sideDigit(line)}`;
    },
    why: 'Another thing is common',
  },
  {
    code: /^M43\.6$/,
    said: /\bstiff/i,
    when: (_, { text }) =>
      /\b(?:meningi\w{2,20}|lumbar puncture|cerebrospinal|CSF|kernig\w{0,2}|brudzinski\w{0,2}|subarachnoid)\b/i.test(
        text,
      ),
    to: () => 'R29.1',
    why: 'A stiff neck of the meninges',
  },
  {
    code: /^R20\.2$/,
    when: (one, note) => /^,? (?:sensory |painful |poly)*neuropath/i.test(behind(one, note)),
    to: none,
    why: 'How the neuropathy feels',
  },
  {
    code: /^R41\.0$/,
    line: /\bacute(?:ly)? (?:nocturnal |post-?operative )?confus\w{2,3}\b|\bconfus\w{2,3}\b[^.;\n]{0,40}\bsuperimposed\b/i,
    when: (_, { setting }, readings) => setting === 'inpatient' && has(readings, /^(?:F0[123]\.|G30\.)/),
    to: () => 'F05',
    why: 'Acute confusion upon a dementia (inclusion at F05: superimposed on dementia)',
  },
  {
    code: /^T14\.90/,
    said: /^superficial wound$/i,
    when: (one, note) => /^ (?:infection|sepsis)\b/i.test(behind(one, note)),
    to: (_, __, { text }) => (OPERATED.test(text) ? 'T81.41XA' : null),
    why: 'The wound of an operation is infected',
  },
  {
    code: /^B99\.9$/,
    said: /^infection$/i,
    when: (one, note) => /\b(?:superficial|operative|surgical) wound $/i.test(before(one, note)),
    to: none,
    why: 'What is infected is told',
  },
  {
    code: /^R76\.1[12]$/,
    line: /\b(?:interpreted|taken|regarded|read|treated|considered|diagnosed|labell?ed) as (?:an? )?latent\b|\blatent (?:TB|tubercul\w{2,4}) (?:infection|disease)\b/i,
    unless: /\b(?:no|without|not|exclud\w{2,3}|rule\w? out) (?:\w+ )?latent\b/i,
    to: () => 'Z22.7',
    why: 'Read as a latent infection',
  },
  {
    code: /^B67\.(?:0|8|9\d?)$/,
    line: /\b(?:liver|hepatic) and (?:the |right |left )*(?:lungs?|pulmonary)\b|\b(?:lungs?|pulmonary) and (?:the )?(?:liver|hepatic)\b|\bhepato-?pulmonary\b/i,
    unless: /\balveolar\b/i,
    to: () => 'B67.32',
    why: 'Of several sites',
  },
];

const OF_GROWN =
  /\b(?:(?:[2-9]\d|1[0-9])[- ]years?[- ]old|aged (?:[2-9]\d|1[0-9])|(?:man|woman|lady|gentleman|housewife|farmer|worker))\b/i;
