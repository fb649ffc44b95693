// Which words of a text does a reader that is no part of this room point at? A proposal names words of the text and the term of the
// index that they mean; it names no code. Words that are not the text's are dropped, and the index and the rules decide as for any mention.
import { Finder, type Mention } from './mentions/mentions.ts';
import { NoteText } from './noteText.ts';
import type { Sentence, Token } from './text/tokens.ts';

export interface Proposal {
  /** Verbatim words of the text. */
  words: string;
  /** What they mean, as the index says it: `dysphagia` for `could not swallow`. */
  term: string;
}

const MOST_PROPOSALS = 80;
const LONGEST_WORDS = 200;
const LONGEST_TERM = 120;
/** Places of the same words. */
const MOST_PLACES = 6;

export class Proposed {
  readonly #placed: readonly Mention[];

  constructor(note: NoteText, proposals: readonly Proposal[]) {
    this.#placed = proposals
      .slice(0, MOST_PROPOSALS)
      .flatMap((proposal) =>
        placesOf(note, proposal).flatMap((place) => mentionsAt(note, proposal.term, place)),
      );
  }

  /** Those of a sentence whose words none of its own mentions has. */
  within({ from, to }: Sentence, own: readonly Mention[]): Mention[] {
    const taken = new Set(own.flatMap(({ at }) => at));
    return this.#placed.filter(
      (one) => one.from >= from && one.to < to && !one.at.some((at) => taken.has(at)),
    );
  }
}

/** First and last token of each place where the words stand. */
function placesOf({ text, tokens }: NoteText, { words, term }: Proposal): { from: number; to: number }[] {
  if (words.trim() === '' || words.length > LONGEST_WORDS || term.length > LONGEST_TERM) return [];
  const places: { from: number; to: number }[] = [];
  for (
    let start = text.indexOf(words);
    start >= 0 && places.length < MOST_PLACES;
    start = text.indexOf(words, start + words.length)
  ) {
    const from = tokens.findIndex((token) => token.start >= start);
    const to = tokens.findLastIndex((token) => token.end <= start + words.length);
    if (from >= 0 && to >= from && (tokens[to] as Token).start >= start) places.push({ from, to });
  }
  return places;
}

/** What the index makes of the term, resting on the words of the text. */
function mentionsAt(note: NoteText, term: string, { from, to }: { from: number; to: number }): Mention[] {
  const said = new NoteText(note.edition, term, note.asOf, note.setting);
  const finder = new Finder(note.lexicon, said.tokens, said.said, new Set());
  const at = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter(
    (one) => note.tokens[one]?.kind === 'word' || note.tokens[one]?.kind === 'number',
  );
  if (at.length === 0) return [];
  // `could not swallow`: a denial inside the words is part of what they mean; one before them takes them back.
  const heads = at.slice(0, 1);
  return finder
    .find({ from: 0, to: said.tokens.length }, true)
    .map((mention) => ({ ...mention, at, heads, from, to, proposed: true }));
}
