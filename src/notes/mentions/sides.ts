// Left, right or both: which side belongs to which mention? Authority: ICD-10-CM Official Guidelines I.B.13.
import { CAPITAL_SIDES, PLACES, SIDES } from '../dictionary/bodyWords.ts';
import { stemOfWord } from '../dictionary/lexicon.ts';
import type { NoteText } from '../noteText.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import type { Mention } from './mentions.ts';
import type { Side } from './narrowing.ts';

/** Words that may stand between a side and its place. */
const SMALL = new Set([
  'displaced',
  'nondisplaced',
  'closed',
  'open',
  'comminuted',
  'acute',
  'chronic',
  'severe',
  'mild',
  'moderate',
  'intertrochanteric',
  'supracondylar',
  'midshaft',
  'oblique',
  'transverse',
  'spiral',
  'primary',
  'painful',
  'large',
  'the',
  'of',
  'in',
  'a',
  'an',
  'his',
  'her',
  'upper',
  'lower',
  'distal',
  'proximal',
  'lateral',
  'medial',
  'anterior',
  'posterior',
  'side',
  'sided',
  'index',
  'middle',
  'ring',
  'little',
  'small',
  'great',
  'big',
  'fifth',
  'fourth',
  'third',
  'second',
  'first',
]);

export function sideAt(tokens: readonly Token[], at: number): Side | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (token.plain === 'left' && isVerb(tokens, at)) return null;
  if (token.plain === 'b' && token.capitals) return isBoth(tokens, at) ? 'bilateral' : null;
  const side = SIDES.get(token.plain);
  return side !== undefined && (token.capitals || !CAPITAL_SIDES.has(token.plain)) ? side : null;
}

/** `catheters left to drain`, `the appendix was left in place`: let be, and no side. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.plain ?? '';
  const after = tokens[at + 2]?.plain ?? '';
  if (next === 'to') return LET_TO.test(after);
  if (next === 'in') return /^(?:place|situ|position)$/.test(after);
  return /^(?:alone|behind|intact|undisturbed|indwelling|untouched|unrepaired|against)$/.test(next);
}

const LET_TO = /^(?:drain|gravity|heal|granulate|suction|straight|dry|close|bulb|water|seal|work|go)$/;

/** `B knee pain`, `Carpal tunnel syndrome, B`: not the letter of a virus, a vitamin or a cell. */
function isBoth(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.kind === 'word' && PLACES.has(next.stem))
    return before?.kind !== 'word' || !NAMED_B.test(before.plain);
  return before?.plain === ',' && (!next || next.opensLine || next.kind === 'sign') && next?.plain !== '-';
}

const NAMED_B =
  /^(?:hepatitis|hep|vitamin|vit|type|influenza|flu|group|grade|stage|class|cell|protein|factor)$/;

/** `right knee`, `knee (right)`: which sides a text gives to each place. */
export function sidesIn(tokens: readonly Token[]): Map<string, Set<Side>> {
  const sides = new Map<string, Set<Side>>();
  for (const at of tokens.keys()) {
    const side = sideAt(tokens, at);
    if (side === null) continue;
    for (let next = at + 1; next < Math.min(tokens.length, at + 4); next++) {
      const place = tokens[next] as Token;
      if (place.kind !== 'word' || (!PLACES.has(place.stem) && !SMALL.has(place.plain))) break;
      if (SMALL.has(place.plain)) continue;
      const known = sides.get(place.stem);
      if (known) known.add(side);
      else sides.set(place.stem, new Set([side]));
    }
  }
  return sides;
}

/** `right and left foot drop` */
function isPair(tokens: readonly Token[], at: number, side: Side): boolean {
  if (!/^(?:and|&|\/)$/.test(tokens[at - 1]?.plain ?? '')) return false;
  const other = sideAt(tokens, at - 2);
  return other !== null && other !== side && other !== 'bilateral';
}

