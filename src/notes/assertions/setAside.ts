// Which passages does a note set aside as not said of the patient now? A list that it calls another's, a form that is answered no, what a
// leaflet or a payer mentions, what a drug may do, whom a neighbor or a dog has: told by the whole line rather than by a word beside the
// disease. Authority: ICD-10-CM Official Guidelines I.B.14 (documentation by the provider), IV.H, IV.J.

import { NAMES_IN_CAPITALS } from '../dictionary/placeNames.ts';
import { firstWhere } from '../text/firstWhere.ts';
import type { Token } from '../text/tokens.ts';
import { matchesIn, triggersOf } from '../text/triggers.ts';
import { SAID } from './said.ts';

interface Passage {
  start: number;
  end: number;
  bits: number;
  /** Nothing at all is read from it, also no status and no reason for the visit. */
  isMute: boolean;
}

/** How far a passage goes from the words that tell: not at all, an item of a list, a clause (to a semicolon), a sentence, the line. */
type Reach = 'none' | 'item' | 'clause' | 'sentence' | 'line';

interface Way {
  said: RegExp;
  back?: Reach;
  ahead?: Reach;
  bits: number;
  isMute?: boolean;
  /** What resolved in a stay was there. */
  isOfVisits?: boolean;
}

const KIN =
  'mother|mom|father|dad|brother|bro|sister|sis|sibling|son|daughter|husband|hubby|wife|spouse|partner|boyfriend|girlfriend|fiancee?|cousin|aunt|uncle|niece|nephew|grandmother|grandma|grandfather|grandpa|roommate|room mate|neighbor|boss|coworker|co-worker|friend|classmate|teacher|landlord|caregiver';
const STRANGERS =
  '(?:neighbor|roommate|room mate|boss|coworker|co-worker|classmate|teacher|landlord|supervisor|bunkmate|cellmate|teammate|employer|tenant)';
const ANIMALS =
  '(?:dog|puppy|cat|kitten|horse|pony|pet|parrot|hamster|ferret|cow|goat|rabbit|bunny|guinea pig)';
const HAS =
  "(?:has|have|had|is on|was on|takes|took|died of|died from|died after|passed (?:away )?from|passed of|was diagnosed|diagnosed|dx(?:[’']?d)?|was treated|is being treated|treated|tested positive|came down|battles|suffers)";
const TEACHING =
  '(?:education|teaching|talk|edu|counsel?ling|anticipatory guidance|guidance|precautions|iPLEDGE|side effects?|SEs?|AEs?|warnings?|instructions|handout|boxed warning|black box warning|BBW|risks? (?:discussed|reviewed)|prep instructions|return precautions|risks)';
const WORD = "[\\w/'’.-]{1,20}";

const g = (source: string, flags = 'gi') => new RegExp(source, flags);

