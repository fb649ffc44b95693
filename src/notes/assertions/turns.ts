// What does the turn of a whole sentence say of its parts? `As was …` carries a denial on, `subsequently proven` settles a suspicion,
// `Had there been …` tells what did not happen, `had affected her mother` whose disease it is.
import type { Sentence, Token } from '../text/tokens.ts';

type Add = (at: number, bit: number) => void;
type Drop = (at: number, bits: number) => void;

interface Bits {
  no: number;
  doubt: number;
  maybe: number;
  other: number;
}

const RELATIVE =
  /^(?:mother|father|brothers?|sisters?|siblings?|cousins?|uncles?|aunts?|grand(?:mother|father|parents?)|parents?|sons?|daughters?|children|relatives?|husband|wife|spouse|nephews?|nieces?|partner|family|twin|half-(?:brother|sister))$/;
const OWNER =
  /^(?:his|her|their|the|two|three|four|several|both|one|an?|many|all|of|maternal|paternal|other|elder|older|younger|first|second|degree|-)$/;
/** They say of their subject that someone has it. */
const STRIKES =
  /^(?:affected|afflicted|killed|struck|contracted|suffered|diagnosed|present|documented|known|found|occurred|seen|ran|runs|detected)$/;
const SETTLES =
  /^(?:confirmed|proven|proved|verified|established|corroborated|demonstrated|ascertained|substantiated|certified)$/;
const NOT = /^(?:not|never|no|nor|neither|without|could|cannot|be|un-?confirmed|until|unless|if|to)$/;
const DENIED =
  /^(?:out|excluded|absent|lacking|missing|negative|discarded|refuted|rejected|denied|dismissed|normal|unremarkable|disproved|abandoned)$/;

/** `add` and `drop` change what is said of a token. */
export function turns(
  tokens: readonly Token[],
  { from, to }: Sentence,
  bits: Bits,
  add: Add,
  drop: Drop,
): void {
  const word = (at: number) => (at >= from && at < to ? (tokens[at] as Token).plain : '');
  const addAll = (start: number, end: number, bit: number) => {
    for (let at = start; at < end; at++) add(at, bit);
  };
  const clauseStart = (at: number) => {
    let start = at;
    while (
      start > Math.max(from, at - CLAUSE) &&
      !/^[;:.]$/.test(word(start - 1)) &&
      !/^(?:but|whereas|while|although)$/.test(word(start - 1))
    )
      start--;
    return start;
  };
  const clauseEnd = (at: number) => {
    let end = at;
    while (
      end < Math.min(to, at + CLAUSE) &&
      !/^[;.]$/.test(word(end)) &&
      !/^(?:but|whereas|while|although|because|however)$/.test(word(end))
    )
      end++;
    return end;
  };
  // `Was it drug-induced?`
  if (word(to - 1) === '?') addAll(from, to, bits.maybe);
  // `Had the fever recurred, …`, `Had it not been for …`, `Should a relapse occur, …`
  if (/^(?:had|should|were)$/.test(word(from)) && tells(word, from, to, /^(?:would|could|might|will|can)$/)) {
    addAll(from, to, bits.maybe);
    return;
  }
  // `Neither the parents nor the siblings had …`, `None of her relatives had …`, `No sibling was affected by …`
  if (/^(?:neither|none|no|nobody)$/.test(word(from)))
    for (let at = from + 1; at < Math.min(to, from + NEAR); at++)
      if (RELATIVE.test(word(at)) && at < from + SUBJECT) {
        addAll(at + 1, clauseEnd(at + 1), bits.no);
        break;
      }
  for (let at = from; at < to; at++) {
    const plain = word(at);
    // `and nobody in her family has …`
    if (plain === 'nobody' || (plain === 'one' && word(at - 1) === 'no'))
      if (tells(word, at + 1, at + SUBJECT, RELATIVE)) addAll(at + 1, clauseEnd(at + 1), bits.no);
    // `X was ruled out, as was Y`
    if (
      plain === 'as' &&
      /^(?:was|were|is|are|had|did)$/.test(word(at + 1)) &&
      deniedBefore(word, at, from) &&
      !/^(?:seen|shown|described|noted|expected|usual|well)$/.test(word(at + 2))
    )
      addAll(at + 2, clauseEnd(at + 2), bits.no);
    // `… led to the suspicion of X, subsequently proven`; `X was suspected and later confirmed`
    if (SETTLES.test(plain) && isSettled(word, at)) {
      const start = clauseStart(at);
      if (tells(word, start, at, SUSPECTS))
        for (let back = start; back < at; back++) drop(back, bits.doubt | bits.maybe);
    }
    // `X was raised by the pediatricians but was later discarded`
    if (plain === 'but' && isTakenBack(word, at)) addAll(clauseStart(at), at, bits.no);
    // `At no time did he meet criteria of X`, `on no occasion was there X`
    if (
      plain === 'no' &&
      /^(?:at|on|in)$/.test(word(at - 1)) &&
      /^(?:time|point|moment|occasion|stage)$/.test(word(at + 1))
    )
      if (/^(?:did|was|were|had|has|have|could|does|do)$/.test(word(at + 2)))
        addAll(at + 3, subjectEnd(word, at + 3, clauseEnd(at + 3)), bits.no);
    // `Her doctor had diagnosed measles, but he was immune`
    if (plain === 'diagnosed' && tells(word, at - 2, at, /^had$/) && !tells(word, at - 2, at, /^been$/)) {
      const end = clauseEnd(at);
      if (/^(?:but|however|although)$/.test(word(end))) addAll(at + 1, end, bits.doubt);
    }
    // `A diagnosis of X had been made; in retrospect …`
    if (
      /^(?:retrospect|hindsight|retrospectively)$/.test(plain) &&
      tells(word, Math.max(from, at - CLAUSE), at, /^been$/)
    ) {
      const named = lastOf(word, Math.max(from, at - CLAUSE), at, THOUGHT);
      if (named !== null) addAll(named + 1, at, bits.doubt);
    }
    // `vaccinated the child against X, Y and Z`
    if (plain === 'against' && tells(word, Math.max(from, at - SUBJECT), at, /^(?:vaccinat|immuni[sz])/))
      addAll(at + 1, clauseEnd(at + 1), bits.maybe);
    // `X was sought by PCR and not found`; `X, Y and Z had been thought of and none was borne out`
    if (
      (plain === 'not' && word(at - 1) === 'and' && LOOKED_FOR.test(word(at + 1))) ||
      (plain === 'none' && /^(?:was|were|could|has|had)$/.test(word(at + 1)) && isTakenUp(word, at + 2))
    ) {
      const start = clauseStart(at);
      if (plain === 'none' || tells(word, start, at, /^(?:sought|searched|looked)$/))
        addAll(start, at, bits.no);
    }
    // `X had affected her mother`, `X was contracted by two cousins`
    if (STRIKES.test(plain)) {
      const who = relativeBehind(word, at);
      if (who !== null && !tells(word, clauseStart(at), at, PATIENT)) addAll(clauseStart(at), at, bits.other);
    }
    // `X, Y and Z were the main differential diagnoses`
    if (/^(?:were|was|are|is|as)$/.test(plain) && isDifferential(word, at))
      addAll(clauseStart(at), at, bits.doubt);
    // `X after vaccination was entertained`
    if (/^(?:entertained|contemplated)$/.test(plain) && /^(?:was|were|been)$/.test(word(at - 1)))
      addAll(clauseStart(at), at, bits.doubt);
  }
}

