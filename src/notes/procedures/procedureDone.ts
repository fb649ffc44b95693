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
practiced practised accomplished executed effected realized instituted commenced begun sited subjected submitted proceeded operated carry needed needing necessary compelled lasted consisted
prompted aspirated embolized coiled sampled viable liveborn apgar apgars ebl weaned dispensed provided fitted applied issued supplied drawn collected tapped tolerated continued maintained emergent emergently undertaken bronched scoped
extracted retrieved swept harvested cannulated channeled ran run connected fashioned created constructed punctured released oversewn
plated nailed pinned ligated irrigated basketed lasted transfusing pushed evacuating exchanged ablating resorted`,
);
/** Behind the name of an examination: what it found. */
const FOUND = words(
  `showed shows revealed demonstrated disclosed found confirmed yielded identified negative notable remarkable sent evidenced detected
excluded returned objectified produced isolated visualized grew restored brought relieved achieved`,
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
held will talked indicated needed advised anticipated contraindicated aborted unsuccessful candidacy candidate status scheduled impossible avoided
averted unnecessary unfeasible once`,
);
const NAMED_SO = words('without non immune');
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES);
const LONG_AGO = words('year years yr yrs month months mo week weeks wk wks');
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
  /** A text of a stay may name what was done without a verb. */
  inpatient: boolean;
}

/** A line into a vein is often only there; of an image it is mostly told only what it showed. */
export type Kind = 'operation' | 'line' | 'image';

/** Could the sentence tell of something done at all? */
export function tellsOfDoing({ tokens, sentence, section, inpatient }: Telling): boolean {
  if (NEVER.has(section)) return false;
  if (section === 'procedure' || section === 'course') return true;
  for (let at = sentence.from; at < sentence.to; at++) {
    const { plain } = tokens[at] as Token;
    if (DONE.has(plain) || FOUND.has(plain) || TELLING.has(plain)) return true;
  }
  return inpatient && (section === 'examination' || !UNTOLD.has(section));
}

/** May the short forms of a visit stand here? */
export function isVisitService({ section }: Telling): boolean {
  return !NEVER.has(section) && section !== 'medication';
}

/** Was what these tokens name done? */
export function wasDone(telling: Telling, named: readonly number[], kind: Kind = 'operation'): boolean {
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
  if (isOfBowel(tokens, from, to) || isFoundWell(tokens, from, to)) return false;
  if (isLongAgo(telling, from, to) || isLater(telling, from, to) || isOwnBirth(telling, from)) return false;
  return telling.section === 'procedure' || isTold(telling, from, to, kind);
}

/** `TI intubated 5 cm`, `the ileum was intubated`: how far a scope went. */
function isOfBowel(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^intubat/.test((tokens[from] as Token).plain)) return false;
  return tokens
    .slice(Math.max(0, from - 4), to + 5)
    .some(({ plain }) => /^(?:ti|ileum|ileal|cecum|cecal|caecum|pylorus|duodenum)$/.test(plain));
}

/** `IUD well placed`: how an image finds it. */
function isFoundWell(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    /^(?:placed|positioned|seated)$/.test(tokens[to]?.plain ?? '') &&
    tokens
      .slice(from, to)
      .some(({ plain }) => /^(?:well|properly|correctly|appropriately|normally)$/.test(plain))
  );
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
    const isUsed =
      plain === 'instead'
        ? tokens[at + 1]?.plain !== 'of'
        : plain === 'need' && tokens[at - 1]?.plain === 'with';
    if (AHEAD.has(plain) && !isUsed) return true;
    // `is to undergo`, `admitted for elective …`
    if (plain === 'to' && /^(?:is|was|plans?|planning)$/.test(tokens[at - 1]?.plain ?? '')) return true;
  }
  return false;
}

/** `SCS trial: packet given`: only words were handed over. */
const PAPER =
  /^(?:packets?|handouts?|brochures?|pamphlets?|leaflets?|booklets?|paperwork|literature|info|information|kits?)$/;

/** Right behind a name: `tracheostomy care`, `dialysis dependent`. */
const OF_IT = /^(?:care|site|sites|dependent|dependence|dependency|consent|candidate|scar|scars|tray|kit)$/;

function isNotYet(tokens: readonly Token[], { to: end }: Sentence, to: number): boolean {
  if (to + 1 < end && OF_IT.test(tokens[to + 1]?.plain ?? '')) return true;
  for (let at = to + 1; at < Math.min(end, to + 1 + AFTER_REACH); at++) {
    const { plain } = tokens[at] as Token;
    if (PAPER.test(plain)) return true;
    if (DONE.has(plain) || FOUND.has(plain) || plain === ';' || plain === ',' || plain === '.') return false;
    if (NOT_YET.has(plain)) return true;
    if (plain === 'not' || plain === 'never' || plain === 'next') return true;
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
    const isBefore = /^(?:ago|back|before|earlier|previously|prior)$/.test(plain);
    if (isBefore && LONG_AGO.has(tokens[at - 1]?.plain ?? '')) return true;
    if (plain === 'age' && tokens[at - 1]?.plain === 'at') return true;
    if (
      plain === 'since' &&
      /^(?:been|repaired|removed|operated|corrected)$/.test(tokens[at + 1]?.plain ?? '')
    )
      return true;
    if (
      plain === 'elsewhere' ||
      isOtherHouse(tokens, at) ||
      (plain === 'pharmacy' && tokens[at - 1]?.plain === 'at')
    )
      return true;
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

/** `at another hospital`, `in another admission`. */
function isOtherHouse(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:another|other|outside|different)$/.test(tokens[at]?.plain ?? '') &&
    /^(?:hospital|institution|center|centre|clinic|admission|facility)$/.test(tokens[at + 1]?.plain ?? '')
  );
}

