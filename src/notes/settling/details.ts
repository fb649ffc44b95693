// Which code does a detail of the wording ask for that no line of the books names? One nodule or several, cold or none, a paralysis
// that a stroke left. Authority: tabular list at R91, R68.0 and I69; Official Guidelines I.C.1.d.1.b (severe sepsis), I.C.9.d.

import { skinCode } from '../mentions/skinSites.ts';
import type { NoteText } from '../noteText.ts';
import { isNewborn } from '../perinatal/newborns.ts';
import type { Reading } from '../readings.ts';
import { clauseAt, lineAt, sentenceAt } from '../text/passages.ts';
import { ADVERSE, inducedCode } from './drugInduced.ts';
import { kidneyStageIn } from './kidneyStages.ts';
import { kindsOf, type Near, nearIn } from './neighbors.ts';
import { ofCode } from './ofCode.ts';
import { isSymptom } from './relations.ts';
import type { RuleOut } from './settling.ts';

interface Detail {
  code: RegExp;
  /** Code that takes its place; null: none. */
  to: (code: string, one: Reading, note: NoteText) => string | null;
  /** `readings`: one of each kind. */
  when(one: Reading, note: NoteText, readings: readonly Reading[], near: Near): boolean;
  why: string;
}

const COLD =
  /\b(?:exposure|exposed|outdoors?|outside|snow|winter|cold (?:water|weather|exposure|night)|freezing|lake|river|homeless|street|avalanche|accidental hypothermia)\b/i;
const TRAUMA = /\b(?:trauma\w*|accident\w*|injur\w+|crush\w*|saw|machine\w*|blast|severed|mvc|explosion)\b/i;
/** `pathological fracture T10 due to metastasis` */
const BY_TUMOR =
  /^[^.;\n]{0,20}\b(?:due to|d\/t|2\/2|from|secondary to|related to|in|by)\b[^.;\n]{0,24}\b(?:neoplas\w*|malignan\w*|cancer|tumou?r|metasta\w*|mets|myeloma|lymphoma|lytic lesions?)\b/i;
const AFTER_STROKE =
  /\b(?:residual|sequelae?|late effects?|(?:old|prior|previous|remote|past|history of|h\/o|hx of|s\/p|after|post)[ -](?:\w+ ){0,4}(?:stroke|cva|cerebral infarct\w*))\b/i;
const STROKE = /\b(?:stroke|cva|cerebral infarct\w*|cerebrovascular accident)\b/i;
/** What a stroke leaves → its code in I69.3. */
const LEFT_BY_STROKE: Record<string, string> = {
  'G81.90': 'I69.359',
  'G81.91': 'I69.351',
  'G81.92': 'I69.352',
  'G81.93': 'I69.353',
  'G81.94': 'I69.354',
  'R47.01': 'I69.320',
  'R47.1': 'I69.322',
  'R29.810': 'I69.392',
  'R13.10': 'I69.391',
  'R13.11': 'I69.391',
  'R13.12': 'I69.391',
  'R13.13': 'I69.391',
  'R13.14': 'I69.391',
  'R41.4': 'I69.312',
};

const NEW_FINDING =
  /\b(?:new finding|abnormal finding|newly (?:found|diagnosed|noted)|new (?:diagnosis|dx|problem|onset)|NEW)\b/;
const BLEEDING =
  /^(?:D50\.0|K92|K25\.[0246]|K26\.[0246]|R04|R31|N9[23]|I85\.[01]1|K62\.5|D62|O|I6[0-2]|S06\.[3-6])/;
