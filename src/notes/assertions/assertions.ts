// Does the note say that the patient has it now? Negated, doubted, past, of another person, only possible: each token of a
// sentence with what the cues around it say. Authority for what follows from it: ICD-10-CM Official Guidelines IV.H, II.H.
import { STOP } from '#search';
import type { SectionKind } from '../text/sections.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import { CUES_BY_WORD, type Cue, type CueEntry } from './cues.ts';
import { formerly, ofAnother } from './formerly.ts';
import { SAID } from './said.ts';
import { turns } from './turns.ts';

export { SAID };

interface Spot {
  kind: Cue;
  from: number;
  to: number;
}

/** Tokens that a cue reaches at most. */
const REACH: Partial<Record<Cue, number>> = {
  no: 60,
  noBefore: 12,
  doubt: 12,
  doubtBefore: 7,
  leaning: 12,
  past: 24,
  pastBefore: 8,
  maybe: 30,
  maybeBefore: 2,
  other: 22,
};
/** Denials of one thing: they reach a few words and no list. */
const SHORT_NO: Record<string, number> = {
  not: 6,
  non: 2,
  without: 8,
  'w/o': 8,
  never: 8,
  negative: 4,
  absent: 4,
  excluded: 6,
  unlikely: 4,
  resolved: 4,
  none: 2,
  against: 5,
  '(-)': 4,
};
const SHORT_PAST: Record<string, number> = {
  prior: 5,
  previous: 5,
  previously: 5,
  old: 3,
  remote: 5,
  post: 3,
  former: 4,
  ex: 2,
  resolved: 5,
  healed: 4,
  hx: 10,
};
/** `allergy to pollen, asthma`: what follows the allergen is a disease of its own. */
const REACH_OF_ALLERGY = 3;
/** `Department of Infectious Diseases` */
const ORGANIZATIONS = new Set([
  'society',
  'department',
  'service',
  'unit',
  'committee',
  'institute',
  'association',
]);
const REACH_OF_NAME = 4;
/** They open a list. */
const LISTS_DOUBT = new Set(['ddx', 'diff', 'dif', 'differential', 'differentials', 'look', 'looking']);
const LONG_LIST = 40;
const SHORT_DOUBT: Record<string, number> = { '?': 5, potential: 3, consider: 6, considered: 16 };
/** After a relative these tell what the relative says, not what she has. */
const INFORMS = new Set(
  'reports reported states stated says said brought notes noted noticed denies denied describes described concerned worried accompanied called present bedside thinks feels gives giving helps is who endorses understands agrees agreed at and by has spoke speaks told tells observed observes saw sees remembers remembered remarked recalls recalled recounted complained complains mentioned mentions explained asked found'.split(
    ' ',
  ),
);
const OWNS = new Set([
  'had',
  'has',
  'died',
  'with',
  'diagnosed',
  'suffered',
  'deceased',
  'passed',
  'have',
  'living',
  'alive',
  'age',
  'aged',
  'of',
  ':',
  '-',
  '–',
  '(',
  ',',
  'developed',
  'w',
  'also',
  'both',
  'and',
]);

/** `tells`: in a report of a case, what resolved was there. */
export function assertionsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  section: SectionKind | null,
  year: number,
  tells = false,
): Map<number, number> {
  const said = new Map<number, number>();
  const add = (at: number, bit: number) => said.set(at, (said.get(at) ?? 0) | bit);
  const spots = spotsOf(tokens, sentence);
  for (const [n, spot] of spots.entries()) {
    if (tells && spot.kind.startsWith('past') && isOutcome(tokens, spot)) continue;
    // `signs of dehydration` are what was seen; in a note they are what to look out for.
    if (tells && spot.kind === 'maybe' && /^(?:signs|symptoms)$/.test((tokens[spot.from] as Token).plain))
      continue;
    switch (spot.kind) {
      case 'no':
        for (const at of reached(tokens, sentence, spots, n, SHORT_NO)) add(at, SAID.no);
        break;
      case 'doubt':
        for (const at of reached(tokens, sentence, spots, n, SHORT_DOUBT)) add(at, SAID.doubt);
        break;
      case 'leaning':
        for (const at of reached(tokens, sentence, spots, n, {})) add(at, SAID.leaning);
        break;
      case 'past':
        for (const at of reached(tokens, sentence, spots, n, SHORT_PAST)) add(at, SAID.past);
        break;
      case 'maybe':
        for (const at of reached(tokens, sentence, spots, n, {})) add(at, SAID.maybe);
        break;
      case 'other':
        if (isOther(tokens, spot, sentence))
          for (const at of reached(tokens, sentence, spots, n, {})) add(at, SAID.other);
        break;
      case 'noBefore':
        for (const at of reachedBefore(tokens, sentence, spots, n, true, section === 'diagnosis'))
          add(at, SAID.no);
        break;
      case 'doubtBefore':
        for (const at of reachedBefore(tokens, sentence, spots, n)) add(at, SAID.doubt);
        break;
      case 'pastBefore':
        // What resolved in a stay or at a visit was there.
        for (const at of reachedBefore(
          tokens,
          sentence,
          spots,
          n,
          section === 'history' || section === 'earlier',
        ))
          add(at, SAID.past);
        break;
      case 'maybeBefore':
        for (const at of reachedBefore(tokens, sentence, spots, n)) add(at, SAID.maybe);
        break;
      default:
    }
  }
  if (tells) turns(tokens, sentence, SAID, add, (at, bits) => said.set(at, (said.get(at) ?? 0) & ~bits));
  sought(tokens, sentence, section, add);
  boxes(tokens, sentence, add);
  free(tokens, sentence, add);
  dated(tokens, sentence, year, add);
  formerly(tokens, sentence, year, section === 'history' || section === 'earlier', add);
  ofAnother(tokens, sentence, add);
  if (section === 'family') for (let at = sentence.from; at < sentence.to; at++) add(at, SAID.other);
  return said;
}

