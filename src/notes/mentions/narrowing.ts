// Which code below the one that the words lead to? Side, encounter and whatever else the sentence says; where it says nothing,
// the code for that. Authority: ICD-10-CM Official Guidelines I.A.5, I.B.13 (laterality), I.C.19.a (7th characters).
import { FLAG, NONE } from '#search';
import { type Lexicon, stemOfWord, TRAIT } from '../dictionary/lexicon.ts';

export type Side = 'left' | 'right' | 'bilateral';
export type Phase = 'initial' | 'subsequent' | 'sequela';

export interface Surroundings {
  /** Words of the sentence near the mention → how near, to 1. */
  words: ReadonlyMap<number, number>;
  side: Side | null;
  sex: 'female' | 'male' | null;
  phase: Phase;
  open: boolean;
  day: number;
}

export interface Narrowed {
  node: number;
  /** What a more specific code would need. */
  missing: string[];
}

/** Null where no code below is valid on the day. */
export function narrow(lexicon: Lexicon, node: number, around: Surroundings): Narrowed | null {
  const found = atEncounter(lexicon, below(lexicon, node, around), around);
  const better = found && isPlain(lexicon, found.node) ? refined(lexicon, found.node, around) : null;
  const best = better === null ? found : (below(lexicon, better, around) ?? found);
  if (best === null) return best;
  const own =
    best.node === node || lexicon.index.titleOf(node).search(ONE_SIDE) < 0
      ? null
      : mirrored(lexicon, best.node, around.side, around.day);
  if (own !== null) return { ...best, node: own };
  if (around.side === null) return best;
  const sided = onSide(lexicon, best.node, around.side, around.day);
  return sided === null ? best : { node: sided, missing: best.missing.filter((one) => one !== NO_SIDE) };
}

/** A phrase of ours may name an injury at its first encounter; the visit says which one it is (Official Guidelines I.C.19.a). */
function atEncounter(lexicon: Lexicon, found: Narrowed | null, around: Surroundings): Narrowed | null {
  if (found === null || around.phase === 'initial') return found;
  const { index } = lexicon;
  if (!/^(?:S|T[0-3])/.test(index.compactOf(found.node)) || !isSeventhOf(lexicon, found.node)) return found;
  if (!/\binitial encounter\b/i.test(index.titleOf(found.node))) return found;
  const siblings = childrenOf(lexicon, index.nodeParent[found.node] as number, around.day);
  return siblings.length === 0 ? found : { ...found, node: seventh(lexicon, siblings, around) };
}

export const NO_SIDE = 'laterality not stated';

/** The code of the same words with a side, where those of one without were said: `… unspecified eye, mild stage`. */
function onSide(lexicon: Lexicon, node: number, side: Side, day: number): number | null {
  return relativeOn(lexicon, `${node} on ${side}`, day, () => {
    const title = lexicon.index.titleOf(node);
    // `Unspecified dislocation of unspecified knee`: any of them may stand for the side.
    const wanted = new Set(
      [...title.matchAll(/\bunspecified (\w+)/gi)].flatMap(({ 0: words, 1: noun, index: at }) =>
        [side, `${side} ${noun}`].map((said) => title.slice(0, at) + said + title.slice(at + words.length)),
      ),
    );
    return relatives(lexicon, node, wanted);
  });
}

/**
 * A phrase of ours may lead to a block of one side, as the edition has the form only below the sides: the code of the same
 * words for the side that is said, or for none.
 */
function mirrored(lexicon: Lexicon, node: number, side: Side | null, day: number): number | null {
  return relativeOn(lexicon, `${node} instead on ${side}`, day, () => otherSides(lexicon, node, side));
}

function otherSides(lexicon: Lexicon, node: number, side: Side | null): number[] {
  const title = lexicon.index.titleOf(node);
  const [found, ...others] = [...title.matchAll(ONE_SIDE)];
  if (found === undefined || found[1]?.toLowerCase() === side) return [];
  const [all, , noun = ''] = found;
  const before = title.slice(0, found.index);
  const behind = title.slice(found.index + all.length);
  const wanted = new Set<string>();
  if (side === null || side === 'bilateral') {
    if (others.length > 0) return [];
    const word = side ?? 'unspecified';
    for (const said of [word, `${word} ${noun}`, `${word} ${noun}s`]) wanted.add(before + said + behind);
  } else
    wanted.add(title.replaceAll(ONE_SIDE, (_, one: string, of: string) => `${OPPOSITE[one] ?? one} ${of}`));
  return relatives(lexicon, node, wanted);
}

