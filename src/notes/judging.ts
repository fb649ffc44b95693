// Does the patient have it, now? Negated, another person's, only possible, uncertain, past: what is not coded, and why.
// Authority: ICD-10-CM Official Guidelines II.H and IV.H (uncertain diagnoses), I.C.2.m and I.C.21.c.4 (history).

import { SAID } from './assertions/assertions.ts';
import { familyCode, historyCode, isLasting } from './assertions/histories.ts';
import type { NoteText } from './noteText.ts';
import { isNewborn } from './perinatal/newborns.ts';
import type { Evidence, Reading } from './readings.ts';
import { clauseBefore, lineAt } from './text/passages.ts';

export interface Judged {
  /** Null: it is the patient's and present. */
  reason: string | null;
  /** It makes a history code, of the patient or of the family; `code` where the words themselves name none. */
  once: 'personal' | 'family' | null;
  code: string | null;
}

const PRESENT: Judged = { reason: null, once: null, code: null };
const out = (reason: string): Judged => ({ reason, once: null, code: null });

/** `bits`: what the cues around the mention say of it; `tells`: the text is a report of a case. */
export function judge(
  note: NoteText,
  { code, section, settled, symptom, evidence }: Reading,
  bits: number,
  tells: boolean,
): Judged {
  if (isOfKin(note, evidence)) bits |= SAID.other;
  if (note.sex === 'female' && /^N(?:4|5[0-3])/.test(code)) return out('A diagnosis of men');
  if (note.sex === 'male' && /^(?:N(?:7[0-7]|8|9[0-8])|O)/.test(code)) return out('A diagnosis of women');
  if (/^O/.test(code) && isNewborn(note.text)) return out('A diagnosis of the mother, not of her child');
  if ((bits & SAID.no) !== 0) return out('Negated: the note says that it is absent');
  if (/^Z1[123]/.test(code) && (section === 'history' || section === 'earlier'))
    return out('Looked for once: a list of the chart, not the reason of this visit');
  // What brings a person to care is no disease: what is screened for is not suspected, and a history is past.
  // What stands between a person and those around them is told of both.
  if (/^Z(?!16)/.test(code))
    return (bits & SAID.other) === 0 || /^Z(?:62|63\.(?![05])|8[0-4])/.test(code)
      ? PRESENT
      : out('Another person’s');
  if ((bits & SAID.other) !== 0)
    return { reason: 'Another person’s: family history', once: 'family', code: familyCode(code) };
  if ((section === 'advice' && !(tells && isConfirmed(note, evidence))) || (bits & SAID.maybe) !== 0)
    return out('Only possible: a risk, a warning or a plan, not a finding');
  if ((bits & SAID.sought) !== 0 && !symptom && note.setting !== 'inpatient' && !/^(?:C|D[0-4])/.test(code))
    return out('A test that is ordered looks for it');
  // Suspected abuse has codes of its own.
  if (/^T76/.test(code)) bits &= ~SAID.doubt;
  if ((bits & SAID.doubt) !== 0 && note.setting === 'outpatient')
    return out('Uncertain: an outpatient diagnosis must be established (Official Guidelines IV.H)');
  if ((bits & SAID.doubt) !== 0 && !settled)
    return out(
      'Uncertain where it stands: an inpatient diagnosis may be coded as if it existed only when it is still so at discharge (Official Guidelines II.H)',
    );
  if (!settled && isQuoted(note, evidence)) return out('In quotation marks: somebody else’s word for it');
  if ((bits & SAID.removed) !== 0 && REMOVABLE.test(code))
    return {
      reason: 'History: an earlier operation took it out',
      once: 'personal',
      code: historyCode(code),
    };
  // The scar of an earlier cesarean is one of this pregnancy.
  if (/^O34\.2/.test(code)) return PRESENT;
  const healed = pastOfLasting(note, code, evidence, bits);
  if (healed !== null)
    return { reason: 'History: it is past and is not treated now', once: 'personal', code: healed };
  // `DKA only once, in 2009`: an emergency of then, in a diabetes of now.
  if (/^E(?:08|09|10|11|13)\.(?:[01]|641)/.test(code) && (bits & (SAID.past | SAID.dated)) !== 0)
    return {
      reason: 'It was an episode that is over',
      once: 'personal',
      code: /^E1[01]/.test(code) ? `${code.slice(0, 3)}.9` : null,
    };
  if (isLasting(code) && isOver(note, code, evidence, bits)) return out('It was an episode that is over');
  const hasOutgrown = isOutgrown(note, code, evidence);
  if (isLasting(code) && !hasOutgrown && !isCured(note, code, evidence)) return PRESENT;
  // The complaints of weeks ago are those of the illness that a report tells.
  if (tells && symptom && section !== 'earlier') return PRESENT;
  const isPast =
    (/^[ST]/.test(code) && AT_AGE.test(note.text.slice(evidence.end, evidence.end + 16))) ||
    ((bits & SAID.past) !== 0 && !(settled && isOfTheStay(note, evidence))) ||
    ((bits & SAID.dated) !== 0 && (!code.startsWith('C') || isTreated(note, evidence))) ||
    section === 'earlier' ||
    hasOutgrown ||
    isCured(note, code, evidence);
  if (isPast)
    return {
      reason: 'History: it is past and is not treated now',
      once: 'personal',
      code: historyCode(code),
    };
  const past = historyCode(code);
  // A cancer of the past medical history may well be treated now.
  if (section === 'history' && past !== null && !/^(?:C|D[1-3])/.test(code))
    return {
      reason: 'History: it stands in the past medical history and is not treated now',
      once: 'personal',
      code: past,
    };
  return PRESENT;
}

