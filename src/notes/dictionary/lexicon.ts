// Under which of a text's words must the lines of the books be looked for? Every title, inclusion term and index entry of a
// code system, filed under its rarest word; all its words must then stand near it.

import { type Histology, indexForms, indexHistologies, indexInversions } from '#catalog';
import type { Edition } from '#editions';
import { FLAG, fold, type Index, indexOf, KINDS, stemOf, wordsOf } from '#search';
import { ALONE_AFTER_ALL, NEVER_ALONE, PLACES, SHADING, SIDES, SILENT, SOFT } from './bodyWords.ts';
import { EQUIVALENTS } from './equivalents.ts';
import { PHRASES } from './phrases.ts';

/** What a word leads to: forms of lines, those of word `w` from `anchorStart[w]`. */
interface Filed {
  /** Of an anchored form, the rarest other word that must be there, or -1; forms of an anchor with the same one stand together. */
  second: Int32Array;
  /** Where the next run of forms with the same second word begins. */
  runEnd: Uint32Array;
  anchorStart: Uint32Array;
  anchored: Uint32Array;
}

export interface Lexicon {
  index: Index;
  /** Stem → word: those of the index, and behind them those that only our phrases have. */
  wordOf: ReadonlyMap<string, number>;
  /** Word → its stem, and how rare it is. */
  stems: readonly string[];
  idf: Float32Array;
  /** Number of the code system in the index. */
  system: number;
  /** A line has a form for each word that an `or` leaves open. */
  forms: Filed;
  /** Rows of the table of neoplasms; their words are those of the site. */
  sites: Filed;
  /** Form → its run in `wanted`: the words that must be there. */
  wantedStart: Uint32Array;
  wanted: Uint32Array;
  /** Form → line of the index. */
  lineOf: Uint32Array;
  /**
   * Form → tenths by which it is preferred to another of the same words: an entry of the index, a phrase of ours; less for
   * words that only shade (`other`, `specified`) and are not said.
   */
  preferenceOf: Int8Array;
  /** Forms from here on are phrases of ours. */
  ownFrom: number;
  /** Line → node. */
  nodeOf: Uint32Array;
  /** Word → bits of what it is. */
  traits: Uint8Array;
  /** Words of our phrases that are short forms as well: `CIN 3`. */
  phraseShorts: ReadonlySet<number>;
  /** Stem of a tumour's name → its column of the table of neoplasms, and the words of its tissue. */
  histologies: ReadonlyMap<string, { behaviour: Histology['behaviour']; tissue: readonly number[] }>;
  /** Stem → other words that say the same. */
  sameAs: ReadonlyMap<string, readonly number[]>;
  /** Stem → its word and those that say the same. */
  idsBy: ReadonlyMap<string, readonly number[]>;
}

export const TRAIT = {
  soft: 1,
  place: 2,
  shading: 4,
  side: 8,
  denied: 16,
  neverAlone: 32,
  aloneAfterAll: 64,
  plain: 128,
} as const;

const TITLE = KINDS.indexOf('title');
const INCLUSION = KINDS.indexOf('inclusion');
const ENTRY = KINDS.indexOf('index');
const SYNONYM = KINDS.indexOf('synonym');
const TABLE = KINDS.indexOf('table');
const MOST_WANTED = 9;

export function lexiconOf(edition: Edition, system: 'icd-10-cm'): Lexicon {
  return edition.remember(`note lexicon ${system}`, () => readLexicon(edition, system));
}