const GERM = /\b(?:strept\w+|staph\w+|enterococ\w+|bacter\w+|vegetations?|candida|HACEK)\b/i;
const HYPERCAPNIA = /\b(?:hypercapn\w+|hypercarb\w+|co2 retention)\b/i;
const BOTH_GASES = /\bhypox\w{1,4}(?: and | ?[/&,+-] ?)hyperca\w+/i;
const VACCINE =
  /\b(?:vaccin\w*|immuni[sz]\w*|imms|dtap|tdap|mmrv?|hib|ipv|shingrix|shot|booster|toxoid|vis given|both given|given at|entered as historical|dose ?#?\d)\b/i;
const VALVE_TRACE = /\b(?:trace|trivial|physiologic(?:al)?)\b/i;

const GERM_OF: Record<string, string> = {
  'A49.01': 'B95.61',
  'A49.02': 'B95.62',
  'A49.1': 'B95.5',
  'A49.2': 'B96.3',
  'A49.3': 'B96.0',
};
const ADJECTIVE =
  /^(?:isch(?:a)?emic|infectious|inflammatory|inflamed|thrombotic|thrombosed|embolic|necrotic|cystic|metabolic|congenital|nodular|obstructive|stenotic|calcified|perforated|ruptured|herniated|fistulous|tumou?ral|neoplastic|traumatic|degenerative|diverticular|polypoid|varicose|obstructed|atrophic|hyperplastic|purulent|hypercapnic|fibrous)$/i;
const ORGAN =
  /\b(?:gastric|cerebral|testicular|intestinal|pulmonary|renal|hepatic|mammary|thyroid|ovarian|cutaneous|orbital|cardiac|adrenal|primary (?:bone|breast|brain))\b/i;

function neuroendocrineSpread(code: string): string {
  if (code.startsWith('C77')) return 'C7B.01';
  if (code === 'C78.7') return 'C7B.02';
  if (/^C79\.5/.test(code)) return 'C7B.03';
  return code === 'C78.6' ? 'C7B.04' : 'C7B.09';
}
const DISPLACED = /\bdisplac(?:ed|es|ing)\b/i;
const BRAIN = /\b(?:brain|cranial|cerebral|intracranial|hematoma|haematoma|ventric\w+)\b/i;
const OF_BIRTH = /\b(?:pregnan\w+|post[- ]?partum|puerper\w+|breast[- ]?feeding|lactation|delivered)\b/i;

const CONSCIOUS =
  /\b(?:without|no|denies|denied|negative|neg|(?:did|does) not have|w\/o)(?: any| a)? (?:loss of consciousness|loc)\b|\b(?:never|not|without ever having) lost consciousness\b|\bwithout losing consciousness\b|\bdid(?:n't| not) (?:lose consciousness|pass out|black out)\b|\bbrief (?:loc|loss of consciousness)\b|\b(?:loc|loss of consciousness)[ :]{1,3}(?:no|neg|negative|none|denied)\b/i;
/** Up to half an hour. */
const BRIEFLY =
  /\bbrief(?:ly)? (?:loc|loss of (?:consciousness|knowledge|awareness)|lost consciousness|unconscious\w*)\b|\b(?:loc|loss of (?:consciousness|knowledge|awareness)|lost consciousness|unconscious|unresponsive|out cold|knocked out|passed out|blacked out)\b["”,]{0,2}[^.;\n\d]{0,24}\b(?:[1-9]|[12]\d|30|a|few|several|couple of|one|two|three|four|five|ten|fifteen|twenty|thirty|some)[ -](?:\d{1,2} )?(?:secs?|seconds?|mins?|minutes?)\b|\b(?:[1-9]|[12]\d|few|several|couple|one|two|three|four|five|ten)[ -](?:secs?|seconds?|mins?|minutes?)(?: of)? (?:loc|loss of consciousness|unconsciousness)\b/i;
/** Ribs that are counted between a fracture and their name. */
const RIBS =
  /^ (?:of|in|on) (?:the )?(?:(?:left|right|both|bilateral|several|multiple|anterior|posterior|lateral|\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|to|and|through|the),? |[-–] ?){1,12}(?:ribs|costal arches)\b(?: on the (?:right|left)(?: side)?)?/i;
const TYPE_TWO = /\b(?:type (?:2|II)|T2DM|DM ?-?2|DMII|DM type 2|NIDDM)\b/;
const DEPTHS: readonly [RegExp, string][] = [
  [/\b(?:full[- ]thickness|third[- ]degree|3rd[- ]degree)\b/i, '3'],
  [
    /\b(?:partial[- ]thickness|deep[- ]partial|superficial[- ]partial|second[- ]degree|2nd[- ]degree|blister\w*)\b/i,
    '2',
  ],
  [/\b(?:superficial|first[- ]degree|1st[- ]degree|erythema only)\b/i, '1'],
];

const OF_BLOOD_LOSS =
  /^[^.;\n]{0,25}\b(?:due to|d\/t|from|2\/2|secondary to|2°|because of)[^.;\n]{0,25}\b(?:blood loss|bleed\w*|bleeding|menorrhagia|menses|periods|GI loss\w*|hematuria)\b/i;
const CERVICAL = /\bC(\d)[-/](?:C?(\d)|T1)\b/;

/** `C5-6 disc herniation` → its code in M50, by the level. */
function cervicalDisc(code: string, near: string): string | null {
  const found = CERVICAL.exec(near);
  if (!found) return null;
  const kind = code.charAt(4);
  const upper = Number(found[1]);
  if (upper === 7) return `M50.${kind}3`;
  return upper <= 3 ? `M50.${kind}1` : `M50.${kind}2${upper - 3}`;
}

const BY_EMBOLUS = /\b(?:cardio-?embolic|embolic|embolism|embolus)\b/i;
const ARTERY =
  /\b(?:(L|left)|(R|right)) (?:(MCA|middle cerebral|M[123])|(ACA|anterior cerebral)|(PCA|posterior cerebral)|(PICA|AICA|SCA|cerebellar))\b/i;

/** The infarction by its artery, side and cause, as far as the line tells them. */
function infarctOf(code: string, line: string): string {
  const kind = BY_EMBOLUS.test(line) ? '4' : code === 'I63.9' ? '5' : code.charAt(4);
  const found = ARTERY.exec(line);
  const isSited = /^I63\.[345][1-4]/.test(code);
  if (isSited || !found) return isSited ? `I63.${kind}${code.slice(5)}` : kind === '4' ? 'I63.40' : code;
  const artery = [3, 4, 5, 6].findIndex((n) => found[n] !== undefined) + 1;
  return `I63.${kind}${artery}${found[1] === undefined ? '1' : '2'}`;
}

const FROM_DRUG =
  /^[^.;,\n]{0,12}\b(?:from|due to|d\/t|2\/2|secondary to) (?:\w+ )?(?:chemo\w*|taxol|paclitaxel|docetaxel|cisplatin|oxaliplatin|vincristine|bortezomib|isoniazid|amiodarone)\b/i;
const EARLIER = /\b(?:prior|previous|old|hx|history|h\/o|ago|in-stent|19\d\d|20\d\d)\b/i;
const NIHSS = /\bNIH(?:SS| stroke (?:scale|score))\D{0,12}(\d{1,2})\b/i;
const RESISTS =
  /(?<!\bnot |\bnon-?|\bno )\b(?:intractable|refractory|drug[- ]resistant|pharmaco-?resistant|medically resistant)\b/i;
const ULCER_DEPTHS: readonly [RegExp, string][] = [
  [/\bnecrosis of (?:the )?bone\b/i, '4'],
  [/\b(?:bone (?:exposed|involve\w+)|exposed bone|to bone)\b/i, '6'],
  [/\bnecrosis of (?:the )?muscle\b/i, '3'],
  [/\b(?:muscle (?:exposed|involve\w+)|exposed muscle|to muscle)\b/i, '5'],
  [/\b(?:fat layer|subcutaneous(?: tissue)?|fat exposed|full[- ]thickness)\b/i, '2'],
  [/\b(?:breakdown of (?:the )?skin|skin breakdown only|limited to skin|superficial)\b/i, '1'],
];

/** The last character of L97 by what the ulcer lays bare. */
function depthOf(line: string): string | null {
  return ULCER_DEPTHS.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}

/** The depth told in the words of the burn itself, else in its sentence, else in its line: several burns may stand in one. */
function degreeOf(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - LINE), start);
  const behind = text.slice(end, end + LINE);
  const own = `${/[^.;,(\n]*$/.exec(before)?.[0] ?? ''}${text.slice(start, end)}${/^[^.;,)\n]*/.exec(behind)?.[0] ?? ''}`;
  for (const words of [own, clauseAt(text, start, end, LINE), lineAt(text, start, end, LINE)]) {
    const degree = DEPTHS.find(([pattern]) => pattern.test(words))?.[1];
    if (degree !== undefined) return degree;
  }
  return null;
}

/** A temperature from 38 degrees, of Celsius or Fahrenheit. */
const HOT = /^\s{0,2}(?:of|was|is|:|=|up to|to|around|about|spikes?)?\s{0,2}(?:3[89]|4[0-2]|10[0-6])\b/i;

const DETAILS: readonly Detail[] = [
  {
    code: /^T38\.0X5A$/,
    to: () => 'T49.0X5A',
    when: ({ evidence: { start } }, { text }) =>
      /\btopical(?:ly applied)? (?:[\w-]+ )?$/i.test(text.slice(Math.max(0, start - 36), start)),
    why: 'Put on the skin',
  },
  {
    code: /^S(?!06)\d/,
    to: () => null,
    when: ({ evidence: { start } }, { text }) =>
      /\bspontaneous (?:\w+ )?$/i.test(text.slice(Math.max(0, start - 26), start)),
    why: 'Spontaneous: no injury',
  },
  {
    code: /^F90\.9$/,
    to: () => null,
    when: ({ evidence: { end, text: words } }, { text }) =>
      /^hyperactive$/i.test(words) &&
      /^ (?:delirium|bladder|airway|sounds|bowel)/i.test(text.slice(end, end + 10)),
    why: 'An adjective of something else',
  },
  {
    code: /^F10\.129$/,
    to: () => null,
    when: ({ evidence: { start, text: words } }, { text }) =>
      /^drunk$/i.test(words) &&
      /\b(?:had|has|have|having) $/i.test(text.slice(Math.max(0, start - 8), start)),
    why: 'Something that was drunk',
  },
  {
    code: /^E11\./,
    to: (code) => code.replace('E11', 'E09'),
    when: ({ evidence: { start, text: words } }, { text }) =>
      /\binduced diabet/i.test(words) || /[-– ]induced $/i.test(text.slice(Math.max(0, start - 10), start)),
    why: 'A drug brought the diabetes about (Official Guidelines I.C.4.a.6)',
  },
  {
    code: /^R50\.9$/,
    to: () => null,
    when: ({ evidence: { start, end, text: words } }, { text }) =>
      /^temperature$/i.test(words) &&
      !HOT.test(text.slice(end, end + 14)) &&
      !/\b(?:high|elevated|raised|increased)\s{1,2}$/i.test(text.slice(Math.max(0, start - 12), start)),
    why: 'A temperature that is none of a fever',
  },
  {
    code: /^H04\.2/,
    to: () => null,
    when: ({ evidence: { text } }) => /^(?:torn|tears?)$/i.test(text),
    why: 'Something torn',
  },
  {
    code: /^A41\.9$/,
    to: () => 'R65.21',
    when: ({ evidence: { text } }) => /\bseptic shock\b/i.test(text),
    why: 'The shock of a sepsis has a code of its own (Official Guidelines I.C.1.d.2)',
  },
  {
    code: /^(?:A3[3-7]|A80|B0[1256]|B15|B16|B26|J1[01]|B02|A82|B97\.7|R50\.83|U07\.1)/,
    to: () => null,
    // A zoster that is there and the vaccine for later stand in one line.
    when: ({ code, evidence: { start, end } }, { text }) =>
      VACCINE.test(
        /^(?:B02|U07)/.test(code) ? sentenceAt(text, start, end, LINE) : lineAt(text, start, end, LINE),
      ),
    why: 'The vaccine, not the disease',
  },
  {
    code: /^I(?:34\.0|35\.1|36\.1|37\.1|07\.1)$/,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      VALVE_TRACE.test(text.slice(Math.max(0, start - 12), end + 12)),
    why: 'A trace of regurgitation is no disease of the valve',
  },
  {
    code: /^Z00\.129$/,
    to: () => 'Z00.121',
    when: (_, __, readings) => readings.some(({ code, settled }) => settled && /^[A-TU]/.test(code)),
    why: 'The examination found something (Official Guidelines I.C.21.c.13)',
  },
  {
    code: /^Z00\.00$/,
    to: () => 'Z00.01',
    when: (_, { text }, readings) =>
      NEW_FINDING.test(text) && readings.some(({ code, settled }) => settled && /^[A-TU]/.test(code)),
    why: 'The examination found something new (Official Guidelines I.C.21.c.13)',
  },
  {
    code: /^(?![MSTO])/,
    to: () => null,
    when: ({ evidence: { text } }) => DISPLACED.test(text),
    why: 'Pushed aside by something else',
  },
  {
    code: /^M26\./,
    to: (code) => (code === 'M26.29' ? 'G93.5' : null),
    when: ({ evidence: { text: words } }, { text }) => /midline/i.test(words) && BRAIN.test(text),
    why: 'The midline of the brain',
  },
  {
    code: /^(?:R01\.1|I38)$/,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:vesicular|breath|respiratory)\b/i.test(text.slice(Math.max(0, start - 25), end + 10)),
    why: 'The sound of breath',
  },
  {
    code: /^R58$/,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }) =>
      /\b(?:minimal|minimum|scarce|scant|little|intraoperative|surgical|h(?:a)?emostasis|time|points?|profuse irrigation)\b/i.test(
        text.slice(Math.max(0, start - 40), end + 8),
      ),
    why: 'The blood of an operation is no finding',
  },
  {
    code: /^G47\.33$/,
    to: () => 'I60.9',
    when: ({ evidence }, { text }) =>
      evidence.text === 'SAH' && !/\b(?:apnea|apnoea|CPAP|AHI|sleep|polysomnogra\w+)\b/i.test(text),
    why: 'A hemorrhage, not a syndrome of apneas',
  },
  {
    code: /^A41\.9$/,
    to: () => null,
    when: ({ evidence: { text: words, start, end } }, { text }) =>
      /^septic$/i.test(words) &&
      !/^ (?:shock|picture|state|condition|process|patient|syndrome)/i.test(text.slice(end, end + 12)) &&
      // `Septic from a urinary source`, `was septic.`: said of the patient.
      (!/^(?:\s*(?:[.;,(]|$)| (?:from|due|secondary|with|on)\b)/i.test(text.slice(end, end + 12)) ||
        /\b(?:appear|look|seem)\w*$/i.test(text.slice(Math.max(0, start - 12), start).trimEnd())),
    why: 'An adjective of what follows',
  },
  {
    // `fractures of the fourth to seventh left ribs`
    code: /^T14\.8XX[A-Z]$/,
    to: (code, { evidence: { end } }, { text }) => {
      const behind = text.slice(end, end + 70);
      const [side] = /\b(?:right|left|both|bilateral)\b/i.exec(RIBS.exec(behind)?.[0] ?? '') ?? [''];
      const digit = { right: '1', left: '2', both: '3', bilateral: '3' }[side.toLowerCase()] ?? '9';
      return `S22.4${digit}X${code.slice(-1)}`;
    },
    when: ({ evidence: { end, text: said } }, { text }) =>
      /fractur/i.test(said) && RIBS.test(text.slice(end, end + 70)),
    why: 'The ribs are told behind it',
  },
  {
    code: /^(?:L98\.8|L02\.91|K46\.9|T14\.8XXA|I82\.90|I74\.9|D49\.9)$/,
    to: () => null,
    when: ({ evidence, code }, __, readings) =>
      !/\s/.test(evidence.text) &&
      readings.some(
        (other) =>
          other.code !== code &&
          other.evidence.text.length > evidence.text.length &&
          other.evidence.text.toLowerCase().includes(evidence.text.toLowerCase().replace(/(?:es|s)$/, '')),
      ),
    why: 'Named with its place elsewhere in the text',
  },
  {
    code: /^A49\.(?:0[12]|1|2|3)$/,
    to: (code) => GERM_OF[code] ?? null,
    when: (one, _, __, near) =>
      near(one, LONGEST_EVIDENCE).some(
        (other) =>
          /^(?!A49)[A-N]/.test(other.code) &&
          other.evidence.start < one.evidence.end &&
          one.evidence.start < other.evidence.end,
      ),
    why: 'The germ of an infection that is named',
  },
  {
    code: /^S[23]2\.0/,
    to: () => 'Z87.311',
    when: ({ evidence: { start, end } }, { text }) =>
      /\bpathologic\w*/i.test(text.slice(Math.max(0, start - 16), end)) &&
      /^[^.;\n]{0,110}\b(?:has|have|since|now|fully|completely|all|well) healed\b(?! poorly)/i.test(
        text.slice(end, end + 130),
      ),
    why: 'A fracture of then, which has healed',
  },
  {
    code: /^S[23]2\.0/,
    to: () => 'M84.58XA',
    when: ({ evidence: { start, end } }, { text }, readings) =>
      /\bpathologic\w*/i.test(text.slice(Math.max(0, start - 16), end)) &&
      (BY_TUMOR.test(text.slice(end, end + 60)) || readings.some(({ code }) => /^C(?!44)/.test(code))),
    why: 'A fracture that a tumor brought about',
  },
  {
    code: /^S[23]2\.0/,
    to: () => 'M84.48XA',
    when: ({ evidence: { start, end } }, { text }) =>
      /\bpathologic\w*/i.test(text.slice(Math.max(0, start - 16), end)),
    why: 'A fracture that a disease brought about',
  },
  {
    code: /^M84\.4/,
    to: (code) => code.replace('M84.4', 'M84.5'),
    when: (_, __, readings) => readings.some(({ code }) => /^C(?!44)/.test(code)),
    why: 'A fracture that a disease brought about',
  },
  {
    code: /./,
    to: () => null,
    when: ({ evidence: { text } }) => ADJECTIVE.test(text),
    why: 'An adjective of something else',
  },
  {
    code: /^N04\./,
    to: () => null,
    when: ({ evidence: { end } }, { text }) => /^[- ]range/i.test(text.slice(end, end + 7)),
    why: 'How much protein there was',
  },
  {
    code: /^N52\.9$/,
    to: () => null,
    when: ({ evidence: { start } }, { text }) =>
      /functional $/i.test(text.slice(Math.max(0, start - 11), start)),
    why: 'A limb that cannot be used',
  },
  {
    code: /^L98\.8$/,
    to: () => null,
    when: ({ evidence: { start, text: words } }, { text }) =>
      /^fistula/i.test(words) &&
      /[a-z](?:al|ar|ous|ic|ary) $/i.test(text.slice(Math.max(0, start - 20), start)),
    why: 'A fistula of another place',
  },
  {
    code: /^O75\.9$/,
    to: () => null,
    when: ({ evidence: { text } }) => /^(?:labou?r|delivery)$/i.test(text),
    why: 'A birth, no complication of it',
  },
  {
    code: /^R60\.9$/,
    to: () => 'G93.6',
    when: ({ evidence: { start, end, text: words } }, { text }) =>
      /^o?edema$/i.test(words) &&
      /\b(?:brain|cerebral|cerebellar|intracranial|vasogenic|perilesional|perifocal|intraparenchymal|(?:frontal|temporal|parietal|occipital) lobe)\b/i.test(
        text.slice(Math.max(0, start - 90), end + 40),
      ),
    why: 'An edema of the brain',
  },
  {
    code: /^D84\.9$/,
    to: () => 'D84.821',
    when: (_, { text }) =>
      /\b(?:azathioprine|methotrexate|infliximab|adalimumab|etanercept|rituximab|cyclosporine?|ciclosporin|tacrolimus|mycophenolate|corticosteroids|prednisone|biological (?:treatment|therapy)|immunosuppressive (?:treatment|therapy|drugs))\b/i.test(
        text,
      ),
    why: 'A drug weakened the defence',
  },
  {
    code: /^I38$/,
    to: () => 'R01.1',
    when: ({ evidence: { text } }) => /murmur/i.test(text),
    why: 'A murmur that was heard',
  },
  {
    code: /^(?:R68\.0|T68\.XXXA)$/,
    to: () => null,
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:deep|under|moderate|induced|therapeutic|controlled|profound) $/i.test(
        text.slice(Math.max(0, start - 14), start),
      ),
    why: 'Brought about for an operation',
  },
  {
    code: /^R63\.5$/,
    to: (code) => (code === 'R63.5' ? 'R62.51' : null),
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:poor|scarce|scant|little|insufficient|inadequate|slow|low|failure to|failed to) $/i.test(
        text.slice(Math.max(0, start - 14), start),
      ),
    why: 'Too little weight was gained',
  },
  {
    code: /^O00\./,
    to: () => null,
    when: ({ evidence: { text } }) => !/pregnan|ectopic|gestation/i.test(text),
    why: 'No pregnancy outside of the womb',
  },
  {
    code: /^Z95\.0$/,
    to: () => null,
    when: ({ evidence: { start } }, { text }) =>
      /\b(?:temporary|transient|provisional|external|transvenous|transcutaneous) $/i.test(
        text.slice(Math.max(0, start - 16), start),
      ),
    why: 'For some days only',
  },
  {
    code: /^R45\.8(?:51|8)$/,
    to: () => null,
    when: (_, __, readings) => readings.some(({ code }) => /^T(?:3[6-9]|[45]\d|6[0-5])\..*2A$/.test(code)),
    why: 'The harm is coded with its intent',
  },
  {
    code: /^Q79\.8$/,
    to: () => null,
    when: ({ evidence: { text } }) => /accessory muscles?/i.test(text),
    why: 'Muscles that help to breathe',
  },
  {
    code: /^O(?:26\.9|90\.9|75\.9)/,
    to: () => null,
    when: ({ evidence: { text } }) =>
      /^(?:pregnan\w+|gestation|puerperium|puerperal|post[- ]?partum|labou?r|delivery)$/i.test(text),
    why: 'A pregnancy or a birth, no complication of it',
  },
  {
    code: /^T14\.9/,
    to: () => null,
    when: (_, __, readings) => readings.some(({ code }) => /^S/.test(code)),
    why: 'The injury is named',
  },
  {
    code: /^N94\.89$/,
    to: () => null,
    when: ({ evidence: { text } }) => /^cystic /i.test(text),
    why: 'What a mass is like',
  },
  {
    code: /^C79\.89$/,
    to: () => 'C43.9',
    when: ({ evidence: { text } }) => /melanoma/i.test(text),
    why: 'A melanoma whose origin is not told',
  },
  {
    code: /^C7[789]\./,
    to: (code) => neuroendocrineSpread(code),
    when: (_, __, readings) =>
      readings.some(({ code }) => /^C7A\./.test(code)) &&
      !readings.some(({ code }) => /^C(?:[0-6]|7[0-6])/.test(code) && !/^C4A/.test(code)),
    why: 'The spread of a neuroendocrine tumor (C7B)',
  },
  {
    code: /^C7[789]\./,
    to: () => 'C7B.1',
    when: (_, __, readings) =>
      readings.some(({ code }) => /^C4A/.test(code)) &&
      !readings.some(({ code }) => /^C(?:[0-6]|7[0-6])/.test(code) && !/^C4A/.test(code)),
    why: 'The spread of a Merkel cell carcinoma (C7B.1)',
  },
  {
    code: /^C8[2358]\.\d0$/,
    to: (code) => code.replace(/0$/, '9'),
    when: ({ evidence: { start, end } }, { text }) =>
      ORGAN.test(text.slice(Math.max(0, start - 30), start).replace(/^.*[.;,]/s, '')) ||
      /^ (?:of|in) the (?:left |right )?(?:\w+ )?(?:testis|testicle|stomach|brain|liver|lung|kidney|breast|thyroid|ovary|uterus|bladder|skin|orbit|parotid|bone|colon|rectum|palate|maxilla|mandible|tongue|larynx|adrenal|pancreas|intestine|ileum|heart)/i.test(
        text.slice(end, end + 60),
      ),
    why: 'A lymphoma of an organ',
  },
  {
    code: /^J35\.8$/,
    to: () => null,
    when: ({ evidence: { text } }) => /cystic/i.test(text),
    why: 'The kind of a tumor',
  },
  {
    code: /^(?:R10|R52|M25\.5|M79\.6)/,
    to: () => null,
    when: ({ evidence: { text: words, end } }, { text }) =>
      /^painful\b/i.test(words) &&
      /^ (?:tumefaction|swelling|mass|lump|lesions?|nodules?|ulcers?|tumou?r(?:ation)?|plaques?|enlargement|hepatomegaly)\b/i.test(
        text.slice(end, end + 16),
      ),
    why: 'An adjective of what follows',
  },
  {
    code: /^R31/,
    to: () => null,
    when: ({ evidence: { text } }) => /^(?:blood and urine|urine and blood)$/i.test(text),
    why: 'What was sent for culture',
  },
  {
    code: /^N36\.8$/,
    to: () => 'S37.39XA',
    when: ({ evidence: { text: words } }, { text }) =>
      /ruptur/i.test(words) &&
      /\b(?:trauma\w*|accident|fall|fell|collided|collision|blow|fractures?)\b/i.test(text),
    why: 'An injury tore the urethra',
  },
  {
    code: /^D73\.5$/,
    to: () => 'S36.09XA',
    when: ({ evidence: { text: words } }, { text }) =>
      /ruptur/i.test(words) &&
      /\b(?:trauma\w*|accident|fall|fell|collision|blow)\b/i.test(text) &&
      !/spontaneous/i.test(text),
    why: 'An injury tore the spleen',
  },
  {
    code: /^O92\.6$/,
    to: () => 'N64.3',
    when: (_, { text, weeks }) => weeks === null && !OF_BIRTH.test(text),
    why: 'Galactorrhea that no birth explains',
  },
  {
    code: /^S06\.[0-6]\w[9A]\w$/,
    to: (code, _, { text }) => `${code.slice(0, 6)}${BRIEFLY.test(text) ? 1 : 0}${code.slice(7)}`,
    when: (_, { text }) => CONSCIOUS.test(text) || BRIEFLY.test(text),
    why: 'The note tells of consciousness',
  },
  {
    code: /^T2[0-5]\.0/,
    to: (code, { evidence: { start, end } }, { text }) =>
      code.replace(/\.0/, `.${degreeOf(text, start, end)}`),
    when: ({ evidence: { start, end } }, { text }) => degreeOf(text, start, end) !== null,
    why: 'The depth of the burn is told',
  },
  {
    code: /^T3[0]\./,
    to: () => null,
    when: ({ evidence: { text } }) => /^tbsa$/i.test(text),
    why: 'The extent of a burn, no burn of its own',
  },
  {
    code: /^E09\./,
    to: (code) => code.replace('E09', 'E11'),
    when: (_, { text }) => TYPE_TWO.test(text),
    why: 'The diabetes is of type 2; what a drug adds is the drug’s (Official Guidelines I.C.4.a.6)',
  },
  {
    code: /^N18\.[1-5]/,
    to: (code, { evidence: { text } }) => kidneyStageIn(text)?.code ?? code,
    when: ({ code, evidence: { text } }) => (kidneyStageIn(text)?.code ?? code) !== code,
    why: 'The stage as it is written',
  },
  {
    code: /^L97\.\d\d9$/,
    to: (code, { evidence: { start, end } }, { text }) =>
      `${code.slice(0, -1)}${depthOf(lineAt(text, start, end, LINE))}`,
    when: ({ evidence: { start, end } }, { text }) => depthOf(lineAt(text, start, end, LINE)) !== null,
    why: 'The depth of the ulcer is told',
  },
  {
    code: /^G4[03]\.\d0\d$/,
    to: (code) => code.replace(/0(\d)$/, '1$1'),
    when: ({ evidence: { start, end } }, { text }) => RESISTS.test(lineAt(text, start, end, LINE)),
    why: 'Said to resist its treatment: intractable (note at G40 and G43)',
  },
  {
    code: /^G40\.8[12][12]$/,
    to: (code) => `${code.slice(0, -1)}${Number(code.slice(-1)) + 2}`,
    when: ({ evidence: { start, end } }, { text }) => RESISTS.test(lineAt(text, start, end, LINE)),
    why: 'Said to resist its treatment: intractable (note at G40)',
  },
  {
    code: /^Z16\.30$/,
    to: () => null,
    when: ({ evidence: { start, end } }, { text }, readings) =>
      readings.some(({ code }) => /^G4[03]/.test(code)) &&
      /\b(?:epilep\w+|seizures?|lennox\w*|migraines?|spasms)\b/i.test(lineAt(text, start, end, LINE)),
    why: 'Seizures that resist, and no germ',
  },
  {
    code: /^Z16\./,
    to: () => null,
    when: (_, __, readings) => !readings.some(({ code }) => /^(?:[AB]|J1|N39|L0|T8|M86|R78|K|O)/.test(code)),
    why: 'Nothing tells of a germ that resists',
  },
  {
    code: /^O/,
    to: () => null,
    when: (_, { text, sex }) => isNewborn(text) && !/\bpost[- ]?partum\b/i.test(text) && sex !== null,
    why: 'Of the mother, not of the newborn',
  },
  {
    code: /^M51\.[12][4-7]$/,
    to: (code, { evidence: { start, end } }, { text }) =>
      cervicalDisc(code, text.slice(Math.max(0, start - 12), end + 12)) ?? code,
    when: ({ code, evidence: { start, end } }, { text }) =>
      cervicalDisc(code, text.slice(Math.max(0, start - 12), end + 12)) !== null,
    why: 'A disc of the neck',
  },
  {
    code: /^D50\.9$/,
    to: () => 'D50.0',
    when: ({ evidence: { end } }, { text }) => OF_BLOOD_LOSS.test(text.slice(end, end + 70)),
    why: 'From a loss of blood',
  },
  {
    code: /^I63\.(?:9$|[345]0$|5)/,
    to: (code, { evidence: { start, end } }, { text }) => infarctOf(code, lineAt(text, start, end, LINE)),
    when: ({ code, evidence: { start, end } }, { text }) =>
      infarctOf(code, lineAt(text, start, end, LINE)) !== code,
    why: 'The artery and what closed it are told',
  },
  {
    code: /^R29\.7\d\d$/,
    to: (_, { evidence: { start, end } }, { text }) => {
      const points = NIHSS.exec(text.slice(start, end + 20))?.[1];
      return points === undefined ? null : `R29.7${points.padStart(2, '0')}`;
    },
    when: ({ code, evidence: { start, end } }, { text }) =>
      `R29.7${(NIHSS.exec(text.slice(start, end + 20))?.[1] ?? 'x').padStart(2, '0')}` !== code,
    why: 'The points of the scale',
  },
  {
    code: /^I42\.2$/,
    to: () => null,
    when: ({ evidence: { start, end, text: said } }, { text }) =>
      said === 'HCM' &&
      /\b(?:vaccin\w*|pap|dexa|mammo\w*|colonoscopy|c-scope|screen\w*|shots?|utd)\b/i.test(
        lineAt(text, start, end, LINE),
      ),
    why: 'Health care maintenance',
  },
  {
    code: /^K51\.90$/,
    to: () => null,
    when: ({ evidence: { end, text: said } }, { text }) =>
      said === 'UC' && /^ (?:visit|note|provider|clinic|physician)\b/i.test(text.slice(end, end + 12)),
    why: 'Urgent care',
  },
  {
    code: /^D84\.9$/,
    to: () => 'D84.821',
    when: ({ evidence: { text } }, _, readings) =>
      /^immuno(?:suppress|compromis|defici)/i.test(text) &&
      readings.some(({ code }) => /^Z79\.(?:52|6)/.test(code)),
    why: 'From the drugs that are taken (tabular list at D84.821)',
  },
  {
    code: /^I(?:0[1-9]|27)/,
    to: () => null,
    when: ({ evidence: { text: said } }, { text }) => /^RHD\b/.test(said) && !/rheumatic/i.test(text),
    why: 'Right-hand dominant',
  },
  {
    code: /^G62\.9$/,
    to: () => 'G62.0',
    when: ({ evidence: { start, end } }, { text }, readings) =>
      FROM_DRUG.test(text.slice(end, end + 50)) ||
      readings.some(({ code, evidence }) => /^T45\.1X5/.test(code) && Math.abs(evidence.start - start) < 60),
    why: 'From a drug',
  },
  {
    code: /^Z15\.01$/,
    to: () => 'Z15.02',
    when: (_, __, readings) => readings.some(({ code }) => /^(?:C56|C57\.0)/.test(code)),
    why: 'The cancer that it brought is of the ovary',
  },
  {
    code: /^F10\.[29]39$/,
    to: (code) => code.replace(/9$/, '0'),
    when: (_, { text }) => /\bno (?:seizures?|DTs?|delirium tremens|hallucinations?)\b/i.test(text),
    why: 'Withdrawal without delirium or seizure',
  },
  {
    code: /^Z95\.5$/,
    to: () => null,
    when: ({ evidence: { start, end } }, { text, setting }, readings) =>
      setting === 'inpatient' &&
      readings.some(({ code }) => /^I21\.[0-4]/.test(code)) &&
      !EARLIER.test(text.slice(Math.max(0, start - 40), end + 25)),
    why: 'A stent of this stay is a procedure, no status',
  },
  {
    code: /^G35$/,
    to: () => null,
    when: ({ evidence: { end, text: said } }, { text }) =>
      said === 'MS' && /^ ?(?:contin\b|ER\b|IR\b|\d+ ?mg)/i.test(text.slice(end, end + 10)),
    why: 'Morphine sulfate',
  },
  {
    code: /^G61\.0$/,
    to: () => null,
    when: ({ evidence: { text } }, { weeks, text: all }) =>
      text === 'GBS' && (weeks !== null || /\bG\d{1,2} ?P\d|\bpregnan|\blabor\b/i.test(all)),
    why: 'Group B streptococcus, looked for in a pregnancy',
  },
  {
    code: /^Z79\.891$/,
    to: () => null,
    when: (_, __, readings) => readings.some(({ code }) => /^F11\.[129]/.test(code)),
    why: 'Taken for the opioid use disorder itself (Excludes1 at Z79.891)',
  },
  {
    code: /^S31\.0/,
    to: () => null,
    when: ({ evidence: { text } }) => /lumbar puncture|spinal tap/i.test(text),
    why: 'A puncture that was made, no wound',
  },
  {
    code: /^(?:R20\.0|T88\.5)/,
    to: () => null,
    when: ({ evidence: { text } }) => /^an(?:a)?esthe(?:sia|tics?)$/i.test(text),
    why: 'An anesthetic, no numbness',
  },
  {
    code: /^M25\.47[12]$/,
    to: () => 'R60.0',
    when: ({ evidence: { text } }) => /\b(?:both|bilateral|ankles)\b/i.test(text),
    why: 'Both ankles: an edema',
  },
  {
    code: /^R58$/,
    to: () => null,
    when: ({ evidence: { text } }, _, readings) =>
      /^(?:bleed\w*|h(?:a)?emorrhage)$/i.test(text) && readings.some(({ code }) => BLEEDING.test(code)),
    why: 'The bleeding is named by its place',
  },
  {
    code: /^I3(?:8|5\.8)$/,
    to: () => 'I33.0',
    when: ({ evidence: { start, end, text: words } }, { text }) =>
      /endocarditis/i.test(words) &&
      !/\b(?:non-?[ -]?bacterial|non-?[ -]?infecti\w{2,3}|sterile|marantic|NBTE|Libman)\b/i.test(words) &&
      GERM.test(lineAt(text, start, end, LINE)),
    why: 'The endocarditis is infectious',
  },
  {
    code: /^R5[28]$/,
    to: () => null,
    when: ({ evidence: { text } }) => /^(?:painful|h(?:a)?emorrhagic)$/i.test(text),
    why: 'An adjective of something else',
  },
  {
    code: /^L98\.499$/,
    to: () => null,
    when: ({ evidence: { text } }) =>
      /^ulcer(?:s|ation|ations|ated|ative|ous)?(?: (?:lesions?|nodules?|tumou?r|mass))?$/i.test(text),
    why: 'No place tells that it is of the skin',
  },
  {
    code: /^I63\./,
    to: () => null,
    when: (_, { text }) => isStrokeRehab(text),
    why: 'The stroke is over: what it left is coded (Official Guidelines I.C.9.d)',
  },
  {
    code: /^R41\.0$/,
    to: () => 'F05',
    when: ({ evidence: { text } }, _, readings) =>
      /deliri/i.test(text) && readings.some(({ code, symptom }) => !symptom && /^[A-EG-QST]/.test(code)),
    why: 'Delirium beside the disease that it comes from',
  },
  {
    code: /^N40\.0$/,
    to: () => 'N40.1',
    when: ({ evidence: { end } }, { text }) => RETAINS.test(text.slice(end, end + 60)),
    why: 'An enlarged prostate with retention of urine',
  },
  {
    code: /^R33\.9$/,
    to: () => 'R33.8',
    when: (_, __, readings) => readings.some(({ code }) => /^N40\.[013]/.test(code)),
    why: 'Retention of an enlarged prostate',
  },
  {
    code: /^B99\.9$/,
    to: () => null,
    when: (_, __, readings) =>
      readings.some(({ code }) => /^(?:A|B(?!99)|J1[0-8]|L0|N39\.0|N1[02]|K6[5])/.test(code)),
    why: 'The infection is named',
  },
  {
    code: /^J96\.20$/,
    to: () => 'J96.22',
    when: ({ evidence: { start, end } }, { text }) => HYPERCAPNIA.test(lineAt(text, start, end, LINE)),
    why: 'With hypercapnia',
  },
  {
    code: /^R91\.8$/,
    to: () => 'R91.1',
    when: ({ evidence: { text } }) => /\bnodule\b/i.test(text) && !/\b(?:multiple|several|two)\b/i.test(text),
    why: 'One nodule of the lung',
  },
  {
    code: /^T68\./,
    to: () => 'R68.0',
    when: (_, { text }) => !COLD.test(text),
    why: 'The note lays the hypothermia to no cold',
  },
  {
    code: /^R29\.6$/,
    to: () => null,
    when: ({ evidence: { text } }) => /^(?:fell|fall)\b/i.test(text),
    why: 'One fall, or a figure that fell, is no tendency to fall',
  },
  {
    code: /^R58$/,
    to: () => null,
    when: ({ evidence: { text } }) => /^(?:ebl|blood loss)$/i.test(text),
    why: 'The blood lost in an operation is no finding',
  },
  {
    code: /^R68\.83$/,
    to: () => null,
    when: (_, __, readings) => readings.some(({ code }) => /^R50\./.test(code)),
    why: 'Chills with fever are part of it (Excludes1 at R68.83)',
  },
  {
    code: /^S(?:08|28|38|48|58|68|78|88|98)\.[0-9]\d?/,
    to: () => null,
    when: ({ evidence: { text: words } }, { text }) => /amputat/i.test(words) && !TRAUMA.test(text),
    why: 'Nothing says that an injury took the limb',
  },
  {
    code: /^R65\.20$/,
    to: () => null,
    when: (_, __, readings) => readings.some(({ code }) => code === 'R65.21'),
    why: 'The shock is told: R65.21',
  },
  {
    code: /^F1\d\.\d[23]9$/,
    to: (code) => code.replace(/9$/, '0'),
    when: ({ evidence: { end } }, { text }) => /^,? uncomplicated/i.test(text.slice(end, end + 16)),
    why: 'Said to be uncomplicated',
  },
  {
    code: /^(?:G81\.9|R47\.01$|R47\.1$|R29\.810$|R13\.1[0-4]$|R41\.4$)/,
    to: (code) => LEFT_BY_STROKE[code] ?? null,
    when: ({ evidence: { start, end } }, { text, setting }, readings) => {
      const near = text.slice(Math.max(0, start - 70), end + 70);
      if (setting === 'inpatient' && !isOfRehabUnit(text) && isOfStrokeBefore(text, start, readings))
        return false;
      return (STROKE.test(near) && AFTER_STROKE.test(near)) || isStrokeRehab(text);
    },
    why: 'What an earlier stroke left (Official Guidelines I.C.9.d)',
  },
];

