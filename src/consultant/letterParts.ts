// What does a letter consist of? Cases, questions, and what its sender wants of the case: told apart by the words of records and the
// ways of asking, before anything is looked up.
import { sentencesOf } from '#assistant';
import { isCourtesy, isOrder, saidLines } from './letterWords.ts';

export interface LetterParts {
  /** A text each. Empty: no case is told. */
  cases: string[];
  /** What is left beside questions, when it is no case: a few words, perhaps an addendum. */
  rest: string;
  /** In their order, each once. */
  questions: string[];
  /** "Please code this": no question of its own. */
  wantsCodes: boolean;
}

interface Told {
  subject: string;
  text: string;
  attachments: readonly { text: string }[];
}

export const MOST_CASES = 4;

/** Words of the records of patients. */
const RECORD_WORDS =
  /\b(?:patient|pt|yo|y\/o|y\.o\.|year[- ]olds?|years old|presents?|presented|presenting|denies|complains?|c\/o|hpi|history of|hx|h\/o|pmh|psh|assessment|impression|a\/p|exam(?:ination)?|findings|post-?op(?:erative)?(?:ly)?|pre-?op(?:erative)?|diagnos[ie]s|dx|underwent|admitted|discharged|s\/p|status post|procedures?|anesthesia|indications?|specimens?|ebl|incision|prepped|draped|sutures?|performed|fracture[ds]?|fx|fell|pain|mri|ct|x-?rays?|ultrasound|injected|injection|excised|biops(?:y|ied)|repair(?:ed)?|swelling|fever|cough|bleeding|lesions?|tolerated|medications?|allerg(?:y|ies)|vitals|labs?|follow-?up|visit|seen|chief complaint|cc|ros|left|right|bilateral|acute|chronic|mg|cm)\b/gi;
const AGE =
  /\b\d{1,3}[ -]?(?:yo|y\/o|y\.o\.|yrs?|years?[ -]old|year[- ]old|months?[ -]old|m\.?o\.)\b|\[age over 89\]|\bage:? \d{1,3}\b/i;
const LABEL =
  /^[ \t]*(?:preoperative|postoperative|pre-?op|post-?op|procedures?|operation|diagnos[ie]s|dx|hpi|history|impression|findings|indications?|assessment|plan|chief complaint|cc|anesthesia|description of procedure|technique|reason for (?:visit|exam)|subjective|objective|s|o|a|p|a\/p)\s*(?:diagnos[ie]s|performed)?\s*:/im;
const LONG_TELLING = 240;

/** Is it a record of somebody's care rather than words about codes? */
export function isTelling(text: string): boolean {
  const words = new Set((text.match(RECORD_WORDS) ?? []).map((word) => word.toLowerCase()));
  if (AGE.test(text) && words.size >= 1) return true;
  if (LABEL.test(text) && words.size >= 2) return true;
  return words.size >= (text.length > LONG_TELLING ? 3 : 4);
}

const CODE =
  /(?<![\w$.-])(?:\d{4}[0-9AFMTU]|[A-EGHJ-MP-V]\d{4}|[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4}))(?![\w-]|\.\d)/i;
const CUES =
  /\b(?:cod(?:e|es|ed|ing|able)|bill(?:s|ed|ing|able)?|modif(?:ier|iers|y)|cpt|icd(?:-?10)?|hcpcs|bundl\w*|unbundl\w*|ncci|cci|mues?|medicare|cms|pa(?:y|ys|id|yment|yable|yer)|reimburse\w*|fees?|rvus?|allowable|cover(?:s|ed|age)?|lcds?|ncds?|lateral\w*|document\w*|units?|global|e\/?m|e&m|levels?|place of service|pos|hcc|drg|apc|asc|opps|claims?|den(?:y|ied|ial)|report(?:ed|able|ing)?|sequenc\w*|excludes|add-?on|primary (?:dx|diagnosis|code)|separately|crosswalk|telehealth|compliant|upcod\w*|audit\w*)\b/i;
const ASKS =
  /^\W*(?:(?:and|also|so|but|or|then|ok|plus|q\d?[:.)]|question ?\d?[:.)]|\d{1,2}[.)])\s*,?\s*)*(?:what(?:['’]?s)?|which|how(?:['’]?s)?|who|when|where|why|does|do|did|is|are|was|were|can|could|may|should|shall|would|will|must|has|have|am|any)\b/i;
const BIDS =
  /\b(?:please|pls|kindly|can you|could you|would you|needs? (?:to know|your)|wants? to know|wonder(?:s|ing)?|whether|let (?:me|us) know|advise|clarify|confirm|explain|tell me|not sure|unsure|question)\b/i;