function readLexicon(edition: Edition, system: 'icd-10-cm'): Lexicon {
  const index = indexOf(edition);
  const phrases = ownPhrases();
  const wordOf = vocabulary(index, phrases);
  const stems = [...wordOf.keys()];
  const idf = new Float32Array(wordOf.size).fill(OWN_RARITY);
  idf.set(index.idf);
  for (const word of DENIALS)
    if (word !== 'non' && wordOf.has(word)) idf[wordOf.get(word) as number] = AS_COMMON;
  const traits = traitsOf(wordOf);
  const number = index.systems.indexOf(system);
  const run = number < 0 ? { from: 0, to: 0 } : (index.runs[number] as { from: number; to: number });
  const nodeOf = new Uint32Array(index.lineKind.length);
  const draft = new Draft(wordOf.size, idf);
  const inverted = inversionsOf(edition, index);
  const forms = new Set(indexForms(edition).map((pair) => pair.join(' ')));
  const histologies = histologiesOf(edition, index);
  const tissues = new Set([...histologies.values()].flatMap(({ tissue }) => tissue));
  const same = sameWords(edition, wordOf);
  const behaviour = new Set(BEHAVIOUR.map((word) => index.wordOf.get(stemOf(word))));
  for (let node = run.from; node < run.to; node++) {
    nodeOf.fill(node, index.lineStart[node], index.lineStart[node + 1]);
    if (index.has(node, FLAG.extension)) continue;
    for (let line = index.lineStart[node] as number; line < (index.lineStart[node + 1] as number); line++) {
      const kind = index.lineKind[line] as number;
      if (kind === TABLE) {
        const words = siteWords(index, { stems, same }, traits, line, behaviour);
        // The tissue goes without saying where the tumor has a name: the row is found by its place.
        const place = words.filter((word) => !tissues.has(word));
        draft.add(line, words, anchorAmong(idf, traits, place.length > 0 ? place : words), 4, 'sites');
        continue;
      }
      if (kind !== TITLE && kind !== INCLUSION && kind !== ENTRY && kind !== SYNONYM) continue;
      const text = index.lineText(line);
      if (kind === ENTRY && MISREAD.get(text) === index.compactOf(node)) continue;
      const words = wordsWanted(index, traits, line, kind, text);
      if (words === null) continue;
      if (kind === ENTRY) for (const word of foldedWords(index, text, words, forms)) words.push(word);
      if (kind === ENTRY) for (const word of inverted(text)) if (!words.includes(word)) words.push(word);
      const preference =
        (kind === ENTRY ? 3 : kind === INCLUSION ? 2 : 0) - lossAt(index, traits, line, kind, text);
      for (const form of alternatives(index, words, text)) {
        if (!canStand(traits, form, kind)) continue;
        draft.add(line, form, anchorAmong(idf, traits, form), preference, 'forms');
      }
    }
  }
  const ownFrom = draft.count;
  const shorts = phraseShorts(index, wordOf, phrases);
  addPhrases(draft, phrases, index, wordOf, number, (words) => anchorAmong(idf, traits, words), shorts);
  return {
    index,
    wordOf,
    stems,
    idf,
    system: number,
    ownFrom,
    ...draft.finish(),
    nodeOf,
    traits,
    phraseShorts: shorts,
    histologies,
    sameAs: same,
    idsBy: idsBy(wordOf, same),
  };
}

function idsBy(
  wordOf: ReadonlyMap<string, number>,
  same: ReadonlyMap<string, readonly number[]>,
): Map<string, readonly number[]> {
  const ids = new Map<string, readonly number[]>(same);
  for (const [stem, word] of wordOf) ids.set(stem, [word, ...(same.get(stem) ?? [])]);
  return ids;
}

/**
 * Entries that a text says by chance. The index prints `Cancer(o)phobia`, of which the files keep the first word; `five days
 * later the fever …` is no trench fever, an anemia of a cancer no pernicious one; an `ache` is the pain of its place.
 */
const MISREAD: ReadonlyMap<string, string> = new Map([
  ['Cancer', 'F4529'],
  ['Ache, see Pain', 'R52'],
  ['Fever, five day', 'A790'],
  ['Anemia, malignant', 'D510'],
  ['Ascites, cardiac', 'I50810'],
  ['Ascites, heart', 'I50810'],
  ['Loop, intestine, see Volvulus', 'K562'],
]);

/** As rare as a word that few codes have. */
const OWN_RARITY = 6;

/** The words of the index, and those of our phrases that no code has. */
function vocabulary(index: Index, phrases: readonly Phrase[]): Map<string, number> {
  const words = new Map(index.wordOf);
  for (const { stems } of phrases)
    for (const stem of stems) if (!words.has(stem)) words.set(stem, words.size);
  return words;
}

/** A phrase of ours and its code, without dot. */
interface Phrase {
  words: readonly { plain: string; stem: string }[];
  stems: readonly string[];
  compact: string;
}

function ownPhrases(): Phrase[] {
  return PHRASES.trim()
    .split('\n')
    .map((entry) => {
      const [phrase = '', code = ''] = entry.split(' > ');
      const words = wordsOf(phrase);
      return { words, stems: phraseStems(phrase, words), compact: code.replaceAll(/[.-]/g, '') };
    });
}

