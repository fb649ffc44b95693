// Which readings stay when all are seen together? The type of diabetes, symptoms of a settled disease, what an operation
// replaced, combination codes. Authority: ICD-10-CM Official Guidelines I.A.15, I.B.5, I.B.9, I.C.4.a.2, I.C.13.d.

import { isLasting } from '../assertions/histories.ts';
import type { NoteText } from '../noteText.ts';
import { inChildbirth } from '../perinatal/childbirth.ts';
import { withoutVague } from '../perinatal/newbornFacts.ts';
import { inNewborn } from '../perinatal/newborns.ts';
import { inPregnancy } from '../perinatal/pregnancy.ts';
import type { Reading } from '../readings.ts';
import type { SectionKind } from '../text/sections.ts';
import { withoutEnded } from './afterOperations.ts';
import { besideTheVisit } from './bearing.ts';
import { inDetail } from './details.ts';
import { inFormTold } from './formsTold.ts';
import { ofTheirGerm } from './germOfOrgan.ts';
import { joined } from './joinedCodes.ts';
import { atTheirLevel } from './levelsOfSpine.ts';
import { type Near, nearIn } from './neighbors.ts';
import { atTheirPart } from './partOfBowel.ts';
import { qualified } from './qualifiers.ts';
import { combinations, isComplaint, isVague } from './relations.ts';
import { inReportDetail } from './reportDetails.ts';
import { withResiduals } from './strokeResiduals.ts';
import { inVisitDetail } from './visitDetails.ts';

export type RuleOut = (reading: Reading, reason: string) => void;

/** `tells`: a case report, in which each finding is told for its own sake. */
export function settle(note: NoteText, readings: Reading[], tells: boolean, ruleOut: RuleOut): Reading[] {
  typeDiabetes(note, readings);
  // What the wording makes of each code.
  let all = inDetail(note, withResiduals(note, readings), tells, ruleOut);
  all = inNewborn(note, ofTheirGerm(note, all));
  all = atTheirPart(note, atTheirLevel(note, withoutEnded(note, all, ruleOut)));
  all = qualified(note, all, tells, ruleOut);
  all = inFormTold(note, inVisitDetail(note, all, tells, ruleOut), ruleOut);
  all = joined(note, inReportDetail(note, all, tells, ruleOut), ruleOut);
  // What stays beside the others.
  all = withoutVague(note, withoutIntegral(note, all, tells, ruleOut));
  all = withoutRetold(withoutReplaced(note, all, ruleOut), ruleOut);
  all = inChildbirth(note, inPregnancy(note, all, tells));
  return withoutIdleCauses(combined(note, all), ruleOut);
}

/** A cause of what was ruled out. */
function withoutIdleCauses(readings: Reading[], ruleOut: RuleOut): Reading[] {
  const isHarmed = readings.some(({ code }) => /^(?:S|T)/.test(code));
  // What a drug did is no injury that a fall explains.
  const isHurt = readings.some(({ code }) => /^(?:S|T(?!3[6-9]|4|50|8[0-8]))|^M(?:80|84|97)/.test(code));
  const hasStroke = readings.some(({ code }) => /^(?:I6|G4[56]|H34|R4[17]|G8|R29\.8|Z92\.82)/.test(code));
  return readings.filter((one) => {
    if (/^R29\.7/.test(one.code) && !hasStroke) {
      ruleOut(one, 'The score of a stroke that is not coded');
      return false;
    }
    const isIdle = /^[VWX]/.test(one.code) ? !isHurt : !isHarmed && /^(?:Y0|Y9[1-46-9])/.test(one.code);
    if (one.settled || !isIdle) return true;
    ruleOut(one, 'The cause of an injury that is not coded');
    return false;
  });
}

function hasSettled(readings: readonly Reading[]): boolean {
  return readings.some((one) => one.settled && !one.symptom);
}

/** The words of a mention say which diabetes it is. */
const OF_PHRASES = 'Our list';
const DIABETES_TYPED =
  /\b(?:type|t[12]dm?|dm ?-?[12i]|iddm|niddm|due|induced|secondary|juvenile|related|pancreatogenic|post\w*pancreatectomy)\b/i;

