// Which codes does any word of the query lead to? Every leaf gets the best word of each slot once; the leaves with the
// highest sums of each system go on to be read line by line.
import { BUCKETS } from './layout.ts';
import type { Index } from './opening.ts';
import type { Slot } from './understanding.ts';

/** How many leaves of a system go on. */
const FINALISTS = 96;
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
  for (const [n, slot] of slots.entries()) {
    for (let w = 0; w < slot.words.length; w++)
      addWord(index, n + 1, slot.words[w] as number, (slot.factors[w] as number) * slot.weight);
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
  const least = new Array<number>(systems).fill(0);
  for (let system = 0; system < systems; system++) {
    let sum = 0;
    let cell = system * BUCKETS + BUCKETS - 1;
    while (cell > system * BUCKETS && sum + (histogram[cell] as number) <= FINALISTS) {
      sum += histogram[cell] as number;
      cell--;
    }
    least[system] = cell;
  }
  const finalists: number[] = [];
  const left = new Array<number>(systems).fill(FINALISTS * 2);
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