const ONE_SIDE = /\b(left|right) (\w+)/gi;
const OPPOSITE: Record<string, string> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' };

const RELATIVES = new WeakMap<Lexicon, Map<string, readonly number[]>>();

/** Of relatives that are looked for once, the first that is valid on the day. */
function relativeOn(
  lexicon: Lexicon,
  key: string,
  day: number,
  find: () => readonly number[],
): number | null {
  let known = RELATIVES.get(lexicon);
  if (!known) {
    known = new Map();
    RELATIVES.set(lexicon, known);
  }
  let nodes = known.get(key);
  if (!nodes) {
    nodes = find();
    known.set(key, nodes);
  }
  return nodes.find((node) => lexicon.index.livesOn(node, day)) ?? null;
}

/** The billable codes of the same category with one of these titles. */
function relatives({ index }: Lexicon, node: number, titles: ReadonlySet<string>): number[] {
  if (titles.size === 0) return [];
  let top = node;
  for (let up = index.nodeParent[top] as number; up !== NONE; up = index.nodeParent[top] as number) {
    if ((index.nodeEnd[up] as number) - up > MOST_RELATIVES) break;
    top = up;
  }
  const end = index.nodeEnd[top] as number;
  const found: number[] = [];
  for (let at = top; at < end; at++)
    if (index.has(at, FLAG.billable) && titles.has(index.titleOf(at))) found.push(at);
  return found;
}

const MOST_RELATIVES = 1500;

/** Nothing is said of the disease but its name. */
function isPlain({ index }: Lexicon, node: number): boolean {
  return (
    index.has(node, FLAG.unspecified) ||
    /\b(?:uncomplicated|without complications?)\b/i.test(index.titleOf(node))
  );
}

function below(lexicon: Lexicon, node: number, around: Surroundings): Narrowed | null {
  const missing: string[] = [];
  let at = node;
  for (let depth = 0; depth < 6; depth++) {
    const children = childrenOf(lexicon, at, around.day);
    if (children.length === 0) break;
    const isSeventh = children.every((child) => isSeventhOf(lexicon, child));
    const next = isSeventh
      ? seventh(lexicon, children, around)
      : bestOf(lexicon, at, children, around, missing);
    if (isSeventh && around.phase === 'initial' && !/^O/.test(lexicon.index.codeOf(at)))
      missing.push('7th character: encounter not stated, taken as the initial one');
    at = next;
  }
  const { index } = lexicon;
  if (!index.has(at, FLAG.billable) || !index.livesOn(at, around.day)) return null;
  return { node: at, missing };
}

/**
 * `Persistent asthma, moderate` led to the unspecified code: a relative of which the sentence says everything that tells it
 * from their common title. Looked for up to two levels above.
 */
function refined(lexicon: Lexicon, node: number, around: Surroundings): number | null {
  const { index, traits } = lexicon;
  // Degrees of blindness go by a measured acuity, not by the word `eye`.
  if (index.compactOf(node) === 'H547') return null;
  let top = index.nodeParent[node] as number;
  for (let level = 0; level < 3 && top !== NONE && index.has(top, FLAG.shown); level++) {
    const above = new Set(titleWords(lexicon, top));
    const named = titleWords(lexicon, node).filter(
      (word) =>
        ((traits[word] as number) &
          (TRAIT.soft | TRAIT.denied | TRAIT.side | TRAIT.shading | TRAIT.plain)) ===
        0,
    );
    let best: number | null = null;
    let most = 0;
    for (const child of childrenOf(lexicon, top, around.day)) {
      if (child === node || index.has(child, FLAG.unspecified) || index.has(child, FLAG.other)) continue;
      const own = sideOf(lexicon, child);
      if (own !== null && around.side !== null && own !== around.side) continue;
      // Another disease of the same block is none of this one's kinds: dysmenorrhea beside dyspareunia.
      if (named.length > 0 && !titleWords(lexicon, child).some((word) => named.includes(word))) continue;
      let said = 0;
      let isWhole = true;
      for (const word of titleWords(lexicon, child)) {
        const trait = traits[word] as number;
        if (above.has(word) || (trait & (TRAIT.soft | TRAIT.denied | TRAIT.side)) !== 0) continue;
        const near = around.words.get(word);
        // A word of the mention itself tells nothing apart, and one of degree may be one of several: `mild or moderate`.
        if (near === 1) continue;
        if (near === undefined || near < 0.9) isWhole &&= (trait & TRAIT.shading) !== 0;
        else said += index.idf[word] as number;
      }
      if (isWhole && said > most) {
        most = said;
        best = child;
      }
    }
    if (best !== null) return best;
    top = index.nodeParent[top] as number;
  }
  return null;
}