function isOutcome(tokens: readonly Token[], { from, to }: Spot): boolean {
  const words = tokens.slice(from, to).map(({ plain }) => plain);
  return (
    words.some((plain) => /^(?:resolved|healed|recovered|recurrence)$/.test(plain)) ||
    // `a hernia was repaired` in the stay that is told; `repaired in 2012` is past.
    /^(?:repaired|fixed)$/.test(words.at(-1) ?? '')
  );
}

/** Every cue of the sentence, the longest at each place; a look-alike hides those inside it. */
function spotsOf(tokens: readonly Token[], { from, to }: Sentence): Spot[] {
  const spots: Spot[] = [];
  for (let at = from; at < to; ) {
    const entry = cueAt(tokens, at, to);
    if (!entry) {
      at++;
      continue;
    }
    const end = at + entry.words.length;
    if (!entry.kinds.includes('none'))
      for (const kind of entry.kinds)
        if (fits(tokens, kind, at, end, from, to)) spots.push({ kind, from: at, to: end });
    at = end;
  }
  return spots;
}

function cueAt(tokens: readonly Token[], at: number, to: number): CueEntry | null {
  for (const entry of CUES_BY_WORD.get((tokens[at] as Token).plain) ?? NO_CUES)
    if (matches(tokens, at, to, entry.words)) return entry;
  return null;
}

const NO_CUES: readonly CueEntry[] = [];

/** Its first word is there. */
function matches(tokens: readonly Token[], at: number, to: number, words: readonly string[]): boolean {
  if (at + words.length > to) return false;
  for (let n = 1; n < words.length; n++) if ((tokens[at + n] as Token).plain !== words[n]) return false;
  return true;
}

const LOOKED = /^(?:w\/u|wu|workup|work|work-up|evaluation|eval|testing|duplex|scan|imaging|cultures?)$/;

