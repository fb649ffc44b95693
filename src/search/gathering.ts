// Which codes does any word of the query lead to? Every leaf gets the best word of each slot once; the leaves with the
// highest sums of each system go on to be read line by line.
import { BUCKETS } from './layout.ts';
import type { Index } from './opening.ts';
import type { Slot } from './understanding.ts';

/** How many leaves of a system go on; of one whose best is far behind, only what a page needs to show it. */
const FINALISTS = 32;
const FINALISTS_BEHIND = 12;
/** Behind is a system whose best sum is below this share of the best of all. */
const BEHIND = 0.85;
/** From here on a word fills a slot as typed, or as it may go on. */
const SURE = 0.6;
/** Leaves to which a word may lead that only stands for the one typed. */
const RARE = 4000;
/** Of a system's best sum: less does not go on. */
const LEAST = 0.4;
/** Share of the query that the words which lead to codes make up. */
const LEADING = 0.62;
/** Share of the prior beside the sum of words; it decides among the many leaves of a short query. */
const PRIOR = 0.12 / 255;

export interface Gathered {
  finalists: number[];
  /** By system: leaves that speak of every slot, and of any. */
  full: number[];
  any: number[];
}

/** Leaves the sums of the finalists in `index.score`; call `forget` when they are read. */
export function gather(
  index: Index,
  slots: readonly Slot[],
  total: number,
  accepts: ((leaf: number) => boolean) | null,
): Gathered {
  index.touchedCount = 0;
  let led = 0;
  for (const n of rarestFirst(index, slots)) {
    const slot = slots[n] as Slot;
    // When the rarer words are most of the query, a code that has none of them cannot win: the common ones only add.
    const leads = led < LEADING * total;
    led += slot.weight;
    for (let w = 0; w < slot.words.length; w++) {
      const word = slot.words[w] as number;
      const factor = slot.factors[w] as number;
      // A word that only stands for the one typed leads when it is rare, and not before the word is finished: one letter
      // more must not bring in new codes. The typed ones come first in their slot.
      const postings = (index.postStart[word + 1] as number) - (index.postStart[word] as number);
      if (leads && (factor >= SURE || (!slot.open && postings < RARE)))
        addWord(index, n + 1, word, factor * slot.weight);
      else addToTouched(index, n + 1, word, factor * slot.weight);
    }
    if (slot.run) addRun(index, n + 1, slot.run, slot.weight);
  }
  return choose(index, slots.length, total, accepts);
}

export function forget(index: Index): void {
  const { score, slotScore, slotMark, matched, touched } = index;
  for (let n = 0; n < index.touchedCount; n++) {
    const node = touched[n] as number;
    score[node] = 0;
    slotScore[node] = 0;
    slotMark[node] = 0;
    matched[node] = 0;
  }
  index.touchedCount = 0;
}

/** Places of the slots, those that lead to the fewest leaves first. */
function rarestFirst({ postStart }: Index, slots: readonly Slot[]): number[] {
  const sizes = slots.map(({ words }) =>
    words.reduce((sum, word) => sum + (postStart[word + 1] as number) - (postStart[word] as number), 0),
  );
  return [...slots.keys()].sort((a, b) => (sizes[a] as number) - (sizes[b] as number) || a - b);
}

function addToTouched(index: Index, mark: number, word: number, weight: number): void {
  const { score, slotScore, slotMark, matched, postStart, postNode, postWeight } = index;
  const unit = weight / 255;
  const end = postStart[word + 1] as number;
  for (let at = postStart[word] as number; at < end; at++) {
    const node = postNode[at] as number;
    if (matched[node] === 0) continue;
    const value = unit * (postWeight[at] as number);
    if (slotMark[node] !== mark) {
      slotMark[node] = mark;
      slotScore[node] = value;
      matched[node] = (matched[node] as number) + 1;
      score[node] = (score[node] as number) + value;
    } else if (value > (slotScore[node] as number)) {
      score[node] = (score[node] as number) + value - (slotScore[node] as number);
      slotScore[node] = value;
    }
  }
}

