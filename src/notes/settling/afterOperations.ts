// Which operation does a visit look after? What was replaced or taken out, the aftercare of the body system, and the disease that the
// operation ended. Authority: ICD-10-CM Official Guidelines I.C.21.c.3 (status), I.C.21.c.7 (aftercare).

import type { NoteText } from '../noteText.ts';
import { type Evidence, evidenceOf, type Made, made, type Reading } from '../readings.ts';
import type { RuleOut } from './settling.ts';

interface Operation {
  name: RegExp;
  aftercare: string;
  /** Status that it leaves; `-`: the side completes it. */
  status: string | null;
  /** What it ended. */
  ended: RegExp;
}

const OPERATIONS: readonly Operation[] = [
  {
    name: /\b(?:total hip|hip (?:arthroplasty|replacement)|hemiarthroplasty of (?:the )?(?:left |right )?hip|THA|THR)\b/i,
    aftercare: 'Z47.1',
    status: 'Z96.64-',
    ended: /^M1(?:6|9\.9)/,
  },
  {
    name: /\b(?:total knee|unicompartmental knee|knee (?:arthroplasty|replacement)|TKA|TKR|UKA)\b/i,
    aftercare: 'Z47.1',
    status: 'Z96.65-',
    ended: /^M1(?:7|9\.9)/,
  },
  {
    name: /\b(?:total shoulder|reverse (?:total )?shoulder|shoulder (?:arthroplasty|replacement)|TSA|RTSA|rTSA)\b/,
    aftercare: 'Z47.1',
    status: 'Z96.61-',
    ended: /^M(?:19|75\.1|12\.81)/,
  },
  {
    name: /\b(?:cholecystectomy|lap(?:aroscopic)? chole|ccy)\b/i,
    aftercare: 'Z48.815',
    status: 'Z90.49',
    ended: /^K8[0-2]/,
  },
  {
    name: /\b(?:append(?:ic)?ectomy|lap(?:aroscopic)? appy)\b/i,
    aftercare: 'Z48.815',
    status: 'Z90.49',
    ended: /^K3[5-8]/,
  },
  {
    name: /\b(?:(?:hemi)?colectomy|sigmoid(?:ectomy| resection)|bowel resection)\b/i,
    aftercare: 'Z48.815',
    status: 'Z90.49',
    ended: /^K57/,
  },
  {
    name: /\b(?:hernia repair|herniorrhaphy|hernioplasty)\b/i,
    aftercare: 'Z48.815',
    status: null,
    ended: /^K4[0-6]/,
  },
  {
    name: /\b(?:hemorrhoidectomy|fistulotomy|sphincterotomy)\b/i,
    aftercare: 'Z48.815',
    status: null,
    ended: /^K6[0-4]/,
  },
  {
    name: /\b(?:(?:phaco\w*|cataract)(?: extraction| surgery| removal)?|phacoemulsification|CE\/?IOL|IOL (?:placement|implant\w*))\b/i,
    aftercare: 'Z48.810',
    status: 'Z96.1',
    ended: /^H2[56]/,
  },
  {
    name: /\b(?:tympanoplasty|mastoidectomy|stapedectomy|myringoplasty|cochlear implant\w*|vitrectomy|trabeculectomy|strabismus (?:surgery|repair)|keratoplasty|blepharoplasty|ptosis repair|dacryocystorhinostomy|DCR)\b/i,
    aftercare: 'Z48.810',
    status: null,
    ended: /^H(?:02\.[48]|33|43\.1|49|50|7[0-4]|80|04\.5)/,
  },
  {
    name: /\b(?:carpal tunnel release|CTR|cubital tunnel release|ulnar nerve (?:transposition|decompression)|craniotomy|microdiscectomy|neurolysis)\b/i,
    aftercare: 'Z48.811',
    status: null,
    ended: /^(?:G56|M51)/,
  },
  {
    name: /\b(?:septoplasty|FESS|sinus surgery|turbinate reduction|lobectomy|thoracotomy|VATS)\b/i,
    aftercare: 'Z48.813',
    status: null,
    ended: /^J3[2-4]/,
  },
  {
    name: /\b(?:hysterectomy|TAH|TLH|LAVH)\b/i,
    aftercare: 'Z48.816',
    status: null,
    ended: /^(?:D25|N8[05]|N92|N93)/,
  },
  {
    name: /\b(?:TURP|TURBT|ureteroscopy|lithotripsy|circumcision|orchiopexy|hydrocelectomy|varicocelectomy|prolapse repair|mid-?urethral sling)\b/i,
    aftercare: 'Z48.816',
    status: null,
    ended: /^(?:N2[01]|N4[0-7]|N39\.3|Q53|I86\.1)/,
  },
];