/**
 * What `search` looks for nothing by is a word of a phrase: the letter of `hepatitis A`, the `non` of `non-ST elevation`, the
 * `no` of `no bowel movement`.
 */
function phraseStems(phrase: string, words: Phrase['words']): string[] {
  const denials = phrase.split(/[ -]/).filter((word) => DENIALS.has(word));
  const stems = words.map(({ plain, stem }) => (denials.length > 0 ? stemOf(plain) : stem));
  return [...stems, ...denials, ...(/\bA\b/.test(phrase) ? ['a'] : [])];
}

/** Words that deny what follows them, which a phrase of ours may hold. */
export const DENIALS: ReadonlySet<string> = new Set(['non', 'no', 'not', 'without']);
/** They stand in every second sentence: nothing is looked for under them. */
const AS_COMMON = 0.5;

/** Phrases of ours, each at the title of its code; those whose code this release does not have are left out. */
function addPhrases(
  draft: Draft,
  phrases: readonly Phrase[],
  index: Index,
  wordOf: ReadonlyMap<string, number>,
  system: number,
  anchor: (words: readonly number[]) => number,
  shorts: ReadonlySet<number>,
): void {
  for (const { stems, compact } of phrases) {
    const node = index.firstAt(system, compact);
    if (node >= index.nodes || index.compactOf(node) !== compact) continue;
    const words = [...new Set(stems.map((stem) => wordOf.get(stem) as number))];
    if (words.length === 0) continue;
    const isShort = words.length === 1 && shorts.has(words[0] as number);
    draft.add(index.lineStart[node] as number, words, anchor(words), isShort ? 60 : 8, 'forms');
  }
}

class Draft {
  readonly #words: number;
  readonly #idf: Float32Array;
  readonly #lineOf: number[] = [];
  readonly #wantedStart: number[] = [];
  readonly #wanted: number[] = [];
  readonly #preferenceOf: number[] = [];
  readonly #anchors = { forms: [] as number[], sites: [] as number[] };

  constructor(words: number, idf: Float32Array) {
    this.#words = words;
    this.#idf = idf;
  }

  get count(): number {
    return this.#lineOf.length;
  }

  add(
    line: number,
    wanted: readonly number[],
    anchor: number,
    preference: number,
    where: 'forms' | 'sites',
  ): void {
    if (anchor < 0) return;
    this.#lineOf.push(line);
    this.#wantedStart.push(this.#wanted.length);
    for (const word of wanted) this.#wanted.push(word);
    this.#preferenceOf.push(Math.max(-128, preference));
    this.#anchors[where].push(anchor);
    this.#anchors[where === 'forms' ? 'sites' : 'forms'].push(-1);
  }