/** `diabetic retinopathy` is of the type that the note names elsewhere; where it names none, type 2 (I.C.4.a.2). */
function typeDiabetes(note: NoteText, readings: readonly Reading[]): void {
  const typed = /^E(?:08|09|10|11)\./;
  const named = readings.find(({ code, evidence }) => typed.test(code) && DIABETES_TYPED.test(evidence.text));
  for (const one of readings) {
    if (!/^E(?:08|09|10|11|13)\./.test(one.code)) continue;
    // A phrase of ours says which: `LADA`, `MODY`, diabetes of a pancreatitis.
    const isOwn = !one.code.startsWith('E11') && one.rule.startsWith(OF_PHRASES);
    // `T2DM with diabetic nephropathy`: the line of the book is that of another type.
    const said = one.code.startsWith('E13') ? typeSaid(one.evidence.text) : null;
    if (said === null && (isOwn || DIABETES_TYPED.test(one.evidence.text))) continue;
    const to = `${said ?? named?.code.slice(0, 3) ?? 'E11'}${one.code.slice(3)}`;
    const node = note.nodeOf(to);
    if (node === null) continue;
    one.code = to;
    one.node = node;
    if (named === undefined && said === null)
      one.missing = [...one.missing, 'type of diabetes not stated: taken as type 2'];
  }
}

/** `DM2`, `T1DM`; not what another disease or a drug brought about. */
function typeSaid(words: string): 'E10' | 'E11' | null {
  if (/\b(?:due|induced|secondary|related|3c|1\.5|post\w*)\b/i.test(words)) return null;
  const isFirst = /\b(?:type (?:1|I)|T1DM?|DM ?-?(?:1|I)|IDDM)\b/i.test(words);
  const isSecond = /\b(?:type (?:2|II)|T2DM?|DM ?-?(?:2|II)|NIDDM)\b/i.test(words);
  return isFirst === isSecond ? null : isFirst ? 'E10' : 'E11';
}

/** Sections that tell and look, where the assessment is what counts. */
const BESIDE: ReadonlySet<SectionKind | null> = new Set([
  'examination',
  'results',
  'plan',
  'review',
  'procedure',
  'complaint',
  'social',
  'story',
  'course',
  null,
]);
/** Of those, the ones that look: what they see of a lasting disease is no diagnosis either. */
const LOOKING: ReadonlySet<SectionKind | null> = new Set(['examination', 'results', 'review', 'procedure']);

/** Of other than cancers, polyps and glaucoma, which a screening turns on. */
const OF_A_FAMILY = /^Z8(?:1|2|3(?!\.71|\.511)|4)\./;

/** Characters between a symptom and the drug that brought it about. */
const BESIDE_DRUG = 80;