/** An encounter, or the child that is meant. */
function isSeventhOf({ index }: Lexicon, node: number): boolean {
  return index.has(node, FLAG.extension) || FETUS.test(index.titleOf(node));
}

const FETUS = /, (?:not applicable or unspecified|fetus \d|other fetus)/;

function childrenOf({ index }: Lexicon, node: number, day: number): number[] {
  const children: number[] = [];
  const end = index.nodeEnd[node] as number;
  for (let at = node + 1; at < end; at = index.nodeEnd[at] as number) {
    if (!index.has(at, FLAG.shown)) {
      children.push(...childrenOf({ index } as Lexicon, at, day));
      continue;
    }
    if (index.livesOn(at, day)) children.push(at);
  }
  return children;
}

function bestOf(
  lexicon: Lexicon,
  parent: number,
  children: readonly number[],
  around: Surroundings,
  missing: string[],
): number {
  // `ischemic` in the title above and `ischemia` in one below are one word that was said once.
  const above = new Set<number>();
  const ofEach = children.map((child) => titleWords(lexicon, child));
  for (const word of titleWords(lexicon, parent)) {
    // `Subluxation and dislocation` parts into one and the other.
    if (isOneOfTwo(lexicon, parent, ofEach, word)) continue;
    above.add(word);
    for (const same of lexicon.sameAs.get(stemOfWord(lexicon, word)) ?? []) above.add(same);
  }
  let best = children[0] as number;
  let most = Number.NEGATIVE_INFINITY;
  let chosenBySilence = true;
  const active = lexicon.index.wordOf.get('remission');
  if (active !== undefined && !around.words.has(active)) {
    const not = children.find((child) => /not having achieved remission/i.test(lexicon.index.titleOf(child)));
    if (not !== undefined) return not;
  }
  for (const child of children) {
    const { score, silent } = fit(lexicon, child, above, around);
    if (score > most + 1e-9) {
      most = score;
      best = child;
      chosenBySilence = silent;
    }
  }
  if (chosenBySilence && children.length > 1) {
    const asked = askedBy(lexicon, children);
    if (asked !== null && !missing.includes(asked)) missing.push(asked);
  }
  return best;
}

function isOneOfTwo(lexicon: Lexicon, parent: number, ofEach: readonly Uint32Array[], word: number): boolean {
  if (!/ (?:and|or) /.test(lexicon.index.titleOf(parent))) return false;
  if (((lexicon.traits[word] as number) & (TRAIT.place | TRAIT.soft | TRAIT.shading)) !== 0) return false;
  return ofEach.some((words) => words.includes(word)) && !ofEach.every((words) => words.includes(word));
}

/** What tells the children apart, as far as their titles show it. */
function askedBy(lexicon: Lexicon, children: readonly number[]): string | null {
  const sides = children.filter((child) => sideOf(lexicon, child) !== null).length;
  if (sides >= 2) return NO_SIDE;
  return null;
}

function fit(
  lexicon: Lexicon,
  child: number,
  above: ReadonlySet<number>,
  around: Surroundings,
): { score: number; silent: boolean } {
  const { index, traits } = lexicon;
  let score = 0;
  let silent = true;
  const own = sideOf(lexicon, child);
  // Unless it is said, a poisoning is an accident (ICD-10-CM, note at T36-T50).
  if (/\b(?:assault|undetermined)\b/i.test(index.titleOf(child)) && !says(lexicon, around, 'assault'))
    score -= 3;
  const remission = lexicon.wordOf.get('remission');
  if (
    /\bin (?:\w+ )?remission\b/i.test(index.titleOf(child)) &&
    (remission === undefined || !around.words.has(remission))
  )
    score -= 3;
  // Where the hand is not told, the right side is the dominant one (Official Guidelines I.C.6.a).
  if (/\b(?:left dominant|right nondominant|right non-dominant)\b/i.test(index.titleOf(child))) score -= 0.8;
  if (own !== null) {
    if (around.side === own) {
      score += 4;
      if (/\bwith unspecified\b/i.test(index.titleOf(child))) score += 0.9;
      silent = false;
    } else score -= around.side === null ? 1.5 : 6;
  } else if (index.has(child, FLAG.unspecified)) score += around.side === null ? 0.9 : 0.2;
  if (
    /^Other /.test(index.titleOf(child)) ||
    (index.has(child, FLAG.other) && !index.has(child, FLAG.unspecified))
  )
    score -= 0.4;
  for (const word of titleWords(lexicon, child)) {
    const trait = traits[word] as number;
    if ((trait & TRAIT.side) !== 0 || above.has(word)) continue;
    if (word === index.wordOf.get('femal') || word === index.wordOf.get('male')) {
      const sex = word === index.wordOf.get('male') ? 'male' : 'female';
      score += around.sex === sex ? 2 : around.sex === null ? (sex === 'female' ? -0.5 : -1) : -4;
      continue;
    }
    if ((trait & TRAIT.denied) !== 0) {
      const bare = index.wordOf.get(stemOfWord(lexicon, word).slice(1));
      // `without obstruction` where the note says obstruction.
      if (bare !== undefined && around.words.has(bare)) score -= index.idf[bare] as number;
      else score += 0.3;
      continue;
    }
    if ((trait & TRAIT.soft) !== 0) continue;
    const near = around.words.get(word);
    if (near !== undefined) {
      score += near * (index.idf[word] as number);
      silent = false;
    } else score -= 0.4 * (index.idf[word] as number) * ((trait & TRAIT.shading) !== 0 ? 0.5 : 1);
  }
  return { score, silent };
}