/** `BPH with retention`, `BPH c/b acute retention` */
const RETAINS =
  /^,? (?:with|w\/|and|causing|complicated by|c\/b)(?: (?!no |without )[\w/]+){0,3} retention\b/i;

/** `1. Acute stroke. Residual deficits at discharge: …`: what is left of the stroke of this stay. */
function isOfStrokeBefore(text: string, start: number, readings: readonly Reading[]): boolean {
  return readings.some(({ code, settled, evidence }) => {
    const between = start - evidence.end;
    if (!settled || !/^I6[0-3]/.test(code) || between < 0 || between > ITEM_OF_STROKE) return false;
    return (
      !EARLIER_STROKE.test(text.slice(evidence.end, start)) &&
      !/\n\s{0,3}\d{1,2}[.)]/.test(text.slice(evidence.end, start))
    );
  });
}

/** Characters of an item that lists what is left. */
const ITEM_OF_STROKE = 400;
const EARLIER_STROKE =
  /\b(?:old|prior|previous|remote|past|history|h\/o|hx|late effects?|sequelae?|earlier)\b/i;

/** A stay for rehabilitation is for what the stroke left. */
function isStrokeRehab(text: string): boolean {
  const head = text.slice(0, HEAD);
  return (
    REHAB.test(head) &&
    (STROKE.test(text) || OF_BRAIN.test(text)) &&
    (isOfRehabUnit(text) || !ACUTE_STROKE.test(text))
  );
}