/** Some words are cues only in their place. */
function fits(
  tokens: readonly Token[],
  kind: Cue,
  at: number,
  end: number,
  from: number,
  to: number,
): boolean {
  const { plain } = tokens[at] as Token;
  const next = tokens[end];
  // `PCR for herpes was positive`: what was looked for was found.
  if (kind === 'maybe' && TESTS.has(plain) && isFound(tokens, end, to)) return false;
  // `graft-versus-host disease`
  if (plain === 'versus' && tokens[at - 1]?.plain === '-') return false;
  // `Palpitations? Yes.`: what is asked is answered.
  if (plain === '?')
    return kind === 'doubt' ? end < to : at > from && !/^(?:yes|y|yep)$/.test(next?.plain ?? '');
  if (plain === 'no' || plain === 'n' || plain === 'none' || plain === 'y') {
    // `Fever: no`, `Bone pain none.`
    if (kind === 'noBefore')
      return (
        (plain === 'none' && (!next || next.kind === 'sign')) ||
        // In `missed abortion: no cardiac activity` it denies what follows.
        (tokens[at - 1]?.plain === ':' &&
          (plain !== 'no' ||
            !next ||
            next.kind === 'sign' ||
            next.opensLine ||
            tokens[end + 1]?.plain === ':')) ||
        // `Fever - no`, not `Hemianopia - no driving`
        (plain === 'no' && tokens[at - 1]?.plain === '-' && (!next || end >= to || next.kind === 'sign'))
      );
    if (plain !== 'no') return tokens[at - 1]?.plain === ':';
    // `DM no, asthma yes`, `Dyspnea? No. Cough? Yes.`: it answers what stands before.
    const sign = next?.plain ?? '';
    if (sign === ',' || (sign === '/' && at > from && tokens[at - 1]?.kind === 'word')) return false;
    return sign !== '.';
  }
  // `Hematuria - neg w/u for malignancy`: the search was negative, not what it set out from.
  if (
    kind === 'noBefore' &&
    /^neg(?:ative)?$/.test(plain) &&
    end - at === 1 &&
    tokens.slice(end, Math.min(end + 2, to)).some((one) => LOOKED.test(one.plain))
  )
    return false;
  // `negative PE work up`
  if (
    kind === 'no' &&
    plain === 'negative' &&
    tokens.slice(end, end + 7).some((one) => LOOKED.test(one.plain))
  )
    return true;
  // `facial diplegia, absent gag reflex`: it begins a thing of its own.
  if (
    plain === 'absent' &&
    kind === 'noBefore' &&
    end - at === 1 &&
    next?.kind === 'word' &&
    end < to &&
    !STOP.has(next.plain) &&
    /^(?:,|and|with|;)$/.test(tokens[at - 1]?.plain ?? '')
  )
    return false;
  // Behind a thing it denies the thing; before one, what follows. `negative for` stands before.
  if (
    end - at === 1 &&
    (plain === 'negative' ||
      plain === 'neg' ||
      plain === 'absent' ||
      plain === 'excluded' ||
      plain === 'unlikely' ||
      plain === 'resolved' ||
      plain === 'considered' ||
      plain === 'healed')
  ) {
    const closes = !next || end >= to || (next.kind === 'sign' && next.plain !== '(');
    // `2 neg CTs`
    const isBehind = tokens[at - 1]?.kind !== 'number' || closes;
    return kind.endsWith('Before')
      ? at > from && isBehind
      : !closes && (plain !== 'negative' || kind !== 'no' || tokens[at - 1]?.plain === ':' || at === from);
  }
  // `CAD, rule out` doubts what stands before, `fever, rule out sepsis` what follows.
  if (plain === ',' || plain === '-') {
    const closes = !next || end >= to || next.kind === 'sign';
    return kind === 'doubtBefore' ? closes : !closes;
  }
  // `OA, less likely gout`; `gout less likely`
  if (plain === 'less' && end - at === 2) {
    const closes =
      !next || end >= to || next.kind === 'sign' || /^(?:than|given|as|but|and)$/.test(next.plain);
    return closes === (kind === 'noBefore');
  }
  if (plain === 'non') return next?.kind === 'word' || next?.plain === '-';
  if (plain === 'old' && kind === 'past')
    return !(
      tokens[at - 1]?.plain === '-' ||
      tokens[at - 1]?.plain === 'year' ||
      tokens[at - 1]?.plain === 'years' ||
      tokens[at - 1]?.kind === 'number'
    );
  // `was operated on for appendicitis` tells of now, `operated on for a hernia` of then.
  if (kind === 'past' && (plain === 'operated' || plain === 'intervened'))
    return !/^(?:was|were|is|are|being|be|he|she)$/.test(tokens[at - 1]?.plain ?? '');
  // `Statin myalgia hx.`, `Yeast infxn hx`: behind the thing, where nothing follows that it is of.
  if (kind === 'pastBefore' && (plain === 'hx' || plain === 'history'))
    return (
      at > from &&
      (!next || end >= to || next.opensLine || /^(?:[.;,)]|not|in|no|only|now)$/.test(next.plain))
    );
  if (plain === 'may' || plain === 'if') return true;
  if (plain === 'post') return next?.plain !== '-';
  return true;
}

const TESTS = new Set(
  'pcr serology serologies serological antibodies antigen antigenemia culture cultures stain staining smear test tests determination determinations study studies'.split(
    ' ',
  ),
);
const MOST_OF_TEST = 24;

function isFound(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + MOST_OF_TEST); at++) {
    const { plain } = tokens[at] as Token;
    if (
      /^(?:positive|detected|confirmed|demonstrated|reactive|grew|isolated)$/.test(plain) &&
      tokens[at - 1]?.plain !== 'not'
    )
      return true;
    if (plain === 'negative') return false;
  }
  return false;
}

const STOPS_PAST = new Set([
  'who',
  'presents',
  'presented',
  'presenting',
  'now',
  'currently',
  'today',
  'complains',
  'complained',
  'complaining',
  'comes',
  'came',
  'admitted',
  'developed',
  'found',
  'underwent',
  'referred',
  'reports',
  'denies',
  'but',
  'however',
  'with new',
  'is',
  'attended',
  'consulted',
  'studied',
  'evaluated',
  'seen',
  'brought',
  'hospitalized',
  'transferred',
  'visited',
  'noticed',
]);

