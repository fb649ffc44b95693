// What is the visit for, where no disease is? After an operation, for a cancer that is gone, for a pregnancy that goes well, for
// chemotherapy. Authority: ICD-10-CM Official Guidelines I.C.2.e.2 (chemotherapy), I.C.15.b (routine prenatal visits),
// I.C.21.c.7 (aftercare), I.C.21.c.8 (follow-up).

import type { NoteText } from '../noteText.ts';
import { isNewborn } from '../perinatal/newborns.ts';
import { type Evidence, type Made, made, type Reading } from '../readings.ts';
import { afterOperation } from '../settling/afterOperations.ts';
import { trimesterOf } from '../text/gestation.ts';
import { visitReasons } from './visitReasons.ts';

export function encounters(note: NoteText, readings: readonly Reading[]): Made[] {
  const after = afterOperation(note, readings);
  return [
    ...after,
    aftercare(note, readings, after),
    surveillance(note, readings),
    prenatal(note, readings),
    delivery(note, readings),
    chemotherapy(note),
    ...visitReasons(note, readings),
  ].filter((one) => one !== null);
}

/** Characters in which a note says what it is. */
const HEAD = 500;

function evidenceOf(text: string, found: RegExpExecArray): Evidence {
  const said = text.slice(found.index, found.index + found[0].length).trimEnd();
  return { start: found.index, end: found.index + said.length, text: said };
}

