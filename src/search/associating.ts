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

export function associate(
  words: number,
  lines: Lines,
  _idf: Uint16Array,
): Record<string, Uint32Array | Uint8Array> {
  // Cells of the table, one for each pair of words that meet: from a spoken word to a word of the title.
  const cellOf = new Map<number, number>();
  const from: number[] = [];
  const to: number[] = [];
  const meetings: number[] = [];
  const pairs: { cells: number; spoken: number; title: number }[] = [];
  for (let node = 0; node + 1 < lines.start.length; node++) {
    const first = lines.start[node] as number;
    const end = lines.start[node + 1] as number;
    if (first === end || lines.kind[first] !== TITLE) continue;
    const title = coreOf(lines, first);
    for (let line = first + 1; line < end; line++) {
      if (!SPOKEN.has(lines.kind[line] as number)) continue;
      const spoken = coreOf(lines, line);
      pairs.push({ cells: meetings.length, spoken: spoken.length, title: title.length });
      for (const t of title) {
        for (const s of spoken) {
          const key = s * words + t;
          let cell = cellOf.get(key);
          if (cell === undefined) {
            cell = from.length;
            cellOf.set(key, cell);
            from.push(s);
            to.push(t);
          }
          meetings.push(cell);
        }
      }
    }
  }
  const chance = estimate(words, from, pairs, meetings);
  return strongest(words, from, to, chance);
}

function coreOf(lines: Lines, line: number): Uint32Array {
  const at = lines.wordStart[line] as number;
  return lines.words.subarray(at, at + (lines.core[line] as number));
}

function estimate(
  words: number,
  from: readonly number[],
  pairs: readonly { cells: number; spoken: number; title: number }[],
  meetings: readonly number[],
): Float64Array {
  const chance = new Float64Array(from.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const count = new Float64Array(from.length);
    const total = new Float64Array(words);
    for (const { cells, spoken, title } of pairs) {
      for (let t = 0; t < title; t++) {
        const at = cells + t * spoken;
        // A word of the title that nothing in the entry says.
        let sum = 0.05;
        for (let s = 0; s < spoken; s++) sum += chance[meetings[at + s] as number] as number;
        for (let s = 0; s < spoken; s++) {
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

function strongest(words: number, from: readonly number[], to: readonly number[], chance: Float64Array) {
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
