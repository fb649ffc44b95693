// Phrases that are regular are made from their parts.

/** Lines of the list of phrases, `words > code`. */
export const lines = (code: string, ...words: readonly string[]) => words.map((word) => `${word} > ${code}`);

/** Each head with each tail; both lists parted by `|`. */
export const each = (heads: string, tails: string) =>
  heads.split('|').flatMap((head) => tails.split('|').map((tail) => `${head} ${tail}`));

/** Joint → its digit in the categories that have one for each (M25). */
export const JOINTS: Record<string, string> = {
  shoulder: '1',
  elbow: '2',
  wrist: '3',
  hip: '5',
  knee: '6',
  ankle: '7',
};
