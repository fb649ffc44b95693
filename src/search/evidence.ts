// How well do the lines of a code say what was asked? Each level of the book is read once a query, however many codes
// stand below it; then each leaf is measured by its own lines and those above.
import { FLAG, KINDS, NONE } from './layout.ts';
import type { Index } from './opening.ts';
import type { Slot } from './understanding.ts';

/** What is measured in a leaf, each from 0 to about 1. Their weights are in `weights.ts`. */
export const MEASURES = [
  /** The line that says most: how much of the query, less what it says beside it. */
  'line',
  'linePrecision',
  'lineMissed',
  /** It stands on a level above. */
  'lineAbove',
  'lineNotTitle',
  'lineDescription',
  /** A line says exactly the query. */
  'exact',
  /** Sum of the words one by one, wherever they stand. */
  'words',
  /** Share of the query that any line says. */
  'mask',
  'title',
  'titlePrecision',
  'titleMissed',
  'above',
  'aboveMissed',
  'category',
  /** Many lines say much of it. */
  'votes',
  'unspecified',
  /** Titled as the rest of its kind, and the query does not ask for the rest. */
  'other',
  'length',
  /** Says left where right was asked. */
  'otherSide',
  /** Within its family: words of the title not asked for, a better line elsewhere, how many relatives. */
  'moreThanFamily',
  'behindFamily',
  'relatives',
] as const;

const WIDTH = MEASURES.length;
const AT = Object.fromEntries(MEASURES.map((name, n) => [name, n])) as Record<
  (typeof MEASURES)[number],
  number
>;
const TITLE = KINDS.indexOf('title');
const AROUND = KINDS.indexOf('around');
const DESCRIPTION = KINDS.indexOf('description');
/** How much a line loses a level. */
const INHERITED = 0.9;
const PRECISION = 0.35;

export interface Evidence {
  node: number;
  line: number;
  /** Slots of which a line speaks, as bits. */
  mask: number;
  measures: Float32Array;
}

/** What the lines of one level say. */
interface Said {
  best: number;
  line: number;
  precision: number;
  missed: number;
  mask: number;
  votes: number;
  exact: number;
  titleCoverage: number;
  titlePrecision: number;
  titleMissed: number;
}

export function measure(
  index: Index,
  slots: readonly Slot[],
  total: number,
  finalists: readonly number[],
): Evidence[] {
  markWords(index, slots);
  const levels = new Map<number, Said>();
  const sayings = (node: number): Said => {
    let said = levels.get(node);
    if (!said) {
      said = readLevel(index, slots, total, node);
      levels.set(node, said);
    }
    return said;
  };
  const sides = sidesAsked(index, slots);
  const found = finalists.map((node) => measureLeaf(index, slots, total, node, sayings, sides));
  compareFamilies(index, found);
  unmarkWords(index, slots);
  return found;
}

function markWords({ slotOfWord, factorOfWord }: Index, slots: readonly Slot[]): void {
  for (const [n, slot] of slots.entries()) {
    for (let w = 0; w < slot.words.length; w++) {
      const word = slot.words[w] as number;
      const factor = slot.factors[w] as number;
      if (slotOfWord[word] !== 0 && (factorOfWord[word] as number) >= factor) continue;
      slotOfWord[word] = n + 1;
      factorOfWord[word] = factor;
    }
  }
}

function unmarkWords({ slotOfWord, factorOfWord }: Index, slots: readonly Slot[]): void {
  for (const slot of slots) {
    for (const word of slot.words) {
      slotOfWord[word] = 0;
      factorOfWord[word] = 0;
    }
  }
}

function readLevel(index: Index, slots: readonly Slot[], total: number, node: number): Said {
  const { slotOfWord, factorOfWord, lineWords, lineWordStart, lineCore, lineKind, idf } = index;
  const said: Said = {
    best: -1,
    line: -1,
    precision: 0,
    missed: 0,
    mask: 0,
    votes: 0,
    exact: 0,
    titleCoverage: 0,
    titlePrecision: 0,
    titleMissed: 0,
  };
  const end = index.lineStart[node + 1] as number;
  for (let line = index.lineStart[node] as number; line < end; line++) {
    const kind = lineKind[line] as number;
    if (kind === AROUND) continue;
    const from = lineWordStart[line] as number;
    const to = lineWordStart[line + 1] as number;
    const core = from + (lineCore[line] as number);
    let mask = 0;
    let found = 0;
    let missed = 0;
    for (let at = from; at < to; at++) {
      const word = lineWords[at] as number;
      const slot = slotOfWord[word] as number;
      if (slot === 0) {
        if (at < core) missed += idf[word] as number;
        continue;
      }
      const bit = 1 << (slot - 1);
      if ((mask & bit) !== 0) continue;
      mask |= bit;
      found += (slots[slot - 1] as Slot).weight * (factorOfWord[word] as number);
    }
    if (kind === TITLE) said.titleMissed = missed;
    if (mask === 0) continue;
    const coverage = found / total;
    const precision = found / (found + missed);
    const value = coverage * (1 - PRECISION + PRECISION * precision) * (kind === DESCRIPTION ? 0.6 : 1);
    said.mask |= mask;
    if (coverage > 0.3) said.votes += value * value * value;
    if (coverage > 0.98 && precision > 0.98) said.exact = 1;
    if (kind === TITLE) {
      said.titleCoverage = coverage;
      said.titlePrecision = precision;
    }
    if (value > said.best) {
      said.best = value;
      said.line = line;
      said.precision = precision;
      said.missed = missed;
    }
  }
  return said;
}

