// What stands around a mention and decides on its code: words near it, side, encounter, open or closed, trimester.
// Authority: ICD-10-CM Official Guidelines I.C.19.a (encounters).
import { wordsOf as sayWords } from '#search';
import { SAID } from '../assertions/assertions.ts';
import { TRAIT } from '../dictionary/lexicon.ts';
import type { NoteText } from '../noteText.ts';
import { trimesterWords } from '../text/gestation.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import { eyeInView } from './eyeInView.ts';
import type { Mention } from './mentions.ts';
import type { Phase, Surroundings } from './narrowing.ts';
import { sideElsewhere, sideOf } from './sides.ts';

/** Word → tokens that say it, for narrowing. */
export function wordsOf(
  note: NoteText,
  { from, to }: Sentence,
  assertions: ReadonlyMap<number, number>,
): Map<number, number[]> {
  const words = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    // What is denied tells no code apart.
    if (((assertions.get(at) ?? 0) & (SAID.no | SAID.other)) !== 0) continue;
    for (const id of note.said.get(at)?.ids ?? []) {
      const known = words.get(id);
      if (known) known.push(at);
      else words.set(id, [at]);
    }
  }
  return words;
}

export function surroundings(
  note: NoteText,
  mention: Mention,
  sentence: Sentence,
  words: ReadonlyMap<number, readonly number[]>,
): Surroundings {
  const near = new Map<number, number>();
  const joint = nextJoint(note, mention, sentence);
  for (const [id, spots] of words) {
    let distance = Number.POSITIVE_INFINITY;
    const shades = ((note.lexicon.traits[id] as number) & TRAIT.shading) !== 0;
    for (const at of spots) {
      // The `chronic` of `COPD` says nothing of what stands beside it.
      if (shades && note.said.get(at)?.short === true && (at < mention.from || at > mention.to)) continue;
      distance = Math.min(
        distance,
        at < mention.from
          ? mention.from - at
          : at > mention.to
            ? at - mention.to + (at > joint ? ANOTHER : 0)
            : 0,
      );
    }
    if (distance <= 14) near.set(id, distance === 0 ? 1 : distance <= 6 ? 0.9 : 0.6);
  }
  if (note.weeks !== null)
    for (const stem of trimesterWords(note.weeks.weeks)) {
      const word = note.lexicon.index.wordOf.get(stem);
      // Not said by the mention itself.
      if (word !== undefined) near.set(word, 0.95);
    }
  for (const word of referredTo(note, mention)) if (!near.has(word)) near.set(word, OF_REFERENCE);
  return {
    words: near,
    side: sideOf(note, mention, sentence) ?? sideElsewhere(note, mention) ?? eyeOf(note, mention, sentence),
    sex: note.sex,
    phase: phaseIn(note, sentence),
    open: isOpen(note, mention, sentence),
    day: note.day,
  };
}

/** `Cellulitis, hand, see Cellulitis, upper limb`: which limb it is stands in the reference. */
function referredTo({ lexicon }: NoteText, { own, line }: Mention): number[] {
  if (own) return [];
  const { index } = lexicon;
  const text = index.lineText(line);
  const at = text.indexOf(', see ');
  if (at < 0 || !/\b(?:upper|lower)\b/.test(text.slice(at))) return [];
  return sayWords(text.slice(at + 6)).flatMap(({ stem }) => index.wordOf.get(stem) ?? []);
}

/** Less than a word of the sentence nearby. */
const OF_REFERENCE = 0.8;

/** Of a disease of the eye the one that is spoken of. */
function eyeOf(note: NoteText, { node, from }: Mention, sentence: Sentence): Surroundings['side'] {
  return /^H[0-5]/.test(note.lexicon.index.compactOf(node)) ? eyeInView(note.tokens, sentence, from) : null;
}

/** Tokens that a word behind an `and` is further away: `fibrillation, and chronic renal failure`. */
const ANOTHER = 6;

function nextJoint({ tokens }: NoteText, { to }: Mention, sentence: Sentence): number {
  for (let at = to + 1; at < sentence.to; at++) if ((tokens[at] as Token).plain === 'and') return at;
  return sentence.to;
}

function isOpen(note: NoteText, mention: Mention, { from, to }: Sentence): boolean {
  for (let at = Math.max(from, mention.from - 3); at < Math.min(to, mention.to + 4); at++) {
    const { plain } = note.tokens[at] as Token;
    // `open book`, `open reduction`
    if (
      plain === 'open' &&
      /^(?:book|reduction|surgery|approach|biopsy)$/.test(note.tokens[at + 1]?.plain ?? '')
    )
      continue;
    if (plain === 'open' || plain === 'compound' || plain === 'gustilo') return true;
  }
  return false;
}

const PHASES = new WeakMap<Sentence, Phase>();

/** Worked out once for all mentions of a sentence. */
function phaseIn({ text, tokens, followUp }: NoteText, sentence: Sentence): Phase {
  let phase = PHASES.get(sentence);
  if (phase === undefined) {
    const [first, last] = [tokens[sentence.from] as Token, tokens[sentence.to - 1] as Token];
    phase = phaseOf(text.slice(first.start, last.end), followUp);
    PHASES.set(sentence, phase);
  }
  return phase;
}

function phaseOf(sentence: string, followUp: boolean): Phase {
  if (/\b(?:sequelae?|late effects?|residuals? (?:of|from))\b/i.test(sentence)) return 'sequela';
  if (
    /\b(?:healing|healed|follow[ -]?up|f\/u|weeks? (?:ago|out|post)|status post|s\/p|post[ -]?op|subsequent|cast removal|routine healing|nonunion|malunion)\b/i.test(
      sentence,
    )
  )
    return 'subsequent';
  return followUp ? 'subsequent' : 'initial';
}