const POST_OP =
  /\bpost[- ]?op(?:erative)?\b|\bPOD ?#?\d|\baftercare\b|\b\d{1,2} (?:weeks?|wks?|days?|months?|mos?|d|w)(?: out)? (?:s\/p|after|following|out from|from|status post|post)\b|\b(?:weeks?|wks?|days?|months?) (?:s\/p|after|following|status post|post)\b/i;
const NOT_AFTER =
  /\b(?:post[- ]?op(?:erative)? (?:diagnos\w+|dx|course|instructions|plan|pain (?:control|meds))|operative (?:note|report)|pre[- ]?op\w*|scheduled|surgery (?:planned|discussed)|consider\w*)\b/i;
/** What went wrong, or a fracture, is coded instead. */
const WRONG = /^(?:T8[0-8]|K91|K43|J95|I97|N99|M96|D78|G97|H59|H95|L76|S|C)/;

/** Characters in which a visit says what it is. */
const HEAD = 220;

interface After {
  operation: Operation;
  evidence: Evidence;
}

function afterIn(note: NoteText): After | null {
  const head = note.text.slice(0, HEAD);
  const post = note.setting === 'outpatient' ? POST_OP.exec(head) : null;
  if (!post || NOT_AFTER.test(head)) return null;
  for (const operation of OPERATIONS) {
    const found = operation.name.exec(head);
    if (!found || !isBeside(head, post.index, found.index)) continue;
    const evidence = evidenceOf(found);
    return { operation, evidence };
  }
  return null;
}

/** Characters between the word of a visit after and the operation, in one sentence. */
const NEAR = 90;

function isBeside(head: string, one: number, other: number): boolean {
  const between = head.slice(Math.min(one, other), Math.max(one, other));
  return between.length <= NEAR && !/[.;\n]/.test(between);
}

/** The status that the operation left, and its aftercare where nothing went wrong. */
export function afterOperation(note: NoteText, readings: readonly Reading[]): Made[] {
  const after = afterIn(note);
  if (after === null) return [];
  const { operation, evidence } = after;
  const given: Made[] = [];
  const { status, aftercare, name } = operation;
  if (status !== null && !readings.some(({ code }) => code.startsWith(status.replace('-', ''))))
    given.push(
      made(
        evidence,
        status.replace('-', sideOf(note.text, name)),
        'Status after an operation (Official Guidelines I.C.21.c.3)',
      ),
    );
  if (!readings.some(({ code }) => WRONG.test(code) || /^Z4[78]\.(?!02)/.test(code)))
    given.push(made(evidence, aftercare, 'Aftercare following surgery (Official Guidelines I.C.21.c.7)'));
  return given;
}

function sideOf(text: string, name: RegExp): '1' | '2' | '3' | '9' {
  const at = name.exec(text)?.index ?? 0;
  const near =
    text
      .slice(Math.max(0, at - 24), at + 60)
      .split(/[.;\n]/)
      .find((part) => name.test(part)) ?? '';
  if (/\b(?:bilateral|b\/l)\b/i.test(near)) return '3';
  const right = /\b(?:right|rt)\b|\bR\b/i.test(near);
  const left = /\b(?:left|lt)\b|\bL\b/i.test(near);
  return right === left ? '9' : right ? '1' : '2';
}

/** The disease that the operation ended, told as its reason or in its name, and of the pathologist's report. */
export function withoutEnded(
  note: NoteText,
  readings: readonly Reading[],
  ruleOut: RuleOut,
): readonly Reading[] {
  const after = readings.some(({ code }) => /^Z4[78]\.(?!02)/.test(code)) ? afterIn(note) : null;
  if (after === null) return readings;
  return readings.filter((one) => {
    const isEnded = after.operation.ended.test(one.code) && (!one.settled || isNamed(note.text, one, after));
    if (isEnded) ruleOut(one, 'The operation that is looked after ended it');
    return !isEnded;
  });
}

/** In the sentence of the operation. */
function isNamed(text: string, { evidence }: Reading, after: After): boolean {
  const [first, second] =
    evidence.start < after.evidence.start ? [evidence, after.evidence] : [after.evidence, evidence];
  return !/[.;\n]/.test(text.slice(first.end, Math.max(first.end, second.start)));
}
