// Which words that name a disease name something else where they stand? Short forms of another trade, a figure that is only measured, a
// look that is no diagnosis: `SLE` at the slit lamp, the ambulance `ALS`, `QTc 428`, `OA` of a head that is born.

import type { NoteText } from '../noteText.ts';
import type { SectionKind } from '../text/sections.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './mentions.ts';

const EYE_EXAM = /\b(?:IOP|DFE|VA(?:cc|sc|s)?|GAT|slit[ -]lamp|TBUT|IOL|fundus|tonometry)\b/;
const BIRTH =
  /\b(?:vaginal delivery|vaginal birth|SVD|NSVD|vacuum|forceps|kiwi|nuchal cord|station|crowning|cephalic|vertex|fetal (?:head|heart))\b/i;

/** Worked out once a text. */
interface Kinds {
  eye: boolean;
  birth: boolean;
  /** Joints are measured, and nobody is with child. */
  motion: boolean;
  home: boolean;
  insulin: boolean;
  /** Where the name of a house in the first line ends. */
  head: number;
}
const KINDS = new WeakMap<NoteText, Kinds>();

function kindOf(note: NoteText): Kinds {
  let kind = KINDS.get(note);
  if (!kind) {
    kind = {
      eye: EYE_EXAM.test(note.text),
      birth: BIRTH.test(note.text),
      motion: MOTION.test(note.text) && !GESTATION.test(note.text),
      home: /\bassisted living\b/i.test(note.text),
      insulin: INSULIN.test(note.text) && !SHUNTED.test(note.text),
      head: letterheadEnd(note.text),
    };
    KINDS.set(note, kind);
  }
  return kind;
}

const HOUSE =
  /\b(?:associates|physicians|specialists|partners|group|institute|hospital|medical center|health system|(?:family|internal|sports) medicine|p\.?a\.?(?=[ ,]|$)|p\.?c\.?(?=[ ,]|$)|pllc|llc|(?:cardiology|surgery|pediatrics|orthop(?:a?e)dics|dermatology) (?:clinic|center|associates))/i;

/** `RIVER BEND CARDIOLOGY ASSOCIATES`: the name of a house holds no injury and no complaint. */
function letterheadEnd(text: string): number {
  const line = /^\s{0,40}([^\n]{0,100})/.exec(text);
  return line !== null && HOUSE.test(line[1] as string) && !/[.:] |\d ?y/i.test(line[1] as string)
    ? line[0].length
    : 0;
}

export const isOfEyeExam = (note: NoteText): boolean => kindOf(note).eye;

const MOTION =
  /\b(?:AAROM|MMT|goniomet\w+|flexion|extension|abduction|range of motion|end[- ]feel|patell\w+|knee|shoulder|elbow)\b/i;
