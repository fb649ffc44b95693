// Was it done, on this patient and in this stay or visit? A service is coded only when it was (ICD-10-PCS Official Guidelines,
// selection of procedures; Medicare Claims Processing Manual, chapter 12): not planned, declined, discussed, or done years ago.
import type { IsoDate } from '#kit';
import { SAID } from '../assertions/assertions.ts';
import type { SectionKind } from '../text/sections.ts';
import type { Sentence, Token } from '../text/tokens.ts';

const words = (list: string) => new Set(list.split(/\s+/));

/** Words that say that it was done, in a text that may also plan or deny it. */
const DONE = words(
  `underwent performed done did completed received receiving receives given administered placed inserted obtained taken undergo
undergoing undergone injected infused started initiated repaired removed excised resected drained intubated reintubated transfused today
perform required requiring requires cardioverted defibrillated ventilated dialyzed delivered stented amputated banded clipped ablated
evacuated debrided successful successfully uncomplicated implanted deployed attempted carried reduced frozen fixed sutured closed biopsied
practiced practised accomplished executed effected realized instituted commenced begun subjected submitted proceeded operated carry needed needing necessary compelled lasted consisted
prompted aspirated embolized coiled sampled viable liveborn apgar apgars ebl weaned dispensed provided fitted applied issued supplied drawn collected tapped tolerated continued maintained emergent emergently undertaken bronched scoped`,
);
/** Behind the name of an examination: what it found. */
const FOUND = words(
  'showed shows revealed demonstrated disclosed found confirmed yielded identified negative notable remarkable sent',
);
/** They tell of it in their place. */
const TELLING = words('had pod treated postoperative');
/** Before the name: it is yet to be. */
const AHEAD = words(
  `plan plans planned planning scheduled schedule scheduling will recommend recommends recommended recommending consider considered
considering consideration candidate awaiting pending defer deferred refuse refused refuses declined declines decline declining cancelled
canceled offer offered elect discuss discussed discussing discussion option options may might would should need needs if prior before
contraindicated unable refer referred referral consult evaluation await indicated indication alternative versus vs until avoid
avoided candidacy list listed return returns considers instead without scheduling anticipate anticipated possible possibly arrange
arranged advised suggest suggested counseled regarding`,
);
/** Behind it: it was not, or not yet. */
const NOT_YET = words(
  `deferred declined refused cancelled canceled planned scheduled recommended discussed considered offered pending tomorrow postponed
held indicated needed advised anticipated contraindicated aborted unsuccessful candidacy candidate status scheduled`,
);
const NAMED_SO = words('without non immune');
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES);
const LONG_AGO = words('year years yr yrs month months mo');
const BEFORE_REACH = 9;
const AFTER_REACH = 7;
const HAD_REACH = 12;
const NEVER: ReadonlySet<SectionKind | null> = new Set([
  'advice',
  'allergy',
  'family',
  'history',
  'earlier',
  'before',
  'review',
  'social',
]);

export interface Telling {
  tokens: readonly Token[];
  sentence: Sentence;
  section: SectionKind | null;
  assertions: ReadonlyMap<number, number>;
  asOf: IsoDate;
}

/** Could the sentence tell of something done at all? */
export function tellsOfDoing({ tokens, sentence, section }: Telling): boolean {
  if (NEVER.has(section)) return false;
  if (section === 'procedure' || section === 'course') return true;
  for (let at = sentence.from; at < sentence.to; at++) {
    const { plain } = tokens[at] as Token;
    if (DONE.has(plain) || FOUND.has(plain) || TELLING.has(plain)) return true;
  }
  return false;
}

/** May the short forms of a visit stand here? */
export function isVisitService({ section }: Telling): boolean {
  return !NEVER.has(section) && section !== 'medication';
}

/** Was what these tokens name done? */
export function wasDone(telling: Telling, named: readonly number[]): boolean {
  const { tokens, sentence, assertions } = telling;
  const from = named[0] as number;
  const to = named.at(-1) as number;
  let some = 0;
  let all = SAID.no | SAID.maybe | SAID.past | SAID.other;
  let deniesItself = false;
  for (const at of named) {
    some |= assertions.get(at) ?? 0;
    all &= assertions.get(at) ?? 0;
    deniesItself ||= NAMED_SO.has((tokens[at] as Token).plain);
  }
  // `drug screen`, `MRI without contrast`: a cue within a name says nothing of it; one outside reaches all of its words.
  if ((all & ~SAID.no) !== 0) return false;
  if ((some & SAID.no) !== 0 && !deniesItself && !isResult(telling, from, to)) return false;
  if (isAhead(tokens, sentence, from) || isNotYet(tokens, sentence, to)) return false;
  if (isLongAgo(telling, from, to)) return false;
  return telling.section === 'procedure' || isTold(telling, from, to);
}