  #secondOf(form: number, anchor: number): number {
    let best = -1;
    for (let at = this.#wantedStart[form] as number; at < (this.#wantedStart[form + 1] as number); at++) {
      const word = this.#wanted[at] as number;
      if (word !== anchor && (best < 0 || (this.#idf[word] as number) > (this.#idf[best] as number)))
        best = word;
    }
    return best;
  }

  finish(): Pick<Lexicon, 'forms' | 'sites' | 'wantedStart' | 'wanted' | 'lineOf' | 'preferenceOf'> {
    this.#wantedStart.push(this.#wanted.length);
    const second = (form: number, anchor: number) => this.#secondOf(form, anchor);
    return {
      forms: filed(this.#words, this.#anchors.forms, second),
      sites: filed(this.#words, this.#anchors.sites, second),
      wantedStart: Uint32Array.from(this.#wantedStart),
      wanted: Uint32Array.from(this.#wanted),
      lineOf: Uint32Array.from(this.#lineOf),
      preferenceOf: Int8Array.from(this.#preferenceOf),
    };
  }
}

/** `acute or subacute` asks for one of both. */
function alternatives(index: Index, words: readonly number[], text: string): (readonly number[])[] {
  let forms: (readonly number[])[] = [words];
  for (const match of text.matchAll(OR)) {
    const [left, right] = [match[1], match[2]].map((word) => index.wordOf.get(stemOf(fold(word as string))));
    if (
      left === undefined ||
      right === undefined ||
      left === right ||
      !words.includes(left) ||
      !words.includes(right)
    )
      continue;
    forms = forms.flatMap((form) => [
      form.filter((word) => word !== left),
      form.filter((word) => word !== right),
    ]);
    if (forms.length >= MOST_FORMS) break;
  }
  return forms;
}

const OR = /([\p{L}]{3,}) or ([\p{L}]{3,})/gu;
const MOST_FORMS = 4;

/** Words of the columns: which of them is meant is told by the head of the mention. */
const BEHAVIOUR = [
  'neoplasm',
  'malignant',
  'primary',
  'secondary',
  'ca',
  'situ',
  'benign',
  'uncertain',
  'behavior',
  'unspecified',
];

function siteWords(
  index: Index,
  { stems, same }: { stems: readonly string[]; same: ReadonlyMap<string, readonly number[]> },
  traits: Uint8Array,
  line: number,
  behaviour: ReadonlySet<number | undefined>,
): number[] {
  const words: number[] = [];
  const from = index.lineWordStart[line] as number;
  for (let at = from; at < from + (index.lineCore[line] as number); at++) {
    const word = index.lineWords[at] as number;
    const trait = traits[word] as number;
    if (word === index.wordOf.get('channel') || word === index.wordOf.get('lymphatic')) continue;
    if (behaviour.has(word) || (trait & (TRAIT.soft | TRAIT.denied)) !== 0) continue;
    // `axilla, axillary`, `anus, anal`: one place in two forms.
    const stem = stems[word] as string;
    const isForm = (other: number) => {
      const known = stems[other] as string;
      return (
        known.slice(0, 5) === stem.slice(0, 5) ||
        (known.slice(0, 2) === stem.slice(0, 2) &&
          (same.get(stem)?.includes(other) || same.get(known)?.includes(word)) === true)
      );
    };
    if (!words.some(isForm)) words.push(word);
  }
  return words.length > MOST_WANTED ? [] : words;
}

/** Word → the forms that are filed under it, in runs of the same second word. */
function filed(
  words: number,
  wordOfForm: readonly number[],
  secondOf: (form: number, anchor: number) => number,
): Filed {
  const anchorStart = new Uint32Array(words + 1);
  for (const word of wordOfForm) if (word >= 0) anchorStart[word + 1] = (anchorStart[word + 1] as number) + 1;
  for (let word = 0; word < words; word++)
    anchorStart[word + 1] = (anchorStart[word + 1] as number) + (anchorStart[word] as number);
  const filedForms = wordOfForm
    .flatMap((word, form) => (word < 0 ? [] : [{ form, word, second: secondOf(form, word) }]))
    .sort((a, b) => a.word - b.word || a.second - b.second || a.form - b.form);
  const second = Int32Array.from(filedForms, (one) => one.second);
  const runEnd = new Uint32Array(filedForms.length);
  for (let at = filedForms.length - 1; at >= 0; at--) {
    const [own, next] = [filedForms[at], filedForms[at + 1]];
    runEnd[at] =
      own?.word === next?.word && own?.second === next?.second ? (runEnd[at + 1] as number) : at + 1;
  }
  return { anchorStart, anchored: Uint32Array.from(filedForms, (one) => one.form), second, runEnd };
}

function traitsOf(wordOf: ReadonlyMap<string, number>): Uint8Array {
  const traits = new Uint8Array(wordOf.size);
  for (const [stem, word] of wordOf) {
    let trait = 0;
    if (stem.startsWith('-')) trait |= TRAIT.denied;
    if (SOFT.has(stem)) trait |= TRAIT.soft;
    if (SILENT.has(stem)) trait |= TRAIT.plain;
    if (PLACES.has(stem)) trait |= TRAIT.place;
    if (SHADING.has(stem)) trait |= TRAIT.shading;
    if (SIDES.has(stem)) trait |= TRAIT.side;
    if (NEVER_ALONE.has(stem)) trait |= TRAIT.neverAlone;
    if (ALONE_AFTER_ALL.has(stem)) trait |= TRAIT.aloneAfterAll;
    traits[word] = trait;
  }
  return traits;
}

/** Null for a line that cannot be a mention: too many words, none that says anything, one that says what is not said. */
function wordsWanted(
  index: Index,
  traits: Uint8Array,
  line: number,
  kind: number,
  text: string,
): number[] | null {
  // `Influenza, A`: the letter is no word that is looked for, and the line means more than its main term.
  if (
    /\bnot specified\b|^unspecified traumatic\b/i.test(text) ||
    (kind === ENTRY && /, [A-Z](?:,|$)/.test(text))
  )
    return null;
  // `Puncture wound without foreign body of scalp`: the place is no part of what is not there; the index has it in full.
  if (kind === TITLE && / without foreign body of /.test(text)) return null;
  const from = index.lineWordStart[line] as number;
  const words: number[] = [];
  const beside = kind === ENTRY ? null : inBrackets(index, text);
  // `Traumatic hemorrhage of cerebrum` is none without an injury.
  const trauma = /^(?:unspecified )?traumatic\b/i.test(text)
    ? index.wordOf.get(stemOf('traumatic'))
    : undefined;
  for (let at = from; at < from + (index.lineCore[line] as number); at++) {
    const word = index.lineWords[at] as number;
    const trait = traits[word] as number;
    if (((trait & (TRAIT.soft | TRAIT.denied)) !== 0 && word !== trauma) || beside?.has(word)) continue;
    // The side of a title is found when the code is narrowed; an entry that names one means it (`right heart failure`).
    if ((trait & TRAIT.side) !== 0 && kind === TITLE) return null;
    if (!words.includes(word)) words.push(word);
  }
  return words.length === 0 || words.length > MOST_WANTED ? null : words;
}

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/g;

/** `Systolic (congestive) heart failure`: said or not. */
function inBrackets(index: Index, text: string): Set<number> | null {
  if (!/[([]/.test(text)) return null;
  const outside = new Set(wordsOf(text.replaceAll(BRACKETED, ' ')).map(({ stem }) => stem));
  const inside = wordsOf([...text.matchAll(BRACKETED)].map((match) => match[0].slice(1, -1)).join(' '));
  return new Set(inside.flatMap(({ stem }) => (outside.has(stem) ? [] : (index.wordOf.get(stem) ?? []))));
}

function canStand(traits: Uint8Array, words: readonly number[], kind: number): boolean {
  const [only] = words;
  if (words.length !== 1 || only === undefined) return words.length > 0;
  const trait = traits[only] as number;
  if ((trait & (TRAIT.place | TRAIT.side)) !== 0) return false;
  // A title of one word is `Other …` of something that the index names in full.
  return (trait & TRAIT.neverAlone) === 0 || ((trait & TRAIT.aloneAfterAll) !== 0 && kind === ENTRY);
}

/**
 * The search index takes words of an entry that begin alike for forms of one word. `Infarct, infarction` are; `Meningitis,
 * meningococcal` are two, and both must be said.
 */
function foldedWords(
  index: Index,
  text: string,
  wanted: readonly number[],
  forms: ReadonlySet<string>,
): number[] {
  const path = text.replace(/, see .*$/, '');
  if (!hasLikeWords(path)) return [];
  const said = wordsOf(path.replaceAll(BRACKETED, ' '));
  const list: number[] = [];
  for (const [n, { stem, plain, denied }] of said.entries()) {
    const word = index.wordOf.get(stem);
    if (denied || plain.length < 5 || word === undefined || wanted.includes(word) || list.includes(word))
      continue;
    const like = said
      .slice(0, n)
      .find((other) => other.plain.slice(0, 5) === plain.slice(0, 5) && other.stem !== stem);
    if (like && !forms.has(`${like.plain} ${plain}`)) list.push(word);
  }
  return list;
}

/** Two of its words begin with the same five letters, as few paths have. */
function hasLikeWords(path: string): boolean {
  const seen = new Set<string>();
  for (const [beginning] of path.toLowerCase().matchAll(/(?<![a-z])[a-z]{5}/g)) {
    if (seen.has(beginning)) return true;
    seen.add(beginning);
  }
  return false;
}

/** Words of an entry that its main term, turned round, wants as well. */
function inversionsOf(edition: Edition, index: Index): (text: string) => readonly number[] {
  const byFirst = new Map<string, { title: string; words: number[] }[]>();
  for (const title of indexInversions(edition)) {
    const [first = '', ...others] = title.split(',');
    const words = wordsOf(others.join(' ')).flatMap(({ stem }) => index.wordOf.get(stem) ?? []);
    const known = byFirst.get(first);
    if (known) known.push({ title, words });
    else byFirst.set(first, [{ title, words }]);
  }
  return (text) => {
    const comma = text.indexOf(',');
    const found = comma < 0 ? undefined : byFirst.get(text.slice(0, comma));
    return found?.find(({ title }) => text.startsWith(title))?.words ?? [];
  };
}

function lossAt(index: Index, traits: Uint8Array, line: number, kind: number, text: string): number {
  let loss = kind === ENTRY && text.includes(', see ') ? 1 : 0;
  const from = index.lineWordStart[line] as number;
  for (let at = from; at < from + (index.lineCore[line] as number); at++) {
    const trait = traits[index.lineWords[at] as number] as number;
    if ((trait & TRAIT.plain) !== 0) {
      // `uncomplicated` that is not said: the entry without it comes first.
      if (kind === ENTRY) loss += 1;
      continue;
    }
    if ((trait & (TRAIT.soft | TRAIT.side)) !== 0) loss += 3;
    else if ((trait & TRAIT.denied) !== 0) loss += 1;
  }
  return Math.min(255, loss);
}

/** The rarest word that is no place in the body; of places the rarest where there is nothing else. */
function anchorAmong(idf: Float32Array, traits: Uint8Array, words: readonly number[]): number {
  let best = -1;
  let most = -1;
  for (const word of words) {
    const place = ((traits[word] as number) & TRAIT.place) !== 0;
    const rare = (idf[word] as number) + (place || idf[word] === AS_COMMON ? 0 : 4);
    if (rare > most) {
      most = rare;
      best = word;
    }
  }
  return best;
}

function phraseShorts(
  { dictionary }: Index,
  wordOf: ReadonlyMap<string, number>,
  phrases: readonly Phrase[],
): Set<number> {
  const shorts = new Set<number>();
  for (const { words } of phrases)
    for (const { plain, stem } of words) {
      const word = Object.hasOwn(dictionary.abbreviations, plain) ? wordOf.get(stem) : undefined;
      if (word !== undefined) shorts.add(word);
    }
  return shorts;
}

function histologiesOf(edition: Edition, index: Index): Lexicon['histologies'] {
  const wordsIn = (tissue: string) => wordsOf(tissue).flatMap(({ stem }) => index.wordOf.get(stem) ?? []);
  return new Map(
    indexHistologies(edition).map(({ name, behaviour, tissue }) => [
      stemOf(name),
      // `salivary gland or duct` is one row under its first word.
      // The nerves of a limb are in the rows of the peripheral ones.
      { behaviour, tissue: wordsIn(tissue.replace(/ gland.*$/, '').replace(/^nerve$/, 'nerve peripheral')) },
    ]),
  );
}

/** Stem → words of the books that say the same; also for stems that the books do not have. */
function sameWords(edition: Edition, wordOf: ReadonlyMap<string, number>): Map<string, number[]> {
  const same = new Map<string, number[]>();
  const add = (said: string, meant: readonly string[]) => {
    const from = stemOf(fold(said));
    const own = wordOf.get(from);
    const known = same.get(from) ?? [];
    for (const one of meant) {
      const to = wordOf.get(stemOf(fold(one)));
      if (to !== undefined && to !== own && !known.includes(to)) known.push(to);
    }
    if (known.length > 0) same.set(from, known);
  };
  for (const line of EQUIVALENTS.trim().split('\n')) {
    const [said = '', meant = ''] = line.split('>');
    add(said, meant.split(/[| -]/));
  }
  for (const [first, other] of indexForms(edition)) {
    if (ENDS_OF_DISEASE.test(first) !== ENDS_OF_DISEASE.test(other)) continue;
    add(first, [other]);
    add(other, [first]);
  }
  return same;
}

/** `artery, arteritis`: an organ and its disease are no forms of one word. */
const ENDS_OF_DISEASE = /(?:itis|osis|oma|pathy|megaly|ectasis|algia|emia|uria)$/;

/** Ids of a word and of those that say the same; empty for a word of no line. */
export function idsOf({ idsBy }: Lexicon, stem: string): readonly number[] {
  return idsBy.get(stem) ?? NO_IDS;
}

const NO_IDS: readonly number[] = [];

export function stemOfWord({ stems }: Lexicon, word: number): string {
  return stems[word] as string;
}