const GESTATION = /\b(?:pregnan\w+|gestation\w*|fetal|amniotic|membranes|trimester|G\dP\d|FHT|IUP)\b/i;
/** A shot that is told by its germ. */
const SHOT =
  /\b(?:last|tetanus (?:shot|status|vaccin\w+|boosters?|toxoid|immuni[sz]\w+|utd|up ?to ?date|not|is|was|updated|given|current|unknown|due|needs?|in|on|within|prophylaxis|\(?(?:19|20)?\d\d)|tdap|td\b|boostrix|adacel|vaccin\w+|boosters?|immuni[sz]\w+|shots?|imms|utd|up[ -]to[ -]date|due|needs?|updated)\b|tetanus ?[:?=]/i;
const LOCKED =
  /\b(?:trismus|lock-?jaw|opisthoton\w+|risus|neonatal tetanus|generali[sz]ed tetanus|cephalic tetanus)\b/i;
/** `He'd`, `I'll`: two words in one. */
const TWO_WORDS = /^(?:i|you|he|she|it|we|they|who|that|there|what)['’](?:d|ll|s|m|re|ve)$/i;
const CREW = /^(?:crew|unit|ambulance|transport|intercept|medics?|rig|team|squad|provider|providers|ems)$/;
const DISCUSSED = /^(?:discussion|meeting|conference|consensus)$/;
const STUDIES = /^(?:ct|mri|us|ultrasound|imaging|scan|pet|cect)$/;
const FELT = /^(?:feels?|feeling|felt|been|increasingly|more|constantly|always)$/;
const OF_A_MOOD = /^(?:mood|affect|distress|depression|appearing|about)$/;

/** Behind `bipolar`: instruments, wires, half joints. */
const OF_CURRENT =
  /^(?:\/|magnet|cautery|electrocautery|forceps|energy|device|diathermy|sealer|coagulation|coag|leads?|pacing|electrodes?|hemiarthroplasty|hemi|prosthesis|head|scissors|vessel|probe|electrogram|resection|turp|loop)$/;
const SCANS = /^(?:ct|cta|mri|mr|pet|cect|scan|pet\/ct)$/;
const SCANNED =
  /^(?:pelvis|abdomen|brain|head|neck|spine|c-spine|l-spine|lumbar|thoracic|cervical|knee|hip|shoulder|ankle|foot|wrist|hand|liver|breast|prostate|pancreas|orbits?|heart|enterograph\w*|elastograph\w*|angiogra\w*|venogra\w*|arthrogra\w*|cholangio\w*|urogra\w*|spectroscopy|imaging|scan|scans|images?)$/;
const FONTANELLE = /^(?:open|soft|small|flat|full|sunken|bulging|nearly|closed|firm|fingertip|os|sf)$/;
const INSULIN = /\b(?:insulin|glargine|lispro|aspart|GDMA?[12]?|gestational diabetes)\b/i;
const SHUNTED = /\b(?:hydrocephal\w*|shunt|ventriculomegaly|magnetic gait)\b/i;

/** Before the short form of a home with assistance; `ALF` is a failing liver as well. */
const OF_A_HOME = /^(?:per|from|at|to|an|the|her|his|their|back)$/;
/** Tokens on either side of a word that says how a delirium is. */
const BESIDE_DELIRIUM = 4;

/** `compact`: the code of the mention without its dot. */
export function hasOtherSense(
  note: NoteText,
  { at, from, to, own }: Mention,
  section: SectionKind | null,
  compact: string,
): boolean {
  const { tokens } = note;
  const first = tokens[at[0] as number] as Token;
  const before = tokens[from - 1]?.plain ?? '';
  const next = tokens[to + 1]?.plain ?? '';
  // `trace edema` of an examination is as good as none.
  if (/^(?:O12|R60)/.test(compact) && section === 'examination') return /^(?:trace|tr)$/.test(before);
  if (compact === 'L814' || compact === 'L812')
    return (
      // `a spot in the liver`: what a study shows, and none of the skin.
      /\b(?:spots?|lesions?|dots?)\b[^.;]{0,24}\bliver\b/i.test(note.evidence(from, to).text) ||
      (/\bliver\b/i.test(note.evidence(from, to).text) &&
        next === 'on' &&
        STUDIES.test(tokens[to + 2]?.plain ?? ''))
    );
  // `Strain urine`: told to catch a stone.
  if (compact === 'R3916') return /^strain\w*\s[\w\s]{0,12}\burine$/i.test(note.evidence(from, to).text);
  if (/^(?:[RST]|M54|M79)/.test(compact) && first.start < kindOf(note).head) return true;
  // `prolonged bleeding` of a puncture; the time of a test is said.
  if (compact === 'R791' && /\bbleed/i.test(note.evidence(from, to).text))
    return !/\btimes?\b/i.test(note.evidence(from, to).text);
  if (compact === 'N420') return /\/[ ]?bph\b/i.test(note.evidence(from, to).text);
  if (at.length !== 1) return false;
  if (TWO_WORDS.test(note.text.slice(first.start, first.end))) return true;
  if (first.capitals && isOfAnotherTrade(note.text, first)) return true;
  switch (first.plain) {
    // What a joint does when it is moved by another's hand.
    case 'prom':
    case 'arom':
      return compact.startsWith('O') && kindOf(note).motion;
    // `GAD-2 = 0`, `GAD 7: 4`: the form.
    case 'gad':
      return /^[-–]? ?[27]\b/.test(note.text.slice(first.end, first.end + 4));
    // `360 depressed: no holes`: the sclera, to look behind it.
    case 'depressed':
      return (
        kindOf(note).eye &&
        /^(?:exam|examination|360|scleral|dfe|fundus|view|:|retinal)$/.test(/\d/.test(before) ? ':' : next)
      );
    case 'tetanus':
      return compact === 'A35' && isShot(note, first);
    case 'sle':
      return first.capitals && compact.startsWith('M32') && kindOf(note).eye;
    case 'als':
      return /^(?:by|via)$/.test(before) || CREW.test(next) || before === '/' || next === '/';
    // `CT CAP`, `CAP 301 dB/m`: chest, abdomen and pelvis; how stiff a liver is.
    case 'cap':
      return SCANS.test(before) || tokens[to + 1]?.kind === 'number' || /^[:=]$/.test(next);
    // `MR pelvis`: how it was looked at.
    case 'mr':
      return compact.startsWith('I34') && SCANNED.test(next);
    // `AF open, soft`: the fontanelle.
    case 'af':
      return FONTANELLE.test(next);
    // `CF vision`: fingers are counted; `VF full`: the field of view; `TB 2.9`: bilirubin.
    case 'cf':
      return /^(?:vision|fingers?|@|at|after)$/.test(next) || kindOf(note).eye;
    case 'vf':
      return /^(?:full|constricted|intact|testing|od|os|ou|defects?|by)$/.test(next);
    case 'tb':
      return (
        tokens[to + 1]?.kind === 'number' && /^ \d{1,2}\.\d/.test(note.text.slice(first.end, first.end + 5))
      );
    case 'qt':
    case 'qtc':
      return true;
    // `to be settled at MDD`: a discussion of several disciplines.
    case 'mdd':
      return before === 'at' || DISCUSSED.test(next);
    case 'alf':
      return OF_A_HOME.test(before) || kindOf(note).home;
    // The insulin; the hydrocephalus is not spoken of beside a diabetes alone.
    case 'nph':
      return compact.startsWith('G91') && (kindOf(note).insulin || /^(?:insulin|u|units)$/.test(next));
    case 'bipolar':
      return OF_CURRENT.test(next);
    // A lobe; its syndrome is said.
    case 'rml':
      return next !== 'syndrome';
    case 'hyperactive':
      return tokens
        .slice(Math.max(0, from - BESIDE_DELIRIUM), to + BESIDE_DELIRIUM)
        .some(({ plain }) => /^deliri/.test(plain));
    case 'oa':
      return kindOf(note).birth;
    // `anxious driver`: how somebody is; `anxious mood` is looked at in its own words.
    case 'anxious':
      return (
        !own &&
        section !== 'diagnosis' &&
        section !== 'complaint' &&
        !OF_A_MOOD.test(next) &&
        !(section !== 'examination' && FELT.test(before))
      );
    default:
      return false;
  }
}

/** Short forms that the words beside them make something else: what follows, and what stands before. */
const SENSES: ReadonlyMap<string, readonly [after: RegExp, before?: RegExp]> = new Map([
  ['cp', [/^ (?:completed|reviewed|updated|signed|given|angle)\b/i]],
  // The fontanelle.
  ['af', [/^[: ]{1,2}(?:is |are )?(?:soft|flat|open|osf|bulging|sunken|full|closed|sof|fingertip)\b/i]],
  ['pe', [/^[ -](?:tubes?|exam|wnl|unremarkable|normal|nl)\b/i]],
  [
    'mr',
    [
      /^ (?:reviewed|requested|received|faxed|sent|release|copied|#)/i,
      /(?:requested|request|reviewed|release of|obtain|send) $/i,
    ],
  ],
  [
    'dm',
    [
      /^: ?decision|^ (?:cough|syrup|prn cough)/i,
      /(?:robitussin|mucinex|guaifenesin|promethazine|delsym|tussin|bromfed)[ -]$/i,
    ],
  ],
  ['ms', [/^ (?:contin|ir\b|er\b|\d+ ?mg|exam\b|nl\b|normal|wnl|intact|full|strength|:)/i]],
  // The artery, patent or not.
  [
    'lad',
    [
      /^ (?:is |was |are |remains |widely )*(?:patent|stent\w*|lesion|stenosis|disease|occlu\w{1,6}|\d+ ?%|clean|clear|territory|artery|graft|pci|des|bypass|ostial|calcif\w{1,8})\b/i,
      /(?:prox|proximal|mid|distal|ostial|lima|lima[- –]|lima to|pci to|pci of|des to|des in|stents? to|stent in|the|rca ?[/,&]|lcx ?[/,&]|cx ?[/,&]) ?$/i,
    ],
  ],
  // A fetal head, a count of twitches, a distance of pupils, a currency, a group of streptococci, a stay, a finger that is counted.
  ['bpd', [/^[:= ]{0,2}\d+(?:\.\d+)? ?(?:cm|mm)\b|^\/(?:HC|FL|AC)\b/]],
  ['tof', [/^[: ]{1,2}(?:ratio|count|twitch|monitor|0?\.\d|1\.0|[0-4] ?\/ ?4|[0-4] of 4|\d\d ?%|>)/i]],
  ['pd', [/^[: ]{1,2}\d\d(?:\.\d)?(?: ?mm\b|\/\d\d|\b(?!\d|%))/i]],
  ['chf', [/^ ?\d[\d,.'’]*[^%\n]{0,40}\b(?:co-?pay|franc|swiss|fee|paid|receipt|invoice|bill)/i]],
  [
    'gbs',
    [
      /^[: -]{0,2}(?:neg|negative|pos|positive|unknown|unk|swab|culture|status|screen|ppx|prophylaxis|bacteriuria|\+|-)/i,
    ],
  ],
  ['hd', [/^ ?#? ?\d{1,2}\b(?! ?x)/i]],
  ['cf', [/^ ?(?:@|at)? ?\d ?(?:ft|feet|m|in)\b/i, /\bVA[:, ]{1,2}$/]],
  ['mi', [/^ ?[:(]? ?(?:motivational|techniques?|used|approach|interview)/i]],
  ['ad', [/^ (?:on file|completed|form|discussed|reviewed|signed|packet|given|\/ ?polst)/i]],
  ['all', [/^ ?:/i]],
]);
/** Characters beside a short form. */
const BESIDE_BEFORE = 16;
const BESIDE_AFTER = 60;

function isOfAnotherTrade(text: string, { plain, start, end }: Token): boolean {
  const senses = SENSES.get(plain);
  if (!senses) return false;
  const [after, before] = senses;
  return (
    after.test(text.slice(end, end + BESIDE_AFTER)) ||
    before?.test(text.slice(Math.max(0, start - BESIDE_BEFORE), start)) === true
  );
}

/** `Last tetanus: 2010`, `tetanus not up to date`: the shot, unless the jaw is locked. */
function isShot({ text }: NoteText, { start, end }: Token): boolean {
  const near = text.slice(Math.max(0, start - SHOT_REACH), end + SHOT_REACH);
  return SHOT.test(near) && !LOCKED.test(near);
}

const SHOT_REACH = 50;