/** Symptoms outside the list of diagnoses, where that list settles what they come from. */
function withoutIntegral(note: NoteText, all: Reading[], tells: boolean, ruleOut: RuleOut): Reading[] {
  if (tells) return all;
  const readings = all.filter((one) => {
    if (one.settled || !OF_A_FAMILY.test(one.code)) return true;
    ruleOut(one, 'Family history that the visit does not turn on');
    return false;
  });
  // A note without a list of diagnoses: any established disease is what its symptoms come from.
  const isSettled = readings.some((one) => one.settled);
  if (
    !isSettled &&
    !readings.some(
      ({ code, symptom }) => !symptom && !isComplaint(code) && !/^(?:[VWXYZ]|T(?:3[6-9]|4|50))/.test(code),
    )
  )
    return readings;
  const near = nearIn(readings);
  const settled = new Set(readings.filter((one) => one.settled).map(({ code }) => code));
  const codes = [...new Set(readings.map(({ code }) => code))];
  const ofStroke = note.setting === 'inpatient' && codes.some((code) => /^(?:I6[0-3]|S06\.[2-6])/.test(code));
  const drugsNear = nearIn(readings.filter(({ code }) => /^T(?:3[6-9]|4|50)/.test(code)));
  return readings.filter((one) => {
    if (one.settled && one.symptom && !/^R3[3-9]/.test(one.code) && explains(note, one, near)) {
      ruleOut(one, 'What the disease before it in its line looks like (Official Guidelines I.B.5)');
      return false;
    }
    if (one.settled || settled.has(one.code)) return true;
    // What was hurt as the patient said it; the list says what it is.
    if (one.section === 'complaint' && /^S/.test(one.code) && [...settled].some((code) => /^S/.test(code))) {
      ruleOut(one, 'The assessment names the injury');
      return false;
    }
    if (one.isDealtWith && !isComplaint(one.code) && !isVague(one.code)) return true;
    if (isVague(one.code)) {
      ruleOut(one, 'Too vague where it stands: the note does not list it as a finding');
      return false;
    }
    if (ofProstate(one, settled) || isAskedFor(note, one, near) || standsForItself(note, one, ofStroke))
      return true;
    // The virus beside the smear that the assessment names.
    if (
      /^R87\.8[12]/.test(one.code) &&
      [...settled].some((code) => /^(?:R87\.6|N87|D06|N89\.[0-3])/.test(code))
    )
      return true;
    // A study names the site of the fibroids that the assessment treats.
    if (/^D25\.[0-2]$/.test(one.code) && settled.has('D25.9')) return true;
    if (isSettled && one.section === 'reasoning' && !/^[VWXYZ]/.test(one.code)) {
      ruleOut(one, 'Thought of on the way to the assessment, which does not list it');
      return false;
    }
    const isOfStay =
      note.setting === 'inpatient' &&
      ((one.section === 'course' && /^[A-Q]/.test(one.code)) ||
        (one.section === null && /^B9[5-7]/.test(one.code)));
    const beside =
      isSettled && !isOfStay && !(note.setting === 'inpatient' && isLeftInStay(one))
        ? besideTheVisit(one, codes, note.text)
        : null;
    if (beside !== null) {
      ruleOut(one, beside);
      return false;
    }
    if (
      isSettled &&
      !one.symptom &&
      BESIDE.has(one.section) &&
      !isOfStay &&
      (LOOKING.has(one.section) || !isLasting(one.code)) &&
      !/^[CSTVWXYZO]/.test(one.code)
    ) {
      ruleOut(one, 'Told beside the assessment, which does not list it');
      return false;
    }
    if (!one.symptom && !(isSettled && isComplaint(one.code))) return true;
    // What a drug did is coded beside the drug.
    if (
      drugsNear(one, BESIDE_DRUG).some(
        ({ evidence }) => Math.abs(evidence.start - one.evidence.start) < BESIDE_DRUG,
      )
    )
      return true;
    ruleOut(
      one,
      'Symptom: the assessment settles a disease, and a symptom integral to it is not coded (Official Guidelines I.B.5)',
    );
    return false;
  });
}

/** An organ that is gone and an aid that is worn, in the history of a stay; an appendix is not missed. */
function isLeftInStay({ code, section, evidence: { text } }: Reading): boolean {
  return (
    /^Z9(?:0|7\.[45])/.test(code) &&
    !/append|appy/i.test(text) &&
    section !== 'procedure' &&
    section !== 'before'
  );
}

