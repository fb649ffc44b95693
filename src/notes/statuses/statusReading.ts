// Which statuses does a sentence tell? Organs removed, devices, allergies, tobacco, long-term drugs, and what a drug has done.
// Authority: ICD-10-CM Official Guidelines I.C.21.c.3 (status), I.C.19.e (adverse effects, poisoning).
import { SAID } from '../assertions/assertions.ts';
import { narrow } from '../mentions/narrowing.ts';
import { isOfEyeExam } from '../mentions/otherSenses.ts';
import { sideNear } from '../mentions/sides.ts';
import type { NoteText } from '../noteText.ts';
import { type Made, made } from '../readings.ts';
import type { SectionKind } from '../text/sections.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import { drugIn, drugsOf } from './drugs.ts';
import { ALLERGIES, STATUS_RULES, type StatusRule } from './statuses.ts';

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
      if (tolerated || isUnsure(note, at) || isBorne(note, at)) continue;
      if (
        /^ ?allerg(?:y|ies) ?(?::|-|=) ?(?:none|no|neg\w*|denie[sd]|nil)\b/i.test(
          note.text.slice(token.end, token.end + 24),
        )
      )
        continue;
      const denied = [1, 2].some((n) => /^(?:no|not|denies)$/.test(note.tokens[at - n]?.plain ?? ''));
      if (
        !denied &&
        !isNoneTo(note, sentence, at) &&
        ((bits & (SAID.no | SAID.other)) === 0 || section === 'allergy')
      )
        take(allergen, at, endOfAllergy(note, at), 'Allergy status (Official Guidelines I.C.21.c.3)');
      continue;
    }
    for (const rule of STATUS_RULES.get(token.stem) ?? []) {
      // `Quit tobacco 1998` in the line below the allergies.
      if (section === 'allergy' && rule.code !== 'Z87.891') continue;
      // `Smoked until bypass.`
      if (
        rule.code === 'F17.210' &&
        token.plain === 'smoked' &&
        (bits & (SAID.no | SAID.other)) === 0 &&
        isNoSmoking(note, at)
      ) {
        take('Z87.891', at, at, STATUS_WHY.any);
        break;
      }
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
  const denied = words.includes('negat') || words.includes('not') || words[0] === 'no' ? 0 : SAID.no;
  const isCarried = /^carriers?$/.test(note.tokens[last + 1]?.plain ?? '') && code.startsWith('Z9');
  const doubted =
    isCarried || words.includes('carrier') || /^Z[0-357]/.test(code) ? 0 : SAID.doubt | SAID.maybe;
  // What those around a person do is the circumstance itself: their smoke, their refusal.
  const another = /^Z(?:77\.22$|28\.82$|62|63\.(?![05]))/.test(code) ? 0 : SAID.other;
  if ((bits & (denied | another | doubted)) !== 0) return false;
  if (code === 'Z77.22' && isOutside(note, last)) return false;
  if (code === 'F17.210' && isNoSmoking(note, at)) return false;
  if (words[0] === 'des' && isOfEyeExam(note)) return false;
  // What is seen to at another visit, or was at an earlier one.
  if (/^Z(?:23|4[5-8])/.test(code) && section !== 'complaint' && isAnotherDay(note, code, place))
    return false;
  // A list of the chart holds what was looked for once.
  if (/^Z1[123]/.test(code) && (section === 'history' || section === 'earlier')) return false;
  if (/^Z(?:5[5-9]|6[0-5])/.test(code) && ((bits & SAID.past) !== 0 || isEnded(note, last))) return false;
  // A vaccine on the ward is no reason of the stay.
  if ((code === 'Z23' || code === 'Z46.6') && note.setting === 'inpatient') return false;
  // `Colon cancer screening due 2026`: what is to come.
  if (/^Z1[123]/.test(code) && (isDue(note, last) || isOfYearPast(note, last))) return false;
  // A social history that nothing follows from is no problem of the visit.
  if (section === 'social' && /^Z(?:5[5-8]|6[0-5])/.test(code)) return false;
  // `Vapes: no`
  if (when === 'any' && isRefused(note, last)) return false;
  // `not on` is no denial of what follows elsewhere: a drug that is not taken.
  if (note.tokens[at - 1]?.plain === 'not') return false;
  // `temporary pacemaker`
  if (/^(?:temporary|temporarily|transient|transcutaneous|external)$/.test(note.tokens[at - 1]?.plain ?? ''))
    return false;
  if (when === 'drug' && /^(?:off|stopped|discontinued|without|no)$/.test(note.tokens[at - 1]?.plain ?? ''))
    return false;
  // `on HD 1`: the first hospital day. `Insulin? [ ]`: a question.
  if (code === 'Z99.2' && note.tokens[last]?.plain === 'hd' && note.tokens[last + 1]?.kind === 'number')
    return false;
  if (code === 'Z51.5' && isOnlyTalkedOf(note, at, last)) return false;
  if (when === 'drug' && (isNotLongTerm(note, last) || isNotOn(note, at) || isLocal(note, code, at, last)))
    return false;
  if (code === 'Z79.4' && isHormone(note, at, last)) return false;
  // `told to stop taking it`
  if (code === 'Z91.148' && note.tokens[at - 1]?.plain === 'to') return false;
  // `Tobacco: quit 1998`; a `quit date` is to come, a `quit attempt` failed.
  if (code === 'Z87.891' && words[1] === 'quit' && !hasQuit(note, last)) return false;
  if (/^(?:F1|Z72\.0)/.test(code) && isOfRelative(note, at)) return false;
  // `advised to quit smoking`
  if (code === 'Z87.891' && /^(?:to|should|must)$/.test(note.tokens[at - 1]?.plain ?? '')) return false;
  if (when === 'drug')
    return (code === 'Z79.4' && !isAcute(note, at)) || isTaken(note, code, section, sentence, at);
  if (when !== 'past') return true;
  const isPast =
    (bits & SAID.past) !== 0 ||
    section === 'earlier' ||
    section === 'history' ||
    isDated(note, last) ||
    // `5. Renal transplant, on tacrolimus`: a status that the visit lists.
    (section === 'diagnosis' && /^Z(?:89|94)/.test(code) && !isPlanned(note, last));
  return isPast && !isFuture(note, sentence, at) && !isGone(note, code, at, last);
}

