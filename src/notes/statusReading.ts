// Which statuses does a sentence tell? Organs removed, devices, allergies, tobacco, long-term drugs, and what a drug has done.
// Authority: ICD-10-CM Official Guidelines I.C.21.c.3 (status), I.C.19.e (adverse effects, poisoning).
import { SAID } from './assertions.ts';
import { drugIn, drugsOf } from './drugs.ts';
import { narrow } from './narrowing.ts';
import type { NoteText } from './noteText.ts';
import { type Made, made } from './readings.ts';
import type { SectionKind } from './sections.ts';
import { sideNear } from './sides.ts';
import { ALLERGIES, STATUS_RULES, type StatusRule } from './statuses.ts';
import type { Sentence, Token } from './tokens.ts';

type Assertions = ReadonlyMap<number, number>;

/** What was read, and the tokens that are accounted for by it. */
export function statusesIn(
  note: NoteText,
  sentence: Sentence,
  section: SectionKind | null,
  assertions: Assertions,
): { readings: Made[]; taken: Set<number> } {
  const readings: Made[] = [];
  const taken = new Set<number>();
  const take = (code: string, from: number, to: number, rule: string) => {
    for (let at = from; at <= to; at++) taken.add(at);
    const { code: whole, missing } = withSide(note, code, from, to);
    const own = { settled: section === 'diagnosis', section, missing };
    readings.push(made(note.evidence(from, to), whole, rule, own));
  };
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = note.tokens[at] as Token;
    if (token.kind !== 'word' || taken.has(at)) continue;
    const bits = assertions.get(at) ?? 0;
    const allergen = ALLERGIES.get(token.stem);
    if (allergen !== undefined && isAllergy(note, sentence, section, at)) {
      const tolerated = [1, 2, 3].some((n) => TOLERATES.test(note.tokens[at - n]?.plain ?? ''));
      if (tolerated) continue;
      const denied = [1, 2].some((n) => /^(?:no|not|denies)$/.test(note.tokens[at - n]?.plain ?? ''));
      if (!denied && ((bits & (SAID.no | SAID.other)) === 0 || section === 'allergy'))
        take(allergen, at, at, 'Allergy status (Official Guidelines I.C.21.c.3)');
      continue;
    }
    if (section === 'allergy') continue;
    for (const rule of STATUS_RULES.get(token.stem) ?? []) {
      const last = follows(note, rule.words, at, sentence.to);
      if (
        last === null ||
        !holds(note, rule, { at, last, sentence, section, bits: bits | (assertions.get(last) ?? 0) })
      )
        continue;
      take(rule.code, at, last, STATUS_WHY[rule.when]);
      break;
    }
  }
  return { readings, taken };
}

interface Place {
  at: number;
  last: number;
  sentence: Sentence;
  section: SectionKind | null;
  bits: number;
}

/** Whether the sentence says it of the patient, and in the time that the rule asks for. */
function holds(note: NoteText, { code, words, when }: StatusRule, place: Place): boolean {
  const { at, last, sentence, section, bits } = place;
  // `receptor negative` denies nothing; a visit for screening says `screening`, which elsewhere is a plan.
  const denied = words.includes('negat') || words.includes('not') ? 0 : SAID.no;
  const isCarried = /^carriers?$/.test(note.tokens[last + 1]?.plain ?? '') && code.startsWith('Z9');
  const doubted =
    isCarried || words.includes('carrier') || /^Z[0-357]/.test(code) ? 0 : SAID.doubt | SAID.maybe;
  if ((bits & (denied | SAID.other | doubted)) !== 0) return false;
  // A vaccine on the ward is no reason of the stay.
  if ((code === 'Z23' || code === 'Z46.6') && note.setting === 'inpatient') return false;
  // A social history that nothing follows from is no problem of the visit.
  if (section === 'social' && /^Z(?:5[5-8]|6[0-5])/.test(code)) return false;
  // `not on` is no denial of what follows elsewhere: a drug that is not taken.
  if (note.tokens[at - 1]?.plain === 'not') return false;
  // `temporary pacemaker`
  if (/^(?:temporary|temporarily|transient|transcutaneous|external)$/.test(note.tokens[at - 1]?.plain ?? ''))
    return false;
  // `advised to quit smoking`
  if (code === 'Z87.891' && /^(?:to|should|must)$/.test(note.tokens[at - 1]?.plain ?? '')) return false;
  if (when === 'drug')
    return (code === 'Z79.4' && !isAcute(note, at)) || isTaken(note, code, section, sentence, at);
  if (when !== 'past') return true;
  const isPast =
    (bits & SAID.past) !== 0 || section === 'earlier' || section === 'history' || isDated(note, last);
  return isPast && !isFuture(note, sentence, at);
}