/** Tokens of a clause; a text without a full stop has no longer ones. */
const CLAUSE = 60;
/** Tokens in which a subject or an object stands. */
const NEAR = 14;
const SUBJECT = 6;
const SUSPECTS =
  /^(?:suspected|suspicion|suspect|hypothesis|thought|considered|possible|probable|presumed|presumptive)$/;
const PATIENT = /^(?:patient|he|she|our|who|was born)$/;

function tells(word: (at: number) => string, from: number, to: number, what: RegExp): boolean {
  for (let at = from; at < to; at++) if (what.test(word(at))) return true;
  return false;
}

/** What names a disease of which somebody thought. */
const THOUGHT = /^(?:diagnos[ei]s|diagnosed|label|labelled|labeled|attributed|ascribed|mistaken)$/;

function lastOf(word: (at: number) => string, from: number, to: number, what: RegExp): number | null {
  for (let at = to - 1; at >= from; at--) if (what.test(word(at))) return at;
  return null;
}

/** A new subject begins behind a comma: `…, and the pain resolved`. */
function subjectEnd(word: (at: number) => string, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (
      word(at) === ',' &&
      word(at + 1) === 'and' &&
      /^(?:the|he|she|his|her|it|they|this)$/.test(word(at + 2))
    )
      return at;
  return to;
}

function deniedBefore(word: (at: number) => string, at: number, from: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - NEAR); back--) if (DENIED.test(word(back))) return true;
  return false;
}

/** Nothing takes the confirmation back: `could not be confirmed`, `to be confirmed`. */
function isSettled(word: (at: number) => string, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--) if (NOT.test(word(back))) return false;
  return true;
}

const LOOKED_FOR = /^(?:found|seen|detected|identified|demonstrated)$/;

/** `… and none was borne out`, `… none could be confirmed`. */
function isTakenUp(word: (at: number) => string, from: number): boolean {
  for (let at = from; at < from + 3; at++)
    if (SETTLES.test(word(at)) || /^(?:borne|born|found|sustained|supported)$/.test(word(at))) return true;
  return false;
}

function isTakenBack(word: (at: number) => string, at: number): boolean {
  for (let next = at + 1; next < at + SUBJECT; next++) {
    const plain = word(next);
    if (/^(?:discarded|excluded|rejected|refuted|abandoned|dismissed|disproved|disproven)$/.test(plain))
      return true;
    if (plain === 'ruled' && word(next + 1) === 'out') return true;
    // `had been thought of but was not confirmed`
    if (plain === 'not' && isTakenUp(word, next + 1)) return true;
    if (
      !/^(?:was|were|it|this|later|finally|eventually|subsequently|then|soon|has|had|been|could|be)$/.test(
        plain,
      )
    )
      return false;
  }
  return false;
}

function relativeBehind(word: (at: number) => string, at: number): number | null {
  for (let next = at + 1; next < at + SUBJECT; next++) {
    const plain = word(next);
    if (RELATIVE.test(plain)) return next;
    if (!OWNER.test(plain) && !/^(?:by|in|among|from)$/.test(plain)) return null;
  }
  return null;
}

function isDifferential(word: (at: number) => string, at: number): boolean {
  for (let next = at + 1; next < at + SUBJECT; next++) {
    const plain = word(next);
    if (/^differentials?$/.test(plain))
      return /^(?:diagnos[ei]s|possibilities|options?|,|\.|considered|)$/.test(word(next + 1));
    if (
      !/^(?:the|our|a|an|main|possible|principal|most|important|among|part|of|other|further|considered|in|likely)$/.test(
        plain,
      )
    )
      return false;
  }
  return false;
}