/** `Is that correct?` behind what the sender has in mind. */
const ASKS_APPROVAL =
  /^\W*(?:is|are|was|were|am|do|does|would|should|did)\b[^.]{0,60}\b(?:correct|right|ok|okay|allowed|appropriate|acceptable|agree|wrong|enough)\b[^.]{0,30}\?\W*$/i;

function isAsked(sentence: string, amongRecords: boolean): boolean {
  if (sentence.length > 600) return false;
  if (ASKS_APPROVAL.test(sentence)) return true;
  const hasCue = CUES.test(sentence) || CODE.test(sentence);
  const mark = /\?\W{0,4}$/.test(sentence);
  if (mark) return !amongRecords || hasCue;
  // In a record `May bill` is no question; a bid names what it is about.
  return (
    hasCue &&
    (ASKS.test(sentence)
      ? !amongRecords || BIDS.test(sentence) || sentence.length < 160
      : BIDS.test(sentence) && !isTelling(sentence))
  );
}

const ASKS_FOR_CODES =
  /\b(?:cod(?:e|es|ed|ing)|bill(?:ed|ing)?|cpts?|icd(?:-?10)?s?(?:-cm|-pcs)?|hcpcs|dx)\b/i;
const SAYS_NOTHING =
  /\b(?:please|pls|kindly|thanks?|thank|you|can|could|would|will|should|do|does|did|is|are|be|help|me|us|i|we|my|our|need|want|like|looking|for|to|the|a|an|of|on|in|with|and|or|also|all|any|this|that|these|those|it|its|her|him|his|she|he|they|them|here|below|above|attached|following|attachment|case|cases|note|notes|report|op|operative|chart|record|encounter|visit|patient|pt|surgery|procedure|procedures|service|scenario|documentation|letter|email|file|pdf|what|which|how|everything|right|correct|best|proper|appropriate|applicable|suggest(?:ed|ions?)?|recommend(?:ed|ations?)?|give|get|send|tell|know|let|advise|assist|use|assign|apply|report(?:ed)?|submit|claim|cod(?:e|es|ed|ing)|bill(?:ed|ing)?|cpts?|icd(?:-?10)?s?(?:-cm|-pcs)?|hcpcs|level|ii|dx|diagnos[ie]s|e\/?m|modifiers?|as|well|from|by|there|up|both|one|two|three|if|asap|today|urgent|radiologists?|surgeons?|providers?|physicians?|doctors?|facility|hospital|professional|insurance)\b|\bicd-?10(?:-(?:cm|pcs))?\b/gi;

/** "Which codes would you use?": the case, not a code for words. */
function asksForCodes(sentence: string): boolean {
  if (CODE.test(sentence) || !ASKS_FOR_CODES.test(sentence)) return false;
  const left = sentence.replaceAll(SAYS_NOTHING, ' ').match(/[\p{L}\d]{2,}/gu) ?? [];
  return (
    left.length === 0 || (left.length <= 2 && /\b(?:this|these|following|attached|below)\b/i.test(sentence))
  );
}