/** `asks when hospice; not yet`, `hospice declined`, `would qualify for hospice` */
function isOnlyTalkedOf({ text, tokens }: NoteText, at: number, last: number): boolean {
  const { start } = tokens[at] as Token;
  const { end } = tokens[last] as Token;
  return (
    /\b(?:asks?|asked|asking|when|whether|wonders?|declin\w+|refus\w+|not (?:ready|yet|interested|a candidate|appropriate|in|on)|would (?:qualify|be)|eligib\w+|consider\w*|if|future|eventual)\b[^.;:\n]{0,24}$/i.test(
      text.slice(Math.max(0, start - 44), start),
    ) ||
    /^[^.\n]{0,14}\b(?:not yet|not now|not ready|declin\w+|refus\w+|not interested|when (?:he|she|they|the time)|at some point|later on|down the (?:road|line))\b/i.test(
      text.slice(end, end + 40),
    )
  );
}

/** `Mom smokes outside only`, `grandfather smokes in the house, none in hers`. */
function isOutside({ text, tokens }: NoteText, last: number): boolean {
  const { end } = tokens[last] as Token;
  return /^[^.;\n]{0,20}\b(?:outside|outdoors|quit|stopped)\b/i.test(text.slice(end, end + 40));
}

/** `smoke free home`, `wood smoke`, `smoke alarm`: no habit; `smoked until the bypass`, `smoked in college`: an earlier one. */
function isNoSmoking({ text, tokens }: NoteText, at: number): boolean {
  const { plain, end } = tokens[at] as Token;
  const after = text.slice(end, end + 50);
  if (plain === 'smoked') return FORMER.test(after);
  if (plain !== 'smoke') return false;
  // `dad to smoke outside`, `asked her not to smoke`: what is asked for; `continues to smoke` is the habit.
  if (
    tokens[at - 1]?.plain === 'to' &&
    !/^(?:continu\w+|goes|back|begins?|began|starts?|started|resum\w+|admits|likes|steps|able)$/.test(
      tokens[at - 2]?.plain ?? '',
    )
  )
    return true;
  return (
    /^(?:[- ]?free|[ -](?:alarms?|detectors?|exposure|inhalation|from|in|at|test|and|was|is))\b/i.test(
      after,
    ) ||
    /^(?:wood|tobacco|cigarette|marijuana|stove|campfire|wildfire|fire|cooking|heavy|thick|black|the|second|secondhand|third|thirdhand|of|no|from)$/.test(
      tokens[at - 1]?.plain ?? '',
    )
  );
}