/** `Alcohol withdrawal - tremor, sweats`: behind the dash stands how it shows. */
function explains({ text }: NoteText, one: Reading, near: Near): boolean {
  const { start } = one.evidence;
  return near(one, SAME_LINE).some(
    (other) =>
      other.settled &&
      !other.symptom &&
      /^[A-QST]/.test(other.code) &&
      other.evidence.end < start &&
      (/^[^.;\n]*(?: [-–—] |: |\()[^.;\n]*$/.test(text.slice(other.evidence.end, start)) ||
        (one.code === 'R50.9' &&
          INFECTION.test(other.code) &&
          !text.slice(other.evidence.end, start).includes('\n'))),
  );
}

/** What a fever told in the same item belongs to. */
const INFECTION =
  /^(?:A|B(?!9[5-7])|J(?:0|1[0-8]|2[0-2]|69\.0|95\.851)|K(?:35|57\.[0-8]|65|81|83\.0)|L0[0-8]|M00|M86|N1[0-2]|N30\.0|N39\.0|N41\.0|O86|T8[0-8]\.\d*[47])/;

/** Characters that a line of a list goes on behind what it names. */
const SAME_LINE = 200;

/** What a stroke takes: each deficit has its code beside that of the stroke. */
const DEFICIT = /^(?:R47\.0|R47\.1$|R29\.810|R13\.1[1-4]|R41\.4|H53\.46|R27\.0|R48\.[18])/;
const TOLD: ReadonlySet<SectionKind | null> = new Set(['course', 'story', 'diagnosis', null]);

/** Points of a scale, deficits of a stroke treated in this stay, what is named by its cause, a delirium or a loss of blood of the stay. */
function standsForItself({ setting }: NoteText, { code, section }: Reading, ofStroke: boolean): boolean {
  if (/^R(?:29\.7|56\.1$)/.test(code)) return section !== 'review';
  // Weeks and weight at birth.
  if (/^P0[578]\./.test(code)) return true;
  if (setting !== 'inpatient') return false;
  // What brings a person to a psychiatric ward is no part of the mood.
  if (/^R45\.85[01]$/.test(code)) return section !== 'review' && section !== 'examination';
  if (code === 'D62') return section !== 'plan' && section !== 'history';
  if (!TOLD.has(section)) return false;
  // The phase of a dysphagia is what its examiner found.
  if (/^R13\.1[1-4]$/.test(code)) return ofStroke || section === 'course';
  return (ofStroke && DEFICIT.test(code)) || code === 'F05' || code === 'R33.8';
}

/** An enlarged prostate with symptoms asks for the symptoms as well (use additional code at N40.1). */
function ofProstate({ code, section }: Reading, settled: ReadonlySet<string>): boolean {
  return /^R3[3-9]/.test(code) && section !== 'review' && (settled.has('N40.1') || settled.has('N40.3'));
}

/** Sign → the disease beside which the book asks for it. */
const ASKED_FOR: readonly [RegExp, RegExp][] = [
  [/^(?:R33\.[89]|R35\.[01]|R39\.1\d*)$/, /^N40\.[013]$/],
  [/^R18\.8$/, /^K7(?:0\.4|2|4)/],
];

/** `Enlarged prostate with nocturia`, `cirrhosis with ascites`: named in one breath with the disease. */
function isAskedFor({ text }: NoteText, one: Reading, near: Near): boolean {
  const disease = ASKED_FOR.find(([sign]) => sign.test(one.code))?.[1];
  if (disease === undefined || one.section === 'review') return false;
  const { start } = one.evidence;
  return near(one, SAME_BREATH).some(
    ({ code, evidence }) =>
      disease.test(code) &&
      evidence.end <= start &&
      /^,? (?:with|and|causing) (?:\w+ ){0,3}$/i.test(text.slice(evidence.end, start)),
  );
}

/** Characters between the two. */
const SAME_BREATH = 40;

/** The diagnosis before an operation gives way to the one after it. */
const SAME =
  /\bpost[- ]?(?:op|operative|procedure)\w*[ -](?:dx|diagnos\w+)\s{0,3}[:-]?\s{0,20}(?:the )?same\b/i;

function withoutReplaced(note: NoteText, readings: Reading[], ruleOut: RuleOut): Reading[] {
  if (!hasSettled(readings) || SAME.test(note.text)) return readings;
  const settled = new Set(readings.filter((one) => one.settled).map(({ code }) => code));
  return readings.filter((one) => {
    if (one.section !== 'before' || settled.has(one.code)) return true;
    ruleOut(one, 'The postoperative diagnosis takes the place of the preoperative one');
    return false;
  });
}

/** What the findings say of a disease that the assessment settles is said better there. */
function withoutRetold(readings: Reading[], ruleOut: RuleOut): Reading[] {
  const settled = new Map(readings.filter((one) => one.settled).map((one) => [one.code.slice(0, 3), one]));
  return readings.filter((one) => {
    if (!one.settled && /^S/.test(one.code) && isInjuryRetold(one.code, settled)) {
      ruleOut(one, 'The assessment names the injury');
      return false;
    }
    const better = one.settled ? undefined : settled.get(one.code.slice(0, 3));
    if (!better || better.code === one.code || /^(?:C7[7-9]|D[123]|[ORSTZ])/.test(one.code)) return true;
    // A kidney has one stage: that of the assessment, not of an old list.
    const isStage = /^N18\.[1-5]/.test(one.code) && /^N18\.[1-6]/.test(better.code);
    if (!isStage && (one.section === 'history' || one.section === null)) return true;
    // An old infarct and the vessels' disease stand beside what they made of the heart.
    if (
      /^I25\.(?:1|2|7|81)/.test(one.code) &&
      !/^I25\.(?:1|7|81)/.test(better.code) &&
      one.section !== 'review'
    )
      return true;
    // `AF` there, `permanent AF` here.
    if (better.unspecified && !one.unspecified && isLasting(one.code) && !LOOKING.has(one.section))
      return true;
    if (better.code === 'D25.9') return true;
    // `Encephalopathy` in the list, `metabolic encephalopathy` in the course.
    if (one.section === 'course' && better.unspecified && !one.unspecified) return true;
    ruleOut(one, `The assessment settles ${better.code}`);
    return false;
  });
}

/** A wound of the same part, and what nobody named beside one that has a name. */
function isInjuryRetold(code: string, settled: ReadonlyMap<string, Reading>): boolean {
  const same = settled.get(code.slice(0, 3));
  if (same) return !/^S\d2\..[09]/.test(same.code) || same.code.slice(0, 5) === code.slice(0, 5);
  return /^S\d9\.[89]/.test(code) && [...settled.keys()].some((one) => one.startsWith(code.slice(0, 2)));
}

const OSTEOPOROTIC: Record<string, string> = {
  S72: 'M80.05',
  S52: 'M80.03',
  S42: 'M80.02',
  S22: 'M80.08',
  S32: 'M80.08',
  S82: 'M80.06',
  M80: '',
  M48: 'M80.08',
};

/** `S72.002A` → `M80.052A`. */
function osteoporoticCode(code: string): string | null {
  const base = OSTEOPOROTIC[code.slice(0, 3)];
  if (!base) return null;
  const phase = /[DGKPS]$/.exec(code)?.[0] ?? 'A';
  if (base === 'M80.08') return `${base}X${phase}`;
  // `S72.92XA`: the side stands before the filling letter.
  const side = code.charAt(code.charAt(6) === 'X' ? 5 : 6);
  const known = side === '1' || side === '2' ? side : '9';
  return `${base}${known}${phase}`;
}

/** An osteoporosis that a drug brought about. */
const BY_DRUG =
  /\b(?:(?:gluco)?corticoid|corticosteroid|steroid|drug|heparin|prednis\w{3,5})s?[- ](?:induced|related|associated) osteopor|\bosteoporo\w{2,4} (?:due to|from|secondary to|caused by|induced by) (?:\w+ ){0,2}(?:prednis|(?:gluco)?cortico|steroid|heparin)/i;

/** A fracture that the note lays to osteoporosis is one code with it (Official Guidelines I.C.13.d). */
function osteoporotic(note: NoteText, readings: Reading[]): Reading[] {
  const isNamed = readings.some(({ code }) => code === 'M81.0' || code === 'M81.8');
  if (!isNamed && !/\b(?:osteoporotic|fragility)\b/i.test(note.text)) return readings;
  const made = readings.flatMap((one) => {
    const near = note.text.slice(Math.max(0, one.evidence.start - 80), one.evidence.end + 80);
    // `osteoporotic hip fracture`: the adjective names the disease.
    const isOf = isNamed
      ? /osteoporo|fragility/i.test(near)
      : /\b(?:osteoporotic|fragility)(?: \w+){0,6}$/i.test(
          note.text.slice(Math.max(0, one.evidence.start - 40), one.evidence.end),
        );
    const isBone = !one.code.startsWith('M48') || /^M48\.5/.test(one.code);
    const aged = isOf && isBone ? osteoporoticCode(one.code) : null;
    const code = aged !== null && BY_DRUG.test(near) ? aged.replace('M80.0', 'M80.8') : aged;
    const node = code === null ? null : note.nodeOf(code);
    return code === null || node === null
      ? []
      : [
          {
            from: one,
            to: { ...one, code, node, rule: 'Fracture in osteoporosis (Official Guidelines I.C.13.d)' },
          },
        ];
  });
  if (made.length === 0) return readings;
  const replaced = new Set(made.map(({ from }) => from));
  return [
    ...readings.filter((one) => !replaced.has(one) && !/^M81\./.test(one.code)),
    ...made.map(({ to }) => to),
  ];
}

function combined(note: NoteText, readings: Reading[]): Reading[] {
  let current = osteoporotic(note, readings);
  for (let round = 0; round < 8; round++) {
    const codes = [...new Set(current.map(({ code }) => code))];
    const next = combinations(codes).find(
      ({ from, to }) =>
        (from.length > 0 || !codes.includes(to)) &&
        note.nodeOf(to) !== null &&
        !(from.length === 0 && codes.includes(to)),
    );
    if (!next) break;
    const parts = current.filter(({ code }) => next.from.includes(code));
    const base =
      parts.length > 0 ? parts : current.filter(({ code }) => code.slice(0, 3) === next.to.slice(0, 3));
    if (base.length === 0) break;
    const node = note.nodeOf(next.to) as number;
    const rest = current.filter((one) => !next.from.includes(one.code));
    current = [
      ...rest,
      ...base.map((one) => ({
        ...one,
        code: next.to,
        node,
        rule: next.why,
        missing: [],
        unspecified: false,
        symptom: false,
      })),
    ];
  }
  return current;
}
