// What does each word of a text say in the words of the books? Short forms in their context, lay phrases, other spellings,
// slips of dictation; a word may say several things at once (`NSTEMI`).
import { editsBetween, STOP, stemOf, wordsOf } from '#search';
import type { Token } from '../text/tokens.ts';
import { PLACES, SIDES } from './bodyWords.ts';
import { idsOf, type Lexicon } from './lexicon.ts';
import { SHORT_FORMS } from './shortForms.ts';

/** A token with the words of the lexicon that it stands for. */
export interface Saying {
  token: number;
  ids: readonly number[];
  /** Tokens of the phrase that was read as one; the token itself where none was. */
  from: number;
  to: number;
  /** A short form of several words, such as `CKD`. */
  short: boolean;
}

/** What a word says, wherever it stands. */
type Said = Pick<Saying, 'ids' | 'short'>;

/** Of a whole text, so that `MS` may be decided by a word ten lines away. */
export interface Around {
  stems: ReadonlySet<string>;
}

const LONGEST_PHRASE = 5;
/** Small words that are also short forms only when written in capitals. */
const NUMERALS: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
};
/** The index asks for the side in words: `laceration, finger, index, left`. */
const SIDE_LETTERS: Record<string, string> = { l: 'left', r: 'right' };
const DIGITS = new Set(['index', 'middle', 'ring', 'little', 'small', 'pinky', 'long']);
const COUNTED = new Set(['type', 'stage', 'grade', 'class', 'degree', 'factor', 'gravida', 'para', 'ckd']);

export function sayingsOf(lexicon: Lexicon, tokens: readonly Token[], around: Around): Map<number, Saying> {
  const said = new Map<number, Saying>();
  const content: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    if (token.kind === 'word' && STOP.has(token.plain) && !token.capitals) continue;
    if (isOfAge(tokens, at) || isNumbering(tokens, at) || isInitials(tokens, at)) continue;
    content.push(at);
  }
  const known = new Map<string, Said>();
  for (let n = 0; n < content.length; n++) {
    const at = content[n] as number;
    if (!said.has(at))
      said.set(at, { token: at, ...wordIds(lexicon, tokens, at, around, known), from: at, to: at });
    const phrase = layPhrase(lexicon, tokens, content, n);
    if (!phrase) continue;
    const to = content[n + phrase.length - 1] as number;
    for (let m = n; m < n + phrase.length; m++) {
      const token = content[m] as number;
      const own = said.get(token) ?? wordIds(lexicon, tokens, token, around, known);
      said.set(token, { token, ids: [...own.ids, ...phrase.ids], from: at, to, short: own.short });
    }
  }
  return said;
}

const OF_DISEASE = /^(?:progression|recurrence|relapse|activity|control|burden|free)$/;

/** `54-year-old`, `3 years old`: no word of a disease. */
function isOfAge(tokens: readonly Token[], at: number): boolean {
  const { plain } = tokens[at] as Token;
  if (
    (plain === 'out' && !/^(?:pass|black|zone)(?:ed|ing|s|d)?$/.test(tokens[at - 1]?.plain ?? '')) ||
    plain === 'pneumoniae' ||
    plain === 'year' ||
    plain === 'years' ||
    plain === 'month' ||
    plain === 'yo' ||
    plain === 'y/o'
  )
    return true;
  // `old age`, `old infarction`; else it tells how many years.
  if (plain === 'old')
    return !/^(?:age|infarct|mi|myocardial|stroke|fracture)/.test(tokens[at + 1]?.plain ?? '');
  // `Progression of the disease`, `disease recurrence` name none.
  if (plain === 'disease') return OF_DISEASE.test(tokens[at + 1]?.plain ?? '');
  // `down` is a syndrome when a name: `Down syndrome`.
  return plain === 'down' && tokens[at + 1]?.plain !== 'syndrome';
}

/** `… in 60 days.      ET`: who signs. */
function isInitials(tokens: readonly Token[], at: number): boolean {
  const { plain, capitals, start } = tokens[at] as Token;
  const before = tokens[at - 1];
  return (
    at === tokens.length - 1 &&
    capitals &&
    plain.length < 4 &&
    before !== undefined &&
    (start - before.end > 2 || before.plain === '-')
  );
}

