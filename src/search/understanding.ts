// What does a typed text mean? Its words as slots, each with the words of the index that may fill it and how well.
//
//   T2DM w neuropathi        type · 2 · diabetes · mellitus (abbreviation)   neuropathi* (still being typed)
//   broken wrist left        broken | fracture (lay) · wrist · left
//   colonscopy               colonoscopy (typo)
import type { Understood } from './found.ts';
import type { Index } from './opening.ts';
import { editsBetween, trigramsOf } from './spelling.ts';
import { fold, stemOf, type Word, wordsOf } from './words.ts';

/** One thing that a code should speak of. */
export interface Slot {
  typed: string;
  /** Words of the index that fill it, with how well, from 0 to 1. */
  words: number[];
  factors: number[];
  weight: number;
  /** The word on which the reader may still be typing. */
  open: boolean;
  guessed: boolean;
  /** The dictionary has it. */
  known: boolean;
  /** Nodes at and below a code that was typed among the words. */
  run: { from: number; to: number } | null;
}

export interface Intent {
  slots: Slot[];
  /** `E119`, when the whole text may be a code or its beginning. */
  code: string | null;
  understood: Understood[];
  didYouMean: string | null;
  typoFallback: boolean;
}

/** Of the text, in UTF-16 units; of the words, after that. */
const LONGEST = 240;
const MOST_SLOTS = 24;
/** Postings that one unfinished word may touch: by itself, and beside finished ones, which lead. */
const PREFIX_BUDGET = 60_000;
const PREFIX_BUDGET_BESIDE = 20_000;

/** The same text taken word for word, or null when it was taken so anyway or has words that no code has. */
export function wordForWord(index: Index, query: string, { slots, understood }: Intent): Intent | null {
  if (!understood.some(({ kind }) => kind === 'abbreviation' || kind === 'lay word')) return null;
  const literal: Slot[] = [];
  const text = query.slice(0, LONGEST);
  const words = wordsOf(text).slice(0, MOST_SLOTS);
  for (const word of words) {
    // `con` at the end may be an abbreviation, or the beginning of `congenital`.
    const open = words.length > 1 && word === words.at(-1) && word.end === text.length;
    const slot: Slot = {
      typed: word.plain,
      words: [],
      factors: [],
      weight: 0,
      open,
      guessed: false,
      known: true,
      run: null,
    };
    fill(index, slot, word, open, false);
    if (slot.words.length === 0) return null;
    slot.weight = weightOf(index, slot);
    literal.push(slot);
  }
  return literal.length === 0 || slots.length === 0
    ? null
    : { slots: literal, code: null, understood: [], didYouMean: null, typoFallback: false };
}

export function understand(index: Index, query: string): Intent {
  const text = query.length > LONGEST ? query.slice(0, LONGEST) : query;
  const understood: Understood[] = [];
  const words = wordsTyped(text).slice(0, MOST_SLOTS);
  const stillTyping = /[\p{L}\p{N}]$/u.test(text);
  const intent: Intent = { slots: [], code: codeIn(text), understood, didYouMean: null, typoFallback: false };
  const corrected: { word: Word; as: string }[] = [];
  for (const piece of interpreted(index, words, understood)) {
    const { word, weight } = piece;
    const open = stillTyping && piece.last;
    const slot: Slot = {
      typed: word.plain,
      words: [],
      factors: [],
      weight: 0,
      open,
      guessed: false,
      known: piece.known,
      run: null,
    };
    fill(index, slot, word, open, words.length === 1);
    slot.run = codeAmong(index, word.plain, words.length);
    if (slot.words.length === 0 && !/\d/.test(word.plain)) {
      const guess = guessSpelling(index, slot, word) ?? decompose(index, slot, word);
      if (guess !== null) {
        intent.typoFallback = true;
        slot.guessed = true;
        understood.push({ typed: text.slice(word.start, word.end), as: guess, kind: 'typo' });
        corrected.push({ word, as: guess });
      }
    }
    slot.weight = slot.run ? CODE_WEIGHT : weight * weightOf(index, slot);
    if (intent.slots.length < MOST_SLOTS) intent.slots.push(slot);
  }
  if (corrected.length > 0) intent.didYouMean = rewrite(text, corrected);
  return intent;
}

/** A little word is the beginning of a longer one as long as nothing else has been typed. */
function wordsTyped(text: string): Word[] {
  const words = wordsOf(text);
  const only = words.length === 0 ? /^\s*(\p{L}+)$/u.exec(text)?.[1] : undefined;
  if (only === undefined) return words;
  const plain = fold(only);
  return [{ stem: plain, plain, start: text.length - only.length, end: text.length, denied: false }];
}

/** Letters and digits with at least one digit, perhaps with a dot: upper case, without the dot. */
function codeIn(text: string): string | null {
  const trimmed = text.trim();
  if (!/^[a-z0-9]{1,7}(?:\.[a-z0-9]{0,4})?-?$/i.test(trimmed) || !/\d/.test(trimmed)) return null;
  const code = trimmed.replaceAll(/[.-]/g, '').toUpperCase();
  return code.length <= 7 ? code : null;
}