/** `six weeks later`, `at three months`: when the stay was over. */
function isLater({ tokens, sentence }: Telling, from: number, to: number): boolean {
  for (
    let at = Math.max(sentence.from, from - BEFORE_REACH);
    at < Math.min(sentence.to, to + AFTER_REACH);
    at++
  ) {
    if (!LONG_AGO.has(tokens[at]?.plain ?? '')) continue;
    const next = tokens[at + 1]?.plain ?? '';
    if (
      /^(?:later|afterwards|afterward|hence)$/.test(next) ||
      (next === 'after' && tokens[at + 2]?.plain === 'discharge')
    )
      return true;
    // `ureteroscopy in 3-4 weeks`
    for (let back = at - 1; back >= Math.max(to + 1, at - 4); back--) {
      const { plain, kind } = tokens[back] as Token;
      if (plain === 'in' && back <= to + 3) return true;
      if (kind !== 'number' && plain !== '-' && plain !== 'to') break;
    }
    const isMonth = /^(?:month|mo|year)/.test(tokens[at]?.plain ?? '');
    if (isMonth && tokens[at - 2]?.plain === 'at') return true;
  }
  return false;
}

/** `She was born by caesarean`: an operation on her mother. */
function isOwnBirth({ tokens, sentence }: Telling, from: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - BEFORE_REACH); at--)
    if (tokens[at]?.plain === 'born' && tokens[at - 1]?.plain === 'was')
      return /^(?:he|she|patient|who|boy|girl)$/.test(tokens[at - 2]?.plain ?? '');
  return false;
}

function isTold(
  { tokens, sentence, section, inpatient }: Telling,
  from: number,
  to: number,
  kind: Kind,
): boolean {
  if (kind === 'line') return isPutIn(tokens, sentence, from, to);
  for (let at = sentence.from; at < sentence.to; at++) {
    const { plain } = tokens[at] as Token;
    if (DONE.has(plain)) return true;
    if (at > to && FOUND.has(plain) && kind !== 'image') return true;
    if (MANAGED.test(plain) && at < to && /^(?:with|by)$/.test(tokens[at + 1]?.plain ?? '')) return true;
    // `TEE without thrombus, followed by DCCV`
    if (plain === 'followed' && tokens[at + 1]?.plain === 'by' && section === 'course') return true;
    // `with need of`; `was made`, but no diagnosis or decision
    if (plain === 'need' && at < from && tokens[at - 1]?.plain === 'with') return true;
    if (
      /^(?:made|used|added|employed)$/.test(plain) &&
      at > to &&
      /^(?:was|were)$/.test(tokens[at - 1]?.plain ?? '')
    )
      return true;
    if (plain === 'pod' || (plain === 'postoperative' && tokens[at + 1]?.plain === 'day')) return true;
    // `had an EGD` of the course; of the story it may be long ago.
    const tells = section === 'course' || section === null || section === 'diagnosis';
    if (plain === 'had' && at < from && from - at <= HAD_REACH && tells) return true;
  }
  if (kind === 'image') return hasAgent(tokens, sentence);
  // `Course: cephalomedullary nail 12/8.` `Empyema: L chest tube.`
  if (section === 'course' && isTelegraphic(tokens, sentence)) return true;
  if (!inpatient) return false;
  // `HEME: jaundice, phototherapy day 2-6`: a stay told by systems.
  const isUntold = UNTOLD.has(section);
  if ((!isUntold || section === 'examination') && isDated(tokens, sentence, from, to)) return true;
  return !isUntold && section !== 'diagnosis' && isHead(tokens, sentence, from, to);
}

const MANAGED = /^(?:treated|resuscitated|managed|supported|controlled|corrected|rescued)$/;

const PUT =
  /^(?:placed|place|placing|inserted|insertion|placement|put|introduced|passed|cannulated|cannulation|channeled|started|established|obtained|secured|sited|threaded|implanted|implantation|changed|exchanged|replaced|got|performed)$/;

/** `thrombosis around the central line` tells of no placing. */
function isPutIn(
  tokens: readonly Token[],
  { from: start, to: end }: Sentence,
  from: number,
  to: number,
): boolean {
  for (let at = Math.max(start, from - BEFORE_REACH); at < Math.min(end, to + BEFORE_REACH); at++)
    if (PUT.test(tokens[at]?.plain ?? '')) return true;
  // `with its tip in the superior vena cava`: where it was put.
  for (let at = from; at < Math.min(end, to + BEFORE_REACH); at++)
    if (/^(?:tip|ending)$/.test(tokens[at]?.plain ?? '')) return true;
  return false;
}

