// Is a text that somebody wrote for us the AMA's? Compared with every descriptor of the loaded releases, word for word and nearly so.
// Only code numbers come back, never a descriptor's words. Authority: the licence rule of content/README.md.
import type { Edition } from '#editions';
import { AMA, amaWords } from './ama.ts';

export interface Copied {
  /** The code whose descriptor it is. */
  code: string;
  how: 'word for word' | 'nearly word for word';
  /** The reader's own words in which it was found. */
  within: string;
}

/** Shorter ones are ordinary language. */
const FEWEST_WORDS = 5;
/** Of the descriptor's runs of three words, found in one sentence of the text. */
const NEARLY = 0.75;
/** Of its telling words, in any order; the sentence has not many others. */
const TELLING = 0.9;
const OF_SENTENCE = 0.6;
const FEWEST_TELLING = 4;
const MOST_TOLD = 5;

const FILLERS = new Set(
  'a an and any are as at be by each for from if in including into is it not of on one only or other per than that the this to when which with without'.split(
    ' ',
  ),
);

interface Sentence {
  text: string;
  spelled: string;
  runs: Set<string>;
  telling: Set<string>;
}

/** @returns empty where nothing is copied, and where no release is loaded */
export function copiedFromAma(edition: Edition, text: string): Copied[] {
  const sentences = sentencesOf(text);
  const found = new Map<string, Copied>();
  for (const part of edition.releases(AMA)) {
    for (const { code, text: descriptor } of amaWords.everything(part)) {
      if (found.size >= MOST_TOLD) return [...found.values()];
      if (found.get(code)?.how === 'word for word') continue;
      const copied = compare(wordsOf(descriptor), sentences);
      if (copied) found.set(code, { code, ...copied });
    }
  }
  return [...found.values()];
}

function compare(words: string[], sentences: Sentence[]): Omit<Copied, 'code'> | null {
  if (words.length < FEWEST_WORDS) return null;
  const spelled = ` ${words.join(' ')} `;
  const runs = runsOf(words);
  const telling = tellingOf(words);
  let nearly: Sentence | null = null;
  for (const sentence of sentences) {
    if (sentence.spelled.includes(spelled)) return { how: 'word for word', within: sentence.text };
    if (nearly) continue;
    const ownRuns = shared(runs, sentence.runs) / runs.size;
    const ownTelling = shared(telling, sentence.telling);
    const isReordered =
      telling.size >= FEWEST_TELLING &&
      ownTelling >= TELLING * telling.size &&
      ownTelling >= OF_SENTENCE * sentence.telling.size;
    if (ownRuns >= NEARLY || isReordered) nearly = sentence;
  }
  return nearly && { how: 'nearly word for word', within: nearly.text };
}

function sentencesOf(text: string): Sentence[] {
  // A descriptor may run over a semicolon or a line end, not over a full stop.
  return text.split(/(?<=[.!?])\s+|\n{2,}/).flatMap((one) => {
    const words = wordsOf(one);
    if (words.length < FEWEST_WORDS) return [];
    const clip = one.trim().replaceAll(/\s+/g, ' ').slice(0, 160);
    return [{ text: clip, spelled: ` ${words.join(' ')} `, runs: runsOf(words), telling: tellingOf(words) }];
  });
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

function runsOf(words: string[]): Set<string> {
  return new Set(words.slice(2).map((word, n) => `${words[n]} ${words[n + 1]} ${word}`));
}

/** Singular and plural are one word. */
function tellingOf(words: string[]): Set<string> {
  return new Set(words.filter((word) => !FILLERS.has(word)).map((word) => word.replace(/(?<=...)s$/, '')));
}

function shared(few: Set<string>, many: Set<string>): number {
  let n = 0;
  for (const one of few) if (many.has(one)) n++;
  return n;
}
