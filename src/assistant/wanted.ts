// What is wanted of the things that a question names? Cues of the trade, each with what must be named for it to make sense.
import type { Parts } from './questionParts.ts';
import { wantedByWords } from './wantedByWords.ts';

export type Wanted =
  | 'meaning'
  | 'status'
  | 'pair'
  | 'units'
  | 'price'
  | 'relativeValue'
  | 'global'
  | 'modifierMeaning'
  | 'modifierComparison'
  | 'modifierOnCode'
  | 'modifiersOfCode'
  | 'addOn'
  | 'facility'
  | 'drug'
  | 'crosswalk'
  | 'risk'
  | 'together'
  | 'instructions'
  | 'difference'
  | 'coverage'
  | 'visitLevel'
  | 'anesthesia'
  | 'contents'
  | 'claim'
  | 'note'
  | 'group'
  | 'pcs'
  | 'documents'
  | 'drugNamed'
  | 'visitTime'
  | 'modifierFor'
  | 'groupNamed'
  | 'factor'
  | 'indicator'
  | 'locality'
  | 'codeFor'
  | 'guideline'
  | 'greeting';

/** What a question names, in short. */
export interface Named {
  procedures: number;
  diagnoses: number;
  /** HCPCS codes of drugs, which are paid by their own list. */
  drugs: number;
  /** Anesthesia services, 00100 to 01999. */
  anesthesia: number;
  /** Evaluation and management codes that have a level. */
  visits: number;
  codes: number;
  ranges: number;
  /** By themselves or hanging on a code. */
  modifiers: number;
  ndc: boolean;
}

export function namedIn({ codes, ranges, modifiers, ndc }: Parts): Named {
  const procedures = codes.filter(({ ref }) => ref.system === 'cpt' || ref.system === 'hcpcs').length;
  const attached = codes.reduce((sum, one) => sum + one.modifiers.length, 0);
  return {
    procedures,
    diagnoses: codes.filter(({ ref }) => ref.system === 'icd-10-cm').length,
    drugs: codes.filter(({ ref }) => ref.system === 'hcpcs' && /^[JQ]/.test(ref.code)).length,
    anesthesia: codes.filter(({ ref }) => ref.system === 'cpt' && /^0[01]\d{3}$/.test(ref.code)).length,
    visits: [...codes.map(({ ref }) => ref.code), ...ranges.map(({ from }) => from.code)].filter((code) =>
      VISIT_CODE.test(code),
    ).length,
    codes: codes.length,
    ranges: ranges.length,
    modifiers: modifiers.length + attached,
    ndc: ndc !== null,
  };
}

const VISIT_CODE =
  /^99(?:20[2-5]|21[1-5]|22[1-3]|23[1-689]|24[2-5]|25[2-5]|28[1-5]|30[4-9]|310|31[56]|34[1-9]|350)$/;

interface Cue {
  wanted: Wanted;
  words: RegExp;
  needs(named: Named): boolean;
}

const aCode = ({ codes }: Named) => codes > 0;
const aProcedure = ({ procedures }: Named) => procedures > 0;
const twoProcedures = ({ procedures }: Named) => procedures > 1;
const noCode = ({ codes, ranges }: Named) => codes === 0 && ranges === 0;

const BILLED_WITH =
  /\b(together|same (?:day|time|session|visit|encounter|claim)|bundl\w*|unbundl\w*|ncci|cci|ptp|edits?|column|mutually exclusive|conflict\w*|inclu(?:ded|sive|des)|separately|both|alongside|along with|with|and|also|plus|pair)\b/;