const AGENT =
  /^(?:iohexol|omnipaque|iopamidol|isovue|iodixanol|visipaque|ioversol|optiray|iopromide|ultravist|iomeprol|osmolar|gadolinium|gadobutrol|gadavist|gadoterate|gadoteric|dotarem)$/;

/** Whoever names the contrast agent tells what was done. */
function hasAgent(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (AGENT.test(tokens[at]?.plain ?? '')) return true;
  return false;
}

/** Where a mere noun tells nothing, or tells of before. */
const UNTOLD: ReadonlySet<SectionKind | null> = new Set([
  'story',
  'plan',
  'medication',
  'examination',
  'reasoning',
  'form',
]);

const UNITS = /^(?:days?|d|hours?|h|hrs?|sessions?|units?|u|times|cycles|doses)$/;

/** `tracheostomy on day 15`, `plasma exchange, five sessions`, `nephrostomy 5/2`: when, how long or how often says that it was. */
function isDated(
  tokens: readonly Token[],
  { from: start, to: end }: Sentence,
  from: number,
  to: number,
): boolean {
  const isStop = (at: number) => /^[;:.]$/.test(tokens[at]?.plain ?? ';');
  let first = from;
  while (first > Math.max(start, from - 4) && !isStop(first - 1)) first--;
  let last = to;
  while (last + 1 < Math.min(end, to + AFTER_REACH + 1) && !isStop(last + 1)) last++;
  for (let at = first; at < from; at++) if (BEFOREHAND.test(tokens[at]?.plain ?? '')) return false;
  for (let at = first; at <= last; at++) {
    const { plain, kind } = tokens[at] as Token;
    const next = tokens[at + 1]?.plain ?? '';
    if (/^(?:x|×)$/.test(plain) && /^\d/.test(next)) return true;
    if (/^(?:days?|hd|dol|pod)$/.test(plain) && /^\d/.test(next)) return true;
    if (kind === 'number' && next === '/' && /^\d/.test(tokens[at + 2]?.plain ?? '')) return true;
    const unit = next === '-' ? tokens[at + 2]?.plain : next;
    if ((kind === 'number' || NUMBER_WORD.test(plain)) && UNITS.test(unit ?? '')) return true;
  }
  return false;
}

const BEFOREHAND = /^(?:after|before|since|post|postop|status|history|prior|until|following)$/;
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|several|multiple)$/;
/** Behind a name they make it a thing that is there, or a person. */
const THING =
  /^(?:that|once|patient|patients|access|status|schedule|days|team|consult|nurse|unit|tomorrow|today|if|when|should|would|could|may|can|or|versus|vs|not|no|never|rate|risk|risks|service|clinic|orders?|pending|planned)$/;
/** Before it they make it a part of something else. */
const LEADING =
  /^(?:of|for|after|before|with|without|since|on|to|from|in|during|until|despite|no|not|or|if|versus|vs|than|prior|previous|history|past|old|post|s|status|as|because|due|like|requiring|about|regarding|against|possible|via|at)$/;
const LEADERS = 6;

/** A list of what was before, or of what may be. */
function isOfBefore(tokens: readonly Token[], start: number, to: number): boolean {
  for (let at = to; at >= Math.max(start, to - LIST_REACH); at--)
    if (
      /^(?:history|hx|prior|previous|previously|past|status|post|after|denies|risk|risks|include|includes|including|known|old|had|has|for)$/.test(
        tokens[at]?.plain ?? '',
      )
    )
      return true;
  return false;
}

const LIST_REACH = 30;

/** `Radical right nephrectomy: …`, `Low vacuum-assisted delivery, Kiwi`: what a sentence or a part of it begins with. */
function isHead(
  tokens: readonly Token[],
  { from: start, to: end }: Sentence,
  from: number,
  to: number,
): boolean {
  for (let at = from - 1; at >= start; at--) {
    const { plain } = tokens[at] as Token;
    if (/^[;:.]$/.test(plain)) break;
    // One of a list: `Foley balloon, then oxytocin induction, amniotomy`.
    if (plain === ',' || plain === 'then' || plain === 'and') {
      if (isOfBefore(tokens, start, at)) return false;
      break;
    }
    if (from - at > LEADERS || LEADING.test(plain) || VERBS.has(plain)) return false;
  }
  for (let at = to + 1; at < Math.min(end, to + 3); at++) {
    const { plain } = tokens[at] as Token;
    if (/^[,;:.(]$/.test(plain)) break;
    if (THING.test(plain)) return false;
  }
  return true;
}

const VERBS = words(
  'is was are were be been being has had have will can could did does do continue continues follow',
);
const TELEGRAM = 16;

function isTelegraphic(tokens: readonly Token[], { from, to }: Sentence): boolean {
  return to - from <= TELEGRAM && !tokens.slice(from, to).some(({ plain }) => VERBS.has(plain));
}
