// Towards which categories does a word lean? Of all lines that say it, the share that stands below each header.
import { FLAG, KINDS, NONE } from './layout.ts';

interface Lines {
  start: Uint32Array;
  kind: Uint8Array;
  core: Uint8Array;
  wordStart: Uint32Array;
  words: Uint32Array;
}

const MOST_EACH = 64;
/** How much a line counts, in the order of `KINDS`. */
const COUNTS = KINDS.map((kind) =>
  kind === 'index' || kind === 'inclusion' || kind === 'synonym'
    ? 1
    : kind === 'title' || kind === 'table'
      ? 0.3
      : 0,
);

export function leanings(
  words: number,
  tree: { flags: Uint8Array; parent: Uint32Array },
  lines: Lines,
): Record<string, Uint32Array | Uint8Array> {
  const totals = new Float64Array(words);
  const shares: Map<number, number>[] = Array.from({ length: words }, () => new Map());
  for (let node = 0; node < tree.flags.length; node++) {
    if (((tree.flags[node] as number) & FLAG.extension) !== 0) continue;
    const headers: number[] = [];
    for (let up = node; up !== NONE; up = tree.parent[up] as number) {
      const flag = tree.flags[up] as number;
      if ((flag & FLAG.shown) !== 0 && (flag & FLAG.leaf) === 0) headers.push(up);
    }
    for (let line = lines.start[node] as number; line < (lines.start[node + 1] as number); line++) {
      const counts = COUNTS[lines.kind[line] as number] as number;
      if (counts === 0) continue;
      const from = lines.wordStart[line] as number;
      for (let at = from; at < from + (lines.core[line] as number); at++) {
        const word = lines.words[at] as number;
        totals[word] = (totals[word] as number) + counts;
        for (const header of headers) shares[word]?.set(header, (shares[word]?.get(header) ?? 0) + counts);
      }
    }
  }
  const leanStart = new Uint32Array(words + 1);
  const leanNode: number[] = [];
  const leanWeight: number[] = [];
  for (const [word, byHeader] of shares.entries()) {
    const all = (totals[word] as number) + 1;
    const strongest = [...byHeader].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_EACH);
    for (const [header, count] of strongest) {
      const weight = Math.round(255 * Math.sqrt(count / all));
      if (weight < 12) continue;
      leanNode.push(header);
      leanWeight.push(weight);
    }
    leanStart[word + 1] = leanNode.length;
  }
  return { leanStart, leanNode: Uint32Array.from(leanNode), leanWeight: Uint8Array.from(leanWeight) };
}