const AFTER_OPERATION =
  /\b(?:post[- ]?op(?:erative)?(?: \w+){0,2} (?:visit|check|follow[- ]?up|appointment|f\/u|clinic|wk|week|day)|(?:visit|check|here|seen)[^.\n]{0,30} (?:s\/p|post) |aftercare|(?:weeks?|wks?|days?|months?|mos?|d) (?:s\/p|status post|post[- ]?op|out from)|POD ?#?\d)/i;
/** Status after an operation → its aftercare. */
const AFTERCARE: readonly [RegExp, string][] = [
  [/^Z96\.6/, 'Z47.1'],
  [/^Z89\./, 'Z47.81'],
  [/^Z9(?:0\.[34]|8\.84|4\.4)/, 'Z48.815'],
  [/^Z9(?:0\.[67]|0\.5)/, 'Z48.816'],
  [/^Z95\.[1-4]/, 'Z48.812'],
];
/** Operations that leave no status → their aftercare. */
const OPERATIONS: readonly [RegExp, string][] = [
  [
    /\b(?:(?:inguinal|umbilical|ventral|incisional|hiatal|femoral) hernia repair|herniorrhaphy|hernioplasty|hemorrhoidectomy|fistulotomy|nissen|fundoplication)\b/i,
    'Z48.815',
  ],
  [
    /\b(?:rotator cuff repair|acl reconstruction|meniscectomy|arthroscop\w+|bunionectomy|labral repair|achilles (?:tendon )?repair|trigger finger release|(?:lumbar|cervical|spinal) fusion|laminectomy|discectomy|microdiscectomy|acdf|tlif|plif)\b/i,
    'Z47.89',
  ],
  [
    /\b(?:carpal tunnel release|ctr|ulnar nerve transposition|cubital tunnel release|craniotomy|craniectomy)\b/i,
    'Z48.811',
  ],
  [/\b(?:mastectomy|lumpectomy)\b/i, 'Z48.3'],
];
/** What went wrong is coded, not that the patient was looked after. */
const WENT_WRONG = /^(?:T8[0-8]|K91|K43|J95|I97|N99|M96|E89\.[28]|D78|G97|H59|H95|L76|S.*[DGKPS]$)/;

/** A visit after an operation: aftercare beside the status that tells which. */
function aftercare(note: NoteText, readings: readonly Reading[], known: readonly Made[]): Made | null {
  const head = note.text.slice(0, HEAD);
  const found = AFTER_OPERATION.exec(head);
  if (!found || note.setting !== 'outpatient') return null;
  if ([...readings, ...known].some(({ code }) => /^Z4[78]\./.test(code) || WENT_WRONG.test(code)))
    return null;
  const code =
    AFTERCARE.find(([status]) => readings.some((one) => status.test(one.code)))?.[1] ??
    OPERATIONS.find(([name]) => name.test(head))?.[1];
  const rule = 'Aftercare following surgery (Official Guidelines I.C.21.c.7)';
  return code === undefined ? null : made(evidenceOf(note.text, found), code, rule);
}

const WATCHES =
  /\b(?:(?<!\bactive )surveillance|no evidence of (?:disease|recurrence|recurrent disease)|no recurrence|NED|cancer[- ]free|survivorship)\b/i;

/** Nobody looks any more, or the visit is another one. */
const WATCHED =
  /\bsurveillance (?:is |was |now )?(?:complete[d]?|ended|over|done|finished|stopped|no longer)\b|\b(?:released|discharged|graduated) from (?:\w+ )?surveillance\b|\b(?:annual wellness|AWV|wellness (?:visit|exam)|annual (?:physical|exam))\b/i;

/** A visit that looks whether a cancer that was treated has come back. */
function surveillance(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = WATCHES.exec(note.text);
  if (!found || note.setting !== 'outpatient' || !note.isCured || WATCHED.test(note.text)) return null;
  const has = (pattern: RegExp) => readings.some(({ code }) => pattern.test(code));
  if (!has(/^Z85\./) || has(/^(?:C|Z08|Z51)/)) return null;
  if (!readings.every(({ code, settled }) => !settled || /^(?:Z|R)/.test(code))) return null;
  const rule = 'Follow-up after treatment of a cancer (Official Guidelines I.C.21.c.8)';
  return made(evidenceOf(note.text, found), 'Z08', rule);
}

const PRENATAL =
  /\b(?:(?:routine |return |initial |new )?(?:OB|obstetric|prenatal|antenatal|antepartum)(?: \w+)? (?:visit|check|check-?up|appointment|appt|care|f\/u|follow[- ]?up|intake)|(?:return|routine|new) OB|ROB)\b/i;
const FIRST = /\bG1 ?P0|\bG1\b|primigravid|nulliparous/i;
const LATER = /\bG(?:[2-9]|1\d) ?P ?\d|multigravid|multiparous/i;

/** A pregnancy without a complication: its supervision, by parity and trimester. */
function prenatal(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = PRENATAL.exec(note.text.slice(0, HEAD));
  if (!found || note.setting !== 'outpatient' || isNewborn(note.text)) return null;
  if (readings.some(({ code }) => /^(?:O|Z34|Z39)/.test(code))) return null;
  if (!note.weeks && !/\b(?:pregnan\w+|IUP|EDD|EDC)\b/i.test(note.text)) return null;
  const parity = FIRST.test(note.text) ? '0' : LATER.test(note.text) ? '8' : '9';
  const weeks = note.weeks?.weeks;
  const trimester = weeks === undefined ? 0 : trimesterOf(weeks);
  const rule = 'Routine prenatal visit (Official Guidelines I.C.15.b.1)';
  return made(evidenceOf(note.text, found), `Z34.${parity}${trimester}`, rule);
}

const BIRTH =
  /\b(?:N?SVD|(?:normal )?spontaneous vaginal delivery|vaginal delivery of|uncomplicated vaginal delivery)\b/i;
const NOT_NORMAL = /\b(?:forceps|vacuum|breech|cesarean|c\/s|c-section|twins?|stillb\w+|IUFD)\b/i;

/** A delivery that nothing complicated (Official Guidelines I.C.15.n). */
function delivery(note: NoteText, readings: readonly Reading[]): Made | null {
  const found = BIRTH.exec(note.text);
  if (!found || note.setting !== 'inpatient' || NOT_NORMAL.test(note.text)) return null;
  if (!readings.some(({ code }) => code === 'Z37.0') || readings.some(({ code }) => /^O(?!75\.9)/.test(code)))
    return null;
  return made(evidenceOf(note.text, found), 'O80', 'Normal delivery (Official Guidelines I.C.15.n)');
}

const CYCLE =
  /\b(?:(?:here|presents?|admit\w*|comes?|seen|arrives?) (?:today )?(?:for|to receive)[^.\n]{0,40}\b(?:chemo\w*|cycle ?#? ?\d+)|C\d{1,2} ?D\d{1,2} (?:of |today|given)|cycle ?#? ?\d{1,2}[^.\n]{0,40}(?:given|administered|infused|today))/i;

/** A visit for chemotherapy. */
function chemotherapy(note: NoteText): Made | null {
  const found = CYCLE.exec(note.text);
  return found
    ? made(
        evidenceOf(note.text, found),
        'Z51.11',
        'Encounter for chemotherapy (Official Guidelines I.C.2.e.2)',
      )
    : null;
}