function reached(
  tokens: readonly Token[],
  sentence: Sentence,
  spots: readonly Spot[],
  n: number,
  short: Record<string, number>,
): number[] {
  const spot = spots[n] as Spot;
  const first = (tokens[spot.from] as Token).plain;
  const isOne = spot.to - spot.from === 1;
  const reach = first.startsWith('allerg')
    ? REACH_OF_ALLERGY
    : spot.kind === 'maybe' && ORGANIZATIONS.has(first)
      ? REACH_OF_NAME
      : isOne && Object.hasOwn(short, first)
        ? (short[first] as number)
        : (REACH[spot.kind] as number);
  const lists =
    (spot.kind === 'doubt' && (LISTS_DOUBT.has(first) || opensConsidered(tokens, sentence, spot))) ||
    ((spot.kind === 'doubt' || spot.kind === 'no') && opensList(tokens, spot.to));
  const end = Math.min(sentence.to, spot.to + (lists ? LONG_LIST : reach));
  const list: number[] = [];
  const stopsAt = startsOf(spots);
  for (let at = spot.to; at < end; at++) {
    const token = tokens[at] as Token;
    // `# …` opens the next problem of a list.
    if (token.kind === 'ticked' || token.kind === 'unticked' || token.plain === '#') break;
    const kinds = stopsAt.get(at);
    // From here the same word reaches on.
    if (!lists && first === 'no' && isOne && at > spot.to && token.plain === 'no' && kinds?.includes('no'))
      break;
    const stops = kinds?.includes('stop') === true;
    if (stops) {
      if (spot.kind === 'maybe' && first === 'if') list.push(at);
      else if (spot.kind === 'other') {
        // `Her mother had presented a dementia`: the verb is hers.
        const isTheirs =
          at - spot.to < 3 &&
          /^(?:presented|suffered|developed)$/.test(token.plain) &&
          /^(?:had|has|have|also)$/.test(tokens[at - 1]?.plain ?? '');
        if (
          !isTheirs &&
          /^(?:he|she|patient|pt|but|however|presents|presented|presenting|complains|who|consulted|attended|came|referred|admitted|brought|evaluated|hospitalized|transferred|seen|underwent)$/.test(
            token.plain,
          )
        )
          break;
      } else if (spot.kind === 'past') {
        if (STOPS_PAST.has(token.plain)) break;
      } else break;
    }
    // A new denial, doubt or person begins its own.
    if (
      spot.kind === 'no' &&
      at > spot.to + 3 &&
      (kinds?.includes('past') || kinds?.includes('other')) === true &&
      !isOfDenials(tokens, spot.to, at)
    )
      break;
    if (spot.kind === 'past' && (token.plain === '.' || kinds?.includes('no') === true)) break;
    if (
      (spot.kind === 'no' || spot.kind === 'doubt' || spot.kind === 'leaning') &&
      (token.plain === 'with' || token.plain === ':') &&
      at > spot.to &&
      !(lists && token.plain === ':')
    )
      break;
    if (
      token.plain === ',' &&
      first === 'without' &&
      !isOfHistory(tokens, spot) &&
      !isJoinedByOr(tokens, at, end)
    )
      break;
    // `could not see (blindness)`: the brackets name what the denial tells.
    if (token.plain === '(' && (first === 'without' || (isOne && first === 'not'))) break;
    // `varices without signs of bleeding in alcoholic cirrhosis`
    if (first === 'without' && token.plain === 'in' && isDisease(tokens, at, end)) break;
    // `no tumor, only hemorrhoids`; `no episode in the past – severe depression`
    if (spot.kind === 'no' && at > spot.to && TURNS.has(token.plain)) break;
    // `without inflammation and a myoma`, `absent bowel sounds and retention of urine`
    if (
      spot.kind === 'no' &&
      token.plain === 'and' &&
      (first === 'absent' || (first === 'without' && /^an?$/.test(tokens[at + 1]?.plain ?? '')))
    )
      break;
    if (token.plain === ',' && first.startsWith('allerg')) break;
    if (
      (spot.kind === 'doubt' || spot.kind === 'leaning' || reach < 10) &&
      token.plain === ',' &&
      !lists &&
      !listed(tokens, at, end)
    )
      break;
    list.push(at);
  }
  return list;
}

/** `without history of hypertension, diabetes, asthma`: a history that is denied is denied as a list. */
function isOfHistory(tokens: readonly Token[], { from, to }: Spot): boolean {
  return tokens.slice(from, to).some(({ plain }) => /^(?:hx|h\/o|history)$/.test(plain));
}

const TURNS = new Set(['–', '—', 'only', 'solely']);
const DISEASE = /(?:osis|itis|opathy|emia|oma|disease|failure|syndrome|diabetes|insufficiency)$/;

/** Behind an `in` there stands a disease, not where. */
function isDisease(tokens: readonly Token[], at: number, end: number): boolean {
  if (/^(?:the|his|her|both|any|either|that|this|these|which)$/.test(tokens[at + 1]?.plain ?? ''))
    return false;
  return tokens.slice(at + 1, Math.min(end, at + 4)).some(({ plain }) => DISEASE.test(plain));
}

/** `without fever, cough or chills` denies all; `without exudate, dry lips and a red tongue` only the first. */
function isJoinedByOr(tokens: readonly Token[], comma: number, end: number): boolean {
  for (let at = comma + 1; at < end; at++) if (/^n?or$/.test((tokens[at] as Token).plain)) return true;
  return false;
}

/** `Denies fever, chills, weight loss, hx cancer`: a history in a long list of denials is denied as well. */
function isOfDenials(tokens: readonly Token[], from: number, at: number): boolean {
  // `did not refer diabetes or previous colics`
  if (
    /^n?or$/.test(tokens[at - 1]?.plain ?? '') &&
    /^(?:hx|h\/o|history|prior|previous|past|earlier)$/.test(tokens[at]?.plain ?? '')
  )
    return true;
  if (tokens[at - 1]?.plain !== ',' || !/^(?:hx|h\/o|history|prior)$/.test(tokens[at]?.plain ?? ''))
    return false;
  return tokens.slice(from, at).filter(({ plain }) => plain === ',').length > 2;
}