/** A code typed among words outweighs any of them. */
const CODE_WEIGHT = 10;

function codeAmong(index: Index, plain: string, words: number): { from: number; to: number } | null {
  if (
    words < 2 ||
    !/^(?:[a-z]\d[0-9a-z]{1,5}|\d{5}|\d{4}[a-z]|[0-9a-z]{7})$/.test(plain) ||
    !/\d/.test(plain)
  )
    return null;
  const code = plain.toUpperCase();
  for (const [system] of index.systems.entries()) {
    const from = index.firstAt(system, code);
    const to = index.firstAt(system, `${code}\x7f`);
    if (from < to) return { from, to };
  }
  return null;
}

interface Piece {
  word: Word;
  weight: number;
  last: boolean;
  /** It comes from the dictionary. */
  known: boolean;
}

/** The words with abbreviations, lay phrases and preferences replaced by what they stand for. */
function interpreted(index: Index, words: readonly Word[], understood: Understood[]): Piece[] {
  const pieces: Piece[] = [];
  const { abbreviations, lay, preferences, spelling } = index.dictionary;
  const kept: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const found =
      phraseAt(lay, words, at) ??
      preferenceAt(preferences, words, at) ??
      abbreviationAt(abbreviations, words, at);
    if (found?.as === NOTHING) {
      // Kept all the same when nothing else was typed.
      for (const one of words.slice(at, at + found.length))
        kept.push({ word: one, weight: 1, last: false, known: false });
    } else if (found) {
      understood.push({ typed: found.typed, as: found.as, kind: found.kind });
      const weight = found.kind === 'preference' ? PREFERRED : 1;
      for (const one of wordsOf(found.as)) pieces.push({ word: one, weight, last: false, known: true });
    } else {
      const american = Object.hasOwn(spelling, word.plain) ? spelling[word.plain] : undefined;
      const last = at === words.length - 1;
      if (american === undefined || american === word.plain)
        pieces.push({ word, weight: 1, last, known: false });
      else {
        understood.push({ typed: word.plain, as: american, kind: 'spelling' });
        for (const one of wordsOf(american))
          pieces.push({ word: { ...word, ...wordAs(one, word) }, weight: 1, last, known: true });
      }
    }
    if (word.denied) understood.push({ typed: word.plain, as: `without ${word.plain}`, kind: 'negative' });
    at += found?.length ?? 1;
  }
  return pieces.length > 0 ? pieces : kept;
}

/** What a phrase of the lists stands for that only asks: `what is the code for`. */
const NOTHING = '-';
/** Words that choose among siblings weigh less than those that describe. */
const PREFERRED = 0.6;

/** The other spelling, denied as the typed one is. */
function wordAs({ stem, plain }: Word, typed: Word): Pick<Word, 'stem' | 'plain'> {
  return { stem: typed.denied ? `-${stem}` : stem, plain };
}

interface Phrase {
  typed: string;
  as: string;
  length: number;
  kind: 'abbreviation' | 'lay word' | 'preference';
}

const LONGEST_PHRASE = 5;

function phraseAt(lay: Record<string, string[]>, words: readonly Word[], at: number): Phrase | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length);
    const key = run.map((word) => word.stem).join(' ');
    const as = Object.hasOwn(lay, key) ? lay[key]?.[0] : undefined;
    if (as !== undefined)
      return { typed: run.map((word) => word.plain).join(' '), as, length, kind: 'lay word' };
  }
  return null;
}

function preferenceAt(
  preferences: Record<string, string>,
  words: readonly Word[],
  at: number,
): Phrase | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length);
    const key = run.map((word) => word.stem).join(' ');
    const meant = Object.hasOwn(preferences, key) ? preferences[key] : undefined;
    if (meant === undefined) continue;
    const typed = run.map((word) => word.plain).join(' ');
    // `left side` is asked of the side, not of sides.
    const as = meant.replace(/ side$/, '');
    return as === typed ? null : { typed, as, length, kind: 'preference' };
  }
  return null;
}

function abbreviationAt(
  abbreviations: Record<string, { as: string; context: string[] }[]>,
  words: readonly Word[],
  at: number,
): Phrase | null {
  const typed = words[at]?.plain ?? '';
  const meanings = Object.hasOwn(abbreviations, typed) ? abbreviations[typed] : undefined;
  if (!meanings) return null;
  const around = new Set(words.map((word) => word.stem));
  const meaning =
    meanings.find(({ context }) => context.some((word) => around.has(stemOf(fold(word))))) ?? meanings[0];
  return meaning ? { typed, as: meaning.as, length: 1, kind: 'abbreviation' } : null;
}