const WAYS: readonly Way[] = [
  // `Housing No, transport No`; `falls N; incont N`; `Pacemaker N / Clip N`
  {
    said: /(?<=[a-zA-Z)?] ?[-–=]? ?)\b(?:No|NO|no|N|None|none)\b(?= ?(?:[,;/|\n\])]|\.(?!\d)|$))/g,
    back: 'item',
    bits: SAID.no,
    isMute: true,
  },
  // `Cat scratch? No, …`
  {
    said: /\? {1,2}(?:No|NO|no|Nope|Never|Denies|Denied|Neg|Negative|None)\b(?= ?[,;.\-–—\n(]|$)/g,
    back: 'clause',
    bits: SAID.no,
    isMute: true,
  },
  // `Ever had cancer, HIV, stroke?" all answered No`
  {
    said: g(
      '\\b(?:all|each|both)[ :-]{1,3}(?:were |was )?(?:answered|marked|checked|circled|ticked|reported)[ :"“-]{1,3}no\\b',
    ),
    back: 'line',
    bits: SAID.no,
    isMute: true,
  },
  {
    said: g(
      '\\b(?:answered|answers|replied|says|said|checked|circled|marked)[ "“]{1,2}no["”]?,? to (?:all|each|every)\\b',
    ),
    back: 'sentence',
    ahead: 'sentence',
    bits: SAID.no,
    isMute: true,
  },
  { said: g('\\banswer(?:ed|s)? no to\\b'), ahead: 'clause', bits: SAID.no, isMute: true },
  // `ROS otherwise negative x 12 including …`
  {
    said: g(
      '\\b(?:negative|neg|unremarkable|non-?contributory)\\b(?: (?:x|times|for|in|of|all|other|\\d{1,2}|systems?|points?|complete|except as above|as above|ros)){0,6},? \\(?(?:including|incl\\.?|inclusive of|to include)\\b',
    ),
    ahead: 'sentence',
    bits: SAID.no,
  },
  // `Absent: a, b, c.`
  {
    said: /(?:^|[.;\n]) {0,2}(?:absent|negative|negatives|pertinent negatives|neg|not present|denied|denies|none of|not found|not seen|no evidence)(?: (?:today|on exam|for|sx|symptoms|findings))? ?:/gi,
    ahead: 'sentence',
    bits: SAID.no,
  },
  {
    said: g(
      '\\b(?:none|neither)(?: of (?:these|those|which|them))?(?: (?:is|are|was|were))? (?:at present|present|currently|at this time|so far|to date|apply|applies)\\b',
    ),
    back: 'sentence',
    bits: SAID.no,
  },
  {
    said: g(': ?none (?:detected|seen|found|noted|reported|isolated|present|identified)\\b'),
    back: 'clause',
    bits: SAID.no,
  },
  {
    said: g(
      '\\b(?:listed|entered|charted|documented|recorded|added|coded) (?:in error|by mistake|erroneously|incorrectly)\\b',
    ),
    back: 'clause',
    bits: SAID.no,
    isMute: true,
  },
  {
    said: g(
      '\\b(?:on|in) (?:the |his |her |old |outside |prior ){0,2}(?:problem list|chart|records?|list|pmh)(?: is| was)? (?:incorrect|wrong|erroneous|inaccurate|not accurate|an error|not true|a mistake)\\b',
    ),
    back: 'clause',
    bits: SAID.no,
  },
  {
    said: g(
      '\\b(?:listed|noted|documented|mentioned|carried|coded) (?:in|on) [^.;,\\n]{1,30}, ?(?:but )?(?:pt|patient|she|he) (?:denies|disputes|disagrees|was never told|never had)\\b(?! (?:cp|chest|sob|pain|any))',
    ),
    back: 'clause',
    bits: SAID.no,
  },
  {
    said: g('\\b(?:dx|diagnosis|label) (?:was )?(?:removed|deleted|retracted|withdrawn)\\b'),
    back: 'clause',
    bits: SAID.no,
  },
  { said: g('\\b(?:pt|patient|she|he) has (?:neither|none|no such)\\b'), back: 'sentence', bits: SAID.no },
  // What a query, a payer or a claim calls it.
  {
    said: g(
      '(?:["”,:;-]|[a-z]) {1,2}(?:-|–|—)? ?(?:i )?(?:disagree|not clinically significant|clinically insignificant|not clinically valid|not clinically supported|not a valid (?:dx|diagnosis))\\b',
    ),
    back: 'sentence',
    bits: SAID.no,
  },
  { said: g('\\bmarked (?:as )?not present\\b'), back: 'line', bits: SAID.no },
  {
    said: g(
      '\\b(?:payer|payor|plan|insurer|insurance|coder|coding|cdi|hcc|gap list|query|auditor|billing)(?: \\w{1,12}){0,3} (?:asks|asking|asked|queries|queried|wants|suggests|suggested|flags|flagged)(?: (?:re|about|if|whether|for|us|to add|to code|adding))?\\b',
    ),
    ahead: 'sentence',
    bits: SAID.doubt | SAID.maybe,
  },
  {
    said: g(
      '\\b(?:dx|diagnosis|code|icd(?:-10)?(?: code)?) (?:submitted|billed|sent|on (?:the )?claim|filed)\\b',
    ),
    ahead: 'clause',
    bits: SAID.no,
    isMute: true,
  },
  // A list that is not theirs, and what is copied of another day.
  {
    said: /^[^\n:]{0,90}\b(?:not (?:his|hers|theirs|this p(?:atien)?t['’]?s?|the patient['’]s)|disputes?|disputed|wrong (?:pt|patient|chart|person)|belongs to (?:another|a different|other))\b[^\n:]{0,40}:/gim,
    ahead: 'sentence',
    bits: SAID.no,
    isMute: true,
  },
  {
    said: g(
      "\\b(?:not|never) (?:his|hers|theirs|the patient[’']s|this patient[’']s|pt[’']s)(?=[ ]?[.,;)-]|$)",
    ),
    back: 'clause',
    bits: SAID.no,
    isMute: true,
  },
  { said: /^ {0,3}>{2,3} [^\n]{1,300}/gm, bits: SAID.past },
  {
    said: g(
      '\\b(?:prior|previous|last|old|earlier) (?:visit|note|encounter|ov)\\b[^:\\n.]{0,40}: ?["“][^"”\\n]{1,300}["”]',
    ),
    bits: SAID.past,
    isMute: true,
  },
  // Other people, and animals.
  {
    said: g(`\\b${ANIMALS}(?:[’']s)? (?:\\w{1,12} )?${HAS}`),
    ahead: 'clause',
    bits: SAID.maybe,
    isMute: true,
  },
  { said: g(`\\b${STRANGERS}(?:[’']s)? (?:\\w{1,12} )?${HAS}`), ahead: 'clause', bits: SAID.maybe },
  {
    said: g(
      '\\b(?:son|daughter|brother|bro|sister|sis|husband|wife|mother|mom|father|dad|roommate|partner|spouse|twin|child|boyfriend|girlfriend)(?: who)? (?:is |was )?on (?!phone|the|speaker|line|facetime|video|call|board|his|her|way|site|hand|file|zoom|vacation|trip|leave|travel|cruise|plane|duty|scene|couch|floor|oxygen at)',
    ),
    ahead: 'clause',
    bits: SAID.other,
  },
  {
    said: g(
      `\\b(?:${KIN}|google|internet|webmd|tiktok|chat ?gpt|facebook|she|he|pt|patient) (?:said|says|thinks|thought|insists|swears|told (?:him|her|me|them)|joked?s?|claims|is sure|was sure|believes|googled|read|wondered|worried|worries)(?: that)? (?:it[’']?s|it is|it was|it might be|it could be|this is|that[’']?s|she has|he has|i have|he had|she had|i had|might be|could be)\\b`,
    ),
    ahead: 'clause',
    bits: SAID.doubt | SAID.maybe,
  },
  {
    said: g("\\blike (?:she|he|they|i)(?:[’']?s| has| have| had|[’']ve) (?:got )?"),
    ahead: 'clause',
    bits: SAID.maybe,
  },
  {
    said: g(
      '\\b(?:pt|patient|person|man|woman|lady|resident|roommate|gentleman) in (?:bed|room|rm) ?#? ?\\d{1,4}\\b',
    ),
    back: 'clause',
    bits: SAID.maybe,
    isMute: true,
  },
  // `GP x2 DM`
  { said: /\bG{1,2}Ps? ?x ?\d\b/g, ahead: 'item', bits: SAID.other },
  {
    said: g('\\b(?:fam(?:ily)?\\.? (?:hx|history)|fhx?) (?:is )?(?:pos|sig|signif|neg)\\.(?= )'),
    ahead: 'sentence',
    bits: SAID.other,
  },
  {
    said: g(
      "\\bclarified (?:as|to be) (?:\\w{1,10} )?(?:mom|dad|mother|father|wife|husband|sister|brother|son|daughter|spouse|roommate)[’']s",
    ),
    back: 'sentence',
    bits: SAID.no,
    isMute: true,
  },
  // What is taught, and what may come.
  {
    said: g(`(?:^|[.;\\n]) {0,2}(?:${WORD} ){0,3}${TEACHING}(?: ${WORD}){0,4}:`, 'gim'),
    ahead: 'sentence',
    bits: SAID.maybe,
  },
  // `Drug: depression, cramps reviewed.`
  {
    said: g(
      `\\b(?:[a-z]{2,14}(?:mab|nib|pril|sartan|olol|statin|azole|cillin|mycin|floxacin|gliptin|gliflozin|glutide|oxetine|triptan|apine|idone|azine|parin|xaban|dronate|tretinoin)|methotrexate|amiodarone|prednisone|steroids?|accutane|lithium|ocps?|nsaids?|hrt|depo|chantix|singulair) ?: [^.;:\\n]{3,160} (?:reviewed|discussed|explained|covered)(?=[ ]?[.;,]|$| with| w\\/)`,
    ),
    bits: SAID.maybe,
  },
  { said: g('\\b(?:boxed|black[ -]box) warnings?\\b'), ahead: 'clause', bits: SAID.maybe },
  {
    said: g(
      '\\b(?:may|can|could|might) (?:also |rarely |sometimes )?(?:raise|mask|hide|increase|elevate|worsen|trigger|precipitate|unmask|lower|get|have some|lead to|progress to|turn into|result in|affect)\\b(?! (?:his|her|their|the|this|pt))',
    ),
    ahead: 'clause',
    bits: SAID.maybe,
  },
  {
    said: g(
      '\\b(?:may|can|could|might) (?:also |rarely |sometimes )?(?:occur|happen|develop|be seen|show up)(?=[ ]?[.,;)]|$| (?:within|for|following|in \\d|after (?:the |an? )?(?:vaccin|shot|mmr|surgery|procedure|dose|injection)))',
    ),
    back: 'clause',
    bits: SAID.maybe,
  },
  {
    said: g(
      '\\b(?:uncontrolled|untreated|unchecked|poorly controlled|smoking|tobacco|high bp|high blood pressure|high sugars?|alcohol|obesity)(?: (?:bp|htn|hypertension|sugars?|glucose|dm|diabetes|a1c|cholesterol|sleep apnea|osa|gerd|reflux))? (?:leads?|can lead|may lead|could lead|raises|contributes|causes|can cause|may cause|increases)\\b(?! (?:to |of )?(?:his|her|their|this|pt))',
    ),
    ahead: 'sentence',
    bits: SAID.maybe,
  },
  {
    said: g(
      '\\b(?:reminded|explained|educated|counsel?led|taught|told|warned|reviewed|discussed)\\b[^.\\n]{0,60}\\b(?:leads?|can progress|progresses) to\\b',
    ),
    ahead: 'sentence',
    bits: SAID.maybe,
  },
  {
    said: g(
      '(?:^|[.;,] ?|\\n)risks?:? (?!of\\b|for\\b|factors?\\b|is\\b|was\\b|are\\b|level\\b|score\\b|strat|assess|reduc|category\\b|low\\b|high\\b|mod|adj|benefits?\\b|management\\b|and benefits)',
    ),
    ahead: 'clause',
    bits: SAID.maybe,
  },
  {
    said: g('\\bcontraindicated (?:w\\/|with|in|if|for)(?! (?:his|her|their|this|given|pt|known))'),
    ahead: 'clause',
    bits: SAID.maybe,
  },
  {
    said: g(
      '\\b(?:info|information|label|labeling|leaflet|insert|handout|article|website|poster|pamphlet|brochure|ad|commercial)(?: sheet)?(?: also)? (?:mentions|lists|says|warns|describes|talks about)\\b',
    ),
    ahead: 'sentence',
    bits: SAID.maybe,
  },
  {
    said: g(
      "\\b(?:also|is|it[’']s) (?:used|approved|indicated|prescribed|helpful) (?:for|to treat|in)\\b(?! (?:his|her|their|this|pt))",
    ),
    ahead: 'sentence',
    bits: SAID.maybe,
  },
  {
    said: g(
      '\\b(?:(?:daycare|school|camp|work|class|office|dorm) (?:notice|outbreak|exposure)|letter|poster|pamphlet|brochure|ad|commercial|article|podcast|video|webinar|news|news story|documentary|billboard|flyer|post)s?(?: in (?:the )?(?:lobby|hallway|waiting room|clinic))? (?:of|about|on|re|regarding)\\b',
    ),
    ahead: 'clause',
    bits: SAID.maybe,
  },
  {
    said: g(
      '\\b(?:NEJM|JAMA|Lancet|BMJ|journal|research)\\b[^.\\n:]{0,40}(?::|\\bon\\b|\\babout\\b|\\bof\\b)',
    ),
    ahead: 'sentence',
    bits: SAID.maybe,
  },
  { said: g('\\bUSPSTF ?:'), ahead: 'sentence', bits: SAID.no, isMute: true },
  { said: g('\\bASCVD (?:10[ -]?(?:yr|year|y)[ -])?(?:risk|score|estimat\\w{1,6})'), bits: SAID.maybe },
  {
    said: g('\\bin case (?!of|manag|report|presentation|series|number|no\\b|discussed)'),
    ahead: 'clause',
    bits: SAID.maybe,
  },
  {
    said: g('\\b(?:worried|worry|worries|concerned|anxious) re:?(?= )'),
    ahead: 'clause',
    bits: SAID.maybe | SAID.doubt,
  },
  {
    said: g('\\b(?:signed up|registered|listed|enrolled|volunteered) (?:as|to be|to become) (?:an? )?'),
    ahead: 'item',
    bits: SAID.no,
    isMute: true,
  },
  {
    said: g(
      '\\b(?:cessation|quit(?:ting)?) (?:info|information|materials?|handout|brochure|counsel?ling|advice)(?: \\w{1,12}){0,2} (?:per|as) (?:core|quality|protocol|policy|standard|routine)[^.\\n]{0,20}',
    ),
    back: 'clause',
    bits: SAID.no,
    isMute: true,
  },
  // What became nothing.
  {
    said: g('\\b(?:was|were|been|then|later) (?:re-?read|re-?interpreted|over-?read) (?:as|to be)\\b'),
    back: 'clause',
    bits: SAID.no,
  },
  {
    said: g(
      '\\b(?:feared|suspected|entertained|queried|considered|thought of)(?:,| but| and)? (?:not|never|none|was not|were not) (?:present|found|seen|confirmed|met|supported)\\b',
    ),
    back: 'clause',
    bits: SAID.no,
  },
  {
    said: /\b(?:SIRS|Sepsis-?[23]?|sepsis|qSOFA|SOFA|criteria for \w{1,20})(?: criteria)?(?: (?:is|are|was|were))? not met\b/g,
    bits: SAID.no,
    isMute: true,
  },
  { said: g('\\bfall risk ?:(?= ?(?:low|no|none|neg|tug|morse|0|denies))'), bits: SAID.no, isMute: true },
  {
    said: g('\\ballerg(?:y|ies) ?: ?(?:pt |patient )?(?:denies|denied|none to|not allergic to)\\b'),
    ahead: 'clause',
    bits: SAID.no,
    isMute: true,
  },
  {
    said: g(
      '\\b(?:on|takes|taking|uses|using|requires|requiring|needs) no (?!more|longer|new|other|additional|pain|med)',
    ),
    ahead: 'item',
    bits: SAID.no,
    isMute: true,
  },
  // What is over at a visit.
  {
    said: g(
      '(?:[a-z)] )(?:has |have |is |are |now |fully |completely |since |all |long |totally |entirely ){0,4}(?<!\\b(?:not|never|until|unless|if|once|when|nearly|almost|partially|partly|mostly|yet|not fully|not completely|not entirely|incompletely) )(?:resolved|cleared|healed|gone)(?= (?:after|since|following|w\\/|s\\/p|post|by|from|off|once|spontaneously|on its own|per|and (?:not|no))\\b|[ ]?[.,;)]|$)',
    ),
    back: 'item',
    bits: SAID.past,
    isOfVisits: true,
  },
  // Figures of speech.
  {
    said: g(
      '\\b(?:boss|job|work|kids?|husband|wife|ex|mother-in-law|in-laws|paperwork|traffic|taxes|computer|commute|politics|news) (?:gives?|gave|giving|is giving|are giving) (?:her|him|me|them|us) (?:a |an )?(?=migraine|headache|heart attack|stroke|ulcer|pain in the)',
    ),
    ahead: 'clause',
    bits: SAID.no,
  },
  {
    said: g('\\b(?:figure of speech|figuratively|in jest|jokingly|just joking|not literally)\\b'),
    back: 'sentence',
    bits: SAID.no,
  },
  { said: g('\\bjokes?\\b(?=[^a-z]|$)'), back: 'clause', bits: SAID.doubt | SAID.maybe },
  {
    said: g(
      '\\bstarving (?=all day|all morning|today|since (?:breakfast|lunch|this)|for (?:lunch|dinner)|right now|by (?:noon|lunch|dinner))',
    ),
    bits: SAID.no,
    isMute: true,
  },
  // `typhoid oral`, `rabies info`, `yellow fever vax`; `Meningitis (MenACWY)`
  {
    said: g(
      '\\b(?:typhoid|rabies|yellow fever|cholera|japanese encephalitis|hepatitis [ab]|hep [ab]|measles|mumps|polio|malaria|tetanus|diphtheria|pertussis|shingles|zoster|pneumonia|meningitis|flu|influenza|covid|rsv|anthrax|smallpox|mpox|chickenpox|varicella)(?: \\w{1,10})? (?:oral|vi|vax|vacc|vaccs|jabs?|info|ppx|pill|pills|capsules|dose|doses|#\\d|x ?\\d|shots?|series|boosters?)\\b',
    ),
    bits: SAID.maybe,
  },
  {
    said: g(
      ' \\((?:Men[ABCQV]\\w{0,12}|Bexsero|Trumenba|Penbraya|Gardasil ?9?|Shingrix|Zostavax|Prevnar ?\\d{0,2}|PCV ?-?\\d{2}|PPSV ?-?\\d{2}|Pneumovax|Vaxneuvance|Tdap|Td|DTaP|MMR|Varivax|Vaqta|Havrix|Twinrix|Heplisav|Engerix|Fluzone|Flublok|Arexvy|Abrysvo|Imovax|RabAvert|Vivotif|Typhim|YF-?Vax|Stamaril|IPV|Ixiaro)\\b',
    ),
    back: 'item',
    bits: SAID.maybe,
  },
];