/** The side inside the mention, else the nearest one before or behind it that no other place of the body parts from it. */
export function sideOf(note: NoteText, mention: Mention, sentence: Sentence): Side | null {
  const inside = new Set<Side>();
  for (let at = mention.from; at <= mention.to; at++) {
    const side = sideAt(note.tokens, at);
    if (side !== null) inside.add(side);
  }
  // The words of one place: the side right before each counts first.
  for (const at of mention.at) {
    for (let back = at - 1; back >= Math.max(sentence.from, at - 5); back--) {
      const side = sideAt(note.tokens, back);
      if (side !== null) return isPair(note.tokens, back, side) ? 'bilateral' : side;
      const token = note.tokens[back] as Token;
      if (token.kind === 'sign' && token.plain !== '-') break;
      if (mention.at.includes(back)) continue;
      // A word of no book parts nothing: `left brachiocrural hemiparesis`.
      if (token.kind === 'word' && (note.said.get(back)?.ids.length ?? 0) > 0 && !SMALL.has(token.plain))
        break;
    }
  }
  if (inside.size === 1) return [...inside][0] as Side;
  let isParted = false;
  for (let at = mention.to + 1; at < Math.min(sentence.to, mention.to + 5); at++) {
    const side = sideAt(note.tokens, at);
    const token = note.tokens[at] as Token;
    if (side !== null) {
      // `knee pain, left hip pain`: the side is of what follows; in `cancer, left upper lobe` it is of the mention.
      let noun = at + 1;
      while (noun < sentence.to && PLACES.has(note.tokens[noun]?.stem ?? '')) noun++;
      const parts =
        isParted &&
        noun > at + 1 &&
        noun < sentence.to &&
        note.tokens[noun]?.kind === 'word' &&
        note.said.has(noun);
      return parts ? null : side;
    }
    if (token.plain === 'and' || token.plain === ';' || token.plain === '.') break;
    isParted ||= token.plain === ',';
  }
  return null;
}

/** The one side that the rest of the text gives to a place that the mention names. */
export function sideElsewhere(note: NoteText, mention: Mention): Side | null {
  const sides = new Set<Side>();
  for (const at of mention.at)
    for (const id of note.said.get(at)?.ids ?? [])
      for (const side of note.sides.get(stemOfWord(note.lexicon, id)) ?? []) sides.add(side);
  return sides.size === 1 ? ([...sides][0] as Side) : null;
}

/** The side within or beside a run of tokens. */
export function sideNear({ tokens }: NoteText, from: number, to: number): Side | null {
  for (let at = from; at <= to; at++) {
    const side = sideAt(tokens, at);
    if (side !== null) return side;
  }
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const side = sideAt(tokens, at);
    if (side !== null) return side;
    if (/^[,.;]$/.test(tokens[at]?.plain ?? '')) break;
  }
  for (let at = to + 1; at < Math.min(tokens.length, to + 4); at++) {
    const side = sideAt(tokens, at);
    if (side !== null) return side;
    if (/^(?:[.;]|and)$/.test(tokens[at]?.plain ?? '')) break;
  }
  return null;
}

/** The one side that the words name, as a digit of many codes: 1 right, 2 left, `none` where they name neither or both. */
export function sideDigit(words: string, none = '9'): string {
  const right = /\bright\b/i.test(words);
  return right === /\bleft\b/i.test(words) ? none : right ? '1' : '2';
}

const SIDES_OF_ORGANS = new WeakMap<NoteText, Map<RegExp, string>>();

/** Digit of the one side on which the text tells an organ; 9 where it tells both or none. Looked for once in a text. */
export function sideOfOrgan(note: NoteText, organ: RegExp): string {
  const known = SIDES_OF_ORGANS.get(note) ?? new Map<RegExp, string>();
  let digit = known.get(organ);
  if (digit === undefined) {
    const sides = new Set(
      [...note.text.matchAll(organ)].map((found) => (found[1] ?? found[2] ?? '').toLowerCase()),
    );
    const [side] = sides;
    digit = sides.size !== 1 ? '9' : side === 'right' ? '1' : side === 'left' ? '2' : '9';
    known.set(organ, digit);
    SIDES_OF_ORGANS.set(note, known);
  }
  return digit;
}