/** `Ruled out/considered: …`, `Ddx considered: …`: all that stands behind the colon. */
function opensList(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const plain = tokens[at]?.plain ?? '';
    if (plain === ':') return true;
    if (
      !/^(?:[/&,]|and|or|considered|excluded|unlikely|includes?|including|today|differential|dx)$/.test(plain)
    )
      return false;
  }
  return false;
}

/** `Considered PE, dissection, pneumonia - not supported by …`: all that was thought of, where nobody stands before the verb. */
function opensConsidered(tokens: readonly Token[], { from }: Sentence, spot: Spot): boolean {
  if ((tokens[spot.from] as Token).plain !== 'considered' || spot.to - spot.from > 1) return false;
  return (
    spot.from === from ||
    /^(?::|[-–—•]|mdm|also|we|i|have|initially|dx|diagnoses)$/.test(tokens[spot.from - 1]?.plain ?? '')
  );
}

const STARTS = new WeakMap<readonly Spot[], ReadonlyMap<number, readonly Cue[]>>();

/** Token → cues that begin there; worked out once for the cues of a sentence. */
function startsOf(spots: readonly Spot[]): ReadonlyMap<number, readonly Cue[]> {
  let starts = STARTS.get(spots);
  if (!starts) {
    const byToken = new Map<number, Cue[]>();
    for (const { from, kind } of spots) {
      const known = byToken.get(from);
      if (known) known.push(kind);
      else byToken.set(from, [kind]);
    }
    starts = byToken;
    STARTS.set(spots, starts);
  }
  return starts;
}

/** The comma is one of a list that ends in `or` or `and`. */
function listed(tokens: readonly Token[], comma: number, end: number): boolean {
  for (let at = comma + 1; at < Math.min(end + 6, comma + 9); at++) {
    const plain = tokens[at]?.plain;
    if (plain === 'or' || plain === 'nor' || plain === 'and' || plain === 'vs' || plain === 'versus')
      return true;
    if (plain === '.' || plain === ';') return false;
  }
  return false;
}

/** `HIV, hepatitis B and syphilis were negative`: what was looked for may be several things. */
const LIST_REACH = 24;
const NEGATIVES = new Set([
  'lacking',
  'missing',
  'rejected',
  'sustained',
  'disproved',
  'entertained',
  'considered',
  'suspected',
  'patent',
  'intact',
  'excluded',
  'out',
  'discarded',
  'dismissed',
  'refuted',
  'unlikely',
  'elevated',
  'raised',
  'altered',
  'involved',
  'affected',
  'negative',
  'neg',
  'absent',
  'normal',
  'prevention',
  'precautions',
  'warnings',
  'signs',
  'flags',
  'vaccine',
  'vaccines',
  'vaccination',
]);

/** `was therefore absent`: what stands between a thing and its denial. */
const COPULAS = new Set(
  'is are was were be been being has have had therefore thus also clearly all both entirely completely'.split(
    ' ',
  ),
);

/** `hemoptysis, weight loss and sweats, which he denied`; `fever, chills: none of them`; `was negative, as was`. */
function deniesList(tokens: readonly Token[], { from, to }: Spot): boolean {
  const spot = tokens.slice(from, to);
  return (
    to - from > 1 &&
    (/^(?:none|neither|which|all)$/.test((spot[0] as Token).plain) || spot.some(({ plain }) => plain === ','))
  );
}

/** `Abscess, lymphoma and glioma were not confirmed`: a verb in the plural behind a word in the singular has a list for its subject. */
function hasListBefore(tokens: readonly Token[], spot: Spot, last: number): boolean {
  const verb = tokens[last + 1]?.plain ?? '';
  const word = tokens[last];
  return (
    /^(?:were|are)$/.test(verb) &&
    last < spot.to - 1 &&
    word?.kind === 'word' &&
    /^(?:.*[^s]|.*(?:is|us|ss))$/.test(word.plain)
  );
}

function reachedBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  spots: readonly Spot[],
  n: number,
  mayPass = false,
  concludes = false,
): number[] {
  const spot = spots[n] as Spot;
  // `Chronic gastritis, HP neg`: what an assessment names is not part of a list of what was negative.
  let last = spot.from - 1;
  while (last > sentence.from && COPULAS.has((tokens[last] as Token).plain)) last--;
  // `a dementia, which was ruled out`
  if (
    spot.kind === 'noBefore' &&
    /^(?:which|that)$/.test(tokens[last]?.plain ?? '') &&
    /^(?:was|were|is|are|had|has)$/.test((tokens[spot.from] as Token).plain) &&
    last > sentence.from + 1
  ) {
    last--;
    if (tokens[last]?.plain === ',') last--;
  }
  const saysAll = /^(?:all|both|each)$/.test(tokens[spot.from - 1]?.plain ?? '');
  const lists =
    (!concludes || saysAll) &&
    (NEGATIVES.has((tokens[spot.to - 1] as Token).plain) ||
      deniesList(tokens, spot) ||
      hasListBefore(tokens, spot, last));
  const all = tokens[spot.from - 1]?.plain === 'all' || tokens[spot.from - 2]?.plain === 'all';
  const reach = Math.max(REACH[spot.kind] as number, lists ? (all ? LONG_LIST : LIST_REACH) : 0);
  const list: number[] = [];
  let closed = 0;
  // `Pneumonia, resolved.`
  const next = tokens[spot.to];
  const closes = !next || spot.to >= sentence.to || next.kind === 'sign' || next.opensLine;
  if (closes && mayPass && tokens[last]?.plain === ',') last--;
  for (let at = last; at >= Math.max(sentence.from, spot.from - reach); at--) {
    const token = tokens[at] as Token;
    // `AKI (ATN not felt likely)`: what is said in brackets is said of what is in them.
    if (token.plain === ')') closed++;
    else if (token.plain === '(' && closed-- === 0) break;
    // `fever, and the liver was normal`: another subject begins.
    if (
      lists &&
      /^(?:,|and)$/.test(token.plain) &&
      /^(?:the|his|her)$/.test(tokens[at + 1]?.plain ?? '') &&
      !/^(?:rest|remainder|remaining|others?|full|entire|whole)$/.test(tokens[at + 2]?.plain ?? '') &&
      at < last - 1 &&
      // `HIV serology and the antigen test were negative` has both for its subject.
      !(token.plain === 'and' && hasListBefore(tokens, spot, last))
    )
      break;
    if (
      lists &&
      (token.plain === ',' ||
        token.plain === '/' ||
        token.plain === 'and' ||
        token.plain === 'or' ||
        token.plain === 'for')
    ) {
      list.push(at);
      continue;
    }
    if (
      token.plain === ',' ||
      token.plain === ';' ||
      token.plain === '.' ||
      (token.plain === ':' && spot.kind === 'maybeBefore') ||
      token.plain === 'but' ||
      token.plain === 'and' ||
      token.kind === 'unticked' ||
      token.kind === 'ticked'
    )
      break;
    // `Obesity - goal 10 lb by summer`: behind the dash stands what is done about it.
    if (
      spot.kind === 'maybeBefore' &&
      isDash(tokens, at) &&
      ABOUT_IT.test((tokens[spot.from] as Token).plain)
    )
      break;
    // `OSA cpap / prediabetes?`: each entry of a list on one line is doubted for itself.
    if (spot.kind === 'doubtBefore' && isSpaced(tokens, at, '/')) break;
    // `fever after the vaccine`, `abnormal glucose on screening`: what it came of or was found by.
    if (spot.kind === 'maybeBefore' && CAME_OF.has(token.plain)) break;
    if (
      token.plain === 'with' ||
      token.plain === 'for' ||
      spots.some(
        (one) =>
          one.to === at + 1 &&
          one.kind !== 'other' &&
          // `antibodies` may stand in the list of what was negative.
          !(lists && one.kind === 'maybeBefore') &&
          one !== spot &&
          one.from !== spot.from,
      )
    )
      break;
    list.push(at);
  }
  return list;
}

/** What is planned about a disease that stands before the dash; a screening or a prophylaxis is of what is not there. */
const ABOUT_IT =
  /^(?:goals?|consults?|consultation|referral|clinic|education|counseling|action|support|specialist|cessation|checks?|workup|protocol)$/;

function isSpaced(tokens: readonly Token[], at: number, sign: string): boolean {
  const { plain, start, end } = tokens[at] as Token;
  return plain === sign && tokens[at - 1]?.end !== start && tokens[at + 1]?.start !== end;
}

function isDash(tokens: readonly Token[], at: number): boolean {
  return ['-', '–', '—'].some((dash) => isSpaced(tokens, at, dash));
}

const CAME_OF = new Set(['after', 'following', 'since', 'on', 'upon', 'by', 'from', 'despite']);

const OF_CHILDREN =
  /^(?:[1-9]|1\d|one|two|three|four|five|six|seven|eight|nine|ten|several|many|an?|twins?|triplets|young|small|grown|adult|teenage|school-age)$/;

function isOther(tokens: readonly Token[], spot: Spot, sentence: Sentence): boolean {
  const first = tokens[spot.from] as Token;
  if (first.plain === 'family' || first.plain.startsWith('fh')) return true;
  if (first.plain === 'maternal' || first.plain === 'paternal') return true;
  // `39M, separated, father of two, out of work`: the patient.
  if (
    /^(?:mother|father|mom|dad|parent|grand(?:mother|father))$/.test(first.plain) &&
    tokens[spot.to]?.plain === 'of' &&
    OF_CHILDREN.test(tokens[spot.to + 1]?.plain ?? '')
  )
    return false;
  // `following her sister's illness`: why, not what.
  if (
    /^(?:illness|death|diagnosis|advice|request|insistence|urging|house|home|wedding|funeral|birth)$/.test(
      tokens[spot.to]?.plain ?? '',
    )
  )
    return false;
  // `brought by her granddaughter with vomiting`: who came along.
  for (let at = spot.from - 1; at >= Math.max(sentence.from, spot.from - 3); at--) {
    const { plain } = tokens[at] as Token;
    if (/^(?:by|with)$/.test(plain))
      return (
        !/^(?:brought|accompanied|carried|referred|taken|found|witnessed|noticed|seen|noted|reported|observed|escorted|driven|presented)$/.test(
          tokens[at - 1]?.plain ?? '',
        ) && isOtherOf(tokens, spot, sentence)
      );
    if (!/^(?:his|her|their|the|a|elder|older|younger|own)$/.test(plain)) break;
  }
  return isOtherOf(tokens, spot, sentence);
}

