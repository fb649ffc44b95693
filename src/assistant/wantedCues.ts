// The cues of the trade by which a question says what it wants, each with what must be named for it to make sense.

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
export const CUES: readonly Cue[] = [
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