function titleWords({ index }: Lexicon, node: number): Uint32Array {
  const line = index.lineStart[node] as number;
  if (line >= (index.lineStart[node + 1] as number)) return new Uint32Array(0);
  const from = index.lineWordStart[line] as number;
  return index.lineWords.subarray(from, from + (index.lineCore[line] as number));
}

const SIDES_OF = new WeakMap<Lexicon, Map<number, Side | null>>();

/** The side that a code names; worked out once for each of the book. */
function sideOf(lexicon: Lexicon, node: number): Side | null {
  const known = SIDES_OF.get(lexicon) ?? new Map<number, Side | null>();
  let side = known.get(node);
  if (side === undefined) {
    side = sideNamed(lexicon, node);
    known.set(node, side);
    SIDES_OF.set(lexicon, known);
  }
  return side;
}

function sideNamed(lexicon: Lexicon, node: number): Side | null {
  const { index } = lexicon;
  const words = titleWords(lexicon, node);
  const sides = (['left', 'right', 'bilateral'] as const).filter((side) => {
    const word = index.wordOf.get(side);
    return word !== undefined && words.includes(word);
  });
  // `without intercondylar fracture of left humerus`: the side is not denied with the rest.
  const isHidden =
    sides.length === 0 && words.some((word) => ((lexicon.traits[word] as number) & TRAIT.denied) !== 0);
  if (sides.length < 2 && !isHidden) return sides[0] ?? null;
  // `visual loss, right eye, normal vision left eye`: the first side is that of the disease.
  return (/\b(?:left|right|bilateral)\b/.exec(index.titleOf(node).toLowerCase())?.[0] ?? null) as Side | null;
}

/** Letters of the encounter by what their titles say. */
function seventh(lexicon: Lexicon, children: readonly number[], around: Surroundings): number {
  const { index } = lexicon;
  const wants = (child: number) => {
    const title = index.titleOf(child).toLowerCase();
    const isSubsequent = title.includes('subsequent encounter');
    const isSequela = title.includes('sequela');
    let score = 0;
    if (around.phase === 'sequela') score += isSequela ? 4 : 0;
    else if (around.phase === 'subsequent') score += isSubsequent ? 4 : 0;
    else score += isSubsequent || isSequela ? 0 : 4;
    if (title.includes('not applicable or unspecified')) score += 1;
    if (title.includes('open fracture')) score += around.open ? 2 : -2;
    if (title.includes('delayed healing') && !says(lexicon, around, 'delayed')) score -= 1;
    if (title.includes('nonunion') && !says(lexicon, around, 'nonunion')) score -= 1;
    if (title.includes('malunion') && !says(lexicon, around, 'malunion')) score -= 1;
    for (const word of ['delayed', 'nonunion', 'malunion'] as const)
      if (title.includes(word) && says(lexicon, around, word)) score += 2;
    return score;
  };
  let best = children[0] as number;
  let most = Number.NEGATIVE_INFINITY;
  for (const child of children) {
    const score = wants(child);
    if (score > most) {
      most = score;
      best = child;
    }
  }
  return best;
}

function says({ index }: Lexicon, around: Surroundings, stem: string): boolean {
  const word = index.wordOf.get(stem) ?? index.wordOf.get(stem.replace(/ed$/, ''));
  return word !== undefined && around.words.has(word);
}