interface Sides {
  words: number[];
  asked: boolean[];
  any: boolean;
  otherAsked: boolean;
}

function sidesAsked(index: Index, slots: readonly Slot[]): Sides {
  const words = ['left', 'right', 'bilateral'].map((side) => index.wordOf.get(side) ?? -1);
  const asked = words.map((word) => word >= 0 && index.slotOfWord[word] !== 0);
  const otherAsked = slots.some(({ typed }) => typed === 'other' || typed === 'specified');
  return { words, asked, any: asked.some((one) => one), otherAsked };
}

function measureLeaf(
  index: Index,
  slots: readonly Slot[],
  total: number,
  node: number,
  sayings: (node: number) => Said,
  sides: Sides,
): Evidence {
  const measures = new Float32Array(WIDTH);
  let best = -1;
  let line = -1;
  let from = node;
  let found: Said | null = null;
  let mask = 0;
  let votes = 0;
  let exact = 0;
  let scale = 1;
  let above = 0;
  for (let up = node; up !== NONE; up = index.nodeParent[up] as number) {
    const said = sayings(up);
    mask |= said.mask;
    votes += said.votes;
    if (said.exact > 0) exact = Math.max(exact, up === node ? 1 : 0.6);
    if (up !== node) {
      if (said.titleCoverage > above) {
        above = said.titleCoverage;
        measures[AT.aboveMissed] = Math.min(1, said.titleMissed / 20);
      }
      measures[AT.category] = said.titleCoverage;
    }
    if (scale * said.best > best) {
      best = scale * said.best;
      line = said.line;
      from = up;
      found = said;
    }
    scale *= INHERITED;
  }
  const own = sayings(node);
  const first = index.lineStart[node] as number;
  const kind = line < 0 ? TITLE : (index.lineKind[line] as number);
  measures[AT.line] = Math.max(0, best);
  measures[AT.linePrecision] = found?.precision ?? 0;
  measures[AT.lineMissed] = Math.min(1, (found?.missed ?? 0) / 20);
  measures[AT.lineAbove] = from === node ? 0 : 1;
  measures[AT.lineNotTitle] = kind === TITLE ? 0 : 1;
  measures[AT.lineDescription] = kind === DESCRIPTION ? 1 : 0;
  measures[AT.exact] = exact;
  measures[AT.words] = (index.score[node] as number) / total;
  measures[AT.mask] = shareOf(mask, slots) / total;
  measures[AT.title] = own.titleCoverage;
  measures[AT.titlePrecision] = own.titlePrecision;
  measures[AT.titleMissed] = Math.min(2, own.titleMissed / 20);
  measures[AT.above] = above;
  measures[AT.votes] = Math.log1p(votes) / 2;
  measures[AT.unspecified] = index.has(node, FLAG.unspecified) ? 1 : 0;
  measures[AT.length] = Math.min(1, (index.lineCore[first] as number) / 12);
  measures[AT.other] = !sides.otherAsked && index.has(node, FLAG.other) ? 1 : 0;
  measures[AT.otherSide] = sides.any && isOtherSide(index, first, sides) ? 1 : 0;
  return { node, line, mask, measures };
}

function shareOf(mask: number, slots: readonly Slot[]): number {
  let sum = 0;
  for (let n = 0; n < slots.length; n++) if ((mask & (1 << n)) !== 0) sum += (slots[n] as Slot).weight;
  return sum;
}

function isOtherSide(index: Index, title: number, { words, asked }: Sides): boolean {
  let has = false;
  for (let at = index.lineWordStart[title] as number; at < (index.lineWordStart[title + 1] as number); at++) {
    const side = words.indexOf(index.lineWords[at] as number);
    if (side >= 0 && asked[side]) return false;
    if (side >= 0) has = true;
  }
  return has;
}

/** The nearest level above that is a code of its own. */
export function headerOf(index: Index, node: number): number {
  let up = index.nodeParent[node] as number;
  while (up !== NONE && !index.has(up, FLAG.shown)) up = index.nodeParent[up] as number;
  return up;
}

function compareFamilies(index: Index, found: readonly Evidence[]): void {
  const families = new Map<number, { missed: number; line: number; count: number }>();
  const familyOf = (node: number) => {
    const header = headerOf(index, node);
    return header === NONE ? node : header;
  };
  for (const { node, measures } of found) {
    const missed = measures[AT.titleMissed] as number;
    const line = measures[AT.line] as number;
    const family = families.get(familyOf(node));
    if (!family) families.set(familyOf(node), { missed, line, count: 1 });
    else {
      family.missed = Math.min(family.missed, missed);
      family.line = Math.max(family.line, line);
      family.count++;
    }
  }
  for (const { node, measures } of found) {
    const family = families.get(familyOf(node));
    if (!family) continue;
    measures[AT.moreThanFamily] = Math.min(1, 2 * ((measures[AT.titleMissed] as number) - family.missed));
    measures[AT.behindFamily] = family.line - (measures[AT.line] as number);
    measures[AT.relatives] = Math.min(1, family.count / 20);
  }
}