function isOtherOf(tokens: readonly Token[], spot: Spot, sentence: Sentence): boolean {
  // `mother reports`, `her husband brought him`: who speaks, not who is ill.
  for (let at = spot.to; at < Math.min(sentence.to, spot.to + 3); at++) {
    const { plain } = tokens[at] as Token;
    if (plain === 'takes' || plain === 'suffers') return true;
    if ((plain === 'is' || plain === 'was') && isIll(tokens, at + 1)) return true;
    if (INFORMS.has(plain) && !(plain === 'and' || plain === 'has')) return false;
    if (OWNS.has(plain)) return true;
    // `Mother schizophrenia.`
    if (at === spot.to && !/^(?:his|her|their|the|by|with|a|my)$/.test(tokens[spot.from - 1]?.plain ?? '')) {
      const { kind, capitals } = tokens[at] as Token;
      if (kind === 'word' && !STOP.has(plain) && (plain.length > 3 || capitals)) return true;
    }
  }
  return false;
}

/** `His brother is hemophiliac`, not `her husband is at the bedside`. */
function isIll(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.plain ?? '';
  const behind = tokens[at + 1]?.plain ?? '';
  if (/^(?:under|on|in|undergoing|receiving)$/.test(next))
    return /^(?:treatment|therapy|dialysis)$/.test(behind);
  if (/^(?:affected|afflicted|diagnosed)$/.test(next)) return /^(?:by|with|of|as)$/.test(behind);
  return /^(?:an?|known)$/.test(next) || /(?:ic|iac|ive|ous)$/.test(next);
}

/** `Angina free.`, `seizure-free since 2019`, `pain/cough free`: not `fat-free diet`, `free fluid`, `free of`. */
function free(
  tokens: readonly Token[],
  { from, to }: Sentence,
  add: (at: number, bit: number) => void,
): void {
  for (let at = from + 1; at < to; at++) {
    if ((tokens[at] as Token).plain !== 'free') continue;
    const next = tokens[at + 1];
    const closes = at + 1 >= to || next === undefined || next.opensLine || FREE_ENDS.test(next.plain);
    let back = (tokens[at - 1] as Token).plain === '-' ? at - 2 : at - 1;
    if (!closes || back < from || (tokens[back] as Token).kind !== 'word') continue;
    add(back, SAID.no);
    while (back - 2 >= from && (tokens[back - 1] as Token).plain === '/') {
      back -= 2;
      add(back, SAID.no);
    }
  }
}

const ORDERS =
  /^(?:check|checking|order|ordered|ordering|get|obtain|send|sent|draw|labs?|bloodwork|run|will|add|needs?|consider|plan)$/;
const LAB_TESTS =
  /^(?:tsh|cbc|a1c|hba1c|bmp|cmp|lfts?|ferritin|iron|b12|ua|urinalysis|esr|crp|ana|rf|psa|lipids?|labs?|bloodwork|cxr|spirometry|pfts?|ecg|ekg|echo|ultrasound|us|duplex|doppler|dexa|dxa|emg|eeg|holter|tests?|panel|serolog(?:y|ies)|ttg|hcg|kub|fit|cologuard)$/;
const ORDER_REACH = 5;
const SOUGHT_REACH = 12;