/** So many sentences before a question may be what it is about. */
const LEANS_BACK = 3;
const OF_A_FORM =
  /^\s*(?:dos|dob|mrn|patient(?: name)?|name|account|acct|insurance|provider|physician|surgeon|dates? of (?:service|birth|surgery))\b[^.]{0,40}[:[]/i;

export function partsOfLetter({ subject, text, attachments }: Told): LetterParts {
  const lines = saidLines(text.split('\n'));
  const body = lines.join('\n');
  const amongRecords = isTelling(body) || attachments.length > 0;
  const questions: string[] = [];
  const told: string[] = [];
  let wantsCodes = false;
  for (const line of lines) {
    const all = piecesOf(line);
    const pieces = all.filter((piece, at) => {
      if (isCourtesy(piece) || isOrder(piece)) return false;
      if (asksForCodes(piece) && (/\?\W*$/.test(piece) || BIDS.test(piece) || piece.length < 120)) {
        wantsCodes = true;
        return false;
      }
      if (!isAsked(piece, amongRecords)) return true;
      // "I would bill 29881. Is that correct?"
      const before = CODE.test(piece)
        ? ''
        : all
            .slice(Math.max(0, at - LEANS_BACK), at)
            .filter((one) => CODE.test(one) && !isAsked(one, amongRecords))
            .join(' ');
      questions.push(asQuestion(`${before} ${piece}`));
      return false;
    });
    told.push(pieces.join(' '));
    // What a form says of a patient is no part of what is told below it.
    if (OF_A_FORM.test(line)) told.push('');
  }
  const topic = topicOf(subject);
  if (topic !== '' && !isCourtesy(topic) && !isOrder(topic)) {
    if (asksForCodes(topic)) wantsCodes = true;
    else if (/\?/.test(topic) ? isAsked(topic, false) : CODE.test(topic) && questions.length === 0)
      questions.unshift(topic);
    else if (body.trim() === '' && isAsked(topic, false)) questions.unshift(topic);
  }
  const rest = told
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  const attached = attachments.map((one) => withoutOrders(one.text)).filter((one) => /\p{L}{3}/u.test(one));
  const own = isTelling(rest) || (wantsCodes && contentWords(rest) >= 2) ? casesOf(rest) : [];
  // Several reports are of one patient unless they are said to be cases.
  const apart =
    attached.length > 1 &&
    /\b(?:cases|patients|charts|encounters|notes|reports)\b/i.test(`${subject} ${text.slice(0, 4_000)}`);
  const cases =
    attached.length === 0
      ? own
      : apart
        ? [...own, ...attached]
        : own.length > 1
          ? [...own, ...attached.flatMap(casesOf)]
          : casesOf([...own, ...attached].join('\n\n'));
  return {
    cases: cases.slice(0, MOST_CASES),
    rest: own.length > 0 ? '' : rest,
    questions: [...new Set(questions)],
    wantsCodes,
  };
}

/** `Re: [Case 7F3K2Q] Knee` is about a knee. */
export function topicOf(subject: string): string {
  return subject
    .replaceAll(/\[case \w{1,12}\]|\[external\]/gi, ' ')
    .replace(/^(?:\s*(?:re|aw|antw|sv|fwd?|fw|wg|tr|rv)\s*:)+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A line into sentences; a question behind a record's colon is one of its own. */
function piecesOf(line: string): string[] {
  if (line.trim() === '') return [''];
  return sentencesOf(line)
    .flatMap(withoutCapitals)
    .flatMap((sentence) => {
      // "Please code: 54yo with …"
      const bid = /^([^:]{3,80}):\s+(?=\S)/.exec(sentence);
      return bid?.[1] && asksForCodes(bid[1]) ? [bid[1], sentence.slice(bid[0].length)] : [sentence];
    });
}

/** A hasty writer begins sentences small: `… codes? and what does it pay`. */
function withoutCapitals(sentence: string): string[] {
  return sentence.split(
    /(?<=\?)\s+(?=\S)|(?<=[.!])\s+(?=(?:please|pls|can|could|what|which|how|is|are|does|do|need|thanks|dx|cpt|icd|codes?)\b)/,
  );
}

function asQuestion(piece: string): string {
  return piece
    .trim()
    .replace(/^\s*(?:[-*•]|\(?\d{1,2}[.)]|q(?:uestion)? ?\d{0,2}[:.)])\s*/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function withoutOrders(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.trim() === ''
        ? ''
        : sentencesOf(line)
            .filter((sentence) => !isOrder(sentence))
            .join(' '),
    )
    .join('\n')
    .trim();
}

export function contentWords(text: string): number {
  return (text.replaceAll(SAYS_NOTHING, ' ').match(/\p{L}{3,}/gu) ?? []).length;
}

const HEADED =
  /^[ \t>*#-]*(?:(?:case|patient|pt|scenario|encounter|chart|example|note|visit|op(?:erative)? note)[ \t]*(?:no\.?|number|#)?[ \t]*(?:\d{1,2}|[A-H]|one|two|three|four|i{1,3}|iv)\b[ \t]*(?:[.:)–—-]|$)|(?:first|second|third|fourth|1st|2nd|3rd|4th)[ \t]+(?:case|patient|pt|scenario|encounter)\b[^.\n]{0,20}[.:–—-])/gim;
const NUMBERED =
  /^[ \t]*\(?(?:\d{1,2}|[a-d])[.)][ \t]+(?=(?:an?[ \t]+)?(?:pt[ \t]+|patient[ \t]+(?:is[ \t]+)?(?:an?[ \t]+)?)?\d{1,3}[ -]?(?:yo|y\/o|y\.o|yrs?|year))/gim;

/** Several cases under headings of their own, or numbered and each with an age; what stands before the first is told of none. */
export function casesOf(text: string): string[] {
  const withHeads = text.replaceAll(
    /([.;!?])[ \t]+(?=(?:case|patient|pt)[ \t]*#?[ \t]*(?:\d|[A-D]|two|three)\b[ \t]*[.:)–—-])/gi,
    '$1\n',
  );
  for (const pattern of [HEADED, NUMBERED]) {
    const heads = [...withHeads.matchAll(pattern)];
    if (heads.length < 2) continue;
    const cases = heads.map(({ index, 0: head }, at) =>
      withHeads.slice(index + head.length, heads[at + 1]?.index ?? withHeads.length).trim(),
    );
    const full = cases.filter((one) => contentWords(one) >= 2);
    if (full.length >= 2) return full;
  }
  return text.trim() === '' ? [] : [text.trim()];
}