/** `2.` and `3)` at the beginning of a line. */
function isNumbering(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!token.opensLine || (token.kind !== 'number' && token.plain.length > 1)) return false;
  return next !== undefined && next.start === token.end && (next.plain === '.' || next.plain === ')');
}

function wordIds(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  around: Around,
  known: Map<string, Said>,
): Said {
  const token = tokens[at] as Token;
  const word = (ids: readonly number[]) => ({ ids, short: false });
  if (hurts(tokens, at)) return word([...idsOf(lexicon, 'pain'), ...idsOf(lexicon, token.stem)]);
  const numeral = numeralOf(tokens, at);
  if (numeral !== null) return word(idsOf(lexicon, numeral));
  if (token.kind === 'number') return word(idsOf(lexicon, token.plain));
  if (token.capitals && Object.hasOwn(SIDE_LETTERS, token.plain) && DIGITS.has(tokens[at + 1]?.plain ?? ''))
    return word(idsOf(lexicon, SIDE_LETTERS[token.plain] as string));
  const level = token.capitals ? levelOf(tokens, at) : null;
  if (level !== null) {
    // A vertebra of the neck is not of the `cervix`, which `cervical` says elsewhere.
    const region = lexicon.wordOf.get(level);
    return word([...(region === undefined ? [] : [region]), ...idsOf(lexicon, token.stem)]);
  }
  // A text says its words again and again: each is worked out once.
  const key = `${token.plain} ${token.capitals} ${token.small}`;
  let said = known.get(key);
  if (!said) {
    said = saidBy(lexicon, token, around);
    known.set(key, said);
  }
  return said;
}

function saidBy(lexicon: Lexicon, token: Token, around: Around): Said {
  const word = (ids: readonly number[]) => ({ ids, short: false });
  const own = idsOf(lexicon, token.stem);
  const isWord = own.some((id) => id < lexicon.index.idf.length);
  const meaning = abbreviation(lexicon, token, isWord, around);
  // A short form means what it stands for; its letters are no word beside that.
  // Our phrases may have the short form itself.
  if (meaning !== null)
    return {
      ids: [
        ...idsOfPhrase(lexicon, meaning),
        ...own.filter((id) => id >= lexicon.index.idf.length || lexicon.phraseShorts.has(id)),
      ],
      short: meaning.includes(' '),
    };
  const { spelling } = lexicon.index.dictionary;
  const official = Object.hasOwn(spelling, token.plain) ? spelling[token.plain] : undefined;
  if (official !== undefined) return word(idsOfPhrase(lexicon, official));
  if (own.length > 0) return word(own);
  // A name begins with a capital and is not corrected.
  const guess = token.small ? guessed(lexicon, token.plain) : null;
  return word(guess === null ? [] : idsOf(lexicon, stemOf(guess)));
}

/** `left shoulder hurts`, `sore neck`: a pain; `hurt his hand`, `hurting herself`, `a sore on the foot` are none. */
function hurts(tokens: readonly Token[], at: number): boolean {
  const { plain } = tokens[at] as Token;
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.plain ?? '';
  if (plain === 'hurt' || plain === 'hurts' || plain === 'hurting')
    return (
      (plain !== 'hurt' || PLACES.has(tokens[at - 1]?.stem ?? '')) &&
      !/^(?:self|himself|herself|themselves|others|myself|him|her|them|people|the|his|my|a)$/.test(
        next?.plain ?? '',
      )
    );
  if (plain !== 'sore') return false;
  if (next?.stem === 'throat' || /^(?:cold|canker|pressure|bed|mouth)$/.test(before)) return false;
  const isOfPlace = next !== undefined && (PLACES.has(next.stem) || SIDES.has(next.plain));
  return isOfPlace || /^(?:is|are|was|were|feels?|felt|very|still|bit)$/.test(before);
}

/** `L4`, `C5`: a vertebra says its region; `L5-S1` is where two meet. */
function levelOf(tokens: readonly Token[], at: number): string | null {
  const { plain } = tokens[at] as Token;
  if (plain === 'l5' && [1, 2].some((next) => tokens[at + next]?.plain === 's1')) return 'lumbosacral';
  const found = /^([cltTs])(\d{1,2})$/.exec(plain);
  if (!found) return null;
  const number = Number(found[2]);
  if (found[1] === 'l' && number <= 5) return 'lumbar';
  if (found[1] === 'c' && number >= 2 && number <= 7) return 'cervical';
  // `T8-T9`: of a `T4` that stands alone nobody knows what it is.
  const isPair = [at - 2, at + 2].some((one) => /^[tl]\d{1,2}$/.test(tokens[one]?.plain ?? ''));
  if (found[1] === 't' && number <= 12 && isPair) return stemOf('thoracic');
  return null;
}