/** Under `Differential diagnosis` of a report: `CT angiography confirmed an anomalous origin`. */
function isConfirmed(note: NoteText, { start }: Evidence): boolean {
  return CONFIRMED.test(clauseBefore(note.text, start, 160));
}

const CONFIRMED =
  /\b(?:CT|MRI|PET|tomograph\w|resonance|angiogra\w{2,5}|biops\w{1,4}|patholog\w{1,4}|histolog\w{1,5}|echocardiogra\w{1,3}|ultrasound|cultures?|PCR|sequencing|immunohistochemistry|electrophoresis|aspirate)\b[^.;\n]{0,60}\b(?:confirmed|revealed|demonstrated|established|disclosed|proved|yielded|grew)\b/i;

/** `Breast cancer is the sister's, not hers`; `daughter says this was the patient's SISTER`: a chart that is corrected. */
function isOfKin({ text }: NoteText, { end }: Evidence): boolean {
  const found = OF_KIN.exec(text.slice(end, end + KIN_REACH));
  return found !== null && !TELLS_OF_HER.test(found[0]);
}

/** `Dementia, informant is her daughter` */
const TELLS_OF_HER =
  /\b(?:informant|historian|caregiver|caretaker|poa|hcpoa|hcp|proxy|surrogate|guardian|contact|maker|kin|history|source|interpreter|support|driver|visitor|present|patient is)\b/i;

