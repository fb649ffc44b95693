const WORDS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, n) => [word, n + 1]),
);

/** `three` → 3, up to twenty; undefined for every other word. */
export function numberWord(plain: string): number | undefined {
  return WORDS.get(plain);
}