/** In the order in which they are answered. */
const CUES: readonly Cue[] = [
  {
    wanted: 'greeting',
    words:
      /^(?:hi|hello|hey|thanks?(?: you)?|thank you|good (?:morning|afternoon|evening)|help|who are you|what can you do)\b[^a-z]*(?:casepilot)?[^a-z]*$/,
    needs: noCode,
  },
  {
    wanted: 'claim',
    words:
      /\b(?:check|scrub|audit|review|validate) (?:this |my |the )?(?:claim|lines?|coding)\b|\bclaim check\b|^claim\b/,
    needs: aProcedure,
  },
  {
    wanted: 'visitTime',
    words: /\b(?:time|minutes?|mins?|thresholds?)\b/,
    needs: ({ visits }) => visits > 0,
  },
  {
    wanted: 'status',
    words:
      /\b(?:valid|active|current|still|deleted?|retired|discontinued|obsolete|expired?|replac\w+|successor|supersed\w+|billable|terminated|effective|exist\w*|in use|when was|status(?! ind)(?!.*\b(?:opps|fee schedule))|added|introduced|new code|history|changed|revised|good code|reinstated|header|can (?:i|we|you) (?:still )?use|be used)\b/,
    needs: aCode,
  },
  {
    wanted: 'units',
    words:
      /\b(?:mues?|medically unlikely|mai|how many\b(?! (?:minutes?|mins|days|(?:post-?op(?:erative)?|global|follow-?up) days|hours|elements|points|levels|years|characters)\b)|max(?:imum)?\b|per day|appeal\w*|units? (?:per|a|limit|allowed|can)|unit limit|times (?:per|a|in one) day|more than once)\b/,
    needs: aProcedure,
  },
  {
    wanted: 'drug',
    words:
      /\b(?:asp|ndcs?|drug price|payment limit|per (?:mg|mcg|unit)|billing units?|how many units|units?$|units? (?:for|of)|jw|jz|wastage?|wasted)\b/,
    needs: ({ ndc, drugs }) => ndc || drugs > 0,
  },
  {
    wanted: 'anesthesia',
    words: /\banesthesia\b|\banaesthesia\b|\bbase units?\b/,
    needs: ({ anesthesia }) => anesthesia > 0,
  },
  {
    wanted: 'addOn',
    words:
      /\badd[- ]?ons?\b|\bbase codes? go\b|\brequires? which\b|\badded? (?:on )?to\b|\bprimary (?:code|procedure)s?\b|\bparent code|\bstand-?alone\b|\b(?:alone|on its own)\b|\bwithout (?:a |the |its )?primary\b|\bbilled? (?:alone|by itself)\b|\breported? (?:alone|by itself)\b/,
    needs: aProcedure,
  },
  {
    wanted: 'addOn',
    words: /^(?!.*\bwith (?:and|or|\/) ?without).*\bwithout\b/,
    needs: ({ procedures }) => procedures === 2,
  },
  {
    wanted: 'addOn',
    words: /\b(?:go(?:es)?|used?|reported|billed|paired) (?:with\b|w\/)/,
    needs: ({ procedures, modifiers, codes }) => procedures === 1 && codes === 1 && modifiers === 0,
  },
  {
    wanted: 'global',
    words:
      /\bglobal(?: (?:period|days?|surg\w*|package))?\b|\bpost-?op(?:erative)? (?:days|period)\b|\bpre-?op\w* (?:percent\w*|share|part)|\bpercent\w*.*\b(?:pre|post|intra)-?op|\bfollow-?up days\b/,
    needs: aProcedure,
  },
  {
    wanted: 'facility',
    words:
      /\b(?:status indicator|opps|apc|asc|addendum b|inpatient[- ]only|surgery cent\w+|surgical cent\w+|hospital outpatient|outpatient hospital|hopd|packaged|payment indicator)\b/,
    needs: aProcedure,
  },
  {
    wanted: 'relativeValue',
    words: /\b(?:w?rvus?|relative value|work rvu|conversion factor)\b/,
    needs: aProcedure,
  },
  {
    wanted: 'price',
    words:
      /\b(?:pay|pays|paid|payment|price|priced|cost|costs|fees?|fee schedule|reimburse\w*|allowable|allowed amount|rate|rates|how much|worth|mpfs|pfs|payable|amount|limiting charge|non-?\s?facility)\b/,
    needs: aProcedure,
  },
  {
    wanted: 'risk',
    words:
      /\b(?:hccs?|raf|risk[- ]adjust\w*|risk score|v24|v28|rxhcc|ccs?|mccs?|cc\/mcc|ms-?drgs?|drgs?|complication or comorbidity)\b/,
    needs: ({ diagnoses }) => diagnoses > 0,
  },
  {
    wanted: 'crosswalk',
    words:
      /\b(?:crosswalk\w*|map(?:s|ped|ping)?|convert\w*|equivalent|gems?|translate\w*|icd-?9|rbcs|corresponds?|cross ?over)\b/,
    needs: ({ codes, ndc }) => codes > 0 || ndc,
  },
  {
    wanted: 'together',
    words:
      /\b(?:together|same (?:time|claim|encounter|visit|patient)|both|excludes? ?[12]?|conflict\w*|with|and|also|plus)\b/,
    needs: ({ diagnoses, procedures }) => diagnoses > 1 && procedures === 0,
  },
  {
    wanted: 'coverage',
    words:
      /\b(?:cover\w*|lcds?|ncds?|medical(?:ly)? necess\w*|support\w*|payable (?:dx|diagnos\w*)|local coverage|national coverage|pay for .*diagnos\w*|diagnos\w* .*(?:support|justify|for))\b/,
    needs: aProcedure,
  },
  {
    wanted: 'modifierOnCode',
    words: /^/,
    needs: ({ modifiers, procedures }) => modifiers > 0 && procedures === 1,
  },
  {
    wanted: 'modifiersOfCode',
    words:
      /\bmod(?:ifier)?s?\b|\bbilateral\w*|\bassistant\b|\bassist\b|\bco-?surgeons?\b|\bteam surg\w*|\bprofessional component|\btechnical component|\bpc\/tc\b|\bmultiple procedure|\bsupervision\b|\bindicators?\b|\bbase code\b|\bendoscop\w* (?:base|reduction|famil\w*)/,
    needs: ({ procedures }) => procedures === 1,
  },
  {
    // Of several at once, where an indicator is asked by name.
    wanted: 'modifiersOfCode',
    words:
      /\bmultiple (?:procedures?|endoscop\w*)|\breduction\b|\bbilateral\b|\bassistant\b|\bco-?surgeons?\b/,
    needs: twoProcedures,
  },
  { wanted: 'pair', words: BILLED_WITH, needs: twoProcedures },
  {
    wanted: 'instructions',
    words:
      /\b(?:code first|use additional|code also|excludes? ?[12]?|includes?|instruction\w*|notes?|seventh|7th|characters?|placeholder|specific\w*|laterality|left|right|sequenc\w*|principal|first-?listed|primary|manifestation|age|sex|gender|male|female|man|woman|men|women|newborn|child|pediatric|adult)\b/,
    needs: ({ diagnoses }) => diagnoses > 0,
  },
  {
    wanted: 'difference',
    words: /\b(?:differ\w*|vs\.?|versus|compare\w*|comparison|or|instead of|rather than)\b/,
    needs: ({ codes }) => codes > 1,
  },
  { wanted: 'modifierComparison', words: /^/, needs: ({ modifiers, codes }) => modifiers > 1 && codes === 0 },
  { wanted: 'modifierMeaning', words: /^/, needs: ({ modifiers, codes }) => modifiers > 0 && codes === 0 },
  {
    wanted: 'contents',
    words:
      /\b(?:range|list|codes? (?:in|under|between|from)|category|which codes|what codes|family|subcategor\w*|children|all)\b/,
    needs: ({ codes, ranges }) => ranges > 0 || codes === 1,
  },
  {
    wanted: 'meaning',
    words:
      /\b(?:what(?:'?s| is| are| does| do)|mean\w*|describe|description|descriptor|define|definition|explain|tell me about|stands? for|lay|look ?up|info\w*|about)\b/,
    needs: aCode,
  },
];

/** All that is wanted, in the order in which it is answered; empty when no cue is there. */
export function wantedOf(parts: Parts): Wanted[] {
  const named = namedIn(parts);
  const { words } = parts;
  if (named.anesthesia === 1 && named.procedures === 1 && (parts.minutes !== null || /\bbase\b/.test(words)))
    return ['anesthesia'];
  if (named.codes === 1 && parts.codes[0]?.units != null && ON_ONE_DAY.test(words)) return ['units'];
  if (
    parts.dose !== null &&
    named.drugs === 1 &&
    named.procedures === 1 &&
    !/\bmues?\b|\bmax|per day/.test(words)
  )
    return ['drug'];
  if (parts.place !== null && named.procedures > 0 && !OTHER_THAN_PRICE.test(words)) return ['price'];
  const found = CUES.filter((cue) => cue.needs(named) && cue.words.test(words)).map((cue) => cue.wanted);
  if (found.length > 0) return settled(found, named, words);
  if (named.procedures > 1) return ['pair'];
  if (named.diagnoses > 1) return ['together'];
  if (named.procedures > 0 && named.diagnoses > 0) return ['coverage'];
  if (named.ranges > 0) return ['contents'];
  if (named.codes === 1 && parts.codes[0]?.units != null) return ['units'];
  if (named.codes > 0) return ['meaning'];
  return wantedByWords(parts);
}

/** Whether so many units are too many. */
const ON_ONE_DAY = /\bon (?:one|a|the same) (?:date|day)\b|\btoo many\b/;

/** With a place a code alone asks its price. */
const OTHER_THAN_PRICE =
  /\b(?:cover\w*|lcds?|ncds?|valid|deleted|bundl\w*|together|mue|units?|global|apc|opps|asc|status|mean\w*|describe|rvus?|modifier|hcc|add-?on|edits?)\b/;

const ALLOWED = /^(?:is|are|can|may|does|do|will|would)\b.*\b(?:assist\w*|co-?surgeons?|team|bilateral\w*)\b/;
const PAID_THERE =
  /\b(?:status|indicator|apcs?|pays?|payment|rates?|prices?|packaged|how much|copay\w*|inpatient[- ]only)\b/;
const MORE = /\bpays? (?:more|better|less|higher|lower)\b|\bdifference in (?:payment|price|pay|fee|rvus?)/;

/** Cues that say less than another that is there too. */
function settled(found: Wanted[], named: Named, words: string): Wanted[] {
  const has = (wanted: Wanted) => found.includes(wanted);
  const drop = new Set<Wanted>();
  const asked = found.filter((one) => one !== 'meaning' && one !== 'modifierOnCode');
  if (has('visitTime')) return ['visitTime'];
  if (has('addOn') && has('modifiersOfCode')) drop.add('addOn');
  if (has('addOn') && has('status') && /\badded? (?:on )?to\b/.test(words)) drop.add('status');
  if (
    has('status') &&
    (has('modifierOnCode') || has('pair')) &&
    !/\b(?:valid|deleted?|active|billable|replac)/.test(words)
  )
    drop.add('status');
  if (has('addOn') && has('contents')) drop.add('contents');
  // "What is the global period of …" asks no meaning.
  if (
    asked.length > 0 &&
    !/\b(?:mean\w*|describe|description|explain|tell me about|what is (?:cpt|hcpcs|code|icd\S*)? ?(?:code)?\s*(?:,|and|\?|$))/.test(
      words,
    )
  )
    drop.add('meaning');
  const asksPhysician = /\b(?:pro(?:fessional)? fee|physician|mpfs|pfs)\b/.test(words);
  if ((has('facility') && !asksPhysician) || has('drug') || has('anesthesia')) drop.add('price');
  if (has('relativeValue')) drop.add('price');
  if (has('units')) drop.add('drug');
  // "Is an assistant paid" asks the indicator; a component has a price of its own.
  if (has('modifiersOfCode') && (has('price') || has('relativeValue')))
    drop.add(ALLOWED.test(words) && !has('relativeValue') ? 'price' : 'modifiersOfCode');
  if (has('modifierOnCode') && has('price') && /\bpayable\b/.test(words)) return ['modifierOnCode'];
  // On a hospital's claim two codes ask for the hospital's edits, unless what is paid is asked.
  if (has('pair') && has('facility') && !PAID_THERE.test(words)) drop.add('facility');
  if (has('price') && MORE.test(words)) {
    drop.add('pair');
    drop.add('difference');
  }
  if (has('price') && named.drugs > 0 && named.drugs === named.procedures) return ['drug'];
  // "29881 and 29877: what is the difference" is no question of edits unless it says so.
  if (
    has('difference') &&
    has('pair') &&
    !/\b(?:together|same day|bundl\w*|ncci|cci|edits?|bill|billed|separately|column)\b/.test(words)
  )
    drop.add('pair');
  else if (has('difference') && has('pair')) drop.add('difference');
  if (has('difference') && has('together') && !/\b(?:together|same|both|excludes?|conflict\w*)\b/.test(words))
    drop.add('together');
  else if (has('difference') && has('together')) drop.add('difference');
  if (has('together')) drop.add('instructions');
  // "Payable with" asks of the pair, not of the price.
  if (has('pair') && has('price') && !/\b(?:pays?|paid|prices?|fees?|costs?|how much|rates?)\b/.test(words))
    return ['pair'];
  // With two procedures a modifier is about their pair.
  if (has('pair')) {
    if (has('addOn') && /\bwithout\b/.test(words)) drop.add('pair');
    drop.add('contents');
    if (has('modifiersOfCode') && !/\b(?:together|same day|bundl\w*|ncci|cci|edits?|billed?)\b/.test(words))
      drop.add('pair');
    else drop.add('modifiersOfCode');
    if (
      found.some(
        (one) =>
          !drop.has(one) &&
          ['price', 'global', 'units', 'relativeValue', 'status', 'addOn', 'facility', 'coverage'].includes(
            one,
          ),
      ) &&
      !/\b(?:together|same day|bundl\w*|ncci|cci|edits?|separately)\b/.test(words)
    )
      drop.add('pair');
  }
  if (has('contents') && asked.length > 1 && named.ranges === 0) drop.add('contents');
  if (has('modifierOnCode') && asked.length > 0 && !/\bmod(?:ifier)?s?\b/.test(words))
    drop.add('modifierOnCode');
  if (has('modifierOnCode')) drop.add('modifiersOfCode');
  if (has('modifierComparison')) drop.add('modifierMeaning');
  const left = found.filter((one) => !drop.has(one));
  return left.length > 0 ? left : found.slice(0, 1);
}