function numeralOf(tokens: readonly Token[], at: number): string | null {
  const { plain } = tokens[at] as Token;
  if (!Object.hasOwn(NUMERALS, plain)) return null;
  const before = tokens[at - 1];
  return before && COUNTED.has(before.plain) ? (NUMERALS[plain] as string) : null;
}

/** Of two letters, and as often written small. */
const WRITTEN_SMALL = new Set(['fx', 'dm', 'sz', 'hf', 'oa', 'af']);

/** Words in capitals as a rule (`ALL: penicillin`); short forms only beside the words of their field. */
const OF_THEIR_FIELD = new Set(['all', 'co', 'fit', 'gas', 'hit', 'men', 'nec', 'ns', 'ten']);

function abbreviation(lexicon: Lexicon, token: Token, isWord: boolean, around: Around): string | null {
  const { abbreviations } = lexicon.index.dictionary;
  const isKnown = (form: string) => Object.hasOwn(abbreviations, form) || SHORT_FORMS.has(form);
  const single = token.plain.replace(/s$/, '');
  const form = token.plural === true && !isKnown(token.plain) && isKnown(single) ? single : token.plain;
  const own = SHORT_FORMS.get(form);
  const meanings = Object.hasOwn(abbreviations, form) ? abbreviations[form] : own && [own];
  if (!meanings) return null;
  // `add`, `aid`, `all`: a word unless it is written as a short form.
  // Without a vowel it is none, however it is written: `htn`, `ckd`.
  const isShort =
    token.capitals ||
    WRITTEN_SMALL.has(token.plain) ||
    (token.plain.length > 2 && !/[aeiouy]/.test(token.plain));
  if (!isShort && (isWord || meanings[0] === own || token.plain.length < 3)) return null;
  const meaning = meanings.find(({ context }) => context.some((word) => around.stems.has(word)));
  const chosen =
    meaning ??
    meanings.find(({ context }) => context.length === 0) ??
    (meanings.length === 1 && meanings[0] !== own && !OF_THEIR_FIELD.has(form) ? meanings[0] : undefined);
  return chosen?.as ?? null;
}

function layPhrase(
  lexicon: Lexicon,
  tokens: readonly Token[],
  content: readonly number[],
  n: number,
): { length: number; ids: readonly number[] } | null {
  const { ids, longest } = layPhrases(lexicon);
  const first = content[n] as number;
  const most = longest.get((tokens[first] as Token).stem) ?? 0;
  let key = '';
  let best: { length: number; ids: readonly number[] } | null = null;
  for (let length = 1; length <= most && n + length <= content.length; length++) {
    const at = content[n + length - 1] as number;
    // A phrase is said in one breath.
    if (at - first > length + 2 || broken(tokens, first, at)) break;
    key = key === '' ? (tokens[at] as Token).stem : `${key} ${(tokens[at] as Token).stem}`;
    // `low-salt diet` is a treatment, `low salt` a finding.
    if (tokens[at + 1]?.plain === 'diet') continue;
    // `she has sugar` means diabetes, `his sugars were 200` what was measured.
    if (key === 'sugar' && !/^(?:has|have|had|got)$/.test(tokens[first - 1]?.plain ?? '')) continue;
    const meant = ids.get(key);
    if (meant !== undefined) best = { length, ids: meant };
  }
  return best;
}

/** Stems of a phrase of lay people → what it means, and a stem → the words of the longest phrase that it begins. */
interface LayPhrases {
  ids: ReadonlyMap<string, readonly number[]>;
  longest: ReadonlyMap<string, number>;
}

const LAY = new WeakMap<Lexicon, LayPhrases>();