/** `Z96.65-` → `Z96.652` for the left; where no side is told, the code for that. */
function withSide(
  note: NoteText,
  code: string,
  from: number,
  to: number,
): { code: string; missing: string[] } {
  if (!code.endsWith('-')) return { code, missing: [] };
  const side = sideNear(note, from, to);
  const stem = code.slice(0, -1);
  if (side !== null)
    return { code: `${stem}${{ right: '1', left: '2', bilateral: '3' }[side]}`, missing: [] };
  return { code: `${stem}${stem.startsWith('Z90.1') ? '0' : '9'}`, missing: ['laterality not stated'] };
}

/** An adverse effect, an overdose: the drug by the table of drugs. */
export function drugReading(
  note: NoteText,
  sentence: Sentence,
  section: SectionKind | null,
  assertions: Assertions,
): Made | null {
  if (section === 'advice' || section === 'allergy' || section === 'plan') return null;
  const found = drugIn(drugsOf(note.edition), note.tokens, sentence, note.text);
  const bits = found ? (assertions.get(found.from) ?? 0) : 0;
  if (!found || (bits & (SAID.no | SAID.other | SAID.maybe | SAID.doubt | SAID.past)) !== 0) return null;
  const narrowed = narrow(note.lexicon, found.node, {
    words: new Map(),
    side: null,
    sex: null,
    phase: 'initial',
    open: false,
    day: note.day,
  });
  if (!narrowed) return null;
  const code = note.lexicon.index.codeOf(narrowed.node);
  const rule = 'Table of drugs and chemicals (Official Guidelines I.C.19.e)';
  return made(note.evidence(found.from, found.to), code, rule, {
    score: 8,
    settled: section === 'diagnosis',
    section,
  });
}

const STATUS_WHY = {
  past: 'Status after an earlier operation (Official Guidelines I.C.21.c.3)',
  any: 'Status or use as documented (Official Guidelines I.C.21.c)',
  drug: 'Long-term drug therapy (Official Guidelines I.C.21.c.3)',
} as const;

function follows(note: NoteText, words: readonly string[], at: number, to: number): number | null {
  let last = at;
  for (const word of words.slice(1)) {
    let found = -1;
    for (let next = last + 1; next < Math.min(to, last + 4); next++) {
      const token = note.tokens[next] as Token;
      if (token.kind === 'sign' && token.plain !== '-' && token.plain !== '/') break;
      // `history of migraine and smoking`
      if ((token.plain === 'and' || token.plain === 'or') && token.stem !== word) break;
      if (token.stem === word) {
        found = next;
        break;
      }
    }
    if (found < 0) return null;
    last = found;
  }
  return last;
}

const TOLERATES = /^(?:tolerat(?:es|ed|ing|e)|ok|fine|received|given|got)$/;
const INSTEAD =
  /^(?:so|given|gave|give|instead|use|used|treated|start|started|will|switch|switched|prescribed|therefore|→)$/;

function isAllergy(note: NoteText, { from }: Sentence, section: SectionKind | null, at: number): boolean {
  if (section === 'allergy') return true;
  for (let back = at - 1; back >= Math.max(from, at - 12); back--) {
    const { plain } = note.tokens[back] as Token;
    if (plain === 'allergic' || plain === 'allergy' || plain === 'allergies') return true;
    // `allergic to penicillin, so azithromycin`
    if (INSTEAD.test(plain)) return false;
  }
  const next = note.tokens[at + 1]?.plain;
  return next === 'allergy' || next === 'allergic';
}