const OF_KIN =
  /^[^.:\n]{0,70}\b(?:is|was|are|were|belongs? to|refers to|pertains to)(?: (?:in|of|actually|really|her|his|their|the|a|patient['’]?s|pt['’]?s)){0,4} (?:sister|mother|father|brother|daughter|son|aunt|uncle|wife|husband|spouse|cousin|twin)(?:['’]s)?(?= ?[.,;:()\n]|$)/i;
const KIN_REACH = 130;

/** `Ileus, resolved by day 4` in the list of a stay: it was treated there. */
function isOfTheStay({ text, setting }: NoteText, { start, end }: Evidence): boolean {
  if (
    setting !== 'inpatient' ||
    /\b(?:h\/o|hx|history|prior|previous)\b/i.test(text.slice(Math.max(0, start - 20), start))
  )
    return false;
  return /^[^.;\n]{0,24}\b(?:resolved|resolving|cleared|recovered|corrected)\b/i.test(
    text.slice(end, end + 40),
  );
}

/** `Hx hep C, cured`, `HCV: treated with Mavyret, SVR12 documented`; `history of diabetic ulcer, healed`. */
function pastOfLasting(
  { text }: NoteText,
  code: string,
  { start, end }: Evidence,
  bits: number,
): string | null {
  if (/^B1(?:8\.[12]|9\.2)/.test(code)) {
    const after = text.slice(end, end + 70);
    return CLEARED.test(after) &&
      !/\b(?:not|no|pending|awaiting|due|failed|check|await|until|if|never)\b/i.test(after)
      ? 'Z86.19'
      : null;
  }
  if (!/^(?:L97|L98\.49|E\d\d\.62[12])/.test(code)) return null;
  const clause = clauseBefore(text, start, 24) + text.slice(start, end);
  const isPast = (bits & SAID.past) !== 0 || HEALED.test(text.slice(end, end + 40));
  return isPast && /\bdiabet\w+|\bDFU\b/i.test(clause) && /ulcer|DFU|wound/i.test(clause) ? 'Z86.31' : null;
}

/** `wrist cutting, age 19` */
const AT_AGE = /^[ ,(]{1,3}(?:at |in |when )?(?:age|aged) \d/i;

const CLEARED =
  /^[^.;\n]{0,40}\b(?:cured|eradicated|cleared|SVR(?: ?(?:12|24))?(?: (?:achieved|documented|confirmed|obtained))?|sustained virologic(?:al)? response)\b/i;
const HEALED = /^[^.;\n]{0,24}\b(?:healed|closed|resolved)\b/i;

function isQuoted({ text }: NoteText, { start, end }: Evidence): boolean {
  return /["“]/.test(text.charAt(start - 1)) && /["”]/.test(text.charAt(end));
}
/** What an operation ends. */
const REMOVABLE = /^(?:C|D[0-4]|H2[56]|I96|E\d\d\.52|K3[5-7]|K4[0-6]|K57|K8[01]|M1[67]|N2[01]|L0)/;

const OUTGROWN =
  /^[^.;,\n]{0,12}\b(?:as (?:an? )?(?:child|infant|kid|teen(?:ager)?|baby|toddler|adolescent)|in (?:childhood|infancy|college|high school|remote past)|outgr[eo]wn?|, resolved|\(resolved\)|- resolved)/i;
const RESOLVED = /^[^.;,\n]{0,20}\b(?:resolved|cleared|gone)\b/i;
const CHILDHOOD = /\b(?:childhood|outgrown|resolved)[ -]{1,2}$/i;

/** `asthma as a child`, `depression 2009`: what may last, and did not. */
function isOver({ text }: NoteText, code: string, { start, end }: Evidence, bits: number): boolean {
  // `PTSD, chronic, since the assault of 2019`
  if (/\b(?:chronic|recurrent|persistent)\b/i.test(text.slice(Math.max(0, start - 12), end + 12)))
    return false;
  if (/^F(?:3|4[0-3])/.test(code) && (bits & SAID.dated) !== 0) return true;
  // `Anemia resolved after iron`, and not `anemia, resolved` of a stay.
  if (/^D(?:5[0-3]|6[0-4])/.test(code))
    return (bits & SAID.past) !== 0 && RESOLVED.test(text.slice(end, end + 40));
  if (!/^(?:F(?:3|4[0-3]|9)|G40|G43|H65|H66|J3|J4[05]|K21|L20|L30|N39)/.test(code)) return false;
  return (
    OUTGROWN.test(text.slice(end, end + 30)) || CHILDHOOD.test(text.slice(Math.max(0, start - 14), start))
  );
}

/** `treated prostate cancer 2017`: a cancer of an earlier year is over only where the note says so. */
function isTreated({ text }: NoteText, { start, end }: Evidence): boolean {
  return TREATED.test(text.slice(Math.max(0, start - 30), end + 40));
}

const TREATED = /\b(?:treated|excised|resected|removed|cured|remission|s\/p|status post|\w+ectomy)\b/i;

function isCured(note: NoteText, code: string, evidence: Evidence): boolean {
  return note.isCured && /^C(?!7[7-9]|8[1-9]|9[0-6])/.test(code) && !isOfAnotherItem(note, evidence);
}

/** `1. BCC nose … 6. Hx SCC scalp, NED`: what is cured is the cancer of the other item. */
function isOfAnotherItem(note: NoteText, { start, end }: Evidence): boolean {
  const own = lineAt(note.text, start, end, LINE);
  return ITEM.test(own) && !FREE.test(own) && isCuredInItems(note);
}

const CURED_IN_ITEMS = new WeakMap<NoteText, boolean>();

/** An item of a list says that a cancer is gone; worked out once a text. */
function isCuredInItems(note: NoteText): boolean {
  let known = CURED_IN_ITEMS.get(note);
  if (known === undefined) {
    known = note.text.split('\n').some((line) => ITEM.test(line) && FREE.test(line));
    CURED_IN_ITEMS.set(note, known);
  }
  return known;
}

const ITEM = /^[ \t]*(?:\(?\d{1,2}[.)]|[-•*#])/;
const FREE =
  /\b(?:NED|no evidence of (?:disease|recurrence|recurrent disease)|no recurrence|without recurrence|cancer[- ]free|completed treatment)\b/i;

/** Characters of a line on either side that are looked at. */
const LINE = 300;

/** `asthma as a kid`, `postpartum depression 2018`: diseases of a time of life that is over. */
function isOutgrown({ text }: NoteText, code: string, { start, end }: Evidence): boolean {
  if (/^F53/.test(code))
    return /\b(?:hx|h\/o|history|prior|previous|past)\b[^.;,\n]*$/i.test(
      text.slice(Math.max(0, start - 24), start),
    );
  const after = text.slice(end, end + 40);
  if (
    /^[ ,(-]{1,3}(?:as (?:a |an )?(?:kid|child|youngster|teen|teenager|infant|baby)|in childhood|outgrown|outgrew)\b/i.test(
      after,
    )
  )
    return (
      !/\b(?:diagnosed|dx|since|from)\W*$/i.test(text.slice(Math.max(0, end - 20), end)) &&
      /^(?:J45|G40|L20|L30|J3[05]|H65|N39\.4|F90)/.test(code)
    );
  // `Plantar fasciitis 2018, gone.`
  return (
    /^[ ,(-]{1,3}(?:in )?(?:(?:19|20)\d\d[ ,-]{1,3})?(?:now |long |since )?(?:gone|resolved|cured|outgrown)\b/i.test(
      after,
    ) && /^M/.test(code)
  );
}