function layPhrases(lexicon: Lexicon): LayPhrases {
  const known = LAY.get(lexicon);
  if (known) return known;
  const ids = new Map<string, readonly number[]>();
  const longest = new Map<string, number>();
  for (const [key, [meant]] of Object.entries(lexicon.index.dictionary.lay)) {
    const words = key.split(' ');
    if (meant === undefined || words.length > LONGEST_PHRASE) continue;
    ids.set(key, idsOfPhrase(lexicon, meant));
    const first = words[0] as string;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  const made = { ids, longest };
  LAY.set(lexicon, made);
  return made;
}

const BREATHS = new Set(',;:.?!()');

function broken(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (BREATHS.has((tokens[at] as Token).plain)) return true;
  return false;
}

function idsOfPhrase(lexicon: Lexicon, phrase: string): number[] {
  const ids = new Set<number>();
  for (const word of wordsOf(phrase))
    if (!word.denied) for (const id of idsOf(lexicon, word.stem)) ids.add(id);
  return [...ids];
}

const SHORTEST_SLIP = 6;

/** Second names of germs, which no book of diseases has. */
const SPECIES =
  'parapsilosis tropicalis glabrata krusei auris lusitaniae dubliniensis guilliermondii gallolyticus maltophilia cloacae aerogenes oxytoca marcescens freundii koseri mirabilis vulgaris morganii stutzeri cepacia baumannii lwoffii anitratus faecalis faecium gallinarum casseliflavus epidermidis hominis haemolyticus lugdunensis saprophyticus capitis agalactiae pyogenes dysgalactiae anginosus constellatus intermedius sanguinis mitis oralis salivarius mutans gordonii perfringens septicum sordellii fragilis necrophorum nucleatum henselae quintana conorii africae slovaca burnetii pneumophila longbeachae kansasii avium abscessus chelonae fortuitum marinum xenopi bovis farcinica asteroides cyriacigeorgica multocida canimorsus hydrophila vulnificus fumigatus flavus terreus'.split(
    ' ',
  );
/** Words that are no slip of a like one. */
const NO_SLIPS = new Set([
  'hemithorax',
  'hemithoraces',
  'hemiabdomen',
  'thresh',
  'threshold',
  'thresholds',
  ...SPECIES,
  // Whole words of another sense: none is `convulsive`, `caudal`, `tibial` or `walking` misspelt.
  ...'conclusive inconclusive nonconvulsive waking causal discal importance thrice trader wedding weaning tester saving precious employed employer blaster beaking crisps metaphyses warning coming undetectable heroic restrained plumber propagation leaning mammillary tropics vertices maroon hypodermis nephrological streaky deworming milleri enteroscopy arteriotomy enterotomy cervicotomy adenomectomy quadruple expulsive discreet permeable indentation indentations indented'.split(
    ' ',
  ),
]);

const GUESSES = new WeakMap<Lexicon, Map<string, string | null>>();
/** Bounded: a stream of invented words must not fill the memory. */
const MOST_GUESSES = 20_000;

function guessed(lexicon: Lexicon, plain: string): string | null {
  if (plain.length < SHORTEST_SLIP || /\d/.test(plain) || NO_SLIPS.has(plain)) return null;
  let guesses = GUESSES.get(lexicon);
  if (!guesses || guesses.size > MOST_GUESSES) {
    guesses = new Map();
    GUESSES.set(lexicon, guesses);
  }
  let best = guesses.get(plain);
  if (best === undefined) {
    best = nearestSurface(lexicon, plain);
    guesses.set(plain, best);
  }
  return best;
}

/** A word that the books write with one letter less, more, other or exchanged; two in a long one. */
function nearestSurface({ index }: Lexicon, plain: string): string | null {
  const most = plain.length >= 10 ? 2 : 1;
  let best: string | null = null;
  let least = most + 1;
  let uses = 0;
  const { from, to } = index.surfacesFrom(plain.slice(0, 2));
  for (let n = from; n < to; n++) {
    const surface = index.surfaces[n] as string;
    if (Math.abs(surface.length - plain.length) > most || surface.length < SHORTEST_SLIP) continue;
    const often = index.surfaceUses[n] as number;
    if (often < 2) continue;
    const edits = editsBetween(plain, surface, most);
    if (edits < least || (edits === least && edits <= most && often > uses)) {
      least = edits;
      uses = often;
      best = surface;
    }
  }
  return best;
}

/** Stems of all words, by which short forms are told apart. */
export function aroundOf(tokens: readonly Token[]): Around {
  return { stems: new Set(tokens.filter(({ kind }) => kind === 'word').map(({ stem }) => stem)) };
}