/** `INPATIENT REHABILITATION UNIT - ADMISSION H&P`: the unit's own paper, whatever it retells of the acute stay. */
function isOfRehabUnit(text: string): boolean {
  const found = REHAB_UNIT.exec(text.slice(0, HEAD));
  return found !== null && !ON_THE_WAY.test(found[0]);
}

const REHAB_UNIT =
  /[^\n]{0,80}\b(?:IRF|ARU|rehab(?:ilitation)?(?: (?:unit|facility|hospital|center|centre|service|medicine|admission|h&p|stay|discharge))|physiatry|PM&R)\b/i;
const ON_THE_WAY =
  /\b(?:to|dispo|disposition|dest|destination|for|awaiting|accepted|referr\w{1,3}|consult\w{0,7})\b/i;
const OF_BRAIN = /\b(?:MCA|PCA|ACA|cerebral|brain|pontine|lacunar|thalamic) (?:\w+ ){0,2}infarct/i;
const HEAD = 200;
const ACUTE_STROKE =
  /\b(?:acute (?:\w+ ){0,3}(?:stroke|infarct)|code stroke|alteplase|tenecteplase|tpa given|tnk|lvo|lkw|last known well|thrombectomy)\b/i;
const REHAB = /\b(?:rehab|rehabilitation|IRF|acute inpatient rehab)\b/i;