/** Characters that a reach goes at most. */
const LONGEST = 400;
/** … of an item of a list. */
const LONGEST_ITEM = 80;

const STOPS: Record<Exclude<Reach, 'none'>, RegExp> = {
  item: /[,;|\n:.?!"“”]/,
  clause: /[;\n.?!]/,
  sentence: /[\n.?!]/,
  line: /\n/,
};

/** A full stop within a figure or a short form ends nothing. */
function stopsAt(text: string, at: number, stops: RegExp): boolean {
  const sign = text.charAt(at);
  if (!stops.test(sign)) return false;
  if (sign === '.' || sign === '?')
    return /^(?:[\s"”)]|$)/.test(text.charAt(at + 1)) && !SHORT.test(text.slice(at - 4, at));
  return true;
}

const SHORT = /\b(?:Drs?|Mrs?|Ms|vs|e\.g|i\.e|hx|pos|incl)$/i;

function backTo(text: string, from: number, reach: Reach): number {
  if (reach === 'none') return from;
  let at = from;
  const least = Math.max(0, from - (reach === 'item' ? LONGEST_ITEM : LONGEST));
  const stops = STOPS[reach];
  while (at > least && !stopsAt(text, at - 1, stops)) {
    // ` / ` parts the fields of a form; `polyuria/polydipsia` is one of them.
    if (reach === 'item' && text.charAt(at - 1) === '/' && /\s/.test(text.charAt(at - 2) + text.charAt(at)))
      break;
    at--;
  }
  return at;
}

function aheadTo(text: string, from: number, reach: Reach): number {
  if (reach === 'none') return from;
  let at = from;
  const most = Math.min(text.length, from + LONGEST);
  const stops = STOPS[reach];
  while (at < most && !stopsAt(text, at, stops)) {
    if (
      reach !== 'line' &&
      text.charAt(at) === ' ' &&
      /^ (?:but|however|though|although|today|exam)\b/i.test(text.slice(at, at + 10))
    )
      break;
    at++;
  }
  return at;
}

const NAMES = NAMES_IN_CAPITALS.map((said): Way => ({ said, bits: SAID.maybe, isMute: true }));
const AMONG_WAYS = triggersOf([...WAYS, ...NAMES], ({ said }) => said);

/** Line by line, as none of the ways goes on in the next: of a line few of them have the letters. */
function passagesOf(text: string, isStay: boolean): Passage[] {
  const passages: Passage[] = [];
  for (let from = 0, end = 0; from < text.length; from = end + 1) {
    end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    const at = Math.max(0, from - 1);
    passages.push(...passagesIn(text, at, text.slice(at, end + 1), isStay));
  }
  return passages;
}

/** `at`: where the line begins, with the line end before it. */
function passagesIn(text: string, at: number, line: string, isStay: boolean): Passage[] {
  const passages: Passage[] = [];
  for (const way of AMONG_WAYS.among(line)) {
    const { said, back = 'none', ahead = 'none', bits, isMute = false, isOfVisits = false } = way;
    if (isOfVisits && isStay) continue;
    for (const { 0: words, index } of matchesIn(said, line))
      passages.push({
        start: backTo(text, at + index, back),
        end: aheadTo(text, at + index + words.length, ahead),
        bits,
        isMute,
      });
  }
  return passages;
}

/** What a text sets aside, worked out once. */
export class SetAside {
  /** Token → what is said of it. */
  readonly bits: ReadonlyMap<number, number>;
  /** Mute passages, in order and apart. */
  readonly #mute: { start: number; end: number }[] = [];

  constructor(text: string, tokens: readonly Token[], isStay: boolean) {
    const bits = new Map<number, number>();
    const passages = passagesOf(text, isStay).sort((one, other) => one.start - other.start);
    for (const { start, end, bits: said, isMute } of passages) {
      const first = firstWhere(tokens.length, (at) => (tokens[at] as Token).start >= start);
      for (let at = first; at < tokens.length && (tokens[at] as Token).end <= end; at++)
        bits.set(at, (bits.get(at) ?? 0) | said);
      const last = this.#mute.at(-1);
      if (isMute && last && start <= last.end) last.end = Math.max(last.end, end);
      else if (isMute) this.#mute.push({ start, end });
    }
    this.bits = bits;
  }

  isMute(start: number, end: number): boolean {
    const passage = this.#mute[firstWhere(this.#mute.length, (at) => (this.#mute[at]?.end ?? 0) >= end)];
    return passage !== undefined && passage.start <= start;
  }
}
