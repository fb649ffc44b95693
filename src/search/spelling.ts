// Which word was meant by one that nobody wrote? Words that share three-letter runs with it, measured by edits.

const EDGE = 26;
const SIGNS = 37;

/** Runs of three signs of `_word_`, each as a number; letters and digits of ASCII only. */
export function trigramsOf(word: string): Set<number> {
  const grams = new Set<number>();
  let a = EDGE;
  let b = signOf(word.charCodeAt(0));
  for (let at = 1; at <= word.length; at++) {
    const c = at === word.length ? EDGE : signOf(word.charCodeAt(at));
    grams.add((a * SIGNS + b) * SIGNS + c);
    a = b;
    b = c;
  }
  return grams;
}

function signOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97;
  if (unit >= 48 && unit <= 57) return unit - 48 + 27;
  return EDGE;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into another; `most + 1` when more.
 * (Optimal string alignment.)
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Uint8Array(b.length + 1);
  let row = new Uint8Array(b.length + 1);
  let next = new Uint8Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (row[j - 1] as number) + (same ? 0 : 1),
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const spare = before;
    before = row;
    row = next;
    next = spare;
  }
  return Math.min(most + 1, row[b.length] as number);
}