/** `UPT negative`: what it found, and no denial of it. */
function isResult({ tokens, sentence }: Telling, from: number, to: number): boolean {
  const result = [1, 2].some((n) =>
    /^(?:negative|neg|normal|unremarkable)$/.test(tokens[to + n]?.plain ?? ''),
  );
  if (!result) return false;
  for (let at = from - 1; at >= Math.max(sentence.from, from - BEFORE_REACH); at--)
    if (/^(?:no|not|without|denies|denied|declined|never)$/.test(tokens[at]?.plain ?? '')) return false;
  return true;
}

/** A word of intention before it, and no word of doing between the two. */
function isAhead(tokens: readonly Token[], { from: start }: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(start, from - BEFORE_REACH); at--) {
    const { plain } = tokens[at] as Token;
    if (DONE.has(plain) || plain === ';' || plain === ':' || plain === '.') return false;
    if (AHEAD.has(plain)) return true;
    // `is to undergo`, `admitted for elective …`
    if (plain === 'to' && /^(?:is|was|plans?|planning)$/.test(tokens[at - 1]?.plain ?? '')) return true;
  }
  return false;
}

function isNotYet(tokens: readonly Token[], { to: end }: Sentence, to: number): boolean {
  for (let at = to + 1; at < Math.min(end, to + 1 + AFTER_REACH); at++) {
    const { plain } = tokens[at] as Token;
    if (DONE.has(plain) || FOUND.has(plain) || plain === ';' || plain === ',' || plain === '.') return false;
    if (NOT_YET.has(plain)) return true;
    if (plain === 'not' || plain === 'next') return true;
  }
  return false;
}

/** `in 2015`, `3 years ago`. */
function isLongAgo({ tokens, sentence, section, asOf }: Telling, from: number, to: number): boolean {
  const year = Number(asOf.slice(0, 4));
  const tellsStory = section === null || section === 'story' || section === 'complaint';
  for (let at = Math.max(sentence.from, from - 5); at < Math.min(sentence.to, to + AFTER_REACH); at++) {
    const { plain } = tokens[at] as Token;
    if (/^(?:19|20)\d\d$/.test(plain) && Number(plain) < year && tokens[at - 1]?.plain !== '/') return true;
    const isBefore = /^(?:ago|before|earlier|previously|prior)$/.test(plain);
    if (isBefore && LONG_AGO.has(tokens[at - 1]?.plain ?? '')) return true;
    if (plain === 'age' && tokens[at - 1]?.plain === 'at') return true;
    if (plain === 'elsewhere' || (plain === 'pharmacy' && tokens[at - 1]?.plain === 'at')) return true;
    // `given in October`, told in April.
    if (plain === 'in' && MONTHS.has(tokens[at + 1]?.plain ?? '') && section !== 'course')
      if (tokens[at + 1]?.plain !== MONTH_NAMES[Number(asOf.slice(5, 7)) - 1]) return true;
    if (plain === 'last' && /^(?:week|month|year)$/.test(tokens[at + 1]?.plain ?? '')) return true;
    // `who had undergone`, `had been performed`: before what the story tells.
    const next = tokens[at + 1]?.plain ?? '';
    if (tellsStory && plain === 'had' && /^(?:undergone|been|had|previously|received)$/.test(next))
      return true;
  }
  return false;
}

function isTold({ tokens, sentence, section }: Telling, from: number, to: number): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    const { plain } = tokens[at] as Token;
    if (DONE.has(plain)) return true;
    if (at > to && FOUND.has(plain)) return true;
    if (plain === 'treated' && at < to && /^(?:with|by)$/.test(tokens[at + 1]?.plain ?? '')) return true;
    if (plain === 'pod' || (plain === 'postoperative' && tokens[at + 1]?.plain === 'day')) return true;
    // `had an EGD` of the course; of the story it may be long ago.
    const tells = section === 'course' || section === null || section === 'diagnosis';
    if (plain === 'had' && at < from && from - at <= HAD_REACH && tells) return true;
  }
  // `Course: cephalomedullary nail 12/8.` `Empyema: L chest tube.`
  return section === 'course' && isTelegraphic(tokens, sentence);
}

const VERBS = words(
  'is was are were be been being has had have will can could did does do continue continues follow',
);
const TELEGRAM = 16;

function isTelegraphic(tokens: readonly Token[], { from, to }: Sentence): boolean {
  return to - from <= TELEGRAM && !tokens.slice(from, to).some(({ plain }) => VERBS.has(plain));
}
