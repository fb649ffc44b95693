// What does a follow-up add to the case? "The fracture was on the left", "patient is 67", a sentence more: read together with what
// was told before, where it belongs.
import { sentencesOf } from '#assistant';
import { type Asking, use } from '#tools';
import { LONGEST_CASE } from './consultation.ts';
import { contentWords, isTelling } from './letterParts.ts';

const SIDE =
  /\b(left|right|bilateral(?:ly)?|both (?:sides|knees|hips|eyes|ears|hands|feet|shoulders|legs|arms))\b/i;
/** What of the words of an addendum says nothing about where it belongs. */
const POINTING =
  /\b(?:was|were|is|are|on|the|it|its|left|right|bilateral(?:ly)?|both|sides?|sided|side|addendum|sorry|forgot|to|mention|case|that|this|i|meant|mean|correction|update|and|a|an|in|of|per|surgeon|provider|doctor|confirmed|confirms|says|said|he|she|they|also|patient|laterality|should|be|have|has|not)\b/gi;

/** An addendum is no case of its own; a full telling in an old thread is. */
export function isNewCase(text: string): boolean {
  return (
    /^\W*(?:new|another|next|second|different|separate) (?:case|patient|pt|one|note)\b/i.test(text) ||
    (text.length > 250 &&
      isTelling(text) &&
      /\b\d{1,3}[ -]?(?:yo|y\/o|year)/i.test(text) &&
      !/^\W*(?:addendum|update|correction|also)\b/i.test(text))
  );
}

/** `Case 2: it was the left knee` */
export function whichCase(text: string, cases: readonly string[]): number {
  const named = /\b(?:case|patient|pt)\s*#?\s*(\d|[a-d])\b/i.exec(text)?.[1]?.toLowerCase();
  if (named) {
    const at = /\d/.test(named) ? Number(named) - 1 : named.charCodeAt(0) - 97;
    if (at >= 0 && at < cases.length) return at;
  }
  return Math.max(0, cases.length - 1);
}

/** The case with the addendum in it; cut where it grows too long. */
export function amended(text: string, addendum: string, asking: Asking): string {
  const added: string[] = [];
  let told = corrected(text, addendum);
  for (const sentence of sentencesOf(addendum.replace(/^\W*(?:addendum|update|correction)\W+/i, ''))) {
    const placed = withSide(told, sentence, asking);
    // "The fracture was on the left" is said in its place then, and is no second fracture.
    if (placed === told || contentWords(sentence.replaceAll(POINTING, ' ')) > MOST_POINTING)
      added.push(sentence);
    told = placed;
  }
  const more = added.length > 0 ? `\n\nAddendum: ${added.join(' ')}`.slice(0, LONGEST_CASE / 2) : '';
  return `${told.slice(0, LONGEST_CASE - more.length)}${more}`;
}

/** Words of a sentence that does no more than say of what the side is. */
const MOST_POINTING = 3;

const CORRECTS =
  /\b(?:correct(?:ion|ed)?|actually|instead|not (?:left|right)|should (?:be|have)|wrong|mistake|mistyped|meant|typo)\b/i;

/** "Correction: it was the right finger": the other side gives way where the case has it of the same thing. */
function corrected(text: string, addendum: string): string {
  const side = SIDE.exec(addendum.replaceAll(/\bnot (?:the )?(?:left|right)\b/gi, ' '))?.[1]?.toLowerCase();
  if ((side !== 'left' && side !== 'right') || !CORRECTS.test(addendum)) return text;
  const other = side === 'left' ? 'right' : 'left';
  const about = new Set(stems(addendum.replaceAll(POINTING, ' ')));
  return text
    .split(/(?<=[.;\n])/)
    .map((sentence) => {
      const isAbout = about.size === 0 || stems(sentence).some((stem) => about.has(stem));
      return isAbout
        ? sentence.replaceAll(new RegExp(String.raw`\b${other}\b`, 'gi'), `${side} [corrected]`)
        : sentence;
    })
    .join('');
}

/** A side is put behind the words that it is said of, where the reader of notes looks for it. */
function withSide(text: string, sentence: string, asking: Asking): string {
  const side = SIDE.exec(sentence)?.[1]?.toLowerCase();
  if (!side) return text;
  const word = side.startsWith('b') ? 'bilateral' : side;
  const read = use('code_note', { text }, asking);
  if ('nothing' in read) return text;
  const open = read.value.codes.filter(({ missing }) => missing.some((one) => /lateral/i.test(one)));
  const about = new Set(stems(sentence.replaceAll(POINTING, ' ')));
  const meant = open.filter(({ display, evidence }) =>
    stems(`${display ?? ''} ${evidence.map((one) => one.text).join(' ')}`).some((stem) => about.has(stem)),
  );
  // "It was on the left" is about everything whose side is open.
  const chosen = meant.length > 0 ? meant : about.size === 0 ? open : [];
  const ends = [...new Set(chosen.flatMap(({ evidence }) => evidence.map(({ end }) => end)))].sort(
    (a, b) => b - a,
  );
  let told = text;
  for (const end of ends) told = `${told.slice(0, end)} [addendum: ${word}]${told.slice(end)}`;
  return told;
}

function stems(words: string): string[] {
  return (words.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 6));
}
