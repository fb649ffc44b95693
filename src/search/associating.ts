// Which words of titles stand for a word of the index? Learned from the official index itself: an entry and the title of
// its code say one thing in two ways. IBM model 1 (Brown et al. 1993), a few rounds of expectation and maximisation.
import { KINDS } from './layout.ts';

interface Lines {
  start: Uint32Array;
  kind: Uint8Array;
  core: Uint8Array;
  wordStart: Uint32Array;
  words: Uint32Array;
}

const ROUNDS = 4;
const MOST_EACH = 5;
/** Of 255. */
const LEAST = 20;
const TITLE = KINDS.indexOf('title');
const SPOKEN = new Set([KINDS.indexOf('index'), KINDS.indexOf('inclusion')]);

export function associate(words: number, lines: Lines): Record<string, Uint32Array | Uint8Array> {
  const pairs = pairsOf(lines);
  const count = pairs.reduce((sum, { title, spoken }) => sum + title.length * spoken.length, 0);
  // Each meeting of a spoken word with a word of the title, as one number; flat, for there are a million.
  const keys = new Float64Array(count);
  let at = 0;
  for (const { title, spoken } of pairs)
    for (const t of title) for (const s of spoken) keys[at++] = s * words + t;
  const cells = keys.toSorted().filter((key, n, all) => n === 0 || key !== all[n - 1]);
  const meetings = Uint32Array.from(keys, (key) => placeOf(cells, key));
  const from = Uint32Array.from(cells, (key) => Math.floor(key / words));
  const to = Uint32Array.from(cells, (key) => key % words);
  return strongest(words, from, to, estimate(words, from, pairs, meetings));
}

interface Pair {
  title: Uint32Array;
  spoken: Uint32Array;
}

/** Every entry of the index and inclusion term with the title of its code. */
function pairsOf(lines: Lines): Pair[] {
  const pairs: Pair[] = [];
  for (let node = 0; node + 1 < lines.start.length; node++) {
    const first = lines.start[node] as number;
    const end = lines.start[node + 1] as number;
    if (first === end || lines.kind[first] !== TITLE) continue;
    const title = coreOf(lines, first);
    for (let line = first + 1; line < end; line++)
      if (SPOKEN.has(lines.kind[line] as number)) pairs.push({ title, spoken: coreOf(lines, line) });
  }
  return pairs;
}

function placeOf(cells: Float64Array, key: number): number {
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function coreOf(lines: Lines, line: number): Uint32Array {
  const at = lines.wordStart[line] as number;
  return lines.words.subarray(at, at + (lines.core[line] as number));
}

function estimate(
  words: number,
  from: Uint32Array,
  pairs: readonly Pair[],
  meetings: Uint32Array,
): Float64Array {
  const chance = new Float64Array(from.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const count = new Float64Array(from.length);
    const total = new Float64Array(words);
    let at = 0;
    for (const { spoken, title } of pairs) {
      for (let t = 0; t < title.length; t++, at += spoken.length) {
        // A word of the title that nothing in the entry says.
        let sum = 0.05;
        for (let s = 0; s < spoken.length; s++) sum += chance[meetings[at + s] as number] as number;
        for (let s = 0; s < spoken.length; s++) {
          const cell = meetings[at + s] as number;
          const share = (chance[cell] as number) / sum;
          count[cell] = (count[cell] as number) + share;
          const source = from[cell] as number;
          total[source] = (total[source] as number) + share;
        }
      }
    }
    // Two meetings more in the total than there were: what was seen once proves little.
    for (let cell = 0; cell < from.length; cell++)
      chance[cell] = (count[cell] as number) / ((total[from[cell] as number] as number) + 2);
  }
  return chance;
}

function strongest(words: number, from: Uint32Array, to: Uint32Array, chance: Float64Array) {
  const bySource: { word: number; weight: number }[][] = Array.from({ length: words }, () => []);
  for (let cell = 0; cell < from.length; cell++) {
    const weight = Math.round((chance[cell] as number) * 255);
    if (weight >= LEAST && from[cell] !== to[cell])
      bySource[from[cell] as number]?.push({ word: to[cell] as number, weight });
  }
  const assocStart = new Uint32Array(words + 1);
  const assocWord: number[] = [];
  const assocWeight: number[] = [];
  for (const [source, targets] of bySource.entries()) {
    targets.sort((a, b) => b.weight - a.weight || a.word - b.word);
    for (const { word, weight } of targets.slice(0, MOST_EACH)) {
      assocWord.push(word);
      assocWeight.push(weight);
    }
    assocStart[source + 1] = assocWord.length;
  }
  return { assocStart, assocWord: Uint32Array.from(assocWord), assocWeight: Uint8Array.from(assocWeight) };
}