const FORMER =
  /^[^.;\n]{0,24}\b(?:until|till|up to|in (?:college|high school|his youth|her youth|the army|the service|the past|his 20s|her 20s|his twenties|her twenties)|as a teen\w*|when (?:she|he) was young\w*|years ago|(?:and|but|then) (?:quit|stopped)|none since|stopped|quit)\b/i;

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const AHEAD =
  /^[ :,(-]{0,3}(?:(?:in|at|after|about|approx|@|~|=) ?)?\d{1,2}(?: ?(?:-|to) ?\d{1,2})? ?(?:d|days?|wks?|weeks?|mo|months?)\b|^[^.;\n]{0,16}\b(?:next (?:visit|week|month|appt|appointment|time|mon|tue|wed|thu|fri)|tomorrow|due|scheduled|planned|pending|to follow|later|upcoming)\b/i;
const BEHIND = new RegExp(
  `^[ ,(]{1,3}(?:was |were |done |given )?(?:in |last |on |early |late |back in |since )?(${MONTH}|spring|summer|fall|autumn|winter|year|month|week|season|19\\d\\d|20\\d\\d|yesterday|elsewhere|already|\\d{1,2} (?:days|weeks|months|years) ago)\\b`,
  'i',
);
const TO_COME =
  /\b(?:return|rtc|f\/?u|follow[ -]?up|come back|back|see (?:us|me|him|her)|appointment|appt|schedule[ds]?|plan(?:ned)?|next visit|will need|needs)\b[^.;\n]{0,25}$/i;

/** `Suture removal 10 d`, `generator change 2023`, `RSV given in October`: not done at this visit. */
const AT_A_PHARMACY =
  /^[^.;:\n]{0,30}\b(?:(?:at|from|by|per) (?:(?:the|her|his|a|local|outside) ){0,2}(?:walgreens|cvs|rite ?aid|walmart|costco|kroger|publix|safeway|target|pharmacy|health dep\w*|work|employer|registry)|elsewhere)\b|^[^.;:\n]{0,55}\bhistorical(?:ly)?\b/i;

function isAnotherDay(
  note: NoteText,
  code: string,
  { at, last, section }: Pick<Place, 'at' | 'last' | 'section'>,
): boolean {
  const { start, end } = note.evidence(at, last);
  const after = note.text.slice(end, end + 40);
  if (code === 'Z23' && AT_A_PHARMACY.test(note.text.slice(end, end + 70))) return true;
  const told = BEHIND.exec(after)?.[1];
  // `Flu shot given 9/2024`, and in its own month it may be today's.
  if (told !== undefined) return !isOfThisMonth(note, told);
  // A vaccine that is due is given.
  if (
    note.setting === 'inpatient' ||
    /\b(?:vaccin|immuniz|shot|booster|due)/i.test(note.text.slice(start, end + 4))
  )
    return false;
  if (AHEAD.test(after)) return true;
  return (
    (section === 'plan' || section === 'advice') &&
    TO_COME.test(note.text.slice(Math.max(0, start - 40), start))
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function isOfThisMonth({ asOf }: NoteText, told: string): boolean {
  const month = MONTHS.indexOf(told.slice(0, 3).toLowerCase());
  return told === asOf.slice(0, 4) || (month >= 0 && month + 1 === Number(asOf.slice(5, 7)));
}

/** `couch surfing is over, own room since New Year` */
function isEnded({ text, tokens }: NoteText, last: number): boolean {
  const { end } = tokens[last] as Token;
  return /^(?: (?:is|was|has|are|were))?(?: now)? (?:over|ended|resolved|in the past|behind (?:him|her|them))\b(?! the| his| her| a )/i.test(
    text.slice(end, end + 40),
  );
}

function hasQuit({ text, tokens }: NoteText, last: number): boolean {
  const { end } = tokens[last] as Token;
  return /^(?:,| in| about| around| since| over|:)? {0,2}[~>(]?(?:(?:19|20)\d\d|'\d\d|\d{1,2}\/(?:19|20)\d\d|\d{1,2} ?\+? ?(?:y|yr|yrs|years?|mos?|months?|decades?)\b|(?:many |several |\w+ )?(?:years|decades|months) ago|remotely|long ago|as a|after|when|at age|before)/i.test(
    text.slice(end, end + 40),
  );
}

/** `lives with her husband, who smokes` */
function isOfRelative({ text, tokens }: NoteText, at: number): boolean {
  const { start } = tokens[at] as Token;
  return /\b(?:husband|wife|partner|spouse|mother|father|mom|dad|parents?|sons?|daughters?|brother|sister|roommate|boyfriend|girlfriend|family|relatives?|uncle|aunt|grand(?:mother|father|parents?))[ ,]{1,2}(?:who|that|also|still|both)? ?$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** `insulin resistance`, `fasting insulin`, `NPH` in a gait that fails: the hormone of the body, and no drug at all. */
function isHormone(note: NoteText, at: number, last: number): boolean {
  const { plain } = note.tokens[at] as Token;
  if (plain === 'nph') return NPH.test(note.text) && !/\b(?:insulin|units?|diabet\w+)\b/i.test(note.text);
  const next = note.tokens[last + 1]?.plain === '-' ? last + 2 : last + 1;
  return (
    /^(?:resistance|resistant|insensitivity|sensitivity|levels?|secretion|antibod(?:y|ies)|secreting)$/.test(
      note.tokens[next]?.plain ?? '',
    ) || note.tokens[at - 1]?.plain === 'fasting'
  );
}

const NPH = /\b(?:gait|shunt\w*|ventric\w+|hydroceph\w+|dementia|magnetic|tap test|lumbar puncture)\b/i;

/** `transplant evaluation`, `amputation scheduled`: it has not been done. */
function isPlanned(note: NoteText, last: number): boolean {
  return note.tokens
    .slice(last + 1, last + 5)
    .some(({ plain }) =>
      /^(?:evaluation|workup|work-up|candidate|candidacy|list|listing|referral|scheduled|planned|discussed|pending|tomorrow|team|clinic)$/.test(
        plain,
      ),
    );
}

/** `upgrade from dual chamber PPM`, `PPM 2012, explanted`: the device is no longer there. */
function isGone(note: NoteText, code: string, at: number, last: number): boolean {
  if (!/^Z9[5-7]/.test(code)) return false;
  const { start, end } = note.evidence(at, last);
  return (
    /\bupgraded? from\b[^.;\n]*$/i.test(note.text.slice(Math.max(0, start - 40), start)) ||
    /^[^.;\n]{0,24}\b(?:explanted|extracted|taken out|removed)\b/i.test(note.text.slice(end, end + 40))
  );
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
  const said = found ? (assertions.get(found.from) ?? 0) : 0;
  if (found && isOfEarlierYear(note, sentence)) return null;
  // `dyskinesia from prior haloperidol`: the drug is past, the harm is not.
  const isFromPrior =
    found !== null &&
    /^(?:prior|previous|past|old|remote)$/.test(note.tokens[found.from - 1]?.plain ?? '') &&
    /^(?:from|to|after)$/.test(note.tokens[found.from - 2]?.plain ?? '');
  const bits = isFromPrior ? said & ~SAID.past : said;
  // `likely from ceftriaxone` counts at a discharge (Official Guidelines II.H).
  const doubted = note.setting === 'inpatient' ? 0 : SAID.doubt;
  if (!found || (bits & (SAID.no | SAID.other | SAID.maybe | doubted | SAID.past)) !== 0) return null;
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

const OVERDOSE = /\b(?:overdos\w*|poison\w*|ingest\w*)\b/i;

/** `He overdosed on … in 2006`: what was done then. */
function isOfEarlierYear(note: NoteText, { from, to }: Sentence): boolean {
  const { text } = note.evidence(from, to - 1);
  const year = /\bin ((?:19|20)\d\d)\b/.exec(text)?.[1];
  return year !== undefined && Number(year) < note.year && OVERDOSE.test(text);
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
    // `cigs 1/2 ppd`: figures count no more than signs.
    for (let next = last + 1, words = 0; next < to && words < 3; next++) {
      const token = note.tokens[next] as Token;
      // `amputation L 4th & 5th toes`: which of them.
      if (last > at - 1 && word.startsWith('toe') && WHICH.test(token.plain)) continue;
      if (token.kind !== 'number' && token.plain !== '/') words++;
      // `Immunizations: behind`
      if (token.plain === ':' && next === at + 1 && HEADS.test((note.tokens[at] as Token).plain)) continue;
      // `Tobacco: quit 1998`, `smoker, quit 2005`
      const isOfQuitting = /^(?:quit|former)$/.test(word) && /^[,:(–]$/.test(token.plain);
      if (token.kind === 'sign' && token.plain !== '-' && token.plain !== '/' && !isOfQuitting) break;
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

const HEADS = /^(?:immunizations?|immunisations?|vaccines?|vaccinations?|imms|shots|housing)$/;
/** `latex?`, `shellfish: avoids, her dad is allergic`: a question, another person's. */
function isUnsure({ text, tokens }: NoteText, at: number): boolean {
  const { end } = tokens[at] as Token;
  const after = text.slice(end, end + 70);
  return (
    /^ ?\?/.test(after) ||
    /^[^.;\n]{0,30}\b(?:mom|dad|mother|father|brother|sister|husband|wife|son|daughter|family)(?:['’]s| is| was| has)? (?:an? )?(?:allerg|severe)/i.test(
      after,
    )
  );
}

/** `Peanut fine`, `Eggs - eats without trouble`. */
function isBorne({ text, tokens }: NoteText, at: number): boolean {
  const { end } = tokens[at] as Token;
  return /^[ ,:–-]{1,3}(?:(?:is|are|was|were|now|in diet) ){0,2}(?:fine|ok(?:ay)?|tolerated?s?|eats|eaten|outgrown|outgrew|no (?:reactions?|problems?|trouble|issues?))\b/i.test(
    text.slice(end, end + 30),
  );
}

const TOLERATES = /^(?:tolerat(?:es|ed|ing|e)|ok|fine|received|given|got)$/;
const INSTEAD =
  /^(?:so|given|gave|give|instead|use|used|treated|start|started|will|switch|switched|prescribed|therefore|→)$/;
const WHICH =
  /^(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|l|r|left|right|and|&|\/|of|the|great|big)$/;

function isAllergy(note: NoteText, { from }: Sentence, section: SectionKind | null, at: number): boolean {
  if (section === 'allergy') return true;
  for (let back = at - 1; back >= Math.max(from, at - 12); back--) {
    const { plain } = note.tokens[back] as Token;
    // `ceftriaxone (allergy), lisinopril (hold)`
    if (plain === ')') return false;
    if (plain === 'allergic' || plain === 'allergy' || plain === 'allergies') return true;
    // `allergic to penicillin, so azithromycin`
    if (INSTEAD.test(plain)) return false;
  }
  // `aspirin/NSAID hypersensitivity`, `penicillin and sulfa allergy`
  for (let on = at + 1; on <= at + 4; on++) {
    const { plain = '', stem = '' } = note.tokens[on] ?? {};
    if (/^(?:allerg(?:y|ic|ies)|hypersensitivity|hypersensitive)$/.test(plain)) return true;
    if (!/^(?:[/,&-]|and|or|drugs?)$/.test(plain) && !ALLERGIES.has(stem)) return false;
  }
  return false;
}

/** `aspirin/NSAID hypersensitivity`: the word behind says the same. */
function endOfAllergy({ tokens }: NoteText, at: number): number {
  const behind = [1, 2, 3, 4].find((n) => /^hypersensitiv/.test(tokens[at + n]?.plain ?? ''));
  return at + (behind ?? 0);
}

/** `Allergies: none to contrast/local/steroid`, `no known allergy to latex or iodine`. */
function isNoneTo({ tokens }: NoteText, { from }: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - 12); back--) {
    const { plain } = tokens[back] as Token;
    if (/^(?:[,;.:]|but|except|yes|causes?|gets?)$/.test(plain)) return false;
    if (plain === 'to' && /^(?:none|nothing|not|no)$/.test(tokens[back - 1]?.plain ?? '')) return true;
    if (/^(?:allerg(?:y|ies|ic)|reactions?)$/.test(plain))
      return (
        /^(?:no|not|denies|without)$/.test(tokens[back - 1]?.plain ?? '') || tokens[back - 2]?.plain === 'no'
      );
  }
  return false;
}

const STOPPED =
  /^(?:stop|stopped|stopping|discontinue|discontinued|d\/c|dc'd|held|hold|off|quit|declined|refused)$/;
/** `clopidogrel (stopped 2020)`, `apixaban x 35 days`, `Insulin? [ ] Y`: not taken, or for a while. */
function isNotLongTerm({ text, tokens }: NoteText, last: number): boolean {
  const { start, end } = tokens[last] as Token;
  const after = text.slice(end, end + 60);
  return (
    /^ ?\?/.test(after) ||
    // `insulin if fastings stay above 95`, `metformin would be next`
    /^[ ,(-]{1,3}(?:only )?(?:if|should|would|next step|to be (?:started|considered|added)|at the next)\b/i.test(
      after,
    ) ||
    /^ ?(?:\d[\d.]{0,5} ?(?:mg|mcg|units?|u)?)?(?: ?(?:qd|daily|bid|hs|qhs))?[ ,:–-]{0,3}\(?(?:was |is )?(?:stopped|discontinued|d\/c'?d|dc'?d|no longer|self[- ]discontinued|off since)\b/i.test(
      after,
    ) ||
    /^[^,;\n(]{0,40}\b(?:x|for) ?\d{1,2} ?(?:more |further |additional )?(?:d|days?|wks?|weeks?|doses?)\b/i.test(
      after,
    ) ||
    /^[ ,:–-]{1,3}\(?(?:\d[\d.]{0,5} ?(?:mg|mcg|units?)? ?)?(?:burst (?:finished|completed|done)|burst\b|dose ?pack|never\b|finished|completed|not started|not taking)/i.test(
      after,
    ) ||
    // `aspirin 81 thru 5/30 only`, `lorazepam 0.5 (STOP)`
    /^[^,;\n(]{0,24}\b(?:thru|through|until|till|to finish) \d{1,2}\/\d/i.test(after) ||
    /^[^,;\n(]{0,24}\((?:stop|stopped|d\/c|discontinued?)\)/i.test(after) ||
    // `STOPPED: NPH, aspirin 81.`
    STOP_LIST.test(text.slice(Math.max(0, start - STOP_REACH), start)) ||
    /\[(?:discontinued|stopped)\] ?$/i.test(text.slice(Math.max(0, start - 20), start)) ||
    TALKED_OF.test(text.slice(Math.max(0, start - 50), start))
  );
}

/** `will talk basal insulin`, `may need insulin`, `next step: insulin`: what may be begun one day. */
const TALKED_OF =
  /\b(?:(?:will|may|might|would|could|can|should|to|we(?:'ll)?) (?:\w+ )?(?:talk|discuss|consider|need|require|revisit|think)|(?:talk(?:ed|ing)?|discuss(?:ed|ing)?|thinking|ask(?:ed|s)|worried|afraid|scared) (?:about|of|re)|discuss(?:ed|ing)?|consider(?:ing)?|next (?:step|option|move)(?: is|:| would be)?|hopes? to avoid|wants to avoid|to avoid|trying to avoid|avoid(?:ing)?|reluctant (?:about|to (?:start|use|take))|not (?:ready for|interested in|starting|needing)|no need (?:for|of)|does not (?:want|need)|fear of) (?:(?:about|on|of|for|starting|adding|going on|the|a|basal|bolus|daily|nightly|long-acting|possible|bedtime) ){0,3}$/i;
/** A list of what is no longer taken, up to the drug. */
const STOP_LIST =
  /\b(?:stop|stopped|discontinued?|d\/c'?d|dc'?d)(?: (?:meds?|medications?|taking|these|home meds?))?[ \t]?:[^.;\n:]*$/i;
const STOP_REACH = 90;

/** `hydrocortisone 2.5%`, `cyclosporine drops`: put on the skin or into the eye. */
function isLocal({ text, tokens }: NoteText, code: string, at: number, last: number): boolean {
  if (!/^Z79\.(?:1$|52|6[0-2])/.test(code)) return false;
  const { end } = tokens[last] as Token;
  return (
    LOCAL.test(text.slice(end, end + 40)) ||
    /^(?:topical|ophthalmic|intranasal|nasal|rectal|otic|intra-?articular|intravitreal)$/.test(
      tokens[at - 1]?.plain ?? '',
    )
  );
}

const LOCAL =
  /^(?: (?:acetate|sodium|acetonide|valerate|butyrate|phosphate))?(?: ?\d[\d.]{0,4} ?%| (?:opht\w*|opth\w*|eye|eyes|drops?|gtts?|oint\w*|creams?|topical\w*|lotion|gel|emulsion|nasal|intranasal|enemas?|suppositor\w*|supp|foam|shampoo|otic|ou|od|os)\b)/i;

/** `Not on anticoagulation`, `never been on any insulin`. */
function isNotOn({ text, tokens }: NoteText, at: number): boolean {
  const { start } = tokens[at] as Token;
  return /\b(?:not|never(?: been)?|no longer|isn['’]t|wasn['’]t) (?:currently |now |yet )?(?:on|taking|using) (?:(?:an?|any|the|his|her|chronic|daily|oral|long[- ]term) ){0,2}$/i.test(
    text.slice(Math.max(0, start - 50), start),
  );
}

/** `prednisone, which she has taken daily for six years` */
function isTakenSince({ text, tokens }: NoteText, at: number): boolean {
  const { end } = tokens[at] as Token;
  return /^[^.;\n]{0,40}\b(?:has (?:been )?(?:tak(?:en|ing)|on)\b|for (?:the (?:last|past) )?(?:many|several|\w+) years\b|since (?:19|20)\d\d\b)/i.test(
    text.slice(end, end + 70),
  );
}

/** `DM2 (metformin, A1c 6.4)`, `type 2 DM, A1c 6.6, metformin`, `glargine 20, metformin`: beside the diabetes, and neither begun nor ended. */
function isOfDiabetes({ text, tokens }: NoteText, code: string, at: number): boolean {
  if (!/^Z79\.8[45]$/.test(code)) return false;
  const { start, end } = tokens[at] as Token;
  const before =
    /[^.;\n]*$/.exec(text.slice(Math.max(0, start - 40), start).replace(/\d\.\d/g, '0'))?.[0] ?? '';
  const after = /^[^.;\n]*/.exec(text.slice(end, end + 30))?.[0] ?? '';
  return DIABETIC.test(before) && !CHANGED.test(before) && !CHANGED.test(after);
}

const DIABETIC =
  /\b(?:(?:type [12] |[tT][12])?DM ?-?[12]?|diabet\w+|glargine|lantus|basaglar|lispro|degludec|tresiba|insulin)\b/i;
const CHANGED =
  /\b(?:start\w*|begin|began|add\w*|initiat\w*|resum\w*|restart\w*|stop\w*|h[eo]ld\w*|consider\w*|try|tried|trial|vs|versus|refus\w*|declin\w*|intoleran\w*|fail\w*|not|no|off|never|discontinu\w*|d\/c\w*|allerg\w*|from|due to|instead|then|once|if|when|until|prior|previous\w*|was|switch\w*|gestational)\b|→|->/i;

/** `kidney tx 2016 (tacrolimus + mycophenolate)`: what keeps a graft is taken for good; an ointment keeps none. */
function isOfTransplant({ text, tokens }: NoteText, code: string, at: number): boolean {
  if (!/^Z79\.62[134]$/.test(code)) return false;
  const { start, end } = tokens[at] as Token;
  return (
    /\b(?:transplant(?:ed|ation)?|allograft|graft|tx|tp|[dl]drt|[dl]dkt|olt|oht)\b[^.;\n]{0,90}$/i.test(
      text.slice(Math.max(0, start - 110), start),
    ) &&
    !/^[^.;,\n]{0,12}\b(?:oint\w*|cream|topical|0\.\d+ ?%|drops|gtt|stopped|held|changed)\b/i.test(
      text.slice(end, end + 30),
    )
  );
}

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
  // Held before an operation, it is taken on behind it.
  const isHeld = FOR_LONG.test(code) && note.setting !== null;
  if (near.some(({ plain }) => STOPPED.test(plain) && !(isHeld && /^h[eo]ld$/.test(plain)))) return false;
  if (section === 'medication' || section === 'history') return true;
  if (isTakenSince(note, at) || isOfTransplant(note, code, at) || isOfDiabetes(note, code, at)) return true;
  if (isRegular(note, code, at) || isWeakened(note, from, at)) return true;
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
      (plain === 'took' && FOR_LONG.test(code)) ||
      plain === 'taking' ||
      plain === 'continue' ||
      plain === 'cont' ||
      plain === 'remains' ||
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

/** `Immunosuppressed by infliximab and azathioprine`, also where its number stands before it. */
function isWeakened({ tokens }: NoteText, from: number, at: number): boolean {
  return tokens
    .slice(Math.max(from, at - WEAKENED_REACH), at)
    .some(({ plain }) => /^immuno(?:suppress|compromis|deficien)/.test(plain));
}

const WEAKENED_REACH = 10;

/** Behind a drug: for how long, or how often for good. */
const FOR_GOOD =
  /^(?:since|monthly|weekly|biweekly|quarterly|standing|indefinitely|lifelong|maintenance|monotherapy|q[248]w|q[248]wk)$/;
const FOR_A_WHILE =
  /^(?:x\d*|days?|taper\w*|burst|course|load|loading|drip|gtt|for|until|given|started|start|begin|ppx|prophylaxis)$/;
const BY_DAY = /^(?:daily|bid|tid|qd|qhs|qam|qpm|nightly)$/;
/** Of those, none is given for a few days. */
const NEVER_BRIEF = /^Z79\.(?:0[12]|62\d|64|8[1345]\d?)$/;
const INJECTED = /^(?:heparin|enoxaparin|lovenox|fondaparinux|dalteparin)$/;
const REGIMEN = 9;

/** `mepolizumab 100 mg monthly`, `pred 5 daily since 2019`, `warfarin 7.5 mg daily`. */
function isRegular(note: NoteText, code: string, at: number): boolean {
  const behind = note.tokens.slice(at + 1, at + REGIMEN);
  const ends = behind.findIndex(({ plain, opensLine }) => /^[.;,]$/.test(plain) || opensLine);
  const said = behind.slice(0, ends < 0 ? REGIMEN : ends).map(({ plain }) => plain);
  // `held only for the cath`: why, and no span.
  const isBrief = (word: string, n: number) =>
    FOR_A_WHILE.test(word) && !(word === 'for' && /^(?:the|his|her|a?fib|af|this)$/.test(said[n + 1] ?? ''));
  if (said.some(isBrief)) return false;
  if (said.some((word) => FOR_GOOD.test(word))) return true;
  return (
    NEVER_BRIEF.test(code) &&
    !INJECTED.test((note.tokens[at] as Token).plain) &&
    said.some((word) => BY_DAY.test(word))
  );
}

/** `in treatment with`, `her usual treatment`. */
const LASTING =
  /^(?:in|under|chronic|usual|habitual|regular|current|home|maintenance|long-term|prolonged|permanent)$/;

/** Insulin of a stay: `correction insulin only`, `insulin drip`. */
function isAcute(note: NoteText, at: number): boolean {
  return note.tokens
    .slice(Math.max(0, at - 3), at + 4)
    .some(({ plain }) =>
      /^(?:correction|sliding|scale|drip|gtt|infusion|iv|given|bolus|in-hospital|necessary|needed|required|requiring|perfusion|transitory|temporary|temporarily|days|protocol)$/.test(
        plain,
      ),
    );
}

function isRefused(note: NoteText, last: number): boolean {
  const at = note.tokens[last + 1]?.plain === ':' ? last + 2 : last + 1;
  const after = note.tokens[at + 1];
  return (
    /^(?:no|none|never|neg|denies|denied)$/.test(note.tokens[at]?.plain ?? '') &&
    (!after || after.kind === 'sign' || after.opensLine)
  );
}

function isDue(note: NoteText, last: number): boolean {
  return (
    note.tokens
      .slice(last + 1, last + 4)
      .some(({ plain }) => /^(?:due|overdue|next|utd|declined|declines|deferred|later|n\/a)$/.test(plain)) ||
    // `osteoporosis screen at 65`
    (note.tokens[last + 1]?.plain === 'at' && /^(?:age|\d\d)$/.test(note.tokens[last + 2]?.plain ?? ''))
  );
}

/** `Depression screen positive 2019`: it was done then. */
function isOfYearPast(note: NoteText, last: number): boolean {
  return note.tokens
    .slice(last + 1, last + 4)
    .some(
      ({ kind, plain }) => kind === 'number' && /^(?:19|20)\d\d$/.test(plain) && Number(plain) < note.year,
    );
}

/** `Tubal ligation 2009`, `BKA in 2019`, `1999 mastectomy`. */
function isDated(note: NoteText, last: number): boolean {
  return [-2, -1, 1, 2, 3].some((n) => {
    const token = note.tokens[n > 0 ? behindVessels(note, last) + n : last + n];
    const isYear = token?.kind === 'number' && /^(?:19[4-9]\d|20[0-4]\d)$/.test(token.plain);
    return isYear && (n > 0 || Number(token.plain) < note.year);
  });
}

/** `DES to LAD and RCA 2017`: the last word of where it was put. */
function behindVessels({ tokens }: NoteText, last: number): number {
  let at = last;
  while (at < last + MOST_VESSELS && OF_VESSELS.test(tokens[at + 1]?.plain ?? '')) at++;
  return at;
}

const MOST_VESSELS = 8;
const OF_VESSELS =
  /^(?:to|of|in|the|and|&|\+|\/|x|x?\d|prox(?:imal)?|mid|distal|lad|rca|lcx|cx|circumflex|lmca|om\d?|d\d|diag(?:onal)?|pda|ramus|svg)$/;

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
      plain === 'recommend' ||
      /^(?:asks|asked|asking|wonders|when)$/.test(plain)
    )
      return true;
  }
  return false;
}
