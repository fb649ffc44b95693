// What is wanted by a question that names no code: the level of a visit, a code for words, a group, a modifier, a rule.
import type { Parts } from './questionParts.ts';
import type { Wanted } from './wantedCues.ts';

/** Each way of asking, the surest first; the ones behind it are tried where it finds nothing. */
export function wantedByWords(parts: Parts): Wanted[] {
  const { words, minutes, place } = parts;
  if (parts.ndc !== null) return ['drug'];
  if (parts.indicator !== null) return ['indicator', 'guideline'];
  if (isNote(words)) return ['note'];
  if (parts.drg !== null || parts.groups.length > 0) return ['group'];
  if (parts.pcs !== null) return ['pcs'];
  if (parts.document !== null) return ['documents'];
  if (DOCUMENTS.test(words))
    return /\b(?:vs\.?|versus|difference|what is an?)\b/.test(words)
      ? ['guideline', 'documents']
      : ['documents', 'guideline'];
  if (/\b(?:pos|place of service|drgs?|ms-drgs?)\b/.test(words)) return ['groupNamed', 'guideline'];
  if (/\bmod(?:ifier)?s?\b/.test(words) && !/\bindicators?\b/.test(words))
    return ['modifierFor', 'guideline'];
  if (place !== null && /\b(?:localit\w*|macs?|contractor|gpcis?)\b/.test(words)) return ['locality'];
  if (/\bconversion factor\b|\bcf\b|\bgpcis?\b/.test(words)) return ['factor', 'guideline'];
  if ((VISIT.test(words) && VISIT_FACTS.test(words)) || (minutes !== null && VISIT.test(words)))
    return ['visitLevel'];
  if (/\bproblems?\b/.test(words) && /\brisk\b/.test(words)) return ['visitLevel'];
  // A name with a dose is a drug.
  if (parts.dose !== null && !/\bunits?$/.test(parts.dose.unit)) return ['drugNamed', 'codeFor'];
  if (KINDS_OF_CODES.test(words) && !/\bfor\b/.test(words)) return ['guideline'];
  if (ASKS_A_RULE_FIRST.test(words) && !NAMES_A_BOOK.test(words))
    return ['guideline', ...(PAYS.test(words) ? (['drugNamed'] as const) : [])];
  if (PAYS.test(words)) return ['drugNamed', 'guideline'];
  if (CODE_FOR.test(words)) return ['codeFor'];
  return RULE.test(words) ? ['guideline'] : [];
}

const DOCUMENTS =
  /\b(?:lcds?|ncds?|billing and coding article|local coverage|national coverage|coverage (?:determination|document|article|polic)\w*)\b/;
const VISIT =
  /\b(?:level|e\/?m|e&m|visits?|encounter|which code|what code|code for|established|est pt|new (?:patient|pt)|discharge|consult\w*|(?:hospital|inpatient|observation|nursing facility|home) care|admission)\b/;
const VISIT_FACTS =
  /\b(?:straightforward|(?:low|moderate|high)(?: complexity)?(?: mdm| medical decision| complexity| level)|mdm (?:is |of )?(?:low|moderate|high)|minutes?|mins?|(?:prescription|rx) drug management|time spent)\b/;
const PAYS = /\b(?:how much|pays?|paid|payment|price|cost|reimburse\w*|asp|allowable)\b/;
const ASKS_A_RULE_FIRST =
  /^(?:when|who|why|can|may|should|must|is|are|does|do|what(?:'s| is| are| does)?|define|explain|how (?:is|are|long|often|many|soon))\b|\b(?:vs\.?|versus|difference)\b|\bsequenc\w*|\bpriority\b|\bchapter \d/;
/** Said of codes as a kind: a rule is asked, no code. */
const KINDS_OF_CODES =
  /\b(?:combination|external cause|unlisted|manifestation|sequela|late effect|symptom|unspecified|nec|nos|category (?:i{1,3}|1|2|3)|pla|temporary|placeholder|z) codes?\b|\b(?:7th|seventh) character/;
const NAMES_A_BOOK =
  /\b(?:codes? (?:for|of|is)|(?:icd|cpt|hcpcs)\S*(?: ?10)?(?: codes?)? (?:for|of)|dx codes?)\b|^(?:icd|cpt|hcpcs|dx)\b/;
const CODE_FOR =
  /\b(?:icd-?(?:10)?(?:-?(?:cm|pcs))?|cpt|hcpcs|dx|diagnosis|procedure|billing)?\s?codes?\b.{0,12}\b(?:for|of|is|do)\b|\b(?:code|codes|coded|coding|bill|report)\b (?:for|a|an|the)\b|^(?:icd(?:[- ]?10)?(?:[- ]?(?:cm|pcs))?|cpt|hcpcs|dx|code|codes|j[- ]?code)\b|\b(?:icd(?:[- ]?10)?(?:[- ]?(?:cm|pcs))?|cpt|hcpcs|dx|code|codes|diagnosis)\s*\??$|\b(?:icd[- ]?10?(?:[- ]?(?:cm|pcs))?|icd|cpt|hcpcs|dx) (?:code )?(?:for|of)\b|\bwhich code\b|\bwhat(?:'s| is) the code\b|\bhow (?:do|would|should|to) (?:i |you |we )?code\b/;
const RULE =
  /\b(?:guidelines?|guidance|rules?|when (?:can|should|do|is|to)|requirements?|document\w*|policy|how (?:does|is|are|long|often|many)|who can|what counts|what happens|criteria|definition of|define|explain|mean\w*|difference|what(?:'s| is| are| does)|why|must|need|allowed|can (?:i|we|you|a)|may (?:i|we|you)|should|is it|compliance|fraud|audit\w*|penalt\w*|legal|illegal|vs\.?|versus|sequenc\w*|priority|days|deadlines?|time limits?|late|reconsideration|appeals?)\b/;

/** A question with a code that asks for more than what it means. */
export function asksRule(words: string): boolean {
  return RULE.test(words.replace(/^what(?:'s| is| are| does)?\b/, ''));
}

/** A text of a visit rather than a question: long and in the words of records, or said to be one. */
function isNote(words: string): boolean {
  if (SAID_TO_BE_A_NOTE.test(words)) return true;
  const said = words.match(RECORD_WORDS) ?? [];
  return words.length > LONG_QUESTION && new Set(said).size >= 2;
}

const SAID_TO_BE_A_NOTE =
  /\b(?:code (?:this|the|my) (?:note|report|case|visit|chart|record)|(?:pull|extract|find|get) (?:the )?codes? (?:from|in|out of)|codes? (?:from|in) (?:this|the) (?:note|report|text))\b/;
const LONG_QUESTION = 160;
const RECORD_WORDS =
  /\b(?:patient|pt|yo|y\/o|year[- ]old|presents?|denies|complains?|c\/o|hpi|history|pmh|assessment|impression|plan|exam|findings|postoperative|preoperative|diagnosis|underwent|admitted|discharged|s\/p|hx|dx)\b/g;