const detailsOf = ofCode(DETAILS, ({ code }) => code);

/** `tells`: a case report, in which a finding is told for its own sake. */
export function inDetail(
  note: NoteText,
  readings: readonly Reading[],
  tells: boolean,
  ruleOut: RuleOut,
): Reading[] {
  const kinds = kindsOf(readings);
  const near = nearIn(readings);
  const nearDrugs = nearIn(readings.filter(({ code }) => ADVERSE.test(code)));
  const detailed = [...readings, ...hypercapnia(note, readings)].flatMap((one) => {
    const sited = skinCode(one.code, note.text, one.evidence.start, one.evidence.end);
    const sitedNode = sited === null ? null : note.nodeOf(sited);
    if (sited !== null && sitedNode !== null)
      return [{ ...one, code: sited, node: sitedNode, rule: 'Its place stands before', missing: [] }];
    const stage = one.code === 'N18.9' ? stageBehind(note.text, one.evidence.end) : null;
    const staged = stage === null ? null : note.nodeOf(stage);
    if (stage !== null && staged !== null)
      return [{ ...one, code: stage, node: staged, rule: 'Its stage stands behind it', unspecified: false }];
    const induced = inducedCode(one, nearDrugs, note.text);
    const inducedNode = induced === null ? null : note.nodeOf(induced);
    if (induced !== null && inducedNode !== null)
      return [{ ...one, code: induced, node: inducedNode, rule: 'A drug brought it about', symptom: false }];
    const detail = detailsOf(one.code).find(({ when }) => when(one, note, kinds, near));
    if (!detail) return [one];
    const code = detail.to(one.code, one, note);
    const node = code === null ? null : note.nodeOf(code);
    // The phase of a dysphagia stands beside what the stroke left.
    const phase = /^R13\.1[1-4]$/.test(one.code) ? [one] : [];
    // `delirium due to a UTI`: laid to the disease, and no mere sign of it.
    const isLaid =
      code === 'F05' &&
      /^ (?:due|secondary|from|caused)\b/i.test(note.text.slice(one.evidence.end, one.evidence.end + 12));
    const symptom = one.symptom && isSymptom(code ?? '') && !isLaid;
    if (code !== null && node !== null) return [{ ...one, code, node, rule: detail.why, symptom }, ...phase];
    ruleOut(one, detail.why);
    return [];
  });
  return [...detailed, ...(tells ? [] : infectionOfSepsis(note, detailed))];
}