/** `Check TSH for hypothyroidism, CBC for anemia`: what a test that is ordered looks for, up to the next test or the end. */
function sought(
  tokens: readonly Token[],
  { from, to }: Sentence,
  section: SectionKind | null,
  add: (at: number, bit: number) => void,
): void {
  if (section !== 'plan' && section !== 'diagnosis') return;
  let isOrdering = false;
  for (let at = from; at < to; at++) {
    const { plain } = tokens[at] as Token;
    if (/^[.;]$/.test(plain)) isOrdering = false;
    isOrdering ||= ORDERS.test(plain) && tokens.slice(at + 1, at + ORDER_REACH).some(isLabTest);
    if (!isOrdering || plain !== 'for' || !tokens.slice(Math.max(from, at - 2), at).some(isLabTest)) continue;
    for (let next = at + 1; next < Math.min(to, at + SOUGHT_REACH); next++) {
      const behind = tokens[next] as Token;
      if (/^[,.;:()#]$/.test(behind.plain) || behind.opensLine || behind.plain === 'for') break;
      add(next, SAID.sought);
    }
  }
}

const FREE_ENDS =
  /^(?:[.,;:)–—-]|for|since|x\d*|now|today|on|at|after|until|and|but|while|w|with|again|still|all|throughout)$/;
function isLabTest({ plain }: Token): boolean {
  return LAB_TESTS.test(plain);
}

const SINCE = new Set(['since', 'dx', 'diagnosed', 'from', 'until', 'last', 'on', 'by']);

/** `MI 2016`, `leg DVT (2015)`: what an earlier year stands behind was then. */
function dated(
  tokens: readonly Token[],
  { from, to }: Sentence,
  year: number,
  add: (at: number, bit: number) => void,
): void {
  for (let at = from; at < to; at++) {
    const { kind, plain } = tokens[at] as Token;
    if (kind !== 'number' || !/^(?:19|20)\d\d$/.test(plain) || Number(plain) >= year) continue;
    for (let back = at - 1; back >= Math.max(from, at - 6); back--) {
      const before = tokens[back] as Token;
      // `DVT of that leg twice, 2009 and 2015`: the year closes what it dates.
      if (before.plain === ',' && back === at - 1 && closesYear(tokens, at, to)) continue;
      if (SINCE.has(before.plain) || /^[,;:.]$/.test(before.plain)) break;
      add(back, SAID.dated);
    }
    // `prior cesarean (2017, arrest of descent)`: why it was done then.
    if (tokens[at - 1]?.plain === '(' && /^[,:;–-]$/.test(tokens[at + 1]?.plain ?? ''))
      for (let next = at + 2; next < Math.min(to, at + IN_BRACKETS); next++) {
        if ((tokens[next] as Token).plain === ')') break;
        add(next, SAID.dated);
      }
    // `in 2009 she underwent a mastectomy for carcinoma`
    const why = removedFor(tokens, at, to);
    for (let next = why; next < Math.min(to, why + REMOVED_REACH); next++) {
      const { plain: behind } = tokens[next] as Token;
      if (/^[,;:.()]$/.test(behind) || behind === 'and' || behind === 'with') break;
      add(next, SAID.past);
    }
    // `operated in 2014 of a carcinoma of the breast`
    if (![1, 2, 3].some((n) => at - n >= from && REMOVED.has((tokens[at - n] as Token).plain))) continue;
    for (let next = at + 1; next < Math.min(to, at + REMOVED_REACH); next++) {
      const { plain: behind } = tokens[next] as Token;
      if (/^[,;:.()]$/.test(behind) || behind === 'with') break;
      add(next, SAID.past);
    }
  }
}

/** Nothing but another year stands between a year and the end of what is said. */
function closesYear(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= to || next === undefined || next.opensLine || /^[,;.)]$/.test(next.plain)) return true;
  return /^(?:and|&)$/.test(next.plain) && tokens[at + 2]?.kind === 'number';
}

/** The reason of an operation of an earlier year: token behind its `for`; past the end where none is told. */
function removedFor(tokens: readonly Token[], year: number, to: number): number {
  let isOperated = false;
  for (let at = year + 1; at < Math.min(to, year + REMOVED_REACH); at++) {
    const { plain } = tokens[at] as Token;
    if (/^[;.]$/.test(plain)) break;
    isOperated ||= /(?:ectomy|plasty|tomy)$/.test(plain) || REMOVED.has(plain);
    if (isOperated && /^(?:for|of|by|because)$/.test(plain)) return at + 1;
  }
  return Number.POSITIVE_INFINITY;
}

const REMOVED = new Set(
  'operated intervened treated resected excised removed removal resection excision surgery irradiated'.split(
    ' ',
  ),
);
const REMOVED_REACH = 14;
const IN_BRACKETS = 12;

/** `[ ] chest pain` denies, `[x] chest pain` states; up to the next box. `DNR [ ] Full [x]`: the box behind. */
function boxes(
  tokens: readonly Token[],
  { from, to }: Sentence,
  add: (at: number, bit: number) => void,
): void {
  if (areBehind(tokens, from, to)) {
    let bit = 0;
    for (let at = to - 1; at >= from; at--) {
      const { kind, plain } = tokens[at] as Token;
      if (plain === ':') break;
      if (kind === 'unticked') bit = SAID.no;
      else if (kind === 'ticked') bit = SAID.ticked;
      else add(at, bit);
    }
    return;
  }
  let bit = 0;
  for (let at = from; at < to; at++) {
    const { kind } = tokens[at] as Token;
    if (kind === 'unticked') bit = SAID.no;
    else if (kind === 'ticked') bit = SAID.ticked;
    else if (bit !== 0) add(at, bit);
  }
}

/** A word begins it and a box ends it: `DNR [ ] DNI [ ] Full [x]`; a colon before the first box begins a list of its own. */
function areBehind(tokens: readonly Token[], from: number, to: number): boolean {
  const isBox = (at: number) => /ticked$/.test(tokens[at]?.kind ?? '');
  if (to - from < 2 || !isBox(to - 1) || isBox(from)) return false;
  let first = from;
  while (!isBox(first)) first++;
  return tokens[first - 1]?.plain !== ':';
}