/** Exact word, its denial, words that stand for it in titles, and what it may become when it is still being typed. */
function fill(index: Index, slot: Slot, { stem, plain, denied }: Word, open: boolean, alone: boolean): void {
  const bare = denied ? stem.slice(1) : stem;
  const exact = index.wordOf.get(bare);
  const negated = index.wordOf.get(`-${bare}`);
  if (exact !== undefined) {
    add(slot, exact, denied ? 0.4 : 1);
  }
  if (negated !== undefined) add(slot, negated, denied ? 1 : 0.4);
  if (exact !== undefined && !denied) {
    for (let at = index.assocStart[exact] as number; at < (index.assocStart[exact + 1] as number); at++) {
      add(
        slot,
        index.assocWord[at] as number,
        ASSOCIATED * Math.sqrt((index.assocWeight[at] as number) / 255),
      );
    }
  }
  if (open && !denied) complete(index, slot, plain, alone ? PREFIX_BUDGET : PREFIX_BUDGET_BESIDE);
}

const ASSOCIATED = 0.6;
const COMPLETED = 0.9;

function complete(index: Index, slot: Slot, prefix: string, budget: number): void {
  const { from, to } = index.surfacesFrom(prefix);
  const run: number[] = [];
  for (let n = from; n < to; n++) run.push(n);
  run.sort((a, b) => (index.surfaceUses[b] as number) - (index.surfaceUses[a] as number) || a - b);
  let postings = 0;
  for (const n of run) {
    const word = index.surfaceWord[n] as number;
    postings += (index.postStart[word + 1] as number) - (index.postStart[word] as number);
    if (postings > budget && n !== run[0]) break;
    add(slot, word, COMPLETED);
  }
}

function add(slot: Slot, word: number, factor: number): void {
  const at = slot.words.indexOf(word);
  if (at < 0) {
    slot.words.push(word);
    slot.factors.push(factor);
  } else if ((slot.factors[at] as number) < factor) slot.factors[at] = factor;
}

/** As rare as the best word that fills it; a word that nothing fills still counts, as something the codes lack. */
function weightOf(index: Index, slot: Slot): number {
  let best = 0;
  let factor = 0;
  for (const [n, word] of slot.words.entries()) {
    if ((slot.factors[n] as number) > factor) {
      factor = slot.factors[n] as number;
      best = index.idf[word] as number;
    }
  }
  return slot.words.length === 0 ? 0 : best;
}

const MOST_GUESSES = 4;

function guessSpelling(index: Index, slot: Slot, { plain }: Word): string | null {
  if (plain.length < 4) return null;
  const most = plain.length < 5 ? 1 : 2;
  const grams = trigramsOf(plain);
  const least = Math.max(1, grams.size - 4 * most);
  const hits = index.surfaceHits;
  const near: number[] = [];
  for (const gram of grams) {
    const at = gramAt(index.gramIds, gram);
    if (at < 0) continue;
    for (let n = index.gramStart[at] as number; n < (index.gramStart[at + 1] as number); n++) {
      const surface = index.gramSurface[n] as number;
      if (hits[surface] === 0) near.push(surface);
      hits[surface] = (hits[surface] as number) + 1;
    }
  }
  const guesses: { surface: number; edits: number; merit: number }[] = [];
  for (const surface of near) {
    const shared = hits[surface] as number;
    hits[surface] = 0;
    if (shared < least) continue;
    const word = index.surfaces[surface] as string;
    const prefix = slot.open && word.length > plain.length ? word.slice(0, plain.length) : word;
    let edits = editsBetween(plain, word, most);
    if (edits > most && prefix !== word) edits = editsBetween(plain, prefix, most - 1) + 0.5;
    if (edits > most) continue;
    const uses = Math.log2(1 + (index.surfaceUses[surface] as number));
    const first = word[0] === plain[0] ? 0.5 : 0;
    guesses.push({ surface, edits, merit: uses / 8 + first - 2.2 * edits });
  }
  guesses.sort((a, b) => b.merit - a.merit || a.surface - b.surface);
  const best = guesses[0];
  if (!best) return null;
  for (const { surface, merit } of guesses.slice(0, MOST_GUESSES)) {
    add(
      slot,
      index.surfaceWord[surface] as number,
      surface === best.surface ? 1 : Math.max(0.3, 0.85 + 0.15 * (merit - best.merit)),
    );
  }
  return index.surfaces[best.surface] ?? null;
}

function gramAt(ids: Uint32Array, gram: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] as number;
    if (found === gram) return middle;
    if (found < gram) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function rewrite(text: string, corrected: readonly { word: Word; as: string }[]): string {
  let out = text;
  for (const { word, as } of corrected.toReversed())
    out = out.slice(0, word.start) + as + out.slice(word.end);
  return out.trim();
}

/** A compound that nobody wrote: the longest known word on which it ends, else with which it begins. */
function decompose(index: Index, slot: Slot, { plain }: Word): string | null {
  for (let at = 2; plain.length - at >= 6; at++) {
    const word = index.wordOf.get(stemOf(plain.slice(at)));
    if (word !== undefined && index.surfaces.length > 0) {
      add(slot, word, 0.7);
      return plain.slice(at);
    }
  }
  for (let length = plain.length - 2; length >= 5; length--) {
    const { from, to } = index.surfacesFrom(plain.slice(0, length));
    if (from === to) continue;
    for (let n = from; n < Math.min(to, from + 8); n++) add(slot, index.surfaceWord[n] as number, 0.6);
    return index.surfaces[from] ?? null;
  }
  return null;
}