const LINE = 160;
/** Characters that a mention may have. */
const LONGEST_EVIDENCE = 200;

/** `hypoxic and hypercapnic respiratory failure` has a code for each. */
function hypercapnia(note: NoteText, readings: readonly Reading[]): Reading[] {
  return readings.flatMap((one) => {
    const { start, end } = one.evidence;
    const code =
      /^J96\.[0129]1$/.test(one.code) && HYPERCAPNIA.test(note.text.slice(start, end + 30))
        ? one.code.replace(/1$/, '2')
        : /^J96\.[0129]0$/.test(one.code) &&
            BOTH_GASES.test(note.text.slice(Math.max(0, start - 30), end + 30))
          ? one.code.replace(/0$/, '1')
          : null;
    const node = code === null ? null : note.nodeOf(code);
    const rule = code?.endsWith('1') ? 'With hypoxia as well' : 'With hypercapnia as well';
    return code === null || node === null ? [] : [{ ...one, code, node, rule }];
  });
}

const OF_SEPSIS =
  /^(?:A40\.|A41\.|A02\.1|A[23]\d\.7|A32\.7|A39\.[2-4]|A42\.7|A54\.86|B00\.7|B37\.7|O85|O0[3478]|O75\.3|O86\.04|P36\.|T81\.44)/;