const STOPPED =
  /^(?:stop|stopped|stopping|discontinue|discontinued|d\/c|dc'd|held|hold|off|quit|declined|refused)$/;

/** A drug that the patient takes for long, not one that is given once. */
function isDrug(token: Token | undefined): boolean {
  return token !== undefined && (STATUS_RULES.get(token.stem) ?? []).some(({ when }) => when === 'drug');
}

/** Drugs that are hardly ever given but for long. */
const FOR_LONG = /^Z79\.(?:01|02|4|84|85|810|811)$/;

function isTaken(
  note: NoteText,
  code: string,
  section: SectionKind | null,
  { from }: Sentence,
  at: number,
): boolean {
  const near = note.tokens.slice(Math.max(from, at - 2), at + 4);
  if (near.some(({ plain }) => STOPPED.test(plain))) return false;
  if (section === 'medication' || section === 'history') return true;
  let least = at - 5;
  for (let back = at - 1; back >= Math.max(from, least); back--) {
    const { plain } = note.tokens[back] as Token;
    // `on tacrolimus, mycophenolate and prednisone`
    if ((plain === ',' || plain === 'and') && isDrug(note.tokens[back - 1])) {
      least = Math.min(least, back - 6);
      continue;
    }
    if (
      plain === 'on' ||
      (plain === 'treatment' && LASTING.test(note.tokens[back - 1]?.plain ?? '')) ||
      plain === 'takes' ||
      plain === 'taking' ||
      plain === 'continue' ||
      plain === 'continues' ||
      plain === 'home' ||
      plain === 'chronic' ||
      plain === 'daily' ||
      plain === 'indefinite' ||
      plain === 'lifelong' ||
      plain === 'long-term' ||
      plain === 'maintenance'
    )
      return true;
    // `under treatment with methotrexate`; of an acute treatment `treated with` tells.
    if (
      (plain === 'treatment' &&
        /^(?:under|in|on|chronic|receiving|continuous|current|usual|habitual)$/.test(
          (note.tokens[back - 1] as Token | undefined)?.plain ?? '',
        )) ||
      (FOR_LONG.test(code) &&
        /^(?:treatment|treated|anticoagulated|controlled|therapy|receiving|took)$/.test(plain))
    )
      return true;
    if (plain === ',' || plain === 'given' || plain === 'started' || plain === 'start') return false;
  }
  return false;
}

/** `in treatment with`, `her usual treatment`. */
const LASTING =
  /^(?:in|under|chronic|usual|habitual|regular|current|home|maintenance|long-term|prolonged|permanent)$/;

/** Insulin of a stay: `correction insulin only`, `insulin drip`. */
function isAcute(note: NoteText, at: number): boolean {
  return note.tokens
    .slice(Math.max(0, at - 3), at + 4)
    .some(({ plain }) =>
      /^(?:correction|sliding|scale|drip|gtt|infusion|iv|given|bolus|in-hospital|necessary|needed|required|requiring|perfusion|transitory|temporary|temporarily|days)$/.test(
        plain,
      ),
    );
}

/** `Tubal ligation 2009`, `BKA in 2019`. */
function isDated(note: NoteText, last: number): boolean {
  return [1, 2, 3].some((n) => {
    const token = note.tokens[last + n];
    return token?.kind === 'number' && /^(?:19[4-9]\d|20[0-4]\d)$/.test(token.plain);
  });
}

function isFuture(note: NoteText, { from }: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - 6); back--) {
    const { plain } = note.tokens[back] as Token;
    if (
      plain === 'plan' ||
      plain === 'planned' ||
      plain === 'scheduled' ||
      plain === 'for' ||
      plain === 'consider' ||
      plain === 'needs' ||
      plain === 'recommend'
    )
      return true;
  }
  return false;
}