function addWord(index: Index, mark: number, word: number, weight: number): void {
  const { score, slotScore, slotMark, matched, touched, postStart, postNode, postWeight } = index;
  const unit = weight / 255;
  const end = postStart[word + 1] as number;
  let count = index.touchedCount;
  for (let at = postStart[word] as number; at < end; at++) {
    const node = postNode[at] as number;
    const value = unit * (postWeight[at] as number);
    if (slotMark[node] !== mark) {
      if (matched[node] === 0) touched[count++] = node;
      slotMark[node] = mark;
      slotScore[node] = value;
      matched[node] = (matched[node] as number) + 1;
      score[node] = (score[node] as number) + value;
    } else if (value > (slotScore[node] as number)) {
      score[node] = (score[node] as number) + value - (slotScore[node] as number);
      slotScore[node] = value;
    }
  }
  index.touchedCount = count;
}

/** A code typed among words: every leaf at or below it. */
function addRun(index: Index, mark: number, run: { from: number; to: number }, weight: number): void {
  const { score, slotScore, slotMark, matched, touched } = index;
  for (let node = run.from; node < run.to; node++) {
    if (!index.isLeaf(node) || slotMark[node] === mark) continue;
    if (matched[node] === 0) touched[index.touchedCount++] = node;
    slotMark[node] = mark;
    slotScore[node] = weight;
    matched[node] = (matched[node] as number) + 1;
    score[node] = (score[node] as number) + weight;
  }
}

/** By buckets of the sum: whole buckets from the top while they fit, then the first of the next one. */
function choose(
  index: Index,
  slots: number,
  total: number,
  accepts: ((leaf: number) => boolean) | null,
): Gathered {
  const { score, touched, matched, nodeSystem, nodePrior, histogram, bucket } = index;
  const systems = index.systems.length;
  const full = new Array<number>(systems).fill(0);
  const any = new Array<number>(systems).fill(0);
  histogram.fill(0);
  const scale = (BUCKETS - 2) / (1 + 255 * PRIOR);
  const unit = 1 / total;
  for (let n = 0; n < index.touchedCount; n++) {
    const node = touched[n] as number;
    if (accepts !== null && !accepts(node)) {
      bucket[n] = 0;
      continue;
    }
    const system = nodeSystem[node] as number;
    any[system] = (any[system] as number) + 1;
    if (matched[node] === slots) full[system] = (full[system] as number) + 1;
    const value = (score[node] as number) * unit + PRIOR * (nodePrior[node] as number);
    const cell = system * BUCKETS + 1 + Math.min(BUCKETS - 2, (value * scale) | 0);
    bucket[n] = cell;
    histogram[cell] = (histogram[cell] as number) + 1;
  }
  const best = Array.from({ length: systems }, (_, system) => highest(histogram, system));
  const wanted = best.map((cell) => (cell < BEHIND * Math.max(...best) ? FINALISTS_BEHIND : FINALISTS));
  const least = new Array<number>(systems).fill(0);
  for (let system = 0; system < systems; system++) {
    let sum = 0;
    const base = system * BUCKETS;
    let cell = base + (best[system] as number);
    const floor = base + Math.floor((cell - base) * LEAST);
    while (cell > floor && sum + (histogram[cell] as number) <= (wanted[system] as number)) {
      sum += histogram[cell] as number;
      cell--;
    }
    least[system] = cell;
  }
  const finalists: number[] = [];
  const left = wanted.map((count) => Math.round(count * 1.5));
  for (let n = 0; n < index.touchedCount; n++) {
    const cell = bucket[n] as number;
    const node = touched[n] as number;
    const system = nodeSystem[node] as number;
    if (cell === 0 || cell < (least[system] as number) || left[system] === 0) continue;
    left[system] = (left[system] as number) - 1;
    finalists.push(node);
  }
  return { finalists, full, any };
}

/** The highest bucket of a system that holds a leaf; 0 when none does. */
function highest(histogram: Uint32Array, system: number): number {
  let cell = BUCKETS - 1;
  while (cell > 0 && histogram[system * BUCKETS + cell] === 0) cell--;
  return cell;
}