/** Severe sepsis has two codes at least: the infection, and R65.2 (Official Guidelines I.C.1.d.1.b). */
function infectionOfSepsis(note: NoteText, readings: readonly Reading[]): Reading[] {
  const severe = readings.find(({ code }) => /^R65\.2/.test(code));
  const isNamed = readings.some(({ code }) => OF_SEPSIS.test(code));
  const node = note.nodeOf('A41.9');
  if (!severe || isNamed || node === null) return [];
  const rule = 'Severe sepsis: the systemic infection is coded first (Official Guidelines I.C.1.d.1.b)';
  return [{ ...severe, code: 'A41.9', node, rule, missing: ['organism not stated'], symptom: false }];
}

const STAGE = /^[^.;]{0,24}\b(?:(?:stage|grade|degree) ?G?|G)(1|2|3a|3b|3|4|5|iii[ab]?|iv|v|ii|i)\b/i;
const STAGES: Record<string, string> = {
  1: 'N18.1',
  i: 'N18.1',
  2: 'N18.2',
  ii: 'N18.2',
  3: 'N18.30',
  iii: 'N18.30',
  '3a': 'N18.31',
  iiia: 'N18.31',
  '3b': 'N18.32',
  iiib: 'N18.32',
  4: 'N18.4',
  iv: 'N18.4',
  5: 'N18.5',
  v: 'N18.5',
};

/** `chronic renal insufficiency in stage 3b` */
function stageBehind(text: string, end: number): string | null {
  const found = STAGE.exec(text.slice(end, end + 40));
  return found ? (STAGES[(found[1] as string).toLowerCase()] ?? null) : null;
}
